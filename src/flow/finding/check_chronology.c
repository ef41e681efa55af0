/* check_chronology.c: chronology/impossible: claims on days and order that cannot all be true; chronology/unlikely: that can, but hardly.
 *
 * In: the collation, as a problem of chronology.c. Out: a finding for each minimal conflict; where there are too many, for those that show
 * why the cheapest repair is needed. The steps go from the earliest that the one end allows to the latest that the other does;
 * the arithmetic and the ways out follow. What only says that one event has two dates is left to variant/date.
 */
#include "engine/solve/solve_check.h"
#include "flow/finding/finding_int.h"

enum { EVERY = 64, EFFORT = 200000, CASES = 4 };

typedef struct reporting {
    rg_check *check;
    const rg_chronology *c;
    const rg_conflict *conflict;
    RG_VEC(uint32_t) order; /* claims, as they are told */
} reporting;

static const rg_chronology_row *row_of(const reporting *r, uint32_t claim) { return &r->c->rows.at[claim]; }

static uint32_t claim_of(const reporting *r, uint32_t bond) {
    uint32_t branch = r->c->problem->bonds.at[bond].branch;
    if (branch == RG_SOLVE_NONE) return RG_SOLVE_NONE;
    return r->c->problem->parts.at[r->c->problem->branches.at[branch].part].claim;
}

static rg_because because_of(const reporting *r, uint32_t bond) { return (rg_because)r->c->because.at[bond]; }

/* ---- steps ------------------------------------------------------------------------------------------------------- */

static void tell(reporting *r, uint32_t claim) {
    for (size_t i = 0; i < r->order.n; i++)
        if (r->order.at[i] == claim) return;
    if (claim != RG_SOLVE_NONE) *rg_vec_push(r->check->arena, &r->order) = claim;
}

/* Against the flow: first what sets the lower end. */
static void put_in_order(reporting *r) {
    for (uint32_t l = 0; l < r->conflict->leaf_count; l++)
        for (uint32_t i = r->conflict->leaves[l].bond_count; i-- > 0;) tell(r, claim_of(r, r->conflict->leaves[l].bonds[i]));
    for (uint32_t i = 0; i < r->conflict->claim_count; i++) tell(r, r->conflict->claims[i]);
}

static void put_claims(reporting *r) {
    for (size_t i = 0; i < r->order.n; i++) {
        const rg_chronology_row *row = row_of(r, r->order.at[i]);
        bool same = i > 0 && row_of(r, r->order.at[i - 1])->event == row->event;
        rg_check_step_words(r->check, row->claim, rg_chronology_say(r->check, row, same), rg_chronology_words(r->check->arena, r->check->content, row->claim));
    }
}

/* What the claims call the event that the row's value names: the one on it, else another's value. */
static rg_text otherwise_called(const reporting *r, const rg_chronology_row *row) {
    rg_text found = {0};
    for (size_t i = r->order.n; i-- > 0;) {
        const rg_chronology_row *its = row_of(r, r->order.at[i]);
        if (its->event == row->other) return its->claim->event;
        if (its->other == row->other && its != row) found = its->claim->value.text;
    }
    return found;
}

/* Does the value name it so, in its words or by its key? */
static bool says_so(rg_arena *arena, const rg_value *value, rg_text name) {
    rg_text bare = rg_values_key(&(rg_value){.key = rg_text_fold(arena, name)});
    return rg_text_find(rg_text_fold(arena, value->text), bare, 0) != RG_NONE || rg_text_same(rg_text_fold(arena, rg_values_key(value)), bare);
}

/* Where a value has another name for an event than the claims on it, a step says that it is the same. */
static void put_names(const reporting *r) {
    for (size_t i = 0; i < r->order.n; i++) {
        const rg_chronology_row *row = row_of(r, r->order.at[i]);
        rg_text name = row->other ? otherwise_called(r, row) : (rg_text){0};
        if (!name.len || says_so(r->check->arena, &row->claim->value, name)) continue;
        const rg_value *value = &row->claim->value;
        rg_text said = value->entity.len ? value->entity : rg_say_flat(r->check->arena, value->text);
        rg_check_step_both(r->check, row->other, row->property == RG_PROPERTY_PARTICIPANT, said, rg_say_flat(r->check->arena, name));
    }
}

