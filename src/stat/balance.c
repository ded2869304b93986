#include "stat/balance.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/special.h"

#define MOST_STEPS 200
#define BALANCED 1e-12

/* --- what both share --- */

static double donor_sd(const struct block *block, const struct covariates *covariates, size_t k,
                       double scratch[])
{
    for (size_t i = 0; i < block->n_donors; i++)
        scratch[i] = covariates->donors[i][k];
    return vector_sd(scratch, block->n_donors);
}

/* The treated mean of covariate k under treated weights, less the donors' under theirs. */
static double difference(const struct block *block, const struct covariates *covariates,
                         size_t k, const double treated[], const double donors[])
{
    double sum = 0;
    for (size_t i = 0; i < block->n_treated; i++)
        sum += treated[i] * covariates->treated[i][k];
    for (size_t i = 0; i < block->n_donors; i++)
        sum -= donors[i] * covariates->donors[i][k];
    return sum;
}

static double *uniform(struct arena *arena, size_t n)
{
    double *weight = arena_array(arena, n, sizeof *weight);
    for (size_t i = 0; i < n; i++)
        weight[i] = 1 / (double)n;
    return weight;
}

double *balance_differences(struct arena *arena, const struct block *block,
                            const struct covariates *covariates, const double treated[],
                            const double donors[])
{
    double *scratch = arena_array(arena, block->n_donors, sizeof *scratch);
    double *differences = arena_array(arena, covariates->n, sizeof *differences);
    treated = treated ? treated : uniform(arena, block->n_treated);
    donors = donors ? donors : uniform(arena, block->n_donors);
    for (size_t k = 0; k < covariates->n; k++) {
        double sd = donor_sd(block, covariates, k, scratch);
        if (sd > 0)
            differences[k] = difference(block, covariates, k, treated, donors) / sd;
    }
    return differences;
}

/* Standardised differences before weighting, and after. */
static void measure(struct arena *arena, const struct block *block,
                    const struct covariates *covariates, const double treated[],
                    struct balanced *result)
{
    result->before = balance_differences(arena, block, covariates, NULL, NULL);
    result->after =
        balance_differences(arena, block, covariates, treated, result->fit.unit_weight);
}

static double contrast(const double row[], const struct block *block)
{
    return vector_mean(row + block->n_pre, block->n_post) - vector_mean(row, block->n_pre);
}

/* Adds sum (w_i (c_i - mean))^2 of weighted rows. */
static double weighted_variance(const double *const rows[], const double weight[], size_t n,
                                const struct block *block, size_t *bearing)
{
    double mean = 0, sum = 0;
    for (size_t i = 0; i < n; i++)
        mean += weight[i] * contrast(rows[i], block);
    for (size_t i = 0; i < n; i++) {
        double own = weight[i] * (contrast(rows[i], block) - mean);
        sum += own * own;
        *bearing += weight[i] > 0;
    }
    return sum;
}

static void estimate(struct arena *arena, const struct block *block, const double treated[],
                     double donors[], struct balanced *result)
{
    size_t n = block->n_pre + block->n_post, bearing[2] = {0, 0};
    double *path = arena_array(arena, n, sizeof *path);
    for (size_t t = 0; t < n; t++)
        for (size_t i = 0; i < block->n_treated; i++)
            path[t] += treated[i] * block->treated[i][t];
    result->fit =
        (struct synth_fit){.unit_weight = donors,
                           .time_weight = uniform(arena, block->n_pre),
                           .gap = arena_array(arena, n, sizeof(double)),
                           .counterfactual = arena_array(arena, n, sizeof(double)),
                           .effect = arena_array(arena, block->n_post, sizeof(double))};
    synth_follow(block, path, &result->fit);
    result->effective_donors = synth_effective_donors(donors, block->n_donors);
    double variance =
        weighted_variance(block->treated, treated, block->n_treated, block, &bearing[0]) +
        weighted_variance(block->donors, donors, block->n_donors, block, &bearing[1]);
    result->error = sqrt(variance);
    result->has_error = bearing[0] > 1 && bearing[1] > 1;
}

