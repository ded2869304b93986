/*
 * study/condition_tree.h - a condition as a tree: what parsing gives and choosing rows reads.
 * Private to study/.
 */
#ifndef STUDY_CONDITION_TREE_H
#define STUDY_CONDITION_TREE_H

#include <stddef.h>

#include "study/scan.h"

enum condition_kind { CONDITION_OR, CONDITION_AND, CONDITION_NOT, CONDITION_TEST };

enum test_kind { TEST_COMPARISON, TEST_IN, TEST_MISSING, TEST_PRESENT };

struct operand {
    const char *text;
    double number;
};

struct condition {
    enum condition_kind kind;
    const struct condition *left, *right; /* right NULL for CONDITION_NOT */
    const struct column *column;          /* CONDITION_TEST */
    enum test_kind test;
    enum comparison comparison; /* TEST_COMPARISON */
    const struct operand *operands;
    size_t n_operands;
};

#endif
