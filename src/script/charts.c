/* Charts: rows of evidence to points, spans and shaded cells.  Diagrams stand in diagrams.c. */
#include "script/inside.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"
#include "chart/chart.h"

#define PT_PER_MM (72.0 / 25.4)

struct plot {
    const struct statement *statement;
    struct script *script;
    const struct table *table;
    const struct column *x;        /* along the axis, or a matrix's rows */
    const struct column *y;        /* NULL: rows are counted */
    const struct origin *y_origin; /* of its cells */
    const struct column *split;    /* the series, or a matrix's columns; may be NULL */
    const struct column *low, *high, *label;
    const struct origin *low_origin, *high_origin; /* of their cells, or NULL */
    const struct crosstab *cross;                  /* which rows stand at which point */
    size_t *order;                                 /* of the crosstab's rows */
    size_t n;
    int decimals;
    int most_decimals; /* of the values shown */
    struct chart *chart;
};

/* The row of a point; n_rows of the table when there is none. */
static size_t point_row(const struct plot *plot, size_t row, size_t column)
{
    const struct value *cell = &plot->cross->cells[row * plot->cross->n_columns + column];
    return cell->origin && cell->origin->n_rows ? cell->origin->rows[0] : plot->table->n_rows;
}

static struct value point_value(const struct plot *plot, size_t row, size_t column)
{
    const struct value *cell = &plot->cross->cells[row * plot->cross->n_columns + column];
    size_t found = point_row(plot, row, column);
    if (!plot->y || found == plot->table->n_rows || has_key(plot->statement, "tally"))
        return *cell;
    return cell_value_at(plot->y_origin, found);
}

static double number_of(const struct column *column, size_t row)
{
    if (!column || !column->number || column->missing[row] != MISSING_NOT)
        return (double)NAN;
    return column->number[row];
}

/* The printed value of an interval's end; 0 where it has none. */
static int end_value(const struct plot *plot, const struct origin *origin, size_t row)
{
    if (!origin || isnan(number_of(origin->column, row)))
        return 0;
    struct value value = cell_value_at(origin, row);
    if (plot->decimals >= 0)
        value.decimals = plot->decimals;
    return print_value(plot->script, value);
}

static struct chart_point make_point(struct plot *plot, size_t row, size_t column, double x)
{
    struct chart_point point = {
        .x = x, .y = (double)NAN, .low = (double)NAN, .high = (double)NAN};
    size_t found = point_row(plot, row, column);
    if (found == plot->table->n_rows)
        return point;
    struct value value = point_value(plot, row, column);
    point.illustrative = value.status == STATUS_ILLUSTRATIVE;
    point.low = number_of(plot->low, found);
    point.high = number_of(plot->high, found);
    point.low_value = end_value(plot, plot->low_origin, found);
    point.high_value = end_value(plot, plot->high_origin, found);
    if (plot->label && plot->label->missing[found] == MISSING_NOT)
        point.label = plot->label->text[found];
    if (value.state != VALUE_KNOWN)
        return point;
    if (value.form == FORM_TEXT) {
        point.label = value.text;
        return point;
    }
    if (plot->decimals >= 0)
        value.decimals = plot->decimals;
    if (value.decimals > plot->most_decimals)
        plot->most_decimals = value.decimals;
    point.y = value.number;
    point.value = print_value(plot->script, value);
    return point;
}

static enum chart_x kind_of_x(const struct column *column)
{
    switch (column->type) {
    case TYPE_YEAR: return X_YEAR;
    case TYPE_DATE: return X_DATE;
    case TYPE_NUMBER:
    case TYPE_INTEGER: return X_NUMBER;
    case TYPE_STRING:
    case TYPE_BOOLEAN:
    case TYPE_YEARMONTH:
    case TYPE_ANY: return X_CATEGORY;
    }
    return X_CATEGORY;
}

