/* Frames as SVG and PNG. */
#include "claims.h"

#include <math.h>
#include <cairo.h>

#include "base/arena.h"
#include "picture/picture.h"

#define VOLLKORN "/usr/share/fonts/truetype/vollkorn/Vollkorn-Regular.ttf"

static const struct pos here = {"test_picture.c", 1, 1};

struct bench {
    struct arena *arena;
    struct diag *diag;
    struct shaper *shaper;
    struct font *font;
    struct frame *frame; /* 60 pt x 40 pt */
    struct str out;
};

static int bench_open(void **state)
{
    struct bench *bench = calloc(1, sizeof *bench);
    bench->arena = arena_open();
    bench->diag = diag_open();
    bench->shaper = shaper_open(bench->arena, bench->diag);
    bench->font = font_open(bench->arena, VOLLKORN, NULL, here, bench->diag);
    bench->frame = frame_open(bench->arena, 60 * SP_PT, 40 * SP_PT);
    *state = bench;
    return 0;
}

static int bench_close(void **state)
{
    struct bench *bench = *state;
    str_close(&bench->out);
    font_close(bench->font);
    shaper_close(bench->shaper);
    diag_close(bench->diag);
    arena_close(bench->arena);
    free(bench);
    return 0;
}

/* A word in a frame that is moved by 10, 20 points. */
static void set_word(struct bench *bench, const char *word)
{
    const struct shaped *shaped = shape_word(bench->shaper, bench->font, FIGURES_PROPORTIONAL,
                                             LANGUAGE_SV, word, strlen(word), here);
    struct frame *line = frame_open(bench->arena, 40 * SP_PT, 15 * SP_PT);
    frame_run(bench->arena, line,
              (struct run){.font = bench->font,
                           .size = 10 * SP_PT,
                           .colour = 0x0B5563,
                           .y = 12 * SP_PT,
                           .glyphs = shaped->glyphs,
                           .n = shaped->n});
    frame_frame(bench->arena, bench->frame, line, 10 * SP_PT, 20 * SP_PT);
}

static void set_path(struct bench *bench)
{
    static const uint8_t ops[] = {PATH_MOVE, PATH_CURVE, PATH_LINE, PATH_CLOSE};
    static const struct point points[] = {{0, 0},
                                          {SP_PT * 5 / 2, 0},
                                          {9 * SP_PT, 3 * SP_PT},
                                          {9 * SP_PT, 9 * SP_PT},
                                          {0, 9 * SP_PT}};
    static const sp dash[] = {3 * SP_PT, SP_PT * 3 / 2};
    frame_path(bench->arena, bench->frame,
               (struct path){ops, LEN(ops), points, LEN(points), 0xD55E00, 0x1A1A1A, SP_PT / 2,
                             dash, LEN(dash), true, 0.18, true});
}

static void svg_path_has_the_frame_s_points(void **state)
{
    struct bench *bench = *state;
    set_path(bench);
    assert_true(picture_svg(bench->frame, &bench->out, bench->diag));
    assert_non_null(
        strstr(bench->out.s, "width=\"60pt\" height=\"40pt\" viewBox=\"0 0 60 40\""));
    assert_non_null(strstr(bench->out.s,
                           "<path d=\"M0 0C2.5 0 9 3 9 9L0 9Z\" fill=\"#D55E00\" "
                           "fill-rule=\"evenodd\" fill-opacity=\"0.18\" stroke=\"#1A1A1A\" "
                           "stroke-width=\"0.5\" stroke-linecap=\"round\" "
                           "stroke-linejoin=\"round\" stroke-dasharray=\"3 1.5\"/>"));
}

static size_t count(const char *text, const char *part)
{
    size_t n = 0;
    while ((text = strstr(text, part))) {
        n++;
        text++;
    }
    return n;
}

static void svg_defines_each_glyph_once(void **state)
{
    struct bench *bench = *state;
    set_word(bench, "abba");
    assert_true(picture_svg(bench->frame, &bench->out, bench->diag));
    assert_int_equal(count(bench->out.s, "<path id="), 2);
    assert_int_equal(count(bench->out.s, "<use xlink:href="), 4);
    assert_non_null(strstr(bench->out.s, "translate(10 32) scale(0.01 -0.01)"));
}

