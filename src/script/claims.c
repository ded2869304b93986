/*
 * Sentences that hold only while the data say so.
 *
 *     any        = all { ("eller" | "or") all }
 *     all        = one { ("och" | "and") one }
 *     one        = ("inte" | "not") one | "(" any ")" | comparison
 *     comparison = operand sign operand { sign operand }
 * An operand is what may stand in `{…}`, or a text in quotes, or an ISO date; a sign one of = ≠ < ≤ > ≥.
 * Numbers are compared as they print: what a reader sees as equal is equal.
 */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/number.h"
#include "base/str.h"
#include "base/utf8.h"
#include "study/expression.h"

#define DEEPEST 20 /* parentheses and "inte" in each other */

struct claim {
    struct script *script;
    const char *text, *at;
    struct pos pos;      /* of the text's first character */
    struct str read;     /* "a is 12, b is 15" */
    bool failed;         /* an error is told */
    int depth;
};

enum sign { SIGN_EQUAL, SIGN_DIFFERENT, SIGN_AT_MOST, SIGN_LESS, SIGN_AT_LEAST, SIGN_GREATER, SIGNS };

static const struct { const char *text; enum sign sign; } signs[] = {
    {"≠", SIGN_DIFFERENT}, {"!=", SIGN_DIFFERENT}, {"<=", SIGN_AT_MOST}, {"≤", SIGN_AT_MOST},
    {">=", SIGN_AT_LEAST}, {"≥", SIGN_AT_LEAST},   {"<", SIGN_LESS},     {">", SIGN_GREATER},
    {"=", SIGN_EQUAL}};

static struct pos pos_at(const struct claim *claim, const char *at)
{
    struct pos pos = claim->pos;
    pos.col += (int)(at - claim->text);
    return pos;
}

static void skip_space(struct claim *claim)
{
    claim->at += strspn(claim->at, " \n\t");
}

