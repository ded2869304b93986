/* Planted faults: a sound report is spoilt in one way at a time, and the audit
 * names just that. */
#include "claims.h"
#include "audit_report.h"

/* --- the faults --- */

static void title_missing(struct report *r)
{
    r->doc.front.title = NULL;
}
static void title_blank(struct report *r)
{
    r->doc.front.title = "  ";
}
static void first_heading_low(struct report *r)
{
    r->heading->role = TAG_H2;
}
static void heading_skipped(struct report *r)
{
    r->last->role = TAG_H3;
}
static void heading_empty(struct report *r)
{
    r->undrawn = r->heading;
}
static void paragraph_in_paragraph(struct report *r)
{
    add(r, r->last, TAG_P);
}
static void item_outside_list(struct report *r)
{
    add(r, add(r, r->division, TAG_LI), TAG_LBODY);
}
static void cell_outside_row(struct report *r)
{
    add(r, r->division, TAG_TD);
}
static void span_in_row(struct report *r)
{
    add(r, r->row_tag, TAG_SPAN)->column_span = 0;
}
static void entry_outside_contents(struct report *r)
{
    add(r, r->division, TAG_TOCI);
}
static void heading_in_cell(struct report *r)
{
    add(r, r->row_tag->last, TAG_H2);
}
static void document_in_section(struct report *r)
{
    add(r, r->division, TAG_DOCUMENT);
}
static void paragraph_in_list(struct report *r)
{
    add(r, r->list, TAG_P);
}
static void caption_in_cell(struct report *r)
{
    add(r, r->row_tag->last, TAG_CAPTION);
}
static void scope_missing(struct report *r)
{
    r->head->scope = SCOPE_NONE;
}
static void row_short(struct report *r)
{
    r->row_tag->first->next = NULL;
}
static void row_long(struct report *r)
{
    r->row_tag->last->column_span = 2;
}
static void head_row_short(struct report *r)
{
    r->head->next = NULL;
}
static void span_too_deep(struct report *r)
{
    r->row_tag->last->row_span = 2;
}
static void span_pushes_cells(struct report *r)
{
    r->row_tag->parent->first->last->row_span = 3;
    r->row_tag->first->next = NULL; /* the last row is right, the one between is not */
}
static void heads_missing(struct report *r)
{
    for (struct tag *part = r->table->first; part; part = part->next)
        for (struct tag *row = part->first; row; row = row->next)
            for (struct tag *cell = row->first; cell; cell = cell->next)
                if (cell->role == TAG_TH)
                    cell->role = TAG_TD;
}
static void alt_missing(struct report *r)
{
    r->figure->alt = NULL;
}
static void alt_blank(struct report *r)
{
    r->figure->alt = " ";
}
static void alt_is_title(struct report *r)
{
    r->figure->alt = "Antalet ökar";
}
static void alt_is_title_with_a_stop(struct report *r)
{
    r->figure->alt = "Antalet ökar. ";
}
static void figure_empty(struct report *r)
{
    r->undrawn = r->figure;
}
static void item_without_body(struct report *r)
{
    r->item->first->next = NULL;
}
static void link_empty(struct report *r)
{
    r->undrawn = r->anchor;
}
static void name_twice(struct report *r)
{
    r->last->id = "not-1";
}
static void blocks_swapped(struct report *r)
{
    const struct pos *pos = r->heading->pos;
    r->heading->pos = r->text->pos;
    r->text->pos = pos;
}
static void block_from_nowhere(struct report *r)
{
    static const struct pos nowhere = {TEMPLATE, 99, 1};
    r->last->pos = &nowhere;
}
static void words_on_earlier_page(struct report *r)
{
    r->second = r->text->first;
}
static void content_outside_tree(struct report *r)
{
    struct tag *stray = add(r, NULL, TAG_P);
    stray->pos = r->last->pos;
    frame_tag(r->arena, r->frame, stray);
    frame_rule(r->arena, r->frame, (struct point){0, 0}, (struct point){SP_PT, 0}, SP_PT, INK);
}
static void text_pale(struct report *r)
{
    r->text_colour = 0x8A8A8A;
}
static void text_pale_on_tint(struct report *r)
{
    r->text_colour = 0x737373; /* enough on white, 4.74, and not here */
    r->ground = 0xEFF3F4;
}
static void text_on_transparent_ground(struct report *r)
{
    r->text_colour = 0x6A6A6A; /* enough on white, 5.41 */
    r->ground = 0x0B5563;
    r->opacity = 0.25;
}
static void line_pale(struct report *r)
{
    frame_tag(r->arena, r->frame, r->figure);
    frame_rule(r->arena, r->frame, (struct point){0, 0}, (struct point){SP_PT, 0}, SP_PT,
               0xBBBBBB);
}
static void accent_pale(struct report *r)
{
    r->style.accent = 0x66BBCC;
}
static void series_pale_for_protanopes(struct report *r)
{
    r->style.series[1] = 0x0A91FF; /* 3.23 for others, 2.82 for them */
}
static void series_alike(struct report *r)
{
    r->style.series[3] = 0x0B5F63;
}
static void series_alike_for_deuteranopes(struct report *r)
{
    r->style.series[4] = 0x8D4E00;
}
static void link_says_here(struct report *r)
{
    r->inlines[1].text = "här";
}
static void link_says_read_more_in_two_parts(struct report *r)
{
    r->inlines[1].text = "Läs ";
    r->inlines[2] = words("mer.");
    r->inlines[2].link = &r->link;
}
static void link_says_here_in_note(struct report *r)
{
    r->inlines[2] = (struct inline_){.kind = INLINE_NOTE, .note = &r->note};
    r->note_inline.text = "Click here";
    r->note_inline.link = &r->link;
}
static void link_says_nothing_in_cell(struct report *r)
{
    r->cell_inline.text = "…";
    r->cell_inline.link = &r->link;
}
static void english_unmarked(struct report *r)
{
    r->inlines[2].text = " to the commercialisation of advanced therapies with the industry.";
}
static void swedish_unmarked(struct report *r)
{
    for (size_t i = 0; i < 3; i++)
        r->inlines[i].language = LANGUAGE_EN;
    r->inlines[0].text = "The report ";
    r->inlines[1].text = "om Sverige som inte är det land";
}