static void svg_depends_on_the_frame_alone(void **state)
{
    struct bench *bench = *state;
    struct str second = STR_EMPTY;
    set_word(bench, "kluster");
    frame_clip(bench->arena, bench->frame, 0, 0, 30 * SP_PT, 30 * SP_PT);
    set_path(bench);
    assert_true(picture_svg(bench->frame, &bench->out, bench->diag));
    assert_true(picture_svg(bench->frame, &second, bench->diag));
    assert_string_equal(bench->out.s, second.s);
    assert_int_equal(count(second.s, "<g "), count(second.s, "</g>"));
    str_close(&second);
}

/* --- PNG --- */

struct reader {
    const struct str *from;
    size_t at;
};

static cairo_status_t read_bytes(void *closure, unsigned char *bytes, unsigned n)
{
    struct reader *reader = closure;
    if (reader->from->n - reader->at < n)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(bytes, reader->from->s + reader->at, n);
    reader->at += n;
    return CAIRO_STATUS_SUCCESS;
}

static uint32_t pixel(const struct bench *bench, int x, int y)
{
    struct reader reader = {&bench->out, 0};
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(read_bytes, &reader);
    assert_int_equal(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
    const unsigned char *row = cairo_image_surface_get_data(surface) +
                               (ptrdiff_t)cairo_image_surface_get_stride(surface) * y;
    uint32_t value;
    memcpy(&value, row + (ptrdiff_t)x * 4, 4);
    cairo_surface_destroy(surface);
    return value & 0xFFFFFF;
}

static void png_shows_fill_opacity_and_clip(void **state)
{
    struct bench *bench = *state;
    frame_fill(bench->arena, bench->frame, 0, 0, 20 * SP_PT, 20 * SP_PT, 0x0B5563);
    frame_clip(bench->arena, bench->frame, 0, 0, 40 * SP_PT, 40 * SP_PT);
    frame_fill(bench->arena, bench->frame, 30 * SP_PT, 0, 30 * SP_PT, 40 * SP_PT, 0xD55E00);
    assert_true(picture_png(bench->frame, 2.385, &bench->out, bench->diag));
    assert_int_equal(pixel(bench, 11, 11), 0x0B5563);
    assert_int_equal(pixel(bench, 60, 60), 0xFFFFFF);
    assert_int_equal(pixel(bench, 80, 50), 0xD55E00);
    assert_int_equal(pixel(bench, 110, 50), 0xFFFFFF);
}

static void png_text_stands_on_its_baseline(void **state)
{
    struct bench *bench = *state;
    bool ink = false;
    set_word(bench, "HHH");
    assert_true(picture_png(bench->frame, 1, &bench->out, bench->diag));
    for (int x = 10; x < 35; x++) {
        ink |= pixel(bench, x, 28) != 0xFFFFFF;
        assert_int_equal(pixel(bench, x, 33), 0xFFFFFF);
    }
    assert_true(ink);
}

static void picture_without_area_is_refused(void **state)
{
    struct bench *bench = *state;
    bench->frame->width = 0;
    assert_false(picture_svg(bench->frame, &bench->out, bench->diag));
    assert_says(bench->diag, "the picture has no area");
    bench->frame->width = SP_PT;
    assert_false(picture_png(bench->frame, (double)NAN, &bench->out, bench->diag));
    assert_int_equal(diag_errors(bench->diag), 2);
}

static void picture_with_too_many_pixels_is_refused(void **state)
{
    struct bench *bench = *state;
    assert_false(picture_png(bench->frame, 2385, &bench->out, bench->diag));
    assert_says(bench->diag,
                "the picture has 143100 × 95400 pixels; at most 100000000 are possible");
}

/* A dash that is nowhere on is an error of Cairo's. */
static void failure_of_cairo_is_told(void **state)
{
    static const uint8_t ops[] = {PATH_MOVE, PATH_LINE};
    static const struct point points[] = {{0, 0}, {9 * SP_PT, 3 * SP_PT}};
    static const sp dash[] = {0, 0};
    struct bench *bench = *state;
    frame_path(bench->arena, bench->frame,
               (struct path){ops, LEN(ops), points, LEN(points), NO_COLOUR, 0x1A1A1A, SP_PT,
                             dash, LEN(dash), false, 1, false});
    assert_false(picture_png(bench->frame, 1, &bench->out, bench->diag));
    assert_says(bench->diag,
                "the picture could not be drawn: invalid value for a dash setting");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_open, bench_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(svg_path_has_the_frame_s_points),         TEST(svg_defines_each_glyph_once),
        TEST(svg_depends_on_the_frame_alone),          TEST(png_shows_fill_opacity_and_clip),
        TEST(png_text_stands_on_its_baseline),         TEST(picture_without_area_is_refused),
        TEST(picture_with_too_many_pixels_is_refused), TEST(failure_of_cairo_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
