/* when_unit.c: expressions of time: spans, values, EDTF. */
#include "unit.h"

#include "engine/read/when_int.h"

static rg_arena *arena;
static const rg_language *language;

/* "text=value" for each expression, joined by "; ", with "/mod" and " EDTF" where there are any. */
static rg_text tag_from(const char *text, const char *anchor) {
    rg_block *block = RG_NEW(arena, rg_block);
    *block = (rg_block){{0, strlen(text)}, false, false};
    rg_reading r = {.text = rg_text_of(text), .language = language, .blocks = block, .block_count = 1};
    rg_token_read(arena, &r);
    rg_date date;
    bool dated = anchor && rg_date_parse(arena, rg_text_of(anchor), &date, NULL) == REGEST_OK;
    rg_when_read(arena, &r, dated ? &date : NULL);
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < r.whens.n; i++) {
        const rg_when *w = &r.whens.at[i];
        if (i) rg_buf_puts(&out, "; ");
        rg_buf_add(&out, rg_text_cut(r.text, w->span));
        rg_buf_byte(&out, '=');
        rg_buf_add(&out, w->value);
        if (w->mod.len) rg_buf_byte(&out, '/'), rg_buf_add(&out, w->mod);
        if (w->date.edtf.ptr && !rg_text_same(w->date.edtf, w->value)) rg_buf_byte(&out, ' '), rg_buf_add(&out, w->date.edtf);
        if (w->impossible) rg_buf_puts(&out, " impossible");
    }
    return rg_buf_text(&out);
}

static rg_text tag(const char *text) { return tag_from(text, NULL); }

/* A word without endings is one form, with them as many as there are. */
static size_t forms(rg_text word) {
    size_t n = 0;
    for (size_t i = 0; i < word.len; i++) n += word.ptr[i] == '~';
    return n ? n : 1;
}

static void tables(void) {
    /* A row that cannot be read is left out: every row must be there. */
    rg_table table = rg_language_table(arena, language->code, "when_rules.tsv");
    size_t rows = 0;
    while (rg_table_next(&table)) rows += !rg_text_same(table.field[2], RG_TEXT("="));
    CHECK(language->when->rules.n == rows);
    table = rg_language_table(arena, language->code, "when_words.tsv");
    for (rows = 0; rg_table_next(&table);) rows += forms(table.field[0]);
    CHECK(language->when->entries.n == rows);
}

/* ---- every rule at every place ---------------------------------------------------------------------------------------- */

typedef struct trial { size_t rule, first, end; } trial;

static bool asked_of(const rg_when_op *op, const rg_when_lexemes *x, size_t at) {
    if (at >= x->n) return false;
    bool class = op->kind == RG_WHEN_OP_CLASS || op->kind == RG_WHEN_OP_NOT_CLASS;
    return (class ? x->at[at].classes >> op->cls & 1 : x->at[at].word == op->to + 1) && !(op->glued && x->at[at].flags & RG_TOKEN_SPACED);
}

/* All ways of a program, as its ops say and without anything that tells beforehand where it cannot match. */
static void walk(size_t rule, uint32_t pc, const rg_when_lexemes *x, size_t at, size_t start, size_t stop, trial *best) {
    const rg_when_op *op = &language->when->ops.at[pc];
    size_t end = stop == RG_NONE ? at : stop;
    switch ((rg_when_op_kind)op->kind) {
    case RG_WHEN_OP_END:
        if (end > start && end > best->end) *best = (trial){rule, start, end};
        return;
    case RG_WHEN_OP_CLASS:
    case RG_WHEN_OP_WORD:
        if (asked_of(op, x, at)) walk(rule, op->next, x, at + 1, start, stop, best);
        return;
    case RG_WHEN_OP_NOT_CLASS:
    case RG_WHEN_OP_NOT_WORD:
        if (!asked_of(op, x, at)) walk(rule, op->next, x, at, start, stop, best);
        return;
    case RG_WHEN_OP_SPLIT: walk(rule, op->to, x, at, start, stop, best); break;
    default: break;
    }
    walk(rule, op->next, x, at, op->kind == RG_WHEN_OP_START ? at : start, op->kind == RG_WHEN_OP_STOP ? at : stop, best);
}

static size_t longest(const rg_when_lexemes *x, size_t at, trial *best) {
    *best = (trial){0};
    for (size_t r = 0; r < language->when->rules.n; r++) walk(r, language->when->rules.at[r].start, x, at, at, RG_NONE, best);
    return best->end;
}

