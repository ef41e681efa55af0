/* arena.c: a chain of blocks, each twice the last up to 1 MiB; larger requests get a block of their own. */
#include "base/arena.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGN = 16, FIRST_BLOCK = 8 << 10, LAST_BLOCK = 1 << 20, SPARE = 8 << 20 };

typedef struct block {
    struct block *next;
    size_t used, size;
} block;

typedef struct deferred {
    struct deferred *next;
    void (*fn)(void *);
    void *what;
} deferred;

typedef struct guard {
    struct guard *outer;
    jmp_buf here;
} guard;

typedef struct made {
    struct made *next;
    rg_arena_maker make;
    rg_text key;
    const void *what;
} made;

struct rg_arena {
    regest_allocator allocator;
    rg_arena *home; /* NULL: itself */
    made *made;
    block *blocks; /* the first has room */
    block *spare;  /* handed out before rg_arena_clear */
    deferred *deferred;
    guard *guard;
    struct rg_arena *parent; /* whose guard counts where there is none here */
    size_t used;
};

static void *plain_resize(void *context, void *memory, size_t size) {
    (void)context;
    if (size) return realloc(memory, size);
    free(memory);
    return NULL;
}

rg_arena *rg_arena_new(const regest_allocator *allocator) {
    regest_allocator use = allocator ? *allocator : (regest_allocator){plain_resize, NULL};
    rg_arena *arena = use.resize(use.context, NULL, sizeof *arena);
    if (arena) *arena = (rg_arena){.allocator = use};
    return arena;
}

static void run_deferred(rg_arena *arena) {
    for (deferred *d = arena->deferred; d; d = d->next) d->fn(d->what);
    arena->deferred = NULL;
}

static void free_blocks(rg_arena *arena, block *b) {
    for (block *next; b; b = next) {
        next = b->next;
        arena->allocator.resize(arena->allocator.context, b, 0);
    }
}

void rg_arena_free(rg_arena *arena) {
    if (!arena) return;
    run_deferred(arena);
    free_blocks(arena, arena->blocks);
    free_blocks(arena, arena->spare);
    regest_allocator use = arena->allocator;
    use.resize(use.context, arena, 0);
}

static size_t header_size(void) { return (sizeof(block) + ALIGN - 1) / ALIGN * ALIGN; }

static block *take_spare(rg_arena *arena, size_t size) {
    block **link = &arena->spare;
    while (*link && (*link)->size < size) link = &(*link)->next;
    block *b = *link;
    if (b) *link = b->next;
    return b;
}

static block *add_block(rg_arena *arena, size_t size) {
    size_t next = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
    if (next > LAST_BLOCK) next = LAST_BLOCK;
    bool own = size > next / 2;
    if (own) next = size;
    block *b = take_spare(arena, next);
    if (b) next = b->size;
    else b = arena->allocator.resize(arena->allocator.context, NULL, header_size() + next);
    if (!b) rg_arena_give_up(arena);
    *b = (block){.size = next};
    if (own && arena->blocks) { /* keep the block with room in front */
        b->next = arena->blocks->next;
        arena->blocks->next = b;
    } else {
        b->next = arena->blocks;
        arena->blocks = b;
    }
    return b;
}

static size_t rounded(size_t size) { return size ? (size + ALIGN - 1) / ALIGN * ALIGN : ALIGN; }

/* `size` is rounded. */
static void *take(rg_arena *arena, size_t size) {
    block *b = arena->blocks;
    if (!b || b->size - b->used < size) b = add_block(arena, size);
    void *memory = (char *)b + header_size() + b->used;
    b->used += size;
    arena->used += size;
    return memory;
}

void *rg_arena_raw(rg_arena *arena, size_t size) {
    if (size > SIZE_MAX / 4) rg_arena_give_up(arena);
    return take(arena, rounded(size));
}

void *rg_arena_alloc(rg_arena *arena, size_t size) { return memset(rg_arena_raw(arena, size), 0, size); }

/* A block that holds nothing but this one array grows where it is, if the system can do that: the great arrays need no second copy. */
static void *resize_block(rg_arena *arena, void *memory, size_t had, size_t need) {
    block **link = &arena->blocks;
    while (*link && (char *)*link + header_size() != memory) link = &(*link)->next;
    if (!*link || link == &arena->blocks || (*link)->used != had || had < LAST_BLOCK) return NULL;
    block *b = arena->allocator.resize(arena->allocator.context, *link, header_size() + need);
    if (!b) rg_arena_give_up(arena);
    *link = b;
    b->used = b->size = need;
    arena->used += need - had;
    return (char *)b + header_size();
}

