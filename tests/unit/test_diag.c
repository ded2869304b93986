#include "claims.h"

#include <unistd.h>

#include "base/str.h"

#define SOURCE "/tmp/redovisa-test-diag.csv"

static int write_source(void **state)
{
    FILE *file = fopen(SOURCE, "w");
    if (!file)
        return -1;
    fputs("år;belopp\r\n", file);
    fputs("2024;tolv\n", file);
    fputs("\tväg\tå;ö;x\n", file);
    for (int i = 0; i < 60; i++)
        fprintf(file, "%03dö,", i);
    fputs("\n2025;\033[31mröd", file);
    return fclose(file);
}

static int remove_source(void **state)
{
    return unlink(SOURCE);
}

/* What diag prints; the caller frees it. */
static char *printed(const struct diag *diag, bool json, bool colour)
{
    FILE *out = tmpfile();
    diag_print(diag, out, json, colour);
    size_t n = (size_t)ftell(out);
    char *text = calloc(1, n + 1);
    rewind(out);
    assert_int_equal(fread(text, 1, n, out), n);
    fclose(out);
    return text;
}

static void assert_printed(struct diag *diag, const char *expected)
{
    char *text = printed(diag, false, false);
    assert_string_equal(text, expected);
    free(text);
    diag_close(diag);
}

static void diag_print_sorts_by_file_line_and_column(void **state)
{
    struct diag *diag = diag_open();
    diag_error(diag, (struct pos){"b.lua", 7, 3}, "late", "seventh");
    diag_warning(diag, (struct pos){"b.lua", 2, 9}, "style", "second, ninth");
    diag_error(diag, (struct pos){"b.lua", 2, 4}, "early", "second, fourth");
    diag_error(diag, (struct pos){"b.lua", 2, 4}, "early", "the same place again");
    diag_error(diag, (struct pos){"a.csv", 0, 0}, NULL, "the whole file");
    assert_printed(diag, "a.csv: error: the whole file\n"
                         "b.lua:2:4: error: second, fourth [early]\n"
                         "b.lua:2:4: error: the same place again [early]\n"
                         "b.lua:2:9: warning: second, ninth [style]\n"
                         "b.lua:7:3: error: seventh [late]\n"
                         "4 errors, 1 warning\n");
}

static void diag_print_puts_the_caret_below_the_character(void **state)
{
    struct diag *diag = diag_open();
    diag_error(diag, (struct pos){SOURCE, 1, 5}, "type", "'belopp' is unknown");
    diag_length(diag, 6);
    diag_hint(diag, "did you mean '%s'?", "belopp_kr");
    diag_error(diag, (struct pos){SOURCE, 3, 10}, "type", "found 'ö'");
    diag_length(diag, 2);
    assert_printed(diag, SOURCE ":1:5: error: 'belopp' is unknown [type]\n"
                                "    år;belopp\n"
                                "       ^~~~~~\n"
                                "    hint: did you mean 'belopp_kr'?\n" SOURCE
                                ":3:10: error: found 'ö' [type]\n"
                                "    \tväg\tå;ö;x\n"
                                "    \t   \t  ^\n"
                                "2 errors\n");
}

static void a_long_message_is_cut_between_characters(void **state)
{
    char words[1501];
    struct str expected = STR_EMPTY;
    struct diag *diag = diag_open();
    for (size_t i = 0; i < 1500; i += 2)
        memcpy(words + i, "å", 3);
    diag_error(diag, (struct pos){0}, NULL, "x%s", words);
    str_printf(&expected, "redovisa: error: x%.998s…\n1 error\n", words);
    assert_printed(diag, expected.s);
    str_close(&expected);
}

static void diag_print_points_behind_the_end_of_a_line(void **state)
{
    struct diag *diag = diag_open();
    diag_error(diag, (struct pos){SOURCE, 2, 999}, "cells", "a cell is missing");
    assert_printed(diag, SOURCE ":2:999: error: a cell is missing [cells]\n"
                                "    2024;tolv\n"
                                "             ^\n"
                                "1 error\n");
}

static void diag_print_shows_a_window_of_a_long_line(void **state)
{
    struct diag *diag = diag_open();
    diag_error(diag, (struct pos){SOURCE, 4, 181}, "cell", "too much");
    diag_length(diag, 3);
    char *text = printed(diag, false, false);
    const char *line = strchr(text, '\n') + 1, *carets = strchr(line, '\n') + 1;
    assert_memory_equal(line, "    …", 7);
    assert_non_null(strstr(text, "029ö,030ö,"));
    assert_null(strstr(text, "059ö"));
    assert_int_equal(strspn(carets, " "), 4 + 1 + 50);
    assert_memory_equal(carets + 55, "^~~\n", 4);
    free(text);
    diag_close(diag);
}

