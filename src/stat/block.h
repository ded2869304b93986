/*
 * stat/block.h - a panel in which the treated units start in the same period.
 *
 * Rows are pointed to, so that leaving a donor out, trading places with one, or cutting periods
 * copies nothing.  Each row has n_pre + n_post outcomes in order of time, none missing.
 */
#ifndef STAT_BLOCK_H
#define STAT_BLOCK_H

#include <stddef.h>

struct arena;

struct block {
    const double *const *donors;
    size_t n_donors;
    const double *const *treated;
    size_t n_treated;
    size_t n_pre, n_post;
};

/* Standard deviation (n - 1) of the donors' changes from period to period before the start: the
 * noise level of Arkhangelsky et al. (2021).  Needs n_pre > 1 and more than one such change. */
double block_noise(const struct block *block);

/* The mean of the treated units' rows, n_pre + n_post of them. */
double *block_treated_mean(struct arena *arena, const struct block *block);

/* Without one donor. */
struct block block_without(struct arena *arena, const struct block *block, size_t donor);

/* One donor in the place of the treated units, which are left out. */
struct block block_placebo(struct arena *arena, const struct block *block, size_t donor);

/* As it was known after the first n_post periods. */
struct block block_until(const struct block *block, size_t n_post);

/* The pre-period alone, as if treatment had started `n_pre` periods in. */
struct block block_in_time(const struct block *block, size_t n_pre);

#endif
