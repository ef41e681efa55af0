/* clause.c: the subject of each clause, and where its phrases stand.
 *
 * Sentence -> segments (clause_segment.c: the running words; each bracketed aside; each long quotation) -> verb groups (clause_group.c) ->
 * boundaries between them (clause_boundary.c) -> clauses, with their phrases (clause_phrase.c). Every step walks a segment once or twice: linear.
 */
#include "engine/read/clause_int.h"
#include "engine/read/voice_int.h"

/* ---- clauses -------------------------------------------------------------------------------------------------- */

/* "Prior to May 1904", "Beginning in 1903": no subject, but when. */
static bool opens_time(const clause_parse *p, size_t i) {
    static const char *const words[] = {"prior", "previous", "subsequent", "beginning", "starting", "ending", "late", "early"};
    if (!word(p, i + 1, RG_CLASS_PREP)) return false;
    bool dated = word(p, i + 2, RG_CLASS_WHEN) || word(p, i + 3, RG_CLASS_WHEN) || (is(p, i + 1, "to") && !word(p, i + 2, RG_CLASS_VERB));
    for (size_t k = 0; dated && k < sizeof words / sizeof *words; k++)
        if (is(p, i, words[k])) return true;
    return false;
}

static bool opens_adjunct(const clause_parse *p, size_t i) {
    bool adjunct = (word(p, i, RG_CLASS_PREP) && !word(p, i, RG_CLASS_DET)) || (word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_DET | RG_CLASS_PRON)) || (word(p, i, RG_CLASS_ADV) && !word(p, i, RG_CLASS_NEG | RG_CLASS_ORD | RG_CLASS_PRON | RG_CLASS_DET));
    return (adjunct || opens_time(p, i)) && !rg_clause_leads_number(p, i);
}

static size_t segment_end(const clause_parse *p, size_t i, size_t to) {
    while (i < to && !is(p, i, ",")) i++;
    return i;
}

/* "In 1804 Napoleon", "Meanwhile Watson": where the subject begins after an adjunct without a comma. */
static size_t after_adjunct(const clause_parse *p, size_t i, size_t end) {
    while (i < end && !rg_clause_leads_number(p, i) && word(p, i, RG_CLASS_ADV | RG_CLASS_SUB | RG_CLASS_CC) && !word(p, i, RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_ORD | RG_CLASS_PRON)) i++;
    bool year = word(p, i + 1, RG_CLASS_WHEN) || (word(p, i + 1, RG_CLASS_NUM) && !(word(p, i + 2, RG_CLASS_NOUN | RG_CLASS_VERB) && !word(p, i + 2, RG_CLASS_NAME)));
    bool ranges = is(p, i, "between") && rg_clause_about_number(p, i) && is(p, i + 2, "and") && word(p, i + 3, RG_CLASS_NUM); /* "Between 250 and 400 soldiers" */
    ranges |= is(p, i, "between") && is(p, i + 2, "and") && word(p, i + 3, RG_CLASS_DET); /* "Between 1942 and the end of the war the guards" */
    if (i < end && word(p, i, RG_CLASS_PREP) && year && !ranges && !rg_clause_counts_from(p, i) && i + 2 < end) {
        bool counts = word(p, i + 2, RG_CLASS_ADV) && !word(p, i + 2, RG_CLASS_PREP) && word(p, i + 3, RG_CLASS_NUM); /* "in 1948 only 2,050 persons" */
        size_t behind = counts && i + 3 < end ? i + 3 : i + 2;
        while (!counts && behind + 2 < end && word(p, behind, RG_CLASS_CC) && word(p, behind + 1, RG_CLASS_WHEN)) behind += 2; /* "In 1712 and 1713 Lind" */
        return behind;
    }
    if (i < end && word(p, i, RG_CLASS_WHEN) && i + 1 < end) return i + 1;
    return i;
}

/* "According to some accounts Napoleon was": a name behind a plural noun opens a phrase of its own. */
static bool name_behind_plural(const clause_parse *p, size_t k) {
    rg_text before = unit_at(p, k - 1)->fold;
    return word(p, k, RG_CLASS_NAME) && word(p, k - 1, RG_CLASS_NOUN) && before.len > 3 && before.ptr[before.len - 1] == 's';
}

/* "In the hospital of Lublin 212 people died": a count behind a name opens a phrase of its own. */
static bool count_behind_name(const clause_parse *p, size_t k) {
    bool noun = word(p, k - 1, RG_CLASS_NAME) || (word(p, k - 1, RG_CLASS_NOUN) && !word(p, k - 1, RG_CLASS_NUM | RG_CLASS_DET | RG_CLASS_ADV | RG_CLASS_PREP | RG_CLASS_VERB));
    return word(p, k, RG_CLASS_NUM) && !word(p, k, RG_CLASS_WHEN | RG_CLASS_DET) && noun && word(p, k + 1, RG_CLASS_NOUN);
}

/* "At the trial in 1948 Korn", "At the trial in Lublin Korn", "On the way home on 4 May workers": behind a date, or a person behind a place. */
static bool fresh_behind_date(const clause_parse *p, size_t k) {
    size_t name = unit_at(p, k)->name, before = unit_at(p, k - 1)->name;
    bool person = name != RG_NONE && p->reading->names.at[name].type == RG_NAME_PERSON;
    bool place = before != RG_NONE && p->reading->names.at[before].type == RG_NAME_PLACE;
    return (person && place) || (word(p, k - 1, RG_CLASS_WHEN) && word(p, k - 2, RG_CLASS_PREP) && (person || word(p, k, RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NOM | RG_CLASS_DET)) && !word(p, k, RG_CLASS_WHEN | RG_CLASS_PREP | RG_CLASS_VERB));
}

/* "After the war", "According to the diary": words that lead a clause in, and no relative one. */
static bool leads_clause(const clause_parse *p, size_t i) {
    static const char *const preps[] = {"after", "during", "before", "following", "since", "throughout", "despite", "according"};
    for (size_t k = 0; k < sizeof preps / sizeof *preps; k++)
        if (is(p, i, preps[k])) return true;
    return false;
}

/* "After the war Korn", "According to the diary Korn": a person behind a noun that does not say what he is. */
static bool person_behind_noun(const clause_parse *p, size_t start, size_t k, size_t end) {
    size_t name = unit_at(p, k)->name;
    bool leads = leads_clause(p, start) || (k + 1 == end && word(p, start, RG_CLASS_PREP) && !is(p, start, "by") && !is(p, start, "with")); /* "On the voyage Korn | met" */
    if (!leads || name == RG_NONE || p->reading->names.at[name].type != RG_NAME_PERSON || !word(p, k - 1, RG_CLASS_NOUN) || word(p, k - 1, RG_CLASS_NAME | RG_CLASS_PREP)) return false;
    rg_span title = p->reading->names.at[name].title;
    bool capital = p->reading->tokens.at[unit_at(p, k - 1)->first].flags & RG_TOKEN_CAPITAL;
    return !capital && !(title.start < title.end && title.end > unit_at(p, k - 1)->span.start);
}

