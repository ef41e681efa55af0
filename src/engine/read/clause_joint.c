/* clause_joint.c: a subject that stands between two verbs and waits for the second: "The mill burned, whereupon the guards, led by Piet Lind, fled".
 *
 * In: the verb groups of a stretch, and where the clause of what hangs on the noun phrase begins (a participle, "who"). Out: the conjunction before the noun
 * phrase, which begins the clause of the later verb. Only where that verb stands right behind the comma that closes what hangs on the noun.
 */
#include "engine/read/clause_int.h"

/* "and" without a comma may join two things ("into Skane and Lund"): then an article tells that it does not. */
static bool joins(const clause_parse *p, size_t i, bool pronoun) {
    bool sub = (word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_REL | RG_CLASS_DET | RG_CLASS_NOUN)) || is(p, i, "that"), article = word(p, i + 1, RG_CLASS_DET);
    if (is(p, i, "as")) return is(p, i + 1, "the") || word(p, i + 1, RG_CLASS_NAME); /* not "as a sign of" */
    return sub || (word(p, i, RG_CLASS_CC) && !pronoun && (article || is(p, i - 1, ",")));
}

/* A noun phrase and no more. */
static bool one_phrase(const clause_parse *p, size_t first, size_t last) {
    bool opens = first < last && word(p, first, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_NUM) && !word(p, first, RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_ADV | RG_CLASS_VERB);
    for (size_t i = first; opens && i < last; i++) opens = !word(p, i, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_NOM | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL);
    return opens && noun_like(p, last - 1) && !word(p, last - 1, RG_CLASS_WHEN);
}

/* The finite verb behind the comma that closes what hangs on the noun, or behind a relative clause that no comma opens, and nothing that begins a clause
 * before it; the number of groups where none is. */
static size_t verb_behind(const clause_parse *p, size_t hangs, bool open) {
    size_t v = hangs + 1;
    while (v < p->groups.n && !p->groups.at[v].finite) v++;
    bool behind = v < p->groups.n && (open || rg_clause_behind_comma(p, p->groups.at[v].first));
    for (size_t i = p->groups.at[hangs].last; behind && i < p->groups.at[v].first; i++)
        behind = !word(p, i, RG_CLASS_REL | (open ? RG_CLASS_PUNCT | RG_CLASS_CC : 0)) && !is(p, i, "that") && !(word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_PREP));
    return behind ? v : p->groups.n;
}

/* Where the noun phrase begins that ends at `last`, behind a conjunction and the position `from`; `from` where none does. */
static size_t phrase_behind(const clause_parse *p, size_t from, size_t last, bool pronoun) {
    size_t at = last;
    while (at > from && !joins(p, at - 1, pronoun)) at--;
    bool those = at + 1 == last && is(p, at, "those");
    return at > from && (those || one_phrase(p, at, last)) ? at : from;
}

bool rg_clause_joined_who(const clause_parse *p, const clause_group *g) {
    bool who = g > p->groups.at && g->finite && g->first > 1 && (is(p, g->first - 1, "who") || is(p, g->first - 1, "which"));
    return who && phrase_behind(p, g[-1].last, g->first - 1, true) > g[-1].last;
}

clause_joint rg_clause_joint(const clause_parse *p, size_t k, size_t to) {
    clause_joint none = {0};
    if (k + 2 >= p->groups.n) return none;
    const clause_group *before = &p->groups.at[k], *hangs = before + 1;
    bool participle = hangs->reduced && is(p, to, ","), pronoun = !participle && word(p, to, RG_CLASS_REL) && !is(p, to, "that"), open = pronoun && !is(p, to - 1, ",");
    if (!participle && !pronoun) return none;
    size_t last = participle || open ? to : to - 1, first = phrase_behind(p, before->last, last, pronoun);
    bool who = !pronoun || is(p, to, "who") || is(p, to, "which"), as = open && is(p, first - 1, "as");
    size_t verb = first > before->last && who && !as ? verb_behind(p, k + 1, open) : p->groups.n;
    return verb < p->groups.n ? (clause_joint){first - 1, first, last, verb} : none;
}

