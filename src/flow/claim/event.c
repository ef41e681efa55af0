/* event.c: which event a phrase names, and what "this meeting" or "it" stands for.
 *
 * An event has a kind (the head of its noun: meeting, talks and congress are conferences) and may have an ordinal; "Second Conference"
 * and "the second meeting" are one event by the key "conference 2". Named events are filed under their folded name. A demonstrative or
 * plain definite noun goes back to the event last spoken of, else to the one the section is about.
 */
#include "flow/claim/claim_whose.h"
#include "flow/claim/claim_words.h"

static const rg_event_noun *event_noun(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    if (u->classes & (RG_CLASS_WHEN | RG_CLASS_PUNCT)) return NULL;
    if (u->name != RG_NONE && d->reading->names.at[u->name].type != RG_NAME_EVENT) return NULL; /* "Conquest" may be a man */
    return rg_draft_event_noun(d, unit);
}

/* ---- the list of events --------------------------------------------------------------------------------------- */

/* By its head too, in their order, so that nobody looks through all there are. */
static void file_by_head(rg_draft *d, size_t event) {
    size_t row = rg_map_intern(&d->heads, d->events.at[event].head, d->of_head.n);
    if (row == d->of_head.n) *rg_vec_push(d->arena, &d->of_head) = (rg_event_row){0};
    rg_event_row *of = &d->of_head.at[row];
    *rg_vec_push(d->arena, of) = event;
    for (size_t i = of->n - 1; i > 0 && of->at[i - 1] > event; i--) of->at[i] = of->at[i - 1], of->at[i - 1] = event;
}

/* Some may have another head by now. */
static rg_event_row with_head(const rg_draft *d, rg_text head) {
    size_t row = rg_map_get(&d->heads, head);
    return row == RG_NONE ? (rg_event_row){0} : d->of_head.at[row];
}

static size_t intern(rg_draft *d, rg_event event) {
    size_t known = rg_map_get(&d->event_keys, event.key);
    if (known != RG_NONE) return known;
    rg_map_put(&d->event_keys, event.key, d->events.n);
    event.name = rg_words_whole(d->arena, event.name);
    event.dated = RG_DAY_MIN;
    event.kind = rg_event_kind(d->nouns, event.head);
    *rg_vec_push(d->arena, &d->events) = event;
    if (event.head.len) file_by_head(d, d->events.n - 1);
    return d->events.n - 1;
}

size_t rg_event_of_words(rg_draft *d, rg_text name, rg_text key, rg_span span) {
    return intern(d, (rg_event){.name = name, .key = rg_text_fold(d->arena, key), .span = span});
}

void rg_event_also_called(rg_draft *d, size_t event, rg_span span) {
    rg_text key = rg_text_fold(d->arena, rg_text_cut(d->reading->text, span));
    if (key.len && rg_map_get(&d->event_keys, key) == RG_NONE) rg_map_put(&d->event_keys, key, event);
}

static size_t at_place(const rg_draft *d, rg_text head, rg_text place, rg_text agent);

size_t rg_event_of_act(rg_draft *d, rg_text name, rg_text noun, rg_text place, rg_text agent, rg_span span) {
    size_t row = rg_map_get(&d->nouns->events, noun);
    rg_text head = row == RG_NONE ? (rg_text){0} : d->nouns->event_list.at[row].head, who = rg_text_fold(d->arena, agent);
    size_t known = head.len ? at_place(d, head, place, who) : RG_NONE;
    if (known == RG_NONE) return intern(d, (rg_event){.name = name, .key = rg_text_fold(d->arena, name), .head = head, .act = noun, .place = place, .agent = who, .span = span});
    if (!d->events.at[known].agent.len) d->events.at[known].agent = who;
    return known;
}

size_t rg_event_of_person(rg_draft *d, size_t name) {
    const rg_name *n = &d->reading->names.at[name];
    rg_value value = rg_draft_name_value(d, name);
    rg_text full = value.entity;
    if (n->type == RG_NAME_PERSON) return intern(d, (rg_event){.name = full, .key = value.key, .span = n->span});
    return rg_event_of_words(d, n->type == RG_NAME_PLACE ? rg_text_cut(d->reading->text, n->span) : full, full, n->span); /* a place as the account calls it */
}

bool rg_event_is_person(const rg_draft *d, size_t event) {
    const rg_event *e = &d->events.at[event];
    size_t name = rg_draft_name_from(d, e->span.start);
    const rg_name *n = name < d->reading->names.n ? &d->reading->names.at[name] : NULL;
    return e->person || (n && n->type == RG_NAME_PERSON && n->span.start == e->span.start && n->span.end == e->span.end);
}

size_t rg_event_of_life(rg_draft *d, size_t event, rg_property part) {
    if (event == RG_NONE || (part != RG_PROPERTY_BIRTH && part != RG_PROPERTY_DEATH) || !rg_event_is_person(d, event)) return event;
    const rg_event *e = &d->events.at[event];
    rg_text name = rg_text_printf(d->arena, "%s of %.*s", rg_property_name(part), RG_TEXT_ARG(e->name));
    return rg_event_of_words(d, name, name, e->span);
}

static size_t ordinal_event(rg_draft *d, rg_text head, int64_t ordinal, rg_text name, rg_span span) {
    rg_text key = rg_text_printf(d->arena, "%.*s %lld", RG_TEXT_ARG(head), (long long)ordinal);
    return intern(d, (rg_event){.name = name, .key = key, .head = head, .ordinal = ordinal, .span = span});
}

static bool same_head(const rg_draft *d, size_t event, rg_text head) {
    return event != RG_NONE && d->events.at[event].head.len && rg_text_same(d->events.at[event].head, head);
}

enum { OF_UNITS = 5, LATELY = 300 /* units back */ };

/* ---- noun phrases --------------------------------------------------------------------------------------------- */

typedef struct noun_phrase {
    size_t first, head, last; /* units; last = behind an of-complement */
    size_t one;               /* behind the first that a list in it names */
    int64_t ordinal;
    bool counted, another, definite, indefinite, demonstrative, bare, named; /* named: a name or a capital among the modifiers */
    rg_text place;                                         /* key of a place that modifies it */
} noun_phrase;

static bool modifier(const rg_draft *d, size_t i) {
    unsigned k = rg_draft_unit(d, i)->classes;
    bool sign = rg_draft_is(d, i, "'") || rg_draft_is(d, i, "\xe2\x80\x99");
    if ((k & RG_CLASS_WHEN && rg_turn_owns(d, i, i + 2)) || (sign && i > 0 && rg_draft_unit(d, i - 1)->classes & RG_CLASS_WHEN)) return true; /* "the Hundred Years' War" */
    if (k & (RG_CLASS_PUNCT | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL | RG_CLASS_REL)) return false;
    if (k & (RG_CLASS_ORD | RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_NUM)) return !(k & RG_CLASS_PREP);
    return k & RG_CLASS_NOUN && !(k & RG_CLASS_PREP);
}

/* The dash of "Franco–Prussian war". */
static bool inner_dash(const rg_draft *d, size_t i, size_t begin) {
    if (i <= begin || !rg_draft_is(d, i, "-")) return false;
    return !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_PUNCT) && rg_draft_unit(d, i)->span.start == rg_draft_unit(d, i - 1)->span.end;
}

/* "well" of "well-known". */
static bool before_dash(const rg_draft *d, size_t i) {
    return rg_draft_is(d, i + 1, "-") && !(rg_draft_unit(d, i)->classes & RG_CLASS_PUNCT) && rg_draft_unit(d, i + 1)->span.start == rg_draft_unit(d, i)->span.end;
}

