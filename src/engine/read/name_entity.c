/* name_entity.c: which names of a reading are one thing.
 *
 * Places by their row in the gazetteer, everything else by its folded name; "Charles" alone is the "Charles II" named right before, else the one most often named, a surname or
 * another first name alone is the person last named in full with it (if none was, the first to be), but goes on to be the one whom it has stood
 * for twice; "Van Holm" is "Otto van Holm", and a name alone in a bracket behind whom the text begins with is his; the title's person is meant by his surname alone, and by his first name where the text names nobody else with it; initials and surname are the person whose name they fit, in full or by initials, and a surname is theirs who were named so first; initials within a name may be left out or stand for a name; the title's person may
 * have more names in the sentence under it; behind a title of the other sex a surname is another's, "Mrs Holm" beside Otto Holm; kin of the title's person who have his name are others, "his father, Otto Holm"; letters are the body whose words they begin
 * ("National People's Party (NPP)"). Numbers follow the order of the text. Linear in the text.
 */
#include <string.h>

#include "engine/read/gender.h"
#include "engine/read/name_int.h"

enum {
    SETTLED = 2, /* times a surname alone has stood for somebody: then it is his */
    LATELY = 2,  /* sentences within which "Charles" is the Charles of the number last named */
    CALLED = 3,  /* times the title's person is called by one of his names alone, and never by the other */
    KIN_REACH = 5, /* words from "his" to the word for his kin */
    HEARD = 30   /* sentences over which a first name stays with the person last named with it */
};
static const size_t SHARED = RG_NONE - 1;

typedef struct entities {
    name_work *work;
    rg_map names;    /* "p:fold" and the like -> entity */
    rg_map surnames; /* last word -> a person named in full */
    rg_map alone;    /* last word -> times it has stood alone for that person */
    rg_map fits;     /* "o korn" -> the first so called, Otto Korn before O. Korn */
    rg_map givens;   /* first word -> the first person named in full with it; SHARED where another is too */
    rg_map family;   /* first word -> the first of that name who has the surname of whom the text is about */
    rg_map heard;    /* first word -> the sentence that last had it for that person */
    rg_map throned;  /* a name alone that has a title before it, "King Otto" */
    rg_map regnals;  /* "charles" -> the "Charles II" whom the text has most often */
    rg_map reigns;   /* "charles ii" -> how often it has him */
    rg_map called;   /* one word names of persons: "jessie", who is called so alone */
    rg_map parts;    /* "van holm" -> "otto van holm", "ottonus" -> whom the text begins with and calls so in a bracket */
    rg_map lately;   /* "charles" -> the "Charles II" last named */
    rg_map apart;    /* "anna" -> the "Anna, Queen of Lund" last named, where the text has an Anna II too */
    rg_map initials; /* "ada marlow" -> a name with initials within, "ada p. marlow" */
    rg_map middles;  /* "ada p marlow" of "ada priscilla marlow" -> that name */
    rg_map longer;   /* "ada marlow" -> the first with a name between, "ada priscilla marlow" */
    rg_map ranks;    /* "major lind" -> the entity of one who has the title's name, and that title */
    const rg_map *genders;
    rg_map sexes;    /* "s rood" -> the woman of that surname; SHARED where there are more */
    rg_map letters;  /* initials of groups of several words -> entity */
    rg_map bodies;   /* names of groups -> any of them */
    rg_map events;   /* "german-soviet treaty" of "german-soviet treaty of friendship" -> the longer */
    size_t hero;     /* the name of the title's person, told in full without a number; RG_NONE */
    rg_text single;  /* the one name that whom the text is about has: "Otto was a count"; empty where he has more */
    bool kin;        /* some of his kin have his name */
    bool hero_only;  /* nobody else in the text has that first name, or the text calls him by it alone, "Ito" of Ito Kenji */
    rg_span titled;  /* names: of the title, "Leon Marlow", and of the sentence under it, "Leon Ivan Marlow"; RG_NONE */
    size_t next;
} entities;

static rg_text last_word(rg_text fold) {
    for (size_t i = fold.len; i-- > 0;)
        if (fold.ptr[i] == ' ') return (rg_text){fold.ptr + i + 1, fold.len - i - 1};
    return fold;
}

static bool several_words(rg_text fold) { return last_word(fold).len < fold.len; }

/* "t. bor-komorowski" */
static bool initialled(rg_text fold) { return fold.len > 3 && (fold.ptr[1] == '.' || fold.ptr[1] == ' '); }

/* "t. g. bor-komorowski", no "h.h. sheikh otto" */
static bool only_initials(rg_text fold) {
    size_t end = fold.len - last_word(fold).len;
    for (size_t i = 0, letters = 0; i < end; i++) {
        letters = fold.ptr[i] == ' ' || fold.ptr[i] == '.' ? 0 : letters + 1;
        if (letters > 1) return false;
    }
    return true;
}

/* "t bor-komorowski" */
static rg_text by_initial(rg_arena *arena, rg_text fold) { return rg_text_printf(arena, "%c %.*s", fold.ptr[0], RG_TEXT_ARG(last_word(fold))); }

/* "npp" for "national people's party"; small words left out. */
static rg_text letters_of(rg_arena *arena, rg_text fold) {
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0, start = 0; i <= fold.len; i++) {
        if (i < fold.len && fold.ptr[i] != ' ' && fold.ptr[i] != '-') continue;
        rg_text word = {fold.ptr + start, i - start};
        bool small = rg_text_same(word, RG_TEXT("of")) || rg_text_same(word, RG_TEXT("the")) || rg_text_same(word, RG_TEXT("and")) || rg_text_same(word, RG_TEXT("for"));
        if (word.len && !small) rg_buf_byte(&out, word.ptr[0]);
        start = i + 1;
    }
    return rg_buf_text(&out);
}

