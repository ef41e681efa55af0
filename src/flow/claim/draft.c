/* draft.c: from an account to its drafted claims.
 *
 * Walks blocks, sentences and clauses in order; headings set what the section is about; a voice that describes an event without a note
 * of its own goes on until the next note ("This was described by X in his book Y. It says how ... 17"). The claims are ordered and
 * signed at the end.
 */
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_why.h"

rg_span rg_draft_span(const rg_draft *d, size_t first, size_t last) {
    if (first >= last) return (rg_span){0};
    return (rg_span){rg_draft_unit(d, first)->span.start, rg_draft_unit(d, last - 1)->span.end};
}

const rg_phrase *rg_draft_phrase_with(const rg_draft *d, const rg_clause *clause, rg_text prep) {
    for (size_t i = 0; i < clause->phrase_count; i++) {
        const rg_phrase *f = &d->c->phrases.at[clause->phrases + i];
        bool object = !prep.len && f->first < clause->verb_last;
        bool fronted = clause->passive && f->last <= clause->subject.first && rg_text_is(prep, "by"); /* "By the end of the war, Holm had been burned": not who did it */
        if (rg_text_same(f->prep, prep) && !object && !fronted && !rg_but_not(d, clause, f)) return f;
    }
    return NULL;
}

void rg_draft_trim(const rg_draft *d, size_t *first, size_t *last) {
    bool listed = *first + 2 < *last && *first == d->c->unit_start[rg_draft_unit(d, *first)->sentence] && rg_draft_unit(d, *first)->classes & RG_CLASS_NUM && rg_draft_is(d, *first + 1, ".");
    if (listed) *first += 2; /* "12. Richard Korn" */
    while (*first < *last) {
        const rg_unit *u = rg_draft_unit(d, *first);
        bool article = rg_draft_is(d, *first, "the") || rg_draft_is(d, *first, "a") || rg_draft_is(d, *first, "an") || rg_draft_is(d, *first, "both");
        bool lead = u->classes & (RG_CLASS_PUNCT | RG_CLASS_CC) || (u->classes & RG_CLASS_ADV && !(u->classes & (RG_CLASS_PREP | RG_CLASS_ORD | RG_CLASS_NUM | RG_CLASS_DET | RG_CLASS_NEG)));
        bool of_word = !article && *first > 0 && (rg_draft_is(d, *first - 1, "the") || rg_draft_is(d, *first - 1, "a")) && *first + 2 < *last && rg_text_ends(u->fold, RG_TEXT("ly")) && rg_draft_unit(d, *first + 1)->classes & RG_CLASS_VERB && !rg_draft_is(d, *first, "only"); /* "the widely read paper" */
        bool sole = rg_draft_is(d, *first, "only") && *first > 0 && rg_draft_is(d, *first - 1, "the") && *first + 1 < *last; /* "the only envoy to stay" */
        bool up_to = rg_draft_is(d, *first, "up") && *first + 2 < *last && rg_draft_is(d, *first + 1, "to") && rg_draft_unit(d, *first + 2)->classes & RG_CLASS_NUM;
        if ((!article && !lead) || of_word || sole || up_to || rg_draft_event_noun(d, *first)) break; /* "counter-rally" is no adverb */
        ++*first;
    }
    while (*first < *last) {
        const rg_unit *u = rg_draft_unit(d, *last - 1);
        bool loose = u->classes & (RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL) || (u->classes & RG_CLASS_ADV && !(u->classes & (RG_CLASS_NOUN | RG_CLASS_NUM)));
        bool leads = rg_draft_is(d, *last - 1, "such") || (rg_draft_is(d, *last - 1, "that") && *last > *first + 1 && rg_draft_unit(d, *last - 2)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME)); /* "sailors such", "a ship that" */
        bool how = *last > *first + 1 && rg_text_ends(u->fold, RG_TEXT("ly")) && rg_draft_unit(d, *last - 2)->classes & RG_CLASS_VERB && !(u->classes & (RG_CLASS_WHEN | RG_CLASS_PREP | RG_CLASS_SUB)) && !rg_draft_is(d, *last - 1, "only"); /* "had acted unlawfully" */
        if (how || u->name != RG_NONE || u->when != RG_NONE || !(loose || leads) || rg_draft_event_noun(d, *last - 1) || rg_draft_is(d, *last - 1, ")")) break;
        --*last;
    }
}

/* "did not flee | , whereas those" who had guns did: without a subject that waits for its verb. */
size_t rg_draft_whole(const rg_draft *d, size_t first, size_t last) {
    enum { SUBJECT_UNITS = 5 };
    bool goes_on = last > first + 2 && last < d->c->unit_start[d->sentence + 1] && (rg_draft_is(d, last, ",") || rg_draft_unit(d, last)->classes & RG_CLASS_REL);
    for (size_t i = last - 1; goes_on && i > first + 1 && i + SUBJECT_UNITS > last; i--) {
        unsigned word = rg_draft_unit(d, i)->classes, next = rg_draft_unit(d, i + 1)->classes;
        if (word & RG_CLASS_PUNCT) break;
        bool opens = word & RG_CLASS_SUB && !(word & (RG_CLASS_PREP | RG_CLASS_REL | RG_CLASS_DET | RG_CLASS_CC)) && rg_draft_is(d, i - 1, ",");
        if (opens && i + 1 < last && next & (RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME)) return i - 1;
    }
    return last;
}

