/* What `{…}` and `[@…]` mean in a text: values, single cells, arithmetic; references and sources. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"
#include "base/utf8.h"
#include "doc/reading.h"
#include "study/expression.h"

#define DECIMALS_MOST 9 /* as lua/words.lua says of `decimals`; a double holds hardly more */

/* "a / b | procent, 1" in its parts; the strings are trimmed. */
struct wanted {
    const char *expression;
    const char *unit;      /* or NULL */
    int decimals;          /* -2: not given */
    const char *form;      /* "number", "words" after a last dot, or NULL */
    bool capital;          /* "stor": stands first in a sentence */
};

static const char *trimmed(struct arena *arena, const char *text, size_t n)
{
    while (n > 0 && strchr(" \n\t", text[0])) {
        text++;
        n--;
    }
    while (n > 0 && strchr(" \n\t", text[n - 1]))
        n--;
    return arena_copy(arena, text, n);
}

static void read_options(struct script *script, const char *options, struct wanted *wanted)
{
    while (*options) {
        size_t n = strcspn(options, ",");
        const char *word = trimmed(script->arena, options, n);
        if (*word && strspn(word, "0123456789") == strlen(word))
            wanted->decimals = strlen(word) > 1 ? DECIMALS_MOST + 1 : *word - '0';
        else if (strcmp(word, "stor") == 0)
            wanted->capital = true;
        else if (*word)
            wanted->unit = word;
        options += n + (options[n] == ',');
    }
}

static struct wanted read_wanted(struct script *script, const char *text)
{
    struct wanted wanted = {.decimals = -2};
    const char *bar = strchr(text, '|');
    wanted.expression = trimmed(script->arena, text, bar ? (size_t)(bar - text) : strlen(text));
    if (bar)
        read_options(script, bar + 1, &wanted);
    const char *dot = strrchr(wanted.expression, '.');
    if (dot && (strcmp(dot, ".number") == 0 || strcmp(dot, ".words") == 0)) {
        wanted.form = dot + 1;
        wanted.expression =
            trimmed(script->arena, wanted.expression, (size_t)(dot - wanted.expression));
    }
    return wanted;
}

static size_t find_row(const struct script *script, const struct table *table, const char *key)
{
    const struct column *column = table->n_key ? &table->columns[table->key[0]] : &table->columns[0];
    for (size_t i = 0; i < table->n_rows; i++) {
        bool known = !script->has_cutoff || !table->published || !table->published->number ||
                     table->published->number[i] <= script->cutoff;
        if (known && strcmp(column->text[i], key) == 0)
            return i;
    }
    return table->n_rows;
}

