#include "claims.h"

#include <stdbool.h>

#include "evidence_fixture.h"

/* Whether the schema of these fields and keys is refused with the message. */
static void refuses(const char *json, const char *message)
{
    struct fixture fixture = fixture_open();
    assert_null(fixture_schema(&fixture, json));
    assert_message(fixture_messages(&fixture), message);
    fixture_close(&fixture);
}

static void a_field_keeps_all_that_the_schema_says(void **state)
{
    struct fixture fixture = fixture_open();
    const struct schema *schema = fixture_schema(
        &fixture,
        "{\"fields\": [{\"name\": \"belopp\", \"title\": \"Belopp\", \"type\": \"number\", "
        "\"unit\": "
        "\"mnkr\", \"description\": \"Per år.\", \"constraints\": {\"required\": true, "
        "\"minimum\": "
        "-2.5, \"maximum\": \"1700\"}, \"missingValues\": [\"\", \"NA\"]}, {\"name\": \"ja\", "
        "\"type\": "
        "\"boolean\", \"trueValues\": [\"ja\"], \"falseValues\": \"nej\"}], \"missingValues\": "
        "[{\"value\": \"\", \"label\": \"tomt\"}, {\"value\": \"..\", \"label\": \"uppgift "
        "saknas\"}, "
        "{\"value\": \".\"}, {\"value\": \"x\", \"label\": \"ej tillämplig\"}], "
        "\"primaryKey\": "
        "\"belopp\", \"uniqueKeys\": [[\"belopp\", \"ja\"]], \"foreignKeys\": [{\"fields\": "
        "\"ja\", "
        "\"reference\": {\"fields\": \"belopp\"}}]}");
    assert_non_null(schema);
    const struct field *field = &schema->fields[0];
    assert_string_equal(field->unit_measure, "mnkr");
    assert_true(field->required && !field->unique);
    assert_number(field->minimum->number, -2.5);
    assert_number(field->maximum->number, 1700);
    assert_int_equal(field->n_missing, 2);
    const struct missing_value *missing = schema->fields[1].missing;
    assert_int_equal(missing[0].kind, MISSING_EMPTY);
    assert_int_equal(missing[1].kind, MISSING_UNKNOWN);
    assert_int_equal(missing[2].kind, MISSING_NOT_APPLICABLE);
    assert_int_equal(missing[3].kind, MISSING_NOT_APPLICABLE);
    assert_string_equal(schema->fields[1].false_values[0], "nej");
    assert_int_equal(schema->primary.n, 1);
    assert_int_equal(schema->unique[0].n, 2);
    assert_string_equal(schema->foreign[0].resource, "");
    fixture_close(&fixture);
}

static void what_is_not_supported_is_refused_by_name_and_place(void **state)
{
    refuses("{\"fields\": [{\"name\": \"a\",\n \"type\": \"geopoint\"}]}",
            "schema.json:2:10: error: the type \"geopoint\" is not supported [unsupported]");
    refuses("{\"fields\": [{\"name\": \"a\", \"constraints\": {\"requierd\": true}}]}",
            "did you mean 'required'?");
    refuses("{\"fields\": [{\"name\": \"a\", \"decimalChar\": \",\"}]}",
            "\"decimalChar\" is not supported");
    refuses("{\"fields\": [{\"name\": \"a\", \"type\": \"date\", \"format\": \"any\"}]}",
            "the format \"any\" is not supported");
    refuses("{\"fields\": [{\"name\": \"a\"}], \"fieldsMatch\": [\"subset\"]}",
            "\"fieldsMatch\" can only be exact");
}

static void a_wrong_description_is_told(void **state)
{
    refuses("{}", "a schema needs \"fields\" [descriptor]");
    refuses("[]", "\"item\" needs an object in braces");
    refuses("{\"fields\": [{\"type\": \"number\"}]}", "a field needs a \"name\"");
    refuses("{\"fields\": [{\"name\": 17}]}", "\"name\" needs a string");
    refuses("{\"fields\": [{\"name\": \"a\", \"constraints\": {\"unique\": \"ja\"}}]}",
            "\"unique\" needs true or false");
    refuses("{\"fields\": [{\"name\": \"a\", \"constraints\": {\"enum\": []}}]}",
            "\"enum\" needs a list of values [descriptor]");
    refuses("{\"fields\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}",
            "two fields are called \"a\" [duplicate-field]");
    refuses("{\"fields\": [{\"name\": \"a\", \"type\": \"string\", \"constraints\": "
            "{\"minimum\": 3}}]}",
            "a string has no minimum");
    refuses(
        "{\"fields\": [{\"name\": \"a\", \"type\": \"date\", \"constraints\": {\"minimum\": "
        "\"2025-02-30\"}}]}",
        "\"2025-02-30\" is not a date such as");
    refuses("{\"fields\": [{\"name\": \"a\"}], \"primaryKey\": [\"b\"]}",
            "there is no field \"b\" [unknown-field]");
    refuses("{\"fields\": [{\"name\": \"a\"}], \"foreignKeys\": [{\"fields\": [\"a\"], "
            "\"reference\": "
            "{\"fields\": [\"a\", \"b\"]}}]}",
            "as many reference fields as fields");
    refuses("{\"fields\": [{\"name\": \"a\"}], \"missingValues\": \"-\"}",
            "\"missingValues\" needs a list");
    refuses("{\"fields\": [{\"name\": \"a\"}], \"missingValues\": [{\"label\": \"x\"}]}",
            "a missing value needs a \"value\"");
    refuses("{\"fields\": [{\"name\": \"o\xCC\x88\"}]}", "Unicode's form NFC");
}

static void a_pattern_that_posix_reads_otherwise_is_refused(void **state)
{
    static const char *const patterns[][2] = {{"\\\\d{3}", "write [0-9] for"},
                                              {"(?:a)", "the pattern uses (?"},
                                              {"a{300}", "repeats too often"},
                                              {"((a{9}){9}){9}", "repeats too often"},
                                              {"[a", "is not one:"}};
    for (size_t i = 0; i < 5; i++) {
        char json[200];
        snprintf(json, sizeof json,
                 "{\"fields\": [{\"name\": \"a\", \"constraints\": {\"pattern\": \"%s\"}}]}",
                 patterns[i][0]);
        refuses(json, patterns[i][1]);
    }
    char json[500];
    snprintf(json, sizeof json,
             "{\"fields\": [{\"name\": \"a\", \"constraints\": {\"pattern\": \"%0300d\"}}]}",
             7);
    refuses(json, "more than 256 bytes");
}

static void broken_json_has_line_and_column(void **state)
{
    refuses("{\"fields\": [\n  {\"name\": 'a'}]}", "schema.json:2:");
    refuses("{\"fields\": [], \"fields\": []}", "duplicate object key");
    char deep[200];
    memset(deep, '[', 100);
    deep[100] = '\0';
    refuses(deep, "schema.json:1:33: error: more than 32 levels of brackets [json-depth]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_field_keeps_all_that_the_schema_says),
        cmocka_unit_test(what_is_not_supported_is_refused_by_name_and_place),
        cmocka_unit_test(a_wrong_description_is_told),
        cmocka_unit_test(a_pattern_that_posix_reads_otherwise_is_refused),
        cmocka_unit_test(broken_json_has_line_and_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
