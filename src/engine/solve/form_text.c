/* form_text.c: chronology problems as text.
 *
 *     ID: X in 1940-02-20..1940-03      bounds of a point, EDTF; either may be left out; or one date
 *     ID: X - Y <= 5                    days
 *     ID: X < Y    X <= Y    X = Y      days are whole: X < Y is X - Y <= -1
 *     ID: X in 1939 or X in 1941        branches; `and` joins what one branch says
 *     hard X <= Y                       a background rule
 *     cost ID 3                         of giving ID up; else 1
 *     ask X < Y                         certain, possible or impossible?
 *     # comment
 *
 * Several lines with one ID are one claim. In: text. Out: a problem with names. Lines are read first, then put together claim by claim.
 */
#include <string.h>

#include "base/error.h"
#include "base/map.h"
#include "engine/solve/problem_form.h"

#define LARGEST INT64_C(1000000000000000) /* days; what rg_text_number reads */

typedef struct bond {
    uint32_t x, y;
    int64_t days;
} bond;

typedef struct said { /* a line of a claim: branches of bonds */
    uint32_t claim;
    RG_VEC(size_t) ends; /* of each branch, in bonds */
    RG_VEC(bond) bonds;
} said;

typedef struct reading {
    rg_arena *arena;
    rg_text text;
    rg_form *form;
    regest_error *error;
    rg_map points, claims; /* names to numbers */
    RG_VEC(said) lines;
    RG_VEC(bond) rules;
    RG_VEC(rg_text) costed; /* ids in `cost` lines, checked at the end */
    RG_VEC(int64_t) costs;
} reading;

static rg_span span_of(const reading *r, rg_text part) {
    size_t from = part.ptr ? (size_t)(part.ptr - r->text.ptr) : 0;
    return (rg_span){from, from + part.len};
}

static regest_status fault(reading *r, rg_text part, const char *what, const char *hint) {
    regest_status status = rg_error_set(r->error, REGEST_SYNTAX, what, RG_TEXT_ARG(part));
    if (hint) rg_error_hint(r->error, "%s", hint);
    rg_error_at(r->error, r->text, span_of(r, part));
    return status;
}

static rg_text part_of(rg_text text, size_t from, size_t to) { return rg_text_trim((rg_text){text.ptr + from, to - from}); }
static rg_text rest_of(rg_text text, size_t from) { return part_of(text, from, text.len); }

/* The word between blanks, or (size_t)-1. */
static size_t find_word(rg_text text, const char *word, size_t from) {
    size_t n = strlen(word);
    for (size_t at = rg_text_find(text, rg_text_of(word), from); at != (size_t)-1; at = rg_text_find(text, rg_text_of(word), at + 1)) {
        bool before = at > 0 && (text.ptr[at - 1] == ' ' || text.ptr[at - 1] == '\t');
        bool after = at + n < text.len && (text.ptr[at + n] == ' ' || text.ptr[at + n] == '\t');
        if (before && after) return at;
    }
    return (size_t)-1;
}

/* Digits, perhaps with a sign; what is too large comes out as more than LARGEST. */
static bool whole(rg_text text, int64_t *out) {
    bool sign = text.len && (text.ptr[0] == '-' || text.ptr[0] == '+');
    rg_text digits = {text.ptr + sign, text.len - sign};
    for (size_t i = 0; i < digits.len; i++)
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9') return false;
    if (!digits.len) return false;
    if (!rg_text_number(digits, out)) *out = LARGEST + 1;
    if (sign && text.ptr[0] == '-') *out = -*out;
    return true;
}

/* ---- bonds ------------------------------------------------------------------------------------------------------- */

static void put(reading *r, said *to, uint32_t x, uint32_t y, int64_t days) {
    *rg_vec_push(r->arena, &to->bonds) = (bond){x, y, days};
}

static uint32_t point(reading *r, rg_text name) { return (uint32_t)rg_map_intern(&r->points, name, r->points.n + 1); }

static regest_status put_range(reading *r, said *to, uint32_t x, rg_day earliest, rg_day latest, rg_text at) {
    bool far = (earliest > RG_DAY_MIN && earliest < -LARGEST) || (latest < RG_DAY_MAX && latest > LARGEST);
    if (far) return fault(r, at, "\"%.*s\" lies further off than can be reckoned with", NULL);
    if (latest < RG_DAY_MAX) put(r, to, x, 0, latest);
    if (earliest > RG_DAY_MIN) put(r, to, 0, x, -earliest);
    return REGEST_OK;
}

