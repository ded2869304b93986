#include "claims.h"

#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hash.h"
#include "text/font.h"
#include "text/shape.h"

#define VOLLKORN "/usr/share/fonts/truetype/vollkorn/Vollkorn-Regular.ttf"
#define LATO_ITALIC "/usr/share/fonts/truetype/lato/Lato-Italic.ttf"
#define MONO "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"
#define SERIF "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"
#define CFF "/usr/share/fonts/opentype/inter/Inter-Regular.otf"
#define DAMAGED "/tmp/redovisa-test-font.ttf"

static const struct pos here = {"theme.lua", 17, 5};

struct fixture {
    struct arena *arena;
    struct diag *diag;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture.arena = arena_open();
    fixture.diag = diag_open();
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    diag_close(fixture->diag);
    arena_close(fixture->arena);
    unlink(DAMAGED);
    return 0;
}

static struct font *opened(struct fixture *fixture, const char *path)
{
    struct font *font = font_open(fixture->arena, path, NULL, here, fixture->diag);
    assert_non_null(font);
    return font;
}

/* The entry of a table in the font's directory. */
static unsigned char *table_entry(unsigned char *bytes, const char *tag)
{
    for (int i = 0; i < (bytes[4] << 8 | bytes[5]); i++)
        if (memcmp(bytes + 12 + 16 * i, tag, 4) == 0)
            return bytes + 12 + 16 * i;
    return NULL;
}

static unsigned char *table_start(unsigned char *bytes, const char *tag)
{
    const unsigned char *at = table_entry(bytes, tag) + 8;
    return bytes + ((size_t)at[0] << 24 | (size_t)at[1] << 16 | (size_t)at[2] << 8 | at[3]);
}

static unsigned char *font_bytes(struct fixture *fixture, const char *path, size_t *n)
{
    struct bytes bytes;
    assert_true(file_read(fixture->arena, path, 0, &bytes, fixture->diag));
    *n = bytes.n;
    unsigned char *copy = arena_alloc(fixture->arena, bytes.n);
    memcpy(copy, bytes.s, bytes.n);
    return copy;
}

static void write_damaged(const unsigned char *bytes, size_t n)
{
    FILE *file = fopen(DAMAGED, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, n, file), n);
    assert_int_equal(fclose(file), 0);
}

/* --- opening --- */

static void font_open_reads_the_metrics_of_the_text_font(void **state)
{
    struct font *font = opened(*state, VOLLKORN);
    const struct font_metrics *metrics = font_metrics(font);
    assert_int_equal(metrics->units_per_em, 1000);
    assert_int_equal(metrics->ascender, 952);
    assert_int_equal(metrics->descender, -441);
    assert_int_equal(metrics->x_height, 458);
    assert_int_equal(metrics->weight, 400);
    assert_false(metrics->cff || metrics->italic || metrics->fixed_pitch);
    assert_true(metrics->bbox[0] < 0 && metrics->bbox[2] > metrics->units_per_em);
    assert_string_equal(font_postscript_name(font), "Vollkorn-Regular");
    font_close(font);
}

static void font_open_tells_italic_and_fixed_pitch_fonts(void **state)
{
    struct font *italic = opened(*state, LATO_ITALIC), *mono = opened(*state, MONO);
    assert_true(font_metrics(italic)->italic && font_metrics(italic)->italic_angle < -5);
    assert_false(font_metrics(italic)->fixed_pitch || font_metrics(italic)->serif);
    assert_true(font_metrics(mono)->fixed_pitch);
    font_close(italic);
    font_close(mono);
}

static void font_open_tells_a_font_with_serifs_by_its_class(void **state)
{
    struct font *font = opened(*state, SERIF);
    assert_true(font_metrics(font)->serif);
    font_close(font);
}

static void font_open_accepts_the_pinned_file_and_no_other(void **state)
{
    struct fixture *fixture = *state;
    char hex[HASH_HEX];
    size_t n;
    const unsigned char *bytes = font_bytes(fixture, VOLLKORN, &n);
    hash_hex(bytes, n, hex);
    struct font *font = font_open(fixture->arena, VOLLKORN, hex, here, fixture->diag);
    assert_non_null(font);
    font_close(font);
    hex[7] = hex[7] == 'a' ? 'b' : 'a';
    assert_null(font_open(fixture->arena, VOLLKORN, hex, here, fixture->diag));
    assert_says(fixture->diag, "theme.lua:17:5: error: '" VOLLKORN
                               "' is not the font that the theme was made with [font-changed]");
    assert_says(fixture->diag, "hint: its SHA-256 is ");
}

