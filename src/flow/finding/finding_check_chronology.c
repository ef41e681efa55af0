/* finding_check_chronology.c: do the claims of a chronology finding exclude each other, and does leaving out any one of them make room?
 *
 * In: a content and a finding. Out: no fault, or what is wrong. It shares no code with the rules (chronology.c) nor with the engine
 * (engine/solve): it puts what each claim says into inequalities in its own way, for the few events that the finding names, and adds up
 * all round until nothing changes. What kind of thing an event is (a war, a series, a person) it does not ask: that the claims exclude each
 * other must hold at their strictest reading, that none can be spared at their loosest.
 */
#include <string.h>

#include "base/table.h"
#include "engine/read/place.h"
#include "engine/time/edtf.h"
#include "engine/time/time.h"
#include "flow/finding/finding_check.h"

enum { CLAIMS = 24, EVENTS = 48, ROWS = 512, DATES = 8, LIFE = 110 * 365 + 27, TOLD = 366, SHORT = 31 };
#define FAR INT64_C(1000000000000)

typedef struct inequality { /* t[x] - t[y] <= days; point 0 is the origin, events begin at 1 + 2i and end at 2 + 2i */
    unsigned x, y;
    int64_t days;
} inequality;

typedef struct checking {
    const rg_content *content;
    const rg_finding *finding;
    const rg_claim *claims[CLAIMS];
    size_t n;
    rg_text keys[EVENTS], names[EVENTS]; /* of the events named; `names` as the account writes it */
    size_t events;
    inequality rows[ROWS];
    size_t row_count;
    bool unlikely, full;
    bool strict; /* each claim at its strictest reading, or at its loosest */
} checking;

static void say(checking *c, unsigned x, unsigned y, int64_t days) {
    if (c->row_count == ROWS) c->full = true;
    else c->rows[c->row_count++] = (inequality){x, y, days};
}

/* ---- events ------------------------------------------------------------------------------------------------------ */

static bool same_folded(rg_text a, rg_text b) {
    size_t i = 0, k = 0;
    static const char *const articles[] = {"the ", "a ", "an "};
    for (size_t n = 0; n < 3; n++) {
        if (rg_text_starts(a, rg_text_of(articles[n]))) i = strlen(articles[n]);
        if (rg_text_starts(b, rg_text_of(articles[n]))) k = strlen(articles[n]);
    }
    return a.len - i == b.len - k && memcmp(a.ptr + i, b.ptr + k, a.len - i) == 0;
}

static size_t event(checking *c, const rg_claim *claim) {
    for (size_t i = 0; i < c->events; i++)
        if (rg_text_same(c->keys[i], claim->event_key)) return i;
    if (c->events == EVENTS) return c->full = true, 0;
    c->keys[c->events] = claim->event_key;
    c->names[c->events] = claim->event;
    return c->events++;
}

static bool letters_alike(char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b) || (b >= 'A' && b <= 'Z' && b + 32 == a); }

static bool ends_so(rg_text text, size_t at, rg_text name) {
    if (at + name.len > text.len) return false;
    for (size_t i = 0; i < name.len; i++)
        if (!letters_alike(text.ptr[at + i], name.ptr[i])) return false;
    return true;
}

static bool alike(rg_text a, rg_text b) { return a.len == b.len && ends_so(a, 0, b); }

/* The next word of a name, without its stop. */
static rg_text next_word(rg_text name, size_t *at) {
    while (*at < name.len && name.ptr[*at] == ' ') ++*at;
    size_t start = *at;
    while (*at < name.len && name.ptr[*at] != ' ') ++*at;
    rg_text word = rg_text_cut(name, (rg_span){start, *at});
    if (word.len > 1 && word.ptr[word.len - 1] == '.') word.len--;
    return word;
}

/* The words of one are some of those of the other, in their order, an initial for a word, the last ones the same. */
static bool fuller(rg_text a, rg_text b) {
    size_t at = 0, to = 0;
    rg_text last = {0}, its = {0};
    for (rg_text word = next_word(a, &at); word.len; word = next_word(a, &at)) {
        do its = next_word(b, &to);
        while (its.len && !alike(word, its) && !(word.len == 1 && ends_so(its, 0, word)) && !(its.len == 1 && ends_so(word, 0, its)));
        if (!its.len) return false;
        last = word;
    }
    return alike(last, its) && !next_word(b, &to).len;
}

