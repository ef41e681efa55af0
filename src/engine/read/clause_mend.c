/* clause_mend.c: what the first look at the verb groups of a stretch got wrong, set right once all of them are known: participles that are verbs, and verbs
 * that are participles.
 */
#include "engine/read/clause_int.h"
#include "engine/read/voice_int.h"

/* A past form that was taken for a participle, and may be no more than that. */
static bool may_act(const clause_parse *p, const clause_group *g) {
    unsigned form;
    rg_clause_verb_at(p, g->head, &form);
    return g->reduced && !g->gerund && form & RG_FORM_PAST && !is(p, g->last, "by");
}

static void make_finite(clause_group *g) {
    if (g->finite) return;
    g->finite = true;
    g->past = true;
    g->reduced = g->passive = false;
}

/* Is the verb joined by "and" to what stands before it, an adverb between at most? */
static bool joined(const clause_parse *p, const clause_group *g) {
    size_t i = g->first;
    while (i > 0 && word(p, i - 1, RG_CLASS_ADV) && !word(p, i - 1, RG_CLASS_CC | RG_CLASS_PREP | RG_CLASS_SUB)) i--;
    return i > 0 && word(p, i - 1, RG_CLASS_CC);
}

/* "However, growing fears of a raid, led to", "Increasing trade made": does the form in "-ing" describe the noun behind it, which is the subject of the next verb? Not in "Facing
 * hunger the guards fled". */
static bool growing(const clause_parse *p, const clause_group *g, const clause_group *next) {
    bool opens = g->first == 0 || (g->first == 2 && is(p, 1, ",") && word(p, 0, RG_CLASS_ADV) && !word(p, 0, RG_CLASS_NAME));
    bool noun = opens && g->last == g->first + 1 && g->last < next->first && next->bare;
    for (size_t i = g->last; noun && i < next->first; i++)
        noun = (!word(p, i, RG_CLASS_DET) || (i > g->last && word(p, i - 1, RG_CLASS_PREP))) && (!word(p, i, RG_CLASS_NAME) || word(p, i - 1, RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_NOUN));
    return noun && word(p, g->last, RG_CLASS_NOUN) && !word(p, next->first - 1, RG_CLASS_NAME);
}

static void remove_group(clause_parse *p, size_t k) {
    for (k++; k < p->groups.n; k++) p->groups.at[k - 1] = p->groups.at[k];
    p->groups.n--;
}

/* "Infected houses were marked", "In that year, learned monks fled", "Badly hurt men lay": no clause of its own. */
static void drop_adjective(clause_parse *p) {
    if (p->groups.n < 2) return;
    const clause_group *g = p->groups.at;
    clause_group *next = p->groups.at + 1;
    size_t how = g->first;
    while (how > 0 && word(p, how - 1, RG_CLASS_ADV) && rg_text_ends(unit_at(p, how - 1)->fold, RG_TEXT("ly"))) how--;
    bool may = g->reduced || (how < g->first && g->bare), acts = next->finite || (how < g->first && next->bare && may_act(p, next));
    bool opens = (how == 0 || (is(p, how - 1, ",") && (word(p, 0, RG_CLASS_PREP) || (g->gerund && how == 2)))) && may && (!g->gerund || growing(p, g, next)) && acts && word(p, g->last, RG_CLASS_NOUN) && !word(p, g->last, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_DET | RG_CLASS_PUNCT);
    for (size_t i = opens ? g->last : next->first; i < next->first; i++) opens &= !word(p, i, RG_CLASS_REL | RG_CLASS_NOM) && (!word(p, i, RG_CLASS_PUNCT) || (g->gerund && i + 1 == next->first));
    if (!opens) return;
    make_finite(next);
    remove_group(p, 0);
}

/* "Though they had shared the well, rising anger parted them": behind the clause that opens the sentence the form in "-ing" describes the one noun between it and the verb. */
static void drop_growing(clause_parse *p) {
    clause_group *g = p->groups.at + 1, *next = g + 1;
    if (p->groups.n < 3 || !word(p, 0, RG_CLASS_SUB) || !g[-1].finite || !g->gerund || g->last != g->first + 1 || !is(p, g->first - 1, ",") || next->first != g->last + 1 || !(next->finite || (next->bare && may_act(p, next)))) return;
    if (!word(p, g->last, RG_CLASS_NOUN) || word(p, g->last, RG_CLASS_NAME | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NUM)) return;
    make_finite(next);
    remove_group(p, 1);
}