/* "According to his former handler, X, the agent was": X stands beside the phrase, the subject behind the last comma. */
static bool beside_phrase(const clause_parse *p, size_t from, size_t end, size_t verb) {
    size_t last = verb;
    bool listed = from > 1 && word(p, from - 2, RG_CLASS_NAME) && word(p, end - 1, RG_CLASS_NAME); /* "According to X, Y and Z, the agent was" */
    for (size_t i = from; i < end; i++) listed &= word(p, i, RG_CLASS_NAME | RG_CLASS_CC);
    for (size_t i = listed ? end : from; i < verb; i++)
        if (word(p, i, RG_CLASS_CC | RG_CLASS_REL)) return false;
    while (last > end && !is(p, last - 1, ",")) last--;
    return last > end && last < verb && word(p, last, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_NUM | RG_CLASS_NOUN) && !word(p, last, RG_CLASS_ADV | RG_CLASS_PREP);
}

/* "Seeing this, X walked", "Arriving in Lublin, X", "When told of it, X": what a participle opens is no subject where a comma closes it and a noun phrase follows. */
static bool participle_opens(const clause_parse *p, size_t i, size_t end, size_t verb) {
    bool opens = rg_text_ends(unit_at(p, i)->fold, RG_TEXT("ing")) && !word(p, i, RG_CLASS_NAME | RG_CLASS_PREP | RG_CLASS_PRON | RG_CLASS_DET);
    bool object = i + 1 < end && word(p, i + 1, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_PREP);
    object |= i + 2 == end && word(p, i, RG_CLASS_VERB) && word(p, i + 1, RG_CLASS_NOUN) && word(p, end + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM); /* "Fearing arrest, X fled" */
    bool alone = word(p, i, RG_CLASS_VERB) && noun_like(p, i + 1); /* "Facing severe hunger and a revolt, X left": one comma, and whoever it is right behind it */
    for (size_t k = end + 1; k < verb && alone; k++) alone = !word(p, k, RG_CLASS_PUNCT | RG_CLASS_CC);
    object |= alone && word(p, end + 1, RG_CLASS_NAME | RG_CLASS_NOM | RG_CLASS_DET);
    return (rg_clause_participle_behind(p, i) || (opens && object)) && end + 1 < verb && word(p, end + 1, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_NOUN) && !word(p, end + 1, RG_CLASS_ADV | RG_CLASS_PREP | RG_CLASS_REL | RG_CLASS_SUB);
}

/* "In the second year Karl Moss, a tailor from Riga, wrote": the name that closes an adjunct of one preposition, where who it is follows; else `end`. */
static size_t named_behind(const clause_parse *p, size_t start, size_t end) {
    bool leads = is(p, start, "in") || is(p, start, "at") || is(p, start, "on") || is(p, start, "during");
    for (size_t k = start + 1; leads && k + 1 < end; k++) leads = !word(p, k, RG_CLASS_PREP);
    bool apposed = word(p, end + 1, RG_CLASS_DET) && !word(p, end + 1, RG_CLASS_PRON);
    return leads && apposed && end > start + 2 && person_behind_noun(p, start, end - 1, end) ? end - 1 : end;
}

/* Likewise inside an adjunct. */
static size_t new_phrase(const clause_parse *p, size_t start, size_t end) {
    if (named_behind(p, start, end) < end) return named_behind(p, start, end);
    size_t k = start + 3;
    while (k + 1 < end && !(word(p, k - 2, RG_CLASS_PREP) && word(p, k - 1, RG_CLASS_WHEN) && word(p, k, RG_CLASS_DET) && noun_like(p, k + 1))) k++; /* "On a night in 1944 the mayor, X," */
    if (k + 1 < end) return k;
    return word(p, start, RG_CLASS_SUB) ? end : rg_clause_second_phrase(p, start, end);
}

/* A noun phrase and no more. */
static bool one_phrase(const clause_parse *p, size_t first, size_t last) {
    for (size_t k = first; k < last; k++)
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL) || (word(p, k, RG_CLASS_SUB) && !word(p, k, RG_CLASS_PREP))) return false;
    return first + 1 < last && noun_like(p, last - 1);
}

/* "A native of Lund, Korn wrote", "The son of a miller, he": what somebody is leads in the name or pronoun right before the verb. */
static bool led_in(const clause_parse *p, size_t start, size_t end, size_t verb) {
    if (end + 1 >= verb || !word(p, start, RG_CLASS_DET) || word(p, start, RG_CLASS_NEG | RG_CLASS_PRON)) return false;
    size_t name = unit_at(p, end + 1)->name;
    if (is(p, start, "the") && word(p, end - 1, RG_CLASS_NAME) && is(p, end - 2, "in")) return false; /* "The mill in Lund, Skane, was" */
    if ((is(p, start, "a") || is(p, start, "an")) && is(p, end + 1, "the") && !word(p, start - (start > 0), RG_CLASS_PREP)) return one_phrase(p, end + 1, verb); /* "Once a barn, the inn was rebuilt" */
    bool somebody = name != RG_NONE ? p->reading->names.at[name].type == RG_NAME_PERSON : word(p, end + 1, RG_CLASS_NOM);
    for (size_t k = end + 2; somebody && k < verb; k++) somebody = word(p, k, RG_CLASS_ADV) && !word(p, k, RG_CLASS_PREP | RG_CLASS_SUB);
    return somebody;
}

static bool is_year(const clause_parse *p, size_t i) { return word(p, i, RG_CLASS_WHEN) || (word(p, i, RG_CLASS_NUM) && unit_at(p, i)->number > 99); }

/* "The walls | surrounding the town": what a noun does, behind it. */
static bool doing(const clause_parse *p, size_t i) {
    bool noun = i > 1 && word(p, i - 1, RG_CLASS_NOUN) && !word(p, i - 1, RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_PUNCT | RG_CLASS_CC);
    return noun && word(p, i, RG_CLASS_VERB) && !word(p, i, RG_CLASS_NAME | RG_CLASS_PREP | RG_CLASS_DET) && rg_text_ends(unit_at(p, i)->fold, RG_TEXT("ing")) && word(p, i + 1, RG_CLASS_DET) && !word(p, i + 1, RG_CLASS_PREP);
}

