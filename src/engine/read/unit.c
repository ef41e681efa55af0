/* unit.c: word classes and units: the alphabet that clause.c reads.
 *
 * Tables: closed.tsv (closed classes) and verbs.tsv (lemmas with irregular forms); regular forms are made here. A word in neither is
 * open class: noun or adjective, or, by its ending, an adverb (-ly) or a verb form (-ed, -ing) that only its company decides.
 */
#include "engine/read/unit.h"

#include <string.h>

enum { NUMBER_WORDS = 12 }; /* the longest number, in words */

static const char *const verb_names[] = {
#define VERB_NAME(name, text) text,
    RG_VERBS(VERB_NAME)
#undef VERB_NAME
};

const char *rg_verb_name(rg_verb verb) { return verb < RG_VERB_COUNT ? verb_names[verb] : "other"; }

static rg_verb verb_of(rg_text name) {
    for (int v = 0; v < RG_VERB_COUNT; v++)
        if (rg_text_same(name, rg_text_of(verb_names[v]))) return (rg_verb)v;
    return RG_VERB_OTHER;
}

unsigned rg_unit_bits(rg_text field, const char *const *names, size_t count) {
    unsigned bits = 0;
    for (size_t from = 0, i = 0; i <= field.len; i++) {
        if (i < field.len && field.ptr[i] != ' ') continue;
        for (size_t k = 0; k < count; k++)
            if (rg_text_is(rg_text_cut(field, (rg_span){from, i}), names[k])) bits |= 1u << k;
        from = i + 1;
    }
    return bits;
}

static unsigned traits_of(rg_text field) {
    static const char *const names[] = {
#define TRAIT_NAME(name, text) text,
        RG_TRAITS(TRAIT_NAME)
#undef TRAIT_NAME
    };
    return rg_unit_bits(field, names, sizeof names / sizeof *names);
}

/* ---- verb forms ----------------------------------------------------------------------------------------------- */

static bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/* Short consonant-vowel-consonant words double their last letter: plan, planned. */
static bool doubles(rg_text w) {
    size_t vowels = 0;
    for (size_t i = 0; i < w.len; i++) vowels += vowel(w.ptr[i]);
    if (w.len < 3 || w.len > 4 || vowels != 1) return false;
    char last = w.ptr[w.len - 1];
    return !vowel(last) && last != 'w' && last != 'x' && last != 'y' && vowel(w.ptr[w.len - 2]) && !vowel(w.ptr[w.len - 3]);
}

/* One vowel, then one consonant, at the end: admit, expel, occur; fuel. */
static bool ends_in_consonant(rg_text w) {
    if (w.len < 4) return false;
    char last = w.ptr[w.len - 1];
    return !vowel(last) && last != 'w' && last != 'x' && last != 'y' && last != 'h' && vowel(w.ptr[w.len - 2]) && (!vowel(w.ptr[w.len - 3]) || rg_text_ends(w, RG_TEXT("uel")));
}

static rg_text with_ending(rg_arena *arena, rg_text w, const char *ending) {
    char last = w.len ? w.ptr[w.len - 1] : 0;
    bool s = ending[0] == 's';
    rg_buf out = rg_buf_in(arena);
    if (last == 'y' && w.len > 1 && !vowel(w.ptr[w.len - 2]) && ending[0] != 'i') {
        rg_buf_add(&out, (rg_text){w.ptr, w.len - 1});
        rg_buf_puts(&out, s ? "ies" : "ied");
    } else if (last == 'e' && !s) {
        rg_buf_add(&out, (rg_text){w.ptr, w.len - 1});
        rg_buf_puts(&out, ending);
    } else {
        rg_buf_add(&out, w);
        bool hiss = last == 's' || last == 'x' || last == 'h' || last == 'z' || last == 'o';
        if (s && hiss) rg_buf_byte(&out, 'e');
        if (!s && doubles(w)) rg_buf_byte(&out, last);
        rg_buf_puts(&out, ending);
    }
    return rg_buf_done(&out);
}

