/*
 * Level bars: a row a category, its name at the left, its value at the bar's end.
 */
#include <math.h>

#include "chart/bar.h"
#include "chart/kinds.h"
#include "chart/legend.h"
#include "chart/names.h"

/* A bar as thick as its words are high with their descenders, thinner in groups. */
static const double thickness_alone = 10.5, thickness_grouped = 9.5;

/* The share of the width that the categories' names may take. */
static const double names_share = 0.4;

/* White between names, so that two of two lines each do not read as one of four. */
static const double names_gap = 10;

static void draw_names(const struct bars *bars, const struct names *names)
{
    for (size_t j = 0; j < names->n; j++)
        names_draw(bars->canvas, names, j, 0, bars->first + ((double)j + 0.5) * bars->slot);
}

/* The height of a row: the bars and the gap between groups, or the name when it is higher. */
static double row_height(const struct bars *bars, const struct names *names)
{
    const struct chart *chart = bars->canvas->chart;
    if (chart->height_pt > 0)
        return chart->height_pt / (double)bars->n_groups;
    double n = (double)bars->per_group;
    double bar = n > 1 ? thickness_grouped : thickness_alone;
    return fmax(bar * n + (n > 1 ? bar : bar / 2), names->height + names_gap);
}

/* The scale, with room beyond the bars for printed values. */
static void set_scale(struct bars *bars, double left, double right)
{
    const struct chart *chart = bars->canvas->chart;
    struct range range = bars_range(bars);
    double room = bars_value_width(bars) + 4;
    bars->value = (struct scale){
        chart->has_y_min ? chart->y_min : range.low,
        chart->has_y_max ? chart->y_max : range.high,
        left + (range.low < 0 ? room : 0),
        right - (range.high > 0 ? room : 0),
    };
}

double chart_bar_h(struct canvas *canvas)
{
    struct bars bars = bars_of(canvas, true);
    struct names names =
        names_set(canvas, canvas->chart->categories, canvas->chart->n_categories, names_share);
    size_t n_entries;
    const struct legend_entry *entries = legend_entries(canvas, SWATCH_AREA, true, &n_entries);
    double top = legend_draw(canvas, entries, n_entries, 0, 0);
    double left = names.width + 8;
    unit_draw(canvas, left, top);

    struct plot plot = {left, canvas->width, top, 0};
    plot.top += canvas->chart->y_unit ? sp_to_pt(canvas->style->chart_label.leading) + 2 : 0;
    double length = row_height(&bars, &names) * (double)bars.n_groups;
    plot.bottom = plot.top + length;
    bars_divide(&bars, plot.top, length,
                bars.per_group > 1 ? thickness_grouped : thickness_alone * 1.5);
    set_scale(&bars, plot.left, plot.right);
    bars.printed = true;

    double used = 2;
    if (canvas->chart->stacked && !bars_segments_fit(&bars)) {
        struct value_axis axis =
            value_axis_set(canvas, bars_range(&bars), bars.value.to - bars.value.from, 50);
        plot.right = bars.value.to;
        axis.low = bars.value.low;
        axis.high = bars.value.high;
        used = value_axis_draw_below(canvas, &axis, &plot);
    }
    draw_names(&bars, &names);
    bars_draw(&bars, plot.top, plot.bottom);
    return plot.bottom + used;
}
