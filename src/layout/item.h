/*
 * layout/item.h - a paragraph as boxes and glue, and the places where it can be broken.
 *
 * After Knuth & Plass (1981), with two changes that keep the search small: the penalties and
 * discretionary hyphens are not items but breakpoints, each with the position in the unbroken
 * paragraph where a line that ends there ends and where the next one starts; and all glue
 * stretches and shrinks in proportion to its own width, so one sum serves both.
 * Units: sp.  Ownership: the arena given.
 */
#ifndef LAYOUT_ITEM_H
#define LAYOUT_ITEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "layout/span.h"

struct arena;

enum item_kind {
    ITEM_BOX,  /* a word, or the part of it that stands in one span */
    ITEM_GLUE, /* a word space */
    ITEM_TIE,  /* a no-break space */
    ITEM_BREAK /* the line ends here */
};

struct item {
    enum item_kind kind;
    size_t span;      /* its place in spans.items */
    const char *text; /* a box's characters */
    size_t n;
    const struct shaped *shaped; /* of a box */
    sp width;
};

struct items {
    struct item *items;
    size_t n, capacity;
};

struct items items_build(struct arena *arena, struct faces *faces, const struct spans *spans);

/* A place where a line may end.  Positions count natural widths from the paragraph's start. */
struct breakpoint {
    size_t item;            /* the glue or break that vanishes, or the box that is parted */
    size_t offset;          /* bytes of the box that stay before the break; 0: none is parted */
    int64_t end, end_space; /* where a line that ends here ends; the glue before that */
    int64_t start, start_space; /* where the line after it starts; the glue before that */
    int penalty;
    bool hyphen;     /* a hyphen is added (and counted in `end`) */
    bool hyphenated; /* the line ends with a hyphen, added or written */
    bool forced;
    sp hang; /* what stands out of the margin (and is not counted in `end`) */
};

struct breakpoints {
    struct breakpoint *points; /* the first is the paragraph's start, the last its end */
    size_t n, capacity;
};

struct break_rules {
    bool hyphenate; /* divisions of words, beside spaces, hyphens and slashes */
    bool hang;      /* light marks at a line's end hang in the margin */
};

struct breakpoints breakpoints_find(struct arena *arena, struct faces *faces,
                                    const struct spans *spans, const struct items *items,
                                    struct break_rules rules);

/* A hyphen as a line's end shows it, in the look of `span`. */
const struct shaped *hyphen_shape(struct faces *faces, const struct span *span);

/* A part of a box, shaped by itself. */
const struct shaped *part_shape(struct faces *faces, const struct span *span, const char *text,
                                size_t n);

#endif
