/*
 * stat/impute.h - effects by imputation (Borusyak, Jaravel & Spiess 2024).
 *
 * Unit and period effects are fitted on the cells not yet treated alone, Y_it = a_i + c_t +
 * u_it; a treated cell's effect is its outcome less a_i + c_t, and estimates are means over
 * treated cells.  Efficient under homoskedasticity.  Errors are the paper's conservative ones,
 * clustered by unit, in which a cohort's effect in a period is taken out of its residuals.
 */
#ifndef STAT_IMPUTE_H
#define STAT_IMPUTE_H

#include "stat/cohort.h"

struct imputation {
    struct effect overall;      /* over all treated cells */
    const struct effect *event; /* at: periods since the start */
    size_t n_event;
    size_t left_out; /* treated cells in periods in which nobody is untreated */
};

/* n_event 0: no treated cell can be imputed. */
struct imputation impute(struct arena *arena, const struct cohorts *cohorts);

#endif
