/*
 * stat/ridge.h - ridge-augmented synthetic control (Ben-Michael, Feller & Rothstein 2021).
 *
 *     w = w_sc + X (X'X + lambda I)^-1 (x1 - X'w_sc)
 *
 * X are the donors' outcomes before the start less the donor mean of each period.  Weights may
 * be negative, so it extrapolates: a check of the bias of sc, not an estimate of its own.
 */
#ifndef STAT_RIDGE_H
#define STAT_RIDGE_H

#include "stat/synth.h"

struct ridge_fit {
    struct synth_fit fit;
    double lambda;    /* the largest within one standard error of the least cross-validated */
    double imbalance; /* root of the sum of squared gaps before the start */
    double least_weight;
    bool defined; /* false with fewer than three periods before the start */
};

struct ridge_fit ridge_fit(struct arena *arena, const struct block *block, double noise);

#endif