static void add_form(rg_clause_tables *t, rg_text word, size_t entry, unsigned form) {
    rg_map_intern(&t->forms, word, RG_NONE);
    rg_form *slot = rg_vec_push(t->forms.arena, &t->form_list);
    *slot = (rg_form){entry, form, rg_map_get(&t->forms, word)};
    rg_map_put(&t->forms, word, t->form_list.n - 1);
}

static rg_text first_word(rg_text text, rg_text *particle) {
    const char *blank = text.len ? memchr(text.ptr, ' ', text.len) : NULL;
    *particle = (rg_text){0};
    if (!blank) return text;
    size_t n = (size_t)(blank - text.ptr);
    *particle = (rg_text){text.ptr + n + 1, text.len - n - 1};
    return (rg_text){text.ptr, n};
}

rg_clause_tables rg_unit_verb_tables(rg_arena *arena) { return (rg_clause_tables){.words = rg_map_in(arena), .forms = rg_map_in(arena)}; }

void rg_unit_add_verb(rg_clause_tables *t, const rg_table *row) {
    rg_arena *arena = t->forms.arena;
    rg_verb_entry *entry = rg_vec_push(arena, &t->verbs);
    rg_text particle, ignored;
    rg_text base = first_word(row->field[0], &particle);
    *entry = (rg_verb_entry){.lemma = row->field[0], .particle = particle, .verb = verb_of(row->field[3]), .noun = row->field[4].len > 0, .event = row->field[5], .ends = row->field[6].len > 0};
    size_t e = t->verbs.n - 1;
    if (row->field[1].len) entry->past = first_word(row->field[1], &ignored);
    rg_text past = row->field[1].len ? first_word(row->field[1], &ignored) : with_ending(arena, base, "ed");
    rg_text part = row->field[2].len ? first_word(row->field[2], &ignored) : past;
    if (!rg_text_is(row->field[4], "always")) {
        add_form(t, base, e, RG_FORM_BASE);
        add_form(t, with_ending(arena, base, "s"), e, RG_FORM_S);
    }
    add_form(t, with_ending(arena, base, "ing"), e, RG_FORM_ING);
    add_form(t, past, e, rg_text_same(past, part) ? RG_FORM_PAST | RG_FORM_PART : RG_FORM_PAST);
    if (!rg_text_same(past, part)) add_form(t, part, e, RG_FORM_PART);
    if (ends_in_consonant(base) && !doubles(base)) { /* occur, occurred: whether it doubles hangs on the stress */
        rg_text doubled = rg_text_printf(arena, "%.*s%c", RG_TEXT_ARG(base), base.ptr[base.len - 1]);
        if (!row->field[1].len) add_form(t, with_ending(arena, doubled, "ed"), e, RG_FORM_PAST | RG_FORM_PART);
        add_form(t, with_ending(arena, doubled, "ing"), e, RG_FORM_ING);
    }
}

/* ---- closed classes ------------------------------------------------------------------------------------------- */

static unsigned class_of(rg_text tag, int64_t *number) {
    static const struct { const char *name; unsigned bit; } classes[] = {
        {"det", RG_CLASS_DET}, {"prep", RG_CLASS_PREP}, {"cc", RG_CLASS_CC}, {"sub", RG_CLASS_SUB}, {"rel", RG_CLASS_REL}, {"pron", RG_CLASS_PRON},
        {"be", RG_CLASS_BE}, {"have", RG_CLASS_HAVE}, {"do", RG_CLASS_DO}, {"modal", RG_CLASS_MODAL}, {"adv", RG_CLASS_ADV}, {"noun", RG_CLASS_NOUN},
        {"neg", RG_CLASS_NEG}, {"fact", RG_CLASS_FACT}, {"alone", RG_CLASS_ALONE}, {"nom", RG_CLASS_NOM}, {"past", RG_CLASS_PAST}, {"part", RG_CLASS_PART}, {"limit", RG_CLASS_LIMIT}, {"mere", RG_CLASS_MERE}, {"turn", RG_CLASS_TURN}, {"num", RG_CLASS_NUM}, {"scale", RG_CLASS_NUM}, {"ord", RG_CLASS_ORD}};
    const char *colon = memchr(tag.ptr, ':', tag.len);
    rg_text name = colon ? (rg_text){tag.ptr, (size_t)(colon - tag.ptr)} : tag;
    if (colon) {
        rg_text digits = {colon + 1, tag.len - name.len - 1};
        bool minus = rg_text_starts(digits, RG_TEXT("-"));
        if (minus) digits = (rg_text){digits.ptr + 1, digits.len - 1};
        if (rg_text_number(digits, number) && minus) *number = -*number;
    }
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (rg_text_same(name, rg_text_of(classes[i].name))) return classes[i].bit;
    return 0;
}

