/*
 * Frames as SVG 1.1.  Written here because Cairo's SVG surface numbers its groups by a count
 * that runs through the whole process: its bytes would depend on what was drawn before.
 */
#include <math.h>
#include <stdlib.h>

#include "base/arena.h"
#include "picture/picture.h"
#include "picture/player.h"

/* A glyph that the picture uses: defined once, named by its place in the list. */
struct used {
    const struct font *font;
    uint16_t glyph;
};

struct svg {
    struct arena *arena;
    struct str *out;
    struct used *used;
    size_t n_used, used_room;
    const struct font *font; /* of the run being written */
    size_t n_clips;          /* so far: names of clip paths */
};

/* value / 10^decimals, without zeros that say nothing. */
static void put_decimal(struct str *out, long long value, int decimals)
{
    long long one = 1;
    for (int i = 0; i < decimals; i++)
        one *= 10;
    long long whole = llabs(value) / one, rest = llabs(value) % one;
    str_printf(out, "%s%lld", value < 0 ? "-" : "", whole);
    if (!rest)
        return;
    str_printf(out, ".%0*lld", decimals, rest);
    while (out->s[out->n - 1] == '0')
        out->s[--out->n] = '\0';
}

static void put_number(struct str *out, double value)
{
    put_decimal(out, llround(value * 100), 2);
}

static void put_pair(struct str *out, const char *command, double x, double y)
{
    str_puts(out, command);
    put_number(out, x);
    str_putc(out, ' ');
    put_number(out, y);
}

static void put_sp(struct str *out, const char *before, sp length)
{
    str_puts(out, before);
    put_number(out, sp_to_pt(length));
}

/* --- glyphs --- */

static void outline_move(void *to, double x, double y)
{
    put_pair(to, "M", x, y);
}

static void outline_line(void *to, double x, double y)
{
    put_pair(to, "L", x, y);
}

static void outline_curve(void *to, double x1, double y1, double x2, double y2, double x3,
                          double y3)
{
    put_pair(to, "C", x1, y1);
    put_pair(to, " ", x2, y2);
    put_pair(to, " ", x3, y3);
}

static void outline_close(void *to)
{
    str_putc(to, 'Z');
}

static const struct outline_sink outline = {outline_move, outline_line, outline_curve,
                                            outline_close};

static size_t find_used(struct svg *svg, uint16_t glyph)
{
    size_t i = 0;
    while (i < svg->n_used && (svg->used[i].font != svg->font || svg->used[i].glyph != glyph))
        i++;
    return i;
}

static void define_glyph(void *to, uint16_t glyph, double x)
{
    struct svg *svg = to;
    (void)x;
    size_t place = find_used(svg, glyph);
    if (place < svg->n_used)
        return;
    svg->used =
        arena_grow(svg->arena, svg->used, svg->n_used, &svg->used_room, sizeof *svg->used);
    svg->used[svg->n_used++] = (struct used){svg->font, glyph};
    str_printf(svg->out, "<path id=\"g%zu\" d=\"", place);
    font_outline(svg->font, glyph, &outline, svg->out);
    str_puts(svg->out, "\"/>\n");
}

static void define_run(void *to, const struct run *run, struct point at)
{
    struct svg *svg = to;
    (void)at;
    svg->font = run->font;
    player_glyphs(run, define_glyph, svg);
}

static void use_glyph(void *to, uint16_t glyph, double x)
{
    struct svg *svg = to;
    str_printf(svg->out, "<use xlink:href=\"#g%zu\" x=\"", find_used(svg, glyph));
    put_number(svg->out, x);
    str_puts(svg->out, "\"/>");
}

static void write_run(void *to, const struct run *run, struct point at)
{
    struct svg *svg = to;
    /* Nine decimals: a scale is about 0.005. */
    long long scale =
        llround(sp_to_pt(run->size) / font_metrics(run->font)->units_per_em * 1e9);
    svg->font = run->font;
    str_printf(svg->out, "<g fill=\"#%06X\" transform=\"translate", (unsigned)run->colour);
    put_sp(svg->out, "(", at.x + run->x);
    put_sp(svg->out, " ", at.y + run->y);
    str_puts(svg->out, ") scale(");
    put_decimal(svg->out, scale, 9);
    str_puts(svg->out, " -");
    put_decimal(svg->out, scale, 9);
    str_puts(svg->out, ")\">");
    player_glyphs(run, use_glyph, svg);
    str_puts(svg->out, "</g>\n");
}