static const struct fault {
    const char *name;
    void (*plant)(struct report *report);
    const char *reason;
    enum line line;
    bool warning;
} faults[] = {
#define FAULT(plant, reason, line)                                                             \
    {                                                                                          \
#plant, plant, reason, line, false                                                     \
    }
    FAULT(title_missing, "title", LINE_REPORT),
    FAULT(title_blank, "title", LINE_REPORT),
    FAULT(first_heading_low, "heading-level", LINE_HEADING),
    FAULT(heading_skipped, "heading-level", LINE_LAST),
    FAULT(heading_empty, "heading-empty", LINE_HEADING),
    FAULT(paragraph_in_paragraph, "tag-nesting", LINE_LAST),
    FAULT(item_outside_list, "tag-nesting", LINE_FIGURE),
    FAULT(cell_outside_row, "tag-nesting", LINE_FIGURE),
    FAULT(entry_outside_contents, "tag-nesting", LINE_FIGURE),
    FAULT(heading_in_cell, "tag-nesting", LINE_TABLE),
    FAULT(document_in_section, "tag-nesting", LINE_FIGURE),
    FAULT(paragraph_in_list, "tag-nesting", LINE_LIST),
    FAULT(caption_in_cell, "tag-nesting", LINE_TABLE),
    FAULT(scope_missing, "table-scope", LINE_TABLE),
    FAULT(row_short, "table-width", LINE_TABLE),
    FAULT(row_long, "table-width", LINE_TABLE),
    FAULT(span_too_deep, "table-width", LINE_TABLE),
    FAULT(span_pushes_cells, "table-width", LINE_TABLE),
    FAULT(heads_missing, "table-heads", LINE_TABLE),
    FAULT(alt_missing, "figure-alt", LINE_FIGURE),
    FAULT(alt_blank, "figure-alt", LINE_FIGURE),
    FAULT(alt_is_title, "figure-alt", LINE_FIGURE),
    FAULT(alt_is_title_with_a_stop, "figure-alt", LINE_FIGURE),
    FAULT(figure_empty, "figure-empty", LINE_FIGURE),
    FAULT(item_without_body, "list-item", LINE_LIST),
    FAULT(link_empty, "link-empty", LINE_TEXT),
    FAULT(name_twice, "tag-name", LINE_REPORT),
    FAULT(blocks_swapped, "reading-order", LINE_HEADING),
    FAULT(block_from_nowhere, "reading-order", (enum line)99),
    FAULT(words_on_earlier_page, "reading-order", LINE_TEXT),
    FAULT(content_outside_tree, "content-outside", LINE_LAST),
    FAULT(text_pale, "contrast", LINE_TEXT),
    FAULT(text_pale_on_tint, "contrast", LINE_TEXT),
    FAULT(text_on_transparent_ground, "contrast", LINE_TEXT),
    FAULT(line_pale, "contrast", LINE_FIGURE),
    FAULT(accent_pale, "palette", LINE_REPORT),
    FAULT(series_pale_for_protanopes, "palette", LINE_REPORT),
    FAULT(series_alike, "palette", LINE_REPORT),
    FAULT(series_alike_for_deuteranopes, "palette", LINE_REPORT),
    FAULT(link_says_here, "link-text", LINE_TEXT),
    FAULT(link_says_read_more_in_two_parts, "link-text", LINE_TEXT),
    FAULT(link_says_here_in_note, "link-text", LINE_TEXT),
    FAULT(link_says_nothing_in_cell, "link-text", LINE_TEXT),
#undef FAULT
    {"english_unmarked", english_unmarked, "language-change", LINE_TEXT, true},
    {"swedish_unmarked", swedish_unmarked, "language-change", LINE_TEXT, true},
};

