/* scan.re: the scanner of EDTF; re2c makes scan.c of it.
 *
 * Reads within [cursor, limit) only: past the end every rule sees a NUL, which none accepts; a NUL inside the text is OTHER.
 * ISO 8601-2:2019 annex A: X, ? ~ %, Y, E, S are upper case; digits are ASCII.
 */
#include "engine/time/scan.h"

#define YYPEEK() (at < limit ? (unsigned char)*at : 0)
#define YYSKIP() ++at
#define YYBACKUP() (marker = at)
#define YYRESTORE() (at = marker)
#define TOKEN(token) (*cursor = at, (token))

rg_scan_token rg_scan_next(const char **cursor, const char *limit) {
    const char *at = *cursor, *marker = at;
    if (at >= limit) return RG_SCAN_END;
    /*!re2c
    re2c:api = custom;
    re2c:api:style = functions;
    re2c:define:YYCTYPE = "unsigned char";
    re2c:yyfill:enable = 0;
    re2c:indent:string = "    ";

    d = [0-9];
    x = [0-9X];
    q = [?~%];
    two = q? x{2} q?;

    d{4}                                   { return TOKEN(RG_SCAN_YEAR); }
    d{4} "-" d{2}                          { return TOKEN(RG_SCAN_MONTH); }
    d{4} "-" d{2} "-" d{2}                 { return TOKEN(RG_SCAN_DAY); }
    q? "-"? x{4} q? ("-" two ("-" two)?)?  { return TOKEN(RG_SCAN_DATE); }
    "Y" "-"? d+ ("E" d+)? ("S" d+)? q?     { return TOKEN(RG_SCAN_LONG); }
    "-"? d{4} "S" d+ q?                    { return TOKEN(RG_SCAN_LONG); }
    "T" d{2} ":" d{2} ":" d{2} ("Z" | [-+] d{2} (":" d{2})?)?  { return TOKEN(RG_SCAN_TIME); }
    "/"                                    { return TOKEN(RG_SCAN_SLASH); }
    ".."                                   { return TOKEN(RG_SCAN_DOTS); }
    ","                                    { return TOKEN(RG_SCAN_COMMA); }
    "["                                    { return TOKEN(RG_SCAN_ONE); }
    "]"                                    { return TOKEN(RG_SCAN_ONE_END); }
    "{"                                    { return TOKEN(RG_SCAN_ALL); }
    "}"                                    { return TOKEN(RG_SCAN_ALL_END); }
    *                                      { return TOKEN(RG_SCAN_OTHER); }
    */
}
