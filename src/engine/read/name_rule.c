/* name_rule.c: from labelled units to names.
 *
 * What the tables say for certain goes before the model's labels: peoples and bodies known by one word, events by their heads ("Battle of
 * ...", "... Pact"), known places it left out. Then the text's other uses of a word settle the doubtful ones and titles are cut off
 * persons' names. Writes reading->names, in order, none overlapping another. Linear in the text.
 */
#include <string.h>

#include "engine/read/name_int.h"

static uint8_t begin_of(rg_name_type type) { return (uint8_t)(1 + 2 * type); }
static rg_name_type type_of(uint8_t label) { return (rg_name_type)((label - 1) / 2); }

static void label(name_unit *units, size_t first, size_t last, rg_name_type type) {
    for (size_t i = first; i < last; i++) units[i].label = (uint8_t)(begin_of(type) + (i > first));
}

/* First unit after the name that starts at `i`. */
static size_t name_end(const name_unit *u, size_t i, size_t count) {
    size_t end = i + 1;
    while (end < count && u[end].label == begin_of(type_of(u[i].label)) + 1) end++;
    return end;
}

/* A name cut in two by a rule: what is left of it begins anew. Initials go on with the name behind them. */
static void mend(name_unit *u, size_t count) {
    for (size_t i = 0; i < count; i++) {
        bool initials = i && u[i].label == begin_of(RG_NAME_PERSON) && u[i - 1].kind == NAME_INITIAL && u[i - 1].label == begin_of(RG_NAME_PERSON) + 1;
        if (initials) u[i].label++;
        bool inside = u[i].label && u[i].label % 2 == 0;
        bool joined = i && u[i - 1].label && type_of(u[i - 1].label) == type_of(u[i].label);
        if (inside && !joined) u[i].label--;
    }
}

/* ---- what the tables know -------------------------------------------------------------------------------------- */

/* Units of the longest entry of the class that starts at `at`. */
static size_t longest_of(const name_work *work, const name_unit *u, size_t at, size_t count, uint32_t class) {
    size_t found = u[at].words & class ? 1 : 0;
    if (!(u[at].entry & RG_PACK_PREFIX)) return found;
    rg_pack_key key = {.len = 0};
    for (size_t i = at; i < count && i - at < 5; i++) {
        uint32_t value = 0;
        if (!rg_pack_key_add(&key, u[i].key)) break;
        unsigned flags = rg_pack_find(&work->tables->words, (rg_text){key.text, key.len}, &value);
        if (flags & RG_PACK_WHOLE && value & class) found = i - at + 1;
        if (!(flags & RG_PACK_PREFIX)) break;
    }
    return found;
}

static bool capital(const name_unit *u) { return u->kind == NAME_CAPITAL; }

/* Whether a capitalised unit stands right behind, so that this one is the first word of something longer. */
static bool goes_on(const name_unit *u, size_t i, size_t count) { return i + 1 < count && u[i + 1].kind != NAME_SMALL && u[i + 1].kind != NAME_SIGN; }

static void settle_groups(const name_work *work, name_unit *u, size_t count) {
    bool any = false;
    for (size_t i = 0; i < count; i++) any |= u[i].words & (NAME_ACRONYM | NAME_PEOPLE) || u[i].entry & RG_PACK_PREFIX;
    if (!any) return;
    for (size_t i = 0; i < count;) {
        size_t n = capital(&u[i]) || u[i].kind == NAME_INITIAL ? longest_of(work, u, i, count, NAME_ACRONYM) : 0;
        bool sure = n > 1 || (n == 1 && (!(u[i].words & (NAME_COMMON | NAME_PRONOUN)) || (u[i].key.len > 1 && work->reading->tokens.at[u[i].first].flags & RG_TOKEN_CAPS)));
        bool people = capital(&u[i]) && u[i].words & NAME_PEOPLE && !(goes_on(u, i, count) && u[i + 1].label % 2 == 0 && u[i + 1].label);
        bool within = u[i].label == begin_of(RG_NAME_GROUP) + 1; /* "International Red Cross" */
        if (n && sure && !within && (n > 1 || !u[i].label)) label(u, i, i + n, RG_NAME_GROUP);
        else if (people && (!u[i].label || u[i].label % 2 == 1)) label(u, i, i + 1, RG_NAME_GROUP);
        i += n && sure ? n : 1;
    }
}

static bool locative_before(const name_work *work, const name_unit *u, size_t i, const rg_sentence *s) {
    if (u[i].first == s->first) return false;
    return rg_name_island_words(work, &work->reading->tokens.at[u[i].first - 1]) & NAME_LOCATIVE;
}

/* "in the village 'Pan Tadeusz'", "the street Droga do Bialego": a place by the word before it; quotation marks may stand between. */
static bool place_noun_before(const name_work *work, const name_unit *u, const rg_sentence *s, bool *quoted) {
    const rg_token *t = work->reading->tokens.at;
    size_t i = u[0].first;
    *quoted = i > s->first && t[i - 1].kind == RG_PUNCT && (rg_text_starts(t[i - 1].fold, RG_TEXT("\"")) || rg_text_starts(t[i - 1].fold, RG_TEXT("“")) ||
              rg_text_starts(t[i - 1].fold, RG_TEXT("”")) || rg_text_starts(t[i - 1].fold, RG_TEXT("„")) || rg_text_starts(t[i - 1].fold, RG_TEXT("«")));
    if (*quoted) i--;
    if (i > s->first && (rg_text_same(t[i - 1].fold, RG_TEXT("called")) || rg_text_same(t[i - 1].fold, RG_TEXT("named")))) i--;
    if (i == s->first || t[i - 1].kind != RG_WORD || t[i - 1].flags & RG_TOKEN_CAPITAL) return false;
    uint32_t words = rg_name_island_words(work, &t[i - 1]);
    return words & NAME_PLACE_END && !(words & (NAME_ORG | NAME_EVENT | NAME_ROLE | NAME_TITLE | NAME_PRONOUN | NAME_SPEECH)) && !rg_text_same(t[i - 1].fold, RG_TEXT("way"));
}

static void settle_by_noun(const name_work *work, const name_island *island, name_unit *u) {
    bool quoted;
    if (island->heading || !place_noun_before(work, u, &work->reading->sentences.at[island->sentence], &quoted)) return;
    size_t end = 1;
    while (end < island->count && (u[end].kind == NAME_CAPITAL || (u[end].kind == NAME_SMALL && u[end].words & NAME_PARTICLE && u[end].key.len <= 3 &&
           !rg_text_same(u[end].key, RG_TEXT("of")) && !rg_text_same(u[end].key, RG_TEXT("in"))))) end++;
    while (u[end - 1].kind == NAME_SMALL) end--;
    bool person = u[0].label == begin_of(RG_NAME_PERSON) && !quoted;
    if (person || u[0].label == begin_of(RG_NAME_GROUP) || u[0].words & (NAME_PRONOUN | NAME_NATION)) return;
    for (size_t k = end; k < island->count && u[k].label && u[k].label % 2 == 0; k++) u[k].label = 0;
    label(u, 0, end, RG_NAME_PLACE);
}

