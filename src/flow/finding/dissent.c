/* dissent.c: from claims to disputes: answers that exclude each other, put together to positions.
 *
 * In: a content. Out: disputes. An answer is a variant affirmed, a variant denied, or a claim that answers another ("this is disputed"). Answers
 * exclude each other where one voice affirms what another denies, or where the values cannot both be (rg_variants_stand).
 * Of one event and one question, what is joined by exclusion or by a voice is one dispute; what does not exclude each
 * other in it, and has the same opponents or a voice in common, is one position.
 */
#include <string.h>

#include "base/sha256.h"
#include "flow/finding/dissent_int.h"

typedef struct question {
    rg_property properties[3];
    size_t property_count;
    bool values; /* its values exclude each other; else only denials make a dispute */
} question;

static const question questions[] = {
    {{RG_PROPERTY_DATE, RG_PROPERTY_START, RG_PROPERTY_END}, 3, true}, {{RG_PROPERTY_BIRTH}, 1, true}, {{RG_PROPERTY_DEATH}, 1, true},
    {{RG_PROPERTY_PLACE}, 1, true}, {{RG_PROPERTY_NUMBER}, 1, true}, {{RG_PROPERTY_DURATION}, 1, true},
    {{RG_PROPERTY_PARTICIPANT}, 1, false}, {{RG_PROPERTY_CAUSE}, 1, false}, {{RG_PROPERTY_OUTCOME}, 1, false},
    {{RG_PROPERTY_PART_OF}, 1, false}, {{RG_PROPERTY_TOPIC}, 1, false}, {{RG_PROPERTY_QUOTE}, 1, false},
    {{RG_PROPERTY_EXISTENCE}, 1, false}, {{RG_PROPERTY_ROLE}, 1, false}, {{RG_PROPERTY_BEFORE}, 1, false}, {{RG_PROPERTY_AFTER}, 1, false},
};

typedef RG_VEC(const rg_claim *) claim_list;

typedef struct answer {
    const rg_collated_property *of; /* NULL: a claim that answers another, from elsewhere */
    const rg_variant *variant;
    bool denied;
    claim_list claims;
    size_t dispute, position; /* RG_NONE; the first answer of the same */
} answer;

typedef struct asking {
    rg_weigher w;
    rg_arena *arena;
    rg_content content;          /* as given, but with rejected claims among the others */
    const rg_content *given;
    rg_collation collation;
    rg_map replies;              /* id of a claim -> index into lists of what answers it */
    RG_VEC(claim_list) lists;
    rg_map passages;             /* with a denial of something else than when and where */
    rg_map plain;                /* ids of what accounts tell in their own word */
    const rg_collated_event *event;
    rg_text said;                /* the event within a sentence */
    RG_VEC(answer) answers;      /* of the question in hand */
    bool *excludes;              /* answers, two by two */
    bool seeming;                /* they only seem to */
    RG_VEC(rg_dispute) found;
} asking;

static bool is_when(rg_property p) { return p == RG_PROPERTY_DATE || p == RG_PROPERTY_START || p == RG_PROPERTY_END; }

/* When and where: said along with what is said, and denied along with it. */
static bool is_setting(rg_property p) { return is_when(p) || p == RG_PROPERTY_PLACE; }

/* ---- all claims -------------------------------------------------------------------------------------------------- */

static rg_text passage_key(asking *all, const rg_claim *claim) {
    return rg_text_printf(all->arena, "%zu %zu %.*s", claim->span.start, claim->span.end, RG_TEXT_ARG(claim->source));
}

static void gather(asking *all) {
    rg_claims *claims = &all->content.claims;
    rg_claim *copies = RG_ARRAY(all->arena, rg_claim, claims->n);
    for (size_t i = 0; i < claims->n; i++) {
        copies[i] = claims->at[i];
        if (copies[i].status == RG_CLAIM_REJECTED) copies[i].status = RG_CLAIM_DRAFT;
        const rg_claim *claim = &copies[i];
        if (claim->denied && !is_setting(claim->property)) rg_map_put(&all->passages, passage_key(all, claim), 0);
        if (claim->voice_count <= 1) rg_map_put(&all->plain, rg_text_of(claim->id), 0);
        if (!claim->disputes.len) continue;
        size_t at = rg_map_intern(&all->replies, claim->disputes, all->lists.n);
        if (at == all->lists.n) (void)rg_vec_push(all->arena, &all->lists);
        *rg_vec_push(all->arena, &all->lists.at[at]) = claim;
    }
    claims->at = copies;
}