/* One series for each column of the crosstab. */
static void make_series(struct plot *plot)
{
    const struct crosstab *cross = plot->cross;
    bool category = plot->chart->x_kind == X_CATEGORY;
    enum chart_kind kind = plot->chart->kind;
    bool bars = kind == CHART_BAR || kind == CHART_BAR_H || kind == CHART_DOT;
    struct chart_series *series =
        arena_array(plot->script->arena, cross->n_columns, sizeof *series);
    for (size_t k = 0; k < cross->n_columns; k++) {
        struct chart_point *points = arena_array(plot->script->arena, plot->n, sizeof *points);
        for (size_t i = 0; i < plot->n; i++) {
            size_t row = plot->order[i];
            double x = category ? (double)i : number_of(plot->x, cross->row_first[row]);
            points[i] = make_point(plot, row, k, x);
        }
        const char *name = plot->y ? plot->y->title : "";
        if (plot->split)
            name = cross->column_labels[k];
        series[k] = (struct chart_series){.name = name, .points = points, .n = plot->n};
        if (bars && cross->n_columns == 1)
            subject_points(plot->statement, plot->chart->categories, points, plot->n);
    }
    if (!bars || cross->n_columns > 1)
        subject_series(plot->statement, series, cross->n_columns);
    plot->chart->series = series;
    plot->chart->n_series = cross->n_columns;
}

/* A matrix has a series for each of its rows. */
static void make_matrix(struct plot *plot)
{
    const struct crosstab *cross = plot->cross;
    struct chart_series *series = arena_array(plot->script->arena, plot->n, sizeof *series);
    for (size_t i = 0; i < plot->n; i++) {
        struct chart_point *points =
            arena_array(plot->script->arena, cross->n_columns, sizeof *points);
        for (size_t k = 0; k < cross->n_columns; k++)
            points[k] = make_point(plot, plot->order[i], k, (double)k);
        series[i] = (struct chart_series){
            .name = cross->row_labels[plot->order[i]], .points = points, .n = cross->n_columns};
    }
    subject_series(plot->statement, series, plot->n);
    plot->chart->series = series;
    plot->chart->n_series = plot->n;
    const char **columns = arena_array(plot->script->arena, cross->n_columns, sizeof *columns);
    memcpy(columns, cross->column_labels, cross->n_columns * sizeof *columns);
    plot->chart->columns = columns;
    plot->chart->n_columns = cross->n_columns;
}

static void make_categories(struct plot *plot)
{
    const char **categories = arena_array(plot->script->arena, plot->n, sizeof *categories);
    for (size_t i = 0; i < plot->n; i++) {
        const char *label = plot->cross->row_labels[plot->order[i]];
        categories[i] = plot->chart->kind == CHART_MAP ? county_letters(label) : label;
    }
    plot->chart->categories = categories;
    plot->chart->n_categories = plot->n;
}

/* --- order of the categories --- */

/* What a category is sorted by: the number at x, or the sum of its points. */
static double sort_number(const struct plot *plot, size_t row, bool by_value)
{
    if (!by_value)
        return number_of(plot->x, plot->cross->row_first[row]);
    double sum = 0;
    for (size_t k = 0; k < plot->cross->n_columns; k++) {
        struct value value = point_value(plot, row, k);
        sum += value.state == VALUE_KNOWN ? value.number : 0;
    }
    return sum;
}

static void sort_order(struct plot *plot, bool by_value, int sign)
{
    const struct crosstab *cross = plot->cross;
    bool text = !by_value && !plot->x->number;
    double *keys = arena_array(plot->script->scratch, cross->n_rows, sizeof *keys);
    for (size_t i = 0; i < cross->n_rows; i++)
        keys[i] = text ? 0 : sort_number(plot, i, by_value);
    for (size_t i = 1; i < plot->n; i++) /* insertion: stable, and categories are few */
        for (size_t j = i; j > 0; j--) {
            size_t a = plot->order[j - 1], b = plot->order[j];
            int falls = text ? strcmp(cross->row_labels[a], cross->row_labels[b])
                             : (keys[a] > keys[b]) - (keys[a] < keys[b]);
            if (sign * falls <= 0)
                break;
            plot->order[j - 1] = b;
            plot->order[j] = a;
        }
}

