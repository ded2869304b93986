/*
 * stat/group_time.h - effects by cohort and period (Callaway & Sant'Anna 2021).
 *
 *     ATT(g, t) = mean change of cohort g since its base - that of the controls
 *
 * The base is the period before the start; before the start it is the period before t, which
 * tests parallel trends.  Controls are the units never treated, or all not yet treated by t.
 * Without covariates this equals Sun & Abraham (2021) where a group is never treated.
 *
 * Aggregates are means over cells weighted by the cohorts' sizes; their errors count that the
 * sizes are drawn too.
 */
#ifndef STAT_GROUP_TIME_H
#define STAT_GROUP_TIME_H

#include "stat/cohort.h"

enum control_rule { CONTROL_NEVER, CONTROL_NOT_YET };

struct group_cell {
    size_t cohort;        /* in cohorts */
    struct effect effect; /* at: the period */
    struct influence influence;
};

struct effects {
    const struct effect *list;
    const struct influence *influences; /* of each */
    size_t n;
    struct effect mean; /* over the effects after the start, as the aggregation says */
};

struct group_time {
    const struct group_cell *cells;
    size_t n;
    struct effect simple;  /* all cells after the start, by size of the cohort */
    struct effects event;  /* at: periods since the start; the mean of those >= 0 */
    struct effects group;  /* at: the cohort's start; the mean by size */
    struct effects period; /* at: the period; the plain mean */
    bool has_pretest;      /* all cells before the start are zero; not with cohorts of
                               fewer units than twice their periods before the start */
    double chi_squared, p;
    size_t pretest_cells;
};

/* n 0: no cell has controls. */
struct group_time group_time(struct arena *arena, const struct cohorts *cohorts,
                             enum control_rule controls);

/* Of the draws for the next. */
#define GROUP_TIME_SEED 20211201

/* So many errors on either side cover all effects together in 95 percent; 0 where an error is
 * missing. */
double group_time_critical(struct arena *arena, const struct cohorts *cohorts,
                           const struct effects *effects);

#endif
