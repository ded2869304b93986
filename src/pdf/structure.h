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

struct structure *structure_open(struct arena *arena);

/* Begins a page (from 0); those that share a tag come in ascending order. */
void structure_page(struct arena *arena, struct structure *structure, uint32_t page);

/* Notes a marked-content sequence of `tag` on the page begun last and returns its MCID. */
uint32_t structure_mark(struct arena *arena, struct structure *structure, struct tag *tag);

/* All pages have been begun and ended. */
void structure_pages_end(struct arena *arena, struct structure *structure, uint32_t n_pages);

/* How many MCIDs a page has. */
uint32_t structure_marks(const struct structure *structure, uint32_t page);

/* Notes a link annotation of `tag` and returns its StructParent; after structure_pages_end. */
uint32_t structure_annotation(struct arena *arena, struct structure *structure, struct tag *tag,
                              uint32_t page, uint32_t annotation);

/* Where a figure stands on its first page. */
void structure_bounds(struct arena *arena, struct structure *structure, struct tag *tag,
                      const struct bounds *bounds);

/* Numbers the elements of the tree; `pages` holds the pages' object numbers.  Sets *number to
 * the structure tree root's.  False when a text of the tree is longer than PDF/A allows. */
bool structure_close(struct arena *arena, struct structure *structure, struct objects *objects,
                     struct tag *root, const uint32_t pages[], uint32_t *number,
                     struct diag *diag);

/* Leaves the tree as it was, to be written again. */
void structure_forget(struct tag *root);

#endif
