#include "claims.h"

#include <math.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/str.h"
#include "stat_fixture.h"
#include "study/counterfactual.h"
#include "study/panel.h"

#define assert_near(a, b, tolerance) assert_true(fabs((a) - (b)) <= (tolerance))

struct bench {
    struct arena *arena;
    struct diag *diag;
    char path[32];
    struct counterfactual_spec spec;
};

static const char *const variables[] = {"y"};
static const char *const treated[] = {"a"};
static const struct panel_columns columns = {"unit", "time", variables, 1};

static void bench_open(struct bench *bench, const char *csv)
{
    strcpy(bench->path, "/tmp/panel-XXXXXX");
    FILE *file = fdopen(mkstemp(bench->path), "w");
    fputs(csv, file);
    fclose(file);
    bench->arena = arena_open();
    bench->diag = diag_open();
    bench->spec = counterfactual_defaults();
    bench->spec.outcome = "y";
    bench->spec.treated = treated;
    bench->spec.n_treated = 1;
    bench->spec.starts = 2010;
    bench->spec.pos = (struct pos){.file = bench->path};
}

static void bench_close(struct bench *bench)
{
    unlink(bench->path);
    diag_close(bench->diag);
    arena_close(bench->arena);
}

/* The panel of the fixture as CSV, units a … i, years 2000 … 2013, `effect` on unit a. */
static char *sample(double effect)
{
    struct fixture fixture;
    struct str csv = STR_EMPTY;
    fixture_open(&fixture, 3);
    str_puts(&csv, "unit,time,y\n");
    for (size_t i = 0; i < FIXTURE_UNITS; i++)
        for (size_t t = 0; t < FIXTURE_TIMES; t++)
            str_printf(&csv, "%c,%zu,%.6f\n", (int)('a' + i), 2000 + t,
                       fixture.y[i][t] + (i == 0 && t >= FIXTURE_PRE ? effect : 0));
    return csv.s;
}

static const struct counterfactual *evaluate_columns(struct bench *bench,
                                                     const struct panel_columns *read)
{
    bench->spec.panel = panel_read(bench->arena, bench->path, read, bench->diag);
    return bench->spec.panel ? counterfactual_evaluate(bench->arena, &bench->spec, bench->diag)
                             : NULL;
}

static const struct counterfactual *evaluate_bench(struct bench *bench)
{
    return evaluate_columns(bench, &columns);
}

/* Evaluates `csv` and wants the error. */
static void refuses(const char *csv, const char *message)
{
    struct bench bench;
    bench_open(&bench, csv);
    assert_null(evaluate_bench(&bench));
    assert_says(bench.diag, message);
    bench_close(&bench);
}

static void panel_read_tells_what_is_wrong_at_its_place(void **state)
{
    refuses("unit,time,y\na,2000,1\na,2000,2\n", ":3:1: error: 'a' has two rows for 2000");
    refuses("unit,time,y\na,2000,NaN\n", ":2:8: error: 'y' needs a number, found 'NaN'");
    refuses("unit,time,y\n,2000,1\n", "'unit' is empty; name the unit");
    refuses("unit,time,y\na,soon,1\n", "'time' needs a year or number, found 'soon'");
    refuses("unit,time,x\na,2000,1\n", "there is no column 'y'");
    refuses("unit,time,y\n", "there are no rows to compare");
}

static void design_tells_what_cannot_be_compared(void **state)
{
    refuses("unit,time,y\na,2010,1\na,2011,1\nb,2010,3\n", "no period lies before");
    refuses("unit,time,y\na,2008,1\na,2009,2\na,2010,4\n", "no unit to compare 'a' with");
    refuses("unit,time,y\na,2008,1\na,2009,2\na,2010,4\nb,2008,1\nb,2009,2\nb,2010,4\n",
            "'b' is the only unit");
    refuses("unit,time,y\nx,2007,1\nx,2008,1\nx,2009,2\nx,2010,4\n", "'a' is not in the panel");
    refuses("unit,time,y\na,2009,1\na,2010,2\nb,2009,1\nb,2010,1\n", "is too few");
}

