/* One number for people: what is printed, how it was computed, the rows it rests on. */
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"
#include "trace/record.h"

/* More rows than this are counted; the list for programs has all. */
#define ROWS_MOST 20

enum word {
    WORD_PAGE,
    WORD_EXACT,
    WORD_UNKNOWN,
    WORD_DECIMAL,
    WORD_DECIMALS,
    WORD_SOURCE,
    WORD_PUBLISHED,
    WORD_MORE,
    WORD_WHOLE,
    WORD_BECAUSE,
    WORD_NO_VALUE,
    WORD_SHOWS,
    WORD_OF,
    WORD_FROM,
    WORD_TO
};

static const char *const words[][2] = {
    [WORD_PAGE] = {"sida", "page"},
    [WORD_EXACT] = {"exakt", "exactly"},
    [WORD_UNKNOWN] = {"okänt", "unknown"},
    [WORD_DECIMAL] = {"decimal", "decimal"},
    [WORD_DECIMALS] = {"decimaler", "decimals"},
    [WORD_SOURCE] = {"källa", "source"},
    [WORD_PUBLISHED] = {"publicerad", "published"},
    [WORD_MORE] = {"rader till (--json visar alla)", "more rows (--json lists all)"},
    [WORD_WHOLE] = {"det hela:", "the whole:"},
    [WORD_BECAUSE] = {"skäl:", "reason:"},
    [WORD_NO_VALUE] = {"inget tal ur underlaget:", "no number of the evidence:"},
    [WORD_SHOWS] = {"figuren visar", "the figure shows"},
    [WORD_OF] = {"i", "of"},
    [WORD_FROM] = {"från", "from"},
    [WORD_TO] = {"till", "to"},
};

/* The stable names in the file, in words. */
static const struct {
    const char *name, *words[2];
} names[] = {
    {"table", {"i en tabell", "in a table"}},
    {"figure", {"i en figur", "in a figure"}},
    {"mark", {"som märke i en figur", "as a mark in a figure"}},
    {"caption", {"vid en tabell eller figur", "at a table or figure"}},
    {"note", {"i en fotnot", "in a footnote"}},
    {"heading", {"i en rubrik", "in a heading"}},
    {"text", {"i texten", "in the text"}},
    {"page", {"i sidhuvudet eller sidfoten", "in the page's head or foot"}},
    {"contents", {"i en förteckning", "in a list of contents"}},
    {"reference", {"i en hänvisning", "in a reference"}},
    {"label", {"vid en not eller listpunkt", "at a note or list item"}},
    {"verified", {"styrkt", "verified"}},
    {"preliminary", {"preliminär", "preliminary"}},
    {"estimated", {"uppskattad", "estimated"}},
    {"illustrative", {"exempeldata", "example data"}},
};

/* What a figure can be that is no value, by where it stands: all else that is typed is an
 * error. */
static const struct {
    const char *in, *words[2];
} others[] = {
    {"page", {"sidans nummer eller rapportens namn", "the page's number or the report's name"}},
    {"contents",
     {"numret på en rubrik, tabell eller figur, och dess sida",
      "the number of a heading, table or figure, and its page"}},
    {"reference",
     {"numret på det som avses, dess sida eller en källas år",
      "the number of what is meant, its page or a source's year"}},
    {"label", {"nummer som programmet sätter", "a number that the program sets"}},
    {"heading",
     {"rubrikens nummer, ett år eller ett namn", "the heading's number, a year or a name"}},
    {"caption",
     {"tabellens eller figurens nummer, ett år eller ett namn",
      "the table's or figure's number, a year or a name"}},
    {"figure",
     {"ett delstreck på en axel, en tidpunkt eller ett namn",
      "a tick of an axis, a time or a name"}},
    {"table",
     {"ett namn, en tidpunkt, en hänvisning eller en formel i ord",
      "a name, a time, a reference or a formula in words"}},
    {"note",
     {"ett datum, ett år, en hänvisning eller ett namn",
      "a date, a year, a reference or a name"}},
    {"text",
     {"ett datum, ett år, en hänvisning eller ett namn",
      "a date, a year, a reference or a name"}},
};

static const char *word(const struct record *record, enum word word)
{
    return words[word][record->language];
}

static const char *name_words(const struct record *record, const char *name)
{
    for (size_t i = 0; i < LEN(names); i++)
        if (strcmp(names[i].name, name) == 0)
            return names[i].words[record->language];
    return name;
}

/* "12,3876 procent"; a date or text as it stands; a year, which is no amount and has no
 * decimals, without gap. */
