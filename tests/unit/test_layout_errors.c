/* What layout_doc refuses, and what it warns of. */
#include "claims.h"
#include "layout_run.h"

#include "layout/label.h"

static void a_table_too_wide_is_named_with_its_column_and_excess(void **state)
{
    struct run_of_layout *run = open_fonts(true);
    static const char *const rows[] = {
        "123 456 789 012|123 456 789 012|123 456 789 012|123 456 789 012|"
        "123 456 789 012|123 456 789 012 345"};
    struct table_words given = {.number = "7",
                                .title = "Alltför bred",
                                .aligns = "rrrrrr",
                                .head = "A|B|C|D|E|F",
                                .body = rows,
                                .n_body = 1};
    report_add(&run->report, table(run->arena, &given));
    assert_null(lay_out_blocks(run));
    char *text = messages(run);
    assert_non_null(strstr(text, "sample.lua:31:1: error: table 'Alltför bred' is "));
    assert_non_null(
        strstr(text, " mm wider than its 116 mm; its widest column, number 6, needs "));
    assert_non_null(strstr(text, "[overflow]"));
    close_fonts(run);
}

static void a_row_higher_than_the_page_is_an_error(void **state)
{
    struct run_of_layout *run = open_fonts(true);
    struct str words = STR_EMPTY;
    for (int i = 0; i < 60; i++)
        str_printf(&words, "%s ", report_text[i % 4]);
    const char *rows[] = {arena_printf(run->arena, "%s|2", words.s)};
    struct table_words given = {.number = "7",
                                .title = "Alltför hög",
                                .aligns = "lr",
                                .head = "Text|Antal",
                                .body = rows,
                                .n_body = 1};
    report_add(&run->report, table(run->arena, &given));
    assert_null(lay_out_blocks(run));
    assert_non_null(strstr(messages(run), "error: 'Alltför hög' has a part that is "));
    str_close(&words);
    close_fonts(run);
}

static void errors_of_all_blocks_are_met_in_one_run(void **state)
{
    struct run_of_layout *run = open_fonts(true);
    static const char *const rows[] = {"1234567890123456789012345678901234567890123456789012345"
                                       "67890123456789012345678901234|7"};
    struct table_words given = {.number = "7",
                                .title = "Ett",
                                .aligns = "rr",
                                .head = "A|B",
                                .body = rows,
                                .n_body = 1};
    report_add(&run->report, table(run->arena, &given));
    given.title = "Två";
    report_add(&run->report, table(run->arena, &given));
    assert_null(lay_out_blocks(run));
    assert_int_equal(diag_errors(run->diag), 2);
    close_fonts(run);
}

/* A paragraph that names the page of `target` forty times. */
static struct block many_references(struct arena *arena, const struct block *target)
{
    struct inline_ *inlines = arena_array(arena, 80, sizeof *inlines);
    for (size_t i = 0; i < 80; i += 2) {
        inlines[i] = (struct inline_){.kind = INLINE_TEXT, .text = " "};
        inlines[i + 1] = (struct inline_){.kind = INLINE_REFERENCE,
                                          .target = target,
                                          .form = REFERENCE_PAGE,
                                          .pos = {"sample.lua", 23, 5}};
    }
    return (struct block){.kind = BLOCK_PARAGRAPH, .paragraph = {inlines, 80}};
}

/* On the eighth front page: `lines` lines, the references, and their target. */
static struct run_of_layout *open_wavering(int lines)
{
    struct run_of_layout *run = open_fonts(true);
    for (int i = 0; i < 8; i++)
        report_add(&run->report,
                   front_heading(run->arena, arena_printf(run->arena, "Del %d", i)));
    for (int i = 0; i < lines; i++)
        report_add(&run->report, paragraph(run->arena, "En rad."));
    struct block *target = &run->report.blocks[run->report.n + 1];
    report_add(&run->report, many_references(run->arena, target));
    *target = heading(run->arena, 2, "1", "Målet");
    target->name = "målet";
    target->heading.front = true;
    run->report.n++;
    report_add(&run->report, paragraph(run->arena, report_text[0]));
    lay_out_blocks(run);
    return run;
}

/* "viii" is wider than "ix": printed, it can push its target to page ix, which is narrower and
 * lets it back. */
static void a_page_number_that_moves_its_own_target_is_an_error(void **state)
{
    int unsettled = 0;
    for (int lines = 15; lines < 45; lines++) {
        struct run_of_layout *run = open_wavering(lines);
        if (!run->layout) {
            assert_non_null(strstr(messages(run), "sample.lua:23:5: error: the page number of "
                                                  "'målet' still moves after 5 passes "
                                                  "[references-unsettled]"));
            unsettled++;
        }
        close_fonts(run);
    }
    assert_in_range(unsettled, 1, 5);
}

static void a_figure_higher_than_the_page_is_warned_of(void **state)
{
    struct run_of_layout *run = open_fonts(true);
    report_add(&run->report, figure(run->arena, "1", "Alltför hög", WIDTH_TEXT));
    run->report.figures[0] = drawing(run->arena, SP_FROM_MM(116), SP_FROM_MM(240));
    assert_non_null(lay_out_blocks(run));
    assert_non_null(strstr(messages(run), "warning: figure 'Alltför hög' with its caption and "
                                          "source is "));
    close_fonts(run);
}

/* Whatever its length: a heading of thousands of words heads many pages. */
static void a_running_head_costs_what_fits_of_it(void **state)
{
    struct run_of_layout *run = open_fonts(true);
    struct str words = STR_EMPTY;
    for (int i = 0; i < 4000; i++)
        str_puts(&words, "ord ");
    size_t before = arena_size(run->arena);
    struct run head =
        label_fit(run->arena, run->faces, &run->style.running, words.s, SP_FROM_MM(60));
    assert_true(run_width(&head) <= SP_FROM_MM(60) && run_width(&head) > SP_FROM_MM(45));
    assert_true(arena_size(run->arena) - before < 4000000);
    str_close(&words);
    close_fonts(run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_running_head_costs_what_fits_of_it),
        cmocka_unit_test(a_table_too_wide_is_named_with_its_column_and_excess),
        cmocka_unit_test(a_row_higher_than_the_page_is_an_error),
        cmocka_unit_test(errors_of_all_blocks_are_met_in_one_run),
        cmocka_unit_test(a_page_number_that_moves_its_own_target_is_an_error),
        cmocka_unit_test(a_figure_higher_than_the_page_is_warned_of),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
