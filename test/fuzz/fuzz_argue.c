/* fuzz_argue.c: any bytes as an argumentation framework, in each notation; where it is small, a question of it, whose answer must pass the checker. */
#include <stdlib.h>

#include "engine/argue/argue.h"
#include "engine/argue/argue_check.h"
#include "fuzz.h"

typedef struct question {
    rg_arena *arena;
    rg_text text;
    rg_task_name task;
} question;

static void ask(void *context) {
    static const char *const names[] = {"a.af", "a.apx", "a.tgf", "a"};
    question *q = context;
    rg_framework *f;
    rg_argue_answer answer;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (rg_framework_read(q->arena, q->text, rg_text_of(names[i]), &f, NULL) != REGEST_OK || !f->n || f->n > 40) continue;
        bool many = q->task.question == RG_QUESTION_EE || q->task.question == RG_QUESTION_CE;
        if (many && f->n > 10) continue;
        for (uint32_t small = 0; small <= RG_ARGUE_SMALL_MOST; small += RG_ARGUE_SMALL_MOST) {
            if (rg_argue(q->arena, f, q->task, f->n - 1, small, &answer, NULL) != REGEST_OK) abort();
            if (rg_argue_check(q->arena, f, q->task, f->n - 1, &answer, 200) == RG_ARGUE_WRONG) abort();
        }
    }
}

/* The first byte chooses the task. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    if (!size) return 0;
    question q = {rg_arena_new(NULL), {(const char *)bytes + 1, size - 1},
                  {(rg_argue_question)(bytes[0] % RG_QUESTION_COUNT), (rg_semantics)(bytes[0] / RG_QUESTION_COUNT % RG_SEMANTICS_COUNT)}};
    if (!rg_arena_run(q.arena, ask, &q)) abort();
    rg_arena_free(q.arena);
    return 0;
}
