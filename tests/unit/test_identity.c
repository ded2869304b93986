/* Identities of a data package: what holds, what does not, and what is said. */
#include "claims.h"

#include <stdbool.h>

#include "evidence_fixture.h"
#include "base/str.h"
#include "evidence/package.h"
#include "study/identity.h"

#define PACKAGE(identity)                                                                      \
    "{\"identities\": [{\"name\": \"medlen\", " identity "}],\n"                               \
    "\"resources\": [{\"name\": \"medel\", \"path\": \"medel.csv\", \"schema\": {\"fields\": " \
    "["                                                                                        \
    "{\"name\": \"år\", \"type\": \"year\"}, {\"name\": \"slag\"}, "                          \
    "{\"name\": \"belopp\", \"type\": \"number\", \"unit\": \"mnkr\"}, "                       \
    "{\"name\": \"utfall\", \"type\": \"number\", \"unit\": \"tkr\"}], "                       \
    "\"missingValues\": [\"\"]}}]}"
#define SIDES(left, right) "\"left\": \"" left "\", \"right\": \"" right "\""
#define ROWS(spent)                                                                              \
    "år,slag,belopp,utfall\n2023,rekvirerat,25.3,9\n2023,förbrukat," spent ",9\n"                \
    "2023,återbetalt,0.2,9\n2024,rekvirerat,54.7,9\n2024,förbrukat,54.7,9\n2024,återbetalt,," \
    "9\n"
#define SPENT                                                                                  \
    SIDES("sum(belopp of medel where slag = 'rekvirerat')",                                    \
          "sum(belopp of medel where slag = 'förbrukat') + sum(belopp of medel where slag = " \
          "'återbetalt')")

/* Whether the identities hold; the messages must be these (NULL: none). */
static void check(const char *json, const char *rows, const char *const messages[])
{
    struct fixture fixture = fixture_open();
    fixture_file(&fixture, "datapackage.json", json);
    fixture_file(&fixture, "medel.csv", rows);
    struct package *package = package_open(fixture.arena, fixture.dir, fixture.diag);
    assert_non_null(package);
    bool holds = identities_check(fixture.arena, package, true, true, fixture.diag);
    const char *found = fixture_messages(&fixture);
    assert_true(holds == !messages[0]);
    if (holds)
        assert_null(strstr(found, "error"));
    for (size_t i = 0; messages[i]; i++)
        assert_message(found, messages[i]);
    fixture_close(&fixture);
}

#define HOLDS(json, rows) check(json, rows, (const char *const[]){NULL})
#define FAILS(json, rows, ...) check(json, rows, (const char *const[]){__VA_ARGS__, NULL})

static void an_identity_of_decimals_holds(void **state)
{
    HOLDS(PACKAGE("\"per\": \"år\", " SPENT), ROWS("25.1"));
}

static void a_false_identity_tells_both_sides_the_difference_and_the_rows(void **state)
{
    FAILS(
        PACKAGE("\"per\": \"år\", " SPENT), ROWS("25.0"),
        "datapackage.json:1:17: error: 'medlen' does not hold for år 2023: sum(belopp of medel "
        "where slag = 'rekvirerat') = 25.3\u00a0million kronor, ",
        " = 25.2\u00a0million kronor, difference 0.1\u00a0million kronor [identity]",
        "medel.csv:2, ", "medel.csv:3, ", "medel.csv:4");
}

/* The warning when all is asked for; a build says nothing of it. */
static void check_unknown(const char *json, const char *message)
{
    struct fixture fixture = fixture_open();
    fixture_file(&fixture, "datapackage.json", json);
    fixture_file(&fixture, "medel.csv", ROWS("25.1"));
    struct package *package = package_open(fixture.arena, fixture.dir, fixture.diag);
    assert_true(identities_check(fixture.arena, package, true, false, fixture.diag));
    assert_string_equal(fixture_messages(&fixture), "");
    assert_true(identities_check(fixture.arena, package, true, true, fixture.diag));
    if (message)
        assert_message(fixture_messages(&fixture), message);
    else
        assert_string_equal(fixture_messages(&fixture), "");
    fixture_close(&fixture);
}

static void a_side_that_is_unknown_is_told(void **state)
{
    check_unknown(PACKAGE("\"per\": \"år\", " SPENT),
                  "datapackage.json:1:17: warning: 'medlen' cannot be checked for år 2024: a "
                  "side is not known "
                  "[identity-unknown]");
    check_unknown(
        PACKAGE(SIDES("sum(belopp of medel where slag = 'rekvirerat' och år > 2030)", "17")),
        "'medlen' cannot be checked: a side is not known");
}

static void of_many_unknown_groups_the_first_are_told(void **state)
{
    struct fixture fixture = fixture_open();
    struct str rows = STR_EMPTY;
    str_printf(&rows, "år,slag,belopp,utfall\n");
    for (int year = 2001; year <= 2014; year++)
        str_printf(&rows, "%d,rekvirerat,1,1\n", year);
    fixture_file(&fixture, "datapackage.json", PACKAGE("\"per\": \"år\", " SPENT));
    fixture_file(&fixture, "medel.csv", rows.s);
    struct package *package = package_open(fixture.arena, fixture.dir, fixture.diag);
    assert_true(identities_check(fixture.arena, package, true, true, fixture.diag));
    assert_message(fixture_messages(&fixture), "for år 2001, 2002, 2003, 2004, 2005, 2006, "
                                               "2007, 2008, 2009, 2010, 2011, 2012 and others: "
                                               "a side is not known");
    str_close(&rows);
    fixture_close(&fixture);
}

