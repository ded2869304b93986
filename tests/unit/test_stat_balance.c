#include "claims.h"

#include <math.h>

#include "base/arena.h"
#include "stat/balance.h"
#include "stat/matrix.h"
#include "stat/multiple.h"
#include "stat/placebo.h"
#include "stat_fixture.h"

#define assert_near(a, b, tolerance) assert_true(fabs((a) - (b)) <= (tolerance))

/* Seven donors and two treated units; covariates are two of their outcomes. */
struct balance_case {
    struct fixture fixture;
    double values[FIXTURE_UNITS][2];
    const double *donors[7], *treated[2];
    struct covariates covariates;
};

static void case_open(struct balance_case *own, unsigned long seed)
{
    fixture_open(&own->fixture, seed);
    own->fixture.treated[1] = own->fixture.y[8];
    own->fixture.block.n_treated = 2;
    own->fixture.block.n_donors = 7;
    for (size_t i = 0; i < FIXTURE_UNITS; i++)
        for (size_t k = 0; k < 2; k++)
            own->values[i][k] = own->fixture.y[i][3 * k];
    for (size_t i = 0; i < 7; i++)
        own->donors[i] = own->values[i + 1];
    own->treated[0] = own->values[0];
    own->treated[1] = own->values[8];
    own->covariates = (struct covariates){own->donors, own->treated, 2};
}

static void balance_entropy_meets_the_treated_means_exactly(void **state)
{
    struct arena *arena = arena_open();
    struct balance_case own;
    struct balanced result;
    case_open(&own, 137);
    /* Within what the donors span. */
    for (size_t k = 0; k < 2; k++) {
        own.values[0][k] = 0.5 * own.values[1][k] + 0.5 * own.values[2][k];
        own.values[8][k] = 0.3 * own.values[4][k] + 0.7 * own.values[6][k];
    }
    assert_true(balance_entropy(arena, &own.fixture.block, &own.covariates, &result));
    double sum = 0, mean = 0;
    for (size_t i = 0; i < 7; i++) {
        sum += result.fit.unit_weight[i];
        mean += result.fit.unit_weight[i] * own.donors[i][1];
    }
    assert_near(sum, 1, 1e-14);
    assert_near(mean, (own.treated[0][1] + own.treated[1][1]) / 2, 1e-11);
    assert_near(result.after[0], 0, 1e-11);
    assert_true(fabs(result.before[0]) > 0.01);
    assert_true(result.has_error && result.error > 0);
    arena_close(arena);
}

static void balance_entropy_on_a_share_has_a_closed_form(void **state)
{
    struct arena *arena = arena_open();
    struct balance_case own;
    struct balanced result;
    case_open(&own, 139);
    /* Two of seven donors have it, one of two treated: weight 1/4 to each of the two. */
    for (size_t i = 0; i < FIXTURE_UNITS; i++)
        own.values[i][0] = i == 0 || i == 3 || i == 5;
    own.covariates.n = 1;
    assert_true(balance_entropy(arena, &own.fixture.block, &own.covariates, &result));
    assert_near(result.fit.unit_weight[2], 0.25, 1e-12);
    assert_near(result.fit.unit_weight[0], 0.1, 1e-12);
    assert_near(result.effective_donors, 1 / (2 * 0.0625 + 5 * 0.01), 1e-10);
    arena_close(arena);
}

static void balance_entropy_refuses_what_donors_do_not_span(void **state)
{
    struct arena *arena = arena_open();
    struct balance_case own;
    struct balanced result;
    case_open(&own, 149);
    own.values[0][0] = 900;
    assert_false(balance_entropy(arena, &own.fixture.block, &own.covariates, &result));
    /* Nor where all donors are alike and the treated are not. */
    for (size_t i = 1; i < 8; i++)
        own.values[i][0] = 2.385;
    assert_false(balance_entropy(arena, &own.fixture.block, &own.covariates, &result));
    arena_close(arena);
}

