/* Two steps: what the printed values rest on is gathered in the order of the document, then
 * files, rows, formulas and numbers are written, each thing once. */
#include "trace/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "evidence/make.h"
#include "evidence/status.h"
#include "study/explain.h"
#include "trace/put.h"

/* --- what the values rest on --- */

static void use_rows(struct trace *trace, const struct table *table, const size_t rows[],
                     size_t n);

/* The table's place among those used; the last one found is most often asked for again. */
static size_t table_index(struct trace *trace, const struct table *table)
{
    if (trace->n_tables && trace->tables[trace->last_table].table == table)
        return trace->last_table;
    size_t i = 0;
    while (i < trace->n_tables && trace->tables[i].table != table)
        i++;
    if (i == trace->n_tables) {
        trace->tables = arena_grow(trace->arena, trace->tables, trace->n_tables,
                                   &trace->tables_room, sizeof *trace->tables);
        trace->tables[trace->n_tables++] =
            (struct used_table){table, arena_array(trace->arena, table->n_rows, sizeof(bool))};
        if (table->from)
            use_rows(trace, table->from->table, table->from->rows, table->from->n_rows);
    }
    return trace->last_table = i;
}

static void use_rows(struct trace *trace, const struct table *table, const size_t rows[],
                     size_t n)
{
    size_t index = table_index(trace, table);
    for (size_t i = 0; i < n; i++)
        trace->tables[index].rows[rows[i]] = true;
}

static void gather(struct trace *trace, const struct value *value);

static void add_formula(struct trace *trace, const struct value *value)
{
    const struct origin *origin = value->origin;
    if (map_find_address(&trace->formula_ids, origin) != MAP_NONE)
        return;
    if (origin->kind == ORIGIN_ARITHMETIC) {
        gather(trace, origin->left);
        gather(trace, origin->right);
    } else if (origin->table) {
        use_rows(trace, origin->table, origin->rows, origin->n_rows);
        use_rows(trace, origin->table, origin->whole, origin->n_whole);
    }
    trace->formulas = arena_grow(trace->arena, trace->formulas, trace->n_formulas,
                                 &trace->formulas_room, sizeof *trace->formulas);
    trace->formulas[trace->n_formulas++] = value;
    map_set_address(trace->arena, &trace->formula_ids, origin, trace->n_formulas);
}

static void gather(struct trace *trace, const struct value *value)
{
    if (!value->origin)
        return;
    if (value->origin->kind == ORIGIN_CELL)
        use_rows(trace, value->origin->table, &value->row, 1);
    else
        add_formula(trace, value);
}

/* A row by its line in the file, or in a made table by its number. */
static unsigned row_number(const struct table *table, size_t row)
{
    return table->from ? (unsigned)row + 1 : (unsigned)table_pos(table, row, 0).line;
}

static void put_lines(struct str *out, const char *key, const struct table *table,
                      const size_t rows[], size_t n)
{
    str_printf(out, ",\"%s\":[", key);
    for (size_t i = 0; i < n; i++) {
        str_puts(out, i ? "," : "");
        put_unsigned(out, row_number(table, rows[i]));
    }
    str_putc(out, ']');
}

/* --- files and rows --- */

static size_t file_index(struct trace *trace, const char *path)
{
    const struct trace_input *input = trace->input;
    size_t i = trace->last_file;
    if (i < input->n_files && strcmp(input->files[i].read.path, path) == 0)
        return i;
    for (i = 0; i < input->n_files && strcmp(input->files[i].read.path, path) != 0;)
        i++;
    return trace->last_file = i;
}

static void put_files(struct trace *trace)
{
    struct str *out = trace->out;
    str_puts(out, ",\n\"files\":[");
    for (size_t i = 0; i < trace->input->n_files; i++) {
        const struct trace_file *file = &trace->input->files[i];
        str_puts(out, i ? ",\n{\"kind\":" : "\n{\"kind\":");
        str_json(out, file->template ? "template" : "evidence");
        put_member(out, "name", file->name);
        put_member(out, "sha256", file->read.sha256);
        str_putc(out, '}');
    }
    str_putc(out, ']');
}

static void put_columns(struct str *out, const struct table *table)
{
    str_puts(out, ",\"columns\":[");
    for (size_t i = 0; i < table->n_columns; i++) {
        const struct column *column = &table->columns[i];
        str_puts(out, i ? ",{\"name\":" : "{\"name\":");
        str_json(out, column->name);
        put_member(out, "unit", column->unit_measure);
        str_putc(out, '}');
    }
    str_puts(out, "],\"key\":[");
    for (size_t i = 0; i < table->n_key; i++) {
        str_puts(out, i ? "," : "");
        put_unsigned(out, table->key[i]);
    }
    str_putc(out, ']');
}

