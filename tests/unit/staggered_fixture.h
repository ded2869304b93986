/*
 * staggered_fixture.h - a made-up panel with high entropy in which units start at different
 * times: of 20 units over 9 periods 4 start in period 3, 4 in 6, 4 in 7, 8 never.
 */
#ifndef STAGGERED_FIXTURE_H
#define STAGGERED_FIXTURE_H

#include "stat/cohort.h"
#include "stat/random.h"

#define UNITS 20
#define TIMES 9

struct panel {
    double y[UNITS][TIMES];
    const double *rows[UNITS];
    size_t start[UNITS];
    struct adoption adoption;
};

static inline void panel_open(struct panel *panel, unsigned long seed)
{
    struct random random = random_seeded(seed);
    for (size_t i = 0; i < UNITS; i++) {
        double level = 12 + 7.3 * random_uniform(&random), slope = random_uniform(&random);
        panel->start[i] = i < 4 ? 3 : i < 8 ? 6 : i < 12 ? 7 : TIMES;
        panel->rows[i] = panel->y[i];
        for (size_t t = 0; t < TIMES; t++) {
            panel->y[i][t] = level + slope * (double)t + 2.385 * random_normal(&random);
            if (t >= panel->start[i])
                panel->y[i][t] += 1.7 + 0.31 * (double)(t - panel->start[i]);
        }
    }
    panel->adoption = (struct adoption){panel->rows, panel->start, UNITS, TIMES};
}

#endif
