/* dissent_check.c: the positions of a dispute: are they all there, does each hold what it should, do those attack each other that should?
 *
 * In: a content, a dispute. Out: no fault, or the first one. See dissent_check.h for what it takes as given.
 */
#include <string.h>

#include "base/sha256.h"
#include "base/table.h"
#include "engine/read/place.h"
#include "flow/finding/dissent_check_int.h"
#include "flow/finding/finding_check.h"

enum { ASKED_CLAIMS = 16, ASKED_ANSWERS = 128 }; /* of one answer, of one question: beyond them pairs are not looked at */

typedef struct inquiry {
    rg_dissent_checker *c;
    const rg_dispute *d;
    rg_text key;   /* of the event */
    RG_VEC(const rg_claim *) told; /* of the event, on the question */
    bool single;   /* the event certainly neither lasts nor is a series: its values exclude each other */
    rg_map *asked; /* id of a claim -> what has been found of it: CROWDED, COURSE */
} inquiry;

/* ---- what there is ---------------------------------------------------------------------------------------------- */

static bool is_setting(rg_property p) { return rg_pair_one_question(p, RG_PROPERTY_DATE) || p == RG_PROPERTY_PLACE; }

static rg_text passage_of(rg_arena *arena, const rg_claim *claim) {
    return rg_text_printf(arena, "%zu %zu %.*s", claim->span.start, claim->span.end, RG_TEXT_ARG(claim->source));
}

rg_dissent_checker *rg_dissent_checker_new(rg_arena *arena, const rg_content *content, rg_weighing rule) {
    rg_dissent_checker *c = RG_NEW(arena, rg_dissent_checker);
    *c = (rg_dissent_checker){.arena = arena, .own = rg_arena_under(arena), .content = content, .rule = rule, .events = rg_map_in(arena), .accounts = rg_map_in(arena),
                              .replies = rg_map_in(arena), .denials = rg_map_in(arena)};
    c->align = rg_align_new(arena, content, true);
    for (size_t i = 0; i < content->account_count; i++) rg_map_intern(&c->accounts, content->accounts[i].name, i);
    for (size_t i = 0; i < content->claims.n; i++) {
        const rg_claim *claim = &content->claims.at[i];
        size_t at = rg_map_intern(&c->events, rg_align_event(c->align, claim), c->told.n);
        if (at == c->told.n) *rg_vec_push(arena, &c->told) = (struct rg_told){0};
        *rg_vec_push(arena, &c->told.at[at].claims) = claim;
        if (claim->denied && !is_setting(claim->property)) rg_map_put(&c->denials, passage_of(arena, claim), 0);
        if (!claim->disputes.len) continue;
        at = rg_map_intern(&c->replies, claim->disputes, c->answering.n);
        if (at == c->answering.n) *rg_vec_push(arena, &c->answering) = (struct rg_told){0};
        *rg_vec_push(arena, &c->answering.at[at].claims) = claim;
    }
    return c;
}

static bool holds(const rg_position *p, const rg_claim *claim) {
    for (size_t i = 0; i < p->claim_count; i++)
        if (p->claims[i] == claim) return true;
    return false;
}

static bool in_dispute(const rg_dispute *d, const rg_claim *claim) {
    for (size_t i = 0; i < d->position_count; i++)
        if (holds(&d->positions[i], claim)) return true;
    return false;
}

static bool contested(const rg_dispute *d, size_t position) {
    for (size_t i = 0; i < d->contest_count; i++)
        if (d->contests[i].from == position || d->contests[i].to == position) return true;
    return false;
}

static bool contest(const rg_dispute *d, size_t p, size_t q) {
    for (size_t i = 0; i < d->contest_count; i++)
        if (d->contests[i].from == p && d->contests[i].to == q) return true;
    return false;
}

static rg_text event_of(const inquiry *q, const rg_claim *claim) { return rg_align_event(q->c->align, claim); }

static bool answers_it(const inquiry *q, const rg_claim *claim) {
    return rg_pair_one_question(claim->property, q->d->property) && rg_text_same(event_of(q, claim), q->key);
}

static const struct rg_told *told_of(const inquiry *q) { return &q->c->told.at[rg_map_get(&q->c->events, q->key)]; }

