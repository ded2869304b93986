/* Tables: spans, widths of columns, decimal points, rows. */
#include "claims.h"
#include "frame/dump.h"
#include "layout/columns.h"
#include "layout/grid.h"
#include "layout/label.h"
#include "layout/layout.h"
#include "layout_sample.h"

/* --- spans --- */

static struct table_row spanning(struct arena *arena, size_t n, const int spans[][2])
{
    struct table_cell *cells = arena_array(arena, n, sizeof *cells);
    for (size_t i = 0; i < n; i++)
        cells[i] = (struct table_cell){.column_span = spans[i][0], .row_span = spans[i][1]};
    return (struct table_row){.cells = cells, .n_cells = n};
}

static void cells_below_a_row_span_move_to_the_right(void **state)
{
    struct arena *arena = arena_open();
    const int first[][2] = {{1, 3}, {2, 1}, {1, 1}}, second[][2] = {{1, 1}, {1, 2}, {1, 1}},
              third[][2] = {{1, 1}, {1, 1}};
    struct table_row rows[] = {spanning(arena, 3, first), spanning(arena, 3, second),
                               spanning(arena, 2, third)};
    const struct grid *grid = grid_make(arena, rows, 3, 4);
    const size_t columns[] = {0, 1, 3, 1, 2, 3, 1, 3};
    assert_int_equal(grid->n_cells, LEN(columns));
    for (size_t i = 0; i < LEN(columns); i++)
        assert_int_equal(grid->cells[i].column, columns[i]);
    assert_int_equal(grid_band(grid, 0), 3);
    assert_int_equal(grid_band(grid, 1), 2);
    arena_close(arena);
}

static void spans_are_cut_at_the_edge_of_the_table(void **state)
{
    struct arena *arena = arena_open();
    const int first[][2] = {{1, 1}, {7, 9}, {1, 1}};
    struct table_row rows[] = {spanning(arena, 3, first)};
    const struct grid *grid = grid_make(arena, rows, 1, 3);
    assert_int_equal(grid->n_cells, 2);
    assert_int_equal(grid->cells[1].column_span, 2);
    assert_int_equal(grid->cells[1].row_span, 1);
    arena_close(arena);
}

static void a_group_heading_spans_all_columns(void **state)
{
    struct arena *arena = arena_open();
    struct table_row rows[] = {row(arena, "#Styrning"), row(arena, "a|b|c")};
    const struct grid *grid = grid_make(arena, rows, 2, 3);
    assert_int_equal(grid->cells[0].column_span, 3);
    assert_int_equal(grid_band(grid, 0), 1);
    arena_close(arena);
}

/* --- a table laid out --- */

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct style style;
    struct faces *faces;
};

static int open_faces(void **state)
{
    struct arena *arena = arena_open();
    struct fixture *fixture = arena_alloc(arena, sizeof *fixture);
    fixture->arena = arena;
    fixture->diag = diag_open();
    fixture->style = sample_style(true);
    fixture->faces = faces_open(arena, &fixture->style, fixture->diag);
    *state = fixture;
    return 0;
}

static int close_faces(void **state)
{
    struct fixture *fixture = *state;
    faces_close(fixture->faces);
    diag_close(fixture->diag);
    arena_close(fixture->arena);
    return 0;
}

static const struct layout *lay_out(struct fixture *fixture, const struct block *block)
{
    struct doc *doc = arena_alloc(fixture->arena, sizeof *doc);
    *doc = (struct doc){.labels = sample_labels(), .blocks = block, .n = 1};
    const struct drawings none = {0}; /* no figures */
    return layout_doc(fixture->arena, doc, fixture->faces, &none, NULL, fixture->diag);
}

/* Where the content of a leaf begins and ends on its line. */
struct extent_of_leaf {
    const struct tag *tag, *now;
    sp left, right, y;
    size_t runs;
};

