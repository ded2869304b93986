#include "layout/layout.h"

#include "base/arena.h"
#include "layout/block.h"
#include "layout/catalogue.h"
#include "layout/contents.h"
#include "layout/flow.h"
#include "layout/page.h"
#include "layout/reference.h"
#include "layout/tags.h"

/* What stands between two forced page breaks: set and placed by itself. */
struct part {
    size_t first, n; /* its galleys */
    bool front;      /* its pages have Roman numbers */
    bool taken;      /* its pages have been handed out, its memory is given back */
    const struct flow *flow;
    size_t first_page, n_pages; /* within the front or the body */
};

/* The document on its way to pages. */
struct making {
    struct arena *arena;  /* of what lasts: tags, labels, names of places */
    struct arena *frames; /* of what leads to pages; the same when all pages are kept */
    const struct doc *doc;
    struct faces *faces;
    const struct drawings *drawings;
    const struct page_taker *taker; /* or NULL */
    struct galley *galleys;         /* one a block */
    const struct galley **order;    /* the same, for the flow */
    struct part *parts;
    size_t n_parts, parts_room;
    size_t n_pages[2]; /* of the body and of the front */
    bool moving;       /* page numbers may still change from here on */
    struct catalogue catalogue;
    struct page_numbers page_numbers;
    struct reference_words words;
    struct map *places; /* page codes by anchor */
    struct page_maker maker;
    struct page *pages;
    size_t pages_room;
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

static struct galley galley_of(const struct making *making, size_t i)
{
    const struct block *block = &making->doc->blocks[i], *before = i ? block - 1 : NULL;
    const struct block *under =
        i && !is_full_page(block->kind) ? making->galleys[i - 1].chapter : NULL;
    return (struct galley){
        .block = block,
        .chapter = is_chapter(block) ? block : under,
        .new_page = begins_page(making->faces->style, block, before),
        .furniture = block_furniture(block),
        .tags = tags_loose(making->arena, block->language, TAG_DIV),
    };
}

/* Begins a part with galley i where a page must begin, and where the front ends. */
static void part_open(struct making *making, size_t i, size_t n_front)
{
    if (making->n_parts && !making->galleys[i].new_page && i != n_front)
        return;
    making->parts = arena_grow(making->arena, making->parts, making->n_parts,
                               &making->parts_room, sizeof *making->parts);
    making->parts[making->n_parts++] = (struct part){.first = i, .front = i < n_front};
}

static void galleys_open(struct making *making)
{
    struct arena *arena = making->arena;
    size_t n = making->doc->n, n_front = count_front(making->doc);
    making->galleys = arena_array(arena, n, sizeof *making->galleys);
    making->order = arena_array(arena, n, sizeof *making->order);
    for (size_t i = 0; i < n; i++) {
        making->galleys[i] = galley_of(making, i);
        making->order[i] = &making->galleys[i];
        catalogue_add(arena, &making->catalogue, &making->doc->blocks[i]);
        part_open(making, i, n_front);
        making->parts[making->n_parts - 1].n++;
    }
}

/* One Sect a chapter, and one for each page of the front; the galleys' tags hang below it, to
 * be its children in the end. */
static struct tag *tree_open(struct making *making)
{
    struct tag *root = tags_loose(making->arena, making->doc->language, TAG_DOCUMENT),
               *sect = NULL;
    for (size_t i = 0; i < making->doc->n; i++) {
        const struct galley *galley = &making->galleys[i];
        if (!sect || is_chapter(galley->block) || galley->new_page)
            sect = tag_open(making->arena, root, TAG_SECT);
        galley->tags->parent = sect;
    }
    return root;
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

static bool galley_set(struct making *making, struct galley *galley, struct diag *diag)
{
    const struct style *style = making->faces->style;
    const struct block *block = galley->block;
    struct setting setting = {
        .doc = making->doc,
        .faces = making->faces,
        .style = style,
        .drawings = making->drawings,
        .catalogue = &making->catalogue,
        .page_numbers = &making->page_numbers,
        .references = references_from(&making->words),
        .galley = galley,
        .parent = galley->tags,
        .measure = layout_figure_width(style, WIDTH_TEXT),
        .text = &style->body,
        .justified = style->justified,
        .follows_paragraph = after_paragraph(making->doc, block),
    };
    size_t asked = making->words.n;
    galley->n = 0;
    galley->tags->first = galley->tags->last = NULL;
    bool set = block_set(making->frames, &setting, block, diag);
    galley->uses_pages = making->words.n > asked;
    return set;
}

/* --- parts --- */

/* Sets the part's blocks, or those that print page numbers; goes on after errors so that all
 * are met. */
static bool part_set(struct making *making, const struct part *part, bool all,
                     struct diag *diag)
{
    bool set = true;
    for (size_t i = part->first; i < part->first + part->n; i++)
        if (all || making->galleys[i].uses_pages)
            set = galley_set(making, &making->galleys[i], diag) && set;
    return set;
}

static bool part_uses_pages(const struct making *making, const struct part *part)
{
    bool uses = false;
    for (size_t i = part->first; i < part->first + part->n; i++)
        uses = uses || making->galleys[i].uses_pages;
    return uses;
}

static void sheet_note_places(const struct making *making, const struct part *part,
                              size_t index)
{
    const struct flow *flow = part->flow;
    const struct sheet *sheet = &flow->sheets[index];
    int page = page_code(part->first_page + index, part->front);
    for (size_t i = sheet->first; i < sheet->first + sheet->n; i++)
        for (const struct start *start = flow->placed[i].strip->starts; start;
             start = start->next)
            map_set_text(making->arena, making->places, start->anchor, (size_t)page);
}

/* Places the part after those before it; one that was taken stands where it stood. */
static bool part_flow(struct making *making, struct part *part, struct diag *diag)
{
    if (!part->taken) {
        part->flow = flow_pages(making->frames, making->faces->style,
                                making->order + part->first, part->n, diag);
        if (!part->flow)
            return false;
        part->first_page = making->n_pages[part->front];
        part->n_pages = part->flow->n_sheets;
        for (size_t i = 0; i < part->n_pages; i++)
            sheet_note_places(making, part, i);
    }
    making->n_pages[part->front] += part->n_pages;
    return true;
}

/* --- pages --- */

static void page_add(struct making *making, struct page page, size_t index)
{
    while (index >= making->pages_room)
        making->pages = arena_grow(making->arena, making->pages, making->pages_room,
                                   &making->pages_room, sizeof *making->pages);
    if (making->taker) {
        making->taker->take(making->taker->context, &page, index);
        page.frame = NULL;
    }
    making->pages[index] = page;
}

/* Makes the part's pages; the front's are all counted. */
static void part_take(struct making *making, struct part *part)
{
    size_t before = part->first_page + (part->front ? 0 : making->n_pages[true]);
    for (size_t i = 0; i < part->n_pages; i++) {
        const char *label =
            page_label(making->arena, page_code(part->first_page + i, part->front));
        const struct frame *frame = page_make(making->frames, &making->maker, part->flow,
                                              &part->flow->sheets[i], label);
        page_add(making, (struct page){frame, label}, before + i);
    }
    part->taken = true;
}

/* Sets and places a part for the first time, and hands out its pages when they stand still. */
static bool part_make(struct making *making, struct part *part, bool sound, struct diag *diag)
{
    struct arena_mark mark = arena_mark(making->frames);
    size_t numbers = making->page_numbers.n;
    if (!part_set(making, part, true, diag) || !part_flow(making, part, diag))
        return false;
    making->moving = making->moving || part_uses_pages(making, part);
    if (!sound || making->moving || making->page_numbers.n > numbers)
        return true;
    part_take(making, part);
    if (making->taker)
        arena_rewind(making->frames, mark);
    return true;
}

/* All errors are met; after the first no page is handed out. */
static bool parts_make(struct making *making, struct diag *diag)
{
    bool made = true;
    for (size_t i = 0; i < making->n_parts; i++)
        made = part_make(making, &making->parts[i], made, diag) && made;
    return made;
}

/* --- passes --- */

/* Sets what prints page numbers again, with those of the pass before, then places all that
 * waits. */
static bool parts_again(struct making *making, struct diag *diag)
{
    bool made = true;
    making->words.n = 0;
    making->words.places = making->places;
    for (size_t i = 0; i < making->n_parts; i++)
        made = part_set(making, &making->parts[i], false, diag) && made;
    making->n_pages[false] = making->n_pages[true] = 0;
    for (size_t i = 0; made && i < making->n_parts; i++)
        made = part_flow(making, &making->parts[i], diag);
    return made;
}

/* A reference that prints another page than its target now stands on, or NULL. */
static const struct inline_ *reference_moved(const struct making *making)
{
    for (size_t i = 0; i < making->words.n; i++) {
        const struct page_asked *asked = &making->words.asked[i];
        if (asked->page != page_of(making->places, asked->reference->target->anchor))
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

static bool settle(struct making *making, struct diag *diag)
{
    const struct inline_ *moved = reference_moved(making);
    for (int pass = 1; moved && pass < LAYOUT_PASSES; pass++) {
        if (!parts_again(making, diag))
            return false;
        moved = reference_moved(making);
    }
    return !moved || unsettled_error(moved, diag);
}

/* --- results --- */

static void page_numbers_fill(struct making *making)
{
    struct arena *arena = making->arena;
    for (size_t i = 0; i < making->page_numbers.n; i++) {
        const struct page_number *number = &making->page_numbers.items[i];
        page_number_fill(arena, making->faces, number,
                         page_label(arena, page_of(making->places, number->target->anchor)));
    }
}

static void tree_close(struct making *making)
{
    for (size_t i = 0; i < making->doc->n; i++) {
        struct tag *tags = making->galleys[i].tags;
        tags_move(tags->parent, tags);
    }
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

/* Hands out the pages that have waited, and what the whole document gives. */
static const struct layout *layout_make(struct making *making, struct tag *root)
{
    page_numbers_fill(making);
    for (size_t i = 0; i < making->n_parts; i++)
        if (!making->parts[i].taken)
            part_take(making, &making->parts[i]);
    tree_close(making);
    struct layout *layout = arena_alloc(making->arena, sizeof *layout);
    *layout = (struct layout){.pages = making->pages,
                              .n_pages = making->n_pages[false] + making->n_pages[true],
                              .n_front = making->n_pages[true],
                              .root = root,
                              .places = making->places};
    layout->outline =
        outline_make(making->arena, &making->catalogue.headings, &layout->n_outline);
    return layout;
}

const char *layout_page(struct arena *arena, const struct layout *layout, const char *anchor)
{
    return page_label(arena, layout ? page_of(layout->places, anchor) : -1);
}

static bool empty_error(const struct doc *doc, struct diag *diag)
{
    diag_error(diag, doc->front.pos, "report-empty", "the report prints nothing");
    diag_hint(diag, "write a section, a text or a table below it");
    return false;
}

const struct layout *layout_doc(struct arena *arena, const struct doc *doc, struct faces *faces,
                                const struct drawings *drawings, const struct page_taker *taker,
                                struct diag *diag)
{
    struct making making = {.arena = arena,
                            .frames = taker ? arena_open_part(arena) : arena,
                            .doc = doc,
                            .faces = faces,
                            .drawings = drawings,
                            .taker = taker};
    making.places = arena_alloc(arena, sizeof *making.places);
    making.words = (struct reference_words){.arena = arena, .doc = doc};
    making.maker = page_maker_open(arena, doc, faces);
    galleys_open(&making);
    struct tag *root = tree_open(&making);
    bool made = parts_make(&making, diag) && settle(&making, diag) &&
                (making.n_pages[false] + making.n_pages[true] > 0 || empty_error(doc, diag));
    const struct layout *layout = made ? layout_make(&making, root) : NULL;
    if (taker)
        arena_close(making.frames);
    return layout;
}
