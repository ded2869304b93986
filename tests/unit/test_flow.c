/* Properties of flow_pages, on strips of random heights. */
#include "claims.h"
#include "base/str.h"
#include "flow_sample.h"

typedef void check_fn(const struct sample *sample, const struct flow *flow);

static void check_many(check_fn *check)
{
    for (uint64_t seed = 1; seed <= 40; seed++) {
        struct sample *sample = sample_random(seed * 7919);
        const struct flow *flow = sample_flow(sample);
        assert_non_null(flow);
        check(sample, flow);
        sample_close(sample);
    }
}

static void check_once(const struct sample *sample, const struct flow *flow)
{
    for (size_t g = 0; g < sample->n; g++) {
        const struct galley *galley = &sample->galleys[g];
        int before = 0;
        for (size_t i = 0; i < galley->n; i++) {
            int page = page_of(flow, &galley->strips[i]);
            assert_true(page >= before);
            before = page;
        }
    }
}

static void flow_loses_and_doubles_no_strip(void **state)
{
    check_many(check_once);
}

static void check_room(const struct sample *sample, const struct flow *flow)
{
    for (size_t i = 0; i < flow->n_sheets; i++) {
        const struct sheet *sheet = &flow->sheets[i];
        sp foot = 0;
        for (size_t k = sheet->first; k < sheet->first + sheet->n; k++) {
            assert_true(flow->placed[k].y >= foot);
            foot = flow->placed[k].y + flow->placed[k].strip->height;
        }
        sp longer = sheet->landscape ? 0 : sample->style.body.leading;
        assert_true(foot <= measure_room(&sample->style, sheet->landscape) + longer);
        assert_true(sheet->n > 0);
    }
}

static void flow_keeps_strips_apart_and_on_the_page(void **state)
{
    check_many(check_room);
}

static void check_notes(const struct sample *sample, const struct flow *flow)
{
    for (size_t g = 0; g < sample->n; g++)
        for (size_t i = 0; i < sample->galleys[g].n; i++) {
            const struct strip *strip = &sample->galleys[g].strips[i];
            int page = page_of(flow, strip);
            for (size_t k = 0; k < strip->n_notes; k++)
                for (size_t l = 0; l < strip->notes[k]->n; l++) {
                    int at = page_of(flow, &strip->notes[k]->strips[l]);
                    assert_true(at >= page && (l > 0 || at <= page + 2));
                    page = at;
                }
        }
}

static void flow_puts_each_note_once_from_the_page_of_its_sign_on(void **state)
{
    check_many(check_notes);
}

static void check_keep(const struct sample *sample, const struct flow *flow)
{
    for (size_t g = 0; g < sample->n; g++) {
        const struct galley *galley = &sample->galleys[g];
        for (size_t i = 1; i < galley->n; i++)
            if (galley->strips[i].keep || galley->strips[i - 1].hold)
                assert_int_equal(page_of(flow, &galley->strips[i]),
                                 page_of(flow, &galley->strips[i - 1]));
    }
}

static void flow_parts_no_strips_that_are_kept(void **state)
{
    check_many(check_keep);
}

/* The strip after a heading's in the text, notes aside, stands on the heading's page. */
static void check_headings(const struct sample *sample, const struct flow *flow)
{
    for (size_t g = 0; g + 1 < sample->n; g++) {
        if (sample->blocks[g].kind != BLOCK_HEADING || sample->galleys[g + 1].new_page)
            continue;
        const struct strip *strip = &sample->galleys[g].strips[0];
        size_t at = place_of(flow, strip), page = (size_t)page_of(flow, strip);
        const struct sheet *sheet = &flow->sheets[page];
        assert_true(at + 1 < sheet->first + sheet->n);
        sp notes = sheet->notes_top ? sheet->notes_top : PT(1000);
        assert_true(flow->placed[at + 1].y < notes);
    }
}

static void flow_ends_no_page_with_a_heading(void **state)
{
    check_many(check_headings);
}

static void check_floats(const struct sample *sample, const struct flow *flow)
{
    int last[2] = {0, 0}, text = 0;
    for (size_t g = 0; g < sample->n; g++) {
        const struct galley *galley = &sample->galleys[g];
        int page = page_of(flow, &galley->strips[0]);
        if (galley->stand == STAND_TEXT) {
            if (galley->new_page) { /* all floats of the chapter before stand before it */
                assert_true(g == 0 || (page > last[0] && page > last[1]));
                last[0] = last[1] = page;
            }
            text = page;
            continue;
        }
        int *kind = &last[sample->blocks[g].kind == BLOCK_TABLE];
        assert_true(page >= *kind && page >= text);
        *kind = page;
    }
}

static void flow_keeps_floats_in_order_after_their_place_and_in_their_chapter(void **state)
{
    check_many(check_floats);
}

