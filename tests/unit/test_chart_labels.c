/* Where labels stand: beside marks, at the ends of lines, in legends, on stacks. */
#include "claims.h"

#include <math.h>

#include "base/arena.h"
#include "base/str.h"
#include "chart/ends.h"
#include "chart_fixture.h"

static struct frame *draw(struct desk *desk, const struct chart *chart)
{
    struct frame *frame =
        chart_draw(desk->arena, chart, desk->faces, LANGUAGE_SV, SP_FROM_MM(116), desk->diag);
    assert_non_null(frame);
    return frame;
}

static struct chart_series series_of(struct desk *desk, const char *name, double first,
                                     double last)
{
    struct chart_point *points = arena_array(desk->arena, 2, sizeof *points);
    points[0] =
        (struct chart_point){.x = 2023, .y = first, .low = NAN, .high = NAN, .value = 71};
    points[1] =
        (struct chart_point){.x = 2024, .y = last, .low = NAN, .high = NAN, .value = 72};
    return (struct chart_series){.name = name, .points = points, .n = 2};
}

static size_t count_runs(const struct frame *frame)
{
    size_t n = 0;
    for (size_t i = 0; i < frame->n; i++)
        n += frame->items[i].kind == FRAME_RUN;
    return n;
}

/* The last run: labels of marks are drawn after rows and axes. */
static const struct run *last_run(const struct frame *frame)
{
    size_t i = frame->n;
    while (frame->items[i - 1].kind != FRAME_RUN)
        i--;
    return &frame->items[i - 1].run;
}

static size_t runs_with_value(const struct frame *frame, int value)
{
    size_t n = 0;
    for (size_t i = 0; i < frame->n; i++)
        n += frame->items[i].kind == FRAME_RUN && frame->items[i].run.value == value;
    return n;
}

/* The x of the only dashed line. */
static sp dashed_x(const struct frame *frame)
{
    for (size_t i = 0; i < frame->n; i++)
        if (frame->items[i].kind == FRAME_PATH && frame->items[i].path->n_dash > 0)
            return frame->items[i].path->points[0].x;
    fail_msg("no dashed line");
    return 0;
}

static void a_milestones_label_stays_clear_of_the_start(void **state)
{
    struct desk *desk = *state;
    for (int day = 18700; day <= 20300; day += 53) {
        const struct chart_span spans[] = {
            {.row = "Hubb", .start = 18631, .end = 18659},
            {.row = "Rapport", .start = day, .end = day, .label = "27 september 2023"},
        };
        struct chart chart = chart_of(CHART_GANTT);
        chart.spans = spans;
        chart.n_spans = LEN(spans);
        chart.has_start = true;
        chart.start = 19447;
        const struct frame *frame = draw(desk, &chart);
        const struct run *label = last_run(frame);
        sp line = dashed_x(frame);
        assert_true(label->x >= line + SP_FROM_PT(2) ||
                    label->x + run_width(label) <= line - SP_FROM_PT(2));
    }
}

static const struct run *run_of_glyphs(const struct frame *frame, size_t n)
{
    for (size_t i = 0; i < frame->n; i++)
        if (frame->items[i].kind == FRAME_RUN && frame->items[i].run.n == n)
            return &frame->items[i].run;
    fail_msg("no run of %zu glyphs", n);
    return NULL;
}

static void the_words_of_example_data_stay_clear_of_the_start(void **state)
{
    struct desk *desk = *state;
    const struct chart_point points[] = {
        {.x = 2023, .y = 11.5, .low = NAN, .high = NAN, .illustrative = true},
        {.x = 2024, .y = 23.85, .low = NAN, .high = NAN, .illustrative = true}};
    struct chart_series series = {.name = "Hubb", .points = points, .n = LEN(points)};
    struct chart chart = chart_of(CHART_POINT);
    chart.x_kind = X_YEAR;
    chart.series = &series;
    chart.n_series = 1;
    chart.illustrative = chart.has_start = true;
    for (int half = 1; half <= 4; half++) {
        chart.start = 2023 + 0.5 * half;
        const struct frame *frame = draw(desk, &chart);
        const struct run *words = run_of_glyphs(frame, strlen("Exempeldata"));
        sp line = dashed_x(frame);
        assert_true(words->x >= line + SP_FROM_PT(2) ||
                    words->x + run_width(words) <= line - SP_FROM_PT(2));
    }
}

