#include "claims.h"
#include "para_bench.h"

/* --- lines --- */

static const double measures[] = {41.3, 57.9, 73.7, 97.1, 116, 156};

static void no_word_is_lost_and_no_line_too_long_at_any_measure(void **state)
{
    struct bench *bench = *state;
    for (enum para_align align = PARA_JUSTIFIED; align <= PARA_CENTRE; align++)
        for (size_t i = 0; i < LEN(measures); i++) {
            bench->para.align = align;
            bench->para.measure = SP_FROM_MM(measures[i]);
            const struct lines *lines = set_words(bench, swedish);
            assert_string_equal(text_of(bench, lines), swedish);
            sp hang = align == PARA_JUSTIFIED ? mark_width(bench) / 2 : 0;
            for (size_t j = 0; j < lines->n; j++)
                assert_true(right_edge(&lines->line[j]) <=
                            bench->para.measure + hang + SP_PT / 10);
        }
}

static void justified_lines_end_at_the_measure_and_light_marks_half_outside(void **state)
{
    struct bench *bench = *state;
    const struct lines *lines = set_words(bench, swedish);
    size_t hanging = 0;
    for (size_t i = 0; i + 1 < lines->n; i++) {
        sp out = right_edge(&lines->line[i]) - bench->para.measure;
        hanging += out > 64;
        assert_true(out > -64 && out < mark_width(bench) / 2 + 64);
        if (lines->line[i].hyphenated)
            assert_true(out > mark_width(bench) / 2 - 64);
    }
    assert_true(hanging > 0);
}

static void at_most_two_lines_in_a_row_end_with_a_hyphen(void **state)
{
    struct bench *bench = *state;
    for (double mm = 50; mm < 160; mm += 1.37) {
        bench->para.measure = SP_FROM_MM(mm);
        const struct lines *lines = set_words(bench, swedish);
        int row = 0;
        for (size_t i = 0; i < lines->n; i++) {
            row = lines->line[i].hyphenated ? row + 1 : 0;
            assert_true(row <= 2);
        }
    }
}

static void lines_share_the_leading_between_ascent_and_descent(void **state)
{
    struct bench *bench = *state;
    const struct lines *lines = set_words(bench, swedish);
    assert_int_equal(lines->height, (sp)lines->n * SP_FROM_PT(14.5));
    assert_int_equal(lines->line[1].ascent + lines->line[1].descent, SP_FROM_PT(14.5));
    assert_int_equal(find_item(lines, FRAME_RUN, 0)->run.y, lines->line[0].ascent);
}

static void an_empty_text_has_no_lines(void **state)
{
    struct bench *bench = *state;
    const struct lines *lines = set_words(bench, "  ");
    assert_non_null(lines);
    assert_int_equal(lines->n, 0);
}

static void spaces_run_together_and_vanish_at_the_ends(void **state)
{
    struct bench *bench = *state;
    const struct inline_ inlines[] = {{.text = "  anslag "}, {.text = "  och \n utfall "}};
    assert_string_equal(text_of(bench, set_inlines(bench, inlines, 2)), "anslag och utfall");
}

static void a_forced_break_ends_a_line_that_is_not_stretched(void **state)
{
    struct bench *bench = *state;
    const struct inline_ inlines[] = {
        {.text = "Vinnova, Box 1101 "}, {.kind = INLINE_BREAK}, {.text = " 101 10 Stockholm"}};
    const struct lines *lines = set_inlines(bench, inlines, 3);
    assert_int_equal(lines->n, 2);
    assert_string_equal(line_text(bench, lines, 0), "Vinnova, Box 1101 ");
    assert_string_equal(line_text(bench, lines, 1), "101 10 Stockholm");
    assert_int_equal(find_item(lines, FRAME_RUN, 0)->run.space_extra, 0);
}

static void the_first_line_is_indented_or_hangs(void **state)
{
    struct bench *bench = *state;
    bench->para.first_indent = SP_FROM_PT(13.7);
    const struct lines *lines = set_words(bench, swedish);
    assert_int_equal(lines->line[0].frame->items[1].run.x, SP_FROM_PT(13.7));
    assert_int_equal(lines->line[1].frame->items[1].run.x, 0);
    bench->para.first_indent = -SP_FROM_PT(13.7);
    lines = set_words(bench, swedish);
    assert_int_equal(lines->line[0].frame->items[1].run.x, 0);
    assert_int_equal(lines->line[1].frame->items[1].run.x, SP_FROM_PT(13.7));
}

