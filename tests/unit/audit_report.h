/* A sound report made by hand, and the audit of it. */
#ifndef AUDIT_REPORT_H
#define AUDIT_REPORT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "audit/audit.h"
#include "audit/colour.h"
#include "base/arena.h"
#include "base/str.h"
#include "text/font.h"

#define LATO "/usr/share/fonts/truetype/lato/Lato-Regular.ttf"
#define TEMPLATE "mall.lua"
#define INK 0x1A1A1Au

/* The lines of the template on which the blocks stand. */
enum line {
    LINE_REPORT = 1,
    LINE_HEADING = 3,
    LINE_TEXT = 5,
    LINE_LIST = 7,
    LINE_TABLE = 9,
    LINE_FIGURE = 11,
    LINE_NOTE = 13,
    LINE_LAST = 15
};

struct report {
    struct arena *arena;
    struct diag *diag;
    struct font *font;
    struct doc doc;
    struct style style;
    struct block blocks[7];
    struct inline_ inlines[3], note_inline, cell_inline;
    struct link link;
    struct note note;
    struct block note_block;
    struct table_cell cell;
    struct table_row row;
    struct tag *root, *sect, *heading, *text, *anchor, *list, *item, *table, *row_tag, *head,
        *division, *figure, *last;
    struct page pages[2];
    struct frame *frame; /* of page 1 */
    struct tag *undrawn; /* a tag whose content is left out */
    struct tag *second;  /* a tag drawn on page 2 */
    colour text_colour, ground;
    double opacity;
};

static inline struct pos line_of(enum line line)
{
    return (struct pos){TEMPLATE, (int)line, 1};
}

static inline struct tag *add(struct report *report, struct tag *parent, enum tag_role role)
{
    return tag_open(report->arena, parent, role);
}

static inline struct tag *add_block(struct report *report, enum tag_role role, enum line line)
{
    struct tag *tag = add(report, report->sect, role);
    struct pos *pos = arena_alloc(report->arena, sizeof *pos);
    *pos = line_of(line);
    tag->pos = pos;
    return tag;
}

static inline void make_table(struct report *report)
{
    struct tag *table = report->table = add_block(report, TAG_TABLE, LINE_TABLE);
    add(report, add(report, table, TAG_CAPTION), TAG_P);
    struct tag *row = add(report, add(report, table, TAG_THEAD), TAG_TR);
    report->head = add(report, row, TAG_TH);
    report->head->scope = SCOPE_COLUMN;
    add(report, row, TAG_TH)->scope = SCOPE_COLUMN;
    struct tag *body = add(report, table, TAG_TBODY);
    for (int i = 0; i < 3; i++) {
        row = report->row_tag = add(report, body, TAG_TR);
        add(report, row, TAG_TH)->scope = SCOPE_ROW;
        add(report, row, TAG_TD);
    }
}

static inline void make_tree(struct report *report)
{
    report->root = add(report, NULL, TAG_DOCUMENT);
    report->sect = add(report, report->root, TAG_SECT);
    report->heading = add_block(report, TAG_H1, LINE_HEADING);
    report->text = add_block(report, TAG_P, LINE_TEXT);
    add(report, report->text, TAG_CONTENT);
    report->anchor = add(report, report->text, TAG_LINK);
    report->list = add_block(report, TAG_L, LINE_LIST);
    report->item = add(report, report->list, TAG_LI);
    add(report, report->item, TAG_LBL);
    add(report, add(report, report->item, TAG_LBODY), TAG_P);
    make_table(report);
    report->division = add_block(report, TAG_DIV, LINE_FIGURE);
    add(report, add(report, report->division, TAG_CAPTION), TAG_P);
    report->figure = add(report, report->division, TAG_FIGURE);
    report->figure->alt = "Linjediagram. Antalet ökar från 3 till 7.";
    report->figure->title = "Antalet ökar";
    add_block(report, TAG_NOTE, LINE_NOTE)->id = "not-1";
    report->last = add_block(report, TAG_P, LINE_LAST);
    report->last->id = "sist";
}

static inline struct inline_ words(const char *text)
{
    return (struct inline_){.kind = INLINE_TEXT, .text = text, .pos = line_of(LINE_TEXT)};
}

