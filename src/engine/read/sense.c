/* sense.c: the kinds of senses.bin by what the rules for claims ask of them. */
#include "engine/read/sense.h"

#include "base/table.h"
#include "engine/read/name_int.h"

enum { OWNED_WORDS = 3 }; /* "'s former press officer" */

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

static bool without_last(rg_text *text, rg_text word) {
    bool ends = rg_text_ends(*text, word);
    if (ends) *text = rg_text_trim((rg_text){text->ptr, text->len - word.len});
    return ends;
}

static bool people(rg_arena *arena, const rg_senses *senses, rg_text word) {
    rg_sense sense = rg_sense_of(senses, rg_text_fold(arena, word));
    return sense == RG_SENSE_PERSON || sense == RG_SENSE_PERSONS || sense == RG_SENSE_BODY;
}

bool rg_sense_people_of(rg_arena *arena, const rg_senses *senses, rg_text before) {
    before = rg_text_trim(before);
    without_last(&before, RG_TEXT(" late"));
    without_last(&before, RG_TEXT(" the"));
    if (!without_last(&before, RG_TEXT(" of"))) return false;
    size_t from = before.len;
    while (from > 0 && before.ptr[from - 1] != ' ' && before.ptr[from - 1] != '\n') from--;
    return people(arena, senses, (rg_text){before.ptr + from, before.len - from});
}

static rg_text small_word(rg_text text) {
    size_t to = 0;
    while (to < text.len && text.ptr[to] >= 'a' && text.ptr[to] <= 'z') to++;
    return (rg_text){text.ptr, to};
}

bool rg_sense_people_owned(rg_arena *arena, const rg_senses *senses, rg_text after) {
    size_t sign = rg_text_starts(after, RG_TEXT("'s ")) ? 3 : rg_text_starts(after, RG_TEXT("\xe2\x80\x99s ")) ? 5 : 0;
    for (int words = 0; sign && words < OWNED_WORDS; words++) {
        after = (rg_text){after.ptr + sign, after.len - sign};
        rg_text word = small_word(after), next = {0};
        if (!word.len) return false;
        bool more = word.len < after.len && after.ptr[word.len] == ' ';
        if (more) next = small_word((rg_text){after.ptr + word.len + 1, after.len - word.len - 1});
        bool last = !next.len || rg_sense_of(senses, rg_text_fold(arena, next)) == RG_SENSE_NO; /* "'s amateur sketch": a sketch */
        if (last && people(arena, senses, word)) return true;
        if (!more) return false;
        sign = word.len + 1;
    }
    return false;
}
