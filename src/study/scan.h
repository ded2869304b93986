/*
 * study/scan.h - reading conditions, arithmetic and claims sign by sign.
 *
 * A scan walks over one text of a template; its messages stand at the sign or word at fault.
 * Ownership: allocates nothing; the text must outlive the scan.
 */
#ifndef STUDY_SCAN_H
#define STUDY_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

enum comparison {
    COMPARE_EQUAL,
    COMPARE_DIFFERENT,
    COMPARE_LESS,
    COMPARE_LESS_EQUAL,
    COMPARE_GREATER,
    COMPARE_GREATER_EQUAL,
    COMPARISONS
};

struct scan {
    const char *text, *at;
    struct pos pos;     /* of the text's first character */
    const char *reason; /* of syntax errors */
    struct diag *diag;
};

struct scan scan_open(const char *text, struct pos pos, const char *reason, struct diag *diag);

struct pos scan_pos(const struct scan *scan, const char *at);

void scan_space(struct scan *scan);

/* Whether a letter, digit or underscore begins here: what continues a word.  Any byte beyond
 * ASCII is a letter's. */
bool scan_is_letter(char byte);

/* Whether the word stands at `at` with no letter after it. */
bool scan_stands(const char *at, const char *word);

/* Steps over space, then over one of the two words; false when neither stands there. */
bool scan_word(struct scan *scan, const char *swedish, const char *english);

/* The same for a sign. */
bool scan_sign(struct scan *scan, const char *sign);

/* Bytes of the sign of comparison at `at`: = == ≠ != < <= ≤ > >= ≥; 0 when there is none. */
size_t scan_comparison(const char *at, enum comparison *comparison);

/* Whether what compares as `order` (below, at or above zero) fulfils the comparison. */
bool comparison_fits(enum comparison comparison, int order);

/* Tells what is expected here; always NULL, which is false. */
void *scan_error(const struct scan *scan, const char *wanted);

#endif