/* "Ada R. Marlow", where the text has an Ada Priscilla Marlow: another. */
static bool other_middle(const entities *e, rg_text bare, rg_text fold) {
    size_t known = rg_map_get(&e->longer, bare), at = rg_text_find(fold, RG_TEXT(" "), 0);
    if (known == RG_NONE || at + 1 >= fold.len) return false;
    rg_text longer = e->work->reading->names.at[known].fold;
    return at + 1 < longer.len && longer.ptr[at + 1] != fold.ptr[at + 1];
}

/* "ada p. marlow" is "ada marlow", but for one who has other initials there already. */
static rg_text without_initials(entities *e, const rg_name *name) {
    rg_text fold = name->fold;
    rg_buf out = rg_buf_in(e->work->arena);
    for (size_t from = 0, i = 0; i <= fold.len; i++) {
        if (i < fold.len && fold.ptr[i] != ' ') continue;
        bool initial = from > 0 && i < fold.len && (i - from == 1 || (i - from == 2 && fold.ptr[i - 1] == '.'));
        if (!initial && from > 0) rg_buf_byte(&out, ' ');
        if (!initial) rg_buf_add(&out, rg_text_cut(fold, (rg_span){from, i}));
        from = i + 1;
    }
    rg_text bare = rg_buf_text(&out);
    if (bare.len == fold.len || other_middle(e, bare, fold)) return fold;
    size_t at = (size_t)(name - e->work->reading->names.at), known = rg_map_intern(&e->initials, bare, at);
    return rg_text_same(e->work->reading->names.at[known].fold, fold) ? bare : fold;
}

/* "ada p marlow" of "ada priscilla marlow" and of "ada p. marlow"; empty where a name has no three words. */
static rg_text by_middle(rg_arena *arena, rg_text fold, bool *initial) {
    size_t first = rg_text_find(fold, RG_TEXT(" "), 0), second = first == RG_NONE ? RG_NONE : rg_text_find(fold, RG_TEXT(" "), first + 1);
    if (first < 3 || second == RG_NONE || second == first + 1 || rg_text_find(fold, RG_TEXT(" "), second + 1) != RG_NONE) return (rg_text){0};
    *initial = second == first + 2 || (second == first + 3 && fold.ptr[second - 1] == '.');
    if (!*initial && second < first + 4) return (rg_text){0}; /* "de", "van" */
    return rg_text_printf(arena, "%.*s %c%.*s", (int)first, fold.ptr, fold.ptr[first + 1], (int)(fold.len - second), fold.ptr + second);
}

static rg_text key_of(entities *e, const rg_name *name) {
    rg_arena *arena = e->work->arena;
    rg_text of = name->place ? rg_place_key(name->place - 1) : name->type == RG_NAME_PERSON && !initialled(name->fold) ? without_initials(e, name) : name->fold;
    char *key = rg_arena_alloc(arena, of.len + 1);
    key[0] = "plgew"[name->place ? RG_NAME_PLACE : name->type];
    if (of.len) memcpy(key + 1, of.ptr, of.len);
    return (rg_text){key, of.len + 1};
}

/* "charles ii", "john xxiii": what stands before the number; else empty. */
static rg_text before_number(rg_text fold) {
    rg_text last = last_word(fold);
    for (size_t i = 0; i < last.len; i++)
        if (!memchr("ivx", last.ptr[i], 3)) return (rg_text){0};
    return last.len && last.len < fold.len ? (rg_text){fold.ptr, fold.len - last.len - 1} : (rg_text){0};
}

static size_t times_in(const rg_map *map, rg_text fold) {
    size_t times = rg_map_get(map, fold);
    return times == RG_NONE ? 0 : times;
}

/* "Charles" is the Charles whom the text names most often by a number. */
static void reigns(entities *e, size_t at) {
    rg_text fold = e->work->reading->names.at[at].fold, given = before_number(fold);
    size_t times = times_in(&e->reigns, fold) + 1, best = rg_map_intern(&e->regnals, given, at);
    rg_map_put(&e->reigns, fold, times);
    if (times > times_in(&e->reigns, e->work->reading->names.at[best].fold)) rg_map_put(&e->regnals, given, at);
}

static rg_text first_word(rg_text fold) {
    size_t at = rg_text_find(fold, RG_TEXT(" "), 0);
    return at == RG_NONE ? fold : (rg_text){fold.ptr, at};
}

static bool is_given(const entities *e, rg_text fold) {
    uint32_t kinds = 0;
    return rg_pack_find(&e->work->tables->words, fold, &kinds) & RG_PACK_WHOLE && kinds & NAME_GIVEN && !(kinds & NAME_NATION);
}

/* "Young Otto", "Sensing Otto", "Otto the Quiet": no surname. */
static bool by_given_name(const entities *e, rg_text fold) {
    if (rg_text_starts((rg_text){fold.ptr + first_word(fold).len, fold.len - first_word(fold).len}, RG_TEXT(" the "))) return true;
    return is_given(e, last_word(fold)) && !is_given(e, first_word(fold)) && first_word(fold).len + 1 + last_word(fold).len == fold.len;
}

/* Whose first word it is, unless two of the text have it. */
static void gives(entities *e, size_t at) {
    rg_text fold = e->work->reading->names.at[at].fold, given = first_word(fold);
    size_t other = rg_map_intern(&e->givens, given, at);
    if (other != SHARED && !rg_text_same(last_word(e->work->reading->names.at[other].fold), last_word(fold))) rg_map_put(&e->givens, given, SHARED);
}

/* "his brother Otto", "Otto the Great", "Otto, Earl of Korn" say themselves who is meant. */
static bool told_apart(const entities *e, const rg_name *name) {
    const rg_reading *r = e->work->reading;
    size_t i = r->sentences.at[name->sentence].first, last = r->sentences.at[name->sentence].last;
    while (i < last && r->tokens.at[i].span.start < name->span.end) i++;
    bool comma = i < last && rg_text_is(r->tokens.at[i].fold, ",");
    rg_text next = i + comma < last ? r->tokens.at[i + comma].fold : (rg_text){0};
    bool byname = !comma && i + 1 < last && (rg_text_is(next, "of") || rg_text_is(next, "the") || rg_text_is(next, "de"));
    uint32_t kinds = 0;
    bool rank = comma && rg_pack_find(&e->work->tables->words, next, &kinds) & RG_PACK_WHOLE && kinds & NAME_TITLE;
    return byname || rank || name->title.start < name->title.end;
}

