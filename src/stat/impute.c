#include "stat/impute.h"

#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"

/*
 * Given the period effects c, a cohort's mean unit effect is that of mean - c over its
 * untreated periods, so c solves the system
 *     sum_h n_h [t < s_h] (c_t - mean of c over h's untreated) = the same with the means
 * in the periods in which some cohort is untreated; c_0 = 0.
 */
struct work {
    struct arena *arena;
    const struct cohorts *cohorts;
    size_t n_periods; /* with someone untreated */
    double *factor;   /* Cholesky of the system without c_0 */
    double *c;        /* n_periods */
};

static size_t untreated(const struct work *work, size_t cohort)
{
    return work->cohorts->list[cohort].start; /* periods 0 .. start - 1 */
}

static double residual(const struct work *work, size_t cohort, size_t time)
{
    const struct cohort *own = &work->cohorts->list[cohort];
    double level = 0;
    for (size_t t = 0; t < own->start; t++)
        level += own->mean[t] - work->c[t];
    return own->mean[time] - work->c[time] - level / (double)own->start;
}

static bool fit_periods(struct work *work)
{
    const struct cohorts *cohorts = work->cohorts;
    size_t n = work->n_periods, k = n - 1;
    work->factor = arena_array(work->arena, k * k, sizeof(double));
    work->c = arena_array(work->arena, n, sizeof(double));
    for (size_t h = 0; h < cohorts->n; h++) {
        const struct cohort *own = &cohorts->list[h];
        double level = vector_mean(own->mean, own->start), size = (double)own->n;
        for (size_t t = 1; t < own->start; t++) {
            work->c[t] += size * (own->mean[t] - level);
            work->factor[(t - 1) * k + t - 1] += size;
            for (size_t s = 1; s < own->start; s++)
                work->factor[(t - 1) * k + s - 1] -= size / (double)own->start;
        }
    }
    /* The system is that of connected panels: each cohort shares period 0 with all others. */
    if (!cholesky_factor(work->factor, k, k, 1e-14, NULL))
        return false;
    cholesky_solve(work->factor, k, k, work->c + 1);
    return true;
}

/* What a mean over treated cells, share_ht each, takes from each cell's outcome: themselves,
 * less their cohorts' levels, less the period effects. */
static void spread_weights(const struct work *work, const double share[], double weight[])
{
    const struct cohorts *cohorts = work->cohorts;
    size_t n = work->n_periods, n_times = cohorts->n_times;
    double *pull = arena_array(work->arena, n, sizeof *pull);
    for (size_t h = 0; h < cohorts->n; h++) {
        size_t start = untreated(work, h);
        double sum = 0;
        for (size_t t = start; t < n; t++) {
            weight[h * n_times + t] = share[h * n_times + t];
            sum += share[h * n_times + t];
            pull[t] -= share[h * n_times + t];
        }
        for (size_t t = 0; t < start; t++) {
            weight[h * n_times + t] = -sum / (double)start;
            pull[t] += sum / (double)start;
        }
    }
    pull[0] = 0;
    cholesky_solve(work->factor, n - 1, n - 1, pull + 1);
    for (size_t h = 0; h < cohorts->n; h++) {
        size_t start = untreated(work, h);
        double mean = vector_mean(pull, start), size = (double)cohorts->list[h].n;
        for (size_t t = 0; t < start; t++)
            weight[h * n_times + t] += size * (pull[t] - mean);
    }
}

/* The mean over treated cells by the shares, with its error. */
static struct effect take_mean(const struct work *work, int at, const double share[])
{
    const struct cohorts *cohorts = work->cohorts;
    size_t n_times = cohorts->n_times;
    struct influence influence = influence_open(work->arena, cohorts);
    double att = 0;
    spread_weights(work, share, influence.a);
    for (size_t h = 0; h < cohorts->n; h++) {
        double *weight = influence.a + h * n_times, size = (double)cohorts->list[h].n;
        for (size_t t = 0; t < work->n_periods; t++)
            if (t < untreated(work, h))
                influence.b[h] += weight[t] * residual(work, h, t) / size;
            else if (share[h * n_times + t] > 0)
                att += weight[t] * residual(work, h, t);
        for (size_t t = 0; t < n_times; t++)
            weight[t] /= size;
    }
    return effect_of(cohorts, at, att, &influence);
}

/* Each treated unit's cell alike: those `event` periods after the start, or all when `event` is
 * negative.  False when there is none. */
static bool set_shares(const struct work *work, int event, double share[])
{
    const struct cohorts *cohorts = work->cohorts;
    size_t n_times = cohorts->n_times;
    double total = 0;
    memset(share, 0, cohorts->n * n_times * sizeof *share);
    for (size_t h = 0; h < cohorts->n; h++)
        for (size_t t = untreated(work, h); t < work->n_periods; t++)
            if (event < 0 || t - untreated(work, h) == (size_t)event) {
                share[h * n_times + t] = (double)cohorts->list[h].n;
                total += (double)cohorts->list[h].n;
            }
    for (size_t i = 0; i < cohorts->n * n_times && total > 0; i++)
        share[i] /= total;
    return total > 0;
}

struct imputation impute(struct arena *arena, const struct cohorts *cohorts)
{
    struct imputation result = {0};
    struct effect *event = arena_array(arena, cohorts->n_times, sizeof *event);
    double *share = arena_array(arena, cohorts->n * cohorts->n_times, sizeof *share);
    if (cohorts->n < 2)
        return result;
    struct work work = {
        .arena = arena, .cohorts = cohorts, .n_periods = cohorts->list[cohorts->n - 1].start};
    for (size_t h = 0; h < cohorts->n; h++)
        result.left_out += cohorts->list[h].n * (cohorts->n_times - work.n_periods);
    if (work.n_periods < 2 || !fit_periods(&work) || !set_shares(&work, -1, share))
        return result;
    result.overall = take_mean(&work, 0, share);
    for (int e = 0; set_shares(&work, e, share); e++)
        event[result.n_event++] = take_mean(&work, e, share);
    result.event = event;
    return result;
}
