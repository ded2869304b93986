/*
 * Where a paragraph can be broken (declared in layout/item.h).
 *
 * A word is parted at its own hyphens, dashes and slashes, and by hyphenation: each run of
 * letters in it is divided by itself, so that quotes, brackets and the parts of compounds
 * joined by a hyphen do not disturb the dictionary.  Addresses get no hyphens, which would
 * change them; they are parted after their own punctuation.
 */
#include "layout/item.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/breaks.h"

/* Plain TeX's penalty is 50.  More suits Swedish, whose long words offer many divisions;
 * two letters left alone ("re-dovisa") read worse.  A hyphen that the word has costs less; an
 * address is parted only when the lines around it would suffer much. */
#define PENALTY_HYPHEN 80
#define PENALTY_TWO_LETTERS 130
#define PENALTY_INSIDE 40
#define PENALTY_ADDRESS 300

/* The name of a host or a file so long ("internationella-satsningar.csv") stays whole where
 * words do. */
#define NAME_WHOLE 32

/* More divisions in one word than any line can use. */
#define MAX_DIVISIONS 64

struct finder {
    struct arena *arena;
    struct faces *faces;
    const struct spans *spans;
    const struct items *items;
    bool hyphenate, hang;
    int64_t position, space; /* natural width and glue up to here */
    struct breakpoints found;
};

/* One place inside a box. */
struct division {
    size_t offset;
    int penalty;
    bool hyphen, hyphenated;
};

static struct breakpoint *add_point(struct finder *finder, size_t item)
{
    struct breakpoints *found = &finder->found;
    found->points = arena_grow(finder->arena, found->points, found->n, &found->capacity,
                               sizeof *found->points);
    struct breakpoint *point = &found->points[found->n++];
    *point = (struct breakpoint){.item = item,
                                 .end = finder->position,
                                 .end_space = finder->space,
                                 .start = finder->position,
                                 .start_space = finder->space};
    return point;
}

static bool is_letter(uint32_t code)
{
    if (code < 0x80)
        return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') ||
               (code >= 'a' && code <= 'z');
    return code >= 0xC0 && code != 0xD7 && code != 0xF7 && (code < 0x2000 || code > 0x2BFF);
}

static bool letter_before(const char *start, const char *at)
{
    if (at == start)
        return false;
    do
        at--;
    while (at > start && ((unsigned char)*at & 0xC0) == 0x80);
    return is_letter(utf8_next(&at));
}

static bool letter_at(const char *at)
{
    return is_letter(utf8_next(&at));
}

static bool is_address(const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (text[i] == '@' || text[i] == '_' ||
            (text[i] == ':' && i + 1 < n && text[i + 1] == '/'))
            return true;
        if (text[i] == '.' && i > 1 && i + 2 < n && letter_at(text + i + 1) &&
            letter_at(text + i + 2) && letter_before(text, text + i - 1))
            return true;
    }
    return false;
}

/* A line may begin with a full stop, which at the end of one would seem to end the sentence. */
static size_t divide_address(const char *text, size_t n, struct division divisions[])
{
    size_t found = 0;
    for (size_t i = 3; i + 3 < n && found < MAX_DIVISIONS; i++)
        if (strchr("/.-_?&=@#", text[i]) && !strchr("/.", text[i + 1]))
            divisions[found++] = (struct division){.offset = text[i] == '.' ? i : i + 1,
                                                   .penalty = PENALTY_ADDRESS};
    return found;
}

static bool is_name(const char *text, size_t n)
{
    return n <= NAME_WHOLE && !memchr(text, '/', n);
}

static size_t letters_length(const char *text, size_t n)
{
    const char *at = text;
    while (at < text + n) {
        const char *next = at;
        if (!is_letter(utf8_next(&next)))
            break;
        at = next;
    }
    return (size_t)(at - text);
}

