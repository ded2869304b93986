#include "claims.h"
#include "base/arena.h"
#include "frame/dump.h"

#define LATO "/usr/share/fonts/truetype/lato/Lato-Regular.ttf" /* 2,000 units to the em */

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct shaper *shaper;
    struct font *font;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture.arena = arena_open();
    fixture.diag = diag_open();
    fixture.shaper = shaper_open(fixture.arena, fixture.diag);
    fixture.font =
        font_open(fixture.arena, LATO, NULL, (struct pos){.file = LATO}, fixture.diag);
    *state = &fixture;
    return fixture.font ? 0 : -1;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    shaper_close(fixture->shaper);
    font_close(fixture->font);
    diag_close(fixture->diag);
    arena_close(fixture->arena);
    return 0;
}

static struct run run_of(struct fixture *fixture, const char *text)
{
    const struct shaped *shaped =
        shape_word(fixture->shaper, fixture->font, FIGURES_TABULAR, LANGUAGE_SV, text,
                   strlen(text), (struct pos){.file = "x.lua", .line = 3, .col = 7});
    return (struct run){.font = fixture->font,
                        .size = SP_FROM_PT(8.5),
                        .colour = 0x1A1A1A,
                        .x = SP_FROM_PT(3.25),
                        .y = SP_FROM_PT(11.875),
                        .glyphs = shaped->glyphs,
                        .n = shaped->n};
}

static void assert_dumped(const struct frame *frame, const char *expected)
{
    struct str out = STR_EMPTY;
    dump_frame(&out, frame);
    assert_string_equal(out.s, expected);
    str_close(&out);
}

/* --- frames --- */

static void frame_keeps_its_items_in_drawing_order(void **state)
{
    struct fixture *fixture = *state;
    struct frame *frame = frame_open(fixture->arena, SP_FROM_PT(71.5), SP_FROM_PT(13));
    for (int i = 0; i < 37; i++)
        frame_anchor(fixture->arena, frame, i % 2 ? "udda" : "jämn", i, -i);
    assert_int_equal(frame->n, 37);
    for (int i = 0; i < 37; i++) {
        assert_string_equal(frame->items[i].anchor.name, i % 2 ? "udda" : "jämn");
        assert_int_equal(frame->items[i].anchor.x, i);
        assert_int_equal(frame->items[i].anchor.y, -i);
    }
}

static void frame_fill_covers_its_rectangle_and_strokes_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct frame *frame = frame_open(fixture->arena, SP_FROM_PT(40), SP_FROM_PT(20));
    frame_fill(fixture->arena, frame, SP_FROM_PT(2.5), SP_FROM_PT(3), SP_FROM_PT(17.25),
               SP_FROM_PT(4.5), 0x0B5563);
    assert_dumped(frame,
                  "frame size 40.00 20.00\n"
                  "  path fill #0b5563 M 2.50 3.00 L 19.75 3.00 L 19.75 7.50 L 2.50 7.50 Z\n");
}

static void frame_rule_strokes_a_line_of_its_width(void **state)
{
    struct fixture *fixture = *state;
    struct frame *frame = frame_open(fixture->arena, SP_FROM_PT(40), SP_FROM_PT(20));
    frame_rule(fixture->arena, frame, (struct point){-SP_FROM_PT(1.5), SP_FROM_PT(9)},
               (struct point){SP_FROM_PT(33.7), SP_FROM_PT(9)}, SP_FROM_PT(0.25), 0xD9D9D9);
    assert_dumped(frame, "frame size 40.00 20.00\n"
                         "  path stroke #d9d9d9 width 0.25 M -1.50 9.00 L 33.70 9.00\n");
}

/* --- widths --- */

static void run_width_rounds_the_sum_once(void **state)
{
    struct fixture *fixture = *state;
    struct run run = run_of(fixture, "2024-06-01");
    int32_t units = 0;
    for (size_t i = 0; i < run.n; i++)
        units += run.glyphs[i].advance;
    assert_int_equal(run_width(&run), shape_length(fixture->font, units, run.size));
}

static void run_width_adds_the_extras_of_spaces_and_letters(void **state)
{
    struct fixture *fixture = *state;
    struct run run = run_of(fixture, "mål");
    struct glyph glyphs[4] = {run.glyphs[0], shape_space(fixture->shaper, fixture->font),
                              run.glyphs[1], run.glyphs[2]};
    run.glyphs = glyphs;
    run.n = 4;
    sp natural = run_width(&run);
    run.space_extra = -4711;
    run.letter_extra = 1009;
    assert_int_equal(run_width(&run), natural - 4711 + 4 * 1009);
}

static void run_width_of_no_glyphs_is_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct run run = {.font = fixture->font, .size = SP_FROM_PT(8.5), .letter_extra = 77};
    assert_int_equal(run_width(&run), 0);
}

/* --- tags --- */

