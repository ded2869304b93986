/* Values: each is computed where its statement stands, from rows that were known at
 * data_through. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "study/condition.h"
#include "study/explain.h"
#include "study/expression.h"

struct value *keep_value(struct script *script, struct value value)
{
    struct value *kept = arena_alloc(script->arena, sizeof *kept);
    *kept = value;
    return kept;
}

static struct printed printed_of(struct script *script, struct value value)
{
    if (value.origin && value.origin->kind == ORIGIN_CELL && !value.place.line)
        return (struct printed){
            .origin = value.origin, .row = (uint32_t)value.row, .decimals = value.decimals};
    return (struct printed){.value = keep_value(script, value)};
}

/* What example data reach marks the report, and a final report may not print. */
int print_value(struct script *script, struct value value)
{
    script->printed = arena_grow(script->arena, script->printed, script->n_printed,
                                 &script->printed_capacity, sizeof *script->printed);
    script->printed[script->n_printed++] = printed_of(script, value);
    script->front.illustrative |= value.status == STATUS_ILLUSTRATIVE;
    return (int)script->n_printed;
}

/* The column of `by`: "år" when nothing is said and the table has it. */
static const char *order_of(const struct statement *statement, const struct table *table)
{
    const char *by = key_string(statement, "by");
    return by ? by : table_column(table, "år") ? "år" : NULL;
}

struct tally_spec statement_spec(const struct statement *statement, const struct table *table)
{
    struct tally_spec spec = {.table = table, .pos = statement->pos, .name = statement->title};
    spec.column = key_string(statement, "column");
    spec.column_pos = key_pos(statement, "column");
    spec.where = key_string(statement, "where");
    spec.where_pos = key_pos(statement, "where");
    spec.order = order_of(statement, table);
    spec.skip_missing = key_flag(statement, "skip_missing", false);
    return spec;
}

const size_t *rows_where(const struct script *script, const struct table *table,
                         const char *where, struct pos pos, size_t *n)
{
    const struct condition *condition =
        where ? condition_parse(script->arena, where, pos, table, script->diag) : NULL;
    if (where && !condition)
        return NULL;
    return condition_rows(script->arena, condition, table, n);
}

const size_t *statement_rows(const struct statement *statement, const struct table *table,
                             size_t *n)
{
    struct script *script = statement->script;
    *n = 0;
    return rows_where(script, table, key_string(statement, "where"),
                      key_pos(statement, "where"), n);
}

/* The rows where `by` is from or to. */
static const char *where_between(const struct statement *statement, const char *order,
                                 const char *where)
{
    struct arena *arena = statement->script->arena;
    double from, to;
    bool has_from = key_number(statement, "from", &from),
         has_to = key_number(statement, "to", &to);
    if (!order || (!has_from && !has_to))
        return where;
    const char *ends;
    if (has_from && has_to)
        ends = arena_printf(arena, "(%s = %.15g eller %s = %.15g)", order, from, order, to);
    else if (has_from)
        ends = arena_printf(arena, "%s >= %.15g", order, from);
    else
        ends = arena_printf(arena, "%s <= %.15g", order, to);
    return where ? arena_printf(arena, "%s och (%s)", ends, where) : ends;
}

static bool relative_change(const struct statement *statement, const struct tally_spec *spec,
                            struct value *value)
{
    struct script *script = statement->script;
    struct tally_spec first = *spec;
    struct value start;
    first.tally = TALLY_FIRST;
    if (!tally_value(script->arena, &first, &start, script->diag))
        return false;
    value->name = "förändring";
    start.name = "början";
    const struct value *change = keep_value(script, *value);
    const struct values both = values_pair(script->arena, change, keep_value(script, start));
    struct value percent;
    if (!expression_value(script->arena, "förändring / början * 100", statement->pos, &both,
                          &percent, script->diag))
        return false;
    struct origin *origin = arena_alloc(script->arena, sizeof *origin);
    *origin = *percent.origin;
    origin->formula =
        arena_printf(script->arena,
                     script->language == LANGUAGE_EN ? "%s, in percent of the first"
                                                     : "%s, i procent av det första",
                     value_explain(script->arena, change, script->language));
    percent.origin = origin;
    *value = percent;
    value->unit_measure = "procent";
    value->decimals = 1;
    return true;
}

static bool tally_statement(const struct statement *statement, struct value *value)
{
    struct script *script = statement->script;
    const struct table *table = key_table(statement, "of");
    if (!table)
        return false;
    struct tally_spec spec = statement_spec(statement, table);
    if (!tally_named(statement->word, &spec.tally))
        return diag_error(script->diag, statement->pos, "tally", "'%s' is no tally",
                          statement->word);
    spec.whole = key_string(statement, "among");
    spec.whole_pos = key_pos(statement, "among");
    if (spec.tally == TALLY_CHANGE) {
        const char *all = where_between(statement, spec.order, spec.where);
        spec.where_pos = all == spec.where ? spec.where_pos : key_pos(statement, "from");
        spec.where = all;
    }
    if (!tally_value(script->arena, &spec, value, script->diag))
        return false;
    return spec.tally != TALLY_CHANGE || !key_flag(statement, "relative", false) ||
           relative_change(statement, &spec, value);
}

