/* clause_phrase.c: the object and the prepositional phrases in a stretch of a clause.
 *
 * In: positions of a segment before, within or behind a verb group; out: phrases, added to the clause.
 */
#include "engine/read/clause_int.h"

rg_span rg_clause_span(const clause_parse *p, size_t first, size_t last) {
    if (first >= last) return (rg_span){0};
    return (rg_span){unit_at(p, first)->span.start, unit_at(p, last - 1)->span.end};
}

rg_phrase rg_clause_phrase_of(const clause_parse *p, rg_text prep, size_t whole, size_t first, size_t last) {
    while (first < last && (word(p, last - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB) || is(p, last - 1, "not")) && !word(p, last - 1, RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_PRON)) last--;
    while (first < last && word(p, first, RG_CLASS_PUNCT)) first++;
    if (first + 1 < last && is(p, last - 1, "of")) last--; /* "accused the captain of | having" */
    rg_phrase f = {.prep = prep, .span = rg_clause_span(p, first, last), .whole = rg_clause_span(p, whole < first ? whole : first, last)};
    if (first < last) f.first = p->seg.at[first], f.last = p->seg.at[last - 1] + 1;
    return f;
}

bool rg_clause_about_number(const clause_parse *p, size_t i) {
    static const char *const words[] = {"about", "around", "over", "circa", "under", "above", "below", "between"};
    bool about = false, share = is(p, i + 1, "half") || ((is(p, i + 1, "a") || is(p, i + 1, "one")) && word(p, i + 2, RG_CLASS_ORD) && !noun_like(p, i + 3)); /* "about a third died" */
    if (!share && !word(p, i + 1, RG_CLASS_NUM)) return is(p, i, "at") && (is(p, i + 1, "least") || is(p, i + 1, "most")) && word(p, i + 2, RG_CLASS_NUM) && !word(p, i + 2, RG_CLASS_WHEN);
    for (size_t k = 0; k < sizeof words / sizeof *words; k++) about |= is(p, i, words[k]);
    bool hundred = is(p, i + 1, "one") && word(p, i + 2, RG_CLASS_NUM); /* "over one hundred men" */
    return about && (share || hundred || !word(p, i + 1, RG_CLASS_WHEN | RG_CLASS_PRON));
}

/* "250 | to 300 men": does the word at i join a number to a larger one? */
static bool ranges(const clause_parse *p, size_t i) {
    if (!is(p, i, "to") || i == 0 || i + 1 >= p->seg.n) return false;
    bool two = word(p, i - 1, RG_CLASS_NUM) && word(p, i + 1, RG_CLASS_NUM) && !word(p, i - 1, RG_CLASS_WHEN | RG_CLASS_ORD | RG_CLASS_DET) && !word(p, i + 1, RG_CLASS_WHEN | RG_CLASS_ORD);
    return two && unit_at(p, i - 1)->number < unit_at(p, i + 1)->number && noun_like(p, i + 2);
}

/* "rose from 200 to 300 men": what grows has had both. */
static bool grows(const clause_parse *p, size_t i) {
    static const char *const lemmas[] = {"rise", "grow", "increase", "raise", "expand", "swell", "climb", "jump", "enlarge", "extend", "soar"};
    unsigned form;
    const rg_verb_entry *entry = rg_clause_verb_at(p, i, &form);
    for (size_t k = 0; entry && k < sizeof lemmas / sizeof *lemmas; k++)
        if (rg_text_is(entry->lemma, lemmas[k])) return true;
    return false;
}

/* "up to 300 men", "close to 300", "as many as 300", "from 250 to 300 men": how many words lead the number; 0 = they lead none. */
size_t rg_clause_counts_from(const clause_parse *p, size_t i) {
    bool range = is(p, i, "from") && is(p, i + 2, "to") && !(i > 0 && word(p, i - 1, RG_CLASS_VERB) && (grows(p, i - 1) || !ranges(p, i + 2))); /* not "fell from 3 to 2 crowns" */
    if (range && word(p, i + 1, RG_CLASS_NUM) && !word(p, i + 1, RG_CLASS_WHEN)) return word(p, i + 3, RG_CLASS_NUM) && !word(p, i + 3, RG_CLASS_WHEN) && noun_like(p, i + 4) ? 3 : 0;
    size_t n = (is(p, i, "up") || is(p, i, "close")) && is(p, i + 1, "to") ? 2 : is(p, i, "as") && (is(p, i + 1, "many") || is(p, i + 1, "few") || is(p, i + 1, "much")) && is(p, i + 2, "as") ? 3 : 0;
    return n && word(p, i + n, RG_CLASS_NUM) && !word(p, i + n, RG_CLASS_WHEN | RG_CLASS_PRON) ? n : 0;
}

