/*
 * pdf/structure.h - the tag tree as structure elements (ISO 32000-1, 14.7 and 14.8; ISO
 * 14289-1, 7).
 *
 * While pages are written, each marked piece of content and each link annotation is noted with
 * its tag; when all pages stand, structure_close numbers the elements in reading order.  A tag
 * without content and without children is left out, but for table cells.  An element is printed
 * from its struct tag when the file is saved, so that a tree of 300,000 tags costs little
 * memory.
 */
#ifndef PDF_STRUCTURE_H
#define PDF_STRUCTURE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/unit.h"
#include "frame/tag.h"
#include "pdf/objects.h"

struct arena;
struct structure;

/* A rectangle in PDF's coordinates, sp; empty while x0 > x1. */
struct bounds {
    sp x0, y0, x1, y1;
};

#define BOUNDS_EMPTY                                                                           \
    {                                                                                          \
        INT32_MAX, INT32_MAX, INT32_MIN, INT32_MIN                                             \
    }

void bounds_add(struct bounds *bounds, sp x, sp y);

struct structure *structure_open(struct arena *arena, struct tag *root, uint32_t n_pages);

/* Notes a marked-content sequence of `tag` on a page (from 0, ascending) and returns its MCID.
 */
uint32_t structure_mark(struct arena *arena, struct structure *structure, struct tag *tag,
                        uint32_t page);

/* How many MCIDs the page being written has so far. */
uint32_t structure_marks(const struct structure *structure, uint32_t page);

/* Notes a link annotation of `tag` and returns its StructParent. */
uint32_t structure_annotation(struct arena *arena, struct structure *structure, struct tag *tag,
                              uint32_t page, uint32_t annotation);

/* Where a figure stands on its first page. */
void structure_bounds(struct arena *arena, struct structure *structure, struct tag *tag,
                      const struct bounds *bounds);

/* Numbers the elements; `pages` holds the pages' object numbers.  Sets *root to the structure
 * tree root's number.  False when a text of the tree is longer than PDF/A allows. */
bool structure_close(struct arena *arena, struct structure *structure, struct objects *objects,
                     const uint32_t pages[], uint32_t *root, struct diag *diag);

#endif
