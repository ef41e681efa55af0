/* voice_span.c: a saying: its verb, its source, what is said before or behind.
 *
 * A verb of cues.tsv is looked at with its company: what follows it must fit one of its frames ("that", a clause, a quotation, a question,
 * an infinitive, a noun phrase), or else what is said stands before it ("..., he said"). The spans keep the conventions of PARC 3 (Pareti 2016)
 * and PolNeAR (Newell, Margolin, Ruths 2018): the source is the whole noun phrase (voice_phrase.c), the cue the whole verb group, the content
 * has its "that" and its quotation marks but not the sentence's stop (voice_end.c); the time of the saying belongs to neither.
 */
#include "engine/read/voice_look.h"

/* ---- tables ---------------------------------------------------------------------------------------------------- */

voice_cues rg_voice_cue_table(rg_arena *arena, rg_text code) {
    static const char letters[] = "cqwpiontsxaklgdybhmrevfjuzCQ";
    voice_cues cues = {.forms = rg_unit_verb_tables(arena)};
    rg_table table = rg_language_table(arena, code, "cues.tsv");
    while (rg_table_next(&table)) {
        unsigned frames = 0;
        for (size_t i = 0; i < table.field[3].len; i++)
            for (unsigned bit = 0; letters[bit]; bit++)
                if (table.field[3].ptr[i] == letters[bit]) frames |= 1u << bit;
        *rg_vec_push(arena, &cues.frames) = frames;
        rg_unit_add_verb(&cues.forms, &table);
    }
    return cues;
}

void rg_voice_enter(voice_scan *s, size_t sentence) {
    s->sentence = sentence;
    s->begin = s->c->unit_start[sentence];
    s->end = s->c->unit_start[sentence + 1];
    while (s->end > s->begin && (is(s, s->end - 1, ".") || is(s, s->end - 1, "...") || is(s, s->end - 1, ":") || is(s, s->end - 1, ";"))) s->end--;
}

/* ---- the cue --------------------------------------------------------------------------------------------------- */

static size_t group_start(const voice_scan *s, size_t verb) {
    size_t first = verb;
    while (first > s->begin && has(s, first - 1, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL | RG_CLASS_NEG | RG_CLASS_ADV) &&
           !has(s, first - 1, RG_CLASS_PREP | RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_DET | RG_CLASS_PRON) &&
           !(first > s->begin + 1 && s->reading->tokens.at[unit(s, first - 1)->first].flags & RG_TOKEN_CAPITAL)) first--; /* "Mrs. Long says" */
    if (first > s->begin + 1 && has(s, first - 1, RG_CLASS_WHEN) && unit(s, first - 1)->last == unit(s, first - 1)->first + 1 && subject_pronoun(s, first - 2)) first--; /* "I now believe" */
    if (first > s->begin + 1 && is(s, first - 1, "now") && (has(s, first - 2, RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_CC) || is(s, first - 2, ",") || word(s, first - 2, WORD_SOME))) first--;
    if (first > s->begin + 1 && is(s, first - 1, "longer") && is(s, first - 2, "no")) first -= 2; /* "no longer wants" */
    if (first > s->begin + 1 && is(s, first - 1, "since") && has(s, first - 2, RG_CLASS_HAVE)) first = group_start(s, first - 1); /* "has since said" */
    if (first > s->begin + 2 && is(s, first - 1, "far") && is(s, first - 2, "so") && has(s, first - 3, RG_CLASS_HAVE | RG_CLASS_NEG)) first = group_start(s, first - 2); /* "has so far refused" */
    if (first > s->begin + 2 && is(s, first - 1, "yet") && has(s, first - 2, RG_CLASS_NEG)) first = group_start(s, first - 1); /* "is not yet known" */
    if (first < verb && is(s, first, "again") && is(s, first - 1, "once")) first--;
    if (first > s->begin && is(s, first - 1, "to") && (first == verb || is(s, first, "have"))) first--;
    if (first < verb && first > s->begin + 1 && has(s, first, RG_CLASS_ADV) && has(s, first - 1, RG_CLASS_VERB) && has(s, first - 2, RG_CLASS_REL)) first = verb; /* "a man who lived nearby said" */
    if (first == s->begin && !has(s, first, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO | RG_CLASS_MODAL | RG_CLASS_NEG) && first < verb) first = verb;
    return first;
}

/* ---- what stands before the verb -------------------------------------------------------------------------------- */

/* "The senator is "unfit to serve," he said": from where the clause begins that goes over into the quotation at `open`; `open` where none does. */
static size_t leads_into(const voice_scan *s, size_t open) {
    if (open <= s->begin || (open == s->begin + 1 && !has(s, s->begin, RG_CLASS_NOM | RG_CLASS_NAME)) || has(s, open - 1, RG_CLASS_PUNCT)) return open;
    stretch subject = rg_voice_phrase_before(s, open); /* "The new law "will change nothing," he said" */
    if (subject.first == s->begin && subject.last == open && (verbal(s, open + 1) || rg_voice_past_form(s, open + 1) || rg_text_ends(unit(s, open + 1)->fold, RG_TEXT("ed")) || has(s, open + 1, RG_CLASS_MODAL | RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_DO))) return s->begin;
    size_t first = open;
    bool verb = false;
    while (first > s->begin && !is(s, first - 1, ";") && !is(s, first - 1, ":")) {
        bool within = closes(s, first - 1) && s->mate[first - 1] > s->begin && first > 1 && !has(s, first - 2, RG_CLASS_PUNCT); /* "was "unfit" and "did nothing"" */
        if (closes(s, first - 1) && s->mate[first - 1] == s->begin && first > 1 && !has(s, first - 2, RG_CLASS_PUNCT) && has(s, first, RG_CLASS_CC) && first + 1 == open) return s->begin; /* ""Nobody won" and "all lost", he said" */
        if (closes(s, first - 1) && !within) break;
        first = within ? s->mate[first - 1] : first - 1;
        verb |= verbal(s, first);
    }
    return verb && !has(s, first, RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_CC) ? first : open;
}

/* "If it rains, the dam may fail": behind the clause that begins at `first`, is there one that it leads up to before `end`? */
static bool main_behind(const voice_scan *s, size_t first, size_t end) {
    for (size_t i = first + 1; i + 1 < end; i++) {
        size_t noun = rg_voice_near_number(s, i + 1);
        bool where = has(s, noun, RG_CLASS_PREP) && !has(s, noun, RG_CLASS_SUB); /* ", in some places shots were heard" */
        if (!is(s, i, ",") || !(has(s, noun, NOUNISH | RG_CLASS_DET) || where)) continue;
        for (size_t k = i + 2; k < end; k++)
            if (rg_voice_finite(s, k)) return true;
    }
    return false;
}

/* The words before a comma or closing mark at `i`: a quotation, or the sentence so far where it has a verb. */
static bool content_before(const voice_scan *s, size_t i, stretch *out) {
    size_t mark = i;
    if (mark > 0 && is(s, mark, ",") && closes(s, mark - 1)) mark--;
    if (closes(s, mark)) {
        *out = (stretch){leads_into(s, s->mate[mark]), mark + 1};
        return true;
    }
    if (!is(s, i, ",") || i <= s->begin) return false;
    size_t first = s->begin;
    bool verb = false;
    for (size_t k = s->begin; k < i; k++) {
        if (is(s, k, ";") || is(s, k, ":") || (opens(s, k) && s->mate[k] > i)) first = k + 1;
        verb |= (k > s->begin && (rg_voice_finite(s, k) || rg_voice_past_form(s, k))) || rg_voice_contracted(s, k);
    }
    *out = (stretch){first, i};
    unsigned form;
    bool see = i == first + 2 && subject_pronoun(s, first) && rg_voice_cue_verb(s, first + 1, &form); /* "You see, they protest" */
    return verb && !see && first < i && i - first > 1 && (!s->verbal[first] || rg_voice_contracted(s, first)) && (!has(s, first, RG_CLASS_SUB) || main_behind(s, first, i));
}