/* "The mate, a bold man, refused to sail and was put ashore": what a verb behind "and" is joined to is one too. */
static void joined_to(clause_parse *p) {
    clause_group *g = p->groups.at;
    size_t k = 1;
    if (p->groups.n < 2 || g->first < 3 || !is(p, g->first - 1, ",") || !may_act(p, g)) return;
    while (k < p->groups.n && !p->groups.at[k].finite) k++;
    if (k < p->groups.n && joined(p, &p->groups.at[k])) make_finite(g);
}

size_t rg_clause_apposed(const clause_parse *p, const clause_group *before, const clause_group *g) {
    size_t at = g->first, from = at > 4 ? at - 4 : 0;
    bool who = at > 4 && before->finite && is(p, at - 1, ",") && word(p, at - 2, RG_CLASS_NAME) && is(p, at - 3, ",") && noun_like(p, from);
    if (at > 5 && before->finite && is(p, at - 1, ",") && !who) { /* "and her mother, by birth a Dane, left" */
        size_t comma = at - 2;
        while (comma > before->last && !word(p, comma, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_VERB)) comma--;
        from = comma - (comma > 0);
        who = comma > before->last + 1 && is(p, comma, ",") && noun_like(p, from) && word(p, comma + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_ADV | RG_CLASS_PREP) && noun_like(p, at - 2);
    }
    while (who && from > before->last && !word(p, from - 1, RG_CLASS_CC | RG_CLASS_PUNCT | RG_CLASS_PREP)) from--;
    return who && from > before->last && word(p, from - 1, RG_CLASS_CC) && (word(p, from, RG_CLASS_DET) || is(p, from, "one")) ? from - 1 : RG_NONE;
}

/* Likewise a past form there is the verb of the new subject. */
static void apposed_subject(clause_parse *p) {
    for (size_t k = 1; k < p->groups.n; k++) {
        clause_group *g = &p->groups.at[k];
        bool last = k + 1 == p->groups.n || g[1].infinitive || g[1].reduced || joined(p, g + 1);
        if (last && may_act(p, g) && rg_clause_apposed(p, g - 1, g) != RG_NONE) make_finite(g);
    }
}

/* "closed the gates, banned fairs and burned the bedding": a row of acts, each with its object. */
static void row_of_acts(clause_parse *p) {
    for (size_t k = p->groups.n; k-- > 2;) {
        clause_group *last = &p->groups.at[k];
        if (!joined(p, last) || !((last->finite && last->past) || may_act(p, last))) continue;
        size_t j = k;
        for (; j > 1; j--) {
            const clause_group *g = &p->groups.at[j - 1];
            bool names = g->verb == RG_VERB_NAME || g->verb == RG_VERB_APPOINT, object = object_at(p, g->last) || (!names && word(p, g->last, RG_CLASS_NOUN) && !word(p, g->last, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_PUNCT));
            if (g->infinitive) continue;
            bool shares = j == k && g->last + 1 == last->first && object_at(p, last->last); /* "robbed and enslaved them" */
            if (!may_act(p, g) || !is(p, g->first - 1, ",") || !(object || shares || goes(g->verb))) break;
        }
        while (j < k && p->groups.at[j].infinitive) j++;
        const clause_group *first = &p->groups.at[j - 1];
        if (j >= k || !first->finite || !first->past || first->passive || word(p, first->first - 1, RG_CLASS_REL)) continue;
        for (size_t i = j; i <= k; i++)
            if (!p->groups.at[i].infinitive) make_finite(&p->groups.at[i]);
    }
}

/* "The quarrel eventually spilled into the courts": of a sentence that has no verb else, a word in "-ed" between an adverb and a phrase. */
static void behind_adverb(clause_parse *p) {
    for (size_t i = 2; i + 1 < p->seg.n; i++) {
        unsigned form;
        bool led = word(p, i, RG_CLASS_VERB) && word(p, i - 1, RG_CLASS_ADV) && !word(p, i - 1, RG_CLASS_PREP) && noun_like(p, i - 2) && word(p, i + 1, RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_NAME) && !is(p, i + 1, "by");
        size_t from = i - 2; /* "After the move, the school gradually turned into" */
        while (led && from > 0 && !is(p, from - 1, ",")) from--;
        if (!led || (p->groups.n && p->groups.at[0].first <= i) || !word(p, from, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM) || word(p, from, RG_CLASS_PREP)) continue;
        rg_clause_verb_at(p, i, &form);
        if (!(form & RG_FORM_PAST)) continue;
        clause_group g = {.first = i, .last = i + 1, .finite = true, .past = true};
        g.last = rg_clause_set_verb(p, &g, i);
        rg_vec_push(p->arena, &p->groups);
        for (size_t k = p->groups.n - 1; k > 0; k--) p->groups.at[k] = p->groups.at[k - 1];
        p->groups.at[0] = g;
        return;
    }
}

