/*
 * Line charts: the subject in the accent, the others grey, names at the lines' ends.  Point
 * charts are drawn alike, with upright intervals in the place of lines and bands.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "chart/axis.h"
#include "chart/bank.h"
#include "chart/ends.h"
#include "chart/kinds.h"
#include "chart/legend.h"
#include "chart/look.h"

/* The share of the width that names at the right may take. */
static const double ends_share = 0.3;

/* Names may reach this far above the plot, and below it beside the labels of the x axis. */
static const double room_above = 6, room_below = 12;

struct lines {
    struct canvas *canvas;
    struct value_axis axis;
    struct plot plot;
    struct scale x, y;
    struct end *ends;
    size_t n_ends;
};

/* The range of x over points that have a value. */
static struct range x_range(const struct chart *chart)
{
    struct range range = {NAN, NAN};
    for (size_t i = 0; i < chart->n_series; i++) {
        for (size_t j = 0; j < chart->series[i].n; j++) {
            const struct chart_point *point = &chart->series[i].points[j];
            if (isnan(point->y))
                continue;
            range.low = isnan(range.low) ? point->x : fmin(range.low, point->x);
            range.high = isnan(range.high) ? point->x : fmax(range.high, point->x);
        }
    }
    if (chart->has_start && !isnan(range.low)) {
        range.low = fmin(range.low, chart->start);
        range.high = fmax(range.high, chart->start);
    }
    if (isnan(range.low))
        return (struct range){0, 1};
    if (range.low == range.high)
        return (struct range){range.low - 1, range.high + 1};
    return range;
}

/* --- names --- */

static const struct chart_point *last_point(const struct chart_series *series)
{
    for (size_t j = series->n; j > 0; j--)
        if (!isnan(series->points[j - 1].y))
            return &series->points[j - 1];
    return NULL;
}

/* A name that an earlier series has too ("placebo") is printed once. */
static bool named_before(const struct chart *chart, size_t series)
{
    for (size_t i = 0; i < series; i++)
        if (chart->series[i].name &&
            strcmp(chart->series[i].name, chart->series[series].name) == 0)
            return true;
    return false;
}

static void add_ends(struct lines *lines, bool only_highlighted)
{
    struct canvas *canvas = lines->canvas;
    const struct chart *chart = canvas->chart;
    lines->ends = arena_array(canvas->arena, chart->n_series + 1, sizeof *lines->ends);
    lines->n_ends = 0;
    for (size_t i = 0; i < chart->n_series; i++) {
        const struct chart_series *series = &chart->series[i];
        if (!series->name || !*series->name || !last_point(series) || named_before(chart, i) ||
            (only_highlighted && !series->highlight))
            continue;
        struct end end = end_of(canvas, i, 0, canvas->width * ends_share);
        end.x = last_point(series)->x;
        end.y = last_point(series)->y;
        lines->ends[lines->n_ends++] = end;
    }
}

/* One label for n lines that are not named. */
static struct end end_of_others(struct canvas *canvas, size_t n, double y)
{
    const char *words = canvas->language == LANGUAGE_SV
                            ? arena_printf(canvas->arena, "%zu övriga", n)
                            : arena_printf(canvas->arena, "%zu others", n);
    struct text_style style = label_coloured(canvas, canvas->style->grey);
    return (struct end){
        .series = canvas->chart->n_series,
        .label = wrapped_set(canvas, style, words, canvas->width * ends_share, "the margin"),
        .y = y,
        .leader = NO_COLOUR,
    };
}

/* One label for all that are not highlighted, at the middle of their ends. */
static void add_others(struct lines *lines)
{
    const struct chart *chart = lines->canvas->chart;
    double sum = 0;
    size_t n = 0;
    for (size_t i = 0; i < chart->n_series; i++) {
        const struct chart_point *last = last_point(&chart->series[i]);
        if (chart->series[i].highlight || !last)
            continue;
        sum += last->y;
        n++;
    }
    lines->ends[lines->n_ends++] = end_of_others(lines->canvas, n, sum / (double)n);
}

/* Direct labels when they have room; else those of the highlighted, and a legend when none is.
 * One series alone needs no name: the title has it. */
