/* draft_deny.c: what one denies that another said: "However, this is disputed by X", "a figure which X considers too high", "This is a myth",
 * "Contrary to X, A", "The figure of 60 dead is a myth", "It is nonsense that A".
 *
 * In: the claims of the sentence and of the one before, and the attributions. Out: claims that deny them, each with what it disputes.
 */
#include "flow/claim/claim_whose.h"

/* The property that the last word asks for, "this number"; RG_PROPERTY_COUNT where it is none. */
static rg_property asked_by_last(const rg_draft *d, rg_text fold) {
    size_t from = fold.len;
    while (from && fold.ptr[from - 1] != ' ') from--;
    size_t row = rg_map_get(&d->nouns->asked, (rg_text){fold.ptr + from, fold.len - from});
    return row == RG_NONE ? RG_PROPERTY_COUNT : (rg_property)row;
}

/* "anna korn" of "anna korn's figure", where no more than a word follows; empty. */
static rg_text owner_in(rg_text fold) {
    size_t sign = rg_text_find(fold, RG_TEXT("'s "), 0);
    bool one = sign != (size_t)-1 && rg_text_find(fold, RG_TEXT(" "), sign + sizeof "'s" ) == (size_t)-1;
    return one ? (rg_text){fold.ptr, sign} : (rg_text){0};
}

bool rg_draft_points_back(const rg_draft *d, rg_span content) {
    static const char *const words[] = {"this", "it", "that", "these", "they", "which"};
    rg_text fold = rg_text_fold(d->arena, rg_text_cut(d->reading->text, content));
    while (fold.len && (fold.ptr[fold.len - 1] == '.' || fold.ptr[fold.len - 1] == ',' || fold.ptr[fold.len - 1] == ' ')) fold.len--;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        rg_text word = rg_text_of(words[i]);
        if (rg_text_same(fold, word)) return true;
        bool noun = rg_text_starts(fold, word) && fold.len > word.len && fold.ptr[word.len] == ' ';
        bool clause = rg_text_is(word, "that") && noun && rg_text_find(fold, RG_TEXT(" "), word.len + 1) != (size_t)-1; /* "that Korn was a spy" */
        if (noun && !clause && fold.len < 24) return true; /* "this claim", "these accounts" */
    }
    if (rg_text_starts(fold, RG_TEXT("the ")) && rg_text_find(fold, RG_TEXT(" "), 4) == (size_t)-1 && asked_by_last(d, fold) != RG_PROPERTY_COUNT) return true; /* "but the location is disputed" */
    static const char *const owners[] = {"his ", "her ", "its ", "their "}, *const nouns[] = {" claim", " conclusion", " view", " version", " account", " statement", " assertion", " theory", " thesis", " opinion", " interpretation", " figure", " estimate", " dating"};
    for (size_t i = 0; i < sizeof owners / sizeof *owners; i++)
        for (size_t k = 0; k < sizeof nouns / sizeof *nouns && fold.len < 24; k++)
            if (rg_text_starts(fold, rg_text_of(owners[i])) && rg_text_ends(fold, rg_text_of(nouns[k]))) return true;
    for (size_t k = 0; owner_in(fold).len && k < sizeof nouns / sizeof *nouns; k++)
        if (rg_text_ends(fold, rg_text_of(nouns[k]))) return true; /* "Korn's figure" */
    return false;
}

bool rg_draft_answers_back(const rg_draft *d, const rg_attribution *a) { return a->back || rg_draft_points_back(d, a->scope); }

bool rg_deny_back(const rg_draft *d, const rg_clause *c) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++)
        if (d->reading->attributions.at[i].back && d->reading->attributions.at[i].cue.start == rg_draft_unit(d, c->verb_first)->span.start) return true;
    return false;
}

