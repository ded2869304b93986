#include "stat/placebo.h"

#include <math.h>

#include "base/arena.h"
#include "base/parallel.h"
#include "stat/matrix.h"

/* Ties count as extreme, also when rounding has parted them. */
#define TIE 1e-12

static bool at_least(double a, double b)
{
    return a >= b - TIE * fmax(fabs(a), fabs(b));
}

double placebo_ratio(double pre_mspe, double post_mspe, bool *finite)
{
    *finite = pre_mspe > 0;
    return *finite ? post_mspe / pre_mspe : 0;
}

/* Whether a's ratio is at least b's, by cross-multiplication: a fit may be perfect. */
static bool ratio_at_least(double a_post, double a_pre, double b_post, double b_pre)
{
    return at_least(a_post * b_pre, b_post * a_pre);
}

void placebo_rank(struct arena *arena, struct placebos *placebos, double att, double pre_mspe,
                  double post_mspe)
{
    size_t n = placebos->n, extreme = 1, lower = 1, upper = 1, ratio = 1;
    double *effects = arena_array(arena, n, sizeof *effects), all = (double)(n + 1);
    for (size_t i = 0; i < n; i++) {
        const struct placebo *unit = &placebos->units[i];
        effects[i] = unit->att;
        extreme += at_least(fabs(unit->att), fabs(att));
        lower += at_least(att, unit->att);
        upper += at_least(unit->att, att);
        ratio += ratio_at_least(unit->post_mspe, unit->pre_mspe, post_mspe, pre_mspe);
    }
    placebos->standard_error = vector_sd_population(effects, n);
    placebos->p_two_sided = (double)extreme / all;
    placebos->p_lower = (double)lower / all;
    placebos->p_upper = (double)upper / all;
    placebos->p_least = 1 / all;
    placebos->ratio_rank = ratio;
    placebos->p_ratio = (double)ratio / all;
}

/* --- each donor by itself, on several processors --- */

struct each {
    const struct block *block;
    struct placebo_way way;
    struct placebo *units;
    double *gaps; /* n_pre + n_post of each unit */
};

static void fit_one(struct arena *scratch, void *job, size_t i)
{
    const struct each *each = job;
    size_t n_pre = each->block->n_pre, n = n_pre + each->block->n_post;
    struct synth_fit own = each->way.fn(scratch, each->block, i, each->way.how);
    double shift = vector_dot(own.time_weight, own.gap, n_pre), *gap = each->gaps + i * n;
    for (size_t t = 0; t < n; t++)
        gap[t] = own.gap[t] - shift;
    each->units[i] = (struct placebo){
        .att = own.att, .pre_mspe = own.pre_mspe, .post_mspe = own.post_mspe, .gap = gap};
}

struct placebos placebo_each(struct arena *arena, const struct block *block,
                             struct placebo_way way, const struct synth_fit *fit)
{
    struct placebos placebos = {0};
    size_t n = block->n_donors;
    if (n < 2)
        return placebos;
    struct each each = {block, way, arena_array(arena, n, sizeof *each.units),
                        arena_array(arena, n * (block->n_pre + block->n_post), sizeof(double))};
    parallel_run(arena, fit_one, &each, n, way.share);
    placebos.units = each.units;
    placebos.n = n;
    placebo_rank(arena, &placebos, fit->att, fit->pre_mspe, fit->post_mspe);
    return placebos;
}

struct method {
    enum synth_method method;
    double noise;
};

static struct synth_fit fit_method(struct arena *arena, const struct block *block, size_t i,
                                   const void *how)
{
    const struct method *own = how;
    struct block shifted = block_placebo(arena, block, i);
    return synth_fit(arena, &shifted, own->method, own->noise);
}

struct placebos placebo_in_space(struct arena *arena, const struct block *block,
                                 enum synth_method method, double noise,
                                 const struct synth_fit *fit)
{
    const struct placebo_way way = {fit_method, &(struct method){method, noise}, PLACEBO_SHARE};
    return placebo_each(arena, block, way, fit);
}

struct rests {
    const struct block *block;
    enum synth_method method;
    double *att;
};

static void fit_rest(struct arena *scratch, void *job, size_t i)
{
    const struct rests *rests = job;
    struct block rest = block_without(scratch, rests->block, i);
    rests->att[i] = synth_fit(scratch, &rest, rests->method, block_noise(&rest)).att;
}

double *placebo_leave_one_out(struct arena *arena, const struct block *block,
                              enum synth_method method)
{
    double *att = arena_array(arena, block->n_donors, sizeof *att);
    parallel_run(arena, fit_rest, &(struct rests){block, method, att}, block->n_donors,
                 PLACEBO_SHARE);
    return att;
}
