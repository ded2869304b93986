/*
 * A tile map of Sweden: one square a county, placed so that neighbours and compass directions
 * are mostly kept; every tile is as large, so that large and empty counties do not shout.
 */
#include "chart/map.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"
#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/legend.h"
#include "chart/look.h"
#include "chart/shade.h"

static const struct county {
    const char *code, *name;
    int column, row;
} counties[] = {
    {"AB", "Stockholm", 3, 5}, {"AC", "Västerbotten", 2, 1},   {"BD", "Norrbotten", 2, 0},
    {"C", "Uppsala", 3, 4},    {"D", "Södermanland", 2, 5},    {"E", "Östergötland", 2, 6},
    {"F", "Jönköping", 1, 6},  {"G", "Kronoberg", 1, 7},       {"H", "Kalmar", 2, 7},
    {"I", "Gotland", 3, 7},    {"K", "Blekinge", 1, 8},        {"M", "Skåne", 0, 8},
    {"N", "Halland", 0, 7},    {"O", "Västra Götaland", 0, 6}, {"S", "Värmland", 0, 5},
    {"T", "Örebro", 1, 5},     {"U", "Västmanland", 2, 4},     {"W", "Dalarna", 1, 4},
    {"X", "Gävleborg", 2, 3},  {"Y", "Västernorrland", 2, 2},  {"Z", "Jämtland", 1, 3},
};

static const double tile_height = 24, tile_gap = 2;

/* A tile takes this share of the width, within bounds that keep its shape. */
static const double tile_share = 0.094, tile_least = 31, tile_most = 44;
static const int map_columns = 4, map_rows = 9;

static const struct county *county_find(const char *code)
{
    for (size_t i = 0; i < LEN(counties); i++)
        if (strcmp(counties[i].code, code) == 0)
            return &counties[i];
    return NULL;
}

const char *map_county_name(const char *code)
{
    const struct county *county = county_find(code);
    return county ? county->name : code;
}

/* The point of a county in the only series; NULL when the data have none. */
static const struct chart_point *county_point(const struct chart *chart, const char *code)
{
    for (size_t j = 0; j < chart->n_categories && chart->n_series > 0; j++)
        if (strcmp(chart->categories[j], code) == 0 && j < chart->series[0].n)
            return &chart->series[0].points[j];
    return NULL;
}

static void refuse_unknown(struct canvas *canvas)
{
    for (size_t j = 0; j < canvas->chart->n_categories; j++) {
        const char *code = canvas->chart->categories[j];
        if (county_find(code))
            continue;
        canvas_refuse(
            canvas, "chart-county",
            arena_printf(canvas->arena,
                         "'%s' is no county; write its letters: AB C D E F G H I K M N "
                         "O S T U W X Y Z AC BD",
                         code));
    }
}

static double tile_width(const struct canvas *canvas)
{
    return fmin(fmax(canvas->width * tile_share, tile_least), tile_most);
}

static void draw_tile(struct canvas *canvas, const struct shades *shades, int decimals,
                      const struct county *county)
{
    double width = tile_width(canvas);
    struct rect rect = {county->column * (width + tile_gap),
                        county->row * (tile_height + tile_gap), width, tile_height};
    const struct chart_point *point = county_point(canvas->chart, county->code);
    bool known = point && !isnan(point->y);
    colour fill = known ? shades_colour(shades, number_round(point->y, decimals)) : 0xFFFFFF;
    struct texture texture = texture_plain(fill, known && point->illustrative);
    texture.outline = pen_of(known ? tint(shades->hue, 0.4) : canvas->style->light, 0.5);
    texture.hatch_pen = pen_of(text_on(canvas, fill), 0.25);
    texture.spacing = 4;
    texture_draw(canvas, rect, &texture);
    canvas_mark(canvas, rect, known ? point->value : 0);

    struct text_style style = label_coloured(canvas, text_on(canvas, fill));
    struct label value = known ? label_number(canvas, style, point->y, decimals, point->value)
                               : label_set(canvas, style, "–");
    style.face = FACE_SANS_BOLD;
    struct label code = label_set(canvas, style, county->code);
    if (value.width > width - 4)
        canvas_overflow(canvas, county->name, "its tile", value.width - width + 4);
    double x = rect.x + width / 2;
    if (texture.illustrative) {
        double widest = fmax(value.width, code.width) + 4;
        canvas_rect(canvas,
                    (struct rect){x - widest / 2, rect.y + 2.5, widest, tile_height - 5});
        canvas_fill(canvas, fill, 1);
    }
    label_draw(canvas, &code, x, rect.y + 10, ANCHOR_MIDDLE);
    label_draw(canvas, &value, x, rect.y + 20, ANCHOR_MIDDLE);
}

