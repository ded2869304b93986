/*
 * chart/axis.h - ranges, grid lines, tick labels, the unit, the measure's start.
 *
 * Units: pt.  Value labels stand above their grid lines at the frame's left edge; the grid runs
 * under them, so that no axis line, tick mark or box is needed.
 */
#ifndef CHART_AXIS_H
#define CHART_AXIS_H

#include "chart/label.h"
#include "chart/scale.h"

/* The rectangle that data are drawn in. */
struct plot {
    double left, right, top, bottom;
};

/* An axis of values: its range, and labels for the ticks inside it. */
struct value_axis {
    double low, high;
    struct ticks ticks;
    struct label *labels; /* one a tick */
    double width;         /* of the widest label */
};

struct range {
    double low, high;
};

/* The range of all values, intervals and the zero line; 0 to 1 when there is no value. */
struct range range_of(const struct chart *chart);

/* Zero joins the range when it lies nearer than the range is long: then it costs little room
 * and sizes can be compared. */
struct range range_to_zero(struct range range);

/* Round ticks, about one every `pitch` pt of `length`; the chart's y_min and y_max overrule. */
struct value_axis value_axis_set(struct canvas *canvas, struct range range, double length,
                                 double pitch);

/* Level grid lines from the frame's edge to the plot's right, labels above them. */
void value_axis_draw(struct canvas *canvas, const struct value_axis *axis,
                     const struct plot *plot);

/* Upright grid lines with labels below the plot, for rows; returns the height used below it. */
double value_axis_draw_below(struct canvas *canvas, const struct value_axis *axis,
                             const struct plot *plot);

/* Labels of the x axis below the plot, as many as stand without colliding; returns the height
 * used. */
double x_axis_draw(struct canvas *canvas, struct scale scale, const struct plot *plot);

/* Months (or years, when there are many) under or over a time axis; returns the
 * days of ticks. */
struct date_axis {
    int *days;
    size_t n;
    int months; /* from tick to tick */
};
struct date_axis date_axis_set(struct canvas *canvas, int low, int high, double length);

/* Draws the months' names with their baseline at y and the years below them; returns the
 * height. */
double date_axis_draw(struct canvas *canvas, const struct date_axis *axis, struct scale scale,
                      double y);

/* Height of the band above the plot: the unit, the words of the start, the highest tick's
 * label. */
double head_height(const struct canvas *canvas);

/* The unit at x, or as far left of it as its length asks, `y` the top of its capitals; returns
 * where it ends, or x when there is none. */
double unit_draw(struct canvas *canvas, double x, double y);

/* The unit at x and the words of the measure's start over its line; `y` is the top
 * of the band. */
void head_draw(struct canvas *canvas, double x, double start_x, double y);

/* Decimals for printed values: the chart's, else as many as the values have, at most three
 * figures when they have many. */
int chart_decimals(const struct chart *chart);

#endif
