/*
 * study/staggered.h - effects where units start at different times: from a panel with a column
 * that says when, or from the block of one start.
 *
 * Reasons of errors: cohort-varies, hole, no-cohort, no-pre-period, unknown-column.
 */
#ifndef STUDY_STAGGERED_H
#define STUDY_STAGGERED_H

#include "base/diag.h"
#include "stat/bacon.h"
#include "stat/group_time.h"
#include "stat/impute.h"
#include "stat/staggered.h"
#include "stat/wild.h"

struct panel;

/* What is computed. */
enum staggered_method {
    STAGGERED_CALLAWAY = 1, /* effects by cohort and period */
    STAGGERED_IMPUTATION = 2,
    STAGGERED_BACON = 4, /* two-way fixed effects and its weights */
    STAGGERED_WILD = 8,  /* wild cluster bootstrap of two-way fixed effects */
    STAGGERED_SDID = 16, /* by cohort */
    STAGGERED_ALL = 31
};

struct staggered_spec {
    const struct panel *panel;
    const char *outcome;
    const char *cohort; /* the column with each unit's first treated time; empty: never */
    bool is_log;
    enum control_rule controls;
    unsigned methods; /* enum staggered_method */
    struct pos pos;
};

struct staggered_estimate {
    const char *const *times; /* labels of the periods */
    const char *const *units; /* names, in the panel's order without those left out */
    struct adoption adoption;
    struct cohorts cohorts;
    size_t n_treated;
    const struct group_time *callaway; /* these: NULL when not asked or not defined */
    double critical; /* of its effects by time since the start, all together; 0: none */
    const struct imputation *imputation;
    const struct bacon *bacon;
    const struct staggered *sdid;
    const struct wild *wild;
};

/* NULL after an error. */
const struct staggered_estimate *
staggered_evaluate(struct arena *arena, const struct staggered_spec *spec, struct diag *diag);

/* Fills in the estimates from times, units and adoption. */
void staggered_estimate(struct arena *arena, unsigned methods, enum control_rule controls,
                        struct staggered_estimate *estimate);

#endif
