/* mark.c: note marks: finds them, decides what they point at, and counts.
 *
 * In: text, blocks, certain marks, the labels of the reference list with their back-link counts. Out: marks in order; uses of each note.
 * [n] and superscripts are marks by their form. Everything else (bare digits, number words, month names in a note's place) is one only
 * where there is a list that has the label, and the decision is joint: see mark_choose.c.
 */
#include <string.h>

#include "engine/read/mark_int.h"

static void index_notes(rg_mark_sites *sites) {
    if (!sites->note_count) return;
    sites->note_of = RG_ARRAY(sites->arena, size_t, RG_MARK_LABEL_MAX + 1);
    for (size_t i = 0; i <= RG_MARK_LABEL_MAX; i++) sites->note_of[i] = RG_NONE;
    for (size_t i = 0; i < sites->note_count; i++) {
        sites->notes[i].uses = 0;
        if (sites->notes[i].label <= RG_MARK_LABEL_MAX && sites->note_of[sites->notes[i].label] == RG_NONE)
            sites->note_of[sites->notes[i].label] = i;
    }
}

static void emit(const rg_mark_site *site, rg_mark *mark) {
    const rg_mark_option *option = &site->options[site->chosen];
    mark->span = site->span;
    mark->form = site->form;
    mark->doubled = site->repeated != RG_NONE;
    mark->count = option->count;
    memcpy(mark->labels, option->labels, sizeof mark->labels);
}

rg_mark *rg_mark_bind(rg_arena *arena, rg_text text, const rg_block *blocks, size_t block_count, const rg_mark *known,
                      size_t known_count, rg_note_count *notes, size_t note_count, size_t *mark_count) {
    rg_mark_sites sites = {.arena = arena, .text = text, .blocks = blocks, .block_count = block_count, .known = known,
                           .known_count = known_count, .notes = notes, .note_count = note_count};
    index_notes(&sites);
    rg_mark_scan_run(&sites);
    rg_mark_choose_run(&sites);
    rg_mark *marks = RG_ARRAY(arena, rg_mark, sites.at.n + 1);
    *mark_count = 0;
    for (size_t i = 0; i < sites.at.n; i++)
        if (sites.at.at[i].chosen >= 0) emit(&sites.at.at[i], &marks[(*mark_count)++]);
    return marks;
}
