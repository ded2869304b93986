/*
 * evidence/schema.h - a Table Schema (Data Package v2): the fields of a table and what their
 * cells must fulfil.
 *
 * Supported: the types of enum column_type; required, unique, minimum, maximum, enum, pattern
 * (POSIX extended, of the whole value); missingValues of schema and field, with or without
 * labels; trueValues, falseValues; primaryKey, uniqueKeys, foreignKeys.  Our own: `unit` of a
 * field, and `vintage`.  Anything else that would change what a cell means is refused by name.
 */
#ifndef EVIDENCE_SCHEMA_H
#define EVIDENCE_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/table.h"

struct arena;
struct diag;
struct node;

struct missing_value {
    const char *text;
    enum missing_kind kind;
};

/* An allowed value: the text, and what it means as the field's type. */
struct allowed {
    const char *text;
    double number;
};

struct field {
    const char *name, *title, *unit_measure, *description; /* all but the name may be NULL */
    enum column_type type;
    bool required, unique;
    const struct allowed *minimum, *maximum; /* or NULL */
    const struct allowed *allowed;           /* enum */
    size_t n_allowed;
    const char *pattern; /* or NULL */
    const struct missing_value *missing;
    size_t n_missing;
    const char *const *true_values, *const *false_values;
    size_t n_true, n_false;
    struct pos pos; /* of the field in its schema */
};

/* Columns by index. */
struct key {
    const size_t *columns;
    size_t n;
};

struct foreign_key {
    struct key key;
    const char *resource;             /* "": the table itself */
    const char *const *target_fields; /* as many as key.n */
    struct pos pos;
};

struct schema {
    const struct field *fields;
    size_t n_fields;
    struct key primary;  /* with the vintage as its last column, when there is one */
    const char *vintage; /* the field whose day tells versions of a row apart, or NULL */
    const struct key *unique;
    size_t n_unique;
    const struct foreign_key *foreign;
    size_t n_foreign;
};

/* NULL after an error. */
const struct schema *schema_parse(struct arena *arena, const struct node *node,
                                  struct diag *diag);

/* The schema that a file of its own holds. */
const struct schema *schema_read(struct arena *arena, const char *path, struct diag *diag);

/* "number", … */
const char *type_name(enum column_type type);

#endif