/* Who has the first name: of more than one, the one of the family of whom the text is about; SHARED where that is nobody. */
static size_t of_first_name(const entities *e, rg_text given) {
    size_t full = rg_map_get(&e->givens, given), kin = full == SHARED ? rg_map_get(&e->family, given) : RG_NONE;
    return kin != RG_NONE ? kin : full;
}

/* "Otto" is the one Otto Korn named not long before, where the text has no King Otto; RG_NONE. */
static size_t by_given(entities *e, const rg_name *name) {
    size_t full = of_first_name(e, name->fold), heard = rg_map_get(&e->heard, name->fold);
    bool he = full < SHARED && heard != RG_NONE && name->sentence <= heard + HEARD && is_given(e, name->fold) && rg_map_get(&e->throned, name->fold) == RG_NONE;
    if (!he || told_apart(e, name)) return RG_NONE;
    rg_map_put(&e->heard, name->fold, name->sentence);
    return full;
}

/* What single words may stand for, from all names told in full, so that a short one may stand before them too. */
static void gather(entities *e) {
    rg_reading *r = e->work->reading;
    for (size_t i = 0; i < r->names.n; i++) {
        const rg_name *n = &r->names.at[i];
        bool person = n->type == RG_NAME_PERSON;
        if (person && !several_words(n->fold) && n->title.start < n->title.end && rg_rune_upper((unsigned char)r->text.ptr[n->title.start])) rg_map_put(&e->throned, n->fold, i);
        if (person && several_words(n->fold) && !initialled(n->fold)) gives(e, i);
        if (person && !several_words(n->fold)) rg_map_put(&e->called, n->fold, i);
        if (n->type == RG_NAME_GROUP) rg_map_intern(&e->bodies, n->fold, i);
        size_t of = n->type == RG_NAME_EVENT ? rg_text_find(n->fold, RG_TEXT(" of "), 0) : RG_NONE;
        if (of != RG_NONE && several_words((rg_text){n->fold.ptr, of})) rg_map_intern(&e->events, (rg_text){n->fold.ptr, of}, i);
        if (!several_words(n->fold)) continue;
        bool initial = false;
        rg_text middle = n->type == RG_NAME_PERSON ? by_middle(e->work->arena, n->fold, &initial) : (rg_text){0};
        if (middle.len && !initial) rg_map_intern(&e->middles, middle, i), rg_map_intern(&e->longer, rg_text_printf(e->work->arena, "%.*s %.*s", RG_TEXT_ARG(first_word(n->fold)), RG_TEXT_ARG(last_word(n->fold))), i);
        if (n->type == RG_NAME_PERSON && before_number(n->fold).len) reigns(e, i);
        else if (n->type == RG_NAME_PERSON && !initialled(n->fold) && !by_given_name(e, n->fold)) {
            rg_map_intern(&e->surnames, last_word(n->fold), i);
            rg_map_intern(&e->fits, by_initial(e->work->arena, n->fold), i);
        }
        if (n->type == RG_NAME_GROUP) {
            rg_text letters = letters_of(e->work->arena, n->fold);
            if (letters.len >= 2) rg_map_intern(&e->letters, letters, i);
        }
    }
}

/* "Soviet NKVD" is the NKVD, where the text has it by itself too: a body known by one word, of whom the word before tells the land. */
static size_t without_land(const entities *e, rg_text fold) {
    size_t at = rg_text_find(fold, RG_TEXT(" "), 0);
    uint32_t land = 0, body = 0;
    if (at == RG_NONE) return RG_NONE;
    rg_text rest = {fold.ptr + at + 1, fold.len - at - 1};
    const rg_pack *words = &e->work->tables->words;
    bool known = rg_pack_find(words, (rg_text){fold.ptr, at}, &land) & RG_PACK_WHOLE && rg_pack_find(words, rest, &body) & RG_PACK_WHOLE;
    return known && land & NAME_NATION && body & NAME_ACRONYM ? rg_map_get(&e->bodies, rest) : RG_NONE;
}

static size_t entity_of(entities *e, const rg_name *name) {
    size_t entity = rg_map_intern(&e->names, key_of(e, name), e->next);
    if (entity == e->next) e->next++;
    return entity;
}

/* The person whom an initial and a surname fit: who bears the surname now, else the first, named in full if anybody is; RG_NONE where there is none. */
static size_t fitting(const entities *e, rg_text fold) {
    size_t full = rg_map_get(&e->surnames, last_word(fold));
    rg_text other = full == RG_NONE ? (rg_text){0} : e->work->reading->names.at[full].fold;
    if (other.len && !initialled(other) && other.ptr[0] == fold.ptr[0]) return full;
    return only_initials(fold) ? rg_map_get(&e->fits, by_initial(e->work->arena, fold)) : RG_NONE;
}

static bool told_by(const entities *e, const rg_token *t, unsigned roles) {
    size_t found = rg_map_get(&e->work->tables->told_words, t->fold);
    return found != RG_NONE && found & roles;
}

/* "Otto Korn the elder", "Otto Korn, Sr.", on the page of Otto Korn, is another. */
static bool namesake(const entities *e, const rg_name *name) {
    const rg_reading *r = e->work->reading;
    if (e->hero == RG_NONE || name->type != RG_NAME_PERSON || !rg_text_same(name->fold, r->names.at[e->hero].fold)) return false;
    size_t i = r->sentences.at[name->sentence].first, last = r->sentences.at[name->sentence].last;
    while (i < last && r->tokens.at[i].span.start < name->span.end) {
        if (told_by(e, &r->tokens.at[i], NAME_TOLD_NAMESAKE)) return true;
        i++;
    }
    if (i < last && (told_by(e, &r->tokens.at[i], NAME_TOLD_ARTICLE) || rg_text_is(r->tokens.at[i].fold, ","))) i++;
    return i < last && told_by(e, &r->tokens.at[i], NAME_TOLD_NAMESAKE);
}

