/* What tables and charts of a template become: cells, heads, captions, notes, data behind
 * charts. */
#include "claims.h"
#include "script_fixture.h"

static void a_table_says_where_its_rows_come_from(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "table \"t\" { of = \"mätning\", where = \"år = 2022 eller år = 2021\" }");
    assert_string_equal(plain(&fixture, &nth(&fixture, BLOCK_TABLE, 0)->table.caption.source),
                        "Källa: SCB\u00a0(2021), Statistisk sentralbyrå\u00a0(2023).");
    close_fixture(&fixture);
}

static void each_number_of_a_column_has_its_own_decimals(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "table \"t\" { of = \"mätning\", columns = { \"land\", \"värde\" } } "
                         "table \"u\" { of = \"mätning\", columns = { \"land\", { \"värde\", "
                         "decimals = 1 } } }");
    const struct table_row *own = nth(&fixture, BLOCK_TABLE, 0)->table.body;
    const struct table_row *one = nth(&fixture, BLOCK_TABLE, 1)->table.body;
    assert_string_equal(plain(&fixture, &own[0].cells[1].text), "23,85");
    assert_string_equal(plain(&fixture, &own[1].cells[1].text), "41,2");
    assert_string_equal(plain(&fixture, &one[0].cells[1].text), "23,9");
    close_fixture(&fixture);
}

static void written_cells_can_share_the_width(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "table \"t\" { cells = { { \"a\", \"b\", \"c\" } }, shares = { 0.25, 0.6 } }");
    const struct table_column *columns = nth(&fixture, BLOCK_TABLE, 0)->table.columns;
    assert_true(columns[0].share == 0.25 && columns[1].share == 0.6 && columns[2].share == 0);
    close_fixture(&fixture);
}

static void the_subject_of_one_series_is_a_category(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT
        "chart \"c\" { kind = \"bar_horizontal\", of = \"mätning\", where = \"år = 2021\", "
        "x = \"land\", y = \"värde\", highlight = \"Norge\" }");
    const struct chart *chart = nth(&fixture, BLOCK_FIGURE, 0)->figure.chart;
    assert_false(chart->series[0].highlight);
    assert_false(chart->series[0].points[0].highlight);
    assert_true(chart->series[0].points[1].highlight);
    close_fixture(&fixture);
}

static void missing_cells_have_signs_and_reasons(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "table \"t\" { of = \"mätning\", where = \"land = Norge\", columns = "
                         "{ \"år\", \"värde\" } }");
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 0)->table;
    assert_int_equal(table->body[1].cells[1].state, CELL_MISSING);
    assert_string_equal(plain(&fixture, &table->body[1].cells[1].text), "–");
    assert_string_equal(plain(&fixture, &table->caption.notes[1]),
                        "– uppgift saknas. 2022: Redovisas först nästa år.");
    close_fixture(&fixture);
}

static void example_data_are_marked(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "table \"t\" { of = \"mätning\", where = \"land = Norge\" }");
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 0)->table;
    assert_true(table->caption.illustrative);
    assert_true(table->body[2].cells[0].illustrative);
    assert_false(table->body[0].cells[0].illustrative);
    assert_true(fixture.doc->front.illustrative);
    close_fixture(&fixture);
}

static void tables_sort_group_and_sum(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "table \"t\" { of = \"mätning\", sort = \"-värde\", group = \"land\", "
               "where = \"år = 2021\", columns = { \"år\", \"värde\" }, total = \"värde\" }");
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 0)->table;
    assert_int_equal(table->n_body, 5);
    assert_int_equal(table->body[0].kind, ROW_GROUP);
    assert_string_equal(plain(&fixture, &table->body[0].cells[0].text), "Norge");
    assert_string_equal(plain(&fixture, &table->body[3].cells[1].text), "23,85");
    assert_int_equal(table->body[4].kind, ROW_TOTAL);
    assert_string_equal(plain(&fixture, &table->body[4].cells[1].text), "65,05");
    close_fixture(&fixture);
}

static void crosstabs_count_and_explain_what_is_missing(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "table \"t\" { of = \"mätning\", rows = \"land\", columns = \"år\", "
                         "value = \"värde\" }");
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 0)->table;
    assert_int_equal(table->n_columns, 4);
    assert_string_equal(plain(&fixture, &table->body[0].cells[2].text), "27,40");
    assert_int_equal(table->caption.n_notes, 1);
    assert_string_equal(plain(&fixture, &table->caption.notes[0]), "– uppgift saknas");
    close_fixture(&fixture);
}

