/* gender.c: whether a person is he or she, so that no pronoun stands for one whom it cannot mean.
 *
 * Known by the last word of a title that tells ("Queen", "his wife"), else by the given name (genders.tsv); both over all of the account's
 * mentions of the person. Where they disagree, or none tells, nothing is known. The fullest name of an entity is the longest that is no two run together.
 */
#include "engine/read/gender.h"

#include "engine/read/read_int.h"

/* ---- tables ----------------------------------------------------------------------------------------------------- */

static void add_list(rg_map *map, rg_text list, size_t value) {
    for (size_t from = 0, i = 0; i <= list.len; i++) {
        if (i < list.len && list.ptr[i] != ',') continue;
        rg_map_intern(map, rg_text_trim(rg_text_cut(list, (rg_span){from, i})), value);
        from = i + 1;
    }
}

static const void *make(rg_arena *arena, rg_text code) {
    rg_map *genders = RG_NEW(arena, rg_map);
    *genders = rg_map_in(arena);
    rg_table table = rg_language_table(arena, code, "genders.tsv");
    while (rg_table_next(&table)) add_list(genders, table.field[1], rg_text_same(table.field[0], RG_TEXT("she")) ? 's' : rg_text_same(table.field[0], RG_TEXT("he")) ? 'h' : 0);
    table = rg_language_table(arena, code, "given_names.tsv");
    while (rg_table_next(&table))
        if (rg_text_same(table.field[0], RG_TEXT("given"))) add_list(genders, table.field[1], 'h');
    return genders;
}

const rg_map *rg_gender_tables(rg_arena *arena, rg_text code) { return rg_arena_once(arena, make, code); }

/* ---- the fullest name ------------------------------------------------------------------------------------------- */

typedef struct scan {
    rg_arena *arena;
    rg_reading *reading;
    const rg_map *genders;
    rg_map forms;  /* of names -> the first */
    rg_map again;  /* those of persons that the text has more than once */
} scan;

/* "Edinburgh Mary", "Edward V. Richard": does the name of somebody or something else open it? A given name does not, nor any one word of a person's; and
 * a person's that the text has twice is one. */
static bool joins_two(const scan *s, const rg_name *n) {
    if (rg_map_get(&s->again, n->fold) != RG_NONE) return false;
    for (size_t i = 1; n->type == RG_NAME_PERSON && i < n->fold.len; i++) {
        if (n->fold.ptr[i] != ' ') continue;
        size_t end = n->fold.ptr[i - 1] == '.' ? i - 1 : i, other = rg_map_get(&s->forms, (rg_text){n->fold.ptr, end});
        if (other == RG_NONE || s->reading->names.at[other].entity == n->entity) continue;
        bool person = s->reading->names.at[other].type == RG_NAME_PERSON, two = rg_text_find((rg_text){n->fold.ptr, end}, RG_TEXT(" "), 0) != (size_t)-1;
        if (person ? two : rg_map_get(s->genders, (rg_text){n->fold.ptr, end}) == RG_NONE) return true;
    }
    return false;
}

static size_t *fullest_names(scan *s) {
    size_t *fullest = RG_ARRAY(s->arena, size_t, s->reading->entities);
    bool *pure = RG_ARRAY(s->arena, bool, s->reading->entities); /* is that name one? */
    s->forms = rg_map_in(s->arena), s->again = rg_map_in(s->arena);
    for (size_t i = 0; i < s->reading->names.n; i++)
        if (rg_map_intern(&s->forms, s->reading->names.at[i].fold, i) != i && s->reading->names.at[i].type == RG_NAME_PERSON) rg_map_intern(&s->again, s->reading->names.at[i].fold, i);
    for (size_t i = 0; i < s->reading->entities; i++) fullest[i] = RG_NONE;
    for (size_t i = 0; i < s->reading->names.n; i++) {
        const rg_name *n = &s->reading->names.at[i], *known = fullest[n->entity] == RG_NONE ? NULL : &s->reading->names.at[fullest[n->entity]];
        bool longer = !known || rg_text_spelt(n->fold) > rg_text_spelt(known->fold);
        if (pure[n->entity] && !longer) continue;
        bool one = !joins_two(s, n);
        if (known && one == pure[n->entity] ? longer : !known || one) fullest[n->entity] = i, pure[n->entity] = one;
    }
    return fullest;
}

/* ---- he or she -------------------------------------------------------------------------------------------------- */

/* The token at the byte, by bisection. */
static size_t token_from(const rg_reading *r, size_t byte) {
    size_t low = 0, high = r->tokens.n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (r->tokens.at[mid].span.start < byte) low = mid + 1;
        else high = mid;
    }
    return low;
}

static char of_token(const rg_map *genders, const rg_reading *reading, size_t t) {
    size_t row = t < reading->tokens.n ? rg_map_find(genders, reading->tokens.at[t].fold, reading->tokens.at[t].hash) : RG_NONE;
    return row == RG_NONE ? 0 : (char)row;
}

char rg_gender_of_title(const rg_map *genders, const rg_reading *reading, rg_span title) {
    char is = 0;
    for (size_t t = token_from(reading, title.start); t < reading->tokens.n && reading->tokens.at[t].span.end <= title.end; t++)
        if (of_token(genders, reading, t)) is = of_token(genders, reading, t);
    return is;
}

/* By the first word; of a surname alone ("King") nothing follows. */
static char of_given_name(const scan *s, const rg_name *n) {
    if (!rg_text_starts(s->reading->names.at[s->reading->fullest[n->entity]].fold, n->fold)) return 0;
    return of_token(s->genders, s->reading, token_from(s->reading, n->span.start));
}

enum { DISAGREE = 1 };

static void note(char *known, char is) {
    if (is && *known && *known != is) *known = DISAGREE;
    else if (is) *known = is;
}

void rg_gender_read(rg_arena *arena, rg_reading *reading) {
    scan s = {.arena = arena, .reading = reading, .genders = rg_gender_tables(arena, reading->language->code)};
    reading->entities = 1;
    for (size_t i = 0; i < reading->names.n; i++)
        if (reading->names.at[i].entity >= reading->entities) reading->entities = reading->names.at[i].entity + 1;
    reading->fullest = fullest_names(&s);
    char *titled = RG_ARRAY(arena, char, reading->entities), *named = RG_ARRAY(arena, char, reading->entities);
    for (size_t i = 0; i < reading->names.n; i++) {
        const rg_name *n = &reading->names.at[i];
        if (n->type != RG_NAME_PERSON) continue;
        if (n->title.end > n->title.start) note(&titled[n->entity], rg_gender_of_title(s.genders, reading, n->title));
        note(&named[n->entity], of_given_name(&s, n));
    }
    for (size_t i = 0; i < reading->entities; i++) {
        if (!titled[i]) titled[i] = named[i];
        if (titled[i] == DISAGREE) titled[i] = 0;
    }
    reading->genders = titled;
}
