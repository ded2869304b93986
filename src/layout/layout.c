#include "layout/layout.h"

#include "base/arena.h"
#include "layout/block.h"
#include "layout/catalogue.h"
#include "layout/contents.h"
#include "layout/flow.h"
#include "layout/page.h"
#include "layout/reference.h"
#include "layout/tags.h"

/* The document on its way to pages. */
struct making {
    const struct doc *doc;
    struct faces *faces;
    const struct frame *const *figures;
    struct galley *galleys;      /* one a block */
    const struct galley **order; /* the same, for the flow */
    size_t n_front;              /* blocks with Roman page numbers */
    struct catalogue catalogue;
    struct page_numbers page_numbers;
    struct reference_words words;
    struct places *places;
    const struct flow *front, *body;
};

/* --- galleys --- */

static bool is_full_page(enum block_kind kind)
{
    return kind == BLOCK_COVER || kind == BLOCK_COLOPHON || kind == BLOCK_LETTER;
}

static bool is_front(const struct block *block)
{
    return is_full_page(block->kind) || block->kind >= BLOCK_CONTENTS ||
           (block->kind == BLOCK_HEADING && block->heading.front);
}

/* All before the first heading of the body, when something there belongs to a front. */
static size_t count_front(const struct doc *doc)
{
    bool front = false;
    for (size_t i = 0; i < doc->n; i++) {
        const struct block *block = &doc->blocks[i];
        if (block->kind == BLOCK_HEADING && !block->heading.front)
            return front ? i : 0;
        front = front || is_front(block);
    }
    return front ? doc->n : 0;
}

static bool is_chapter(const struct block *block)
{
    return block->kind == BLOCK_HEADING && block->heading.level <= 1;
}

static bool begins_page(const struct style *style, const struct block *block,
                        const struct block *before)
{
    if (is_full_page(block->kind) || (before && is_full_page(before->kind)))
        return true;
    if (block->kind == BLOCK_CONTENTS)
        return !before || before->kind != BLOCK_HEADING;
    return is_chapter(block) && (style->chapters_on_new_page || block->heading.front);
}

static enum furniture block_furniture(const struct block *block)
{
    return block->kind == BLOCK_COVER || block->kind == BLOCK_COLOPHON ? FURNITURE_NONE
                                                                       : FURNITURE_FOOT;
}

static struct galley galley_of(struct arena *arena, const struct making *making, size_t i)
{
    const struct block *block = &making->doc->blocks[i], *before = i ? block - 1 : NULL;
    const struct block *under =
        i && !is_full_page(block->kind) ? making->galleys[i - 1].chapter : NULL;
    return (struct galley){
        .block = block,
        .chapter = is_chapter(block) ? block : under,
        .new_page = begins_page(making->faces->style, block, before),
        .furniture = block_furniture(block),
        .first_figure = making->catalogue.figures.n,
        .tags = tags_loose(arena, block->language, TAG_DIV),
    };
}

static void galleys_open(struct arena *arena, struct making *making)
{
    size_t n = making->doc->n;
    making->galleys = arena_array(arena, n, sizeof *making->galleys);
    making->order = arena_array(arena, n, sizeof *making->order);
    for (size_t i = 0; i < n; i++) {
        making->galleys[i] = galley_of(arena, making, i);
        making->order[i] = &making->galleys[i];
        catalogue_add(arena, &making->catalogue, &making->doc->blocks[i]);
    }
}

static bool may_float(const struct block *block)
{
    return (block->kind == BLOCK_TABLE && block->table.caption.number) ||
           (block->kind == BLOCK_FIGURE && block->figure.caption.number);
}

/* Whether a paragraph stands before the block, when floats between them are away. */
static bool after_paragraph(const struct doc *doc, const struct block *block)
{
    while (block > doc->blocks && may_float(block - 1))
        block--;
    return block > doc->blocks && block[-1].kind == BLOCK_PARAGRAPH;
}

static bool galley_set(struct arena *arena, struct making *making, struct galley *galley,
                       struct diag *diag)
{
    const struct style *style = making->faces->style;
    const struct block *block = galley->block;
    struct setting setting = {
        .doc = making->doc,
        .faces = making->faces,
        .style = style,
        .figures = making->figures,
        .catalogue = &making->catalogue,
        .page_numbers = &making->page_numbers,
        .references = references_from(&making->words),
        .galley = galley,
        .parent = galley->tags,
        .measure = layout_figure_width(style, WIDTH_TEXT),
        .text = &style->body,
        .justified = style->justified,
        .follows_paragraph = after_paragraph(making->doc, block),
        .figure = galley->first_figure,
    };
    size_t asked = making->words.n;
    galley->n = 0;
    galley->tags->first = galley->tags->last = NULL;
    bool set = block_set(arena, &setting, block, diag);
    galley->uses_pages = making->words.n > asked;
    return set;
}

/* Sets all blocks, or those that print page numbers; goes on after errors so that all are met.
 */
static bool galleys_set(struct arena *arena, struct making *making, bool all, struct diag *diag)
{
    bool set = true;
    making->words.n = 0;
    for (size_t i = 0; i < making->doc->n; i++)
        if (all || making->galleys[i].uses_pages)
            set = galley_set(arena, making, &making->galleys[i], diag) && set;
    return set;
}

/* --- passes --- */

static void sheet_note_places(struct arena *arena, struct places *places,
                              const struct flow *flow, size_t index, bool front)
{
    const struct sheet *sheet = &flow->sheets[index];
    for (size_t i = sheet->first; i < sheet->first + sheet->n; i++)
        for (const struct start *start = flow->placed[i].strip->starts; start;
             start = start->next)
            places_note(arena, places, start->anchor, page_code(index, front));
}

