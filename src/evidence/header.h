/*
 * evidence/header.h - whether a file's first record gives the schema's fields, all of them, in
 * order.
 *
 * Reasons: blank-label, duplicate-label, missing-label, extra-label, incorrect-label.
 */
#ifndef EVIDENCE_HEADER_H
#define EVIDENCE_HEADER_H

#include <stdbool.h>

#include "evidence/csv.h"
#include "evidence/schema.h"

struct arena;
struct diag;

bool header_check(struct arena *arena, const struct schema *schema,
                  const struct csv_source *source, const struct csv_record *record,
                  struct diag *diag);

#endif
