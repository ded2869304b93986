/*
 * inputs.h - the files that a report was made from: their names and hashes, for its identifier,
 * its trace and its attachments.
 */
#ifndef INPUTS_H
#define INPUTS_H

#include "build.h"
#include "trace/trace.h"

/* The evidence as it was read, datapackage.json first, then the templates.  Sets build->files;
 * false when a file cannot be read any more. */
bool inputs_read(struct arena *arena, struct build *build, struct diag *diag);

#endif
