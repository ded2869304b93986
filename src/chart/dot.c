/*
 * Dots with intervals: a row a category, an axis of values below, the numbers at the right.
 */
#include <math.h>

#include "base/arena.h"
#include "base/number.h"
#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/legend.h"
#include "chart/look.h"
#include "chart/names.h"

static const double names_share = 0.4;

/* A row's height for one series, and what each further series adds. */
static const double row_own = 16, series_pitch = 8.5;

struct dots {
    struct canvas *canvas;
    struct names names;
    double row; /* height */
    struct plot plot;
    struct scale x;
    /* value and interval, one a row; NULL when there are several series */
    struct label *printed;
    int decimals;
    const char *to; /* between the ends of a printed interval */
};

static bool has_interval(const struct chart_point *point)
{
    return !isnan(point->low) && !isnan(point->high);
}

/* "0,42 (0,12–0,71)", the point's own label, or a dash where the value is missing. */
static struct label printed_value(const struct dots *dots, const struct chart_point *point)
{
    struct canvas *canvas = dots->canvas;
    const char *text = point->label;
    if (!text && isnan(point->y))
        text = "–";
    if (!text) {
        enum language language = canvas->language;
        text = number_format(canvas->arena, point->y, dots->decimals, language);
        if (has_interval(point))
            text = arena_printf(
                canvas->arena, "%s (%s%s%s)", text,
                number_format(canvas->arena, point->low, dots->decimals, language), dots->to,
                number_format(canvas->arena, point->high, dots->decimals, language));
    }
    struct label label = label_set(canvas, label_style(canvas), text);
    label.value = point->value;
    return label;
}

/* A word where a dash beside a minus would be misread. */
static const char *interval_word(struct canvas *canvas)
{
    if (range_of(canvas->chart).low >= 0)
        return "–";
    return canvas->language == LANGUAGE_SV ? " till " : " to ";
}

/* The numbers of the only series; returns their column's width. */
static double print_values(struct dots *dots)
{
    const struct chart *chart = dots->canvas->chart;
    if (chart->n_series != 1)
        return 0;
    dots->printed = arena_array(dots->canvas->arena, dots->names.n, sizeof *dots->printed);
    double width = 0;
    for (size_t j = 0; j < dots->names.n && j < chart->series[0].n; j++) {
        dots->printed[j] = printed_value(dots, &chart->series[0].points[j]);
        width = fmax(width, dots->printed[j].width);
    }
    return width + 10;
}

static double row_middle(const struct dots *dots, size_t row)
{
    return dots->plot.top + ((double)row + 0.5) * dots->row;
}

static void draw_dot(const struct dots *dots, size_t i, const struct chart_point *point,
                     double y)
{
    struct canvas *canvas = dots->canvas;
    struct look look = look_of_point(canvas, i, point);
    if (isnan(point->y))
        return;
    double x = scale_at(dots->x, point->y);
    if (has_interval(point)) {
        double low = scale_at(dots->x, point->low), high = scale_at(dots->x, point->high);
        canvas_rule(canvas, low, y, high, y, pen_of(look.pen.colour, 1.25));
        canvas_mark(canvas, (struct rect){low - 2, y - 2, 4, 4}, point->low_value);
        canvas_mark(canvas, (struct rect){high - 2, y - 2, 4, 4}, point->high_value);
    }
    marker_draw(canvas, look.marker, x, y, 3, look.pen, point->illustrative);
    canvas_mark(canvas, (struct rect){x - 3, y - 3, 6, 6}, point->value);
}

static void draw_row(const struct dots *dots, size_t row)
{
    struct canvas *canvas = dots->canvas;
    const struct chart *chart = canvas->chart;
    double middle = row_middle(dots, row);
    names_draw(canvas, &dots->names, row, 0, middle);
    for (size_t i = 0; i < chart->n_series; i++) {
        double shift = ((double)i - ((double)chart->n_series - 1) / 2) * series_pitch;
        if (row < chart->series[i].n)
            draw_dot(dots, i, &chart->series[i].points[row], middle + shift);
    }
    if (dots->printed)
        label_draw_centred(canvas, &dots->printed[row], canvas->width, middle, ANCHOR_RIGHT);
}

double chart_dot(struct canvas *canvas)
{
    const struct chart *chart = canvas->chart;
    struct dots dots = {
        .canvas = canvas,
        .names = names_set(canvas, chart->categories, chart->n_categories, names_share),
        .decimals = chart_decimals(chart),
        .to = interval_word(canvas),
    };
    double extra = chart->n_series > 1 ? (double)(chart->n_series - 1) * series_pitch : 0;
    dots.row = fmax(row_own + extra, dots.names.height + 7);
    if (chart->height_pt > 0 && chart->n_categories > 0)
        dots.row = chart->height_pt / (double)chart->n_categories;
    size_t n_entries;
    const struct legend_entry *entries =
        legend_entries(canvas, SWATCH_MARKER, true, &n_entries);
    double top = legend_draw(canvas, entries, n_entries, 0, 0);
    double left = dots.names.width + 12;
    unit_draw(canvas, left, top);
    top += chart->y_unit ? sp_to_pt(canvas->style->chart_label.leading) + 2 : 0;
    dots.plot = (struct plot){left, canvas->width - fmax(print_values(&dots), 10), top,
                              top + dots.row * (double)chart->n_categories};
    struct value_axis axis =
        value_axis_set(canvas, range_to_zero(range_of(chart)), dots.plot.right - left, 40);
    dots.x = (struct scale){axis.low, axis.high, dots.plot.left, dots.plot.right};
    double used = value_axis_draw_below(canvas, &axis, &dots.plot);
    for (size_t j = 0; j < chart->n_categories; j++)
        draw_row(&dots, j);
    return dots.plot.bottom + used;
}
