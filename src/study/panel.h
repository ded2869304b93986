/*
 * study/panel.h - unit x time: the rows of a tidy table as a rectangle for each variable.
 *
 * Units stand in the byte order of their names, times ascending, so that nothing depends on the
 * order of rows.  A cell without a number is a hole; nothing is filled in.  Ownership: the
 * arena.
 *
 * Reasons: duplicate-row, not-a-number, unit-missing, bad-time, unknown-column, no-rows,
 * hole.
 */
#ifndef STUDY_PANEL_H
#define STUDY_PANEL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct arena;
struct table;

struct panel_variable {
    const char *name;
    const double *value; /* n_units x n_times, row by row; 0 in a hole */
    const bool *present;
};

struct panel {
    const char *file; /* the CSV file, for messages */
    const char *const *units;
    size_t n_units;
    const char *const *times; /* as written: "1989" */
    const double *time;
    size_t n_times;
    const struct panel_variable *variables;
    size_t n_variables;
    const struct pos *rows; /* where each unit x time was read; line 0: no such row */
};

/* The columns that make a panel. */
struct panel_columns {
    const char *unit, *time;
    const char *const *variables;
    size_t n_variables;
};

/* Reads a tidy CSV file.  Empty cells and NA are holes.  NULL after an error. */
const struct panel *panel_read(struct arena *arena, const char *path,
                               const struct panel_columns *columns, struct diag *diag);

/* The same from rows of a table of evidence: `rows` ascending, or NULL for all. */
const struct panel *panel_from_table(struct arena *arena, const struct table *table,
                                     const size_t rows[], size_t n_rows,
                                     const struct panel_columns *columns, struct pos pos,
                                     struct diag *diag);

/* Indices by name; n_units, n_variables or n_times when there is none. */
size_t panel_unit(const struct panel *panel, const char *name);
size_t panel_variable(const struct panel *panel, const char *name);
size_t panel_time(const struct panel *panel, double time);

/* Whether n periods from `first` lie evenly: a year missing for all units would silently make
 * its neighbours adjacent. */
bool panel_is_even(const struct panel *panel, size_t first, size_t n, struct pos pos,
                   struct diag *diag);

/* One unit's values of a variable, n_times of them. */
const double *panel_row(const struct panel *panel, size_t variable, size_t unit);

#endif
