/* align_person.c: by what name each person is known the fullest: "Otto Korn" and "O. K. Korn" of two accounts are "Otto Karl Korn" of a third.
 *
 * In: entities with their words. Out: `person` of the facts of persons and lives, and in the words of events the fullest name in the place of a shorter one.
 * A name is a shorter form of another with the same surname where its given names are some of those, in their order and the first the first: each
 * the same, its initial, or the same but for its ending. It stands for the other where no third name is as full, and nobody who
 * has both tells them apart. Who is no more than a surname is left alone: perhaps he is another of the family.
 */
#include <string.h>

#include "flow/finding/align_int.h"

enum { NAMESAKES = 32 /* names of one surname; of more nobody is told */ };

typedef struct known_name {
    rg_text words[RG_ENTITY_WORDS];
    size_t n;
    rg_map accounts; /* that have it */
    size_t fullest;  /* of `names` */
} known_name;

typedef RG_VEC(size_t) list;

typedef struct naming {
    rg_align *align;
    rg_map known;     /* words, joined -> name */
    RG_VEC(known_name) names;
    rg_map surnames;  /* -> lists */
    RG_VEC(list) lists;
} naming;

/* ---- the names of persons ------------------------------------------------------------------------------------------ */

/* An event that is a person's name: something is said of its birth, its death or its office. */
static bool lives(const rg_entity *t) {
    for (size_t i = 0; i < t->claim_count; i++)
        if (t->claims[i]->property == RG_PROPERTY_BIRTH || t->claims[i]->property == RG_PROPERTY_DEATH || t->claims[i]->property == RG_PROPERTY_ROLE) return true;
    return false;
}

/* "Roman legions" is nobody. */
static bool ends_in_capital(rg_text name) {
    uint32_t rune = 0;
    size_t at = name.len;
    while (at > 0 && name.ptr[at - 1] != ' ' && name.ptr[at - 1] != '\n') at--;
    return rg_text_rune(name, at, &rune) && rg_rune_upper(rune);
}

/* Two words or more, the first an initial or a given name. */
static bool is_person(const naming *n, const rg_entity *t, const rg_entity_facts *f) {
    if (t->kind == RG_ENTITY_PLACE || f->word_count < 2 || f->word_count == RG_ENTITY_WORDS || f->head.len || !ends_in_capital(t->name)) return false;
    if (t->kind == RG_ENTITY_EVENT && !lives(t)) return false;
    if (f->words[0].len == 1) return true;
    rg_text fold = rg_text_fold(n->align->arena, t->name);
    size_t first = rg_text_find(fold, RG_TEXT(" "), 0);
    return rg_map_get(&n->align->given, rg_text_cut(fold, (rg_span){0, first == RG_NONE ? fold.len : first})) != RG_NONE;
}

static rg_text joined(rg_arena *arena, const rg_text *words, size_t count) {
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < count; i++) {
        if (i) rg_buf_byte(&out, ' ');
        rg_buf_add(&out, words[i]);
    }
    return rg_buf_text(&out);
}

static void take(naming *n, const rg_entity *t, const rg_entity_facts *f) {
    rg_arena *arena = n->align->arena;
    size_t at = rg_map_intern(&n->known, joined(arena, f->words, f->word_count), n->names.n);
    if (at == n->names.n) {
        known_name *name = rg_vec_push(arena, &n->names);
        *name = (known_name){.n = f->word_count, .accounts = rg_map_in(arena), .fullest = at};
        memcpy(name->words, f->words, sizeof name->words);
        size_t row = rg_map_intern(&n->surnames, name->words[name->n - 1], n->lists.n);
        if (row == n->lists.n) (void)rg_vec_push(arena, &n->lists);
        *rg_vec_push(arena, &n->lists.at[row]) = at;
    }
    rg_map_put(&n->names.at[at].accounts, rg_text_printf(arena, "%zu", t->account), 0);
}

/* ---- the fullest ----------------------------------------------------------------------------------------------------- */

