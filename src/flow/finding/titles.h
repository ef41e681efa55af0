/* titles.h: which accounts a text names by their titles. */
#ifndef RG_TITLES_H
#define RG_TITLES_H

#include "base/vec.h"
#include "flow/finding/finding.h"

typedef struct rg_titles rg_titles;
typedef RG_VEC(size_t) rg_named;

/* Folded, dashes and quotation marks of all kinds one. */
rg_text rg_titles_fold(rg_arena *arena, rg_text text);

/* The titles of all accounts, so folded; shorter ones than RG_TITLES_LEAST bytes name nothing. */
enum { RG_TITLES_LEAST = 8 };
rg_titles *rg_titles_new(rg_arena *arena, const rg_content *content);
/* Adds the accounts whose title stands in `text`, in the order of the text; one may come more than once. */
void rg_titles_find(rg_titles *titles, rg_text text, rg_named *out);

#endif
