/*
 * stat/balance.h - donors weighted or chosen so that they look like the treated units.
 *
 * Entropy balancing (Hainmueller 2012): weights as even as can be under which the donors' means
 * equal the treated units', w_i proportional to exp(-z_i'l), by Newton's method on the convex
 * log sum exp(-z'l) until no mean differs by 1e-12 standard deviations.
 *
 * Coarsened exact matching (Iacus, King & Porro 2012): units are matched that lie between the
 * same cut points of every covariate; in each stratum the donors share its treated units'
 * weight, and treated units without a donor are left out.
 *
 * The effect is a difference in differences under the weights, which are taken as given in its
 * error.
 */
#ifndef STAT_BALANCE_H
#define STAT_BALANCE_H

#include <stdbool.h>

#include "stat/synth.h"

struct covariates {
    const double *const *donors;  /* n of each donor, in the block's order */
    const double *const *treated; /* n of each treated unit */
    size_t n;
};

struct cuts {
    const double *points; /* ascending */
    size_t n;
};

struct balanced {
    struct synth_fit fit; /* unit_weight, effects by period, att */
    double error;
    bool has_error; /* two treated units and two donors with weight */
    double effective_donors;
    double *before, *after; /* (treated - donors) / sd of the donors, each covariate */
    size_t n_treated;       /* matched */
    size_t lost_treated, lost_donors; /* without a match */
};

/* Of each covariate the treated mean less the donors', over the donors' standard deviation;
 * weights NULL: all units alike. */
double *balance_differences(struct arena *arena, const struct block *block,
                            const struct covariates *covariates, const double treated[],
                            const double donors[]);

/* False when no weights reach the treated means: they lie outside what the donors span. */
bool balance_entropy(struct arena *arena, const struct block *block,
                     const struct covariates *covariates, struct balanced *result);

/* `cuts` for each covariate.  False when no treated unit has a match. */
bool balance_coarsened(struct arena *arena, const struct block *block,
                       const struct covariates *covariates, const struct cuts cuts[],
                       struct balanced *result);

#endif