static void add_closed(rg_clause_tables *t, const rg_table *row) {
    rg_word *word = rg_vec_push(t->words.arena, &t->word_list);
    rg_text rest = row->field[1];
    while (rest.len) {
        rg_text after, tag = first_word(rest, &after);
        word->scale |= rg_text_starts(tag, RG_TEXT("scale"));
        word->sum |= rg_text_same(tag, RG_TEXT("sum"));
        word->one |= rg_text_same(tag, RG_TEXT("one"));
        word->half |= rg_text_same(tag, RG_TEXT("half"));
        word->span |= rg_text_same(tag, RG_TEXT("span"));
        word->classes |= class_of(tag, &word->number);
        rest = after;
    }
    rg_map_put(&t->words, rg_text_fold(t->words.arena, row->field[0]), t->word_list.n - 1);
}

/* So that one look-up tells of a word what it is. */
static void add_forms(rg_clause_tables *t) {
    for (size_t i = 0; i < t->forms.n; i++) {
        size_t at = rg_map_intern(&t->words, t->forms.keys[i], t->word_list.n);
        if (at == t->word_list.n) rg_vec_push(t->words.arena, &t->word_list)->open = true;
        t->word_list.at[at].verb = true;
    }
}

const rg_clause_tables *rg_unit_tables(rg_arena *arena, rg_text code) {
    rg_clause_tables *t = RG_NEW(arena, rg_clause_tables);
    t->words = rg_map_in(arena);
    t->forms = rg_map_in(arena);
    rg_table table = rg_language_table(arena, code, "closed.tsv");
    while (rg_table_next(&table)) add_closed(t, &table);
    table = rg_language_table(arena, code, "verbs.tsv");
    while (rg_table_next(&table)) {
        rg_unit_add_verb(t, &table);
        t->verbs.at[t->verbs.n - 1].traits = traits_of(table.field[7]);
    }
    t->adverbs = rg_phrase_set(arena);
    for (table = rg_language_table(arena, code, "adverbs.tsv"); rg_table_next(&table);) rg_phrase_add(&t->adverbs, table.field[0], 0);
    add_forms(t);
    return t;
}

/* ---- units ---------------------------------------------------------------------------------------------------- */

static bool ends(rg_text w, const char *tail) { return w.len > strlen(tail) + 2 && rg_text_ends(w, rg_text_of(tail)); }

static unsigned open_class(const rg_token *token) {
    if (token->kind == RG_PUNCT) return RG_CLASS_PUNCT;
    if (token->kind == RG_NUMBER) return RG_CLASS_NUM;
    bool small = !(token->flags & RG_TOKEN_CAPITAL) || token->flags & RG_TOKEN_FIRST; /* not "Holm's Folly" */
    if (small && ends(token->fold, "ly")) return RG_CLASS_ADV;
    if (small && (ends(token->fold, "ed") || ends(token->fold, "ing"))) return RG_CLASS_NOUN | RG_CLASS_VERB;
    return RG_CLASS_NOUN;
}

/* "22,000" is 22000; "3.5" and the like are not whole numbers: 0. */
static int64_t whole_number(rg_text text) {
    int64_t value = 0;
    for (size_t i = 0; i < text.len && i < 18; i++) {
        if (text.ptr[i] == ',' && (text.len - i - 1) % 4 == 3) continue;
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return 0;
        value = value * 10 + (text.ptr[i] - '0');
    }
    return text.len <= 18 ? value : 0;
}

