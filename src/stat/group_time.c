#include "stat/group_time.h"

#include <math.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/random.h"
#include "stat/regress.h"
#include "stat/special.h"

#define DRAWS 10000
#define COVERAGE 0.95
#define UNITS_A_CELL 2

/* What is being computed. */
struct work {
    struct arena *arena;
    const struct cohorts *cohorts;
    enum control_rule rule;
    struct group_cell *cells;
    size_t n;
};

/* --- the cells --- */

static bool is_control(const struct work *work, size_t cohort, size_t time)
{
    size_t start = work->cohorts->list[cohort].start;
    return start == work->cohorts->n_times || (work->rule == CONTROL_NOT_YET && start > time);
}

static double change(const struct cohort *cohort, size_t base, size_t time)
{
    return cohort->mean[time] - cohort->mean[base];
}

/* Adds a cohort's change, `share` a unit, and how far it lies from the mean that it is in. */
static void add_change(const struct work *work, size_t cohort, size_t base, size_t time,
                       double share, double off_mean, struct influence *influence)
{
    double *a = influence->a + cohort * work->cohorts->n_times;
    a[time] += share;
    a[base] -= share;
    influence->b[cohort] += share * off_mean;
}

static void add_cell(struct work *work, size_t cohort, size_t base, size_t time)
{
    const struct cohort *list = work->cohorts->list;
    double sum = 0, n = 0;
    for (size_t h = 0; h < work->cohorts->n; h++)
        if (h != cohort && is_control(work, h, time)) {
            n += (double)list[h].n;
            sum += (double)list[h].n * change(&list[h], base, time);
        }
    if (!(n > 0))
        return;
    struct influence influence = influence_open(work->arena, work->cohorts);
    add_change(work, cohort, base, time, 1 / (double)list[cohort].n, 0, &influence);
    for (size_t h = 0; h < work->cohorts->n; h++)
        if (h != cohort && is_control(work, h, time))
            add_change(work, h, base, time, -1 / n, change(&list[h], base, time) - sum / n,
                       &influence);
    double att = change(&list[cohort], base, time) - sum / n;
    work->cells[work->n++] = (struct group_cell){
        cohort, effect_of(work->cohorts, (int)time, att, &influence), influence};
}

static void add_cells(struct work *work)
{
    const struct cohorts *cohorts = work->cohorts;
    for (size_t g = 0; g < cohorts->n; g++) {
        size_t start = cohorts->list[g].start;
        for (size_t t = 1; t < cohorts->n_times && start < cohorts->n_times; t++)
            add_cell(work, g, t < start ? t - 1 : start - 1, t);
    }
}

/* --- aggregates --- */

static size_t start_of(const struct work *work, const struct group_cell *cell)
{
    return work->cohorts->list[cell->cohort].start;
}

static bool is_after(const struct work *work, const struct group_cell *cell)
{
    return (size_t)cell->effect.at >= start_of(work, cell);
}

/* An estimate that is being put together. */
struct sum {
    double att;
    struct influence influence;
};

static struct sum sum_open(const struct work *work)
{
    return (struct sum){.influence = influence_open(work->arena, work->cohorts)};
}

static void sum_add(const struct work *work, struct sum *to, double att,
                    const struct influence *influence, double share)
{
    to->att += share * att;
    influence_add(work->cohorts, &to->influence, influence, share);
}

/* The mean of chosen cells by the size of their cohorts.  Sizes are shares p_h = n_h / n of a
 * random sample: a unit of cohort h adds 1 / n to p_h and takes p_k / n from all. */
static struct sum mean_by_size(const struct work *work, const bool chosen[])
{
    const struct cohorts *cohorts = work->cohorts;
    struct sum sum = sum_open(work);
    double total = 0;
    for (size_t k = 0; k < work->n; k++)
        if (chosen[k])
            total += (double)cohorts->list[work->cells[k].cohort].n;
    for (size_t k = 0; k < work->n; k++) {
        const struct group_cell *cell = &work->cells[k];
        if (chosen[k])
            sum_add(work, &sum, cell->effect.att, &cell->influence,
                    (double)cohorts->list[cell->cohort].n / total);
    }
    for (size_t k = 0; k < work->n; k++)
        if (chosen[k])
            sum.influence.b[work->cells[k].cohort] +=
                (work->cells[k].effect.att - sum.att) / total;
    return sum;
}

