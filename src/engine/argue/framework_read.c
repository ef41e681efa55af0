/* framework_read.c: the three notations that frameworks come in.
 *
 *     af    "p af N", then a line "a b" for each attack, numbers from 1 to N; lines beginning with # are comments   (ICCMA 2023)
 *     apx   arg(a). arg(b). att(a,b).  in any order and layout; % up to the line's end is a comment                 (Aspartix)
 *     tgf   a line for each argument (its first word is its name), a line "#", a line "a b" for each attack
 *
 * Whatever is not understood is refused with its place.
 */
#include "base/error.h"
#include "base/limits.h"
#include "base/map.h"
#include "engine/argue/argue_int.h"

typedef struct reading {
    rg_arena *arena;
    rg_text bytes, name;
    size_t at;
    regest_error *error;
    RG_VEC(rg_attack) attacks;
    uint32_t n;
    rg_map numbers; /* of names */
} reading;

static regest_status refuse(reading *r, rg_span span, regest_status status, const char *what) {
    rg_error_set(r->error, status, "%s", what);
    rg_error_at(r->error, r->bytes, span);
    rg_error_input(r->error, r->name);
    return status;
}

static bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

static void skip_blanks(reading *r) {
    while (r->at < r->bytes.len && blank(r->bytes.ptr[r->at])) r->at++;
}

static bool line_ends(const reading *r) { return r->at == r->bytes.len || r->bytes.ptr[r->at] == '\n'; }

/* The next word of the line; empty at its end. */
static rg_span word(reading *r) {
    skip_blanks(r);
    rg_span span = {r->at, r->at};
    while (!line_ends(r) && !blank(r->bytes.ptr[r->at])) r->at++;
    span.end = r->at;
    return span;
}

static void next_line(reading *r) {
    while (!line_ends(r)) r->at++;
    if (r->at < r->bytes.len) r->at++;
}

/* The rest of the line has to be empty. */
static regest_status end_line(reading *r, const char *what) {
    rg_span more = word(r);
    if (more.end > more.start) return refuse(r, more, REGEST_SYNTAX, what);
    next_line(r);
    return REGEST_OK;
}

static regest_status add_argument(reading *r, rg_span span) {
    if (rg_map_intern(&r->numbers, rg_text_cut(r->bytes, span), r->n) != r->n) return refuse(r, span, REGEST_SYNTAX, "the argument was there already");
    if (++r->n > RG_LIMIT_ARGUMENTS) return refuse(r, span, REGEST_LIMIT, "there are too many arguments");
    return REGEST_OK;
}

static regest_status find_argument(reading *r, rg_span span, uint32_t *out) {
    size_t number = rg_map_get(&r->numbers, rg_text_cut(r->bytes, span));
    if (number == RG_NONE) return refuse(r, span, REGEST_SYNTAX, "there is no argument of that name");
    *out = (uint32_t)number;
    return REGEST_OK;
}

/* ---- af --------------------------------------------------------------------------------------------------------- */

static regest_status read_number(reading *r, uint32_t least, uint32_t most, const char *what, uint32_t *out) {
    rg_span span = word(r);
    uint64_t value = 0;
    size_t i = span.start;
    for (; i < span.end && r->bytes.ptr[i] - '0' + 0u < 10u && value <= most; i++) value = value * 10 + (uint64_t)(r->bytes.ptr[i] - '0');
    if (i < span.end || span.start == span.end || value < least || value > most) return refuse(r, span, REGEST_SYNTAX, what);
    *out = (uint32_t)value;
    return REGEST_OK;
}

