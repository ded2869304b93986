/*
 * script/rests.h - what the printed numbers of a report rest on: tables with rows and columns,
 * and computed values.  Private to the appendix of evidence; ownership: the script's arena.
 */
#ifndef SCRIPT_RESTS_H
#define SCRIPT_RESTS_H

#include "script/inside.h"

struct made_from;

/* Rows and columns of a table. */
struct part {
    const struct table *table;
    bool *rows, *columns;
    const char *anchor;
};

struct parts {
    struct part *items;
    size_t n, capacity;
};

/* A row of the appendix: a computed value, or all those that one crosstab or one statement that
 * is run several times gives. */
struct computed {
    struct value value;
    size_t n;            /* how many are printed */
    struct value *alike; /* those of other formulas than the first */
    size_t n_alike, capacity;
    const char *anchor;
    struct parts parts;
    size_t next; /* the one before with its formula, or MAP_NONE */
};

struct evidence {
    const struct statement *statement;
    struct script *script;
    struct parts tables;
    struct computed *computed;
    size_t n, capacity;
    struct map formulas;   /* by formula: the newest of computed with it */
    struct map statements; /* by statement: the newest of computed that it gave */
    struct map walked;     /* origins of arithmetic to the last walk that met them */
    size_t n_walks;
    const char **targets; /* by value: the row that its print leads to, or NULL */
};

/* Fills tables, computed and targets from what the script has printed. */
void evidence_gather(struct evidence *evidence);

/* Adds the evidence behind a table that a statement made. */
void parts_use_made(struct arena *arena, struct parts *parts, const struct made_from *from);

#endif