/* No word of the name stands for what lasts or comes in numbers. */
static bool named_single(const inquiry *q, rg_text name) {
    rg_text lower = rg_text_lower(q->c->own, name);
    for (size_t start = 0, end; start < lower.len; start = end + 1) {
        for (end = start; end < lower.len && lower.ptr[end] != ' ' && lower.ptr[end] != '\n';) end++;
        rg_text word = {lower.ptr + start, end - start};
        for (rg_table t = rg_table_open("lang/en/lasting.tsv"); rg_table_next(&t);)
            if (rg_text_same(t.field[0], word)) return false;
        for (rg_table t = rg_table_open("lang/en/event_nouns.tsv"); rg_table_next(&t);)
            if (rg_text_same(t.field[0], word) && !rg_text_same(t.field[2], RG_TEXT("one"))) return false;
    }
    return true;
}

/* Nor is it a person, a place, or the subject of an account. */
static bool certainly_single(const inquiry *q) {
    const struct rg_told *told = told_of(q);
    if (rg_place_find(q->key) != RG_PLACE_NONE) return false;
    for (size_t i = 0; i < q->c->content->account_count; i++)
        if (rg_text_same(rg_text_fold(q->c->own, q->c->content->accounts[i].title), q->key)) return false;
    for (size_t i = 0; i < told->claims.n; i++) {
        const rg_claim *c = told->claims.at[i];
        if (c->property == RG_PROPERTY_BIRTH || c->property == RG_PROPERTY_DEATH || c->property == RG_PROPERTY_ROLE) return false;
        if ((!i || !rg_text_same(c->event, told->claims.at[i - 1]->event)) && !named_single(q, c->event)) return false;
    }
    return true;
}

static void gather(inquiry *q) {
    const struct rg_told *told = told_of(q);
    for (size_t i = 0; i < told->claims.n; i++)
        if (rg_pair_one_question(told->claims.at[i]->property, q->d->property)) *rg_vec_push(q->c->own, &q->told) = told->claims.at[i];
    q->single = certainly_single(q);
}

/* "This is denied" does not answer the day and place of a thing that its passage denies. */
static bool heard(const inquiry *q, const rg_claim *claim) {
    if (!claim->denied || !is_setting(claim->property)) return true;
    return !claim->disputes.len && rg_map_get(&q->c->denials, passage_of(q->c->own, claim)) == RG_NONE;
}

/* ---- identity ---------------------------------------------------------------------------------------------------- */

static int by_text(const void *x, const void *y) { return strcmp(*(const char *const *)x, *(const char *const *)y); }

/* The hash of the event's key, the property and the claims' ids in their order. */
static bool is_id(const inquiry *q, rg_text key) {
    RG_VEC(const char *) ids = {0};
    rg_sha256 sha;
    char hex[65];
    for (size_t i = 0; i < q->d->position_count; i++)
        for (size_t k = 0; k < q->d->positions[i].claim_count; k++) *rg_vec_push(q->c->own, &ids) = q->d->positions[i].claims[k]->id;
    rg_vec_sort(q->c->own, ids.at, ids.n, sizeof *ids.at, by_text);
    rg_sha256_init(&sha);
    rg_sha256_field(&sha, key);
    rg_sha256_field(&sha, rg_text_of(rg_property_name(q->d->property)));
    for (size_t i = 0; i < ids.n; i++) rg_sha256_field(&sha, rg_text_of(ids.at[i]));
    rg_sha256_hex(&sha, hex);
    return memcmp(q->d->id, "d-", 2) == 0 && memcmp(q->d->id + 2, hex, 12) == 0 && !q->d->id[14];
}

static const char *claims_fault(inquiry *q) {
    for (size_t i = 0; i < q->d->position_count; i++) {
        const rg_position *p = &q->d->positions[i];
        if (!p->claim_count) return "nobody holds a position";
        for (size_t k = 0; k < p->claim_count; k++) {
            const char *fault = rg_finding_check_passage(q->c->content, p->claims[k]);
            if (fault) return fault;
            for (size_t n = 0; n <= i; n++)
                for (size_t m = 0; m < (n == i ? k : q->d->positions[n].claim_count); m++)
                    if (q->d->positions[n].claims[m] == p->claims[k]) return "a claim stands in two places";
        }
    }
    for (size_t i = 0; i < q->d->position_count; i++)
        for (size_t k = 0; k < q->d->positions[i].claim_count; k++) {
            q->key = event_of(q, q->d->positions[i].claims[k]);
            if (is_id(q, q->key)) return NULL;
        }
    return "the id is not the one of its content";
}

