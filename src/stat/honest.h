/*
 * stat/honest.h - how far may parallel trends fail before the effect is gone? (Rambachan & Roth
 * 2023), from the coefficients of any event study and their covariance.
 *
 * Two ways to bound the differential trend: its slope changes by at most M from period to
 * period (smoothness), or its steps after the start are at most Mbar times the largest step
 * before it (relative magnitudes).
 */
#ifndef STAT_HONEST_H
#define STAT_HONEST_H

#include <stdbool.h>
#include <stddef.h>

#include "stat/conformal.h"

/* n_leads + n_lags coefficients in order of time, the reference period left out, and their
 * covariance, row by row. */
struct event_estimates {
    const double *coef, *covariance;
    size_t n_leads, n_lags;
};

struct honest_interval {
    double lower, upper, half_length;
    bool empty; /* relative magnitudes: there is no lead */
};

/*
 * The shortest interval of fixed length with 95 percent coverage of sum target_s effect_s under
 * smoothness M.  Needs two leads.
 */
struct honest_interval honest_smooth(struct arena *arena,
                                     const struct event_estimates *estimates,
                                     const double target[], double m);

/*
 * 95 percent interval of sum target_s effect_s under relative magnitude mbar: the hybrid of a
 * least-favourable and a conditional test.
 */
struct honest_interval honest_relative(struct arena *arena,
                                       const struct event_estimates *estimates,
                                       const double target[], double mbar);

/* The covariance of two weighted sums of the coefficients, leads first. */
double honest_covariance(const struct event_estimates *estimates, const double a[],
                         const double b[]);

#endif
