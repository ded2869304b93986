/*
 * pdf/outline.h - the file's outline (bookmarks), ISO 32000-1, 12.3.3.
 *
 * Level 1 shows when the file is opened; what lies below is folded.
 */
#ifndef PDF_OUTLINE_H
#define PDF_OUTLINE_H

#include <stdbool.h>

#include "frame/frame.h"
#include "pdf/links.h"

struct arena;

struct outline {
    const struct outline_entry *entries;
    size_t n;
};

/* Sets *number to the outline's object, 0 when it is empty.  False when an entry leads to no
 * page; the links are closed before. */
bool outline_add(struct arena *arena, struct objects *objects, const struct links *links,
                 struct outline outline, uint32_t *number, struct diag *diag);

#endif
