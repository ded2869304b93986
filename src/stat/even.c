#include "stat/even.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"

/* A row whose entering would cost no more than this, relatively, can be in as well. */
#define TIED 1e-10
/* How exactly the equations are to be met, and must be, in units of the largest distance. */
#define MET 1e-9
#define KEPT 1e-12
/* Weights below this are rounding. */
#define DUST 1e-7

/*
 * min 1/2 |x|^2, x >= 0, sum x_i a_i = b with a_i = (1, d_i - mean row), b = (1, 0): its dual
 * is min 1/2 sum max(0, a_i'y)^2 - b'y, whose solution gives x_i = max(0, a_i'y).  The dual is
 * piecewise quadratic, so Newton's method with halved steps ends after few.
 */
struct dual {
    size_t n, k;       /* rows, m + 1 */
    double *a;         /* n x k */
    double *y, *trial; /* k */
    double *x;         /* n */
    double *gradient, *step, *hessian;
};

static double *mean_row(struct arena *arena, const double d[], size_t n, size_t m,
                        const double x[])
{
    double *mean = arena_array(arena, m, sizeof *mean);
    for (size_t i = 0; i < n; i++)
        for (size_t t = 0; t < m && x[i] > 0; t++)
            mean[t] += x[i] * d[i * m + t];
    return mean;
}

/* Whether a row without weight could fit as well.  Among those with weight the ridge of the fit
 * has chosen. */
static bool has_ties(const double d[], size_t n, size_t m, const double x[],
                     const double mean[])
{
    double scale = 0, mu = vector_dot(mean, mean, m);
    for (size_t i = 0; i < n; i++)
        scale = fmax(scale, vector_dot(d + i * m, d + i * m, m));
    for (size_t i = 0; i < n; i++)
        if (x[i] <= 0 && vector_dot(d + i * m, mean, m) - mu <= TIED * scale)
            return true;
    return false;
}

static struct dual dual_open(struct arena *arena, const double d[], size_t n, size_t m,
                             const double mean[])
{
    size_t k = m + 1;
    struct dual dual = {.n = n,
                        .k = k,
                        .a = arena_array(arena, n * k, sizeof(double)),
                        .y = arena_array(arena, k, sizeof(double)),
                        .trial = arena_array(arena, k, sizeof(double)),
                        .x = arena_array(arena, n, sizeof(double)),
                        .gradient = arena_array(arena, k, sizeof(double)),
                        .step = arena_array(arena, k, sizeof(double)),
                        .hessian = arena_array(arena, k * k, sizeof(double))};
    double largest = 0;
    for (size_t i = 0; i < n * m; i++)
        largest = fmax(largest, fabs(d[i] - mean[i % m]));
    for (size_t i = 0; i < n; i++) {
        dual.a[i * k] = 1;
        for (size_t t = 0; t < m && largest > 0; t++)
            dual.a[i * k + 1 + t] = (d[i * m + t] - mean[t]) / largest;
    }
    dual.y[0] = 1 / (double)n;
    return dual;
}

/* The dual's value at y; sets x. */
static double value_at(struct dual *dual, const double y[])
{
    double sum = 0;
    for (size_t i = 0; i < dual->n; i++) {
        dual->x[i] = fmax(0, vector_dot(dual->a + i * dual->k, y, dual->k));
        sum += dual->x[i] * dual->x[i] / 2;
    }
    return sum - y[0];
}

/* The gradient and the step that it asks for; returns the largest element of the gradient. */
static double set_step(struct dual *dual)
{
    size_t k = dual->k;
    double largest = 0, trace = 0;
    memset(dual->hessian, 0, k * k * sizeof *dual->hessian);
    memset(dual->gradient, 0, k * sizeof *dual->gradient);
    dual->gradient[0] = -1;
    for (size_t i = 0; i < dual->n; i++) {
        const double *a = dual->a + i * k;
        for (size_t p = 0; p < k && dual->x[i] > 0; p++) {
            dual->gradient[p] += dual->x[i] * a[p];
            for (size_t q = 0; q <= p; q++)
                dual->hessian[p * k + q] += a[p] * a[q];
        }
    }
    for (size_t p = 0; p < k; p++) {
        largest = fmax(largest, fabs(dual->gradient[p]));
        trace += dual->hessian[p * k + p];
        dual->step[p] = dual->gradient[p];
    }
    /* Rows may depend on each other; this much keeps the system solvable. */
    for (size_t p = 0; p < k; p++)
        dual->hessian[p * k + p] += 1e-12 * trace;
    if (!cholesky_factor(dual->hessian, k, k, 0, NULL))
        return INFINITY;
    cholesky_solve(dual->hessian, k, k, dual->step);
    return largest;
}

/* Goes down the step, halved until the dual falls; false when it does not. */
static bool descend(struct dual *dual, double *value)
{
    double slope = vector_dot(dual->gradient, dual->step, dual->k);
    for (double share = 1; share > 1e-12; share /= 2) {
        for (size_t p = 0; p < dual->k; p++)
            dual->trial[p] = dual->y[p] - share * dual->step[p];
        double own = value_at(dual, dual->trial);
        if (own <= *value - 1e-4 * share * slope) {
            memcpy(dual->y, dual->trial, dual->k * sizeof *dual->y);
            *value = own;
            return true;
        }
    }
    value_at(dual, dual->y);
    return false;
}

/* Leaves out weights that are rounding alone, and meets the equations with the others; returns
 * by how much they are still missed. */
static double polish(struct dual *dual)
{
    for (size_t i = 0; i < dual->n; i++)
        if (dual->x[i] < DUST)
            dual->x[i] = 0;
    for (int pass = 0; pass < 2; pass++) {
        set_step(dual);
        for (size_t i = 0; i < dual->n; i++)
            if (dual->x[i] > 0)
                dual->x[i] = fmax(
                    0, dual->x[i] - vector_dot(dual->a + i * dual->k, dual->step, dual->k));
    }
    return set_step(dual);
}

void even_out(struct arena *arena, const double d[], size_t n, size_t m, double x[])
{
    const double *mean = mean_row(arena, d, n, m, x);
    if (!has_ties(d, n, m, x, mean))
        return;
    struct dual dual = dual_open(arena, d, n, m, mean);
    double value = value_at(&dual, dual.y), missed = set_step(&dual);
    for (int round = 0; round < 100 && missed > MET && descend(&dual, &value); round++)
        missed = set_step(&dual);
    if (polish(&dual) <= KEPT)
        memcpy(x, dual.x, n * sizeof *x);
}
