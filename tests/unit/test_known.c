/* What a report sees of rows that were published later, and of rows that were revised. */
#include "claims.h"

#include <stdbool.h>

#include "evidence_fixture.h"
#include "base/date.h"
#include "evidence/package.h"

static const struct pos here = {"mall.lua", 17, 5};

#define TABLE(name, fields, rest)                                                              \
    "{\"name\": \"" name "\", \"path\": \"" name ".csv\", \"schema\": {\"fields\": [" fields   \
    "{\"name\": \"publicerad\", \"type\": \"date\"}]" rest "}}"
#define PRIMARY ", \"primaryKey\": \"år\""
#define VINTAGE PRIMARY ", \"vintage\": \"publicerad\""
#define FIGURES(rest)                                                                          \
    TABLE("utfall",                                                                            \
          "{\"name\": \"år\", \"type\": \"year\"}, {\"name\": \"belopp\", \"type\": "         \
          "\"number\"}, ",                                                                     \
          rest)
#define PACKAGE(resources) "{\"resources\": [" resources "]}"
#define ROWS                                                                                   \
    "år,belopp,publicerad\n2023,24.6,2024-02-20\n2022,11.3,2023-03-01\n"                      \
    "2023,25.1,2024-09-13\n2024,53.8,2025-02-21\n2023,25.4,2025-03-07\n"

static int day_of(const char *text)
{
    int day;
    assert_true(date_parse(text, strlen(text), &day));
    return day;
}

/* The package with one table of figures; `day` may be NULL. */
static const struct table *figures(struct fixture *fixture, const char *json, const char *rows,
                                   const char *day)
{
    fixture_file(fixture, "datapackage.json", json);
    fixture_file(fixture, "utfall.csv", rows);
    struct package *package = package_open(fixture->arena, fixture->dir, fixture->diag);
    assert_non_null(package);
    if (day)
        package_through(package, day_of(day));
    return package_table(package, "utfall", here, fixture->diag);
}

static double amount(const struct table *table, size_t row)
{
    return table_column(table, "belopp")->number[row];
}

static void a_report_sees_the_newest_figure_of_its_own_day(void **state)
{
    static const struct {
        const char *day;
        double belopp;
        size_t n_rows;
    } cases[] = {{"2024-02-20", 24.6, 2}, {"2024-06-01", 24.6, 2}, {"2024-09-13", 25.1, 2},
                 {"2025-03-06", 25.1, 3}, {"2026-11-22", 25.4, 3}, {NULL, 25.4, 3}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture fixture = fixture_open();
        const struct table *table =
            figures(&fixture, PACKAGE(FIGURES(VINTAGE)), ROWS, cases[i].day);
        assert_non_null(table);
        assert_int_equal(table->n_rows, cases[i].n_rows);
        const struct column *year = table_column(table, "år");
        size_t row = 0;
        while (year->number[row] < 2023 || year->number[row] > 2023)
            row++;
        assert_true(amount(table, row) >= cases[i].belopp &&
                    amount(table, row) <= cases[i].belopp);
        assert_int_equal(table->n_key, 1);
        fixture_close(&fixture);
    }
}

static void a_row_keeps_its_place_in_the_file(void **state)
{
    struct fixture fixture = fixture_open();
    const struct table *table =
        figures(&fixture, PACKAGE(FIGURES(VINTAGE)), ROWS, "2024-12-31");
    assert_int_equal(table->n_rows, 2);
    assert_string_equal(table_column(table, "belopp")->text[1], "25.1");
    assert_int_equal(table_pos(table, 1, 1).line, 4);
    assert_int_equal(table_pos(table, 1, 1).col, 6);
    fixture_close(&fixture);
}

static void a_day_before_every_row_leaves_none(void **state)
{
    struct fixture fixture = fixture_open();
    assert_int_equal(figures(&fixture, PACKAGE(FIGURES(VINTAGE)), ROWS, "2020-01-01")->n_rows,
                     0);
    fixture_close(&fixture);
}

static void rows_are_revised_only_where_the_schema_says_so(void **state)
{
    struct fixture fixture = fixture_open();
    assert_null(figures(&fixture, PACKAGE(FIGURES(PRIMARY)), ROWS, NULL));
    assert_message(fixture_messages(&fixture),
                   "utfall.csv:4:1: error: \"2023\" stands already on "
                   "line 2 (field år) [primary-key]");
    fixture_close(&fixture);
}

