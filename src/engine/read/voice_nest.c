/* voice_nest.c: attributions told within others: whose they are, and which have no row of their own. */
#include "engine/read/voice_int.h"

enum { NEIGHBOURS = 16 }; /* attributions on each side that one may stand within */

/* "rejected it on the ground that A": A is not denied with it. */
static bool said_beside(rg_text text, const rg_attribution *a, const rg_attribution *denial) {
    bool same = denial->denies && (a->source.start >= a->source.end || (a->source.start == denial->source.start && a->source.end == denial->source.end));
    rg_text between = same && a->cue.start > denial->cue.end ? rg_text_cut(text, (rg_span){denial->cue.end, a->cue.start}) : (rg_text){0};
    static const char *const words[] = {"the", "on"};
    for (size_t i = 0; i < 2; i++) {
        between = rg_text_trim(between);
        if (!rg_text_ends(between, rg_text_of(words[i]))) return false;
        between.len -= strlen(words[i]);
    }
    return true;
}

/* "deny that A and claim that B": B, of the same source, is not denied with what the denial says before it. */
static bool said_next(const rg_attribution *a, const rg_attribution *denial) {
    bool same = a->source.start == denial->source.start && a->source.end == denial->source.end && a->source.start < a->source.end;
    return same && denial->denies && !denial->quoted && denial->content.start >= denial->cue.end && denial->content.end > denial->content.start && a->cue.start >= denial->content.end;
}

/* "held that A, while Lind held that B": B, of another source right behind what is shown of A, is not told within it. */
static bool other_next(rg_text text, const rg_attribution *a, const rg_attribution *b) {
    bool behind = !b->quoted && b->content.start >= b->cue.end && b->content.end > b->content.start && a->source.end > a->source.start && a->source.start >= b->content.end && a->cue.start >= a->source.end;
    if (!behind || a->source.start > b->scope.end) return false;
    rg_text between = rg_text_trim(rg_text_cut(text, (rg_span){b->content.end, a->source.start}));
    if (between.len && between.ptr[0] == ',') between = rg_text_trim((rg_text){between.ptr + 1, between.len - 1});
    for (size_t i = 0; i < between.len; i++)
        if (between.ptr[i] == ' ' || between.ptr[i] == '\n' || between.ptr[i] == ',') return false;
    return true;
}

/* "said that A, a figure which Holm rejects": what answers another's words stands beside them. */
static bool answers(rg_text text, const rg_attribution *a) {
    rg_text content = rg_text_cut(text, a->scope);
    return a->denies && (rg_text_is(content, "which") || rg_text_is(content, "that"));
}

/* "He said he believes that A, and called for B": what is told within another's words ends with them. */
static void end_with(rg_attribution *a, const rg_attribution *outer) {
    bool within = !outer->quoted && outer->content.start <= a->cue.start && a->cue.end <= outer->content.end && a->content.start >= a->cue.end && a->content.start < outer->content.end;
    if (!within || a->content.end <= outer->content.end) return;
    a->content.end = outer->content.end;
    if (a->scope.end > outer->content.end) a->scope.end = outer->content.end;
}

/* "Korn disputes Lind's claim that A": Lind says A, and Korn answers him; neither is told within the other's words. */
static void answer_claims(rg_reading *reading, size_t from) {
    for (size_t i = from; i < reading->attributions.n; i++) {
        rg_attribution *a = &reading->attributions.at[i];
        if (!a->denies || a->rebuts || a->contrary || a->loose || a->negated || a->quoted || a->source.end <= a->source.start) continue;
        for (size_t k = from; k < reading->attributions.n; k++) {
            const rg_attribution *b = &reading->attributions.at[k];
            bool says = k != i && !b->denies && !b->loose && !b->untold && b->source.end > b->source.start && b->cue.end <= b->content.start;
            bool within = says && a->content.start <= b->source.start && b->source.end <= b->content.start && a->content.start <= b->cue.start && a->content.end == b->content.end;
            bool owner = within && b->source.start == a->content.start && b->cue.start >= b->source.end, by = within && b->cue.start <= a->content.start + sizeof "the" && b->source.start >= b->cue.end;
            if (!owner && !by) continue; /* not "question whether A, since they believe that B" */
            a->rebuts = true;
            a->scope = b->scope;
            break;
        }
    }
}