/* "he said, smiling, "..."": behind the comma that closes the aside at `i` and leads back to the quotation; `i` else. */
static size_t past_aside(const voice_scan *s, size_t i) {
    unsigned form;
    if (rg_voice_cue_verb(s, i, &form) && form & RG_FORM_ING) return i; /* "he said, adding, "..."" */
    for (size_t k = i; in(s, k) && k < i + SHORT_QUOTE && !verbal(s, k) && !opens(s, k); k++)
        if (is(s, k, ",")) return opens(s, k + 1) ? k + 1 : i;
    return i;
}

/* ", "..."" or ". "..."" behind an interrupting "he said"; a next sentence must be the quotation and no more. */
static void goes_on(const voice_scan *s, size_t i, stretch *out) {
    size_t k = i, n = s->c->units.n;
    while (in(s, k) && k < i + SHORT_QUOTE && !has(s, k, RG_CLASS_PUNCT) && !verbal(s, k)) k++; /* "on Monday" */
    if (!is(s, k, ",")) /* or to the end: "said when asked about it. "Maybe."" */
        while (in(s, k) && k < i + ASIDE_MAX && !opens(s, k)) k++;
    if (k > i && !is(s, k, ",") && !is(s, k, ".")) k = i;
    i = k;
    if (k < n && (is(s, k, ",") || is(s, k, ".") || is(s, k, ";") || is(s, k, ":"))) k++;
    if (k > i && is(s, k - 1, ",") && !opens(s, k)) k = past_aside(s, k);
    bool joined = k > i && has(s, k, RG_CLASS_CC) && opens(s, k + 1) && in(s, k + 1); /* "A," he said, and "B" */
    k += joined;
    if (k == i || !opens(s, k) || s->reading->sentences.at[unit(s, k)->sentence].block != s->reading->sentences.at[s->sentence].block) return;
    size_t close = s->mate[k], from = joined ? k - 1 : k;
    bool alone = close + 1 >= n || unit(s, close + 1)->sentence != unit(s, close)->sentence || is(s, close + 1, ".");
    bool stops = close > 0 && (is(s, close - 1, ".") || is(s, close - 1, "!") || is(s, close - 1, "?"));
    if (joined ? alone : unit(s, k)->sentence == s->sentence || (alone && stops)) *out = (stretch){from, rg_voice_quoted(s, k).last};
}

/* "The guards fled, or so the owners maintained": all before the comma is theirs. */
static bool or_so(const voice_scan *s, voice_saying *out) {
    stretch who = out->passive || out->form & RG_FORM_ING ? (stretch){0} : rg_voice_phrase_before(s, out->cue.first);
    size_t so = who.first < who.last && is(s, who.first, "so") ? who.first + 1 : who.first;
    if (so >= who.last || so < s->begin + 4 || !is(s, so - 1, "so") || !is(s, so - 2, "or") || !is(s, so - 3, ",") || !rg_voice_verb_in(s, s->begin, so - 3)) return false;
    out->source = (stretch){so, who.last};
    out->content[0] = (stretch){s->begin, so - 3};
    return true;
}

/* Is the unit a past form of a verb that quotes: "quoted", "cited"? */
static bool cites(const voice_scan *s, size_t i) {
    unsigned form;
    const rg_verb_entry *cue = rg_voice_cue_verb(s, i, &form);
    return cue && form & RG_FORM_PART && !(form & RG_FORM_ING) && rg_voice_frames(s->cues, cue) & FRAME_CITES;
}

/* "The dam was mined, the Herald quoted a clerk as saying": all before the comma. */
static bool quoted_last(const voice_scan *s, voice_saying *out) {
    size_t as = out->verb - (out->verb > s->begin), quoted = as;
    if (in(s, out->cue.last) || !(out->form & RG_FORM_ING) || !is(s, as, "as")) return false;
    while (quoted > s->begin && as - quoted < LOOK_MAX && !cites(s, quoted) && !has(s, quoted, RG_CLASS_PUNCT)) quoted--;
    stretch who = cites(s, quoted) ? rg_voice_phrase_before(s, quoted) : (stretch){0};
    if (who.first == who.last || quoted + 1 >= as || who.first < s->begin + 3 || !is(s, who.first - 1, ",") || !rg_voice_verb_in(s, s->begin, who.first - 1)) return false;
    out->source = (stretch){quoted + 1, as};
    out->content[0] = (stretch){s->begin, who.first - 1};
    return true;
}

/* ---- the saying ------------------------------------------------------------------------------------------------ */

/* Do the words before unit `i` end in a quotation that leads on to a saying: `..., "`, `...?"`, `...",`? Right before a cue any will do. */
static bool quote_before(const voice_scan *s, size_t i, bool cue) {
    if (i < 2) return false;
    if (is(s, i - 1, ",") && closes(s, i - 2)) return true;
    return closes(s, i - 1) && (cue || is(s, i - 2, ",") || is(s, i - 2, "?") || is(s, i - 2, "!") || is(s, i - 2, "--") || is(s, i - 2, "\xe2\x80\x94"));
}

/* "After the war, he said, the town was rebuilt": the words before belong to what is said, but "In a letter, he said, it was" tells where he did. */
static bool led_up(const voice_scan *s, size_t comma, size_t next, stretch content[2]) {
    size_t begin = s->begin;
    bool asked = word(s, begin, WORD_ASKED) || word(s, begin + 1, WORD_ASKED);
    bool still = comma == begin + 1 && has(s, begin, RG_CLASS_ADV); /* "Still, he said, A" */
    bool besides = comma == begin + 2 && has(s, begin, RG_CLASS_PREP) && has(s, begin + 1, RG_CLASS_NOUN) && !has(s, begin + 1, RG_CLASS_NAME | RG_CLASS_WHEN); /* "In addition, he said, A" */
    bool where = asked || still || besides || (is(s, begin, "in") && (word(s, begin + 1, WORD_OWNER) || is(s, begin + 1, "a") || is(s, begin + 1, "an")));
    unsigned form;
    if (rg_voice_cue_verb(s, next, &form) && form & RG_FORM_ING) return false; /* "Outside, he agreed, saying that" */
    if (!(still || has(s, begin, RG_CLASS_PREP | RG_CLASS_SUB | RG_CLASS_WHEN)) || is(s, begin, "according") || is(s, begin, "that") || opens(s, next) || has(s, next, RG_CLASS_REL) || !rg_voice_clause_at(s, next)) return false;
    size_t end = rg_voice_content_end(s, next);
    bool alone = comma == begin + 1 && has(s, begin, RG_CLASS_SUB); /* "If, he said, A, B": A alone */
    where |= alone;
    for (size_t i = next + 1; alone && i < end; i++)
        if (is(s, i, ",") && rg_voice_clause_at(s, i + 1)) end = i;
    content[0] = where ? (stretch){next, end} : (stretch){begin, comma};
    content[1] = where ? (stretch){0, 0} : (stretch){next, end};
    return true;
}

/* "The bridge, he said on Monday, will reopen": the subject before, its verb behind the second comma. */
static bool parted(const voice_scan *s, size_t comma, size_t after, stretch content[2]) {
    size_t k = after;
    while (in(s, k) && k < after + SHORT_QUOTE && !has(s, k, RG_CLASS_PUNCT) && !verbal(s, k)) k++;
    if (is(s, comma, ",") && is(s, k, ",") && led_up(s, comma, k + 1, content)) return true;
    stretch subject = rg_voice_phrase_before(s, comma);
    size_t begin = s->begin + (subject.first == s->begin + 1 && has(s, s->begin, RG_CLASS_CC)); /* "And some, I assume, are" */
    if (is(s, after, "to")) return false; /* "Holm, the clerk thought to be ill, was" */
    if (!is(s, comma, ",") || !is(s, k, ",") || subject.first != begin || subject.first == subject.last) return false;
    size_t verb = k + 1;
    while (has(s, verb, RG_CLASS_ADV) || opens(s, verb)) verb++;
    if (!verbal(s, verb) && !(rg_voice_past_form(s, verb) && (!has(s, verb, RG_CLASS_NOUN) || rg_text_ends(unit(s, verb)->fold, RG_TEXT("ed"))))) return false;
    content[0] = (stretch){begin, comma};
    content[1] = (stretch){k + 1, rg_voice_content_end(s, k + 1)};
    return true;
}

