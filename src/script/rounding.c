/*
 * Whether the printed parts of a table add up to its printed total.  The exact ones do (or the
 * total is no sum); when only rounding parts them, a line below the table says so.
 */
#include "script/inside.h"

#include <math.h>

#include "base/number.h"

#define NOISE 1e-9 /* of the total: what sums of decimals as doubles may differ by */

/* The number that a cell prints; false when it prints none. */
static bool printed_number(const struct script *script, const struct table_row *row,
                           size_t column, double *exact, double *shown)
{
    const struct text *text = column < row->n_cells ? &row->cells[column].text : NULL;
    if (!text || text->n == 0 || text->inlines[0].value == 0)
        return false;
    struct value value = printed_value(&script->printed[text->inlines[0].value - 1]);
    if (value.state != VALUE_KNOWN || value.form != FORM_NUMBER)
        return false;
    *exact = value.number;
    *shown = value.decimals < 0 ? value.number : number_round(value.number, value.decimals);
    return true;
}

static bool is_near(double a, double b, double size)
{
    return fabs(a - b) <= NOISE * fabs(size);
}

static bool column_is_rounded(const struct script *script, const struct table_block *table,
                              size_t column)
{
    double exact = 0, shown = 0, total, total_shown, part, part_shown;
    const struct table_row *last = &table->body[table->n_body - 1];
    if (!printed_number(script, last, column, &total, &total_shown))
        return false;
    for (size_t i = 0; i + 1 < table->n_body; i++)
        if (table->body[i].kind == ROW_BODY &&
            printed_number(script, &table->body[i], column, &part, &part_shown)) {
            exact += part;
            shown += part_shown;
        }
    return is_near(exact, total, total) && !is_near(shown, total_shown, total);
}

bool table_is_rounded(const struct script *script, const struct table_block *table)
{
    if (table->n_body == 0 || table->body[table->n_body - 1].kind != ROW_TOTAL)
        return false;
    for (size_t i = 0; i < table->n_columns; i++)
        if (column_is_rounded(script, table, i))
            return true;
    return false;
}
