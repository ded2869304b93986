/*
 * chart/bar.h - what upright and level bars share: extents, thickness, textures, values.
 *
 * Units: pt.  "Along" runs over the categories, "across" over the values.
 */
#ifndef CHART_BAR_H_
#define CHART_BAR_H_

#include "chart/axis.h"
#include "chart/look.h"

struct bars {
    struct canvas *canvas;
    bool level;       /* bars lie: values run to the right */
    size_t n_groups;  /* categories */
    size_t per_group; /* bars side by side in a category: 1 when stacked */
    int decimals;
    double first;     /* where the first category begins along the axis */
    double slot;      /* from category to category */
    double thickness; /* of a bar */
    struct scale value;
    bool printed; /* each value stands at its bar: no axis is needed */
};

struct bars bars_of(struct canvas *canvas, bool level);

/* The range of bars with zero in it; stacked bars are summed, upwards and downwards apart. */
struct range bars_range(const struct bars *bars);

/* The widest printed value. */
double bars_value_width(const struct bars *bars);

/* Divides the length along the axis into slots: half a bar between bars, a whole one between
 * groups. */
void bars_divide(struct bars *bars, double first, double length, double thickest);

/* The point of a series in a category; NULL when there is none. */
const struct chart_point *bars_point(const struct bars *bars, size_t series, size_t category);

/* A bar of a category from one value to another. */
struct rect bars_rect(const struct bars *bars, size_t series, size_t category, double from,
                      double to);

/* All bars with their values, and the base line from one end of the axis to the other. */
void bars_draw(const struct bars *bars, double base_from, double base_to);

/* Whether every value of a stack fits inside its segment; a lone part's stands beyond it. */
bool bars_segments_fit(const struct bars *bars);

#endif