/* --- paths --- */

static void put_operators(struct str *out, const struct path *path, struct point at)
{
    static const struct {
        const char *letter;
        int n;
    } commands[] = {[PATH_MOVE] = {"M", 1},
                    [PATH_LINE] = {"L", 1},
                    [PATH_CURVE] = {"C", 3},
                    [PATH_CLOSE] = {"Z", 0}};
    const struct point *point = path->points;
    for (size_t i = 0; i < path->n_ops; i++) {
        str_puts(out, commands[path->ops[i]].letter);
        for (int j = 0; j < commands[path->ops[i]].n; j++, point++)
            put_pair(out, j ? " " : "", sp_to_pt(at.x + point->x), sp_to_pt(at.y + point->y));
    }
}

static void put_fill(struct str *out, const struct path *path)
{
    if (path->fill == NO_COLOUR) {
        str_puts(out, " fill=\"none\"");
        return;
    }
    str_printf(out, " fill=\"#%06X\"", (unsigned)path->fill);
    if (path->even_odd)
        str_puts(out, " fill-rule=\"evenodd\"");
    if (path->opacity < 1) {
        str_puts(out, " fill-opacity=\"");
        put_number(out, path->opacity);
        str_putc(out, '"');
    }
}

static void put_stroke(struct str *out, const struct path *path)
{
    if (path->stroke == NO_COLOUR)
        return;
    str_printf(out, " stroke=\"#%06X\" stroke-width=\"", (unsigned)path->stroke);
    put_sp(out, "", path->width);
    str_puts(out, path->round ? "\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
                              : "\" stroke-miterlimit=\"10\"");
    if (!path->n_dash)
        return;
    str_puts(out, " stroke-dasharray=");
    for (size_t i = 0; i < path->n_dash; i++)
        put_sp(out, i ? " " : "\"", path->dash[i]);
    str_putc(out, '"');
}

static void write_path(void *to, const struct path *path, struct point at)
{
    struct str *out = ((struct svg *)to)->out;
    str_puts(out, "<path d=\"");
    put_operators(out, path, at);
    str_putc(out, '"');
    put_fill(out, path);
    put_stroke(out, path);
    str_puts(out, "/>\n");
}

static void write_clip(void *to, struct point corner, sp width, sp height)
{
    struct svg *svg = to;
    size_t name = svg->n_clips++;
    str_printf(svg->out, "<clipPath id=\"c%zu\"><rect", name);
    put_sp(svg->out, " x=\"", corner.x);
    put_sp(svg->out, "\" y=\"", corner.y);
    put_sp(svg->out, "\" width=\"", width);
    put_sp(svg->out, "\" height=\"", height);
    str_printf(svg->out, "\"/></clipPath>\n<g clip-path=\"url(#c%zu)\">\n", name);
}

static void write_unclip(void *to)
{
    str_puts(((struct svg *)to)->out, "</g>\n");
}

static void skip_path(void *to, const struct path *path, struct point at)
{
    (void)to, (void)path, (void)at;
}

static void skip_clip(void *to, struct point corner, sp width, sp height)
{
    (void)to, (void)corner, (void)width, (void)height;
}

static void skip_unclip(void *to)
{
    (void)to;
}

static void put_head(struct str *out, const struct frame *frame)
{
    str_puts(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                  "xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    put_sp(out, " width=\"", frame->width);
    put_sp(out, "pt\" height=\"", frame->height);
    put_sp(out, "pt\" viewBox=\"0 0 ", frame->width);
    put_sp(out, " ", frame->height);
    str_puts(out, "\">\n");
}

bool picture_svg(const struct frame *frame, struct str *out, struct diag *diag)
{
    static const struct player definitions = {define_run, skip_path, skip_clip, skip_unclip};
    static const struct player drawing = {write_run, write_path, write_clip, write_unclip};
    if (frame->width <= 0 || frame->height <= 0)
        return diag_error(diag, (struct pos){"svg", 0, 0}, "picture-size",
                          "the picture has no area");
    struct svg svg = {.arena = arena_open(), .out = out};
    put_head(out, frame);
    str_puts(out, "<defs>\n");
    player_play(&definitions, &svg, frame);
    str_puts(out, "</defs>\n");
    player_play(&drawing, &svg, frame);
    str_puts(out, "</svg>\n");
    arena_close(svg.arena);
    return true;
}
