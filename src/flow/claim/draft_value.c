/* draft_value.c: a claim from a value and the place where it stands: polarity, hedge, voices and notes follow from the spans around it. */
#include "engine/read/place.h"
#include "engine/read/unit.h"
#include "flow/claim/claim_left.h"
#include "flow/claim/claim_whose.h"

enum { FAR_YEARS = 40, /* no life and no war goes on so long */
       OTHER_YEARS = 20, BRIEF_YEAR = 366 /* days */,
       NOTE_GAP = 4 /* bytes of blanks and stops between marks of one group */ };

static bool inside(rg_span inner, rg_span outer) { return outer.end > outer.start && inner.start >= outer.start && inner.end <= outer.end; }

/* ---- values --------------------------------------------------------------------------------------------------- */

rg_value rg_draft_text_value(rg_draft *d, rg_span span) {
    rg_text text = rg_text_cut(d->reading->text, span);
    return (rg_value){.kind = RG_VALUE_TEXT, .text = text, .key = rg_text_fold(d->arena, text)};
}

/* The fullest name this account gives the same person or thing. */
static const rg_name *fullest(const rg_draft *d, size_t name) { return &d->reading->names.at[d->reading->fullest[d->reading->names.at[name].entity]]; }

static rg_text full_name(rg_draft *d, size_t name) {
    const rg_name *n = fullest(d, name);
    if (n->kin.start < n->kin.end) return rg_text_printf(d->arena, "%.*s (%.*s)", RG_TEXT_ARG(rg_text_cut(d->reading->text, n->span)), RG_TEXT_ARG(rg_text_cut(d->reading->text, n->kin)));
    return rg_text_cut(d->reading->text, n->by_title ? (rg_span){n->title.start, n->span.end} : n->span);
}

/* The fold of a name as it stands there: the one it was read by, but for stops and letters that fold to others. */
static rg_text fold_of(const rg_draft *d, const rg_name *name) {
    rg_text text = rg_text_cut(d->reading->text, name->span);
    return name->fold.len == text.len ? name->fold : rg_text_fold(d->arena, text);
}

size_t rg_draft_name_from(const rg_draft *d, size_t byte) {
    size_t low = 0, high = d->reading->names.n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (d->reading->names.at[mid].span.start < byte) low = mid + 1;
        else high = mid;
    }
    return low;
}

rg_value rg_draft_name_value(rg_draft *d, size_t name) {
    const rg_name *n = &d->reading->names.at[name];
    rg_value value = {.kind = RG_VALUE_ENTITY, .text = rg_text_cut(d->reading->text, n->span), .key = n->fold};
    value.entity = value.text;
    if (n->type == RG_NAME_PLACE && n->place) {
        value.entity = rg_place_name(n->place - 1);
        value.key = rg_place_key(n->place - 1);
    } else if (n->type == RG_NAME_PERSON) {
        value.entity = full_name(d, name);
        const rg_name *full = fullest(d, name);
        bool apart = full->by_title || full->kin.start < full->kin.end; /* from another of the name */
        value.key = apart ? rg_text_fold(d->arena, value.entity) : fold_of(d, full);
    }
    return value;
}

rg_value rg_draft_event_value(rg_draft *d, size_t event, rg_span span) {
    rg_value value = rg_draft_text_value(d, span);
    value.kind = RG_VALUE_ENTITY;
    value.entity = d->events.at[event].name;
    value.key = d->events.at[event].key;
    return value;
}

/* The same month and day in another year. */
static bool in_year(rg_draft *d, const rg_date *date, int64_t year, rg_date *out) {
    rg_text tail = rg_text_cut(date->edtf, (rg_span){4, date->edtf.len});
    rg_text moved = rg_text_printf(d->arena, "%04lld%.*s", (long long)year, RG_TEXT_ARG(tail));
    return rg_date_parse(d->arena, moved, out, NULL) == REGEST_OK;
}

static bool plain_day_or_month(rg_text edtf) {
    for (size_t i = 0; i < edtf.len; i++)
        if (i == 4 || i == 7 ? edtf.ptr[i] != '-' : edtf.ptr[i] < '0' || edtf.ptr[i] > '9') return false;
    return edtf.len == 7 || edtf.len == 10;
}

static rg_date near_event(rg_draft *d, const rg_when *w, rg_day dated, rg_day dated_to) {
    rg_date best = w->date;
    if (dated == RG_DAY_MIN || !w->reason.len || !plain_day_or_month(w->date.edtf)) return best;
    if (w->date.earliest >= dated && w->date.latest <= dated_to) return best; /* within it already */
    int64_t year, distance = INT64_MAX;
    int month, day;
    rg_day_civil(dated, &year, &month, &day);
    for (int64_t y = year - 1; y <= year + 1; y++) {
        rg_date moved;
        if (!in_year(d, &w->date, y, &moved)) continue;
        int64_t off = moved.earliest > dated_to ? moved.earliest - dated_to : moved.earliest < dated ? dated - moved.earliest : 0;
        if (off < distance) best = moved, distance = off;
    }
    return best;
}

/* Years between two days. */
static int64_t apart(rg_day a, rg_day b) {
    int64_t x, y;
    int month, day;
    if (a <= RG_DAY_MIN || b <= RG_DAY_MIN) return 0;
    rg_day_civil(a, &x, &month, &day);
    rg_day_civil(b, &y, &month, &day);
    return x > y ? x - y : y - x;
}

static size_t block_of(const rg_draft *d, size_t when) { return d->reading->sentences.at[d->reading->whens.at[when].sentence].block; }

static bool names_year(const rg_draft *d, size_t when, rg_text year) {
    const rg_when *w = &d->reading->whens.at[when];
    return !w->reason.len && w->date.edtf.ptr && rg_text_starts(w->date.edtf, year);
}