/* `may`: whether the sentence is looked at at all. */
static rg_when_lexemes lexemes_of(rg_text text, bool *may) {
    rg_block block = {{0, text.len}, false, false};
    rg_reading r = {.text = text, .language = language, .blocks = &block, .block_count = 1};
    rg_when_lexemes x = {0};
    rg_token_read(arena, &r);
    *may = rg_when_lex_may(arena, language->when, &r, 0, r.tokens.n);
    rg_when_lex(arena, language->when, &r, 0, r.tokens.n, &x);
    return x;
}

typedef struct speaker { rg_buf out; uint32_t seed; } speaker;

static uint32_t any(speaker *s, size_t n) {
    s->seed = s->seed * 1664525 + 1013904223;
    return (s->seed >> 8) % (uint32_t)n;
}

static void say(speaker *s, rg_text word, bool glued, bool capital) {
    if (!glued) rg_buf_byte(&s->out, ' ');
    size_t at = s->out.len;
    rg_buf_add(&s->out, word);
    if (capital && s->out.len > at && s->out.ptr[at] >= 'a' && s->out.ptr[at] <= 'z') s->out.ptr[at] -= 32;
}

static void say_other(speaker *s, bool glued) {
    static const char *const OTHERS[] = {"1940", "5", "12", "449", "1,914", "1930s", "39", "3.9.1939", "3.9.39", "14.30", "20th", "men", "Berlin", ",", "(", ")", "-", ":"};
    say(s, rg_text_of(OTHERS[any(s, sizeof OTHERS / sizeof *OTHERS)]), glued, false);
}

/* A word of the tables with the class, from a random one on; what has no word is a number or sign. */
static void say_class(speaker *s, unsigned cls, bool glued) {
    const struct rg_when_tables *t = language->when;
    for (size_t i = 0, from = any(s, t->heads.n); i < t->heads.n; i++) {
        size_t word = (from + i) % t->heads.n;
        if (!(t->classes[word][1] >> cls & 1)) continue;
        say(s, t->words.keys[word], glued, !(t->classes[word][0] >> cls & 1));
        return;
    }
    say_other(s, glued);
}

/* What a pattern wants, by random ways, now and then something else, or without its blank. */
static void say_rule(speaker *s, uint32_t pc) {
    for (const rg_when_op *op; (op = &language->when->ops.at[pc])->kind != RG_WHEN_OP_END;) {
        bool glued = op->glued || any(s, 16) == 0;
        if (any(s, 16) == 0) say_other(s, false);
        if (op->kind == RG_WHEN_OP_CLASS) say_class(s, op->cls, glued);
        if (op->kind == RG_WHEN_OP_WORD) say(s, language->when->words.keys[op->to], glued, false);
        pc = op->kind == RG_WHEN_OP_SPLIT && any(s, 2) ? op->to : op->next;
    }
}

static rg_text any_sentence(speaker *s) {
    s->out = rg_buf_in(arena);
    for (uint32_t n = any(s, 4); n; n--) say(s, language->when->words.keys[any(s, language->when->words.n)], false, false);
    say_rule(s, language->when->rules.at[any(s, language->when->rules.n)].start);
    for (uint32_t n = any(s, 4); n; n--) say_other(s, false);
    return rg_buf_text(&s->out);
}

/* What tells beforehand that rules cannot match changes nothing of what is found. */
static void all_rules(void) {
    const struct rg_when_tables *tables = language->when;
    bool may;
    speaker s = {.seed = 1};
    size_t found = 0;
    for (int round = 0; round < 4000; round++) {
        rg_when_lexemes x = lexemes_of(any_sentence(&s), &may);
        for (size_t at = 0, core = 0; at < x.n; at++) {
            while (core < x.n && (core < at || !(x.at[core].classes & tables->core))) core++;
            if (core == x.n || core - at > RG_WHEN_PREFIX) continue;
            trial best, other;
            rg_when_match match;
            longest(&x, at, &best);
            if (best.first > at && longest(&x, best.first, &other) > best.end) best = other;
            bool is = rg_when_match_at(tables, &x, at, core, &match);
            CHECK(is == (best.end > 0) && (!is || (match.rule == &tables->rules.at[best.rule] && match.first == best.first && match.last == best.end)));
            CHECK(may || !is);
            found += is;
        }
    }
    CHECK(found > 1000);
}

static void all_german_rules(void) {
    const rg_language *english = language;
    language = rg_language_of(arena, RG_TEXT("de"), RG_READ_ALL);
    all_rules();
    language = english;
}

