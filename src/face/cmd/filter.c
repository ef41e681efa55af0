/* filter.c: files one after the other, or several at once; each is read for itself.
 *
 * A worker takes the next file, holds back what is printed for it, and sends that when all files before it have been sent, so that no more
 * than one result a worker is in memory.
 */
#include "face/cmd/filter.h"

#include <pthread.h>
#include <stdlib.h>

#include "face/cmd/usage.h"

typedef struct crew {
    rg_call *call;
    rg_filter_step step;
    pthread_mutex_t lock;
    pthread_cond_t moved; /* `turn` did */
    size_t next, turn;    /* files: the first that nobody has taken, the one to be sent next */
    regest_status status; /* of the first that failed */
    regest_error *error;
} crew;

static size_t take(crew *c) {
    pthread_mutex_lock(&c->lock);
    size_t file = c->status == REGEST_OK ? c->next++ : c->call->operand_count;
    pthread_mutex_unlock(&c->lock);
    return file;
}

/* Waits for the file's turn; sends its result, or notes why there is none, unless a file before it failed. */
static void hand_in(crew *c, size_t file, const char *bytes, size_t size, regest_status status, const regest_error *error) {
    pthread_mutex_lock(&c->lock);
    while (c->turn != file) pthread_cond_wait(&c->moved, &c->lock);
    if (c->status == REGEST_OK) {
        rg_output_write(c->call->out, bytes, size);
        if (c->call->out->failed && status == REGEST_OK) status = REGEST_SYSTEM; /* told when the output is closed */
        if (status != REGEST_OK && c->error) *c->error = *error;
        c->status = status;
    }
    c->turn++;
    pthread_cond_broadcast(&c->moved);
    pthread_mutex_unlock(&c->lock);
}

static void work_on(crew *c, regest *library, size_t file) {
    char *bytes = NULL;
    size_t size = 0;
    regest_error error = {0};
    rg_output held = {.to = open_memstream(&bytes, &size)};
    regest_status status = library && held.to ? REGEST_OK : rg_usage_refuse(&error, REGEST_MEMORY, "out of memory");
    rg_call call = *c->call;
    call.library = library;
    call.out = &held;
    if (status == REGEST_OK) status = c->step(&call, call.operands[file], &error);
    if (held.to && fclose(held.to) != 0 && status == REGEST_OK) status = rg_usage_refuse(&error, REGEST_MEMORY, "out of memory");
    hand_in(c, file, bytes, size, status, &error);
    free(bytes);
}

static void *work(void *context) {
    crew *c = context;
    regest *library = regest_new(NULL);
    for (size_t file; (file = take(c)) < c->call->operand_count;) work_on(c, library, file);
    regest_free(library);
    return NULL;
}

static regest_status side_by_side(rg_call *call, size_t jobs, rg_filter_step step, regest_error *error) {
    crew c = {.call = call, .step = step, .error = error, .lock = PTHREAD_MUTEX_INITIALIZER, .moved = PTHREAD_COND_INITIALIZER};
    pthread_t workers[RG_OPTIONS_JOBS_MOST];
    size_t n = 0;
    while (n + 1 < jobs && pthread_create(&workers[n], NULL, work, &c) == 0) n++;
    work(&c); /* one of them is this thread, and all of it where there are no others to be had */
    while (n) pthread_join(workers[--n], NULL);
    return c.status;
}

regest_status rg_filter_each(rg_call *call, rg_filter_step step, regest_error *error) {
    size_t jobs = call->options.jobs < call->operand_count ? call->options.jobs : call->operand_count;
    if (jobs > 1) return side_by_side(call, jobs, step, error);
    regest_status status = REGEST_OK;
    for (size_t i = 0; i < call->operand_count && status == REGEST_OK; i++) status = step(call, call->operands[i], error);
    return status;
}

static bool whole_file(const rg_call *call, const char *path) { return call->options.source.format || (path[0] == '-' && !path[1]); }

regest_status rg_filter_accounts(rg_call *call, const char *path, rg_filter_account step, regest_error *error) {
    bool whole = whole_file(call, path);
    rg_call once = *call; /* most files are no dumps, and opened once */
    once.options.source.undumped = !whole;
    regest_status status = step(&once, path, NULL, error);
    if (status != REGEST_NONE || whole) return status;
    regest_dump *dump;
    status = regest_dump_open(call->library, path, &dump, error);
    if (status == REGEST_NONE) return step(call, path, NULL, error);
    if (status != REGEST_OK) return status;
    for (const regest_page *page; (status = regest_dump_next(dump, &page, error)) == REGEST_OK;) {
        status = step(call, path, page, error);
        if (status != REGEST_OK) break;
    }
    regest_dump_close(dump);
    return status == REGEST_NONE ? REGEST_OK : status;
}

static regest_status print_account(rg_call *call, const char *path, const regest_page *page, regest_reading what, regest_error *error) {
    regest_report *report;
    const char *anchor = call->options.anchor;
    regest_source_options options = page ? page->options : call->options.source;
    if (page && call->options.source.language) options.language = call->options.source.language;
    regest_status status = page ? regest_read(call->library, page->text, page->size, &options, what, anchor, &report, error)
                                : regest_read_file(call->library, path, &options, what, anchor, &report, error);
    return status == REGEST_OK ? rg_subject_print(call, report, error) : status;
}

#define SIDE(name, what)                                                                                                        \
    static regest_status account_##name(rg_call *call, const char *path, const regest_page *page, regest_error *error) {        \
        return print_account(call, path, page, what, error);                                                                    \
    }                                                                                                                           \
    static regest_status print_##name(rg_call *call, const char *path, regest_error *error) {                                   \
        return rg_filter_accounts(call, path, account_##name, error);                                                           \
    }
SIDE(parts, REGEST_PARTS)
SIDE(notes, REGEST_NOTES)
SIDE(tags, REGEST_TAGS)
SIDE(spans, REGEST_ANNOTATIONS)

regest_status rg_filter_print(rg_call *call, regest_reading what, regest_error *error) {
    static const rg_filter_step steps[] = {[REGEST_PARTS] = print_parts, [REGEST_NOTES] = print_notes, [REGEST_TAGS] = print_tags, [REGEST_ANNOTATIONS] = print_spans};
    return rg_filter_each(call, steps[what], error);
}