/* Does the date's paragraph name its year? */
static bool year_is_near(const rg_draft *d, size_t when) {
    rg_text year = rg_text_cut(d->reading->whens.at[when].date.edtf, (rg_span){0, 4});
    for (size_t i = when; i > 0 && block_of(d, i - 1) == block_of(d, when); i--)
        if (names_year(d, i - 1, year)) return true;
    for (size_t i = when + 1; i < d->reading->whens.n && block_of(d, i) == block_of(d, when); i++)
        if (names_year(d, i, year)) return true;
    return false;
}

enum { AROUND = 45 /* days */, BRIEF = 100 };

/* A day or month without a year, whose paragraph does not name the one it was lent, that lies around the title's own days, where these are few: is one of that time. */
static void around_title(rg_draft *d, size_t when, const rg_event *title, rg_value *value) {
    const rg_when *w = &d->reading->whens.at[when];
    if (title->dated_to - title->dated > BRIEF || (w->date.edtf.len != 10 && w->date.edtf.len != 7) || !w->reason.len || year_is_near(d, when)) return;
    if (apart(w->date.earliest, title->dated) > 1) return;
    rg_date moved = near_event(d, w, title->dated, title->dated_to);
    if (moved.earliest >= title->dated - AROUND && moved.earliest <= title->dated_to + AROUND) value->date = moved;
}

rg_value rg_draft_date_value(rg_draft *d, size_t event, size_t when) {
    const rg_when *w = &d->reading->whens.at[when];
    rg_text text = rg_text_cut(d->reading->text, w->span);
    rg_value value = {.kind = w->date.edtf.ptr ? RG_VALUE_DATE : RG_VALUE_TEXT, .text = text, .date = w->date};
    if (value.kind == RG_VALUE_DATE && event != RG_NONE) value.date = near_event(d, w, d->events.at[event].dated, d->events.at[event].dated_to);
    const rg_event *title = d->title_event == RG_NONE ? NULL : &d->events.at[d->title_event];
    bool undated = event == RG_NONE || d->events.at[event].dated == RG_DAY_MIN;
    if (undated && title && !title->person && title->dated != RG_DAY_MIN) { /* a life is longer than the first date told of it */
        around_title(d, when, title, &value);
        rg_day day = w->date.earliest, nearest = day < title->dated ? title->dated : day > title->dated_to ? title->dated_to : day;
        if (apart(day, nearest) > FAR_YEARS) value.date = near_event(d, w, title->dated, title->dated_to); /* a year named in passing lent it */
    }
    value.key = value.date.edtf.ptr ? value.date.edtf : rg_text_fold(d->arena, text);
    return value;
}

/* ---- voices --------------------------------------------------------------------------------------------------- */

size_t rg_draft_denial_end(const rg_draft *d, const rg_attribution *a) {
    for (size_t i = d->c->unit_start[d->sentence]; a->denies && i < d->c->unit_start[d->sentence + 1]; i++) {
        const rg_unit *u = rg_draft_unit(d, i);
        bool stops = u->classes & RG_CLASS_PUNCT && (rg_draft_is(d, i, ":") || rg_draft_is(d, i, ";"));
        if (stops && u->span.start > a->scope.start && u->span.start < a->scope.end) return u->span.start;
    }
    return a->scope.end;
}

static size_t innermost(const rg_draft *d, rg_span span) {
    size_t best = RG_NONE, width = RG_NONE;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        rg_span content = d->reading->attributions.at[i].scope;
        if (d->reading->attributions.at[i].fact) continue;
        bool quote = d->reading->attributions.at[i].words.end > 0 && inside(span, d->reading->attributions.at[i].words);
        if (d->reading->attributions.at[i].denies && !quote && span.start >= rg_draft_denial_end(d, &d->reading->attributions.at[i])) continue;
        bool led = !d->reading->attributions.at[i].accuses && !d->reading->attributions.at[i].plain && d->reading->attributions.at[i].source.start >= d->reading->attributions.at[i].cue.start && span.start == d->reading->attributions.at[i].cue.start && span.end > content.start && span.end <= content.end; /* "because, according to X, ..." */
        if (!d->reading->attributions.at[i].contrary && !d->reading->attributions.at[i].rebuts && (led || inside(span, content)) && content.end - content.start < width) best = i, width = content.end - content.start;
    }
    size_t over = d->spoken[d->sentence];
    if (best == RG_NONE && over != RG_NONE && inside(span, d->reading->attributions.at[over].scope)) return over;
    return best;
}

/* "She", where the reading has found nobody: whom the account spoke of last and means by it; RG_NONE. */
static size_t pronoun_voice(const rg_draft *d, rg_text source) {
    rg_text fold = rg_text_fold(d->arena, source);
    char is = rg_text_is(fold, "he") || rg_text_is(fold, "him") || rg_text_is(fold, "his") ? 'h' : rg_text_is(fold, "she") || rg_text_is(fold, "her") ? 's' : 0;
    size_t first = d->c->clause_start[d->sentence];
    return is && first < d->c->clause_start[d->sentence + 1] ? rg_gender_then(d, first, is) : RG_NONE;
}

/* Do the words before a name say to whom or where? Then it is not whose voice it is. */
static bool beside(rg_text before) {
    static const char *const preps[] = {"to", "in", "at", "near"};
    before = rg_text_trim(before);
    if (rg_text_ends(before, RG_TEXT(" the"))) before = rg_text_trim((rg_text){before.ptr, before.len - 4});
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) {
        size_t n = strlen(preps[i]);
        if (before.len > n && rg_text_ends(before, rg_text_of(preps[i])) && (before.ptr[before.len - n - 1] == ' ' || before.ptr[before.len - n - 1] == '\n')) return true;
    }
    return false;
}

