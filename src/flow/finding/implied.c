/* implied.c: when an event must have begun, though nobody says so.
 *
 * In: the collation, as a problem of chronology.c. Out: moments for the events whose beginning follows from others more closely than any
 * account dates it. The reason for an end of the window is what contradicts its being passed: a claim that the event began a day
 * beyond is added, and the minimal conflict, without that claim, is the reason. Claims that cannot all be true are left out, all of them:
 * nothing is said to follow that one side denies, nor of an event whose own date is in dispute. Persons, series and what lasts are left out: their dates are not those of one beginning.
 */
#include "flow/finding/finding_int.h"

enum { EFFORT = 200000, EVERY = 64, REASONS = 6 };

typedef struct implying {
    rg_check *check; /* for words */
    rg_chronology c;
    rg_solver *solver;
    rg_window *stated; /* by event of the collation */
    bool *disputed;
} implying;

static bool has(const rg_collated_event *event, rg_property property) {
    for (size_t i = 0; i < event->property_count; i++)
        if (event->properties[i].property == property) return true;
    return false;
}

static bool begins_once(const rg_collated_event *event) {
    return !event->series && !event->lasting && !has(event, RG_PROPERTY_BIRTH) && !has(event, RG_PROPERTY_DEATH);
}

/* What the accounts themselves say of each event's beginning; `disputed` where a date of the event is among the claims left out. */
static void read_stated(implying *m) {
    const rg_collated_event *first = m->check->collation.events;
    m->stated = RG_ARRAY(m->check->arena, rg_window, m->check->collation.event_count + 1);
    m->disputed = RG_ARRAY(m->check->arena, bool, m->check->collation.event_count + 1);
    for (size_t e = 0; e < m->check->collation.event_count; e++) m->stated[e] = (rg_window){-RG_SOLVE_OPEN, RG_SOLVE_OPEN};
    for (uint32_t i = 0; i < m->c.rows.n; i++) {
        const rg_chronology_row *row = &m->c.rows.at[i];
        bool last = row->property == RG_PROPERTY_BEFORE || row->property == RG_PROPERTY_END; /* nothing of the first day */
        bool dates = last || row->property == RG_PROPERTY_DATE || row->property == RG_PROPERTY_START || row->property == RG_PROPERTY_AFTER;
        if (!dates || row->claim->value.kind != RG_VALUE_DATE) continue;
        rg_window *out = &m->stated[row->event - first];
        rg_day earliest, latest;
        if (!rg_solver_holds(m->solver, i)) m->disputed[row->event - first] = true;
        rg_date_wide(m->check->content->policy, &row->claim->value.date, &earliest, &latest);
        if (!last && earliest > out->earliest) out->earliest = earliest;
        if (row->property != RG_PROPERTY_AFTER && latest < out->latest) out->latest = latest;
    }
}

/* ---- the reason ---------------------------------------------------------------------------------------------------- */

/* The claims by which t[point] - t[0] (`above`), or t[0] - t[point], cannot be `days` or less. */
static void add_reason(implying *m, uint32_t point, bool above, int64_t days, rg_buf *out) {
    rg_conflict why = {0};
    uint32_t claim = rg_problem_claim(m->c.problem, RG_TEXT("implied"), 1);
    rg_problem_part(m->c.problem);
    rg_problem_branch(m->c.problem);
    rg_problem_bond(m->c.problem, above ? point : 0, above ? 0 : point, days);
    rg_solver_extend(m->solver);
    bool known = rg_solver_check(m->solver, &why) == RG_INCONSISTENT && why.proved;
    rg_solver_retract(m->solver, claim);
    for (uint32_t i = 0, said = 0; known && i < why.claim_count && said < REASONS; i++) {
        if (why.claims[i] >= m->c.rows.n) continue;
        rg_text sentence = rg_chronology_say(m->check, &m->c.rows.at[why.claims[i]], false);
        if (rg_text_find(rg_buf_text(out), sentence, 0) != RG_NONE) continue;
        if (out->len) rg_buf_puts(out, "; ");
        rg_buf_add(out, sentence);
        said++;
    }
}

static rg_text label_of(rg_arena *arena, rg_window w) {
    rg_text from = w.earliest > -RG_SOLVE_OPEN ? rg_chronology_day(arena, w.earliest) : (rg_text){0};
    rg_text to = w.latest < RG_SOLVE_OPEN ? rg_chronology_day(arena, w.latest) : (rg_text){0};
    if (!to.len) return rg_text_printf(arena, "%.*s or later", RG_TEXT_ARG(from));
    if (!from.len) return rg_text_printf(arena, "%.*s or earlier", RG_TEXT_ARG(to));
    if (w.earliest == w.latest) return from;
    return rg_text_printf(arena, "%.*s to %.*s", RG_TEXT_ARG(from), RG_TEXT_ARG(to));
}

/* ---- the call ------------------------------------------------------------------------------------------------------ */

static void add_implied(implying *m, size_t event, rg_moments *out) {
    const rg_collated_event *e = m->c.events[event];
    uint32_t point = (uint32_t)(1 + 2 * event);
    size_t at = (size_t)(e - m->check->collation.events);
    if (!begins_once(e) || m->disputed[at]) return;
    rg_window w = rg_solver_window(m->solver, point), said = m->stated[at];
    bool later = w.earliest > -RG_SOLVE_OPEN && w.earliest > said.earliest, earlier = w.latest < RG_SOLVE_OPEN && w.latest < said.latest;
    if (!later && !earlier) return;
    rg_buf reason = rg_buf_in(m->check->arena);
    if (later) add_reason(m, point, true, w.earliest - 1, &reason);
    if (earlier) add_reason(m, point, false, -(w.latest + 1), &reason);
    if (!reason.len) return;
    *rg_vec_push(m->check->arena, out) = (rg_moment){
        .event = e->name, .label = label_of(m->check->arena, w), .earliest = w.earliest, .latest = w.latest,
        .start_known = w.earliest > -RG_SOLVE_OPEN, .end_known = w.latest < RG_SOLVE_OPEN, .implied = true, .reason = rg_buf_text(&reason)};
}

void rg_implied_run(rg_check *check, rg_moments *out) {
    implying m = {.check = check};
    rg_answer answer;
    rg_solve_options options = {.effort = EFFORT, .all = EVERY};
    rg_chronology_build(check->arena, &check->collation, false, &m.c);
    rg_solve_run(check->arena, m.c.problem, &options, &answer);
    m.solver = rg_solver_new(check->arena, m.c.problem);
    for (uint32_t i = 0; i < answer.conflict_count; i++)
        for (uint32_t k = 0; k < answer.conflicts[i].claim_count; k++) rg_solver_retract(m.solver, answer.conflicts[i].claims[k]);
    if (rg_solver_check(m.solver, NULL) != RG_CONSISTENT) return;
    read_stated(&m);
    for (size_t e = 0; e < m.c.event_count; e++) add_implied(&m, e, out);
}
