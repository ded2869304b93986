#include "claims.h"

#include <math.h>

#include "chart_sample.h"

/* --- shapes --- */

static void every_kind_is_as_wide_as_asked_even_when_empty(void **state)
{
    struct desk *desk = *state;
    for (int kind = CHART_LINE; kind <= CHART_MAP; kind++) {
        struct chart chart = chart_of((enum chart_kind)kind);
        const struct frame *frame = draw(desk, &chart);
        assert_non_null(frame);
        assert_int_equal(frame->width, text_width);
        assert_true(frame->height >= 0);
    }
    assert_int_equal(diag_errors(desk->diag), 0);
}

static void a_chart_drawn_twice_is_the_same(void **state)
{
    struct desk *desk = *state;
    for (int kind = CHART_LINE; kind <= CHART_DOT; kind++) {
        struct chart chart = bar_chart(desk, (enum chart_kind)kind);
        assert_string_equal(dump(desk, draw(desk, &chart)), dump(desk, draw(desk, &chart)));
    }
}

static void a_chart_stays_inside_its_frame(void **state)
{
    struct desk *desk = *state;
    for (int kind = CHART_LINE; kind <= CHART_DOT; kind++) {
        struct chart chart = bar_chart(desk, (enum chart_kind)kind);
        const struct frame *frame = draw(desk, &chart);
        for (size_t i = 0; i < frame->n; i++) {
            if (frame->items[i].kind != FRAME_RUN)
                continue;
            const struct run *run = &frame->items[i].run;
            assert_true(run->x >= -SP_PT && run->x + run_width(run) <= frame->width + SP_PT);
            assert_true(run->y > 0 && run->y <= frame->height);
        }
    }
}

/* Runs right of `x`, top down, as the names at lines' ends are drawn. */
static size_t runs_right_of(const struct frame *frame, sp x, const struct run *runs[],
                            size_t room)
{
    size_t n = 0;
    for (size_t i = 0; i < frame->n && n < room; i++)
        if (frame->items[i].kind == FRAME_RUN && frame->items[i].run.x > x)
            runs[n++] = &frame->items[i].run;
    return n;
}

static void names_of_lines_that_end_together_do_not_overlap(void **state)
{
    struct desk *desk = *state;
    struct chart chart = line_chart(desk, 9);
    const struct run *runs[32];
    size_t n = runs_right_of(draw(desk, &chart), text_width * 9 / 10, runs, LEN(runs));
    assert_int_equal(n, 9);
    for (size_t i = 1; i < n; i++)
        assert_true(runs[i]->y - runs[i - 1]->y >= SP_FROM_PT(8));
}

static void too_many_lines_beside_a_subject_share_one_name(void **state)
{
    struct desk *desk = *state;
    struct chart chart = line_chart(desk, 47);
    struct chart_series *series = arena_array(desk->arena, 47, sizeof *series);
    memcpy(series, chart.series, 47 * sizeof *series);
    series[3].highlight = true;
    chart.series = series;
    assert_contains(dump(desk, draw(desk, &chart)), "46 övriga");
}

static void too_many_equal_lines_get_a_legend(void **state)
{
    struct desk *desk = *state;
    struct chart chart = line_chart(desk, 31);
    const char *text = dump(desk, draw(desk, &chart));
    for (int i = 1; i <= 31; i++)
        assert_contains(text, arena_printf(desk->arena, "Land %d", i));
}

static void a_printed_value_keeps_its_number(void **state)
{
    struct desk *desk = *state;
    struct chart chart = bar_chart(desk, CHART_BAR_H);
    struct chart_point points[] = {{.y = 23.85, .low = NAN, .high = NAN, .value = 71}};
    struct chart_series series = {.name = "2024", .points = points, .n = 1};
    chart.series = &series;
    chart.n_series = chart.n_categories = 1;
    const struct frame *frame = draw(desk, &chart);
    size_t found = 0;
    for (size_t i = 0; i < frame->n; i++)
        found += frame->items[i].kind == FRAME_RUN && frame->items[i].run.value == 71;
    assert_int_equal(found, 1);
}

static const struct mark_area *mark_of(const struct frame *frame, int value)
{
    for (size_t i = 0; i < frame->n; i++)
        if (frame->items[i].kind == FRAME_MARK && frame->items[i].mark.value == value)
            return &frame->items[i].mark;
    return NULL;
}

