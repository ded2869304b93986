/*
 * evidence/make.h - a table made by a statement from rows of evidence, such as the results of
 * an estimation: it is printed, charted and asked like one that was read.
 *
 * The columns of names and years that stand first are its key.  Every row has the status of the
 * evidence behind it and a remark for the cell that is not known. Ownership: the arena; strings
 * are kept, not copied.
 */
#ifndef EVIDENCE_MAKE_H
#define EVIDENCE_MAKE_H

#include "base/diag.h"
#include "evidence/table.h"

struct arena;
struct table_maker;

struct made_column {
    const char *name, *title;
    const char *unit_measure; /* or NULL */
    enum column_type type;    /* string, number, integer or year */
};

/* What the table is made of. */
struct made_from {
    const char *formula; /* "effekt B. Syntetisk DiD av värde i länderpanel där …" */
    struct pos pos;      /* the statement */
    const struct table *table;
    const size_t *rows; /* ascending */
    size_t n_rows;
};

/* `title` is its name in print. */
struct table_maker *make_open(struct arena *arena, const char *name, const char *title,
                              const struct made_column columns[], size_t n_columns,
                              const struct made_from *from);

/* Begins a row, whose cells are not applicable until they are set. */
void make_row(struct table_maker *maker);

void make_text(struct table_maker *maker, size_t column, const char *text);
/* `decimals` when printed; the number itself is kept whole. */
void make_number(struct table_maker *maker, size_t column, double number, int decimals);
/* `why` becomes the row's remark. */
void make_unknown(struct table_maker *maker, size_t column, const char *why);

const struct table *make_table(struct table_maker *maker);

#endif
