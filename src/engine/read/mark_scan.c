/* mark_scan.c: the places of a text that are or may be note marks.
 *
 * In: text, blocks, certain marks, the labels that exist. Out: sites in order, each with its readings. A site is a [n], a run of
 * superscript digits, or a cluster of atoms between words: numbers, and (only in a note's place, after a stop) number words and month
 * names, which is what translating programs make of numbers. Each reading gets a score from its place alone: behind a stop, before a
 * capital or the end, glued to a word, governed by the word before it. A number with a year, a month before it, a separator, a unit or
 * an ordinal ending belongs to the prose and gives no site.
 * Linear: every byte is looked at a bounded number of times.
 */
#include <string.h>

#include "base/table.h"
#include "engine/read/mark_int.h"

enum { WORD_BYTES = 32, ATOMS = RG_MARK_LABELS, NEVER = -100 };

typedef enum atom_kind { ATOM_NONE, ATOM_DIGITS, ATOM_NUMBER, ATOM_TENS, ATOM_MONTH, ATOM_LINK, ATOM_SHORT } atom_kind;

typedef struct label_atom {
    rg_span span;
    atom_kind kind;
    unsigned value;
} label_atom;

typedef struct mark_scan {
    rg_mark_sites *sites;
    const rg_map *words; /* folded word -> kind * 128 + value */
    rg_span block;
    size_t block_index;
    bool heading, brackets; /* it is one; the text has "[" */
    size_t fence; /* where the next certain mark begins: no number goes on into it */
} mark_scan;

static const void *load_words(rg_arena *arena, rg_text name) {
    static const char *const KINDS[] = {"", "", "number", "tens", "month", "link", "short"};
    rg_table table = rg_table_open(name.ptr);
    rg_map *words = RG_NEW(arena, rg_map);
    *words = rg_map_in(arena);
    while (rg_table_next(&table)) {
        int64_t value = 0;
        size_t kind = ATOM_NUMBER;
        while (kind < ATOM_SHORT && !rg_text_same(table.field[1], rg_text_of(KINDS[kind]))) kind++;
        if (rg_text_number(table.field[2], &value) && value < 128)
            rg_map_intern(words, rg_text_fold(arena, table.field[0]), kind * 128 + (size_t)value);
    }
    return words;
}

/* ---- runes around a place ------------------------------------------------------------------------------------- */

static size_t rune_at(const mark_scan *scan, size_t at, uint32_t *rune) {
    *rune = 0;
    return at < scan->block.end ? rg_text_rune(scan->sites->text, at, rune) : 0;
}

static size_t rune_before(const mark_scan *scan, size_t at, uint32_t *rune) {
    *rune = 0;
    return at > scan->block.start ? rg_text_rune_before(scan->sites->text, at, rune) : 0;
}

static char byte_at(const mark_scan *scan, size_t at) { return at < scan->block.end ? scan->sites->text.ptr[at] : 0; }

static bool digit_at(const mark_scan *scan, size_t at) { return at < scan->fence && byte_at(scan, at) >= '0' && byte_at(scan, at) <= '9'; }

static size_t skip_spaces(const mark_scan *scan, size_t at) {
    uint32_t rune;
    for (size_t n; (n = rune_at(scan, at, &rune)) && rg_rune_space(rune);) at += n;
    return at;
}

static size_t skip_spaces_back(const mark_scan *scan, size_t at) {
    uint32_t rune;
    for (size_t n; (n = rune_before(scan, at, &rune)) && rg_rune_space(rune);) at -= n;
    return at;
}

static bool stop(uint32_t rune) { return rune == '.' || rune == '!' || rune == '?' || rune == 0x2026 || rune == 0x3002; }

static bool closing(uint32_t rune) {
    return rune == '"' || rune == ')' || rune == 0x201d || rune == 0x201c || rune == 0x2019 || rune == 0xbb || rune == 0x203a;
}