/* "the | Lind | letters": is what speaks called by the name, and not its bearer? */
static bool called_by(rg_text before, rg_text after) {
    static const char *const joins[] = {"of ", "in ", "and ", "or ", "who ", "from ", "at ", "to ", "as ", "for "};
    before = rg_text_trim(before), after = rg_text_trim(after);
    bool noun = after.len > 2 && after.ptr[0] >= 'a' && after.ptr[0] <= 'z' && (rg_text_is(before, "the") || rg_text_is(before, "The"));
    for (size_t i = 0; i < sizeof joins / sizeof *joins && noun; i++) noun = !rg_text_starts(after, rg_text_of(joins[i]));
    return noun;
}

static rg_text voice_name(rg_draft *d, const rg_attribution *a, size_t *person) {
    *person = RG_NONE;
    rg_text source = rg_text_cut(d->reading->text, a->who);
    size_t opens = rg_draft_name_from(d, a->who.start);
    bool by_name = a->named && opens < d->reading->names.n && d->reading->names.at[opens].type == RG_NAME_PERSON && d->reading->names.at[opens].span.start == a->who.start;
    if (source.len && source.ptr[source.len - 1] == ')' && !by_name) return source; /* "some historians (including X)"; not "X, of the Salt Office (SO)" */
    *person = pronoun_voice(d, source);
    if (*person != RG_NONE) return full_name(d, *person);
    size_t found = RG_NONE;
    for (size_t i = rg_draft_name_from(d, a->who.start); i < d->reading->names.n && a->named; i++) {
        const rg_name *n = &d->reading->names.at[i];
        if (!inside(n->span, a->who)) break;
        rg_text before = rg_text_cut(d->reading->text, (rg_span){a->who.start, (n->title.end > n->title.start ? n->title : n->span).start});
        bool told = beside(before); /* "a telegram from Moss to Lind", "a court in Holm" */
        rg_text after = rg_text_cut(d->reading->text, (rg_span){n->span.end, a->who.end});
        bool whose = n->type == RG_NAME_PERSON && (rg_sense_people_of(d->arena, &d->nouns->senses, before) || rg_sense_people_owned(d->arena, &d->nouns->senses, after));
        if (told || whose) continue;
        if (n->type == RG_NAME_PERSON && called_by(before, after)) return source;
        rg_text head = n->type == RG_NAME_PERSON && rg_text_ends(before, RG_TEXT(" of ")) ? rg_text_trim((rg_text){before.ptr, before.len - 4}) : (rg_text){0};
        size_t blank = head.len;
        while (blank > 0 && head.ptr[blank - 1] != ' ') blank--;
        rg_text noun = {head.ptr + blank, head.len - blank};
        rg_sense sense = noun.len > 1 && noun.ptr[0] >= 'A' && noun.ptr[0] <= 'Z' ? rg_sense_of(&d->nouns->senses, rg_text_fold(d->arena, noun)) : RG_SENSE_NO;
        if (sense == RG_SENSE_WORK || sense == RG_SENSE_IDEA) return source; /* "the Chronicle of Holm says": not Holm */
        if (n->type == RG_NAME_PERSON) return full_name(d, *person = i);
        if (found == RG_NONE && n->type != RG_NAME_PLACE) found = i;
    }
    return found == RG_NONE ? source : rg_text_cut(d->reading->text, d->reading->names.at[found].span);
}

static rg_voice voice_of(rg_draft *d, const rg_attribution *a) {
    size_t person;
    rg_text name = voice_name(d, a, &person);
    rg_voice voice = {.kind = a->named || person != RG_NONE ? RG_VOICE_NAMED : RG_VOICE_UNNAMED, .name = name, .hedge = a->hedge, .denies = a->denies};
    if (a->work.end) voice.work = rg_text_cut(d->reading->text, a->work);
    if (a->when != RG_NONE && d->reading->whens.at[a->when].date.edtf.ptr) voice.date = d->reading->whens.at[a->when].date.edtf;
    return voice;
}

/* "Moss testified that he counted", "the duke has confirmed reports that": within his own words the same voice says no more. `one`: of the same words. */
static bool again(const rg_voice *outer, const rg_voice *voice, bool one) {
    return (one || (outer->kind == RG_VOICE_NAMED && voice->kind == RG_VOICE_NAMED)) && rg_text_same(outer->name, voice->name) && voice->hedge == RG_HEDGE_NONE && !voice->denies && !voice->work.len && !voice->date.len;
}

/* "The mayor never said that A": is what stands within the attribution, or one around it, claimed by nobody? */
static bool untold(const rg_draft *d, size_t attribution, rg_span span) {
    for (size_t a = attribution, n = 0; a != RG_NONE && n < RG_VOICES_MAX; a = d->reading->attributions.at[a].outer, n++)
        if (d->reading->attributions.at[a].untold && inside(span, d->reading->attributions.at[a].scope)) return true;
    return false;
}

static void add_voices(rg_draft *d, rg_claim *claim, size_t attribution) {
    size_t chain[RG_VOICES_MAX], n = 0;
    for (size_t a = attribution; a != RG_NONE && n + 1 < RG_VOICES_MAX; a = d->reading->attributions.at[a].outer) {
        bool seen = false;
        for (size_t k = 0; k < n; k++) seen |= chain[k] == a;
        if (seen) break;
        chain[n++] = a;
    }
    claim->voices[claim->voice_count++] = (rg_voice){.kind = RG_VOICE_ACCOUNT, .name = d->account->name};
    while (n > 0) {
        const rg_attribution *a = &d->reading->attributions.at[chain[--n]];
        rg_voice voice = voice_of(d, a);
        bool one = a->outer != RG_NONE && a->who.end && a->who.start == d->reading->attributions.at[a->outer].who.start && a->who.end == d->reading->attributions.at[a->outer].who.end;
        if (one && a->denies && d->reading->attributions.at[a->outer].denies) continue; /* "has denied claims that A": once */
        if (!again(&claim->voices[claim->voice_count - 1], &voice, one)) claim->voices[claim->voice_count++] = voice;
        if (a->denies && claim->property != RG_PROPERTY_QUOTE) claim->denied = !claim->denied; /* "denies that they were armed: "We carried flags"" */
        if (!claim->voice_span.end && n == 0) claim->voice_span = a->who.end ? a->who : a->cue;
    }
}

