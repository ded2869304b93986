/*
 * study/condition_tree.h - a condition as a tree: what parsing gives and choosing rows reads.
 * Private to study/.
 */
#ifndef STUDY_CONDITION_TREE_H
#define STUDY_CONDITION_TREE_H

#include <stddef.h>

enum condition_kind { CONDITION_OR, CONDITION_AND, CONDITION_NOT, CONDITION_TEST };

enum comparison {
    COMPARE_EQUAL,
    COMPARE_DIFFERENT,
    COMPARE_LESS,
    COMPARE_LESS_EQUAL,
    COMPARE_GREATER,
    COMPARE_GREATER_EQUAL,
    COMPARE_IN,
    COMPARE_MISSING,
    COMPARE_PRESENT
};

struct operand {
    const char *text;
    double number;
};

struct condition {
    enum condition_kind kind;
    const struct condition *left, *right; /* right NULL for CONDITION_NOT */
    const struct column *column;          /* CONDITION_TEST */
    enum comparison comparison;
    const struct operand *operands;
    size_t n_operands;
};

#endif