static void tag_open_appends_children_in_order_with_the_parent_s_language(void **state)
{
    struct fixture *fixture = *state;
    struct tag *row = tag_open(fixture->arena, NULL, TAG_TR);
    row->language = LANGUAGE_EN;
    struct tag *head = tag_open(fixture->arena, row, TAG_TH);
    struct tag *cell = tag_open(fixture->arena, row, TAG_TD);
    assert_ptr_equal(row->first, head);
    assert_ptr_equal(head->next, cell);
    assert_ptr_equal(row->last, cell);
    assert_null(cell->next);
    assert_ptr_equal(cell->parent, row);
    assert_int_equal(cell->language, LANGUAGE_EN);
}

static void tag_name_knows_every_role_and_none_for_content(void **state)
{
    for (int role = 0; role < TAG_ROLE_COUNT; role++)
        assert_int_equal(strlen(tag_name((enum tag_role)role)) == 0, role == TAG_CONTENT);
    assert_string_equal(tag_name(TAG_BLOCKQUOTE), "BlockQuote");
    assert_string_equal(tag_name(TAG_TOCI), "TOCI");
}

static void dump_tags_shows_the_tree_with_its_attributes(void **state)
{
    struct fixture *fixture = *state;
    struct arena *arena = fixture->arena;
    struct tag *root = tag_open(arena, NULL, TAG_DOCUMENT);
    struct tag *paragraph = tag_open(arena, root, TAG_P);
    struct tag *english = tag_open(arena, paragraph, TAG_SPAN);
    struct tag *list = tag_open(arena, root, TAG_L);
    struct tag *head = tag_open(arena, root, TAG_TH);
    struct tag *figure = tag_open(arena, root, TAG_FIGURE);
    tag_open(arena, paragraph, TAG_CONTENT);
    english->language = LANGUAGE_EN;
    list->numbering = LIST_DECIMAL;
    head->scope = SCOPE_COLUMN;
    head->column_span = 3;
    head->row_span = 2;
    head->id = "c7";
    figure->alt = "Linje \"Sverige\",\nstigande";
    figure->title = "Gapet";
    struct str out = STR_EMPTY;
    dump_tags(&out, root);
    assert_string_equal(out.s,
                        "Document lang sv\n"
                        "  P\n"
                        "    Span lang en\n"
                        "    content\n"
                        "  L list Decimal\n"
                        "  TH scope Column columns 3 rows 2 id \"c7\"\n"
                        "  Figure title \"Gapet\" alt \"Linje \\\"Sverige\\\",\\nstigande\"\n");
    str_close(&out);
}

/* --- dumps --- */

static void dump_frame_shows_runs_with_their_text_and_extras(void **state)
{
    struct fixture *fixture = *state;
    struct frame *frame = frame_open(fixture->arena, SP_FROM_PT(99.998), SP_FROM_PT(14.5));
    struct run run = run_of(fixture, "”räfflor”");
    frame_run(fixture->arena, frame, run);
    run.space_extra = SP_FROM_PT(1.125);
    run.letter_extra = SP_FROM_PT(0.05);
    run.value = 12;
    run.actual = "\u00AD";
    frame_run(fixture->arena, frame, run);
    assert_dumped(
        frame,
        "frame size 100.00 14.50\n"
        "  run Lato-Regular 8.50 at 3.25 11.88 colour #1a1a1a \"”räfflor”\"\n"
        "  run Lato-Regular 8.50 at 3.25 11.88 colour #1a1a1a space 1.13 letter 0.05 value 12"
        " \"”räfflor”\" actual \"\u00AD\"\n");
}

static void dump_frame_shows_missing_glyphs_as_replacement_characters(void **state)
{
    struct fixture *fixture = *state;
    static const struct glyph notdef = {.id = 0, .advance = 1158};
    struct frame *frame = frame_open(fixture->arena, SP_FROM_PT(9), SP_FROM_PT(9));
    struct run run = {.font = fixture->font, .size = SP_FROM_PT(9), .glyphs = &notdef, .n = 1};
    frame_run(fixture->arena, frame, run);
    assert_dumped(frame, "frame size 9.00 9.00\n"
                         "  run Lato-Regular 9.00 at 0.00 0.00 colour #000000 \"\uFFFD\"\n");
}

static void dump_frame_shows_every_part_of_a_path(void **state)
{
    static const uint8_t ops[] = {PATH_MOVE, PATH_CURVE, PATH_LINE, PATH_CLOSE};
    static const struct point points[] = {
        {0, 65536}, {131072, 0}, {196608, -32768}, {262144, 1}, {327680, 6553}};
    static const sp dash[] = {SP_PT * 3, SP_PT * 2};
    struct fixture *fixture = *state;
    struct frame *frame = frame_open(fixture->arena, SP_FROM_PT(5), SP_FROM_PT(5));
    struct path path = {.ops = ops,
                        .n_ops = 4,
                        .points = points,
                        .n_points = 5,
                        .fill = 0xD55E00,
                        .stroke = 0x0072B2,
                        .width = SP_PT * 2,
                        .dash = dash,
                        .n_dash = 2,
                        .round = true,
                        .even_odd = true,
                        .opacity = 0.18};
    frame_path(fixture->arena, frame, path);
    assert_dumped(frame,
                  "frame size 5.00 5.00\n"
                  "  path fill #d55e00 stroke #0072b2 width 2.00 dash 3.00 2.00 round even-odd"
                  " opacity 18% M 0.00 1.00 C 2.00 0.00 3.00 -0.50 4.00 0.00 L 5.00 0.10 Z\n");
}

