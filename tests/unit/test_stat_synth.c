#include "claims.h"

#include <math.h>

#include "base/arena.h"
#include "stat/conformal.h"
#include "stat/even.h"
#include "stat/matrix.h"
#include "stat/placebo.h"
#include "stat/power.h"
#include "stat/simplex.h"
#include "stat_fixture.h"

#define assert_near(a, b, tolerance) assert_true(fabs((a) - (b)) <= (tolerance))

static double att(struct arena *arena, const struct block *block, enum synth_method method)
{
    return synth_fit(arena, block, method, block_noise(block)).att;
}

static void simplex_solve_finds_a_known_optimum(void **state)
{
    struct arena *arena = arena_open();
    /* Nearest point of the triangle (3,1) (0,4) (5,5) to the origin: on the edge of the first
     * two, (3,1) + s (-3,3) with s = 6/18. */
    const double d[3][2] = {{3, 1}, {0, 4}, {5, 5}};
    double g[9], x[3];
    for (size_t i = 0; i < 3; i++)
        for (size_t j = 0; j < 3; j++)
            g[i * 3 + j] = vector_dot(d[i], d[j], 2);
    double residual = simplex_solve(simplex_open(arena, 3), g, 3, x);
    assert_near(x[0], 2.0 / 3, 1e-15);
    assert_near(x[1], 1.0 / 3, 1e-15);
    assert_true(x[2] == 0);
    assert_true(residual < 1e-14);
    arena_close(arena);
}

static void simplex_solve_meets_the_optimality_conditions_on_random_problems(void **state)
{
    struct arena *arena = arena_open();
    struct random random = random_seeded(20211);
    for (int round = 0; round < 300; round++) {
        size_t n = 1 + random_below(&random, 40), m = 1 + random_below(&random, 30);
        double *d = arena_array(arena, n * m, sizeof *d), *x = arena_array(arena, n, sizeof *x);
        double *g = arena_array(arena, n * n, sizeof *g), sum = 0;
        for (size_t i = 0; i < n * m; i++)
            d[i] = random_uniform(&random) - 0.37;
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < n; j++)
                g[i * n + j] = vector_dot(d + i * m, d + j * m, m);
        assert_true(simplex_solve(simplex_open(arena, n), g, n, x) < 1e-10);
        for (size_t i = 0; i < n; i++) {
            assert_true(x[i] >= 0);
            sum += x[i];
        }
        assert_near(sum, 1, 1e-12);
        arena_clear(arena);
    }
    arena_close(arena);
}

static void every_method_recovers_an_effect_on_a_weighted_mean_of_donors(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 7);
    for (size_t t = 0; t < FIXTURE_TIMES; t++)
        fixture.y[0][t] =
            0.6 * fixture.y[2][t] + 0.4 * fixture.y[5][t] + (t >= FIXTURE_PRE ? 3.21 : 0);
    assert_near(att(arena, &fixture.block, SYNTH_SC), 3.21, 1e-6);
    assert_near(att(arena, &fixture.block, SYNTH_DIFP), 3.21, 1e-6);
    struct synth_fit fit =
        synth_fit(arena, &fixture.block, SYNTH_SC, block_noise(&fixture.block));
    assert_near(fit.unit_weight[1], 0.6, 1e-6);
    assert_near(fit.unit_weight[4], 0.4, 1e-6);
    arena_close(arena);
}

/* The ridge and sdid's time weights see a common shock, so only the plain methods are asked. */
static void estimates_follow_scale_shift_and_common_shocks(void **state)
{
    static const enum synth_method plain[] = {SYNTH_SC, SYNTH_DID, SYNTH_DIFP};
    struct arena *arena = arena_open();
    struct fixture one, other;
    fixture_open(&one, 11);
    fixture_open(&other, 11);
    for (size_t i = 0; i < FIXTURE_UNITS; i++)
        for (size_t t = 0; t < FIXTURE_TIMES; t++)
            other.y[i][t] = 4.7 + 2.3 * one.y[i][t] + 0.9 * (double)(t * t);
    for (size_t k = 0; k < sizeof plain / sizeof *plain; k++)
        assert_near(att(arena, &other.block, plain[k]), 2.3 * att(arena, &one.block, plain[k]),
                    1e-6);
    arena_close(arena);
}