/* "sold salt | (as the" guild did): up to a bracket that does not close; nothing where one closes in the middle that has not opened. */
size_t rg_draft_closed(const rg_draft *d, size_t first, size_t last) {
    size_t open = last;
    for (size_t i = first; i < last && d->c->may[d->sentence] & RG_MAY_PAIR; i++) {
        if (rg_draft_is(d, i, "(") && open == last) open = i;
        else if (rg_draft_is(d, i, ")") && open == last) return i + 1 >= last ? i : first;
        else if (rg_draft_is(d, i, ")")) open = last;
    }
    return open;
}

/* "to ensure that the gate was shut": what was meant to be. */
static bool aimed(const rg_draft *d, const rg_clause *c) {
    const rg_clause *aim = c->link == RG_LINK_THAT && c->outer != RG_NONE ? &d->c->at.at[c->outer] : NULL;
    return aim && aim->link == RG_LINK_INFINITIVE && (aim->verb == RG_VERB_RESULT || aim->traits & RG_TRAIT_PLEDGE);
}

bool rg_draft_condition(const rg_draft *d, const rg_clause *c) {
    const rg_clause *told = c;
    if (aimed(d, c)) return true;
    while (c->link == RG_LINK_AND && c->outer != RG_NONE && &d->c->at.at[c->outer] < c && c->first > 0 && !rg_draft_is(d, c->first, ",") && !rg_draft_is(d, c->first - 1, ",")) c = &d->c->at.at[c->outer]; /* "if A or B" */
    if (c != told && c->first > 0 && (rg_draft_is(d, c->first, "as") || rg_draft_is(d, c->first - 1, "as"))) return false; /* "it looked as if A, and B" */
    bool in_case = c->subject.first < c->subject.last && c->subject.first > 1 && rg_draft_is(d, c->subject.first - 1, "case") && rg_draft_is(d, c->subject.first - 2, "in");
    bool as_long = c->link == RG_LINK_SUB && rg_text_is(c->linker, "as") && c->first > 1 && rg_draft_is(d, c->first - 1, "long") && (rg_draft_is(d, c->first - 2, "as") || rg_draft_is(d, c->first - 2, "so")); /* "agreed, as long as no mill was burned" */
    return in_case || as_long || (c->link == RG_LINK_SUB && (rg_text_is(c->linker, "if") || rg_text_is(c->linker, "unless")));
}

/* ---- the walk ------------------------------------------------------------------------------------------------- */

static bool noted(const rg_draft *d, size_t sentence) {
    rg_span span = d->reading->sentences.at[sentence].span;
    size_t next = sentence + 1 < d->reading->sentences.n ? d->reading->sentences.at[sentence + 1].span.start : d->reading->text.len;
    size_t mark = rg_draft_mark_from(d->account, span.start);
    return mark < d->account->mark_count && d->account->marks[mark].span.start < next;
}

/* Does a later sentence of the paragraph have a note? */
static bool noted_later(const rg_draft *d) {
    size_t block = d->reading->sentences.at[d->sentence].block, s = d->sentence + 1;
    while (s < d->reading->sentences.n && d->reading->sentences.at[s].block == block && !noted(d, s)) s++;
    return s < d->reading->sentences.n && d->reading->sentences.at[s].block == block;
}

/* A description with no note behind it, but one later: its voice goes on until that. */
static void carry(rg_draft *d) {
    bool note = d->account->mark_count > 0 && noted(d, d->sentence);
    if (note) d->carried = RG_NONE;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1] && !note; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        bool described = a->named && a->scope.end <= a->cue.start && a->who.start >= a->cue.end && !a->denies; /* by whom */
        if (described && d->account->mark_count && noted_later(d)) d->carried = i;
    }
}

/* Is the person behind "by", or told more of: "by the smith Karl Korn", "by a "seer" named Moen", "..., who had come home"? */
static bool stands_out(const rg_draft *d, size_t unit) {
    size_t i = unit, begin = d->c->unit_start[d->sentence];
    if (i > begin + 1 && d->c->mate && d->c->mate[i - 2] != RG_NONE && rg_draft_unit(d, i - 1)->classes & RG_CLASS_VERB) i--;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb == RG_VERB_NAME && c->link == RG_LINK_REDUCED && c->verb_last == unit) i = c->verb_first;
    }
    while (i > begin && (rg_draft_unit(d, i - 1)->classes & RG_CLASS_DET || rg_draft_acts(d, i - 1) || (d->c->mate && d->c->mate[i - 1] != RG_NONE))) i--;
    bool by = i > begin && rg_draft_is(d, i - 1, "by");
    return by || rg_draft_is(d, unit + 1, "who") || (rg_draft_is(d, unit + 1, ",") && rg_draft_is(d, unit + 2, "who"));
}

/* Does the clause tell more of somebody named before it: "by X, who said that he"? */
static bool tells_more(const rg_draft *d, const rg_clause *c) {
    for (;; c = &d->c->at.at[c->outer]) {
        if (c->link == RG_LINK_RELATIVE) return true;
        if (c->link == RG_LINK_MAIN || c->outer == RG_NONE) return false;
    }
}

/* Whom "he" will stand for behind a sentence whose clauses are about nobody: "The strike was led by X". */
static void remember_named(rg_draft *d) {
    size_t found = RG_NONE, end = d->c->unit_start[d->sentence + 1];
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        const rg_phrase *f = &c->subject;
        bool more = tells_more(d, c), somebody = f->first < f->last && (rg_turn_person_in(d, f->first, f->last) != RG_NONE || rg_draft_unit(d, f->first)->classes & RG_CLASS_NOM);
        if ((somebody && !more) || c->quoted || d->hero != RG_NONE) return;
        if (more && c->relative < end) end = c->relative;
    }
    for (size_t i = d->c->unit_start[d->sentence]; i < end; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (!n || n->type != RG_NAME_PERSON) continue;
        if (found != RG_NONE || !stands_out(d, i)) return;
        found = rg_draft_unit(d, i)->name;
    }
    if (found != RG_NONE) d->person = found, d->person_said = d->sentence;
}

