#include "stat/honest.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/special.h"

#define LEVEL 0.05
/* The share of the level that the first, least-favourable test of the hybrid spends. */
#define FIRST_STAGE (LEVEL / 10)
/* normal_quantile(1 - FIRST_STAGE) */
#define FIRST_DEVIATE 2.5758293035489004

/*
 * One step before the start and one sign, so that |u_t| <= b for the trend's steps u_t after,
 * b = +-mbar * step.  Estimates of the trend's steps are those of the coefficients less those
 * of the effects, and an effect theta fixes sum c_t u_t = x - theta, c_t = sum_(s >= t)
 * target_s and x the estimate; the steps are free otherwise.
 *
 * The least eta with which all moments +-u_t - b, each over its standard deviation, can be met
 * is a linear program whose dual has few vertices: all moments of one direction weighted by
 * |c_t|, for each direction; and the two moments of one period.  Each is a linear form p (x -
 * theta) + q b, so the conditional test with nuisance parameters (Andrews, Roth & Pakes 2023)
 * needs no solver, and its first critical value no simulation.
 */
struct forms {
    size_t n;
    double *p, *q;
    double x, b;          /* estimates */
    double x_x, x_b, b_b; /* their covariance */
    double critical;      /* of the first, least-favourable test */
};

/* --- the forms --- */

/* Adds `factor` times the step into period `place`, 0 the first lead.  The coefficients leave
 * out the reference period, place n_leads, in which the trend is zero. */
static void add_step(const struct event_estimates *estimates, size_t place, double factor,
                     double weight[])
{
    size_t k = estimates->n_leads;
    if (place != k)
        weight[place < k ? place : place - 1] += factor;
    if (place != k + 1)
        weight[place <= k ? place - 1 : place - 2] -= factor;
}

/* Standard deviation of the moment +-(step of a period after) - b. */
static double moment_sd(const struct event_estimates *estimates, size_t lag, double direction,
                        const double bound[], double moment[])
{
    size_t n = estimates->n_leads + estimates->n_lags;
    memset(moment, 0, n * sizeof *moment);
    add_step(estimates, estimates->n_leads + 1 + lag, direction, moment);
    for (size_t i = 0; i < n; i++)
        moment[i] -= bound[i];
    return sqrt(honest_covariance(estimates, moment, moment));
}

static void add_form(struct forms *forms, double p, double q, double scale)
{
    forms->p[forms->n] = p / scale;
    forms->q[forms->n++] = q / scale;
}

static void add_forms(const struct event_estimates *estimates, const double c[],
                      const double bound[], double moment[], struct forms *forms)
{
    size_t n = estimates->n_lags, bearing = 0;
    double whole = 0;
    for (size_t t = 0; t < n; t++) {
        bearing += fabs(c[t]) > 0;
        whole += fabs(c[t]);
    }
    for (int direction = 1; direction >= -1; direction -= 2) {
        double scale = 0;
        for (size_t t = 0; t < n; t++)
            scale += fabs(c[t]) *
                     moment_sd(estimates, t, c[t] < 0 ? -direction : direction, bound, moment);
        add_form(forms, direction, -whole, scale);
    }
    /* Where one period alone bears the effect its pair is the sum of the two directions. */
    for (size_t t = 0; t < n && forms->b_b > 0; t++)
        if (bearing > 1 || !(fabs(c[t]) > 0))
            add_form(forms, 0, -2,
                     moment_sd(estimates, t, 1, bound, moment) +
                         moment_sd(estimates, t, -1, bound, moment));
}

