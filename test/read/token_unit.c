/* token_unit.c: tokens and sentences. */
#include "unit.h"

#include "engine/read/read.h"

static rg_arena *arena;

static rg_reading read_marked(const char *text, const rg_span *marks, size_t mark_count, bool heading) {
    rg_block *block = RG_NEW(arena, rg_block);
    *block = (rg_block){{0, strlen(text)}, heading, false};
    rg_reading r;
    rg_read_all(arena, rg_text_of(text), rg_language_of(arena, RG_TEXT("en"), RG_READ_ALL), block, 1, marks, mark_count, NULL, &r);
    return r;
}

/* Sentences joined by " | ". */
static rg_text sentences_of(const char *text, const rg_span *marks, size_t mark_count) {
    rg_reading r = read_marked(text, marks, mark_count, false);
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < r.sentences.n; i++) {
        if (i) rg_buf_puts(&out, " | ");
        rg_buf_add(&out, rg_text_cut(r.text, r.sentences.at[i].span));
    }
    return rg_buf_text(&out);
}

static rg_text tokens_of(const char *text) {
    rg_reading r = read_marked(text, NULL, 0, false);
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < r.tokens.n; i++) {
        if (i) rg_buf_byte(&out, ' ');
        rg_buf_add(&out, rg_text_cut(r.text, r.tokens.at[i].span));
        rg_buf_byte(&out, "WN."[r.tokens.at[i].kind]);
    }
    return rg_buf_text(&out);
}

static void tokens(void) {
    CHECK_TEXT(tokens_of("Prussia's 22,000 men (T. Bór-Komorowski)"), "PrussiaW 'sW 22,000N menW (. TW .. Bór-KomorowskiW ).");
    CHECK_TEXT(tokens_of("1939-40, 5,2 and 1,991... don\xE2\x80\x99t"), "1939N -. 40N ,. 5N ,. 2N andW 1,991N .... don\xE2\x80\x99tW");
    CHECK_TEXT(tokens_of("the 20th"), "theW 20N thW");
    rg_reading r = read_marked("Łódź NKVD x", NULL, 0, false);
    CHECK_TEXT(r.tokens.at[0].fold, "lodz");
    CHECK(r.tokens.at[0].flags == (RG_TOKEN_CAPITAL | RG_TOKEN_SPACED | RG_TOKEN_FIRST));
    CHECK(r.tokens.at[1].flags == (RG_TOKEN_CAPITAL | RG_TOKEN_CAPS | RG_TOKEN_SPACED | RG_TOKEN_PLAIN | RG_TOKEN_MIXED));
    CHECK(r.tokens.at[2].flags == (RG_TOKEN_SPACED | RG_TOKEN_PLAIN));
}

/* Words are walked eight letters at a time: each length, and each place for what ends them, comes to the same as letter by letter. */
static void words_of_all_lengths(void) {
    static const char *const behind[] = {" x", ".", "@", "[", "`", "{", "\xc3\xa9 x", "-x y", "'s", "\xe2\x80\x99s", "7"};
    for (size_t n = 1; n < 27; n++)
        for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
            rg_text word = rg_text_cut(RG_TEXT("AbcdefghijklmnopqrstuvwxyZ"), (rg_span){0, n});
            rg_reading r = read_marked(rg_text_z(arena, rg_text_printf(arena, "%.*s%s", RG_TEXT_ARG(word), behind[i])), NULL, 0, false);
            const rg_token *t = &r.tokens.at[0];
            bool goes_on = (i == 6 || i == 7);
            CHECK(goes_on ? t->span.end > n : t->span.end == n);
            CHECK(!(t->flags & RG_TOKEN_PLAIN) == (i == 6 || i == 7 || i == 8 || i == 9));
            CHECK(!(t->flags & RG_TOKEN_MIXED) == (n < 26 || !(t->flags & RG_TOKEN_PLAIN)));
            CHECK_TEXT(t->fold, rg_text_z(arena, rg_text_fold(arena, rg_text_cut(r.text, t->span))));
            for (size_t k = 0; k < r.tokens.n; k++) CHECK(r.tokens.at[k].hash == rg_map_hash(rg_text_copy(arena, r.tokens.at[k].fold)));
        }
}

/* Capitals all through, and up to the last letter. */
static void capitals_of_all_lengths(void) {
    for (size_t n = 2; n < 27; n++) {
        char *word = rg_arena_alloc(arena, n + 1);
        memset(word, 'A', n);
        rg_reading r = read_marked(word, NULL, 0, false);
        CHECK(r.tokens.at[0].flags == (RG_TOKEN_CAPITAL | RG_TOKEN_CAPS | RG_TOKEN_MIXED | RG_TOKEN_SPACED | RG_TOKEN_FIRST | RG_TOKEN_PLAIN));
        word[n - 1] = 'a';
        r = read_marked(word, NULL, 0, false);
        CHECK(!(r.tokens.at[0].flags & RG_TOKEN_CAPS) && !(r.tokens.at[0].flags & RG_TOKEN_MIXED) == (n == 2));
        CHECK_TEXT(r.tokens.at[0].fold, rg_text_z(arena, rg_text_fold(arena, rg_text_of(word))));
    }
}

