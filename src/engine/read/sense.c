/* sense.c: the kinds of senses.bin by what the rules for claims ask of them. */
#include "engine/read/sense.h"

#include "base/table.h"
#include "engine/read/name_int.h"

static rg_sense sense_of(rg_text name) {
    static const char *const names[] = {[RG_SENSE_PERSON] = "person", [RG_SENSE_PERSONS] = "persons", [RG_SENSE_BODY] = "body", [RG_SENSE_BUILDING] = "building", [RG_SENSE_AREA] = "area", [RG_SENSE_LAND] = "land", [RG_SENSE_WORK] = "work", [RG_SENSE_DEED] = "deed", [RG_SENSE_TIME] = "time", [RG_SENSE_IDEA] = "idea"};
    for (int i = RG_SENSE_PERSON; i <= RG_SENSE_IDEA; i++)
        if (rg_text_is(name, names[i])) return (rg_sense)i;
    return RG_SENSE_NO;
}

rg_senses rg_sense_tables(rg_arena *arena, rg_text code) {
    rg_senses senses = {.words = rg_table_bytes(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/senses.bin", RG_TEXT_ARG(code))))};
    rg_table table = rg_table_open(rg_text_z(arena, rg_text_printf(arena, "lang/%.*s/senses.tsv", RG_TEXT_ARG(code))));
    while (rg_table_next(&table)) {
        int64_t kind;
        if (rg_text_number(table.field[0], &kind) && kind < 256) senses.of_kind[kind] = (uint8_t)sense_of(table.field[1]);
    }
    return senses;
}

uint8_t rg_sense_kind(const rg_senses *senses, rg_text fold) { return rg_name_sense_of(senses->words, name_hash(2166136261u, fold), false); }

rg_sense rg_sense_of(const rg_senses *senses, rg_text fold) { return rg_sense_of_kind(senses, rg_sense_kind(senses, fold)); }