/* "His men fled": a sentence with a word for the person speaks of that one still. */
static void spoken_of_still(rg_draft *d) {
    static const char *const words[] = {"he", "him", "his", "she", "her"};
    if (!(d->c->holds[d->sentence] & RG_CLASS_PRON)) return;
    for (size_t i = d->c->unit_start[d->sentence]; i < d->c->unit_start[d->sentence + 1]; i++)
        for (size_t k = 0; rg_draft_unit(d, i)->classes & RG_CLASS_PRON && k < sizeof words / sizeof *words; k++)
            if (rg_draft_is(d, i, words[k])) d->person_said = d->sentence;
}

/* A day on a line or in a cell of its own is that of what is told next; in a row of a table, of the first cell behind it that tells something. */
static void dateline(rg_draft *d, bool row) {
    size_t unit = d->dateline;
    if (unit != RG_NONE) rg_age_day_of(d, unit);
    bool heads = d->sentence == 0 || d->reading->sentences.at[d->sentence - 1].block != d->reading->sentences.at[d->sentence].block;
    bool waits = row && d->claims.n == d->sentence_claims;
    d->dateline = heads && rg_age_dateline(d, &unit) ? unit : waits ? d->dateline : RG_NONE;
}

static void sentence(rg_draft *d, size_t before_first, bool row) {
    size_t before_last = d->claims.n;
    d->sentence_claims = d->claims.n;
    d->consumed = RG_NONE;
    d->told_until = 0;
    rg_age_sentence(d);
    rg_tally_sentence(d);
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) rg_rules_clause(d, k);
    rg_spot_clefts(d);
    rg_left_dates(d);
    rg_shared_left(d);
    rg_rival_left(d);
    rg_length_left(d);
    rg_listed_left(d);
    rg_quote_claims(d);
    rg_left_said(d);
    rg_deny_before(d, before_first, before_last);
    rg_reason_known(d);
    rg_called_left(d);
    rg_mention_left(d);
    rg_told_clauses(d);
    rg_deny_accused(d);
    rg_why_left(d);
    rg_reason_left(d);
    rg_effect_left(d);
    rg_ground_left(d);
    rg_company_left(d);
    rg_spot_left(d);
    rg_silence_left(d);
    rg_part_left(d);
    rg_called_besides(d);
    rg_maybe_left(d);
    rg_open_left(d);
    dateline(d, row);
    rg_deny_contradictions(d);
    rg_or_left(d);
    rg_but_left(d);
    rg_deny_own(d);
    rg_if_conditional(d);
    rg_joint_voices(d);
    rg_deed_left(d);
    carry(d);
    remember_named(d);
    spoken_of_still(d);
}

/* The one person a title names; not who tells in "Interview with Otto Korn", who is no "he" in it, nor who wrote "The siege by Otto Korn". */
static size_t hero(const rg_draft *d) {
    size_t found = RG_NONE, begin = d->c->unit_start[d->sentence];
    for (size_t i = d->c->unit_start[d->sentence]; i < d->c->unit_start[d->sentence + 1]; i++) {
        const rg_name *n = rg_turn_name_at(d, i);
        if (!n || n->type != RG_NAME_PERSON) continue;
        bool other = i > begin + 1 && (rg_draft_is(d, i - 1, "with") || rg_draft_is(d, i - 1, "by"));
        if (found != RG_NONE || other) return RG_NONE;
        found = rg_draft_unit(d, i)->name;
    }
    return found;
}

/* The person, where the account names the same elsewhere too: not "Otto Triumphant", which is a heading and no man. */
static size_t named_again(const rg_draft *d, size_t person) {
    const rg_reading *r = d->reading;
    for (size_t i = 0; person != RG_NONE && i < r->names.n; i++)
        if (i != person && r->names.at[i].entity == r->names.at[person].entity) return person;
    return RG_NONE;
}

enum { OFTEN = 3, UNTITLED_LEAST = 6, UNTITLED_FIRST = 12 };

/* Of each name how often the account names its thing, which is one where its name is the same: here a place, there its people. */
static size_t *mentions(const rg_draft *d) {
    const rg_reading *r = d->reading;
    size_t most = 0;
    for (size_t i = 0; i < r->names.n; i++)
        if (r->names.at[i].entity > most) most = r->names.at[i].entity;
    size_t *thing = RG_ARRAY(d->arena, size_t, most + 1), *times = RG_ARRAY(d->arena, size_t, most + 1), *count = RG_ARRAY(d->arena, size_t, r->names.n + 1);
    rg_map folds = rg_map_in(d->arena);
    for (size_t i = 0; i <= most; i++) thing[i] = RG_NONE;
    for (size_t i = 0; i < r->names.n; i++) {
        size_t *of = &thing[r->names.at[i].entity], same = rg_map_intern(&folds, r->names.at[i].fold, *of == RG_NONE ? r->names.at[i].entity : *of);
        if (*of == RG_NONE) *of = same;
        times[*of]++;
    }
    for (size_t i = 0; i < r->names.n; i++) count[i] = times[thing[r->names.at[i].entity]];
    return count;
}

/* The first name of the sentence that the account names again; RG_NONE. */
static size_t recurring(const rg_draft *d, size_t sentence, const size_t *count) {
    for (size_t i = d->c->unit_start[sentence]; i < d->c->unit_start[sentence + 1]; i++)
        if (rg_turn_name_at(d, i) && count[rg_draft_unit(d, i)->name] > 1) return rg_draft_unit(d, i)->name;
    return RG_NONE;
}

