/*
 * trace/ask.h - where a printed number comes from, told from the trace file alone.
 *
 * Reasons of errors: no-trace, not-a-trace, trace-mismatch, unknown-number, unknown-page.
 */
#ifndef TRACE_ASK_H
#define TRACE_ASK_H

#include <stdbool.h>

#include "base/str.h"

struct arena;
struct diag;

/* What to look for; all that are given must fit. */
struct question {
    const char *file; /* the PDF, with its trace beside it, or the trace */
    const char *page; /* as printed, "41" or "iv"; or NULL */
    const char *text; /* as printed, spaces and signs of any kind; or NULL */
    int id;           /* the number's in the document; 0: any */
    bool json;
};

/* Appends each number found as a tree for people, or as a list for programs.  False after an
 * error: nothing found, with the numbers nearest by as hint. */
bool trace_ask(struct arena *arena, const struct question *question, struct str *out,
               struct diag *diag);

#endif
