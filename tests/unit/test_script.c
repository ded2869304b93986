/* What a template becomes: numbers, names, values, sources, words, the header. */
#include "claims.h"
#include "script_fixture.h"
#include "script/collate.h"

static void headings_are_numbered(void **state)
{
    struct fixture fixture;
    static const char *const numbers[] = {NULL, "1",   "1.1",      "1.1.1", "1.2",
                                          "2",  "2.1", "Bilaga A", "A.1",   "Bilaga B"};
    run(&fixture, REPORT "section \"F\" { front = true } section \"a\" subsection \"b\" "
                         "subsubsection \"c\" subsection \"d\" section \"e\" subsection \"f\" "
                         "appendix \"g\" subsection \"h\" appendix \"i\"");
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        const char *number = nth(&fixture, BLOCK_HEADING, i)->heading.number;
        if (numbers[i])
            assert_string_equal(number, numbers[i]);
        else
            assert_null(number);
    }
    assert_true(nth(&fixture, BLOCK_HEADING, 0)->heading.front);
    close_fixture(&fixture);
}

static void references_reach_what_stands_later(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "section \"a\" text \"se [@t]\" table \"t\" { of = \"krav\" }");
    const struct inline_ *piece = &nth(&fixture, BLOCK_PARAGRAPH, 0)->paragraph.inlines[1];
    assert_int_equal(piece->target->kind, BLOCK_TABLE);
    assert_string_equal(piece->target->anchor, nth(&fixture, BLOCK_TABLE, 0)->anchor);
    assert_string_equal(piece->target->table.caption.number, "1");
    close_fixture(&fixture);
}

static void rows_after_the_cutoff_are_not_seen(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "sum \"s\" { of = \"mätning\", column = \"värde\", where = \"land = Sverige\" } "
               "text \"{s.number}\" table \"t\" { of = \"mätning\" }");
    assert_string_equal(plain(&fixture, &nth(&fixture, BLOCK_PARAGRAPH, 0)->paragraph),
                        "51,25");
    assert_int_equal(nth(&fixture, BLOCK_TABLE, 0)->table.n_body, 5);
    close_fixture(&fixture);
}

static void values_print_with_unit_and_can_be_reckoned_with(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "sum \"s\" { of = \"mätning\", column = \"värde\", where = \"land = Sverige\" } "
               "count \"n\" { of = \"krav\" } "
               "text \"{s}; {n.words}; {s / 4 | , 2}; {krav[\\\"K-2\\\"].krav}\"");
    assert_string_equal(plain(&fixture, &nth(&fixture, BLOCK_PARAGRAPH, 0)->paragraph),
                        "51,25\u00a0miljoner kronor; två; 12,81\u00a0miljoner kronor; "
                        "Myndigheten ska jämföra.");
    const struct inline_ *piece = &nth(&fixture, BLOCK_PARAGRAPH, 0)->paragraph.inlines[0];
    assert_true(fixture.doc->values[piece->value - 1].value->number == 51.25);
    close_fixture(&fixture);
}

static void sources_are_linked_to_the_list_or_to_the_web(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "table \"t\" { of = \"mätning\" } references {}");
    const struct text *listed = &nth(&fixture, BLOCK_TABLE, 0)->table.caption.source;
    assert_string_equal(
        plain(&fixture, listed),
        "Källa: SCB\u00a0(2021), Statistisk sentralbyrå\u00a0(2023), exempeldata.");
    assert_string_equal(listed->inlines[1].link->target, "src-1");
    close_fixture(&fixture);
    run(&fixture, REPORT "table \"t\" { of = \"mätning\" }");
    const struct text *unlisted = &nth(&fixture, BLOCK_TABLE, 0)->table.caption.source;
    assert_string_equal(unlisted->inlines[1].link->uri, "https://www.scb.se/matning");
    assert_null(unlisted->inlines[3].link);
    close_fixture(&fixture);
}

static void a_source_stands_in_a_cell_by_publisher_and_year(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "table \"t\" { of = \"mätning\", where = \"land = Norge\", "
                         "columns = { \"år\", \"källa\" } }");
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 0)->table;
    assert_string_equal(plain(&fixture, &table->body[0].cells[1].text), "SCB\u00a02021");
    assert_string_equal(plain(&fixture, &table->body[2].cells[1].text), "exempeldata");
    close_fixture(&fixture);
}