static regest_status date(reading *r, rg_text text, rg_date *out) {
    regest_error inner = {0};
    regest_status status = rg_date_parse(r->arena, text, out, &inner);
    if (status == REGEST_OK) return status;
    rg_error_set(r->error, status, "%s", inner.message);
    rg_error_hint(r->error, "%s", inner.hint);
    rg_error_at(r->error, r->text, span_of(r, text));
    return status;
}

/* `A..B`, `A..`, `..B`; a set in brackets has its own dots. */
static size_t dots(rg_text range) {
    bool set = range.len && (range.ptr[0] == '[' || range.ptr[0] == '{');
    return set ? (size_t)-1 : rg_text_find(range, RG_TEXT(".."), 0);
}

/* A set is one branch for each of its dates: `close` ends all but the last. */
static regest_status put_set(reading *r, said *to, uint32_t x, const rg_date *when, rg_text at) {
    for (unsigned i = 0; i < when->alternatives; i++) {
        regest_status status = put_range(r, to, x, when->least[i], when->most[i], at);
        if (status != REGEST_OK) return status;
        if (i + 1 < when->alternatives) *rg_vec_push(r->arena, &to->ends) = to->bonds.n;
    }
    return REGEST_OK;
}

static regest_status put_when(reading *r, said *to, rg_text name, rg_text range, bool alone) {
    rg_date first = {0}, last = {0};
    size_t at = dots(range);
    regest_status status = REGEST_OK;
    if (!range.len) return fault(r, name, "\"%.*s\" has no dates after \"in\"", NULL);
    if (at == (size_t)-1) {
        status = date(r, range, &first);
        if (status == REGEST_OK && alone && first.set && first.alternatives > 1) return put_set(r, to, point(r, name), &first, range);
        return status == REGEST_OK ? put_range(r, to, point(r, name), first.earliest, first.latest, range) : status;
    }
    rg_text a = part_of(range, 0, at), b = rest_of(range, at + 2);
    first.earliest = RG_DAY_MIN, last.latest = RG_DAY_MAX;
    if (a.len) status = date(r, a, &first);
    if (status == REGEST_OK && b.len) status = date(r, b, &last);
    return status == REGEST_OK ? put_range(r, to, point(r, name), first.earliest, last.latest, range) : status;
}

typedef struct comparison {
    const char *sign;
    int64_t less, more; /* x - y <= less; y - x <= more; where they apply */
    bool below, above;
} comparison;

static const comparison comparisons[] = {
    {"<=", 0, 0, true, false}, {">=", 0, 0, false, true}, {"<", -1, 0, true, false}, {">", 0, -1, false, true}, {"=", 0, 0, true, true},
};

/* The first sign in the text, and where. */
static const comparison *find_sign(rg_text text, size_t *at) {
    const comparison *found = NULL;
    *at = 0;
    for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++) {
        size_t here = rg_text_find(text, rg_text_of(comparisons[i].sign), 0);
        if (here == (size_t)-1 || (found && here >= *at)) continue;
        found = &comparisons[i];
        *at = here;
    }
    return found;
}

/* Where `X - Y` is cut: at a minus between blanks, else at the only one. */
static size_t find_minus(rg_text left) {
    size_t at = find_word(left, "-", 0);
    if (at != (size_t)-1) return at;
    at = rg_text_find(left, RG_TEXT("-"), 0);
    bool only = at != (size_t)-1 && rg_text_find(left, RG_TEXT("-"), at + 1) == (size_t)-1;
    return only && at > 0 && at + 1 < left.len ? at : (size_t)-1;
}

static const char how[] = "Write X in 1940-02..1940-03, X < Y, X <= Y, X = Y or X - Y <= 5.";

static regest_status put_compared(reading *r, said *to, rg_text atom, const comparison *c, size_t at) {
    rg_text left = part_of(atom, 0, at), right = rest_of(atom, at + strlen(c->sign));
    int64_t days = 0;
    size_t minus = whole(right, &days) ? find_minus(left) : (size_t)-1, ignored = 0;
    if (minus != (size_t)-1) right = rest_of(left, minus + 1), left = part_of(left, 0, minus);
    else days = 0;
    if (!left.len || !right.len || find_sign(left, &ignored) || find_sign(right, &ignored)) return fault(r, atom, "\"%.*s\" does not say which two points", how);
    if (days > LARGEST || days < -LARGEST) return fault(r, atom, "\"%.*s\" has more days than can be reckoned with", NULL);
    uint32_t x = point(r, left), y = point(r, right);
    if (c->below) put(r, to, x, y, days + c->less);
    if (c->above) put(r, to, y, x, c->more - days);
    return REGEST_OK;
}

