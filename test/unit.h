/* unit.h: what a unit program needs: a line for each test, a failed count for main to return.
 *
 *     static void adds(void) { CHECK(1 + 1 == 2); }
 *     int main(void) { RUN(adds); return unit_failed; }
 */
#ifndef UNIT_H
#define UNIT_H

#include <stdio.h>
#include <string.h>

static int unit_failed;
static char unit_why[512];

#define CHECK(condition)                                                                                   \
    do {                                                                                                   \
        if (!(condition) && !unit_why[0]) snprintf(unit_why, sizeof unit_why, "%s:%d %s", __FILE__, __LINE__, #condition); \
    } while (0)

/* An rg_text against a literal. */
#define CHECK_TEXT(text, literal)                                                                          \
    do {                                                                                                   \
        rg_text unit_got = (text);                                                                         \
        if ((unit_got.len != strlen(literal) || (unit_got.len && memcmp(unit_got.ptr, literal, unit_got.len))) && !unit_why[0]) \
            snprintf(unit_why, sizeof unit_why, "%s:%d expected \"%s\", got \"%.*s\"", __FILE__, __LINE__, literal, \
                     (int)unit_got.len, unit_got.ptr ? unit_got.ptr : "");                                \
    } while (0)

#define RUN(test)                                                       \
    do {                                                                \
        unit_why[0] = 0;                                                \
        test();                                                         \
        if (unit_why[0]) printf("not ok %s: %s\n", #test, unit_why), unit_failed = 1; \
        else printf("ok %s\n", #test);                                  \
        fflush(stdout);                                                 \
    } while (0)

#endif