static void sentences(void) {
    CHECK_TEXT(sentences_of("Gen. T. Bór-Komorowski left. He came back.", NULL, 0), "Gen. T. Bór-Komorowski left. | He came back.");
    CHECK_TEXT(sentences_of("until June of 1941.. In addition x.", NULL, 0), "until June of 1941.. | In addition x.");
    CHECK_TEXT(sentences_of("all parts.The war ended at 3.5 km.", NULL, 0), "all parts. | The war ended at 3.5 km.");
    CHECK_TEXT(sentences_of("He said “no.” Then \"yes.\" Nothing. \"Who?\" he asked.", NULL, 0),
               "He said “no.” | Then \"yes.\" | Nothing. | \"Who?\" he asked.");
    CHECK_TEXT(sentences_of("pretensions. ” Meanwhile Watson wrote ” Rehearsal? “, in 1981 .", NULL, 0),
               "pretensions. ” | Meanwhile Watson wrote ” Rehearsal? “, in 1981 .");
    CHECK_TEXT(sentences_of("in the U.S. Army. He died in Washington, D.C. The end... was near.", NULL, 0),
               "in the U.S. Army. | He died in Washington, D.C. | The end... was near.");
    CHECK_TEXT(sentences_of("See p. 12 and vol. 3, No. 4. No one did, e.g. Smith.", NULL, 0), "See p. 12 and vol. 3, No. 4. | No one did, e.g. Smith.");
    CHECK_TEXT(sentences_of("1. First item. See http://a.example/b.Html?C.D now.", NULL, 0), "1. First item. | See http://a.example/b.Html?C.D now.");
    CHECK_TEXT(sentences_of("Это было так. Потом нет.", NULL, 0), "Это было так. | Потом нет.");
}

/* Near a text's end words are cut one by one, before it by windows of 64 bytes: wherever in a window it stands, a token is the same. */
static void places_in_a_window(void) {
    static const char *const samples[] = {
        "Ab ABC mIxed O'Neill's well-known na\xc3\xafve 1939, (no) \"x\" I a...",
        ("www.a.example a@b.example http://c/d  e\n\nf\tg; abc\xc2\xad" "def ''g'' K. -h- 5th"),
        "Abcdefg abcdefgH abcdefghi abcdefghijklmno ABCDEFGHIJKLMNOP abcdefghijklmnopq",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y"};
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        for (int pad = 0; pad < 70; pad++) {
            rg_reading near = read_marked(samples[i], NULL, 0, true);
            rg_reading far = read_marked(rg_text_z(arena, rg_text_printf(arena, "%*s%s%*s", pad, "", samples[i], 90, "")), NULL, 0, true);
            CHECK(near.tokens.n == far.tokens.n);
            for (size_t k = 0; k < near.tokens.n && k < far.tokens.n; k++) {
                const rg_token *a = &near.tokens.at[k], *b = &far.tokens.at[k];
                CHECK(a->span.start + (size_t)pad == b->span.start && a->span.end + (size_t)pad == b->span.end);
                CHECK(rg_text_same(a->fold, b->fold) && a->hash == b->hash && a->kind == b->kind && a->flags == b->flags);
            }
        }
}

static void marks(void) {
    /* "alliance . 1 2 The": the marks belong to the sentence they end */
    static const rg_span at[] = {{13, 14}, {15, 16}};
    CHECK_TEXT(sentences_of("the alliance.1 2 The purpose.", at, 2), "the alliance.1 2 | The purpose.");
    rg_reading r = read_marked("the alliance.1 2 The purpose.", at, 2, false);
    CHECK(r.tokens.at[3].flags & RG_TOKEN_MARK && r.tokens.at[4].flags & RG_TOKEN_MARK && !(r.tokens.at[5].flags & RG_TOKEN_MARK));
    CHECK(r.tokens.at[5].flags & RG_TOKEN_FIRST);
    CHECK(r.sentences.at[1].first == 5 && r.sentences.at[1].last > 6);
    /* a mark glued to a number is cut off it */
    static const rg_span glued[] = {{7, 8}};
    r = read_marked("in 19405 it", glued, 1, false);
    CHECK_TEXT(rg_text_cut(r.text, r.tokens.at[1].span), "1940");
}

static void headings(void) {
    rg_reading r = read_marked("Who won? The Battle", NULL, 0, true);
    CHECK(r.sentences.n == 1);
    r = read_marked("", NULL, 0, false);
    CHECK(r.sentences.n == 0 && r.tokens.n == 0);
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(tokens);
    RUN(words_of_all_lengths);
    RUN(capitals_of_all_lengths);
    RUN(places_in_a_window);
    RUN(sentences);
    RUN(marks);
    RUN(headings);
    rg_arena_free(arena);
    return unit_failed;
}
