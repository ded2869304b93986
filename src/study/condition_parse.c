/* A recursive-descent parser; errors name the column of the sign or word at fault. */
#include "study/condition.h"

#include <ctype.h>
#include <stdint.h>
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
    const char *text, *at;
    struct pos pos;
    const struct table *table;
    int depth;
    struct diag *diag;
};

/* --- signs and words --- */

static struct pos pos_at(const struct parser *parser, const char *at)
{
    struct pos pos = parser->pos;
    if (pos.line)
        pos.col += (int)(at - parser->text);
    return pos;
}

static void skip_space(struct parser *parser)
{
    while (isspace((unsigned char)*parser->at))
        parser->at++;
}

static bool is_letter(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || (unsigned char)byte >= 0x80;
}

/* Whether the word stands at s, with no letter after it. */
static bool stands(const char *s, const char *word)
{
    size_t n = strlen(word);
    return strncmp(s, word, n) == 0 && !is_letter(s[n]);
}

static bool take_word(struct parser *parser, const char *sv, const char *en)
{
    skip_space(parser);
    const char *word = stands(parser->at, sv) ? sv : en;
    if (!stands(parser->at, word))
        return false;
    parser->at += strlen(word);
    return true;
}

static bool take_sign(struct parser *parser, char sign)
{
    skip_space(parser);
    if (*parser->at != sign)
        return false;
    parser->at++;
    return true;
}

static void *syntax_error(const struct parser *parser, const char *wanted)
{
    if (*parser->at)
        diag_error(parser->diag, pos_at(parser, parser->at), "condition",
                   "expected %s before \"%s\"", wanted, parser->at);
    else
        diag_error(parser->diag, pos_at(parser, parser->at), "condition",
                   "expected %s at the end of \"%s\"", wanted, parser->text);
    return NULL;
}

/* --- quotes: the sign that opens, the one that closes --- */

static const struct {
    const char *open, *close;
} quotes[] = {{"\"", "\""}, {"'", "'"}, {"”", "”"}, {"“", "”"}, {"’", "’"}};

/* The text in quotes at the parser, NULL when none stands there or none closes it. */
static const char *take_quoted(struct parser *parser)
{
    for (size_t i = 0; i < LEN(quotes); i++) {
        size_t n = strlen(quotes[i].open);
        if (strncmp(parser->at, quotes[i].open, n) != 0)
            continue;
        const char *close = strstr(parser->at + n, quotes[i].close);
        if (!close)
            return syntax_error(parser, "a quote that closes the one");
        const char *text =
            arena_copy(parser->arena, parser->at + n, (size_t)(close - parser->at) - n);
        parser->at = close + strlen(quotes[i].close);
        return text;
    }
    return NULL;
}

static bool at_quote(const struct parser *parser)
{
    for (size_t i = 0; i < LEN(quotes); i++)
        if (strncmp(parser->at, quotes[i].open, strlen(quotes[i].open)) == 0)
            return true;
    return false;
}

/* --- columns --- */

static const struct column *longest_column(const struct parser *parser)
{
    const struct column *best = NULL;
    for (size_t i = 0; i < parser->table->n_columns; i++) {
        const struct column *column = &parser->table->columns[i];
        if (stands(parser->at, column->name) &&
            (!best || strlen(column->name) > strlen(best->name)))
            best = column;
    }
    return best;
}

/* What stands bare up to the next sign, without spaces at its end. */
static const char *bare_text(const struct parser *parser, const char *end)
{
    while (end > parser->at && isspace((unsigned char)end[-1]))
        end--;
    return arena_copy(parser->arena, parser->at, (size_t)(end - parser->at));
}

static const struct column *named(const struct parser *parser, const char *name, const char *at)
{
    return column_named(parser->arena, parser->table, name, pos_at(parser, at), parser->diag);
}

static const struct column *parse_column(struct parser *parser)
{
    skip_space(parser);
    const char *at = parser->at;
    if (at_quote(parser)) {
        const char *name = take_quoted(parser);
        return name ? named(parser, name, at) : NULL;
    }
    const struct column *column = longest_column(parser);
    if (column) {
        parser->at += strlen(column->name);
        return column;
    }
    size_t n = strcspn(at, "=<>!()\xE2");
    if (n == 0)
        return syntax_error(parser, "a column's name");
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
            if (at > s && at[-1] == ' ' && stands(at, joins[i]))
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
    case TYPE_BOOLEAN:
        *wanted = "ja or nej";
        return boolean_number(text, number);
    case TYPE_DATE:
        *wanted = "a date such as 2025-09-30";
        good = date_parse(text, n, &days);
        break;
    case TYPE_YEARMONTH:
        *wanted = "a month such as 2025-09";
        good = yearmonth_parse(text, n, &days);
        break;
    case TYPE_STRING:
    case TYPE_ANY:
        break;
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
    diag_warning(parser->diag, pos, "absent-value", "no row of %s has \"%s\" as %s",
                 table->name, text, column->name);
    diag_length(parser->diag, strlen(text));
    const char **texts = arena_array(parser->arena, table->n_rows, sizeof *texts);
    for (size_t row = 0; row < table->n_rows; row++)
        texts[row] = column->text[row];
    const char *nearest = diag_nearest(text, texts, table->n_rows);
    if (nearest)
        diag_hint(parser->diag, "did you mean \"%s\"?", nearest);
}