/* The claim as it was given, with what a person judged. */
static const rg_claim *given(const asking *all, const rg_claim *claim) { return &all->given->claims.at[claim - all->content.claims.at]; }

/* ---- answers ----------------------------------------------------------------------------------------------------- */

/* "This is disputed" answers what was said, and the date and place of it along with it; what an account tells of a day is denied as such, not
 * as to the day. */
static bool heard(asking *all, const rg_claim *claim, bool denied) {
    if (claim->denied != denied) return false;
    if (!denied || !is_setting(claim->property)) return true;
    if (is_when(claim->property) && claim->disputes.len && rg_map_get(&all->plain, claim->disputes) != RG_NONE) return false;
    return rg_map_get(&all->passages, passage_key(all, claim)) == RG_NONE;
}

static void add_answer(asking *all, const rg_collated_property *of, const rg_variant *variant, bool denied) {
    answer a = {of, variant, denied, {0}, RG_NONE, RG_NONE};
    for (size_t i = 0; i < variant->claim_count; i++)
        if (heard(all, variant->claims[i], denied)) *rg_vec_push(all->arena, &a.claims) = variant->claims[i];
    if (a.claims.n && all->answers.n < RG_PAIR_VARIANTS) *rg_vec_push(all->arena, &all->answers) = a;
}

static size_t answer_with(const asking *all, const rg_claim *claim) {
    for (size_t i = 0; i < all->answers.n; i++)
        for (size_t k = 0; k < all->answers.at[i].claims.n; k++)
            if (all->answers.at[i].claims.at[k] == claim) return i;
    return RG_NONE;
}

/* What answers a claim of the question from another property. */
static void add_replies(asking *all) {
    for (size_t i = 0, n = all->answers.n; i < n; i++) {
        for (size_t k = 0; k < all->answers.at[i].claims.n; k++) {
            size_t at = all->replies.n ? rg_map_get(&all->replies, rg_text_of(all->answers.at[i].claims.at[k]->id)) : RG_NONE;
            for (size_t r = 0; at != RG_NONE && r < all->lists.at[at].n; r++) {
                const rg_claim *reply = all->lists.at[at].at[r];
                if (!heard(all, reply, reply->denied) || answer_with(all, reply) != RG_NONE || all->answers.n >= RG_PAIR_VARIANTS) continue;
                answer a = {NULL, NULL, reply->denied, {0}, RG_NONE, RG_NONE};
                *rg_vec_push(all->arena, &a.claims) = reply;
                *rg_vec_push(all->arena, &all->answers) = a;
            }
        }
    }
}

static void take_answers(asking *all, const question *asked) {
    all->answers.n = 0;
    for (size_t p = 0; p < all->event->property_count; p++) {
        const rg_collated_property *of = &all->event->properties[p];
        for (size_t q = 0; q < asked->property_count; q++)
            for (size_t i = 0; of->property == asked->properties[q] && i < of->variant_count; i++) {
                add_answer(all, of, &of->variants[i], false);
                add_answer(all, of, &of->variants[i], true);
            }
    }
    add_replies(all);
}

/* ---- exclusion --------------------------------------------------------------------------------------------------- */

static bool voices_differ(const answer *a, const answer *b) {
    for (size_t i = 0; i < a->claims.n && i < RG_PAIR_CLAIMS; i++)
        for (size_t k = 0; k < b->claims.n && k < RG_PAIR_CLAIMS; k++)
            if (!rg_variants_same_voice(a->claims.at[i], b->claims.at[k])) return true;
    return false;
}

