/* reference.c: the list of notes or works, found by its shape.
 *
 * In: the parts of a draft. Out: RG_PART_REFERENCE parts and one rg_reference for each labelled entry: label, work, and how many uses
 * the list itself counts. An entry opens with a rising number and, in lists copied from a wiki, with a back-link: an arrow, perhaps with
 * a phrase before or after it in any language ("Back to top", "Jump to:"), and one small letter for each use. The arrow and the letters are
 * the signal, never the phrase. A list is taken for one of references when it stands under such a heading
 * (data/source/reference_headings.tsv), when half its entries carry arrows, or when it ends the text and reads like works (years, pages).
 */
#include <string.h>

#include "base/limits.h"
#include "base/map.h"
#include "base/table.h"
#include "flow/source/source_int.h"

enum { OPENING_MAX = 96, PHRASE_WORDS = 6, RUN_GAP = 3, SHORT_ENTRY = 600, HEADING_BYTES = 80, NAME_BYTES = 3, PROSE_WORD = 3, PROSE_STOPS = 3, PROSE_BYTES = 160 };

/* ---- labels --------------------------------------------------------------------------------------------------- */

static size_t digits_at(rg_text text, size_t at) {
    size_t n = 0;
    while (at + n < text.len && text.ptr[at + n] >= '0' && text.ptr[at + n] <= '9') n++;
    return n;
}

static size_t blanks_at(rg_text text, size_t at) {
    size_t start = at, n;
    uint32_t rune;
    while ((n = rg_text_rune(text, at, &rune)) && rg_rune_space(rune)) at += n;
    return at - start;
}

size_t rg_reference_label(rg_text line, rg_text *label) {
    size_t open = line.len && (line.ptr[0] == '[' || line.ptr[0] == '(' || line.ptr[0] == '^') ? 1 : 0;
    size_t n = digits_at(line, open), end = open + n;
    if (n == 0 || n > 3) return 0;
    *label = (rg_text){line.ptr + open, n};
    char close = end < line.len ? line.ptr[end] : 0;
    if (open && line.ptr[0] == '[') return close == ']' ? end + 1 + blanks_at(line, end + 1) : 0;
    if (open && line.ptr[0] == '(') return close == ')' && blanks_at(line, end + 1) ? end + 1 + blanks_at(line, end + 1) : 0;
    if (open) return blanks_at(line, end) ? end + blanks_at(line, end) : 0;
    if (close != '.' && close != ')') return 0;
    return blanks_at(line, end + 1) ? end + 1 + blanks_at(line, end + 1) : 0;
}

size_t rg_reference_bare(rg_text line, rg_text *label) {
    size_t n = digits_at(line, 0), blanks = blanks_at(line, n);
    uint32_t rune = 0;
    if (n == 0 || n > 3 || !blanks || line.ptr[0] == '0') return 0;
    rg_text_rune(line, n + blanks, &rune);
    *label = (rg_text){line.ptr, n};
    return rg_rune_upper(rune) || rune == '"' || rune == 0x201c || rune == 0x201e || rune == 0xab ? n + blanks : 0;
}

typedef struct list_headings {
    rg_map words;
    uint32_t lengths[32]; /* by first letters: bit n where one has n bytes: most lines fail here */
} list_headings;

static const void *load_headings(rg_arena *arena, rg_text name) {
    rg_table table = rg_table_open(name.ptr);
    list_headings *headings = RG_NEW(arena, list_headings);
    headings->words = rg_map_in(arena);
    while (rg_table_next(&table)) {
        rg_text heading = rg_text_fold(arena, table.field[0]);
        rg_map_put(&headings->words, heading, 1);
        headings->lengths[heading.ptr[0] & 31] |= UINT32_C(1) << heading.len % 32;
    }
    return headings;
}

/* Text of ASCII with no more than a blank between words is as long as it is when it is folded. */
static bool may_head(const list_headings *headings, rg_text text) {
    bool plain = rg_text_find_gap(text, 0) == text.len;
    for (size_t i = 0; i < text.len; i++) plain &= (unsigned char)(text.ptr[i] - ' ') < 0x7f - ' ';
    return !plain || headings->lengths[text.ptr[0] & 31] >> text.len % 32 & 1;
}

