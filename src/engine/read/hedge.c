/* hedge.c: cues of doubt, negation and denial, each with the words it governs.
 *
 * Cues are the phrases of hedges.tsv, the longest first. A clause cue governs its clause, and with it the clauses that hang on it by
 * "that"; but where it stands right before a preposition, number, date or name behind a comma or noun, it governs that phrase alone
 * ("..., probably in Lublin"). An adverb does so too before any phrase behind its verb ("fission and perhaps fusion bombs") and where it
 * opens an apposition ("Perhaps the worst flood since 1600, that of 1696 ..."). Before a reason it governs the reason ("probably because ...").
 * A noun cue governs its noun where it stands before one ("the
 * alleged spy"), else its clause. A next cue ("about") counts only where a number or date follows. A verb or noun of proof that is denied or failed in
 * governs what it would have proved ("failed to prove that"), as do grounds that there are none of, what it is rash to conclude and what a thing "suggests". Types follow the Szeged Uncertainty
 * Corpus (Vincze et al. 2008; Farkas et al. 2010).
 */
#include "engine/read/phrase.h"
#include "engine/read/unit.h"
#include "engine/read/voice_int.h"

typedef enum cue_reach { REACH_CLAUSE, REACH_PHRASE, REACH_NEXT, REACH_ADVERB, REACH_NOUN, REACH_UNPROVED, REACH_GROUNDS, REACH_RASH, REACH_SUPPOSE, REACH_IMPLIES } cue_reach;

typedef struct entry {
    rg_cue_type type;
    rg_hedge hedge;
    cue_reach reach;
} entry;

struct rg_hedge_tables {
    rg_phrases phrases;
    RG_VEC(entry) entries;
    rg_map unproved; /* lemma or noun -> entry, of the reaches from unproved on */
};

static rg_cue_type cue_of(rg_text name) {
    for (int type = 0; type <= RG_CUE_APPROXIMATE; type++)
        if (rg_text_same(name, rg_text_of(rg_cue_type_name((rg_cue_type)type)))) return (rg_cue_type)type;
    return RG_CUE_PROBABLE;
}

rg_hedge rg_hedge_of(rg_text name) {
    for (int hedge = 0; hedge <= RG_HEDGE_DOUBTFUL; hedge++)
        if (rg_text_same(name, rg_text_of(rg_hedge_name((rg_hedge)hedge)))) return (rg_hedge)hedge;
    return RG_HEDGE_NONE;
}

static cue_reach reach_of(rg_text name) {
    static const char *const names[] = {[REACH_CLAUSE] = "clause", [REACH_PHRASE] = "phrase", [REACH_NEXT] = "next", [REACH_ADVERB] = "adverb", [REACH_NOUN] = "noun", [REACH_UNPROVED] = "unproved", [REACH_GROUNDS] = "grounds", [REACH_RASH] = "rash", [REACH_SUPPOSE] = "suppose", [REACH_IMPLIES] = "implies"};
    for (int r = REACH_CLAUSE; r <= REACH_IMPLIES; r++)
        if (rg_text_same(name, rg_text_of(names[r]))) return (cue_reach)r;
    return REACH_CLAUSE;
}

const struct rg_hedge_tables *rg_hedge_tables(rg_arena *arena, rg_text code) {
    struct rg_hedge_tables *t = RG_NEW(arena, struct rg_hedge_tables);
    t->phrases = rg_phrase_set(arena);
    t->unproved = rg_map_in(arena);
    rg_table table = rg_language_table(arena, code, "hedges.tsv");
    while (rg_table_next(&table)) {
        entry *e = rg_vec_push(arena, &t->entries);
        e->type = cue_of(table.field[1]);
        e->hedge = rg_hedge_of(table.field[2]);
        e->reach = reach_of(table.field[3]);
        if (e->reach >= REACH_UNPROVED) rg_map_put(&t->unproved, table.field[0], t->entries.n - 1);
        else rg_phrase_add(&t->phrases, table.field[0], t->entries.n - 1);
    }
    return t;
}

const struct rg_phrases *rg_hedge_cues(const struct rg_hedge_tables *tables) { return &tables->phrases; }

typedef struct cue_scan {
    rg_arena *arena;
    rg_reading *reading;
    const rg_clauses *c;
    const struct rg_hedge_tables *t;
    size_t sentence;
} cue_scan;

static const rg_unit *unit_of(const cue_scan *s, size_t i) { return &s->c->units.at[i]; }

static const rg_clause *clause_of(const cue_scan *s, size_t unit) {
    size_t k = rg_clause_at(s->reading, s->sentence, unit_of(s, unit)->span.start);
    return k == RG_NONE ? NULL : &s->c->at.at[k];
}

static bool in_verb(const rg_clause *clause, size_t unit) { return unit >= clause->verb_first && unit < clause->verb_last; }