static bool opening(uint32_t rune) {
    return rune == '"' || rune == '(' || rune == 0x201c || rune == 0x201d || rune == 0x201e || rune == 0x2018 || rune == 0xab || rune == 0x2039 || rune == 0x2014;
}

/* ---- certain forms: [12], [12, 13], [12-14] ---------------------------------------------------------------------- */

static size_t read_number(const mark_scan *scan, size_t at, unsigned *value) {
    size_t n = 0;
    *value = 0;
    while (n < 4 && digit_at(scan, at + n)) *value = *value * 10 + (unsigned)(byte_at(scan, at + n++) - '0');
    return digit_at(scan, at + n) || *value > 999 ? 0 : n;
}

static bool add_range(rg_mark_option *option, unsigned from, unsigned to) {
    if (to < from || to - from >= RG_MARK_LABELS || option->count + to - from >= RG_MARK_LABELS) return false;
    for (unsigned label = from; label <= to; label++) option->labels[option->count++] = label;
    return true;
}

/* The end of a bracketed mark at `at`, or `at`. */
static size_t read_bracket(const mark_scan *scan, size_t at, rg_mark_option *option) {
    size_t i = skip_spaces(scan, at + 1);
    *option = (rg_mark_option){.score = 1};
    for (;;) {
        unsigned from, to;
        size_t n = read_number(scan, i, &from);
        if (!n || !from) return at;
        i = skip_spaces(scan, i + n);
        to = from;
        size_t dash = byte_at(scan, i) == '-' ? 1 : rg_text_starts(rg_text_cut(scan->sites->text, (rg_span){i, scan->block.end}), RG_TEXT("\u2013")) ? 3 : 0;
        if (dash) {
            i = skip_spaces(scan, i + dash);
            n = read_number(scan, i, &to);
            if (!n) return at;
            i = skip_spaces(scan, i + n);
        }
        if (!add_range(option, from, to)) return at;
        if (byte_at(scan, i) == ']') return i + 1;
        if (byte_at(scan, i) != ',' && byte_at(scan, i) != ';') return at;
        i = skip_spaces(scan, i + 1);
    }
}

static rg_mark_site *add_site(mark_scan *scan, rg_span span, rg_mark_form form, bool certain) {
    rg_mark_site *site = rg_vec_push(scan->sites->arena, &scan->sites->at);
    *site = (rg_mark_site){.span = span, .block = scan->block_index, .form = form, .certain = certain, .chosen = certain ? 0 : -1, .repeated = RG_NONE};
    for (size_t i = 0; i < RG_MARK_LABELS; i++) site->partner[i] = RG_NONE;
    return site;
}

/* "town.[12 The": the closing bracket is lost. A mark where the list has such a note and nothing parts it from the word before. */
static size_t take_half(mark_scan *scan, size_t at) {
    rg_mark_option option = {.count = 1, .score = 4};
    size_t n = read_number(scan, at + 1, &option.labels[0]), end = at + 1 + n;
    uint32_t before, after;
    bool behind = rune_before(scan, at, &before) && !rg_rune_space(before);
    bool ends = !rune_at(scan, end, &after) || rg_rune_space(after) || stop(after) || after == ',' || after == ';';
    if (!n || !behind || !ends || rg_mark_note(scan->sites, option.labels[0]) == RG_NONE) return at + 1;
    rg_mark_site *site = add_site(scan, (rg_span){at, end}, RG_MARK_BRACKET, false);
    site->options[0] = option;
    site->option_count = 1;
    return end;
}

static size_t take_bracket(mark_scan *scan, size_t at) {
    rg_mark_option option;
    size_t end = read_bracket(scan, at, &option);
    if (end == at) return take_half(scan, at);
    rg_mark_site *site = add_site(scan, (rg_span){at, end}, RG_MARK_BRACKET, true);
    site->options[0] = option;
    site->option_count = 1;
    return end;
}

/* ---- atoms ---------------------------------------------------------------------------------------------------- */