static void charts_keep_their_data_for_the_appendix(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "chart \"c\" { kind = \"line\", of = \"mätning\", x = \"år\", y = \"värde\", "
               "series = \"land\", highlight = \"Sverige\" } appendix \"a\" chart_data {}");
    const struct chart *chart = nth(&fixture, BLOCK_FIGURE, 0)->figure.chart;
    assert_int_equal(chart->n_series, 2);
    assert_true(chart->series[0].highlight);
    assert_true(chart->series[0].points[1].y == 27.4);
    assert_true(chart->series[1].points[1].y != chart->series[1].points[1].y);
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 0)->table;
    assert_string_equal(table->caption.plain, "Underlag till figur 1");
    assert_string_equal(plain(&fixture, &table->body[0].cells[1].text), "23,85");
    close_fixture(&fixture);
}

static void words_of_the_evidence_begin_with_a_capital_as_heads_and_names(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT
        "table \"t\" { of = \"mätning\", group = \"status\", columns = { \"år\", \"status\" } "
        "} "
        "chart \"d\" { kind = \"bar\", of = \"mätning\", x = \"status\", tally = \"count\" }");
    const struct table_row *rows = nth(&fixture, BLOCK_TABLE, 0)->table.body;
    assert_int_equal(rows[0].kind, ROW_GROUP);
    assert_string_equal(plain(&fixture, &rows[0].cells[0].text), "Verified");
    assert_string_equal(plain(&fixture, &rows[1].cells[1].text), "verified");
    const struct chart *chart = nth(&fixture, BLOCK_FIGURE, 0)->figure.chart;
    assert_string_equal(chart->categories[0], "Verified");
    close_fixture(&fixture);
}

static void a_title_in_another_language_says_so(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "text \"Se [@källa:scb-2021] [@källa:ssb-2022].\" references {}");
    const struct list *list = &nth(&fixture, BLOCK_LIST, 0)->list;
    assert_int_equal(list->items[1].blocks->paragraph.inlines[1].language, LANGUAGE_EN);
    assert_int_equal(list->items[0].blocks->paragraph.inlines[1].language, LANGUAGE_SV);
    close_fixture(&fixture);
}

/* 41.2 and 27.4 print as 41 and 27, their sum 68.6 as 69; 23.85 and 41.2 as 24 and 41, 65.05
 * as 65. */
static void a_total_that_rounding_parts_from_its_parts_says_so(void **state)
{
#define HIDES ", where = \"värde > 25 och år < 2023\""
    static const char *const tables[][2] = {
        {"columns = { \"land\", { \"värde\", decimals = 0 } }" HIDES, "told"},
        {"columns = { \"land\", \"värde\" }" HIDES, ""},
        {"columns = { \"land\", { \"värde\", decimals = 0 } }, where = \"år = 2021\"", ""},
        {"rows = \"land\", value = \"värde\", decimals = 0" HIDES, "told"},
        {"rows = \"land\", value = \"värde\", tally = \"mean\", decimals = 0" HIDES, ""}};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        struct fixture fixture;
        char source[500];
        snprintf(source, sizeof source,
                 REPORT "table \"t\" { of = \"mätning\", total = \"värde\", %s }",
                 tables[i][0]);
        run(&fixture, source);
        const struct caption *caption = &nth(&fixture, BLOCK_TABLE, 0)->table.caption;
        bool told = false;
        for (size_t k = 0; k < caption->n_notes; k++)
            told = told || strstr(plain(&fixture, &caption->notes[k]), "Talen är avrundade.");
        assert_true(told == (*tables[i][1] != '\0'));
        close_fixture(&fixture);
    }
}

static void a_column_less_another_is_days_with_the_origin_of_both(void **state)
{
    struct fixture fixture;
    run(&fixture, "report \"Prov\" { kind = \"delredovisning\" }\n"
                  "table \"t\" { of = \"källor\", columns = { \"källa\", "
                  "{ \"dag\", minus = \"publicerad\" } } }");
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 0)->table;
    assert_string_equal(plain(&fixture, &table->body[0].cells[1].text), "0");
    assert_string_equal(plain(&fixture, &table->body[1].cells[1].text), "–");
    assert_string_equal(plain(&fixture, &table->body[2].cells[1].text), "−1");
    int number = table->body[2].cells[1].text.inlines[0].value;
    const struct value *days = fixture.doc->values[number - 1].value;
    assert_string_equal(days->unit_measure, "dagar");
    assert_string_equal(days->origin->left->origin->column->name, "dag");
    assert_string_equal(days->origin->right->origin->column->name, "publicerad");
    assert_int_equal(days->origin->right->row, 2);
    close_fixture(&fixture);
}

