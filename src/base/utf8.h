/*
 * base/utf8.h - UTF-8 (RFC 3629): stepping, checking, NFC (by utf8proc).
 *
 * Text inside the program is well-formed UTF-8 in NFC: evidence and templates are checked when
 * read, so stepping needs no error branch.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* Reads the code point at *text and steps past it; 0 at the end, where it does not step.
 * Badly formed bytes give U+FFFD, one byte a step. */
uint32_t utf8_next(const char **text);

/* Writes a code point, 1 to 4 bytes, and returns how many. */
size_t utf8_put(char bytes[4], uint32_t code);

/* The offset of the first byte that is not well-formed (overlong forms, surrogates and what
 * lies above U+10FFFF too), or n. */
size_t utf8_bad(const char *text, size_t n);

/* Code points in n bytes. */
size_t utf8_length(const char *text, size_t n);

bool utf8_is_nfc(const char *text, size_t n);

static inline bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Of ASCII and Latin-1. */
static inline bool is_capital(uint32_t code)
{
    return (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7);
}

/* The text with a capital first.  Names and abbreviations keep their form: words that have a
 * capital or a full stop inside (mRNA, clinicaltrials.gov) or no vowel (svb). */
const char *utf8_capital(struct arena *arena, const char *text);

#endif
