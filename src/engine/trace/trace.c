/* trace.c: texts to a stemma, step by step. */
#include "engine/trace/trace_int.h"

void rg_trace_run(rg_arena *arena, const rg_trace_text *texts, size_t text_count, const rg_trace_word_of *said, size_t said_count,
                  rg_trace *out) {
    *out = (rg_trace){.text_count = text_count, .family = RG_ARRAY(arena, size_t, text_count + 1)};
    rg_arena *scratch = rg_arena_under(arena);
    rg_library library = {.texts = texts, .shingles = RG_ARRAY(scratch, rg_shingles, text_count + 1), .count = text_count, .known = rg_known_new(scratch),
                          .own = rg_arena_under(arena)};
    rg_fingerprints prints = {0};
    rg_kins kins = {0};
    for (size_t i = 0; i < text_count; i++) {
        library.shingles[i] = rg_shingle_read(scratch, &texts[i]);
        rg_shingle_fingerprint(scratch, &library.shingles[i], (uint32_t)i, &prints);
        rg_shingle_sort(library.own, &library.shingles[i]);
        rg_known_read(library.known, &texts[i]);
    }
    rg_kin_find(scratch, &library, &prints, &kins);
    rg_apart_find(scratch, &library, &kins);
    rg_stemma_make(arena, &library, &kins, said, said_count, out);
    rg_arena_clear(scratch);
}