/* A quotation that an earlier sentence of the block ends with is told by this one's "he said" where that tells nothing else. */
static bool told_before(const voice_scan *s, const voice_saying *said, size_t close) {
    stretch other;
    if (close >= s->begin) return true;
    return s->reading->sentences.at[unit(s, close)->sentence].block == s->reading->sentences.at[s->sentence].block && !rg_voice_content_after(s, said, &other);
}

/* "said a porter who asked not to be named": behind the relative clause that begins at `i`. */
static size_t past_who(const voice_scan *s, size_t i) {
    if (is(s, i, "who") && has(s, i - 1, RG_CLASS_NOUN | RG_CLASS_NAME))
        while (in(s, i) && !has(s, i, RG_CLASS_PUNCT)) i++;
    return i;
}

/* "said | a statement released on Friday by the guild", "said | a porter who saw it": behind whoever says it. */
static size_t sayer_end(const voice_scan *s, size_t from) { return rg_voice_past_hung(s, past_who(s, rg_voice_phrase_end(s, from))); }

/* "A, he said", "A, he said on Friday": does nothing follow at `i` that the verb would have for an object? Not "..., allowing him to maintain it", "he wrote:". */
static bool ends_saying(const voice_scan *s, const voice_saying *said, size_t i) {
    bool object = (has(s, i, NOUNISH | RG_CLASS_DET) && !has(s, i, RG_CLASS_WHEN | RG_CLASS_PREP | RG_CLASS_ADV) && !rg_voice_time_last(s, i)) || (is(s, i, "of") && i > said->cue.last); /* "reminded her of him" */
    bool aims = is(s, i, "to") && rg_voice_base_form(s, i + 1) && !(said->frames & FRAME_SURE); /* "Danes and Swedes began to trade" */
    return !is(s, said->cue.first, "to") && !object && !aims && !(is(s, s->end, ":") && !is(s, i, ","));
}

/* "met him, observed the camp, and went": is it one of several things done, not "A, observed Holm"? */
static bool in_series(const voice_scan *s, const voice_saying *said, size_t i) {
    bool finds = said->frames & FRAME_THAT && !(said->frames & FRAME_PERSON); /* "discovered the range" */
    size_t k = i + is(s, i, ",");
    k += has(s, k, RG_CLASS_CC);
    if (finds || k == i) return finds;
    while (has(s, k, RG_CLASS_ADV)) k++;
    unsigned form;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, k, s->end, &form);
    return verbal(s, k) || (verb && form & (RG_FORM_PAST | RG_FORM_S) && !has(s, k, RG_CLASS_NAME | RG_CLASS_PREP));
}

/* "A, he said in a letter, and B": the comma behind the phrase at `i`; `i` where none stands there. */
static size_t past_place(const voice_scan *s, size_t i) {
    if (!has(s, i, RG_CLASS_PREP) || is(s, i, "to")) return i;
    for (size_t k = i + 1; in(s, k) && k < i + SHORT_QUOTE && !verbal(s, k) && !opens(s, k); k++)
        if (is(s, k, ",")) return has(s, k + 1, RG_CLASS_CC) && !rg_voice_but_clause(s, k) ? k : i;
    return i;
}

