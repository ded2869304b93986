#include "claims.h"
#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"

static void utf8_next_reads_back_every_code_point_put(void **state)
{
    for (uint32_t code = 1; code <= 0x10FFFF; code++) {
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        char bytes[5] = {0};
        size_t n = utf8_put(bytes, code);
        const char *text = bytes;
        if (utf8_next(&text) != code || text != bytes + n || utf8_bad(bytes, n) != n)
            fail_msg("U+%04X comes back wrong", (unsigned)code);
    }
}

static void utf8_next_stays_at_the_end(void **state)
{
    const char *text = "";
    const char *start = text;
    assert_int_equal(utf8_next(&text), 0);
    assert_ptr_equal(text, start);
}

static void utf8_next_steps_one_byte_over_bad_bytes(void **state)
{
    const char *text = "\xE2\x82z";
    assert_int_equal(utf8_next(&text), 0xFFFD);
    assert_int_equal(utf8_next(&text), 0xFFFD);
    assert_int_equal(utf8_next(&text), 'z');
}

static void utf8_bad_finds_the_first_bad_byte(void **state)
{
    static const struct {
        const char *text;
        size_t bad;
    } cases[] = {
        {"a\xC0\xAF", 1},          /* overlong / */
        {"\xE0\x9F\xBF", 0},       /* overlong, three bytes */
        {"\xF0\x8F\xBF\xBF", 0},   /* overlong, four bytes */
        {"å\xED\xA0\x80", 2},      /* a surrogate */
        {"xy\xF4\x90\x80\x80", 2}, /* above U+10FFFF */
        {"\xF5\x80\x80\x80", 0},   {"\x80", 0}, {"ok\xE5ngstr\xF6m", 2}, /* Latin-1 */
        {"cut \xF0\x9F\x98", 4},   {"\xC3", 0}, {"\xC3(", 0},
        {"\xFE\xFF", 0},
    };
    for (size_t i = 0; i < LEN(cases); i++)
        assert_int_equal(utf8_bad(cases[i].text, strlen(cases[i].text)), cases[i].bad);
    assert_int_equal(utf8_bad("nul\0är bra", 10), 10);
}

static void utf8_length_counts_code_points(void **state)
{
    assert_int_equal(utf8_length("1\u202F234 prövningar 😀", strlen("1\u202F234 prövningar 😀")),
                     18);
}

static void utf8_is_nfc_tells_composed_from_decomposed(void **state)
{
    assert_true(utf8_is_nfc("Malmö – Luleå", strlen("Malmö – Luleå")));
    assert_false(utf8_is_nfc("Malmo\u0308", 7));
    assert_false(utf8_is_nfc("\u212Bngström", strlen("\u212Bngström")));
    assert_false(utf8_is_nfc("\xE5", 1));
    assert_true(utf8_is_nfc("", 0));
}

static void utf8_capital_leaves_names_and_abbreviations(void **state)
{
    struct arena *arena = arena_open();
    assert_string_equal(utf8_capital(arena, "ökning av yta"), "Ökning av yta");
    assert_string_equal(utf8_capital(arena, "år"), "År");
    assert_string_equal(utf8_capital(arena, "hälso- och sjukvården"), "Hälso- och sjukvården");
    assert_string_equal(utf8_capital(arena, "produktion enligt GMP"), "Produktion enligt GMP");
    assert_string_equal(utf8_capital(arena, "plasmid-DNA"), "Plasmid-DNA");
    assert_string_equal(utf8_capital(arena, "mRNA-teknik"), "mRNA-teknik");
    assert_string_equal(utf8_capital(arena, "svb"), "svb");
    assert_string_equal(utf8_capital(arena, "phamed.com"), "phamed.com");
    assert_string_equal(utf8_capital(arena, "2023–2024"), "2023–2024");
    assert_string_equal(utf8_capital(arena, ""), "");
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf8_next_reads_back_every_code_point_put),
        cmocka_unit_test(utf8_next_stays_at_the_end),
        cmocka_unit_test(utf8_next_steps_one_byte_over_bad_bytes),
        cmocka_unit_test(utf8_bad_finds_the_first_bad_byte),
        cmocka_unit_test(utf8_length_counts_code_points),
        cmocka_unit_test(utf8_is_nfc_tells_composed_from_decomposed),
        cmocka_unit_test(utf8_capital_leaves_names_and_abbreviations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
