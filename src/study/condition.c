#include "study/condition.h"

#include <string.h>

#include "base/arena.h"
#include "evidence/table.h"
#include "study/condition_tree.h"

static int compare(const struct column *column, size_t row, const struct operand *operand)
{
    if (!column->number)
        return strcmp(column->text[row], operand->text);
    return (column->number[row] > operand->number) - (column->number[row] < operand->number);
}

/* Most cells differ in their first letter. */
static bool is_equal(const struct column *column, size_t row, const struct operand *operand)
{
    if (!column->number && *column->text[row] != *operand->text)
        return false;
    return compare(column, row, operand) == 0;
}

static bool is_among(const struct condition *test, size_t row)
{
    for (size_t i = 0; i < test->n_operands; i++)
        if (is_equal(test->column, row, &test->operands[i]))
            return true;
    return false;
}

static bool test_holds(const struct condition *test, size_t row)
{
    bool missing = test->column->missing[row] != MISSING_NOT;
    if (test->test == TEST_MISSING || test->test == TEST_PRESENT)
        return missing == (test->test == TEST_MISSING);
    if (missing)
        return false;
    if (test->test == TEST_IN)
        return is_among(test, row);
    if (test->comparison == COMPARE_EQUAL)
        return is_equal(test->column, row, test->operands);
    return comparison_fits(test->comparison, compare(test->column, row, test->operands));
}

bool condition_holds(const struct condition *condition, const struct table *table, size_t row)
{
    if (!condition)
        return true;
    switch (condition->kind) {
    case CONDITION_OR:
        return condition_holds(condition->left, table, row) ||
               condition_holds(condition->right, table, row);
    case CONDITION_AND:
        return condition_holds(condition->left, table, row) &&
               condition_holds(condition->right, table, row);
    case CONDITION_NOT: return !condition_holds(condition->left, table, row);
    case CONDITION_TEST: return test_holds(condition, row);
    }
    return false;
}

const size_t *condition_rows(struct arena *arena, const struct condition *condition,
                             const struct table *table, size_t *n)
{
    size_t *rows = arena_array(arena, table->n_rows, sizeof *rows);
    *n = 0;
    for (size_t row = 0; row < table->n_rows; row++)
        if (condition_holds(condition, table, row))
            rows[(*n)++] = row;
    return rows;
}
