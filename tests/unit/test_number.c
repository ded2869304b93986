#include "claims.h"

#include <inttypes.h>
#include <math.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"

static double parsed(const char *text)
{
    double value = -2.385;
    assert_true(number_parse(text, strlen(text), &value));
    return value;
}

static void number_parse_reads_iso_forms(void **state)
{
    assert_true(parsed("-12.375") == -12.375);
    assert_true(parsed("0.1") == 0.1);
    assert_true(parsed("1e3") == 1000);
    assert_true(parsed("6.02E+23") == 6.02e23);
    assert_true(parsed("9007199254740993") == 9007199254740992.0);
    assert_true(parsed("4.9e-324") > 0);
    assert_true(parsed("0e-999") == 0);
    assert_false(signbit(parsed("-0")));
}

static void number_parse_refuses_other_forms(void **state)
{
    static const char *const cases[] = {
        "",           "-",       "NaN",   "inf",    "-Infinity", "0x1p3", "1,5",  "1 234",
        "1\u202F234", "\u22125", "+3.7",  ".5",     "5.",        "1e",    "1e+",  " 2.4",
        "2.4 ",       "1.2.3",   "1e400", "-1e400", "3e-400",    "1_000", "12kr", "--7",
    };
    double value = 2.385;
    for (size_t i = 0; i < LEN(cases); i++)
        if (number_parse(cases[i], strlen(cases[i]), &value))
            fail_msg("'%s' was taken", cases[i]);
    assert_false(number_parse("7\0"
                              "3",
                              3, &value));
    assert_true(value == 2.385);
}

static void number_parse_reads_no_further_than_n(void **state)
{
    double value = 0;
    assert_true(number_parse("12.75", 2, &value));
    assert_true(value == 12);
}

static void number_parse_refuses_thousands_of_digits(void **state)
{
    char digits[5000];
    double value = 0;
    memset(digits, '7', sizeof digits);
    assert_false(number_parse(digits, sizeof digits, &value));
}

static void number_decimals_counts_what_the_cell_said(void **state)
{
    assert_int_equal(number_decimals(2.675), 3);
    assert_int_equal(number_decimals(1200), 0);
    assert_int_equal(number_decimals(0.1 + 0.2), 15);
    assert_int_equal(number_decimals(1e-20), 15);
    assert_int_equal(number_decimals(0), 0);
}

static void number_format_follows_the_language(void **state)
{
    struct arena *arena = arena_open();
    assert_string_equal(number_format(arena, -1234567.85, 2, LANGUAGE_SV),
                        "\u22121\u202F234\u202F567,85");
    assert_string_equal(number_format(arena, -2.3851947, 7, LANGUAGE_SV), "\u22122,3851947");
    assert_string_equal(number_format(arena, -1234567.85, 2, LANGUAGE_EN),
                        "\u22121,234,567.85");
    assert_string_equal(number_format(arena, 1234, -1, LANGUAGE_SV), "1\u202F234");
    assert_string_equal(number_format(arena, 999.5, -1, LANGUAGE_SV), "999,5");
    assert_string_equal(number_format(arena, 0.07, 3, LANGUAGE_SV), "0,070");
    assert_string_equal(number_format(arena, 1e21, 0, LANGUAGE_EN),
                        "1,000,000,000,000,000,000,000");
    assert_string_equal(number_plain(arena, 2024, 0, LANGUAGE_SV), "2024");
    assert_string_equal(number_plain(arena, -12345.6, -1, LANGUAGE_SV), "\u221212345,6");
    arena_close(arena);
}

static void number_format_rounds_ties_at_each_decimal_away_from_zero(void **state)
{
    static const struct {
        double value;
        int decimals;
        const char *text;
    } cases[] = {
        {2.675, 2, "2,68"},       {1.005, 2, "1,01"},     {0.5, 0, "1"},
        {-0.5, 0, "\u22121"},     {2.5, 0, "3"},          {0.05, 1, "0,1"},
        {0.049, 1, "0,0"},        {9.995, 2, "10,00"},    {99.95, 1, "100,0"},
        {999.5, 0, "1\u202F000"}, {0.00015, 4, "0,0002"}, {8.45, 1, "8,5"},
        {0.45, 0, "0"},           {0.0045, 2, "0,00"},    {0.95, 0, "1"},
        {1e-9, 2, "0,00"},
    };
    struct arena *arena = arena_open();
    for (size_t i = 0; i < LEN(cases); i++)
        assert_string_equal(
            number_format(arena, cases[i].value, cases[i].decimals, LANGUAGE_SV),
            cases[i].text);
    arena_close(arena);
}