static void citations_side_by_side_share_their_brackets(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "text \"Så är det [@källa:scb-2021] [@källa:ssb-2022] "
                         "[@källa:ssb-2022].\" references {}");
    const struct text *text = &nth(&fixture, BLOCK_PARAGRAPH, 0)->paragraph;
    assert_string_equal(plain(&fixture, text),
                        "Så är det (SCB\u00a02021; Statistisk sentralbyrå\u00a02023).");
    assert_string_equal(text->inlines[3].link->target, "src-2");
    close_fixture(&fixture);
}

static void a_citation_alone_in_a_cell_and_a_written_source_need_no_more_marks(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT
        "table \"t\" { cells = { { \"Så\", \"[@källa:scb-2021]\" }, "
        "{ \"Nej\", \"Ej [@källa:scb-2021]\" } }, source = \"Egen mätning\" } references {}");
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 0)->table;
    assert_string_equal(plain(&fixture, &table->body[0].cells[1].text), "SCB\u00a02021");
    assert_string_equal(plain(&fixture, &table->body[1].cells[1].text), "Ej (SCB\u00a02021)");
    assert_string_equal(plain(&fixture, &table->caption.source), "Källa: Egen mätning.");
    close_fixture(&fixture);
}

static void example_data_in_prose_have_a_sign_explained_once_a_chapter(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "last \"l\" { of = \"mätning\", column = \"värde\", where = \"land = Norge\" } "
               "section \"a\" text \"Norge har {l.number}.\" text \"Åter {l.number}.\" "
               "section \"b\" text \"Nu {l.number}.\"");
    const struct inline_ *sign = &nth(&fixture, BLOCK_PARAGRAPH, 0)->paragraph.inlines[2];
    assert_string_equal(sign->text, "\u202fex");
    assert_true(sign->style & INLINE_RAISED);
    assert_string_equal(plain(&fixture, &nth(&fixture, BLOCK_PARAGRAPH, 1)->paragraph),
                        "\u00a0= exempeldata, inte verkliga uppgifter");
    assert_string_equal(plain(&fixture, &nth(&fixture, BLOCK_PARAGRAPH, 2)->paragraph),
                        "Åter 44,9.");
    assert_string_equal(plain(&fixture, &nth(&fixture, BLOCK_PARAGRAPH, 4)->paragraph),
                        "\u00a0= exempeldata, inte verkliga uppgifter");
    close_fixture(&fixture);
}

static void a_value_first_in_a_sentence_begins_with_a_capital(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "count \"n\" { of = \"krav\" } text \"{n.words|stor} av {n}.\"");
    assert_string_equal(plain(&fixture, &nth(&fixture, BLOCK_PARAGRAPH, 0)->paragraph),
                        "Två av 2.");
    close_fixture(&fixture);
}

static void cited_sources_are_listed_as_they_are_cited(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "text \"Enligt [@källa:scb-2021] och [@källa:ssb-2022].\" references {}");
    const struct text *text = &nth(&fixture, BLOCK_PARAGRAPH, 0)->paragraph;
    assert_string_equal(text->inlines[1].text, "(SCB\u00a02021)");
    const struct list *list = &nth(&fixture, BLOCK_LIST, 0)->list;
    assert_true(list->sources);
    assert_string_equal(text->inlines[1].link->target, list->items[0].blocks->anchor);
    assert_string_equal(
        plain(&fixture, &list->items[0].blocks->paragraph),
        "SCB\u00a02021. Ökad mätning. 2021-09-14. Dnr 2021/417. https://www.scb.se/matning");
    close_fixture(&fixture);
}

static void sources_of_one_publisher_and_year_have_letters_as_they_are_named(void **state)
{
    struct fixture fixture;
    run(&fixture,
        REPORT "text \"Se [@källa:rr-granskning] och [@källa:rr-anvisning].\" references {}");
    assert_string_equal(plain(&fixture, &nth(&fixture, BLOCK_PARAGRAPH, 0)->paragraph),
                        "Se (Riksrevisionen\u00a02020a) och (Riksrevisionen\u00a02020b).");
    assert_string_equal(
        plain(&fixture, &nth(&fixture, BLOCK_LIST, 0)->list.items[0].blocks->paragraph),
        "Riksrevisionen\u00a02020a. Granskning av mätningen. Avdelningen för effektivitet. "
        "2020-11-03.");
    close_fixture(&fixture);
}

