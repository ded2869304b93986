/*
 * pdf/meta.h - what the file says of itself: Info, XMP metadata (ISO 16684-1), output intent.
 *
 * Info and XMP are printed from the same values, so they always agree (ISO 19005-2, 6.6.3).
 */
#ifndef PDF_META_H
#define PDF_META_H

#include <stdint.h>

#include "pdf/objects.h"
#include "pdf/pdf.h"

struct arena;

void meta_info(struct arena *arena, struct objects *objects, const struct pdf_meta *meta);

/* Adds the XMP stream and returns its number. */
uint32_t meta_xmp(struct arena *arena, struct objects *objects, const struct pdf_meta *meta);

/* Adds the output intent (sRGB) and returns its number. */
uint32_t meta_output_intent(struct arena *arena, struct objects *objects);

/* A date as a string object: "(D:20240531120000Z)"; seconds since 1970. */
void meta_put_date(struct str *out, long long date);

/* "sv-SE", "en-GB". */
const char *meta_language(enum language language);

#endif
