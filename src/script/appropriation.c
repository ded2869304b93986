/*
 * The appropriation that money is charged to: below every table and figure of rows that name
 * one, and behind
 * `{belopp.anslag}`.  `check` tells the sums of a report that names theirs nowhere.
 */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "study/appropriation.h"

static void note_charge(struct script *script, const char *words, struct pos pos, bool told)
{
    for (size_t i = 0; i < script->n_charges; i++)
        if (strcmp(script->charges[i].words, words) == 0) {
            script->charges[i].told |= told;
            return;
        }
    script->charges = arena_grow(script->arena, script->charges, script->n_charges,
                                 &script->charges_capacity, sizeof *script->charges);
    script->charges[script->n_charges++] = (struct charge){words, pos, told};
}

/* Each of the appropriations that the words name; `pos` is where the report first prints a sum
 * of it. */
static void note_charges(struct script *script, const char *words, struct pos pos, bool told)
{
    for (const char *at = words; *at; at += strcspn(at, ";"), at += strspn(at, "; "))
        note_charge(script, arena_copy(script->arena, at, strcspn(at, ";")), pos, told);
}

struct text appropriation_note(struct script *script, const struct rows_used *used)
{
    static const char *const head[] = {
        [LANGUAGE_SV] = "Anslag", [LANGUAGE_EN] = "Appropriation"};
    if (!used->table)
        return (struct text){0};
    const char *words =
        rows_appropriation(script->arena, used->table, used->rows, used->n, script->language);
    if (!*words)
        return (struct text){0};
    note_charges(script, words, (struct pos){0}, true);
    return words_of(script,
                    arena_printf(script->arena, "%s: %s.", head[script->language], words));
}

void appropriation_printed(struct script *script, const struct value *value, struct pos pos)
{
    note_charges(script, value_appropriation(script->arena, value, script->language), pos,
                 false);
}

const char *appropriation_print(struct script *script, const struct value *value,
                                enum language language, struct pos pos)
{
    const char *words = value_appropriation(script->arena, value, language);
    if (*words) {
        note_charges(script, value_appropriation(script->arena, value, script->language), pos,
                     true);
        return words;
    }
    diag_error(script->diag, pos, "appropriation", "'%s' is charged to no appropriation",
               value->name ? value->name : "");
    diag_hint(script->diag,
              "only money all of whose rows name one, in the column anslag, can say so");
    return NULL;
}

void appropriation_finish(const struct script *script)
{
    for (size_t i = 0; script->input->lint && i < script->n_charges; i++) {
        const struct charge *charge = &script->charges[i];
        if (charge->told)
            continue;
        diag_warning(script->diag, charge->pos, "appropriation",
                     "the report never says what this is charged to: %s", charge->words);
        diag_hint(script->diag, "write {name.anslag} in a text, or print the rows in a table");
    }
}
