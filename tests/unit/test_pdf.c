/* The writer of PDF files: what it writes is read back by qpdf and poppler. */
#include "claims.h"
#include "pdf_report.h"

/* --- claims --- */

static void file_has_no_syntax_fault(void **state)
{
    set_report(*state);
    write_report(*state);
    assert_contains(read_back(*state, "qpdf --check", "2>&1"),
                    "No syntax or stream encoding errors");
}

static void file_starts_as_pdf_1_7_and_ends_whole(void **state)
{
    struct bench *bench = *state;
    set_report(bench);
    write_report(bench);
    assert_memory_equal(bench->out.text.s, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", 15);
    assert_string_equal(bench->out.text.s + bench->out.text.n - 6, "%%EOF\n");
}

static void file_appended_to_other_bytes_is_the_same(void **state)
{
    struct bench *bench = *state;
    struct spool second = SPOOL_EMPTY;
    set_report(bench);
    write_report(bench);
    str_puts(&second.text, "before");
    struct pdf_input input = input_of(bench);
    assert_true(write_pages(bench, &input, &second));
    assert_int_equal(second.text.n, bench->out.text.n + 6);
    assert_memory_equal(second.text.s + 6, bench->out.text.s, bench->out.text.n);
    spool_close(&second);
}

/* As the contents come after the chapters. */
static void pages_come_in_any_order(void **state)
{
    struct bench *bench = *state;
    for (int i = 0; i < 3; i++) {
        new_page(bench, arena_printf(bench->arena, "%d", i + 1));
        set_tagged(bench, bench->root, TAG_P, (struct point){72, 100},
                   arena_printf(bench->arena, "stycke %d slut", i));
    }
    struct pdf_input input = input_of(bench);
    input.n_outline = 0;
    assert_true(write_pages(bench, &input, &bench->out));
    struct spool second = SPOOL_EMPTY;
    struct spool drafts = SPOOL_EMPTY;
    struct pdf *pdf = pdf_open(bench->arena, bench->fonts, LEN(bench->fonts), &drafts);
    for (size_t i = 0; i < 3; i++)
        pdf_page(pdf, input.pages[(i + 1) % 3].frame, (i + 1) % 3);
    assert_true(pdf_write(bench->arena, pdf, &input, &second, bench->diag));
    spool_close(&drafts);
    assert_int_equal(second.text.n, bench->out.text.n);
    assert_memory_equal(second.text.s, bench->out.text.s, second.text.n);
    spool_close(&second);
}

static void text_comes_back_exactly(void **state)
{
    set_report(*state);
    write_report(*state);
    const char *text = read_back(*state, "pdftotext -raw", "-");
    assert_contains(text, "stavningen: ”åäö ÅÄÖ é”, fjäll, effekt – § 4 …");
    assert_contains(text, "−2 385,5");
    assert_contains(text, "• första ledet");
}

static void hyphen_with_actual_text_joins_the_word(void **state)
{
    set_report(*state);
    write_report(*state);
    assert_contains(read_back(*state, "pdftotext", "-"), "i den snabba avstavningen:");
}

static void reading_order_is_source_order(void **state)
{
    set_report(*state);
    write_report(*state);
    const char *tree = read_back(*state, "pdfinfo -struct-text", "");
    static const char *const order[] = {
        "TOC\n    TOCI\n      Reference (inline)\n        Link (inline)\n          \"1 "
        "Uppdraget 1\"",
        "H1 (block)",
        "P (block)\n    \"Regeringen gav Vinnova i uppdrag, se \"",
        "Link (inline)\n      \"avsnitt 2\"\n      Object",
        "\"matched donors \"",
        "\"i den snabba av\"",
        "\"-\"",
        "\"Stycket fortsätter på nästa sida.\"",
        "Note <note-",
        "H2 (block)",
        "L (block)",
        "Lbl (block)\n        \"•\"\n      LBody (block)\n        \"första ledet\"",
        "Table (block)",
        "\"År\"",
        "Figure"};
    for (size_t i = 0; i < LEN(order); i++) {
        assert_contains(tree, order[i]);
        tree = strstr(tree, order[i]);
    }
}

static void reference_with_an_annotation_holds_a_link(void **state)
{
    set_report(*state);
    write_report(*state);
    assert_contains(read_back(*state, "pdfinfo -struct-text", ""),
                    "Reference (inline)\n      Link (inline)\n        \"1\"\n        Object");
}

static void empty_tag_is_left_out_but_empty_cell_stays(void **state)
{
    set_report(*state);
    write_report(*state);
    const char *tree = read_back(*state, "pdfinfo -struct", "");
    assert_null(strstr(tree, "P (block)\n  P (block)\n"));
    assert_contains(tree, "        TD\n        TD\n");
}

static void header_cells_have_a_scope_and_spans(void **state)
{
    set_report(*state);
    write_report(*state);
    const char *tree = read_back(*state, "pdfinfo -struct", "");
    assert_contains(tree, "TH:\n           /Scope /Column\n           /ColSpan 2");
    assert_contains(tree, "TH:\n           /Scope /Row");
}

static void figure_is_one_sequence_with_box_and_alternative_text(void **state)
{
    set_report(*state);
    write_report(*state);
    const char *tree = read_back(*state, "pdfinfo -struct-text", "");
    assert_contains(tree, "Figure:\n     /Placement /Block\n     /BBox [82 346.89 267 435.89]\n"
                          "    \"Start maj 2023\"");
    const char *file = read_back(*state, "mutool show", "grep");
    assert_contains(file, "/Alt<4C696E6A656469616772616D3A");
}

/* As Alt it would be read in the place of the words. */
static void a_link_is_described_by_its_annotation_alone(void **state)
{
    set_report(*state);
    write_report(*state);
    const char *file = read_back(*state, "mutool show", "grep");
    assert_contains(file, "/Contents(Uppdraget, sidan 1)");
    assert_null(strstr(file, "/Alt(Uppdraget, sidan 1)"));
}

static void english_words_carry_their_language(void **state)
{
    set_report(*state);
    write_report(*state);
    const char *file = read_back(*state, "mutool show", "grep");
    assert_contains(file, "/Lang(en-GB)/P ");
    assert_contains(file, "/S/Document");
}

static void notes_can_be_found_by_name(void **state)
{
    set_report(*state);
    write_report(*state);
    assert_contains(read_back(*state, "mutool show", "grep"), "/IDTree");
}

static void outline_leads_to_the_anchors(void **state)
{
    set_report(*state);
    write_report(*state);
    const char *outline = read_back(*state, "mutool show", "outline");
    assert_contains(outline, "+\t\"Uppdraget (åtgärder)\"\t#page=2&zoom=nan,72,90");
    assert_contains(outline, "|\t\t\"Vad hade hänt?\"\t#page=3");
}

static void pages_are_called_by_their_labels(void **state)
{
    set_report(*state);
    write_report(*state);
    const char *file = read_back(*state, "mutool show", "grep");
    assert_contains(file, "/PageLabels<</Nums[0<</S/r/St 1>>1<</S/D/St 1>>]>>");
}

static void fonts_are_subsets_with_unicode(void **state)
{
    set_report(*state);
    write_report(*state);
    const char *fonts = read_back(*state, "pdffonts", "");
    assert_contains(fonts, "+Vollkorn-Regular");
    assert_contains(fonts, "+Lato-Bold");
    assert_null(strstr(fonts, "no  "));
}

static void metadata_agree_and_are_escaped(void **state)
{
    struct bench *bench = *state;
    set_report(bench);
    write_report(bench);
    assert_non_null(
        find(bench, "Kluster &amp; &lt;avancerade&gt; terapier – slutredovisning</rdf:li>"));
    assert_non_null(find(bench, "<xmp:CreateDate>2025-09-30T01:01:01Z</xmp:CreateDate>"));
    assert_non_null(find(bench, "<dc:identifier>2025-01234</dc:identifier>"));
    assert_non_null(find(bench, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A<"));
    const char *info = read_back(bench, "pdfinfo -isodates", "");
    assert_contains(info, "Kluster & <avancerade> terapier – slutredovisning");
    assert_contains(info, "CreationDate:    2025-09-30T01:01:01Z");
    assert_contains(info, "Tagged:          yes");
}

static void standard_can_be_a_2b_or_a_3a(void **state)
{
    struct bench *bench = *state;
    set_report(bench);
    struct pdf_input input = input_of(bench);
    input.meta.standard = STANDARD_A_2B;
    assert_true(write_pages(bench, &input, &bench->out));
    assert_non_null(find(bench, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B<"));
    str_clear(&bench->out.text);
    input.meta.standard = STANDARD_A_3A;
    assert_true(write_pages(bench, &input, &bench->out));
    assert_non_null(find(bench, "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A<"));
}

static void seventy_pages_stay_in_order(void **state)
{
    struct bench *bench = *state;
    for (int i = 0; i < 70; i++) {
        new_page(bench, arena_printf(bench->arena, "%d", i + 1));
        set_tagged(bench, bench->root, TAG_P, (struct point){72, 100},
                   arena_printf(bench->arena, "stycke %d slut", i));
    }
    struct pdf_input input = input_of(bench);
    input.n_outline = 0;
    assert_true(write_pages(bench, &input, &bench->out));
    assert_contains(read_back(bench, "qpdf --check", "2>&1"),
                    "No syntax or stream encoding errors");
    const char *text = read_back(bench, "pdftotext -raw", "-");
    for (int i = 0; i < 70; i++) {
        const char *line_of_page = arena_printf(bench->arena, "stycke %d slut", i);
        assert_contains(text, line_of_page);
        text = strstr(text, line_of_page);
    }
}

static void assert_refused(struct bench *bench, const struct pdf_input *input,
                           const char *message)
{
    assert_false(write_pages(bench, input, &bench->out));
    assert_says(bench->diag, message);
}

static void link_to_nowhere_is_refused(void **state)
{
    struct bench *bench = *state;
    new_page(bench, "1");
    struct tag *link = set_tagged(bench, bench->root, TAG_LINK, (struct point){72, 100}, "hit");
    frame_link(bench->arena, bench->frame,
               (struct link_area){0, 0, SP_PT, SP_PT, NULL, "tab-7", link});
    struct pdf_input input = input_of(bench);
    input.n_outline = 0;
    assert_refused(bench, &input, "a link on page 1 leads to 'tab-7', which stands on no page");
}

static void outline_to_nowhere_is_refused(void **state)
{
    struct bench *bench = *state;
    new_page(bench, "1");
    set_tagged(bench, bench->root, TAG_P, (struct point){72, 100}, "text");
    struct pdf_input input = input_of(bench);
    assert_refused(
        bench, &input,
        "the outline's 'Uppdraget (åtgärder)' leads to 'sec-1', which stands on no page");
}

static void overlong_alternative_text_is_refused(void **state)
{
    struct bench *bench = *state;
    char *alt = arena_alloc(bench->arena, 16002);
    memset(alt, 'x', 16001);
    set_report(bench);
    bench->root->last->alt = alt;
    struct pdf_input input = input_of(bench);
    assert_refused(bench, &input, "has 16001 bytes; write at most 16000");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_open, bench_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(file_has_no_syntax_fault),
        TEST(file_starts_as_pdf_1_7_and_ends_whole),
        TEST(file_appended_to_other_bytes_is_the_same),
        TEST(pages_come_in_any_order),
        TEST(text_comes_back_exactly),
        TEST(hyphen_with_actual_text_joins_the_word),
        TEST(reading_order_is_source_order),
        TEST(reference_with_an_annotation_holds_a_link),
        TEST(empty_tag_is_left_out_but_empty_cell_stays),
        TEST(header_cells_have_a_scope_and_spans),
        TEST(figure_is_one_sequence_with_box_and_alternative_text),
        TEST(a_link_is_described_by_its_annotation_alone),
        TEST(english_words_carry_their_language),
        TEST(notes_can_be_found_by_name),
        TEST(outline_leads_to_the_anchors),
        TEST(pages_are_called_by_their_labels),
        TEST(fonts_are_subsets_with_unicode),
        TEST(metadata_agree_and_are_escaped),
        TEST(standard_can_be_a_2b_or_a_3a),
        TEST(seventy_pages_stay_in_order),
        TEST(link_to_nowhere_is_refused),
        TEST(outline_to_nowhere_is_refused),
        TEST(overlong_alternative_text_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
