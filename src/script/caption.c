/* What stands above and below tables and figures: from the author's words and the rows used. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "evidence/make.h"

void caption_note(struct script *script, struct caption *caption, struct text note)
{
    struct text *notes = arena_array(script->arena, caption->n_notes + 1, sizeof *notes);
    if (caption->n_notes)
        memcpy(notes, caption->notes, caption->n_notes * sizeof *notes);
    notes[caption->n_notes++] = note;
    caption->notes = notes;
}

static void read_notes(const struct statement *statement, struct caption *caption)
{
    struct script *script = statement->script;
    const char *const *list;
    size_t n = key_strings(statement, "note", &list);
    struct text *notes = arena_array(script->arena, n, sizeof *notes);
    for (size_t i = 0; i < n; i++) {
        struct pos pos =
            n == 1 ? key_pos(statement, "note")
                   : key_pos(statement, arena_printf(script->arena, "note.%zu", i + 1));
        notes[i] = line_of(statement, list[i], pos);
    }
    caption->notes = notes;
    caption->n_notes = n;
}

static bool ends_a_sentence(const struct text *text)
{
    const char *last = text->inlines[text->n - 1].text;
    size_t n = last ? strlen(last) : 0;
    return n > 0 && strchr(".?!", last[n - 1]);
}

/* The author's source, with "Källa: " before it unless it is there, and a full
 * stop at its end. */
static struct text read_source(const struct statement *statement, const struct rows_used *used)
{
    struct script *script = statement->script;
    const char *label = script->labels.source, *written = key_string(statement, "source");
    struct text source = written ? key_line(statement, "source") : source_line(script, used);
    if (source.n > 0 && !ends_a_sentence(&source))
        source = text_join(script->arena, source, words_of(script, "."));
    if (source.n == 0 || (written && strncmp(written, label, strlen(label)) == 0))
        return source;
    const char *before = arena_printf(script->arena, "%s: ", label);
    return text_join(script->arena, words_of(script, before), source);
}

static size_t count_examples(const struct rows_used *used)
{
    size_t n = 0;
    for (size_t i = 0; used->table && i < used->n; i++)
        n += table_status(used->table, used->rows[i]) == STATUS_ILLUSTRATIVE;
    return n;
}

static void mark_examples(const struct statement *statement, struct caption *caption)
{
    struct script *script = statement->script;
    caption->illustrative = true;
    script->front.illustrative = true;
    if (!is_final(script))
        return;
    diag_error(script->diag, statement->pos, "example-data",
               "'%s' uses example data, which cannot stand in a final report",
               statement->title ? statement->title : statement->word);
    diag_hint(script->diag, "use real data, or state = \"utkast\"");
}

/* Rows of a made table stand for the evidence they were made of. */
static struct rows_used evidence_of(const struct rows_used *used)
{
    if (!used->table || !used->table->from)
        return *used;
    const struct made_from *from = used->table->from;
    return (struct rows_used){.table = from->table, .rows = from->rows, .n = from->n_rows};
}

struct caption caption_read(const struct statement *statement, const struct block *stub,
                            const struct rows_used *used)
{
    const struct rows_used evidence = evidence_of(used);
    struct script *script = statement->script;
    struct caption caption = {.title = key_line(statement, "title"),
                              .measure = key_line(statement, "measure")};
    if (stub)
        caption.number = stub->kind == BLOCK_TABLE ? stub->table.caption.number
                                                   : stub->figure.caption.number;
    if (caption.title.n == 0 && statement->title) {
        words_check(statement, statement->title, statement->pos);
        caption.title = words_of(script, statement->title);
    }
    caption.plain = text_plain(script->arena, &caption.title);
    if (!has_key(statement, "title"))
        lint_title(statement, caption.plain, statement->pos);
    else
        lint_title(statement, key_string(statement, "title"), key_pos(statement, "title"));
    read_notes(statement, &caption);
    if (script->example_printed)
        caption_note(script, &caption, example_note(script));
    struct text appropriation = appropriation_note(script, &evidence);
    if (appropriation.n)
        caption_note(script, &caption, appropriation);
    caption.source = read_source(statement, &evidence);
    size_t examples = count_examples(&evidence);
    caption.n_rows = evidence.n - examples;
    if (examples)
        mark_examples(statement, &caption);
    return caption;
}
