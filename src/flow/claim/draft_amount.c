/* draft_amount.c: lengths, weights and sums of money, and shares of people or things.
 *
 * "41 yards apart", "a pension of 200 crowns", "$31.50", "£3 million"; "a third of the houses", "two thirds of the men", "half the town",
 * "one in five children", "thousands of refugees". A share is claimed in its words: what it comes to in figures the text does not say. How
 * far away something lies ("three miles north of X") is no amount of it, and a part of a time or of a length no share.
 */
#include "flow/claim/claim_int.h"

enum { SHARED_WORDS = 6 };

static rg_noun kind(const rg_draft *d, size_t i) { return rg_draft_noun(d, i); }

static bool is_sign(const rg_draft *d, size_t i) {
    static const char *const signs[] = {"$", "\xc2\xa3", "\xe2\x82\xac"};
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
        if (rg_draft_is(d, i, signs[k])) return true;
    return false;
}

/* The whole part of "31.50", and whether there is more. */
static int64_t whole_part(const rg_draft *d, size_t i, bool *more) {
    int64_t number = rg_draft_unit(d, i)->number;
    rg_text text = rg_text_cut(d->reading->text, rg_draft_unit(d, i)->span);
    *more = false;
    for (size_t k = 0, low = 0; !number && k < text.len && k < 12; k++) {
        if (text.ptr[k] == '.') return *more = true, (int64_t)low;
        if (text.ptr[k] < '0' || text.ptr[k] > '9') break;
        low = low * 10 + (size_t)(text.ptr[k] - '0');
    }
    return number;
}

/* Behind the number and its unit, "of coal" with it; 0 = no amount. */
static size_t amount_end(const rg_draft *d, const rg_clause *c, size_t i, bool sign, rg_value *value) {
    size_t end = i + 1, last = c->last;
    bool more;
    value->low = whole_part(d, i, &more);
    value->high = value->low + more;
    size_t unit = end;
    if (unit + 1 < last && kind(d, unit) == RG_NOUN_NO && rg_draft_unit(d, unit)->classes & RG_CLASS_NOUN && kind(d, unit + 1) == RG_NOUN_AMOUNT) unit++; /* "200 silver crowns" */
    bool named = unit < last && kind(d, unit) == RG_NOUN_AMOUNT && !(rg_draft_unit(d, unit)->classes & RG_CLASS_NAME);
    if (!named) return sign && value->high ? end : 0;
    value->unit = rg_text_cut(d->reading->text, rg_draft_span(d, end, unit + 1));
    end = unit + 1;
    for (; end + 1 < last && rg_draft_unit(d, end)->classes & RG_CLASS_NUM && kind(d, end + 1) == RG_NOUN_AMOUNT; end += 2) {} /* "six feet four inches" */
    bool glued = end < last && rg_draft_unit(d, end)->span.start == rg_draft_unit(d, end - 1)->span.end && rg_draft_unit(d, end)->fold.ptr[0] & 0x80; /* "kmÂ²" */
    return value->high ? end + glued : 0;
}

enum { OPEN_UNITS = 4 };

size_t rg_amount_opened(const rg_draft *d, size_t first, size_t last) {
    const char *mod;
    size_t begin = d->c->unit_start[d->sentence];
    if (first == begin || rg_unit_in(&d->nouns->bounds, rg_draft_unit(d, first - 1)) == RG_NONE) return first;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++)
        if (first - 1 > d->c->at.at[k].head && first <= d->c->at.at[k].verb_last) return first; /* "handed over | 340 names" */
    for (size_t n = OPEN_UNITS; n > 0; n--) {
        if (first < begin + n) continue;
        rg_value whole = {.kind = RG_VALUE_NUMBER, .text = rg_text_cut(d->reading->text, rg_draft_span(d, first - n, last))};
        size_t words = rg_value_open(&whole, &mod);
        if (words && rg_draft_unit(d, first - n)->span.start + words == rg_draft_unit(d, first - 1)->span.end) return first - n;
    }
    return first;
}

size_t rg_amount_past_near(const rg_draft *d, size_t first, size_t last) {
    bool near = first + 2 < last && (rg_draft_is(d, first, "about") || rg_draft_is(d, first, "around") || rg_draft_is(d, first, "over"));
    return first + (near && rg_draft_is(d, first + 1, "half"));
}

static bool add(rg_draft *d, size_t event, rg_value value, size_t first, size_t last) {
    first = rg_amount_opened(d, first, last);
    rg_span span = rg_draft_span(d, first, last);
    if (value.kind == RG_VALUE_TEXT) value = rg_draft_text_value(d, span);
    value.text = rg_text_cut(d->reading->text, span);
    value.key = rg_text_fold(d->arena, value.text);
    rg_draft_add(d, event, RG_PROPERTY_NUMBER, value, span, value.kind == RG_VALUE_TEXT ? "number/share" : "number/amount");
    return true;
}

