#include "chart/axis.h"

#include <math.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/number.h"
#include "base/str.h"
#include "chart/look.h"

/* From a tick's grid line up to its label's baseline. */
static const double label_rise = 2.5;

/* White between neighbouring labels of an axis. */
static const double label_gap = 8;

static void include(struct range *range, double value)
{
    if (isnan(value))
        return;
    range->low = isnan(range->low) ? value : fmin(range->low, value);
    range->high = isnan(range->high) ? value : fmax(range->high, value);
}

struct range range_of(const struct chart *chart)
{
    struct range range = {NAN, NAN};
    for (size_t i = 0; i < chart->n_series; i++) {
        for (size_t j = 0; j < chart->series[i].n; j++) {
            const struct chart_point *point = &chart->series[i].points[j];
            include(&range, point->y);
            include(&range, point->low);
            include(&range, point->high);
        }
    }
    if (chart->zero_line != 0)
        include(&range, chart->zero_line);
    return isnan(range.low) ? (struct range){0, 1} : range;
}

struct range range_to_zero(struct range range)
{
    double length = range.high - range.low;
    if (range.low > 0 && range.low <= length)
        range.low = 0;
    if (range.high < 0 && -range.high <= length)
        range.high = 0;
    return range;
}

struct value_axis value_axis_set(struct canvas *canvas, struct range range, double length,
                                 double pitch)
{
    const struct chart *chart = canvas->chart;
    double low = chart->has_y_min ? chart->y_min : range.low;
    double high = chart->has_y_max ? chart->y_max : range.high;
    size_t most = (size_t)fmax(3, floor(length / pitch) + 1);
    struct ticks ticks = ticks_cover(low, high, most);
    double last = ticks_value(&ticks, ticks.n - 1);
    struct value_axis axis = {
        .low = chart->has_y_min ? low : ticks_value(&ticks, 0),
        .high = chart->has_y_max && high > low ? high : last,
        .ticks = ticks,
        .labels = arena_array(canvas->arena, ticks.n, sizeof *axis.labels),
    };
    struct text_style style = label_coloured(canvas, canvas->style->grey);
    for (size_t i = 0; i < ticks.n; i++) {
        double value = ticks_value(&ticks, i);
        axis.labels[i] =
            label_number(canvas, style, value, value == 0 ? 0 : ticks_decimals(&ticks), 0);
        axis.width = fmax(axis.width, axis.labels[i].width);
    }
    return axis;
}

static bool within(const struct value_axis *axis, double value)
{
    double slack = (axis->high - axis->low) * 1e-9;
    return value >= axis->low - slack && value <= axis->high + slack;
}

/* The line that values are measured from: the zero line, or the lowest tick
 * where it is zero. */
static bool is_base(const struct canvas *canvas, double value)
{
    double zero = isnan(canvas->chart->zero_line) ? 0 : canvas->chart->zero_line;
    return fabs(value - zero) < 1e-12;
}

void value_axis_draw(struct canvas *canvas, const struct value_axis *axis,
                     const struct plot *plot)
{
    struct scale scale = {axis->low, axis->high, plot->bottom, plot->top};
    for (size_t i = 0; i < axis->ticks.n; i++) {
        double value = ticks_value(&axis->ticks, i), y = scale_at(scale, value);
        if (!within(axis, value))
            continue;
        canvas_rule(canvas, 0, y, plot->right, y,
                    is_base(canvas, value) ? pen_zero(canvas) : pen_grid(canvas));
        label_draw(canvas, &axis->labels[i], 0, y - label_rise, ANCHOR_LEFT);
    }
    double zero = canvas->chart->zero_line;
    if (!isnan(zero) && zero != 0 && within(axis, zero))
        canvas_rule(canvas, plot->left, scale_at(scale, zero), plot->right,
                    scale_at(scale, zero), pen_zero(canvas));
}

double value_axis_draw_below(struct canvas *canvas, const struct value_axis *axis,
                             const struct plot *plot)
{
    struct scale scale = {axis->low, axis->high, plot->left, plot->right};
    double baseline = plot->bottom + 4 + label_cap(canvas, label_style(canvas));
    for (size_t i = 0; i < axis->ticks.n; i++) {
        double value = ticks_value(&axis->ticks, i), x = scale_at(scale, value);
        if (!within(axis, value))
            continue;
        canvas_rule(canvas, x, plot->top, x, plot->bottom,
                    is_base(canvas, value) ? pen_zero(canvas) : pen_grid(canvas));
        label_draw(canvas, &axis->labels[i], x, baseline, ANCHOR_MIDDLE);
    }
    return baseline + 3 - plot->bottom;
}