static bool set_ends(struct lines *lines, double height)
{
    const struct chart *chart = lines->canvas->chart;
    if (chart->n_series < 2)
        return false;
    add_ends(lines, false);
    if (ends_height(lines->ends, lines->n_ends) <= height + room_above + room_below)
        return false;
    add_ends(lines, true);
    if (any_highlight(chart))
        add_others(lines);
    if (lines->n_ends > 0 && ends_height(lines->ends, lines->n_ends) <= height)
        return false;
    lines->n_ends = 0;
    return true;
}

/* --- drawing --- */

/* The time before the measure, tinted. */
static void draw_before(struct lines *lines)
{
    struct canvas *canvas = lines->canvas;
    const struct chart *chart = canvas->chart;
    const struct plot *plot = &lines->plot;
    if (!chart->has_start)
        return;
    double x = scale_at(lines->x, chart->start);
    canvas_rect(canvas,
                (struct rect){plot->left, plot->top, x - plot->left, plot->bottom - plot->top});
    canvas_fill(canvas, canvas->style->tint, 1);
}

/* The range of x and y that illustrative points take, intervals included; NAN when there is
 * none. */
static void illustrative_range(const struct chart *chart, struct range *x, struct range *y)
{
    *x = *y = (struct range){NAN, NAN};
    for (size_t i = 0; i < chart->n_series; i++) {
        for (size_t j = 0; j < chart->series[i].n; j++) {
            const struct chart_point *point = &chart->series[i].points[j];
            if (!point->illustrative || isnan(point->y))
                continue;
            *x = (struct range){fmin(point->x, x->low), fmax(point->x, x->high)};
            *y = (struct range){fmin(fmin(point->y, point->low), y->low),
                                fmax(fmax(point->y, point->high), y->high)};
        }
    }
}

/* Hatches the stretch of illustrative data and says so in it, below the data or above, clear of
 * the line of the start. */
static void draw_illustrative(struct lines *lines)
{
    struct canvas *canvas = lines->canvas;
    const struct chart *chart = canvas->chart;
    const struct plot *plot = &lines->plot;
    struct range x, y;
    illustrative_range(chart, &x, &y);
    if (isnan(x.low))
        return;
    double left = fmax(scale_at(lines->x, x.low) - 5, plot->left);
    double right = fmin(scale_at(lines->x, x.high) + 5, plot->right);
    if (chart->has_start && chart->start <= x.low)
        left = fmax(left, scale_at(lines->x, chart->start));
    canvas_hatch(canvas, (struct rect){left, plot->top, right - left, plot->bottom - plot->top},
                 HATCH_RISING, 5, pen_of(canvas->style->light, 0.5));
    struct label words = label_set(canvas, label_coloured(canvas, canvas->style->grey),
                                   example_words(canvas->language));
    double cap = label_cap(canvas, label_style(canvas));
    bool below = scale_at(lines->y, y.low) < plot->bottom - cap - 8;
    double start = chart->has_start ? scale_at(lines->x, chart->start) : plot->left;
    double end = plot->right;
    if (words.width + 8 > end - start)
        end = start - 4;
    label_draw(canvas, &words, end, below ? plot->bottom - 4 : plot->top + cap + 4,
               ANCHOR_RIGHT);
}

static void draw_start(struct lines *lines)
{
    const struct chart *chart = lines->canvas->chart;
    if (!chart->has_start)
        return;
    double x = scale_at(lines->x, chart->start);
    double cap = label_cap(lines->canvas, label_style(lines->canvas));
    double top = lines->plot.top - (chart->start_label ? cap + 5 : 0);
    canvas_rule(lines->canvas, x, top, x, lines->plot.bottom, pen_start(lines->canvas));
}

static bool has_bounds(const struct chart_point *point)
{
    return !isnan(point->low) && !isnan(point->high);
}

static bool has_band(const struct chart_point *point)
{
    return has_bounds(point) && point->high > point->low;
}

/* The band of points first..end: along the upper bounds and back along the lower. */
static void draw_band(struct lines *lines, const struct chart_series *series, size_t first,
                      size_t end, colour fill)
{
    struct canvas *canvas = lines->canvas;
    for (size_t j = first; j < end; j++) {
        const struct chart_point *p = &series->points[j];
        double x = scale_at(lines->x, p->x), y = scale_at(lines->y, p->high);
        if (j == first)
            canvas_move(canvas, x, y);
        else
            canvas_line(canvas, x, y);
    }
    for (size_t j = end; j > first; j--) {
        const struct chart_point *p = &series->points[j - 1];
        canvas_line(canvas, scale_at(lines->x, p->x), scale_at(lines->y, p->low));
    }
    canvas_shut(canvas);
    canvas_fill(canvas, fill, 0.18);
}

