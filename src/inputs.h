/*
 * inputs.h - the files that a report was made from: their names and hashes, for its identifier,
 * its trace and its attachments.
 */
#ifndef INPUTS_H
#define INPUTS_H

#include "build.h"
#include "trace/trace.h"

/* Sets build->files: the evidence as it was read, datapackage.json first, and the templates. */
void inputs_list(struct arena *arena, struct build *build);

#endif