static bool not_comparable(const struct parser *parser, const char *text,
                           const struct column *column, const char *wanted, struct pos pos)
{
    diag_error(parser->diag, pos, "condition",
               "\"%s\" cannot be compared with the column %s, which needs %s", text, column->name,
               wanted);
    diag_length(parser->diag, strlen(text));
    return false;
}

static bool parse_operand(struct parser *parser, const struct column *column, bool in_list,
                          struct operand *operand)
{
    skip_space(parser);
    struct pos pos = pos_at(parser, parser->at);
    const char *wanted = "";
    if (at_quote(parser)) {
        operand->text = take_quoted(parser);
        if (!operand->text)
            return false;
    } else {
        const char *end = bare_end(parser->at, in_list);
        operand->text = bare_text(parser, end);
        if (*operand->text == '\0')
            return syntax_error(parser, "a value");
        parser->at = end;
    }
    if (!operand_number(column, operand->text, &operand->number, &wanted))
        return not_comparable(parser, operand->text, column, wanted, pos);
    if (!column->number)
        warn_absent(parser, column, operand->text, pos);
    return true;
}

/* --- tests --- */

static const struct {
    const char *sign;
    enum comparison comparison;
} signs[] = {
    {"!=", COMPARE_DIFFERENT},    {"≠", COMPARE_DIFFERENT}, {"<=", COMPARE_LESS_EQUAL},
    {"≤", COMPARE_LESS_EQUAL},    {"<", COMPARE_LESS},      {">=", COMPARE_GREATER_EQUAL},
    {"≥", COMPARE_GREATER_EQUAL}, {">", COMPARE_GREATER},   {"==", COMPARE_EQUAL},
    {"=", COMPARE_EQUAL},
};

static bool take_comparison(struct parser *parser, enum comparison *comparison)
{
    skip_space(parser);
    for (size_t i = 0; i < LEN(signs); i++)
        if (strncmp(parser->at, signs[i].sign, strlen(signs[i].sign)) == 0) {
            *comparison = signs[i].comparison;
            parser->at += strlen(signs[i].sign);
            return true;
        }
    return false;
}

static bool parse_list(struct parser *parser, struct condition *test)
{
    struct operand *operands = NULL;
    size_t capacity = 0;
    if (!take_sign(parser, '('))
        return syntax_error(parser, "\"(\" and values");
    do {
        operands =
            arena_grow(parser->arena, operands, test->n_operands, &capacity, sizeof *operands);
        if (!parse_operand(parser, test->column, true, &operands[test->n_operands++]))
            return false;
    } while (take_sign(parser, ','));
    test->operands = operands;
    return take_sign(parser, ')') || syntax_error(parser, "\")\"");
}

static bool parse_comparison(struct parser *parser, struct condition *test)
{
    const char *sign = parser->at;
    struct operand *operand = arena_alloc(parser->arena, sizeof *operand);
    if (!take_comparison(parser, &test->comparison))
        return syntax_error(parser, "a comparison such as = or ≥");
    test->operands = operand;
    test->n_operands = 1;
    if (!test->column->number && test->comparison > COMPARE_DIFFERENT)
        return diag_error(parser->diag, pos_at(parser, sign), "condition",
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
    if (take_word(parser, "saknas", "is missing")) {
        test->comparison = COMPARE_MISSING;
        return test;
    }
    if (take_word(parser, "finns", "is present")) {
        test->comparison = COMPARE_PRESENT;
        return test;
    }
    if (take_word(parser, "i", "in")) {
        test->comparison = COMPARE_IN;
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
    if (take_word(parser, "inte", "not"))
        return join(parser, CONDITION_NOT, parse_nested(parser), NULL);
    skip_space(parser);
    if (*parser->at != '(')
        return parse_test(parser);
    if (++parser->depth > DEPTH_MAX)
        return syntax_error(parser, "fewer parentheses");
    parser->at++;
    const struct condition *inside = parse_any(parser);
    parser->depth--;
    if (inside && !take_sign(parser, ')'))
        return syntax_error(parser, "\")\"");
    return inside;
}

static const struct condition *parse_all(struct parser *parser)
{
    const struct condition *left = parse_nested(parser);
    while (left && take_word(parser, "och", "and"))
        left = join(parser, CONDITION_AND, left, parse_nested(parser));
    return left;
}

static const struct condition *parse_any(struct parser *parser)
{
    const struct condition *left = parse_all(parser);
    while (left && take_word(parser, "eller", "or"))
        left = join(parser, CONDITION_OR, left, parse_all(parser));
    return left;
}

const struct condition *condition_parse(struct arena *arena, const char *text, struct pos pos,
                                        const struct table *table, struct diag *diag)
{
    struct parser parser = {
        .arena = arena, .text = text, .at = text, .pos = pos, .table = table, .diag = diag};
    if (strlen(text) > TEXT_MAX) {
        diag_error(diag, pos, "condition", "the condition has more than %d bytes", TEXT_MAX);
        return NULL;
    }
    const struct condition *condition = parse_any(&parser);
    skip_space(&parser);
    if (condition && *parser.at)
        return syntax_error(&parser, "\"och\", \"eller\" or the end");
    return condition;
}