/* The subject: the first comma segment before the verb that is no adjunct; with the rest where it is a list. */
static void find_subject(clause_parse *p, rg_clause *clause, size_t from, size_t verb) {
    size_t turn = from; /* behind the last colon or semicolon the subject is sought anew */
    for (size_t k = from; k + 1 < verb; k++)
        if (is(p, k, ";") || is(p, k, ":")) turn = k + 1;
    if (turn > from) rg_clause_add_phrases(p, clause, from, turn - 1);
    from = turn;
    size_t own = verb; /* "He muddles his brothers, and he believes": behind a verb that is not known, the pronoun right before this one */
    while (own > from + 1 && word(p, own - 1, RG_CLASS_ADV) && !word(p, own - 1, RG_CLASS_PREP | RG_CLASS_SUB)) own--;
    if (own > from + 2 && word(p, own - 1, RG_CLASS_NOM) && word(p, own - 2, RG_CLASS_CC | RG_CLASS_PUNCT) && word(p, from, RG_CLASS_NOM)) {
        clause->subject = rg_clause_phrase_of(p, (rg_text){0}, own - 1, own - 1, own);
        return;
    }
    bool alone = own > from + 1 && word(p, own - 1, RG_CLASS_NOM) && !word(p, own - 2, RG_CLASS_CC);
    if (alone || (own > from + 1 && is(p, own - 1, "it") && (is(p, own - 2, "there") || (own > from + 2 && is(p, own - 2, ","))))) { /* "After the war she lived", "Late in his life he wrote", "A village of weavers, it was" */
        rg_clause_add_phrases(p, clause, from, own - 1);
        clause->subject = rg_clause_phrase_of(p, (rg_text){0}, own - 1, own - 1, own);
        return;
    }
    while (from < verb && word(p, from, RG_CLASS_CC | RG_CLASS_PUNCT)) from++;
    if (is(p, from, "no") && is(p, from + 1, "doubt") && from + 2 < verb && word(p, from + 2, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON)) from += 2; /* "No doubt the guards fled" */
    bool heads = from == 0 && word(p, 0, RG_CLASS_WHEN) && is(p, 1, ".") && verb > 2; /* "1409. In this year the bridge was": the date of an entry */
    if (heads) rg_clause_add_phrases(p, clause, 0, 1), from = 2;
    bool phrase = false; /* a preposition's phrase stood before the last comma */
    for (size_t i = from; i < verb;) {
        size_t end = segment_end(p, i, verb), start = after_adjunct(p, i, end);
        bool adjunct = start >= end || (opens_adjunct(p, start) && !word(p, start, RG_CLASS_PRON)) || rg_clause_tells_time(p, start, end) || (end < verb && rg_clause_how(p, start, end));
        if (!adjunct && phrase && end < verb && (beside_phrase(p, start, end, verb) || rg_clause_row_on(p, start, end, verb))) adjunct = true;
        if (!adjunct && (participle_opens(p, start, end, verb) || (rg_clause_reckons_time(p, start) && rg_clause_second_noun(p, start + 3, end) < end))) adjunct = true;
        if ((is(p, start, "there") || word(p, start, RG_CLASS_ORD)) && start + 1 == end && end < verb) adjunct = true; /* "There, X was seen", "Second, X was" */
        if (end < verb && word(p, start, RG_CLASS_CC) && word(p, start + 1, RG_CLASS_NUM | RG_CLASS_WHEN)) adjunct = true; /* "between 605 | and 629, the Danes" */
        bool during = rg_clause_during(p, start, end, verb);
        if (during) adjunct = true;
        phrase = adjunct && word(p, i, RG_CLASS_PREP);
        size_t split = adjunct && start < end && end < verb ? new_phrase(p, start, end) : end;
        if (split < end && !rg_clause_tells_time(p, split, end)) { /* "For this help his elder brother X, captain of Y, was" */
            rg_clause_add_phrases(p, clause, i, split);
            clause->subject = rg_clause_phrase_of(p, (rg_text){0}, split, split, end);
            rg_clause_add_phrases(p, clause, end, verb);
            return;
        }
        bool compound = is(p, start, "as") && ((word(p, start + 1, RG_CLASS_DET) && is(p, start + 3, "of")) || is(p, start + 2, "as")); /* "as a result of", "as early as" */
        if (adjunct && !compound && start < end && end == verb && word(p, start, RG_CLASS_SUB) && !word(p, start, RG_CLASS_DET)) {
            size_t second = rg_clause_second_phrase(p, start, end);
            if (second == end && start + 2 < end && (person_behind_noun(p, start, end - 1, end) || fresh_behind_date(p, end - 1))) second = end - 1;
            if (second < end) { /* "After the war the police had": no clause of the war */
                rg_clause_add_phrases(p, clause, i, second);
                i = second;
                continue;
            }
            start++;
            adjunct = start >= end || (start + 1 == end && is_year(p, start)) || rg_clause_during(p, start, end, verb); /* "and after 1350 | was" */
        }
        if (adjunct && end == verb && start < end) { /* "According to X the conference had": a new noun phrase is the subject */
            size_t k = start + 2;
            while (k < end && !(word(p, k, RG_CLASS_DET | RG_CLASS_PRON) && noun_like(p, k - 1) && !word(p, k, RG_CLASS_PREP)) && !name_behind_plural(p, k) && !count_behind_name(p, k) && !fresh_behind_date(p, k) && !person_behind_noun(p, start, k, end) && !rg_clause_fresh(p, start, k)) k++;
            if (k < end) {
                rg_clause_add_phrases(p, clause, i, k);
                i = k;
                continue;
            }
        }
        bool answered = start > 1 && start > i && word(p, start - 1, RG_CLASS_NEG) && word(p, start - 2, RG_CLASS_SUB); /* "fled, though not | in June, and Lind": of what was told before */
        rg_clause_add_phrases(p, clause, i, (adjunct && !answered) || start > end ? end : start);
        if (!adjunct && led_in(p, start, end, verb)) {
            size_t stop = end + 2;
            while (is(p, end + 1, "the") && stop < verb && !rg_clause_starts_phrase(p, stop)) stop++;
            clause->subject = rg_clause_phrase_of(p, (rg_text){0}, end + 1, end + 1, stop);
            if (is(p, end + 1, "the") && stop < verb) rg_clause_add_phrases(p, clause, stop, verb);
            return;
        }
        if (!adjunct) {
            for (size_t k = end; k < verb; k++)
                if (word(p, k, RG_CLASS_CC)) end = verb; /* "Germany, Italy and Japan" */
            size_t stop = start += 2 * (is(p, start, "at") && rg_clause_about_number(p, start)); /* "at least 60 men" */
            while (stop < end && (stop == start || !(rg_clause_starts_phrase(p, stop) || doing(p, stop)) || is(p, stop, "between") || is(p, stop, "among"))) stop++;
            clause->subject = rg_clause_phrase_of(p, (rg_text){0}, start, start, rg_clause_subject_end(p, start, stop));
            if (stop < verb) rg_clause_add_phrases(p, clause, stop, verb);
            return;
        }
        i = end + 1;
    }
}

static rg_link_type link_of(const clause_parse *p, const clause_group *g, size_t from, rg_text *linker) {
    *linker = (rg_text){0};
    if (g->infinitive) return RG_LINK_INFINITIVE;
    if (g->reduced) return RG_LINK_REDUCED;
    size_t i = from;
    while (i < g->first && word(p, i, RG_CLASS_PUNCT)) i++;
    if (i < g->first && word(p, i, RG_CLASS_CC) && (is(p, i + 1, "that") || word(p, i + 1, RG_CLASS_SUB))) i++;
    if (i >= g->first || !(word(p, i, RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL) || is(p, i, "that") || is(p, i, "than"))) return RG_LINK_AND;
    *linker = unit_at(p, i)->fold;
    if (is(p, i, "than")) return RG_LINK_SUB;
    if (is(p, i, "that")) return RG_LINK_THAT;
    if (word(p, i, RG_CLASS_REL)) return RG_LINK_RELATIVE;
    if (is(p, i, "how") || is(p, i, "whether")) return RG_LINK_THAT;
    bool dated = word(p, i, RG_CLASS_PREP) && i + 2 == g->first && is_year(p, i + 1); /* "and after 1350 | was" */
    if (word(p, i, RG_CLASS_SUB) && !dated) return RG_LINK_SUB;
    return RG_LINK_AND;
}

