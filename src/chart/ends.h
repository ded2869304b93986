/*
 * chart/ends.h - direct labels at the right end of lines or of a stack, moved apart.
 *
 * Units: pt.  Labels stand in one column; a thin leader joins a label that had to move to its
 * end.
 */
#ifndef CHART_ENDS_H
#define CHART_ENDS_H

#include "chart/axis.h"
#include "chart/label.h"

struct end {
    size_t series; /* of the chart; its n_series when the label is for several */
    struct wrapped label;
    double x, y;   /* where the line ends */
    double centre; /* of the placed label */
    colour leader; /* NO_COLOUR: none */
};

/* A label of one series; its width is at most `measure`. */
struct end end_of(struct canvas *canvas, size_t series, double x, double measure);

/* The height that the labels need. */
double ends_height(const struct end ends[], size_t n);

/* Sorts the labels from the top down by `y` and places them between low and high. */
void ends_place(struct canvas *canvas, struct end ends[], size_t n, double low, double high);

/* Whether there are many placed labels and one stands more than two lines off its end: its
 * leader runs steeply among others and is hard to follow. */
bool ends_crowded(const struct end ends[], size_t n);

/* Whether no other of the placed labels' lines ends within the i-th label's height. */
bool end_alone(const struct end ends[], size_t n, size_t i);

/* The placed column's width with the leaders' room; 0 when there is no label. */
double ends_width(const struct end ends[], size_t n);

/* Draws placed labels right of the plot. */
void ends_draw(struct canvas *canvas, const struct end ends[], size_t n,
               const struct plot *plot);

#endif
