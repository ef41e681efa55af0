/* clause.c: verb groups, then the boundaries between them, then subject and phrases.
 *
 * Sentence -> segments (the running words; each bracketed aside; each long quotation) -> verb groups -> clauses. A verb is recognised
 * by its auxiliaries, else by the table and its company; a participle right behind a noun is a reduced relative ("a treaty signed
 * in 1939"). Every step walks a segment once or twice: linear.
 */
#include <string.h>

#include "engine/read/unit.h"

enum { QUOTE_WORDS = 6 }; /* a shorter quotation is a word of the sentence around it */

/* A stretch of unit indices that are parsed together. */
typedef struct segment {
    const size_t *at;
    size_t n;
    bool aside, quoted;
} segment;

typedef struct group {
    size_t first, last, head; /* positions in the segment */
    rg_verb verb;
    rg_text lemma, event;
    unsigned traits;
    bool ends;
    bool passive, negated, modal, finite, infinitive, reduced, gerund, bare; /* bare: a past form that may be a participle */
} group;

/* The words before a subordinate clause that stands between commas: the subject of the finite verb behind it. */
typedef struct waiting {
    size_t first, last; /* equal: none */
} waiting;

typedef struct parse {
    rg_arena *arena;
    rg_reading *reading;
    rg_clauses *c;
    const rg_clause_tables *t;
    segment seg;
    size_t sentence;
    RG_VEC(group) groups;
    waiting waiting;
} parse;

static const rg_unit *unit_at(const parse *p, size_t i) { return &p->c->units.at[p->seg.at[i]]; }
static unsigned classes(const parse *p, size_t i) { return i < p->seg.n ? unit_at(p, i)->classes : 0; }
static bool is(const parse *p, size_t i, const char *fold) { return i < p->seg.n && rg_text_is(unit_at(p, i)->fold, fold); }
static bool word(const parse *p, size_t i, unsigned mask) { return (classes(p, i) & mask) != 0; }

/* ---- verb groups ---------------------------------------------------------------------------------------------- */

static const rg_verb_entry *verb_at(const parse *p, size_t i, unsigned *form) {
    *form = 0;
    if (i >= p->seg.n || !word(p, i, RG_CLASS_VERB)) return NULL;
    const rg_verb_entry *entry = rg_unit_verb(p->c, p->t, p->seg.at[i], p->seg.at[p->seg.n - 1] + 1, form);
    if (entry) return entry;
    rg_text fold = unit_at(p, i)->fold;
    bool past = rg_text_ends(fold, RG_TEXT("ed")); /* else a verb alone with its particle: "guns" of "gun down" */
    *form = rg_text_ends(fold, RG_TEXT("ing")) ? RG_FORM_ING : past ? RG_FORM_PAST | RG_FORM_PART : 0;
    return NULL;
}

/* Reads the verb at i into the group; the position behind it and its particle. */
static size_t set_verb(const parse *p, group *g, size_t i) {
    unsigned form;
    const rg_verb_entry *entry = verb_at(p, i, &form);
    size_t end = entry ? rg_unit_verb_end(p->c, entry, p->seg.at[i], p->seg.at[p->seg.n - 1] + 1) - p->seg.at[i] : 1;
    g->head = i;
    g->verb = entry ? entry->verb : RG_VERB_OTHER;
    g->lemma = entry ? entry->lemma : unit_at(p, i)->fold;
    g->event = entry ? entry->event : (rg_text){0};
    g->traits = entry ? entry->traits : 0;
    g->ends = entry && entry->ends;
    return i + end <= p->seg.n && p->seg.at[i + end - 1] == p->seg.at[i] + end - 1 ? i + end : i + 1;
}

static size_t skip_adverbs(const parse *p, size_t i, group *g) {
    while (i < p->seg.n && word(p, i, RG_CLASS_ADV | RG_CLASS_NEG) && !(word(p, i, RG_CLASS_NEG) && word(p, i, RG_CLASS_PRON)) && !word(p, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL | RG_CLASS_PREP)) {
        if (word(p, i, RG_CLASS_NEG)) g->negated = true;
        i++;
    }
    return i;
}

/* aux+ adv* verb, from an auxiliary at i; returns the end. */
static size_t auxiliary_group(const parse *p, size_t i, group *g) {
    unsigned last = 0, form;
    size_t start = i;
    while (word(p, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) {
        last = classes(p, i);
        if (last & RG_CLASS_MODAL) g->modal = true;
        if (last & RG_CLASS_NEG) g->negated = true;
        g->head = i;
        i = skip_adverbs(p, i + 1, g);
    }
    (void)start;
    verb_at(p, i, &form);
    bool be = (last & RG_CLASS_BE) != 0;
    bool fits = be ? (form & (RG_FORM_PART | RG_FORM_ING)) != 0
                : last & RG_CLASS_HAVE ? (form & RG_FORM_PART) != 0
                                       : (form & (RG_FORM_BASE | RG_FORM_PART)) != 0 || (!form && word(p, i, RG_CLASS_NOUN) && i + 1 < p->seg.n);
    if (fits) {
        size_t end = set_verb(p, g, i);
        g->passive = be && (form & RG_FORM_PART) && !(form & RG_FORM_ING);
        if (last & RG_CLASS_MODAL && form & RG_FORM_PART && !(form & RG_FORM_BASE)) g->passive = true; /* "may decided": a broken passive */
        return end;
    }
    g->verb = be ? RG_VERB_BE : RG_VERB_OTHER;
    g->lemma = be ? RG_TEXT("be") : last & RG_CLASS_HAVE ? RG_TEXT("have") : RG_TEXT("do");
    return g->head + 1;
}

static bool has_finite(const parse *p) { return p->groups.n > 0 && p->groups.at[p->groups.n - 1].finite; }

/* Has a boundary come since the last verb group? Then a new subject may have come too. */
static bool boundary_since_group(const parse *p, size_t i) {
    for (size_t k = p->groups.n ? p->groups.at[p->groups.n - 1].last : 0; k < i; k++)
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL)) return true;
    return p->groups.n == 0;
}