/* Twelve lines, of which the fourth is the subject, with these last values. */
static const struct frame *draw_twelve(struct desk *desk, const double last[12])
{
    struct chart chart = chart_of(CHART_LINE);
    struct chart_series *series = arena_array(desk->arena, 12, sizeof *series);
    for (size_t i = 0; i < 12; i++)
        series[i] = series_of(desk, arena_printf(desk->arena, "Land %zu", i + 1),
                              11.25 + 7.5 * (double)i, last[i]);
    series[3].highlight = true;
    chart.x_kind = X_YEAR;
    chart.height_pt = 190;
    chart.series = series;
    chart.n_series = 12;
    return draw(desk, &chart);
}

static void crowded_ends_name_the_subject_and_the_extremes(void **state)
{
    struct desk *desk = *state;
    const double even[] = {5.5, 14.5, 23, 31.5, 40, 49, 57.5, 66, 75, 83.5, 92, 101};
    const double crowded[] = {5.5, 33, 33.5, 31.5, 34, 34.5, 35, 35.5, 36, 36.5, 37, 101};
    const double tied[] = {31.5, 33, 33.5, 31.5, 34, 34.5, 35, 35.5, 36, 36.5, 37, 101};
    size_t all = count_runs(draw_twelve(desk, even));
    /* Three names and the number of the others; without a lowest of its own, two. */
    assert_int_equal(count_runs(draw_twelve(desk, crowded)), all - 12 + 4);
    assert_int_equal(count_runs(draw_twelve(desk, tied)), all - 12 + 3);
}

static void equal_ends_keep_the_order_of_their_series(void **state)
{
    struct desk *desk = *state;
    struct canvas canvas = {.arena = desk->arena};
    struct end ends[] = {{.series = 0, .y = 61.5},
                         {.series = 1, .y = 23.25},
                         {.series = 2, .y = 61.5},
                         {.series = 3, .y = 23.25}};
    for (size_t i = 0; i < LEN(ends); i++)
        ends[i].label = (struct wrapped){.n = 1, .leading = 9.5, .height = 5.75, .cap = 5.75};
    ends_place(&canvas, ends, LEN(ends), 0, 190);
    const size_t order[] = {1, 3, 0, 2};
    for (size_t i = 0; i < LEN(ends); i++) {
        assert_int_equal(ends[i].series, order[i]);
        assert_true(i == 0 || ends[i].centre > ends[i - 1].centre);
    }
}

static const char *const years[] = {"2023", "2024"};

static struct chart bars_of_series(struct chart_series *series, size_t n, bool stacked)
{
    struct chart chart = chart_of(CHART_BAR);
    chart.categories = years;
    chart.n_categories = LEN(years);
    chart.series = series;
    chart.n_series = n;
    chart.stacked = stacked;
    return chart;
}

static void a_legends_last_row_is_not_a_lone_entry(void **state)
{
    struct desk *desk = *state;
    struct chart_series series[] = {series_of(desk, "universitet och högskolor", 26.5, 17.25),
                                    series_of(desk, "hälso- och sjukvården", 11.5, 6.25),
                                    series_of(desk, "företagen i branschen", 21.5, 14.25),
                                    series_of(desk, "andra", 3.5, 2.75)};
    struct chart chart = bars_of_series(series, LEN(series), false);
    const struct frame *frame = draw(desk, &chart);
    const struct run *names[4];
    size_t n = 0;
    for (size_t i = 0; n < 4; i++)
        if (frame->items[i].kind == FRAME_RUN)
            names[n++] = &frame->items[i].run;
    assert_int_equal(names[0]->y, names[1]->y);
    assert_int_equal(names[2]->y, names[3]->y);
    assert_true(names[2]->y > names[0]->y);
    assert_int_equal(names[0]->x, names[2]->x);
    assert_int_equal(names[1]->x, names[3]->x);
}

static void a_lone_part_of_a_stack_is_printed_once(void **state)
{
    struct desk *desk = *state;
    struct chart_series series[] = {series_of(desk, "staten", 23.85, 55.5),
                                    series_of(desk, "näringslivet", 0, 41.25)};
    struct chart chart = bars_of_series(series, LEN(series), true);
    const struct frame *frame = draw(desk, &chart);
    assert_int_equal(runs_with_value(frame, 71), 1);
    assert_int_equal(runs_with_value(frame, 72), 2);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, desk_open, desk_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_milestones_label_stays_clear_of_the_start),
        TEST(the_words_of_example_data_stay_clear_of_the_start),
        TEST(crowded_ends_name_the_subject_and_the_extremes),
        TEST(equal_ends_keep_the_order_of_their_series),
        TEST(a_legends_last_row_is_not_a_lone_entry),
        TEST(a_lone_part_of_a_stack_is_printed_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
