/* The ends that an author gives the value axis of a chart. */
#include "script/inside.h"

#include <math.h>

/* The least length of an axis, and of it as part of its larger end: numbers print with at most
 * nine decimals, and the labels of a shorter axis would all be alike. */
#define SHORTEST 1e-9

static void include(double number, double *low, double *high)
{
    if (isnan(number))
        return;
    *low = fmin(*low, number);
    *high = fmax(*high, number);
}

/* What a stack of bars reaches upwards and downwards. */
static void include_stack(const struct chart *chart, size_t k, double *low, double *high)
{
    double above = 0, below = 0;
    for (size_t i = 0; i < chart->n_series; i++) {
        double y = k < chart->series[i].n ? chart->series[i].points[k].y : 0;
        above += y > 0 ? y : 0;
        below += y < 0 ? y : 0;
    }
    include(above, low, high);
    include(below, low, high);
}

static void numbers_shown(const struct chart *chart, double *low, double *high)
{
    bool bars = chart->kind == CHART_BAR || chart->kind == CHART_BAR_H;
    *low = bars ? 0 : (double)INFINITY; /* bars stand on 0 */
    *high = bars ? 0 : -(double)INFINITY;
    for (size_t i = 0; i < chart->n_series; i++)
        for (size_t k = 0; k < chart->series[i].n; k++) {
            const struct chart_point *point = &chart->series[i].points[k];
            include(point->y, low, high);
            include(point->low, low, high);
            include(point->high, low, high);
            if (chart->stacked)
                include_stack(chart, k, low, high);
        }
}

static bool axis_error(const struct statement *statement, const char *key, double end,
                       double shown)
{
    struct diag *diag = statement->script->diag;
    diag_error(diag, key_pos(statement, key), "axis",
               "'%s' is %.15g, and the chart shows %.15g, which would stand outside", key, end,
               shown);
    diag_hint(diag, "leave '%s' out, or let the axis hold every number", key);
    return false;
}

bool axis_check(const struct statement *statement, const struct chart *chart)
{
    double low, high;
    numbers_shown(chart, &low, &high);
    if ((!chart->has_y_min && !chart->has_y_max) || low > high)
        return true;
    if (chart->has_y_min && chart->y_min > low)
        return axis_error(statement, "y_min", chart->y_min, low);
    if (chart->has_y_max && chart->y_max < high)
        return axis_error(statement, "y_max", chart->y_max, high);
    low = chart->has_y_min ? chart->y_min : low;
    high = chart->has_y_max ? chart->y_max : high;
    double length = high - low;
    if (isfinite(length) && length > SHORTEST * fmax(1, fmax(fabs(low), fabs(high))))
        return true;
    struct diag *diag = statement->script->diag;
    return diag_error(diag, key_pos(statement, chart->has_y_min ? "y_min" : "y_max"), "axis",
                      "the axis cannot go from %.15g to %.15g", low, high);
}
