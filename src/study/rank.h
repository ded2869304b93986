/*
 * study/rank.h - the place of one unit among others, by the sum of a column.
 *
 * Units whose sums print alike share a place, and the one after them has so many places lower.
 * The origin is of TALLY_RANK: `rows` are the unit's, `whole` those of all units, which `by`
 * names.
 */
#ifndef STUDY_RANK_H
#define STUDY_RANK_H

#include <stddef.h>

struct origin;

struct rank {
    size_t place;  /* from 1: the largest, or the smallest when the origin says so */
    size_t equals; /* other units at that place */
};

struct rank rank_of(const struct origin *origin);

#endif