static bool noun_like(const parse *p, size_t i) {
    return word(p, i, RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_PRON | RG_CLASS_WHEN | RG_CLASS_NUM | RG_CLASS_ORD) && !word(p, i, RG_CLASS_PUNCT);
}

/* May the words between the last boundary and i be a subject? Not where they open with a preposition: "but between X and Y dealt with". */
static bool subject_stands(const parse *p, size_t i) {
    size_t from = p->groups.n ? p->groups.at[p->groups.n - 1].last : 0, start = from;
    for (size_t k = from; k < i; k++)
        if (word(p, k, RG_CLASS_PUNCT | RG_CLASS_REL) || is(p, k, "that") || (word(p, k, RG_CLASS_SUB) && !word(p, k, RG_CLASS_PREP | RG_CLASS_DET))) start = k + 1;
    while (start < i && word(p, start, RG_CLASS_CC | RG_CLASS_ADV)) start++;
    return start < i && (!word(p, start, RG_CLASS_PREP) || word(p, start + 1, RG_CLASS_WHEN));
}

/* ", a city divided in two": a noun phrase in apposition, no new subject. */
static bool apposition(const parse *p, size_t i) {
    size_t k = i;
    while (k > 0 && !word(p, k - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL)) k--;
    return k > 0 && word(p, k - 1, RG_CLASS_PUNCT) && (is(p, k, "a") || is(p, k, "an"));
}

/* Did the last verb stand in a relative clause, so that a comma may close it? */
static bool closes_relative(const parse *p) {
    if (!p->groups.n) return false;
    size_t from = p->groups.n > 1 ? p->groups.at[p->groups.n - 2].last : 0;
    for (size_t k = from; k < p->groups.at[p->groups.n - 1].first; k++)
        if (word(p, k, RG_CLASS_REL) && !is(p, k, "that")) return true;
    return false;
}

/* "who in turn served", "which later became": a relative pronoun before an adverb or a short phrase. */
static bool behind_pronoun(const parse *p, size_t i) {
    size_t k = i;
    while (k > 0 && word(p, k - 1, RG_CLASS_ADV) && !word(p, k - 1, RG_CLASS_PREP | RG_CLASS_REL)) k--;
    if (k == i && k > 2 && word(p, k - 2, RG_CLASS_PREP) && word(p, k - 3, RG_CLASS_REL)) k -= 2;
    return k < i && k > 0 && word(p, k - 1, RG_CLASS_REL) && !is(p, k - 1, "that");
}

/* ", testified in 1947 that": a verb of saying and what it says, a date between at most. */
static bool says_that(const parse *p, size_t i) {
    unsigned form;
    const rg_verb_entry *entry = verb_at(p, i, &form);
    if (!entry || !(entry->verb == RG_VERB_SAY || entry->verb == RG_VERB_CLAIM)) return false;
    size_t k = i + 1;
    while (word(p, k, RG_CLASS_PREP | RG_CLASS_WHEN) && k < i + 4) k++;
    return is(p, k, "that");
}

/* A participle joined by "and" to one that hangs on the same noun, before any finite verb. */
static bool joins_participle(const parse *p, size_t i, unsigned form) {
    if (!(form & RG_FORM_PART) || has_finite(p) || !p->groups.n || !p->groups.at[p->groups.n - 1].reduced || p->groups.at[p->groups.n - 1].gerund) return false;
    size_t k = i;
    while (k > 0 && word(p, k - 1, RG_CLASS_ADV)) k--;
    if (k == 0 || !word(p, k - 1, RG_CLASS_CC)) return false;
    for (size_t j = p->groups.at[p->groups.n - 1].last; j < k; j++)
        if (is(p, j, ",")) return false;
    return true;
}

/* A past form without auxiliary: 0 = not a verb here, 1 = finite, 2 = reduced relative. */
static int past_reading(const parse *p, size_t i, unsigned form, bool known) {
    if (i == 0) return form & RG_FORM_PART ? 2 : 0;
    if (word(p, i - 1, RG_CLASS_NUM) && !word(p, i - 1, RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_PRON) && word(p, i + 1, RG_CLASS_NOUN)) return 0; /* "two occupied towns" */
    bool owned = is(p, i - 1, "his") || is(p, i - 1, "her") || is(p, i - 1, "its") || is(p, i - 1, "'s") || is(p, i - 1, "\xe2\x80\x99s");
    if (owned && noun_like(p, i + 1)) return 0; /* "his estranged brother" */
    bool by = is(p, i + 1, "by"), relative = word(p, i - 1, RG_CLASS_REL | RG_CLASS_PRON) || is(p, i - 1, "that") || behind_pronoun(p, i);
    if (!(form & RG_FORM_PAST)) return word(p, i - 1, RG_CLASS_NAME | RG_CLASS_NOUN | RG_CLASS_PUNCT) && word(p, i + 1, RG_CLASS_PREP | RG_CLASS_WHEN) && !is(p, i + 1, "of") ? 2 : 0;
    if (relative) return 1;
    bool counted = word(p, i - 1, RG_CLASS_ORD) && i > 1 && is(p, i - 2, "the"); /* "The third took place" */
    if (counted && known && !has_finite(p) && !noun_like(p, i + 1)) return 1;
    if (counted && known && !(form & RG_FORM_PART)) return 1;
    if (word(p, i - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ORD) && !word(p, i - 1, RG_CLASS_ADV)) return 0;
    bool comma = is(p, i - 1, ",") || is(p, i - 1, ")");
    if (!known && rg_text_starts(unit_at(p, i)->fold, RG_TEXT("un"))) return 0; /* "landed unopposed" */
    if (noun_like(p, i - 1)) {
        const rg_verb_entry *entry = verb_at(p, i, &form);
        bool goes = entry && (entry->verb == RG_VERB_MOVE || entry->verb == RG_VERB_GATHER) && !has_finite(p); /* "departed by boat" */
        if (by && form & RG_FORM_PART && !goes) return 2;
        if (entry && entry->verb == RG_VERB_NAME && word(p, i + 1, RG_CLASS_NAME | RG_CLASS_PUNCT)) return 2;
        if (has_finite(p) && form & RG_FORM_PART && apposition(p, i)) return 2;
        bool fresh = !has_finite(p) || (boundary_since_group(p, i) && subject_stands(p, i));
        if (fresh) return known || word(p, i - 1, RG_CLASS_NAME) || !noun_like(p, i + 1) || word(p, i + 1, RG_CLASS_NUM) ? 1 : 0;
        bool object = known && (is(p, i + 1, "a") || is(p, i + 1, "an") || is(p, i + 1, "the")) && boundary_since_group(p, i) && !(entry && (entry->verb == RG_VERB_NAME || entry->verb == RG_VERB_APPOINT));
        if (object) return 1; /* "was against it, and together with the council issued a declaration" */
        return form & RG_FORM_PART ? 2 : 1;
    }
    bool closes = (closes_relative(p) && p->groups.at[p->groups.n - 1].last + 1 < i) || (p->groups.n && !has_finite(p)); /* "X, who led Y, recalled"; "X, led by Y, rebelled" */
    if (comma && form & RG_FORM_PAST && known && !by && (closes || is(p, i + 1, "that") || says_that(p, i))) return 1;
    bool adjective = !known && (rg_text_starts(unit_at(p, i)->fold, RG_TEXT("un")) || (!has_finite(p) && word(p, i + 1, RG_CLASS_NOUN) && !word(p, i + 1, RG_CLASS_PREP | RG_CLASS_ADV)));
    if (comma && adjective) return 0; /* ", armed resistance had been crushed" */
    if (comma) return by || has_finite(p) || !(word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON)) ? (form & RG_FORM_PART ? 2 : 1) : 1;
    if (joins_participle(p, i, form)) return 2; /* ", often called X and also known as Y, was" */
    if (word(p, i - 1, RG_CLASS_CC)) {
        bool pair = form & RG_FORM_PART && i > 2 && word(p, i - 2, RG_CLASS_NOUN) && word(p, i - 3, RG_CLASS_PREP | RG_CLASS_DET) && noun_like(p, i + 1); /* "original and published papers" */
        return known && !pair ? 1 : 0;
    }
    bool inside = i > 1 && word(p, i - 2, RG_CLASS_DET | RG_CLASS_PREP); /* "the jointly conducted operations" */
    bool somebody = i > 1 && word(p, i - 2, RG_CLASS_NAME | RG_CLASS_PRON) && !noun_like(p, i + 1); /* "Raymond reluctantly acquiesced" */
    return word(p, i - 1, RG_CLASS_ADV) && (known || somebody) && !inside ? 1 : 0;
}