/* "this number", "the location", "a figure | that": what it says which property was meant; any where nothing. */
static bool meant(const rg_draft *d, rg_span content, rg_property property) {
    rg_property asked = asked_by_last(d, rg_text_fold(d->arena, rg_text_cut(d->reading->text, content)));
    for (size_t i = d->c->unit_start[d->sentence] + 1; asked == RG_PROPERTY_COUNT && i < d->c->unit_start[d->sentence + 1]; i++)
        if (rg_draft_unit(d, i)->span.start == content.start && rg_draft_unit(d, i)->span.end == content.end && (rg_draft_is(d, i, "that") || rg_draft_is(d, i, "which"))) asked = asked_by_last(d, rg_draft_unit(d, i - 1)->fold);
    bool dates = asked == RG_PROPERTY_DATE && (property == RG_PROPERTY_START || property == RG_PROPERTY_END || property == RG_PROPERTY_BIRTH || property == RG_PROPERTY_DEATH);
    return asked == RG_PROPERTY_COUNT || asked == property || dates;
}

/* "X, a sailor born in Y, denied this": what stands between him and his word is said of him. */
static bool of_speaker(const rg_attribution *a, const rg_claim *claim) {
    rg_span who = a->source.end ? a->source : a->who; /* "He denied this": not from where he was named */
    return who.end && claim->voice_count < 2 && claim->value_span.start >= who.start && claim->value_span.end <= a->cue.start;
}

/* Does any of claims [first, last) have a voice of its own? Then those alone are answered. */
static bool any_voice(const rg_draft *d, size_t first, size_t last) {
    bool voiced = false;
    for (size_t i = first; i < last; i++) voiced |= d->claims.at[i].voice_count > 1;
    return voiced;
}

/* "Lind denied that A. The receipt disproves this": what a voice denies is claimed by whoever denies the denial; not "He also denied it". */
static bool denies_denial(const rg_draft *d, const rg_claim *said, rg_span by) {
    bool this = rg_text_starts(rg_text_fold(d->arena, rg_text_cut(d->reading->text, by)), RG_TEXT("this")) || rg_text_starts(rg_text_fold(d->arena, rg_text_cut(d->reading->text, by)), RG_TEXT("that"));
    for (size_t i = d->c->unit_start[d->sentence]; this && i < d->c->unit_start[d->sentence + 1]; i++)
        this = !(rg_draft_is(d, i, "also") || rg_draft_is(d, i, "too") || rg_draft_is(d, i, "likewise"));
    return this && said->voice_count > 1 && said->denied && said->voices[said->voice_count - 1].denies;
}

/* Claims in the words of `by` what claim `i` says, and that it disputes it; RG_NONE where the words mean something else. `voiced`: only what a voice says. */
static size_t answer_one(rg_draft *d, size_t i, rg_span by, bool voiced) {
    const rg_claim said = d->claims.at[i];
    if (rg_wrongly_beside(&said) || (voiced && said.voice_count < 2) || !meant(d, by, said.property)) return RG_NONE;
    size_t claim = rg_draft_add(d, rg_map_get(&d->event_keys, said.event_key), said.property, said.value, by, "denial/points-back");
    if (claim == RG_NONE) return RG_NONE;
    d->claims.at[claim].value_span = said.value_span;
    if (d->claims.at[claim].denied && denies_denial(d, &said, by)) {
        d->claims.at[claim].denied = false;
        d->claims.at[claim].voices[d->claims.at[claim].voice_count - 1].denies = false;
    }
    d->disputed.at[claim] = i;
    return claim;
}

/* "never believed it": its "never" is the denial, and turns it into none. */
static void answered_by(rg_draft *d, size_t claim, const rg_attribution *a) {
    if (claim != RG_NONE && a->back) d->claims.at[claim].denied = true;
}