/* "his father, Karl Lind", "Lind's uncle and teacher, Major Karl Lind", on the page of Karl Lind: the token that says whose kin he is; RG_NONE where none does. */
static size_t kin_of_hero(const entities *e, const rg_name *name) {
    const rg_reading *r = e->work->reading;
    const rg_name *hero = e->hero == RG_NONE ? NULL : &r->names.at[e->hero];
    if (!hero || name->type != RG_NAME_PERSON || !rg_text_same(name->fold, hero->fold) || rg_text_find(rg_text_cut(r->text, name->span), RG_TEXT(","), 0) != (size_t)-1) return RG_NONE; /* not "Karl Lind, Sr." */
    const rg_token *t = r->tokens.at;
    size_t first = r->sentences.at[name->sentence].first, begin = name->title.start < name->title.end ? name->title.start : name->span.start, i = first;
    while (t[i].span.start < begin) i++;
    size_t behind = i, last = r->sentences.at[name->sentence].last;
    while (behind < last && t[behind].span.start < name->span.end) behind++;
    bool closed = behind == last || t[behind].kind == RG_PUNCT, comma = i > first && rg_text_is(t[i - 1].fold, ",");
    if (comma && !closed) return RG_NONE; /* "Taught by his father, Karl Lind painted" */
    i -= comma;
    if (i > first + 2 && rg_text_is(t[i - 2].fold, "and")) i -= 2; /* "uncle and teacher" */
    if (i < first + 2 || !told_by(e, &t[i - 1], NAME_TOLD_FOREBEAR | NAME_TOLD_CHILD)) return RG_NONE;
    for (size_t k = (size_t)(name - r->names.at); k > 0 && r->names.at[k - 1].sentence == name->sentence; k--)
        if (r->names.at[k - 1].type == RG_NAME_PERSON && r->names.at[k - 1].entity != hero->entity) return RG_NONE; /* "Anna Lind with her father, Karl Lind" */
    size_t kin = --i;
    for (; i > first && i + KIN_REACH > kin; i--) { /* "his elder", "Lind's own" */
        if (told_by(e, &t[i - 1], NAME_TOLD_OWNER)) return kin;
        bool owner = i > first + 1 && (rg_text_is(t[i - 1].fold, "'s") || rg_text_is(t[i - 1].fold, "\xe2\x80\x99s"));
        if (owner) return rg_text_same(t[i - 2].fold, last_word(hero->fold)) || rg_text_same(t[i - 2].fold, first_word(hero->fold)) ? kin : RG_NONE;
    }
    return RG_NONE;
}

/* "major lind" of Major Karl Lind. */
static rg_text ranked(entities *e, const rg_name *name) {
    rg_text title = last_word(rg_text_trim(rg_text_fold(e->work->arena, rg_text_cut(e->work->reading->text, name->title))));
    return rg_text_printf(e->work->arena, "%.*s %.*s", RG_TEXT_ARG(title), RG_TEXT_ARG(last_word(name->fold)));
}

/* One of the title's name who is his kin: somebody else, called by his title where he has one, by whose kin he is where not. */
static size_t other_of_name(entities *e, rg_name *name, size_t kin) {
    const rg_reading *r = e->work->reading;
    name->by_title = name->title.start < name->title.end && rg_rune_upper((unsigned char)r->text.ptr[name->title.start]);
    e->kin = true;
    if (name->by_title) rg_map_put(&e->ranks, ranked(e, name), e->next);
    else name->kin = r->tokens.at[kin].span;
    return e->next++;
}

/* "a man named Eichmann" is somebody new. */
static bool introduced(const entities *e, const rg_name *name) {
    rg_text title = rg_text_cut(e->work->reading->text, name->title);
    return name->type == RG_NAME_PERSON && (rg_text_starts(title, RG_TEXT("a ")) || rg_text_starts(title, RG_TEXT("an "))) && !several_words(name->fold);
}

/* "Leon Marlow" and, under it, "Leon Ivan Marlow (1879-1940) was": one person, whom the text calls by the shorter name. */
static rg_span titled(const rg_reading *r) {
    size_t a = 0, b = 1;
    const rg_name *n = r->names.at;
    if (r->names.n < 2 || n[a].type != RG_NAME_PERSON || n[a].sentence != 0) return (rg_span){RG_NONE, RG_NONE};
    while (b < r->names.n && (n[b].type != RG_NAME_PERSON || r->blocks[r->sentences.at[n[b].sentence].block].heading)) b++;
    bool longer = b < r->names.n && several_words(n[a].fold) && n[b].fold.len > n[a].fold.len && !before_number(n[b].fold).len;
    bool opens = longer && n[b].span.start == r->sentences.at[n[b].sentence].span.start;
    bool same = opens && rg_text_same(first_word(n[a].fold), first_word(n[b].fold)) && rg_text_same(last_word(n[a].fold), last_word(n[b].fold));
    return same ? (rg_span){b, a} : (rg_span){RG_NONE, RG_NONE};
}

/* Of Anna Korn "Korn" may be the husband, where the text names him so. */
static bool wed_name(const entities *e, const rg_name *hero) {
    const rg_reading *r = e->work->reading;
    size_t row = rg_map_get(rg_gender_tables(e->work->arena, rg_language_code(r->language)), first_word(hero->fold));
    for (size_t i = 0; row == 's' && i < r->names.n; i++) {
        const rg_name *n = &r->names.at[i];
        if (n->type != RG_NAME_PERSON || !several_words(n->fold) || !rg_text_same(last_word(n->fold), last_word(hero->fold)) || rg_text_same(first_word(n->fold), first_word(hero->fold))) continue;
        const rg_sentence *s = &r->sentences.at[n->sentence];
        for (size_t t = s->first; t < s->last; t++)
            if (told_by(e, &r->tokens.at[t], NAME_TOLD_WED)) return true;
    }
    return false;
}

