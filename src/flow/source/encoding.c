/* encoding.c: what bytes mean as text.
 *
 * In: the bytes of a file. Out: UTF-8 with LF line ends, and the name of the encoding the bytes were in. A byte order mark decides;
 * then the caller's word; then valid UTF-8; then the file's own declaration; then the single-byte encoding under which the letters
 * beyond ASCII are those of one language (data/source/alphabets.tsv). What none explains is refused with the first bad byte's place.
 * Not here: mojibake, text that was decoded wrongly before it reached us (mend.c); UTF-32, East Asian encodings.
 * After: Unicode Standard 15.0 section 3.9 (UTF-8, UTF-16); unicode.org mapping tables.
 */
#include <string.h>

#include "base/error.h"
#include "base/table.h"
#include "flow/source/source_int.h"

enum { CODECS = 5, SAMPLE = 1 << 18 };

static const char *const CODEC_NAMES[CODECS] = {"windows-1250", "windows-1251", "windows-1252", "iso-8859-2", "koi8-r"};

typedef struct codepage {
    uint32_t rune[128]; /* of bytes 0x80 to 0xff; 0 = none */
} codepage;

uint32_t rg_encoding_hex(rg_text text) {
    uint32_t value = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c >= '0' && c <= '9') value = value * 16 + (uint32_t)(c - '0');
        else if (c >= 'A' && c <= 'F') value = value * 16 + (uint32_t)(c - 'A') + 10;
        else return 0;
    }
    return value;
}

static void load_codecs(codepage codecs[CODECS]) {
    rg_table table = rg_table_open("source/encodings.tsv");
    while (rg_table_next(&table)) {
        uint32_t byte = rg_encoding_hex(table.field[0]);
        if (byte < 0x80 || byte > 0xff) continue;
        for (size_t i = 0; i < CODECS; i++) codecs[i].rune[byte - 0x80] = rg_encoding_hex(table.field[i + 1]);
    }
}

/* ---- names of encodings ---------------------------------------------------------------------------------------- */

/* Letters and digits, lower case: "ISO_8859-1" and "iso-8859-1" are one. */
static size_t bare_name(rg_text name, char out[24]) {
    size_t n = 0;
    for (size_t i = 0; i < name.len && n < 23; i++) {
        char c = name.ptr[i];
        if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out[n++] = c;
    }
    out[n] = 0;
    return n;
}

/* Names as the WHATWG Encoding Standard joins them: Latin-1 and ASCII mean windows-1252. */
static const struct {
    const char *bare, *name;
} ALIASES[] = {{"utf8", "UTF-8"},           {"utf16", "UTF-16"},           {"utf16le", "UTF-16LE"},       {"utf16be", "UTF-16BE"},
               {"windows1250", "windows-1250"}, {"cp1250", "windows-1250"}, {"windows1251", "windows-1251"}, {"cp1251", "windows-1251"},
               {"windows1252", "windows-1252"}, {"cp1252", "windows-1252"}, {"iso88591", "windows-1252"},  {"latin1", "windows-1252"},
               {"usascii", "windows-1252"}, {"ascii", "windows-1252"},     {"iso88592", "iso-8859-2"},     {"latin2", "iso-8859-2"},
               {"koi8r", "koi8-r"}};

static const char *known_name(rg_text name) {
    char bare[24];
    bare_name(name, bare);
    for (size_t i = 0; i < sizeof ALIASES / sizeof *ALIASES; i++)
        if (strcmp(ALIASES[i].bare, bare) == 0) return ALIASES[i].name;
    return NULL;
}

static int codec_index(const char *name) {
    for (int i = 0; i < CODECS; i++)
        if (strcmp(CODEC_NAMES[i], name) == 0) return i;
    return -1;
}

/* ---- decoding ------------------------------------------------------------------------------------------------- */

static bool decode_single(rg_arena *arena, const codepage *codec, rg_text bytes, rg_text *out, size_t *bad) {
    size_t high = 0;
    for (size_t i = 0; i < bytes.len; i++) high += (unsigned char)bytes.ptr[i] >= 0x80;
    char *text = rg_arena_alloc(arena, bytes.len + 2 * high + 1);
    size_t n = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.ptr[i];
        uint32_t rune = byte < 0x80 ? byte : codec->rune[byte - 0x80];
        if (!rune && byte >= 0x80) {
            *bad = i;
            return false;
        }
        n += rg_text_encode(rune, text + n);
    }
    *out = (rg_text){text, n};
    return true;
}

