#include "stat/ridge.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/special.h"

/* The grid of lambda: from the largest eigenvalue of X'X down by this factor in
 * so many steps. */
#define GRID_RATIO 1e-8
#define GRID_STEPS 20

/* One problem: pre-periods of the block but the held-out one (n_pre: none held out). */
struct problem {
    size_t n, m;       /* donors, periods */
    double *x, *x1;    /* centred: n x m, and m */
    double *weight_sc; /* n */
    double *gap;       /* m: x1 - X'w_sc */
};

static struct problem problem_open(struct arena *arena, const struct block *block, double noise,
                                   size_t held_out)
{
    size_t n = block->n_donors, m = 0;
    struct problem problem = {.n = n};
    const double *treated = block_treated_mean(arena, block);
    double **rows = arena_array(arena, n + 1, sizeof *rows);
    for (size_t i = 0; i <= n; i++)
        rows[i] = arena_array(arena, block->n_pre, sizeof **rows);
    for (size_t t = 0; t < block->n_pre; t++) {
        double mean = 0;
        if (t == held_out)
            continue;
        for (size_t i = 0; i < n; i++)
            mean += block->donors[i][t] / (double)n;
        for (size_t i = 0; i <= n; i++)
            rows[i][m] = (i < n ? block->donors[i][t] : treated[t]) - mean;
        m++;
    }
    problem.m = m;
    problem.x = arena_array(arena, n * m, sizeof(double));
    for (size_t i = 0; i < n; i++)
        memcpy(problem.x + i * m, rows[i], m * sizeof(double));
    problem.x1 = rows[n];
    struct block kept = {.donors = (const double *const *)rows,
                         .n_donors = n,
                         .treated = (const double *const *)rows + n,
                         .n_treated = 1,
                         .n_pre = m};
    struct synth_fit sc = synth_fit(arena, &kept, SYNTH_SC, noise);
    problem.weight_sc = sc.unit_weight;
    problem.gap = sc.gap;
    return problem;
}

/* w for one lambda. */
static void augment(struct arena *arena, const struct problem *problem, double lambda,
                    double weight[])
{
    size_t m = problem->m;
    double *a = arena_array(arena, m * m, sizeof *a), *z = arena_array(arena, m, sizeof *z);
    matrix_gram(problem->x, problem->n, m, lambda, a);
    memcpy(z, problem->gap, m * sizeof *z);
    memcpy(weight, problem->weight_sc, problem->n * sizeof *weight);
    if (!cholesky_factor(a, m, m, 1e-16, NULL))
        return;
    cholesky_solve(a, m, m, z);
    for (size_t i = 0; i < problem->n; i++)
        weight[i] += vector_dot(problem->x + i * m, z, m);
}

/* The largest eigenvalue of X'X, by power iteration from the treated path. */
static double largest_eigenvalue(struct arena *arena, const struct problem *problem)
{
    size_t m = problem->m;
    double *a = arena_array(arena, m * m, sizeof *a), *v = arena_array(arena, m, sizeof *v);
    double *next = arena_array(arena, m, sizeof *next), value = 0, before;
    matrix_gram(problem->x, problem->n, m, 0, a);
    for (size_t t = 0; t < m; t++)
        v[t] = 1 + 1 / (double)(t + 1); /* no eigenvector of any panel met */
    int round = 0;
    do {
        before = value;
        for (size_t t = 0; t < m; t++)
            next[t] = vector_dot(a + t * m, v, m);
        value = sqrt(vector_dot(next, next, m));
        if (!(value > 0))
            return 0;
        for (size_t t = 0; t < m; t++)
            v[t] = next[t] / value;
    } while (fabs(value - before) > 1e-15 * value && ++round < 10000);
    return value;
}

/* The squared errors of predicting the held-out period, for each lambda. */
static void hold_out(struct arena *arena, const struct block *block, double noise,
                     size_t period, const double lambda[], double errors[])
{
    struct problem problem = problem_open(arena, block, noise, period);
    const double *treated = block_treated_mean(arena, block);
    double *weight = arena_array(arena, block->n_donors, sizeof *weight);
    for (size_t k = 0; k <= GRID_STEPS; k++) {
        double error = treated[period];
        augment(arena, &problem, lambda[k], weight);
        for (size_t i = 0; i < block->n_donors; i++)
            error -= weight[i] * block->donors[i][period];
        errors[k] = error * error;
    }
}

/* Leaves out each period but the last before the start, as the published package does. */
static double choose_lambda(struct arena *arena, const struct block *block, double noise,
                            const double lambda[])
{
    size_t folds = block->n_pre - 1, least = 0;
    double mean[GRID_STEPS + 1], error[GRID_STEPS + 1];
    double *errors = arena_array(arena, folds * (GRID_STEPS + 1), sizeof *errors);
    double *column = arena_array(arena, folds, sizeof *column);
    struct arena *scratch = arena_open();
    for (size_t fold = 0; fold < folds; fold++) {
        hold_out(scratch, block, noise, fold, lambda, errors + fold * (GRID_STEPS + 1));
        arena_clear(scratch);
    }
    arena_close(scratch);
    for (size_t k = 0; k <= GRID_STEPS; k++) {
        for (size_t fold = 0; fold < folds; fold++)
            column[fold] = errors[fold * (GRID_STEPS + 1) + k];
        mean[k] = vector_mean(column, folds);
        error[k] = vector_sd(column, folds) / sqrt((double)folds);
        if (mean[k] < mean[least])
            least = k;
    }
    size_t chosen = 0;
    while (mean[chosen] > mean[least] + error[least])
        chosen++;
    return lambda[chosen];
}

struct ridge_fit ridge_fit(struct arena *arena, const struct block *block, double noise)
{
    struct ridge_fit result = {.defined = block->n_pre > 2};
    double lambda[GRID_STEPS + 1];
    if (!result.defined)
        return result;
    struct problem problem = problem_open(arena, block, noise, block->n_pre);
    double largest = largest_eigenvalue(arena, &problem);
    for (size_t k = 0; k <= GRID_STEPS; k++)
        lambda[k] = largest * special_power(GRID_RATIO, (double)k / GRID_STEPS);
    result.lambda = choose_lambda(arena, block, noise, lambda);
    result.fit = synth_fit(arena, block, SYNTH_SC, noise);
    augment(arena, &problem, result.lambda, result.fit.unit_weight);
    synth_follow(block, block_treated_mean(arena, block), &result.fit);
    result.imbalance = sqrt(result.fit.pre_mspe * (double)block->n_pre);
    for (size_t i = 0; i < block->n_donors; i++)
        result.least_weight = fmin(result.least_weight, result.fit.unit_weight[i]);
    return result;
}