/* The mark of "Galois' duel". */
static bool bare_possessor(const rg_draft *d, size_t i, size_t begin) {
    if (i <= begin || !(rg_draft_is(d, i, "'") || rg_draft_is(d, i, "\xe2\x80\x99"))) return false;
    return rg_draft_unit(d, i - 1)->span.end == rg_draft_unit(d, i)->span.start && rg_text_ends(rg_draft_unit(d, i - 1)->fold, RG_TEXT("s"));
}

static bool ordinal_pair(const rg_draft *d, size_t cc, size_t begin) {
    return cc > begin && rg_draft_unit(d, cc)->classes & RG_CLASS_CC && rg_draft_unit(d, cc - 1)->classes & RG_CLASS_ORD;
}

static bool capital(const rg_draft *d, size_t i) {
    const rg_token *token = &d->reading->tokens.at[rg_draft_unit(d, i)->first];
    return token->flags & RG_TOKEN_CAPITAL && !(token->flags & RG_TOKEN_FIRST);
}

static rg_text place_key(const rg_draft *d, size_t unit) {
    size_t name = rg_draft_unit(d, unit)->name;
    if (name == RG_NONE || d->reading->names.at[name].type != RG_NAME_PLACE) return (rg_text){0};
    return rg_draft_name_value((rg_draft *)d, name).key;
}

static void read_modifier(const rg_draft *d, noun_phrase *np, size_t i) {
    const rg_unit *u = rg_draft_unit(d, i);
    np->another |= rg_draft_noun(d, i) == RG_NOUN_ANOTHER; /* "a separate treaty" */
    if (u->classes & RG_CLASS_ORD && !(np->ordinal > 0)) np->ordinal = u->number;
    if (u->classes & RG_CLASS_NAME || (capital(d, i) && !(u->classes & (RG_CLASS_ORD | RG_CLASS_DET)))) np->named = true;
    if (!np->place.len) np->place = place_key(d, i);
    if (u->classes & RG_CLASS_NUM && u->number > 1) np->counted = true;
    if (!(u->classes & RG_CLASS_DET)) return;
    if (rg_draft_is(d, i, "a") || rg_draft_is(d, i, "an") || np->another) np->indefinite = true;
    else if (rg_draft_is(d, i, "the") || rg_draft_is(d, i, "its") || rg_draft_is(d, i, "their") || rg_draft_is(d, i, "his") || rg_draft_is(d, i, "her")) np->definite = true;
    else if (rg_draft_is(d, i, "this") || rg_draft_is(d, i, "that") || rg_draft_is(d, i, "these") || rg_draft_is(d, i, "those")) np->demonstrative = true;
}

/* "the earlier strike", "the then government". */
static bool compared(const rg_draft *d, size_t i, size_t begin) {
    unsigned k = rg_draft_unit(d, i)->classes;
    return i > begin && k & RG_CLASS_ADV && !(k & (RG_CLASS_PREP | RG_CLASS_NEG | RG_CLASS_SUB | RG_CLASS_CC)) && rg_draft_unit(d, i - 1)->classes & RG_CLASS_DET;
}

enum { QUOTED_NAME_UNITS = 5 };

/* Of the name in quotation marks that ends before the unit, "the "Anna Lind" mutiny", the mark that opens it; the unit itself where there is none. */
static size_t quoted_name(const rg_draft *d, size_t unit, size_t begin) {
    size_t mate = unit > begin + 1 && d->c->may[rg_draft_unit(d, unit)->sentence] & RG_MAY_PAIR ? d->c->mate[unit - 1] : RG_NONE;
    bool name = mate != RG_NONE && mate >= begin && mate + 1 < unit - 1 && mate + QUOTED_NAME_UNITS > unit - 1 && !rg_draft_is(d, mate, "(");
    for (size_t i = mate + 1; name && i + 1 < unit; i++) name = capital(d, i) || rg_draft_unit(d, i)->name != RG_NONE;
    return name ? mate : unit;
}

enum { PURPOSE_UNITS = 7 };

/* Behind the infinitive at the unit and what it acts on: "to retake the fort | failed"; the unit itself where none stands there. */
static size_t purpose_end(const rg_draft *d, size_t unit) {
    size_t sentence = unit < d->c->units.n ? rg_draft_unit(d, unit)->sentence : 0, last = unit;
    for (size_t k = d->c->clause_start[sentence]; unit < d->c->units.n && k < d->c->clause_start[sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->link == RG_LINK_INFINITIVE && c->verb_first == unit) last = c->verb_last;
    }
    if (last == unit) return unit;
    size_t end = d->c->unit_start[sentence + 1];
    for (size_t k = d->c->clause_start[sentence]; k < d->c->clause_start[sentence + 1]; k++)
        if (d->c->at.at[k].verb_first < d->c->at.at[k].verb_last && d->c->at.at[k].verb_first >= last && d->c->at.at[k].verb_first < end) end = d->c->at.at[k].verb_first;
    while (last < end && last < unit + PURPOSE_UNITS && modifier(d, last)) last++;
    return last;
}

/* Is the unit the finite verb of a clause: "suffered | defeats"? */
static bool finite_verb(const rg_draft *d, size_t i) {
    size_t sentence = rg_draft_unit(d, i)->sentence;
    bool found = false;
    for (size_t k = d->c->clause_start[sentence]; rg_draft_unit(d, i)->classes & RG_CLASS_VERB && k < d->c->clause_start[sentence + 1] && !found; k++)
        found = d->c->at.at[k].head == i && d->c->at.at[k].verb_first < d->c->at.at[k].verb_last && d->c->at.at[k].past && d->c->at.at[k].link != RG_LINK_REDUCED;
    return found;
}

static noun_phrase phrase_around(const rg_draft *d, size_t head, size_t begin, size_t end) {
    noun_phrase np = {.head = head, .last = head + 1};
    np.first = quoted_name(d, head, begin);
    np.named = np.first < head;
    while (np.first > begin && !finite_verb(d, np.first - 1) && (modifier(d, np.first - 1) || compared(d, np.first - 1, begin) || before_dash(d, np.first - 1) || ordinal_pair(d, np.first - 1, begin) || inner_dash(d, np.first - 1, begin) || bare_possessor(d, np.first - 1, begin))) {
        np.first--;
        if (rg_draft_unit(d, np.first)->classes & RG_CLASS_DET && !(rg_draft_unit(d, np.first)->classes & RG_CLASS_ORD)) break;
    }
    for (size_t i = np.first; i < head; i++) read_modifier(d, &np, i);
    if (np.last + 1 < end && rg_draft_is(d, np.last, "of")) {
        size_t i = np.last + 1;
        while (i < end && (modifier(d, i) || rg_draft_is(d, i, "of"))) i++;
        np.one = i;
        if (i < end) i = rg_words_list(d, i, end);
        for (size_t k = np.last + 1; k < np.one; k++)
            if (rg_draft_unit(d, k)->classes & RG_CLASS_NAME || capital(d, k)) {
                np.named = true;
                if (!np.place.len) np.place = place_key(d, k);
            }
        if (i > np.last + 1 && np.named) np.last = i;
    }
    size_t purpose = rg_text_is(rg_draft_event_noun(d, head) ? rg_draft_event_noun(d, head)->head : (rg_text){0}, "attempt") ? purpose_end(d, np.last) : np.last;
    if (purpose > np.last) np.last = purpose, np.named = true; /* "the attempt to retake the fort": no other */
    np.bare = !np.definite && !np.indefinite && !np.demonstrative && !np.named && !np.ordinal;
    return np;
}

