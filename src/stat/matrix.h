/*
 * stat/matrix.h - the little linear algebra that the estimators need.
 *
 * Matrices are flat and row-major.  Sums run in index order, so results are the same bits on
 * every processor.  Only spd_inverse allocates, its scratch.
 */
#ifndef STAT_MATRIX_H
#define STAT_MATRIX_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

double vector_dot(const double a[], const double b[], size_t n);
double vector_mean(const double a[], size_t n);

/* Standard deviation: divisor n - 1 (n > 1), and n. */
double vector_sd(const double a[], size_t n);
double vector_sd_population(const double a[], size_t n);

/* Sorts ascending, in place. */
void vector_sort(double a[], size_t n);

/*
 * Cholesky factor L of a symmetric n x n matrix (rows `stride` apart), written over its lower
 * half. False at a pivot not above `tolerance` times the largest diagonal element: the columns
 * are dependent; then *failed (may be NULL) is the place of that pivot.
 */
bool cholesky_factor(double a[], size_t n, size_t stride, double tolerance, size_t *failed);

/* Row i of the factor, over row i of the matrix; the rows above are factored.  False when its
 * pivot is not above `least`. */
bool cholesky_extend(double a[], size_t i, size_t stride, double least);

/* Solves LL'x = b in place. */
void cholesky_solve(const double l[], size_t n, size_t stride, double x[]);

/* Solves Lx = b in place. */
void cholesky_forward(const double l[], size_t n, size_t stride, double x[]);

/* Inverse of a symmetric positive definite matrix, in place; false when it is singular. */
bool spd_inverse(struct arena *arena, double a[], size_t n);

/* a = x'x for an n x k matrix, plus `ridge` on the diagonal. */
void matrix_gram(const double x[], size_t n, size_t k, double ridge, double a[]);

#endif