static regest_status atom(reading *r, said *to, rg_text text, bool alone) {
    size_t at = 0, in = find_word(text, "in", 0);
    const comparison *sign = find_sign(text, &at);
    if (in != (size_t)-1 && (!sign || in < at)) {
        if (sign) return fault(r, text, "\"%.*s\" says two things at once", how);
        return put_when(r, to, part_of(text, 0, in), rest_of(text, in + 2), alone);
    }
    if (!sign) return fault(r, text, "\"%.*s\" says nothing of days", how);
    return put_compared(r, to, text, sign, at);
}

/* ---- lines ------------------------------------------------------------------------------------------------------- */

/* `word` between blanks joins the pieces that `each` is called for. */
static rg_text take_piece(rg_text *rest, const char *word) {
    size_t at = find_word(*rest, word, 0);
    rg_text piece = at == (size_t)-1 ? rg_text_trim(*rest) : part_of(*rest, 0, at);
    *rest = at == (size_t)-1 ? (rg_text){0} : (rg_text){rest->ptr + at + strlen(word), rest->len - at - strlen(word)};
    return piece;
}

static regest_status branch(reading *r, said *to, rg_text text) {
    bool alone = find_word(text, "and", 0) == (size_t)-1;
    for (rg_text rest = text; rest.ptr;) {
        regest_status status = atom(r, to, take_piece(&rest, "and"), alone);
        if (status != REGEST_OK) return status;
    }
    *rg_vec_push(r->arena, &to->ends) = to->bonds.n;
    return REGEST_OK;
}

static regest_status claim_line(reading *r, rg_text id, rg_text body) {
    if (!id.len) return fault(r, body, "the claim \"%.*s\" has no id", NULL);
    if (!body.len) return fault(r, id, "the claim \"%.*s\" says nothing", how);
    said line = {.claim = (uint32_t)rg_map_intern(&r->claims, id, r->claims.n)};
    for (rg_text rest = body; rest.ptr;) {
        regest_status status = branch(r, &line, take_piece(&rest, "or"));
        if (status != REGEST_OK) return status;
    }
    *rg_vec_push(r->arena, &r->lines) = line;
    return REGEST_OK;
}

static regest_status cost_line(reading *r, rg_text body) {
    size_t at = body.len;
    while (at > 0 && body.ptr[at - 1] != ' ' && body.ptr[at - 1] != '\t') at--;
    int64_t cost;
    rg_text id = part_of(body, 0, at), number = rest_of(body, at);
    if (!id.len || !rg_text_number(number, &cost)) return fault(r, number.len ? number : body, "\"%.*s\" is no cost", "Write cost ID 3: a whole number.");
    *rg_vec_push(r->arena, &r->costed) = id;
    *rg_vec_push(r->arena, &r->costs) = cost;
    return REGEST_OK;
}

static regest_status rule_line(reading *r, rg_text body) {
    said line = {0};
    regest_status status = atom(r, &line, body, false);
    for (size_t i = 0; i < line.bonds.n && status == REGEST_OK; i++) *rg_vec_push(r->arena, &r->rules) = line.bonds.at[i];
    return status;
}

static regest_status ask_line(reading *r, rg_text body) {
    said line = {0};
    regest_status status = atom(r, &line, body, false);
    if (status != REGEST_OK) return status;
    rg_question asked = {.text = body, .x = line.bonds.n ? line.bonds.at[0].x : 0, .y = line.bonds.n ? line.bonds.at[0].y : 0,
                      .least = -RG_SOLVE_OPEN, .most = RG_SOLVE_OPEN};
    for (size_t i = 0; i < line.bonds.n; i++) {
        const bond *b = &line.bonds.at[i];
        if (b->x == asked.x && b->y == asked.y) asked.most = b->days;
        else asked.least = -b->days;
    }
    *rg_vec_push(r->arena, &r->form->asked) = asked;
    return REGEST_OK;
}

static bool begins(rg_text line, const char *word, rg_text *body) {
    size_t n = strlen(word);
    if (line.len <= n || memcmp(line.ptr, word, n) != 0 || (line.ptr[n] != ' ' && line.ptr[n] != '\t')) return false;
    *body = rest_of(line, n);
    return true;
}

static regest_status one_line(reading *r, rg_text line) {
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] == '#' && (!i || line.ptr[i - 1] == ' ' || line.ptr[i - 1] == '\t')) line.len = i;
    line = rg_text_trim(line);
    if (!line.len) return REGEST_OK;
    rg_text body;
    size_t colon = rg_text_find(line, RG_TEXT(":"), 0);
    if (colon != (size_t)-1) return claim_line(r, part_of(line, 0, colon), rest_of(line, colon + 1));
    if (begins(line, "cost", &body)) return cost_line(r, body);
    if (begins(line, "hard", &body)) return rule_line(r, body);
    if (begins(line, "ask", &body)) return ask_line(r, body);
    return fault(r, line, "\"%.*s\" has no id", "Write ID: X < Y; or cost ID 3, hard X <= Y, ask X < Y.");
}

