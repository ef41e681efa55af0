/* declared.c: sentences at the head and foot of accounts, to the accounts they name as their sources.
 *
 * In: accounts. Out: who says of itself that it is made from whom, and days of last changes. Phrases are those of data/source/declared.tsv. What is named but is no
 * account of the content is passed over; of several accounts with one title none is guessed at.
 */
#include "flow/finding/declared.h"

#include <string.h>

#include "base/table.h"
#include "engine/time/written.h"
#include "flow/finding/finding_int.h"
#include "flow/finding/titles.h"

static const char STOPS[] = " \t\n\"<>)]\xe2\xc2"; /* what ends an address: blanks, brackets, quotation marks of any kind */

enum { HEAD = 2000, FOOT = 4000, DATED = RG_DECLARED_TAKES + 1 };

/* ---- addresses ----------------------------------------------------------------------------------------------------- */

static int hex(char c) { return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1; }

/* %C3%B3 to ó; blanks to underscores, as wikis have it. */
static void put_decoded(rg_buf *out, rg_text text) {
    for (size_t i = 0; i < text.len; i++) {
        int high = i + 2 < text.len && text.ptr[i] == '%' ? hex(text.ptr[i + 1]) : -1, low = high >= 0 ? hex(text.ptr[i + 2]) : -1;
        char c = low >= 0 ? (char)(high << 4 | low) : text.ptr[i];
        if (low >= 0) i += 2;
        rg_buf_byte(out, c == ' ' ? '_' : c);
    }
}

static rg_text after(rg_text text, const char *mark) {
    size_t at = rg_text_find(text, rg_text_of(mark), 0);
    return at == RG_NONE ? (rg_text){0} : rg_text_cut(text, (rg_span){at + strlen(mark), text.len});
}

static rg_text until(rg_text text, const char *marks) {
    size_t end = 0;
    while (end < text.len && !memchr(marks, text.ptr[end], strlen(marks))) end++;
    return rg_text_cut(text, (rg_span){0, end});
}

static rg_text without(rg_text text, const char *prefix) {
    return rg_text_starts(text, rg_text_of(prefix)) ? rg_text_cut(text, (rg_span){strlen(prefix), text.len}) : text;
}

/* "en.m.wikipedia.org" is "en.wikipedia.org". */
static void put_host(rg_buf *out, rg_text host) {
    size_t mobile = rg_text_find(host, RG_TEXT(".m."), 0);
    rg_buf_add(out, rg_text_cut(host, (rg_span){0, mobile == RG_NONE ? host.len : mobile}));
    if (mobile != RG_NONE) rg_buf_add(out, rg_text_cut(host, (rg_span){mobile + 2, host.len}));
}

rg_text rg_declared_address(rg_arena *arena, rg_text url, int64_t *revision) {
    rg_buf out = rg_buf_in(arena);
    rg_text bare = without(without(without(without(rg_text_trim(url), "https://"), "http://"), "www."), "m."), rest = until(bare, "#");
    rg_text host = until(rest, "/"), title = until(after(rest, "title="), "&#");
    *revision = 0;
    if (!rg_text_number(until(after(rest, "oldid="), "&#"), revision)) *revision = 0;
    put_host(&out, host);
    if (title.len && rg_text_find(rest, RG_TEXT("index.php"), 0) != RG_NONE) {
        rg_buf_puts(&out, "/wiki/");
        put_decoded(&out, title);
    } else put_decoded(&out, rg_text_cut(*revision ? until(rest, "?") : rest, (rg_span){host.len, (*revision ? until(rest, "?") : rest).len}));
    while (out.len && out.ptr[out.len - 1] == '/') out.len--;
    return rg_buf_text(&out);
}

/* ---- phrases ------------------------------------------------------------------------------------------------------- */

typedef struct phrase {
    rg_text words;
    int kind; /* rg_declared_kind, or DATED */
} phrase;

typedef struct phrase_list {
    phrase *at; /* by their words */
    rg_map first; /* the first word -> the first phrase with it */
    size_t n;
} phrase_list;

static int by_words(const void *x, const void *y) { return rg_text_compare(((const phrase *)x)->words, ((const phrase *)y)->words); }

static bool letter_at(rg_text text, size_t at) {
    uint32_t rune;
    return rg_text_rune(text, at, &rune) && (rg_rune_letter(rune) || rg_rune_digit(rune));
}

static size_t word_end(rg_text text, size_t at) {
    uint32_t rune;
    for (size_t n; (n = rg_text_rune(text, at, &rune)) && (rg_rune_letter(rune) || rg_rune_digit(rune));) at += n;
    return at;
}