static bool named_in_full(const rg_name *n) { return n->type == RG_NAME_PERSON && several_words(n->fold) && !before_number(n->fold).len; }

/* "Otto Korn (1804-1880) was a miller", "In the legends of Holm, Otto was a": does the name open its sentence, which says who that is? */
static bool defined(const entities *e, const rg_name *n) {
    const rg_reading *r = e->work->reading;
    size_t i = r->sentences.at[n->sentence].first, last = r->sentences.at[n->sentence].last;
    bool opens = n->span.start == r->sentences.at[n->sentence].span.start, led = !opens && rg_text_is(r->tokens.at[i].fold, "in");
    if (!opens && !led) return false;
    while (i < last && r->tokens.at[i].span.start < n->span.start) i++;
    if (led && !rg_text_is(r->tokens.at[i - 1].fold, ",")) return false;
    while (i < last && r->tokens.at[i].span.start < n->span.end) i++;
    size_t open = 0; /* brackets, one within another too */
    for (; i < last && (open || rg_text_is(r->tokens.at[i].fold, "(")); i++) {
        open += rg_text_is(r->tokens.at[i].fold, "(");
        open -= open && rg_text_is(r->tokens.at[i].fold, ")");
    }
    return i + 1 < last && told_by(e, &r->tokens.at[i], NAME_TOLD_BE) && told_by(e, &r->tokens.at[i + 1], NAME_TOLD_ARTICLE);
}

/* Whom the text is about: the title's person; of a text that has no title, the first named in full of whom it says what he was; RG_NONE. */
static size_t about(const entities *e) {
    const rg_reading *r = e->work->reading;
    const rg_name *n = r->names.at;
    if (!r->names.n) return RG_NONE;
    rg_span first = r->sentences.at[n->sentence].span;
    if (r->blocks[r->sentences.at[n->sentence].block].heading) return named_in_full(n) && n->span.start == first.start && n->span.end == first.end ? 0 : RG_NONE;
    if (r->blocks[r->sentences.at[0].block].heading) return RG_NONE;
    for (size_t i = 0; i < r->names.n; i++)
        if (named_in_full(&n[i]) && defined(e, &n[i])) return i;
    return RG_NONE;
}

/* "Otto Korn", which a box begins with, above "Otto Karl Korn (1804-1880) was a miller": the first place of the longer name, which is his too; RG_NONE. */
static size_t named_by_box(const entities *e) {
    const rg_reading *r = e->work->reading;
    const rg_name *box = r->names.at, *hero = &r->names.at[e->hero];
    size_t i = 1;
    bool same = e->titled.start == RG_NONE && named_in_full(box) && box->fold.len < hero->fold.len && rg_text_same(first_word(box->fold), first_word(hero->fold)) && rg_text_same(last_word(box->fold), last_word(hero->fold));
    while (same && !rg_text_same(r->names.at[i].fold, hero->fold)) i++;
    return same ? i : RG_NONE;
}

/* Who has one name and is the first of whom the text says by it what he was, where no title and no sentence before names anybody in full whose surname it may be; else
 * empty. */
static rg_text single(const entities *e) {
    const rg_reading *r = e->work->reading;
    size_t i = 0;
    while (i < r->names.n && !(r->names.at[i].type == RG_NAME_PERSON && defined(e, &r->names.at[i]))) i++;
    if (i == r->names.n || several_words(r->names.at[i].fold)) return (rg_text){0};
    for (size_t k = 0; k < r->names.n && (k <= i || r->names.at[k].sentence == r->names.at[i].sentence); k++) { /* "Korn (Otto Karl Korn) was" */
        const rg_name *n = &r->names.at[k];
        const rg_sentence *at = &r->sentences.at[n->sentence];
        bool told = k > i || r->blocks[at->block].heading || rg_text_is(r->tokens.at[at->last - 1].fold, "."); /* no caption, no row of a box */
        if (told && n->type == RG_NAME_PERSON && several_words(n->fold) && rg_text_same(last_word(n->fold), r->names.at[i].fold)) return (rg_text){0};
    }
    return r->names.at[i].fold;
}

/* On the page of Otto Korn "Korn" is he, whoever of his kin is named in between. */
static void settle_hero(entities *e) {
    const rg_reading *r = e->work->reading;
    const rg_name *n = r->names.at;
    e->hero = about(e);
    if (e->hero == RG_NONE) e->single = single(e);
    if (e->hero == RG_NONE) return;
    n += e->hero;
    size_t longer = named_by_box(e);
    if (longer != RG_NONE) e->titled = (rg_span){longer, 0};
    e->hero_only = true;
    rg_text given = first_word(n->fold), surname = last_word(n->fold);
    for (size_t i = 1; i < r->names.n; i++) {
        const rg_name *other = &r->names.at[i];
        if (other->type == RG_NAME_PERSON && several_words(other->fold) && rg_text_same(first_word(other->fold), given) && !rg_text_same(last_word(other->fold), surname)) e->hero_only = false;
        if (named_in_full(other) && rg_text_same(last_word(other->fold), surname) && !rg_text_same(first_word(other->fold), given)) rg_map_intern(&e->family, first_word(other->fold), i);
    }
    size_t by_first = 0, by_last = 0;
    for (size_t i = 1; i < r->names.n; i++) by_first += rg_text_same(r->names.at[i].fold, given), by_last += rg_text_same(r->names.at[i].fold, surname);
    e->hero_only |= by_first >= CALLED && !by_last;
    if (wed_name(e, n)) return;
    rg_map_put(&e->surnames, surname, e->hero);
    rg_map_put(&e->alone, surname, SETTLED);
}