static size_t times_again(const rg_reading *r, size_t token, size_t first, size_t last) {
    size_t again = 0;
    for (size_t t = 0; t < r->tokens.n && again < OFTEN; t++)
        again += (t < first || t >= last) && rg_text_same(r->tokens.at[t].fold, r->tokens.at[token].fold);
    return again;
}

/* Of the words of weight in units [from, to) of the title: how many there are, how many the account has again, how often the one it has least. */
typedef struct spoken { size_t words, again, least; } spoken;

static spoken spoken_again(const rg_draft *d, size_t from, size_t to) {
    const rg_sentence *title = &d->reading->sentences.at[d->sentence];
    spoken found = {.least = OFTEN};
    for (size_t i = from; i < to; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        if (u->classes & (RG_CLASS_PUNCT | RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PRON | RG_CLASS_NUM | RG_CLASS_ORD | RG_CLASS_WHEN)) continue;
        for (size_t w = u->first; w < u->last; w++, found.words++) {
            size_t again = times_again(d->reading, w, title->first, title->last);
            found.again += again > 0;
            if (again < found.least) found.least = again;
        }
    }
    return found;
}

/* Has the title a word of weight that the account has not again, where it has not most of them, or but one, that it hardly has? */
static bool is_label(const rg_draft *d) {
    spoken title = spoken_again(d, d->c->unit_start[d->sentence], d->c->unit_start[d->sentence + 1]);
    return title.words == 1 ? title.least < OFTEN : title.words && !title.least && 2 * title.again <= title.words;
}

/* "The Lund witches: who were they": the part of the title that the account speaks of again; RG_NONE. */
static size_t spoken_part(rg_draft *d) {
    size_t from = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    for (size_t i = from, first = from; i <= end && end > from; i++) {
        if (i < end && !rg_draft_is(d, i, ":")) continue;
        size_t a = first, b = i;
        rg_draft_trim(d, &a, &b);
        rg_span span = a < b ? rg_draft_span(d, a, b) : (rg_span){0};
        spoken part = spoken_again(d, a, b);
        if (!(first == from && i == end) && part.words > 1 && 2 * part.again > part.words) return rg_event_of_words(d, rg_text_cut(d->reading->text, span), rg_text_cut(d->reading->text, span), span);
        first = i + 1;
    }
    return RG_NONE;
}

/* Of each name how often its thing is one who says something. */
static size_t *sayings(const rg_draft *d) {
    const rg_reading *r = d->reading;
    size_t *times = RG_ARRAY(d->arena, size_t, r->entities + 1), *count = RG_ARRAY(d->arena, size_t, r->names.n + 1);
    for (size_t i = 0; i < r->attributions.n; i++) {
        rg_span source = r->attributions.at[i].source;
        for (size_t n = rg_draft_name_from(d, source.start); source.start < source.end && n < r->names.n && r->names.at[n].span.end <= source.end; n++) times[r->names.at[n].entity]++;
    }
    for (size_t i = 0; i < r->names.n; i++) count[i] = times[r->names.at[i].entity];
    return count;
}

/* Where the account first has a noun for a death, killing or murder, if it has such often; RG_NONE. */
static size_t deaths_spoken_of(const rg_draft *d) {
    size_t first = RG_NONE, times = 0;
    for (size_t i = 0; i < d->c->units.n; i++) {
        const rg_event_noun *noun = rg_draft_event_noun(d, i);
        if (!noun || (noun->many && !noun->mass) || rg_draft_unit(d, i)->name != RG_NONE || rg_draft_unit(d, i)->when != RG_NONE) continue;
        bool death = rg_text_is(noun->head, "death") || rg_text_is(noun->head, "murder") || rg_text_is(noun->head, "massacre");
        if (death && first == RG_NONE) first = i;
        times += death;
    }
    return times >= OFTEN ? first : RG_NONE;
}

/* Is the title a sentence, or a question that one would ask of the whole: "Forty years on, the Odeon still divides the town"? */
static bool is_headline(const rg_draft *d) {
    size_t last = d->c->unit_start[d->sentence + 1];
    if (last > d->c->unit_start[d->sentence] && rg_draft_is(d, last - 1, "?")) return true;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->verb_first < c->verb_last && c->subject.first < c->subject.last && c->link == RG_LINK_MAIN && c->verb != RG_VERB_OTHER) return true;
    }
    return false;
}

/* Under a title that names nothing the account speaks of ("Room 4", a newsletter's own name): what another heading names, else what is named
 * most often, before all no person; then a death, if it speaks of one often; then, unless the title is a sentence, the person, who does not mostly speak. */
static size_t subject_of_account(rg_draft *d, size_t title) {
    const rg_reading *r = d->reading;
    size_t best = RG_NONE;
    if (d->events.at[title].head.len || !is_label(d)) return title;
    const size_t *count = mentions(d);
    if (recurring(d, d->sentence, count) != RG_NONE) return title;
    d->labelled = true;
    if (spoken_part(d) != RG_NONE) return spoken_part(d);
    for (size_t s = d->sentence + 1; s < r->sentences.n && best == RG_NONE; s++)
        if (r->blocks[r->sentences.at[s].block].heading) best = recurring(d, s, count);
    bool headed = best != RG_NONE;
    for (size_t i = 0; i < r->names.n && !headed; i++)
        if (count[i] >= OFTEN && r->names.at[i].type != RG_NAME_PERSON && (best == RG_NONE || count[i] > count[best])) best = i;
    size_t death = best == RG_NONE ? deaths_spoken_of(d) : RG_NONE;
    if (death != RG_NONE) return rg_event_of_noun(d, death, (rg_text){0});
    const size_t *said = best == RG_NONE && !is_headline(d) ? sayings(d) : NULL;
    for (size_t i = 0; said && i < r->names.n; i++)
        if (count[i] >= OFTEN && 2 * said[i] < count[i] && (best == RG_NONE || count[i] > count[best])) best = i;
    if (best == RG_NONE) return title;
    size_t event = rg_event_of_person(d, best);
    d->events.at[event].person = r->names.at[best].type == RG_NAME_PERSON;
    return event;
}