/* "However, this is disputed by other historians": what the sentence before said through a voice, denied. */
static void answer(rg_draft *d, size_t attribution, size_t before_first, size_t before_last, rg_span within) {
    const rg_attribution *a = &d->reading->attributions.at[attribution];
    bool voiced = any_voice(d, before_first, before_last);
    size_t k = rg_clause_at(d->reading, d->sentence, a->cue.start);
    if (!voiced && k != RG_NONE && d->c->at.at[k].verb != RG_VERB_DENY && rg_text_is(rg_text_fold(d->arena, rg_text_cut(d->reading->text, a->scope)), "it")) return; /* "Lind considers it false": a thing that the account itself has told of */
    rg_text owner = owner_in(rg_text_fold(d->arena, rg_text_cut(d->reading->text, a->scope)));
    for (size_t i = before_first; i < before_last; i++) {
        const rg_claim *said = &d->claims.at[i];
        if (owner.len && !rg_text_ends(rg_text_fold(d->arena, said->voices[said->voice_count - 1].name), owner)) continue; /* "Korn's figure": what she says */
        bool in = said->value_span.start >= within.start && said->value_span.end <= within.end;
        if (in && !of_speaker(a, said)) answered_by(d, answer_one(d, i, a->scope, voiced), a);
    }
}

/* "Witnesses say that A, although the report denies it": what the sentence itself says through a voice before the denial; false where it says nothing. */
static bool answered(const rg_draft *d, size_t attribution, rg_span *within, bool *accused) {
    const rg_attribution *a = &d->reading->attributions.at[attribution];
    for (size_t i = attribution; i-- > d->attribution_start[d->sentence];) {
        const rg_attribution *b = &d->reading->attributions.at[i];
        if (!b->loose && b->scope.end > b->scope.start && b->scope.end <= a->cue.start) return *within = b->scope, *accused = b->accuses, true;
    }
    return false;
}

/* "is not credible", "cannot be sustained", "is not accepted (by Lind)", "has no basis", "is without foundation", "has been rejected"; whoever it is rejected by
   answers for himself. */
static bool discredits(const rg_draft *d, const rg_clause *c) {
    size_t end = c->last < c->verb_last + 5 ? c->last : c->verb_last + 5;
    if (c->verb_first >= c->verb_last || c->link == RG_LINK_INFINITIVE) return false;
    if (c->passive && c->verb == RG_VERB_DENY && (c->traits & RG_TRAIT_REFUSE || rg_draft_noun(d, c->head) == RG_NOUN_UNTRUE)) return !c->negated && !c->modal && !rg_draft_phrase(d, c, "by");
    bool could = rg_draft_is(d, c->verb_first, "can") || rg_draft_is(d, c->verb_first, "cannot") || rg_draft_is(d, c->verb_first, "could");
    if (c->negated && (!c->modal || could) && (c->passive || rg_draft_unit(d, c->verb_first)->classes & RG_CLASS_BE))
        for (size_t i = c->head; i < end; i++)
            if (rg_draft_noun(d, i) == RG_NOUN_CREDIBLE && (i == c->head || rg_draft_unit(d, i - 1)->classes & (RG_CLASS_NEG | RG_CLASS_BE))) return true; /* not "entirely accurate" */
    for (size_t i = c->verb_last; i + 1 < end && (c->verb == RG_VERB_BE || rg_text_is(c->lemma, "have")); i++)
        if (rg_draft_noun(d, i + 1) == RG_NOUN_BASIS && (rg_draft_is(d, i, "no") || rg_draft_is(d, i, "little") || rg_draft_is(d, i, "without"))) return true;
    return false;
}

/* "was refuted by Lind": he who answers does so by his own word. */
static bool rebutted(const rg_draft *d, const rg_clause *c) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->rebuts && a->cue.start <= rg_draft_unit(d, c->head)->span.start && a->cue.end >= rg_draft_unit(d, c->head)->span.end) return true;
    }
    return false;
}

