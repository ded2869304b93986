/* What must not change the estimates of staggered starts, or must change them in
 * a known way. */
#include "claims.h"

#include <math.h>

#include "base/arena.h"
#include "stat/bacon.h"
#include "stat/group_time.h"
#include "stat/impute.h"
#include "stat/staggered.h"
#include "stat/wild.h"
#include "staggered_fixture.h"

#define assert_near(a, b, tolerance) assert_true(fabs((a) - (b)) <= (tolerance))

/* Weights of the last come from a search that ends at a tolerance. */
enum { NEVER, NOT_YET, IMPUTED, TWO_WAY, SYNTHETIC, METHODS };
static const double rounding[METHODS] = {1e-11, 1e-11, 1e-10, 1e-11, 1e-6};

struct estimates {
    double att[METHODS], error[METHODS];
};

static void keep(struct estimates *estimates, int method, const struct effect *effect)
{
    assert_true(effect->has_error);
    estimates->att[method] = effect->att;
    estimates->error[method] = effect->error;
}

static struct estimates estimate(const struct adoption *adoption)
{
    struct estimates estimates;
    struct arena *arena = arena_open();
    struct cohorts cohorts = cohorts_sum_up(arena, adoption);
    struct group_time never = group_time(arena, &cohorts, CONTROL_NEVER);
    struct group_time not_yet = group_time(arena, &cohorts, CONTROL_NOT_YET);
    struct imputation imputation = impute(arena, &cohorts);
    struct bacon bacon = bacon_decompose(arena, &cohorts);
    struct staggered staggered = staggered_fit(arena, adoption);
    keep(&estimates, NEVER, &never.simple);
    keep(&estimates, NOT_YET, &not_yet.simple);
    keep(&estimates, IMPUTED, &imputation.overall);
    keep(&estimates, TWO_WAY, &bacon.twfe);
    estimates.att[SYNTHETIC] = staggered.att;
    estimates.error[SYNTHETIC] = staggered.error;
    arena_close(arena);
    return estimates;
}

/* That the panel now gives factor * att + shift and |factor| * error. */
static void assert_moved(const struct panel *panel, const struct estimates *before,
                         double factor, double shift)
{
    struct estimates after = estimate(&panel->adoption);
    for (int m = 0; m < METHODS; m++) {
        double tolerance = rounding[m] * (1 + fabs(factor));
        assert_near(after.att[m], factor * before->att[m] + shift, tolerance);
        assert_near(after.error[m], fabs(factor) * before->error[m], tolerance);
    }
}

static void estimates_do_not_depend_on_the_order_of_units(void **state)
{
    struct panel panel;
    panel_open(&panel, 137);
    struct estimates before = estimate(&panel.adoption);
    const double *rows[UNITS];
    size_t start[UNITS];
    for (size_t i = 0; i < UNITS; i++) {
        rows[i] = panel.rows[i * 7 % UNITS];
        start[i] = panel.start[i * 7 % UNITS];
    }
    memcpy(panel.rows, rows, sizeof rows);
    memcpy(panel.start, start, sizeof start);
    assert_moved(&panel, &before, 1, 0);
}

static void estimates_follow_the_scale_of_the_outcome_and_no_shift_of_it(void **state)
{
    const double factors[] = {-1, 0.0385, 238.5};
    for (size_t k = 0; k < sizeof factors / sizeof *factors; k++) {
        struct panel panel;
        panel_open(&panel, 139);
        struct estimates before = estimate(&panel.adoption);
        for (size_t i = 0; i < UNITS * TIMES; i++)
            panel.y[i / TIMES][i % TIMES] = factors[k] * panel.y[i / TIMES][i % TIMES] + 41.7;
        assert_moved(&panel, &before, factors[k], 0);
    }
}

static void estimates_do_not_see_the_levels_of_units(void **state)
{
    struct panel panel;
    panel_open(&panel, 149);
    struct estimates before = estimate(&panel.adoption);
    for (size_t i = 0; i < UNITS * TIMES; i++)
        panel.y[i / TIMES][i % TIMES] += 3.71 * (double)(i / TIMES * 11 % 13);
    assert_moved(&panel, &before, 1, 0);
}

/* The ridge of the synthetic control is sized by how much outcomes change, shocks included. */
static void estimates_but_the_synthetic_do_not_see_shocks_to_all_units(void **state)
{
    struct panel panel;
    panel_open(&panel, 151);
    struct estimates before = estimate(&panel.adoption);
    for (size_t i = 0; i < UNITS * TIMES; i++)
        panel.y[i / TIMES][i % TIMES] += 5.29 * (double)(i % TIMES * 4 % 7);
    struct estimates after = estimate(&panel.adoption);
    for (int m = 0; m < SYNTHETIC; m++) {
        assert_near(after.att[m], before.att[m], rounding[m]);
        assert_near(after.error[m], before.error[m], rounding[m]);
    }
}

