/* mark_int.h: what the files that bind note marks share.
 *
 *     mark_scan.c     text -> sites: places that are or may be a mark, each with its possible readings and how well they fit there
 *     mark_choose.c   sites and the reference list -> one reading for each site
 *     mark.c          the call itself; sites -> marks
 */
#ifndef RG_MARK_INT_H
#define RG_MARK_INT_H

#include "base/vec.h"
#include "engine/read/read.h"

enum { RG_MARK_LABELS = 8, RG_MARK_OPTIONS = 4, RG_MARK_LABEL_MAX = 9999 };

/* One reading of a site: these labels. `score`: how well form and place fit, above 0 for a mark, below for prose. */
typedef struct rg_mark_option {
    unsigned labels[RG_MARK_LABELS];
    unsigned count;
    int score;
} rg_mark_option;

typedef struct rg_mark_site {
    rg_span span;
    size_t block;
    rg_mark_form form;
    bool certain; /* a link or [n]: no other reading */
    rg_mark_option options[RG_MARK_OPTIONS];
    unsigned option_count;
    int chosen; /* option, or -1: prose */
    size_t partner[RG_MARK_LABELS]; /* for each label of the chosen option: the certain site it repeats, RG_NONE */
    size_t repeated;                /* certain sites: the site that repeats it, RG_NONE */
} rg_mark_site;

typedef struct rg_mark_sites {
    rg_arena *arena;
    rg_text text;
    const rg_block *blocks;
    size_t block_count;
    const rg_mark *known;
    size_t known_count;
    rg_note_count *notes;
    size_t note_count;
    size_t *note_of; /* label -> index into notes, RG_NONE; RG_MARK_LABEL_MAX + 1 of them; NULL where there are no notes */
    RG_VEC(rg_mark_site) at;
} rg_mark_sites;

/* Index of the note with this label, RG_NONE. */
static inline size_t rg_mark_note(const rg_mark_sites *sites, unsigned label) {
    return sites->note_count && label <= RG_MARK_LABEL_MAX ? sites->note_of[label] : RG_NONE;
}

/* Appends every site in order of the text. */
void rg_mark_scan_run(rg_mark_sites *sites);
/* Sets `chosen`, `partner`, `repeated` of every site and `uses` of every note. */
void rg_mark_choose_run(rg_mark_sites *sites);

#endif
