#include "claims.h"

#include <stdbool.h>

#include "evidence_fixture.h"
#include "base/str.h"
#include "study/expression.h"
#include "study/value.h"

#define NBSP "\xC2\xA0"
#define THIN "\xE2\x80\xAF"

static const struct pos here = {"mall.lua", 31, 8};

static void units_are_said_in_words(void **state)
{
    static const struct {
        struct value value;
        const char *print, *sv, *en;
    } cases[] = {
        {{.number = 80, .unit_measure = "mnkr"},
         "80",
         "80" NBSP "miljoner kronor",
         "80" NBSP "million kronor"},
        {{.number = 1, .unit_measure = "mnkr"},
         "1",
         "1" NBSP "miljon kronor",
         "1" NBSP "million kronor"},
        {{.number = 1.04, .decimals = 1, .unit_measure = "MEUR"},
         "1,0",
         "1,0" NBSP "miljon euro",
         "1.0" NBSP "million euros"},
        {{.number = 350, .unit_measure = "tkr"}, "350", "350" NBSP "tusen kronor", NULL},
        {{.number = 1, .unit_measure = "SEK"}, "1", "1" NBSP "krona", NULL},
        {{.number = 27.25, .decimals = 1, .unit_measure = "procent"},
         "27,3",
         "27,3" NBSP "procent",
         "27.3" NBSP "per cent"},
        {{.number = 14000, .unit_measure = "m²"},
         "14" THIN "000",
         "14" THIN "000" NBSP "kvadratmeter",
         "14,000" NBSP "square metres"},
        {{.number = 48, .unit_measure = "antal"}, "48", "48", "48"},
        {{.number = 3.5, .decimals = -1, .unit_measure = "doser"},
         "3,5",
         "3,5" NBSP "doser",
         NULL},
        {{.number = -2.5, .decimals = 1}, "−2,5", "−2,5", "−2.5"},
        {{.form = FORM_PLAIN, .number = 2025}, "2025", "2025", "2025"},
        {{.form = FORM_DATE, .number = 20361},
         "2025-09-30",
         "den 30" NBSP "september 2025",
         "30" NBSP "September 2025"},
        {{.form = FORM_TEXT, .text = "Skåne", .unit_measure = "mnkr"}, "Skåne", "Skåne", NULL},
        {{.state = VALUE_UNKNOWN, .unit_measure = "mnkr"},
         "–",
         "uppgift saknas",
         "not available"},
        {{.state = VALUE_NOT_APPLICABLE}, "·", "inte tillämpligt", "not applicable"},
    };
    struct arena *arena = arena_open();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_string_equal(value_print(arena, &cases[i].value, LANGUAGE_SV), cases[i].print);
        assert_string_equal(value_prose(arena, &cases[i].value, LANGUAGE_SV), cases[i].sv);
        if (cases[i].en)
            assert_string_equal(value_prose(arena, &cases[i].value, LANGUAGE_EN), cases[i].en);
    }
    arena_close(arena);
}

/* --- expressions --- */

static const struct value staten = {.name = "staten",
                                    .number = 80.5,
                                    .decimals = 1,
                                    .unit_measure = "mnkr",
                                    .status = STATUS_ESTIMATED};
static const struct value bolag = {
    .name = "svenska bolag", .number = 23, .unit_measure = "mnkr"};
static const struct value bolag_2 = {.name = "svenska", .number = 7, .unit_measure = "antal"};
static const struct value yta = {.name = "yta-lokal", .number = 140, .unit_measure = "m2"};
static const struct value okand = {
    .name = "okänd", .state = VALUE_UNKNOWN, .unit_measure = "mnkr", .reason = "Inte räknat."};
static const struct value start = {.name = "start", .form = FORM_DATE, .number = 19447};
static const struct value slut = {.name = "slut", .form = FORM_DATE, .number = 20361};
static const struct value ort = {.name = "ort", .form = FORM_TEXT, .text = "Lund"};

static bool evaluate(struct fixture *fixture, const char *text, struct value *value)
{
    const struct value *const values[] = {&staten, &bolag, &bolag_2, &yta,
                                          &okand,  &start, &slut,    &ort};
    struct values named = {0};
    for (size_t i = 0; i < LEN(values); i++)
        values_add(fixture->arena, &named, values[i]);
    return expression_value(fixture->arena, text, here, &named, value, fixture->diag);
}

