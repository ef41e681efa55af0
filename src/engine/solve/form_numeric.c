/* form_numeric.c: chronology problems in numbers, as generators and other solvers pass them on.
 *
 *     p regest-chron 1 EVENTS CLAIMS
 *     h X Y C                                  a background rule: t[X] - t[Y] <= C
 *     c ID COST KIND SOURCE K N (X Y C)*N ...  a claim: one of K branches, each of N bonds
 *     m ...  e ...  t ...                      what a generator knows of its answer; passed over
 *
 * Points are 0 (the origin) to 2 EVENTS. In: text. Out: a problem. Speed matters here: the text is gone through once.
 */
#include <string.h>

#include "base/error.h"
#include "base/map.h"
#include "engine/solve/problem_form.h"

#define LARGEST ((int64_t)1 << 56)

typedef struct scan {
    rg_text text;
    size_t at, line; /* line: where it begins */
    rg_form *form;
    rg_arena *arena;
    int64_t events, claims, last; /* last: the id before, where ids ascend as numbers */
    bool ascending, begun;
    regest_error *error;
} scan;

static regest_status fault(scan *s, size_t from, const char *what) {
    size_t end = from;
    while (end < s->text.len && s->text.ptr[end] > ' ') end++;
    regest_status status = rg_error_set(s->error, REGEST_SYNTAX, "%s", what);
    rg_error_hint(s->error, "A claim reads: c ID COST KIND SOURCE K, then K times: N and N times X Y C.");
    rg_error_at(s->error, s->text, (rg_span){from, end});
    return status;
}

static void blanks(scan *s) {
    while (s->at < s->text.len && (s->text.ptr[s->at] == ' ' || s->text.ptr[s->at] == '\t' || s->text.ptr[s->at] == '\r')) s->at++;
}

static rg_text word(scan *s) {
    blanks(s);
    size_t from = s->at;
    while (s->at < s->text.len && (unsigned char)s->text.ptr[s->at] > ' ') s->at++;
    return (rg_text){s->text.ptr + from, s->at - from};
}

static bool number(scan *s, int64_t *out) {
    blanks(s);
    bool minus = s->at < s->text.len && s->text.ptr[s->at] == '-';
    size_t at = s->at + minus, from = at;
    int64_t n = 0;
    for (; at < s->text.len && s->text.ptr[at] >= '0' && s->text.ptr[at] <= '9'; at++)
        if ((n = n * 10 + (s->text.ptr[at] - '0')) > LARGEST) return false;
    if (at == from || (at < s->text.len && (unsigned char)s->text.ptr[at] > ' ')) return false;
    s->at = at;
    *out = minus ? -n : n;
    return true;
}

static bool in_range(scan *s, int64_t low, int64_t high, int64_t *out) {
    size_t from = s->at;
    if (number(s, out) && *out >= low && *out <= high) return true;
    s->at = from;
    blanks(s);
    return false;
}

static regest_status ended(scan *s) {
    blanks(s);
    if (s->at < s->text.len && s->text.ptr[s->at] != '\n') return fault(s, s->at, "the line goes on after its end");
    s->at++;
    return REGEST_OK;
}

static regest_status bond(scan *s, bool rule) {
    int64_t x, y, days;
    if (!in_range(s, 0, 2 * s->events, &x) || !in_range(s, 0, 2 * s->events, &y)) return fault(s, s->at, "this is no point of the problem");
    if (!in_range(s, -LARGEST, LARGEST, &days)) return fault(s, s->at, "this is no number of days");
    if (rule) rg_problem_rule(s->form->problem, (uint32_t)x, (uint32_t)y, days);
    else rg_problem_bond(s->form->problem, (uint32_t)x, (uint32_t)y, days);
    return REGEST_OK;
}

static regest_status branches(scan *s) {
    int64_t k, n;
    if (!in_range(s, 1, (int64_t)s->text.len, &k)) return fault(s, s->at, "a claim has one branch or more");
    rg_problem_part(s->form->problem);
    for (; k > 0; k--) {
        if (!in_range(s, 0, (int64_t)s->text.len, &n)) return fault(s, s->at, "this is no number of bonds");
        rg_problem_branch(s->form->problem);
        for (; n > 0; n--) {
            regest_status status = bond(s, false);
            if (status != REGEST_OK) return status;
        }
    }
    return REGEST_OK;
}

