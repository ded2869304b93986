#include "stat/event.h"

#include <math.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/regress.h"
#include "stat/special.h"

bool event_has_valid_errors(const struct block *block)
{
    return block->n_treated >= EVENT_FEWEST_TREATED && block->n_donors >= EVENT_FEWEST_TREATED;
}

/* The block as one rectangle: donors, then treated units. */
struct rectangle {
    const struct block *block;
    size_t units, times, n;
    double *y; /* demeaned twice */
    size_t *cluster;
    double total; /* sum of squares of y around its mean */
};

static const double *row_of(const struct block *block, size_t unit)
{
    return unit < block->n_donors ? block->donors[unit]
                                  : block->treated[unit - block->n_donors];
}

static struct rectangle rectangle_open(struct arena *arena, const struct block *block,
                                       size_t times)
{
    struct rectangle all = {
        .block = block, .units = block->n_donors + block->n_treated, .times = times};
    all.n = all.units * times;
    all.y = arena_array(arena, all.n, sizeof *all.y);
    all.cluster = arena_array(arena, all.n, sizeof *all.cluster);
    for (size_t i = 0; i < all.units; i++)
        for (size_t t = 0; t < times; t++) {
            all.y[i * times + t] = row_of(block, i)[t];
            all.cluster[i * times + t] = i;
        }
    double sd = vector_sd_population(all.y, all.n);
    all.total = sd * sd * (double)all.n;
    demean_twice(arena, all.y, all.units, times);
    return all;
}

/* Puts a column into x, demeaned twice. */
static void set_column(struct arena *arena, const struct rectangle *all, double x[], size_t k,
                       size_t place, double column[])
{
    demean_twice(arena, column, all->units, all->times);
    for (size_t i = 0; i < all->n; i++)
        x[i * k + place] = column[i];
}

static double treated_times(const struct rectangle *all, size_t cell, double value)
{
    return cell / all->times >= all->block->n_donors ? value : 0;
}

/* Rounding may leave a variance of zero a little below it. */
static double root(double variance)
{
    return sqrt(fmax(0, variance));
}

/* One less the share that is left over; nothing to explain is explained. */
static double explained(double rest, double total)
{
    return total > 0 ? 1 - rest / total : 0;
}

/* G/(G-1) (N-1)/(N-K) */
static double small_sample(const struct rectangle *all, size_t k)
{
    double g = (double)all->units, n = (double)all->n;
    return g / (g - 1) * (n - 1) / (n - (double)k);
}

struct twfe twfe_fit(struct arena *arena, const struct block *block)
{
    struct rectangle all = rectangle_open(arena, block, block->n_pre + block->n_post);
    double *x = arena_array(arena, all.n, sizeof *x), n = (double)all.n;
    for (size_t i = 0; i < all.n; i++)
        x[i] = treated_times(&all, i, i % all.times >= block->n_pre);
    demean_twice(arena, x, all.units, all.times);
    struct regression fit;
    if (!regress(arena, x, all.y, all.n, 1, &fit))
        return (struct twfe){0};
    double clustered = *regress_clustered(arena, &fit, x, all.cluster, all.units);
    size_t k = 1 + all.times, all_k = k + all.units - 1;
    double residual_df = n - (double)all_k;
    return (struct twfe){
        .att = fit.coef[0],
        .se_nested = sqrt(clustered * small_sample(&all, k)),
        .se_all_k = sqrt(clustered * small_sample(&all, all_k)),
        .se_cr0 = sqrt(clustered),
        .se_hc1 = sqrt(*regress_robust(arena, &fit, x) * n / residual_df),
        .se_iid = sqrt(fit.rss / residual_df * fit.inverse[0]),
        .rss = fit.rss,
        .r2 = explained(fit.rss, all.total),
        .r2_within = explained(fit.rss, vector_dot(all.y, all.y, all.n)),
    };
}

/* The 5 percent point of F. */
static double f_critical(double numerator, double denominator)
{
    double low = 0, high = 1;
    while (f_tail(high, numerator, denominator) > 0.05)
        high *= 2;
    while (high - low > 1e-10 * high) {
        double middle = (low + high) / 2;
        if (f_tail(middle, numerator, denominator) > 0.05)
            low = middle;
        else
            high = middle;
    }
    return high;
}

/* The noncentrality with which the 5 percent test of the leads refuses that often. */
static double noncentrality_for(double power, const struct event_study *study)
{
    double numerator = (double)study->leads, denominator = (double)study->denominator;
    double f = f_critical(numerator, denominator), low = 0, high = 1000;
    while (high - low > 1e-9) {
        double middle = (low + high) / 2;
        if (noncentral_f_tail(f, numerator, denominator, middle) < power)
            low = middle;
        else
            high = middle;
    }
    return high;
}

