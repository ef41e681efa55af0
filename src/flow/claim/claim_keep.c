/* claim_keep.c: claims of a reading that is to be forgotten.
 *
 * A reading takes a hundred times the memory of its account; what its claims borrow from it is copied, what they cut from the account's text stays
 * as it is.
 */
#include "flow/claim/claim.h"

static void keep(rg_arena *arena, rg_text account, rg_text *text) {
    bool cut = text->ptr && text->ptr >= account.ptr && text->ptr <= account.ptr + account.len;
    if (text->ptr && !cut) *text = rg_text_copy(arena, *text);
}

static void keep_value(rg_arena *arena, rg_text account, rg_value *value) {
    rg_text *texts[] = {&value->text, &value->date.edtf, &value->entity, &value->key, &value->unit, &value->scope};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) keep(arena, account, texts[i]);
}

static void keep_claim(rg_arena *arena, rg_text account, rg_claim *c) {
    rg_text *texts[] = {&c->event, &c->event_key, &c->hedge_text, &c->source, &c->quote, &c->disputes, &c->rule};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) keep(arena, account, texts[i]);
    keep_value(arena, account, &c->value);
    for (size_t i = 0; i < c->voice_count; i++) {
        keep(arena, account, &c->voices[i].name);
        keep(arena, account, &c->voices[i].work);
        keep(arena, account, &c->voices[i].date);
    }
    for (size_t i = 0; i < c->note_count; i++) keep(arena, account, &c->notes[i]);
}

void rg_claim_keep(rg_arena *arena, const rg_account *account, const rg_claims *claims, rg_claims *out) {
    *out = (rg_claims){rg_arena_raw(arena, (claims->n + 1) * sizeof *out->at), claims->n};
    for (size_t i = 0; i < claims->n; i++) {
        out->at[i] = claims->at[i];
        keep_claim(arena, account->text, &out->at[i]);
    }
}
