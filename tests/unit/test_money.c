/* Amounts in several units and currencies: never added as they are, exchanged by rates of the
 * evidence. */
#include "claims.h"

#include <math.h>
#include <stdbool.h>

#include "evidence_fixture.h"
#include "evidence/package.h"
#include "study/expression.h"
#include "study/money.h"
#include "study/tally.h"

static const struct pos here = {"mall.lua", 17, 5};

#define FIELD(name, rest) "{\"name\": \"" name "\"" rest "}"
#define NUMBER(name, rest) FIELD(name, ", \"type\": \"number\"" rest)
#define PACKAGE                                                                                                 \
    "{\"resources\": [{\"name\": \"bidrag\", \"path\": \"bidrag.csv\", \"schema\": "                            \
    "{\"fields\": [" FIELD("land", "") ", " NUMBER(                                                             \
        "belopp",                                                                                               \
        ", \"unit\": \"miljoner\"") ", " FIELD("valuta",                                                        \
                                               "") ", " NUMBER("utfall",                                        \
                                                               ", \"unit\": "                                   \
                                                               "\"tkr\"") "]}}, "                               \
                                                                          "{\"name"                             \
                                                                          "\": "                                \
                                                                          "\"valuta"                            \
                                                                          "kurser\""                            \
                                                                          ", "                                  \
                                                                          "\"path\""                            \
                                                                          ": "                                  \
                                                                          "\"kurser"                            \
                                                                          ".csv\", "                            \
                                                                          "\"schema"                            \
                                                                          "\": "                                \
                                                                          "{\"field"                            \
                                                                          "s\": "                               \
                                                                          "[" FIELD("valuta", "") ", " FIELD(   \
                                                                              "dag",                            \
                                                                              ", "                              \
                                                                              "\"ty"                            \
                                                                              "pe\""                            \
                                                                              ": "                              \
                                                                              "\"da"                            \
                                                                              "te"                              \
                                                                              "\"") ","                         \
                                                                                    " " NUMBER(                 \
                                                                                        "kur"                   \
                                                                                        "s",                    \
                                                                                        "") ", " FIELD("enhet", \
                                                                                                       "") "], \"primaryKey\": [\"valuta\", \"dag\"]}}]}"

struct money_fixture {
    struct fixture base;
    struct package *package;
};

/* The rates are made up: they are no one's. */
static struct money_fixture open_money(void)
{
    struct money_fixture money = {.base = fixture_open()};
    fixture_file(&money.base, "datapackage.json", PACKAGE);
    fixture_file(
        &money.base, "bidrag.csv",
        "land,belopp,valuta,utfall\nNederländerna,56.4,EUR,1250.5\nBelgien,25.1,EUR,990\n"
        "Danmark,950,DKK,17\n");
    fixture_file(&money.base, "kurser.csv",
                 "valuta,dag,kurs,enhet\nEUR,2024-05-31,11.37,SEK per "
                 "EUR\nDKK,2024-05-31,1.52,SEK per DKK\n");
    money.package = package_open(money.base.arena, money.base.dir, money.base.diag);
    assert_non_null(money.package);
    return money;
}

static bool tally(struct money_fixture *money, const char *name, enum tally kind,
                  const char *table, const char *column, const char *where, struct value *out)
{
    struct tally_spec spec = {
        .tally = kind, .column = column, .where = where, .name = name, .pos = here};
    spec.table = package_table(money->package, table, here, money->base.diag);
    return tally_value(money->base.arena, &spec, out, money->base.diag);
}

static void a_factor_is_of_one_currency(void **state)
{
    double factor;
    assert_true(money_factor("mnkr", "tkr", &factor));
    assert_true(factor >= 1000 && factor <= 1000);
    assert_true(money_factor("SEK", "mdkr", &factor) && factor > 0.99e-9 && factor < 1.01e-9);
    assert_true(money_factor("MSEK", "mnkr", &factor) && factor >= 1 && factor <= 1);
    assert_true(money_factor("kEUR", "MEUR", &factor) && factor > 0.0009 && factor < 0.0011);
    assert_false(money_factor("MEUR", "mnkr", &factor));
    assert_false(money_factor("procent", "mnkr", &factor));
    assert_false(money_is("miljoner"));
    assert_false(money_is(NULL));
}

static void a_rate_makes_an_amount_of_another_currency(void **state)
{
    struct arena *arena = arena_open();
    assert_string_equal(money_exchanged(arena, "MEUR", "SEK per EUR", false), "mnkr");
    assert_string_equal(money_exchanged(arena, "mnkr", "SEK per EUR", true), "MEUR");
    assert_string_equal(money_exchanged(arena, "kDKK", "kr per DKK", false), "tkr");
    assert_string_equal(money_exchanged(arena, "EUR", "MUSD per MEUR", false), "USD");
    assert_null(money_exchanged(arena, "MDKK", "SEK per EUR", false));
    assert_null(money_exchanged(arena, "MEUR", "SEK", false));
    assert_null(money_exchanged(arena, "m2", "SEK per EUR", false));
    arena_close(arena);
}

