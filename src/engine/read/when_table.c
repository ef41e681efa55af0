/* when_table.c: the words and patterns of time of one language, made ready for matching.
 *
 * in: data/lang/<code>/when_words.tsv and when_rules.tsv (their heads say what the rows mean)
 * out: every word with its classes; every pattern as a small program of splits and tests, with the set of words and classes it
 * can start with, so that most places of a text try no pattern at all.
 * Limits: 128 patterns, 16384 steps; rows beyond them, or that name what does not exist, are left out (a test counts them).
 */
#include <string.h>

#include "engine/read/when_int.h"

typedef struct rg_when_tables when_tables;

static const char *const class_names[] = {
#define NAME(name) #name,
    RG_WHEN_CLASSES(NAME) RG_WHEN_GIVEN(NAME)
#undef NAME
};

static rg_when_class class_of(rg_text name) {
    size_t c = 0;
    while (c < RG_WC_CLASS_COUNT && !rg_text_same(name, rg_text_of(class_names[c]))) c++;
    return (rg_when_class)c;
}

static uint32_t word_number(rg_arena *arena, when_tables *tables, rg_text word) {
    size_t number = rg_map_intern(&tables->words, word, tables->words.n);
    while (tables->heads.n <= number) *rg_vec_push(arena, &tables->heads) = 0;
    return (uint32_t)number;
}

static int number_of(rg_text value) {
    int64_t n = 0;
    bool minus = value.len && value.ptr[0] == '-';
    rg_text digits = minus ? (rg_text){value.ptr + 1, value.len - 1} : value;
    while (digits.len && digits.ptr[digits.len - 1] == 'n') digits.len--;
    return rg_text_number(digits, &n) ? (int)(minus ? -n : n) : 0;
}

/* The next form of "folgend~e~en~er": the stem with each of its endings, a word without "~" itself. False where there is no more. */
static bool next_form(rg_arena *arena, rg_text word, size_t *at, rg_text *form) {
    size_t stem = rg_text_find(word, RG_TEXT("~"), 0);
    if (*at > word.len) return false;
    if (stem == RG_NONE) {
        *form = word;
        *at = word.len + 1;
        return true;
    }
    size_t start = *at ? *at : stem + 1, end = rg_text_find(word, RG_TEXT("~"), start);
    if (end == RG_NONE) end = word.len;
    *form = rg_text_printf(arena, "%.*s%.*s", (int)stem, word.ptr, (int)(end - start), word.ptr + start);
    *at = end + 1;
    return true;
}

static bool starts_upper(rg_text word) {
    uint32_t rune;
    return rg_text_rune(word, 0, &rune) && rg_rune_upper(rune);
}

static void read_words(rg_arena *arena, when_tables *tables, rg_text code) {
    rg_table table = rg_language_table(arena, code, "when_words.tsv");
    while (rg_table_next(&table)) {
        rg_when_class cls = class_of(table.field[1]);
        if (cls >= RG_WC_WORD_CLASSES) continue;
        rg_text form;
        for (size_t at = 0; next_form(arena, table.field[0], &at, &form);) {
            uint32_t word = word_number(arena, tables, rg_text_fold(arena, form));
            *rg_vec_push(arena, &tables->entries) =
                (rg_when_entry){cls, table.field[2], number_of(table.field[2]), starts_upper(form), tables->heads.at[word]};
            tables->heads.at[word] = (uint32_t)tables->entries.n;
            tables->glues |= cls == RG_WC_GLUED;
            if (cls == RG_WC_ENDING) *rg_vec_push(arena, &tables->endings) = (rg_when_ending){form, table.field[2]};
        }
    }
}

const rg_when_entry *rg_when_table_entry(const struct rg_when_tables *tables, uint32_t word, rg_when_class cls) {
    if (!word || !(tables->classes[word - 1][1] >> cls & 1)) return NULL; /* most words */
    for (uint32_t e = tables->heads.at[word - 1]; e; e = tables->entries.at[e - 1].next)
        if (tables->entries.at[e - 1].cls == cls) return &tables->entries.at[e - 1];
    return NULL;
}

