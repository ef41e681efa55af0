/* when_match.c: the longest pattern at a place.
 *
 * The patterns that can start with the lexeme at hand are run as small backtracking programs; they have no loops, so that a run is
 * bounded by the pattern's length and STEPS_MAX. Of equally long matches the pattern that stands first in the table wins.
 */
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
    const rg_when_door *door = &r->tables->doors[pc];
    if (at >= r->lexemes->n || door->open) return door->open;
    const rg_when_lexeme *lexeme = &r->lexemes->at[at];
    return lexeme->classes & door->classes || (lexeme->word && door->words >> (lexeme->word - 1) % 64 & 1);
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
            if (r->count < RG_WHEN_TAKEN) r->taken[r->count++] = (rg_when_taken){(rg_when_class)op->cls, op->value, op->number, at};
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

/* Leaves in `set` the rules whose lexeme number `level` can be this one, or that can be over before it. */
static void narrow(const struct rg_when_tables *tables, size_t level, const rg_when_lexeme *lexeme, rg_when_set *set) {
    rg_when_set can = tables->over[level];
    if (lexeme && lexeme->word)
        for (size_t i = 0; i < SETS; i++) can.bits[i] |= tables->by_word[level][lexeme->word - 1].bits[i];
    for (uint64_t classes = lexeme ? lexeme->classes : 0; classes; classes &= classes - 1) {
        const rg_when_set *more = &tables->by_class[level][__builtin_ctzll(classes)];
        for (size_t i = 0; i < SETS; i++) can.bits[i] |= more->bits[i];
    }
    for (size_t i = 0; i < SETS; i++) set->bits[i] &= can.bits[i];
}

static rg_when_set candidates(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, size_t at, size_t behind) {
    rg_when_set set = tables->core_behind[behind];
    for (size_t level = 0; level < RG_WHEN_AHEAD; level++) {
        uint64_t any = 0;
        narrow(tables, level, at + level < lexemes->n ? &lexemes->at[at + level] : NULL, &set);
        for (size_t i = 0; i < SETS; i++) any |= set.bits[i];
        if (!any) break;
    }
    return set;
}

/* `behind`: how many lexemes stand before the first of the core. */
static bool longest_at(const struct rg_when_tables *tables, const rg_when_lexemes *lexemes, size_t at, size_t behind, rg_when_match *out) {
    rg_when_set set = candidates(tables, lexemes, at, behind);
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
    if (!lexeme->word && !lexeme->classes) return false;
    if (core - at > RG_WHEN_PREFIX || !longest_at(tables, lexemes, at, core - at, out)) return false;
    /* Context may stand before the expression: a longer one may start with its first word. */
    if (out->first > at) {
        rg_when_match other;
        if (longest_at(tables, lexemes, out->first, 0, &other) && other.last > out->last) *out = other;
    }
    return true;
}