static label_atom look_up(mark_scan *scan, rg_span span) {
    rg_text word = rg_text_cut(scan->sites->text, span);
    size_t found = word.len <= WORD_BYTES ? rg_map_get(scan->words, rg_text_fold(scan->sites->arena, word)) : RG_NONE;
    return found == RG_NONE ? (label_atom){0} : (label_atom){span, (atom_kind)(found / 128), (unsigned)(found % 128)};
}

static size_t word_end(const mark_scan *scan, size_t at) {
    uint32_t rune;
    at = rg_text_letters_end((rg_text){scan->sites->text.ptr, scan->block.end}, at);
    for (size_t n; (n = rune_at(scan, at, &rune)) && (rg_rune_letter(rune) || rg_rune_mark(rune));) at += n;
    return at;
}

static size_t digits_end(const mark_scan *scan, size_t at) {
    while (digit_at(scan, at)) at++;
    return at;
}

/* Four digits by themselves that can be a year: a decimal or thousands separator does not follow one, a note mark may. */
static bool year_at(const mark_scan *scan, size_t at) {
    char first = byte_at(scan, at), second = byte_at(scan, at + 1);
    bool year = digit_at(scan, at) && digit_at(scan, at + 1) && digit_at(scan, at + 2) && digit_at(scan, at + 3);
    bool begins = at == scan->block.start || scan->sites->text.ptr[at - 1] < '0' || scan->sites->text.ptr[at - 1] > '9';
    return year && begins && (first == '1' || (first == '2' && second == '0'));
}

/* The end of everything that is written as one number: 3.5, 1,991, 12:30, 1939-40, 5th, 20%. Equal to the digits' own end where they
 * stand alone. */
static size_t number_end(const mark_scan *scan, size_t at) {
    size_t end = digits_end(scan, at);
    bool year = end - at == 4 && year_at(scan, at);
    for (;;) {
        char c = byte_at(scan, end);
        if (year && (c == '.' || c == ',')) break;
        size_t digits = digit_at(scan, end + 1) ? digits_end(scan, end + 1) - end - 1 : 0;
        year = false;
        bool inner = digits && (c == '.' || c == ':' || c == '/' || c == '-' || (c == ',' && digits >= 3));
        if (!inner && digit_at(scan, end + 3) && rg_text_starts(rg_text_cut(scan->sites->text, (rg_span){end, scan->block.end}), RG_TEXT("\u2013"))) {
            end = digits_end(scan, end + 3);
            continue;
        }
        if (!inner) break;
        end += 1 + digits;
    }
    uint32_t rune, after;
    size_t n = rune_at(scan, end, &rune);
    if (n && rg_rune_upper(rune) && rune_at(scan, end + n, &after) && rg_rune_letter(after) && !rg_rune_upper(after))
        return end; /* "massacre.12However": a word, not a unit */
    if (n && (rg_rune_letter(rune) || rune == '%' || rune == 0xb0 || rune == 0x2030)) end = word_end(scan, end + n);
    return end;
}

static label_atom digits_atom(const mark_scan *scan, size_t at) {
    size_t end = digits_end(scan, at);
    if (end - at > 6 || number_end(scan, at) != end || byte_at(scan, at) == '0') return (label_atom){0};
    unsigned value = 0;
    for (size_t i = at; i < end; i++) value = value * 10 + (unsigned)(byte_at(scan, i) - '0');
    return (label_atom){{at, end}, ATOM_DIGITS, value};
}

/* The atom at `at`; words only where `words` (a note's place). Twenty-one and twenty one are one atom where the list has a note 21. */
static label_atom atom_at(mark_scan *scan, size_t at, bool words) {
    if (digit_at(scan, at)) return digits_atom(scan, at);
    size_t end = words ? word_end(scan, at) : at;
    if (end == at) return (label_atom){0};
    label_atom first = look_up(scan, (rg_span){at, end});
    if (first.kind == ATOM_SHORT) return (label_atom){0};
    if (first.kind != ATOM_TENS) return first;
    size_t next = byte_at(scan, end) == '-' ? end + 1 : skip_spaces(scan, end);
    label_atom unit = look_up(scan, (rg_span){next, word_end(scan, next)});
    if (unit.kind == ATOM_NUMBER && unit.value < 10 && rg_mark_note(scan->sites, first.value + unit.value) != RG_NONE)
        return (label_atom){{at, unit.span.end}, ATOM_NUMBER, first.value + unit.value};
    first.kind = ATOM_NUMBER;
    return first;
}

