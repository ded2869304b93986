#include "claims.h"

#include <math.h>

#include "base/arena.h"
#include "stat/bacon.h"
#include "stat/event.h"
#include "stat/group_time.h"
#include "stat/impute.h"
#include "stat/matrix.h"
#include "stat/regress.h"
#include "stat/special.h"
#include "stat/staggered.h"
#include "staggered_fixture.h"
#include "stat_fixture.h"

#define assert_near(a, b, tolerance) assert_true(fabs((a) - (b)) <= (tolerance))

/* --- group-time effects, unit by unit from their definition --- */

static bool is_control(const struct panel *panel, size_t i, size_t g, size_t t, bool not_yet)
{
    return panel->start[i] != g &&
           (panel->start[i] == TIMES || (not_yet && panel->start[i] > t));
}

/* ATT(g, t), and psi_i (n units, so that its square sums to n^2 var). */
static double group_time_by_hand(const struct panel *panel, size_t g, size_t t, bool not_yet,
                                 double psi[UNITS])
{
    size_t base = t < g ? t - 1 : g - 1;
    double sum[2] = {0, 0}, n[2] = {0, 0};
    for (size_t i = 0; i < UNITS; i++) {
        bool own = panel->start[i] == g, control = is_control(panel, i, g, t, not_yet);
        if (!own && !control)
            continue;
        sum[control] += panel->y[i][t] - panel->y[i][base];
        n[control]++;
    }
    for (size_t i = 0; i < UNITS; i++) {
        double change = panel->y[i][t] - panel->y[i][base];
        psi[i] = panel->start[i] == g ? UNITS / n[0] * (change - sum[0] / n[0])
                 : is_control(panel, i, g, t, not_yet)
                     ? -UNITS / n[1] * (change - sum[1] / n[1])
                     : 0;
    }
    return sum[0] / n[0] - sum[1] / n[1];
}

static double error_by_hand(const double psi[UNITS])
{
    return sqrt(vector_dot(psi, psi, UNITS)) / UNITS;
}

/* The mean by shares over the cells that `event` chooses (NULL: all after the start), with the
 * influence of Callaway & Sant'Anna's corollary 2. */
static double aggregate_by_hand(const struct panel *panel, const int *event, bool not_yet,
                                double *error)
{
    const size_t starts[3] = {3, 6, 7};
    const double shares[3] = {4.0 / UNITS, 4.0 / UNITS, 4.0 / UNITS};
    double att[27], share[27], psi[27][UNITS], whole[UNITS] = {0}, total = 0, mean = 0;
    size_t group[27], n = 0;
    for (size_t k = 0; k < 3; k++)
        for (size_t t = 1; t < TIMES; t++) {
            int own = (int)t - (int)starts[k];
            if (event ? own != *event : own < 0)
                continue;
            att[n] = group_time_by_hand(panel, starts[k], t, not_yet, psi[n]);
            share[n] = shares[k];
            group[n] = starts[k];
            total += shares[k];
            n++;
        }
    for (size_t k = 0; k < n; k++)
        mean += att[k] * share[k] / total;
    for (size_t i = 0; i < UNITS; i++) {
        double drift = 0;
        for (size_t k = 0; k < n; k++)
            drift += (panel->start[i] == group[k]) - share[k];
        for (size_t k = 0; k < n; k++)
            whole[i] += share[k] / total * psi[k][i] +
                        att[k] * (((panel->start[i] == group[k]) - share[k]) / total -
                                  share[k] * drift / (total * total));
    }
    *error = error_by_hand(whole);
    return mean;
}

static void check_rule(enum control_rule rule)
{
    struct arena *arena = arena_open();
    struct panel panel;
    panel_open(&panel, 71);
    struct cohorts cohorts = cohorts_sum_up(arena, &panel.adoption);
    struct group_time result = group_time(arena, &cohorts, rule);
    double psi[UNITS], error;
    assert_int_equal(result.n, 3 * (TIMES - 1));
    for (size_t k = 0; k < result.n; k++) {
        const struct group_cell *cell = &result.cells[k];
        double att = group_time_by_hand(&panel, cohorts.list[cell->cohort].start,
                                        (size_t)cell->effect.at, rule == CONTROL_NOT_YET, psi);
        assert_near(cell->effect.att, att, 1e-12);
        assert_near(cell->effect.error, error_by_hand(psi), 1e-12);
    }
    double att = aggregate_by_hand(&panel, NULL, rule == CONTROL_NOT_YET, &error);
    assert_near(result.simple.att, att, 1e-12);
    assert_near(result.simple.error, error, 1e-12);
    for (size_t e = 0; e < result.event.n; e++) {
        const struct effect *own = &result.event.list[e];
        assert_near(own->att,
                    aggregate_by_hand(&panel, &own->at, rule == CONTROL_NOT_YET, &error),
                    1e-12);
        assert_near(own->error, error, 1e-12);
    }
    arena_close(arena);
}