int64_t rg_unit_two_part(const rg_clause_tables *t, rg_text fold) {
    size_t dash = rg_text_find(fold, RG_TEXT("-"), 0);
    if (dash == (size_t)-1 || dash == 0) return 0;
    size_t tens = rg_map_get(&t->words, rg_text_cut(fold, (rg_span){0, dash})), ones = rg_map_get(&t->words, rg_text_cut(fold, (rg_span){dash + 1, fold.len}));
    if (tens == RG_NONE || ones == RG_NONE) return 0;
    const rg_word *a = &t->word_list.at[tens], *b = &t->word_list.at[ones];
    bool number = a->classes & b->classes & RG_CLASS_NUM && a->number >= 20 && a->number < 100 && a->number % 10 == 0 && b->number >= 1 && b->number < 10;
    return number ? a->number + b->number : 0;
}

static void set_fold(rg_unit *unit, rg_text fold, uint32_t hash) {
    unit->fold = fold;
    unit->hash = hash;
    unit->key = rg_text_key(fold);
}

/* -> its entry, where its class is closed */
static const rg_word *word_unit(const rg_clause_tables *t, const rg_token *token, rg_text text, rg_unit *unit) {
    set_fold(unit, token->fold, token->hash);
    size_t known = rg_unit_in(&t->words, unit);
    const rg_word *word = known == RG_NONE ? NULL : &t->word_list.at[known];
    bool closed = word && !word->open;
    if (closed) {
        unit->classes = word->classes;
        unit->number = word->number;
    } else {
        unit->classes = open_class(token);
        if (token->kind == RG_NUMBER) unit->number = whole_number(rg_text_cut(text, token->span));
        int64_t number = token->kind == RG_WORD && !(token->flags & RG_TOKEN_PLAIN) ? rg_unit_two_part(t, token->fold) : 0;
        if (number) unit->classes = RG_CLASS_NUM, unit->number = number;
    }
    if (!word || !word->verb) return closed ? word : NULL;
    if (!closed && unit->classes & RG_CLASS_ADV) unit->classes = RG_CLASS_NOUN; /* "apply" */
    unit->classes |= RG_CLASS_VERB;
    return closed ? word : NULL;
}

/* The next time expression and name, and the bytes where they start, RG_NONE behind the last; both lists are in order of the text. */
typedef struct ahead {
    size_t when, name, when_at, name_at;
} ahead;

static size_t when_start(const rg_reading *r, size_t i) { return i < r->whens.n ? r->whens.at[i].span.start : RG_NONE; }
static size_t name_start(const rg_reading *r, size_t i) { return i < r->names.n ? r->names.at[i].span.start : RG_NONE; }

static void move_to(ahead *a, const rg_reading *reading, size_t byte) {
    while (a->when_at < byte) a->when_at = when_start(reading, ++a->when);
    while (a->name_at < byte) a->name_at = name_start(reading, ++a->name);
}

static void when_unit(const rg_token *token, const rg_reading *reading, size_t when, rg_unit *unit) {
    unit->when = when;
    unit->classes = RG_CLASS_WHEN;
    unit->span = reading->whens.at[when].span;
    set_fold(unit, token->fold, token->hash);
}

static void name_unit(const rg_reading *reading, size_t name, rg_unit *unit) {
    unit->name = name;
    unit->classes = RG_CLASS_NAME;
    unit->span = reading->names.at[name].span;
    set_fold(unit, reading->names.at[name].fold, rg_map_hash(reading->names.at[name].fold));
}

/* Brackets, quotation marks and dashes, among other signs; semicolons, colons. */
static unsigned sign_of(rg_text fold) {
    unsigned char c = fold.len ? (unsigned char)fold.ptr[0] : 0;
    bool pair = c >= 0x80 || c == '"' || c == '\'' || c == '`' || c == '-' || c == '(' || c == ')' || c == '[' || c == ']';
    return pair ? RG_MAY_PAIR : c == ';' ? RG_MAY_PART : c == ':' ? RG_MAY_COLON : 0;
}

typedef struct unit_scan {
    const rg_reading *reading;
    const rg_clause_tables *t;
    const rg_phrases *cues, *leads;
    rg_phrases either; /* bits of both */
    ahead next;
} unit_scan;

static rg_phrases either(const rg_phrases *a, const rg_phrases *b) {
    rg_phrases both = *a;
    for (size_t i = 0; i < RG_PHRASE_BITS / 64; i++) both.alone[i] |= b->alone[i], both.pairs[i] |= b->pairs[i];
    return both;
}