static const void *load(rg_arena *home, rg_text name) {
    static const char *const kinds[] = {"translates", "abridges", "revises", "takes", "dated"};
    RG_VEC(phrase) all = {0};
    rg_table table = rg_table_open(rg_text_z(home, name));
    while (rg_table_next(&table))
        for (int k = 0; k <= DATED; k++)
            if (rg_text_is(table.field[0], kinds[k])) *rg_vec_push(home, &all) = (phrase){table.field[1], k};
    phrase_list *list = RG_NEW(home, phrase_list);
    rg_vec_sort(home, all.at, all.n, sizeof *all.at, by_words);
    *list = (phrase_list){all.at, rg_map_in(home), all.n};
    for (size_t i = 0; i < all.n; i++) rg_map_intern(&list->first, rg_text_cut(all.at[i].words, (rg_span){0, word_end(all.at[i].words, 0)}), i);
    return list;
}

/* ---- what is named ------------------------------------------------------------------------------------------------- */

typedef struct finder {
    rg_arena *arena, *scratch;
    const rg_content *content;
    const phrase_list *phrases;
    rg_titles *titles;
    rg_map addresses; /* -> the account whose own it is */
    rg_text *own;     /* by account: its address; empty where it has none */
    int64_t *revision;
    rg_declarations *out;
    RG_VEC(rg_declared) found;
    rg_map known; /* "from to" of those found */
    rg_named named;
} finder;

static bool is_known(finder *f, size_t from, size_t to) { return rg_map_get(&f->known, rg_text_printf(f->scratch, "%zu %zu", from, to)) != RG_NONE; }

static void add(finder *f, size_t from, size_t to, int kind, rg_span span) {
    if (from == RG_NONE || from == to || is_known(f, from, to)) return;
    rg_map_put(&f->known, rg_text_printf(f->arena, "%zu %zu", from, to), f->found.n);
    *rg_vec_push(f->arena, &f->found) = (rg_declared){from, to, (rg_declared_kind)kind, span};
}

/* The account whose address it is; none where it is the asking account's own. */
static size_t at_address(finder *f, size_t account, rg_text url) {
    int64_t revision;
    rg_text address = rg_declared_address(f->scratch, url, &revision);
    return rg_text_same(address, f->own[account]) ? RG_NONE : rg_map_get(&f->addresses, address);
}

/* By the address that is linked or written in the sentence. */
static size_t by_address(finder *f, size_t account, rg_span sentence) {
    const rg_account *a = &f->content->accounts[account];
    for (size_t i = 0; i < a->link_count; i++) {
        if (a->links[i].span.start < sentence.start || a->links[i].span.end > sentence.end) continue;
        size_t at = at_address(f, account, a->links[i].target);
        if (at != RG_NONE) return at;
    }
    rg_text rest = after(rg_text_cut(a->text, sentence), "://");
    return rest.len ? at_address(f, account, until(rest, STOPS)) : RG_NONE;
}

/* The title stands in quotation marks, or behind "article": "based on the fire of Chelm" is no work. */
static bool named_as_work(finder *f, rg_text rest, size_t account) {
    static const char *const before[] = {"\"", "'", "article ", "artikel ", "artikels ", "artykulu ", "articulo ", "статьи ", "entry ", "page "};
    rg_text title = rg_titles_fold(f->scratch, f->content->accounts[account].title);
    for (size_t at = 0; (at = rg_text_find(rest, title, at)) != RG_NONE; at++)
        for (size_t i = 0; i < sizeof before / sizeof *before; i++)
            if (rg_text_ends(rg_text_cut(rest, (rg_span){0, at}), rg_text_of(before[i]))) return true;
    return false;
}

/* Of accounts under one title, the one of which none of the others is the source; RG_NONE where that leaves several. */
static size_t first_of(finder *f, const size_t *accounts, size_t n) {
    size_t only = RG_NONE;
    for (size_t i = 0; i < n; i++) {
        bool made = false;
        for (size_t k = 0; k < n; k++) made = made || is_known(f, accounts[k], accounts[i]);
        if (made || accounts[i] == only) continue;
        if (only != RG_NONE) return RG_NONE;
        only = accounts[i];
    }
    return only;
}

