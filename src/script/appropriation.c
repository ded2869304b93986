/*
 * The appropriation that sums of money are charged to: below every table and figure made of rows that
 * name one in the columns "anslag", "anslagspost" and "diarienummer".
 */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"

/* "1:2 Forskning och utveckling, 1 Verket, Dnr N2020/03157": what the row knows. */
static const char *appropriation_of(struct arena *arena, const struct table *table, size_t row,
                                    const char *registry_number)
{
    static const char *const names[] = {"anslag", "anslagspost", "diarienummer"};
    const char *words = "";
    for (size_t i = 0; i < LEN(names); i++) {
        const struct column *column = table_column(table, names[i]);
        if (!column || column->missing[row])
            continue;
        bool number = i == LEN(names) - 1;
        words = arena_printf(arena, "%s%s%s%s%s", words, *words ? ", " : "",
                             number ? registry_number : "", number ? "\u00a0" : "",
                             column->text[row]);
    }
    return words;
}

/* Whether a row above has the same words. */
static bool is_told(const char *const told[], size_t n, const char *words)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(told[i], words) == 0)
            return true;
    return false;
}

struct text appropriation_note(struct script *script, const struct rows_used *used)
{
    struct arena *arena = script->arena;
    const struct column *appropriation = used->table ? table_column(used->table, "anslag") : NULL;
    if (!appropriation)
        return (struct text){0};
    const char **told = arena_array(arena, used->n, sizeof *told), *note = "";
    size_t n = 0;
    for (size_t i = 0; i < used->n; i++) {
        if (appropriation->missing[used->rows[i]])
            continue;
        const char *words = appropriation_of(arena, used->table, used->rows[i],
                                             script->phrases.registry_number);
        if (is_told(told, n, words))
            continue;
        note = arena_printf(arena, "%s%s%s", note, n ? "; " : "", words);
        told[n++] = words;
    }
    if (n == 0)
        return (struct text){0};
    return words_of(script, arena_printf(arena, "%s: %s.", script->phrases.appropriation, note));
}