static size_t times_alone(const entities *e, rg_text surname) { return times_in(&e->alone, surname); }

/* The surname alone is now this person, unless it has come to be another's. */
static void bears(entities *e, size_t at) {
    const rg_name *name = &e->work->reading->names.at[at];
    rg_text surname = last_word(name->fold);
    if (by_given_name(e, name->fold)) return;
    size_t other = rg_map_get(&e->surnames, surname);
    if (other != RG_NONE && other < at && e->work->reading->names.at[other].entity == name->entity) return; /* who comes later has no number yet */
    if (times_alone(e, surname) >= SETTLED) return;
    bool by_first = other != RG_NONE && rg_map_get(&e->called, first_word(name->fold)) != RG_NONE && rg_map_get(&e->called, first_word(e->work->reading->names.at[other].fold)) == RG_NONE;
    if (by_first) return; /* "Anna Lind, his widow, ... Anna": Lind alone is still he */
    rg_map_put(&e->surnames, surname, at);
    rg_map_put(&e->alone, surname, 0);
}

/* "O. K. Korn": the surname alone is his, where nobody else who has it was named yet. Of "U.S. Korn" nobody is told. */
static void bears_by_initials(entities *e, size_t at) {
    rg_text fold = e->work->reading->names.at[at].fold;
    size_t other = rg_map_get(&e->surnames, last_word(fold));
    uint32_t kinds = 0;
    if (rg_pack_find(&e->work->tables->words, first_word(fold), &kinds) & RG_PACK_WHOLE && kinds & (NAME_NATION | NAME_ACRONYM)) return;
    rg_map_intern(&e->fits, by_initial(e->work->arena, fold), at);
    if (other == RG_NONE || other > at) bears(e, at);
}

/* "his father Otto", "his son Otto" on the page of Otto II; "King Piet died and his son Otto" is he. */
static bool kin_of_title(const entities *e, const rg_name *name) {
    const rg_reading *r = e->work->reading;
    size_t first = r->sentences.at[name->sentence].first, i = first, at = (size_t)(name - r->names.at);
    while (r->tokens.at[i].span.start < name->span.start) i++;
    if (i == first) return false;
    bool after = at > 0 && name[-1].sentence == name->sentence && name[-1].type == RG_NAME_PERSON && name[-1].entity != r->names.at[0].entity;
    return told_by(e, &r->tokens.at[i - 1], NAME_TOLD_FOREBEAR) || (!after && told_by(e, &r->tokens.at[i - 1], NAME_TOLD_CHILD));
}

/* Which of those who reigned by the name is meant by it alone: the title's; else the one named right before, where the text does not have another far more often; else that one;
 * RG_NONE where none did or one who did not was named since. */
static size_t reigning(entities *e, const rg_name *name) {
    const rg_reading *r = e->work->reading;
    size_t best = rg_map_get(&e->regnals, name->fold), last = rg_map_get(&e->lately, name->fold), at = (size_t)(name - r->names.at);
    if (best == RG_NONE) return RG_NONE;
    const rg_name *title = &r->names.at[0];
    bool titled = title->type == RG_NAME_PERSON && r->blocks[r->sentences.at[title->sentence].block].heading && rg_text_same(before_number(title->fold), name->fold);
    bool called = name->title.start < name->title.end; /* "Queen Anna"; "Anna, Queen of Lund" is another than Anna II */
    if (titled ? kin_of_title(e, name) : !called && told_apart(e, name)) {
        rg_map_put(&e->apart, name->fold, at);
        return RG_NONE;
    }
    if (titled) return 0;
    size_t apart = rg_map_get(&e->apart, name->fold);
    if (apart != RG_NONE && (last == RG_NONE || apart > last)) return RG_NONE;
    bool near = last != RG_NONE && r->names.at[last].sentence + LATELY >= name->sentence;
    return near && times_in(&e->reigns, r->names.at[last].fold) * 2 >= times_in(&e->reigns, r->names.at[best].fold) ? last : best;
}

/* "Otto van Holm" is "Van Holm" too: what begins with a particle within a name stands for it. */
static void name_parts(entities *e, size_t at) {
    rg_text fold = e->work->reading->names.at[at].fold;
    for (size_t i = rg_text_find(fold, RG_TEXT(" "), 0); i != (size_t)-1; i = rg_text_find(fold, RG_TEXT(" "), i + 1)) {
        rg_text rest = {fold.ptr + i + 1, fold.len - i - 1};
        uint32_t word = 0;
        bool particle = rg_pack_find(&e->work->tables->words, first_word(rest), &word) & RG_PACK_WHOLE && word & NAME_PARTICLE && !rg_text_is(first_word(rest), "of");
        size_t known = particle && several_words(rest) ? rg_map_intern(&e->parts, rest, at) : 0;
        if (known != 0) rg_map_put(&e->parts, rest, at); /* the one last named, but of a relative of whom the text begins with */
    }
}

/* "Otto van Holm (Ottonus) was": a bracket with nothing but a name behind that of whom the text begins with. */
static bool called_too(const entities *e, size_t at) {
    const rg_reading *r = e->work->reading;
    const rg_name *b = &r->names.at[at], *a = b - 1;
    if (at == 0 || a->type != RG_NAME_PERSON || b->type != RG_NAME_PERSON || r->names.at[0].type != RG_NAME_PERSON || a->entity != r->names.at[0].entity) return false;
    rg_text between = rg_text_cut(r->text, (rg_span){a->span.end, b->span.start});
    bool bracket = between.len == 2 && (between.ptr[0] == ' ' || between.ptr[0] == '\n') && between.ptr[1] == '(';
    return bracket && b->span.end < r->text.len && r->text.ptr[b->span.end] == ')' && rg_map_get(&e->names, key_of((entities *)e, b)) == RG_NONE;
}