/* "Thornweed smothered whole meadows": of a sentence that has no verb at all, a word in "-ed" between nouns, the first of which may be a subject. */
static void between_nouns(clause_parse *p) {
    static const unsigned no = RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_NUM | RG_CLASS_WHEN | RG_CLASS_NEG;
    bool whole = p->seg.n > 4 && p->groups.n == 0 && is(p, p->seg.n - 1, ".");
    for (size_t i = 1; whole && i + 2 < p->seg.n; i++) {
        unsigned form;
        size_t from = i;
        while (from > 0 && !word(p, from - 1, RG_CLASS_PUNCT | RG_CLASS_PREP)) from--;
        bool unknown = word(p, i, RG_CLASS_VERB) && !rg_clause_verb_at(p, i, &form) && form & RG_FORM_PAST;
        bool named = word(p, i - 1, RG_CLASS_NAME) || rg_text_ends(unit_at(p, i - 1)->fold, RG_TEXT("s")), number = i > 1 && word(p, i - 1, RG_CLASS_NUM) && word(p, i - 2, RG_CLASS_NOUN) && !word(p, i - 2, no); /* "Article 5" */
        bool subject = (number || (named && noun_like(p, i - 1) && !word(p, i - 1, no | RG_CLASS_DET))) && (from == 0 || is(p, from - 1, ","));
        if (!unknown || !subject || !word(p, i + 1, RG_CLASS_NOUN | RG_CLASS_DET) || word(p, i + 1, no)) continue;
        clause_group g = {.first = i, .last = i + 1, .finite = true, .past = true};
        g.last = rg_clause_set_verb(p, &g, i);
        *rg_vec_push(p->arena, &p->groups) = g;
        return;
    }
}

/* "Some accepted Danish offers": of a sentence without another verb, the past form behind those who open it. */
static void behind_some(clause_parse *p) {
    unsigned form;
    bool some = p->groups.n == 0 && p->seg.n > 3 && word(p, 0, RG_CLASS_ALONE) && rg_clause_verb_at(p, 1, &form) && form & RG_FORM_PAST && is(p, p->seg.n - 1, ".");
    if (!some) return;
    clause_group g = {.first = 1, .last = 2, .finite = true, .past = true};
    g.last = rg_clause_set_verb(p, &g, 1);
    *rg_vec_push(p->arena, &p->groups) = g;
}

/* ", cast in 1501 and hung in the tower, cracked": does the comma before the second group close what hangs on the noun before the first? */
static bool closed_before(const clause_parse *p, const clause_group *first, const clause_group *second) {
    if (!may_act(p, second) || !is(p, second->first - 1, ",") || object_at(p, first->last)) return false;
    for (size_t i = first->last; i + 1 < second->first; i++)
        if (word(p, i, RG_CLASS_PUNCT | RG_CLASS_REL) || is(p, i, "that")) return false;
    return true;
}

/* "The officer, Captain X, reported on 19 May that": a sentence without a finite verb takes the first past form behind a comma. */
static void promote(clause_parse *p) {
    for (size_t k = 0; k < p->groups.n; k++)
        if (p->groups.at[k].finite) return;
    behind_adverb(p);
    between_nouns(p);
    behind_some(p);
    if (p->groups.n && p->groups.at[0].finite) return;
    for (size_t k = 0; k < p->groups.n; k++) {
        clause_group *g = &p->groups.at[k];
        unsigned form;
        rg_clause_verb_at(p, g->head, &form);
        if (!g->reduced || g->first < 3 || !is(p, g->first - 1, ",") || !(form & RG_FORM_PAST) || is(p, g->last, "by")) continue;
        for (size_t m = k + 1; m < p->groups.n; m++) /* "The bell, cast in 1501, | cracked": the comma closes the first */
            if (closed_before(p, g, &p->groups.at[m])) g = &p->groups.at[m];
        g->finite = true;
        g->reduced = g->passive = false;
        return;
    }
}