static bool voice_in_common(const answer *a, const answer *b) {
    for (size_t i = 0; i < a->claims.n && i < RG_PAIR_CLAIMS; i++)
        for (size_t k = 0; k < b->claims.n && k < RG_PAIR_CLAIMS; k++)
            if (rg_weigh_same_speaker(a->claims.at[i], b->claims.at[k])) return true;
    return false;
}

/* Values of one property that cannot both be, whoever gives them. */
static bool apart(const asking *all, const answer *a, const answer *b) {
    if (!a->of || a->of != b->of || a->denied || b->denied) return false;
    return rg_variants_compare(all->given->policy, a->of->property, &a->claims.at[0]->value, &b->claims.at[0]->value) == RG_CONFLICT;
}

static bool gives(const answer *a, const rg_claim *voice) {
    for (size_t i = 0; i < a->claims.n && i < RG_PAIR_CLAIMS && !a->denied; i++)
        if (rg_variants_same_voice(a->claims.at[i], voice)) return true;
    return false;
}

/* The voice gives three values no two of which can both be, or two numbers: it tells the course of a thing, or counts its parts, and does not
 * answer when, where or how many. */
static bool tells_course(const asking *all, const rg_claim *voice) {
    const answer *given[3];
    size_t n = 0, most = voice->property == RG_PROPERTY_NUMBER ? 2 : 3;
    for (size_t i = 0; i < all->answers.n && n < most; i++) {
        bool fresh = gives(&all->answers.at[i], voice);
        for (size_t k = 0; k < n && fresh; k++) fresh = apart(all, &all->answers.at[i], given[k]);
        if (fresh) given[n++] = &all->answers.at[i];
    }
    return n == most;
}

/* Two voices, each of which gives an answer. */
static bool answered_by_two(const asking *all, const answer *a, const answer *b) {
    for (size_t i = 0; i < a->claims.n && i < RG_PAIR_CLAIMS; i++)
        for (size_t k = 0; k < b->claims.n && k < RG_PAIR_CLAIMS; k++)
            if (!rg_variants_same_voice(a->claims.at[i], b->claims.at[k]) && !tells_course(all, a->claims.at[i]) && !tells_course(all, b->claims.at[k])) return true;
    return false;
}

/* Some claim of b says that it answers one of a. */
static bool replies(asking *all, const answer *a, const answer *b) {
    for (size_t i = 0; i < a->claims.n && all->replies.n; i++) {
        size_t at = rg_map_get(&all->replies, rg_text_of(a->claims.at[i]->id));
        for (size_t r = 0; at != RG_NONE && r < all->lists.at[at].n; r++)
            for (size_t k = 0; k < b->claims.n; k++)
                if (b->claims.at[k] == all->lists.at[at].at[r]) return true;
    }
    return false;
}

/* So far apart that they are perhaps not of one event: identity/suspect, not a dispute. */
static bool far_apart(const rg_value *a, const rg_value *b) {
    if (a->kind != RG_VALUE_DATE || b->kind != RG_VALUE_DATE) return false;
    rg_day first = a->date.earliest < b->date.earliest ? a->date.earliest : b->date.earliest;
    rg_day last = a->date.latest > b->date.latest ? a->date.latest : b->date.latest;
    return last > first && (uint64_t)last - (uint64_t)first > RG_APART_DAYS;
}

/* Who denies that the NKVD was there denies that a delegation of it was. */
static bool denies_whole(const answer *yes, const answer *no) {
    if (yes->of->property != RG_PROPERTY_PARTICIPANT || no->of->property != RG_PROPERTY_PARTICIPANT) return false;
    return rg_values_holds(rg_values_key(&yes->claims.at[0]->value), rg_values_key(&no->claims.at[0]->value));
}

/* Within one account numbers of a subject are of its parts and times, and shares are of different wholes. */
static bool of_one_count(const asking *all, const answer *a, const answer *b) {
    const rg_claim *x = a->claims.at[0], *y = b->claims.at[0];
    if (a->of->property != RG_PROPERTY_NUMBER || !rg_text_same(x->source, y->source)) return true;
    return !all->event->lasting && !rg_text_same(x->value.unit, RG_TEXT("%"));
}

