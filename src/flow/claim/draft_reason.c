/* draft_reason.c: reasons that stand in a noun phrase: "at his mother's insistence", "was awarded a medal for his part in the raid",
 * "is known for his cruelty"; and what a thing or a deed brought about: "hunger drove the weavers to revolt".
 *
 * Behind all other rules, as those of draft_why.c are. What somebody or something is known for is what is said of him: a topic.
 */
#include "base/table.h"
#include "flow/claim/claim_why.h"

enum { OWNER_UNITS = 6 };

typedef enum reason_word { WORD_PROMPT = 1, WORD_FAME = 2, WORD_REPAY = 4, WORD_HENCE = 8, WORD_DRIVE = 16, WORD_ILL = 32, WORD_WIN = 64 } reason_word;

static const void *read_words(rg_arena *arena, rg_text code) {
    rg_map *words = RG_NEW(arena, rg_map);
    *words = rg_map_in(arena);
    rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/reasons.tsv", RG_TEXT_ARG(code))));
    while (rg_table_next(&table)) {
        size_t before = rg_map_get(words, table.field[0]), kind = WORD_REPAY;
        if (rg_text_is(table.field[1], "prompt")) kind = WORD_PROMPT;
        if (rg_text_is(table.field[1], "fame")) kind = WORD_FAME;
        if (rg_text_is(table.field[1], "hence")) kind = WORD_HENCE;
        if (rg_text_is(table.field[1], "drive")) kind = WORD_DRIVE;
        if (rg_text_is(table.field[1], "ill")) kind = WORD_ILL;
        if (rg_text_is(table.field[1], "win")) kind = WORD_WIN;
        rg_map_put(words, table.field[0], kind | (before == RG_NONE ? 0 : before));
    }
    return words;
}

const rg_map *rg_reason_words(rg_arena *arena, rg_text language) { return rg_arena_once(arena, read_words, language); }

static bool is_word(const rg_draft *d, rg_text fold, reason_word kind) {
    size_t word = rg_map_get(d->nouns->reasons, fold);
    return word != RG_NONE && word & kind;
}

bool rg_reason_drives(const rg_draft *d, const rg_clause *c) { return is_word(d, c->lemma, WORD_DRIVE); }

bool rg_reason_ill(const rg_draft *d, rg_text fold) { return is_word(d, fold, WORD_ILL); }
bool rg_reason_wins(const rg_draft *d, const rg_clause *c) { return is_word(d, c->lemma, WORD_WIN); }

/* ---- "at his mother's insistence" ----------------------------------------------------------------------------- */

/* The noun for a prompting that the owner from unit `first` on has, "the bishop's request"; RG_NONE. */
static size_t prompting(const rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last && i < first + OWNER_UNITS; i++) {
        if (rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) return RG_NONE;
        if (rg_turn_owns(d, i, last) && i + 2 < last) return is_word(d, rg_draft_unit(d, i + 2)->fold, WORD_PROMPT) ? i + 2 : RG_NONE;
    }
    return RG_NONE;
}

static void prompted(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    for (size_t i = c->first; i + 2 < c->last; i++) {
        if (!(rg_draft_unit(d, i)->classes & RG_CLASS_PREP)) continue;
        bool at = rg_draft_is(d, i, "at") || rg_draft_is(d, i, "on") || rg_draft_is(d, i, "upon") || rg_draft_is(d, i, "under") || rg_draft_is(d, i, "by");
        size_t noun = at ? prompting(d, i + 1, c->last) : RG_NONE;
        rg_turn t;
        if (noun == RG_NONE || rg_why_told(d, rg_draft_span(d, i + 1, noun + 1)) || !rg_why_turn(d, k, &t)) continue;
        rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, i + 1, noun + 1, "cause/prompted");
    }
}

/* ---- "for" ---------------------------------------------------------------------------------------------------- */

bool rg_reason_how_long(const rg_draft *d, const rg_phrase *f) { return f->last == f->first + 1 && (rg_draft_is(d, f->first, "life") || rg_draft_is(d, f->first, "good")); }