static void dates(void) {
    CHECK_TEXT(tag("On September 1, 1939 and on 17 September 1939 it began."), "September 1, 1939=1939-09-01; 17 September 1939=1939-09-17");
    CHECK_TEXT(tag("at the end of November of 1939, in late 1940, in early October 1941"),
               "the end of November of 1939=1939-11/END; late 1940=1940/END; early October 1941=1941-10/START");
    CHECK_TEXT(tag("in 490 BC, in the 470s BC, in the 4th century BC, in the nineteenth century, in the 1960s"),
               "490 BC=BC0490 -0489; the 470s BC=BC047 -0478/-0469; the 4th century BC=BC03 -0399/-0300; the nineteenth century=18 18XX; the 1960s=196 196X");
    CHECK_TEXT(tag("in the spring of 1940 and about 1910"), "the spring of 1940=1940-SP 1940-21; about 1910=1910/APPROX 1910~");
    CHECK_TEXT(tag("In his book of 1,991 Stalin he wrote of 1,500 men."), "1,991=1991");
    CHECK_TEXT(tag("from the 5th of march 1940; on may 20, 1940; they may 20 times; they march 1940 miles"), "the 5th of march 1940=1940-03-05; may 20, 1940=1940-05-20");
    CHECK_TEXT(tag("It met on 31 February 1940."), "31 February 1940=1940-02-31 impossible");
}

static void through_the_text(void) {
    CHECK_TEXT(tag("On May 10, 1940 it began. On that same day he left. Two days later; on June 10, the next day and the following March."),
               "May 10, 1940=1940-05-10; that same day=1940-05-10; Two days later=1940-05-12; June 10=1940-06-10; the next day=1940-06-11; the "
               "following March=1941-03");
    CHECK_TEXT(tag("In August of that year."), "August of that year=XXXX-08");
}

static void leaning(void) {
    CHECK_TEXT(tag("from 20 to 25 February 1940"), "from 20 to 25 February 1940=1940-02-20/1940-02-25");
    CHECK_TEXT(tag("on July 1 and 3, 1863 and in 1939-40"), "July 1=1863-07-01; 3, 1863=1863-07-03; 1939-40=1939/1940");
    CHECK_TEXT(tag("the war (499 to 493 BC)"), "499 to 493 BC=BC0499/BC0493 -0498/-0492");
    CHECK_TEXT(tag("between September of 1939 and June of 1941"), "between September of 1939 and June of 1941=1939-09/1941-06");
    CHECK_TEXT(tag("in late 1939 and early 1940"), "late 1939=1939/END; early 1940=1940/START");
}

static void lengths_lean(void) {
    CHECK_TEXT(tag("It took twelve to eighteen months, ten or fifteen years, two bloody weeks and a sixty-day period."),
               "twelve=P12M; eighteen months=P18M; ten=P10Y; fifteen years=P15Y; two bloody weeks=P2W; a sixty-day period=P60D");
}

static void goes_on(void) {
    /* named in passing: the text does not go on from it */
    CHECK_TEXT(tag("On 3 March 1975 they met. The plan was to last until 1980. On 11 March they left and on 1 April they came."),
               "3 March 1975=1975-03-03; 1980=1980; 11 March=1975-03-11; 1 April=1975-04-01");
    CHECK_TEXT(tag("In December 1941 it fell. In January it rose. From October to March it rained."),
               "December 1941=1941-12; January=1942-01; From October to March=1941-10/1942-03");
    CHECK_TEXT(tag("D-Day; Christmas 1963"), "D-Day=1944-06-06; Christmas 1963=1963-12-25");
}

static void years_in_names(void) {
    CHECK_TEXT(tag("On 22 April 1715 they met, as the Convention of 1699 had asked. They met again two days later."),
               "22 April 1715=1715-04-22; 1699=1699; two days later=1715-04-24");
    CHECK_TEXT(tag("In May 1715 the 1701 Union Bill fell. In June they left. The Act of 1701 lapsed. Ten years later another came."),
               "May 1715=1715-05; 1701=1701; June=1715-06; 1701=1701; Ten years later=1711");
}

static void beside(void) {
    /* what the text does not go on from gives its year to what stands in its sentence */
    CHECK_TEXT(tag("In 1751 Lund fell, in 1752 Holm. It was agreed on 6 December 1731 (known in Holm on 18 December), and a slide in March 1733 had shut the road since January."),
               "1751=1751; 1752=1752; 6 December 1731=1731-12-06; 18 December=1731-12-18; March 1733=1733-03; January=1733-01");
}

static void winters(void) {
    CHECK_TEXT(tag("On 19 November 1742 it fell. The winter was hard. In December they left, in January they came back."),
               "19 November 1742=1742-11-19; The winter=1743-WI 1742-24; December=1742-12; January=1743-01");
    CHECK_TEXT(tag("It fell late in 1749. In January they came back."), "late in 1749=1749/END; January=1750-01");
}