static void check_table_parts(const struct sample *sample, const struct flow *flow)
{
    for (size_t g = 0; g < sample->n; g++) {
        const struct galley *galley = &sample->galleys[g];
        for (size_t i = 2; i < galley->n; i++) {
            if (!galley->strips[i].again)
                continue;
            size_t at = place_of(flow, &galley->strips[i]);
            const struct strip *before = flow->placed[at - 1].strip;
            bool top =
                page_of(flow, &galley->strips[i]) > page_of(flow, &galley->strips[i - 1]);
            assert_ptr_equal(before, top ? galley->strips[i].again : &galley->strips[i - 1]);
        }
        if (galley->n > 50)
            assert_int_equal(page_of(flow, &galley->strips[2]),
                             page_of(flow, &galley->strips[3]));
    }
}

static void flow_repeats_a_table_head_on_each_page_and_leaves_no_row_alone(void **state)
{
    check_many(check_table_parts);
}

/* --- single cases --- */

static void flow_names_a_strip_that_is_higher_than_the_page(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_FIGURE, 1, PT(620) + 2 * 65536 * 72 / 25);
    sample->blocks[0].name = "för hög";
    assert_null(sample_flow(sample));
    assert_says(sample->diag, "flow.lua:1:1: error: 'för hög' has a part that is 2.0 mm higher "
                              "than a page [overflow]");
    sample_close(sample);
}

static void flow_lets_text_fill_the_page_before_a_float(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 30, PT(14));
    struct galley *figure = galley_new(sample, BLOCK_FIGURE, 1, PT(300));
    figure->stand = STAND_FLOAT;
    struct galley *after = galley_new(sample, BLOCK_PARAGRAPH, 20, PT(14));
    const struct flow *flow = sample_flow(sample);
    assert_int_equal(page_of(flow, &figure->strips[0]), 1);
    assert_int_equal(flow->placed[place_of(flow, &figure->strips[0])].y, 0);
    assert_int_equal(page_of(flow, &after->strips[13]), 0);
    assert_int_equal(page_of(flow, &after->strips[14]), 1);
    sample_close(sample);
}

static void flow_keeps_a_figure_under_its_heading(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 36, PT(14));
    heading_new(sample);
    struct galley *heading = &sample->galleys[sample->n - 1];
    struct galley *figure = galley_new(sample, BLOCK_FIGURE, 1, PT(150));
    figure->stand = STAND_FLOAT;
    galley_new(sample, BLOCK_PARAGRAPH, 20, PT(14));
    const struct flow *flow = sample_flow(sample);
    assert_int_equal(page_of(flow, &heading->strips[0]), 1);
    assert_int_equal(place_of(flow, &figure->strips[0]),
                     place_of(flow, &heading->strips[0]) + 1);
    sample_close(sample);
}

static void flow_lets_a_figure_wait_rather_than_leave_half_a_page_white(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 20, PT(14));
    heading_new(sample);
    struct galley *heading = &sample->galleys[sample->n - 1];
    struct galley *figure = galley_new(sample, BLOCK_FIGURE, 1, PT(400));
    figure->stand = STAND_FLOAT;
    galley_new(sample, BLOCK_PARAGRAPH, 40, PT(14));
    const struct flow *flow = sample_flow(sample);
    assert_int_equal(page_of(flow, &heading->strips[0]), 0);
    assert_int_equal(page_of(flow, &figure->strips[0]), 1);
    assert_true(flow->sheets[0].white < PT(620) / 4);
    sample_close(sample);
}

static struct galley *figure_new(struct sample *sample, sp height)
{
    struct galley *figure = galley_new(sample, BLOCK_FIGURE, 1, height);
    figure->stand = STAND_FLOAT;
    return figure;
}

static void flow_leaves_some_white_rather_than_a_figure_after_the_next_heading(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 32, PT(14));
    struct galley *figure = figure_new(sample, PT(190));
    heading_new(sample);
    struct galley *heading = &sample->galleys[sample->n - 1];
    galley_new(sample, BLOCK_PARAGRAPH, 6, PT(14));
    galley_new(sample, BLOCK_PARAGRAPH, 20, PT(14));
    const struct flow *flow = sample_flow(sample);
    assert_int_equal(page_of(flow, &heading->strips[0]), 1);
    assert_true(place_of(flow, &figure->strips[0]) < place_of(flow, &heading->strips[0]));
    sample_close(sample);
}

/* A table that can be divided after its second row. */
static struct galley *table_new(struct sample *sample, size_t rows)
{
    struct galley *table = galley_new(sample, BLOCK_TABLE, rows, PT(15));
    struct strip *again = arena_alloc(sample->arena, sizeof *again);
    again->height = PT(21);
    again->frame = frame_open(sample->arena, PT(300), PT(21));
    table->stand = STAND_FLOAT;
    for (size_t i = 2; i < table->n; i++)
        table->strips[i].again = again;
    return table;
}

static void flow_divides_no_table_around_a_figure(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 28, PT(14));
    figure_new(sample, PT(280));
    galley_new(sample, BLOCK_PARAGRAPH, 4, PT(14));
    struct galley *table = table_new(sample, 20);
    const struct flow *flow = sample_flow(sample);
    assert_int_equal(page_of(flow, &table->strips[0]), page_of(flow, &table->strips[19]));
    sample_close(sample);
}

