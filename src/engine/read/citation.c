/* citation.c: a reference to its fields, from what marks itself to what is left.
 *
 * in: one reference. out: fields. First what cannot be mistaken is taken out: addresses, numbers of books, days of access, pages, volumes; then
 * the date; then a title in quotation marks. Names stand at the beginning; the title behind them, up to the next stop or
 * to a place of print; place and publisher, or the work that a quoted title stands in, behind that. What has been taken is passed over.
 */
#include "engine/read/citation.h"

#include <string.h>

#include "base/map.h"
#include "base/table.h"
#include "engine/time/date_phrase.h"

enum { LEAST_YEAR = 1400, MOST_YEAR = 2099, NAME_WORDS = 5, NAMES_MOST = 12, PLACE_WORDS = 3 };

typedef struct taking {
    rg_arena *arena;
    rg_text text;
    bool *used; /* by byte */
    rg_citation *out;
} taking;

static void use(taking *t, size_t from, size_t to) {
    for (size_t i = from; i < to && i < t->text.len; i++) t->used[i] = true;
}

static void add(taking *t, const char *name, rg_text value, rg_span span) {
    if (value.len) *rg_vec_push(t->arena, t->out) = (rg_citation_field){rg_text_of(name), value, span};
}

static void take(taking *t, const char *name, rg_span span) {
    rg_span trimmed = rg_text_trim_span(t->text, span);
    add(t, name, rg_text_cut(t->text, trimmed), trimmed);
    use(t, span.start, span.end);
}

static bool has(const taking *t, const char *name) {
    for (size_t i = 0; i < t->out->n; i++)
        if (rg_text_same(t->out->at[i].name, rg_text_of(name))) return true;
    return false;
}

static bool digit(char c) { return c >= '0' && c <= '9'; }
static bool blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }
static char at(const taking *t, size_t i) { return i < t->text.len ? t->text.ptr[i] : 0; }

/* A letter or digit of any script. */
static size_t letter(const taking *t, size_t i) {
    uint32_t rune = 0;
    size_t n = rg_text_rune(t->text, i, &rune);
    return n && (rg_rune_letter(rune) || rg_rune_digit(rune)) ? n : 0;
}

static bool word_start(const taking *t, size_t i) {
    uint32_t rune = 0;
    size_t n = rg_text_rune_before(t->text, i, &rune);
    return letter(t, i) && !(n && (rg_rune_letter(rune) || rg_rune_digit(rune)));
}

static size_t past_blanks(const taking *t, size_t i) {
    while (blank(at(t, i))) i++;
    return i;
}

/* What the word or words at `i` announce, NULL where nothing; *end behind them. */
static rg_text announced(const taking *t, size_t i, size_t *end) {
    rg_text best = {0};
    rg_text fold = rg_text_fold(t->arena, (rg_text){t->text.ptr + i, t->text.len - i < 40 ? t->text.len - i : 40});
    for (rg_table table = rg_table_open("source/citation_words.tsv"); rg_table_next(&table);) {
        rg_text words = table.field[0];
        size_t length = words.len;
        if (!rg_text_starts(fold, words) || (best.len && *end - i >= length)) continue;
        uint32_t rune = 0;
        size_t n = rg_text_rune(fold, length, &rune);
        if (n && rg_rune_letter(rune)) continue;
        best = table.field[1];
        *end = i + length; /* folding keeps the length of what stands in the table, but for letters with marks */
    }
    while (best.len && letter(t, *end)) *end += letter(t, *end);
    return best;
}

/* ---- what marks itself ------------------------------------------------------------------------------------------- */

static size_t address_end(const taking *t, size_t i) {
    while (i < t->text.len && !blank(at(t, i)) && !t->used[i]) i++;
    while (i && strchr(".,;)>]", t->text.ptr[i - 1])) i--;
    return i;
}

static void take_addresses(taking *t) {
    for (size_t i = 0; i < t->text.len; i++) {
        rg_text rest = {t->text.ptr + i, t->text.len - i};
        bool url = rg_text_starts(rest, RG_TEXT("http://")) || rg_text_starts(rest, RG_TEXT("https://")) || rg_text_starts(rest, RG_TEXT("www."));
        size_t end = i, digits = i + 3;
        while (digit(at(t, digits))) digits++;
        bool doi = !url && rg_text_starts(rest, RG_TEXT("10.")) && digits >= i + 7 && at(t, digits) == '/' && (!i || !digit(at(t, i - 1)));
        if (!url && !doi) continue;
        end = address_end(t, i);
        take(t, url ? "url" : "doi", (rg_span){i, end});
        i = end;
    }
}

