/* The glyphs of a font and what each stands for; the outlines. */

#include <hb-ot.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "text/font_inside.h"

/* --- which character a glyph is --- */

/* Characters that stand for others and never name a glyph: soft hyphen, Latin ligatures
 * (readers search for "fi", not U+FB01), private use. */
static bool is_nobodys_name(uint32_t code)
{
    return code == 0x00AD || (code >= 0xFB00 && code <= 0xFB06) ||
           (code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000;
}

/* Where characters share a glyph the lowest names it (space, not no-break space), so that the
 * name does not depend on which is met first. */
void font_glyphs_open(struct font *font)
{
    hb_set_t *codes = hb_set_create();
    hb_codepoint_t code = HB_SET_VALUE_INVALID, glyph;
    font->nominal = arena_array(font->arena, font->n_glyphs, sizeof *font->nominal);
    font->text = arena_array(font->arena, font->n_glyphs, sizeof *font->text);
    hb_face_collect_unicodes(font->face, codes);
    while (hb_set_next(codes, &code))
        if (!is_nobodys_name(code) && hb_font_get_nominal_glyph(font->hb, code, &glyph) &&
            glyph < font->n_glyphs && font->nominal[glyph] == 0)
            font->nominal[glyph] = code;
    hb_set_destroy(codes);
}

void font_use(struct font *font, uint16_t glyph, const char *text, size_t n)
{
    char name[4];
    if (font->text[glyph])
        return;
    if (font->nominal[glyph]) {
        n = utf8_put(name, font->nominal[glyph]);
        text = name;
    }
    font->text[glyph] = arena_copy(font->arena, text, n);
}

const int *font_advances(struct arena *arena, const struct font *font)
{
    int *advances = arena_array(arena, font->n_glyphs, sizeof *advances);
    for (hb_codepoint_t glyph = 0; glyph < font->n_glyphs; glyph++)
        advances[glyph] = hb_font_get_glyph_h_advance(font->hb, glyph);
    return advances;
}

const char *font_glyph_text(const struct font *font, uint16_t glyph)
{
    return glyph < font->n_glyphs ? font->text[glyph] : NULL;
}

/* --- characters the font may lack --- */

static bool has_glyph(const struct font *font, uint32_t code)
{
    hb_codepoint_t glyph;
    return hb_font_get_nominal_glyph(font->hb, code, &glyph) != 0;
}

uint32_t font_stand_in(const struct font *font, uint32_t code)
{
    static const struct {
        uint32_t code, instead;
    } looks_alike[] = {
        {0x2011, 0x2010}, /* no-break hyphen: hyphen */
        {0x2010, 0x002D}, /* hyphen: hyphen-minus */
        {0x2212, 0x2013}, /* minus: en dash */
    };
    if (code < 0x2010 || has_glyph(font, code))
        return code;
    for (size_t i = 0; i < sizeof looks_alike / sizeof *looks_alike; i++)
        if (looks_alike[i].code == code)
            return font_stand_in(font, looks_alike[i].instead);
    return code;
}

/* --- outlines --- */

struct drawing {
    const struct outline_sink *sink;
    void *to;
};

static void draw_move(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x,
                      float y, void *user)
{
    struct drawing *drawing = data;
    (void)funcs, (void)state, (void)user;
    drawing->sink->move(drawing->to, (double)x, (double)y);
}

static void draw_line(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x,
                      float y, void *user)
{
    struct drawing *drawing = data;
    (void)funcs, (void)state, (void)user;
    drawing->sink->line(drawing->to, (double)x, (double)y);
}

static void draw_curve(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x1,
                       float y1, float x2, float y2, float x3, float y3, void *user)
{
    struct drawing *drawing = data;
    (void)funcs, (void)state, (void)user;
    drawing->sink->curve(drawing->to, (double)x1, (double)y1, (double)x2, (double)y2,
                         (double)x3, (double)y3);
}

static void draw_close(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, void *user)
{
    struct drawing *drawing = data;
    (void)funcs, (void)state, (void)user;
    drawing->sink->close(drawing->to);
}

/* HarfBuzz turns the quadratic curves of TrueType into cubic ones if no function takes them. */
void font_outline(const struct font *font, uint16_t glyph, const struct outline_sink *sink,
                  void *to)
{
    struct drawing drawing = {.sink = sink, .to = to};
    hb_draw_funcs_t *funcs = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(funcs, draw_move, NULL, NULL);
    hb_draw_funcs_set_line_to_func(funcs, draw_line, NULL, NULL);
    hb_draw_funcs_set_cubic_to_func(funcs, draw_curve, NULL, NULL);
    hb_draw_funcs_set_close_path_func(funcs, draw_close, NULL, NULL);
    hb_font_get_glyph_shape(font->hb, glyph, funcs, &drawing);
    hb_draw_funcs_destroy(funcs);
}