static void requirements_point_to_their_answers(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT
        "section \"a\" { answers = { \"K-1\", \"K-2\" } } section \"b\" { answers = \"K-2\" } "
        "coverage \"t\" { assignment = \"S1\" }");
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 0)->table;
    assert_int_equal(table->body[0].cells[2].text.n, 1);
    assert_int_equal(table->body[1].cells[2].text.n, 3);
    assert_int_equal(table->body[1].cells[2].text.inlines[2].form, REFERENCE_BOTH);
    close_fixture(&fixture);
}

/* How much evidence a section with this body prints for the first requirement. */
static size_t evidence_of(const char *body)
{
    struct fixture fixture;
    char source[1000];
    snprintf(source, sizeof source,
             "report \"Prov\" { kind = \"delredovisning\", assignment = \"S1\" }\n"
             "sum \"s\" { of = \"mätning\", column = \"antal\", where = \"år = 2021\" }\n"
             "sum \"ex\" { of = \"mätning\", column = \"antal\", where = \"år = 2023\" }\n"
             "section \"a\" { answers = { \"K-1\", \"K-2\" } } subsection \"under\"\n%s\n"
             "section \"b\" text \"{s}\"",
             body);
    run(&fixture, source);
    assert_int_equal(fixture.doc->n_answers, 2);
    assert_string_equal(fixture.doc->answers[0].requirement, "K-1");
    size_t evidence = fixture.doc->answers[0].n_evidence;
    close_fixture(&fixture);
    return evidence;
}

static void evidence_is_known_values_and_rows_but_no_examples(void **state)
{
    assert_int_equal(evidence_of("text \"Ord.\""), 0);
    assert_int_equal(evidence_of("text [[\n{s} och {s}.[^n]\n\n[^n]: Se {s}.\n]]"), 3);
    assert_int_equal(evidence_of("text \"{ex}\""), 0);
    assert_int_equal(evidence_of("note \"n\" [[\n- {s}\n]]"), 1);
    assert_int_equal(evidence_of("table \"t\" { of = \"mätning\" }"), 5);
    assert_int_equal(evidence_of("table \"t\" { cells = { { \"a\", \"{s}\" } } }"), 1);
    assert_int_equal(evidence_of("coverage \"t\" { assignment = \"S1\" }"), 0);
    assert_int_equal(
        evidence_of("chart \"c\" { kind = \"bar\", of = \"mätning\", x = \"land\", "
                    "y = \"antal\", where = \"år = 2021\" }"),
        2);
}

static void a_final_report_may_say_why_there_is_no_evidence(void **state)
{
    struct fixture fixture;
    run(&fixture,
        "report \"Prov\" { kind = \"delredovisning\", assignment = \"S1\", state = "
        "\"slutlig\",\n"
        "dnr = \"2024-00417\", date = \"2024-06-03\", signatory = \"A. A.\" }\n"
        "section \"a\" { answers = { \"K-1\", \"K-2\" }, no_evidence = \"inget är mätt\" }\n"
        "coverage \"t\" { assignment = \"S1\" }");
    assert_int_equal(fixture.doc->answers[0].n_evidence, 0);
    const struct table_block *table = &nth(&fixture, BLOCK_TABLE, 0)->table;
    assert_string_equal(table->body[0].cells[2].text.inlines[1].text,
                        " (underlag saknas: inget är mätt)");
    close_fixture(&fixture);
}

static void settings_overrule_the_header(void **state)
{
    static const char *const settings[] = {"state=slutlig", "dnr=2024-00417", "date=2024-06-03",
                                           "signatory=A. A."};
    struct fixture fixture;
    run_with(&fixture, REPORT "if header.state == \"slutlig\" then section \"slut\" end",
             (struct script_input){.settings = settings, .n_settings = 4});
    assert_int_equal(diag_errors(fixture.diag), 0);
    assert_string_equal(fixture.doc->front.state, "slutlig");
    assert_string_equal(fixture.doc->front.dnr, "2024-00417");
    assert_string_equal(nth(&fixture, BLOCK_HEADING, 0)->heading.plain, "slut");
    close_fixture(&fixture);
}

