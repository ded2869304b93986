#include "study/explain.h"

#include <string.h>

#include "base/str.h"
#include "evidence/make.h"
#include "study/appropriation.h"

#define NO_BREAK_SPACE "\xC2\xA0"

static const char *tally_words(const struct origin *origin, enum language language)
{
    static const char *const words[][2] = {
        [TALLY_COUNT] = {"antal rader", "number of rows"},
        [TALLY_SUM] = {"summa av", "sum of"},
        [TALLY_SHARE] = {"andel av summan av", "share of the sum of"},
        [TALLY_MEAN] = {"medelvärde av", "mean of"},
        [TALLY_MIN] = {"minsta värdet av", "smallest"},
        [TALLY_MAX] = {"största värdet av", "largest"},
        [TALLY_MEDIAN] = {"median av", "median of"},
        [TALLY_FIRST] = {"första värdet av", "first"},
        [TALLY_LAST] = {"sista värdet av", "last"},
        [TALLY_CHANGE] = {"förändring av", "change of"},
        [TALLY_RANK] = {"plats efter summan av", "place by the sum of"},
    };
    static const char *const of_rows[] = {"andel av raderna", "share of the rows"};
    static const char *const upwards[] = {"plats nedifrån efter summan av",
                                          "place from below by the sum of"};
    if (origin->tally == TALLY_SHARE && !origin->column)
        return of_rows[language];
    return origin->from_smallest ? upwards[language] : words[origin->tally][language];
}

/* A word that a condition quotes: those of the status are told as the reports tell them. */
static void add_quoted(struct str *out, const char *word, size_t n, enum language language)
{
    static const struct {
        const char *status, *swedish;
    } words[] = {{"verified", "styrkt"},
                 {"preliminary", "preliminär"},
                 {"estimated", "uppskattad"},
                 {"illustrative", "exempeldata"}};
    for (size_t i = 0; language == LANGUAGE_SV && i < LEN(words); i++) {
        if (strlen(words[i].status) == n && memcmp(words[i].status, word, n) == 0) {
            str_puts(out, words[i].swedish);
            return;
        }
    }
    str_add(out, word, n);
}

/* Words of the data stand in typographic quotes: ”S2” in Swedish, “S2” in English. */
static void add_condition(struct str *out, const char *condition, enum language language)
{
    while (*condition) {
        size_t n = strcspn(condition, "\"'");
        str_add(out, condition, n);
        condition += n;
        if (!*condition)
            break;
        n = strcspn(++condition, "\"'");
        str_puts(out, language == LANGUAGE_EN ? "“" : "”");
        add_quoted(out, condition, n, language);
        str_puts(out, "”");
        condition += n + (condition[n] != '\0');
    }
}

static void add_where(struct str *out, const char *before, const char *condition,
                      enum language language)
{
    if (!condition)
        return;
    str_printf(out, " %s ", before);
    add_condition(out, condition, language);
}

const char *condition_explain(struct arena *arena, const char *condition,
                              enum language language)
{
    struct str out = STR_EMPTY;
    add_condition(&out, condition, language);
    return str_take(arena, &out);
}

static void add_place(struct str *out, const struct column *column, const struct table *table,
                      const char *where, enum language language)
{
    static const char *const words[][2] = {
        [LANGUAGE_SV] = {"i", "där"}, [LANGUAGE_EN] = {"in", "where"}};
    if (column)
        str_printf(out, " %s", column->name);
    str_printf(out, " %s %s", words[language][0], table->name);
    add_where(out, words[language][1], where, language);
}

static void add_tally(struct str *out, const struct origin *origin, enum language language)
{
    static const char *const among[] = {
        [LANGUAGE_SV] = "bland rader där", [LANGUAGE_EN] = "among rows where"};
    str_puts(out, tally_words(origin, language));
    add_place(out, origin->column, origin->table, origin->where, language);
    add_where(out, among[language], origin->among, language);
}

static void add_rows(struct str *out, size_t n, enum language language)
{
    static const char *const words[][2] = {
        [LANGUAGE_SV] = {"rad", "rader"}, [LANGUAGE_EN] = {"row", "rows"}};
    str_printf(out, ", %zu %s", n, words[language][n != 1]);
}

const char *tally_explain(struct arena *arena, const struct origin *origin,
                          enum language language)
{
    struct str out = STR_EMPTY;
    add_tally(&out, origin, language);
    return str_take(arena, &out);
}