/* A present form or base form of the table without auxiliary. */
static bool present_reading(const parse *p, size_t i, unsigned form, const rg_verb_entry *entry) {
    if (i == 0 || !entry) return false;
    if (word(p, i - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_ORD) && !is(p, i - 1, "that") && !word(p, i - 1, RG_CLASS_REL)) return false;
    bool speaks = form & RG_FORM_S && !entry->noun && (entry->verb == RG_VERB_SAY || entry->verb == RG_VERB_CLAIM || entry->verb == RG_VERB_DIE); /* "speaks of" */
    if (is(p, i + 1, "of") && !speaks) return false;
    bool that = is(p, i + 1, "that") || is(p, i + 1, "how");
    bool says = entry->verb == RG_VERB_ASCRIBE || entry->verb == RG_VERB_SAY || entry->verb == RG_VERB_CLAIM || entry->verb == RG_VERB_DENY;
    if (that && says) return true;
    rg_text subject = unit_at(p, i - 1)->fold;
    bool many = subject.len > 2 && subject.ptr[subject.len - 1] == 's';
    if (says && form & RG_FORM_BASE && many && word(p, i + 1, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_NAME | RG_CLASS_NUM)) return true;
    bool relative = word(p, i - 1, RG_CLASS_REL) || is(p, i - 1, "that") || (word(p, i - 1, RG_CLASS_PRON) && (!has_finite(p) || boundary_since_group(p, i - 1)));
    if (relative) return true;
    if (form & RG_FORM_BASE && !(form & RG_FORM_S)) {
        rg_text before = unit_at(p, i - 1)->fold;
        bool plural = before.len > 2 && before.ptr[before.len - 1] == 's';
        return !entry->noun && plural && noun_like(p, i - 1) && !has_finite(p);
    }
    bool fresh = !has_finite(p) || boundary_since_group(p, i);
    if (!fresh) return false;
    return word(p, i - 1, RG_CLASS_NAME) || (!entry->noun && (noun_like(p, i - 1) || is(p, i - 1, ",") || word(p, i - 1, RG_CLASS_CC | RG_CLASS_ADV)));
}

static void plain_group(parse *p, size_t i) {
    unsigned form;
    const rg_verb_entry *entry = verb_at(p, i, &form);
    group g = {.first = i, .last = i + 1, .finite = true};
    if (form & (RG_FORM_PAST | RG_FORM_PART)) {
        int reading = past_reading(p, i, form, entry != NULL);
        if (reading == 0 && !(form & (RG_FORM_BASE | RG_FORM_S))) return;
        if (reading == 2 && entry && entry->verb == RG_VERB_DIE && form & RG_FORM_PAST) reading = 1; /* nobody is died */
        g.reduced = reading == 2;
        g.finite = reading != 2;
        g.passive = g.reduced;
        g.bare = reading != 0 && form & RG_FORM_PART && form & RG_FORM_PAST && !word(p, i - 1, RG_CLASS_REL | RG_CLASS_PRON);
        if (reading == 0 && !present_reading(p, i, form, entry)) return;
    } else if (form & RG_FORM_ING) {
        if (word(p, i, RG_CLASS_PREP)) return; /* "following", "including" */
        bool hangs = i > 0 && (is(p, i - 1, ",") || (has_finite(p) && word(p, i - 1, RG_CLASS_NAME | RG_CLASS_NOUN) && (entry || word(p, i + 1, RG_CLASS_DET | RG_CLASS_PREP)))) && !word(p, i - 1, RG_CLASS_DET | RG_CLASS_ORD) &&
                     !word(p, i + 1, RG_CLASS_PUNCT) && !is(p, i + 1, "of");
        if (!hangs) return;
        g.finite = false;
        g.reduced = g.gerund = true;
    } else if (!present_reading(p, i, form, entry)) {
        return;
    }
    g.last = set_verb(p, &g, i);
    if (g.traits & RG_TRAIT_BARE && g.last == i + 1 && g.finite) { /* "helped lay the foundations" */
        verb_at(p, g.last, &form);
        if (form & RG_FORM_BASE) g.last = set_verb(p, &g, g.last);
    }
    *rg_vec_push(p->arena, &p->groups) = g;
}