static int event_time(const struct work *work, const struct group_cell *cell)
{
    return cell->effect.at - (int)start_of(work, cell);
}

/* Chooses the cells at one event time; false when there is none. */
static bool choose_event(const struct work *work, int event, bool chosen[])
{
    bool any = false;
    for (size_t k = 0; k < work->n; k++)
        any |= chosen[k] = event_time(work, &work->cells[k]) == event;
    return any;
}

/* Chooses the cells of one period that are after their start. */
static bool choose_period(const struct work *work, int time, bool chosen[])
{
    bool any = false;
    for (size_t k = 0; k < work->n; k++)
        any |= chosen[k] = work->cells[k].effect.at == time && is_after(work, &work->cells[k]);
    return any;
}

/* One aggregate for each value that `choose` knows; their plain mean from 0 on. */
static struct effects by_choice(const struct work *work, int first, int last,
                                bool (*choose)(const struct work *, int, bool[]))
{
    size_t room = (size_t)(last - first), n = 0, after = 0;
    struct effect *list = arena_array(work->arena, room, sizeof *list);
    struct influence *influences = arena_array(work->arena, room, sizeof *influences);
    bool *chosen = arena_array(work->arena, work->n, sizeof *chosen);
    struct sum mean = sum_open(work), whole = sum_open(work);
    for (int at = first; at < last; at++)
        if (choose(work, at, chosen)) {
            struct sum sum = mean_by_size(work, chosen);
            list[n] = effect_of(work->cohorts, at, sum.att, &sum.influence);
            influences[n++] = sum.influence;
            after += at >= 0;
            if (at >= 0)
                sum_add(work, &mean, sum.att, &sum.influence, 1);
        }
    sum_add(work, &whole, mean.att, &mean.influence, 1 / (double)after);
    return (struct effects){list, influences, n,
                            effect_of(work->cohorts, 0, whole.att, &whole.influence)};
}

/* The plain mean of one cohort's cells after its start; false when there is none. */
static bool mean_of_cohort(const struct work *work, size_t cohort, struct sum *mean)
{
    size_t n = 0;
    *mean = sum_open(work);
    for (size_t k = 0; k < work->n; k++)
        n += work->cells[k].cohort == cohort && is_after(work, &work->cells[k]);
    for (size_t k = 0; k < work->n; k++)
        if (work->cells[k].cohort == cohort && is_after(work, &work->cells[k]))
            sum_add(work, mean, work->cells[k].effect.att, &work->cells[k].influence,
                    1 / (double)n);
    return n > 0;
}

/* Each cohort's mean; their mean by the cohorts' sizes, which are drawn too. */
static struct effects by_group(const struct work *work)
{
    const struct cohorts *cohorts = work->cohorts;
    struct effect *list = arena_array(work->arena, cohorts->n, sizeof *list);
    struct influence *influences = arena_array(work->arena, cohorts->n, sizeof *influences);
    size_t *cohort = arena_array(work->arena, cohorts->n, sizeof *cohort), n = 0;
    struct sum sum, whole = sum_open(work);
    double total = 0;
    for (size_t g = 0; g < cohorts->n; g++)
        if (mean_of_cohort(work, g, &sum)) {
            list[n] = effect_of(cohorts, (int)cohorts->list[g].start, sum.att, &sum.influence);
            influences[n] = sum.influence;
            cohort[n++] = g;
            total += (double)cohorts->list[g].n;
        }
    for (size_t i = 0; i < n; i++)
        sum_add(work, &whole, list[i].att, &influences[i],
                (double)cohorts->list[cohort[i]].n / total);
    for (size_t i = 0; i < n; i++)
        whole.influence.b[cohort[i]] += (list[i].att - whole.att) / total;
    return (struct effects){list, influences, n,
                            effect_of(cohorts, 0, whole.att, &whole.influence)};
}

/* --- tests --- */

