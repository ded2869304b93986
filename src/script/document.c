/*
 * Statements to the document: numbers and names first, then every statement its blocks; the
 * lists of references and of chart data last, since they need what the others used.
 */
#include "script/effects.h"
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"

typedef void convert_fn(const struct statement *statement, struct blocks *blocks);

struct block *add_block(struct script *script, struct blocks *blocks, enum block_kind kind,
                        const struct statement *statement)
{
    blocks->items = arena_grow(script->arena, blocks->items, blocks->n, &blocks->capacity,
                               sizeof *blocks->items);
    struct block *block = &blocks->items[blocks->n++];
    *block =
        (struct block){.kind = kind, .language = statement->language, .pos = statement->pos};
    const struct block *stub = script->converted[statement->index].stub;
    if (stub && stub->kind == kind) {
        block->name = stub->name;
        block->anchor = stub->anchor;
    }
    return block;
}

/* Of the first character between the quotes behind the word. */
static struct pos title_pos(const struct statement *statement)
{
    struct pos pos = place_key(statement->place, "");
    pos.col += (int)strlen(statement->word) + 2;
    return pos;
}

static void convert_heading(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    const struct block *stub = script->converted[statement->index].stub;
    struct block *block = add_block(script, blocks, BLOCK_HEADING, statement);
    block->heading = stub->heading;
    if (stub->heading.level == 1)
        script->example_explained = false;
    if (stub->heading.level <= script->effects_level)
        script->effects_level = 0;
    if (key_flag(statement, "effects", false))
        script->effects_level = stub->heading.level;
    script->example_printed = false;
    block->heading.title = line_of(statement, statement->title, title_pos(statement));
    block->heading.plain = text_plain(script->arena, &block->heading.title);
    example_explain(statement, blocks);
}

static void append(struct script *script, struct blocks *blocks, const struct block *more,
                   size_t n)
{
    for (size_t i = 0; i < n; i++) {
        blocks->items = arena_grow(script->arena, blocks->items, blocks->n, &blocks->capacity,
                                   sizeof *blocks->items);
        blocks->items[blocks->n++] = more[i];
    }
}

static const struct block *read_prose(const struct statement *statement, size_t *n)
{
    statement->script->example_printed = false;
    const char *markdown = key_passing(statement, "text");
    struct pos pos = key_pos(statement, "text");
    words_check(statement, markdown, pos);
    return blocks_of(statement, markdown, pos, n);
}

static void convert_text(const struct statement *statement, struct blocks *blocks)
{
    struct diag *diag = statement->script->diag;
    size_t n, errors = diag_errors(diag);
    const struct block *more = read_prose(statement, &n);
    append(statement->script, blocks, more, n);
    if (n == 0 && diag_errors(diag) == errors)
        diag_error(diag, statement->pos, "text-empty", "the text prints nothing");
    example_explain(statement, blocks);
}

/* A paragraph of its own that holds only while the data say so. */
static void convert_claim(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    struct pos sentence = title_pos(statement);
    script->example_printed = false;
    claim_check(script, key_string(statement, "holds"), key_pos(statement, "holds"), sentence);
    struct text words = line_of(statement, statement->title, sentence);
    add_block(script, blocks, BLOCK_PARAGRAPH, statement)->paragraph = words;
    example_explain(statement, blocks);
}

static void convert_letter(const struct statement *statement, struct blocks *blocks)
{
    size_t n;
    const struct block *inner = read_prose(statement, &n);
    bool letter = strcmp(statement->word, "letter") == 0;
    struct block *block =
        add_block(statement->script, blocks, letter ? BLOCK_LETTER : BLOCK_COLOPHON, statement);
    block->letter.blocks = inner;
    block->letter.n = n;
}

static void convert_note(const struct statement *statement, struct blocks *blocks)
{
    size_t n;
    const struct block *inner = read_prose(statement, &n);
    struct text title = line_of(statement, statement->title, statement->pos);
    struct block *block = add_block(statement->script, blocks, BLOCK_BOX, statement);
    block->box = (struct box){.title = title, .blocks = inner, .n = n};
    example_explain(statement, blocks);
}

static void convert_key_figures(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    size_t n = (size_t)lua_rawlen(script->state, statement->keys);
    script->example_printed = false;
    struct key_figure *items = arena_array(script->arena, n, sizeof *items);
    for (size_t i = 0; i < n; i++) {
        struct statement item = item_open(statement, "", i);
        items[i].number = key_line(&item, "value");
        items[i].label = key_line(&item, "label");
        item_close(&item);
    }
    struct block *block = add_block(script, blocks, BLOCK_KEY_FIGURES, statement);
    block->key_figures.items = items;
    block->key_figures.n = n;
    example_explain(statement, blocks);
}