static void settle_places(const name_work *work, const name_island *island, name_unit *u) {
    const rg_sentence *s = &work->reading->sentences.at[island->sentence];
    for (size_t i = 0; i < island->count; i++) {
        size_t n = u[i].place_size;
        if (!n || u[i].place_at || u[i].words & (NAME_NATION | NAME_PRONOUN | NAME_CALENDAR)) continue;
        bool free = true, whole = u[i].label % 2 == 1 && name_end(u, i, island->count) == i + n;
        for (size_t k = i; k < i + n; k++) free = free && !u[k].label;
        bool alone = (!i || u[i - 1].kind == NAME_SMALL || u[i - 1].label) && !goes_on(u, i + n - 1, island->count);
        bool common = n == 1 && u[i].words & NAME_COMMON;
        bool several = n > 2 && (!u[i].label || u[i].label % 2 == 1) && !(i + n < island->count && u[i + n].label && u[i + n].label % 2 == 0); /* "Trinidad and Tobago" */
        if (!whole && !several && !(free && alone && !common)) continue;
        rg_place_feature feature = rg_place_get(u[i].place - 1).feature;
        bool land = feature == RG_PLACE_COUNTRY || feature == RG_PLACE_STATE || feature == RG_PLACE_CONTINENT;
        if (whole && land && !(u[i].words & (NAME_GIVEN | NAME_SURNAME))) label(u, i, i + n, RG_NAME_PLACE);
        if (several && feature == RG_PLACE_COUNTRY) label(u, i, i + n, RG_NAME_PLACE);
        if (whole && feature == RG_PLACE_SITE && type_of(u[i].label) != RG_NAME_PERSON) label(u, i, i + n, RG_NAME_PLACE);
        if (free && alone && !common && (land || (locative_before(work, u, i, s) && !(u[i].words & (NAME_GIVEN | NAME_ORG))))) label(u, i, i + n, RG_NAME_PLACE);
    }
}

/* Whether a name is a place's by its first or last word: "Fort Taylor", "Royal Castle", "Podwale Street". */
static bool place_by_word(const name_unit *u, size_t first, size_t last) {
    static const char *const starts[] = {"fort", "ft", "lake", "mount", "mt", "cape", "port"};
    if (last < first + 2) return false;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (rg_text_is(u[first].key, starts[i])) return true;
    uint32_t words = u[last - 1].words;
    return words & NAME_PLACE_END && !(words & (NAME_ORG | NAME_EVENT | NAME_SURNAME | NAME_GIVEN)) && words & NAME_COMMON;
}

/* What the model joins though it cannot be one name: "Mola in the North and Franco in the South"; and peoples taken for persons. */
static void split_labels(name_unit *u, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!u[i].label || u[i].label % 2 == 0) continue;
        size_t end = name_end(u, i, count);
        rg_name_type type = type_of(u[i].label);
        bool letters = end > i + 1 && u[end - 1].words & NAME_ACRONYM && !(u[end - 1].words & (NAME_COMMON | NAME_GIVEN | NAME_SURNAME));
        if (type == RG_NAME_PERSON && letters) label(u, i, end, RG_NAME_GROUP);
        if ((type == RG_NAME_PERSON || type == RG_NAME_WORK) && place_by_word(u, i, end)) label(u, i, end, RG_NAME_PLACE);
        bool work = type_of(u[i].label) == RG_NAME_WORK;
        if (type_of(u[i].label) == RG_NAME_PERSON && u[end - 1].words & NAME_PEOPLE && !(u[end - 1].words & (NAME_GIVEN | NAME_SURNAME))) label(u, i, end, RG_NAME_GROUP);
        for (size_t k = i + 1; work && k < end; k++) {
            bool cut = u[k].kind == NAME_SMALL && (rg_text_same(u[k].key, RG_TEXT("in")) || rg_text_same(u[k].key, RG_TEXT("and")) || rg_text_same(u[k].key, RG_TEXT("to")));
            if (cut) u[k].label = 0;
        }
        for (size_t k = i + 1; work && k < end; k++)
            if (u[k].kind == NAME_SMALL && !u[k - 1].label) u[k].label = 0;
    }
}

RG_TEXT_INLINE bool says(const name_unit *u, const char *word) { return rg_text_is(u->key, word); }

/* Whether one of the units is the head of a body: "Institute". */
static bool has_body(const name_unit *u, size_t first, size_t last) {
    for (size_t i = first; i < last; i++)
        if (capital(&u[i]) && u[i].words & NAME_ORG) return true;
    return false;
}

/* Whether the units are all of a known place that is no mere village. */
static bool great_place(const name_unit *u, size_t first, size_t last) {
    enum { GREAT = 50000 };
    if (!u[first].place || u[first].place_at || u[first].place_size != last - first) return false;
    rg_place place = rg_place_get(u[first].place - 1);
    return place.feature == RG_PLACE_COUNTRY || place.feature == RG_PLACE_STATE || place.feature == RG_PLACE_CONTINENT || place.population >= GREAT;
}

static bool before_is(const name_work *work, const name_unit *u, size_t i, const char *word) {
    return u[i].first > 0 && rg_text_is(work->reading->tokens.at[u[i].first - 1].fold, word);
}

/* "9 KOs", "the 14th Ada Moe": a number is no part of a person, and whom nothing else tells to be one is none. */
static void drop_numbers(name_unit *u, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (u[i].label != begin_of(RG_NAME_PERSON) || u[i].kind != NAME_NUMBER) continue;
        size_t end = name_end(u, i, count);
        bool person = i + 1 < end && u[i + 1].words & (NAME_GIVEN | NAME_SURNAME | NAME_TITLE | NAME_DEITY);
        u[i].label = 0;
        if (person) u[i + 1].label--;
        for (size_t k = i + 1; !person && k < end; k++) u[k].label = 0;
    }
}

static bool joins(const rg_token *t) { return rg_text_is(t->fold, ",") || rg_text_is(t->fold, ";") || rg_text_is(t->fold, "and") || rg_text_is(t->fold, "while") || rg_text_is(t->fold, "but"); }