static void design_names_unit_and_year_of_each_hole(void **state)
{
    refuses("unit,time,y\na,2007,1\na,2008,2\na,2009,3\na,2010,4\nb,2007,1\nb,2008,\nb,2009,4\n"
            "b,2010,4\nc,2007,4\nc,2008,5\nc,2009,7\n",
            "'b' has no y for 2008");
    refuses(
        "unit,time,y\na,2007,1\na,2008,2\na,2009,3\na,2010,4\nb,2007,1\nb,2008,2\nb,2009,4\n"
        "b,2010,4\nc,2007,4\nc,2008,5\nc,2009,7\n",
        "'c' has no y for 2010");
    refuses(
        "unit,time,y\na,2006,1\na,2007,2\na,2009,3\na,2010,4\nb,2006,1\nb,2007,2\nb,2009,4\n"
        "b,2010,4\nc,2006,4\nc,2007,5\nc,2009,7\nc,2010,7\n",
        "no unit has rows between 2007 and 2009");
}

static void design_refuses_an_outcome_that_does_not_vary(void **state)
{
    refuses(
        "unit,time,y\na,2008,1\na,2009,2\na,2010,3\nb,2008,5\nb,2009,5\nb,2010,5\nc,2008,5\n"
        "c,2009,5\nc,2010,5\n",
        "is the same for all donors");
}

static void logarithms_need_positive_outcomes(void **state)
{
    struct bench bench;
    bench_open(&bench,
               "unit,time,y\na,2008,1\na,2009,2\na,2010,3\nb,2008,5\nb,2009,0\nb,2010,5\n"
               "c,2008,4\nc,2009,3\nc,2010,5\n");
    bench.spec.scale = SCALE_LOG;
    assert_null(evaluate_bench(&bench));
    assert_says(bench.diag, "'b' has y 0 for 2009, which has no logarithm");
    bench_close(&bench);
}

static void donors_need_reasons(void **state)
{
    static const struct donor_choice donors[] = {
        {.unit = "b", .included = true, .reason = "near"},
        {.unit = "c", .included = false, .reason = ""}};
    struct bench bench;
    char *csv = sample(0);
    bench_open(&bench, csv);
    bench.spec.donors = donors;
    bench.spec.n_donors = 2;
    assert_null(evaluate_bench(&bench));
    assert_says(bench.diag, "donor 'c' has no reason for being left out");
    bench_close(&bench);
    free(csv);
}

static void donors_with_their_own_programme_are_counted(void **state)
{
    static const struct donor_choice donors[] = {
        {.unit = "b", .included = true, .reason = "near"},
        {.unit = "c",
         .included = true,
         .reason = "near",
         .own_start = 2012,
         .has_own_start = true},
        {.unit = "d", .included = false, .reason = "merged with another in 2003"}};
    struct bench bench;
    char *csv = sample(0);
    bench_open(&bench, csv);
    bench.spec.donors = donors;
    bench.spec.n_donors = 3;
    const struct counterfactual *result = evaluate_bench(&bench);
    assert_non_null(result);
    assert_int_equal(result->block.n_donors, 2);
    assert_int_equal(result->own_programmes, 1);
    bench_close(&bench);
    free(csv);
}

static void few_donors_forbid_the_effect(void **state)
{
    struct bench bench;
    char *csv = sample(40);
    bench_open(&bench, csv);
    const struct counterfactual *result = evaluate_bench(&bench);
    assert_non_null(result);
    assert_int_equal(result->gates[GATE_DONORS].grade, GRADE_FAIL);
    assert_false(result->effect_shown);
    assert_string_equal(verdict_key(result->verdict), "not_testable");
    bench_close(&bench);
    free(csv);
}

