/* solve_form.c: the answer to a chronology problem, in the JSON of doc/spec/solve.md and as text.
 *
 * Windows are written by hand rather than through json.h: there may be millions.
 */
#include <string.h>

#include "view/view_int.h"

static bool is_open(int64_t day) { return day >= RG_SOLVE_OPEN || day <= -RG_SOLVE_OPEN; }

static void put_number(rg_buf *out, int64_t n) {
    char digits[24];
    size_t at = sizeof digits;
    uint64_t size = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    do digits[--at] = (char)('0' + size % 10);
    while (size /= 10);
    if (n < 0) digits[--at] = '-';
    rg_buf_add(out, (rg_text){digits + at, sizeof digits - at});
}

static void put_day(rg_buf *out, const rg_form *form, int64_t day) {
    if (is_open(day)) {
        rg_buf_puts(out, "null");
    } else if (form->numeric) {
        put_number(out, day);
    } else {
        rg_buf_byte(out, '"');
        rg_day_write(out, day);
        rg_buf_byte(out, '"');
    }
}

static void put_name(rg_buf *out, const rg_form *form, uint32_t point) {
    rg_json j = rg_json_on(out);
    if (form->numeric || !point) {
        rg_buf_byte(out, '"');
        put_number(out, point);
        rg_buf_byte(out, '"');
    } else {
        rg_json_text(&j, form->names[point]);
    }
}

static void put_windows(rg_buf *out, const rg_solution *s) {
    rg_buf_puts(out, ",\"bounds\":{");
    for (uint32_t i = 1; i < s->form.problem->points && s->answer.windows; i++) {
        if (i > 1) rg_buf_byte(out, ',');
        put_name(out, &s->form, i);
        rg_buf_puts(out, ":{\"earliest\":");
        put_day(out, &s->form, s->answer.windows[i].earliest);
        rg_buf_puts(out, ",\"latest\":");
        put_day(out, &s->form, s->answer.windows[i].latest);
        rg_buf_byte(out, '}');
    }
    rg_buf_byte(out, '}');
}

static rg_text id_of(const rg_solution *s, uint32_t claim) { return s->form.problem->claims.at[claim].id; }

/* Ids of the numeric form are numbers wherever they were. */
static void put_id(rg_json *j, const rg_solution *s, uint32_t claim) {
    int64_t n;
    rg_text id = id_of(s, claim);
    if (s->form.numeric && rg_text_number(id, &n) && (id.len == 1 || id.ptr[0] != '0')) rg_json_int(j, n);
    else rg_json_text(j, id);
}

static void put_ids(rg_json *j, const char *key, const rg_solution *s, const uint32_t *claims, uint32_t n) {
    rg_json_key(j, key);
    rg_json_open(j, '[');
    for (uint32_t i = 0; i < n; i++) put_id(j, s, claims[i]);
    rg_json_close(j, ']');
}

static void put_point(rg_json *j, const rg_solution *s, const char *key, uint32_t point) {
    rg_json_key(j, key);
    if (s->form.numeric) rg_json_int(j, point);
    else if (point) rg_json_text(j, s->form.names[point]);
    else rg_json_null(j);
}

static void put_bond(rg_json *j, const rg_solution *s, uint32_t id) {
    const rg_bond *bond = &s->form.problem->bonds.at[id];
    rg_json_open(j, '{');
    if (bond->branch != RG_SOLVE_NONE) {
        rg_json_key(j, "claim");
        put_id(j, s, s->form.problem->parts.at[s->form.problem->branches.at[bond->branch].part].claim);
    }
    put_point(j, s, "from", bond->from);
    put_point(j, s, "to", bond->to);
    rg_json_key(j, "days");
    rg_json_int(j, bond->days);
    rg_json_close(j, '}');
}

/* Which line of the claim, where it has several, and which of the line's branches: both from 1. */
static void put_taken(rg_json *j, const rg_solution *s, const rg_taken *taken) {
    const rg_choice *part = &s->form.problem->parts.at[taken->part];
    const rg_statement *claim = &s->form.problem->claims.at[part->claim];
    rg_json_open(j, '{');
    rg_json_key(j, "claim");
    put_id(j, s, part->claim);
    if (claim->part_count > 1) {
        rg_json_key(j, "line");
        rg_json_int(j, taken->part - claim->part + 1);
    }
    rg_json_key(j, "alternative");
    rg_json_int(j, taken->branch - part->branch + 1);
    rg_json_close(j, '}');
}