/* The other account whose title stands there; its own title may be another's too. */
static size_t by_title(finder *f, size_t account, rg_text rest) {
    size_t n = 0;
    f->named.n = 0;
    rg_titles_find(f->titles, rest, &f->named);
    for (size_t i = 0; i < f->named.n; i++)
        if (f->named.at[i] != account && named_as_work(f, rest, f->named.at[i])) f->named.at[n++] = f->named.at[i];
    return first_of(f, f->named.at, n);
}

static bool is_wikipedia(const finder *f, size_t account) { return rg_text_find(f->own[account], RG_TEXT("wikipedia.org/"), 0) != RG_NONE; }

/* Wikipedia's account of the same title, or of one that stands in the sentence, the only one; Wikipedia's own page says "From Wikipedia" of itself. */
static size_t by_wiki(finder *f, size_t account, rg_text sentence, rg_text from) {
    size_t only = RG_NONE, own = 0;
    if (rg_text_find(from, RG_TEXT("wikiped"), 0) == RG_NONE || is_wikipedia(f, account)) return RG_NONE;
    rg_text title = rg_titles_fold(f->scratch, f->content->accounts[account].title);
    f->named.n = 0;
    rg_titles_find(f->titles, title, &f->named);
    own = f->named.n;
    rg_titles_find(f->titles, sentence, &f->named);
    for (size_t i = 0; i < f->named.n; i++) {
        size_t at = f->named.at[i];
        if (at == account || at == only || !is_wikipedia(f, at)) continue;
        if (i < own && !rg_text_same(rg_titles_fold(f->scratch, f->content->accounts[at].title), title)) continue;
        if (only != RG_NONE) return RG_NONE;
        only = at;
    }
    return only;
}

/* ---- sentences ----------------------------------------------------------------------------------------------------- */

/* The day behind the phrase: the longest of the words that is one. */
static void read_day(finder *f, size_t account, rg_text rest) {
    const rg_account *a = &f->content->accounts[account];
    rg_written date;
    for (size_t end = rest.len < 40 ? rest.len : 40; end && f->out->changed[account] == RG_DAY_MIN; end--) {
        if (end < rest.len && letter_at(rest, end)) continue;
        if (!rg_written_read(f->scratch, rg_text_cut(rest, (rg_span){0, end}), a->language, &date)) continue;
        if (date.has_year && date.month && date.day) f->out->changed[account] = rg_day_of(date.year, date.month, date.day);
    }
}

/* `from` the phrase on, `rest` behind it. */
static void take_phrase(finder *f, size_t account, rg_span sentence, rg_text fold, int kind, rg_text from, rg_text rest) {
    if (kind == DATED) {
        read_day(f, account, rest);
        return;
    }
    size_t source = by_address(f, account, sentence);
    if (source == RG_NONE) source = by_title(f, account, rest);
    if (source == RG_NONE) source = by_wiki(f, account, fold, from);
    add(f, source, account, kind, sentence);
}

static void read_sentence(finder *f, size_t account, rg_span span) {
    const phrase_list *list = f->phrases;
    rg_text fold = rg_titles_fold(f->scratch, rg_text_cut(f->content->accounts[account].text, span));
    for (size_t at = 0, end; at < fold.len; at = end) {
        end = word_end(fold, at);
        if (end == at) {
            uint32_t rune;
            size_t n = rg_text_rune(fold, at, &rune);
            end = at + (n ? n : 1);
            continue;
        }
        rg_text from = rg_text_cut(fold, (rg_span){at, fold.len}), word = rg_text_cut(fold, (rg_span){at, end});
        for (size_t i = rg_map_get(&list->first, word); i < list->n && rg_text_starts(list->at[i].words, word); i++) {
            size_t past = list->at[i].words.len;
            if (!rg_text_starts(from, list->at[i].words) || (letter_at(from, past - 1) && letter_at(from, past))) continue;
            take_phrase(f, account, span, fold, list->at[i].kind, from, rg_text_trim(rg_text_cut(from, (rg_span){past, from.len})));
        }
    }
}

/* Ends at a line's end, or at a full stop with a blank behind it, but not that of "12. April". */
static void read_part(finder *f, size_t account, rg_span part) {
    rg_text text = f->content->accounts[account].text;
    for (size_t from = part.start, i = from; i <= part.end; i++) {
        bool ends = i == part.end || text.ptr[i] == '\n' || (text.ptr[i] == '.' && i + 1 < part.end && text.ptr[i + 1] == ' ' && i > from && !rg_rune_digit((unsigned char)text.ptr[i - 1]));
        if (!ends) continue;
        rg_span sentence = rg_text_trim_span(text, (rg_span){from, i});
        if (sentence.end > sentence.start) read_sentence(f, account, sentence);
        from = i + (i < part.end);
    }
}