/* "the | old smiths | held": where the noun phrase right before the verb begins, behind its article; a name or a pronoun alone; 0: neither. */
static size_t phrase_before(const clause_parse *p, size_t verb) {
    size_t i = verb;
    if (i > 0 && word(p, i - 1, RG_CLASS_NAME | RG_CLASS_NOM)) return i - 1 - (i > 1 && is(p, i - 2, "the"));
    while (i > 0 && word(p, i - 1, RG_CLASS_NOUN) && !word(p, i - 1, RG_CLASS_PUNCT | RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_WHEN | RG_CLASS_SUB | RG_CLASS_CC)) i--;
    return i > 0 && i < verb && word(p, i - 1, RG_CLASS_DET) && !word(p, i - 1, RG_CLASS_REL) ? i - 1 : 0;
}

size_t rg_clause_object_relative(const clause_parse *p, const clause_group *g) {
    size_t who = g->first > 2 ? phrase_before(p, g->first) : 0;
    if (who < 2) return 0;
    bool which = is(p, who - 1, "which") || is(p, who - 1, "whom"), named = word(p, who, RG_CLASS_NAME), that = which || (is(p, who - 1, "that") && (named || !rg_clause_idea(p, who - 2)));
    for (const clause_group *before = p->groups.at; before < g; before++) that &= who - 2 < before->first || who - 2 >= before->last; /* "reasoned that the mill burned" */
    bool prep = which && who > 2 && word(p, who - 2, RG_CLASS_PREP) && word(p, who - 3, RG_CLASS_NOUN); /* "The house in which" */
    bool hangs = that && (prep || word(p, who - 2, RG_CLASS_NOUN) || (which && is(p, who - 2, ",")));
    bool verb = g + 1 < p->groups.at + p->groups.n && g[1].first == g->last; /* "that the council passed | angered them" */
    return hangs && (verb || word(p, g->last, RG_CLASS_PREP) || !noun_like(p, g->last)) ? who : 0;
}

/* "said | the mayor, Piet Hall, had burned it": who he is stands between commas, and the subject before them. */
bool rg_clause_said_of(const clause_parse *p, const clause_group *before, const clause_group *g) {
    size_t from = before->last, last = g->first - 1, commas = 0;
    bool says = before->finite && !before->passive && (before->verb == RG_VERB_SAY || before->verb == RG_VERB_CLAIM);
    if (!says || !g->finite || last < from + 3 || !is(p, last, ",") || !word(p, g->first, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL)) return false;
    if (!word(p, from, RG_CLASS_DET | RG_CLASS_NAME) || word(p, from, RG_CLASS_PREP | RG_CLASS_WHEN)) return false;
    for (size_t i = from; i < last; i++) {
        if (word(p, i, RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_VERB) && !word(p, i, RG_CLASS_NAME)) return false;
        commas += is(p, i, ",");
        if (is(p, i, ",") && (!word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN) || word(p, i + 1, RG_CLASS_PREP | RG_CLASS_WHEN))) return false;
    }
    return commas == 1;
}

/* Does a word of [from, verb), behind a group, begin what may be the subject of the verb, or join it to what stands before? "in this valley" and "in his
 * name" do not; but "said in his memoirs Korn was". */
static bool parts(const clause_parse *p, const clause_group *g, size_t from, size_t verb) {
    bool says = g->verb == RG_VERB_SAY || g->verb == RG_VERB_CLAIM;
    for (size_t i = from; i < verb; i++) {
        bool owns = !says && word(p, i, RG_CLASS_PRON) && !word(p, i, RG_CLASS_NOM) && word(p, i, RG_CLASS_DET) && i + 1 < verb && word(p, i + 1, RG_CLASS_NOUN) && i > from && word(p, i - 1, RG_CLASS_PREP);
        if (word(p, i, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL) || (word(p, i, RG_CLASS_PRON) && !owns) || is(p, i, "that") || (word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_PREP))) return true;
    }
    return false;
}

/* "believed | to have done it": by whose word it was is said of the deed, so that both groups are one. */
static void take_in(clause_parse *p, size_t k) {
    clause_group deed = p->groups.at[k + 1];
    deed.first = p->groups.at[k].first;
    deed.infinitive = deed.finite = false;
    deed.reduced = deed.held = deed.past = true;
    p->groups.at[k] = deed;
    remove_group(p, k + 1);
}

