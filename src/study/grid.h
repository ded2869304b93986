/*
 * study/grid.h - the same question asked in other ways: each method on each scale, with other
 * donors and other starts.  All are shown, the one of the specification marked, so that none
 * can be picked afterwards.
 */
#ifndef STUDY_GRID_H
#define STUDY_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "stat/synth.h"

struct arena;
struct counterfactual;

enum donor_set {
    DONORS_ALL,
    DONORS_WITHOUT_HEAVIEST, /* without the donor that the method gives most weight */
    DONORS_NEAREST_HALF,     /* the half that lies nearest before the start, mean by mean */
    DONOR_SETS
};

/* "all", "without_heaviest", "nearest_half" */
const char *donor_set_name(enum donor_set set);

struct grid_cell {
    enum synth_method method;
    bool is_log;
    enum donor_set donors;
    size_t earlier; /* periods before the start that are left out as anticipation: 0, 1, 2 */
    double att;     /* on its scale, over the periods after the start */
    double share;   /* of what would have been: 0.05 is five percent more */
    bool has_share; /* what would have been is not near zero */
    double p;       /* of the placebos in space, two-sided; with has_p */
    bool has_p;
    bool is_stated; /* the specification's own */
};

struct grid {
    const struct grid_cell *cells;
    size_t n;
};

struct grid grid_fit(struct arena *arena, const struct counterfactual *counterfactual);

#endif
