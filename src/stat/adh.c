#include "stat/adh.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/random.h"
#include "stat/simplex.h"

/* The least u: its sixty-fourth power is 1e-8, the smallest importance that is searched. */
#define LEAST_ROOT 0.74989420933245582

/* So many predictors has the published panel that the search is set for. */
#define USUAL 7

/* Errors this near, relatively, are taken for the same valley. */
#define SAME 1e-4

/* What a distance from the treated predictors weighs beside the outcome where an exact match is
 * tried, both in standard deviations; and what is then left of it where there is one. */
#define MATCH_WEIGHT 1e3
#define MATCHED 1e-4

/* The inner problem: predictors standardised, the treated ones taken away. */
struct inner {
    const struct block *block;
    const double *treated;  /* outcomes */
    const double *distance; /* predictors x donors, row by row */
    size_t n_donors, n_predictors;
    struct simplex *simplex;
    double *rows, *weight, *importance, *gap;
};

struct adh_search adh_defaults(void)
{
    return (struct adh_search){.tries = 15000,
                               .starts = 300,
                               .steps = 250,
                               .size = 0.05,
                               .ends = 40,
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
        .rows = arena_array(arena, n * predictors->n, sizeof(double)),
        .weight = arena_array(arena, n, sizeof(double)),
        .importance = arena_array(arena, predictors->n, sizeof(double)),
        .gap = arena_array(arena, block->n_pre, sizeof(double)),
    };
}

static void set_importance(const struct inner *inner, const double root[])
{
    double sum = 0;
    for (size_t k = 0; k < inner->n_predictors; k++) {
        double square = root[k] * root[k], fourth = square * square, eighth = fourth * fourth;
        double sixteenth = eighth * eighth, half = sixteenth * sixteenth;
        inner->importance[k] = half * half;
        sum += inner->importance[k];
    }
    for (size_t k = 0; k < inner->n_predictors; k++)
        inner->importance[k] /= sum;
}

static void fit_weights(const struct inner *inner)
{
    size_t n = inner->n_donors;
    for (size_t k = 0; k < inner->n_predictors; k++) {
        double scale = sqrt(inner->importance[k]);
        for (size_t i = 0; i < n; i++)
            inner->rows[k * n + i] = scale * inner->distance[k * n + i];
    }
    simplex_solve_factor(inner->simplex, inner->rows, n, inner->n_predictors, inner->weight);
}

/* The mean squared gap before the start. */
static double mean_square(const struct inner *inner)
{
    size_t n = inner->block->n_pre;
    double sum = 0;
    memcpy(inner->gap, inner->treated, n * sizeof *inner->gap);
    for (size_t i = 0; i < inner->n_donors; i++) {
        const double *row = inner->block->donors[i], weight = inner->weight[i];
        for (size_t t = 0; t < n && weight > 0; t++)
            inner->gap[t] -= weight * row[t];
    }
    for (size_t t = 0; t < n; t++)
        sum += inner->gap[t] * inner->gap[t];
    return sum / (double)n;
}

/* The same under the weights that `root` gives. */
static double pre_error(const struct inner *inner, const double root[])
{
    set_importance(inner, root);
    fit_weights(inner);
    return mean_square(inner);
}

/* --- an exact match --- */

static bool is_matched(const struct inner *inner)
{
    for (size_t k = 0; k < inner->n_predictors; k++)
        if (fabs(vector_dot(inner->distance + k * inner->n_donors, inner->weight,
                            inner->n_donors)) > MATCHED)
            return false;
    return true;
}

/*
 * Where weights match all predictors exactly, every v leaves the same choice between them, and
 * the search has nothing to find: the best of them is that which follows the outcome best.
 */
static bool match_exactly(struct arena *arena, const struct inner *inner)
{
    size_t n = inner->n_donors, m = inner->n_predictors, n_pre = inner->block->n_pre;
    double *rows = arena_array(arena, (m + n_pre) * n, sizeof *rows);
    double noise = block_noise(inner->block);
    if (!(noise > 0))
        return false;
    for (size_t i = 0; i < m * n; i++)
        rows[i] = MATCH_WEIGHT * inner->distance[i];
    for (size_t t = 0; t < n_pre; t++)
        for (size_t i = 0; i < n; i++)
            rows[(m + t) * n + i] = (inner->block->donors[i][t] - inner->treated[t]) / noise;
    simplex_solve_factor(simplex_open(arena, n), rows, n, m + n_pre, inner->weight);
    return is_matched(inner);
}

/* --- where to start --- */

/* A place in the search, and the error there. */
struct point {
    double *root;
    double error;
};

static struct point point_open(struct arena *arena, size_t n)
{
    return (struct point){arena_array(arena, n, sizeof(double)), INFINITY};
}

/* The best points so far, the best first, no two of one valley. */
struct shortlist {
    struct point *list;
    size_t n, room;
};

