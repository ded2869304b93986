/* The sample report through layout_doc, with the real fonts. */
#include "claims.h"

#include "layout/figure.h"
#include "layout_run.h"

/* --- pages --- */

static void front_pages_have_roman_labels_and_the_body_begins_at_1(void **state)
{
    struct run_of_layout *run = open_report(true);
    assert_non_null(run->layout);
    assert_int_equal(run->layout->n_front, 5);
    assert_string_equal(run->layout->pages[0].label, "i");
    assert_string_equal(run->layout->pages[3].label, "iv");
    assert_string_equal(run->layout->pages[5].label, "1");
    assert_string_equal(run->layout->pages[run->layout->n_pages - 1].label, "11");
    close_fonts(run);
}

static void landscape_tables_have_pages_on_their_side(void **state)
{
    struct run_of_layout *run = open_report(true);
    size_t n = 0;
    for (size_t i = 0; i < run->layout->n_pages; i++)
        n += run->layout->pages[i].frame->width > run->layout->pages[i].frame->height;
    assert_int_equal(n, 1);
    close_fonts(run);
}

static void a_reference_prints_the_page_its_target_stands_on(void **state)
{
    struct run_of_layout *run = open_report(true);
    const struct tag *link = find_alt(run->layout->root, "tabell\u00A0"
                                                         "1 på sidan\u00A0");
    assert_non_null(link);
    const char *page = label_of(run->layout, "tab-1");
    assert_string_equal(link->alt + strlen(link->alt) - strlen(page), page);
    close_fonts(run);
}

static void contents_print_the_page_of_each_heading_of_two_levels(void **state)
{
    struct run_of_layout *run = open_report(false);
    for (size_t i = 0; i < run->layout->n_outline; i++) {
        const struct outline_entry *entry = &run->layout->outline[i];
        const char *wanted = arena_printf(run->arena, "%s, %s", entry->title,
                                          label_of(run->layout, entry->target));
        const struct tag *link =
            find_alt(run->layout->root, arena_printf(run->arena, "%s, ", entry->title));
        assert_true((link != NULL) == (entry->level <= 2));
        if (link)
            assert_string_equal(link->alt, wanted);
    }
    assert_int_equal(run->layout->n_outline, 7);
    close_fonts(run);
}

/* --- tags --- */

struct leaf_count {
    const struct tag *tag;
    size_t n, page;
};

static void visit_leaf(void *context, const struct frame_item *item, size_t page)
{
    struct leaf_count *count = context;
    if (item->kind == FRAME_TAG && item->tag == count->tag) {
        count->n++;
        count->page = page;
    }
}

static void a_long_table_shows_each_row_once_and_none_alone(void **state)
{
    struct run_of_layout *run = open_report(true);
    const struct tag *table =
        find_tag(run->layout->root, TAG_TABLE, "Projekten fördelar sig jämnt över noderna");
    assert_non_null(table);
    size_t rows = 0, pages[30] = {0};
    for (const struct tag *row = table->last->first; row; row = row->next) {
        struct leaf_count count = {row->first, 0, 0};
        walk(run->layout, visit_leaf, &count);
        assert_int_equal(count.n, 1);
        pages[count.page]++;
        rows++;
    }
    assert_int_equal(rows, 90);
    for (size_t i = 0; i < 30; i++)
        assert_int_not_equal(pages[i], 1);
    close_fonts(run);
}

static void the_mark_for_example_data_is_content_on_each_page_of_its_table(void **state)
{
    struct run_of_layout *run = open_report(true);
    const struct tag *table =
        find_tag(run->layout->root, TAG_TABLE, "Projekten fördelar sig jämnt över noderna");
    const struct tag *mark = table->first->first->next;
    struct leaf_count count = {mark, 0, 0};
    walk(run->layout, visit_leaf, &count);
    assert_int_equal(count.n, 3);
    close_fonts(run);
}

static char *file_text(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    struct str text = STR_EMPTY;
    for (int c; (c = fgetc(file)) != EOF;)
        str_putc(&text, c);
    fclose(file);
    char *copy = arena_copy(arena, text.s, text.n);
    str_close(&text);
    return copy;
}

