/*
 * pdf/put.h - numbers and strings in the syntax of ISO 32000-1, 7.3.
 *
 * Numbers are written by integer arithmetic alone: never an exponent, a locale's comma, a NaN.
 */
#ifndef PDF_PUT_H
#define PDF_PUT_H

#include <stdint.h>

#include "base/str.h"
#include "base/unit.h"

#define NUMBER_ROOM 24 /* bytes that the longest number takes */

/* Writes value / 10^decimals at `at` and returns its end; no zero is written that
 * says nothing. */
char *number_write(char *at, int64_t value, int decimals);

void put_integer(struct str *out, int64_t value);
void put_decimal(struct str *out, int64_t value, int decimals);

/* A length in points with two decimals: 3.5 micrometres. */
void put_length(struct str *out, sp length);

/* "12 0 R". */
void put_reference(struct str *out, uint32_t number);

/* A text string: PDFDocEncoding when it has all characters, a byte each, else UTF-16BE with its
 * mark. */
void put_text(struct str *out, const char *text);

/* A byte string as a literal. */
void put_literal(struct str *out, const char *bytes, size_t n);

/* One code point as UTF-16BE in hexadecimal. */
void put_utf16(struct str *out, uint32_t code);

#endif