static void sdid_does_not_see_levels_of_units(void **state)
{
    struct arena *arena = arena_open();
    struct fixture one, other;
    fixture_open(&one, 13);
    fixture_open(&other, 13);
    for (size_t i = 0; i < FIXTURE_UNITS; i++)
        for (size_t t = 0; t < FIXTURE_TIMES; t++)
            other.y[i][t] += 31.7 * (double)i;
    assert_near(att(arena, &one.block, SYNTH_SDID), att(arena, &other.block, SYNTH_SDID), 1e-9);
    arena_close(arena);
}

static void the_order_of_donors_changes_nothing(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 17);
    for (unsigned method = 0; method < SYNTH_METHODS; method++) {
        double before = att(arena, &fixture.block, method);
        const double *first = fixture.donors[0];
        memmove(fixture.donors, fixture.donors + 1, 7 * sizeof *fixture.donors);
        fixture.donors[7] = first;
        assert_near(att(arena, &fixture.block, method), before, 1e-9);
    }
    arena_close(arena);
}

static void of_weights_that_fit_alike_the_most_even_are_taken(void **state)
{
    struct arena *arena = arena_open();
    const double d[3] = {-1, 1, 3}, even[3] = {14.0 / 24, 8.0 / 24, 2.0 / 24};
    double x[3] = {0.75, 0, 0.25}, alone[3] = {1, 0, 0};
    even_out(arena, d, 3, 1, x);
    for (size_t i = 0; i < 3; i++)
        assert_near(x[i], even[i], 1e-14);
    even_out(arena, (const double[3]){2.385, 3, 7}, 3, 1, alone);
    assert_true(alone[0] == 1 && alone[1] == 0);
    arena_close(arena);
}

/* Two periods before the start: three donors would do, and which ones would be a matter of
 * their order. */
static void a_treated_unit_that_is_the_mean_of_donors_takes_them_all_alike(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 61);
    fixture.block.n_pre = 2;
    memcpy(fixture.y[0], fixture.y[1], sizeof fixture.y[0]);
    for (size_t i = 2; i < FIXTURE_UNITS; i++)
        for (size_t t = 0; t < FIXTURE_TIMES; t++)
            fixture.y[0][t] += fixture.y[i][t];
    for (size_t t = 0; t < FIXTURE_TIMES; t++)
        fixture.y[0][t] /= FIXTURE_UNITS - 1;
    struct synth_fit fit =
        synth_fit(arena, &fixture.block, SYNTH_SC, block_noise(&fixture.block));
    for (size_t i = 0; i < FIXTURE_UNITS - 1; i++)
        assert_near(fit.unit_weight[i], 0.125, 1e-9);
    arena_close(arena);
}

static void sc_is_not_moved_by_a_donor_put_in_twice(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 19);
    double noise = block_noise(&fixture.block);
    double before = synth_fit(arena, &fixture.block, SYNTH_SC, noise).att;
    memcpy(fixture.y[FIXTURE_UNITS], fixture.y[3], sizeof fixture.y[3]);
    fixture.donors[8] = fixture.y[FIXTURE_UNITS];
    fixture.block.n_donors = 9;
    assert_near(synth_fit(arena, &fixture.block, SYNTH_SC, noise).att, before, 1e-6);
    arena_close(arena);
}