static void the_structure_tree_is_as_recorded(void **state)
{
    static const char path[] = "tests/golden/report.tags";
    struct run_of_layout *run = open_report(true);
    struct str out = STR_EMPTY;
    dump_tags(&out, run->layout->root);
    if (getenv("GOLDEN_WRITE")) {
        FILE *file = fopen(path, "wb");
        assert_non_null(file);
        fwrite(out.s, 1, out.n, file);
        fclose(file);
    }
    char *wanted = file_text(run->arena, path);
    assert_non_null(wanted);
    assert_string_equal(out.s, wanted);
    str_close(&out);
    close_fonts(run);
}

static void visit_left_run(void *context, const struct frame_item *item, size_t page)
{
    sp *left = context;
    (void)page;
    if (item->kind == FRAME_FRAME && item->frame.x < *left)
        *left = item->frame.x;
}

static void a_list_of_references_begins_at_the_margin_and_its_entries_are_anchors(void **state)
{
    static const char *const entries[] = {
        "En källa. Vinnova, 2023. https://www.vinnova.se/kalla"};
    struct run_of_layout *run = open_fonts(true);
    struct block block = list(run->arena, false, 1, entries);
    block.list.sources = true;
    struct block *entry = arena_alloc(run->arena, sizeof *entry);
    *entry = block.list.items[0].blocks[0];
    entry->anchor = "src-7";
    block.list.items = &(struct list_item){entry, 1};
    report_add(&run->report, block);
    assert_non_null(lay_out_blocks(run));
    assert_string_equal(label_of(run->layout, "src-7"), "1");
    sp left = SP_FROM_MM(210);
    walk(run->layout, visit_left_run, &left);
    assert_int_equal(left, SP_FROM_MM(27));
    const struct tag *tag = run->layout->root->first->first;
    assert_int_equal(tag->role, TAG_L);
    assert_int_equal(tag->numbering, LIST_NONE);
    assert_int_equal(tag->first->role, TAG_LI);
    assert_int_equal(tag->first->first->role, TAG_LBODY);
    close_fonts(run);
}

static void visit_baseline(void *context, const struct frame_item *item, size_t page)
{
    sp *last = context;
    if (page == 0 && item->kind == FRAME_FRAME && item->frame.y > last[1]) {
        last[0] = last[1];
        last[1] = item->frame.y;
    }
}

static void half_a_line_is_white_below_a_heading_of_the_third_level(void **state)
{
    struct run_of_layout *run = open_fonts(true);
    report_add(&run->report, heading(run->arena, 3, NULL, "Underavsnitt"));
    report_add(&run->report, paragraph(run->arena, "En rad."));
    assert_non_null(lay_out_blocks(run));
    sp tops[2] = {0, 0};
    walk(run->layout, visit_baseline, tops);
    assert_int_equal(tops[1] - tops[0], SP_FROM_PT(14.5 + 7.25));
    close_fonts(run);
}

static void visit_hairline(void *context, const struct frame_item *item, size_t page)
{
    size_t *n = context;
    (void)page;
    *n += item->kind == FRAME_PATH && item->path->width == SP_FROM_PT(0.5);
}

/* The hairlines of a table of so many short rows. */
static size_t hairlines(size_t rows)
{
    static const char *const body[] = {"A|12", "B|17", "C|23", "D|31", "E|37", "F|41",
                                       "G|43", "H|47", "I|53", "J|59", "K|61", "L|67"};
    struct run_of_layout *run = open_fonts(true);
    report_add(&run->report, table(run->arena, &(struct table_words){.number = "1",
                                                                     .title = "Tal",
                                                                     .aligns = "lr",
                                                                     .head = "Namn|Tal",
                                                                     .body = body,
                                                                     .n_body = rows}));
    assert_non_null(lay_out_blocks(run));
    size_t n = 0;
    walk(run->layout, visit_hairline, &n);
    close_fonts(run);
    return n;
}

static void what_has_a_title_may_leave_its_place_though_it_has_no_number(void **state)
{
    struct block block = {.kind = BLOCK_TABLE};
    struct galley galley = {.block = &block};
    struct setting setting = {.galley = &galley};
    struct inline_ words = {.text = "Underlag till figur 1"};
    struct caption titled = {.title = {&words, 1}}, none = {0};
    assert_int_equal(block_stand(&setting, &block, &titled, WIDTH_FULL), STAND_FLOAT);
    assert_int_equal(block_stand(&setting, &block, &none, WIDTH_FULL), STAND_TEXT);
    galley.block = NULL;
    assert_int_equal(block_stand(&setting, &block, &titled, WIDTH_FULL), STAND_TEXT);
}

