/*
 * layout/line.h - one line of a paragraph, from breakpoint to breakpoint, as a frame.
 *
 * Ownership: the line in `arena`; `scratch` holds what is needed while it is made.
 */
#ifndef LAYOUT_LINE_H
#define LAYOUT_LINE_H

#include <stdbool.h>

#include "layout/item.h"

struct arena;

/* The paragraph that the lines are taken from. */
struct line_source {
    struct faces *faces;
    const struct para_style *style;
    const struct spans *spans;
    const struct items *items;
};

struct line_ends {
    const struct breakpoint *from, *to;
    bool first, last; /* of the paragraph */
};

struct line line_make(struct arena *arena, struct arena *scratch,
                      const struct line_source *source, struct line_ends ends);

/* How far a paragraph's first line, and its others, are indented. */
sp line_indent(const struct para_style *style, bool first);

/* Whether the style breaks lines without stretching their spaces. */
bool line_ragged(const struct para_style *style);

#endif
