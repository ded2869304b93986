/* A recursive-descent parser; errors name the column of the sign or word at fault. */
#include "study/condition.h"

#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/number.h"
#include "base/str.h"
#include "evidence/table.h"
#include "study/column.h"
#include "study/condition_tree.h"

/* Parentheses and negations within each other: more is an accident or an attack. */
#define DEPTH_MAX 50
#define TEXT_MAX 4000

struct parser {
    struct arena *arena;
    struct scan scan;
    const struct table *table;
    int depth;
};

/* --- quotes: the sign that opens, the one that closes --- */

static const struct {
    const char *open, *close;
} quotes[] = {{"\"", "\""}, {"'", "'"}, {"”", "”"}, {"“", "”"}, {"’", "’"}};

/* The text in quotes at the parser, NULL when none stands there or none closes it. */
static const char *take_quoted(struct parser *parser)
{
    for (size_t i = 0; i < LEN(quotes); i++) {
        size_t n = strlen(quotes[i].open);
        if (strncmp(parser->scan.at, quotes[i].open, n) != 0)
            continue;
        const char *close = strstr(parser->scan.at + n, quotes[i].close);
        if (!close)
            return scan_error(&parser->scan, "a quote that closes the one");
        const char *text = arena_copy(parser->arena, parser->scan.at + n,
                                      (size_t)(close - parser->scan.at) - n);
        parser->scan.at = close + strlen(quotes[i].close);
        return text;
    }
    return NULL;
}

static bool at_quote(const struct parser *parser)
{
    for (size_t i = 0; i < LEN(quotes); i++)
        if (strncmp(parser->scan.at, quotes[i].open, strlen(quotes[i].open)) == 0)
            return true;
    return false;
}

/* --- columns --- */

static const struct column *longest_column(const struct parser *parser)
{
    const struct column *best = NULL;
    for (size_t i = 0; i < parser->table->n_columns; i++) {
        const struct column *column = &parser->table->columns[i];
        if (scan_stands(parser->scan.at, column->name) &&
            (!best || strlen(column->name) > strlen(best->name)))
            best = column;
    }
    return best;
}

/* What stands bare up to the next sign, without spaces at its end. */
static const char *bare_text(const struct parser *parser, const char *end)
{
    while (end > parser->scan.at && isspace((unsigned char)end[-1]))
        end--;
    return arena_copy(parser->arena, parser->scan.at, (size_t)(end - parser->scan.at));
}

static const struct column *named(const struct parser *parser, const char *name, const char *at)
{
    return column_named(parser->arena, parser->table, name, scan_pos(&parser->scan, at),
                        parser->scan.diag);
}

static const struct column *parse_column(struct parser *parser)
{
    scan_space(&parser->scan);
    const char *at = parser->scan.at;
    if (at_quote(parser)) {
        const char *name = take_quoted(parser);
        return name ? named(parser, name, at) : NULL;
    }
    const struct column *column = longest_column(parser);
    if (column) {
        parser->scan.at += strlen(column->name);
        return column;
    }
    size_t n = strcspn(at, "=<>!()\xE2");
    if (n == 0)
        return scan_error(&parser->scan, "a column's name");
    return named(parser, bare_text(parser, at + n), at);
}

/* --- values --- */

/* The end of a bare value: a sign, or a word that joins conditions. */
static const char *bare_end(const char *s, bool in_list)
{
    static const char *const joins[] = {"och", "eller", "and", "or"};
    for (const char *at = s; *at; at++) {
        if (strchr("()=<>!\"", *at) || (in_list && *at == ','))
            return at;
        for (size_t i = 0; i < LEN(joins); i++)
            if (at > s && at[-1] == ' ' && scan_stands(at, joins[i]))
                return at;
    }
    return s + strlen(s);
}

static bool boolean_number(const char *text, double *number)
{
    static const char *const words[] = {"nej", "ja", "false", "true", "no", "yes", "0", "1"};
    for (size_t i = 0; i < LEN(words); i++)
        if (strcmp(text, words[i]) == 0) {
            *number = (double)(i % 2);
            return true;
        }
    return false;
}

/* The operand's number by the column's type, and what would have been right. */
static bool operand_number(const struct column *column, const char *text, double *number,
                           const char **wanted)
{
    int days = 0;
    bool good = true;
    size_t n = strlen(text);
    switch (column->type) {
    case TYPE_NUMBER:
    case TYPE_INTEGER:
    case TYPE_YEAR:
        *wanted = "a number with decimal point";
        return number_parse(text, n, number);
    case TYPE_BOOLEAN: *wanted = "ja or nej"; return boolean_number(text, number);
    case TYPE_DATE:
        *wanted = "a date such as 2025-09-30";
        good = date_parse(text, n, &days);
        break;
    case TYPE_YEARMONTH:
        *wanted = "a month such as 2025-09";
        good = yearmonth_parse(text, n, &days);
        break;
    case TYPE_STRING:
    case TYPE_ANY: break;
    }
    *number = days;
    return good;
}

/* A text that no row has is nearly always a slip: told, but it is for the author to judge. */
static void warn_absent(const struct parser *parser, const struct column *column,
                        const char *text, struct pos pos)
{
    const struct table *table = parser->table;
    for (size_t row = 0; row < table->n_rows; row++)
        if (strcmp(column->text[row], text) == 0)
            return;
    diag_warning(parser->scan.diag, pos, "absent-value", "no row of %s has \"%s\" as %s",
                 table->name, text, column->name);
    diag_length(parser->scan.diag, strlen(text));
    diag_suggest(parser->scan.diag, text, column->text, table->n_rows);
}

