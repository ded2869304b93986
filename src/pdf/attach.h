/*
 * pdf/attach.h - files attached to the report as its evidence (ISO 32000-1, 7.11; ISO
 * 19005-3, 6.8 and annex E).
 *
 * Each is an embedded file and an associated file of the whole document.
 */
#ifndef PDF_ATTACH_H
#define PDF_ATTACH_H

#include <stddef.h>

#include "base/str.h"
#include "pdf/objects.h"
#include "pdf/pdf.h"

struct arena;
struct attached;

/* Adds the files' objects; `date` is seconds since 1970 UTC. */
struct attached *attach_add(struct arena *arena, struct objects *objects,
                            const struct attachment files[], size_t n, long long date);

/* The catalog's Names and AF; nothing when there are no files. */
void attach_put(struct str *out, const struct attached *attached);

#endif