static double *covariances(struct arena *arena, const struct cohorts *cohorts,
                           const struct influence influences[], size_t n)
{
    double *covariance = arena_array(arena, n * n, sizeof *covariance);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j <= i; j++)
            covariance[i * n + j] = covariance[j * n + i] =
                influence_product(cohorts, &influences[i], &influences[j]);
    return covariance;
}

/* A cohort's covariance between n cells is only known from more units; from fewer than twice as
 * many the test refuses what is true. */
static bool can_test(const struct work *work, const struct group_cell *cell)
{
    size_t start = start_of(work, cell);
    return cell->effect.has_error &&
           work->cohorts->list[cell->cohort].n >= UNITS_A_CELL * (start - 1);
}

static void test_before(const struct work *work, struct group_time *result)
{
    struct influence *influences = arena_array(work->arena, work->n, sizeof *influences);
    double *att = arena_array(work->arena, work->n, sizeof *att);
    size_t n = 0;
    for (size_t k = 0; k < work->n; k++) {
        const struct group_cell *cell = &work->cells[k];
        if (is_after(work, cell))
            continue;
        if (!can_test(work, cell))
            return;
        influences[n] = cell->influence;
        att[n++] = cell->effect.att;
    }
    result->pretest_cells = n;
    result->has_pretest =
        n && wald(work->arena, att, covariances(work->arena, work->cohorts, influences, n), n,
                  n, &result->chi_squared);
    if (result->has_pretest)
        result->p = chi_squared_tail(result->chi_squared, (double)n);
}

/* A factor L of a correlation matrix that may be singular: a pivot of nothing leaves a zero. */
static void factor_correlation(double a[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k <= i; k++) {
            double rest = a[i * n + k] - vector_dot(a + i * n, a + k * n, k);
            if (k < i)
                a[i * n + k] = a[k * n + k] > 0 ? rest / a[k * n + k] : 0;
            else
                a[i * n + i] = rest > 1e-10 ? sqrt(rest) : 0;
        }
}

struct group_time group_time(struct arena *arena, const struct cohorts *cohorts,
                             enum control_rule controls)
{
    int n_times = (int)cohorts->n_times;
    struct work work = {.arena = arena, .cohorts = cohorts, .rule = controls};
    work.cells = arena_array(arena, cohorts->n * cohorts->n_times, sizeof *work.cells);
    add_cells(&work);
    struct group_time result = {.cells = work.cells, .n = work.n};
    bool *after = arena_array(arena, work.n, sizeof *after), any = false;
    for (size_t k = 0; k < work.n; k++)
        any |= after[k] = is_after(&work, &work.cells[k]);
    if (!any) {
        result.n = 0;
        return result;
    }
    struct sum simple = mean_by_size(&work, after);
    result.simple = effect_of(cohorts, 0, simple.att, &simple.influence);
    result.event = by_choice(&work, -n_times, n_times, choose_event);
    result.period = by_choice(&work, 0, n_times, choose_period);
    result.group = by_group(&work);
    test_before(&work, &result);
    return result;
}

/* The Gaussian multiplier bootstrap of the influences needs their covariance alone. */
double group_time_critical(struct arena *arena, const struct cohorts *cohorts,
                           const struct effects *effects)
{
    size_t n = effects->n;
    struct random random = random_seeded(GROUP_TIME_SEED);
    double *factor = covariances(arena, cohorts, effects->influences, n);
    double *normal = arena_array(arena, n, sizeof *normal);
    double *largest = arena_array(arena, DRAWS, sizeof *largest);
    for (size_t i = 0; i < n; i++)
        if (!effects->list[i].has_error || !(effects->list[i].error > 0))
            return 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            factor[i * n + j] /= effects->list[i].error * effects->list[j].error;
    factor_correlation(factor, n);
    for (size_t draw = 0; draw < DRAWS; draw++) {
        for (size_t i = 0; i < n; i++)
            normal[i] = random_normal(&random);
        for (size_t i = 0; i < n; i++)
            largest[draw] =
                fmax(largest[draw], fabs(vector_dot(factor + i * n, normal, i + 1)));
    }
    vector_sort(largest, DRAWS);
    return largest[(size_t)(COVERAGE * DRAWS)];
}
