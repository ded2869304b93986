#include "stat/matrix.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

double vector_dot(const double a[], const double b[], size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

double vector_mean(const double a[], size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i];
    return sum / (double)n;
}

/* Sum of squared deviations from the mean. */
static double squared_deviations(const double a[], size_t n)
{
    double mean = vector_mean(a, n), sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += (a[i] - mean) * (a[i] - mean);
    return sum;
}

double vector_sd(const double a[], size_t n)
{
    return n > 1 ? sqrt(squared_deviations(a, n) / (double)(n - 1)) : 0;
}

double vector_sd_population(const double a[], size_t n)
{
    return n ? sqrt(squared_deviations(a, n) / (double)n) : 0;
}

static int compare_doubles(const void *left, const void *right)
{
    const double *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

void vector_sort(double a[], size_t n)
{
    if (n)
        qsort(a, n, sizeof *a, compare_doubles);
}

bool cholesky_extend(double a[], size_t i, size_t stride, double least)
{
    double *row = a + i * stride;
    for (size_t k = 0; k < i; k++) {
        const double *above = a + k * stride;
        row[k] = (row[k] - vector_dot(row, above, k)) / above[k];
    }
    double pivot = row[i] - vector_dot(row, row, i);
    if (!(pivot > least))
        return false;
    row[i] = sqrt(pivot);
    return true;
}

bool cholesky_factor(double a[], size_t n, size_t stride, double tolerance, size_t *failed)
{
    double largest = 0;
    for (size_t i = 0; i < n; i++)
        largest = fmax(largest, a[i * stride + i]);
    for (size_t i = 0; i < n; i++) {
        if (cholesky_extend(a, i, stride, tolerance * largest))
            continue;
        if (failed)
            *failed = i;
        return false;
    }
    return true;
}

void cholesky_forward(const double l[], size_t n, size_t stride, double x[])
{
    for (size_t i = 0; i < n; i++)
        x[i] = (x[i] - vector_dot(l + i * stride, x, i)) / l[i * stride + i];
}

void cholesky_solve(const double l[], size_t n, size_t stride, double x[])
{
    cholesky_forward(l, n, stride, x);
    for (size_t i = n; i-- > 0;) {
        double sum = x[i];
        for (size_t k = i + 1; k < n; k++)
            sum -= l[k * stride + i] * x[k];
        x[i] = sum / l[i * stride + i];
    }
}

bool spd_inverse(struct arena *arena, double a[], size_t n)
{
    /* A pivot this small beside the largest leaves no correct digit in the inverse. */
    const double singular = 1e-15;
    double *factor = arena_array(arena, n * n, sizeof *factor);
    double *column = arena_array(arena, n, sizeof *column);
    memcpy(factor, a, n * n * sizeof *factor);
    if (!cholesky_factor(factor, n, n, singular, NULL))
        return false;
    for (size_t k = 0; k < n; k++) {
        memset(column, 0, n * sizeof *column);
        column[k] = 1;
        cholesky_solve(factor, n, n, column);
        for (size_t i = 0; i < n; i++)
            a[i * n + k] = column[i];
    }
    return true;
}

void matrix_gram(const double x[], size_t n, size_t k, double ridge, double a[])
{
    memset(a, 0, k * k * sizeof *a);
    for (size_t i = 0; i < n; i++) {
        const double *row = x + i * k;
        for (size_t p = 0; p < k; p++)
            for (size_t q = 0; q <= p; q++)
                a[p * k + q] += row[p] * row[q];
    }
    for (size_t p = 0; p < k; p++) {
        a[p * k + p] += ridge;
        for (size_t q = 0; q < p; q++)
            a[q * k + p] = a[p * k + q];
    }
}