/* ---- resolution ----------------------------------------------------------------------------------------------- */

/* A clause's event is meant only by the noun of its verb: "the storming" of "stormed", not "the attack". */
enum { CALLED_REACH = 24 };

static bool said_in(const rg_draft *d, size_t event, rg_text word);

static size_t latest(const rg_draft *d, rg_text head, bool many, rg_text word) {
    bool gathering = rg_event_kind(d->nouns, head) & RG_KIND_GATHERS; /* "met", "the talks" */
    rg_event_row of = with_head(d, head);
    size_t reach = d->events.n;
    for (size_t seen = 0; reach > 0 && seen < CALLED_REACH;) seen += !d->events.at[--reach].supposed;
    for (size_t i = of.n; i-- > 0;) {
        size_t at = of.at[i];
        const rg_event *e = &d->events.at[at];
        if (!same_head(d, at, head) || e->many != many) continue;
        bool crowd = gathering && rg_text_is(e->act, "gathering"); /* "gathered outside": no talks */
        bool late = at >= reach || at == d->title_event;
        if (gathering && late && !crowd) return at;
        bool called = at == d->title_event || e->many || (late && said_in(d, at, word)); /* one told of long ago is meant by its own word alone, by chance */
        if (called && (!e->act.len || rg_text_same(e->act, word))) return at;
    }
    return RG_NONE;
}

/* Is it called by the very word? */
static bool said_in(const rg_draft *d, size_t event, rg_text word) {
    rg_text key = d->events.at[event].key;
    size_t at = rg_text_find(key, word, 0), end = at + word.len;
    return at != (size_t)-1 && (at == 0 || key.ptr[at - 1] == ' ') && (end == key.len || key.ptr[end] == ' ');
}

/* The last event of the kind that bears the word in its name, in the last few: "the campaign" is no "war" where a campaign was named. */
static size_t called(const rg_draft *d, rg_text head, rg_text word) {
    for (size_t i = d->events.n, seen = 0; i > 0 && seen < CALLED_REACH; seen += !d->events.at[--i].supposed)
        if (!d->events.at[i - 1].supposed && same_head(d, i - 1, head) && !d->events.at[i - 1].many && said_in(d, i - 1, word)) return i - 1;
    return RG_NONE;
}

/* Kinds whose words are not said for one another: an inquest is no trial, a fire no flood, a hanging no murder. */
static bool apart(const rg_draft *d, const rg_event_noun *noun, rg_text word) {
    return noun->kind & RG_KIND_STRICT && !rg_text_same(noun->head, word) && !(rg_event_kind(d->nouns, word) & RG_KIND_LOOSE);
}

enum { BY_NAME_REACH = 64 };

/* The event spoken of, else the last of the kind among the last few, that has the word in its name; RG_NONE. */
static size_t by_name(const rg_draft *d, rg_text head, rg_text word) {
    size_t spoken[] = {d->current, d->focus, d->title_event};
    for (size_t i = 0; i < d->events.n + 3 && i < BY_NAME_REACH; i++) {
        size_t event = i < 3 ? spoken[i] : d->events.n + 2 - i;
        if (!same_head(d, event, head) || d->events.at[event].many || d->events.at[event].supposed) continue;
        rg_text name = rg_text_fold(d->arena, d->events.at[event].name);
        size_t at = rg_text_find(name, word, 0);
        bool whole = at != (size_t)-1 && (at == 0 || name.ptr[at - 1] == ' ') && (at + word.len == name.len || name.ptr[at + word.len] == ' ' || name.ptr[at + word.len] == '\'');
        if (whole) return event;
    }
    return RG_NONE;
}

/* "this meeting", "the conference", "these talks". */
static size_t back(const rg_draft *d, const rg_event_noun *noun, rg_text word, bool demonstrative) {
    bool generic = noun->kind & RG_KIND_ANY;
    if (generic && !demonstrative && d->focus != RG_NONE && said_in(d, d->focus, word)) return d->focus; /* "the scandal", under "The Holm scandal" */
    if (generic && !demonstrative && d->title_event != RG_NONE && said_in(d, d->title_event, word)) return d->title_event;
    if (generic) return d->current != RG_NONE ? d->current : d->focus;
    if (noun->many && !noun->mass) return d->series != RG_NONE && same_head(d, d->series, noun->head) ? d->series : latest(d, noun->head, true, word);
    bool gathering = noun->kind & RG_KIND_GATHERS;
    size_t said = gathering ? RG_NONE : called(d, noun->head, word);
    if (said == RG_NONE && !demonstrative && apart(d, noun, word)) return by_name(d, noun->head, word);
    if (same_head(d, d->current, noun->head) && !d->events.at[d->current].many && (said == RG_NONE || said_in(d, d->current, word))) return d->current;
    if (same_head(d, d->focus, noun->head) && (said == RG_NONE || said_in(d, d->focus, word))) return d->focus;
    size_t found = said != RG_NONE ? said : latest(d, noun->head, false, word);
    return found;
}

/* The last event of the kind there, where both name who did it by the same one. */
static size_t at_place(const rg_draft *d, rg_text head, rg_text place, rg_text agent) {
    rg_event_row of = place.len ? with_head(d, head) : (rg_event_row){0};
    for (size_t i = of.n; i-- > 0;) {
        const rg_event *e = &d->events.at[of.at[i]];
        bool same_agent = !agent.len || !e->agent.len || rg_text_same(agent, e->agent);
        if (same_head(d, of.at[i], head) && rg_text_same(e->place, place) && same_agent) return of.at[i];
    }
    return RG_NONE;
}

/* Are all its words words of the title, so that it is the title's event under a shorter name? */
static bool within_title(const rg_draft *d, rg_text name) {
    rg_text title = d->title_event == RG_NONE ? (rg_text){0} : d->events.at[d->title_event].key;
    rg_text fold = rg_text_fold(d->arena, name);
    for (size_t from = 0, i = 0; i <= fold.len && title.len; i++) {
        bool end = i == fold.len || fold.ptr[i] == ' ' || fold.ptr[i] == '-';
        if (!end) continue;
        rg_text word = rg_text_cut(fold, (rg_span){from, i});
        if (word.len > 2 && !rg_text_is(word, "the") && rg_text_find(title, word, 0) == (size_t)-1) return false;
        from = i + 1;
    }
    return title.len > 0;
}

static size_t named_event(rg_draft *d, const rg_event_noun *noun, const noun_phrase *np) {
    bool many = noun->many && !noun->mass;
    rg_text words = rg_text_cut(d->reading->text, rg_draft_span(d, np->first, np->head + 1));
    if (np->last > np->head + 1) words = rg_text_cut(d->reading->text, rg_draft_span(d, np->first, np->last));
    rg_text one = np->one && np->one < np->last ? rg_text_cut(d->reading->text, rg_draft_span(d, np->first, np->one)) : words;
    if (same_head(d, d->title_event, noun->head) && d->events.at[d->title_event].many == many && within_title(d, one)) return d->title_event;
    size_t known = at_place(d, noun->head, np->place, (rg_text){0});
    if (known != RG_NONE) return known;
    size_t first = np->first, last = np->last;
    rg_draft_trim(d, &first, &last);
    rg_span span = rg_draft_span(d, first, last);
    rg_text name = rg_text_copy(d->arena, rg_text_cut(d->reading->text, span));
    return intern(d, (rg_event){.name = name, .key = rg_text_fold(d->arena, name), .head = noun->head, .many = noun->many && !noun->mass, .span = span, .place = np->place});
}