bool rg_reference_heading(rg_draft_source *draft, rg_text heading) {
    if (heading.len > HEADING_BYTES) return false;
    const list_headings *headings = rg_arena_once(draft->arena, load_headings, RG_TEXT("source/reference_headings.tsv"));
    while (heading.len && strchr("0123456789.: [](){}#=*", heading.ptr[0])) heading = (rg_text){heading.ptr + 1, heading.len - 1};
    while (heading.len && strchr(".: []", heading.ptr[heading.len - 1])) heading.len--;
    return heading.len && may_head(headings, heading) && rg_map_get(&headings->words, rg_text_fold(draft->arena, heading)) != RG_NONE;
}

/* ---- back-links ----------------------------------------------------------------------------------------------- */

static bool arrow_rune(uint32_t rune) {
    return rune == '^' || (rune >= 0x2190 && rune <= 0x2199) || rune == 0x21a9 || rune == 0x21aa || rune == 0x21b5 || rune == 0x21d1 ||
           rune == 0x21e7 || rune == 0x25b2 || rune == 0x2b06;
}

static bool filler_rune(uint32_t rune) { return rg_rune_space(rune) || (rune >= 0xfe00 && rune <= 0xfe0f) || rune == ',' || rune == 0x200e; }

size_t rg_reference_filler(rg_text text, size_t at) {
    size_t n;
    uint32_t rune;
    while ((n = rg_text_rune(text, at, &rune)) && (filler_rune(rune) || arrow_rune(rune))) at += n;
    return at;
}

/* The arrow of an entry's opening: only letters and blanks, few words, stand before it. RG_NONE where none. */
static size_t opening_arrow(rg_text text, size_t from) {
    size_t words = 0;
    bool in_word = false;
    for (size_t i = from, n; i < text.len && i < from + OPENING_MAX; i += n) {
        uint32_t rune;
        n = rg_text_rune(text, i, &rune);
        if (!n) break;
        if (arrow_rune(rune)) return i;
        bool letter = rg_rune_letter(rune);
        if (!letter && !filler_rune(rune) && rune != ':' && rune != '\'' && rune != 0x2019) break;
        if (letter && !in_word && ++words > PHRASE_WORDS) break;
        in_word = letter;
    }
    return RG_NONE;
}

static const char *const LETTERS[] = {"abcdefghijklmnopqrstuvwxyz", "\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437\u0438\u043a\u043b\u043c\u043d\u043e\u043f\u0440\u0441\u0442"};

/* "a b c" (or Cyrillic): how many in order, each by itself; `end` gets where they stop. */
static unsigned letter_run(rg_text text, size_t at, const char *alphabet, size_t *end) {
    rg_text letters = rg_text_of(alphabet);
    unsigned count = 0;
    for (size_t next = 0; next < letters.len;) {
        uint32_t wanted, rune, after = 0;
        size_t step = rg_text_rune(letters, next, &wanted), n = rg_text_rune(text, at, &rune);
        if (!n || rune != wanted) break;
        if (rg_text_rune(text, at + n, &after) && !filler_rune(after) && !arrow_rune(after) && after != ')' && !rg_rune_upper(after)) break;
        count++;
        *end = at + n;
        at = rg_reference_filler(text, at + n);
        next += step;
    }
    return count;
}

/* "12.0 12.1 12.2" or, after an arrow, "1 2 3". */
static unsigned number_run(rg_text text, size_t at, rg_text label, size_t *end) {
    unsigned count = 0;
    bool dotted = label.len && rg_text_starts((rg_text){text.ptr + at, text.len - at}, label) && at + label.len + 1 < text.len && text.ptr[at + label.len] == '.';
    for (unsigned wanted = dotted ? 0 : 1; wanted < 100; wanted++) {
        char expected[32];
        size_t n = 0;
        if (dotted) {
            memcpy(expected, label.ptr, label.len < 8 ? label.len : 8);
            n = label.len < 8 ? label.len : 8;
            expected[n++] = '.';
        }
        if (wanted >= 10) expected[n++] = (char)('0' + wanted / 10);
        expected[n++] = (char)('0' + wanted % 10);
        if (!rg_text_starts((rg_text){text.ptr + at, text.len - at}, (rg_text){expected, n})) break;
        if (at + n < text.len && !blanks_at(text, at + n)) break;
        count++;
        *end = at + n;
        at = rg_reference_filler(text, at + n);
    }
    return count;
}

