/*
 * layout/page.h - one page as a frame: its strips, footnotes, running head and foot.
 */
#ifndef LAYOUT_PAGE_H
#define LAYOUT_PAGE_H

#include "doc/doc.h"
#include "doc/faces.h"
#include "frame/frame.h"
#include "layout/flow.h"

struct arena;

struct page_maker {
    const struct doc *doc;
    struct faces *faces;
    const struct style *style;
    const char *foot; /* what stands at the left of each foot: dnr and state */
};

struct page_maker page_maker_open(struct arena *arena, const struct doc *doc,
                                  struct faces *faces);

const struct frame *page_make(struct arena *arena, const struct page_maker *maker,
                              const struct flow *flow, const struct sheet *sheet,
                              const char *label);

#endif
