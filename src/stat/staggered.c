#include "stat/staggered.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/parallel.h"
#include "stat/matrix.h"
#include "stat/placebo.h"
#include "stat/random.h"
#include "stat/special.h"

#define SEED 20211201
#define DRAWS 500

/* --- the cohorts --- */

static struct cohort_fit fit_cohort(struct arena *arena, const struct adoption *adoption,
                                    size_t start)
{
    const double **donors = arena_array(arena, adoption->n_units, sizeof *donors);
    const double **treated = arena_array(arena, adoption->n_units, sizeof *treated);
    size_t *places = arena_array(arena, adoption->n_units, sizeof *places);
    struct cohort_fit own = {.start = start,
                             .donors = places,
                             .block = {.donors = donors,
                                       .treated = treated,
                                       .n_pre = start,
                                       .n_post = adoption->n_times - start}};
    for (size_t i = 0; i < adoption->n_units; i++)
        if (adoption->start[i] == adoption->n_times) {
            places[own.block.n_donors] = i;
            donors[own.block.n_donors++] = adoption->rows[i];
        } else if (adoption->start[i] == start) {
            treated[own.block.n_treated++] = adoption->rows[i];
        }
    if (own.block.n_donors > 1 && own.block.n_treated)
        own.fit = synth_fit(arena, &own.block, SYNTH_SDID, block_noise(&own.block));
    return own;
}

static double cells(const struct cohort_fit *own)
{
    return (double)(own->block.n_treated * own->block.n_post);
}

/* The cohorts that can be fitted, and their effects' mean by treated cells. */
static void fit_all(struct arena *arena, const struct adoption *adoption,
                    struct staggered *result)
{
    struct cohort_fit *list = arena_array(arena, adoption->n_times, sizeof *list);
    double sum = 0, total = 0;
    result->n = 0;
    for (size_t start = 2; start < adoption->n_times; start++) {
        struct cohort_fit own = fit_cohort(arena, adoption, start);
        if (own.block.n_donors < 2 || !own.block.n_treated)
            continue;
        list[result->n++] = own;
        sum += cells(&own) * own.fit.att;
        total += cells(&own);
    }
    result->cohorts = list;
    result->att = total > 0 ? sum / total : 0;
}

static void add_events(struct arena *arena, size_t n_times, struct staggered *result)
{
    struct effect *event = arena_array(arena, n_times, sizeof *event);
    for (size_t e = 0; e < n_times; e++) {
        double sum = 0, total = 0;
        for (size_t k = 0; k < result->n; k++) {
            const struct block *block = &result->cohorts[k].block;
            if (e >= block->n_post)
                continue;
            sum += (double)block->n_treated * result->cohorts[k].fit.effect[e];
            total += (double)block->n_treated;
        }
        if (total > 0)
            event[result->n_event++] = (struct effect){.at = (int)e, .att = sum / total};
    }
    result->event = event;
}

/* --- jackknife --- */

/* What each unit adds to a cohort's effect under its fixed weights. */
struct contrasts {
    double *treated, *donors; /* one of each row: mean after less weighted mean before */
    double treated_sum, donor_sum;
};

static double contrast(const double row[], const struct cohort_fit *own)
{
    return vector_mean(row + own->block.n_pre, own->block.n_post) -
           vector_dot(row, own->fit.time_weight, own->block.n_pre);
}

static struct contrasts contrasts_open(struct arena *arena, const struct cohort_fit *own)
{
    struct contrasts all = {.treated = arena_array(arena, own->block.n_treated, sizeof(double)),
                            .donors = arena_array(arena, own->block.n_donors, sizeof(double))};
    for (size_t i = 0; i < own->block.n_treated; i++)
        all.treated_sum += all.treated[i] = contrast(own->block.treated[i], own);
    for (size_t i = 0; i < own->block.n_donors; i++) {
        all.donors[i] = contrast(own->block.donors[i], own);
        all.donor_sum += own->fit.unit_weight[i] * all.donors[i];
    }
    return all;
}

/* A cohort's effect without one donor, whose weight the others take over. */
static double without_donor(const struct cohort_fit *own, const struct contrasts *all,
                            size_t donor)
{
    double weight = own->fit.unit_weight[donor];
    return all->treated_sum / (double)own->block.n_treated -
           (all->donor_sum - weight * all->donors[donor]) / (1 - weight);
}

/* The mean effect without treated unit `i` of cohort k. */
static double without_treated(const struct staggered *result, const struct contrasts all[],
                              size_t k, size_t i)
{
    double sum = 0, total = 0;
    for (size_t m = 0; m < result->n; m++) {
        const struct cohort_fit *own = &result->cohorts[m];
        double n = (double)own->block.n_treated, treated = all[m].treated_sum;
        if (m == k) {
            n -= 1;
            treated -= all[m].treated[i];
        }
        double share = n * (double)own->block.n_post;
        sum += share * (treated / n - all[m].donor_sum);
        total += share;
    }
    return sum / total;
}

static bool can_jackknife(const struct staggered *result)
{
    for (size_t k = 0; k < result->n; k++) {
        const struct cohort_fit *own = &result->cohorts[k];
        if (own->block.n_treated < 2)
            return false;
        for (size_t i = 0; i < own->block.n_donors; i++)
            if (own->fit.unit_weight[i] >= 1)
                return false;
    }
    return true;
}