bool rg_when_table_has(const struct rg_when_tables *tables, uint32_t word, rg_when_class cls, rg_text value) {
    const rg_when_entry *entry = rg_when_table_entry(tables, word, cls);
    return entry && rg_text_same(entry->value, value);
}

bool rg_when_table_ends(const struct rg_when_tables *tables, rg_text fold, const char *kind) {
    for (size_t i = 0; i < tables->endings.n; i++)
        if (rg_text_ends(fold, tables->endings.at[i].ending) && rg_text_same(tables->endings.at[i].kind, rg_text_of(kind))) return true;
    return false;
}

/* ---- patterns -------------------------------------------------------------------------------------------------- */

typedef struct piece { rg_text name, pattern; } piece;

typedef struct compiler {
    rg_arena *arena;
    when_tables *tables;
    RG_VEC(piece) pieces;
    rg_text rest;  /* of the pattern being read */
    int depth;
    bool bad;
} compiler;

enum { DEPTH_MAX = 24 };

static rg_text peek(compiler *c) {
    size_t i = 0, n;
    while (i < c->rest.len && c->rest.ptr[i] == ' ') i++;
    c->rest = (rg_text){c->rest.ptr + i, c->rest.len - i};
    for (n = 0; n < c->rest.len && c->rest.ptr[n] != ' ';) n++;
    /* "]" and "?" close what stands before them without a blank */
    rg_text word = {c->rest.ptr, n};
    if (n > 1 && (word.ptr[n - 1] == ']' || word.ptr[n - 1] == '?')) {
        size_t k = n;
        while (k > 1 && (word.ptr[k - 1] == ']' || word.ptr[k - 1] == '?')) k--;
        word.len = k;
    } else if (n >= 1 && (word.ptr[0] == ']' || word.ptr[0] == '?')) {
        word.len = 1;
    }
    return word;
}

static rg_text take(compiler *c) {
    rg_text word = peek(c);
    c->rest = (rg_text){c->rest.ptr + word.len, c->rest.len - word.len};
    return word;
}

static size_t emit(compiler *c, rg_when_op op) {
    if (c->tables->ops.n >= RG_WHEN_OPS) {
        c->bad = true;
        return 0;
    }
    *rg_vec_push(c->arena, &c->tables->ops) = op;
    return c->tables->ops.n - 1;
}

static bool is_class(rg_text word) { return word.len && word.ptr[0] >= 'A' && word.ptr[0] <= 'Z'; }

static void emit_word(compiler *c, rg_text word, bool negated, bool glued) {
    uint32_t number = word_number(c->arena, c->tables, rg_text_fold(c->arena, word));
    emit(c, (rg_when_op){.kind = negated ? RG_WHEN_OP_NOT_WORD : RG_WHEN_OP_WORD, .glued = glued, .to = number});
}

/* "letzt~e~en": any of its forms. Not to be negated. */
static void emit_forms(compiler *c, rg_text word, bool glued) {
    RG_VEC(size_t) jumps = {0};
    rg_text form, next;
    size_t at = 0;
    for (bool more = next_form(c->arena, word, &at, &form); more && !c->bad; form = next) {
        more = next_form(c->arena, word, &at, &next);
        size_t split = more ? emit(c, (rg_when_op){.kind = RG_WHEN_OP_SPLIT}) : 0;
        emit_word(c, form, false, glued);
        if (!more || c->bad) break;
        *rg_vec_push(c->arena, &jumps) = emit(c, (rg_when_op){.kind = RG_WHEN_OP_JUMP});
        c->tables->ops.at[split].to = (uint32_t)c->tables->ops.n;
    }
    for (size_t i = 0; i < jumps.n; i++) c->tables->ops.at[jumps.at[i]].to = (uint32_t)c->tables->ops.n;
}

static void emit_atom(compiler *c, rg_text word, bool negated) {
    bool glued = word.len > 1 && word.ptr[0] == '_';
    if (glued) word = (rg_text){word.ptr + 1, word.len - 1};
    if (rg_text_find(word, RG_TEXT("~"), 0) != RG_NONE) {
        c->bad |= negated;
        emit_forms(c, word, glued);
        return;
    }
    if (is_class(word) && class_of(word) < RG_WC_WORD_CLASSES) {
        emit(c, (rg_when_op){.kind = negated ? RG_WHEN_OP_NOT_CLASS : RG_WHEN_OP_CLASS, .cls = (uint8_t)class_of(word), .glued = glued});
        return;
    }
    if (is_class(word) && word.len > 1 && word.ptr[1] >= 'A' && word.ptr[1] <= 'Z') c->bad = true; /* no such class */
    emit_word(c, word, negated, glued);
}

