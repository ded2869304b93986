/*
 * doc/chart.h - the data of a figure: what chart/ draws and the alternative text tells.
 *
 * Shapes: a series has n points, one for each category (bar, matrix, map) or each x (line,
 * dot). Missing points are NAN in y.  Ownership: the document's arena.
 */
#ifndef DOC_CHART_H
#define DOC_CHART_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

enum chart_kind {
    CHART_LINE,
    CHART_POINT,   /* as lines, but points with upright intervals */
    CHART_BAR,     /* vertical; grouped or stacked */
    CHART_BAR_H,   /* horizontal */
    CHART_DOT,     /* dots with intervals, one row a category */
    CHART_GANTT,   /* spans and milestones on a time axis */
    CHART_MATRIX,  /* rows x columns of symbols or shaded numbers */
    CHART_DIAGRAM, /* boxes and arrows */
    CHART_MAP      /* tile map of Sweden's 21 counties */
};

struct chart_point {
    double x;                  /* line: year or days; else the category's index */
    double y;                  /* NAN: missing */
    double low, high;          /* interval; NAN: none */
    int value;                 /* the traced value's number in the document, or 0 ... */
    int low_value, high_value; /* ... and those of the interval's ends */
    const char *label;         /* printed at the mark, or NULL */
    bool illustrative;         /* hatched */
    bool highlight; /* of a chart of one series: the subject, accent; the others grey */
};

struct chart_series {
    const char *name;
    bool highlight; /* the subject: accent, 2 pt; the others grey when any is highlighted */
    const struct chart_point *points;
    size_t n;
};

/* A bar on the time axis (start < end) or a milestone (start = end); days since 1970-01-01. */
struct chart_span {
    const char *row, *label, *group; /* label and group may be NULL */
    int start, end;
    int start_value, end_value; /* their numbers in the document, or 0 */
    bool planned;               /* open outline; else filled */
    bool illustrative;
};

/* A box of a diagram, on a grid. */
struct chart_box {
    const char *name; /* arrows name it */
    const char *text; /* lines parted by \n; the first is bold */
    int column, row;  /* from 0; boxes of one row stand at the same height */
    int width;        /* in columns, 1 or more */
    bool highlight;
};

struct chart_arrow {
    const char *from, *to;
    const char *label; /* or NULL */
    bool both;         /* heads at both ends */
    bool dashed;
};

enum chart_x { X_CATEGORY, X_YEAR, X_DATE, X_NUMBER };

struct chart {
    enum chart_kind kind;
    struct pos pos;
    bool stacked; /* bars */
    enum chart_x x_kind;
    const char *x_unit, *y_unit;   /* printed with the axis: "år", "mnkr"; or NULL */
    int decimals;                  /* of labels; -1: as many as needed */
    const char *const *categories; /* bar, dot, matrix rows, map county codes */
    size_t n_categories;
    const int *totals; /* stacked: each category's sum, its number in the document, or NULL */
    const char *const *columns; /* matrix columns */
    size_t n_columns;
    const struct chart_series *series; /* matrix: one series a row */
    size_t n_series;
    const struct chart_span *spans;
    size_t n_spans;
    const struct chart_box *boxes;
    size_t n_boxes;
    const struct chart_arrow *arrows;
    size_t n_arrows;
    bool has_start; /* the vertical line of the measure */
    double start;   /* on the x axis */
    const char *start_label;
    bool has_y_min, has_y_max;
    double y_min, y_max; /* for equal scales across small multiples */
    double zero_line;    /* unused when NAN */
    double height_pt;    /* of the plot; 0: the kind's own */
    bool illustrative;   /* any mark is */
};

#endif