static struct forms forms_open(struct arena *arena, const struct event_estimates *estimates,
                               const double target[], const double c[], size_t lead,
                               double mbar)
{
    size_t n = estimates->n_lags, all = estimates->n_leads + n;
    double *bound = arena_array(arena, all, sizeof *bound);
    double *effect = arena_array(arena, all, sizeof *effect);
    double *moment = arena_array(arena, all, sizeof *moment);
    memcpy(effect + estimates->n_leads, target, n * sizeof *target);
    add_step(estimates, lead + 1, mbar, bound);
    struct forms forms = {.p = arena_array(arena, n + 2, sizeof(double)),
                          .q = arena_array(arena, n + 2, sizeof(double)),
                          .x = vector_dot(effect, estimates->coef, all),
                          .b = vector_dot(bound, estimates->coef, all),
                          .x_x = honest_covariance(estimates, effect, effect),
                          .x_b = honest_covariance(estimates, effect, bound),
                          .b_b = honest_covariance(estimates, bound, bound)};
    add_forms(estimates, c, bound, moment, &forms);
    return forms;
}

static double covariance(const struct forms *forms, size_t v, size_t w)
{
    const double *p = forms->p, *q = forms->q;
    return p[v] * p[w] * forms->x_x + (p[v] * q[w] + q[v] * p[w]) * forms->x_b +
           q[v] * q[w] * forms->b_b;
}

/* --- the first test's critical value --- */

/* P(all forms <= c) when x and b have mean zero: by Simpson's rule over b, in which the other
 * forms bound x from both sides. */
static double all_below(const struct forms *forms, double c)
{
    const int n = 120;
    double sd = sqrt(forms->b_b), slope = sd > 0 ? forms->x_b / sd : 0;
    double spread = sqrt(fmax(forms->x_x - slope * slope, 1e-14 * forms->x_x));
    double low = -9, high = 9, sum = 0;
    for (size_t v = 2; v < forms->n; v++) /* their q is negative */
        low = fmax(low, c / (forms->q[v] * sd));
    double width = (high - low) / n;
    for (int i = 0; i <= n; i++) {
        double z = low + i * width, b = sd * z, mean = slope * z;
        double most = (c - forms->q[0] * b) / forms->p[0];
        double least = (c - forms->q[1] * b) / forms->p[1];
        if (most > least)
            sum += (i == 0 || i == n ? 1
                    : i % 2          ? 4
                                     : 2) *
                   special_exp(-z * z / 2) *
                   (normal_cdf((most - mean) / spread) - normal_cdf((least - mean) / spread));
    }
    return sum * width / 3 / sqrt(2 * 3.14159265358979323846);
}

static double largest_sd(const struct forms *forms)
{
    double largest = 0;
    for (size_t v = 0; v < forms->n; v++)
        largest = fmax(largest, covariance(forms, v, v));
    return sqrt(largest);
}

/* By secants, from the value that the widest form alone would have and one that
 * is too large. */
static double critical_value(const struct forms *forms, double too_large)
{
    const double share = 1 - FIRST_STAGE;
    double last = largest_sd(forms) * FIRST_DEVIATE, critical = too_large;
    double last_miss = all_below(forms, last) - share;
    double miss = all_below(forms, critical) - share;
    for (int step = 0; step < 20 && fabs(miss) > 1e-10 && fabs(miss - last_miss) > 0; step++) {
        double next = critical - miss * (critical - last) / (miss - last_miss);
        last = critical;
        last_miss = miss;
        critical = next;
        miss = all_below(forms, critical) - share;
    }
    return critical;
}

/* --- the test, and the interval of what it does not refuse --- */

static double form_value(const struct forms *forms, size_t v, double effect)
{
    return forms->p[v] * (forms->x - effect) + forms->q[v] * forms->b;
}

/* One effect: least favourable first, then conditional on which form is the largest. */
static bool compatible(const struct forms *forms, double effect)
{
    const double level = (LEVEL - FIRST_STAGE) / (1 - FIRST_STAGE);
    size_t best = 0;
    double low = -INFINITY, high = forms->critical;
    for (size_t v = 1; v < forms->n; v++)
        if (form_value(forms, v, effect) > form_value(forms, best, effect))
            best = v;
    double eta = form_value(forms, best, effect), variance = covariance(forms, best, best);
    if (eta <= 0)
        return true;
    if (eta > forms->critical)
        return false;
    for (size_t v = 0; v < forms->n; v++) {
        double rest = 1 - covariance(forms, v, best) / variance;
        double bound = eta + (form_value(forms, v, effect) - eta) / rest;
        if (v == best || fabs(rest) < 1e-12)
            continue;
        if (rest > 0)
            low = fmax(low, bound);
        else
            high = fmin(high, bound);
    }
    double sd = sqrt(variance), above = normal_cdf(-high / sd);
    return normal_cdf(-eta / sd) - above >= level * (normal_cdf(-low / sd) - above);
}