/* ---- putting together -------------------------------------------------------------------------------------------- */

static void put_line(reading *r, const said *line) {
    rg_problem_part(r->form->problem);
    size_t from = 0;
    for (size_t b = 0; b < line->ends.n; b++) {
        rg_problem_branch(r->form->problem);
        for (; from < line->ends.at[b]; from++) {
            const bond *x = &line->bonds.at[from];
            rg_problem_bond(r->form->problem, x->x, x->y, x->days);
        }
    }
}

/* Lines in order of their claims, in the order they were written. */
static size_t *by_claim(reading *r, size_t **first) {
    size_t n = r->claims.n, *start = RG_ARRAY(r->arena, size_t, n + 1), *order = RG_ARRAY(r->arena, size_t, r->lines.n), *next;
    for (size_t i = 0; i < r->lines.n; i++) start[r->lines.at[i].claim + 1]++;
    for (size_t i = 0; i < n; i++) start[i + 1] += start[i];
    next = RG_ARRAY(r->arena, size_t, n + 1);
    memcpy(next, start, (n + 1) * sizeof *next);
    for (size_t i = 0; i < r->lines.n; i++) order[next[r->lines.at[i].claim]++] = i;
    *first = start;
    return order;
}

static regest_status set_costs(reading *r) {
    int64_t *seen = RG_ARRAY(r->arena, int64_t, r->claims.n);
    for (size_t i = 0; i < r->costed.n; i++) {
        size_t claim = rg_map_get(&r->claims, r->costed.at[i]);
        if (claim == RG_NONE) return fault(r, r->costed.at[i], "no claim has the id \"%.*s\"", NULL);
        if (seen[claim]++) return fault(r, r->costed.at[i], "the cost of \"%.*s\" is given twice", NULL);
        r->form->problem->claims.at[claim].cost = r->costs.at[i];
    }
    return REGEST_OK;
}

static regest_status put_together(reading *r) {
    size_t *first, *order = by_claim(r, &first);
    rg_problem *problem = r->form->problem = rg_problem_new(r->arena, (uint32_t)r->points.n + 1);
    for (size_t i = 0; i < r->rules.n; i++) rg_problem_rule(problem, r->rules.at[i].x, r->rules.at[i].y, r->rules.at[i].days);
    for (size_t c = 0; c < r->claims.n; c++) {
        rg_problem_claim(problem, r->claims.keys[c], 1);
        for (size_t i = first[c]; i < first[c + 1]; i++) put_line(r, &r->lines.at[order[i]]);
    }
    rg_text *names = RG_ARRAY(r->arena, rg_text, r->points.n + 1);
    for (size_t i = 0; i < r->points.n; i++) names[i + 1] = r->points.keys[i];
    r->form->names = names;
    if (!rg_problem_fits(problem)) return rg_error_set(r->error, REGEST_LIMIT, "the days of all claims together are more than can be reckoned with");
    return set_costs(r);
}

regest_status rg_form_text(rg_arena *arena, rg_text text, rg_form *out, regest_error *error) {
    *out = (rg_form){0};
    reading r = {.arena = arena, .text = text, .form = out, .error = error, .points = rg_map_in(arena), .claims = rg_map_in(arena)};
    for (size_t at = 0; at < text.len;) {
        const char *end = memchr(text.ptr + at, '\n', text.len - at);
        size_t to = end ? (size_t)(end - text.ptr) : text.len;
        regest_status status = one_line(&r, (rg_text){text.ptr + at, to - at});
        if (status != REGEST_OK) return status;
        at = to + 1;
    }
    return put_together(&r);
}

/* The numeric form says so in its first line that is no comment. */
regest_status rg_form_read(rg_arena *arena, rg_text text, rg_form *out, regest_error *error) {
    for (size_t at = 0; at < text.len;) {
        const char *end = memchr(text.ptr + at, '\n', text.len - at);
        size_t to = end ? (size_t)(end - text.ptr) : text.len;
        rg_text line = part_of(text, at, to);
        if (rg_text_starts(line, RG_TEXT("p regest-chron"))) return rg_form_numeric(arena, text, out, error);
        if (line.len && line.ptr[0] != '#') break;
        at = to + 1;
    }
    return rg_form_text(arena, text, out, error);
}
