/* citation_unit.c: references of several styles and languages, taken apart. */
#include "engine/read/citation.h"
#include "base/buf.h"
#include "unit.h"

static rg_arena *arena;

/* "name=value | ..." in the order of the text. */
static rg_text apart(const char *reference) {
    rg_citation c;
    rg_buf out = rg_buf_in(arena);
    rg_citation_read(arena, rg_text_of(reference), &c);
    for (size_t i = 0; i < c.n; i++)
        rg_buf_printf(&out, "%s%.*s=%.*s", i ? " | " : "", RG_TEXT_ARG(c.at[i].name), RG_TEXT_ARG(c.at[i].value));
    return rg_buf_text(&out);
}

static void reads(const char *reference, const char *fields) {
    rg_text got = apart(reference);
    CHECK_TEXT(got, fields);
}

static void names_and_titles(void) {
    reads("Adam Nowak, The Fire: A History of Chelm, London 1991, p. 229.", "author=Adam Nowak | title=The Fire: A History of Chelm | place=London | date=1991 | pages=229");
    reads("Nowak, Adam (1991). The fire of Chelm. London: Harbour Press.", "author=Nowak, Adam | date=1991 | title=The fire of Chelm | place=London | publisher=Harbour Press");
    reads("Sowa, E. (1986) The green book Volume II Harbour University Press ISBN 0-19-821944-X Page 437",
          "author=Sowa, E. | date=1986 | title=The green book | volume=II | publisher=Harbour University Press | isbn=0-19-821944-X | pages=437");
    reads("Anna Nowak and Jan Kowal (eds.), The Green Book of Lublin, Lublin: Town Press, 1958.",
          "editor=Anna Nowak | editor=Jan Kowal | title=The Green Book of Lublin | place=Lublin | publisher=Town Press | date=1958");
    reads("Jan Kowal, MA (1993), The fires: an assessment.", "author=Jan Kowal | date=1993 | title=The fires: an assessment");
    reads("Peter Wolski, ed.", "editor=Peter Wolski");
}

static void parts_of_works(void) {
    reads("Ewa Sowa, \"Who rang the bell?\", Border Review, June 1981.", "author=Ewa Sowa | title=Who rang the bell? | work=Border Review | date=1981-06");
    reads("Smith, J. A., & Brown, K. (2004). The fires of Chelm. Journal of Border Studies, vol. 12, no. 3, pp. 45-67. doi:10.1234/jbs.2004.12.",
          "author=Smith, J. A. | author=Brown, K. | date=2004 | title=The fires of Chelm | work=Journal of Border Studies | volume=12 | issue=3 | pages=45-67 | doi=10.1234/jbs.2004.12");
    reads("Müller, Hans: Der Brand von Chelm. In: Zeitschrift für Grenzkunde, Bd. 12, 1963, S. 45-67.",
          "author=Müller, Hans | title=Der Brand von Chelm | work=Zeitschrift für Grenzkunde | volume=12 | date=1963 | pages=45-67");
    reads("Mark Wolski (2006). \"Foreword\". Neighbours of the Fire. Toronto: Lamp Press.",
          "author=Mark Wolski | date=2006 | title=Foreword | work=Neighbours of the Fire | place=Toronto | publisher=Lamp Press");
}

static void pages_of_the_web(void) {
    reads("«The fire of 1919. Overview» . 2011 . Consulted on September 14, 2015 – via Old Pages.", "title=The fire of 1919. Overview | date=2011 | accessed=2015-09-14");
    reads("See for instance https://example.org/page/12 (retrieved 3 May 2020).", "url=https://example.org/page/12 | accessed=2020-05-03");
}

static void other_scripts(void) {
    reads("О.В. Совин, Пожар 22 июня 1919 года, М.: Наука, 2001, с. 119-123.",
          "author=О.В. Совин | title=Пожар 22 июня 1919 года | place=М. | publisher=Наука | date=2001 | pages=119-123");
}

static void what_is_no_name(void) {
    reads("Boundary and Fire Treaty, 28 September 1939, secret protocol.", "title=Boundary and Fire Treaty | date=1939-09-28");
    reads("", "");
    reads("17", "");
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(names_and_titles);
    RUN(parts_of_works);
    RUN(pages_of_the_web);
    RUN(other_scripts);
    RUN(what_is_no_name);
    rg_arena_free(arena);
    return unit_failed;
}
