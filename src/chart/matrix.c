/*
 * Matrices: a row a series, a column a column; numbers on five tints of one hue, or words with
 * a full, half or empty circle before them.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"
#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/legend.h"
#include "chart/look.h"
#include "chart/names.h"
#include "chart/shade.h"

static const double names_share = 0.3;
static const double row_least = 17, circle_radius = 3.25, circle_gap = 4;

enum circle { CIRCLE_NONE, CIRCLE_EMPTY, CIRCLE_HALF, CIRCLE_FULL };

static const struct {
    const char *word;
    enum circle circle;
} circles[] = {
    {"ja", CIRCLE_FULL},       {"yes", CIRCLE_FULL},          {"delad", CIRCLE_FULL},
    {"shared", CIRCLE_FULL},   {"uppfyllt", CIRCLE_FULL},     {"klart", CIRCLE_FULL},
    {"delvis", CIRCLE_HALF},   {"partly", CIRCLE_HALF},       {"pågår", CIRCLE_HALF},
    {"planerad", CIRCLE_HALF}, {"planned", CIRCLE_HALF},      {"nej", CIRCLE_EMPTY},
    {"no", CIRCLE_EMPTY},      {"ej uppfyllt", CIRCLE_EMPTY}, {"ej påbörjat", CIRCLE_EMPTY},
};

static enum circle circle_of(const char *word)
{
    for (size_t i = 0; i < LEN(circles); i++)
        if (strcmp(circles[i].word, word) == 0)
            return circles[i].circle;
    return CIRCLE_NONE;
}

static void circle_draw(struct canvas *canvas, enum circle circle, double x, double y)
{
    colour accent = canvas->style->accent;
    canvas_circle(canvas, x, y, circle_radius);
    canvas_paint(canvas, circle == CIRCLE_FULL ? accent : 0xFFFFFF, pen_of(accent, 1));
    if (circle != CIRCLE_HALF)
        return;
    canvas_half_circle(canvas, x, y, circle_radius);
    canvas_fill(canvas, accent, 1);
}

struct grid {
    struct canvas *canvas;
    struct names rows;
    struct wrapped *heads;
    double left, top, column, row; /* where cells begin, and their size */
    double symbols;                /* width of the widest circle with its word */
    struct shades shades;
    int decimals;
};

static const struct chart_point *cell(const struct grid *grid, size_t i, size_t j)
{
    const struct chart_series *series = &grid->canvas->chart->series[i];
    return j < series->n ? &series->points[j] : NULL;
}

static void draw_word(const struct grid *grid, const struct chart_point *point,
                      struct rect rect)
{
    struct canvas *canvas = grid->canvas;
    struct label word = label_set(canvas, label_style(canvas), point->label);
    word.value = point->value;
    double middle = rect.y + rect.height / 2;
    enum circle circle = circle_of(point->label);
    double width = circle == CIRCLE_NONE ? word.width : grid->symbols;
    if (word.width > rect.width - 4)
        canvas_overflow(canvas, point->label, "its cell", word.width - rect.width + 4);
    double x = rect.x + (rect.width - width) / 2;
    if (circle != CIRCLE_NONE) {
        circle_draw(canvas, circle, x + circle_radius, middle);
        x += 2 * circle_radius + circle_gap;
    }
    label_draw_centred(canvas, &word, x, middle, ANCHOR_LEFT);
}

static void draw_number(const struct grid *grid, const struct chart_point *point,
                        struct rect rect)
{
    struct canvas *canvas = grid->canvas;
    double y = number_round(point->y, grid->decimals);
    colour fill = shades_colour(&grid->shades, y);
    struct texture texture = texture_plain(fill, point->illustrative);
    texture.hatch_pen = pen_of(text_on(canvas, fill), 0.3);
    texture.spacing = 4;
    texture_draw(canvas,
                 (struct rect){rect.x + 0.5, rect.y + 0.5, rect.width - 1, rect.height - 1},
                 &texture);
    canvas_mark(canvas, rect, point->value);
    struct text_style style = label_coloured(canvas, text_on(canvas, fill));
    struct label label = label_number(canvas, style, y, grid->decimals, point->value);
    if (point->illustrative) {
        canvas_rect(canvas, (struct rect){rect.x + rect.width / 2 - label.width / 2 - 2,
                                          rect.y + rect.height / 2 - 4.5, label.width + 4, 9});
        canvas_fill(canvas, fill, 1);
    }
    label_draw_centred(canvas, &label, rect.x + rect.width / 2, rect.y + rect.height / 2,
                       ANCHOR_MIDDLE);
}

