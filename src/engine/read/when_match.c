/* when_match.c: the longest pattern at a place.
 *
 * The patterns that can start with the lexeme at hand are run as small backtracking programs; they have no loops, so that a run is
 * bounded by the pattern's length and STEPS_MAX. Of equally long matches the pattern that stands first in the table wins.
 */
#include <string.h>

#include "engine/read/when_int.h"

enum { STEPS_MAX = 4000 };

typedef struct runner {
    const struct rg_when_tables *tables;
    const rg_when_lexemes *lexemes;
    const rg_when_rule *rule;
    rg_when_taken taken[RG_WHEN_TAKEN];
    size_t count, start, stop; /* stop: RG_NONE until a pattern says so */
    unsigned steps;
    rg_when_match *best;
    size_t best_end;
} runner;

static void finish(runner *r, size_t at) {
    size_t end = r->stop == RG_NONE ? at : r->stop;
    if (end <= r->start || end <= r->best_end) return;
    r->best_end = end;
    r->best->rule = r->rule;
    r->best->first = r->start;
    r->best->last = end;
    r->best->count = r->count;
    for (size_t i = 0; i < r->count; i++) r->best->taken[i] = r->taken[i];
}

static bool has_class(const rg_when_lexeme *lexeme, uint8_t cls) { return lexeme->classes >> cls & 1; }

static void take_class(runner *r, rg_when_class cls, size_t at) {
    if (r->count == RG_WHEN_TAKEN) return;
    const rg_when_lexeme *lexeme = &r->lexemes->at[at];
    const rg_when_entry *entry = rg_when_table_entry(r->tables, lexeme->word, cls);
    r->taken[r->count++] = (rg_when_taken){cls, entry ? entry->value : lexeme->fold, entry ? entry->number : lexeme->number, at};
}

/* Most branches of a pattern end at their first test: whether this one could do more. */
static bool passes(const runner *r, uint32_t pc, size_t at) {
    const rg_when_op *op = &r->tables->ops.at[pc];
    if (at >= r->lexemes->n || op->open) return op->open;
    const rg_when_lexeme *lexeme = &r->lexemes->at[at];
    return lexeme->classes & op->classes || (lexeme->word && op->words >> (lexeme->word - 1) % 64 & 1);
}

static void run(runner *r, uint32_t pc, size_t at) {
    const rg_when_lexemes *lexemes = r->lexemes;
    for (;;) {
        const rg_when_op *op = &r->tables->ops.at[pc];
        if (++r->steps > STEPS_MAX) return;
        switch ((rg_when_op_kind)op->kind) {
        case RG_WHEN_OP_END: finish(r, at); return;
        case RG_WHEN_OP_CLASS:
            if (at >= lexemes->n || !has_class(&lexemes->at[at], op->cls)) return;
            if (op->glued && lexemes->at[at].flags & RG_TOKEN_SPACED) return;
            take_class(r, (rg_when_class)op->cls, at++);
            pc = op->next;
            break;
        case RG_WHEN_OP_WORD:
            if (at >= lexemes->n || lexemes->at[at].word != op->to + 1) return;
            if (op->glued && lexemes->at[at].flags & RG_TOKEN_SPACED) return;
            at++;
            pc = op->next;
            break;
        case RG_WHEN_OP_SPLIT: {
            if (!passes(r, op->next, at)) {
                pc = op->to;
                break;
            }
            if (!passes(r, op->to, at)) {
                pc = op->next;
                break;
            }
            size_t count = r->count, start = r->start, stop = r->stop;
            run(r, op->next, at);
            r->count = count;
            r->start = start;
            r->stop = stop;
            pc = op->to;
            break;
        }
        case RG_WHEN_OP_JUMP: pc = op->to; break; /* followed when the tables were read */
        case RG_WHEN_OP_TAKE:
            if (r->count < RG_WHEN_TAKEN) {
                const rg_when_given *given = &r->tables->given.at[op->to];
                r->taken[r->count++] = (rg_when_taken){(rg_when_class)op->cls, given->value, given->number, at};
            }
            pc = op->next;
            break;
        case RG_WHEN_OP_START: r->start = at; pc = op->next; break;
        case RG_WHEN_OP_STOP: r->stop = at; pc = op->next; break;
        case RG_WHEN_OP_NOT_CLASS:
            if (at < lexemes->n && has_class(&lexemes->at[at], op->cls)) return;
            pc = op->next;
            break;
        case RG_WHEN_OP_NOT_WORD:
            if (at < lexemes->n && lexemes->at[at].word == op->to + 1) return;
            pc = op->next;
            break;
        }
    }
}

