/*
 * Numbers, anchors and names of all that can be referred to, given before anything is
 * converted, so that a reference finds what stands later.
 */
#include "script/inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"

struct counter {
    struct script *script;
    int chapter, section, subsection, appendix;
    int level;     /* of the last heading */
    bool front;    /* the chapter stands before page 1 */
    bool numbered; /* the chapter is */
    bool in_appendix;
    int anchors, tables, figures;
};

struct heading_word {
    const char *word;
    int level;
    bool appendix;
};

static const struct heading_word heading_words[] = {{"section", 1, false},
                                                    {"subsection", 2, false},
                                                    {"subsubsection", 3, false},
                                                    {"appendix", 1, true}};

static const struct heading_word *find_heading(const char *word)
{
    for (size_t i = 0; i < LEN(heading_words); i++)
        if (strcmp(heading_words[i].word, word) == 0)
            return &heading_words[i];
    return NULL;
}

static void add_name(struct counter *counter, const struct statement *statement,
                     const char *name, struct block *block, bool implicit)
{
    struct script *script = counter->script;
    script->names = arena_grow(script->arena, script->names, script->n_names,
                               &script->names_capacity, sizeof *script->names);
    script->names[script->n_names] = (struct named_block){
        .name = name, .block = block, .implicit = implicit, .order = script->n_names};
    script->n_names++;
    block->name = name;
    block->pos = statement->pos;
    block->language = statement->language;
    script->converted[statement->index].stub = block;
    script->converted[statement->index].place = statement->place;
}

/* A, B … Z, AA … */
static const char *letters(struct arena *arena, int number)
{
    if (number <= 26)
        return arena_printf(arena, "%c", 'A' + number - 1);
    return arena_printf(arena, "%c%c", 'A' + (number - 1) / 26 - 1, 'A' + (number - 1) % 26);
}

static const char *chapter_number(const struct counter *counter)
{
    struct arena *arena = counter->script->arena;
    return counter->in_appendix ? letters(arena, counter->appendix)
                                : arena_printf(arena, "%d", counter->chapter);
}

static const char *heading_number(struct counter *counter, int level)
{
    const struct script *script = counter->script;
    const char *chapter = chapter_number(counter);
    if (level == 1 && counter->in_appendix)
        return arena_printf(script->arena, "%s %s", script->labels.appendix, chapter);
    if (level == 1)
        return chapter;
    if (level == 2)
        return arena_printf(script->arena, "%s.%d", chapter, counter->section);
    return arena_printf(script->arena, "%s.%d.%d", chapter, counter->section,
                        counter->subsection);
}

/* Advances the counters; a level-1 heading decides for the ones below it. */
static void count_heading(struct counter *counter, const struct statement *statement,
                          const struct heading_word *word)
{
    if (word->level == 1) {
        counter->front = key_flag(statement, "front", false);
        counter->numbered = !counter->front && key_flag(statement, "numbered", true);
        counter->in_appendix = word->appendix;
        if (counter->numbered)
            (*(word->appendix ? &counter->appendix : &counter->chapter))++;
        counter->section = counter->subsection = 0;
    } else if (word->level == 2) {
        counter->section++;
        counter->subsection = 0;
    } else {
        counter->subsection++;
    }
    counter->level = word->level;
}

static void check_level(const struct counter *counter, const struct statement *statement,
                        const struct heading_word *word)
{
    if (word->level <= counter->level + 1)
        return;
    diag_error(counter->script->diag, statement->pos, "heading-level",
               "'%s' stands here without a heading of the level above", statement->word);
    diag_hint(counter->script->diag, "write %s \"…\" before it",
              word->level == 2 ? "section" : "subsection");
}

static void number_heading(struct counter *counter, const struct statement *statement,
                           const struct heading_word *word)
{
    struct script *script = counter->script;
    check_level(counter, statement, word);
    count_heading(counter, statement, word);
    struct block *block = arena_alloc(script->arena, sizeof *block);
    bool numbered = counter->numbered && key_flag(statement, "numbered", true);
    block->kind = BLOCK_HEADING;
    block->anchor = arena_printf(script->arena, "sec-%d", ++counter->anchors);
    block->heading.level = word->level;
    block->heading.number = numbered ? heading_number(counter, word->level) : NULL;
    block->heading.front = counter->front;
    block->heading.in_contents = true;
    block->heading.n_answers = key_strings(statement, "answers", &block->heading.answers);
    block->heading.no_evidence = key_string(statement, "no_evidence");
    const char *name = key_string(statement, "name");
    add_name(counter, statement, name ? name : statement->title, block, !name);
}

