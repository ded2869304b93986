/* What an expression in a text means: a named value, a cell, arithmetic. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "study/expression.h"

const char *text_trimmed(struct arena *arena, const char *text, size_t n)
{
    while (n > 0 && strchr(" \n\t", text[0])) {
        text++;
        n--;
    }
    while (n > 0 && strchr(" \n\t", text[n - 1]))
        n--;
    return arena_copy(arena, text, n);
}

static size_t find_row(const struct table *table, const char *key)
{
    const struct column *column = table_name_column(table);
    for (size_t i = 0; i < table->n_rows; i++)
        if (strcmp(column->text[i], key) == 0)
            return i;
    return table->n_rows;
}

static bool tell_no_row(struct script *script, const struct table *table, const char *key,
                        struct pos pos)
{
    const struct column *column = table_name_column(table);
    diag_error(script->diag, pos, "unknown-row", "the table '%s' has no row '%s'", table->name,
               key);
    diag_length(script->diag, strlen(key));
    if (!diag_suggest(script->diag, key, column->text, table->n_rows))
        diag_hint(script->diag, "rows are named by the column '%s' and known at data_through",
                  column->name);
    return false;
}

/* Where `at` stands, which is in the `text` between the brackets that open at `pos`. */
static struct pos inside(struct pos pos, const char *text, const char *at)
{
    pos.col += 1 + (int)(at - text);
    return pos;
}

/* table["key"].column; the caller has seen the bracket. */
static bool cell_value_of(struct script *script, const char *text, struct pos pos,
                          struct value *out)
{
    const char *open = strchr(text, '['), *close = strrchr(text, ']');
    if (!close || close < open + 2 || close[1] != '.') {
        diag_error(script->diag, pos, "cell", "'%s' is no cell", text);
        diag_hint(script->diag, "write it as {frister[\"delredovisning\"].frist}");
        return false;
    }
    struct pos key_pos = inside(pos, text, open + 1), column_pos = inside(pos, text, close + 2);
    const char *key = text_trimmed(script->arena, open + 1, (size_t)(close - open - 1));
    size_t n = strlen(key);
    if (n >= 2 && (*key == '"' || *key == '\'') && key[n - 1] == *key) {
        key = arena_copy(script->arena, key + 1, n - 2);
        key_pos.col++;
    }
    const char *name = text_trimmed(script->arena, text, (size_t)(open - text));
    const struct table *table = find_table(script, name, inside(pos, text, text));
    const struct column *column =
        table
            ? find_column(script, table,
                          text_trimmed(script->arena, close + 2, strlen(close + 2)), column_pos)
            : NULL;
    if (!column)
        return false;
    size_t row = find_row(table, key);
    if (row == table->n_rows)
        return tell_no_row(script, table, key, key_pos);
    *out = value_cell(script->arena, table, column, row, pos);
    return true;
}

/* "förändring.ökande": the value is there, the form behind the dot is not. */
static bool tell_unknown_form(struct script *script, const char *name, const char *dot,
                              struct pos pos)
{
    const char *const *forms;
    size_t n = direction_forms(script, &forms);
    static const char *const own[] = {"number", "words", "anslag", "ordinal"};
    const struct word_list *most =
        &lexicon_of(script, script->language)->lists[LEXICON_LARGEST];
    const char **all = arena_array(script->arena, n + LEN(own) + most->n, sizeof *all);
    if (n)
        memcpy(all, forms, n * sizeof *all);
    memcpy(all + n, own, sizeof own);
    n += LEN(own);
    if (most->n)
        memcpy(all + n, most->items, most->n * sizeof *all);
    n += most->n;
    diag_error(script->diag, inside(pos, name, dot + 1), "unknown-form",
               "'%s' is no form of a value", dot + 1);
    diag_length(script->diag, strlen(dot + 1));
    if (!diag_suggest(script->diag, dot + 1, all, n))
        diag_hint(
            script->diag,
            "the forms are number, words, ordinal, anslag and the words of docs/authors.md");
    return false;
}

static bool tell_unknown_value(struct script *script, const char *name, struct pos pos)
{
    const char *dot = strrchr(name, '.');
    if (dot &&
        values_named(&script->values, text_trimmed(script->arena, name, (size_t)(dot - name))))
        return tell_unknown_form(script, name, dot, pos);
    diag_error(script->diag, pos, "unknown-value", "there is no value '%s'", name);
    diag_length(script->diag, strlen(name) + 2);
    if (!values_suggest(script->arena, &script->values, name, script->diag))
        diag_hint(script->diag, "define it with count, sum, value or another word");
    return false;
}

bool value_find(struct script *script, const char *text, struct pos pos, struct value *out)
{
    const struct value *named = values_named(&script->values, text);
    if (named) {
        *out = *named;
        return true;
    }
    const char *close = strrchr(text, ']');
    if (strchr(text, '[') && ((close && close[1] == '.') || strpbrk(text, "+*/") == NULL))
        return cell_value_of(script, text, pos, out);
    if (!strpbrk(text, "+-*/\"'(") && !strstr(text, "×") && !strstr(text, "−"))
        return tell_unknown_value(script, text, pos);
    return expression_value(script->arena, text, inside(pos, text, text), &script->values, out,
                            script->diag);
}