bool rg_deny_is_untrue(const rg_draft *d, const rg_clause *c) {
    if (c->verb_first < c->verb_last && rebutted(d, c)) return false;
    const rg_clause *next = c + 1 < &d->c->at.at[d->c->clause_start[d->sentence + 1]] ? c + 1 : NULL;
    bool turns_out = (c->passive || rg_text_is(c->lemma, "prove") || rg_text_is(c->lemma, "turn")) && !c->negated && !c->modal && c->verb_first < c->verb_last;
    if (turns_out && next && next->link == RG_LINK_INFINITIVE && next->verb == RG_VERB_BE && next->first <= c->verb_last + 1) return rg_deny_is_untrue(d, next); /* "proved to be false" */
    if (turns_out && !c->passive && c->verb_last < d->c->unit_start[d->sentence + 1] && rg_draft_noun(d, c->verb_last) == RG_NOUN_UNTRUE) return true; /* "proved false" */
    for (size_t i = c->verb_last; c->passive && c->traits & RG_TRAIT_HOLD && !c->negated && i <= c->last && i < c->verb_last + 4 && i < d->c->unit_start[d->sentence + 1]; i++)
        if (rg_draft_noun(d, i) == RG_NOUN_UNTRUE) return true; /* "is considered grossly exaggerated" */
    if (c->negated || c->modal || c->verb_first >= c->verb_last) return false;
    if (rg_draft_noun(d, c->head) == RG_NOUN_UNTRUE && (c->passive || rg_draft_unit(d, c->verb_first)->classes & RG_CLASS_BE)) return true; /* "is exaggerated", "is misleading" */
    if (c->verb != RG_VERB_BE && !c->passive) return false;
    const rg_phrase *object = rg_draft_phrase(d, c, "");
    return object && object->first >= c->verb_last && object->last <= object->first + 3 && rg_draft_noun(d, object->last - 1) == RG_NOUN_UNTRUE;
}

/* "The figure of 60 dead is a myth": a number in the subject of such a clause is denied by whoever says so. */
static void untrue_numbers(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->subject.first >= c->subject.last || !rg_deny_is_untrue(d, c)) continue;
        for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
            rg_claim *claim = &d->claims.at[i];
            bool in = claim->property == RG_PROPERTY_NUMBER && claim->value_span.start >= c->subject.span.start && claim->value_span.end <= rg_draft_unit(d, c->verb_first)->span.start;
            for (size_t u = c->verb_first; in && u-- > c->subject.first && rg_draft_unit(d, u)->span.start >= claim->value_span.end;) in = !rg_draft_is(d, u, "but") && !rg_draft_is(d, u, "this");
            bool held = claim->voice_count > 1 && claim->voice_span.start >= c->subject.span.start && claim->voice_span.end <= c->subject.span.end; /* "Lind's figure of 60 dead is a myth": he holds it; that it is denied is told by rg_wrongly */
            if (in && !held) claim->denied = true;
        }
    }
}

/* What the attribution tells, also where it is an idea and no voice; nothing where a verb tells it. */
static rg_span told_by(const rg_draft *d, const rg_attribution *a) {
    for (size_t k = d->c->clause_start[d->sentence]; a->loose && k < d->c->clause_start[d->sentence + 1]; k++)
        if (d->c->at.at[k].verb_first < d->c->at.at[k].verb_last && rg_draft_unit(d, d->c->at.at[k].verb_first)->span.start < a->cue.end && a->cue.start < rg_draft_unit(d, d->c->at.at[k].head)->span.end) return (rg_span){0};
    return a->loose ? a->content : a->scope;
}

/* "The tale that she had drowned is nonsense", "there is no truth in the tale that": the clause that calls so what the attribution's noun tells; NULL. */
static const rg_clause *called_untrue(const rg_draft *d, const rg_attribution *a) {
    rg_span told = told_by(d, a);
    for (size_t k = d->c->clause_start[d->sentence]; !a->source.end && told.end && k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool holds = c->subject.first < c->subject.last && rg_draft_is(d, c->subject.first, "there") && c->span.start < a->cue.start && a->cue.end <= c->span.end;
        bool behind = c->verb_first < c->verb_last && rg_draft_unit(d, c->verb_first)->span.start >= told.end;
        if (((behind || holds) && discredits(d, c)) || (behind && rg_deny_is_untrue(d, c))) return c;
    }
    return NULL;
}