/* The divisions of one run of letters that stands at `start` in the word. */
static size_t divide_letters(struct finder *finder, const struct item *box, size_t start,
                             size_t n, struct division divisions[], size_t found)
{
    uint16_t offsets[MAX_DIVISIONS];
    const struct span *span = &finder->spans->items[box->span];
    size_t n_offsets = hyphenate(finder->faces->hyphenator, span->language, box->text + start,
                                 n, offsets, LEN(offsets));
    for (size_t i = 0; i < n_offsets && found < MAX_DIVISIONS; i++)
        divisions[found++] = (struct division){
            .offset = start + offsets[i],
            .penalty = utf8_length(box->text + start, offsets[i]) > 2 ? PENALTY_HYPHEN
                                                                      : PENALTY_TWO_LETTERS,
            .hyphen = true,
            .hyphenated = true};
    return found;
}

/* A run of letters that goes on in the next span (a word half bold) is not divided: neither
 * dictionary nor eye would see it whole. */
static bool goes_on(const struct finder *finder, const struct item *box, size_t start, size_t n)
{
    return (start == 0 && letter_before(finder->spans->text, box->text)) ||
           (start + n == box->n && letter_at(box->text + box->n));
}

static size_t divide_by_dictionary(struct finder *finder, const struct item *box,
                                   struct division divisions[], size_t found)
{
    for (size_t at = 0; at < box->n;) {
        size_t n = letters_length(box->text + at, box->n - at);
        if (n && !goes_on(finder, box, at, n))
            found = divide_letters(finder, box, at, n, divisions, found);
        const char *next = box->text + at + n;
        if (at + n < box->n)
            utf8_next(&next);
        at = (size_t)(next - box->text);
    }
    return found;
}

static size_t divide_inside(const struct item *box, struct division divisions[])
{
    uint16_t offsets[MAX_DIVISIONS];
    size_t n = breaks_inside(box->text, box->n, offsets, LEN(offsets));
    for (size_t i = 0; i < n; i++)
        divisions[i] = (struct division){.offset = offsets[i],
                                         .penalty = PENALTY_INSIDE,
                                         .hyphenated = box->text[offsets[i] - 1] == '-'};
    return n;
}

/* Both lists are ascending and short: insertion is the simplest merge. */
static void sort_divisions(struct division divisions[], size_t n)
{
    for (size_t i = 1; i < n; i++) {
        struct division moved = divisions[i];
        size_t j = i;
        for (; j > 0 && divisions[j - 1].offset > moved.offset; j--)
            divisions[j] = divisions[j - 1];
        divisions[j] = moved;
    }
}

static size_t divide_box(struct finder *finder, const struct item *box,
                         struct division divisions[])
{
    if (finder->spans->leaves[finder->spans->items[box->span].leaf].kind == LEAF_NOTE)
        return 0;
    if (finder->spans->items[box->span].verbatim || is_address(box->text, box->n))
        return !finder->hyphenate && is_name(box->text, box->n)
                   ? 0
                   : divide_address(box->text, box->n, divisions);
    size_t n = divide_inside(box, divisions);
    if (!finder->hyphenate)
        return n;
    size_t all = divide_by_dictionary(finder, box, divisions, n);
    if (n)
        sort_divisions(divisions, all);
    return all;
}

/* Hyphens, commas and full stops are so light that a justified margin looks straight only when
 * they stand half outside it (Gutenberg's lines do; Thành 2000, "Micro-typographic
 * extensions"). */
static void hang(const struct finder *finder, struct breakpoint *point, const struct span *span,
                 int32_t advance)
{
    if (!finder->hang)
        return;
    point->hang = shape_length(span->font, advance, span->size) / 2;
    point->end -= point->hang;
}

/* Widths of a box's two parts, in font units. */
struct parts {
    int32_t before, after;
    int32_t hyphen; /* of the hyphen that would be added */
};

/* How far into a box its divisions have been followed. */
struct progress {
    size_t offset, glyph;
    int32_t advance;
};

/*
 * Most words have a glyph for each character, and their parts are the sums of the glyphs: only
 * the last one before the division must be asked for by itself, to be rid of its kerning with
 * the next. So the parts of words are shaped where lines do end, and not for each division that
 * is weighed.
 */