/* "abc" glued together by copying, before a capital or quotation mark. */
static unsigned glued_run(rg_text text, size_t at, size_t *end) {
    unsigned n = 0;
    while (at + n < text.len && text.ptr[at + n] == (char)('a' + n)) n++;
    size_t after = at + n + blanks_at(text, at + n);
    uint32_t rune = 0;
    if (n < 2 || !rg_text_rune(text, after, &rune)) return 0;
    if (!rg_rune_upper(rune) && rune != '"' && rune != 0xab && rune != 0x201c && rune != 0x201e) return 0;
    *end = at + n;
    return n;
}

static unsigned uses_run(rg_text text, size_t at, rg_text label, bool arrow, size_t *end) {
    unsigned best = 0;
    for (size_t i = 0; i < 2; i++) {
        size_t stop = at;
        unsigned n = letter_run(text, at, LETTERS[i], &stop);
        if (n >= 2 && n > best) best = n, *end = stop;
    }
    size_t stop = at;
    unsigned n = arrow && !best ? number_run(text, at, label, &stop) : 0;
    if (n >= 2) best = n, *end = stop;
    n = arrow && !best ? glued_run(text, at, &stop) : 0;
    if (n >= 2) best = n, *end = stop;
    return best;
}

/* A phrase of letters that a colon ends, before the letters: "Jump to:a b". Where it ends, or `at`. */
static size_t colon_phrase(rg_text text, size_t at) {
    size_t words = 0;
    bool in_word = false;
    for (size_t i = at, n; i < text.len && i < at + OPENING_MAX; i += n) {
        uint32_t rune;
        n = rg_text_rune(text, i, &rune);
        if (!n) break;
        if (rune == ':') return i + n;
        bool letter = rg_rune_letter(rune);
        if (!letter && !rg_rune_space(rune)) break;
        if (letter && !in_word && ++words > PHRASE_WORDS) break;
        in_word = letter;
    }
    return at;
}

typedef struct list_entry {
    size_t part;
    rg_text label;
    bool arrow, letters;
    unsigned backlinks;
    rg_span work, phrase; /* phrase: between the arrow and a colon, without letters after it: told by repetition */
} list_entry;

static void trailing_arrows(rg_text text, list_entry *entry) {
    rg_span work = rg_text_trim_span(text, entry->work);
    for (uint32_t rune; work.end > work.start;) {
        size_t end = work.end;
        while (end > work.start && text.ptr[end - 1] >= '0' && text.ptr[end - 1] <= '9') end--;
        size_t n = rg_text_rune_before(text, end, &rune);
        if (n && rune >= 0xfe00 && rune <= 0xfe0f) end -= n, n = rg_text_rune_before(text, end, &rune);
        if (!n || !arrow_rune(rune) || rune == '^') break;
        entry->arrow = true;
        entry->backlinks++;
        work = rg_text_trim_span(text, (rg_span){work.start, end - n});
    }
    entry->work = work;
}

/* Reads the opening of an entry whose label ends at `at`; offsets are into `text`. */
static void read_opening(rg_text text, size_t at, list_entry *entry) {
    size_t arrow = opening_arrow(text, at), end = at;
    unsigned uses = uses_run(text, at, entry->label, false, &end);
    entry->arrow = arrow != RG_NONE;
    if (!uses && entry->arrow) {
        size_t begin = end = rg_reference_filler(text, arrow), phrase = colon_phrase(text, begin);
        size_t behind = phrase + blanks_at(text, phrase);
        uses = uses_run(text, begin, entry->label, true, &end);
        if (!uses && phrase > begin) uses = uses_run(text, behind, entry->label, true, &end);
        if (!uses && phrase > begin) entry->phrase = (rg_span){begin, behind};
    }
    entry->letters = uses > 0;
    entry->backlinks = uses ? uses : entry->arrow;
    entry->work = (rg_span){entry->letters || entry->arrow ? rg_reference_filler(text, end) : end, text.len};
    trailing_arrows(text, entry);
}