/* A walk through all rows for each group would not end, nor find the memory. */
static void a_group_for_each_of_many_rows_is_compared(void **state)
{
    struct fixture fixture = fixture_open();
    struct str rows = STR_EMPTY;
    str_printf(&rows, "år,slag,belopp,utfall\n");
    for (int kind = 0; kind < 30000; kind++)
        str_printf(&rows, "2023,%d,1,1\n", kind);
    fixture_file(&fixture, "datapackage.json",
                 PACKAGE("\"per\": \"slag\", " SIDES("sum(belopp of medel)",
                                                     "sum(belopp of medel where år = 2023)")));
    fixture_file(&fixture, "medel.csv", rows.s);
    struct package *package = package_open(fixture.arena, fixture.dir, fixture.diag);
    assert_true(identities_check(fixture.arena, package, true, true, fixture.diag));
    assert_string_equal(fixture_messages(&fixture), "");
    str_close(&rows);
    fixture_close(&fixture);
}

static void a_group_without_rows_on_either_side_asks_for_nothing(void **state)
{
    check_unknown(PACKAGE("\"per\": \"år\", " SIDES("sum(belopp of medel where år > 2030)",
                                                    "sum(utfall of medel where år > 2030)")),
                  NULL);
}

static void numbers_and_counts_are_terms_too(void **state)
{
    HOLDS(PACKAGE(SIDES("count(of medel where år = 2023) * 2", "6")), ROWS("25.1"));
    FAILS(PACKAGE(SIDES("count(of medel) - 1", "6")), ROWS("25.1"),
          "= 5, 6 = 6, difference −1");
}

static void sides_in_two_units_cannot_be_compared(void **state)
{
    FAILS(PACKAGE(SIDES("sum(belopp of medel where år = 2023)", "sum(utfall of medel)")),
          ROWS("25.1"), "\"mnkr\" and \"tkr\" cannot be joined by - [mixed-units]");
}

static void a_term_that_cannot_be_read_is_an_error(void **state)
{
    FAILS(PACKAGE(SIDES("sum(belopp)", "4")), ROWS("25.1"),
          "datapackage.json:1:49: error: 'belopp' names no table [identity]");
    FAILS(PACKAGE(SIDES("sum(belopp of medel", "4")), ROWS("25.1"),
          "the parenthesis is not closed");
    FAILS(PACKAGE(SIDES("sum(belopp of medlen)", "4")), ROWS("25.1"),
          "there is no table \"medlen\"");
    FAILS(PACKAGE(SIDES("sum(belop of medel)", "4")), ROWS("25.1"), "has no column 'belop'");
    FAILS(PACKAGE("\"per\": \"månad\", " SPENT), ROWS("25.1"), "has no column 'månad'");
    FAILS(PACKAGE("\"per\": \"år\", " SIDES("4", "4")), ROWS("25.1"),
          "with \"per\" the left side needs a tally");
    FAILS(PACKAGE(SIDES(
              "0"
              "+count(of medel)+count(of medel)+count(of medel)+count(of medel)+count(of medel)"
              "+count(of medel)+count(of medel)+count(of medel)+count(of medel)+count(of medel)"
              "+count(of medel)+count(of medel)+count(of medel)+count(of medel)+count(of medel)"
              "+count(of medel)+count(of medel)+count(of medel)+count(of medel)+count(of medel)"
              "+count(of medel)",
              "4")),
          ROWS("25.1"), "a side has at most 20 terms");
}

static void an_identity_needs_its_two_sides(void **state)
{
    struct fixture fixture = fixture_open();
    fixture_file(&fixture, "datapackage.json", PACKAGE("\"left\": \"4\""));
    assert_null(package_open(fixture.arena, fixture.dir, fixture.diag));
    assert_message(fixture_messages(&fixture),
                   "datapackage.json:1:17: error: an identity needs \"right\" [descriptor]");
    fixture_close(&fixture);
}

static void only_tables_that_a_report_reads_are_checked(void **state)
{
    struct fixture fixture = fixture_open();
    fixture_file(&fixture, "datapackage.json", PACKAGE("\"per\": \"år\", " SPENT));
    fixture_file(&fixture, "medel.csv", ROWS("25.0"));
    struct package *package = package_open(fixture.arena, fixture.dir, fixture.diag);
    assert_true(identities_check(fixture.arena, package, false, false, fixture.diag));
    package_table(package, "medel", (struct pos){0}, fixture.diag);
    assert_false(identities_check(fixture.arena, package, false, false, fixture.diag));
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_identity_of_decimals_holds),
        cmocka_unit_test(a_false_identity_tells_both_sides_the_difference_and_the_rows),
        cmocka_unit_test(a_side_that_is_unknown_is_told),
        cmocka_unit_test(of_many_unknown_groups_the_first_are_told),
        cmocka_unit_test(a_group_for_each_of_many_rows_is_compared),
        cmocka_unit_test(a_group_without_rows_on_either_side_asks_for_nothing),
        cmocka_unit_test(numbers_and_counts_are_terms_too),
        cmocka_unit_test(sides_in_two_units_cannot_be_compared),
        cmocka_unit_test(a_term_that_cannot_be_read_is_an_error),
        cmocka_unit_test(an_identity_needs_its_two_sides),
        cmocka_unit_test(only_tables_that_a_report_reads_are_checked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
