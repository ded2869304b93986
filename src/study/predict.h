/*
 * study/predict.h - what a specification asks of its predictors: synthetic control, balancing,
 * matching.  Private to study/.
 */
#ifndef STUDY_PREDICT_H
#define STUDY_PREDICT_H

#include <stdbool.h>

#include "study/counterfactual.h"

/* Sets counterfactual->predicted, entropy and coarsened; an error names each predictor that a
 * unit has no number for. */
bool predict(struct arena *arena, struct counterfactual *counterfactual, struct diag *diag);

#endif