/* Does the clause call untrue what a noun of its sentence tells? */
static bool answers_noun(const rg_draft *d, const rg_clause *c) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++)
        if (called_untrue(d, &d->reading->attributions.at[i]) == c) return true;
    return false;
}

bool rg_deny_answers_idea(const rg_draft *d, const rg_clause *c) { return discredits(d, c) && answers_noun(d, c); }

/* "is considered unfounded | by Lind": whoever is of that opinion says so, else somebody. */
static void by_whom(rg_draft *d, const rg_clause *c, size_t claim) {
    if (!c->passive || !(c->traits & RG_TRAIT_HOLD || c->verb == RG_VERB_DENY || rg_draft_noun(d, c->head) == RG_NOUN_CREDIBLE)) return;
    const rg_phrase *by = rg_draft_phrase(d, c, "by");
    size_t person = by ? rg_turn_person_in(d, by->first, by->last) : RG_NONE;
    if (person != RG_NONE) rg_draft_say_person(d, claim, person);
    else if (by && rg_draft_noun(d, by->last - 1) == RG_NOUN_EVIDENCE) return; /* "is not supported by evidence" */
    else if (by) d->claims.at[claim].voices[d->claims.at[claim].voice_count++] = (rg_voice){.kind = RG_VOICE_UNNAMED, .name = rg_text_cut(d->reading->text, by->span)}, d->claims.at[claim].voice_span = by->span;
    else rg_draft_hedge(d, claim, RG_HEDGE_REPORTED, rg_draft_span(d, c->verb_first, c->verb_last));
}

/* Then the account itself denies it. */
static void untrue(rg_draft *d) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        const rg_clause *clause = called_untrue(d, a);
        rg_span told = clause ? told_by(d, a) : (rg_span){0};
        for (size_t k = d->sentence_claims; clause && k < d->claims.n; k++) {
            rg_claim *c = &d->claims.at[k];
            if (c->value_span.start < told.start || c->value_span.end > told.end || rg_wrongly_beside(c)) continue;
            c->denied = true;
            c->voice_count = 1; /* the account's own */
            c->voice_span = c->hedge_span = (rg_span){0};
            c->hedge = RG_HEDGE_NONE;
            c->hedge_text = (rg_text){0};
            by_whom(d, clause, k);
        }
    }
}

bool rg_draft_it_is_untrue(const rg_draft *d, const rg_clause *c) {
    bool it = c->subject.last == c->subject.first + 1 && rg_draft_is(d, c->subject.first, "it");
    if (!it || (c->verb != RG_VERB_BE && rg_draft_noun(d, c->head) != RG_NOUN_UNTRUE) || c->modal) return false;
    if (!c->negated) return rg_deny_is_untrue(d, c);
    for (size_t i = c->verb_first; i < c->last; i++)
        if (rg_draft_noun(d, i) == RG_NOUN_CREDIBLE || rg_draft_is(d, i, "case")) return true;
    return false;
}

/* "It is a myth that A, but B": A is denied. */
static void untrue_that(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence], end = d->c->clause_start[d->sentence + 1]; k < end; k++) {
        if (!rg_draft_it_is_untrue(d, &d->c->at.at[k])) continue;
        size_t that = k + 1;
        while (that < end && d->c->at.at[that].link == RG_LINK_INFINITIVE) that++; /* "is nonsense to say" */
        if (that + 1 < end && d->c->at.at[that + 1].link == RG_LINK_THAT && d->c->at.at[that].verb_first < d->c->at.at[that].verb_last && rg_deny_says(&d->c->at.at[that])) that++; /* "It is not true, Lind wrote, that" */
        bool as = that + 1 < end && (d->c->at.at[that].aside || rg_draft_is(d, d->c->at.at[that].first, "as") || (rg_draft_is(d, d->c->at.at[that].first, ",") && rg_draft_is(d, d->c->at.at[that].first + 1, "as")));
        if (as && d->c->at.at[that + 1].link == RG_LINK_THAT) that++; /* ", as is often said, that" */
        if (that >= end || d->c->at.at[that].link != RG_LINK_THAT) continue;
        rg_span content = d->c->at.at[that].span;
        for (size_t j = that + 1; j < end; content.end = d->c->at.at[j++].span.end) {
            size_t first = d->c->at.at[j].first;
            if (rg_draft_is(d, first, ";") || (first > 0 && (rg_draft_is(d, first - 1, ";") || rg_draft_is(d, first - 1, ":")))) break;
            while (first < d->c->at.at[j].verb_first && rg_draft_unit(d, first)->classes & RG_CLASS_PUNCT) first++;
            if (rg_draft_unit(d, first)->classes & RG_CLASS_TURN && d->c->at.at[j].linker.len) break;
        }
        for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
            rg_claim *c = &d->claims.at[i];
            if (c->value_span.start >= content.start && c->value_span.end <= content.end && !rg_wrongly_beside(c)) c->denied = !c->denied;
        }
    }
}