static bool order_categories(struct plot *plot)
{
    const struct statement *statement = plot->statement;
    plot->n = plot->cross->n_rows;
    plot->order = arena_array(plot->script->scratch, plot->n, sizeof *plot->order);
    for (size_t i = 0; i < plot->n; i++)
        plot->order[i] = i;
    const char *const *keys;
    size_t n = key_strings(statement, "sort", &keys);
    if (n == 0 && plot->chart->x_kind != X_CATEGORY)
        sort_order(plot, false, 1);
    for (size_t i = n; i > 0; i--) {
        bool falling = keys[i - 1][0] == '-';
        const struct column *column = find_column(
            plot->script, plot->table, keys[i - 1] + falling, key_pos(statement, "sort"));
        if (!column)
            return false;
        sort_order(plot, column != plot->x, falling ? -1 : 1);
    }
    int limit = key_integer(statement, "limit", -1);
    if (limit >= 0 && (size_t)limit < plot->n)
        plot->n = (size_t)limit;
    return true;
}

/* --- which rows --- */

static bool check_points(const struct plot *plot)
{
    const struct crosstab *cross = plot->cross;
    if (!plot->y || has_key(plot->statement, "tally"))
        return true;
    for (size_t i = 0; i < cross->n_rows * cross->n_columns; i++) {
        const struct origin *origin = cross->cells[i].origin;
        if (!origin || origin->n_rows < 2)
            continue;
        struct pos row = table_pos(plot->table, origin->rows[1], 0);
        diag_error(plot->script->diag, plot->statement->pos, "two-rows",
                   "two rows stand at one point of '%s': %s %s", plot->statement->title,
                   cross->row_labels[i / cross->n_columns],
                   cross->column_labels[i % cross->n_columns]);
        diag_hint(plot->script->diag,
                  "the second is %s:%d; narrow where, or add series or tally = \"sum\"",
                  row.file, row.line);
        return false;
    }
    return true;
}

/* Which rows stand where: a count when points are single rows, else the tally itself. */
static bool read_cross(struct plot *plot)
{
    struct script *script = plot->script;
    struct tally_spec spec = statement_spec(plot->statement, plot->table);
    const char *tally = key_string(plot->statement, "tally");
    spec.name = NULL;
    spec.tally = TALLY_COUNT;
    spec.column = NULL;
    if (tally && plot->y) {
        tally_named(tally, &spec.tally);
        spec.column = spec.tally == TALLY_COUNT ? NULL : plot->y->name;
        spec.column_pos = key_pos(plot->statement, "y");
    }
    /* Points that are single rows need the crosstab no longer than the chart is read. */
    bool lasting = tally || !plot->y;
    plot->cross = crosstab(lasting ? script->arena : script->scratch, &spec, plot->x->name,
                           plot->split ? plot->split->name : NULL, script->diag);
    if (!plot->cross)
        return false;
    if (plot->cross->n_rows == 0) {
        diag_error(script->diag, plot->statement->pos, "no-rows", "no row fits the chart '%s'",
                   plot->statement->title);
        diag_hint(script->diag, "rows published after data_through are left out");
        return false;
    }
    return check_points(plot);
}

/* As optional_column; words have no length to draw. */
static const struct column *number_column(const struct plot *plot, const char *key, bool *ok)
{
    const struct column *column = optional_column(plot->statement, plot->table, key, ok);
    if (!column || column->type == TYPE_NUMBER || column->type == TYPE_INTEGER)
        return column;
    struct diag *diag = plot->script->diag;
    *ok =
        diag_error(diag, key_pos(plot->statement, key), "type-mismatch",
                   "'%s' needs a column of numbers, and '%s' holds others", key, column->name);
    diag_length(diag, strlen(column->name));
    diag_hint(diag, "choose a column of type number or integer");
    return NULL;
}

static const struct origin *column_origin(const struct plot *plot, const struct column *column)
{
    return column ? cell_origin(plot->script->arena, plot->table, column, plot->statement->pos)
                  : NULL;
}