/* ---- lists ---------------------------------------------------------------------------------------------------- */

typedef struct entry_list {
    size_t first, end; /* entries */
    size_t arrows, brackets, works, named, prose, told; /* entries with an arrow, in brackets, like works, with words at all, of several sentences, of sentences that cite nothing */
    bool headed;
} entry_list;

typedef struct list_finder {
    rg_draft_source *draft;
    RG_VEC(list_entry) entries;
    RG_VEC(entry_list) lists;
} list_finder;

static rg_text part_text(const list_finder *finder, size_t part) { return rg_text_cut(finder->draft->text, finder->draft->parts.at[part].span); }

/* An entry without a number: the arrow itself opens it, and a blank or another arrow follows ("^a" is a sign of its own). */
static bool bare_arrow(rg_text text) {
    uint32_t rune, after = 0;
    size_t n = rg_text_rune(text, 0, &rune);
    return n && arrow_rune(rune) && rg_text_rune(text, n, &after) && (filler_rune(after) || arrow_rune(after));
}

static bool read_entry(const list_finder *finder, size_t part, bool headed, list_entry *out) {
    const rg_part *at = &finder->draft->parts.at[part];
    rg_text text = part_text(finder, part), label = at->label;
    if (at->kind != RG_PART_LIST && at->kind != RG_PART_PARAGRAPH && at->kind != RG_PART_NOTE) return false;
    size_t n = rg_reference_label(text, &label);
    if (!n && headed) n = rg_reference_bare(text, &label);
    *out = (list_entry){.part = part};
    if (!n && at->kind == RG_PART_LIST && at->label.len) label = at->label;
    else if (!n && bare_arrow(text)) label = (rg_text){0};
    else if (!n) return false;
    out->label = label;
    read_opening(text, n, out);
    return label.len || out->arrow;
}

/* A page, an ISBN, an address. */
static bool cites(rg_text text) {
    static const char *const SIGNS[] = {"ISBN", "http", "www.", "pp. ", " p. ", "ibid", "Ibid", "Press", " s. ", " S. ", "\u0441."};
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++)
        if (rg_text_find(text, rg_text_of(SIGNS[i]), 0) != (size_t)-1) return true;
    return false;
}

/* One of these or a year: what works are described by. */
static bool work_like(rg_text text) {
    if (text.len > SHORT_ENTRY) return false;
    if (cites(text)) return true;
    for (size_t i = 0; i + 3 < text.len; i++) {
        size_t n = digits_at(text, i);
        if (n == 4 && (text.ptr[i] == '1' || text.ptr[i] == '2')) return true;
        i += n;
    }
    return false;
}

static bool lower_at(rg_text text, size_t i) { return i < text.len && text.ptr[i] >= 'a' && text.ptr[i] <= 'z'; }

/* "He inherited the", "She married in": a short word with a capital and two without begin at `i`. */
static bool begins_telling(rg_text text, size_t i) {
    size_t at = i + 1;
    while (lower_at(text, at)) at++;
    if (at == i + 1 || at > i + 4) return false;
    for (int words = 0; words < 2; words++) {
        if (at >= text.len || text.ptr[at] != ' ' || !lower_at(text, at + 1)) return false;
        for (at++; lower_at(text, at);) at++;
    }
    return true;
}

/* Stops behind whole words, each before a capital: "The day. The ninth was ... page. Our parish has"; behind a year where a sentence begins: "1672. He left the". */
static size_t sentence_stops(rg_text text) {
    size_t stops = 0;
    for (size_t i = PROSE_WORD; i + 2 < text.len; i++) {
        bool stop = text.ptr[i] == '.' && text.ptr[i + 1] == ' ' && text.ptr[i + 2] >= 'A' && text.ptr[i + 2] <= 'Z', word = stop;
        for (size_t k = 1; word && k <= PROSE_WORD; k++) word = lower_at(text, i - k);
        bool year = stop && !word && text.ptr[i - 1] >= '0' && text.ptr[i - 1] <= '9' && begins_telling(text, i + 2);
        stops += word || year;
    }
    return stops;
}