static void number_caption(struct counter *counter, const struct statement *statement,
                           bool table)
{
    struct script *script = counter->script;
    struct block *block = arena_alloc(script->arena, sizeof *block);
    int number = table ? ++counter->tables : ++counter->figures;
    block->kind = table ? BLOCK_TABLE : BLOCK_FIGURE;
    block->anchor = arena_printf(script->arena, table ? "tab-%d" : "fig-%d", number);
    struct caption *caption = table ? &block->table.caption : &block->figure.caption;
    caption->number = arena_printf(script->arena, "%d", number);
    add_name(counter, statement, statement->title, block, false);
}

static void number_statement(struct counter *counter, const struct statement *statement)
{
    const struct heading_word *heading = find_heading(statement->word);
    const char *word = statement->word;
    bool table = strcmp(word, "table") == 0 || strcmp(word, "coverage") == 0;
    if (statement->title && heading)
        number_heading(counter, statement, heading);
    else if (statement->title &&
             (table || strcmp(word, "chart") == 0 || strcmp(word, "figure") == 0))
        number_caption(counter, statement, table);
    else if (strcmp(word, "references") == 0)
        counter->script->has_references = true;
}

static int compare_names(const void *left, const void *right)
{
    const struct named_block *a = left, *b = right;
    int order = strcmp(a->name, b->name);
    return order ? order : (a->order > b->order) - (a->order < b->order);
}

/* A name given twice; headings may share a title. */
static void check_unique(const struct script *script)
{
    for (size_t i = 1; i < script->n_names; i++) {
        const struct named_block *name = &script->names[i], *older = name - 1;
        if (strcmp(name->name, older->name) != 0 || (name->implicit && older->implicit))
            continue;
        diag_error(script->diag, name->block->pos, "name-taken", "the name '%s' is taken",
                   name->name);
        diag_hint(script->diag, "it names line %d of %s; choose another",
                  older->block->pos.line, older->block->pos.file);
    }
}

bool names_number(struct script *script, int statements)
{
    struct counter counter = {.script = script};
    script->n_statements = (size_t)lua_rawlen(script->state, statements);
    script->converted =
        arena_array(script->arena, script->n_statements, sizeof *script->converted);
    for (size_t i = 0; i < script->n_statements; i++) {
        lua_rawgeti(script->state, statements, (lua_Integer)i + 1);
        struct statement statement = statement_open(script, i);
        if (lua_istable(script->state, statement.keys))
            number_statement(&counter, &statement);
        statement_close(&statement);
        lua_pop(script->state, 1);
    }
    if (script->n_names)
        qsort(script->names, script->n_names, sizeof *script->names, compare_names);
    check_unique(script);
    return true;
}

static size_t first_of(const struct script *script, const char *name)
{
    size_t low = 0, high = script->n_names;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(script->names[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void tell_unknown(const struct script *script, const char *name, struct pos pos)
{
    const char **names = arena_array(script->arena, script->n_names, sizeof *names);
    for (size_t i = 0; i < script->n_names; i++)
        names[i] = script->names[i].name;
    diag_error(script->diag, pos, "unknown-name", "nothing in the report is named '%s'", name);
    diag_length(script->diag, strlen(name) + 3);
    if (!diag_suggest(script->diag, name, names, script->n_names))
        diag_hint(script->diag,
                  "sections, tables, charts and figures have names; a source is [@källa:…]");
}

bool names_has(const struct script *script, const char *name)
{
    size_t i = first_of(script, name);
    return i < script->n_names && strcmp(script->names[i].name, name) == 0;
}

const struct block *names_find(const struct script *script, const char *name, struct pos pos)
{
    size_t i = first_of(script, name);
    if (!names_has(script, name)) {
        tell_unknown(script, name, pos);
        return NULL;
    }
    if (i + 1 < script->n_names && strcmp(script->names[i + 1].name, name) == 0) {
        diag_error(script->diag, pos, "name-twice", "'%s' stands more than once", name);
        diag_hint(script->diag, "give the heading meant a name of its own: name = \"…\"");
        return NULL;
    }
    return script->names[i].block;
}