/* What the clause says it of: its own person or thing, else the event where it names that; RG_NONE. */
static size_t amount_of(rg_draft *d, const rg_clause *c, size_t event) {
    size_t k = d->c->clause_start[d->sentence], end = d->c->clause_start[d->sentence + 1];
    while (k < end && (d->c->at.at[k].first != c->first || d->c->at.at[k].last != c->last)) k++;
    if (k == end) return RG_NONE;
    rg_turn t = {.index = k, .c = &d->c->at.at[k], .event = RG_NONE, .within = RG_NONE};
    rg_turn_find_subject(d, &t);
    size_t thing = t.first < t.last && !rg_thing_named(d, c, event) ? rg_thing_subject(d, &t) : RG_NONE;
    return thing != RG_NONE ? thing : rg_thing_named(d, c, event) ? event : RG_NONE;
}

/* "20 miles (32 km)": the same once more, or more than the sentence tells. */
static bool in_bracket(const rg_draft *d, size_t i) {
    for (size_t begin = d->c->unit_start[d->sentence]; i > begin && !rg_draft_is(d, i - 1, ")"); i--)
        if (rg_draft_is(d, i - 1, "(") || rg_draft_is(d, i - 1, "/")) return true;
    return false;
}

/* "half a million crowns", "the 8 mm gun", "the 75 mm Krupp": no amount of its own; nor in a line without a verb. */
static bool part_of_more(const rg_draft *d, const rg_clause *c, size_t first, size_t end) {
    bool article = first > c->first && (rg_draft_is(d, first - 1, "a") || rg_draft_is(d, first - 1, "an") || rg_draft_is(d, first - 1, "the"));
    bool before = end < c->last && rg_draft_unit(d, end)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, end)->classes & (RG_CLASS_PREP | RG_CLASS_ADV));
    bool name = end < c->last && rg_draft_unit(d, end)->name != RG_NONE, share = first > c->first + 1 && (article || rg_draft_is(d, first - 1, "of")) && (kind(d, first - 2) == RG_NOUN_SHARE || rg_draft_is(d, first - 2, "of"));
    bool rest = first > c->first && rg_draft_unit(d, first - 1)->classes & RG_CLASS_NUM;
    return (article && before) || name || share || rest || c->verb_first >= c->verb_last;
}

/* "10 miles (16 km) south": where something lies, a bracket between. */
static bool bears(const rg_draft *d, const rg_clause *c, size_t end) {
    size_t limit = d->c->unit_start[d->sentence + 1];
    if (end < limit && rg_draft_is(d, end, "("))
        while (end < limit && !rg_draft_is(d, end++, ")")) {}
    if (end >= limit || (end >= c->last && !rg_draft_is(d, end - 1, ")"))) return false;
    return kind(d, end) == RG_NOUN_BEARING || kind(d, end) == RG_NOUN_PLACE || (rg_draft_unit(d, end)->classes & RG_CLASS_PREP && rg_draft_is(d, end, "from"));
}

static bool amount(rg_draft *d, const rg_clause *c, size_t event, size_t *at) {
    rg_value value = {.kind = RG_VALUE_NUMBER};
    bool sign = *at > c->first && is_sign(d, *at - 1);
    if (!(rg_draft_unit(d, *at)->classes & RG_CLASS_NUM) || rg_draft_unit(d, *at)->classes & RG_CLASS_WHEN) return false;
    size_t end = amount_end(d, c, *at, sign, &value);
    if (!end) return false;
    if (part_of_more(d, c, *at - sign, end) || bears(d, c, end) || in_bracket(d, *at - sign)) return true;
    event = amount_of(d, c, event);
    if (sign && !value.unit.len) value.unit = rg_text_cut(d->reading->text, rg_draft_unit(d, *at - 1)->span);
    if (event != RG_NONE) add(d, event, value, *at - sign, end);
    *at = end - 1;
    return true;
}

/* Behind the noun phrase that a share is of; 0 = none, or one of a time, a length, an event. */
static size_t shared_end(const rg_draft *d, const rg_clause *c, size_t from) {
    size_t i = from, last = c->last;
    bool them = from < last && (rg_draft_is(d, from, "them") || rg_draft_is(d, from, "these") || rg_draft_is(d, from, "those") || rg_draft_is(d, from, "whom"));
    if (them && (from + 1 == last || !(rg_draft_unit(d, from + 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NUM | RG_CLASS_REL)))) return from + 1;
    while (i < last && rg_draft_unit(d, i)->classes & (RG_CLASS_DET | RG_CLASS_NUM) && !(rg_draft_unit(d, i)->classes & RG_CLASS_NAME)) i++;
    size_t noun = i;
    while (i < last && i < noun + SHARED_WORDS && rg_draft_unit(d, i)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, i)->classes & (RG_CLASS_PREP | RG_CLASS_WHEN)) && !(i >= c->verb_first && i < c->verb_last)) i++;
    size_t more = i + 1; /* "hundreds of Danish | and other guests": the noun of both stands behind the second */
    bool joined = i > noun && more < last && (rg_draft_unit(d, i)->classes & RG_CLASS_CC || rg_draft_is(d, i, ",")) && !rg_text_ends(rg_draft_unit(d, i - 1)->fold, RG_TEXT("s"));
    while (joined && more < last && more < i + 1 + SHARED_WORDS && rg_draft_unit(d, more)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, more)->classes & (RG_CLASS_PREP | RG_CLASS_WHEN | RG_CLASS_DET | RG_CLASS_PUNCT)) && !(more >= c->verb_first && more < c->verb_last)) more++;
    if (joined && more > i + 2 && rg_text_ends(rg_draft_unit(d, more - 1)->fold, RG_TEXT("s"))) i = more;
    for (size_t k = noun; k < i; k++)
        if (rg_draft_measures(d, k) || rg_draft_event_noun(d, k)) return 0;
    if (i == noun && i < last && rg_draft_harmed(d, i)) i++; /* "half of the dead" */
    return i > noun || (i > from && rg_draft_unit(d, i - 1)->classes & RG_CLASS_NUM) ? i : 0; /* "half of the 240" */
}

