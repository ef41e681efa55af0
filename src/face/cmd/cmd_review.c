/* cmd_review.c: the claims that nobody has judged, one after the other. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "face/cmd/judge.h"
#include "face/cmd/subject.h"
#include "face/cmd/usage.h"

typedef struct review {
    rg_call *call;
    regest_dossier *dossier;
    char id[20];
    char last[20]; /* the claim judged last, empty where that was taken back */
    size_t *count; /* that it was counted in */
    size_t left, accepted, rejected, skipped;
} review;

enum { LINE = 64 };

static regest_status print(review *r, regest_status status, regest_report *report, regest_error *error) {
    if (status == REGEST_OK) status = rg_subject_print(r->call, report, error);
    rg_output_puts(r->call->out, "\n");
    return status;
}

static regest_status show(review *r, regest_error *error) {
    regest_report *report = NULL;
    regest_status status = regest_why(r->dossier, r->id, &report, error);
    status = print(r, status, report, error);
    if (isatty(STDIN_FILENO)) rg_output_printf(r->call->out, "%zu left. a accept, r reject, s skip, u undo, q quit: ", r->left);
    rg_output_flush(r->call->out);
    return status;
}

/* The first letter of a line; 'q' at the end of the input. Of a longer line the rest is passed over. */
static char answer(void) {
    char line[LINE];
    if (!fgets(line, sizeof line, stdin)) return 'q';
    for (char rest[LINE]; !strchr(line, '\n');) {
        if (!fgets(rest, sizeof rest, stdin) || strchr(rest, '\n')) break;
    }
    size_t at = strspn(line, " \t");
    return line[at] == '\n' ? 0 : line[at];
}

static regest_status judge(review *r, char letter, regest_error *error) {
    regest_report *report = NULL;
    rg_judge by;
    regest_status status = rg_judge_now(r->call, &by, error);
    if (status == REGEST_OK) status = (letter == 'a' ? regest_accept : regest_reject)(r->dossier, r->id, &by.judge, &report, error);
    if (status != REGEST_OK) return status;
    memcpy(r->last, r->id, sizeof r->last);
    r->count = letter == 'a' ? &r->accepted : &r->rejected;
    ++*r->count;
    return print(r, status, report, error);
}

/* Back to the claim judged last. */
static regest_status take_back(review *r, regest_error *error) {
    regest_report *report = NULL;
    rg_judge by;
    if (!r->last[0]) return rg_usage_say("there is nothing to take back"), REGEST_OK;
    regest_status status = rg_judge_now(r->call, &by, error);
    if (status == REGEST_OK) status = regest_undo(r->dossier, 0, &by.judge, &report, error);
    if (status != REGEST_OK) return status;
    memcpy(r->id, r->last, sizeof r->id);
    r->last[0] = 0;
    r->left++;
    --*r->count;
    return print(r, status, report, error);
}

/* `next`: the claim is dealt with. */
static regest_status act(review *r, char letter, bool *next, regest_error *error) {
    *next = letter == 'a' || letter == 'r' || letter == 's';
    switch (letter) {
    case 'a': case 'r': return judge(r, letter, error);
    case 's': return r->skipped++, REGEST_OK;
    case 'u': return take_back(r, error);
    default: rg_usage_say("a accepts the claim, r rejects it, s skips it, u takes the last judgement back, q quits"); return REGEST_OK;
    }
}

static regest_status go_through(review *r, regest_error *error) {
    const char *event = r->call->options.event;
    regest_error end = {0};
    regest_status status = REGEST_OK;
    for (char after[20]; status == REGEST_OK;) {
        bool next = false;
        status = show(r, error);
        char letter = status == REGEST_OK ? answer() : 'q';
        if (letter == 'q') return status;
        status = act(r, letter, &next, error);
        if (status != REGEST_OK || !next) continue;
        memcpy(after, r->id, sizeof after);
        status = regest_review_next(r->dossier, after, event, r->id, &r->left, &end);
        if (status == REGEST_NONE) return r->left = 0, REGEST_OK;
        if (status != REGEST_OK) *error = end;
    }
    return status;
}

static regest_status run(rg_call *call, regest_error *error) {
    review r = {.call = call};
    rg_judge by; /* who judges is asked before the first claim */
    regest_status status = rg_judge_now(call, &by, error);
    if (status == REGEST_OK) status = rg_subject_dossier(call, &r.dossier, error);
    if (status == REGEST_OK) status = regest_review_next(r.dossier, NULL, call->options.event, r.id, &r.left, error);
    if (status == REGEST_OK) {
        status = go_through(&r, error);
        rg_output_printf(call->out, "%zu accepted, %zu rejected, %zu skipped, %zu left\n", r.accepted, r.rejected, r.skipped, r.left);
    }
    regest_dossier_close(r.dossier);
    return status;
}

const rg_command rg_cmd_review_command = {
    .name = "review",
    .group = RG_GROUP_DOSSIER,
    .operands = "",
    .summary = "go through the claims that nobody has judged",
    .help = "Shows each with its passage and waits for a line: a accepts it, r rejects it, s skips it, u takes\n"
            "the last judgement back, q quits. Each judgement is kept at once. The lines may come from a file.\n",
    .example = "regest new affair.regest && regest add dissent.txt\n"
               "printf 'a\\nr\\ns\\nq\\n' | regest review --by Ann --event fourth\n"
               "regest log\n",
    .options = RG_OPTION_DOSSIER | RG_OPTION_EVENT | RG_OPTION_BY | RG_OPTION_REASON,
    .forms = 1u << REGEST_TEXT,
    .run = run,
};
