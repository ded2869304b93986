/*
 * Sources: the table `källor` names each; what tables, charts and texts use is collected for the list
 * of references.
 */
#include "script/inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "script/collate.h"

#define SOURCES "källor"
#define LISTED 3 /* sources in one source line; more make it unreadable */

static bool has_table(const struct script *script, const char *name)
{
    const char *const *names;
    size_t n = package_names(script->package, &names);
    for (size_t i = 0; i < n; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* The table of sources, or NULL when the package has none. */
static const struct table *sources_of(struct script *script)
{
    if (script->sources_asked)
        return script->sources;
    script->sources_asked = true;
    if (has_table(script, SOURCES))
        script->sources = package_table(script->package, SOURCES, script->report_pos, script->diag);
    if (script->sources)
        script->source_used = arena_array(script->arena, script->sources->n_rows,
                                          sizeof *script->source_used);
    return script->sources;
}

static size_t source_row(const struct table *sources, const char *slug)
{
    const struct column *key = table_column(sources, "källa");
    for (size_t i = 0; key && i < sources->n_rows; i++)
        if (strcmp(key->text[i], slug) == 0)
            return i;
    return sources->n_rows;
}

/* The cell, or "" when it is missing or there is no such column. */
static const char *cell(const struct table *table, size_t row, const char *name)
{
    const struct column *column = table_column(table, name);
    return column && column->missing[row] == MISSING_NOT ? column->text[row] : "";
}

/* The year of the source's own day, else of its publication. */
static const char *source_year(const struct script *script, size_t row)
{
    const char *day = cell(script->sources, row, "dag");
    if (!*day)
        day = cell(script->sources, row, "publicerad");
    return *day ? arena_copy(script->arena, day, 4) : script->phrases.undated;
}

/* A link to the source's entry in the list; NULL when the report has none. */
static const struct link *source_link(const struct script *script, size_t row, struct pos pos)
{
    if (!script->has_references)
        return NULL;
    struct link *link = arena_alloc(script->arena, sizeof *link);
    link->target = arena_printf(script->arena, "src-%zu", row + 1);
    link->pos = pos;
    return link;
}

static struct text linked(const struct script *script, const char *words, size_t row)
{
    struct text text = words_of(script, words);
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    if (text.n == 0)
        return text;
    *piece = text.inlines[0];
    piece->link = source_link(script, row, (struct pos){0});
    return (struct text){.inlines = piece, .n = 1};
}

static void tell_unknown(const struct script *script, const char *slug, struct pos pos)
{
    const struct column *key = table_column(script->sources, "källa");
    const char **names = arena_array(script->arena, script->sources->n_rows, sizeof *names);
    for (size_t i = 0; i < script->sources->n_rows; i++)
        names[i] = key->text[i];
    diag_error(script->diag, pos, "unknown-source", "there is no source '%s'", slug);
    const char *meant = diag_nearest(slug, names, script->sources->n_rows);
    if (meant)
        diag_hint(script->diag, "did you mean '%s'?", meant);
    else
        diag_hint(script->diag, "the table '%s' lists them", SOURCES);
}

bool source_cite(struct script *script, const char *slug, struct pos pos, struct inline_ *out)
{
    const struct table *sources = sources_of(script);
    if (!sources)
        return diag_error(script->diag, pos, "unknown-source", "there is no table '%s'", SOURCES);
    size_t row = source_row(sources, slug);
    if (row == sources->n_rows) {
        tell_unknown(script, slug, pos);
        return false;
    }
    script->source_used[row] = true;
    out->kind = INLINE_TEXT;
    out->text = arena_printf(script->arena, "(%s\u00a0%s)", cell(sources, row, "utgivare"),
                             source_year(script, row));
    out->link = source_link(script, row, pos);
    return true;
}

struct text source_title(struct script *script, const char *slug, bool brief)
{
    const struct table *sources = sources_of(script);
    size_t row = sources ? source_row(sources, slug) : 0;
    if (!sources || row == sources->n_rows)
        return words_of(script, slug);
    script->source_used[row] = true;
    if (!brief)
        return linked(script, cell(sources, row, "titel"), row);
    const char *words = arena_printf(script->arena, "%s\u00a0%s", cell(sources, row, "utgivare"),
                                     source_year(script, row));
    return linked(script, words, row);
}

static struct text source_short(struct script *script, size_t row)
{
    const struct table *sources = script->sources;
    const char *words = arena_printf(script->arena, "%s (%s, %s)", cell(sources, row, "titel"),
                                     cell(sources, row, "utgivare"), source_year(script, row));
    return linked(script, words, row);
}

/* Rows of the table of sources that the evidence names, each once, in the order met. */
static size_t *distinct_sources(struct script *script, const struct rows_used *used, size_t *n)
{
    const struct table *sources = script->sources;
    bool *met = arena_array(script->arena, sources->n_rows + 1, sizeof *met);
    size_t *list = arena_array(script->arena, sources->n_rows + 1, sizeof *list);
    const char *last = "";
    *n = 0;
    for (size_t i = 0; i < used->n; i++) {
        const char *slug = used->table->source->text[used->rows[i]];
        if (strcmp(slug, last) == 0)
            continue; /* long tables have one source for row after row */
        last = slug;
        size_t row = source_row(sources, slug);
        if (row == sources->n_rows || met[row])
            continue;
        met[row] = script->source_used[row] = true;
        list[(*n)++] = row;
    }
    return list;
}

struct text source_line(struct script *script, const struct rows_used *used)
{
    struct text line = {0};
    if (!used->table || !used->table->source || !sources_of(script))
        return line;
    size_t n;
    size_t *rows = distinct_sources(script, used, &n);
    for (size_t i = 0; i < n && i < LISTED; i++) {
        if (i > 0)
            line = text_join(script->arena, line, words_of(script, "; "));
        line = text_join(script->arena, line, source_short(script, rows[i]));
    }
    if (n == 0)
        return line;
    const char *end = n > LISTED ? arena_printf(script->arena, " %s.", script->phrases.others) : ".";
    return text_join(script->arena, line, words_of(script, end));
}

/* --- the list of references --------------------------------------------------------------- */

struct entry {
    const char *title;
    size_t row;
};

static int compare_entries(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    int order = collate(a->title, b->title);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

static size_t used_entries(struct script *script, struct entry *entries)
{
    size_t n = 0;
    for (size_t i = 0; i < script->sources->n_rows; i++)
        if (script->source_used[i])
            entries[n++] =
                (struct entry){.row = i, .title = cell(script->sources, i, "titel")};
    if (n)
        qsort(entries, n, sizeof *entries, compare_entries);
    return n;
}

static struct text emphasised(const struct script *script, const char *words)
{
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    *piece = (struct inline_){.kind = INLINE_TEXT, .style = INLINE_EMPHASIS, .text = words,
                              .language = script->language};
    return (struct text){.inlines = piece, .n = *words != '\0'};
}

static struct text address(const struct script *script, const char *uri)
{
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    struct link *link = arena_alloc(script->arena, sizeof *link);
    link->uri = uri;
    *piece = (struct inline_){.kind = INLINE_TEXT, .text = uri, .link = link,
                              .language = script->language};
    return (struct text){.inlines = piece, .n = 1};
}

/* Title. Publisher, day. Dnr. Address */
static struct text entry_text(struct script *script, size_t row)
{
    struct arena *arena = script->arena;
    const struct table *sources = script->sources;
    const char *day = cell(sources, row, "dag"), *dnr = cell(sources, row, "diarienummer");
    const char *uri = cell(sources, row, "länk");
    int days;
    const char *when = date_parse(day, strlen(day), &days) ? date_iso(arena, days)
                                                            : source_year(script, row);
    struct text text = emphasised(script, cell(sources, row, "titel"));
    const char *words = arena_printf(arena, ". %s, %s.", cell(sources, row, "utgivare"), when);
    text = text_join(arena, text, words_of(script, words));
    if (*dnr) {
        words = arena_printf(arena, " %s %s.", script->phrases.registry_number, dnr);
        text = text_join(arena, text, words_of(script, words));
    }
    if (!*uri)
        return text;
    return text_join(arena, text_join(arena, text, words_of(script, " ")), address(script, uri));
}

void references_convert(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    if (!sources_of(script)) {
        diag_error(script->diag, statement->pos, "unknown-source", "there is no table '%s'", SOURCES);
        return;
    }
    struct entry *entries = arena_array(script->arena, script->sources->n_rows + 1, sizeof *entries);
    size_t n = used_entries(script, entries);
    for (size_t i = 0; i < n; i++) {
        struct block *block = add_block(script, blocks, BLOCK_PARAGRAPH, statement);
        block->anchor = arena_printf(script->arena, "src-%zu", entries[i].row + 1);
        block->paragraph = entry_text(script, entries[i].row);
    }
}
