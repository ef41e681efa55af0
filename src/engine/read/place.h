/* place.h: the gazetteer: places known by name, with every name that is one place leading to one row.
 *
 * Made from GeoNames (CC BY 4.0) and a table of our own; data/places/README.md. Rows are numbers from 0; they change with the data,
 * so nothing keeps one: keep the key.
 */
#ifndef RG_PLACE_H
#define RG_PLACE_H

#include "engine/read/pack.h"

typedef enum rg_place_feature {
    RG_PLACE_CITY, RG_PLACE_COUNTRY, RG_PLACE_STATE, RG_PLACE_REGION, RG_PLACE_CONTINENT, RG_PLACE_SEA, RG_PLACE_LAKE, RG_PLACE_RIVER,
    RG_PLACE_MOUNTAINS, RG_PLACE_SITE
} rg_place_feature;

typedef struct rg_place {
    rg_text name;    /* "Lviv" */
    rg_text key;     /* "lviv": the same for Lwów, Lemberg and Lviv */
    double lat, lon; /* degrees; of the middle where it is wide */
    rg_text country; /* "UA"; empty where several or none */
    rg_place_feature feature;
    uint32_t population; /* 0 = not known */
} rg_place;

#define RG_PLACE_NONE UINT32_MAX

uint32_t rg_place_count(void);
/* Everything the gazetteer says of a row; all empty for one that is not there. */
rg_place rg_place_get(uint32_t row);
rg_text rg_place_name(uint32_t row);
rg_text rg_place_key(uint32_t row);

/* The row of a name given as a folded key (rg_text_fold), RG_PLACE_NONE where unknown. */
uint32_t rg_place_find(rg_text key);
/* The same, telling apart whole names and beginnings of longer ones: flags of pack.h. */
unsigned rg_place_look(const rg_pack_key *key, uint32_t *row);
/* The names as a packed table (values are rows), for whoever looks up much. */
rg_pack rg_place_pack(void);

#endif