static uint32_t unit16(rg_text bytes, size_t at, bool big) {
    unsigned char a = (unsigned char)bytes.ptr[at], b = (unsigned char)bytes.ptr[at + 1];
    return big ? (uint32_t)a << 8 | b : (uint32_t)b << 8 | a;
}

static bool decode_16(rg_arena *arena, rg_text bytes, bool big, rg_text *out, size_t *bad) {
    char *text = rg_arena_alloc(arena, bytes.len / 2 * 3 + 4);
    size_t n = 0, i = 0;
    for (; i + 1 < bytes.len; i += 2) {
        uint32_t rune = unit16(bytes, i, big);
        if (rune >= 0xd800 && rune < 0xdc00 && i + 3 < bytes.len) {
            uint32_t low = unit16(bytes, i + 2, big);
            if (low >= 0xdc00 && low < 0xe000) {
                rune = 0x10000 + ((rune - 0xd800) << 10) + (low - 0xdc00);
                i += 2;
            }
        }
        if (rune == 0 || (rune >= 0xd800 && rune < 0xe000)) break;
        n += rg_text_encode(rune, text + n);
    }
    *bad = i;
    *out = (rg_text){text, n};
    return i == bytes.len;
}

/* ---- detection ------------------------------------------------------------------------------------------------ */

static bool ascii_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

typedef struct letter_set {
    rg_map letters; /* folded to lower case */
    int codec;
    bool cyrillic;
} letter_set;

static rg_text rune_text(rg_arena *arena, uint32_t rune) {
    char bytes[4];
    return rg_text_lower(arena, (rg_text){bytes, rg_text_encode(rune, bytes)});
}

/* Codec i's runes as lower-case letters, made once: 128 texts. */
static void lower_table(rg_arena *arena, const codepage *codec, rg_text out[128]) {
    for (size_t i = 0; i < 128; i++)
        out[i] = codec->rune[i] && rg_rune_letter(codec->rune[i]) ? rune_text(arena, codec->rune[i]) : (rg_text){0};
}

/* How well the bytes read as the language: its letters count for, other letters and signs inside words against. A script that is not
 * Latin does not mix with ASCII letters inside a word. */
static long alphabet_score(const letter_set *alphabet, const codepage *codec, const rg_text lower[128], rg_text bytes) {
    long fits[128];
    for (size_t i = 0; i < 128; i++)
        fits[i] = !codec->rune[i] ? -100 : !lower[i].len ? 0 : rg_map_get(&alphabet->letters, lower[i]) != RG_NONE ? 2 : -6;
    long score = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.ptr[i], before = i ? (unsigned char)bytes.ptr[i - 1] : ' ',
                      after = i + 1 < bytes.len ? (unsigned char)bytes.ptr[i + 1] : ' ';
        if (c < 0x80) continue;
        bool letter = lower[c - 0x80].len > 0;
        bool alone = !ascii_letter(before) && !ascii_letter(after) && before < 0x80 && after < 0x80;
        if (!alone || fits[c - 0x80] < 0) score += fits[c - 0x80]; /* a letter in a word says more than one by itself */
        if (!letter && codec->rune[c - 0x80] > 0xa0 && codec->rune[c - 0x80] < 0x2000 && ascii_letter(before) && ascii_letter(after)) score -= 6;
        if (letter && alphabet->cyrillic && (ascii_letter(before) || ascii_letter(after))) score -= 4;
        if (letter && rg_rune_upper(codec->rune[c - 0x80]) && before >= 'a' && before <= 'z') score -= 4;
    }
    return score;
}

static letter_set load_alphabet(rg_arena *arena, const rg_table *row) {
    letter_set alphabet = {rg_map_in(arena), codec_index(rg_text_z(arena, row->field[1])), false};
    rg_text letters = row->field[2];
    for (size_t i = 0, n; i < letters.len; i += n) {
        uint32_t rune;
        n = rg_text_rune(letters, i, &rune);
        if (!n) break;
        rg_map_put(&alphabet.letters, rune_text(arena, rune), 1);
        alphabet.cyrillic |= rune >= 0x400 && rune < 0x530;
    }
    return alphabet;
}

