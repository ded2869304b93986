/*
 * layout/contents.h - the contents and the lists of tables and figures.
 *
 * Entries are set once, with room for their page numbers; the numbers and the leaders are
 * filled in when the pages stand still, so they can move nothing.
 */
#ifndef LAYOUT_CONTENTS_H
#define LAYOUT_CONTENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "layout/galley.h"

/* A page number still to be printed at the right end of an entry's last line. */
struct page_number {
    struct frame *frame;
    sp from, to, baseline; /* the leaders' room */
    const struct block *target;
    const struct text_style *style;
    struct tag *link, *content; /* the entry's link, and the part of it that holds the number */
    const char *words;          /* of the entry */
};

struct page_numbers {
    struct page_number *items;
    size_t n, capacity;
};

bool contents_set(struct arena *arena, struct setting *setting, const struct block *block,
                  struct diag *diag);

/* Prints the page's label at the end of its entry, with leaders. */
void page_number_fill(struct arena *arena, struct faces *faces,
                      const struct page_number *number, const char *label);

#endif
