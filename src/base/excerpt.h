/*
 * base/excerpt.h - the source line that a message is about, with carets below it.
 *
 * Files are read forward and one at a time: ask in the order of file and line.
 */
#ifndef BASE_EXCERPT_H
#define BASE_EXCERPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/diag.h"

struct excerpt;

struct excerpt *excerpt_open(void);
void excerpt_close(struct excerpt *excerpt); /* accepts NULL */

/*
 * Prints the line of pos and carets below `length` bytes from its column, counted in
 * characters; prints nothing when pos has no column or its line cannot be read.
 */
void excerpt_print(struct excerpt *excerpt, FILE *out, struct pos pos, size_t length);

/* Moves pos to where its file has the text, there or later; false when it has none. */
bool excerpt_find(struct pos *pos, const char *text);

/* Prints text with U+FFFD for what could steer a terminal or turn the text around. */
void excerpt_text(FILE *out, const char *text);

#endif
