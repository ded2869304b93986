#include "claims.h"

#include <math.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/random.h"
#include "stat/regress.h"
#include "stat/series.h"
#include "stat/special.h"

#define assert_relative(a, b, tolerance) assert_true(fabs((a) / (b)-1) <= (tolerance))

static void logarithms_and_powers_are_rounded_correctly(void **state)
{
    assert_true(special_log(10) == 0x1.26bb1bbb55516p+1);
    assert_true(special_exp(1) == 0x1.5bf0a8b145769p+1);
    assert_true(special_power(1e-8, 0.5) == 1e-4);
}

static void quantiles_are_those_of_the_tables(void **state)
{
    assert_relative(normal_quantile(0.975), 1.959963984540054, 1e-14);
    assert_relative(normal_quantile(0.8), 0.8416212335729143, 1e-14);
    assert_relative(normal_quantile(1e-300), -37.0470962993612, 1e-13);
    assert_true(fabs(normal_quantile(0.5)) < 1e-15);
}

static void tails_are_those_of_the_tables(void **state)
{
    assert_relative(normal_cdf(-1.9), 0.02871655981600180, 1e-14);
    assert_relative(normal_cdf(2.1), 0.9821355794371834, 1e-14);
    assert_relative(normal_cdf(-6), 9.865876450376946e-10, 1e-13);
    assert_relative(normal_cdf(-12), 1.776482112077679e-33, 1e-13);
    assert_true(normal_cdf(-INFINITY) == 0 && normal_cdf(-1e160) == 0 &&
                normal_cdf(INFINITY) == 1);
    assert_true(isnan(normal_cdf(NAN)));
    assert_relative(chi_squared_tail(3.841458820694124, 1), 0.05, 1e-10);
    assert_relative(chi_squared_tail(28.86929943039263, 18), 0.05, 1e-10);
    assert_relative(f_tail(4.098171730880800, 1, 38), 0.05, 1e-9);
    assert_relative(noncentral_f_tail(3.841458820694124, 1, 1e8, 7.848860), 0.8, 1e-5);
}

/* A path before the start that a covariance of next to nothing holds against it. */
static void nothing_is_beyond_an_infinite_statistic(void **state)
{
    assert_true(chi_squared_tail(INFINITY, 3) == 0 && chi_squared_tail(1e308, 3) == 0);
    assert_true(f_tail(INFINITY, 2, 7) == 0 && f_tail(1.7e308, 2, 7) == 0);
    assert_true(noncentral_f_tail(INFINITY, 2, 7, 2.385) == 0);
    assert_true(isnan(chi_squared_tail(NAN, 3)) && isnan(f_tail(NAN, 2, 7)));
}

static void cholesky_factor_names_the_dependent_column(void **state)
{
    double a[9] = {4, 2, 2, 2, 5, 5, 2, 5, 5};
    size_t failed = 4711;
    assert_false(cholesky_factor(a, 3, 3, 1e-12, &failed));
    assert_int_equal(failed, 2);
}

static void regress_finds_the_coefficients_it_was_made_with(void **state)
{
    struct arena *arena = arena_open();
    struct random random = random_seeded(5);
    double x[60], y[20];
    struct regression fit;
    for (size_t i = 0; i < 20; i++) {
        for (size_t p = 0; p < 3; p++)
            x[i * 3 + p] = random_normal(&random);
        y[i] = 2.385 * x[i * 3] - 0.417 * x[i * 3 + 1] + 7.04 * x[i * 3 + 2];
    }
    assert_true(regress(arena, x, y, 20, 3, &fit));
    assert_relative(fit.coef[0], 2.385, 1e-12);
    assert_relative(fit.coef[1], -0.417, 1e-12);
    assert_relative(fit.coef[2], 7.04, 1e-12);
    for (size_t i = 0; i < 20; i++)
        x[i * 3 + 2] = x[i * 3] + x[i * 3 + 1];
    assert_false(regress(arena, x, y, 20, 3, &fit));
    arena_close(arena);
}

static void demean_twice_leaves_no_mean(void **state)
{
    struct arena *arena = arena_open();
    double values[12] = {3.1, 4.7, 1.9, 8.3, 2.2, 6.8, 0.4, 9.9, 5.6, 7.3, 1.2, 4.4};
    demean_twice(arena, values, 3, 4);
    for (size_t i = 0; i < 3; i++)
        assert_true(fabs(vector_mean(values + 4 * i, 4)) < 1e-15);
    for (size_t t = 0; t < 4; t++)
        assert_true(fabs(values[t] + values[4 + t] + values[8 + t]) < 1e-14);
    arena_close(arena);
}

static void series_fit_refuses_short_sides(void **state)
{
    struct arena *arena = arena_open();
    double y[20] = {3.1, 4.7, 1.9, 8.3, 2.2, 6.8, 0.4, 9.9, 5.6, 7.3, 1.2, 4.4};
    struct series_fit fit;
    struct prais_winsten check;
    assert_false(series_fit(arena, y, 7, 13, 2, &fit));
    assert_false(series_prais_winsten(arena, y, 13, 7, &check));
    assert_true(series_fit(arena, y, 12, 8, 2, &fit));
    arena_close(arena);
}

static void random_bits_are_those_of_the_published_generator(void **state)
{
    struct random random = {{1, 2, 3, 4}};
    assert_true(random_bits(&random) == 11520);
    assert_true(random_bits(&random) == 0);
    assert_true(random_bits(&random) == 1509978240);
    assert_true(random_bits(&random) == UINT64_C(1215971899390074240));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(logarithms_and_powers_are_rounded_correctly),
        cmocka_unit_test(quantiles_are_those_of_the_tables),
        cmocka_unit_test(tails_are_those_of_the_tables),
        cmocka_unit_test(nothing_is_beyond_an_infinite_statistic),
        cmocka_unit_test(cholesky_factor_names_the_dependent_column),
        cmocka_unit_test(regress_finds_the_coefficients_it_was_made_with),
        cmocka_unit_test(demean_twice_leaves_no_mean),
        cmocka_unit_test(series_fit_refuses_short_sides),
        cmocka_unit_test(random_bits_are_those_of_the_published_generator),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