/* ---- hedges and polarity -------------------------------------------------------------------------------------- */

/* From weakest to strongest. */
static int weight(rg_hedge hedge) {
    static const int weights[] = {[RG_HEDGE_NONE] = 0, [RG_HEDGE_APPROXIMATE] = 1, [RG_HEDGE_REPORTED] = 2, [RG_HEDGE_PROBABLE] = 3, [RG_HEDGE_POSSIBLE] = 4, [RG_HEDGE_DOUBTFUL] = 5};
    return weights[hedge];
}

static void raise_hedge(rg_draft *d, rg_claim *claim, rg_hedge hedge, rg_span span) {
    if (weight(hedge) <= weight(claim->hedge)) return;
    claim->hedge = hedge;
    claim->hedge_span = span;
    claim->hedge_text = rg_text_cut(d->reading->text, span);
}

/* May a value be approximate? */
static bool measured(const rg_claim *claim) {
    return claim->value.kind == RG_VALUE_DATE || claim->value.kind == RG_VALUE_NUMBER || claim->property == RG_PROPERTY_DURATION || claim->property == RG_PROPERTY_QUOTE;
}

/* "is contested by X": the cue is X's denial, no doubt about it. */
static bool denial_itself(const rg_draft *d, rg_span cue) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++)
        if (d->reading->attributions.at[i].denies && inside(cue, d->reading->attributions.at[i].cue)) return true;
    return false;
}

/* Of a controversial or so-called thing nobody doubts that it was. */
static bool doubts_it(const rg_cue *cue) { return cue->hedge != RG_HEDGE_DOUBTFUL && cue->type != RG_CUE_APPROXIMATE && cue->type != RG_CUE_NEGATION; }

/* A doubt of the event's own noun: "the alleged meeting in Lund". */
static bool of_event(const rg_cue *cue, rg_span event) { return cue->attribute && doubts_it(cue) && event.start >= cue->span.start && event.start < cue->scope.end; }

/* The value's first word, or behind its article: "an alleged spy of the Crown". */
static bool leads(const rg_draft *d, const rg_cue *cue, rg_span value) {
    if (!doubts_it(cue) || !inside(cue->span, value)) return false;
    rg_text before = rg_text_cut(d->reading->text, (rg_span){value.start, cue->span.start});
    size_t words = 0;
    for (size_t i = 0; i < before.len; i++) words += before.ptr[i] == ' ' || before.ptr[i] == '\n';
    return words <= 1;
}

static bool governs(const rg_draft *d, const rg_claim *claim, const rg_cue *cue, rg_span span) {
    bool own = leads(d, cue, span) && !(cue->attribute && (claim->property == RG_PROPERTY_OUTCOME || claim->property == RG_PROPERTY_TOPIC)); /* "the alleged spy met X": not the meeting */
    if (d->plain) return own && cue->attribute && claim->property == RG_PROPERTY_ROLE;
    bool starts = cue->type == RG_CUE_APPROXIMATE && inside((rg_span){cue->scope.start, cue->scope.start}, span); /* "about 28% of the city" */
    bool next = !cue->attribute && cue->type != RG_CUE_NEGATION && cue->scope.start == span.start && cue->scope.start > cue->span.end; /* "perhaps the first account | of it" */
    bool none = cue->type == RG_CUE_NEGATION && rg_text_is(claim->rule, "existence/evidence") && cue->span.end <= span.start && inside((rg_span){span.start, span.start + 1}, cue->scope); /* "no record of Lind | having been there" */
    return own || starts || next || none || inside(span, cue->scope) || of_event(cue, claim->event_span);
}

/* "The capture of Brod in 1344 was no secret": the day stands with the event in a subject of which something else is denied. */
static bool beside_event(const rg_claim *claim, const rg_cue *cue, rg_span span) {
    bool part = claim->property == RG_PROPERTY_DATE || claim->property == RG_PROPERTY_PLACE || claim->property == RG_PROPERTY_PARTICIPANT;
    return part && claim->event_span.start < claim->event_span.end && claim->event_span.end <= cue->span.start && span.start >= claim->event_span.start && span.end <= cue->span.start;
}

/* "was controversial", "remained unknown": is the doubt what is said? */
static bool is_open(const rg_draft *d, const rg_cue *cue) {
    for (size_t i = d->c->unit_start[d->sentence]; i < d->c->unit_start[d->sentence + 1]; i++)
        if (rg_draft_unit(d, i)->span.end == cue->span.end) return rg_draft_noun(d, i) == RG_NOUN_UNKNOWN;
    return false;
}

/* "Otto Lind (1701-1768) was probably a duke", of the years: a bracket of somebody's days is neither doubted nor told by what stands outside it, nor by an
 * "or" that does not stand beside the day. */
static bool past_bracket(const rg_draft *d, const rg_claim *claim, rg_span span, rg_span cue) {
    bool apart = false;
    if (!rg_text_is(claim->rule, "life/bracket")) return false;
    size_t from = span.end <= cue.start ? span.end : cue.end, to = span.end <= cue.start ? cue.start : span.start;
    if (rg_text_is(rg_text_cut(d->reading->text, cue), "or") && to > from + 1) return true;
    for (size_t i = from; i < to && !apart; i++) apart = d->reading->text.ptr[i] == ')' || d->reading->text.ptr[i] == '(';
    return apart;
}

/* "Lind claimed to be the heir and | seized Holm", of Lind: what is claimed ends before the deed. */
static bool beyond_said(const rg_draft *d, const rg_claim *claim, const rg_cue *cue) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->cue.start == cue->span.start && a->scope.end > a->cue.end) return claim->event_span.start >= a->scope.end;
    }
    return false;
}

