/* works.c: references to works, duplicates to one.
 *
 * In: works that were imported, the accounts' references. Out: works. Each reference has up to three keys (DOI, ISBN, author and title); references that share one are
 * of one work, unless their years differ. The work takes each field from the first reference that has it.
 */
#include "flow/finding/works.h"

#include <string.h>

#include "base/map.h"
#include "base/sha256.h"
#include "flow/finding/finding_int.h"

enum { TITLE_WORDS = 6, LEAST_TITLE = 4 };

rg_text rg_works_field(const rg_work *work, const char *name) {
    for (size_t i = 0; i < work->fields.n; i++)
        if (rg_text_same(work->fields.at[i].name, rg_text_of(name))) return work->fields.at[i].value;
    return (rg_text){0};
}

/* ---- one reference ------------------------------------------------------------------------------------------------ */

static void read_fields(rg_arena *arena, const rg_account *account, const rg_reference *reference, rg_citation *out) {
    if (!reference->field_count) {
        rg_citation_read(arena, rg_text_cut(account->text, reference->work), out);
        return;
    }
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < reference->field_count; i++)
        *rg_vec_push(arena, out) = (rg_citation_field){reference->fields[i].name, reference->fields[i].value, {0, 0}};
}

static void take_imported(rg_arena *arena, const rg_imported *item, rg_citation *out) {
    for (size_t i = 0; i < item->field_count; i++)
        *rg_vec_push(arena, out) = (rg_citation_field){item->fields[i].name, item->fields[i].value, {0, 0}};
}

static bool digit_or_x(char c) { return (c >= '0' && c <= '9') || c == 'X' || c == 'x'; }

static rg_text book_number(rg_arena *arena, rg_text isbn) { /* without the check digit and the 978 of thirteen digits */
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < isbn.len; i++)
        if (digit_or_x(isbn.ptr[i])) rg_buf_byte(&out, isbn.ptr[i]);
    size_t from = out.len == 13 ? 3 : 0;
    return out.len == 10 || out.len == 13 ? (rg_text){out.ptr + from, out.len - from - 1} : (rg_text){0};
}

/* Its first words, letters only. */
static rg_text short_title(rg_arena *arena, rg_text title) {
    rg_text fold = rg_text_fold(arena, title);
    rg_buf out = rg_buf_in(arena);
    size_t words = 0;
    for (size_t i = 0, n; i < fold.len && words < TITLE_WORDS; i += n) {
        uint32_t rune;
        n = rg_text_rune(fold, i, &rune);
        if (!n) n = 1;
        else if (rg_rune_letter(rune) || rg_rune_digit(rune)) rg_buf_add(&out, (rg_text){fold.ptr + i, n});
        else if (out.len && out.ptr[out.len - 1] != ' ') rg_buf_byte(&out, ' '), words++;
    }
    return rg_text_trim(rg_buf_text(&out));
}

/* The last word of the family's name: particles stand now before it, now behind the given name. */
static rg_text surname(rg_arena *arena, rg_text author) {
    return rg_text_last_word(rg_values_surname(arena, author));
}

static size_t keys_of(rg_arena *arena, const rg_work *work, rg_text keys[3]) {
    size_t n = 0;
    rg_text doi = rg_works_field(work, "doi"), number = book_number(arena, rg_works_field(work, "isbn"));
    rg_text author = rg_works_field(work, "author"), title = short_title(arena, rg_works_field(work, "title"));
    if (!author.len) author = rg_works_field(work, "editor");
    if (doi.len) keys[n++] = rg_text_printf(arena, "doi %.*s", RG_TEXT_ARG(rg_text_lower(arena, doi)));
    if (number.len) keys[n++] = rg_text_printf(arena, "isbn %.*s", RG_TEXT_ARG(number));
    if (title.len >= LEAST_TITLE) keys[n++] = rg_text_printf(arena, "%.*s | %.*s", RG_TEXT_ARG(surname(arena, author)), RG_TEXT_ARG(title));
    else if (author.len && rg_works_field(work, "date").len)
        keys[n++] = rg_text_printf(arena, "%.*s %.*s", RG_TEXT_ARG(surname(arena, author)), RG_TEXT_ARG(rg_works_field(work, "date")));
    return n;
}

/* ---- merging ------------------------------------------------------------------------------------------------------- */

static bool years_differ(const rg_work *a, const rg_work *b) {
    rg_text x = rg_works_field(a, "date"), y = rg_works_field(b, "date");
    return x.len >= 4 && y.len >= 4 && memcmp(x.ptr, y.ptr, 4) != 0;
}

static bool several(rg_text name) { return rg_text_same(name, RG_TEXT("author")) || rg_text_same(name, RG_TEXT("editor")); }

