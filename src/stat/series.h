/*
 * stat/series.h - interrupted time series: one unit's level and trend before and after.
 *
 *     y = b0 + b1 t + b2 [after] + b3 (periods since, counted from the last before)
 *
 * Descriptive only: whatever else changed at the start is in b2 and b3.  Errors by Newey & West
 * (1987); Prais & Winsten (1954), iterated, as a check.
 */
#ifndef STAT_SERIES_H
#define STAT_SERIES_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

#define SERIES_TERMS 4
/* Fewer periods on a side bear no trend of their own. */
#define SERIES_FEWEST 8

struct series_fit {
    double coef[SERIES_TERMS];
    double se_ols[SERIES_TERMS];
    double se_newey_west[SERIES_TERMS]; /* at the lag asked for */
    double adjustment;                  /* sqrt(n / (n - k)), to multiply those with */
    double sigma, r2, durbin_watson, ljung_box, rho;
    double breusch_godfrey;         /* n R2, one lag, zero-filled */
    double mean_effect, mean_error; /* over the periods after; Newey-West, adjusted */
    double *effect, *error;         /* of each period after */
};

/* False when a side is shorter than SERIES_FEWEST. */
bool series_fit(struct arena *arena, const double y[], size_t n_pre, size_t n_post, size_t lag,
                struct series_fit *fit);

struct prais_winsten {
    double rho, coef[SERIES_TERMS], error[SERIES_TERMS];
};

bool series_prais_winsten(struct arena *arena, const double y[], size_t n_pre, size_t n_post,
                          struct prais_winsten *fit);

#endif
