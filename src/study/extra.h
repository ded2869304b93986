/*
 * study/extra.h - what stands beside the estimates of a counterfactual.  Private to study/.
 */
#ifndef STUDY_EXTRA_H
#define STUDY_EXTRA_H

#include "study/counterfactual.h"

/* Sets ridge, event and series as the specification asks; none in a rehearsal. */
void extras_add(struct arena *arena, struct counterfactual *counterfactual);

#endif