/* "Of the prisoners, about | a third died": does the share, units [first, last), stand alone behind those it is of? */
static bool of_those_before(const rg_draft *d, const rg_clause *c, size_t first, size_t last) {
    size_t begin = d->c->unit_start[d->sentence], from = rg_amount_opened(d, first, last);
    while (from > begin && rg_draft_unit(d, from - 1)->classes & (RG_CLASS_ADV | RG_CLASS_PREP)) from--; /* "about" */
    while (last < c->verb_first && rg_draft_unit(d, last)->classes & RG_CLASS_ADV) last++;
    return from > begin + 2 && rg_draft_is(d, begin, "of") && rg_draft_is(d, from - 1, ",") && last == c->verb_first && c->verb_first < c->verb_last;
}

/* "a third of", "two thirds of", "half the", "thousands of": behind its words, at the noun phrase; 0 = no share. Its first unit goes to *first. */
static size_t share_words(const rg_draft *d, const rg_clause *c, size_t i, size_t *first) {
    size_t of = i + 1, begin = i;
    bool many = rg_draft_unit(d, i)->classes & RG_CLASS_NUM || (i + 2 < c->last && kind(d, i + 2) == RG_NOUN_SHARE), half = rg_draft_is(d, i, "half");
    if (i > c->first && rg_draft_unit(d, i - 1)->classes & RG_CLASS_NUM && !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_WHEN)) begin--; /* "two thirds" */
    else if (i > c->first && (rg_draft_is(d, i - 1, "a") || rg_draft_is(d, i - 1, "one"))) begin--;
    bool led = begin == i && i > c->first && (rg_draft_is(d, i - 1, "the") || (rg_draft_unit(d, i - 1)->classes & RG_CLASS_NOUN && !(rg_draft_unit(d, i - 1)->classes & (RG_CLASS_PREP | RG_CLASS_ADV | RG_CLASS_VERB)))); /* "the northern half of" */
    *first = begin;
    if (led || (begin == i && !half && !many)) return 0; /* "the third of the talks" */
    while (of + 1 < c->last && rg_draft_is(d, of, "of") && kind(d, of + 1) == RG_NOUN_SHARE) of += 2; /* "tens of thousands of" */
    if (of < c->last && rg_draft_is(d, of, "of")) return of + 1;
    return half && of < c->last && rg_draft_unit(d, of)->classes & RG_CLASS_DET ? of : 0;
}

/* "one in five children". */
static size_t in_so_many(const rg_draft *d, const rg_clause *c, size_t i) {
    bool number = rg_draft_unit(d, i)->classes & RG_CLASS_NUM && i + 3 < c->last && rg_draft_is(d, i + 1, "in") && rg_draft_unit(d, i + 2)->classes & RG_CLASS_NUM;
    return number && !(rg_draft_unit(d, i + 2)->classes & RG_CLASS_WHEN) && rg_draft_unit(d, i + 2)->number > rg_draft_unit(d, i)->number && shared_end(d, c, i + 2) > i + 3 ? shared_end(d, c, i + 2) : 0;
}

static bool share(rg_draft *d, const rg_clause *c, size_t event, size_t *at) {
    rg_value value = {.kind = RG_VALUE_TEXT};
    size_t first = *at, end = in_so_many(d, c, *at);
    if (!end && kind(d, *at) == RG_NOUN_SHARE && !(rg_draft_unit(d, *at)->classes & RG_CLASS_WHEN)) {
        size_t noun = share_words(d, c, *at, &first);
        end = noun ? shared_end(d, c, noun) : of_those_before(d, c, first, *at + 1) ? *at + 1 : 0;
    }
    if (!end) return false;
    add(d, event, value, first, end);
    *at = end - 1;
    return true;
}

bool rg_amount_claim(rg_draft *d, const rg_clause *c, size_t event, size_t *at) {
    return amount(d, c, event, at) || share(d, c, event, at);
}