/* "That A is untrue", "That A is not true": A is denied. */
static void fronted_untrue(rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence];
    for (size_t k = d->c->clause_start[d->sentence] + 1; k < d->c->clause_start[d->sentence + 1] && rg_draft_is(d, begin, "that"); k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool that = c->verb == RG_VERB_BE && !c->modal && c->subject.first == begin && c->subject.last == begin + 1, credible = false;
        for (size_t i = c->verb_last; that && i < c->last; i++) credible |= rg_draft_noun(d, i) == RG_NOUN_CREDIBLE;
        if (!that || !(c->negated ? credible : rg_deny_is_untrue(d, c))) continue;
        for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
            rg_claim *claim = &d->claims.at[i];
            if (claim->value_span.end > rg_draft_unit(d, c->verb_first)->span.start || rg_wrongly_beside(claim)) continue;
            claim->denied = true, claim->hedge = RG_HEDGE_NONE, claim->hedge_span = (rg_span){0}, claim->hedge_text = (rg_text){0};
        }
        return;
    }
}

/* "Not all of the 90 died", "hardly any of the 90": how many there were is not denied. */
static void part_of_many(rg_draft *d) {
    for (size_t n = d->sentence_claims; n < d->claims.n; n++) {
        rg_claim *claim = &d->claims.at[n];
        size_t i = d->c->unit_start[d->sentence], begin = i;
        bool voice = false; /* who denies it denies it */
        for (size_t v = 0; v < claim->voice_count; v++) voice |= claim->voices[v].denies;
        if (claim->property != RG_PROPERTY_NUMBER || !claim->denied || voice) continue;
        while (i < d->c->unit_start[d->sentence + 1] && rg_draft_unit(d, i)->span.end <= claim->value_span.start) i++;
        while (i > begin && rg_draft_unit(d, i - 1)->classes & RG_CLASS_DET) i--;
        bool many = i > begin + 1 && rg_draft_is(d, i - 1, "of") && rg_draft_unit(d, i - 2)->classes & (RG_CLASS_ALONE | RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_NEG);
        if (many) claim->denied = false;
    }
}

/* Answers to what the sentence itself says: "Contrary to X, A did it": the account claims it against X, who holds the reverse; "the claim that
 * A did it is rejected by X": X holds the reverse against it. */
void rg_deny_contradictions(rg_draft *d) {
    untrue(d);
    untrue_numbers(d);
    untrue_that(d);
    fronted_untrue(d);
    part_of_many(d);
    rg_wrongly(d);
    size_t end = d->claims.n;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        for (size_t k = d->sentence_claims; (a->contrary || a->rebuts) && k < end; k++) {
            const rg_claim *c = &d->claims.at[k];
            if (c->value_span.start < a->scope.start || c->value_span.end > a->scope.end || c->property == RG_PROPERTY_ROLE) continue;
            size_t reverse = rg_draft_reverse(d, k, a);
            if (a->contrary) d->disputed.at[k] = reverse;
            else d->disputed.at[reverse] = k;
        }
    }
}