static bool has_words(rg_text text, rg_text words) {
    for (size_t at = 0; words.len && at + words.len <= text.len; at++)
        if (ends_so(text, at, words)) return true;
    return false;
}

/* What stands between quotation marks, from `at` on. */
static rg_text quoted(rg_text text, size_t *at) {
    size_t open = rg_text_find(text, RG_TEXT("\""), *at), close = open == (size_t)-1 ? open : rg_text_find(text, RG_TEXT("\""), open + 1);
    if (close == (size_t)-1) return (rg_text){0};
    *at = close + 1;
    return rg_text_cut(text, (rg_span){open + 1, close});
}

/* A step says that what the value is called and the event are one: by an alignment, or as names of one person. */
static bool said_one(const checking *c, const rg_value *value, size_t event) {
    for (size_t i = 0; i < c->finding->step_count; i++) {
        rg_text text = c->finding->steps[i].text;
        size_t at = 0;
        if (c->finding->steps[i].claim) continue;
        rg_text a = quoted(text, &at), b = quoted(text, &at), rest = rg_text_cut(text, (rg_span){at, text.len});
        if (!same_folded(b, c->names[event]) || !(has_words(value->text, a) || alike(value->entity, a))) continue;
        if (rg_text_starts(rest, RG_TEXT(" are one event (a-"))) return true;
        if (rg_text_same(rest, RG_TEXT(" are one person")) && (fuller(a, b) || fuller(b, a))) return true;
    }
    return false;
}

/* The value is the event's key or name, or holds its name, in brackets or after its article; or a step says that it is the event. */
static bool names(const checking *c, const rg_value *value, size_t event) {
    rg_text key = value->key.len ? value->key : value->entity;
    return (key.len && same_folded(key, c->keys[event])) || has_words(value->text, c->names[event]) || said_one(c, value, event);
}

/* ---- what each claim says ---------------------------------------------------------------------------------------- */

static void put_date(checking *c, const rg_claim *claim, unsigned at, unsigned alternative) {
    const rg_date *d = &claim->value.date;
    bool several = d->set && d->alternatives > 1;
    rg_day earliest, latest;
    rg_date_wide(c->content->policy, d, &earliest, &latest);
    if (several) earliest = d->least[alternative], latest = d->most[alternative];
    unsigned begin = 1 + 2 * at, end = 2 + 2 * at;
    bool start = claim->property == RG_PROPERTY_START || claim->property == RG_PROPERTY_BIRTH;
    bool close = claim->property == RG_PROPERTY_END || claim->property == RG_PROPERTY_DEATH;
    if (claim->property == RG_PROPERTY_BEFORE) start = true, earliest = -FAR;
    if (claim->property == RG_PROPERTY_AFTER) start = true, latest = FAR;
    bool loose = claim->property == RG_PROPERTY_DATE && !c->strict; /* some of it fell into the date */
    if (earliest > -FAR) say(c, 0, close || loose ? end : begin, -earliest);
    if (latest < FAR) say(c, close || (d->interval && !start && !loose) ? end : begin, 0, latest);
}

/* Who speaks does not tell of what begins long after. */
static void put_told(checking *c, const rg_claim *claim, unsigned at) {
    const rg_voice *voice = claim->voice_count ? &claim->voices[claim->voice_count - 1] : NULL;
    rg_edtf said;
    if (!c->unlikely || !c->strict || claim->property != RG_PROPERTY_DATE || !voice || !voice->date.len) return;
    if (rg_edtf_parse(voice->date, NULL, &said, NULL) && said.latest < FAR) say(c, 1 + 2 * at, 0, said.latest + TOLD);
}

/* False where the word is no count; no upper end: -1. */
static bool count_of(rg_text word, int64_t *least, int64_t *most) {
    static const struct { const char *word; int64_t least, most; } words[] = {
        {"a", 1, 1}, {"an", 1, 1}, {"several", 2, -1}, {"few", 2, -1}, {"some", 2, -1}, {"many", 3, -1}, {"couple", 2, 3}};
    if (rg_text_number(word, least)) return *most = *least, true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (alike(word, rg_text_of(words[i].word))) return *least = words[i].least, *most = words[i].most, true;
    for (rg_table table = rg_table_open("lang/en/numbers.tsv"); rg_table_next(&table);)
        if (alike(word, table.field[0]) && rg_text_number(table.field[1], least)) return *most = *least, true;
    return false;
}

