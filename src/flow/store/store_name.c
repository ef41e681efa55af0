/* store_name.c: what an account is called in a dossier: its own name, told apart where another account has it already. */
#include "base/error.h"
#include "flow/store/store.h"

void rg_store_name_apart(rg_arena *arena, rg_text name, size_t digits, rg_account *account, rg_claims *claims) {
    rg_text old = account->name;
    account->name = rg_text_printf(arena, "%.*s~%.*s", RG_TEXT_ARG(name), (int)digits, account->hash);
    for (size_t i = 0; i < claims->n; i++) {
        rg_claim *claim = &claims->at[i];
        claim->source = account->name;
        for (size_t v = 0; v < claim->voice_count; v++)
            if (claim->voices[v].kind == RG_VOICE_ACCOUNT && rg_text_same(claim->voices[v].name, old))
                claim->voices[v].name = account->name;
    }
}

regest_status rg_store_name_refuse(rg_text name, rg_text kept, regest_error *error) {
    rg_error_set(error, REGEST_NONE, "the same bytes are kept already as \"%.*s\"", RG_TEXT_ARG(kept));
    rg_error_input(error, name);
    return REGEST_NONE;
}
