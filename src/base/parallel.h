/*
 * base/parallel.h - the same work on each of n items, on a few processors at once.
 *
 * An item's work puts its result into a slot of the item's own, and the caller reads the slots
 * in order when all are done: so the bytes are the same on one processor.  Which thread takes
 * which item is not known: work writes nothing but its slot, and reports to no diag.
 * Ownership: nothing stays in the arena.  Cannot fail: what no thread can be started for is
 * done in the caller's.
 */
#ifndef BASE_PARALLEL_H
#define BASE_PARALLEL_H

#include <stddef.h>

struct arena;

/* `scratch` is the thread's own; it is emptied after each item. */
typedef void parallel_fn(struct arena *scratch, void *job, size_t item);

/* Calls fn for each item < n once, and returns when all calls have.  The caller's own scratch
 * is `arena`.  A thread costs some 0.1 ms: each has `share` items or more to do. */
void parallel_run(struct arena *arena, parallel_fn *fn, void *job, size_t n, size_t share);

#endif
