/*
 * layout/reference.h - the words of cross-references: "figur 3", "avsnitt 4.2 på sidan 17".
 *
 * Page numbers come from the pages of the pass before; each one printed is remembered, so that
 * layout can tell whether it still holds.
 */
#ifndef LAYOUT_REFERENCE_H
#define LAYOUT_REFERENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/map.h"
#include "layout/para.h"

struct arena;

/* A page number that was printed. */
struct page_asked {
    const struct inline_ *reference;
    int page; /* what page_of said; PAGE_UNKNOWN in the first pass */
};

#define PAGE_UNKNOWN (-2)

struct reference_words {
    struct arena *arena;
    const struct doc *doc;
    const struct map *places; /* page codes by anchor; NULL in the first pass */
    struct page_asked *asked;
    size_t n, capacity;
};

/* The parameter of para_set that gives these words. */
struct references references_from(struct reference_words *words);

/* Pages as places hold them: the front's and the body's are told apart. */
int page_code(size_t index, bool front);

/* The anchor's page code, or -1 while that is not known; `anchor` may be NULL. */
int page_of(const struct map *places, const char *anchor);

/* "iv", "12"; "–" for a page that is not known. */
const char *page_label(struct arena *arena, int code);

#endif
