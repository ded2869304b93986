/*
 * stat/wild.h - wild cluster bootstrap of the effect by two-way fixed effects (Cameron, Gelbach
 * & Miller 2008), the null imposed, units as clusters.
 *
 * Residuals under no effect are multiplied by one weight a unit and the t statistic is computed
 * anew.  Weights are Webb's six points (2023) below 12 units, where signs give too few
 * different samples; from 12 to 13 all samples of signs are gone through once; above, signs are
 * drawn. Not valid with few treated or few untreated units, where it never or always refuses.
 */
#ifndef STAT_WILD_H
#define STAT_WILD_H

#include <stdbool.h>
#include <stdint.h>

#include "stat/cohort.h"

/* At least so many units on each side. */
#define WILD_FEWEST 5
/* With more units clustered errors need no bootstrap. */
#define WILD_MOST 500

enum wild_weights { WILD_WEBB, WILD_SIGNS };

struct wild {
    double att;
    double p;            /* share of samples with |t*| >= |t| */
    double lower, upper; /* the effects that are not refused at 5 percent */
    bool has_interval;   /* both ends were found */
    enum wild_weights weights;
    bool is_exhaustive;
    size_t samples;
    uint64_t seed; /* of the draws, unless exhaustive */
};

/* False when it is refused: the sides above, or no variation. */
bool wild_bootstrap(const struct adoption *adoption, struct wild *wild);

#endif
