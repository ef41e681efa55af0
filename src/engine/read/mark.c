/* mark.c: note marks, first cut. */
#include "engine/read/read_int.h"

#include <string.h>

static size_t bracket(rg_text text, size_t at, size_t end, rg_mark *mark) {
    size_t i = at + 1;
    unsigned value = 0;
    while (i < end && i < at + 5 && text.ptr[i] >= '0' && text.ptr[i] <= '9') value = value * 10 + (unsigned)(text.ptr[i++] - '0');
    if (i == at + 1 || i >= end || text.ptr[i] != ']' || !value) return 0;
    *mark = (rg_mark){.span = {at, i + 1}, .form = RG_MARK_BRACKET, .labels = {value}, .count = 1};
    return i + 1 - at;
}

rg_mark *rg_mark_bind(rg_arena *arena, rg_text text, const rg_block *blocks, size_t block_count, const rg_mark *known,
                      size_t known_count, rg_note_count *notes, size_t note_count, size_t *mark_count) {
    RG_VEC(rg_mark) marks = {0};
    size_t next = 0;
    for (size_t b = 0; b < block_count; b++) {
        for (size_t i = blocks[b].span.start; i < blocks[b].span.end; i++) {
            if (next < known_count && known[next].span.start <= i) {
                i = known[next].span.end - 1;
                *(rg_mark *)rg_vec_push(arena, &marks) = known[next++];
                continue;
            }
            rg_mark mark;
            size_t n = text.ptr[i] == '[' && !blocks[b].reference ? bracket(text, i, blocks[b].span.end, &mark) : 0;
            if (!n) continue;
            *(rg_mark *)rg_vec_push(arena, &marks) = mark;
            i += n - 1;
        }
    }
    for (size_t m = 0; m < marks.n; m++)
        for (size_t i = 0; i < note_count; i++)
            for (size_t l = 0; l < marks.at[m].count; l++) notes[i].uses += notes[i].label == marks.at[m].labels[l];
    *mark_count = marks.n;
    return marks.at;
}
