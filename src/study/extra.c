#include "study/extra.h"

#include <math.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/special.h"

/* Effects that differ by less, relatively, are equal. */
#define TIE 1e-12

static const struct ridge_fit *add_ridge(struct arena *arena,
                                         const struct counterfactual *counterfactual)
{
    struct ridge_fit *ridge = arena_alloc(arena, sizeof *ridge);
    *ridge = ridge_fit(arena, &counterfactual->block, counterfactual->noise);
    return ridge->defined ? ridge : NULL;
}

/* The event study's first `n` coefficients and their covariance, without the reference. */
static struct event_estimates take_estimates(struct arena *arena, const struct block *block,
                                             const struct event_study *study, size_t n_lags)
{
    size_t all = block->n_pre + block->n_post - 1, n = block->n_pre - 1 + n_lags;
    double *coef = arena_array(arena, n, sizeof *coef);
    double *covariance = arena_array(arena, n * n, sizeof *covariance);
    for (size_t p = 0; p < n; p++) {
        coef[p] = study->coef[p + (p >= study->reference)];
        for (size_t q = 0; q < n; q++)
            covariance[p * n + q] = study->covariance[p * all + q];
    }
    return (struct event_estimates){coef, covariance, block->n_pre - 1, n_lags};
}

static void find_sensitivity(struct arena *arena, const struct block *block,
                             struct event_estimate *event)
{
    const double first = 1;
    double *mean = arena_array(arena, block->n_post, sizeof *mean);
    if (!event->has_valid_errors || block->n_pre < 3 || !event->study.covariance)
        return;
    for (size_t t = 0; t < block->n_post; t++)
        mean[t] = 1 / (double)block->n_post;
    struct event_estimates one = take_estimates(arena, block, &event->study, 1);
    struct event_estimates all = take_estimates(arena, block, &event->study, block->n_post);
    event->has_sensitivity = true;
    for (size_t i = 0; i < SENSITIVITY_STEPS; i++) {
        double mbar = SENSITIVITY_STEP * (double)i;
        event->relative[i] = honest_relative(arena, &one, &first, mbar);
        event->relative_mean[i] = honest_relative(arena, &all, mean, mbar);
    }
}

static const struct event_estimate *add_event(struct arena *arena,
                                              const struct counterfactual *counterfactual)
{
    const struct block *block = &counterfactual->block;
    struct event_estimate *event = arena_alloc(arena, sizeof *event);
    *event = (struct event_estimate){
        .twfe = twfe_fit(arena, block),
        .study = event_study(arena, block),
        .trend = event_trend(arena, block),
        .unit_trends = event_unit_trends(arena, block),
        .has_valid_errors = event_has_valid_errors(block),
    };
    if (!counterfactual->spec->skips_sensitivity) {
        event_study_power(arena, block, &event->study);
        find_sensitivity(arena, block, event);
    }
    return event;
}

static const struct series_estimate *add_series(struct arena *arena,
                                                const struct counterfactual *counterfactual)
{
    const struct block *block = &counterfactual->block;
    struct series_estimate *series = arena_alloc(arena, sizeof *series);
    double *difference = arena_array(arena, block->n_pre + block->n_post, sizeof *difference);
    for (size_t t = 0; t < block->n_pre + block->n_post; t++)
        difference[t] = counterfactual->treated_mean[t] - counterfactual->donor_mean[t];
    for (size_t lag = 1; lag <= SERIES_LAGS; lag++)
        if (!series_fit(arena, counterfactual->treated_mean, block->n_pre, block->n_post, lag,
                        &series->own[lag - 1]) ||
            !series_fit(arena, difference, block->n_pre, block->n_post, lag,
                        &series->against[lag - 1]))
            return NULL;
    return series_prais_winsten(arena, counterfactual->treated_mean, block->n_pre,
                                block->n_post, &series->prais_winsten) &&
                   series_prais_winsten(arena, difference, block->n_pre, block->n_post,
                                        &series->prais_winsten_against)
               ? series
               : NULL;
}

/* Each donor once as if treated; those without an estimate say nothing. */
static double poisson_p(const struct block *block, double coef)
{
    struct arena *scratch = arena_open();
    size_t extreme = 1, n = 1;
    for (size_t i = 0; i < block->n_donors; i++) {
        struct block placebo = block_placebo(scratch, block, i);
        struct poisson_fit fit;
        if (poisson_fit(scratch, &placebo, &fit)) {
            n++;
            extreme += fabs(fit.coef) >= fabs(coef) * (1 - TIE);
        }
        arena_clear(scratch);
    }
    arena_close(scratch);
    return (double)extreme / (double)n;
}

static const struct poisson_estimate *add_poisson(struct arena *arena,
                                                  const struct counterfactual *counterfactual)
{
    const struct block *block = &counterfactual->block;
    struct poisson_estimate *poisson = arena_alloc(arena, sizeof *poisson);
    if (!poisson_fit(arena, block, &poisson->fit))
        return NULL;
    double after = vector_mean(counterfactual->treated_mean + block->n_pre, block->n_post);
    poisson->att = after * (1 - special_exp(-poisson->fit.coef));
    poisson->has_p = block->n_treated == 1 && block->n_donors > 1;
    if (poisson->has_p)
        poisson->p = poisson_p(block, poisson->fit.coef);
    return poisson;
}

static const struct staggered_estimate *
add_staggered(struct arena *arena, const struct counterfactual *counterfactual,
              unsigned methods)
{
    struct staggered_estimate *estimate = arena_alloc(arena, sizeof *estimate);
    estimate->times = counterfactual->times;
    estimate->adoption = adoption_of_block(arena, &counterfactual->block);
    staggered_estimate(arena, methods, CONTROL_NEVER, estimate);
    return estimate;
}

static const struct grid *add_grid(struct arena *arena,
                                   const struct counterfactual *counterfactual)
{
    struct grid *grid = arena_alloc(arena, sizeof *grid);
    *grid = grid_fit(arena, counterfactual);
    return grid;
}

void extras_add(struct arena *arena, struct counterfactual *counterfactual)
{
    unsigned extras = counterfactual->rehearsal ? 0 : counterfactual->spec->extras;
    if (extras & EXTRA_RIDGE)
        counterfactual->ridge = add_ridge(arena, counterfactual);
    if (extras & EXTRA_EVENT)
        counterfactual->event = add_event(arena, counterfactual);
    if (extras & EXTRA_SERIES)
        counterfactual->series = add_series(arena, counterfactual);
    if (extras & EXTRA_POISSON && counterfactual->spec->scale == SCALE_LEVEL)
        counterfactual->poisson = add_poisson(arena, counterfactual);
    if (extras & EXTRA_GRID)
        counterfactual->grid = add_grid(arena, counterfactual);
    if (extras / EXTRA_COHORTS)
        counterfactual->staggered =
            add_staggered(arena, counterfactual, extras / EXTRA_COHORTS);
}
