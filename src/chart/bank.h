/*
 * chart/bank.h - how high a plot of lines is.
 *
 * The height banks the typical slope to 45 degrees (Cleveland, McGill & McGill 1988: the median
 * absolute slope of the segments), within the house's 50 to 75 mm.  Units: points.
 */
#ifndef CHART_BANK_H
#define CHART_BANK_H

#include "chart/axis.h"

struct chart;

/* The author's height, where one is given. */
double bank_height(const struct chart *chart, struct range x, struct range y, double width);

#endif
