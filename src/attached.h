/*
 * attached.h - the files that a report in PDF/A-3 takes along: the evidence it read, its
 * templates, its trace.
 */
#ifndef ATTACHED_H
#define ATTACHED_H

#include <stddef.h>

#include "build.h"
#include "pdf/pdf.h"

struct arena;
struct diag;

/* Sets *files to the files, in the order in which they were read; names are paths below the
 * package's or the template's folder with "-" for "/", since a reader saves them in one folder.
 * False when a file cannot be read any more, or has changed. */
bool attached_files(struct arena *arena, const struct build *build, struct bytes trace,
                    const struct attachment **files, size_t *n, struct diag *diag);

#endif
