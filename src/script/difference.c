/* A table's column less another, row by row: what is left of an amount, days
 * between two dates. */
#include "script/inside.h"

#include "base/arena.h"
#include "study/expression.h"

static bool is_amount(const struct column *column)
{
    return column->type == TYPE_NUMBER || column->type == TYPE_INTEGER;
}

const struct origin *difference_read(const struct statement *item, const struct table *table,
                                     const struct column *from)
{
    struct script *script = item->script;
    const struct column *minus = key_column(item, table, "minus");
    if (!minus)
        return NULL;
    bool days = from->type == TYPE_DATE && minus->type == TYPE_DATE;
    if (days || (is_amount(from) && is_amount(minus)))
        return cell_origin(script->arena, table, minus, key_pos(item, "minus"));
    diag_error(script->diag, key_pos(item, "minus"), "type-mismatch",
               "'%s' cannot be taken from '%s': both must be numbers or both dates",
               minus->name, from->name);
    return NULL;
}

struct value cell_difference(struct script *script, const struct origin *from,
                             const struct origin *minus, size_t row)
{
    struct value *cells = arena_array(script->arena, 2, sizeof *cells), out = {0};
    cells[0] = cell_value_at(from, row);
    cells[1] = cell_value_at(minus, row);
    cells[0].name = from->column->name;
    cells[1].name = minus->column->name;
    const struct values both = values_pair(script->arena, &cells[0], &cells[1]);
    const char *formula =
        arena_printf(script->arena, "\"%s\" - \"%s\"", cells[0].name, cells[1].name);
    if (!expression_value(script->arena, formula, from->pos, &both, &out, script->diag))
        out.state = VALUE_UNKNOWN;
    return out;
}
