/*
 * stat/placebo.h - how unusual is the treated unit's effect among the donors' placebo effects?
 *
 * In-space placebos (Abadie, Diamond & Hainmueller 2010), each donor once: fit it as if it were
 * treated, the treated unit left out, the ridge kept.  With one treated unit their standard
 * deviation is the limit of the sampled placebo error of Arkhangelsky et al. (2021): no seed.
 */
#ifndef STAT_PLACEBO_H
#define STAT_PLACEBO_H

#include <stdbool.h>
#include <stddef.h>

#include "stat/synth.h"

struct placebo {
    double att, pre_mspe, post_mspe;
    /* n_pre + n_post, shifted by the time weights; of each donor's figure line */
    const double *gap;
};

struct placebos {
    const struct placebo *units; /* one for each donor */
    size_t n;
    double standard_error;   /* standard deviation (divisor n) of their att */
    double p_two_sided;      /* (1 + #{|att_i| >= |att|}) / (n + 1) */
    double p_lower, p_upper; /* one-sided: att_i <= att, att_i >= att */
    double p_least;          /* 1 / (n + 1): no smaller p can be had */
    size_t ratio_rank;       /* of post MSPE / pre MSPE among n + 1; 1 is the largest */
    double p_ratio;
};

/* Fits donor i of the block as if it were treated, by `how`; called on several threads. */
typedef struct synth_fit placebo_fn(struct arena *arena, const struct block *block, size_t i,
                                    const void *how);
/* A fit without predictors takes some 0.05 ms with twenty donors, and more with more: so many
 * are worth a thread. */
#define PLACEBO_SHARE 16

struct placebo_way {
    placebo_fn *fn;
    const void *how;
    size_t share; /* of fits that are worth a thread */
};

/* Fewer than two donors give no placebo: then n is 0.  `fit` is the treated unit's own. */
struct placebos placebo_each(struct arena *arena, const struct block *block,
                             struct placebo_way way, const struct synth_fit *fit);

/* By one of the methods that need no predictors. */
struct placebos placebo_in_space(struct arena *arena, const struct block *block,
                                 enum synth_method method, double noise,
                                 const struct synth_fit *fit);

/* Fills in everything but `units` and `n`, from them and the treated unit's own numbers. */
void placebo_rank(struct arena *arena, struct placebos *placebos, double att, double pre_mspe,
                  double post_mspe);

/* Post MSPE over pre MSPE; a perfect fit before gives infinity only by *finite = false. */
double placebo_ratio(double pre_mspe, double post_mspe, bool *finite);

/* The effect found when each donor in turn is left out, noise recomputed; a donor without
 * weight changes nothing and gives NAN-free att of the whole. */
double *placebo_leave_one_out(struct arena *arena, const struct block *block,
                              enum synth_method method);

#endif