/* ---- clusters ------------------------------------------------------------------------------------------------- */

typedef struct atom_cluster {
    label_atom atoms[ATOMS];
    size_t n;
    rg_span span;
    bool too_long;
} atom_cluster;

static size_t after_separator(const mark_scan *scan, size_t at) {
    size_t next = skip_spaces(scan, at);
    if (byte_at(scan, next) == ',' || byte_at(scan, next) == ';') next = skip_spaces(scan, next + 1);
    return next;
}

/* A link word ("5 de noviembre") between a day and a month. */
static size_t after_link(mark_scan *scan, const label_atom *last, size_t at) {
    label_atom link = atom_at(scan, at, true);
    if (link.kind != ATOM_LINK) return at;
    size_t next = skip_spaces(scan, link.span.end);
    label_atom after = atom_at(scan, next, true);
    bool date = (last->kind == ATOM_DIGITS && after.kind == ATOM_MONTH) || (last->kind == ATOM_MONTH && after.kind == ATOM_DIGITS);
    return date ? next : at;
}

static bool capital_at(const mark_scan *scan, size_t at) {
    uint32_t rune;
    return rune_at(scan, at, &rune) && rg_rune_upper(rune);
}

static atom_cluster read_cluster(mark_scan *scan, label_atom first) {
    atom_cluster cluster = {.atoms = {first}, .n = 1, .span = first.span};
    for (;;) {
        label_atom *last = &cluster.atoms[cluster.n - 1];
        size_t next = after_separator(scan, last->span.end);
        next = after_link(scan, last, next);
        if (next == last->span.end) break;
        label_atom atom = atom_at(scan, next, true);
        if (atom.kind == ATOM_NONE || atom.kind == ATOM_LINK) {
            if (digit_at(scan, next)) cluster.too_long = true; /* a longer number follows: all of it is prose */
            break;
        }
        /* "matters. 12 Five of them": a capital begins the next sentence, unless nothing follows. */
        if ((atom.kind == ATOM_NUMBER || atom.kind == ATOM_TENS) && capital_at(scan, next) && skip_spaces(scan, atom.span.end) < scan->block.end) break;
        /* A month is only taken beside a day. */
        if (atom.kind == ATOM_MONTH && last->kind != ATOM_DIGITS) break;
        if (cluster.n == ATOMS) {
            cluster.too_long = true;
            break;
        }
        cluster.atoms[cluster.n++] = atom;
        cluster.span.end = atom.span.end;
    }
    return cluster;
}

/* ---- the place ------------------------------------------------------------------------------------------------ */

typedef struct mark_place {
    bool stopped, quoted, comma, glued, hard_blank, year; /* before: a stop, a closing quotation mark; no blank, or a no-break one */
    bool letter, capital, brief, mixed, abbreviation, governed; /* the word before: "km", "ARMv", "p.", or one that takes a number */
    bool at_end, before_capital, before_lower, before_stop, before_opening;
    bool stands_off; /* a blank between it and the stop behind it, as in texts whose links were taken out: "the tower 12 ." */
} mark_place;

/* Behind earlier bracketed marks, which stand between a word and its bare mark. */
static size_t behind_marks(const mark_scan *scan, size_t at) {
    for (size_t i = scan->sites->at.n; i-- > 0;) {
        const rg_mark_site *site = &scan->sites->at.at[i];
        if (!site->certain || site->block != scan->block_index || site->span.end != at) break;
        at = skip_spaces_back(scan, site->span.start);
    }
    return at;
}