static bool is_quote_sign(rg_text fold) {
    static const char *const signs[] = {"\"", "'", "\xe2\x80\x98", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x9e", "\xc2\xab", "\xc2\xbb"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (rg_text_is(fold, signs[i])) return true;
    return false;
}

/* "supposedly the "exchange"": a quotation mark ends no phrase. */
static bool ends_phrase(const rg_unit *u) { return u->classes & RG_CLASS_REL || (u->classes & RG_CLASS_PUNCT && !is_quote_sign(u->fold)); }

/* To the next comma, bracket, stop or relative pronoun; `one`: to the next preposition. */
static rg_span phrase_from(const cue_scan *s, size_t unit, bool one) {
    size_t end = s->c->unit_start[s->sentence + 1], i = unit;
    while (i < end && (i == unit || !ends_phrase(unit_of(s, i)))) {
        rg_text word = unit_of(s, i)->fold;
        bool prep = unit_of(s, i)->classes & RG_CLASS_PREP && !rg_text_same(word, RG_TEXT("of")) && !rg_text_same(word, RG_TEXT("as")); /* "as many as" */
        if (one && i > unit && prep) break; /* "without a plebiscite from 1918" */
        i++;
    }
    return (rg_span){unit_of(s, unit)->span.start, unit_of(s, i - 1)->span.end};
}

/* The number, date or noun the cue stands before; empty where there is none. */
static rg_span next_scope(const cue_scan *s, size_t after) {
    size_t end = s->c->unit_start[s->sentence + 1];
    for (size_t i = after; i < end && i < after + 4; i++) {
        const rg_unit *u = unit_of(s, i);
        if (u->classes & (RG_CLASS_WHEN | RG_CLASS_NUM)) return phrase_from(s, i, false);
        if (!(u->classes & (RG_CLASS_PREP | RG_CLASS_DET))) break;
    }
    return (rg_span){0};
}

static bool before_phrase(const cue_scan *s, size_t first, size_t after) {
    size_t end = s->c->unit_start[s->sentence + 1], begin = s->c->unit_start[s->sentence];
    if (after >= end || first == begin) return false;
    bool led = first > begin + 1 && unit_of(s, first - 1)->classes & RG_CLASS_ADV && unit_of(s, first - 2)->classes & RG_CLASS_PUNCT; /* ", probably not in X" */
    if (led) first--;
    if (unit_of(s, after)->classes & RG_CLASS_NEG && after + 1 < end) after++;
    bool opens = unit_of(s, after)->classes & (RG_CLASS_PREP | RG_CLASS_NUM | RG_CLASS_WHEN | RG_CLASS_NAME | RG_CLASS_ORD) && !(unit_of(s, after)->classes & RG_CLASS_SUB && !(unit_of(s, after)->classes & RG_CLASS_PREP));
    return opens && unit_of(s, first - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_CC);
}

/* Where no clauses are read: from one comma, semicolon or colon to the next. */
static rg_span between_commas(const cue_scan *s, size_t byte) {
    size_t begin = s->c->unit_start[s->sentence], end = s->c->unit_start[s->sentence + 1], first = begin, last = begin;
    for (size_t i = begin; i < end; i++) {
        bool stop = unit_of(s, i)->classes & RG_CLASS_PUNCT && (rg_text_is(unit_of(s, i)->fold, ",") || rg_text_is(unit_of(s, i)->fold, ";") || rg_text_is(unit_of(s, i)->fold, ":"));
        if (stop && unit_of(s, i)->span.start > byte) break;
        if (stop) first = i + 1;
        last = i + 1;
    }
    return first < last ? (rg_span){unit_of(s, first)->span.start, unit_of(s, last - 1)->span.end} : (rg_span){byte, byte};
}

/* Does clause k tell, by nobody's word, what the one with "that" that opens the sentence is: "That he fled | is disputed"? */
static bool of_fronted(const cue_scan *s, size_t k) {
    const rg_phrase *subject = &s->c->at.at[k].subject;
    for (size_t i = 0; i < s->c->at.at[k].phrase_count; i++)
        if (rg_text_is(s->c->phrases.at[s->c->at.at[k].phrases + i].prep, "by")) return false;
    size_t begin = s->c->unit_start[s->sentence];
    return k > s->c->clause_start[s->sentence] && s->c->at.at[s->c->clause_start[s->sentence]].link == RG_LINK_THAT && subject->first == begin && subject->last == begin + 1;
}

/* "It is possible, | says Lind, | that he fled": is clause i the saying between the two? */
static bool between_that(const cue_scan *s, size_t k, size_t i) {
    const rg_clause *c = &s->c->at.at[k], *says = &s->c->at.at[i], *that = says + 1;
    if (i != k + 1 || i + 1 >= s->c->clause_start[s->sentence + 1] || c->verb != RG_VERB_BE || says->passive || (says->verb != RG_VERB_SAY && says->verb != RG_VERB_CLAIM)) return false;
    size_t first = that->first + rg_unit_is(unit_of(s, that->first), ",");
    return that->link == RG_LINK_THAT && first > says->verb_last && rg_unit_is(unit_of(s, first - 1), ",") && rg_unit_is(unit_of(s, first), "that");
}

/* The clause of the cue and what hangs on it by "that" or an infinitive. */
static rg_span clause_scope(const cue_scan *s, size_t byte, rg_span cue, bool negation) {
    size_t k = rg_clause_at(s->reading, s->sentence, byte);
    if (k == RG_NONE) return s->reading->language->clause->verbs.n ? cue : between_commas(s, byte);
    rg_span scope = s->c->at.at[k].span;
    if (of_fronted(s, k) && !negation) scope.start = s->c->at.at[s->c->clause_start[s->sentence]].span.start;
    bool led = false;
    for (size_t i = k + 1; i < s->c->clause_start[s->sentence + 1]; i++) {
        rg_link_type link = s->c->at.at[i].link;
        if (negation && s->c->at.at[i].denied_on) {
            scope.end = s->c->at.at[i].span.end;
            continue;
        }
        if (negation && link != RG_LINK_INFINITIVE) break; /* what hangs on denied words is not denied by it */
        const rg_clause *c = &s->c->at.at[i];
        bool that = i == k + 1 && link == RG_LINK_SUB && c->first > 0 && (rg_unit_is(unit_of(s, c->first), "that") || rg_unit_is(unit_of(s, c->first - 1), "that")); /* "Legend has it that when A, | B" */
        if (!negation && between_that(s, k, i)) {
            scope.end = s->c->at.at[++i].span.end;
            continue;
        }
        bool main = led && link == RG_LINK_AND && c->subject.first < c->subject.last;
        led = that;
        if (that || main) {
            scope.end = c->span.end;
            continue;
        }
        bool hangs = s->c->at.at[i].outer != RG_NONE && s->c->at.at[i].outer >= k && s->c->at.at[i].outer < i;
        if (!hangs || s->c->at.at[i].aside || (link != RG_LINK_THAT && link != RG_LINK_INFINITIVE && link != RG_LINK_REDUCED)) break;
        if (s->c->at.at[i].span.end > scope.end) scope.end = s->c->at.at[i].span.end;
    }
    return scope;
}

/* Behind the verb and before a phrase: "killed perhaps 200 people", "fission and perhaps fusion bombs". */
static bool behind_verb(const cue_scan *s, const rg_clause *clause, size_t first, size_t after) {
    static const unsigned open = RG_CLASS_PUNCT | RG_CLASS_VERB | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_SUB | RG_CLASS_REL;
    if (clause->verb_first == clause->verb_last || first < clause->verb_last || after >= clause->last) return false;
    return !(unit_of(s, after)->classes & open) || unit_of(s, after)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_PREP);
}

