#include "claims.h"

#include <math.h>

#include "base/date.h"
#include "base/str.h"
#include "chart/label.h"
#include "chart/route.h"
#include "chart/scale.h"

static void scale_maps_the_ends_exactly(void **state)
{
    struct scale scale = {2010.25, 2021.75, 31.5, 298.125};
    assert_true(scale_at(scale, 2010.25) == 31.5);
    assert_true(scale_at(scale, 2021.75) == 298.125);
}

static void ticks_cover_takes_round_steps(void **state)
{
    struct ticks ticks = ticks_cover(-0.37, 1.283, 7);
    assert_int_equal(ticks.n, 5);
    assert_true(ticks_value(&ticks, 0) == -0.5);
    assert_true(ticks_value(&ticks, 4) == 1.5);
    assert_int_equal(ticks_decimals(&ticks), 1);
}

static void ticks_are_the_decimals_they_are_named(void **state)
{
    struct ticks ticks = ticks_cover(0.1, 0.7, 8);
    assert_true(ticks_value(&ticks, 2) == 0.3);
    assert_true(ticks_value(&ticks, 6) == 0.7);
}

static void what_differs_by_less_than_doubles_can_step_is_alike(void **state)
{
    struct ticks ticks = ticks_cover(5e-324, 1e-320, 7);
    assert_true(ticks.n <= 7 && ticks_value(&ticks, 0) <= -0.5);
    assert_true(ticks_inside(5e-324, 1e-320, 7, 0).n <= 7);
    assert_true(classes_cover(5e-324, 1e-320, 1).step >= 0.1);
}

static void ticks_cover_widens_an_empty_range(void **state)
{
    struct ticks ticks = ticks_cover(27.385, 27.385, 5);
    assert_true(ticks.n >= 2);
    assert_true(ticks_value(&ticks, 0) < 27.385);
    assert_true(ticks_value(&ticks, ticks.n - 1) > 27.385);
}

static void ticks_cover_works_for_large_and_small(void **state)
{
    struct ticks large = ticks_cover(0, 2.385e9, 6);
    assert_true(ticks_value(&large, 1) == 5e8);
    struct ticks small = ticks_cover(0, 2.385e-6, 6);
    assert_true(fabs(ticks_value(&small, 1) - 5e-7) < 1e-20);
}

static void ticks_inside_are_whole_years(void **state)
{
    struct ticks ticks = ticks_inside(2010, 2021, 30, 0);
    assert_int_equal(ticks.n, 12);
    ticks = ticks_inside(2010, 2021, 7, 0);
    assert_int_equal(ticks.n, 6);
    assert_true(ticks_value(&ticks, 0) == 2010);
    assert_true(ticks_value(&ticks, 5) == 2020);
}

static void classes_are_five_and_cover(void **state)
{
    struct classes classes = classes_cover(0, 42, 0);
    assert_true(classes.first == 0 && classes.step == 10);
    assert_int_equal(classes_find(&classes, 9), 0);
    assert_int_equal(classes_find(&classes, 10), 1);
    assert_int_equal(classes_find(&classes, 42), 4);
}

static void classes_end_at_decimals_that_are_printed(void **state)
{
    struct classes classes = classes_cover(1, 9, 0);
    assert_true(classes.step == floor(classes.step));
    classes = classes_cover(0.113, 0.871, 1);
    assert_true(fabs(classes.step * 10 - round(classes.step * 10)) < 1e-9);
}

static void date_ticks_stand_on_first_days(void **state)
{
    int days[8];
    size_t n = date_ticks(date_join(2023, 2, 14), date_join(2024, 3, 7), 3, days, 8);
    assert_int_equal(n, 4);
    assert_int_equal(days[0], date_join(2023, 4, 1));
    assert_int_equal(days[3], date_join(2024, 1, 1));
    assert_int_equal(date_ticks(date_join(2023, 2, 14), date_join(2024, 3, 7), 1, days, 2), 13);
}

static void spread_leaves_what_does_not_overlap(void **state)
{
    double centres[] = {11.5, 40.25, 71.125}, heights[] = {9.5, 9.5, 9.5};
    spread(centres, heights, LEN(centres), 0, 100);
    assert_true(centres[0] == 11.5 && centres[1] == 40.25 && centres[2] == 71.125);
}