/* "Princess Anna" is called by her given name, and no "Berta Anna". */
static bool royal(const entities *e, const rg_name *name) {
    static const char *const titles[] = {"princess", "prince", "king", "queen", "emperor", "empress", "tsar", "tsarina", "saint", "st", "st.", "pope", "archduke", "archduchess", "grand duke", "grand duchess", "sultan"};
    rg_text title = rg_text_fold(e->work->arena, rg_text_cut(e->work->reading->text, name->title));
    for (size_t i = 0; title.len && i < sizeof titles / sizeof *titles; i++)
        if (rg_text_ends(title, rg_text_of(titles[i]))) return is_given(e, name->fold);
    return false;
}

static rg_text sex_key(entities *e, char sex, rg_text surname) { return rg_text_printf(e->work->arena, "%c %.*s", sex, RG_TEXT_ARG(surname)); }

/* "Anna Rood" is a woman of the surname: the only one, or one of some. */
static void sexes(entities *e, size_t at) {
    const rg_name *names = e->work->reading->names.at, *name = &names[at];
    size_t row = rg_map_get(e->genders, first_word(name->fold));
    if (row == RG_NONE || !row) return;
    rg_text key = sex_key(e, (char)row, last_word(name->fold));
    size_t other = rg_map_intern(&e->sexes, key, at);
    if (other != SHARED && names[other].entity != name->entity) rg_map_put(&e->sexes, key, SHARED);
}

/* "Mrs Rood", where "Rood" is John Rood: the one woman of the name, else another, the same behind the same title; "Mrs John Rood" too. RG_NONE where the title
 * does not tell so. */
static size_t by_title(entities *e, rg_name *name, size_t full) {
    const rg_name *names = e->work->reading->names.at, *of = full == RG_NONE ? name : &names[full];
    char says = name->title.start < name->title.end ? rg_gender_of_title(e->genders, e->work->reading, name->title) : 0;
    size_t row = says ? rg_map_get(e->genders, first_word(of->fold)) : RG_NONE;
    if (row == RG_NONE || !row || (char)row == says || !several_words(of->fold) || (full == RG_NONE && says == 'h')) return RG_NONE;
    size_t one = full == RG_NONE ? RG_NONE : rg_map_get(&e->sexes, sex_key(e, says, name->fold));
    if (one < SHARED) return names[one].entity;
    rg_text title = last_word(rg_text_trim(rg_text_fold(e->work->arena, rg_text_cut(e->work->reading->text, name->title)))); /* Lady Rood may be no Miss Rood */
    size_t entity = rg_map_intern(&e->names, rg_text_printf(e->work->arena, "%.*s. %.*s", RG_TEXT_ARG(title), RG_TEXT_ARG(name->fold)), e->next);
    if (entity == e->next) e->next++;
    name->by_title = true;
    return entity;
}

/* "Otto", on the page of "Otto the Quiet" or "Otto of Holm". */
static bool by_byname(const entities *e, const rg_name *name) {
    rg_text hero = e->hero == RG_NONE ? (rg_text){0} : e->work->reading->names.at[e->hero].fold, given = first_word(hero);
    if (!given.len || !rg_text_same(given, name->fold)) return false;
    rg_text next = first_word((rg_text){hero.ptr + given.len + 1, hero.len - given.len - 1});
    return rg_text_is(next, "the") || rg_text_is(next, "of");
}

/* Whose surname the name is; "Peter", where nobody has been named yet whose surname it may be, is the one of that first name, if the text has one, and nobody known if it
 * has two. */
static size_t by_surname(const entities *e, const rg_name *name, size_t at) {
    size_t full = rg_map_get(&e->surnames, name->fold), given = of_first_name(e, name->fold);
    if (e->single.len && rg_text_same(name->fold, e->single)) return RG_NONE;
    bool first = full != RG_NONE && full > at && given != RG_NONE && name->title.start == name->title.end && is_given(e, name->fold);
    return !first ? full : given == SHARED ? RG_NONE : given;
}

static size_t number_of(entities *e, size_t at) {
    rg_reading *r = e->work->reading;
    const rg_name *name = &r->names.at[at];
    size_t full = RG_NONE;
    if (name->type == RG_NAME_PERSON && !several_words(name->fold)) {
        full = reigning(e, name); /* where one reigned by that name, it is nobody's surname */
        if (full == RG_NONE && !royal(e, name)) full = by_surname(e, name, at);
        bool his = full == RG_NONE && by_byname(e, name), kin = his && (told_apart(e, name) || kin_of_title(e, name)); /* "his son Otto", "Otto, Count of Lund" */
        if (his && !kin) full = e->hero;
        if (full == RG_NONE && !kin && e->hero != RG_NONE && e->hero_only && rg_text_same(name->fold, first_word(r->names.at[e->hero].fold))) full = e->hero;
        if (full == RG_NONE && !kin && rg_map_get(&e->apart, name->fold) == RG_NONE) full = by_given(e, name);
    }
    if (name->type == RG_NAME_GROUP && !several_words(name->fold)) full = rg_map_get(&e->letters, name->fold);
    if (name->type == RG_NAME_EVENT) full = rg_map_get(&e->events, name->fold);
    if (name->type == RG_NAME_GROUP && several_words(name->fold)) full = without_land(e, name->fold);
    if (name->type == RG_NAME_PERSON && initialled(name->fold)) full = fitting(e, name->fold);
    bool initial = false;
    rg_text middle = name->type == RG_NAME_PERSON ? by_middle(e->work->arena, name->fold, &initial) : (rg_text){0};
    if (initial && rg_map_get(&e->names, key_of(e, name)) == RG_NONE) full = rg_map_get(&e->middles, middle);
    if (initial && full != RG_NONE && full > at) full = RG_NONE; /* told in full behind it, what the letter stands for is a remark */
    if (full == RG_NONE && name->type == RG_NAME_PERSON && at == e->titled.start) full = e->titled.end;
    if (called_too(e, at)) rg_map_intern(&e->parts, name->fold, 0);
    if (full == RG_NONE && name->type == RG_NAME_PERSON && rg_map_get(&e->names, key_of(e, name)) == RG_NONE) full = rg_map_get(&e->parts, name->fold);
    size_t kin = kin_of_hero(e, name);
    if (kin != RG_NONE) return other_of_name(e, &r->names.at[at], kin);
    if (introduced(e, name) || namesake(e, name)) return e->next++;
    size_t by_rank = e->kin && name->type == RG_NAME_PERSON && name->title.start < name->title.end ? rg_map_get(&e->ranks, ranked(e, name)) : RG_NONE;
    if (by_rank != RG_NONE) return by_rank;
    size_t other = name->type == RG_NAME_PERSON ? by_title(e, &r->names.at[at], full) : RG_NONE;
    if (other != RG_NONE) return other;
    if (full == RG_NONE || full == at) return entity_of(e, name);
    size_t entity = entity_of(e, &r->names.at[full]);
    if (name->type == RG_NAME_PERSON && !several_words(name->fold)) rg_map_put(&e->alone, name->fold, times_alone(e, name->fold) + 1);
    if (several_words(name->fold)) rg_map_intern(&e->names, key_of(e, name), entity);
    return entity;
}