/* Is the phrase a reason: a deed, or what is somebody's own, "failing to act", "his part in it", "cowardice"? */
static bool reason(const rg_draft *d, const rg_phrase *f) {
    const rg_unit *u = rg_draft_unit(d, f->first);
    bool deed = u->classes & RG_CLASS_VERB && rg_text_ends(u->fold, RG_TEXT("ing")), own = u->classes & RG_CLASS_DET && u->classes & RG_CLASS_PRON && !rg_draft_is(d, f->first, "each"); /* "two crowns for each child" */
    bool bare = u->classes & RG_CLASS_NOUN && !(u->classes & (RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_WHEN | RG_CLASS_NAME));
    return (deed || own || bare) && !rg_reason_how_long(d, f);
}

/* "was fined for smuggling", "earned a medal for his part in it", "praised Korn for his part". */
static void repaid(rg_draft *d, size_t k, const rg_phrase *f) {
    const rg_clause *c = &d->c->at.at[k];
    rg_turn t;
    if (!is_word(d, c->lemma, WORD_REPAY) || !rg_why_tells(d, c) || !reason(d, f) || rg_turn_has_when(d, f) || rg_why_told(d, f->span) || !rg_why_turn(d, k, &t)) return;
    const rg_phrase *whom = c->passive ? NULL : rg_draft_phrase(d, c, "");
    bool somebody = whom && whom->first >= c->verb_last && rg_people_are(d, whom);
    if (somebody && d->clause_event[k] == RG_NONE) { /* the deed: of the court that fined him it is no cause */
        rg_turn_find_subject(d, &t);
        t.event = t.first < t.last ? rg_act_event(d, &t) : RG_NONE;
    }
    if (t.event == RG_NONE || t.event == rg_event_find(d, f->first, c->last).event) return; /* "a medal for his part in the raid": no cause of the raid */
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, f->first, rg_turn_reach(d, &t, f), "cause/for");
}

/* "is best known for his cruelty", "was famous for it": of whom or what the clause is about. */
static void known_for(rg_draft *d, size_t k, const rg_phrase *f) {
    const rg_clause *c = &d->c->at.at[k];
    rg_turn t;
    bool known = f->first >= c->verb_first + 2 && is_word(d, rg_draft_unit(d, f->first - 2)->fold, WORD_FAME) && (c->passive || c->verb == RG_VERB_BE);
    bool best = c->link == RG_LINK_REDUCED && c->outer != RG_NONE && d->c->at.at[c->outer].verb == RG_VERB_BE && /* "is best | known for", "was a painter, best | known for" */
                (c->verb_first <= d->c->at.at[c->outer].verb_last + 2 || rg_draft_is(d, c->verb_first - 2, ","));
    if (!known || c->negated || c->quoted || c->modal || rg_turn_has_when(d, f)) return;
    if (!rg_why_subject(d, best ? c->outer : k, &t)) return;
    t.index = k, t.c = c;
    rg_turn_text_claim(d, &t, RG_PROPERTY_TOPIC, f->first, rg_turn_reach(d, &t, f), "topic/known-for");
}

/* "based on the coast": where, no reason. */
static bool grounds(const rg_draft *d, const rg_phrase *f) {
    size_t head = f->first;
    while (head + 1 < f->last && !(rg_draft_unit(d, head + 1)->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_WHEN))) head++;
    rg_sense sense = rg_draft_sense(d, head);
    return sense == RG_SENSE_AREA || sense == RG_SENSE_LAND || sense == RG_SENSE_BUILDING;
}

