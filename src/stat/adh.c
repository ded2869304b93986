#include "stat/adh.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/random.h"
#include "stat/simplex.h"

/* The least u: its sixteenth power is 1e-8, the smallest importance that is searched. */
#define LEAST_ROOT 0.31622776601683794

/* How often a coordinate is exchanged, and how often a trial starts from the best member. */
#define CROSSOVER 0.9
#define TO_THE_BEST 0.1

/* The inner problem: predictors standardised, the treated ones taken away. */
struct inner {
    const struct block *block;
    const double *treated;  /* outcomes */
    const double *distance; /* predictors x donors, row by row */
    size_t n_donors, n_predictors;
    struct simplex *simplex;
    double *g, *weight, *importance;
};

struct adh_search adh_defaults(size_t n_predictors)
{
    return (struct adh_search){.population = 20 * n_predictors,
                               .generations = 220,
                               .tolerance = 1e-9,
                               .seed = 20100601};
}

static double *distances(struct arena *arena, const struct block *block,
                         const struct predictors *predictors)
{
    size_t n = block->n_donors;
    double *distance = arena_array(arena, n * predictors->n, sizeof *distance);
    double *all = arena_array(arena, n + 1, sizeof *all);
    for (size_t k = 0; k < predictors->n; k++) {
        for (size_t i = 0; i < n; i++)
            all[i] = predictors->donors[i][k];
        all[n] = predictors->treated[k];
        double sd = vector_sd(all, n + 1);
        for (size_t i = 0; i < n; i++)
            distance[k * n + i] = sd > 0 ? (all[i] - all[n]) / sd : 0;
    }
    return distance;
}

static struct inner inner_open(struct arena *arena, const struct block *block,
                               const struct predictors *predictors)
{
    size_t n = block->n_donors;
    return (struct inner){
        .block = block,
        .treated = block_treated_mean(arena, block),
        .distance = distances(arena, block, predictors),
        .n_donors = n,
        .n_predictors = predictors->n,
        .simplex = simplex_open(arena, n),
        .g = arena_array(arena, n * n, sizeof(double)),
        .weight = arena_array(arena, n, sizeof(double)),
        .importance = arena_array(arena, predictors->n, sizeof(double)),
    };
}

static void set_importance(const struct inner *inner, const double root[])
{
    double sum = 0;
    for (size_t k = 0; k < inner->n_predictors; k++) {
        double square = root[k] * root[k], fourth = square * square, eighth = fourth * fourth;
        inner->importance[k] = eighth * eighth;
        sum += inner->importance[k];
    }
    for (size_t k = 0; k < inner->n_predictors; k++)
        inner->importance[k] /= sum;
}

static void fit_weights(const struct inner *inner)
{
    size_t n = inner->n_donors;
    memset(inner->g, 0, n * n * sizeof *inner->g);
    for (size_t k = 0; k < inner->n_predictors; k++) {
        const double *row = inner->distance + k * n;
        for (size_t i = 0; i < n; i++) {
            double scaled = inner->importance[k] * row[i];
            for (size_t j = 0; j < n; j++)
                inner->g[i * n + j] += scaled * row[j];
        }
    }
    simplex_solve(inner->simplex, inner->g, n, inner->weight);
}

/* The mean squared gap before the start, under the weights that `root` gives. */
static double pre_error(const struct inner *inner, const double root[])
{
    size_t n = inner->block->n_pre;
    double sum = 0;
    set_importance(inner, root);
    fit_weights(inner);
    for (size_t t = 0; t < n; t++) {
        double gap = inner->treated[t];
        for (size_t i = 0; i < inner->n_donors; i++)
            if (inner->weight[i] > 0)
                gap -= inner->weight[i] * inner->block->donors[i][t];
        sum += gap * gap;
    }
    return sum / (double)n;
}

struct population {
    double *roots; /* members x dimensions */
    double *errors;
    size_t n, dimensions, best;
    double *trial;
};

static double *member(const struct population *population, size_t i)
{
    return population->roots + i * population->dimensions;
}

/* Valleys lie where one predictor rules: each is given its share of the members. */
static struct population populate(struct arena *arena, const struct inner *inner, size_t n,
                                  struct random *random)
{
    size_t dimensions = inner->n_predictors;
    struct population population = {.roots = arena_array(arena, n * dimensions, sizeof(double)),
                                    .errors = arena_array(arena, n, sizeof(double)),
                                    .n = n,
                                    .dimensions = dimensions,
                                    .trial = arena_array(arena, dimensions, sizeof(double))};
    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < dimensions; k++)
            member(&population, i)[k] = LEAST_ROOT + (1 - LEAST_ROOT) * random_uniform(random);
        member(&population, i)[i % dimensions] = 1;
        population.errors[i] = pre_error(inner, member(&population, i));
        if (population.errors[i] < population.errors[population.best])
            population.best = i;
    }
    return population;
}

