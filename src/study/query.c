#include "study/query.h"

#include <string.h>

#include "base/arena.h"
#include "study/column.h"
#include "study/condition.h"
#include "study/money.h"

static const char *const tally_names[] = {
    [TALLY_COUNT] = "count",   [TALLY_SUM] = "sum",     [TALLY_SHARE] = "share",
    [TALLY_MEAN] = "mean",     [TALLY_MIN] = "min",     [TALLY_MAX] = "max",
    [TALLY_MEDIAN] = "median", [TALLY_FIRST] = "first", [TALLY_LAST] = "last",
    [TALLY_CHANGE] = "change", [TALLY_RANK] = "rank",
};

const char *tally_name(enum tally tally)
{
    return tally_names[tally];
}

bool tally_named(const char *name, enum tally *tally)
{
    for (size_t i = 0; i < TALLY_RANK; i++) /* a rank is made of sums, see study/rank.h */
        if (strcmp(tally_names[i], name) == 0) {
            *tally = (enum tally)i;
            return true;
        }
    return false;
}

/* A place of its own within the statement, when the caller knows it. */
static struct pos part_pos(const struct tally_spec *spec, struct pos part)
{
    return part.line ? part : spec->pos;
}

/* What a tally can be made of: any column has a first and last cell, dates and months have an
 * order besides, and the rest needs numbers. */
static bool column_fits(const struct tally_spec *spec, const struct column *column,
                        struct diag *diag)
{
    bool ordered = spec->tally == TALLY_MIN || spec->tally == TALLY_MAX;
    bool dated = column->type == TYPE_DATE || column->type == TYPE_YEARMONTH;
    if (spec->tally == TALLY_COUNT || spec->tally == TALLY_FIRST || spec->tally == TALLY_LAST ||
        (column->number && !dated) || (dated && ordered))
        return true;
    diag_error(diag, part_pos(spec, spec->column_pos), "type-mismatch",
               "the column %s of %s holds %s, which have no %s", column->name,
               spec->table->name, dated ? "dates" : "texts", tally_name(spec->tally));
    diag_length(diag, strlen(column->name));
    return false;
}

static const char *formula(struct arena *arena, const struct tally_spec *spec)
{
    return arena_printf(arena, "%s%s%s of %s%s%s%s%s%s%s", tally_name(spec->tally),
                        spec->column ? " " : "", spec->column ? spec->column : "",
                        spec->table->name, spec->where ? " where " : "",
                        spec->where ? spec->where : "", spec->whole ? " whole " : "",
                        spec->whole ? spec->whole : "", spec->order ? " order " : "",
                        spec->order ? spec->order : "");
}

/* NULL text: all rows. */
static bool parse_rows(struct arena *arena, const struct tally_spec *spec, const char *text,
                       struct pos place, const struct condition **condition, struct diag *diag)
{
    struct pos pos = part_pos(spec, place);
    *condition = text ? condition_parse(arena, text, pos, spec->table, diag) : NULL;
    return !text || *condition;
}

/* The rows of the whole that fit the part: a share is never more than its whole. */
static void select_part(struct arena *arena, const struct condition *where,
                        const struct condition *whole, struct query *query)
{
    const struct table *table = query->spec->table;
    query->whole = condition_rows(arena, whole, table, &query->n_whole);
    size_t *rows = arena_array(arena, query->n_whole, sizeof *rows);
    for (size_t i = 0; i < query->n_whole; i++)
        if (condition_holds(where, table, query->whole[i]))
            rows[query->n_rows++] = query->whole[i];
    query->rows = rows;
}

bool query_open(struct arena *arena, const struct tally_spec *spec, struct query *query,
                struct diag *diag)
{
    const struct condition *where, *whole;
    *query = (struct query){.spec = spec, .formula = formula(arena, spec)};
    if (!spec->column && spec->tally != TALLY_COUNT && spec->tally != TALLY_SHARE)
        return diag_error(diag, spec->pos, "descriptor", "a %s needs a column",
                          tally_name(spec->tally));
    if (spec->column) {
        query->column = column_named(arena, spec->table, spec->column,
                                     part_pos(spec, spec->column_pos), diag);
        if (!query->column || !column_fits(spec, query->column, diag))
            return false;
    }
    if (spec->order) {
        query->order = column_named(arena, spec->table, spec->order, spec->pos, diag);
        if (!query->order)
            return false;
    }
    const char *all = query->among = spec->tally == TALLY_SHARE ? spec->whole : NULL;
    if (!parse_rows(arena, spec, spec->where, spec->where_pos, &where, diag) ||
        !parse_rows(arena, spec, all, spec->whole_pos, &whole, diag))
        return false;
    if (spec->tally == TALLY_SHARE)
        select_part(arena, where, whole, query);
    else
        query->rows = condition_rows(arena, where, spec->table, &query->n_rows);
    return true;
}

/* --- units --- */

/* A table that counts its rows in different things names them in a column "enhet"; NULL when
 * the column has one unit, or none. */
static const struct column *unit_column(const struct table *table, const struct column *column)
{
    bool counted = column->type == TYPE_NUMBER || column->type == TYPE_INTEGER;
    return counted && !column->unit_measure ? table_column(table, "enhet") : NULL;
}

/* A column in "miljoner" of money, whose currency each row names in a column "valuta". */
static const struct column *currency_column(const struct table *table,
                                            const struct column *column)
{
    return money_is_scale(column->unit_measure) ? table_column(table, "valuta") : NULL;
}

static const char *row_unit(const struct column *column, const struct column *units, size_t row)
{
    if (!units)
        return column->unit_measure;
    return units->missing[row] ? NULL : units->text[row];
}

static bool same_unit(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

const char *cell_unit(const struct table *table, const struct column *column, size_t row)
{
    return row_unit(column, unit_column(table, column), row);
}

bool query_unit(struct arena *arena, const struct query *query, const size_t rows[], size_t n,
                struct value *out, struct diag *diag)
{
    const struct tally_spec *spec = query->spec;
    const struct column *column = query->column, *units = unit_column(spec->table, column);
    const struct column *currency = currency_column(spec->table, column);
    units = currency ? currency : units;
    const char *unit = n ? row_unit(column, units, rows[0]) : column->unit_measure;
    const char *other = unit;
    for (size_t i = 1; units && i < n && same_unit(unit, other); i++)
        other = row_unit(column, units, rows[i]);
    if (same_unit(unit, other)) {
        out->unit_measure =
            currency && unit ? money_unit(arena, unit, column->unit_measure) : unit;
        return true;
    }
    out->state = VALUE_UNKNOWN;
    out->reason = "olika enheter";
    if (query->allows_mixed)
        return true;
    diag_error(diag, spec->pos, "mixed-units",
               "the rows of %s are in \"%s\" and \"%s\"; choose rows in one unit",
               spec->table->name, unit ? unit : "", other ? other : "");
    money_hint(diag, unit, other);
    return false;
}
