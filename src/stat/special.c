#include "stat/special.h"

#include <float.h>
#include <math.h>
#include <mpfr.h>
#include <stddef.h>

/* The precision of a double: MPFR then rounds to it correctly. */
#define BITS 53

typedef int mpfr_function(mpfr_t, const mpfr_t, mpfr_rnd_t);

static double apply(mpfr_function *function, double x)
{
    mpfr_t value;
    mpfr_init2(value, BITS);
    mpfr_set_d(value, x, MPFR_RNDN);
    function(value, value, MPFR_RNDN);
    double result = mpfr_get_d(value, MPFR_RNDN);
    mpfr_clear(value);
    return result;
}

double special_log(double x)
{
    return apply(mpfr_log, x);
}

double special_exp(double x)
{
    return apply(mpfr_exp, x);
}

static double complementary_error(double x)
{
    return apply(mpfr_erfc, x);
}

static double log_gamma(double x)
{
    return apply(mpfr_lngamma, x);
}

double special_power(double base, double exponent)
{
    mpfr_t b, e;
    mpfr_inits2(BITS, b, e, (mpfr_ptr)NULL);
    mpfr_set_d(b, base, MPFR_RNDN);
    mpfr_set_d(e, exponent, MPFR_RNDN);
    mpfr_pow(b, b, e, MPFR_RNDN);
    double result = mpfr_get_d(b, MPFR_RNDN);
    mpfr_clears(b, e, (mpfr_ptr)NULL);
    return result;
}

/* The regularised lower incomplete gamma function by its series; for x < a + 1. */
static double gamma_series(double a, double x, double front)
{
    double term = 1 / a, sum = term;
    for (int n = 1; n < 10000 && term > sum * DBL_EPSILON; n++) {
        term *= x / (a + n);
        sum += term;
    }
    return front * sum;
}

/* The upper one by its continued fraction; for x >= a + 1. */
static double gamma_fraction(double a, double x, double front)
{
    const double tiny = 1e-300;
    double b = x + 1 - a, c = 1 / tiny, d = 1 / b, h = d;
    for (int i = 1; i < 10000; i++) {
        double an = -i * (i - a);
        b += 2;
        d = an * d + b;
        d = 1 / (fabs(d) < tiny ? tiny : d);
        c = b + an / c;
        c = fabs(c) < tiny ? tiny : c;
        h *= d * c;
        if (fabs(d * c - 1) < 4 * DBL_EPSILON)
            break;
    }
    return front * h;
}

/* Beyond two deviations by the continued fraction: MPFR's erfc takes ever longer there. */
double normal_cdf(double z)
{
    const double pi = 3.14159265358979323846;
    double half = z * z / 2;
    if (half > 800) /* exp(-half) is 0, and times the infinite half no number */
        return z > 0;
    if (half < 2)
        return complementary_error(-z / sqrt(2)) / 2;
    double tail = gamma_fraction(0.5, half, sqrt(half / pi) * special_exp(-half)) / 2;
    return z < 0 ? tail : 1 - tail;
}

/* Good to 4.5e-4 for p up to a half (Abramowitz & Stegun 1964, 26.2.23), and by two of Halley's
 * steps to the digits of a double. */
static double near_quantile(double p)
{
    const double root_two_pi = 2.5066282746310002;
    double t = sqrt(-2 * special_log(p));
    double z = (2.515517 + t * (0.802853 + t * 0.010328)) /
                   (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) -
               t;
    for (int step = 0; step < 2; step++) {
        double u = (normal_cdf(z) - p) * root_two_pi / special_exp(-z * z / 2);
        z -= u / (1 + z * u / 2);
    }
    return z;
}

/* Bisection to the last bit, from close by. */
double normal_quantile(double p)
{
    /* By symmetry in the lower half, where the distribution function keeps its digits. */
    if (p > 0.5)
        return -normal_quantile(1 - p);
    double z = near_quantile(p), low = z, high = z;
    for (double width = 1e-15; normal_cdf(low) >= p; width *= 4)
        low = z - width;
    for (double width = 1e-15; normal_cdf(high) < p; width *= 4)
        high = z + width;
    double middle;
    while ((middle = low + (high - low) / 2) > low && middle < high)
        if (normal_cdf(middle) < p)
            low = middle;
        else
            high = middle;
    return middle;
}

/* The continued fraction of the incomplete beta function (Didonato & Morris 1992), by Lentz. */
static double beta_fraction(double x, double a, double b)
{
    const double tiny = 1e-300;
    double c = 1, d = 1 - (a + b) * x / (a + 1);
    d = 1 / (fabs(d) < tiny ? tiny : d);
    double h = d;
    for (int m = 1; m < 10000; m++) {
        double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        const double terms[2] = {even, odd};
        double change = 1;
        for (int k = 0; k < 2; k++) {
            d = 1 + terms[k] * d;
            c = 1 + terms[k] / c;
            d = 1 / (fabs(d) < tiny ? tiny : d);
            c = fabs(c) < tiny ? tiny : c;
            change = d * c;
            h *= change;
        }
        if (fabs(change - 1) < 4 * DBL_EPSILON)
            break;
    }
    return h;
}

/* The regularised incomplete beta function I_x(a, b); `y` is 1 - x, given for its digits. */
static double incomplete_beta(double x, double y, double a, double b)
{
    if (x <= 0)
        return 0;
    if (y <= 0)
        return 1;
    double front = special_exp(log_gamma(a + b) - log_gamma(a) - log_gamma(b) +
                               a * special_log(x) + b * special_log(y));
    if (x < (a + 1) / (a + b + 2))
        return front * beta_fraction(x, a, b) / a;
    return 1 - front * beta_fraction(y, b, a) / b;
}

double f_tail(double f, double numerator, double denominator)
{
    double a = numerator * f, sum = denominator + a;
    if (f <= 0)
        return 1;
    if (isinf(sum)) /* what is divided by itself is no number */
        return 0;
    return incomplete_beta(denominator / sum, a / sum, denominator / 2, numerator / 2);
}

double chi_squared_tail(double x, double degrees)
{
    double a = degrees / 2, half = x / 2;
    if (x <= 0)
        return 1;
    if (isinf(x)) /* likewise what is taken from itself */
        return 0;
    double front = special_exp(a * special_log(half) - half - log_gamma(a));
    return half < a + 1 ? 1 - gamma_series(a, half, front) : gamma_fraction(a, half, front);
}

double noncentral_f_tail(double f, double numerator, double denominator, double noncentrality)
{
    double weight = special_exp(-noncentrality / 2), used = 0, tail = 0;
    for (int k = 0; k < 10000 && used < 1 - 1e-14; k++) {
        double degrees = numerator + 2 * k;
        tail += weight * f_tail(f * numerator / degrees, degrees, denominator);
        used += weight;
        weight *= noncentrality / 2 / (k + 1);
    }
    return tail;
}
