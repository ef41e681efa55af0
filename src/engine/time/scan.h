/* scan.h: the tokens of EDTF. A whole date is one token, so that a plain date costs one call. */
#ifndef RG_SCAN_H
#define RG_SCAN_H

#include "base/text.h"

typedef enum rg_scan_token {
    RG_SCAN_END,     /* of the text */
    RG_SCAN_YEAR,    /* 1985 */
    RG_SCAN_MONTH,   /* 1985-04 */
    RG_SCAN_DAY,     /* 1985-04-12 */
    RG_SCAN_DATE,    /* any of these with sign, X or qualifiers */
    RG_SCAN_LONG,    /* Y170000002, Y-17E7, Y171010000S3, 1950S2 */
    RG_SCAN_TIME,    /* T23:20:30+04:30 */
    RG_SCAN_SLASH, RG_SCAN_DOTS, RG_SCAN_COMMA,
    RG_SCAN_ONE, RG_SCAN_ONE_END, RG_SCAN_ALL, RG_SCAN_ALL_END,
    RG_SCAN_OTHER    /* a byte that begins no token */
} rg_scan_token;

/* Reads the longest token at *cursor and moves past it. */
rg_scan_token rg_scan_next(const char **cursor, const char *limit);

#endif