/* Reflects a coordinate back into its bounds. */
static double bounded(double u)
{
    if (u > 1)
        u = 2 - u;
    if (u < LEAST_ROOT)
        u = 2 * LEAST_ROOT - u;
    return u > 1 || u < LEAST_ROOT ? (1 + LEAST_ROOT) / 2 : u;
}

/* A trial for member i: another member plus the difference of two more; half the time the other
 * member is the best one, which is quick where there is one valley. */
static void propose(const struct population *population, size_t i, struct random *random)
{
    size_t a = random_below(random, population->n), b = random_below(random, population->n);
    size_t base = random_below(random, population->n);
    size_t forced = random_below(random, population->dimensions);
    double share = 0.4 + 0.5 * random_uniform(random);
    if (random_uniform(random) < TO_THE_BEST)
        base = population->best;
    const double *own = member(population, i), *from = member(population, base);
    const double *first = member(population, a), *second = member(population, b);
    for (size_t k = 0; k < population->dimensions; k++) {
        bool exchange = random_uniform(random) < CROSSOVER || k == forced;
        double moved = from[k] + share * (first[k] - second[k]);
        population->trial[k] = exchange ? bounded(moved) : own[k];
    }
}

/* One generation; returns the largest error of a member. */
static double evolve(struct population *population, const struct inner *inner,
                     struct random *random)
{
    double largest = 0;
    for (size_t i = 0; i < population->n; i++) {
        propose(population, i, random);
        double error = pre_error(inner, population->trial);
        if (error <= population->errors[i]) {
            memcpy(member(population, i), population->trial,
                   population->dimensions * sizeof(double));
            population->errors[i] = error;
            if (error < population->errors[population->best])
                population->best = i;
        }
        largest = fmax(largest, population->errors[i]);
    }
    return largest;
}

static struct synth_fit fit_from(struct arena *arena, const struct block *block,
                                 const double weight[])
{
    size_t n = block->n_pre + block->n_post;
    double *time_weight = arena_array(arena, block->n_pre, sizeof *time_weight);
    double *unit_weight = arena_array(arena, block->n_donors, sizeof *unit_weight);
    memcpy(unit_weight, weight, block->n_donors * sizeof *unit_weight);
    struct synth_fit fit = {.unit_weight = unit_weight,
                            .time_weight = time_weight,
                            .gap = arena_array(arena, n, sizeof(double)),
                            .counterfactual = arena_array(arena, n, sizeof(double)),
                            .effect = arena_array(arena, block->n_post, sizeof(double))};
    synth_follow(block, block_treated_mean(arena, block), &fit);
    return fit;
}

struct adh_fit adh_fit(struct arena *arena, const struct block *block,
                       const struct predictors *predictors, const struct adh_search *search)
{
    struct arena *scratch = arena_open();
    struct inner inner = inner_open(scratch, block, predictors);
    struct random random = random_seeded(search->seed);
    struct population population = populate(scratch, &inner, search->population, &random);
    struct adh_fit result = {.evaluations = population.n};
    for (size_t round = 0; round < search->generations; round++) {
        double largest = evolve(&population, &inner, &random);
        double least = population.errors[population.best];
        result.evaluations += population.n;
        if (largest - least <= search->tolerance * least)
            break;
    }
    pre_error(&inner, member(&population, population.best));
    result.fit = fit_from(arena, block, inner.weight);
    result.importance = arena_array(arena, predictors->n, sizeof *result.importance);
    memcpy(result.importance, inner.importance, predictors->n * sizeof *result.importance);
    arena_close(scratch);
    return result;
}

struct placebos adh_placebo(struct arena *arena, const struct block *block,
                            const struct predictors *predictors,
                            const struct adh_search *search, const struct synth_fit *fit)
{
    struct placebos placebos = {.n = block->n_donors};
    struct placebo *units = arena_array(arena, block->n_donors, sizeof *units);
    struct arena *scratch = arena_open();
    const double **rows = arena_array(arena, block->n_donors, sizeof *rows);
    for (size_t i = 0; i < block->n_donors; i++) {
        size_t n = 0;
        for (size_t j = 0; j < block->n_donors; j++)
            if (j != i)
                rows[n++] = predictors->donors[j];
        struct predictors own = {rows, predictors->donors[i], predictors->n};
        struct block shifted = block_placebo(scratch, block, i);
        struct adh_fit placebo = adh_fit(scratch, &shifted, &own, search);
        double *gap = arena_array(arena, block->n_pre + block->n_post, sizeof *gap);
        memcpy(gap, placebo.fit.gap, (block->n_pre + block->n_post) * sizeof *gap);
        units[i] = (struct placebo){.att = placebo.fit.att,
                                    .pre_mspe = placebo.fit.pre_mspe,
                                    .post_mspe = placebo.fit.post_mspe,
                                    .gap = gap};
        arena_clear(scratch);
    }
    arena_close(scratch);
    placebos.units = units;
    placebo_rank(arena, &placebos, fit->att, fit->pre_mspe, fit->post_mspe);
    return placebos;
}
