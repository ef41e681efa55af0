/* finding_check.c: does a finding hold? Asked again, with no code of the rules that made it.
 *
 * In: a content and a finding. Out: yes, or the reason why not. It reads only claims, marks, references and the base: it must not
 * include finding_int.h. What it checks is necessary: quotations are the bytes at their spans, values exclude each other by their bounds
 * alone, an error is asserted plainly by two; whether a finding is missing is for the tests to say.
 */
#include <stdio.h>
#include <string.h>

#include "base/sha256.h"
#include "base/table.h"
#include "engine/read/place.h"
#include "flow/finding/finding.h"
#include "flow/finding/finding_check.h"

typedef struct inquiry {
    const rg_content *content;
    const rg_finding *finding;
    const rg_account *account; /* where it is shown */
} inquiry;

static const rg_account *account_named(const rg_content *content, rg_text name) {
    for (size_t i = 0; i < content->account_count; i++)
        if (rg_text_same(content->accounts[i].name, name)) return &content->accounts[i];
    return NULL;
}

/* ---- claims --------------------------------------------------------------------------------------------------- */

static bool denies(const rg_claim *claim) { return claim->denied; }

static bool anonymous(const rg_claim *claim) {
    for (size_t i = 1; i < claim->voice_count; i++)
        if (claim->voices[i].kind == RG_VOICE_UNNAMED) return true;
    return false;
}

const char *rg_finding_check_passage(const rg_content *content, const rg_claim *claim) {
    uintptr_t at = (uintptr_t)claim, first = (uintptr_t)content->claims.at;
    if (at < first || at >= first + content->claims.n * sizeof *claim) return "a claim is named that is not there";
    const rg_account *account = account_named(content, claim->source);
    if (!account) return "a claim's account is not there";
    if (claim->span.start > claim->span.end || claim->span.end > account->text.len) return "a claim's passage lies outside its account";
    if (!rg_text_same(rg_text_cut(account->text, claim->span), claim->quote)) return "a quotation is not what stands at its place";
    return NULL;
}

static const char *claim_fault(const inquiry *asked, const rg_claim *claim) {
    const char *fault = rg_finding_check_passage(asked->content, claim);
    return fault || claim->status != RG_CLAIM_REJECTED ? fault : "a step names a rejected claim";
}

/* ---- values --------------------------------------------------------------------------------------------------- */

static bool is_date(const rg_claim *claim) { return claim->value.kind == RG_VALUE_DATE && claim->value.date.edtf.ptr; }

/* No alternative of one meets an alternative of the other. */
static bool apart(const rg_date *x, const rg_date *y) {
    bool any = false;
    for (unsigned i = 0; i < x->alternatives; i++)
        for (unsigned j = 0; j < y->alternatives; j++) any = any || (x->least[i] <= y->most[j] && y->least[j] <= x->most[i]);
    return !any && (x->alternatives && y->alternatives ? true : x->latest < y->earliest || y->latest < x->earliest);
}

/* A beginning after the last day, an end before the first, or two dates of one thing without a common day. */
static bool dates_exclude(const rg_claim *a, const rg_claim *b) {
    const rg_date *x = &a->value.date, *y = &b->value.date;
    rg_property p = a->property, q = b->property;
    bool stretches = x->interval && y->interval && (x->earliest != y->earliest || x->latest != y->latest);
    if (p == q) return apart(x, y) || stretches; /* two stretches of time are one only if they begin and end alike */
    if (p == RG_PROPERTY_START) return y->latest < x->earliest;
    if (q == RG_PROPERTY_START) return x->latest < y->earliest;
    if (p == RG_PROPERTY_END) return x->latest < y->earliest;
    return q == RG_PROPERTY_END && y->latest < x->earliest;
}

static rg_text words(const rg_claim *claim) { return claim->value.key.len ? claim->value.key : claim->value.entity.len ? claim->value.entity : claim->value.text; }

static rg_text unit_word(rg_text unit) {
    for (rg_table t = rg_table_open("lang/en/units.tsv"); rg_table_next(&t);)
        if (rg_text_same(t.field[0], unit)) return t.field[1];
    return unit;
}

static bool numbers_exclude(const rg_value *a, const rg_value *b) {
    bool small = a->unit.len < 32 && b->unit.len < 32;
    if (small && unit_word(a->unit).len != unit_word(b->unit).len) return false;
    return a->high < b->low || b->high < a->low;
}