/* "The man believed to have done it was hanged": a participle that an infinitive follows, and nothing that parts them from a verb. */
static void demote_before_infinitive(clause_parse *p) {
    for (size_t k = 0; k + 2 < p->groups.n; k++) {
        clause_group *g = &p->groups.at[k];
        const clause_group *next = &p->groups.at[k + 1], *third = next + 1;
        bool owned = word(p, third->first - 1, RG_CLASS_NAME | RG_CLASS_PRON) && !word(p, third->first, RG_CLASS_BE | RG_CLASS_HAVE);
        if (!g->bare || !g->finite || !next->infinitive || next->first != g->last || !third->finite || third->first == next->last || goes(g->verb)) continue;
        if (owned || parts(p, g, next->last, third->first)) continue;
        g->finite = false;
        g->reduced = g->passive = true;
        bool says = g->verb == RG_VERB_SAY || g->verb == RG_VERB_CLAIM;
        if (says && (word(p, next->first + 1, RG_CLASS_HAVE) || is(p, next->first + 1, "be"))) take_in(p, k);
    }
}

/* "The legion equipped with new guns arrived": of two verbs with nothing that parts them the first is a participle. */
static void demote(clause_parse *p) {
    for (size_t k = 0; k + 1 < p->groups.n; k++) {
        clause_group *g = &p->groups.at[k];
        const clause_group *next = &p->groups.at[k + 1];
        bool is_next = next->first == g->last && word(p, next->first, RG_CLASS_BE | RG_CLASS_HAVE) && next->finite && !word(p, g->first - 1, RG_CLASS_SUB); /* "The men tried were X" */
        bool stands = rg_text_is(g->lemma, "remain") && !is(p, g->last, "by"); /* nothing is remained */
        bool may = g->bare && g->finite && ((next->first > g->last && word(p, g->last, RG_CLASS_PREP | RG_CLASS_WHEN)) || is_next) && !goes(g->verb) && !stands;
        if (!may || !(next->finite || (next->bare && (goes(next->verb) || word(p, next->last, RG_CLASS_DET | RG_CLASS_NAME) || (word(p, next->last, RG_CLASS_NOUN) && !word(p, next->last, RG_CLASS_PREP | RG_CLASS_ADV)))))) continue;
        bool until = (is(p, g->last, "until") || is(p, g->last, "till")) && word(p, g->last + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN) && !word(p, g->last + 1, RG_CLASS_WHEN) && noun_like(p, next->first - 1) && next->first > g->last + 1; /* "waited until the guards | slept" */
        bool called = !next->finite && next->verb == RG_VERB_NAME && word(p, next->last, RG_CLASS_NAME) && noun_like(p, next->first - 1) && !word(p, next->last + 1, RG_CLASS_NOUN | RG_CLASS_DET); /* "merged into a body | named Lund Union" */
        bool of_idea = k == 0 && rg_clause_behind_idea(p, next->first); /* "The claim that he left on Monday | is false" */
        if (until || called || of_idea || rg_clause_object_relative(p, g) || parts(p, g, g->last, next->first)) continue;
        g->finite = false;
        g->reduced = g->passive = true;
        p->groups.at[k + 1].finite = true;
        if (next->bare) p->groups.at[k + 1].reduced = p->groups.at[k + 1].passive = false;
    }
}

/* "was knighted and made | a lord", "was born at Lund and crowned | King of Holm": whose object is what he became. */
static bool became(const clause_parse *p, const clause_group *g) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    size_t i = g->last;
    if (!(g->verb == RG_VERB_APPOINT || g->verb == RG_VERB_NAME || g->traits & RG_TRAIT_RAISE)) return false;
    while (i < p->seg.n && word(p, i, RG_CLASS_DET | RG_CLASS_ORD)) i++;
    while (i + 1 < p->seg.n && !word(p, i, RG_CLASS_NAME | RG_CLASS_PRON) && word(p, i + 1, RG_CLASS_NOUN) && !word(p, i + 1, RG_CLASS_PREP | RG_CLASS_WHEN)) i++;
    return i < p->seg.n && voice && !word(p, i, RG_CLASS_PRON) && (unit_at(p, i)->name == RG_NONE || is(p, i + 1, "of")) && rg_sense_of(&voice->senses, unit_at(p, i)->fold) == RG_SENSE_PERSON;
}

