#include "layout/line.h"

#include <string.h>

#include "base/arena.h"

/* What a line's hyphen stands for: a soft hyphen, so that who reads the file's text joins the
 * word. */
#define SOFT_HYPHEN "\xC2\xAD"

/* A word, a part of one, a hyphen or a space, ready for the line. */
struct piece {
    const struct glyph *glyphs;
    size_t n;
    const char *actual;
    const struct span *span;
    sp width;
    bool space;
};

struct pieces {
    struct piece *items;
    size_t n, capacity;
    size_t n_glyphs, n_spaces;
    sp width, space; /* natural widths: of all, and of the spaces among them */
};

/* A line while it is being made. */
struct making {
    struct arena *arena, *scratch;
    const struct line_source *source;
    struct pieces pieces;
    struct frame *frame;
    sp baseline;
    sp x;
    sp extra;                /* at each space */
    struct glyph *glyphs;    /* where the next piece's glyphs go */
    struct run run;          /* being filled; n 0: none */
    const struct span *span; /* the run's */
    size_t leaf;             /* being written; NO_LEAF before the first */
    sp leaf_x;               /* where it starts on this line */
};

#define NO_LEAF SIZE_MAX

bool line_ragged(const struct para_style *style)
{
    return style->align != PARA_JUSTIFIED;
}

sp line_indent(const struct para_style *style, bool first)
{
    if (first)
        return style->first_indent > 0 ? style->first_indent : 0;
    return style->first_indent < 0 ? -style->first_indent : 0;
}

/* --- from items to pieces --- */

static void piece_add(struct making *making, struct piece piece)
{
    struct pieces *pieces = &making->pieces;
    pieces->items = arena_grow(making->scratch, pieces->items, pieces->n, &pieces->capacity,
                               sizeof *pieces->items);
    pieces->items[pieces->n++] = piece;
    pieces->n_glyphs += piece.n;
}

static void add_shaped(struct making *making, const struct span *span,
                       const struct shaped *shaped, const char *actual)
{
    struct piece piece = {
        .glyphs = shaped->glyphs, .n = shaped->n, .actual = actual, .span = span};
    piece.width = shape_length(span->font, shaped->advance, span->size);
    making->pieces.width += piece.width;
    piece_add(making, piece);
}

static void add_part(struct making *making, const struct item *box, size_t start, size_t end)
{
    const struct span *span = &making->source->spans->items[box->span];
    const struct shaped *shaped = box->shaped;
    if (start > 0 || end < box->n)
        shaped = part_shape(making->source->faces, span, box->text + start, end - start);
    add_shaped(making, span, shaped, shaped->actual);
}

static void add_space(struct making *making, const struct span *span, sp width)
{
    struct glyph *space = arena_alloc(making->scratch, sizeof *space);
    *space = shape_space(making->source->faces->shaper, span->font);
    piece_add(
        making,
        (struct piece){.glyphs = space, .n = 1, .span = span, .width = width, .space = true});
}

static void add_item(struct making *making, const struct item *item)
{
    if (item->kind == ITEM_BOX) {
        add_part(making, item, 0, item->n);
    } else if (item->kind != ITEM_BREAK) {
        add_space(making, &making->source->spans->items[item->span], item->width);
        making->pieces.width += item->width;
        making->pieces.space += item->width;
        making->pieces.n_spaces++;
    }
}

/* The boxes and glue between two breakpoints, parted boxes by their parts. */
static void collect(struct making *making, const struct line_ends *ends)
{
    const struct item *items = making->source->items->items;
    const struct breakpoint *from = ends->from, *to = ends->to;
    size_t i = from->item + !ends->first;
    size_t start = 0;
    if (from->offset) {
        i = from->item;
        start = from->offset;
    }
    if (start && (i < to->item || !to->offset)) {
        add_part(making, &items[i], start, items[i].n);
        i++;
        start = 0;
    }
    for (; i < to->item; i++)
        add_item(making, &items[i]);
    if (to->offset)
        add_part(making, &items[to->item], start, to->offset);
    if (to->hyphen) {
        const struct span *span = &making->source->spans->items[items[to->item].span];
        add_shaped(making, span, hyphen_shape(making->source->faces, span), SOFT_HYPHEN);
    }
}

/* The space that vanishes at the line's end stays in the text, so that words do not run
 * together when it is copied; it takes no part in the line's width. */
static void keep_last_space(struct making *making, const struct line_ends *ends)
{
    if (ends->last || ends->to->offset)
        return;
    const struct item *glue = &making->source->items->items[ends->to->item];
    add_space(making, &making->source->spans->items[glue->span], 0);
}

/* --- where it stands --- */

/* A line that would be torn by spaces of more than an em, beside an address that cannot be
 * parted, is left ragged. */
static sp line_extra(const struct making *making, const struct line_ends *ends, sp gap)
{
    const struct pieces *pieces = &making->pieces;
    if (line_ragged(making->source->style) || pieces->n_spaces == 0 ||
        (ends->to->forced && gap > 0))
        return 0;
    sp extra = gap / (sp)pieces->n_spaces;
    return extra < making->source->style->text.size ? extra : 0;
}

static sp line_start(const struct para_style *style, sp indent, sp gap)
{
    if (style->align == PARA_RIGHT)
        return indent + gap;
    return style->align == PARA_CENTRE ? indent + gap / 2 : indent;
}