static void the_same_month(void) {
    CHECK_TEXT(tag("In April 1717 the mill burnt. It was built again in the summer. The same month a barn fell. On 4 May 1717 it burnt; much burnt in 1717. Two days later it rained."),
               "April 1717=1717-04; the summer=1717-SU 1717-22; The same month=1717-04; 4 May 1717=1717-05-04; 1717=1717; Two days later=1717-05-06");
}

static void years_on(void) {
    CHECK_TEXT(tag("In June 1758 Lund fell. A year later he turned to Holm. After some days he landed there on 12 September. It fell on 18 October."),
               "June 1758=1758-06; A year later=1759; some days=PXD; 12 September=1759-09-12; 18 October=1759-10-18");
    CHECK_TEXT(tag("In 1727 he led (Lind 1991). By 1728 he was alone, and the following year the others left."), "1727=1727; 1991=1991; 1728=1728; the following year=1729");
    /* told in passing: the text goes on from the year before */
    CHECK_TEXT(tag("In June 1758 he wed Ada, who died three years later. Her house was sold by her heirs. It was large. In August he left."),
               "June 1758=1758-06; three years later=1761; August=1758-08");
}

static void the_day_before(void) {
    CHECK_TEXT(tag("In 1732 and 1733 Lund was poor. On 1 September 1739 Holm fell. The duke had waited. On 17 September 1739 he came. On 3 October he left."),
               "1732=1732; 1733=1733; 1 September 1739=1739-09-01; 17 September 1739=1739-09-17; 3 October=1739-10-03");
}

static void as_told(void) {
    CHECK_TEXT(tag("On 1 March 1753 he fell ill. He died four days later, on 6 March 1753. The following day, 8 March, he was buried. A mere two years later, in 1756, his son died; some weeks later (2 April) Lund fell."),
               "1 March 1753=1753-03-01; four days later=1753-03-06; 6 March 1753=1753-03-06; The following day=1753-03-08; 8 March=1753-03-08; "
               "A mere two years later=1756; 1756=1756; some weeks later=1756-W14 1756-03-29/1756-04-04; 2 April=1756-04-02");
}

static void named_days(void) {
    CHECK_TEXT(tag("They call it Black July, or the Bloody Sunday of Lund; the Red October mill, a son of Jan van Lund. The Russian winter came."), "winter=XXXX-WI");
    CHECK_TEXT(tag("In 1751 it was written, a week prior to the fair. It is said to date from 1740, in his last year of life. Three years prior, he sang."),
               "1751=1751; a week=P1W; 1740=1740; Three years prior=1748");
    CHECK_TEXT(tag_from("Piet Lind Sunday said so.", "2013-03-21"), "Sunday=2013-03-17");
}

static void hours_of_the_day(void) {
    CHECK_TEXT(tag("On 3 November 1741 the gate fell. The duke fled; at 1650 on 5 November he was in Holm, and on New Year's Day in Korn."),
               "3 November 1741=1741-11-03; 1650=1741-11-05T16:50 1741-11-05; 5 November=1741-11-05; New Year's Day=1742-01-01");
    CHECK_TEXT(tag("Over several decades the loss of 1100 Orvaz men was told, over two weeks of 1100."), "several decades=PXDE; over two weeks=P2W/MORE_THAN; 1100=1100");
}

static void nights_of_two_days(void) {
    CHECK_TEXT(tag("The mill burned on the night of 3 to 4 May 1912."), "the night of 3 to 4 May 1912=1912-05-03TNI 1912-05-03/1912-05-04");
    CHECK_TEXT(tag("The mill burned during the night from 30 April to 1 May 1912."), "the night from 30 April to 1 May 1912=1912-04-30TNI 1912-04-30/1912-05-01");
    CHECK_TEXT(tag("The mill burned on the night of May 3-4, 1912."), "the night of May 3-4, 1912=1912-05-03TNI 1912-05-03/1912-05-04");
    CHECK_TEXT(tag("Shortly after ten on the morning of 6 May 1928 he fell."), "ten on the morning of 6 May 1928=1928-05-06T10:00 1928-05-06");
}

static void german_hours(void) {
    const rg_language *english = language;
    language = rg_language_of(arena, RG_TEXT("de"), RG_READ_ALL);
    CHECK_TEXT(tag("Am 3. Mai 1741 fiel das Tor. Am Abend brannte die Stadt. Ein Jahr darauf, am 5. Juni, kam er."),
               "3. Mai 1741=1741-05-03; Abend=1741-05-03TEV 1741-05-03; Ein Jahr darauf=1742; 5. Juni=1742-06-05");
    CHECK_TEXT(tag("Seit 1832 war Ruhe. Im April 1866 marschierten sie los. Der Vertrag von 1848 war vergessen. Im Mai fiel Korn."),
               "1832=1832; April 1866=1866-04; 1848=1848; Mai=1866-05");
    language = english;
}