static size_t infinitive_group(parse *p, size_t i) {
    group g = {.first = i, .infinitive = true};
    size_t k = skip_adverbs(p, i + 1, &g);
    unsigned form;
    verb_at(p, k, &form);
    if (word(p, k, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO)) {
        g.last = auxiliary_group(p, k, &g);
    } else if (form & RG_FORM_BASE) {
        g.last = set_verb(p, &g, k);
    } else {
        return i + 1;
    }
    *rg_vec_push(p->arena, &p->groups) = g;
    return g.last;
}

static void find_groups(parse *p) {
    p->groups.n = 0;
    for (size_t i = 0; i < p->seg.n;) {
        if (is(p, i, "to") && i + 1 < p->seg.n) {
            i = infinitive_group(p, i);
        } else if (word(p, i, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL)) {
            group g = {.first = i, .finite = true};
            g.finite = !is(p, i, "being") && !is(p, i, "having");
            g.last = auxiliary_group(p, i, &g);
            g.reduced = g.gerund = !g.finite;
            *rg_vec_push(p->arena, &p->groups) = g;
            i = g.last;
        } else {
            size_t known = p->groups.n;
            if (word(p, i, RG_CLASS_VERB)) plain_group(p, i);
            i = p->groups.n > known ? p->groups.at[known].last : i + 1;
        }
    }
}

/* "The officer, Captain X, reported on 19 May that": a sentence without a finite verb takes the first past form behind a comma. */
static void promote(parse *p) {
    for (size_t k = 0; k < p->groups.n; k++)
        if (p->groups.at[k].finite) return;
    for (size_t k = 0; k < p->groups.n; k++) {
        group *g = &p->groups.at[k];
        unsigned form;
        verb_at(p, g->head, &form);
        if (!g->reduced || g->first < 3 || !is(p, g->first - 1, ",") || !(form & RG_FORM_PAST) || is(p, g->last, "by")) continue;
        g->finite = true;
        g->reduced = g->passive = false;
        return;
    }
}

/* Verbs that have no object, so that their past form is no participle. */
static bool goes(rg_verb verb) {
    static const rg_verb going[] = {RG_VERB_MOVE, RG_VERB_GATHER, RG_VERB_OCCUR, RG_VERB_BEGIN, RG_VERB_FINISH, RG_VERB_DIE, RG_VERB_FIGHT, RG_VERB_LAST, RG_VERB_BECOME};
    for (size_t i = 0; i < sizeof going / sizeof *going; i++)
        if (verb == going[i]) return true;
    return false;
}

/* "The legion equipped with new guns arrived": of two verbs with nothing that parts them the first is a participle. */
static void demote(parse *p) {
    for (size_t k = 0; k + 1 < p->groups.n; k++) {
        group *g = &p->groups.at[k];
        const group *next = &p->groups.at[k + 1];
        bool may = g->bare && g->finite && next->first > g->last && word(p, g->last, RG_CLASS_PREP) && !goes(g->verb);
        if (!may || !(next->finite || (next->bare && (goes(next->verb) || word(p, next->last, RG_CLASS_DET | RG_CLASS_NAME))))) continue;
        bool parted = false;
        for (size_t i = g->last; i < next->first; i++) parted |= word(p, i, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_REL | RG_CLASS_PRON) || is(p, i, "that") || (word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_PREP));
        if (parted) continue;
        g->finite = false;
        g->reduced = g->passive = true;
        p->groups.at[k + 1].finite = true;
        if (next->bare) p->groups.at[k + 1].reduced = p->groups.at[k + 1].passive = false;
    }
}

/* ---- boundaries ----------------------------------------------------------------------------------------------- */

static int boundary_rank(const parse *p, size_t i, size_t verb) {
    unsigned k = classes(p, i);
    if (k & RG_CLASS_PUNCT && (is(p, i, ";") || is(p, i, ":") || is(p, i, "\xe2\x80\x94") || is(p, i, "--"))) return 6;
    bool noun_next = noun_like(p, i + 1) || word(p, i + 1, RG_CLASS_DET);
    if ((k & RG_CLASS_REL) || is(p, i, "that")) return 5;
    if (k & RG_CLASS_SUB && !(k & RG_CLASS_PREP)) return 5;
    if (k & RG_CLASS_SUB && noun_next && !word(p, i + 1, RG_CLASS_WHEN)) return 3; /* after, before, as, until, since: a clause may follow */
    if (k & RG_CLASS_CC && is(p, i - 1, ",")) return 4;
    if (k & RG_CLASS_CC && i + 1 >= verb) return 4; /* "and signed" */
    if (is(p, i, ",")) return 2;
    return k & RG_CLASS_CC ? 1 : 0;
}

/* The position where the clause of group g begins, between the end of the group before it and g itself. */
static size_t boundary(const parse *p, const group *before, const group *g) {
    if (g->infinitive) return g->first;
    if (g->reduced) return g->first > before->last && is(p, g->first - 1, ",") ? g->first - 1 : g->first;
    size_t best = before->last;
    int rank = 0;
    for (size_t i = before->last; i < g->first; i++) {
        int r = boundary_rank(p, i, g->first);
        if (r && r >= rank) best = i, rank = r;
        if (rank == 5 && r == 2) break; /* "that, in 1939, ..." */
    }
    return best;
}

/* ---- clauses -------------------------------------------------------------------------------------------------- */

static rg_span span_of(const parse *p, size_t first, size_t last) {
    if (first >= last) return (rg_span){0};
    return (rg_span){unit_at(p, first)->span.start, unit_at(p, last - 1)->span.end};
}