static void a_panel_that_ends_before_the_start_is_rehearsed(void **state)
{
    struct bench bench;
    char *csv = sample(0);
    bench_open(&bench, csv);
    bench.spec.starts = 2014;
    bench.spec.extras = EXTRA_ALL;
    const struct counterfactual *result = evaluate_bench(&bench);
    assert_non_null(result);
    assert_true(result->rehearsal);
    assert_int_equal(result->block.n_post, 3);
    assert_int_equal(result->gates[GATE_IN_TIME].grade, GRADE_NONE);
    assert_int_equal(result->gates[GATE_LEAVE_ONE_OUT].grade, GRADE_NONE);
    assert_string_equal(verdict_key(result->verdict), "too_early");
    assert_false(result->effect_shown);
    assert_non_null(result->primary->placebos.units);
    bench_close(&bench);
    free(csv);
}

/* As sample, with a second outcome: the first one times 3.5, or unit a's mirrored; one hole
 * where asked. */
static char *two_outcomes(bool mirrored, const char *hole)
{
    struct fixture fixture;
    struct str csv = STR_EMPTY;
    fixture_open(&fixture, 3);
    str_puts(&csv, "unit,time,y,z\n");
    for (size_t i = 0; i < FIXTURE_UNITS; i++)
        for (size_t t = 0; t < FIXTURE_TIMES; t++) {
            double y = fixture.y[i][t], z = 3.5 * (mirrored && i == 0 ? -y : y);
            str_printf(&csv, "%c,%zu,%.6f,", (int)('a' + i), 2000 + t, y);
            if (i == 3 && t == 4 && hole)
                str_printf(&csv, "%s\n", hole);
            else
                str_printf(&csv, "%.6f\n", z);
        }
    return csv.s;
}

static const struct counterfactual *evaluate_common(struct bench *bench, char *csv)
{
    static const char *const both[] = {"y", "z"};
    static const struct panel_columns wide = {"unit", "time", both, 2};
    bench_open(bench, csv);
    free(csv);
    bench->spec.extras = EXTRA_COMMON;
    bench->spec.also = &both[1];
    bench->spec.n_also = 1;
    return evaluate_columns(bench, &wide);
}

static void common_weights_do_not_feel_the_unit_of_another_outcome(void **state)
{
    struct bench bench;
    const struct counterfactual *result = evaluate_common(&bench, two_outcomes(false, NULL));
    assert_non_null(result);
    double own = counterfactual_estimate(result, SYNTH_SC)->fit.att;
    assert_near(result->common->fit.att, own, 1e-6);
    assert_int_equal(result->common->placebos.n, FIXTURE_UNITS - 1);
    bench_close(&bench);
}

static void common_weights_follow_the_other_outcome_too(void **state)
{
    struct bench bench;
    const struct counterfactual *result = evaluate_common(&bench, two_outcomes(true, NULL));
    assert_non_null(result);
    double own = counterfactual_estimate(result, SYNTH_SC)->fit.att;
    assert_true(fabs(result->common->fit.att - own) > 1e-3);
    bench_close(&bench);
}

static void common_weights_name_each_hole_of_another_outcome(void **state)
{
    struct bench bench;
    assert_null(evaluate_common(&bench, two_outcomes(false, "NA")));
    assert_says(bench.diag, "'d' has no z for 2004");
    bench_close(&bench);
}

