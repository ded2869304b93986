#include "stat/regress.h"

#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"

static void multiply(const double a[], const double b[], size_t k, double out[])
{
    memset(out, 0, k * k * sizeof *out);
    for (size_t i = 0; i < k; i++)
        for (size_t m = 0; m < k; m++)
            for (size_t j = 0; j < k; j++)
                out[i * k + j] += a[i * k + m] * b[m * k + j];
}

/* Adds inverse * X'r to the coefficients. */
static void step(const struct regression *regression, const double x[], const double r[],
                 double right[])
{
    size_t k = regression->k;
    memset(right, 0, k * sizeof *right);
    for (size_t i = 0; i < regression->n; i++)
        for (size_t p = 0; p < k; p++)
            right[p] += x[i * k + p] * r[i];
    for (size_t p = 0; p < k; p++)
        regression->coef[p] += vector_dot(regression->inverse + p * k, right, k);
}

bool regress(struct arena *arena, const double x[], const double y[], size_t n, size_t k,
             struct regression *regression)
{
    *regression = (struct regression){.n = n,
                                      .k = k,
                                      .coef = arena_array(arena, k, sizeof(double)),
                                      .inverse = arena_array(arena, k * k, sizeof(double)),
                                      .residual = arena_array(arena, n, sizeof(double))};
    double *right = arena_array(arena, k, sizeof *right);
    matrix_gram(x, n, k, 0, regression->inverse);
    if (!spd_inverse(arena, regression->inverse, k))
        return false;
    memcpy(regression->residual, y, n * sizeof *y);
    for (int pass = 0; pass < 3; pass++) {
        step(regression, x, regression->residual, right);
        for (size_t i = 0; i < n; i++)
            regression->residual[i] = y[i] - vector_dot(x + i * k, regression->coef, k);
    }
    regression->rss = vector_dot(regression->residual, regression->residual, n);
    return true;
}

/* inverse * middle * inverse */
static double *sandwich(struct arena *arena, const struct regression *regression,
                        const double middle[])
{
    size_t k = regression->k;
    double *half = arena_array(arena, k * k, sizeof *half);
    double *covariance = arena_array(arena, k * k, sizeof *covariance);
    multiply(regression->inverse, middle, k, half);
    multiply(half, regression->inverse, k, covariance);
    return covariance;
}

/* Adds weight * (a b') to the middle. */
static void add_outer(double middle[], const double a[], const double b[], size_t k,
                      double weight)
{
    for (size_t p = 0; p < k; p++)
        for (size_t q = 0; q < k; q++)
            middle[p * k + q] += weight * a[p] * b[q];
}

double *regress_clustered(struct arena *arena, const struct regression *regression,
                          const double x[], const size_t cluster[], size_t n_clusters)
{
    size_t k = regression->k;
    double *scores = arena_array(arena, n_clusters * k, sizeof *scores);
    double *middle = arena_array(arena, k * k, sizeof *middle);
    for (size_t i = 0; i < regression->n; i++)
        for (size_t p = 0; p < k; p++)
            scores[cluster[i] * k + p] += x[i * k + p] * regression->residual[i];
    for (size_t g = 0; g < n_clusters; g++)
        add_outer(middle, scores + g * k, scores + g * k, k, 1);
    return sandwich(arena, regression, middle);
}

double *regress_robust(struct arena *arena, const struct regression *regression,
                       const double x[])
{
    size_t *own = arena_array(arena, regression->n, sizeof *own);
    for (size_t i = 0; i < regression->n; i++)
        own[i] = i;
    return regress_clustered(arena, regression, x, own, regression->n);
}

double *regress_newey_west(struct arena *arena, const struct regression *regression,
                           const double x[], size_t lag)
{
    size_t k = regression->k;
    double *middle = arena_array(arena, k * k, sizeof *middle);
    const double *u = regression->residual;
    for (size_t l = 0; l <= lag; l++) {
        double weight = 1 - (double)l / (double)(lag + 1);
        for (size_t t = l; t < regression->n; t++) {
            const double *now = x + t * k, *then = x + (t - l) * k;
            add_outer(middle, now, then, k, weight * u[t] * u[t - l]);
            if (l)
                add_outer(middle, then, now, k, weight * u[t] * u[t - l]);
        }
    }
    return sandwich(arena, regression, middle);
}

void demean_twice(struct arena *arena, double values[], size_t units, size_t times)
{
    double *column = arena_array(arena, times, sizeof *column);
    for (size_t i = 0; i < units; i++) {
        double *row = values + i * times, mean = vector_mean(row, times);
        for (size_t t = 0; t < times; t++) {
            row[t] -= mean;
            column[t] += row[t] / (double)units;
        }
    }
    for (size_t i = 0; i < units; i++)
        for (size_t t = 0; t < times; t++)
            values[i * times + t] -= column[t];
}

bool wald(struct arena *arena, const double coef[], const double covariance[], size_t k,
          size_t m, double *chi_squared)
{
    double *factor = arena_array(arena, m * m, sizeof *factor);
    double *solved = arena_array(arena, m, sizeof *solved);
    for (size_t i = 0; i < m; i++)
        memcpy(factor + i * m, covariance + i * k, m * sizeof *factor);
    memcpy(solved, coef, m * sizeof *solved);
    /* With fewer clusters than coefficients the covariance has lost rank. */
    if (!cholesky_factor(factor, m, m, 1e-12, NULL))
        return false;
    cholesky_forward(factor, m, m, solved);
    *chi_squared = vector_dot(solved, solved, m);
    return true;
}
