/*
 * evidence/inspect.h - `redovisa inspect`: are these files well-formed CSV, and do they fit a
 * schema?
 */
#ifndef EVIDENCE_INSPECT_H
#define EVIDENCE_INSPECT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct arena;
struct diag;

/* Adds `FILE: R records, F fields` to `out` for each file without errors; the header counts as
 * a record.  `schema_path` is a Table Schema as JSON, or NULL.  False when any
 * file has errors. */
bool inspect_files(struct arena *arena, const char *const paths[], size_t n,
                   const char *schema_path, struct str *out, struct diag *diag);

#endif
