/* Tables: rows of evidence as they are, or cells written out.  Crosstabs stand in
 * crosstabs.c. */
#include "script/inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

#define EVIDENCE "underlag" /* the name of the appendix that holds the evidence */
#define REASONS_MOST 4      /* different reasons for missing cells that are told */

/* A column as the table prints it. */
struct shown {
    const struct column *column;
    const struct origin *origin; /* of its cells */
    const struct origin *minus;  /* of the cells taken from them, or NULL */
    struct text title;
    enum align align;
    double share;
    int decimals; /* -1: the cells' own */
    const char *unit;
    bool header;
};

/* Why a cell is missing. */
struct reason {
    const char *sentence;
    size_t row;  /* the first it is told of */
    bool shared; /* other rows have it too */
};

struct maker {
    const struct statement *statement;
    struct script *script;
    const struct table *table;
    size_t *rows; /* sorted, limited */
    size_t n;
    struct shown *columns;
    size_t n_columns;
    const struct column *group;
    bool mixed; /* some rows are example data, some not */
    bool missing, not_applicable;
    struct reason reasons[REASONS_MOST];
    size_t n_reasons;
    bool more_reasons;
    struct table_row *body;
    size_t n_body, capacity;
};

static bool is_numeric(const struct column *column)
{
    return column->type == TYPE_NUMBER || column->type == TYPE_INTEGER;
}

/* The column's title with its unit, "Belopp (mnkr)"; counts need none, nor titles
 * that say it. */
static const char *column_title(const struct maker *maker, const struct column *column,
                                const char *unit)
{
    if (!unit || strcmp(unit, "antal") == 0 || !is_numeric(column))
        return column->title;
    if (strstr(column->title, unit))
        return column->title;
    return arena_printf(maker->script->arena, "%s (%s)", column->title, unit);
}

static bool show_column(struct maker *maker, const struct column *column)
{
    if (!column)
        return false;
    bool number = is_numeric(column), first = maker->n_columns == 0;
    maker->columns[maker->n_columns++] = (struct shown){
        .column = column,
        .origin =
            cell_origin(maker->script->arena, maker->table, column, maker->statement->pos),
        .unit = column->unit_measure,
        .title = words_of(maker->script, column_title(maker, column, column->unit_measure)),
        .align = column->type == TYPE_NUMBER ? ALIGN_DECIMAL
                 : number                    ? ALIGN_RIGHT
                                             : ALIGN_LEFT,
        .decimals = -1,
        .header = first && !number};
    return true;
}

/* { "belopp", title = …, align = … } */
static bool show_column_with_keys(struct maker *maker, const struct statement *item)
{
    const char *name = item_string(item, 0);
    const char *path = arena_printf(maker->script->arena, "%s.1", item->path);
    struct pos pos = place_value(item->place, path);
    if (!show_column(maker, find_column(maker->script, maker->table, name, pos)))
        return false;
    struct shown *shown = &maker->columns[maker->n_columns - 1];
    const char *unit = key_string(item, "unit");
    if (has_key(item, "minus")) {
        shown->minus = difference_read(item, maker->table, shown->column);
        shown->align = shown->column->type == TYPE_DATE ? ALIGN_RIGHT : shown->align;
        if (!shown->minus)
            return false;
    }
    if (has_key(item, "title"))
        shown->title = key_line(item, "title");
    else if (unit)
        shown->title = words_of(maker->script, column_title(maker, shown->column, unit));
    shown->align = align_named(key_string(item, "align"), shown->align);
    key_number(item, "share", &shown->share);
    shown->decimals = key_integer(item, "decimals", shown->decimals);
    shown->header = key_flag(item, "header", shown->header);
    return true;
}

static bool show_named(struct maker *maker, const char *name, struct pos pos)
{
    return show_column(maker, find_column(maker->script, maker->table, name, pos));
}

static bool show_listed_columns(struct maker *maker, size_t n)
{
    bool ok = true;
    for (size_t i = 0; i < n; i++) {
        struct statement item = item_open(maker->statement, "columns", i);
        if (lua_istable(maker->script->state, item.keys)) {
            ok = show_column_with_keys(maker, &item) && ok;
        } else {
            const char *name = lua_tostring(maker->script->state, item.keys);
            name = arena_copy(maker->script->arena, name, strlen(name));
            ok = show_named(maker, name, place_value(item.place, item.path)) && ok;
        }
        item_close(&item);
    }
    return ok;
}

