/* argue.c: tasks by name, and each question put to the file that answers it. */
#include "engine/argue/argue.h"

#include "engine/argue/argue_int.h"

static const char *const question_names[] = {
#define QUESTION_NAME(name) #name,
    RG_QUESTIONS(QUESTION_NAME)
#undef QUESTION_NAME
};
static const char *const semantics_names[] = {
#define SEMANTICS_NAME(name) #name,
    RG_SEMANTICS(SEMANTICS_NAME)
#undef SEMANTICS_NAME
};

const char *rg_argue_question_name(rg_argue_question question) { return question_names[question]; }
const char *rg_argue_semantics_name(rg_semantics semantics) { return semantics_names[semantics]; }

static bool choose(rg_text word, const char *const *names, int n, int *out) {
    for (*out = 0; *out < n; ++*out)
        if (rg_text_same(word, rg_text_of(names[*out]))) return true;
    return false;
}

bool rg_argue_parse(rg_text text, rg_task_name *out) {
    int question, semantics;
    size_t dash = rg_text_find(text, RG_TEXT("-"), 0);
    if (dash == (size_t)-1) return false;
    if (!choose(rg_text_cut(text, (rg_span){0, dash}), question_names, RG_QUESTION_COUNT, &question)) return false;
    if (!choose(rg_text_cut(text, (rg_span){dash + 1, text.len}), semantics_names, RG_SEMANTICS_COUNT, &semantics)) return false;
    *out = (rg_task_name){(rg_argue_question)question, (rg_semantics)semantics};
    return true;
}

/* The labels become a set, where there is one. */
static bool find_some(rg_arguing *a, rg_semantics semantics) {
    switch (semantics) {
    case RG_SEMANTICS_CF:
    case RG_SEMANTICS_AD: return true; /* the empty set */
    case RG_SEMANTICS_PR: rg_prefer(a); return true;
    case RG_SEMANTICS_ST:
    case RG_SEMANTICS_SST:
    case RG_SEMANTICS_STG: return rg_accept_some(a, semantics, RG_LITERAL_IN, RG_NOWHERE);
    default:
        rg_label_settle(a);
        if (semantics == RG_SEMANTICS_ID) rg_ideal(a);
        return true;
    }
}

regest_status rg_argue(rg_arena *arena, const rg_framework *framework, rg_task_name task, uint32_t argument, uint32_t small,
                       rg_argue_answer *out, regest_error *error) {
    rg_arguing *a = RG_NEW(arena, rg_arguing); /* the arena frees its solver */
    *out = (rg_argue_answer){0};
    rg_arguing_init(a, arena, framework, small);
    switch (task.question) {
    case RG_QUESTION_DC: out->yes = rg_accept_credulous(a, task.semantics, argument); break;
    case RG_QUESTION_DS: out->yes = rg_accept_skeptical(a, task.semantics, argument); break;
    case RG_QUESTION_SE: out->yes = find_some(a, task.semantics); break;
    default: return rg_enumerate(a, task.semantics, task.question == RG_QUESTION_CE, out, error);
    }
    if (out->yes == (task.question != RG_QUESTION_DS)) out->set = rg_label_set(a);
    return REGEST_OK;
}