static regest_status read_af_head(reading *r) {
    rg_span p = word(r), af = word(r);
    if (!rg_text_same(rg_text_cut(r->bytes, p), RG_TEXT("p")) || !rg_text_same(rg_text_cut(r->bytes, af), RG_TEXT("af"))) {
        refuse(r, (rg_span){p.start, af.end}, REGEST_SYNTAX, "the first line is not \"p af\" and a number");
        rg_error_hint(r->error, "`p af 3` is a framework of three arguments.");
        return REGEST_SYNTAX;
    }
    regest_status status = read_number(r, 0, RG_LIMIT_ARGUMENTS, "the number of arguments is none", &r->n);
    return status == REGEST_OK ? end_line(r, "the line goes on after the number of arguments") : status;
}

static regest_status read_af_attack(reading *r) {
    rg_attack attack;
    regest_status status = read_number(r, 1, r->n, "the attacker is no number of an argument", &attack.from);
    if (status == REGEST_OK) status = read_number(r, 1, r->n, "what is attacked is no number of an argument", &attack.to);
    if (status == REGEST_OK) status = end_line(r, "the line goes on after the attack");
    if (status == REGEST_OK) *rg_vec_push(r->arena, &r->attacks) = (rg_attack){attack.from - 1, attack.to - 1};
    return status;
}

static regest_status read_af(reading *r) {
    bool head = false;
    while (r->at < r->bytes.len) {
        skip_blanks(r);
        if (line_ends(r) || r->bytes.ptr[r->at] == '#') {
            next_line(r);
            continue;
        }
        regest_status status = head ? read_af_attack(r) : read_af_head(r);
        if (status != REGEST_OK) return status;
        head = true;
    }
    return head ? REGEST_OK : refuse(r, (rg_span){0, 0}, REGEST_SYNTAX, "there is no line \"p af\"");
}

/* ---- tgf -------------------------------------------------------------------------------------------------------- */

static regest_status read_tgf_attack(reading *r, rg_span from) {
    rg_attack attack;
    rg_span to = word(r);
    if (to.start == to.end) return refuse(r, from, REGEST_SYNTAX, "the attack has no second argument");
    regest_status status = find_argument(r, from, &attack.from);
    if (status == REGEST_OK) status = find_argument(r, to, &attack.to);
    if (status == REGEST_OK) *rg_vec_push(r->arena, &r->attacks) = attack;
    return status;
}

static regest_status read_tgf(reading *r) {
    bool attacks = false;
    for (; r->at < r->bytes.len; next_line(r)) {
        rg_span first = word(r);
        regest_status status = REGEST_OK;
        if (first.start == first.end) continue;
        if (!attacks && rg_text_same(rg_text_cut(r->bytes, first), RG_TEXT("#"))) attacks = true;
        else status = attacks ? read_tgf_attack(r, first) : add_argument(r, first);
        if (status != REGEST_OK) return status;
    }
    return REGEST_OK;
}

/* ---- apx -------------------------------------------------------------------------------------------------------- */

static void skip_space(reading *r) {
    for (; r->at < r->bytes.len; r->at++) {
        char c = r->bytes.ptr[r->at];
        if (c == '%')
            while (!line_ends(r)) r->at++;
        if (r->at == r->bytes.len || !(blank(r->bytes.ptr[r->at]) || r->bytes.ptr[r->at] == '\n')) return;
    }
}

static regest_status expect(reading *r, char c, const char *what) {
    skip_space(r);
    if (r->at < r->bytes.len && r->bytes.ptr[r->at] == c) return r->at++, REGEST_OK;
    return refuse(r, (rg_span){r->at, r->at + 1}, REGEST_SYNTAX, what);
}

/* A name in double quotes keeps them, as Aspartix has it. */
static regest_status read_name(reading *r, rg_span *out) {
    skip_space(r);
    *out = (rg_span){r->at, r->at};
    bool quoted = r->at < r->bytes.len && r->bytes.ptr[r->at] == '"';
    for (r->at += quoted; r->at < r->bytes.len; r->at++) {
        char c = r->bytes.ptr[r->at];
        if (c == '\n' || (quoted ? c == '"' : blank(c) || c == '(' || c == ')' || c == ',' || c == '.' || c == '%')) break;
    }
    if (quoted && r->at < r->bytes.len && r->bytes.ptr[r->at] == '"') r->at++;
    else if (quoted) return refuse(r, *out, REGEST_SYNTAX, "the name's quotation mark is not closed");
    out->end = r->at;
    return out->end > out->start ? REGEST_OK : refuse(r, *out, REGEST_SYNTAX, "a name was expected");
}

