/* voice_tables.c: the words of voices: voices.tsv, voice_words.tsv, pasts.tsv and the verbs of cues.tsv of a language, as voice.c and its files ask of them. */
#include "engine/read/gender.h"
#include "engine/read/voice_int.h"

static size_t word_kinds(rg_text field) {
    static const char *const names[] = {
#define WORD_NAME(name, text) text,
        VOICE_WORDS(WORD_NAME)
#undef WORD_NAME
    };
    return rg_unit_bits(field, names, sizeof names / sizeof *names);
}

const struct rg_voice_tables *rg_voice_tables(rg_arena *arena, rg_text code) {
    struct rg_voice_tables *t = RG_NEW(arena, struct rg_voice_tables);
    t->plain = rg_voice_plain_tables(arena, code);
    t->leads = rg_phrase_set(arena);
    t->cues = rg_voice_cue_table(arena, code);
    t->pasts = rg_map_in(arena);
    rg_table pasts = rg_language_table(arena, code, "pasts.tsv");
    while (rg_table_next(&pasts)) rg_map_put(&t->pasts, pasts.field[0], 0);
    t->words = rg_map_in(arena);
    rg_table words = rg_language_table(arena, code, "voice_words.tsv");
    while (rg_table_next(&words)) rg_map_put(&t->words, words.field[0], word_kinds(words.field[1]));
    t->nouns = rg_map_in(arena);
    t->views = rg_map_in(arena);
    t->records = rg_map_in(arena);
    t->works = rg_map_in(arena);
    t->doubts = rg_map_in(arena);
    t->lore = rg_map_in(arena);
    t->labels = rg_map_in(arena);
    t->appellations = rg_map_in(arena);
    t->proofs = rg_map_in(arena);
    t->stances = rg_map_in(arena);
    t->senses = rg_sense_tables(arena, code);
    t->genders = rg_gender_tables(arena, code);
    rg_table table = rg_language_table(arena, code, "voices.tsv");
    while (rg_table_next(&table)) {
        if (rg_text_same(table.field[1], RG_TEXT("lead"))) rg_phrase_add(&t->leads, table.field[0], LEAD_SAYS);
        else if (rg_text_same(table.field[1], RG_TEXT("cited"))) rg_phrase_add(&t->leads, table.field[0], LEAD_CITED);
        else if (rg_text_same(table.field[1], RG_TEXT("contrary"))) rg_phrase_add(&t->leads, table.field[0], LEAD_CONTRARY);
        else if (rg_text_same(table.field[1], RG_TEXT("unlike"))) rg_phrase_add(&t->leads, table.field[0], LEAD_UNLIKE);
        else if (rg_text_same(table.field[1], RG_TEXT("view"))) rg_map_put(&t->views, table.field[0], 0);
        else if (rg_text_same(table.field[1], RG_TEXT("record"))) rg_map_put(&t->records, table.field[0], 0);
        else if (rg_text_same(table.field[1], RG_TEXT("work"))) rg_map_put(&t->works, table.field[0], 0);
        else if (rg_text_same(table.field[1], RG_TEXT("lore"))) rg_map_put(&t->lore, table.field[0], 0);
        else if (rg_text_same(table.field[1], RG_TEXT("label"))) rg_map_put(&t->labels, table.field[0], 0);
        else if (rg_text_same(table.field[1], RG_TEXT("proof"))) rg_map_put(&t->proofs, table.field[0], 0);
        else if (rg_text_same(table.field[1], RG_TEXT("appellation"))) rg_map_put(&t->appellations, table.field[0], 0);
        else if (rg_text_same(table.field[1], RG_TEXT("doubt"))) rg_map_put(&t->doubts, table.field[0], 0);
        else if (rg_text_same(table.field[1], RG_TEXT("too"))) rg_map_put(&t->doubts, table.field[0], 1);
        else if (rg_text_same(table.field[1], RG_TEXT("open"))) rg_map_put(&t->doubts, table.field[0], DOUBT_OPEN);
        else if (rg_text_same(table.field[1], RG_TEXT("holds"))) rg_map_put(&t->stances, table.field[0], STANCE_HOLDS);
        else if (rg_text_same(table.field[1], RG_TEXT("denies"))) rg_map_put(&t->stances, table.field[0], STANCE_DENIES);
        else rg_map_put(&t->nouns, table.field[0], rg_text_same(table.field[1], RG_TEXT("noun")) ? KIND_NOUN : KIND_SAYING);
    }
    return t;
}

const struct rg_phrases *rg_voice_leads(const struct rg_voice_tables *tables) { return &tables->leads; }