/* Before a phrase and its comma, ahead of the subject proper: "Perhaps the worst flood since 1600, that of 1696 killed thousands". */
static bool before_apposition(const cue_scan *s, const rg_clause *clause, size_t first, size_t after) {
    if (first > clause->first + 1 || (first > clause->first && !(unit_of(s, clause->first)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC)))) return false;
    for (size_t i = after; i + 1 < clause->verb_first; i++)
        if (unit_of(s, i)->classes & RG_CLASS_PUNCT) return i > after && !(unit_of(s, i + 1)->classes & RG_CLASS_REL);
    return false;
}

/* The noun an adjective stands before, with what stands between them, but not whose it is: "the alleged murderer | Otto Brand". */
static rg_span noun_scope(const cue_scan *s, const rg_clause *clause, size_t first, size_t after) {
    size_t limit = first < clause->verb_first ? clause->verb_first : clause->last;
    if (after < limit && is_quote_sign(unit_of(s, after)->fold)) after++;
    size_t end = after;
    for (; end < limit && unit_of(s, end)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM); end++)
        if (end > after && unit_of(s, end)->classes & RG_CLASS_NAME) break;
    return end > after ? (rg_span){unit_of(s, after)->span.start, unit_of(s, end - 1)->span.end} : (rg_span){0};
}

/* "left in 1945, | her fate unknown", "the letters, origin unclear, were": an adjective that closes words of its own between commas, which have no verb. */
static rg_span absolute_scope(const cue_scan *s, const rg_clause *clause, size_t first, size_t after) {
    size_t i = first;
    if (after < clause->last && !(unit_of(s, after)->classes & RG_CLASS_PUNCT)) return (rg_span){0};
    while (i > clause->first && !(unit_of(s, i - 1)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC)) && !in_verb(clause, i - 1)) i--;
    bool noun = i < first && i > clause->first && rg_unit_is(unit_of(s, i - 1), ",") && unit_of(s, first - 1)->classes & RG_CLASS_NOUN;
    return noun ? (rg_span){unit_of(s, i)->span.start, unit_of(s, after - 1)->span.end} : (rg_span){0};
}

/* Gives the cue what an adverb or adjective governs, where that is less than its clause. */
static bool narrow(const cue_scan *s, bool adjective, size_t first, size_t after, rg_cue *cue) {
    const rg_clause *clause = clause_of(s, first);
    if (!clause || in_verb(clause, first)) return false; /* "would likely attack" */
    if (adjective && (cue->scope = absolute_scope(s, clause, first, after)).end) return true;
    bool opens = first == clause->first || unit_of(s, first - 1)->classes & RG_CLASS_PUNCT;
    cue->attribute = adjective || (!opens && unit_of(s, first - 1)->classes & RG_CLASS_DET); /* "an allegedly secret talk" */
    if (cue->attribute) {
        cue->scope = noun_scope(s, clause, first, after);
        return cue->attribute = cue->scope.end > 0;
    }
    if (first > clause->first && after + 1 < clause->last && rg_text_same(unit_of(s, after)->fold, RG_TEXT(","))) after++; /* "killed, perhaps, by his son" */
    if (behind_verb(s, clause, first, after)) cue->scope = phrase_from(s, after, !opens && clause->verb != RG_VERB_BE); /* "shot perhaps by his son | in Lublin" */
    else if (before_apposition(s, clause, first, after)) cue->scope = phrase_from(s, after, false);
    if (cue->scope.end > clause->span.end) cue->scope.end = clause->span.end;
    return cue->scope.end > 0;
}

/* "not between A and B, but between C and D", "were not found, with forty burned": a negation ends at its "but", or at ", with". */
static rg_span up_to_but(const cue_scan *s, size_t after, rg_span scope) {
    size_t end = s->c->unit_start[s->sentence + 1];
    for (size_t i = after; i < end && unit_of(s, i)->span.start < scope.end; i++) {
        bool with = i > after && rg_text_is(unit_of(s, i)->fold, "with") && rg_text_is(unit_of(s, i - 1)->fold, ",");
        if (with || rg_text_same(unit_of(s, i)->fold, RG_TEXT("but"))) return (rg_span){scope.start, unit_of(s, i)->span.start};
    }
    return scope;
}

