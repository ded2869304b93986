#include "study/query.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "study/column.h"
#include "study/condition.h"

static const char *const tally_names[] = {
    [TALLY_COUNT] = "count",   [TALLY_SUM] = "sum",     [TALLY_SHARE] = "share",
    [TALLY_MEAN] = "mean",     [TALLY_MIN] = "min",     [TALLY_MAX] = "max",
    [TALLY_MEDIAN] = "median", [TALLY_FIRST] = "first", [TALLY_LAST] = "last",
    [TALLY_CHANGE] = "change",
};

const char *tally_name(enum tally tally)
{
    return tally_names[tally];
}

bool tally_named(const char *name, enum tally *tally)
{
    for (size_t i = 0; i < LEN(tally_names); i++)
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
static void select_part(struct arena *arena, const struct condition *where, struct query *query)
{
    size_t *rows = arena_array(arena, query->n_whole, sizeof *rows);
    for (size_t i = 0; i < query->n_whole; i++)
        if (condition_holds(where, query->spec->table, query->whole[i]))
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
    query->whole = condition_rows(arena, whole, spec->table, &query->n_whole);
    select_part(arena, where, query);
    return true;
}