static void estimates_grow_by_what_is_added_to_all_treated_cells(void **state)
{
    struct panel panel;
    panel_open(&panel, 157);
    struct estimates before = estimate(&panel.adoption);
    for (size_t i = 0; i < UNITS; i++)
        for (size_t t = panel.start[i]; t < TIMES; t++)
            panel.y[i][t] += 2.385;
    assert_moved(&panel, &before, 1, 2.385);
}

/* A panel twice: half the variance where no count of units corrects it. */
static void estimates_of_every_unit_twice_are_the_same(void **state)
{
    struct panel panel;
    const double *rows[2 * UNITS];
    size_t start[2 * UNITS];
    panel_open(&panel, 163);
    for (size_t i = 0; i < 2 * UNITS; i++) {
        rows[i] = panel.rows[i / 2];
        start[i] = panel.start[i / 2];
    }
    struct estimates one = estimate(&panel.adoption);
    struct estimates two = estimate(&(struct adoption){rows, start, 2 * UNITS, TIMES});
    for (int m = 0; m < SYNTHETIC; m++)
        assert_near(two.att[m], one.att[m], rounding[m]);
    for (int m = 0; m < TWO_WAY; m++)
        assert_near(two.error[m], one.error[m] / sqrt(2), rounding[m]);
}

/* Where only the never treated are controls, their mean is all that counts. */
static void group_time_against_the_never_treated_sees_none_of_them_put_in_twice(void **state)
{
    enum { FIRST = 12, ALL = UNITS + UNITS - FIRST };
    struct panel panel;
    const double *rows[ALL];
    size_t start[ALL];
    panel_open(&panel, 167);
    for (size_t i = 0; i < ALL; i++) {
        rows[i] = panel.rows[i < UNITS ? i : i - UNITS + FIRST];
        start[i] = i < FIRST ? panel.start[i] : TIMES;
    }
    struct estimates one = estimate(&panel.adoption);
    struct estimates two = estimate(&(struct adoption){rows, start, ALL, TIMES});
    assert_near(two.att[NEVER], one.att[NEVER], rounding[NEVER]);
    assert_true(two.error[NEVER] < one.error[NEVER]);
    assert_true(fabs(two.att[NOT_YET] - one.att[NOT_YET]) > 1e-6);
}

/* All samples of signs: neither order nor scale has a say. */
static void wild_bootstrap_of_all_samples_sees_neither_order_nor_scale(void **state)
{
    enum { N = 12 };
    struct panel panel;
    struct wild one, two;
    const double *rows[N];
    size_t start[N];
    panel_open(&panel, 173);
    for (size_t i = 0; i < N; i++)
        panel.start[i] = i < 5 ? 4 : TIMES;
    assert_true(wild_bootstrap(&(struct adoption){panel.rows, panel.start, N, TIMES}, &one));
    for (size_t i = 0; i < N * TIMES; i++)
        panel.y[i / TIMES][i % TIMES] = 41.7 - 23.85 * panel.y[i / TIMES][i % TIMES];
    for (size_t i = 0; i < N; i++) {
        rows[i] = panel.rows[i * 5 % N];
        start[i] = panel.start[i * 5 % N];
    }
    assert_true(wild_bootstrap(&(struct adoption){rows, start, N, TIMES}, &two));
    assert_true(one.is_exhaustive && two.is_exhaustive);
    assert_near(two.att, -23.85 * one.att, 1e-10);
    assert_near(two.p, one.p, 1e-15);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(estimates_do_not_depend_on_the_order_of_units),
        cmocka_unit_test(estimates_follow_the_scale_of_the_outcome_and_no_shift_of_it),
        cmocka_unit_test(estimates_do_not_see_the_levels_of_units),
        cmocka_unit_test(estimates_but_the_synthetic_do_not_see_shocks_to_all_units),
        cmocka_unit_test(estimates_grow_by_what_is_added_to_all_treated_cells),
        cmocka_unit_test(estimates_of_every_unit_twice_are_the_same),
        cmocka_unit_test(group_time_against_the_never_treated_sees_none_of_them_put_in_twice),
        cmocka_unit_test(wild_bootstrap_of_all_samples_sees_neither_order_nor_scale),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