/* "was never opened, at the request of the mill": why it was not. */
static bool set_off(const rg_draft *d, size_t from, size_t to) {
    bool comma = false;
    for (size_t i = from; i < to && !comma; i++) comma = d->reading->text.ptr[i] == ',';
    return comma;
}

static void add_cues(rg_draft *d, rg_claim *claim, rg_span span) {
    bool negated = false;
    for (size_t i = d->cue_start[d->sentence]; i < d->cue_start[d->sentence + 1]; i++) {
        const rg_cue *cue = &d->reading->cues.at[i];
        if (!governs(d, claim, cue, span) || denial_itself(d, cue->span) || past_bracket(d, claim, span, cue->span)) continue;
        bool said = claim->property == RG_PROPERTY_QUOTE || (claim->property == RG_PROPERTY_TOPIC && is_open(d, cue));
        if (said && inside(cue->span, span)) continue; /* the doubt is in the words quoted, or what is said */
        if (cue->unproved && rg_text_is(claim->rule, "existence/evidence")) continue; /* what it doubts is denied */
        if (cue->type == RG_CUE_APPROXIMATE && !measured(claim)) continue; /* "about 2,400 soldiers under X": not X */
        bool counted = ((claim->property == RG_PROPERTY_NUMBER || claim->property == RG_PROPERTY_TOPIC || rg_text_is(claim->rule, "cause/phrase")) && cue->span.start >= span.end) || claim->property == RG_PROPERTY_QUOTE || rg_text_is(claim->rule, "duration/of-noun"); /* "17 were not from here", "was at times strong, at times not", "due to his health he did not"; a quotation is not denied */
        counted |= rg_text_is(claim->rule, "cause/phrase") && cue->span.end <= span.start && set_off(d, cue->span.end, span.start);
        bool other = cue->type == RG_CUE_NEGATION && claim->property == RG_PROPERTY_PARTICIPANT && claim->event_span.end > cue->scope.end && span.end <= cue->span.start && claim->event_span.start >= cue->span.end; /* "Lind did not flee, | but burned the mill" */
        if ((cue->type == RG_CUE_NEGATION && (counted || other || beside_event(claim, cue, span))) || beyond_said(d, claim, cue)) continue;
        bool not = cue->type == RG_CUE_NEGATION && !inside(cue->span, span); /* "almost no food": denied, and not quite */
        negated |= not;
        if (not ? cue->hedge != RG_HEDGE_NONE : cue->type != RG_CUE_DENIAL) raise_hedge(d, claim, cue->hedge, cue->span);
    }
    if (negated) claim->denied = !claim->denied;
}

/* ---- notes ---------------------------------------------------------------------------------------------------- */

static void add_labels(rg_draft *d, rg_claim *claim, const rg_mark *mark) {
    for (unsigned i = 0; i < mark->count; i++) {
        rg_text label = rg_text_printf(d->arena, "%u", mark->labels[i]);
        bool known = false;
        for (size_t k = 0; k < claim->note_count; k++) known |= rg_text_same(claim->notes[k], label);
        if (!known && claim->note_count < RG_CLAIM_NOTES_MAX) claim->notes[claim->note_count++] = label;
    }
}

size_t rg_draft_mark_from(const rg_account *account, size_t byte) {
    size_t low = 0, high = account->mark_count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (account->marks[mid].span.start < byte) low = mid + 1;
        else high = mid;
    }
    return low;
}

/* The next group of marks behind the value, no further than the sentence and the marks it closes with. */
static void add_notes(rg_draft *d, rg_claim *claim, rg_span value) {
    size_t next = d->sentence + 1 < d->reading->sentences.n ? d->reading->sentences.at[d->sentence + 1].span.start : d->reading->text.len;
    size_t block_end = d->reading->blocks[d->reading->sentences.at[d->sentence].block].span.end;
    if (next > block_end) next = block_end;
    size_t i = rg_draft_mark_from(d->account, value.end), end = 0;
    for (; i < d->account->mark_count && d->account->marks[i].span.start < next; i++) {
        const rg_mark *mark = &d->account->marks[i];
        if (end && mark->span.start > end + NOTE_GAP) break;
        add_labels(d, claim, mark);
        end = mark->span.end;
    }
}

/* ---- the claim ------------------------------------------------------------------------------------------------ */

static bool stands(const rg_draft *d, size_t event, rg_property property, rg_span span) {
    for (size_t i = d->sentence_claims; i < d->claims.n; i++) {
        const rg_claim *c = &d->claims.at[i];
        bool same_event = event == RG_NONE || rg_text_same(c->event_key, d->events.at[event].key);
        if (c->property == property && same_event && c->value_span.start == span.start && c->value_span.end == span.end) return true;
    }
    return false;
}

/* The claim by which the account has said already that he took part, as plainly; RG_NONE where this passage has a note of its own. Of one who
 * acts in every sentence once is enough. */
static size_t taken_part(rg_draft *d, const rg_claim *claim, size_t event) {
    if (claim->voice_count > 1 || claim->denied || claim->hedge != RG_HEDGE_NONE || claim->note_count) return RG_NONE;
    rg_buf words = rg_buf_in(d->arena);
    rg_buf_int(&words, (int64_t)event);
    rg_buf_byte(&words, ' ');
    rg_buf_add(&words, claim->value.key);
    rg_text key = rg_buf_done(&words);
    size_t known = rg_map_get(&d->participants, key);
    if (known == RG_NONE) rg_map_put(&d->participants, key, d->claims.n);
    return known;
}

/* A date decades away from that which the account has given of a short event is of something else: "on its hundredth anniversary, in 1921".
 * Not where somebody else is said to date it so. */