/* The given names of `a`, one after another, are some of those of `b`. */
static bool shorter(const known_name *a, const known_name *b) {
    size_t k = 0;
    bool initials = false; /* "o." for "otto" */
    if (a->n > b->n) return false;
    for (size_t i = 0; i + 1 < a->n; i++, k++) {
        while (k + 1 < b->n && i && !rg_align_given(a->words[i], b->words[k])) k++;
        if (k + 1 >= b->n || !rg_align_given(a->words[i], b->words[k])) return false;
        initials |= a->words[i].len == 1 && b->words[k].len > 1;
        if (b->words[k].len == 1 && a->words[i].len > 1) return false;
    }
    return a->n < b->n || initials;
}

static bool told_apart(const known_name *a, const known_name *b) {
    for (size_t i = 0; i < a->accounts.n; i++)
        if (rg_map_get(&b->accounts, a->accounts.keys[i]) != RG_NONE) return true;
    return false;
}

/* The one name that is fuller than `a` and than whatever else is; `a` itself where several are, or an account has one of them beside it. */
static size_t fullest_of(const naming *n, const list *of, size_t a) {
    size_t best = a;
    const known_name *names = n->names.at;
    for (size_t i = 0; i < of->n; i++)
        if (of->at[i] != a && shorter(&names[best], &names[of->at[i]])) best = of->at[i];
    for (size_t i = 0; i < of->n; i++) {
        size_t b = of->at[i];
        if (b == a || !shorter(&names[a], &names[b])) continue;
        if (told_apart(&names[a], &names[b]) || (b != best && !shorter(&names[b], &names[best]))) return a;
    }
    return best;
}

static void find_fullest(naming *n) {
    for (size_t s = 0; s < n->lists.n; s++)
        for (size_t i = 0; i < n->lists.at[s].n && n->lists.at[s].n <= NAMESAKES; i++) {
            size_t a = n->lists.at[s].at[i];
            n->names.at[a].fullest = fullest_of(n, &n->lists.at[s], a);
        }
}

/* ---- in its place ------------------------------------------------------------------------------------------------------ */

/* The longest name of a person that ends with the event's word at `last`. */
static const known_name *name_before(const naming *n, const rg_entity_facts *f, size_t last) {
    size_t row = rg_map_get(&n->surnames, f->words[last]);
    const known_name *found = NULL;
    for (size_t i = 0; row != RG_NONE && n->lists.at[row].n <= NAMESAKES && i < n->lists.at[row].n; i++) {
        const known_name *name = &n->names.at[n->lists.at[row].at[i]];
        if (name->n > last + 1 || (found && found->n >= name->n)) continue;
        size_t k = 0;
        while (k < name->n && rg_text_same(name->words[k], f->words[last + 1 - name->n + k])) k++;
        if (k == name->n) found = name;
    }
    return found;
}

static bool put_fullest(const naming *n, rg_entity_facts *f) {
    bool changed = false;
    for (size_t last = 1; last < f->word_count; last++) {
        const known_name *name = name_before(n, f, last), *full = name ? &n->names.at[name->fullest] : NULL;
        if (!full || full == name || f->word_count + full->n - name->n > RG_ENTITY_WORDS) continue;
        rg_text *first = &f->words[last + 1 - name->n];
        memmove(first + full->n, first + name->n, (f->word_count - last - 1) * sizeof *first);
        memcpy(first, full->words, full->n * sizeof *first);
        f->word_count += full->n - name->n;
        last += full->n - name->n;
        changed = true;
    }
    return changed;
}

void rg_align_persons(rg_align *al) {
    naming n = {.align = al, .known = rg_map_in(al->arena), .surnames = rg_map_in(al->arena)};
    for (size_t i = 0; i < al->entities.n; i++)
        if (is_person(&n, &al->entities.at[i], &al->facts[i])) take(&n, &al->entities.at[i], &al->facts[i]);
    find_fullest(&n);
    for (size_t i = 0; i < al->entities.n; i++) {
        rg_entity_facts *f = &al->facts[i];
        if (al->entities.at[i].kind == RG_ENTITY_PLACE) continue;
        size_t at = rg_map_get(&n.known, joined(al->arena, f->words, f->word_count));
        const known_name *full = at == RG_NONE ? NULL : &n.names.at[n.names.at[at].fullest];
        if (full && !f->head.len) f->person = joined(al->arena, full->words, full->n);
        if (al->entities.at[i].kind == RG_ENTITY_EVENT && put_fullest(&n, f)) f->fuller = true, f->bag = rg_align_bag(al, f);
    }
}
