#include "claims.h"

#include <stdbool.h>

#include "evidence_fixture.h"
#include "base/str.h"
#include "study/condition.h"

static const char schema[] = "{\"fields\": [{\"name\": \"län\", \"type\": \"string\"}, "
                             "{\"name\": \"antal\", \"type\": \"integer\"}, "
                             "{\"name\": \"antal per år\", \"type\": \"number\"}, {\"name\": "
                             "\"dag\", \"type\": \"date\"}, "
                             "{\"name\": \"jämförelse-land\", \"type\": \"boolean\", "
                             "\"trueValues\": [\"ja\"], \"falseValues\": "
                             "[\"nej\"]}, {\"name\": \"månad\", \"type\": \"yearmonth\"}]}";

static const char csv[] = "län,antal,antal per år,dag,jämförelse-land,månad\n"
                          "Skåne,17,3.5,2023-04-01,ja,2023-04\n"
                          "Västra Götaland,29,,2024-06-01,nej,2024-06\n"
                          "Uppsala,5,7.25,2025-09-30,ja,2025-09\n"
                          "O'Hara och son,,2,,nej,\n";

static const struct pos here = {"mall.lua", 9, 21};

/* The numbers of the rows that fit, as "0 2 "; NULL after an error. */
static const char *rows(struct fixture *fixture, const char *text)
{
    const struct table *table = fixture_table(fixture, schema, csv);
    const struct condition *condition =
        condition_parse(fixture->arena, text, here, table, fixture->diag);
    if (!condition)
        return NULL;
    size_t n;
    const size_t *list = condition_rows(fixture->arena, condition, table, &n);
    struct str out = STR_EMPTY;
    str_puts(&out, "");
    for (size_t i = 0; i < n; i++)
        str_printf(&out, "%zu ", list[i]);
    char *copy = arena_copy(fixture->arena, out.s, out.n);
    str_close(&out);
    return copy;
}

static void conditions_choose_their_rows(void **state)
{
    static const char *const cases[][2] = {
        {"antal = 17", "0 "},
        {"antal ≠ 17", "1 2 "},
        {"antal != 17", "1 2 "},
        {"antal<17", "2 "},
        {"antal <= 17", "0 2 "},
        {"antal ≤ 17", "0 2 "},
        {"antal > 5 och antal < 29", "0 "},
        {"antal ≥ 29 eller antal >= 5 and antal = 5", "1 2 "},
        {"antal per år > 3", "0 2 "},
        {"antal per år saknas", "1 "},
        {"antal per år is missing", "1 "},
        {"antal finns", "0 1 2 "},
        {"antal is present och inte län = Skåne", "1 2 "},
        {"län = Västra Götaland", "1 "},
        {"län = \"Västra Götaland\" or län='Uppsala'", "1 2 "},
        {"län = ”O'Hara och son”", "3 "},
        {"\"län\" ≠ Skåne", "1 2 3 "},
        {"län i (Skåne, \"Uppsala\")", "0 2 "},
        {"antal in (5, 29,17)", "0 1 2 "},
        {"inte (antal = 5 eller antal = 29)", "0 3 "},
        {"not antal = 5", "0 1 3 "},
        {"dag ≥ 2024-01-01 och dag < 2025-09-30", "1 "},
        {"månad > 2023-12", "1 2 "},
        {"jämförelse-land = ja", "0 2 "},
        {"jämförelse-land = false", "1 3 "},
        {"antal = 5 eller antal = 17 och antal = 99", "2 "},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture fixture = fixture_open();
        const char *got = rows(&fixture, cases[i][0]);
        if (!got || strcmp(got, cases[i][1]) != 0)
            fail_msg("%s: %s, not %s\n%s", cases[i][0], got ? got : "(error)", cases[i][1],
                     fixture_messages(&fixture));
        fixture_close(&fixture);
    }
}

static void a_wrong_condition_is_told_at_its_column(void **state)
{
    static const char *const cases[][2] = {
        {"lan = Skåne", "mall.lua:9:21: error: the table 'prov' has no column 'lan' "
                        "[unknown-column]"},
        {"lan = Skåne", "did you mean 'län'?"},
        {"antal = 5 och antl = 3",
         "mall.lua:9:35: error: the table 'prov' has no column 'antl'"},
        {"\"Län\" = 3", "no column 'Län'"},
        {"antal = fem",
         "9:29: error: \"fem\" cannot be compared with the column antal, which needs "
         "a number"},
        {"dag = 2024", "needs a date such as"},
        {"månad > 2024", "needs a month such as"},
        {"jämförelse-land = kanske", "needs ja or nej"},
        {"län > Skåne", "holds text, which can only be compared by = and ≠"},
        {"antal", "expected a comparison such as = or ≥ at the end of \"antal\""},
        {"antal =", "expected a value at the end"},
        {"antal = 5)", "expected \"och\", \"eller\" or the end before \")\""},
        {"(antal = 5", "expected \")\" at the end"},
        {"antal i 5", "expected \"(\" and values before \"5\""},
        {"antal i (5", "expected \")\" at the end"},
        {"län = \"Skåne", "expected a quote that closes the one before"},
        {"", "expected a column's name at the end of \"\""},
        {"antal = 5 och", "expected a column's name at the end"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture fixture = fixture_open();
        assert_null(rows(&fixture, cases[i][0]));
        assert_message(fixture_messages(&fixture), cases[i][1]);
        fixture_close(&fixture);
    }
}

static void nesting_and_length_have_an_end(void **state)
{
    struct fixture fixture = fixture_open();
    char text[5000];
    memset(text, '(', 100);
    text[100] = '\0';
    assert_null(rows(&fixture, text));
    assert_message(fixture_messages(&fixture), "expected fewer parentheses");
    memset(text, 'x', 4500);
    text[4500] = '\0';
    assert_null(rows(&fixture, text));
    assert_message(fixture_messages(&fixture), "the condition has more than 4000 bytes");
    fixture_close(&fixture);
}

static void a_text_that_no_row_has_is_a_warning(void **state)
{
    struct fixture fixture = fixture_open();
    assert_string_equal(rows(&fixture, "län = Skane"), "");
    const char *messages = fixture_messages(&fixture);
    assert_message(messages,
                   "9:28: warning: no row of prov has \"Skane\" as län [absent-value]");
    assert_message(messages, "did you mean 'Skåne'?");
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conditions_choose_their_rows),
        cmocka_unit_test(a_wrong_condition_is_told_at_its_column),
        cmocka_unit_test(nesting_and_length_have_an_end),
        cmocka_unit_test(a_text_that_no_row_has_is_a_warning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
