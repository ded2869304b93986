/*
 * trace/put.h - pieces of JSON, written fast: a report has thousands of numbers.  Private to
 * trace/.
 */
#ifndef TRACE_PUT_H
#define TRACE_PUT_H

#include "base/str.h"
#include "base/unit.h"

struct value;

void put_unsigned(struct str *out, unsigned long long number);

/* Points with at most two decimals. */
void put_points(struct str *out, sp length);

/* The shortest decimal that names the double. */
void put_exact(struct str *out, double number);

/* ,"key":"text"; nothing for NULL. */
void put_member(struct str *out, const char *key, const char *text);

/* ,"value":…: a number, a date or text in quotes, or null. */
void put_value(struct str *out, const struct value *value);

#endif
