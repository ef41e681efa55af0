/* gender.h: whether a person is he or she, and the fullest name of everybody: of each entity of a reading's names. */
#ifndef RG_GENDER_H
#define RG_GENDER_H

#include "engine/read/read.h"

/* fold -> 'h', 's', 0 = either: given names, titles, kin. */
const rg_map *rg_gender_tables(rg_arena *arena, rg_text code);
/* What a title says its bearer is, by its last word that tells, "Mrs", "his brother": 'h', 's'; 0 = nothing. */
char rg_gender_of_title(const rg_map *genders, const rg_reading *reading, rg_span title);
/* Fills in `entities`, `fullest` and `genders` of a reading whose names are known. */
void rg_gender_read(rg_arena *arena, rg_reading *reading);

#endif