/* "was planned by X and paid for by Y", "was seized in May and shot in June", "was born at Lund and educated in Riga": "was" goes on. */
static void share_auxiliary(clause_parse *p) {
    for (size_t k = 1; k < p->groups.n; k++) {
        clause_group *g = &p->groups.at[k];
        const clause_group *before = g - 1;
        bool goes_on = g->bare && g->finite && before->finite && (before->passive || before->verb == RG_VERB_BORN) && word(p, g->first - 1, RG_CLASS_CC);
        bool done = (g->verb == RG_VERB_KILL || g->traits & RG_TRAIT_NEED) && !object_at(p, g->last) && !noun_like(p, g->last);
        if (goes_on && g->verb != RG_VERB_DIE && (is(p, g->last, "by") || done || became(p, g))) g->passive = true, g->modal |= before->modal;
    }
}

/* "investigated | claims that", "fuelled | rumours": right behind a past form a verb in "-s" is the noun it may be. */
static void drop_noun(clause_parse *p) {
    size_t n = 0;
    for (size_t k = 0; k < p->groups.n; k++) {
        const clause_group *g = &p->groups.at[k], *before = n ? &p->groups.at[n - 1] : NULL;
        bool next = before && before->finite && (before->bare || before->past) && !before->passive && g->first == before->last && g->head == g->first && g->finite && !word(p, g->first, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL);
        unsigned form = 0;
        if (next && !(n == 1 && rg_clause_behind_idea(p, g->first))) rg_clause_verb_at(p, g->head, &form);
        if (!(form & RG_FORM_S) || form & (RG_FORM_PAST | RG_FORM_PART)) p->groups.at[n++] = *g;
    }
    p->groups.n = n;
}

/* "said | the mill burned in May", "said | soldiers opened fire": does the past form of group g tell what is said, whatever stands behind it? Of a verb that has
   no clause of its own, or behind a verb of saying that has no thing for its object. */
static bool said_so(const clause_parse *p, const clause_group *says, const clause_group *g) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    unsigned form;
    const rg_verb_entry *cue = voice ? rg_unit_verb(p->c, &voice->cues.forms, p->seg.at[says->head], p->seg.at[p->seg.n - 1] + 1, &form) : NULL;
    unsigned frames = voice ? rg_voice_frames(&voice->cues, cue) : 0;
    if (!(frames & FRAME_CLAUSE) || says->traits & (RG_TRAIT_RECORD | RG_TRAIT_HOLD | RG_TRAIT_ASCRIBE)) return false;
    return goes(g->verb) || (frames & FRAME_SURE && !(frames & FRAME_NOUN));
}

/* "says | the guards burned the mill": behind a verb of saying, and words that may be its subject, a past form with an object, or with nothing behind it, is no
   participle. */
static void said_to_act(clause_parse *p) {
    for (size_t k = 1; k < p->groups.n; k++) {
        clause_group *g = &p->groups.at[k];
        size_t from = g[-1].last;
        bool subject = g[-1].first > 0 && !word(p, g[-1].first - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_PREP | RG_CLASS_WHEN); /* "suspected clerks burned it" has none */
        subject |= k > 1 && word(p, g[-1].first - 1, RG_CLASS_CC) && g[-2].finite; /* "denied this and | said the guards fired" */
        bool says = subject && g[-1].finite && !g[-1].passive && (g[-1].verb == RG_VERB_SAY || g[-1].verb == RG_VERB_CLAIM);
        bool object = object_at(p, g->last) && !word(p, g->last + 1, RG_CLASS_WHEN) && !word(p, g->last + 2, RG_CLASS_WHEN); /* "the gates closed the next day" */
        if (g->verb == RG_VERB_NAME || g->verb == RG_VERB_APPOINT) continue; /* "mentioned a town called Holm" */
        bool alone = !(g[-1].traits & RG_TRAIT_RECORD) && (g->last == p->seg.n || (word(p, g->last, RG_CLASS_PUNCT | RG_CLASS_ADV | RG_CLASS_ORD) && !word(p, g->last, RG_CLASS_PREP))); /* "says they fired first" */
        if (!says || !may_act(p, g) || !(object || alone || said_so(p, g - 1, g)) || from == g->first || !(noun_like(p, from) || word(p, from, RG_CLASS_DET)) || word(p, from, RG_CLASS_PREP | RG_CLASS_WHEN)) continue;
        bool parted = false;
        for (size_t i = from; i < g->first; i++) parted |= word(p, i, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB) && !word(p, i, RG_CLASS_DET);
        if (!parted) make_finite(g);
    }
}

/* "After the siege ended the duke | burned the mill", "When the council met Lind | held that": behind the verb of the clause that opens the sentence, and a noun
   phrase, a past form is the verb of that phrase, where the sentence has no other that may be the main one. */
