#include "claims.h"
#include "base/arena.h"
#include "text/shape.h"

#define VOLLKORN "/usr/share/fonts/truetype/vollkorn/Vollkorn-Regular.ttf"
#define LATO "/usr/share/fonts/truetype/lato/Lato-Regular.ttf"
#define SERIF "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"

static const struct pos here = {"rapport.lua", 23, 8};

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct shaper *shaper;
    struct font *font;
};

static struct fixture open_font(const char *path)
{
    struct fixture fixture = {.arena = arena_open(), .diag = diag_open()};
    fixture.shaper = shaper_open(fixture.arena, fixture.diag);
    fixture.font = font_open(fixture.arena, path, NULL, here, fixture.diag);
    assert_non_null(fixture.font);
    return fixture;
}

static void close_font(struct fixture *fixture)
{
    shaper_close(fixture->shaper);
    font_close(fixture->font);
    diag_close(fixture->diag);
    arena_close(fixture->arena);
}

static const struct shaped *shape(struct fixture *fixture, enum figures figures,
                                  const char *text)
{
    return shape_word(fixture->shaper, fixture->font, figures, LANGUAGE_SV, text, strlen(text),
                      here);
}

/* What the glyphs give back; the static buffer holds it until the next call. */
static const char *given_back(struct fixture *fixture, const struct shaped *shaped)
{
    static char text[200];
    text[0] = '\0';
    if (shaped->actual)
        return shaped->actual;
    for (uint32_t i = 0; i < shaped->n; i++) {
        const char *piece = font_glyph_text(fixture->font, shaped->glyphs[i].id);
        memcpy(text + strlen(text), piece, strlen(piece) + 1);
    }
    return text;
}

static void assert_gives_back(const char *path, const char *text, const char *expected)
{
    struct fixture fixture = open_font(path);
    assert_string_equal(given_back(&fixture, shape(&fixture, FIGURES_PROPORTIONAL, text)),
                        expected);
    assert_int_equal(diag_errors(fixture.diag), 0);
    close_font(&fixture);
}

static void shape_word_gives_every_swedish_letter_and_sign_back(void **state)
{
    static const char *const words[] = {
        "Räksmörgåsarna", "ÅÄÖÉ", "”citat”", "2021–2025",   "§§",
        "−3,25",          "≈17",  "…",       "12\u202F345", "1·2×4"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        assert_gives_back(VOLLKORN, words[i], words[i]);
        assert_gives_back(LATO, words[i], words[i]);
    }
}

static void shape_word_gives_ligatures_back_as_letters(void **state)
{
    struct fixture fixture = open_font(VOLLKORN);
    const struct shaped *shaped =
        shape(&fixture, FIGURES_PROPORTIONAL, "offshore-flygfält-fjord");
    assert_true(shaped->n < 23);
    assert_null(shaped->actual);
    assert_string_equal(given_back(&fixture, shaped), "offshore-flygfält-fjord");
    close_font(&fixture);
}

static void shape_word_sets_tabular_figures_equally_wide_in_each_theme_font(void **state)
{
    static const char *const paths[] = {VOLLKORN, LATO, SERIF};
    for (size_t i = 0; i < 3; i++) {
        struct fixture fixture = open_font(paths[i]);
        int width = shape(&fixture, FIGURES_TABULAR, "1111111")->advance;
        assert_int_equal(shape(&fixture, FIGURES_TABULAR, "4072859")->advance, width);
        assert_int_equal(shape(&fixture, FIGURES_TABULAR, "7777777")->advance, width);
        close_font(&fixture);
    }
}

static void shape_word_sets_proportional_figures_narrower_for_one(void **state)
{
    struct fixture fixture = open_font(VOLLKORN);
    assert_true(shape(&fixture, FIGURES_PROPORTIONAL, "1111")->advance <
                shape(&fixture, FIGURES_PROPORTIONAL, "4848")->advance);
    close_font(&fixture);
}

static void note_top(void *to, double x, double y)
{
    double *top = to;
    *top = y > *top ? y : *top;
}

static void note_curve(void *to, double x1, double y1, double x2, double y2, double x3,
                       double y3)
{
    note_top(to, x3, y3);
}

static void ignore_close(void *to)
{
}

static void shape_word_sets_lining_figures_as_high_as_capitals(void **state)
{
    static const struct outline_sink sink = {note_top, note_top, note_curve, ignore_close};
    struct fixture fixture = open_font(VOLLKORN);
    for (int figures = FIGURES_PROPORTIONAL; figures <= FIGURES_TABULAR; figures++) {
        double top = 0;
        const struct shaped *shaped = shape(&fixture, (enum figures)figures, "1");
        font_outline(fixture.font, shaped->glyphs[0].id, &sink, &top);
        assert_true(top > 0.9 * font_metrics(fixture.font)->cap_height);
    }
    close_font(&fixture);
}

static void shape_word_kerns(void **state)
{
    struct fixture fixture = open_font(LATO);
    int apart = shape(&fixture, FIGURES_PROPORTIONAL, "A")->advance +
                shape(&fixture, FIGURES_PROPORTIONAL, "V")->advance;
    assert_true(shape(&fixture, FIGURES_PROPORTIONAL, "AV")->advance < apart - 20);
    close_font(&fixture);
}

