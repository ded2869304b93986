/*
 * evidence/byte.h - which bytes a text file may hold: well-formed UTF-8 without control
 * characters but TAB, LF and CR.
 */
#ifndef EVIDENCE_BYTE_H
#define EVIDENCE_BYTE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/file.h"

/* What one pass over a file finds, eight bytes a step where they are plain. */
struct byte_census {
    size_t lf, cr;
    bool bad;       /* some byte may not stand there: ask byte_fault where */
    bool below_300; /* no code point at or above U+0300 */
};

struct byte_census byte_census(struct bytes bytes);

/* The offset of the first fault from `at` on, or `end`; then *reason is its name. */
size_t byte_fault(const char *text, size_t at, size_t end, const char **reason);

#endif
