/* arena.h: memory that is given back all at once.
 *
 * One arena a command, request or handle. What a call returns from it lives as long as the arena. Allocation never
 * returns NULL: when memory runs out, control leaves through the guard that runs the work (rg_arena_run), which then
 * reports REGEST_MEMORY. So work between guards must hold no resource of its own but those it has deferred to the arena,
 * and must not allocate inside a callback of a foreign library.
 */
#ifndef RG_ARENA_H
#define RG_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "regest/regest.h"

typedef struct rg_arena rg_arena;

/* NULL allocator = malloc and free. Returns NULL when memory is out. */
rg_arena *rg_arena_new(const regest_allocator *allocator);
/* Runs what was deferred, last first, and gives all memory back. NULL is fine. */
void rg_arena_free(rg_arena *arena);

/* Zeroed, aligned for any type. */
void *rg_arena_alloc(rg_arena *arena, size_t size);
void *rg_arena_array(rg_arena *arena, size_t count, size_t size);
/* The same, but its bytes may be anything: for great arrays that are written before they are read. */
void *rg_arena_raw(rg_arena *arena, size_t size);
/* Memory of `old` bytes made to hold `size`, what is new zeroed: in its place where nothing was handed out since, else moved. */
void *rg_arena_resize(rg_arena *arena, void *memory, size_t old, size_t size);
/* The same, but what is new may be anything. */
void *rg_arena_extend(rg_arena *arena, void *memory, size_t old, size_t size);
/* An arena for scratch work: guarded as its parent is, freed with it at the latest. */
rg_arena *rg_arena_under(rg_arena *parent);
/* Runs what was deferred, gives back all that was handed out, and keeps 8 MiB of it at most at hand. */
void rg_arena_clear(rg_arena *arena);
/* Calls fn(what) when the arena is freed: for files, statements, trees of other libraries. */
void rg_arena_defer(rg_arena *arena, void (*fn)(void *), void *what);
/* Bytes handed out so far. */
size_t rg_arena_used(const rg_arena *arena);

typedef const void *(*rg_arena_maker)(rg_arena *arena, rg_text key);

/* make(home, key), run once: what is the same for everybody (the tables of data/ made ready), borrowed until `home` is freed. `home`
 * is the arena that `arena` was made to share with, itself where there is none. `key` is copied. */
const void *rg_arena_once(rg_arena *arena, rg_arena_maker make, rg_text key);
/* What `arena` needs once is kept in `home`, which outlives it and is used by no other thread. */
void rg_arena_share(rg_arena *arena, rg_arena *home);

/* Runs work(context); false when memory ran out on the way. Guards nest. */
bool rg_arena_run(rg_arena *arena, void (*work)(void *), void *context);
/* Leaves through the innermost guard, as a failed allocation does: for a foreign library that ran out of memory. */
_Noreturn void rg_arena_give_up(rg_arena *arena);

#define RG_NEW(arena, type) ((type *)rg_arena_alloc((arena), sizeof(type)))
#define RG_ARRAY(arena, type, count) ((type *)rg_arena_array((arena), (count), sizeof(type)))

#endif