static inline void make_doc(struct report *report)
{
    static const enum line lines[] = {LINE_HEADING, LINE_TEXT, LINE_LIST, LINE_TABLE,
                                      LINE_FIGURE,  LINE_NOTE, LINE_LAST};
    static const enum block_kind kinds[] = {BLOCK_HEADING,  BLOCK_PARAGRAPH, BLOCK_LIST,
                                            BLOCK_TABLE,    BLOCK_FIGURE,    BLOCK_PARAGRAPH,
                                            BLOCK_PARAGRAPH};
    for (size_t i = 0; i < LEN(lines); i++)
        report->blocks[i] = (struct block){.kind = kinds[i], .pos = line_of(lines[i])};
    report->link = (struct link){.uri = "https://www.vinnova.se", .pos = line_of(LINE_TEXT)};
    report->inlines[0] = words("Mer om uppdraget står på ");
    report->inlines[1] = words("Vinnovas webbplats");
    report->inlines[1].link = &report->link;
    report->inlines[2] = words(" och i beslutet.");
    report->blocks[1].paragraph = (struct text){report->inlines, 3};
    report->note_inline = words("En not.");
    report->note_block =
        (struct block){.kind = BLOCK_PARAGRAPH, .paragraph = {&report->note_inline, 1}};
    report->note = (struct note){1, &report->note_block, 1};
    report->cell_inline = words("en cell");
    report->cell.text = (struct text){&report->cell_inline, 1};
    report->row = (struct table_row){.cells = &report->cell, .n_cells = 1};
    report->blocks[3].table.body = &report->row;
    report->blocks[3].table.n_body = 1;
    report->doc =
        (struct doc){.front = {.title = "En redovisning", .pos = line_of(LINE_REPORT)},
                     .blocks = report->blocks,
                     .n = LEN(lines)};
}

static inline void make_style(struct report *report)
{
    report->style =
        (struct style){.name = "prov",
                       .ink = INK,
                       .grey = 0x5A5A5A,
                       .accent = 0x0B5563,
                       .link = 0x0B5563,
                       .series = {0x0B5563, 0xD55E00, 0x0072B2, 0x8A4B9A, 0x3C7A3F, 0x7A5C00}};
}

static inline int report_open(void **state)
{
    struct report *report = calloc(1, sizeof *report);
    report->arena = arena_open();
    report->diag = diag_open();
    report->font = font_open(report->arena, LATO, NULL, line_of(LINE_REPORT), report->diag);
    report->text_colour = INK;
    report->ground = NO_COLOUR;
    report->opacity = 1;
    make_tree(report);
    make_doc(report);
    make_style(report);
    for (size_t i = 0; i < 2; i++)
        report->pages[i] =
            (struct page){frame_open(report->arena, 600 * SP_PT, 800 * SP_PT), "7"};
    report->frame = (struct frame *)(uintptr_t)report->pages[0].frame;
    *state = report;
    return 0;
}

static inline int report_close(void **state)
{
    struct report *report = *state;
    font_close(report->font);
    diag_close(report->diag);
    arena_close(report->arena);
    free(report);
    return 0;
}

/* Draws a line of text for each leaf, in the order of reading. */
static inline void draw(struct report *report, struct tag *tag, sp *y)
{
    if (tag == report->undrawn)
        return;
    struct frame *frame = report->frame;
    if (tag == report->second)
        frame = (struct frame *)(uintptr_t)report->pages[1].frame;
    *y += 10 * SP_PT;
    if (!tag->first) {
        frame_tag(report->arena, frame, tag);
        frame_run(
            report->arena, frame,
            (struct run){.font = report->font,
                         .size = 10 * SP_PT,
                         .x = 50 * SP_PT,
                         .y = *y,
                         .colour = tag == report->text->first ? report->text_colour : INK});
    }
    for (struct tag *child = tag->first; child; child = child->next)
        draw(report, child, y);
}

static inline void ground_all(struct report *report)
{
    if (report->ground == NO_COLOUR)
        return;
    frame_artifact(report->arena, report->frame, ARTIFACT_BACKGROUND);
    frame_fill(report->arena, report->frame, 0, 0, 600 * SP_PT, 800 * SP_PT, report->ground);
    struct frame_item *item = &report->frame->items[report->frame->n - 1];
    struct path *ground = arena_alloc(report->arena, sizeof *ground);
    *ground = *item->path;
    ground->opacity = report->opacity;
    item->path = ground;
}

/* The audit's messages as text; the caller frees it. */
static inline char *audited(struct report *report, bool *sound)
{
    sp y = 0;
    ground_all(report);
    draw(report, report->root, &y);
    struct audit *audit = audit_open(report->arena, &report->doc, &report->style, report->diag);
    for (size_t i = 0; i < 2; i++)
        audit_page(audit, &report->pages[i], i);
    *sound = audit_close(audit, report->root, report->pages);
    return messages_of(report->diag);
}

#endif