/* A label of the x axis with its place. */
struct tick_label {
    double x;
    struct label label;
};

/* Every `step`-th label is drawn, from the last backwards when `from_last`. */
static bool collide(const struct tick_label labels[], size_t n, size_t step)
{
    for (size_t i = step; i < n; i += step) {
        const struct tick_label *a = &labels[i - step], *b = &labels[i];
        if (a->x + a->label.width / 2 + label_gap > b->x - b->label.width / 2)
            return true;
    }
    return false;
}

static void draw_ticks(struct canvas *canvas, const struct tick_label labels[], size_t n,
                       const struct plot *plot)
{
    double baseline = plot->bottom + 5 + label_cap(canvas, label_style(canvas));
    size_t step = 1;
    while (collide(labels, n, step))
        step++;
    for (size_t i = 0; i < n; i += step) {
        canvas_rule(canvas, labels[i].x, plot->bottom, labels[i].x, plot->bottom + 2.5,
                    pen_of(canvas->style->grey, 0.4));
        double half = labels[i].label.width / 2;
        double x = fmin(fmax(labels[i].x, half), canvas->width - half);
        label_draw(canvas, &labels[i].label, x, baseline, ANCHOR_MIDDLE);
    }
}

static void draw_categories(struct canvas *canvas, struct scale scale, const struct plot *plot)
{
    const struct chart *chart = canvas->chart;
    struct tick_label *labels = arena_array(canvas->arena, chart->n_categories, sizeof *labels);
    struct text_style style = label_coloured(canvas, canvas->style->grey);
    for (size_t i = 0; i < chart->n_categories; i++)
        labels[i] = (struct tick_label){scale_at(scale, (double)i),
                                        label_set(canvas, style, chart->categories[i])};
    draw_ticks(canvas, labels, chart->n_categories, plot);
}

/* Years and numbers: round ticks with room for the widest label. */
static void draw_numbers(struct canvas *canvas, struct scale scale, const struct plot *plot)
{
    bool years = canvas->chart->x_kind == X_YEAR;
    struct text_style style = label_coloured(canvas, canvas->style->grey);
    double widest = label_number(canvas, style, scale.high, years ? 0 : 1, 0).width;
    size_t most = (size_t)fmax(2, floor((plot->right - plot->left) / (widest + label_gap)) + 1);
    struct ticks ticks = ticks_inside(scale.low, scale.high, most, years ? 0 : -6);
    struct tick_label *labels = arena_array(canvas->arena, ticks.n, sizeof *labels);
    for (size_t i = 0; i < ticks.n; i++) {
        double value = ticks_value(&ticks, i);
        const char *text = years ? number_plain(canvas->arena, value, 0, canvas->language)
                                 : number_format(canvas->arena, value, ticks_decimals(&ticks),
                                                 canvas->language);
        labels[i] = (struct tick_label){scale_at(scale, value), label_set(canvas, style, text)};
    }
    draw_ticks(canvas, labels, ticks.n, plot);
}

static const char *const months[2][12] = {
    [LANGUAGE_SV] = {"jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sept", "okt",
                     "nov", "dec"},
    [LANGUAGE_EN] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
                     "Nov", "Dec"},
};

#define DATE_TICKS 200

struct date_axis date_axis_set(struct canvas *canvas, int low, int high, double length)
{
    static const int steps[] = {1, 3, 6, 12, 24, 60, 120};
    struct date_axis axis = {.days = arena_array(canvas->arena, DATE_TICKS, sizeof *axis.days)};
    double widest = label_set(canvas, label_style(canvas), "april").width;
    for (size_t i = 0; i < LEN(steps); i++) {
        axis.months = steps[i];
        axis.n = date_ticks(low, high, steps[i], axis.days, DATE_TICKS);
        if (axis.n <= DATE_TICKS && (double)axis.n * (widest + label_gap) <= length + label_gap)
            break;
    }
    axis.n = axis.n > DATE_TICKS ? DATE_TICKS : axis.n;
    return axis;
}

