/*
 * stat/event.h - two-way fixed effects and the event study on a block.
 *
 * y_it = a_i + c_t + (effects) + u_it.  Errors are clustered by unit with the factor
 * G/(G-1) (N-1)/(N-K), K without the unit effects, which are nested in the clusters.  They are
 * NOT valid with few treated units: with one treated cluster they can be a sixth of the true
 * error.
 */
#ifndef STAT_EVENT_H
#define STAT_EVENT_H

#include <stdbool.h>
#include <stddef.h>

#include "stat/block.h"

/* From how many treated units on clustered errors may be shown at all. */
#define EVENT_FEWEST_TREATED 5

/* So many treated units, and as many donors. */
bool event_has_valid_errors(const struct block *block);

struct twfe {
    double att;
    double se_nested, se_all_k; /* K without and with the unit effects */
    double se_cr0, se_hc1, se_iid;
    double rss, r2, r2_within;
};

struct twfe twfe_fit(struct arena *arena, const struct block *block);

struct event_study {
    size_t reference;         /* the period before the start */
    double *coef, *error;     /* n_pre + n_post; 0 in the reference */
    double *covariance;       /* (n - 1) x (n - 1), the reference left out */
    bool has_pretrend;        /* the leads' covariance has full rank */
    double chi_squared, f, p; /* all leads zero; F with (leads, clusters - 1) */
    size_t leads, denominator;
    double visible_50, visible_80; /* the linear trend a period that this test finds so often */
};

struct event_study event_study(struct arena *arena, const struct block *block);

/* Sets visible_50 and visible_80, where there is a test; apart because it takes long. */
void event_study_power(struct arena *arena, const struct block *block,
                       struct event_study *study);

/* A linear trend of the treated before the start, relative to the donors. */
struct trend {
    double slope, error;
    double visible_50, visible_80; /* the slope that the 5 percent test finds so often */
};

struct trend event_trend(struct arena *arena, const struct block *block);

/* Two-way fixed effects with a linear trend of each unit's own; K counts effects
 * of time only. */
struct trend event_unit_trends(struct arena *arena, const struct block *block);

#endif
