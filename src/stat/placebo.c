#include "stat/placebo.h"

#include <math.h>

#include "base/arena.h"
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

static double *copy_shifted(struct arena *arena, const struct block *block,
                            const struct synth_fit *fit)
{
    size_t n = block->n_pre + block->n_post;
    double shift = vector_dot(fit->time_weight, fit->gap, block->n_pre);
    double *gap = arena_array(arena, n, sizeof *gap);
    for (size_t t = 0; t < n; t++)
        gap[t] = fit->gap[t] - shift;
    return gap;
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

struct placebos placebo_in_space(struct arena *arena, const struct block *block,
                                 enum synth_method method, double noise,
                                 const struct synth_fit *fit)
{
    struct placebos placebos = {0};
    if (block->n_donors < 2)
        return placebos;
    struct placebo *units = arena_array(arena, block->n_donors, sizeof *units);
    struct arena *scratch = arena_open();
    for (size_t i = 0; i < block->n_donors; i++) {
        struct block shifted = block_placebo(scratch, block, i);
        struct synth_fit own = synth_fit(scratch, &shifted, method, noise);
        units[i] = (struct placebo){.att = own.att,
                                    .pre_mspe = own.pre_mspe,
                                    .post_mspe = own.post_mspe,
                                    .gap = copy_shifted(arena, &shifted, &own)};
        arena_clear(scratch);
    }
    arena_close(scratch);
    placebos.units = units;
    placebos.n = block->n_donors;
    placebo_rank(arena, &placebos, fit->att, fit->pre_mspe, fit->post_mspe);
    return placebos;
}

double *placebo_leave_one_out(struct arena *arena, const struct block *block,
                              enum synth_method method)
{
    double *att = arena_array(arena, block->n_donors, sizeof *att);
    struct arena *scratch = arena_open();
    for (size_t i = 0; i < block->n_donors; i++) {
        struct block rest = block_without(scratch, block, i);
        att[i] = synth_fit(scratch, &rest, method, block_noise(&rest)).att;
        arena_clear(scratch);
    }
    arena_close(scratch);
    return att;
}
