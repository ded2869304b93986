/*
 * text/hyphen.h - where a word may be divided: libhyphen with Debian's dictionaries, and
 * exceptions.
 *
 * At least 2 letters stay before a division and 3 after it.  Words with digits, capitals
 * inside, or less than 5 letters are never divided.  Exceptions are words written with their
 * divisions, "vac-cin"; they go before the dictionary.
 */
#ifndef TEXT_HYPHEN_H
#define TEXT_HYPHEN_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/language.h"

struct arena;
struct hyphenator;

/* All of it is in the arena; a dictionary is opened for the first word of its language. */
struct hyphenator *hyphenator_open(struct arena *arena, const char *const exceptions[],
                                   size_t n_exceptions, struct diag *diag);

/* Byte offsets of divisions inside the word (n bytes, letters only), at most `room`, ascending.
 * Divisions are remembered by word. */
size_t hyphenate(struct hyphenator *hyphenator, enum language language, const char *word,
                 size_t n, uint16_t offsets[], size_t room);

#endif