/* "Two days later arrived the brigade": no subject before the verb, a noun phrase right behind it. */
static void invert(const clause_parse *p, rg_clause *clause) {
    static const rg_verb inverting[] = {RG_VERB_OCCUR, RG_VERB_BEGIN, RG_VERB_MOVE, RG_VERB_GATHER, RG_VERB_FOLLOW, RG_VERB_LAST, RG_VERB_LOCATE, RG_VERB_ATTEND};
    bool may = (clause->traits & RG_TRAIT_STATE) != 0; /* "At the ford stood a mill" */
    for (size_t i = 0; i < sizeof inverting / sizeof *inverting; i++) may |= clause->verb == inverting[i];
    bool it = clause->subject.last == clause->subject.first + 1 && rg_text_is(p->c->units.at[clause->subject.first].fold, "it");
    bool done = clause->passive && (it || clause->subject.first == clause->subject.last) && clause->verb != RG_VERB_NAME && clause->verb != RG_VERB_APPOINT; /* "In it was settled the toll", "It was agreed a sale" */
    if (done && clause->phrase_count) {
        rg_phrase *f = NULL;
        for (size_t i = 0; i < clause->phrase_count && !f; i++)
            if (p->c->phrases.at[clause->phrases + i].first >= clause->verb_last) f = &p->c->phrases.at[clause->phrases + i];
        if (f && !f->prep.len && f->first == clause->verb_last && p->c->units.at[f->first].classes & (RG_CLASS_DET | (clause->verb == RG_VERB_BORN ? RG_CLASS_NAME : 0)) && !(p->c->units.at[f->first].classes & RG_CLASS_SUB)) {
            clause->subject = *f;
            return;
        }
    }
    if (!may || clause->link != RG_LINK_MAIN || clause->subject.first < clause->subject.last || clause->passive || clause->first == clause->verb_first) return;
    for (size_t i = 0; i < clause->phrase_count; i++) {
        rg_phrase *f = &p->c->phrases.at[clause->phrases + i];
        unsigned first = p->c->units.at[f->first].classes;
        if (f->prep.len || f->first < clause->verb_last || !(first & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NUM))) continue;
        clause->subject = *f;
        clause->phrases += i == 0;
        clause->phrase_count -= i == 0 || i + 1 == clause->phrase_count;
        return;
    }
}

/* "The abbey, Anna Lind says, was founded": what stands before the saying waits for the verb behind it. */
static void wait_for_saying(clause_parse *p, const rg_clause *clause, const clause_group *g) {
    const clause_group *next = g + 1;
    bool says = (g->verb == RG_VERB_SAY || g->verb == RG_VERB_CLAIM) && g->finite && !g->passive && clause->subject.first < clause->subject.last;
    if (!says || next == p->groups.at + p->groups.n || !next->finite || next->first != g->last + 1 || !is(p, g->last, ",")) return;
    size_t comma = segment_end(p, 0, g->first);
    bool between = comma > 0 && comma + 1 < g->first && p->seg.at[comma + 1] == clause->subject.first && noun_like(p, comma - 1);
    if (between && !opens_adjunct(p, 0)) p->waiting = (clause_waiting){0, comma};
}

/* "In 1912, says Lind, the mill was sold": what stands before the saying is told by it. */
static void lead_of_said(clause_parse *p, rg_clause *clause, const clause_group *g) {
    bool says = (g->verb == RG_VERB_SAY || g->verb == RG_VERB_CLAIM) && g->finite && !g->passive && clause->subject.first >= clause->subject.last && g + 1 < p->groups.at + p->groups.n && g[1].finite;
    if (!says || g->first < 3 || segment_end(p, 0, g->first) + 1 != g->first || !opens_adjunct(p, 0) || segment_end(p, g->last, g[1].first) == g[1].first) return;
    size_t kept = 0;
    for (size_t i = 0; i < clause->phrase_count; i++) {
        rg_phrase f = p->c->phrases.at[clause->phrases + i];
        if (f.first >= p->seg.at[g->first]) p->c->phrases.at[clause->phrases + kept++] = f;
    }
    p->c->phrases.n -= clause->phrase_count - kept;
    clause->phrase_count = kept;
    p->lead = g->first - 1;
}

/* The subject that waited takes its verb: the first finite one behind a comma without a subject of its own. */
static void take_waiting(clause_parse *p, rg_clause *clause, const clause_group *g) {
    if (p->waiting.first >= p->waiting.last || !g->finite || clause->link != RG_LINK_AND || clause->subject.first < clause->subject.last || g->first == 0 || !is(p, g->first - 1, ",")) return;
    size_t first = p->waiting.first, last = first;
    while (last < p->waiting.last && (last == first || !rg_clause_starts_phrase(p, last))) last++;
    clause->subject = rg_clause_phrase_of(p, (rg_text){0}, first, first, last);
    p->waiting.last = p->waiting.first;
}

/* "In 1107, having raised an army, X marched": what stands before the participle is the main clause's. */
static bool leads_in(const clause_parse *p, const clause_group *g, bool first) {
    if (!first || !g->reduced || p->groups.n < 2 || !opens_adjunct(p, 0)) return false;
    for (size_t k = 1; k < p->groups.n; k++)
        if (p->groups.at[k].finite) return true;
    return false;
}

/* "On 4 May the mayor, who had fled, returned": what stands before the subject waits for the verb behind the relative clause. */
static void leave_lead(clause_parse *p, rg_clause *clause, size_t end) {
    size_t k = 1, kept = 0;
    bool resumes = p->groups.n > 1 && p->groups.at[1].finite && (takes_all(p, &p->groups.at[0]) || rg_clause_object_relative(p, &p->groups.at[0])); /* "the men who had fled were" */
    while (k < p->groups.n && !resumes && !(p->groups.at[k].finite && rg_clause_behind_comma(p, p->groups.at[k].first))) k++;
    if (end == 0 || k >= p->groups.n) return;
    for (size_t i = 0; i < clause->phrase_count; i++) {
        rg_phrase f = p->c->phrases.at[clause->phrases + i];
        if (f.first >= p->seg.at[end]) p->c->phrases.at[clause->phrases + kept++] = f;
    }
    p->c->phrases.n -= clause->phrase_count - kept;
    clause->phrase_count = kept;
    p->lead = end;
}

static void take_lead(clause_parse *p, rg_clause *clause) {
    if (p->lead) rg_clause_add_phrases(p, clause, 0, p->lead);
    p->lead = 0;
}

/* The phrases behind unit k of the stretch are not the clause's. */
static void leave_phrases(clause_parse *p, rg_clause *clause, size_t k) {
    while (clause->phrase_count && p->c->phrases.at[p->c->phrases.n - 1].last > p->seg.at[k]) clause->phrase_count--, p->c->phrases.n--;
}

