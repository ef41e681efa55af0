/* read.c: all steps of a reading in their order, and the names of its enumerations. */
#include "engine/read/gender.h"
#include "engine/read/read_int.h"

enum { TOKENS = 512, BYTES_A_SENTENCE = 128 }; /* room for those of most blocks, of most texts */

/* No token outlives its block. */
static void read_dates(rg_arena *arena, const rg_date *anchor, rg_reading *reading) {
    rg_when_run *whens = rg_when_begin(arena, reading, anchor);
    rg_token_run *tokens = rg_token_begin(arena, reading);
    rg_vec_room(arena, &reading->tokens, TOKENS);
    rg_vec_room(arena, &reading->sentences, reading->text.len / BYTES_A_SENTENCE + 8);
    for (size_t b = 0; whens && b < reading->block_count; b++) {
        size_t first = reading->sentences.n;
        rg_token_block(tokens, b);
        for (size_t s = first; s < reading->sentences.n; s++) rg_when_sentence(whens, s);
        reading->tokens.n = 0;
    }
    rg_when_end(whens);
}

/* "August Strind": a month alone that a person's name begins with is no time. */
static void months_in_names(rg_reading *r) {
    size_t kept = 0, name = 0;
    for (size_t i = 0; i < r->whens.n; i++) {
        const rg_when *w = &r->whens.at[i];
        while (name < r->names.n && r->names.at[name].span.end <= w->span.start) name++;
        const rg_name *n = name < r->names.n ? &r->names.at[name] : NULL;
        bool named = n && n->type == RG_NAME_PERSON && n->span.start == w->span.start && n->span.end > w->span.end && w->type == RG_WHEN_DATE && !w->part_count;
        for (size_t k = w->span.start; named && k < w->span.end; k++) named = r->text.ptr[k] != ' ' && !(r->text.ptr[k] >= '0' && r->text.ptr[k] <= '9');
        if (!named) r->whens.at[kept++] = *w;
    }
    r->whens.n = kept;
}

void rg_read_to(rg_arena *arena, rg_depth depth, const rg_date *anchor, rg_reading *reading) {
    if (depth == RG_READ_DATES) {
        read_dates(arena, anchor, reading);
        return;
    }
    rg_token_read(arena, reading);
    rg_when_read(arena, reading, anchor);
    rg_name_read(arena, reading);
    months_in_names(reading);
    rg_clause_read(arena, reading);
    rg_hedge_read(arena, reading);
    rg_gender_read(arena, reading);
    rg_voice_read(arena, reading);
    if (depth == RG_READ_ALL) rg_doubt_read(arena, reading);
}

void rg_read_all(rg_arena *arena, rg_text text, const rg_language *language, const rg_block *blocks, size_t block_count,
                 const rg_span *marks, size_t mark_count, const rg_date *anchor, rg_reading *out) {
    *out = (rg_reading){.text = text, .language = language, .blocks = blocks, .block_count = block_count, .marks = marks, .mark_count = mark_count};
    rg_read_to(arena, RG_READ_ALL, anchor, out);
}

const char *rg_when_type_name(rg_when_type type) {
    static const char *const names[] = {"DATE", "TIME", "DURATION", "SET"};
    return names[type];
}

const char *rg_name_type_name(rg_name_type type) {
    static const char *const names[] = {"person", "place", "group", "event", "work"};
    return names[type];
}

const char *rg_hedge_name(rg_hedge hedge) {
    static const char *const names[] = {"none", "reported", "probable", "possible", "approximate", "doubtful"};
    return names[hedge];
}

const char *rg_cue_type_name(rg_cue_type type) {
    static const char *const names[] = {"probable", "doxastic", "condition", "investigation", "negation", "denial", "approximate"};
    return names[type];
}

const char *rg_mark_form_name(rg_mark_form form) {
    static const char *const names[] = {"link", "bracket", "digits", "super", "word", "month"};
    return names[form];
}