const char *estimate_explain(struct arena *arena, const char *method,
                             const struct column *outcome, const struct table *table,
                             const char *where, enum language language)
{
    struct str out = STR_EMPTY;
    str_printf(&out, "%s %s", method, language == LANGUAGE_SV ? "av" : "of");
    add_place(&out, outcome, table, where, language);
    return str_take(arena, &out);
}

const char *row_explain(struct arena *arena, const struct table *table, size_t row,
                        enum language language)
{
    struct str out = STR_EMPTY;
    for (size_t i = 0; i < table->n_key; i++) {
        const struct column *column = &table->columns[table->key[i]];
        bool bare = table->n_key == 1 && column->number;
        str_printf(&out, "%s%s%s%s", i ? ", " : "", bare ? column->name : "", bare ? " " : "",
                   column->text[row]);
    }
    if (table->n_key == 0)
        str_printf(&out, "%s %d", language == LANGUAGE_SV ? "rad" : "line",
                   table_pos(table, row, 0).line);
    return str_take(arena, &out);
}

bool value_is_cell(const struct value *value, size_t *row)
{
    const struct origin *origin = value->origin;
    if (!origin)
        return false;
    bool alone = origin->kind == ORIGIN_TALLY && origin->n_rows == 1 && origin->column &&
                 origin->tally != TALLY_SHARE && origin->tally != TALLY_CHANGE &&
                 origin->tally != TALLY_RANK;
    if (origin->kind != ORIGIN_CELL && !alone)
        return false;
    *row = alone ? origin->rows[0] : value->row;
    return true;
}

/* A cell of a table that a statement made: no file names its column, so its head does. */
static void add_made(struct str *out, const struct origin *origin, size_t row)
{
    const struct table *table = origin->table;
    str_puts(out, origin->column->title);
    for (size_t i = 0; i < table->n_key && table->n_rows > 1; i++)
        if (&table->columns[table->key[i]] < origin->column)
            str_printf(out, ", %s", table->columns[table->key[i]].text[row]);
    str_printf(out, " (%s)", table->from->formula);
}

static void add_cell(struct arena *arena, struct str *out, const struct value *value,
                     size_t row, enum language language)
{
    const struct origin *origin = value->origin;
    if (origin->table->from) {
        add_made(out, origin, row);
        return;
    }
    str_printf(out, "%s %s %s, %s", origin->column->name, language == LANGUAGE_SV ? "i" : "in",
               origin->table->name, row_explain(arena, origin->table, row, language));
    const struct column *source = origin->table->source;
    if (source && source != origin->column && source->missing[row] == MISSING_NOT)
        str_printf(out, ", %s %s", language == LANGUAGE_SV ? "källa" : "source",
                   source->text[row]);
}

/* With the signs of print for those of the keyboard; a sign between spaces ends its line. */
static void add_signs(struct str *out, const char *formula)
{
    static const char *const signs[][2] = {
        {" * ", "×"}, {" - ", "−"}, {" / ", "/"}, {" + ", "+"}};
    while (*formula) {
        size_t i = 0;
        while (i < LEN(signs) && strncmp(formula, signs[i][0], 3) != 0)
            i++;
        if (i < LEN(signs)) {
            str_printf(out, NO_BREAK_SPACE "%s ", signs[i][1]);
            formula += 3;
        } else {
            str_putc(out, *formula++);
        }
    }
}

/* Arithmetic as the author wrote it; a figure that no data hold with its reason. */
static void add_formula(struct str *out, const struct value *value, enum language language)
{
    bool typed = value->origin->kind == ORIGIN_CONSTANT;
    if (typed)
        str_puts(out,
                 language == LANGUAGE_SV ? "skrivet i mallen: " : "written in the template: ");
    if (typed && value->reason)
        str_puts(out, value->reason);
    else
        add_signs(out, value->origin->formula);
}

const char *value_explain(struct arena *arena, const struct value *value,
                          enum language language)
{
    struct str out = STR_EMPTY;
    size_t row;
    if (value_is_cell(value, &row))
        add_cell(arena, &out, value, row, language);
    else if (value->origin->kind == ORIGIN_TALLY) {
        add_tally(&out, value->origin, language);
        if (value->origin->tally != TALLY_COUNT)
            add_rows(&out, value->origin->n_rows, language);
    } else
        add_formula(&out, value, language);
    const char *appropriation = value_appropriation(arena, value, language);
    if (*appropriation)
        str_printf(&out, "; %s %s", language == LANGUAGE_SV ? "belastar" : "charged to",
                   appropriation);
    return str_take(arena, &out);
}