typedef struct fact {
    bool attack;
    rg_span from, to;
} fact;

static regest_status read_fact(reading *r, fact *out) {
    rg_span kind;
    regest_status status = read_name(r, &kind);
    rg_text said = rg_text_cut(r->bytes, kind);
    out->attack = rg_text_same(said, RG_TEXT("att"));
    if (status == REGEST_OK && !out->attack && !rg_text_same(said, RG_TEXT("arg"))) status = refuse(r, kind, REGEST_SYNTAX, "this is neither arg nor att");
    if (status == REGEST_OK) status = expect(r, '(', "\"(\" was expected");
    if (status == REGEST_OK) status = read_name(r, &out->from);
    if (status == REGEST_OK && out->attack) status = expect(r, ',', "\",\" was expected");
    if (status == REGEST_OK && out->attack) status = read_name(r, &out->to);
    if (status == REGEST_OK) status = expect(r, ')', "\")\" was expected");
    return status == REGEST_OK ? expect(r, '.', "\".\" was expected") : status;
}

/* Twice: attacks may stand before their arguments. */
static regest_status read_apx(reading *r) {
    for (int pass = 0; pass < 2; pass++) {
        for (r->at = 0, skip_space(r); r->at < r->bytes.len; skip_space(r)) {
            fact f;
            rg_attack attack;
            regest_status status = read_fact(r, &f);
            if (status == REGEST_OK && !pass && !f.attack) status = add_argument(r, f.from);
            if (status == REGEST_OK && pass && f.attack) {
                status = find_argument(r, f.from, &attack.from);
                if (status == REGEST_OK) status = find_argument(r, f.to, &attack.to);
                if (status == REGEST_OK) *rg_vec_push(r->arena, &r->attacks) = attack;
            }
            if (status != REGEST_OK) return status;
        }
    }
    return REGEST_OK;
}

/* ---- which ------------------------------------------------------------------------------------------------------ */

typedef regest_status (*reader)(reading *);

/* By the name's ending, else by how the first line that is no comment begins. */
static reader choose(reading *r) {
    if (rg_text_ends(r->name, RG_TEXT(".af"))) return read_af;
    if (rg_text_ends(r->name, RG_TEXT(".apx"))) return read_apx;
    if (rg_text_ends(r->name, RG_TEXT(".tgf"))) return read_tgf;
    size_t at = 0;
    for (;; next_line(r)) {
        skip_blanks(r);
        at = r->at;
        bool comment = !line_ends(r) && (r->bytes.ptr[at] == '#' || r->bytes.ptr[at] == '%');
        if (at == r->bytes.len || (!line_ends(r) && !comment)) break;
    }
    rg_text rest = rg_text_cut(r->bytes, (rg_span){at, r->bytes.len});
    r->at = 0;
    if (rg_text_starts(rest, RG_TEXT("arg")) || rg_text_starts(rest, RG_TEXT("att"))) return read_apx;
    return !rest.len || rg_text_starts(rest, RG_TEXT("p ")) ? read_af : read_tgf;
}

regest_status rg_framework_read(rg_arena *arena, rg_text bytes, rg_text name, rg_framework **out, regest_error *error) {
    reading r = {.arena = arena, .bytes = bytes, .name = name, .error = error, .numbers = rg_map_in(arena)};
    regest_status status = choose(&r)(&r);
    if (status != REGEST_OK) return status;
    *out = rg_framework_new(arena, r.n, r.attacks.at, r.attacks.n);
    (*out)->names = r.numbers.keys;
    return REGEST_OK;
}