static void take_book_numbers(taking *t) {
    for (size_t i = rg_text_find(t->text, RG_TEXT("ISBN"), 0); i != RG_NONE; i = rg_text_find(t->text, RG_TEXT("ISBN"), i + 4)) {
        size_t from = i + 4, count = 0;
        while (blank(at(t, from)) || at(t, from) == ':' || at(t, from) == '-') from++;
        size_t end = from;
        for (size_t k = from; digit(at(t, k)) || at(t, k) == '-' || at(t, k) == 'X' || (at(t, k) == ' ' && digit(at(t, k + 1)) && count < 10); k++)
            if (digit(at(t, k)) || at(t, k) == 'X') count++, end = k + 1;
        if (count != 10 && count != 13) continue;
        take(t, "isbn", (rg_span){from, end});
        use(t, i, end);
    }
}

static rg_text date_of(taking *t, rg_text phrase) {
    static const char *const languages[] = {"en", "de", "pl", "es", "fr", "ru"};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        rg_date date;
        if (rg_date_phrase_parse(t->arena, phrase, rg_text_of(languages[i]), &date, NULL) == REGEST_OK) return date.edtf;
    }
    return (rg_text){0};
}

static size_t stop(const taking *t, size_t i) {
    while (i < t->text.len && !strchr(".;)", t->text.ptr[i]) && !t->used[i]) i++;
    return i;
}

static void take_accessed(taking *t, size_t i, size_t words) {
    size_t from = past_blanks(t, words), end = stop(t, from);
    while (at(t, from) == ':' || blank(at(t, from))) from++;
    for (size_t k = from; k < end; k++) /* "– via Internet Archive" is no part of the day */
        if (rg_text_starts((rg_text){t->text.ptr + k, end - k}, RG_TEXT("–"))) end = k;
    rg_span span = rg_text_trim_span(t->text, (rg_span){from, end});
    rg_text edtf = date_of(t, rg_text_cut(t->text, span));
    add(t, "accessed", edtf, span); /* a day in words that are not known is no title either */
    use(t, i, span.end);
}

static size_t number_end(const taking *t, size_t i) {
    size_t from = i;
    while (digit(at(t, i))) i++;
    if (i == from)
        while (at(t, i) && strchr("IVXLC", at(t, i))) i++;
    return letter(t, i) ? from : i;
}

static void take_pages(taking *t, size_t i, size_t words) {
    size_t from = past_blanks(t, words + (at(t, words) == '.')), end = from;
    for (size_t k = from; digit(at(t, k)) || at(t, k) == '-' || rg_text_starts((rg_text){t->text.ptr + k, t->text.len - k}, RG_TEXT("–")); ) {
        end = digit(at(t, k)) ? k + 1 : end;
        k += digit(at(t, k)) || at(t, k) == '-' ? 1 : 3;
    }
    bool loose = words - i < 3 && words == from; /* "s1" is no page */
    if (end == from || loose) return;
    take(t, "pages", (rg_span){from, end});
    use(t, i, end);
}

static void take_numbered(taking *t, const char *name, size_t i, size_t words) {
    size_t from = past_blanks(t, words + (at(t, words) == '.')), end = number_end(t, from);
    if (end == from || (words - i < 2 && at(t, words) != '.')) return;
    take(t, name, (rg_span){from, end});
    use(t, i, end);
}

static void take_announced(taking *t) {
    for (size_t i = 0; i < t->text.len; i++) {
        size_t words;
        rg_text what = t->used[i] || !word_start(t, i) ? (rg_text){0} : announced(t, i, &words);
        if (rg_text_same(what, RG_TEXT("accessed"))) take_accessed(t, i, words);
        else if (rg_text_same(what, RG_TEXT("pages"))) take_pages(t, i, words);
        else if (rg_text_same(what, RG_TEXT("volume"))) take_numbered(t, "volume", i, words);
        else if (rg_text_same(what, RG_TEXT("issue"))) take_numbered(t, "issue", i, words);
        else if (rg_text_same(what, RG_TEXT("via"))) use(t, i, stop(t, words));
    }
}

