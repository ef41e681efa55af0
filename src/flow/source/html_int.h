/* html_int.h: what the files that read HTML share.
 *
 *     html_guard.c    before parsing: depth, attributes, the encoding a page names
 *     html_line.c     lines that are notes -> elements of their own
 *     html_scan.c     first walk over the tree: sums of text, where the article is, notes and what points at them
 *     html_walk.c     second walk: reading text, blocks, marks, links
 *     source_html.c   parses; head of the page; blocks -> parts
 * Nothing is recursive; a tree may be as deep as the guard lets it.
 */
#ifndef RG_HTML_INT_H
#define RG_HTML_INT_H

#include <libxml/HTMLtree.h>

#include "flow/source/source_int.h"

/* What is known of one element; node->_private points at it. */
typedef struct rg_html_facts {
    size_t order, depth; /* in document order, from 1 */
    size_t text, linked; /* bytes of text inside; of those, inside links */
    size_t prose;        /* bytes of text in long runs outside links */
    size_t tables, rows, paragraphs; /* inside */
    size_t notes;        /* entries of note lists inside */
    const char *skip;    /* why it is no part of the text, NULL */
    bool holds_root, holds_title;
    bool in_link, inside; /* within a link; within the article */
    bool names;          /* it, or an element above, says what kind its blocks are */
    size_t points;       /* a link to a note: index of the entry + 1 */
    bool backlink;       /* a link back from a note */
    size_t entry;        /* an entry of a note list: index + 1 */
    size_t start;        /* where its text begins, while walking */
    xmlNode *target;     /* of a link within the page */
    size_t items;        /* lists: items so far; tables: rows so far */
} rg_html_facts;

typedef struct rg_html_entry {
    xmlNode *node;
    unsigned label;
    unsigned backlinks;
    rg_span span, work; /* of the reading text, filled in by the walk */
    size_t back;        /* where its first back-link begins */
} rg_html_entry;

typedef struct rg_html_block {
    rg_span span;
    rg_part_kind kind;
    int level;
    size_t line;
    rg_text label, reason;
    size_t linked; /* bytes inside links */
    size_t entry;  /* of the note list: index + 1 */
} rg_html_block;

typedef struct rg_html_page {
    rg_draft_source *draft;
    rg_arena *arena;
    xmlDoc *doc;
    xmlNode *body, *root, *title; /* all but the head; the article; its heading */
    bool wiki; /* made by MediaWiki: its own marks tell what is text */
    rg_buf out;
    RG_VEC(xmlNode *) nodes; /* elements in document order */
    RG_VEC(rg_html_entry) entries;
    RG_VEC(rg_html_block) blocks;
} rg_html_page;

static inline rg_html_facts *rg_html_facts_of(const xmlNode *node) { return node->_private; }

/* The next node in document order; `into` = may go down. NULL at the end of `top`. */
xmlNode *rg_html_scan_next(const xmlNode *top, const xmlNode *node, bool into);
bool rg_html_scan_is(const xmlNode *node, const char *name);
/* An attribute's value, borrowed from the tree; empty where none. */
rg_text rg_html_scan_attribute(const xmlNode *node, const char *name);
/* No text of a reader: scripts, styles, the head. */
bool rg_html_scan_silent(const xmlNode *node);
typedef enum rg_html_frame { RG_HTML_LINE, RG_HTML_EDIT } rg_html_frame;

/* Why these words, which are a whole line or stand in brackets behind a heading, are no text; NULL where they are. */
const char *rg_html_scan_furniture(rg_arena *arena, rg_html_frame kind, rg_text words);
/* The words of the head's <title>, folded; empty where it has none. */
rg_text rg_html_scan_head_title(rg_html_page *page);
/* REGEST_LIMIT where the tree is deeper than the guard could see. */
regest_status rg_html_scan_run(rg_html_page *page, regest_error *error) REGEST_CHECKED;

void rg_html_line_part(rg_html_page *page);
void rg_html_walk_run(rg_html_page *page);

/* The encoding a page names for itself, or empty. */
rg_text rg_html_guard_charset(rg_text bytes);
/* Refuses what would hurt: nesting, attributes. */
regest_status rg_html_guard_check(rg_text page, regest_error *error) REGEST_CHECKED;

#endif
