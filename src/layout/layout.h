/*
 * layout/layout.h - the document to pages.
 *
 * Blocks become vertical lists of lines and boxes (paragraphs by Knuth & Plass 1981), these are
 * cut into pages with footnotes, floats and running heads; contents and page references are filled in by
 * passes until the pages stand still, at most LAYOUT_PASSES.
 */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include <stddef.h>

#include "doc/doc.h"
#include "doc/faces.h"
#include "frame/frame.h"

#define LAYOUT_PASSES 5

struct arena;
struct diag;

struct layout {
    const struct page *pages;
    size_t n_pages;
    struct tag *root;                      /* TAG_DOCUMENT */
    const struct outline_entry *outline;
    size_t n_outline;
    size_t n_front;                        /* pages with Roman labels */
};

/* `figures` holds the drawn frame of each BLOCK_FIGURE in document order (the cover's figure last, or
 * NULL): chart/ draws them at the width that layout_figure_width gives. */
sp layout_figure_width(const struct style *style, enum block_width width);

/* NULL after an error: what overflows (named, with the excess in mm), references that do not settle. */
const struct layout *layout_doc(struct arena *arena, const struct doc *doc, struct faces *faces,
                                const struct frame *const figures[], struct diag *diag);

#endif
