#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdbool.h>

#include "evidence_fixture.h"

#define FIELD(name, type, more) "{\"name\": \"" name "\", \"type\": \"" type "\"" more "}"
#define SCHEMA(fields, more) "{\"fields\": [" fields "]" more "}"
#define MARKS ", \"missingValues\": [\"\", \"..\", \".\"]"

/* Reads a table that has errors: one of the messages is `message`. */
static void rejects(const char *schema, const char *csv, const char *message)
{
    struct fixture fixture = fixture_open();
    assert_null(fixture_table(&fixture, schema, csv));
    assert_message(fixture_messages(&fixture), message);
    fixture_close(&fixture);
}

static void cells_are_read_by_their_types(void **state)
{
    struct fixture fixture = fixture_open();
    const struct table *table = fixture_table(
        &fixture,
        SCHEMA(FIELD("namn", "string", "") "," FIELD("tal", "number", ", \"unit\": \"mnkr\"") ","
               FIELD("antal", "integer", "") "," FIELD("år", "year", "") ","
               FIELD("dag", "date", "") "," FIELD("månad", "yearmonth", "") ","
               FIELD("ja", "boolean", ", \"trueValues\": [\"ja\"], \"falseValues\": [\"nej\"]"), ""),
        "namn,tal,antal,år,dag,månad,ja\nÖrebro,-12.375,1234567,2024,1970-02-01,1971-03,ja\n"
        "\"Lund, Malmö\",1e3,-9,1999,2025-09-30,2025-09,nej\n,,,,,,\n");
    assert_non_null(table);
    assert_int_equal(table->n_rows, 3);
    assert_string_equal(table->columns[0].text[1], "Lund, Malmö");
    assert_number(table->columns[1].number[0], -12.375);
    assert_number(table->columns[1].number[1], 1000);
    assert_string_equal(table->columns[1].unit_measure, "mnkr");
    assert_number(table->columns[2].number[0], 1234567);
    assert_number(table->columns[3].number[1], 1999);
    assert_number(table->columns[4].number[0], 31);
    assert_number(table->columns[5].number[0], 14);
    assert_number(table->columns[6].number[0], 1);
    assert_number(table->columns[6].number[1], 0);
    for (size_t i = 0; i < table->n_columns; i++)
        assert_int_equal(table->columns[i].missing[2], MISSING_EMPTY);
    assert_null(table->columns[0].number);
    assert_int_equal(strlen(table->sha256), 64);
    struct pos pos = table_pos(table, 1, 2);
    assert_true(pos.line == 3 && pos.col == 20);
    assert_null(table_column(table, "saknas"));
    assert_int_equal(table_column_index(table, table_column(table, "dag")), 4);
    assert_int_equal(table_status(table, 0), STATUS_VERIFIED);
    fixture_close(&fixture);
}

static void decimals_are_the_nearest_double(void **state)
{
    static const char *const texts[] = {"0.1", "2.675", "123456789.123456", "0.000001",
                                        "99999999999999.9", "12345678901234567890",
                                        "4.35", "-0.07", "1.7976931348623157e308"};
    for (size_t i = 0; i < 9; i++) {
        struct fixture fixture = fixture_open();
        char csv[100];
        snprintf(csv, sizeof csv, "tal\n%s\n", texts[i]);
        const struct table *table =
            fixture_table(&fixture, SCHEMA(FIELD("tal", "number", ""), ""), csv);
        assert_non_null(table);
        assert_number(table->columns[0].number[0], strtod(texts[i], NULL));
        fixture_close(&fixture);
    }
}

static void a_cell_of_another_type_is_an_error_at_its_place(void **state)
{
    static const char *const wrong[][3] = {
        {"number", "1,5", "prov.csv:2:3: error: \"1,5\" is not a number (field b, type number) "
                          "[type-error]"},
        {"number", "NaN", "is not a number"}, {"number", "0x1p3", "is not a number"},
        {"number", "1.", "is not a number"}, {"number", ".5", "is not a number"},
        {"number", " 1", "is not a number"}, {"number", "1e400", "is not a number"},
        {"number", "1 234", "is not a number"}, {"number", "-", "is not a number"},
        {"integer", "1.0", "is not an integer"}, {"integer", "9007199254740993", "integer"},
        {"year", "24", "\"24\" is not a year"}, {"date", "2023-02-29", "is not a date"},
        {"yearmonth", "2023-13", "is not a yearmonth"}, {"boolean", "ja", "is not a boolean"}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char schema[200], csv[100];
        snprintf(schema, sizeof schema, SCHEMA(FIELD("a", "any", "") "," FIELD("b", "%s", ""), ""),
                 wrong[i][0]);
        snprintf(csv, sizeof csv, "a,b\nx,\"%s\"\n", wrong[i][1]);
        rejects(schema, csv, wrong[i][2]);
    }
}

static void labels_must_be_the_fields_in_order(void **state)
{
    static const char schema[] = SCHEMA(FIELD("län", "any", "") "," FIELD("antal", "any", ""), "");
    rejects(schema, "län,antall\n", "1:6: error: \"antall\" stands where the schema has \"antal\" "
                                    "[incorrect-label]");
    rejects(schema, "län,antall\n", "did you mean \"antal\"?");
    rejects(schema, "län\n", "the column \"antal\" is missing [missing-label]");
    rejects(schema, "län,antal,år\n", "1:12: error: the schema has no field \"år\" [extra-label]");
    rejects(schema, "län,län\n", "another column is called \"län\" too [duplicate-label]");
    rejects(schema, "antal,län\n", "\"antal\" stands where the schema has \"län\"");
    rejects(schema, "län,\n", "column 2 has no label [blank-label]");
    rejects(schema, "län;antal\n", "parted by semicolons; part them by commas [looks-semicolon]");
    rejects(schema, "län\tantal\n", "[looks-tab]");
    rejects(schema, "län|antal\n", "[looks-pipe]");
}