/* Does the sentence count something before the token: a number that is no date's and no name's? */
static bool counts_before(const name_work *work, const rg_sentence *s, size_t token) {
    const rg_token *tokens = work->reading->tokens.at;
    for (size_t i = s->first + 1; i < token; i++) {
        bool digit = tokens[i].fold.len && tokens[i].fold.ptr[0] >= '0' && tokens[i].fold.ptr[0] <= '9';
        if (digit && !work->dated[i] && !(tokens[i - 1].flags & RG_TOKEN_CAPITAL) && !(tokens[i + 1].flags & RG_TOKEN_CAPITAL)) return true;
    }
    return false;
}

/* Does the word at the token have another number beside it in the sentence: "Ada 11 and Ada 12"? */
static bool numbered(const name_work *work, const rg_sentence *s, size_t token) {
    const rg_token *tokens = work->reading->tokens.at;
    for (size_t i = s->first; i + 1 < s->last; i++)
        if (i != token && rg_text_same(tokens[i].fold, tokens[token].fold) && tokens[i + 1].fold.len && tokens[i + 1].fold.ptr[0] >= '0' && tokens[i + 1].fold.ptr[0] <= '9') return true;
    return false;
}

/* "The court counted 63 dead, Moen | 241 and the Herald | 300": what stands behind who counts is no part of the name. */
static void cut_counts(const name_work *work, const name_island *island, name_unit *u) {
    const rg_sentence *s = &work->reading->sentences.at[island->sentence];
    const rg_token *tokens = work->reading->tokens.at;
    for (size_t i = 0; i + 1 < island->count; i++) {
        size_t last = u[i].label % 2 ? name_end(u, i, island->count) - 1 : i; /* of a name's first unit */
        if (last == i || u[last].kind != NAME_NUMBER) continue;
        size_t before = u[i].first, behind = u[last].last;
        bool the = before > s->first && rg_text_is(tokens[before - 1].fold, "the");
        before -= the;
        bool row = before > s->first && joins(&tokens[before - 1]) && behind < work->reading->tokens.n && (joins(&tokens[behind]) || rg_text_is(tokens[behind].fold, "."));
        bool town = type_of(u[i].label) == RG_NAME_PLACE && u[i].place && u[i].place_size == 1 && !the && locative_before(work, u, i, s) && behind < work->reading->tokens.n && name_small(&tokens[behind]) && rg_text_ends(tokens[behind].fold, RG_TEXT("s")); /* "In Holm | 12 officers" */
        if (town && last == i + 1) u[last].label = 0;
        if (!row || (!the && type_of(u[i].label) == RG_NAME_GROUP) || !counts_before(work, s, before) || numbered(work, s, u[i].first)) continue;
        u[last].label = 0;
        if (!the && type_of(u[i].label) == RG_NAME_WORK) u[i].label = begin_of(RG_NAME_PERSON);
    }
}

static size_t run_end(const name_unit *u, size_t i, size_t count) {
    while (i < count && u[i].kind != NAME_SMALL && u[i].kind != NAME_SIGN) i++;
    return i;
}

static bool railway(const name_unit *u) { return says(u, "railway") || says(u, "railroad"); }

/* "the Ghent and Lakeside Railway" is one line. */
static void join_lines(name_unit *u, size_t count) {
    for (size_t i = 0, end; i + 2 < count; i = end) {
        size_t and = run_end(u, i, count), first = i + (says(&u[i], "the") && and > i + 1);
        end = and + 1;
        if (end >= count || and == i || !capital(&u[first]) || !says(&u[and], "and") || !capital(&u[end])) continue;
        size_t last = run_end(u, end, count);
        if (last < end + 2 || !railway(&u[last - 1]) || railway(&u[and - 1])) continue;
        label(u, first, last, u[last - 1].label ? type_of(u[last - 1].label) : RG_NAME_GROUP);
        if (last < count && u[last].label % 2 == 0) u[last].label = 0;
        end = last;
    }
}

/* "the City of Ghent" is one town. */
static void join_towns(name_unit *u, size_t count) {
    for (size_t i = 2; i < count; i++) {
        const name_unit *head = &u[i - 2];
        bool town = says(head, "city") || says(head, "town") || says(head, "port") || says(head, "isle") || says(head, "county");
        bool of = u[i].label == begin_of(RG_NAME_PLACE) && says(&u[i - 1], "of") && town && capital(head);
        if (of && (i == 2 || u[i - 3].kind == NAME_SMALL || says(&u[i - 3], "the"))) label(u, i - 2, name_end(u, i, count), RG_NAME_PLACE);
    }
}

/* "Otto the Quiet" is one name. */
static void join_bynames(name_unit *u, size_t count) {
    for (size_t i = 0; i + 2 < count; i++) {
        const name_unit *byname = &u[i + 2];
        bool given = capital(&u[i]) && u[i].words & NAME_GIVEN && (i == 0 || !capital(&u[i - 1]) || u[i - 1].words & NAME_TITLE);
        bool plain = capital(byname) && !(byname->words & (NAME_TITLE | NAME_ORG | NAME_EVENT | NAME_PEOPLE | NAME_NATION | NAME_GIVEN)) && !byname->place;
        bool closed = i + 3 == count || (!capital(&u[i + 3]) && !says(&u[i + 3], "of"));
        bool church = i > 1 && (says(&u[i - 1], "saint") || says(&u[i - 1], "st")) && says(&u[i - 2], "of"); /* "the Church of Saint Otto the Quiet" */
        if (given && says(&u[i + 1], "the") && plain && closed && !church) label(u, i, i + 3, RG_NAME_PERSON);
    }
}

/* "the Institute of Weirs and Lakeside University" are two bodies, and so are "the Weir Institute's Tide Project"; "Ghent's Lakeside Theatre" is a place
 * and another; "from Ghent to Lakeside" has two; "the Ghent Eels of the Lakeside League" are a team and a league. */
/* "the Ghent Eels of the Lakeside League" are a team and a league. */
static bool plays_in(const name_unit *u, size_t first, size_t of, size_t end) {
    size_t k = of + 1 < end && says(&u[of + 1], "the") ? of + 2 : of + 1;
    bool league = k < end && (says(&u[end - 1], "league") || (end == k + 1 && u[k].words & NAME_ACRONYM && u[k].key.len < 6) || (end > k + 1 && says(&u[end - 2], "league")));
    return league && !has_body(u, first, of) && rg_text_ends(u[of - 1].key, RG_TEXT("s"));
}

