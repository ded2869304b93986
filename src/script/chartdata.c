/* The table behind a chart: every number that the picture shows, for those who
 * cannot see it. */
#include "script/inside.h"

#include <math.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/number.h"
#include "base/utf8.h"

#define SERIES_MOST 9  /* series that stand side by side as columns */
#define ACROSS_MOST 12 /* columns on an upright page */

static struct table_cell words_cell(const struct script *script, const char *words, bool header)
{
    return cell_words(script, words ? words : "", header);
}

static struct table_cell number_cell(struct script *script, double number, int decimals)
{
    if (isnan(number))
        return cell_words(script, "–", false);
    return cell_words(script, number_format(script->arena, number, decimals, script->language),
                      false);
}

/* The traced value of a point, else its words, else the sign of a missing one. */
static struct table_cell point_cell(struct script *script, const struct chart_point *point)
{
    if (point->value > 0) {
        struct value value = printed_value(&script->printed[point->value - 1]);
        return cell_value(script, &value, false);
    }
    if (isnan(point->y))
        return cell_words(script, point->label ? point->label : "–", false);
    return number_cell(script, point->y, -1);
}

/* A printed value again, or the number of an end that has none. */
static struct table_cell end_cell(struct script *script, int id, double number, int decimals)
{
    if (id == 0)
        return number_cell(script, number, decimals);
    struct value value = printed_value(&script->printed[id - 1]);
    value.decimals = decimals >= 0 ? decimals : value.decimals;
    return cell_value(script, &value, false);
}

static struct table_cell day_cell(struct script *script, int id, int day)
{
    if (id == 0)
        return cell_words(script, date_iso(script->arena, day), false);
    struct value value = printed_value(&script->printed[id - 1]);
    return cell_value(script, &value, false);
}

static const char *x_label(struct script *script, const struct chart *chart, size_t i)
{
    double x = chart->series[0].points[i].x;
    switch (chart->x_kind) {
    case X_CATEGORY: return chart->categories[i];
    case X_YEAR: return number_plain(script->arena, x, 0, script->language);
    case X_DATE: return date_iso(script->arena, (int)x);
    case X_NUMBER: return number_format(script->arena, x, -1, script->language);
    }
    return "";
}

static bool has_intervals(const struct chart_series *series)
{
    for (size_t i = 0; i < series->n; i++)
        if (!isnan(series->points[i].low) && !isnan(series->points[i].high))
            return true;
    return false;
}

/* A column for each series, and behind it two for its intervals when it has them. */
static size_t count_columns(const struct chart *chart)
{
    size_t n = 1;
    for (size_t k = 0; k < chart->n_series; k++)
        n += has_intervals(&chart->series[k]) ? 3 : 1;
    return n;
}

static void fill_series_head(const struct script *script, const struct chart *chart,
                             const char *x_title, struct table_cell *cells)
{
    size_t at = 0;
    cells[at++] = words_cell(script, x_title, true);
    for (size_t k = 0; k < chart->n_series; k++) {
        cells[at++] = words_cell(script, chart->series[k].name, true);
        if (!has_intervals(&chart->series[k]))
            continue;
        cells[at++] = words_cell(script, script->phrases.low, true);
        cells[at++] = words_cell(script, script->phrases.high, true);
    }
}

static void fill_series_row(struct script *script, const struct chart *chart, size_t i,
                            struct table_cell *cells)
{
    size_t at = 0;
    cells[at++] = words_cell(script, x_label(script, chart, i), true);
    for (size_t k = 0; k < chart->n_series; k++) {
        const struct chart_point *point = &chart->series[k].points[i];
        cells[at++] = point_cell(script, point);
        if (!has_intervals(&chart->series[k]))
            continue;
        cells[at++] = end_cell(script, point->low_value, point->low, chart->decimals);
        cells[at++] = end_cell(script, point->high_value, point->high, chart->decimals);
    }
}

/* Rows of categories, columns of series. */
static void fill_series(struct script *script, const struct chart *chart, const char *x_title,
                        struct table_block *table)
{
    size_t width = count_columns(chart);
    struct table_row *head = arena_alloc(script->arena, sizeof *head);
    struct table_row *body = arena_array(script->arena, chart->series[0].n, sizeof *body);
    *head = row_of(script->arena, ROW_BODY, width);
    fill_series_head(script, chart, x_title, row_cells(head));
    for (size_t i = 0; i < chart->series[0].n; i++) {
        body[i] = row_of(script->arena, ROW_BODY, width);
        fill_series_row(script, chart, i, row_cells(&body[i]));
    }
    table->head = head;
    table->body = body;
    table->n_body = chart->series[0].n;
    table->n_columns = width;
}

/* Rows of series below `n` heads: a matrix as it stands in the picture, or more series than can
 * stand side by side. */
