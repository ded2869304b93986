/*
 * chart/canvas.h - where a chart is drawn: Cairo paths lifted into a frame.
 *
 * Units: points, x to the right, y down from the frame's top left corner; Cairo rounds to
 * 1/256. A canvas is a writer with a sticky error: canvas_error keeps the first, later ones are
 * ignored, and it is read once, when the chart is done.  No arcs are asked of Cairo (they use
 * sines): circles are four cubic curves, so that the bytes depend on + - * / alone.
 */
#ifndef CHART_CANVAS_H
#define CHART_CANVAS_H

#include <stdbool.h>
#include <stddef.h>

#include "doc/chart.h"
#include "doc/faces.h"
#include "frame/frame.h"

struct arena;
struct diag;

struct canvas {
    struct arena *arena;
    struct faces *faces;
    const struct style *style;
    const struct chart *chart;
    enum language language;
    struct frame *frame;
    double width; /* of the frame, pt */
    struct _cairo *cairo;
    struct diag *diag;
    bool failed;
};

struct rect {
    double x, y, width, height;
};

/* How a path is stroked. */
struct pen {
    colour colour;
    double width;
    const sp *dash; /* static */
    size_t n_dash;
    bool round;
};

enum hatch {
    HATCH_NONE,
    HATCH_RISING, /* the mark of illustrative data, used for nothing else */
    HATCH_LEVEL,
    HATCH_UPRIGHT,
    HATCH_CROSS /* level and upright */
};

struct canvas canvas_open(struct arena *arena, const struct chart *chart, struct faces *faces,
                          enum language language, sp width, struct diag *diag);

/* The finished frame, `height` high; NULL when an error was met. */
struct frame *canvas_close(struct canvas *canvas, double height);

/* Keeps the first error: a label too wide for its place by `excess` pt. */
void canvas_overflow(struct canvas *canvas, const char *label, const char *place,
                     double excess);

/* Keeps the first error of another kind. */
void canvas_refuse(struct canvas *canvas, const char *reason, const char *message);

/* The path under construction. */
void canvas_move(struct canvas *canvas, double x, double y);
void canvas_line(struct canvas *canvas, double x, double y);
void canvas_shut(struct canvas *canvas);
void canvas_rect(struct canvas *canvas, struct rect rect);
void canvas_circle(struct canvas *canvas, double x, double y, double radius);
void canvas_half_circle(struct canvas *canvas, double x, double y,
                        double radius); /* the left half */
void canvas_diamond(struct canvas *canvas, double x, double y, double radius);

/* Puts the path into the frame and begins a new one. */
void canvas_stroke(struct canvas *canvas, struct pen pen);
void canvas_fill(struct canvas *canvas, colour fill, double opacity);
void canvas_paint(struct canvas *canvas, colour fill, struct pen outline);

/* What was drawn there shows the value of that number in the document; none for 0. */
void canvas_mark(struct canvas *canvas, struct rect rect, int value);

/* Shortcuts: a straight rule, hatching of a rectangle. */
void canvas_rule(struct canvas *canvas, double x1, double y1, double x2, double y2,
                 struct pen pen);
void canvas_hatch(struct canvas *canvas, struct rect rect, enum hatch hatch, double spacing,
                  struct pen pen);

#endif