/* The effect at which what is compatible inside ends on the way outside. */
static double find_end(const struct forms *forms, double inside, double outside)
{
    double width = fabs(outside - inside), middle;
    /* An error of next to nothing is less than what parts two doubles. */
    while (fabs(outside - inside) > 1e-9 * width &&
           (middle = (inside + outside) / 2) != inside && middle != outside) {
        if (compatible(forms, middle))
            inside = middle;
        else
            outside = middle;
    }
    return inside;
}

/* The compatible effect farthest from the estimate on one side (-1, 1) and beyond `least`, or
 * `least`. */
static double farthest(const struct forms *forms, int side, double least)
{
    const int points = 250; /* looked at before the end is found */
    double scale = fmax(1 / forms->p[0], -1 / forms->p[1]);
    double reach = fabs(forms->q[0] / forms->p[0] * forms->b) + (forms->critical + 1) * scale;
    double step = side * reach / points;
    for (int i = points; i >= 0; i--) {
        double effect = forms->x + i * step;
        if (side * (effect - least) <= 0)
            return least;
        if (compatible(forms, effect))
            return find_end(forms, effect, effect + step);
    }
    return least;
}

/* Widens the interval, which holds the estimate, by what is compatible with one step and sign.
 * Most add nothing, which a critical value that is too large shows without the exact one. */
static void widen(struct forms *forms, double deviate, struct honest_interval *interval)
{
    forms->critical = largest_sd(forms) * deviate;
    if (farthest(forms, -1, interval->lower) >= interval->lower &&
        farthest(forms, 1, interval->upper) <= interval->upper)
        return;
    forms->critical = critical_value(forms, forms->critical);
    interval->lower = farthest(forms, -1, interval->lower);
    interval->upper = farthest(forms, 1, interval->upper);
}

/* The lead into whose next period the estimated trend steps farthest: it decides most. */
static size_t largest_step(struct arena *arena, const struct event_estimates *estimates)
{
    size_t all = estimates->n_leads + estimates->n_lags, best = 0;
    double *weight = arena_array(arena, all, sizeof *weight), largest = -1;
    for (size_t lead = 0; lead < estimates->n_leads; lead++) {
        memset(weight, 0, all * sizeof *weight);
        add_step(estimates, lead + 1, 1, weight);
        double step = fabs(vector_dot(weight, estimates->coef, all));
        if (step > largest) {
            largest = step;
            best = lead;
        }
    }
    return best;
}

struct honest_interval honest_relative(struct arena *arena,
                                       const struct event_estimates *estimates,
                                       const double target[], double mbar)
{
    struct honest_interval interval = {.empty = estimates->n_leads == 0};
    struct arena *scratch = arena_open();
    size_t n = estimates->n_lags, first = largest_step(scratch, estimates);
    /* Each of the n + 2 forms by itself spends its share of the first stage. */
    double deviate = -normal_quantile(FIRST_STAGE / (double)(n + 2));
    double *c = arena_array(arena, n, sizeof *c), sum = 0;
    for (size_t t = n; t-- > 0;)
        c[t] = sum += target[t];
    interval.lower = interval.upper =
        vector_dot(target, estimates->coef + estimates->n_leads, n);
    for (size_t i = 0; i < estimates->n_leads; i++)
        for (int sign = -1; sign <= 1; sign += 2) {
            size_t lead = (first + i) % estimates->n_leads;
            struct forms forms = forms_open(scratch, estimates, target, c, lead, sign * mbar);
            widen(&forms, deviate, &interval);
        }
    arena_close(scratch);
    interval.half_length = (interval.upper - interval.lower) / 2;
    return interval;
}