static void a_sum_tells_its_appropriation_and_registry_number(void **state)
{
    static const char *const notes[][2] = {
        {"", "Anslag: anslaget 1:2 Forskning, anslagsposten 1 Verket, dnr\u00a0N2021/417."},
        {", where = \"finansiär = regionen\"", NULL}};
    for (size_t i = 0; i < 2; i++) {
        struct fixture fixture;
        char source[300];
        snprintf(source, sizeof source,
                 REPORT
                 "table \"t\" { of = \"medel\", columns = { \"finansiär\", \"belopp\" }, "
                 "total = \"belopp\"%s }",
                 notes[i][0]);
        run(&fixture, source);
        const struct caption *caption = &nth(&fixture, BLOCK_TABLE, 0)->table.caption;
        assert_int_equal(caption->n_notes, notes[i][1] ? 1 : 0);
        if (notes[i][1])
            assert_string_equal(plain(&fixture, &caption->notes[0]), notes[i][1]);
        close_fixture(&fixture);
    }
}

/* The words of the table's head, each in brackets. */
static void assert_head(const struct fixture *fixture, size_t i, const char *expected)
{
    char words[200] = "";
    const struct table_row *head = fixture->doc->blocks[i].table.head;
    for (size_t k = 0; k < head->n_cells; k++)
        snprintf(words + strlen(words), sizeof words - strlen(words), "[%s]",
                 text_plain(fixture->arena, &head->cells[k].text));
    assert_string_equal(words, expected);
}

static void one_column_may_stand_without_braces(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "table \"t\" { of = \"mätning\", columns = \"land\", title = \"T\" }\n");
    assert_head(&fixture, 0, "[Land]");
    close_fixture(&fixture);
}

static void a_statement_keeps_what_was_checked(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT
        "local t = { of = \"mätning\", columns = { \"land\", { \"år\", title = \"A\" } } }\n"
        "table \"t\" (t)\n"
        "t.columns[1], t.columns[2].title, t.of = nil, {}, 5\n");
    assert_head(&fixture, 0, "[Land][A]");
    close_fixture(&fixture);
}

/* Bars print their numbers; lines do not. */
static void charts_that_print_their_data_have_no_table(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "chart \"c\" { kind = \"bar\", of = \"mätning\", x = \"år\", y = \"värde\", "
               "series = \"land\" } "
               "chart \"d\" { kind = \"line\", of = \"mätning\", x = \"år\", y = \"värde\", "
               "series = \"land\" } appendix \"a\" chart_data {}");
    assert_string_equal(nth(&fixture, BLOCK_TABLE, 0)->table.caption.plain,
                        "Underlag till figur 2");
    close_fixture(&fixture);
}

static void numbers_of_one_loop_share_a_row_of_the_appendix(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT
        "for _, year in ipairs { 2021, 2022 } do sum (\"s\" .. year) { of = \"mätning\", "
        "column = \"värde\", where = 'status ≠ \"illustrative\" och år = ' .. year } end "
        "text \"{s2021}, {s2022} och åter {s2022}.\" appendix \"a\" evidence_appendix {}");
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 1)->table;
    assert_int_equal(table->n_body, 1);
    assert_non_null(
        strstr(plain(&fixture, &table->body[0].cells[0].text), "2 tal, bland annat "));
    const char *computed = plain(&fixture, &table->body[0].cells[1].text);
    assert_non_null(strstr(computed, "; likadant för de övriga"));
    assert_non_null(strstr(computed, "där status ≠ ”exempeldata” och år = 2021"));
    close_fixture(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_table_says_where_its_rows_come_from),
        cmocka_unit_test(each_number_of_a_column_has_its_own_decimals),
        cmocka_unit_test(written_cells_can_share_the_width),
        cmocka_unit_test(the_subject_of_one_series_is_a_category),
        cmocka_unit_test(missing_cells_have_signs_and_reasons),
        cmocka_unit_test(example_data_are_marked),
        cmocka_unit_test(tables_sort_group_and_sum),
        cmocka_unit_test(crosstabs_count_and_explain_what_is_missing),
        cmocka_unit_test(charts_keep_their_data_for_the_appendix),
        cmocka_unit_test(words_of_the_evidence_begin_with_a_capital_as_heads_and_names),
        cmocka_unit_test(a_title_in_another_language_says_so),
        cmocka_unit_test(a_total_that_rounding_parts_from_its_parts_says_so),
        cmocka_unit_test(a_column_less_another_is_days_with_the_origin_of_both),
        cmocka_unit_test(a_sum_tells_its_appropriation_and_registry_number),
        cmocka_unit_test(one_column_may_stand_without_braces),
        cmocka_unit_test(a_statement_keeps_what_was_checked),
        cmocka_unit_test(numbers_of_one_loop_share_a_row_of_the_appendix),
        cmocka_unit_test(charts_that_print_their_data_have_no_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