static bool exclude(asking *all, const answer *a, const answer *b) {
    bool reply = replies(all, a, b) || replies(all, b, a);
    if (!a->of || !b->of) return reply;
    if (a->denied && b->denied) return false;
    if (a->denied != b->denied) {
        const answer *yes = a->denied ? b : a, *no = a->denied ? a : b;
        return (a->variant == b->variant || denies_whole(yes, no) || reply) && voices_differ(a, b);
    }
    const rg_value *x = &a->claims.at[0]->value, *y = &b->claims.at[0]->value;
    if (reply && a->of == b->of) return rg_variants_compare(all->given->policy, a->of->property, x, y) != RG_AGREE;
    return of_one_count(all, a, b) && rg_variants_stand(all->event, a->of, a->variant, b->of, b->variant) == RG_CONFLICT && !far_apart(x, y) && answered_by_two(all, a, b);
}

static bool excludes(const asking *all, size_t i, size_t k) { return all->excludes[i * all->answers.n + k]; }

static void find_exclusions(asking *all, bool (*between)(asking *all, const answer *a, const answer *b)) {
    size_t n = all->answers.n;
    all->excludes = RG_ARRAY(all->arena, bool, n * n);
    for (size_t i = 0; i < n; i++)
        for (size_t k = i + 1; k < n; k++)
            all->excludes[i * n + k] = all->excludes[k * n + i] = between(all, &all->answers.at[i], &all->answers.at[k]);
}

/* ---- disputes and positions -------------------------------------------------------------------------------------- */

static bool excluded(const asking *all, size_t i) {
    for (size_t k = 0; k < all->answers.n; k++)
        if (excludes(all, i, k)) return true;
    return false;
}

/* i and all that is joined to it become the dispute i. */
static void spread(asking *all, size_t i) {
    all->answers.at[i].dispute = i;
    for (bool more = true; more;) {
        more = false;
        for (size_t a = 0; a < all->answers.n; a++)
            for (size_t b = 0; all->answers.at[a].dispute == i && b < all->answers.n; b++) {
                if (all->answers.at[b].dispute != RG_NONE || !excluded(all, b)) continue;
                if (!excludes(all, a, b) && !voice_in_common(&all->answers.at[a], &all->answers.at[b])) continue;
                all->answers.at[b].dispute = i;
                more = true;
            }
    }
}

static bool same_opponents(const asking *all, size_t i, size_t k) {
    for (size_t x = 0; x < all->answers.n; x++)
        if (excludes(all, i, x) != excludes(all, k, x)) return false;
    return true;
}

/* Values that cannot both be, though one voice gives them: not one position. */
static bool incoherent(const asking *all, size_t i, size_t k) {
    return !all->event->series && !all->event->lasting && apart(all, &all->answers.at[i], &all->answers.at[k]);
}

/* The first position of the dispute that the answer goes with. */
static size_t position_for(const asking *all, size_t i) {
    for (size_t p = 0; p < i; p++) {
        if (all->answers.at[p].dispute != all->answers.at[i].dispute || all->answers.at[p].position != p) continue;
        bool fits = true, near = false;
        for (size_t k = p; k < i; k++) {
            if (all->answers.at[k].position != p) continue;
            fits = fits && !excludes(all, i, k) && !incoherent(all, i, k);
            near = near || same_opponents(all, i, k) || voice_in_common(&all->answers.at[i], &all->answers.at[k]);
        }
        if (fits && near) return p;
    }
    return i;
}

/* ---- what a position says ---------------------------------------------------------------------------------------- */

static void add_label(rg_text *labels, size_t *n, rg_text label) {
    for (size_t i = 0; i < *n; i++)
        if (rg_text_same(labels[i], label)) return;
    labels[(*n)++] = label;
}

