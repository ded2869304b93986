#include "chart/bank.h"

#include <math.h>

#include "doc/chart.h"

static const double height_least = 50 * 72 / 25.4, height_most = 75 * 72 / 25.4;

static void insert_sorted(double values[], size_t n, double value)
{
    size_t at = n;
    for (; at > 0 && values[at - 1] > value; at--)
        values[at] = values[at - 1];
    values[at] = value;
}

/* More slopes than this tell no more about the median and would make it slow. */
#define SLOPES 128

/* The median of |dy/dx| over the segments that rise or fall, in data units. */
static double median_slope(const struct chart *chart)
{
    double slopes[SLOPES + 1];
    size_t n = 0;
    for (size_t i = 0; i < chart->n_series; i++) {
        const struct chart_series *series = &chart->series[i];
        for (size_t j = 1; j < series->n && n < SLOPES; j++) {
            double dx = series->points[j].x - series->points[j - 1].x;
            double slope = fabs((series->points[j].y - series->points[j - 1].y) / dx);
            if (slope > 0 && isfinite(slope))
                insert_sorted(slopes, n++, slope);
        }
    }
    return n > 0 ? slopes[n / 2] : 0;
}

double bank_height(const struct chart *chart, struct range x, struct range y, double width)
{
    if (chart->height_pt > 0)
        return chart->height_pt;
    double slope = median_slope(chart) * (x.high - x.low) / (y.high - y.low);
    double height = slope > 0 ? width / slope : height_least;
    return fmin(fmax(height, height_least), height_most);
}