static void text_stands_right_and_centred_without_its_last_space(void **state)
{
    struct bench *bench = *state;
    bench->para.align = PARA_RIGHT;
    const struct lines *lines = set_words(bench, swedish);
    for (size_t i = 0; i < lines->n; i++)
        assert_in_range(right_edge(&lines->line[i]), bench->para.measure - 64,
                        bench->para.measure + 64);
    bench->para.align = PARA_CENTRE;
    lines = set_words(bench, "Tjugotre prövningar");
    const struct run *run = &find_item(lines, FRAME_RUN, 0)->run;
    assert_in_range(run->x + right_edge(&lines->line[0]), bench->para.measure - 64,
                    bench->para.measure + 64);
}

static void a_hyphen_stands_for_a_soft_hyphen_in_its_own_run(void **state)
{
    struct bench *bench = *state;
    bench->para.measure = SP_FROM_MM(31);
    bench->para.align = PARA_LEFT;
    const struct lines *lines = set_words(bench, "forskningsinfrastrukturen");
    assert_true(lines->n > 1 && lines->line[0].hyphenated);
    const struct frame *frame = lines->line[0].frame;
    assert_string_equal(frame->items[frame->n - 1].run.actual, "\xC2\xAD");
    assert_int_equal(frame->items[frame->n - 1].run.n, 1);
}

static void bound_words_and_words_of_two_styles_stay_on_one_line(void **state)
{
    struct bench *bench = *state;
    static const struct {
        struct inline_ inlines[3];
        const char *whole;
    } cases[] = {
        {{{.text = "Staten betalade "},
          {.text = "83,7", .value = 5},
          {.text = " mnkr till dem"}},
         "83,7 mnkr"},
        {{{.text = "ett ord, det är "},
          {.text = "halv", .style = INLINE_STRONG},
          {.text = "fett, sade hon"}},
         "halvfett,"},
    };
    bench->para.align = PARA_LEFT;
    for (double mm = 20; mm < 70; mm += 1.3)
        for (size_t i = 0; i < LEN(cases); i++) {
            bench->para.measure = SP_FROM_MM(mm);
            const struct lines *lines = set_inlines(bench, cases[i].inlines, 3);
            size_t found = 0;
            for (size_t j = 0; j < lines->n; j++)
                found += strstr(line_text(bench, lines, j), cases[i].whole) != NULL;
            assert_int_equal(found, 1);
        }
}

static void a_line_that_spaces_would_tear_is_left_ragged(void **state)
{
    struct bench *bench = *state;
    const struct lines *lines = set_words(
        bench,
        "Se https://www.vinnova.se/publikationer/slutredovisning-innovationskluster-2025");
    assert_int_equal(find_item(lines, FRAME_RUN, 0)->run.space_extra, 0);
    assert_true(lines->n == 2 && right_edge(&lines->line[0]) < bench->para.measure);
}

/* --- overflow --- */

static void a_word_wider_than_the_measure_is_an_error_that_names_it(void **state)
{
    struct bench *bench = *state;
    bench->para.measure = SP_FROM_MM(17.3);
    bench->para.hyphenate = false;
    assert_null(set_words(bench, "Se terapiläkemedelsverket nu"));
    const char *message = first_message(bench);
    assert_non_null(strstr(message, "konto.lua:17:3: error: 'terapiläkemedelsverket' is "));
    assert_non_null(strstr(message, " mm wider than its line of 17.3 mm [overflow]"));
    assert_non_null(strstr(message, "hint: write a shorter word"));
}

/* Wider than the largest length: it must not wrap around to one that fits. */
static void a_word_of_any_length_is_too_wide(void **state)
{
    struct bench *bench = *state;
    static char word[30001];
    memset(word, 'm', 30000);
    assert_null(set_words(bench, word));
    assert_non_null(strstr(first_message(bench), "mmm…' is "));
}

