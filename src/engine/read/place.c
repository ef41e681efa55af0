/* place.c: the gazetteer, read where it lies in the program's own bytes (places.bin, packed by tools/pack_places.py).
 *
 * The form, little-endian: "RGPL", u32 version 1, u32 row count, u32 offset of the text, u32 offset of the keys (pack.h); rows
 * of 24 bytes: u32 offset into the text, i32 latitude and longitude in 1/10000 degree, u8 length of the name, u8 length of the
 * key behind it, u8 feature, u8 0, u32 population, country code or two NULs, two spare bytes.
 */
#include "engine/read/place.h"

#include <string.h>

#include "base/table.h"

enum { HEAD = 20, ROW = 24 };

static uint32_t read32(const unsigned char *p) {
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static const unsigned char *head(void) {
    rg_text bytes = rg_table_bytes("places.bin");
    return bytes.len > HEAD && memcmp(bytes.ptr, "RGPL", 4) == 0 ? (const unsigned char *)bytes.ptr : NULL;
}

uint32_t rg_place_count(void) { return head() ? read32(head() + 8) : 0; }

rg_place rg_place_get(uint32_t row) {
    rg_place place = {0};
    const unsigned char *start = head();
    if (!start || row >= read32(start + 8)) return place;
    const unsigned char *at = start + HEAD + (size_t)ROW * row;
    const char *text = (const char *)start + read32(start + 12) + read32(at);
    place.name = (rg_text){text, at[12]};
    place.key = (rg_text){text + at[12], at[13]};
    place.lat = (double)(int32_t)read32(at + 4) / 1e4;
    place.lon = (double)(int32_t)read32(at + 8) / 1e4;
    place.feature = (rg_place_feature)at[14];
    place.population = read32(at + 16);
    place.country = (rg_text){(const char *)at + 20, at[20] ? 2 : 0};
    return place;
}

rg_text rg_place_name(uint32_t row) { return rg_place_get(row).name; }

rg_text rg_place_key(uint32_t row) { return rg_place_get(row).key; }

rg_pack rg_place_pack(void) {
    rg_text bytes = rg_table_bytes("places.bin");
    if (!head()) return (rg_pack){0};
    size_t skip = read32(head() + 16);
    return skip < bytes.len ? rg_pack_open((rg_text){bytes.ptr + skip, bytes.len - skip}) : (rg_pack){0};
}

unsigned rg_place_look(const rg_pack_key *key, uint32_t *row) {
    rg_pack pack = rg_place_pack();
    return rg_pack_find(&pack, (rg_text){key->text, key->len}, row);
}

uint32_t rg_place_find(rg_text text) {
    rg_pack_key key = {.len = 0};
    uint32_t row = 0;
    for (size_t i = 0, start = 0; i <= text.len; i++) {
        if (i < text.len && text.ptr[i] != ' ') continue;
        rg_text word = {text.ptr + start, i - start};
        start = i + 1;
        if (!word.len) continue;
        if (word.ptr[word.len - 1] == ',') word.len--;
        if (!rg_pack_key_add(&key, word)) return RG_PLACE_NONE;
    }
    return rg_place_look(&key, &row) & RG_PACK_WHOLE ? row : RG_PLACE_NONE;
}