static void font_open_names_a_missing_file(void **state)
{
    struct fixture *fixture = *state;
    assert_null(font_open(fixture->arena, "/tmp/ingen/Sådan.ttf", NULL, here, fixture->diag));
    assert_int_equal(diag_exit(fixture->diag), EXIT_INPUT_MISSING);
}

static void font_open_refuses_what_is_no_font(void **state)
{
    struct fixture *fixture = *state;
    static const unsigned char text[] = "år;belopp\n2024;25,3\n";
    write_damaged(text, sizeof text);
    assert_null(font_open(fixture->arena, DAMAGED, NULL, here, fixture->diag));
    assert_says(fixture->diag,
                "error: '" DAMAGED "' is no TrueType or OpenType font [font-format]");
}

static void font_open_refuses_a_font_cut_short_anywhere(void **state)
{
    struct fixture *fixture = *state;
    size_t n;
    const unsigned char *bytes = font_bytes(fixture, SERIF, &n);
    for (size_t cut = 0; cut < n; cut += n / 23) {
        write_damaged(bytes, cut);
        font_close(font_open(fixture->arena, DAMAGED, NULL, here, fixture->diag));
    }
    assert_true(diag_errors(fixture->diag) > 0);
}

static void font_open_refuses_a_font_without_places_of_outlines(void **state)
{
    struct fixture *fixture = *state;
    size_t n;
    unsigned char *bytes = font_bytes(fixture, SERIF, &n);
    memcpy(table_entry(bytes, "loca"), "locb", 4);
    write_damaged(bytes, n);
    assert_null(font_open(fixture->arena, DAMAGED, NULL, here, fixture->diag));
}

static void font_open_refuses_an_em_of_no_units(void **state)
{
    struct fixture *fixture = *state;
    size_t n;
    unsigned char *bytes = font_bytes(fixture, SERIF, &n);
    memset(table_start(bytes, "head") + 18, 0, 2);
    write_damaged(bytes, n);
    assert_null(font_open(fixture->arena, DAMAGED, NULL, here, fixture->diag));
}

static void font_open_refuses_a_variable_font(void **state)
{
    static const unsigned char header[] = {0, 1, 0, 0, 0, 16, 0, 2, 0, 0, 0, 20, 0, 0, 0, 4};
    struct fixture *fixture = *state;
    size_t n;
    unsigned char *bytes = font_bytes(fixture, SERIF, &n);
    memcpy(table_start(bytes, "fpgm"), header, sizeof header);
    memcpy(table_entry(bytes, "fpgm"), "fvar", 4);
    write_damaged(bytes, n);
    assert_null(font_open(fixture->arena, DAMAGED, NULL, here, fixture->diag));
    assert_says(fixture->diag, "is a variable font; give a font of one weight [font-format]");
}

static void font_open_refuses_fonts_whose_licence_forbids_embedding(void **state)
{
    struct fixture *fixture = *state;
    size_t n;
    unsigned char *bytes = font_bytes(fixture, SERIF, &n);
    table_start(bytes, "OS/2")[9] = 2;
    write_damaged(bytes, n);
    assert_null(font_open(fixture->arena, DAMAGED, NULL, here, fixture->diag));
    assert_says(fixture->diag, "forbids embedding, which PDF/A needs [font-licence]");
    table_start(bytes, "OS/2")[8] = 1;
    table_start(bytes, "OS/2")[9] = 8;
    write_damaged(bytes, n);
    assert_null(font_open(fixture->arena, DAMAGED, NULL, here, fixture->diag));
    assert_says(fixture->diag, "forbids embedding a subset of it [font-licence]");
}

static void font_close_accepts_null(void **state)
{
    font_close(NULL);
}

/* --- characters and outlines --- */

struct outline {
    int moves, lines, curves, closes;
    double top;
};

static void count_move(void *to, double x, double y)
{
    struct outline *outline = to;
    outline->moves++;
    outline->top = y > outline->top ? y : outline->top;
}

static void count_line(void *to, double x, double y)
{
    struct outline *outline = to;
    outline->lines++;
    outline->top = y > outline->top ? y : outline->top;
}

