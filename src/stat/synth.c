#include "stat/synth.h"

#include <math.h>

#include "base/arena.h"
#include "stat/even.h"
#include "stat/matrix.h"
#include "stat/simplex.h"

/* A ridge of this many noise levels tells donors that are alike apart; it moves no printed
 * digit. */
#define TINY_ZETA 1e-6

enum time_rule { TIME_NONE, TIME_UNIFORM, TIME_FITTED };

static const struct rule {
    const char *name;
    bool fitted;    /* unit weights by least squares, else uniform */
    bool intercept; /* pre-period means do not count */
    bool ridge;
    enum time_rule time;
} rules[SYNTH_METHODS] = {
    [SYNTH_SDID] = {"sdid", true, true, true, TIME_FITTED},
    [SYNTH_SC] = {"sc", true, false, false, TIME_NONE},
    [SYNTH_DID] = {"did", false, false, false, TIME_UNIFORM},
    [SYNTH_DIFP] = {"difp", true, true, false, TIME_UNIFORM},
    [SYNTH_SC_REG] = {"sc_reg", true, false, true, TIME_NONE},
    [SYNTH_DIFP_REG] = {"difp_reg", true, true, true, TIME_UNIFORM},
};

const char *synth_name(enum synth_method method)
{
    return rules[method].name;
}

bool synth_has_intercept(enum synth_method method)
{
    return rules[method].time != TIME_NONE;
}

bool synth_rests_on_pre(enum synth_method method)
{
    return !rules[method].ridge && rules[method].time != TIME_FITTED;
}

static void fill(double x[], size_t n, double value)
{
    for (size_t i = 0; i < n; i++)
        x[i] = value;
}

/* G of the simplex problem whose columns are the n rows of d, each of length m. */
static double *row_gram(struct arena *arena, const double d[], size_t n, size_t m, double ridge)
{
    double *g = arena_array(arena, n * n, sizeof *g);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k <= i; k++)
            g[i * n + k] = g[k * n + i] = vector_dot(d + i * m, d + k * m, m);
    for (size_t i = 0; i < n; i++)
        g[i * n + i] += ridge;
    return g;
}

static void subtract_mean(double x[], size_t n)
{
    double mean = vector_mean(x, n);
    for (size_t i = 0; i < n; i++)
        x[i] -= mean;
}

/* Donors' pre-period paths less the treated one; a simplex problem of n_donors weights. */
static double fit_unit_weights(struct arena *arena, const struct block *block,
                               const double treated[], const struct rule *rule, double ridge,
                               double w[])
{
    size_t n = block->n_donors, m = block->n_pre;
    double *d = arena_array(arena, n * m, sizeof *d);
    for (size_t i = 0; i < n; i++) {
        for (size_t t = 0; t < m; t++)
            d[i * m + t] = block->donors[i][t] - treated[t];
        if (rule->intercept)
            subtract_mean(d + i * m, m);
    }
    double residual =
        simplex_solve(simplex_open(arena, n), row_gram(arena, d, n, m, ridge), n, w);
    if (!rule->ridge)
        even_out(arena, d, n, m, w);
    return residual;
}

/* Each pre-period over the donors less their post-period mean; n_pre weights. */
static double fit_time_weights(struct arena *arena, const struct block *block, double ridge,
                               double l[])
{
    size_t n = block->n_pre, m = block->n_donors;
    double *d = arena_array(arena, n * m, sizeof *d);
    for (size_t t = 0; t < n; t++) {
        for (size_t i = 0; i < m; i++)
            d[t * m + i] =
                block->donors[i][t] - vector_mean(block->donors[i] + n, block->n_post);
        subtract_mean(d + t * m, m);
    }
    double residual =
        simplex_solve(simplex_open(arena, n), row_gram(arena, d, n, m, ridge), n, l);
    even_out(arena, d, n, m, l);
    return residual;
}

