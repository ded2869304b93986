#include "claims.h"

#include <math.h>

#include "base/arena.h"
#include "stat/adh.h"
#include "stat/event.h"
#include "stat/honest.h"
#include "stat/poisson.h"
#include "stat/regress.h"
#include "stat/matrix.h"
#include "stat/ridge.h"
#include "stat/simplex.h"
#include "stat/special.h"
#include "stat_fixture.h"

#define assert_near(a, b, tolerance) assert_true(fabs((a) - (b)) <= (tolerance))

static void twfe_equals_difference_in_differences_on_a_block(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 41);
    struct twfe twfe = twfe_fit(arena, &fixture.block);
    assert_near(twfe.att, synth_fit(arena, &fixture.block, SYNTH_DID, 1).att, 1e-12);
    assert_true(twfe.se_nested > twfe.se_cr0);
    arena_close(arena);
}

static void event_study_is_the_difference_of_means_in_each_period(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 43);
    struct event_study study = event_study(arena, &fixture.block);
    for (size_t t = 0; t < FIXTURE_TIMES; t++) {
        double expected = fixture.y[0][t] - fixture.y[0][FIXTURE_PRE - 1];
        for (size_t i = 1; i < FIXTURE_UNITS; i++)
            expected -= (fixture.y[i][t] - fixture.y[i][FIXTURE_PRE - 1]) / 8;
        assert_near(study.coef[t], expected, 1e-10);
    }
    /* Nine clusters cannot carry a test of nine leads. */
    assert_false(study.has_pretrend);
    arena_close(arena);
}

static void event_study_tells_the_trend_that_its_test_finds(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 45);
    struct block block = fixture.block;
    block.n_pre = 4;
    struct event_study study = event_study(arena, &block);
    event_study_power(arena, &block, &study);
    assert_true(study.has_pretrend);
    assert_true(study.visible_80 > study.visible_50 && study.visible_50 > 0);
    /* With that trend as truth the test refuses in 80 percent: F(3, 8) is 4.0662
     * at 5 percent. */
    double trend[3] = {-3 * study.visible_80, -2 * study.visible_80, -study.visible_80}, wide;
    assert_true(wald(arena, trend, study.covariance, 7, 3, &wide));
    assert_near(noncentral_f_tail(4.06618, 3, 8, wide), 0.8, 1e-5);
    arena_close(arena);
}

static void unit_trends_take_away_a_trend_of_the_treated(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 47);
    struct trend before = event_unit_trends(arena, &fixture.block);
    struct trend slope = event_trend(arena, &fixture.block);
    for (size_t t = 0; t < FIXTURE_TIMES; t++)
        fixture.y[0][t] += 1.73 * (double)t;
    assert_near(event_unit_trends(arena, &fixture.block).slope, before.slope, 1e-9);
    assert_near(event_trend(arena, &fixture.block).slope, slope.slope + 1.73, 1e-10);
    assert_true(slope.visible_80 > slope.visible_50);
    arena_close(arena);
}

static void poisson_fit_finds_the_ratio_of_ratios(void **state)
{
    struct arena *arena = arena_open();
    const double a[] = {12, 31}, b[] = {17, 23}, none[] = {0, 0};
    const double *donors[] = {a, none}, *treated[] = {b};
    struct block block = {donors, 2, treated, 1, 1, 1};
    struct poisson_fit fit;
    assert_true(poisson_fit(arena, &block, &fit));
    assert_near(fit.coef, special_log((23.0 / 17) / (31.0 / 12)), 1e-12);
    assert_int_equal(fit.dropped, 1);
    arena_close(arena);
}

static void poisson_fit_refuses_what_has_no_estimate(void **state)
{
    struct arena *arena = arena_open();
    const double a[] = {12, 31}, empty[] = {0, 7}, negative[] = {-1, 4};
    const double *donors[] = {a}, *never_before[] = {empty}, *below[] = {negative};
    struct poisson_fit fit;
    assert_false(poisson_fit(arena, &(struct block){donors, 1, never_before, 1, 1, 1}, &fit));
    assert_false(poisson_fit(arena, &(struct block){donors, 1, below, 1, 1, 1}, &fit));
    assert_false(
        poisson_fit(arena, &(struct block){never_before, 1, never_before, 1, 1, 1}, &fit));
    arena_close(arena);
}

static void ridge_fit_keeps_the_sum_of_weights_and_fits_no_worse(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 53);
    double noise = block_noise(&fixture.block), sum = 0;
    struct ridge_fit ridge = ridge_fit(arena, &fixture.block, noise);
    assert_true(ridge.defined && ridge.lambda > 0);
    for (size_t i = 0; i < fixture.block.n_donors; i++)
        sum += ridge.fit.unit_weight[i];
    assert_near(sum, 1, 1e-10);
    assert_true(ridge.fit.pre_mspe <=
                synth_fit(arena, &fixture.block, SYNTH_SC, noise).pre_mspe + 1e-12);
    struct block two = block_in_time(&fixture.block, 2);
    assert_false(ridge_fit(arena, &two, noise).defined);
    arena_close(arena);
}

