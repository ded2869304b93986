#include "pdf/paint.h"

#include <assert.h>
#include <math.h>

#include "pdf/draft.h"
#include "pdf/glyphs.h"
#include "pdf/put.h"

struct painter painter_open(struct str *out, struct fonts *fonts, sp height, bool *opacities)
{
    struct paint_state state = {.width = SP_PT, .opacity = OPACITIES};
    return (struct painter){out, fonts, height, opacities, state};
}

static void put_point(struct painter *painter, struct point point, struct point at)
{
    put_length(painter->out, at.x + point.x);
    str_putc(painter->out, ' ');
    put_length(painter->out, painter->height - at.y - point.y);
    str_putc(painter->out, ' ');
}

/* --- state --- */

static void put_channel(struct str *out, unsigned channel)
{
    put_decimal(out, (channel * 1000 + 127) / 255, 3);
    str_putc(out, ' ');
}

/* Operators: one number for a grey, three for another colour. */
static void put_colour(struct str *out, colour value, const char *grey, const char *rgb)
{
    unsigned red = value >> 16 & 255, green = value >> 8 & 255, blue = value & 255;
    put_channel(out, red);
    if (red == green && green == blue) {
        str_puts(out, grey);
        return;
    }
    put_channel(out, green);
    put_channel(out, blue);
    str_puts(out, rgb);
}

static void set_fill(struct painter *painter, colour fill)
{
    if (painter->state.fill == fill)
        return;
    painter->state.fill = fill;
    put_colour(painter->out, fill, "g\n", "rg\n");
}

static void set_opacity(struct painter *painter, double opacity)
{
    assert(opacity >= 0 && opacity <= 1);
    int hundredths = (int)lround(opacity * OPACITIES);
    if (painter->state.opacity == hundredths)
        return;
    painter->state.opacity = hundredths;
    painter->opacities[hundredths] = true;
    str_printf(painter->out, "/a%d gs\n", hundredths);
}

static void set_dash(struct painter *painter, const sp *dash, size_t n)
{
    if (painter->state.dash == dash && painter->state.n_dash == n)
        return;
    painter->state.dash = dash;
    painter->state.n_dash = n;
    str_putc(painter->out, '[');
    for (size_t i = 0; i < n; i++) {
        put_length(painter->out, dash[i]);
        str_putc(painter->out, ' ');
    }
    str_puts(painter->out, "]0 d\n");
}

static void set_stroke(struct painter *painter, const struct path *path)
{
    struct paint_state *state = &painter->state;
    if (state->stroke != path->stroke)
        put_colour(painter->out, path->stroke, "G\n", "RG\n");
    state->stroke = path->stroke;
    if (state->width != path->width) {
        put_length(painter->out, path->width);
        str_puts(painter->out, " w\n");
    }
    state->width = path->width;
    if (state->round != path->round)
        str_puts(painter->out, path->round ? "1 J 1 j\n" : "0 J 0 j\n");
    state->round = path->round;
    set_dash(painter, path->n_dash ? path->dash : NULL, path->n_dash);
}

static void set_font(struct painter *painter, const struct face *face, sp size)
{
    if (painter->state.face == face && painter->state.size == size)
        return;
    painter->state.face = face;
    painter->state.size = size;
    str_putc(painter->out, DRAFT_FONT);
    str_putc(painter->out, face->slot);
    put_length(painter->out, size);
    str_puts(painter->out, " Tf\n");
}

/* --- items --- */

void paint_run(struct painter *painter, const struct run *run, struct point at)
{
    const struct face *face = fonts_face(painter->fonts, run->font);
    set_fill(painter, run->colour);
    set_opacity(painter, 1);
    set_font(painter, face, run->size);
    glyphs_put(painter->out, face, run, at.x + run->x, painter->height - at.y - run->y);
}

static void put_path(struct painter *painter, const struct path *path, struct point at)
{
    static const struct {
        size_t n_points;
        const char *operation;
    } ops[] = {[PATH_MOVE] = {1, "m\n"},
               [PATH_LINE] = {1, "l\n"},
               [PATH_CURVE] = {3, "c\n"},
               [PATH_CLOSE] = {0, "h\n"}};
    const struct point *point = path->points;
    for (size_t i = 0; i < path->n_ops; i++) {
        for (size_t j = 0; j < ops[path->ops[i]].n_points; j++)
            put_point(painter, *point++, at);
        str_puts(painter->out, ops[path->ops[i]].operation);
    }
    assert(point == path->points + path->n_points);
}

void paint_path(struct painter *painter, const struct path *path, struct point at)
{
    bool fill = path->fill != NO_COLOUR, stroke = path->stroke != NO_COLOUR;
    if ((!fill && !stroke) || !path->n_ops)
        return;
    set_opacity(painter, path->opacity);
    if (fill)
        set_fill(painter, path->fill);
    if (stroke)
        set_stroke(painter, path);
    put_path(painter, path, at);
    str_puts(painter->out, fill && stroke ? "B" : fill ? "f" : "S");
    str_puts(painter->out, fill && path->even_odd ? "*\n" : "\n");
}

struct paint_state paint_clip(struct painter *painter, struct point corner, sp width, sp height)
{
    str_puts(painter->out, "q ");
    put_point(painter, (struct point){0, height}, corner);
    put_length(painter->out, width);
    str_putc(painter->out, ' ');
    put_length(painter->out, height);
    str_puts(painter->out, " re W n\n");
    return painter->state;
}

void paint_unclip(struct painter *painter, struct paint_state state)
{
    str_puts(painter->out, "Q\n");
    painter->state = state;
}

void paint_resources(struct str *out, const bool opacities[OPACITIES + 1])
{
    for (int i = 0; i <= OPACITIES; i++) {
        if (!opacities[i])
            continue;
        str_printf(out, "/a%d<</ca ", i);
        put_decimal(out, i, 2);
        str_puts(out, ">>");
    }
}