static void common_weights_need_logarithms_of_all_outcomes(void **state)
{
    struct bench bench;
    struct fixture fixture;
    struct str csv = STR_EMPTY;
    static const char *const both[] = {"y", "z"};
    static const struct panel_columns wide = {"unit", "time", both, 2};
    fixture_open(&fixture, 3);
    str_puts(&csv, "unit,time,y,z\n");
    for (size_t i = 0; i < FIXTURE_UNITS; i++)
        for (size_t t = 0; t < FIXTURE_TIMES; t++)
            str_printf(&csv, "%c,%zu,%.6f,%d\n", (int)('a' + i), 2000 + t,
                       1000 + fixture.y[i][t], i == 2 && t == 1 ? 0 : 7);
    bench_open(&bench, csv.s);
    bench.spec.extras = EXTRA_COMMON;
    bench.spec.also = &both[1];
    bench.spec.n_also = 1;
    bench.spec.panel = panel_read(bench.arena, bench.path, &wide, bench.diag);
    bench.spec.scale = SCALE_LOG;
    assert_null(counterfactual_evaluate(bench.arena, &bench.spec, bench.diag));
    assert_says(bench.diag, "'c' has z 0 for 2001, which has no logarithm");
    bench.spec.scale = SCALE_LEVEL;
    str_close(&csv);
    bench_close(&bench);
}

static void counts_of_one_treated_unit_are_judged_by_the_donors(void **state)
{
    struct bench bench;
    char *csv = sample(4000);
    bench_open(&bench, csv);
    bench.spec.extras = EXTRA_POISSON;
    const struct counterfactual *result = evaluate_bench(&bench);
    assert_non_null(result);
    assert_non_null(result->poisson);
    assert_true(result->poisson->has_p);
    assert_near(result->poisson->p, 1.0 / FIXTURE_UNITS, 1e-12);
    assert_true(result->poisson->att > 3000);
    bench_close(&bench);
    free(csv);
}

static void a_period_treated_in_part_counts_neither_before_nor_after(void **state)
{
    struct bench whole, part;
    char *csv = sample(40);
    bench_open(&whole, csv);
    bench_open(&part, csv);
    part.spec.has_full_from = true;
    part.spec.full_from = 2011;
    const struct counterfactual *a = evaluate_bench(&whole), *b = evaluate_bench(&part);
    assert_non_null(b);
    assert_int_equal(b->block.n_pre, a->block.n_pre);
    assert_int_equal(b->block.n_post, a->block.n_post - 1);
    assert_string_equal(b->times[b->block.n_pre - 1], "2009");
    assert_string_equal(b->times[b->block.n_pre], "2011");
    const struct synth_fit *all = &counterfactual_estimate(a, SYNTH_SC)->fit;
    const struct synth_fit *own = &counterfactual_estimate(b, SYNTH_SC)->fit;
    for (size_t t = 0; t < b->block.n_post; t++)
        assert_near(own->effect[t], all->effect[t + 1], 1e-12);
    bench_close(&whole);
    bench_close(&part);
    free(csv);
}

static void a_panel_that_ends_in_the_part_period_is_rehearsed(void **state)
{
    struct bench bench;
    char *csv = sample(40);
    bench_open(&bench, csv);
    bench.spec.has_full_from = true;
    bench.spec.full_from = 2014;
    const struct counterfactual *result = evaluate_bench(&bench);
    assert_non_null(result);
    assert_true(result->rehearsal);
    assert_string_equal(verdict_key(result->verdict), "too_early");
    bench_close(&bench);
    free(csv);
}

/* Units 0 … 5 start in 2008 or 2010, ten never do; 2000 … 2013; the treated drift by `drift` a
 * year. */
static char *different_starts(double drift)
{
    struct str csv = STR_EMPTY;
    str_puts(&csv, "unit,time,y,start\n");
    for (int i = 0; i < 16; i++)
        for (int t = 0; t < 14; t++) {
            int start = i < 3 ? 8 : i < 6 ? 10 : 99;
            double noise = 0.375 * (((i * 31 + t * 17) * (t + 3) % 23) - 11) / 11;
            double y = 20 + 1.385 * i + 0.5 * t + noise + (start < 99 ? drift * t : 0) +
                       (t >= start ? 4.25 : 0);
            str_printf(&csv, "%c,%d,%.6f,", 'a' + i, 2000 + t, y);
            str_printf(&csv, start < 99 ? "%d\n" : "NA\n", 2000 + start);
        }
    return csv.s;
}