static rg_phrase phrase_of(const parse *p, rg_text prep, size_t whole, size_t first, size_t last) {
    while (first < last && word(p, last - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB)  && !word(p, last - 1, RG_CLASS_NAME | RG_CLASS_WHEN | RG_CLASS_PRON)) last--;
    while (first < last && word(p, first, RG_CLASS_PUNCT)) first++;
    rg_phrase f = {.prep = prep, .span = span_of(p, first, last), .whole = span_of(p, whole < first ? whole : first, last)};
    f.first = first < last ? p->seg.at[first] : 0;
    f.last = first < last ? p->seg.at[last - 1] + 1 : 0;
    return f;
}

/* "about 2,400 soldiers": no preposition. */
static bool about_number(const parse *p, size_t i) {
    static const char *const words[] = {"about", "around", "over", "circa", "under", "above", "below", "between"};
    bool about = false;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++) about |= is(p, i, words[k]);
    return about && word(p, i + 1, RG_CLASS_NUM) && !word(p, i + 1, RG_CLASS_WHEN | RG_CLASS_PRON);
}

static bool starts_phrase(const parse *p, size_t i) {
    if (about_number(p, i)) return false;
    return word(p, i, RG_CLASS_PREP) && !is(p, i, "of") && !is(p, i, "than") && !word(p, i, RG_CLASS_NAME | RG_CLASS_WHEN) && !(word(p, i, RG_CLASS_DET) && noun_like(p, i + 1) && !word(p, i, RG_CLASS_SUB));
}

/* Cuts [from, to) into an object and prepositional phrases. */
static void add_phrases(parse *p, rg_clause *clause, size_t from, size_t to) {
    size_t start = from, whole = from;
    rg_text prep = {0};
    for (size_t i = from; i <= to; i++) {
        if (i < to && !starts_phrase(p, i)) continue;
        rg_phrase f = phrase_of(p, prep, whole, start, i);
        if (f.last > f.first) {
            *rg_vec_push(p->arena, &p->c->phrases) = f;
            clause->phrase_count++;
        }
        if (i == to) break;
        prep = unit_at(p, i)->fold;
        whole = i;
        start = i + 1;
    }
}

static bool opens_adjunct(const parse *p, size_t i) {
    if (about_number(p, i)) return false;
    return (word(p, i, RG_CLASS_PREP) && !word(p, i, RG_CLASS_DET)) || (word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_DET | RG_CLASS_PRON)) || (word(p, i, RG_CLASS_ADV) && !word(p, i, RG_CLASS_NEG | RG_CLASS_ORD | RG_CLASS_PRON | RG_CLASS_DET));
}

static size_t segment_end(const parse *p, size_t i, size_t to) {
    while (i < to && !is(p, i, ",")) i++;
    return i;
}

/* "In 1804 Napoleon", "Meanwhile Watson": where the subject begins after an adjunct without a comma. */
static size_t after_adjunct(const parse *p, size_t i, size_t end) {
    while (i < end && word(p, i, RG_CLASS_ADV | RG_CLASS_SUB | RG_CLASS_CC) && !word(p, i, RG_CLASS_PREP | RG_CLASS_DET | RG_CLASS_ORD | RG_CLASS_PRON)) i++;
    bool year = word(p, i + 1, RG_CLASS_WHEN) || (word(p, i + 1, RG_CLASS_NUM) && !(word(p, i + 2, RG_CLASS_NOUN | RG_CLASS_VERB) && !word(p, i + 2, RG_CLASS_NAME)));
    if (i < end && word(p, i, RG_CLASS_PREP) && year && i + 2 < end) {
        bool counts = word(p, i + 2, RG_CLASS_ADV) && !word(p, i + 2, RG_CLASS_PREP) && word(p, i + 3, RG_CLASS_NUM); /* "in 1948 only 2,050 persons" */
        return counts && i + 3 < end ? i + 3 : i + 2;
    }
    if (i < end && word(p, i, RG_CLASS_WHEN) && i + 1 < end) return i + 1;
    return i;
}

/* "According to some accounts Napoleon was": a name behind a plural noun opens a phrase of its own. */
static bool name_behind_plural(const parse *p, size_t k) {
    rg_text before = unit_at(p, k - 1)->fold;
    return word(p, k, RG_CLASS_NAME) && word(p, k - 1, RG_CLASS_NOUN) && before.len > 3 && before.ptr[before.len - 1] == 's';
}

/* "In the hospital of Lublin 212 people died": a count behind a name opens a phrase of its own. */
static bool count_behind_name(const parse *p, size_t k) {
    bool noun = word(p, k - 1, RG_CLASS_NAME) || (word(p, k - 1, RG_CLASS_NOUN) && !word(p, k - 1, RG_CLASS_NUM | RG_CLASS_DET | RG_CLASS_ADV | RG_CLASS_PREP | RG_CLASS_VERB));
    return word(p, k, RG_CLASS_NUM) && !word(p, k, RG_CLASS_WHEN | RG_CLASS_DET) && noun && word(p, k + 1, RG_CLASS_NOUN);
}

/* ", the same year,", "Three years later,": a time and nothing else. */
static bool tells_time(const parse *p, size_t i, size_t end) {
    static const char *const lengths[] = {"year", "years", "month", "months", "week", "weeks", "day", "days", "night", "nights", "morning", "evening", "hour", "hours", "decade", "decades", "century", "centuries", "time", "afternoon", "minutes", "moment"};
    bool time = false;
    for (; i < end; i++) {
        bool length = false;
        for (size_t k = 0; k < sizeof lengths / sizeof *lengths; k++) length |= is(p, i, lengths[k]);
        if (length || word(p, i, RG_CLASS_WHEN)) time = true;
        else if (!word(p, i, RG_CLASS_DET | RG_CLASS_ADV | RG_CLASS_NUM | RG_CLASS_ORD) && !is(p, i, "same") && !is(p, i, "following") && !is(p, i, "next") && !is(p, i, "previous")) return false;
    }
    return time;
}

/* "According to his former handler, X, the agent was": X stands beside the phrase, the subject behind the last comma. */
static bool beside_phrase(const parse *p, size_t from, size_t end, size_t verb) {
    size_t last = verb;
    for (size_t i = from; i < verb; i++)
        if (word(p, i, RG_CLASS_CC | RG_CLASS_REL)) return false;
    while (last > end && !is(p, last - 1, ",")) last--;
    return last > end && last < verb && word(p, last, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_NUM | RG_CLASS_NOUN) && !word(p, last, RG_CLASS_ADV | RG_CLASS_PREP);
}