/* Behind "of" and the first noun that follows it: "closure of the mill"; the head's end where nothing does. */
static size_t of_one(const rg_draft *d, const noun_phrase *np, size_t end) {
    size_t last = np->head + 1, i = last + 1;
    while (last < end && rg_draft_is(d, last, "of") && i < end && i < last + OF_UNITS && modifier(d, i) && !(rg_draft_unit(d, i)->classes & RG_CLASS_WHEN)) i++;
    return i > last + 1 && i < last + OF_UNITS ? i : last;
}

/* With the list that goes on from it: "closure of the mill and forge". */
static size_t of_end(const rg_draft *d, const noun_phrase *np, size_t end) {
    size_t one = of_one(d, np, end);
    return one > np->head + 1 && one < end ? rg_words_list(d, one, end) : one;
}

/* "the death of his mother", where the last death told of was that of the father. */
static bool of_another(const rg_draft *d, size_t event, const noun_phrase *np, size_t end) {
    size_t last = of_one(d, np, end);
    rg_text key = event == RG_NONE ? (rg_text){0} : rg_text_fold(d->arena, d->events.at[event].name);
    if (last == np->head + 1 || event == d->title_event || event == d->focus || rg_text_find(key, RG_TEXT(" of "), 0) == (size_t)-1) return false;
    return rg_text_find(key, rg_draft_unit(d, last - 1)->fold, 0) == (size_t)-1;
}

/* "After his victory William marched", where the last victory told of was Harold's: in a phrase before the subject "his" is his who acts. Not "after his death". */
static bool of_subject(const rg_draft *d, size_t event, const noun_phrase *np) {
    static const char *const preps[] = {"after", "before", "upon", "on", "following", "since"}, *const ends[] = {"death", "murder", "execution", "abdication", "deposition"};
    bool leads = false, his = rg_draft_is(d, np->first, "his") || rg_draft_is(d, np->first, "her");
    size_t mark = his && event != RG_NONE ? rg_text_find(d->events.at[event].key, RG_TEXT("'s "), 0) : (size_t)-1;
    if (mark == (size_t)-1 || np->first == 0) return false;
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) leads |= rg_draft_is(d, np->first - 1, preps[i]);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) leads &= !rg_draft_is(d, np->head, ends[i]);
    size_t sentence = rg_draft_unit(d, np->first)->sentence;
    for (size_t k = d->c->clause_start[sentence]; leads && k < d->c->clause_start[sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        if (c->first > np->first || c->subject.first <= np->head || c->subject.first >= c->subject.last) continue;
        const rg_name *n = rg_turn_name_at(d, c->subject.first);
        return n && n->type == RG_NAME_PERSON && c->subject.last == c->subject.first + 1 && rg_text_find(rg_text_cut(d->events.at[event].key, (rg_span){0, mark}), rg_text_last_word(n->fold), 0) == (size_t)-1;
    }
    return false;
}

/* Behind what is aimed at: "march on Riga |", "raid against the fort |"; the head's end where nothing is. */
static size_t aim_end(const rg_draft *d, const rg_event_noun *noun, const noun_phrase *np) {
    size_t last = np->head + 1, i = last + 1, sentence = rg_draft_unit(d, np->head)->sentence, end = d->c->unit_start[sentence + 1];
    bool on = rg_draft_is(d, last, "on") && i < end && (noun->kind & RG_KIND_FOUGHT || rg_draft_unit(d, i)->classes & RG_CLASS_NAME);
    if (i >= end || !(on || rg_draft_is(d, last, "against")) || !(rg_draft_unit(d, i)->classes & (RG_CLASS_NAME | RG_CLASS_DET))) return last;
    for (size_t k = d->c->clause_start[sentence]; k < d->c->clause_start[sentence + 1]; k++)
        if (d->c->at.at[k].verb_first < d->c->at.at[k].verb_last && d->c->at.at[k].verb_first > last && d->c->at.at[k].verb_first < end) end = d->c->at.at[k].verb_first;
    while (i < end && i < last + OF_UNITS && modifier(d, i) && !(rg_draft_unit(d, i)->classes & RG_CLASS_WHEN)) i++;
    bool whom = i > last + 1 && i < last + OF_UNITS && rg_draft_unit(d, i - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, i - 1)->classes & RG_CLASS_ORD); /* not "on the 30th" */
    return whom ? i : last;
}

/* Where the words before the noun begin that tell what kind it was: "the | civil war"; the noun itself where none do. */
static size_t kind_before(const rg_draft *d, const noun_phrase *np) {
    static const unsigned other = RG_CLASS_DET | RG_CLASS_ORD | RG_CLASS_NUM | RG_CLASS_ADV | RG_CLASS_WHEN | RG_CLASS_PUNCT | RG_CLASS_CC;
    size_t first = np->head;
    while (first > np->first && !(rg_draft_unit(d, first - 1)->classes & other) && rg_draft_noun(d, first - 1) != RG_NOUN_RANK) first--;
    return first;
}

/* "the financial crisis", where the account is about a battle: what kind it was the words before the noun tell. */
static bool other_kind(const rg_draft *d, const rg_event_noun *noun, const noun_phrase *np) {
    size_t first = kind_before(d, np);
    return noun->kind & RG_KIND_TOLD && np->definite && first < np->head && !within_title(d, rg_text_cut(d->reading->text, rg_draft_span(d, first, np->head)));
}

/* "The meeting everybody remembers" on a page whose title names no event. */
static size_t first_named(rg_draft *d, const rg_event_noun *noun, const noun_phrase *np, size_t end, bool another) {
    size_t last = of_end(d, np, end);
    if (last == np->head + 1) last = aim_end(d, noun, np), another |= last > np->head + 1;
    rg_span span = rg_draft_span(d, kind_before(d, np), last);
    rg_text name = rg_text_copy(d->arena, rg_text_cut(d->reading->text, span));
    return intern(d, (rg_event){.name = name, .key = another ? rg_text_fold(d->arena, name) : apart(d, noun, rg_draft_unit(d, np->head)->fold) ? rg_draft_unit(d, np->head)->fold : noun->head, .head = noun->head, .many = noun->many && !noun->mass, .span = span});
}

/* "the last meeting", where three have been told of: the third. */
static size_t final_one(const rg_draft *d, rg_text head) {
    size_t found = RG_NONE;
    for (size_t i = 0; i < d->events.n; i++)
        if (!d->events.at[i].supposed && same_head(d, i, head) && d->events.at[i].ordinal > 1 && (found == RG_NONE || d->events.at[i].ordinal > d->events.at[found].ordinal)) found = i;
    return found;
}

/* What the account, or the section, is about, where it is said to be of the kind; RG_NONE. */
static size_t said_to_be(const rg_draft *d, const rg_event_noun *noun) {
    size_t events[] = {d->focus, d->title_event};
    for (size_t i = 0; i < 2; i++)
        if (events[i] != RG_NONE && noun->head.len && rg_text_same(d->events.at[events[i]].also, noun->head)) return events[i];
    return RG_NONE;
}