/* ---- arithmetic -------------------------------------------------------------------------------------------------- */

typedef struct sum {
    bool low, high;       /* there is such an end */
    int64_t earliest, latest, between;
    bool earliest_vague, latest_vague;
} sum;

static bool vague(const reporting *r, uint32_t bond) {
    uint32_t claim = claim_of(r, bond);
    const rg_value *value = claim == RG_SOLVE_NONE ? NULL : &row_of(r, claim)->claim->value;
    return value && value->kind == RG_VALUE_DATE && value->date.earliest != value->date.latest;
}

static sum add_up(const reporting *r, const rg_leaf *leaf) {
    sum s = {0};
    for (uint32_t i = 0; i < leaf->bond_count; i++) {
        const rg_bond *bond = &r->c->problem->bonds.at[leaf->bonds[i]];
        if (!bond->from) s.high = true, s.latest = bond->days, s.latest_vague = vague(r, leaf->bonds[i]);
        else if (!bond->to) s.low = true, s.earliest = -bond->days, s.earliest_vague = vague(r, leaf->bonds[i]);
        else s.between += bond->days;
    }
    return s;
}

static rg_text counted(rg_arena *arena, int64_t days) { return rg_text_printf(arena, "%lld day%s", (long long)days, days == 1 ? "" : "s"); }

static void put_reasons(const reporting *r, const rg_leaf *leaf, rg_buf *out) {
    unsigned said = 0;
    for (uint32_t i = leaf->bond_count; i-- > 0;) {
        rg_because because = because_of(r, leaf->bonds[i]);
        if (!rg_chronology_reason(because) || said >> because & 1) continue;
        rg_buf_puts(out, said ? ", and " : "");
        rg_buf_puts(out, rg_chronology_reason(because));
        said |= 1u << because;
    }
    if (said) rg_buf_puts(out, ": ");
}

/* "6 Nov 1939 is 106 days before 20 Feb 1940" */
static rg_text arithmetic(const reporting *r, const rg_leaf *leaf) {
    rg_arena *arena = r->check->arena;
    rg_buf out = rg_buf_in(arena);
    sum s = add_up(r, leaf);
    put_reasons(r, leaf, &out);
    if (!s.low || !s.high) {
        rg_buf_puts(&out, "going round, each would come before itself");
        if (s.between) rg_buf_printf(&out, " by %.*s", RG_TEXT_ARG(counted(arena, -s.between)));
        return rg_buf_text(&out);
    }
    int64_t reached = s.latest + s.between;
    rg_text high = rg_chronology_day(arena, s.latest), low = rg_chronology_day(arena, s.earliest), gap = counted(arena, s.earliest - reached);
    rg_buf_printf(&out, "%.*s%s", RG_TEXT_ARG(high), s.latest_vague ? " at the latest" : "");
    if (s.between) {
        rg_text moved = counted(arena, s.between < 0 ? -s.between : s.between), there = rg_chronology_day(arena, reached);
        rg_buf_printf(&out, " %s %.*s is %.*s, which", s.between < 0 ? "less" : "and", RG_TEXT_ARG(moved), RG_TEXT_ARG(there));
    }
    rg_buf_printf(&out, " is %.*s before %.*s%s", RG_TEXT_ARG(gap), RG_TEXT_ARG(low), s.earliest_vague ? " at the earliest" : "");
    return rg_buf_text(&out);
}

static void put_arithmetic(reporting *r) {
    const rg_conflict *conflict = r->conflict;
    for (uint32_t i = 0; i < conflict->leaf_count && i < CASES; i++) {
        rg_text line = arithmetic(r, &conflict->leaves[i]);
        if (conflict->leaf_count > 1) line = rg_text_printf(r->check->arena, "%s %.*s", i ? "or else" : "either", RG_TEXT_ARG(line));
        rg_check_step(r->check, NULL, line);
    }
    if (conflict->leaf_count > CASES)
        rg_check_step(r->check, NULL, rg_text_printf(r->check->arena, "and so on for the other %u dates that the words leave open", conflict->leaf_count - CASES));
}

