#include "chart/look.h"

#include <math.h>

#include "base/str.h"

static const sp dash_long[] = {SP_FROM_PT(5), SP_FROM_PT(2.5)};
static const sp dash_dots[] = {SP_FROM_PT(1.25), SP_FROM_PT(1.75)};
static const sp dash_mixed[] = {SP_FROM_PT(7), SP_FROM_PT(2), SP_FROM_PT(1.5), SP_FROM_PT(2)};
static const sp dash_short[] = {SP_FROM_PT(2.75), SP_FROM_PT(1.75)};
static const sp dash_double[] = {SP_FROM_PT(7),   SP_FROM_PT(2),   SP_FROM_PT(1.5),
                                 SP_FROM_PT(1.5), SP_FROM_PT(1.5), SP_FROM_PT(2)};
static const sp dash_start[] = {SP_FROM_PT(3), SP_FROM_PT(2)};

static const struct {
    const sp *dash;
    size_t n;
} dashes[] = {
    {NULL, 0},
    {dash_long, LEN(dash_long)},
    {dash_dots, LEN(dash_dots)},
    {dash_mixed, LEN(dash_mixed)},
    {dash_short, LEN(dash_short)},
    {dash_double, LEN(dash_double)},
};

/* Above this many grey lines dashes only make noise: their labels tell them apart. */
#define DASHED_GREYS 4

bool any_highlight(const struct chart *chart)
{
    for (size_t i = 0; i < chart->n_series; i++)
        if (chart->series[i].highlight)
            return true;
    return false;
}

static double channel(colour from, int shift)
{
    return (double)(from >> shift & 0xFF);
}

colour tint(colour from, double share)
{
    colour mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8)
        mixed |= (colour)lround(255 + (channel(from, shift) - 255) * share) << shift;
    return mixed;
}

/* Relative luminance with the sRGB curve taken as a square: near enough to choose
 * between two. */
static double luminance(colour fill)
{
    double red = channel(fill, 16) / 255, green = channel(fill, 8) / 255;
    double blue = channel(fill, 0) / 255;
    return 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue;
}

colour text_on(const struct canvas *canvas, colour fill)
{
    double ground = luminance(fill) + 0.05;
    double ink = luminance(canvas->style->ink) + 0.05;
    return ground / ink > 1.05 / ground ? canvas->style->ink : 0xFFFFFF;
}

struct pen pen_of(colour ink, double width)
{
    return (struct pen){.colour = ink, .width = width};
}

struct pen pen_grid(const struct canvas *canvas)
{
    return pen_of(canvas->style->light, 0.4);
}

struct pen pen_zero(const struct canvas *canvas)
{
    return pen_of(canvas->style->ink, 0.6);
}

struct pen pen_start(const struct canvas *canvas)
{
    struct pen pen = pen_of(canvas->style->ink, 0.75);
    pen.dash = dash_start;
    pen.n_dash = LEN(dash_start);
    return pen;
}

/* How many grey series stand before this one, and how many there are. */
static size_t greys_before(const struct chart *chart, size_t end)
{
    size_t n = 0;
    for (size_t i = 0; i < end; i++)
        n += !chart->series[i].highlight;
    return n;
}

bool greys_crowded(const struct chart *chart)
{
    return any_highlight(chart) && greys_before(chart, chart->n_series) > DASHED_GREYS;
}

static void set_dash(struct pen *pen, size_t i)
{
    pen->dash = dashes[i % LEN(dashes)].dash;
    pen->n_dash = dashes[i % LEN(dashes)].n;
}

static struct look look_grey(const struct canvas *canvas, size_t series)
{
    size_t rank = greys_before(canvas->chart, series);
    size_t all = greys_before(canvas->chart, canvas->chart->n_series);
    struct look look = {.pen = pen_of(canvas->style->grey, all > DASHED_GREYS ? 0.75 : 1),
                        .marker = (enum marker)((rank + 1) % MARKER_COUNT)};
    if (all <= DASHED_GREYS)
        set_dash(&look.pen, rank + (all < DASHED_GREYS));
    else
        look.pen.colour = tint(canvas->style->grey, 0.8);
    look.pen.round = look.pen.n_dash == 0;
    return look;
}

struct look look_of(const struct canvas *canvas, size_t series)
{
    const struct chart *chart = canvas->chart;
    bool subject = chart->series[series].highlight;
    if (any_highlight(chart) && !subject)
        return look_grey(canvas, series);
    struct look look = {
        .pen = pen_of(subject ? canvas->style->accent
                              : canvas->style->series[series % SERIES_COLOURS],
                      subject ? 2 : 1.5),
        .marker = subject ? MARKER_CIRCLE : (enum marker)(series % MARKER_COUNT),
    };
    if (!subject)
        set_dash(&look.pen, series);
    look.pen.round = look.pen.n_dash == 0;
    return look;
}