static bool not_comparable(const struct parser *parser, const char *text,
                           const struct column *column, const char *wanted, struct pos pos)
{
    diag_error(parser->scan.diag, pos, "condition",
               "\"%s\" cannot be compared with the column %s, which needs %s", text,
               column->name, wanted);
    diag_length(parser->scan.diag, strlen(text));
    return false;
}

static bool parse_operand(struct parser *parser, const struct column *column, bool in_list,
                          struct operand *operand)
{
    scan_space(&parser->scan);
    struct pos pos = scan_pos(&parser->scan, parser->scan.at);
    const char *wanted = "";
    if (at_quote(parser)) {
        operand->text = take_quoted(parser);
        if (!operand->text)
            return false;
    } else {
        const char *end = bare_end(parser->scan.at, in_list);
        operand->text = bare_text(parser, end);
        if (*operand->text == '\0')
            return scan_error(&parser->scan, "a value");
        parser->scan.at = end;
    }
    if (!operand_number(column, operand->text, &operand->number, &wanted))
        return not_comparable(parser, operand->text, column, wanted, pos);
    if (!column->number)
        warn_absent(parser, column, operand->text, pos);
    return true;
}

/* --- tests --- */

static bool parse_list(struct parser *parser, struct condition *test)
{
    struct operand *operands = NULL;
    size_t capacity = 0;
    if (!scan_sign(&parser->scan, "("))
        return scan_error(&parser->scan, "\"(\" and values");
    do {
        operands =
            arena_grow(parser->arena, operands, test->n_operands, &capacity, sizeof *operands);
        if (!parse_operand(parser, test->column, true, &operands[test->n_operands++]))
            return false;
    } while (scan_sign(&parser->scan, ","));
    test->operands = operands;
    return scan_sign(&parser->scan, ")") || scan_error(&parser->scan, "\")\"");
}

static bool parse_comparison(struct parser *parser, struct condition *test)
{
    struct operand *operand = arena_alloc(parser->arena, sizeof *operand);
    scan_space(&parser->scan);
    const char *sign = parser->scan.at;
    size_t n = scan_comparison(sign, &test->comparison);
    if (n == 0)
        return scan_error(&parser->scan, "a comparison such as = or ≥");
    parser->scan.at += n;
    test->operands = operand;
    test->n_operands = 1;
    if (!test->column->number && test->comparison > COMPARE_DIFFERENT)
        return diag_error(parser->scan.diag, scan_pos(&parser->scan, sign), "condition",
                          "the column %s holds text, which can only be compared by = and ≠",
                          test->column->name);
    return parse_operand(parser, test->column, false, operand);
}

static const struct condition *parse_test(struct parser *parser)
{
    struct condition *test = arena_alloc(parser->arena, sizeof *test);
    test->kind = CONDITION_TEST;
    test->column = parse_column(parser);
    if (!test->column)
        return NULL;
    if (scan_word(&parser->scan, "saknas", "is missing")) {
        test->test = TEST_MISSING;
        return test;
    }
    if (scan_word(&parser->scan, "finns", "is present")) {
        test->test = TEST_PRESENT;
        return test;
    }
    if (scan_word(&parser->scan, "i", "in")) {
        test->test = TEST_IN;
        return parse_list(parser, test) ? test : NULL;
    }
    return parse_comparison(parser, test) ? test : NULL;
}

/* --- joined conditions --- */

static const struct condition *join(struct parser *parser, enum condition_kind kind,
                                    const struct condition *left, const struct condition *right)
{
    struct condition *condition = arena_alloc(parser->arena, sizeof *condition);
    condition->kind = kind;
    condition->left = left;
    condition->right = right;
    return left && (right || kind == CONDITION_NOT) ? condition : NULL;
}

static const struct condition *parse_any(struct parser *parser);

static const struct condition *parse_nested(struct parser *parser)
{
    if (scan_word(&parser->scan, "inte", "not"))
        return join(parser, CONDITION_NOT, parse_nested(parser), NULL);
    scan_space(&parser->scan);
    if (*parser->scan.at != '(')
        return parse_test(parser);
    if (++parser->depth > DEPTH_MAX)
        return scan_error(&parser->scan, "fewer parentheses");
    parser->scan.at++;
    const struct condition *inside = parse_any(parser);
    parser->depth--;
    if (inside && !scan_sign(&parser->scan, ")"))
        return scan_error(&parser->scan, "\")\"");
    return inside;
}

static const struct condition *parse_all(struct parser *parser)
{
    const struct condition *left = parse_nested(parser);
    while (left && scan_word(&parser->scan, "och", "and"))
        left = join(parser, CONDITION_AND, left, parse_nested(parser));
    return left;
}

static const struct condition *parse_any(struct parser *parser)
{
    const struct condition *left = parse_all(parser);
    while (left && scan_word(&parser->scan, "eller", "or"))
        left = join(parser, CONDITION_OR, left, parse_all(parser));
    return left;
}

const struct condition *condition_parse(struct arena *arena, const char *text, struct pos pos,
                                        const struct table *table, struct diag *diag)
{
    struct parser parser = {
        .arena = arena, .scan = scan_open(text, pos, "condition", diag), .table = table};
    if (strlen(text) > TEXT_MAX) {
        diag_error(diag, pos, "condition", "the condition has more than %d bytes", TEXT_MAX);
        return NULL;
    }
    const struct condition *condition = parse_any(&parser);
    scan_space(&parser.scan);
    if (condition && *parser.scan.at)
        return scan_error(&parser.scan, "\"och\", \"eller\" or the end");
    return condition;
}
