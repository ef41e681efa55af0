/* wiki_cite.c: a citation template's fields, and the line made of them.
 *
 * In: the arguments of {{cite book}} and its kin in the languages of data/source/wiki_fields.tsv. Out: fields under the names of
 * doc/spec/json.md, and a line in one order for all: authors (date). "chapter". title. work volume (issue). place: publisher. pages. ISBN ...
 * An argument with a number belongs to the person of that number. What is not in the table describes the template's look, not the work.
 */
#include <string.h>

#include "base/table.h"
#include "flow/source/wiki_int.h"

enum { PEOPLE = 8, NAME_BYTES = 48 };

#define FIELDS(X) \
    X(AUTHOR, "author") X(LAST, "last") X(FIRST, "first") X(EDITOR, "editor") X(EDITOR_LAST, "editor-last") X(EDITOR_FIRST, "editor-first") \
    X(DATE, "date") X(CHAPTER, "chapter") X(TITLE, "title") X(WORK, "work") X(VOLUME, "volume") X(ISSUE, "issue") X(EDITION, "edition") \
    X(PLACE, "place") X(PUBLISHER, "publisher") X(PAGES, "pages") X(LANGUAGE, "language") X(ISBN, "isbn") X(ISSN, "issn") X(DOI, "doi") \
    X(OCLC, "oclc") X(ID, "id") X(URL, "url") X(ARCHIVE, "archive") X(ACCESSED, "accessed") X(QUOTE, "quote")

enum cite_field {
#define ENUM(name, text) FIELD_##name,
    FIELDS(ENUM)
#undef ENUM
    FIELD_COUNT
};

static const char *const NAMES[] = {
#define NAME(name, text) text,
    FIELDS(NAME)
#undef NAME
};

typedef struct citation {
    rg_text at[FIELD_COUNT];
    rg_text author[PEOPLE], last[PEOPLE], first[PEOPLE], editor[PEOPLE], editor_last[PEOPLE], editor_first[PEOPLE];
} citation;

static size_t field_of(rg_text name) {
    for (size_t i = 0; i < FIELD_COUNT; i++)
        if (rg_text_same(name, rg_text_of(NAMES[i]))) return i;
    return FIELD_COUNT;
}

static const void *load(rg_arena *arena, rg_text name) {
    rg_map *fields = RG_NEW(arena, rg_map);
    *fields = rg_map_in(arena);
    rg_table table = rg_table_open(name.ptr);
    while (rg_table_next(&table)) rg_map_intern(fields, table.field[0], field_of(table.field[1]));
    return fields;
}