/* "..., he said": what is said before it. `quoted`: only where that is a quotation. */
static bool inverted(const voice_scan *s, voice_saying *said, bool quoted) {
    stretch own;
    if (!(said->frames & (FRAME_QUOTE | FRAME_CLAUSE)) || said->passive || is(s, said->cue.first, "to") || (!quoted && said->form & RG_FORM_ING && !in_group(s, said->cue, RG_CLASS_BE))) return false;
    size_t before = said->cue.first, after = said->cue.last;
    before -= before > s->begin && is(s, before - 1, "so") && quote_before(s, before - 1, true); /* "So said the mayor." */
    bool quote = quote_before(s, before, true), comma = before > s->begin && is(s, before - 1, ",");
    stretch left = rg_voice_phrase_before(s, before);
    bool apposed = comma && left.first < left.last && left.first > 0 && (quote_before(s, left.first, false) || is(s, left.first - 1, ",")); /* X, a poet, said */
    if (quote || (comma && !apposed)) { /* "...," said X */
        if (!quote && has(s, after - 1, RG_CLASS_PREP)) return false; /* ", interviewed in May, spoke of forty" */
        if (in_group(s, (stretch){said->cue.first, said->verb}, RG_CLASS_MODAL | RG_CLASS_HAVE | RG_CLASS_DO)) return false; /* "the "next verdict" could threaten towns" */
        if (quote != quoted || said->form & RG_FORM_ING || (quote && !told_before(s, said, before - 1)) || !has(s, after, NOUNISH | RG_CLASS_DET) || is(s, after, "that") || !content_before(s, before - 1, &said->content[0])) return false;
        if (has(s, after, RG_CLASS_VERB) && rg_text_ends(unit(s, after)->fold, RG_TEXT("ing"))) return false; /* "known as "Yes", began calling for" */
        said->source = (stretch){after, sayer_end(s, after)};
        after = said->source.last;
        if (in(s, after) && rg_voice_finite(s, after)) return false; /* "told "Face the Nation," said she was" */
        bool anybody = said->frames & FRAME_SURE && said->frames & FRAME_QUOTE && (!in(s, after) || is(s, after, ",") || has(s, after, RG_CLASS_WHEN)) && !has(s, said->source.first, RG_CLASS_PRON); /* "A, said the airline" */
        if (!quoted && ((!rg_voice_teller(s, said->source) && !anybody) || in_series(s, said, after))) return false;
    } else { /* "...," X said */
        size_t edge = left.first;
        if (edge > s->begin + 1 && is(s, edge - 1, "as") && has(s, edge - 2, RG_CLASS_PUNCT)) edge--; /* "Nobody won," as she put it */
        if (said->form & RG_FORM_ING && opens(s, after)) return false; /* ""...", the guild calling for "aid"" */
        if (left.first == left.last || left.first == 0 || has(s, left.first, RG_CLASS_REL) || quote_before(s, edge, false) != quoted) return false;
        bool set_beside = !quoted && !(said->frames & FRAME_SURE) && said->form & RG_FORM_PART && has(s, after, RG_CLASS_PREP) && !has(s, after, RG_CLASS_WHEN) && !rg_voice_teller(s, left) && !is(s, left.first, "it");
        if (!quoted && rg_voice_answered(s, edge - 1)) return false; /* "A, something X denies" */
        if (set_beside) return false; /* "took X, drugs also found in pills, and" */
        bool within = quoted && edge > 2 && is(s, edge - 1, ",") && closes(s, edge - 2) && !has(s, edge - 3, RG_CLASS_PUNCT); /* "According to a "senior clerk", X said that" */
        if (within && is(s, s->begin, "according") && rg_voice_content_after(s, said, &own)) return false;
        bool thing = quoted && has(s, after, RG_CLASS_DET | RG_CLASS_NUM) && !has(s, after, RG_CLASS_WHEN | RG_CLASS_PREP) && !(said->frames & (FRAME_PERSON | FRAME_SURE | FRAME_OBJECT_INFINITIVE)) && !word(s, rg_voice_phrase_end(s, after) - 1, WORD_SPAN);
        bool it = quoted && word(s, after, WORD_OBJECT) && !(said->frames & (FRAME_PERSON | FRAME_OBJECT_INFINITIVE)) && edge > 0 && is(s, edge - 1, ","); /* "wrote "Salt", we recorded it" */
        if (thing || it) return false; /* "Known as the "Bear," Lund showed a gift for" */
        size_t close = edge - 1 - (edge > 1 && is(s, edge - 1, ","));
        bool scare = quoted && closes(s, close) && s->mate[close] > s->begin && !has(s, s->mate[close] - 1, RG_CLASS_PUNCT); /* "While X called it "cowardly", Y said they would" */
        if (quoted && (scare || !(said->frames & FRAME_QUOTE)) && rg_voice_content_after(s, said, &own)) return false; /* "where they read "No," they imagine a man who" */
        if (left.first == s->begin && (!quoted || !told_before(s, said, edge - 1))) return false;
        if (!content_before(s, edge - 1, &said->content[0]) && (quoted || !parted(s, edge - 1, after, said->content))) return false;
        said->source = left;
        size_t first = said->content[0].first;
        bool manner = !quoted && has(s, first, RG_CLASS_VERB) && rg_text_ends(unit(s, first)->fold, RG_TEXT("ing")) && (opens(s, after) || opens(s, after + 1)) && !main_behind(s, first, said->content[0].last);
        if (manner) return false; /* "Noting that the dam was old, Lund said, "It will go."" */
        for (size_t k = left.first + 2; k < left.last && !has(s, k - 1, RG_CLASS_PUNCT | RG_CLASS_REL); k++)
            if (has(s, k, RG_CLASS_DET) && has(s, k - 1, RG_CLASS_NOUN) && !verbal(s, k - 1) && !has(s, k - 1, RG_CLASS_NAME | RG_CLASS_WHEN)) return false; /* "A, a claim the rebels deny" */
        bool alone = !quoted && edge > s->begin + 1 && has(s, edge - 2, RG_CLASS_SUB) && !has(s, edge - 2, RG_CLASS_NOUN) && is(s, after, ",") && rg_voice_clause_at(s, after + 1);
        if (alone) said->content[0] = (stretch){after + 1, rg_voice_content_end(s, after + 1)}; /* "left because, he said, A" */
        if (alone) return rg_voice_teller(s, left);
        if (said->frames & FRAME_PERSON || (quoted && said->frames & FRAME_OBJECT_INFINITIVE)) after = rg_voice_past_person(s, after); /* ""Is it late?" Lund asked the mate" */
    }
    bool led = said->content[0].first < said->content[0].last && has(s, said->content[0].first, RG_CLASS_PREP | RG_CLASS_SUB) && rg_voice_near_number(s, said->content[0].first) == said->content[0].first;
    bool leads = led && has(s, said->content[0].first, RG_CLASS_SUB) && !is(s, said->content[0].first, "as"); /* "If A, B, X said" */
    if (!quoted && led && !leads && !rg_voice_teller(s, said->source)) return false; /* "As the rule requires, A was done" */
    if (!quoted && (!ends_saying(s, said, after) || !(said->frames & (FRAME_CLAUSE | FRAME_THAT)))) return false;
    if (!said->content[1].last) goes_on(s, after, &said->content[1]);
    while (!quoted && has(s, after, RG_CLASS_WHEN)) after++; /* "A, he told them yesterday, and B" */
    if (!quoted) after = past_place(s, after);
    unsigned form;
    bool adds = is(s, after, ",") && rg_voice_cue_verb(s, after + 1, &form) && form & RG_FORM_ING; /* "A, he said, adding that B" */
    adds |= is(s, after, ",") && in(s, after + 1) && !has(s, after + 1, RG_CLASS_PREP | RG_CLASS_NAME) && has(s, after + 2, RG_CLASS_PREP) && rg_text_ends(unit(s, after + 1)->fold, RG_TEXT("ing")) && !rg_voice_verb_in(s, after + 2, s->end); /* ", he said, speaking in Holm" */
    if (!adds && !said->content[1].last && (!quoted || is(s, after + 1, "that")) && is(s, after, ",") && in(s, after + 1) && !rg_voice_but_clause(s, after)) said->content[1] = (stretch){after + 1, rg_voice_content_end(s, after + 1)};
    if (!quoted) rg_voice_own_subject(s, said->content);
    return said->source.last > said->source.first;
}

/* "The two were held on Sunday, police said, after a search that lasted three days": said before and behind. */
static bool said_between(const voice_scan *s, voice_saying *said) {
    size_t comma = said->frames & FRAME_PERSON ? rg_voice_past_person(s, said->cue.last) : said->cue.last;
    while (comma > said->cue.last && has(s, comma, RG_CLASS_WHEN)) comma++;
    bool sentence = opens(s, comma + 1) && s->reading->tokens.at[unit(s, comma + 2)->first].flags & RG_TOKEN_CAPITAL; /* but "A, he said, "and B"" */
    if (!is(s, comma, ",") || sentence || said->passive || !(said->form & (RG_FORM_PAST | RG_FORM_S | RG_FORM_BASE))) return false;
    voice_saying other = *said;
    size_t that = rg_voice_introduced(s, comma, false);
    if (that != RG_NONE && is(s, that, "that") && is(s, that - 1, ",")) return false; /* "as he knew, from his spies, that" */
    if (!inverted(s, &other, false) || other.source.first >= said->cue.first || !rg_voice_teller(s, other.source)) return false;
    *said = other;
    return true;
}

/* "The drug is safe, said Dr. Holm, who leads the unit.", but "He got up, said grace". */
static bool said_by_behind(const voice_scan *s, voice_saying *said) {
    size_t at = said->verb, after = said->cue.last;
    bool plural = (said->form & RG_FORM_BASE) != 0 && in(s, after) && rg_text_ends(unit(s, after)->fold, RG_TEXT("s")) && !has(s, after, RG_CLASS_DET); /* "say lawyers" */
    size_t and = after;
    while (said->form & RG_FORM_BASE && and < after + SHORT_QUOTE && has(s, and, RG_CLASS_NAME)) and++;
    bool two = and > after && is(s, and, "and") && has(s, and + 1, RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_NOUN | RG_CLASS_PRON) && said->frames & FRAME_SURE; /* "say Lund and Korn" */
    plural = plural || two;
    bool may = said->frames & FRAME_CLAUSE && (plural || said->form & (RG_FORM_PAST | RG_FORM_S)) && said->cue.first == at && at > s->begin + 2 && is(s, at - 1, ",") && has(s, after, RG_CLASS_NAME | RG_CLASS_DET | RG_CLASS_NOUN) && !has(s, after, RG_CLASS_PREP | RG_CLASS_PRON | RG_CLASS_WHEN);
    size_t behind = may && has(s, after, RG_CLASS_DET | RG_CLASS_NAME) && said->frames & FRAME_SURE && said->frames & FRAME_QUOTE ? sayer_end(s, after) : after;
    bool told = behind > after && rg_voice_teller(s, (stretch){after, behind}); /* "The town is lost, said a report printed in Holm on Friday" */
    for (size_t i = rg_voice_past_hung(s, behind); told && in(s, i); i++) told = !rg_voice_finite(s, i) && !has(s, i, RG_CLASS_PUNCT | RG_CLASS_SUB | RG_CLASS_REL) && !is(s, i, "that");
    bool clause = false;
    for (size_t i = s->begin + 1; told && i + 1 < at; i++) clause |= rg_voice_finite(s, i) && !has(s, i - 1, RG_CLASS_REL);
    if (!may || (!two && !(told && clause) && rg_voice_phrase_before(s, at).first < at)) return false;
    voice_saying other = *said;
    bool named = two || (told && clause) || (said->form & RG_FORM_S && said->frames & FRAME_SURE && has(s, after, RG_CLASS_NAME)); /* ", says Korn", be it a town's name elsewhere */
    if (!inverted(s, &other, false) || !(named || rg_voice_speaker(s, other.source))) return false;
    *said = other;
    return true;
}

