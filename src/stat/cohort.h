/*
 * stat/cohort.h - a panel in which units start at different times, or never.
 *
 * Units that start in the same period are a cohort.  On a balanced panel without covariates the
 * estimators of staggered adoption are linear in the cohorts' mean paths, and their errors
 * quadratic in the cohorts' covariances between periods: both are summed up once, so that tens
 * of thousands of units cost one pass.
 *
 * An estimate's error is the root of the sum over units of psi_i^2, psi_i its influence.  Here
 * psi_i = a_h'(Y_i - mean_h) + b_h for a unit of cohort h, which a cohort of one unit makes
 * zero: such an error would be false, and is said not to be there.
 */
#ifndef STAT_COHORT_H
#define STAT_COHORT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct block;

struct adoption {
    const double *const *rows; /* n_times outcomes of each unit, none missing */
    const size_t *start; /* the first treated period of each unit, not 0; n_times: never */
    size_t n_units, n_times;
};

/* A block's donors never start, its treated units all start at n_pre. */
struct adoption adoption_of_block(struct arena *arena, const struct block *block);

struct cohort {
    size_t start, n;
    double *mean;       /* n_times */
    double *covariance; /* n_times x n_times, divisor n */
};

struct cohorts {
    struct cohort *list; /* by start; the never treated, if any, last */
    size_t n, n_times;
    size_t n_units; /* in the cohorts */
    size_t n_never; /* of them, never treated */
};

struct cohorts cohorts_sum_up(struct arena *arena, const struct adoption *adoption);

struct influence {
    double *a; /* n x n_times */
    double *b; /* n */
};

struct influence influence_open(struct arena *arena, const struct cohorts *cohorts);

/* Adds `factor` times another. */
void influence_add(const struct cohorts *cohorts, struct influence *to,
                   const struct influence *from, double factor);

/* sum psi_i phi_i */
double influence_product(const struct cohorts *cohorts, const struct influence *psi,
                         const struct influence *phi);

/* An effect with its error: over all treated cells, or of one time, period or cohort. */
struct effect {
    int at; /* periods since the start, or the index of a period */
    double att, error;
    bool has_error; /* no cohort that it rests on has one unit only */
};

struct effect effect_of(const struct cohorts *cohorts, int at, double att,
                        const struct influence *influence);

#endif