/* "The troops, who suffered from hunger, retreated", "The ledger, which Korn burned, was": the first verb is that of the relative clause. */
static void first_relative(clause_parse *p, rg_clause *clause, const clause_group *g) {
    size_t object = rg_clause_object_relative(p, g), k = object ? object : g->first;
    while (k > 0 && word(p, k - 1, RG_CLASS_ADV) && !word(p, k - 1, RG_CLASS_REL | RG_CLASS_PREP)) k--;
    bool prep = object && k > 2 && word(p, k - 2, RG_CLASS_PREP); /* "The house in which Korn lived" */
    bool that = k > 1 && is(p, k - 1, "that") && word(p, k - 2, RG_CLASS_NOUN) && p->groups.n > 1;
    bool pronoun = that || (k > 1 && word(p, k - 1, RG_CLASS_REL) && !word(p, k - 1, RG_CLASS_DET) && !is(p, k - 1, "that") && (prep || is(p, k - 2, ",") || word(p, k - 2, RG_CLASS_NOUN | RG_CLASS_NAME)));
    size_t fresh = object && opens_adjunct(p, 0) ? after_adjunct(p, 0, k - 1) : 0, end = k - 1 - (k > 1 && is(p, k - 2, ","));
    if (pronoun && fresh && clause->subject.first >= p->seg.at[k - 1] && fresh < end && (word(p, fresh, RG_CLASS_DET) || noun_like(p, fresh))) { /* "In June bells | that the smiths" */
        leave_phrases(p, clause, k - 1);
        clause->subject = rg_clause_phrase_of(p, (rg_text){0}, fresh, fresh, end);
    }
    if (!pronoun || clause->subject.last == clause->subject.first || clause->subject.first >= p->seg.at[k - 1]) return;
    clause->link = RG_LINK_RELATIVE;
    clause->linker = unit_at(p, k - 1)->fold;
    clause->relative = p->seg.at[k - 1];
    size_t before = prep || is(p, k - 2, ",") ? k - 2 : k - 1, from = 0;
    while (from < before && p->seg.at[from] < clause->subject.first) from++;
    leave_lead(p, clause, from);
    if (before == 0) return;
    if (!object && clause->subject.last == p->seg.at[before - 1] + 1) {
        p->waiting = (clause_waiting){from, before}; /* "X, who fled and was caught, denied it": of both verbs */
        return;
    }
    /* "The siege, against the crusaders who held it, lasted": the siege waits for its verb */
    size_t to = from;
    while (to < before && p->seg.at[to] < clause->subject.last) to++;
    p->waiting = (clause_waiting){from, to};
    leave_phrases(p, clause, k - 1); /* "in which Korn" */
    clause->subject = object ? rg_clause_phrase_of(p, (rg_text){0}, k, k, g->first) : (rg_phrase){0};
}

/* "not ... until 1905": denied up to a day is said of that day. */
static void not_until(clause_parse *p, rg_clause *clause) {
    bool behind = clause->verb == RG_VERB_BE && clause->verb_last < clause->last && p->c->units.at[clause->verb_last].classes & RG_CLASS_NEG; /* "was never at war until" */
    for (size_t k = 0; (clause->negated || behind) && k < clause->phrase_count; k++) {
        const rg_phrase *f = &p->c->phrases.at[clause->phrases + k];
        bool dated = false, until = rg_text_is(f->prep, "until") || rg_text_is(f->prep, "till");
        for (size_t i = f->first; i < f->last; i++) dated |= (p->c->units.at[i].classes & RG_CLASS_WHEN) != 0;
        bool it = clause->verb == RG_VERB_BE && clause->subject.last == clause->subject.first + 1 && rg_text_is(p->c->units.at[clause->subject.first].fold, "it"); /* "It was not until the flood that" */
        if ((dated || it) && until) clause->negated = false, clause->late = true;
    }
}

/* Where the noun phrase right before "whose" begins: "In 1790 | the mayor, whose son had fled, resigned". */
static size_t before_whose(const clause_parse *p, size_t from, size_t whose) {
    size_t i = whose - is(p, whose - 1, ",");
    while (i > from && word(p, i - 1, RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM) && !word(p, i - 1, RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_PUNCT)) i--;
    return i;
}

/* "In 1204, when the crusaders took the city, he fled": does a clause behind the first words, from `begin` on, stand before the main one? Then these are the main one's. */
static bool opened_by(const clause_parse *p, const clause_group *g, size_t begin) {
    if (!g->finite || !is(p, begin - 1 - (begin > 1 && word(p, begin - 1, RG_CLASS_ADV)), ",") || !word(p, begin, RG_CLASS_SUB) || word(p, begin, RG_CLASS_REL | RG_CLASS_DET)) return false;
    bool told = false; /* a day or a place: not "In addition, because" */
    for (size_t i = 0; i < begin; i++) told |= word(p, i, RG_CLASS_WHEN | RG_CLASS_NAME);
    for (size_t k = 1; told && k < p->groups.n; k++) {
        const clause_group *next = &p->groups.at[k];
        if (next->infinitive || next->reduced) continue;
        size_t at = rg_clause_boundary(p, &p->groups.at[k - 1], next);
        return next->finite && is(p, at, ",") && !word(p, at + 1, RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_CC);
    }
    return false;
}

/* "never married or left Lund": denied like what stands before "or". */
static bool denied_on(const clause_parse *p, const rg_clause *clause, const clause_group *g, size_t outer) {
    size_t at = g->first;
    while (at > 0 && word(p, at - 1, RG_CLASS_ADV) && !word(p, at - 1, RG_CLASS_CC)) at--;
    bool shares = clause->link == RG_LINK_AND && clause->subject.first == clause->subject.last && outer != RG_NONE;
    return rg_clause_not_who(p, clause, outer) || (shares && at > 0 && (is(p, at - 1, "or") || is(p, at - 1, "nor")) && p->c->at.at[outer].negated);
}

