/*
 * Sentences that hold only while the data say so.
 *
 *     any        = all { ("eller" | "or") all }
 *     all        = one { ("och" | "and") one }
 *     one        = ("inte" | "not") one | "(" any ")" | comparison
 *     comparison = operand sign operand { sign operand }
 * An operand is what may stand in `{…}`, or a text in quotes, or an ISO date; a sign one of = ≠
 * < ≤ > ≥. Numbers are compared as they print: what a reader sees as equal is equal.
 */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/number.h"
#include "base/str.h"
#include "study/expression.h"
#include "study/scan.h"

#define DEEPEST 20 /* parentheses and "inte" in each other */

struct claim {
    struct script *script;
    struct scan scan;
    struct str read; /* "a is 12, b is 15" */
    bool failed;     /* an error is told */
    int depth;
};

static void syntax_error(struct claim *claim, const char *wanted)
{
    if (!claim->failed)
        scan_error(&claim->scan, wanted);
    claim->failed = true;
}

/* Past "…", […] or (…) that begins at `at`; 0 when it never closes. */
static size_t bracket_length(const char *at)
{
    size_t i = 1;
    if (*at == '"' || *at == '\'') {
        const char *close = strchr(at + 1, *at);
        return close ? (size_t)(close - at) + 1 : 0;
    }
    for (int depth = 1; at[i]; i++) {
        if (at[i] == '"' && strchr(at + i + 1, '"'))
            i = (size_t)(strchr(at + i + 1, '"') - at);
        depth += (at[i] == '(' || at[i] == '[') - (at[i] == ')' || at[i] == ']');
        if (depth == 0)
            return i + 1;
    }
    return 0;
}

/* The longest name of a value that stands here, for names may hold joining words. */
static size_t name_length(const struct claim *claim, const char *at)
{
    const struct value *value = values_longest(&claim->script->values, at);
    return value ? strlen(value->name) : 0;
}

/* Joining words end an operand only where a word can begin. */
static bool ends_operand(const char *at, bool begins)
{
    static const char *const joins[] = {"och", "and", "eller", "or"};
    enum comparison sign;
    bool joined = false;
    for (size_t i = 0; begins && i < LEN(joins); i++)
        joined |= scan_stands(at, joins[i]);
    return joined || *at == '\0' || *at == ')' || scan_comparison(at, &sign);
}

/* Bytes of the operand that begins here. */
static size_t operand_length(const struct claim *claim)
{
    const char *at = claim->scan.at;
    for (bool begins = true; !ends_operand(at, begins);) {
        size_t name = begins ? name_length(claim, at) : 0;
        size_t bracket = strchr("\"'[(", *at) ? bracket_length(at) : 0;
        begins = name || bracket || !scan_is_letter(*at);
        at += name ? name : bracket ? bracket : 1;
    }
    return (size_t)(at - claim->scan.at);
}

static void note_read(struct claim *claim, const char *operand, const struct value *value)
{
    if (value->origin && value->origin->kind == ORIGIN_CONSTANT)
        return;
    struct script *script = claim->script;
    const char *read = arena_printf(script->arena, "%s is %s", operand,
                                    value_prose(script->arena, value, script->language));
    if (claim->read.n == 0 || !strstr(claim->read.s, read))
        str_printf(&claim->read, "%s%s", claim->read.n ? ", " : "", read);
}

/* "Danmark" in quotes, or 2024-05-31; false when it is neither. */
static bool literal(const struct claim *claim, const char *operand, struct value *value)
{
    struct script *script = claim->script;
    static const struct origin constant = {.kind = ORIGIN_CONSTANT};
    size_t n = strlen(operand);
    int days;
    bool quoted =
        n > 1 && (*operand == '"' || *operand == '\'') && bracket_length(operand) == n;
    *value = (struct value){.form = FORM_TEXT, .decimals = -1, .origin = &constant};
    if (quoted) {
        value->text = arena_copy(script->arena, operand + 1, n - 2);
        return values_named(&script->values, value->text) == NULL;
    }
    value->form = FORM_DATE;
    if (!date_parse(operand, n, &days))
        return false;
    value->number = days;
    return true;
}

static bool is_number_text(const char *operand)
{
    return strspn(operand, "0123456789.,") == strlen(operand);
}

static bool read_operand(struct claim *claim, struct value *value)
{
    struct script *script = claim->script;
    scan_space(&claim->scan);
    size_t n = operand_length(claim);
    const char *operand = text_trimmed(script->arena, claim->scan.at, n);
    if (!*operand) {
        syntax_error(claim, "a value");
        return false;
    }
    struct pos pos = scan_pos(&claim->scan, claim->scan.at);
    claim->scan.at += n;
    bool ok = literal(claim, operand, value);
    if (!ok && is_number_text(operand) && !values_named(&script->values, operand)) {
        ok = expression_value(script->arena, operand, pos, &(struct values){0}, value,
                              script->diag);
    } else if (!ok) {
        pos.col--; /* value_find reckons with a brace */
        ok = value_find(script, operand, pos, value);
    }
    ok = ok && final_value(script, value, scan_pos(&claim->scan, claim->scan.at - n));
    claim->failed |= !ok;
    if (ok)
        note_read(claim, operand, value);
    return ok;
}

