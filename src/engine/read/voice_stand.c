/* voice_stand.c: whom a pronoun stands for as a voice.
 *
 * "They", "it" and the like: the voice named last; "it" is no person, but the body or the record that is a subject before. "She", "his": the
 * person who is a subject before in this sentence; who spoke in this sentence or the one before; else the person who is the subject of one of
 * the two sentences before ("It was X who"), in the same block; else the voice named last.
 */
#include "engine/read/voice_int.h"

typedef voice_work scan;

enum { SENTENCES_BACK = 2, NEAR_SENTENCES = 4 };

/* 'h', 's': whom the pronoun may mean; 0 = anybody. */
static char means(const scan *s, size_t pronoun) {
    rg_text fold = s->c->units.at[pronoun].fold;
    bool he = rg_text_is(fold, "he") || rg_text_is(fold, "him") || rg_text_is(fold, "his"), she = rg_text_is(fold, "she") || rg_text_is(fold, "her");
    return he ? 'h' : she ? 's' : 0;
}

static char known(const scan *s, size_t name) { return s->reading->genders[s->reading->names.at[name].entity]; }

/* May the person be whom the pronoun means? */
static bool may_be(const scan *s, size_t name, char is) { return !is || !known(s, name) || known(s, name) == is; }

bool rg_voice_may_mean(const scan *s, size_t pronoun, size_t name) { return may_be(s, name, means(s, pronoun)); }

size_t rg_voice_person_within(const rg_reading *r, rg_span span) {
    size_t low = 0, high = r->names.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (r->names.at[middle].span.end <= span.start) low = middle + 1;
        else high = middle;
    }
    for (; low < r->names.n && r->names.at[low].span.start < span.end; low++)
        if (r->names.at[low].type == RG_NAME_PERSON) return low;
    return RG_NONE;
}

size_t rg_voice_subject_person(const scan *s, size_t sentence) {
    for (size_t k = s->c->clause_start[sentence]; k < s->c->clause_start[sentence + 1]; k++) {
        const rg_clause *c = &s->c->at.at[k];
        bool brings_in = c->verb == RG_VERB_BE && c->subject.last == c->subject.first + 1 && rg_text_is(s->c->units.at[c->subject.first].fold, "it");
        const rg_phrase *by = c->passive && !c->quoted ? rg_voice_by_phrase(s, c) : NULL; /* "another road is taken by X" */
        size_t agent = by ? rg_voice_person_within(s->reading, by->span) : RG_NONE;
        if (agent != RG_NONE) return agent;
        size_t found = c->subject.first < c->subject.last && !c->quoted ? rg_voice_person_within(s->reading, brings_in ? c->span : c->subject.span) : RG_NONE;
        if (found != RG_NONE) return found;
    }
    return RG_NONE;
}

static bool group_within(const scan *s, const rg_phrase *f) {
    for (size_t i = f->first; i < f->last; i++)
        if (s->c->units.at[i].name != RG_NONE && s->reading->names.at[s->c->units.at[i].name].type == RG_NAME_GROUP) return true;
    return false;
}

/* "the guards", "two of the smiths": are the words several people? */
static bool several(const scan *s, const rg_phrase *f) {
    size_t head = rg_voice_source_head(s, f->first, f->last);
    return head < f->last && rg_voice_persons(s, f->first, f->last) && rg_text_ends(s->c->units.at[head].fold, RG_TEXT("s")) && !(s->c->units.at[f->first].classes & (RG_CLASS_PRON | RG_CLASS_NEG | RG_CLASS_REL | RG_CLASS_SUB)) && !rg_unit_is(&s->c->units.at[f->first], "that") && !(s->c->units.at[f->last - 1].classes & RG_CLASS_PUNCT);
}

