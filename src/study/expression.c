/* A recursive-descent parser that computes while it reads; each step is a value with its
 * origin. */
#include "study/expression.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/number.h"
#include "study/money.h"
#include "study/scan.h"

#define DEPTH_MAX 50
#define TEXT_MAX 1000

struct parser {
    struct arena *arena;
    struct scan scan;
    const struct values *values;
    int depth;
    bool divides;   /* there is a quotient */
    bool fractions; /* an operand has decimals */
};

/* --- units --- */

/* A count is a pure number to arithmetic. */
static bool is_pure(const struct value *value)
{
    return !value->unit_measure || strcmp(value->unit_measure, "antal") == 0;
}

static bool same_unit(const struct value *a, const struct value *b)
{
    if (is_pure(a) || is_pure(b))
        return is_pure(a) && is_pure(b);
    return strcmp(a->unit_measure, b->unit_measure) == 0;
}

static const char *unit_name(const struct value *value)
{
    return value->unit_measure ? value->unit_measure : "numbers without unit";
}

static bool unit_error(const struct parser *parser, const char *at, const struct value *left,
                       char operation, const struct value *right)
{
    diag_error(parser->scan.diag, scan_pos(&parser->scan, at), "mixed-units",
               "\"%s\" and \"%s\" cannot be joined by %c", unit_name(left), unit_name(right),
               operation);
    money_hint(parser->scan.diag, left->unit_measure, right->unit_measure);
    return false;
}

/* An amount by a rate, either way round; NULL when they are none. */
static const char *exchanged(struct arena *arena, const struct value *left, char operation,
                             const struct value *right)
{
    const char *unit =
        money_exchanged(arena, left->unit_measure, right->unit_measure, operation == '/');
    if (!unit && operation == '*')
        unit = money_exchanged(arena, right->unit_measure, left->unit_measure, false);
    return unit;
}

static bool product_unit(struct arena *arena, const struct value *left, char operation,
                         const struct value *right, const char **unit)
{
    const char *money = exchanged(arena, left, operation, right);
    if (money)
        *unit = money;
    else if (operation == '/' && same_unit(left, right))
        *unit = NULL;
    else if (is_pure(right))
        *unit = left->unit_measure;
    else if (operation == '*' && is_pure(left))
        *unit = right->unit_measure;
    else if (operation == '/' && !is_pure(left))
        *unit = arena_printf(arena, "%s per %s", left->unit_measure, right->unit_measure);
    else
        return false;
    return true;
}

static bool join_units(struct arena *arena, const struct value *left, char operation,
                       const struct value *right, const char **unit)
{
    if (operation == '*' || operation == '/')
        return product_unit(arena, left, operation, right, unit);
    *unit = left->unit_measure ? left->unit_measure : right->unit_measure;
    return same_unit(left, right);
}

/* --- arithmetic --- */

static double number_of(const struct value *left, char operation, const struct value *right)
{
    switch (operation) {
    case '+': return left->number + right->number;
    case '-': return left->number - right->number;
    case '*': return left->number * right->number;
    default: return left->number / right->number;
    }
}

/* A quotient has at least one decimal; -1, as many as there are, wins over any. */
static int decimals_of(const struct value *left, char operation, const struct value *right)
{
    if (left->decimals < 0 || right->decimals < 0)
        return -1;
    int most = left->decimals > right->decimals ? left->decimals : right->decimals;
    return operation == '/' && most < 1 ? 1 : most;
}

static void set_number(struct value *out, const struct value *left, char operation,
                       const struct value *right)
{
    const struct value *unknown = left->state != VALUE_KNOWN ? left : right;
    out->state = unknown->state;
    out->reason = unknown->reason;
    if (out->state != VALUE_KNOWN)
        return;
    bool zero = !(right->number > 0) && !(right->number < 0);
    out->number = zero && operation == '/' ? 0 : number_of(left, operation, right);
    if (zero && operation == '/')
        out->reason = "delning med noll";
    else if (!isfinite(out->number))
        out->reason = "talet är för stort";
    if (out->reason)
        out->state = VALUE_UNKNOWN;
}

static bool is_number(const struct value *value)
{
    return value->form == FORM_NUMBER || value->form == FORM_PLAIN;
}

/* Dates can only be subtracted, which gives days. */
static bool are_days(const struct value *left, char operation, const struct value *right)
{
    return left->form == FORM_DATE && right->form == FORM_DATE && operation == '-';
}