static void split_pairs(const name_work *work, name_unit *u, size_t count) {
    for (size_t i = 0, end; i < count; i = end) {
        end = i + 1;
        if (!u[i].label || u[i].label % 2 == 0) continue;
        end = name_end(u, i, count);
        rg_name_type type = type_of(u[i].label);
        for (size_t k = i + 1; k + 1 < end; k++) {
            bool last = k + 2 == end;
            bool bodies = type == RG_NAME_GROUP && says(&u[k], "and") && has_body(u, i, k) && has_body(u, k + 1, end);
            bool owner = says(&u[k], "'s") && great_place(u, i, k), body = type == RG_NAME_GROUP && says(&u[k], "'s") && has_body(u, i, k);
            bool league = type == RG_NAME_GROUP && says(&u[k], "of") && plays_in(u, i, k, end);
            bool way = type == RG_NAME_PLACE && says(&u[k], "to") && before_is(work, u, i, "from");
            if (league && says(&u[k + 1], "the")) u[k++].label = 0;
            if (!way && !league && (last || !(bodies || owner || body))) continue;
            if (owner) label(u, i, k, RG_NAME_PLACE);
            u[k].label = 0;
            label(u, k + 1, end, type);
            end = k + 1;
        }
    }
}

/* "Center for Tidal Study", "Council of Free Weavers": what a body is for or of belongs to its name. */
static void join_purpose(name_unit *u, size_t count) {
    for (size_t i = 0, end; i < count; i = end) {
        end = i + 1;
        bool body = u[i].label == begin_of(RG_NAME_GROUP);
        if (!body && u[i].label != begin_of(RG_NAME_PLACE)) continue;
        end = name_end(u, i, count);
        size_t k = end + 1;
        bool on = k < count && capital(&u[end - 1]) && (says(&u[end], "for") || says(&u[end], "of")), the = on && says(&u[k], "the");
        if (the) k++;
        bool cause = the && says(&u[end], "for") && k + 2 < count && says(&u[k + 1], "of") && capital(&u[k + 2]) && !(u[k].words & (NAME_GIVEN | NAME_SURNAME | NAME_ORG | NAME_NATION | NAME_PEOPLE)); /* "Movement for the Freedom of Holm" */
        on = on && (body ? u[end - 1].words & NAME_ORG || cause : cause && !u[end - 1].place); /* no place is for anything */
        if (!on || (the && says(&u[end], "for") && k < count && u[k].place) || k >= count || !capital(&u[k])) continue;
        while (k < count && ((u[k].kind != NAME_SMALL && u[k].kind != NAME_SIGN) || (the && says(&u[k], "of") && k + 1 < count && capital(&u[k + 1])))) k++; /* "for the Defence of Holm" */
        label(u, i, k, RG_NAME_GROUP);
        while (k < count && u[k].label && u[k].label % 2 == 0) u[k++].label = 0;
        end = k;
    }
}

/* The unit where the name begins whose words begin with the letters of `key`, counted back from `last`; `last` where none does. */
static size_t spelt(const name_unit *u, size_t last, rg_text key) {
    size_t at = last;
    for (size_t left = key.len; left > 0 && at > 0; at--) {
        if (u[at - 1].kind == NAME_SMALL) continue;
        if (u[at - 1].kind == NAME_SIGN || u[at - 1].key.ptr[0] != key.ptr[left - 1]) return last;
        if (--left == 0) return at - 1;
    }
    return last;
}

/* "Union of Free Millers (UFM)": letters in brackets behind the words they begin are a name of the same thing. */
static void settle_letters(name_work *work) {
    const rg_token *t = work->reading->tokens.at;
    for (size_t k = 1; k < work->islands.n; k++) {
        const name_island *before = &work->islands.at[k - 1], *island = &work->islands.at[k];
        name_unit *u = &work->units.at[before->first], *letters = &work->units.at[island->first];
        size_t open = u[before->count - 1].last;
        bool bracket = letters->first == open + 1 && rg_text_same(t[open].fold, RG_TEXT("("));
        if (!bracket || before->sentence != island->sentence || letters->kind != NAME_CAPITAL || !(t[letters->first].flags & RG_TOKEN_CAPS)) continue;
        size_t first = spelt(u, before->count, letters->key);
        if (letters->key.len < 2 || first == before->count || letters->label) continue;
        uint8_t found = u[before->count - 1].label;
        if (found) label(letters, 0, 1, type_of(found));
    }
}

/* ---- events ---------------------------------------------------------------------------------------------------- */

static bool ordinal(const name_unit *u) { return u->kind == NAME_NUMBER || u->words & NAME_PRONOUN; }

/* "The", "During", "After": a small word that opens its sentence. */
static bool leads(const name_unit *u) {
    static const char *const words[] = {"the", "during", "after", "before", "since", "in", "at", "throughout", "following", "from", "until", "by", "for", "with"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_text_is(u->key, words[i])) return true;
    return false;
}

/* The first part of "Danish–Swedish War" before its dash, at which unit i stands? */
static bool paired(const name_unit *u, size_t i) { return i > 1 && (says(&u[i - 1], "–") || says(&u[i - 1], "-")) && u[i - 1].kind == NAME_SIGN && capital(&u[i - 2]) && !(u[i - 2].words & NAME_COMMON); }

static size_t run_start(const name_unit *u, size_t i) {
    size_t end = i;
    while (i > 0 && (capital(&u[i - 1]) || u[i - 1].kind == NAME_NUMBER || (i < end && paired(u, i)))) i--;
    while (i < end && leads(&u[i])) i++;
    return i;
}

/* "of the", "and", "for": small words after which an event's name goes on. */
static bool goes_through(const name_unit *u) {
    return u->kind == NAME_SMALL && !rg_text_same(u->key, RG_TEXT("in")) && !rg_text_same(u->key, RG_TEXT("at")) &&
           !rg_text_same(u->key, RG_TEXT("to")) && !rg_text_same(u->key, RG_TEXT("a")) && !rg_text_same(u->key, RG_TEXT("on"));
}

/* A thing, not a place or person: "Friendship", "Limits", "Demarcation". */
static bool abstract(const name_unit *u) {
    static const char *const ends[] = {"tion", "ship", "ence", "ance", "ity", "ment", "dom", "ness", "acy", "sion"};
    if (u->words & NAME_COMMON) return true;
    for (size_t i = 0; !u->place && i < sizeof ends / sizeof *ends; i++)
        if (rg_text_ends(u->key, rg_text_of(ends[i]))) return true;
    return false;
}