static void find_leaf(const struct frame *frame, sp x, sp y, struct extent_of_leaf *extent)
{
    const struct tag *outer = extent->now;
    for (size_t i = 0; i < frame->n; i++) {
        const struct frame_item *item = &frame->items[i];
        if (item->kind == FRAME_TAG)
            extent->now = item->tag;
        if (item->kind == FRAME_ARTIFACT)
            extent->now = NULL;
        if (item->kind == FRAME_FRAME)
            find_leaf(item->frame.frame, x + item->frame.x, y + item->frame.y, extent);
        if (item->kind == FRAME_RUN && extent->now == extent->tag) {
            if (extent->runs++ == 0)
                extent->left = x + item->run.x;
            extent->right = x + item->run.x + run_width(&item->run);
            extent->y = y + item->run.y;
        }
    }
    extent->now = outer;
}

static struct extent_of_leaf leaf_extent(const struct layout *layout, const struct tag *tag)
{
    struct extent_of_leaf extent = {.tag = tag};
    for (size_t i = 0; i < layout->n_pages; i++)
        find_leaf(layout->pages[i].frame, 0, 0, &extent);
    assert_true(extent.runs > 0);
    return extent;
}

static const struct tag *tag_with_role(const struct tag *tag, enum tag_role role)
{
    if (tag->role == role)
        return tag;
    for (const struct tag *child = tag->first; child; child = child->next) {
        const struct tag *found = tag_with_role(child, role);
        if (found)
            return found;
    }
    return NULL;
}

/* The cell of the body at row, column. */
static const struct tag *body_cell(const struct layout *layout, size_t row, size_t column)
{
    const struct tag *tag = tag_with_role(layout->root, TAG_TBODY)->first;
    while (row--)
        tag = tag->next;
    tag = tag->first;
    while (column--)
        tag = tag->next;
    return tag;
}

static sp width_of(struct fixture *fixture, const char *text)
{
    struct text_style style = fixture->style.table_body;
    struct run run = label_run(fixture->arena, fixture->faces, &style, text);
    return run_width(&run);
}

static void numbers_stand_on_the_decimal_comma(void **state)
{
    struct fixture *fixture = *state;
    static const char *const rows[] = {"a|12,385|7", "b|7,5|8", "c|1\u202F043|9", "d|–|3"};
    static const char *const fractions[] = {",385", ",5", "", ""};
    struct table_words given = {.title = "Tal",
                                .aligns = "ldr",
                                .head = "Rad|Värde|Antal",
                                .body = rows,
                                .n_body = LEN(rows)};
    struct block block = table(fixture->arena, &given);
    const struct layout *layout = lay_out(fixture, &block);
    assert_non_null(layout);
    sp points[LEN(rows)];
    for (size_t i = 0; i < LEN(rows); i++)
        points[i] = leaf_extent(layout, body_cell(layout, i, 1)).right -
                    width_of(fixture, fractions[i]);
    for (size_t i = 1; i < LEN(rows); i++)
        assert_true(abs(points[i] - points[0]) <= 2);
}

static void a_row_is_as_high_as_its_highest_cell(void **state)
{
    struct fixture *fixture = *state;
    static const char *const rows[] = {
        "a|Uppdraget omfattar åren 2023 till 2025 och ska bidra till att fler patienter får "
        "tillgång till cell- och genterapier och att fler prövningar förläggs till Sverige|7",
        "b|kort|8"};
    struct table_words given = {.title = "Text",
                                .aligns = "llr",
                                .head = "Rad|Text|Antal",
                                .body = rows,
                                .n_body = LEN(rows)};
    struct block block = table(fixture->arena, &given);
    const struct layout *layout = lay_out(fixture, &block);
    struct extent_of_leaf first = leaf_extent(layout, body_cell(layout, 0, 0));
    struct extent_of_leaf long_one = leaf_extent(layout, body_cell(layout, 0, 1));
    struct extent_of_leaf second = leaf_extent(layout, body_cell(layout, 1, 0));
    assert_true(long_one.y > first.y);
    assert_true(second.y > long_one.y);
}