static void count_curve(void *to, double x1, double y1, double x2, double y2, double x3,
                        double y3)
{
    ((struct outline *)to)->curves++;
}

static void count_close(void *to)
{
    ((struct outline *)to)->closes++;
}

static void font_outline_gives_closed_contours_with_y_up(void **state)
{
    static const struct outline_sink sink = {count_move, count_line, count_curve, count_close};
    struct fixture *fixture = *state;
    struct outline outline = {0};
    struct font *font = opened(fixture, LATO_ITALIC);
    struct shaper *shaper = shaper_open(fixture->arena, fixture->diag);
    const struct shaped *shaped =
        shape_word(shaper, font, FIGURES_TABULAR, LANGUAGE_SV, "B", 1, here);
    font_outline(font, shaped->glyphs[0].id, &sink, &outline);
    assert_int_equal(outline.moves, 3);
    assert_int_equal(outline.closes, 3);
    assert_true(outline.lines > 0 && outline.curves > 0);
    assert_true(outline.top > font_metrics(font)->cap_height * 0.9);
    shaper_close(shaper);
    font_close(font);
}

/* --- the subset --- */

static void assert_subset_tells_widths_and_texts(struct fixture *fixture, const char *path)
{
    const char word[] = "räkenskapsåret";
    struct font *font = opened(fixture, path);
    struct shaper *shaper = shaper_open(fixture->arena, fixture->diag);
    const struct shaped *shaped =
        shape_word(shaper, font, FIGURES_TABULAR, LANGUAGE_SV, word, sizeof word - 1, here);
    const struct subset *subset = font_subset(fixture->arena, font, fixture->diag);
    assert_non_null(subset);
    assert_true(subset->n_glyphs >= 10 && subset->n_glyphs < 20);
    assert_null(subset->text[0]);
    for (size_t i = 0; i < shaped->n; i++) {
        uint16_t old = shaped->glyphs[i].id, new = subset->old_to_new[old];
        assert_true(new > 0 && new < subset->n_glyphs);
        assert_string_equal(subset->text[new], font_glyph_text(font, old));
        assert_in_range(subset->advance[new], shaped->glyphs[i].advance - 60,
                        shaped->glyphs[i].advance + 60);
    }
    shaper_close(shaper);
    font_close(font);
}

static void font_subset_tells_widths_and_texts_by_new_number(void **state)
{
    assert_subset_tells_widths_and_texts(*state, VOLLKORN);
    assert_subset_tells_widths_and_texts(*state, SERIF);
}

static void font_subset_numbers_glyphs_in_the_order_of_the_font(void **state)
{
    struct fixture *fixture = *state;
    struct font *font = opened(fixture, MONO);
    struct shaper *shaper = shaper_open(fixture->arena, fixture->diag);
    shape_word(shaper, font, FIGURES_TABULAR, LANGUAGE_SV, "zxA7", 4, here);
    const struct subset *subset = font_subset(fixture->arena, font, fixture->diag);
    assert_int_equal(subset->n_glyphs, 5);
    assert_string_equal(subset->text[1], "7");
    assert_string_equal(subset->text[2], "A");
    assert_string_equal(subset->text[3], "x");
    assert_string_equal(subset->text[4], "z");
    shaper_close(shaper);
    font_close(font);
}

static void font_subset_is_a_font_without_what_only_shaping_needs(void **state)
{
    struct fixture *fixture = *state;
    struct font *font = opened(fixture, VOLLKORN);
    struct shaper *shaper = shaper_open(fixture->arena, fixture->diag);
    shape_word(shaper, font, FIGURES_TABULAR, LANGUAGE_SV, "flyktig", 7, here);
    const struct subset *subset = font_subset(fixture->arena, font, fixture->diag);
    unsigned char *bytes = arena_alloc(fixture->arena, subset->n);
    memcpy(bytes, subset->bytes, subset->n);
    assert_true(subset->n < 10000);
    assert_non_null(table_entry(bytes, "glyf"));
    assert_non_null(table_entry(bytes, "hmtx"));
    assert_null(table_entry(bytes, "GSUB"));
    assert_null(table_entry(bytes, "cmap"));
    assert_null(table_entry(bytes, "fpgm"));
    shaper_close(shaper);
    font_close(font);
}

