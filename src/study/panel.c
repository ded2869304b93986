#include "study/panel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/number.h"
#include "evidence/csv.h"
#include "evidence/table.h"

/* Sums of fourth powers of what lies beyond, and squared ratios of the two, are no doubles. */
#define LEAST_SIZE 1e-50
#define MOST_SIZE 1e50

/* One row of the tidy table, before the rectangle is known. */
struct tidy_row {
    const char *unit, *time_text;
    double time;
    const double *value;
    const bool *present;
    struct pos pos;
};

struct tidy {
    struct tidy_row *rows;
    size_t n, room;
};

static void tidy_add(struct arena *arena, struct tidy *tidy, struct tidy_row row)
{
    tidy->rows = arena_grow(arena, tidy->rows, tidy->n, &tidy->room, sizeof *tidy->rows);
    tidy->rows[tidy->n++] = row;
}

static bool check_size(double value, const char *name, struct pos pos, struct diag *diag)
{
    double size = fabs(value);
    return size <= 0 || (size >= LEAST_SIZE && size <= MOST_SIZE) ||
           diag_error(diag, pos, "bad-number",
                      "'%s' is %g; what is compared must be 0, or between %g and %g in size",
                      name, value, LEAST_SIZE, MOST_SIZE);
}

/* --- from rows to a rectangle --- */

static int compare_unit(const void *left, const void *right)
{
    return strcmp((*(const struct tidy_row *const *)left)->unit,
                  (*(const struct tidy_row *const *)right)->unit);
}

static int compare_time(const void *left, const void *right)
{
    double a = (*(const struct tidy_row *const *)left)->time;
    double b = (*(const struct tidy_row *const *)right)->time;
    return (a > b) - (a < b);
}

/* The rows sorted by `compare`; *n becomes the number of distinct ones, which come first. */
static const struct tidy_row **distinct(struct arena *arena, const struct tidy *tidy,
                                        int (*compare)(const void *, const void *), size_t *n)
{
    const struct tidy_row **rows = arena_array(arena, tidy->n, sizeof *rows);
    for (size_t i = 0; i < tidy->n; i++)
        rows[i] = &tidy->rows[i];
    qsort(rows, tidy->n, sizeof *rows, compare);
    *n = 0;
    for (size_t i = 0; i < tidy->n; i++)
        if (*n == 0 || compare(&rows[*n - 1], &rows[i]) != 0)
            rows[(*n)++] = rows[i];
    return rows;
}

static void set_axes(struct arena *arena, const struct tidy *tidy, struct panel *panel)
{
    const struct tidy_row **units = distinct(arena, tidy, compare_unit, &panel->n_units);
    const struct tidy_row **times = distinct(arena, tidy, compare_time, &panel->n_times);
    const char **unit_names = arena_array(arena, panel->n_units, sizeof *unit_names);
    const char **time_names = arena_array(arena, panel->n_times, sizeof *time_names);
    double *time = arena_array(arena, panel->n_times, sizeof *time);
    for (size_t i = 0; i < panel->n_units; i++)
        unit_names[i] = units[i]->unit;
    for (size_t t = 0; t < panel->n_times; t++) {
        time_names[t] = times[t]->time_text;
        time[t] = times[t]->time;
    }
    panel->units = unit_names;
    panel->times = time_names;
    panel->time = time;
}

struct rectangle {
    struct pos *rows;
    double **value;
    bool **present;
};

static struct rectangle rectangle_open(struct arena *arena, const struct panel *panel)
{
    size_t cells = panel->n_units * panel->n_times;
    struct rectangle rectangle = {
        .rows = arena_array(arena, cells, sizeof *rectangle.rows),
        .value = arena_array(arena, panel->n_variables, sizeof *rectangle.value),
        .present = arena_array(arena, panel->n_variables, sizeof *rectangle.present),
    };
    for (size_t k = 0; k < panel->n_variables; k++) {
        rectangle.value[k] = arena_array(arena, cells, sizeof(double));
        rectangle.present[k] = arena_array(arena, cells, sizeof(bool));
    }
    return rectangle;
}

/* Places each row in the rectangle; two rows in one place are an error. */
static bool place_rows(const struct tidy *tidy, const struct panel *panel,
                       const struct rectangle *rectangle, struct diag *diag)
{
    bool good = true;
    for (size_t i = 0; i < tidy->n; i++) {
        const struct tidy_row *row = &tidy->rows[i];
        size_t cell =
            panel_unit(panel, row->unit) * panel->n_times + panel_time(panel, row->time);
        if (rectangle->rows[cell].line) {
            good = diag_error(diag, row->pos, "duplicate-row",
                              "'%s' has two rows for %s; the first stands in line %d",
                              row->unit, row->time_text, rectangle->rows[cell].line);
            continue;
        }
        rectangle->rows[cell] = row->pos;
        for (size_t k = 0; k < panel->n_variables; k++) {
            rectangle->value[k][cell] = row->value[k];
            rectangle->present[k][cell] = row->present[k];
        }
    }
    return good;
}

