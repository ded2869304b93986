/* The wild cluster bootstrap against its definition, and where it refuses. */
#include "claims.h"

#include <math.h>

#include "base/arena.h"
#include "stat/regress.h"
#include "stat/wild.h"
#include "staggered_fixture.h"

#define assert_near(a, b, tolerance) assert_true(fabs((a) - (b)) <= (tolerance))

/* The t statistic of one sample by least squares on what is demeaned anew. */
static double wild_t_by_hand(struct arena *arena, const double u[], const double d[], size_t n)
{
    double *y = arena_array(arena, n * TIMES, sizeof *y);
    size_t *cluster = arena_array(arena, n * TIMES, sizeof *cluster);
    for (size_t i = 0; i < n * TIMES; i++) {
        y[i] = u[i];
        cluster[i] = i / TIMES;
    }
    demean_twice(arena, y, n, TIMES);
    struct regression fit;
    assert_true(regress(arena, d, y, n * TIMES, 1, &fit));
    return fit.coef[0] / sqrt(*regress_clustered(arena, &fit, d, cluster, n));
}

static void wild_bootstrap_goes_through_all_signs_of_twelve_units(void **state)
{
    enum { N = 12 };
    struct arena *arena = arena_open();
    struct panel panel;
    panel_open(&panel, 103);
    for (size_t i = 0; i < N; i++)
        panel.start[i] = i < 5 ? 4 : TIMES;
    double y[N * TIMES], d[N * TIMES], u[N * TIMES];
    for (size_t i = 0; i < N * TIMES; i++) {
        y[i] = panel.y[i / TIMES][i % TIMES];
        d[i] = i % TIMES >= panel.start[i / TIMES];
    }
    demean_twice(arena, y, N, TIMES);
    demean_twice(arena, d, N, TIMES);
    double own = wild_t_by_hand(arena, y, d, N);
    size_t extreme = 0;
    for (size_t sample = 0; sample < 1u << N; sample++) {
        struct arena *scratch = arena_open();
        for (size_t i = 0; i < N * TIMES; i++)
            u[i] = (sample >> (i / TIMES) & 1 ? -1 : 1) * y[i];
        extreme += fabs(wild_t_by_hand(scratch, u, d, N)) >= fabs(own) * (1 - 1e-9);
        arena_close(scratch);
    }
    struct adoption adoption = {panel.rows, panel.start, N, TIMES};
    struct wild wild;
    assert_true(wild_bootstrap(&adoption, &wild));
    assert_true(wild.is_exhaustive);
    assert_near(wild.p, (double)extreme / (1u << N), 1e-15);
    arena_close(arena);
}

static void wild_bootstrap_interval_holds_what_is_not_refused(void **state)
{
    struct panel panel;
    panel_open(&panel, 107);
    struct wild wild, moved;
    assert_true(wild_bootstrap(&panel.adoption, &wild));
    assert_false(wild.is_exhaustive);
    assert_true(wild.has_interval && wild.lower < wild.att && wild.att < wild.upper);
    for (size_t i = 0; i < UNITS; i++)
        for (size_t t = panel.start[i]; t < TIMES; t++)
            panel.y[i][t] -= wild.lower - 0.001;
    assert_true(wild_bootstrap(&panel.adoption, &moved));
    assert_true(moved.p <= 0.05);
}

static void wild_bootstrap_refuses_few_treated_and_few_untreated(void **state)
{
    struct panel panel;
    struct wild wild;
    panel_open(&panel, 109);
    struct adoption few_untreated = {panel.rows, panel.start, 16, TIMES};
    assert_false(wild_bootstrap(&few_untreated, &wild));
    struct adoption few_treated = {panel.rows + 8, panel.start + 8, 12, TIMES};
    assert_false(wild_bootstrap(&few_treated, &wild));
    /* Ten units: Webb's weights. */
    struct adoption ten = {panel.rows + 7, panel.start + 7, 10, TIMES};
    assert_true(wild_bootstrap(&ten, &wild));
    assert_int_equal(wild.weights, WILD_WEBB);
    assert_true(wild.p > 0 && wild.p < 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wild_bootstrap_goes_through_all_signs_of_twelve_units),
        cmocka_unit_test(wild_bootstrap_interval_holds_what_is_not_refused),
        cmocka_unit_test(wild_bootstrap_refuses_few_treated_and_few_untreated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
