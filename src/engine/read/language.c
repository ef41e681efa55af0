/* language.c: gathers the tables of one language: data/lang/<code>/. */
#include "engine/read/read_int.h"

const rg_language *rg_language_new(rg_arena *arena, rg_text code) {
    if (!rg_text_same(code, RG_TEXT("en"))) return NULL;
    rg_language *language = RG_NEW(arena, rg_language);
    language->code = rg_text_copy(arena, code);
    return language;
}