/* "Treaty of Friendship and Demarcation": abstract words, but "Battle of Warsaw and ..." ends before "and". */
static size_t event_end(const name_unit *u, size_t head, size_t count) {
    size_t end = head + 1;
    while (end < count) {
        size_t k = end;
        bool and = false;
        while (k < count && goes_through(&u[k])) and = and || rg_text_same(u[k].key, RG_TEXT("and")), k++;
        if (k == end || k == count || k - end > 2) return end;
        if (and && !(abstract(&u[end - 1]) && abstract(&u[k]))) return end;
        while (k < count && u[k].kind != NAME_SMALL && u[k].kind != NAME_SIGN && !(u[k].words & NAME_TITLE)) k++;
        if (k <= end || u[k - 1].kind == NAME_SMALL) return end;
        end = k;
    }
    return end;
}

static const name_unit *run_head(const name_unit *u, size_t i, size_t count) {
    while (goes_on(u, i, count)) i++;
    return &u[i];
}

enum { BODY_WORDS = 12 };

/* "Movement for the Liberation of Holm": is the unit within the name of a body, behind what that is for? */
static bool purpose_of_body(const name_unit *u, size_t i) {
    bool behind = false;
    for (size_t n = 0; n < BODY_WORDS && i > 0 && u[i].label && u[i].label % 2 == 0; i--, n++) behind |= says(&u[i], "for");
    return behind && u[i].label == begin_of(RG_NAME_GROUP);
}

static void settle_events(name_unit *u, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!capital(&u[i])) continue;
        if (rg_text_ends(u[i].key, RG_TEXT("aktion"))) u[i].words |= NAME_EVENT | NAME_EVENT_MOD;
        if (!(u[i].words & (NAME_EVENT | NAME_EVENT_MOD)) || purpose_of_body(u, i)) continue;
        if (u[i].words & NAME_SURNAME && i > 0 && u[i - 1].words & NAME_GIVEN && !(u[i - 1].words & NAME_NATION)) continue; /* "Piet Raid" */
        size_t first = run_start(u, i), end = event_end(u, i, count), plain = 0;
        bool through = end > i + 1, last = !goes_on(u, i, count) || (i + 2 == count && u[i + 1].words & NAME_NATION);
        for (size_t k = first; k < i; k++) plain += !ordinal(&u[k]);
        bool number = i + 1 < count && (u[i + 1].kind == NAME_NUMBER || u[i + 1].key.len <= 3) && u[i + 1].words & NAME_INSTITUTE;
        number |= i + 1 < count && rg_text_is(u[i].key, "war") && (rg_text_is(u[i + 1].key, "i") || u[i + 1].kind == NAME_INITIAL); /* "World War I" */
        bool head = u[i].words & NAME_EVENT && !(u[i].words & (NAME_ORG | NAME_PLACE_END)) && (last || number);
        bool opens = u[i].words & NAME_EVENT_MOD && through && (first == i || u[i].words & NAME_EVENT);
        bool after = goes_on(u, i, count) && !(u[i + 1].words & NAME_NATION);
        bool proper = u[i].words & NAME_EVENT_MOD && !(u[i].words & NAME_COMMON) && first == i && after && !(run_head(u, i, count)->words & NAME_ORG);
        bool doubt = u[i].words & NAME_ORG && u[i].label && type_of(u[i].label) != RG_NAME_EVENT;
        if (proper || (rg_text_same(u[i].key, RG_TEXT("operation")) && first == i && goes_on(u, i, count)))
            while (goes_on(u, end - 1, count)) end++;
        else if (!(head && (plain || through)) && !(opens && !doubt)) continue;
        if (number && end == i + 1) end = i + 2;
        for (size_t k = end; k < count && u[k].label && u[k].label % 2 == 0; k++) u[k].label = 0;
        label(u, first, end, RG_NAME_EVENT);
        i = end - 1;
    }
}

/* "Second Conference" is told by its ordinal, which whoever drafts reads better from the words. */
static void drop_ordinals(name_unit *u, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!u[i].label || u[i].label % 2 == 0) continue;
        size_t end = name_end(u, i, count);
        bool counted = end == i + 2 && type_of(u[i].label) == RG_NAME_EVENT && ordinal(&u[i]) && u[i + 1].words & NAME_EVENT && u[i + 1].words & NAME_COMMON &&
                       !rg_text_same(u[i + 1].key, RG_TEXT("war"));
        for (size_t k = i; counted && k < end; k++) u[k].label = 0;
    }
}

/* ---- the text's other uses ------------------------------------------------------------------------------------- */

typedef struct votes {
    uint16_t of[6];
    bool surname; /* the last word of a person named in full */
} votes;

static void vote(votes *all, const name_unit *u, rg_name_type type, unsigned weight) {
    if (capital(u) && all[u->slot].of[type] < 60000) all[u->slot].of[type] = (uint16_t)(all[u->slot].of[type] + weight);
}

static void count_votes(const name_work *work, votes *all) {
    for (size_t k = 0; k < work->islands.n; k++) {
        const name_island *island = &work->islands.at[k];
        const name_unit *u = &work->units.at[island->first];
        for (size_t i = 0; i < island->count; i++) {
            if (!u[i].label || u[i].label % 2 == 0) continue;
            size_t end = name_end(u, i, island->count);
            rg_name_type type = type_of(u[i].label);
            bool opens = i == 0 && island->opens;
            bool byname = end == i + 3 && says(&u[i + 1], "the"); /* "Otto the Quiet": nobody is Quiet */
            if (end == i + 1 || byname) vote(all, &u[i], type, opens ? 1 : 2);
            else if (type == RG_NAME_PERSON) vote(all, &u[end - 1], type, 3), vote(all, &u[i], type, 1), all[u[end - 1].slot].surname |= capital(&u[end - 1]);
        }
    }
}

static rg_name_type winner(const votes *v) {
    rg_name_type best = RG_NAME_PERSON;
    for (rg_name_type t = RG_NAME_PERSON; t <= RG_NAME_WORK; t++)
        if (v->of[t] > v->of[best]) best = t;
    return best;
}

/* "Lund said": a town that speaks and that nothing is in or from is somebody's name; of a great one it may be said of its government. */
static bool speaks(const name_unit *u) {
    enum { GREAT = 500000 };
    if (type_of(u->label) != RG_NAME_PLACE || !u->place || u->place_size > 1) return false;
    if (!(u->document & NAME_SEEN_SPEAKING) || u->document & (NAME_SEEN_PLACED | NAME_SEEN_LOCATED | NAME_SEEN_PLACE)) return false;
    rg_place place = rg_place_get(u->place - 1);
    return place.feature == RG_PLACE_CITY && place.population < GREAT;
}

