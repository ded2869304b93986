/* The document's words: links that say where they lead, changes of language that are marked. */
#include <string.h>

#include "audit/inside.h"
#include "base/str.h"

/* Foreign words among so many that follow on each other make a passage, not a name. */
#define FOREIGN 3
#define AMONG 8

struct reading {
    struct diag *diag;
    /* of the block being read: words that a table gave have no place of their own */
    struct pos pos;
    bool sound;
};

/* Letters beyond ASCII belong to words. */
static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0xC3;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool equals(const char *word, const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (word[i] != lower(text[i]))
            return false;
    return word[n] == '\0';
}

/* --- links --- */

static bool says_nothing(const char *text)
{
    static const char *const empty[] = {
        "här",       "klicka här",      "tryck här", "läs mer",          "läs mer här",
        "mer",       "mer information", "länk",      "länken",           "denna länk",
        "sidan",     "webbplatsen",     "here",      "click here",       "link",
        "this link", "read more",       "more",      "more information", "this page"};
    static const char outer[] = " .,:;!?…»«”()";
    text += strspn(text, outer);
    size_t n = strlen(text);
    while (n && strchr(outer, text[n - 1]))
        n--;
    for (size_t i = 0; i < LEN(empty); i++)
        if (equals(empty[i], text, n))
            return true;
    return n == 0;
}

/* The words of one link, which may stand in several inlines. */
static void read_links(struct reading *reading, const struct text *text)
{
    struct str words = STR_EMPTY;
    for (size_t i = 0; i < text->n; i++) {
        const struct inline_ *piece = &text->inlines[i];
        if (!piece->link)
            continue;
        if (piece->kind != INLINE_TEXT)
            str_putc(&words, '0'); /* a number made by layout says something */
        else
            str_puts(&words, piece->text);
        if (i + 1 < text->n && text->inlines[i + 1].link == piece->link)
            continue;
        if (says_nothing(words.s ? words.s : "")) {
            reading->sound =
                diag_error(reading->diag, piece->link->pos, "link-text",
                           "the link '%s' does not say where it leads", words.s ? words.s : "");
            diag_hint(reading->diag, "let the link's words name the page or the document");
        }
        str_clear(&words);
    }
    str_close(&words);
}

/* --- changes of language --- */

static bool is_foreign(enum language language, const char *word, size_t n)
{
    static const char *const english[] = {"the",   "of",    "and", "with", "from", "this",
                                          "that",  "which", "has", "have", "been", "its",
                                          "their", "are",   "was", "were", "to",   NULL};
    static const char *const swedish[] = {"och", "att", "är",    "det",  "som", "av",
                                          "på",  "för", "inte",  "till", "med", "den",
                                          "ett", "har", "eller", "från", "vid", NULL};
    const char *const *list = language == LANGUAGE_SV ? english : swedish;
    for (; *list; list++)
        if (equals(*list, word, n))
            return true;
    return false;
}

/* Which of the last AMONG words were foreign, the newest in the lowest bit. */
static bool passage_ends(enum language language, const char *text, unsigned *recent)
{
    while (*text) {
        size_t n = 0;
        while (is_letter(text[n]) || (n && (unsigned char)text[n] >= 0x80))
            n++;
        if (!n) {
            text++;
            continue;
        }
        *recent = (*recent << 1 | is_foreign(language, text, n)) & ((1u << AMONG) - 1);
        int foreign = 0;
        for (unsigned bits = *recent; bits; bits &= bits - 1)
            foreign++;
        if (foreign >= FOREIGN)
            return true;
        text += n;
    }
    return false;
}