/* The columns with a fixed meaning, by their place. */
static void put_roles(struct str *out, const struct table *table)
{
    const struct {
        const char *name;
        const struct column *column;
    } roles[] = {
        {"source", table->source}, {"published", table->published}, {"status", table->status}};
    for (size_t i = 0; i < LEN(roles); i++)
        if (roles[i].column) {
            str_printf(out, ",\"%s\":", roles[i].name);
            put_unsigned(out, table_column_index(table, roles[i].column));
        }
}

/* As it stands in the file; a number that a statement made in full, since its
 * text is rounded. */
static void put_cell(struct str *out, const struct table *table, size_t column, size_t row)
{
    const struct column *cells = &table->columns[column];
    bool exact = table->from && cells->number && cells->missing[row] == MISSING_NOT;
    if (exact)
        str_putc(out, '"');
    if (exact)
        put_exact(out, cells->number[row]);
    else
        str_json(out, cells->text[row]);
    if (exact)
        str_putc(out, '"');
}

/* [line, "cell", "cell", …]: the record. */
static void put_row(struct str *out, const struct table *table, size_t row)
{
    str_puts(out, "\n[");
    put_unsigned(out, row_number(table, row));
    for (size_t i = 0; i < table->n_columns; i++) {
        str_putc(out, ',');
        put_cell(out, table, i, row);
    }
    str_putc(out, ']');
}

/* What a made table was made of, and by which statement. */
static void put_made(struct trace *trace, const struct made_from *from)
{
    str_puts(trace->out, ",\"made\":{\"formula\":");
    str_json(trace->out, from->formula);
    trace_put_place(trace, from->pos);
    str_puts(trace->out, ",\"table\":");
    put_unsigned(trace->out, table_index(trace, from->table));
    put_lines(trace->out, "rows", from->table, from->rows, from->n_rows);
    str_putc(trace->out, '}');
}

static void put_table(struct trace *trace, const struct used_table *used)
{
    struct str *out = trace->out;
    const struct table *table = used->table;
    str_puts(out, "\n{\"name\":");
    str_json(out, table->name);
    put_member(out, "title", table->title);
    str_puts(out, ",\"file\":");
    put_unsigned(out, file_index(trace, table->path));
    put_columns(out, table);
    put_roles(out, table);
    if (table->from)
        put_made(trace, table->from);
    str_puts(out, ",\"rows\":[");
    bool first = true;
    for (size_t row = 0; row < table->n_rows; row++) {
        if (!used->rows[row])
            continue;
        str_puts(out, first ? "" : ",");
        put_row(out, table, row);
        spool_spill(trace->spool);
        first = false;
    }
    str_puts(out, "]}");
}

static void put_tables(struct trace *trace)
{
    str_puts(trace->out, ",\n\"tables\":[");
    for (size_t i = 0; i < trace->n_tables; i++) {
        str_puts(trace->out, i ? "," : "");
        put_table(trace, &trace->tables[i]);
    }
    str_putc(trace->out, ']');
}

/* --- formulas --- */

void trace_put_place(struct trace *trace, struct pos pos)
{
    if (!pos.file || !pos.line)
        return;
    str_puts(trace->out, ",\"template\":[");
    put_unsigned(trace->out, file_index(trace, pos.file));
    str_putc(trace->out, ',');
    put_unsigned(trace->out, (unsigned)pos.line);
    str_putc(trace->out, ']');
}

void trace_put_number(struct trace *trace, const struct value *value)
{
    put_value(trace->out, value);
    put_member(trace->out, "reason", value->reason);
    put_member(trace->out, "unit", value->unit_measure);
    if (value->status != STATUS_VERIFIED)
        put_member(trace->out, "status", status_name(value->status));
}

void trace_put_origin(struct trace *trace, const struct value *value)
{
    struct str *out = trace->out;
    const struct origin *origin = value->origin;
    if (!origin)
        return;
    if (origin->kind != ORIGIN_CELL) {
        str_puts(out, ",\"formula\":");
        put_unsigned(out, map_find_address(&trace->formula_ids, origin));
        return;
    }
    str_puts(out, ",\"cell\":[");
    put_unsigned(out, table_index(trace, origin->table));
    str_putc(out, ',');
    put_unsigned(out, row_number(origin->table, value->row));
    str_putc(out, ',');
    put_unsigned(out, table_column_index(origin->table, origin->column));
    str_putc(out, ']');
}

