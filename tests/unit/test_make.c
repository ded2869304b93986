#include "claims.h"
#include "evidence/make.h"
#include "evidence_fixture.h"
#include "study/tally.h"

/* A made table of two rows: a known number and one that is withheld. */
static const struct table *make_sample(struct arena *arena, const struct table *evidence)
{
    static const struct made_column columns[] = {{"unit", "Enhet", NULL, TYPE_STRING},
                                                 {"effect", "Effekt", "mnkr", TYPE_NUMBER}};
    static const size_t rows[] = {0, 2};
    const struct made_from from = {.formula = "sdid",
                                   .pos = {.file = "rapport.lua", .line = 7, .col = 1},
                                   .table = evidence,
                                   .rows = rows,
                                   .n_rows = 2};
    struct table_maker *maker =
        make_open(arena, "effekt.estimates", "Effekt: skattningar", columns, 2, &from);
    make_row(maker);
    make_text(maker, 0, "b");
    make_number(maker, 1, 2.3852, 1);
    make_row(maker);
    make_text(maker, 0, "a");
    make_unknown(maker, 1, "för få år");
    return make_table(maker);
}

static const struct table *evidence_of(struct fixture *fixture)
{
    return fixture_table(
        fixture,
        "{\"fields\": [{\"name\": \"x\", \"type\": \"number\"}, {\"name\": \"status\", "
        "\"type\": "
        "\"string\", \"constraints\": {\"enum\": [\"verified\", \"preliminary\", "
        "\"illustrative\"]}}]}",
        "x,status\n1,verified\n2,illustrative\n3,preliminary\n");
}

static void a_made_table_is_asked_like_one_that_was_read(void **state)
{
    struct fixture fixture = fixture_open();
    const struct table *table = make_sample(fixture.arena, evidence_of(&fixture));
    const struct tally_spec spec = {
        .tally = TALLY_SUM, .table = table, .column = "effect", .where = "unit = \"b\""};
    struct value value;
    assert_true(tally_value(fixture.arena, &spec, &value, fixture.diag));
    assert_float_equal(value.number, 2.3852, 0);
    assert_int_equal(value.decimals, 1);
    assert_string_equal(value.unit_measure, "mnkr");
    fixture_close(&fixture);
}

static void a_withheld_cell_keeps_its_reason_and_no_number(void **state)
{
    struct fixture fixture = fixture_open();
    const struct table *table = make_sample(fixture.arena, evidence_of(&fixture));
    struct value value =
        value_cell(fixture.arena, table, table_column(table, "effect"), 1, (struct pos){0});
    assert_int_equal(value.state, VALUE_UNKNOWN);
    assert_string_equal(value.reason, "för få år");
    fixture_close(&fixture);
}

/* The rows used are verified and preliminary; the example row is not among them. */
static void a_made_row_has_the_worst_status_of_its_evidence(void **state)
{
    struct fixture fixture = fixture_open();
    const struct table *table = make_sample(fixture.arena, evidence_of(&fixture));
    assert_int_equal(table_status(table, 0), STATUS_PRELIMINARY);
    assert_int_equal(table_pos(table, 1, 0).line, 7);
    assert_int_equal(table->n_key, 1);
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_made_table_is_asked_like_one_that_was_read),
        cmocka_unit_test(a_withheld_cell_keeps_its_reason_and_no_number),
        cmocka_unit_test(a_made_row_has_the_worst_status_of_its_evidence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
