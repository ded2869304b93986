/* study/donor.h - a candidate for the donor pool, and why it is in or out. */
#ifndef STUDY_DONOR_H
#define STUDY_DONOR_H

#include <stdbool.h>

#include "base/diag.h"

struct donor_choice {
    const char *unit;
    bool included;
    const char *reason; /* required when left out */
    double own_start;   /* the time of its own programme; used with has_own_start */
    bool has_own_start, own_start_unknown; /* neither: it has none */
    struct pos pos;
};

#endif