static void add_clause(clause_parse *p, size_t from, size_t to, const clause_group *g, size_t outer, bool first) {
    rg_clause *clause = rg_vec_push(p->arena, &p->c->at);
    *clause = (rg_clause){.sentence = p->sentence, .outer = outer, .aside = p->seg.aside, .quoted = p->seg.quoted, .phrases = p->c->phrases.n};
    clause->first = clause->relative = p->seg.at[from];
    clause->last = p->seg.at[to - 1] + 1;
    clause->span = rg_clause_span(p, from, to);
    clause->link = p->seg.aside && first ? RG_LINK_ASIDE : RG_LINK_MAIN;
    if (!g) {
        clause->head = clause->verb_first = clause->verb_last = clause->last;
        rg_clause_add_phrases(p, clause, from, to);
        return;
    }
    clause->verb_last = p->seg.at[g->last - 1] + 1;
    clause->verb_first = clause->verb_last - rg_clause_run(p, g); /* "was, Lind wrote, | burned" */
    clause->head = p->seg.at[g->head];
    clause->verb = g->verb;
    clause->lemma = g->lemma;
    bool managed = g->traits & RG_TRAIT_SUCCEED && is(p, g->last, "in") && word(p, g->last + 1, RG_CLASS_VERB); /* "succeeded in uniting them": no succession */
    clause->event = managed || (g->traits & RG_TRAIT_UNDERGO && !g->passive) ? (rg_text){0} : g->event;
    clause->traits = g->traits;
    clause->ends = g->ends;
    clause->passive = g->passive;
    clause->negated = g->negated;
    clause->modal = g->modal;
    clause->past = g->past && g->finite;
    size_t fronted = rg_clause_fronted(p);
    if (fronted && g == p->groups.at + fronted) { /* "That he fled | is disputed" */
        clause->subject = (rg_phrase){.first = p->seg.at[0], .last = p->seg.at[0] + 1, .span = rg_clause_span(p, 0, 1), .whole = rg_clause_span(p, 0, 1)};
        rg_clause_add_phrases(p, clause, g->last, to);
        return;
    }
    size_t begin = g->finite ? rg_clause_subordinate_start(p, from, g->first, first) : from, opening = from;
    clause_waiting contact = p->groups.n > 1 ? rg_clause_contact(p, g) : (clause_waiting){0};
    bool told = !first && ((contact.last && (g[-1].verb == RG_VERB_SAY || g[-1].verb == RG_VERB_CLAIM) && !rg_clause_goes_on(p, g)) || rg_clause_told_whom(p, g - 1, g) == from); /* "told the mayor | the guards had fled" */
    bool hangs = contact.last > contact.first && !told && !rg_clause_tells_time(p, contact.last - 1, contact.last);
    bool waits = first || contact.first > g[-1].last || g[-1].verb == RG_VERB_SAY || g[-1].verb == RG_VERB_CLAIM; /* no object of the verb before */
    if (hangs && waits) p->waiting = contact;
    if (hangs) begin = from = contact.last;
    bool whose = begin > from && is(p, begin, "whose");
    if (fronted && first) clause->link = RG_LINK_THAT, clause->linker = unit_at(p, from)->fold, begin = from + 1;
    else if (begin > from && (whose || !opens_adjunct(p, from))) {
        size_t noun = from; /* behind "that" */
        while (!first && noun + 1 < begin && (word(p, noun, RG_CLASS_PUNCT | RG_CLASS_CC) || is(p, noun, "that"))) noun++;
        p->waiting = (clause_waiting){opens_adjunct(p, from) ? before_whose(p, from, begin) : noun, is(p, begin - 1, ",") ? begin - 1 : begin};
        if (first) p->lead = p->waiting.first;
        clause->link = word(p, begin, RG_CLASS_REL) && !is(p, begin, "that") ? RG_LINK_RELATIVE : RG_LINK_SUB;
        clause->linker = unit_at(p, begin)->fold;
        if (clause->link == RG_LINK_RELATIVE) clause->relative = p->seg.at[begin], p->waiting.last = begin - (is(p, begin - 1, ",") || word(p, begin - 1, RG_CLASS_PREP));
        begin++;
    } else if (begin > from && first && opened_by(p, g, begin)) {
        clause->link = RG_LINK_SUB;
        clause->linker = unit_at(p, begin)->fold;
        clause->relative = p->seg.at[begin];
        p->lead = begin - 1;
        begin++;
    } else if (!first && !hangs) {
        begin = from;
        clause->link = link_of(p, g, from, &clause->linker);
        while (begin < g->first && (word(p, begin, RG_CLASS_PUNCT) || rg_text_same(unit_at(p, begin)->fold, clause->linker))) begin++;
    } else if (g->reduced || g->infinitive) {
        clause->link = g->reduced ? RG_LINK_REDUCED : RG_LINK_INFINITIVE;
        if (g->reduced && from < g->first) clause->relative = clause->verb_first; /* "After the armistice, signed on": what it hangs on stands in it */
    } else if (from < g->first && word(p, from, RG_CLASS_SUB) && !word(p, from, RG_CLASS_PREP | RG_CLASS_DET) && !is(p, from + 1, ",") && (opening = rg_clause_verbless(p, g, from)) == from) { /* not "So, with the town lost, he" */
        clause->link = RG_LINK_SUB;
        clause->linker = unit_at(p, from)->fold;
    }
    if (opening > from && !hangs) rg_clause_add_phrases(p, clause, from + 1, opening - 1), begin = opening;
    if (hangs) clause->link = RG_LINK_RELATIVE, clause->linker = (rg_text){0}, clause->relative = p->seg.at[contact.last - 1];
    else if (told && clause->link == RG_LINK_AND) clause->link = RG_LINK_THAT;
    if (g->subject) {
        rg_clause_add_phrases(p, clause, begin, g->subject - 1);
        clause->subject = rg_clause_phrase_of(p, (rg_text){0}, g->subject, g->subject, g->first);
    } else if (!g->infinitive && !(g->reduced && (begin >= g->first || leads_in(p, g, first)))) find_subject(p, clause, begin, g->first);
    if (first && g->finite && clause->link == RG_LINK_MAIN && clause->subject.first >= clause->subject.last && rg_clause_times_of(p, begin, g->first)) clause->subject = rg_clause_phrase_of(p, (rg_text){0}, begin, begin, g->first);
    rg_clause_past_conjunction(p, clause, from, first);
    if (g->as_if) clause->link = RG_LINK_SUB, clause->linker = RG_TEXT("if");
    if (first && g->finite && clause->link == RG_LINK_MAIN) first_relative(p, clause, g);
    if (first && clause->link == RG_LINK_MAIN) wait_for_saying(p, clause, g), lead_of_said(p, clause, g);
    rg_clause_add_parting(p, clause, g);
    rg_clause_add_phrases(p, clause, g->last, to);
    not_until(p, clause);
    if (first && !p->seg.aside && g->finite) invert(p, clause);
    if (!first) take_waiting(p, clause, g);
    if (!first && g->finite && denied_on(p, clause, g, outer)) clause->negated = clause->denied_on = true;
    if (g->reduced && g->held) clause->link = RG_LINK_RELATIVE, clause->relative = clause->verb_first, clause->past = true; /* "the cup, said to have been his," as "which was said to" */
    if (!first && g->finite && clause->link == RG_LINK_AND && (rg_clause_behind_comma(p, g->first) || is(p, from, ","))) take_lead(p, clause);
}

