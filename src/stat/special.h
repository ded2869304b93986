/*
 * stat/special.h - logarithm, exponential and the tails of distributions, the same bits
 * everywhere.
 *
 * libm's functions differ between versions and processors in their last bits.  log, exp, erfc
 * and log-gamma are MPFR's, rounded correctly to double; the incomplete beta and gamma
 * functions are continued fractions (Lentz) over them, good to 1e-13 relative.
 */
#ifndef STAT_SPECIAL_H
#define STAT_SPECIAL_H

double special_log(double x); /* x > 0 */
double special_exp(double x);
double special_power(double base, double exponent); /* base > 0 */

double normal_cdf(double z);
double normal_quantile(double p); /* 0 < p < 1 */

/* Upper tails. */
double chi_squared_tail(double x, double degrees);
double f_tail(double f, double numerator, double denominator);

/* P(F > f) of a non-central F (Poisson mixture); noncentrality below 1,400. */
double noncentral_f_tail(double f, double numerator, double denominator, double noncentrality);

#endif
