/*
 * chart/legend.h - swatches with the names of series, where direct labels cannot stand.
 *
 * Units: pt.  Entries run from left to right, in as few rows as the frame's width allows, the
 * rows equally long and aligned in columns.
 */
#ifndef CHART_LEGEND_H
#define CHART_LEGEND_H

#include "chart/label.h"
#include "chart/look.h"

enum swatch { SWATCH_LINE, SWATCH_AREA, SWATCH_MARKER };

struct legend_entry {
    const char *text;
    struct look look;       /* SWATCH_LINE, SWATCH_MARKER */
    struct texture texture; /* SWATCH_AREA */
    enum swatch swatch;
    bool open; /* SWATCH_MARKER: illustrative */
};

/* What hatching means: "exempeldata". */
const char *example_words(enum language language);

/* The chart's series in order when `names` (one series alone needs none: the title has it), and
 * last what hatching means when some mark is illustrative.  *n is their number. */
struct legend_entry *legend_entries(struct canvas *canvas, enum swatch swatch, bool names,
                                    size_t *n);

/* Draws from x with the first line's swatches at y; returns the height, space
 * below included. */
double legend_draw(struct canvas *canvas, const struct legend_entry entries[], size_t n,
                   double x, double y);

#endif