static bool is_bookkeeping(const struct table *table, const struct column *column)
{
    return column == table->source || column == table->published || column == table->status ||
           column == table->remark;
}

/* The columns asked for, or all that are not bookkeeping. */
static bool show_columns(struct maker *maker)
{
    const struct table *table = maker->table;
    size_t n = key_count(maker->statement, "columns");
    const char *only = key_string(maker->statement, "columns");
    maker->columns =
        arena_array(maker->script->arena, n + table->n_columns, sizeof *maker->columns);
    if (n > 0)
        return show_listed_columns(maker, n);
    if (only)
        return show_named(maker, only, key_pos(maker->statement, "columns"));
    for (size_t i = 0; i < table->n_columns; i++)
        if (!is_bookkeeping(table, &table->columns[i]) && &table->columns[i] != maker->group)
            show_column(maker, &table->columns[i]);
    return true;
}

static bool choose_rows(struct maker *maker)
{
    size_t errors = diag_errors(maker->script->diag);
    const size_t *rows = statement_rows(maker->statement, maker->table, &maker->n);
    if (diag_errors(maker->script->diag) > errors)
        return false;
    if (maker->n == 0) {
        diag_error(maker->script->diag, key_pos(maker->statement, "where"), "no-rows",
                   "no row of '%s' fits", maker->table->name);
        diag_hint(maker->script->diag, "rows published after data_through are left out");
        return false;
    }
    maker->rows = arena_array(maker->script->arena, maker->n, sizeof *maker->rows);
    memcpy(maker->rows, rows, maker->n * sizeof *rows);
    if (!rows_sort(maker->statement, maker->table, maker->rows, maker->n))
        return false;
    int limit = key_integer(maker->statement, "limit", -1);
    if (limit >= 0 && (size_t)limit < maker->n)
        maker->n = (size_t)limit;
    if (has_key(maker->statement, "group")) {
        maker->group = key_column(maker->statement, maker->table, "group");
        if (maker->group)
            maker->rows =
                rows_gather(maker->script->arena, maker->group, maker->rows, maker->n);
        return maker->group != NULL;
    }
    return true;
}

/* --- rows --- */

static void add_row(struct maker *maker, struct table_row row)
{
    maker->body = arena_grow(maker->script->arena, maker->body, maker->n_body, &maker->capacity,
                             sizeof *maker->body);
    maker->body[maker->n_body++] = row;
}

/* Adds a sentence unless it is told already. */
static void add_reason(struct maker *maker, const char *sentence, size_t row)
{
    for (size_t i = 0; i < maker->n_reasons; i++) {
        if (strcmp(maker->reasons[i].sentence, sentence) != 0)
            continue;
        maker->reasons[i].shared |= maker->reasons[i].row != row;
        return;
    }
    if (maker->n_reasons < REASONS_MOST)
        maker->reasons[maker->n_reasons++] = (struct reason){sentence, row, false};
    else
        maker->more_reasons = true;
}

/* Remarks share sentences: each is told once. */
static void note_missing(struct maker *maker, const struct value *value, size_t row)
{
    maker->not_applicable |= value->state == VALUE_NOT_APPLICABLE;
    if (value->state != VALUE_UNKNOWN)
        return;
    maker->missing = true;
    for (const char *at = value->reason; at && *at;) {
        const char *end = strstr(at, ". ");
        size_t n = end ? (size_t)(end - at) + 1 : strlen(at);
        add_reason(maker, arena_copy(maker->script->arena, at, n), row);
        at += n + (end != NULL);
    }
}

static struct table_cell make_cell(struct maker *maker, const struct shown *shown, size_t row,
                                   bool first)
{
    struct script *script = maker->script;
    const struct column *column = shown->column;
    struct value value = shown->minus
                             ? cell_difference(script, shown->origin, shown->minus, row)
                             : cell_value_at(shown->origin, row);
    note_missing(maker, &value, row);
    if (first && value.form == FORM_TEXT && value.text)
        value.text = utf8_capital(script->arena, value.text);
    if (shown->decimals >= 0)
        value.decimals = shown->decimals;
    struct table_cell cell;
    if (column == maker->table->source && value.state == VALUE_KNOWN) {
        cell = cell_words(script, "", false);
        cell.text = source_short(script, column->text[row]);
    } else {
        cell = cell_value(script, &value, maker->mixed && first);
    }
    cell.header = shown->header;
    return cell;
}

