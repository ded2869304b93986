/*
 * evidence/pattern.h - the patterns of fields: POSIX extended regular expressions of whole
 * values.
 *
 * Of what Data Package allows, only that which POSIX reads the same is let through, and nothing
 * whose matching can take exponential time.
 */
#ifndef EVIDENCE_PATTERN_H
#define EVIDENCE_PATTERN_H

#include <regex.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

/* Bytes of a pattern, and of a value it is tried on. */
#define PATTERN_MAX 256
#define PATTERN_MAX_VALUE 4096

bool pattern_check(const char *pattern, struct pos pos, struct diag *diag);

/* Compiles a pattern that pattern_check let through; regfree gives it up. */
void pattern_compile(regex_t *regex, const char *pattern);

bool pattern_fits(const regex_t *regex, const char *text, size_t n);

#endif
