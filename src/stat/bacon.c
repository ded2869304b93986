#include "stat/bacon.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"

/* A cohort's mean over the periods from .. to - 1. */
static double mean_over(const struct cohort *cohort, size_t from, size_t to)
{
    return vector_mean(cohort->mean + from, to - from);
}

/* The change of one cohort from `from` .. `start` - 1 to `start` .. `to` - 1,
 * less another's. */
static double compare(const struct cohort *treated, const struct cohort *control, size_t from,
                      size_t start, size_t to)
{
    return mean_over(treated, start, to) - mean_over(treated, from, start) -
           (mean_over(control, start, to) - mean_over(control, from, start));
}

/* The share of pairs n_k n_l, times the squared share of periods compared, times the variance
 * of treatment in them: (theirs) before and after the change. */
static double weigh(const struct cohort *a, const struct cohort *b, size_t before, size_t after)
{
    return (double)a->n * (double)b->n * (double)before * (double)after;
}

static void add(struct bacon *bacon, struct comparison *list, struct comparison own)
{
    list[bacon->n++] = own;
}

/* The comparisons of one cohort with a later or never treated one. */
static void compare_pair(const struct cohorts *cohorts, size_t early, size_t late,
                         struct bacon *bacon, struct comparison *list)
{
    const struct cohort *a = &cohorts->list[early], *b = &cohorts->list[late];
    size_t n = cohorts->n_times;
    add(bacon, list,
        (struct comparison){early, late, false, weigh(a, b, a->start, b->start - a->start),
                            compare(a, b, 0, a->start, b->start)});
    if (b->start < n)
        add(bacon, list,
            (struct comparison){late, early, true,
                                weigh(a, b, b->start - a->start, n - b->start),
                                compare(b, a, a->start, b->start, n)});
}

/* Takes the unit and period means away from one path for each cohort. */
static double *demean(struct arena *arena, const struct cohorts *cohorts, double *path)
{
    size_t n_times = cohorts->n_times;
    double *period = arena_array(arena, n_times, sizeof *period);
    for (size_t h = 0; h < cohorts->n; h++) {
        double level = vector_mean(path + h * n_times, n_times);
        for (size_t t = 0; t < n_times; t++) {
            path[h * n_times + t] -= level;
            period[t] +=
                (double)cohorts->list[h].n * path[h * n_times + t] / (double)cohorts->n_units;
        }
    }
    for (size_t i = 0; i < cohorts->n * n_times; i++)
        path[i] -= period[i % n_times];
    return path;
}

static double *demeaned_treatment(struct arena *arena, const struct cohorts *cohorts)
{
    size_t n_times = cohorts->n_times;
    double *d = arena_array(arena, cohorts->n * n_times, sizeof *d);
    for (size_t i = 0; i < cohorts->n * n_times; i++)
        d[i] = i % n_times >= cohorts->list[i / n_times].start;
    return demean(arena, cohorts, d);
}

static double *demeaned_outcome(struct arena *arena, const struct cohorts *cohorts)
{
    size_t n_times = cohorts->n_times;
    double *y = arena_array(arena, cohorts->n * n_times, sizeof *y);
    for (size_t h = 0; h < cohorts->n; h++)
        memcpy(y + h * n_times, cohorts->list[h].mean, n_times * sizeof *y);
    return demean(arena, cohorts, y);
}

/* Unit effects are nested in the clusters and do not count. */
static double small_sample(const struct cohorts *cohorts)
{
    double g = (double)cohorts->n_units, n = g * (double)cohorts->n_times;
    return g / (g - 1) * (n - 1) / (n - 1 - (double)cohorts->n_times);
}

static struct effect fit_twfe(struct arena *arena, const struct cohorts *cohorts)
{
    size_t n_times = cohorts->n_times;
    const double *d = demeaned_treatment(arena, cohorts);
    const double *y = demeaned_outcome(arena, cohorts);
    struct influence influence = influence_open(arena, cohorts);
    double square = 0, product = 0;
    for (size_t h = 0; h < cohorts->n; h++) {
        double size = (double)cohorts->list[h].n;
        square += size * vector_dot(d + h * n_times, d + h * n_times, n_times);
        product += size * vector_dot(d + h * n_times, y + h * n_times, n_times);
    }
    double att = product / square, factor = sqrt(small_sample(cohorts)) / square;
    for (size_t h = 0; h < cohorts->n; h++)
        for (size_t t = 0; t < n_times; t++) {
            double own = d[h * n_times + t];
            influence.a[h * n_times + t] = factor * own;
            influence.b[h] += factor * own * (y[h * n_times + t] - att * own);
        }
    struct effect effect = effect_of(cohorts, 0, att, &influence);
    effect.has_error = true; /* a unit's score is its residuals', also in a cohort of its own */
    return effect;
}

struct bacon bacon_decompose(struct arena *arena, const struct cohorts *cohorts)
{
    struct bacon bacon = {0};
    struct comparison *list = arena_array(arena, cohorts->n * cohorts->n, sizeof *list);
    double total = 0;
    if (cohorts->n < 2)
        return bacon;
    for (size_t early = 0; early < cohorts->n; early++)
        for (size_t late = early + 1; late < cohorts->n; late++)
            compare_pair(cohorts, early, late, &bacon, list);
    for (size_t i = 0; i < bacon.n; i++)
        total += list[i].weight;
    for (size_t i = 0; i < bacon.n; i++) {
        bool never = cohorts->list[list[i].control].start == cohorts->n_times;
        list[i].weight /= total;
        *(list[i].already ? &bacon.weight_already
          : never         ? &bacon.weight_never
                          : &bacon.weight_not_yet) += list[i].weight;
    }
    bacon.list = list;
    bacon.twfe = fit_twfe(arena, cohorts);
    return bacon;
}
