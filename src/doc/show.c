#include "doc/show.h"

#include <string.h>

static const char *const kind_names[] = {
    [BLOCK_HEADING] = "heading",
    [BLOCK_PARAGRAPH] = "paragraph",
    [BLOCK_LIST] = "list",
    [BLOCK_QUOTE] = "quote",
    [BLOCK_CODE] = "code",
    [BLOCK_BOX] = "box",
    [BLOCK_TABLE] = "table",
    [BLOCK_FIGURE] = "figure",
    [BLOCK_KEY_FIGURES] = "key figures",
    [BLOCK_COVER] = "cover",
    [BLOCK_COLOPHON] = "colophon",
    [BLOCK_LETTER] = "letter",
    [BLOCK_CONTENTS] = "contents",
    [BLOCK_LIST_OF_TABLES] = "list of tables",
    [BLOCK_LIST_OF_FIGURES] = "list of figures",
};

/* Who writes the lines: with places and kinds (show) or the words alone (text). */
struct writer {
    struct str *out;
    bool words_only;
    int depth;
};

static void write_blocks(struct writer *writer, const struct block *blocks, size_t n);

static void write_inlines(struct writer *writer, const struct text *text)
{
    for (size_t i = 0; i < text->n; i++) {
        const struct inline_ *piece = &text->inlines[i];
        switch (piece->kind) {
        case INLINE_TEXT: str_puts(writer->out, piece->text); break;
        case INLINE_BREAK: str_putc(writer->out, ' '); break;
        case INLINE_NOTE: str_printf(writer->out, "%d", piece->note->number); break;
        case INLINE_REFERENCE:
            str_printf(writer->out, "[@%s]", piece->target ? piece->target->anchor : "?");
            break;
        }
    }
}

/* One line of words; nothing when there are none. */
static void write_line(struct writer *writer, const char *label, const struct text *text)
{
    if (text->n == 0)
        return;
    if (!writer->words_only)
        str_printf(writer->out, "%*s%s ", 2 * writer->depth, "", label);
    write_inlines(writer, text);
    str_putc(writer->out, '\n');
}

static void write_notes(struct writer *writer, const struct text *text)
{
    for (size_t i = 0; i < text->n; i++)
        if (text->inlines[i].kind == INLINE_NOTE)
            write_blocks(writer, text->inlines[i].note->blocks,
                         text->inlines[i].note->n_blocks);
}

static void write_text(struct writer *writer, const char *label, const struct text *text)
{
    write_line(writer, label, text);
    write_notes(writer, text);
}

static void write_caption_head(struct writer *writer, const struct caption *caption)
{
    write_text(writer, caption->illustrative ? "title (example)" : "title", &caption->title);
    write_text(writer, "measure", &caption->measure);
}

static void write_caption_foot(struct writer *writer, const struct caption *caption)
{
    for (size_t i = 0; i < caption->n_notes; i++)
        write_text(writer, "note", &caption->notes[i]);
    write_text(writer, "source", &caption->source);
}

static void write_rows(struct writer *writer, const char *label, const struct table_row *rows,
                       size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < rows[i].n_cells; k++)
            write_text(writer, label, &rows[i].cells[k].text);
}

static void write_table(struct writer *writer, const struct table_block *table)
{
    write_caption_head(writer, &table->caption);
    write_rows(writer, "head", table->head, table->n_head);
    write_rows(writer, "cell", table->body, table->n_body);
    write_caption_foot(writer, &table->caption);
}

static void write_figure(struct writer *writer, const struct figure *figure)
{
    write_caption_head(writer, &figure->caption);
    if (!writer->words_only)
        str_printf(writer->out, "%*salt %s\n", 2 * writer->depth, "", figure->alt);
    write_caption_foot(writer, &figure->caption);
}

static void write_list(struct writer *writer, const struct list *list)
{
    for (size_t i = 0; i < list->n; i++)
        write_blocks(writer, list->items[i].blocks, list->items[i].n);
}

static void write_box(struct writer *writer, const struct box *box)
{
    write_text(writer, "title", &box->title);
    write_blocks(writer, box->blocks, box->n);
}

static void write_content(struct writer *writer, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING: write_text(writer, "title", &block->heading.title); break;
    case BLOCK_PARAGRAPH: write_text(writer, "words", &block->paragraph); break;
    case BLOCK_LIST: write_list(writer, &block->list); break;
    case BLOCK_QUOTE: write_blocks(writer, block->quote.blocks, block->quote.n); break;
    case BLOCK_CODE: str_printf(writer->out, "%s\n", block->code); break;
    case BLOCK_BOX: write_box(writer, &block->box); break;
    case BLOCK_TABLE: write_table(writer, &block->table); break;
    case BLOCK_FIGURE: write_figure(writer, &block->figure); break;
    case BLOCK_KEY_FIGURES:
        for (size_t i = 0; i < block->key_figures.n; i++) {
            write_text(writer, "number", &block->key_figures.items[i].number);
            write_text(writer, "label", &block->key_figures.items[i].label);
        }
        break;
    case BLOCK_LETTER:
    case BLOCK_COLOPHON: write_blocks(writer, block->letter.blocks, block->letter.n); break;
    case BLOCK_COVER:
    case BLOCK_CONTENTS:
    case BLOCK_LIST_OF_TABLES:
    case BLOCK_LIST_OF_FIGURES: break; /* layout makes their words */
    }
}

static void write_blocks(struct writer *writer, const struct block *blocks, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct block *block = &blocks[i];
        if (!writer->words_only) {
            str_printf(writer->out, "%*s%s %s:%d:%d", 2 * writer->depth, "",
                       kind_names[block->kind], block->pos.file ? block->pos.file : "-",
                       block->pos.line, block->pos.col);
            if (block->name)
                str_printf(writer->out, " \"%s\"", block->name);
            if (block->kind == BLOCK_HEADING)
                str_printf(writer->out, " level %d %s", block->heading.level,
                           block->heading.number ? block->heading.number : "-");
            str_putc(writer->out, '\n');
        }
        writer->depth++;
        write_content(writer, block);
        writer->depth--;
    }
}

void doc_show(struct str *out, const struct doc *doc)
{
    struct writer writer = {.out = out};
    write_blocks(&writer, doc->blocks, doc->n);
}

void doc_text(struct str *out, const struct doc *doc)
{
    struct writer writer = {.out = out, .words_only = true};
    write_blocks(&writer, doc->blocks, doc->n);
}