static void font_subset_gives_the_same_bytes_in_whatever_order_glyphs_were_used(void **state)
{
    struct fixture *fixture = *state;
    static const char *const words[2][2] = {{"brödsmula", "Ordning"}, {"Ordning", "brödsmula"}};
    const struct subset *subsets[2];
    for (size_t i = 0; i < 2; i++) {
        struct font *font = opened(fixture, VOLLKORN);
        struct shaper *shaper = shaper_open(fixture->arena, fixture->diag);
        for (size_t k = 0; k < 2; k++)
            shape_word(shaper, font, FIGURES_TABULAR, LANGUAGE_SV, words[i][k],
                       strlen(words[i][k]), here);
        subsets[i] = font_subset(fixture->arena, font, fixture->diag);
        shaper_close(shaper);
        font_close(font);
    }
    assert_int_equal(subsets[0]->n, subsets[1]->n);
    assert_memory_equal(subsets[0]->bytes, subsets[1]->bytes, subsets[0]->n);
}

/* No font of the themes has CFF outlines, so the test needs one that may not be there. */
static void font_subset_of_a_cff_font_is_its_bare_table(void **state)
{
    struct fixture *fixture = *state;
    if (access(CFF, R_OK) != 0) {
        print_message("SKIPPED: no CFF font at " CFF "\n");
        skip();
    }
    struct font *font = opened(fixture, CFF);
    struct shaper *shaper = shaper_open(fixture->arena, fixture->diag);
    shape_word(shaper, font, FIGURES_TABULAR, LANGUAGE_SV, "gränssnitt", 11, here);
    const struct subset *subset = font_subset(fixture->arena, font, fixture->diag);
    const unsigned char *bytes = subset->bytes;
    assert_true(font_metrics(font)->cff);
    /* The major version of CFF; a whole font starts with "OTTO". */
    assert_int_equal(bytes[0], 1);
    assert_true(subset->n < 10000);
    shaper_close(shaper);
    font_close(font);
}

static void font_subset_of_an_unused_font_holds_notdef_alone(void **state)
{
    struct fixture *fixture = *state;
    struct font *font = opened(fixture, LATO_ITALIC);
    const struct subset *subset = font_subset(fixture->arena, font, fixture->diag);
    assert_int_equal(subset->n_glyphs, 1);
    assert_null(font_glyph_text(font, 65));
    assert_null(font_glyph_text(font, 65535));
    font_close(font);
}

static void font_subset_refuses_a_font_without_widths(void **state)
{
    struct fixture *fixture = *state;
    size_t n;
    unsigned char *bytes = font_bytes(fixture, SERIF, &n);
    memset(table_entry(bytes, "hmtx") + 12, 0, 4);
    write_damaged(bytes, n);
    struct font *font = opened(fixture, DAMAGED);
    struct shaper *shaper = shaper_open(fixture->arena, fixture->diag);
    shape_word(shaper, font, FIGURES_TABULAR, LANGUAGE_SV, "ruin", 4, here);
    assert_null(font_subset(fixture->arena, font, fixture->diag));
    assert_says(fixture->diag,
                "cannot be reduced to its used glyphs: the file is damaged [font-subset]");
    shaper_close(shaper);
    font_close(font);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(font_open_reads_the_metrics_of_the_text_font),
        TEST(font_open_tells_italic_and_fixed_pitch_fonts),
        TEST(font_open_tells_a_font_with_serifs_by_its_class),
        TEST(font_open_accepts_the_pinned_file_and_no_other),
        TEST(font_open_names_a_missing_file),
        TEST(font_open_refuses_what_is_no_font),
        TEST(font_open_refuses_a_font_cut_short_anywhere),
        TEST(font_open_refuses_a_font_without_places_of_outlines),
        TEST(font_open_refuses_an_em_of_no_units),
        TEST(font_open_refuses_a_variable_font),
        TEST(font_open_refuses_fonts_whose_licence_forbids_embedding),
        TEST(font_close_accepts_null),
        TEST(font_outline_gives_closed_contours_with_y_up),
        TEST(font_subset_tells_widths_and_texts_by_new_number),
        TEST(font_subset_numbers_glyphs_in_the_order_of_the_font),
        TEST(font_subset_is_a_font_without_what_only_shaping_needs),
        TEST(font_subset_gives_the_same_bytes_in_whatever_order_glyphs_were_used),
        TEST(font_subset_of_a_cff_font_is_its_bare_table),
        TEST(font_subset_of_an_unused_font_holds_notdef_alone),
        TEST(font_subset_refuses_a_font_without_widths),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
