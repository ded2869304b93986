/* The author's words: typed figures, claims, directions, and what `check` says of the language. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "doc/prose.h"
#include "doc/reading.h"
#include "evidence/package.h"
#include "script/script.h"
#include "study/value.h"

#define REPORT "report \"Prov\" { kind = \"delredovisning\", data_through = \"2024-05-31\" }\n"

struct fixture {
    struct arena *arena;
    struct diag *diag;
    const struct doc *doc;
    char *messages;
};

static void run(struct fixture *fixture, const char *source)
{
    char path[] = "/tmp/redovisa-words-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, source, strlen(source)), (long)strlen(source));
    close(file);
    *fixture = (struct fixture){.arena = arena_open(), .diag = diag_open()};
    struct package *package = package_open(fixture->arena, "tests/errors/data", fixture->diag);
    assert_non_null(package);
    struct script_output output;
    script_run(fixture->arena, &(struct script_input){.template_path = path, .package = package},
               &output, fixture->diag);
    fixture->doc = output.doc;
    size_t n;
    FILE *stream = open_memstream(&fixture->messages, &n);
    diag_print(fixture->diag, stream, false, false);
    fclose(stream);
    remove(path);
}

static void close_fixture(struct fixture *fixture)
{
    free(fixture->messages);
    diag_close(fixture->diag);
    arena_close(fixture->arena);
}

static void assert_told(const struct fixture *fixture, const char *words)
{
    if (!strstr(fixture->messages, words))
        print_error("expected %s\nfound %s", words, fixture->messages);
    assert_non_null(strstr(fixture->messages, words));
}

/* The text of the document's first paragraph. */
static void assert_prints(const char *template, const char *expected)
{
    struct fixture fixture;
    run(&fixture, template);
    assert_string_equal(fixture.messages, "");
    const char *found = "";
    for (size_t i = 0; i < fixture.doc->n && !*found; i++)
        if (fixture.doc->blocks[i].kind == BLOCK_PARAGRAPH)
            found = text_plain(fixture.arena, &fixture.doc->blocks[i].paragraph);
    assert_string_equal(found, expected);
    close_fixture(&fixture);
}

static void a_typed_figure_is_told_the_values_and_cells_that_equal_it(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "sum \"i Norge\" { of = \"mätning\", column = \"antal\", where = \"land = Norge\" }\n"
                         "text [[Där pågår 97 prövningar, 37 av dem nya, mot 36 i Sverige och 41,2 förut, 23,85 först.]]\n");
    assert_told(&fixture, "it equals {i Norge}, or the sum of antal in mätning where land = \"Norge\"; write {97 |");
    assert_told(&fixture, "write {37 | reason}");
    assert_told(&fixture, "it equals the sum of antal in mätning where land = \"Sverige\"; write {36 |");
    assert_told(&fixture, "it equals tests/errors/data/matning.csv:3, värde; write {41,2 |");
    assert_told(&fixture, "it equals {mätning[\"2021\"].värde}; write {23,85 |");
    close_fixture(&fixture);
}

static void a_marked_figure_prints_as_numbers_do_and_keeps_its_reason(void **state)
{
    struct fixture fixture;
    assert_prints(REPORT "text [[Högst {1200,5 | enligt avtalet} och {−17 | enligt protokollet} och {4–6 | planen}.]]",
                  "Högst 1\u202f200,5 och −17 och 4–6.");
    run(&fixture, REPORT "text [[Högst {1200,5 | enligt avtalet} kronor.]]");
    assert_int_equal(fixture.doc->n_values, 1);
    assert_string_equal(fixture.doc->values[0].value->reason, "enligt avtalet");
    assert_int_equal(fixture.doc->values[0].value->origin->kind, ORIGIN_CONSTANT);
    close_fixture(&fixture);
}

#define CHANGES                                                                                 \
    "sum \"a\" { of = \"mätning\", column = \"värde\", where = \"land = Sverige och år = 2021\" }\n" \
    "sum \"b\" { of = \"mätning\", column = \"värde\", where = \"land = Sverige och år = 2022\" }\n" \
    "value \"upp\" { is = \"b - a\" }\nvalue \"ned\" { is = \"a - b\" }\n"                        \
    "value \"lika\" { is = \"(a - b) / 100\", decimals = 1, unit = \"procent\" }\n"

