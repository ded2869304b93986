#include "stat/poisson.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/special.h"

#define ROUNDS 100
#define TOLERANCE 1e-13

/* The counts as rows of units with any; treated units last. */
struct counts {
    const double **row;
    size_t units, n_treated, times, n_pre;
    size_t k; /* time effects but the first, and the effect */
};

static double sum_of(const double row[], size_t n)
{
    return n ? vector_mean(row, n) * (double)n : 0;
}

static bool is_negative(const double row[], size_t n)
{
    for (size_t t = 0; t < n; t++)
        if (row[t] < 0)
            return true;
    return false;
}

/* Keeps rows with counts; false when one is negative. */
static bool keep_rows(struct counts *counts, const double *const *rows, size_t n,
                      size_t *dropped)
{
    for (size_t i = 0; i < n; i++) {
        if (is_negative(rows[i], counts->times))
            return false;
        if (sum_of(rows[i], counts->times) > 0)
            counts->row[counts->units++] = rows[i];
        else
            ++*dropped;
    }
    return true;
}

/* Whether the treated have counts on both sides: else b runs to infinity. */
static bool is_separated(const struct counts *counts)
{
    double before = 0, after = 0;
    for (size_t i = counts->units - counts->n_treated; i < counts->units; i++) {
        before += sum_of(counts->row[i], counts->n_pre);
        after += sum_of(counts->row[i] + counts->n_pre, counts->times - counts->n_pre);
    }
    return !(before > 0) || !(after > 0);
}

static bool counts_open(struct arena *arena, const struct block *block, struct counts *counts,
                        size_t *dropped)
{
    *counts = (struct counts){
        .row = arena_array(arena, block->n_donors + block->n_treated, sizeof *counts->row),
        .times = block->n_pre + block->n_post,
        .n_pre = block->n_pre};
    *dropped = 0;
    if (!keep_rows(counts, block->donors, block->n_donors, dropped))
        return false;
    size_t donors = counts->units;
    if (!keep_rows(counts, block->treated, block->n_treated, dropped))
        return false;
    counts->n_treated = counts->units - donors;
    counts->k = counts->times;
    return donors > 0 && counts->n_treated > 0 && !is_separated(counts);
}

/* The regressors of a cell: a dummy for each time but the first, then the effect. */
static void set_terms(const struct counts *counts, size_t unit, size_t time, double x[])
{
    memset(x, 0, counts->k * sizeof *x);
    if (time)
        x[time - 1] = 1;
    x[counts->k - 1] = unit + counts->n_treated >= counts->units && time >= counts->n_pre;
}

struct state {
    double *beta;  /* k */
    double *mu;    /* units x times: fitted, each unit's sum as observed */
    double *mean;  /* k: the mu-weighted mean of a unit's regressors */
    double *x;     /* k */
    double *a, *b; /* k x k information, and k score */
};

/* Fitted counts for beta; the unit effect makes a unit's sum that of its counts. */
static void set_fitted(const struct counts *counts, const struct state *state)
{
    double *x = state->x;
    for (size_t i = 0; i < counts->units; i++) {
        double *mu = state->mu + i * counts->times;
        for (size_t t = 0; t < counts->times; t++) {
            set_terms(counts, i, t, x);
            mu[t] = special_exp(vector_dot(x, state->beta, counts->k));
        }
        double scale = sum_of(counts->row[i], counts->times) / sum_of(mu, counts->times);
        for (size_t t = 0; t < counts->times; t++)
            mu[t] *= scale;
    }
}

/* Regressors less the unit's weighted mean, whose weights are the fitted counts. */
static void set_centred(const struct counts *counts, const struct state *state, size_t unit,
                        size_t time)
{
    set_terms(counts, unit, time, state->x);
    for (size_t p = 0; p < counts->k; p++)
        state->x[p] -= state->mean[p];
}

