/* Frames as PNG, through Cairo's image surface on white. */
#include <assert.h>
#include <cairo.h>
#include <math.h>

#include "picture/picture.h"
#include "picture/player.h"

/* A hundred million pixels take 400 MB; an A4 page at 300 dpi has nine million. */
#define PIXELS_MAX 1e8

/* A glyph being drawn: where its origin stands and how large a font unit is. */
struct pen {
    cairo_t *cairo;
    const struct font *font;
    double x, y, origin, scale;
};

static void outline_move(void *to, double x, double y)
{
    const struct pen *pen = to;
    cairo_move_to(pen->cairo, pen->x + x * pen->scale, pen->y - y * pen->scale);
}

static void outline_line(void *to, double x, double y)
{
    const struct pen *pen = to;
    cairo_line_to(pen->cairo, pen->x + x * pen->scale, pen->y - y * pen->scale);
}

static void outline_curve(void *to, double x1, double y1, double x2, double y2, double x3,
                          double y3)
{
    const struct pen *pen = to;
    const double x = pen->x, y = pen->y, scale = pen->scale;
    cairo_curve_to(pen->cairo, x + x1 * scale, y - y1 * scale, x + x2 * scale, y - y2 * scale,
                   x + x3 * scale, y - y3 * scale);
}

static void outline_close(void *to)
{
    const struct pen *pen = to;
    cairo_close_path(pen->cairo);
}

static void draw_glyph(void *to, uint16_t glyph, double x)
{
    static const struct outline_sink outline = {outline_move, outline_line, outline_curve,
                                                outline_close};
    struct pen *pen = to;
    pen->x = pen->origin + x * pen->scale;
    font_outline(pen->font, glyph, &outline, pen);
}

static void set_colour(cairo_t *cairo, colour value, double opacity)
{
    cairo_set_source_rgba(cairo, (value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0,
                          (value & 255) / 255.0, opacity);
}

static void draw_run(void *to, const struct run *run, struct point at)
{
    struct pen pen = {.cairo = to,
                      .font = run->font,
                      .origin = sp_to_pt(at.x + run->x),
                      .y = sp_to_pt(at.y + run->y)};
    pen.scale = sp_to_pt(run->size) / font_metrics(run->font)->units_per_em;
    cairo_new_path(to);
    player_glyphs(run, draw_glyph, &pen);
    set_colour(to, run->colour, 1);
    cairo_set_fill_rule(to, CAIRO_FILL_RULE_WINDING);
    cairo_fill(to);
}

static void add_path(cairo_t *cairo, const struct path *path, struct point at)
{
    const struct point *point = path->points;
    double x[3], y[3];
    for (size_t i = 0; i < path->n_ops; i++) {
        int n = path->ops[i] == PATH_CURVE ? 3 : path->ops[i] == PATH_CLOSE ? 0 : 1;
        for (int j = 0; j < n; j++, point++) {
            x[j] = sp_to_pt(at.x + point->x);
            y[j] = sp_to_pt(at.y + point->y);
        }
        if (path->ops[i] == PATH_MOVE)
            cairo_move_to(cairo, x[0], y[0]);
        else if (path->ops[i] == PATH_LINE)
            cairo_line_to(cairo, x[0], y[0]);
        else if (path->ops[i] == PATH_CURVE)
            cairo_curve_to(cairo, x[0], y[0], x[1], y[1], x[2], y[2]);
        else
            cairo_close_path(cairo);
    }
}

static void set_stroke(cairo_t *cairo, const struct path *path)
{
    double dash[8];
    assert(path->n_dash <= LEN(dash));
    for (size_t i = 0; i < path->n_dash; i++)
        dash[i] = sp_to_pt(path->dash[i]);
    cairo_set_dash(cairo, dash, (int)path->n_dash, 0);
    cairo_set_line_width(cairo, sp_to_pt(path->width));
    cairo_set_line_cap(cairo, path->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(cairo, path->round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
}

static void draw_path(void *to, const struct path *path, struct point at)
{
    cairo_new_path(to);
    add_path(to, path, at);
    if (path->fill != NO_COLOUR) {
        set_colour(to, path->fill, path->opacity);
        cairo_set_fill_rule(to, path->even_odd ? CAIRO_FILL_RULE_EVEN_ODD
                                               : CAIRO_FILL_RULE_WINDING);
        cairo_fill_preserve(to);
    }
    if (path->stroke == NO_COLOUR)
        return;
    set_stroke(to, path);
    set_colour(to, path->stroke, 1);
    cairo_stroke(to);
}

static void draw_clip(void *to, struct point corner, sp width, sp height)
{
    cairo_save(to);
    cairo_new_path(to);
    cairo_rectangle(to, sp_to_pt(corner.x), sp_to_pt(corner.y), sp_to_pt(width),
                    sp_to_pt(height));
    cairo_clip(to);
}

static void draw_unclip(void *to)
{
    cairo_restore(to);
}

static cairo_status_t append(void *out, const unsigned char *bytes, unsigned n)
{
    str_add(out, bytes, n);
    return CAIRO_STATUS_SUCCESS;
}

/* Draws on the surface and gives its bytes; Cairo's errors are sticky and read once. */
static cairo_status_t draw(cairo_surface_t *surface, const struct frame *frame, double scale,
                           struct str *out)
{
    static const struct player player = {draw_run, draw_path, draw_clip, draw_unclip};
    cairo_t *cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_scale(cairo, scale, scale);
    player_play(&player, cairo, frame);
    cairo_status_t status = cairo_status(cairo);
    cairo_destroy(cairo);
    return status ? status : cairo_surface_write_to_png_stream(surface, append, out);
}

bool picture_png(const struct frame *frame, double scale, struct str *out, struct diag *diag)
{
    const struct pos pos = {"png", 0, 0};
    double width = ceil(sp_to_pt(frame->width) * scale),
           height = ceil(sp_to_pt(frame->height) * scale);
    if (!(width >= 1 && height >= 1))
        return diag_error(diag, pos, "picture-size", "the picture has no area");
    if (width * height > PIXELS_MAX)
        return diag_error(diag, pos, "picture-size",
                          "the picture has %.0f × %.0f pixels; at most %.0f are possible",
                          width, height, PIXELS_MAX);
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)width, (int)height);
    cairo_status_t status = draw(surface, frame, scale, out);
    cairo_surface_destroy(surface);
    if (status)
        return diag_fail(diag, EXIT_INTERNAL, pos, "cairo",
                         "the picture could not be drawn: %s", cairo_status_to_string(status));
    return true;
}
