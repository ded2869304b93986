#include "evidence/load.h"

#include <limits.h>
#include <regex.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/str.h"
#include "base/utf8.h"
#include "evidence/cell.h"
#include "evidence/csv.h"
#include "evidence/header.h"
#include "evidence/keys.h"
#include "evidence/pattern.h"
#include "evidence/status.h"

/* Where a column's cells go while they are read. */
struct cells {
    const char **text;
    double *number; /* NULL for string and any */
    uint8_t *missing;
    int most_decimals;
    bool constrained;
    regex_t regex; /* of field->pattern, when it has one */
};

struct loader {
    struct arena *arena;
    const struct schema *schema;
    const struct csv_source *source;
    struct cells *cells;
    size_t *offsets;
    int *lines;
    size_t n_rows;
    size_t remark; /* the column "anmärkning", or n_fields */
    bool good_header;
    struct diag *diag;
};

const char *text_shown(struct arena *arena, const char *text)
{
    const size_t most = 60;
    size_t n = strlen(text), keep = n;
    if (n > most)
        for (keep = most; keep > 0 && ((unsigned char)text[keep] & 0xC0) == 0x80;)
            keep--;
    char *copy = arena_printf(arena, "%.*s%s", (int)keep, text, keep < n ? "…" : "");
    for (char *s = copy; *s; s++)
        if (*s == '\n' || *s == '\r' || *s == '\t')
            *s = ' ';
    return copy;
}

/* --- one cell --- */

static bool cell_error(const struct loader *loader, const struct csv_record *record,
                       size_t column, const char *reason, const char *wrong)
{
    const struct field *field = &loader->schema->fields[column];
    struct pos pos = csv_pos(loader->source, record->offset, record->line, column);
    return diag_error(loader->diag, pos, reason, "%s (field %s, type %s)", wrong, field->name,
                      type_name(field->type));
}

static void type_error(const struct loader *loader, const struct csv_record *record,
                       size_t column)
{
    const struct field *field = &loader->schema->fields[column];
    const char *text = record->cells[column].text;
    const char *noun = field->type == TYPE_INTEGER ? "an integer" : type_name(field->type);
    const char *wrong =
        arena_printf(loader->arena, "\"%s\" is not %s%s", text_shown(loader->arena, text),
                     field->type == TYPE_INTEGER ? "" : "a ", noun);
    cell_error(loader, record, column, "type-error", wrong);
    diag_hint(loader->diag, "write %s", cell_example(field->type));
}

static bool is_allowed(const struct field *field, const char *text, double number)
{
    bool numeric = field->type != TYPE_STRING && field->type != TYPE_ANY;
    for (size_t i = 0; i < field->n_allowed; i++) {
        const struct allowed *allowed = &field->allowed[i];
        if (numeric ? !(number < allowed->number) && !(number > allowed->number)
                    : strcmp(text, allowed->text) == 0)
            return true;
    }
    return field->n_allowed == 0;
}

static void constraint_error(const struct loader *loader, const struct csv_record *record,
                             size_t column, const char *wrong, const char *bound)
{
    const char *text = text_shown(loader->arena, record->cells[column].text);
    cell_error(loader, record, column, "constraint-error",
               arena_printf(loader->arena, "\"%s\" %s%s", text, wrong, bound));
}

static void enum_error(const struct loader *loader, const struct csv_record *record,
                       size_t column)
{
    const struct field *field = &loader->schema->fields[column];
    const char **texts = arena_array(loader->arena, field->n_allowed, sizeof *texts);
    struct str list = STR_EMPTY;
    for (size_t i = 0; i < field->n_allowed; i++) {
        texts[i] = field->allowed[i].text;
        str_printf(&list, "%s%s", i ? ", " : "", texts[i]);
    }
    constraint_error(loader, record, column,
                     "is none of the allowed: ", text_shown(loader->arena, list.s));
    str_close(&list);
    diag_suggest(loader->diag, record->cells[column].text, texts, field->n_allowed);
}

static void check_constraints(const struct loader *loader, const struct csv_record *record,
                              size_t column, double number)
{
    const struct field *field = &loader->schema->fields[column];
    struct csv_cell cell = record->cells[column];
    if (field->minimum && number < field->minimum->number)
        constraint_error(loader, record, column, "is less than the minimum ",
                         field->minimum->text);
    if (field->maximum && number > field->maximum->number)
        constraint_error(loader, record, column, "is more than the maximum ",
                         field->maximum->text);
    if (!is_allowed(field, cell.text, number))
        enum_error(loader, record, column);
    if (field->pattern && !pattern_fits(&loader->cells[column].regex, cell.text, cell.n))
        constraint_error(loader, record, column, "does not fit the pattern ", field->pattern);
}