static bool of_another_time(const rg_event *e, const rg_claim *claim) {
    bool dates = claim->property == RG_PROPERTY_DATE || claim->property == RG_PROPERTY_START || claim->property == RG_PROPERTY_END;
    if (!dates || claim->value.kind != RG_VALUE_DATE || !e->head.len || e->many || e->dated == RG_DAY_MIN || e->dated_to - e->dated > BRIEF_YEAR || claim->voice_count > 1) return false;
    const rg_date *date = &claim->value.date;
    return (date->earliest > RG_DAY_MIN && date->earliest > e->dated_to && apart(date->earliest, e->dated_to) > OTHER_YEARS) ||
           (date->latest < RG_DAY_MAX && date->latest < e->dated && apart(e->dated, date->latest) > OTHER_YEARS);
}

/* The clause that the words of a span stand in; d->c->at.n where none is. */
static size_t clause_of(const rg_draft *d, rg_span span) {
    size_t begin = d->c->clause_start[d->sentence], k = d->c->clause_start[d->sentence + 1];
    while (k > begin && !(d->c->at.at[k - 1].first < d->c->at.at[k - 1].last && rg_draft_unit(d, d->c->at.at[k - 1].first)->span.start <= span.start && span.start < rg_draft_unit(d, d->c->at.at[k - 1].last - 1)->span.end)) k--;
    return k > begin ? k - 1 : d->c->at.n;
}

const rg_clause *rg_draft_told_in(const rg_draft *d, rg_span span) {
    size_t begin = d->c->clause_start[d->sentence], k = clause_of(d, span);
    if (k == d->c->at.n) return NULL;
    for (const rg_clause *c = &d->c->at.at[k]; k > begin && c->subject.first >= c->subject.last && c->link != RG_LINK_RELATIVE; c = &d->c->at.at[k]) k = c->outer != RG_NONE && c->outer < k ? c->outer : k - 1;
    return &d->c->at.at[k];
}

/* "The question of whether Lind was mayor", "whether or not the mill had burned": told neither way; "whether" itself may be what is denied. */
static bool is_asked(const rg_draft *d, rg_property property, rg_span span) {
    size_t k = property == RG_PROPERTY_NUMBER || property == RG_PROPERTY_QUOTE || d->plain ? d->c->at.n : clause_of(d, span);
    if (k == d->c->at.n) return false;
    while (d->c->at.at[k].link == RG_LINK_AND && (rg_draft_is(d, d->c->at.at[k].first, "or") || rg_draft_is(d, d->c->at.at[k].first - 1, "or")) && d->c->at.at[k].subject.first >= d->c->at.at[k].subject.last && d->c->at.at[k].outer < k && k > d->c->clause_start[d->sentence]) k = d->c->at.at[k].outer; /* "whether he was shot or | drowned" */
    size_t begin = d->c->unit_start[d->sentence], first = d->c->at.at[k].first;
    if (first > begin + 1 && rg_draft_is(d, first - 1, "not") && rg_draft_is(d, first - 2, "or")) first -= 2;
    bool asked = rg_draft_is(d, first, "whether") || (first > begin && rg_draft_is(d, first - 1, "whether"));
    return asked && !rg_text_starts(rg_text_fold(d->arena, rg_text_cut(d->reading->text, span)), RG_TEXT("whether"));
}

/* Does the unit belong to an idiom that only looks like a cue: "is not in doubt"? */
static bool in_idiom(const rg_draft *d, size_t unit) {
    rg_span span = rg_draft_unit(d, unit)->span;
    for (size_t i = d->cue_start[d->sentence]; i < d->cue_start[d->sentence + 1]; i++) {
        const rg_cue *c = &d->reading->cues.at[i];
        if (c->type == RG_CUE_APPROXIMATE && c->hedge == RG_HEDGE_NONE && c->span.start <= span.start && span.end <= c->span.end) return true;
    }
    return false;
}

/* "That Lind was the seller is rejected by Korn", "That it was sworn at Lund is a guess": told neither way. */
static bool of_that(const rg_draft *d, rg_span span) {
    size_t begin = d->c->unit_start[d->sentence], end = d->c->unit_start[d->sentence + 1], verbs = 0;
    if (begin + 4 >= end || !rg_draft_is(d, begin, "that") || rg_draft_unit(d, begin)->classes & RG_CLASS_WHEN || !(rg_draft_unit(d, begin + 1)->classes & (RG_CLASS_DET | RG_CLASS_NAME | RG_CLASS_NOM)) || rg_draft_unit(d, begin + 1)->classes & RG_CLASS_WHEN) return false;
    for (size_t k = d->c->clause_start[d->sentence]; k < d->c->clause_start[d->sentence + 1]; k++) {
        const rg_clause *c = &d->c->at.at[k];
        verbs += c->verb_first < c->verb_last && c->link != RG_LINK_INFINITIVE && c->link != RG_LINK_REDUCED && c->link != RG_LINK_RELATIVE && !c->quoted && !c->aside;
    }
    bool held = false, known = false;
    for (size_t i = begin + 3; verbs > 1 && i < end && !rg_draft_is(d, i, ";"); i++) {
        if (rg_draft_unit(d, i)->span.start > span.end && rg_draft_is(d, i, ",")) break;
        if (rg_draft_unit(d, i)->span.end <= span.start && rg_draft_is(d, i + 1, ";")) return false;
        known |= rg_draft_noun(d, i) == RG_NOUN_KNOWN;
        unsigned form;
        const rg_verb_entry *verb = rg_unit_verb(d->c, d->reading->language->clause, i, end, &form);
        rg_noun kind = rg_draft_noun(d, i);
        if (in_idiom(d, i)) continue;
        held |= verb && (verb->verb == RG_VERB_DENY || verb->traits & RG_TRAIT_REFUSE) && rg_draft_unit(d, i - 1)->classes & (RG_CLASS_BE | RG_CLASS_ADV);
        held |= kind == RG_NOUN_UNTRUE || kind == RG_NOUN_UNKNOWN || (rg_draft_unit(d, i)->classes & RG_CLASS_NOUN && rg_draft_sense(d, i) == RG_SENSE_IDEA);
    }
    return held && !known;
}

