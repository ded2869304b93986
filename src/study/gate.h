/*
 * study/gate.h - may the effect be printed, and what is the verdict?  The thresholds are
 * conventions, stated in docs/methods.md and printed with each report.
 */
#ifndef STUDY_GATE_H
#define STUDY_GATE_H

#include "study/counterfactual.h"

/* Sets gates, effect_shown and verdict from everything else. */
void gates_set(struct counterfactual *counterfactual);

/* The p-value that decides: placebos in space, or the normal distribution over the jackknife's
 * error; 1 where there is neither. */
double decisive_p(const struct estimate *estimate);

#endif