static void read_language(struct reading *reading, const struct text *text)
{
    unsigned recent = 0;
    for (size_t i = 0; i < text->n; i++) {
        const struct inline_ *piece = &text->inlines[i];
        if (i && piece->language != text->inlines[i - 1].language)
            recent = 0;
        if (piece->kind != INLINE_TEXT || piece->style & INLINE_CODE ||
            !passage_ends(piece->language, piece->text, &recent))
            continue;
        const char *other = piece->language == LANGUAGE_SV ? "en" : "sv";
        struct pos pos = piece->pos.file ? piece->pos : reading->pos;
        diag_warning(reading->diag, pos, "language-change",
                     "these words seem to be in another language than is marked");
        diag_hint(reading->diag, "write [words]{%s}, or language = \"%s\" for a whole text",
                  other, other);
        return;
    }
}

/* --- all texts --- */

static void read_blocks(struct reading *reading, const struct block blocks[], size_t n);

static void read_text(struct reading *reading, const struct text *text)
{
    read_links(reading, text);
    read_language(reading, text);
    for (size_t i = 0; i < text->n; i++)
        if (text->inlines[i].kind == INLINE_NOTE)
            read_blocks(reading, text->inlines[i].note->blocks,
                        text->inlines[i].note->n_blocks);
}

static void read_caption(struct reading *reading, const struct caption *caption)
{
    read_text(reading, &caption->title);
    read_text(reading, &caption->measure);
    for (size_t i = 0; i < caption->n_notes; i++)
        read_text(reading, &caption->notes[i]);
    read_text(reading, &caption->source);
}

static void read_rows(struct reading *reading, const struct table_row rows[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < rows[i].n_cells; k++)
            read_text(reading, &rows[i].cells[k].text);
}

static void read_table(struct reading *reading, const struct table_block *table)
{
    read_caption(reading, &table->caption);
    read_rows(reading, table->head, table->n_head);
    read_rows(reading, table->body, table->n_body);
}

static void read_key_figures(struct reading *reading, const struct block *block)
{
    for (size_t i = 0; i < block->key_figures.n; i++) {
        read_text(reading, &block->key_figures.items[i].number);
        read_text(reading, &block->key_figures.items[i].label);
    }
}

static void read_box(struct reading *reading, const struct box *box)
{
    read_text(reading, &box->title);
    read_blocks(reading, box->blocks, box->n);
}

static void read_block(struct reading *reading, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING: read_text(reading, &block->heading.title); break;
    case BLOCK_PARAGRAPH: read_text(reading, &block->paragraph); break;
    case BLOCK_LIST:
        for (size_t i = 0; i < block->list.n; i++)
            read_blocks(reading, block->list.items[i].blocks, block->list.items[i].n);
        break;
    case BLOCK_QUOTE: read_blocks(reading, block->quote.blocks, block->quote.n); break;
    case BLOCK_BOX: read_box(reading, &block->box); break;
    case BLOCK_TABLE: read_table(reading, &block->table); break;
    case BLOCK_FIGURE: read_caption(reading, &block->figure.caption); break;
    case BLOCK_KEY_FIGURES: read_key_figures(reading, block); break;
    case BLOCK_COLOPHON:
    case BLOCK_LETTER: read_blocks(reading, block->letter.blocks, block->letter.n); break;
    case BLOCK_CODE:
    case BLOCK_COVER:
    case BLOCK_CONTENTS:
    case BLOCK_LIST_OF_TABLES:
    case BLOCK_LIST_OF_FIGURES: break; /* no author's words, or none in a language */
    }
}

static void read_blocks(struct reading *reading, const struct block blocks[], size_t n)
{
    struct pos outer = reading->pos;
    for (size_t i = 0; i < n; i++) {
        if (blocks[i].pos.file)
            reading->pos = blocks[i].pos;
        read_block(reading, &blocks[i]);
    }
    reading->pos = outer;
}

bool audit_words(const struct audit_input *input, struct diag *diag)
{
    struct reading reading = {.diag = diag, .pos = input->doc->front.pos, .sound = true};
    read_blocks(&reading, input->doc->blocks, input->doc->n);
    return reading.sound;
}