static int64_t label_value(rg_text label) {
    int64_t value = 0;
    return rg_text_number(label, &value) ? value : 0;
}

static rg_text ordinal(rg_arena *arena, int64_t n) { return rg_text_printf(arena, "%lld", (long long)n); }

/* "Notes:" right above the list, as a paragraph. */
static bool short_heading(const list_finder *finder, size_t part) {
    rg_text text = part_text(finder, part);
    return finder->draft->parts.at[part].kind == RG_PART_PARAGRAPH && text.len <= HEADING_BYTES && rg_reference_heading(finder->draft, text);
}

/* Gathers entries into lists: labels rise by one, or by a little where an entry was lost. */
static void gather(list_finder *finder) {
    rg_draft_source *draft = finder->draft;
    bool headed = false;
    size_t between = 0;
    int64_t last = 0;
    for (size_t i = 0; i < draft->parts.n; i++) {
        const rg_part *part = &draft->parts.at[i];
        list_entry entry;
        if (part->kind == RG_PART_SKIPPED) continue;
        if (short_heading(finder, i)) draft->parts.at[i].kind = RG_PART_HEADING, draft->parts.at[i].level = 2;
        if (part->kind == RG_PART_HEADING || part->kind == RG_PART_TITLE) {
            headed = rg_reference_heading(draft, part_text(finder, i));
            last = 0;
            continue;
        }
        if (!read_entry(finder, i, headed, &entry)) {
            if (++between > RUN_GAP) last = 0;
            continue;
        }
        bool goes_on = last > 0 && (!entry.label.len || (label_value(entry.label) > last && label_value(entry.label) <= last + (entry.arrow ? 5 : 1) * RUN_GAP));
        if (!goes_on && entry.label.len && label_value(entry.label) > 2 && !entry.arrow) continue; /* a list cut off at its head */
        if (!goes_on) *(entry_list *)rg_vec_push(draft->arena, &finder->lists) = (entry_list){.first = finder->entries.n, .end = finder->entries.n, .headed = headed};
        entry_list *list = &finder->lists.at[finder->lists.n - 1];
        if (!goes_on) last = 0;
        if (!entry.label.len) entry.label = ordinal(draft->arena, last + 1);
        last = label_value(entry.label);
        between = 0;
        *(list_entry *)rg_vec_push(draft->arena, &finder->entries) = entry;
        list->end = finder->entries.n;
        list->arrows += entry.arrow;
        list->brackets += part_text(finder, i).ptr[0] == '[';
        list->named += entry.work.end > entry.work.start + NAME_BYTES;
        rg_text text = part_text(finder, i);
        list->works += work_like(text);
        size_t stops = text.len >= PROSE_BYTES ? sentence_stops(text) : 0;
        list->prose += stops >= PROSE_STOPS;
        list->told += stops > 0 && !cites(text);
    }
}

static bool running_after(const list_finder *finder, size_t part) {
    const rg_draft_source *draft = finder->draft;
    for (size_t i = part + 1; i < draft->parts.n; i++)
        if (draft->parts.at[i].kind == RG_PART_PARAGRAPH && draft->parts.at[i].span.end - draft->parts.at[i].span.start > SHORT_ENTRY) return true;
    return false;
}

static bool accepted(const list_finder *finder, const entry_list *list) {
    size_t n = list->end - list->first;
    if (list->headed) return true;
    bool alone = n == 1 && list->works && !list->prose && label_value(finder->entries.at[list->first].label) == 1; /* one note, and a mark that leads to it */
    if (alone) return finder->entries.at[list->first].part + 1 == finder->draft->parts.n && rg_text_find(finder->draft->text, RG_TEXT("[1]"), 0) != (size_t)-1;
    if (n < 2 || list->named * 2 < n) return false;
    if (list->arrows * 2 >= n && list->arrows > 0) return true;
    if (n >= 2 && list->brackets == n && !running_after(finder, finder->entries.at[list->end - 1].part)) return true;
    bool numbered = list->prose * 2 > n || list->told * 4 >= n * 3; /* the account's own paragraphs */
    return n >= 3 && list->works * 2 > n && !numbered && !running_after(finder, finder->entries.at[list->end - 1].part);
}

