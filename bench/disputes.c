/* disputes.c: a dossier of ten thousand disputes after one judgement: computed anew as a whole, and only what depends on it.
 *
 * Forty accounts without common wording tell where each of 11,500 conferences was; four claims each, two towns, some in the voice of a person. Prints
 * the seconds of both and the ratio; the two have the same bytes, or it ends with 1.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "flow/finding/dissent.h"
#include "view/view.h"

enum { ACCOUNTS = 40, EVENTS = 11500, TOLD = 4, JUDGEMENTS = 20 };

static uint64_t state = 1;

static size_t draw(size_t n) { /* splitmix64 */
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (size_t)((z ^ (z >> 31)) % n);
}

static rg_account *plant_accounts(rg_arena *arena) {
    rg_account *accounts = RG_ARRAY(arena, rg_account, ACCOUNTS);
    for (size_t i = 0; i < ACCOUNTS; i++) {
        accounts[i].name = rg_text_printf(arena, "account-%02zu.txt", i);
        snprintf(accounts[i].hash, sizeof accounts[i].hash, "%064zx", i);
    }
    return accounts;
}

static rg_claim plant_claim(rg_arena *arena, const rg_account *account, size_t event, size_t number) {
    static const char *const towns[] = {"Zakopane", "Gdynia"}, *const persons[] = {"Adam Zych", "Ewa Lis", "Jan Mazur"};
    rg_text town = rg_text_of(towns[draw(2)]);
    rg_claim claim = {.property = RG_PROPERTY_PLACE, .source = account->name, .rule = RG_TEXT("bench"), .voice_count = 1};
    claim.event = rg_text_printf(arena, "Conference %zu", event);
    claim.event_key = rg_text_printf(arena, "conference %zu", event);
    claim.value = (rg_value){.kind = RG_VALUE_ENTITY, .text = town, .entity = town, .key = rg_text_fold(arena, town)};
    claim.span = (rg_span){number * 10, number * 10 + 9};
    claim.voices[0] = (rg_voice){.kind = RG_VOICE_ACCOUNT, .name = account->name};
    if (!draw(3)) claim.voices[claim.voice_count++] = (rg_voice){.kind = RG_VOICE_NAMED, .name = rg_text_of(persons[draw(3)])};
    snprintf(claim.id, sizeof claim.id, "c-%012zx", number);
    return claim;
}

static rg_content plant(rg_arena *arena) {
    rg_content content = {.accounts = plant_accounts(arena), .account_count = ACCOUNTS, .claims = {RG_ARRAY(arena, rg_claim, EVENTS * TOLD), 0}};
    for (size_t event = 0; event < EVENTS; event++)
        for (size_t i = 0, first = draw(ACCOUNTS); i < TOLD; i++, content.claims.n++)
            content.claims.at[content.claims.n] = plant_claim(arena, &content.accounts[(first + i) % ACCOUNTS], event, content.claims.n);
    return content;
}

static rg_text json(rg_arena *arena, const rg_dissent *d) {
    rg_buf out = rg_buf_in(arena);
    rg_model model = {.kind = RG_MODEL_DISPUTES, .content = d->content, .dissent = d};
    return rg_view_print(&model, REGEST_JSON, NULL, &out, NULL) == REGEST_OK ? rg_buf_text(&out) : (rg_text){0};
}

static double since(clock_t from) { return (double)(clock() - from) / CLOCKS_PER_SEC; }

int main(void) {
    rg_arena *arena = rg_arena_new(NULL);
    rg_content content = plant(arena);
    rg_dissent before, again, whole;
    double anew = 0, only = 0;
    rg_dissent_run(arena, &content, (rg_text){0}, RG_WEIGHING_WITNESSES, &before);
    for (int i = 0; i < JUDGEMENTS; i++) {
        rg_arena *own = rg_arena_new(NULL);
        rg_content judged = content;
        judged.claims.at = memcpy(RG_ARRAY(own, rg_claim, content.claims.n), content.claims.at, content.claims.n * sizeof(rg_claim));
        judged.claims.at[draw(content.claims.n)].status = draw(2) ? RG_CLAIM_ACCEPTED : RG_CLAIM_REJECTED;
        clock_t from = clock();
        if (!rg_dissent_again(own, &before, &judged, &again)) return 1;
        only += since(from);
        from = clock();
        rg_dissent_run(own, &judged, (rg_text){0}, RG_WEIGHING_WITNESSES, &whole);
        anew += since(from);
        if (!rg_text_same(json(own, &again), json(own, &whole))) return fprintf(stderr, "not the same\n"), 1;
        rg_arena_free(own);
    }
    printf("%zu disputes, %zu claims, one judgement: the whole %.3f s, what depends on it %.4f s, ratio 1 : %.0f\n", before.n, content.claims.n,
           anew / JUDGEMENTS, only / JUDGEMENTS, anew / only);
    rg_arena_free(arena);
    return 0;
}
