/*
 * script/collate.h - the order of words in a Swedish list, without any locale.  Pure.
 */
#ifndef SCRIPT_COLLATE_H
#define SCRIPT_COLLATE_H

/* Negative, 0 or positive as strcmp; words that differ only in capitals are equal. */
int collate(const char *left, const char *right);

#endif