static void compile_choice(compiler *c);

static void compile_piece(compiler *c, rg_text name) {
    for (size_t i = 0; i < c->pieces.n; i++) {
        if (!rg_text_same(c->pieces.at[i].name, name)) continue;
        rg_text rest = c->rest;
        c->rest = c->pieces.at[i].pattern;
        compile_choice(c);
        c->rest = rest;
        return;
    }
    c->bad = true;
}

/* ! x   or   ! ( a | b ) */
static void compile_not(compiler *c) {
    rg_text word = take(c);
    if (!rg_text_same(word, RG_TEXT("("))) {
        emit_atom(c, word, true);
        return;
    }
    while ((word = take(c)).len && !rg_text_same(word, RG_TEXT(")")))
        if (!rg_text_same(word, RG_TEXT("|"))) emit_atom(c, word, true);
}

/* [CLASS=VALUE x y] */
static void compile_named(compiler *c, rg_text word) {
    size_t equals = rg_text_find(word, RG_TEXT("="), 0);
    if (equals == RG_NONE) {
        c->bad = true;
        return;
    }
    rg_text value = rg_text_cut(word, (rg_span){equals + 1, word.len});
    rg_when_class cls = class_of(rg_text_cut(word, (rg_span){1, equals}));
    if (cls == RG_WC_CLASS_COUNT) c->bad = true;
    compile_choice(c);
    if (!rg_text_same(take(c), RG_TEXT("]"))) c->bad = true;
    emit(c, (rg_when_op){.kind = RG_WHEN_OP_TAKE, .cls = (uint8_t)cls, .to = (uint32_t)c->tables->given.n});
    *rg_vec_push(c->arena, &c->tables->given) = (rg_when_given){value, number_of(value)};
}

/* element := atom | group | piece | named, each with "?"; marks ^ % ! */
static void compile_element(compiler *c) {
    size_t start = c->tables->ops.n;
    rg_text word = take(c);
    emit(c, (rg_when_op){.kind = RG_WHEN_OP_JUMP, .to = (uint32_t)start + 1}); /* becomes a split where "?" follows */
    if (rg_text_same(word, RG_TEXT("^"))) emit(c, (rg_when_op){.kind = RG_WHEN_OP_START});
    else if (rg_text_same(word, RG_TEXT("%"))) emit(c, (rg_when_op){.kind = RG_WHEN_OP_STOP});
    else if (rg_text_same(word, RG_TEXT("!"))) compile_not(c);
    else if (rg_text_same(word, RG_TEXT("("))) {
        compile_choice(c);
        if (!rg_text_same(take(c), RG_TEXT(")"))) c->bad = true;
    } else if (word.len > 2 && word.ptr[0] == '<') compile_piece(c, rg_text_cut(word, (rg_span){1, word.len - 1}));
    else if (word.len > 1 && word.ptr[0] == '[') compile_named(c, word);
    else emit_atom(c, word, false);
    if (c->rest.len && c->rest.ptr[0] == '?' && !c->bad) {
        take(c);
        c->tables->ops.at[start] = (rg_when_op){.kind = RG_WHEN_OP_SPLIT, .to = (uint32_t)c->tables->ops.n};
    }
}

static bool at_end(compiler *c) {
    rg_text next = peek(c);
    return !next.len || rg_text_same(next, RG_TEXT("|")) || rg_text_same(next, RG_TEXT(")")) || rg_text_same(next, RG_TEXT("]"));
}