static void every_fifth_row_of_a_long_table_has_a_hairline(void **state)
{
    assert_int_equal(hairlines(9), 0);
    assert_int_equal(hairlines(12), 2);
}

/* --- odd documents --- */

static void a_document_that_prints_nothing_is_an_error(void **state)
{
    struct run_of_layout *run = open_fonts(true);
    assert_null(lay_out_blocks(run));
    assert_non_null(strstr(messages(run), "error: the report prints nothing [report-empty]"));
    close_fonts(run);
}

static void a_list_of_nothing_is_warned_of(void **state)
{
    struct run_of_layout *run = open_fonts(true);
    report_add(&run->report, (struct block){.kind = BLOCK_CONTENTS});
    assert_non_null(lay_out_blocks(run));
    assert_non_null(strstr(messages(run), "warning: there is nothing to list here"));
    close_fonts(run);
}

static void visit_entry(void *context, const struct frame_item *item, size_t page)
{
    size_t *entries = context;
    if (item->kind == FRAME_LINK && strncmp(item->link.target, "tab-", 4) == 0)
        entries[page]++;
}

static void a_list_begins_with_seven_entries_or_on_the_next_page(void **state)
{
    const char *body[] = {"Uppsala|2,385"};
    for (int n = 24; n < 48; n += 2) {
        struct run_of_layout *run = open_fonts(false);
        report_add(&run->report, (struct block){.kind = BLOCK_CONTENTS});
        report_add(&run->report, (struct block){.kind = BLOCK_LIST_OF_TABLES});
        for (int i = 0; i < n; i++)
            report_add(&run->report, heading(run->arena, 2, NULL, "Avsnittet"));
        for (int i = 1; i <= 12; i++)
            report_add(
                &run->report,
                table(run->arena, &(struct table_words){arena_printf(run->arena, "%d", i),
                                                        "Uppsala leder", NULL, NULL, WIDTH_TEXT,
                                                        "ld", "Ort|Antal", body, 1}));
        assert_non_null(lay_out_blocks(run));
        size_t entries[60] = {0}, first = 0;
        walk(run->layout, visit_entry, entries);
        while (entries[first] == 0)
            first++;
        assert_in_range(entries[first], 7, 12);
        close_fonts(run);
    }
}

/* More points than a length in sp can count. */
static void a_block_of_sixty_pages_is_divided(void **state)
{
    struct run_of_layout *run = open_fonts(false);
    char *code = arena_alloc(run->arena, 3001 * 2);
    for (size_t i = 0; i < 3000; i++)
        memcpy(code + 2 * i, "x\n", 2);
    report_add(&run->report, (struct block){.kind = BLOCK_CODE, .code = code});
    assert_non_null(lay_out_blocks(run));
    assert_in_range(run->layout->n_pages, 50, 80);
    close_fonts(run);
}

static void a_heading_alone_makes_a_page(void **state)
{
    struct run_of_layout *run = open_fonts(false);
    report_add(&run->report, heading(run->arena, 1, "1", "Ensam"));
    assert_non_null(lay_out_blocks(run));
    assert_int_equal(run->layout->n_pages, 1);
    assert_int_equal(run->layout->n_front, 0);
    close_fonts(run);
}

static void a_title_of_two_lines_has_no_word_alone_on_the_second(void **state)
{
    struct run_of_layout *run = open_fonts(false);
    const char *title = "Klustret följer tre nationella strategier och ambitionen";
    report_add(&run->report, heading(run->arena, 1, "1", title));
    assert_non_null(lay_out_blocks(run));
    struct str out = STR_EMPTY;
    dump_lines(&out, run->layout->pages[0].frame);
    assert_null(strstr(out.s, "\nambitionen"));
    assert_non_null(strstr(out.s, "\nstrategier och ambitionen"));
    str_close(&out);
    close_fonts(run);
}