/* ---- the date ---------------------------------------------------------------------------------------------------- */

static bool year_at(const taking *t, size_t i, size_t *end) {
    int64_t year;
    for (size_t k = 0; k < 4; k++)
        if (!digit(at(t, i + k))) return false;
    *end = i + 4;
    if (!rg_text_number((rg_text){t->text.ptr + i, 4}, &year) || year < LEAST_YEAR || year > MOST_YEAR) return false;
    return !digit(at(t, i + 4)) && !(i && (digit(at(t, i - 1)) || at(t, i - 1) == '-'));
}

/* "(1991)", "(June 1981)", "(2007a)". */
static bool take_bracketed_date(taking *t) {
    for (size_t i = 0; i < t->text.len; i++) {
        const char *close = t->text.ptr[i] == '(' && !t->used[i] ? memchr(t->text.ptr + i, ')', t->text.len - i) : NULL;
        size_t end = close ? (size_t)(close - t->text.ptr) : i, year_end;
        if (!close || end - i > 40) continue;
        rg_span inside = rg_text_trim_span(t->text, (rg_span){i + 1, end});
        bool year = year_at(t, inside.start, &year_end) && inside.end <= year_end + 1;
        rg_text edtf = year ? (rg_text){t->text.ptr + inside.start, 4} : date_of(t, rg_text_cut(t->text, inside));
        if (!edtf.len) continue;
        add(t, "date", edtf, inside);
        use(t, i, end + 1);
        return true;
    }
    return false;
}

/* The last year that stands free, with day and month before it. */
static void take_free_date(taking *t) {
    size_t found = RG_NONE, end = 0, e;
    for (size_t i = 0; i < t->text.len; i++)
        if (!t->used[i] && year_at(t, i, &e) && !strchr("-", at(t, e) ? at(t, e) : 'x')) found = i, end = e;
    if (found == RG_NONE) return;
    rg_text edtf = {t->text.ptr + found, 4};
    size_t from = found;
    for (size_t k = found, words = 0; k > 0 && words < 3; words++) {
        while (k > 0 && (blank(t->text.ptr[k - 1]) || t->text.ptr[k - 1] == ',') && !t->used[k - 1]) k--;
        while (k > 0 && !blank(t->text.ptr[k - 1]) && !strchr(",.;:(\"", t->text.ptr[k - 1]) && !t->used[k - 1]) k--;
        rg_text longer = k < from ? date_of(t, (rg_text){t->text.ptr + k, end - k}) : (rg_text){0};
        if (longer.len) from = k, edtf = longer;
    }
    add(t, "date", edtf, (rg_span){from, end});
    use(t, from, end);
}

/* ---- a title in quotation marks ---------------------------------------------------------------------------------- */

static size_t mark_at(const taking *t, size_t i, const char *const *marks, size_t n) {
    for (size_t k = 0; k < n; k++)
        if (rg_text_starts((rg_text){t->text.ptr + i, t->text.len - i}, rg_text_of(marks[k]))) return strlen(marks[k]);
    return 0;
}

static size_t opening(const taking *t, size_t i) {
    static const char *const marks[] = {"“", "\"", "„", "«", "‘"};
    return mark_at(t, i, marks, sizeof marks / sizeof *marks);
}

static size_t closing(const taking *t, size_t i) {
    static const char *const marks[] = {"”", "\"", "“", "»", "’"};
    size_t n = mark_at(t, i, marks, sizeof marks / sizeof *marks);
    return n && !letter(t, i + n) ? n : 0; /* no apostrophe */
}

/* Where it begins, RG_NONE where there is none. */
static size_t take_quoted(taking *t) {
    for (size_t i = 0; i < t->text.len; i++) {
        size_t open = t->used[i] ? 0 : opening(t, i), close = 0;
        if (!open) continue;
        for (size_t k = i + open; k < t->text.len && !close; k++) {
            close = closing(t, k);
            if (!close || k < i + open + 3) continue;
            size_t end = k;
            while (end > i + open && strchr(".,;", t->text.ptr[end - 1])) end--;
            take(t, "title", (rg_span){i + open, end});
            use(t, i, k + close);
            return i;
        }
    }
    return RG_NONE;
}

