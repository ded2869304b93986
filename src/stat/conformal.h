/*
 * stat/conformal.h - tests and intervals that need no donors' placebos (Chernozhukov, Wuthrich
 * & Zhu 2021).
 *
 * Under a sharp null the effect is subtracted after the start and the counterfactual is fitted,
 * without ridge, on all periods; residuals after the start should then look like those before.
 * With few periods for each effective donor the fit eats the residuals and the test is too
 * kind. Defined for the methods without fitted time weights: sc, did, difp.
 */
#ifndef STAT_CONFORMAL_H
#define STAT_CONFORMAL_H

#include <stdbool.h>
#include <stddef.h>

#include "stat/synth.h"

/* Share of the moving blocks of n_post periods (wrapping round) whose residuals are as large as
 * those after the start, under no effect. */
double conformal_p(struct arena *arena, const struct block *block, enum synth_method method);

struct interval {
    double lower, upper;
    bool bounded; /* false: with so few periods nothing can be refused, or no end was found */
};

/* The effects in one period after the start (0 the first) that are not refused at `alpha`. */
struct interval conformal_interval(struct arena *arena, const struct block *block,
                                   enum synth_method method, size_t period, double estimate,
                                   double alpha);

#endif