static void bars_and_the_ends_of_intervals_are_marks_of_their_values(void **state)
{
    struct desk *desk = *state;
    struct chart chart = bar_chart(desk, CHART_BAR_H);
    struct chart_point points[] = {{.y = 23.85,
                                    .low = 11.6,
                                    .high = 31.2,
                                    .value = 71,
                                    .low_value = 72,
                                    .high_value = 73}};
    struct chart_series series = {.name = "2024", .points = points, .n = 1};
    chart.series = &series;
    chart.n_series = chart.n_categories = 1;
    const struct frame *frame = draw(desk, &chart);
    const struct mark_area *bar = mark_of(frame, 71), *low = mark_of(frame, 72),
                           *high = mark_of(frame, 73);
    assert_non_null(bar);
    assert_true(bar->width > SP_FROM_PT(30));
    assert_true(low->x > bar->x && low->x < bar->x + bar->width);
    assert_true(high->x > bar->x + bar->width - SP_FROM_PT(2));
}

static void the_sum_of_a_stack_prints_its_own_value(void **state)
{
    struct desk *desk = *state;
    struct chart chart = bar_chart(desk, CHART_BAR);
    const int totals[] = {93};
    struct chart_point points[] = {{.y = 23.85, .low = NAN, .high = NAN, .value = 71},
                                   {.y = 11.6, .low = NAN, .high = NAN, .value = 72}};
    struct chart_series series[] = {{.name = "2023", .points = points, .n = 1},
                                    {.name = "2024", .points = points + 1, .n = 1}};
    chart.series = series;
    chart.n_series = 2;
    chart.n_categories = 1;
    chart.stacked = true;
    chart.totals = totals;
    assert_contains(dump(desk, draw(desk, &chart)), "value 93 \"35,5\"");
}

/* The number of straight lines in all stroked paths. */
static size_t strokes(const struct frame *frame)
{
    size_t n = 0;
    for (size_t i = 0; i < frame->n; i++)
        if (frame->items[i].kind == FRAME_PATH && frame->items[i].path->stroke != NO_COLOUR)
            n += frame->items[i].path->n_points;
    return n;
}

static void illustrative_bars_are_hatched_and_said(void **state)
{
    struct desk *desk = *state;
    struct chart_point points[] = {{.y = 23.85, .low = NAN, .high = NAN}};
    struct chart_series series = {.name = "2024", .points = points, .n = 1};
    struct chart chart = bar_chart(desk, CHART_BAR);
    chart.series = &series;
    chart.n_series = chart.n_categories = 1;
    size_t plain = strokes(draw(desk, &chart));
    points[0].illustrative = chart.illustrative = true;
    const struct frame *frame = draw(desk, &chart);
    assert_true(strokes(frame) > plain + 20);
    assert_contains(dump(desk, frame), "Exempeldata");
}

static void a_missing_value_breaks_the_line(void **state)
{
    struct desk *desk = *state;
    struct chart chart = line_chart(desk, 1);
    struct chart_series series = series_of(desk, "Sverige", 2016, ridge, LEN(ridge));
    chart.series = &series;
    const struct frame *frame = draw(desk, &chart);
    size_t moves = 0;
    for (size_t i = 0; i < frame->n; i++) {
        const struct path *path = frame->items[i].path;
        for (size_t k = 0;
             frame->items[i].kind == FRAME_PATH && path->stroke == style.series[0] &&
             path->fill == NO_COLOUR && k < path->n_ops;
             k++)
            moves += path->ops[k] == PATH_MOVE;
    }
    assert_int_equal(moves, 1);
}

static void a_band_goes_on_through_a_point_without_length(void **state)
{
    struct desk *desk = *state;
    struct chart_point points[] = {{.x = 2017, .y = 23.85, .low = 21.5, .high = 26.25},
                                   {.x = 2018, .y = 24.5, .low = 22.25, .high = 27.125},
                                   {.x = 2019, .y = 25.75, .low = 25.75, .high = 25.75},
                                   {.x = 2020, .y = 27.25, .low = 23.5, .high = 30.5},
                                   {.x = 2021, .y = 28.125, .low = 24.75, .high = 33.25}};
    struct chart_series series = {.name = "utan insats", .points = points, .n = LEN(points)};
    struct chart chart = line_chart(desk, 1);
    chart.series = &series;
    const struct frame *frame = draw(desk, &chart);
    size_t bands = 0;
    for (size_t i = 0; i < frame->n; i++)
        bands += frame->items[i].kind == FRAME_PATH &&
                 frame->items[i].path->n_points == 2 * LEN(points);
    assert_int_equal(bands, 1);
}

