#include "stat/honest.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/special.h"

#define LEVEL 0.05

/*
 * With leads at -K … -1 the estimator is sum v_k b_-k + sum l_s b_s.  Its bias is linear in the
 * trend's changes of slope, with factors C_j = sum_(k>j) (k - j) v_k; C_0 = sum s l_s cancels a
 * linear trend.  The free numbers are C_1 … C_(K-1); variance is quadratic in them.
 */
struct smooth {
    size_t n;                 /* K - 1 */
    double *quadratic;        /* n x n */
    double *linear, constant; /* variance = c'Qc + 2 r'c + s */
    double bias;              /* the part of the worst bias that is not in c, for M = 1 */
    double *c;
    double m;
};

/* The weights on all coefficients when C_place is `value` and the other free ones are zero. */
static void weights_of(const struct event_estimates *estimates, size_t place, double value,
                       double weight[])
{
    size_t k = estimates->n_leads;
    const double pattern[3] = {1, -2, 1};
    memset(weight, 0, (k + estimates->n_lags) * sizeof *weight);
    /* v_k = C_(k-1) - 2 C_k + C_(k+1): C_place is in v of the leads one more, equal, one less;
     * the coefficient of lead -k stands at K - k. */
    for (size_t i = 0; i < 3; i++) {
        /* C_place is C_(k-1), C_k, C_(k+1) of k = place + 1, place, … */
        size_t lead = place + 1 - i;
        if (place + 1 >= i + 1 && lead <= k)
            weight[k - lead] += pattern[i] * value;
    }
}

double honest_covariance(const struct event_estimates *estimates, const double a[],
                         const double b[])
{
    size_t n = estimates->n_leads + estimates->n_lags;
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * vector_dot(estimates->covariance + i * n, b, n);
    return sum;
}

/* The weights of C_0 and the target: what is there when all free numbers are zero. */
static void fixed_weights(const struct event_estimates *estimates, const double target[],
                          double weight[])
{
    double slope = 0;
    for (size_t s = 0; s < estimates->n_lags; s++)
        slope += (double)(s + 1) * target[s];
    weights_of(estimates, 0, slope, weight);
    for (size_t s = 0; s < estimates->n_lags; s++)
        weight[estimates->n_leads + s] = target[s];
}

/* Worst bias from changes of slope after the start, and at it. */
static double fixed_bias(const struct event_estimates *estimates, const double target[])
{
    double bias = 0;
    for (size_t j = 0; j < estimates->n_lags; j++) {
        double factor = 0;
        for (size_t s = j; s < estimates->n_lags; s++)
            factor += (double)(s + 1 - j) * target[s];
        bias += fabs(factor);
    }
    return bias;
}

static struct smooth smooth_open(struct arena *arena, const struct event_estimates *estimates,
                                 const double target[], double m)
{
    size_t n = estimates->n_leads - 1, all = estimates->n_leads + estimates->n_lags;
    struct smooth smooth = {.n = n,
                            .quadratic = arena_array(arena, n * n, sizeof(double)),
                            .linear = arena_array(arena, n, sizeof(double)),
                            .c = arena_array(arena, n, sizeof(double)),
                            .bias = fixed_bias(estimates, target),
                            .m = m};
    double *fixed = arena_array(arena, all, sizeof *fixed);
    double *own = arena_array(arena, all, sizeof *own),
           *other = arena_array(arena, all, sizeof *own);
    fixed_weights(estimates, target, fixed);
    smooth.constant = honest_covariance(estimates, fixed, fixed);
    for (size_t i = 0; i < n; i++) {
        weights_of(estimates, i + 1, 1, own);
        smooth.linear[i] = honest_covariance(estimates, own, fixed);
        for (size_t j = 0; j < n; j++) {
            weights_of(estimates, j + 1, 1, other);
            smooth.quadratic[i * n + j] = honest_covariance(estimates, own, other);
        }
    }
    return smooth;
}

/* min variance + 2 kappa sum |c|, by coordinate descent. */
static void solve_lasso(struct smooth *smooth, double kappa)
{
    double moved = 1, largest = 1;
    for (int round = 0; round < 100000 && moved > 1e-15 * largest; round++) {
        moved = largest = 0;
        for (size_t i = 0; i < smooth->n; i++) {
            const double *row = smooth->quadratic + i * smooth->n;
            double pull = smooth->linear[i] + vector_dot(row, smooth->c, smooth->n) -
                          row[i] * smooth->c[i];
            double size = fmax(0, fabs(pull) - kappa) / row[i];
            double next = pull > 0 ? -size : size;
            moved = fmax(moved, fabs(next - smooth->c[i]));
            largest = fmax(largest, fabs(next));
            smooth->c[i] = next;
        }
    }
}

/* The 95 percent point of |N(bias, 1)|. */
static double folded_quantile(double bias)
{
    double low = 0, high = bias + 10;
    for (;;) {
        double x = low + (high - low) / 2;
        if (x <= low || x >= high)
            return x;
        if (normal_cdf(x - bias) - normal_cdf(-x - bias) < 1 - LEVEL)
            low = x;
        else
            high = x;
    }
}

static double half_length(struct smooth *smooth, double kappa)
{
    double variance = smooth->constant, bias = smooth->bias;
    solve_lasso(smooth, kappa);
    for (size_t i = 0; i < smooth->n; i++) {
        const double *row = smooth->quadratic + i * smooth->n;
        variance +=
            smooth->c[i] * (2 * smooth->linear[i] + vector_dot(row, smooth->c, smooth->n));
        bias += fabs(smooth->c[i]);
    }
    double sd = sqrt(variance);
    return sd * folded_quantile(smooth->m * bias / sd);
}

/* Golden section over the penalty; a larger one trades variance for less bias. */
static double best_penalty(struct smooth *smooth)
{
    const double ratio = (sqrt(5) - 1) / 2;
    double low = 0, high = 0;
    for (size_t i = 0; i < smooth->n; i++)
        high = fmax(high, fabs(smooth->linear[i]));
    double a = high - ratio * (high - low), b = low + ratio * (high - low);
    double at_a = half_length(smooth, a), at_b = half_length(smooth, b);
    while (high - low > 1e-12 * high) {
        if (at_a <= at_b) {
            high = b;
            b = a;
            at_b = at_a;
            a = high - ratio * (high - low);
            at_a = half_length(smooth, a);
        } else {
            low = a;
            a = b;
            at_a = at_b;
            b = low + ratio * (high - low);
            at_b = half_length(smooth, b);
        }
    }
    return (low + high) / 2;
}

struct honest_interval honest_smooth(struct arena *arena,
                                     const struct event_estimates *estimates,
                                     const double target[], double m)
{
    size_t all = estimates->n_leads + estimates->n_lags;
    struct smooth smooth = smooth_open(arena, estimates, target, m);
    double *weight = arena_array(arena, all, sizeof *weight);
    double half = half_length(&smooth, m > 0 ? best_penalty(&smooth) : 0);
    fixed_weights(estimates, target, weight);
    double estimate = vector_dot(weight, estimates->coef, all);
    for (size_t i = 0; i < smooth.n; i++) {
        weights_of(estimates, i + 1, smooth.c[i], weight);
        estimate += vector_dot(weight, estimates->coef, all);
    }
    return (struct honest_interval){
        .lower = estimate - half, .upper = estimate + half, .half_length = half};
}