/* The unit of token `i` may begin a number of several words, which go no further than the next time expression or name. `word`: its closed class, NULL. */
static void number_unit(const unit_scan *u, const rg_word *word, size_t i, size_t end, rg_unit *unit) {
    if (!(unit->classes & RG_CLASS_NUM || (word && (word->half || word->one)))) return;
    bool bare = word && word->scale && word->classes & RG_CLASS_NOUN; /* "the score" counts nothing */
    if (bare) unit->classes &= ~(unsigned)RG_CLASS_NUM, unit->number = 0;
    const rg_token *tokens = u->reading->tokens.at;
    const rg_word *before = i > 0 ? rg_unit_closed(u->t, &tokens[i - 1]) : NULL;
    size_t last = i + 1;
    while (last < end && last < i + NUMBER_WORDS && tokens[last].span.start < u->next.when_at && tokens[last].span.start < u->next.name_at && !(tokens[last].flags & RG_TOKEN_MARK)) last++;
    last = rg_number_read(u->t, tokens, u->reading->text, i, last, before && before->span, &unit->number);
    if (last == i) return;
    unit->classes = RG_CLASS_NUM;
    unit->last = (uint32_t)last;
    unit->span.end = tokens[last - 1].span.end;
    set_fold(unit, tokens[last - 1].fold, tokens[last - 1].hash);
}

/* "Dr. Lind": the stop behind token `i`, which a name follows in the same sentence, is part of the word. */
static bool shortened(const unit_scan *u, size_t i, size_t end) {
    const rg_token *token = &u->reading->tokens.at[i];
    return i + 2 < end && token->flags & RG_TOKEN_CAPITAL && token[1].span.start == token->span.end && rg_text_is(token[1].fold, ".") && token[2].span.start == u->next.name_at;
}

/* The unit that begins with token `i`. */
static void fill_unit(unit_scan *u, size_t sentence, size_t i, rg_unit *unit) {
    const rg_reading *r = u->reading;
    const rg_token *token = &r->tokens.at[i];
    size_t end = r->sentences.at[sentence].last;
    *unit = (rg_unit){.first = (uint32_t)i, .last = (uint32_t)i + 1, .span = token->span, .name = RG_NONE, .when = RG_NONE, .sentence = (uint32_t)sentence};
    move_to(&u->next, r, token->span.start);
    if (u->next.when_at == token->span.start) when_unit(token, r, u->next.when, unit);
    else if (u->next.name_at == token->span.start) name_unit(r, u->next.name, unit);
    else {
        const rg_word *closed = word_unit(u->t, token, r->text, unit);
        number_unit(u, closed, i, end, unit);
        if (shortened(u, i, end)) unit->last = (uint32_t)i + 2, unit->span.end = r->tokens.at[i + 1].span.end;
    }
    if (rg_phrase_may(&u->either, r->tokens.at, i, end)) {
        if (rg_phrase_may(u->cues, r->tokens.at, i, end)) unit->may |= RG_MAY_CUE;
        if (rg_phrase_may(u->leads, r->tokens.at, i, end)) unit->may |= RG_MAY_LEAD;
    }
    if (unit->classes & RG_CLASS_PUNCT) unit->may |= sign_of(unit->fold);
    while (unit->last < end && r->tokens.at[unit->last].span.start < unit->span.end) unit->last++;
}

/* Does the unit say whose the next one is, or that it is a noun? */
static bool owned(const rg_unit *unit) {
    static const char *const words[] = {"'s", "\xe2\x80\x99s", "the", "a", "his", "her", "their", "its", "my", "our", "your", "own", "free"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_unit_is(unit, words[i])) return true;
    return false;
}

/* "his cousin's will", "for a while": does what stands before the unit leave it no modal and no conjunction? */
static bool is_noun_here(const rg_unit *unit) {
    if (unit->classes & RG_CLASS_MODAL) return owned(unit - 1);
    bool joins = unit->classes & RG_CLASS_SUB && !(unit->classes & (RG_CLASS_PREP | RG_CLASS_ADV));
    return joins && unit[-1].classes & RG_CLASS_DET && rg_unit_is(unit - 1, "a");
}