/* "last2", "author2-last": the digits say which person. */
static size_t named_field(rg_wiki_page *page, rg_text name, size_t *person) {
    char room[NAME_BYTES];
    size_t n = 0, number = 0;
    bool wide = false;
    for (size_t i = 0; i < name.len && n < NAME_BYTES; i++) {
        char c = name.ptr[i];
        if (c >= '0' && c <= '9') {
            if (number < 1000) number = number * 10 + (size_t)(c - '0');
            continue;
        }
        wide |= (unsigned char)c >= 0x80;
        room[n++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c == '_' || c == ' ' ? '-' : c;
    }
    *person = number ? number - 1 : 0;
    rg_text key = {room, n};
    const rg_map *fields = rg_arena_once(page->arena, load, RG_TEXT("source/wiki_fields.tsv"));
    size_t found = rg_map_get(fields, wide ? rg_text_lower(page->arena, key) : key);
    return found == RG_NONE ? FIELD_COUNT : found;
}

static rg_text *room_of(citation *cite, size_t field, size_t person) {
    switch (field) {
    case FIELD_AUTHOR: return &cite->author[person];
    case FIELD_LAST: return &cite->last[person];
    case FIELD_FIRST: return &cite->first[person];
    case FIELD_EDITOR: return &cite->editor[person];
    case FIELD_EDITOR_LAST: return &cite->editor_last[person];
    case FIELD_EDITOR_FIRST: return &cite->editor_first[person];
    default: return &cite->at[field];
    }
}

static rg_text people(rg_wiki_page *page, const rg_text *whole, const rg_text *last, const rg_text *first) {
    rg_buf out = rg_buf_in(page->arena);
    for (size_t i = 0; i < PEOPLE; i++) {
        if (!whole[i].len && !last[i].len && !first[i].len) continue;
        if (out.len) rg_buf_puts(&out, "; ");
        rg_buf_add(&out, whole[i].len && !last[i].len ? whole[i] : last[i]);
        if (last[i].len && first[i].len) rg_buf_puts(&out, ", ");
        if (!whole[i].len || last[i].len) rg_buf_add(&out, first[i]);
    }
    return rg_buf_done(&out);
}

static citation gather(rg_wiki_page *page, const rg_wiki_arguments *arguments, int depth) {
    citation cite = {0};
    for (size_t i = 1; i < arguments->n; i++) {
        const rg_wiki_argument *argument = &arguments->at[i];
        size_t person, field = argument->name.len ? named_field(page, argument->name, &person) : FIELD_COUNT;
        if (field == FIELD_COUNT || person >= PEOPLE) continue;
        rg_text *room = room_of(&cite, field, person);
        if (!room->len) *room = rg_wiki_walk_value(page, argument->value, depth + 1);
    }
    cite.at[FIELD_AUTHOR] = people(page, cite.author, cite.last, cite.first);
    cite.at[FIELD_EDITOR] = people(page, cite.editor, cite.editor_last, cite.editor_first);
    return cite;
}

static void keep_fields(rg_wiki_page *page, const citation *cite) {
    if (page->fields.n || page->scratch) return;
    for (size_t i = 0; i < FIELD_COUNT; i++)
        if (cite->at[i].len) *(rg_reference_field *)rg_vec_push(page->arena, &page->fields) = (rg_reference_field){rg_text_of(NAMES[i]), cite->at[i]};
}

static void put(rg_wiki_page *page, const char *before, rg_text value, const char *after) {
    if (!value.len) return;
    rg_wiki_walk_words(page, rg_text_of(before));
    rg_wiki_walk_words(page, value);
    rg_wiki_walk_words(page, rg_text_of(after));
}

static bool stopped(rg_text text) { return text.len && strchr(".?!", text.ptr[text.len - 1]); }

/* A sentence of its own: a stop behind it where none stands. */
static void put_stop(rg_wiki_page *page, const char *before, rg_text value, const char *after) {
    put(page, before, value, after);
    if (value.len) rg_wiki_walk_words(page, rg_text_of(stopped(value) && !*after ? " " : ". "));
}

static void put_line(rg_wiki_page *page, const rg_text *at) {
    size_t start = page->out.len;
    put(page, "", at[FIELD_AUTHOR], at[FIELD_DATE].len ? " " : stopped(at[FIELD_AUTHOR]) ? " " : ". ");
    put(page, at[FIELD_AUTHOR].len ? "(" : "", at[FIELD_DATE], at[FIELD_AUTHOR].len ? "). " : ". ");
    put_stop(page, "\"", at[FIELD_CHAPTER], "\"");
    put(page, at[FIELD_CHAPTER].len && at[FIELD_EDITOR].len ? "In " : at[FIELD_EDITOR].len ? "Edited by " : "", at[FIELD_EDITOR], ". ");
    bool part = at[FIELD_WORK].len && !at[FIELD_CHAPTER].len;
    put_stop(page, part ? "\"" : "", at[FIELD_TITLE], part ? "\"" : "");
    put(page, "", at[FIELD_WORK], at[FIELD_VOLUME].len || at[FIELD_ISSUE].len ? " " : ". ");
    put(page, at[FIELD_WORK].len ? "" : "Vol. ", at[FIELD_VOLUME], at[FIELD_ISSUE].len ? " " : ". ");
    put(page, "(", at[FIELD_ISSUE], "). ");
    put_stop(page, "", at[FIELD_EDITION], " ed");
    put(page, "", at[FIELD_PLACE], at[FIELD_PUBLISHER].len ? ": " : ". ");
    put_stop(page, "", at[FIELD_PUBLISHER], "");
    put_stop(page, "p. ", at[FIELD_PAGES], "");
    put_stop(page, "ISBN ", at[FIELD_ISBN], "");
    put_stop(page, "ISSN ", at[FIELD_ISSN], "");
    put_stop(page, "doi:", at[FIELD_DOI], "");
    put_stop(page, "OCLC ", at[FIELD_OCLC], "");
    put_stop(page, "", at[FIELD_ID], "");
    put_stop(page, "\"", at[FIELD_QUOTE], "\"");
    if (page->out.len == start || (!at[FIELD_TITLE].len && !at[FIELD_CHAPTER].len)) put_stop(page, "", at[FIELD_URL], "");
    page->blank = true;
}

void rg_wiki_cite_write(rg_wiki_page *page, const rg_wiki_arguments *arguments, int depth) {
    citation cite = gather(page, arguments, depth);
    put_line(page, cite.at);
    keep_fields(page, &cite);
}

/* ---- {{sfn}}, {{harvnb}} ------------------------------------------------------------------------------------------- */

static bool year_like(rg_text text) { return text.len >= 4 && text.len <= 6 && rg_rune_digit((unsigned char)text.ptr[0]) && rg_rune_digit((unsigned char)text.ptr[3]); }

static void put_argument(rg_wiki_page *page, const rg_wiki_arguments *arguments, const char *name, const char *before, int depth) {
    const rg_wiki_argument *argument = rg_wiki_template_argument(arguments, rg_text_of(name));
    if (argument) put(page, before, rg_wiki_walk_value(page, argument->value, depth + 1), "");
}

void rg_wiki_cite_harvard(rg_wiki_page *page, const rg_wiki_arguments *arguments, int depth) {
    size_t unnamed = 0, seen = 0;
    for (size_t i = 1; i < arguments->n; i++) unnamed += !arguments->at[i].name.len;
    for (size_t i = 1; i < arguments->n; i++) {
        if (arguments->at[i].name.len && unnamed) continue;
        rg_text value = rg_wiki_walk_value(page, arguments->at[i].value, depth + 1);
        if (!value.len) continue;
        bool year = year_like(value);
        put(page, !seen ? "" : year ? " " : !unnamed ? ", " : seen + 2 >= unnamed ? " & " : ", ", value, "");
        seen++;
    }
    put_argument(page, arguments, "p", ", p. ", depth);
    put_argument(page, arguments, "pp", ", pp. ", depth);
    put_argument(page, arguments, "page", ", p. ", depth);
    put_argument(page, arguments, "pages", ", pp. ", depth);
    put_argument(page, arguments, "loc", ", ", depth);
}
