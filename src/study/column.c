#include "study/column.h"

#include <string.h>

#include "base/arena.h"
#include "evidence/table.h"

const struct column *column_named(struct arena *arena, const struct table *table,
                                  const char *name, struct pos pos, struct diag *diag)
{
    const struct column *column = table_column(table, name);
    if (column)
        return column;
    const char **names = arena_array(arena, table->n_columns, sizeof *names);
    for (size_t i = 0; i < table->n_columns; i++)
        names[i] = table->columns[i].name;
    diag_error(diag, pos, "unknown-column", "the table '%s' has no column '%s'", table->name,
               name);
    diag_length(diag, strlen(name));
    diag_suggest(diag, name, names, table->n_columns);
    return NULL;
}