static void constraints_are_kept(void **state)
{
    rejects(SCHEMA(FIELD("a", "number", ", \"constraints\": {\"minimum\": 2.5, \"maximum\": 9}"), ""),
            "a\n2.4\n9.01\n", "\"2.4\" is less than the minimum 2.5 (field a, type number) "
                              "[constraint-error]");
    rejects(SCHEMA(FIELD("a", "number", ", \"constraints\": {\"maximum\": 9}"), ""), "a\n9.01\n",
            "\"9.01\" is more than the maximum 9");
    rejects(SCHEMA(FIELD("a", "date", ", \"constraints\": {\"minimum\": \"2021-04-05\"}"), ""),
            "a\n2021-04-04\n", "is less than the minimum 2021-04-05");
    rejects(SCHEMA(FIELD("a", "any", ", \"constraints\": {\"required\": true}") ","
                   FIELD("b", "any", ""), ""), "a,b\n,x\n",
            "2:1: error: the cell may not be missing (field a, type any) [constraint-error]");
    rejects(SCHEMA(FIELD("a", "string", ", \"constraints\": {\"enum\": [\"Skåne\", \"Uppsala\"]}"), ""),
            "a\nSkane\n", "\"Skane\" is none of the allowed: Skåne, Uppsala");
    rejects(SCHEMA(FIELD("a", "string", ", \"constraints\": {\"enum\": [\"Skåne\", \"Uppsala\"]}"), ""),
            "a\nUpsala\n", "did you mean \"Uppsala\"?");
    rejects(SCHEMA(FIELD("a", "integer", ", \"constraints\": {\"enum\": [3, \"5\"]}"), ""),
            "a\n3\n5\n4\n", "4:1: error: \"4\" is none of the allowed: 3, 5");
    rejects(SCHEMA(FIELD("a", "string", ", \"constraints\": {\"pattern\": \"[A-Z]{2}|x\"}"), ""),
            "a\nSE\nxx\n", "3:1: error: \"xx\" does not fit the pattern [A-Z]{2}|x");
}

static void keys_are_kept(void **state)
{
    rejects(SCHEMA(FIELD("a", "any", "") "," FIELD("b", "number", ""),
                   ", \"primaryKey\": [\"a\", \"b\"]"), "a,b\nx,1\nx,2\nx,1.0\n",
            "4:1: error: \"x, 1.0\" stands already on line 2 (fields a, b) [primary-key]");
    rejects(SCHEMA(FIELD("a", "any", "") "," FIELD("b", "any", ""), ", \"primaryKey\": \"a\""),
            "a,b\n,1\n", "2:1: error: the key is missing (field a) [primary-key]");
    rejects(SCHEMA(FIELD("a", "any", ", \"constraints\": {\"unique\": true}"), ""), "a\ny\nx\ny\n",
            "4:1: error: \"y\" stands already on line 2 (field a) [unique-error]");
    rejects(SCHEMA(FIELD("a", "any", "") "," FIELD("b", "any", ""),
                   ", \"uniqueKeys\": [[\"b\", \"a\"]]"), "a,b\n1,2\n1,2\n", "[unique-error]");
}

static void an_unknown_cell_needs_its_reason(void **state)
{
    static const char schema[] =
        SCHEMA(FIELD("a", "number", "") "," FIELD("anmärkning", "any", ""), MARKS);
    rejects(schema, "a,anmärkning\n..,\n", "2:1: error: the cell is unknown and the row's "
                                           "anmärkning does not say why (field a, type number) "
                                           "[missing-reason]");
    struct fixture fixture = fixture_open();
    const struct table *table =
        fixture_table(&fixture, schema, "a,anmärkning\n..,Inte räknat.\n.,\n");
    assert_non_null(table);
    assert_int_equal(table->columns[0].missing[0], MISSING_UNKNOWN);
    assert_int_equal(table->columns[0].missing[1], MISSING_NOT_APPLICABLE);
    fixture_close(&fixture);
}

static void letters_apart_from_their_marks_are_told(void **state)
{
    rejects(SCHEMA(FIELD("a", "string", ""), ""), "a\nSka\xCC\x8Ane\n", "2:1: error: the text is "
                                                                       "not in Unicode's form NFC");
}

static void the_status_of_a_row_is_its_word(void **state)
{
    struct fixture fixture = fixture_open();
    const struct table *table = fixture_table(
        &fixture,
        SCHEMA(FIELD("status", "string", ", \"constraints\": {\"enum\": [\"verified\", \"estimated\", "
                                         "\"illustrative\", \"preliminary\"]}"), ""),
        "status\nestimated\nillustrative\n\nverified\n");
    assert_non_null(table);
    assert_int_equal(table_status(table, 0), STATUS_ESTIMATED);
    assert_int_equal(table_status(table, 1), STATUS_ILLUSTRATIVE);
    assert_int_equal(table_status(table, 2), STATUS_PRELIMINARY);
    assert_int_equal(table_status(table, 3), STATUS_VERIFIED);
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_read_by_their_types),
        cmocka_unit_test(decimals_are_the_nearest_double),
        cmocka_unit_test(a_cell_of_another_type_is_an_error_at_its_place),
        cmocka_unit_test(labels_must_be_the_fields_in_order),
        cmocka_unit_test(constraints_are_kept),
        cmocka_unit_test(keys_are_kept),
        cmocka_unit_test(an_unknown_cell_needs_its_reason),
        cmocka_unit_test(letters_apart_from_their_marks_are_told),
        cmocka_unit_test(the_status_of_a_row_is_its_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