static bool read_plot(struct plot *plot, const char *x, const char *y, const char *split)
{
    bool ok = true;
    bool counts = key_string(plot->statement, "tally") &&
                  strcmp(key_string(plot->statement, "tally"), "count") == 0;
    plot->x = key_column(plot->statement, plot->table, x);
    plot->y = plot->chart->kind == CHART_MATRIX || counts
                  ? optional_column(plot->statement, plot->table, y, &ok)
                  : number_column(plot, y, &ok);
    plot->split = optional_column(plot->statement, plot->table, split, &ok);
    plot->low = number_column(plot, "low", &ok);
    plot->high = number_column(plot, "high", &ok);
    plot->label = optional_column(plot->statement, plot->table, "label", &ok);
    plot->decimals = key_integer(plot->statement, "decimals", -1);
    if (!plot->x || !ok)
        return false;
    bool x_axis = plot->chart->kind == CHART_LINE || plot->chart->kind == CHART_POINT;
    plot->chart->x_kind = x_axis ? kind_of_x(plot->x) : X_CATEGORY;
    if (plot->y) {
        plot->chart->y_unit = plot->y->unit_measure;
        plot->y_origin = column_origin(plot, plot->y);
    }
    plot->low_origin = column_origin(plot, plot->low);
    plot->high_origin = column_origin(plot, plot->high);
    return read_cross(plot) && order_categories(plot);
}

/* --- all kinds --- */

static enum chart_kind kind_named(const char *name)
{
    static const char *const names[] = {
        [CHART_LINE] = "line",     [CHART_POINT] = "point",
        [CHART_BAR] = "bar",       [CHART_BAR_H] = "bar_horizontal",
        [CHART_DOT] = "dot",       [CHART_GANTT] = "gantt",
        [CHART_MATRIX] = "matrix", [CHART_DIAGRAM] = "diagram",
        [CHART_MAP] = "map"};
    for (size_t i = 0; name && i < LEN(names); i++)
        if (strcmp(names[i], name) == 0)
            return (enum chart_kind)i;
    return CHART_DIAGRAM;
}

/* The vertical line of the measure: a year, a number or a day. */
static void read_start(const struct statement *statement, struct chart *chart)
{
    const char *day = key_string(statement, "starts");
    int days;
    const char *label = key_string(statement, "starts_label");
    chart->start_label =
        label ? plain_of(statement, label, key_pos(statement, "starts_label")) : NULL;
    if (key_number(statement, "starts", &chart->start)) {
        chart->has_start = true;
    } else if (day && date_parse(day, strlen(day), &days)) {
        chart->has_start = true;
        chart->start = days;
    }
}

static struct chart *open_chart(const struct statement *statement)
{
    struct chart *chart = arena_alloc(statement->script->arena, sizeof *chart);
    double height;
    *chart = (struct chart){.pos = statement->pos, .zero_line = (double)NAN};
    chart->kind = kind_named(key_string(statement, "kind"));
    chart->stacked = key_flag(statement, "stacked", false);
    chart->decimals = key_integer(statement, "decimals", -1);
    chart->has_y_min = key_number(statement, "y_min", &chart->y_min);
    chart->has_y_max = key_number(statement, "y_max", &chart->y_max);
    if (key_number(statement, "height", &height))
        chart->height_pt = height * PT_PER_MM;
    read_start(statement, chart);
    return chart;
}

static bool read_data(struct plot *plot)
{
    bool ok = true;
    if (plot->chart->kind == CHART_MATRIX)
        ok = read_plot(plot, "rows", "value", "columns");
    else if (plot->chart->kind == CHART_MAP)
        ok = read_plot(plot, "county", has_key(plot->statement, "y") ? "y" : "value", "series");
    else
        ok = read_plot(plot, "x", "y", "series");
    if (!ok)
        return false;
    make_categories(plot);
    if (plot->chart->kind == CHART_MATRIX)
        make_matrix(plot);
    else
        make_series(plot);
    stack_totals(plot->script, plot->chart);
    chart_capitals(plot->script->arena, plot->chart);
    return true;
}

