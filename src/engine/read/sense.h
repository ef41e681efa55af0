/* sense.h: what kind of thing a noun in small letters means, as far as the rules for claims ask.
 *
 * The kinds are numbered in data/lang/<code>/senses.bin (name_sense.c); which of them are people, bodies of people, buildings, areas says
 * senses.tsv beside it. A language without these files knows no senses.
 */
#ifndef RG_SENSE_H
#define RG_SENSE_H

#include "base/arena.h"
#include "base/text.h"

typedef enum rg_sense { RG_SENSE_NO, RG_SENSE_PERSON, RG_SENSE_PERSONS, RG_SENSE_BODY, RG_SENSE_BUILDING, RG_SENSE_AREA, RG_SENSE_LAND /* an area to stand on: a hill, a churchyard */, RG_SENSE_WORK /* written, told or made by somebody */, RG_SENSE_DEED /* done, or come about */, RG_SENSE_TIME /* a stretch of it: a season */, RG_SENSE_IDEA /* nothing that one could lay hands on: a need, a hope, a risk */ } rg_sense;

typedef struct rg_senses {
    rg_text words;
    uint8_t of_kind[256]; /* rg_sense */
} rg_senses;

rg_senses rg_sense_tables(rg_arena *arena, rg_text code);
rg_sense rg_sense_of(const rg_senses *senses, rg_text fold);
/* The same in two steps, for those who keep the first: the kind that senses.bin has of a noun or a verb; 0 = of no kind, as an adjective
 * that is nothing else. */
uint8_t rg_sense_kind(const rg_senses *senses, rg_text fold);
static inline rg_sense rg_sense_of_kind(const rg_senses *senses, uint8_t kind) { return (rg_sense)senses->of_kind[kind]; }

/* "critics of the late", "the widow of": does the text end in people and whose they are, so that the name behind it is not who acts? */
bool rg_sense_people_of(rg_arena *arena, const rg_senses *senses, rg_text before);
/* "'s elder brother": does the text begin with a sign of the owner and the people who are his? */
bool rg_sense_people_owned(rg_arena *arena, const rg_senses *senses, rg_text after);

#endif
