/*
 * chart/route.h - the way of an arrow between two boxes: straight or with one bend; only where
 * a box stands in the way, with two.
 *
 * Units: pt.  Pure.
 */
#ifndef CHART_ROUTE_H
#define CHART_ROUTE_H

#include <stdbool.h>
#include <stddef.h>

#include "chart/canvas.h"

struct corner {
    double x, y;
};

struct route {
    struct corner corners[4];
    size_t n; /* 2 to 4 */
};

/* The obstacles and where an arrow may pass below or above a row. */
struct route_field {
    const struct rect *boxes;
    size_t n;
    double lane; /* half the gap between rows */
};

/* The way from box `from` to box `to` (indices); straight ways are moved aside by `shift`, so
 * that an arrow and its return do not lie on each other.  false when every way
 * crosses a box. */
bool route_find(const struct route_field *field, size_t from, size_t to, double shift,
                struct route *route);

#endif