/* --- one record --- */

/* A number with an exponent can have any number of decimals. */
static void note_decimals(struct cells *cells, struct csv_cell cell)
{
    const char *point = memchr(cell.text, '.', cell.n);
    int decimals = point ? (int)(cell.n - (size_t)(point - cell.text)) - 1 : 0;
    if (memchr(cell.text, 'e', cell.n) || memchr(cell.text, 'E', cell.n))
        decimals = INT_MAX;
    if (decimals > cells->most_decimals)
        cells->most_decimals = decimals;
}

static void load_cell(const struct loader *loader, const struct csv_record *record,
                      size_t column)
{
    const struct field *field = &loader->schema->fields[column];
    const struct cells *cells = &loader->cells[column];
    struct csv_cell cell = record->cells[column];
    size_t row = loader->n_rows;
    double number = 0;
    cells->text[row] = cell.text;
    enum missing_kind missing = cell_missing(field, cell.text, cell.n);
    cells->missing[row] = (uint8_t)missing;
    if (missing) {
        if (field->required)
            cell_error(loader, record, column, "constraint-error",
                       "the cell may not be missing");
        return;
    }
    if (cells->number && !cell_number(field, cell.text, cell.n, &number)) {
        type_error(loader, record, column);
        return;
    }
    if (cells->number) {
        cells->number[row] = number;
        note_decimals(&loader->cells[column], cell);
    }
    if (cells->constrained)
        check_constraints(loader, record, column, number);
}

/* A cell marked as unknown needs its reason in the row's remark. */
static void check_reasons(const struct loader *loader, const struct csv_record *record)
{
    size_t n = loader->schema->n_fields, row = loader->n_rows;
    if (loader->remark < n && !loader->cells[loader->remark].missing[row])
        return;
    for (size_t i = 0; i < n; i++)
        if (loader->cells[i].missing[row] == MISSING_UNKNOWN && i != loader->remark)
            cell_error(loader, record, i, "missing-reason",
                       "the cell is unknown and the row's anmärkning does not say why");
}

static void load_record(void *context, const struct csv_record *record)
{
    struct loader *loader = context;
    if (record->is_first) {
        loader->good_header =
            header_check(loader->arena, loader->schema, loader->source, record, loader->diag);
        return;
    }
    if (!loader->good_header)
        return;
    for (size_t i = 0; i < record->n_cells; i++)
        load_cell(loader, record, i);
    check_reasons(loader, record);
    loader->offsets[loader->n_rows] = record->offset;
    loader->lines[loader->n_rows] = record->line;
    loader->n_rows++;
}

/* --- the whole table --- */

static struct cells *cells_open(struct arena *arena, const struct schema *schema, size_t n_rows)
{
    struct cells *cells = arena_array(arena, schema->n_fields, sizeof *cells);
    for (size_t i = 0; i < schema->n_fields; i++) {
        const struct field *field = &schema->fields[i];
        cells[i].text = arena_array(arena, n_rows, sizeof *cells[i].text);
        cells[i].missing = arena_array(arena, n_rows, sizeof *cells[i].missing);
        if (field->type != TYPE_STRING && field->type != TYPE_ANY)
            cells[i].number = arena_array(arena, n_rows, sizeof *cells[i].number);
        cells[i].constrained =
            field->minimum || field->maximum || field->n_allowed || field->pattern;
        if (field->pattern)
            pattern_compile(&cells[i].regex, field->pattern);
    }
    return cells;
}

static void cells_close(struct cells *cells, const struct schema *schema)
{
    for (size_t i = 0; i < schema->n_fields; i++)
        if (schema->fields[i].pattern)
            regfree(&cells[i].regex);
}

static const struct column *columns_of(struct arena *arena, const struct schema *schema,
                                       const struct cells *cells)
{
    struct column *columns = arena_array(arena, schema->n_fields, sizeof *columns);
    for (size_t i = 0; i < schema->n_fields; i++) {
        const struct field *field = &schema->fields[i];
        columns[i] = (struct column){.name = field->name,
                                     .title = field->title ? field->title : field->name,
                                     .unit_measure = field->unit_measure,
                                     .description = field->description,
                                     .type = field->type,
                                     .text = cells[i].text,
                                     .number = cells[i].number,
                                     .missing = cells[i].missing,
                                     .most_decimals = cells[i].most_decimals};
    }
    return columns;
}

