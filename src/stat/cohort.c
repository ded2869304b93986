#include "stat/cohort.h"

#include <math.h>
#include <stdlib.h>

#include "base/arena.h"
#include "stat/block.h"
#include "stat/matrix.h"

struct adoption adoption_of_block(struct arena *arena, const struct block *block)
{
    size_t n = block->n_donors + block->n_treated;
    const double **rows = arena_array(arena, n, sizeof *rows);
    size_t *start = arena_array(arena, n, sizeof *start);
    for (size_t i = 0; i < n; i++) {
        bool donor = i < block->n_donors;
        rows[i] = donor ? block->donors[i] : block->treated[i - block->n_donors];
        start[i] = donor ? block->n_pre + block->n_post : block->n_pre;
    }
    return (struct adoption){rows, start, n, block->n_pre + block->n_post};
}

static void add_row(const double row[], size_t n_times, double sum[])
{
    for (size_t t = 0; t < n_times; t++)
        sum[t] += row[t];
}

/* The lower half of the outer product of a row's deviations from the mean. */
static void add_deviations(const double row[], size_t n_times, double deviation[],
                           struct cohort *cohort)
{
    for (size_t t = 0; t < n_times; t++)
        deviation[t] = row[t] - cohort->mean[t];
    for (size_t t = 0; t < n_times; t++)
        for (size_t s = 0; s <= t; s++)
            cohort->covariance[t * n_times + s] += deviation[t] * deviation[s];
}

static void finish_covariance(struct cohort *cohort, size_t n_times)
{
    for (size_t t = 0; t < n_times; t++)
        for (size_t s = 0; s <= t; s++) {
            double *own = &cohort->covariance[t * n_times + s];
            *own /= (double)cohort->n;
            cohort->covariance[s * n_times + t] = *own;
        }
}

/* The place of each start's cohort; sets up the cohorts. */
static size_t *number_cohorts(struct arena *arena, const struct adoption *adoption,
                              struct cohorts *cohorts)
{
    size_t n = adoption->n_times;
    size_t *place = arena_array(arena, n + 1, sizeof *place);
    size_t *count = arena_array(arena, n + 1, sizeof *count);
    for (size_t i = 0; i < adoption->n_units; i++)
        count[adoption->start[i]]++;
    cohorts->n_units = adoption->n_units;
    cohorts->n_never = count[n];
    cohorts->list = arena_array(arena, n + 1, sizeof *cohorts->list);
    for (size_t s = 1; s <= n; s++)
        if (count[s]) {
            place[s] = cohorts->n;
            cohorts->list[cohorts->n++] =
                (struct cohort){.start = s,
                                .n = count[s],
                                .mean = arena_array(arena, n, sizeof(double)),
                                .covariance = arena_array(arena, n * n, sizeof(double))};
        }
    return place;
}

struct cohorts cohorts_sum_up(struct arena *arena, const struct adoption *adoption)
{
    size_t n_times = adoption->n_times;
    struct cohorts cohorts = {.n_times = n_times};
    const size_t *place = number_cohorts(arena, adoption, &cohorts);
    double *deviation = arena_array(arena, n_times, sizeof *deviation);
    for (size_t i = 0; i < adoption->n_units; i++)
        add_row(adoption->rows[i], n_times, cohorts.list[place[adoption->start[i]]].mean);
    for (size_t h = 0; h < cohorts.n; h++)
        for (size_t t = 0; t < n_times; t++)
            cohorts.list[h].mean[t] /= (double)cohorts.list[h].n;
    for (size_t i = 0; i < adoption->n_units; i++)
        add_deviations(adoption->rows[i], n_times, deviation,
                       &cohorts.list[place[adoption->start[i]]]);
    for (size_t h = 0; h < cohorts.n; h++)
        finish_covariance(&cohorts.list[h], n_times);
    return cohorts;
}

struct influence influence_open(struct arena *arena, const struct cohorts *cohorts)
{
    return (struct influence){
        .a = arena_array(arena, cohorts->n * cohorts->n_times, sizeof(double)),
        .b = arena_array(arena, cohorts->n, sizeof(double))};
}

void influence_add(const struct cohorts *cohorts, struct influence *to,
                   const struct influence *from, double factor)
{
    for (size_t i = 0; i < cohorts->n * cohorts->n_times; i++)
        to->a[i] += factor * from->a[i];
    for (size_t h = 0; h < cohorts->n; h++)
        to->b[h] += factor * from->b[h];
}

static double quadratic(const struct cohort *cohort, size_t n, const double a[],
                        const double c[])
{
    double sum = 0;
    for (size_t t = 0; t < n; t++)
        if (fabs(a[t]) > 0)
            sum += a[t] * vector_dot(cohort->covariance + t * n, c, n);
    return sum;
}

double influence_product(const struct cohorts *cohorts, const struct influence *psi,
                         const struct influence *phi)
{
    size_t n = cohorts->n_times;
    double sum = 0;
    for (size_t h = 0; h < cohorts->n; h++)
        sum += (double)cohorts->list[h].n *
               (quadratic(&cohorts->list[h], n, psi->a + h * n, phi->a + h * n) +
                psi->b[h] * phi->b[h]);
    return sum;
}

static bool rests_on_single(const struct cohorts *cohorts, const struct influence *influence)
{
    for (size_t h = 0; h < cohorts->n; h++)
        for (size_t t = 0; t < cohorts->n_times && cohorts->list[h].n == 1; t++)
            if (fabs(influence->a[h * cohorts->n_times + t]) > 0)
                return true;
    return false;
}

struct effect effect_of(const struct cohorts *cohorts, int at, double att,
                        const struct influence *influence)
{
    /* Rounding may leave a variance of zero a little below it. */
    double variance = fmax(0, influence_product(cohorts, influence, influence));
    return (struct effect){.at = at,
                           .att = att,
                           .error = sqrt(variance),
                           .has_error = !rests_on_single(cohorts, influence)};
}