static void look_at_word(mark_scan *scan, size_t end, mark_place *place) {
    size_t start = end, runes = 0, upper = 0;
    uint32_t rune;
    for (size_t n; (n = rune_before(scan, start, &rune)) && (rg_rune_letter(rune) || rg_rune_mark(rune)) && runes < WORD_BYTES; runes++) {
        start -= n;
        upper += rg_rune_upper(rune);
        place->capital = rg_rune_upper(rune);
    }
    place->letter = runes > 0;
    bool decade = runes == 1 && rg_rune_digit(rune); /* "the 1970s" */
    place->brief = runes > 0 && !decade && (runes <= 2 || (upper == runes && runes <= 3));
    place->mixed = upper > (place->capital ? 1 : 0);
    if (!runes) return;
    atom_kind kind = decade ? ATOM_NONE : look_up(scan, (rg_span){start, end}).kind;
    place->governed = kind == ATOM_MONTH || kind == ATOM_LINK || kind == ATOM_SHORT;
    place->abbreviation = kind == ATOM_SHORT || (runes == 1 && place->capital);
}

static void look_before(mark_scan *scan, size_t at, mark_place *place) {
    uint32_t rune;
    size_t back = skip_spaces_back(scan, at);
    place->glued = back == at;
    rune_before(scan, at, &rune);
    place->hard_blank = rune == 0xa0 || rune == 0x202f;
    back = behind_marks(scan, back);
    size_t n = rune_before(scan, back, &rune);
    place->quoted = closing(rune);
    if (place->quoted) {
        back = skip_spaces_back(scan, back - n);
        n = rune_before(scan, back, &rune);
    }
    place->stopped = stop(rune);
    place->year = place->glued && back >= scan->block.start + 4 && year_at(scan, back - 4);
    place->comma = rune == ',' || rune == ';' || rune == ':';
    if (!place->stopped) look_at_word(scan, back, place);
    else if (!place->quoted) { /* "p. 12", "No. 5", "ch. 3": an abbreviation's stop, unless the stop stands off */
        struct mark_place word = {0};
        look_at_word(scan, back - n, &word);
        uint32_t before = 0;
        rune_before(scan, back - n, &before);
        place->abbreviation = word.letter && word.abbreviation;
        bool year = back - n >= scan->block.start + 4 && year_at(scan, back - n - 4);
        if (rg_rune_digit(before) && place->glued && !year) place->abbreviation = true;
    }
}

static void look_after(const mark_scan *scan, size_t at, mark_place *place) {
    uint32_t rune;
    rg_mark_option option;
    size_t next = skip_spaces(scan, at), end;
    while (byte_at(scan, next) == '[' && (end = read_bracket(scan, next, &option)) != next) next = skip_spaces(scan, end);
    place->at_end = !rune_at(scan, next, &rune);
    place->before_capital = rg_rune_upper(rune);
    place->before_lower = rg_rune_letter(rune) && !rg_rune_upper(rune);
    place->before_stop = stop(rune) || rune == ',' || rune == ';' || rune == ':' || rune == ')';
    place->before_opening = opening(rune);
    place->stands_off = next > at && place->before_stop && rune != ')';
}

/* How much the place alone speaks for a mark. */
static int score_place(const mark_place *place) {
    if (place->governed && !place->stopped) return NEVER;
    if (place->stopped && place->abbreviation) return NEVER;
    int score = 0;
    bool sentence = place->stopped || place->quoted;
    if (place->glued && sentence) score += 5;
    else if (place->glued && place->comma) score += 2;
    else if (place->glued && place->letter) score += place->brief ? -20 : place->mixed ? -5 : 3;
    else if (place->glued && place->year) score -= 1;
    else if (place->glued) return NEVER; /* behind a sign: $5, -5, /5 */
    else if (place->stopped) score += 3;
    else if (place->quoted) score += 1;
    else if (place->comma) score -= 1;
    else if (place->letter) score += place->hard_blank ? 0 : place->capital ? -2 : -8;
    else score -= 4;
    score += place->hard_blank;
    if (place->stands_off && !place->glued) score += 6;
    if (place->at_end) score += 2;
    else if (place->before_stop || place->before_opening || place->before_capital) score += 1;
    else if (place->before_lower && !place->glued) score -= sentence || !place->hard_blank ? 10 : 5;
    return score;
}