static void group_time_follows_its_definition_against_the_never_treated(void **state)
{
    check_rule(CONTROL_NEVER);
}

static void group_time_follows_its_definition_against_the_not_yet_treated(void **state)
{
    check_rule(CONTROL_NOT_YET);
}

static void group_time_averages_cohorts_and_periods(void **state)
{
    struct arena *arena = arena_open();
    struct panel panel;
    panel_open(&panel, 73);
    struct cohorts cohorts = cohorts_sum_up(arena, &panel.adoption);
    struct group_time result = group_time(arena, &cohorts, CONTROL_NEVER);
    double psi[UNITS], first = 0, period = 0, third = group_time_by_hand(&panel, 3, 4, 0, psi);
    for (size_t t = 3; t < TIMES; t++)
        first += group_time_by_hand(&panel, 3, t, false, psi) / 6;
    for (size_t i = 0; i < result.period.n; i++)
        period += result.period.list[i].att / (double)result.period.n;
    assert_int_equal(result.group.n, 3);
    assert_near(result.group.list[0].att, first, 1e-12);
    assert_near(result.group.mean.att,
                (first + result.group.list[1].att + result.group.list[2].att) / 3, 1e-12);
    assert_near(result.period.list[1].att, third, 1e-12);
    assert_near(result.period.mean.att, period, 1e-12);
    /* Four units cannot carry a test of six periods. */
    assert_false(result.has_pretest);
    /* Thirteen and more correlated intervals need more than 1.96 errors, and less than what
     * independent ones would. */
    double critical = group_time_critical(arena, &cohorts, &result.event);
    assert_true(critical > 2.3 && critical < 3.1);
    arena_close(arena);
}

static void group_time_tests_all_cells_before_the_start_together(void **state)
{
    struct arena *arena = arena_open();
    struct panel panel;
    double psi[2][UNITS], att[2], v[2][2];
    panel_open(&panel, 77);
    for (size_t i = 0; i < UNITS; i++)
        panel.start[i] = i < 9 ? 3 : TIMES;
    struct cohorts cohorts = cohorts_sum_up(arena, &panel.adoption);
    struct group_time result = group_time(arena, &cohorts, CONTROL_NEVER);
    for (size_t k = 0; k < 2; k++)
        att[k] = group_time_by_hand(&panel, 3, k + 1, false, psi[k]);
    for (size_t k = 0; k < 2; k++)
        for (size_t m = 0; m < 2; m++)
            v[k][m] = vector_dot(psi[k], psi[m], UNITS) / (UNITS * UNITS);
    double chi_squared = (v[1][1] * att[0] * att[0] - 2 * v[0][1] * att[0] * att[1] +
                          v[0][0] * att[1] * att[1]) /
                         (v[0][0] * v[1][1] - v[0][1] * v[0][1]);
    assert_true(result.has_pretest);
    assert_int_equal(result.pretest_cells, 2);
    assert_near(result.chi_squared, chi_squared, 1e-11);
    assert_near(result.p, special_exp(-chi_squared / 2), 1e-12);
    arena_close(arena);
}

static void group_time_gives_no_error_to_a_cohort_of_one(void **state)
{
    struct arena *arena = arena_open();
    struct panel panel;
    panel_open(&panel, 79);
    for (size_t i = 1; i < 4; i++)
        panel.start[i] = TIMES;
    struct cohorts cohorts = cohorts_sum_up(arena, &panel.adoption);
    struct group_time result = group_time(arena, &cohorts, CONTROL_NEVER);
    assert_false(result.cells[0].effect.has_error);
    assert_true(result.cells[TIMES].effect.has_error);
    assert_false(result.simple.has_error);
    assert_false(result.has_pretest);
    assert_true(group_time_critical(arena, &cohorts, &result.event) <= 0);
    arena_close(arena);
}

static void group_time_on_one_start_is_the_event_study(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    fixture_open(&fixture, 83);
    fixture.treated[1] = fixture.y[8];
    fixture.block.n_treated = 2;
    fixture.block.n_donors = 7;
    struct adoption adoption = adoption_of_block(arena, &fixture.block);
    struct cohorts cohorts = cohorts_sum_up(arena, &adoption);
    struct group_time result = group_time(arena, &cohorts, CONTROL_NEVER);
    struct event_study study = event_study(arena, &fixture.block);
    for (size_t t = FIXTURE_PRE; t < FIXTURE_TIMES; t++)
        assert_near(result.cells[t - 1].effect.att, study.coef[t], 1e-10);
    arena_close(arena);
}

/* --- imputation, by least squares with a dummy for each unit and period --- */

