#include "claims.h"

#include <stdbool.h>

#include "base/str.h"

#include "evidence_fixture.h"
#include "study/tally.h"

static const char schema[] =
    "{\"fields\": [{\"name\": \"år\", \"type\": \"year\"}, {\"name\": \"källa\", \"type\": "
    "\"string\"}, "
    "{\"name\": \"belopp\", \"type\": \"number\", \"unit\": \"mnkr\"}, {\"name\": \"andel\", "
    "\"type\": "
    "\"number\", \"unit\": \"procent\"}, {\"name\": \"dag\", \"type\": \"date\"}, {\"name\": "
    "\"värde\", "
    "\"type\": \"number\"}, {\"name\": \"enhet\", \"type\": \"string\"}, {\"name\": "
    "\"status\", \"type\": "
    "\"string\", \"constraints\": {\"enum\": [\"verified\", \"estimated\", \"preliminary\"]}}, "
    "{\"name\": "
    "\"anmärkning\", \"type\": \"string\"}], \"missingValues\": [\"\", \"..\", \".\"]}";

static const char csv[] = "år,källa,belopp,andel,dag,värde,enhet,status,anmärkning\n"
                          "2023,staten,25.5,12.5,2023-03-31,3,kr,verified,\n"
                          "2024,staten,55,14.75,2024-01-15,5,kr,estimated,\n"
                          "2022,bolag,..,.,2022-02-02,7,m2,preliminary,Utfallet är inte känt.\n"
                          "2023,bolag,17.25,11,,9,kr,verified,\n"
                          "2024,kommun,.,8,2024-05-06,2,kr,verified,\n";

static bool tally(struct fixture *fixture, struct tally_spec spec, struct value *value)
{
    spec.table = fixture_table(fixture, schema, csv);
    spec.pos = (struct pos){"mall.lua", 12, 3};
    return tally_value(fixture->arena, &spec, value, fixture->diag);
}

#define STATEN .where = "källa = staten"