void rg_voice_nest(rg_reading *reading, size_t from) {
    answer_claims(reading, from);
    for (size_t i = from; i < reading->attributions.n; i++) {
        rg_attribution *a = &reading->attributions.at[i];
        rg_span said = a->cue.end ? a->cue : a->content;
        for (size_t k = from; k < reading->attributions.n; k++) {
            const rg_attribution *b = &reading->attributions.at[k];
            if (k != i && said_next(a, b) && b->scope.end > a->cue.start) reading->attributions.at[k].scope.end = a->cue.start;
            if (k != i && other_next(reading->text, a, b)) reading->attributions.at[k].scope.end = b->content.end;
            bool holds = k != i && !b->contrary && !b->rebuts && b->scope.start <= said.start && b->scope.end >= said.end && b->cue.start != a->cue.start && !said_beside(reading->text, a, b) && !answers(reading->text, a);
            if (k != i && b->loose) end_with(a, b);
            if (holds && (a->outer == RG_NONE || reading->attributions.at[a->outer].scope.start < b->scope.start)) a->outer = k;
        }
        if (a->outer != RG_NONE) end_with(a, &reading->attributions.at[a->outer]);
    }
}

/* Words in quotation marks, more than two: "had shown "great courage"" tells nothing of its own. */
static bool several_words(rg_text said) {
    if (!rg_text_starts(said, RG_TEXT("\"")) && !rg_text_starts(said, RG_TEXT("\xe2\x80\x9c"))) return false;
    if (rg_text_find(said, RG_TEXT("!"), 0) != (size_t)-1 || rg_text_find(said, RG_TEXT("?"), 0) != (size_t)-1) return true; /* "shouted "Get out!"" */
    size_t blank = rg_text_find(said, RG_TEXT(" "), 0);
    return blank != (size_t)-1 && rg_text_find(said, RG_TEXT(" "), blank + 1) != (size_t)-1;
}

/* A wish or a thing told within what another says ("he said she wanted a boat"): the whole is his; only a clause or marks make it one of its own. */
static bool told_within(const rg_reading *r, size_t i) {
    const rg_attribution *a = &r->attributions.at[i];
    rg_text said = rg_text_cut(r->text, a->content);
    bool sourced = a->source.end > a->source.start;
    if (!(a->loose || a->plain) || a->clausal || (sourced && rg_text_starts(said, RG_TEXT("that "))) || several_words(said)) return false;
    size_t from = i > NEIGHBOURS ? i - NEIGHBOURS : 0, to = i + NEIGHBOURS < r->attributions.n ? i + NEIGHBOURS : r->attributions.n;
    for (size_t k = from; k < to; k++) {
        const rg_attribution *b = &r->attributions.at[k];
        if (k != i && b->content.start <= a->cue.start && a->cue.end <= b->content.end) return true;
    }
    return false;
}

void rg_voice_drop_within(rg_arena *arena, rg_reading *r) {
    size_t *moved = RG_ARRAY(arena, size_t, r->attributions.n + 1), n = 0;
    for (size_t i = 0; i < r->attributions.n; i++) moved[i] = told_within(r, i) ? RG_NONE : n++;
    for (size_t i = 0; i < r->attributions.n; i++) {
        if (moved[i] == RG_NONE) continue;
        rg_attribution a = r->attributions.at[i];
        if (a.outer != RG_NONE) a.outer = moved[a.outer];
        r->attributions.at[moved[i]] = a;
    }
    r->attributions.n = n;
}