/* An inquest, a burial, a census: what comes behind an event and is spoken of beside it. */
static bool comes_after(const rg_event_noun *noun) {
    return rg_text_is(noun->head, "trial") || rg_text_is(noun->head, "burial") || rg_text_is(noun->head, "poll");
}

/* Where the account first has the noun for an event that it has most often from unit `from` on, at least so often; RG_NONE. What comes after
 * an event counts half. */
static size_t most_spoken_of(const rg_draft *d, size_t from, size_t least) {
    size_t best = RG_NONE, most = least - 1;
    rg_map first_at = rg_map_in(d->arena), times = rg_map_in(d->arena);
    for (size_t i = from; i < d->c->units.n; i++) {
        const rg_event_noun *noun = rg_draft_event_noun(d, i);
        if (!noun || noun->many || rg_draft_unit(d, i)->name != RG_NONE || rg_draft_unit(d, i)->when != RG_NONE) continue;
        rg_text fold = rg_draft_unit(d, i)->fold;
        size_t n = rg_map_get(&times, fold), at = rg_map_intern(&first_at, fold, i);
        n = n == RG_NONE ? 1 : n + 1;
        rg_map_put(&times, fold, n);
        if (comes_after(noun)) n /= 2;
        if (n > most) most = n, best = at;
    }
    return best;
}

/* Under a headline: the event that the title has a noun for, else the one the account has the word for most often, as it first says it. */
static size_t event_of_headline(rg_draft *d, size_t title) {
    size_t first = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1];
    if (!is_headline(d)) return title;
    size_t asked = rg_act_asked(d);
    if (asked != RG_NONE && !d->events.at[title].head.len) return asked; /* "Who deposed the prince? The abdication of X": of that */
    for (size_t i = first; i < end; i++)
        if (rg_draft_event_noun(d, i) && !(rg_draft_unit(d, i)->classes & RG_CLASS_NAME)) return rg_event_of_noun(d, i, (rg_text){0});
    size_t best = most_spoken_of(d, end, OFTEN);
    size_t name = recurring(d, d->sentence, mentions(d));
    bool thing = name != RG_NONE && d->reading->names.at[name].type != RG_NAME_PERSON;
    return best == RG_NONE ? title : rg_event_of_noun(d, best, thing ? rg_text_cut(d->reading->text, d->reading->names.at[name].span) : (rg_text){0});
}

/* Below the title and no more than lines without a stop: "THE DAY OF THE STORM". */
static bool right_under_title(const rg_draft *d) {
    for (size_t s = d->sentence; s > 0; s--) {
        size_t part = rg_source_part_at(d->account, d->reading->sentences.at[s - 1].span.start);
        if (part != RG_NONE && d->account->parts[part].kind == RG_PART_TITLE) return true;
        size_t last = d->c->unit_start[s];
        if (d->sentence > s + 1 || last == d->c->unit_start[s - 1] || rg_draft_unit(d, last - 1)->classes & RG_CLASS_PUNCT) return false;
    }
    return false;
}

/* "Room B", and below it "The Great Frost, 1740": right under a title that names no event, a heading with a name or a date is what the
 * account is about. */
static bool subtitle(const rg_draft *d) {
    if (d->sentence == 0 || d->title_event == RG_NONE || d->events.at[d->title_event].head.len || d->events.at[d->title_event].person) return false;
    if (!right_under_title(d)) return false;
    size_t first = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1];
    bool asks = last > first && rg_draft_is(d, last - 1, "?"), name = false, when = false;
    for (size_t i = first; i < last; i++) {
        name |= (rg_draft_unit(d, i)->classes & RG_CLASS_NAME) != 0;
        when |= (rg_draft_unit(d, i)->classes & RG_CLASS_WHEN) != 0;
    }
    return asks ? name && !when : name || when; /* "What happened in May 1912?" asks about it */
}

/* Under "Causes of the flood" the flood, under "Causes" what the account is about. */
static size_t caused(rg_draft *d) {
    size_t end = d->c->unit_start[d->sentence + 1], of = d->c->unit_start[d->sentence];
    while (of < end && rg_draft_noun(d, of) != RG_NOUN_CAUSE) of++;
    if (of + 2 >= end || !rg_draft_is(d, of + 1, "of")) return d->title_event;
    for (size_t i = of + 2; i < end; i++) {
        const rg_event_noun *noun = rg_draft_event_noun(d, i);
        if (!noun) continue;
        bool title = d->title_event != RG_NONE && rg_text_same(d->events.at[d->title_event].head, noun->head);
        return title ? d->title_event : rg_event_of_noun(d, i, (rg_text){0});
    }
    return d->title_event;
}

/* Does the unit, or the name it is, end with the noun of the event? */
static bool names_head(const rg_draft *d, size_t unit, const rg_event *event) {
    const rg_event_noun *noun = rg_draft_event_noun(d, unit);
    return (noun && rg_text_same(noun->head, event->head)) || (rg_draft_unit(d, unit)->name != RG_NONE && rg_text_ends(rg_draft_unit(d, unit)->fold, event->head));
}