/* "The army led by X, often called Y, defeated Z": the first finite verb takes the noun phrase before the participles. */
static void share_subject(clause_parse *p, size_t base, size_t k) {
    const clause_group *g = &p->groups.at[k];
    if (k == 0 || !g->finite) return;
    const rg_phrase *own = &p->c->at.at[base + k].subject;
    for (size_t i = 0; i < k; i++) /* an infinitive: "Korn, later to be mayor, built" */
        if (!p->groups.at[i].reduced && !(p->groups.at[i].infinitive && own->first >= own->last)) return;
    size_t end = p->groups.at[0].first, from = 0;
    bool leads = leads_in(p, &p->groups.at[0], true);
    if (own->first < own->last && p->groups.at[0].gerund && end > 0 && !is(p, end - 1, ",")) return; /* "The treaty having been signed, the envoys left" */
    while (end > 0 && word(p, end - 1, RG_CLASS_PUNCT)) end--;
    while (from < end && word(p, from, RG_CLASS_PUNCT)) from++;
    rg_clause *clause = &p->c->at.at[base + k];
    for (size_t i = from; i < end && opens_adjunct(p, from); i++)
        if (is(p, i, ",")) from = i + 1; /* "On 7 March, the legion equipped with X arrived" */
    size_t start = opens_adjunct(p, from) ? after_adjunct(p, from, end) : from; /* "On 7 March the legion, equipped with X, arrived" */
    bool dated = start > from && start + 1 == end && word(p, start, RG_CLASS_NAME) && word(p, start - 1, RG_CLASS_WHEN); /* "In 1946 Korn, known as X, founded" */
    if (start > from && (dated || start + 1 < end) && !opens_adjunct(p, start) && word(p, start, RG_CLASS_DET | RG_CLASS_NAME)) {
        rg_clause_add_phrases(p, clause, from, start);
        from = start, leads = false;
    }
    if (leads) rg_clause_add_phrases(p, &p->c->at.at[base + k], 0, opens_adjunct(p, from) ? end : from);
    if (from >= end || opens_adjunct(p, from) || clause->link == RG_LINK_SUB) return;
    size_t stop = from;
    while (stop < end && !is(p, stop, ",") && (stop == from || !p->groups.at[0].infinitive || !rg_clause_starts_phrase(p, stop))) stop++;
    if (clause->link != RG_LINK_RELATIVE) clause->subject = rg_clause_phrase_of(p, (rg_text){0}, from, from, stop);
    else if (p->waiting.first >= p->waiting.last) p->waiting = (clause_waiting){from, stop}; /* "A boy called Piet, who had seen it, ran" */
}

/* "A plan | to retake the fort | failed", "said that the plan to burn it failed": what takes the infinitive is the subject, where no comma parts the verb from it. */
static void subject_of_infinitive(clause_parse *p, rg_clause *clause, size_t k) {
    const clause_group *says = k == 2 ? &p->groups.at[0] : NULL, *to = &p->groups.at[k == 2], *g = &p->groups.at[k];
    bool said = says && says->finite && !says->passive && (says->verb == RG_VERB_SAY || says->verb == RG_VERB_CLAIM) && (is(p, says->last, "that") || word(p, says->last, RG_CLASS_DET));
    bool alone = (k == 1 || said) && to->infinitive && g->finite && (clause->link == RG_LINK_AND || clause->link == RG_LINK_MAIN);
    size_t from = said ? says->last + is(p, says->last, "that") : 0, end = to->first;
    for (size_t i = alone ? end : g->first; i < g->first; i++) alone &= !word(p, i, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL | RG_CLASS_SUB) || word(p, i, RG_CLASS_PREP);
    size_t comma = segment_end(p, 0, to->first); /* "The mayor, unable to pay, fled" */
    bool aside = k == 1 && to->infinitive && g->finite && clause->subject.first == clause->subject.last && comma > 0 && comma + 2 == to->first && is(p, g->first - 1, ",");
    for (size_t i = to->last; aside && i + 1 < g->first; i++) aside = !word(p, i, RG_CLASS_PUNCT);
    if (aside) alone = true, end = comma;
    size_t whose = end;
    while (alone && whose > from && !word(p, whose, RG_CLASS_PUNCT) && !is(p, whose, "whose")) whose--;
    if (alone && whose > from && is(p, whose, "whose")) { /* "Lind, whose plan to burn it failed, fled" */
        p->waiting = (clause_waiting){from, whose - is(p, whose - 1, ",")};
        clause->link = RG_LINK_RELATIVE, clause->linker = unit_at(p, whose)->fold, clause->relative = p->seg.at[whose];
        from = whose + 1;
    }
    while (alone && from < end && word(p, from, RG_CLASS_PUNCT | RG_CLASS_CC)) from++;
    if (alone && !said && opens_adjunct(p, from) && segment_end(p, from, end) + 1 < end) from = segment_end(p, from, end) + 1; /* "In 1533, Korn's refusal to" */
    if (!alone || from >= end || opens_adjunct(p, from) || !noun_like(p, end - 1) || (word(p, end - 1, RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_ADV) && !(end > from + 2 && is(p, end - 2, "of") && word(p, end - 1, RG_CLASS_NAME)))) return;
    for (size_t i = from; i < end; i++)
        if (word(p, i, RG_CLASS_PUNCT)) return;
    clause->subject = rg_clause_phrase_of(p, (rg_text){0}, from, from, end);
}

/* "The men who held it | surrendered", "is certain that the lots containing sheds | were lost": the verb's subject is the noun phrase before what
 * hangs on it. */
static void resume_subject(clause_parse *p, rg_clause *clause, size_t k) {
    const clause_group *g = &p->groups.at[k];
    bool takes = takes_all(p, g - 1);
    while (takes && k > 1 && p->groups.at[k - 1].infinitive) k--; /* "The letter thought to be his | was burnt" */
    const clause_group *before = &p->groups.at[k - 1];
    bool adverb = g->first > before->last && word(p, g->first - 1, RG_CLASS_ADV) && !word(p, g->first - 2, RG_CLASS_CC); /* not "asking for help and then fled" */
    bool waits = p->waiting.first < p->waiting.last; /* "The day that the strike began | is" */
    if (!g->finite || clause->link != RG_LINK_AND || clause->subject.first < clause->subject.last || !(takes || waits)) return;
    if (clause->first != p->seg.at[g->first] && !adverb) return; /* words between that a boundary opens */
    size_t end = before->first, limit = k > 1 ? p->groups.at[k - 2].last : 0;
    if (before->reduced && end > limit && word(p, end - 1, RG_CLASS_PUNCT)) return;
    while (end > limit && word(p, end - 1, RG_CLASS_REL | RG_CLASS_ADV | RG_CLASS_WHEN)) end--;
    if (end > limit && is(p, end - 1, "that")) end--;
    size_t from = end;
    while (from > limit && !word(p, from - 1, RG_CLASS_PUNCT | RG_CLASS_REL) && !is(p, from - 1, "that") && !(word(p, from - 1, RG_CLASS_SUB) && !word(p, from - 1, RG_CLASS_PREP))) from--;
    if (p->waiting.first < p->waiting.last) from = p->waiting.first, end = p->waiting.last;
    while (from < end && word(p, from, RG_CLASS_CC | RG_CLASS_ADV) && !word(p, from, RG_CLASS_NUM)) from++;
    for (size_t i = end - 1; limit && i > from && opens_adjunct(p, from); i--) /* "rang in May as the troops led by Lind | took the town" */
        if (word(p, i, RG_CLASS_SUB) && word(p, i, RG_CLASS_PREP) && i + 1 < end && !word(p, i + 1, RG_CLASS_WHEN)) from = i;
    bool sub = limit && from + 1 < end && word(p, from, RG_CLASS_SUB) && word(p, from, RG_CLASS_PREP); /* "Peace came after the raids beginning in May | led to talks" */
    if (sub) clause->link = RG_LINK_SUB, clause->linker = unit_at(p, from++)->fold;
    size_t stop = from;
    while (stop < end && (stop == from || !rg_clause_starts_phrase(p, stop))) stop++;
    if (from >= end || opens_adjunct(p, from)) return;
    clause->subject = rg_clause_phrase_of(p, (rg_text){0}, from, from, stop);
    p->waiting.last = p->waiting.first;
    take_lead(p, clause);
}