/* "the revolt of 1691": the event whose date that is; RG_NONE. */
static size_t of_date(rg_draft *d, const rg_event_noun *noun, const noun_phrase *np, size_t end) {
    size_t first = np->head, when = np->head + 2;
    bool dated = np->definite && !np->named && !noun->many && when < end && rg_draft_is(d, np->head + 1, "of") && rg_draft_unit(d, when)->classes & RG_CLASS_WHEN && rg_draft_unit(d, when)->when != RG_NONE;
    if (!dated || d->reading->whens.at[rg_draft_unit(d, when)->when].type != RG_WHEN_DATE || !d->reading->whens.at[rg_draft_unit(d, when)->when].date.edtf.ptr) return RG_NONE;
    while (first > np->first && rg_draft_unit(d, first - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME) && !(rg_draft_unit(d, first - 1)->classes & (RG_CLASS_PREP | RG_CLASS_DET))) first--;
    return rg_event_of_dated(d, first, np->head + 1, when + 1);
}

static size_t event_of_name(rg_draft *d, size_t unit, size_t first);
/* "served in the Holm War. Many died in the war": the one named right before in the paragraph; RG_NONE where none is, or the account is about another. */
static size_t named_lately(rg_draft *d, const rg_event_noun *noun, size_t head) {
    bool other = head + 1 < d->c->units.n && rg_draft_unit(d, head + 1)->classes & RG_CLASS_PREP && !rg_draft_is(d, head + 1, "in"); /* "the war with Holm" */
    if (other || noun->kind & RG_KIND_ANY || noun->many || same_head(d, d->title_event, noun->head) || same_head(d, d->focus, noun->head)) return RG_NONE;
    rg_text word = rg_text_printf(d->arena, " %.*s ", RG_TEXT_ARG(rg_draft_unit(d, head)->fold)); /* a whole word: not the Warin Rising */
    for (size_t i = head; i > 0 && i + LATELY > head && d->reading->sentences.at[rg_draft_unit(d, i - 1)->sentence].block == d->reading->sentences.at[d->sentence].block; i--) {
        const rg_name *n = rg_turn_name_at(d, i - 1);
        if (!n || n->type != RG_NAME_EVENT || d->reading->tokens.at[rg_draft_unit(d, i)->first].flags & RG_TOKEN_CAPITAL) continue; /* "the Holm War Memorial" */
        rg_text words = rg_text_printf(d->arena, " %.*s ", RG_TEXT_ARG(n->fold));
        if (words.len > word.len && rg_text_find(words, word, 0) != (size_t)-1) return event_of_name(d, i - 1, i - 1);
    }
    return RG_NONE;
}

static size_t resolve(rg_draft *d, const rg_event_noun *noun, const noun_phrase *np, size_t end) {
    bool ultimate = np->ordinal < 0 && same_head(d, d->focus, noun->head) && !d->events.at[d->focus].many;
    if (ultimate) return d->focus; /* "the last meeting" in the section on one */
    if (np->ordinal < 0 && !noun->many && final_one(d, noun->head) != RG_NONE) return final_one(d, noun->head);
    if (np->ordinal && !noun->many) {
        size_t first = np->first, last = np->head + 1;
        rg_draft_trim(d, &first, &last);
        rg_span span = rg_draft_span(d, first, last);
        return ordinal_event(d, noun->head, np->ordinal, rg_text_copy(d->arena, rg_text_cut(d->reading->text, span)), span);
    }
    if (np->ordinal && noun->many) return RG_NONE;
    size_t dated = of_date(d, noun, np, end);
    if (dated != RG_NONE) return dated;
    bool whole = np->counted && noun->many && same_head(d, d->title_event, noun->head) && d->events.at[d->title_event].many;
    if (whole) return d->title_event; /* "four conferences took place" */
    if (np->named && !(np->demonstrative && same_head(d, d->current, noun->head))) return named_event(d, noun, np);
    if (other_kind(d, noun, np)) return named_event(d, noun, np);
    if (np->definite || np->demonstrative) {
        bool plain = np->head <= np->first + 1 && !apart(d, noun, rg_draft_unit(d, np->head)->fold) && (!noun->many || noun->mass) && !same_head(d, d->current, noun->head) && !same_head(d, d->focus, noun->head); /* "the war", where the account has said that the rising was one */
        size_t said = plain ? said_to_be(d, noun) : RG_NONE, lately = plain && said == RG_NONE ? named_lately(d, noun, np->head) : RG_NONE;
        size_t found = lately != RG_NONE ? lately : said != RG_NONE ? said : back(d, noun, rg_draft_unit(d, np->head)->fold, np->demonstrative);
        bool another = of_another(d, found, np, end) || of_subject(d, found, np);
        return another || (found == RG_NONE && !(noun->kind & RG_KIND_ANY)) ? first_named(d, noun, np, end, another) : found; /* nothing has named it before: the phrase does */
    }
    bool own = noun->kind & RG_KIND_GATHERS || (d->focus != RG_NONE && said_in(d, d->focus, rg_draft_unit(d, np->head)->fold)); /* "a campaign" on the page of a war is another thing */
    if (np->indefinite) return own && !np->another && same_head(d, d->focus, noun->head) && !d->events.at[d->focus].many ? d->focus : RG_NONE;
    return RG_NONE;
}

typedef struct named {
    const rg_event_noun *noun; /* the first event noun among its words */
    int64_t ordinal;
    bool within; /* the other words are words of the title */
} named;

static named look_at_name(const rg_draft *d, const rg_name *name) {
    named found = {.within = true};
    const rg_sentence *sentence = &d->reading->sentences.at[name->sentence];
    for (size_t t = sentence->first; t < sentence->last; t++) {
        const rg_token *token = &d->reading->tokens.at[t];
        if (token->span.start < name->span.start || token->span.end > name->span.end) continue;
        size_t row = rg_map_find(&d->nouns->events, token->fold, token->hash);
        int64_t ordinal = rg_unit_ordinal(d->reading, token->fold);
        if (row != RG_NONE && !found.noun) found.noun = &d->nouns->event_list.at[row];
        else if (ordinal > 0) found.ordinal = ordinal;
        else if (token->kind == RG_WORD && !within_title(d, token->fold)) found.within = false;
    }
    return found;
}

/* "the Nine Days' War", "King Otto's War", "the War of 1702": whose or of when it is, with the name at the unit that is but its noun. */
static rg_span owned_name(const rg_draft *d, size_t unit) {
    const rg_name *name = &d->reading->names.at[rg_draft_unit(d, unit)->name];
    size_t begin = d->c->unit_start[rg_draft_unit(d, unit)->sentence];
    bool owned = unit > begin + 1 && (rg_turn_owns(d, unit - 2, unit) || bare_possessor(d, unit - 1, begin)), one = rg_text_find(name->fold, RG_TEXT(" "), 0) == (size_t)-1;
    bool dated = one && unit + 2 < d->c->unit_start[rg_draft_unit(d, unit)->sentence + 1] && rg_draft_is(d, unit + 1, "of") && rg_draft_unit(d, unit + 2)->classes & RG_CLASS_WHEN && rg_draft_unit(d, unit + 2)->last == rg_draft_unit(d, unit + 2)->first + 1;
    if (dated && !owned) return rg_draft_span(d, unit, unit + 3); /* "the War of 1702" */
    if (!owned || !one) return name->span;
    size_t first = phrase_around(d, unit, begin, unit + 1).first, last = unit + 1;
    if (rg_draft_is(d, first, "his") || rg_draft_is(d, first, "her") || rg_draft_is(d, first, "their") || rg_draft_is(d, first, "its")) return name->span;
    const rg_name *owner = rg_turn_name_at(d, first);
    rg_draft_trim(d, &first, &last);
    rg_span span = rg_draft_span(d, first, last);
    if (owner && owner->title.start < owner->title.end && owner->title.end <= span.start) span.start = owner->title.start; /* "King" */
    return span;
}

