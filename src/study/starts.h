/*
 * study/starts.h - a counterfactual whose units start at different times.
 *
 * Effects are means over all treated cells, by the estimators of study/staggered.h.  Private to
 * study/.
 */
#ifndef STUDY_STARTS_H
#define STUDY_STARTS_H

#include <stdbool.h>

#include "study/counterfactual.h"

/* Sets everything but gates and verdict from spec->cohort. */
bool starts_read(struct arena *arena, struct counterfactual *counterfactual, struct diag *diag);

#endif