static void draw_cell(const struct grid *grid, size_t i, size_t j)
{
    struct canvas *canvas = grid->canvas;
    struct rect rect = {grid->left + (double)j * grid->column,
                        grid->top + (double)i * grid->row, grid->column, grid->row};
    const struct chart_point *point = cell(grid, i, j);
    if (point && point->label) {
        draw_word(grid, point, rect);
    } else if (point && !isnan(point->y)) {
        draw_number(grid, point, rect);
    } else {
        struct label dash = label_set(canvas, label_coloured(canvas, canvas->style->grey), "–");
        label_draw_centred(canvas, &dash, rect.x + rect.width / 2, rect.y + rect.height / 2,
                           ANCHOR_MIDDLE);
    }
}

/* The widest circle with its word: all symbols of a matrix begin at the same place in their
 * cells. */
static double symbols_width(const struct grid *grid)
{
    struct canvas *canvas = grid->canvas;
    double width = 0;
    for (size_t i = 0; i < canvas->chart->n_series; i++) {
        for (size_t j = 0; j < canvas->chart->n_columns; j++) {
            const struct chart_point *point = cell(grid, i, j);
            if (!point || !point->label || circle_of(point->label) == CIRCLE_NONE)
                continue;
            double own = label_set(canvas, label_style(canvas), point->label).width;
            width = fmax(width, own + 2 * circle_radius + circle_gap);
        }
    }
    return width;
}

/* The columns' names over their cells, their last lines level; returns their height. */
static double draw_heads(struct grid *grid, double top)
{
    struct canvas *canvas = grid->canvas;
    size_t n = canvas->chart->n_columns;
    double height = 0;
    grid->heads = arena_array(canvas->arena, n, sizeof *grid->heads);
    for (size_t j = 0; j < n; j++) {
        grid->heads[j] = wrapped_set(canvas, label_bold(canvas), canvas->chart->columns[j],
                                     grid->column - 6, "its column");
        height = fmax(height, grid->heads[j].height);
    }
    for (size_t j = 0; j < n; j++)
        wrapped_draw(canvas, &grid->heads[j], grid->left + ((double)j + 0.5) * grid->column,
                     top + height - grid->heads[j].height, ANCHOR_MIDDLE);
    return height + 6;
}

/* Only numbers stand on fields, and only fields are hatched. */
static bool any_number(const struct chart *chart)
{
    for (size_t i = 0; i < chart->n_series; i++)
        for (size_t j = 0; j < chart->series[i].n; j++)
            if (!chart->series[i].points[j].label && !isnan(chart->series[i].points[j].y))
                return true;
    return false;
}

double chart_matrix(struct canvas *canvas)
{
    const struct chart *chart = canvas->chart;
    const char **texts = arena_array(canvas->arena, chart->n_series, sizeof *texts);
    for (size_t i = 0; i < chart->n_series; i++)
        texts[i] = chart->series[i].name;
    struct grid grid = {
        .canvas = canvas,
        .rows = names_set(canvas, texts, chart->n_series, names_share),
        .shades = shades_of(canvas),
        .decimals = chart_decimals(chart),
    };
    size_t n_entries;
    const struct legend_entry *entries = legend_entries(canvas, SWATCH_AREA, false, &n_entries);
    double top = legend_draw(canvas, entries, any_number(chart) ? n_entries : 0, 0, 1);
    grid.left = grid.rows.width + 10;
    grid.column =
        (canvas->width - grid.left) / (double)(chart->n_columns > 0 ? chart->n_columns : 1);
    grid.row = fmax(row_least, grid.rows.height + 8);
    grid.symbols = symbols_width(&grid);
    grid.top = top + draw_heads(&grid, top);
    double right = canvas->width;
    canvas_rule(canvas, 0, grid.top, right, grid.top, pen_of(canvas->style->ink, 0.75));
    for (size_t i = 0; i < chart->n_series; i++) {
        double y = grid.top + (double)i * grid.row;
        names_draw(canvas, &grid.rows, i, 0, y + grid.row / 2);
        for (size_t j = 0; j < chart->n_columns; j++)
            draw_cell(&grid, i, j);
        canvas_rule(canvas, 0, y + grid.row, right, y + grid.row, pen_grid(canvas));
    }
    return grid.top + (double)chart->n_series * grid.row + 1;
}