static void adh_fit_is_the_same_twice_and_finds_an_exact_match(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    double values[FIXTURE_UNITS][3];
    const double *donors[FIXTURE_UNITS - 1];
    fixture_open(&fixture, 59);
    for (size_t t = 0; t < FIXTURE_TIMES; t++)
        fixture.y[0][t] = 0.3 * fixture.y[1][t] + 0.7 * fixture.y[6][t];
    for (size_t i = 0; i < FIXTURE_UNITS; i++) {
        for (size_t k = 0; k < 3; k++)
            values[i][k] = fixture.y[i][3 * k + 1];
        if (i)
            donors[i - 1] = values[i];
    }
    const struct predictors predictors = {donors, values[0], 3};
    struct adh_search search = adh_defaults();
    struct adh_fit one = adh_fit(arena, &fixture.block, &predictors, &search);
    struct adh_fit two = adh_fit(arena, &fixture.block, &predictors, &search);
    assert_memory_equal(one.fit.unit_weight, two.fit.unit_weight, 8 * sizeof(double));
    assert_true(one.is_exact && one.fit.pre_mspe < 1e-6);
    assert_near(one.importance[0] + one.importance[1] + one.importance[2], 1, 1e-12);
    arena_close(arena);
}

static void adh_fit_finds_the_best_of_a_grid_of_importances(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    double values[FIXTURE_UNITS][2];
    const double *donors[FIXTURE_UNITS - 1];
    fixture_open(&fixture, 61);
    for (size_t i = 0; i < FIXTURE_UNITS; i++) {
        values[i][0] = fixture.y[i][2];
        values[i][1] = fixture.y[i][7] - fixture.y[i][4];
        if (i)
            donors[i - 1] = values[i];
    }
    values[0][0] = 40;
    values[0][1] = 9;
    const struct predictors predictors = {donors, values[0], 2};
    struct adh_search search = adh_defaults();
    struct adh_fit fit = adh_fit(arena, &fixture.block, &predictors, &search);
    assert_false(fit.is_exact);
    /* Both rows scaled by hand, the second from 1e-8 to 1e8 of the first. */
    double d[2][8], all[FIXTURE_UNITS], best = INFINITY;
    for (size_t k = 0; k < 2; k++) {
        for (size_t i = 0; i < FIXTURE_UNITS; i++)
            all[i] = values[i][k];
        for (size_t i = 0; i < 8; i++)
            d[k][i] = (donors[i][k] - values[0][k]) / vector_sd(all, FIXTURE_UNITS);
    }
    for (double v = 1e-8; v < 1e8; v *= 1.01) {
        double g[64], w[8], error = 0;
        for (size_t i = 0; i < 8; i++)
            for (size_t j = 0; j < 8; j++)
                g[i * 8 + j] = d[0][i] * d[0][j] + v * d[1][i] * d[1][j];
        simplex_solve(simplex_open(arena, 8), g, 8, w);
        for (size_t t = 0; t < FIXTURE_PRE; t++) {
            double gap = fixture.y[0][t];
            for (size_t i = 0; i < 8; i++)
                gap -= w[i] * fixture.y[i + 1][t];
            error += gap * gap / FIXTURE_PRE;
        }
        best = fmin(best, error);
    }
    assert_true(fit.fit.pre_mspe <= best * (1 + 1e-4));
    arena_close(arena);
}

static void honest_intervals_widen_with_what_is_allowed(void **state)
{
    struct arena *arena = arena_open();
    const double coef[] = {0.13, -0.21, 1.9, 2.2};
    const double covariance[] = {0.09, 0.02, 0.01, 0.01, 0.02, 0.08, 0.02, 0.01,
                                 0.01, 0.02, 0.10, 0.04, 0.01, 0.01, 0.04, 0.11};
    const struct event_estimates estimates = {coef, covariance, 2, 2};
    const double target[] = {0.5, 0.5}, first[] = {1, 0};
    double before = 0;
    for (int i = 0; i < 4; i++) {
        double half = honest_smooth(arena, &estimates, target, 0.1 * i).half_length;
        assert_true(half > before);
        before = half;
    }
    struct honest_interval none = honest_relative(arena, &estimates, first, 0);
    struct honest_interval some = honest_relative(arena, &estimates, first, 1);
    assert_false(none.empty);
    assert_true(some.lower < none.lower && some.upper > none.upper);
    /* Nothing allowed: the usual interval but for the hybrid's first stage. */
    assert_near(none.upper - 1.9, 1.97 * sqrt(0.10), 0.02);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(twfe_equals_difference_in_differences_on_a_block),
        cmocka_unit_test(event_study_is_the_difference_of_means_in_each_period),
        cmocka_unit_test(event_study_tells_the_trend_that_its_test_finds),
        cmocka_unit_test(unit_trends_take_away_a_trend_of_the_treated),
        cmocka_unit_test(poisson_fit_finds_the_ratio_of_ratios),
        cmocka_unit_test(poisson_fit_refuses_what_has_no_estimate),
        cmocka_unit_test(ridge_fit_keeps_the_sum_of_weights_and_fits_no_worse),
        cmocka_unit_test(adh_fit_is_the_same_twice_and_finds_an_exact_match),
        cmocka_unit_test(adh_fit_finds_the_best_of_a_grid_of_importances),
        cmocka_unit_test(honest_intervals_widen_with_what_is_allowed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