static void points_have_upright_intervals_and_no_line(void **state)
{
    struct desk *desk = *state;
    struct chart_point points[] = {{.x = 2021, .y = -2.385, .low = -4.5, .high = 0.75},
                                   {.x = 2022, .y = 0, .low = 0, .high = 0},
                                   {.x = 2023, .y = 3.625, .low = 1.25, .high = 6.5}};
    struct chart_series series = {.name = "skillnad", .points = points, .n = LEN(points)};
    struct chart chart = chart_of(CHART_POINT);
    chart.x_kind = X_YEAR;
    chart.series = &series;
    chart.n_series = 1;
    const struct frame *frame = draw(desk, &chart);
    size_t upright = 0;
    for (size_t i = 0; i < frame->n; i++) {
        const struct path *path = frame->items[i].path;
        if (frame->items[i].kind != FRAME_PATH || path->stroke != style.series[0] ||
            path->fill != NO_COLOUR)
            continue;
        assert_int_equal(path->n_points, 2);
        assert_int_equal(path->points[0].x, path->points[1].x);
        upright++;
    }
    assert_int_equal(upright, 2);
    assert_contains(chart_alt(desk->arena, &chart, NULL, LANGUAGE_SV), "punkter och intervall");
}

static void years_are_thinned_on_a_narrow_chart(void **state)
{
    struct desk *desk = *state;
    struct chart chart = line_chart(desk, 1);
    const double values[40] = {3.85, 7.125, 2.5};
    struct chart_series series = series_of(desk, "Sverige", 1983, values, LEN(values));
    chart.series = &series;
    const char *text = dump(desk, draw(desk, &chart));
    assert_contains(text, "1990");
    assert_null(strstr(text, "1991"));
}

static void a_milestone_shares_the_lane_of_the_span_it_ends(void **state)
{
    struct desk *desk = *state;
    const struct chart_span spans[] = {{.row = "Labb", .start = 19500, .end = 19700},
                                       {.row = "Labb", .start = 19700, .end = 19700}};
    struct chart chart = chart_of(CHART_GANTT);
    chart.spans = spans;
    chart.n_spans = 1;
    sp alone = draw(desk, &chart)->height;
    chart.n_spans = 2;
    assert_int_equal(draw(desk, &chart)->height, alone);
}

/* --- errors --- */

static void a_label_that_cannot_be_divided_is_an_error_in_mm(void **state)
{
    struct desk *desk = *state;
    struct chart chart = bar_chart(desk, CHART_BAR);
    const char *const names[] = {"2016kvartal1234", "B", "C", "D", "E", "F"};
    chart.categories = names;
    assert_refused(desk, &chart, "the label '2016kvartal1234' of this bar chart is ");
    assert_contains(messages(desk),
                    " mm too wide for the space below its bar [chart-overflow]");
}

static void words_of_the_start_that_do_not_fit_are_an_error(void **state)
{
    struct desk *desk = *state;
    struct chart chart = line_chart(desk, 1);
    chart.has_start = true;
    chart.start = 2018.5;
    chart.y_unit = "kliniska prövningar per miljon invånare";
    chart.start_label =
        "Regeringen beslutade om uppdraget att etablera ett nationellt innovationskluster "
        "för cellterapi";
    assert_refused(desk, &chart, "the line above the plot");
}

static void a_unit_wider_than_the_chart_is_an_error(void **state)
{
    struct desk *desk = *state;
    struct chart chart = bar_chart(desk, CHART_BAR_H);
    chart.y_unit =
        "kliniska prövningar med avancerade terapier per miljon invånare och år, glidande "
        "medelvärde över tre år";
    assert_refused(desk, &chart, "mm too wide for the line above the plot");
}

static const struct chart_box three_boxes[] = {
    {.name = "insats", .text = "Insats"},
    {.name = "effekt", .text = "Effekt", .column = 1},
    {.name = "mål", .text = "Mål", .column = 2},
};

static struct chart diagram(const struct chart_arrow *arrow)
{
    struct chart chart = chart_of(CHART_DIAGRAM);
    chart.boxes = three_boxes;
    chart.n_boxes = LEN(three_boxes);
    chart.arrows = arrow;
    chart.n_arrows = 1;
    return chart;
}

static void an_arrow_to_no_box_is_an_error_with_the_nearest_name(void **state)
{
    struct desk *desk = *state;
    const struct chart_arrow arrow = {.from = "insats", .to = "efekt"};
    struct chart chart = diagram(&arrow);
    assert_refused(desk, &chart,
                   "an arrow names 'efekt', but no box has that name; did you mean 'effekt'");
}

static void an_arrow_past_a_box_goes_below_it(void **state)
{
    struct desk *desk = *state;
    const struct chart_arrow arrow = {.from = "mål", .to = "insats"};
    struct chart chart = diagram(&arrow);
    sp low = draw(desk, &chart)->height;
    chart.n_arrows = 0;
    assert_true(low > draw(desk, &chart)->height + SP_FROM_PT(8));
}