static void add_group_row(struct maker *maker, size_t row)
{
    struct table_row heading = row_of(maker->script->arena, ROW_GROUP, 1);
    struct table_cell *cell = row_cells(&heading);
    *cell = cell_words(maker->script,
                       utf8_capital(maker->script->arena, maker->group->text[row]), true);
    cell->column_span = (int)maker->n_columns;
    heading.rule_above = maker->n_body > 0;
    add_row(maker, heading);
}

static void add_rows(struct maker *maker)
{
    for (size_t i = 0; i < maker->n; i++) {
        size_t row = maker->rows[i];
        if (maker->group && (i == 0 || strcmp(maker->group->text[row],
                                              maker->group->text[maker->rows[i - 1]]) != 0))
            add_group_row(maker, row);
        struct table_row made = row_of(maker->script->arena, ROW_BODY, maker->n_columns);
        struct table_cell *cells = row_cells(&made);
        for (size_t k = 0; k < maker->n_columns; k++)
            cells[k] = make_cell(maker, &maker->columns[k], row, k == 0);
        add_row(maker, made);
    }
}

static bool total_cell(struct maker *maker, const char *name, struct table_cell *cells)
{
    struct script *script = maker->script;
    struct pos pos = key_pos(maker->statement, "total");
    if (!find_column(script, maker->table, name, pos))
        return false;
    for (size_t i = 0; i < maker->n_columns; i++) {
        if (maker->columns[i].minus || strcmp(maker->columns[i].column->name, name) != 0)
            continue;
        struct tally_spec spec = statement_spec(maker->statement, maker->table);
        struct value value;
        spec.tally = TALLY_SUM;
        spec.column = name;
        spec.name = NULL;
        if (!tally_value(script->arena, &spec, &value, script->diag))
            return false;
        if (maker->columns[i].decimals >= 0)
            value.decimals = maker->columns[i].decimals;
        note_missing(maker, &value, maker->table->n_rows);
        cells[i] = cell_value(script, &value, false);
        return true;
    }
    diag_error(script->diag, pos, "total", "the column '%s' is summed but not shown", name);
    diag_length(script->diag, strlen(name));
    diag_hint(script->diag, "add it to columns");
    return false;
}

static bool add_total(struct maker *maker)
{
    const char *const *names;
    size_t n = key_strings(maker->statement, "total", &names);
    bool ok = true;
    if (n == 0)
        return true;
    if (has_key(maker->statement, "limit"))
        return diag_error(maker->script->diag, key_pos(maker->statement, "total"), "total",
                          "'total' and 'limit' cannot stand together");
    struct table_row row = row_of(maker->script->arena, ROW_TOTAL, maker->n_columns);
    const char *label = key_string(maker->statement, "total_label");
    row_cells(&row)[0] =
        cell_words(maker->script, label ? label : maker->script->phrases.total, true);
    for (size_t i = 0; i < n; i++)
        ok = total_cell(maker, names[i], row_cells(&row)) && ok;
    row.rule_above = true;
    add_row(maker, row);
    return ok;
}

static struct table_row head_row(const struct maker *maker)
{
    struct table_row head = row_of(maker->script->arena, ROW_BODY, maker->n_columns);
    for (size_t i = 0; i < maker->n_columns; i++) {
        row_cells(&head)[i].text = maker->columns[i].title;
        row_cells(&head)[i].header = true;
    }
    return head;
}

/* The row's first words before a reason that is its own: "Testa Center: ". */
static const char *reason_of(const struct maker *maker, size_t i)
{
    const struct reason *reason = &maker->reasons[i];
    bool again =
        i > 0 && maker->reasons[i - 1].row == reason->row && !maker->reasons[i - 1].shared;
    if (reason->shared || again || maker->n == 1 || reason->row == maker->table->n_rows)
        return "";
    struct value value = cell_value_at(maker->columns[0].origin, reason->row);
    if (value.state != VALUE_KNOWN)
        return "";
    const char *words = value_print(maker->script->arena, &value, maker->script->language);
    return arena_printf(maker->script->arena,
                        "%s: ", utf8_capital(maker->script->arena, words));
}