static void fill_across(struct script *script, const struct chart *chart, const char *corner,
                        const char *const heads[], size_t n, struct table_block *table)
{
    struct table_row *head = arena_alloc(script->arena, sizeof *head);
    struct table_row *body = arena_array(script->arena, chart->n_series, sizeof *body);
    *head = row_of(script->arena, ROW_BODY, n + 1);
    row_cells(head)[0] = words_cell(script, corner, true);
    for (size_t i = 0; i < n; i++)
        row_cells(head)[i + 1] = words_cell(script, heads[i], true);
    for (size_t k = 0; k < chart->n_series; k++) {
        body[k] = row_of(script->arena, ROW_BODY, n + 1);
        row_cells(&body[k])[0] = words_cell(script, chart->series[k].name, true);
        for (size_t i = 0; i < n; i++)
            row_cells(&body[k])[i + 1] = point_cell(script, &chart->series[k].points[i]);
    }
    table->head = head;
    table->body = body;
    table->n_body = chart->n_series;
    table->n_columns = n + 1;
}

/* Columns of categories; the unit stands in the corner. */
static void fill_series_across(struct script *script, const struct chart *chart,
                               struct table_block *table)
{
    size_t n = chart->series[0].n;
    const char **heads = arena_array(script->arena, n, sizeof *heads);
    for (size_t i = 0; i < n; i++)
        heads[i] = x_label(script, chart, i);
    const char *unit = chart->y_unit ? utf8_capital(script->arena, chart->y_unit) : "";
    fill_across(script, chart, unit, heads, n, table);
    table->width = n > ACROSS_MOST ? WIDTH_LANDSCAPE : WIDTH_FULL;
}

static void fill_spans(struct script *script, const struct chart *chart, const char *x_title,
                       struct table_block *table)
{
    struct table_row *head = arena_alloc(script->arena, sizeof *head);
    struct table_row *body = arena_array(script->arena, chart->n_spans, sizeof *body);
    *head = row_of(script->arena, ROW_BODY, 3);
    row_cells(head)[0] = words_cell(script, x_title, true);
    row_cells(head)[1] = words_cell(script, script->phrases.from, true);
    row_cells(head)[2] = words_cell(script, script->phrases.to, true);
    for (size_t i = 0; i < chart->n_spans; i++) {
        const struct chart_span *span = &chart->spans[i];
        body[i] = row_of(script->arena, ROW_BODY, 3);
        row_cells(&body[i])[0] = words_cell(script, span->row, true);
        row_cells(&body[i])[1] = day_cell(script, span->start_value, span->start);
        row_cells(&body[i])[2] = day_cell(script, span->end_value, span->end);
    }
    table->head = head;
    table->body = body;
    table->n_body = chart->n_spans;
    table->n_columns = 3;
}

static void align_columns(struct script *script, const struct chart *chart,
                          struct table_block *table)
{
    struct table_column *columns =
        arena_array(script->arena, table->n_columns, sizeof *columns);
    for (size_t i = 1; i < table->n_columns; i++)
        columns[i].align = chart->kind == CHART_GANTT || chart->kind == CHART_MATRIX
                               ? ALIGN_LEFT
                               : ALIGN_DECIMAL;
    table->columns = columns;
    table->n_head = 1;
}

void chart_data_table(struct script *script, const struct chart_data *data,
                      struct blocks *blocks)
{
    const struct chart *chart = data->figure->figure.chart;
    const struct caption *caption = &data->figure->figure.caption;
    struct table_block table = {.width = data->figure->figure.width};
    if (chart->kind == CHART_GANTT)
        fill_spans(script, chart, data->x_title, &table);
    else if (chart->kind == CHART_MATRIX)
        fill_across(script, chart, data->x_title, chart->columns, chart->n_columns, &table);
    else if (chart->n_series > SERIES_MOST)
        fill_series_across(script, chart, &table);
    else
        fill_series(script, chart, data->x_title, &table);
    align_columns(script, chart, &table);
    const char *title =
        arena_printf(script->arena, "%s %s", script->phrases.chart_data, caption->number);
    table.caption = (struct caption){.title = words_of(script, title),
                                     .plain = title,
                                     .measure = caption->measure,
                                     .source = caption->source,
                                     .illustrative = caption->illustrative};
    blocks->items = arena_grow(script->arena, blocks->items, blocks->n, &blocks->capacity,
                               sizeof *blocks->items);
    blocks->items[blocks->n++] = (struct block){.kind = BLOCK_TABLE,
                                                .language = data->figure->language,
                                                .pos = data->figure->pos,
                                                .table = table};
}

void chart_data_convert(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    if (script->n_chart_data == 0)
        diag_warning(script->diag, statement->pos, "nothing-listed",
                     "there is nothing to list here");
    for (size_t i = 0; i < script->n_chart_data; i++)
        chart_data_table(script, &script->chart_data[i], blocks);
}