static void two_figures_of_one_key_and_day_are_an_error(void **state)
{
    struct fixture fixture = fixture_open();
    assert_null(figures(&fixture, PACKAGE(FIGURES(VINTAGE)),
                        "år,belopp,publicerad\n2023,24.6,2024-02-20\n2023,24.7,2024-02-20\n",
                        NULL));
    assert_message(
        fixture_messages(&fixture),
        "utfall.csv:3:1: error: \"2023, 2024-02-20\" stands already on line 2 (fields "
        "år, publicerad) [primary-key]");
    fixture_close(&fixture);
}

static void a_row_without_its_day_stops_a_report_with_a_cut_off(void **state)
{
    struct fixture fixture = fixture_open();
    const char *rows = "år,belopp,publicerad\n2023,24.6,\n";
    assert_null(figures(&fixture, PACKAGE(FIGURES(PRIMARY)), rows, "2024-06-01"));
    assert_message(fixture_messages(&fixture),
                   "utfall.csv:2:11: error: the row does not say when it was published (field "
                   "publicerad); a report with a cut-off cannot tell whether it was known "
                   "[unpublished]");
    fixture_close(&fixture);
}

#define SOURCES TABLE("källor", "{\"name\": \"källa\"}, ", ", \"primaryKey\": \"källa\"")
#define CITING                                                                                 \
    TABLE("utfall", "{\"name\": \"källa\"}, ",                                                 \
          ", \"foreignKeys\": [{\"fields\": \"källa\", \"reference\": {\"resource\": "        \
          "\"källor\", "                                                                      \
          "\"fields\": \"källa\"}}]")

static void a_known_row_may_not_lean_on_one_that_was_not(void **state)
{
    static const char *const days[] = {"2024-06-01", "2025-01-01"};
    for (size_t i = 0; i < 2; i++) {
        struct fixture fixture = fixture_open();
        fixture_file(&fixture, "källor.csv", "källa,publicerad\nscb,2024-11-05\n");
        const struct table *table = figures(&fixture, PACKAGE(CITING "," SOURCES),
                                            "källa,publicerad\nscb,2024-02-20\n", days[i]);
        assert_true((table != NULL) == (i == 1));
        if (!table) {
            const char *messages = fixture_messages(&fixture);
            assert_message(messages,
                           "utfall.csv:2:1: error: \"scb\" is not in the table källor "
                           "(field källa) [foreign-key]");
            assert_message(messages,
                           "rows published after the report's data_through are left out");
        }
        fixture_close(&fixture);
    }
}

static void a_vintage_is_a_day_beside_a_primary_key(void **state)
{
    static const char *const cases[][2] = {
        {FIGURES(PRIMARY ", \"vintage\": \"belopp\""),
         "the vintage \"belopp\" is not of type date"},
        {FIGURES(PRIMARY ", \"vintage\": \"dag\""), "there is no field \"dag\""},
        {FIGURES(", \"vintage\": \"publicerad\""), "a vintage needs a \"primaryKey\""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture fixture = fixture_open();
        fixture_file(&fixture, "datapackage.json",
                     arena_printf(fixture.arena, PACKAGE("%s"), cases[i][0]));
        assert_null(package_open(fixture.arena, fixture.dir, fixture.diag));
        assert_message(fixture_messages(&fixture), cases[i][1]);
        fixture_close(&fixture);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_report_sees_the_newest_figure_of_its_own_day),
        cmocka_unit_test(a_row_keeps_its_place_in_the_file),
        cmocka_unit_test(a_day_before_every_row_leaves_none),
        cmocka_unit_test(rows_are_revised_only_where_the_schema_says_so),
        cmocka_unit_test(two_figures_of_one_key_and_day_are_an_error),
        cmocka_unit_test(a_row_without_its_day_stops_a_report_with_a_cut_off),
        cmocka_unit_test(a_known_row_may_not_lean_on_one_that_was_not),
        cmocka_unit_test(a_vintage_is_a_day_beside_a_primary_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