/* "three weeks": within half a week either way. What is not so simple is let pass as any length. */
static bool length_of(rg_text text, int64_t *least, int64_t *most) {
    static const struct { const char *unit; int64_t least, most; } units[] = {{"hour", 1, 1}, {"day", 24, 24}, {"night", 12, 24}, {"week", 168, 168},
        {"fortnight", 336, 336}, {"month", 672, 744}, {"year", 8760, 8784}, {"decade", 87600, 87672}}; /* hours */
    int64_t n, m;
    text = rg_text_trim(text);
    size_t blank = rg_text_find(text, RG_TEXT(" "), 0);
    if (blank == (size_t)-1 || !count_of((rg_text){text.ptr, blank}, &n, &m) || n < 1 || n > 100000) return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        rg_text unit = rg_text_of(units[i].unit);
        if (!ends_so(text, blank + 1, unit)) continue;
        *least = (2 * n - 1) * units[i].least / 48;
        *most = m < 0 ? FAR : ((2 * m + 1) * units[i].most + 47) / 48;
        return true;
    }
    return false;
}

static void put_duration(checking *c, const rg_claim *claim, unsigned at) {
    int64_t least, most;
    if (!length_of(claim->value.text, &least, &most)) return;
    say(c, 1 + 2 * at, 2 + 2 * at, -least);
    if (most < FAR) say(c, 2 + 2 * at, 1 + 2 * at, most);
}

/* At the age of so many years, one more or less: not over two more, by other ways of counting. */
static void put_age(checking *c, const rg_claim *claim, unsigned at) {
    const rg_value *v = &claim->value;
    if (!rg_text_same(v->unit, RG_TEXT("age")) || v->low < 1 || v->high > 1000) return;
    say(c, 1 + 2 * at, 2 + 2 * at, 365 - v->low * 365);
    say(c, 2 + 2 * at, 1 + 2 * at, 732 + v->high * 366);
}

static bool soon_word(rg_text word) {
    for (rg_table table = rg_table_open("lang/en/lags.tsv"); rg_table_next(&table);)
        if (alike(word, table.field[0])) return rg_text_same(table.field[1], RG_TEXT("near"));
    return false;
}

static size_t word_start(rg_text text, size_t end) {
    while (end > 0 && text.ptr[end - 1] == ' ') end--;
    while (end > 0 && text.ptr[end - 1] != ' ') end--;
    return end;
}

/* "two weeks after the", "immediately before": at its strictest; at its loosest only the order is said. */
static void put_lag(checking *c, const rg_claim *claim, unsigned early, unsigned late) {
    int64_t least = 0, most = FAR;
    rg_text text = rg_text_cut(claim->quote, (rg_span){0, claim->value_span.start - claim->span.start});
    rg_text order = claim->property == RG_PROPERTY_BEFORE ? RG_TEXT("before") : RG_TEXT("after");
    size_t end = text.len;
    while (end > 0 && !ends_so(text, end, order)) end--;
    size_t last = word_start(text, end), first = word_start(text, last);
    bool soon = soon_word(rg_text_trim(rg_text_cut(text, (rg_span){last, end})));
    bool length = !soon && length_of(rg_text_cut(text, (rg_span){first, end}), &least, &most);
    if (length) say(c, 1 + 2 * early, 1 + 2 * late, -least);
    if (length && most < FAR) say(c, 1 + 2 * late, 2 + 2 * early, most);
    if ((soon || most < FAR) && c->unlikely) say(c, 1 + 2 * late, 1 + 2 * early, (soon ? SHORT : most) + SHORT);
}