/* "The Holm fire, 3 May 1902", "Killings in Orvaz, 1902-1904", "The wreck of the Ida (1879)": when what the title names was; not "Notes on the fire, 1950". */
static void date_of_title(rg_draft *d, size_t event) {
    size_t begin = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1], noun = begin;
    while (noun < last && !names_head(d, noun, &d->events.at[event])) noun++;
    bool bracket = last > begin && rg_draft_is(d, last - 1, ")");
    size_t unit = last - 1 - bracket;
    if (last < begin + 3 + bracket || noun >= unit || d->events.at[event].person || !rg_draft_is(d, unit - 1, bracket ? "(" : ",")) return;
    for (size_t i = noun; i > begin && !rg_draft_is(d, i - 1, ":"); i--)
        if (rg_draft_unit(d, i - 1)->classes & RG_CLASS_PREP) return;
    size_t when = rg_draft_unit(d, unit)->when;
    if (when != RG_NONE && d->reading->whens.at[when].date.edtf.ptr) rg_draft_add(d, event, RG_PROPERTY_DATE, rg_draft_date_value(d, event, when), d->reading->whens.at[when].span, "date/title");
}

static void heading(rg_draft *d, bool title) {
    if (subtitle(d)) {
        title = true;
        d->title_event = RG_NONE;
    }
    if (title) d->hero = hero(d);
    d->section_person = title ? RG_NONE : named_again(d, hero(d));
    if (title && d->hero != RG_NONE && d->hero_is && !rg_gender_of(d, d->hero)) d->gender[d->reading->names.at[d->hero].entity] = d->hero_is; /* whom the account calls nearly always so */
    rg_gender_remember(d, title ? d->hero : d->section_person);
    d->beforehand = d->remembered = d->why = false;
    for (size_t i = d->c->unit_start[d->sentence]; i < d->c->unit_start[d->sentence + 1]; i++)
        d->why |= !title && rg_draft_noun(d, i) == RG_NOUN_CAUSE, d->beforehand |= rg_draft_noun(d, i) == RG_NOUN_BEFOREHAND, d->remembered |= !title && rg_draft_noun(d, i) == RG_NOUN_REMEMBERED;
    size_t event = rg_event_of_heading(d, d->sentence, title);
    size_t part = rg_source_part_at(d->account, d->reading->sentences.at[d->sentence].span.start);
    bool box = part != RG_NONE && d->account->parts[part].kind == RG_PART_TABLE; /* a fact box says of whom it is */
    if (title && event != RG_NONE && !box) event = subject_of_account(d, event_of_headline(d, event));
    if (title && d->title_event == RG_NONE) d->title_event = event;
    if (title && event != RG_NONE && d->title_event == event && d->events.at[event].head.len) date_of_title(d, event);
    d->focus = event != RG_NONE ? event : d->title_event;
    d->current = event;
    d->acted = d->carried = RG_NONE;
    d->why_event = d->why ? caused(d) : RG_NONE;
    d->why = d->why_event != RG_NONE && d->events.at[d->why_event].head.len; /* "Origins" of a person are no causes */
}

/* "counter-offensive" is an event as "offensive" is; a word before or behind one is not: "post-war". */
static size_t behind_hyphen(const rg_draft *d, rg_text fold) {
    static const char *const beside[] = {"post", "pre", "anti", "mid", "inter", "pro", "non"};
    size_t at = rg_text_find(fold, RG_TEXT("-"), 0);
    if (at == (size_t)-1 || at == 0 || rg_text_ends(fold, RG_TEXT("ing"))) return RG_NONE;
    rg_text first = {fold.ptr, at}, last = {fold.ptr + at + 1, fold.len - at - 1};
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++)
        if (rg_text_is(first, beside[i])) return RG_NONE;
    size_t word = rg_map_get(&d->nouns->words, last);
    return word != RG_NONE && d->nouns->word_list.at[word].event ? word : RG_NONE;
}

_Static_assert(RG_NOUN_OTHER < 64, "a sentence's kinds of nouns are bits");

/* Every rule asks what a word is: each is looked up once. */
static void look_up_nouns(rg_draft *d) {
    size_t n = d->c->units.n;
    d->noun_at = RG_ARRAY(d->arena, rg_noun_word, n + 1);
    d->kinds = RG_ARRAY(d->arena, uint64_t, d->reading->sentences.n + 1);
    for (size_t i = 0; i < n; i++) {
        size_t word = rg_unit_in(&d->nouns->words, rg_draft_unit(d, i));
        bool plain = d->reading->tokens.at[rg_draft_unit(d, i)->first].flags & RG_TOKEN_PLAIN;
        bool hyphen = !(plain || rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) || rg_draft_unit(d, i)->name != RG_NONE;
        if (word == RG_NONE && hyphen) word = behind_hyphen(d, rg_draft_unit(d, i)->fold);
        if (word == RG_NONE) continue;
        d->noun_at[i] = d->nouns->word_list.at[word];
        d->kinds[rg_draft_unit(d, i)->sentence] |= UINT64_C(1) << d->noun_at[i].kind;
    }
}

static size_t *starts(rg_draft *d, size_t n, size_t (*sentence_of)(const rg_reading *, size_t), size_t total) {
    size_t *at = RG_ARRAY(d->arena, size_t, n + 1), next = 0;
    for (size_t s = 0; s <= n; s++) {
        while (next < total && sentence_of(d->reading, next) < s) next++;
        at[s] = next;
    }
    return at;
}

static size_t attribution_sentence(const rg_reading *r, size_t i) { return r->attributions.at[i].sentence; }
static size_t cue_sentence(const rg_reading *r, size_t i) { return r->cues.at[i].sentence; }

