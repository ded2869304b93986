/*
 * evidence/path.h - which files a data package may name: its own, below its folder.
 *
 * Refused: absolute paths, "..", hidden names, backslashes, URLs, percent codes, control
 * characters, and links that lead out of the folder.
 */
#ifndef EVIDENCE_PATH_H
#define EVIDENCE_PATH_H

#include <stdbool.h>

#include "base/diag.h"

/* By its name alone; `pos` is the place that names it. */
bool path_check(const char *path, struct pos pos, struct diag *diag);

/* By where it leads; a file that is not there passes, for the reading to report. */
bool path_inside(const char *dir, const char *path, struct pos pos, struct diag *diag);

#endif