static void dump_frame_shows_structure_links_anchors_and_frames_within(void **state)
{
    struct fixture *fixture = *state;
    struct arena *arena = fixture->arena;
    struct tag *paragraph = tag_open(arena, NULL, TAG_P);
    struct tag *link = tag_open(arena, paragraph, TAG_LINK);
    struct frame *inner = frame_open(arena, SP_PT * 7, SP_PT * 3);
    struct frame *frame = frame_open(arena, SP_PT * 90, SP_PT * 30);
    frame_tag(arena, inner, paragraph);
    frame_tag(arena, inner, tag_open(arena, paragraph, TAG_CONTENT));
    frame_clip(arena, inner, SP_PT, SP_PT * 2, SP_PT * 3, SP_PT * 4);
    frame_anchor(arena, frame, "sec-3", SP_PT * 27, SP_PT * 24);
    frame_frame(arena, frame, inner, SP_PT * 13, -SP_PT / 2);
    frame_artifact(arena, frame, ARTIFACT_FOOTER);
    frame_link(arena, frame,
               (struct link_area){.x = SP_PT,
                                  .y = SP_PT,
                                  .width = SP_PT * 31,
                                  .height = SP_PT * 9,
                                  .target = "fig-2",
                                  .tag = link});
    frame_link(arena, frame, (struct link_area){.uri = "https://www.esv.se/", .tag = link});
    assert_dumped(frame, "frame size 90.00 30.00\n"
                         "  anchor at 27.00 24.00 name \"sec-3\"\n"
                         "  frame at 13.00 -0.50 size 7.00 3.00\n"
                         "    tag P\n"
                         "    tag P content\n"
                         "    clip at 1.00 2.00 size 3.00 4.00\n"
                         "  artifact footer\n"
                         "  link at 1.00 1.00 size 31.00 9.00 target \"fig-2\"\n"
                         "  link at 0.00 0.00 size 0.00 0.00 uri \"https://www.esv.se/\"\n");
}

static void dump_lines_puts_the_words_of_a_baseline_on_one_line(void **state)
{
    struct fixture *fixture = *state;
    struct str out = STR_EMPTY;
    struct frame *inner = frame_open(fixture->arena, SP_PT * 40, SP_PT * 9);
    struct frame *frame = frame_open(fixture->arena, SP_PT * 90, SP_PT * 30);
    struct run left = run_of(fixture, "17,5"), right = run_of(fixture, "mnkr");
    left.y = SP_PT * 21;
    right.y = SP_PT * 8;
    frame_run(fixture->arena, inner, right);
    frame_run(fixture->arena, frame, left);
    frame_frame(fixture->arena, frame, inner, SP_PT * 31, SP_PT * 13);
    frame_frame(fixture->arena, frame, inner, 0, SP_PT * 27);
    dump_lines(&out, frame);
    assert_string_equal(out.s, "17,5mnkr\nmnkr\n");
    str_close(&out);
}

static void dump_frame_never_prints_a_minus_before_zero(void **state)
{
    struct fixture *fixture = *state;
    struct frame *frame = frame_open(fixture->arena, 0, 0);
    frame_anchor(fixture->arena, frame, "a", -300, -400);
    assert_dumped(frame, "frame size 0.00 0.00\n  anchor at 0.00 -0.01 name \"a\"\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(frame_keeps_its_items_in_drawing_order),
        TEST(frame_fill_covers_its_rectangle_and_strokes_nothing),
        TEST(frame_rule_strokes_a_line_of_its_width),
        TEST(run_width_rounds_the_sum_once),
        TEST(run_width_adds_the_extras_of_spaces_and_letters),
        TEST(run_width_of_no_glyphs_is_nothing),
        TEST(tag_open_appends_children_in_order_with_the_parent_s_language),
        TEST(tag_name_knows_every_role_and_none_for_content),
        TEST(dump_tags_shows_the_tree_with_its_attributes),
        TEST(dump_frame_shows_runs_with_their_text_and_extras),
        TEST(dump_frame_shows_missing_glyphs_as_replacement_characters),
        TEST(dump_frame_shows_every_part_of_a_path),
        TEST(dump_frame_shows_structure_links_anchors_and_frames_within),
        TEST(dump_lines_puts_the_words_of_a_baseline_on_one_line),
        TEST(dump_frame_never_prints_a_minus_before_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