/* "Gestapo and NKVD took no part in the fourth conference"; affirmed values first. */
static rg_text label_of(asking *all, size_t position) {
    rg_text labels[RG_PAIR_VARIANTS], other = {0};
    rg_buf out = rg_buf_in(all->arena);
    for (int denied = 0; denied < 2; denied++) {
        const rg_claim *like = NULL;
        size_t n = 0;
        for (size_t i = position; i < all->answers.n; i++) {
            const answer *a = &all->answers.at[i];
            if (a->position != position || a->denied != denied) continue;
            if (a->of) {
                if (!n) like = a->claims.at[0];
                rg_text label = a->variant->label;
                if (denied || all->seeming) label = rg_say_value(all->arena, a->of->property, &a->claims.at[0]->value);
                add_label(labels, &n, label);
            } else other = rg_say_claim(all->arena, all->said, a->claims.at[0]);
        }
        if (!n) continue;
        rg_text list = rg_say_list(all->arena, "", labels, n);
        if (out.len) rg_buf_puts(&out, "; ");
        rg_buf_add(&out, rg_say_plain(all->arena, all->said, like, list, denied));
    }
    return out.len ? rg_buf_text(&out) : other;
}

static rg_position position_of(asking *all, size_t at) {
    claim_list list = {0};
    for (size_t i = at; i < all->answers.n; i++)
        for (size_t k = 0; all->answers.at[i].position == at && k < all->answers.at[i].claims.n; k++)
            *rg_vec_push(all->arena, &list) = given(all, all->answers.at[i].claims.at[k]);
    rg_vec_sort(all->arena, list.at, list.n, sizeof *list.at, rg_weigh_by_place);
    rg_position p = {.label = label_of(all, at), .claims = list.at, .claim_count = list.n};
    rg_weigh_position(&all->w, &p);
    return p;
}

/* ---- beside the question ------------------------------------------------------------------------------------------ */

static bool speaks_in(const rg_position *p, const rg_claim *claim) {
    for (size_t i = 0; i < p->claim_count; i++)
        if (rg_weigh_same_speaker(p->claims[i], claim)) return true;
    return false;
}

static bool holds(const rg_position *p, const rg_claim *claim) {
    for (size_t i = 0; i < p->claim_count; i++)
        if (p->claims[i] == claim) return true;
    return false;
}

static bool attributed(const rg_claim *claim) { return claim->voice_count > 1; }

/* Claims of the event in hand, as given. */
static claim_list of_event(asking *all) {
    claim_list list = {0};
    for (size_t p = 0; p < all->event->property_count; p++)
        for (size_t v = 0; v < all->event->properties[p].variant_count; v++) {
            const rg_variant *variant = &all->event->properties[p].variants[v];
            for (size_t k = 0; k < variant->claim_count; k++) *rg_vec_push(all->arena, &list) = given(all, variant->claims[k]);
        }
    rg_vec_sort(all->arena, list.at, list.n, sizeof *list.at, rg_weigh_by_place);
    return list;
}

/* What a voice of the dispute denies of the event, and what it says on a matter of which one of them denies something. */
static void add_beside(asking *all, rg_dispute *d, const claim_list *told) {
    bool matters[RG_PROPERTY_COUNT] = {false};
    for (size_t i = 0; i < d->position_count; i++)
        for (size_t k = 0; k < told->n; k++)
            if (told->at[k]->denied && speaks_in(&d->positions[i], told->at[k])) matters[told->at[k]->property] = true;
    for (size_t i = 0; i < d->position_count; i++) {
        rg_position *p = &d->positions[i];
        claim_list list = {0};
        for (size_t k = 0; k < told->n; k++) {
            const rg_claim *claim = told->at[k];
            if (attributed(claim) && matters[claim->property] && speaks_in(p, claim) && !holds(p, claim)) *rg_vec_push(all->arena, &list) = claim;
        }
        p->beside = list.at, p->beside_count = list.n;
    }
}

static const rg_account *account_of(const asking *all, rg_text name) {
    for (size_t i = 0; i < all->given->account_count; i++)
        if (rg_text_same(all->given->accounts[i].name, name)) return &all->given->accounts[i];
    return NULL;
}

static size_t part_of_text(const asking *all, const rg_claim *claim) {
    const rg_account *account = account_of(all, claim->source);
    return account ? rg_source_part_at(account, claim->span.start) : RG_NONE;
}

