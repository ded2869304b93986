/*
 * stat/synth.h - what the treated units would have been: a weighted mean of donors.
 *
 * One family: unit weights w (uniform, or on the simplex with or without intercept and ridge)
 * and time weights l (uniform, none, or on the simplex) give
 *
 *     gap_t    = mean treated outcome - sum w_i Y_it
 *     effect_t = gap_t - sum_s l_s gap_s          after the start
 *     att      = mean effect
 *
 *     did        w, l uniform
 *     sc         w by least squares on the pre-period, no l
 *     sdid       w with intercept and ridge, l by least squares
 *     difp       w with intercept, l uniform
 *     sc_reg     sc with the ridge of sdid
 *     difp_reg   difp with the ridge of sdid
 *
 * All problems are solved to their optimum by stat/simplex.
 */
#ifndef STAT_SYNTH_H
#define STAT_SYNTH_H

#include <stdbool.h>
#include <stddef.h>

#include "stat/block.h"

enum synth_method {
    SYNTH_SDID,
    SYNTH_SC,
    SYNTH_DID,
    SYNTH_DIFP,
    SYNTH_SC_REG,
    SYNTH_DIFP_REG,
    SYNTH_METHODS
};

/* "sdid", "sc", "did", "difp", "sc_reg", "difp_reg" */
const char *synth_name(enum synth_method method);

/* Whether the counterfactual is shifted to the treated level by time weights. */
bool synth_has_intercept(enum synth_method method);

/* Whether the weights rest on the pre-period alone: neither on how many periods have come after
 * it nor on what they hold. */
bool synth_rests_on_pre(enum synth_method method);

struct synth_fit {
    double att;
    double *unit_weight;    /* n_donors, sum 1 */
    double *time_weight;    /* n_pre; all zero for sc and sc_reg */
    double *gap;            /* n_pre + n_post, before the shift by time weights */
    double *counterfactual; /* n_pre + n_post, shifted */
    double *effect;         /* n_post */
    double pre_mspe;        /* of gaps net of the shift */
    double post_mspe;       /* of the effects */
    double zeta;            /* the ridge parameter of the unit weights */
    double residual;        /* of the optimality conditions: see SIMPLEX_TOLERANCE */
};

/* `noise` is block_noise of the block, or of the whole panel when the block is a
 * placebo of it. */
struct synth_fit synth_fit(struct arena *arena, const struct block *block,
                           enum synth_method method, double noise);

/* Fills in the paths, effects and errors that unit_weight and time_weight give; `treated` is
 * the treated units' mean path. */
void synth_follow(const struct block *block, const double treated[], struct synth_fit *fit);

/* Donors that carry the weight: 1 / sum w^2. */
double synth_effective_donors(const double weight[], size_t n);

/*
 * Jackknife over all units with fixed weights (Arkhangelsky et al. 2021, algorithm 3): each
 * unit left out in turn, donor weights renormalised, time weights kept.  False where it is not
 * defined: one treated unit, or all weight on one donor.
 */
bool synth_jackknife(struct arena *arena, const struct block *block,
                     const struct synth_fit *fit, double *standard_error);

#endif
