#include "evidence/table.h"

#include <assert.h>
#include <string.h>

#include "base/str.h"
#include "evidence/csv.h"
#include "evidence/load.h"
#include "evidence/make.h"
#include "evidence/status.h"

static const char *const status_names[] = {
    [STATUS_VERIFIED] = "verified",
    [STATUS_PRELIMINARY] = "preliminary",
    [STATUS_ESTIMATED] = "estimated",
    [STATUS_ILLUSTRATIVE] = "illustrative",
};

bool status_named(const char *name, enum status *status)
{
    for (size_t i = 0; i < LEN(status_names); i++)
        if (strcmp(status_names[i], name) == 0) {
            *status = (enum status)i;
            return true;
        }
    return false;
}

const char *status_name(enum status status)
{
    return status_names[status];
}

const struct column *table_column(const struct table *table, const char *name)
{
    for (size_t i = 0; i < table->n_columns; i++)
        if (strcmp(table->columns[i].name, name) == 0)
            return &table->columns[i];
    return NULL;
}

size_t table_column_index(const struct table *table, const struct column *column)
{
    assert(column >= table->columns && column < table->columns + table->n_columns);
    return (size_t)(column - table->columns);
}

struct pos table_pos(const struct table *table, size_t row, size_t column)
{
    const struct places *places = table->places;
    if (!places)
        return table->from->pos;
    return csv_pos(&places->source, places->offsets[row], places->lines[row], column);
}

enum status table_status(const struct table *table, size_t row)
{
    return table->statuses ? (enum status)table->statuses[row] : STATUS_VERIFIED;
}

enum status table_worst_status(const struct table *table, const size_t rows[], size_t n)
{
    enum status worst = STATUS_VERIFIED;
    for (size_t i = 0; table->statuses && i < n; i++) {
        enum status status = table_status(table, rows[i]);
        worst = status > worst ? status : worst;
    }
    return worst;
}

const struct column *table_name_column(const struct table *table)
{
    return &table->columns[table->n_key ? table->key[0] : 0];
}
