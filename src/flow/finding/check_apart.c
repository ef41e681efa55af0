/* check_apart.c: chronology/unlikely: one person takes part in two events on one day, in cities far from one another.
 *
 * In: the collation. Out: a finding for each person and day. Only events to which all accounts give one and the same day and city; only
 * persons of whom something else is told (a birth, a death, a role), since groups and states are in many places. Before 1950: later one flew.
 */
#include "engine/read/place.h"
#include "flow/finding/finding_int.h"

enum { APART_KM = 500, DEGREE_KM = 111, BEFORE_YEAR = 1950 };

typedef struct stay {
    rg_text who;
    rg_day day;
    rg_place city;
    const rg_collated_event *event;
    const rg_variant *date, *place, *present;
} stay;

typedef RG_VEC(stay) stays;

/* ---- who was where ------------------------------------------------------------------------------------------------ */

/* The only variant of the property that somebody affirms; NULL where there are several. */
static const rg_variant *only(const rg_collated_event *event, rg_property property) {
    const rg_variant *found = NULL;
    for (size_t p = 0; p < event->property_count; p++)
        for (size_t v = 0; event->properties[p].property == property && v < event->properties[p].variant_count; v++) {
            if (!rg_variants_affirmed(&event->properties[p].variants[v])) continue;
            if (found) return NULL;
            found = &event->properties[p].variants[v];
        }
    return found;
}

static bool one_day(const rg_variant *variant, rg_day *day) {
    const rg_value *value = &rg_variants_affirmed(variant)->value;
    int64_t year;
    int month, date;
    if (value->kind != RG_VALUE_DATE || !value->date.edtf.ptr || value->date.earliest != value->date.latest) return false;
    *day = value->date.earliest;
    rg_day_civil(*day, &year, &month, &date);
    return year < BEFORE_YEAR;
}

static bool one_city(const rg_variant *variant, rg_place *city) {
    uint32_t row = rg_place_find(rg_values_key(&rg_variants_affirmed(variant)->value));
    if (row == RG_PLACE_NONE) return false;
    *city = rg_place_get(row);
    return city->feature == RG_PLACE_CITY;
}

static bool person(const rg_collated_event *event) {
    for (size_t p = 0; p < event->property_count; p++) {
        rg_property property = event->properties[p].property;
        if (property == RG_PROPERTY_BIRTH || property == RG_PROPERTY_DEATH || property == RG_PROPERTY_ROLE) return true;
    }
    return false;
}

static void add_stays(rg_check *check, const rg_map *persons, const rg_collated_event *event, stays *out) {
    stay s = {.event = event, .date = only(event, RG_PROPERTY_DATE), .place = only(event, RG_PROPERTY_PLACE)};
    if (event->lasting || event->series || !s.date || !s.place || !one_day(s.date, &s.day) || !one_city(s.place, &s.city)) return;
    for (size_t p = 0; p < event->property_count; p++)
        for (size_t v = 0; event->properties[p].property == RG_PROPERTY_PARTICIPANT && v < event->properties[p].variant_count; v++) {
            s.present = &event->properties[p].variants[v];
            const rg_claim *claim = rg_variants_affirmed(s.present);
            s.who = claim ? rg_values_key(&claim->value) : (rg_text){0};
            if (claim && rg_map_get(persons, s.who) != RG_NONE) *rg_vec_push(check->arena, out) = s;
        }
}

static int by_who(const void *x, const void *y) {
    const stay *a = x, *b = y;
    int order = rg_text_compare(a->who, b->who);
    if (order) return order;
    if (a->day != b->day) return a->day < b->day ? -1 : 1;
    return rg_text_compare(a->event->key, b->event->key);
}

/* ---- how far ------------------------------------------------------------------------------------------------------ */

/* The cosine by its series: to a thousandth up to a right angle. */
static double cosine(double degrees) {
    double x = degrees * 0.017453292519943295, square = x * x;
    return 1 - square / 2 + square * square / 24 - square * square * square / 720;
}

/* Kilometres squared, as on a map of the middle latitude: near enough for the distances in question. */
static double apart(const rg_place *a, const rg_place *b) {
    double north = a->lat - b->lat, east = a->lon - b->lon;
    if (east > 180) east -= 360;
    if (east < -180) east += 360;
    east *= cosine((a->lat + b->lat) / 2);
    return (north * north + east * east) * DEGREE_KM * DEGREE_KM;
}

/* The greatest hundred of kilometres that is not more. */
static unsigned hundreds(double squared) {
    unsigned n = 0;
    while ((n + 1.0) * (n + 1.0) * 1e4 <= squared) n++;
    return n * 100;
}

/* ---- findings ----------------------------------------------------------------------------------------------------- */

static void put(rg_check *check, const stay *s, rg_property property, const rg_variant *variant, bool same) {
    rg_chronology_row row = {.event = s->event, .property = property, .variant = variant, .claim = rg_variants_affirmed(variant)};
    rg_check_step_words(check, row.claim, rg_chronology_say(check, &row, same), rg_chronology_words(check->arena, check->content, row.claim));
}

static void report(rg_check *check, const stay *a, const stay *b) {
    const stay *both[] = {a, b};
    for (size_t i = 0; i < 2; i++) {
        put(check, both[i], RG_PROPERTY_DATE, both[i]->date, false);
        put(check, both[i], RG_PROPERTY_PLACE, both[i]->place, true);
        put(check, both[i], RG_PROPERTY_PARTICIPANT, both[i]->present, true);
    }
    rg_check_step(check, NULL, rg_text_printf(check->arena, "few were in two distant cities on a day: from %.*s to %.*s it is more than %u km",
                                              RG_TEXT_ARG(a->city.name), RG_TEXT_ARG(b->city.name), hundreds(apart(&a->city, &b->city))));
    rg_check_step(check, NULL, RG_TEXT("giving up any one resolves it"));
    const rg_claim *shown = rg_variants_affirmed(a->present);
    rg_check_add(check, "chronology/unlikely", REGEST_WARNING, shown->source, shown->value_span.end ? shown->value_span : shown->span,
                 RG_TEXT("these are hardly all true"), NULL);
}

void rg_check_apart_run(rg_check *check) {
    rg_map persons = rg_map_in(check->arena);
    stays found = {0};
    for (size_t i = 0; i < check->collation.event_count; i++)
        if (person(&check->collation.events[i])) rg_map_intern(&persons, check->collation.events[i].key, i);
    for (size_t i = 0; i < check->collation.event_count; i++) add_stays(check, &persons, &check->collation.events[i], &found);
    rg_vec_sort(check->arena, found.at, found.n, sizeof *found.at, by_who);
    for (size_t i = 1; i < found.n; i++) {
        const stay *a = &found.at[i - 1], *b = &found.at[i];
        if (a->event != b->event && a->day == b->day && rg_text_same(a->who, b->who) && apart(&a->city, &b->city) > (double)APART_KM * APART_KM)
            report(check, a, b);
    }
}
