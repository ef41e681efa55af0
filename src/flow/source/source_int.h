/* source_int.h: what the files of this folder share.
 *
 *     encoding.c      bytes -> UTF-8 with LF
 *     source_text.c   plain text -> parts
 *     source_html.c   HTML -> reading text, parts, links, certain marks, references
 *     source_wiki.c   wikitext -> the same, all marks certain
 *     source_pdf.c    PDF, through pdftotext -> the same
 *     reference.c     the reference list of parts, found by its shape: entries with label, work and back-links
 *     text_line.c     the lines of plain text
 *     text_page.c     running heads and page numbers of plain text
 *     mend.c          what was damaged before the file was written: mended where certain
 *     noise.c         what looks damaged and is only noted
 *     source.c        chooses the reader, binds the marks, answers about the finished account
 */
#ifndef RG_SOURCE_INT_H
#define RG_SOURCE_INT_H

#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"
#include "flow/source/source.h"

/* An account while it is being read. Parts come in order of the text. */
typedef struct rg_draft_source {
    rg_arena *arena;
    rg_text text;
    RG_VEC(rg_part) parts;
    RG_VEC(rg_reference) references;
    RG_VEC(rg_mark) marks; /* certain ones, in order */
    RG_VEC(rg_link) links;
    rg_text title, url, date, language, encoding;
    rg_noise *noise; /* mended or noted by mend.c, in order */
    size_t noise_count;
    bool lined; /* lines as they were set: words may be parted at their ends */
    bool bound; /* all marks are certain and counted: nothing is looked for in the text */
} rg_draft_source;

/* UTF-8 with LF line ends and no byte order mark. `declared` may be empty; `forced` = the caller's own word, never doubted. */
regest_status rg_encoding_decode(rg_arena *arena, rg_text bytes, rg_text declared, bool forced, rg_text *text, rg_text *encoding,
                                 regest_error *error) REGEST_CHECKED;

/* The value of a code point of source/encodings.tsv: "20AC"; 0 where none. */
uint32_t rg_encoding_hex(rg_text text);

/* A format: one file source_<format>.c with this constant, and a line in the list of source.c. */
typedef struct rg_reader {
    const char *format;  /* what --format calls it */
    const char *endings; /* of files' names: ".html .htm" */
    /* Do the first bytes look like it? `ending`: the file's name does. */
    bool (*likely)(rg_text head, bool ending);
    /* The encoding the bytes name for themselves, or empty; NULL where the format has no way to. */
    rg_text (*charset)(rg_text bytes);
    /* `page`: the file as UTF-8 with LF line ends. Makes text, parts, marks, links, references and what else it knows; the text is `page`
     * itself where it makes none. REGEST_LIMIT, REGEST_SYNTAX, REGEST_INPUT. */
    regest_status (*read)(rg_draft_source *draft, rg_text page, regest_error *error);
    bool binary; /* `page` is the file's bytes */
} rg_reader;

extern const rg_reader rg_source_dump, rg_source_html, rg_source_pdf, rg_source_text, rg_source_wiki;

/* Turns the parts of a reference list into RG_PART_REFERENCE and adds its entries. */
void rg_reference_find(rg_draft_source *draft);
/* The length of a label that opens an entry: "12.", "[12]", "12)", "^12"; 0 where none. `label` gets the number alone. */
size_t rg_reference_label(rg_text line, rg_text *label);
/* The same for "12 Smith": only where a list of notes is expected. */
size_t rg_reference_bare(rg_text line, rg_text *label);
/* Where arrows, blanks and commas from `at` on end. */
size_t rg_reference_filler(rg_text text, size_t at);
/* Is this what reference lists are headed? */
bool rg_reference_heading(rg_draft_source *draft, rg_text heading);

/* The language of a text by its small words; empty where they do not tell. */
rg_text rg_tongue_guess(rg_arena *arena, rg_text text);

/* A new part; its span is trimmed; an empty one is left out (returns NULL). Keeps draft->parts in order only if called in order. */
rg_part *rg_source_part(rg_draft_source *draft, rg_part_kind kind, rg_span span, size_t line);

#endif