static void widths_hold_the_widest_piece_and_the_whole(void **state)
{
    struct bench *bench = *state;
    struct inline_ inline_ = {.text = "kliniska läkemedelsprövningar"};
    struct text text = {&inline_, 1};
    bench->para.align = PARA_LEFT;
    struct para_widths widths =
        para_widths(bench->arena, bench->faces, &text, &bench->para, NULL);
    assert_true(widths.min < widths.max);
    bench->para.measure = widths.max;
    assert_int_equal(set_words(bench, inline_.text)->n, 1);
    bench->para.measure = widths.min;
    assert_true(set_words(bench, inline_.text)->n > 2);
    bench->para.measure = widths.min - SP_PT / 2;
    assert_null(set_words(bench, inline_.text));
}

static struct para_widths word_widths(struct bench *bench, const char *word, bool hyphenate)
{
    struct inline_ inline_ = {.text = word};
    struct text text = {&inline_, 1};
    bench->para.hyphenate = hyphenate;
    return para_widths(bench->arena, bench->faces, &text, &bench->para, NULL);
}

static void a_name_of_a_file_is_parted_only_where_words_are(void **state)
{
    struct bench *bench = *state;
    const char *name = "internationella-satsningar.csv";
    struct para_widths whole = word_widths(bench, name, false);
    assert_int_equal(whole.min, whole.max);
    assert_true(word_widths(bench, name, true).min < whole.max);
    struct para_widths address = word_widths(bench, "https://www.vinnova.se/nyheter", false);
    assert_true(address.min < address.max);
}

/* --- tags, links, notes --- */

static void plain_text_belongs_to_the_tag_itself(void **state)
{
    struct bench *bench = *state;
    const struct inline_ inlines[] = {{.text = "ett "},
                                      {.text = "fett", .style = INLINE_STRONG}};
    const struct lines *lines = set_inlines(bench, inlines, 2);
    assert_ptr_equal(find_item(lines, FRAME_TAG, 0)->tag, &bench->tag);
    assert_null(find_item(lines, FRAME_TAG, 1));
    assert_null(bench->tag.first);
}

static void a_link_has_its_tag_its_words_and_an_area_on_each_line(void **state)
{
    struct bench *bench = *state;
    bench->para.measure = SP_FROM_MM(44);
    bench->para.align = PARA_LEFT;
    bench->para.link_colour = true;
    struct link link = {.uri = "https://www.vinnova.se/"};
    const struct inline_ inlines[] = {
        {.text = "Läs mer hos "},
        {.text = "Sveriges ", .link = &link},
        {.text = "innovationsmyndighet", .link = &link, .style = INLINE_EMPHASIS},
        {.text = "."}};
    const struct lines *lines = set_inlines(bench, inlines, 4);
    const struct tag *tag = bench->tag.first->next;
    assert_int_equal(bench->tag.first->role, TAG_CONTENT);
    assert_int_equal(tag->role, TAG_LINK);
    assert_string_equal(tag->alt, "Sveriges innovationsmyndighet, https://www.vinnova.se/");
    assert_int_equal(tag->next->role, TAG_CONTENT);
    assert_null(tag->next->next);
    assert_ptr_equal(find_item(lines, FRAME_LINK, 0)->link.tag, tag);
    assert_string_equal(find_item(lines, FRAME_LINK, 1)->link.uri, link.uri);
    assert_int_equal(find_item(lines, FRAME_LINK, 1)->link.x, 0);
    assert_int_equal(find_item(lines, FRAME_RUN, 1)->run.colour, 0x1F5FA8);
}

static void a_reference_is_set_by_its_text_and_leads_to_its_block(void **state)
{
    struct bench *bench = *state;
    struct block block = {.kind = BLOCK_FIGURE, .anchor = "fig-3"};
    const struct inline_ inlines[] = {
        {.text = "se "}, {.kind = INLINE_REFERENCE, .target = &block}, {.text = "."}};
    const struct lines *lines = set_inlines(bench, inlines, 3);
    assert_string_equal(text_of(bench, lines), "se figur 3.");
    assert_string_equal(find_item(lines, FRAME_LINK, 0)->link.target, "fig-3");
    assert_string_equal(bench->tag.first->next->alt, "figur\xC2\xA0"
                                                     "3");
}

