/* vec.h: growing arrays in an arena.
 *
 *     RG_VEC(rg_span) spans = {0};
 *     *rg_vec_push(arena, &spans) = (rg_span){0, 4};
 *
 * Elements move when the array grows: keep indices, not pointers. Amortised O(1) a push.
 */
#ifndef RG_VEC_H
#define RG_VEC_H

#include "base/arena.h"

#define RG_VEC(type)      \
    struct {              \
        type *at;         \
        size_t n, cap;    \
    }

/* The new, zeroed last element's address. */
#define rg_vec_push(arena, vec) \
    ((vec)->n == (vec)->cap ? (void)((vec)->at = rg_vec_grow((arena), (vec)->at, &(vec)->cap, sizeof *(vec)->at)) : (void)0, \
     memset(&(vec)->at[(vec)->n], 0, sizeof *(vec)->at), &(vec)->at[(vec)->n++])

/* The same, but its bytes may be anything: for those who write all of it at once. */
#define rg_vec_raw(arena, vec) \
    ((vec)->n == (vec)->cap ? (void)((vec)->at = rg_vec_grow((arena), (vec)->at, &(vec)->cap, sizeof *(vec)->at)) : (void)0, \
     &(vec)->at[(vec)->n++])

/* Room for `count` elements in an empty array, so that it need not move while it grows to that. */
#define rg_vec_room(arena, vec, count) ((void)((vec)->at = rg_arena_raw((arena), ((vec)->cap = (count)) * sizeof *(vec)->at)))

/* What is new in it may be anything. */
void *rg_vec_grow(rg_arena *arena, void *at, size_t *cap, size_t size);

/* Stable merge sort, so that equal elements keep their order and the same input gives the same bytes. */
void rg_vec_sort(rg_arena *arena, void *at, size_t n, size_t size, int (*compare)(const void *, const void *));
/* The same, leaving the elements in their places: `at` itself where they are in order, else sorted copies. */
void *rg_vec_sorted(rg_arena *arena, void *at, size_t n, size_t size, int (*compare)(const void *, const void *));

#endif