/* ---- who excludes whom ------------------------------------------------------------------------------------------- */

enum { CROWDED = 1, COURSE = 2 };

static bool crowded(const inquiry *q, const rg_claim *claim) {
    size_t n = 0;
    for (size_t i = 0; i < q->told.n; i++) n += rg_pair_same(q->told.at[i], claim);
    return n > ASKED_CLAIMS || q->told.n > ASKED_ANSWERS;
}

/* The voice of `claim` affirms what `other` says too. */
static bool says_both(const inquiry *q, const rg_claim *claim, const rg_claim *other) {
    for (size_t i = 0; i < q->told.n; i++)
        if (rg_pair_one_voice(q->told.at[i], claim) && rg_pair_same(q->told.at[i], other)) return true;
    return false;
}

/* Its voice gives another value too: perhaps it tells the course of something. */
static bool gives_another(const inquiry *q, const rg_claim *claim) {
    for (size_t i = 0; i < q->told.n; i++)
        if (rg_pair_one_voice(q->told.at[i], claim) && rg_pair_apart(q->told.at[i], claim)) return true;
    return false;
}

/* Both are asked of every pair of claims. */
static size_t asked(const inquiry *q, const rg_claim *claim) {
    size_t known = rg_map_get(q->asked, rg_text_of(claim->id));
    if (known != RG_NONE) return known;
    known = (crowded(q, claim) ? CROWDED : 0) | (gives_another(q, claim) ? COURSE : 0);
    rg_map_put(q->asked, rg_text_of(claim->id), known);
    return known;
}

static bool must(const inquiry *q, const rg_claim *a, const rg_claim *b) {
    bool of_one = answers_it(q, a) && answers_it(q, b);
    if (!heard(q, a) || !heard(q, b)) return false;
    if (rg_pair_reply(a, b, of_one) == RG_PAIR_MUST) return true;
    if (!of_one || (asked(q, a) | asked(q, b)) & CROWDED) return false;
    if (rg_pair_denial(a, b) == RG_PAIR_MUST) return true;
    if (!q->single || rg_pair_values(a, b) != RG_PAIR_MUST || (asked(q, a) | asked(q, b)) & COURSE) return false;
    return a->value.kind == RG_VALUE_DATE || (!says_both(q, a, b) && !says_both(q, b, a));
}

typedef enum ground { NO_GROUND, SOME_GROUND, CERTAIN } ground;

static bool grounds(const inquiry *q, const rg_claim *a, const rg_claim *b) {
    return rg_pair_denial(a, b) || rg_pair_values(a, b) || (q->d->state == RG_DISPUTE_SPURIOUS && rg_pair_seems(a, b));
}

/* On what two positions may exclude each other, and whether they have to. */
static ground ground_of(const inquiry *q, const rg_position *a, const rg_position *b) {
    ground found = NO_GROUND;
    for (size_t i = 0; i < a->claim_count; i++)
        for (size_t k = 0; k < b->claim_count; k++) {
            const rg_claim *x = a->claims[i], *y = b->claims[k];
            if (must(q, x, y)) return CERTAIN;
            if (grounds(q, x, y)) found = SOME_GROUND;
        }
    return found;
}

static const char *contests_fault(const inquiry *q) {
    const rg_dispute *d = q->d;
    if (!d->contest_count) return "no position excludes another";
    for (size_t i = 0; i < d->contest_count; i++) {
        const rg_contest *c = &d->contests[i];
        if (c->from >= d->position_count || c->to >= d->position_count || c->from == c->to) return "an attack comes from nowhere";
        if (!contest(d, c->to, c->from)) return "of two positions that exclude each other only one attacks";
        for (size_t k = 0; k < i; k++)
            if (d->contests[k].from == c->from && d->contests[k].to == c->to) return "an attack stands there twice";
        if (!ground_of(q, &d->positions[c->from], &d->positions[c->to])) return "two positions attack each other that do not exclude each other";
    }
    for (size_t a = 0; a < d->position_count; a++)
        for (size_t b = a + 1; b < d->position_count; b++)
            if (contested(d, a) && contested(d, b) && !contest(d, a, b) && ground_of(q, &d->positions[a], &d->positions[b]) == CERTAIN)
                return "two positions exclude each other, and do not attack";
    return NULL;
}