/* How many messages of that kind, "": of all; each ends its first line with its reason in
 * brackets. */
static int messages(const char *text, const char *reason)
{
    char end[40];
    int n = 0;
    snprintf(end, sizeof end, "%s%s]\n", *reason ? " [" : "", reason);
    for (const char *at = text; (at = strstr(at, end)); at++)
        n++;
    return n;
}

static void each_planted_fault_is_found_alone_and_at_its_line(void **unused)
{
    for (size_t i = 0; i < LEN(faults); i++) {
        void *state;
        char place[80];
        bool sound;
        report_open(&state);
        struct report *report = state;
        faults[i].plant(report);
        char *text = audited(report, &sound);
        snprintf(place, sizeof place, TEMPLATE ":%d:1: %s: ", (int)faults[i].line,
                 faults[i].warning ? "warning" : "error");
        bool found = messages(text, faults[i].reason) == 1 && messages(text, "") == 1 &&
                     strstr(text, place) && sound == faults[i].warning;
        if (!found)
            fail_msg("%s: expected one [%s] at %s, got\n%s", faults[i].name, faults[i].reason,
                     place, text);
        free(text);
        report_close(&state);
    }
}

/* What a fault draws along with it is told too, so it stands outside the table above. */
static void foreign_tag_in_a_row_is_told_as_nesting_and_width(void **state)
{
    bool sound;
    span_in_row(*state);
    char *text = audited(*state, &sound);
    assert_false(sound);
    assert_int_equal(messages(text, "tag-nesting"), 1);
    assert_int_equal(messages(text, "table-width"), 1);
    free(text);
}

static void short_head_row_makes_every_row_of_the_body_too_wide(void **state)
{
    bool sound;
    head_row_short(*state);
    char *text = audited(*state, &sound);
    assert_false(sound);
    assert_int_equal(messages(text, "table-width"), 3);
    free(text);
}

static void assert_sound(struct report *report)
{
    bool sound;
    char *text = audited(report, &sound);
    assert_string_equal(text ? text : "", "");
    assert_true(sound);
    free(text);
}

static void sound_report_has_no_messages(void **state)
{
    assert_sound(*state);
}

static void white_text_is_judged_on_what_lies_under_it(void **state)
{
    struct report *report = *state;
    report->text_colour = 0xFFFFFF;
    frame_artifact(report->arena, report->frame, ARTIFACT_BACKGROUND);
    frame_fill(report->arena, report->frame, 0, 44 * SP_PT, 600 * SP_PT, 8 * SP_PT, 0x0B5563);
    assert_sound(report);
}

