/*
 * The place of one unit among others: `rank`, and the words that print it.  {plats.flest} is
 * "flest", "näst flest", "elfte flest"; {plats.ordinal} is "elfte".  A shared place says so:
 * "delat elfte flest".
 */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "study/rank.h"

#define ORDINAL "ordinal"

/* The rows of `rows` that the label column gives this name. */
static size_t rows_named(const struct column *label, const char *name, const size_t rows[],
                         size_t n, size_t *found)
{
    size_t n_found = 0;
    for (size_t i = 0; i < n; i++)
        if (strcmp(label->text[rows[i]], name) == 0)
            found[n_found++] = rows[i];
    return n_found;
}

static bool tell_no_unit(const struct statement *statement, const struct column *label,
                         const size_t rows[], size_t n)
{
    struct script *script = statement->script;
    const char *name = key_string(statement, "row"),
               **names = arena_array(script->arena, n, sizeof *names);
    for (size_t i = 0; i < n; i++)
        names[i] = label->text[rows[i]];
    diag_error(script->diag, key_pos(statement, "row"), "unknown-row", "no row has '%s' as %s",
               name, label->name);
    diag_length(script->diag, strlen(name));
    if (!diag_suggest(script->diag, name, names, n))
        diag_hint(script->diag,
                  "the rows are those that fit where and are known at data_through");
    return false;
}

bool rank_statement(const struct statement *statement, struct value *value)
{
    struct script *script = statement->script;
    const struct table *table = key_table(statement, "of");
    const struct column *label = table ? key_column(statement, table, "label") : NULL;
    if (!label)
        return false;
    struct tally_spec spec = statement_spec(statement, table);
    const char *name = key_string(statement, "row"), *from = key_string(statement, "from");
    spec.tally = TALLY_SUM;
    if (!tally_value(script->arena, &spec, value, script->diag))
        return false;
    const struct origin *all = value->origin;
    struct origin *origin = arena_alloc(script->arena, sizeof *origin);
    size_t *rows = arena_array(script->arena, all->n_rows, sizeof *rows);
    *origin = *all;
    origin->tally = TALLY_RANK;
    origin->by = label;
    origin->from_smallest = from && strcmp(from, "smallest") == 0;
    origin->whole = all->rows, origin->n_whole = all->n_rows, origin->among = all->where;
    origin->rows = rows, origin->n_rows = rows_named(label, name, all->rows, all->n_rows, rows);
    origin->where = arena_printf(script->arena, "%s = \"%s\"", label->name, name);
    origin->formula = arena_printf(script->arena, "rank of %s by %s", name, all->formula);
    if (origin->n_rows == 0)
        return tell_no_unit(statement, label, all->rows, all->n_rows);
    *value = (struct value){.state = value->state,
                            .reason = value->reason,
                            .status = value->status,
                            .origin = origin};
    if (value->state == VALUE_KNOWN)
        value->number = (double)rank_of(origin).place;
    return true;
}

/* --- words --- */

bool rank_form(struct script *script, enum language language, const char *form)
{
    const struct lexicon *lexicon = lexicon_of(script, language);
    size_t n = strlen(form);
    return strcmp(form, ORDINAL) == 0 || lexicon_has(lexicon, LEXICON_LARGEST, form, n) ||
           lexicon_has(lexicon, LEXICON_SMALLEST, form, n);
}

/* "elfte", "13:e", "21:a"; "eleventh", "13th", "21st". */
static const char *ordinal(struct script *script, size_t place, enum language language)
{
    static const char *const ends[2][3] = {
        [LANGUAGE_SV] = {":e", ":a", ":a"}, [LANGUAGE_EN] = {"th", "st", "nd"}};
    const struct word_list *words = &lexicon_of(script, language)->lists[LEXICON_ORDINALS];
    if (place <= words->n)
        return words->items[place - 1];
    size_t last = place / 10 % 10 == 1 ? 0 : place % 10;
    const char *end = last < 3                               ? ends[language][last]
                      : language == LANGUAGE_EN && last == 3 ? "rd"
                                                             : ends[language][0];
    return arena_printf(script->arena, "%zu%s", place, end);
}

const char *rank_print(struct script *script, const struct value *value, const char *form,
                       enum language language)
{
    static const char *const shared[2][2] = {
        [LANGUAGE_SV] = {"delat ", "delad "}, [LANGUAGE_EN] = {"joint ", "joint "}};
    static const char *const second[] = {[LANGUAGE_SV] = "näst", [LANGUAGE_EN] = "second"};
    bool alone = strcmp(form, ORDINAL) == 0;
    struct rank rank = rank_of(value->origin);
    const char *joint = rank.equals ? shared[language][alone] : "";
    const char *place = alone || rank.place > 2 ? ordinal(script, rank.place, language)
                        : rank.place == 2       ? second[language]
                                                : "";
    return arena_printf(script->arena, "%s%s%s%s", joint, place, alone || !*place ? "" : " ",
                        alone ? "" : form);
}

bool rank_check(struct script *script, const struct value *value, const char *form,
                enum language language, struct pos pos)
{
    const struct origin *origin = value->origin;
    const struct lexicon *lexicon = lexicon_of(script, language);
    bool is_rank = origin && origin->kind == ORIGIN_TALLY && origin->tally == TALLY_RANK;
    if (!is_rank || value->state != VALUE_KNOWN)
        return diag_error(script->diag, pos, "rank-form", "'%s' is told of a known rank", form);
    enum lexicon_list other = origin->from_smallest ? LEXICON_LARGEST : LEXICON_SMALLEST;
    if (!lexicon_has(lexicon, other, form, strlen(form)))
        return true;
    diag_error(script->diag, pos, "rank-form",
               "'%s' counts from the other end than the rank does", form);
    diag_hint(script->diag, "write from = \"%s\" where the rank is defined",
              origin->from_smallest ? "largest" : "smallest");
    return false;
}