bool rg_unit_adverb(const rg_clauses *clauses, const rg_clause_tables *tables, const rg_reading *reading, size_t at) {
    size_t row;
    const rg_unit *u = &clauses->units.at[at];
    return at + 1 < clauses->units.n && u[1].sentence == u->sentence && rg_phrase_match(&tables->adverbs, reading->tokens.at, u->first, u[1].last, &row) > 0;
}

static bool ends_clipped(const rg_unit *unit, const char *straight, const char *curly) { return rg_unit_is(unit, straight) || rg_unit_is(unit, curly); }

/* "he'd go", "he's shot", "that's so": what the clipped word at `unit` is before the one behind it. */
static void unclip(const rg_clauses *c, const rg_clause_tables *t, const rg_token *before, size_t at) {
    rg_unit *unit = &c->units.at[at];
    unsigned form = 0;
    if (unit[-1].span.end != unit->span.start || (before->flags & RG_TOKEN_CAPITAL && !(before->flags & RG_TOKEN_FIRST) && before->fold.len > 1)) return; /* "Zheng He's fleet" */
    if (ends_clipped(unit, "'d", "\xe2\x80\x99""d") && rg_unit_verb(c, t, at + 1, at + 2, &form) && !(form & (RG_FORM_PART | RG_FORM_PAST))) unit->classes = RG_CLASS_MODAL;
    if (unit[-1].classes & (RG_CLASS_WHEN | RG_CLASS_NAME) || rg_unit_is(unit - 1, "i")) return; /* "that year's", "Elizabeth the I's" */
    bool it = rg_unit_is(unit - 1, "it") || rg_unit_is(unit - 1, "who"), who = it || unit[-1].classes & RG_CLASS_NOM || rg_unit_is(unit - 1, "that") || rg_unit_is(unit - 1, "there");
    bool noun = unit[1].classes & RG_CLASS_NOUN && !(unit[1].classes & (RG_CLASS_VERB | RG_CLASS_ADV | RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_NEG)); /* "it's capital" may be its own */
    if (who && !(it && noun) && ends_clipped(unit, "'s", "\xe2\x80\x99s")) unit->classes = RG_CLASS_BE;
}

/* What the unit's follower, `unit` + 1, says of it: "once again" joins nothing, "a large following, with" leads nothing. */
static void look_back(const unit_scan *u, const rg_clauses *c, size_t sentence, rg_unit *unit) {
    size_t first = c->unit_start[sentence], at = (size_t)(unit - c->units.at);
    if (at > first && unit->span.end - unit->span.start <= sizeof "\xe2\x80\x99ve" - 1 && (unit->fold.ptr[0] == '\'' || unit->fold.ptr[0] == '\xe2')) unclip(c, u->t, &u->reading->tokens.at[unit[-1].first], at);
    if (unit->classes & RG_CLASS_SUB && unit->classes & RG_CLASS_ADV && rg_unit_adverb(c, u->t, u->reading, at)) unit->classes &= ~(unsigned)RG_CLASS_SUB;
    bool ing = unit->classes & RG_CLASS_PREP && rg_text_ends(unit->fold, RG_TEXT("ing")) && unit[1].classes & (RG_CLASS_PUNCT | RG_CLASS_PREP), counted = false;
    for (size_t i = 1; ing && i < 3 && at >= first + i; i++) counted |= rg_unit_is(unit - i, "a");
    if (counted) unit->classes = RG_CLASS_NOUN;
    bool by_the_time = at >= first + 2 && rg_unit_is(unit, "time") && rg_unit_is(unit - 1, "the") && rg_unit_is(unit - 2, "by") && !(unit[1].classes & (RG_CLASS_PREP | RG_CLASS_PUNCT));
    if (by_the_time) unit[-2].classes = RG_CLASS_SUB, unit[-1].classes = unit->classes = RG_CLASS_ADV; /* "by the time the Danes arrived" */
}

