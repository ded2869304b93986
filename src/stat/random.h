/*
 * stat/random.h - random numbers that are the same on every machine: xoshiro256** (Blackman &
 * Vigna 2021), seeded by splitmix64.  Used only where a method is named as using it; the seed
 * is printed.
 */
#ifndef STAT_RANDOM_H
#define STAT_RANDOM_H

#include <stddef.h>
#include <stdint.h>

struct random {
    uint64_t state[4];
};

struct random random_seeded(uint64_t seed);

uint64_t random_bits(struct random *random);
double random_uniform(struct random *random);         /* in [0, 1) */
size_t random_below(struct random *random, size_t n); /* 0 .. n - 1, without bias */
double random_normal(struct random *random);          /* Marsaglia & Bray 1964 */

#endif