void marker_draw(struct canvas *canvas, enum marker marker, double x, double y, double radius,
                 struct pen pen, bool open)
{
    switch (marker) {
    case MARKER_CIRCLE: canvas_circle(canvas, x, y, radius); break;
    case MARKER_SQUARE:
        canvas_rect(canvas, (struct rect){x - radius * 0.88, y - radius * 0.88, radius * 1.76,
                                          radius * 1.76});
        break;
    case MARKER_TRIANGLE:
        canvas_move(canvas, x, y - radius * 1.2);
        canvas_line(canvas, x + radius * 1.1, y + radius * 0.8);
        canvas_line(canvas, x - radius * 1.1, y + radius * 0.8);
        canvas_shut(canvas);
        break;
    case MARKER_DIAMOND:
    case MARKER_COUNT: canvas_diamond(canvas, x, y, radius * 1.25); break;
    }
    pen = pen_of(pen.colour, 1);
    canvas_paint(canvas, open ? 0xFFFFFF : pen.colour, pen);
}

/* Lightness by place, and a hatch where lightness alone is too near another's: one hue for all,
 * so that colour is left to mean the subject. */
static const struct {
    double share;
    enum hatch hatch;
} textures[] = {
    {1, HATCH_NONE},  {0.22, HATCH_NONE},  {0.6, HATCH_NONE},
    {0, HATCH_LEVEL}, {0.35, HATCH_CROSS}, {0.1, HATCH_UPRIGHT},
};

struct texture texture_of(const struct canvas *canvas, size_t series, bool illustrative)
{
    const struct chart *chart = canvas->chart;
    bool subject = !any_highlight(chart) || chart->series[series].highlight;
    colour own = subject ? canvas->style->accent : canvas->style->grey;
    size_t place = !any_highlight(chart) ? series
                   : subject             ? 0
                                         : greys_before(chart, series) + 1;
    place %= LEN(textures);
    struct texture texture = texture_plain(tint(own, textures[place].share), illustrative);
    texture.outline = pen_of(own, 0.75);
    texture.hatch = textures[place].hatch;
    texture.spacing = 3;
    if (textures[place].share < 0.5)
        texture.hatch_pen.colour = own;
    return texture;
}

static bool any_point_highlight(const struct chart *chart)
{
    for (size_t i = 0; chart->n_series == 1 && i < chart->series[0].n; i++)
        if (chart->series[0].points[i].highlight)
            return true;
    return false;
}

struct look look_of_point(const struct canvas *canvas, size_t series,
                          const struct chart_point *point)
{
    struct look look = look_of(canvas, series);
    if (any_point_highlight(canvas->chart))
        look.pen.colour = point->highlight ? canvas->style->accent : canvas->style->grey;
    if (any_point_highlight(canvas->chart) && !point->highlight)
        look.marker = MARKER_DIAMOND;
    return look;
}

/* The others are light inside a grey outline: told from the subject without its colour too. */
struct texture texture_of_point(const struct canvas *canvas, size_t series,
                                const struct chart_point *point)
{
    if (!any_point_highlight(canvas->chart))
        return texture_of(canvas, series, point->illustrative);
    if (point->highlight)
        return texture_plain(canvas->style->accent, point->illustrative);
    struct texture texture = texture_plain(tint(canvas->style->grey, 0.5), point->illustrative);
    texture.outline = pen_of(canvas->style->grey, 0.75);
    return texture;
}

struct texture texture_plain(colour fill, bool illustrative)
{
    return (struct texture){
        .fill = fill,
        .outline = pen_of(fill, 0.75),
        .hatch = HATCH_NONE,
        .hatch_pen = pen_of(luminance(fill) < 0.5 ? 0xFFFFFF : 0x000000, 0.7),
        .spacing = 3,
        .illustrative = illustrative,
    };
}

void texture_draw(struct canvas *canvas, struct rect rect, const struct texture *texture)
{
    /* The outline lies inside the area, so that its edge is the value. */
    double inset = texture->outline.width / 2;
    struct rect inner = {rect.x + inset, rect.y + inset, fmax(rect.width - 2 * inset, 0),
                         fmax(rect.height - 2 * inset, 0)};
    canvas_rect(canvas, inner);
    canvas_fill(canvas, texture->fill, 1);
    canvas_hatch(canvas, inner, texture->hatch, texture->spacing, texture->hatch_pen);
    if (texture->illustrative)
        canvas_hatch(canvas, inner, HATCH_RISING, texture->spacing, texture->hatch_pen);
    canvas_rect(canvas, inner);
    canvas_stroke(canvas, texture->outline);
}
