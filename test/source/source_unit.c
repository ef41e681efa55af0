/* source_unit.c: encodings, the place of what is refused, questions to an account, passages, and that no byte is lost on damaged texts. */
#include "unit.h"

#include "cover.h"
#include "flow/passage/passage.h"

static rg_arena *arena;

static regest_status read_as(rg_text bytes, const char *encoding, const char *format, rg_account *account, regest_error *error) {
    regest_source_options options = {.encoding = encoding, .format = format};
    return rg_source_read(arena, RG_TEXT("a.txt"), bytes, &options, account, error);
}

static void check_text(rg_text bytes, const char *encoding, const char *expected, const char *named) {
    rg_account account;
    regest_error error = {0};
    CHECK(read_as(bytes, encoding, "text", &account, &error) == REGEST_OK);
    if (error.status) return;
    CHECK_TEXT(account.text, expected);
    CHECK_TEXT(account.encoding, named);
}

static void decodes_marked(void) {
    check_text(RG_TEXT("\xef\xbb\xbfL\xc3\xb3" "d\xc5\xba"), NULL, "L\u00f3d\u017a", "UTF-8");
    check_text(RG_TEXT("\xff\xfe" "A\0\x42\x01\n\0"), NULL, "A\u0142\n", "UTF-16LE");
    check_text(RG_TEXT("\xfe\xff\0A\x01\x42\0\r\0\n"), NULL, "A\u0142\n", "UTF-16BE");
    check_text(RG_TEXT("t\0h\0e\0 \0m\0i\0l\0l\0 \0\x3d\xd8\x00\xde"), NULL, "the mill \U0001f600", "UTF-16LE");
}

static void decodes_detected(void) {
    check_text(RG_TEXT("Wie\x9c pod \xa3owiczem sp\xb3on\xea\xb3" "a, \xbf" "aden dom nie osta\xb3 si\xea."), NULL,
               "Wie\u015b pod \u0141owiczem sp\u0142on\u0119\u0142a, \u017caden dom nie osta\u0142 si\u0119.", "windows-1250");
    check_text(RG_TEXT("P\xf8" "ed m\xec" "stem st\xe1l most, kter\xfd sho\xf8" "el v z\xe1\xf8\xed."), NULL,
               "P\u0159ed m\u011bstem st\u00e1l most, kter\u00fd sho\u0159el v z\u00e1\u0159\u00ed.", "windows-1250");
    check_text(RG_TEXT("\xcc\xee\xf1\xf2 \xf1\xe3\xee\xf0\xe5\xeb \xe2 1901 \xe3\xee\xe4\xf3."), NULL,
               "\u041c\u043e\u0441\u0442 \u0441\u0433\u043e\u0440\u0435\u043b \u0432 1901 \u0433\u043e\u0434\u0443.", "windows-1251");
    check_text(RG_TEXT("Le ch\xe2teau a \xe9t\xe9 br\xfbl\xe9 en f\xe9vrier \x97 c\x92" "est s\xfbr."), NULL,
               "Le ch\u00e2teau a \u00e9t\u00e9 br\u00fbl\u00e9 en f\u00e9vrier \u2014 c\u2019" "est s\u00fbr.", "windows-1252");
    check_text(RG_TEXT("Stra\xdf" "e nach M\xfcnchen, gro\xdf" "e H\xe4user"), NULL, "Stra\u00dfe nach M\u00fcnchen, gro\u00dfe H\u00e4user", "windows-1252");
}

static void decodes_named(void) {
    check_text(RG_TEXT("\xb3\xf3"), "cp1250", "\u0142\u00f3", "windows-1250");
    check_text(RG_TEXT("\xb3\xf3"), "Latin-1", "\u00b3\u00f3", "windows-1252");
    check_text(RG_TEXT("\xb1"), "ISO_8859-2", "\u0105", "iso-8859-2");
    check_text(RG_TEXT("a\rb\r\nc\n"), NULL, "a\nb\nc\n", "UTF-8");
}

