/*
 * Abbreviations in capitals that nobody explains.  One is explained where it stands in or
 * before a parenthesis ("läkemedel för avancerad terapi (ATMP)"), or as a term of the table
 * `ordlista`.
 */
#include "script/lint.h"

#include <string.h>

#include "base/arena.h"

#define GLOSSARY "ordlista"
#define SHORTEST 2
#define LONGEST 6 /* letters; longer ones are names or shouting */

static bool is_abbreviation(const struct piece *piece)
{
    if (piece->kind != PIECE_WORD || piece->n < SHORTEST || piece->n > LONGEST)
        return false;
    for (size_t i = 0; i < piece->n; i++)
        if (piece->s[i] < 'A' || piece->s[i] > 'Z')
            return false;
    return strspn(piece->s, "IVXLCDM") < piece->n; /* else a Roman number */
}

static struct abbreviation *find(struct script *script, const struct piece *piece)
{
    for (size_t i = 0; i < script->n_abbreviations; i++)
        if (piece_is(piece, script->abbreviations[i].letters))
            return &script->abbreviations[i];
    script->abbreviations =
        arena_grow(script->arena, script->abbreviations, script->n_abbreviations,
                   &script->abbreviations_capacity, sizeof *script->abbreviations);
    struct abbreviation *new = &script->abbreviations[script->n_abbreviations++];
    *new = (struct abbreviation){.letters = arena_copy(script->arena, piece->s, piece->n),
                                 .pos = piece->pos};
    return new;
}

void lint_abbreviations(const struct lint *lint)
{
    for (size_t i = 0; i < lint->n; i++) {
        const struct piece *piece = &lint->pieces[i];
        if (!is_abbreviation(piece) || lint_in(lint, i, LEXICON_KNOWN))
            continue;
        bool before = piece[1].kind == PIECE_SIGN && piece_is(&piece[1], "(");
        bool inside = i > 0 && piece[-1].kind == PIECE_SIGN && piece_is(&piece[-1], "(");
        struct abbreviation *met = find(lint->statement->script, piece);
        met->explained |= before || inside || piece->foreign ||
                          allow_holds(lint->statement, LINT_ABBREVIATION);
    }
}

static bool is_term(const struct script *script, const char *letters)
{
    const char *const *names;
    size_t n = package_names(script->package, &names);
    for (size_t i = 0; i < n; i++) {
        const struct table *table =
            strcmp(names[i], GLOSSARY) == 0 ? package_read(script->package, i) : NULL;
        for (size_t row = 0; table && row < table->n_rows; row++)
            if (strcmp(table->columns[0].text[row], letters) == 0)
                return true;
    }
    return false;
}

void lint_finish(const struct script *script)
{
    for (size_t i = 0; i < script->n_abbreviations; i++) {
        const struct abbreviation *met = &script->abbreviations[i];
        if (met->explained || is_term(script, met->letters))
            continue;
        diag_warning(script->diag, met->pos, LINT_ABBREVIATION, "'%s' is explained nowhere",
                     met->letters);
        diag_length(script->diag, strlen(met->letters));
        diag_hint(script->diag,
                  "write it out at its first place, with the letters in parentheses, or "
                  "explain it in the "
                  "table %s",
                  GLOSSARY);
    }
}
