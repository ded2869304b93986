/*
 * study/query.h - a tally made ready: what tally_value and crosstab share.  Private to study/.
 */
#ifndef STUDY_QUERY_H
#define STUDY_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "study/tally.h"

struct query {
    const struct tally_spec *spec;
    const struct column *column, *order; /* or NULL */
    const size_t *rows;                  /* that fit `where`, ascending */
    size_t n_rows;
    const size_t *whole; /* a share's 100 percent */
    size_t n_whole;
    const char *formula;
    const char *among; /* the condition of a share's whole, or NULL */
    bool allows_mixed; /* rows of different units give an unknown, no error */
};

bool query_open(struct arena *arena, const struct tally_spec *spec, struct query *query,
                struct diag *diag);

/* Sets the unit that the rows share; when they have two, the value is unknown or it is an
 * error. */
bool query_unit(struct arena *arena, const struct query *query, const size_t rows[], size_t n,
                struct value *out, struct diag *diag);

/* What a cell is counted in, from its column or its row's "enhet"; or NULL. */
const char *cell_unit(const struct table *table, const struct column *column, size_t row);

/* The tally over some of the query's rows; an error when their units differ. */
bool query_value(struct arena *arena, const struct query *query, const size_t rows[], size_t n,
                 struct value *out, struct diag *diag);

#endif
