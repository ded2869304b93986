/*
 * claims.h - cmocka with what it must find before itself, and what a run says.  A test is a
 * claim, named as one.
 */
#ifndef CLAIMS_H
#define CLAIMS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/diag.h"

/* All messages as they are printed; the caller frees them. */
static inline char *messages_of(const struct diag *diag)
{
    char *text = NULL;
    size_t n = 0;
    FILE *out = open_memstream(&text, &n);
    diag_print(diag, out, false, false);
    fclose(out);
    return text;
}

static inline void assert_says(const struct diag *diag, const char *expected)
{
    char *text = messages_of(diag);
    if (!strstr(text, expected))
        fail_msg("'%s' is not in:\n%s", expected, text);
    free(text);
}

#endif