static const char *value_words(struct arena *arena, const struct record *record,
                               const json_t *object)
{
    const json_t *value = json_object_get(object, "value");
    const char *unit = member_text(object, "unit"), *text = json_string_value(value);
    if (!value || json_is_null(value))
        return word(record, WORD_UNKNOWN);
    bool plain = json_object_get(object, "id") && *member_text(object, "text") &&
                 !json_object_get(object, "decimals");
    if (!text)
        text = plain ? number_plain(arena, json_number_value(value), -1, record->language)
                     : number_format(arena, json_number_value(value), -1, record->language);
    return arena_printf(arena, "%s%s%s", text, *unit ? " " : "", unit);
}

static void indent(struct str *out, int depth)
{
    str_printf(out, "%*s", 2 * depth, "");
}

static void tell_rows(struct arena *arena, const struct record *record, const json_t *formula,
                      const char *rows, int depth, struct str *out);

/* What the row of a made table was made of: evidence that was read. */
static void tell_made(struct arena *arena, const struct record *record, const json_t *made,
                      int depth, struct str *out)
{
    indent(out, depth);
    str_printf(out, "= %s  [%s]\n", member_text(made, "formula"),
               record_place(arena, record, made));
    if (!record_made(json_array_get(record->tables, member_index(made, "table"))))
        tell_rows(arena, record, made, "rows", depth + 1, out);
}

/* "anslag.csv:3  2023, staten: belopp 40 (källa s2-beslut, publicerad 2023-03-16, styrkt)" */
static void tell_cell(struct arena *arena, const struct record *record,
                      const struct record_cell *cell, int depth, struct str *out)
{
    const char *key = cell_key(arena, cell), *source = cell_role(cell, "source");
    const char *published = cell_role(cell, "published"), *status = cell_role(cell, "status");
    const json_t *column =
        json_array_get(json_object_get(cell->table, "columns"), cell->column);
    indent(out, depth);
    const json_t *made = record_made(cell->table);
    str_printf(out, "%s:%d  %s",
               member_text(made ? cell->table : record_file(record, cell->table), "name"),
               cell_line(cell), key);
    if (column)
        str_printf(out, "%s%s %s", *key ? ": " : "", member_text(column, "name"),
                   cell_text(cell));
    const char *const parts[][2] = {{*source ? word(record, WORD_SOURCE) : "", source},
                                    {*published ? word(record, WORD_PUBLISHED) : "", published},
                                    {"", name_words(record, status)}};
    const char *before = " (";
    for (size_t i = 0; i < LEN(parts); i++) {
        if (!*parts[i][1])
            continue;
        str_printf(out, "%s%s%s%s", before, parts[i][0], *parts[i][0] ? " " : "", parts[i][1]);
        before = ", ";
    }
    str_puts(out, strcmp(before, ", ") == 0 ? ")\n" : "\n");
    if (made)
        tell_made(arena, record, made, depth + 1, out);
}

static void tell_rows(struct arena *arena, const struct record *record, const json_t *formula,
                      const char *rows, int depth, struct str *out)
{
    size_t n = json_array_size(json_object_get(formula, rows));
    for (size_t i = 0; i < n && i < ROWS_MOST; i++) {
        struct record_cell cell = record_row(record, formula, rows, i);
        tell_cell(arena, record, &cell, depth, out);
    }
    if (n <= ROWS_MOST)
        return;
    indent(out, depth);
    str_printf(out, "… %zu %s\n", n - ROWS_MOST, word(record, WORD_MORE));
}

static void tell_origin(struct arena *arena, const struct record *record, const json_t *object,
                        size_t before, int depth, struct str *out);

/* The values that arithmetic joins; its own steps are told by the formula's words. */
static void tell_operands(struct arena *arena, const struct record *record,
                          const json_t *formula, size_t before, int depth, struct str *out)
{
    static const char *const sides[] = {"left", "right"};
    for (size_t i = 0; i < LEN(sides); i++) {
        const json_t *operand = json_object_get(formula, sides[i]);
        const json_t *inner = record_formula(record, operand, before);
        const char *name = member_text(operand, "name");
        if (inner && !*name && json_object_get(inner, "left")) {
            if (record_unfolds(record, operand))
                tell_operands(arena, record, inner, member_index(operand, "formula"), depth,
                              out);
        } else if (*name) {
            indent(out, depth);
            str_printf(out, "%s: %s\n", name, value_words(arena, record, operand));
            tell_origin(arena, record, operand, before, depth + 1, out);
        }
    }
}