/* choice := sequence ("|" sequence)* */
static void compile_choice(compiler *c) {
    if (++c->depth > DEPTH_MAX) c->bad = true;
    RG_VEC(size_t) jumps = {0};
    while (!c->bad) {
        size_t split = emit(c, (rg_when_op){.kind = RG_WHEN_OP_JUMP, .to = (uint32_t)c->tables->ops.n + 1});
        while (!c->bad && !at_end(c)) compile_element(c);
        if (c->bad || !rg_text_same(peek(c), RG_TEXT("|"))) break;
        take(c);
        *rg_vec_push(c->arena, &jumps) = emit(c, (rg_when_op){.kind = RG_WHEN_OP_JUMP});
        c->tables->ops.at[split] = (rg_when_op){.kind = RG_WHEN_OP_SPLIT, .to = (uint32_t)c->tables->ops.n};
    }
    for (size_t i = 0; i < jumps.n; i++) c->tables->ops.at[jumps.at[i]].to = (uint32_t)c->tables->ops.n;
    c->depth--;
}

static void add_bit(rg_when_set *set, size_t rule) { set->bits[rule / 64] |= UINT64_C(1) << rule % 64; }

/* Notes that the rule has come to `pc` on that level; false where it had before. */
static bool visit(uint32_t *seen, uint32_t pc, size_t rule, size_t level) {
    uint32_t own = seen[pc] >> 16 == rule + 1 ? seen[pc] : (uint32_t)(rule + 1) << 16;
    seen[pc] = own | UINT32_C(1) << level;
    return !(own >> level & 1);
}

/* Every test reachable from `pc` without consuming a lexeme goes into the sets of `level`; what stands after them is marked for the next. */
static void reach(when_tables *t, size_t rule, size_t level, uint32_t pc, uint32_t *seen) {
    for (;;) {
        if (level == RG_WHEN_AHEAD || !visit(seen, pc, rule, level)) return;
        const rg_when_op *op = &t->ops.at[pc];
        if (op->kind == RG_WHEN_OP_CLASS || op->kind == RG_WHEN_OP_NOT_CLASS) t->asked_classes[level] |= RG_WHEN_BIT(op->cls);
        if (op->kind == RG_WHEN_OP_WORD || op->kind == RG_WHEN_OP_NOT_WORD) t->asked_words[op->to + 1] |= (uint8_t)(1u << level);
        switch ((rg_when_op_kind)op->kind) {
        case RG_WHEN_OP_CLASS:
            add_bit(&t->by_class[level++][op->cls], rule);
            pc = op->next;
            break;
        case RG_WHEN_OP_WORD:
            add_bit(&t->by_word[level++][op->to], rule);
            pc = op->next;
            break;
        case RG_WHEN_OP_SPLIT:
            reach(t, rule, level, op->next, seen);
            pc = op->to;
            break;
        case RG_WHEN_OP_END:
            for (; level < RG_WHEN_AHEAD; level++) add_bit(&t->over[level], rule);
            return;
        default: pc = op->next;
        }
    }
}

static uint32_t follow(const when_tables *t, uint32_t pc) {
    while (pc < t->ops.n && t->ops.at[pc].kind == RG_WHEN_OP_JUMP) pc = t->ops.at[pc].to;
    return pc;
}

/* Jumps lead forward only, so that following them ends. */
static void thread_jumps(when_tables *t) {
    for (uint32_t i = 0; i < t->ops.n; i++) {
        rg_when_op *op = &t->ops.at[i];
        op->next = follow(t, i + 1);
        if (op->kind == RG_WHEN_OP_SPLIT) op->to = follow(t, op->to);
    }
    for (size_t r = 0; r < t->rules.n; r++) t->rules.at[r].start = follow(t, t->rules.at[r].start);
}

static const void *taken(const when_tables *t, const rg_when_op *op) { return t->given.at[op->to].value.ptr; }

/* Do two ops the same, and lead to the same? A piece's values are one text wherever it stands. */
static bool alike(const when_tables *t, const rg_when_op *a, const rg_when_op *b) {
    if (a->kind != b->kind || a->cls != b->cls || a->glued != b->glued || a->next != b->next) return false;
    return a->kind == RG_WHEN_OP_TAKE ? taken(t, a) == taken(t, b) : a->to == b->to;
}

static size_t slot_of(const rg_when_op *op) {
    uint64_t to = op->kind == RG_WHEN_OP_TAKE ? 0 : op->to;
    return rg_map_fold(op->next | to << 32, RG_MAP_EIGHT + 2 * (op->kind | (uint64_t)op->cls << 8)) % (2 * RG_WHEN_OPS);
}

