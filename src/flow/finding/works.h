/* works.h: what the accounts cite, each work once.
 *
 * A reference is taken apart (engine/read/citation.h), or has its fields from a template of wikitext. References with one DOI, one ISBN, or
 * one title and author whose years agree, are of one work, which has the fields of all of them. Works that were imported come first, and references meet
 * them in the same way.
 */
#ifndef RG_WORKS_H
#define RG_WORKS_H

#include "engine/read/citation.h"
#include "flow/finding/finding.h"

/* One reference to a work. */
typedef struct rg_citing {
    const rg_account *account;
    const rg_reference *reference;
    rg_text pages; /* the locator, if it has one; else empty */
} rg_citing;

typedef struct rg_work {
    char id[20];          /* "w-" and 12 hex digits of a hash of what tells it from others */
    rg_citation fields;   /* author and editor as often as there are persons; others once; no pages */
    rg_text type;         /* of CSL: article-journal, chapter, book, webpage, document; what was imported has its own */
    RG_VEC(rg_citing) cited; /* in the order of the accounts */
    RG_VEC(const rg_imported *) imported; /* in their order */
} rg_work;

typedef struct rg_works {
    const rg_content *content;
    rg_work *at; /* by first author, date, title */
    size_t n;
} rg_works;

void rg_works_run(rg_arena *arena, const rg_content *content, rg_works *out);
/* The first field of that name, empty where there is none. */
rg_text rg_works_field(const rg_work *work, const char *name);

#endif