static void behind_opening(clause_parse *p) {
    clause_group *first = p->groups.at, *g = first + 1;
    if (p->groups.n < 2 || !rg_clause_opens_sentence(p) || first->passive || first->verb == RG_VERB_BE || !may_act(p, g) || is(p, 0, "so") || (word(p, g->first - 1, RG_CLASS_DET) && !word(p, g->first - 1, RG_CLASS_PRON)) || g->first <= first->last || !noun_like(p, g->first - 1)) return;
    bool phrase = word(p, first->last, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON) || rg_text_ends(unit_at(p, g->first - 1)->fold, RG_TEXT("s")); /* not "has large | carved faces" */
    if (!phrase || word(p, first->last, RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_WHEN)) return;
    for (size_t i = first->last; i < g->first; i++)
        if (word(p, i, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_PREP | RG_CLASS_ADV) && !word(p, i, RG_CLASS_DET) && !is(p, i, "of")) return;
    for (size_t i = g->last; i < p->seg.n && !word(p, i, RG_CLASS_REL) && !is(p, i, "that"); i++)
        if (is(p, i, ",") && word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOUN) && !word(p, i + 1, RG_CLASS_REL | RG_CLASS_CC | RG_CLASS_WHEN | RG_CLASS_PREP)) return; /* "had feared the men hired in Lund, X" */
    for (size_t k = 2; k < p->groups.n; k++) {
        bool hangs = !p->groups.at[k].finite;
        for (size_t i = p->groups.at[k - 1].last; i < p->groups.at[k].first && !hangs; i++) hangs = word(p, i, RG_CLASS_REL | RG_CLASS_SUB) || is(p, i, "that");
        if (!hangs) return;
    }
    make_finite(g);
}

/* "writes that the owner, Karl Moen, | fled": behind a verb of saying and "that", and a name that the commas set off, a past form is the verb of what is said. */
static void said_of_apposed(clause_parse *p) {
    for (size_t k = 1; k < p->groups.n; k++) {
        clause_group *g = &p->groups.at[k];
        const clause_group *says = g - 1;
        size_t comma = g->first - 1, from = says->last + is(p, says->last, "that");
        if (!may_act(p, g) || !says->finite || says->passive || (says->verb != RG_VERB_SAY && says->verb != RG_VERB_CLAIM) || from == says->last || comma < from + 3 || !is(p, comma, ",") || !noun_like(p, from + !word(p, from, RG_CLASS_NOUN | RG_CLASS_NAME))) continue;
        while (from < comma && !word(p, from, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB | RG_CLASS_CC)) from++;
        bool named = from < comma && is(p, from, ",") && word(p, from + 1, RG_CLASS_NAME | RG_CLASS_DET) && word(p, comma - 1, RG_CLASS_NAME | RG_CLASS_NOUN);
        for (size_t i = from + 1; named && i < comma; i++) named = !word(p, i, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_SUB);
        if (named) make_finite(g);
    }
}

/* "The rumour that Lind had been shot | reached the court": behind the clause of the noun that opens the sentence, a past form that has an object, a phrase or nothing
   behind it is the verb of the noun, where the sentence has no other. */
static void behind_idea(clause_parse *p) {
    if (p->groups.n < 2 || !may_act(p, &p->groups.at[1]) || !rg_clause_behind_idea(p, p->groups.at[1].first)) return;
    for (size_t k = 2; k < p->groups.n; k++)
        if (p->groups.at[k].finite) return;
    make_finite(&p->groups.at[1]);
}

/* "The mill that he built in 1904 | burned", "The law which the council passed | angered the guilds": behind the clause that hangs on the noun before it, of a stretch
   without a verb else, a past form that has an object, a phrase or nothing behind it is the verb of the noun. */
static void behind_object_relative(clause_parse *p) {
    size_t k = 0, act = RG_NONE;
    if (!p->groups.n || !p->groups.at[0].finite || !rg_clause_object_relative(p, &p->groups.at[0])) return;
    while (++k < p->groups.n) {
        if (p->groups.at[k].finite) return;
        if (act == RG_NONE && may_act(p, &p->groups.at[k])) act = k;
    }
    if (act == RG_NONE) return;
    for (size_t i = p->groups.at[0].last; i < p->groups.at[act].first; i++)
        if (word(p, i, RG_CLASS_PUNCT | RG_CLASS_REL | RG_CLASS_CC) || (word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_PREP))) return;
    make_finite(&p->groups.at[act]);
    for (k = act + 1; k < p->groups.n; k++)
        if (joined(p, &p->groups.at[k]) && may_act(p, &p->groups.at[k])) make_finite(&p->groups.at[k]);
}

