/*
 * study/gate.h - may the effect be printed, and what is the verdict?  The thresholds are
 * conventions, stated in docs/methods.md and printed with each report.
 */
#ifndef STUDY_GATE_H
#define STUDY_GATE_H

#include "study/counterfactual.h"

/* Sets gates, effect_shown and verdict from everything else. */
void gates_set(struct counterfactual *counterfactual);

#endif
