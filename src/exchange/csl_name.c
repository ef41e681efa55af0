/* csl_name.c: names of CSL-JSON to one line and back.
 *
 * "van Beethoven, Ludwig", "King, Martin Luther, Jr.": the family with its non-dropping particle, the given name with a dropping one behind it ("Goethe, Johann
 * Wolfgang von"), the suffix. A name without a comma has the family last, small words before it for particles; several words of which others
 * are small ("Ministry of Defence") are a body's name.
 */
#include "exchange/csl.h"

static void add_word(rg_buf *out, const char *before, const rg_json_value *name, const char *key) {
    const rg_json_value *part = rg_json_get(name, key);
    if (!part || part->kind != RG_JSON_TEXT || !part->text.len) return;
    if (out->len) rg_buf_puts(out, before);
    rg_buf_add(out, part->text);
}

rg_text rg_csl_name_read(rg_arena *arena, const rg_json_value *name) {
    rg_buf out = rg_buf_in(arena), given = rg_buf_in(arena);
    if (name->kind == RG_JSON_TEXT) return name->text;
    add_word(&out, "", name, "literal");
    if (out.len) return rg_buf_text(&out);
    add_word(&out, "", name, "non-dropping-particle");
    add_word(&out, " ", name, "family");
    add_word(&given, "", name, "given");
    add_word(&given, " ", name, "dropping-particle");
    if (given.len && out.len) rg_buf_puts(&out, ", ");
    rg_buf_add(&out, rg_buf_text(&given));
    add_word(&out, ", ", name, "suffix");
    return rg_buf_text(&out);
}

/* ---- out ----------------------------------------------------------------------------------------------------------- */

static bool is_particle(rg_text word) { /* those of CSL's specification, and their like */
    static const char *const words[] = {"van", "von", "der", "den", "de", "da", "di", "du", "des", "del", "della", "dos", "das", "do", "la", "le", "ter",
                                        "ten", "zu", "zum", "zur", "af", "av", "al", "el", "bin", "ibn", "y"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_text_is(word, words[i])) return true;
    return false;
}

static bool is_small(rg_text word) {
    uint32_t rune;
    return rg_text_rune(word, 0, &rune) && rg_rune_letter(rune) && !rg_rune_upper(rune);
}

static bool is_suffix(rg_text word) {
    static const char *const words[] = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_text_is(word, words[i])) return true;
    return false;
}

/* The last word, taken off. */
static rg_text last_word(rg_text *name) {
    size_t from = name->len;
    while (from && name->ptr[from - 1] != ' ') from--;
    rg_text word = {name->ptr + from, name->len - from};
    *name = rg_text_trim(rg_text_cut(*name, (rg_span){0, from}));
    return word;
}

/* Small words at its beginning are a particle: "van Beethoven". */
static void put_family(rg_json *j, rg_text family) {
    size_t from = 0;
    for (size_t end; (end = rg_text_find(family, RG_TEXT(" "), from)) != (size_t)-1; from = end + 1)
        if (!is_particle(rg_text_cut(family, (rg_span){from, end}))) break;
    if (from) rg_json_pair(j, "non-dropping-particle", rg_text_trim(rg_text_cut(family, (rg_span){0, from})));
    rg_json_pair(j, "family", rg_text_cut(family, (rg_span){from, family.len}));
}

static void put_parted(rg_json *j, rg_text name, size_t comma) {
    rg_text rest = rg_text_trim(rg_text_cut(name, (rg_span){comma + 1, name.len}));
    size_t second = rg_text_find(rest, RG_TEXT(","), 0);
    rg_text given = rg_text_trim(rg_text_cut(rest, (rg_span){0, second == (size_t)-1 ? rest.len : second}));
    rg_text suffix = second == (size_t)-1 ? (rg_text){0} : rg_text_trim(rg_text_cut(rest, (rg_span){second + 1, rest.len}));
    put_family(j, rg_text_trim(rg_text_cut(name, (rg_span){0, comma})));
    if (given.len) rg_json_pair(j, "given", given);
    if (suffix.len) rg_json_pair(j, "suffix", suffix);
}

/* A body's: it has a small word that is no particle, or ends in a particle. */
static bool is_body(rg_text name) {
    for (size_t from = 0; from < name.len;) {
        size_t end = rg_text_find(name, RG_TEXT(" "), from);
        if (end == (size_t)-1) end = name.len;
        rg_text word = rg_text_cut(name, (rg_span){from, end});
        if (is_small(word) && (!is_particle(word) || end == name.len)) return true;
        from = end + 1;
    }
    return false;
}

void rg_csl_name_write(rg_json *j, rg_text name) {
    size_t comma = rg_text_find(name, RG_TEXT(","), 0);
    rg_text given = rg_text_trim(name), suffix = {0};
    rg_json_open(j, '{');
    if (comma != (size_t)-1 && comma) put_parted(j, name, comma);
    else if (rg_text_find(given, RG_TEXT(" "), 0) == (size_t)-1 || is_body(given)) rg_json_pair(j, "literal", name);
    else {
        rg_text family = last_word(&given);
        if (is_suffix(family) && given.len) suffix = family, family = last_word(&given);
        while (given.len) { /* "Ludwig van" */
            rg_text rest = given, word = last_word(&rest);
            if (!is_particle(word)) break;
            family = (rg_text){word.ptr, (size_t)(family.ptr + family.len - word.ptr)};
            given = rest;
        }
        put_family(j, family);
        if (given.len) rg_json_pair(j, "given", given);
        if (suffix.len) rg_json_pair(j, "suffix", suffix);
    }
    rg_json_close(j, '}');
}