/* "The ledger, says the clerk, is full of errors" */
static bool within_inverted(const voice_scan *s, voice_saying *said) {
    size_t after = said->cue.last, end = rg_voice_phrase_end(s, after);
    if (!(said->frames & FRAME_CLAUSE) || said->passive || !(said->form & (RG_FORM_S | RG_FORM_PAST)) || said->cue.first != said->verb || said->verb <= s->begin + 1 || !is(s, said->verb - 1, ",")) return false;
    said->source = (stretch){after, end};
    stretch apposed = rg_voice_phrase_before(s, said->verb); /* "Lind, the steward, said the mill, which leaned, would go" */
    if (is(s, after, "that") || apposed.first < apposed.last) return false;
    return end > after && has(s, after, RG_CLASS_NAME | RG_CLASS_DET) && !has(s, after, RG_CLASS_PREP | RG_CLASS_WHEN) && parted(s, said->cue.first - 1, end, said->content);
}

/* "The strike, which the union says will last", "the man who police say fired the shots": the relative pronoun before the subject at `end`; `end`
   where none stands there. */
static size_t relative_of(const voice_scan *s, size_t end) {
    bool noun = false;
    for (size_t i = end; i-- > s->begin + 1 && end - i <= SHORT_QUOTE;) {
        bool that = is(s, i, "that") && has(s, i - 1, RG_CLASS_NOUN) && !rg_voice_noun_here(s, i, 0);
        if ((has(s, i, RG_CLASS_REL) && !question_word(s, i)) || is(s, i, "which") || is(s, i, "who") || that) return noun && (has(s, i - 1, NOUNISH) || is(s, i - 1, ",")) ? i : end;
        noun |= has(s, i, NOUNISH) && !has(s, i, RG_CLASS_WHEN);
        if (verbal(s, i) || rg_voice_past_form(s, i) || (i + 1 == end && has(s, i, RG_CLASS_CC))) return end; /* "who hired a boat and wrote" */
        if (!has(s, i, NOUNISH | RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_CC) || has(s, i, RG_CLASS_SUB)) return end;
    }
    return end;
}

/* "The man | police say fired the shots was": the subject of a bare relative clause, right behind a noun, whose own verb follows the saying; empty else. */
static stretch bare_relative(const voice_scan *s, const voice_saying *said) {
    size_t i = said->verb, first = i - (i > s->begin), after = said->cue.last;
    if (!(said->frames & FRAME_SURE) || said->cue.first != i || !(said->form & (RG_FORM_BASE | RG_FORM_S | RG_FORM_PAST)) || first < s->begin + 2) return (stretch){0};
    if (!has(s, first, RG_CLASS_NOM) && has(s, first - 1, RG_CLASS_DET) && !is(s, first - 1, "that")) first--;
    bool head = has(s, first - 1, RG_CLASS_NOUN) && !has(s, first - 1, RG_CLASS_WHEN | RG_CLASS_PREP | RG_CLASS_DET) && !verbal(s, first - 1);
    bool who = has(s, first, RG_CLASS_NOM | RG_CLASS_DET) || (has(s, first, RG_CLASS_NOUN) && rg_voice_speaker(s, (stretch){first, i}));
    if (!head || !who || has(s, first, RG_CLASS_PREP | RG_CLASS_REL | RG_CLASS_WHEN) || has(s, first - 1, RG_CLASS_PRON | RG_CLASS_REL | RG_CLASS_SUB)) return (stretch){0};
    bool aux = has(s, after, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL), past = rg_voice_past_form(s, after) && has(s, after + 1, RG_CLASS_DET | RG_CLASS_PREP | RG_CLASS_PRON | RG_CLASS_NUM | RG_CLASS_ADV);
    size_t end = rg_voice_content_end(s, after);
    if (!(aux || past) || is(s, after, "being") || is(s, after, "been") || (rg_voice_clause_end(s, after, end) == end && !rg_voice_verb_in(s, s->begin, first - 1))) return (stretch){0};
    return (stretch){first, i};
}

static bool in_relative(const voice_scan *s, voice_saying *said) {
    stretch bare = bare_relative(s, said);
    if (bare.first < bare.last) {
        said->source = bare;
        said->content[0] = (stretch){said->cue.last, rg_voice_clause_end(s, said->cue.last, rg_voice_content_end(s, said->cue.last))};
        return true;
    }
    size_t i = said->cue.first, after = said->cue.last, which = relative_of(s, i);
    unsigned form = 0;
    bool group = has(s, after, RG_CLASS_BE | RG_CLASS_HAVE | RG_CLASS_MODAL | RG_CLASS_VERB) && !has(s, after, RG_CLASS_PREP | RG_CLASS_NAME);
    if (which + 1 >= i || !group || !(said->frames & FRAME_CLAUSE) || said->passive || said->form & RG_FORM_ING) return false;
    const rg_verb_entry *verb = rg_unit_verb(s->c, s->reading->language->clause, after, s->end, &form);
    bool base = verb && form & RG_FORM_BASE && has(s, after + 1, RG_CLASS_PREP) && is(s, which, "which"); /* "which reports say range from" */
    bool finite = base || verbal(s, after) || rg_voice_past_form(s, after) || has(s, after, RG_CLASS_MODAL | RG_CLASS_BE | RG_CLASS_HAVE) || (verb && form & RG_FORM_S); /* "which they say shows" */
    if (!finite) return false;
    bool apart = is(s, which - 1, ","), behind = false; /* the outer verb stands before it */
    for (size_t k = s->begin; k < which; k++) behind |= verbal(s, k);
    said->source = (stretch){which + !is(s, which, "whose"), i};
    said->content[0] = (stretch){after, rg_voice_content_end(s, after)};
    size_t end = said->content[0].last;
    said->content[0].last = apart ? rg_voice_relative_end(s, (stretch){which, which + 1}, said->content[0]) : rg_voice_clause_end(s, after, end);
    for (size_t k = after + 1; apart && !behind && k < said->content[0].last; k++)
        if (is(s, k, ",") && !has(s, k + 1, RG_CLASS_CC) && rg_voice_clause_at(s, k + 1)) said->content[0].last = k; /* "Wary of ice, which the pilots said was near, he turned" */
    return apart || behind || said->content[0].last < end; /* not "the letter that Holm wrote was lost" */
}

/* "The bridge was unsafe, it was reported on Friday." */
static bool told_last(const voice_scan *s, voice_saying *said) {
    size_t it = said->cue.first - 1, after = said->cue.last;
    if (!said->passive || !(said->frames & FRAME_CLAUSE) || it < s->begin + 2 || !is(s, it, "it") || !is(s, it - 1, ",")) return false;
    after += has(s, after, RG_CLASS_PREP) && has(s, after + 1, RG_CLASS_WHEN);
    if (in(s, after) && !has(s, after, RG_CLASS_WHEN)) return false;
    return content_before(s, it - 1, &said->content[0]);
}

/* "This was in May I think.": what I think stands before it, no mark between. */
static bool thought_last(const voice_scan *s, voice_saying *said) {
    size_t i = said->cue.first - (said->cue.first > s->begin);
    bool may = said->form & RG_FORM_BASE && said->frames & FRAME_CLAUSE && !(said->frames & FRAME_QUOTE) && said->cue.first == said->verb && said->cue.last == s->end;
    if (!may || i < s->begin + 3 || !is(s, i, "i") || (is(s, s->begin, "it") && has(s, s->begin + 1, RG_CLASS_BE)) || has(s, i - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB | RG_CLASS_REL | RG_CLASS_PREP | RG_CLASS_DET) || !rg_voice_verb_in(s, s->begin + 1, i)) return false;
    for (size_t k = s->begin; k < i; k++)
        if (has(s, k, RG_CLASS_REL | RG_CLASS_SUB) || is(s, k, "that") || is(s, k, "what") || has(s, k, RG_CLASS_PUNCT)) return false; /* "the man that I know", "as much as I think" */
    said->source = (stretch){i, i + 1};
    said->content[0] = (stretch){s->begin, i};
    return true;
}

