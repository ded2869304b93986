#include "study/counterfactual.h"

#include <math.h>

#include "base/arena.h"
#include "base/str.h"
#include "stat/matrix.h"
#include "stat/power.h"
#include "stat/simplex.h"
#include "study/common.h"
#include "study/design.h"
#include "study/extra.h"
#include "study/gate.h"
#include "study/predict.h"
#include "study/starts.h"

/* A rehearsal keeps this share of the periods before the start, and plays at most
 * three after. */
#define REHEARSAL_SHARE 3
#define REHEARSAL_POST 3

struct counterfactual_spec counterfactual_defaults(void)
{
    return (struct counterfactual_spec){
        .name = "counterfactual",
        .methods = 1u << SYNTH_SDID | 1u << SYNTH_SC | 1u << SYNTH_DID,
        .primary = SYNTH_SDID,
        .checks = CHECK_ALL,
        .extras = EXTRA_MATCHED,
        .alpha = 0.10,
    };
}

/* --- one estimate --- */

/* The treated path's distance before the start from the plain donor mean, as the fit is
 * measured: level by level, or net of the mean difference. */
static double plain_rmspe(const struct counterfactual *counterfactual, enum synth_method method)
{
    size_t n = counterfactual->block.n_pre;
    double sum = 0, mean = 0;
    if (synth_has_intercept(method))
        mean = vector_mean(counterfactual->treated_mean, n) -
               vector_mean(counterfactual->donor_mean, n);
    for (size_t t = 0; t < n; t++) {
        double gap = counterfactual->treated_mean[t] - counterfactual->donor_mean[t] - mean;
        sum += gap * gap;
    }
    return sqrt(sum / (double)n);
}

static void measure_fit(const struct counterfactual *counterfactual, struct estimate *estimate)
{
    size_t n = counterfactual->block.n_donors;
    double plain = plain_rmspe(counterfactual, estimate->method);
    estimate->fit_ratio = plain > 0 ? sqrt(estimate->fit.pre_mspe) / plain : 0;
    estimate->effective_donors = synth_effective_donors(estimate->fit.unit_weight, n);
    for (size_t i = 0; i < n; i++)
        estimate->largest_weight = fmax(estimate->largest_weight, estimate->fit.unit_weight[i]);
}

static int effect_sign(const struct counterfactual_spec *spec, double att)
{
    if (spec->expected_sign)
        return spec->expected_sign;
    return att < 0 ? -1 : 1;
}

/* False when there are too few placebos for the level. */
static bool permuted_power(struct arena *arena, const struct counterfactual_spec *spec,
                           const struct placebos *placebos, double att, double *mde)
{
    double *effects = arena_array(arena, placebos->n, sizeof *effects);
    for (size_t i = 0; i < placebos->n; i++)
        effects[i] = placebos->units[i].att;
    return power_mde_permutation(arena, effects, placebos->n, effect_sign(spec, att),
                                 spec->alpha, mde);
}

static void find_power(struct arena *arena, const struct counterfactual_spec *spec,
                       struct estimate *estimate)
{
    const struct placebos *placebos = &estimate->placebos;
    estimate->has_mde = placebos->n || estimate->has_jackknife;
    estimate->mde_normal =
        power_mde_normal(placebos->n ? placebos->standard_error : estimate->jackknife);
    estimate->has_mde_permutation =
        permuted_power(arena, spec, placebos, estimate->fit.att, &estimate->mde_permutation);
}

/* Donors' placebos speak for one treated unit; several are judged by the jackknife. */
static void infer(struct arena *arena, const struct counterfactual *counterfactual,
                  struct estimate *estimate)
{
    const struct block *block = &counterfactual->block;
    if (block->n_treated == 1)
        estimate->placebos = placebo_in_space(arena, block, estimate->method,
                                              counterfactual->noise, &estimate->fit);
    else
        estimate->has_jackknife =
            synth_jackknife(arena, block, &estimate->fit, &estimate->jackknife);
    find_power(arena, counterfactual->spec, estimate);
}

/* Starts moved back by a third and by half of the pre-period, where two periods stay before. */
static void move_start(struct arena *arena, const struct block *block,
                       struct estimate *estimate)
{
    const size_t starts[2] = {block->n_pre - block->n_pre / 3, block->n_pre / 2};
    struct in_time *list = arena_array(arena, LEN(starts), sizeof *list);
    struct arena *scratch = arena_open();
    for (size_t i = 0; i < LEN(starts); i++) {
        if (starts[i] < 2 || starts[i] >= block->n_pre)
            continue;
        struct block earlier = block_in_time(block, starts[i]);
        double noise = block_noise(&earlier);
        list[estimate->n_in_time++] =
            (struct in_time){.start = starts[i],
                             .att = synth_fit(scratch, &earlier, estimate->method, noise).att};
    }
    arena_close(scratch);
    estimate->in_time = list;
}