/* "They were no part of the realm", "it fell in 1702", told of one person whom the sentence does not name: they are others, it is a thing. */
static bool of_somebody_else(const rg_draft *d, const rg_event *e, rg_property property, rg_span span, const char *rule) {
    bool does = property == RG_PROPERTY_OUTCOME || property == RG_PROPERTY_TOPIC || property == RG_PROPERTY_EXISTENCE || property == RG_PROPERTY_BEFORE || property == RG_PROPERTY_AFTER || property == RG_PROPERTY_PLACE || property == RG_PROPERTY_DATE || property == RG_PROPERTY_NUMBER;
    if (!does || d->plain) return false;
    size_t name = rg_draft_name_from(d, e->span.start);
    bool named = name < d->reading->names.n && d->reading->names.at[name].span.start == e->span.start && d->reading->names.at[name].span.end == e->span.end && d->reading->names.at[name].type == RG_NAME_PERSON; /* not "Lind and Holm" */
    if (rg_text_ends(rg_text_of(rule), RG_TEXT("/said")) || !(named || e->person) || inside(e->span, d->reading->sentences.at[d->sentence].span)) return false;
    bool known = (named && rg_gender_of(d, name)) || (d->hero_is && d->title_event != RG_NONE && e == &d->events.at[d->title_event]); /* no dog or comet taken for a person */
    const rg_clause *c = known ? rg_draft_told_in(d, span) : NULL;
    return c && c->subject.last == c->subject.first + 1 && (rg_draft_is(d, c->subject.first, "they") || rg_draft_is(d, c->subject.first, "it"));
}

/* "There is no plaque", of the plaque: says enough in its name alone. What did not happen to it does not. */
static bool was_there(rg_property property, const char *rule) { return property == RG_PROPERTY_EXISTENCE && !rg_text_is(rg_text_of(rule), "existence/did-not"); }

/* "discussed the treaty", of the treaty: one word of the event's own name. */
static bool says_itself(const rg_event *e, rg_text key) {
    size_t at = rg_text_find(key, RG_TEXT(" "), 0) == (size_t)-1 ? rg_text_find(e->key, key, 0) : (size_t)-1, end = at + key.len;
    return at != (size_t)-1 && e->head.len && (at == 0 || e->key.ptr[at - 1] == ' ') && (end == e->key.len || e->key.ptr[end] == ' ');
}

/* Do the words behind what is told stand beside it: ", a claim the guards rejected", "found the charge | to be groundless", "according to Lind"? */
static bool stands_beside(rg_text text, const rg_attribution *a, rg_span value) {
    static const char *const begins[] = {", a ", ", an ", ", the ", "to be "};
    rg_text rest = rg_text_trim(rg_text_cut(text, (rg_span){a->scope.end, value.end}));
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
        if (rg_text_starts(rest, rg_text_of(begins[i]))) return true;
    bool one = a->named || rg_text_starts(rg_text_cut(text, a->who), RG_TEXT("the ")); /* not "varies according to different sources" */
    return one && a->cue.start >= a->scope.end && a->source.start >= a->cue.end && a->source.end >= value.end && rg_text_ends(rg_text_cut(text, a->cue), RG_TEXT("ccording to"));
}

/* "said that the mill burned, | a claim the guards rejected": what is told within somebody's words ends with them. */
static rg_span within_words(const rg_draft *d, rg_span span) {
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1]; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        if (a->loose || a->contrary || a->rebuts || a->quoted || a->fact || !(a->scope.start <= span.start && span.start < a->scope.end && a->scope.end < span.end) || !stands_beside(d->reading->text, a, span)) continue;
        rg_span cut = {span.start, a->scope.end};
        rg_text words = rg_text_trim(rg_text_cut(d->reading->text, cut));
        while (words.len && (words.ptr[words.len - 1] == ',' || words.ptr[words.len - 1] == ';')) words = rg_text_trim((rg_text){words.ptr, words.len - 1});
        cut.end = span.start + words.len;
        if (rg_text_find(words, RG_TEXT(" "), 0) != (size_t)-1) span = cut;
    }
    return span;
}

/* "There is no record of Lind having seen it": what there is no record of is not told besides. */
static bool unrecorded(const rg_draft *d, rg_property property, rg_span span) {
    bool found = false;
    for (size_t i = d->sentence_claims; property == RG_PROPERTY_OUTCOME && i < d->claims.n && !found; i++)
        found = d->claims.at[i].denied && rg_text_is(d->claims.at[i].rule, "existence/evidence") && inside(span, d->claims.at[i].value_span);
    return found;
}

/* "as cited in Moen", "according to local tradition in Lund": a part of the words for whoever is led in. */
static bool who_speaks(const rg_draft *d, rg_span span) {
    bool found = false;
    for (size_t i = d->attribution_start[d->sentence]; i < d->attribution_start[d->sentence + 1] && !found; i++) {
        const rg_attribution *a = &d->reading->attributions.at[i];
        found = !a->plain && !a->loose && a->cue.end > a->cue.start && a->cue.end <= a->who.start && inside(span, a->who);
    }
    return found;
}

/* "arrested on suspicion of having | burned the mill": what somebody is held to have done, the cause of it, is no outcome. */
static bool within_cause(const rg_draft *d, const rg_event *e, rg_property property, rg_span span) {
    bool found = false;
    for (size_t i = d->sentence_claims; property == RG_PROPERTY_OUTCOME && i < d->claims.n && !found; i++) {
        const rg_claim *c = &d->claims.at[i];
        found = c->property == RG_PROPERTY_CAUSE && rg_text_same(c->event_key, e->key) && rg_text_starts(rg_text_fold(d->arena, c->value.text), RG_TEXT("having")) && inside(span, c->value_span);
    }
    return found;
}