/* The computation of a number or operand, and below it what it rests on. */
static void tell_origin(struct arena *arena, const struct record *record, const json_t *object,
                        size_t before, int depth, struct str *out)
{
    struct record_cell cell;
    if (record_is_cell(record, object, &cell)) {
        tell_cell(arena, record, &cell, depth, out);
        return;
    }
    const json_t *formula = record_formula(record, object, before);
    if (!formula)
        return;
    indent(out, depth);
    str_printf(out, "= %s  [%s]\n", member_text(formula, "words"),
               record_place(arena, record, formula));
    if (!record_unfolds(record, object))
        return;
    if (json_object_get(formula, "left")) {
        tell_operands(arena, record, formula, member_index(object, "formula"), depth + 1, out);
        return;
    }
    tell_rows(arena, record, formula, "rows", depth + 1, out);
    if (!json_object_get(formula, "whole"))
        return;
    indent(out, depth + 1);
    str_printf(out, "%s\n", word(record, WORD_WHOLE));
    tell_rows(arena, record, formula, "whole", depth + 2, out);
}

/* The column that a value is a cell or a tally of, with its table; NULL: none. */
static const json_t *column_of(const struct record *record, const json_t *number,
                               const json_t **table)
{
    struct record_cell cell = {.column = SIZE_MAX};
    const json_t *formula = record_formula(record, number, SIZE_MAX);
    if (!record_is_cell(record, number, &cell) && formula)
        cell = (struct record_cell){
            .table = json_array_get(record->tables, member_index(formula, "table")),
            .column = member_index(formula, "column")};
    *table = cell.table;
    return json_array_get(json_object_get(cell.table, "columns"), cell.column);
}

/* What the axes of the number's figure span: "figuren visar belopp i anslag, 25
 * till 80 mnkr". */
static void tell_figure(struct arena *arena, const struct record *record, const json_t *number,
                        struct str *out)
{
    const json_t *least = NULL, *most = NULL, *mark, *table;
    size_t i;
    json_array_foreach(record->numbers, i, mark)
    {
        double value = json_number_value(json_object_get(mark, "value"));
        if (!json_is_number(json_object_get(mark, "value")) ||
            strcmp(member_text(mark, "in"), "mark") != 0 ||
            !json_equal(json_object_get(mark, "page"), json_object_get(number, "page")) ||
            !json_equal(json_object_get(mark, "template"), json_object_get(number, "template")))
            continue;
        if (!least || value < json_number_value(json_object_get(least, "value")))
            least = mark;
        if (!most || value > json_number_value(json_object_get(most, "value")))
            most = mark;
    }
    if (!least)
        return;
    const json_t *column = column_of(record, least, &table);
    str_printf(out, "  %s", word(record, WORD_SHOWS));
    if (column)
        str_printf(out, " %s %s %s,", member_text(column, "name"), word(record, WORD_OF),
                   member_text(table, "name"));
    str_printf(out, " %s %s %s %s\n", word(record, WORD_FROM),
               value_words(arena, record, least), word(record, WORD_TO),
               value_words(arena, record, most));
}

/* Digits that are no value: what they can be there. */
static void tell_other(struct arena *arena, const struct record *record, json_t *number,
                       struct str *out)
{
    const char *in = member_text(number, "in"), *place = record_place(arena, record, number);
    const char *what = "";
    for (size_t i = 0; i < LEN(others); i++)
        if (strcmp(others[i].in, in) == 0)
            what = others[i].words[record->language];
    str_printf(out, "  %s %s%s%s\n", word(record, WORD_NO_VALUE), what, *place ? "; " : "",
               place);
    if (strcmp(in, "figure") == 0)
        tell_figure(arena, record, number, out);
}

void number_tell(struct arena *arena, struct record *record, json_t *number, struct str *out)
{
    const json_t *decimals = json_object_get(number, "decimals");
    const char *text = member_text(number, "text"), *reason = member_text(number, "reason");
    int n = (int)json_integer_value(decimals);
    record->answer++;
    str_printf(out, "%s %s, %s%s%s\n", word(record, WORD_PAGE), record_page(record, number),
               name_words(record, member_text(number, "in")), *text ? ": " : "", text);
    if (!json_object_get(number, "id")) {
        tell_other(arena, record, number, out);
        return;
    }
    str_printf(out, "  %s %s", word(record, WORD_EXACT), value_words(arena, record, number));
    if (decimals)
        str_printf(out, ", %d %s", n, word(record, n == 1 ? WORD_DECIMAL : WORD_DECIMALS));
    str_printf(out, "; id %d; %s\n", (int)json_integer_value(json_object_get(number, "id")),
               record_place(arena, record, number));
    if (*reason)
        str_printf(out, "  %s %s\n", word(record, WORD_BECAUSE), reason);
    tell_origin(arena, record, number, SIZE_MAX, 1, out);
}