static bool in_same_part(const asking *all, const rg_dispute *d, const rg_claim *claim) {
    size_t part = part_of_text(all, claim);
    for (size_t i = 0; part != RG_NONE && i < d->position_count; i++)
        for (size_t k = 0; k < d->positions[i].claim_count; k++)
            if (rg_text_same(d->positions[i].claims[k]->source, claim->source) && part_of_text(all, d->positions[i].claims[k]) == part) return true;
    return false;
}

/* Denied, though nobody affirms it. */
static bool unasked(const asking *all, const rg_claim *claim) {
    for (size_t p = 0; p < all->event->property_count; p++)
        for (size_t v = 0; v < all->event->properties[p].variant_count; v++) {
            const rg_variant *variant = &all->event->properties[p].variants[v];
            for (size_t k = 0; variant->denied_only && k < variant->claim_count; k++)
                if (given(all, variant->claims[k]) == claim) return true;
        }
    return false;
}

static bool in_value(rg_property property) {
    for (size_t q = 0; questions[q].values; q++)
        for (size_t i = 0; i < questions[q].property_count; i++)
            if (questions[q].properties[i] == property) return true;
    return false;
}

static bool remarkable(const asking *all, const rg_claim *claim) {
    if (!attributed(claim) || in_value(claim->property)) return false;
    return claim->denied ? unasked(all, claim) : claim->property == RG_PROPERTY_PART_OF;
}

/* A further voice in the same paragraph that denies what nobody affirms, or makes the event part of another: a position beside the others. */
static void add_bystanders(asking *all, rg_dispute *d, const claim_list *told) {
    for (size_t k = 0; k < told->n; k++) {
        const rg_claim *claim = told->at[k];
        bool taken = !remarkable(all, claim) || !in_same_part(all, d, claim);
        for (size_t i = 0; !taken && i < d->position_count; i++) taken = speaks_in(&d->positions[i], claim);
        if (taken) continue;
        claim_list list = {0};
        for (size_t i = k; i < told->n; i++) {
            const rg_claim *other = told->at[i];
            if (rg_weigh_same_speaker(other, claim) && remarkable(all, other)) *rg_vec_push(all->arena, &list) = other;
        }
        rg_position *more = RG_ARRAY(all->arena, rg_position, d->position_count + 1);
        memcpy(more, d->positions, d->position_count * sizeof *more);
        rg_position *p = &more[d->position_count++];
        *p = (rg_position){.label = rg_say_claim(all->arena, all->said, claim), .claims = list.at, .claim_count = list.n};
        rg_weigh_position(&all->w, p);
        d->positions = more;
    }
}

static void add_notes_of(asking *all, rg_map *seen, const rg_claim *claim) {
    for (size_t i = 0; i < claim->note_count; i++)
        rg_map_intern(seen, rg_text_printf(all->arena, "%.*s\n%.*s", RG_TEXT_ARG(claim->notes[i]), RG_TEXT_ARG(claim->source)), claim->notes[i].len);
}

static bool shares_part(const asking *all, const rg_position *p, const rg_claim *claim) {
    size_t part = part_of_text(all, claim);
    for (size_t i = 0; part != RG_NONE && i < p->claim_count; i++)
        if (rg_text_same(p->claims[i]->source, claim->source) && part_of_text(all, p->claims[i]) == part) return true;
    return false;
}

static void add_notes(asking *all, rg_position *p, const claim_list *told) {
    rg_map seen = rg_map_in(all->arena);
    for (size_t i = 0; i < p->claim_count; i++) add_notes_of(all, &seen, p->claims[i]);
    for (size_t i = 0; i < told->n; i++)
        if (attributed(told->at[i]) && speaks_in(p, told->at[i]) && shares_part(all, p, told->at[i])) add_notes_of(all, &seen, told->at[i]);
    p->notes = RG_ARRAY(all->arena, rg_text, seen.n);
    p->note_count = seen.n;
    for (size_t i = 0; i < seen.n; i++) p->notes[i] = (rg_text){seen.keys[i].ptr, seen.values[i]};
}

/* ---- one dispute ------------------------------------------------------------------------------------------------- */