/* --- entropy balancing --- */

/* Donors' covariates less the treated mean, over the donors' standard deviation. */
struct entropy {
    size_t n, k;
    double *z; /* n x k */
    double *lambda, *trial, *weight, *mean, *hessian;
};

static struct entropy entropy_open(struct arena *arena, const struct block *block,
                                   const struct covariates *covariates)
{
    size_t n = block->n_donors, k = covariates->n;
    struct entropy entropy = {.n = n,
                              .k = k,
                              .z = arena_array(arena, n * k, sizeof(double)),
                              .lambda = arena_array(arena, k, sizeof(double)),
                              .trial = arena_array(arena, k, sizeof(double)),
                              .weight = arena_array(arena, n, sizeof(double)),
                              .mean = arena_array(arena, k, sizeof(double)),
                              .hessian = arena_array(arena, k * k, sizeof(double))};
    for (size_t p = 0; p < k; p++) {
        double sd = donor_sd(block, covariates, p, entropy.weight), target = 0;
        for (size_t i = 0; i < block->n_treated; i++)
            target += covariates->treated[i][p] / (double)block->n_treated;
        /* Where all donors are alike any distance stands, and no weights meet it. */
        for (size_t i = 0; i < n; i++)
            entropy.z[i * k + p] = (covariates->donors[i][p] - target) / (sd > 0 ? sd : 1);
    }
    return entropy;
}

/* Sets the weights and returns log sum exp(-z'lambda). */
static double set_weights(const struct entropy *entropy, const double lambda[])
{
    double largest = -INFINITY, sum = 0;
    for (size_t i = 0; i < entropy->n; i++) {
        entropy->weight[i] = -vector_dot(entropy->z + i * entropy->k, lambda, entropy->k);
        largest = fmax(largest, entropy->weight[i]);
    }
    for (size_t i = 0; i < entropy->n; i++)
        sum += entropy->weight[i] = special_exp(entropy->weight[i] - largest);
    for (size_t i = 0; i < entropy->n; i++)
        entropy->weight[i] /= sum;
    return largest + special_log(sum);
}

/* Sets the weighted means and their matrix; returns the largest mean. */
static double set_moments(const struct entropy *entropy)
{
    size_t k = entropy->k;
    double largest = 0;
    memset(entropy->mean, 0, k * sizeof *entropy->mean);
    memset(entropy->hessian, 0, k * k * sizeof *entropy->hessian);
    for (size_t i = 0; i < entropy->n; i++)
        for (size_t p = 0; p < k; p++) {
            double own = entropy->weight[i] * entropy->z[i * k + p];
            entropy->mean[p] += own;
            for (size_t q = 0; q < k; q++)
                entropy->hessian[p * k + q] += own * entropy->z[i * k + q];
        }
    for (size_t p = 0; p < k; p++) {
        largest = fmax(largest, fabs(entropy->mean[p]));
        for (size_t q = 0; q < k; q++)
            entropy->hessian[p * k + q] -= entropy->mean[p] * entropy->mean[q];
        /* A covariate in which all are alike needs no step. */
        if (!(entropy->hessian[p * k + p] > 0) && !(fabs(entropy->mean[p]) > 0))
            entropy->hessian[p * k + p] = 1;
    }
    return largest;
}

/* One step of Newton's method, halved until the objective falls; false when it cannot. */
static bool step(const struct entropy *entropy, double *value)
{
    size_t k = entropy->k;
    if (!cholesky_factor(entropy->hessian, k, k, 1e-14, NULL))
        return false;
    cholesky_solve(entropy->hessian, k, k, entropy->mean);
    for (double share = 1; share > 1e-6; share /= 2) {
        for (size_t p = 0; p < k; p++)
            entropy->trial[p] = entropy->lambda[p] + share * entropy->mean[p];
        double trial = set_weights(entropy, entropy->trial);
        /* At the optimum only rounding is left of the descent. */
        if (trial <= *value + 1e-14 * fabs(*value) + 1e-15) {
            memcpy(entropy->lambda, entropy->trial, k * sizeof *entropy->lambda);
            *value = trial;
            return true;
        }
    }
    return false;
}

