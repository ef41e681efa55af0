/* check_voice.c: voice/unnamed and voice/second-hand: who is it that says so?
 *
 * In: the claims. Out: one notice for each passage (not for each claim drafted from it): where the one who asserts has no name
 * ("some historians claim"), and where the account tells what one voice says that another said.
 */
#include "flow/finding/finding_int.h"

static const rg_voice *unnamed(const rg_claim *claim) {
    for (size_t i = 1; i < claim->voice_count; i++)
        if (claim->voices[i].kind == RG_VOICE_UNNAMED) return &claim->voices[i];
    return NULL;
}

static rg_span voice_place(const rg_claim *claim) { return claim->voice_span.end > claim->voice_span.start ? claim->voice_span : claim->span; }

static rg_text unnamed_message(rg_check *check, const rg_claim *claim) {
    const rg_voice *voice = unnamed(claim);
    if (!voice->name.len) return RG_TEXT("nobody is named for what is said here");
    rg_text name = rg_say_flat(check->arena, voice->name);
    return rg_text_printf(check->arena, "\"%.*s\": nobody is named", RG_TEXT_ARG(name));
}

static rg_text second_hand_message(rg_check *check, const rg_claim *claim) {
    const rg_voice *outer = &claim->voices[claim->voice_count - 2], *inner = &claim->voices[claim->voice_count - 1];
    rg_text who = inner->name.len ? rg_say_flat(check->arena, inner->name) : RG_TEXT("an unnamed voice");
    rg_text through = outer->name.len ? rg_say_flat(check->arena, outer->name) : RG_TEXT("an unnamed voice");
    return rg_text_printf(check->arena, "what %.*s said is known here only through %.*s", RG_TEXT_ARG(who), RG_TEXT_ARG(through));
}

typedef struct voice_rule {
    const char *rule;
    bool (*holds)(const rg_claim *claim);
    rg_text (*message)(rg_check *check, const rg_claim *claim);
} voice_rule;

static bool is_unnamed(const rg_claim *claim) { return unnamed(claim) != NULL; }
static bool is_second_hand(const rg_claim *claim) { return claim->voice_count > 2; }

static const voice_rule rules[] = {
    {"voice/unnamed", is_unnamed, unnamed_message},
    {"voice/second-hand", is_second_hand, second_hand_message},
};

/* The claims of one passage, in order, as one finding. */
static void report(rg_check *check, const voice_rule *rule, const rg_claim *const *claims, size_t n) {
    for (size_t i = 0; i < n && i < RG_STEP_CLAIMS; i++) rg_check_step(check, claims[i], rg_say_claim(check->arena, rg_check_event(check, claims[i]->event), claims[i]));
    rg_check_add(check, rule->rule, REGEST_INFO, claims[0]->source, voice_place(claims[0]), rule->message(check, claims[0]), NULL);
}

static void ask(rg_check *check, const voice_rule *rule) {
    rg_map passages = rg_map_in(check->arena);
    RG_VEC(struct { RG_VEC(const rg_claim *) claims; }) groups = {0};
    for (size_t i = 0; i < check->content->claims.n; i++) {
        const rg_claim *claim = &check->content->claims.at[i];
        if (claim->status == RG_CLAIM_REJECTED || !rule->holds(claim)) continue;
        rg_span place = voice_place(claim);
        rg_text key = rg_text_printf(check->arena, "%zu %zu %.*s", place.start, place.end, RG_TEXT_ARG(claim->source));
        size_t at = rg_map_intern(&passages, key, passages.n);
        if (at == groups.n) (void)rg_vec_push(check->arena, &groups);
        *rg_vec_push(check->arena, &groups.at[at].claims) = claim;
    }
    for (size_t i = 0; i < groups.n; i++) report(check, rule, groups.at[i].claims.at, groups.at[i].claims.n);
}

void rg_check_voice_run(rg_check *check) {
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) ask(check, &rules[i]);
}