enum { SETS = RG_WHEN_RULES / 64 };

static rg_when_set joined(rg_when_set a, rg_when_set b) {
    for (size_t i = 0; i < SETS; i++) a.bits[i] |= b.bits[i];
    return a;
}

static rg_when_set common(rg_when_set a, rg_when_set b) {
    for (size_t i = 0; i < SETS; i++) a.bits[i] &= b.bits[i];
    return a;
}

static bool some(rg_when_set set) {
    uint64_t any = 0;
    for (size_t i = 0; i < SETS; i++) any |= set.bits[i];
    return any;
}

/* The rules whose lexeme number `level` can be this one. */
static rg_when_set rules_with(const struct rg_when_tables *tables, size_t level, const rg_when_lexeme *lexeme) {
    rg_when_set set = {{0}};
    if (lexeme->word) set = tables->by_word[level][lexeme->word - 1];
    for (uint64_t classes = lexeme->classes & tables->asked_classes[level]; classes; classes &= classes - 1) set = joined(set, tables->by_class[level][__builtin_ctzll(classes)]);
    return set;
}

/* ---- what rules do in a view ----------------------------------------------------------------------------------------- */

static void look_at(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, size_t at, rg_when_view *view) {
    for (size_t i = 0; i < RG_WHEN_VIEW; i++) {
        static const rg_when_lexeme NONE;
        bool there = at + i < lexemes->n;
        const rg_when_lexeme *lexeme = there ? &lexemes->at[at + i] : &NONE;
        view->classes[i] = lexeme->classes & tables->asked_classes[i];
        view->words[i] = lexeme->word & -(uint32_t)(tables->asked_words[lexeme->word] >> i & 1);
        view->stands[i] = there ? 1 + (lexeme->flags & RG_TOKEN_SPACED) / RG_TOKEN_SPACED : 0;
    }
}

static bool same_view(const rg_when_view *a, const rg_when_view *b) {
    uint64_t other = 0;
    for (size_t i = 0; i < RG_WHEN_VIEW; i++) other |= (a->classes[i] ^ b->classes[i]) | (a->words[i] ^ b->words[i]) | (a->stands[i] ^ b->stands[i]);
    return !other;
}

static bool test_passes(const rg_when_op *op, const rg_when_view *view, size_t k) {
    bool is = op->kind == RG_WHEN_OP_CLASS || op->kind == RG_WHEN_OP_NOT_CLASS ? view->classes[k] >> op->cls & 1 : view->words[k] == op->to + 1;
    if (op->kind == RG_WHEN_OP_NOT_CLASS || op->kind == RG_WHEN_OP_NOT_WORD) return !is;
    return is && !(op->glued && view->stands[k] == 2);
}

static bool view_passes(const rg_when_op *op, const rg_when_view *view, size_t k) {
    return op->open || view->classes[k] & op->classes || (view->words[k] && op->words >> (view->words[k] - 1) % 64 & 1);
}

enum { ENDS = 1, GOES_ON = 2 };

/* Can a program come from `pc` to its end with no lexeme behind the view, or does it ask for one? `steps` runs out where it would take too
 * long to know: both. What must not stand behind the view is not asked for here. */
static unsigned ways_from(const struct rg_when_tables *tables, uint32_t pc, const rg_when_view *view, size_t k, unsigned *steps) {
    for (unsigned ways = 0;; pc = tables->ops.at[pc].next) {
        const rg_when_op *op = &tables->ops.at[pc];
        bool behind = k == RG_WHEN_VIEW;
        if (++*steps >= STEPS_MAX) return ENDS | GOES_ON;
        if (!behind && !view_passes(op, view, k)) return ways;
        switch ((rg_when_op_kind)op->kind) {
        case RG_WHEN_OP_END: return ways | ENDS;
        case RG_WHEN_OP_CLASS:
        case RG_WHEN_OP_WORD:
            if (behind) return ways | GOES_ON;
            if (!test_passes(op, view, k)) return ways;
            k++;
            break;
        case RG_WHEN_OP_NOT_CLASS:
        case RG_WHEN_OP_NOT_WORD:
            if (!behind && !test_passes(op, view, k)) return ways;
            break;
        case RG_WHEN_OP_SPLIT:
            ways |= ways_from(tables, op->to, view, k, steps);
            if (ways == (ENDS | GOES_ON)) return ways;
            break;
        default: break;
        }
    }
}