/* Traced to the remark that holds it: the program has reasons of its own, for what
 * it computes. */
static struct text sentence_of(const struct maker *maker, const struct reason *reason)
{
    const struct column *remark = maker->table->remark;
    if (!remark || reason->row == maker->table->n_rows ||
        !strstr(remark->text[reason->row], reason->sentence))
        return words_of(maker->script, reason->sentence);
    return words_from(maker->script, reason->sentence, maker->table, remark, reason->row);
}

/* "– uppgift saknas. Row: why. Row: why else.", and where the rest stands when the report has
 * the evidence. */
static struct text missing_note(const struct maker *maker)
{
    struct script *script = maker->script;
    struct text note = words_of(script, script->phrases.missing);
    if (!key_flag(maker->statement, "reasons", true))
        return note;
    for (size_t i = 0; i < maker->n_reasons; i++) {
        const char *before =
            arena_printf(script->arena, "%s %s", i ? "" : ".", reason_of(maker, i));
        note = text_join(script->arena, note, words_of(script, before));
        note = text_join(script->arena, note, sentence_of(maker, &maker->reasons[i]));
    }
    if (!maker->more_reasons || !names_has(script, EVIDENCE))
        return note;
    note = text_join(script->arena, note, words_of(script, " "));
    return text_join(
        script->arena, note,
        line_of(maker->statement, script->phrases.more_reasons, maker->statement->pos));
}

/* What the signs in the cells mean, and why cells are missing. */
static void add_sign_notes(const struct maker *maker, struct caption *caption)
{
    struct script *script = maker->script;
    if (maker->mixed && !script->example_printed)
        caption_note(script, caption, example_note(script));
    if (maker->not_applicable)
        caption_note(script, caption, words_of(script, script->phrases.not_applicable));
    if (maker->missing)
        caption_note(script, caption, missing_note(maker));
}

static bool is_mixed(const struct maker *maker)
{
    size_t examples = 0;
    for (size_t i = 0; i < maker->n; i++)
        examples += table_status(maker->table, maker->rows[i]) == STATUS_ILLUSTRATIVE;
    return examples > 0 && examples < maker->n;
}

static bool rows_table(const struct statement *statement, struct table_block *block,
                       struct rows_used *used, struct maker *maker)
{
    *maker = (struct maker){.statement = statement, .script = statement->script};
    maker->table = key_table(statement, "of");
    if (!maker->table || !choose_rows(maker) || !show_columns(maker))
        return false;
    maker->mixed = is_mixed(maker);
    add_rows(maker);
    bool ok = add_total(maker);
    struct table_column *columns =
        arena_array(maker->script->arena, maker->n_columns, sizeof *columns);
    for (size_t i = 0; i < maker->n_columns; i++)
        columns[i] = (struct table_column){.align = maker->columns[i].align,
                                           .share = maker->columns[i].share};
    struct table_row *head = arena_alloc(maker->script->arena, sizeof *head);
    *head = head_row(maker);
    block->columns = columns;
    block->n_columns = maker->n_columns;
    block->head = head;
    block->n_head = 1;
    block->body = maker->body;
    block->n_body = maker->n_body;
    *used = (struct rows_used){.table = maker->table, .rows = maker->rows, .n = maker->n};
    return ok;
}

void table_convert(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    const struct block *stub = script->converted[statement->index].stub;
    struct table_block table = {.width = key_width(statement)};
    struct rows_used used = {0};
    struct maker maker = {.statement = statement, .script = script};
    bool ok;
    script->example_printed = false;
    if (has_key(statement, "cells"))
        ok = written_table(statement, &table);
    else if (has_key(statement, "rows") || has_key(statement, "crosstab"))
        ok = crosstab_convert(statement, &table, &used, &maker.missing, &maker.not_applicable);
    else if (has_key(statement, "of"))
        ok = rows_table(statement, &table, &used, &maker);
    else
        ok = diag_error(script->diag, statement->pos, "missing-key",
                        "'table' needs of, crosstab or cells");
    table.caption = caption_read(statement, stub, &used);
    if (ok && table_is_rounded(script, &table))
        caption_note(script, &table.caption, words_of(script, script->phrases.rounded));
    add_sign_notes(&maker, &table.caption);
    if (!ok)
        return;
    struct block *block = add_block(script, blocks, BLOCK_TABLE, statement);
    block->table = table;
}
