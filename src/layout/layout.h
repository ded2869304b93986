/*
 * layout/layout.h - the document to pages.
 *
 * Blocks become vertical lists of lines and boxes (paragraphs by Knuth & Plass 1981), these are
 * cut into pages with footnotes, floats and running heads.  What stands between two forced page
 * breaks is a part (a chapter): it is set and placed by itself, and its pages are handed out at
 * once when nothing that is still unknown can change them, so that a long report takes the
 * memory of a chapter.  A part that prints page numbers of other places waits, with all after
 * it, and is set again by passes until the pages stand still, at most LAYOUT_PASSES.
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
struct map;

struct layout {
    const struct page *pages; /* without frames when they were taken */
    size_t n_pages;
    struct tag *root; /* TAG_DOCUMENT */
    const struct outline_entry *outline;
    size_t n_outline;
    size_t n_front;           /* pages with Roman labels */
    const struct map *places; /* for layout_page */
};

/* The label of the page where an anchor stands; "–" when it stands on none, or there are no
 * pages (NULL). */
const char *layout_page(struct arena *arena, const struct layout *layout, const char *anchor);

/* How wide the drawing of a figure is. */
sp layout_figure_width(const struct style *style, enum block_width width);

/* Draws a BLOCK_FIGURE in `arena`, as often as it is asked for; NULL after an error. */
struct drawings {
    const struct frame *(*draw)(void *context, struct arena *arena, const struct block *block,
                                enum block_width width);
    void *context;
};

/* Takes each page once it stands still, index from 0: the contents, which wait for the last
 * page number, come after the others.  Then its frame is given back. */
struct page_taker {
    void (*take)(void *context, const struct page *page, size_t index);
    void *context;
};

/* Without a taker (NULL) all pages are kept.  NULL after an error: what overflows (named, with
 * the excess in mm), references that do not settle. */
const struct layout *layout_doc(struct arena *arena, const struct doc *doc, struct faces *faces,
                                const struct drawings *drawings, const struct page_taker *taker,
                                struct diag *diag);

#endif