static void expressions_compute_with_units(void **state)
{
    static const struct {
        const char *text;
        double number;
        int decimals;
        const char *unit;
    } cases[] = {
        {"staten + svenska bolag", 103.5, 1, "mnkr"},
        {"staten - \"svenska bolag\" * 2", 34.5, 1, "mnkr"},
        {"(staten − 'svenska bolag') × 2", 115, 1, "mnkr"},
        {"staten / svenska bolag", 3.5, 1, NULL},
        {"staten / svenska", 11.5, 1, "mnkr"},
        {"staten / yta-lokal", 80.5 / 140, 1, "mnkr per m2"},
        {"-staten", -80.5, 1, "mnkr"},
        {"staten * 1,5", 120.75, 1, "mnkr"},
        {"2 + 3.25 - 1", 4.25, 2, NULL},
        {"svenska", 7, 0, "antal"},
        {"slut - start", 914, 0, "dagar"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture fixture = fixture_open();
        struct value value;
        if (!evaluate(&fixture, cases[i].text, &value))
            fail_msg("%s: %s", cases[i].text, fixture_messages(&fixture));
        assert_number(value.number, cases[i].number);
        assert_int_equal(value.decimals, cases[i].decimals);
        if (cases[i].unit)
            assert_string_equal(value.unit_measure, cases[i].unit);
        else
            assert_null(value.unit_measure);
        assert_null(value.name);
        fixture_close(&fixture);
    }
}

static void the_origin_of_an_expression_is_its_tree(void **state)
{
    struct fixture fixture = fixture_open();
    struct value value;
    assert_true(evaluate(&fixture, "staten / (svenska bolag + staten) * 100", &value));
    const struct origin *origin = value.origin;
    assert_int_equal(origin->kind, ORIGIN_ARITHMETIC);
    assert_int_equal(origin->operation, '*');
    assert_int_equal(origin->right->origin->kind, ORIGIN_CONSTANT);
    assert_string_equal(origin->right->origin->formula, "100");
    assert_ptr_equal(origin->left->origin->left, &staten);
    assert_ptr_equal(origin->left->origin->right->origin->left, &bolag);
    assert_int_equal(value.status, STATUS_ESTIMATED);
    assert_string_equal(origin->formula, "staten / (svenska bolag + staten) * 100");
    fixture_close(&fixture);
}

static void what_cannot_be_known_says_why(void **state)
{
    static const char *const cases[][2] = {
        {"staten + okänd", "Inte räknat."},
        {"okänd * 2", "Inte räknat."},
        {"staten / (svenska bolag - svenska bolag)", "delning med noll"}};
    for (size_t i = 0; i < 3; i++) {
        struct fixture fixture = fixture_open();
        struct value value;
        assert_true(evaluate(&fixture, cases[i][0], &value));
        assert_int_equal(value.state, VALUE_UNKNOWN);
        assert_string_equal(value.reason, cases[i][1]);
        fixture_close(&fixture);
    }
}

static void a_wrong_expression_is_told_at_its_column(void **state)
{
    static const char *const cases[][2] = {
        {"staten + yta-lokal",
         "mall.lua:31:15: error: \"mnkr\" and \"m2\" cannot be joined by + "
         "[mixed-units]"},
        {"staten * yta-lokal", "cannot be joined by *"},
        {"5 / yta-lokal", "\"numbers without unit\" and \"m2\" cannot be joined by /"},
        {"staten + 5", "\"mnkr\" and \"numbers without unit\" cannot be joined by +"},
        {"slut + start", "texts and dates cannot be joined by + [type-mismatch]"},
        {"ort * 2", "texts and dates cannot be joined by *"},
        {"stten + 5", "31:8: error: no value is called \"stten\" [unknown-value]"},
        {"stten + 5", "did you mean 'staten'?"},
        {"2 * \"statn\"", "31:12: error: no value is called \"statn\""},
        {"staten +", "expected a name or number at the end of \"staten +\""},
        {"(staten", "expected \")\" at the end"},
        {"staten staten", "expected an operator or the end before \"staten\""},
        {"\"staten", "expected a quote that closes the one before"},
        {"1.2.3", "expected a number before \"1.2.3\""},
        {"((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1", "fewer parentheses"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture fixture = fixture_open();
        struct value value;
        assert_false(evaluate(&fixture, cases[i][0], &value));
        assert_message(fixture_messages(&fixture), cases[i][1]);
        fixture_close(&fixture);
    }
    struct fixture fixture = fixture_open();
    struct value value;
    char text[1200];
    memset(text, ' ', 1100);
    text[1100] = '\0';
    assert_false(evaluate(&fixture, text, &value));
    assert_message(fixture_messages(&fixture), "the expression has more than 1000 bytes");
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units_are_said_in_words),
        cmocka_unit_test(expressions_compute_with_units),
        cmocka_unit_test(the_origin_of_an_expression_is_its_tree),
        cmocka_unit_test(what_cannot_be_known_says_why),
        cmocka_unit_test(a_wrong_expression_is_told_at_its_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
