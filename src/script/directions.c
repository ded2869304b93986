/*
 * Words that a value chooses by its sign: {förändring.ökade} prints "ökade", "minskade" or "låg
 * kvar på samma nivå".  A value that prints as zero has no direction.  The rows stand in
 * lua/language.
 */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/number.h"

#define NO_BREAK_SPACE "\xC2\xA0" /* between a number and its unit */
#define AMOUNT "…"                /* stands in a row for the value without its sign */

/* The i-th of the row's words, or NULL. */
static const char *part_of(struct arena *arena, const char *row, int i)
{
    for (; i > 0 && row; i--)
        row = strchr(row, '/') ? strchr(row, '/') + 1 : NULL;
    return row ? arena_copy(arena, row, strcspn(row, "/")) : NULL;
}

/* How an author writes it: "ökade med" for "ökade med …", "för sent" for "… för sent". */
static const char *form_of(struct arena *arena, const char *row, int i)
{
    const char *part = part_of(arena, row, i), *amount = strstr(part, " " AMOUNT);
    if (strncmp(part, AMOUNT " ", strlen(AMOUNT " ")) == 0)
        return part + strlen(AMOUNT " ");
    return arena_copy(arena, part, amount ? (size_t)(amount - part) : strlen(part));
}

const char *direction_row(struct script *script, enum language language, const char *form)
{
    const struct word_list *rows = &lexicon_of(script, language)->lists[LEXICON_DIRECTIONS];
    const char *found = NULL;
    size_t n = 0;
    for (size_t i = 0; i < rows->n; i++) {
        if (strcmp(form_of(script->arena, rows->items[i], 0), form) == 0)
            return rows->items[i];
        if (strcmp(form_of(script->arena, rows->items[i], 1), form) == 0) {
            found = rows->items[i];
            n++;
        }
    }
    return n == 1 ? found : NULL; /* "mindre" is the other end of both "mer" and "större" */
}

size_t direction_forms(struct script *script, const char *const **forms)
{
    const struct word_list *rows =
        &lexicon_of(script, script->language)->lists[LEXICON_DIRECTIONS];
    const char **all = arena_array(script->arena, rows->n, sizeof *all);
    for (size_t i = 0; i < rows->n; i++)
        all[i] = form_of(script->arena, rows->items[i], 0);
    *forms = all;
    return rows->n;
}

static int sign_of(const struct value *value)
{
    double shown =
        value->decimals < 0 ? value->number : number_round(value->number, value->decimals);
    return (shown > 0) - (shown < 0);
}

/* The row's word for what did not change, as the subject asks for. */
static const char *unchanged(struct arena *arena, const char *row, enum agreement agreement)
{
    const char *part =
        agreement == AGREEMENT_NONE ? NULL : part_of(arena, row, 2 + (int)agreement);
    return part ? part : part_of(arena, row, 2);
}

/* "tre dagar" as long as there is a word, for days are few; all else in figures. */
static const char *amount_words(struct script *script, const struct value *amount,
                                enum language language)
{
    static const char *const one[] = {[LANGUAGE_SV] = "en", [LANGUAGE_EN] = "one"};
    const char *words = value_prose(script->arena, amount, language);
    if (!amount->unit_measure || strcmp(amount->unit_measure, "dagar") != 0)
        return words;
    const char *figures = value_print(script->arena, amount, language),
               *word = number_word(amount->number, language);
    if (!word)
        return words;
    return arena_printf(script->arena, "%s %s", amount->number > 1 ? word : one[language],
                        words + strlen(figures) + strlen(NO_BREAK_SPACE));
}

const char *direction_print(struct script *script, const char *row, const struct value *value,
                            enum agreement agreement, enum language language)
{
    struct value amount = *value;
    int sign = sign_of(value);
    if (sign == 0)
        return unchanged(script->arena, row, agreement);
    const char *part = part_of(script->arena, row, sign > 0 ? 0 : 1),
               *gap = strstr(part, AMOUNT);
    if (!gap)
        return part;
    amount.number *= sign;
    return arena_printf(script->arena, "%.*s%s%s", (int)(gap - part), part,
                        amount_words(script, &amount, language), gap + strlen(AMOUNT));
}