static void put_order(checking *c, const rg_claim *claim, unsigned at, unsigned other) {
    unsigned begin = 1 + 2 * at, end = 2 + 2 * at, its_begin = 1 + 2 * other, its_end = 2 + 2 * other;
    bool lag = c->strict && claim->value_span.start >= claim->span.start && claim->value_span.start <= claim->span.end;
    if (lag && claim->property == RG_PROPERTY_BEFORE) put_lag(c, claim, at, other);
    if (lag && claim->property == RG_PROPERTY_AFTER) put_lag(c, claim, other, at);
    switch (claim->property) {
    case RG_PROPERTY_OUTCOME: case RG_PROPERTY_BEFORE: say(c, begin, its_begin, 0); break;
    case RG_PROPERTY_CAUSE: case RG_PROPERTY_AFTER: say(c, its_begin, begin, 0); break;
    case RG_PROPERTY_PART_OF: case RG_PROPERTY_PARTICIPANT: case RG_PROPERTY_DATE:
        say(c, begin, its_end, 0);
        say(c, its_begin, claim->property == RG_PROPERTY_PART_OF || c->strict ? begin : end, 0);
        break;
    default: break;
    }
}

static bool dated(const rg_claim *claim) { return claim->value.kind == RG_VALUE_DATE && claim->value.date.edtf.ptr; }

static unsigned alternatives(const rg_claim *claim) {
    return dated(claim) && claim->value.date.set && claim->value.date.alternatives > 1 ? claim->value.date.alternatives : 1;
}

static void put_claim(checking *c, const rg_claim *claim, unsigned alternative) {
    unsigned at = (unsigned)event(c, claim);
    put_told(c, claim, at);
    if (dated(claim)) put_date(c, claim, at, alternative);
    else if (claim->property == RG_PROPERTY_DURATION) put_duration(c, claim, at);
    else if (claim->value.kind == RG_VALUE_NUMBER) put_age(c, claim, at);
    else
        for (size_t k = 0; k < c->events; k++)
            if (k != at && names(c, &claim->value, k)) put_order(c, claim, at, (unsigned)k);
}

/* ---- adding up --------------------------------------------------------------------------------------------------- */

static bool ends_in_number(rg_text key, int64_t *n, size_t *stem) {
    size_t at = key.len;
    while (at > 0 && key.ptr[at - 1] >= '0' && key.ptr[at - 1] <= '9') at--;
    *stem = at;
    return at < key.len && rg_text_number((rg_text){key.ptr + at, key.len - at}, n);
}

static void put_rules(checking *c) {
    for (unsigned i = 0; i < c->events; i++) {
        int64_t n, m;
        size_t stem, other;
        say(c, 1 + 2 * i, 2 + 2 * i, 0);
        if (c->unlikely && c->strict) say(c, 2 + 2 * i, 1 + 2 * i, LIFE);
        for (unsigned k = 0; k < c->events && c->strict; k++)
            if (ends_in_number(c->keys[i], &n, &stem) && ends_in_number(c->keys[k], &m, &other) && m > n && stem == other &&
                memcmp(c->keys[i].ptr, c->keys[k].ptr, stem) == 0)
                say(c, 1 + 2 * i, 1 + 2 * k, 0);
    }
}

static bool can_hold(const checking *c) {
    int64_t t[1 + 2 * EVENTS];
    size_t points = 1 + 2 * c->events;
    for (size_t i = 0; i < points; i++) t[i] = i ? 4 * FAR : 0;
    for (size_t round = 0; round <= points; round++) {
        bool changed = false;
        for (size_t i = 0; i < c->row_count; i++) {
            const inequality *r = &c->rows[i];
            if (t[r->y] + r->days < t[r->x]) t[r->x] = t[r->y] + r->days, changed = true;
        }
        if (t[0] < 0) return false;
        if (!changed) return true;
    }
    return false;
}

/* Whether some choice of the dates left open can hold, all claims but `without` heard. */
static bool some_choice_holds(checking *c, size_t without, size_t at) {
    if (at == c->n) {
        size_t rows = c->row_count;
        put_rules(c);
        bool holds = can_hold(c);
        c->row_count = rows;
        return holds;
    }
    if (at == without) return some_choice_holds(c, without, at + 1);
    size_t rows = c->row_count;
    for (unsigned a = 0; a < alternatives(c->claims[at]) && a < DATES; a++) {
        put_claim(c, c->claims[at], a);
        bool holds = some_choice_holds(c, without, at + 1);
        c->row_count = rows;
        if (holds) return true;
    }
    return false;
}