void *rg_arena_extend(rg_arena *arena, void *memory, size_t old, size_t size) {
    if (size > SIZE_MAX / 4) rg_arena_give_up(arena);
    block *b = arena->blocks;
    size_t had = rounded(old), need = rounded(size);
    bool last = b && memory && (char *)memory + had == (char *)b + header_size() + b->used;
    if (last && need <= had + (b->size - b->used)) {
        b->used = b->used - had + need;
        arena->used = arena->used - had + need;
        return memory;
    }
    if (memory && size <= old) return memory;
    void *moved = memory ? resize_block(arena, memory, had, need) : NULL;
    if (moved) return moved;
    moved = take(arena, need);
    if (memory) memcpy(moved, memory, old);
    return moved;
}

void *rg_arena_resize(rg_arena *arena, void *memory, size_t old, size_t size) {
    char *resized = rg_arena_extend(arena, memory, old, size);
    size_t kept = memory ? old : 0;
    if (size > kept) memset(resized + kept, 0, size - kept);
    return resized;
}

void *rg_arena_array(rg_arena *arena, size_t count, size_t size) {
    if (size && count > SIZE_MAX / 4 / size) rg_arena_give_up(arena);
    return rg_arena_alloc(arena, count * size);
}

void rg_arena_defer(rg_arena *arena, void (*fn)(void *), void *what) {
    guard g = {.outer = arena->guard}; /* where there is no memory to note it, undo it before leaving */
    arena->guard = &g;
    if (setjmp(g.here)) {
        arena->guard = g.outer;
        fn(what);
        rg_arena_give_up(arena);
    }
    deferred *d = RG_NEW(arena, deferred);
    arena->guard = g.outer;
    *d = (deferred){arena->deferred, fn, what};
    arena->deferred = d;
}

void rg_arena_share(rg_arena *arena, rg_arena *home) { arena->home = home; }

static const made *find_made(const rg_arena *home, rg_arena_maker make, rg_text key) {
    const made *m = home->made;
    while (m && (m->make != make || !rg_text_same(m->key, key))) m = m->next;
    return m;
}

typedef struct making {
    rg_arena *home;
    rg_arena_maker make;
    rg_text key;
} making;

static void make_once(void *context) {
    const making *m = context;
    made *kept = RG_NEW(m->home, made);
    rg_text key = rg_text_copy(m->home, m->key);
    const void *what = m->make(m->home, key); /* which may make others on the way */
    *kept = (made){m->home->made, m->make, key, what};
    m->home->made = kept;
}

const void *rg_arena_once(rg_arena *arena, rg_arena_maker make, rg_text key) {
    rg_arena *home = arena->home ? arena->home : arena;
    const made *m = find_made(home, make, key);
    if (m) return m->what;
    if (!rg_arena_run(home, make_once, &(making){home, make, key})) rg_arena_give_up(arena);
    return find_made(home, make, key)->what;
}

static void free_arena(void *arena) { rg_arena_free(arena); }

rg_arena *rg_arena_under(rg_arena *parent) {
    rg_arena *arena = parent->allocator.resize(parent->allocator.context, NULL, sizeof *arena);
    if (!arena) rg_arena_give_up(parent);
    *arena = (rg_arena){.allocator = parent->allocator, .parent = parent, .home = parent->home ? parent->home : parent};
    rg_arena_defer(parent, free_arena, arena);
    return arena;
}

void rg_arena_clear(rg_arena *arena) {
    size_t kept = 0;
    run_deferred(arena);
    for (block *b = arena->spare; b; b = b->next) kept += b->size;
    for (block *b = arena->blocks, *next; b; b = next) {
        next = b->next;
        if (kept + b->size <= SPARE) {
            kept += b->size;
            b->next = arena->spare;
            arena->spare = b;
        } else arena->allocator.resize(arena->allocator.context, b, 0);
    }
    arena->blocks = NULL;
    arena->used = 0;
    arena->made = NULL;
}

size_t rg_arena_used(const rg_arena *arena) { return arena->used; }

bool rg_arena_run(rg_arena *arena, void (*work)(void *), void *context) {
    guard g = {.outer = arena->guard};
    arena->guard = &g;
    bool done = setjmp(g.here) == 0;
    if (done) work(context);
    arena->guard = g.outer;
    return done;
}

_Noreturn void rg_arena_give_up(rg_arena *arena) {
    while (!arena->guard && arena->parent) arena = arena->parent;
    longjmp(arena->guard->here, 1);
}