/* "The commission found nothing. It concludes": the subject that can speak and is no person, of one of the sentences before; `people`: nor a writing; NULL. */
static const rg_attribution *body_before(scan *s, size_t pronoun, bool people) {
    size_t block = s->reading->sentences.at[s->sentence].block;
    for (size_t back = 0; back <= SENTENCES_BACK && back <= s->sentence && s->reading->sentences.at[s->sentence - back].block == block; back++)
        for (size_t k = s->c->clause_start[s->sentence - back]; k < s->c->clause_start[s->sentence - back + 1]; k++) {
            const rg_phrase *f = &s->c->at.at[k].subject;
            if (!back && s->c->at.at[k].verb_last > pronoun) break;
            source_kind kind = f->first < f->last && !s->c->at.at[k].quoted ? rg_voice_source_of(s, f->first, f->last) : SOURCE_NO;
            bool many = kind == SOURCE_NO && people && f->first < f->last && !s->c->at.at[k].quoted && several(s, f); /* "The guards fled. They said" */
            if (many) kind = SOURCE_UNNAMED;
            if ((kind != SOURCE_NAMED && kind != SOURCE_UNNAMED) || rg_voice_person_within(s->reading, f->span) != RG_NONE) continue;
            if (people && back && !rg_voice_persons(s, f->first, f->last) && !rg_voice_a_body(s, f->first, f->last) && !group_within(s, f)) continue;
            rg_attribution *found = RG_NEW(s->arena, rg_attribution);
            *found = (rg_attribution){.who = f->span, .source = f->span, .plain = many, .named = kind == SOURCE_NAMED, .outer = RG_NONE, .when = RG_NONE, .sentence = s->sentence - back};
            return found;
        }
    return NULL;
}

/* What "it" stands for as a voice: the last one, unless another body was the subject since. */
static const rg_attribution *body_or(scan *s, size_t pronoun, const rg_attribution *last) {
    const rg_attribution *body = body_before(s, pronoun, false);
    return body && (!last || body->sentence > last->sentence) ? body : last;
}

/* "Emil Holt praised what he called": the person who is the subject of a clause of the sentence before the pronoun. */
static size_t subject_before(const scan *s, size_t pronoun, char is) {
    for (size_t k = s->c->clause_start[s->sentence]; k < s->c->clause_start[s->sentence + 1]; k++) {
        const rg_clause *c = &s->c->at.at[k];
        bool before = c->subject.first < c->subject.last && c->subject.last <= pronoun && c->verb_last <= pronoun && !c->quoted && !c->passive;
        size_t found = before ? rg_voice_person_within(s->reading, c->subject.span) : RG_NONE;
        if (found != RG_NONE && may_be(s, found, is)) return found;
    }
    return RG_NONE;
}

/* "The duke sent letters in which he wrote": one without a name who is the subject of a clause of the sentence before the pronoun; NULL. */
static const rg_attribution *unnamed_subject(const scan *s, size_t pronoun, char is) {
    bool last_here = s->last && s->reading->sentences.at[s->last->sentence].block == s->reading->sentences.at[s->sentence].block;
    for (size_t k = s->c->clause_start[s->sentence]; k < s->c->clause_start[s->sentence + 1]; k++) {
        const rg_clause *c = &s->c->at.at[k];
        const rg_phrase *f = &c->subject;
        bool before = f->first < f->last && f->last <= pronoun && c->verb_last <= pronoun && !c->quoted && !c->passive && rg_text_is(s->c->units.at[f->first].fold, "the");
        size_t of = before ? rg_voice_source_head(s, f->first, f->last) : 0, row = before ? rg_unit_in(s->t->genders, &s->c->units.at[of]) : RG_NONE;
        bool may = (row == RG_NONE || !row || (char)row == is) && !(row != RG_NONE && last_here); /* "the king": he has a name */
        if (!before || !may || !rg_voice_one_person(s, f->first, f->last) || rg_voice_source_of(s, f->first, f->last) == SOURCE_NAMED) continue;
        rg_attribution *found = RG_NEW(s->arena, rg_attribution);
        *found = (rg_attribution){.who = f->span, .source = f->span, .outer = RG_NONE, .when = RG_NONE, .sentence = s->sentence};
        return found;
    }
    return NULL;
}