static void set_mean(const struct counts *counts, const struct state *state, size_t unit)
{
    const double *mu = state->mu + unit * counts->times;
    double total = sum_of(mu, counts->times);
    memset(state->mean, 0, counts->k * sizeof *state->mean);
    for (size_t t = 0; t < counts->times; t++) {
        set_terms(counts, unit, t, state->x);
        for (size_t p = 0; p < counts->k; p++)
            state->mean[p] += mu[t] / total * state->x[p];
    }
}

/* Information and score; with `scores` also each unit's own score. */
static void add_up(const struct counts *counts, const struct state *state, double scores[])
{
    size_t k = counts->k;
    memset(state->a, 0, k * k * sizeof *state->a);
    memset(state->b, 0, k * sizeof *state->b);
    for (size_t i = 0; i < counts->units; i++) {
        set_mean(counts, state, i);
        for (size_t t = 0; t < counts->times; t++) {
            double mu = state->mu[i * counts->times + t], error = counts->row[i][t] - mu;
            set_centred(counts, state, i, t);
            for (size_t p = 0; p < k; p++) {
                state->b[p] += state->x[p] * error;
                if (scores)
                    scores[i * k + p] += state->x[p] * error;
                for (size_t q = 0; q < k; q++)
                    state->a[p * k + q] += mu * state->x[p] * state->x[q];
            }
        }
    }
}

static double deviance_of(const struct counts *counts, const struct state *state)
{
    double sum = 0;
    for (size_t i = 0; i < counts->units; i++)
        for (size_t t = 0; t < counts->times; t++) {
            double y = counts->row[i][t], mu = state->mu[i * counts->times + t];
            sum += (y > 0 ? y * special_log(y / mu) : 0) - (y - mu);
        }
    return 2 * sum;
}

/* Newton's method; the likelihood is concave. */
static bool climb(struct arena *arena, const struct counts *counts, const struct state *state,
                  double *deviance)
{
    size_t k = counts->k;
    for (int round = 0; round < ROUNDS; round++) {
        double before = *deviance;
        set_fitted(counts, state);
        *deviance = deviance_of(counts, state);
        if (round && fabs(*deviance - before) <= TOLERANCE * (fabs(*deviance) + 0.1))
            return true;
        add_up(counts, state, NULL);
        if (!spd_inverse(arena, state->a, k))
            return false;
        for (size_t p = 0; p < k; p++)
            state->beta[p] += vector_dot(state->a + p * k, state->b, k);
    }
    return false;
}

/* The clustered variance of the effect. */
static bool cluster_variance(struct arena *arena, const struct counts *counts,
                             const struct state *state, double *variance)
{
    size_t k = counts->k;
    double *scores = arena_array(arena, counts->units * k, sizeof *scores);
    add_up(counts, state, scores);
    if (!spd_inverse(arena, state->a, k))
        return false;
    *variance = 0;
    for (size_t i = 0; i < counts->units; i++) {
        double influence = vector_dot(state->a + (k - 1) * k, scores + i * k, k);
        *variance += influence * influence;
    }
    return true;
}

bool poisson_fit(struct arena *arena, const struct block *block, struct poisson_fit *fit)
{
    struct counts counts;
    *fit = (struct poisson_fit){0};
    if (!counts_open(arena, block, &counts, &fit->dropped))
        return false;
    size_t k = counts.k;
    const struct state state = {
        .beta = arena_array(arena, k, sizeof(double)),
        .mu = arena_array(arena, counts.units * counts.times, sizeof(double)),
        .mean = arena_array(arena, k, sizeof(double)),
        .x = arena_array(arena, k, sizeof(double)),
        .a = arena_array(arena, k * k, sizeof(double)),
        .b = arena_array(arena, k, sizeof(double))};
    double variance;
    if (!climb(arena, &counts, &state, &fit->deviance) ||
        !cluster_variance(arena, &counts, &state, &variance))
        return false;
    double g = (double)counts.units, n = g * (double)counts.times;
    fit->coef = state.beta[k - 1];
    fit->se_cr0 = sqrt(variance);
    fit->se_nested = sqrt(variance * g / (g - 1) * (n - 1) / (n - (double)(k + 1)));
    return true;
}