static void long_lists(void) {
    /* linear: a sentence of a hundred thousand leaning dates */
    rg_buf text = rg_buf_in(arena);
    for (int i = 0; i < 100000; i++) rg_buf_puts(&text, "1939-40 and ");
    rg_block block = {{0, text.len}, false, false};
    rg_reading r = {.text = rg_buf_text(&text), .language = language, .blocks = &block, .block_count = 1};
    rg_token_read(arena, &r);
    rg_when_read(arena, &r, NULL);
    CHECK(r.whens.n > 99000);
    CHECK_TEXT(r.whens.at[99000].value, "1939/1940");
}

static void no_dates(void) {
    CHECK_TEXT(tag("ISBN 978-0-1939-1940-8, page 1941, p. 1942, room 1943, 1500 soldiers, $1944, see http://a.example/1945/06/07."), "");
    CHECK_TEXT(tag("August II rode, August IV of Lund, the Earl of March fled"), "");
    CHECK_TEXT(tag("Theresa May said, the March on Rome, Operation Dawn, a second man, No. 1939, Dr. Jan Karski"), "");
}

static void styles(void) {
    CHECK_TEXT(tag("The rising of 7 November [O.S. 25 October] 1917 came."), "7 November=1917-11-07; 25 October=1917-10-25 1917-11-07; 1917=1917");
    CHECK_TEXT(tag("He was born on 10 March 1870 (Old Style)."), "10 March 1870=1870-03-10 1870-03-22");
}

static void two_calendars(void) {
    CHECK_TEXT(tag("On 25 October (7 November) 1917 it rose; on 5 (17) March 1880 and March 5 (17), 1881 it fell; on 24 May (5 June) 1890 and 1 May 1900 (14 May)."),
               "25 October=1917-10-25 1917-11-07; 7 November=1917-11-07; 1917=1917; 5 (17) March 1880=1880-03-05 1880-03-17; March 5 (17), 1881=1881-03-05 1881-03-17; 24 May=1890-05-24 1890-06-05; 5 June=1890-06-05; 1890=1890; 1 May 1900=1900-05-01 1900-05-14; 14 May=1900-05-14");
    CHECK_TEXT(tag("On 5 (6) March 1880; on 5 May (9 May) 1917; on 1 June 1918, 14 June, 3 July."),
               "March 1880=1880-03; 5 May=1880-05-05; 9 May=1880-05-09; 1917=1917; 1 June 1918=1918-06-01; 14 June=1918-06-14; 3 July=1918-07-03");
    CHECK_TEXT(tag("See pp. 1939-1941, 1945 and Fig. 1900; it was so in 1939, 1941 and 1945."),
               "1939=1939; 1941=1941; 1945=1945");
}

static void from_the_document(void) {
    CHECK_TEXT(tag_from("He said Monday that last week and in December it rained; on Jan. 10 and yesterday, too. Two years ago, on Tuesday night.", "2013-03-22"),
               "Monday=2013-03-18; last week=2013-W11 2013-03-11/2013-03-17; December=2012-12; Jan. 10=2013-01-10; yesterday=2013-03-21; Two years "
               "ago=2011; Tuesday night=2013-03-19TNI 2013-03-19");
    CHECK_TEXT(tag("He said Monday that last week it rained."), "Monday=XXXX-WXX-1; last week=XXXX-WXX");
}

static void numbers(void) {
    CHECK_TEXT(tag("On 9/11/2001, 03.09.1939 and 1939-09-27."), "9/11/2001=2001-09-11 [2001-09-11,2001-11-09]; 03.09.1939=1939-09-03; 1939-09-27=1939-09-27");
    CHECK_TEXT(tag("late 1939 in the 4th and 3rd centuries BC, mid-19th century"),
               "late 1939=1939/END; 4th=BC03 -0399/-0300; 3rd centuries BC=BC02 -0299/-0200; mid-19th century=18/MID 18XX");
}

static void bounds(void) {
    rg_reading r = {.text = RG_TEXT("in late 1939 and about 1910"), .language = language};
    rg_block block = {{0, r.text.len}, false, false};
    r.blocks = &block;
    r.block_count = 1;
    rg_token_read(arena, &r);
    rg_when_read(arena, &r, NULL);
    CHECK(r.whens.n == 2);
    CHECK_TEXT(rg_day_print(arena, r.whens.at[0].date.earliest), "1939-08-29");
    CHECK_TEXT(rg_day_print(arena, r.whens.at[0].date.latest), "1939-12-31");
    CHECK_TEXT(r.whens.at[0].date.edtf, "1939");
    CHECK_TEXT(r.whens.at[1].date.edtf, "1910~");
}