static void jackknife(struct arena *arena, const struct adoption *adoption,
                      struct staggered *result)
{
    struct contrasts *all = arena_array(arena, result->n, sizeof *all);
    double *effect = arena_array(arena, adoption->n_units, sizeof *effect), total = 0;
    size_t n = 0;
    for (size_t k = 0; k < result->n; k++) {
        all[k] = contrasts_open(arena, &result->cohorts[k]);
        total += cells(&result->cohorts[k]);
    }
    for (size_t i = 0; i < result->cohorts[0].block.n_donors; i++, n++)
        for (size_t k = 0; k < result->n; k++)
            effect[n] += cells(&result->cohorts[k]) / total *
                         without_donor(&result->cohorts[k], &all[k], i);
    for (size_t k = 0; k < result->n; k++)
        for (size_t i = 0; i < result->cohorts[k].block.n_treated; i++)
            effect[n++] = without_treated(result, all, k, i);
    result->kind = STAGGERED_JACKKNIFE;
    result->error = vector_sd_population(effect, n) * sqrt((double)(n - 1));
    result->p = result->error > 0 ? 2 * normal_cdf(-fabs(result->att) / result->error) : 1;
}

/* --- placebos --- */

/* The effect when the first units in `order` get the treated units' starts. */
static double placebo(struct arena *arena, const struct adoption *controls,
                      const size_t order[], const size_t starts[], size_t n_starts)
{
    size_t *start = arena_array(arena, controls->n_units, sizeof *start);
    struct adoption design = *controls;
    struct staggered result = {0};
    design.start = start;
    for (size_t i = 0; i < controls->n_units; i++)
        start[i] = controls->n_times;
    for (size_t i = 0; i < n_starts; i++)
        start[order[i]] = starts[i];
    fit_all(arena, &design, &result);
    return result.att;
}

/* The first n of `order` become a random choice of all, in random order. */
static void shuffle(struct random *random, size_t order[], size_t n, size_t all)
{
    for (size_t i = 0; i < n; i++) {
        size_t other = i + random_below(random, all - i), kept = order[i];
        order[i] = order[other];
        order[other] = kept;
    }
}

struct samples {
    const struct adoption *controls;
    const size_t *starts; /* of the treated units */
    size_t n_starts;
    const size_t *chosen; /* of each sample: the control in the place of each */
    double *effect;
};

static void fit_sample(struct arena *scratch, void *job, size_t i)
{
    const struct samples *samples = job;
    samples->effect[i] =
        placebo(scratch, samples->controls, samples->chosen + i * samples->n_starts,
                samples->starts, samples->n_starts);
}

/* Every control once for one treated unit; else so many choices of them. */
static const size_t *choose_controls(struct arena *arena, size_t n, size_t n_starts,
                                     size_t draws)
{
    size_t *order = arena_array(arena, n, sizeof *order);
    size_t *chosen = arena_array(arena, draws * n_starts, sizeof *chosen);
    struct random random = random_seeded(SEED);
    for (size_t i = 0; i < n; i++)
        order[i] = i;
    for (size_t i = 0; i < draws && n_starts > 1; i++) {
        shuffle(&random, order, n_starts, n);
        memcpy(chosen + i * n_starts, order, n_starts * sizeof *order);
    }
    return n_starts > 1 ? chosen : order;
}

static void take_placebos(struct arena *arena, const struct adoption *controls,
                          const size_t starts[], size_t n_starts, struct staggered *result)
{
    size_t extreme = 1, n = controls->n_units;
    result->is_drawn = n_starts > 1;
    result->draws = result->is_drawn ? DRAWS : n;
    double *effect = arena_array(arena, result->draws, sizeof *effect);
    const size_t *chosen = choose_controls(arena, n, n_starts, result->draws);
    parallel_run(arena, fit_sample,
                 &(struct samples){controls, starts, n_starts, chosen, effect}, result->draws,
                 PLACEBO_SHARE);
    for (size_t i = 0; i < result->draws; i++)
        extreme += fabs(effect[i]) >= fabs(result->att) * (1 - 1e-12);
    result->kind = STAGGERED_PLACEBO;
    result->seed = SEED;
    result->error = vector_sd_population(effect, result->draws);
    result->p = (double)extreme / (double)(result->draws + 1);
}

/* Parts the units never treated from the starts of those treated and fitted. */
static void infer_by_placebo(struct arena *arena, const struct adoption *adoption,
                             struct staggered *result)
{
    const double **rows = arena_array(arena, adoption->n_units, sizeof *rows);
    size_t *starts = arena_array(arena, adoption->n_units, sizeof *starts), n_starts = 0;
    struct adoption controls = {.rows = rows, .n_times = adoption->n_times};
    for (size_t i = 0; i < adoption->n_units; i++)
        if (adoption->start[i] == adoption->n_times)
            rows[controls.n_units++] = adoption->rows[i];
        else if (adoption->start[i] >= 2)
            starts[n_starts++] = adoption->start[i];
    if (controls.n_units >= n_starts + 2)
        take_placebos(arena, &controls, starts, n_starts, result);
}

struct staggered staggered_fit(struct arena *arena, const struct adoption *adoption)
{
    struct staggered result = {0};
    fit_all(arena, adoption, &result);
    for (size_t i = 0; i < adoption->n_units; i++)
        result.left_out += adoption->start[i] < 2;
    if (!result.n)
        return result;
    add_events(arena, adoption->n_times, &result);
    if (can_jackknife(&result))
        jackknife(arena, adoption, &result);
    else
        infer_by_placebo(arena, adoption, &result);
    return result;
}