/* ---- readings ------------------------------------------------------------------------------------------------- */

static bool listed(const mark_scan *scan, const rg_mark_option *option) {
    for (unsigned i = 0; i < option->count; i++)
        if (rg_mark_note(scan->sites, option->labels[i]) == RG_NONE) return false;
    return option->count > 0;
}

static void add_option(const mark_scan *scan, rg_mark_site *site, const rg_mark_option *option, int score) {
    if (site->option_count == RG_MARK_OPTIONS || !listed(scan, option)) return;
    site->options[site->option_count] = *option;
    site->options[site->option_count++].score = score;
}

static bool split_option(rg_text digits, size_t first, size_t second, rg_mark_option *out) {
    size_t cuts[4] = {0, first, first + second, digits.len};
    *out = (rg_mark_option){0};
    for (size_t i = 0; i < 3; i++) {
        int64_t value;
        rg_text part = {digits.ptr + cuts[i], cuts[i + 1] - cuts[i]};
        if (!part.len && i == 1) continue;
        if (part.len == 0 || part.len > 3 || part.ptr[0] == '0' || !rg_text_number(part, &value)) return false;
        if (out->count && (unsigned)value <= out->labels[out->count - 1]) return false;
        out->labels[out->count++] = (unsigned)value;
    }
    return true;
}

/* Digits that ran together: every way to cut them into two or three rising labels of one to three digits. */
static void add_splits(const mark_scan *scan, rg_mark_site *site, rg_text digits, int score) {
    rg_mark_option option;
    for (size_t first = 1; first < digits.len && first <= 3; first++)
        for (size_t second = 0; first + second < digits.len && second <= 3; second++)
            if (split_option(digits, first, second, &option)) add_option(scan, site, &option, score - (int)option.count);
}

static rg_mark_form form_of(const atom_cluster *cluster) {
    rg_mark_form form = RG_MARK_DIGITS;
    for (size_t i = 0; i < cluster->n; i++) {
        if (cluster->atoms[i].kind == ATOM_MONTH) return RG_MARK_MONTH;
        if (cluster->atoms[i].kind != ATOM_DIGITS) form = RG_MARK_WORD;
    }
    return form;
}

/* What the forms of the atoms take away: a word or month is read as a number only in the clearest places. */
static int score_form(const mark_scan *scan, const atom_cluster *cluster, const mark_place *place) {
    rg_mark_form form = form_of(cluster);
    if (form == RG_MARK_DIGITS) return cluster->n > 1 ? 1 : 0;
    if (!place->stopped && !place->quoted && !place->stands_off) return NEVER;
    if (place->before_lower || (place->before_stop && !place->stands_off)) return NEVER;
    if (form == RG_MARK_MONTH) return cluster->n > 1 ? -2 : -5;
    uint32_t rune;
    rune_at(scan, cluster->span.start, &rune);
    return rg_rune_upper(rune) ? -3 : -1;
}

