/*
 * trace/record.h - a trace file read back: its shared parts, by the places that numbers name.
 * Private to trace/.
 *
 * The file may have been changed by hand: what is missing reads as "" and 0, never as a crash.
 */
#ifndef TRACE_RECORD_H
#define TRACE_RECORD_H

#include <stdbool.h>

#include "base/language.h"
#include "evidence/json.h"

struct arena;
struct str;

struct record {
    struct json_file file;
    enum language language;
    json_t *files, *tables, *formulas, *numbers, *pages;
    size_t *unfolded; /* by formula: the last answer, counted from 1, that unfolded it */
    size_t answer;
};

/* A row of evidence that a value rests on, with the column whose cell counts. */
struct record_cell {
    json_t *table, *row; /* either may be NULL: no such table or line */
    size_t column;       /* SIZE_MAX: the row itself was counted */
};

/* A member as text, "" when there is none. */
const char *member_text(const json_t *object, const char *key);
size_t member_index(const json_t *object, const char *key); /* SIZE_MAX: none */

/* "slut/ekonomi.lua:41", or "". */
const char *record_place(struct arena *arena, const struct record *record,
                         const json_t *object);

/* The formula of a number, operand or formula, or NULL.  Only formulas before `before` are
 * given: operands are written before what uses them, so that no walk can go round. */
json_t *record_formula(const struct record *record, const json_t *object, size_t before);

/* Whether this answer meets the object's formula for the first time: values share operands, and
 * an answer that unfolded each of them anew could double with every step. */
bool record_unfolds(const struct record *record, const json_t *object);

/* The cell that a number or operand is, when it is one. */
bool record_is_cell(const struct record *record, const json_t *object,
                    struct record_cell *cell);

/* The i-th of a tally's `rows` or `whole`. */
struct record_cell record_row(const struct record *record, const json_t *formula,
                              const char *rows, size_t i);

/* What a table was made of by a statement; NULL for one that was read. */
const json_t *record_made(const json_t *table);

/* The file that a table was read from. */
const json_t *record_file(const struct record *record, const json_t *table);
/* The row's cell in a column, or in the column of a role ("source", "published", "status"). */
const char *cell_text(const struct record_cell *cell);
const char *cell_role(const struct record_cell *cell, const char *role);
/* The row's key, "2023, staten"; "" when the table has none. */
const char *cell_key(struct arena *arena, const struct record_cell *cell);
int cell_line(const struct record_cell *cell);

/* tell.c and list.c: one number, for people and for programs. */
void number_tell(struct arena *arena, struct record *record, json_t *number, struct str *out);
json_t *number_list(struct arena *arena, struct record *record, json_t *number);

/* The label of a page, counted from 0; "" when the trace has none. */
const char *record_label(const struct record *record, size_t page);

/* "41"; "" for a page that is not there. */
const char *record_page(const struct record *record, const json_t *number);

#endif
