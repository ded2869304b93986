/*
 * The sum is Neumaier's ("Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
 * Summen", ZAMM 54, 1974): Kahan's with the correction taken from the larger term.
 */
#include "study/tally.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/number.h"
#include "study/query.h"

#define NO_ROW "ingen rad"
#define NO_FIGURE "uppgift saknas"

/* The cells of a column on some rows, sorted by what they can give. */
struct selection {
    const size_t *rows; /* with a number, ascending */
    size_t n;
    size_t n_applicable; /* rows that are not MISSING_NOT_APPLICABLE */
    size_t unknown;      /* first row whose cell is empty or unknown, or SIZE_MAX */
};

static bool any_missing(const struct column *column, const size_t rows[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (column->missing[rows[i]])
            return true;
    return false;
}

static struct selection select_cells(struct arena *arena, const struct column *column,
                                     const size_t rows[], size_t n)
{
    if (!any_missing(column, rows, n))
        return (struct selection){.rows = rows, .n = n, .n_applicable = n, .unknown = SIZE_MAX};
    size_t *known = arena_array(arena, n, sizeof *known);
    struct selection selection = {.rows = known, .unknown = SIZE_MAX};
    for (size_t i = 0; i < n; i++) {
        enum missing_kind missing = (enum missing_kind)column->missing[rows[i]];
        if (missing == MISSING_NOT)
            known[selection.n++] = rows[i];
        selection.n_applicable += missing != MISSING_NOT_APPLICABLE;
        if ((missing == MISSING_EMPTY || missing == MISSING_UNKNOWN) &&
            selection.unknown == SIZE_MAX)
            selection.unknown = rows[i];
    }
    return selection;
}

/* --- numbers --- */

static double sum_of(const struct column *column, const size_t rows[], size_t n)
{
    double sum = 0, correction = 0;
    for (size_t i = 0; i < n; i++) {
        double term = column->number[rows[i]], next = sum + term;
        correction += fabs(sum) >= fabs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }
    return sum + correction;
}

static int compare_numbers(const void *a, const void *b)
{
    const double *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

static double median_of(struct arena *arena, const struct column *column, const size_t rows[],
                        size_t n)
{
    double *numbers = arena_array(arena, n, sizeof *numbers);
    for (size_t i = 0; i < n; i++)
        numbers[i] = column->number[rows[i]];
    qsort(numbers, n, sizeof *numbers, compare_numbers);
    return n % 2 ? numbers[n / 2] : numbers[n / 2 - 1] / 2 + numbers[n / 2] / 2;
}

static double extreme_of(const struct column *column, const size_t rows[], size_t n,
                         bool largest)
{
    double extreme = column->number[rows[0]];
    for (size_t i = 1; i < n; i++) {
        double number = column->number[rows[i]];
        if (largest ? number > extreme : number < extreme)
            extreme = number;
    }
    return extreme;
}

/* Decimals as the cell was written, so that 12.50 stays with two. */
static int cell_decimals(const struct column *column, size_t row)
{
    const char *point = strchr(column->text[row], '.');
    if (!column->number || !point)
        return 0;
    if (strpbrk(point, "eE"))
        return number_decimals(column->number[row]);
    return (int)strlen(point + 1);
}

static int most_decimals(const struct column *column, const size_t rows[], size_t n)
{
    int most = 0;
    for (size_t i = 0; i < n && most < column->most_decimals; i++) {
        int decimals = cell_decimals(column, rows[i]);
        most = decimals > most ? decimals : most;
    }
    return most;
}

/* --- form, status --- */

static enum value_form form_of(const struct column *column)
{
    switch (column->type) {
    case TYPE_NUMBER:
    case TYPE_INTEGER: return FORM_NUMBER;
    case TYPE_YEAR: return FORM_PLAIN;
    case TYPE_DATE: return FORM_DATE;
    case TYPE_STRING:
    case TYPE_BOOLEAN:
    case TYPE_YEARMONTH:
    case TYPE_ANY: break;
    }
    return FORM_TEXT;
}

static const char *row_reason(const struct table *table, size_t row)
{
    if (row == SIZE_MAX)
        return NO_FIGURE;
    if (table->remark && !table->remark->missing[row])
        return table->remark->text[row];
    return NO_FIGURE;
}

/* --- the tallies --- */

static void set_unknown(struct value *out, enum value_state state, const char *reason)
{
    out->state = state;
    out->reason = reason;
}

/* False when it is no number any more. */
static bool set_finite(struct value *out, double number)
{
    out->number = number;
    if (!isfinite(number))
        set_unknown(out, VALUE_UNKNOWN, "talet är för stort");
    return isfinite(number);
}

/* Whether the selection lets a number be made; says in `out` why not. */
static bool is_computable(const struct query *query, const struct selection *selection,
                          size_t n, struct value *out)
{
    enum tally tally = query->spec->tally;
    bool skips = query->spec->skip_missing || tally == TALLY_MEAN || tally == TALLY_MEDIAN ||
                 tally == TALLY_MIN || tally == TALLY_MAX;
    if (n == 0)
        set_unknown(out, VALUE_UNKNOWN, NO_ROW);
    else if (selection->n_applicable == 0)
        set_unknown(out, VALUE_NOT_APPLICABLE, NULL);
    else if (selection->unknown != SIZE_MAX && (!skips || selection->n == 0))
        set_unknown(out, VALUE_UNKNOWN, row_reason(query->spec->table, selection->unknown));
    return out->state == VALUE_KNOWN;
}

/* A row with what orders it. */
struct ordered {
    double number;
    const char *text;
    size_t row;
};

static int compare_ordered(const void *a, const void *b)
{
    const struct ordered *left = a, *right = b;
    int order = (left->number > right->number) - (left->number < right->number);
    if (order == 0 && left->text)
        order = strcmp(left->text, right->text);
    return order ? order : (left->row > right->row) - (left->row < right->row);
}

/* The rows in the order that the author asks for; the file's when he does not. */
static const size_t *in_order(struct arena *arena, const struct query *query,
                              const size_t rows[], size_t n)
{
    const struct column *order = query->order;
    if (!order)
        return rows;
    struct ordered *sorted = arena_array(arena, n, sizeof *sorted);
    size_t *result = arena_array(arena, n, sizeof *result);
    for (size_t i = 0; i < n; i++)
        sorted[i] = (struct ordered){order->number ? order->number[rows[i]] : 0,
                                     order->number ? NULL : order->text[rows[i]], rows[i]};
    qsort(sorted, n, sizeof *sorted, compare_ordered);
    for (size_t i = 0; i < n; i++)
        result[i] = sorted[i].row;
    return result;
}

/* First and last are single cells: a missing one makes the value unknown, whatever the others
 * are. */
static void set_cell(const struct query *query, size_t row, struct value *out)
{
    const struct column *column = query->column;
    enum missing_kind missing = (enum missing_kind)column->missing[row];
    out->form = form_of(column);
    out->text = out->form == FORM_TEXT ? column->text[row] : NULL;
    out->decimals = cell_decimals(column, row);
    if (missing)
        set_unknown(out,
                    missing == MISSING_NOT_APPLICABLE ? VALUE_NOT_APPLICABLE : VALUE_UNKNOWN,
                    row_reason(query->spec->table, row));
    else if (column->number)
        out->number = column->number[row];
}

static const size_t *one_row(struct arena *arena, size_t row)
{
    size_t *rows = arena_alloc(arena, sizeof *rows);
    *rows = row;
    return rows;
}

static void set_ends(struct arena *arena, const struct query *query, const size_t rows[],
                     size_t n, struct value *out, struct origin *origin)
{
    struct selection selection = select_cells(arena, query->column, rows, n);
    if (query->spec->skip_missing)
        rows = selection.rows, n = selection.n;
    if (n == 0) {
        set_unknown(out, VALUE_UNKNOWN, NO_ROW);
        return;
    }
    const size_t *ordered = in_order(arena, query, rows, n);
    size_t row = query->spec->tally == TALLY_FIRST ? ordered[0] : ordered[n - 1];
    set_cell(query, row, out);
    origin->rows = one_row(arena, row);
    origin->n_rows = 1;
    if (query->spec->tally != TALLY_CHANGE || out->state != VALUE_KNOWN)
        return;
    struct value first = {.state = VALUE_KNOWN};
    set_cell(query, ordered[0], &first);
    size_t *both = arena_array(arena, 2, sizeof *both);
    both[0] = ordered[0] < row ? ordered[0] : row;
    both[1] = ordered[0] < row ? row : ordered[0];
    origin->rows = both;
    origin->n_rows = ordered[0] == row ? 1 : 2;
    out->decimals = first.decimals > out->decimals ? first.decimals : out->decimals;
    out->form = FORM_NUMBER;
    set_unknown(out, first.state, first.reason);
    set_finite(out, out->number - first.number);
}

/* One decimal, but none for what is a whole number of whole numbers: 80, not 80,0. */
static int one_decimal(double number, int decimals)
{
    double shown = number_round(number, 1), whole = number_round(shown, 0);
    return decimals > 0 || shown < whole || shown > whole;
}

/* The author's share of rows, or of a column's sum. */
static void set_share(struct arena *arena, const struct query *query, size_t n,
                      const struct selection *part, struct value *out)
{
    const struct column *column = query->column;
    double numerator = (double)n, denominator = (double)query->n_whole;
    out->unit_measure = "procent";
    out->decimals = 1;
    if (column) {
        struct selection whole = select_cells(arena, column, query->whole, query->n_whole);
        if (!is_computable(query, &whole, query->n_whole, out))
            return;
        numerator = sum_of(column, part->rows, part->n);
        denominator = sum_of(column, whole.rows, whole.n);
    }
    if (fabs(denominator) <= 0) {
        set_unknown(out, VALUE_UNKNOWN, query->n_whole ? "det hela är noll" : NO_ROW);
    } else if (set_finite(out, 100 * numerator / denominator)) {
        out->decimals = one_decimal(out->number, 0);
    }
}

static double number_of(struct arena *arena, const struct query *query,
                        const struct selection *cells)
{
    const struct column *column = query->column;
    switch (query->spec->tally) {
    case TALLY_MEAN: return sum_of(column, cells->rows, cells->n) / (double)cells->n;
    case TALLY_MEDIAN: return median_of(arena, column, cells->rows, cells->n);
    case TALLY_MIN:
    case TALLY_MAX:
        return extreme_of(column, cells->rows, cells->n, query->spec->tally == TALLY_MAX);
    case TALLY_SUM:
    case TALLY_COUNT:
    case TALLY_SHARE:
    case TALLY_FIRST:
    case TALLY_LAST:
    case TALLY_CHANGE:
    case TALLY_RANK: break;
    }
    return sum_of(column, cells->rows, cells->n);
}

/* A median between two cells, like a mean, can need a decimal more than they have. */
static int decimals_of(const struct query *query, const struct selection *cells, double number)
{
    int decimals = most_decimals(query->column, cells->rows, cells->n);
    if (query->spec->tally == TALLY_MEAN)
        return one_decimal(number, decimals);
    bool between = fabs(number - number_round(number, decimals)) > 0;
    return query->spec->tally == TALLY_MEDIAN && between ? decimals + 1 : decimals;
}

/* Min and max of months print as the cell that has them. */
static void set_months(const struct query *query, const struct selection *cells,
                       struct value *out)
{
    for (size_t i = 0; i < cells->n; i++) {
        double number = query->column->number[cells->rows[i]];
        if (!(number < out->number) && !(number > out->number))
            out->text = query->column->text[cells->rows[i]];
    }
}

static void set_number(struct arena *arena, const struct query *query,
                       const struct selection *cells, size_t n, struct value *out)
{
    if (!is_computable(query, cells, n, out) ||
        !set_finite(out, number_of(arena, query, cells)))
        return;
    out->decimals = decimals_of(query, cells, out->number);
    if (query->spec->tally != TALLY_SUM)
        out->form = form_of(query->column);
    if (query->column->type == TYPE_BOOLEAN)
        out->form = FORM_NUMBER;
    if (out->form == FORM_TEXT)
        set_months(query, cells, out);
}

static bool set_unit(struct arena *arena, const struct query *query, const size_t rows[],
                     size_t n, struct value *out, struct diag *diag)
{
    if (!query_unit(arena, query, rows, n, out, diag))
        return false;
    if (query->spec->tally == TALLY_CHANGE && out->unit_measure &&
        strcmp(out->unit_measure, "procent") == 0)
        out->unit_measure = "procentenheter";
    return true;
}

bool query_value(struct arena *arena, const struct query *query, const size_t rows[], size_t n,
                 struct value *out, struct diag *diag)
{
    const struct tally_spec *spec = query->spec;
    struct origin *origin = arena_alloc(arena, sizeof *origin);
    *origin = (struct origin){.kind = ORIGIN_TALLY,
                              .pos = spec->pos,
                              .formula = query->formula,
                              .tally = spec->tally,
                              .table = spec->table,
                              .column = query->column,
                              .rows = rows,
                              .n_rows = n,
                              .where = spec->where,
                              .among = query->among};
    *out = (struct value){.name = spec->name, .form = FORM_NUMBER, .origin = origin};
    bool ends =
        spec->tally == TALLY_FIRST || spec->tally == TALLY_LAST || spec->tally == TALLY_CHANGE;
    struct selection cells = {.rows = rows, .n = n, .n_applicable = n, .unknown = SIZE_MAX};
    if (query->column)
        cells = select_cells(arena, query->column, rows, n);
    if (spec->tally == TALLY_COUNT) {
        out->number = (double)cells.n;
        out->unit_measure = "antal";
    } else if (spec->tally == TALLY_SHARE) {
        set_share(arena, query, n, &cells, out);
        origin->whole = query->whole, origin->n_whole = query->n_whole;
    } else if (ends) {
        set_ends(arena, query, rows, n, out, origin);
    } else {
        set_number(arena, query, &cells, n, out);
    }
    if (!ends && query->column && (spec->skip_missing || out->state == VALUE_KNOWN))
        origin->rows = cells.rows, origin->n_rows = cells.n;
    out->status = table_worst_status(spec->table, origin->rows, origin->n_rows);
    if (spec->tally == TALLY_COUNT || spec->tally == TALLY_SHARE || out->form == FORM_TEXT)
        return true;
    return set_unit(arena, query, origin->rows, origin->n_rows, out, diag);
}

bool tally_value(struct arena *arena, const struct tally_spec *spec, struct value *out,
                 struct diag *diag)
{
    struct query query;
    return query_open(arena, spec, &query, diag) &&
           query_value(arena, &query, query.rows, query.n_rows, out, diag);
}

const struct origin *cell_origin(struct arena *arena, const struct table *table,
                                 const struct column *column, struct pos pos)
{
    struct origin *origin = arena_alloc(arena, sizeof *origin);
    *origin = (struct origin){.kind = ORIGIN_CELL,
                              .pos = pos,
                              .tally = TALLY_FIRST,
                              .table = table,
                              .column = column};
    return origin;
}

struct value cell_value_at(const struct origin *origin, size_t row)
{
    const struct table *table = origin->table;
    const struct column *column = origin->column;
    const struct tally_spec spec = {.tally = TALLY_FIRST, .table = table, .pos = origin->pos};
    const struct query query = {.spec = &spec, .column = column};
    struct value value = {.origin = origin, .row = row};
    set_cell(&query, row, &value);
    if (value.form != FORM_TEXT)
        value.unit_measure = cell_unit(table, column, row);
    value.status = table_status(table, row);
    return value;
}

struct value value_cell(struct arena *arena, const struct table *table,
                        const struct column *column, size_t row, struct pos pos)
{
    return cell_value_at(cell_origin(arena, table, column, pos), row);
}

struct value printed_value(const struct printed *printed)
{
    if (printed->value)
        return *printed->value;
    struct value value = cell_value_at(printed->origin, printed->row);
    if (printed->decimals >= 0)
        value.decimals = printed->decimals;
    return value;
}