static bool exclude(const rg_claim *a, const rg_claim *b) {
    if (denies(a) || denies(b) || !rg_text_same(a->event_key, b->event_key)) return false;
    if (is_date(a) && is_date(b)) return dates_exclude(a, b);
    if (a->property != b->property || a->value.kind == RG_VALUE_DATE || b->value.kind == RG_VALUE_DATE) return false;
    if (a->value.kind == RG_VALUE_NUMBER && b->value.kind == RG_VALUE_NUMBER) return numbers_exclude(&a->value, &b->value);
    return !rg_text_same(words(a), words(b));
}

/* ---- rules ---------------------------------------------------------------------------------------------------- */

static const char *variant_fault(const inquiry *asked) {
    const rg_finding *f = asked->finding;
    bool plain = false;
    size_t claims = 0;
    for (size_t i = 0; i < f->step_count; i++) {
        const rg_claim *a = f->steps[i].claim;
        bool opposed = false;
        if (!a) continue;
        claims++;
        for (size_t j = 0; j < f->step_count; j++) {
            const rg_claim *b = f->steps[j].claim;
            if (!b || !exclude(a, b)) continue;
            opposed = true;
            if (a->hedge == RG_HEDGE_NONE && b->hedge == RG_HEDGE_NONE && !anonymous(a) && !anonymous(b)) plain = true;
        }
        if (!opposed) return "a claim contradicts none of the others";
    }
    if (claims < 2) return "fewer than two claims";
    if (f->level == REGEST_ERROR && !plain) return "an error that nobody asserts plainly";
    return NULL;
}

/* Each longer word of `x` stands in `y`. */
static bool same_words(rg_text x, rg_text y) {
    for (size_t start = 0, end; start < x.len; start = end + 1) {
        end = rg_text_find(x, RG_TEXT(" "), start);
        if (end == (size_t)-1) end = x.len;
        if (end - start > 3 && rg_text_find(y, (rg_text){x.ptr + start, end - start}, 0) == (size_t)-1) return false;
    }
    return true;
}

static bool same_value(const rg_claim *a, const rg_claim *b) {
    if (is_date(a) && is_date(b)) return a->value.date.earliest == b->value.date.earliest && a->value.date.latest == b->value.date.latest;
    if (a->value.kind == RG_VALUE_NUMBER && b->value.kind == RG_VALUE_NUMBER) {
        int64_t al, ah, bl, bh;
        rg_value_range(&a->value, &al, &ah), rg_value_range(&b->value, &bl, &bh);
        return al == bl && ah == bh;
    }
    rg_text x = words(a), y = words(b); /* but for an article, or another name of one place */
    if (a->property == RG_PROPERTY_PLACE && rg_place_find(x) != RG_PLACE_NONE && rg_place_find(x) == rg_place_find(y)) return true;
    if (a->property == RG_PROPERTY_PARTICIPANT && y.len && rg_text_find(x, y, 0) != (size_t)-1) return true;
    if (a->property == RG_PROPERTY_PARTICIPANT && same_words(x, y) && same_words(y, x)) return true;
    return x.len <= y.len ? rg_text_ends(y, x) && y.len - x.len <= 4 : rg_text_ends(x, y) && x.len - y.len <= 4;
}

static const char *dispute_fault(const inquiry *asked) {
    const rg_finding *f = asked->finding;
    for (size_t i = 0; i < f->step_count; i++)
        for (size_t j = 0; j < f->step_count; j++) {
            const rg_claim *a = f->steps[i].claim, *b = f->steps[j].claim;
            if (!a || !b || denies(a)) continue;
            if (rg_text_same(b->disputes, rg_text_of(a->id))) return NULL;
            if (!denies(b) || a->property != b->property || !rg_text_same(a->event_key, b->event_key)) continue;
            if (b->disputes.len || same_value(a, b)) return NULL;
        }
    return "no step denies what another affirms";
}

/* Either what goes by one name excludes itself; or two accounts tell of what goes by one name, or on a day or in a place in common. */
static const char *identity_fault(const inquiry *asked) {
    const rg_finding *f = asked->finding;
    if (!variant_fault(asked)) return NULL;
    for (size_t i = 0; i < f->step_count; i++)
        for (size_t j = 0; j < f->step_count; j++) {
            const rg_claim *a = f->steps[i].claim, *b = f->steps[j].claim;
            if (!a || !b || rg_text_same(a->source, b->source)) continue;
            if (rg_text_same(a->event_key, b->event_key) || (a->property == b->property && same_value(a, b))) return NULL;
            if (is_date(a) && is_date(b) && !apart(&a->value.date, &b->value.date)) return NULL;
        }
    return "nothing that two accounts have in common";
}

