/*
 * chart/look.h - how series are told apart: colours, dashes, markers, textures.
 *
 * No pair of series rests on hue alone: each also has a dash, a marker, a lightness or a hatch
 * of its own.  When a series is highlighted it takes the accent and the others are grey.
 */
#ifndef CHART_LOOK_H
#define CHART_LOOK_H

#include "chart/canvas.h"

enum marker { MARKER_CIRCLE, MARKER_SQUARE, MARKER_TRIANGLE, MARKER_DIAMOND, MARKER_COUNT };

struct look {
    struct pen pen;
    enum marker marker;
};

/* A filled area: its fill, its outline, and the hatch upon it. */
struct texture {
    colour fill;
    struct pen outline;
    enum hatch hatch;
    double spacing;
    struct pen hatch_pen;
    bool illustrative;
};

bool any_highlight(const struct chart *chart);

/* Whether the grey series are so many that their looks are all alike. */
bool greys_crowded(const struct chart *chart);

/* `share` of a colour on white, 0 to 1. */
colour tint(colour from, double share);

/* Ink or white, whichever is read better on the fill. */
colour text_on(const struct canvas *canvas, colour fill);

struct look look_of(const struct canvas *canvas, size_t series);
/* Of one point: as its series, but for the subject among the points of a single series. */
struct look look_of_point(const struct canvas *canvas, size_t series,
                          const struct chart_point *point);

/* Draws a marker of about `radius`; open markers are white with an outline
 * (illustrative data). */
void marker_draw(struct canvas *canvas, enum marker marker, double x, double y, double radius,
                 struct pen pen, bool open);

struct texture texture_of(const struct canvas *canvas, size_t series, bool illustrative);
/* Of one bar: as its series', but for the subject among the bars of a single series. */
struct texture texture_of_point(const struct canvas *canvas, size_t series,
                                const struct chart_point *point);

/* A plain area of one colour, hatched when illustrative. */
struct texture texture_plain(colour fill, bool illustrative);

void texture_draw(struct canvas *canvas, struct rect rect, const struct texture *texture);

/* Pens that all charts share. */
struct pen pen_of(colour ink, double width);
struct pen pen_grid(const struct canvas *canvas);
struct pen pen_zero(const struct canvas *canvas);
struct pen pen_start(const struct canvas *canvas); /* the dashed line of the measure's start */

#endif