static void a_table_of_few_short_columns_is_as_wide_as_they_are(void **state)
{
    struct fixture *fixture = *state;
    static const char *const rows[] = {"2023|12|7", "2024|14|8"};
    struct table_words given = {
        .title = "Smal", .aligns = "lrr", .head = "År|A|B", .body = rows, .n_body = LEN(rows)};
    struct block block = table(fixture->arena, &given);
    const struct layout *layout = lay_out(fixture, &block);
    sp left = fixture->style.margin_left + SP_FROM_MM(40);
    sp wide = width_of(fixture, "2023") + width_of(fixture, "12") + SP_FROM_PT(6.5 + 2 * 24);
    assert_true(leaf_extent(layout, body_cell(layout, 1, 2)).right - left < wide);
}

static void a_word_is_divided_only_when_the_table_would_not_fit(void **state)
{
    struct fixture *fixture = *state;
    static const char *const rows[] = {
        "kommersialisering av läkemedel|innovationskluster för avancerade terapier och mer "
        "därtill|organisationsmodell och finansieringsplan för de kommande åren"};
    struct table_words given = {
        .title = "Ord", .aligns = "lll", .head = "A|B|C", .body = rows, .n_body = 1};
    struct block block = table(fixture->arena, &given);
    const struct layout *layout = lay_out(fixture, &block);
    struct str text = STR_EMPTY;
    for (size_t i = 0; i < layout->n_pages; i++)
        dump_lines(&text, layout->pages[i].frame);
    assert_null(strstr(text.s, "-\n"));
    assert_non_null(strstr(text.s, "innovationskluster"));
    str_close(&text);
}

static void a_table_of_many_columns_takes_the_whole_text_column(void **state)
{
    struct fixture *fixture = *state;
    static const char *const rows[] = {"2023|12|7|5", "2024|14|8|6"};
    struct table_words given = {.title = "Hel",
                                .aligns = "lrrr",
                                .head = "År|A|B|C",
                                .body = rows,
                                .n_body = LEN(rows)};
    struct block block = table(fixture->arena, &given);
    const struct layout *layout = lay_out(fixture, &block);
    sp right = fixture->style.page_width - fixture->style.margin_right;
    assert_true(abs(leaf_extent(layout, body_cell(layout, 1, 3)).right - right) <= 4);
    sp left = fixture->style.margin_left + SP_FROM_MM(40);
    assert_true(abs(leaf_extent(layout, body_cell(layout, 1, 0)).left - left) <= 4);
}

static void the_white_between_columns_is_alike(void **state)
{
    struct fixture *fixture = *state;
    static const char *const rows[] = {"staten|23|85|41", "staten|24|86|7"};
    struct table_words given = {.title = "Jämn",
                                .aligns = "lrrr",
                                .head = "Vem|A|2023–2024|B",
                                .body = rows,
                                .n_body = LEN(rows)};
    struct block block = table(fixture->arena, &given);
    const struct layout *layout = lay_out(fixture, &block);
    sp first = leaf_extent(layout, body_cell(layout, 0, 1)).right;
    sp second = leaf_extent(layout, body_cell(layout, 0, 2)).right;
    sp third = leaf_extent(layout, body_cell(layout, 0, 3)).right;
    sp longer = third - second - width_of(fixture, "41");
    assert_true(second - first > third - second);
    assert_true(abs(second - first - width_of(fixture, "2023–2024") - longer) <= SP_FROM_PT(2));
}

static void a_wide_table_hangs_into_the_side_column(void **state)
{
    struct fixture *fixture = *state;
    static const char *const rows[] = {"2023|12|7", "2024|14|8"};
    struct table_words given = {.title = "Bred",
                                .aligns = "lrr",
                                .head = "År|A|B",
                                .body = rows,
                                .n_body = LEN(rows),
                                .width = WIDTH_FULL};
    struct block block = table(fixture->arena, &given);
    const struct layout *layout = lay_out(fixture, &block);
    sp left = leaf_extent(layout, body_cell(layout, 0, 0)).left;
    assert_true(abs(left - fixture->style.margin_left) <= 4);
}

