/*
 * The appendix of evidence: the tables that the printed numbers rest on, and how each computed
 * number came about.  Each printed number leads to its row here.  A number that is one cell
 * leads to the row of its table: rows of their own for thousands of cells would print the
 * evidence again.
 */
#include "script/rests.h"

#include <string.h>

#include "base/arena.h"
#include "evidence/make.h"
#include "study/explain.h"

/* More rows than this are counted, not named by their keys. */
#define KEYS_MOST 4

/* --- cells of the appendix --- */

static size_t count(const bool *marked, size_t n)
{
    size_t found = 0;
    for (size_t i = 0; i < n; i++)
        found += marked[i];
    return found;
}

/* "anslag: S2, 2023, staten; S2, 2024, staten", or "länderpanel: 13 rader" */
static const char *rows_words(const struct script *script, const struct part *part)
{
    struct arena *arena = script->arena;
    size_t n = count(part->rows, part->table->n_rows);
    const char *words = arena_printf(arena, "%s: ", part->table->name);
    if (n > KEYS_MOST || n == 0)
        return arena_printf(arena, "%s%zu %s", words, n, script->phrases.evidence_rows);
    for (size_t i = 0, told = 0; i < part->table->n_rows; i++)
        if (part->rows[i])
            words = arena_printf(arena, "%s%s%s", words, told++ ? "; " : "",
                                 row_explain(arena, part->table, i, script->language));
    return words;
}

static struct rows_used used_of(struct arena *arena, const struct part *part)
{
    size_t *rows = arena_array(arena, part->table->n_rows, sizeof *rows);
    struct rows_used used = {.table = part->table, .rows = rows};
    for (size_t i = 0; i < part->table->n_rows; i++)
        if (part->rows[i])
            rows[used.n++] = i;
    return used;
}

static struct table_cell text_cell(struct text text)
{
    return (struct table_cell){.text = text, .column_span = 1, .row_span = 1};
}

static struct table_cell sources_cell(struct script *script, const struct parts *parts)
{
    struct text text = {0};
    for (size_t i = 0; i < parts->n; i++) {
        struct rows_used used = used_of(script->arena, &parts->items[i]);
        struct text line = source_line(script, &used);
        if (text.n && line.n)
            text = text_join(script->arena, text, words_of(script, "; "));
        text = text_join(script->arena, text, line);
    }
    return text_cell(text.n ? text : words_of(script, "·"));
}

/* The number as it is printed first, traced here too. */
static struct table_cell number_cell(struct script *script, const struct value *value)
{
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    *piece = (struct inline_){.kind = INLINE_TEXT,
                              .language = script->language,
                              .text = value_prose(script->arena, value, script->language),
                              .value = print_value(script, *value)};
    struct table_cell cell = text_cell((struct text){.inlines = piece, .n = 1});
    cell.header = true;
    cell.illustrative = value->status == STATUS_ILLUSTRATIVE;
    if (cell.illustrative)
        cell.text = text_join(script->arena, cell.text, example_sign(script));
    return cell;
}

/* The cells of a crosstab share a row: how many there are, and what each of them is. */
static void fill_many(struct script *script, const struct computed *computed,
                      struct table_cell cells[])
{
    const char *n =
        arena_printf(script->arena, "%zu %s", computed->n, script->phrases.evidence_several);
    const char *words = tally_explain(script->arena, computed->value.origin, script->language);
    cells[0] = cell_words(script, n, true);
    cells[1] = cell_words(
        script, arena_printf(script->arena, "%s, %s", words, script->phrases.evidence_each),
        false);
}

static void fill_one(struct script *script, const struct computed *computed,
                     struct table_cell cells[])
{
    cells[0] = number_cell(script, &computed->value);
    cells[1] = cell_words(
        script, value_explain(script->arena, &computed->value, script->language), false);
}

/* So do the values of a statement run several times: how many they are, and how the first came
 * about. */