static void refuses_with_place(void) {
    rg_account account;
    regest_error error = {0};
    CHECK(read_as(RG_TEXT(""), NULL, NULL, &account, &error) == REGEST_INPUT);
    CHECK(strcmp(error.message, "the file is empty") == 0 && strcmp(error.input, "a.txt") == 0);
    CHECK(read_as(RG_TEXT(" \n \n"), NULL, NULL, &account, &error) == REGEST_INPUT);
    CHECK(strcmp(error.message, "there is no text in it") == 0);
    CHECK(read_as(RG_TEXT("one\ntwo \xff three"), NULL, NULL, &account, &error) == REGEST_ENCODING);
    CHECK(error.line == 2 && error.column == 5 && error.start == 8);
    CHECK(read_as(RG_TEXT("\x7f" "ELF\x02\x01\x01\0\0\0"), NULL, NULL, &account, &error) == REGEST_INPUT);
    CHECK(error.line == 1 && error.start == 7);
    CHECK(read_as(RG_TEXT("z\xc5\x82 na\xc3 i \xc4\x85\xc5\xbc\xc4\x99\xc3\xb3"), NULL, NULL, &account, &error) == REGEST_ENCODING);
    CHECK(error.start == 6);
    CHECK(read_as(RG_TEXT("a"), "EBCDIC", NULL, &account, &error) == REGEST_USAGE);
    CHECK(read_as(RG_TEXT("a"), NULL, "papyrus", &account, &error) == REGEST_USAGE);
    CHECK(read_as(RG_TEXT("\x81"), "windows-1252", NULL, &account, &error) == REGEST_ENCODING);
}

static void pages_say_when_and_where(void) {
    static const struct { const char *page, *date, *url; } PAGES[] = {
        {"<meta property=article:published_time content=2019-08-21T06:00><p>x</p>", "2019-08-21", ""},
        {"<script type=application/ld+json>[{\"@type\":\"NewsArticle\",\"datePublished\" : \"2019-08\"}]</script><p>x</p>", "2019-08", ""},
        {"<script type=application/ld+json>{\"datePublished\":\"lately\"}</script><p>x</p>", "", ""},
        {"<link rel=canonical href='https://web.archive.org/web/20030402010203/http://velden.example/salt.htm'><p>x</p>", "", "http://velden.example/salt.htm"},
        {"<link rel=canonical href='https://web.archive.org/web/20030402010203id_/http://velden.example/'><p>x</p>", "", "http://velden.example/"},
        {"<link rel=canonical href='http://velden.example/web/2003/'><p>x</p>", "", "http://velden.example/web/2003/"},
    };
    for (size_t i = 0; i < sizeof PAGES / sizeof *PAGES; i++) {
        rg_account account;
        CHECK(read_as(rg_text_of(PAGES[i].page), NULL, "html", &account, NULL) == REGEST_OK);
        CHECK_TEXT(account.date, PAGES[i].date);
        CHECK_TEXT(account.url, PAGES[i].url);
    }
}

static void answers(void) {
    rg_account account;
    regest_error error = {0};
    rg_text bytes = RG_TEXT("The Mill\n\nIt burnt in Łódź. [1]\nIt was\n\nNotes\n\n1. ^ a b Hofer, 1990\n2. ^ Wirt: Mills\n");
    CHECK(read_as(bytes, NULL, NULL, &account, &error) == REGEST_OK);
    size_t line, column, count, at = rg_text_find(account.text, RG_TEXT("[1]"), 0);
    rg_source_place(&account, at, &line, &column);
    CHECK(line == 3 && column == 19);
    CHECK_TEXT(account.title, "The Mill");
    CHECK(rg_source_part_at(&account, at) == 1 && rg_source_part_at(&account, 8) == (size_t)-1);
    CHECK(rg_source_reference(&account, RG_TEXT("2")) == 1 && rg_source_reference(&account, RG_TEXT("3")) == (size_t)-1);
    CHECK(account.reference_count == 2 && account.references[0].backlinks == 2 && account.references[1].backlinks == 1);
    CHECK_TEXT(rg_text_cut(account.text, account.references[0].work), "Hofer, 1990");
    CHECK_TEXT(rg_text_cut(account.text, account.references[1].work), "Wirt: Mills");
    size_t *parts;
    rg_block *blocks = rg_source_blocks(arena, &account, &parts, &count);
    CHECK(count == account.part_count && blocks[0].heading && !blocks[1].heading && blocks[count - 1].reference && parts[1] == 1);
    CHECK(rg_source_marks(arena, &account, &count)[0].start == at && count == 1);
}