static struct parts parts_by_glyphs(struct finder *finder, const struct item *box,
                                    size_t offset, struct progress *progress)
{
    const struct span *span = &finder->spans->items[box->span];
    const struct glyph *glyphs = box->shaped->glyphs;
    const char *at = box->text + progress->offset, *last = at;
    while (at < box->text + offset) {
        last = at;
        utf8_next(&at);
        progress->advance += glyphs[progress->glyph++].advance;
    }
    progress->offset = offset;
    int32_t alone = part_shape(finder->faces, span, last, (size_t)(at - last))->advance;
    return (struct parts){.before =
                              progress->advance - glyphs[progress->glyph - 1].advance + alone,
                          .after = box->shaped->advance - progress->advance};
}

static struct parts parts_by_shaping(struct finder *finder, const struct item *box,
                                     size_t offset)
{
    const struct span *span = &finder->spans->items[box->span];
    return (struct parts){
        .before = part_shape(finder->faces, span, box->text, offset)->advance,
        .after = part_shape(finder->faces, span, box->text + offset, box->n - offset)->advance};
}

static void add_division(struct finder *finder, size_t item, struct division division,
                         struct parts parts)
{
    const struct item *box = &finder->items->items[item];
    const struct span *span = &finder->spans->items[box->span];
    if (division.hyphen)
        parts.before += parts.hyphen;
    struct breakpoint *point = add_point(finder, item);
    point->offset = division.offset;
    if (division.hyphenated)
        hang(finder, point, span, parts.hyphen);
    point->end += shape_length(span->font, parts.before, span->size);
    point->start += box->width - shape_length(span->font, parts.after, span->size);
    point->penalty = division.penalty;
    point->hyphen = division.hyphen;
    point->hyphenated = division.hyphenated;
}

static void add_divisions(struct finder *finder, size_t item)
{
    const struct item *box = &finder->items->items[item];
    struct division divisions[MAX_DIVISIONS];
    size_t n = divide_box(finder, box, divisions);
    if (n == 0)
        return;
    bool plain = box->shaped->n == utf8_length(box->text, box->n);
    int32_t hyphen = hyphen_shape(finder->faces, &finder->spans->items[box->span])->advance;
    struct progress progress = {0};
    for (size_t i = 0; i < n; i++) {
        struct parts parts = plain
                                 ? parts_by_glyphs(finder, box, divisions[i].offset, &progress)
                                 : parts_by_shaping(finder, box, divisions[i].offset);
        parts.hyphen = hyphen;
        add_division(finder, item, divisions[i], parts);
    }
}

/* A space after a word that ends with a low mark: the mark hangs. */
static void hang_mark(struct finder *finder, struct breakpoint *point, size_t glue)
{
    if (glue == 0)
        return;
    const struct item *box = &finder->items->items[glue - 1];
    if (box->kind != ITEM_BOX || box->shaped->n == 0 || !strchr(".,-", box->text[box->n - 1]))
        return;
    hang(finder, point, &finder->spans->items[box->span],
         box->shaped->glyphs[box->shaped->n - 1].advance);
}

static void pass_item(struct finder *finder, size_t i)
{
    const struct item *item = &finder->items->items[i];
    struct breakpoint *point;
    switch (item->kind) {
    case ITEM_BOX:
        add_divisions(finder, i);
        finder->position += item->width;
        return;
    case ITEM_GLUE:
        point = add_point(finder, i);
        hang_mark(finder, point, i);
        finder->position = point->start += item->width;
        finder->space = point->start_space += item->width;
        return;
    case ITEM_TIE:
        finder->position += item->width;
        finder->space += item->width;
        return;
    case ITEM_BREAK: add_point(finder, i)->forced = true; return;
    }
}

struct breakpoints breakpoints_find(struct arena *arena, struct faces *faces,
                                    const struct spans *spans, const struct items *items,
                                    struct break_rules rules)
{
    struct finder finder = {.arena = arena,
                            .faces = faces,
                            .spans = spans,
                            .items = items,
                            .hyphenate = rules.hyphenate,
                            .hang = rules.hang};
    add_point(&finder, 0);
    for (size_t i = 0; i < items->n; i++)
        pass_item(&finder, i);
    add_point(&finder, items->n)->forced = true;
    return finder.found;
}
