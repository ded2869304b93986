/*
 * evidence/csv.h - the bytes of a CSV file to records of cells (RFC 4180, nothing repaired).
 *
 * libcsv splits; well-formed UTF-8, control characters, line ends, widths and sizes are checked
 * here.  Cells are as written: no space is trimmed.  All errors of a file are reported, each
 * with its reason:
 *
 *     empty-file utf16-bom utf32-bom invalid-utf8 nul control-char c1-control bare-cr mixed-eol
 *     stray-quote text-after-quote unterminated-quote blank-line ragged
 *     cell-too-long record-too-long too-many-fields
 *     looks-semicolon looks-tab looks-pipe
 *
 * A UTF-8 byte-order mark is left out, with the warning `bom`.
 */
#ifndef EVIDENCE_CSV_H
#define EVIDENCE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/file.h"
#include "evidence/byte.h"

struct arena;

/* More than any table in earnest has: a wrong file is told before it fills the memory. */
#define CSV_MAX_FIELDS 4096
#define CSV_MAX_CELL ((size_t)1024 * 1024)
#define CSV_MAX_FILE ((size_t)1024 * 1024 * 1024)
#define CSV_MAX_RECORD ((size_t)16 * 1024 * 1024)

/* A file's bytes and what one pass over them has found. */
struct csv_source {
    const char *path;
    struct bytes bytes;
    struct byte_census census;
    size_t max_records; /* it has at most so many: for sizing arrays before reading */
    size_t due_fields;  /* when known; more than one that no comma parts are not read */
};

struct csv_cell {
    const char *text; /* NUL-terminated, in the arena */
    size_t n;
};

struct csv_record {
    const struct csv_cell *cells;
    size_t n_cells; /* of the first record: all others have as many */
    size_t offset;  /* of its first byte in the file */
    int line;       /* that byte's */
    bool is_first;  /* of the file: its labels */
};

/* Receives each record that is whole. */
typedef void csv_record_fn(void *context, const struct csv_record *record);

struct csv_counts {
    size_t n_records, n_fields;
};

struct csv_source csv_open(const char *path, struct bytes bytes);

bool csv_read(struct arena *arena, const struct csv_source *source, csv_record_fn *receive,
              void *context, struct csv_counts *counts, struct diag *diag);

/* Where a cell begins (its opening quote, when it has one): `offset` and `line` are its
 * record's. */
struct pos csv_pos(const struct csv_source *source, size_t offset, int line, size_t field);

#endif
