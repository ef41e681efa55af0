/* words.h: how the forms for people say things: one wording for terminal and page. */
#ifndef RG_WORDS_H
#define RG_WORDS_H

#include "base/buf.h"
#include "flow/finding/finding.h"

/* "info", "warning", "error" */
const char *rg_words_level(regest_level level);
/* "part of" */
const char *rg_words_property(rg_property property);
/* "reportedly"; "" for none */
const char *rg_words_hedge(rg_hedge hedge);
/* "cannot both hold"; "" where the variants agree */
const char *rg_words_agreement(rg_agreement agreement);
/* A sign of one column for the same: U+2260 ... */
const char *rg_words_sign(rg_agreement agreement);
/* The voices inside the account's own, outermost first, each with its work and its own hedge or denial; empty where the account itself
 * speaks. "Robert Conquest in Stalin: Breaker of Nations" */
rg_text rg_words_voices(rg_arena *arena, const rg_claim *claim);
/* The doubt in the account's own words, quoted, or the level's word where it has none; empty where no doubt. */
rg_text rg_words_doubt(rg_arena *arena, const rg_claim *claim);
/* How the account says it, in one line: denial, voices, doubt, notes: "Some historians “claim” [1] [3]"; empty where it says so plainly and
 * without notes. */
rg_text rg_words_said(rg_arena *arena, const rg_claim *claim);
/* "3 accounts, one witness: article.html"; empty where it is one account. */
rg_text rg_words_attested(rg_arena *arena, const rg_variant *variant);
/* "not shown: 3 claims that only repeat their event's name"; empty where all are shown. */
rg_text rg_words_idle(rg_arena *arena, const rg_collation *collation);
/* "1 claim", "3 claims" */
rg_text rg_words_count(rg_arena *arena, size_t n, const char *one, const char *many);
/* The account of this name, or NULL. */
const rg_account *rg_words_account(const rg_content *content, rg_text name);
/* Line of the claim's value (or passage) in its account's file, 0 where the account is not at hand. */
size_t rg_words_line(const rg_content *content, const rg_claim *claim);
/* "annals.txt:12" */
rg_text rg_words_place(rg_arena *arena, const rg_content *content, const rg_claim *claim);
/* "not December 1939" */
rg_text rg_words_answer(rg_arena *arena, const rg_claim *claim);
/* "Second Conference, date: not December 1939" */
rg_text rg_words_statement(rg_arena *arena, const rg_claim *claim);
/* Percent-encodes all but the unreserved bytes (RFC 3986): one segment of a path. */
void rg_words_uri(rg_buf *out, rg_text name);
/* How many claims the account makes. */
size_t rg_words_claims(const rg_content *content, rg_text source);

#endif
