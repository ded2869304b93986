/* The parts of the PDF writer: numbers and strings, glyph arrays, page labels,
 * colour profile. */
#include "claims.h"
#include "base/arena.h"
#include "pdf/glyphs.h"
#include "pdf/icc.h"
#include "pdf/labels.h"
#include "pdf/draft.h"
#include "pdf/paint.h"
#include "pdf/put.h"
#include "pdf/save.h"

/* --- numbers and strings --- */

static void assert_decimal(int64_t value, int decimals, const char *expected)
{
    struct str out = STR_EMPTY;
    put_decimal(&out, value, decimals);
    assert_string_equal(out.s, expected);
    str_close(&out);
}

static void number_has_no_digit_that_says_nothing(void **state)
{
    assert_decimal(2385, 3, "2.385");
    assert_decimal(-2380, 3, "-2.38");
    assert_decimal(12000, 3, "12");
    assert_decimal(-7, 2, "-.07");
    assert_decimal(0, 3, "0");
    assert_decimal(INT64_MIN, 0, "-9223372036854775808");
}

static void length_is_rounded_to_hundredths_on_both_sides_of_zero(void **state)
{
    struct str out = STR_EMPTY;
    put_length(&out, SP_FROM_MM(297));
    str_putc(&out, ' ');
    put_length(&out, -SP_PT / 3);
    str_putc(&out, ' ');
    put_length(&out, -300);
    str_putc(&out, ' ');
    put_length(&out, INT32_MIN);
    assert_string_equal(out.s, "841.89 -.33 0 -32768");
    str_close(&out);
}

static void text_has_a_byte_a_character_else_is_utf16(void **state)
{
    struct str out = STR_EMPTY;
    put_text(&out, "kap. 3 (a\\b)");
    put_text(&out, "”Åtgärd” – 5 €");
    assert_string_equal(out.s, "(kap. 3 \\(a\\\\b\\))(\x8E\xC5tg\xE4rd\x8E \x85 5 \xA0)");
    str_clear(&out);
    put_text(&out, "å𝒙");
    assert_memory_equal(out.s, "(\xFE\xFF\0\xE5\xD8\x35\xDC\x99)", 10);
    str_clear(&out);
    put_text(&out, "þ(\u202F");
    assert_memory_equal(out.s, "(\xFE\xFF\0\xFE\0\\( /)", 11);
    str_close(&out);
}

static void literal_keeps_zero_bytes_and_escapes_carriage_return(void **state)
{
    struct str out = STR_EMPTY;
    put_literal(&out, "\0\r\n)", 4);
    assert_int_equal(out.n, 8);
    assert_memory_equal(out.s, "(\0\\r\n\\))", 8);
    str_close(&out);
}

/* --- glyph arrays --- */

static const uint16_t old_to_new[] = {0, 1, 2, 0x0D28};
static const int own_advances[] = {0, 500, 250, 613};

static void assert_glyphs(const struct run *run, const char *expected, size_t n)
{
    const struct subset subset = {.old_to_new = old_to_new, .n_glyphs = 0x0D29};
    struct face faces[] = {
        {.units_per_em = 1000},
        {.units_per_em = 1000, .advance = own_advances, .slot = 1, .subset = &subset}};
    const struct fonts fonts = {.faces = faces, .n = 2};
    struct str draft = STR_EMPTY, out = STR_EMPTY;
    glyphs_put(&draft, &faces[1], run, 72 * SP_PT, 700 * SP_PT + SP_PT / 2);
    draft_finish(&out, draft.s, draft.n, &fonts);
    str_close(&draft);
    assert_int_equal(out.n, n);
    assert_memory_equal(out.s, expected, n);
    str_close(&out);
}

static void kerning_is_the_difference_to_the_font_s_advance(void **state)
{
    static const struct glyph glyphs[] = {{1, 0, 473, 0}, {1, 0, 500, 0}, {3, 0, 613, 0}};
    const struct run run = {.size = 10 * SP_PT, .glyphs = glyphs, .n = 3};
    static const char expected[] = "BT 72 700.5 Td[(\0\1)27(\0\1\\r\\()]TJ ET\n";
    assert_glyphs(&run, expected, sizeof expected - 1);
}

