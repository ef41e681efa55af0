/* dump.h: the XML dump of a wiki, page after page (MediaWiki's export format, 0.3 to 0.11). */
#ifndef RG_DUMP_H
#define RG_DUMP_H

#include "base/unpack.h"

typedef struct rg_dump rg_dump;

/* What is known of one page; borrowed until the next one is asked for, a NUL behind each. */
typedef struct rg_dump_page {
    rg_text title, text;
    rg_text date;     /* of the revision: "2015-09-14" */
    rg_text model;    /* "wikitext", "css"; empty in old dumps */
    rg_text language; /* of the wiki: "en" */
} rg_dump_page;

/* Is this how a dump, or a packed file, begins? */
bool rg_dump_likely(rg_text head);
/* Might it be one, in UTF-16 too? What is told no here, rg_dump_open takes for none. */
bool rg_dump_might(rg_text head);
/* Opens the file and reads its head; REGEST_NONE, with no error set, where it is no dump. */
regest_status rg_dump_open(rg_arena *arena, const char *path, rg_dump **out, regest_error *error) REGEST_CHECKED;
/* The next page with any text: of its revisions the last. REGEST_NONE at the end of the dump. REGEST_SYNTAX with the line, where the
 * dump breaks off or is no XML; REGEST_LIMIT where a page is longer than RG_LIMIT_WIKI_BYTES. */
regest_status rg_dump_next(rg_dump *dump, rg_dump_page *page, regest_error *error) REGEST_CHECKED;

#endif