static void add_cluster(mark_scan *scan, const atom_cluster *cluster) {
    mark_place place = {0};
    look_before(scan, cluster->span.start, &place);
    look_after(scan, cluster->span.end, &place);
    bool half = place.glued && cluster->n == 1 && byte_at(scan, cluster->span.end) == ']'; /* "town.12]": the opening bracket is lost */
    int score = score_place(&place) + score_form(scan, cluster, &place) + (half ? 5 : 0);
    if (score < -20) return;
    rg_mark_site *site = add_site(scan, (rg_span){cluster->span.start, cluster->span.end + half}, half ? RG_MARK_BRACKET : form_of(cluster), false);
    rg_mark_option plain = {0};
    for (size_t i = 0; i < cluster->n; i++) plain.labels[plain.count++] = cluster->atoms[i].value;
    add_option(scan, site, &plain, score);
    rg_text words = rg_text_cut(scan->sites->text, cluster->span);
    bool years = cluster->atoms[0].value > 999;
    if (cluster->n == 1 && site->form == RG_MARK_DIGITS && words.len > 1 && (place.glued || (place.stopped && !place.before_lower)))
        add_splits(scan, site, words, score - (years && !place.glued ? 3 : 0));
    if (cluster->n == 2 && words.len == 3 && site->form == RG_MARK_DIGITS) { /* "1 2": a twelve whose digits were spaced */
        rg_mark_option joined = {.labels = {cluster->atoms[0].value * 10 + cluster->atoms[1].value}, .count = 1};
        add_option(scan, site, &joined, score - 2);
    }
    if (!site->option_count) scan->sites->at.n--;
}

static size_t take_cluster(mark_scan *scan, label_atom first) {
    atom_cluster cluster = read_cluster(scan, first);
    bool year = false;
    for (size_t i = 0; i < cluster.n; i++) year |= cluster.atoms[i].value > 999 && cluster.n > 1;
    if (!year && !cluster.too_long && !scan->heading) add_cluster(scan, &cluster);
    return year && first.value > 999 ? first.span.end : cluster.span.end; /* "in 1992,207 when": the year is prose, what follows is seen next */
}

/* ---- superscripts --------------------------------------------------------------------------------------------- */

static int super_digit(uint32_t rune) {
    if (rune == 0xb9) return 1;
    if (rune == 0xb2 || rune == 0xb3) return (int)(rune - 0xb0);
    return rune == 0x2070 || (rune >= 0x2074 && rune <= 0x2079) ? (int)(rune - 0x2070) : -1;
}

/* An exponent stands on a unit: "20 km²", "m³". */
static bool on_unit(const mark_scan *scan, size_t at) {
    uint32_t rune;
    size_t start = at, runes = 0;
    for (size_t n; (n = rune_before(scan, start, &rune)) && rg_rune_letter(rune) && runes < 4; runes++) start -= n;
    if (runes == 0) return rg_rune_digit(rune) && !(at >= scan->block.start + 4 && year_at(scan, at - 4));
    return runes <= 2 && !rg_rune_upper(rune);
}

static size_t take_super(mark_scan *scan, size_t at) {
    char digits[8];
    size_t n = 0, end = at, len;
    uint32_t rune;
    while (n < 6 && (len = rune_at(scan, end, &rune)) && super_digit(rune) >= 0) {
        digits[n++] = (char)('0' + super_digit(rune));
        end += len;
    }
    int64_t value;
    if (digits[0] == '0' || on_unit(scan, at) || !rg_text_number((rg_text){digits, n}, &value)) return end;
    rg_mark_site *site = add_site(scan, (rg_span){at, end}, RG_MARK_SUPER, false);
    rg_mark_option whole = {.labels = {(unsigned)value}, .count = 1};
    add_option(scan, site, &whole, 6);
    if (n > 1) add_splits(scan, site, (rg_text){digits, n}, 5);
    if (!site->option_count && value <= 999) { /* no list, or not in it: a mark all the same */
        site->options[0] = whole;
        site->options[0].score = 6;
        site->option_count = 1;
        site->certain = true;
        site->chosen = 0;
    } else if (!site->option_count) scan->sites->at.n--;
    return end;
}

/* ---- the walk ------------------------------------------------------------------------------------------------- */

static size_t known_mark(mark_scan *scan, const rg_mark *mark) {
    rg_mark_site *site = add_site(scan, mark->span, mark->form, true);
    site->options[0] = (rg_mark_option){.count = mark->count, .score = 1};
    memcpy(site->options[0].labels, mark->labels, sizeof mark->labels);
    site->option_count = 1;
    return mark->span.end;
}