/* A quotation or testimony of several sentences is said in the one that names who speaks. */
static size_t *spoken_over(rg_draft *d) {
    size_t *over = RG_ARRAY(d->arena, size_t, d->reading->sentences.n + 1);
    for (size_t s = 0; s <= d->reading->sentences.n; s++) over[s] = RG_NONE;
    for (size_t i = 0; i < d->reading->attributions.n; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        for (size_t s = a->sentence; a->quoted && s > 0 && d->reading->sentences.at[s - 1].span.end > a->scope.start; s--) over[s - 1] = i;
        for (size_t s = a->sentence + 1; s < d->reading->sentences.n && d->reading->sentences.at[s].span.start < a->scope.end; s++) over[s] = i;
    }
    return over;
}

/* The row of a fact box that names what the account is about: the sentence behind its label, RG_NONE. */
static size_t named_by_box(rg_draft *d) {
    const rg_reading *r = d->reading;
    for (size_t s = 1; s < r->sentences.n; s++) {
        size_t part = rg_source_part_at(d->account, r->sentences.at[s].span.start);
        if (part == RG_NONE || r->sentences.at[s].span.start == d->account->parts[part].span.start) continue;
        if (rg_row_names_subject(d, &d->account->parts[part])) return s;
    }
    return RG_NONE;
}

/* "The Holm riot was a rising of the smiths" as the first sentence: the event of which it says what it was; RG_NONE. */
static size_t defined_by(rg_draft *d, size_t sentence) {
    const rg_clause *c = d->c->clause_start[sentence + 1] > d->c->clause_start[sentence] ? &d->c->at.at[d->c->clause_start[sentence]] : NULL;
    bool says = c && c->link == RG_LINK_MAIN && c->verb == RG_VERB_BE && !c->negated && !c->modal && !c->quoted && !c->passive && c->subject.first < c->subject.last;
    if (!says || c->subject.first != d->c->unit_start[sentence] || c->verb_last >= c->last || !(rg_draft_unit(d, c->verb_last)->classes & RG_CLASS_DET)) return RG_NONE;
    const rg_name *n = rg_turn_name_at(d, c->subject.first);
    bool named = n && n->type == RG_NAME_EVENT && c->subject.last == c->subject.first + 1;
    if (!named && !(rg_draft_is(d, c->subject.first, "the") && c->subject.first + 1 < c->subject.last)) return RG_NONE;
    d->sentence = sentence;
    size_t event = rg_event_find(d, c->subject.first, c->subject.last).event;
    return event != RG_NONE && d->events.at[event].head.len && !d->events.at[event].act.len && !d->events.at[event].person ? event : RG_NONE;
}

/* By the first sentence; behind a fact box or captions by the first that says so of an event with a name. */
static size_t defined_first(rg_draft *d) {
    const rg_reading *r = d->reading;
    size_t event = r->sentences.n ? defined_by(d, 0) : RG_NONE;
    for (size_t s = 1; event == RG_NONE && s < r->sentences.n && s < UNTITLED_FIRST && !r->blocks[r->sentences.at[s].block].heading; s++) {
        size_t first = d->c->unit_start[s], begin = first + (first < d->c->unit_start[s + 1] && rg_draft_is(d, first, "the"));
        const rg_name *n = begin < d->c->unit_start[s + 1] ? rg_turn_name_at(d, begin) : NULL;
        if (n && n->type == RG_NAME_EVENT) event = defined_by(d, s);
    }
    return event;
}

/* An account without a title is about what its fact box says; else about the event that it begins by saying what it was, or its paragraphs, until
 * they say so, about the event it has the noun for most often. */
static void untitled(rg_draft *d) {
    const rg_reading *r = d->reading;
    for (size_t i = 0; i < d->account->part_count; i++)
        if (d->account->parts[i].kind == RG_PART_TITLE) return; /* below a line of its own: "Reprinted from ..." */
    size_t box = named_by_box(d);
    if (box != RG_NONE) {
        d->sentence = box;
        heading(d, true);
    }
    if (box != RG_NONE || !r->sentences.n || r->blocks[r->sentences.at[0].block].heading) return;
    size_t event = defined_first(d);
    if (event != RG_NONE) d->title_event = d->focus = event;
    if (event != RG_NONE || r->sentences.n < UNTITLED_LEAST) return;
    size_t unit = most_spoken_of(d, 0, 2);
    bool early = unit != RG_NONE && rg_draft_unit(d, unit)->sentence < UNTITLED_FIRST; /* a land's history tells of many wars */
    if (early) d->title_event = d->focus = rg_event_of_noun(d, unit, (rg_text){0});
}

/* "By Ida Moss and Karl Lind, 3 May 1990": who wrote the account is none of those it tells of. */
static bool byline(const rg_draft *d) {
    size_t first = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1];
    bool person = false;
    if (first >= last || !rg_draft_is(d, first, "by")) return false;
    for (size_t i = first + 1; i < last; i++) {
        const rg_name *name = rg_turn_name_at(d, i);
        if (!name && !(rg_draft_unit(d, i)->classes & (RG_CLASS_CC | RG_CLASS_PUNCT | RG_CLASS_WHEN))) return false;
        person |= name && name->type == RG_NAME_PERSON;
    }
    return person;
}