/* "was held, though not every year, since the bishop", "The guards, though not armed, fired": a denial in a fragment of its own begins and ends with it. */
static rg_span up_to_fragment(const cue_scan *s, size_t first, rg_span scope) {
    size_t begin = s->c->unit_start[s->sentence], end = s->c->unit_start[s->sentence + 1], comma = first;
    if (first < begin + 2 || !(unit_of(s, first - 1)->classes & RG_CLASS_SUB) || !rg_text_is(unit_of(s, first - 2)->fold, ",")) return scope;
    while (comma < end && !rg_text_is(unit_of(s, comma)->fold, ",")) comma++;
    for (size_t k = s->c->clause_start[s->sentence]; k < s->c->clause_start[s->sentence + 1]; k++) {
        const rg_clause *c = &s->c->at.at[k];
        if (c->verb_first >= first && c->verb_first < comma && c->link != RG_LINK_REDUCED) return scope;
    }
    if (comma == end) return scope;
    return (rg_span){unit_of(s, first)->span.start, scope.end < unit_of(s, comma)->span.start ? scope.end : unit_of(s, comma)->span.start};
}

/* "no. 4", "no 4": a number, no denial. */
static bool numbers(const cue_scan *s, size_t first, size_t last) {
    if (last >= s->c->unit_start[s->sentence + 1] || !rg_text_same(unit_of(s, first)->fold, RG_TEXT("no"))) return false;
    return rg_text_same(unit_of(s, last)->fold, RG_TEXT(".")) || s->reading->tokens.at[unit_of(s, last)->first].kind == RG_NUMBER;
}

/* Does a quotation open at the unit? The mark of "the weavers' men" stands right behind its word. */
static bool opens_quote(const cue_scan *s, size_t i) {
    const rg_unit *u = unit_of(s, i);
    return is_quote_sign(u->fold) && !(rg_text_is(u->fold, "'") && i > 0 && u[-1].span.end == u->span.start);
}

/* "dismissed it as "not worth a visit" and left": what stands between quotation marks within a clause denies no more than they hold. */
static rg_span within_quotes(const cue_scan *s, size_t first, size_t last, rg_span scope) {
    const rg_clause *c = clause_of(s, first);
    if (!c || c->quoted || in_verb(c, first)) return scope;
    size_t open = first, close = last, signs = 0;
    while (open > c->first && !opens_quote(s, open - 1)) open--;
    if (open == c->first) return scope;
    bool one = rg_unit_is(unit_of(s, open - 1), "'") || rg_unit_is(unit_of(s, open - 1), "\xe2\x80\x98");
    while (close < c->last && !(one ? rg_unit_is(unit_of(s, close), "'") || rg_unit_is(unit_of(s, close), "\xe2\x80\x99") : opens_quote(s, close))) close++;
    for (size_t i = c->first; i < open; i++) signs += opens_quote(s, i);
    if ((!one && signs % 2 == 0) || close == c->last) return scope;
    return (rg_span){unit_of(s, open)->span.start, unit_of(s, close - 1)->span.end};
}

/* "Nobody but Lind saw it", "nothing except the mill": somebody did. */
static bool excepts(const cue_scan *s, size_t last) {
    return last < s->c->unit_start[s->sentence + 1] && (rg_text_is(unit_of(s, last)->fold, "but") || rg_text_is(unit_of(s, last)->fold, "except"));
}

/* The "not" of "was not opened until 1905" denies nothing. */
static bool only_late(const cue_scan *s, size_t unit) {
    const rg_clause *clause = clause_of(s, unit);
    bool next = unit + 1 < s->c->unit_start[s->sentence + 1] && (rg_text_is(unit_of(s, unit + 1)->fold, "until") || rg_text_is(unit_of(s, unit + 1)->fold, "till")); /* "It was not until 1905 that" */
    return clause && clause->late && (in_verb(clause, unit) || unit == clause->first || unit + 1 == clause->verb_first || unit == clause->verb_last || next); /* "Not until 1920 was it built", "burned and not rebuilt until 1920" */
}

/* "The general suspected a trap": what a verb says its subject does is no doubt of the account's. */
static bool is_deed(const cue_scan *s, size_t unit) {
    const rg_clause *clause = clause_of(s, unit);
    return clause && clause->head == unit && in_verb(clause, unit) && !clause->passive && clause->subject.last > clause->subject.first;
}

/* "He fled, probably because the bridge had fallen", "perhaps because of his age": the reason alone; empty where none stands behind the cue. */
static rg_span reason_scope(const cue_scan *s, size_t after) {
    size_t begin = s->c->clause_start[s->sentence], end = s->c->clause_start[s->sentence + 1];
    if (after + 1 >= s->c->unit_start[s->sentence + 1] || after == s->c->unit_start[s->sentence] || !(unit_of(s, after)->classes & RG_CLASS_SUB)) return (rg_span){0};
    if (rg_text_is(unit_of(s, after + 1)->fold, "of")) return phrase_from(s, after, false);
    for (size_t k = begin; k < end; k++) {
        const rg_clause *c = &s->c->at.at[k];
        if (c->link == RG_LINK_SUB && rg_text_same(c->linker, unit_of(s, after)->fold) && c->first <= after && after < c->verb_first && k > begin) return (rg_span){unit_of(s, after)->span.start, c->span.end};
    }
    return (rg_span){0};
}