/* "Holm met Eva Lind. She wrote": the last of the sentence whom the pronoun must mean; RG_NONE. */
static size_t only_one(const scan *s, size_t sentence, size_t before, char is) {
    for (size_t i = s->c->unit_start[sentence + 1] < before ? s->c->unit_start[sentence + 1] : before; is && i > s->c->unit_start[sentence]; i--) {
        size_t name = s->c->units.at[i - 1].name;
        if (name != RG_NONE && s->reading->names.at[name].type == RG_NAME_PERSON && known(s, name) == is) return name;
    }
    return RG_NONE;
}

static const rg_attribution *standing(const scan *s, size_t name, size_t sentence) {
    rg_attribution *found = RG_NEW(s->arena, rg_attribution);
    rg_span span = s->reading->names.at[name].span;
    *found = (rg_attribution){.who = span, .source = span, .named = true, .outer = RG_NONE, .when = RG_NONE, .sentence = sentence};
    return found;
}

static bool person_pronoun(const scan *s, size_t i) { return rg_voice_is_word(s, i, WORD_PERSON); }

/* Does a clause of the sentence tell of a person or of "him" before the byte: "he was slow, and his uncle said"? */
static bool another_before(const scan *s, size_t sentence, size_t byte) {
    for (size_t k = s->c->clause_start[sentence]; k < s->c->clause_start[sentence + 1]; k++) {
        const rg_phrase *f = &s->c->at.at[k].subject;
        bool before = f->first < f->last && f->span.end <= byte;
        if (before && (person_pronoun(s, f->first) || rg_voice_person_within(s->reading, f->span) != RG_NONE)) return true;
    }
    return false;
}

/* Is there a clause in what is said? "wrote verses" has none. */
static bool tells_clause(const scan *s, const rg_attribution *a) {
    for (size_t k = s->c->clause_start[a->sentence]; k < s->c->clause_start[a->sentence + 1]; k++)
        if (s->c->at.at[k].verb_first < s->c->at.at[k].verb_last && s->c->units.at[s->c->at.at[k].verb_first].span.start >= a->content.start && s->c->units.at[s->c->at.at[k].verb_first].span.start < a->content.end) return true;
    return false;
}

/* "A nurse said that. She recalled": somebody without a name who has spoken in the sentence before, and nobody since; NULL. */
static const rg_attribution *unnamed_before(const scan *s, char is) {
    if (!s->reading->attributions.n || !s->sentence) return NULL;
    const rg_attribution *a = &s->reading->attributions.at[s->reading->attributions.n - 1];
    bool near = a->sentence + 1 == s->sentence && s->reading->sentences.at[a->sentence].block == s->reading->sentences.at[s->sentence].block;
    if (!near || a->named || a->loose || a->outer != RG_NONE || a->source.end <= a->source.start || another_before(s, a->sentence, a->source.start) || !tells_clause(s, a)) return NULL;
    size_t first = s->c->unit_start[a->sentence], end = s->c->unit_start[a->sentence + 1];
    while (first < end && s->c->units.at[first].span.start < a->source.start) first++;
    size_t last = first;
    while (last < end && s->c->units.at[last].span.end <= a->source.end) last++;
    size_t of = rg_voice_source_head(s, first, last), row = of < last ? rg_unit_in(s->t->genders, &s->c->units.at[of]) : RG_NONE;
    char one = row == RG_NONE ? 0 : (char)row;
    bool his = first < last && rg_voice_is_word(s, first, WORD_OWNER) && !(one == is && means(s, first) != is); /* "his uncle": "he" is either; "his aunt": "she" */
    return !his && (!one || one == is) && rg_voice_one_person(s, first, last) ? a : NULL;
}