static bool has_unit(const struct value *value)
{
    return value->unit_measure && strcmp(value->unit_measure, "antal") != 0;
}

static double as_printed(const struct value *value)
{
    return value->decimals < 0 ? value->number : number_round(value->number, value->decimals);
}

/* Whether the two are of one kind; a number without unit fits every unit. */
static bool check_kinds(struct claim *claim, const struct value *left, enum comparison sign,
                        const struct value *right, struct pos pos)
{
    bool texts = left->form == FORM_TEXT, dates = left->form == FORM_DATE;
    const char *wrong = NULL;
    if (texts != (right->form == FORM_TEXT) || dates != (right->form == FORM_DATE))
        wrong = "numbers, texts and dates cannot be compared with each other";
    else if (texts && sign != COMPARE_EQUAL && sign != COMPARE_DIFFERENT)
        wrong = "texts can only be compared by = and ≠";
    else if (has_unit(left) && has_unit(right) &&
             strcmp(left->unit_measure, right->unit_measure) != 0)
        wrong = arena_printf(claim->script->arena, "\"%s\" and \"%s\" cannot be compared",
                             left->unit_measure, right->unit_measure);
    if (wrong)
        diag_error(claim->script->diag, pos, "claim-form", "%s", wrong);
    claim->failed |= wrong != NULL;
    return !wrong;
}

static bool compare(const struct value *left, enum comparison sign, const struct value *right)
{
    if (left->state != VALUE_KNOWN || right->state != VALUE_KNOWN)
        return false;
    double a = as_printed(left), b = as_printed(right);
    int order = left->form == FORM_TEXT ? strcmp(left->text, right->text) : (a > b) - (a < b);
    return comparison_fits(sign, order);
}

static bool comparison_holds(struct claim *claim)
{
    struct value left, right;
    enum comparison sign = COMPARISONS;
    bool holds = true;
    if (!read_operand(claim, &left))
        return false;
    size_t n = scan_comparison(claim->scan.at, &sign);
    if (n == 0)
        syntax_error(claim, "one of = ≠ < ≤ > ≥");
    for (; n > 0 && !claim->failed; n = scan_comparison(claim->scan.at, &sign)) {
        struct pos pos = scan_pos(&claim->scan, claim->scan.at);
        claim->scan.at += n;
        if (!read_operand(claim, &right) || !check_kinds(claim, &left, sign, &right, pos))
            return false;
        holds &= compare(&left, sign, &right);
        left = right;
    }
    return holds;
}

static bool any_holds(struct claim *claim);

/* A parenthesis that holds a sign is a condition, else arithmetic. */
static bool opens_condition(const struct claim *claim)
{
    size_t n = *claim->scan.at == '(' ? bracket_length(claim->scan.at) : 0;
    enum comparison sign;
    for (size_t i = 0; i < n; i++)
        if (scan_comparison(claim->scan.at + i, &sign))
            return true;
    return false;
}

static bool one_holds(struct claim *claim)
{
    bool holds;
    if (++claim->depth > DEEPEST)
        syntax_error(claim, "fewer parentheses");
    if (claim->failed)
        return false;
    if (scan_word(&claim->scan, "inte", "not")) {
        holds = !one_holds(claim);
    } else if (opens_condition(claim)) {
        claim->scan.at++;
        holds = any_holds(claim);
        scan_space(&claim->scan);
        if (!scan_sign(&claim->scan, ")"))
            syntax_error(claim, "\")\"");
    } else {
        holds = comparison_holds(claim);
    }
    claim->depth--;
    return holds;
}

static bool all_hold(struct claim *claim)
{
    bool holds = one_holds(claim);
    while (!claim->failed && scan_word(&claim->scan, "och", "and"))
        holds &= one_holds(claim);
    return holds;
}

static bool any_holds(struct claim *claim)
{
    bool holds = all_hold(claim);
    while (!claim->failed && scan_word(&claim->scan, "eller", "or"))
        holds |= all_hold(claim);
    return holds;
}

bool claim_check(struct script *script, const char *text, struct pos pos, struct pos sentence)
{
    struct claim claim = {.script = script,
                          .scan = scan_open(text, pos, "claim-form", script->diag),
                          .read = STR_EMPTY};
    bool holds = any_holds(&claim);
    scan_space(&claim.scan);
    if (!claim.failed && *claim.scan.at)
        syntax_error(&claim, "\"och\", \"eller\" or the end");
    if (!claim.failed && !holds) {
        diag_error(script->diag, sentence, "claim", "the data do not say so: %s, where %s",
                   text, claim.read.n ? claim.read.s : "nothing is read");
        diag_hint(script->diag, "write what the data say now, or mend the condition");
    }
    str_close(&claim.read);
    return holds && !claim.failed;
}
