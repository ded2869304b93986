/* The sample report through layout_doc, with the real fonts, and what stands on its pages. */
#ifndef LAYOUT_RUN_H
#define LAYOUT_RUN_H

#include <stdlib.h>

#include "frame/dump.h"
#include "layout/layout.h"
#include "layout/measure.h"
#include "layout_report.h"

struct run_of_layout {
    struct arena *arena;
    struct diag *diag;
    struct style style;
    struct faces *faces;
    struct report report;
    struct doc doc;
    const struct layout *layout;
};

static inline struct run_of_layout *open_fonts(bool side)
{
    struct arena *arena = arena_open();
    struct run_of_layout *run = arena_alloc(arena, sizeof *run);
    run->arena = arena;
    run->diag = diag_open();
    run->style = sample_style(side);
    run->faces = faces_open(arena, &run->style, run->diag);
    run->report.blocks = arena_array(arena, 200, sizeof *run->report.blocks);
    return run;
}

static inline void close_fonts(struct run_of_layout *run)
{
    faces_close(run->faces);
    diag_close(run->diag);
    arena_close(run->arena);
}

/* The report's figures are drawn already, in the order of its blocks. */
static inline const struct frame *draw(void *context, struct arena *arena,
                                       const struct block *block, enum block_width width)
{
    const struct run_of_layout *run = context;
    size_t index = 0;
    for (const struct block *at = run->doc.blocks; at != block; at++)
        index += at->kind == BLOCK_FIGURE;
    return run->report.figures[index];
}

static inline const struct layout *lay_out_to(struct run_of_layout *run,
                                              const struct page_taker *taker)
{
    const struct drawings drawings = {draw, run};
    run->layout = layout_doc(run->arena, &run->doc, run->faces, &drawings, taker, run->diag);
    return run->layout;
}

static inline const struct layout *lay_out(struct run_of_layout *run)
{
    return lay_out_to(run, NULL);
}

static inline struct run_of_layout *open_report(bool side)
{
    struct run_of_layout *run = open_fonts(side);
    run->doc = report_doc(run->arena, &run->report, side);
    lay_out(run);
    return run;
}

/* A document of the blocks added so far. */
static inline const struct layout *lay_out_blocks(struct run_of_layout *run)
{
    run->doc = (struct doc){
        .labels = sample_labels(), .blocks = run->report.blocks, .n = run->report.n};
    return lay_out(run);
}

static inline char *messages(struct run_of_layout *run)
{
    char *text = messages_of(run->diag), *copy = arena_copy(run->arena, text, strlen(text));
    free(text);
    return copy;
}

/* --- walking --- */

typedef void visit_fn(void *context, const struct frame_item *item, size_t page);

static inline void walk_frame(const struct frame *frame, size_t page, visit_fn *visit,
                              void *context)
{
    for (size_t i = 0; i < frame->n; i++) {
        visit(context, &frame->items[i], page);
        if (frame->items[i].kind == FRAME_FRAME)
            walk_frame(frame->items[i].frame.frame, page, visit, context);
    }
}

static inline void walk(const struct layout *layout, visit_fn *visit, void *context)
{
    for (size_t i = 0; i < layout->n_pages; i++)
        walk_frame(layout->pages[i].frame, i, visit, context);
}

static inline const struct tag *find_tag(const struct tag *tag, enum tag_role role,
                                         const char *title)
{
    if (tag->role == role && tag->title && strcmp(tag->title, title) == 0)
        return tag;
    for (const struct tag *child = tag->first; child; child = child->next) {
        const struct tag *found = find_tag(child, role, title);
        if (found)
            return found;
    }
    return NULL;
}

static inline const struct tag *find_alt(const struct tag *tag, const char *start)
{
    if (tag->alt && strncmp(tag->alt, start, strlen(start)) == 0)
        return tag;
    for (const struct tag *child = tag->first; child; child = child->next) {
        const struct tag *found = find_alt(child, start);
        if (found)
            return found;
    }
    return NULL;
}

struct anchor_search {
    const char *name;
    int page;
};

static inline void visit_anchor(void *context, const struct frame_item *item, size_t page)
{
    struct anchor_search *search = context;
    if (item->kind == FRAME_ANCHOR && strcmp(item->anchor.name, search->name) == 0)
        search->page = (int)page;
}

static inline const char *label_of(const struct layout *layout, const char *anchor)
{
    struct anchor_search search = {anchor, -1};
    walk(layout, visit_anchor, &search);
    assert_true(search.page >= 0);
    return layout->pages[search.page].label;
}

#endif
