/* wiki_int.h: what the files that read wikitext share.
 *
 *     wiki_token.c      wikitext -> signs in order, each opening one with its closing one
 *     wiki_note.c       the notes, in the order in which MediaWiki numbers them
 *     wiki_template.c   what a template is, and the words of those that are words
 *     wiki_cite.c       a citation's fields, and the line made of them
 *     wiki_walk.c       signs -> reading text: what stands within a line
 *     wiki_block.c      lines -> blocks: headings, paragraphs, lists, tables; what is left out
 *     source_wiki.c     knows wikitext by its looks; runs the above
 *
 * Recursion is bounded by RG_LIMIT_WIKI_DEPTH; what nests deeper is left out as it stands, with that reason.
 */
#ifndef RG_WIKI_INT_H
#define RG_WIKI_INT_H

#include "flow/source/source_int.h"

typedef enum rg_wiki_sign {
    RG_WIKI_PLAIN, /* turned out to be text */
    RG_WIKI_NEWLINE, RG_WIKI_PIPE, RG_WIKI_BLANK, RG_WIKI_QUOTES, RG_WIKI_ENTITY, RG_WIKI_MAGIC, RG_WIKI_COMMENT,
    RG_WIKI_TEMPLATE, RG_WIKI_PARAMETER, RG_WIKI_LINK, RG_WIKI_ADDRESS, /* opening; the closing one is RG_WIKI_CLOSE */
    RG_WIKI_REF,   /* <ref>; alone, or with its </ref> as `match`, or unclosed with its end as `match` */
    RG_WIKI_CLOSE,
    RG_WIKI_RAW,   /* <math>...</math> and others, whose inside is no wikitext, as a whole */
    RG_WIKI_TAG    /* any other tag MediaWiki knows */
} rg_wiki_sign;

#define RG_WIKI_NO UINT32_MAX

typedef struct rg_wiki_token {
    uint32_t start, end;
    uint32_t match;  /* index of the partner, RG_WIKI_NO */
    uint8_t sign;    /* rg_wiki_sign */
    uint8_t detail;  /* quotes: apostrophes that are text; tags: rg_wiki_tag, with RG_WIKI_CLOSING */
    uint16_t act;    /* templates: index of what to do with it, 0 = not known */
} rg_wiki_token;

/* What a tag does to the text around it. */
typedef enum rg_wiki_tag {
    RG_WIKI_INLINE, RG_WIKI_BREAK, RG_WIKI_BLOCK, RG_WIKI_ITEM, RG_WIKI_HEAD, RG_WIKI_ROW, RG_WIKI_CELL, RG_WIKI_POEM, RG_WIKI_GALLERY,
    RG_WIKI_LIST, RG_WIKI_UNSHOWN, RG_WIKI_NOWIKI, RG_WIKI_PRE, RG_WIKI_FORMULA, RG_WIKI_CODE,
    RG_WIKI_CLOSING = 128, RG_WIKI_ALONE = 64
} rg_wiki_tag;

/* A stretch of the source: bytes [start, end), whose first sign is tokens[token]. */
typedef struct rg_wiki_range {
    uint32_t token, start, end;
} rg_wiki_range;

typedef struct rg_wiki_note {
    rg_text group;
    uint32_t token;     /* what holds its words, RG_WIKI_NO = nothing does */
    uint32_t next;      /* more of it (follow=): index of the next piece's token, RG_WIKI_NO */
    unsigned label;     /* unlike any other's of the page */
    unsigned place;     /* within its group, from 1; 0 = not used */
    unsigned uses;      /* in the source */
    unsigned bound;     /* marks written */
    bool listed;        /* its entry is written */
} rg_wiki_note;

/* One use of a note. */
typedef struct rg_wiki_use {
    uint32_t token, note;
    bool written;
} rg_wiki_use;

typedef enum rg_wiki_act_kind {
    RG_WIKI_SKIP, RG_WIKI_WORDS, RG_WIKI_SAY, RG_WIKI_CITE, RG_WIKI_HARVARD, RG_WIKI_HARVARD_NOTE, RG_WIKI_NOTE, RG_WIKI_NAMED,
    RG_WIKI_ENTRIES, RG_WIKI_BOX, RG_WIKI_BLOCKS, RG_WIKI_MEASURE, RG_WIKI_DATE, RG_WIKI_JOIN, RG_WIKI_FUNCTION, RG_WIKI_UNKNOWN
} rg_wiki_act_kind;

/* What is to be done with a template: a row of data/source/wiki_templates.tsv. */
typedef struct rg_wiki_act {
    rg_wiki_act_kind kind;
    rg_text how; /* arguments, words or a reason */
} rg_wiki_act;

/* One argument: its name (empty: it has a place only) and its value. */
typedef struct rg_wiki_argument {
    rg_text name;
    rg_wiki_range value;
} rg_wiki_argument;

typedef RG_VEC(rg_wiki_argument) rg_wiki_arguments;

typedef struct rg_wiki_later {
    uint32_t token;
    uint8_t kind; /* of what is written behind the block: see wiki_block.c */
    const char *reason;
} rg_wiki_later;

