#include "claims.h"
#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"

static int days_of(const char *text)
{
    int days = 0;
    assert_true(date_parse(text, strlen(text), &days));
    return days;
}

static void date_parse_counts_days_from_1970(void **state)
{
    assert_int_equal(days_of("1970-01-01"), 0);
    assert_int_equal(days_of("1969-12-31"), -1);
    assert_int_equal(days_of("2000-02-29"), 11016);
    assert_int_equal(days_of("2025-09-30"), 20361);
    assert_int_equal(days_of("0001-01-01"), -719162);
    assert_int_equal(days_of("9999-12-31"), 2932896);
}

static void date_parse_refuses_what_is_no_date(void **state)
{
    static const char *const cases[] = {
        "2023-02-29", "1900-02-29", "2024-04-31", "2024-00-10", "2024-13-01",
        "2024-06-00", "2024-6-01",  "24-06-01",   "2024/06/01", "2024-06-01 ",
        "20240601",   "0000-06-01", "2024-06-0x", "+024-06-01", "",
    };
    int days = 4711;
    for (size_t i = 0; i < LEN(cases); i++)
        assert_false(date_parse(cases[i], strlen(cases[i]), &days));
    assert_int_equal(days, 4711);
}

static void date_split_undoes_date_join_for_each_day(void **state)
{
    int before_year = 0, before_month = 0, before_day = 0;
    date_split(-800001, &before_year, &before_month, &before_day);
    for (int days = -800000; days <= 3000000; days++) {
        int year, month, day;
        date_split(days, &year, &month, &day);
        if (date_join(year, month, day) != days)
            fail_msg("day %d is %d-%d-%d", days, year, month, day);
        if (day != before_day + 1 && (day != 1 || before_day < 28))
            fail_msg("day %d does not follow", days);
        before_day = day;
    }
}

static void date_long_reads_as_running_text(void **state)
{
    struct arena *arena = arena_open();
    int days = days_of("2025-09-30");
    assert_string_equal(date_long(arena, days, LANGUAGE_SV), "den 30\u00A0september 2025");
    assert_string_equal(date_long(arena, days, LANGUAGE_EN), "30\u00A0September 2025");
    assert_string_equal(date_iso(arena, days_of("0794-05-06")), "0794-05-06");
    arena_close(arena);
}

static void yearmonth_parse_counts_months_from_1970(void **state)
{
    int months = 0;
    assert_true(yearmonth_parse("2024-11", 7, &months));
    assert_int_equal(months, 54 * 12 + 10);
    assert_false(yearmonth_parse("2024-13", 7, &months));
    assert_false(yearmonth_parse("2024-1", 6, &months));
    assert_false(yearmonth_parse("2024-11-", 8, &months));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(date_parse_counts_days_from_1970),
        cmocka_unit_test(date_parse_refuses_what_is_no_date),
        cmocka_unit_test(date_split_undoes_date_join_for_each_day),
        cmocka_unit_test(date_long_reads_as_running_text),
        cmocka_unit_test(yearmonth_parse_counts_months_from_1970),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
