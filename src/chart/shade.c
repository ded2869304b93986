#include "chart/shade.h"

#include "base/arena.h"
#include "base/number.h"
#include "chart/axis.h"

/* Even steps of lightness to the eye; the lightest still differs from the paper. */
static const double shares[CLASSES] = {0.08, 0.24, 0.42, 0.6, 1};

struct shades shades_of(struct canvas *canvas)
{
    const struct chart *chart = canvas->chart;
    struct range range = range_of(chart);
    int decimals = chart_decimals(chart);
    double low = chart->has_y_min ? chart->y_min : number_round(range.low, decimals);
    double high = chart->has_y_max ? chart->y_max : number_round(range.high, decimals);
    return (struct shades){classes_cover(low, high, decimals), canvas->style->accent};
}

colour shades_step(const struct shades *shades, int i)
{
    return tint(shades->hue, shares[i]);
}

colour shades_colour(const struct shades *shades, double value)
{
    return shades_step(shades, classes_find(&shades->classes, value));
}

const char *shades_words(struct canvas *canvas, const struct shades *shades, int i)
{
    const struct classes *classes = &shades->classes;
    /* The class ends one last decimal below the next one's beginning. */
    double unit = 1;
    for (int k = 0; k < classes->decimals; k++)
        unit /= 10;
    double from = classes->first + i * classes->step, to = from + classes->step - unit;
    const char *low = number_format(canvas->arena, from, classes->decimals, canvas->language);
    if (number_round(from, classes->decimals) == number_round(to, classes->decimals))
        return low;
    return arena_printf(canvas->arena, "%s%s%s", low, from < 0 ? " – " : "–",
                        number_format(canvas->arena, to, classes->decimals, canvas->language));
}