/* "Narodowe Siły Zbrojne (NSZ)", "PPS (Polska Partia Socjalistyczna)": words and the letters they begin with, one in brackets beside the other. */
static bool lettered(const name_work *work, const rg_name *a, const rg_name *b) {
    rg_text between = rg_text_cut(work->reading->text, (rg_span){a->span.end, b->span.start});
    size_t bracket = 0;
    while (bracket < between.len && between.ptr[bracket] == ' ') bracket++;
    if (a->sentence != b->sentence || bracket == between.len || between.ptr[bracket] != '(' || between.len > bracket + 2) return false;
    const rg_name *longer = several_words(a->fold) ? a : b, *letters = longer == a ? b : a;
    return several_words(longer->fold) && letters->fold.len > 1 && rg_text_same(letters_of(work->arena, longer->fold), letters->fold);
}

/* Words that are no person's by their first, whose letters the text has as a body. */
static bool goes_by(const name_work *work, const rg_map *groups, const rg_name *n) {
    size_t at = rg_text_find(n->fold, RG_TEXT(" "), 0);
    uint32_t first = 0;
    if (at == RG_NONE || (n->type != RG_NAME_PERSON && n->type != RG_NAME_WORK)) return false;
    if (rg_pack_find(&work->tables->words, (rg_text){n->fold.ptr, at}, &first) & RG_PACK_WHOLE && first & NAME_GIVEN) return false;
    rg_text letters = letters_of(work->arena, n->fold);
    return letters.len > 2 && rg_map_get(groups, letters) != RG_NONE;
}

/* What goes by its letters is a body, if it is taken for a person or a work; so are its other names in the text. */
static void settle_lettered(name_work *work) {
    rg_reading *r = work->reading;
    rg_map bodies = rg_map_in(work->arena), groups = rg_map_in(work->arena);
    for (size_t i = 0; i < r->names.n; i++) {
        const rg_name *a = &r->names.at[i], *b = a + 1;
        if (a->type == RG_NAME_GROUP) rg_map_intern(&groups, a->fold, i);
        if (i + 1 == r->names.n) break;
        bool thing = a->type == RG_NAME_PLACE || b->type == RG_NAME_PLACE || a->type == RG_NAME_EVENT || b->type == RG_NAME_EVENT;
        if (!thing && lettered(work, a, b)) rg_map_intern(&bodies, a->fold, i), rg_map_intern(&bodies, b->fold, i);
    }
    for (size_t i = 0; i < r->names.n; i++) {
        rg_name *n = &r->names.at[i];
        bool body = (n->type == RG_NAME_PERSON || n->type == RG_NAME_WORK) && rg_map_get(&bodies, n->fold) != RG_NONE;
        if (body || goes_by(work, &groups, n)) n->type = RG_NAME_GROUP;
    }
}

void rg_name_entity_number(name_work *work) {
    settle_lettered(work);
    entities e = {.work = work, .ranks = rg_map_in(work->arena), .family = rg_map_in(work->arena), .sexes = rg_map_in(work->arena), .genders = rg_gender_tables(work->arena, rg_language_code(work->reading->language)), .names = rg_map_in(work->arena), .surnames = rg_map_in(work->arena), .fits = rg_map_in(work->arena), .alone = rg_map_in(work->arena), .givens = rg_map_in(work->arena), .heard = rg_map_in(work->arena), .throned = rg_map_in(work->arena), .regnals = rg_map_in(work->arena), .reigns = rg_map_in(work->arena), .lately = rg_map_in(work->arena), .apart = rg_map_in(work->arena), .called = rg_map_in(work->arena), .parts = rg_map_in(work->arena), .initials = rg_map_in(work->arena), .middles = rg_map_in(work->arena), .longer = rg_map_in(work->arena), .titled = titled(work->reading), .letters = rg_map_in(work->arena), .bodies = rg_map_in(work->arena), .events = rg_map_in(work->arena)};
    gather(&e);
    settle_hero(&e);
    for (size_t i = 0; i < work->reading->names.n; i++) {
        rg_name *name = &work->reading->names.at[i];
        size_t entity = number_of(&e, i);
        name->entity = entity;
        if (name->type == RG_NAME_PERSON && before_number(name->fold).len) rg_map_put(&e.lately, before_number(name->fold), i);
        if (name->type == RG_NAME_PERSON && initialled(name->fold)) bears_by_initials(&e, i);
        if (name->type == RG_NAME_PERSON && several_words(name->fold) && !initialled(name->fold)) bears(&e, i), sexes(&e, i), name_parts(&e, i), rg_map_put(&e.heard, first_word(name->fold), name->sentence);
    }
}