/* Inside an adjunct, where a noun phrase of its own begins: its article behind a noun; `end` where none does. */
static size_t new_phrase(const parse *p, size_t start, size_t end) {
    if (!word(p, start, RG_CLASS_PREP) || word(p, start, RG_CLASS_SUB)) return end;
    for (size_t k = start + 2; k + 1 < end; k++)
        if (word(p, k, RG_CLASS_DET) && !word(p, k, RG_CLASS_PREP | RG_CLASS_NEG) && noun_like(p, k - 1) && !word(p, k - 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_VERB) && noun_like(p, k + 1)) return k;
    return end;
}

/* The subject: the first comma segment before the verb that is no adjunct; with the rest where it is a list. */
static void find_subject(parse *p, rg_clause *clause, size_t from, size_t verb) {
    size_t turn = from; /* behind the last colon or semicolon the subject is sought anew */
    for (size_t k = from; k + 1 < verb; k++)
        if (is(p, k, ";") || is(p, k, ":")) turn = k + 1;
    if (turn > from) add_phrases(p, clause, from, turn - 1);
    from = turn;
    while (from < verb && word(p, from, RG_CLASS_CC | RG_CLASS_PUNCT)) from++;
    bool phrase = false; /* a preposition's phrase stood before the last comma */
    for (size_t i = from; i < verb;) {
        size_t end = segment_end(p, i, verb), start = after_adjunct(p, i, end);
        bool adjunct = start >= end || (opens_adjunct(p, start) && !word(p, start, RG_CLASS_PRON)) || tells_time(p, start, end);
        if (!adjunct && phrase && end < verb && beside_phrase(p, start, end, verb)) adjunct = true;
        phrase = adjunct && word(p, i, RG_CLASS_PREP);
        size_t split = adjunct && start < end && end < verb ? new_phrase(p, start, end) : end;
        if (split < end && !tells_time(p, split, end)) { /* "For his services his second son X, brigadier of Y, was" */
            add_phrases(p, clause, i, split);
            clause->subject = phrase_of(p, (rg_text){0}, split, split, end);
            add_phrases(p, clause, end, verb);
            return;
        }
        bool compound = is(p, start, "as") && word(p, start + 1, RG_CLASS_DET) && is(p, start + 3, "of"); /* "as a result of" */
        if (adjunct && !compound && start < end && end == verb && word(p, start, RG_CLASS_SUB) && !word(p, start, RG_CLASS_DET)) {
            start++;
            adjunct = start >= end;
        }
        if (adjunct && end == verb && start < end) { /* "According to X the conference had": a new noun phrase is the subject */
            size_t k = start + 2;
            while (k < end && !(word(p, k, RG_CLASS_DET | RG_CLASS_PRON) && noun_like(p, k - 1) && !word(p, k, RG_CLASS_PREP)) && !name_behind_plural(p, k) && !count_behind_name(p, k)) k++;
            if (k < end) {
                add_phrases(p, clause, i, k);
                i = k;
                continue;
            }
        }
        if (start > i) add_phrases(p, clause, i, start < end ? start : end);
        if (!adjunct) {
            for (size_t k = end; k < verb; k++)
                if (word(p, k, RG_CLASS_CC)) end = verb; /* "Germany, Italy and Japan" */
            size_t stop = start;
            while (stop < end && (stop == start || !starts_phrase(p, stop) || is(p, stop, "between") || is(p, stop, "among"))) stop++;
            clause->subject = phrase_of(p, (rg_text){0}, start, start, stop);
            if (stop < verb) add_phrases(p, clause, stop, verb);
            return;
        }
        if (start <= i) add_phrases(p, clause, i, end);
        i = end + 1;
    }
}

/* "who, based on X, claims": the pronoun stands before the participle between. RG_NONE where there is none. */
static size_t pronoun_before(const parse *p, size_t k) {
    while (k > 0 && p->groups.at[k - 1].reduced) k--;
    size_t i = p->groups.at[k].first;
    while (i > 0 && word(p, i - 1, RG_CLASS_PUNCT)) i--;
    return i > 0 && word(p, i - 1, RG_CLASS_REL) && !is(p, i - 1, "that") ? i - 1 : RG_NONE;
}

static rg_link_type link_of(const parse *p, const group *g, size_t from, rg_text *linker) {
    *linker = (rg_text){0};
    if (g->infinitive) return RG_LINK_INFINITIVE;
    if (g->reduced) return RG_LINK_REDUCED;
    size_t i = from;
    while (i < g->first && word(p, i, RG_CLASS_PUNCT)) i++;
    if (i < g->first && word(p, i, RG_CLASS_CC) && (is(p, i + 1, "that") || word(p, i + 1, RG_CLASS_SUB))) i++;
    if (i >= g->first || !(word(p, i, RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL) || is(p, i, "that"))) return RG_LINK_AND;
    *linker = unit_at(p, i)->fold;
    if (is(p, i, "that")) return RG_LINK_THAT;
    if (word(p, i, RG_CLASS_REL)) return RG_LINK_RELATIVE;
    if (is(p, i, "how") || is(p, i, "whether")) return RG_LINK_THAT;
    if (word(p, i, RG_CLASS_SUB)) return RG_LINK_SUB;
    return RG_LINK_AND;
}