/* The days between the calendars since October 1582: ten, and one more after each of 1700, 1800 and 1900. */
static const char *one_day_fault(const inquiry *asked) {
    const rg_claim *first = asked->finding->step_count ? asked->finding->steps[0].claim : NULL;
    for (size_t i = 1; first && i < asked->finding->step_count; i++) {
        const rg_claim *claim = asked->finding->steps[i].claim;
        if (!claim || !is_date(claim) || !is_date(first)) continue;
        rg_day a = first->value.date.earliest, b = claim->value.date.earliest, old = a < b ? a : b;
        int64_t days = 10 + (old >= rg_day_of(1700, 3, 1)) + (old >= rg_day_of(1800, 3, 1)) + (old >= rg_day_of(1900, 3, 1));
        if (a != b && (a < b ? b - a : a - b) != days) return "the two days are not one in two calendars";
    }
    return first ? NULL : "no step";
}

/* All claims are of one place of the gazetteer, and two of them call it otherwise. */
static const char *one_place_fault(const inquiry *asked) {
    const rg_claim *first = asked->finding->steps[0].claim;
    bool otherwise = false;
    for (size_t i = 1; i < asked->finding->step_count; i++) {
        const rg_claim *claim = asked->finding->steps[i].claim;
        if (!claim) continue;
        if (rg_place_find(words(claim)) == RG_PLACE_NONE || rg_place_find(words(claim)) != rg_place_find(words(first))) return "the places are not one";
        otherwise = otherwise || !rg_text_same(claim->value.text, first->value.text);
    }
    return otherwise ? NULL : "the place has but one name";
}

static const char *spurious_fault(const inquiry *asked) {
    const rg_claim *first = asked->finding->step_count ? asked->finding->steps[0].claim : NULL;
    return first && first->property == RG_PROPERTY_PLACE ? one_place_fault(asked) : one_day_fault(asked);
}

/* Each number is of another unit or scope than some other, of another account, and apart from it. */
static const char *scope_fault(const inquiry *asked) {
    for (size_t i = 0; i < asked->finding->step_count; i++) {
        const rg_claim *a = asked->finding->steps[i].claim;
        bool met = !a;
        for (size_t k = 0; k < asked->finding->step_count && !met; k++) {
            const rg_claim *b = asked->finding->steps[k].claim;
            if (!b || rg_text_same(a->source, b->source) || a->value.kind != RG_VALUE_NUMBER || b->value.kind != RG_VALUE_NUMBER) continue;
            int64_t al, ah, bl, bh;
            rg_value_range(&a->value, &al, &ah), rg_value_range(&b->value, &bl, &bh);
            bool apart = ah < bl || bh < al;
            met = apart && !(rg_text_same(unit_word(a->value.unit), unit_word(b->value.unit)) && rg_text_same(a->value.scope, b->value.scope));
        }
        if (!met) return "a number counts what the others count";
    }
    return asked->finding->step_count ? NULL : "no step";
}

static const char *unnamed_fault(const inquiry *asked) {
    for (size_t i = 0; i < asked->finding->step_count; i++)
        if (asked->finding->steps[i].claim && !anonymous(asked->finding->steps[i].claim)) return "the voice has a name";
    return asked->finding->step_count ? NULL : "no step";
}

static const char *second_hand_fault(const inquiry *asked) {
    for (size_t i = 0; i < asked->finding->step_count; i++)
        if (asked->finding->steps[i].claim && asked->finding->steps[i].claim->voice_count < 3) return "the voice speaks at first hand";
    return asked->finding->step_count ? NULL : "no step";
}

static const char *missing_fault(const inquiry *asked) {
    for (size_t i = 0; i < asked->finding->step_count; i++) {
        const rg_claim *claim = asked->finding->steps[i].claim;
        if (claim && claim->note_count) return "the claim has a note";
    }
    for (size_t i = 0; i < asked->account->mark_count; i++) {
        rg_span mark = asked->account->marks[i].span, passage = asked->finding->span;
        if (mark.start >= passage.start && mark.end <= passage.end) return "a note stands in the passage";
    }
    return asked->account->reference_count ? NULL : "the account has no references";
}