/* The codec with the best reading, -1 where none is more likely than not. */
static int detect(rg_arena *arena, const codepage codecs[CODECS], rg_text bytes) {
    rg_text sample = {bytes.ptr, bytes.len < SAMPLE ? bytes.len : SAMPLE};
    if (rg_text_invalid(bytes) > SAMPLE / 2) { /* the first odd byte may stand late */
        size_t from = rg_text_invalid(bytes) - 1024;
        sample = (rg_text){bytes.ptr + from, bytes.len - from < SAMPLE ? bytes.len - from : SAMPLE};
    }
    rg_text lower[CODECS][128];
    for (size_t i = 0; i < CODECS; i++) lower_table(arena, &codecs[i], lower[i]);
    rg_table table = rg_table_open("source/alphabets.tsv");
    int best = -1;
    long best_score = 0;
    while (rg_table_next(&table)) {
        letter_set alphabet = load_alphabet(arena, &table);
        if (alphabet.codec < 0) continue;
        long score = alphabet_score(&alphabet, &codecs[alphabet.codec], lower[alphabet.codec], sample);
        /* A letter many languages share (e with acute) says Western: those rows stand last, so equal scores go to them. */
        if (score > best_score || (score == best_score && score > 0)) {
            best_score = score;
            best = alphabet.codec;
        }
    }
    return best;
}

/* Text that is UTF-8 but for a byte or two is broken UTF-8, not another encoding. */
static bool mostly_utf8(rg_text bytes) {
    size_t good = 0, bad = 0;
    for (size_t i = 0; i < bytes.len;) {
        if ((unsigned char)bytes.ptr[i] < 0x80) {
            i++;
            continue;
        }
        uint32_t rune;
        size_t n = rg_text_rune(bytes, i, &rune);
        good += n > 0;
        bad += n == 0;
        i += n ? n : 1;
    }
    return good > 4 * bad;
}

/* ---- line ends, control bytes --------------------------------------------------------------------------------- */

static rg_text unix_lines(rg_arena *arena, rg_text text) {
    if (!text.len || !memchr(text.ptr, '\r', text.len)) return text;
    char *out = rg_arena_alloc(arena, text.len);
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '\r') out[n++] = text.ptr[i];
        else if (i + 1 == text.len || text.ptr[i + 1] != '\n') out[n++] = '\n';
    }
    return (rg_text){out, n};
}

static bool control(char c) {
    unsigned char byte = (unsigned char)c;
    return (byte < 0x20 && (unsigned char)(byte - 9) > 4 && byte != 0x1b) || byte == 0x7f;
}

/* May it be one? Without branches: asked of every byte. */
static bool low(char c) { return (((unsigned char)c < 0x20) & (c != '\n') & (c != '\t')) | (c == 0x7f); }

/* Where a text shows itself to be none: a NUL, or more than one control byte in a hundred. */
static size_t binary_at(rg_text bytes) {
    size_t first = 0, count = 0;
    const char *nul = bytes.len ? memchr(bytes.ptr, 0, bytes.len) : NULL;
    if (nul) return (size_t)(nul - bytes.ptr);
    for (size_t i = 0; i < bytes.len;) {
        size_t end = bytes.len - i < 1024 ? bytes.len : i + 1024;
        unsigned char any = 0;
        for (size_t k = i; k < end; k++) any |= low(bytes.ptr[k]);
        for (; any && i < end; i++) count += control(bytes.ptr[i]);
        i = end;
    }
    if (count * 100 <= bytes.len) return bytes.len;
    while (!control(bytes.ptr[first])) first++;
    return first;
}

static regest_status refuse_binary(rg_text bytes, size_t at, regest_error *error) {
    regest_status status = rg_error_set(error, REGEST_INPUT, "byte 0x%02X at offset %zu is not text", (unsigned char)bytes.ptr[at], at);
    rg_error_hint(error, "This looks like a binary file; save the account as plain text or HTML.");
    rg_error_at(error, bytes, (rg_span){at, at + 1});
    return status;
}

static regest_status refuse_byte(rg_text bytes, size_t at, const char *encoding, regest_error *error) {
    if (at >= bytes.len) at = bytes.len ? bytes.len - 1 : 0;
    regest_status status =
        rg_error_set(error, REGEST_ENCODING, "byte 0x%02X at offset %zu is not %s", (unsigned char)bytes.ptr[at], at, encoding);
    rg_error_hint(error, "Name the encoding if you know it: --encoding windows-1250, for example.");
    rg_error_at(error, bytes, (rg_span){at, at + 1});
    return status;
}

/* ---- the whole ------------------------------------------------------------------------------------------------ */