static struct shortlist shortlist_open(struct arena *arena, size_t room, size_t n)
{
    struct shortlist best = {.list = arena_array(arena, room, sizeof *best.list), .room = room};
    for (size_t i = 0; i < room; i++)
        best.list[i] = point_open(arena, n);
    return best;
}

static void shortlist_take(struct shortlist *best, const double root[], size_t n, double error)
{
    size_t place = 0;
    while (place < best->n && best->list[place].error < error)
        place++;
    if (place == best->room ||
        (place < best->n && best->list[place].error <= error * (1 + SAME)) ||
        (place > 0 && error <= best->list[place - 1].error * (1 + SAME)))
        return;
    best->n += best->n < best->room;
    double *kept = best->list[best->n - 1].root;
    for (size_t i = best->n - 1; i > place; i--)
        best->list[i] = best->list[i - 1];
    memcpy(kept, root, n * sizeof *kept);
    best->list[place] = (struct point){kept, error};
}

static void shuffle(struct random *random, size_t order[], size_t n)
{
    for (size_t k = n; k > 1; k--) {
        size_t other = random_below(random, k), kept = order[k - 1];
        order[k - 1] = order[other];
        order[other] = kept;
    }
}

/* Valleys lie where predictors outweigh each other in some order: half of the tries are evenly
 * spaced orders, over the whole range or a part; the others are loose, near one or far down. */
static double tried_root(size_t try, size_t rank, size_t n, double spread,
                         struct random *random)
{
    double range = 1 - LEAST_ROOT, loose = random_uniform(random);
    if (rank == 0)
        return 1;
    if (try % 4 < 2)
        return 1 - (try % 2 ? 1 : spread) * range * (double)rank / (double)(n - 1);
    if (try % 4 == 2)
        return 1 - range * loose;
    double least = LEAST_ROOT * LEAST_ROOT;
    least *= least;
    return sqrt(sqrt(least + (1 - least) * loose));
}

static struct shortlist find_starts(struct arena *arena, const struct inner *inner,
                                    const struct adh_search *search, struct random *random)
{
    size_t n = inner->n_predictors;
    struct shortlist best = shortlist_open(arena, search->starts, n);
    double *root = arena_array(arena, n, sizeof *root);
    size_t *order = arena_array(arena, n, sizeof *order);
    for (size_t k = 0; k < n; k++)
        order[k] = k;
    for (size_t i = 0; i < search->tries; i++) {
        double spread = random_uniform(random);
        shuffle(random, order, n);
        for (size_t rank = 0; rank < n; rank++)
            root[order[rank]] = tried_root(i, rank, n, spread, random);
        shortlist_take(&best, root, n, pre_error(inner, root));
    }
    return best;
}

/* --- downhill from there --- */

/* Nelder & Mead's (1965) simplex of n + 1 points; not to be mixed up with that of weights. */
struct descent {
    const struct inner *inner;
    size_t n;
    struct point *corners; /* n + 1, sorted by error */
    double *centre;        /* of all but the worst */
    struct point trial, other;
};

/* Reflects a coordinate back into its bounds. */
static double bounded(double u)
{
    if (u > 1)
        u = 2 - u;
    if (u < LEAST_ROOT)
        u = 2 * LEAST_ROOT - u;
    return u > 1 || u < LEAST_ROOT ? (1 + LEAST_ROOT) / 2 : u;
}

static struct descent descent_open(struct arena *arena, const struct inner *inner)
{
    size_t n = inner->n_predictors;
    struct descent descent = {.inner = inner,
                              .n = n,
                              .corners = arena_array(arena, n + 1, sizeof *descent.corners),
                              .centre = arena_array(arena, n, sizeof(double)),
                              .trial = point_open(arena, n),
                              .other = point_open(arena, n)};
    for (size_t i = 0; i <= n; i++)
        descent.corners[i] = point_open(arena, n);
    return descent;
}

/* Corners beside the start, each moved in one coordinate towards the middle. */
static void place_corners(struct descent *descent, const double start[], double size)
{
    size_t n = descent->n;
    for (size_t i = 0; i <= n; i++) {
        struct point *corner = &descent->corners[i];
        memcpy(corner->root, start, n * sizeof *start);
        if (i)
            corner->root[i - 1] += start[i - 1] > (1 + LEAST_ROOT) / 2 ? -size : size;
        corner->error = pre_error(descent->inner, corner->root);
    }
}

static void sort_corners(struct descent *descent)
{
    struct point *corners = descent->corners;
    for (size_t i = 1; i <= descent->n; i++)
        for (size_t j = i; j > 0 && corners[j].error < corners[j - 1].error; j--) {
            struct point kept = corners[j];
            corners[j] = corners[j - 1];
            corners[j - 1] = kept;
        }
    memset(descent->centre, 0, descent->n * sizeof *descent->centre);
    for (size_t i = 0; i < descent->n; i++)
        for (size_t k = 0; k < descent->n; k++)
            descent->centre[k] += corners[i].root[k] / (double)descent->n;
}

