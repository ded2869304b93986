/*
 * stat/adh.h - synthetic control matched on predictors (Abadie, Diamond & Hainmueller 2010).
 *
 *     w(v) = argmin over the simplex of sum_k v_k (x_1k - sum_i w_i x_ik)^2
 *     v    = argmin over v >= 0, sum 1, of the mean squared gap before the start under w(v)
 *
 * Where weights match the predictors exactly every v gives the same choice, and w is the one of
 * them that follows the outcome best.  Else the outer problem is neither convex nor well
 * scaled, and local searches stop anywhere (Klossner & Pfeifer 2018): valleys lie where
 * predictors outweigh each other by orders of magnitude.  Many such orders are tried, and from
 * the best of them Nelder & Mead's search goes downhill, over the sixty-fourth root of v,
 * from 1e-8 of the largest.  The weights w are unique in practice, v is not.
 */
#ifndef STAT_ADH_H
#define STAT_ADH_H

#include <stdbool.h>
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
    size_t tries;  /* places looked at */
    size_t starts; /* the best of them, from which it goes downhill */
    size_t steps;  /* of one descent, at most; more with more than seven predictors */
    double size;   /* of its first simplex */
    size_t ends;   /* the best places reached, from which it goes downhill again */
    uint64_t seed;
};

/* Settings that find the best known optimum of all units of the published panel. */
struct adh_search adh_defaults(void);

struct adh_fit {
    struct synth_fit fit;
    double *importance; /* v, sum 1: one of several that give the same weights */
    bool is_exact;      /* all predictors are met: v has no say */
};

/* A predictor that does not vary over the units is left out: its importance is 0. */
struct adh_fit adh_fit(struct arena *arena, const struct block *block,
                       const struct predictors *predictors, const struct adh_search *search);

/* Each donor as if it were treated, searched anew. */
struct placebos adh_placebo(struct arena *arena, const struct block *block,
                            const struct predictors *predictors,
                            const struct adh_search *search, const struct synth_fit *fit);

#endif
