/*
 * stat/staggered.h - synthetic difference in differences under staggered adoption.
 *
 * Each cohort is fitted by itself against the units never treated (Arkhangelsky et al. 2021,
 * appendix; Clarke et al. 2024); effects are averaged by the number of treated cells.
 *
 * Error: where each cohort has two units, the jackknife over all units with fixed weights; else
 * placebos, units never treated put in the places of the treated ones: each once when one unit
 * is treated, else drawn with a seed.
 */
#ifndef STAT_STAGGERED_H
#define STAT_STAGGERED_H

#include <stdint.h>

#include "stat/cohort.h"
#include "stat/synth.h"

struct cohort_fit {
    size_t start;
    struct block block;
    const size_t *donors; /* units of the panel, block.n_donors of them */
    struct synth_fit fit;
};

enum staggered_error { STAGGERED_NONE, STAGGERED_JACKKNIFE, STAGGERED_PLACEBO };

struct staggered {
    const struct cohort_fit *cohorts;
    size_t n;
    size_t left_out; /* units whose cohort has fewer than two periods before its start */
    double att;
    const struct effect *event; /* at: periods since the start; without errors */
    size_t n_event;
    enum staggered_error kind;
    double error, p; /* p two-sided: of the placebos, or normal */
    size_t draws;    /* placebos; `seed` where they were drawn */
    uint64_t seed;
    bool is_drawn;
};

/* n 0: no unit is never treated, or too few are, or no cohort has two periods before. */
struct staggered staggered_fit(struct arena *arena, const struct adoption *adoption);

#endif