static const struct counterfactual *evaluate_starts(struct bench *bench, char *csv)
{
    static const char *const both[] = {"y", "start"};
    static const struct panel_columns wide = {"unit", "time", both, 2};
    bench_open(bench, csv);
    free(csv);
    bench->spec.cohort = "start";
    bench->spec.staggered = STAGGERED_CALLAWAY | STAGGERED_IMPUTATION;
    bench->spec.decides = STAGGERED_IMPUTATION;
    return evaluate_columns(bench, &wide);
}

static void different_starts_with_like_paths_before_them_show_the_effect(void **state)
{
    struct bench bench;
    const struct counterfactual *result = evaluate_starts(&bench, different_starts(0));
    assert_non_null(result);
    assert_string_equal(result->primary->key, "imputation");
    assert_near(result->primary->fit.att, 4.25, 0.4);
    assert_int_equal(result->gates[GATE_FIT].grade, GRADE_UNUSED);
    assert_true(result->gates[GATE_PRETREND].grade <= GRADE_WARN);
    assert_true(result->effect_shown);
    assert_string_equal(verdict_key(result->verdict), "higher");
    bench_close(&bench);
}

static void different_starts_whose_paths_part_before_them_show_none(void **state)
{
    struct bench bench;
    const struct counterfactual *result = evaluate_starts(&bench, different_starts(0.75));
    assert_non_null(result);
    assert_int_equal(result->gates[GATE_PRETREND].grade, GRADE_FAIL);
    assert_false(result->effect_shown);
    assert_string_equal(verdict_key(result->verdict), "poor_fit");
    bench_close(&bench);
}

static void the_order_of_rows_changes_no_bit(void **state)
{
    struct bench one, other;
    char *csv = sample(2.5), *last = strrchr(csv, 'i');
    struct str turned = STR_EMPTY;
    str_puts(&turned, "unit,time,y\n");
    str_puts(&turned, last);
    str_add(&turned, csv + 12, (size_t)(last - csv) - 12);
    bench_open(&one, csv);
    bench_open(&other, turned.s);
    const struct counterfactual *a = evaluate_bench(&one), *b = evaluate_bench(&other);
    assert_non_null(a);
    assert_non_null(b);
    for (size_t i = 0; i < a->n_estimates; i++)
        assert_memory_equal(&a->estimates[i].fit.att, &b->estimates[i].fit.att, sizeof(double));
    bench_close(&one);
    bench_close(&other);
    str_close(&turned);
    free(csv);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(panel_read_tells_what_is_wrong_at_its_place),
        cmocka_unit_test(design_tells_what_cannot_be_compared),
        cmocka_unit_test(design_names_unit_and_year_of_each_hole),
        cmocka_unit_test(design_refuses_an_outcome_that_does_not_vary),
        cmocka_unit_test(logarithms_need_positive_outcomes),
        cmocka_unit_test(donors_need_reasons),
        cmocka_unit_test(donors_with_their_own_programme_are_counted),
        cmocka_unit_test(few_donors_forbid_the_effect),
        cmocka_unit_test(a_panel_that_ends_before_the_start_is_rehearsed),
        cmocka_unit_test(common_weights_do_not_feel_the_unit_of_another_outcome),
        cmocka_unit_test(common_weights_follow_the_other_outcome_too),
        cmocka_unit_test(common_weights_name_each_hole_of_another_outcome),
        cmocka_unit_test(common_weights_need_logarithms_of_all_outcomes),
        cmocka_unit_test(counts_of_one_treated_unit_are_judged_by_the_donors),
        cmocka_unit_test(a_period_treated_in_part_counts_neither_before_nor_after),
        cmocka_unit_test(a_panel_that_ends_in_the_part_period_is_rehearsed),
        cmocka_unit_test(different_starts_with_like_paths_before_them_show_the_effect),
        cmocka_unit_test(different_starts_whose_paths_part_before_them_show_none),
        cmocka_unit_test(the_order_of_rows_changes_no_bit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