bool balance_entropy(struct arena *arena, const struct block *block,
                     const struct covariates *covariates, struct balanced *result)
{
    struct entropy entropy = entropy_open(arena, block, covariates);
    const double *treated = uniform(arena, block->n_treated);
    double value = set_weights(&entropy, entropy.lambda);
    *result = (struct balanced){.n_treated = block->n_treated};
    for (int round = 0; set_moments(&entropy) >= BALANCED; round++)
        if (round == MOST_STEPS || !step(&entropy, &value))
            return false;
    estimate(arena, block, treated, entropy.weight, result);
    measure(arena, block, covariates, treated, result);
    return true;
}

/* --- coarsened exact matching --- */

/* The stratum of a unit: between which cut points each covariate lies. */
static void set_stratum(const double values[], const struct cuts cuts[], size_t n,
                        size_t stratum[])
{
    for (size_t k = 0; k < n; k++) {
        stratum[k] = 0;
        while (stratum[k] < cuts[k].n && values[k] >= cuts[k].points[stratum[k]])
            stratum[k]++;
    }
}

/* Strata in the order in which they are met, by the index of their first unit. */
struct strata {
    size_t n, width;
    size_t *list;             /* n x width */
    size_t *treated, *donors; /* how many units in each */
};

static size_t find_stratum(struct strata *strata, const size_t stratum[])
{
    size_t s = 0;
    while (s < strata->n && memcmp(strata->list + s * strata->width, stratum,
                                   strata->width * sizeof *stratum) != 0)
        s++;
    if (s == strata->n)
        memcpy(strata->list + strata->n++ * strata->width, stratum,
               strata->width * sizeof *stratum);
    return s;
}

/* The stratum of each row, counted. */
static size_t *place(struct arena *arena, struct strata *strata, const double *const rows[],
                     size_t n, const struct cuts cuts[], size_t count[])
{
    size_t *places = arena_array(arena, n, sizeof *places);
    size_t *stratum = arena_array(arena, strata->width, sizeof *stratum);
    for (size_t i = 0; i < n; i++) {
        set_stratum(rows[i], cuts, strata->width, stratum);
        places[i] = find_stratum(strata, stratum);
        count[places[i]]++;
    }
    return places;
}

bool balance_coarsened(struct arena *arena, const struct block *block,
                       const struct covariates *covariates, const struct cuts cuts[],
                       struct balanced *result)
{
    size_t all = block->n_treated + block->n_donors;
    struct strata strata = {.width = covariates->n,
                            .list = arena_array(arena, all * covariates->n, sizeof(size_t)),
                            .treated = arena_array(arena, all, sizeof(size_t)),
                            .donors = arena_array(arena, all, sizeof(size_t))};
    double *treated = arena_array(arena, block->n_treated, sizeof *treated);
    double *donors = arena_array(arena, block->n_donors, sizeof *donors);
    const size_t *of_treated =
        place(arena, &strata, covariates->treated, block->n_treated, cuts, strata.treated);
    const size_t *of_donors =
        place(arena, &strata, covariates->donors, block->n_donors, cuts, strata.donors);
    *result = (struct balanced){0};
    for (size_t i = 0; i < block->n_treated; i++)
        result->n_treated += strata.donors[of_treated[i]] > 0;
    if (!result->n_treated)
        return false;
    for (size_t i = 0; i < block->n_treated; i++)
        treated[i] = strata.donors[of_treated[i]] > 0 ? 1 / (double)result->n_treated : 0;
    for (size_t i = 0; i < block->n_donors; i++) {
        donors[i] = (double)strata.treated[of_donors[i]] /
                    (double)(strata.donors[of_donors[i]] * result->n_treated);
        result->lost_donors += !(donors[i] > 0);
    }
    result->lost_treated = block->n_treated - result->n_treated;
    estimate(arena, block, treated, donors, result);
    measure(arena, block, covariates, treated, result);
    return true;
}
