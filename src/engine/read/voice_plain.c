/* voice_plain.c: attributions in a language whose grammar is not read: a folder with tellings.tsv and without verbs.
 *
 * A source is a noun phrase told by its capitals: articles and adjectives, then capitalised words, then what a genitive or a preposition joins to
 * them. It stands behind a lead ("nach Angaben des Pfarrers"), before a trail ("dem Bericht zufolge"), or beside a verb of saying. What is said stands
 * behind a comma or colon; where there is none, in the rest of the clause; before a verb that a comma precedes ("..., berichtete Weber"), up to that comma.
 */
#include "engine/read/voice_int.h"

enum { ADJECTIVES = 3, OBJECT_UNITS = 8, ADVERBS = 2 };

typedef enum kind { LEAD, TRAIL, SAYS, DENIES, THAT, RELATIVE, JOINS, KINDS } kind;
static const char *const kind_names[KINDS] = {"lead", "trail", "says", "denies", "that", "relative", "joins"};

typedef struct telling {
    bool of[KINDS]; /* a word may be several */
    rg_hedge hedge;
} telling;

struct rg_plain_voices {
    rg_phrases phrases;
    rg_map rows; /* fold of the phrase -> tellings */
    RG_VEC(telling) tellings;
};

const struct rg_plain_voices *rg_voice_plain_tables(rg_arena *arena, rg_text code) {
    struct rg_plain_voices *t = RG_NEW(arena, struct rg_plain_voices);
    t->phrases = rg_phrase_set(arena);
    t->rows = rg_map_in(arena);
    rg_table table = rg_language_table(arena, code, "tellings.tsv");
    while (rg_table_next(&table)) {
        rg_text fold = rg_text_fold(arena, table.field[0]);
        size_t row = rg_map_get(&t->rows, fold);
        if (row == RG_NONE) {
            *rg_vec_push(arena, &t->tellings) = (telling){.hedge = rg_hedge_of(table.field[2])};
            rg_map_put(&t->rows, fold, row = t->tellings.n - 1);
            rg_phrase_add(&t->phrases, table.field[0], row);
        }
        for (int k = 0; k < KINDS; k++)
            if (rg_text_is(table.field[1], kind_names[k])) t->tellings.at[row].of[k] = true;
    }
    return t->tellings.n ? t : NULL;
}

typedef struct scan {
    rg_arena *arena;
    rg_reading *reading;
    const struct rg_plain_voices *t;
    const rg_clauses *c;
    size_t sentence, begin, end; /* units of the sentence, without its stop */
    rg_span last;                /* the source last named: whom a pronoun stands for */
} scan;

static const rg_unit *unit(const scan *s, size_t i) { return &s->c->units.at[i]; }
RG_TEXT_INLINE bool is(const scan *s, size_t i, const char *fold) { return i < s->end && rg_unit_is(unit(s, i), fold); }
static bool has(const scan *s, size_t i, unsigned classes) { return i < s->end && unit(s, i)->classes & classes; }
static bool comma(const scan *s, size_t i) { return is(s, i, ","); }

static rg_span span_of(const scan *s, stretch part) {
    return part.first < part.last ? (rg_span){unit(s, part.first)->span.start, unit(s, part.last - 1)->span.end} : (rg_span){0};
}

/* Units of the telling that begins at `i`; 0 = none. */
static size_t telling_at(const scan *s, size_t i, const telling **out) {
    size_t row, stop = s->reading->sentences.at[s->sentence].last, tokens = rg_phrase_match(&s->t->phrases, s->reading->tokens.at, unit(s, i)->first, stop, &row);
    if (!tokens || unit(s, i)->when != RG_NONE) return 0;
    *out = &s->t->tellings.at[row];
    size_t k = i;
    while (k < s->end && unit(s, k)->first < unit(s, i)->first + tokens) k++;
    return k - i;
}

static bool is_telling(const scan *s, size_t i, kind k) {
    const telling *t;
    return i < s->end && telling_at(s, i, &t) && t->of[k];
}

/* ---- sources -------------------------------------------------------------------------------------------------- */

static bool capital(const scan *s, size_t i) {
    return has(s, i, RG_CLASS_NAME) || (has(s, i, RG_CLASS_NOUN) && s->reading->tokens.at[unit(s, i)->first].flags & RG_TOKEN_CAPITAL);
}