/* Of the rules that `kept` may have, those that it has. */
static void keep_rules(const struct rg_when_tables *tables, rg_when_set may, rg_when_kept *kept) {
    kept->end = kept->go_on = (rg_when_set){{0}};
    for (size_t i = 0; i < SETS; i++)
        for (uint64_t bits = may.bits[i]; bits; bits &= bits - 1) {
            unsigned steps = 0, ways = ways_from(tables, tables->rules.at[i * 64 + (size_t)__builtin_ctzll(bits)].start, &kept->view, 0, &steps);
            if (ways & ENDS) kept->end.bits[i] |= bits & -bits;
            if (ways & GOES_ON) kept->go_on.bits[i] |= bits & -bits;
        }
}

static size_t place_of(const rg_when_view *view) {
    uint64_t h = 0;
    for (size_t i = 0; i < RG_WHEN_VIEW; i++) h = rg_map_fold(h ^ view->classes[i] ^ view->words[i], RG_MAP_EIGHT);
    return h % RG_WHEN_KEPT;
}

/* The rules that the lexeme `behind` behind where they begin could be the first of the core for. */
static rg_when_set rules_about(const struct rg_when_tables *tables, const rg_when_lexeme *lexeme, size_t behind) {
    rg_when_set set = tables->core_less;
    if (lexeme->word) set = joined(set, tables->core_by_word[behind][(lexeme->word - 1) % 64]);
    for (uint64_t classes = lexeme->classes; classes; classes &= classes - 1) set = joined(set, tables->core_by_class[behind][__builtin_ctzll(classes)]);
    return set;
}

/* `may`: the rules whose first two lexemes can be those at `at`. */
static const rg_when_kept *kept_at(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, size_t at, rg_when_set may) {
    rg_when_view view;
    look_at(tables, lexemes, at, &view);
    rg_when_kept *kept = &tables->kept[place_of(&view)];
    if (same_view(&kept->view, &view)) return kept;
    kept->view = view;
    keep_rules(tables, may, kept);
    return kept;
}

/* The rules that could match at `at`; `core`: the first lexeme of the core from there on. At most places there are none, and most of these are told
 * by the first two lexemes and that one. */
static rg_when_set rules_at(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, size_t at, size_t core) {
    rg_when_set may = rules_with(tables, 0, &lexemes->at[at]);
    if (at + 1 < lexemes->n) may = common(may, joined(tables->over[1], rules_with(tables, 1, &lexemes->at[at + 1])));
    rg_when_set about = common(may, rules_about(tables, &lexemes->at[core], core - at));
    if (!some(about)) return about;
    const rg_when_kept *kept = kept_at(tables, lexemes, at, may);
    rg_when_set end = common(kept->end, about), go_on = common(kept->go_on, about);
    if (at + RG_WHEN_VIEW >= lexemes->n || !some(go_on)) return end;
    return joined(end, common(go_on, rules_with(tables, RG_WHEN_VIEW, &lexemes->at[at + RG_WHEN_VIEW])));
}

static bool longest_at(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, size_t at, size_t core, rg_when_match *out) {
    rg_when_set set = rules_at(tables, lexemes, at, core);
    runner r; /* not zeroed: what was taken is a kilobyte, and this is asked at most words of a text */
    r.tables = tables;
    r.lexemes = lexemes;
    r.best = out;
    r.best_end = 0;
    for (size_t i = 0; i < SETS; i++)
        for (uint64_t bits = set.bits[i]; bits; bits &= bits - 1) {
            r.rule = &tables->rules.at[i * 64 + (size_t)__builtin_ctzll(bits)];
            r.count = 0;
            r.steps = 0;
            r.start = at;
            r.stop = RG_NONE;
            run(&r, r.rule->start, at);
        }
    return r.best_end > 0;
}

bool rg_when_match_at(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, size_t at, size_t core, rg_when_match *out) {
    const rg_when_lexeme *lexeme = &lexemes->at[at];
    if (!(lexeme->classes & tables->first_classes) && !(lexeme->word && tables->first_word[lexeme->word - 1])) return false;
    if (core - at > RG_WHEN_PREFIX || !longest_at(tables, lexemes, at, core, out)) return false;
    /* Context may stand before the expression: a longer one may start with its first word. */
    if (out->first > at) {
        rg_when_match other;
        while (core < lexemes->n && (core < out->first || !(lexemes->at[core].classes & tables->core))) core++;
        bool longer = core < lexemes->n && core - out->first <= RG_WHEN_PREFIX && longest_at(tables, lexemes, out->first, core, &other);
        if (longer && other.last > out->last) *out = other;
    }
    return true;
}
