/* Tables of a tally for each combination of two columns. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

/* "antal" counts rows unless the table has a column of that name. */
static bool is_count(const struct table *table, const char *value)
{
    return !value || (strcmp(value, "antal") == 0 && !table_column(table, "antal"));
}

/* The column tallied; a table may name it by its total alone. */
static const char *tallied_column(const struct statement *statement)
{
    const char *value = key_string(statement, "value");
    const char *const *totals;
    if (value)
        return value;
    return key_strings(statement, "total", &totals) == 1 ? totals[0] : NULL;
}

const struct crosstab *crosstab_read(const struct statement *statement,
                                     const struct table **table, struct rows_used *used)
{
    struct script *script = statement->script;
    *table = key_table(statement, "of");
    if (!*table)
        return NULL;
    const struct column *rows = key_column(statement, *table, "rows");
    const struct column *columns =
        has_key(statement, "columns") ? key_column(statement, *table, "columns") : NULL;
    if (!rows || (has_key(statement, "columns") && !columns))
        return NULL;
    struct tally_spec spec = statement_spec(statement, *table);
    spec.column = tallied_column(statement);
    spec.column_pos = key_pos(statement, has_key(statement, "value") ? "value" : "total");
    const char *tally = key_string(statement, "tally");
    spec.tally = is_count(*table, spec.column) ? TALLY_COUNT : TALLY_SUM;
    if (tally)
        tally_named(tally, &spec.tally);
    if (spec.tally == TALLY_COUNT)
        spec.column = NULL;
    else if (!find_column(script, *table, spec.column, key_pos(statement, "value")))
        return NULL;
    spec.name = NULL;
    used->table = *table;
    used->rows = statement_rows(statement, *table, &used->n);
    return crosstab(script->arena, &spec, rows->name, columns ? columns->name : NULL,
                    script->diag);
}

static const struct named_crosstab *named_crosstab(const struct statement *statement)
{
    struct script *script = statement->script;
    const char *name = key_string(statement, "crosstab");
    const char **names = arena_array(script->arena, script->n_crosstabs, sizeof *names);
    for (size_t i = 0; i < script->n_crosstabs; i++) {
        if (strcmp(script->crosstabs[i].name, name) == 0)
            return &script->crosstabs[i];
        names[i] = script->crosstabs[i].name;
    }
    diag_error(script->diag, key_pos(statement, "crosstab"), "unknown-value",
               "there is no crosstab '%s'", name);
    diag_length(script->diag, strlen(name));
    diag_suggest(script->diag, name, names, script->n_crosstabs);
    return NULL;
}

/* So many decimals that all cells agree. */
static int common_decimals(const struct statement *statement, const struct crosstab *crosstab)
{
    int most = 0;
    for (size_t i = 0; i < crosstab->n_rows * crosstab->n_columns; i++)
        if (crosstab->cells[i].state == VALUE_KNOWN && crosstab->cells[i].decimals > most)
            most = crosstab->cells[i].decimals;
    return key_integer(statement, "decimals", most);
}

static struct table_cell number_cell(struct script *script, const struct value *value,
                                     int decimals)
{
    struct value shown = *value;
    shown.decimals = decimals;
    return cell_value(script, &shown, false);
}

static struct table_row head_row(const struct statement *statement,
                                 const struct crosstab *crosstab)
{
    struct script *script = statement->script;
    struct table_row head = row_of(script->arena, ROW_BODY, crosstab->n_columns + 1);
    row_cells(&head)[0] = cell_words(script, crosstab->row_column->title, true);
    for (size_t i = 0; i < crosstab->n_columns; i++) {
        const char *label = crosstab->column_labels[i];
        row_cells(&head)[i + 1] = cell_words(
            script, *label ? utf8_capital(script->arena, label) : script->phrases.total, true);
    }
    return head;
}

static struct table_row values_row(struct script *script, const char *label,
                                   const struct value values[], size_t n, int decimals)
{
    struct table_row row = row_of(script->arena, ROW_BODY, n + 1);
    row_cells(&row)[0] = cell_words(script, utf8_capital(script->arena, label), true);
    for (size_t i = 0; i < n; i++)
        row_cells(&row)[i + 1] = number_cell(script, &values[i], decimals);
    return row;
}

static void fill(const struct statement *statement, const struct crosstab *crosstab,
                 struct table_block *block)
{
    struct script *script = statement->script;
    int decimals = common_decimals(statement, crosstab);
    size_t n = crosstab->n_rows;
    struct table_row *body = arena_array(script->arena, n + 1, sizeof *body);
    for (size_t i = 0; i < n; i++)
        body[i] = values_row(script, crosstab->row_labels[i],
                             &crosstab->cells[i * crosstab->n_columns], crosstab->n_columns,
                             decimals);
    if (has_key(statement, "total")) {
        const char *label = key_string(statement, "total_label");
        body[n] = values_row(script, label ? label : script->phrases.total,
                             crosstab->column_totals, crosstab->n_columns, decimals);
        body[n].kind = ROW_TOTAL;
        body[n++].rule_above = true;
    }
    struct table_row *head = arena_alloc(script->arena, sizeof *head);
    *head = head_row(statement, crosstab);
    block->head = head;
    block->n_head = 1;
    block->body = body;
    block->n_body = n;
    block->n_columns = crosstab->n_columns + 1;
    struct table_column *columns =
        arena_array(script->arena, block->n_columns, sizeof *columns);
    for (size_t i = 1; i < block->n_columns; i++)
        columns[i].align = decimals > 0 ? ALIGN_DECIMAL : ALIGN_RIGHT;
    block->columns = columns;
}

/* Rows behind the crosstab's cells, for the source line. */
static void rows_behind(const struct crosstab *crosstab, const struct table *table,
                        struct rows_used *used)
{
    const struct origin *origin = crosstab->total.origin;
    *used = (struct rows_used){
        .table = table, .rows = origin ? origin->rows : NULL, .n = origin ? origin->n_rows : 0};
}

static bool has_state(const struct crosstab *crosstab, enum value_state state)
{
    for (size_t i = 0; i < crosstab->n_rows * crosstab->n_columns; i++)
        if (crosstab->cells[i].state == state)
            return true;
    return false;
}

bool crosstab_convert(const struct statement *statement, struct table_block *block,
                      struct rows_used *used, bool *missing, bool *not_applicable)
{
    const struct crosstab *crosstab;
    if (has_key(statement, "crosstab")) {
        const struct named_crosstab *named = named_crosstab(statement);
        if (!named)
            return false;
        crosstab = named->crosstab;
        rows_behind(crosstab, named->table, used);
    } else {
        const struct table *table;
        crosstab = crosstab_read(statement, &table, used);
    }
    if (!crosstab)
        return false;
    if (crosstab->n_rows == 0)
        return diag_error(statement->script->diag, statement->pos, "no-rows",
                          "no row fits '%s'", statement->title);
    fill(statement, crosstab, block);
    *missing = has_state(crosstab, VALUE_UNKNOWN);
    *not_applicable = has_state(crosstab, VALUE_NOT_APPLICABLE);
    return true;
}
