/*
 * stat_fixture.h - a made-up panel with high entropy: 9 units, 14 periods, and blocks of it.
 */
#ifndef STAT_FIXTURE_H
#define STAT_FIXTURE_H

#include "stat/block.h"
#include "stat/random.h"

#define FIXTURE_UNITS 9
#define FIXTURE_TIMES 14
#define FIXTURE_PRE 10

struct fixture {
    double y[FIXTURE_UNITS + 1][FIXTURE_TIMES]; /* the last row for a donor put in twice */
    const double *donors[FIXTURE_UNITS + 1], *treated[2];
    struct block block;
};

/* Unit 0 is treated: the others are donors, in order. */
static inline void fixture_open(struct fixture *fixture, unsigned long seed)
{
    struct random random = random_seeded(seed);
    for (size_t i = 0; i < FIXTURE_UNITS; i++) {
        double level = 20 + 7.3 * random_uniform(&random),
               slope = random_uniform(&random) - 0.41;
        for (size_t t = 0; t < FIXTURE_TIMES; t++)
            fixture->y[i][t] = level + slope * (double)t + 2.385 * random_uniform(&random);
        fixture->donors[i] = fixture->y[i + 1];
    }
    fixture->treated[0] = fixture->y[0];
    fixture->block = (struct block){.donors = fixture->donors,
                                    .n_donors = FIXTURE_UNITS - 1,
                                    .treated = fixture->treated,
                                    .n_treated = 1,
                                    .n_pre = FIXTURE_PRE,
                                    .n_post = FIXTURE_TIMES - FIXTURE_PRE};
}

#endif