static const char *unit_shown(const struct statement *statement, const struct chart *chart)
{
    const char *unit = key_string(statement, "unit");
    return unit ? unit : chart->y_unit;
}

/* Whether the numbers behind a chart are told by a table alone: not when the chart prints them
 * itself, nor when all are examples, which nobody is to use. */
static bool needs_table(const struct chart *chart, const struct rows_used *used)
{
    bool examples = used->n > 0;
    for (size_t i = 0; i < used->n; i++)
        examples &= table_status(used->table, used->rows[i]) == STATUS_ILLUSTRATIVE;
    return !examples && !chart_tells_all(chart);
}

/* Where the chart's data go: to the appendix, below it, or nowhere. */
static void place_data(const struct statement *statement, struct blocks *blocks,
                       struct chart_data held, const struct rows_used *used)
{
    struct script *script = statement->script;
    const char *data = key_string(statement, "data");
    if (data ? strcmp(data, "none") == 0 : !needs_table(held.figure->figure.chart, used))
        return;
    if (data && strcmp(data, "below") == 0) {
        chart_data_table(script, &held, blocks);
        return;
    }
    if (data && strcmp(data, "appendix") != 0) {
        names_find(script, data, key_pos(statement, "data"));
        return;
    }
    script->chart_data = arena_grow(script->arena, script->chart_data, script->n_chart_data,
                                    &script->chart_data_capacity, sizeof held);
    script->chart_data[script->n_chart_data++] = held;
}

static void add_figure(const struct statement *statement, struct blocks *blocks,
                       const struct chart *chart, const struct rows_used *used,
                       const char *x_title)
{
    struct script *script = statement->script;
    const struct block *stub = script->converted[statement->index].stub;
    struct figure figure = {.chart = chart, .width = key_width(statement)};
    figure.caption = caption_read(statement, stub, used);
    const char *alt = key_string(statement, "alt");
    figure.alt =
        alt ? plain_of(statement, alt, key_pos(statement, "alt"))
            : chart_alt(script->arena, chart, figure.caption.plain, statement->language);
    struct block *block = add_block(script, blocks, BLOCK_FIGURE, statement);
    block->figure = figure;
    struct block *kept = arena_alloc(script->arena, sizeof *kept);
    *kept = *block;
    if (chart->kind != CHART_DIAGRAM)
        place_data(statement, blocks, (struct chart_data){kept, x_title}, used);
}

static bool convert_plot(const struct statement *statement, struct chart *chart,
                         struct rows_used *used, const char **x_title)
{
    struct script *script = statement->script;
    struct plot plot = {.statement = statement, .script = script, .chart = chart};
    plot.table = key_table(statement, "of");
    if (!plot.table)
        return false;
    size_t errors = diag_errors(script->diag);
    used->table = plot.table;
    used->rows = statement_rows(statement, plot.table, &used->n);
    if (diag_errors(script->diag) > errors)
        return false;
    bool ok = chart->kind == CHART_GANTT ? gantt_read(statement, used, chart, x_title)
                                         : read_data(&plot);
    if (!ok || !axis_check(statement, chart))
        return false;
    if (plot.x)
        *x_title = plot.x->title;
    /* Numbers that were computed have more digits than they are worth. */
    if (plot.table->from && chart->decimals < 0)
        chart->decimals = plot.most_decimals;
    chart->y_unit = unit_shown(statement, chart);
    for (size_t i = 0; i < used->n; i++)
        chart->illustrative |= table_status(plot.table, used->rows[i]) == STATUS_ILLUSTRATIVE;
    return true;
}

void chart_convert(const struct statement *statement, struct blocks *blocks)
{
    struct chart *chart = open_chart(statement);
    struct rows_used used = {0};
    const char *x_title = "";
    statement->script->example_printed = false;
    bool ok = chart->kind == CHART_DIAGRAM ? diagram_read(statement, chart)
                                           : convert_plot(statement, chart, &used, &x_title);
    if (ok)
        add_figure(statement, blocks, chart, &used, x_title);
    else
        caption_read(statement, NULL, &used); /* for the mistakes in its words */
}