/* "the Katyn massacre ... in Katyn Forest": a place of the gazetteer that the text uses as one, and never as a person, is none. */
static void settle_used(const name_work *work) {
    const unsigned AS_PLACE = NAME_SEEN_PLACED | NAME_SEEN_HEADED | NAME_SEEN_LOCATED | NAME_SEEN_PLACE;
    const unsigned AS_PERSON = NAME_SEEN_SURNAME | NAME_SEEN_TITLED | NAME_SEEN_GIVEN | NAME_SEEN_SPEAKING | NAME_SEEN_PERSON;
    for (size_t k = 0; k < work->islands.n; k++) {
        const name_island *island = &work->islands.at[k];
        name_unit *u = &work->units.at[island->first];
        for (size_t i = 0; i < island->count; i++) {
            bool person = u[i].label == begin_of(RG_NAME_PERSON) && name_end(u, i, island->count) == i + 1 && u[i].place_size == 1;
            if (person && u[i].document & AS_PLACE && !(u[i].document & AS_PERSON) && !(u[i].words & NAME_GIVEN)) label(u, i, i + 1, RG_NAME_PLACE);
        }
    }
}

static votes *settle_by_votes(name_work *work) {
    votes *all = RG_ARRAY(work->arena, votes, work->uses.n + 1);
    count_votes(work, all);
    uint32_t never = NAME_COMMON | NAME_PRONOUN | NAME_NATION | NAME_CALENDAR | NAME_TITLE | NAME_LANGUAGE | NAME_INSTITUTE;
    for (size_t k = 0; k < work->islands.n; k++) {
        const name_island *island = &work->islands.at[k];
        name_unit *u = &work->units.at[island->first];
        for (size_t i = 0; i < island->count; i++) {
            if (!capital(&u[i])) continue;
            const votes *v = &all[u[i].slot];
            rg_name_type best = winner(v);
            bool lone = (!i || !u[i - 1].label || u[i - 1].kind == NAME_SMALL) && !goes_on(u, i, island->count);
            bool single = u[i].label % 2 == 1 && name_end(u, i, island->count) == i + 1;
            bool free = !i || !capital(&u[i - 1]) || (i == 1 && u[0].words & NAME_PRONOUN && !u[0].label); /* "The UFM" opens a sentence */
            bool again = v->surname && best == RG_NAME_PERSON && !(u[i].words & never & ~(uint32_t)NAME_COMMON) && (!(i == 0 && island->opens) || u[i].document & NAME_SEEN_SPEAKING); /* "Piet Sand ... according to Sand" */
            if (!u[i].label && lone && free && v->of[best] >= 2 && (again || !(u[i].words & never))) label(u, i, i + 1, best);
            else if (single && v->of[best] > 2 * v->of[type_of(u[i].label)]) label(u, i, i + 1, best);
            const rg_sentence *s = &work->reading->sentences.at[island->sentence];
            bool of = u[i].first > s->first && rg_text_same(work->reading->tokens.at[u[i].first - 1].fold, RG_TEXT("of"));
            bool placed = u[i].document & (NAME_SEEN_PLACED | NAME_SEEN_HEADED | NAME_SEEN_LOCATED) && v->of[RG_NAME_PLACE] > v->of[RG_NAME_PERSON];
            bool town = single && v->surname && !placed && type_of(u[i].label) == RG_NAME_PLACE && (of || !locative_before(work, u, i, s));
            if (town || (single && speaks(&u[i]))) label(u, i, i + 1, RG_NAME_PERSON); /* "Casper Thorne ... Thorne fled to Hamburg" */
        }
    }
    return all;
}

/* Letters that the text has for words in small letters: the tail current (TC). */
static void drop_spelt(name_work *work) {
    for (size_t k = 0; k < work->islands.n; k++) {
        const name_island *island = &work->islands.at[k];
        name_unit *u = &work->units.at[island->first];
        for (size_t i = 0; i < island->count; i++)
            if (u[i].document & NAME_SEEN_SPELT && u[i].label % 2 == 1 && name_end(u, i, island->count) == i + 1) u[i].label = 0;
    }
}

/* "Signed": a common word alone that is called a body or a work once is none. */
static void drop_common(const name_work *work, const votes *all) {
    uint32_t known = NAME_PEOPLE | NAME_ORG | NAME_ACRONYM | NAME_GIVEN | NAME_SURNAME | NAME_EVENT | NAME_EVENT_MOD;
    for (size_t k = 0; k < work->islands.n; k++) {
        const name_island *island = &work->islands.at[k];
        name_unit *u = &work->units.at[island->first];
        for (size_t i = 0; i < island->count; i++) {
            bool once = capital(&u[i]) && u[i].label % 2 == 1 && name_end(u, i, island->count) == i + 1 && !(u[i].words & known) && !u[i].place &&
                        (u[i].words & NAME_COMMON || rg_text_ends(u[i].key, RG_TEXT("ed")) || rg_text_ends(u[i].key, RG_TEXT("ly")));
            if (!once || !(type_of(u[i].label) == RG_NAME_GROUP || type_of(u[i].label) == RG_NAME_WORK)) continue;
            const votes *v = &all[u[i].slot];
            if (v->of[RG_NAME_GROUP] + v->of[RG_NAME_WORK] <= 2) u[i].label = 0;
        }
    }
}

/* ---- persons' titles ------------------------------------------------------------------------------------------- */

/* Titles at the front of a person's name that are not all of it, an adjective of nation before them too: "Soviet General Ivan ...". */
static size_t titles_in(const name_work *work, const name_unit *u, size_t first, size_t last) {
    size_t at = first;
    while (at < last) {
        bool nation = u[at].words & NAME_NATION && at + 1 < last && longest_of(work, u, at + 1, last, NAME_TITLE);
        size_t n = nation ? 1 : longest_of(work, u, at, last, NAME_TITLE);
        if (!n || at + n >= last) break;
        at += n;
    }
    return at;
}

static bool article(const rg_token *t) { return rg_text_same(t->fold, RG_TEXT("the")) || rg_text_same(t->fold, RG_TEXT("a")) || rg_text_same(t->fold, RG_TEXT("an")); }

static bool before_title(const rg_token *t) {
    static const char *const words[] = {"former", "late", "then", "senior", "chief", "deputy", "vice", "acting", "first", "future", "later", "fellow", "prime", "foreign", "interior", "defence", "defense", "finance", "famous", "noted", "young", "old"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_text_same(t->fold, rg_text_of(words[i]))) return true;
    return false;
}

