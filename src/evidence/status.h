/* evidence/status.h - the words of the column "status". */
#ifndef EVIDENCE_STATUS_H
#define EVIDENCE_STATUS_H

#include <stdbool.h>

#include "evidence/table.h"

/* "verified", "preliminary", "estimated", "illustrative"; *status is set only on success. */
bool status_named(const char *name, enum status *status);
const char *status_name(enum status status);

#endif
