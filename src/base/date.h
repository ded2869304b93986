/*
 * base/date.h - calendar dates (proleptic Gregorian, ISO 8601) as days since 1970-01-01.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"

struct arena;

/* Reads exactly YYYY-MM-DD, a date that exists. */
bool date_parse(const char *text, size_t n, int *days);

/* Reads exactly YYYY-MM as months since 1970-01. */
bool yearmonth_parse(const char *text, size_t n, int *months);

void date_split(int days, int *year, int *month, int *day);
int date_join(int year, int month, int day);

/* "2025-09-30". */
char *date_iso(struct arena *arena, int days);

/* In running text: "den 30 september 2025" / "30 September 2025", with no-break spaces between
 * day and month. */
char *date_long(struct arena *arena, int days, enum language language);

#endif