/* ---- ways out ---------------------------------------------------------------------------------------------------- */

static rg_text weakness(rg_check *check, const rg_claim *claim) {
    rg_buf out = rg_buf_in(check->arena);
    const rg_voice *voice = NULL;
    for (size_t i = 0; i < claim->voice_count; i++)
        if (claim->voices[i].kind == RG_VOICE_UNNAMED) voice = &claim->voices[i];
    if (voice && voice->name.len) rg_buf_printf(&out, "unnamed \"%.*s\"", RG_TEXT_ARG(rg_say_flat(check->arena, voice->name)));
    else if (voice) rg_buf_puts(&out, "an unnamed voice");
    else if (claim->hedge != RG_HEDGE_NONE && claim->hedge_text.len)
        rg_buf_printf(&out, "%s: \"%.*s\"", rg_hedge_name(claim->hedge), RG_TEXT_ARG(rg_say_flat(check->arena, claim->hedge_text)));
    if (!claim->note_count) rg_buf_puts(&out, out.len ? ", no document" : "no document");
    return rg_buf_text(&out);
}

static void put_ways_out(reporting *r) {
    rg_arena *arena = r->check->arena;
    rg_buf out = rg_buf_in(arena);
    int64_t least = INT64_MAX;
    size_t weakest = 0, first = 0;
    for (size_t i = 0; i < r->order.n; i++) {
        int64_t cost = row_of(r, r->order.at[i])->cost;
        weakest = cost < least ? 1 : weakest + (cost == least);
        if (cost < least) least = cost, first = i;
    }
    rg_buf_puts(&out, r->order.n > 1 ? "giving up any one resolves it" : "it contradicts itself");
    if (r->order.n > 1 && weakest < r->order.n) {
        rg_buf_puts(&out, "; weakest: ");
        for (size_t i = first, said = 0; i < r->order.n; i++)
            if (row_of(r, r->order.at[i])->cost == least) rg_buf_printf(&out, "%s%zu", said++ ? " and " : "", i + 1);
        rg_text why = weakness(r->check, row_of(r, r->order.at[first])->claim);
        if (why.len) rg_buf_printf(&out, " (%.*s)", RG_TEXT_ARG(why));
    }
    rg_check_step(r->check, NULL, rg_buf_text(&out));
}

/* ---- findings ---------------------------------------------------------------------------------------------------- */

/* One event with two dates, or births, or lengths: variant/date and variant/number say that already; not a birth after the death. */
static bool only_dates(const reporting *r) {
    unsigned count[RG_PROPERTY_COUNT] = {0}, others = 0;
    for (uint32_t i = 0; i < r->conflict->claim_count; i++) {
        const rg_chronology_row *row = row_of(r, r->conflict->claims[i]);
        if (row->event != row_of(r, r->conflict->claims[0])->event || row->other) return false;
        count[row->property]++;
        others += row->property != RG_PROPERTY_DATE && row->property != RG_PROPERTY_START && row->property != RG_PROPERTY_END;
    }
    bool twice = count[RG_PROPERTY_DATE] > 1 || count[RG_PROPERTY_DURATION] > 1 || count[RG_PROPERTY_BIRTH] > 1 || count[RG_PROPERTY_DEATH] > 1;
    return !others || twice;
}

static bool by_series(const reporting *r) {
    for (uint32_t l = 0; l < r->conflict->leaf_count; l++)
        for (uint32_t i = 0; i < r->conflict->leaves[l].bond_count; i++)
            if (because_of(r, r->conflict->leaves[l].bonds[i]) == RG_BECAUSE_SERIES) return true;
    return false;
}

/* An error where nothing in it is weaker than hearsay and two accounts meet; within one account it may be our reading that is wrong, and
 * a number in a series may be of another series. */
static regest_level level_of(const reporting *r) {
    bool firm = true, apart = false;
    for (size_t i = 0; i < r->order.n; i++) {
        const rg_claim *claim = row_of(r, r->order.at[i])->claim, *one = row_of(r, r->order.at[0])->claim;
        firm = firm && rg_sure_of(r->check->sure, claim) == RG_SURE;
        firm = firm && claim->hedge != RG_HEDGE_POSSIBLE && claim->hedge != RG_HEDGE_DOUBTFUL;
        apart = apart || !rg_text_same(claim->source, one->source);
    }
    return firm && apart && !by_series(r) ? REGEST_ERROR : REGEST_WARNING;
}