static void draw_bands(struct lines *lines, size_t i)
{
    const struct chart_series *series = &lines->canvas->chart->series[i];
    colour fill = look_of(lines->canvas, i).pen.colour;
    for (size_t first = 0; first < series->n;) {
        size_t end = first;
        while (end < series->n && has_bounds(&series->points[end]))
            end++;
        if (end > first + 1)
            draw_band(lines, series, first, end, fill);
        first = end + 1;
    }
}

static void draw_intervals(struct lines *lines, size_t i)
{
    const struct chart_series *series = &lines->canvas->chart->series[i];
    struct pen pen = pen_of(look_of(lines->canvas, i).pen.colour, 1.25);
    for (size_t j = 0; j < series->n; j++) {
        const struct chart_point *p = &series->points[j];
        double x = scale_at(lines->x, p->x);
        if (has_band(p))
            canvas_rule(lines->canvas, x, scale_at(lines->y, p->low), x,
                        scale_at(lines->y, p->high), pen);
    }
}

/* The ends of a point's band, as marks. */
static void mark_band(struct lines *lines, const struct chart_point *point)
{
    if (!has_band(point))
        return;
    double x = scale_at(lines->x, point->x);
    double low = scale_at(lines->y, point->low), high = scale_at(lines->y, point->high);
    canvas_mark(lines->canvas, (struct rect){x - 2, low - 2, 4, 4}, point->low_value);
    canvas_mark(lines->canvas, (struct rect){x - 2, high - 2, 4, 4}, point->high_value);
}

/* One series; a missing point breaks the line, a point alone is a dot. */
static void draw_series(struct lines *lines, size_t i)
{
    struct canvas *canvas = lines->canvas;
    const struct chart_series *series = &canvas->chart->series[i];
    struct look look = look_of(canvas, i);
    bool open = false;
    for (size_t j = 0; j < series->n; j++) {
        const struct chart_point *p = &series->points[j];
        if (isnan(p->y)) {
            open = false;
            continue;
        }
        double x = scale_at(lines->x, p->x), y = scale_at(lines->y, p->y);
        if (open)
            canvas_line(canvas, x, y);
        else
            canvas_move(canvas, x, y);
        open = true;
    }
    canvas_stroke(canvas, look.pen);
}

static bool alone(const struct chart_series *series, size_t j)
{
    return (j == 0 || isnan(series->points[j - 1].y)) &&
           (j + 1 == series->n || isnan(series->points[j + 1].y));
}

/* An interval without length tells the point that the others are held against. */
static bool is_held_against(const struct chart *chart, const struct chart_point *point)
{
    return chart->kind == CHART_POINT && !isnan(point->low) && !has_band(point);
}

/* Marks where the line itself does not say enough: illustrative points (but in a crowd of grey
 * lines, where the hatched ground says so), points alone, line ends, points that
 * carry words. */
static void draw_marks(struct lines *lines, size_t i)
{
    struct canvas *canvas = lines->canvas;
    const struct chart_series *series = &canvas->chart->series[i];
    struct look look = look_of(canvas, i);
    bool ends = series->highlight || !any_highlight(canvas->chart);
    bool all = canvas->chart->kind == CHART_POINT;
    bool crowded = !series->highlight && greys_crowded(canvas->chart);
    const struct chart_point *last = last_point(series);
    for (size_t j = 0; j < series->n; j++) {
        const struct chart_point *p = &series->points[j];
        if (isnan(p->y))
            continue;
        double x = scale_at(lines->x, p->x), y = scale_at(lines->y, p->y);
        bool held = is_held_against(canvas->chart, p);
        if (all || (p->illustrative && !crowded) || p->label || alone(series, j) ||
            (ends && p == last))
            marker_draw(canvas, held ? MARKER_DIAMOND : look.marker, x, y,
                        held                       ? 4
                        : all || series->highlight ? 2.75
                                                   : 2,
                        look.pen, p->illustrative);
        canvas_mark(canvas, (struct rect){x - 2, y - 2, 4, 4}, p->value);
        mark_band(lines, p);
        if (!p->label)
            continue;
        struct label label =
            label_set(canvas, label_coloured(canvas, look.pen.colour), p->label);
        label.value = p->value;
        x = fmin(fmax(x, label.width / 2), canvas->width - label.width / 2);
        label_draw(canvas, &label, x, y - 6, ANCHOR_MIDDLE);
    }
}