/* ---- who holds what ---------------------------------------------------------------------------------------------- */

/* Where one place stands under two names, each name is a position. */
static bool same(const inquiry *q, const rg_claim *a, const rg_claim *b) {
    bool named = q->d->state == RG_DISPUTE_SPURIOUS && a->property == RG_PROPERTY_PLACE;
    return rg_pair_same(a, b) && (!named || rg_text_same(rg_text_fold(q->c->own, a->value.text), rg_text_fold(q->c->own, b->value.text)));
}

/* Though one voice says both. */
static bool incoherent(const inquiry *q, const rg_claim *a, const rg_claim *b) {
    return q->single && a->property == b->property && answers_it(q, a) && answers_it(q, b) && rg_pair_apart(a, b) == RG_PAIR_MUST;
}

/* What excludes each other does not stand in one position, what says the same does not stand in two. */
static const char *position_fault(const inquiry *q, size_t at) {
    const rg_position *p = &q->d->positions[at];
    for (size_t i = 0; i < p->claim_count; i++) {
        for (size_t k = i + 1; k < p->claim_count; k++)
            if (must(q, p->claims[i], p->claims[k]) || incoherent(q, p->claims[i], p->claims[k])) return "claims of one position exclude each other";
        for (size_t n = at + 1; n < q->d->position_count; n++)
            for (size_t k = 0; k < q->d->positions[n].claim_count && contested(q->d, n); k++)
                if (answers_it(q, p->claims[i]) && answers_it(q, q->d->positions[n].claims[k]) && same(q, p->claims[i], q->d->positions[n].claims[k]))
                    return "what says the same stands in two positions";
    }
    return NULL;
}

/* Each claim of a position says what another of it says, is of one speaker with it, answers with it, or excludes some of what the position excludes. */
static bool belongs(const inquiry *q, size_t at, size_t which) {
    const rg_position *p = &q->d->positions[at];
    const rg_claim *claim = p->claims[which];
    for (size_t i = 0; i < p->claim_count; i++)
        if (i != which && (rg_pair_near(claim, p->claims[i]) || rg_pair_one_speaker(claim, p->claims[i]) || rg_pair_reply(claim, p->claims[i], false))) return true;
    for (size_t n = 0; n < q->d->position_count; n++)
        for (size_t k = 0; k < q->d->positions[n].claim_count && contest(q->d, at, n); k++)
            if (grounds(q, claim, q->d->positions[n].claims[k])) return true;
    return false;
}

/* What answers a claim of the question from elsewhere is in the dispute; "this is denied" of a day is none. */
static bool lacks_reply(const inquiry *q, const rg_claim *claim) {
    size_t at = rg_map_get(&q->c->replies, rg_text_of(claim->id));
    for (size_t i = 0; at != RG_NONE && i < q->c->answering.at[at].claims.n; i++) {
        const rg_claim *reply = q->c->answering.at[at].claims.at[i];
        if (heard(q, reply) && !answers_it(q, reply) && !in_dispute(q->d, reply)) return true;
    }
    return false;
}

static const char *holder_fault(const inquiry *q, const rg_claim *claim) {
    if (!answers_it(q, claim)) return NULL;
    for (size_t n = 0; n < q->told.n; n++) {
        if (in_dispute(q->d, q->told.at[n])) continue;
        if (heard(q, q->told.at[n]) && same(q, claim, q->told.at[n])) return "somebody who holds a position is missing";
        if (must(q, claim, q->told.at[n])) return "a position is missing";
    }
    return q->told.n <= ASKED_ANSWERS / 2 && lacks_reply(q, claim) ? "an answer to a claim is missing" : NULL;
}

static const char *holders_fault(const inquiry *q) {
    for (size_t i = 0; i < q->d->position_count; i++) {
        const rg_position *p = &q->d->positions[i];
        const char *fault = contested(q->d, i) ? position_fault(q, i) : NULL;
        for (size_t k = 0; k < p->claim_count && contested(q->d, i) && !fault; k++) fault = belongs(q, i, k) ? holder_fault(q, p->claims[k]) : "a claim does not belong to its position";
        if (fault) return fault;
    }
    return NULL;
}

/* ---- beside ------------------------------------------------------------------------------------------------------- */

