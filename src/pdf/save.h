/*
 * pdf/save.h - the objects to the bytes of a PDF 1.7 file (ISO 32000-1, 7.5.7 and 7.5.8).
 *
 * Streams are written first, because writing them settles their lengths; all other objects
 * follow in object streams, then a cross-reference stream.
 */
#ifndef PDF_SAVE_H
#define PDF_SAVE_H

#include <stdbool.h>

#include "base/spool.h"
#include "pdf/objects.h"

struct arena;

/* Appends the file to `out`; `id` names it for ever. */
bool save(struct arena *arena, struct objects *objects, const unsigned char id[16],
          struct spool *out, struct diag *diag);

#endif
