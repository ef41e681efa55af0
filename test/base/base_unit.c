/* base_unit.c: the small things everything stands on. */
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/child.h"
#include "base/json.h"
#include "base/map.h"
#include "base/sha256.h"
#include "base/vec.h"
#include "unit.h"

static rg_arena *arena;

static void sha256_of_nist_vectors(void) {
    char hex[65];
    rg_sha256 sha;
    rg_sha256_init(&sha);
    rg_sha256_hex(&sha, hex);
    CHECK(strcmp(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") == 0);
    rg_sha256_init(&sha);
    rg_sha256_add(&sha, RG_TEXT("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"));
    rg_sha256_hex(&sha, hex);
    CHECK(strcmp(hex, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1") == 0);
}

static void fold_strips_marks_and_case(void) {
    CHECK_TEXT(rg_text_fold(arena, RG_TEXT("  Brześć  nad Bugiem ")), "brzesc nad bugiem");
    CHECK_TEXT(rg_text_fold(arena, RG_TEXT("Œuvre Łódź Straße")), "oeuvre lodz strasse");
    CHECK_TEXT(rg_text_fold(arena, RG_TEXT("Вишлёв")), "вишлев");
    CHECK_TEXT(rg_text_fold(arena, RG_TEXT("“Mill” – the miller’s…")), "“mill” - the miller's…");
}

static void invalid_utf8_is_found(void) {
    CHECK(rg_text_invalid(RG_TEXT("a\xc3\xa9z")) == 4);
    CHECK(rg_text_invalid(RG_TEXT("a\xc3")) == 1);
    CHECK(rg_text_invalid(RG_TEXT("\xed\xa0\x80")) == 0);
    CHECK(rg_text_invalid(RG_TEXT("\xc0\xaf")) == 0);
    CHECK(rg_text_invalid(RG_TEXT("\xf4\x90\x80\x80")) == 0);
}

static void runes_are_counted(void) {
    rg_text text = RG_TEXT("Łódź, Пшемысль, 東京: 27 runes");
    for (size_t at = 0, n = 0, rune; at <= text.len; at += rune, n++) {
        uint32_t ignored;
        CHECK(rg_text_runes((rg_text){text.ptr, at}) == n);
        if (!(rune = rg_text_rune(text, at, &ignored))) break;
    }
    CHECK(rg_text_runes(text) == 28);
}

/* Eight bytes at a time comes to the same as byte by byte. */
static void bytes_are_found(void) {
    char room[40];
    for (size_t n = 0; n < sizeof room; n++)
        for (size_t at = 0; at < n; at++) {
            rg_text text = {memset(room, 'x', sizeof room), n};
            room[at] = '[';
            CHECK(rg_text_find_high(text, '[', 0) == at && rg_text_find_high(text, '[', at + 1) == n);
            room[at] = (char)0x80;
            CHECK(rg_text_find_high(text, '[', 0) == at);
            CHECK(rg_text_find_wide(text, 0) == at && rg_text_find_wide(text, at + 1) == n && rg_text_letters_end(text, 0) == at);
            room[at] = ' ';
            CHECK(rg_text_find_gap(text, 0) == n);
            room[at + 1 < n ? at + 1 : at] = ' ';
            CHECK(rg_text_find_gap(text, 0) == (at + 1 < n ? at : n) && rg_text_find_gap(text, at + 1) == n);
        }
}

/* Every byte at every place behind letters. */
static void letters_are_told(void) {
    for (unsigned n = 0; n < 8; n++)
        for (unsigned byte = 0; byte < 256; byte++) {
            char eight[] = "aZbYcXdW";
            eight[n] = (char)byte;
            rg_letters l = rg_text_letters(rg_text_eight(eight));
            bool letter = byte < 0x80 && rg_rune_letter(byte);
            CHECK(l.n == (letter ? 8 : n));
            for (unsigned i = 0; i < 8; i++) {
                char small = (char)(l.small >> 8 * i), capital = (char)(l.capitals >> 8 * i);
                CHECK(i < l.n ? small == (char)(eight[i] | 32) && capital == (char)(~eight[i] & 32) : !small && !capital);
            }
        }
}

static void formats_of_any_length(void) {
    for (int n = 1; n < 200; n++) {
        rg_text text = rg_text_printf(arena, "%0*d.", n, 7);
        CHECK(text.len == (size_t)n + 1 && text.ptr[n - 1] == '7' && text.ptr[n] == '.' && (n == 1 || text.ptr[0] == '0'));
    }
}

static void numbers_are_written(void) {
    static const int64_t NUMBERS[] = {0, 9, 10, -1, -100, INT64_MAX, INT64_MIN};
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < sizeof NUMBERS / sizeof *NUMBERS; i++) rg_buf_int(&out, NUMBERS[i]), rg_buf_byte(&out, ' ');
    CHECK_TEXT(rg_buf_text(&out), "0 9 10 -1 -100 9223372036854775807 -9223372036854775808 ");
}

static void map_keeps_the_order_of_insertion(void) {
    rg_map map = rg_map_in(arena);
    for (int i = 0; i < 1000; i++) rg_map_put(&map, rg_text_printf(arena, "k%d", (i * 7919) % 1000), (size_t)i);
    CHECK(map.n == 1000);
    CHECK_TEXT(map.keys[1], "k919");
    CHECK(rg_map_get(&map, RG_TEXT("k919")) == 1);
    CHECK(rg_map_get(&map, RG_TEXT("none")) == RG_NONE);
    CHECK(rg_map_intern(&map, RG_TEXT("k919"), 5) == 1);
}

/* The eighth byte of a short key is where a long one has its mark. */
static void map_takes_any_bytes_for_a_key(void) {
    rg_map map = rg_map_in(arena);
    rg_map_put(&map, RG_TEXT("seventh\xff"), 1);
    rg_map_put(&map, RG_TEXT("seventh and more"), 2);
    for (int i = 0; i < 1000; i++) rg_map_put(&map, rg_text_printf(arena, "a longer key %d", i), (size_t)i);
    CHECK(rg_map_get(&map, RG_TEXT("seventh\xff")) == 1);
    CHECK(rg_map_get(&map, RG_TEXT("seventh and more")) == 2);
    CHECK(rg_map_get(&map, RG_TEXT("a longer key 999")) == 999);
}

static void last_words(void) {
    CHECK_TEXT(rg_text_last_word(RG_TEXT("otto lind")), "lind");
    CHECK_TEXT(rg_text_last_word(RG_TEXT("lind")), "lind");
    CHECK_TEXT(rg_text_last_word(RG_TEXT("lind ")), "");
}

typedef struct { int key, order; } pair;
static int by_key(const void *a, const void *b) { return ((const pair *)a)->key - ((const pair *)b)->key; }

static void sort_is_stable(void) {
    pair at[257];
    for (int i = 0; i < 257; i++) at[i] = (pair){(i * 31) % 7, i};
    rg_vec_sort(arena, at, 257, sizeof *at, by_key);
    for (int i = 1; i < 257; i++)
        CHECK(at[i - 1].key < at[i].key || (at[i - 1].key == at[i].key && at[i - 1].order < at[i].order));
}

static void json_escapes_and_repairs(void) {
    rg_buf out = rg_buf_in(arena);
    rg_json json = rg_json_on(&out);
    rg_json_open(&json, '{');
    rg_json_pair(&json, "a", RG_TEXT("q\"\\\n\x01\xff\xc3\xa9"));
    rg_json_key(&json, "b");
    rg_json_open(&json, '[');
    rg_json_int(&json, -1);
    rg_json_bool(&json, true);
    rg_json_close(&json, ']');
    rg_json_close(&json, '}');
    CHECK_TEXT(rg_buf_text(&out), "{\"a\":\"q\\\"\\\\\\n\\u0001\xef\xbf\xbd\xc3\xa9\",\"b\":[-1,true]}");
}

static void memory_grows_in_place_and_comes_back(void) {
    char *a = rg_arena_alloc(arena, 40);
    memset(a, 'x', 40);
    char *b = rg_arena_resize(arena, a, 40, 100);
    CHECK(a == b && b[39] == 'x' && b[40] == 0 && b[99] == 0);
    size_t used = rg_arena_used(arena);
    CHECK(rg_arena_resize(arena, b, 100, 10) == b && rg_arena_used(arena) == used - 96);
    char *other = rg_arena_alloc(arena, 8);
    CHECK(other == b + 16);
    char *moved = rg_arena_resize(arena, b, 10, 30);
    CHECK(moved != b && moved[9] == 'x' && moved[10] == 0 && moved[29] == 0);
    CHECK(rg_arena_resize(arena, b, 10, 4) == b);
    rg_buf out = rg_buf_in(arena);
    rg_buf_puts(&out, "kept");
    used = rg_arena_used(arena);
    CHECK_TEXT(rg_buf_done(&out), "kept");
    CHECK(rg_arena_used(arena) == used - 240);
    rg_buf_puts(&out, " and more");
    CHECK_TEXT(rg_buf_text(&out), "kept and more");
}

static const void *make_copy(rg_arena *home, rg_text key) {
    rg_text *made = RG_NEW(home, rg_text);
    *made = rg_text_copy(home, key);
    return made;
}

static void what_is_the_same_for_all_is_made_once(void) {
    rg_arena *a = rg_arena_new(NULL), *b = rg_arena_new(NULL);
    rg_arena_share(a, arena);
    rg_arena_share(b, arena);
    const rg_text *en = rg_arena_once(a, make_copy, RG_TEXT("en")), *de = rg_arena_once(a, make_copy, RG_TEXT("de"));
    CHECK_TEXT(*en, "en");
    CHECK_TEXT(*de, "de");
    CHECK(rg_arena_once(b, make_copy, RG_TEXT("en")) == en && rg_arena_once(arena, make_copy, RG_TEXT("de")) == de);
    rg_arena_free(a);
    rg_arena_free(b);
    CHECK_TEXT(*en, "en");
}

static void counted(void *count) { ++*(int *)count; }

static void scratch_memory_is_cleared(void) {
    int count = 0;
    rg_arena *scratch = rg_arena_under(arena);
    for (int i = 0; i < 3; i++) {
        char *a = rg_arena_alloc(scratch, 100);
        CHECK(a[0] == 0 && a[99] == 0);
        memset(a, 'x', 100);
        memset(rg_arena_alloc(scratch, 3 << 20), 'y', 3 << 20);
        rg_arena_defer(scratch, counted, &count);
        rg_arena_clear(scratch);
        CHECK(rg_arena_used(scratch) == 0 && count == i + 1);
    }
}

static void great_arrays_grow(void) {
    size_t size = 4 << 20;
    (void)rg_arena_alloc(arena, 16);
    char *a = rg_arena_alloc(arena, size);
    memset(a, 'z', size);
    (void)rg_arena_alloc(arena, 16);
    a = rg_arena_resize(arena, a, size, 3 * size);
    CHECK(a[size - 1] == 'z' && a[size] == 0 && a[3 * size - 1] == 0);
}

/* ---- other programs ------------------------------------------------------------------------------------------- */

static rg_child_end run_shell(const char *script, size_t most, rg_text input, rg_text *output, rg_text *said) {
    const char *const paths[] = {"/nowhere/sh", "/bin/sh", NULL}, *const words[] = {"sh", "-c", script, NULL};
    const rg_child child = {paths, words, 5, (size_t)1 << 30, most};
    return rg_child_run(arena, &child, input, output, said);
}

static void a_child_is_a_filter(void) {
    rg_text output, said;
    rg_buf many = rg_buf_in(arena);
    for (int i = 0; i < 100000; i++) rg_buf_puts(&many, "a line\n");
    CHECK(run_shell("exec cat", (size_t)1 << 20, rg_buf_text(&many), &output, &said) == RG_CHILD_DONE);
    CHECK(rg_text_same(output, rg_buf_text(&many)) && said.len == 0);
    CHECK(run_shell("exec cat", 1000, rg_buf_text(&many), &output, &said) == RG_CHILD_MUCH);
    CHECK(run_shell("echo one; echo no >&2; echo and no >&2; exit 3", 1000, (rg_text){0}, &output, &said) == RG_CHILD_FAILED);
    CHECK_TEXT(output, "one\n");
    CHECK_TEXT(said, "no");
    const char *const paths[] = {"/nowhere/sh", NULL}, *const words[] = {"sh", NULL};
    CHECK(rg_child_run(arena, &(rg_child){paths, words, 5, (size_t)1 << 30, 10}, (rg_text){0}, &output, &said) == RG_CHILD_MISSING);
}

static void a_child_is_shut_in(void) {
    rg_text output, said;
    CHECK(run_shell("(echo x >/tmp/regest-child.test) 2>/dev/null && echo written; exit 0", 1000, (rg_text){0}, &output, &said) != RG_CHILD_DONE || !output.len);
    CHECK(access("/tmp/regest-child.test", F_OK) != 0);
    CHECK(run_shell("/bin/ls / >&2 && echo another; exit 0", 1000, (rg_text){0}, &output, &said) != RG_CHILD_DONE || !output.len);
    CHECK(run_shell("echo $HOME$USER$LC_ALL", 1000, (rg_text){0}, &output, &said) == RG_CHILD_DONE);
    CHECK_TEXT(output, "C.UTF-8\n");
}

static void free_of_null_is_fine(void) { rg_arena_free(NULL); }

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(sha256_of_nist_vectors);
    RUN(fold_strips_marks_and_case);
    RUN(invalid_utf8_is_found);
    RUN(runes_are_counted);
    RUN(bytes_are_found);
    RUN(letters_are_told);
    RUN(formats_of_any_length);
    RUN(numbers_are_written);
    RUN(map_keeps_the_order_of_insertion);
    RUN(map_takes_any_bytes_for_a_key);
    RUN(last_words);
    RUN(sort_is_stable);
    RUN(json_escapes_and_repairs);
    RUN(memory_grows_in_place_and_comes_back);
    RUN(what_is_the_same_for_all_is_made_once);
    RUN(scratch_memory_is_cleared);
    RUN(great_arrays_grow);
    RUN(a_child_is_a_filter);
    RUN(a_child_is_shut_in);
    RUN(free_of_null_is_fine);
    rg_arena_free(arena);
    return unit_failed;
}