static void report(reporting *r, bool unlikely) {
    rg_check *check = r->check;
    put_in_order(r);
    put_claims(r);
    put_arithmetic(r);
    put_ways_out(r);
    put_names(r);
    const rg_claim *shown = row_of(r, r->order.at[0])->claim;
    rg_span span = shown->value_span.end ? shown->value_span : shown->span;
    if (unlikely) rg_check_add(check, "chronology/unlikely", REGEST_WARNING, shown->source, span, RG_TEXT("these are hardly all true"), NULL);
    else rg_check_add(check, "chronology/impossible", level_of(r), shown->source, span, RG_TEXT("these cannot all be true"), NULL);
}

static uint32_t weakest_of(const reporting *r) {
    uint32_t weakest = r->conflict->claims[0];
    for (uint32_t i = 1; i < r->conflict->claim_count; i++)
        if (row_of(r, r->conflict->claims[i])->cost < row_of(r, weakest)->cost) weakest = r->conflict->claims[i];
    return weakest;
}

/* Of the conflicts those that the weakest claims of the ones told already do not resolve: small ones first, and those that rest on the
 * numbers of a series after the others. */
static void report_cover(rg_check *check, const rg_chronology *c, const rg_answer *answer) {
    uint8_t *given_up = RG_ARRAY(check->arena, uint8_t, c->rows.n);
    for (int series = 0; series < 2; series++)
        for (uint32_t i = 0; i < answer->conflict_count; i++) {
            reporting r = {.check = check, .c = c, .conflict = &answer->conflicts[i]};
            bool resolved = !r.conflict->claim_count || !r.conflict->proved || by_series(&r) != (series == 1) || only_dates(&r);
            for (uint32_t k = 0; k < r.conflict->claim_count && !resolved; k++) resolved = given_up[r.conflict->claims[k]];
            if (resolved) continue;
            given_up[weakest_of(&r)] = 1;
            report(&r, false);
        }
}

/* What is possible, but only against the rules of thumb: found one after the other, each resolved by its weakest claim. */
static void run_unlikely(rg_check *check, const rg_answer *answer) {
    rg_chronology c;
    rg_conflict conflict = {0};
    rg_chronology_build(check->arena, &check->collation, true, &c);
    rg_solver *solver = rg_solver_new(check->arena, c.problem);
    for (uint32_t i = 0; answer->repair_count && i < answer->repairs[0].drop_count; i++) rg_solver_retract(solver, answer->repairs[0].drop[i]);
    while (rg_solver_check(solver, &conflict) == RG_INCONSISTENT && conflict.claim_count) {
        reporting r = {.check = check, .c = &c, .conflict = &conflict};
        if (conflict.proved && !only_dates(&r)) report(&r, true);
        rg_solver_retract(solver, weakest_of(&r));
    }
}

static void solve(rg_check *check, rg_chronology *c, rg_answer *answer) {
    rg_solve_options options = {.effort = EFFORT, .all = EVERY};
    rg_chronology_build(check->arena, &check->collation, false, c);
    rg_solve_run(check->arena, c->problem, &options, answer);
    if (!answer->more) return;
    options.all = 0; /* too many to choose from: those that the repair follows from */
    rg_solve_run(check->arena, c->problem, &options, answer);
}

bool rg_finding_check_solved(rg_arena *arena, const rg_content *content, rg_text *why) {
    rg_check check = rg_check_on(arena, content);
    rg_chronology c;
    rg_answer answer;
    const char *fault = "";
    solve(&check, &c, &answer);
    bool holds = rg_solve_check(arena, c.problem, &answer, &fault) != RG_CHECKED_FAILS;
    if (!holds) *why = rg_text_of(fault);
    return holds;
}

void rg_check_chronology_run(rg_check *check) {
    rg_chronology c;
    rg_answer answer;
    solve(check, &c, &answer);
    report_cover(check, &c, &answer);
    run_unlikely(check, &answer);
}