/* "Two days later arrived the brigade": no subject before the verb, a noun phrase right behind it. */
static void invert(const parse *p, rg_clause *clause) {
    static const rg_verb inverting[] = {RG_VERB_OCCUR, RG_VERB_BEGIN, RG_VERB_MOVE, RG_VERB_GATHER, RG_VERB_FOLLOW, RG_VERB_LAST, RG_VERB_LOCATE, RG_VERB_ATTEND};
    bool may = false;
    for (size_t i = 0; i < sizeof inverting / sizeof *inverting; i++) may |= clause->verb == inverting[i];
    if (!may || clause->subject.first < clause->subject.last || clause->passive || clause->first == clause->verb_first) return;
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

/* "The discovery of graves, after its forces had occupied the site, precipitated", "The view that A did it is": where the clause of the first
 * verb really begins. */
static size_t subordinate_start(const parse *p, size_t from, size_t verb) {
    for (size_t i = from + 1; i + 1 < verb; i++) {
        bool that = is(p, i, "that") && word(p, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME) && !word(p, i - 1, RG_CLASS_PREP | RG_CLASS_SUB) && p->groups.n > 1;
        bool opens = is(p, i - 1, ",") && word(p, i, RG_CLASS_SUB) && !word(p, i, RG_CLASS_DET | RG_CLASS_PRON | RG_CLASS_ADV | RG_CLASS_REL) && !is(p, i, "as");
        bool subject = word(p, i + 1, RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_PRON | RG_CLASS_NOUN | RG_CLASS_NUM) && !word(p, i + 1, RG_CLASS_WHEN);
        if (that && subject) return i;
        if (!opens || !subject) continue;
        for (size_t k = i + 1; k < verb; k++)
            if (is(p, k, ",")) return from;
        return i;
    }
    return from;
}

/* The subject that waited takes its verb: the first finite one behind a comma without a subject of its own. */
static void take_waiting(parse *p, rg_clause *clause, const group *g) {
    if (p->waiting.first >= p->waiting.last || !g->finite || clause->link != RG_LINK_AND || clause->subject.first < clause->subject.last || g->first == 0 || !is(p, g->first - 1, ",")) return;
    size_t first = p->waiting.first, last = first;
    while (last < p->waiting.last && (last == first || !starts_phrase(p, last))) last++;
    clause->subject = phrase_of(p, (rg_text){0}, first, first, last);
    p->waiting.last = p->waiting.first;
}

/* "In 1107, having raised an army, X marched": what stands before the participle is the main clause's. */
static bool leads_in(const parse *p, const group *g, bool first) {
    if (!first || !g->reduced || p->groups.n < 2 || !opens_adjunct(p, 0)) return false;
    for (size_t k = 1; k < p->groups.n; k++)
        if (p->groups.at[k].finite) return true;
    return false;
}

/* "The troops, who suffered from hunger, retreated": the first verb is that of the relative clause. */
static void first_relative(parse *p, rg_clause *clause, const group *g) {
    size_t k = g->first;
    while (k > 0 && word(p, k - 1, RG_CLASS_ADV) && !word(p, k - 1, RG_CLASS_REL | RG_CLASS_PREP)) k--;
    bool that = k > 1 && is(p, k - 1, "that") && word(p, k - 2, RG_CLASS_NOUN) && p->groups.n > 1;
    bool pronoun = that || (k > 1 && word(p, k - 1, RG_CLASS_REL) && !word(p, k - 1, RG_CLASS_DET) && !is(p, k - 1, "that") && (is(p, k - 2, ",") || word(p, k - 2, RG_CLASS_NOUN | RG_CLASS_NAME)));
    if (!pronoun || clause->subject.last == clause->subject.first || clause->subject.first >= p->seg.at[k - 1]) return;
    clause->link = RG_LINK_RELATIVE;
    clause->linker = unit_at(p, k - 1)->fold;
    clause->relative = p->seg.at[k - 1];
    size_t before = is(p, k - 2, ",") ? k - 2 : k - 1;
    if (before == 0 || clause->subject.last == p->seg.at[before - 1] + 1) return;
    size_t from = 0; /* "The siege, against the crusaders who held it, lasted": the siege waits for its verb */
    while (from < before && p->seg.at[from] < clause->subject.first) from++;
    size_t to = from;
    while (to < before && p->seg.at[to] < clause->subject.last) to++;
    p->waiting = (waiting){from, to};
    clause->subject = (rg_phrase){0};
}

static void add_clause(parse *p, size_t from, size_t to, const group *g, size_t outer, bool first) {
    rg_clause *clause = rg_vec_push(p->arena, &p->c->at);
    *clause = (rg_clause){.sentence = p->sentence, .outer = outer, .aside = p->seg.aside, .quoted = p->seg.quoted, .phrases = p->c->phrases.n};
    clause->first = clause->relative = p->seg.at[from];
    clause->last = p->seg.at[to - 1] + 1;
    clause->span = span_of(p, from, to);
    clause->link = p->seg.aside && first ? RG_LINK_ASIDE : RG_LINK_MAIN;
    if (!g) {
        clause->head = clause->verb_first = clause->verb_last = clause->last;
        add_phrases(p, clause, from, to);
        return;
    }
    clause->verb_first = p->seg.at[g->first];
    clause->verb_last = p->seg.at[g->last - 1] + 1;
    clause->head = p->seg.at[g->head];
    clause->verb = g->verb;
    clause->lemma = g->lemma;
    clause->event = g->event;
    clause->traits = g->traits;
    clause->ends = g->ends;
    clause->passive = g->passive;
    clause->negated = g->negated;
    clause->modal = g->modal;
    size_t begin = first && g->finite ? subordinate_start(p, from, g->first) : from;
    if (begin > from && !opens_adjunct(p, from)) {
        p->waiting = (waiting){from, begin - 1};
        clause->link = RG_LINK_SUB;
        clause->linker = unit_at(p, begin)->fold;
        begin++;
    } else if (!first) {
        begin = from;
        clause->link = link_of(p, g, from, &clause->linker);
        while (begin < g->first && (word(p, begin, RG_CLASS_PUNCT) || rg_text_same(unit_at(p, begin)->fold, clause->linker))) begin++;
    } else if (g->reduced || g->infinitive) {
        clause->link = g->reduced ? RG_LINK_REDUCED : RG_LINK_INFINITIVE;
        if (g->reduced && from < g->first) clause->relative = clause->verb_first; /* "After the armistice, signed on": what it hangs on stands in it */
    } else if (from < g->first && word(p, from, RG_CLASS_SUB) && !word(p, from, RG_CLASS_PREP | RG_CLASS_DET)) {
        clause->link = RG_LINK_SUB;
        clause->linker = unit_at(p, from)->fold;
    }
    if (!g->infinitive && !(g->reduced && (begin >= g->first || leads_in(p, g, first)))) find_subject(p, clause, begin, g->first);
    if (first && g->finite && clause->link == RG_LINK_MAIN) first_relative(p, clause, g);
    add_phrases(p, clause, g->last, to);
    if (first && !p->seg.aside && g->finite) invert(p, clause);
    if (!first) take_waiting(p, clause, g);
}

/* "The army led by X, often called Y, defeated Z": the first finite verb takes the noun phrase before the participles. */
static void share_subject(parse *p, size_t base, size_t k) {
    const group *g = &p->groups.at[k];
    if (k == 0 || !g->finite) return;
    for (size_t i = 0; i < k; i++)
        if (!p->groups.at[i].reduced) return;
    size_t end = p->groups.at[0].first, from = 0;
    bool leads = leads_in(p, &p->groups.at[0], true);
    while (end > 0 && word(p, end - 1, RG_CLASS_PUNCT)) end--;
    while (from < end && word(p, from, RG_CLASS_PUNCT)) from++;
    rg_clause *clause = &p->c->at.at[base + k];
    for (size_t i = from; i < end && opens_adjunct(p, from); i++)
        if (is(p, i, ",")) from = i + 1; /* "On 7 March, the legion equipped with X arrived" */
    if (leads) add_phrases(p, &p->c->at.at[base + k], 0, opens_adjunct(p, from) ? end : from);
    if (from < end && !opens_adjunct(p, from) && clause->link != RG_LINK_RELATIVE && clause->link != RG_LINK_SUB) {
        size_t stop = from;
        while (stop < end && !is(p, stop, ",")) stop++;
        clause->subject = phrase_of(p, (rg_text){0}, from, from, stop);
    }
}

static void parse_segment(parse *p, segment seg) {
    if (!seg.n) return;
    p->seg = seg;
    p->waiting = (waiting){0};
    find_groups(p);
    if (!seg.aside && !seg.quoted) promote(p);
    demote(p);
    if (!p->groups.n) {
        add_clause(p, 0, seg.n, NULL, RG_NONE, true);
        return;
    }
    size_t base = p->c->at.n, from = 0;
    for (size_t k = 0; k < p->groups.n; k++) {
        size_t to = k + 1 < p->groups.n ? boundary(p, &p->groups.at[k], &p->groups.at[k + 1]) : seg.n;
        if (to <= from) to = from + 1;
        add_clause(p, from, to, &p->groups.at[k], k ? base + k - 1 : RG_NONE, k == 0);
        share_subject(p, base, k);
        rg_clause *clause = &p->c->at.at[base + k];
        size_t pronoun = p->groups.at[k].finite && k > 0 && p->groups.at[k - 1].reduced ? pronoun_before(p, k) : RG_NONE;
        if (pronoun != RG_NONE && clause->link == RG_LINK_AND) clause->link = RG_LINK_RELATIVE, clause->relative = p->seg.at[pronoun];
        from = to;
    }
}

/* ---- segments ------------------------------------------------------------------------------------------------- */

static char bracket_kind(rg_text fold) {
    static const struct { const char *text; char kind; } brackets[] = {{"(", '('}, {"[", '('}, {")", ')'}, {"]", ')'},
        {"\xe2\x80\x9c", 'q'}, {"\xe2\x80\x9d", 'q'}, {"\"", 'q'}, {"\xe2\x80\x9e", 'q'}, {"\xc2\xab", 'q'}, {"\xc2\xbb", 'q'}};
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++)
        if (rg_text_same(fold, rg_text_of(brackets[i].text))) return brackets[i].kind;
    return 0;
}

