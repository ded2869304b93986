/*
 * pdf/labels.h - page labels (ISO 32000-1, 12.4.2): what a reader calls each page, "iv" or
 * "12".
 */
#ifndef PDF_LABELS_H
#define PDF_LABELS_H

#include <stddef.h>

#include "base/str.h"
#include "frame/frame.h"

/* "/PageLabels<<…>>": a range for each stretch that counts on, in Roman or Arabic numbers; any
 * other label stands for itself. */
void labels_put(struct str *out, const struct page pages[], size_t n);

#endif
