#include "chart/bar.h"

#include <math.h>

#include "chart/label.h"

/* Between neighbours in a group, and from a bar's end to its value. */
static const double bar_gap = 1, value_gap = 3;

struct bars bars_of(struct canvas *canvas, bool level)
{
    const struct chart *chart = canvas->chart;
    return (struct bars){
        .canvas = canvas,
        .level = level,
        .n_groups = chart->n_categories,
        .per_group = chart->stacked || chart->n_series == 0 ? 1 : chart->n_series,
        .decimals = chart_decimals(chart),
    };
}

const struct chart_point *bars_point(const struct bars *bars, size_t series, size_t category)
{
    const struct chart_series *source = &bars->canvas->chart->series[series];
    return category < source->n ? &source->points[category] : NULL;
}

/* The value of a series in a category; 0 when it is missing. */
static double amount(const struct bars *bars, size_t series, size_t category)
{
    const struct chart_point *point = bars_point(bars, series, category);
    return point && !isnan(point->y) ? point->y : 0;
}

/* The ends of a category's stack, upwards and downwards from zero. */
static struct range stack_range(const struct bars *bars, size_t category)
{
    struct range range = {0, 0};
    for (size_t i = 0; i < bars->canvas->chart->n_series; i++) {
        double y = amount(bars, i, category);
        *(y < 0 ? &range.low : &range.high) += y;
    }
    return range;
}

struct range bars_range(const struct bars *bars)
{
    const struct chart *chart = bars->canvas->chart;
    struct range range = range_of(chart);
    range = (struct range){fmin(range.low, 0), fmax(range.high, 0)};
    for (size_t j = 0; chart->stacked && j < bars->n_groups; j++) {
        struct range stack = stack_range(bars, j);
        range = (struct range){fmin(range.low, stack.low), fmax(range.high, stack.high)};
    }
    if (range.low == range.high)
        range.high = 1;
    return range;
}

static struct label styled_value(const struct bars *bars, struct text_style style,
                                 double number, const struct chart_point *point)
{
    if (point && point->label) {
        struct label label = label_set(bars->canvas, style, point->label);
        label.value = point->value;
        return label;
    }
    if (isnan(number))
        return label_set(bars->canvas, style, "–");
    return label_number(bars->canvas, style, number, bars->decimals, point ? point->value : 0);
}

static struct label value_label(const struct bars *bars, double number,
                                const struct chart_point *point)
{
    return styled_value(bars, label_style(bars->canvas), number, point);
}

static double sum(const struct bars *bars, size_t category)
{
    struct range stack = stack_range(bars, category);
    return stack.low + stack.high;
}

/* The only part of a category's stack; NULL when it has none or several. */
static const struct chart_point *lone_part(const struct bars *bars, size_t category)
{
    const struct chart_point *lone = NULL;
    for (size_t i = 0; i < bars->canvas->chart->n_series; i++) {
        if (amount(bars, i, category) == 0)
            continue;
        if (lone)
            return NULL;
        lone = bars_point(bars, i, category);
    }
    return lone;
}

/* What stands beyond a stack: its sum, which is the value of a lone part. */
static struct label total_label(const struct bars *bars, size_t category)
{
    const struct chart *chart = bars->canvas->chart;
    const struct chart_point *lone = lone_part(bars, category);
    struct label label =
        styled_value(bars, label_bold(bars->canvas), sum(bars, category), lone);
    if (!lone && chart->totals)
        label.value = chart->totals[category];
    return label;
}

double bars_value_width(const struct bars *bars)
{
    const struct chart *chart = bars->canvas->chart;
    double width = 0;
    for (size_t j = 0; j < bars->n_groups; j++) {
        if (chart->stacked)
            width = fmax(width, total_label(bars, j).width);
        for (size_t i = 0; i < chart->n_series; i++) {
            const struct chart_point *point = bars_point(bars, i, j);
            if (point)
                width = fmax(width, value_label(bars, point->y, point).width);
        }
    }
    return width;
}

void bars_divide(struct bars *bars, double first, double length, double thickest)
{
    double n = (double)bars->per_group;
    bars->first = first;
    bars->slot = length / (double)(bars->n_groups > 0 ? bars->n_groups : 1);
    bars->thickness = fmin(bars->slot / (n + (n > 1 ? 1 : 0.5)), thickest);
}

struct rect bars_rect(const struct bars *bars, size_t series, size_t category, double from,
                      double to)
{
    double n = (double)bars->per_group;
    double place = bars->per_group > 1 ? (double)series : 0;
    double along =
        bars->first + ((double)category + 0.5) * bars->slot + (place - n / 2) * bars->thickness;
    double thickness = bars->thickness - (n > 1 ? bar_gap : 0);
    double a = scale_at(bars->value, from), b = scale_at(bars->value, to);
    double low = fmin(a, b), size = fabs(a - b);
    return bars->level ? (struct rect){low, along, size, thickness}
                       : (struct rect){along, low, thickness, size};
}

static double middle(double from, double size)
{
    return from + size / 2;
}

/* The interval's ends, as marks. */
static void mark_ends(const struct bars *bars, const struct chart_point *point, double across)
{
    const double ends[] = {scale_at(bars->value, point->low),
                           scale_at(bars->value, point->high)};
    const int values[] = {point->low_value, point->high_value};
    for (size_t i = 0; i < 2; i++) {
        double x = bars->level ? ends[i] : across, y = bars->level ? across : ends[i];
        canvas_mark(bars->canvas, (struct rect){x - 2, y - 2, 4, 4}, values[i]);
    }
}