/* The first op of those that are alike, itself where it is. */
static uint32_t first_alike(const when_tables *t, uint32_t *slots, uint32_t i) {
    size_t slot = slot_of(&t->ops.at[i]);
    while (slots[slot] && !alike(t, &t->ops.at[slots[slot] - 1], &t->ops.at[i])) slot = (slot + 1) % (2 * RG_WHEN_OPS);
    if (!slots[slot]) slots[slot] = i + 1;
    return slots[slot] - 1;
}

/* Patterns that end alike share their ends, so that a match asks for little memory. From the last op to the first, as all ways lead forward; then
 * without those that are others again, and the jumps. */
static void share_ends(rg_arena *arena, when_tables *t) {
    uint32_t *slots = RG_ARRAY(arena, uint32_t, 2 * RG_WHEN_OPS), *now = RG_ARRAY(arena, uint32_t, t->ops.n + 1), *place = RG_ARRAY(arena, uint32_t, t->ops.n + 1), n = 0;
    for (uint32_t i = (uint32_t)t->ops.n; i-- > 0;) {
        rg_when_op *op = &t->ops.at[i];
        op->next = op->kind == RG_WHEN_OP_END ? 0 : now[op->next];
        if (op->kind == RG_WHEN_OP_SPLIT) op->to = now[op->to];
        now[i] = op->kind == RG_WHEN_OP_JUMP ? i : first_alike(t, slots, i);
    }
    for (uint32_t i = 0; i < t->ops.n; i++)
        if (now[i] == i && t->ops.at[i].kind != RG_WHEN_OP_JUMP) t->ops.at[place[i] = n++] = t->ops.at[i];
    for (t->ops.n = n; n-- > 0;) {
        rg_when_op *op = &t->ops.at[n];
        op->next = place[op->next];
        if (op->kind == RG_WHEN_OP_SPLIT) op->to = place[op->to];
    }
    for (size_t r = 0; r < t->rules.n; r++) t->rules.at[r].start = place[now[t->rules.at[r].start]];
}

static void hang_door(const when_tables *t, rg_when_op *op) {
    const rg_when_op *next = &t->ops.at[op->next], *other = op->kind == RG_WHEN_OP_SPLIT ? &t->ops.at[op->to] : next;
    switch ((rg_when_op_kind)op->kind) {
    case RG_WHEN_OP_CLASS: op->classes = RG_WHEN_BIT(op->cls); return;
    case RG_WHEN_OP_WORD: op->words = UINT64_C(1) << op->to % 64; return;
    case RG_WHEN_OP_END: op->open = true; return;
    case RG_WHEN_OP_JUMP: return; /* followed */
    default: break;
    }
    op->classes = next->classes | other->classes;
    op->words = next->words | other->words;
    op->open = next->open || other->open;
}

/* The first lexeme of the core stands `behind` lexemes after a pattern's beginning: every test that could be asked of it. None of the core is
 * asked of those before it, which would fail. */
static void reach_core(when_tables *t, size_t rule, size_t behind, uint32_t pc, uint32_t *seen) {
    for (;;) {
        if (behind > RG_WHEN_PREFIX || !visit(seen, pc, rule, behind)) return;
        const rg_when_op *op = &t->ops.at[pc];
        uint64_t classes = op->kind == RG_WHEN_OP_CLASS ? RG_WHEN_BIT(op->cls) : op->kind == RG_WHEN_OP_WORD ? t->classes[op->to][0] : 0;
        if (op->kind == RG_WHEN_OP_END) {
            add_bit(&t->core_less, rule);
            return;
        }
        if (op->kind == RG_WHEN_OP_CLASS) add_bit(&t->core_by_class[behind++][op->cls], rule);
        if (op->kind == RG_WHEN_OP_WORD) add_bit(&t->core_by_word[behind++][op->to % 64], rule);
        if (op->kind == RG_WHEN_OP_SPLIT) reach_core(t, rule, behind, op->to, seen);
        if (classes & t->core) return;
        pc = op->next;
    }
}