static int64_t sum_of(const rg_solution *s, const rg_leaf *leaf) {
    int64_t sum = 0;
    for (uint32_t i = 0; i < leaf->bond_count; i++) sum += s->form.problem->bonds.at[leaf->bonds[i]].days;
    return sum;
}

static void put_leaf(rg_json *j, const rg_solution *s, const rg_leaf *leaf) {
    rg_json_open(j, '{');
    if (leaf->taken_count) {
        rg_json_key(j, "if");
        rg_json_open(j, '[');
        for (uint32_t i = 0; i < leaf->taken_count; i++) put_taken(j, s, &leaf->taken[i]);
        rg_json_close(j, ']');
    }
    rg_json_key(j, "cycle");
    rg_json_open(j, '[');
    for (uint32_t i = 0; i < leaf->bond_count; i++) put_bond(j, s, leaf->bonds[i]);
    rg_json_close(j, ']');
    rg_json_key(j, "sum");
    rg_json_int(j, sum_of(s, leaf));
    rg_json_close(j, '}');
}

static void put_conflict(rg_json *j, const rg_solution *s, const rg_conflict *conflict) {
    rg_json_open(j, '{');
    put_ids(j, "claims", s, conflict->claims, conflict->claim_count);
    if (!conflict->minimal) {
        rg_json_key(j, "minimal");
        rg_json_bool(j, false);
    }
    rg_json_key(j, "proof");
    rg_json_open(j, '[');
    for (uint32_t i = 0; i < conflict->leaf_count; i++) put_leaf(j, s, &conflict->leaves[i]);
    rg_json_close(j, ']');
    rg_json_close(j, '}');
}

static void put_repair(rg_json *j, const rg_solution *s, const rg_repair *repair) {
    rg_json_open(j, '{');
    put_ids(j, "drop", s, repair->drop, repair->drop_count);
    rg_json_key(j, "cost");
    rg_json_int(j, repair->cost);
    rg_json_close(j, '}');
}

static const char *modality_name(rg_modality modality) {
    static const char *const names[] = {"impossible", "possible", "certain", NULL};
    return names[modality];
}

static void put_asked(rg_json *j, const rg_solution *s) {
    if (!s->form.asked.n) return;
    rg_json_key(j, "asked");
    rg_json_open(j, '[');
    for (size_t i = 0; i < s->form.asked.n; i++) {
        const char *name = s->asked ? modality_name(s->asked[i]) : NULL;
        rg_json_open(j, '{');
        rg_json_pair(j, "ask", s->form.asked.at[i].text);
        rg_json_key(j, "answer");
        if (name) rg_json_text(j, rg_text_of(name));
        else rg_json_null(j);
        rg_json_close(j, '}');
    }
    rg_json_close(j, ']');
}

static void put_flag(rg_json *j, const char *key, bool value) {
    rg_json_key(j, key);
    rg_json_bool(j, value);
}

void rg_solve_form_json(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_solution *s = model->solution;
    const rg_answer *a = &s->answer;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    rg_json_key(&j, "consistent");
    if (a->verdict == RG_UNDECIDED) rg_json_null(&j);
    else rg_json_bool(&j, a->verdict == RG_CONSISTENT);
    put_windows(out, s);
    put_flag(&j, "tight", a->windows && a->tight);
    if (a->repair_count) put_ids(&j, "bounds_without", s, a->repairs[0].drop, a->repairs[0].drop_count);
    rg_json_key(&j, "conflicts");
    rg_json_open(&j, '[');
    for (uint32_t i = 0; i < a->conflict_count; i++) put_conflict(&j, s, &a->conflicts[i]);
    rg_json_close(&j, ']');
    if (a->more) put_flag(&j, "more", true);
    rg_json_key(&j, "repairs");
    rg_json_open(&j, '[');
    for (uint32_t i = 0; i < a->repair_count; i++) put_repair(&j, s, &a->repairs[i]);
    rg_json_close(&j, ']');
    if (a->repair_count) put_flag(&j, "cheapest", a->cheapest);
    if (a->repair_count && !a->cheapest) rg_json_key(&j, "least"), rg_json_int(&j, a->least);
    put_asked(&j, s);
    rg_json_close(&j, '}');
    rg_buf_byte(out, '\n');
}

/* ---- text -------------------------------------------------------------------------------------------------------- */

static void say_day(rg_buf *out, const rg_form *form, int64_t day) {
    if (is_open(day)) rg_buf_puts(out, "..");
    else if (form->numeric) put_number(out, day);
    else rg_day_write(out, day);
}