static void syntax_error(struct claim *claim, const char *wanted)
{
    if (!claim->failed)
        diag_error(claim->script->diag, pos_at(claim, claim->at), "claim-form", "expected %s %s \"%s\"", wanted,
                   *claim->at ? "before" : "at the end of", *claim->at ? claim->at : claim->text);
    claim->failed = true;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* Bytes of one of two words that stands alone at `at`, or 0. */
static size_t word_at(const char *at, const char *swedish, const char *english)
{
    const char *both[] = {swedish, english};
    for (size_t i = 0; i < LEN(both); i++) {
        size_t n = strlen(both[i]);
        if (strncmp(at, both[i], n) == 0 && !is_letter(at[n]))
            return n;
    }
    return 0;
}

static bool take_word(struct claim *claim, const char *swedish, const char *english)
{
    skip_space(claim);
    size_t n = word_at(claim->at, swedish, english);
    claim->at += n;
    return n > 0;
}

static size_t sign_at(const char *at, enum sign *sign)
{
    for (size_t i = 0; i < LEN(signs); i++)
        if (strncmp(at, signs[i].text, strlen(signs[i].text)) == 0) {
            *sign = signs[i].sign;
            return strlen(signs[i].text);
        }
    return 0;
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
    size_t best = 0;
    for (size_t i = 0; i < claim->script->n_values; i++) {
        const char *name = claim->script->values[i]->name;
        size_t n = strlen(name);
        if (n > best && strncmp(at, name, n) == 0 && !is_letter(at[n]))
            best = n;
    }
    return best;
}

/* Joining words end an operand only where a word can begin. */
static bool ends_operand(const char *at, bool begins)
{
    enum sign sign;
    if (*at == '\0' || *at == ')' || sign_at(at, &sign))
        return true;
    return begins && (word_at(at, "och", "and") || word_at(at, "eller", "or"));
}

/* Bytes of the operand that begins here. */
static size_t operand_length(const struct claim *claim)
{
    const char *at = claim->at;
    for (bool begins = true; !ends_operand(at, begins);) {
        size_t name = begins ? name_length(claim, at) : 0;
        size_t bracket = strchr("\"'[(", *at) ? bracket_length(at) : 0;
        begins = name || bracket || !is_letter(*at);
        at += name ? name : bracket ? bracket : 1;
    }
    return (size_t)(at - claim->at);
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
    bool quoted = n > 1 && (*operand == '"' || *operand == '\'') && bracket_length(operand) == n;
    *value = (struct value){.form = FORM_TEXT, .decimals = -1, .origin = &constant};
    if (quoted) {
        value->text = arena_copy(script->arena, operand + 1, n - 2);
        return value_named(script, value->text) == NULL;
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
    skip_space(claim);
    size_t n = operand_length(claim);
    const char *operand = text_trimmed(script->arena, claim->at, n);
    if (!*operand) {
        syntax_error(claim, "a value");
        return false;
    }
    struct pos pos = pos_at(claim, claim->at);
    claim->at += n;
    bool ok = literal(claim, operand, value);
    if (!ok && is_number_text(operand) && !value_named(script, operand)) {
        ok = expression_value(script->arena, operand, pos, NULL, 0, value, script->diag);
    } else if (!ok) {
        pos.col--; /* value_find reckons with a brace */
        ok = value_find(script, operand, pos, value);
    }
    ok = ok && final_value(script, value, pos_at(claim, claim->at - n));
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
static bool check_kinds(struct claim *claim, const struct value *left, enum sign sign, const struct value *right,
                        struct pos pos)
{
    bool texts = left->form == FORM_TEXT, dates = left->form == FORM_DATE;
    const char *wrong = NULL;
    if (texts != (right->form == FORM_TEXT) || dates != (right->form == FORM_DATE))
        wrong = "numbers, texts and dates cannot be compared with each other";
    else if (texts && sign != SIGN_EQUAL && sign != SIGN_DIFFERENT)
        wrong = "texts can only be compared by = and ≠";
    else if (has_unit(left) && has_unit(right) && strcmp(left->unit_measure, right->unit_measure) != 0)
        wrong = arena_printf(claim->script->arena, "\"%s\" and \"%s\" cannot be compared", left->unit_measure,
                             right->unit_measure);
    if (wrong)
        diag_error(claim->script->diag, pos, "claim-form", "%s", wrong);
    claim->failed |= wrong != NULL;
    return !wrong;
}

static bool compare(const struct value *left, enum sign sign, const struct value *right)
{
    if (left->state != VALUE_KNOWN || right->state != VALUE_KNOWN)
        return false;
    double a = as_printed(left), b = as_printed(right);
    int order = left->form == FORM_TEXT ? strcmp(left->text, right->text) : (a > b) - (a < b);
    switch (sign) {
    case SIGN_EQUAL: return order == 0;
    case SIGN_DIFFERENT: return order != 0;
    case SIGN_AT_MOST: return order <= 0;
    case SIGN_LESS: return order < 0;
    case SIGN_AT_LEAST: return order >= 0;
    case SIGN_GREATER: return order > 0;
    case SIGNS: break;
    }
    return false;
}

static bool comparison_holds(struct claim *claim)
{
    struct value left, right;
    enum sign sign = SIGNS;
    bool holds = true;
    if (!read_operand(claim, &left))
        return false;
    size_t n = sign_at(claim->at, &sign);
    if (n == 0)
        syntax_error(claim, "one of = ≠ < ≤ > ≥");
    for (; n > 0 && !claim->failed; n = sign_at(claim->at, &sign)) {
        struct pos pos = pos_at(claim, claim->at);
        claim->at += n;
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
    size_t n = *claim->at == '(' ? bracket_length(claim->at) : 0;
    enum sign sign;
    for (size_t i = 0; i < n; i++)
        if (sign_at(claim->at + i, &sign))
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
    if (take_word(claim, "inte", "not")) {
        holds = !one_holds(claim);
    } else if (opens_condition(claim)) {
        claim->at++;
        holds = any_holds(claim);
        skip_space(claim);
        if (*claim->at == ')')
            claim->at++;
        else
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
    while (!claim->failed && take_word(claim, "och", "and"))
        holds &= one_holds(claim);
    return holds;
}

static bool any_holds(struct claim *claim)
{
    bool holds = all_hold(claim);
    while (!claim->failed && take_word(claim, "eller", "or"))
        holds |= all_hold(claim);
    return holds;
}

bool claim_check(struct script *script, const char *text, struct pos pos, struct pos sentence)
{
    struct claim claim = {.script = script, .text = text, .at = text, .pos = pos, .read = STR_EMPTY};
    bool holds = any_holds(&claim);
    skip_space(&claim);
    if (!claim.failed && *claim.at)
        syntax_error(&claim, "\"och\", \"eller\" or the end");
    if (!claim.failed && !holds) {
        diag_error(script->diag, sentence, "claim", "the data do not say so: %s, where %s", text,
                   claim.read.n ? claim.read.s : "nothing is read");
        diag_hint(script->diag, "write what the data say now, or mend the condition");
    }
    str_close(&claim.read);
    return holds && !claim.failed;
}