/* ---- names --------------------------------------------------------------------------------------------------------- */

static bool capital(const taking *t, size_t i) {
    uint32_t rune = 0;
    return rg_text_rune(t->text, i, &rune) && rg_rune_upper(rune);
}

static bool particle(rg_text word) {
    static const char *const words[] = {"de", "del", "della", "di", "da", "van", "von", "der", "den", "la", "le", "du", "zu", "ter"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_text_same(word, rg_text_of(words[i]))) return true;
    return false;
}

static bool small_word(rg_text word) {
    static const char *const words[] = {"The", "A", "An", "On", "In", "Der", "Die", "Das", "La", "Le", "El", "See", "For", "Of", "From"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rg_text_same(word, rg_text_of(words[i]))) return true;
    return false;
}

typedef struct name_shape {
    size_t words, initials;
    bool ok;
} name_shape;

/* Words with capitals, initials, particles. */
static name_shape shape_of(const taking *t, rg_span span) {
    name_shape s = {0, 0, true};
    for (size_t i = span.start, end; i < span.end; i = end) {
        end = i;
        while (end < span.end && !blank(t->text.ptr[end]) && !(end > i && t->text.ptr[end - 1] == '.')) end++;
        if (end == i) {
            end++;
            continue;
        }
        rg_text word = {t->text.ptr + i, end - i};
        bool initial = word.ptr[word.len - 1] == '.' || (word.len <= 2 && capital(t, i));
        if (!capital(t, i) && !particle(word)) s.ok = false;
        if (small_word(word)) s.ok = false;
        for (size_t k = i; k < end; k++) s.ok = s.ok && !digit(t->text.ptr[k]) && t->text.ptr[k] != ':';
        s.words++;
        s.initials += initial;
    }
    s.ok = s.ok && s.words && s.words <= NAME_WORDS;
    return s;
}

/* Where the piece that begins at `i` ends: at a comma, a semicolon, "and", a stop that is no initial's, at what is taken. */
static size_t piece_end(const taking *t, size_t i) {
    size_t from = i;
    for (; i < t->text.len && !t->used[i]; i++) {
        char c = t->text.ptr[i];
        rg_text rest = {t->text.ptr + i, t->text.len - i};
        if (c == ',' || c == ';' || c == '(' || c == ':') return i;
        if (rg_text_starts(rest, RG_TEXT(" and ")) || rg_text_starts(rest, RG_TEXT(" & ")) || rg_text_starts(rest, RG_TEXT(" und "))) return i;
        if (c != '.') continue;
        size_t k = i;
        while (k > from && letter(t, k - 1)) k--;
        bool initial = i - k <= 2 || (at(t, i + 1) && !blank(at(t, i + 1)) && i - k <= 3); /* "T. B.", "Dr." ends as "Dr" */
        if (!initial) return i;
    }
    return i;
}

static size_t past_separator(const taking *t, size_t i, bool *and) {
    *and = false;
    for (;;) {
        rg_text rest = {t->text.ptr + i, t->text.len - i};
        size_t n = rg_text_starts(rest, RG_TEXT("and ")) ? 4 : rg_text_starts(rest, RG_TEXT("und ")) ? 4 : rg_text_starts(rest, RG_TEXT("& ")) ? 2 : 0;
        if (n) *and = true, i += n;
        else if (i < t->text.len && !t->used[i] && (blank(t->text.ptr[i]) || t->text.ptr[i] == ',' || t->text.ptr[i] == ';')) i++;
        else return i;
    }
}

/* "ed.", "(eds)", "Hrsg." behind names: they are editors. */
static size_t past_editor(const taking *t, size_t i, bool *editors) {
    size_t from = i, end;
    while (blank(at(t, from)) || at(t, from) == ',' || at(t, from) == '(') from++;
    *editors = word_start(t, from) && !t->used[from] && rg_text_same(announced(t, from, &end), RG_TEXT("editor"));
    if (!*editors) return i;
    while (at(t, end) == '.' || at(t, end) == ')') end++;
    return end;
}