/* The others first, so that the subject lies on top. */
static void draw_lines(struct lines *lines)
{
    const struct chart *chart = lines->canvas->chart;
    bool points = chart->kind == CHART_POINT;
    for (size_t i = 0; i < chart->n_series && !points; i++)
        draw_bands(lines, i);
    for (int highlight = 0; highlight <= 1; highlight++) {
        for (size_t i = 0; i < chart->n_series; i++) {
            if (chart->series[i].highlight != (highlight == 1))
                continue;
            if (points)
                draw_intervals(lines, i);
            else
                draw_series(lines, i);
            draw_marks(lines, i);
        }
    }
}

static void spread_ends(struct lines *lines)
{
    ends_place(lines->canvas, lines->ends, lines->n_ends, lines->y.to - room_above,
               lines->y.from + room_below);
}

/* Keeps the names of the subject and of the lines that end alone, and counts the others at the
 * middle of their ends. */
static void thin_ends(struct lines *lines)
{
    const struct chart *chart = lines->canvas->chart;
    struct end *kept = arena_array(lines->canvas->arena, lines->n_ends + 1, sizeof *kept);
    size_t n = 0, dropped = 0;
    double sum = 0;
    for (size_t i = 0; i < lines->n_ends; i++) {
        const struct end *end = &lines->ends[i];
        if (end_alone(lines->ends, lines->n_ends, i) || chart->series[end->series].highlight) {
            kept[n++] = *end;
        } else {
            sum += end->y;
            dropped++;
        }
    }
    if (dropped > 0)
        kept[n++] = end_of_others(lines->canvas, dropped, sum / (double)dropped);
    lines->ends = kept;
    lines->n_ends = n;
}

/* Places the names by the scale of y, which is known before the width they leave
 * to the plot. */
static void place_ends(struct lines *lines)
{
    for (size_t i = 0; i < lines->n_ends; i++)
        lines->ends[i].y = scale_at(lines->y, lines->ends[i].y);
    spread_ends(lines);
    if (!any_highlight(lines->canvas->chart) || !ends_crowded(lines->ends, lines->n_ends))
        return;
    thin_ends(lines);
    spread_ends(lines);
}

static void draw_ends(struct lines *lines)
{
    for (size_t i = 0; i < lines->n_ends; i++)
        lines->ends[i].x = scale_at(lines->x, lines->ends[i].x);
    ends_draw(lines->canvas, lines->ends, lines->n_ends, &lines->plot);
}

/* A legend above the plot, where the names cannot stand at the lines' ends. */
static double draw_legend(struct canvas *canvas)
{
    size_t n;
    const struct legend_entry *entries = legend_entries(canvas, SWATCH_LINE, true, &n);
    return legend_draw(canvas, entries, n, 0, 0);
}

static void set_plot(struct lines *lines, struct range x, double top, double height)
{
    double width = lines->canvas->width;
    lines->y = (struct scale){lines->axis.low, lines->axis.high, top + height, top};
    place_ends(lines);
    lines->plot = (struct plot){
        .left = lines->axis.width + 6,
        .right = width - fmax(ends_width(lines->ends, lines->n_ends), 8),
        .top = top,
        .bottom = top + height,
    };
    lines->x = (struct scale){x.low, x.high, lines->plot.left + 8, lines->plot.right};
}

double chart_line(struct canvas *canvas)
{
    const struct chart *chart = canvas->chart;
    struct lines lines = {.canvas = canvas};
    struct range x = x_range(chart), y = range_to_zero(range_of(chart));
    double height = bank_height(chart, x, y, canvas->width * 0.75);
    double top = set_ends(&lines, height) ? draw_legend(canvas) : 0;
    lines.axis = value_axis_set(canvas, y, height, 30);
    set_plot(&lines, x, top + head_height(canvas), height);

    draw_before(&lines);
    draw_illustrative(&lines);
    value_axis_draw(canvas, &lines.axis, &lines.plot);
    draw_start(&lines);
    head_draw(canvas, 0, scale_at(lines.x, chart->start), top);
    draw_lines(&lines);
    draw_ends(&lines);
    return lines.plot.bottom + x_axis_draw(canvas, lines.x, &lines.plot) + 1;
}
