#include "layout/block.h"

#include <string.h>

#include "base/arena.h"
#include "layout/bibliography.h"
#include "layout/box.h"
#include "layout/contents.h"
#include "layout/figure.h"
#include "layout/front.h"
#include "layout/heading.h"
#include "layout/label.h"
#include "layout/letter.h"
#include "layout/measure.h"
#include "layout/note.h"
#include "layout/table.h"

struct para_style setting_para(const struct setting *setting, const struct text_style *text,
                               enum para_align align)
{
    return (struct para_style){
        .text = *text,
        .measure = setting->measure,
        .align = align,
        .hyphenate = true,
        .link_colour = true,
    };
}

struct para_style setting_short(struct arena *arena, const struct setting *setting,
                                const struct text *text, const struct text_style *style)
{
    struct para_style para = setting_para(setting, style, PARA_LEFT);
    para.link_colour = false;
    para.hyphenate = false;
    para.hyphenate = para_widths(arena, setting->faces, text, &para, &setting->references).min >
                     setting->measure;
    return para;
}

/* How many lines the text takes; its words fit the measure. */
static size_t lines_count(struct arena *scratch, const struct setting *setting,
                          const struct text *text, const struct para_style *para, sp measure)
{
    struct para_style narrower = *para;
    narrower.measure = measure;
    const struct lines *lines = para_set(scratch, setting->faces, text, &narrower,
                                         &setting->references, NULL, setting->faces->diag);
    return lines ? lines->n : 0;
}

/* Halving the interval so many times comes within a glyph's width of the best measure. */
#define BALANCE_STEPS 6

static sp measure_balanced(struct arena *scratch, const struct setting *setting,
                           const struct text *text, const struct para_style *para,
                           struct para_widths widths)
{
    size_t n = lines_count(scratch, setting, text, para, para->measure);
    if (n < 2)
        return para->measure;
    sp few = para->measure, many = larger(widths.min, widths.max / (sp)n);
    for (int i = 0; i < BALANCE_STEPS && many < few; i++) {
        sp middle = many + (few - many) / 2;
        if (lines_count(scratch, setting, text, para, middle) > n)
            many = middle;
        else
            few = middle;
    }
    return few;
}

struct para_style setting_title(struct arena *arena, const struct setting *setting,
                                const struct text *text, const struct text_style *style)
{
    struct para_style para = setting_para(setting, style, PARA_LEFT);
    para.link_colour = false;
    para.hyphenate = false;
    struct para_widths widths =
        para_widths(arena, setting->faces, text, &para, &setting->references);
    para.hyphenate = widths.min > setting->measure;
    if (para.hyphenate || widths.max <= setting->measure)
        return para;
    struct arena *scratch = arena_open();
    para.measure = measure_balanced(scratch, setting, text, &para, widths);
    arena_close(scratch);
    return para;
}

bool text_set(struct arena *arena, struct setting *setting, const struct text *text,
              const struct text_style *style, struct tag *tag, struct diag *diag)
{
    struct para_style para = setting_short(arena, setting, text, style);
    const struct lines *lines =
        para_set(arena, setting->faces, text, &para, &setting->references, tag, diag);
    if (!lines)
        return false;
    galley_lines(arena, setting, lines);
    return true;
}

struct text text_from(struct arena *arena, enum language language, unsigned style,
                      const char *words)
{
    size_t lines = 1, n = 0;
    for (const char *at = words; (at = strchr(at, '\n')); at++)
        lines++;
    struct inline_ *inlines = arena_array(arena, 2 * lines, sizeof *inlines);
    for (const char *at = words;; at++) {
        size_t length = strcspn(at, "\n");
        inlines[n++] = (struct inline_){.kind = INLINE_TEXT,
                                        .style = style,
                                        .language = language,
                                        .text = arena_copy(arena, at, length)};
        at += length;
        if (!*at)
            return (struct text){inlines, n};
        inlines[n++] = (struct inline_){.kind = INLINE_BREAK, .language = language};
    }
}