/* ---- results -------------------------------------------------------------------------------------------------- */

/* A phrase between arrow and colon that entries share is the copying program's, not the work's. */
static void drop_phrases(const list_finder *finder, const entry_list *list) {
    rg_map seen = rg_map_in(finder->draft->arena);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = list->first; i < list->end; i++) {
            list_entry *entry = &finder->entries.at[i];
            if (entry->phrase.end == entry->phrase.start) continue;
            rg_text phrase = rg_text_cut(part_text(finder, entry->part), entry->phrase);
            size_t count = rg_map_get(&seen, phrase);
            if (pass == 0) rg_map_put(&seen, phrase, count == RG_NONE ? 1 : count + 1);
            else if (count >= 2) entry->work.start = entry->phrase.end;
        }
}

/* Parts between two entries of a list belong to the entry before: an entry of several lines. */
static size_t entry_end(const list_finder *finder, const entry_list *list, size_t i) {
    const rg_draft_source *draft = finder->draft;
    size_t part = finder->entries.at[i].part, last = part;
    size_t stop = i + 1 < list->end ? finder->entries.at[i + 1].part : part + 1;
    for (size_t p = part + 1; p < stop; p++)
        if (draft->parts.at[p].kind != RG_PART_SKIPPED) last = p;
    return draft->parts.at[last].span.end;
}

static void add_list(const list_finder *finder, const entry_list *list, bool labelled) {
    rg_draft_source *draft = finder->draft;
    drop_phrases(finder, list);
    for (size_t i = list->first; i < list->end; i++) {
        const list_entry *entry = &finder->entries.at[i];
        rg_part *part = &draft->parts.at[entry->part];
        part->kind = RG_PART_REFERENCE;
        part->label = entry->label;
        part->level = 0;
        size_t stop = i + 1 < list->end ? finder->entries.at[i + 1].part : entry->part + 1;
        for (size_t p = entry->part + 1; p < stop; p++)
            if (draft->parts.at[p].kind != RG_PART_SKIPPED) draft->parts.at[p].kind = RG_PART_REFERENCE;
        if (!labelled) continue;
        size_t start = part->span.start, end = entry_end(finder, list, i);
        bool whole = end == part->span.end;
        rg_span work = {start + entry->work.start, whole ? start + entry->work.end : end};
        rg_reference *reference = rg_vec_push(draft->arena, &draft->references);
        *reference = (rg_reference){.label = entry->label, .span = {start, end}, .work = rg_text_trim_span(draft->text, work), .backlinks = entry->backlinks};
        if (reference->work.start > reference->work.end) reference->work = (rg_span){end, end};
    }
}

/* Under such a heading, list items without numbers are works too. */
static void add_unlabelled(const list_finder *finder) {
    rg_draft_source *draft = finder->draft;
    bool headed = false;
    for (size_t i = 0; i < draft->parts.n; i++) {
        rg_part *part = &draft->parts.at[i];
        if (part->kind == RG_PART_HEADING || part->kind == RG_PART_TITLE) headed = rg_reference_heading(draft, part_text(finder, i));
        if (!headed || (part->kind != RG_PART_LIST && part->kind != RG_PART_PARAGRAPH)) continue;
        if (part->kind == RG_PART_LIST || work_like(part_text(finder, i))) part->kind = RG_PART_REFERENCE;
    }
}

void rg_reference_find(rg_draft_source *draft) {
    list_finder finder = {.draft = draft};
    bool labelled = draft->references.n > 0; /* links have told already */
    size_t best = RG_NONE;
    gather(&finder);
    for (size_t i = 0; i < finder.lists.n; i++) {
        const entry_list *list = &finder.lists.at[i];
        if (!accepted(&finder, list)) continue;
        size_t weight = 2 * list->arrows + list->end - list->first;
        if (best == RG_NONE || weight > 2 * finder.lists.at[best].arrows + finder.lists.at[best].end - finder.lists.at[best].first) best = i;
    }
    for (size_t i = 0; i < finder.lists.n; i++)
        if (accepted(&finder, &finder.lists.at[i])) add_list(&finder, &finder.lists.at[i], !labelled && i == best);
    add_unlabelled(&finder);
}