/* The first of the rows whose number is the largest, or the smallest; n when all
 * are missing. */
static size_t extreme(const struct column *column, const size_t rows[], size_t n, bool largest)
{
    size_t best = n;
    for (size_t i = 0; i < n; i++) {
        if (column->missing[rows[i]] != MISSING_NOT)
            continue;
        double number = column->number[rows[i]];
        if (best == n || (largest ? number > column->number[rows[best]]
                                  : number < column->number[rows[best]]))
            best = i;
    }
    return best;
}

/* The names of all rows that equal row `best`: "Danmark", "Danmark och Norge". */
static const char *names_of_equals(const struct script *script, const struct column *column,
                                   const struct column *label, const size_t rows[], size_t n,
                                   size_t best)
{
    const char *names = label->text[rows[best]];
    for (size_t i = best + 1; i < n; i++) {
        double difference = column->number[rows[i]] - column->number[rows[best]];
        if (column->missing[rows[i]] == MISSING_NOT && !(difference > 0) && !(difference < 0))
            names = arena_printf(script->arena, "%s%s%s", names, script->phrases.joined,
                                 label->text[rows[i]]);
    }
    return names;
}

/* The name of the row with the largest or smallest number, with the origin of that number. */
static bool extreme_statement(const struct statement *statement, struct value *value)
{
    struct script *script = statement->script;
    const struct table *table = key_table(statement, "of");
    const struct column *label = table ? key_column(statement, table, "label") : NULL;
    struct tally_spec spec = label ? statement_spec(statement, table) : (struct tally_spec){0};
    bool largest = strcmp(statement->word, "largest") == 0;
    spec.tally = largest ? TALLY_MAX : TALLY_MIN;
    if (!label || !tally_value(script->arena, &spec, value, script->diag))
        return false;
    size_t n;
    const struct column *column = table_column(table, spec.column);
    const size_t *rows = statement_rows(statement, table, &n);
    size_t best = extreme(column, rows, n, largest);
    value->form = FORM_TEXT;
    value->text = best < n ? names_of_equals(script, column, label, rows, n, best) : "";
    value->unit_measure = NULL;
    return true;
}

static bool expression_statement(const struct statement *statement, struct value *value)
{
    struct script *script = statement->script;
    return expression_value(script->arena, key_string(statement, "is"),
                            key_pos(statement, "is"), &script->values, value, script->diag);
}

static bool crosstab_statement(const struct statement *statement)
{
    struct script *script = statement->script;
    struct rows_used used;
    struct named_crosstab named = {.name = statement->title, .pos = statement->pos};
    named.crosstab = crosstab_read(statement, &named.table, &used);
    if (!named.crosstab)
        return false;
    script->crosstabs = arena_grow(script->arena, script->crosstabs, script->n_crosstabs,
                                   &script->crosstabs_capacity, sizeof named);
    script->crosstabs[script->n_crosstabs++] = named;
    return true;
}

static bool check_new(const struct statement *statement)
{
    struct script *script = statement->script;
    const struct value *older = values_named(&script->values, statement->title);
    if (!older)
        return true;
    diag_error(script->diag, statement->pos, "name-taken", "there is a value '%s' already",
               statement->title);
    diag_hint(script->diag, "the first is on line %d; choose another name",
              older->origin->pos.line);
    return false;
}

struct value value_unknown(const struct statement *statement)
{
    struct origin *origin = arena_alloc(statement->script->arena, sizeof *origin);
    *origin = (struct origin){.kind = ORIGIN_CONSTANT, .pos = statement->pos, .formula = "?"};
    return (struct value){.state = VALUE_UNKNOWN, .decimals = -1, .origin = origin};
}

static bool compute(const struct statement *statement, struct value *value)
{
    if (strcmp(statement->word, "value") == 0)
        return expression_statement(statement, value);
    if (strcmp(statement->word, "largest") == 0 || strcmp(statement->word, "smallest") == 0)
        return extreme_statement(statement, value);
    if (strcmp(statement->word, "rank") == 0)
        return rank_statement(statement, value);
    return tally_statement(statement, value);
}

bool value_statement(const struct statement *statement)
{
    struct script *script = statement->script;
    struct value value = {0};
    bool ok = !statement_is_wrong(statement);
    if (strcmp(statement->word, "crosstab") == 0)
        return ok && crosstab_statement(statement);
    const char *unit = key_string(statement, "unit");
    ok = ok && compute(statement, &value) &&
         (!unit || expression_in_unit(script->arena, &value, unit, key_pos(statement, "unit"),
                                      &value, script->diag));
    if (!ok)
        value = value_unknown(statement);
    value.name = statement->title;
    value.decimals = key_integer(statement, "decimals", value.decimals);
    if (!check_new(statement))
        return false;
    values_add(script->arena, &script->values, keep_value(script, value));
    return ok;
}