static void diag_print_lets_nothing_steer_the_terminal(void **state)
{
    struct diag *diag = diag_open();
    diag_error(diag, (struct pos){SOURCE, 5, 6}, "cell", "found '\033[2J\u202Ebar'");
    char *text = printed(diag, false, false);
    assert_null(strchr(text, '\033'));
    assert_null(strstr(text, "\u202E"));
    assert_non_null(strstr(text, "2025;\uFFFD[31mröd"));
    free(text);
    diag_close(diag);
}

static void diag_print_colours_only_when_asked(void **state)
{
    struct diag *diag = diag_open();
    diag_error(diag, (struct pos){"x.lua", 3, 0}, "r", "text");
    char *text = printed(diag, false, true);
    assert_string_equal(text, "x.lua:3: \033[1;31merror:\033[0m text [r]\n1 error\n");
    free(text);
    diag_close(diag);
}

static void diag_print_survives_sources_it_cannot_read(void **state)
{
    struct diag *diag = diag_open();
    diag_error(diag, (struct pos){"/tmp", 2, 2}, "r", "a folder");
    diag_error(diag, (struct pos){"/dev/zero", 2, 2}, "r", "a device");
    diag_error(diag, (struct pos){"/nowhere/at.all", 2, 2}, "r", "missing");
    diag_error(diag, (struct pos){SOURCE, 77, 2}, "r", "beyond the end");
    char *text = printed(diag, false, false);
    assert_null(strstr(text, "^"));
    free(text);
    diag_close(diag);
}

static void diag_print_gives_one_json_object_a_line(void **state)
{
    struct diag *diag = diag_open();
    diag_error(diag, (struct pos){"å\"\\.csv", 4, 17}, "type", "found '\t\xFF\x01'");
    diag_hint(diag, "write 12,5");
    diag_warning(diag, (struct pos){NULL, 0, 0}, "locale", "no place");
    char *text = printed(diag, true, false);
    assert_string_equal(
        text, "{\"severity\":\"warning\",\"message\":\"no place\",\"reason\":\"locale\"}\n"
              "{\"severity\":\"error\",\"file\":\"å\\\"\\\\.csv\",\"line\":4,\"column\":17,"
              "\"length\":1,\"message\":\"found '\\u0009\uFFFD\\u0001'\",\"reason\":\"type\","
              "\"hint\":\"write 12,5\"}\n");
    free(text);
    diag_close(diag);
}

static void diag_keeps_a_hundred_messages_a_file_and_counts_the_rest(void **state)
{
    struct diag *diag = diag_open();
    for (int i = 0; i < 137; i++) {
        diag_error(diag, (struct pos){"many.csv", i + 2, 1}, "type", "row %d", i);
        diag_hint(diag, "hint %d", i);
    }
    diag_error(diag, (struct pos){"one.csv", 5, 1}, "type", "alone");
    assert_int_equal(diag_errors(diag), 138);
    char *text = printed(diag, false, false);
    assert_non_null(strstr(text,
                           "row 99 [type]\n    hint: hint 99\nmany.csv: note: and 37 more "
                           "errors\none.csv:5:1: error: alone [type]\n138 errors\n"));
    free(text);
    diag_close(diag);
}

static void diag_shows_errors_behind_many_warnings(void **state)
{
    struct diag *diag = diag_open();
    for (int i = 0; i < 101; i++)
        diag_warning(diag, (struct pos){"many.csv", 3, i + 1}, "style", "row %d", i);
    diag_error(diag, (struct pos){"many.csv", 4, 1}, "type", "wrong");
    char *text = printed(diag, false, false);
    assert_non_null(strstr(text,
                           "many.csv:4:1: error: wrong [type]\n"
                           "many.csv: note: and 1 more warning\n1 error, 101 warnings\n"));
    free(text);
    diag_close(diag);
}