typedef struct rg_wiki_page {
    rg_draft_source *draft;
    rg_arena *arena;
    rg_text source;
    RG_VEC(rg_wiki_token) tokens;
    RG_VEC(uint32_t) lines;             /* offset of each line's first byte */
    RG_VEC(rg_wiki_note) notes;
    RG_VEC(rg_wiki_use) uses;           /* in order of their tokens */
    RG_VEC(rg_text) groups;
    const struct rg_wiki_names *names;  /* what data/source says of templates and namespaces */
    rg_map asked;                       /* names of templates that are not there -> act */
    /* the walk */
    rg_buf out;
    bool open, blank, line; /* a block is being written; a blank is due before the next word, in a row's cell a line's end */
    bool scratch;         /* words for elsewhere: no blocks, no marks */
    bool keep_lines;
    rg_part block;        /* kind, level, label of the block that is open, or of the next one */
    size_t at;            /* the byte of the source that is being read */
    size_t covered;       /* the source up to here lies in the parts written */
    size_t last;          /* the part that goes furthest in it + 1 */
    bool flushing;        /* what waited for the end of a block is being written */
    RG_VEC(rg_wiki_later) later;
    uint32_t tables;      /* open ones */
    bool row, gallery;
    bool works;           /* the section lists works */
    int row_number;
    RG_VEC(rg_reference_field) fields;  /* of the first citation of the note that is being written */
    uint32_t *by_label;                 /* label - 1 -> note */
} rg_wiki_page;

static inline bool rg_wiki_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

static inline rg_text rg_wiki_cut(const rg_wiki_page *page, size_t start, size_t end) {
    return rg_text_cut(page->source, (rg_span){start, end});
}

/* wiki_token.c */
void rg_wiki_token_run(rg_wiki_page *page);
/* An attribute of a tag: `tag` is all of it, "<ref name=x>". Empty where it has none. */
rg_text rg_wiki_token_attribute(rg_text tag, const char *name);
/* What lies between an opening sign and its partner. */
rg_wiki_range rg_wiki_token_inside(const rg_wiki_page *page, uint32_t token);
/* The first sign that starts at or after `at`, looked for from `token` on. */
uint32_t rg_wiki_token_from(const rg_wiki_page *page, uint32_t token, uint32_t at);
/* The sign behind tokens[i] and, where it opens something, behind that. `at` gets the byte behind. */
uint32_t rg_wiki_token_behind(const rg_wiki_page *page, uint32_t i, uint32_t *at);

/* wiki_note.c */
void rg_wiki_note_run(rg_wiki_page *page);
/* Uses whose tokens lie in [first, end): index of the first; uses are in order. */
size_t rg_wiki_note_use(const rg_wiki_page *page, uint32_t token);
/* "12", "a", "note 3": how the note is marked in its group. */
rg_text rg_wiki_note_sign(const rg_wiki_page *page, const rg_wiki_note *note, char out[40]);

/* wiki_template.c */
/* Is it a namespace whose links stand apart: 0 = files, 1 = categories, RG_NONE = no. `prefix` is in lower case. */
size_t rg_wiki_template_space(rg_wiki_page *page, rg_text prefix);
const rg_wiki_act *rg_wiki_template_act(rg_wiki_page *page, uint32_t token);
/* All arguments of a template, or of the parameter or link that opens at `token`; the first one is its name. */
rg_wiki_arguments rg_wiki_template_arguments(rg_wiki_page *page, uint32_t token);
/* The n-th unnamed argument (1 is the first behind the name), or that of the name; NULL where none. */
const rg_wiki_argument *rg_wiki_template_argument(const rg_wiki_arguments *arguments, rg_text name);
rg_text rg_wiki_template_name(rg_wiki_page *page, rg_wiki_range range, char *room, size_t size);
/* Writes the words of a template within a line; false where it has none. */
bool rg_wiki_template_write(rg_wiki_page *page, uint32_t token, int depth);

/* wiki_cite.c */
/* Writes a citation's line; page->fields gets its fields. */
void rg_wiki_cite_write(rg_wiki_page *page, const rg_wiki_arguments *arguments, int depth);
/* "Smith & Jones 1990, p. 4" */
void rg_wiki_cite_harvard(rg_wiki_page *page, const rg_wiki_arguments *arguments, int depth);

/* wiki_walk.c */
void rg_wiki_walk_inline(rg_wiki_page *page, rg_wiki_range range, int depth);
void rg_wiki_walk_words(rg_wiki_page *page, rg_text words);
/* The words of a range, for elsewhere. */
rg_text rg_wiki_walk_value(rg_wiki_page *page, rg_wiki_range range, int depth);
/* The source as it stands, with its note marks. */
void rg_wiki_walk_raw(rg_wiki_page *page, rg_wiki_range range);
/* The end of a line inside a cell, a note or an argument: an item's sign at `at` parts the items. Returns where its words begin. */
uint32_t rg_wiki_walk_newline(rg_wiki_page *page, uint32_t at, uint32_t end);
void rg_wiki_walk_mark(rg_wiki_page *page, uint32_t token);

/* wiki_block.c */
void rg_wiki_block_run(rg_wiki_page *page);
void rg_wiki_block_lines(rg_wiki_page *page, rg_wiki_range range, int depth);
void rg_wiki_block_open(rg_wiki_page *page);
void rg_wiki_block_close(rg_wiki_page *page);
/* Closes the block; the next one is of this kind. */
void rg_wiki_block_next(rg_wiki_page *page, rg_part_kind kind, int level);
void rg_wiki_block_tag(rg_wiki_page *page, const rg_wiki_token *token);
typedef enum rg_wiki_later_kind { RG_WIKI_LATER_SKIP, RG_WIKI_LATER_CAPTION, RG_WIKI_LATER_BOX, RG_WIKI_LATER_BLOCKS, RG_WIKI_LATER_ENTRIES } rg_wiki_later_kind;
/* To be written behind the block, or now where none is open. */
void rg_wiki_block_later(rg_wiki_page *page, uint32_t token, rg_wiki_later_kind kind, const char *reason);

#endif