/* What claims [first, last) say through a voice, or at all, denied by the account in the words of `by`: "This is an exaggeration". `c`: their clause, or NULL. */
static void deny_all(rg_draft *d, rg_span by, const rg_clause *c, size_t first, size_t last) {
    bool voiced = any_voice(d, first, last);
    for (size_t i = first; i < last; i++) {
        bool before = d->claims.at[i].value_span.end <= by.start && !d->claims.at[i].denied;
        size_t claim = before ? answer_one(d, i, by, voiced) : RG_NONE;
        if (claim == RG_NONE) continue;
        rg_draft_deny(d, claim);
        if (i >= d->sentence_claims) d->claims.at[claim].voice_count = 1, d->claims.at[claim].voice_span = (rg_span){0}; /* not his whom the sentence answers */
        if (c && c->passive && c->traits & RG_TRAIT_HOLD) rg_draft_hedge(d, claim, RG_HEDGE_REPORTED, rg_draft_span(d, c->verb_first, c->verb_last)); /* by whom is not said */
    }
}

/* "He was mistaken", "Lind is wrong": is the subject whoever says one of claims [first, last) before it, and what he is called an error in what he said? */
static bool speaker_errs(rg_draft *d, const rg_clause *c, size_t first, size_t last) {
    const rg_phrase *object = c->verb == RG_VERB_BE && !c->negated && !c->modal ? rg_draft_phrase(d, c, "") : NULL;
    bool mistaken = c->verb_first + 2 == c->verb_last && rg_draft_is(d, c->head, "mistaken") && c->last == c->verb_last + (c->last > c->verb_last && rg_draft_unit(d, c->last - 1)->classes & RG_CLASS_PUNCT);
    bool wrong = mistaken || (object && object->first >= c->verb_last && object->last == object->first + 1 && (rg_draft_is(d, object->first, "wrong") || rg_draft_is(d, object->first, "mistaken") || rg_draft_is(d, object->first, "incorrect")));
    if (!wrong || c->subject.last == c->subject.first) return false;
    size_t person = rg_turn_person_in(d, c->subject.first, c->subject.last);
    bool pronoun = c->subject.last == c->subject.first + 1 && (rg_draft_is(d, c->subject.first, "he") || rg_draft_is(d, c->subject.first, "she") || rg_draft_is(d, c->subject.first, "they"));
    for (size_t i = first; i < last; i++) {
        const rg_claim *said = &d->claims.at[i];
        if (said->voice_count < 2 || said->value_span.end > c->subject.span.start) continue;
        const rg_voice *voice = &said->voices[said->voice_count - 1];
        if (pronoun ? voice->kind == RG_VOICE_NAMED : person != RG_NONE && rg_text_same(rg_draft_name_value(d, person).entity, voice->name)) return true;
    }
    return false;
}

/* "This is an exaggeration", "..., but this figure is generally considered inflated": of what stands before in the sentence, else of the sentence before. */
static void own_denials(rg_draft *d, size_t before_first, size_t before_last) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        bool alone = (c->link == RG_LINK_MAIN || c->link == RG_LINK_AND) && c->subject.first < c->subject.last, points = alone && (rg_draft_is(d, c->subject.first, "this") || rg_draft_is(d, c->subject.first, "these"));
        size_t here = d->sentence_claims, end = d->claims.n;
        while (here < end && d->claims.at[here].value_span.end > c->subject.span.start) here++;
        bool errs = alone && speaker_errs(d, c, here < end ? here : before_first, here < end ? end : before_last);
        size_t last = c->last - (c->last > c->verb_last && rg_draft_unit(d, c->last - 1)->classes & RG_CLASS_PUNCT);
        bool not = points && c->verb == RG_VERB_BE && discredits(d, c) && rg_draft_noun(d, last - 1) == RG_NOUN_CREDIBLE; /* "This is not true"; not "not the case in May" */
        if (!errs && (!points || !(not || rg_deny_is_untrue(d, c)) || !rg_draft_points_back(d, c->subject.span) || answers_noun(d, c))) continue;
        if (here < end) deny_all(d, c->subject.span, c, d->sentence_claims, end);
        else if (k == d->c->clause_start[d->sentence]) deny_all(d, c->subject.span, c, before_first, before_last);
    }
}