static void an_arrow_that_must_cross_a_box_is_an_error(void **state)
{
    struct desk *desk = *state;
    const struct chart_box boxes[] = {
        {.name = "a", .text = "A", .column = 0, .row = 1},
        {.name = "b", .text = "B", .column = 2, .row = 1},
        {.name = "c", .text = "C", .column = 1, .row = 1},
        {.name = "d", .text = "D", .column = 0, .row = 0, .width = 3},
        {.name = "e", .text = "E", .column = 0, .row = 2, .width = 3},
    };
    const struct chart_arrow arrows[] = {{.from = "d", .to = "e"}};
    struct chart chart = diagram(arrows);
    chart.boxes = boxes;
    chart.n_boxes = LEN(boxes);
    assert_refused(desk, &chart,
                   "the arrow from 'd' to 'e' would cross a box; move one of them");
}

static void two_boxes_in_one_place_are_an_error(void **state)
{
    struct desk *desk = *state;
    struct chart_box boxes[] = {three_boxes[0], three_boxes[1]};
    boxes[0].width = 2;
    struct chart chart = diagram(NULL);
    chart.boxes = boxes;
    chart.n_boxes = LEN(boxes);
    chart.n_arrows = 0;
    assert_refused(desk, &chart, "the boxes 'insats' and 'effekt' stand in the same place");
}

static void an_unknown_county_is_an_error(void **state)
{
    struct desk *desk = *state;
    struct chart chart = bar_chart(desk, CHART_MAP);
    assert_refused(desk, &chart, "'Uppsala' is no county; write its letters: AB C D");
}

/* --- alternative text
 * ------------------------------------------------------------------------- */

static void the_alt_text_of_lines_tells_way_highest_and_lowest(void **state)
{
    struct desk *desk = *state;
    struct chart chart = line_chart(desk, 1);
    struct chart_series series[] = {series_of(desk, "Sverige", 2016, wave, LEN(wave)),
                                    series_of(desk, "Spanien", 2016, ridge, LEN(ridge))};
    series[0].highlight = true;
    chart.series = series;
    chart.n_series = 2;
    chart.y_unit = "prövningar";
    chart.decimals = 1;
    assert_string_equal(
        chart_alt(desk->arena, &chart, "Sverige ligger efter", LANGUAGE_SV),
        "Linjediagram: Sverige ligger efter. 2 serier, 2016–2021, prövningar. "
        "Sverige går från 11,5 till 19,4. Högst är Spanien med 42,1 (2018), lägst "
        "Spanien med 7,5 (2019).");
    assert_string_equal(
        chart_alt(desk->arena, &chart, "Sweden lags behind.", LANGUAGE_EN),
        "Line chart: Sweden lags behind. 2 series, 2016–2021, prövningar. "
        "Sverige goes from 11.5 to 19.4. The highest is Spanien with 42.1 (2018), the "
        "lowest Spanien with 7.5 (2019).");
}

static void the_alt_text_of_bars_lists_few_categories(void **state)
{
    struct desk *desk = *state;
    struct chart chart = bar_chart(desk, CHART_BAR);
    chart.n_series = 1;
    chart.decimals = 1;
    chart.illustrative = true;
    assert_string_equal(
        chart_alt(desk->arena, &chart, "Umeå växer", LANGUAGE_SV),
        "Stapeldiagram: Umeå växer. 6 kategorier. Uppsala: 11,5; Matfors: 13,3; "
        "Mölndal: 12,1; Lund: 17,5; Umeå: 16,8; Örebro: 19,4. Högst är Örebro med "
        "19,4, lägst Uppsala med 11,5. Exempeldata ingår.");
}

static void the_alt_text_of_a_diagram_names_boxes_and_arrows(void **state)
{
    struct desk *desk = *state;
    const struct chart_arrow arrow = {.from = "insats", .to = "effekt", .label = "ger"};
    struct chart chart = diagram(&arrow);
    assert_string_equal(
        chart_alt(desk->arena, &chart, "Så ska det gå till", LANGUAGE_SV),
        "Diagram med rutor och pilar: Så ska det gå till. Rutor: Insats; Effekt; Mål. "
        "Pilar: från Insats till Effekt (ger).");
}

