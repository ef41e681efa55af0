/* allen.c: possible Allen relations of two vague dates, by difference constraints.
 *
 * A date gives two unknown instants, begin and (exclusive) end, each within bounds, the end at least a day after the begin. A relation is
 * possible iff its equations and inequalities hold together with all bounds: a system of constraints x - y <= c over four
 * unknowns and zero, which holds iff no cycle of it is negative (Bellman; Dechter, Meiri & Pearl, Temporal Constraint Networks,
 * 1991, theorem 3.1). The thirteen relations exclude one another and leave nothing out, so the only possible one is certain.
 * Lenient bounds are used, as for agreement.
 */
#include "engine/time/allen.h"

enum { ZERO, BEGIN_A, END_A, BEGIN_B, END_B, NODES };
enum { MEMBERS_MAX = 64 }; /* of a one-of set taken apart; longer ones count as one stretch */

typedef struct reading {
    rg_day begin_from, begin_to, end_from, end_to; /* end is exclusive */
} reading;

typedef struct network {
    rg_day at_most[NODES][NODES]; /* x - y <= at_most[x][y] */
} network;

static void limit(network *net, int x, int y, rg_day c) {
    if (c < net->at_most[x][y]) net->at_most[x][y] = c;
}

static void bound(network *net, int x, rg_day from, rg_day to) {
    if (to < RG_DAY_MAX) limit(net, x, ZERO, to);
    if (from > RG_DAY_MIN) limit(net, ZERO, x, -from);
}

static bool consistent(network *net) {
    for (int k = 0; k < NODES; k++)
        for (int i = 0; i < NODES; i++)
            for (int j = 0; j < NODES; j++) {
                if (net->at_most[i][k] >= RG_DAY_MAX || net->at_most[k][j] >= RG_DAY_MAX) continue;
                limit(net, i, j, net->at_most[i][k] + net->at_most[k][j]);
            }
    for (int i = 0; i < NODES; i++)
        if (net->at_most[i][i] < 0) return false;
    return true;
}

static void network_of(network *net, const reading *a, const reading *b) {
    for (int i = 0; i < NODES; i++)
        for (int j = 0; j < NODES; j++) net->at_most[i][j] = i == j ? 0 : RG_DAY_MAX;
    bound(net, BEGIN_A, a->begin_from, a->begin_to);
    bound(net, END_A, a->end_from, a->end_to);
    bound(net, BEGIN_B, b->begin_from, b->begin_to);
    bound(net, END_B, b->end_from, b->end_to);
    limit(net, BEGIN_A, END_A, -1);
    limit(net, BEGIN_B, END_B, -1);
}

/* The relations as signs of three differences that decide them: -1, 0, 1 of begin against begin, end against end, and for
 * the first three and their inverses end of the one against begin of the other. 2 = not asked. */
static const signed char signs[RG_ALLEN_COUNT][4] = {
    /* begins, ends, end a - begin b, begin a - end b */
    [RG_ALLEN_BEFORE] = {2, 2, -1, 2}, [RG_ALLEN_MEETS] = {2, 2, 0, 2}, [RG_ALLEN_OVERLAPS] = {-1, -1, 1, 2},
    [RG_ALLEN_STARTS] = {0, -1, 2, 2}, [RG_ALLEN_DURING] = {1, -1, 2, 2}, [RG_ALLEN_FINISHES] = {1, 0, 2, 2},
    [RG_ALLEN_EQUALS] = {0, 0, 2, 2}, [RG_ALLEN_FINISHED_BY] = {-1, 0, 2, 2}, [RG_ALLEN_CONTAINS] = {-1, 1, 2, 2},
    [RG_ALLEN_STARTED_BY] = {0, 1, 2, 2}, [RG_ALLEN_OVERLAPPED_BY] = {1, 1, 2, -1}, [RG_ALLEN_MET_BY] = {2, 2, 2, 0},
    [RG_ALLEN_AFTER] = {2, 2, 2, 1}};

static void relate(network *net, int x, int y, signed char sign) {
    if (sign == -1) limit(net, x, y, -1);
    if (sign == 1) limit(net, y, x, -1);
    if (sign == 0) limit(net, x, y, 0), limit(net, y, x, 0);
}

static rg_allen_set between(const reading *a, const reading *b) {
    rg_allen_set set = 0;
    for (int relation = 0; relation < RG_ALLEN_COUNT; relation++) {
        network net;
        network_of(&net, a, b);
        relate(&net, BEGIN_A, BEGIN_B, signs[relation][0]);
        relate(&net, END_A, END_B, signs[relation][1]);
        relate(&net, END_A, BEGIN_B, signs[relation][2]);
        relate(&net, BEGIN_A, END_B, signs[relation][3]);
        if (consistent(&net)) set |= 1u << relation;
    }
    return set;
}