/* "believes | the mill to be his": does the verb tell what somebody holds to be so? */
static bool holds_so(const clause_parse *p, const clause_group *g) {
    unsigned form;
    const struct rg_voice_tables *voice = p->reading->language->voice;
    const rg_verb_entry *cue = voice ? rg_unit_verb(p->c, &voice->cues.forms, p->seg.at[g->head], p->seg.at[p->seg.n - 1] + 1, &form) : NULL;
    unsigned frames = voice ? rg_voice_frames(&voice->cues, cue) : 0;
    return g->finite && !g->passive && (frames & FRAME_BELIEF || ((g->verb == RG_VERB_CLAIM || g->verb == RG_VERB_SAY) && frames & (FRAME_CLAUSE | FRAME_THAT))) && !(frames & (FRAME_PERSON | FRAME_INFINITIVE));
}

/* Then the infinitive is a clause of what is held, and its subject the object of the verb before it. */
static void held_to_be(clause_parse *p, rg_clause *clause, size_t k) {
    const clause_group *to = &p->groups.at[k], *g = to - 1;
    rg_clause *outer = clause - 1;
    bool be = to->infinitive && word(p, to->first + 1, RG_CLASS_BE | RG_CLASS_HAVE) && g->last < to->first && (noun_like(p, g->last) || word(p, g->last, RG_CLASS_DET));
    if (!be || word(p, g->last, RG_CLASS_WHEN | RG_CLASS_PREP) || !holds_so(p, g)) return;
    for (size_t i = g->last; i < to->first; i++)
        if (word(p, i, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL) && !word(p, i, RG_CLASS_DET)) return;
    clause->subject = rg_clause_phrase_of(p, (rg_text){0}, g->last, g->last, to->first);
    clause->link = RG_LINK_THAT;
    clause->past = word(p, to->first + 1, RG_CLASS_HAVE);
    clause->first = outer->last = p->seg.at[g->last];
    clause->span.start = clause->subject.span.start;
    outer->span.end = p->c->units.at[outer->last - 1].span.end;
    while (outer->phrase_count && p->c->phrases.at[outer->phrases + outer->phrase_count - 1].first >= outer->last) outer->phrase_count--;
}

/* "He then", "The pair again", "The town now": the adverb is the verb's. */
static void trim_subject(clause_parse *p, rg_clause *clause) {
    rg_phrase *f = &clause->subject;
    while (f->last > f->first + 1 && (p->c->units.at[f->last - 1].classes & RG_CLASS_ADV || (rg_unit_is(&p->c->units.at[f->last - 1], "now") && !rg_unit_is(&p->c->units.at[f->last - 2], "that"))) && !(p->c->units.at[f->last - 1].classes & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_ORD | RG_CLASS_PREP | RG_CLASS_PRON))) f->last--;
    if (f->first < f->last) f->span.end = f->whole.end = p->c->units.at[f->last - 1].span.end;
}

void rg_clause_segment(clause_parse *p, clause_segment seg) {
    if (!seg.n) return;
    p->seg = seg;
    p->waiting = (clause_waiting){0};
    p->joint.verb = p->lead = 0;
    rg_clause_groups(p);
    if (!p->groups.n) {
        add_clause(p, 0, seg.n, NULL, RG_NONE, true);
        return;
    }
    size_t base = p->c->at.n, from = 0;
    for (size_t k = 0; k < p->groups.n; k++) {
        size_t to = k + 1 < p->groups.n ? rg_clause_boundary(p, &p->groups.at[k], &p->groups.at[k + 1]) : seg.n;
        if (to <= from) to = from + 1;
        clause_joint joint = rg_clause_joint(p, k, to);
        add_clause(p, from, joint.verb ? joint.at - is(p, joint.at - 1, ",") : rg_clause_own_end(p, k, to), &p->groups.at[k], k ? base + k - 1 : RG_NONE, k == 0);
        share_subject(p, base, k);
        rg_clause *clause = &p->c->at.at[base + k];
        if (joint.verb) p->joint = joint, p->joint_outer = base + k, p->waiting = (clause_waiting){joint.first, joint.last};
        if (k > 0) resume_subject(p, clause, k);
        if (k > 0) subject_of_infinitive(p, clause, k);
        if (k > 0) held_to_be(p, clause, k);
        if (k > 0) rg_clause_past_aside(p, clause, base, k);
        if (k > 0 && p->joint.verb == k) rg_clause_take_joint(p, clause);
        trim_subject(p, clause);
        size_t pronoun = p->groups.at[k].finite && k > 0 && p->groups.at[k - 1].reduced ? rg_clause_pronoun_before(p, k) : RG_NONE;
        if (pronoun != RG_NONE && clause->link == RG_LINK_AND) clause->link = RG_LINK_RELATIVE, clause->relative = p->seg.at[pronoun];
        from = to;
    }
}

/* ---- the whole text ---------------------------------------------------------------------------------------------- */

static const size_t *in_order(rg_arena *arena, size_t n) {
    size_t *at = rg_arena_raw(arena, (n + 1) * sizeof *at);
    for (size_t i = 0; i < n; i++) at[i] = i;
    return at;
}

void rg_clause_read(rg_arena *arena, rg_reading *reading) {
    rg_clauses *c = reading->clauses = RG_NEW(arena, rg_clauses);
    clause_parse p = {.arena = arena, .reading = reading, .c = c, .t = reading->language->clause};
    rg_unit_read(arena, reading, p.t);
    rg_vec_room(arena, &c->at, c->units.n / 8 + 8);
    rg_vec_room(arena, &c->phrases, c->units.n / 4 + 8);
    c->clause_start = RG_ARRAY(arena, size_t, reading->sentences.n + 1);
    p.in_order = in_order(arena, c->units.n);
    for (size_t s = 0; s < reading->sentences.n; s++) {
        size_t first = c->unit_start[s], n = c->unit_start[s + 1] - first;
        c->clause_start[s] = c->at.n;
        p.sentence = s;
        if (reading->blocks[reading->sentences.at[s].block].reference) continue;
        if (c->may[s] & (RG_MAY_PAIR | RG_MAY_PART) || rg_clause_inserts(&p, first, first + n)) rg_clause_segments(&p, first, first + n);
        else rg_clause_segment(&p, (clause_segment){p.in_order + first, n, false, false});
    }
    c->clause_start[reading->sentences.n] = c->at.n;
}

size_t rg_clause_at(const rg_reading *reading, size_t sentence, size_t byte) {
    const rg_clauses *c = reading->clauses;
    size_t best = RG_NONE, width = RG_NONE;
    for (size_t i = c->clause_start[sentence]; i < c->clause_start[sentence + 1]; i++) {
        rg_span s = c->at.at[i].span;
        if (byte >= s.start && byte < s.end && s.end - s.start < width) best = i, width = s.end - s.start;
    }
    return best;
}