static bool tell_no_row(struct script *script, const struct table *table, const char *key,
                        struct pos pos)
{
    const struct column *column = table->n_key ? &table->columns[table->key[0]] : &table->columns[0];
    diag_error(script->diag, pos, "unknown-row", "the table '%s' has no row '%s'", table->name, key);
    diag_length(script->diag, strlen(key));
    const char **names = arena_array(script->arena, table->n_rows, sizeof *names);
    for (size_t i = 0; i < table->n_rows; i++)
        names[i] = column->text[i];
    const char *meant = diag_nearest(key, names, table->n_rows);
    if (meant)
        diag_hint(script->diag, "did you mean '%s'?", meant);
    else
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
static bool cell_value_of(struct script *script, const char *text, struct pos pos, struct value *out)
{
    const char *open = strchr(text, '['), *close = strrchr(text, ']');
    if (!close || close < open + 2 || close[1] != '.') {
        diag_error(script->diag, pos, "cell", "'%s' is no cell", text);
        diag_hint(script->diag, "write it as {frister[\"delredovisning\"].frist}");
        return false;
    }
    struct pos key_pos = inside(pos, text, open + 1), column_pos = inside(pos, text, close + 2);
    const char *key = trimmed(script->arena, open + 1, (size_t)(close - open - 1));
    size_t n = strlen(key);
    if (n >= 2 && (*key == '"' || *key == '\'') && key[n - 1] == *key) {
        key = arena_copy(script->arena, key + 1, n - 2);
        key_pos.col++;
    }
    const char *name = trimmed(script->arena, text, (size_t)(open - text));
    const struct table *table = package_table(script->package, name, inside(pos, text, text), script->diag);
    const struct column *column =
        table ? find_column(script, table, trimmed(script->arena, close + 2, strlen(close + 2)), column_pos)
              : NULL;
    if (!column)
        return false;
    size_t row = find_row(script, table, key);
    if (row == table->n_rows)
        return tell_no_row(script, table, key, key_pos);
    *out = value_cell(script->arena, table, column, row, pos);
    return true;
}

static bool tell_unknown_value(struct script *script, const char *name, struct pos pos)
{
    const char **names = arena_array(script->arena, script->n_values, sizeof *names);
    for (size_t i = 0; i < script->n_values; i++)
        names[i] = script->values[i]->name;
    diag_error(script->diag, pos, "unknown-value", "there is no value '%s'", name);
    diag_length(script->diag, strlen(name) + 2);
    const char *meant = diag_nearest(name, names, script->n_values);
    if (meant)
        diag_hint(script->diag, "did you mean '%s'?", meant);
    else
        diag_hint(script->diag, "define it with count, sum, value or another word");
    return false;
}

static bool find_value(struct script *script, const char *text, struct pos pos, struct value *out)
{
    const struct value *named = value_named(script, text);
    if (named) {
        *out = *named;
        return true;
    }
    const char *close = strrchr(text, ']');
    if (strchr(text, '[') && ((close && close[1] == '.') || strpbrk(text, "+*/") == NULL))
        return cell_value_of(script, text, pos, out);
    if (!strpbrk(text, "+-*/×−\"'("))
        return tell_unknown_value(script, text, pos);
    return expression_value(script->arena, text, inside(pos, text, text), script->values, script->n_values, out,
                            script->diag);
}

/* The first letter large; what begins with a figure stays as it is. */
static const char *capitalised(struct arena *arena, const char *words)
{
    const char *rest = words;
    char first[4];
    uint32_t letter = utf8_next(&rest);
    bool small = (letter >= 'a' && letter <= 'z') || (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7);
    if (!small)
        return words;
    size_t n = utf8_put(first, letter - ('a' - 'A'));
    return arena_printf(arena, "%.*s%s", (int)n, first, rest);
}

static const char *value_words(const struct script *script, const struct value *value,
                               const struct wanted *wanted, enum language language)
{
    if (wanted->form && value->state == VALUE_KNOWN && value->form == FORM_NUMBER &&
        strcmp(wanted->form, "words") == 0) {
        const char *word = number_word(value->number, language);
        if (word)
            return word;
    }
    return wanted->form ? value_print(script->arena, value, language)
                        : value_prose(script->arena, value, language);
}

static bool check_final(const struct script *script, const struct value *value, struct pos pos)
{
    if (value->status != STATUS_ILLUSTRATIVE || strcmp(script->front.state, "slutlig") != 0)
        return true;
    diag_error(script->diag, pos, "example-data", "example data cannot stand in a final report");
    diag_hint(script->diag, "use real data, or state = \"utkast\"");
    return false;
}

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
static struct value typed_value(struct arena *arena, const char *digits, const char *reason, struct pos pos)
{
    struct origin *origin = arena_alloc(arena, sizeof *origin);
    *origin = (struct origin){.kind = ORIGIN_CONSTANT, .pos = pos, .formula = digits};
    struct value value = {.form = FORM_TEXT, .text = digits, .decimals = -1, .origin = origin, .reason = reason};
    char *plain = arena_copy(arena, digits, strlen(digits));
    size_t n = 0;
    for (uint32_t code; (code = utf8_next(&digits)) != 0;)
        if (code != ' ' && code != 0xA0 && code != 0x202F)
            plain[n++] = (char)(code == ',' ? '.' : code == 0x2212 ? '-' : code < 0x80 ? code : '?');
    plain[n] = '\0';
    if (!number_parse(plain, n, &value.number))
        return value;
    const char *point = strchr(plain, '.');
    value.form = FORM_NUMBER;
    value.decimals = point ? (int)strlen(point + 1) : 0;
    return value;
}

/* `{160 | reason}`: a figure that no data hold. */
static bool prose_typed(struct script *script, const char *text, struct pos pos, struct inline_ *out)
{
    const char *bar = strchr(text, '|');
    const char *digits = trimmed(script->arena, text, bar ? (size_t)(bar - text) : strlen(text));
    const char *reason = bar ? trimmed(script->arena, bar + 1, strlen(bar + 1)) : "";
    if (!*reason) {
        diag_error(script->diag, pos, "orphan-reason", "the figure '%s' needs its reason", digits);
        diag_hint(script->diag, "write {%s | where it comes from}", digits);
        return false;
    }
    struct value value = typed_value(script->arena, digits, reason, pos);
    out->text = value_print(script->arena, &value, out->language);
    out->value = print_value(script, value);
    return true;
}

static bool begins_typed(struct script *script, const char *text)
{
    const char *digits = trimmed(script->arena, text, strcspn(text, "|"));
    return is_typed(digits) && !value_named(script, digits);
}

static bool prose_value(void *context, const char *expression, struct pos pos, struct inline_ *out,
                        const char **sign, struct diag *diag)
{
    struct script *script = context;
    struct wanted wanted = read_wanted(script, expression);
    struct value value;
    (void)diag; /* the same as the script's */
    if (begins_typed(script, expression))
        return prose_typed(script, expression, pos, out);
    if (wanted.decimals > DECIMALS_MOST)
        return diag_error(script->diag, pos, "decimals", "a number has at most %d decimals",
                          DECIMALS_MOST);
    if (!find_value(script, wanted.expression, pos, &value) || !check_final(script, &value, pos))
        return false;
    if (wanted.unit)
        value.unit_measure = wanted.unit;
    if (wanted.decimals >= 0)
        value.decimals = wanted.decimals;
    out->text = value_words(script, &value, &wanted, out->language);
    if (wanted.capital)
        out->text = capitalised(script->arena, out->text);
    out->value = print_value(script, value);
    if (value.status == STATUS_ILLUSTRATIVE && value.state == VALUE_KNOWN) {
        *sign = arena_printf(script->arena, "\u202f%s", script->phrases.example_sign);
        script->example_printed = true;
    }
    return true;
}

static bool prose_reference(void *context, const char *name, struct pos pos, struct inline_ *out,
                            struct diag *diag)
{
    struct script *script = context;
    (void)diag;
    if (strncmp(name, "källa:", strlen("källa:")) == 0)
        return source_cite(script, name + strlen("källa:"), pos, out);
    out->target = names_find(script, name, pos);
    out->text = name;
    return out->target != NULL;
}

struct prose_names script_names(struct script *script)
{
    return (struct prose_names){.context = script, .value = prose_value,
                                .reference = prose_reference};
}

void words_check(const struct statement *statement, const char *markdown, struct pos pos)
{
    if (!strpbrk(markdown, "0123456789"))
        return;
    size_t n;
    const struct piece *pieces = reading_split(statement->script->arena, markdown, pos, &n);
    orphans_check(statement->script, statement->language, pieces, n);
}

struct text line_of(const struct statement *statement, const char *markdown, struct pos pos)
{
    struct script *script = statement->script;
    struct prose_names names = script_names(script);
    struct text text = {0};
    words_check(statement, markdown, pos);
    prose_line(script->arena, markdown, pos, statement->language, &names, &text, script->diag);
    return text;
}

struct text key_line(const struct statement *statement, const char *key)
{
    const char *markdown = key_string(statement, key);
    return markdown ? line_of(statement, markdown, key_pos(statement, key)) : (struct text){0};
}

const char *plain_of(const struct statement *statement, const char *words, struct pos pos)
{
    struct script *script = statement->script;
    struct str out = STR_EMPTY;
    for (size_t n; words; words = words[n] ? words + n + 1 : NULL) {
        n = strcspn(words, "\n");
        struct text line = line_of(statement, arena_copy(script->arena, words, n), pos);
        str_printf(&out, "%s%s", out.s ? "\n" : "", text_plain(script->arena, &line));
        pos.col += (int)n + 2;
    }
    const char *plain = arena_copy(script->arena, out.s, out.n);
    str_close(&out);
    return plain;
}

struct text words_of(const struct script *script, const char *words)
{
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    *piece = (struct inline_){.kind = INLINE_TEXT, .text = words, .language = script->language};
    return (struct text){.inlines = piece, .n = *words != '\0'};
}

struct text text_join(struct arena *arena, struct text left, struct text right)
{
    size_t n = left.n + right.n;
    struct inline_ *all = arena_array(arena, n, sizeof *all);
    if (left.n)
        memcpy(all, left.inlines, left.n * sizeof *all);
    if (right.n)
        memcpy(all + left.n, right.inlines, right.n * sizeof *all);
    return (struct text){.inlines = all, .n = n};
}