double date_axis_draw(struct canvas *canvas, const struct date_axis *axis, struct scale scale,
                      double y)
{
    struct text_style style = label_coloured(canvas, canvas->style->grey);
    double leading = sp_to_pt(style.leading);
    bool by_month = axis->months < 12;
    int shown = 0;
    for (size_t i = 0; i < axis->n; i++) {
        int year, month, day;
        date_split(axis->days[i], &year, &month, &day);
        double x = scale_at(scale, axis->days[i]);
        struct label number =
            label_set(canvas, style, number_plain(canvas->arena, year, 0, canvas->language));
        if (by_month) {
            struct label name = label_set(canvas, style, months[canvas->language][month - 1]);
            label_draw(canvas, &name, x, y, ANCHOR_MIDDLE);
        }
        if (i == 0 || year != shown)
            label_draw(canvas, &number, x, by_month ? y + leading : y, ANCHOR_MIDDLE);
        shown = year;
    }
    return by_month ? 2 * leading : leading;
}

static void draw_dates(struct canvas *canvas, struct scale scale, const struct plot *plot)
{
    struct date_axis axis = date_axis_set(canvas, (int)ceil(scale.low), (int)floor(scale.high),
                                          plot->right - plot->left);
    double baseline = plot->bottom + 5 + label_cap(canvas, label_style(canvas));
    for (size_t i = 0; i < axis.n; i++) {
        double x = scale_at(scale, axis.days[i]);
        canvas_rule(canvas, x, plot->bottom, x, plot->bottom + 2.5,
                    pen_of(canvas->style->grey, 0.4));
    }
    date_axis_draw(canvas, &axis, scale, baseline);
}

double x_axis_draw(struct canvas *canvas, struct scale scale, const struct plot *plot)
{
    struct text_style style = label_coloured(canvas, canvas->style->grey);
    double leading = sp_to_pt(style.leading), height = 5 + leading;
    switch (canvas->chart->x_kind) {
    case X_CATEGORY: draw_categories(canvas, scale, plot); break;
    case X_YEAR:
    case X_NUMBER: draw_numbers(canvas, scale, plot); break;
    case X_DATE:
        draw_dates(canvas, scale, plot);
        height += leading;
        break;
    }
    if (!canvas->chart->x_unit)
        return height;
    struct label unit = label_set(canvas, style, canvas->chart->x_unit);
    label_draw(canvas, &unit, plot->right, plot->bottom + height + label_cap(canvas, style),
               ANCHOR_RIGHT);
    return height + leading;
}

double head_height(const struct canvas *canvas)
{
    const struct chart *chart = canvas->chart;
    double cap = label_cap(canvas, label_style(canvas));
    bool words = chart->y_unit || (chart->has_start && chart->start_label);
    return words ? 2 * cap + 8 : cap + label_rise;
}

double unit_draw(struct canvas *canvas, double x, double y)
{
    if (!canvas->chart->y_unit)
        return x;
    struct text_style style = label_coloured(canvas, canvas->style->grey);
    struct label unit = label_set(canvas, style, canvas->chart->y_unit);
    if (unit.width > canvas->width)
        canvas_overflow(canvas, canvas->chart->y_unit, "the line above the plot",
                        unit.width - canvas->width);
    x = fmax(fmin(x, canvas->width - unit.width), 0);
    label_draw(canvas, &unit, x, y + label_cap(canvas, style), ANCHOR_LEFT);
    return x + unit.width;
}

void head_draw(struct canvas *canvas, double x, double start_x, double y)
{
    const struct chart *chart = canvas->chart;
    double free = unit_draw(canvas, x, y);
    if (!chart->has_start || !chart->start_label)
        return;
    free += free > x ? label_gap : 0;
    struct label words = label_set(canvas, label_style(canvas), chart->start_label);
    double left = fmin(fmax(start_x - words.width / 2, free), canvas->width - words.width);
    if (left < free)
        canvas_overflow(canvas, chart->start_label, "the line above the plot", free - left);
    label_draw(canvas, &words, left, y + label_cap(canvas, label_style(canvas)), ANCHOR_LEFT);
}

int chart_decimals(const struct chart *chart)
{
    if (chart->decimals >= 0)
        return chart->decimals;
    int decimals = 0;
    double largest = 0;
    for (size_t i = 0; i < chart->n_series; i++) {
        for (size_t j = 0; j < chart->series[i].n; j++) {
            double y = chart->series[i].points[j].y;
            if (isnan(y))
                continue;
            int own = number_decimals(y);
            decimals = own > decimals ? own : decimals;
            largest = fmax(largest, fabs(y));
        }
    }
    int most = largest >= 100 ? 0 : largest >= 10 ? 1 : largest >= 1 ? 2 : 3;
    return decimals > most ? most : decimals;
}