static void the_alt_text_of_a_timeline_says_dates_and_plans(void **state)
{
    struct desk *desk = *state;
    const struct chart_span span = {.row = "GMP-anläggning",
                                    .label = "bygge",
                                    .start = date_join(2025, 2, 17),
                                    .end = date_join(2026, 6, 30),
                                    .planned = true};
    struct chart chart = chart_of(CHART_GANTT);
    chart.spans = &span;
    chart.n_spans = 1;
    const char *alt = chart_alt(desk->arena, &chart, "Bygget dröjer", LANGUAGE_EN);
    assert_contains(alt, "Timeline: Bygget dröjer. GMP-anläggning, bygge: planned 17");
    assert_contains(alt, "2026.");
}

static void a_label_that_tells_the_time_stands_for_the_dates_in_the_alt_text(void **state)
{
    struct desk *desk = *state;
    const struct chart_span span = {.row = "Beslut",
                                    .label = "mars 2023",
                                    .start = date_join(2023, 3, 1),
                                    .end = date_join(2023, 3, 31)};
    struct chart chart = chart_of(CHART_GANTT);
    chart.spans = &span;
    chart.n_spans = 1;
    assert_string_equal(chart_alt(desk->arena, &chart, "Beslutet kom", LANGUAGE_SV),
                        "Tidslinje: Beslutet kom. Beslut: mars 2023.");
}

static void a_part_that_a_stack_lacks_is_not_told_as_missing(void **state)
{
    struct desk *desk = *state;
    struct chart chart = bar_chart(desk, CHART_BAR);
    chart.stacked = true;
    struct chart_point *points = arena_array(desk->arena, 6, sizeof *points);
    for (size_t i = 0; i < 6; i++)
        points[i] = (struct chart_point){.y = NAN, .low = NAN, .high = NAN};
    points[3].y = 2.385;
    struct chart_series part = {.name = "Avsett", .points = points, .n = 6};
    chart.series = &part;
    chart.n_series = 1;
    const char *alt = chart_alt(desk->arena, &chart, "En del", LANGUAGE_SV);
    assert_contains(alt, "Lund: 2,39.");
    assert_null(strstr(alt, "saknas"));
}

static void the_alt_text_of_a_map_names_counties_in_full(void **state)
{
    struct desk *desk = *state;
    const char *const codes[] = {"C", "Y", "O", "M", "AC", "T"};
    struct chart chart = bar_chart(desk, CHART_MAP);
    chart.categories = codes;
    chart.n_series = 1;
    const char *alt = chart_alt(desk->arena, &chart, "Västsverige leder", LANGUAGE_SV);
    assert_contains(alt, "6 av 21 län har värden. Uppsala: 11,5;");
    assert_contains(alt, "Högst är Örebro med 19,4, lägst Uppsala med 11,5.");
    assert_non_null(draw(desk, &chart));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, desk_open, desk_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_kind_is_as_wide_as_asked_even_when_empty),
        TEST(a_chart_drawn_twice_is_the_same),
        TEST(a_chart_stays_inside_its_frame),
        TEST(names_of_lines_that_end_together_do_not_overlap),
        TEST(too_many_lines_beside_a_subject_share_one_name),
        TEST(too_many_equal_lines_get_a_legend),
        TEST(a_printed_value_keeps_its_number),
        TEST(bars_and_the_ends_of_intervals_are_marks_of_their_values),
        TEST(the_sum_of_a_stack_prints_its_own_value),
        TEST(illustrative_bars_are_hatched_and_said),
        TEST(a_missing_value_breaks_the_line),
        TEST(a_band_goes_on_through_a_point_without_length),
        TEST(points_have_upright_intervals_and_no_line),
        TEST(years_are_thinned_on_a_narrow_chart),
        TEST(a_milestone_shares_the_lane_of_the_span_it_ends),
        TEST(a_label_that_cannot_be_divided_is_an_error_in_mm),
        TEST(words_of_the_start_that_do_not_fit_are_an_error),
        TEST(a_unit_wider_than_the_chart_is_an_error),
        TEST(an_arrow_to_no_box_is_an_error_with_the_nearest_name),
        TEST(an_arrow_past_a_box_goes_below_it),
        TEST(an_arrow_that_must_cross_a_box_is_an_error),
        TEST(two_boxes_in_one_place_are_an_error),
        TEST(an_unknown_county_is_an_error),
        TEST(the_alt_text_of_lines_tells_way_highest_and_lowest),
        TEST(the_alt_text_of_bars_lists_few_categories),
        TEST(the_alt_text_of_a_diagram_names_boxes_and_arrows),
        TEST(the_alt_text_of_a_timeline_says_dates_and_plans),
        TEST(a_label_that_tells_the_time_stands_for_the_dates_in_the_alt_text),
        TEST(a_part_that_a_stack_lacks_is_not_told_as_missing),
        TEST(the_alt_text_of_a_map_names_counties_in_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