static void number_format_prints_no_minus_before_zero(void **state)
{
    struct arena *arena = arena_open();
    assert_string_equal(number_format(arena, -0.0, -1, LANGUAGE_SV), "0");
    assert_string_equal(number_format(arena, -0.004, 2, LANGUAGE_SV), "0,00");
    assert_string_equal(number_format(arena, -0.005, 2, LANGUAGE_SV), "\u22120,01");
    assert_false(signbit(number_round(-0.004, 2)));
    arena_close(arena);
}

/* Knuth's MMIX generator: the same numbers in each run. */
static uint64_t next_random(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005U + 1442695040888963407U;
    return *seed >> 11;
}

/* units / 10^places, rounded half away to `decimals` in integers, as text. */
static void exact(char text[64], uint64_t units, int places, int decimals)
{
    uint64_t scale = 1;
    for (int i = decimals; i < places; i++)
        scale *= 10;
    uint64_t rounded = (units + scale / 2) / scale, one = 1;
    for (int i = 0; i < decimals; i++)
        one *= 10;
    if (decimals)
        snprintf(text, 64, "%" PRIu64 ".%0*" PRIu64, rounded / one, decimals, rounded % one);
    else
        snprintf(text, 64, "%" PRIu64, rounded);
}

#if defined(__SANITIZE_ADDRESS__) /* more would take seconds; the plain build does them all */
#define RANDOM_DECIMALS 100000
#else
#define RANDOM_DECIMALS 1000000
#endif

static void number_format_rounds_half_away_from_zero(void **state)
{
    struct arena *arena = arena_open();
    uint64_t seed = 20250930;
    for (int i = 0; i < RANDOM_DECIMALS; i++) {
        static const uint64_t sizes[] = {1000, 1000000, 1000000000, 100000000000000};
        uint64_t units = next_random(&seed) % sizes[i % 4];
        int places = 1 + (int)(next_random(&seed) % 9);
        int decimals = (int)(next_random(&seed) % (unsigned)(places + 1));
        if (i % 3 == 0) /* many ties */
            units = units / 10 * 10 + 5;
        char written[64], expected[64];
        exact(written, units, places, places);
        exact(expected, units, places, decimals);
        const char *got = number_plain(arena, parsed(written), decimals, LANGUAGE_EN);
        if (strcmp(got, expected) != 0)
            fail_msg("%s to %d decimals: %s, expected %s", written, decimals, got, expected);
        if (i % 1000 == 0) {
            arena_close(arena);
            arena = arena_open();
        }
    }
    arena_close(arena);
}

static void number_round_agrees_with_number_format(void **state)
{
    assert_true(number_round(2.675, 2) == 2.68);
    assert_true(number_round(-1234.5, 0) == -1235);
    assert_true(number_round(0.1 + 0.2, 4) == 0.3);
    assert_true(number_round(1e300, 3) == 1e300);
    assert_true(number_round(17.3, -1) == 17.3);
}

static void number_word_knows_one_to_twelve(void **state)
{
    assert_string_equal(number_word(3, LANGUAGE_SV), "tre");
    assert_string_equal(number_word(12, LANGUAGE_EN), "twelve");
    assert_null(number_word(0, LANGUAGE_SV));
    assert_null(number_word(13, LANGUAGE_SV));
    assert_null(number_word(2.5, LANGUAGE_SV));
    assert_null(number_word(-3, LANGUAGE_EN));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(number_parse_reads_iso_forms),
        cmocka_unit_test(number_parse_refuses_other_forms),
        cmocka_unit_test(number_parse_reads_no_further_than_n),
        cmocka_unit_test(number_parse_refuses_thousands_of_digits),
        cmocka_unit_test(number_decimals_counts_what_the_cell_said),
        cmocka_unit_test(number_format_follows_the_language),
        cmocka_unit_test(number_format_rounds_ties_at_each_decimal_away_from_zero),
        cmocka_unit_test(number_format_prints_no_minus_before_zero),
        cmocka_unit_test(number_format_rounds_half_away_from_zero),
        cmocka_unit_test(number_round_agrees_with_number_format),
        cmocka_unit_test(number_word_knows_one_to_twelve),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