static void layout_gives_the_same_frames_twice(void **state)
{
    struct str out[2] = {STR_EMPTY, STR_EMPTY};
    for (int i = 0; i < 2; i++) {
        struct run_of_layout *run = open_report(true);
        for (size_t p = 0; p < run->layout->n_pages; p++)
            dump_frame(&out[i], run->layout->pages[p].frame);
        close_fonts(run);
    }
    assert_string_equal(out[0].s, out[1].s);
    str_close(&out[0]);
    str_close(&out[1]);
}

/* The pages as text, by index, in the order in which they come. */
struct taken {
    struct str pages[40];
    size_t order[40], n;
};

static void take(void *context, const struct page *page, size_t index)
{
    struct taken *taken = context;
    str_puts(&taken->pages[index], page->label);
    dump_frame(&taken->pages[index], page->frame);
    taken->order[taken->n++] = index;
}

static void pages_taken_one_by_one_are_the_same(void **state)
{
    struct run_of_layout *kept = open_report(true), *run = open_fonts(true);
    struct taken taken = {0};
    const struct page_taker taker = {take, &taken};
    run->doc = report_doc(run->arena, &run->report, true);
    assert_non_null(lay_out_to(run, &taker));
    assert_int_equal(taken.n, kept->layout->n_pages);
    for (size_t i = 0; i < taken.n; i++) {
        struct str out = STR_EMPTY;
        str_puts(&out, kept->layout->pages[i].label);
        dump_frame(&out, kept->layout->pages[i].frame);
        assert_string_equal(taken.pages[i].s, out.s);
        assert_null(run->layout->pages[i].frame);
        assert_string_equal(run->layout->pages[i].label, kept->layout->pages[i].label);
        str_close(&out);
        str_close(&taken.pages[i]);
    }
    close_fonts(run);
    close_fonts(kept);
}

static void contents_wait_for_the_chapters_that_they_list(void **state)
{
    struct run_of_layout *run = open_fonts(false);
    struct taken taken = {0};
    const struct page_taker taker = {take, &taken};
    report_add(&run->report, (struct block){.kind = BLOCK_CONTENTS});
    report_add(&run->report, heading(run->arena, 1, "1", "Uppdraget"));
    report_add(&run->report, heading(run->arena, 1, "2", "Resultaten"));
    run->doc = (struct doc){
        .labels = sample_labels(), .blocks = run->report.blocks, .n = run->report.n};
    assert_non_null(lay_out_to(run, &taker));
    assert_int_equal(taken.n, 3);
    assert_int_equal(taken.order[0], 1);
    assert_int_equal(taken.order[2], 0);
    for (size_t i = 0; i < taken.n; i++)
        str_close(&taken.pages[i]);
    close_fonts(run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(front_pages_have_roman_labels_and_the_body_begins_at_1),
        cmocka_unit_test(landscape_tables_have_pages_on_their_side),
        cmocka_unit_test(a_reference_prints_the_page_its_target_stands_on),
        cmocka_unit_test(contents_print_the_page_of_each_heading_of_two_levels),
        cmocka_unit_test(a_long_table_shows_each_row_once_and_none_alone),
        cmocka_unit_test(the_mark_for_example_data_is_content_on_each_page_of_its_table),
        cmocka_unit_test(the_structure_tree_is_as_recorded),
        cmocka_unit_test(a_list_of_references_begins_at_the_margin_and_its_entries_are_anchors),
        cmocka_unit_test(half_a_line_is_white_below_a_heading_of_the_third_level),
        cmocka_unit_test(what_has_a_title_may_leave_its_place_though_it_has_no_number),
        cmocka_unit_test(every_fifth_row_of_a_long_table_has_a_hairline),
        cmocka_unit_test(a_document_that_prints_nothing_is_an_error),
        cmocka_unit_test(a_list_of_nothing_is_warned_of),
        cmocka_unit_test(a_list_begins_with_seven_entries_or_on_the_next_page),
        cmocka_unit_test(a_block_of_sixty_pages_is_divided),
        cmocka_unit_test(a_heading_alone_makes_a_page),
        cmocka_unit_test(a_title_of_two_lines_has_no_word_alone_on_the_second),
        cmocka_unit_test(layout_gives_the_same_frames_twice),
        cmocka_unit_test(pages_taken_one_by_one_are_the_same),
        cmocka_unit_test(contents_wait_for_the_chapters_that_they_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
