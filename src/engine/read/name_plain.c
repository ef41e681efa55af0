/* name_plain.c: the labels of an island's units by tables alone, for a language that has word classes but no weights.
 *
 * A person is told by a first name, initials or a title before a word that is no other thing; a body by its head behind an adjective of nation or
 * another word of bodies, or before the place it is of; a place by the gazetteer. What is told by none of these is no name. Peoples, bodies known
 * by one word, events: src/engine/read/name_rule.c, for all languages. Linear in the text.
 */
#include "engine/read/name_int.h"

static const uint32_t OTHER = NAME_COMMON | NAME_PRONOUN | NAME_ORG | NAME_EVENT | NAME_ROLE | NAME_TITLE | NAME_CALENDAR | NAME_NATION | NAME_PEOPLE | NAME_ACRONYM | NAME_KIN;

static bool capital(const name_unit *u) { return u->kind == NAME_CAPITAL; }

static bool free_word(const name_unit *u) { return capital(u) && !(u->words & OTHER); }

static bool first_name(const name_unit *u) { return u->kind == NAME_INITIAL || (capital(u) && u->words & NAME_GIVEN && !(u->words & NAME_PRONOUN)); }

static void label(name_unit *u, size_t first, size_t last, rg_name_type type) {
    for (size_t i = first; i < last; i++) u[i].label = (uint8_t)(1 + 2 * type + (i > first));
}

/* Behind first names: further ones, "von" and the like, surnames. */
static size_t person_end(const name_unit *u, size_t i, size_t count) {
    while (i < count && first_name(&u[i])) i++;
    size_t k = i;
    while (k < count && k - i < 2 && u[k].kind == NAME_SMALL && u[k].words & NAME_PARTICLE && !(u[k].words & NAME_LOCATIVE && !u[i - 1].words)) k++;
    if (k < count && (free_word(&u[k]) || (capital(&u[k]) && u[k].words & NAME_SURNAME))) i = k + 1;
    while (i + 1 < count && u[i].kind == NAME_SIGN && free_word(&u[i + 1])) i += 2;
    return i;
}

static size_t read_person(name_unit *u, size_t i, size_t count) {
    bool titled = i && u[i - 1].words & (NAME_TITLE | NAME_ROLE) && capital(&u[i - 1]);
    size_t end = first_name(&u[i]) ? person_end(u, i, count) : titled && free_word(&u[i]) ? i + 1 : i;
    bool known = end > i + 1 || (end > i && (titled || (u[i].words & NAME_GIVEN && !u[i].place)));
    if (!known || (end == i + 1 && u[i].kind == NAME_INITIAL)) return i;
    label(u, i, end, RG_NAME_PERSON);
    return end;
}

/* "Rote Armee", "Deutsche Bank", "Universität Heidelberg". */
static size_t read_body(name_unit *u, size_t i, size_t count) {
    uint32_t before = NAME_ORG_MOD | NAME_NATION;
    size_t head = i;
    while (head < count && capital(&u[head]) && u[head].words & before && !(u[head].words & NAME_ORG)) head++;
    if (head == count || !capital(&u[head]) || !(u[head].words & NAME_ORG)) return i;
    size_t end = head + 1;
    if (head == i && end < count && u[end].place_size && !u[end].place_at && u[head].words & NAME_ORG_MOD) end += u[end].place_size;
    if (end == i + 1) return i;
    label(u, i, end, RG_NAME_GROUP);
    return end;
}

static size_t read_place(name_unit *u, size_t i) {
    if (!u[i].place_size || u[i].place_at || u[i].words & (NAME_PRONOUN | NAME_COMMON | NAME_ORG | NAME_EVENT | NAME_PEOPLE)) return i;
    label(u, i, i + u[i].place_size, RG_NAME_PLACE);
    return i + u[i].place_size;
}

void rg_name_plain_label(const name_work *work, const name_island *island) {
    name_unit *u = &work->units.at[island->first];
    if (island->opens && u[0].words & NAME_PRONOUN && u[0].key.len <= 3) u[0].kind = NAME_SMALL; /* an article */
    for (size_t i = 0; i < island->count;) {
        size_t end = read_body(u, i, island->count);
        if (end == i) end = read_person(u, i, island->count);
        if (end == i) end = read_place(u, i);
        i = end > i ? end : i + 1;
    }
}
