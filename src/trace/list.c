/* One number for programs: every step as an object of its own, all places spelt out. */
#include <stdint.h>
#include <string.h>

#include "base/str.h"
#include "trace/record.h"

/* Copies the members that are there. */
static void copy_members(json_t *to, const json_t *from, const char *const keys[], size_t n)
{
    for (size_t i = 0; i < n; i++) {
        json_t *value = json_object_get(from, keys[i]);
        if (value)
            json_object_set(to, keys[i], value);
    }
}

static void set_text(json_t *object, const char *key, const char *text)
{
    if (*text)
        json_object_set_new(object, key, json_string(text));
}

static json_t *list_rows(struct arena *arena, const struct record *record,
                         const json_t *formula, const char *rows);

/* What the row of a made table was made of: evidence that was read. */
static json_t *list_made(struct arena *arena, const struct record *record, const json_t *made)
{
    json_t *object = json_object();
    set_text(object, "formula", member_text(made, "formula"));
    set_text(object, "template", record_place(arena, record, made));
    if (!record_made(json_array_get(record->tables, member_index(made, "table"))))
        json_object_set_new(object, "cells", list_rows(arena, record, made, "rows"));
    return object;
}

static json_t *list_cell(struct arena *arena, const struct record *record,
                         const struct record_cell *cell)
{
    static const char *const roles[] = {"source", "published", "status"};
    const json_t *file = record_file(record, cell->table);
    const json_t *column =
        json_array_get(json_object_get(cell->table, "columns"), cell->column);
    const json_t *made = record_made(cell->table);
    json_t *object = json_object();
    set_text(object, "table", member_text(cell->table, "name"));
    if (!made) {
        set_text(object, "file", member_text(file, "name"));
        set_text(object, "sha256", member_text(file, "sha256"));
    }
    json_object_set_new(object, "line", json_integer(cell_line(cell)));
    set_text(object, "key", cell_key(arena, cell));
    if (column) {
        set_text(object, "column", member_text(column, "name"));
        json_object_set_new(object, "text", json_string(cell_text(cell)));
    }
    for (size_t i = 0; i < LEN(roles); i++)
        set_text(object, roles[i], cell_role(cell, roles[i]));
    if (made)
        json_object_set_new(object, "made", list_made(arena, record, made));
    return object;
}

static json_t *list_rows(struct arena *arena, const struct record *record,
                         const json_t *formula, const char *rows)
{
    json_t *cells = json_array();
    size_t n = json_array_size(json_object_get(formula, rows));
    for (size_t i = 0; i < n; i++) {
        struct record_cell cell = record_row(record, formula, rows, i);
        json_array_append_new(cells, list_cell(arena, record, &cell));
    }
    return cells;
}

static json_t *list_filter(struct arena *arena, const struct record *record,
                           const json_t *formula, const char *condition, const char *rows)
{
    json_t *filter = json_object();
    json_object_set_new(filter, "step", json_string("filter"));
    set_text(filter, "where", member_text(formula, condition));
    json_object_set_new(filter, "cells", list_rows(arena, record, formula, rows));
    return filter;
}

static json_t *list_origin(struct arena *arena, const struct record *record,
                           const json_t *object, size_t before);

/* `object` is the number or operand that the formula gave. */
static json_t *list_formula(struct arena *arena, const struct record *record,
                            const json_t *formula, const json_t *object)
{
    static const char *const keys[] = {"step", "name",   "value", "reason",
                                       "unit", "status", "words"};
    static const char *const sides[] = {"left", "right"};
    json_t *step = json_object();
    copy_members(step, formula, keys, LEN(keys));
    set_text(step, "template", record_place(arena, record, formula));
    if (!record_unfolds(record, object))
        return step;
    for (size_t i = 0; i < LEN(sides); i++) {
        const json_t *operand = json_object_get(formula, sides[i]);
        if (operand)
            json_object_set_new(
                step, sides[i],
                list_origin(arena, record, operand, member_index(object, "formula")));
    }
    if (json_object_get(formula, "rows"))
        json_object_set_new(step, "of", list_filter(arena, record, formula, "where", "rows"));
    if (json_object_get(formula, "whole"))
        json_object_set_new(step, "whole",
                            list_filter(arena, record, formula, "among", "whole"));
    return step;
}

/* The last step of a number or operand, with those before it inside. */
static json_t *list_origin(struct arena *arena, const struct record *record,
                           const json_t *object, size_t before)
{
    struct record_cell cell;
    if (record_is_cell(record, object, &cell)) {
        json_t *step = json_object();
        json_object_set_new(step, "step", json_string("cell"));
        json_object_set_new(step, "cells", json_pack("[o]", list_cell(arena, record, &cell)));
        return step;
    }
    const json_t *formula = record_formula(record, object, before);
    return formula ? list_formula(arena, record, formula, object) : json_null();
}

json_t *number_list(struct arena *arena, struct record *record, json_t *number)
{
    static const char *const keys[] = {"id",   "in",   "text",   "boxes", "value",
                                       "unit", "name", "status", "reason"};
    json_t *object = json_object();
    json_t *decimals = json_object_get(number, "decimals");
    record->answer++;
    copy_members(object, number, keys, LEN(keys));
    json_object_set_new(object, "page", json_string(record_page(record, number)));
    json_object_set(object, "page_index", json_object_get(number, "page"));
    set_text(object, "template", record_place(arena, record, number));
    json_t *origin = list_origin(arena, record, number, SIZE_MAX);
    if (decimals)
        origin =
            json_pack("{s:s,s:O,s:o}", "step", "round", "decimals", decimals, "of", origin);
    json_object_set_new(object, "origin", origin);
    return object;
}