/* "an appointment based on old debts", "moved by an old ballad": what it rests on; of a house that stands somewhere, none. */
static void based(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k];
    bool base = rg_text_is(c->lemma, "base"), moved = rg_text_is(c->lemma, "influence") || rg_text_is(c->lemma, "inspire") || rg_text_is(c->lemma, "motivate");
    const rg_phrase *on = base ? rg_draft_phrase(d, c, rg_draft_phrase(d, c, "on") ? "on" : "upon") : moved ? rg_draft_phrase(d, c, "by") : NULL;
    rg_turn t;
    const rg_phrase *what = base && !c->passive && c->link != RG_LINK_REDUCED ? rg_draft_phrase(d, c, "") : NULL;
    if (on && what && what->first >= c->verb_last && what->last <= on->first && rg_why_tells(d, c) && !rg_why_told(d, on->span)) { /* "based his theory on the map" */
        t = (rg_turn){.index = k, .c = c, .event = rg_thing_meant(d, what->first, what->last), .within = RG_NONE, .subject = {.event = RG_NONE}};
        if (t.event != RG_NONE) rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, on->first, rg_turn_reach(d, &t, on), "cause/based-on");
        return;
    }
    if (!on || on->first < c->verb_last || c->negated || c->quoted || c->modal || !(c->passive || c->link == RG_LINK_REDUCED || on->first == c->verb_last + 1) || rg_turn_has_when(d, on)) return;
    const rg_name *n = rg_turn_name_at(d, on->first);
    if ((base && ((n && n->type == RG_NAME_PLACE) || grounds(d, on))) || rg_why_told(d, on->span) || !rg_why_subject(d, k, &t)) return;
    bool deed = !base || d->events.at[t.event].head.len || d->events.at[t.event].act.len || rg_draft_sense(d, t.last - 1) == RG_SENSE_DEED; /* what a book or a town is based on is no reason */
    rg_turn_text_claim(d, &t, deed ? RG_PROPERTY_CAUSE : RG_PROPERTY_TOPIC, on->first, rg_turn_reach(d, &t, on), deed ? "cause/based-on" : "topic/based-on");
}

/* What the clause has behind its verb and "for"; NULL. */
static const rg_phrase *for_what(const rg_draft *d, size_t k) {
    const rg_phrase *f = rg_draft_phrase(d, &d->c->at.at[k], "for");
    return f && f->first >= d->c->at.at[k].verb_last ? f : NULL;
}

void rg_reason_known(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (for_what(d, k)) known_for(d, k, for_what(d, k));
}

/* ---- "so" ----------------------------------------------------------------------------------------------------- */

/* Does what joins the clause to the one before it say that it followed from it: "so", "and therefore", "and as a result"? */
static bool follows_from(const rg_draft *d, const rg_clause *before, const rg_clause *c) {
    size_t end = c->subject.first;
    for (size_t i = before->verb_last; i < end; i++) {
        bool comma = i > before->verb_last && (rg_draft_is(d, i - 1, ",") || rg_draft_is(d, i - 1, ";") || rg_draft_unit(d, i - 1)->classes & RG_CLASS_CC);
        if (comma && rg_draft_is(d, i, "so") && !rg_draft_is(d, i - 1, "or") && i + 1 == end) return true;
        if (comma && i + 4 >= end && is_word(d, rg_draft_unit(d, i)->fold, WORD_HENCE)) return true;
        if (comma && rg_draft_is(d, i, "as") && rg_draft_is(d, i + 1, "a") && (rg_draft_is(d, i + 2, "result") || rg_draft_is(d, i + 2, "consequence")) && i + 4 >= end) return true;
    }
    for (size_t i = c->subject.last > c->first ? c->subject.last : c->first; i < c->verb_last; i++) /* "; the army therefore turned" */
        if (is_word(d, rg_draft_unit(d, i)->fold, WORD_HENCE)) return true;
    return false;
}

/* "The bridge was down, so the army turned north": what the clause before tells is why. */
static void so(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k], *before = k > d->c->clause_start[d->sentence] ? c - 1 : NULL;
    if (!before || c->subject.first >= c->subject.last || before->subject.first >= before->subject.last || before->verb_last > c->subject.first || !rg_why_tells(d, before) || !rg_why_tells(d, c) || !follows_from(d, before, c)) return;
    bool it = c->subject.last == c->subject.first + 1 && rg_draft_is(d, c->subject.first, "it");
    if (it && !c->passive && k + 1 < d->c->clause_start[d->sentence + 1] && (c[1].link == RG_LINK_INFINITIVE || c[1].link == RG_LINK_THAT)) return; /* "and it was therefore wrong to" */
    size_t last = before->verb_last;
    while (last < c->subject.first && !(rg_draft_unit(d, last)->classes & (RG_CLASS_PUNCT | RG_CLASS_CC))) last++;
    rg_turn t;
    if (rg_why_told(d, rg_draft_span(d, before->subject.first, last)) || !rg_why_turn(d, k, &t)) return;
    t.index = k - 1, t.c = before;
    rg_turn_text_claim(d, &t, RG_PROPERTY_CAUSE, before->subject.first, last, "cause/so");
}

void rg_reason_left(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        prompted(d, k);
        const rg_phrase *what = for_what(d, k);
        if (what) repaid(d, k, what);
        so(d, k);
        based(d, k);
    }
}
