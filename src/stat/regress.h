/*
 * stat/regress.h - least squares with errors that are robust to what clusters share.
 *
 * Solved by normal equations with one refinement step; regressors should be centred.
 * Covariances are the sandwich (X'X)^-1 M (X'X)^-1 without small-sample factors, which the
 * caller applies.
 */
#ifndef STAT_REGRESS_H
#define STAT_REGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct regression {
    size_t n, k;
    double *coef;     /* k */
    double *inverse;  /* (X'X)^-1, k x k */
    double *residual; /* n */
    double rss;
};

/* x is n x k, row by row.  False when the regressors depend on each other. */
bool regress(struct arena *arena, const double x[], const double y[], size_t n, size_t k,
             struct regression *regression);

/* Covariance k x k; rows of equal cluster (0 .. n_clusters - 1) may be correlated. */
double *regress_clustered(struct arena *arena, const struct regression *regression,
                          const double x[], const size_t cluster[], size_t n_clusters);

/* Each row by itself (HC0). */
double *regress_robust(struct arena *arena, const struct regression *regression,
                       const double x[]);

/* Newey & West (1987): Bartlett weights 1 - l / (lag + 1). */
double *regress_newey_west(struct arena *arena, const struct regression *regression,
                           const double x[], size_t lag);

/* Takes unit and time means from a rectangle of units x times, row by row (both at once,
 * exact). */
void demean_twice(struct arena *arena, double values[], size_t units, size_t times);

/* b' V^-1 b over the first m of k coefficients; false when V is singular there. */
bool wald(struct arena *arena, const double coef[], const double covariance[], size_t k,
          size_t m, double *chi_squared);

#endif