/* The effects of unit and period on untreated cells, and every cell's residual from them. */
static void impute_by_hand(struct arena *arena, const struct panel *panel,
                           double residual[UNITS][TIMES])
{
    enum { K = UNITS + TIMES - 1 };
    double *x = arena_array(arena, UNITS * TIMES * K, sizeof *x);
    double *y = arena_array(arena, UNITS * TIMES, sizeof *y);
    size_t n = 0;
    for (size_t i = 0; i < UNITS; i++)
        for (size_t t = 0; t < panel->start[i]; t++) {
            x[n * K + i] = 1;
            if (t)
                x[n * K + UNITS + t - 1] = 1;
            y[n++] = panel->y[i][t];
        }
    struct regression fit;
    assert_true(regress(arena, x, y, n, K, &fit));
    for (size_t i = 0; i < UNITS; i++)
        for (size_t t = 0; t < TIMES; t++)
            residual[i][t] = panel->y[i][t] - fit.coef[i] - (t ? fit.coef[UNITS + t - 1] : 0);
}

/* The mean over cells `event` periods after the start; all, when it is negative. */
static double mean_by_hand(struct arena *arena, const struct panel *panel, int event)
{
    double residual[UNITS][TIMES], sum = 0, n = 0;
    impute_by_hand(arena, panel, residual);
    for (size_t i = 0; i < UNITS; i++)
        for (size_t t = panel->start[i]; t < TIMES; t++)
            if (event < 0 || t - panel->start[i] == (size_t)event) {
                sum += residual[i][t];
                n++;
            }
    return sum / n;
}

/* Equation 7 of the paper: weights found by moving each outcome by one. */
static double imputed_error_by_hand(struct arena *arena, struct panel *panel, int event)
{
    double residual[UNITS][TIMES], before = mean_by_hand(arena, panel, event), variance = 0;
    impute_by_hand(arena, panel, residual);
    for (size_t i = 0; i < UNITS; i++) {
        double sum = 0;
        for (size_t t = 0; t < TIMES; t++) {
            double effect = 0, n = 0;
            panel->y[i][t] += 1;
            double weight = mean_by_hand(arena, panel, event) - before;
            panel->y[i][t] -= 1;
            for (size_t j = 0; j < UNITS && t >= panel->start[i]; j++)
                if (panel->start[j] == panel->start[i]) {
                    effect += residual[j][t];
                    n++;
                }
            sum += weight * (residual[i][t] - (n > 0 ? effect / n : 0));
        }
        variance += sum * sum;
    }
    return sqrt(variance);
}

static void impute_equals_least_squares_with_dummies(void **state)
{
    struct arena *arena = arena_open();
    struct panel panel;
    panel_open(&panel, 89);
    struct cohorts cohorts = cohorts_sum_up(arena, &panel.adoption);
    struct imputation result = impute(arena, &cohorts);
    assert_near(result.overall.att, mean_by_hand(arena, &panel, -1), 1e-9);
    assert_near(result.overall.error, imputed_error_by_hand(arena, &panel, -1), 1e-9);
    assert_int_equal(result.n_event, 6);
    assert_near(result.event[2].att, mean_by_hand(arena, &panel, 2), 1e-9);
    assert_near(result.event[2].error, imputed_error_by_hand(arena, &panel, 2), 1e-9);
    assert_int_equal(result.left_out, 0);
    arena_close(arena);
}

static void impute_leaves_out_periods_in_which_all_are_treated(void **state)
{
    struct arena *arena = arena_open();
    struct panel panel;
    panel_open(&panel, 97);
    struct adoption treated = {panel.rows, panel.start, 12, TIMES};
    struct cohorts cohorts = cohorts_sum_up(arena, &treated);
    struct imputation result = impute(arena, &cohorts);
    assert_int_equal(result.left_out, 12 * 2);
    assert_int_equal(result.n_event, 4);
    assert_int_equal(group_time(arena, &cohorts, CONTROL_NEVER).n, 0);
    assert_true(group_time(arena, &cohorts, CONTROL_NOT_YET).n > 0);
    arena_close(arena);
}

/* --- two-way fixed effects --- */