static void offset_moves_its_glyph_alone(void **state)
{
    static const struct glyph glyphs[] = {{1, 0, 500, 0}, {2, 0, 250, 40}, {1, 0, 500, 0}};
    const struct run run = {.size = 10 * SP_PT, .glyphs = glyphs, .n = 3};
    static const char expected[] = "BT 72 700.5 Td[(\0\1)-40(\0\2)40(\0\1)]TJ ET\n";
    assert_glyphs(&run, expected, sizeof expected - 1);
}

/* 0.00385 pt after each letter is 0.385 thousandths of 10 pt: paid when a whole one is owed. */
static void rounding_is_carried_on(void **state)
{
    static const struct glyph glyphs[] = {
        {1, 0, 500, 0}, {1, 0, 500, 0}, {1, 0, 500, 0}, {1, 0, 500, 0}, {1, 0, 500, 0}};
    const struct run run = {.size = 10 * SP_PT, .letter_extra = 252, .glyphs = glyphs, .n = 5};
    static const char expected[] = "BT 72 700.5 Td[(\0\1\0\1)-1(\0\1\0\1)-1(\0\1)]TJ ET\n";
    assert_glyphs(&run, expected, sizeof expected - 1);
}

static void spaces_alone_take_the_line_s_extra(void **state)
{
    static const struct glyph glyphs[] = {
        {1, 0, 500, 0}, {2, GLYPH_SPACE, 250, 0}, {1, 0, 500, 0}};
    const struct run run = {
        .size = 10 * SP_PT, .space_extra = SP_PT * 3 / 2, .glyphs = glyphs, .n = 3};
    static const char expected[] = "BT 72 700.5 Td[(\0\1\0\2)-150(\0\1)]TJ ET\n";
    assert_glyphs(&run, expected, sizeof expected - 1);
}

/* --- paths --- */

static void state_that_is_set_is_not_set_again(void **state)
{
    static const uint8_t ops[] = {PATH_MOVE, PATH_LINE};
    static const struct point points[] = {{0, 0}, {SP_PT * 5 / 2, 7 * SP_PT}};
    const struct path path = {.ops = ops,
                              .n_ops = 2,
                              .points = points,
                              .n_points = 2,
                              .fill = NO_COLOUR,
                              .stroke = 0x0B5563,
                              .width = SP_PT * 3 / 4,
                              .opacity = 1};
    bool opacities[OPACITIES + 1] = {false};
    struct str out = STR_EMPTY;
    struct painter painter = painter_open(&out, NULL, 100 * SP_PT, opacities);
    paint_path(&painter, &path, (struct point){SP_PT, SP_PT});
    paint_path(&painter, &path, (struct point){0, 0});
    assert_string_equal(out.s, ".043 .333 .388 RG\n.75 w\n1 99 m\n3.5 92 l\nS\n"
                               "0 100 m\n2.5 93 l\nS\n");
    str_close(&out);
}

static void opacity_is_a_resource_in_hundredths(void **state)
{
    bool opacities[OPACITIES + 1] = {[18] = true, [100] = true};
    struct str out = STR_EMPTY;
    paint_resources(&out, opacities);
    assert_string_equal(out.s, "/a18<</ca .18>>/a100<</ca 1>>");
    str_close(&out);
}

/* --- labels --- */

static void assert_labels(const char *const labels[], size_t n, const char *expected)
{
    struct page pages[8] = {{NULL, NULL}};
    struct str out = STR_EMPTY;
    for (size_t i = 0; i < n; i++)
        pages[i].label = labels[i];
    labels_put(&out, pages, n);
    assert_string_equal(out.s, expected);
    str_close(&out);
}

static void labels_count_on_in_ranges(void **state)
{
    assert_labels((const char *const[]){"iii", "iv", "1", "2", "4"}, 5,
                  "/PageLabels<</Nums[0<</S/r/St 3>>2<</S/D/St 1>>4<</S/D/St 4>>]>>");
}

static void label_that_is_no_number_stands_for_itself(void **state)
{
    assert_labels((const char *const[]){NULL, "Omslag", "iiii", "A2", "012", "xlix"}, 6,
                  "/PageLabels<</Nums[0<<>>1<</P(Omslag)>>2<</P(iiii)>>3<</P(A2)>>4<</P(012)>>"
                  "5<</S/r/St 49>>]>>");
}

/* --- colour profile --- */

static uint32_t u32(const struct str *profile, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)profile->s + at;
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 |
           bytes[3];
}