/* An event by its name; "First Lublin Conference" on a page about them is the first of them. */
static size_t event_of_name(rg_draft *d, size_t unit, size_t first) {
    const rg_name *name = &d->reading->names.at[rg_draft_unit(d, unit)->name];
    rg_span whole = owned_name(d, unit);
    rg_text text = rg_text_cut(d->reading->text, whole);
    named n = look_at_name(d, name);
    rg_text head = n.noun ? n.noun->head : (rg_text){0};
    bool many = n.noun && n.noun->many && !n.noun->mass;
    for (size_t i = unit; i > first && !n.ordinal && (modifier(d, i - 1) || rg_draft_is(d, i - 1, "-")); i--) n.ordinal = rg_draft_unit(d, i - 1)->classes & RG_CLASS_ORD ? rg_draft_unit(d, i - 1)->number : 0;
    if (n.ordinal > 0 && n.noun && !many && n.within) return ordinal_event(d, head, n.ordinal, text, name->span);
    bool more = unit > first && modifier(d, unit - 1) && !(rg_draft_unit(d, unit - 1)->classes & RG_CLASS_DET); /* "the Nine Days' War" */
    bool title = n.noun && n.within && !more && same_head(d, d->title_event, head) && d->events.at[d->title_event].many == many;
    if (title) return d->title_event; /* "the Salt Strike" on the page "The Salt Strike of Lund" */
    return intern(d, (rg_event){.name = text, .key = whole.start < name->span.start || whole.end > name->span.end ? rg_text_fold(d->arena, text) : name->fold, .head = head, .many = many, .span = whole});
}

/* "The third and best known": an ordinal behind an article, with no noun of its own. */
static bool lone_ordinal(const rg_draft *d, size_t i, size_t first, size_t last) {
    if (!(rg_draft_unit(d, i)->classes & RG_CLASS_ORD) || i == first || !rg_draft_is(d, i - 1, "the")) return false;
    return i + 1 >= last || rg_draft_unit(d, i + 1)->classes & (RG_CLASS_CC | RG_CLASS_PUNCT);
}

/* What one of a series is called: "accident" of "Two accidents"; else by its kind. */
static rg_text one_of_kind(const rg_draft *d, const rg_event *series) {
    rg_text fold = rg_text_fold(d->arena, series->name), found = series->head;
    for (size_t from = 0, i = 0; i <= fold.len; i++) {
        if (i < fold.len && fold.ptr[i] != ' ') continue;
        rg_text word = {fold.ptr + from, i > from && fold.ptr[i - 1] == 's' ? i - 1 - from : 0};
        size_t row = word.len ? rg_map_get(&d->nouns->events, word) : RG_NONE;
        if (row != RG_NONE && rg_text_same(d->nouns->event_list.at[row].head, series->head)) found = word;
        from = i + 1;
    }
    return found;
}

static size_t counted(rg_draft *d, size_t i) {
    size_t series = d->series != RG_NONE ? d->series : d->title_event;
    if (series == RG_NONE || (series == d->title_event && !d->events.at[series].many) || !d->events.at[series].head.len || rg_draft_unit(d, i)->number <= 0) return RG_NONE;
    rg_span span = rg_draft_unit(d, i)->span;
    rg_text name = rg_text_printf(d->arena, "%.*s %.*s", RG_TEXT_ARG(rg_text_cut(d->reading->text, span)), RG_TEXT_ARG(one_of_kind(d, &d->events.at[series])));
    return ordinal_event(d, d->events.at[series].head, rg_draft_unit(d, i)->number, name, span);
}

/* "The best known of the meetings", "the second of these talks": one of a series. */
static size_t one_of(rg_draft *d, const rg_event_noun *noun, const noun_phrase *np, size_t first) {
    if (!noun->many || noun->mass || np->first <= first + 1 || !rg_draft_is(d, np->first - 1, "of") || !(np->definite || np->demonstrative)) return RG_NONE;
    for (size_t i = first; i + 1 < np->first; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        rg_noun kind = rg_event_noun_kind(d->nouns, u->fold);
        if (kind != RG_NOUN_NO && kind != RG_NOUN_KNOWN && kind != RG_NOUN_UNKNOWN) return RG_NONE; /* "the results of the meetings" */
        if (u->classes & RG_CLASS_ORD && u->number > 0) return ordinal_event(d, noun->head, u->number, rg_text_printf(d->arena, "%.*s %.*s", RG_TEXT_ARG(u->fold), RG_TEXT_ARG(noun->head)), u->span);
    }
    return same_head(d, d->focus, noun->head) && !d->events.at[d->focus].many ? d->focus : RG_NONE;
}

/* The thing last spoken of, or the event that somebody did something to: "led a procession"; RG_NONE. */
static size_t it_stands_for(rg_draft *d, size_t unit) {
    size_t first = d->it_first, last = d->it_last;
    bool subject = first >= last || !rg_turn_name_at(d, last - 1); /* what has a name is "it" as a subject alone: "Tarn fell. It rose", not "sold it" */
    for (size_t k = d->c->clause_start[d->sentence]; !subject && k < d->c->clause_start[d->sentence + 1]; k++) subject = d->c->at.at[k].subject.first == unit;
    if (!subject) return RG_NONE;
    if (first >= last || d->it_sentence + 1 < d->sentence) return RG_NONE;
    d->it_sentence = d->sentence;
    size_t thing = rg_thing_of(d, first, last);
    if (thing == RG_NONE) thing = rg_event_find(d, first, last).event;
    return thing == RG_NONE ? rg_event_introduce(d, first, last).event : thing;
}

/* "the strike committee", "war memorials", "his death sentence": a noun behind the event's says what is meant. */
static bool says_which(const rg_draft *d, size_t i, size_t last) {
    const rg_unit *next = rg_draft_unit(d, i + 1);
    if (i + 1 >= last || next->classes & (RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_ADV | RG_CLASS_PRON | RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_WHEN) || !(next->classes & RG_CLASS_NOUN) || (next->classes & RG_CLASS_VERB && (!(rg_draft_is(d, i, "death") || rg_draft_sense(d, i + 1) == RG_SENSE_WORK) || rg_words_in_verb(d, i + 1)))) return false;
    bool small = next->name == RG_NONE && !(d->reading->tokens.at[next->first].flags & RG_TOKEN_CAPITAL);
    return small && !rg_draft_event_noun(d, i + 1) && rg_draft_noun(d, i + 1) != RG_NOUN_MEASURE && rg_draft_kind(d, i + 1) != 0;
}

/* "Karl Meier talks of 90,000 men": a verb, right behind who does it by a name without an article. */
static bool does_it(const rg_draft *d, size_t i, size_t first) {
    const rg_name *n = i > first ? rg_turn_name_at(d, i - 1) : NULL;
    bool verb = rg_draft_unit(d, i)->classes & RG_CLASS_VERB && rg_text_ends(rg_draft_unit(d, i)->fold, RG_TEXT("s")), led = i > 1 && rg_draft_unit(d, i - 2)->classes & (RG_CLASS_DET | RG_CLASS_NOUN) && rg_draft_unit(d, i - 2)->sentence == rg_draft_unit(d, i)->sentence;
    return verb && n && n->type == RG_NAME_PERSON && !led && i + 1 < d->c->units.n && rg_draft_unit(d, i + 1)->classes & RG_CLASS_PREP;
}