size_t rg_draft_add(rg_draft *d, size_t event, rg_property property, rg_value value, rg_span span, const char *rule) {
    if (value.kind == RG_VALUE_TEXT && !d->plain && (property == RG_PROPERTY_OUTCOME || property == RG_PROPERTY_TOPIC || property == RG_PROPERTY_EXISTENCE || property == RG_PROPERTY_CAUSE)) {
        rg_span within = within_words(d, (rg_span){span.start, rg_rival_within(d, span)});
        if (rg_text_find(rg_text_cut(d->reading->text, within), RG_TEXT(" "), 0) == (size_t)-1 && within.end < span.end) return RG_NONE;
        if (within.end < span.end) span = within, value = rg_draft_text_value(d, span);
    }
    event = event == RG_NONE ? RG_NONE : rg_supposed_or_said(d, event, property, &value, span, rule);
    if (event == RG_NONE || !d->events.at[event].key.len || span.end <= span.start || stands(d, event, property, span)) return RG_NONE;
    const rg_event *e = &d->events.at[event];
    if ((property == RG_PROPERTY_PLACE && who_speaks(d, span)) || within_cause(d, e, property, span)) return RG_NONE;
    if (of_somebody_else(d, e, property, span, rule) || is_asked(d, property, span) || unrecorded(d, property, span)) return RG_NONE;
    if (property == RG_PROPERTY_ROLE && value.kind == RG_VALUE_TEXT) rg_owner_put(d, event, &value, span);
    if (value.key.len == 0 || (rg_text_same(value.key, e->key) && !was_there(property, rule))) return RG_NONE;
    if (property == RG_PROPERTY_TOPIC && says_itself(e, value.key)) return RG_NONE;
    size_t but = value.kind == RG_VALUE_TEXT && property != RG_PROPERTY_QUOTE && !d->plain ? rg_but_unit(d, span) : RG_NONE;
    if (but != RG_NONE) return rg_but_split(d, event, property, span, but, rule);
    rg_claim claim = {.event = e->name, .event_key = e->key, .property = property, .value = value, .value_span = span, .source = d->account->name, .rule = rg_text_of(rule)};
    rg_sentence sentence = d->reading->sentences.at[d->sentence];
    claim.span = sentence.span;
    claim.event_span = inside(e->span, sentence.span) ? e->span : (rg_span){0};
    add_cues(d, &claim, span);
    size_t attribution = d->plain ? RG_NONE : innermost(d, span);
    if (attribution == RG_NONE && !d->plain) attribution = d->carried;
    if (attribution != RG_NONE && d->reading->attributions.at[attribution].sentence == d->sentence && past_bracket(d, &claim, span, d->reading->attributions.at[attribution].cue)) attribution = RG_NONE;
    if (untold(d, attribution, span)) return RG_NONE;
    add_voices(d, &claim, attribution);
    if (attribution != RG_NONE) {
        const rg_attribution *a = &d->reading->attributions.at[attribution];
        raise_hedge(d, &claim, a->hedge, a->cue);
    }
    if (of_another_time(e, &claim) || (claim.voice_count == 1 && claim.hedge == RG_HEDGE_NONE && !d->plain && of_that(d, span))) return RG_NONE;
    add_notes(d, &claim, span);
    size_t known = property == RG_PROPERTY_PARTICIPANT ? taken_part(d, &claim, event) : RG_NONE;
    if (known != RG_NONE) return known;
    if (property == RG_PROPERTY_PLACE && !e->place.len && !claim.denied) d->events.at[event].place = value.key;
    bool dates = property == RG_PROPERTY_DATE || property == RG_PROPERTY_START;
    if (dates && !claim.denied && value.kind == RG_VALUE_DATE && e->dated == RG_DAY_MIN && value.date.earliest > RG_DAY_MIN) d->events.at[event].dated = value.date.earliest, d->events.at[event].dated_to = value.date.latest < RG_DAY_MAX ? value.date.latest : value.date.earliest, d->events.at[event].dated_whole = value.date.interval;
    *rg_vec_raw(d->arena, &d->claims) = claim;
    *rg_vec_push(d->arena, &d->disputed) = RG_NONE;
    return d->claims.n - 1;
}

size_t rg_draft_reverse(rg_draft *d, size_t claim, const rg_attribution *by) {
    rg_claim reverse = d->claims.at[claim];
    rg_voice voice = voice_of(d, by);
    reverse.denied = !reverse.denied;
    voice.denies = reverse.denied;
    reverse.voice_count = 1; /* the account's own */
    reverse.voices[reverse.voice_count++] = voice;
    reverse.voice_span = by->who;
    reverse.hedge = by->hedge;
    reverse.hedge_span = by->hedge ? by->cue : (rg_span){0};
    reverse.hedge_text = by->hedge ? rg_text_cut(d->reading->text, by->cue) : (rg_text){0};
    reverse.rule = RG_TEXT("denial/answered");
    *rg_vec_raw(d->arena, &d->claims) = reverse;
    *rg_vec_push(d->arena, &d->disputed) = RG_NONE;
    return d->claims.n - 1;
}

void rg_draft_deny(rg_draft *d, size_t claim) {
    if (claim == RG_NONE) return;
    rg_claim *c = &d->claims.at[claim];
    c->denied = true;
    for (size_t i = 0; i < c->voice_count; i++)
        if (c->voices[i].denies) c->denied = !c->denied;
}

void rg_draft_hedge(rg_draft *d, size_t claim, rg_hedge hedge, rg_span span) { raise_hedge(d, &d->claims.at[claim], hedge, span); }

void rg_draft_say(rg_draft *d, size_t claim, const rg_attribution *a) {
    rg_claim *c = &d->claims.at[claim];
    c->voices[c->voice_count++] = voice_of(d, a);
    c->voice_span = a->who.end ? a->who : a->cue;
}

void rg_draft_say_person(rg_draft *d, size_t claim, size_t name) {
    rg_claim *c = &d->claims.at[claim];
    c->voices[c->voice_count++] = (rg_voice){.kind = RG_VOICE_NAMED, .name = full_name(d, name)};
    c->voice_span = d->reading->names.at[name].span;
}
