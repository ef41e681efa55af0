/* name_cite.c: authors in citations: "(Lund, Moe, & Vik, 2009; Aas et al., 2011)", "Lund and Moe (2004) found".
 *
 * Labels in; labels out: whoever stands before a year in brackets, before "et al." or in a row with one who does is a person, whatever the model made of
 * a lone word. One alone before a year counts only in a text that cites otherwise too. Linear in the text.
 */
#include "engine/read/name_int.h"

enum { LONGEST = 2, BRACKET_WORDS = 60, SURE = 2 /* citations that can be nothing else */ };

typedef struct cites {
    const name_work *work;
    uint8_t *of; /* of each island: CITED_* */
    size_t certain;
} cites;

enum { CITED_NO, CITED_ALONE, CITED_SURELY };

RG_TEXT_INLINE bool is(const rg_token *t, const char *word) { return rg_text_is(t->fold, word); }

static bool year(const rg_token *t) { return t->kind == RG_NUMBER && t->fold.len == 4 && (t->fold.ptr[0] == '1' || t->fold.ptr[0] == '2'); }

static bool joining(const name_unit *u) { return rg_text_is(u->key, "&") || rg_text_is(u->key, "and"); }

/* One or two short names and nothing else. */
static bool authors(const name_unit *u, size_t count) {
    const uint32_t never = NAME_ORG | NAME_ACRONYM | NAME_PEOPLE | NAME_NATION | NAME_CALENDAR | NAME_PRONOUN | NAME_EVENT;
    size_t run = 0, names = 0;
    for (size_t i = 0; i < count; i++) {
        if (joining(&u[i]) && run) {
            names++;
            run = 0;
            continue;
        }
        bool part = u[i].kind == NAME_CAPITAL || u[i].kind == NAME_INITIAL || (u[i].kind == NAME_SMALL && u[i].words & NAME_PARTICLE && !rg_text_is(u[i].key, "of"));
        if (!part || u[i].words & never || ++run > LONGEST) return false;
    }
    return run && names < 2;
}

static bool in_brackets(const name_work *work, size_t at, size_t low) {
    const rg_token *t = work->reading->tokens.at;
    for (size_t i = at; i > low && at - i < BRACKET_WORDS; i--) {
        if (is(&t[i - 1], ")")) return false;
        if (is(&t[i - 1], "(")) return true;
    }
    return false;
}

/* Whether the island is in a row with the next one, which is cited. */
static unsigned in_row(const cites *c, size_t k, size_t at, bool bracket) {
    const name_work *work = c->work;
    if (work->islands.at[k + 1].sentence != work->islands.at[k].sentence) return CITED_NO;
    const rg_token *t = work->reading->tokens.at;
    size_t next = work->units.at[work->islands.at[k + 1].first].first;
    if (next - at < 1 || next - at > 2) return CITED_NO;
    bool last = false;
    for (size_t i = at; i < next; i++) {
        bool and = is(&t[i], "&") || is(&t[i], "and");
        if (!and && !(bracket && is(&t[i], ","))) return CITED_NO;
        last = last || and;
    }
    return last || c->of[k + 1] == CITED_SURELY ? CITED_SURELY : CITED_NO;
}

static unsigned cited(const cites *c, size_t k) {
    const name_work *work = c->work;
    const name_island *island = &work->islands.at[k];
    const name_unit *u = &work->units.at[island->first];
    const rg_token *t = work->reading->tokens.at;
    const rg_sentence *s = &work->reading->sentences.at[island->sentence];
    size_t at = u[island->count - 1].last;
    if (at + 1 >= s->last) return CITED_NO;
    bool open = is(&t[at], "("), others = is(&t[at], "et") && is(&t[at + 1], "al"), row = k + 1 < work->islands.n && c->of[k + 1];
    bool pair = island->count > 2 && joining(&u[island->count - 2]);
    bool dated = (open || is(&t[at], ",") || pair) && year(&t[at + (open || is(&t[at], ","))]);
    if (!(others || dated || row) || !authors(u, island->count)) return CITED_NO;
    if (others) return CITED_SURELY;
    bool bracket = in_brackets(work, u[0].first, s->first), place = u->place && !u->place_at && u->place_size == island->count;
    if (dated && open) dated = at + 2 < s->last && t[at + 2].kind == RG_PUNCT;
    else dated = dated && bracket;
    if (dated && pair) return bracket ? CITED_SURELY : CITED_ALONE;
    if (dated) return place ? CITED_NO : CITED_ALONE;
    return row ? in_row(c, k, at, bracket) : CITED_NO;
}

/* "Lund & Moe" may be what is cited as well: the model's to tell. */
static bool joined(const name_unit *u, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (joining(&u[i])) return true;
    return false;
}

static void settle(name_unit *u, size_t count) {
    for (size_t i = 0; i < count; i++) u[i].label = (uint8_t)(1 + 2 * RG_NAME_PERSON + (i > 0));
}

void rg_name_cite_settle(name_work *work) {
    cites c = {work, RG_ARRAY(work->arena, uint8_t, work->islands.n + 1), 0};
    for (size_t k = work->islands.n; k-- > 0;) {
        c.of[k] = (uint8_t)cited(&c, k);
        c.certain += c.of[k] == CITED_SURELY;
    }
    if (c.certain < SURE) return;
    for (size_t k = 0; k < work->islands.n; k++) {
        const name_island *island = &work->islands.at[k];
        name_unit *u = &work->units.at[island->first];
        if (c.of[k] && !joined(u, island->count)) settle(u, island->count);
    }
}