void strip_label(struct arena *arena, struct strip *strip, struct run label, struct tag *tag,
                 struct point at)
{
    struct frame *frame = frame_open(arena, strip->frame->width, strip->frame->height);
    frame_tag(arena, frame, tag);
    label_left(arena, frame, label, at.x, at.y);
    frame_frame(arena, frame, strip->frame, 0, 0);
    strip->frame = frame;
}

/* --- paragraphs --- */

static bool paragraph_set(struct arena *arena, struct setting *setting,
                          const struct block *block, struct diag *diag)
{
    size_t first = setting->galley->n;
    struct tag *tag = tag_open(arena, setting->parent, TAG_P);
    struct para_style style =
        setting->justified ? setting_para(setting, setting->text, PARA_JUSTIFIED)
                           : setting_short(arena, setting, &block->paragraph, setting->text);
    style.first_indent = setting->follows_paragraph ? setting->style->paragraph_indent : 0;
    const struct lines *lines = para_set(arena, setting->faces, &block->paragraph, &style,
                                         &setting->references, tag, diag);
    if (!lines)
        return false;
    galley_lines(arena, setting, lines);
    galley_white(setting->galley, first,
                 setting->follows_paragraph ? setting->style->paragraph_skip : 0, 0);
    return notes_set(arena, setting, lines, first, diag);
}

/* --- lists --- */

static const char *list_mark(struct arena *arena, const struct list *list, size_t i)
{
    return list->ordered ? arena_printf(arena, "%d.", list->start + (int)i) : "•";
}

static bool item_set(struct arena *arena, struct setting *setting, const struct list *list,
                     size_t i, struct diag *diag)
{
    size_t first = setting->galley->n;
    struct tag *item = tag_open(arena, setting->parent, TAG_LI);
    struct tag *mark = tag_open(arena, item, TAG_LBL);
    struct setting inner = *setting;
    inner.parent = tag_open(arena, item, TAG_LBODY);
    inner.follows_paragraph = false;
    if (!blocks_set(arena, &inner, list->items[i].blocks, list->items[i].n, diag))
        return false;
    if (setting->galley->n == first)
        return true;
    struct run label =
        label_run(arena, setting->faces, setting->text, list_mark(arena, list, i));
    struct point at = {-setting->style->list_indent,
                       label_baseline(setting->faces, setting->text)};
    strip_label(arena, &setting->galley->strips[first], label, mark, at);
    return true;
}

/* Half a line between items when they are long, else none; half a line around the list. */
static void list_white(struct galley *galley, const size_t starts[], size_t n, sp half)
{
    bool loose = galley->n - starts[0] > 2 * n;
    for (size_t i = 1; i < n; i++)
        if (starts[i] < galley->n)
            galley->strips[starts[i]].above = loose ? half : 0;
    galley_white(galley, starts[0], half, half);
}

static bool list_set(struct arena *arena, struct setting *setting, const struct block *block,
                     struct diag *diag)
{
    const struct list *list = &block->list;
    if (list->n == 0)
        return true;
    if (list->sources)
        return bibliography_set(arena, setting, list, diag);
    struct setting inner = *setting;
    inner.parent = tag_open(arena, setting->parent, TAG_L);
    inner.parent->numbering = list->ordered ? LIST_DECIMAL : LIST_DISC;
    inner.x += setting->style->list_indent;
    inner.measure -= setting->style->list_indent;
    size_t *starts = arena_array(arena, list->n, sizeof *starts);
    for (size_t i = 0; i < list->n; i++) {
        starts[i] = setting->galley->n;
        if (!item_set(arena, &inner, list, i, diag))
            return false;
    }
    list_white(setting->galley, starts, list->n, setting->style->body.leading / 2);
    return true;
}

/* --- quotes and code --- */

static bool quote_set(struct arena *arena, struct setting *setting, const struct block *block,
                      struct diag *diag)
{
    size_t first = setting->galley->n;
    struct setting inner = *setting;
    inner.parent = tag_open(arena, setting->parent, TAG_BLOCKQUOTE);
    inner.text = &setting->style->quote;
    inner.x += setting->style->list_indent;
    inner.measure -= 2 * setting->style->list_indent;
    inner.follows_paragraph = false;
    if (!blocks_set(arena, &inner, block->quote.blocks, block->quote.n, diag))
        return false;
    galley_white(setting->galley, first, setting->style->body.leading / 2,
                 setting->style->body.leading / 2);
    galley_pad(setting, first);
    return true;
}

