/*
 * study/common.h - one set of weights for several outcomes.
 *
 * The periods before the start of all outcomes are stacked, each over the donors' standard
 * deviation, and synthetic control follows them together: less room to follow noise, and an
 * effect on one outcome is not bought by another.  Private to study/.
 */
#ifndef STUDY_COMMON_H
#define STUDY_COMMON_H

#include <stdbool.h>

#include "study/counterfactual.h"

/* Sets counterfactual->common; an error names each hole in another outcome. */
bool common_weights(struct arena *arena, struct counterfactual *counterfactual,
                    struct diag *diag);

#endif
