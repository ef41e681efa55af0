/* argument_form.c: the answer about a framework, as ICCMA 2023 writes it (YES or NO, a line "w" with the set; more lines where all sets
 * were asked for), and as JSON. doc/spec/json.md, "Argumentation".
 */
#include "view/view_int.h"

typedef rg_argument_model shown;

static bool asks_argument(const shown *m) { return m->task.question == RG_QUESTION_DC || m->task.question == RG_QUESTION_DS; }

static void put_name(rg_buf *out, const rg_framework *f, uint32_t x) {
    char digits[10];
    size_t n = sizeof digits;
    if (f->names) {
        rg_buf_add(out, f->names[x]);
        return;
    }
    for (uint32_t number = x + 1; number; number /= 10) digits[--n] = (char)('0' + number % 10);
    rg_buf_add(out, (rg_text){digits + n, sizeof digits - n});
}

static void put_set(rg_buf *out, const shown *m, const uint8_t *set) {
    rg_buf_byte(out, 'w');
    for (uint32_t x = 0; x < m->framework->n; x++)
        if (set[x]) rg_buf_byte(out, ' '), put_name(out, m->framework, x);
    rg_buf_byte(out, '\n');
}

void rg_argument_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const shown *m = model->argument;
    if (m->task.question == RG_QUESTION_CE) {
        rg_buf_printf(out, "%llu\n", (unsigned long long)m->answer.count);
        return;
    }
    if (m->task.question == RG_QUESTION_EE) {
        for (uint64_t i = 0; i < m->answer.count; i++) put_set(out, m, m->answer.all[i]);
        return;
    }
    if (asks_argument(m) && m->answer.yes) rg_buf_puts(out, "YES\n");
    if (!m->answer.yes) rg_buf_puts(out, "NO\n");
    if (m->answer.set) put_set(out, m, m->answer.set);
}

static void set_json(rg_json *json, const shown *m, const uint8_t *set) {
    rg_json_open(json, '[');
    for (uint32_t x = 0; x < m->framework->n; x++)
        if (set[x]) rg_json_text(json, rg_framework_name(json->out->arena, m->framework, x));
    rg_json_close(json, ']');
}

static void answer_json(rg_json *json, const shown *m) {
    if (m->task.question == RG_QUESTION_EE || m->task.question == RG_QUESTION_CE) {
        rg_json_key(json, "count");
        rg_json_int(json, (int64_t)m->answer.count);
    } else {
        rg_json_key(json, "answer");
        rg_json_bool(json, m->answer.yes);
    }
    if (m->answer.set) rg_json_key(json, "extension"), set_json(json, m, m->answer.set);
    if (m->task.question != RG_QUESTION_EE) return;
    rg_json_key(json, "extensions");
    rg_json_open(json, '[');
    for (uint64_t i = 0; i < m->answer.count; i++) set_json(json, m, m->answer.all[i]);
    rg_json_close(json, ']');
}

void rg_argument_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const shown *m = model->argument;
    rg_json json = rg_json_on(out);
    rg_json_open(&json, '{');
    rg_json_pair(&json, "question", rg_text_of(rg_argue_question_name(m->task.question)));
    rg_json_pair(&json, "semantics", rg_text_of(rg_argue_semantics_name(m->task.semantics)));
    if (asks_argument(m)) rg_json_pair(&json, "argument", rg_framework_name(out->arena, m->framework, m->argument));
    answer_json(&json, m);
    rg_json_close(&json, '}');
    rg_buf_byte(out, '\n');
}