/* The classes as a column of swatches with their bounds; returns the height. */
static double draw_classes(struct canvas *canvas, const struct shades *shades, double x,
                           double y)
{
    double leading = 13;
    for (int i = 0; i < CLASSES; i++) {
        double top = y + i * leading;
        struct label words =
            label_set(canvas, label_style(canvas), shades_words(canvas, shades, i));
        struct texture texture = texture_plain(shades_step(shades, i), false);
        texture.outline = pen_of(canvas->style->grey, 0.4);
        texture_draw(canvas, (struct rect){x, top, 16, 9}, &texture);
        label_draw_centred(canvas, &words, x + 22, top + 4.5, ANCHOR_LEFT);
    }
    return CLASSES * leading;
}

/* What the letters stand for, in two columns. */
static double draw_key(struct canvas *canvas, double x, double y)
{
    struct text_style style = label_coloured(canvas, canvas->style->grey);
    size_t rows = (LEN(counties) + 1) / 2;
    double leading = sp_to_pt(style.leading) + 1, cap = label_cap(canvas, style);
    double column = fmin((canvas->width - x) / 2, 96);
    for (size_t i = 0; i < LEN(counties); i++) {
        double left = x + (i < rows ? 0 : column),
               baseline = y + cap + (double)(i % rows) * leading;
        struct label code = label_set(canvas, label_bold(canvas), counties[i].code);
        struct label name = label_set(canvas, style, counties[i].name);
        label_draw(canvas, &code, left, baseline, ANCHOR_LEFT);
        label_draw(canvas, &name, left + 18, baseline, ANCHOR_LEFT);
        if (left + 18 + name.width > canvas->width)
            canvas_overflow(canvas, counties[i].name, "the key",
                            left + 18 + name.width - canvas->width);
    }
    return (double)rows * leading;
}

double chart_map(struct canvas *canvas)
{
    refuse_unknown(canvas);
    struct shades shades = shades_of(canvas);
    int decimals = chart_decimals(canvas->chart);
    double height = map_rows * (tile_height + tile_gap) - tile_gap;
    for (size_t i = 0; i < LEN(counties); i++)
        draw_tile(canvas, &shades, decimals, &counties[i]);

    double x = map_columns * (tile_width(canvas) + tile_gap) + 24, y = 0;
    if (canvas->chart->y_unit) {
        struct wrapped unit = wrapped_set(canvas, label_bold(canvas), canvas->chart->y_unit,
                                          canvas->width - x, "the space beside the map");
        wrapped_draw(canvas, &unit, x, y, ANCHOR_LEFT);
        y += unit.height + 7;
    }
    y += draw_classes(canvas, &shades, x, y);
    size_t n_entries;
    const struct legend_entry *entries = legend_entries(canvas, SWATCH_AREA, false, &n_entries);
    legend_draw(canvas, entries, n_entries, x, y + 2);
    struct text_style style = label_style(canvas);
    double key = (double)((LEN(counties) + 1) / 2) * (sp_to_pt(style.leading) + 1);
    draw_key(canvas, x, height - key + (sp_to_pt(style.leading) - label_cap(canvas, style)));
    return height + 1;
}