/* A trend of one a period gives the leads -n .. -1 and a noncentrality; others
 * go as squares. */
void event_study_power(struct arena *arena, const struct block *block,
                       struct event_study *study)
{
    size_t k = block->n_pre + block->n_post - 1;
    if (!study->has_pretrend)
        return;
    double *trend = arena_array(arena, study->leads, sizeof *trend), unit;
    for (size_t p = 0; p < study->leads; p++)
        trend[p] = (double)p - (double)study->leads;
    wald(arena, trend, study->covariance, k, study->leads, &unit);
    study->visible_50 = sqrt(noncentrality_for(0.5, study) / unit);
    study->visible_80 = sqrt(noncentrality_for(0.8, study) / unit);
}

static void test_leads(struct arena *arena, const struct block *block, const double coef[],
                       size_t k, struct event_study *study)
{
    study->leads = block->n_pre - 1;
    study->denominator = block->n_donors + block->n_treated - 1;
    if (study->leads == 0 ||
        !wald(arena, coef, study->covariance, k, study->leads, &study->chi_squared))
        return;
    study->has_pretrend = true;
    study->f = study->chi_squared / (double)study->leads;
    study->p = f_tail(study->f, (double)study->leads, (double)study->denominator);
}

struct event_study event_study(struct arena *arena, const struct block *block)
{
    struct rectangle all = rectangle_open(arena, block, block->n_pre + block->n_post);
    size_t k = all.times - 1;
    double *x = arena_array(arena, all.n * k, sizeof *x);
    double *column = arena_array(arena, all.n, sizeof *column);
    struct event_study study = {.reference = block->n_pre - 1,
                                .coef = arena_array(arena, all.times, sizeof(double)),
                                .error = arena_array(arena, all.times, sizeof(double))};
    for (size_t p = 0; p < k; p++) {
        size_t time = p + (p >= study.reference);
        for (size_t i = 0; i < all.n; i++)
            column[i] = treated_times(&all, i, i % all.times == time);
        set_column(arena, &all, x, k, p, column);
    }
    struct regression fit;
    if (!regress(arena, x, all.y, all.n, k, &fit))
        return study;
    study.covariance = regress_clustered(arena, &fit, x, all.cluster, all.units);
    for (size_t i = 0; i < k * k; i++)
        study.covariance[i] *= small_sample(&all, k + all.times);
    for (size_t p = 0; p < k; p++) {
        size_t time = p + (p >= study.reference);
        study.coef[time] = fit.coef[p];
        study.error[time] = root(study.covariance[p * k + p]);
    }
    test_leads(arena, block, fit.coef, k, &study);
    return study;
}

static struct trend with_power(double slope, double error)
{
    return (struct trend){.slope = slope,
                          .error = error,
                          .visible_50 = normal_quantile(0.975) * error,
                          .visible_80 =
                              (normal_quantile(0.975) + normal_quantile(0.8)) * error};
}

struct trend event_trend(struct arena *arena, const struct block *block)
{
    struct rectangle all = rectangle_open(arena, block, block->n_pre);
    double *x = arena_array(arena, all.n, sizeof *x);
    for (size_t i = 0; i < all.n; i++)
        x[i] = treated_times(&all, i, (double)(i % all.times));
    demean_twice(arena, x, all.units, all.times);
    struct regression fit;
    if (!regress(arena, x, all.y, all.n, 1, &fit))
        return (struct trend){0};
    double clustered = *regress_clustered(arena, &fit, x, all.cluster, all.units);
    return with_power(fit.coef[0], sqrt(clustered * small_sample(&all, 1 + all.times)));
}

struct trend event_unit_trends(struct arena *arena, const struct block *block)
{
    struct rectangle all = rectangle_open(arena, block, block->n_pre + block->n_post);
    size_t k = all.units; /* the effect, and the trends of all units but the first */
    double *x = arena_array(arena, all.n * k, sizeof *x);
    double *column = arena_array(arena, all.n, sizeof *column);
    for (size_t p = 0; p < k; p++) {
        for (size_t i = 0; i < all.n; i++)
            column[i] = p == 0 ? treated_times(&all, i, i % all.times >= block->n_pre)
                        : i / all.times == p ? (double)(i % all.times)
                                             : 0;
        set_column(arena, &all, x, k, p, column);
    }
    struct regression fit;
    if (!regress(arena, x, all.y, all.n, k, &fit))
        return (struct trend){0};
    double *covariance = regress_clustered(arena, &fit, x, all.cluster, all.units);
    return with_power(fit.coef[0],
                      root(covariance[0] * small_sample(&all, 1 + all.times + all.units)));
}
