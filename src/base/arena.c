#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* Most arenas are scratch, and are content with a little of the heap; each next block has eight
 * times as much.  What needs more than two gets huge pages (x86-64's 2 MiB), because a report's
 * pages of 4 KiB cost more to fault in than to fill. */
#define FIRST_BLOCK ((size_t)32 * 1024)
#define HUGE_PAGE ((size_t)2 * 1024 * 1024)

/* Bytes of an array that begins to grow: eight small items, but few large ones, for most lists
 * of blocks stay at one. */
#define FIRST_ROOM ((size_t)256)

/* What everything is aligned for. */
#define ALIGN                                                                                  \
    _Alignof(union {                                                                           \
        int64_t integer;                                                                       \
        double number;                                                                         \
        void *pointer;                                                                         \
    })

struct block {
    struct block *next;
    size_t size; /* with this head */
    max_align_t start[];
};

struct arena {
    struct block *blocks;
    struct block *current; /* where small allocations go; NULL before the first */
    struct block *spare;   /* zeroed, for when that is full; NULL or what a rewind left over */
    char *free, *end;      /* what is left of it */
    size_t size;
    struct arena *whole; /* of which it is a part, or NULL */
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

struct arena *arena_open_part(struct arena *whole)
{
    struct arena *arena = arena_open();
    arena->whole = arena_lasting(whole);
    return arena;
}

struct arena *arena_lasting(struct arena *arena)
{
    return arena->whole ? arena->whole : arena;
}

#if defined(__SANITIZE_ADDRESS__)
#define ON_HEAP SIZE_MAX /* the leak check follows pointers through the heap alone */
#else
#define ON_HEAP FIRST_BLOCK
#endif

static void *pages_map(size_t size)
{
    void *pages = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return pages == MAP_FAILED ? NULL : pages;
}

/* From a place where a huge page can start; what lies before and after is given back. */
static void *huge_pages_map(size_t size)
{
    char *pages = pages_map(size + HUGE_PAGE);
    if (!pages)
        return NULL;
    size_t before = HUGE_PAGE - (uintptr_t)pages % HUGE_PAGE;
    munmap(pages, before);
    if (before < HUGE_PAGE)
        munmap(pages + before + size, HUGE_PAGE - before);
    madvise(pages + before, size, MADV_HUGEPAGE); /* a wish: not every system has them */
    return pages + before;
}

/* Zeroed; NULL when the system has no more. */
static void *pages_open(size_t size)
{
    if (size <= ON_HEAP)
        return calloc(1, size);
    return size < HUGE_PAGE ? pages_map(size) : huge_pages_map(size);
}

static void pages_close(void *pages, size_t size)
{
    if (size <= ON_HEAP)
        free(pages);
    else
        munmap(pages, size);
}

static struct block *block_open(struct arena *arena, size_t size)
{
    const size_t page = 4096;
    size = (size + page - 1) / page * page;
    struct block *block = pages_open(size);
    if (!block)
        out_of_memory();
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    arena->size += size;
    return block;
}

static void block_close(struct arena *arena, struct block *block)
{
    arena->size -= block->size;
    pages_close(block, block->size);
}

void arena_close(struct arena *arena)
{
    if (!arena)
        return;
    for (struct block *block = arena->blocks, *next; block; block = next) {
        next = block->next;
        block_close(arena, block);
    }
    if (arena->spare)
        block_close(arena, arena->spare);
    free(arena);
}

static void *alloc_alone(struct arena *arena, size_t size)
{
    return block_open(arena, sizeof(struct block) + size)->start;
}

static size_t next_size(const struct arena *arena)
{
    size_t size = arena->current ? 8 * arena->current->size : FIRST_BLOCK;
    return size < HUGE_PAGE ? size : HUGE_PAGE;
}

static struct block *take_spare(struct arena *arena)
{
    struct block *block = arena->spare;
    block->next = arena->blocks;
    arena->blocks = block;
    arena->spare = NULL;
    return block;
}

static void next_block(struct arena *arena)
{
    struct block *block =
        arena->spare ? take_spare(arena) : block_open(arena, next_size(arena));
    arena->current = block;
    arena->free = (char *)block->start;
    arena->end = (char *)block + block->size;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        out_of_memory();
    size = size ? (size + ALIGN - 1) / ALIGN * ALIGN : ALIGN;
    if ((size_t)(arena->end - arena->free) < size) {
        if (size > next_size(arena) / 4)
            return alloc_alone(arena, size);
        next_block(arena);
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

/* Takes more room right behind the newest allocation; false when that is not where it ends. */
static bool extend(struct arena *arena, const void *items, size_t size, size_t more)
{
    if (!items || (const char *)items + size != arena->free ||
        more > (size_t)(arena->end - arena->free) || more % ALIGN)
        return false;
    arena->free += more;
    return true;
}

/* Gives back a large array that has moved, when it had a block of its own. */
static void release(struct arena *arena, const void *items)
{
    for (struct block **at = &arena->blocks; *at; at = &(*at)->next) {
        struct block *block = *at;
        if ((const void *)block->start != items || block == arena->current)
            continue;
        *at = block->next;
        block_close(arena, block);
        return;
    }
}

void *arena_grow(struct arena *arena, void *items, size_t n, size_t *capacity, size_t size)
{
    if (n < *capacity)
        return items;
    size_t first = size <= FIRST_ROOM / 8 ? 8 : size <= FIRST_ROOM ? FIRST_ROOM / size : 1;
    size_t held = *capacity;
    *capacity = held ? held * 2 : first;
    if (extend(arena, items, held * size, held * size))
        return items;
    void *grown = arena_array(arena, *capacity, size);
    if (n)
        memcpy(grown, items, n * size);
    if (held * size > HUGE_PAGE / 4)
        release(arena, items);
    return grown;
}

char *arena_copy(struct arena *arena, const char *text, size_t n)
{
    char *copy = arena_alloc(arena, n + 1);
    if (n)
        memcpy(copy, text, n);
    return copy;
}

/* Most texts are short; a longer one is printed once more where it will stand. */
char *arena_printf(struct arena *arena, const char *format, ...)
{
    char small[256];
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(small, sizeof small, format, arguments);
    va_end(arguments);
    if (n < 0)
        out_of_memory();
    if ((size_t)n < sizeof small)
        return arena_copy(arena, small, (size_t)n);
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

struct arena_mark arena_mark(const struct arena *arena)
{
    return (struct arena_mark){arena->blocks, arena->current, arena->free};
}

/* The newest block for small allocations is used again rather than faulted in again. */
static void put_by(struct arena *arena, struct block *block)
{
    if (block != arena->current || arena->spare) {
        block_close(arena, block);
        return;
    }
    memset(block->start, 0, (size_t)(arena->free - (char *)block->start));
    arena->spare = block;
}

void arena_rewind(struct arena *arena, struct arena_mark mark)
{
    struct block *current = mark.current;
    char *used = arena->current == current ? arena->free : NULL;
    while (arena->blocks != mark.blocks) {
        struct block *block = arena->blocks;
        arena->blocks = block->next;
        put_by(arena, block);
    }
    arena->current = current;
    arena->free = mark.free;
    arena->end = current ? (char *)current + current->size : NULL;
    if (current)
        memset(mark.free, 0, (size_t)((used ? used : arena->end) - arena->free));
}

void arena_clear(struct arena *arena)
{
    arena_rewind(arena, (struct arena_mark){.blocks = NULL});
}
