/* draft_unit.c: texts and the claims drafted from them, from draft.tsv; and what holds for every draft of every example. */
#include "base/os.h"
#include "flow/claim/claim.h"
#include "unit.h"

#include <stdlib.h>

static rg_arena *arena;

static void account_of(rg_text name, rg_text bytes, rg_account *account) {
    regest_error error;
    if (rg_source_read(arena, name, bytes, NULL, account, &error) != REGEST_OK) printf("not ok %.*s: %s\n", RG_TEXT_ARG(name), error.message), unit_failed = 1;
}

/* event: property value [hedge] <voice> (notes) */
static rg_text say(const rg_claim *c) {
    rg_buf out = rg_buf_in(arena);
    rg_text value = c->value.kind == RG_VALUE_DATE ? c->value.date.edtf : c->value.kind == RG_VALUE_ENTITY ? c->value.entity : c->value.text;
    rg_buf_printf(&out, "%.*s: %s%s %.*s", RG_TEXT_ARG(c->event), c->denied ? "not " : "", rg_property_name(c->property), RG_TEXT_ARG(value));
    if (c->hedge) rg_buf_printf(&out, " [%s]", rg_hedge_name(c->hedge));
    for (size_t i = 1; i < c->voice_count; i++)
        rg_buf_printf(&out, " <%.*s%s%.*s>", RG_TEXT_ARG(c->voices[i].name), c->voices[i].work.len ? ", " : "", RG_TEXT_ARG(c->voices[i].work));
    for (size_t i = 0; i < c->note_count; i++) rg_buf_printf(&out, " (%.*s)", RG_TEXT_ARG(c->notes[i]));
    return rg_buf_text(&out);
}

static rg_text with_line_breaks(rg_text field) {
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 0; i < field.len; i++) {
        bool escape = field.ptr[i] == '\\' && i + 1 < field.len && field.ptr[i + 1] == 'n';
        rg_buf_byte(&out, escape ? '\n' : field.ptr[i]);
        i += escape;
    }
    return rg_buf_text(&out);
}

static void check_row(rg_text name, rg_text text, rg_text expected) {
    rg_account account;
    rg_claims claims;
    account_of(RG_TEXT("account.txt"), with_line_breaks(text), &account);
    rg_claim_draft(arena, &account, &claims);
    rg_buf got = rg_buf_in(arena);
    for (size_t i = 0; i < claims.n; i++) {
        if (i) rg_buf_puts(&got, " | ");
        rg_buf_add(&got, say(&claims.at[i]));
    }
    bool same = rg_text_same(rg_buf_text(&got), expected);
    if (same) printf("ok %.*s\n", RG_TEXT_ARG(name));
    else printf("not ok %.*s: expected \"%.*s\", got \"%.*s\"\n", RG_TEXT_ARG(name), RG_TEXT_ARG(expected), RG_TEXT_ARG(rg_buf_text(&got))), unit_failed = 1;
}

static rg_text next_field(rg_text *line) {
    size_t tab = rg_text_find(*line, RG_TEXT("\t"), 0), end = tab == (size_t)-1 ? line->len : tab;
    rg_text field = {line->ptr, end};
    *line = rg_text_cut(*line, (rg_span){end < line->len ? end + 1 : end, line->len});
    return field;
}

static void rows(const char *path) {
    rg_text table;
    if (rg_os_read(arena, path, &table, NULL) != REGEST_OK) {
        printf("not ok %s: cannot be read\n", path);
        unit_failed = 1;
        return;
    }
    for (size_t at = 0; at < table.len;) {
        size_t end = rg_text_find(table, RG_TEXT("\n"), at);
        if (end == (size_t)-1) end = table.len;
        rg_text line = rg_text_cut(table, (rg_span){at, end});
        at = end + 1;
        if (!line.len || line.ptr[0] == '#') continue;
        rg_text name = next_field(&line), text = next_field(&line);
        check_row(name, text, line);
    }
}

/* ---- what holds for every draft ------------------------------------------------------------------------------- */

static rg_account account;
static rg_claims claims;

static void quotations_are_bytes_of_the_text(void) {
    CHECK(claims.n > 0);
    for (size_t i = 0; i < claims.n; i++) {
        rg_text quote;
        CHECK(rg_passage_cut(account.text, claims.at[i].span, &quote));
        CHECK(rg_text_same(quote, claims.at[i].quote));
    }
}

static void values_and_hedges_are_bytes_of_the_text(void) {
    for (size_t i = 0; i < claims.n; i++) {
        const rg_claim *c = &claims.at[i];
        CHECK(c->value_span.end > c->value_span.start);
        CHECK(rg_text_same(rg_text_cut(account.text, c->value_span), c->value.text));
        if (c->hedge_span.end) CHECK(rg_text_same(rg_text_cut(account.text, c->hedge_span), c->hedge_text));
    }
}

static void no_date_stands_in_a_note_mark(void) {
    for (size_t i = 0; i < claims.n; i++)
        for (size_t m = 0; m < account.mark_count; m++) {
            rg_span mark = account.marks[m].span, value = claims.at[i].value_span;
            CHECK(claims.at[i].value.kind != RG_VALUE_DATE || value.end <= mark.start || value.start >= mark.end);
        }
}

static void ids_differ_and_do_not_depend_on_the_name(void) {
    rg_account other;
    rg_claims again;
    account_of(RG_TEXT("another name"), account.bytes, &other);
    rg_claim_draft(arena, &other, &again);
    CHECK(again.n == claims.n);
    for (size_t i = 0; i < claims.n && i < again.n; i++) {
        CHECK(strcmp(claims.at[i].id, again.at[i].id) == 0);
        for (size_t k = 0; k < i; k++) CHECK(strcmp(claims.at[i].id, claims.at[k].id) != 0);
    }
}

static void claims_stand_in_the_order_of_the_text(void) {
    for (size_t i = 1; i < claims.n; i++) CHECK(claims.at[i - 1].span.start <= claims.at[i].span.start);
}

static void laws_of(const char *path) {
    rg_text bytes;
    regest_error error;
    if (rg_os_read(arena, path, &bytes, &error) != REGEST_OK) {
        printf("%s laws of %s: no ../shared\n", strstr(path, "/shared/") ? "skip" : "not ok", path);
        return;
    }
    account_of(rg_os_basename(rg_text_of(path)), bytes, &account);
    rg_claim_draft(arena, &account, &claims);
    RUN(quotations_are_bytes_of_the_text);
    RUN(values_and_hedges_are_bytes_of_the_text);
    RUN(no_date_stands_in_a_note_mark);
    RUN(ids_differ_and_do_not_depend_on_the_name);
    RUN(claims_stand_in_the_order_of_the_text);
}

int main(void) {
    static const char *const examples[] = {"examples/conferences/article.html", "examples/conferences/mangled.txt", "examples/conferences/dissent.txt",
                                           "examples/conferences/memoir.txt", "../shared/accounts/seed.txt"};
    const char *root = getenv("ROOT");
    arena = rg_arena_new(NULL);
    rows(rg_text_z(arena, rg_text_printf(arena, "%s/test/claim/draft.tsv", root ? root : ".")));
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) laws_of(rg_text_z(arena, rg_text_printf(arena, "%s/%s", root ? root : ".", examples[i])));
    rg_arena_free(arena);
    return unit_failed;
}
