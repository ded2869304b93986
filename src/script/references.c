/*
 * The list of references: every source that the report used or cited, under the name by which
 * the text cites it.
 */
#include "script/inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "script/collate.h"

struct entry {
    const struct source_name *name;
    size_t row;
};

static int compare_entries(const void *left, const void *right)
{
    const struct source_name *a = ((const struct entry *)left)->name;
    const struct source_name *b = ((const struct entry *)right)->name;
    int order = collate(a->publisher, b->publisher);
    return order ? order : (a->place > b->place) - (a->place < b->place);
}

static size_t used_entries(struct script *script, struct entry *entries)
{
    size_t n = 0;
    for (size_t i = 0; i < script->sources->n_rows; i++)
        if (script->source_used[i])
            entries[n++] = (struct entry){&script->source_names[i], i};
    if (n)
        qsort(entries, n, sizeof *entries, compare_entries);
    return n;
}

/* The source's own language, by its column `språk`: of its title and of the words in its
 * address. */
static enum language source_language(const struct script *script, size_t row)
{
    const char *tag = source_cell(script, row, "språk");
    if (strcmp(tag, "en") == 0)
        return LANGUAGE_EN;
    return strcmp(tag, "sv") == 0 ? LANGUAGE_SV : script->language;
}

static struct text title(const struct script *script, size_t row)
{
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    const char *words = source_cell(script, row, "titel");
    *piece = (struct inline_){.kind = INLINE_TEXT,
                              .style = INLINE_EMPHASIS,
                              .text = words,
                              .language = source_language(script, row)};
    return (struct text){.inlines = piece, .n = *words != '\0'};
}

static struct text address(const struct script *script, size_t row)
{
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    struct link *link = arena_alloc(script->arena, sizeof *link);
    link->uri = source_cell(script, row, "länk");
    *piece = (struct inline_){.kind = INLINE_TEXT,
                              .text = link->uri,
                              .link = link,
                              .language = source_language(script, row)};
    return (struct text){.inlines = piece, .n = 1};
}

static void add(const struct script *script, struct text *text, const char *words)
{
    *text = text_join(script->arena, *text, words_of(script, words));
}

/* What stands in brackets after the publisher, a ministry or a journal, and the day. */
static const char *details(const struct script *script, size_t row)
{
    struct arena *arena = script->arena;
    const char *publisher = source_cell(script, row, "utgivare");
    const char *bracket = strstr(publisher, " ("), *day = source_cell(script, row, "dag");
    const char *part = "";
    int days;
    if (bracket)
        part = arena_printf(arena, " %.*s.", (int)strcspn(bracket + 2, ")"), bracket + 2);
    if (date_parse(day, strlen(day), &days))
        part = arena_printf(arena, "%s %s.", part, date_iso(arena, days));
    return part;
}

/* Publisher year. Title. Details. Dnr. Address */
static struct text entry_text(struct script *script, size_t row)
{
    struct arena *arena = script->arena;
    const char *dnr = source_cell(script, row, "diarienummer");
    struct text text = words_of(script, arena_printf(arena, "%s. ", source_label(script, row)));
    text = text_join(arena, text, title(script, row));
    add(script, &text, arena_printf(arena, ".%s", details(script, row)));
    if (*dnr)
        add(script, &text,
            arena_printf(arena, " %s %s.", script->phrases.registry_number, dnr));
    if (!*source_cell(script, row, "länk"))
        return text;
    add(script, &text, " ");
    return text_join(arena, text, address(script, row));
}

static const struct block *entry_block(struct script *script, const struct block *list,
                                       size_t row)
{
    struct block *block = arena_alloc(script->arena, sizeof *block);
    *block =
        (struct block){.kind = BLOCK_PARAGRAPH, .language = list->language, .pos = list->pos};
    block->anchor = arena_printf(script->arena, "src-%zu", row + 1);
    block->paragraph = entry_text(script, row);
    return block;
}

void references_convert(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    if (!sources_of(script)) {
        diag_error(script->diag, statement->pos, "unknown-source",
                   "there is no table 'källor'");
        return;
    }
    struct entry *entries =
        arena_array(script->arena, script->sources->n_rows + 1, sizeof *entries);
    size_t n = used_entries(script, entries);
    if (n == 0) {
        diag_warning(script->diag, statement->pos, "nothing-listed",
                     "there is nothing to list here");
        return;
    }
    struct list_item *items = arena_array(script->arena, n, sizeof *items);
    struct block *block = add_block(script, blocks, BLOCK_LIST, statement);
    for (size_t i = 0; i < n; i++)
        items[i] = (struct list_item){entry_block(script, block, entries[i].row), 1};
    block->list = (struct list){.sources = true, .items = items, .n = n};
}