/* First token of the title that ends before token `at`: "the Russian historian", "General"; `at` where there is none. */
static size_t title_start(const name_work *work, size_t at, size_t low) {
    const rg_token *t = work->reading->tokens.at;
    size_t start = at;
    bool office = false;
    for (size_t i = at; i > low && at - i < 8; i--) {
        const rg_token *w = &t[i - 1];
        if (w->kind == RG_PUNCT && rg_text_same(w->fold, RG_TEXT(".")) && !(w->flags & RG_TOKEN_SPACED) && i - 1 > low) continue;
        if (w->kind != RG_WORD || w->flags & RG_TOKEN_MARK || rg_name_island_column(work->reading, i)) break;
        uint32_t words = rg_name_island_words(work, w);
        bool is_office = words & (NAME_TITLE | NAME_ROLE | NAME_KIN);
        if (!is_office && !(words & NAME_NATION) && !before_title(w)) break;
        start = i - 1;
        size_t told = is_office ? rg_map_get(&work->tables->told_words, w->fold) : RG_NONE;
        office = office || (is_office && !(told != RG_NONE && told & NAME_TOLD_CALLED)); /* "named" alone is no office */
    }
    if (!office) return at;
    return start > low && article(&t[start - 1]) ? start - 1 : start;
}

/* ---- writing --------------------------------------------------------------------------------------------------- */

static uint32_t place_of(const name_unit *u, size_t first, size_t last, rg_text fold) {
    if (u[first].place && !u[first].place_at && u[first].place_size == last - first) return u[first].place;
    uint32_t row = last - first > 1 ? rg_place_find(fold) : RG_PLACE_NONE;
    return row == RG_PLACE_NONE ? 0 : row + 1;
}

/* "Treaty of Friendship, Cooperation and Demarcation": abstract words behind commas, up to one behind "and", still belong to the event whose
 * name ends its island. Takes them out of the islands behind; returns the token after the name. */
static size_t event_tail(name_work *work, const name_island *island) {
    const rg_token *t = work->reading->tokens.at;
    const name_unit *last = &work->units.at[island->first + island->count - 1];
    size_t end = last->last, islands = (size_t)(island - work->islands.at), sentence = work->reading->sentences.at[island->sentence].last, taken = end;
    if (!abstract(last)) return end;
    for (size_t k = islands + 1; k < work->islands.n && k < islands + 4; k++) {
        const name_island *next = &work->islands.at[k];
        name_unit *u = &work->units.at[next->first];
        if (taken + 1 >= sentence || !rg_text_same(t[taken].fold, RG_TEXT(",")) || u[0].first != taken + 1 || !capital(&u[0]) || !abstract(&u[0])) return end;
        bool and = next->count >= 3 && rg_text_same(u[1].key, RG_TEXT("and")) && capital(&u[2]) && abstract(&u[2]);
        if (!and && next->count > 1) return end;
        taken = and ? u[2].last : u[0].last;
        if (!and) continue;
        for (size_t m = islands + 1; m <= k; m++)
            for (size_t i = 0; i < work->islands.at[m].count; i++) {
                name_unit *v = &work->units.at[work->islands.at[m].first + i];
                if (i >= 3 && v->label % 2 == 1) break;
                v->label = 0;
            }
        return taken;
    }
    return end;
}

/* "under Charles I.": the stop is the sentence's. */
static bool sentence_stop(const rg_reading *r, const rg_sentence *s, size_t first, size_t end) {
    const rg_token *t = r->tokens.at;
    return end > first + 2 && end == s->last && rg_text_is(t[end - 1].fold, ".") && (rg_text_is(t[end - 2].fold, "i") || rg_text_is(t[end - 2].fold, "v") || rg_text_is(t[end - 2].fold, "x"));
}

/* "Piet Lind | , Jr.": where a person's name that reads up to the token ends. */
static size_t junior_end(const rg_reading *r, const rg_sentence *s, size_t end) {
    const rg_token *t = r->tokens.at;
    if (end + 1 >= s->last || !rg_text_is(t[end].fold, ",") || !(rg_text_is(t[end + 1].fold, "jr") || rg_text_is(t[end + 1].fold, "sr"))) return end;
    return end + 2 + (end + 2 < s->last && rg_text_is(t[end + 2].fold, "."));
}

static void put(name_work *work, const name_island *island, size_t first, size_t last, rg_name_type type) {
    rg_reading *r = work->reading;
    const name_unit *u = &work->units.at[island->first];
    const rg_sentence *s = &r->sentences.at[island->sentence];
    size_t low = s->first;
    for (size_t i = 0; i < first; i++)
        if (u[i].label) low = u[i].last;
    if (type == RG_NAME_PERSON) first = titles_in(work, u, first, last);
    rg_name *name = rg_vec_push(work->arena, &r->names);
    const rg_token *t = r->tokens.at;
    size_t end = type == RG_NAME_EVENT && last == island->count && last > first + 2 ? event_tail(work, island) : u[last - 1].last;
    if (sentence_stop(r, s, u[first].first, end)) end--;
    name->span = (rg_span){t[u[first].first].span.start, t[end - 1].span.end};
    name->type = type;
    name->sentence = island->sentence;
    name->fold = last == first + 1 && u[first].kind == NAME_CAPITAL ? t[u[first].first].fold : rg_text_fold(work->arena, rg_text_cut(r->text, name->span));
    if (type == RG_NAME_PERSON) name->span.end = t[junior_end(r, s, end) - 1].span.end; /* the key is that of the name alone: "Lind" is he too */
    if (type == RG_NAME_PLACE) name->place = place_of(u, first, last, name->fold);
    size_t title = type == RG_NAME_PERSON ? title_start(work, u[first].first, low) : u[first].first;
    if (title < u[first].first) name->title = (rg_span){t[title].span.start, t[u[first].first - 1].span.end};
}

/* A word that is no name by itself: an office for a person, an adjective of nation for anything but a people. */
static bool mere(const name_unit *u, rg_name_type type) {
    if (u->words & NAME_INSTITUTE && !(u->words & (NAME_COMMON | NAME_GIVEN)) && u->key.len <= 4 && !u->place) return true; /* "NCOs", "DVD" */
    const unsigned one = NAME_SEEN_SURNAME | NAME_SEEN_TITLED | NAME_SEEN_GIVEN | NAME_SEEN_SPEAKING; /* "Norman", where the text has no Norman Korn */
    if (type == RG_NAME_PERSON && u->words & NAME_NATION && !(u->document & one)) return true;
    if (type == RG_NAME_PERSON) return u->words & (NAME_TITLE | NAME_ROLE) && !(u->words & (NAME_GIVEN | NAME_SURNAME | NAME_DEITY)) && u->words & NAME_COMMON;
    return u->words & NAME_NATION && !(u->words & NAME_PEOPLE) && !u->place;
}

