/* trace/inside.h - private to trace/: the trace while it is written. */
#ifndef TRACE_INSIDE_H
#define TRACE_INSIDE_H

#include "base/map.h"
#include "study/tally.h"
#include "trace/trace.h"

/* A table and which of its rows the printed values rest on. */
struct used_table {
    const struct table *table;
    bool *rows;
};

/* A rectangle on the page. */
struct area {
    sp x, y, width, height;
};

/* The printed number that is being gathered from the page's runs. */
struct printing {
    int id; /* in the document; 0: none */
    bool mark;
    const struct tag *tag; /* NULL: artifact */
    struct area *boxes;    /* one a line of text */
    size_t n_boxes, boxes_room;
    struct str text;
};

struct trace {
    struct arena *arena;
    const struct trace_input *input;
    struct spool *spool;
    struct str *out; /* its text */
    struct used_table *tables;
    size_t n_tables, tables_room, last_table, last_file;
    /* the first met with each origin; operands before what uses them */
    const struct value **formulas;
    size_t n_formulas, formulas_room;
    struct map formula_ids; /* from 1, by origin */
    struct printing printing;
    size_t page; /* being read, from 1 */
    size_t n_numbers;
};

/* ,"value":…,"unit":…,"status":… */
void trace_put_number(struct trace *trace, const struct value *value);

/* ,"cell":[table, line, column] or ,"formula":id */
void trace_put_origin(struct trace *trace, const struct value *value);

/* ,"template":[file, line]; nothing for no place. */
void trace_put_place(struct trace *trace, struct pos pos);

#endif
