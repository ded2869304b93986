/*
 * base/arena.h - memory for one build, freed all at once.
 *
 * Every function that allocates takes `struct arena *` first and puts its result there; nothing
 * is freed one by one.  Memory is zeroed and aligned for numbers and pointers (not for long
 * double): a report has millions of short texts.  Running out of memory ends the process with
 * exit code 71: no caller tests for NULL.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

struct arena *arena_open(void);
void arena_close(struct arena *arena); /* accepts NULL */

/* An arena for a part of the build, given back before `whole`. */
struct arena *arena_open_part(struct arena *whole);

/* Where to put what outlives a part: the arena that it is a part of, else the arena itself. */
struct arena *arena_lasting(struct arena *arena);

void *arena_alloc(struct arena *arena, size_t size);

/* Room for n items of `size` bytes; the product is checked for overflow. */
void *arena_array(struct arena *arena, size_t n, size_t size);

/*
 * Makes room for one more item in an array of n items: returns `items` itself while *capacity
 * holds, else an array of twice the size, and the old one is gone.  Start with items NULL and
 * *capacity 0.
 */
void *arena_grow(struct arena *arena, void *items, size_t n, size_t *capacity, size_t size);

/* A NUL-terminated copy of n bytes. */
char *arena_copy(struct arena *arena, const char *text, size_t n);

char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Bytes held, for --timings. */
size_t arena_size(const struct arena *arena);

/* How full an arena is, to empty it down to there again. */
struct arena_mark {
    void *blocks, *current, *free;
};
struct arena_mark arena_mark(const struct arena *arena);

/* Gives back what was allocated since the mark, but for a block for what comes next; no array
 * from before the mark may have grown. */
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* As a rewind to when the arena was new. */
void arena_clear(struct arena *arena);

/* Ends the process with exit code 71; also for the few allocations made outside an arena. */
_Noreturn void out_of_memory(void);

#endif
