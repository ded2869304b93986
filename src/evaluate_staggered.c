#include "evaluate_rows.h"

#include "base/arena.h"
#include "study/counterfactual.h"
#include "study/staggered.h"

/* An effect and, where it has one, its error: "att" and "se", or "att_event" and "se_event". */
static void add_effect(struct result_rows *rows, const char *method, const char *suffix,
                       const char *place, const struct effect *effect)
{
    rows_add(rows, method, arena_printf(rows->arena, "att%s", suffix), place, effect->att);
    if (effect->has_error)
        rows_add(rows, method, arena_printf(rows->arena, "se%s", suffix), place, effect->error);
}

static void add_events(struct result_rows *rows, const char *method, const struct effect *list,
                       size_t n)
{
    for (size_t i = 0; i < n; i++)
        add_effect(rows, method, "_event", arena_printf(rows->arena, "%d", list[i].at),
                   &list[i]);
}

/* Effects at a period, or of the cohort that starts in it. */
static void add_at_times(struct result_rows *rows, const char *method, const char *suffix,
                         const char *const times[], const struct effects *effects)
{
    for (size_t i = 0; i < effects->n; i++)
        add_effect(rows, method, suffix, times[effects->list[i].at], &effects->list[i]);
}

static void add_callaway(struct result_rows *rows, const struct staggered_estimate *estimate)
{
    const char *method = "callaway_santanna";
    const struct group_time *callaway = estimate->callaway;
    const char *const *times = estimate->times;
    for (size_t k = 0; k < callaway->n; k++) {
        const struct group_cell *cell = &callaway->cells[k];
        size_t start = estimate->cohorts.list[cell->cohort].start;
        add_effect(rows, method, arena_printf(rows->arena, "_cohort_%s", times[start]),
                   times[cell->effect.at], &cell->effect);
    }
    add_effect(rows, method, "_simple", "", &callaway->simple);
    add_events(rows, method, callaway->event.list, callaway->event.n);
    add_effect(rows, method, "_event_mean", "", &callaway->event.mean);
    add_at_times(rows, method, "_cohort", times, &callaway->group);
    add_effect(rows, method, "_cohort_mean", "", &callaway->group.mean);
    add_at_times(rows, method, "_period", times, &callaway->period);
    add_effect(rows, method, "_period_mean", "", &callaway->period.mean);
    if (estimate->critical > 0) {
        rows_add(rows, method, "event_band95_critical", "", estimate->critical);
        rows_add(rows, method, "event_band95_seed", "", (double)GROUP_TIME_SEED);
    }
    if (callaway->has_pretest) {
        rows_add(rows, method,
                 arena_printf(rows->arena, "pretest_chi2_%zu", callaway->pretest_cells), "",
                 callaway->chi_squared);
        rows_add(rows, method, "pretest_p", "", callaway->p);
    }
}

static void add_imputation(struct result_rows *rows, const struct imputation *imputation)
{
    add_effect(rows, "imputation", "", "", &imputation->overall);
    add_events(rows, "imputation", imputation->event, imputation->n_event);
    rows_add(rows, "imputation", "cells_left_out", "", (double)imputation->left_out);
}

static void add_bacon(struct result_rows *rows, const struct staggered_estimate *estimate)
{
    const struct bacon *bacon = estimate->bacon;
    const struct cohorts *cohorts = &estimate->cohorts;
    add_effect(rows, "bacon", "_twfe", "", &bacon->twfe);
    rows_add(rows, "bacon", "weight_never_treated", "", bacon->weight_never);
    rows_add(rows, "bacon", "weight_not_yet_treated", "", bacon->weight_not_yet);
    rows_add(rows, "bacon", "weight_already_treated", "", bacon->weight_already);
    for (size_t i = 0; i < bacon->n; i++) {
        const struct comparison *own = &bacon->list[i];
        size_t control = cohorts->list[own->control].start;
        const char *place = arena_printf(
            rows->arena, "%s against %s", estimate->times[cohorts->list[own->treated].start],
            control < cohorts->n_times ? estimate->times[control] : "never");
        rows_add(rows, "bacon", "weight", place, own->weight);
        rows_add(rows, "bacon", "att", place, own->att);
    }
}

static void add_sdid(struct result_rows *rows, const struct staggered_estimate *estimate)
{
    const char *method = "sdid_staggered";
    const struct staggered *sdid = estimate->sdid;
    rows_add(rows, method, "att", "", sdid->att);
    if (sdid->kind != STAGGERED_NONE) {
        rows_add(rows, method,
                 sdid->kind == STAGGERED_JACKKNIFE ? "se_jackknife_fixed_weights"
                                                   : "placebo_se",
                 "", sdid->error);
        rows_add(rows, method, "p", "", sdid->p);
    }
    if (sdid->kind == STAGGERED_PLACEBO)
        rows_add(rows, method, "placebo_samples", "", (double)sdid->draws);
    if (sdid->is_drawn)
        rows_add(rows, method, "placebo_seed", "", (double)sdid->seed);
    for (size_t i = 0; i < sdid->n_event; i++)
        rows_add(rows, method, "att_event", arena_printf(rows->arena, "%d", sdid->event[i].at),
                 sdid->event[i].att);
    for (size_t k = 0; k < sdid->n; k++)
        rows_add(rows, method, "att_cohort", estimate->times[sdid->cohorts[k].start],
                 sdid->cohorts[k].fit.att);
    rows_add(rows, method, "units_left_out", "", (double)sdid->left_out);
}

static void add_wild(struct result_rows *rows, const struct wild *wild)
{
    rows_add(rows, "wild_bootstrap", "att", "", wild->att);
    rows_add(rows, "wild_bootstrap", "p", "", wild->p);
    if (wild->has_interval) {
        rows_add(rows, "wild_bootstrap", "ci95_lower", "", wild->lower);
        rows_add(rows, "wild_bootstrap", "ci95_upper", "", wild->upper);
    }
    rows_add(rows, "wild_bootstrap",
             wild->is_exhaustive           ? "samples_signs_all"
             : wild->weights == WILD_SIGNS ? "samples_signs_drawn"
                                           : "samples_webb_drawn",
             "", (double)wild->samples);
    if (!wild->is_exhaustive)
        rows_add(rows, "wild_bootstrap", "seed", "", (double)wild->seed);
}

void rows_add_staggered(struct result_rows *rows, const struct staggered_estimate *estimate)
{
    rows_add(rows, "staggered", "treated_units", "", (double)estimate->n_treated);
    rows_add(rows, "staggered", "never_treated_units", "", (double)estimate->cohorts.n_never);
    rows_add(rows, "staggered", "errors_valid", "",
             estimate->n_treated >= EVENT_FEWEST_TREATED);
    if (estimate->callaway)
        add_callaway(rows, estimate);
    if (estimate->imputation)
        add_imputation(rows, estimate->imputation);
    if (estimate->bacon)
        add_bacon(rows, estimate);
    if (estimate->sdid)
        add_sdid(rows, estimate);
    if (estimate->wild)
        add_wild(rows, estimate->wild);
}