static void index_core(rg_arena *arena, when_tables *t) {
    uint32_t *seen = RG_ARRAY(arena, uint32_t, t->ops.n + 1);
    t->made = RG_ARRAY(arena, uint64_t, RG_WHEN_BITS / 64);
    t->about = RG_ARRAY(arena, uint64_t, RG_WHEN_BITS / 64);
    for (size_t r = 0; r < t->rules.n; r++) reach_core(t, r, 0, t->rules.at[r].start, seen);
    for (size_t i = 0; i < t->words.n; i++) {
        uint32_t hash = rg_map_hash(t->words.keys[i]);
        if ((t->classes[i][0] | t->classes[i][1]) & t->core) rg_when_set_bits(t->about, hash);
    }
}

static void index_rules(rg_arena *arena, when_tables *t) {
    thread_jumps(t);
    share_ends(arena, t);
    for (size_t i = t->ops.n; i-- > 0;) hang_door(t, &t->ops.at[i]); /* all ways lead forward, and none to a jump */
    for (size_t level = 0; level < RG_WHEN_AHEAD; level++) t->by_word[level] = RG_ARRAY(arena, rg_when_set, t->words.n + 1);
    uint32_t *seen = RG_ARRAY(arena, uint32_t, t->ops.n + 1);
    t->asked_words = RG_ARRAY(arena, uint8_t, t->words.n + 1);
    for (size_t r = 0; r < t->rules.n; r++) reach(t, r, 0, t->rules.at[r].start, seen);
    static const rg_when_class core[] = {RG_WC_MONTH, RG_WC_MABBR, RG_WC_LOWMONTH, RG_WC_WEEKDAY, RG_WC_SEASON, RG_WC_SPRING, RG_WC_FALL, RG_WC_UNIT,
        RG_WC_UNITS, RG_WC_DAYPART, RG_WC_HOLIDAY, RG_WC_ERA, RG_WC_MERIDIEM, RG_WC_REF, RG_WC_TODAY, RG_WC_SET, RG_WC_TENS,
        RG_WC_YEAR, RG_WC_YEARC, RG_WC_THREE, RG_WC_GLUED, RG_WC_DECADE, RG_WC_DOTDATE, RG_WC_DOTSHORT, RG_WC_CLOCKFOUR, RG_WC_ORD, RG_WC_KEY};
    for (size_t i = 0; i < sizeof core / sizeof *core; i++) t->core |= RG_WHEN_BIT(core[i]);
    index_core(arena, t);
}

static const char *const action_names[] = {"date", "deictic", "shift", "duration", "set", "setword", "clock", "daypart", "ref"};

static void read_rule(compiler *c, rg_text name, rg_text pattern, rg_text action) {
    size_t a = 0;
    while (a < RG_WHEN_DO_COUNT && !rg_text_same(action, rg_text_of(action_names[a]))) a++;
    if (a == RG_WHEN_DO_COUNT || c->tables->rules.n == RG_WHEN_RULES) return;
    size_t start = c->tables->ops.n;
    c->rest = pattern;
    c->bad = false;
    c->depth = 0;
    compile_choice(c);
    emit(c, (rg_when_op){.kind = RG_WHEN_OP_END});
    if (c->bad || peek(c).len) {
        c->tables->ops.n = start;
        return;
    }
    *rg_vec_push(c->arena, &c->tables->rules) = (rg_when_rule){name, (rg_when_action)a, (uint32_t)start};
}

static void read_rules(rg_arena *arena, when_tables *tables, rg_text code) {
    compiler c = {.arena = arena, .tables = tables};
    rg_table table = rg_language_table(arena, code, "when_rules.tsv");
    while (rg_table_next(&table)) {
        if (rg_text_same(table.field[2], RG_TEXT("="))) *rg_vec_push(arena, &c.pieces) = (piece){table.field[0], table.field[1]};
        else read_rule(&c, table.field[0], table.field[1], table.field[2]);
    }
}

static bool some(const rg_when_set *set) {
    uint64_t any = 0;
    for (size_t i = 0; i < RG_WHEN_RULES / 64; i++) any |= set->bits[i];
    return any;
}

