/*
 * layout/share.h - how a table's columns share its width.
 *
 * When all fits on one line each, what is left over is spread evenly, so that the white between
 * columns is alike.  Else, and where shares are asked for, columns that need little stay whole,
 * and the others wrap in proportion to what they would take on one line, so that their cells
 * become about equally high.  Units: sp.  Pure; the room holds all the least widths.
 */
#ifndef LAYOUT_SHARE_H
#define LAYOUT_SHARE_H

#include <stddef.h>
#include <stdint.h>

#include "base/unit.h"

/* What a column asks for. */
struct extent {
    sp min, max;        /* its widest unbreakable piece; all on one line */
    sp whole, fraction; /* left and right of the decimal point */
};

int64_t extents_least(const struct extent extents[], size_t n);
int64_t extents_most(const struct extent extents[], size_t n);

/* Both fill widths[n], which sum to `room`, but for rounding.  To be spread, all must fit. */
void widths_spread(const struct extent extents[], size_t n, sp room, sp widths[]);
void widths_share(const struct extent extents[], size_t n, sp room, sp widths[]);

#endif