static void leave_out(struct arena *arena, const struct block *block, struct estimate *estimate)
{
    if (block->n_donors < 2)
        return;
    const double *att = placebo_leave_one_out(arena, block, estimate->method);
    estimate->leave_one_out = att;
    estimate->leave_one_out_least = estimate->leave_one_out_most = estimate->fit.att;
    for (size_t i = 0; i < block->n_donors; i++)
        if (estimate->fit.unit_weight[i] > 0) {
            estimate->leave_one_out_least = fmin(estimate->leave_one_out_least, att[i]);
            estimate->leave_one_out_most = fmax(estimate->leave_one_out_most, att[i]);
        }
}

/* The placebos as of `known`, when the weights are those of the whole block. */
static struct placebos placebos_until(struct arena *scratch, const struct block *known,
                                      const struct estimate *estimate, double att)
{
    struct placebos placebos = estimate->placebos;
    struct placebo *units = arena_array(scratch, placebos.n, sizeof *units);
    for (size_t i = 0; i < placebos.n; i++) {
        units[i] = placebos.units[i];
        units[i].att = vector_mean(units[i].gap + known->n_pre, known->n_post);
    }
    placebos.units = units;
    placebo_rank(scratch, &placebos, att, estimate->fit.pre_mspe, estimate->fit.post_mspe);
    return placebos;
}

static struct interim known_by(struct arena *scratch,
                               const struct counterfactual *counterfactual,
                               const struct estimate *estimate, size_t n_post)
{
    enum synth_method method = estimate->method;
    double noise = counterfactual->noise;
    struct block known = block_until(&counterfactual->block, n_post);
    bool fitted = n_post == counterfactual->block.n_post || synth_rests_on_pre(method);
    struct synth_fit fit = estimate->fit;
    if (fitted)
        fit.att = vector_mean(fit.effect, n_post);
    else
        fit = synth_fit(scratch, &known, method, noise);
    struct interim interim = {.through = known.n_pre + n_post - 1, .att = fit.att};
    if (known.n_treated > 1 || known.n_donors < 2)
        return interim;
    struct placebos placebos = fitted && estimate->placebos.n
                                   ? placebos_until(scratch, &known, estimate, fit.att)
                                   : placebo_in_space(scratch, &known, method, noise, &fit);
    interim.has_placebo = true;
    interim.standard_error = placebos.standard_error;
    interim.p = placebos.p_two_sided;
    if (!permuted_power(scratch, counterfactual->spec, &placebos, fit.att, &interim.mde))
        interim.mde = power_mde_normal(placebos.standard_error);
    return interim;
}

static void look_back(struct arena *arena, const struct counterfactual *counterfactual,
                      struct estimate *estimate)
{
    size_t n = counterfactual->block.n_post;
    struct interim *interim = arena_array(arena, n, sizeof *interim);
    struct arena *scratch = arena_open();
    for (size_t t = 0; t < n; t++) {
        interim[t] = known_by(scratch, counterfactual, estimate, t + 1);
        arena_clear(scratch);
    }
    arena_close(scratch);
    estimate->interim = interim;
    estimate->n_interim = n;
}

static void conform(struct arena *arena, const struct counterfactual *counterfactual,
                    struct estimate *estimate)
{
    const struct block *block = &counterfactual->block;
    if (!synth_rests_on_pre(estimate->method)) /* else fitted to the periods that are tested */
        return;
    struct interval *intervals = arena_array(arena, block->n_post, sizeof *intervals);
    for (size_t t = 0; t < block->n_post; t++)
        intervals[t] = conformal_interval(arena, block, estimate->method, t,
                                          estimate->fit.effect[t], counterfactual->spec->alpha);
    estimate->has_conformal = true;
    estimate->conformal = intervals;
    estimate->conformal_p = conformal_p(arena, block, estimate->method);
}