bool rg_clause_leads_number(const clause_parse *p, size_t i) {
    for (size_t k = 0; k < 3 && k <= i; k++)
        if (rg_clause_counts_from(p, i - k) > k) return true;
    return rg_clause_about_number(p, i);
}

bool rg_clause_starts_phrase(const clause_parse *p, size_t i) {
    bool prep = word(p, i, RG_CLASS_PREP);
    if (!prep && !is(p, i, "out") && !is(p, i, "because")) return false;
    if ((i > 0 && is(p, i - 1, "the")) || (is(p, i, "at") && word(p, i + 2, RG_CLASS_NUM) && (is(p, i + 1, "least") || is(p, i + 1, "most")))) return false; /* "the following towns", "at least 40 men" */
    if (ranges(p, i) && !(i > 1 && is(p, i - 2, "from"))) return false;
    if ((is(p, i, "out") || is(p, i, "because")) && is(p, i + 1, "of")) return true; /* "came out of the barn", "left the town because of his debts" */
    return prep && !rg_clause_leads_number(p, i) && !is(p, i, "of") && !is(p, i, "than") && !word(p, i, RG_CLASS_NAME | RG_CLASS_WHEN) && !(word(p, i, RG_CLASS_DET) && noun_like(p, i + 1) && !word(p, i, RG_CLASS_SUB));
}

bool rg_clause_tells_time(const clause_parse *p, size_t i, size_t end) {
    static const char *const lengths[] = {"year", "years", "month", "months", "week", "weeks", "day", "days", "night", "nights", "morning", "evening", "hour", "hours", "decade", "decades", "century", "centuries", "time", "afternoon", "minutes", "moment"};
    bool time = false;
    if (is(p, i, "no")) return false; /* "No minutes are known" */
    for (; i < end; i++) {
        bool length = false;
        for (size_t k = 0; word(p, i, RG_CLASS_NOUN) && k < sizeof lengths / sizeof *lengths; k++) length |= is(p, i, lengths[k]);
        if (length || word(p, i, RG_CLASS_WHEN)) time = true;
        else if (time && i + 1 == end && is(p, i, "on")) return true; /* "Fifty years on," */
        else if (!word(p, i, RG_CLASS_DET | RG_CLASS_ADV | RG_CLASS_NUM | RG_CLASS_ORD) && !is(p, i, "same") && !is(p, i, "following") && !is(p, i, "next") && !is(p, i, "previous")) return false;
    }
    return time;
}

bool rg_clause_reckons_time(const clause_parse *p, size_t i) {
    return word(p, i, RG_CLASS_DET) && rg_clause_tells_time(p, i + 1, i + 2) && (is(p, i + 2, "after") || is(p, i + 2, "before") || is(p, i + 2, "following"));
}

size_t rg_clause_second_phrase(const clause_parse *p, size_t start, size_t end) {
    bool byname = is(p, end, ",") && end > start + 3 && is(p, end - 2, "the") && unit_at(p, end - 3)->name != RG_NONE && p->reading->names.at[unit_at(p, end - 3)->name].type == RG_NAME_PERSON && p->reading->tokens.at[unit_at(p, end - 1)->first].flags & RG_TOKEN_CAPITAL; /* "According to Piet the Elder," */
    if (!word(p, start, RG_CLASS_PREP) || byname) return end;
    for (size_t k = start + 2; k + 1 < end; k++)
        if (word(p, k, RG_CLASS_DET) && !word(p, k, RG_CLASS_PREP | RG_CLASS_NEG) && noun_like(p, k - 1) && !word(p, k - 1, RG_CLASS_DET | RG_CLASS_PREP) && (!word(p, k - 1, RG_CLASS_WHEN) || is(p, k - 2, "of") || is(p, k - 2, "in") || is(p, k - 2, "on")) && (!word(p, k - 1, RG_CLASS_VERB) || word(p, k - 2, RG_CLASS_DET)) && noun_like(p, k + 1)) return k; /* "For this help his brother" */
    return end;
}

size_t rg_clause_second_noun(const clause_parse *p, size_t start, size_t end) {
    for (size_t k = start + 1; k < end; k++)
        if (word(p, k, RG_CLASS_DET | RG_CLASS_PRON) && noun_like(p, k - 1) && !word(p, k - 1, RG_CLASS_DET) && !word(p, k, RG_CLASS_PREP)) return k;
    return end;
}

static void add_phrase(clause_parse *p, rg_clause *clause, rg_phrase f) {
    if (f.last <= f.first) return;
    *rg_vec_push(p->arena, &p->c->phrases) = f;
    clause->phrase_count++;
    clause->preps |= rg_phrase_prep(f.prep);
}