static void read_account(finder *f, size_t account) {
    const rg_account *a = &f->content->accounts[account];
    for (size_t i = 0; i < a->part_count; i++) {
        const rg_part *part = &a->parts[i];
        bool head = part->span.start < HEAD, foot = part->span.end + FOOT > a->text.len;
        if ((head || foot) && part->kind != RG_PART_REFERENCE && part->kind != RG_PART_NOTE) read_part(f, account, part->span);
    }
    rg_arena_clear(f->scratch);
}

/* ---- addresses of accounts ----------------------------------------------------------------------------------------- */

/* The revision of `own` that the address names; 0 where it names none. */
static int64_t revision_in(finder *f, rg_text own, rg_text address) {
    int64_t revision;
    return rg_text_same(rg_declared_address(f->scratch, address, &revision), own) ? revision : 0;
}

/* A page's own foot gives the revision that it is: as a link, or written out. */
static void read_own_address(finder *f, size_t account) {
    const rg_account *a = &f->content->accounts[account];
    if (!a->url.len) return;
    int64_t *revision = &f->revision[account];
    rg_text own = f->own[account] = rg_declared_address(f->arena, a->url, revision);
    for (size_t i = 0; !*revision && i < a->link_count; i++)
        if (rg_text_find(a->links[i].target, RG_TEXT("oldid="), 0) != RG_NONE) *revision = revision_in(f, own, a->links[i].target);
    for (size_t i = a->part_count; !*revision && i-- > 0 && a->parts[i].span.end + FOOT > a->text.len;) {
        rg_text words = rg_text_cut(a->text, a->parts[i].span);
        if (rg_text_find(words, RG_TEXT("oldid="), 0) != RG_NONE) *revision = revision_in(f, own, until(after(words, "://"), STOPS));
    }
    rg_arena_clear(f->scratch);
}

typedef struct revised {
    const finder *f;
    size_t account;
} revised;

static int by_revision(const void *x, const void *y) {
    const revised *a = x, *b = y;
    int order = rg_text_compare(a->f->own[a->account], b->f->own[b->account]);
    if (order) return order;
    return (a->f->revision[a->account] > b->f->revision[b->account]) - (a->f->revision[a->account] < b->f->revision[b->account]);
}

/* Revisions of one page, each from the one before it. */
static void add_revisions(finder *f) {
    RG_VEC(revised) all = {0};
    for (size_t i = 0; i < f->content->account_count; i++)
        if (f->own[i].len && f->revision[i]) *rg_vec_push(f->arena, &all) = (revised){f, i};
    rg_vec_sort(f->arena, all.at, all.n, sizeof *all.at, by_revision);
    for (size_t i = 1; i < all.n; i++) {
        size_t from = all.at[i - 1].account, to = all.at[i].account;
        if (rg_text_same(f->own[from], f->own[to]) && f->revision[from] < f->revision[to]) add(f, from, to, RG_DECLARED_REVISES, (rg_span){0, 0});
    }
}

static int by_teller(const void *x, const void *y) {
    const rg_declared *a = x, *b = y;
    return (a->to > b->to) - (a->to < b->to);
}

void rg_declared_find(rg_arena *arena, const rg_content *content, rg_declarations *out) {
    size_t n = content->account_count;
    finder f = {.arena = arena, .scratch = rg_arena_under(arena), .content = content, .phrases = rg_arena_once(arena, load, RG_TEXT("source/declared.tsv")),
                .titles = rg_titles_new(arena, content), .addresses = rg_map_in(arena), .known = rg_map_in(arena), .own = RG_ARRAY(arena, rg_text, n + 1),
                .revision = RG_ARRAY(arena, int64_t, n + 1), .out = out};
    *out = (rg_declarations){.changed = RG_ARRAY(arena, rg_day, n + 1)};
    for (size_t i = 0; i < n; i++) {
        out->changed[i] = RG_DAY_MIN;
        read_own_address(&f, i);
        if (f.own[i].len) rg_map_intern(&f.addresses, f.own[i], i);
    }
    for (int pass = 0; pass < 2; pass++) /* the second knows which of several accounts under one title is the source of the others */
        for (size_t i = 0; i < n; i++) read_account(&f, i);
    add_revisions(&f);
    rg_vec_sort(arena, f.found.at, f.found.n, sizeof *f.found.at, by_teller);
    out->at = f.found.at;
    out->n = f.found.n;
}