static void put_tally(struct trace *trace, const struct origin *origin)
{
    struct str *out = trace->out;
    str_json(out, tally_name(origin->tally));
    str_puts(out, ",\"table\":");
    put_unsigned(out, table_index(trace, origin->table));
    if (origin->column) {
        str_puts(out, ",\"column\":");
        put_unsigned(out, table_column_index(origin->table, origin->column));
    }
    if (origin->by) {
        str_puts(out, origin->from_smallest ? ",\"from\":\"smallest\",\"by\":" : ",\"by\":");
        put_unsigned(out, table_column_index(origin->table, origin->by));
    }
    put_member(out, "where", origin->where);
    put_member(out, "among", origin->among);
    put_lines(out, "rows", origin->table, origin->rows, origin->n_rows);
    if (origin->n_whole)
        put_lines(out, "whole", origin->table, origin->whole, origin->n_whole);
}

static void put_operand(struct trace *trace, const char *key, const struct value *value)
{
    str_printf(trace->out, ",\"%s\":{\"name\":", key);
    str_json(trace->out, value->name ? value->name : "");
    trace_put_number(trace, value);
    trace_put_origin(trace, value);
    str_putc(trace->out, '}');
}

static void put_step(struct trace *trace, const struct origin *origin)
{
    const char operation[] = {origin->operation, '\0'};
    switch (origin->kind) {
    case ORIGIN_TALLY: put_tally(trace, origin); break;
    case ORIGIN_ARITHMETIC:
        str_json(trace->out, operation);
        put_operand(trace, "left", origin->left);
        put_operand(trace, "right", origin->right);
        break;
    case ORIGIN_CONSTANT:
    case ORIGIN_CELL: /* stands where it is used */ str_json(trace->out, "constant"); break;
    }
}

static void put_formula(struct trace *trace, size_t i)
{
    struct str *out = trace->out;
    const struct value *value = trace->formulas[i];
    str_puts(out, "\n{\"id\":");
    put_unsigned(out, i + 1);
    put_member(out, "name", value->name);
    trace_put_number(trace, value);
    str_puts(out, ",\"step\":");
    put_step(trace, value->origin);
    put_member(out, "words", value_explain(trace->arena, value, trace->input->doc->language));
    trace_put_place(trace, value->origin->pos);
    str_putc(out, '}');
}

static void put_formulas(struct trace *trace)
{
    str_puts(trace->out, ",\n\"formulas\":[");
    for (size_t i = 0; i < trace->n_formulas; i++) {
        str_puts(trace->out, i ? "," : "");
        put_formula(trace, i);
        spool_spill(trace->spool);
    }
    str_putc(trace->out, ']');
}

/* --- the whole --- */

static void put_specifications(struct str *out, const struct doc *doc)
{
    if (doc->n_specifications)
        str_puts(out, ",\n\"specifications\":[");
    for (size_t i = 0; i < doc->n_specifications; i++) {
        const struct specification *specification = &doc->specifications[i];
        str_puts(out, i ? ",\n{\"name\":" : "\n{\"name\":");
        str_json(out, specification->name);
        put_member(out, "sha256", specification->sha256);
        put_member(out, "locked", specification->locked);
        if (specification->locked) {
            str_puts(out, ",\"changed\":");
            put_unsigned(out, (unsigned)specification->changed);
        }
        str_putc(out, '}');
    }
    if (doc->n_specifications)
        str_putc(out, ']');
}

static void put_document(struct trace *trace)
{
    struct str *out = trace->out;
    const struct doc *doc = trace->input->doc;
    str_puts(out, "{\"format\":\"" TRACE_FORMAT "\"");
    put_member(out, "program", trace->input->program);
    str_puts(out, ",\"pdf\":\"");
    for (size_t i = 0; i < 16; i++)
        str_printf(out, "%02X", trace->input->id[i]);
    str_putc(out, '"');
    put_member(out, "title", doc->front.title);
    put_member(out, "language", doc->language == LANGUAGE_EN ? "en" : "sv");
    put_member(out, "state", doc->front.state);
    put_member(out, "data_through", doc->front.data_through);
}

struct trace *trace_open(struct arena *arena, const struct trace_input *input,
                         struct spool *spool)
{
    struct trace *trace = arena_alloc(arena, sizeof *trace);
    *trace =
        (struct trace){.arena = arena, .input = input, .spool = spool, .out = &spool->text};
    for (size_t i = 0; i < input->doc->n_values; i++) {
        const struct printed *printed = &input->doc->values[i];
        const size_t row = printed->row;
        if (printed->value)
            gather(trace, printed->value);
        else
            use_rows(trace, printed->origin->table, &row, 1);
    }
    put_document(trace);
    put_specifications(trace->out, trace->input->doc);
    put_files(trace);
    put_tables(trace);
    put_formulas(trace);
    str_puts(trace->out, ",\n\"numbers\":[");
    return trace;
}

char *trace_path(struct arena *arena, const char *pdf)
{
    int n = (int)strlen(pdf) - (path_ends(pdf, ".pdf") ? 4 : 0);
    return arena_printf(arena, "%.*s.trace.json", n, pdf);
}