static const struct panel *make_panel(struct arena *arena, const struct tidy *tidy,
                                      const char *file, const struct panel_columns *columns,
                                      struct diag *diag)
{
    struct panel *panel = arena_alloc(arena, sizeof *panel);
    struct panel_variable *variables =
        arena_array(arena, columns->n_variables, sizeof *variables);
    panel->file = file;
    panel->variables = variables;
    panel->n_variables = columns->n_variables;
    if (tidy->n == 0) {
        diag_error(diag, (struct pos){.file = file}, "no-rows", "there are no rows to compare");
        return NULL;
    }
    set_axes(arena, tidy, panel);
    struct rectangle rectangle = rectangle_open(arena, panel);
    if (!place_rows(tidy, panel, &rectangle, diag))
        return NULL;
    for (size_t k = 0; k < panel->n_variables; k++)
        variables[k] = (struct panel_variable){.name = columns->variables[k],
                                               .value = rectangle.value[k],
                                               .present = rectangle.present[k]};
    panel->rows = rectangle.rows;
    return panel;
}

/* --- from a CSV file --- */

struct reading {
    struct arena *arena;
    const struct csv_source *source;
    const struct panel_columns *columns;
    struct diag *diag;
    bool has_columns, good;
    size_t unit, time, *variables; /* the places of the columns */
    struct tidy tidy;
};

static bool find_column(struct reading *reading, const struct csv_record *header,
                        const char *name, size_t *place)
{
    const char **names = arena_array(reading->arena, header->n_cells, sizeof *names);
    for (size_t i = 0; i < header->n_cells; i++) {
        names[i] = header->cells[i].text;
        if (strcmp(names[i], name) == 0) {
            *place = i;
            return true;
        }
    }
    diag_error(reading->diag, csv_pos(reading->source, header->offset, header->line, 0),
               "unknown-column", "there is no column '%s'", name);
    diag_suggest(reading->diag, name, names, header->n_cells);
    return false;
}

static void read_header(struct reading *reading, const struct csv_record *record)
{
    const struct panel_columns *columns = reading->columns;
    reading->variables =
        arena_array(reading->arena, columns->n_variables, sizeof *reading->variables);
    reading->good = find_column(reading, record, columns->unit, &reading->unit);
    reading->good &= find_column(reading, record, columns->time, &reading->time);
    for (size_t k = 0; k < columns->n_variables; k++)
        reading->good &=
            find_column(reading, record, columns->variables[k], &reading->variables[k]);
    reading->has_columns = reading->good;
}

static bool is_hole(const struct csv_cell *cell)
{
    return cell->n == 0 || strcmp(cell->text, "NA") == 0;
}

static struct pos cell_pos(const struct reading *reading, const struct csv_record *record,
                           size_t place)
{
    return csv_pos(reading->source, record->offset, record->line, place);
}

static bool read_values(struct reading *reading, const struct csv_record *record,
                        double value[], bool present[])
{
    bool good = true;
    for (size_t k = 0; k < reading->columns->n_variables; k++) {
        size_t place = reading->variables[k];
        const struct csv_cell *cell = &record->cells[place];
        const char *name = reading->columns->variables[k];
        struct pos pos = cell_pos(reading, record, place);
        present[k] = !is_hole(cell);
        if (present[k] && !number_parse(cell->text, cell->n, &value[k]))
            good =
                diag_error(reading->diag, pos, "not-a-number",
                           "'%s' needs a number, found '%s'; leave the cell empty if unknown",
                           name, cell->text);
        else if (present[k])
            good &= check_size(value[k], name, pos, reading->diag);
    }
    return good;
}

static void read_record(void *context, const struct csv_record *record)
{
    struct reading *reading = context;
    if (record->is_first) {
        read_header(reading, record);
        return;
    }
    if (!reading->has_columns)
        return;
    const struct csv_cell *unit = &record->cells[reading->unit];
    const struct csv_cell *time = &record->cells[reading->time];
    double *value = arena_array(reading->arena, reading->columns->n_variables, sizeof *value);
    bool *present = arena_array(reading->arena, reading->columns->n_variables, sizeof *present);
    struct tidy_row row = {.unit = unit->text,
                           .time_text = time->text,
                           .value = value,
                           .present = present,
                           .pos = cell_pos(reading, record, 0)};
    if (unit->n == 0)
        reading->good =
            diag_error(reading->diag, cell_pos(reading, record, reading->unit), "unit-missing",
                       "'%s' is empty; name the unit", reading->columns->unit);
    if (!number_parse(time->text, time->n, &row.time))
        reading->good = diag_error(reading->diag, cell_pos(reading, record, reading->time),
                                   "bad-time", "'%s' needs a year or number, found '%s'",
                                   reading->columns->time, time->text);
    reading->good &= read_values(reading, record, value, present);
    tidy_add(reading->arena, &reading->tidy, row);
}

const struct panel *panel_read(struct arena *arena, const char *path,
                               const struct panel_columns *columns, struct diag *diag)
{
    struct bytes bytes;
    struct csv_counts counts;
    if (!file_read(arena, path, CSV_MAX_FILE, &bytes, diag))
        return NULL;
    struct csv_source source = csv_open(path, bytes);
    source.due_fields = 3; /* unit, time, outcome */
    struct reading reading = {
        .arena = arena, .source = &source, .columns = columns, .diag = diag, .good = true};
    if (!csv_read(arena, &source, read_record, &reading, &counts, diag) || !reading.good)
        return NULL;
    return make_panel(arena, &reading.tidy, path, columns, diag);
}

