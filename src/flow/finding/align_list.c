/* align_list.c: the alignments as a list, and what is said for each.
 *
 * In: a content. Out: made, proposed and judged alignments in an order that does not depend on the accounts' own; evidence in sentences.
 */
#include <string.h>

#include "flow/finding/align_int.h"

typedef struct ranked {
    const rg_alignment *alignment;
    rg_entity_kind kind;
} ranked;

static int by_rank(const void *x, const void *y) {
    const ranked *a = x, *b = y;
    if (a->alignment->state != b->alignment->state) return a->alignment->state < b->alignment->state ? -1 : 1;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    if (a->alignment->score != b->alignment->score) return a->alignment->score > b->alignment->score ? -1 : 1;
    return strcmp(a->alignment->id, b->alignment->id);
}

void rg_align_list_of(rg_arena *arena, rg_align *al, rg_aligned *out) {
    ranked *all = RG_ARRAY(arena, ranked, al->edges.n + 1);
    rg_alignment *list = RG_ARRAY(arena, rg_alignment, al->edges.n + 1);
    for (size_t i = 0; i < al->edges.n; i++) all[i] = (ranked){&al->edges.at[i], al->entities.at[al->edges.at[i].a].kind};
    rg_vec_sort(arena, all, al->edges.n, sizeof *all, by_rank);
    for (size_t i = 0; i < al->edges.n; i++) list[i] = *all[i].alignment;
    *out = (rg_aligned){al->content, al->entities.at, al->entities.n, list, al->edges.n, al};
}

void rg_align_list(rg_arena *arena, const rg_content *content, rg_aligned *out) { rg_align_list_of(arena, rg_align_new(arena, content, false), out); }

/* ---- evidence ----------------------------------------------------------------------------------------------------- */

static rg_text two(rg_arena *arena, const char *before, rg_text a, rg_text b) {
    if (rg_text_same(a, b)) return rg_text_printf(arena, "%s%.*s", before, RG_TEXT_ARG(a));
    return rg_text_printf(arena, "%s%.*s and %.*s", before, RG_TEXT_ARG(a), RG_TEXT_ARG(b));
}

static rg_text value(rg_arena *arena, const rg_claim *claim) { return rg_say_value(arena, claim->property, &claim->value); }

static rg_text say(rg_arena *arena, const rg_evidence *e) {
    switch (e->kind) {
    case RG_EVIDENCE_NAME: return RG_TEXT("both have this name of its own");
    case RG_EVIDENCE_ORDINAL_NAME: return RG_TEXT("both have the same place in a series");
    case RG_EVIDENCE_COMMON_NAME: return RG_TEXT("both call it by the same common name");
    case RG_EVIDENCE_TRANSLITERATION: return RG_TEXT("the names are the same but for transliteration");
    case RG_EVIDENCE_SPELLING: return RG_TEXT("the names have the same consonants, and a letter or two differ");
    case RG_EVIDENCE_FULLER_NAME: return RG_TEXT("the names are the same but for a person's fuller name");
    case RG_EVIDENCE_NOUN: return RG_TEXT("both are of one kind");
    case RG_EVIDENCE_WORDS: return RG_TEXT("the names have words in common");
    case RG_EVIDENCE_OTHER_WORDS: return RG_TEXT("a name has words that the other account does not explain");
    case RG_EVIDENCE_OTHER_ORDINAL: return RG_TEXT("their places in a series differ");
    case RG_EVIDENCE_GIVEN_NAME: return RG_TEXT("the given names agree");
    case RG_EVIDENCE_OTHER_GIVEN_NAME: return RG_TEXT("the given names differ");
    case RG_EVIDENCE_DAY: return two(arena, "one day: ", value(arena, e->a), value(arena, e->b));
    case RG_EVIDENCE_MONTH: return two(arena, "dates within a month of which some day is common: ", value(arena, e->a), value(arena, e->b));
    case RG_EVIDENCE_YEAR: return two(arena, "dates that can be one: ", value(arena, e->a), value(arena, e->b));
    case RG_EVIDENCE_DATE_APART: return two(arena, "dates apart: ", value(arena, e->a), value(arena, e->b));
    case RG_EVIDENCE_PLACE: return two(arena, "one place: ", value(arena, e->a), value(arena, e->b));
    case RG_EVIDENCE_OTHER_PLACE: return two(arena, "two places: ", value(arena, e->a), value(arena, e->b));
    case RG_EVIDENCE_PARTICIPANTS: return two(arena, "taking part: ", value(arena, e->a), value(arena, e->b));
    case RG_EVIDENCE_EVENT: return RG_TEXT("both belong to one event");
    case RG_EVIDENCE_LINK: return RG_TEXT("both are links to one page");
    case RG_EVIDENCE_AFFAIR: return RG_TEXT("the accounts tell of one affair");
    case RG_EVIDENCE_OTHER_AFFAIR: return RG_TEXT("the accounts share hardly any persons, places and dates");
    case RG_EVIDENCE_COUNT: break;
    }
    return (rg_text){0};
}

static int by_weight(const void *x, const void *y) {
    const rg_evidence *a = x, *b = y;
    int p = a->weight < 0 ? -a->weight : a->weight, q = b->weight < 0 ? -b->weight : b->weight;
    return (p < q) - (p > q);
}

rg_evidence *rg_align_evidence(rg_arena *arena, const rg_aligned *aligned, const rg_alignment *alignment, size_t *count) {
    rg_evidence *out = RG_ARRAY(arena, rg_evidence, RG_EVIDENCE_COUNT);
    rg_align_score(aligned->by, alignment->a, alignment->b, out, count);
    for (size_t i = 0; i < *count; i++) out[i].text = say(arena, &out[i]);
    rg_vec_sort(arena, out, *count, sizeof *out, by_weight);
    return out;
}
