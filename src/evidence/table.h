/*
 * evidence/table.h - one table of evidence: typed columns read from one CSV file.
 *
 * Shapes: every column has n_rows cells; row 0 is the file's second record (the first is the
 * header).  Missing cells hold 0 in `number` and the label's index in `missing`.
 * Ownership: everything lives in the arena of the package that read it and is const.
 */
#ifndef EVIDENCE_TABLE_H
#define EVIDENCE_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"

enum column_type {
    TYPE_STRING,
    TYPE_NUMBER,
    TYPE_INTEGER,
    TYPE_BOOLEAN,
    TYPE_DATE, /* days since 1970-01-01 */
    TYPE_YEAR,
    TYPE_YEARMONTH, /* months since 1970-01 */
    TYPE_ANY
};

/* What an empty or marked cell means: printed as "–" (unknown) or "·" (not applicable). */
enum missing_kind { MISSING_NOT, MISSING_EMPTY, MISSING_UNKNOWN, MISSING_NOT_APPLICABLE };

enum status { STATUS_VERIFIED, STATUS_PRELIMINARY, STATUS_ESTIMATED, STATUS_ILLUSTRATIVE };

struct column {
    const char *name;
    const char *title;        /* for print; the name when the schema gives none */
    const char *unit_measure; /* what its numbers are counted in ("mnkr"), or NULL */
    const char *description;  /* or NULL */
    enum column_type type;
    const char **text;      /* the cell as written, NUL-terminated; "" when empty */
    const double *number;   /* NULL for string and any; booleans 0 and 1 */
    const uint8_t *missing; /* enum missing_kind */
    int most_decimals;      /* no number was written with more */
};

struct table {
    const char *name, *title, *description; /* description may be NULL */
    const char *path;                       /* the CSV file as opened, for messages */
    char sha256[65];                        /* of the file's bytes */
    size_t n_rows, n_columns;
    const struct column *columns;
    const size_t *key; /* column indices of the primary key */
    size_t n_key;
    /* Columns with a fixed meaning, or NULL when the table has none. */
    const struct column *source;    /* "källa" */
    const struct column *published; /* "publicerad" */
    const struct column *status;    /* "status" */
    const struct column *remark;    /* "anmärkning" */
    const struct column *vintage;   /* the day of each version of a row, or NULL */
    const uint8_t *statuses;        /* enum status of each row; NULL: all verified */
    const void *places;             /* private: where each cell begins */
    struct made_from *from;         /* of a table that a statement made (make.h), else NULL */
};

/* NULL when there is none of that name. */
const struct column *table_column(const struct table *table, const char *name);

/* The column's place in table->columns. */
size_t table_column_index(const struct table *table, const struct column *column);

/* Where a cell stands in its file; of a made table its statement. */
struct pos table_pos(const struct table *table, size_t row, size_t column);

/* STATUS_VERIFIED when the table has no status column. */
enum status table_status(const struct table *table, size_t row);
enum status table_worst_status(const struct table *table, const size_t rows[], size_t n);

/* The column that names the rows: the first of the primary key, else the first. */
const struct column *table_name_column(const struct table *table);

#endif