/* "The ledger, the clerk contends, "is full of errors"" */
static bool within(const voice_scan *s, voice_saying *said) {
    if (within_inverted(s, said) || told_last(s, said) || thought_last(s, said)) return true;
    size_t comma = said->cue.last;
    if (said->frames & FRAME_PERSON) comma = rg_voice_past_person(s, comma);
    while (has(s, comma, RG_CLASS_WHEN) || (has(s, comma, RG_CLASS_PREP) && has(s, comma + 1, RG_CLASS_WHEN))) comma++;
    if (!is(s, comma, ",") || said->cue.first == s->begin) return false;
    stretch left = rg_voice_phrase_before(s, said->cue.first);
    bool it = said->passive && left.last == left.first + 1 && is(s, left.first, "it"); /* "The bridge, it was said, was unsafe" */
    if (!(said->frames & FRAME_CLAUSE) || (said->passive && !it) || left.first == left.last || left.first <= s->begin + 1 || left.last + is(s, left.last, ",") != said->cue.first) return false;
    said->source = it ? (stretch){0, 0} : left;
    size_t so = is(s, left.first - 1, "so") || is(s, left.first - 1, "as"); /* "The gap, so X has shown, is" */
    if (has(s, left.first - 2, RG_CLASS_REL) && is(s, left.first - 1, ",") && said->cue.last + 2 < s->end && comma == said->cue.last) { /* "the shed in which, the police stated, rifles were hidden | was burned" */
        said->content[0] = (stretch){said->cue.last + 1, rg_voice_clause_end(s, said->cue.last + 2, rg_voice_content_end(s, said->cue.last + 1))};
        return true;
    }
    return parted(s, left.first - 1 - so, comma, said->content);
}

/* "It is said", "X, by Y": the voice of a passive stands behind "by", or nowhere. */
static void passive_source(const voice_scan *s, voice_saying *said) {
    said->source = (stretch){0, 0};
    if (is(s, said->cue.last, "by")) said->source = (stretch){said->cue.last + 1, rg_voice_phrase_end(s, said->cue.last + 1)};
}

/* "The plan was criticized by the mayor": what is said stands before the verb. */
static bool said_of(const voice_scan *s, voice_saying *said) {
    if (!said->passive || !(said->frames & FRAME_NOUN) || !is(s, said->cue.last, "by") || !in(s, said->cue.last + 1)) return false;
    said->content[0] = rg_voice_phrase_before(s, said->cue.first);
    passive_source(s, said);
    size_t first = said->content[0].first;
    bool whole = first == s->begin || has(s, first - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_SUB);
    return first < said->content[0].last && !has(s, first, RG_CLASS_REL) && !(is(s, first, "it") && said->frames & (FRAME_CLAUSE | FRAME_THAT)) && whole;
}

/* "Fearing (that) the dam would burst, they fled": a form in -ing that begins the sentence, with a clause and behind its comma the main one: that comma; 0 else. */
static size_t begins_with(const voice_scan *s, const voice_saying *said) {
    size_t i = said->cue.last;
    bool having = said->cue.first == s->begin && is(s, s->begin, "having"); /* "Having learned that A, he left" */
    bool ing = ((said->verb == s->begin && said->form & RG_FORM_ING) || having) && said->frames & (FRAME_CLAUSE | FRAME_THAT) && has(s, i, RG_CLASS_DET | RG_CLASS_NOM | RG_CLASS_SUB | RG_CLASS_PRON);
    bool bare = !is(s, i, "that") && said->frames & FRAME_QUOTE && !(said->frames & FRAME_SURE); /* "Adding the work done" */
    if (!ing || bare || !rg_voice_clause_at(s, i + is(s, i, "that"))) return 0;
    for (size_t k = i + 2; k + 1 < s->end; k++) {
        if (opens(s, k) && s->mate[k] < s->end) k = s->mate[k];
        if (is(s, k, ",") && rg_voice_verb_in(s, i + 1, k) && has(s, k + 1, NOUNISH | RG_CLASS_DET) && !has(s, k + 1, RG_CLASS_REL) && rg_voice_clause_at(s, k + 1)) return k;
    }
    return 0;
}

/* A word that is as often a noun, or an -ing form within a phrase. */
static bool hangs_loose(const voice_scan *s, const voice_saying *said) {
    bool ing = said->form & RG_FORM_ING && !in_group(s, said->cue, RG_CLASS_BE);
    if (ing && begins_with(s, said)) return false; /* "Fearing that it would fall, they left" */
    if (ing && subject_pronoun(s, said->verb - 1) && has(s, said->verb - 2, RG_CLASS_BE)) return false; /* "Are you saying that A?" */
    if (ing && verbal(s, said->verb - 1)) return true; /* "said adding salt would help" */
    unsigned form;
    if (ing && word(s, said->verb - 1, WORD_OBJECT) && rg_voice_cue_verb(s, said->verb - 2, &form)) return false; /* "quotes him saying" */
    if (ing) return !has(s, said->verb - 1, RG_CLASS_PUNCT | RG_CLASS_CC | RG_CLASS_NOUN | RG_CLASS_NAME | RG_CLASS_ADV) && !is(s, said->verb - 1, "by") && !is(s, said->verb - 1, "after") && !is(s, said->verb - 1, "before") && !is(s, said->verb - 1, "while") && !is(s, said->verb - 1, "as");
    bool quotes = said->form & RG_FORM_S && is(s, said->cue.last, ":") && opens(s, said->cue.last + 1); /* "the ruling states: "..."" */
    return said->frames & FRAME_ALSO_NOUN && !(said->form & (RG_FORM_PAST | RG_FORM_PART)) && !rg_voice_surely_verb(s, said) && !is(s, said->cue.last, "that") && !quotes && !(said->frames & FRAME_QUESTION && said->form & RG_FORM_S && (is(s, said->cue.last, "whether") || is(s, said->cue.last, "if")) && !word(s, said->verb - 1, WORD_OWNER));
}

/* "an amnesty, which the guild rejects, and": what is said is what "which" stands for. */
static bool of_which(const voice_scan *s, const voice_saying *said) {
    size_t which = relative_of(s, said->cue.first);
    return which + 1 < said->cue.first && is(s, which, "which") && (is(s, said->cue.last, ",") || !in(s, said->cue.last)) && !said->passive;
}

/* Does the form look like a participle behind its noun ("a letter sent")? */
static bool behind_noun(const voice_scan *s, const voice_saying *said) {
    return s->verbal[said->verb] == 2 && said->form & RG_FORM_PART && !(said->form & RG_FORM_ING) && has(s, said->verb - 1, NOUNISH);
}

/* "..., a spokesman said.", "..., a spokesman told reporters.": no participle. */
static bool last_words(const voice_scan *s, voice_saying *said) {
    size_t after = said->cue.last, told = said->frames & FRAME_PERSON ? rg_voice_past_person(s, after) : after;
    bool last = !in(s, after) || has(s, after, RG_CLASS_WHEN) || is(s, after, ",") || (told > after && (!in(s, told) || has(s, told, RG_CLASS_WHEN))) || rg_voice_time_last(s, told) ||
                (said->frames & FRAME_QUOTE && rg_voice_phrase_last(s, told) && (said->frames & FRAME_SURE || rg_voice_teller(s, rg_voice_phrase_before(s, said->cue.first))));
    return behind_noun(s, said) && said->form & RG_FORM_PAST && last && inverted(s, said, false);
}