/* The leading is shared so that the font's own height stands in its middle. */
static sp line_ascent(const struct para_style *style, const struct font *font)
{
    const struct font_metrics *metrics = font_metrics(font);
    sp ascender = shape_length(font, metrics->ascender, style->text.size);
    sp descender = shape_length(font, metrics->descender, style->text.size);
    return ascender + (style->text.leading - (ascender - descender)) / 2;
}

/* --- from pieces to runs --- */

static const struct leaf *leaf_of(const struct making *making, size_t leaf)
{
    return &making->source->spans->leaves[leaf];
}

static void end_run(struct making *making)
{
    if (making->run.n)
        frame_run(making->scratch, making->frame, making->run);
    making->run.n = 0;
}

/* A link's area is as high as its line, so that links on neighbouring lines do not overlap. */
static void add_link(struct making *making, const struct leaf *leaf)
{
    const char *target = leaf->target;
    if (leaf->note)
        target = arena_printf(arena_lasting(making->arena), "note-%d", leaf->note->number);
    if (!leaf->tag || (!leaf->uri && !target))
        return;
    frame_link(making->scratch, making->frame,
               (struct link_area){.x = making->leaf_x,
                                  .width = making->x - making->leaf_x,
                                  .height = making->frame->height,
                                  .uri = leaf->uri,
                                  .target = target,
                                  .tag = leaf->tag});
}

static void end_leaf(struct making *making)
{
    end_run(making);
    if (making->leaf != NO_LEAF && making->x > making->leaf_x)
        add_link(making, leaf_of(making, making->leaf));
}

static void start_leaf(struct making *making, size_t index)
{
    end_leaf(making);
    const struct leaf *leaf = leaf_of(making, index);
    making->leaf = index;
    making->leaf_x = making->x;
    if (leaf->tag)
        frame_tag(making->scratch, making->frame, leaf->tag);
    if (leaf->note)
        frame_anchor(
            making->scratch, making->frame,
            arena_printf(arena_lasting(making->arena), "noteref-%d", leaf->note->number),
            making->x, 0);
}

static bool run_continues(const struct making *making, const struct piece *piece)
{
    const struct span *span = making->span, *next = piece->span;
    if (making->run.n == 0 || making->run.actual || piece->actual)
        return false;
    return span == next || (span->font == next->font && span->size == next->size &&
                            span->raise == next->raise && span->colour == next->colour &&
                            span->value == next->value);
}

static void start_run(struct making *making, const struct piece *piece)
{
    const struct span *span = piece->span;
    end_run(making);
    making->span = span;
    making->run = (struct run){.font = span->font,
                               .size = span->size,
                               .colour = span->colour,
                               .x = making->x,
                               .y = making->baseline - span->raise,
                               .space_extra = making->extra,
                               .glyphs = making->glyphs,
                               .actual = piece->actual,
                               .value = span->value};
}

static void place(struct making *making, const struct piece *piece)
{
    if (piece->span->leaf != making->leaf)
        start_leaf(making, piece->span->leaf);
    if (!run_continues(making, piece))
        start_run(making, piece);
    if (piece->n)
        memcpy(making->glyphs, piece->glyphs, piece->n * sizeof *piece->glyphs);
    making->glyphs += piece->n;
    making->run.n += piece->n;
    making->x += piece->width;
    if (piece->space && piece->width)
        making->x += making->extra;
}

static void place_all(struct making *making)
{
    const struct pieces *pieces = &making->pieces;
    making->glyphs = arena_array(making->arena, pieces->n_glyphs, sizeof *making->glyphs);
    making->leaf = NO_LEAF;
    for (size_t i = 0; i < pieces->n; i++)
        place(making, &pieces->items[i]);
    end_leaf(making);
}

static const struct note *piece_note(const struct making *making, size_t i)
{
    return leaf_of(making, making->pieces.items[i].span->leaf)->note;
}

static void collect_notes(struct making *making, struct line *line)
{
    for (size_t i = 0; i < making->pieces.n; i++)
        line->n_notes += piece_note(making, i) != NULL;
    if (line->n_notes == 0)
        return;
    const struct note **notes =
        arena_array(making->arena, line->n_notes, sizeof(struct note *));
    size_t n = 0;
    for (size_t i = 0; i < making->pieces.n; i++)
        if (piece_note(making, i))
            notes[n++] = piece_note(making, i);
    line->notes = notes;
}

struct line line_make(struct arena *arena, struct arena *scratch,
                      const struct line_source *source, struct line_ends ends)
{
    const struct para_style *style = source->style;
    struct making making = {.arena = arena, .scratch = scratch, .source = source};
    collect(&making, &ends);
    sp indent = line_indent(style, ends.first);
    sp gap = style->measure - indent - making.pieces.width + ends.to->hang;
    sp ascent = line_ascent(style, faces_font(source->faces, style->text.face));
    struct frame *frame = frame_open(arena, style->measure, style->text.leading);
    struct line line = {.frame = frame,
                        .ascent = ascent,
                        .descent = style->text.leading - ascent,
                        .natural = making.pieces.width,
                        .hyphenated = ends.to->hyphenated};
    making.frame = frame;
    making.baseline = ascent;
    making.extra = line_extra(&making, &ends, gap);
    making.x = line_start(style, indent, gap);
    keep_last_space(&making, &ends);
    place_all(&making);
    frame_keep(arena, frame);
    collect_notes(&making, &line);
    return line;
}