static void rows_in_two_currencies_are_not_added(void **state)
{
    struct money_fixture money = open_money();
    struct value sum;
    assert_false(tally(&money, NULL, TALLY_SUM, "bidrag", "belopp", NULL, &sum));
    const char *messages = fixture_messages(&money.base);
    assert_message(messages,
                   "mall.lua:17:5: error: the rows of bidrag are in \"EUR\" and \"DKK\"; "
                   "choose rows in one unit [mixed-units]");
    assert_message(
        messages,
        "hint: multiply by a rate first, a value in \"EUR per DKK\" from the evidence");
    assert_true(tally(&money, NULL, TALLY_SUM, "bidrag", "belopp", "valuta = EUR", &sum));
    assert_string_equal(sum.unit_measure, "MEUR");
    fixture_close(&money.base);
}

static void an_exchanged_amount_keeps_the_cell_of_its_rate(void **state)
{
    struct money_fixture money = open_money();
    struct value amount, rate, kronor;
    assert_true(
        tally(&money, "stödet", TALLY_SUM, "bidrag", "belopp", "valuta = EUR", &amount));
    assert_true(tally(&money, "kursen", TALLY_FIRST, "valutakurser", "kurs",
                      "valuta = EUR och dag = 2024-05-31", &rate));
    const struct values named = values_pair(money.base.arena, &amount, &rate);
    assert_true(expression_value(money.base.arena, "stödet * kursen", here, &named, &kronor,
                                 money.base.diag));
    assert_string_equal(kronor.unit_measure, "mnkr");
    assert_true(fabs(kronor.number - 81.5 * 11.37) < 1e-9);
    const struct origin *origin = kronor.origin->right->origin;
    assert_string_equal(origin->table->name, "valutakurser");
    assert_int_equal(origin->n_rows, 1);
    assert_int_equal(origin->rows[0], 0);
    fixture_close(&money.base);
}

static void money_is_told_in_another_scale_by_a_factor(void **state)
{
    struct money_fixture money = open_money();
    struct value amount, told;
    assert_true(tally(&money, "utfallet", TALLY_SUM, "bidrag", "utfall", NULL, &amount));
    assert_true(
        expression_in_unit(money.base.arena, &amount, "mnkr", here, &told, money.base.diag));
    assert_string_equal(value_prose(money.base.arena, &told, LANGUAGE_SV),
                        "2,2575\u00a0miljoner kronor");
    assert_int_equal(told.origin->operation, '/');
    assert_ptr_equal(told.origin->left->origin, amount.origin);
    assert_string_equal(told.origin->formula, "utfallet / 1000");
    assert_true(
        expression_in_unit(money.base.arena, &told, "kr", here, &told, money.base.diag));
    assert_string_equal(value_print(money.base.arena, &told, LANGUAGE_EN), "2,257,500");
    fixture_close(&money.base);
}

static void money_is_not_told_in_another_currency_or_as_what_is_none(void **state)
{
    static const char *const units[][2] = {
        {"MEUR",
         "hint: multiply by a rate first, a value in \"EUR per SEK\" from the evidence"},
        {"procent",
         "mall.lua:17:5: error: \"tkr\" cannot be told in \"procent\" [mixed-units]"}};
    for (size_t i = 0; i < 2; i++) {
        struct money_fixture money = open_money();
        struct value amount, told;
        assert_true(tally(&money, "utfallet", TALLY_SUM, "bidrag", "utfall", NULL, &amount));
        assert_false(expression_in_unit(money.base.arena, &amount, units[i][0], here, &told,
                                        money.base.diag));
        assert_message(fixture_messages(&money.base), units[i][1]);
        fixture_close(&money.base);
    }
}

static void amounts_in_two_scales_are_joined_only_when_told_in_one(void **state)
{
    struct money_fixture money = open_money();
    struct value amount, told, sum;
    assert_true(tally(&money, "a", TALLY_SUM, "bidrag", "utfall", NULL, &amount));
    assert_true(
        expression_in_unit(money.base.arena, &amount, "mnkr", here, &told, money.base.diag));
    told.name = "b";
    const struct values named = values_pair(money.base.arena, &amount, &told);
    assert_false(
        expression_value(money.base.arena, "a + b", here, &named, &sum, money.base.diag));
    const char *messages = fixture_messages(&money.base);
    assert_message(
        messages,
        "mall.lua:17:7: error: \"tkr\" and \"mnkr\" cannot be joined by + [mixed-units]");
    assert_message(
        messages,
        "tell one in the other's unit first: value \"…\" { is = \"…\", unit = \"tkr\" }");
    fixture_close(&money.base);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_factor_is_of_one_currency),
        cmocka_unit_test(a_rate_makes_an_amount_of_another_currency),
        cmocka_unit_test(rows_in_two_currencies_are_not_added),
        cmocka_unit_test(an_exchanged_amount_keeps_the_cell_of_its_rate),
        cmocka_unit_test(money_is_told_in_another_scale_by_a_factor),
        cmocka_unit_test(money_is_not_told_in_another_currency_or_as_what_is_none),
        cmocka_unit_test(amounts_in_two_scales_are_joined_only_when_told_in_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
