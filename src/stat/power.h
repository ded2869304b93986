/*
 * stat/power.h - how large would an effect have to be for us to see it?
 *
 * The smallest effect that is found with 80 percent power: by the normal approximation, and by
 * permutation among the donors' placebo effects, which no assumption stands behind.
 */
#ifndef STAT_POWER_H
#define STAT_POWER_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* (z_0.975 + z_0.8) standard errors: two-sided 5 percent, power 80 percent. */
double power_mde_normal(double standard_error);

/*
 * `effects` are the n placebo effects.  An effect of the direction `sign` (1 or -1) is found
 * when, on top of chance, it exceeds the ceil((1 - alpha)(n + 1))-th smallest |placebo|; the
 * answer is the size that suffices in 80 percent of the draws.  False when n is too small for
 * that alpha.
 */
bool power_mde_permutation(struct arena *arena, const double effects[], size_t n, int sign,
                           double alpha, double *mde);

#endif