bool rg_deny_says(const rg_clause *c) { return !c->passive && (c->verb == RG_VERB_SAY || c->verb == RG_VERB_CLAIM || c->verb == RG_VERB_DENY); }

/* "Lind claimed to have met him", "Lind denied having met him": that Lind took part is his word, or his denial; he stands before what he says. */
static void own_word(rg_draft *d, size_t k) {
    const rg_clause *c = &d->c->at.at[k], *outer = c->outer == RG_NONE ? NULL : &d->c->at.at[c->outer];
    if (!outer || !(c->link == RG_LINK_INFINITIVE || (c->link == RG_LINK_REDUCED && !c->passive)) || !rg_deny_says(outer) || d->clause_event[k] == RG_NONE) return;
    for (size_t i = outer->verb_last; i < c->verb_first; i++)
        if (!(rg_draft_unit(d, i)->classes & RG_CLASS_ADV)) return; /* "wrote often, | leaving notebooks": no words of his */
    size_t head = rg_draft_unit(d, c->head)->span.start;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->loose || a->scope.start > head || head >= a->scope.end || a->cue.end > a->scope.start) continue;
        for (size_t n = d->sentence_claims; n < d->claims.n; n++) {
            rg_claim *claim = &d->claims.at[n];
            bool of = claim->property == RG_PROPERTY_PARTICIPANT && claim->voice_count == 1 && claim->value_span.end <= a->cue.start && rg_map_get(&d->event_keys, claim->event_key) == d->clause_event[k];
            if (!of) continue;
            rg_draft_say(d, n, a);
            claim->denied |= a->denies;
        }
        return;
    }
}

void rg_deny_own(rg_draft *d) {
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) own_word(d, k);
}

/* "Rating: False.", "Verdict: a myth" */
static bool verdict(const rg_draft *d) {
    size_t begin = d->c->unit_start[d->sentence], last = d->c->unit_start[d->sentence + 1];
    while (last > begin && rg_draft_unit(d, last - 1)->classes & RG_CLASS_PUNCT) last--;
    return last > begin + 2 && last < begin + 6 && rg_draft_is(d, begin + 1, ":") && rg_draft_noun(d, last - 1) == RG_NOUN_UNTRUE;
}

void rg_deny_accused(rg_draft *d) {
    size_t end = d->claims.n;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        rg_span within;
        bool accused = false;
        if (a->denies && !a->contrary && rg_draft_answers_back(d, a) && answered(d, i, &within, &accused) && accused) answer(d, i, d->sentence_claims, end, within);
    }
}

void rg_deny_before(rg_draft *d, size_t before_first, size_t before_last) {
    size_t end = d->claims.n;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (!a->denies || a->contrary || !rg_draft_answers_back(d, a)) continue;
        rg_span within = {0, a->cue.start};
        bool accused = false, here = answered(d, i, &within, &accused); /* "some say that X did it; X denied this" */
        if (accused) continue; /* what of is yet to be told: rg_deny_accused */
        for (size_t k = d->sentence_claims; k < end; k++) here |= d->claims.at[k].value_span.end < a->cue.start && a->scope.start > d->claims.at[k].value_span.end && !of_speaker(a, &d->claims.at[k]);
        bool which = rg_text_is(rg_text_fold(d->arena, rg_text_cut(d->reading->text, a->scope)), "which"); /* "The raid, which Lind denied": not the sentence before */
        if (here) answer(d, i, d->sentence_claims, end, within);
        else if (!which) answer(d, i, before_first, before_last, within);
    }
    own_denials(d, before_first, before_last);
    rg_wrongly_unproved(d, before_first, before_last);
    if (verdict(d)) deny_all(d, d->reading->sentences.at[d->sentence].span, NULL, before_first, before_last);
}