/* What a claim names may be an event that none of the claims is on: two claims meet there. */
static void take_named(checking *c, const rg_claim *claim) {
    rg_text key = claim->value.key.len ? claim->value.key : claim->value.entity.len ? claim->value.entity : claim->value.text;
    if (dated(claim) || claim->property == RG_PROPERTY_DURATION || claim->value.kind == RG_VALUE_NUMBER || !key.len) return;
    for (size_t k = 0; k < c->events; k++)
        if (!rg_text_same(c->keys[k], claim->event_key) && names(c, &claim->value, k)) return;
    if (c->events == EVENTS) {
        c->full = true;
        return;
    }
    c->keys[c->events] = key;
    c->names[c->events++] = claim->value.text;
}

static bool take_claims(checking *c, const rg_finding *finding) {
    for (size_t i = 0; i < finding->step_count; i++) {
        const rg_claim *claim = finding->steps[i].claim;
        if (!claim) continue;
        if (c->n == CLAIMS) return false;
        c->claims[c->n++] = claim;
        event(c, claim);
    }
    for (size_t i = 0; i < c->n; i++) take_named(c, c->claims[i]);
    return c->n > 0;
}

/* ---- two places on a day ------------------------------------------------------------------------------------------ */

static double squared_km(const rg_claim *a, const rg_claim *b) {
    rg_text x = a->value.key.len ? a->value.key : a->value.text, y = b->value.key.len ? b->value.key : b->value.text;
    uint32_t i = rg_place_find(x), k = rg_place_find(y);
    if (i == RG_PLACE_NONE || k == RG_PLACE_NONE) return 0;
    rg_place p = rg_place_get(i), q = rg_place_get(k);
    double middle = (p.lat + q.lat) / 2, east = p.lon > q.lon ? p.lon - q.lon : q.lon - p.lon, north = p.lat - q.lat;
    if (east > 180) east = 360 - east;
    east *= (32400 - 4 * middle * middle) / (32400 + middle * middle); /* the cosine, after Bhaskara */
    return 12321 * (north * north + east * east);
}

/* Two events, and of each the day, the place and who was there: the same day, the same person, far apart. */
static const char *apart_fault(const checking *c) {
    if (c->n != 6) return "not two events with day, place and person";
    const rg_claim *const *a = c->claims, *const *b = c->claims + 3;
    for (size_t i = 0; i < 3; i++) {
        if (a[i]->denied || b[i]->denied || a[i]->property != b[i]->property) return "not two events with day, place and person";
        if (!rg_text_same(a[i]->event_key, a[0]->event_key) || !rg_text_same(b[i]->event_key, b[0]->event_key)) return "more than two events";
    }
    if (a[0]->property != RG_PROPERTY_DATE || a[1]->property != RG_PROPERTY_PLACE || a[2]->property != RG_PROPERTY_PARTICIPANT) return "not day, place and person";
    const rg_date *x = &a[0]->value.date, *y = &b[0]->value.date;
    if (!dated(a[0]) || !dated(b[0]) || x->earliest != x->latest || y->earliest != x->earliest || y->latest != x->earliest) return "not one day";
    if (!same_folded(a[2]->value.key, b[2]->value.key)) return "not one person";
    return squared_km(a[1], b[1]) > 490.0 * 490 ? NULL : "the places are near one another";
}

const char *rg_finding_check_chronology(const rg_content *content, const rg_finding *finding) {
    checking c = {.content = content, .finding = finding, .unlikely = strcmp(finding->rule, "chronology/unlikely") == 0};
    if (!take_claims(&c, finding)) return "no claim, or more than can be checked";
    for (size_t i = 0; i < c.n && c.unlikely; i++)
        if (c.claims[i]->property == RG_PROPERTY_PLACE) return apart_fault(&c);
    c.strict = true;
    if (some_choice_holds(&c, c.n, 0)) return "the claims can all be true";
    c.strict = false;
    for (size_t out = 0; out < c.n; out++)
        if (!some_choice_holds(&c, out, 0)) return "a claim of the contradiction can be spared";
    return c.full ? "more events than can be checked" : NULL;
}