/* The point at `share` of the way from one to another. */
static void go(const struct descent *descent, const double from[], const double to[],
               double share, struct point *point)
{
    for (size_t k = 0; k < descent->n; k++)
        point->root[k] = bounded(from[k] + share * (to[k] - from[k]));
    point->error = pre_error(descent->inner, point->root);
}

/* Replaces the worst corner, or draws all towards the best. */
static void step(struct descent *descent)
{
    size_t n = descent->n;
    struct point *worst = &descent->corners[n], *use = &descent->trial;
    go(descent, descent->centre, worst->root, -1, &descent->trial);
    bool best = descent->trial.error < descent->corners[0].error;
    bool poor = descent->trial.error >= descent->corners[n - 1].error;
    if (best || poor) {
        double share = best ? -2 : descent->trial.error < worst->error ? -0.5 : 0.5;
        go(descent, descent->centre, worst->root, share, &descent->other);
        if (poor || descent->other.error < descent->trial.error)
            use = &descent->other;
    }
    if (use->error < worst->error) {
        struct point kept = *worst;
        *worst = *use;
        *use = kept;
        return;
    }
    for (size_t i = 1; i <= n; i++)
        go(descent, descent->corners[0].root, descent->corners[i].root, 0.5,
           &descent->corners[i]);
}

/* Beyond the published panel's predictors descents are longer, as the square of
 * their number. */
static size_t most_steps(const struct adh_search *search, size_t n)
{
    return n > USUAL ? search->steps * n * n / (USUAL * USUAL) : search->steps;
}

/* Moves the point to the end of a descent that starts there, if that is better. */
static void descend(struct descent *descent, const struct adh_search *search, double size,
                    struct point *point)
{
    place_corners(descent, point->root, size);
    sort_corners(descent);
    for (size_t i = 0; i < most_steps(search, descent->n); i++) {
        double least = descent->corners[0].error;
        if (descent->corners[descent->n].error - least <= 1e-10 * least)
            break;
        step(descent);
        sort_corners(descent);
    }
    if (descent->corners[0].error < point->error) {
        point->error = descent->corners[0].error;
        memcpy(point->root, descent->corners[0].root, descent->n * sizeof *point->root);
    }
}

/* Leaves the weights and the importance of the best point found: a descent from every start,
 * and another, from a smaller simplex, from where the best of these ended. */
static void search_all(struct arena *arena, const struct inner *inner,
                       const struct adh_search *search)
{
    struct random random = random_seeded(search->seed);
    struct shortlist starts = find_starts(arena, inner, search, &random);
    struct shortlist ends = shortlist_open(arena, search->ends, inner->n_predictors);
    struct descent descent = descent_open(arena, inner);
    size_t best = 0;
    for (size_t i = 0; i < starts.n; i++) {
        descend(&descent, search, search->size, &starts.list[i]);
        shortlist_take(&ends, starts.list[i].root, inner->n_predictors, starts.list[i].error);
    }
    for (size_t i = 0; i < ends.n; i++) {
        descend(&descent, search, search->size / 4, &ends.list[i]);
        descend(&descent, search, search->size / 8, &ends.list[i]);
        if (ends.list[i].error < ends.list[best].error)
            best = i;
    }
    pre_error(inner, ends.list[best].root);
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
    struct adh_fit result = {.importance = arena_array(arena, predictors->n, sizeof(double))};
    result.is_exact = match_exactly(scratch, &inner);
    if (!result.is_exact)
        search_all(scratch, &inner, search);
    result.fit = fit_from(arena, block, inner.weight);
    for (size_t k = 0; k < predictors->n; k++)
        result.importance[k] =
            result.is_exact ? 1 / (double)predictors->n : inner.importance[k];
    arena_close(scratch);
    return result;
}

struct how {
    const struct predictors *predictors;
    const struct adh_search *search;
};

static struct synth_fit fit_donor(struct arena *arena, const struct block *block, size_t i,
                                  const void *given)
{
    const struct how *how = given;
    const struct predictors *predictors = how->predictors;
    const double **rows = arena_array(arena, block->n_donors, sizeof *rows);
    size_t n = 0;
    for (size_t j = 0; j < block->n_donors; j++)
        if (j != i)
            rows[n++] = predictors->donors[j];
    struct predictors own = {rows, predictors->donors[i], predictors->n};
    struct block shifted = block_placebo(arena, block, i);
    return adh_fit(arena, &shifted, &own, how->search).fit;
}

struct placebos adh_placebo(struct arena *arena, const struct block *block,
                            const struct predictors *predictors,
                            const struct adh_search *search, const struct synth_fit *fit)
{
    return placebo_each(arena, block,
                        (struct placebo_way){fit_donor, &(struct how){predictors, search}, 1},
                        fit);
}