static void spread_moves_overlapping_labels_apart_about_their_mean(void **state)
{
    double centres[] = {40, 40, 41.5, 90.5}, heights[] = {10, 10, 10, 10};
    spread(centres, heights, LEN(centres), 0, 100);
    assert_true(fabs(centres[0] - 30.5) < 1e-9);
    assert_true(fabs(centres[1] - 40.5) < 1e-9);
    assert_true(fabs(centres[2] - 50.5) < 1e-9);
    assert_true(centres[3] == 90.5);
}

static void spread_keeps_within_its_bounds(void **state)
{
    double centres[] = {97.5, 98.25, 99, 99}, heights[] = {9, 9, 18, 9};
    spread(centres, heights, LEN(centres), 3, 100);
    assert_true(fabs(centres[3] - 95.5) < 1e-9);
    for (size_t i = 1; i < LEN(centres); i++)
        assert_true(centres[i] - centres[i - 1] >= (heights[i] + heights[i - 1]) / 2 - 1e-9);
}

static struct route_field field_of(const struct rect boxes[], size_t n)
{
    return (struct route_field){boxes, n, 10};
}

static void route_is_straight_between_neighbours(void **state)
{
    struct rect boxes[] = {{0, 0, 60, 40}, {90, 0, 60, 40}};
    struct route_field field = field_of(boxes, LEN(boxes));
    struct route route;
    assert_true(route_find(&field, 0, 1, 0, &route));
    assert_int_equal(route.n, 2);
    assert_true(route.corners[0].x == 60 && route.corners[1].x == 90);
    assert_true(route.corners[0].y == 20);
}

static void route_bends_once_between_diagonal_boxes(void **state)
{
    struct rect boxes[] = {{90, 0, 60, 40}, {0, 70, 60, 40}};
    struct route_field field = field_of(boxes, LEN(boxes));
    struct route route;
    assert_true(route_find(&field, 0, 1, 0, &route));
    assert_int_equal(route.n, 3);
    assert_true(route.corners[2].x == 30 && route.corners[2].y == 70);
}

static void route_that_bends_twice_leaves_the_middle_to_what_stands_above(void **state)
{
    struct rect boxes[] = {{0, 70, 60, 40}, {90, 0, 60, 40}, {0, 0, 60, 40}, {90, 70, 60, 40}};
    struct route_field field = field_of(boxes, LEN(boxes));
    struct route route;
    assert_true(route_find(&field, 0, 1, 0, &route));
    assert_int_equal(route.n, 4);
    assert_true(route.corners[3].x == 105 && route.corners[3].y == 40);
}

static void route_goes_round_a_box_in_its_way(void **state)
{
    struct rect boxes[] = {{0, 0, 60, 40}, {90, 0, 60, 40}, {180, 0, 60, 40}};
    struct route_field field = field_of(boxes, LEN(boxes));
    struct route route;
    assert_true(route_find(&field, 2, 0, 0, &route));
    assert_int_equal(route.n, 4);
    assert_true(route.corners[1].y == 50);
}

static void route_gives_up_between_walls(void **state)
{
    struct rect boxes[] = {{100, 100, 50, 50},
                           {400, 100, 50, 50},
                           {80, 160, 90, 30},
                           {80, 60, 90, 30},
                           {160, 60, 10, 130}};
    struct route_field field = field_of(boxes, LEN(boxes));
    struct route route;
    assert_false(route_find(&field, 0, 1, 0, &route));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scale_maps_the_ends_exactly),
        cmocka_unit_test(ticks_cover_takes_round_steps),
        cmocka_unit_test(ticks_are_the_decimals_they_are_named),
        cmocka_unit_test(what_differs_by_less_than_doubles_can_step_is_alike),
        cmocka_unit_test(ticks_cover_widens_an_empty_range),
        cmocka_unit_test(ticks_cover_works_for_large_and_small),
        cmocka_unit_test(ticks_inside_are_whole_years),
        cmocka_unit_test(classes_are_five_and_cover),
        cmocka_unit_test(classes_end_at_decimals_that_are_printed),
        cmocka_unit_test(date_ticks_stand_on_first_days),
        cmocka_unit_test(spread_leaves_what_does_not_overlap),
        cmocka_unit_test(spread_moves_overlapping_labels_apart_about_their_mean),
        cmocka_unit_test(spread_keeps_within_its_bounds),
        cmocka_unit_test(route_is_straight_between_neighbours),
        cmocka_unit_test(route_bends_once_between_diagonal_boxes),
        cmocka_unit_test(route_that_bends_twice_leaves_the_middle_to_what_stands_above),
        cmocka_unit_test(route_goes_round_a_box_in_its_way),
        cmocka_unit_test(route_gives_up_between_walls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
