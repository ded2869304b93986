/* Time lines: rows with a first and a last day. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "study/condition.h"

struct gantt {
    const struct statement *statement;
    struct script *script;
    const struct table *table;
    const struct column *row, *start, *finish, *label, *group; /* the last three may be NULL */
    const struct condition *planned;                           /* or NULL */
};

static int day_value(const struct gantt *gantt, const struct column *column, size_t row)
{
    return print_value(gantt->script, value_cell(gantt->script->arena, gantt->table, column,
                                                 row, gantt->statement->pos));
}

static bool read_span(const struct gantt *gantt, size_t row, struct chart_span *span)
{
    const struct column *finish = gantt->finish;
    if (gantt->start->missing[row] != MISSING_NOT)
        return false;
    span->row = utf8_capital(gantt->script->arena, gantt->row->text[row]);
    span->start = (int)gantt->start->number[row];
    span->end =
        finish && finish->missing[row] == MISSING_NOT ? (int)finish->number[row] : span->start;
    if (gantt->label && gantt->label->missing[row] == MISSING_NOT)
        span->label = gantt->label->text[row];
    if (gantt->group)
        span->group = utf8_capital(gantt->script->arena, gantt->group->text[row]);
    span->start_value = day_value(gantt, gantt->start, row);
    span->end_value =
        finish && finish->missing[row] == MISSING_NOT ? day_value(gantt, finish, row) : 0;
    span->planned = gantt->planned && condition_holds(gantt->planned, gantt->table, row);
    span->illustrative = table_status(gantt->table, row) == STATUS_ILLUSTRATIVE;
    return true;
}

static void check_dates(const struct gantt *gantt, const char *key, const struct column *column,
                        bool *ok)
{
    if (!column || column->type == TYPE_DATE)
        return;
    *ok = diag_error(gantt->script->diag, key_pos(gantt->statement, key), "wrong-type",
                     "the column '%s' holds no dates", column->name);
}

static void read_planned(struct gantt *gantt, bool *ok)
{
    const char *planned = key_string(gantt->statement, "planned");
    if (!planned)
        return;
    gantt->planned =
        condition_parse(gantt->script->arena, planned, key_pos(gantt->statement, "planned"),
                        gantt->table, gantt->script->diag);
    *ok = *ok && gantt->planned;
}

static bool check_span(const struct gantt *gantt, size_t row, const struct chart_span *span)
{
    if (span->start <= span->end)
        return true;
    size_t column = (size_t)(gantt->finish - gantt->table->columns);
    return diag_error(gantt->script->diag, table_pos(gantt->table, row, column), "date",
                      "'%s' of the chart '%s' ends before it begins", span->row,
                      gantt->statement->title);
}

static bool read_columns(struct gantt *gantt)
{
    bool ok = true;
    gantt->row = key_column(gantt->statement, gantt->table, "row");
    gantt->start = key_column(gantt->statement, gantt->table, "start");
    gantt->finish = optional_column(gantt->statement, gantt->table, "finish", &ok);
    gantt->label = optional_column(gantt->statement, gantt->table, "label", &ok);
    gantt->group = optional_column(gantt->statement, gantt->table, "group", &ok);
    check_dates(gantt, "start", gantt->start, &ok);
    check_dates(gantt, "finish", gantt->finish, &ok);
    read_planned(gantt, &ok);
    return ok && gantt->row && gantt->start;
}

/* As `sort` says, else by the first day; rows of a group together. */
static size_t *order(const struct gantt *gantt, const struct rows_used *used, bool *ok)
{
    struct arena *arena = gantt->script->arena;
    size_t *rows = arena_array(arena, used->n, sizeof *rows);
    memcpy(rows, used->rows, used->n * sizeof *rows);
    if (has_key(gantt->statement, "sort"))
        *ok = rows_sort(gantt->statement, gantt->table, rows, used->n);
    else
        rows_sort_by(arena, gantt->start, false, rows, used->n);
    return gantt->group ? rows_gather(arena, gantt->group, rows, used->n) : rows;
}

bool gantt_read(const struct statement *statement, const struct rows_used *used,
                struct chart *chart, const char **x_title)
{
    struct gantt gantt = {
        .statement = statement, .script = statement->script, .table = used->table};
    if (!read_columns(&gantt))
        return false;
    if (used->n == 0)
        return diag_error(gantt.script->diag, statement->pos, "no-rows",
                          "no row fits the chart '%s'", statement->title);
    bool ok = true;
    const size_t *rows = order(&gantt, used, &ok);
    struct chart_span *spans = arena_array(gantt.script->arena, used->n, sizeof *spans);
    for (size_t i = 0; i < used->n; i++) {
        struct chart_span *span = &spans[chart->n_spans];
        bool known = read_span(&gantt, rows[i], span);
        ok = (!known || check_span(&gantt, rows[i], span)) && ok;
        chart->n_spans += known;
    }
    if (chart->n_spans == 0)
        return diag_error(gantt.script->diag, key_pos(statement, "start"), "no-rows",
                          "no row of the chart '%s' has a first day", statement->title);
    chart->spans = spans;
    chart->x_kind = X_DATE;
    *x_title = gantt.row->title;
    return ok;
}