static void names_languages(void) {
    static const struct {
        const char *text, *language;
    } CASES[] = {{"The mill of Velden was built in the year 1701 and burnt in 1788; it was not the first of the mills that stood by the river.", "en"},
                 {"El molino fue construido en el a\u00f1o 1701 y se quem\u00f3 en 1788; no fue el primero de los molinos que hab\u00eda en la ribera.", "es"},
                 {"M\u0142yn zosta\u0142 zbudowany w roku 1701 i sp\u0142on\u0105\u0142 w 1788; nie by\u0142 to pierwszy z m\u0142yn\u00f3w, jakie si\u0119 tam znajdowa\u0142y od lat, i nie ostatni.", "pl"},
                 {"\u041c\u0435\u043b\u044c\u043d\u0438\u0446\u0430 \u0431\u044b\u043b\u0430 \u043f\u043e\u0441\u0442\u0440\u043e\u0435\u043d\u0430 \u0432 1701 \u0433\u043e\u0434\u0443 \u0438 \u0441\u0433\u043e\u0440\u0435\u043b\u0430 \u0432 1788, \u0447\u0442\u043e \u043d\u0435 \u0431\u044b\u043b\u043e \u043d\u0430 \u0440\u0435\u043a\u0435 \u0438 \u0432 \u0441\u0435\u043b\u0435.", "ru"},
                 {"M\u00fchle 1701.", ""}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        rg_account account;
        regest_error error = {0};
        CHECK(read_as(rg_text_of(CASES[i].text), NULL, NULL, &account, &error) == REGEST_OK);
        CHECK_TEXT(account.language, CASES[i].language);
    }
    rg_account page;
    regest_error error = {0};
    CHECK(read_as(RG_TEXT("<html lang=pt-BR><head><meta name=date content='2015-09-14T10:00'><link rel=canonical href='https://a.example/b'><body><h1>A</h1><p>b"), NULL, NULL, &page, &error) == REGEST_OK);
    CHECK_TEXT(page.language, "pt");
    CHECK_TEXT(page.date, "2015-09-14");
    CHECK_TEXT(page.url, "https://a.example/b");
    CHECK_TEXT(page.format, "html");
}

/* Openings of reference entries as copies and translations leave them: what is counted, what is the work. */
static void counts_backlinks(void) {
    static const struct {
        const char *entry, *work;
        unsigned count;
    } CASES[] = {{"1. ^ a b c Smith 1990", "Smith 1990", 3},
                 {"1. ↑ Jump to:a b Rees, L.", "Rees, L.", 2},
                 {"1. Back to top↑ George Watson.", "George Watson.", 1},
                 {"1. ↑ 1.0 1.1 Müller 1990", "Müller 1990", 2},
                 {"1. ↑ 1 2 3 Иванов 1990", "Иванов 1990", 3},
                 {"1. ↑ а б Иванов 1990", "Иванов 1990", 2},
                 {"1. ^abc Smith 1990", "Smith 1990", 3},
                 {"[1] Smith 1990, p. 4", "Smith 1990, p. 4", 0},
                 {"1. ↑ A history of mills, 1990", "A history of mills, 1990", 1},
                 {"1. ↑ Smith: Mills, 1990", "Smith: Mills, 1990", 1},
                 {"1. Smith 1990. ↩ ↩2", "Smith 1990.", 2}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        rg_account account;
        regest_error error = {0};
        rg_text text = rg_text_printf(arena, "The Mill\n\nIt burnt. [1]\n\nReferences\n\n%s\n2. ^ Other 1991\n", CASES[i].entry);
        CHECK(read_as(text, NULL, NULL, &account, &error) == REGEST_OK && account.reference_count == 2);
        if (account.reference_count != 2) return;
        CHECK(account.references[0].backlinks == CASES[i].count);
        CHECK_TEXT(rg_text_cut(account.text, account.references[0].work), CASES[i].work);
    }
}

