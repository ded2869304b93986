/*
 * evaluate_rows.h - results as rows of method, quantity, unit or time, value; and their
 * printing.
 */
#ifndef EVALUATE_ROWS_H
#define EVALUATE_ROWS_H

#include <stddef.h>

#include "base/str.h"

struct arena;
struct counterfactual;
struct outcomes;
struct staggered_estimate;

struct result_row {
    const char *method, *quantity, *place; /* place: unit or time, or "" */
    double value;
};

struct result_rows {
    struct arena *arena;
    struct result_row *rows;
    size_t n, room;
};

enum result_format { RESULT_CSV, RESULT_JSON, RESULT_TEXT };

/* The strings must live as long as the rows. */
void rows_add(struct result_rows *rows, const char *method, const char *quantity,
              const char *place, double value);

/* Everything that a counterfactual holds. */
void rows_add_counterfactual(struct result_rows *rows,
                             const struct counterfactual *counterfactual);

/* What stands beside its estimates: called by rows_add_counterfactual. */
void rows_add_extras(struct result_rows *rows, const struct counterfactual *counterfactual);

/* Several outcomes together; `control` is a negative control, or NULL. */
void rows_add_outcomes(struct result_rows *rows, const struct outcomes *outcomes,
                       const struct counterfactual *control);

void rows_add_staggered(struct result_rows *rows, const struct staggered_estimate *estimate);

void rows_print(struct str *out, const struct result_rows *rows, enum result_format format);

#endif