/* As an axis of almost no length makes them. */
static void ground_wider_than_a_length_can_be_lies_under_the_text(void **state)
{
    struct report *report = *state;
    static const uint8_t ops[] = {PATH_MOVE, PATH_LINE, PATH_LINE, PATH_CLOSE};
    static const struct point points[] = {
        {-2000000011, -7}, {2000000011, -7}, {2000000011, 2000000011}};
    report->text_colour = 0xFFFFFF;
    frame_artifact(report->arena, report->frame, ARTIFACT_BACKGROUND);
    frame_fill(report->arena, report->frame, 0, 44 * SP_PT, 600 * SP_PT, 8 * SP_PT, 0x0B5563);
    frame_path(report->arena, report->frame,
               (struct path){.ops = ops,
                             .n_ops = LEN(ops),
                             .points = points,
                             .n_points = LEN(points),
                             .fill = 0x0B5563,
                             .stroke = NO_COLOUR,
                             .opacity = 0.03125});
    assert_sound(report);
}

static void spans_that_fill_the_rows_are_sound(void **state)
{
    struct report *report = *state;
    report->row_tag->parent->first->last->row_span = 3;
    struct tag *second = report->row_tag->parent->first->next;
    second->first->next = second->next->first->next = NULL;
    assert_sound(report);
}

static void pale_grid_lines_are_no_information(void **state)
{
    struct report *report = *state;
    frame_tag(report->arena, report->frame, report->figure);
    frame_rule(report->arena, report->frame, (struct point){0, 0}, (struct point){SP_PT, 0},
               SP_PT * 4 / 10, 0xD9D9D9);
    assert_sound(report);
}

static void names_in_another_language_are_no_passage(void **state)
{
    struct report *report = *state;
    report->inlines[2].text = " och Centre of Excellence and Innovation i Toronto med flera.";
    assert_sound(report);
}

static void marked_language_is_sound(void **state)
{
    struct report *report = *state;
    english_unmarked(report);
    report->inlines[2].language = LANGUAGE_EN;
    assert_sound(report);
}

/* --- colours --- */

static void contrast_is_that_of_wcag(void **state)
{
    assert_true(colour_contrast(0, 0xFFFFFF) == 21);
    /* The grey that just passes, and its neighbour that does not (WCAG 2.1,
     * understanding 1.4.3). */
    assert_true(colour_contrast(0x767676, 0xFFFFFF) >= CONTRAST_TEXT);
    assert_true(colour_contrast(0x777777, 0xFFFFFF) < CONTRAST_TEXT);
    assert_true(colour_contrast(0x0B5563, 0xD55E00) == colour_contrast(0xD55E00, 0x0B5563));
}

static void grey_looks_the_same_to_everybody(void **state)
{
    for (enum vision vision = VISION_FULL; vision < VISION_COUNT; vision++)
        for (colour grey = 0; grey < 0xFFFFFF; grey += 0x111111)
            assert_true(colour_distance(colour_seen(grey, vision), grey) <= 1);
}

static void red_and_green_of_one_lightness_meet_in_deuteranopia(void **state)
{
    const colour red = 0xB43C00, green = 0x5A6E00;
    assert_true(colour_distance(red, green) > 50);
    assert_true(colour_distance(colour_seen(red, VISION_DEUTAN),
                                colour_seen(green, VISION_DEUTAN)) < 30);
}

static void blending_is_by_share(void **state)
{
    assert_int_equal(colour_blend(0x000000, 0xFFFFFF, 0.25), 0xBFBFBF);
    assert_int_equal(colour_blend(0x123456, 0xFFFFFF, 1), 0x123456);
}

#define REPORT_TEST(test) cmocka_unit_test_setup_teardown(test, report_open, report_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_planted_fault_is_found_alone_and_at_its_line),
        REPORT_TEST(foreign_tag_in_a_row_is_told_as_nesting_and_width),
        REPORT_TEST(short_head_row_makes_every_row_of_the_body_too_wide),
        REPORT_TEST(sound_report_has_no_messages),
        REPORT_TEST(white_text_is_judged_on_what_lies_under_it),
        REPORT_TEST(ground_wider_than_a_length_can_be_lies_under_the_text),
        REPORT_TEST(spans_that_fill_the_rows_are_sound),
        REPORT_TEST(pale_grid_lines_are_no_information),
        REPORT_TEST(names_in_another_language_are_no_passage),
        REPORT_TEST(marked_language_is_sound),
        cmocka_unit_test(contrast_is_that_of_wcag),
        cmocka_unit_test(grey_looks_the_same_to_everybody),
        cmocka_unit_test(red_and_green_of_one_lightness_meet_in_deuteranopia),
        cmocka_unit_test(blending_is_by_share),
    };
    return cmocka_run_group_tests_name("audit", tests, NULL, NULL);
}
