/*
 * chart/shade.h - five steps of one hue for values, light to dark, with round class bounds.
 */
#ifndef CHART_SHADE_H
#define CHART_SHADE_H

#include "chart/look.h"
#include "chart/scale.h"

struct shades {
    struct classes classes;
    colour hue;
};

/* Classes that cover the chart's values, in the accent. */
struct shades shades_of(struct canvas *canvas);

colour shades_colour(const struct shades *shades, double value);

/* The colour of class i and its words: "0–9" where values are whole, "0,0–0,4" where not. */
colour shades_step(const struct shades *shades, int i);
const char *shades_words(struct canvas *canvas, const struct shades *shades, int i);

#endif