static const struct value *arithmetic(const struct parser *parser, const char *at,
                                      const struct value *left, char operation,
                                      const struct value *right)
{
    if (!left || !right)
        return NULL;
    struct origin *origin = arena_alloc(parser->arena, sizeof *origin);
    struct value *out = arena_alloc(parser->arena, sizeof *out);
    bool days = are_days(left, operation, right);
    *origin = (struct origin){.kind = ORIGIN_ARITHMETIC,
                              .pos = parser->scan.pos,
                              .formula = parser->scan.text,
                              .operation = operation,
                              .left = left,
                              .right = right};
    *out = (struct value){.form = FORM_NUMBER,
                          .origin = origin,
                          .status = left->status > right->status ? left->status : right->status,
                          .decimals = decimals_of(left, operation, right)};
    if (!days && (!is_number(left) || !is_number(right))) {
        diag_error(parser->scan.diag, scan_pos(&parser->scan, at), "type-mismatch",
                   "texts and dates cannot be joined by %c", operation);
        return NULL;
    }
    if (days)
        out->unit_measure = "dagar";
    else if (!join_units(parser->arena, left, operation, right, &out->unit_measure)) {
        unit_error(parser, at, left, operation, right);
        return NULL;
    }
    set_number(out, left, operation, right);
    return out;
}

/* --- operands --- */

static const struct value *constant(struct parser *parser, const char *digits, int decimals,
                                    double number)
{
    struct origin *origin = arena_alloc(parser->arena, sizeof *origin);
    struct value *value = arena_alloc(parser->arena, sizeof *value);
    *origin = (struct origin){.kind = ORIGIN_CONSTANT,
                              .pos = scan_pos(&parser->scan, parser->scan.at),
                              .formula = digits};
    *value = (struct value){
        .form = FORM_NUMBER, .number = number, .decimals = decimals, .origin = origin};
    return value;
}

static const struct value *parse_number(struct parser *parser)
{
    size_t n = strspn(parser->scan.at, "0123456789.,");
    char *digits = arena_copy(parser->arena, parser->scan.at, n);
    for (char *s = digits; *s; s++)
        if (*s == ',')
            *s = '.';
    double number;
    if (!number_parse(digits, n, &number))
        return scan_error(&parser->scan, "a number");
    const char *point = strchr(digits, '.');
    const struct value *value =
        constant(parser, digits, point ? (int)strlen(point + 1) : 0, number);
    parser->scan.at += n;
    return value;
}

static const struct value *unknown_name(const struct parser *parser, const char *at,
                                        const char *name)
{
    diag_error(parser->scan.diag, scan_pos(&parser->scan, at), "unknown-value",
               "no value is called \"%s\"", name);
    diag_length(parser->scan.diag, strlen(name));
    values_suggest(parser->arena, parser->values, name, parser->scan.diag);
    return NULL;
}

static const struct value *parse_quoted(struct parser *parser)
{
    const char *at = parser->scan.at, *close = strchr(at + 1, *at);
    if (!close)
        return scan_error(&parser->scan, "a quote that closes the one");
    const char *name = arena_copy(parser->arena, at + 1, (size_t)(close - at) - 1);
    parser->scan.at = close + 1;
    const struct value *value = values_named(parser->values, name);
    return value ? value : unknown_name(parser, at, name);
}

static const struct value *parse_name(struct parser *parser)
{
    const struct value *value = values_longest(parser->values, parser->scan.at);
    if (value) {
        parser->scan.at += strlen(value->name);
        return value;
    }
    size_t n = strcspn(parser->scan.at, "+*/()");
    while (n && isspace((unsigned char)parser->scan.at[n - 1]))
        n--;
    if (n == 0)
        return scan_error(&parser->scan, "a name or number");
    return unknown_name(parser, parser->scan.at, arena_copy(parser->arena, parser->scan.at, n));
}

static const struct value *parse_sum(struct parser *parser);

static const struct value *parse_nested(struct parser *parser)
{
    if (++parser->depth > DEPTH_MAX)
        return scan_error(&parser->scan, "fewer parentheses");
    const struct value *inside = parse_sum(parser);
    parser->depth--;
    if (inside && !scan_sign(&parser->scan, ")"))
        return scan_error(&parser->scan, "\")\"");
    return inside;
}

static const struct value *parse_operand(struct parser *parser)
{
    scan_space(&parser->scan);
    if (scan_sign(&parser->scan, "("))
        return parse_nested(parser);
    if (*parser->scan.at == '"' || *parser->scan.at == '\'')
        return parse_quoted(parser);
    /* "2023 anslag" is a name, not a number. */
    bool number = isdigit((unsigned char)*parser->scan.at) &&
                  !values_longest(parser->values, parser->scan.at);
    const struct value *value = number ? parse_number(parser) : parse_name(parser);
    parser->fractions |= value && value->decimals != 0;
    return value;
}