static void the_house_theme_leaves_116_mm_for_text(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT);
    const struct style *style = fixture.output.style;
    sp text = style->page_width - style->margin_left - style->margin_right - style->side_width -
              style->side_gap;
    assert_true(labs((long)text - (long)SP_FROM_MM(116)) < 10);
    assert_int_equal(style->body.size, SP_FROM_PT(10.5));
    assert_int_equal(strlen(style->faces[FACE_TEXT].sha256), 64);
    close_fixture(&fixture);
}

static void lua_reads_rows_and_values(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "count \"n\" { of = \"krav\" }\n"
                         "for i, r in rows('mätning', 'år = 2022') do text(i .. r.land .. "
                         "tostring(r['värde'])) end\n"
                         "if get('n').number == 2 then text 'två' end");
    assert_string_equal(plain(&fixture, &nth(&fixture, BLOCK_PARAGRAPH, 1)->paragraph),
                        "2Norgenil");
    assert_string_equal(plain(&fixture, &nth(&fixture, BLOCK_PARAGRAPH, 2)->paragraph), "två");
    close_fixture(&fixture);
}

static void every_word_is_told_of(void **state)
{
    struct diag *diag = diag_open();
    struct str all = STR_EMPTY, one = STR_EMPTY, none = STR_EMPTY;
    assert_true(script_words(&all, NULL, diag));
    assert_non_null(strstr(all.s, "### coverage"));
    assert_true(script_words(&one, "sum", diag));
    assert_int_equal(strncmp(one.s, "sum \"name of the value\"", 23), 0);
    assert_false(script_words(&none, "summ", diag));
    assert_int_equal(diag_exit(diag), EXIT_WRONG_CALL);
    str_close(&all);
    str_close(&one);
    str_close(&none);
    diag_close(diag);
}

static void swedish_order_has_its_letters_last(void **state)
{
    assert_true(collate("zebra", "ådra") < 0);
    assert_true(collate("Ådra", "ära") < 0);
    assert_true(collate("ära", "Öra") < 0);
    assert_true(collate("Vinnova", "anslag") > 0);
    assert_int_equal(collate("ÅÄÖé", "åäöE"), 0);
}

static void read_only_tables_can_be_walked(void **state)
{
    struct fixture fixture;
    run(&fixture, REPORT "local s = \"\"\n"
                         "for _, r in rows(\"mätning\", \"land = Norge och år = 2022\") do\n"
                         "  for k, v in pairs(r) do s = s .. k .. \" \" end\nend\n"
                         "for k in pairs(header) do s = s .. k .. \" \" end\n"
                         "text(s)\n");
    assert_string_equal(text_plain(fixture.arena, &fixture.doc->blocks[0].paragraph),
                        "anmärkning antal källa land publicerad status år "
                        "data_through kind language standard state title");
    close_fixture(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headings_are_numbered),
        cmocka_unit_test(references_reach_what_stands_later),
        cmocka_unit_test(rows_after_the_cutoff_are_not_seen),
        cmocka_unit_test(values_print_with_unit_and_can_be_reckoned_with),
        cmocka_unit_test(sources_are_linked_to_the_list_or_to_the_web),
        cmocka_unit_test(a_source_stands_in_a_cell_by_publisher_and_year),
        cmocka_unit_test(citations_side_by_side_share_their_brackets),
        cmocka_unit_test(a_citation_alone_in_a_cell_and_a_written_source_need_no_more_marks),
        cmocka_unit_test(example_data_in_prose_have_a_sign_explained_once_a_chapter),
        cmocka_unit_test(a_value_first_in_a_sentence_begins_with_a_capital),
        cmocka_unit_test(cited_sources_are_listed_as_they_are_cited),
        cmocka_unit_test(sources_of_one_publisher_and_year_have_letters_as_they_are_named),
        cmocka_unit_test(requirements_point_to_their_answers),
        cmocka_unit_test(evidence_is_known_values_and_rows_but_no_examples),
        cmocka_unit_test(a_final_report_may_say_why_there_is_no_evidence),
        cmocka_unit_test(settings_overrule_the_header),
        cmocka_unit_test(the_house_theme_leaves_116_mm_for_text),
        cmocka_unit_test(lua_reads_rows_and_values),
        cmocka_unit_test(every_word_is_told_of),
        cmocka_unit_test(swedish_order_has_its_letters_last),
        cmocka_unit_test(read_only_tables_can_be_walked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
