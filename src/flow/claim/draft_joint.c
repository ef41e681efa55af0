/* draft_joint.c: "Anna Moen and Piet Lind say that A": each of those who say it together is a voice of its own.
 *
 * The rules name the first or the last of them; what he claims is claimed again for each other name of his source, or of the subject he stands in. Names
 * alone, and only where "and" joins the last ("Moen, Lind's clerk," is one man, "Moen or Lind" nobody is known to be).
 */
#include "flow/claim/claim_whose.h"

/* The words that both stand in: the source of a saying, else the subject of a clause. */
static rg_span source_around(const rg_draft *d, rg_span voice) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->named && a->source.start <= voice.start && voice.start < a->source.end) return a->source;
    }
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        rg_span subject = d->c->at.at[k].subject.span;
        if (subject.start <= voice.start && voice.end <= subject.end) return subject;
    }
    return voice;
}

static rg_span titled(const rg_name *n) { return (rg_span){n->title.end > n->title.start && n->title.start < n->span.start ? n->title.start : n->span.start, n->span.end}; }

/* Is what stands between two names "and", or a comma (`and`: with "and")? */
static bool joins(const rg_draft *d, rg_span gap, bool and) {
    rg_text fold = rg_text_trim(rg_text_fold(d->arena, rg_text_cut(d->reading->text, gap)));
    return rg_text_is(fold, "and") || rg_text_is(fold, ", and") || (!and && rg_text_is(fold, ","));
}

/* The names [first, last) of the source that are joined; none where the source is another. */
static void joined(const rg_draft *d, rg_span source, size_t *first, size_t *last) {
    const rg_name *names = d->reading->names.at;
    size_t end = *first = rg_draft_name_from(d, source.start);
    while (end < d->reading->names.n && names[end].span.end <= source.end && names[end].type != RG_NAME_PLACE && (end == *first || joins(d, (rg_span){names[end - 1].span.end, titled(&names[end]).start}, false))) end++;
    *last = end;
    bool whole = end > *first + 1 && joins(d, (rg_span){names[end - 2].span.end, titled(&names[end - 1]).start}, true);
    rg_text after = whole ? rg_text_cut(d->reading->text, (rg_span){names[end - 1].span.end, source.end}) : (rg_text){0};
    if (!whole || (after.len && !rg_text_is(rg_text_trim(after), ","))) *last = *first; /* "and Moen's brother" */
}

void rg_joint_voices(rg_draft *d) {
    for (size_t i = d->sentence_claims, end = d->claims.n; i < end; i++) {
        size_t first, last;
        const rg_claim *c = &d->claims.at[i];
        if (c->voice_count < 2 || c->voices[c->voice_count - 1].kind != RG_VOICE_NAMED || !c->voice_span.end) continue;
        joined(d, source_around(d, c->voice_span), &first, &last);
        bool among = false;
        for (size_t n = first; n < last; n++) among |= rg_text_same(rg_draft_name_value(d, n).entity, c->voices[c->voice_count - 1].name);
        for (size_t n = first; among && n < last; n++) {
            rg_claim again = d->claims.at[i];
            rg_text name = rg_draft_name_value(d, n).entity;
            if (rg_text_same(name, again.voices[again.voice_count - 1].name)) continue;
            again.voices[again.voice_count - 1].name = name;
            again.voice_span = d->reading->names.at[n].span;
            size_t disputes = d->disputed.at[i];
            *rg_vec_raw(d->arena, &d->claims) = again;
            *rg_vec_push(d->arena, &d->disputed) = disputes;
        }
    }
}
