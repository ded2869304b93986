/*
 * stat/bacon.h - two-way fixed effects under staggered adoption, and what they are a mean of
 * (Goodman-Bacon 2021).
 *
 * The coefficient of treatment equals the mean, by weights that sum to one, of all comparisons
 * of two cohorts over the periods in which one of them changes.  Comparisons with cohorts that
 * are treated already are the ones that mislead when effects grow.
 */
#ifndef STAT_BACON_H
#define STAT_BACON_H

#include "stat/cohort.h"

struct comparison {
    size_t treated, control; /* cohorts */
    bool already;            /* the control is treated already */
    double weight, att;
};

struct bacon {
    struct effect twfe; /* clustered by unit, G/(G-1) (N-1)/(N-K), K = 1 + periods */
    const struct comparison *list;
    size_t n;
    double weight_already, weight_not_yet, weight_never; /* of each kind of control */
};

/* n 0: treatment does not vary between units. */
struct bacon bacon_decompose(struct arena *arena, const struct cohorts *cohorts);

#endif