/* Only a column whose enum allows nothing but the four words is the rows' status. */
static bool is_status(const struct schema *schema, size_t column)
{
    const struct field *field = &schema->fields[column];
    enum status status;
    for (size_t i = 0; i < field->n_allowed; i++)
        if (!status_named(field->allowed[i].text, &status))
            return false;
    return field->n_allowed > 0;
}

/* A row that does not say its status has not been verified. */
static const uint8_t *statuses_of(struct arena *arena, const struct column *words,
                                  size_t n_rows)
{
    uint8_t *statuses = arena_array(arena, n_rows, sizeof *statuses);
    for (size_t row = 0; row < n_rows; row++) {
        enum status status = STATUS_PRELIMINARY;
        status_named(words->text[row], &status);
        statuses[row] = (uint8_t)status;
    }
    return statuses;
}

static const struct table *table_of(struct arena *arena, const struct loader *loader,
                                    const char *name)
{
    const struct schema *schema = loader->schema;
    struct table *table = arena_alloc(arena, sizeof *table);
    struct places *places = arena_alloc(arena, sizeof *places);
    *places = (struct places){*loader->source, loader->offsets, loader->lines, NULL};
    table->name = table->title = name;
    table->path = loader->source->path;
    table->n_rows = loader->n_rows;
    table->n_columns = schema->n_fields;
    table->columns = columns_of(arena, schema, loader->cells);
    table->key = schema->primary.columns;
    table->n_key = schema->primary.n - (schema->vintage != NULL);
    table->vintage = schema->vintage ? table_column(table, schema->vintage) : NULL;
    table->source = table_column(table, "källa");
    table->published = table_column(table, "publicerad");
    table->remark = table_column(table, "anmärkning");
    table->status = table_column(table, "status");
    if (table->status && !is_status(schema, table_column_index(table, table->status)))
        table->status = NULL;
    if (table->status)
        table->statuses = statuses_of(arena, table->status, table->n_rows);
    table->places = places;
    hash_hex(loader->source->bytes.s, loader->source->bytes.n, table->sha256);
    return table;
}

static void check_nfc(const struct table *table, struct diag *diag)
{
    for (size_t i = 0; i < table->n_columns; i++)
        for (size_t row = 0; row < table->n_rows; row++) {
            const char *text = table->columns[i].text[row];
            if (!table->columns[i].number && !utf8_is_nfc(text, strlen(text)))
                diag_error(
                    diag, table_pos(table, row, i), "not-nfc",
                    "the text is not in Unicode's form NFC (field %s); letters and their "
                    "marks are apart",
                    table->columns[i].name);
        }
}

static void check_keys(struct arena *arena, const struct schema *schema,
                       const struct table *table, struct diag *diag)
{
    if (schema->primary.n)
        keys_primary(arena, table, schema->primary, diag);
    for (size_t i = 0; i < schema->n_unique; i++)
        keys_unique(arena, table, schema->unique[i], "unique-error", diag);
    for (size_t i = 0; i < schema->n_fields; i++)
        if (schema->fields[i].unique &&
            !(schema->primary.n == 1 && schema->primary.columns[0] == i))
            keys_unique(arena, table, (struct key){&i, 1}, "unique-error", diag);
}

static size_t remark_column(const struct schema *schema)
{
    size_t i = 0;
    while (i < schema->n_fields && strcmp(schema->fields[i].name, "anmärkning") != 0)
        i++;
    return i;
}

const struct table *table_load(struct arena *arena, const struct schema *schema,
                               const char *name, const char *path, struct bytes bytes,
                               struct diag *diag)
{
    struct csv_source source = csv_open(path, bytes);
    source.due_fields = schema->n_fields;
    size_t most = source.max_records, errors = diag_errors(diag);
    struct loader loader = {.arena = arena,
                            .schema = schema,
                            .source = &source,
                            .cells = cells_open(arena, schema, most),
                            .offsets = arena_array(arena, most, sizeof *loader.offsets),
                            .lines = arena_array(arena, most, sizeof *loader.lines),
                            .remark = remark_column(schema),
                            .diag = diag};
    struct csv_counts counts;
    csv_read(arena, &source, load_record, &loader, &counts, diag);
    cells_close(loader.cells, schema);
    if (!loader.good_header)
        return NULL;
    const struct table *table = table_of(arena, &loader, name);
    if (!source.census.below_300)
        check_nfc(table, diag);
    check_keys(arena, schema, table, diag);
    return diag_errors(diag) == errors ? table : NULL;
}

const struct table *table_titled(struct arena *arena, const struct table *table,
                                 const char *title, const char *description)
{
    struct table *copy = arena_alloc(arena, sizeof *copy);
    *copy = *table;
    copy->title = title ? title : table->title;
    copy->description = description;
    return copy;
}
