/* library.c: the handle, its small questions, and the guard that turns a lack of memory into a status. */
#include "lib/lib_int.h"

const char *regest_version(void) { return "0.1.0"; }

const char *regest_status_text(regest_status status) {
    switch (status) {
#define STATUS_TEXT(name, code, text) \
    case REGEST_##name: return text;
        REGEST_STATUSES(STATUS_TEXT)
#undef STATUS_TEXT
    }
    return "unknown status";
}

int regest_status_exit_code(regest_status status) {
    switch (status) {
#define STATUS_CODE(name, code, text) \
    case REGEST_##name: return code;
        REGEST_STATUSES(STATUS_CODE)
#undef STATUS_CODE
    }
    return 4;
}

typedef struct making {
    rg_arena *arena;
    regest *library;
} making;

static void make(void *context) {
    making *m = context;
    m->library = RG_NEW(m->arena, regest);
}

regest *regest_new(const regest_allocator *allocator) {
    making m = {rg_arena_new(allocator), NULL};
    if (!m.arena) return NULL;
    if (!rg_arena_run(m.arena, make, &m)) {
        rg_arena_free(m.arena);
        return NULL;
    }
    m.library->arena = m.arena;
    m.library->given = allocator != NULL;
    if (allocator) m.library->allocator = *allocator;
    return m.library;
}

void regest_free(regest *library) {
    if (library) rg_arena_free(library->arena);
}

rg_arena *rg_library_arena(const regest *library) {
    rg_arena *arena = rg_arena_new(library->given ? &library->allocator : NULL);
    if (arena) rg_arena_share(arena, library->arena);
    return arena;
}

regest_status rg_library_no_memory(regest_error *error) { return rg_error_set(error, REGEST_MEMORY, "out of memory"); }

typedef struct running {
    rg_task task;
    void *context;
    regest_error *error;
    regest_status status;
} running;

static void run(void *context) {
    running *r = context;
    r->status = r->task(r->context, r->error);
}

regest_status rg_library_run(rg_arena *arena, rg_task task, void *context, regest_error *error) {
    running r = {task, context, error, REGEST_MEMORY};
    return rg_arena_run(arena, run, &r) ? r.status : rg_library_no_memory(error);
}
