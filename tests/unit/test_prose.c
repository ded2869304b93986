#include "claims.h"
#include "base/arena.h"
#include "doc/prose.h"

struct fixture {
    struct arena *arena;
    struct diag *diag;
    const struct block *blocks;
    size_t n;
    int next_note;
    bool ok;
};

static const struct block heading = {.kind = BLOCK_HEADING, .anchor = "sec-7"};

/* Every value prints as <expression>; "okänd" is none. */
static bool value(void *context, const char *expression, struct pos pos, struct inline_ *out,
                  const char **sign, struct diag *diag)
{
    struct fixture *fixture = context;
    if (strcmp(expression, "okänd") == 0)
        return diag_error(diag, pos, "unknown-value", "there is no value '%s'", expression);
    out->text = arena_printf(fixture->arena, "<%s>", expression);
    out->value = 41;
    if (strcmp(expression, "exempel") == 0)
        *sign = "ex";
    return true;
}

static bool reference(void *context, const char *name, struct pos pos, struct inline_ *out,
                      struct diag *diag)
{
    (void)context;
    (void)pos;
    (void)diag;
    out->target = &heading;
    out->text = name;
    return true;
}

static void read_at(struct fixture *fixture, const char *markdown, struct pos pos)
{
    const struct prose_source source = {
        markdown, pos, LANGUAGE_SV, {fixture, value, reference}, &fixture->next_note};
    *fixture = (struct fixture){.arena = arena_open(), .diag = diag_open(), .next_note = 3};
    fixture->ok =
        prose_blocks(fixture->arena, &source, &fixture->blocks, &fixture->n, fixture->diag);
}

static void read_text(struct fixture *fixture, const char *markdown)
{
    read_at(fixture, markdown, (struct pos){"mall.lua", 17, 1});
}

static void close_fixture(struct fixture *fixture)
{
    diag_close(fixture->diag);
    arena_close(fixture->arena);
}

static void assert_message(struct fixture *fixture, const char *expected)
{
    assert_says(fixture->diag, expected);
    assert_false(fixture->ok);
    close_fixture(fixture);
}

static const struct inline_ *inline_at(const struct fixture *fixture, size_t i)
{
    assert_int_equal(fixture->blocks[0].kind, BLOCK_PARAGRAPH);
    assert_true(i < fixture->blocks[0].paragraph.n);
    return &fixture->blocks[0].paragraph.inlines[i];
}

static void soft_line_ends_become_spaces(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "Vinnova lämnar\nhärmed 3,85.\n");
    assert_int_equal(fixture.n, 1);
    assert_int_equal(fixture.blocks[0].paragraph.n, 1);
    assert_string_equal(inline_at(&fixture, 0)->text, "Vinnova lämnar härmed 3,85.");
    close_fixture(&fixture);
}

static void styles_nest(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "ett *två **tre*** `fyra`");
    assert_int_equal(inline_at(&fixture, 1)->style, INLINE_EMPHASIS);
    assert_int_equal(inline_at(&fixture, 2)->style, INLINE_EMPHASIS | INLINE_STRONG);
    assert_string_equal(inline_at(&fixture, 4)->text, "fyra");
    assert_int_equal(inline_at(&fixture, 4)->style, INLINE_CODE);
    close_fixture(&fixture);
}

static void values_keep_signs_that_markdown_uses(void **state)
{
    struct fixture fixture;
    read_text(&fixture,
              "Det är **{(a_x + b_x) * c * 100 | procent, 1}** och {t[\"a *b*\"].år}.");
    assert_string_equal(inline_at(&fixture, 1)->text, "<(a_x + b_x) * c * 100 | procent, 1>");
    assert_int_equal(inline_at(&fixture, 1)->style, INLINE_STRONG);
    assert_int_equal(inline_at(&fixture, 1)->value, 41);
    assert_string_equal(inline_at(&fixture, 3)->text, "<t[\"a *b*\"].år>");
    close_fixture(&fixture);
}

static void a_value_of_example_data_has_a_raised_sign(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "Det blev *{exempel}* då.");
    assert_string_equal(inline_at(&fixture, 1)->text, "<exempel>");
    assert_string_equal(inline_at(&fixture, 2)->text, "ex");
    assert_int_equal(inline_at(&fixture, 2)->style, INLINE_RAISED | INLINE_EMPHASIS);
    assert_int_equal(inline_at(&fixture, 2)->value, 0);
    close_fixture(&fixture);
}

