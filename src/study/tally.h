/*
 * study/tally.h - values made of the rows of one table: count, sum, share, mean, median and so
 * on.
 *
 * Missing cells: mean, median, min and max leave them out; sum, share, first, last and change
 * become unknown by them (with the row's remark as reason) unless asked to skip.  No row at all
 * gives a count of 0 and an unknown everything else.  Sums are compensated (Neumaier 1974) in
 * row order. Decimals: those of the cells that were used; of a mean or share 1, or 0 when it is
 * a whole number of whole numbers.  The status is the worst of the rows used.
 */
#ifndef STUDY_TALLY_H
#define STUDY_TALLY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/map.h"
#include "study/value.h"

struct arena;
struct diag;

struct tally_spec {
    enum tally tally;
    const struct table *table;
    const char *column; /* NULL for a count; a share without column is of rows */
    const char *where;  /* condition.h; NULL: all rows */
    const char *whole;  /* share: the rows that are 100 percent; NULL: all rows */
    const char *order; /* first, last, change: the column rows are ordered by; NULL: the file */
    bool skip_missing; /* leave missing cells out where they would make the value unknown */
    const char *name;  /* of the value, or NULL */
    struct pos pos;    /* of the statement */
    struct pos where_pos;             /* of the condition's first character; line 0: as pos */
    struct pos whole_pos, column_pos; /* likewise, of `whole` and `column` */
};

/* False after an error: unknown column (with the nearest as hint), a column that has no
 * numbers. */
bool tally_value(struct arena *arena, const struct tally_spec *spec, struct value *out,
                 struct diag *diag);

/* "sum", … to the kind; false when there is none of that name. */
bool tally_named(const char *name, enum tally *tally);
const char *tally_name(enum tally tally);

/* A tally for each value that a column has in the rows of the spec. */
struct tally_groups {
    struct map places;          /* of the column's texts in `values` */
    const struct value *values; /* each with an origin of its own */
    struct value none;          /* of no row, for other texts */
};

bool tally_groups(struct arena *arena, const struct tally_spec *spec, const char *column,
                  struct tally_groups *out, struct diag *diag);

/*
 * A tally for each combination of the values of two columns, each value with an origin of its
 * own. Labels stand in the order of their first rows.  Missing cells of the two columns make a
 * label too, its text as written.  Without `columns` there is one column with the label "".
 * More than CROSSTAB_CELLS cells, fifty pages of a table, are an error.
 */
#define CROSSTAB_CELLS 10000

struct crosstab {
    const struct column *row_column;
    const size_t *row_first; /* a row of the table that has the label */
    const char *const *row_labels, *const *column_labels;
    size_t n_rows, n_columns;
    const struct value *cells;         /* n_rows x n_columns, row by row */
    const struct value *column_totals; /* over the rows */
    struct value total;
};

const struct crosstab *crosstab(struct arena *arena, const struct tally_spec *spec,
                                const char *rows, const char *columns, struct diag *diag);

/* One cell of a table as a value: number, year, date or text, with its unit and status. */
struct value value_cell(struct arena *arena, const struct table *table,
                        const struct column *column, size_t row, struct pos pos);

/* The same for tables and charts, whose cells share one origin, ORIGIN_CELL. */
const struct origin *cell_origin(struct arena *arena, const struct table *table,
                                 const struct column *column, struct pos pos);
struct value cell_value_at(const struct origin *origin, size_t row);

/* A printed value, whole again. */
struct value printed_value(const struct printed *printed);

#endif
