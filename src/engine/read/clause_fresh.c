/* clause_fresh.c: where the subject of a verb begins and ends among the words before it that no comma parts: behind an adverb or a time that opens the
 * clause, and before an adverb that belongs to the verb.
 */
#include "engine/read/clause_int.h"

/* May a noun phrase begin here: no word that joins, leads in or says when? */
static bool phrase_begins(const clause_parse *p, size_t k) {
    return word(p, k, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN) && (word(p, k, RG_CLASS_NAME) || !word(p, k, RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PUNCT | RG_CLASS_ADV | RG_CLASS_WHEN | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_VERB | RG_CLASS_NUM));
}

/* The last letter or figure of the unit. */
static char ends_in(const clause_parse *p, size_t i) {
    rg_text text = rg_text_cut(p->reading->text, unit_at(p, i)->span);
    return text.len ? text.ptr[text.len - 1] : 0;
}

bool rg_clause_fresh(const clause_parse *p, size_t start, size_t k) {
    if (!phrase_begins(p, k)) return false;
    if (k == start + 2 && p->seg.at[start + 1] == p->seg.at[start] + 1 && rg_unit_adverb(p->c, p->t, p->reading, p->seg.at[start])) return true;
    bool aged = word(p, k, RG_CLASS_NAME) && word(p, k - 1, RG_CLASS_NUM) && !word(p, k - 1, RG_CLASS_WHEN) && is(p, k - 2, "of") && k > start + 3; /* "At the age of twenty | Lind" */
    if (aged && word(p, start, RG_CLASS_PREP)) return true;
    if (!word(p, start, RG_CLASS_PREP) || !word(p, k - 1, RG_CLASS_WHEN)) return false;
    for (size_t i = start + 1; i < k; i++)
        if (!word(p, i, RG_CLASS_DET | RG_CLASS_ADV | RG_CLASS_NUM | RG_CLASS_ORD | RG_CLASS_WHEN | RG_CLASS_CC | RG_CLASS_PREP)) return false;
    char last = ends_in(p, k - 1);
    return word(p, k, RG_CLASS_NAME | RG_CLASS_DET) ? !(last >= '0' && last <= '9') : last == 's'; /* not "In the 1712 raids", "in the last century mill" */
}

bool rg_clause_how(const clause_parse *p, size_t start, size_t end) {
    bool degree = word(p, start, RG_CLASS_ALONE) || is(p, start, "more") || is(p, start, "less");
    return start + 2 == end && degree && word(p, start + 1, RG_CLASS_ADV) && !word(p, start + 1, RG_CLASS_NOUN | RG_CLASS_PREP) && rg_text_ends(unit_at(p, start + 1)->fold, RG_TEXT("ly"));
}

size_t rg_clause_subject_end(const clause_parse *p, size_t start, size_t stop) {
    static const unsigned kept = RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_NUM | RG_CLASS_PRON | RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_ORD | RG_CLASS_NEG | RG_CLASS_PART | RG_CLASS_PUNCT;
    size_t end = stop;
    while (end > start + 1 && word(p, end - 1, RG_CLASS_ADV) && !word(p, end - 1, kept) && !word(p, end - 2, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_CC | RG_CLASS_PUNCT)) end--;
    bool first = end == stop && end > start + 1 && word(p, end - 1, RG_CLASS_ORD) && noun_like(p, end - 2) && !word(p, end - 2, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_NUM | RG_CLASS_WHEN | RG_CLASS_ORD) && is(p, end - 1, "first"); /* "Danish ships | first came" */
    if (first) return end - 1;
    bool more = end < stop && end > start + 1 && (is(p, end - 1, "more") || is(p, end - 1, "most")) && noun_like(p, end - 2) && !word(p, end - 2, RG_CLASS_DET | RG_CLASS_PREP);
    return end - more;
}