static void say_point(rg_buf *out, const rg_form *form, uint32_t point) {
    if (form->numeric) put_number(out, point);
    else if (point) rg_buf_add(out, form->names[point]);
    else rg_buf_puts(out, "day 0");
}

static void say_ids(rg_buf *out, const rg_solution *s, const uint32_t *claims, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        rg_text id = id_of(s, claims[i]);
        rg_buf_printf(out, "%s%.*s", i ? ", " : "", RG_TEXT_ARG(id));
    }
}

/* "X - Y <= 5", with a day where one of the two is the origin. */
static void say_bond(rg_buf *out, const rg_solution *s, const rg_bond *bond) {
    if (bond->branch == RG_SOLVE_NONE) rg_buf_puts(out, "    by rule: ");
    else {
        rg_text id = id_of(s, s->form.problem->parts.at[s->form.problem->branches.at[bond->branch].part].claim);
        rg_buf_printf(out, "    %.*s: ", RG_TEXT_ARG(id));
    }
    if (!bond->from || !bond->to) {
        say_point(out, &s->form, bond->from ? bond->from : bond->to);
        rg_buf_puts(out, bond->from ? " not before " : " not after ");
        say_day(out, &s->form, bond->from ? -bond->days : bond->days);
    } else {
        say_point(out, &s->form, bond->to);
        rg_buf_puts(out, " - ");
        say_point(out, &s->form, bond->from);
        rg_buf_printf(out, " <= %lld", (long long)bond->days);
    }
    rg_buf_byte(out, '\n');
}

static void say_conflict(rg_buf *out, const rg_solution *s, const rg_conflict *conflict) {
    rg_buf_puts(out, conflict->claim_count ? "these cannot all be true: " : "the rules contradict themselves");
    say_ids(out, s, conflict->claims, conflict->claim_count);
    rg_buf_byte(out, '\n');
    for (uint32_t i = 0; i < conflict->leaf_count; i++) {
        const rg_leaf *leaf = &conflict->leaves[i];
        if (leaf->taken_count) rg_buf_puts(out, "  if");
        for (uint32_t k = 0; k < leaf->taken_count; k++) {
            const rg_choice *part = &s->form.problem->parts.at[leaf->taken[k].part];
            rg_text id = id_of(s, part->claim);
            rg_buf_printf(out, "%s %.*s takes its alternative %u", k ? "," : "", RG_TEXT_ARG(id), leaf->taken[k].branch - part->branch + 1);
        }
        if (leaf->taken_count) rg_buf_puts(out, ":\n");
        for (uint32_t k = 0; k < leaf->bond_count; k++) say_bond(out, s, &s->form.problem->bonds.at[leaf->bonds[k]]);
        rg_buf_printf(out, "    sum: %lld\n", (long long)sum_of(s, leaf));
    }
}

static void say_repairs(rg_buf *out, const rg_solution *s) {
    for (uint32_t i = 0; i < s->answer.repair_count; i++) {
        rg_buf_puts(out, i ? "or give up: " : "give up: ");
        say_ids(out, s, s->answer.repairs[i].drop, s->answer.repairs[i].drop_count);
        rg_buf_printf(out, " (cost %lld%s)\n", (long long)s->answer.repairs[i].cost, s->answer.cheapest ? "" : ", perhaps not the least");
    }
}

void rg_solve_form_text(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    static const char *const verdicts[] = {"consistent\n", "inconsistent\n", "undecided\n"};
    const rg_solution *s = model->solution;
    rg_buf_puts(out, verdicts[s->answer.verdict]);
    for (uint32_t i = 0; i < s->answer.conflict_count; i++) say_conflict(out, s, &s->answer.conflicts[i]);
    say_repairs(out, s);
    for (uint32_t i = 1; i < s->form.problem->points && s->answer.windows; i++) {
        say_point(out, &s->form, i);
        rg_buf_puts(out, "  ");
        say_day(out, &s->form, s->answer.windows[i].earliest);
        rg_buf_puts(out, " to ");
        say_day(out, &s->form, s->answer.windows[i].latest);
        rg_buf_byte(out, '\n');
    }
    for (size_t i = 0; i < s->form.asked.n; i++) {
        const char *name = s->asked ? modality_name(s->asked[i]) : NULL;
        rg_buf_printf(out, "%.*s: %s\n", RG_TEXT_ARG(s->form.asked.at[i].text), name ? name : "cannot be told");
    }
}