/* "US", but not "Us" nor a heading's "IN". */
static bool sheer_caps(const name_work *work, const name_unit *u) { return u->place && work->reading->tokens.at[u->first].flags & RG_TOKEN_CAPS; }

static bool office_word(const name_unit *u) { return u->words & NAME_TITLE && !(u->words & (NAME_GIVEN | NAME_SURNAME | NAME_DEITY)); }

/* "He'd", "I'll". */
static bool contracted(const name_work *work, const name_unit *u) {
    const char *sign = memchr(u->key.ptr, '\'', u->key.len);
    uint32_t words = 0;
    if (!sign) return false;
    unsigned known = rg_pack_find(&work->tables->words, (rg_text){u->key.ptr, (size_t)(sign - u->key.ptr)}, &words);
    return known & RG_PACK_WHOLE && words & NAME_PRONOUN;
}

/* "Tide Works, Inc.", "US$ 20": what belongs to the name before it, or to a sum. */
static bool beside(const name_work *work, const name_unit *u) {
    const rg_token *t = work->reading->tokens.at;
    bool firm = u->words & NAME_ORG_END && u->first > 0 && rg_text_is(t[u->first - 1].fold, ",") && u->key.len <= 4;
    return firm || (u->last < work->reading->tokens.n && rg_text_is(t[u->last].fold, "$") && !(t[u->last].flags & RG_TOKEN_SPACED));
}

/* Whether the units carry a name at all: a title alone, or small words, do not. */
static bool bears(const name_work *work, const name_unit *u, size_t first, size_t last, rg_name_type type) {
    if (last == first + 1 && mere(&u[first], type)) return false;
    if (last == first + 1 && (contracted(work, &u[first]) || beside(work, &u[first]))) return false;
    if (rg_text_same(u[first].key, RG_TEXT("isbn")) || rg_text_same(u[first].key, RG_TEXT("issn"))) return false;
    size_t titles = 0; /* "Lt. Gen.": no more than an office */
    for (size_t i = first; i < last; i++) titles += office_word(&u[i]);
    if (type == RG_NAME_PERSON && last > first + 1 && (titles == last - first || longest_of(work, u, first, last, NAME_TITLE) == last - first)) return false; /* "Holy Roman Emperor" */
    for (size_t i = first; i < last; i++)
        if (u[i].kind == NAME_CAPITAL && (last - first > 1 || (u[i].key.len > 1 && !(u[i].words & NAME_PRONOUN && u[i].words & NAME_COMMON && !sheer_caps(work, &u[i]))))) return true;
    return last == first + 1 && u[first].kind == NAME_INITIAL && u[first].last - u[first].first > 2;
}

/* Writes the works and authors that start before or at the token. */
static void put_works(name_work *work, size_t token) {
    rg_reading *r = work->reading;
    for (; work->works_put < work->works.n && work->works.at[work->works_put].first <= token; work->works_put++) {
        const name_stretch *w = &work->works.at[work->works_put];
        rg_name *name = rg_vec_push(work->arena, &r->names);
        name->span = (rg_span){r->tokens.at[w->first].span.start, r->tokens.at[w->last - 1].span.end};
        name->type = w->type;
        name->sentence = w->sentence;
        name->fold = w->fold.len ? w->fold : rg_text_fold(work->arena, rg_text_cut(r->text, name->span));
    }
}

/* Whether a stretch of tokens runs into a work written, or the next one. */
static bool in_work(const name_work *work, size_t first, size_t last) {
    size_t w = work->works_put;
    return (w && work->works.at[w - 1].last > first) || (w < work->works.n && work->works.at[w].first < last);
}

static void put_island(name_work *work, const name_island *island) {
    name_unit *u = &work->units.at[island->first];
    for (size_t i = 0; i < island->count;) {
        if (!u[i].label) {
            i++;
            continue;
        }
        size_t end = name_end(u, i, island->count), first = i, last = end;
        rg_name_type type = type_of(u[i].label);
        while (last > first && (u[last - 1].kind == NAME_SMALL || u[last - 1].kind == NAME_SIGN)) last--;
        while (first < last && (u[first].kind == NAME_SMALL || u[first].kind == NAME_SIGN)) first++;
        if (last > first + 1 && rg_text_same(u[first].key, RG_TEXT("the")) && !u[first].place) {
            bool place = u[first + 1].place && !u[first + 1].place_at && u[first + 1].place_size == last - first - 1;
            if (place) type = RG_NAME_PLACE;
            if (place || type == RG_NAME_PERSON || type == RG_NAME_EVENT) first++;
        }
        /* "Befriedungsaktion German": an adjective left behind by a translation */
        if (type == RG_NAME_WORK || type == RG_NAME_EVENT)
            while (last > first + 1 && u[last - 1].words & NAME_NATION && !(u[last - 1].words & NAME_EVENT)) last--;
        bool person = last < island->count && (office_word(&u[last]) || (u[last].label && type_of(u[last].label) == RG_NAME_PERSON));
        while (type == RG_NAME_GROUP && person && last > first + 1 && office_word(&u[last - 1])) u[--last].label = 0; /* "Union Brig. | Gen. Thomas" */
        put_works(work, u[first].first);
        while (first < last && work->works_put && u[first].first < work->works.at[work->works_put - 1].last) first++;
        if (first < last && bears(work, u, first, last, type) && !in_work(work, u[first].first, u[last - 1].last)) put(work, island, first, last, type);
        i = end;
    }
}

void rg_name_rule_names(name_work *work) {
    for (size_t k = 0; k < work->islands.n; k++) {
        const name_island *island = &work->islands.at[k];
        name_unit *u = &work->units.at[island->first];
        split_labels(u, island->count);
        split_pairs(work, u, island->count);
        join_lines(u, island->count);
        join_towns(u, island->count);
        join_bynames(u, island->count);
        drop_numbers(u, island->count);
        cut_counts(work, island, u);
        join_purpose(u, island->count);
        settle_groups(work, u, island->count);
        settle_events(u, island->count);
        drop_ordinals(u, island->count);
        mend(u, island->count);
        settle_places(work, island, u);
        settle_by_noun(work, island, u);
    }
    settle_letters(work);
    settle_used(work);
    votes *all = settle_by_votes(work);
    rg_name_told_settle(work);
    rg_name_cite_settle(work);
    rg_name_side_settle(work);
    drop_common(work, all);
    drop_spelt(work);
    rg_name_title_find(work);
    rg_vec_room(work->arena, &work->reading->names, work->islands.n + work->works.n + 8);
    for (size_t k = 0; k < work->islands.n; k++) put_island(work, &work->islands.at[k]);
    put_works(work, work->reading->tokens.n);
}
