/* What `{…}` and `[@…]` mean in a text: values, single cells, arithmetic; references and
 * sources. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"
#include "base/utf8.h"
#include "study/expression.h"
#include "doc/reading.h"

#define APPROPRIATION "anslag"
#define HOLDS "holds:"  /* as doc/markup.c knows it */
#define DECIMALS_MOST 9 /* as lua/words.lua says of `decimals`; a double holds hardly more */

/* "a / b | procent, 1" in its parts; the strings are trimmed. */
struct wanted {
    const char *expression;
    const char *unit;      /* or NULL */
    int decimals;          /* -2: not given */
    const char *form;      /* "number", "words", "anslag" after a last dot, or NULL */
    const char *rank;      /* "flest", "ordinal" …, or NULL */
    const char *direction; /* the row of words of another form, or NULL */
    enum agreement agreement;
    bool capital; /* "stor": stands first in a sentence */
};

static bool agreement_named(const char *word, enum agreement *agreement)
{
    static const char *const names[] = {
        [AGREEMENT_COMMON] = "en", [AGREEMENT_NEUTER] = "ett", [AGREEMENT_PLURAL] = "flera"};
    for (size_t i = AGREEMENT_COMMON; i < LEN(names); i++)
        if (strcmp(names[i], word) == 0) {
            *agreement = (enum agreement)i;
            return true;
        }
    return false;
}

static void read_options(struct script *script, const char *options, struct wanted *wanted)
{
    while (*options) {
        size_t n = strcspn(options, ",");
        const char *word = text_trimmed(script->arena, options, n);
        if (*word && strspn(word, "0123456789") == strlen(word))
            wanted->decimals = strlen(word) > 1 ? DECIMALS_MOST + 1 : *word - '0';
        else if (strcmp(word, "stor") == 0)
            wanted->capital = true;
        else if (!wanted->direction || !agreement_named(word, &wanted->agreement))
            wanted->unit = *word ? word : wanted->unit;
        options += n + (options[n] == ',');
    }
}

/* Cuts the form off behind the last dot, when it is one; a value's own name goes first. */
static void read_form(struct script *script, enum language language, struct wanted *wanted)
{
    const char *dot = strrchr(wanted->expression, '.');
    if (!dot || (dot > wanted->expression && dot[-1] == ']') ||
        values_named(&script->values, wanted->expression))
        return;
    if (strcmp(dot, ".number") == 0 || strcmp(dot, ".words") == 0 ||
        strcmp(dot, "." APPROPRIATION) == 0)
        wanted->form = dot + 1;
    else if (rank_form(script, language, dot + 1))
        wanted->rank = dot + 1;
    else if (!(wanted->direction = direction_row(script, language, dot + 1)))
        return;
    wanted->expression =
        text_trimmed(script->arena, wanted->expression, (size_t)(dot - wanted->expression));
}

static struct wanted read_wanted(struct script *script, const char *text,
                                 enum language language)
{
    struct wanted wanted = {.decimals = -2};
    const char *bar = strchr(text, '|');
    wanted.expression =
        text_trimmed(script->arena, text, bar ? (size_t)(bar - text) : strlen(text));
    read_form(script, language, &wanted);
    if (bar)
        read_options(script, bar + 1, &wanted);
    return wanted;
}

/* The first letter large; what begins with a figure stays as it is. */
static const char *capitalised(struct arena *arena, const char *words)
{
    const char *rest = words;
    char first[4];
    uint32_t letter = utf8_next(&rest);
    bool small = (letter >= 'a' && letter <= 'z') ||
                 (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7);
    if (!small)
        return words;
    size_t n = utf8_put(first, letter - ('a' - 'A'));
    return arena_printf(arena, "%.*s%s", (int)n, first, rest);
}

/* NULL after an error. */
static const char *value_words(struct script *script, const struct value *value,
                               const struct wanted *wanted, enum language language,
                               struct pos pos)
{
    const char *word = NULL;
    if (wanted->direction)
        return direction_print(script, wanted->direction, value, wanted->agreement, language);
    if (wanted->rank)
        return rank_print(script, value, wanted->rank, language);
    if (!wanted->form)
        return value_prose(script->arena, value, language);
    if (strcmp(wanted->form, APPROPRIATION) == 0)
        return appropriation_print(script, value, language, pos);
    if (strcmp(wanted->form, "words") == 0 && value->state == VALUE_KNOWN &&
        value->form == FORM_NUMBER)
        word = number_word(value->number, language);
    return word ? word : value_print(script->arena, value, language);
}

/* What the gates withhold, or what this design does not give, is not passed over
 * with a dash. */
static bool check_withheld(const struct script *script, const struct value *value,
                           struct pos pos)
{
    const struct origin *origin = value->origin;
    if (value->state == VALUE_KNOWN || script->is_trying || !origin->table ||
        !origin->table->from)
        return true;
    diag_error(script->diag, pos, "withheld", "'%s' cannot be printed%s%s", value->name,
               value->reason ? ": " : "", value->reason ? value->reason : "");
    diag_hint(script->diag, "write it in the sentences of verdict that need it");
    return false;
}