static bool adjective(const scan *s, size_t i) { return has(s, i, RG_CLASS_NOUN | RG_CLASS_NUM | RG_CLASS_ORD) && !capital(s, i) && !is_telling(s, i, SAYS) && !is_telling(s, i, DENIES); }

/* "des", "von der", "aus dem alten": where the noun phrase goes on with a further noun; `i` where it does not. */
static size_t joined(const scan *s, size_t i) {
    size_t k = i;
    if (!is_telling(s, k, JOINS)) return i;
    k++;
    if (has(s, k, RG_CLASS_DET)) k++;
    for (size_t n = 0; n < ADJECTIVES && adjective(s, k); n++) k++;
    return capital(s, k) ? k : i;
}

/* The end of the noun phrase that begins at `i`; `i` where none does. */
static size_t phrase_end(const scan *s, size_t i) {
    size_t k = i;
    if (has(s, k, RG_CLASS_PRON)) return k + 1;
    while (has(s, k, RG_CLASS_DET)) k++;
    for (size_t n = 0; n < ADJECTIVES && adjective(s, k); n++) k++;
    if (!capital(s, k)) return i;
    for (;;) {
        while (capital(s, k)) k++;
        size_t next = joined(s, k);
        if (next == k) return k;
        k = next;
    }
}

/* The noun phrase that begins the clause and ends right before unit `end`, or before an adverb or two. */
static stretch phrase_before(const scan *s, size_t end) {
    size_t from = end;
    while (from > s->begin && !has(s, from - 1, RG_CLASS_PUNCT)) from--;
    for (; from < end; from++) {
        if (has(s, from, RG_CLASS_PREP)) return (stretch){end, end}; /* "in seinem Buch behauptet": somebody else */
        size_t last = phrase_end(s, from);
        if (last == from || last > end || end - last > ADVERBS) continue;
        size_t k = last;
        while (k < end && adjective(s, k)) k++;
        if (k == end) return (stretch){from, last};
    }
    return (stretch){end, end};
}

/* ---- what is said ----------------------------------------------------------------------------------------------- */

static size_t part_end(const scan *s, size_t i) {
    while (i < s->end && !is(s, i, ";")) i++;
    return i;
}

static size_t part_begin(const scan *s, size_t i) {
    while (i > s->begin && !is(s, i - 1, ";")) i--;
    return i;
}

/* Behind the verb and its source, at `from`. */
static stretch said_behind(const scan *s, size_t from) {
    size_t end = part_end(s, from), k = from;
    while (k < end && k < from + OBJECT_UNITS && !comma(s, k) && !is(s, k, ":")) k++;
    bool on_source = comma(s, k) && is_telling(s, k + 1, RELATIVE); /* "Weber, der später floh, dass" */
    for (size_t next = k + 1; on_source && next + 1 < end; next++)
        if (comma(s, next) && is_telling(s, next + 1, THAT)) return (stretch){next + 2, end};
    if (!comma(s, k) && !is(s, k, ":")) return (stretch){from, end};
    k++;
    return is_telling(s, k, THAT) ? (stretch){k + 1, end} : (stretch){k, end};
}

/* Behind a source that stands behind its verb: a comma, or a colon, with at most a time or place before it; else what follows is an object. */
static bool opens_content(const scan *s, size_t i) {
    bool led = false;
    for (size_t n = 0; i < s->end && n < OBJECT_UNITS; i++, n++) {
        if (comma(s, i) || is(s, i, ":")) return !comma(s, i) || is_telling(s, i + 1, THAT) || has(s, i + 1, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME) || s->c->mate[i + 1] != RG_NONE;
        if (has(s, i, RG_CLASS_PREP)) led = true;
        else if (!led && !has(s, i, RG_CLASS_WHEN) && !adjective(s, i)) return false;
    }
    return false;
}

static stretch trimmed(const scan *s, stretch part) {
    while (part.first < part.last && has(s, part.first, RG_CLASS_PUNCT)) part.first++;
    while (part.last > part.first && has(s, part.last - 1, RG_CLASS_PUNCT)) part.last--;
    return part;
}

/* ---- attributions ----------------------------------------------------------------------------------------------- */

static bool named(const scan *s, stretch source) {
    for (size_t i = source.first; i < source.last; i++)
        if (unit(s, i)->name != RG_NONE && s->reading->names.at[unit(s, i)->name].type != RG_NAME_PLACE) return true;
    return false;
}