static void a_direction_follows_the_sign(void **state)
{
    assert_prints(REPORT CHANGES "text [[{upp.ökade}, {ned.ökade}, {ned.minskade}, {upp.fler än | stor}, {(a - b).högre}]]",
                  "ökade, minskade, minskade, Fler än, lägre");
    assert_prints(REPORT CHANGES "text [[{ned.ökade med}, {ned.en ökning med | procent, 1}, {upp.större än}]]",
                  "minskade med 3,55\u00a0miljoner kronor, en minskning med 3,5\u00a0procent, större än");
}

static void what_prints_as_zero_has_not_changed(void **state)
{
    assert_prints(REPORT CHANGES "text [[{lika.ökade med}, {lika.ökade med | ett}, {lika.ökade | flera}, {lika.fler än}]]",
                  "låg kvar på samma nivå, var oförändrat, var oförändrade, lika många som");
    assert_prints(REPORT CHANGES "text [[{lika.ökade | 4}, {lika.större | en}, {lika.steg | en}]]",
                  "minskade, lika stor, låg still");
}

static void directions_are_of_the_language_of_their_text(void **state)
{
    assert_prints(REPORT CHANGES "text { [[It {upp.increased by} and {lika.rose}, {ned.more than} before.]], language = \"en\" }",
                  "It increased by 3.55\u00a0million kronor and did not change, fewer than before.");
}

static void the_largest_row_is_told_by_name(void **state)
{
    assert_prints(REPORT "largest \"störst\" { of = \"mätning\", column = \"värde\", label = \"land\" }\n"
                         "smallest \"minst\" { of = \"mätning\", column = \"antal\", label = \"land\", where = \"år = 2021\" }\n"
                         "text [[{störst} och {minst}{holds: störst = \"Norge\" och minst ≠ \"Norge\"}.]]",
                  "Norge och Sverige.");
}

static void a_claim_that_holds_prints_its_sentence(void **state)
{
    assert_prints(REPORT CHANGES "claim \"Värdet {upp.ökade}.\" { holds = \"b > a och (a < 20 eller inte a = b)\" }", "Värdet ökade.");
    assert_prints(REPORT CHANGES "text [[Det ökade {holds: a < b <= b och b - a ≥ 3,5}. Ja.]]", "Det ökade. Ja.");
}

static void numbers_are_compared_as_they_print(void **state)
{
    assert_prints(REPORT CHANGES "value \"x\" { is = \"a * 1\", decimals = 0 }\nvalue \"y\" { is = \"a * 1,004\", decimals = 0 }\n"
                         "text [[Lika{holds: x = y och inte x < y}.]]", "Lika.");
}

static void a_text_is_read_word_by_word_with_exact_places(void **state)
{
    struct arena *arena = arena_open();
    size_t n;
    const struct piece *pieces =
        reading_split(arena, "- *Ett* {a} [@b|sida]\n  `2,5`, 12,5 %[^n]", (struct pos){"m.lua", 4, 9}, &n);
    static const struct { enum piece_kind kind; const char *s; int line, col; } expected[] = {
        {PIECE_WORD, "Ett", 4, 12}, {PIECE_VALUE, "a", 4, 17}, {PIECE_REFERENCE, "b|sida", 4, 21},
        {PIECE_CODE, "2,5", 5, 3},  {PIECE_SIGN, ",", 5, 8},  {PIECE_WORD, "12,5", 5, 10},
        {PIECE_SIGN, "%", 5, 15},   {PIECE_END, "", 5, 20}};
    assert_int_equal(n, LEN(expected) - 1);
    for (size_t i = 0; i < LEN(expected); i++) {
        assert_int_equal(pieces[i].kind, expected[i].kind);
        assert_true(piece_is(&pieces[i], expected[i].s));
        assert_int_equal(pieces[i].pos.line, expected[i].line);
        assert_int_equal(pieces[i].pos.col, expected[i].col);
    }
    assert_false(pieces[4].spaced);
    assert_true(pieces[5].spaced);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_typed_figure_is_told_the_values_and_cells_that_equal_it),
        cmocka_unit_test(a_marked_figure_prints_as_numbers_do_and_keeps_its_reason),
        cmocka_unit_test(a_direction_follows_the_sign),
        cmocka_unit_test(what_prints_as_zero_has_not_changed),
        cmocka_unit_test(directions_are_of_the_language_of_their_text),
        cmocka_unit_test(the_largest_row_is_told_by_name),
        cmocka_unit_test(a_claim_that_holds_prints_its_sentence),
        cmocka_unit_test(numbers_are_compared_as_they_print),
        cmocka_unit_test(a_text_is_read_word_by_word_with_exact_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
