#include "chart/scale.h"

#include <assert.h>
#include <math.h>

#include "base/date.h"
#include "base/number.h"

/* What differs by less is drawn alike: doubles, and with them the steps, end at 1e-308. */
#define LEAST_RANGE 1e-200

double scale_at(struct scale scale, double value)
{
    return scale.from +
           (value - scale.low) / (scale.high - scale.low) * (scale.to - scale.from);
}

/* value * 10^exponent; negative powers divide, which is exact where the decimal is. */
static double shift(double value, int exponent)
{
    double power = 1;
    for (int i = exponent < 0 ? -exponent : exponent; i > 0; i--)
        power *= 10;
    return exponent < 0 ? value / power : value * power;
}

double ticks_value(const struct ticks *ticks, size_t i)
{
    return shift((ticks->first + (double)i) * ticks->mantissa, ticks->exponent);
}

int ticks_decimals(const struct ticks *ticks)
{
    return ticks->exponent < 0 ? -ticks->exponent : 0;
}

/* The next longer step: 1, 2, 5, 10, 20 … */
static void lengthen(struct ticks *ticks)
{
    ticks->mantissa = ticks->mantissa == 1 ? 2 : ticks->mantissa == 2 ? 5 : 1;
    if (ticks->mantissa == 1)
        ticks->exponent++;
}

/* The largest power of ten below a hundredth of `range`: where the search begins. */
static int short_exponent(double range)
{
    int exponent = 0;
    while (shift(1, exponent) > range / 100)
        exponent--;
    while (shift(1, exponent + 1) < range / 100)
        exponent++;
    return exponent;
}

/* A billionth of a step forgives the last bit of data that lie on a tick. */
static double steps_below(double steps)
{
    return floor(steps + 1e-9);
}

static double steps_above(double steps)
{
    return ceil(steps - 1e-9);
}

struct ticks ticks_cover(double low, double high, size_t most)
{
    assert(most >= 3);
    if (!(high - low > LEAST_RANGE)) {
        double half = fabs(low) > LEAST_RANGE ? fabs(low) / 2 : 0.5;
        low -= half;
        high += half;
    }
    struct ticks ticks = {.mantissa = 1, .exponent = short_exponent(high - low)};
    for (;; lengthen(&ticks)) {
        double step = shift(ticks.mantissa, ticks.exponent);
        double first = steps_below(low / step), last = steps_above(high / step);
        if (last - first + 1 > (double)most)
            continue;
        ticks.first = first;
        ticks.n = (size_t)(last - first) + 1;
        return ticks;
    }
}

struct ticks ticks_inside(double low, double high, size_t most, int least)
{
    assert(most >= 1 && high >= low);
    int exponent = high - low > LEAST_RANGE ? short_exponent(high - low) : least;
    struct ticks ticks = {.mantissa = 1, .exponent = exponent < least ? least : exponent};
    for (;; lengthen(&ticks)) {
        double step = shift(ticks.mantissa, ticks.exponent);
        double first = steps_above(low / step), last = steps_below(high / step);
        if (last - first + 1 > (double)most)
            continue;
        ticks.first = first;
        ticks.n = last < first ? 0 : (size_t)(last - first) + 1;
        return ticks;
    }
}

struct classes classes_cover(double low, double high, int decimals)
{
    /* Steps a reader can add up; tens follow by the exponent. */
    static const double round[] = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};
    double range = high - low > LEAST_RANGE ? high - low : 1;
    for (int exponent = short_exponent(range);; exponent++) {
        for (size_t i = 0; i < sizeof round / sizeof *round; i++) {
            double step = shift(round[i], exponent);
            if (number_round(step, decimals) != step)
                continue;
            double first = steps_below(low / step) * step;
            if (high < first + CLASSES * step - step * 1e-9)
                return (struct classes){first, step, decimals};
        }
    }
}

int classes_find(const struct classes *classes, double value)
{
    double i = steps_below((value - classes->first) / classes->step);
    return i < 0 ? 0 : i >= CLASSES ? CLASSES - 1 : (int)i;
}

size_t date_ticks(int low, int high, int months, int days[], size_t room)
{
    int year, month, day;
    date_split(low, &year, &month, &day);
    size_t n = 0;
    for (int count = (year * 12 + month - 1) / months * months;; count += months) {
        int start = date_join(count / 12, count % 12 + 1, 1);
        if (start > high)
            return n;
        if (start < low)
            continue;
        if (n < room)
            days[n] = start;
        n++;
    }
}
