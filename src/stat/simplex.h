/*
 * stat/simplex.h - least squares over weights that are not negative and sum to one, exactly.
 *
 *     min 1/2 x'Gx,  x >= 0,  sum x = 1
 *
 * by a primal active set method (Wolfe 1976, Lawson & Hanson 1974): the zeros are exact and the
 * optimum is that of the problem, not of a step limit.  A least-squares problem |Ax - b|^2 has
 * this form because sum x = 1 lets b be taken from each column: G = D'D with D_j = A_j - b; a
 * ridge adds its eta to the diagonal.
 * Ties go to the lowest index.
 */
#ifndef STAT_SIMPLEX_H
#define STAT_SIMPLEX_H

#include <stddef.h>

struct arena;
struct simplex; /* the work space of one problem after another */

/* For problems of at most `room` weights. */
struct simplex *simplex_open(struct arena *arena, size_t room);

/*
 * Writes the n weights to x.  G is symmetric and positive semidefinite.  Returns the residual
 * of the optimality conditions, relative to the largest diagonal element of G: above
 * SIMPLEX_TOLERANCE the answer is not to be used.
 */
double simplex_solve(struct simplex *simplex, const double g[], size_t n, double x[]);

/*
 * The same for G = D'D of low rank: `rank` rows of n numbers.  A problem after another of the
 * same n starts from the last one's x, which must stand as it was left: near it few steps are
 * needed.
 */
double simplex_solve_factor(struct simplex *simplex, const double rows[], size_t n, size_t rank,
                            double x[]);

/* A hundred times what rounding leaves on the hardest published panels. */
#define SIMPLEX_TOLERANCE 1e-8

#endif
