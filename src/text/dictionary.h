/*
 * text/dictionary.h - hyphenation dictionaries in the tables of libhyphen (hyphen.h), but for
 * their pointers.
 *
 * libhyphen takes ten milliseconds to read one, which no report has to spare.  So the build
 * lets it read them, from bytes that are pinned, and writes its tables out
 * (tools/dictionaries.c); dictionary_open gives them back to it.
 */
#ifndef TEXT_DICTIONARY_H
#define TEXT_DICTIONARY_H

#include <stddef.h>
#include <stdint.h>

#include <hyphen.h>

#include "base/language.h"

struct arena;

struct dictionary_state {
    uint32_t match; /* where its string begins in `texts`; 0 for none */
    int32_t fallback;
    uint32_t first, n; /* its transitions */
};

/* A dictionary has two: what parts compounds, and within their parts. */
struct dictionary_level {
    HyphenDict head; /* all but its pointers */
    const struct dictionary_state *states;
    const HyphenTrans *transitions;
    const char *texts; /* `nohyphen`, then the strings of the states, each with its end */
};

enum { DICTIONARY_LEVELS = 2 };

extern const struct dictionary_level dictionaries[][DICTIONARY_LEVELS]; /* by enum language */

/* In the arena; never hnj_hyphen_free it. */
HyphenDict *dictionary_open(struct arena *arena, enum language language);

#endif