static bool bears(rg_text label, unsigned number) {
    int64_t n;
    return rg_text_number(label, &n) && n == (int64_t)number;
}

static const char *dangling_fault(const inquiry *asked) {
    for (size_t i = 0; i < asked->account->mark_count; i++) {
        const rg_mark *mark = &asked->account->marks[i];
        if (mark->span.start != asked->finding->span.start) continue;
        for (unsigned k = 0; k < mark->count; k++) {
            bool found = false;
            for (size_t r = 0; r < asked->account->reference_count; r++) found = found || bears(asked->account->references[r].label, mark->labels[k]);
            if (!found) return NULL;
        }
    }
    return "every label of the mark has its reference";
}

static const rg_reference *reference_at(const inquiry *asked) {
    for (size_t r = 0; r < asked->account->reference_count; r++)
        if (asked->account->references[r].span.start == asked->finding->span.start) return &asked->account->references[r];
    return NULL;
}

/* Doubled marks are not counted, as in the reference's own count. */
static unsigned uses_of(const inquiry *asked, const rg_reference *reference) {
    unsigned n = 0;
    for (size_t i = 0; i < asked->account->mark_count; i++)
        for (unsigned k = 0; k < asked->account->marks[i].count; k++)
            n += !asked->account->marks[i].doubled && bears(reference->label, asked->account->marks[i].labels[k]);
    return n;
}

static const char *orphan_fault(const inquiry *asked) {
    const rg_reference *reference = reference_at(asked);
    if (!reference) return "no reference stands there";
    return uses_of(asked, reference) ? "the reference is cited" : NULL;
}

static const char *garbled_fault(const inquiry *asked) {
    const rg_reference *reference = reference_at(asked);
    if (reference) return reference->backlinks && reference->backlinks != uses_of(asked, reference) ? NULL : "the counts agree";
    for (size_t i = 0; i < asked->account->mark_count; i++) {
        const rg_mark *mark = &asked->account->marks[i];
        if (mark->span.start == asked->finding->span.start && (mark->form == RG_MARK_WORD || mark->form == RG_MARK_MONTH)) return NULL;
    }
    return "no garbled mark stands there";
}

static const char *chronology_fault(const inquiry *asked) { return rg_finding_check_chronology(asked->content, asked->finding); }

static const char *witness_fault(const inquiry *asked) { return rg_finding_check_witness(asked->content, asked->finding); }

static const struct {
    const char *rule;
    const char *(*fault)(const inquiry *asked);
} rules[] = {
    {"variant/date", variant_fault},      {"variant/place", variant_fault},         {"variant/number", variant_fault},
    {"identity/suspect", identity_fault},  {"variant/participant", dispute_fault}, {"dispute/open", dispute_fault}, {"dispute/spurious", spurious_fault}, {"scope/mismatch", scope_fault}, {"voice/unnamed", unnamed_fault},
    {"voice/second-hand", second_hand_fault}, {"citation/missing", missing_fault},  {"citation/dangling", dangling_fault},
    {"citation/orphan", orphan_fault},    {"citation/garbled", garbled_fault},  {"chronology/impossible", chronology_fault},
    {"chronology/unlikely", chronology_fault}, {"witness/copied", witness_fault}, {"witness/single", witness_fault}, {"witness/circular", witness_fault},
    {"quote/unlike", witness_fault},
};

/* ---- identity ------------------------------------------------------------------------------------------------- */

/* The next claim id after `last` in order, NULL at the end: so that no memory is needed for sorting. */
static const char *next_id(const rg_finding *f, const char *last) {
    const char *best = NULL;
    for (size_t i = 0; i < f->step_count; i++) {
        const char *id = f->steps[i].claim ? f->steps[i].claim->id : NULL;
        if (id && (!last || strcmp(id, last) > 0) && (!best || strcmp(id, best) < 0)) best = id;
    }
    return best;
}

static const char *id_fault(const inquiry *asked) {
    const rg_finding *f = asked->finding;
    rg_sha256 sha;
    char hex[65], place[48];
    rg_sha256_init(&sha);
    rg_sha256_field(&sha, rg_text_of(f->rule));
    rg_sha256_field(&sha, f->message);
    const char *id = next_id(f, NULL);
    if (!id) {
        rg_sha256_field(&sha, rg_text_of(asked->account->hash));
        snprintf(place, sizeof place, "%zu %zu", f->span.start, f->span.end);
        rg_sha256_field(&sha, rg_text_of(place));
    }
    for (; id; id = next_id(f, id)) rg_sha256_field(&sha, rg_text_of(id));
    rg_sha256_hex(&sha, hex);
    return memcmp(f->id, "f-", 2) == 0 && memcmp(f->id + 2, hex, 12) == 0 && !f->id[14] ? NULL : "the id is not the one of its content";
}