static void a_sign_follows_its_word_raised_and_leads_to_its_note(void **state)
{
    struct bench *bench = *state;
    struct note note = {.number = 7};
    const struct inline_ inlines[] = {
        {.text = "Anslaget "}, {.kind = INLINE_NOTE, .note = &note}, {.text = " räckte."}};
    const struct lines *lines = set_inlines(bench, inlines, 3);
    assert_string_equal(text_of(bench, lines), "Anslaget7 räckte.");
    assert_int_equal(lines->line[0].n_notes, 1);
    assert_ptr_equal(lines->line[0].notes[0], &note);
    const struct run *sign = &find_item(lines, FRAME_RUN, 1)->run;
    assert_true(sign->size < SP_FROM_PT(7) && sign->y < lines->line[0].ascent);
    assert_string_equal(find_item(lines, FRAME_LINK, 0)->link.target, "note-7");
    assert_string_equal(find_item(lines, FRAME_ANCHOR, 0)->anchor.name, "noteref-7");
    const struct tag *reference = bench->tag.first->next;
    assert_int_equal(reference->role, TAG_REFERENCE);
    assert_int_equal(reference->first->role, TAG_LINK);
    assert_string_equal(reference->first->alt, "Fotnot 7");
}

static void another_language_is_a_span_and_is_divided_by_its_own_rules(void **state)
{
    struct bench *bench = *state;
    const struct inline_ inlines[] = {{.text = "begreppet "},
                                      {.text = "market failure", .language = LANGUAGE_EN},
                                      {.text = " är"}};
    const struct lines *lines = set_inlines(bench, inlines, 3);
    const struct tag *tag = bench->tag.first->next;
    assert_int_equal(tag->role, TAG_SPAN);
    assert_int_equal(tag->language, LANGUAGE_EN);
    assert_ptr_equal(find_item(lines, FRAME_TAG, 1)->tag, tag);
}

static void values_keep_their_number_in_runs_of_their_own(void **state)
{
    struct bench *bench = *state;
    const struct inline_ inlines[] = {
        {.text = "cirka "}, {.text = "2 385", .value = 41}, {.text = " prövningar"}};
    const struct lines *lines = set_inlines(bench, inlines, 3);
    assert_int_equal(find_item(lines, FRAME_RUN, 0)->run.value, 0);
    assert_int_equal(find_item(lines, FRAME_RUN, 1)->run.value, 41);
    assert_int_equal(find_item(lines, FRAME_RUN, 2)->run.value, 0);
}

static void styles_choose_the_faces_of_their_family(void **state)
{
    struct bench *bench = *state;
    const struct inline_ inlines[] = {{.text = "a", .style = INLINE_EMPHASIS},
                                      {.text = "b", .style = INLINE_EMPHASIS | INLINE_STRONG},
                                      {.text = "c", .style = INLINE_CODE},
                                      {.text = "d", .style = INLINE_RAISED}};
    bench->para.text.face = FACE_SANS_ITALIC;
    const struct lines *lines = set_inlines(bench, inlines, 4);
    struct font *const *fonts = bench->faces->fonts;
    assert_ptr_equal(find_item(lines, FRAME_RUN, 0)->run.font, fonts[FACE_SANS]);
    assert_ptr_equal(find_item(lines, FRAME_RUN, 1)->run.font, fonts[FACE_SANS_BOLD]);
    assert_ptr_equal(find_item(lines, FRAME_RUN, 2)->run.font, fonts[FACE_CODE]);
    assert_true(find_item(lines, FRAME_RUN, 2)->run.size < SP_FROM_PT(10.5));
    assert_true(find_item(lines, FRAME_RUN, 3)->run.y < lines->line[0].ascent);
}

static void text_without_a_tag_is_set_without_marks(void **state)
{
    struct bench *bench = *state;
    struct inline_ inline_ = {.text = "Slutredovisning 2025"};
    struct text text = {&inline_, 1};
    const struct lines *lines =
        para_set(bench->arena, bench->faces, &text, &bench->para, NULL, NULL, bench->diag);
    assert_null(find_item(lines, FRAME_TAG, 0));
    assert_string_equal(text_of(bench, lines), inline_.text);
}

/* --- golden lines --- */

#define GOLDEN "tests/golden/para.txt"

static void add_dump(struct str *out, const struct lines *lines, const struct tag *tag)
{
    for (size_t i = 0; i < lines->n; i++) {
        str_printf(out, "line %zu%s\n", i + 1, lines->line[i].hyphenated ? " hyphenated" : "");
        dump_frame(out, lines->line[i].frame);
    }
    dump_tags(out, tag);
}