/* Of the noun phrase that opens the stretch, up to `end`: is it of several? */
static bool opens_several(const clause_parse *p, size_t end) {
    const struct rg_voice_tables *voice = p->reading->language->voice;
    size_t head = 0;
    while (head + 1 < end && !word(p, head + 1, RG_CLASS_PREP | RG_CLASS_PUNCT)) head++;
    rg_text fold = unit_at(p, head)->fold;
    bool many = rg_text_ends(fold, RG_TEXT("s")) && !rg_text_ends(fold, RG_TEXT("ss"));
    return many || (voice && rg_sense_of(&voice->senses, fold) == RG_SENSE_PERSONS) || (voice && (rg_text_ends(fold, RG_TEXT("men")) || rg_text_is(fold, "people")));
}

/* May a verb in the present that agrees with those who open the stretch stand at k, with an object or a clause behind it? */
static bool agrees(const clause_parse *p, size_t k, bool several) {
    unsigned form;
    const rg_verb_entry *entry = rg_clause_verb_at(p, k, &form);
    if (!entry || !noun_like(p, k - 1) || word(p, k, RG_CLASS_NAME) || p->reading->tokens.at[unit_at(p, k)->first].flags & RG_TOKEN_CAPITAL) return false;
    bool form_fits = several ? form & RG_FORM_BASE && !(form & (RG_FORM_S | RG_FORM_PAST)) : (form & RG_FORM_S) != 0;
    bool object = object_at(p, k + 1) || is(p, k + 1, "that") || (word(p, k + 1, RG_CLASS_PRON) && !word(p, k + 1, RG_CLASS_REL));
    return form_fits && object && !(entry->noun && word(p, k - 1, RG_CLASS_DET));
}

/* "A letter found in Lund | names Korn", "Records examined by Hall | suggest 24,600": behind a participle with a phrase, of a stretch without a verb else, a
 * verb in the present that agrees with what opens it. */
static void present_behind(clause_parse *p) {
    clause_group *g = p->groups.at;
    unsigned form = 0;
    if (p->groups.n) rg_clause_verb_at(p, g->head, &form);
    if (!(form & RG_FORM_PART) || g->first == 0 || g->gerund || g->infinitive || !(g->reduced || (g->bare && g->finite)) || !noun_like(p, g->first - 1) || word(p, g->first - 1, RG_CLASS_PRON | RG_CLASS_WHEN) || goes(g->verb)) return;
    if (word(p, 0, RG_CLASS_PREP | RG_CLASS_SUB) || !word(p, g->last, RG_CLASS_PREP)) return;
    bool several = opens_several(p, g->first);
    for (size_t i = 0; i < g->first; i++)
        if (word(p, i, RG_CLASS_PUNCT | RG_CLASS_REL)) return;
    size_t end = p->groups.n > 1 ? p->groups.at[1].first : p->seg.n;
    for (size_t k = g->last + 2; k < end && !word(p, k, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_CC); k++) {
        if (!agrees(p, k, several)) continue;
        bool parted = p->groups.n == 1;
        for (size_t i = k + 1; i < end && !parted; i++) parted = word(p, i, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_CC) || is(p, i, "that");
        if (!parted) return;
        clause_group next = {.first = k, .finite = true};
        next.last = rg_clause_set_verb(p, &next, k);
        g->finite = g->past = false;
        g->reduced = g->passive = true;
        rg_vec_push(p->arena, &p->groups);
        for (size_t i = p->groups.n - 1; i > 1; i--) p->groups.at[i] = p->groups.at[i - 1];
        p->groups.at[1] = next;
        return;
    }
}

void rg_clause_mend_groups(clause_parse *p) {
    drop_noun(p);
    drop_adjective(p);
    drop_growing(p);
    present_behind(p);
    if (!p->seg.aside && !p->seg.quoted) promote(p);
    joined_to(p);
    apposed_subject(p);
    row_of_acts(p);
    said_to_act(p);
    said_of_apposed(p);
    behind_opening(p);
    behind_idea(p);
    behind_object_relative(p);
    demote(p);
    demote_before_infinitive(p);
    share_auxiliary(p);
}