/* The date of the saying: in its clause, outside of what is said. */
static size_t date_of(const scan *s, stretch cue, stretch content) {
    size_t from = cue.first, to = cue.last;
    while (from > s->begin && !has(s, from - 1, RG_CLASS_PUNCT)) from--;
    while (to < s->end && !has(s, to, RG_CLASS_PUNCT)) to++;
    for (size_t i = from; i < to; i++)
        if (unit(s, i)->when != RG_NONE && (i < content.first || i >= content.last) && s->reading->whens.at[unit(s, i)->when].type == RG_WHEN_DATE) return unit(s, i)->when;
    return RG_NONE;
}

static void add(scan *s, const telling *t, stretch cue, stretch source, stretch content) {
    content = trimmed(s, content);
    if (source.first == source.last || content.first >= content.last) return;
    rg_attribution a = {.source = span_of(s, source), .cue = span_of(s, cue), .content = span_of(s, content), .when = date_of(s, cue, content), .outer = RG_NONE, .hedge = t->hedge, .denies = t->of[DENIES], .sentence = s->sentence};
    bool pronoun = has(s, source.first, RG_CLASS_PRON);
    a.who = pronoun && s->last.end ? s->last : a.source;
    a.scope = a.content;
    a.named = pronoun ? s->last.end > 0 : named(s, source);
    a.quoted = content.first > s->begin && s->c->mate[content.first - 1] != RG_NONE && s->c->mate[content.first - 1] >= content.last;
    if (a.named && !pronoun) s->last = a.source;
    *rg_vec_push(s->arena, &s->reading->attributions) = a;
}

/* "Laut dem Pfarrer starben zwölf Menschen", "Zwölf Menschen starben nach Angaben des Pfarrers". */
static void lead(scan *s, const telling *t, size_t i, size_t n) {
    stretch source = {i + n, phrase_end(s, i + n)};
    size_t begin = part_begin(s, i), end = part_end(s, i);
    add(s, t, (stretch){i, i + n}, source, i > begin && source.last >= end ? (stretch){begin, i} : (stretch){i > begin ? begin : source.last, end});
}

static void trail(scan *s, const telling *t, size_t i) {
    stretch source = phrase_before(s, i);
    add(s, t, (stretch){i, i + 1}, source, (stretch){source.first > part_begin(s, i) ? part_begin(s, i) : i + 1, part_end(s, i)});
}

static void says(scan *s, const telling *t, size_t i, size_t n) {
    stretch cue = {i, i + n}, before = phrase_before(s, i), behind = {i + n, phrase_end(s, i + n)};
    if (i > s->begin && (comma(s, i - 1) || (i > s->begin + 1 && s->c->mate[i - 1] != RG_NONE)) && behind.last > behind.first) {
        size_t from = part_begin(s, i);
        add(s, t, cue, behind, (stretch){from, i - 1}); /* "..., berichtete Weber" */
    } else if (before.first < before.last) {
        add(s, t, cue, before, said_behind(s, i + n));
    } else if (behind.last > behind.first && opens_content(s, behind.last)) {
        stretch content = said_behind(s, behind.last);
        if (content.first > behind.last) add(s, t, cue, behind, content); /* "Später schrieb Weber, dass" */
    }
}

static void read_sentence(scan *s) {
    size_t from = s->reading->attributions.n, n;
    for (size_t i = s->begin; i < s->end; i += n ? n : 1) {
        const telling *t;
        n = telling_at(s, i, &t);
        if (!n) continue;
        if (t->of[LEAD]) lead(s, t, i, n);
        else if (t->of[TRAIL]) trail(s, t, i);
        else if (t->of[SAYS] || t->of[DENIES]) says(s, t, i, n);
    }
    rg_voice_nest(s->reading, from);
}

void rg_voice_plain_read(rg_arena *arena, rg_reading *reading, const struct rg_plain_voices *tables) {
    scan s = {.arena = arena, .reading = reading, .t = tables, .c = reading->clauses};
    for (s.sentence = 0; s.sentence < reading->sentences.n; s.sentence++) {
        const rg_block *block = &reading->blocks[reading->sentences.at[s.sentence].block];
        if (block->heading) s.last = (rg_span){0};
        s.begin = s.c->unit_start[s.sentence];
        s.end = s.c->unit_start[s.sentence + 1];
        if (s.end > s.begin && (is(&s, s.end - 1, ".") || is(&s, s.end - 1, "!") || is(&s, s.end - 1, "?"))) s.end--;
        if (!block->heading && !block->reference) read_sentence(&s);
    }
}
