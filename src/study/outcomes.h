/*
 * study/outcomes.h - several outcomes of one programme, judged together.
 *
 * The first one named is the primary.  Holm's p-values hold for all outcomes together; the
 * omnibus p asks whether any moved.  A negative control is an outcome that the programme cannot
 * have moved: an effect on it tells that something else did.
 */
#ifndef STUDY_OUTCOMES_H
#define STUDY_OUTCOMES_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct counterfactual;

struct outcome_result {
    const struct counterfactual *counterfactual;
    double p;    /* of its primary estimate: as the verdict takes it */
    double holm; /* adjusted */
};

struct outcomes {
    const struct outcome_result *list;
    size_t n;
    double omnibus_p; /* with has_omnibus: one treated unit and placebos for all */
    bool has_omnibus;
};

/* The counterfactuals of n outcomes that share treated units and donors. */
struct outcomes outcomes_judge(struct arena *arena,
                               const struct counterfactual *const counterfactuals[], size_t n);

#endif