static void sentence_units(rg_arena *arena, unit_scan *u, rg_clauses *c, size_t sentence) {
    const rg_sentence *s = &u->reading->sentences.at[sentence];
    for (size_t i = s->first; i < s->last;) {
        if (u->reading->tokens.at[i].flags & RG_TOKEN_MARK) {
            i++;
            continue;
        }
        rg_unit *unit = rg_vec_raw(arena, &c->units);
        fill_unit(u, sentence, i, unit);
        if (c->units.n > c->unit_start[sentence] + 1 && is_noun_here(unit)) unit->classes = RG_CLASS_NOUN;
        if (c->units.n > c->unit_start[sentence] + 1) look_back(u, c, sentence, unit - 1);
        c->holds[sentence] |= unit->classes;
        c->may[sentence] |= unit->may;
        i = unit->last;
    }
}

void rg_unit_read(rg_arena *arena, rg_reading *reading, const rg_clause_tables *t) {
    rg_clauses *c = reading->clauses;
    unit_scan scan = {.reading = reading, .t = t, .cues = rg_hedge_cues(reading->language->hedge), .leads = rg_voice_leads(reading->language->voice)};
    scan.either = either(scan.cues, scan.leads);
    scan.next = (ahead){.when_at = when_start(reading, 0), .name_at = name_start(reading, 0)};
    c->unit_start = RG_ARRAY(arena, size_t, reading->sentences.n + 1);
    c->holds = RG_ARRAY(arena, unsigned, reading->sentences.n + 1);
    c->may = RG_ARRAY(arena, unsigned, reading->sentences.n + 1);
    rg_vec_room(arena, &c->units, reading->tokens.n + 1); /* there are no more units than tokens */
    for (size_t s = 0; s < reading->sentences.n; s++) {
        c->unit_start[s] = c->units.n;
        sentence_units(arena, &scan, c, s);
    }
    c->unit_start[reading->sentences.n] = c->units.n;
}

/* ---- verb look-up --------------------------------------------------------------------------------------------- */

/* The unit behind the particle's words, which follow the verb at once or behind a pronoun or adverb; 0 = they do not. */
static size_t particle_end(const rg_clauses *c, rg_text particle, size_t at, size_t end) {
    for (size_t i = at + 1; i < end && i < at + 3; i++) {
        size_t k = i;
        rg_text rest = particle;
        while (rest.len && k < end) {
            rg_text after, word = first_word(rest, &after);
            if (!rg_text_same(c->units.at[k].fold, word)) break;
            rest = after;
            k++;
        }
        bool dates = k < end && c->units.at[k].classes & RG_CLASS_WHEN && c->units.at[k - 1].classes & RG_CLASS_PREP; /* "was fought on 14 May" */
        if (!rest.len) return dates ? 0 : k;
        if (!(c->units.at[i].classes & (RG_CLASS_ADV | RG_CLASS_DET | RG_CLASS_PRON))) return 0;
    }
    return 0;
}

size_t rg_unit_verb_end(const rg_clauses *c, const rg_verb_entry *entry, size_t at, size_t end) {
    size_t behind = entry->particle.len ? particle_end(c, entry->particle, at, end) : 0, words = 1;
    for (size_t i = 0; i < entry->particle.len; i++) words += entry->particle.ptr[i] == ' ';
    return behind == at + 1 + words ? behind : at + 1;
}

const rg_verb_entry *rg_unit_verb_of(const rg_clauses *c, const rg_clause_tables *t, size_t reading, size_t at, size_t end, unsigned *form) {
    const rg_verb_entry *found = NULL;
    for (size_t f = reading; f != RG_NONE; f = t->form_list.at[f].next) {
        const rg_verb_entry *entry = &t->verbs.at[t->form_list.at[f].entry];
        bool fits = entry->particle.len ? particle_end(c, entry->particle, at, end) > 0 : !found || !found->particle.len;
        if (!fits) continue;
        if (found == entry || (found && !entry->particle.len)) *form |= t->form_list.at[f].form;
        else *form = t->form_list.at[f].form;
        found = entry;
    }
    return found;
}

int64_t rg_unit_ordinal(const rg_reading *reading, rg_text fold) {
    const rg_clause_tables *t = reading->language->clause;
    size_t word = rg_map_get(&t->words, fold);
    return word != RG_NONE && t->word_list.at[word].classes & RG_CLASS_ORD ? t->word_list.at[word].number : 0;
}
