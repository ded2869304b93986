#include "study/grid.h"

#include <math.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/special.h"
#include "study/counterfactual.h"

/* A start is moved at most so far, and leaves at least so many periods before it. */
#define MOST_EARLIER 2
#define FEWEST_BEFORE 3
/* A share of what is this small beside the outcome's own size says nothing. */
#define NEAR_ZERO 0.01

static const char *const names[DONOR_SETS] = {
    [DONORS_ALL] = "all",
    [DONORS_WITHOUT_HEAVIEST] = "without_heaviest",
    [DONORS_NEAREST_HALF] = "nearest_half",
};

const char *donor_set_name(enum donor_set set)
{
    return names[set];
}

/* --- other scales, starts and donors --- */

static bool all_positive(const double *const rows[], size_t n, size_t n_times)
{
    for (size_t i = 0; i < n; i++)
        for (size_t t = 0; t < n_times; t++)
            if (!(rows[i][t] > 0))
                return false;
    return true;
}

/* Rows on the other scale, without the `earlier` periods before the start. */
static const double *const *convert(struct arena *arena, const double *const rows[], size_t n,
                                    const struct block *block, double (*change)(double),
                                    size_t earlier)
{
    size_t kept = block->n_pre - earlier;
    const double **result = arena_array(arena, n, sizeof *result);
    for (size_t i = 0; i < n; i++) {
        double *row = arena_array(arena, kept + block->n_post, sizeof *row);
        for (size_t t = 0; t < kept + block->n_post; t++) {
            double value = rows[i][t < kept ? t : t + earlier];
            row[t] = change ? change(value) : value;
        }
        result[i] = row;
    }
    return result;
}

static struct block convert_block(struct arena *arena, const struct block *block,
                                  double (*change)(double), size_t earlier)
{
    struct block result = *block;
    result.donors = convert(arena, block->donors, block->n_donors, block, change, earlier);
    result.treated = convert(arena, block->treated, block->n_treated, block, change, earlier);
    result.n_pre -= earlier;
    return result;
}

static struct block without_heaviest(struct arena *arena, const struct block *block,
                                     enum synth_method method)
{
    struct synth_fit fit = synth_fit(arena, block, method, block_noise(block));
    size_t heaviest = 0;
    for (size_t i = 1; i < block->n_donors; i++)
        if (fit.unit_weight[i] > fit.unit_weight[heaviest])
            heaviest = i;
    return block_without(arena, block, heaviest);
}

/* Donors in their order; those whose distance is at most the middle one. */
static struct block nearest_half(struct arena *arena, const struct block *block)
{
    size_t n = block->n_donors;
    const double *treated = block_treated_mean(arena, block);
    const double **rows = arena_array(arena, n, sizeof *rows);
    double *distance = arena_array(arena, 2 * n, sizeof *distance), *sorted = distance + n;
    struct block result = *block;
    for (size_t i = 0; i < n; i++)
        sorted[i] = distance[i] = fabs(vector_mean(block->donors[i], block->n_pre) -
                                       vector_mean(treated, block->n_pre));
    vector_sort(sorted, n);
    result.donors = rows;
    result.n_donors = 0;
    for (size_t i = 0; i < n; i++)
        if (distance[i] <= sorted[(n - 1) / 2])
            rows[result.n_donors++] = block->donors[i];
    return result;
}

/* False where too few donors stay. */
static bool choose_donors(struct arena *arena, const struct block *block,
                          enum synth_method method, enum donor_set set, struct block *chosen)
{
    *chosen = *block;
    if (set == DONORS_WITHOUT_HEAVIEST && method == SYNTH_DID)
        return false; /* all weigh the same */
    if (set == DONORS_WITHOUT_HEAVIEST)
        *chosen = without_heaviest(arena, block, method);
    else if (set == DONORS_NEAREST_HALF)
        *chosen = nearest_half(arena, block);
    return chosen->n_donors > 1;
}

/* --- the cells --- */

static void set_share(const struct block *block, const struct synth_fit *fit,
                      struct grid_cell *cell)
{
    double expected = vector_mean(fit->counterfactual + block->n_pre, block->n_post);
    cell->has_share = cell->is_log || fabs(expected) > NEAR_ZERO * sqrt(fit->post_mspe);
    if (cell->has_share)
        cell->share = cell->is_log ? special_exp(cell->att) - 1 : cell->att / expected;
}

static void fit_cell(struct arena *scratch, const struct block *block, struct grid_cell *cell)
{
    double noise = block_noise(block);
    struct synth_fit fit = synth_fit(scratch, block, cell->method, noise);
    cell->att = fit.att;
    set_share(block, &fit, cell);
    if (block->n_treated > 1)
        return;
    cell->p = placebo_in_space(scratch, block, cell->method, noise, &fit).p_two_sided;
    cell->has_p = true;
}

/* What is being gone through. */
struct walk {
    struct arena *scratch;
    const struct counterfactual *counterfactual;
    struct grid_cell *cells;
    size_t n;
};

/* The cells of one scale and start. */
static void walk_methods(struct walk *walk, const struct block *block, bool is_log,
                         size_t earlier)
{
    const struct counterfactual *whole = walk->counterfactual;
    bool stated = is_log == (whole->spec->scale == SCALE_LOG) && !earlier;
    for (size_t m = 0; m < whole->n_estimates; m++)
        for (int set = 0; set < DONOR_SETS; set++) {
            struct grid_cell cell = {.method = whole->estimates[m].method,
                                     .is_log = is_log,
                                     .donors = (enum donor_set)set,
                                     .earlier = earlier};
            struct block chosen;
            if (!choose_donors(walk->scratch, block, cell.method, cell.donors, &chosen))
                continue;
            fit_cell(walk->scratch, &chosen, &cell);
            cell.is_stated =
                stated && set == DONORS_ALL && cell.method == whole->primary->method;
            walk->cells[walk->n++] = cell;
        }
}

static void walk_starts(struct walk *walk, bool is_log, double (*change)(double))
{
    const struct block *block = &walk->counterfactual->block;
    for (size_t earlier = 0; earlier <= MOST_EARLIER; earlier++) {
        if (block->n_pre < FEWEST_BEFORE + earlier)
            return;
        struct block own = convert_block(walk->scratch, block, change, earlier);
        walk_methods(walk, &own, is_log, earlier);
        arena_clear(walk->scratch);
    }
}

struct grid grid_fit(struct arena *arena, const struct counterfactual *counterfactual)
{
    const struct block *block = &counterfactual->block;
    size_t n = block->n_pre + block->n_post;
    bool is_log = counterfactual->spec->scale == SCALE_LOG;
    struct walk walk = {.scratch = arena_open(), .counterfactual = counterfactual};
    walk.cells = arena_array(arena, 2 * (MOST_EARLIER + 1) * DONOR_SETS * SYNTH_METHODS,
                             sizeof *walk.cells);
    walk_starts(&walk, is_log, NULL);
    if (is_log)
        walk_starts(&walk, false, special_exp);
    else if (all_positive(block->donors, block->n_donors, n) &&
             all_positive(block->treated, block->n_treated, n))
        walk_starts(&walk, true, special_log);
    arena_close(walk.scratch);
    return (struct grid){walk.cells, walk.n};
}