/* The clause that took the waiting subject hangs on what stands before the conjunction. */
void rg_clause_take_joint(clause_parse *p, rg_clause *clause) {
    size_t at = p->joint.at;
    if (clause->subject.first >= clause->subject.last || clause->subject.first != p->seg.at[p->joint.first]) return;
    clause->first = clause->relative = p->seg.at[at];
    clause->span.start = unit_at(p, at)->span.start;
    clause->outer = p->joint_outer;
    clause->linker = unit_at(p, at)->fold;
    clause->link = is(p, at, "that") ? RG_LINK_THAT : word(p, at, RG_CLASS_SUB) ? RG_LINK_SUB : RG_LINK_AND;
}

bool rg_clause_goes_on(const clause_parse *p, const clause_group *g) {
    const clause_group *next = g + 1;
    if (next == p->groups.at + p->groups.n || !next->finite) return false;
    for (size_t i = g->last; i < next->first; i++)
        if (word(p, i, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL)) return false;
    return true;
}

void rg_clause_past_aside(clause_parse *p, rg_clause *clause, size_t base, size_t k) {
    const clause_group *g = &p->groups.at[k];
    size_t i = g->first, outer = clause->outer;
    while (i > 0 && word(p, i - 1, RG_CLASS_ADV) && !word(p, i - 1, RG_CLASS_CC)) i--;
    bool joined = g->finite && clause->link == RG_LINK_AND && clause->subject.first >= clause->subject.last && i > 1 && word(p, i - 1, RG_CLASS_CC) && is(p, i - 2, ",");
    if (!joined || outer == RG_NONE) return;
    const rg_clause *aside = &p->c->at.at[outer];
    bool relative = aside->link == RG_LINK_RELATIVE && aside->relative > 0 && rg_unit_is(&p->c->units.at[aside->relative - 1], ",");
    bool state = aside->verb == RG_VERB_BE && !aside->passive && g->verb != RG_VERB_BE && !g->passive; /* who did something may go on with it */
    bool until = rg_text_is(aside->linker, "until") || rg_text_is(aside->linker, "till") || rg_text_is(aside->linker, "before") || rg_text_is(aside->linker, "after") || rg_text_is(aside->linker, "while");
    bool sub = aside->link == RG_LINK_SUB && until && aside->subject.first < aside->subject.last && aside->outer != RG_NONE && p->c->at.at[aside->outer].verb_last <= aside->first; /* "waited | until the guards slept, and fled" */
    const rg_clause *said = aside;
    bool answers = g->traits & (RG_TRAIT_ACCUSE | RG_TRAIT_BLAME) || g->verb == RG_VERB_SAY || g->verb == RG_VERB_CLAIM || g->verb == RG_VERB_DENY;
    while (answers && said->link != RG_LINK_THAT && said->outer != RG_NONE && said->outer >= base) said = &p->c->at.at[said->outer];
    const rg_clause *teller = answers && said->link == RG_LINK_THAT && said->outer != RG_NONE && said->outer >= base ? &p->c->at.at[said->outer] : NULL;
    if (teller && (teller->verb == RG_VERB_SAY || teller->verb == RG_VERB_CLAIM) && !teller->passive && teller->past == g->past) { /* "Lind said that the guards had fled, and accused Korn" */
        clause->outer = said->outer;
        return;
    }
    if (aside->outer == RG_NONE || aside->outer < base || !((relative && state) || sub)) return;
    const rg_clause *main = &p->c->at.at[aside->outer];
    if (main->verb_first < main->verb_last && main->subject.first < main->subject.last && main->past == g->past && (main->link == RG_LINK_MAIN || main->link == RG_LINK_AND || main->link == RG_LINK_THAT)) clause->outer = aside->outer;
}

bool rg_clause_row_on(const clause_parse *p, size_t start, size_t end, size_t verb) {
    size_t last = verb, from = start;
    bool joined = false, named = false;
    while (from > 1 && (from == start || !is(p, from - 1, ","))) from--;
    for (size_t i = from; i + 1 < start; i++) {
        if (word(p, i, RG_CLASS_WHEN)) return false; /* "In 1904, Lind and Korn, ..." */
        named |= word(p, i, RG_CLASS_NAME);
    }
    if (start < from + 4 && !named) return false; /* "In fact," */
    while (last > end && !is(p, last - 1, ",")) last--;
    if (last == verb || last <= end || !word(p, last, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM) || word(p, last, RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_CC)) return false;
    for (size_t i = start; i < last; i++) {
        if (word(p, i, RG_CLASS_REL | RG_CLASS_SUB) || is(p, i, "(")) return false;
        joined |= word(p, i, RG_CLASS_CC);
    }
    return joined;
}