static void cuts_passages(void) {
    rg_text text = RG_TEXT("Łódź burnt. Łódź was rebuilt."), quote;
    rg_span found;
    CHECK(rg_passage_cut(text, (rg_span){0, 7}, &quote));
    CHECK_TEXT(quote, "Łódź");
    CHECK(!rg_passage_cut(text, (rg_span){1, 7}, &quote) && !rg_passage_cut(text, (rg_span){0, 99}, &quote) && !rg_passage_cut(text, (rg_span){7, 6}, &quote));
    CHECK(rg_passage_check(text, (rg_span){0, 7}, RG_TEXT("Łódź"), &found) == RG_ANCHOR_EXACT && found.start == 0);
    CHECK(rg_passage_check(text, (rg_span){14, 21}, RG_TEXT("Łódź"), &found) == RG_ANCHOR_MOVED && found.start == 15 && found.end == 22);
    CHECK(rg_passage_check(text, (rg_span){0, 4}, RG_TEXT("Kraków"), &found) == RG_ANCHOR_LOST);
}

/* ---- nothing is lost ------------------------------------------------------------------------------------------- */

static uint32_t noise_state;

static uint32_t noise(uint32_t below) {
    noise_state = noise_state * 1664525u + 1013904223u;
    return (noise_state >> 8) % below;
}

static const char *const PIECES[] = {"The Mill", "\n", "\n\n", " ", "  ", "\t", " | ", "== Second ==", "# Third", "=====", "---", "Key: value", "* item", "1. ", "[1]", "12", "¹²", ". ",
    "October 5", "fifteen", "^ a b ", "↑", "References", "It burnt in 1788", "«", "”", "\u00a0", "<p>", "<li id=n1>", "<a href='#n1'>[1]</a>", "<sup>2</sup>", "<table><tr><td>",
    "</table>", "<br>", "<div class=navbox>", "</div>", "<nav>", "<h1>Title</h1>", "<!-- x -->", "<ol class=references>", "</ol>", "<a href='#r1' id=n2>^</a>", "<pre>", "Łódź", "\r\n", "<script>x</script>",
    "{{", "}}", "[[", "]]", "|", "{{infobox\n|a=b\n|", "<ref>", "<ref name=a>", "<ref name=a/>", "</ref>", "<references/>", "{{efn|", "{{sfn|A|1}}", "{|\n", "|-\n", "|}\n", "[[File:a|thumb|", "\'\'\'"};

static void loses_nothing(const char *format) {
    for (uint32_t seed = 1; seed <= 3000; seed++) {
        rg_arena *own = rg_arena_new(NULL);
        rg_buf text = rg_buf_in(own);
        noise_state = seed;
        for (uint32_t i = 0, n = 1 + noise(40); i < n; i++) rg_buf_puts(&text, PIECES[noise(sizeof PIECES / sizeof *PIECES)]);
        regest_source_options options = {.format = format};
        rg_account account;
        regest_error error = {0};
        if (rg_source_read(own, RG_TEXT("a"), rg_buf_text(&text), &options, &account, &error) == REGEST_OK) {
            const char *why = cover_account(&account);
            if (why) printf("# seed %u: %s\n", seed, why);
            CHECK(!why);
        }
        rg_arena_free(own);
    }
}

static void text_loses_nothing(void) { loses_nothing("text"); }
static void html_loses_nothing(void) { loses_nothing("html"); }
static void wiki_loses_nothing(void) { loses_nothing("wiki"); }

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(decodes_marked);
    RUN(decodes_detected);
    RUN(decodes_named);
    RUN(refuses_with_place);
    RUN(pages_say_when_and_where);
    RUN(answers);
    RUN(names_languages);
    RUN(counts_backlinks);
    RUN(cuts_passages);
    RUN(text_loses_nothing);
    RUN(html_loses_nothing);
    RUN(wiki_loses_nothing);
    rg_arena_free(arena);
    return unit_failed;
}
