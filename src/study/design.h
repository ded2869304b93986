/*
 * study/design.h - a specification and its panel to the block that is compared: units found,
 * donors chosen, periods cut, holes refused, the scale applied.  Private to study/.
 */
#ifndef STUDY_DESIGN_H
#define STUDY_DESIGN_H

#include <stdbool.h>

#include "study/counterfactual.h"

/* Sets times, donors, treated and block; reports all errors of a kind before it stops. */
bool design_read(struct arena *arena, struct counterfactual *counterfactual, struct diag *diag);

#endif