static void bacon_decompose_weights_reproduce_two_way_fixed_effects(void **state)
{
    struct arena *arena = arena_open();
    struct panel panel;
    panel_open(&panel, 101);
    double y[UNITS * TIMES], d[UNITS * TIMES], sum = 0, weights = 0;
    size_t cluster[UNITS * TIMES];
    for (size_t i = 0; i < UNITS * TIMES; i++) {
        y[i] = panel.y[i / TIMES][i % TIMES];
        d[i] = i % TIMES >= panel.start[i / TIMES];
        cluster[i] = i / TIMES;
    }
    demean_twice(arena, y, UNITS, TIMES);
    demean_twice(arena, d, UNITS, TIMES);
    struct regression fit;
    assert_true(regress(arena, d, y, UNITS * TIMES, 1, &fit));
    double variance = *regress_clustered(arena, &fit, d, cluster, UNITS);
    struct cohorts cohorts = cohorts_sum_up(arena, &panel.adoption);
    struct bacon bacon = bacon_decompose(arena, &cohorts);
    assert_near(bacon.twfe.att, fit.coef[0], 1e-12);
    double n = UNITS * TIMES, factor = UNITS / (UNITS - 1.0) * (n - 1) / (n - 1 - TIMES);
    assert_near(bacon.twfe.error, sqrt(variance * factor), 1e-12);
    assert_int_equal(bacon.n, 3 + 2 * 3);
    for (size_t i = 0; i < bacon.n; i++) {
        weights += bacon.list[i].weight;
        sum += bacon.list[i].weight * bacon.list[i].att;
    }
    assert_near(weights, 1, 1e-14);
    assert_near(sum, fit.coef[0], 1e-12);
    assert_near(bacon.weight_never + bacon.weight_not_yet + bacon.weight_already, 1, 1e-14);
    arena_close(arena);
}

/* --- synthetic difference in differences by cohort --- */

static void staggered_fit_averages_cohorts_by_treated_cells(void **state)
{
    struct arena *arena = arena_open();
    struct panel panel;
    panel_open(&panel, 113);
    struct staggered result = staggered_fit(arena, &panel.adoption);
    const size_t first[3] = {0, 4, 8}, size[3] = {4, 4, 4}, start[3] = {3, 6, 7};
    double sum = 0, total = 0;
    assert_int_equal(result.n, 3);
    for (size_t k = 0; k < 3; k++) {
        struct block block = {panel.rows + 12, 8,        panel.rows + first[k],
                              size[k],         start[k], TIMES - start[k]};
        double att = synth_fit(arena, &block, SYNTH_SDID, block_noise(&block)).att;
        assert_near(result.cohorts[k].fit.att, att, 1e-12);
        double cells = (double)(size[k] * (TIMES - start[k]));
        sum += cells * att;
        total += cells;
    }
    assert_near(result.att, sum / total, 1e-12);
    assert_int_equal(result.kind, STAGGERED_JACKKNIFE);
    arena_close(arena);
}

static void staggered_fit_on_one_start_is_the_block_method(void **state)
{
    struct arena *arena = arena_open();
    struct fixture fixture;
    double error;
    fixture_open(&fixture, 127);
    fixture.treated[1] = fixture.y[8];
    fixture.block.n_treated = 2;
    fixture.block.n_donors = 7;
    struct adoption adoption = adoption_of_block(arena, &fixture.block);
    struct staggered result = staggered_fit(arena, &adoption);
    struct synth_fit fit =
        synth_fit(arena, &fixture.block, SYNTH_SDID, block_noise(&fixture.block));
    assert_near(result.att, fit.att, 1e-12);
    assert_true(synth_jackknife(arena, &fixture.block, &fit, &error));
    assert_near(result.error, error, 1e-12);
    arena_close(arena);
}

static void staggered_fit_takes_placebos_where_a_cohort_has_one_unit(void **state)
{
    struct arena *arena = arena_open();
    struct panel panel;
    panel_open(&panel, 131);
    for (size_t i = 1; i < 12; i++)
        panel.start[i] = i == 1 ? 6 : TIMES;
    struct staggered drawn = staggered_fit(arena, &panel.adoption);
    assert_int_equal(drawn.kind, STAGGERED_PLACEBO);
    assert_true(drawn.is_drawn && drawn.error > 0 && drawn.p > 0 && drawn.p <= 1);
    panel.start[1] = TIMES;
    struct staggered each = staggered_fit(arena, &panel.adoption);
    assert_false(each.is_drawn);
    assert_int_equal(each.draws, UNITS - 1);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(group_time_follows_its_definition_against_the_never_treated),
        cmocka_unit_test(group_time_follows_its_definition_against_the_not_yet_treated),
        cmocka_unit_test(group_time_averages_cohorts_and_periods),
        cmocka_unit_test(group_time_tests_all_cells_before_the_start_together),
        cmocka_unit_test(group_time_gives_no_error_to_a_cohort_of_one),
        cmocka_unit_test(group_time_on_one_start_is_the_event_study),
        cmocka_unit_test(impute_equals_least_squares_with_dummies),
        cmocka_unit_test(impute_leaves_out_periods_in_which_all_are_treated),
        cmocka_unit_test(bacon_decompose_weights_reproduce_two_way_fixed_effects),
        cmocka_unit_test(staggered_fit_averages_cohorts_by_treated_cells),
        cmocka_unit_test(staggered_fit_on_one_start_is_the_block_method),
        cmocka_unit_test(staggered_fit_takes_placebos_where_a_cohort_has_one_unit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
