#include "stat/series.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/regress.h"

#define K SERIES_TERMS

/* The terms of each period; t counts from 1. */
static double *design(struct arena *arena, size_t n_pre, size_t n)
{
    double *x = arena_array(arena, n * K, sizeof *x);
    for (size_t t = 0; t < n; t++) {
        bool after = t >= n_pre;
        const double row[K] = {1, (double)(t + 1), after, after ? (double)(t + 1 - n_pre) : 0};
        memcpy(x + t * K, row, sizeof row);
    }
    return x;
}

/* Standard error of a weighted sum of the coefficients. */
static double error_of(const double covariance[], const double weight[])
{
    double variance = 0;
    for (size_t p = 0; p < K; p++)
        variance += weight[p] * vector_dot(covariance + p * K, weight, K);
    return sqrt(variance);
}

static void set_errors(const double covariance[], double factor, double error[])
{
    for (size_t p = 0; p < K; p++)
        error[p] = factor * sqrt(covariance[p * K + p]);
}

static double lagged_product(const double u[], size_t n, size_t lag)
{
    return vector_dot(u + lag, u, n - lag);
}

/* n R2 of the residuals on the terms and their own past. */
static double breusch_godfrey(struct arena *arena, const double x[], const double u[], size_t n)
{
    double *wide = arena_array(arena, n * (K + 1), sizeof *wide);
    struct regression fit;
    for (size_t t = 0; t < n; t++) {
        memcpy(wide + t * (K + 1), x + t * K, K * sizeof *wide);
        wide[t * (K + 1) + K] = t ? u[t - 1] : 0;
    }
    if (!regress(arena, wide, u, n, K + 1, &fit))
        return 0;
    return (double)n * (1 - fit.rss / vector_dot(u, u, n));
}

static void describe_residuals(struct arena *arena, const double x[], const double y[],
                               const struct regression *regression, struct series_fit *fit)
{
    size_t n = regression->n;
    const double *u = regression->residual;
    double rss = regression->rss, changes = 0, spread = vector_sd_population(y, n);
    for (size_t t = 1; t < n; t++)
        changes += (u[t] - u[t - 1]) * (u[t] - u[t - 1]);
    fit->durbin_watson = changes / rss;
    for (size_t lag = 1; lag <= 3; lag++) {
        double r = lagged_product(u, n, lag) / rss;
        fit->ljung_box += (double)n * ((double)n + 2) * r * r / (double)(n - lag);
    }
    fit->rho = lagged_product(u, n, 1) / (rss - u[n - 1] * u[n - 1]);
    fit->r2 = 1 - rss / (spread * spread * (double)n);
    fit->breusch_godfrey = breusch_godfrey(arena, x, u, n);
}

/* b2 + b3 (periods since), and their mean, with errors. */
static void describe_effects(struct arena *arena, const double covariance[], size_t n_post,
                             struct series_fit *fit)
{
    fit->effect = arena_array(arena, n_post, sizeof(double));
    fit->error = arena_array(arena, n_post, sizeof(double));
    for (size_t t = 0; t < n_post; t++) {
        const double weight[K] = {0, 0, 1, (double)(t + 1)};
        fit->effect[t] = vector_dot(weight, fit->coef, K);
        fit->error[t] = fit->adjustment * error_of(covariance, weight);
    }
    const double mean[K] = {0, 0, 1, ((double)n_post + 1) / 2};
    fit->mean_effect = vector_dot(mean, fit->coef, K);
    fit->mean_error = fit->adjustment * error_of(covariance, mean);
}

bool series_fit(struct arena *arena, const double y[], size_t n_pre, size_t n_post, size_t lag,
                struct series_fit *fit)
{
    size_t n = n_pre + n_post;
    struct regression regression;
    *fit = (struct series_fit){0};
    if (n_pre < SERIES_FEWEST || n_post < SERIES_FEWEST)
        return false;
    const double *x = design(arena, n_pre, n);
    if (!regress(arena, x, y, n, K, &regression) || !(regression.rss > 0))
        return false;
    memcpy(fit->coef, regression.coef, sizeof fit->coef);
    fit->sigma = sqrt(regression.rss / (double)(n - K));
    fit->adjustment = sqrt((double)n / (double)(n - K));
    set_errors(regression.inverse, fit->sigma, fit->se_ols);
    const double *covariance = regress_newey_west(arena, &regression, x, lag);
    set_errors(covariance, 1, fit->se_newey_west);
    describe_residuals(arena, x, y, &regression, fit);
    describe_effects(arena, covariance, n_post, fit);
    return true;
}

/* One series, less rho times its past; the first scaled to keep its variance. */
static void transform(const double source[], size_t n, size_t k, double rho, double out[])
{
    for (size_t p = 0; p < k; p++)
        out[p] = sqrt(1 - rho * rho) * source[p];
    for (size_t i = k; i < n * k; i++)
        out[i] = source[i] - rho * source[i - k];
}

bool series_prais_winsten(struct arena *arena, const double y[], size_t n_pre, size_t n_post,
                          struct prais_winsten *fit)
{
    size_t n = n_pre + n_post;
    if (n_pre < SERIES_FEWEST || n_post < SERIES_FEWEST)
        return false;
    const double *x = design(arena, n_pre, n);
    double *tx = arena_array(arena, n * K, sizeof *tx), *ty = arena_array(arena, n, sizeof *ty);
    double *u = arena_array(arena, n, sizeof *u), before = 2;
    struct regression regression;
    fit->rho = 0;
    for (int round = 0; round < 10000 && fabs(fit->rho - before) > 1e-12; round++) {
        before = fit->rho;
        transform(x, n, K, fit->rho, tx);
        transform(y, n, 1, fit->rho, ty);
        if (!regress(arena, tx, ty, n, K, &regression))
            return false;
        for (size_t t = 0; t < n; t++)
            u[t] = y[t] - vector_dot(x + t * K, regression.coef, K);
        fit->rho = lagged_product(u, n, 1) / vector_dot(u, u, n - 1);
    }
    memcpy(fit->coef, regression.coef, sizeof fit->coef);
    set_errors(regression.inverse, sqrt(regression.rss / (double)(n - K)), fit->error);
    return fabs(fit->rho) < 1;
}