/* The value beyond a bar's end at `y`, on the side that the bar points to. */
static void draw_value(const struct bars *bars, const struct label *label, struct rect rect,
                       double y)
{
    double end = scale_at(bars->value, y),
           cap = label_cap(bars->canvas, label_style(bars->canvas));
    bool down = y < 0;
    if (bars->level)
        label_draw_centred(bars->canvas, label, end + (down ? -value_gap : value_gap),
                           middle(rect.y, rect.height), down ? ANCHOR_RIGHT : ANCHOR_LEFT);
    else
        label_draw(bars->canvas, label, middle(rect.x, rect.width),
                   down ? end + value_gap + cap : end - value_gap, ANCHOR_MIDDLE);
}

static void draw_interval(const struct bars *bars, const struct chart_point *point,
                          struct rect rect)
{
    struct canvas *canvas = bars->canvas;
    double a = scale_at(bars->value, point->low), b = scale_at(bars->value, point->high);
    struct pen pen = pen_of(canvas->style->ink, 0.75);
    double across = bars->level ? middle(rect.y, rect.height) : middle(rect.x, rect.width);
    const double ends[] = {a, b};
    for (size_t i = 0; i < 2; i++) {
        if (bars->level)
            canvas_rule(canvas, ends[i], across - 2, ends[i], across + 2, pen);
        else
            canvas_rule(canvas, across - 2, ends[i], across + 2, ends[i], pen);
    }
    if (bars->level)
        canvas_rule(canvas, a, across, b, across, pen);
    else
        canvas_rule(canvas, across, a, across, b, pen);
    mark_ends(bars, point, across);
}

static void draw_bar(const struct bars *bars, size_t series, size_t category)
{
    const struct chart_point *point = bars_point(bars, series, category);
    if (!point)
        return;
    double y = isnan(point->y) ? 0 : point->y;
    struct rect rect = bars_rect(bars, series, category, 0, y);
    struct texture texture = texture_of_point(bars->canvas, series, point);
    if (y != 0)
        texture_draw(bars->canvas, rect, &texture);
    canvas_mark(bars->canvas, rect, point->value);
    bool interval = !isnan(point->low) && !isnan(point->high) && point->high > point->low;
    if (interval)
        draw_interval(bars, point, rect);
    if (!bars->printed)
        return;
    struct label label = value_label(bars, point->y, point);
    draw_value(bars, &label, rect, !interval ? y : y < 0 ? point->low : point->high);
}

/* A segment's value in its middle, on a patch of the segment's own colour where
 * it is hatched. */
static void draw_segment_value(const struct bars *bars, const struct chart_point *point,
                               struct rect rect, const struct texture *texture)
{
    struct canvas *canvas = bars->canvas;
    struct label label = value_label(bars, point->y, point);
    double cap = label_cap(canvas, label_style(canvas));
    if (label.width + 3 > rect.width || cap + 3 > rect.height)
        return;
    double x = middle(rect.x, rect.width), y = middle(rect.y, rect.height);
    if (texture->hatch != HATCH_NONE || texture->illustrative) {
        canvas_rect(canvas, (struct rect){x - label.width / 2 - 1.5, y - cap / 2 - 1.5,
                                          label.width + 3, cap + 3});
        canvas_fill(canvas, texture->fill, 1);
    }
    label.colour = text_on(canvas, texture->fill);
    label_draw_centred(canvas, &label, x, y, ANCHOR_MIDDLE);
}

/* The parts with their values and the total beyond them; a lone part's value is the total and
 * printed once. */
static void draw_stack(const struct bars *bars, size_t category)
{
    struct canvas *canvas = bars->canvas;
    struct range at = {0, 0};
    bool lone = lone_part(bars, category) != NULL;
    for (size_t i = 0; i < canvas->chart->n_series; i++) {
        double y = amount(bars, i, category);
        if (y == 0)
            continue;
        double *end = y < 0 ? &at.low : &at.high;
        struct rect rect = bars_rect(bars, i, category, *end, *end + y);
        const struct chart_point *point = bars_point(bars, i, category);
        struct texture texture = texture_of(canvas, i, point->illustrative);
        texture_draw(canvas, rect, &texture);
        canvas_mark(canvas, rect, point->value);
        if (!lone)
            draw_segment_value(bars, point, rect, &texture);
        *end += y;
    }
    double total = sum(bars, category);
    struct label label = total_label(bars, category);
    draw_value(bars, &label, bars_rect(bars, 0, category, 0, total),
               at.high > 0 ? at.high : at.low);
}

bool bars_segments_fit(const struct bars *bars)
{
    double cap = label_cap(bars->canvas, label_style(bars->canvas));
    for (size_t j = 0; j < bars->n_groups; j++) {
        bool lone = lone_part(bars, j) != NULL;
        for (size_t i = 0; !lone && i < bars->canvas->chart->n_series; i++) {
            double y = amount(bars, i, j);
            const struct chart_point *point = bars_point(bars, i, j);
            if (y == 0 || !point)
                continue;
            struct rect rect = bars_rect(bars, i, j, 0, y);
            if (value_label(bars, y, point).width + 3 > rect.width || cap + 3 > rect.height)
                return false;
        }
    }
    return true;
}

void bars_draw(const struct bars *bars, double base_from, double base_to)
{
    for (size_t j = 0; j < bars->n_groups; j++) {
        if (bars->canvas->chart->stacked)
            draw_stack(bars, j);
        for (size_t i = 0; !bars->canvas->chart->stacked && i < bars->canvas->chart->n_series;
             i++)
            draw_bar(bars, i, j);
    }
    double base = scale_at(bars->value, 0);
    if (bars->level)
        canvas_rule(bars->canvas, base, base_from, base, base_to, pen_zero(bars->canvas));
    else
        canvas_rule(bars->canvas, base_from, base, base_to, base, pen_zero(bars->canvas));
}
