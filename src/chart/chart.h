/*
 * chart/chart.h - draws a figure's data into a frame: paths through Cairo, text in the report's
 * fonts.
 *
 * Units: sp; the frame is exactly `width` wide and as high as the kind of chart needs.  All
 * content of the frame is of one leaf, the Figure's, so the frame sets no tags.
 */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include "doc/chart.h"
#include "doc/faces.h"
#include "frame/frame.h"

struct arena;
struct diag;

/* NULL after an error: labels that cannot be placed, an arrow to a box that is not there. */
struct frame *chart_draw(struct arena *arena, const struct chart *chart, struct faces *faces,
                         enum language language, sp width, struct diag *diag);

/* The alternative text written from the data: what, range, trend, largest, smallest, n. */
char *chart_alt(struct arena *arena, const struct chart *chart, const char *title,
                enum language language);

/* Whether the picture prints each of its values and the alternative text reads each: then a
 * table of them would only repeat both. */
bool chart_tells_all(const struct chart *chart);

#endif
