/* why.c: the claim, finding, dispute or alignment that an id, or the beginning of one, names.
 *
 * In: a content and an id ("c-1f3a"). Out: the one claim or finding whose id begins so. An exact id wins over longer ones.
 */
#include "base/error.h"
#include "flow/finding/align.h"
#include "flow/finding/dissent.h"
#include "flow/finding/finding_int.h"

enum { NAMED = 4 }; /* ids named in the hint */

typedef struct search {
    rg_text id;
    rg_why *out;
    size_t found;
    bool exact;
    rg_text named[NAMED];
} search;

/* `found`: what has the id, one field set. */
static void try(search *all, const char *id, const rg_why *found) {
    rg_text full = rg_text_of(id);
    if (all->exact || !rg_text_starts(full, all->id)) return;
    if (all->found < NAMED) {
        for (size_t i = 0; i < all->found; i++)
            if (rg_text_same(all->named[i], full)) return; /* one claim held twice */
        all->named[all->found] = full;
    }
    all->exact = full.len == all->id.len;
    if (all->exact) all->found = 0;
    if (all->found++) return;
    all->out->claim = found->claim, all->out->finding = found->finding;
    all->out->dispute = found->dispute, all->out->alignment = found->alignment;
}

static regest_status refuse_several(rg_arena *arena, const search *all, regest_error *error) {
    rg_error_set(error, REGEST_USAGE, "%zu ids begin with \"%.*s\"", all->found, RG_TEXT_ARG(all->id));
    rg_text list = rg_say_list(arena, "", all->named, all->found < NAMED ? all->found : NAMED);
    rg_error_hint(error, "Give more of it: %.*s.", RG_TEXT_ARG(list));
    return REGEST_USAGE;
}

regest_status rg_why_find(rg_arena *arena, const rg_content *content, rg_text id, rg_why *out, regest_error *error) {
    id = rg_text_trim(id);
    if (!id.len) return rg_error_set(error, REGEST_USAGE, "no id given");
    *out = (rg_why){.content = content};
    search all = {.id = id, .out = out};
    rg_findings *findings = RG_NEW(arena, rg_findings);
    if (id.ptr[0] == 'f') rg_check_run(arena, content, findings);
    for (size_t i = 0; i < content->claims.n; i++) try(&all, content->claims.at[i].id, &(rg_why){.claim = &content->claims.at[i]});
    for (size_t i = 0; i < findings->n; i++) try(&all, findings->at[i].id, &(rg_why){.finding = &findings->at[i]});
    rg_dissent *dissent = RG_NEW(arena, rg_dissent);
    if (id.ptr[0] == 'd') rg_dissent_run(arena, content, (rg_text){0}, (rg_weighing)content->weighing, dissent);
    for (size_t i = 0; i < dissent->n; i++) try(&all, dissent->at[i].id, &(rg_why){.dispute = &dissent->at[i]});
    rg_aligned *aligned = RG_NEW(arena, rg_aligned);
    if (id.ptr[0] == 'a') rg_align_list(arena, content, aligned);
    out->aligned = aligned;
    for (size_t i = 0; i < aligned->n; i++) try(&all, aligned->at[i].id, &(rg_why){.alignment = &aligned->at[i]});
    if (all.found == 1) return REGEST_OK;
    *out = (rg_why){.content = content};
    if (all.found) return refuse_several(arena, &all, error);
    rg_error_set(error, REGEST_NONE, "no claim, finding, dispute or alignment has an id that begins with \"%.*s\"", RG_TEXT_ARG(id));
    rg_error_hint(error, "Ids stand in what draft, collate, check, disputes and same print.");
    return REGEST_NONE;
}

regest_status rg_why_claim(rg_arena *arena, const rg_content *content, rg_text id, const rg_claim **out, regest_error *error) {
    id = rg_text_trim(id);
    if (!id.len) return rg_error_set(error, REGEST_USAGE, "no id given");
    rg_why found = {0};
    search all = {.id = id, .out = &found};
    for (size_t i = 0; i < content->claims.n; i++) try(&all, content->claims.at[i].id, &(rg_why){.claim = &content->claims.at[i]});
    *out = found.claim;
    if (all.found == 1) return REGEST_OK;
    if (all.found) return refuse_several(arena, &all, error);
    rg_error_set(error, REGEST_NONE, "no claim has an id that begins with \"%.*s\"", RG_TEXT_ARG(id));
    rg_error_hint(error, "What is judged is a claim: ids (c-...) stand in what draft, collate and check --json print.");
    return REGEST_NONE;
}