static const char *place_fault(const inquiry *asked) {
    const rg_finding *f = asked->finding;
    if (!asked->account) return "its account is not there";
    if (f->span.start > f->span.end || f->span.end > asked->account->text.len) return "its place lies outside its account";
    size_t line, column;
    rg_source_place(asked->account, f->span.start, &line, &column);
    return line == f->line && column == f->column ? NULL : "line and column are not those of its place";
}

static const char *fault_of(const inquiry *asked) {
    const char *fault = place_fault(asked);
    for (size_t i = 0; i < asked->finding->step_count && !fault; i++) {
        const rg_step *step = &asked->finding->steps[i];
        if (step->claim) fault = claim_fault(asked, step->claim);
        if (step->claim && !fault && step->words.len && rg_text_find(step->claim->quote, step->words, 0) == (size_t)-1) fault = "the words quoted are not in the passage";
    }
    return fault ? fault : id_fault(asked);
}

/* ---- events of two names -------------------------------------------------------------------------------------- */

enum { UNIFIED = 96 };

static bool quotes(rg_text text, rg_text name) {
    for (size_t at = rg_text_find(text, name, 0); at != (size_t)-1; at = rg_text_find(text, name, at + 1))
        if (at > 0 && text.ptr[at - 1] == '"' && at + name.len < text.len && text.ptr[at + name.len] == '"') return true;
    return false;
}

/* A step says that the two are one event, and by which alignment. */
static bool said_to_be_one(const rg_finding *f, const rg_claim *a, const rg_claim *b) {
    for (size_t i = 0; i < f->step_count; i++) {
        rg_text text = f->steps[i].text;
        if (f->steps[i].claim || rg_text_find(text, RG_TEXT(" are one event (a-"), 0) == (size_t)-1) continue;
        if (quotes(text, a->event) && quotes(text, b->event)) return true;
    }
    return false;
}

/* The finding with one key for events that its steps say are one: the checks then hold as for one name. False where they are too many. */
static bool unify(const rg_finding *f, rg_finding *out, rg_step steps[UNIFIED], rg_claim claims[UNIFIED]) {
    *out = *f;
    out->steps = steps;
    if (f->step_count > UNIFIED) return false;
    for (size_t i = 0; i < f->step_count; i++) {
        steps[i] = f->steps[i];
        if (!steps[i].claim) continue;
        claims[i] = *steps[i].claim;
        for (size_t k = 0; k < i; k++) {
            const rg_claim *before = f->steps[k].claim;
            if (!before || rg_text_same(before->event_key, claims[i].event_key) || !said_to_be_one(f, before, &claims[i])) continue;
            claims[i].event_key = claims[k].event_key;
            break;
        }
        steps[i].claim = &claims[i];
    }
    return true;
}

static const char *rule_fault(const inquiry *asked) {
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (strcmp(rules[i].rule, asked->finding->rule) == 0) return rules[i].fault(asked);
    return "no rule of that name";
}

static const char *unified_fault(const inquiry *asked) {
    rg_step steps[UNIFIED];
    rg_claim claims[UNIFIED];
    rg_finding finding;
    inquiry one = *asked;
    if (!unify(asked->finding, &finding, steps, claims)) return "more claims of events with two names than can be checked";
    one.finding = &finding;
    return rule_fault(&one);
}

static bool two_names(const rg_finding *f) {
    for (size_t i = 0; i < f->step_count; i++)
        if (!f->steps[i].claim && rg_text_find(f->steps[i].text, RG_TEXT(" are one event (a-"), 0) != (size_t)-1) return true;
    return false;
}

bool rg_finding_check(const rg_content *content, const rg_finding *finding, rg_text *why) {
    inquiry asked = {content, finding, account_named(content, finding->source)};
    const char *fault = fault_of(&asked);
    if (!fault) fault = two_names(finding) ? unified_fault(&asked) : rule_fault(&asked);
    if (fault && why) *why = rg_text_of(fault);
    return fault == NULL;
}
