/* What equals a typed number: named values first, then sums and cells of the tables that are
 * read. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"

#define PROPOSED_MOST 3
#define LABELS_MOST 60 /* different words of a column by which sums are tried */

struct search {
    struct script *script;
    double wanted;
    int decimals;
    struct str found;
    size_t n;
};

static bool is_wanted(const struct search *search, double number)
{
    double rounded = number_round(number, search->decimals);
    return !(rounded < search->wanted) && !(rounded > search->wanted);
}

static bool is_done(const struct search *search)
{
    return search->n >= PROPOSED_MOST;
}

static void begin_proposal(struct search *search)
{
    str_puts(&search->found, search->n++ ? ", or " : "it equals ");
}

static void search_values(struct search *search)
{
    const struct values *values = &search->script->values;
    for (size_t i = 0; i < values->n && !is_done(search); i++) {
        const struct value *value = values->items[i];
        bool number = value->state == VALUE_KNOWN && value->form == FORM_NUMBER;
        if (!number || !is_wanted(search, value->number))
            continue;
        begin_proposal(search);
        str_printf(&search->found, "{%s}", value->name);
    }
}

/* The sum of the rows whose `by` is as in row `like`; of all rows when there is no `by`. */
static bool sum_equals(const struct search *search, const struct table *table,
                       const struct column *column, const struct column *by, size_t like)
{
    double sum = 0;
    size_t n = 0;
    for (size_t i = 0; i < table->n_rows; i++) {
        if (by && strcmp(by->text[i], by->text[like]) != 0)
            continue;
        sum += column->number[i];
        n++;
    }
    return n > 1 && is_wanted(search, sum);
}

static bool is_first(const struct column *by, size_t row)
{
    for (size_t i = 0; i < row; i++)
        if (strcmp(by->text[i], by->text[row]) == 0)
            return false;
    return true;
}

static void propose_sum(struct search *search, const struct table *table,
                        const struct column *column, const struct column *by, size_t like)
{
    begin_proposal(search);
    str_printf(&search->found, "the sum of %s in %s", column->name, table->name);
    if (by)
        str_printf(&search->found, " where %s = \"%s\"", by->name, by->text[like]);
}

static void search_sums(struct search *search, const struct table *table,
                        const struct column *column)
{
    if (sum_equals(search, table, column, NULL, 0))
        propose_sum(search, table, column, NULL, 0);
    for (size_t k = 0; k < table->n_columns && !is_done(search); k++) {
        const struct column *by = &table->columns[k];
        bool label = (by->type == TYPE_STRING || by->type == TYPE_YEAR) &&
                     by != table->source && by != table->remark;
        size_t labels = 0;
        for (size_t i = 0;
             label && i < table->n_rows && labels < LABELS_MOST && !is_done(search); i++) {
            if (!is_first(by, i))
                continue;
            labels++;
            if (sum_equals(search, table, column, by, i))
                propose_sum(search, table, column, by, i);
        }
    }
}

static void search_cells(struct search *search, const struct table *table,
                         const struct column *column)
{
    const struct column *key = table_name_column(table);
    for (size_t i = 0; i < table->n_rows && !is_done(search); i++) {
        if (column->missing[i] != MISSING_NOT || !is_wanted(search, column->number[i]))
            continue;
        begin_proposal(search);
        struct pos pos = table_pos(table, i, table_column_index(table, column));
        if (is_first(key, i))
            str_printf(&search->found, "{%s[\"%s\"].%s}", table->name, key->text[i],
                       column->name);
        else
            str_printf(&search->found, "%s:%d, %s", pos.file, pos.line, column->name);
    }
}

typedef void search_fn(struct search *search, const struct table *table,
                       const struct column *column);

static void search_tables(struct search *search, search_fn *look)
{
    const char *const *names;
    size_t n = package_names(search->script->package, &names);
    for (size_t i = 0; i < n; i++) {
        const struct table *table = package_read(search->script->package, i);
        for (size_t k = 0; table && k < table->n_columns && !is_done(search); k++) {
            const struct column *column = &table->columns[k];
            if (column->type == TYPE_NUMBER || column->type == TYPE_INTEGER)
                look(search, table, column);
        }
    }
}

const char *equals_proposed(struct script *script, const char *digits)
{
    struct search search = {.script = script, .found = STR_EMPTY};
    if (!number_parse(digits, strlen(digits), &search.wanted))
        return NULL;
    const char *point = strchr(digits, '.');
    search.decimals = point ? (int)strlen(point + 1) : 0;
    search_values(&search);
    search_tables(&search, search_sums);
    search_tables(&search, search_cells);
    const char *found =
        search.n ? arena_copy(script->arena, search.found.s, search.found.n) : NULL;
    str_close(&search.found);
    return found;
}