/* Of the sentences before, in the same block, the person who is the subject, or whom alone the pronoun can mean; NULL. */
static const rg_attribution *told_before(const scan *s, size_t pronoun, char is) {
    const rg_sentence *here = &s->reading->sentences.at[s->sentence];
    for (size_t back = 1; back <= SENTENCES_BACK && back <= s->sentence; back++) {
        if (here[-(ptrdiff_t)back].block != here->block) break;
        size_t person = rg_voice_subject_person(s, s->sentence - back);
        if (person != RG_NONE && !may_be(s, person, is)) person = only_one(s, s->sentence - back, pronoun, is);
        if (person != RG_NONE) return standing(s, person, s->sentence - back);
    }
    return NULL;
}

/* The voice heard last, where it was heard in the last sentences of this block; NULL. */
static const rg_attribution *near(const scan *s, const rg_attribution *last) {
    bool same = last && s->reading->sentences.at[last->sentence].block == s->reading->sentences.at[s->sentence].block;
    return same && last->sentence + NEAR_SENTENCES >= s->sentence ? last : NULL;
}

bool rg_voice_writer(const scan *s, size_t pronoun) {
    const rg_unit *u = &s->c->units.at[pronoun];
    return !(s->c->may[s->sentence] & RG_MAY_PAIR) && (rg_unit_is(u, "we") || rg_unit_is(u, "i"));
}

/* "Korn fled to Riga, | she says.": does the pronoun's saying close what it tells? Then it stands for nobody whom that names. */
static bool trails(const scan *s, size_t pronoun) {
    const rg_unit *u = s->c->units.at;
    size_t end = s->c->unit_start[s->sentence + 1], verb = pronoun + 1;
    if (pronoun <= s->c->unit_start[s->sentence] || !rg_unit_is(&u[pronoun - 1], ",") || verb >= end) return false;
    return rg_unit_in(&s->t->cues.forms.forms, &u[verb]) != RG_NONE && (verb + 1 >= end || rg_unit_is(&u[verb + 1], ".") || rg_unit_is(&u[verb + 1], ",") || rg_unit_is(&u[verb + 1], ";"));
}

const rg_attribution *rg_voice_stands_for(scan *s, size_t pronoun) {
    const rg_attribution *last = s->last;
    size_t spoke = last ? rg_voice_person_within(s->reading, last->who) : RG_NONE; /* who is no "it" */
    bool one = spoke != RG_NONE && s->reading->names.at[spoke].span.end >= last->who.end; /* nor "they" */
    if (rg_voice_writer(s, pronoun)) return NULL;
    bool is_they = rg_text_is(s->c->units.at[pronoun].fold, "they");
    if (one && is_they) return body_before(s, pronoun, true);
    if (!rg_voice_is_word(s, pronoun, WORD_PERSON)) return rg_text_is(s->c->units.at[pronoun].fold, "it") ? body_or(s, pronoun, spoke == RG_NONE ? near(s, last) : NULL) : is_they && !(last && last->sentence == s->sentence) && body_before(s, pronoun, true) ? body_before(s, pronoun, true) : near(s, last);
    char is = means(s, pronoun);
    const rg_attribution *unnamed = unnamed_before(s, is);
    if (unnamed) return unnamed;
    bool may = spoke == RG_NONE || may_be(s, spoke, is);
    if (last && last->sentence + 1 >= s->sentence && spoke != RG_NONE && may && trails(s, pronoun)) return last;
    size_t own = last && last->sentence == s->sentence && may ? RG_NONE : subject_before(s, pronoun, is);
    if (own == RG_NONE && !may) own = only_one(s, s->sentence, pronoun, is);
    if (own != RG_NONE) return standing(s, own, s->sentence);
    const rg_attribution *here = last && last->sentence == s->sentence && may ? NULL : unnamed_subject(s, pronoun, is);
    if (here) return here;
    if (last && last->sentence + 1 >= s->sentence && spoke != RG_NONE && may) return last;
    const rg_attribution *before = told_before(s, pronoun, is);
    return before ? before : may ? last : NULL;
}