static void profile_s_tags_lie_where_the_directory_says(void **state)
{
    static const char *const types[] = {"mluc", "mluc", "XYZ ", "sf32", "XYZ ",
                                        "XYZ ", "XYZ ", "para", "para", "para"};
    struct str profile = STR_EMPTY;
    icc_srgb(&profile);
    assert_int_equal(profile.n, 480);
    assert_int_equal(u32(&profile, 0), 480);
    assert_int_equal(u32(&profile, 128), LEN(types));
    for (size_t i = 0; i < LEN(types); i++) {
        uint32_t offset = u32(&profile, 132 + 12 * i + 4);
        assert_true(offset + u32(&profile, 132 + 12 * i + 8) <= profile.n);
        assert_memory_equal(profile.s + offset, types[i], 4);
    }
    str_close(&profile);
}

/* The three primaries add up to D50, so that grey stays grey. */
static void profile_s_primaries_add_up_to_white(void **state)
{
    struct str profile = STR_EMPTY;
    icc_srgb(&profile);
    for (size_t i = 8; i < 20; i += 4) {
        int64_t sum = 0;
        for (size_t tag = 4; tag < 7; tag++)
            sum += u32(&profile, u32(&profile, 132 + 12 * tag + 4) + i);
        assert_int_equal(sum, u32(&profile, u32(&profile, 132 + 12 * 2 + 4) + i));
    }
    str_close(&profile);
}

/* --- saving --- */

/* libharu numbers streams, their lengths, pages and what it makes itself; the
 * others are ours. */
static void objects_of_libharu_and_ours_share_one_row_of_numbers(void **state)
{
    struct arena *arena = arena_open();
    struct objects *objects = objects_open(arena);
    const struct stream stream = {"/Type/Something", "words", 5, PACKING_NONE};
    uint32_t end = objects_end(objects);
    assert_int_equal(object_add_text(arena, objects, "/Type/First"), end);
    assert_int_equal(object_add_stream(arena, objects, &stream), end + 1);
    assert_int_equal(object_add_text(arena, objects, "/Type/Last"), end + 3);
    assert_int_equal(objects_end(objects), end + 4);
    assert_null(object_of_libharu(objects, end));
    assert_non_null(object_of_libharu(objects, end + 1)->stream);
    assert_null(object_of_libharu(objects, end + 3));
    assert_ptr_equal(object_of_libharu(objects, end - 1),
                     HPDF_Xref_GetEntry(objects_document(objects)->xref, end - 1)->obj);
    objects_close(objects);
    arena_close(arena);
}

static void error_of_the_object_layer_is_told(void **state)
{
    static const unsigned char id[16] = "0123456789abcde";
    struct arena *arena = arena_open();
    struct diag *diag = diag_open();
    struct objects *objects = objects_open(arena);
    struct spool out = SPOOL_EMPTY;
    object_add_text(arena, objects, "/Type/Nothing");
    assert_true(save(arena, objects, id, &out, diag));
    objects_document(objects)->error.error_no = HPDF_INVALID_OBJECT;
    assert_false(save(arena, objects, id, &out, diag));
    assert_int_equal(diag_exit(diag), EXIT_INTERNAL);
    spool_close(&out);
    objects_close(objects);
    diag_close(diag);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(number_has_no_digit_that_says_nothing),
        cmocka_unit_test(length_is_rounded_to_hundredths_on_both_sides_of_zero),
        cmocka_unit_test(text_has_a_byte_a_character_else_is_utf16),
        cmocka_unit_test(literal_keeps_zero_bytes_and_escapes_carriage_return),
        cmocka_unit_test(kerning_is_the_difference_to_the_font_s_advance),
        cmocka_unit_test(offset_moves_its_glyph_alone),
        cmocka_unit_test(rounding_is_carried_on),
        cmocka_unit_test(spaces_alone_take_the_line_s_extra),
        cmocka_unit_test(state_that_is_set_is_not_set_again),
        cmocka_unit_test(opacity_is_a_resource_in_hundredths),
        cmocka_unit_test(labels_count_on_in_ranges),
        cmocka_unit_test(label_that_is_no_number_stands_for_itself),
        cmocka_unit_test(profile_s_tags_lie_where_the_directory_says),
        cmocka_unit_test(profile_s_primaries_add_up_to_white),
        cmocka_unit_test(objects_of_libharu_and_ours_share_one_row_of_numbers),
        cmocka_unit_test(error_of_the_object_layer_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
