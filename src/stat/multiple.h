/*
 * stat/multiple.h - several outcomes, one answer: what their p-values are worth together.
 */
#ifndef STAT_MULTIPLE_H
#define STAT_MULTIPLE_H

#include <stddef.h>

/* Holm (1979): p-values adjusted so that a level holds for all n tests together. */
void holm_adjust(const double p[], size_t n, double adjusted[]);

/* One test of no effect on any outcome, by placebos in space. */
struct outcome_effects {
    double att, standard_error;
    const double *placebos; /* of each donor, in the same order for all outcomes */
};

/* The rank of the largest |att| / error among the donors' largest, over n_donors + 1; outcomes
 * without error are left out. */
double omnibus_p(const struct outcome_effects outcomes[], size_t n, size_t n_donors);

#endif