static void lengths(void) {
    CHECK_TEXT(tag("It lasted three days, a few weeks, two and a half years and more than 20 years."),
               "three days=P3D; a few weeks=PXW; two and a half years=P2.5Y; more than 20 years=P20Y/MORE_THAN");
    CHECK_TEXT(tag("2.5 years; 2.25 years; 2.999 years; 22,000 years; the 0th century"), "2.5 years=P2.5Y; 2.25 years=P2.25Y; 2.999 years=P3Y; 22,000 years=P22000Y");
    CHECK_TEXT(tag("twenty-five days; half a century; every day; now"), "twenty-five days=P25D; half a century=P.5CE; every day=P1D; now=PRESENT_REF");
    CHECK_TEXT(tag("at 5:34 AM and at 11:30 p.m. sharp"), "5:34 AM=XXXX-XX-XXT05:34; 11:30 p.m.=XXXX-XX-XXT23:30");
}

static void filled_lengths(void) {
    CHECK_TEXT(tag("After two years of bitter quarrels he left. It took three weeks of the harvest quickly."),
               "two years of bitter quarrels=P2Y; three weeks of the harvest=P3W");
    CHECK_TEXT(tag("Years of drought had passed; another two weeks and ten more days; close to three months; three and half years; a years-long feud."),
               "another two weeks=P2W; ten more days=P10D; close to three months=P3M; three and half years=P3.5Y; years-long=PXY");
    CHECK_TEXT(tag("In the last week of October 1921 and the first ten days of May it rained."),
               "the last week of October 1921=P1W/END 1921-10; the first ten days of May=P10D/START 1921-05");
    CHECK_TEXT(tag_from("After two years of bitter quarrels he left.", "2013-03-21"),
               "two years=P2Y");
}

static void in_passing(void) {
    CHECK_TEXT(tag("In 1921 the winter campaign failed. The spring floods came. Later in 1922 and later in the summer they met one night, and on Christmas Eve night."),
               "1921=1921; winter=1921-WI 1921-24; The spring=1921-SP 1921-21; Later in 1922=1922; later in the summer=1922-SU 1922-22; one night=XXXX-XX-XXTNI; Christmas Eve night=XXXX-XX-XXTNI");
    CHECK_TEXT(tag("At the time of the fair he slept. This period was long. Moments later it rang at 05:30hrs. The new year came, and the New Year's Ball."),
               "the time=PRESENT_REF; This period=PRESENT_REF; Moments later=FUTURE_REF; 05:30hrs=XXXX-XX-XXT05:30; The new year=XXXX-01-01");
}

static void early(void) {
    CHECK_TEXT(tag("On October 10, 732, he won; he died on 22 October 741. In 751 Pippin was king. A force of 300 left. By 768 he was dead."),
               "October 10, 732=0732-10-10; 22 October 741=0741-10-22; 751=0751; 768=0768");
    CHECK_TEXT(tag("In 490 BC it was lost, in 480 BC regained; in 449 peace came."), "490 BC=BC0490 -0489; 480 BC=BC0480 -0479; 449=BC0449 -0448");
    CHECK_TEXT(tag("On March 3, 300 men died. Peace came in 449 places."), "March 3=XXXX-03-03");
    CHECK_TEXT(tag("In 449 peace came. In 451 it was lost, since 460 regained, by 470 forgotten."), "449=0449; 451=0451; 460=0460; 470=0470");
    CHECK_TEXT(tag("A mob came in March 415. In late May 416 it left, after 430 for good."), "March 415=0415-03; late May 416=0416-05/END; 430=0430");
    CHECK_TEXT(tag("From 145 BC to AD 391 it stood; about 405 he died, in 140 she, between 605 and 629 they."), "From 145 BC to AD 391=BC0145/0391 -0144/0391; 405=0405; 140=BC0140 -0139; between 605 and 629=0605/0629");
}

static void ends_and_hours(void) {
    CHECK_TEXT(tag("On 5 June 1921 it met. By month's end it failed, at year's end he left. On the evening of the 9th, at 0600 hours, for an hour and a half."),
               "5 June 1921=1921-06-05; month's end=1921-06/END; year's end=1921/END; the evening of the 9th=1921-XX-09TEV; 0600 hours=1921-XX-09T06:00; an hour and a half=PT1.5H");
    CHECK_TEXT(tag("The mid 1950s and the 60s were good; he flew for 1200 hours."),
               "The mid 1950s=195/MID 195X; the 60s=196 196X; 1200 hours=PT1200H");
}