static void a_value_knows_its_place_to_the_byte(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "Första raden.\nAndra är {okänd} här.");
    assert_message(&fixture, "mall.lua:18:11: error: there is no value 'okänd'");
}

static void the_first_line_counts_from_where_it_stands(void **state)
{
    struct fixture fixture;
    read_at(&fixture, "Är {okänd}", (struct pos){"mall.lua", 4, 23});
    assert_message(&fixture, "mall.lua:4:27: error:");
}

static void common_indentation_is_no_code(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "      Ett stycke\n      och {okänd}\n");
    assert_int_equal(fixture.blocks[0].kind, BLOCK_PARAGRAPH);
    assert_message(&fixture, "mall.lua:18:11: error:");
}

static void references_take_forms(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "[@anslag per år], [@b|sida], [@c|båda], [@d|stor]");
    assert_ptr_equal(inline_at(&fixture, 0)->target, &heading);
    assert_string_equal(inline_at(&fixture, 0)->text, "anslag per år");
    assert_int_equal(inline_at(&fixture, 2)->form, REFERENCE_PAGE);
    assert_int_equal(inline_at(&fixture, 4)->form, REFERENCE_BOTH);
    assert_true(inline_at(&fixture, 6)->style & INLINE_CAPITAL);
    close_fixture(&fixture);
}

static void an_unknown_form_is_an_error(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "Se [@b|sidor].");
    assert_message(&fixture, "mall.lua:17:4: error: 'sidor' is no form of a reference");
}

static void spans_change_the_language(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "ett [cell *therapy*]{en} två");
    assert_int_equal(inline_at(&fixture, 0)->language, LANGUAGE_SV);
    assert_int_equal(inline_at(&fixture, 1)->language, LANGUAGE_EN);
    assert_string_equal(inline_at(&fixture, 2)->text, "therapy");
    assert_int_equal(inline_at(&fixture, 2)->language, LANGUAGE_EN);
    assert_int_equal(inline_at(&fixture, 3)->language, LANGUAGE_SV);
    close_fixture(&fixture);
}

static void escaped_signs_stand_for_themselves(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "\\{x\\} och \\[@y] och `{z}`");
    assert_string_equal(inline_at(&fixture, 0)->text, "{x} och [@y] och ");
    assert_string_equal(inline_at(&fixture, 1)->text, "{z}");
    close_fixture(&fixture);
}

static void notes_are_numbered_by_their_signs(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "Ett[^b] och två[^a].\n\n[^a]: Not a.\n\n[^b]: Not *b*.\n");
    assert_int_equal(inline_at(&fixture, 1)->kind, INLINE_NOTE);
    assert_int_equal(inline_at(&fixture, 1)->note->number, 3);
    assert_int_equal(inline_at(&fixture, 3)->note->number, 4);
    assert_string_equal(inline_at(&fixture, 3)->note->blocks[0].paragraph.inlines[0].text,
                        "Not a.");
    assert_int_equal(fixture.next_note, 5);
    assert_int_equal(fixture.n, 1);
    close_fixture(&fixture);
}

static void a_note_without_text_is_an_error(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "Enligt beslut[^x].");
    assert_message(&fixture, "mall.lua:17:14: error: the note '[^x]' has no text");
}

static void a_note_without_sign_is_an_error(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "Enligt beslut.\n\n[^x]: Aldrig läst.");
    assert_message(&fixture, "mall.lua:19:1: error: the note '[^x]' has no sign");
}

static void lists_nest_to_three(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "3. tre\n4. fyra\n   - a\n     - b\n");
    assert_true(fixture.ok);
    assert_true(fixture.blocks[0].list.ordered);
    assert_int_equal(fixture.blocks[0].list.start, 3);
    assert_int_equal(fixture.blocks[0].list.n, 2);
    assert_int_equal(fixture.blocks[0].list.items[1].blocks[1].kind, BLOCK_LIST);
    close_fixture(&fixture);
    read_text(&fixture, "- a\n  - b\n    - c\n      - d\n");
    assert_message(&fixture, "mall.lua:20:7: error: lists stand in each other 4 deep");
}

static void quotations_nest_to_eight(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "> > > > > > > > > djupt");
    assert_message(&fixture, "quotations stand in each other more than 8 deep");
}

static void emphasis_nests_to_sixteen(void **state)
{
    struct fixture fixture;
    read_text(
        &fixture,
        "****************************************x****************************************");
    assert_message(&fixture, "emphasis so deep cannot stand in a text");
}