static bool estimate_method(struct arena *arena, const struct counterfactual *counterfactual,
                            enum synth_method method, struct estimate *estimate,
                            struct diag *diag)
{
    const struct counterfactual_spec *spec = counterfactual->spec;
    const struct block *block = &counterfactual->block;
    *estimate =
        (struct estimate){.key = synth_name(method),
                          .method = method,
                          .fit = synth_fit(arena, block, method, counterfactual->noise)};
    if (!(estimate->fit.residual <= SIMPLEX_TOLERANCE))
        return diag_error(
            diag, spec->pos, "bad-number",
            "the weights of '%s' cannot be computed to full precision; the outcome's "
            "numbers differ too much in size",
            synth_name(method));
    measure_fit(counterfactual, estimate);
    if (spec->checks & CHECK_PLACEBO)
        infer(arena, counterfactual, estimate);
    if (spec->checks & CHECK_IN_TIME)
        move_start(arena, block, estimate);
    if (spec->checks & CHECK_LEAVE_ONE_OUT)
        leave_out(arena, block, estimate);
    if (spec->checks & CHECK_INTERIM)
        look_back(arena, counterfactual, estimate);
    if (spec->checks & CHECK_CONFORMAL && !counterfactual->rehearsal)
        conform(arena, counterfactual, estimate);
    return true;
}

/* --- the whole --- */

/* Without a period after the start the last ones before it stand in. */
static void rehearse(struct counterfactual *counterfactual)
{
    struct block *block = &counterfactual->block;
    size_t n_post = block->n_pre / REHEARSAL_SHARE;
    if (block->n_post)
        return;
    counterfactual->rehearsal = true;
    if (n_post > REHEARSAL_POST)
        n_post = REHEARSAL_POST;
    *block = block_in_time(block, block->n_pre - (n_post ? n_post : 1));
}

static size_t count_outside(const struct counterfactual *counterfactual)
{
    const struct block *block = &counterfactual->block;
    size_t outside = 0;
    for (size_t t = 0; t < block->n_pre; t++) {
        double least = block->donors[0][t], most = least;
        for (size_t i = 1; i < block->n_donors; i++) {
            least = fmin(least, block->donors[i][t]);
            most = fmax(most, block->donors[i][t]);
        }
        double own = counterfactual->treated_mean[t];
        outside += own < least || own > most;
    }
    return outside;
}

static void describe(struct arena *arena, struct counterfactual *counterfactual)
{
    const struct block *block = &counterfactual->block;
    struct block donors = *block;
    donors.treated = block->donors;
    donors.n_treated = block->n_donors;
    counterfactual->noise = block_noise(block);
    counterfactual->treated_mean = block_treated_mean(arena, block);
    counterfactual->donor_mean = block_treated_mean(arena, &donors);
    counterfactual->outside_range = count_outside(counterfactual);
}

const struct counterfactual *counterfactual_evaluate(struct arena *arena,
                                                     const struct counterfactual_spec *spec,
                                                     struct diag *diag)
{
    struct counterfactual *counterfactual = arena_alloc(arena, sizeof *counterfactual);
    struct estimate *estimates = arena_array(arena, SYNTH_METHODS, sizeof *estimates);
    counterfactual->spec = spec;
    counterfactual->estimates = estimates;
    if (spec->cohort) {
        if (!starts_read(arena, counterfactual, diag))
            return NULL;
        gates_set(counterfactual);
        return counterfactual;
    }
    if (!design_read(arena, counterfactual, diag))
        return NULL;
    rehearse(counterfactual);
    describe(arena, counterfactual);
    unsigned methods = spec->methods | 1u << spec->primary;
    for (unsigned method = 0; method < SYNTH_METHODS; method++) {
        struct estimate *estimate = &estimates[counterfactual->n_estimates];
        if (!(methods & 1u << method))
            continue;
        if (!estimate_method(arena, counterfactual, method, estimate, diag))
            return NULL;
        counterfactual->n_estimates++;
        if (method == spec->primary)
            counterfactual->primary = estimate;
    }
    if (spec->n_predictors && !predict(arena, counterfactual, diag))
        return NULL;
    if (spec->extras & EXTRA_COMMON && spec->n_also &&
        !common_weights(arena, counterfactual, diag))
        return NULL;
    extras_add(arena, counterfactual);
    gates_set(counterfactual);
    return counterfactual;
}

const struct estimate *counterfactual_estimate(const struct counterfactual *counterfactual,
                                               enum synth_method method)
{
    for (size_t i = 0; i < counterfactual->n_estimates; i++)
        if (counterfactual->estimates[i].method == method)
            return &counterfactual->estimates[i];
    return NULL;
}
