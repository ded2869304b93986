#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A block is large enough that its bookkeeping vanishes and small enough for a small report. */
#define BLOCK_SIZE ((size_t)256 * 1024)

struct block {
    struct block *next;
    max_align_t start[];
};

struct arena {
    struct block *blocks;
    char *free, *end;
    size_t size;
};

void out_of_memory(void)
{
    fputs("redovisa: error: out of memory\n", stderr);
    exit(71);
}

struct arena *arena_open(void)
{
    struct arena *arena = calloc(1, sizeof *arena);
    if (!arena)
        out_of_memory();
    return arena;
}

void arena_close(struct arena *arena)
{
    if (!arena)
        return;
    for (struct block *block = arena->blocks, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    free(arena);
}

static char *block_open(struct arena *arena, size_t size)
{
    struct block *block = calloc(1, sizeof *block + size);
    if (!block)
        out_of_memory();
    block->next = arena->blocks;
    arena->blocks = block;
    arena->size += size;
    return (char *)block->start;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    const size_t align = _Alignof(max_align_t);
    if (size > SIZE_MAX / 2)
        out_of_memory();
    size = size ? (size + align - 1) / align * align : align;
    if (size > BLOCK_SIZE / 4)
        return block_open(arena, size);
    if ((size_t)(arena->end - arena->free) < size) {
        arena->free = block_open(arena, BLOCK_SIZE);
        arena->end = arena->free + BLOCK_SIZE;
    }
    void *result = arena->free;
    arena->free += size;
    return result;
}

void *arena_array(struct arena *arena, size_t n, size_t size)
{
    if (size && n > SIZE_MAX / size)
        out_of_memory();
    return arena_alloc(arena, n * size);
}

void *arena_grow(struct arena *arena, void *items, size_t n, size_t *capacity, size_t size)
{
    if (n < *capacity)
        return items;
    size_t room = *capacity ? *capacity * 2 : 8;
    void *grown = arena_array(arena, room, size);
    if (n)
        memcpy(grown, items, n * size);
    *capacity = room;
    return grown;
}

char *arena_copy(struct arena *arena, const char *text, size_t n)
{
    char *copy = arena_alloc(arena, n + 1);
    if (n)
        memcpy(copy, text, n);
    return copy;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (n < 0)
        out_of_memory();
    char *text = arena_alloc(arena, (size_t)n + 1);
    va_start(arguments, format);
    vsnprintf(text, (size_t)n + 1, format, arguments);
    va_end(arguments);
    return text;
}

size_t arena_size(const struct arena *arena)
{
    return arena->size;
}

void arena_clear(struct arena *arena)
{
    char *start = arena->free ? arena->end - BLOCK_SIZE : NULL;
    struct block *kept = NULL;
    for (struct block *block = arena->blocks, *next; block; block = next) {
        next = block->next;
        if ((char *)block->start == start)
            kept = block;
        else
            free(block);
    }
    if (kept) {
        kept->next = NULL;
        memset(start, 0, (size_t)(arena->free - start));
    }
    arena->blocks = kept;
    arena->free = start;
    arena->size = kept ? BLOCK_SIZE : 0;
}