static void a_wanted_share_sets_a_column(void **state)
{
    struct fixture *fixture = *state;
    static const char *const rows[] = {"a|b|c"};
    struct table_words given = {
        .title = "Del", .aligns = "lll", .head = "A|B|C", .body = rows, .n_body = 1};
    struct block block = table(fixture->arena, &given);
    struct table_column columns[3] = {
        {ALIGN_LEFT, 0.25}, {ALIGN_LEFT, 0.25}, {ALIGN_LEFT, 0.5}};
    block.table.columns = columns;
    const struct layout *layout = lay_out(fixture, &block);
    sp first = leaf_extent(layout, body_cell(layout, 0, 0)).left;
    sp third = leaf_extent(layout, body_cell(layout, 0, 2)).left;
    sp room = SP_FROM_MM(116) - 2 * COLUMN_GAP;
    assert_true(abs(third - first - (room / 2 + 2 * COLUMN_GAP)) <= 4);
}

static void spanning_cells_carry_their_spans_in_the_tree(void **state)
{
    struct fixture *fixture = *state;
    static const char *const rows[] = {"Nod A|2023|12", "2024|14"};
    struct table_words given = {.title = "Spann",
                                .aligns = "llr",
                                .head = "Nod|År|Antal",
                                .body = rows,
                                .n_body = LEN(rows)};
    struct block block = table(fixture->arena, &given);
    struct table_cell *cells = arena_array(fixture->arena, 3, sizeof *cells);
    memcpy(cells, block.table.body[0].cells, 3 * sizeof *cells);
    cells[0].row_span = 2;
    struct table_row *body = arena_array(fixture->arena, 2, sizeof *body);
    memcpy(body, block.table.body, 2 * sizeof *body);
    body[0].cells = cells;
    block.table.body = body;
    const struct layout *layout = lay_out(fixture, &block);
    assert_int_equal(body_cell(layout, 0, 0)->row_span, 2);
    assert_int_equal(body_cell(layout, 0, 0)->scope, SCOPE_ROW);
    sp second = leaf_extent(layout, body_cell(layout, 0, 1)).left;
    assert_true(abs(leaf_extent(layout, body_cell(layout, 1, 0)).left - second) <= 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_below_a_row_span_move_to_the_right),
        cmocka_unit_test(spans_are_cut_at_the_edge_of_the_table),
        cmocka_unit_test(a_group_heading_spans_all_columns),
        cmocka_unit_test_setup_teardown(numbers_stand_on_the_decimal_comma, open_faces,
                                        close_faces),
        cmocka_unit_test_setup_teardown(a_row_is_as_high_as_its_highest_cell, open_faces,
                                        close_faces),
        cmocka_unit_test_setup_teardown(a_table_of_few_short_columns_is_as_wide_as_they_are,
                                        open_faces, close_faces),
        cmocka_unit_test_setup_teardown(a_word_is_divided_only_when_the_table_would_not_fit,
                                        open_faces, close_faces),
        cmocka_unit_test_setup_teardown(a_table_of_many_columns_takes_the_whole_text_column,
                                        open_faces, close_faces),
        cmocka_unit_test_setup_teardown(the_white_between_columns_is_alike, open_faces,
                                        close_faces),
        cmocka_unit_test_setup_teardown(a_wide_table_hangs_into_the_side_column, open_faces,
                                        close_faces),
        cmocka_unit_test_setup_teardown(a_wanted_share_sets_a_column, open_faces, close_faces),
        cmocka_unit_test_setup_teardown(spanning_cells_carry_their_spans_in_the_tree,
                                        open_faces, close_faces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