static double fit_weights(struct arena *arena, const struct block *block,
                          const struct rule *rule, const double treated[], double noise,
                          struct synth_fit *fit)
{
    size_t cells = block->n_treated * block->n_post;
    double tiny = TINY_ZETA * noise, residual = 0;
    fit->zeta = rule->ridge ? sqrt(sqrt((double)cells)) * noise : tiny;
    fill(fit->unit_weight, block->n_donors, 1 / (double)block->n_donors);
    if (rule->fitted)
        residual =
            fit_unit_weights(arena, block, treated, rule,
                             (double)block->n_pre * fit->zeta * fit->zeta, fit->unit_weight);
    if (rule->time == TIME_UNIFORM)
        fill(fit->time_weight, block->n_pre, 1 / (double)block->n_pre);
    if (rule->time == TIME_FITTED && block->n_post)
        residual =
            fmax(residual, fit_time_weights(arena, block, (double)block->n_donors * tiny * tiny,
                                            fit->time_weight));
    return residual;
}

static double mean_square(const double x[], size_t n, double shift)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += (x[i] - shift) * (x[i] - shift);
    return n ? sum / (double)n : 0;
}

void synth_follow(const struct block *block, const double treated[], struct synth_fit *fit)
{
    size_t n = block->n_pre + block->n_post;
    for (size_t t = 0; t < n; t++) {
        double synthetic = 0;
        for (size_t i = 0; i < block->n_donors; i++)
            synthetic += fit->unit_weight[i] * block->donors[i][t];
        fit->gap[t] = treated[t] - synthetic;
    }
    double shift = vector_dot(fit->time_weight, fit->gap, block->n_pre);
    for (size_t t = 0; t < n; t++)
        fit->counterfactual[t] = treated[t] - (fit->gap[t] - shift);
    for (size_t t = 0; t < block->n_post; t++)
        fit->effect[t] = fit->gap[block->n_pre + t] - shift;
    fit->att = block->n_post ? vector_mean(fit->effect, block->n_post) : 0;
    fit->pre_mspe = mean_square(fit->gap, block->n_pre, shift);
    fit->post_mspe = mean_square(fit->effect, block->n_post, 0);
}

struct synth_fit synth_fit(struct arena *arena, const struct block *block,
                           enum synth_method method, double noise)
{
    size_t n = block->n_pre + block->n_post;
    const double *treated = block_treated_mean(arena, block);
    struct synth_fit fit = {
        .unit_weight = arena_array(arena, block->n_donors, sizeof(double)),
        .time_weight = arena_array(arena, block->n_pre, sizeof(double)),
        .gap = arena_array(arena, n, sizeof(double)),
        .counterfactual = arena_array(arena, n, sizeof(double)),
        .effect = arena_array(arena, block->n_post, sizeof(double)),
    };
    fit.residual = fit_weights(arena, block, &rules[method], treated, noise, &fit);
    synth_follow(block, treated, &fit);
    return fit;
}

double synth_effective_donors(const double weight[], size_t n)
{
    double squares = vector_dot(weight, weight, n);
    return squares > 0 ? 1 / squares : 0;
}

/* A row's mean after the start less its time-weighted mean before. */
static double contrast(const double row[], const struct block *block,
                       const double time_weight[])
{
    return vector_mean(row + block->n_pre, block->n_post) -
           vector_dot(row, time_weight, block->n_pre);
}

bool synth_jackknife(struct arena *arena, const struct block *block,
                     const struct synth_fit *fit, double *standard_error)
{
    size_t n = block->n_donors, n1 = block->n_treated, all = n + n1;
    double *effect = arena_array(arena, all, sizeof *effect), treated = 0, donors = 0;
    if (n1 < 2)
        return false;
    for (size_t i = 0; i < n1; i++)
        treated += contrast(block->treated[i], block, fit->time_weight);
    for (size_t i = 0; i < n; i++)
        donors += fit->unit_weight[i] * contrast(block->donors[i], block, fit->time_weight);
    for (size_t i = 0; i < n; i++) {
        double rest = 1 - fit->unit_weight[i];
        if (rest <= 0)
            return false;
        double own = fit->unit_weight[i] * contrast(block->donors[i], block, fit->time_weight);
        effect[i] = treated / (double)n1 - (donors - own) / rest;
    }
    for (size_t i = 0; i < n1; i++) {
        double own = contrast(block->treated[i], block, fit->time_weight);
        effect[n + i] = (treated - own) / (double)(n1 - 1) - donors;
    }
    *standard_error = vector_sd_population(effect, all) * sqrt((double)(all - 1));
    return true;
}