/* "A man who saw it told the court the two had fought", "half of those asked said they would not": the clause behind is the last of the sentence. */
static bool only_verb(const voice_scan *s, const voice_saying *said) {
    size_t i = said->cue.last;
    bool timed = rg_voice_time_set_off(s, i);
    i = rg_voice_past_time(s, i);
    if (!(said->frames & FRAME_CLAUSE) || !(said->frames & FRAME_QUOTE) || (is(s, i, "by") && !timed)) return false;
    if (said->frames & FRAME_PERSON) i = rg_voice_past_person(s, i);
    size_t from = rg_voice_near_number(s, i);
    bool quote = opens(s, i + (is(s, i, ":") || is(s, i, ","))); /* "a note posted on the door said: " */
    bool subject = rg_voice_with_relative(s, said->cue.first).last || (said->cue.first < s->begin + SHORT_QUOTE && rg_voice_phrase_before(s, said->cue.first).first == s->begin);
    if (subject && (quote || timed)) return true;
    stretch who = quote && !subject ? rg_voice_phrase_before(s, said->cue.first) : (stretch){0}; /* "Though it rained, a guard said "Go."" */
    if (who.first < who.last && who.first > s->begin && is(s, who.first - 1, ",") && rg_voice_speaker(s, who)) return true;
    return subject && rg_voice_clause_at(s, from) && rg_voice_clause_end(s, from, s->end) == s->end;
}

/* A participle that tells nothing: "Asked whether he would, he said", "when asked", "a letter sent", "a well known"; but "the study published in May
   revealed that". */
static bool idle_participle(const voice_scan *s, const voice_saying *said) {
    size_t at = said->verb;
    unsigned form = said->form;
    if (!(form & RG_FORM_PART)) return false;
    bool begins = at == s->begin || (has(s, at - 1, RG_CLASS_SUB) && !is(s, at - 1, "that")) || is(s, at - 1, ";");
    if (begins && !(form & (RG_FORM_ING | RG_FORM_BASE)) && said->cue.first == at) return true;
    bool what = has(s, said->cue.last, RG_CLASS_BE) && is(s, said->cue.last + 1, "that") && rg_voice_what_before(s, at);
    size_t whom = said->frames & FRAME_PERSON && form & RG_FORM_PAST && said->cue.first == at ? rg_voice_past_person(s, said->cue.last) : said->cue.last;
    if (whom > said->cue.last && (is(s, whom, "that") || (word(s, said->cue.last, WORD_OBJECT) && !has(s, said->cue.last, RG_CLASS_DET) && rg_voice_clause_at(s, whom)))) return false; /* "it rained, a guard told them that" */
    bool tells = said->frames & FRAME_CLAUSE && said->frames & FRAME_QUOTE && !(said->frames & (FRAME_PERSON | FRAME_ALSO_NOUN)) && has(s, said->cue.last, RG_CLASS_NOM | RG_CLASS_DET | RG_CLASS_NAME) && rg_voice_clause_at(s, said->cue.last); /* "after police said he had" */
    if (behind_noun(s, said) && !(form & RG_FORM_PAST && (is(s, said->cue.last, "that") || what || tells || only_verb(s, said)))) return true;
    return !(form & (RG_FORM_PAST | RG_FORM_BASE | RG_FORM_ING)) && !in_group(s, said->cue, RG_CLASS_BE | RG_CLASS_HAVE);
}

/* "was heard to say": the unit of "heard"; RG_NONE. */
static size_t heard_to(const voice_scan *s, size_t at) {
    if (at < s->begin + 4 || !is(s, at - 1, "to") || !is(s, at - 2, "heard")) return RG_NONE;
    return has(s, group_start(s, at - 2), RG_CLASS_BE | RG_CLASS_HAVE) ? at - 2 : RG_NONE;
}

/* "was quoted as saying", "was quoted by the Courier as saying": the unit of "quoted"; RG_NONE. */
static size_t quoted_as(const voice_scan *s, size_t at) {
    size_t quoted = is(s, at - 1, "as") ? at - 2 : at - 1;
    if (at < s->begin + 3) return RG_NONE;
    for (size_t i = quoted; is(s, at - 1, "as") && i > s->begin + 1 && at - i < LOOK_MAX && !cites(s, quoted) && !verbal(s, i); i--)
        if (is(s, i, "by") && cites(s, i - 1)) quoted = i - 1;
    if (!cites(s, quoted)) return RG_NONE;
    size_t first = group_start(s, quoted);
    return first < quoted && has(s, first, RG_CLASS_BE) ? quoted : RG_NONE;
}

/* "two men, one of whom is said to be armed,": where the relative clause of the passive at `end` begins behind its comma; RG_NONE. */
static size_t of_whom(const voice_scan *s, size_t end) {
    for (size_t i = end; i-- > s->begin + 1 && end - i < 6;) {
        if (is(s, i - 1, ",")) return has(s, end - 1, RG_CLASS_REL) ? i : RG_NONE;
        if (verbal(s, i)) return RG_NONE;
    }
    return RG_NONE;
}

/* "refused to say whether A", "wanted to know if A", "went on to say that A": what is told is told by both verbs. */
static void told_by_both(const voice_scan *s, voice_saying *said) {
    unsigned form = 0;
    size_t to = said->cue.last, behind = to + 2;
    if (!is(s, to, "to") || said->passive || said->content[1].last || (said->content[0].first != to && said->content[0].first < behind)) return;
    const rg_verb_entry *verb = rg_voice_cue_verb(s, to + 1, &form);
    unsigned f = verb && form & RG_FORM_BASE && !verb->particle.len ? rg_voice_frames(s->cues, verb) : 0;
    bool asked = f & FRAME_QUESTION && question_word(s, behind), that = f & (FRAME_CLAUSE | FRAME_THAT) && is(s, behind, "that");
    stretch content;
    if (f & (FRAME_CLAUSE | FRAME_THAT) && said->content[0].first >= behind) said->cue.last = behind; /* "went on to tell the court that" */
    if (said->content[0].first != to || (!asked && !that) || !rg_voice_content_from(s, behind, &content)) return;
    said->cue.last = behind;
    said->content[0] = content;
}

/* "It's unclear", "I'm not sure": is the form of "be" part of the subject's word? */
static bool glued_be(const voice_scan *s, size_t cue) {
    rg_text fold = cue > s->begin ? unit(s, cue - 1)->fold : (rg_text){0};
    return fold.len && rg_voice_contracted(s, cue - 1) && (rg_text_ends(fold, RG_TEXT("s")) || rg_text_ends(fold, RG_TEXT("m")) || rg_text_ends(fold, RG_TEXT("re")));
}

/* "remains unclear", "became firmly convinced": the cue from the verb that joins the adjective to its subject. */
static bool linked(const voice_scan *s, stretch *cue) {
    if (cue->first == s->begin || !word(s, cue->first - 1, WORD_LINKS)) return false;
    cue->first = group_start(s, cue->first - 1);
    return true;
}