static void take_fields(rg_arena *arena, rg_work *into, const rg_work *from) {
    rg_citation had = into->fields; /* a list of names is one list's */
    rg_work before = {.fields = had};
    for (size_t i = 0; i < from->fields.n; i++) {
        const rg_citation_field *f = &from->fields.at[i];
        bool known = rg_works_field(&before, rg_text_z(arena, f->name)).len > 0 || (!several(f->name) && rg_works_field(into, rg_text_z(arena, f->name)).len > 0);
        if (!known && !rg_text_same(f->name, RG_TEXT("pages"))) *rg_vec_push(arena, &into->fields) = *f;
    }
}

static rg_text type_of(const rg_work *work) {
    bool in = rg_works_field(work, "work").len > 0, numbered = rg_works_field(work, "issue").len || rg_works_field(work, "volume").len;
    if (rg_works_field(work, "chapter").len || (in && (rg_works_field(work, "publisher").len || rg_works_field(work, "isbn").len))) return RG_TEXT("chapter");
    if (rg_works_field(work, "issn").len || (in && numbered)) return RG_TEXT("article-journal");
    if (in) return RG_TEXT("article");
    if (rg_works_field(work, "isbn").len || rg_works_field(work, "publisher").len || rg_works_field(work, "place").len) return RG_TEXT("book");
    return rg_works_field(work, "url").len || rg_works_field(work, "accessed").len ? RG_TEXT("webpage") : RG_TEXT("document");
}

static void sign(rg_arena *arena, rg_work *work) {
    rg_text keys[3];
    rg_sha256 sha;
    char hex[65];
    size_t n = keys_of(arena, work, keys);
    rg_sha256_init(&sha);
    for (size_t i = 0; i < n; i++) rg_sha256_field(&sha, keys[i]);
    rg_sha256_field(&sha, rg_works_field(work, "date"));
    if (!n) rg_sha256_field(&sha, work->imported.n ? work->imported.at[0]->json : rg_text_cut(work->cited.at[0].account->text, work->cited.at[0].reference->work));
    rg_sha256_hex(&sha, hex);
    memcpy(work->id, "w-", 2);
    memcpy(work->id + 2, hex, 12);
}

static int by_author(const void *x, const void *y) {
    const rg_work *a = x, *b = y;
    static const char *const names[] = {"author", "date", "title"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        int order = rg_text_compare(rg_works_field(a, names[i]), rg_works_field(b, names[i]));
        if (order) return order;
    }
    return strcmp(a->id, b->id);
}

typedef RG_VEC(rg_work) work_list;

/* Files what a reference or an imported item is of: the work that shares a key with it, or a new one. */
static rg_work *file(rg_arena *arena, rg_map *known, work_list *works, const rg_work *fresh) {
    rg_text keys[3];
    size_t n = keys_of(arena, fresh, keys), at = RG_NONE;
    for (size_t i = 0; i < n && at == RG_NONE; i++) {
        size_t found = rg_map_get(known, keys[i]);
        if (found != RG_NONE && !years_differ(&works->at[found], fresh)) at = found;
    }
    if (at == RG_NONE) {
        at = works->n;
        *rg_vec_push(arena, works) = (rg_work){.fields = {0}};
    }
    take_fields(arena, &works->at[at], fresh);
    for (size_t i = 0; i < n; i++) rg_map_intern(known, keys[i], at);
    return &works->at[at];
}

static void file_reference(rg_arena *arena, rg_map *known, work_list *works, const rg_account *account, const rg_reference *reference) {
    rg_work fresh = {.fields = {0}};
    read_fields(arena, account, reference, &fresh.fields);
    if (!fresh.fields.n) return;
    rg_work *work = file(arena, known, works, &fresh);
    *rg_vec_push(arena, &work->cited) = (rg_citing){account, reference, rg_works_field(&fresh, "pages")};
}

static void file_imported(rg_arena *arena, rg_map *known, work_list *works, const rg_imported *item) {
    rg_work fresh = {.fields = {0}};
    take_imported(arena, item, &fresh.fields);
    rg_work *work = file(arena, known, works, &fresh);
    *rg_vec_push(arena, &work->imported) = item;
}

void rg_works_run(rg_arena *arena, const rg_content *content, rg_works *out) {
    rg_map known = rg_map_in(arena);
    work_list works = {0};
    for (size_t i = 0; i < content->imported_count; i++) file_imported(arena, &known, &works, &content->imported[i]);
    for (size_t a = 0; a < content->account_count; a++)
        for (size_t r = 0; r < content->accounts[a].reference_count; r++)
            file_reference(arena, &known, &works, &content->accounts[a], &content->accounts[a].references[r]);
    for (size_t i = 0; i < works.n; i++) {
        rg_work *work = &works.at[i];
        work->type = work->imported.n && work->imported.at[0]->type.len ? work->imported.at[0]->type : type_of(work);
        sign(arena, work);
    }
    rg_vec_sort(arena, works.at, works.n, sizeof *works.at, by_author);
    *out = (rg_works){content, works.at, works.n};
}