/* In the list itself only links are marks. */
static void known_marks(mark_scan *scan, size_t *known) {
    const rg_mark_sites *sites = scan->sites;
    for (; *known < sites->known_count && sites->known[*known].span.start < scan->block.end; ++*known)
        if (sites->known[*known].span.start >= scan->block.start) known_mark(scan, &sites->known[*known]);
}

/* Where there is no list only brackets and superscripts are marks, of which what stands before them, numbers too, says nothing. */
static size_t skip_plain(const mark_scan *scan, size_t at, size_t known) {
    const rg_mark_sites *sites = scan->sites;
    size_t end = known < sites->known_count && sites->known[known].span.start < scan->block.end ? sites->known[known].span.start : scan->block.end;
    return scan->brackets ? rg_text_find_high((rg_text){sites->text.ptr, end}, '[', at) : rg_text_find_wide((rg_text){sites->text.ptr, end}, at);
}

/* A word before a stop that stands off: "gives credit to the priest eleven ." */
static bool stands_off(const mark_scan *scan, size_t end) {
    size_t at = skip_spaces(scan, end);
    char next = byte_at(scan, at);
    return at > end && (next == '.' || next == ',');
}

static void scan_block(mark_scan *scan, size_t *known) {
    const rg_mark_sites *sites = scan->sites;
    bool place = false; /* behind a stop or a mark, where a word may be one */
    for (size_t at = scan->block.start, n; at < scan->block.end; at += n) {
        uint32_t rune;
        if (!sites->note_count) at = skip_plain(scan, at, *known);
        n = rune_at(scan, at, &rune);
        if (!n) break;
        while (*known < sites->known_count && sites->known[*known].span.start < at) ++*known;
        scan->fence = *known < sites->known_count ? sites->known[*known].span.start : scan->block.end;
        if (*known < sites->known_count && sites->known[*known].span.start == at) {
            n = known_mark(scan, &sites->known[*known]) - at;
            if (n == 0) n = 1;
            place = true;
        } else if (rune == '[') {
            size_t end = take_bracket(scan, at);
            n = end - at;
            place |= n > 1;
        } else if (super_digit(rune) >= 0) {
            n = take_super(scan, at) - at;
        } else if (rg_rune_digit(rune)) {
            size_t tail = year_at(scan, at) && digit_at(scan, at + 4) && !digit_at(scan, at + 7) ? 4 : 0; /* "201427": a year and its mark */
            label_atom atom = sites->note_count ? digits_atom(scan, at + tail) : (struct label_atom){0};
            n = (atom.kind ? take_cluster(scan, atom) : number_end(scan, at)) - at;
            place = false;
        } else if (rg_rune_letter(rune)) {
            size_t end = word_end(scan, at);
            label_atom atom = (place || stands_off(scan, end)) && sites->note_count && at > scan->block.start ? atom_at(scan, at, true) : (struct label_atom){0};
            n = (atom.kind && atom.kind != ATOM_LINK ? take_cluster(scan, atom) : end) - at;
            place = false;
        } else if (!rg_rune_space(rune)) {
            place = stop(rune) || (place && closing(rune)) || rune == 0x201d || rune == 0xbb;
        }
    }
}

void rg_mark_scan_run(rg_mark_sites *sites) {
    mark_scan scan = {.sites = sites, .brackets = sites->text.len && memchr(sites->text.ptr, '[', sites->text.len)};
    size_t known = 0;
    if (sites->note_count) scan.words = rg_arena_once(sites->arena, load_words, RG_TEXT("source/label_words.tsv"));
    for (size_t b = 0; b < sites->block_count; b++) {
        scan.block = sites->blocks[b].span;
        scan.block_index = b;
        scan.heading = sites->blocks[b].heading;
        if (sites->blocks[b].reference) known_marks(&scan, &known);
        else scan_block(&scan, &known);
    }
}