/* Behind the initials that stand at `i`. */
static size_t past_initials(const taking *t, size_t i) {
    for (;;) {
        uint32_t rune = 0;
        size_t from = past_blanks(t, i), n = rg_text_rune(t->text, from, &rune);
        if (!n || !rg_rune_upper(rune) || at(t, from + n) != '.') return i;
        i = from + n + 1;
    }
}

/* The name at `i`: "Conquest, Robert" as one, or "Robert Conquest"; *end behind it. False where it is none. */
static bool name_at(const taking *t, size_t i, rg_span *name, size_t *end) {
    size_t first = piece_end(t, i);
    name_shape a = shape_of(t, (rg_span){i, first});
    if (!a.ok) return false;
    *name = (rg_span){i, first};
    *end = first;
    if (at(t, first) == ',' && a.words - a.initials <= 2 && !a.initials) {
        size_t from = past_blanks(t, first + 1), second = piece_end(t, from), initials = past_initials(t, from);
        if (initials > from && initials < second) second = initials;
        name_shape b = shape_of(t, (rg_span){from, second});
        bool stopped = memchr(t->text.ptr + from, '.', second - from) != NULL; /* "Jan Kowal, MA" has a degree, no initials */
        bool given = b.ok && b.words <= 3 && ((b.initials == b.words && (a.words == 1 || stopped)) || (a.words == 1 && (at(t, second) == '(' || t->used[second < t->text.len ? second : 0] || strchr(".;:", at(t, second) ? at(t, second) : '.'))));
        if (given) {
            while (at(t, second) == '.' && b.initials) second++;
            *name = (rg_span){i, second};
            *end = second;
            return true;
        }
    }
    return a.words > 1; /* one word alone is a title as likely */
}

/* ", MA": two to four capitals. */
static size_t past_degree(const taking *t, size_t i) {
    size_t from = past_blanks(t, i + 1), end = from;
    while (at(t, end) >= 'A' && at(t, end) <= 'Z') end++;
    return at(t, i) == ',' && end - from >= 2 && end - from <= 4 && !letter(t, end) ? end : i;
}

static size_t take_names(taking *t, size_t limit) {
    rg_span names[NAMES_MOST];
    size_t n = 0, i = past_blanks(t, 0), last = 0;
    bool and = true, editors = false;
    while (n < NAMES_MOST && i < limit && i < t->text.len && !t->used[i]) {
        rg_span name;
        size_t end;
        if (!name_at(t, i, &name, &end) || end > limit) break;
        bool known = n == 0 || and || shape_of(t, name).initials || limit < t->text.len;
        if (!known) break;
        names[n++] = name;
        end = past_degree(t, end);
        last = end;
        i = past_separator(t, end, &and);
    }
    size_t behind = past_separator(t, last, &and);
    if (n && behind < t->text.len && digit(t->text.ptr[behind])) return 0; /* "Treaty of Friendship, 28 September 1939" */
    if (n) last = past_editor(t, last, &editors);
    for (size_t k = 0; k < n; k++) take(t, editors ? "editor" : "author", names[k]);
    if (n) use(t, 0, last);
    return last;
}

/* ---- title, place, publisher --------------------------------------------------------------------------------------- */

static bool only_signs(const taking *t, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (!t->used[i] && letter(t, i)) return false;
    return true;
}

/* A comma before a place of print: a word or three in capitals, and then nothing, a colon, or what is taken. */
static bool before_place(const taking *t, size_t i) {
    size_t from = past_blanks(t, i + 1), end = from;
    while (end < t->text.len && !t->used[end] && !strchr(",.;:(", t->text.ptr[end])) end++;
    if (at(t, end) == '.' && at(t, end + 1) == ':' && end - from <= 6 && capital(t, from)) return true; /* "M.: Nauka" */
    name_shape s = shape_of(t, rg_text_trim_span(t->text, (rg_span){from, end}));
    return s.ok && s.words <= PLACE_WORDS && !s.initials && (at(t, end) == ':' || only_signs(t, end, t->text.len));
}

static size_t title_end(const taking *t, size_t i) {
    for (; i < t->text.len && !t->used[i]; i++) {
        char c = t->text.ptr[i];
        if (c == '(' || c == ';' || (c == ',' && before_place(t, i))) return i;
        if (c == '.' && (i + 1 == t->text.len || (blank(at(t, i + 1)) && !(i > 1 && capital(t, i - 1) && blank(at(t, i - 2)))))) return i;
    }
    return i;
}

