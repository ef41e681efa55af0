/* source.h: accounts: bytes in, reading text with structure, note marks and references out.
 *
 * The reading text is UTF-8 with LF line ends. Every byte of it lies in exactly one part, or between parts as white space; what a
 * reader leaves out of the running text (menus, scripts' notices, edit links) is a part of kind RG_PART_SKIPPED with its reason.
 */
#ifndef RG_SOURCE_H
#define RG_SOURCE_H

#include "engine/read/read.h"

typedef enum rg_part_kind {
    RG_PART_TITLE, RG_PART_HEADING, RG_PART_PARAGRAPH, RG_PART_LIST, RG_PART_TABLE, RG_PART_NOTE, RG_PART_REFERENCE, RG_PART_SKIPPED
} rg_part_kind;

typedef struct rg_part {
    rg_part_kind kind;
    int level;       /* headings: 1 to 6 (title 0); lists: depth; tables: row */
    rg_span span;    /* trimmed */
    size_t line;     /* in the file, from 1; PDF: the page */
    rg_text label;   /* references and notes: "12"; table rows: the row's heading; else empty */
    rg_text reason;  /* RG_PART_SKIPPED: why */
    rg_span origin;  /* wikitext: the bytes of the file (as UTF-8 with LF) it was made from; together they are all of them. Else empty */
} rg_part;

/* One field of a citation: "title", "year": the names are those of doc/spec/json.md. */
typedef struct rg_reference_field {
    rg_text name, value;
} rg_reference_field;

typedef struct rg_reference {
    rg_text label;      /* "12", "a", "Smith 1990" */
    rg_span span;       /* the whole entry */
    rg_span work;       /* without label, arrows and back-links */
    unsigned backlinks; /* uses counted by the list itself (a b c); 0 = it does not count */
    unsigned uses;      /* bound in the text */
    const rg_reference_field *fields; /* of the work it cites, where the source names them */
    size_t field_count;
} rg_reference;

/* A link in the text to something outside: what a name or work points at. */
typedef struct rg_link {
    rg_span span;
    rg_text target;
} rg_link;

typedef enum rg_noise_kind {
    RG_NOISE_MOJIBAKE, RG_NOISE_DIGITS, RG_NOISE_LOST, RG_NOISE_SEPARATOR, RG_NOISE_GLUED, RG_NOISE_BRACKET, RG_NOISE_DOUBLED, RG_NOISE_PARTED
} rg_noise_kind;

/* Where a text was damaged before it came here. */
typedef struct rg_noise {
    rg_noise_kind kind;
    rg_span span;  /* of the reading text */
    bool mended;   /* certain: the reading text has what was meant, `was` what the file has */
    rg_text was;
    rg_text means; /* what is meant; where it is not mended: may be, empty = nobody knows */
} rg_noise;

typedef struct rg_account {
    rg_text name;       /* how it is called: base name of its file */
    rg_text format;     /* "text", "html" */
    rg_text encoding;   /* what the bytes were: "UTF-8", "windows-1250" */
    rg_text language;   /* "en"; empty = unknown */
    rg_text title;      /* its own title, cut from the text; empty where none */
    rg_text url;        /* canonical address, where the file says so */
    rg_text date;       /* EDTF, where the file says when it was written; empty otherwise */
    const struct rg_policy *policy; /* the dossier's, for its vague dates; NULL = the standard; not of the file */
    rg_text bytes;      /* the file as it came */
    char hash[65];      /* SHA-256 of `bytes`, once signed */
    rg_text text;       /* the reading text */
    rg_part *parts;
    size_t part_count;
    rg_mark *marks;     /* in order */
    size_t mark_count;
    rg_reference *references;
    size_t reference_count;
    rg_link *links;
    size_t link_count;
    rg_noise *noise;    /* what was mended, and what came near it, in order; the rest: rg_source_noise */
    size_t noise_count;
} rg_account;

/* Reads the bytes of one account. Refused with place and exit code 3: empty, binary, ill-formed UTF-8 that no other encoding
 * explains, over the limits of limits.h. Borrowed: `bytes`. */
regest_status rg_source_read(rg_arena *arena, rg_text name, rg_text bytes, const regest_source_options *options, rg_account *out,
                             regest_error *error) REGEST_CHECKED;
/* Fills in the hash, for those who keep the account or draft its claims. */
void rg_source_sign(rg_account *account);

/* The parts as blocks for the reading engine: every part that is running text (not skipped ones), in order; `parts[i]` is the
 * part a block came from. */
rg_block *rg_source_blocks(rg_arena *arena, const rg_account *account, size_t **parts, size_t *count);
/* The spans of all marks, in order. */
rg_span *rg_source_marks(rg_arena *arena, const rg_account *account, size_t *count);

/* Line (in the file) and column (in runes of the reading text) of a byte of the reading text; column 0 more than 64 KiB into a line. */
void rg_source_place(const rg_account *account, size_t at, size_t *line, size_t *column);
/* Index of the part that holds the byte, RG_NONE between parts. */
size_t rg_source_part_at(const rg_account *account, size_t at);
/* Index of the reference with this label, RG_NONE. */
size_t rg_source_reference(const rg_account *account, rg_text label);

/* All that looks damaged, in order: the account's own `noise`, and what is only noted: lost letters, digits, separators in years, glued
 * words, brackets of marks. Reads the whole text. */
rg_noise *rg_source_noise(rg_arena *arena, const rg_account *account, size_t *count);
const char *rg_noise_kind_name(rg_noise_kind kind);

const char *rg_part_kind_name(rg_part_kind kind);

#endif