/* "With no papers | Lind fled": what somebody is without before a subject is all that is denied; not "in no way", "at no time". */
static bool without_ahead(const cue_scan *s, size_t first, size_t *end) {
    const rg_clause *c = rg_text_is(unit_of(s, first)->fold, "with") || rg_text_is(unit_of(s, first)->fold, "without") ? clause_of(s, first) : NULL;
    if (!c || c->subject.first >= c->subject.last || first >= c->subject.first || c->subject.last > c->verb_first) return false;
    *end = c->subject.first;
    return true;
}

/* Behind the "not" of "and not, as the plaque says, by Lind": what stands behind the words set off by commas. */
static size_t past_aside(const cue_scan *s, size_t after) {
    size_t end = s->c->unit_start[s->sentence + 1], i = after + 1;
    if (after + 2 >= end || !rg_unit_is(unit_of(s, after), ",") || !rg_unit_is(unit_of(s, i), "as")) return after;
    while (i < end && i < after + 12 && !(unit_of(s, i)->classes & RG_CLASS_PUNCT)) i++;
    return i + 1 < end && rg_unit_is(unit_of(s, i), ",") ? i + 1 : after;
}

/* "without knowing | that the mill had burned": what is known is not denied with it. */
static rg_span up_to_that(const cue_scan *s, size_t after, rg_span scope) {
    for (size_t i = after + 1; i < s->c->unit_start[s->sentence + 1] && unit_of(s, i)->span.end <= scope.end; i++)
        if (rg_unit_is(unit_of(s, i), "that") && unit_of(s, i - 1)->classes & RG_CLASS_VERB) scope.end = unit_of(s, i - 1)->span.end;
    return scope;
}

enum { SET_OFF_WORDS = 7 };

/* "Anna Lind, (and) not her husband, burned it", "opened it, not the weavers, in May": who is set off by commas before or behind the verb is all that is denied; empty where nobody is. */
static rg_span set_off(const cue_scan *s, size_t first, size_t last) {
    size_t begin = s->c->unit_start[s->sentence], end = s->c->unit_start[s->sentence + 1], comma = last;
    size_t before = first > begin && (rg_unit_is(unit_of(s, first - 1), "and") || rg_unit_is(unit_of(s, first - 1), "but")) ? first - 1 : first;
    const rg_clause *c = clause_of(s, first);
    bool but = before < first && rg_unit_is(unit_of(s, before), "but");
    if (!c || !rg_unit_is(unit_of(s, first), "not") || before < begin + 2 || !(but || rg_unit_is(unit_of(s, before - 1), ","))) return (rg_span){0}; /* "was released but not his son" */
    while (comma < end && (!(unit_of(s, comma)->classes & (RG_CLASS_PUNCT | RG_CLASS_REL)) || rg_unit_is(unit_of(s, comma), "'"))) comma++; /* "not the weavers' men," */
    bool one = comma > last && comma < end && rg_unit_is(unit_of(s, comma), ",");
    bool ends = comma > last && comma < last + SET_OFF_WORDS && (comma == end || rg_unit_is(unit_of(s, comma), ".") || rg_unit_is(unit_of(s, comma), ";")) && c->verb_last < before && unit_of(s, last)->classes & (RG_CLASS_DET | RG_CLASS_NAME) && !(unit_of(s, last)->classes & (RG_CLASS_PREP | RG_CLASS_WHEN));
    for (size_t i = last; ends && i < comma; i++) ends = !(unit_of(s, i)->classes & (RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL | RG_CLASS_PRON)) || unit_of(s, i)->classes & RG_CLASS_DET; /* ", not the guards." */
    one |= ends;
    return one && c->verb_first < c->verb_last && (c->verb_first > comma || c->verb_last < before) ? (rg_span){unit_of(s, first)->span.start, unit_of(s, comma - 1)->span.end} : (rg_span){0};
}

/* "The custom of men not | paying led to it", "Farmers with no land rebelled": what is denied inside the subject, behind its noun, is no more than the rest of it. */
static bool inside_subject(const cue_scan *s, size_t first, size_t *end) {
    const rg_clause *c = clause_of(s, first);
    if (!c || first <= c->subject.first + 1 || first >= c->subject.last || c->subject.last > c->verb_first || c->verb_first >= c->verb_last) return false;
    bool behind = unit_of(s, first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_CC) || rg_unit_is(unit_of(s, first - 1), "with");
    *end = c->subject.last;
    return behind && !((unit_of(s, c->subject.first)->classes & RG_CLASS_NEG) || unit_of(s, first + 1)->classes & RG_CLASS_ALONE); /* "After the war not | all of them left" */
}