/* The classes of each word, gathered from its entries. */
static void gather_classes(rg_arena *arena, when_tables *tables) {
    tables->classes = rg_arena_array(arena, tables->words.n + 1, sizeof *tables->classes);
    for (size_t w = 0; w < tables->heads.n; w++)
        for (uint32_t e = tables->heads.at[w]; e; e = tables->entries.at[e - 1].next) {
            const rg_when_entry *entry = &tables->entries.at[e - 1];
            tables->classes[w][1] |= RG_WHEN_BIT(entry->cls);
            if (!entry->capital) tables->classes[w][0] |= RG_WHEN_BIT(entry->cls);
        }
}

static rg_when_look look_of(const when_tables *tables, uint32_t word, unsigned way) {
    bool capital = way == RG_WHEN_CAPITAL;
    rg_when_look look = {rg_when_classes(tables, word, capital ? RG_TOKEN_CAPITAL : 0), 0};
    if (way == RG_WHEN_SIGN) return look;
    if (look.classes & (RG_WHEN_BIT(RG_WC_CARD) | RG_WHEN_BIT(RG_WC_ORD))) {
        const rg_when_entry *entry = rg_when_table_entry(tables, word, RG_WC_CARD);
        look.number = (entry ? entry : rg_when_table_entry(tables, word, RG_WC_ORD))->number;
    }
    if (!(look.classes & RG_WHEN_BIT(RG_WC_FUNC))) look.classes |= RG_WHEN_BIT(RG_WC_NOUNISH) | RG_WHEN_BIT(capital ? RG_WC_CAPITAL : RG_WC_WORDISH);
    return look;
}

/* What a token needs: where its word stands, how it is spelt, and what it looks like. */
static void index_words(rg_arena *arena, when_tables *tables) {
    tables->looks = rg_arena_array(arena, tables->words.n + 1, sizeof *tables->looks);
    tables->spelt = rg_arena_array(arena, tables->words.n + 1, sizeof *tables->spelt);
    tables->spots = RG_ARRAY(arena, rg_when_spot, RG_WHEN_SPOTS);
    for (uint32_t word = 0; word <= tables->words.n; word++) {
        rg_text key = word ? tables->words.keys[word - 1] : RG_TEXT("");
        for (unsigned way = 0; way < RG_WHEN_WAYS; way++) tables->looks[word][way] = look_of(tables, word, way);
        for (size_t i = 0; i < 2; i++) tables->spelt[word][i] = rg_text_eight_at(key, 8 * i < key.len ? 8 * i : key.len);
        uint32_t hash = word ? rg_map_hash(key) : 0;
        rg_when_spot *spot = &tables->spots[hash % RG_WHEN_SPOTS];
        if (spot->word || key.len > RG_WHEN_SPELT) spot->crowded = true;
        else if (word) spot->hash = hash, spot->word = word & 0x7fffffff;
    }
}

const struct rg_when_tables *rg_when_tables(rg_arena *arena, rg_text code) {
    when_tables *tables = RG_NEW(arena, when_tables);
    tables->code = code;
    tables->words = rg_map_in(arena);
    read_words(arena, tables, code);
    read_rules(arena, tables, code);
    gather_classes(arena, tables);
    index_words(arena, tables);
    index_rules(arena, tables);
    for (size_t i = 0; i < tables->words.n; i++) {
        rg_text word = tables->words.keys[i];
        if (i < tables->heads.n && rg_when_classes(tables, (uint32_t)i + 1, RG_TOKEN_CAPITAL) & RG_WHEN_BIT(RG_WC_MONTH)) *rg_vec_push(arena, &tables->months) = (uint32_t)i;
        if (!word.len || word.len > RG_WHEN_WORD) continue;
        tables->first_of[(unsigned char)word.ptr[0]] |= UINT32_C(1) << word.len;
        tables->last_of[(unsigned char)word.ptr[word.len - 1]] |= UINT32_C(1) << word.len;
    }
    rg_when_seam_index(arena, tables);
    tables->first_word = RG_ARRAY(arena, bool, tables->words.n + 1);
    for (size_t i = 0; i < tables->words.n; i++) tables->first_word[i] = some(&tables->by_word[0][i]);
    for (size_t c = 0; c < RG_WC_WORD_CLASSES; c++) tables->first_classes |= some(&tables->by_class[0][c]) ? RG_WHEN_BIT(c) : 0;
    tables->kept = RG_ARRAY(arena, rg_when_kept, RG_WHEN_KEPT);
    return tables;
}
