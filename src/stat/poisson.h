/*
 * stat/poisson.h - two-way fixed effects for counts: E Y_it = exp(a_i + c_t + b D_it).
 *
 * Poisson pseudo maximum likelihood (Santos Silva & Tenreyro 2006) by reweighted least squares
 * on a block; unit effects are swept out in closed form.  The effect in percent is 100 (exp(b)
 * - 1). Errors are clustered by unit, and as with twfe not valid with few treated units.
 */
#ifndef STAT_POISSON_H
#define STAT_POISSON_H

#include <stdbool.h>

#include "stat/block.h"

struct poisson_fit {
    double coef;
    double se_nested, se_cr0;
    double deviance;
    size_t dropped; /* units without any count: they say nothing, and are left out */
};

/* False when it cannot be estimated: a negative outcome, no count among the treated before or
 * after the start, fewer than two units with counts, or no convergence. */
bool poisson_fit(struct arena *arena, const struct block *block, struct poisson_fit *fit);

#endif
