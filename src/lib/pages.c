/* pages.c: the pages of a wiki's dump, one after the other. */
#include "flow/source/dump.h"

#include "lib/lib_int.h"

struct regest_dump {
    rg_arena *arena; /* holds the dump itself */
    rg_dump *pages;
    const char *path;
    regest_page page;
};

static regest_status open_pages(void *context, regest_error *error) {
    regest_dump *dump = context;
    return rg_dump_open(dump->arena, dump->path, &dump->pages, error);
}

typedef struct making {
    rg_arena *arena;
    regest_dump *dump;
} making;

static regest_status make(void *context, regest_error *error) {
    (void)error;
    making *m = context;
    m->dump = RG_NEW(m->arena, regest_dump);
    m->dump->arena = m->arena;
    return REGEST_OK;
}

regest_status regest_dump_open(regest *library, const char *path, regest_dump **out, regest_error *error) {
    making m = {.arena = rg_library_arena(library)};
    *out = NULL;
    if (!m.arena) return rg_library_no_memory(error);
    regest_status status = rg_library_run(m.arena, make, &m, error);
    if (status == REGEST_OK) m.dump->path = path, status = rg_library_run(m.arena, open_pages, m.dump, error);
    if (status == REGEST_OK) *out = m.dump;
    else rg_arena_free(m.arena);
    return status;
}

static regest_status read_page(void *context, regest_error *error) {
    regest_dump *dump = context;
    rg_dump_page page;
    regest_status status = rg_dump_next(dump->pages, &page, error);
    if (status != REGEST_OK) return status;
    dump->page = (regest_page){.text = page.text.ptr, .size = page.text.len};
    dump->page.options = (regest_source_options){.name = page.title.ptr, .encoding = "UTF-8", .collected = true, .date = page.date.ptr,
                                                 .language = page.language.len ? page.language.ptr : NULL,
                                                 .format = rg_text_same(page.model, RG_TEXT("wikitext")) || !page.model.len ? "wiki" : "text"};
    return REGEST_OK;
}

regest_status regest_dump_next(regest_dump *dump, const regest_page **page, regest_error *error) {
    *page = &dump->page;
    return rg_library_run(dump->arena, read_page, dump, error);
}

void regest_dump_close(regest_dump *dump) {
    if (dump) rg_arena_free(dump->arena);
}