/* "a suicide | attack" is no suicide: a noun for an event that the noun before it says the kind of, and no verb. */
static bool kind_of_event(const rg_draft *d, size_t unit) {
    const rg_unit *u = rg_draft_unit(d, unit);
    return !rg_words_in_verb(d, unit) && !(u->classes & (RG_CLASS_PREP | RG_CLASS_NAME)) && event_noun(d, unit);
}

rg_mention rg_event_find(rg_draft *d, size_t first, size_t last) {
    bool pronoun = last == first + 1 && !(rg_draft_unit(d, first)->classes & RG_CLASS_WHEN) && (rg_draft_is(d, first, "it") || rg_draft_is(d, first, "this"));
    if (pronoun || (last == first + 2 && rg_draft_is(d, first, "this") && rg_draft_is(d, first + 1, "one"))) {
        size_t event = d->current != RG_NONE ? d->current : d->focus, thing = rg_draft_is(d, first, "it") ? it_stands_for(d, first) : RG_NONE;
        if (thing != RG_NONE) return (rg_mention){thing, rg_draft_unit(d, first)->span, first, last};
        if (event != RG_NONE && d->events.at[event].person) event = RG_NONE; /* nobody is "it" */
        return (rg_mention){event, rg_draft_unit(d, first)->span, first, last};
    }
    for (size_t i = first; i < last; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        if (u->name != RG_NONE && d->reading->names.at[u->name].type == RG_NAME_EVENT) return (rg_mention){event_of_name(d, i, first), u->span, i, i + 1};
        if (lone_ordinal(d, i, first, last)) {
            size_t event = counted(d, i);
            if (event != RG_NONE) return (rg_mention){event, rg_draft_span(d, first, last), first, last};
        }
        const rg_event_noun *noun = event_noun(d, i);
        bool kind = noun && i + 1 < last && u->name == RG_NONE && kind_of_event(d, i + 1);
        if (!noun || kind || says_which(d, i, last) || does_it(d, i, first)) continue;
        noun_phrase np = phrase_around(d, i, first, last);
        size_t event = one_of(d, noun, &np, first);
        if (event == RG_NONE) event = resolve(d, noun, &np, last);
        if (event != RG_NONE) return (rg_mention){event, rg_draft_span(d, np.first, np.last), np.first, np.last};
    }
    return (rg_mention){.event = RG_NONE};
}

rg_mention rg_event_introduce(rg_draft *d, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        const rg_event_noun *noun = event_noun(d, i);
        if (rg_draft_unit(d, i)->classes & RG_CLASS_PREP && !rg_draft_is(d, i, "of")) break;
        if (!noun || (i + 1 < last && event_noun(d, i + 1))) continue;
        noun_phrase np = phrase_around(d, i, first, last);
        if (np.definite || np.demonstrative || (!np.indefinite && !noun->many && !np.counted)) break;
        size_t from = np.first, to = np.last;
        rg_draft_trim(d, &from, &to);
        rg_span span = rg_draft_span(d, from, to);
        rg_text name = rg_text_copy(d->arena, rg_text_cut(d->reading->text, span));
        size_t event = intern(d, (rg_event){.name = name, .key = rg_text_fold(d->arena, name), .head = noun->head, .many = noun->many && !noun->mass, .span = span, .place = np.place});
        if (np.counted && d->events.at[event].many) d->series = event; /* "Two accidents": "the second" */
        return (rg_mention){event, span, np.first, np.last};
    }
    return (rg_mention){.event = RG_NONE};
}

/* "the Lund fire of 3 May 1921", under "The Lund fire": the affair of the title, where the noun bears its name or the affair has no date yet. */
static bool titled(rg_draft *d, size_t first, size_t last, size_t whole) {
    if (d->title_event == RG_NONE || first >= last) return false;
    bool bare = last == first + 1 && event_noun(d, first) && same_head(d, d->title_event, event_noun(d, first)->head), dated = bare;
    if (!bare && rg_event_find(d, first, last).event != d->title_event) return false;
    for (size_t i = 0; i < d->claims.n && !dated; i++)
        dated = (d->claims.at[i].property == RG_PROPERTY_DATE || d->claims.at[i].property == RG_PROPERTY_START) && rg_text_same(d->claims.at[i].event_key, d->events.at[d->title_event].key);
    for (size_t i = first; i < last; i++) dated &= rg_draft_unit(d, i)->name == RG_NONE;
    const rg_event *title = &d->events.at[d->title_event];
    size_t when = dated && whole > last ? rg_draft_unit(d, whole - 1)->when : RG_NONE; /* "the fire of 1921": that of the title, told to have been then */
    const rg_date *date = when == RG_NONE ? NULL : &d->reading->whens.at[when].date;
    return !dated || (date && date->edtf.ptr && title->dated != RG_DAY_MIN && date->earliest <= title->dated_to && date->latest >= title->dated);
}

size_t rg_event_of_dated(rg_draft *d, size_t first, size_t last, size_t whole) {
    while (first + 1 < last && rg_draft_is(d, first, "own")) first++; /* "its own report of 1963" */
    if (titled(d, first, last, whole)) return d->title_event;
    bool owned = last > first + 1 && (rg_draft_is(d, last - 2, "'s") || rg_draft_is(d, last - 2, "\xe2\x80\x99s"));
    if (owned && rg_draft_is(d, last - 1, "date")) return rg_turn_about(d); /* "Korn's date of 1931" */
    for (size_t i = last; i > first; i--) {
        const rg_unit *u = rg_draft_unit(d, i - 1);
        if (u->name != RG_NONE && d->reading->names.at[u->name].type == RG_NAME_EVENT) return event_of_name(d, i - 1, first);
        const rg_event_noun *noun = i == last ? event_noun(d, i - 1) : NULL;
        if (!noun) continue;
        rg_span span = rg_draft_span(d, first, whole);
        rg_text name = rg_text_copy(d->arena, rg_text_cut(d->reading->text, span));
        return intern(d, (rg_event){.name = name, .key = rg_text_fold(d->arena, name), .head = noun->head, .many = noun->many && !noun->mass, .span = span});
    }
    bool led = whole == last && first + 1 < last && rg_draft_unit(d, first)->classes & RG_CLASS_WHEN; /* "a 1977 booklet" */
    size_t head = last - 1;
    while (led && head > first && rg_draft_unit(d, head)->name != RG_NONE) head--; /* "his 1977 memoir Grey Water" */
    if (led && !rg_dated_thing(d, first, head)) return RG_NONE;
    if ((whole <= last && !led) || first >= last || !(rg_draft_unit(d, last - 1)->classes & (RG_CLASS_NOUN | RG_CLASS_NAME))) return RG_NONE;
    rg_span span = rg_draft_span(d, first, whole); /* "the commission of 1993" */
    return rg_event_of_words(d, rg_text_cut(d->reading->text, span), rg_text_cut(d->reading->text, span), span);
}

/* ---- titles and headings -------------------------------------------------------------------------------------- */

/* The event that the noun at the unit names; by itself with the name before it: "Odeon fire". */
size_t rg_event_of_noun(rg_draft *d, size_t unit, rg_text beside) {
    size_t sentence = rg_draft_unit(d, unit)->sentence;
    noun_phrase np = phrase_around(d, unit, d->c->unit_start[sentence], d->c->unit_start[sentence + 1]);
    size_t first = np.first, last = np.last;
    rg_draft_trim(d, &first, &last);
    rg_span span = rg_draft_span(d, first, last);
    const rg_event_noun *noun = rg_draft_event_noun(d, unit);
    rg_text name = rg_text_cut(d->reading->text, span);
    if (!np.named && beside.len) name = rg_text_printf(d->arena, "%.*s %.*s", RG_TEXT_ARG(beside), RG_TEXT_ARG(rg_draft_unit(d, unit)->fold));
    return intern(d, (rg_event){.name = name, .key = rg_text_fold(d->arena, name), .head = noun->head, .many = noun->many && !noun->mass, .span = span, .place = np.place});
}