static void shape_word_kerns_words_but_not_numbers_in_tables(void **state)
{
    struct fixture fixture = open_font(LATO);
    int comma = shape(&fixture, FIGURES_TABULAR, ",")->advance,
        seven = shape(&fixture, FIGURES_TABULAR, "7")->advance;
    assert_int_equal(shape(&fixture, FIGURES_TABULAR, "7,7")->advance, 2 * seven + comma);
    assert_int_equal(shape(&fixture, FIGURES_TABULAR, "AVTAL")->advance,
                     shape(&fixture, FIGURES_PROPORTIONAL, "AVTAL")->advance);
    close_font(&fixture);
}

static void shape_word_sums_the_advances_of_its_glyphs(void **state)
{
    struct fixture fixture = open_font(VOLLKORN);
    const struct shaped *shaped = shape(&fixture, FIGURES_TABULAR, "Tvåårsplan,");
    int sum = 0;
    for (uint32_t i = 0; i < shaped->n; i++)
        sum += shaped->glyphs[i].advance;
    assert_int_equal(shaped->advance, sum);
    close_font(&fixture);
}

static void shape_word_remembers_a_word_by_font_figures_language_and_bytes(void **state)
{
    struct fixture fixture = open_font(VOLLKORN);
    struct font *other = font_open(fixture.arena, LATO, NULL, here, fixture.diag);
    const struct shaped *shaped = shape(&fixture, FIGURES_TABULAR, "374");
    assert_ptr_equal(shape(&fixture, FIGURES_TABULAR, "374"), shaped);
    assert_ptr_not_equal(shape(&fixture, FIGURES_PROPORTIONAL, "374"), shaped);
    assert_ptr_not_equal(shape(&fixture, FIGURES_TABULAR, "347"), shaped);
    assert_ptr_not_equal(
        shape_word(fixture.shaper, fixture.font, FIGURES_TABULAR, LANGUAGE_EN, "374", 3, here),
        shaped);
    assert_ptr_not_equal(
        shape_word(fixture.shaper, other, FIGURES_TABULAR, LANGUAGE_SV, "374", 3, here),
        shaped);
    font_close(other);
    close_font(&fixture);
}

static void shape_word_reads_no_further_than_n_bytes(void **state)
{
    struct fixture fixture = open_font(VOLLKORN);
    const struct shaped *shaped = shape_word(fixture.shaper, fixture.font, FIGURES_TABULAR,
                                             LANGUAGE_SV, "måndagen", 4, here);
    assert_string_equal(given_back(&fixture, shaped), "mån");
    close_font(&fixture);
}

static void shape_word_of_nothing_has_no_glyphs(void **state)
{
    struct fixture fixture = open_font(VOLLKORN);
    assert_int_equal(shape(&fixture, FIGURES_TABULAR, "")->n, 0);
    assert_int_equal(shape(&fixture, FIGURES_TABULAR, "\u00AD")->n, 0);
    close_font(&fixture);
}

static void shape_word_leaves_marks_for_line_breaks_out(void **state)
{
    assert_gives_back(VOLLKORN, "till\u00ADgång\u2060ar\u200B", "tillgångar");
    assert_gives_back(VOLLKORN, "hof\u200Cfär", "hoffär");
}

static void shape_word_breaks_a_ligature_at_a_non_joiner(void **state)
{
    struct fixture fixture = open_font(LATO);
    uint32_t joined = shape(&fixture, FIGURES_TABULAR, "fi")->n;
    assert_int_equal(shape(&fixture, FIGURES_TABULAR, "f\u200Ci")->n, 2);
    assert_int_equal(joined, 1);
    close_font(&fixture);
}

static void shape_word_sets_a_no_break_space_as_the_word_space(void **state)
{
    struct fixture fixture = open_font(VOLLKORN);
    const struct shaped *shaped = shape(&fixture, FIGURES_TABULAR, "25\u00A0mnkr");
    assert_int_equal(shaped->glyphs[2].id, shape_space(fixture.shaper, fixture.font).id);
    assert_int_equal(shaped->glyphs[2].flags, 0);
    assert_null(shaped->actual);
    assert_string_equal(given_back(&fixture, shaped), "25 mnkr");
    close_font(&fixture);
}

static void shape_word_sets_a_narrow_space_narrower_than_the_word_space(void **state)
{
    static const char *const paths[] = {VOLLKORN, LATO, SERIF};
    for (size_t i = 0; i < 3; i++) {
        struct fixture fixture = open_font(paths[i]);
        const struct shaped *shaped = shape(&fixture, FIGURES_TABULAR, "\u202F");
        assert_int_equal(shaped->n, 1);
        assert_in_range(shaped->advance, 1,
                        shape_space(fixture.shaper, fixture.font).advance - 1);
        close_font(&fixture);
    }
}