static void walk(rg_draft *d) {
    size_t block = RG_NONE, part = RG_NONE, before = 0;
    untitled(d);
    for (d->sentence = 0; d->sentence < d->reading->sentences.n; d->sentence++) {
        const rg_sentence *s = &d->reading->sentences.at[d->sentence];
        const rg_block *b = &d->reading->blocks[s->block];
        if (s->block != block && d->section_person != RG_NONE) d->person = d->section_person;
        else if (s->block != block && d->hero != RG_NONE) d->person = d->hero;
        size_t row = part;
        part = rg_source_part_at(d->account, b->span.start);
        if (part != row || part == RG_NONE) d->dateline = RG_NONE;
        if (s->block != block) d->acted = d->carried = d->current = RG_NONE, d->it_first = d->it_last = d->one_first = d->one_last = 0, d->told_from = d->told_to = RG_DAY_MIN, before = d->claims.n;
        block = s->block;
        rg_part_kind kind = part == RG_NONE ? RG_PART_PARAGRAPH : d->account->parts[part].kind;
        if (b->reference || kind == RG_PART_NOTE || byline(d)) continue;
        bool item = kind == RG_PART_LIST && (d->sentence == 0 || d->reading->sentences.at[d->sentence - 1].block != s->block);
        if (item) d->current = d->focus; /* "it" in one item of a list is nothing of another */
        if (b->heading) {
            d->row.property = RG_PROPERTY_COUNT;
            heading(d, kind == RG_PART_TITLE);
            continue;
        }
        size_t first = before;
        before = d->claims.n;
        d->sentence_claims = d->claims.n;
        if (!rg_row_draft(d, part == RG_NONE ? NULL : &d->account->parts[part])) sentence(d, first, kind == RG_PART_TABLE);
    }
}

/* ---- order and signature -------------------------------------------------------------------------------------- */

static int compare_claims(const void *a, const void *b) {
    const rg_claim *x = a, *y = b;
    if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
    if (x->value_span.start != y->value_span.start) return x->value_span.start < y->value_span.start ? -1 : 1;
    if (x->property != y->property) return (int)x->property - (int)y->property;
    return rg_text_compare(x->event_key, y->event_key);
}

static void sign_all(rg_draft *d) {
    rg_sha256 account;
    rg_sha256_init(&account);
    rg_sha256_field(&account, rg_text_of(d->account->hash));
    for (size_t i = 0; i < d->claims.n; i++) {
        rg_claim *c = &d->claims.at[i];
        if (!rg_passage_cut(d->account->text, c->span, &c->quote)) c->quote = (rg_text){0};
        rg_claim_sign(c, &account);
    }
    for (size_t i = 0; i < d->claims.n; i++)
        if (d->disputed.at[i] != RG_NONE) d->claims.at[i].disputes = rg_text_copy(d->arena, rg_text_of(d->claims.at[d->disputed.at[i]].id));
    d->claims.at = rg_vec_sorted(d->arena, d->claims.at, d->claims.n, sizeof *d->claims.at, compare_claims);
}

rg_draft rg_draft_begin(rg_arena *arena, const rg_account *account, const rg_reading *reading) {
    rg_draft d = {.arena = arena, .account = account, .reading = reading, .c = reading->clauses, .event_keys = rg_map_in(arena), .nouns = rg_event_nouns(arena, rg_language_code(reading->language))};
    d.roles = rg_map_in(arena);
    d.heads = rg_map_in(arena);
    d.participants = rg_map_in(arena);
    d.row.property = RG_PROPERTY_COUNT;
    d.place_told = d.dateline = RG_NONE;
    d.told_from = d.told_to = RG_DAY_MIN;
    d.title_event = d.why_event = d.focus = d.current = d.series = d.hero = d.person = d.acted = d.carried = d.whom = d.section_person = d.last_he = d.last_she = RG_NONE;
    d.attribution_start = starts(&d, reading->sentences.n, attribution_sentence, reading->attributions.n);
    d.cue_start = starts(&d, reading->sentences.n, cue_sentence, reading->cues.n);
    d.spoken = spoken_over(&d);
    rg_ship_find(&d);
    rg_lord_find(&d);
    look_up_nouns(&d);
    d.gender = RG_ARRAY(arena, char, reading->entities + 1);
    memcpy(d.gender, reading->genders, reading->entities);
    rg_turn_find_offices(&d);
    rg_turn_hero_is(&d);
    d.labels = rg_row_labels(arena, rg_language_code(reading->language));
    d.clause_event = RG_ARRAY(arena, size_t, d.c->at.n + 1);
    d.clause_spoken = RG_ARRAY(arena, rg_spoken, d.c->at.n + 1);
    rg_vec_room(arena, &d.claims, d.c->at.n + 8); /* claims are great: most texts have fewer */
    return d;
}

void rg_claim_draft_from(rg_arena *arena, const rg_account *account, const rg_reading *reading, rg_claims *out) {
    rg_draft d = rg_draft_begin(arena, account, reading);
    const rg_outline *outline = account->language.len ? rg_outline_of(arena, account->language) : NULL;
    if (outline) rg_outline_draft(&d, outline);
    else walk(&d);
    rg_alone_drop(&d);
    sign_all(&d);
    *out = (rg_claims){d.claims.at, d.claims.n};
}

void rg_claim_reading(rg_arena *arena, const rg_account *account, rg_depth depth, const rg_date *anchor, rg_reading *out) {
    size_t block_count, mark_count, *parts;
    rg_block *blocks = rg_source_blocks(arena, account, &parts, &block_count);
    rg_span *marks = rg_source_marks(arena, account, &mark_count);
    const rg_language *language = account->language.len ? rg_language_of(arena, account->language, depth) : NULL;
    if (!language) language = rg_language_of(arena, RG_TEXT("en"), depth);
    *out = (rg_reading){.text = account->text, .language = language, .policy = account->policy, .blocks = blocks, .block_count = block_count, .marks = marks, .mark_count = mark_count};
    rg_read_to(arena, depth, anchor, out);
}

void rg_claim_draft(rg_arena *arena, const rg_account *account, rg_claims *out) {
    rg_reading reading;
    rg_claim_reading(arena, account, RG_READ_CLAIMS, NULL, &reading);
    rg_claim_draft_from(arena, account, &reading, out);
}