/* "had two sons and no | daughters": behind a first object, "no" denies the second alone. */
static bool second_object(const cue_scan *s, size_t first) {
    const rg_clause *c = clause_of(s, first);
    size_t and = first > 0 && unit_of(s, first - 1)->classes & RG_CLASS_CC ? first - 1 : 0, before = and && rg_unit_is(unit_of(s, and - 1), ",") ? and - 1 : and;
    return c && rg_unit_is(unit_of(s, first), "no") && before > c->verb_last && c->verb_first < c->verb_last && unit_of(s, before - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(unit_of(s, before - 1)->classes & RG_CLASS_NEG);
}

/* "Lind reportedly burned the mill | and shot the guard": what "and" joins to the words, without a subject of its own, is told by the same hearsay. */
static rg_span with_joined(const cue_scan *s, size_t first, rg_span scope) {
    size_t k = rg_clause_at(s->reading, s->sentence, unit_of(s, first)->span.start);
    if (k == RG_NONE || first >= s->c->at.at[k].verb_last || s->c->at.at[k].subject.first >= s->c->at.at[k].subject.last) return scope;
    for (size_t i = k + 1; i < s->c->clause_start[s->sentence + 1]; i++) {
        const rg_clause *c = &s->c->at.at[i];
        size_t and = c->first - (c->first > 0 && !(unit_of(s, c->first)->classes & RG_CLASS_CC));
        bool joined = c->link == RG_LINK_AND && c->outer == k && c->subject.first >= c->subject.last && rg_unit_is(unit_of(s, and), "and") && !(unit_of(s, and - 1)->classes & RG_CLASS_PUNCT) && c->span.start <= scope.end + sizeof " and ";
        if (!joined) break;
        scope.end = c->span.end;
    }
    return scope;
}

/* Gives the cue of units [first, last) the words it governs. */
static void give_scope(const cue_scan *s, cue_reach reach, size_t first, size_t last, rg_cue *cue) {
    bool negation = cue->type == RG_CUE_NEGATION;
    if (negation) last = past_aside(s, last);
    bool because = last < s->c->unit_start[s->sentence + 1] && rg_unit_is(unit_of(s, last), "because");
    rg_span reason = (negation && !because) || reach == REACH_NOUN ? (rg_span){0} : reason_scope(s, last);
    rg_span aside = negation ? set_off(s, first, last) : (rg_span){0};
    size_t ahead;
    if (aside.end) cue->scope = aside;
    else if (reason.end) cue->scope = reason;
    else if (negation && (without_ahead(s, first, &ahead) || inside_subject(s, first, &ahead))) cue->scope = (rg_span){cue->span.start, unit_of(s, ahead - 1)->span.end};
    else if (negation && second_object(s, first)) {
        const rg_clause *c = clause_of(s, first);
        cue->scope = phrase_from(s, last, negation);
        if (cue->scope.end > c->span.end && c->span.end > cue->span.end) cue->scope.end = c->span.end; /* "two mills and no guards | while Lund had" */
    }
    else if (reach == REACH_NEXT) cue->scope = next_scope(s, last);
    else if ((reach == REACH_NOUN || reach == REACH_ADVERB) && narrow(s, reach == REACH_NOUN, first, last, cue)) return;
    else if (reach != REACH_PHRASE && (reach == REACH_NOUN || !before_phrase(s, first, last))) cue->scope = clause_scope(s, last > first + 3 ? unit_of(s, last - 1)->span.start : cue->span.start, cue->span, negation); /* "may or may not" ends in the clause */
    else cue->scope = last < s->c->unit_start[s->sentence + 1] ? phrase_from(s, last, negation) : cue->span;
    if (negation && rg_unit_is(unit_of(s, first), "without")) cue->scope = up_to_that(s, last, cue->scope);
    size_t have = last - (last > first + 1 && rg_unit_is(unit_of(s, last - 2), "to"));
    bool held = have > first && rg_unit_is(unit_of(s, have - 1), "to") && reach == REACH_CLAUSE && !negation && cue->hedge != RG_HEDGE_NONE && have < s->c->unit_start[s->sentence + 1] && rg_unit_is(unit_of(s, have), "have"); /* "is said to have sold the mill and burned it" */
    if ((held || (reach == REACH_ADVERB && cue->hedge == RG_HEDGE_REPORTED)) && cue->scope.start < cue->span.start) cue->scope = with_joined(s, first, cue->scope);
}

/* "thought to", of two words, in "he thought to leave": no cue but where it belongs to the verb of what is thought ("a stone thought to mark it"). */
static bool no_verb_of(const cue_scan *s, const entry *e, size_t first, size_t last) {
    if (e->type != RG_CUE_DOXASTIC || last != first + 2 || !(rg_unit_is(unit_of(s, last - 1), "to") || rg_unit_is(unit_of(s, last - 1), "with"))) return false;
    const rg_clause *c = clause_of(s, first);
    return !c || !in_verb(c, last - 1) || !in_verb(c, first);
}

static void add_cue(cue_scan *s, const entry *e, size_t first, size_t last) {
    if (no_verb_of(s, e, first, last)) return;
    if (numbers(s, first, last) || (e->type == RG_CUE_NEGATION && excepts(s, last)) || (e->type == RG_CUE_NEGATION && only_late(s, first)) || (e->reach == REACH_NOUN && is_deed(s, first))) return;
    rg_cue cue = {.type = e->type, .hedge = e->hedge, .sentence = s->sentence};
    size_t clause = e->type == RG_CUE_DENIAL ? rg_clause_at(s->reading, s->sentence, unit_of(s, first)->span.start) : RG_NONE;
    if (clause != RG_NONE && of_fronted(s, clause)) cue.type = RG_CUE_PROBABLE, cue.hedge = RG_HEDGE_DOUBTFUL; /* "That he fled is disputed": by nobody that is named */
    cue.span = (rg_span){unit_of(s, first)->span.start, unit_of(s, last - 1)->span.end};
    bool by_somebody = e->type == RG_CUE_DOXASTIC && rg_unit_is(unit_of(s, first), "it") && last < s->c->unit_start[s->sentence + 1] && rg_unit_is(unit_of(s, last), "by");
    if (by_somebody) cue.hedge = RG_HEDGE_NONE; /* "it was reported by Lind that": by his word */
    give_scope(s, e->reach, first, last, &cue);
    if (e->type == RG_CUE_NEGATION) cue.scope = within_quotes(s, first, last, up_to_fragment(s, first, up_to_but(s, last, cue.scope)));
    if (cue.scope.end) *rg_vec_push(s->arena, &s->reading->cues) = cue;
}

rg_span rg_hedge_scope(rg_reading *reading, size_t sentence, rg_span span) {
    cue_scan s = {NULL, reading, reading->clauses, NULL, sentence};
    rg_cue cue = {.span = span, .type = RG_CUE_PROBABLE, .sentence = sentence};
    size_t end = s.c->unit_start[sentence + 1], first = s.c->unit_start[sentence];
    while (first < end && unit_of(&s, first)->span.end <= span.start) first++;
    size_t last = first;
    while (last < end && unit_of(&s, last)->span.start < span.end) last++;
    if (first == last) return span;
    unsigned word = unit_of(&s, last - 1)->classes;
    give_scope(&s, word & RG_CLASS_ADV ? REACH_ADVERB : word & RG_CLASS_NOUN ? REACH_NOUN : REACH_CLAUSE, first, last, &cue);
    return cue.scope;
}

/* What clause k tells from the "that" at unit `that` on: the clause behind it and what hangs on that one, no clause with a subject of its own that goes
   on ("no evidence that A, but B"). */
static rg_span told_scope(const cue_scan *s, size_t k, size_t that) {
    size_t i = k + 1, end = s->c->clause_start[s->sentence + 1];
    if (i >= end || s->c->at.at[i].first > that + 1) return (rg_span){0};
    rg_span scope = {unit_of(s, that)->span.start, s->c->at.at[i].span.end};
    for (i++; i < end; i++) {
        const rg_clause *c = &s->c->at.at[i];
        bool set_off = rg_unit_is(unit_of(s, c->first - 1), ",") || rg_unit_is(unit_of(s, c->first), ",");
        bool or = rg_text_is(c->linker, "or") || rg_text_is(c->linker, "nor");
        bool shares = c->link == RG_LINK_AND && c->subject.first == c->subject.last && (or || !set_off); /* "or even came" */
        bool hangs = c->link == RG_LINK_THAT || c->link == RG_LINK_INFINITIVE || (c->link == RG_LINK_REDUCED && !set_off) || c->link == RG_LINK_RELATIVE;
        if (c->aside || c->outer == RG_NONE || c->outer <= k || !(shares || hangs)) break;
        if (c->span.end > scope.end) scope.end = c->span.end;
    }
    return scope;
}

static bool denied_subject(const cue_scan *s, const rg_clause *c) { return c->subject.first < c->subject.last && unit_of(s, c->subject.first)->classes & RG_CLASS_NEG; }

static cue_reach reach_at(const cue_scan *s, size_t row) { return row == RG_NONE ? REACH_CLAUSE : s->t->entries.at[row].reach; }

/* "failed to prove that", "could not be shown that", "was unable to prove that", "no evidence that": the cue [first, last) before the "that" at unit
   `that`, by the verb of clause k or the noun before "that"; RG_NONE: none. */
static size_t unproved(const cue_scan *s, size_t k, size_t that, size_t *first) {
    const rg_clause *c = &s->c->at.at[k];
    size_t begin = s->c->unit_start[s->sentence], noun = that > begin ? rg_unit_in(&s->t->unproved, unit_of(s, that - 1)) : RG_NONE;
    for (size_t i = that - 1; reach_at(s, noun) == REACH_UNPROVED && i > begin && that - i < 4; i--)
        if (unit_of(s, i - 1)->classes & RG_CLASS_NEG) return *first = i - 1, noun;
    if (c->verb_first == c->verb_last || c->verb_last != that) return RG_NONE;
    *first = c->verb_first;
    bool unable = c->verb_first > begin && rg_unit_is(unit_of(s, c->verb_first - 1), "unable") && rg_unit_is(unit_of(s, c->verb_first), "to");
    if (unable) --*first;
    const rg_clause *outer = c->link == RG_LINK_INFINITIVE && c->outer != RG_NONE ? &s->c->at.at[c->outer] : NULL;
    bool fails = outer && outer->traits & RG_TRAIT_FALL && !outer->negated && outer->verb_last == c->verb_first;
    if (fails) *first = outer->verb_first;
    size_t row = rg_map_get(&s->t->unproved, c->lemma);
    return (c->negated != denied_subject(s, c) || unable || fails) && reach_at(s, row) == REACH_UNPROVED ? row : RG_NONE;
}

/* Is the head of the noun phrase, which names nobody, a thing that tells no words: "the open gate"? Not "the dig". */
static bool wordless(const cue_scan *s, const rg_phrase *f) {
    const struct rg_voice_tables *voice = s->reading->language->voice;
    size_t head = f->first;
    for (size_t i = f->first; i < f->last; i++)
        if (unit_of(s, i)->name != RG_NONE && s->reading->names.at[unit_of(s, i)->name].type != RG_NAME_PLACE) return false;
    while (head + 1 < f->last && !(unit_of(s, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_REL))) head++;
    const rg_unit *u = unit_of(s, head);
    if (rg_unit_in(&voice->nouns, u) != RG_NONE || rg_unit_in(&voice->records, u) != RG_NONE || rg_unit_in(&voice->views, u) != RG_NONE || rg_unit_in(&voice->works, u) != RG_NONE) return false;
    if (f->last < s->c->unit_start[s->sentence + 1] && rg_unit_is(unit_of(s, f->last), "that")) return true; /* "The fact that the gate was open suggests that" */
    rg_sense sense = rg_sense_of(&voice->senses, u->fold);
    return sense == RG_SENSE_BUILDING || sense == RG_SENSE_AREA || sense == RG_SENSE_LAND;
}

/* The row of "suggests" where clause k says by it what a thing lets one think. */
static size_t implied(const cue_scan *s, size_t k) {
    const rg_clause *c = &s->c->at.at[k];
    size_t row = c->verb_first < c->verb_last && !c->passive && !c->negated ? rg_map_get(&s->t->unproved, c->lemma) : RG_NONE;
    if (reach_at(s, row) != REACH_IMPLIES || !s->reading->language->voice) return RG_NONE;
    const rg_clause *does = c;
    if (c->subject.first >= c->subject.last && (c->link == RG_LINK_REDUCED || c->link == RG_LINK_AND) && c->outer != RG_NONE) does = &s->c->at.at[c->outer];
    return does->subject.first < does->subject.last && wordless(s, &does->subject) ? row : RG_NONE;
}

bool rg_hedge_implied(rg_reading *reading, size_t k) {
    cue_scan s = {NULL, reading, reading->clauses, reading->language->hedge, reading->clauses->at.at[k].sentence};
    return implied(&s, k) != RG_NONE;
}

bool rg_hedge_proves(const struct rg_hedge_tables *tables, rg_text lemma) {
    size_t row = rg_map_get(&tables->unproved, lemma);
    return row != RG_NONE && tables->entries.at[row].reach == REACH_UNPROVED;
}

/* "no reason to suppose that", "no grounds for believing that", "it would be rash to conclude that": the cue [first, last) before the "that" at unit `that`;
   RG_NONE: none. */
static size_t groundless(const cue_scan *s, size_t that, size_t *first) {
    size_t begin = s->c->unit_start[s->sentence], end = s->c->unit_start[s->sentence + 1];
    unsigned form = 0;
    const rg_verb_entry *verb = that > begin + 3 ? rg_unit_verb(s->c, s->reading->language->clause, that - 1, end, &form) : NULL;
    size_t to = that - 2, row = verb ? rg_map_get(&s->t->unproved, verb->lemma) : RG_NONE;
    if (reach_at(s, row) != REACH_SUPPOSE || !(form & RG_FORM_ING ? rg_unit_is(unit_of(s, to), "for") || rg_unit_is(unit_of(s, to), "of") : rg_unit_is(unit_of(s, to), "to"))) return RG_NONE;
    size_t what = rg_unit_in(&s->t->unproved, unit_of(s, to - 1));
    if (reach_at(s, what) == REACH_RASH) return *first = to - 1, what;
    if (reach_at(s, what) != REACH_GROUNDS) return RG_NONE;
    for (size_t i = to - 1; i > begin && to - i < 4; i--)
        if (unit_of(s, i - 1)->classes & RG_CLASS_NEG) return *first = i - 1, what;
    return RG_NONE;
}

/* Adds the cues of the sentence that leave something unproved. */
static void leave_unproved(cue_scan *s) {
    for (size_t that = s->c->unit_start[s->sentence] + 1; that < s->c->unit_start[s->sentence + 1]; that++) {
        if (!rg_unit_is(unit_of(s, that), "that")) continue;
        size_t k = rg_clause_at(s->reading, s->sentence, unit_of(s, that - 1)->span.start), first = 0;
        size_t row = k == RG_NONE ? RG_NONE : unproved(s, k, that, &first);
        if (row == RG_NONE && k != RG_NONE) row = groundless(s, that, &first);
        size_t thing = row == RG_NONE && k != RG_NONE && s->c->at.at[k].verb_last == that ? implied(s, k) : RG_NONE;
        if (thing != RG_NONE) row = thing, first = s->c->at.at[k].verb_first;
        if (row == RG_NONE) continue;
        const entry *e = &s->t->entries.at[row];
        rg_cue cue = {.type = e->type, .hedge = e->hedge, .sentence = s->sentence, .scope = told_scope(s, k, that), .unproved = thing == RG_NONE};
        cue.span = (rg_span){unit_of(s, first)->span.start, unit_of(s, that - 1)->span.end};
        if (cue.scope.end) *rg_vec_push(s->arena, &s->reading->cues) = cue;
    }
}

/* "may" the month is a capital and a date; a modal is followed by a verb. */
static bool is_month(const cue_scan *s, size_t i) { return unit_of(s, i)->classes & RG_CLASS_WHEN; }

void rg_hedge_read(rg_arena *arena, rg_reading *reading) {
    cue_scan s = {arena, reading, reading->clauses, reading->language->hedge, 0};
    for (; s.sentence < reading->sentences.n; s.sentence++) {
        if (reading->blocks[reading->sentences.at[s.sentence].block].reference) continue;
        leave_unproved(&s);
        if (!(s.c->may[s.sentence] & RG_MAY_CUE)) continue;
        size_t end_token = reading->sentences.at[s.sentence].last;
        for (size_t i = s.c->unit_start[s.sentence]; i < s.c->unit_start[s.sentence + 1];) {
            size_t row = 0, n = is_month(&s, i) || !(unit_of(&s, i)->may & RG_MAY_CUE) ? 0 : rg_phrase_longest(&s.t->phrases, reading->tokens.at, unit_of(&s, i)->first, end_token, &row);
            size_t last = i;
            while (n && last < s.c->unit_start[s.sentence + 1] && unit_of(&s, last)->first < unit_of(&s, i)->first + n) last++;
            if (n) add_cue(&s, &s.t->entries.at[row], i, last);
            i = last > i ? last : i + 1;
        }
    }
}
