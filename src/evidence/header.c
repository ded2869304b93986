#include "evidence/header.h"

#include <string.h>

#include "base/arena.h"

struct header {
    struct arena *arena;
    const struct schema *schema;
    const struct csv_source *source;
    const struct csv_record *record;
    struct diag *diag;
};

static struct pos label_pos(const struct header *header, size_t column)
{
    return csv_pos(header->source, header->record->offset, header->record->line, column);
}

static bool same(struct csv_cell label, const char *name)
{
    return strlen(name) == label.n && memcmp(name, label.text, label.n) == 0;
}

static bool is_field(const struct header *header, struct csv_cell label)
{
    for (size_t i = 0; i < header->schema->n_fields; i++)
        if (same(label, header->schema->fields[i].name))
            return true;
    return false;
}

static bool is_label(const struct header *header, size_t from, size_t to, const char *name)
{
    for (size_t i = from; i < to; i++)
        if (same(header->record->cells[i], name))
            return true;
    return false;
}

static void hint_nearest(const struct header *header, const char *label)
{
    const struct schema *schema = header->schema;
    const char **names = arena_array(header->arena, schema->n_fields, sizeof *names);
    for (size_t i = 0; i < schema->n_fields; i++)
        names[i] = schema->fields[i].name;
    diag_suggest(header->diag, label, names, schema->n_fields);
}

/* Whether the label in this column is the one that the schema has there. */
static bool check_label(const struct header *header, size_t column)
{
    const struct schema *schema = header->schema;
    struct csv_cell label = header->record->cells[column];
    const char *field = column < schema->n_fields ? schema->fields[column].name : NULL;
    struct pos pos = label_pos(header, column);
    if (field && same(label, field))
        return true;
    if (label.n == 0)
        return diag_error(header->diag, pos, "blank-label", "column %zu has no label",
                          column + 1);
    if (is_label(header, 0, column, label.text))
        return diag_error(header->diag, pos, "duplicate-label",
                          "another column is called \"%s\" too", label.text);
    if (is_field(header, label))
        return header->record->n_cells !=
                   schema->n_fields || /* one missing or too many shifts the others */
               !is_label(header, 0, header->record->n_cells, field) ||
               diag_error(header->diag, pos, "incorrect-label",
                          "\"%s\" stands where the schema has \"%s\"", label.text, field);
    if (field && !is_label(header, 0, header->record->n_cells, field)) {
        diag_error(header->diag, pos, "incorrect-label",
                   "\"%s\" stands where the schema has \"%s\"", label.text, field);
    } else {
        diag_error(header->diag, pos, "extra-label", "the schema has no field \"%s\"",
                   label.text);
    }
    hint_nearest(header, label.text);
    return false;
}

/* Whether the field has a column, or a wrong label in its place has been told. */
static bool check_field(const struct header *header, size_t index)
{
    const struct csv_record *record = header->record;
    const char *name = header->schema->fields[index].name;
    bool told = index < record->n_cells && !is_field(header, record->cells[index]);
    if (told || is_label(header, 0, record->n_cells, name))
        return true;
    return diag_error(header->diag, (struct pos){header->source->path, record->line, 1},
                      "missing-label", "the column \"%s\" is missing", name);
}

bool header_check(struct arena *arena, const struct schema *schema,
                  const struct csv_source *source, const struct csv_record *record,
                  struct diag *diag)
{
    struct header header = {arena, schema, source, record, diag};
    bool good = true;
    for (size_t i = 0; i < record->n_cells; i++)
        good = check_label(&header, i) && good;
    for (size_t i = 0; i < schema->n_fields; i++)
        good = check_field(&header, i) && good;
    return good;
}
