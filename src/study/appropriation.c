#include "study/appropriation.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "study/money.h"

#define TERMS_MOST                                                                             \
    1000 /* terms that values share are met once for each use: doublings would never end */
#define NO_BREAK_SPACE "\xC2\xA0"

static const struct column *appropriation_column(const struct table *table)
{
    return table_column(table, "anslag");
}

static const char *row_words(struct arena *arena, const struct table *table, size_t row,
                             enum language language)
{
    static const struct {
        const char *column, *before[2];
    } parts[] = {{"utgiftsområde", {"utgiftsområde ", "expenditure area "}},
                 {"anslag", {"anslaget ", "appropriation "}},
                 {"anslagspost", {"anslagsposten ", "item "}},
                 {"diarienummer", {"dnr" NO_BREAK_SPACE, "reg. no. "}}};
    const char *words = "";
    for (size_t i = 0; i < LEN(parts); i++) {
        const struct column *column = table_column(table, parts[i].column);
        if (column && column->missing[row] == MISSING_NOT)
            words = arena_printf(arena, "%s%s%s%s", words, *words ? ", " : "",
                                 parts[i].before[language], column->text[row]);
    }
    return words;
}

/* Whether one of the words' parts, between semicolons, is this. */
static bool tells(const char *words, const char *part)
{
    size_t n = strlen(part);
    for (const char *at = words; *at; at += strcspn(at, ";"), at += strspn(at, "; "))
        if (strcspn(at, ";") == n && memcmp(at, part, n) == 0)
            return true;
    return n == 0;
}

static const char *joined(struct arena *arena, const char *words, const char *part)
{
    return tells(words, part) ? words
                              : arena_printf(arena, "%s%s%s", words, *words ? "; " : "", part);
}

const char *rows_appropriation(struct arena *arena, const struct table *table,
                               const size_t rows[], size_t n, enum language language)
{
    const struct column *column = appropriation_column(table);
    const char *words = "";
    for (size_t i = 0; column && i < n; i++)
        if (column->missing[rows[i]] == MISSING_NOT)
            words = joined(arena, words, row_words(arena, table, rows[i], language));
    return words;
}

/* The rows of a cell or tally. */
static const size_t *rows_of(const struct value *value, size_t *n)
{
    bool cell = value->origin->kind == ORIGIN_CELL;
    *n = cell ? 1 : value->origin->n_rows;
    return cell ? &value->row : value->origin->rows;
}

/* Terms are amounts; a factor gives another amount than the one that is charged, unless it only
 * tells it in another unit. */
static bool is_amount_of(const struct value *value)
{
    const struct origin *origin = value->origin;
    const char *unit = value->unit_measure, *before = origin->left->unit_measure;
    return strchr("+-", origin->operation) || (unit && before && strcmp(unit, before) != 0);
}

/* Whether a part of the amount rests on rows that name none; constants rest on nothing.  Of too
 * many terms nobody could tell. */
static bool is_part_free(const struct value *value, size_t *terms)
{
    const struct origin *origin = value->origin;
    if (++*terms > TERMS_MOST)
        return true;
    if (origin->kind == ORIGIN_CONSTANT)
        return false;
    if (origin->kind == ORIGIN_ARITHMETIC)
        return !is_amount_of(value) || is_part_free(origin->left, terms) ||
               is_part_free(origin->right, terms);
    const struct column *column = appropriation_column(origin->table);
    size_t n;
    const size_t *rows = rows_of(value, &n);
    for (size_t i = 0; column && i < n; i++)
        if (column->missing[rows[i]])
            return true;
    return !column;
}

static const char *words_of(struct arena *arena, const struct value *value,
                            enum language language)
{
    const struct origin *origin = value->origin;
    size_t n;
    if (origin->kind == ORIGIN_CONSTANT)
        return "";
    if (origin->kind == ORIGIN_ARITHMETIC)
        return joined(arena, words_of(arena, origin->left, language),
                      words_of(arena, origin->right, language));
    const size_t *rows = rows_of(value, &n);
    return rows_appropriation(arena, origin->table, rows, n, language);
}

const char *value_appropriation(struct arena *arena, const struct value *value,
                                enum language language)
{
    size_t terms = 0;
    if (!value->origin || !money_is(value->unit_measure) || is_part_free(value, &terms))
        return "";
    return words_of(arena, value, language);
}