/* Changed only together with the reason why the new lines are better. */
static void lines_are_those_of_the_golden_file(void **state)
{
    struct bench *bench = *state;
    struct link link = {.uri = "https://www.vinnova.se/"};
    struct note note = {.number = 3};
    struct block block = {.kind = BLOCK_FIGURE, .anchor = "fig-3"};
    const struct inline_ inlines[] = {
        {.text = swedish},
        {.kind = INLINE_NOTE, .note = &note},
        {.text = " Läs mer hos "},
        {.text = "Sveriges innovationsmyndighet", .link = &link},
        {.text = ", jämför "},
        {.kind = INLINE_REFERENCE, .target = &block},
        {.text = " om "},
        {.text = "market failure", .language = LANGUAGE_EN, .style = INLINE_EMPHASIS},
        {.text = ": "},
        {.text = "83,7 miljoner kronor", .value = 12},
        {.text = " i "},
        {.text = "anslag.csv", .style = INLINE_CODE},
        {.text = "."}};
    struct str out = STR_EMPTY;
    bench->para.first_indent = SP_FROM_PT(14.5);
    add_dump(&out, set_inlines(bench, inlines, LEN(inlines)), &bench->tag);
    bench->para.first_indent = 0;
    bench->para.align = PARA_LEFT;
    bench->para.measure = SP_FROM_MM(62.3);
    bench->tag = (struct tag){.role = TAG_TD};
    add_dump(&out, set_inlines(bench, inlines, LEN(inlines)), &bench->tag);
    struct bytes golden = {0};
    file_read(bench->arena, GOLDEN, 0, &golden, bench->diag);
    bool same = golden.s && strcmp(golden.s, out.s) == 0;
    if (!same)
        fprintf(stderr, "the lines are now:\n%s", out.s);
    str_close(&out);
    assert_true(same);
}

static void setting_many_paragraphs_takes_no_more_room_meanwhile_than_one(void **state)
{
    struct bench *bench = *state;
    set_words(bench, swedish);
    size_t size = arena_size(bench->faces->scratch);
    for (int i = 0; i < 37; i++)
        set_words(bench, swedish);
    assert_int_equal(arena_size(bench->faces->scratch), size);
}

#define CLAIM(test) cmocka_unit_test_setup_teardown(test, open_bench, close_bench)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CLAIM(no_word_is_lost_and_no_line_too_long_at_any_measure),
        CLAIM(justified_lines_end_at_the_measure_and_light_marks_half_outside),
        CLAIM(at_most_two_lines_in_a_row_end_with_a_hyphen),
        CLAIM(lines_share_the_leading_between_ascent_and_descent),
        CLAIM(an_empty_text_has_no_lines),
        CLAIM(spaces_run_together_and_vanish_at_the_ends),
        CLAIM(a_forced_break_ends_a_line_that_is_not_stretched),
        CLAIM(the_first_line_is_indented_or_hangs),
        CLAIM(text_stands_right_and_centred_without_its_last_space),
        CLAIM(a_hyphen_stands_for_a_soft_hyphen_in_its_own_run),
        CLAIM(bound_words_and_words_of_two_styles_stay_on_one_line),
        CLAIM(a_line_that_spaces_would_tear_is_left_ragged),
        CLAIM(a_word_wider_than_the_measure_is_an_error_that_names_it),
        CLAIM(a_word_of_any_length_is_too_wide),
        CLAIM(widths_hold_the_widest_piece_and_the_whole),
        CLAIM(a_name_of_a_file_is_parted_only_where_words_are),
        CLAIM(plain_text_belongs_to_the_tag_itself),
        CLAIM(a_link_has_its_tag_its_words_and_an_area_on_each_line),
        CLAIM(a_reference_is_set_by_its_text_and_leads_to_its_block),
        CLAIM(a_sign_follows_its_word_raised_and_leads_to_its_note),
        CLAIM(another_language_is_a_span_and_is_divided_by_its_own_rules),
        CLAIM(values_keep_their_number_in_runs_of_their_own),
        CLAIM(styles_choose_the_faces_of_their_family),
        CLAIM(text_without_a_tag_is_set_without_marks),
        CLAIM(lines_are_those_of_the_golden_file),
        CLAIM(setting_many_paragraphs_takes_no_more_room_meanwhile_than_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