static void flow_divides_no_table_that_is_far_from_the_text_for_tables_alone(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 36, PT(14));
    struct galley *tables[4];
    for (size_t i = 0; i < LEN(tables); i++)
        tables[i] = table_new(sample, 34);
    const struct flow *flow = sample_flow(sample);
    for (size_t i = 0; i < LEN(tables); i++)
        assert_int_equal(page_of(flow, &tables[i]->strips[0]),
                         page_of(flow, &tables[i]->strips[33]));
    sample_close(sample);
}

static void flow_ends_a_section_with_its_figure_where_little_stays_white(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 30, PT(14));
    struct galley *figure = figure_new(sample, PT(300));
    galley_new(sample, BLOCK_PARAGRAPH, 8, PT(14));
    heading_new(sample);
    struct galley *heading = &sample->galleys[sample->n - 1];
    galley_new(sample, BLOCK_PARAGRAPH, 10, PT(14));
    const struct flow *flow = sample_flow(sample);
    assert_int_equal(page_of(flow, &figure->strips[0]), 1);
    assert_int_equal(page_of(flow, &heading->strips[0]), 1);
    assert_true(place_of(flow, &figure->strips[0]) < place_of(flow, &heading->strips[0]));
    sample_close(sample);
}

static void flow_wants_no_room_for_the_pad_of_a_figure_at_the_foot(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 30, PT(14));
    struct galley *figure = figure_new(sample, PT(197));
    figure->strips[0].pad = PT(6);
    galley_new(sample, BLOCK_PARAGRAPH, 20, PT(14));
    assert_int_equal(page_of(sample_flow(sample), &figure->strips[0]), 0);
    sample_close(sample);
}

static void flow_makes_pages_a_line_longer_to_save_a_short_last_one(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 45, PT(14));
    assert_int_equal(sample_flow(sample)->n_sheets, 1);
    sample_close(sample);
    sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 60, PT(14));
    const struct flow *flow = sample_flow(sample);
    assert_int_equal(flow->sheets[0].n, 44);
    sample_close(sample);
}

static void flow_moves_a_figure_rather_than_end_with_three_lines_on_a_page(void **state)
{
    struct sample *sample = sample_open(1);
    galley_new(sample, BLOCK_PARAGRAPH, 33, PT(14));
    struct galley *figure = figure_new(sample, PT(140));
    struct galley *end = galley_new(sample, BLOCK_PARAGRAPH, 3, PT(14));
    end->strips[1].keep = end->strips[2].keep = true;
    const struct flow *flow = sample_flow(sample);
    assert_int_equal(flow->n_sheets, 2);
    assert_int_equal(page_of(flow, &figure->strips[0]), 1);
    sample_close(sample);
}

static void flow_divides_a_note_only_when_the_page_would_stay_white(void **state)
{
    struct sample *sample = sample_open(1);
    struct galley *text = galley_new(sample, BLOCK_PARAGRAPH, 2, PT(14));
    const struct set_note *notes[] = {note_new(sample, 80)};
    text->strips[1].keep = true;
    text->strips[0].notes = notes;
    text->strips[0].n_notes = 1;
    const struct flow *flow = sample_flow(sample);
    assert_int_equal(flow->n_sheets, 2);
    assert_int_equal(page_of(flow, &text->strips[1]), 0);
    assert_int_equal(page_of(flow, &notes[0]->strips[0]), 0);
    assert_int_equal(page_of(flow, &notes[0]->strips[79]), 1);
    sample_close(sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(flow_loses_and_doubles_no_strip),
        cmocka_unit_test(flow_keeps_strips_apart_and_on_the_page),
        cmocka_unit_test(flow_puts_each_note_once_from_the_page_of_its_sign_on),
        cmocka_unit_test(flow_parts_no_strips_that_are_kept),
        cmocka_unit_test(flow_ends_no_page_with_a_heading),
        cmocka_unit_test(flow_keeps_floats_in_order_after_their_place_and_in_their_chapter),
        cmocka_unit_test(flow_repeats_a_table_head_on_each_page_and_leaves_no_row_alone),
        cmocka_unit_test(flow_names_a_strip_that_is_higher_than_the_page),
        cmocka_unit_test(flow_lets_text_fill_the_page_before_a_float),
        cmocka_unit_test(flow_keeps_a_figure_under_its_heading),
        cmocka_unit_test(flow_lets_a_figure_wait_rather_than_leave_half_a_page_white),
        cmocka_unit_test(flow_leaves_some_white_rather_than_a_figure_after_the_next_heading),
        cmocka_unit_test(flow_divides_no_table_around_a_figure),
        cmocka_unit_test(flow_divides_no_table_that_is_far_from_the_text_for_tables_alone),
        cmocka_unit_test(flow_ends_a_section_with_its_figure_where_little_stays_white),
        cmocka_unit_test(flow_wants_no_room_for_the_pad_of_a_figure_at_the_foot),
        cmocka_unit_test(flow_makes_pages_a_line_longer_to_save_a_short_last_one),
        cmocka_unit_test(flow_moves_a_figure_rather_than_end_with_three_lines_on_a_page),
        cmocka_unit_test(flow_divides_a_note_only_when_the_page_would_stay_white),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