static void fill_alike(struct script *script, const struct computed *computed,
                       struct table_cell cells[])
{
    const struct phrases *phrases = &script->phrases;
    fill_one(script, computed, cells);
    const char *n = arena_printf(script->arena, "%zu %s, %s ", computed->n,
                                 phrases->evidence_several, phrases->evidence_among);
    const char *others = arena_printf(script->arena, "; %s", phrases->evidence_alike);
    cells[0].text = text_join(script->arena, words_of(script, n), cells[0].text);
    cells[1].text = text_join(script->arena, cells[1].text, words_of(script, others));
}

static struct table_row computed_row(struct script *script, const struct computed *computed)
{
    struct arena *arena = script->arena;
    struct table_row row = row_of(arena, ROW_BODY, 4);
    struct table_cell *cells = row_cells(&row);
    const struct parts *parts = &computed->parts;
    const char *rows = "";
    for (size_t i = 0; i < parts->n; i++)
        rows = arena_printf(arena, "%s%s%s", rows, i ? ". " : "",
                            rows_words(script, &parts->items[i]));
    row.anchor = computed->anchor;
    if (computed->n_alike)
        fill_alike(script, computed, cells);
    else if (computed->n > 1)
        fill_many(script, computed, cells);
    else
        fill_one(script, computed, cells);
    cells[2] = cell_words(script, *rows ? rows : "·", false);
    cells[3] = sources_cell(script, parts);
    return row;
}

/* The names of the columns that are in the key, or that are marked; of no column where only
 * rows are counted. */