static void flow_note_places(struct arena *arena, struct places *places,
                             const struct flow *flow, bool front)
{
    for (size_t i = 0; i < flow->n_sheets; i++)
        sheet_note_places(arena, places, flow, i, front);
}

static bool flow_all(struct arena *arena, struct making *making, struct diag *diag)
{
    const struct style *style = making->faces->style;
    size_t n = making->n_front;
    making->front = flow_pages(arena, style, making->order, n, diag);
    making->body = flow_pages(arena, style, making->order + n, making->doc->n - n, diag);
    if (!making->front || !making->body)
        return false;
    flow_note_places(arena, making->places, making->front, true);
    flow_note_places(arena, making->places, making->body, false);
    return true;
}

/* A reference that prints another page than its target now stands on, or NULL. */
static const struct inline_ *reference_moved(const struct making *making)
{
    for (size_t i = 0; i < making->words.n; i++) {
        const struct page_asked *asked = &making->words.asked[i];
        if (asked->page != places_page(making->places, asked->reference->target->anchor))
            return asked->reference;
    }
    return NULL;
}

static bool unsettled_error(const struct inline_ *reference, struct diag *diag)
{
    const struct block *target = reference->target;
    diag_error(diag, reference->pos, "references-unsettled",
               "the page number of '%s' still moves after %d passes",
               target->name ? target->name : "this reference", LAYOUT_PASSES);
    diag_hint(diag, "refer to its number instead, without its page");
    return false;
}

static bool settle(struct arena *arena, struct making *making, struct diag *diag)
{
    const struct inline_ *moved = NULL;
    for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
        making->words.places = pass ? making->places : NULL;
        if (!galleys_set(arena, making, pass == 0, diag) || !flow_all(arena, making, diag))
            return false;
        if (!(moved = reference_moved(making)))
            return true;
    }
    return unsettled_error(moved, diag);
}

/* --- results --- */

static void page_numbers_fill(struct arena *arena, struct making *making)
{
    for (size_t i = 0; i < making->page_numbers.n; i++) {
        const struct page_number *number = &making->page_numbers.items[i];
        page_number_fill(
            arena, making->faces, number,
            page_label(arena, places_page(making->places, number->target->anchor)));
    }
}

static void pages_make(struct arena *arena, const struct making *making,
                       const struct flow *flow, bool front, struct page pages[])
{
    struct page_maker maker = page_maker_open(arena, making->doc, making->faces);
    for (size_t i = 0; i < flow->n_sheets; i++) {
        const char *label = page_label(arena, page_code(i, front));
        pages[i] =
            (struct page){page_make(arena, &maker, flow, &flow->sheets[i], label), label};
    }
}

/* One Sect a chapter, and one for each page of the front. */
static struct tag *tree_make(struct arena *arena, const struct making *making)
{
    struct tag *root = tags_loose(arena, making->doc->language, TAG_DOCUMENT), *sect = NULL;
    for (size_t i = 0; i < making->doc->n; i++) {
        const struct galley *galley = &making->galleys[i];
        if (!sect || is_chapter(galley->block) || galley->new_page)
            sect = tag_open(arena, root, TAG_SECT);
        tags_move(sect, galley->tags);
    }
    return root;
}

static struct outline_entry *outline_make(struct arena *arena,
                                          const struct block_list *headings, size_t *n)
{
    struct outline_entry *outline = arena_array(arena, headings->n, sizeof *outline);
    for (size_t i = 0; i < headings->n; i++) {
        const struct block *block = headings->items[i];
        const struct heading *heading = &block->heading;
        if (!block->anchor || !heading->plain || heading->level > 3)
            continue;
        const char *title = heading->number
                                ? arena_printf(arena, "%s %s", heading->number, heading->plain)
                                : heading->plain;
        outline[(*n)++] = (struct outline_entry){heading->level, title, block->anchor};
    }
    return outline;
}

static const struct layout *layout_make(struct arena *arena, struct making *making)
{
    size_t n_front = making->front->n_sheets, n = n_front + making->body->n_sheets;
    struct page *pages = arena_array(arena, n, sizeof *pages);
    page_numbers_fill(arena, making);
    pages_make(arena, making, making->front, true, pages);
    pages_make(arena, making, making->body, false, pages + n_front);
    struct layout *layout = arena_alloc(arena, sizeof *layout);
    *layout = (struct layout){.pages = pages, .n_pages = n, .n_front = n_front};
    layout->root = tree_make(arena, making);
    layout->outline = outline_make(arena, &making->catalogue.headings, &layout->n_outline);
    return layout;
}

static bool empty_error(const struct doc *doc, struct diag *diag)
{
    diag_error(diag, doc->front.pos, "report-empty", "the report prints nothing");
    diag_hint(diag, "write a section, a text or a table below it");
    return false;
}

const struct layout *layout_doc(struct arena *arena, const struct doc *doc, struct faces *faces,
                                const struct frame *const figures[], struct diag *diag)
{
    struct making making = {.doc = doc, .faces = faces, .figures = figures};
    making.n_front = count_front(doc);
    making.places = places_open(arena);
    making.words = (struct reference_words){.arena = arena, .doc = doc};
    galleys_open(arena, &making);
    if (!settle(arena, &making, diag))
        return NULL;
    if (making.front->n_sheets + making.body->n_sheets == 0 && !empty_error(doc, diag))
        return NULL;
    return layout_make(arena, &making);
}