static size_t next_free(const taking *t, size_t i) {
    while (i < t->text.len && (t->used[i] || !letter(t, i))) i++;
    return i;
}

static bool has_letter(const taking *t, size_t from, size_t end) {
    for (uint32_t rune; from < end; from++)
        if (rg_text_rune(t->text, from, &rune) && rg_rune_letter(rune)) return end > from + 1;
    return false;
}

static void take_title(taking *t) {
    size_t from = next_free(t, 0), end = title_end(t, from);
    bool pointer = rg_text_starts((rg_text){t->text.ptr + from, t->text.len - from}, RG_TEXT("See ")); /* "See for instance" */
    while (end > from && (t->text.ptr[end - 1] == ',' || blank(t->text.ptr[end - 1]))) end--;
    if (pointer) use(t, from, end);
    else if (has_letter(t, from, end)) take(t, "title", (rg_span){from, end});
}

/* Behind the title: "Commentary", "London: Penguin", "Oxford University Press". */
static bool in_journal(const taking *t) {
    bool range = false;
    for (size_t i = 0; i < t->out->n; i++)
        if (rg_text_same(t->out->at[i].name, RG_TEXT("pages"))) range = t->out->at[i].value.len > 3;
    return has(t, "issue") || (has(t, "volume") && range && !has(t, "isbn"));
}

static void take_imprint(taking *t, bool quoted) {
    size_t from = next_free(t, 0), words, end;
    if (from < t->text.len && word_start(t, from) && rg_text_same(announced(t, from, &words), RG_TEXT("in"))) {
        use(t, from, words);
        from = next_free(t, words);
        quoted = true;
    }
    if (from >= t->text.len || !capital(t, from)) return;
    end = title_end(t, from);
    const char *colon = memchr(t->text.ptr + from, ':', end - from);
    size_t parted = colon ? (size_t)(colon - t->text.ptr) : end;
    quoted = (quoted || (in_journal(t) && !colon)) && !has(t, "work");
    if (quoted) {
        while (end > from && strchr(", ", t->text.ptr[end - 1])) end--;
        const char *comma = memchr(t->text.ptr + from, ',', end - from);
        take(t, "work", (rg_span){from, comma ? (size_t)(comma - t->text.ptr) : end});
        return;
    }
    name_shape place = shape_of(t, rg_text_trim_span(t->text, (rg_span){from, parted}));
    while (end > from && strchr(", ", t->text.ptr[end - 1])) end--;
    if (colon && place.ok && place.words <= PLACE_WORDS) {
        take(t, "place", (rg_span){from, parted});
        take(t, "publisher", (rg_span){parted + 1, end});
    } else take(t, place.ok && place.words <= 2 ? "place" : "publisher", (rg_span){from, end});
}

static int by_place(const void *x, const void *y) {
    const rg_citation_field *a = x, *b = y;
    if (a->span.start != b->span.start) return a->span.start < b->span.start ? -1 : 1;
    return (a->span.end > b->span.end) - (a->span.end < b->span.end);
}

void rg_citation_read(rg_arena *arena, rg_text text, rg_citation *out) {
    taking t = {arena, text, RG_ARRAY(arena, bool, text.len + 1), out};
    memset(out, 0, sizeof *out);
    take_addresses(&t);
    take_book_numbers(&t);
    take_announced(&t);
    bool bracketed = take_bracketed_date(&t);
    size_t quoted = take_quoted(&t), limit = quoted == RG_NONE ? text.len : quoted;
    for (size_t i = 0; bracketed && i < out->n; i++) /* what stands before "(1991)" is names, if the title does not */
        if (rg_text_same(out->at[i].name, RG_TEXT("date")) && out->at[i].span.start < limit) limit = out->at[i].span.start;
    take_names(&t, limit);
    if (!bracketed) take_free_date(&t);
    if (quoted == RG_NONE) take_title(&t);
    take_imprint(&t, quoted != RG_NONE);
    if (has(&t, "work")) take_imprint(&t, false);
    rg_vec_sort(arena, out->at, out->n, sizeof *out->at, by_place);
}
