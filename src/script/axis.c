/* The ends that an author gives the value axis of a chart. */
#include "script/inside.h"

#include <math.h>

/* The least length of an axis, and of it as part of its larger end: numbers print with at most nine
 * decimals, and the labels of a shorter axis would all be alike. */
#define SHORTEST 1e-9

static void include(double number, double *low, double *high)
{
    if (isnan(number))
        return;
    *low = fmin(*low, number);
    *high = fmax(*high, number);
}

static void numbers_shown(const struct chart *chart, double *low, double *high)
{
    *low = (double)INFINITY;
    *high = -(double)INFINITY;
    for (size_t i = 0; i < chart->n_series; i++)
        for (size_t k = 0; k < chart->series[i].n; k++) {
            const struct chart_point *point = &chart->series[i].points[k];
            include(point->y, low, high);
            include(point->low, low, high);
            include(point->high, low, high);
        }
}

bool axis_check(const struct statement *statement, const struct chart *chart)
{
    double low, high;
    numbers_shown(chart, &low, &high);
    if ((!chart->has_y_min && !chart->has_y_max) || low > high)
        return true;
    low = chart->has_y_min ? chart->y_min : low;
    high = chart->has_y_max ? chart->y_max : high;
    double length = high - low;
    if (isfinite(length) && length > SHORTEST * fmax(1, fmax(fabs(low), fabs(high))))
        return true;
    struct diag *diag = statement->script->diag;
    diag_error(diag, key_pos(statement, chart->has_y_min ? "y_min" : "y_max"), "axis",
               "the axis cannot go from %.15g to %.15g", low, high);
    diag_hint(diag, "y_min must lie below the numbers shown, y_max above them");
    return false;
}
