/* sarif_form.c: findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), for the viewers and code hosts that read it.
 *
 * One run; rules in order of first use; a result a finding, its steps as related locations. Lines and columns are of the account's file.
 * Ranges in the reading text are no ranges of the file, so they stand among the properties.
 */
#include "base/map.h"
#include "view/view_int.h"

static void key_int(rg_json *j, const char *key, size_t value) {
    rg_json_key(j, key);
    rg_json_int(j, (int64_t)value);
}

static void open_key(rg_json *j, const char *key, char bracket) {
    rg_json_key(j, key);
    rg_json_open(j, bracket);
}

static void put_message(rg_json *j, rg_text text) {
    open_key(j, "message", '{');
    rg_json_pair(j, "text", text.ptr ? text : RG_TEXT(""));
    rg_json_close(j, '}');
}

/* A name as a relative reference (RFC 3986): what may not stand in a path segment is percent-encoded. */
static rg_text uri_of(rg_arena *arena, rg_text name) {
    rg_buf out = rg_buf_in(arena);
    rg_words_uri(&out, name);
    return rg_buf_text(&out);
}

static void put_location(rg_json *j, rg_text source, size_t line, size_t column, rg_text snippet) {
    open_key(j, "physicalLocation", '{');
    open_key(j, "artifactLocation", '{');
    rg_json_pair(j, "uri", uri_of(j->out->arena, source));
    rg_json_close(j, '}');
    if (line) {
        open_key(j, "region", '{');
        key_int(j, "startLine", line);
        if (column) key_int(j, "startColumn", column);
        if (snippet.len) {
            open_key(j, "snippet", '{');
            rg_json_pair(j, "text", snippet);
            rg_json_close(j, '}');
        }
        rg_json_close(j, '}');
    }
    rg_json_close(j, '}');
}

static void put_step(rg_json *j, const rg_content *content, const rg_step *step, size_t id) {
    rg_json_open(j, '{');
    key_int(j, "id", id);
    if (step->claim) put_location(j, step->claim->source, rg_words_line(content, step->claim), 0, step->claim->quote);
    put_message(j, step->text);
    rg_json_close(j, '}');
}

static void put_result(rg_json *j, const rg_content *content, const rg_finding *finding, size_t rule) {
    static const char *const levels[] = {"note", "warning", "error"};
    const rg_account *account = rg_words_account(content, finding->source);
    rg_json_open(j, '{');
    rg_json_word(j, "ruleId", finding->rule);
    key_int(j, "ruleIndex", rule);
    rg_json_word(j, "level", levels[finding->level]);
    put_message(j, finding->message);
    open_key(j, "locations", '[');
    rg_json_open(j, '{');
    put_location(j, finding->source, finding->line, finding->column,
                 account ? rg_text_cut(account->text, finding->span) : (rg_text){NULL, 0});
    rg_json_close(j, '}');
    rg_json_close(j, ']');
    open_key(j, "relatedLocations", '[');
    for (size_t i = 0; i < finding->step_count; i++) put_step(j, content, &finding->steps[i], i);
    rg_json_close(j, ']');
    open_key(j, "partialFingerprints", '{');
    rg_json_word(j, "regest/v1", finding->id);
    rg_json_close(j, '}');
    open_key(j, "properties", '{');
    rg_json_span(j, "span", finding->span);
    rg_json_close(j, '}');
    rg_json_close(j, '}');
}

static void put_tool(rg_json *j, const rg_map *rules) {
    open_key(j, "tool", '{');
    open_key(j, "driver", '{');
    rg_json_word(j, "name", "regest");
    rg_json_word(j, "version", regest_version());
    open_key(j, "rules", '[');
    for (size_t i = 0; i < rules->n; i++) {
        rg_json_open(j, '{');
        rg_json_pair(j, "id", rules->keys[i]);
        rg_json_close(j, '}');
    }
    rg_json_close(j, ']');
    rg_json_close(j, '}');
    rg_json_close(j, '}');
}

void rg_sarif_form_print(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_findings *findings = model->findings;
    rg_map rules = rg_map_in(out->arena);
    for (size_t i = 0; i < findings->n; i++) rg_map_intern(&rules, rg_text_of(findings->at[i].rule), rules.n);
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    rg_json_word(&j, "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    rg_json_word(&j, "version", "2.1.0");
    open_key(&j, "runs", '[');
    rg_json_open(&j, '{');
    put_tool(&j, &rules);
    rg_json_word(&j, "columnKind", "unicodeCodePoints");
    open_key(&j, "results", '[');
    for (size_t i = 0; i < findings->n; i++)
        put_result(&j, findings->content, &findings->at[i], rg_map_get(&rules, rg_text_of(findings->at[i].rule)));
    rg_json_close(&j, ']');
    rg_json_close(&j, '}');
    rg_json_close(&j, ']');
    rg_json_close(&j, '}');
    rg_buf_byte(out, '\n');
}
