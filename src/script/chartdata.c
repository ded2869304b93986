/* The table behind a chart: every number that the picture shows, for those who cannot see it. */
#include "script/inside.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/number.h"

static struct table_cell words_cell(const struct script *script, const char *words, bool header)
{
    return cell_words(script, words ? words : "", header);
}

static struct table_cell number_cell(struct script *script, double number)
{
    if (isnan(number))
        return cell_words(script, "–", false);
    return cell_words(script, number_format(script->arena, number, -1, script->language), false);
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
    return number_cell(script, point->y);
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

/* Rows of categories, a column for each series; intervals get two columns more. */
static void fill_series(struct script *script, const struct chart *chart, const char *x_title,
                        struct table_block *table)
{
    bool interval = chart->kind == CHART_DOT && chart->n_series == 1;
    size_t width = 1 + chart->n_series + (interval ? 2 : 0);
    struct table_row *head = arena_alloc(script->arena, sizeof *head);
    struct table_row *body = arena_array(script->arena, chart->series[0].n, sizeof *body);
    *head = row_of(script->arena, ROW_BODY, width);
    row_cells(head)[0] = words_cell(script, x_title, true);
    for (size_t k = 0; k < chart->n_series; k++)
        row_cells(head)[k + 1] = words_cell(script, chart->series[k].name, true);
    if (interval) {
        row_cells(head)[2] = words_cell(script, script->phrases.low, true);
        row_cells(head)[3] = words_cell(script, script->phrases.high, true);
    }
    for (size_t i = 0; i < chart->series[0].n; i++) {
        body[i] = row_of(script->arena, ROW_BODY, width);
        row_cells(&body[i])[0] = words_cell(script, x_label(script, chart, i), true);
        for (size_t k = 0; k < chart->n_series; k++)
            row_cells(&body[i])[k + 1] = point_cell(script, &chart->series[k].points[i]);
        if (interval) {
            row_cells(&body[i])[2] = number_cell(script, chart->series[0].points[i].low);
            row_cells(&body[i])[3] = number_cell(script, chart->series[0].points[i].high);
        }
    }
    table->head = head;
    table->body = body;
    table->n_body = chart->series[0].n;
    table->n_columns = width;
}

/* A matrix stands in its table as it stands in the picture. */
static void fill_matrix(struct script *script, const struct chart *chart, const char *x_title,
                        struct table_block *table)
{
    size_t width = 1 + chart->n_columns;
    struct table_row *head = arena_alloc(script->arena, sizeof *head);
    struct table_row *body = arena_array(script->arena, chart->n_series, sizeof *body);
    *head = row_of(script->arena, ROW_BODY, width);
    row_cells(head)[0] = words_cell(script, x_title, true);
    for (size_t k = 0; k < chart->n_columns; k++)
        row_cells(head)[k + 1] = words_cell(script, chart->columns[k], true);
    for (size_t i = 0; i < chart->n_series; i++) {
        body[i] = row_of(script->arena, ROW_BODY, width);
        row_cells(&body[i])[0] = words_cell(script, chart->series[i].name, true);
        for (size_t k = 0; k < chart->n_columns; k++)
            row_cells(&body[i])[k + 1] = point_cell(script, &chart->series[i].points[k]);
    }
    table->head = head;
    table->body = body;
    table->n_body = chart->n_series;
    table->n_columns = width;
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
        row_cells(&body[i])[1] = words_cell(script, date_iso(script->arena, span->start), false);
        row_cells(&body[i])[2] = words_cell(script, date_iso(script->arena, span->end), false);
    }
    table->head = head;
    table->body = body;
    table->n_body = chart->n_spans;
    table->n_columns = 3;
}

static void align_columns(struct script *script, const struct chart *chart, struct table_block *table)
{
    struct table_column *columns = arena_array(script->arena, table->n_columns, sizeof *columns);
    for (size_t i = 1; i < table->n_columns; i++)
        columns[i].align = chart->kind == CHART_GANTT || chart->kind == CHART_MATRIX ? ALIGN_LEFT
                                                                                     : ALIGN_DECIMAL;
    table->columns = columns;
    table->n_head = 1;
}

void chart_data_table(struct script *script, const struct chart_data *data, struct blocks *blocks)
{
    const struct chart *chart = data->figure->figure.chart;
    const struct caption *caption = &data->figure->figure.caption;
    struct table_block table = {.width = data->figure->figure.width};
    if (chart->kind == CHART_GANTT)
        fill_spans(script, chart, data->x_title, &table);
    else if (chart->kind == CHART_MATRIX)
        fill_matrix(script, chart, data->x_title, &table);
    else
        fill_series(script, chart, data->x_title, &table);
    align_columns(script, chart, &table);
    const char *title = arena_printf(script->arena, "%s %s", script->phrases.chart_data, caption->number);
    table.caption = (struct caption){.title = words_of(script, title), .plain = title,
                                     .measure = caption->measure, .source = caption->source,
                                     .illustrative = caption->illustrative};
    blocks->items = arena_grow(script->arena, blocks->items, blocks->n, &blocks->capacity,
                               sizeof *blocks->items);
    blocks->items[blocks->n++] = (struct block){.kind = BLOCK_TABLE, .language = data->figure->language,
                                                .pos = data->figure->pos, .table = table};
}

void chart_data_convert(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    if (script->n_chart_data == 0)
        diag_warning(script->diag, statement->pos, "nothing-listed", "there is nothing to list here");
    for (size_t i = 0; i < script->n_chart_data; i++)
        chart_data_table(script, &script->chart_data[i], blocks);
}
