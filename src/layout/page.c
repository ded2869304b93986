#include "layout/page.h"

#include "base/arena.h"
#include "base/str.h"
#include "layout/front.h"
#include "layout/label.h"
#include "layout/measure.h"

/* The rule over footnotes, a third of the text column long. */
#define NOTES_RULE SP_FROM_PT(0.5)

/* "Dnr 2024-00123 · Utkast 2025-09-12". */
static const char *foot_words(struct arena *arena, const struct doc *doc)
{
    const char *const parts[] = {
        front_dnr(arena, doc),
        front_state(arena, doc),
    };
    const char *words = "";
    for (size_t i = 0; i < LEN(parts); i++)
        if (parts[i])
            words = arena_printf(arena, "%s%s%s", words, *words ? "  ·  " : "", parts[i]);
    return words;
}

struct page_maker page_maker_open(struct arena *arena, const struct doc *doc,
                                  struct faces *faces)
{
    return (struct page_maker){doc, faces, faces->style, foot_words(arena, doc)};
}

/* Where the page's content lies between its margins. */
struct page_edges {
    sp left, right;
};

static struct page_edges page_edges(const struct style *style, const struct frame *page)
{
    return (struct page_edges){style->margin_left, page->width - style->margin_right};
}

static const char *chapter_words(struct arena *arena, const struct block *chapter)
{
    if (!chapter)
        return "";
    const struct heading *heading = &chapter->heading;
    const char *title = heading->plain ? heading->plain : "";
    return heading->number ? arena_printf(arena, "%s  %s", heading->number, title) : title;
}

static void head_draw(struct arena *arena, const struct page_maker *maker,
                      const struct block *chapter, struct frame *page)
{
    const struct style *style = maker->style;
    const struct front *front = &maker->doc->front;
    const char *title = front->short_title ? front->short_title : front->title;
    struct page_edges edges = page_edges(style, page);
    sp half = (edges.right - edges.left) / 2 - style->running.size;
    frame_artifact(arena, page, ARTIFACT_HEADER);
    label_left(arena, page,
               label_fit(arena, maker->faces, &style->running, title ? title : "", half),
               edges.left, style->head_baseline);
    label_right(
        arena, page,
        label_fit(arena, maker->faces, &style->running, chapter_words(arena, chapter), half),
        edges.right, style->head_baseline);
}

static void foot_draw(struct arena *arena, const struct page_maker *maker, const char *label,
                      struct frame *page)
{
    const struct style *style = maker->style;
    struct page_edges edges = page_edges(style, page);
    sp y = page->height - style->foot_baseline;
    frame_artifact(arena, page, ARTIFACT_FOOTER);
    label_left(arena, page, label_run(arena, maker->faces, &style->running, maker->foot),
               edges.left, y);
    struct text_style number = style->running;
    number.colour = style->ink;
    label_right(arena, page, label_run(arena, maker->faces, &number, label), edges.right, y);
}

static void furniture_draw(struct arena *arena, const struct page_maker *maker,
                           const struct sheet *sheet, const char *label, struct frame *page)
{
    if (sheet->furniture == FURNITURE_FULL)
        head_draw(arena, maker, sheet->chapter, page);
    if (sheet->furniture != FURNITURE_NONE)
        foot_draw(arena, maker, label, page);
}

static void strip_draw(struct arena *arena, const struct style *style,
                       const struct placed *placed, struct frame *page)
{
    const struct strip *strip = placed->strip;
    sp x = style->margin_left + measure_hang(style) + strip->x;
    sp y = style->margin_top + placed->y;
    for (const struct start *start = strip->starts; start; start = start->next)
        frame_anchor(arena, page, start->anchor, x, y);
    frame_frame(arena, page, strip->frame, x, y);
}

static void notes_rule(struct arena *arena, const struct style *style, sp y, struct frame *page)
{
    sp x = style->margin_left + measure_hang(style);
    y += style->margin_top;
    frame_artifact(arena, page, ARTIFACT_LAYOUT);
    frame_rule(arena, page, (struct point){x, y},
               (struct point){x + measure_text(style) / 3, y}, NOTES_RULE, style->grey);
}

/* Items of head, foot and the footnotes' rule, with their artifacts. */
#define FURNITURE_ITEMS 8

static size_t items_count(const struct flow *flow, const struct sheet *sheet)
{
    size_t n = FURNITURE_ITEMS + sheet->n;
    for (size_t i = sheet->first; i < sheet->first + sheet->n; i++)
        for (const struct start *start = flow->placed[i].strip->starts; start;
             start = start->next)
            n++;
    return n;
}

const struct frame *page_make(struct arena *arena, const struct page_maker *maker,
                              const struct flow *flow, const struct sheet *sheet,
                              const char *label)
{
    const struct style *style = maker->style;
    sp width = sheet->landscape ? style->page_height : style->page_width;
    sp height = sheet->landscape ? style->page_width : style->page_height;
    struct frame *page = frame_open(arena, width, height);
    frame_reserve(arena, page, items_count(flow, sheet));
    furniture_draw(arena, maker, sheet, label, page);
    for (size_t i = sheet->first; i < sheet->first + sheet->n; i++)
        strip_draw(arena, style, &flow->placed[i], page);
    if (sheet->notes_top)
        notes_rule(arena, style, sheet->notes_top, page);
    return page;
}
