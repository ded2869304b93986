/*
 * chart/names.h - the column of row names at the left of level bars, dots, matrices and
 * timelines.
 */
#ifndef CHART_NAMES_H
#define CHART_NAMES_H

#include "chart/label.h"

struct names {
    struct wrapped *lines;
    size_t n;
    double width, height; /* of the widest and of the highest */
};

/* Wraps the names to at most `share` of the canvas's width. */
struct names names_set(struct canvas *canvas, const char *const texts[], size_t n,
                       double share);

/* Draws name i at the left edge with its middle at y. */
void names_draw(struct canvas *canvas, const struct names *names, size_t i, double x, double y);

#endif