static void diag_tells_a_warning_once_at_its_place(void **state)
{
    struct diag *diag = diag_open();
    for (int i = 0; i < 3; i++)
        diag_warning(diag, (struct pos){"x.lua", 5, 71}, "w", "no row of %s has it", "tal");
    diag_warning(diag, (struct pos){"x.lua", 5, 72}, "w", "no row of tal has it");
    diag_hint(diag, "the hint of the second");
    diag_warning(diag, (struct pos){"x.lua", 5, 71}, "w", "no row of tal has it");
    diag_hint(diag, "of none");
    assert_printed(diag, "x.lua:5:71: warning: no row of tal has it [w]\n"
                         "x.lua:5:72: warning: no row of tal has it [w]\n"
                         "    hint: the hint of the second\n"
                         "2 warnings\n");
}

static void diag_exit_is_the_largest_code_met(void **state)
{
    struct diag *diag = diag_open();
    assert_int_equal(diag_exit(diag), EXIT_DONE);
    assert_true(diag_warning(diag, (struct pos){"x", 1, 1}, "w", "careful"));
    assert_int_equal(diag_exit(diag), EXIT_DONE);
    assert_false(diag_fail(diag, EXIT_IO, (struct pos){"x", 0, 0}, "io", "broken"));
    assert_false(diag_error(diag, (struct pos){"x", 1, 1}, "e", "wrong"));
    assert_int_equal(diag_exit(diag), EXIT_IO);
    diag_close(diag);
}

static void diag_prints_nothing_when_all_is_well(void **state)
{
    assert_printed(diag_open(), "");
    diag_close(NULL);
}

static void diag_nearest_finds_a_misspelt_name(void **state)
{
    static const char *const names[] = {"section", "share",      "sum",
                                        "table",   "prövningar", "chart"};
    assert_string_equal(diag_nearest("secton", names, LEN(names)), "section");
    assert_string_equal(diag_nearest("tabel", names, LEN(names)), "table");
    assert_string_equal(diag_nearest("provningar", names, LEN(names)), "prövningar");
    assert_string_equal(diag_nearest("shar", names, LEN(names)), "share");
    assert_null(diag_nearest("verdict", names, LEN(names)));
    assert_null(diag_nearest("sm", names, LEN(names)));
    assert_null(diag_nearest("", names, LEN(names)));
    assert_null(diag_nearest("sum", names, 0));
}

static void diag_suggest_looks_nothing_up_for_a_message_that_is_not_kept(void **state)
{
    static const char *const names[] = {"anslagen"};
    struct diag *diag = diag_open();
    for (int i = 1; i <= DIAG_PER_FILE; i++) {
        diag_error(diag, (struct pos){"x", i, 1}, "e", "wrong");
        assert_true(diag_suggest(diag, "onslogen", names, 1));
    }
    diag_error(diag, (struct pos){"x", DIAG_PER_FILE + 1, 1}, "e", "wrong");
    assert_false(diag_suggest(diag, "onslogen", names, 1));
    diag_close(diag);
}

static void diag_nearest_allows_a_third_of_the_letters(void **state)
{
    static const char *const names[] = {"anslagen"};
    assert_string_equal(diag_nearest("onslogen", names, 1), "anslagen");
    assert_null(diag_nearest("onslogun", names, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(diag_print_sorts_by_file_line_and_column),
        cmocka_unit_test(diag_print_puts_the_caret_below_the_character),
        cmocka_unit_test(diag_print_points_behind_the_end_of_a_line),
        cmocka_unit_test(a_long_message_is_cut_between_characters),
        cmocka_unit_test(diag_print_shows_a_window_of_a_long_line),
        cmocka_unit_test(diag_print_lets_nothing_steer_the_terminal),
        cmocka_unit_test(diag_print_colours_only_when_asked),
        cmocka_unit_test(diag_print_survives_sources_it_cannot_read),
        cmocka_unit_test(diag_print_gives_one_json_object_a_line),
        cmocka_unit_test(diag_keeps_a_hundred_messages_a_file_and_counts_the_rest),
        cmocka_unit_test(diag_shows_errors_behind_many_warnings),
        cmocka_unit_test(diag_exit_is_the_largest_code_met),
        cmocka_unit_test(diag_prints_nothing_when_all_is_well),
        cmocka_unit_test(diag_tells_a_warning_once_at_its_place),
        cmocka_unit_test(diag_nearest_finds_a_misspelt_name),
        cmocka_unit_test(diag_suggest_looks_nothing_up_for_a_message_that_is_not_kept),
        cmocka_unit_test(diag_nearest_allows_a_third_of_the_letters),
    };
    return cmocka_run_group_tests(tests, write_source, remove_source);
}