/* Blocks that layout fills by itself. */
static void convert_bare(const struct statement *statement, struct blocks *blocks)
{
    static const struct {
        const char *word;
        enum block_kind kind;
    } kinds[] = {{"cover", BLOCK_COVER},
                 {"contents", BLOCK_CONTENTS},
                 {"list_of_figures", BLOCK_LIST_OF_FIGURES},
                 {"list_of_tables", BLOCK_LIST_OF_TABLES}};
    for (size_t i = 0; i < LEN(kinds); i++)
        if (strcmp(kinds[i].word, statement->word) == 0)
            add_block(statement->script, blocks, kinds[i].kind, statement);
}

#define PASSES 4

struct converter {
    const char *word;
    convert_fn *convert;
    int pass; /* chart data print values, evidence tells of all printed, references name all
                 sources */
};

static const struct converter converters[] = {{"text", convert_text, 0},
                                              {"claim", convert_claim, 0},
                                              {"todo", final_comment, 0},
                                              {"section", convert_heading, 0},
                                              {"subsection", convert_heading, 0},
                                              {"subsubsection", convert_heading, 0},
                                              {"appendix", convert_heading, 0},
                                              {"table", table_convert, 0},
                                              {"chart", chart_convert, 0},
                                              {"figure", chart_convert, 0},
                                              {"note", convert_note, 0},
                                              {"key_figures", convert_key_figures, 0},
                                              {"verdict", verdict_convert, 0},
                                              {"coverage", coverage_convert, 0},
                                              {"letter", convert_letter, 0},
                                              {"colophon", convert_letter, 0},
                                              {"cover", convert_bare, 0},
                                              {"contents", convert_bare, 0},
                                              {"list_of_figures", convert_bare, 0},
                                              {"list_of_tables", convert_bare, 0},
                                              {"chart_data", chart_data_convert, 1},
                                              {"evidence_appendix", evidence_convert, 2},
                                              {"references", references_convert, 3}};

static convert_fn *find_converter(const char *word, int pass)
{
    for (size_t i = 0; i < LEN(converters); i++)
        if (strcmp(converters[i].word, word) == 0)
            return converters[i].pass == pass ? converters[i].convert : NULL;
    return NULL; /* values and the header have done their work already */
}

static void convert_all(struct script *script, int statements, int pass)
{
    for (size_t i = 0; i < script->n_statements; i++) {
        lua_rawgeti(script->state, statements, (lua_Integer)i + 1);
        struct statement statement = statement_open(script, i);
        convert_fn *convert = find_converter(statement.word, pass);
        if (convert && !statement_is_wrong(&statement))
            convert(&statement, &script->converted[i].blocks);
        statement_close(&statement);
        arena_clear(script->scratch);
        lua_pop(script->state, 1);
    }
}

/* The block that bears the statement's name, as it stands in the document now. */
static void fill_stub(const struct converted *converted)
{
    for (size_t i = 0; converted->stub && i < converted->blocks.n; i++)
        if (converted->blocks.items[i].kind == converted->stub->kind) {
            *converted->stub = converted->blocks.items[i];
            return;
        }
}

static void gather(struct script *script, struct doc *doc)
{
    struct blocks all = {0};
    for (size_t i = 0; i < script->n_statements; i++)
        all.capacity += script->converted[i].blocks.n;
    all.items = arena_array(script->arena, all.capacity, sizeof *all.items);
    for (size_t i = 0; i < script->n_statements; i++) {
        fill_stub(&script->converted[i]);
        append(script, &all, script->converted[i].blocks.items, script->converted[i].blocks.n);
    }
    doc->blocks = all.items;
    doc->n = all.n;
}

static void check_cover(const struct script *script)
{
    const char *name = script->front.cover_figure;
    const struct block *block = name ? names_find(script, name, script->report_pos) : NULL;
    if (block && block->kind != BLOCK_FIGURE)
        diag_error(script->diag, script->report_pos, "cover", "'%s' is no chart or figure",
                   name);
}

struct doc *document_convert(struct script *script, int statements)
{
    script->next_note = 1;
    names_number(script, statements);
    for (int pass = 0; pass < PASSES; pass++)
        convert_all(script, statements, pass);
    check_cover(script);
    final_header(script);
    lint_finish(script);
    allow_finish(script);
    appropriation_finish(script);
    struct doc *doc = arena_alloc(script->arena, sizeof *doc);
    gather(script, doc);
    doc->language = script->language;
    doc->front = script->front;
    doc->labels = script->labels;
    doc->style = script->theme;
    doc->values = script->printed;
    doc->n_values = script->n_printed;
    doc->value_targets = script->value_targets;
    lock_tell(script, doc);
    answers_check(script, doc);
    return doc;
}