static void shape_word_lets_another_hyphen_stand_in_and_gives_the_own_back(void **state)
{
    struct fixture fixture = open_font(LATO);
    const struct shaped *shaped = shape(&fixture, FIGURES_TABULAR, "e\u2011post");
    assert_int_equal(shaped->n, 6);
    assert_int_not_equal(shaped->glyphs[1].id, 0);
    assert_string_equal(given_back(&fixture, shaped), "e\u2011post");
    assert_int_equal(diag_errors(fixture.diag), 0);
    close_font(&fixture);
}

static void shape_word_gives_back_the_character_whatever_shared_its_glyph_before(void **state)
{
    static const char *const pairs[][2] = {
        {"\u2126", "\u03A9"}, {"\u03BC", "\u00B5"}, {"\u2011", "\u2010"}};
    for (size_t i = 0; i < 3; i++)
        for (size_t first = 0; first < 2; first++) {
            struct fixture fixture = open_font(VOLLKORN);
            const char *one = pairs[i][first], *two = pairs[i][1 - first];
            assert_string_equal(given_back(&fixture, shape(&fixture, FIGURES_TABULAR, one)),
                                one);
            assert_string_equal(given_back(&fixture, shape(&fixture, FIGURES_TABULAR, two)),
                                two);
            close_font(&fixture);
        }
}

static void shape_word_tells_a_missing_character_once_a_font(void **state)
{
    struct fixture fixture = open_font(VOLLKORN);
    struct font *other = font_open(fixture.arena, LATO, NULL, here, fixture.diag);
    shape(&fixture, FIGURES_TABULAR, "möte中");
    shape(&fixture, FIGURES_TABULAR, "中ord");
    shape_word(fixture.shaper, other, FIGURES_TABULAR, LANGUAGE_SV, "中", 3, here);
    assert_int_equal(diag_errors(fixture.diag), 2);
    assert_says(fixture.diag,
                "rapport.lua:23:8: error: the font 'Vollkorn-Regular' has no '中' "
                "(U+4E2D) [glyph-missing]");
    assert_says(fixture.diag,
                "hint: write another character in the data printed here, or choose a theme "
                "whose fonts have it");
    font_close(other);
    close_font(&fixture);
}

static void shape_space_is_flagged_to_take_the_run_s_extra(void **state)
{
    struct fixture fixture = open_font(VOLLKORN);
    struct glyph space = shape_space(fixture.shaper, fixture.font);
    assert_int_equal(space.flags, GLYPH_SPACE);
    assert_true(space.advance > 150);
    close_font(&fixture);
}

static void shape_length_rounds_to_the_nearest_sp(void **state)
{
    struct fixture fixture = open_font(VOLLKORN); /* 1,000 units to the em */
    assert_int_equal(shape_length(fixture.font, 458, SP_FROM_PT(10.5)), 315163);
    assert_int_equal(shape_length(fixture.font, -458, SP_FROM_PT(10.5)), -315163);
    assert_int_equal(shape_length(fixture.font, 0, SP_FROM_PT(10.5)), 0);
    assert_int_equal(shape_length(fixture.font, 7, 50), 0);
    assert_int_equal(shape_length(fixture.font, 13, 50), 1);
    assert_int_equal(shape_length(fixture.font, -13, 50), -1);
    close_font(&fixture);
}

static void shaper_close_accepts_null(void **state)
{
    shaper_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shape_word_gives_every_swedish_letter_and_sign_back),
        cmocka_unit_test(shape_word_gives_ligatures_back_as_letters),
        cmocka_unit_test(shape_word_sets_tabular_figures_equally_wide_in_each_theme_font),
        cmocka_unit_test(shape_word_sets_proportional_figures_narrower_for_one),
        cmocka_unit_test(shape_word_sets_lining_figures_as_high_as_capitals),
        cmocka_unit_test(shape_word_kerns),
        cmocka_unit_test(shape_word_kerns_words_but_not_numbers_in_tables),
        cmocka_unit_test(shape_word_sums_the_advances_of_its_glyphs),
        cmocka_unit_test(shape_word_remembers_a_word_by_font_figures_language_and_bytes),
        cmocka_unit_test(shape_word_reads_no_further_than_n_bytes),
        cmocka_unit_test(shape_word_of_nothing_has_no_glyphs),
        cmocka_unit_test(shape_word_leaves_marks_for_line_breaks_out),
        cmocka_unit_test(shape_word_breaks_a_ligature_at_a_non_joiner),
        cmocka_unit_test(shape_word_sets_a_no_break_space_as_the_word_space),
        cmocka_unit_test(shape_word_sets_a_narrow_space_narrower_than_the_word_space),
        cmocka_unit_test(shape_word_lets_another_hyphen_stand_in_and_gives_the_own_back),
        cmocka_unit_test(shape_word_gives_back_the_character_whatever_shared_its_glyph_before),
        cmocka_unit_test(shape_word_tells_a_missing_character_once_a_font),
        cmocka_unit_test(shape_space_is_flagged_to_take_the_run_s_extra),
        cmocka_unit_test(shape_length_rounds_to_the_nearest_sp),
        cmocka_unit_test(shaper_close_accepts_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