bool rg_voice_saying(voice_scan *s, size_t at, voice_saying *out) {
    unsigned form = 0;
    const rg_verb_entry *entry = rg_voice_cue_verb(s, at, &form);
    if (!entry) return false;
    size_t particle = entry->particle.len > 0;
    for (size_t i = 0; i < entry->particle.len; i++) particle += entry->particle.ptr[i] == ' ';
    bool apart = particle == 1 && !rg_text_starts(entry->particle, unit(s, at + 1)->fold);
    if (apart && has(s, at + 1, RG_CLASS_DET | RG_CLASS_NUM | RG_CLASS_NEG | RG_CLASS_PRON) && !is(s, at + 1, "it")) { /* "wrote most of", "warned none of" */
        entry = rg_unit_verb(s->c, &s->cues->forms, at, at + 1, &form); /* the verb alone */
        if (!entry || entry->particle.len) return false;
        particle = apart = 0;
    }
    particle += particle && in(s, at + 1) && !rg_text_starts(entry->particle, unit(s, at + 1)->fold); /* "made it clear" */
    s->present = s->plural = false;
    *out = (voice_saying){.verb = at, .form = form, .frames = rg_voice_frames(s->cues, entry)};
    bool warning = form & RG_FORM_ING && out->frames & FRAME_CLAUSE && (rg_voice_owned(s, at) || (at > s->begin && has(s, at - 1, RG_CLASS_DET) && !has(s, at - 1, RG_CLASS_PRON))); /* "the warning that" */
    if (warning && rg_voice_nominal(s, out)) return true;
    if (out->frames & FRAME_NOMINAL && form & (RG_FORM_BASE | RG_FORM_S) && (!verbal(s, at) || rg_voice_owned(s, at) || rg_voice_noun_here(s, at, form)) && !(at > s->begin && is(s, at - 1, "who")) && rg_voice_nominal(s, out)) return true;
    size_t start = group_start(s, at);
    bool glued = out->frames & FRAME_ADJECTIVE && glued_be(s, start);
    out->cue = (stretch){start, at + 1 + particle};
    if (!glued && !begins_with(s, out) && rg_voice_noun_here(s, at, form)) return false;
    start -= glued && (is(s, start - 1, "'s") || is(s, start - 1, "\xe2\x80\x99s")); /* "he 's sure" */
    out->cue = (stretch){start, at + 1 + particle};
    if (heard_to(s, at + 2) == at && rg_voice_cue_verb(s, at + 2, &(unsigned){0})) return false;
    size_t quoted = form & RG_FORM_ING ? quoted_as(s, at) : form & RG_FORM_BASE ? heard_to(s, at) : RG_NONE;
    if (quoted != RG_NONE) out->cue.first = group_start(s, quoted);
    if (out->frames & FRAME_ADJECTIVE && !in_group(s, out->cue, RG_CLASS_BE) && !glued && !linked(s, &out->cue)) return false;
    bool feels = out->frames & FRAME_BROUGHT && form & RG_FORM_PART && (is(s, at + 1, "that") || (has(s, at + 1, RG_CLASS_DET | RG_CLASS_NOM) && rg_voice_clause_at(s, at + 1))) && (in_group(s, out->cue, RG_CLASS_BE) || linked(s, &out->cue)); /* "are convinced that" */
    if (feels) out->frames |= FRAME_ADJECTIVE;
    if (out->frames & FRAME_OWN && out->cue.first > s->begin && is(s, out->cue.first - 1, "i")) out->frames |= FRAME_CLAUSE;
    s->verb = entry;
    s->present = form & RG_FORM_S && out->cue.first == at;
    s->plural = form & RG_FORM_BASE && !(form & RG_FORM_PAST) && out->cue.first == at && verbal(s, at);
    out->negated = in_group(s, out->cue, RG_CLASS_NEG);
    out->passive = !(out->frames & FRAME_ADJECTIVE) && form & RG_FORM_PART && in_group(s, (stretch){out->cue.first, at}, RG_CLASS_BE);
    if (of_which(s, out)) return false;
    if (inverted(s, out, true) || within(s, out) || last_words(s, out) || in_relative(s, out)) return true;
    if (idle_participle(s, out) || hangs_loose(s, out)) return false;
    if (said_by_behind(s, out) || said_between(s, out) || or_so(s, out) || quoted_last(s, out)) return true;
    if (!rg_voice_content_after(s, out, &out->content[0])) return said_of(s, out) || ((rg_voice_surely_verb(s, out) || !(out->frames & FRAME_ALSO_NOUN)) && inverted(s, out, false));
    told_by_both(s, out);
    if (out->passive) passive_source(s, out);
    else rg_voice_active_source(s, out);
    size_t from = out->cue.last, teller = is(s, from, "from") ? rg_voice_phrase_end(s, from + 1) : from; /* "Holm heard from X that" */
    if (teller > from && !out->passive && out->content[0].first >= teller && is(s, out->content[0].first, "that") && rg_voice_speaker(s, (stretch){from + 1, teller})) out->source = (stretch){from + 1, teller}, out->shared = false;
    size_t who = out->source.first;
    bool set_by = form & RG_FORM_ING && out->cue.first == at && out->source.last + 1 == at && who < out->source.last && is(s, at - 1, ","); /* "X, saying A, called for" */
    for (size_t k = out->content[0].first + 1; set_by && out->content[0].first >= at && k < out->content[0].last; k++)
        if (opens(s, k) && s->mate[k] < out->content[0].last) k = s->mate[k];
        else if (is(s, k, ",") && rg_voice_finite(s, k + 1)) out->content[0].last = k;
    if (out->frames & FRAME_NOBODYS && is(s, who, "it")) out->source = (stretch){0, 0}; /* "it is clear that" */
    bool in_which = who > s->begin + 2 && out->source.last == out->cue.first && has(s, who - 1, RG_CLASS_REL) && has(s, who - 2, RG_CLASS_PREP); /* "The book, in which X held that A, was" */
    if (in_which) out->content[0].last = rg_voice_relative_end(s, (stretch){who - 2, who - 1}, out->content[0]);
    else if (out->source.last == out->source.first + 1 && has(s, out->source.first, RG_CLASS_REL)) out->content[0].last = rg_voice_relative_end(s, out->source, out->content[0]);
    else if (out->passive && of_whom(s, out->cue.first) != RG_NONE) out->content[0].last = rg_voice_relative_end(s, (stretch){of_whom(s, out->cue.first), 0}, out->content[0]);
    else if (out->content[0].first >= out->cue.last) {
        size_t end = out->content[0].last;
        out->content[0].last = rg_voice_leading_end(s, out);
        bool thing = form & RG_FORM_ING && out->content[0].last < end && has(s, out->content[0].first, RG_CLASS_DET | RG_CLASS_NOUN) && !rg_voice_verb_in(s, out->content[0].first, out->content[0].last);
        if (thing) return false; /* "After hearing a shot, the guard ran" */
        size_t comma = begins_with(s, out);
        if (comma > out->content[0].first) out->content[0].last = comma, out->source = rg_voice_main_subject(s, comma), out->shared = false; /* "Fearing that it would fall, they left" */
    }
    bool told_of = form & RG_FORM_ING && !opens(s, out->content[0].first) && has(s, at - 1, RG_CLASS_NOUN) && out->source.first == s->begin && out->source.last == out->cue.first && out->cue.first == at && out->content[0].first >= out->cue.last;
    if (told_of) out->content[0].last = rg_voice_clause_end(s, out->content[0].first + 1, out->content[0].last); /* "A report warning that A | was lost" */
    size_t which = relative_of(s, out->cue.first);
    bool set_off = which + 1 < out->cue.first && is(s, which - 1, ",") && !out->passive && out->content[0].first >= out->cue.last; /* "which both sides say they support, the" */
    if (set_off) out->source = (stretch){which + !is(s, which, "whose"), out->cue.first};
    unsigned other;
    for (size_t k = out->source.first + 1; set_off && k < out->source.last; k++)
        if (rg_voice_cue_verb(s, k, &other) && !rg_voice_noun_here(s, k, other)) out->source = (stretch){which, which + 1}; /* "which the smiths say shows that" */
    bool opens_sentence = set_off && rg_voice_phrase_before(s, which - 1).first == s->begin; /* "The rules, which X says are needed, take effect" */
    for (size_t k = out->content[0].first; set_off && k < out->content[0].last; k++)
        if (opens(s, k) && s->mate[k] < out->content[0].last) k = s->mate[k];
        else if (is(s, k, ",") && (rg_voice_clause_at(s, k + 1) || rg_voice_finite(s, k + 1) || (opens_sentence && has(s, k + 1, RG_CLASS_VERB) && !has(s, k + 1, RG_CLASS_CC)))) out->content[0].last = k;
    return out->content[0].first < out->content[0].last;
}