static regest_status claim(scan *s) {
    int64_t cost, id;
    rg_text name = word(s);
    if (!name.len) return fault(s, s->at, "the claim has no id");
    if (!in_range(s, 0, LARGEST, &cost)) return fault(s, s->at, "this is no cost");
    if (!word(s).len || !word(s).len) return fault(s, s->at, "the claim has no kind and source");
    s->ascending = s->ascending && rg_text_number(name, &id) && id > s->last && name.ptr[0] != '0';
    if (s->ascending) s->last = id;
    rg_problem_claim(s->form->problem, name, cost);
    return branches(s);
}

static regest_status header(scan *s) {
    int64_t version;
    if (!rg_text_same(word(s), RG_TEXT("regest-chron"))) return fault(s, s->line, "this is no regest-chron problem");
    if (!in_range(s, 1, 1, &version)) return fault(s, s->at, "this version of regest-chron is not known");
    if (!in_range(s, 0, RG_SOLVE_POINTS / 4, &s->events)) return fault(s, s->at, "this is no number of events");
    if (!in_range(s, 0, RG_SOLVE_POINTS, &s->claims)) return fault(s, s->at, "this is no number of claims");
    s->form->problem = rg_problem_new(s->arena, 2 * (uint32_t)s->events + 1);
    s->begun = true;
    return REGEST_OK;
}

static void skip_line(scan *s) {
    const char *end = memchr(s->text.ptr + s->at, '\n', s->text.len - s->at);
    s->at = end ? (size_t)(end - s->text.ptr) : s->text.len;
}

static regest_status line(scan *s) {
    s->line = s->at;
    rg_text kind = word(s);
    regest_status status = REGEST_OK;
    char letter = kind.len == 1 ? kind.ptr[0] : kind.len ? '?' : ' ';
    if (letter == '#' || (kind.len && kind.ptr[0] == '#')) skip_line(s);
    else if (letter == 'p' && !s->begun) status = header(s);
    else if (letter == 'h' && s->begun) status = bond(s, true);
    else if (letter == 'c' && s->begun) status = claim(s);
    else if ((letter == 'm' || letter == 'e' || letter == 't') && s->begun) skip_line(s);
    else if (letter != ' ') return fault(s, (size_t)(kind.ptr - s->text.ptr), s->begun ? "this line is of no known kind" : "the first line is no \"p regest-chron 1 EVENTS CLAIMS\"");
    return status == REGEST_OK ? ended(s) : status;
}

/* Ids that do not simply ascend are looked at more closely. */
static regest_status twice(scan *s) {
    if (s->ascending) return REGEST_OK;
    rg_map ids = rg_map_in(s->arena);
    for (size_t i = 0; i < s->form->problem->claims.n; i++) {
        rg_text id = s->form->problem->claims.at[i].id;
        if (rg_map_intern(&ids, id, i) != i) return fault(s, (size_t)(id.ptr - s->text.ptr), "two claims have this id");
    }
    return REGEST_OK;
}

regest_status rg_form_numeric(rg_arena *arena, rg_text text, rg_form *out, regest_error *error) {
    scan s = {.text = text, .form = out, .arena = arena, .ascending = true, .last = -1, .error = error};
    *out = (rg_form){.numeric = true};
    while (s.at < text.len) {
        regest_status status = line(&s);
        if (status != REGEST_OK) return status;
        if (s.begun && !rg_problem_fits(out->problem)) {
            rg_error_set(error, REGEST_LIMIT, "the days of all bonds together are more than can be reckoned with");
            rg_error_at(error, text, (rg_span){s.line, s.at - 1});
            return REGEST_LIMIT;
        }
    }
    if (!s.begun) return fault(&s, 0, "the first line is no \"p regest-chron 1 EVENTS CLAIMS\"");
    if ((int64_t)out->problem->claims.n != s.claims) return fault(&s, 0, "the number of claims is not the one in the first line");
    return twice(&s);
}