static void misread_digits(void) {
    CHECK_TEXT(tag("On l7 May 1921 and on 3O June, from May 3l, 1922, for l4 days, in the l9th century, in the 192Os; on l September and September l, 1923."),
               "l7 May 1921=1921-05-17; 3O June=1921-06-30; May 3l, 1922=1922-05-31; l4 days=P14D; the l9th century=18 18XX; the 192Os=192 192X; l September=1923-09-01; September l, 1923=1923-09-01");
    CHECK_TEXT(tag("In 49O BC and 48l BC; 5l of water, H2O, O2 and l2 litres, the plane l4 fell, I said in May."),
               "49O BC=BC0490 -0489; 48l BC=BC0481 -0480; May=BC0490-05 -0489-05");
    CHECK_TEXT(tag("In June 1,949, the war of 1,927-1937, 1935-1,938 and of May of 1,939; in 1,941 in Rome; a herd of 1,200-1500 cows."),
               "June 1,949=1949-06; 1,927-1937=1927/1937; 1935=1935; May of 1,939=1939-05; 1,941=1941; 1500=1500");
    CHECK_TEXT(tag("On 3 Septernber 1921, Octobcr 5, Novmber 1922 and 7 Deecmber 1923; Auguste 1924, Jenny 3, no Septernber then."),
               "3 Septernber 1921=1921-09-03; Octobcr 5=1922-10-05; Novmber 1922=1922-11; 7 Deecmber 1923=1923-12-07; 1924=1924");
    CHECK_TEXT(tag("1,919"),
               "1,919=1919");
}

static void no_clocks(void) {
    CHECK_TEXT(tag("On 3 May 1809 it began at two in the morning."), "3 May 1809=1809-05-03; two in the morning=1809-05-03T02:00 1809-05-03");
    CHECK_TEXT(tag("At a quarter to nine, at half past three, until 4 in the afternoon of 3 May 1809. Half past carts of two in the morning sun."),
               "a quarter to nine=XXXX-XX-XXT08:45; half past three=XXXX-XX-XXT03:30; 4 in the afternoon of 3 May 1809=1809-05-03T16:00 1809-05-03; morning=1809-05-03TMO 1809-05-03");
    CHECK_TEXT(tag("On 2 May 1809 they met; on May 4, the first such day, and May 5 and 6 they fought."), "2 May 1809=1809-05-02; May 4=1809-05-04; May 5=1809-05-05; 6=1809-05-06");
    CHECK_TEXT(tag("See Corinthians 9:25, won in 1:02:19, lived at 1214 Anderson Avenue in his 80s, H. R. 1280, ca. 1000 authors, Good morning."), "");
    CHECK_TEXT(tag("1941 came. In '39 he had left; the '20s and the 1700s; the sixties."),
               "1941=1941; '39=1939; the '20s=192 192X; the 1700s=17 17XX; the sixties=196 196X");
}

static void news(void) {
    CHECK_TEXT(tag_from("The council will meet on Friday. It met in November and on Wednesday. Fourth-quarter profit fell. This weekend is free.", "2013-03-21"),
               "Friday=2013-03-22; November=2012-11; Wednesday=2013-03-20; Fourth-quarter=2012-Q4 2012-36; This weekend=2013-W12-WE "
               "2013-03-23/2013-03-24");
    CHECK_TEXT(tag_from("On Sunday, Nov. 11 he spoke; at 5:30 a.m. EDT Monday he left. By the end of this month and in July last year. Daily talks.", "2013-03-21"),
               "Sunday, Nov. 11=2012-11-11; 5:30 a.m. EDT Monday=2013-03-18T05:30 2013-03-18; the end of this month=2013-03/END; July last "
               "year=2012-07; Daily=P1D");
    CHECK_TEXT(tag_from("In June 2010 it failed; in August it was dropped. The former head, 34 years old, resigned last night. In May he left.", "2013-03-21"),
               "June 2010=2010-06; August=2010-08; last night=2013-03-20TNI 2013-03-20; May=2012-05");
}