/* `{holds: a > b}` prints nothing. */
static bool prose_claim(struct script *script, const char *expression, struct pos pos,
                        struct inline_ *out)
{
    const char *text = expression + strlen(HOLDS);
    text += strspn(text, " ");
    struct pos inside = pos;
    inside.col += 1 + (int)(text - expression);
    out->text = "";
    return claim_check(script, text, inside, pos);
}

static bool has_direction(const struct script *script, const struct value *value,
                          const struct wanted *wanted, struct pos pos)
{
    if (value->state == VALUE_KNOWN && value->form == FORM_NUMBER)
        return true;
    return diag_error(script->diag, pos, "direction", "'%s' is %s and has no direction",
                      wanted->expression,
                      value->state == VALUE_KNOWN ? "no number" : "not known");
}

static bool prose_value(void *context, const char *expression, struct pos pos,
                        struct inline_ *out, const char **sign, struct diag *diag)
{
    struct script *script = context;
    struct wanted wanted = read_wanted(script, expression, out->language);
    struct value value;
    (void)diag; /* the same as the script's */
    if (strncmp(expression, HOLDS, strlen(HOLDS)) == 0)
        return prose_claim(script, expression, pos, out);
    if (typed_begins(script, expression))
        return typed_print(script, expression, pos, out);
    if (wanted.decimals > DECIMALS_MOST)
        return diag_error(script->diag, pos, "decimals", "a number has at most %d decimals",
                          DECIMALS_MOST);
    if (!value_find(script, wanted.expression, pos, &value) ||
        !final_value(script, &value, pos) || !check_withheld(script, &value, pos))
        return false;
    if (wanted.unit &&
        !expression_in_unit(script->arena, &value, wanted.unit, pos, &value, script->diag))
        return false;
    if (wanted.decimals >= 0)
        value.decimals = wanted.decimals;
    if ((wanted.direction && !has_direction(script, &value, &wanted, pos)) ||
        (wanted.rank && !rank_check(script, &value, wanted.rank, out->language, pos)))
        return false;
    appropriation_printed(script, &value, pos);
    out->text = value_words(script, &value, &wanted, out->language, pos);
    if (!out->text)
        return false;
    if (wanted.capital)
        out->text = capitalised(script->arena, out->text);
    if (wanted.form && strcmp(wanted.form, APPROPRIATION) == 0) {
        value.form = FORM_TEXT;
        value.text = out->text;
    }
    value.place = pos;
    out->value = print_value(script, value);
    if (value.status == STATUS_ILLUSTRATIVE && value.state == VALUE_KNOWN) {
        *sign = arena_printf(script->arena, "\u202f%s", script->phrases.example_sign);
        script->example_printed = true;
    }
    return true;
}

static bool prose_reference(void *context, const char *name, struct pos pos,
                            struct inline_ *out, struct diag *diag)
{
    struct script *script = context;
    (void)diag;
    if (strncmp(name, "källa:", strlen("källa:")) == 0)
        return source_cite(script, name + strlen("källa:"), pos, out);
    out->target = names_find(script, name, pos);
    out->text = name;
    return out->target != NULL;
}

static struct prose_source source_of(const struct statement *statement, const char *markdown,
                                     struct pos pos)
{
    return (struct prose_source){
        .markdown = markdown,
        .pos = pos,
        .language = statement->language,
        .names = {statement->script, prose_value, prose_reference},
        .next_note = &statement->script->next_note,
    };
}

const struct block *blocks_of(const struct statement *statement, const char *markdown,
                              struct pos pos, size_t *n)
{
    struct prose_source source = source_of(statement, markdown, pos);
    const struct block *blocks = NULL;
    *n = 0;
    prose_blocks(statement->script->arena, &source, &blocks, n, statement->script->diag);
    return blocks;
}

void words_check(const struct statement *statement, const char *markdown, struct pos pos)
{
    bool lint = statement->script->input->lint;
    if (!lint && !strpbrk(markdown, "0123456789"))
        return;
    size_t n;
    const struct piece *pieces = reading_split(statement->script->scratch, markdown, pos, &n);
    orphans_check(statement->script, statement->language, pieces, n);
    if (lint)
        lint_text(statement, pieces, n);
}

struct text line_of(const struct statement *statement, const char *markdown, struct pos pos)
{
    struct prose_source source = source_of(statement, markdown, pos);
    struct text text = {0};
    words_check(statement, markdown, pos);
    prose_line(statement->script->arena, &source, &text, statement->script->diag);
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
    return str_take(script->arena, &out);
}

struct text words_of(const struct script *script, const char *words)
{
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    *piece = (struct inline_){.kind = INLINE_TEXT, .text = words, .language = script->language};
    return (struct text){.inlines = piece, .n = *words != '\0'};
}

struct text words_from(struct script *script, const char *words, const struct table *table,
                       const struct column *column, size_t row)
{
    struct value value =
        value_cell(script->arena, table, column, row, table_pos(table, row, 0));
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    *piece = (struct inline_){.kind = INLINE_TEXT, .text = words, .language = script->language};
    if (strpbrk(words, "0123456789"))
        piece->value = print_value(script, value);
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