static void a_donor_equal_to_the_treated_unit_gives_no_division_by_zero(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 23);
    memcpy(fixture.y[4], fixture.y[0], sizeof fixture.y[0]);
    double noise = block_noise(&fixture.block);
    struct synth_fit fit = synth_fit(arena, &fixture.block, SYNTH_SC, noise);
    struct placebos placebos = placebo_in_space(arena, &fixture.block, SYNTH_SC, noise, &fit);
    bool finite;
    assert_near(fit.pre_mspe, 0, 1e-12);
    assert_true(placebos.ratio_rank >= 1 && placebos.ratio_rank <= 9);
    placebo_ratio(0, 1.7, &finite);
    assert_false(finite);
    arena_close(arena);
}

static void placebo_p_counts_ties_as_extreme(void **state)
{
    struct arena *arena = arena_open();
    const struct placebo units[3] = {
        {.att = -2.5, .pre_mspe = 1, .post_mspe = 2},
        {.att = 2.5, .pre_mspe = 1, .post_mspe = 9},
        {.att = 0.3, .pre_mspe = 0, .post_mspe = 4},
    };
    struct placebos placebos = {.units = units, .n = 3};
    placebo_rank(arena, &placebos, 2.5, 1, 2);
    assert_near(placebos.p_two_sided, 0.75, 0);
    assert_near(placebos.p_upper, 0.5, 0);
    assert_near(placebos.p_lower, 1, 0);
    assert_near(placebos.p_least, 0.25, 0);
    assert_int_equal(placebos.ratio_rank, 4);
    arena_close(arena);
}

static void jackknife_is_refused_with_one_treated_unit(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    double error = 4711;
    fixture_open(&fixture, 29);
    struct synth_fit fit = synth_fit(arena, &fixture.block, SYNTH_DID, 1);
    assert_false(synth_jackknife(arena, &fixture.block, &fit, &error));
    assert_near(error, 4711, 0);
    arena_close(arena);
}

static void mde_is_refused_where_the_level_cannot_be_reached(void **state)
{
    struct arena *arena = arena_open();
    const double effects[] = {0.3, -1.2, 2.4, -0.7, 1.9, 0.1, -2.2, 0.8, 1.1};
    double mde;
    assert_false(power_mde_permutation(arena, effects, 8, 1, 0.10, &mde));
    assert_true(power_mde_permutation(arena, effects, 9, 1, 0.10, &mde));
    /* The largest of nine is 2.4; eight of nine needs (80 percent) are at most 2.4 + 1.2. */
    assert_near(mde, 3.6, 1e-12);
    arena_close(arena);
}

static void conformal_interval_is_unbounded_with_few_periods(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 31);
    struct block few = block_in_time(&fixture.block, 7);
    assert_false(conformal_interval(arena, &few, SYNTH_SC, 0, 1.1, 0.10).bounded);
    struct interval interval =
        conformal_interval(arena, &fixture.block, SYNTH_SC, 0, 1.1, 0.10);
    assert_true(!interval.bounded || interval.lower < interval.upper);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(simplex_solve_finds_a_known_optimum),
        cmocka_unit_test(simplex_solve_meets_the_optimality_conditions_on_random_problems),
        cmocka_unit_test(every_method_recovers_an_effect_on_a_weighted_mean_of_donors),
        cmocka_unit_test(estimates_follow_scale_shift_and_common_shocks),
        cmocka_unit_test(sdid_does_not_see_levels_of_units),
        cmocka_unit_test(the_order_of_donors_changes_nothing),
        cmocka_unit_test(of_weights_that_fit_alike_the_most_even_are_taken),
        cmocka_unit_test(a_treated_unit_that_is_the_mean_of_donors_takes_them_all_alike),
        cmocka_unit_test(sc_is_not_moved_by_a_donor_put_in_twice),
        cmocka_unit_test(a_donor_equal_to_the_treated_unit_gives_no_division_by_zero),
        cmocka_unit_test(placebo_p_counts_ties_as_extreme),
        cmocka_unit_test(jackknife_is_refused_with_one_treated_unit),
        cmocka_unit_test(mde_is_refused_where_the_level_cannot_be_reached),
        cmocka_unit_test(conformal_interval_is_unbounded_with_few_periods),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
