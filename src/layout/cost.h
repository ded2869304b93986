/*
 * layout/cost.h - how bad a line is, and how much it adds to the demerits of its paragraph.
 *
 * All in integers, so that every processor breaks every paragraph alike.  Pure functions; the
 * search (layout/fit.h) knows nothing of what makes a line bad.  Units: sp; badness as TeX's.
 */
#ifndef LAYOUT_COST_H
#define LAYOUT_COST_H

#include <stdbool.h>
#include <stdint.h>

#include "layout/item.h"

#define TOLERANCE_ANY INT64_MAX

struct fit_rules {
    sp first_width, width; /* of the first line and the others */
    sp size;               /* of the text: what is short and what is loose */
    bool ragged;
    bool emergency;    /* lines with hardly any glue stretch too: some must be chosen */
    int64_t tolerance; /* the badness that a line may have */
    bool any_hyphens;  /* more than two hyphens in a row, rather than too long a line */
};

enum fitness { FIT_TIGHT, FIT_DECENT, FIT_LOOSE, FIT_VERY_LOOSE, FITNESS_COUNT };

struct line_look {
    int64_t natural; /* width, before its glue is set */
    int64_t badness;
    enum fitness fitness;
};

/* What a line's demerits need to know of the lines before it. */
struct line_before {
    bool none; /* it is the first */
    enum fitness fitness;
    int hyphens; /* how many in a row end with one */
};

/* What a line can overrun its measure by without being seen. */
#define COST_OVERRUN (SP_PT / 10)

/* The demerits of a tight line beside a loose one (plain TeX's \adjdemerits): the most that the
 * fitness class of one line can cost the next. */
#define COST_ADJACENT 10000

/* How much the glue in a line can shrink. */
int64_t cost_shrink(int64_t space);

/* Sets the line between two breakpoints; false when it is too long. */
bool cost_set_line(const struct fit_rules *rules, const struct breakpoint *from,
                   const struct breakpoint *to, bool first, struct line_look *look);

int64_t cost_demerits(const struct fit_rules *rules, struct line_before before,
                      const struct breakpoint *to, bool last, const struct line_look *look);

#endif
