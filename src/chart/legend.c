#include "chart/legend.h"

#include <math.h>

#include "base/arena.h"

static const double swatch_width = 16, swatch_height = 6.5, swatch_gap = 5, entry_gap = 14;

const char *example_words(enum language language)
{
    return language == LANGUAGE_SV ? "Exempeldata" : "Example data";
}

struct legend_entry *legend_entries(struct canvas *canvas, enum swatch swatch, bool names,
                                    size_t *n)
{
    const struct chart *chart = canvas->chart;
    struct legend_entry *entries =
        arena_array(canvas->arena, chart->n_series + 1, sizeof *entries);
    *n = 0;
    for (size_t i = 0; names && chart->n_series > 1 && i < chart->n_series; i++) {
        if (!chart->series[i].name)
            continue;
        entries[(*n)++] = (struct legend_entry){
            .text = chart->series[i].name,
            .look = look_of(canvas, i),
            .texture = texture_of(canvas, i, false),
            .swatch = swatch,
        };
    }
    if (chart->illustrative)
        entries[(*n)++] = (struct legend_entry){
            .text = example_words(canvas->language),
            .look = {.pen = pen_of(canvas->style->grey, 1)},
            .texture = texture_plain(canvas->style->grey, true),
            .swatch = swatch == SWATCH_LINE ? SWATCH_AREA : swatch,
            .open = true,
        };
    return entries;
}

/* Draws the swatch with its middle at y. */
static void swatch_draw(struct canvas *canvas, const struct legend_entry *entry, double x,
                        double y)
{
    switch (entry->swatch) {
    case SWATCH_LINE:
        canvas_rule(canvas, x, y, x + swatch_width, y, entry->look.pen);
        marker_draw(canvas, entry->look.marker, x + swatch_width, y, 2, entry->look.pen, false);
        break;
    case SWATCH_AREA:
        texture_draw(canvas,
                     (struct rect){x, y - swatch_height / 2, swatch_width, swatch_height},
                     &entry->texture);
        break;
    case SWATCH_MARKER:
        marker_draw(canvas, entry->look.marker, x + swatch_width / 2, y, 2.75, entry->look.pen,
                    entry->open);
        break;
    }
}

/* The legend as a grid: the entries in rows whose lengths differ by one at most, so that none
 * is left alone below a full row, and each under the one above. */
struct grid {
    const struct legend_entry *entries;
    struct label *labels;
    size_t n, rows;
    double *columns; /* widths, the space between entries left out */
    size_t n_columns;
};

/* Measures the columns for that many rows; returns the grid's width. */
static double grid_divide(struct grid *grid, size_t rows)
{
    grid->rows = rows;
    grid->n_columns = (grid->n + rows - 1) / rows;
    for (size_t column = 0; column < grid->n_columns; column++)
        grid->columns[column] = 0;
    size_t i = 0;
    for (size_t row = 0; row < rows; row++) {
        size_t length = grid->n / rows + (row < grid->n % rows);
        for (size_t column = 0; column < length; column++, i++)
            grid->columns[column] =
                fmax(grid->columns[column], swatch_width + swatch_gap + grid->labels[i].width);
    }
    double width = (double)(grid->n_columns - 1) * entry_gap;
    for (size_t column = 0; column < grid->n_columns; column++)
        width += grid->columns[column];
    return width;
}

/* Draws with the first row's swatches centred at `middle`. */
static void grid_draw(struct canvas *canvas, const struct grid *grid, double x, double middle,
                      double leading)
{
    size_t i = 0;
    for (size_t row = 0; row < grid->rows; row++, middle += leading) {
        size_t length = grid->n / grid->rows + (row < grid->n % grid->rows);
        double at = x;
        for (size_t column = 0; column < length; column++, i++) {
            swatch_draw(canvas, &grid->entries[i], at, middle);
            label_draw_centred(canvas, &grid->labels[i], at + swatch_width + swatch_gap, middle,
                               ANCHOR_LEFT);
            at += grid->columns[column] + entry_gap;
        }
    }
}

/* The longest entry, when even one column is too wide. */
static void refuse_widest(struct canvas *canvas, const struct grid *grid, double excess)
{
    size_t widest = 0;
    for (size_t i = 1; i < grid->n; i++)
        if (grid->labels[i].width > grid->labels[widest].width)
            widest = i;
    canvas_overflow(canvas, grid->entries[widest].text, "the legend", excess);
}

double legend_draw(struct canvas *canvas, const struct legend_entry entries[], size_t n,
                   double x, double y)
{
    if (n == 0)
        return 0;
    struct text_style style = label_style(canvas);
    struct grid grid = {
        .entries = entries,
        .labels = arena_array(canvas->arena, n, sizeof *grid.labels),
        .n = n,
        .columns = arena_array(canvas->arena, n, sizeof *grid.columns),
    };
    for (size_t i = 0; i < n; i++)
        grid.labels[i] = label_set(canvas, style, entries[i].text);
    size_t rows = 1;
    double excess = grid_divide(&grid, rows) - (canvas->width - x);
    while (excess > 0 && rows < n)
        excess = grid_divide(&grid, ++rows) - (canvas->width - x);
    if (excess > 0)
        refuse_widest(canvas, &grid, excess);
    double leading = sp_to_pt(style.leading) + 1;
    grid_draw(canvas, &grid, x, y + swatch_height / 2, leading);
    return swatch_height / 2 + (double)rows * leading;
}