/* UTF-16 without a byte order mark shows in its zeros: nearly all on one side. */
static const char *zeros_tell(rg_text bytes) {
    size_t even = 0, odd = 0, n = bytes.len < 4096 ? bytes.len : 4096;
    if (!n || !memchr(bytes.ptr, 0, n)) return NULL;
    for (size_t i = 0; i < n; i++)
        if (!bytes.ptr[i]) (*(i % 2 ? &odd : &even))++;
    if (bytes.len % 2 || n < 4) return NULL;
    if (odd * 4 > n && even * 8 < odd) return "UTF-16LE";
    if (even * 4 > n && odd * 8 < even) return "UTF-16BE";
    return NULL;
}

static const char *bom_tell(rg_text bytes, size_t *skip) {
    if (rg_text_starts(bytes, RG_TEXT("\xef\xbb\xbf"))) return *skip = 3, "UTF-8";
    if (rg_text_starts(bytes, RG_TEXT("\xff\xfe"))) return *skip = 2, "UTF-16LE";
    if (rg_text_starts(bytes, RG_TEXT("\xfe\xff"))) return *skip = 2, "UTF-16BE";
    return NULL;
}

/* `valid`: the bytes are known to be UTF-8. */
static regest_status decode_as(rg_arena *arena, const char *name, bool valid, rg_text bytes, rg_text *text, regest_error *error) {
    size_t bad = 0;
    if (strncmp(name, "UTF-16", 6) == 0)
        return decode_16(arena, bytes, strcmp(name, "UTF-16BE") == 0, text, &bad) ? REGEST_OK : refuse_byte(bytes, bad, name, error);
    size_t binary = binary_at(bytes);
    if (binary < bytes.len) return refuse_binary(bytes, binary, error);
    if (strcmp(name, "UTF-8") == 0) {
        *text = bytes;
        bad = valid ? bytes.len : rg_text_invalid(bytes);
        return bad == bytes.len ? REGEST_OK : refuse_byte(bytes, bad, name, error);
    }
    codepage *codecs = RG_ARRAY(arena, codepage, CODECS);
    load_codecs(codecs);
    return decode_single(arena, &codecs[codec_index(name)], bytes, text, &bad) ? REGEST_OK : refuse_byte(bytes, bad, name, error);
}

/* The encoding of bytes that are not UTF-8, without a mark or anybody's word. */
static regest_status guess(rg_arena *arena, rg_text bytes, const char *declared, const char **name, regest_error *error) {
    size_t binary = binary_at(bytes);
    if (binary < bytes.len) return refuse_binary(bytes, binary, error);
    size_t bad = rg_text_invalid(bytes);
    if (mostly_utf8(bytes)) return refuse_byte(bytes, bad, "UTF-8", error);
    if (declared && codec_index(declared) >= 0) {
        *name = declared;
        return REGEST_OK;
    }
    codepage *codecs = RG_ARRAY(arena, codepage, CODECS);
    load_codecs(codecs);
    int best = detect(arena, codecs, bytes);
    if (best < 0) return refuse_byte(bytes, bad, "UTF-8, and no other encoding makes words of it", error);
    *name = CODEC_NAMES[best];
    return REGEST_OK;
}

static regest_status choose(rg_arena *arena, rg_text bytes, rg_text declared, bool forced, const char **name, bool *valid, size_t *skip,
                            regest_error *error) {
    const char *word = declared.len ? known_name(declared) : NULL;
    if (forced && declared.len && !word)
        return rg_error_set(error, REGEST_USAGE, "encoding \"%.*s\" is not known", RG_TEXT_ARG(declared));
    const char *marked = bom_tell(bytes, skip);
    *name = marked ? marked : forced ? word : NULL;
    if (*name && strcmp(*name, "UTF-16") == 0) *name = zeros_tell(bytes) ? zeros_tell(bytes) : "UTF-16LE";
    if (*name) return REGEST_OK;
    *name = zeros_tell(bytes);
    if (*name) return REGEST_OK;
    *name = "UTF-8";
    *valid = rg_text_invalid(bytes) == bytes.len;
    return *valid ? REGEST_OK : guess(arena, bytes, word, name, error);
}

regest_status rg_encoding_decode(rg_arena *arena, rg_text bytes, rg_text declared, bool forced, rg_text *text, rg_text *encoding,
                                 regest_error *error) {
    const char *name = NULL;
    bool valid = false;
    size_t skip = 0;
    regest_status status = choose(arena, bytes, declared, forced && declared.len, &name, &valid, &skip, error);
    if (status != REGEST_OK) return status;
    status = decode_as(arena, name, valid, (rg_text){bytes.ptr + skip, bytes.len - skip}, text, error);
    if (status != REGEST_OK) return status;
    *text = unix_lines(arena, *text);
    *encoding = rg_text_of(name);
    return REGEST_OK;
}