static void what_belongs_to_other_words_is_refused(void **state)
{
    static const char *const texts[][2] = {
        {"# Rubrik", "a heading cannot stand"},
        {"Rubrik\n===", "a heading cannot stand"},
        {"***", "a rule across the page"},
        {"<div>x</div>", "HTML cannot stand"},
        {"a <b>x</b>", "HTML cannot stand"},
        {"![a](b.png)", "an image cannot stand"},
        {"[a](fil.pdf)", "'fil.pdf' is no address on the web"},
        {"a {b", "'{' is empty or never closed"},
        {"a {}", "'{' is empty or never closed"},
        {"a [@b", "'[@' is empty or never closed"},
        {"a \x03 b", "the control character 3"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct fixture fixture;
        read_text(&fixture, texts[i][0]);
        assert_message(&fixture, texts[i][1]);
    }
}

static void neighbours_in_a_link_share_it(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "se [Vinnovas *nya* sida](https://www.vinnova.se/p?a=1&b=2) nu");
    assert_ptr_equal(inline_at(&fixture, 1)->link, inline_at(&fixture, 2)->link);
    assert_ptr_equal(inline_at(&fixture, 1)->link, inline_at(&fixture, 3)->link);
    assert_string_equal(inline_at(&fixture, 1)->link->uri, "https://www.vinnova.se/p?a=1&b=2");
    assert_null(inline_at(&fixture, 4)->link);
    close_fixture(&fixture);
}

static struct text read_line(struct fixture *fixture, const char *markdown)
{
    const struct prose_source source = {
        .markdown = markdown, .pos = {"mall.lua", 9, 5}, .names = {fixture, value, reference}};
    struct text text;
    *fixture = (struct fixture){.arena = arena_open(), .diag = diag_open()};
    fixture->ok = prose_line(fixture->arena, &source, &text, fixture->diag);
    return text;
}

static void a_line_holds_no_blocks(void **state)
{
    static const char *const lines[] = {"1. Ett *a*", "- a *b*", "# x *y*", "> a *b*"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct fixture fixture;
        struct text text = read_line(&fixture, lines[i]);
        assert_true(fixture.ok);
        assert_int_equal(text.n, 2);
        close_fixture(&fixture);
    }
}

static void a_plain_line_is_one_run(void **state)
{
    struct fixture fixture;
    struct text text = read_line(&fixture, "2025 – 3,85 % av 417");
    assert_int_equal(text.n, 1);
    assert_string_equal(text.inlines[0].text, "2025 – 3,85 % av 417");
    assert_int_equal(text.inlines[0].pos.col, 5);
    close_fixture(&fixture);
}

static void a_line_holds_no_notes(void **state)
{
    struct fixture fixture;
    read_line(&fixture, "Titel[^a]");
    assert_message(&fixture, "the note '[^a]' has no text");
}

static void plain_text_leaves_signs_of_notes_out(void **state)
{
    struct fixture fixture;
    read_text(&fixture, "Ett *två*[^a] {x} [@fyra].\n\n[^a]: Not.");
    assert_string_equal(text_plain(fixture.arena, &fixture.blocks[0].paragraph),
                        "Ett två <x> fyra.");
    close_fixture(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(soft_line_ends_become_spaces),
        cmocka_unit_test(styles_nest),
        cmocka_unit_test(values_keep_signs_that_markdown_uses),
        cmocka_unit_test(a_value_of_example_data_has_a_raised_sign),
        cmocka_unit_test(a_value_knows_its_place_to_the_byte),
        cmocka_unit_test(the_first_line_counts_from_where_it_stands),
        cmocka_unit_test(common_indentation_is_no_code),
        cmocka_unit_test(references_take_forms),
        cmocka_unit_test(an_unknown_form_is_an_error),
        cmocka_unit_test(spans_change_the_language),
        cmocka_unit_test(escaped_signs_stand_for_themselves),
        cmocka_unit_test(notes_are_numbered_by_their_signs),
        cmocka_unit_test(a_note_without_text_is_an_error),
        cmocka_unit_test(a_note_without_sign_is_an_error),
        cmocka_unit_test(lists_nest_to_three),
        cmocka_unit_test(quotations_nest_to_eight),
        cmocka_unit_test(emphasis_nests_to_sixteen),
        cmocka_unit_test(what_belongs_to_other_words_is_refused),
        cmocka_unit_test(neighbours_in_a_link_share_it),
        cmocka_unit_test(a_line_holds_no_blocks),
        cmocka_unit_test(a_plain_line_is_one_run),
        cmocka_unit_test(a_line_holds_no_notes),
        cmocka_unit_test(plain_text_leaves_signs_of_notes_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
