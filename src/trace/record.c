#include "trace/record.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

const char *member_text(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text ? text : "";
}

static size_t index_of(const json_t *value)
{
    json_int_t number = json_is_integer(value) ? json_integer_value(value) : -1;
    return number < 0 ? SIZE_MAX : (size_t)number;
}

size_t member_index(const json_t *object, const char *key)
{
    return index_of(json_object_get(object, key));
}

const char *record_place(struct arena *arena, const struct record *record, const json_t *object)
{
    const json_t *place = json_object_get(object, "template");
    const json_t *file = json_array_get(record->files, index_of(json_array_get(place, 0)));
    if (!file)
        return "";
    return arena_printf(arena, "%s:%d", member_text(file, "name"),
                        (int)json_integer_value(json_array_get(place, 1)));
}

json_t *record_formula(const struct record *record, const json_t *object, size_t before)
{
    size_t id = member_index(object, "formula");
    return id < before ? json_array_get(record->formulas, id - 1) : NULL;
}

bool record_unfolds(const struct record *record, const json_t *object)
{
    size_t *last = &record->unfolded[member_index(object, "formula") - 1];
    bool first = *last != record->answer;
    *last = record->answer;
    return first;
}

static struct record_cell cell_at(const struct record *record, size_t table, const json_t *line,
                                  size_t column)
{
    struct record_cell cell = {.table = json_array_get(record->tables, table),
                               .column = column};
    json_t *rows = json_object_get(cell.table, "rows");
    for (size_t i = 0; i < json_array_size(rows) && !cell.row; i++)
        if (json_equal(json_array_get(json_array_get(rows, i), 0), line))
            cell.row = json_array_get(rows, i);
    return cell;
}

bool record_is_cell(const struct record *record, const json_t *object, struct record_cell *cell)
{
    const json_t *place = json_object_get(object, "cell");
    if (!place)
        return false;
    *cell = cell_at(record, index_of(json_array_get(place, 0)), json_array_get(place, 1),
                    index_of(json_array_get(place, 2)));
    return true;
}

struct record_cell record_row(const struct record *record, const json_t *formula,
                              const char *rows, size_t i)
{
    return cell_at(record, member_index(formula, "table"),
                   json_array_get(json_object_get(formula, rows), i),
                   member_index(formula, "column"));
}

const json_t *record_made(const json_t *table)
{
    return json_object_get(table, "made");
}

const json_t *record_file(const struct record *record, const json_t *table)
{
    return json_array_get(record->files, member_index(table, "file"));
}

static const char *text_in(const struct record_cell *cell, size_t column)
{
    const char *text =
        column == SIZE_MAX ? NULL : json_string_value(json_array_get(cell->row, column + 1));
    return text ? text : "";
}

const char *cell_text(const struct record_cell *cell)
{
    return text_in(cell, cell->column);
}

const char *cell_role(const struct record_cell *cell, const char *role)
{
    return text_in(cell, member_index(cell->table, role));
}

const char *cell_key(struct arena *arena, const struct record_cell *cell)
{
    const json_t *key = json_object_get(cell->table, "key");
    const char *words = "";
    for (size_t i = 0; i < json_array_size(key); i++)
        words = arena_printf(arena, "%s%s%s", words, i ? ", " : "",
                             text_in(cell, index_of(json_array_get(key, i))));
    return words;
}

int cell_line(const struct record_cell *cell)
{
    return (int)json_integer_value(json_array_get(cell->row, 0));
}

const char *record_label(const struct record *record, size_t page)
{
    const char *label = json_string_value(json_array_get(record->pages, page));
    return label ? label : "";
}

const char *record_page(const struct record *record, const json_t *number)
{
    size_t page = member_index(number, "page");
    return page == SIZE_MAX ? "" : record_label(record, page - 1);
}