static size_t closing(const parse *p, size_t i, size_t end, char open) {
    for (size_t k = i + 1; k < end; k++) {
        char kind = p->c->units.at[k].classes & RG_CLASS_PUNCT ? bracket_kind(p->c->units.at[k].fold) : 0;
        if ((open == '(' && kind == ')') || (open == 'q' && kind == 'q')) return k;
    }
    return end;
}

/* Pass one gives the running words; asides and long quotations follow as segments of their own. */
static void parse_sentence(parse *p, size_t first, size_t end) {
    RG_VEC(size_t) flat = {0};
    RG_VEC(segment) inner = {0};
    size_t give_up = 0; /* a bracket that never closes is looked for once */
    for (size_t i = first; i < end; i++) {
        const rg_unit *unit = &p->c->units.at[i];
        char kind = unit->classes & RG_CLASS_PUNCT && i >= give_up ? bracket_kind(unit->fold) : 0;
        size_t close = kind == '(' || kind == 'q' ? closing(p, i, end, kind) : i;
        if (close >= end) give_up = end;
        bool take = close > i && close < end && (kind == '(' || close - i > QUOTE_WORDS);
        if (!take) {
            *rg_vec_push(p->arena, &flat) = i;
            continue;
        }
        size_t n = close - i - 1, *at = RG_ARRAY(p->arena, size_t, n + 1);
        for (size_t k = 0; k < n; k++) at[k] = i + 1 + k;
        *rg_vec_push(p->arena, &inner) = (segment){at, n, kind == '(', kind == 'q'};
        i = close;
    }
    for (size_t from = 0, k = 0; k <= flat.n; k++) { /* what a semicolon parts is parsed apart */
        if (k < flat.n && !rg_text_same(p->c->units.at[flat.at[k]].fold, RG_TEXT(";"))) continue;
        parse_segment(p, (segment){flat.at + from, k - from, false, false});
        from = k + 1;
    }
    for (size_t k = 0; k < inner.n; k++) parse_segment(p, inner.at[k]);
}

void rg_clause_read(rg_arena *arena, rg_reading *reading) {
    rg_clauses *c = reading->clauses = RG_NEW(arena, rg_clauses);
    parse p = {.arena = arena, .reading = reading, .c = c, .t = reading->language->clause};
    rg_unit_read(arena, reading, p.t);
    c->clause_start = RG_ARRAY(arena, size_t, reading->sentences.n + 1);
    for (size_t s = 0; s < reading->sentences.n; s++) {
        c->clause_start[s] = c->at.n;
        p.sentence = s;
        if (!reading->blocks[reading->sentences.at[s].block].reference) parse_sentence(&p, c->unit_start[s], c->unit_start[s + 1]);
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