static void each_tally_gives_its_number(void **state)
{
    static const struct {
        struct tally_spec spec;
        double number;
        int decimals;
        const char *unit;
        size_t n;
    } cases[] = {
        {{.tally = TALLY_COUNT}, 5, 0, "antal", 5},
        {{.tally = TALLY_COUNT, .column = "belopp"}, 3, 0, "antal", 3},
        {{.tally = TALLY_COUNT, .where = "år = 1999"}, 0, 0, "antal", 0},
        {{.tally = TALLY_SUM, .column = "belopp", STATEN}, 80.5, 1, "mnkr", 2},
        {{.tally = TALLY_SUM, .column = "belopp", .skip_missing = true}, 97.75, 2, "mnkr", 3},
        {{.tally = TALLY_SHARE, STATEN}, 40, 0, "procent", 2},
        {{.tally = TALLY_SHARE, STATEN, .whole = "år = 2023"}, 50, 0, "procent", 1},
        {{.tally = TALLY_SHARE, .column = "belopp", STATEN, .whole = "belopp finns"},
         100 * 80.5 / 97.75,
         1,
         "procent",
         2},
        {{.tally = TALLY_MEAN, .column = "belopp"}, 97.75 / 3, 1, "mnkr", 3},
        {{.tally = TALLY_MIN, .column = "belopp"}, 17.25, 2, "mnkr", 3},
        {{.tally = TALLY_MAX, .column = "belopp"}, 55, 2, "mnkr", 3},
        {{.tally = TALLY_MEDIAN, .column = "belopp"}, 25.5, 2, "mnkr", 3},
        {{.tally = TALLY_MEDIAN, .column = "belopp", STATEN}, 40.25, 2, "mnkr", 2},
        {{.tally = TALLY_FIRST, .column = "andel"}, 12.5, 1, "procent", 1},
        {{.tally = TALLY_LAST, .column = "andel"}, 8, 0, "procent", 1},
        {{.tally = TALLY_LAST, .column = "belopp", .where = "belopp finns", .order = "år"},
         55,
         0,
         "mnkr",
         1},
        {{.tally = TALLY_CHANGE, .column = "belopp", STATEN}, 29.5, 1, "mnkr", 2},
        {{.tally = TALLY_CHANGE, .column = "andel", STATEN}, 2.25, 2, "procentenheter", 2},
        {{.tally = TALLY_CHANGE, .column = "belopp", .order = "år", .skip_missing = true},
         29.5,
         1,
         "mnkr",
         2},
        {{.tally = TALLY_SUM, .column = "värde", .where = "enhet = kr"}, 19, 0, "kr", 4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture fixture = fixture_open();
        struct value value;
        assert_true(tally(&fixture, cases[i].spec, &value));
        assert_int_equal(value.state, VALUE_KNOWN);
        assert_number(value.number, cases[i].number);
        assert_int_equal(value.decimals, cases[i].decimals);
        assert_string_equal(value.unit_measure, cases[i].unit);
        assert_int_equal(value.origin->n_rows, cases[i].n);
        assert_int_equal(value.origin->kind, ORIGIN_TALLY);
        fixture_close(&fixture);
    }
}

static void dates_years_and_texts_keep_their_form(void **state)
{
    struct fixture fixture = fixture_open();
    struct value value;
    assert_true(
        tally(&fixture, (struct tally_spec){.tally = TALLY_MAX, .column = "år"}, &value));
    assert_int_equal(value.form, FORM_PLAIN);
    assert_true(
        tally(&fixture, (struct tally_spec){.tally = TALLY_MIN, .column = "dag"}, &value));
    assert_int_equal(value.form, FORM_DATE);
    assert_number(value.number, 19025);
    assert_true(
        tally(&fixture, (struct tally_spec){.tally = TALLY_FIRST, .column = "källa"}, &value));
    assert_int_equal(value.form, FORM_TEXT);
    assert_string_equal(value.text, "staten");
    fixture_close(&fixture);
}

static void the_worst_status_of_the_rows_used_is_the_values(void **state)
{
    struct fixture fixture = fixture_open();
    struct value value;
    assert_true(tally(
        &fixture, (struct tally_spec){.tally = TALLY_SUM, .column = "belopp", STATEN}, &value));
    assert_int_equal(value.status, STATUS_ESTIMATED);
    assert_string_equal(value.origin->formula, "sum belopp of prov where källa = staten");
    assert_true(
        tally(&fixture, (struct tally_spec){.tally = TALLY_MIN, .column = "belopp"}, &value));
    assert_int_equal(value.status, STATUS_ESTIMATED);
    fixture_close(&fixture);
}

static void missing_cells_make_a_sum_unknown_and_say_why(void **state)
{
    static const struct {
        struct tally_spec spec;
        enum value_state state;
        const char *reason;
    } cases[] = {
        {{.tally = TALLY_SUM, .column = "belopp"}, VALUE_UNKNOWN, "Utfallet är inte känt."},
        {{.tally = TALLY_MEAN, .column = "belopp", .where = "år = 2022"},
         VALUE_UNKNOWN,
         "Utfallet är inte känt."},
        {{.tally = TALLY_MAX, .column = "dag", .where = "dag saknas"},
         VALUE_UNKNOWN,
         "uppgift saknas"},
        {{.tally = TALLY_SUM, .column = "belopp", .where = "källa = kommun"},
         VALUE_NOT_APPLICABLE,
         NULL},
        {{.tally = TALLY_LAST, .column = "belopp"}, VALUE_NOT_APPLICABLE, "uppgift saknas"},
        {{.tally = TALLY_SUM, .column = "belopp", .where = "år = 1999"},
         VALUE_UNKNOWN,
         "ingen rad"},
        {{.tally = TALLY_FIRST, .column = "belopp", .where = "år = 1999"},
         VALUE_UNKNOWN,
         "ingen rad"},
        {{.tally = TALLY_SHARE, .whole = "år = 1999"}, VALUE_UNKNOWN, "ingen rad"},
        {{.tally = TALLY_SHARE, .column = "belopp", STATEN},
         VALUE_UNKNOWN,
         "Utfallet är inte känt."},
        {{.tally = TALLY_CHANGE, .column = "belopp", .order = "år"},
         VALUE_NOT_APPLICABLE,
         "uppgift saknas"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture fixture = fixture_open();
        struct value value;
        assert_true(tally(&fixture, cases[i].spec, &value));
        assert_int_equal(value.state, cases[i].state);
        if (cases[i].reason)
            assert_string_equal(value.reason, cases[i].reason);
        fixture_close(&fixture);
    }
}

static void sums_keep_what_plain_addition_loses(void **state)
{
    struct fixture fixture = fixture_open();
    struct tally_spec spec = {.tally = TALLY_SUM, .column = "a"};
    struct value value;
    spec.table =
        fixture_table(&fixture, "{\"fields\": [{\"name\": \"a\", \"type\": \"number\"}]}",
                      "a\n1e100\n2.385\n-1e100\n");
    assert_true(tally_value(fixture.arena, &spec, &value, fixture.diag));
    assert_number(value.number, 2.385);
    fixture_close(&fixture);
}

static void a_tally_too_large_for_a_number_is_not_known(void **state)
{
    static const enum tally tallies[] = {TALLY_SUM, TALLY_MEAN, TALLY_SHARE, TALLY_CHANGE};
    struct fixture fixture = fixture_open();
    for (size_t i = 0; i < LEN(tallies); i++) {
        struct tally_spec spec = {.tally = tallies[i], .column = "a"};
        struct value value;
        const char *text =
            tallies[i] == TALLY_CHANGE ? "a\n-1.5e308\n1.5e308\n" : "a\n1.5e308\n1.5e308\n";
        spec.table = fixture_table(
            &fixture, "{\"fields\": [{\"name\": \"a\", \"type\": \"number\"}]}", text);
        assert_true(tally_value(fixture.arena, &spec, &value, fixture.diag));
        assert_int_equal(value.state, VALUE_UNKNOWN);
        assert_string_equal(value.reason, "talet är för stort");
    }
    fixture_close(&fixture);
}

static void a_wrong_tally_is_told(void **state)
{
    static const struct {
        struct tally_spec spec;
        const char *message;
    } cases[] = {
        {{.tally = TALLY_SUM, .column = "belop"},
         "mall.lua:12:3: error: the table 'prov' has no column 'belop' [unknown-column]"},
        {{.tally = TALLY_SUM, .column = "belop"}, "did you mean 'belopp'?"},
        {{.tally = TALLY_FIRST, .column = "belopp", .order = "kalla"}, "did you mean 'källa'?"},
        {{.tally = TALLY_SUM, .column = "källa"}, "holds texts, which have no sum"},
        {{.tally = TALLY_MEAN, .column = "dag"}, "holds dates, which have no mean"},
        {{.tally = TALLY_MEAN}, "a mean needs a column"},
        {{.tally = TALLY_COUNT, .where = "kalla = x"},
         "mall.lua:12:3: error: the table 'prov' has "
         "no column 'kalla'"},
        {{.tally = TALLY_SUM, .column = "värde"},
         "the rows of prov are in \"kr\" and \"m2\"; choose rows in one unit [mixed-units]"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture fixture = fixture_open();
        struct value value;
        assert_false(tally(&fixture, cases[i].spec, &value));
        assert_message(fixture_messages(&fixture), cases[i].message);
        fixture_close(&fixture);
    }
}

static void a_crosstab_has_a_value_for_each_combination(void **state)
{
    struct fixture fixture = fixture_open();
    struct tally_spec spec = {
        .tally = TALLY_SUM, .column = "belopp", .table = fixture_table(&fixture, schema, csv)};
    const struct crosstab *sums = crosstab(fixture.arena, &spec, "år", "källa", fixture.diag);
    assert_non_null(sums);
    assert_int_equal(sums->n_rows, 3);
    assert_int_equal(sums->n_columns, 3);
    assert_string_equal(sums->row_labels[0], "2023");
    assert_string_equal(sums->column_labels[2], "kommun");
    assert_int_equal(sums->row_first[1], 1);
    assert_number(sums->cells[0].number, 25.5);
    assert_int_equal(sums->cells[0].origin->n_rows, 1);
    assert_int_equal(sums->cells[2].state, VALUE_UNKNOWN);
    assert_string_equal(sums->cells[2].reason, "ingen rad");
    assert_number(sums->column_totals[0].number, 80.5);
    assert_int_equal(sums->total.state, VALUE_UNKNOWN);
    spec.tally = TALLY_COUNT;
    const struct crosstab *counts = crosstab(fixture.arena, &spec, "år", NULL, fixture.diag);
    assert_int_equal(counts->n_columns, 1);
    assert_string_equal(counts->column_labels[0], "");
    assert_number(counts->cells[2].number, 0);
    assert_int_equal(counts->cells[2].state, VALUE_KNOWN);
    spec.tally = TALLY_SUM;
    spec.column = "värde";
    const struct crosstab *mixed = crosstab(fixture.arena, &spec, "källa", NULL, fixture.diag);
    assert_string_equal(mixed->total.reason, "olika enheter");
    assert_null(crosstab(fixture.arena, &spec, "kalla", NULL, fixture.diag));
    assert_message(fixture_messages(&fixture), "did you mean 'källa'?");
    fixture_close(&fixture);
}

static void a_crosstab_that_nobody_can_read_is_refused(void **state)
{
    struct fixture fixture = fixture_open();
    struct str rows = STR_EMPTY;
    str_puts(&rows, "rad,kolumn\n");
    for (int i = 0; i < 101; i++)
        str_printf(&rows, "%d,%d\n", i, i);
    struct tally_spec spec = {
        .tally = TALLY_COUNT,
        .pos = {"mall.lua", 4, 4},
        .table = fixture_table(&fixture,
                               "{\"fields\": [{\"name\": \"rad\", \"type\": \"string\"},"
                               "{\"name\": \"kolumn\", \"type\": \"string\"}]}",
                               rows.s)};
    assert_null(crosstab(fixture.arena, &spec, "rad", "kolumn", fixture.diag));
    assert_message(
        fixture_messages(&fixture),
        "mall.lua:4:4: error: 101 by 101 different values are more than 10000 cells, "
        "which nobody can read [too-many-cells]");
    assert_non_null(crosstab(fixture.arena, &spec, "rad", NULL, fixture.diag));
    str_close(&rows);
    fixture_close(&fixture);
}

static void a_cell_is_a_value_of_its_own(void **state)
{
    struct fixture fixture = fixture_open();
    const struct table *table = fixture_table(&fixture, schema, csv);
    struct pos pos = {"mall.lua", 4, 4};
    struct value value =
        value_cell(fixture.arena, table, table_column(table, "belopp"), 2, pos);
    assert_int_equal(value.state, VALUE_UNKNOWN);
    assert_string_equal(value.reason, "Utfallet är inte känt.");
    assert_int_equal(value.status, STATUS_PRELIMINARY);
    value = value_cell(fixture.arena, table, table_column(table, "värde"), 2, pos);
    assert_number(value.number, 7);
    assert_string_equal(value.unit_measure, "m2");
    assert_int_equal(value.origin->kind, ORIGIN_CELL);
    assert_int_equal(value.row, 2);
    fixture_close(&fixture);
}

static void a_printed_cell_gives_back_its_own_origin(void **state)
{
    struct fixture fixture = fixture_open();
    const struct table *table = fixture_table(&fixture, schema, csv);
    const struct origin *origin = cell_origin(
        fixture.arena, table, table_column(table, "belopp"), (struct pos){"mall.lua", 12, 3});
    struct value cell = cell_value_at(origin, 3);
    assert_true(cell.number == 17.25 && cell.decimals == 2);
    const struct printed printed = {.origin = origin, .row = (uint32_t)cell.row, .decimals = 1};
    struct value value = printed_value(&printed);
    assert_true(value.number == 17.25 && value.decimals == 1);
    assert_string_equal(value.unit_measure, "mnkr");
    assert_ptr_equal(value.origin, origin);
    assert_int_equal(value.row, 3);
    fixture_close(&fixture);
}

static void names_of_tallies_are_known(void **state)
{
    enum tally tally;
    assert_true(tally_named("median", &tally));
    assert_int_equal(tally, TALLY_MEDIAN);
    assert_false(tally_named("medel", &tally));
    assert_string_equal(tally_name(TALLY_CHANGE), "change");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_tally_gives_its_number),
        cmocka_unit_test(dates_years_and_texts_keep_their_form),
        cmocka_unit_test(the_worst_status_of_the_rows_used_is_the_values),
        cmocka_unit_test(missing_cells_make_a_sum_unknown_and_say_why),
        cmocka_unit_test(sums_keep_what_plain_addition_loses),
        cmocka_unit_test(a_tally_too_large_for_a_number_is_not_known),
        cmocka_unit_test(a_wrong_tally_is_told),
        cmocka_unit_test(a_crosstab_has_a_value_for_each_combination),
        cmocka_unit_test(a_crosstab_that_nobody_can_read_is_refused),
        cmocka_unit_test(a_cell_is_a_value_of_its_own),
        cmocka_unit_test(a_printed_cell_gives_back_its_own_origin),
        cmocka_unit_test(names_of_tallies_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
