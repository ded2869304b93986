/*
 * Upright bars: categories below, values at the bars' ends, or an axis when they do not fit
 * there.
 */
#include <math.h>

#include "base/arena.h"
#include "chart/bar.h"
#include "chart/ends.h"
#include "chart/kinds.h"
#include "chart/legend.h"

/* Half as high as the text column is wide, and a bar no wider than a thumb's print of it. */
static const double height_own = 55 * 72 / 25.4, thickest_own = 42;

/* Names for the segments of the last stack, at their middles; 0 when they do not
 * all have one. */
static size_t segment_ends(const struct bars *bars, struct end ends[])
{
    struct canvas *canvas = bars->canvas;
    double at = 0;
    for (size_t i = 0; i < canvas->chart->n_series; i++) {
        const struct chart_point *point = bars_point(bars, i, bars->n_groups - 1);
        if (!point || !(point->y > 0) || !canvas->chart->series[i].name)
            return 0;
        ends[i] = end_of(canvas, i, 0, canvas->width * 0.25);
        ends[i].y = at + point->y / 2;
        at += point->y;
    }
    return canvas->chart->n_series;
}

/* The categories' names below the plot, wrapped to their slots; returns the height used. */
static double draw_categories(const struct bars *bars, double bottom)
{
    struct canvas *canvas = bars->canvas;
    double height = 0, leading = 0;
    for (size_t j = 0; j < bars->n_groups; j++) {
        struct wrapped name =
            wrapped_set(canvas, label_style(canvas), canvas->chart->categories[j],
                        bars->slot - 4, "the space below its bar");
        double x = bars->first + ((double)j + 0.5) * bars->slot;
        wrapped_draw(canvas, &name, x, bottom + 5, ANCHOR_MIDDLE);
        height = fmax(height, name.height);
        leading = name.leading;
    }
    return 5 + height + leading / 2;
}

/* Values stand at their bars when each is narrower than its bar's share. */
static bool values_fit(const struct bars *bars)
{
    if (bars->canvas->chart->stacked)
        return bars_segments_fit(bars);
    double room = bars->per_group > 1 ? bars->thickness - 1 : bars->slot - 4;
    return bars_value_width(bars) <= room;
}

/* Sets the scale: to the data when the values are printed, else to round ticks. */
static struct value_axis set_scale(struct bars *bars, double top, double height)
{
    struct canvas *canvas = bars->canvas;
    struct range range = bars_range(bars);
    struct value_axis axis = value_axis_set(canvas, range, height, 30);
    const struct chart *chart = canvas->chart;
    double high = chart->has_y_max ? chart->y_max : range.high;
    double low = chart->has_y_min ? chart->y_min : range.low;
    bars->value = (struct scale){low, high, top + height, top};
    bars->printed = values_fit(bars);
    if (!bars->printed) {
        bars->value.low = axis.low;
        bars->value.high = axis.high;
    }
    return axis;
}

double chart_bar(struct canvas *canvas)
{
    const struct chart *chart = canvas->chart;
    struct bars bars = bars_of(canvas, false);
    double cap = label_cap(canvas, label_style(canvas));
    double height = chart->height_pt > 0 ? chart->height_pt : height_own;
    struct end *ends = arena_array(canvas->arena, chart->n_series, sizeof *ends);
    size_t n_ends = chart->stacked && bars.n_groups > 0 ? segment_ends(&bars, ends) : 0;

    size_t n_entries;
    const struct legend_entry *entries =
        legend_entries(canvas, SWATCH_AREA, n_ends == 0, &n_entries);
    double top = legend_draw(canvas, entries, n_entries, 0, 0);
    /* Above the highest bar stands its value, above that the unit. */
    struct plot plot = {.top = top + head_height(canvas) + cap, .right = canvas->width};
    plot.bottom = plot.top + height;

    /* Width and scale hang together: names at the right leave less to the bars, wider bars
     * print. */
    for (size_t i = 0; i < n_ends; i++)
        plot.right = fmin(plot.right, canvas->width - ends[i].label.width - 15);
    bars_divide(&bars, 0, plot.right, thickest_own);
    struct value_axis axis = set_scale(&bars, plot.top, height);
    if (!bars.printed) {
        plot.left = axis.width + 6;
        bars_divide(&bars, plot.left, plot.right - plot.left, thickest_own);
        value_axis_draw(canvas, &axis, &plot);
    }
    unit_draw(canvas, 0, top);
    bars_draw(&bars, plot.left, plot.right);

    for (size_t i = 0; i < n_ends; i++)
        ends[i].y = scale_at(bars.value, ends[i].y);
    struct plot stack = plot;
    struct rect last = bars_rect(&bars, 0, bars.n_groups - (bars.n_groups > 0), 0, 0);
    stack.right = last.x + last.width;
    for (size_t i = 0; i < n_ends; i++)
        ends[i].x = stack.right;
    ends_place(canvas, ends, n_ends, plot.top - cap, plot.bottom + 4);
    ends_draw(canvas, ends, n_ends, &stack);
    return plot.bottom +
           draw_categories(&bars, plot.bottom + (bars.value.low < 0 ? cap + 6 : 0)) +
           (bars.value.low < 0 ? cap + 6 : 0);
}
