/*
 * chart/scale.h - data to points, and round ticks.
 *
 * Ticks stand at multiples of 1, 2 or 5 times a power of ten, found by multiplying and dividing
 * by ten alone (no logarithm), each computed as whole number times step so that 0.3 is 0.3.
 * Pure.
 */
#ifndef CHART_SCALE_H
#define CHART_SCALE_H

#include <stddef.h>

/* A straight map from values low..high to places from..to (pt). */
struct scale {
    double low, high, from, to;
};

double scale_at(struct scale scale, double value);

/* Tick i has the value (first + i) * mantissa * 10^exponent. */
struct ticks {
    double first; /* a whole number */
    int mantissa; /* 1, 2 or 5 */
    int exponent;
    size_t n;
};

/* Ticks that cover low..high: the first at or below low, the last at or above high; at most
 * `most` (3 or more).  An empty range is widened. */
struct ticks ticks_cover(double low, double high, size_t most);

/* Ticks inside low..high, at most `most` (1 or more) and no closer than 10^least. */
struct ticks ticks_inside(double low, double high, size_t most, int least);

double ticks_value(const struct ticks *ticks, size_t i);

/* Decimals that the ticks' labels need. */
int ticks_decimals(const struct ticks *ticks);

/* Five classes of equal, round width that cover low..high: class i from first + i * step. */
struct classes {
    double first, step;
    int decimals; /* that the bounds need */
};

#define CLASSES 5

struct classes classes_cover(double low, double high, int decimals);

/* The class, 0 to 4, of a value in range. */
int classes_find(const struct classes *classes, double value);

/* First days of each `months`-th month (1, 3, 6, 12, 24 …, counted from January of year 0) in
 * low..high, at most `room`; returns how many there are, even when more than room. */
size_t date_ticks(int low, int high, int months, int days[], size_t room);

#endif