static void german(void) {
    language = rg_language_of(arena, RG_TEXT("de"), RG_READ_ALL);
    tables();
    CHECK_TEXT(tag("Am 3. Mai 1921 und am 12.5.1922 tagte der Rat, zuletzt Ende Juni, im Spätsommer und im Jahre 1923."),
               "3. Mai 1921=1921-05-03; 12.5.1922=1922-05-12; Ende Juni=1922-06/END; Spätsommer=1922-SU/END 1922-22; Jahre 1923=1923");
    CHECK_TEXT(tag("Am 3. Mai 1921 wurde getagt. Zwei Tage später, am nächsten Tag, drei Jahre zuvor und vom 5. bis 8. Juni."),
               "3. Mai 1921=1921-05-03; Zwei Tage später=1921-05-05; nächsten Tag=1921-05-06; drei Jahre zuvor=1918; vom 5. bis 8. Juni="
               "1921-06-05/1921-06-08");
    CHECK_TEXT(tag("Im 9. Jahrhundert, in den 1950er Jahren, 44 v. Chr. und Mitte des 3. Jahrhunderts v. Chr. war Krieg."),
               "9. Jahrhundert=08 08XX; 1950er Jahren=195 195X; 44 v. Chr.=BC0044 -0043; Mitte des 3. Jahrhunderts v. Chr.=BC02/MID -0299/-0200");
    CHECK_TEXT(tag("Nach dreitägiger Fahrt, fünfundzwanzig Stunden, einundzwanzig Jahren und täglich um 16.30 Uhr."),
               "dreitägiger=P3D; fünfundzwanzig Stunden=PT25H; einundzwanzig Jahren=P21Y; täglich=P1D; 16.30 Uhr=XXXX-XX-XXT16:30");
    CHECK_TEXT(tag("In der Nacht vom 4. auf den 5. Mai 1921 starb er."), "Nacht vom 4.=1921-05-04TNI 1921-05-04; 5. Mai 1921=1921-05-05");
    CHECK_TEXT(tag("Seite 1941, mit 1500 Soldaten, rund 1800 Siedler, die 1400 fremden Truppen, Nr. 1912."), "");
    CHECK_TEXT(tag("Der Text vom 1.9.39 lag bei."), "1.9.39=XXXX-09-01");
    CHECK_TEXT(tag("1941 war es so weit. Der Text vom 1.9.39 lag bei."), "1941=1941; 1.9.39=1939-09-01");
}

static void framed(void) {
    /* a section headed by a year goes over it again and again */
    static const char text[] = "1862\nIn December it fell.\nIn March it rose, of which they wrote in May 1870.\nIn April it fell.";
    rg_block blocks[] = {{{0, 4}, false, false}, {{5, 25}, false, false}, {{26, 76}, false, false}, {{77, sizeof text - 1}, false, false}};
    rg_reading r = {.text = rg_text_of(text), .language = language, .blocks = blocks, .block_count = 4};
    rg_token_read(arena, &r);
    rg_when_read(arena, &r, NULL);
    CHECK(r.whens.n == 5);
    CHECK_TEXT(r.whens.at[1].value, "1862-12");
    CHECK_TEXT(r.whens.at[2].value, "1862-03");
    CHECK_TEXT(r.whens.at[4].value, "1862-04");
}

/* Block by block, without tokens to the end, comes to the same. */
static void block_by_block(void) {
    rg_text text = RG_TEXT("In 1939\nIt rained in March, and the next day in A.D. 70; nobody came.\nNot so in mid-november 1940, inJune, on the l9th of May.");
    rg_block blocks[3] = {{{0, 7}, true, false}, {{8, 69}, false, false}, {{70, text.len}, false, false}};
    rg_reading whole = {.text = text, .language = language, .blocks = blocks, .block_count = 3}, parts = whole;
    rg_read_to(arena, RG_READ_CLAIMS, NULL, &whole);
    rg_read_to(arena, RG_READ_DATES, NULL, &parts);
    CHECK(whole.whens.n == 7 && parts.whens.n == 7 && parts.tokens.n == 0);
    for (size_t i = 0; i < parts.whens.n; i++) {
        CHECK_TEXT(parts.whens.at[i].value, rg_text_z(arena, whole.whens.at[i].value));
        CHECK(parts.whens.at[i].span.start == whole.whens.at[i].span.start && parts.whens.at[i].sentence == whole.whens.at[i].sentence);
    }
}

int main(void) {
    arena = rg_arena_new(NULL);
    language = rg_language_of(arena, RG_TEXT("en"), RG_READ_ALL);
    RUN(tables);
    RUN(dates);
    RUN(all_rules);
    RUN(all_german_rules);
    RUN(through_the_text);
    RUN(leaning);
    RUN(lengths_lean);
    RUN(goes_on);
    RUN(years_in_names);
    RUN(beside);
    RUN(winters);
    RUN(the_same_month);
    RUN(years_on);
    RUN(the_day_before);
    RUN(as_told);
    RUN(named_days);
    RUN(hours_of_the_day);
    RUN(nights_of_two_days);
    RUN(german_hours);
    RUN(long_lists);
    RUN(no_dates);
    RUN(styles);
    RUN(two_calendars);
    RUN(from_the_document);
    RUN(numbers);
    RUN(bounds);
    RUN(lengths);
    RUN(filled_lengths);
    RUN(in_passing);
    RUN(framed);
    RUN(early);
    RUN(no_clocks);
    RUN(misread_digits);
    RUN(ends_and_hours);
    RUN(news);
    RUN(block_by_block);
    RUN(german);
    rg_arena_free(arena);
    return unit_failed;
}
