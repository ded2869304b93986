/*
 * stat/adh.h - synthetic control matched on predictors (Abadie, Diamond & Hainmueller 2010).
 *
 *     w(v) = argmin over the simplex of sum_k v_k (x_1k - sum_i w_i x_ik)^2
 *     v    = argmin over v >= 0, sum 1, of the mean squared gap before the start under w(v)
 *
 * The outer problem is neither convex nor well scaled, and local searches stop anywhere
 * (Klossner & Pfeifer 2018); it is searched globally by differential evolution (Storn & Price
 * 1997) over the sixteenth root of v, from 1e-8 of the largest.  The weights w are unique in
 * practice, v is not.
 */
#ifndef STAT_ADH_H
#define STAT_ADH_H

#include <stddef.h>
#include <stdint.h>

#include "stat/placebo.h"
#include "stat/synth.h"

struct predictors {
    const double *const *donors; /* n values for each donor, in the block's order */
    const double *treated;       /* n values: the mean of the treated units */
    size_t n;
};

struct adh_search {
    size_t population;  /* members, at least 4 */
    size_t generations; /* at most */
    double tolerance;   /* stops when all members' errors agree to this share of the least */
    uint64_t seed;
};

/* Settings that found the best known optimum from every seed tried, on the published panels. */
struct adh_search adh_defaults(size_t n_predictors);

struct adh_fit {
    struct synth_fit fit;
    double *importance; /* v, sum 1: one of several that give the same weights */
    size_t evaluations;
};

/* A predictor that does not vary over the units is left out: its importance is 0. */
struct adh_fit adh_fit(struct arena *arena, const struct block *block,
                       const struct predictors *predictors, const struct adh_search *search);

/* Each donor as if it were treated, searched anew. */
struct placebos adh_placebo(struct arena *arena, const struct block *block,
                            const struct predictors *predictors,
                            const struct adh_search *search, const struct synth_fit *fit);

#endif