static rg_text ask_text(asking *all, const rg_dispute *d, size_t dispute) {
    const answer *only = NULL;
    size_t affirmed = 0;
    for (size_t i = 0; i < all->answers.n; i++) {
        const answer *a = &all->answers.at[i];
        if (a->dispute == dispute && !a->denied && a->of) only = a, affirmed++;
    }
    if (affirmed == 1) {
        if (only->of->property == RG_PROPERTY_EXISTENCE) return rg_text_printf(all->arena, "is it so: %.*s?", RG_TEXT_ARG(only->variant->label));
        rg_text whether = rg_say_whether(all->arena, all->said, only->claims.at[0], only->variant->label);
        return rg_text_printf(all->arena, "is it so that %.*s?", RG_TEXT_ARG(whether));
    }
    return rg_say_question(all->arena, all->said, d->property);
}

static int by_text(const void *x, const void *y) { return strcmp(*(const char *const *)x, *(const char *const *)y); }

static void sign(asking *all, rg_dispute *d) {
    size_t n = 0, most = 0;
    for (size_t i = 0; i < d->position_count; i++) most += d->positions[i].claim_count;
    const char **ids = RG_ARRAY(all->arena, const char *, most);
    for (size_t i = 0; i < d->position_count; i++)
        for (size_t k = 0; k < d->positions[i].claim_count; k++) ids[n++] = d->positions[i].claims[k]->id;
    rg_vec_sort(all->arena, ids, n, sizeof *ids, by_text);
    rg_sha256 sha;
    char hex[65];
    rg_sha256_init(&sha);
    rg_sha256_field(&sha, all->event->key);
    rg_sha256_field(&sha, rg_text_of(rg_property_name(d->property)));
    for (size_t i = 0; i < n; i++) rg_sha256_field(&sha, rg_text_of(ids[i]));
    rg_sha256_hex(&sha, hex);
    memcpy(d->id, "d-", 2);
    memcpy(d->id + 2, hex, 12);
    d->id[14] = 0;
}

typedef struct placed {
    rg_position position;
    size_t answer;
} placed;

static int by_strength(const void *x, const void *y) { return rg_weigh_by_strength(&((const placed *)x)->position, &((const placed *)y)->position); }

static void add_contests(asking *all, rg_dispute *d, const placed *list) {
    RG_VEC(rg_contest) contests = {0};
    for (size_t p = 0; p < d->position_count; p++)
        for (size_t q = 0; q < d->position_count; q++) {
            bool any = false;
            for (size_t i = 0; i < all->answers.n; i++)
                for (size_t k = 0; !any && k < all->answers.n; k++)
                    any = all->answers.at[i].position == list[p].answer && all->answers.at[k].position == list[q].answer && excludes(all, i, k);
            if (any) *rg_vec_push(all->arena, &contests) = (rg_contest){p, q, false};
        }
    d->contests = contests.at, d->contest_count = contests.n;
}

static void report(asking *all, const question *asked, size_t dispute) {
    RG_VEC(placed) list = {0};
    rg_dispute d = {.event = all->event->name, .property = asked->properties[0]};
    for (size_t i = dispute; i < all->answers.n; i++) {
        answer *a = &all->answers.at[i];
        if (a->dispute != dispute) continue;
        a->position = position_for(all, i);
    }
    for (size_t i = dispute; i < all->answers.n; i++)
        if (all->answers.at[i].dispute == dispute && all->answers.at[i].position == i)
            *rg_vec_push(all->arena, &list) = (placed){position_of(all, i), i};
    rg_vec_sort(all->arena, list.at, list.n, sizeof *list.at, by_strength);
    d.positions = RG_ARRAY(all->arena, rg_position, list.n);
    d.position_count = list.n;
    for (size_t i = 0; i < list.n; i++) d.positions[i] = list.at[i].position;
    add_contests(all, &d, list.at);
    d.question = ask_text(all, &d, dispute);
    claim_list told = of_event(all);
    if (!asked->values) {
        add_bystanders(all, &d, &told);
        add_beside(all, &d, &told);
    }
    for (size_t i = 0; i < d.position_count; i++) add_notes(all, &d.positions[i], &told);
    rg_weigh_conclude(&all->w, &d);
    sign(all, &d);
    *rg_vec_push(all->arena, &all->found) = d;
}

