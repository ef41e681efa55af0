/* world.h: accounts and claims made up for a test: each claim gets a sentence of its own, cut as drafting would cut it.
 *
 *     world *w = world_new();
 *     say(w, "a.txt", "Second Conference", RG_PROPERTY_PLACE, "Lwów")->hedge = RG_HEDGE_POSSIBLE;
 *     rg_content content = world_content(w, NULL, RG_NONE);
 */
#ifndef WORLD_H
#define WORLD_H

#include "base/vec.h"
#include "flow/finding/finding.h"

enum { WORLD_CLAIMS = 512, WORLD_ACCOUNTS = 16 };

typedef struct world {
    rg_arena *arena;
    rg_claim *claims;
    bool *joined; /* stands in the same sentence as the claim before it */
    size_t n;
    rg_account accounts[WORLD_ACCOUNTS]; /* by first mention; marks and references may be set after world_content */
    size_t account_count;
} world;

world *world_new(void); /* for up to WORLD_CLAIMS claims */
world *world_wide(size_t claims);
void world_free(world *w);
/* A claim of the account's own voice, affirmed, without hedge. Date properties read `value` as EDTF, RG_PROPERTY_NUMBER and
 * RG_PROPERTY_DURATION as "12 officers"; the others are names. The event's key is its fold. Borrowed until the next call of world_content. */
rg_claim *say(world *w, const char *account, const char *event, rg_property property, const char *value);
/* The same, told in the sentence of the claim before. */
rg_claim *also(world *w, const char *account, const char *event, rg_property property, const char *value);
void voice(rg_claim *claim, rg_voice_kind kind, const char *name);
/* Writes the accounts, cuts the quotations, signs the claims. `order` permutes the accounts, NULL = by first mention; `without` (or
 * RG_NONE) leaves out one claim of w->claims, though its sentence stays. */
rg_content world_content(world *w, const size_t *order, size_t without);
rg_date edtf(world *w, const char *text);

uint32_t world_draw(uint64_t *seed, uint32_t n); /* 0 to n - 1 */
/* Two to nine claims of some voices on an event or two: where, when, how many, who was there. */
world *world_random(uint64_t *seed);

#endif