/* ---- dates ------------------------------------------------------------------------------------------------------ */

static rg_day after(rg_day day) { return day == RG_DAY_MAX || day == RG_DAY_MIN ? day : day + 1; }

static reading read_item(const rg_edtf_item *item, const rg_policy *policy) {
    rg_day from = RG_DAY_MIN, to = RG_DAY_MAX;
    reading out = {RG_DAY_MIN, RG_DAY_MAX, RG_DAY_MIN, RG_DAY_MAX};
    if (!item->first_end) rg_edtf_wide(&item->first, policy, &from, &to);
    out.begin_from = from;
    out.begin_to = to;
    if (item->range) {
        from = RG_DAY_MIN, to = RG_DAY_MAX;
        if (!item->last_end) rg_edtf_wide(&item->last, policy, &from, &to);
    }
    out.end_from = after(from);
    out.end_to = after(to);
    return out;
}

/* A set as one stretch: all of it, or any of a choice too long to take apart. */
static reading read_stretch(const rg_edtf *edtf, const rg_policy *policy) {
    rg_edtf_item item;
    size_t at = 0;
    reading all = {RG_DAY_MAX, RG_DAY_MAX, RG_DAY_MIN, RG_DAY_MIN};
    bool one = edtf->kind == RG_EDTF_KIND_ONE_OF;
    while (rg_edtf_next(edtf, policy, &at, &item)) {
        reading r = read_item(&item, policy);
        if (r.begin_from < all.begin_from) all.begin_from = r.begin_from;
        if (r.begin_to < all.begin_to) all.begin_to = r.begin_to;
        if (r.end_from > all.end_from) all.end_from = r.end_from;
        if (r.end_to > all.end_to) all.end_to = r.end_to;
    }
    if (one) all.begin_to = all.end_to == RG_DAY_MAX ? RG_DAY_MAX : all.end_to - 1, all.end_from = after(all.begin_from);
    return all;
}

/* The readings of a choice, one a member; of anything else the only one. A range of a choice means one date within it. */
static size_t read_all(const rg_edtf *edtf, const rg_policy *policy, reading out[MEMBERS_MAX]) {
    if (edtf->kind == RG_EDTF_KIND_ALL_OF || edtf->members > MEMBERS_MAX) {
        out[0] = read_stretch(edtf, policy);
        return 1;
    }
    rg_edtf_item item;
    size_t at = 0, n = 0;
    while (rg_edtf_next(edtf, policy, &at, &item)) {
        out[n] = read_item(&item, policy);
        if (edtf->kind == RG_EDTF_KIND_ONE_OF && item.range) {
            rg_day last = out[n].end_to;
            out[n].begin_to = last == RG_DAY_MAX ? last : last - 1;
            out[n].end_from = after(out[n].begin_from);
        }
        n++;
    }
    return n;
}

rg_allen_set rg_allen_between(const rg_edtf *a, const rg_edtf *b, const rg_policy *policy) {
    reading of_a[MEMBERS_MAX], of_b[MEMBERS_MAX];
    size_t n = read_all(a, policy, of_a), m = read_all(b, policy, of_b);
    rg_allen_set set = 0, all = (1u << RG_ALLEN_COUNT) - 1;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m && set != all; k++) set |= between(&of_a[i], &of_b[k]);
    return set;
}

rg_allen_answer rg_allen_ask(rg_allen_set possible, rg_allen_relation relation) {
    unsigned bit = 1u << relation;
    if (!(possible & bit)) return RG_ALLEN_IMPOSSIBLE;
    return possible == bit ? RG_ALLEN_CERTAIN : RG_ALLEN_POSSIBLE;
}

rg_allen_set rg_allen_inverse(rg_allen_set set) {
#define INVERSE(name, text, inverse) RG_ALLEN_##inverse,
    static const unsigned char inverses[] = {RG_ALLEN_RELATIONS(INVERSE)};
#undef INVERSE
    rg_allen_set out = 0;
    for (int relation = 0; relation < RG_ALLEN_COUNT; relation++)
        if (set >> relation & 1) out |= 1u << inverses[relation];
    return out;
}

const char *rg_allen_name(rg_allen_relation relation) {
#define NAME(name, text, inverse) text,
    static const char *const names[] = {RG_ALLEN_RELATIONS(NAME)};
#undef NAME
    return names[relation];
}