static void report_all(asking *all, const question *asked) {
    for (size_t i = 0; i < all->answers.n; i++) {
        if (all->answers.at[i].dispute != RG_NONE || !excluded(all, i)) continue;
        spread(all, i);
        report(all, asked, i);
    }
}

/* ---- what only seems to be a dispute ------------------------------------------------------------------------------- */

static bool source_in_common(const answer *a, const answer *b) {
    for (size_t i = 0; i < a->claims.n; i++)
        for (size_t k = 0; k < b->claims.n; k++)
            if (rg_text_same(a->claims.at[i]->source, b->claims.at[k]->source)) return true;
    return false;
}

/* One place under another name, a part beside the whole, from accounts each of which has but one of the two. That one is finer is no matter. */
static bool seems(asking *all, const answer *a, const answer *b) {
    if (a->of != b->of || source_in_common(a, b)) return false;
    rg_spurious sort = rg_spurious_of(all->arena, all->given->policy, a->of->property, &a->claims.at[0]->value, &b->claims.at[0]->value);
    return sort == RG_SPURIOUS_NAME || sort == RG_SPURIOUS_SCOPE;
}

/* The claim joins those that have the same answer under the same name. */
static void add_by_name(asking *all, const answer *from, const rg_claim *claim) {
    rg_text name = rg_text_fold(all->arena, claim->value.text);
    bool named = from->of->property == RG_PROPERTY_PLACE;
    size_t i = 0;
    for (; i < all->answers.n; i++) {
        const answer *a = &all->answers.at[i];
        if (a->variant == from->variant && (!named || rg_text_same(rg_text_fold(all->arena, a->claims.at[0]->value.text), name))) break;
    }
    if (i == RG_PAIR_VARIANTS) return;
    if (i == all->answers.n) *rg_vec_push(all->arena, &all->answers) = (answer){from->of, from->variant, false, {0}, RG_NONE, RG_NONE};
    *rg_vec_push(all->arena, &all->answers.at[i].claims) = claim;
}

/* Of what is in no dispute. */
static void ask_again(asking *all, const question *asked) {
    size_t n = all->answers.n;
    answer *before = RG_ARRAY(all->arena, answer, n);
    if (n) memcpy(before, all->answers.at, n * sizeof *before);
    all->answers.n = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; before[i].dispute == RG_NONE && before[i].of && !before[i].denied && k < before[i].claims.n; k++) add_by_name(all, &before[i], before[i].claims.at[k]);
    find_exclusions(all, seems);
    all->seeming = true;
    report_all(all, asked);
    all->seeming = false;
}

static void ask(asking *all, const question *asked) {
    take_answers(all, asked);
    if (all->answers.n >= 2) {
        find_exclusions(all, exclude);
        report_all(all, asked);
    }
    if (asked->values && all->event->account_count > 1 && !all->event->series && !all->event->lasting) ask_again(all, asked);
}

void rg_dissent_run(rg_arena *arena, const rg_content *content, rg_text event, rg_weighing rule, rg_dissent *out) {
    asking *all = RG_NEW(arena, asking);
    *all = (asking){.arena = arena, .content = *content, .given = content, .replies = rg_map_in(arena), .passages = rg_map_in(arena), .plain = rg_map_in(arena)};
    gather(all);
    rg_variants_collate(arena, &all->content, event, &all->collation);
    all->w = (rg_weigher){.arena = arena, .content = content, .witnesses = all->collation.witnesses, .rule = rule};
    for (size_t e = 0; e < all->collation.event_count; e++) {
        all->event = &all->collation.events[e];
        all->said = rg_say_event(arena, all->event->name);
        for (size_t q = 0; q < sizeof questions / sizeof *questions; q++) ask(all, &questions[q]);
    }
    uint8_t *judged = RG_ARRAY(arena, uint8_t, content->claims.n);
    for (size_t i = 0; i < content->claims.n; i++) judged[i] = (uint8_t)content->claims.at[i].status;
    *out = (rg_dissent){content, rule, all->found.at, all->found.n, judged, all->collation.witnesses};
}