/* A minus before an operand is zero minus it, in its own unit. */
static const struct value *parse_signed(struct parser *parser)
{
    scan_space(&parser->scan);
    const char *at = parser->scan.at;
    if (!scan_sign(&parser->scan, "-") && !scan_sign(&parser->scan, "−"))
        return parse_operand(parser);
    const struct value *operand = parse_operand(parser);
    if (!operand)
        return NULL;
    struct value *zero = arena_alloc(parser->arena, sizeof *zero);
    *zero = *constant(parser, "0", 0, 0);
    zero->unit_measure = operand->unit_measure;
    return arithmetic(parser, at, zero, '-', operand);
}

static char take_operator(struct parser *parser, const char *first, const char *first_sign,
                          const char *second)
{
    if (scan_sign(&parser->scan, first) || scan_sign(&parser->scan, first_sign))
        return *first;
    return scan_sign(&parser->scan, second) ? *second : '\0';
}

static const struct value *parse_product(struct parser *parser)
{
    const struct value *left = parse_signed(parser);
    while (left) {
        scan_space(&parser->scan);
        const char *at = parser->scan.at;
        char operation = take_operator(parser, "*", "×", "/");
        if (!operation)
            break;
        parser->divides |= operation == '/';
        left = arithmetic(parser, at, left, operation, parse_signed(parser));
    }
    return left;
}

static const struct value *parse_sum(struct parser *parser)
{
    const struct value *left = parse_product(parser);
    while (left) {
        scan_space(&parser->scan);
        const char *at = parser->scan.at;
        char operation = take_operator(parser, "-", "−", "+");
        if (!operation)
            break;
        left = arithmetic(parser, at, left, operation, parse_product(parser));
    }
    return left;
}

/* What whole numbers give and is whole as printed needs no decimal: 80, not 80,0. */
static bool is_whole(double shown)
{
    double whole = number_round(shown, 0);
    return !(shown < whole) && !(shown > whole);
}

bool expression_value(struct arena *arena, const char *text, struct pos pos,
                      const struct values *values, struct value *out, struct diag *diag)
{
    if (strlen(text) > TEXT_MAX)
        return diag_error(diag, pos, "expression", "the expression has more than %d bytes",
                          TEXT_MAX);
    const char *kept = arena_copy(arena, text, strlen(text));
    struct parser parser = {
        .arena = arena, .scan = scan_open(kept, pos, "expression", diag), .values = values};
    const struct value *value = parse_sum(&parser);
    if (!value)
        return false;
    scan_space(&parser.scan);
    if (*parser.scan.at)
        return scan_error(&parser.scan, "an operator or the end");
    *out = *value;
    out->name = NULL;
    if (parser.divides && !parser.fractions && is_whole(number_round(out->number, 1)))
        out->decimals = 0;
    return true;
}

/* Only the scale of money can be changed: any other unit is the author's word for a number. */
static bool can_relabel(const char *from, const char *to)
{
    return !from || !money_is(from) || strcmp(from, to) == 0;
}

/* "anslag / 1000", "(a + b) / 1000" */
static const char *scaled(struct arena *arena, const struct value *value, char operation,
                          const char *digits)
{
    const struct origin *origin = value->origin;
    if (value->name || origin->kind == ORIGIN_CELL)
        return arena_printf(arena, "%s %c %s", value->name ? value->name : origin->column->name,
                            operation, digits);
    return arena_printf(arena, "(%s) %c %s", origin->formula, operation, digits);
}

bool expression_in_unit(struct arena *arena, const struct value *value, const char *unit,
                        struct pos pos, struct value *out, struct diag *diag)
{
    struct parser parser = {.arena = arena, .scan = scan_open(unit, pos, "expression", diag)};
    struct value *from = arena_alloc(arena, sizeof *from);
    double factor;
    *from = *value; /* which may be *out */
    *out = *value;
    if (can_relabel(value->unit_measure, unit)) {
        out->unit_measure = unit;
        return true;
    }
    if (!money_factor(value->unit_measure, unit, &factor)) {
        diag_error(diag, pos, "mixed-units", "\"%s\" cannot be told in \"%s\"",
                   value->unit_measure, unit);
        money_hint(diag, unit, value->unit_measure);
        return false;
    }
    bool down = factor < 1;
    double by = down ? 1 / factor : factor;
    const char *digits = number_plain(arena, by, 0, LANGUAGE_EN);
    const struct value *number = constant(&parser, digits, 0, by);
    parser.scan.text = scaled(arena, value, down ? '/' : '*', digits);
    *out = *arithmetic(&parser, unit, from, down ? '/' : '*', number);
    out->name = value->name;
    out->unit_measure = unit;
    out->decimals = down ? -1 : 0;
    return true;
}