static const char *column_words(struct arena *arena, const struct part *part, bool key)
{
    const struct table *table = part->table;
    const char *words = "";
    for (size_t i = 0; i < (key ? table->n_key : table->n_columns); i++)
        if (key || part->columns[i])
            words = arena_printf(arena, "%s%s%s", words, *words ? ", " : "",
                                 table->columns[key ? table->key[i] : i].name);
    return *words ? words : "·";
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* The table's title, and below it its file. */
static struct table_cell name_cell(struct script *script, const struct table *table)
{
    struct inline_ *line = arena_alloc(script->arena, sizeof *line);
    *line = (struct inline_){.kind = INLINE_BREAK, .language = script->language};
    struct text text = text_join(script->arena, words_of(script, table->title),
                                 (struct text){.inlines = line, .n = 1});
    struct table_cell cell =
        text_cell(text_join(script->arena, text, words_of(script, file_name(table->path))));
    cell.header = true;
    return cell;
}

/* Which tables an estimate gave: "resultat, vikter, villkor". */
static const char *estimate_tables(struct arena *arena, const struct parts *parts, size_t first)
{
    const char *words = "";
    for (size_t i = first; i < parts->n; i++) {
        const struct table *table = parts->items[i].table;
        const char *kind = strstr(table->title, ": ");
        if (parts->items[i].anchor == parts->items[first].anchor)
            words = arena_printf(arena, "%s%s%s", words, *words ? ", " : "",
                                 kind ? kind + 2 : table->title);
    }
    return words;
}

/* What a statement made: its formula, the table it was made of, and the tables it gave. */
static struct table_row estimate_row(struct script *script, const struct parts *tables,
                                     size_t first)
{
    struct arena *arena = script->arena;
    struct table_row row = row_of(arena, ROW_BODY, 4);
    const struct made_from *from = tables->items[first].table->from;
    struct parts behind = {0};
    parts_use_made(arena, &behind, from);
    row.anchor = tables->items[first].anchor;
    row_cells(&row)[0] = cell_words(script, from->formula, true);
    row_cells(&row)[1] = cell_words(script, column_words(arena, &behind.items[0], true), false);
    row_cells(&row)[2] = cell_words(script, estimate_tables(arena, tables, first), false);
    row_cells(&row)[3] = sources_cell(script, &behind);
    return row;
}

static struct table_row part_row(struct script *script, const struct part *part)
{
    struct arena *arena = script->arena;
    struct table_row row = row_of(arena, ROW_BODY, 4);
    const struct parts alone = {.items = arena_alloc(arena, sizeof *part), .n = 1};
    *alone.items = *part;
    row.anchor = part->anchor;
    row_cells(&row)[0] = name_cell(script, part->table);
    row_cells(&row)[1] = cell_words(script, column_words(arena, part, true), false);
    row_cells(&row)[2] = cell_words(script, column_words(arena, part, false), false);
    row_cells(&row)[3] = sources_cell(script, &alone);
    return row;
}

/* --- the two tables --- */

static struct table_row head_row(const struct script *script, const char *const heads[])
{
    struct table_row head = row_of(script->arena, ROW_BODY, 4);
    for (size_t i = 0; i < 4; i++)
        row_cells(&head)[i] = cell_words(script, heads[i], true);
    return head;
}

static void add_table(const struct evidence *evidence, struct blocks *blocks, const char *title,
                      const char *const heads[], const struct table_column columns[],
                      const struct table_row *body, size_t n)
{
    struct script *script = evidence->script;
    struct table_row *head = arena_alloc(script->arena, sizeof *head);
    *head = head_row(script, heads);
    struct caption caption = {.title = words_of(script, title), .plain = title};
    bool examples = false;
    for (size_t i = 0; i < n; i++)
        examples |= body[i].cells[0].illustrative;
    if (examples)
        caption_note(script, &caption, example_note(script));
    struct block *block = add_block(script, blocks, BLOCK_TABLE, evidence->statement);
    block->table = (struct table_block){.caption = caption,
                                        .width = WIDTH_FULL,
                                        .columns = columns,
                                        .n_columns = 4,
                                        .head = head,
                                        .n_head = 1,
                                        .body = body,
                                        .n_body = n};
}

static bool first_of_estimate(const struct parts *tables, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (tables->items[k].anchor == tables->items[i].anchor)
            return false;
    return true;
}

static void add_tables(const struct evidence *evidence, struct blocks *blocks)
{
    static const struct table_column columns[] = {
        {.share = 0.26}, {.share = 0.16}, {.share = 0.22}, {.share = 0.36}};
    struct script *script = evidence->script;
    const struct phrases *phrases = &script->phrases;
    const char *const heads[] = {phrases->evidence_table, phrases->evidence_key,
                                 phrases->evidence_columns, script->labels.source};
    struct table_row *rows = arena_array(script->arena, evidence->tables.n, sizeof *rows);
    const struct parts *tables = &evidence->tables;
    size_t n = 0;
    for (size_t i = 0; i < tables->n; i++)
        if (!tables->items[i].table->from)
            rows[n++] = part_row(script, &tables->items[i]);
        else if (first_of_estimate(tables, i))
            rows[n++] = estimate_row(script, tables, i);
    if (n)
        add_table(evidence, blocks, phrases->evidence_tables, heads, columns, rows, n);
}

static void add_numbers(const struct evidence *evidence, struct blocks *blocks)
{
    static const struct table_column columns[] = {
        {.share = 0.14}, {.share = 0.32}, {.share = 0.24}, {.share = 0.3}};
    struct script *script = evidence->script;
    const struct phrases *phrases = &script->phrases;
    const char *const heads[] = {phrases->evidence_number, phrases->evidence_computed,
                                 phrases->evidence_from, script->labels.source};
    struct table_row *rows = arena_array(script->arena, evidence->n, sizeof *rows);
    for (size_t i = 0; i < evidence->n; i++)
        rows[i] = computed_row(script, &evidence->computed[i]);
    if (evidence->n)
        add_table(evidence, blocks, phrases->evidence_numbers, heads, columns, rows,
                  evidence->n);
}

void evidence_convert(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    struct evidence evidence = {.statement = statement, .script = script};
    size_t n = script->n_printed;
    evidence_gather(&evidence);
    add_tables(&evidence, blocks);
    add_numbers(&evidence, blocks);
    const char **targets = arena_array(script->arena, script->n_printed, sizeof *targets);
    if (n)
        memcpy(targets, evidence.targets, n * sizeof *targets);
    script->value_targets = targets;
}