/* Of the parts of a title the first that names an event and asks nothing: "Who deposed the prince? The abdication in recent literature". */
static void title_part(const rg_draft *d, size_t *first, size_t *last) {
    for (size_t from = *first, i = *first; i <= *last; i++) {
        bool ends = i == *last || rg_draft_is(d, i, "?") || rg_draft_is(d, i, ":") || rg_draft_is(d, i, "!");
        if (!ends) continue;
        bool asks = i < *last && rg_draft_is(d, i, "?"), names = false;
        for (size_t k = from; k < i; k++) names |= event_noun(d, k) != NULL || (rg_turn_name_at(d, k) && rg_turn_name_at(d, k)->type == RG_NAME_EVENT);
        if (names && !asks && (from > *first || i < *last)) {
            *first = from, *last = i;
            return;
        }
        from = i + 1;
    }
}

/* "Report on the disappearance of X": what a work is on is what the account is about. */
static size_t behind_work(const rg_draft *d, size_t first, size_t last) {
    size_t i = first;
    while (i < last && rg_draft_unit(d, i)->classes & (RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_ORD) && !(rg_draft_unit(d, i)->classes & RG_CLASS_PREP)) i++;
    bool of = i > first && i + 2 < last && rg_draft_is(d, i, "of") && rg_draft_is(d, i + 1, "the") && rg_draft_sense(d, i - 1) == RG_SENSE_WORK && !event_noun(d, i - 1) && rg_draft_unit(d, i - 1)->name == RG_NONE; /* "Chronicle of the siege" */
    bool work = of || (i > first && i + 1 < last && (rg_draft_is(d, i, "on") || rg_draft_is(d, i, "about")) && !event_noun(d, i - 1) &&
                (rg_draft_sense(d, i - 1) == RG_SENSE_WORK || rg_draft_sense(d, i - 1) == RG_SENSE_NO || rg_draft_sense(d, i - 1) == RG_SENSE_DEED || rg_draft_sense(d, i - 1) == RG_SENSE_TIME || rg_draft_sense(d, i - 1) == RG_SENSE_IDEA)); /* a committee on it is one of people */
    for (size_t k = i + 1; work && k < last; k++)
        if (event_noun(d, k)) return i + 1;
    return first;
}

static size_t title_subject(rg_draft *d, size_t first, size_t last, rg_span span) {
    const rg_name *one = last == first + 1 ? rg_turn_name_at(d, first) : NULL; /* "Otto Korn", whom the account calls Otto Karl Korn too */
    rg_text name = rg_text_cut(d->reading->text, span);
    bool full = one && one->type == RG_NAME_PERSON && rg_text_find(one->fold, RG_TEXT(" "), 0) != (size_t)-1;
    size_t event = full ? rg_event_of_person(d, rg_draft_unit(d, first)->name) : intern(d, (rg_event){.name = name, .key = rg_text_fold(d->arena, name), .span = span});
    for (size_t i = first; i < last; i++)
        if (rg_turn_name_at(d, i) && rg_turn_name_at(d, i)->type == RG_NAME_PERSON) d->events.at[event].person = true;
    return event;
}

/* "Second voyage (1772-1775)": up to the bracket. */
static size_t without_years(const rg_draft *d, size_t first, size_t last) {
    size_t i = last;
    if (last < first + 4 || !rg_draft_is(d, last - 1, ")")) return last;
    while (i > first && rg_draft_unit(d, i - 1)->classes & (RG_CLASS_WHEN | RG_CLASS_NUM | RG_CLASS_PUNCT) && !rg_draft_is(d, i - 1, "(")) i--;
    return i > first + 1 && rg_draft_is(d, i - 1, "(") ? i - 1 : last;
}

size_t rg_event_of_heading(rg_draft *d, size_t sentence, bool title) {
    size_t first = d->c->unit_start[sentence], last = d->c->unit_start[sentence + 1];
    rg_draft_trim(d, &first, &last);
    size_t bare = last;
    while (title && bare > first + 1 && rg_draft_unit(d, bare - 1)->classes & (RG_CLASS_WHEN | RG_CLASS_PUNCT)) bare--;
    if (bare < last && rg_draft_unit(d, bare)->classes & RG_CLASS_PUNCT) last = bare; /* "The conferences, 1939-1940" */
    last = without_years(d, first, last);
    if (title) title_part(d, &first, &last), first = behind_work(d, first, last), rg_draft_trim(d, &first, &last);
    else rg_event_one_side(d, &first, &last);
    if (first >= last) return RG_NONE;
    rg_span span = rg_draft_span(d, first, last);
    size_t found = RG_NONE;
    const rg_event_noun *noun = NULL, *lead = NULL;
    int64_t ordinal = 0;
    for (size_t i = first; i < last; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        if (u->classes & RG_CLASS_ORD && !ordinal) ordinal = u->number;
        if (u->classes & RG_CLASS_PREP && !noun && !title) break; /* "Prior to the battle" is no battle */
        if (event_noun(d, i)) noun = event_noun(d, i);
        if (!lead) lead = noun;
        if (u->name != RG_NONE && d->reading->names.at[u->name].type == RG_NAME_EVENT && found == RG_NONE) found = event_of_name(d, i, first);
    }
    rg_text name = rg_text_cut(d->reading->text, span);
    if (lead && !title && rg_text_is(lead->head, "event") && found == RG_NONE) return RG_NONE; /* "Events that led to it" */
    bool plain = noun && !title && !ordinal && last == first + 1 && same_head(d, d->title_event, noun->head);
    if (plain) return d->title_event; /* "Assassination" on the page of one */
    bool done_to = noun && !title && rg_text_ends(rg_draft_unit(d, first)->fold, RG_TEXT("ing")) && first + 2 < last && rg_draft_is(d, first + 1, "the") && (rg_draft_unit(d, first)->classes & RG_CLASS_VERB) && !event_noun(d, first);
    if (done_to) return same_head(d, d->title_event, noun->head) || said_to_be(d, noun) == d->title_event ? d->title_event : RG_NONE; /* "Naming the war" */
    if (noun && ordinal > 0 && !noun->many) {
        found = ordinal_event(d, noun->head, ordinal, name, span);
        d->events.at[found].name = rg_words_whole(d->arena, name);
    } else if (noun && (found == RG_NONE || title)) found = intern(d, (rg_event){.name = name, .key = rg_text_fold(d->arena, name), .head = noun->head, .many = noun->many && !noun->mass, .span = span});
    else if (found == RG_NONE && title) found = title_subject(d, first, last, span);
    if (noun && found != RG_NONE && !d->events.at[found].ordinal) {
        bool other = !same_head(d, found, noun->head);
        d->events.at[found].head = noun->head, d->events.at[found].kind = noun->kind, d->events.at[found].many = noun->many && !noun->mass;
        if (other) file_by_head(d, found);
    }
    if (title && found != RG_NONE && !d->events.at[found].ordinal && !(d->events.at[found].person && last == first + 1 && rg_text_find(rg_draft_unit(d, first)->fold, RG_TEXT(" "), 0) != (size_t)-1)) d->events.at[found].name = rg_words_whole(d->arena, name);
    if (found != RG_NONE && d->events.at[found].many) d->series = found;
    return found;
}