/* A line of code: its leading spaces must stay, so they become no-break spaces. */
static const char *code_line(struct arena *arena, const char *line, size_t n)
{
    size_t indent = strspn(line, " ");
    if (indent > n)
        indent = n;
    char *text = arena_alloc(arena, n + indent + 1);
    for (size_t i = 0; i < indent; i++)
        memcpy(text + 2 * i, "\u00A0", 2);
    memcpy(text + 2 * indent, line + indent, n - indent);
    return text;
}

static bool code_line_set(struct arena *arena, struct setting *setting, struct inline_ inline_,
                          struct tag *tag, struct diag *diag)
{
    struct para_style style = setting_para(setting, &setting->style->code, PARA_LEFT);
    style.hyphenate = false;
    const struct lines *lines = para_set(arena, setting->faces, &(struct text){&inline_, 1},
                                         &style, &setting->references, tag, diag);
    if (!lines)
        return false;
    galley_lines(arena, setting, lines);
    return true;
}

static bool code_set(struct arena *arena, struct setting *setting, const struct block *block,
                     struct diag *diag)
{
    size_t first = setting->galley->n;
    struct tag *lines = tag_open(arena, setting->parent, TAG_DIV);
    struct setting inner = *setting;
    inner.x += setting->style->list_indent;
    inner.measure -= setting->style->list_indent;
    for (const char *at = block->code; *at;) {
        size_t n = strcspn(at, "\n");
        /* A paragraph each: a reader of the tree would run lines of one paragraph together. */
        struct tag *tag = tag_open(arena, tag_open(arena, lines, TAG_P), TAG_CODE);
        struct inline_ inline_ = {.kind = INLINE_TEXT,
                                  .text = code_line(arena, at, n),
                                  .language = tag->language,
                                  .pos = block->pos};
        if (!code_line_set(arena, &inner, inline_, tag, diag))
            return false;
        at += n + (at[n] == '\n');
    }
    galley_white(setting->galley, first, setting->style->body.leading / 2,
                 setting->style->body.leading / 2);
    galley_pad(setting, first);
    return true;
}

/* --- dispatch --- */

static bool (*const block_functions[])(struct arena *, struct setting *, const struct block *,
                                       struct diag *) = {
    [BLOCK_HEADING] = heading_set,
    [BLOCK_PARAGRAPH] = paragraph_set,
    [BLOCK_LIST] = list_set,
    [BLOCK_QUOTE] = quote_set,
    [BLOCK_CODE] = code_set,
    [BLOCK_BOX] = box_set,
    [BLOCK_TABLE] = table_set,
    [BLOCK_FIGURE] = figure_set,
    [BLOCK_KEY_FIGURES] = key_figures_set,
    [BLOCK_COVER] = cover_set,
    [BLOCK_COLOPHON] = colophon_set,
    [BLOCK_LETTER] = letter_set,
    [BLOCK_CONTENTS] = contents_set,
    [BLOCK_LIST_OF_TABLES] = contents_set,
    [BLOCK_LIST_OF_FIGURES] = contents_set,
};

bool block_set(struct arena *arena, struct setting *setting, const struct block *block,
               struct diag *diag)
{
    size_t first = setting->galley->n;
    const struct tag *before = setting->parent->last;
    if (!block_functions[block->kind](arena, setting, block, diag))
        return false;
    struct tag *tag = before ? before->next : setting->parent->first;
    for (; tag; tag = tag->next)
        tag->pos = block->pos.file ? &block->pos : NULL;
    setting->follows_paragraph = block->kind == BLOCK_PARAGRAPH;
    if (setting->galley->n > first && block->anchor)
        strip_start(arena, &setting->galley->strips[first], block->anchor);
    return true;
}

bool blocks_set(struct arena *arena, struct setting *setting, const struct block blocks[],
                size_t n, struct diag *diag)
{
    for (size_t i = 0; i < n; i++)
        if (!block_set(arena, setting, &blocks[i], diag))
            return false;
    return true;
}