static void balance_coarsened_shares_each_stratum(void **state)
{
    struct arena *arena = arena_open();
    struct balance_case own;
    struct balanced result;
    case_open(&own, 151);
    const double values[FIXTURE_UNITS] = {1.2, 0.3, 0.9, 1.7, 1.1, 3.4, 0.2, 1.3, 2.9};
    for (size_t i = 0; i < FIXTURE_UNITS; i++)
        own.values[i][0] = values[i];
    const double points[] = {1, 2};
    const struct cuts cuts[] = {{points, 2}};
    own.covariates.n = 1;
    assert_true(balance_coarsened(arena, &own.fixture.block, &own.covariates, cuts, &result));
    /* 1 to 2: one treated, donors 2, 3 and 6; from 2 on: one treated, donor 4. */
    const double expected[7] = {0, 0, 1.0 / 6, 1.0 / 6, 0.5, 0, 1.0 / 6};
    for (size_t i = 0; i < 7; i++)
        assert_near(result.fit.unit_weight[i], expected[i], 1e-15);
    assert_int_equal(result.lost_donors, 3);
    assert_int_equal(result.lost_treated, 0);
    own.values[8][0] = 0.1;
    own.values[1][0] = own.values[2][0] = own.values[6][0] = 1.5;
    assert_true(balance_coarsened(arena, &own.fixture.block, &own.covariates, cuts, &result));
    assert_int_equal(result.lost_treated, 1);
    assert_int_equal(result.n_treated, 1);
    assert_false(result.has_error);
    own.values[0][0] = 0.1;
    assert_false(balance_coarsened(arena, &own.fixture.block, &own.covariates, cuts, &result));
    arena_close(arena);
}

static void holm_adjust_gives_the_textbook_values(void **state)
{
    const double p[] = {0.01, 0.04, 0.03, 0.005}, expected[] = {0.03, 0.06, 0.06, 0.02};
    const double large[] = {0.7, 0.7};
    double adjusted[4];
    holm_adjust(p, 4, adjusted);
    for (size_t i = 0; i < 4; i++)
        assert_near(adjusted[i], expected[i], 1e-15);
    holm_adjust(large, 2, adjusted);
    assert_near(adjusted[0], 1, 0);
    assert_near(adjusted[1], 1, 0);
}

static void omnibus_p_of_one_outcome_is_its_placebo_p(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 157);
    double noise = block_noise(&fixture.block), effects[8];
    struct synth_fit fit = synth_fit(arena, &fixture.block, SYNTH_SDID, noise);
    struct placebos placebos = placebo_in_space(arena, &fixture.block, SYNTH_SDID, noise, &fit);
    for (size_t i = 0; i < 8; i++)
        effects[i] = placebos.units[i].att;
    const struct outcome_effects one[] = {{fit.att, placebos.standard_error, effects},
                                          {fit.att, placebos.standard_error, effects}};
    assert_near(omnibus_p(one, 1, 8), placebos.p_two_sided, 1e-15);
    assert_near(omnibus_p(one, 2, 8), placebos.p_two_sided, 1e-15);
    arena_close(arena);
}

static void omnibus_p_is_as_unusual_as_the_largest(void **state)
{
    const double a[] = {1.1, -0.4, 0.2}, b[] = {0.3, 0.2, -2.9};
    /* 5/2 exceeds the first two donors' largest, not the third's. */
    const struct outcome_effects outcomes[] = {{-0.1, 1, a}, {5, 2, b}};
    assert_near(omnibus_p(outcomes, 2, 3), 0.25, 1e-15);
    const struct outcome_effects smaller[] = {{-0.1, 1, a}, {2.8, 2, b}};
    assert_near(omnibus_p(smaller, 2, 3), 0.5, 1e-15);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(balance_entropy_meets_the_treated_means_exactly),
        cmocka_unit_test(balance_entropy_on_a_share_has_a_closed_form),
        cmocka_unit_test(balance_entropy_refuses_what_donors_do_not_span),
        cmocka_unit_test(balance_coarsened_shares_each_stratum),
        cmocka_unit_test(holm_adjust_gives_the_textbook_values),
        cmocka_unit_test(omnibus_p_of_one_outcome_is_its_placebo_p),
        cmocka_unit_test(omnibus_p_is_as_unusual_as_the_largest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