static bool has_object(const clause_parse *p, const rg_clause *clause) {
    for (size_t k = 0; k < clause->phrase_count; k++)
        if (!p->c->phrases.at[clause->phrases + k].prep.len && p->c->phrases.at[clause->phrases + k].first >= clause->verb_last) return true;
    return false;
}

/* A day or year behind an object that it is no part of: "took the fort | that year"; not "20 marks a year", "the Act 1823". */
static bool dates_object(const clause_parse *p, size_t first, size_t i) {
    const rg_unit *u = unit_at(p, i);
    const rg_when *when = u->when == RG_NONE ? NULL : &p->reading->whens.at[u->when];
    bool of = word(p, i - 1, RG_CLASS_PREP) || is(p, first, "of");
    return when && when->type == RG_WHEN_DATE && !(u->last == u->first + 1 && u->fold.ptr[0] <= '9') && (noun_like(p, i - 1) || word(p, i - 1, RG_CLASS_ADV)) && !of && !rg_text_is(u->fold, "a");
}

/* Adds the object in [first, last) without the adverbs at its ends, and the time behind it by itself. */
static void add_object(clause_parse *p, rg_clause *clause, size_t first, size_t last) {
    static const unsigned kept = RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_PRON | RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_VERB | RG_CLASS_ORD | RG_CLASS_NEG | RG_CLASS_PART;
    while (last > first + 1 && word(p, last - 1, RG_CLASS_PUNCT)) last--;
    size_t begin = first, end = last;
    while (first + 1 < last && word(p, first, RG_CLASS_ADV) && !word(p, first, kept)) first++;
    if (word(p, first, RG_CLASS_PUNCT)) first = begin; /* "shifted again, this time to the north" */
    while (end > first + 1 && (dates_object(p, first, end - 1) || (word(p, end - 1, RG_CLASS_ADV | RG_CLASS_PUNCT) && !word(p, end - 1, kept) && !word(p, end - 2, RG_CLASS_DET)))) end--;
    add_phrase(p, clause, rg_clause_phrase_of(p, (rg_text){0}, first, first, end));
    for (size_t i = end; i < last; i++)
        if (word(p, i, RG_CLASS_WHEN)) add_phrase(p, clause, rg_clause_phrase_of(p, (rg_text){0}, i, i, i + 1));
}

/* Cuts [from, to) into an object and prepositional phrases; "signed in Moscow | their treaty": an object may stand behind the first of these. */
void rg_clause_add_phrases(clause_parse *p, rg_clause *clause, size_t from, size_t to) {
    size_t start = from, whole = from;
    rg_text prep = {0};
    for (size_t i = from; i <= to; i++) {
        if (i < to && !rg_clause_starts_phrase(p, i)) continue;
        size_t object = prep.len && whole >= from && !clause->passive && clause->verb_first < clause->verb_last && !has_object(p, clause) ? rg_clause_second_phrase(p, whole, i) : i;
        if (object < i && rg_clause_tells_time(p, object, i)) object = i;
        bool acted_on = !prep.len && clause->verb_first < clause->verb_last && clause->verb != RG_VERB_BE && clause->verb != RG_VERB_BECOME && start < object && p->seg.at[start] >= clause->verb_last;
        if (acted_on) add_object(p, clause, start, object);
        else add_phrase(p, clause, rg_clause_phrase_of(p, prep, whole, start, object));
        if (object < i) add_phrase(p, clause, rg_clause_phrase_of(p, (rg_text){0}, object, object, i));
        if (i == to) break;
        bool out = (is(p, i, "out") || is(p, i, "because")) && is(p, i + 1, "of");
        prep = is(p, i, "out") ? RG_TEXT("from") : unit_at(p, i)->fold;
        whole = i;
        start = i + 1 + out;
    }
}

void rg_clause_add_parting(clause_parse *p, rg_clause *clause, const clause_group *g) {
    for (size_t k = g->first; k + 1 < g->head; k++) {
        size_t close = is(p, k, ",") ? k + 1 : k;
        while (close > k && close < g->head && !is(p, close, ",")) close++;
        if (close > k && close < g->head) {
            rg_clause_add_phrases(p, clause, k + 1, close);
            k = close;
        } else if (word(p, k, RG_CLASS_PREP) && (word(p, k + 1, RG_CLASS_WHEN) || (k + 2 < g->head && word(p, k + 1, RG_CLASS_DET) && word(p, k + 2, RG_CLASS_WHEN)))) {
            rg_clause_add_phrases(p, clause, k, k + 2 + !word(p, k + 1, RG_CLASS_WHEN));
        }
    }
}