/* --- from a table of evidence --- */

static const struct column *numeric_column(const struct table *table, const char *name,
                                           bool numeric, struct pos pos, struct diag *diag)
{
    const struct column *column = table_column(table, name);
    if (!column) {
        diag_error(diag, pos, "unknown-column", "table '%s' has no column '%s'", table->name,
                   name);
        return NULL;
    }
    if (numeric && !column->number) {
        diag_error(diag, pos, "not-a-number", "column '%s' of '%s' has no numbers", name,
                   table->name);
        return NULL;
    }
    return column;
}

/* The columns of a panel in a table; `variables` follow spec->variables. */
struct table_columns {
    const struct table *table;
    const struct column *unit, *time, **variables;
    size_t n_variables;
};

static bool find_table_columns(struct arena *arena, const struct table *table,
                               const struct panel_columns *spec, struct pos pos,
                               struct table_columns *columns, struct diag *diag)
{
    columns->table = table;
    columns->n_variables = spec->n_variables;
    columns->unit = numeric_column(table, spec->unit, false, pos, diag);
    columns->time = numeric_column(table, spec->time, true, pos, diag);
    columns->variables = arena_array(arena, spec->n_variables, sizeof *columns->variables);
    bool good = columns->unit && columns->time;
    for (size_t k = 0; k < spec->n_variables; k++) {
        columns->variables[k] = numeric_column(table, spec->variables[k], true, pos, diag);
        good = good && columns->variables[k];
    }
    return good;
}

static bool add_table_row(struct arena *arena, const struct table_columns *columns, size_t row,
                          struct tidy *tidy, struct diag *diag)
{
    const struct table *table = columns->table;
    double *value = arena_array(arena, columns->n_variables, sizeof *value);
    bool *present = arena_array(arena, columns->n_variables, sizeof *present), good = true;
    struct pos pos = table_pos(table, row, 0);
    if (columns->unit->missing[row])
        return diag_error(diag, pos, "unit-missing", "'%s' is empty; name the unit",
                          columns->unit->name);
    if (columns->time->missing[row])
        return diag_error(diag, pos, "bad-time", "'%s' is empty; give the year",
                          columns->time->name);
    for (size_t k = 0; k < columns->n_variables; k++) {
        const struct column *column = columns->variables[k];
        value[k] = column->number[row];
        present[k] = column->missing[row] == MISSING_NOT;
        if (present[k])
            good &= check_size(value[k], column->name,
                               table_pos(table, row, table_column_index(table, column)), diag);
    }
    tidy_add(arena, tidy,
             (struct tidy_row){.unit = columns->unit->text[row],
                               .time_text = columns->time->text[row],
                               .time = columns->time->number[row],
                               .value = value,
                               .present = present,
                               .pos = pos});
    return good;
}

const struct panel *panel_from_table(struct arena *arena, const struct table *table,
                                     const size_t rows[], size_t n_rows,
                                     const struct panel_columns *spec, struct pos pos,
                                     struct diag *diag)
{
    struct table_columns columns;
    struct tidy tidy = {0};
    bool good = true;
    if (!find_table_columns(arena, table, spec, pos, &columns, diag))
        return NULL;
    for (size_t i = 0; i < (rows ? n_rows : table->n_rows); i++)
        good &= add_table_row(arena, &columns, rows ? rows[i] : i, &tidy, diag);
    return good ? make_panel(arena, &tidy, table->path, spec, diag) : NULL;
}

/* --- looking things up --- */

size_t panel_unit(const struct panel *panel, const char *name)
{
    size_t low = 0, high = panel->n_units;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(panel->units[middle], name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < panel->n_units && strcmp(panel->units[low], name) == 0 ? low : panel->n_units;
}

size_t panel_time(const struct panel *panel, double time)
{
    size_t low = 0, high = panel->n_times;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (panel->time[middle] < time)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < panel->n_times && !(time < panel->time[low]);
    return found ? low : panel->n_times;
}

size_t panel_variable(const struct panel *panel, const char *name)
{
    size_t k = 0;
    while (k < panel->n_variables && strcmp(panel->variables[k].name, name) != 0)
        k++;
    return k;
}

const double *panel_row(const struct panel *panel, size_t variable, size_t unit)
{
    return panel->variables[variable].value + unit * panel->n_times;
}

bool panel_is_even(const struct panel *panel, size_t first, size_t n, struct pos pos,
                   struct diag *diag)
{
    const double *time = panel->time + first;
    bool good = true;
    for (size_t t = 2; t < n; t++) {
        double step = time[1] - time[0], own = time[t] - time[t - 1];
        if (own > step * (1 + 1e-9))
            good = diag_error(diag, pos, "hole", "no unit has rows between %s and %s",
                              panel->times[first + t - 1], panel->times[first + t]);
    }
    return good;
}
