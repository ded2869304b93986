/*
 * stat/even.h - which of several weights that fit alike.
 *
 * With more donors than periods, or donors that are alike before the start, many weights can
 * give the same best path before it, and go apart after it.  The choice must not hang on the
 * order of donors: the most even weights are taken, those with the least sum of squares, which
 * is where a ridge that vanishes leads.
 */
#ifndef STAT_EVEN_H
#define STAT_EVEN_H

#include <stddef.h>

struct arena;

/* Evens out the n weights x over the rows of d, n x m, when others give the same mean row x'd.
 * As it was where there are none, or they cannot be found. */
void even_out(struct arena *arena, const double d[], size_t n, size_t m, double x[]);

#endif
