/* language.c: gathers the tables of one language: data/lang/<code>/. */
#include "engine/read/read_int.h"

#include "base/buf.h"

rg_table rg_language_table(rg_arena *arena, rg_text code, const char *file) {
    return rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/%s", RG_TEXT_ARG(code), file)));
}

/* A language is a folder: it is known where it has words of time. */
static bool known(rg_arena *arena, rg_text code) { return rg_language_table(arena, code, "when_words.tsv").rest.len > 0; }

static const void *make_dates(rg_arena *arena, rg_text code) {
    rg_language *language = RG_NEW(arena, rg_language);
    *language = (rg_language){.code = code, .token = rg_token_tables(arena, code), .when = rg_when_tables(arena, code)};
    return language;
}

static const void *make(rg_arena *arena, rg_text code) {
    rg_language *language = RG_NEW(arena, rg_language);
    *language = *(const rg_language *)rg_arena_once(arena, make_dates, code);
    language->clause = rg_unit_tables(arena, language->code);
    language->hedge = rg_hedge_tables(arena, language->code);
    language->doubt = rg_doubt_tables(arena, language->code);
    language->voice = rg_voice_tables(arena, language->code);
    language->name = rg_name_tables(arena, language->code);
    return language;
}

const rg_language *rg_language_of(rg_arena *arena, rg_text code, rg_depth depth) {
    return known(arena, code) ? rg_arena_once(arena, depth == RG_READ_DATES ? make_dates : make, code) : NULL;
}

rg_text rg_language_code(const rg_language *language) { return language->code; }
