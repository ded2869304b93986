/*
 * layout/fit.h - which breakpoints give the best lines: the total fit of Knuth & Plass (1981).
 *
 * The search keeps, for every breakpoint, the cheapest way there for each fitness class and
 * number of hyphens in a row, so that what it finds is the best there is under the rule on
 * hyphens. Ownership: the arena given.
 */
#ifndef LAYOUT_FIT_H
#define LAYOUT_FIT_H

#include <stddef.h>

#include "layout/cost.h"

struct arena;

/* How many lines in a row may end with a hyphen. */
#define FIT_HYPHENS 2

struct fit {
    const size_t *points; /* the line ends, ascending; the paragraph's start is not there */
    size_t n;             /* 0: there is no way */
    size_t stuck_from, stuck_to; /* then the shortest line that was too long */
};

struct fit fit_lines(struct arena *arena, const struct breakpoints *breakpoints,
                     const struct fit_rules *rules);

#endif