static bool speaks_in(const rg_position *p, const rg_claim *claim) {
    for (size_t i = 0; i < p->claim_count; i++)
        if (rg_pair_one_speaker(p->claims[i], claim)) return true;
    return false;
}

static size_t paragraph(const inquiry *q, const rg_claim *claim) {
    size_t at = rg_map_get(&q->c->accounts, claim->source);
    return at == RG_NONE ? RG_NONE : rg_source_part_at(&q->c->content->accounts[at], claim->span.start);
}

static bool beside_of(const inquiry *q, const rg_position *p, const rg_claim *claim) {
    for (size_t i = 0; i < p->claim_count; i++)
        if (rg_text_same(p->claims[i]->source, claim->source) && paragraph(q, p->claims[i]) == paragraph(q, claim) && paragraph(q, claim) != RG_NONE) return true;
    return false;
}

static void take_notes(const inquiry *q, rg_map *notes, const rg_claim *claim) {
    for (size_t i = 0; i < claim->note_count; i++)
        rg_map_put(notes, rg_text_printf(q->c->own, "%.*s\n%.*s", RG_TEXT_ARG(claim->notes[i]), RG_TEXT_ARG(claim->source)), 0);
}

/* The notes of the claims, and of what the same voices say of the event in the same paragraph. */
static bool notes_are_right(const inquiry *q, const rg_position *p) {
    rg_map notes = rg_map_in(q->c->own);
    const struct rg_told *told = told_of(q);
    for (size_t i = 0; i < p->claim_count; i++) take_notes(q, &notes, p->claims[i]);
    for (size_t i = 0; i < told->claims.n; i++)
        if (told->claims.at[i]->voice_count > 1 && speaks_in(p, told->claims.at[i]) && beside_of(q, p, told->claims.at[i])) take_notes(q, &notes, told->claims.at[i]);
    bool right = notes.n == p->note_count;
    for (size_t i = 0; i < p->note_count && right; i++) {
        right = false;
        for (size_t k = 0; k < notes.n && !right; k++) right = rg_text_starts(notes.keys[k], p->notes[i]) && notes.keys[k].ptr[p->notes[i].len] == '\n';
    }
    return right;
}

static const char *beside_fault(const inquiry *q, const rg_position *p) {
    for (size_t i = 0; i < p->beside_count; i++) {
        const char *fault = rg_finding_check_passage(q->c->content, p->beside[i]);
        if (fault) return fault;
        if (holds(p, p->beside[i]) || !speaks_in(p, p->beside[i])) return "what stands beside a position is not of its voices";
    }
    return notes_are_right(q, p) ? NULL : "the notes of a position are others";
}

/* Others of the paragraph that deny what nobody affirms, or make the event part of another. */
static const char *bystander_fault(const rg_position *p) {
    for (size_t i = 0; i < p->claim_count; i++)
        if (p->claims[i]->voice_count < 2 || (!p->claims[i]->denied && p->claims[i]->property != RG_PROPERTY_PART_OF))
            return "a position that excludes nothing is in the dispute";
    return NULL;
}

/* ---- what only seems ---------------------------------------------------------------------------------------------- */

rg_pair rg_dissent_check_seems(const rg_dispute *d) {
    rg_pair least = RG_PAIR_MUST;
    for (size_t c = 0; c < d->contest_count; c++) {
        const rg_position *a = &d->positions[d->contests[c].from], *b = &d->positions[d->contests[c].to];
        for (size_t i = 0; i < a->claim_count; i++)
            for (size_t k = 0; k < b->claim_count; k++) {
                rg_pair seems = rg_pair_seems(a->claims[i], b->claims[k]);
                if (seems < least) least = seems;
            }
    }
    return least;
}

const char *rg_dissent_checker_fault(rg_dissent_checker *c, const rg_dispute *d) {
    rg_map known = rg_map_in(c->own);
    inquiry q = {.c = c, .d = d, .asked = &known};
    const char *fault = claims_fault(&q);
    if (!fault) gather(&q), fault = contests_fault(&q);
    if (!fault) fault = holders_fault(&q);
    for (size_t i = 0; i < d->position_count && !fault; i++) {
        fault = beside_fault(&q, &d->positions[i]);
        if (!fault && !contested(d, i)) fault = bystander_fault(&d->positions[i]);
    }
    if (!fault) fault = rg_dissent_check_state(c, d);
    rg_arena_clear(c->own);
    return fault;
}
