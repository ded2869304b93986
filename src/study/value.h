/*
 * study/value.h - a number with its unit, its rounding and its origin.
 *
 * A value is what text, tables and charts print.  Its origin says which cells it was made of
 * and how: a tree of tallies (over rows of one table) and arithmetic, so that each printed
 * figure can be traced and recomputed.  Ownership: the arena that made it.
 */
#ifndef STUDY_VALUE_H
#define STUDY_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/language.h"
#include "evidence/table.h"

struct arena;

enum origin_kind {
    ORIGIN_TALLY,
    ORIGIN_CELL, /* a cell of the column, told apart by the value's row: all cells share it */
    ORIGIN_ARITHMETIC,
    ORIGIN_CONSTANT
};

enum tally {
    TALLY_COUNT,
    TALLY_SUM,
    TALLY_SHARE,
    TALLY_MEAN,
    TALLY_MIN,
    TALLY_MAX,
    TALLY_MEDIAN,
    TALLY_FIRST,
    TALLY_LAST,
    TALLY_CHANGE,
    TALLY_RANK
};

/* How a value came about; constants have neither table nor operands. */
struct origin {
    enum origin_kind kind;
    struct pos pos;      /* the statement or expression in the template */
    const char *formula; /* as the author wrote it: "sum belopp of anslag where år = 2023" */
    enum tally tally;    /* ORIGIN_TALLY */
    const struct table *table;
    const struct column *column; /* NULL for a count */
    const size_t *rows;          /* the rows used, ascending */
    size_t n_rows;
    const char *where, *among; /* the conditions that chose rows and whole, or NULL */
    /* TALLY_SHARE: the rows that are 100 percent; TALLY_RANK: those of all units */
    const size_t *whole;
    size_t n_whole;
    const struct column *by; /* TALLY_RANK: names the units */
    bool from_smallest;      /* TALLY_RANK: the smallest sum is first */
    char operation;          /* ORIGIN_ARITHMETIC: + - * / */
    const struct value *left, *right;
};

enum value_state { VALUE_KNOWN, VALUE_UNKNOWN, VALUE_NOT_APPLICABLE };

/* How a number becomes words. */
enum value_form {
    FORM_NUMBER, /* 1 234,5 */
    FORM_PLAIN,  /* 2025: no grouping */
    FORM_DATE,   /* days since 1970-01-01 */
    FORM_TEXT    /* `text` as it stands */
};

struct value {
    const char *name; /* the author's name for it, or NULL */
    enum value_state state;
    enum value_form form;
    double number;            /* exact, never rounded */
    const char *text;         /* FORM_TEXT */
    const char *unit_measure; /* "mnkr", "procent", … or NULL */
    int decimals;             /* at print; -1: as many as it has */
    enum status status;       /* the worst of its cells */
    const struct origin *origin;
    size_t row;         /* ORIGIN_CELL: of the table */
    const char *reason; /* why it is unknown, from the row's remark; or NULL */
    struct pos place;   /* where a text prints it; line 0: where it was made */
};

/* A printed value, kept small because long tables print thousands of cells. */
struct printed {
    const struct value *value;   /* NULL: a cell */
    const struct origin *origin; /* of the cell */
    uint32_t row;                /* of the cell */
    int decimals;                /* at print; -1: the cell's own */
};

/* For print, without its unit: "1 234,5", "–", "·". */
const char *value_print(struct arena *arena, const struct value *value, enum language language);

/* For running text, with its unit: "80 miljoner kronor", "27 procent", "den 1 juni 2024". */
const char *value_prose(struct arena *arena, const struct value *value, enum language language);

#endif
