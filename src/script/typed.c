/* `{160 | reason}`: a figure that no data hold, as a value with its reason. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"
#include "base/utf8.h"

/* "160", "1 200", "12,5", "4–6": digits and what stands between them, nothing that computes. */
static bool is_typed(const char *text)
{
    static const char *const between[] = {" ", ",", ".", "\u00a0", "\u202f", "–", "−"};
    bool digits = false;
    while (*text) {
        size_t n = strspn(text, "0123456789");
        digits |= n > 0;
        for (size_t i = 0; n == 0 && i < LEN(between); i++)
            if (strncmp(text, between[i], strlen(between[i])) == 0)
                n = strlen(between[i]);
        if (n == 0)
            return false;
        text += n;
    }
    return digits;
}

/* A number is set as any other; a range as it was written. */
static struct value typed_value(struct arena *arena, const char *digits, const char *reason,
                                struct pos pos, enum language language)
{
    struct origin *origin = arena_alloc(arena, sizeof *origin);
    *origin = (struct origin){.kind = ORIGIN_CONSTANT, .pos = pos, .formula = digits};
    struct value value = {
        .form = FORM_TEXT, .text = digits, .decimals = -1, .origin = origin, .reason = reason};
    char *plain = arena_copy(arena, digits, strlen(digits));
    size_t n = 0;
    for (uint32_t code; (code = utf8_next(&digits)) != 0;)
        if (code != ' ' && code != 0xA0 && code != 0x202F &&
            !(code == ',' && language == LANGUAGE_EN))
            plain[n++] = (char)(code == ','      ? '.'
                                : code == 0x2212 ? '-'
                                : code < 0x80    ? code
                                                 : '?');
    plain[n] = '\0';
    if (!number_parse(plain, n, &value.number))
        return value;
    const char *point = strchr(plain, '.');
    value.form = FORM_NUMBER;
    value.decimals = point ? (int)strlen(point + 1) : 0;
    return value;
}

bool typed_print(struct script *script, const char *text, struct pos pos, struct inline_ *out)
{
    const char *bar = strchr(text, '|');
    const char *digits =
        text_trimmed(script->arena, text, bar ? (size_t)(bar - text) : strlen(text));
    const char *reason = bar ? text_trimmed(script->arena, bar + 1, strlen(bar + 1)) : "";
    if (!*reason) {
        diag_error(script->diag, pos, "orphan-reason", "the figure '%s' needs its reason",
                   digits);
        diag_hint(script->diag, "write {%s | where it comes from}", digits);
        return false;
    }
    struct value value = typed_value(script->arena, digits, reason, pos, out->language);
    out->text = value_print(script->arena, &value, out->language);
    out->value = print_value(script, value);
    return true;
}

bool typed_begins(struct script *script, const char *text)
{
    const char *digits = text_trimmed(script->arena, text, strcspn(text, "|"));
    return is_typed(digits) && !values_named(&script->values, digits);
}
