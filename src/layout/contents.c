#include "layout/contents.h"

#include <string.h>

#include "base/arena.h"
#include "layout/block.h"
#include "layout/catalogue.h"
#include "layout/figure.h"
#include "layout/label.h"
#include "layout/tags.h"

/* Room at the right that no title enters, so that the numbers stand free. */
#define NUMBER_ROOM SP_FROM_PT(36)

/* Between a number and its title, at least. */
#define NUMBER_GAP SP_FROM_PT(8)

/* Leaders: dots this far apart, on one grid for all entries. */
#define LEADER_STEP SP_FROM_PT(5)
#define LEADER_GAP SP_FROM_PT(6)

/* Where the numbers of each level stand; the titles stand where the next level's numbers do. */
static const sp level_x[] = {0, SP_FROM_PT(24), SP_FROM_PT(62)};
#define LEVELS 2

/* White above a chapter's entry, and above the lists' titles. */
#define CHAPTER_WHITE SP_FROM_PT(5.5)

/* A list begins with so many lines on its first page, its title included: two or three at the
 * foot look like the end of what stands above. */
#define LIST_BEGINS 8

/* One entry, made from a heading or a caption. */
struct entry {
    const struct block *block;
    const char *number, *title;
    int level;
    bool strong;
    const struct text_style *style;
};

static const char *entry_words(struct arena *arena, const struct entry *entry)
{
    return entry->number ? arena_printf(arena, "%s %s", entry->number, entry->title)
                         : entry->title;
}

/* The first level right of the number, so that titles below each other align also after "Bilaga
 * A". */
static sp title_x(const struct entry *entry, const struct run *number)
{
    sp x = level_x[entry->level - 1];
    if (!entry->number)
        return x;
    x += run_width(number) + NUMBER_GAP;
    for (int i = entry->level; i <= LEVELS; i++)
        if (level_x[i] >= x)
            return level_x[i];
    return x;
}

/* Links the whole line; the last line keeps its end for the page number. */
static struct frame *line_link(struct arena *arena, const struct setting *setting,
                               const struct line *line, sp x, const struct page_number *number)
{
    struct frame *frame = frame_open(arena, setting->measure, line->frame->height);
    if (number->target->anchor)
        frame_link(arena, frame,
                   (struct link_area){
                       .x = x,
                       .width = setting->measure - x,
                       .height = frame->height,
                       .target = number->target->anchor,
                       .tag = number->link,
                   });
    frame_frame(arena, frame, line->frame, x, 0);
    return frame;
}

static void number_later(struct arena *arena, struct setting *setting,
                         struct page_number number)
{
    struct page_numbers *numbers = setting->page_numbers;
    numbers->items = arena_grow(arena, numbers->items, numbers->n, &numbers->capacity,
                                sizeof *numbers->items);
    numbers->items[numbers->n++] = number;
}

static const struct lines *title_lines(struct arena *arena, const struct setting *setting,
                                       const struct entry *entry, sp x, struct tag *tag,
                                       struct diag *diag)
{
    struct text text =
        text_from(arena, tag->language, entry->strong ? INLINE_STRONG : 0, entry->title);
    struct para_style para = setting_para(setting, entry->style, PARA_LEFT);
    para.hyphenate = false;
    para.measure -= x + NUMBER_ROOM;
    para.link_colour = false;
    return tags_para(arena, setting->faces, &text, &para, &setting->references, tag, diag);
}

static bool entry_set(struct arena *arena, struct setting *setting, const struct entry *entry,
                      struct tag *toc, struct diag *diag)
{
    size_t first = setting->galley->n;
    struct tag *item = tag_open(arena, toc, TAG_TOCI);
    struct page_number later = {.target = entry->block, .style = entry->style};
    later.link = tag_open(arena, tag_open(arena, item, TAG_REFERENCE), TAG_LINK);
    later.words = entry_words(arena, entry);
    struct run number = {0};
    struct tag *label = NULL;
    if (entry->number) {
        const char *words = arena_printf(arena, "%s ", entry->number);
        number = label_run(arena, setting->faces, later.style, words);
        label = tag_open(arena, later.link, TAG_CONTENT);
    }
    sp x = title_x(entry, &number);
    const struct lines *lines = title_lines(arena, setting, entry, x, later.link, diag);
    if (!lines)
        return false;
    for (size_t i = 0; i < lines->n; i++) {
        later.frame = line_link(arena, setting, &lines->line[i], x, &later);
        later.from = x + lines->line[i].natural;
        later.baseline = lines->line[i].ascent;
        galley_add(arena, setting, later.frame)->keep = i > 0;
    }
    if (lines->n == 0)
        return true;
    if (label)
        strip_label(arena, &setting->galley->strips[first], number, label,
                    (struct point){level_x[entry->level - 1], lines->line[0].ascent});
    later.to = setting->measure;
    later.content = tag_open(arena, later.link, TAG_CONTENT);
    number_later(arena, setting, later);
    return true;
}

/* --- which entries --- */

static bool heading_entry(const struct block *block, struct entry *entry)
{
    const struct heading *heading = &block->heading;
    *entry = (struct entry){block,          heading->number,     heading->plain,
                            heading->level, heading->level == 1, NULL};
    return heading->in_contents && heading->level >= 1 && heading->level <= LEVELS;
}

static bool caption_entry(const struct block *block, struct entry *entry)
{
    const struct caption *caption =
        block->kind == BLOCK_TABLE ? &block->table.caption : &block->figure.caption;
    *entry = (struct entry){block, caption->number, caption->plain, 1, false, NULL};
    return caption->number != NULL;
}

static bool entry_of(const struct block *block, struct entry *entry)
{
    bool listed = block->kind == BLOCK_HEADING ? heading_entry(block, entry)
                                               : caption_entry(block, entry);
    return listed && entry->title;
}

/* The TOC that takes entries of this level: one inside the other. */
static struct tag *toc_of(struct arena *arena, struct tag *tocs[], int level)
{
    for (int i = 1; i < level; i++)
        if (!tocs[i])
            tocs[i] = tag_open(arena, tocs[i - 1], TAG_TOC);
    for (int i = level; i < LEVELS; i++)
        tocs[i] = NULL;
    return tocs[level - 1];
}

/* White before chapters, which stay with their first section's entry. */
static void entry_white(struct setting *setting, const struct entry *entry, size_t first,
                        bool after_chapter)
{
    struct galley *galley = setting->galley;
    if (galley->n == first)
        return;
    if (entry->strong)
        galley->strips[first].above = CHAPTER_WHITE;
    else if (after_chapter)
        galley->strips[first].keep = true;
}

/* --- the blocks --- */

static const struct block_list *list_listed(const struct setting *setting, enum block_kind kind)
{
    if (kind == BLOCK_LIST_OF_TABLES)
        return &setting->catalogue->tables;
    return kind == BLOCK_LIST_OF_FIGURES ? &setting->catalogue->figures
                                         : &setting->catalogue->headings;
}

static bool entries_set(struct arena *arena, struct setting *setting, const struct block *block,
                        struct diag *diag)
{
    const struct block_list *list = list_listed(setting, block->kind);
    const struct style *style = setting->style;
    struct tag *tocs[LEVELS] = {NULL};
    bool chapter = false; /* the entry before */
    for (size_t i = 0; i < list->n; i++) {
        struct entry entry;
        if (!entry_of(list->items[i], &entry))
            continue;
        entry.style = block->kind == BLOCK_CONTENTS ? &style->contents : &style->listing;
        size_t first = setting->galley->n;
        if (!tocs[0])
            tocs[0] = tag_open(arena, setting->parent, TAG_TOC);
        struct tag *toc = toc_of(arena, tocs, entry.level);
        if (!entry_set(arena, setting, &entry, toc, diag))
            return false;
        entry_white(setting, &entry, first, chapter);
        chapter = entry.strong;
    }
    return tocs[0] ||
           diag_warning(diag, block->pos, "nothing-listed", "there is nothing to list here");
}

static const char *list_title(const struct labels *labels, enum block_kind kind)
{
    if (kind == BLOCK_LIST_OF_TABLES)
        return labels->list_of_tables;
    return kind == BLOCK_LIST_OF_FIGURES ? labels->list_of_figures : labels->contents;
}

/* The report's own heading right before the list stands for its title. */
static bool has_title(const struct setting *setting, const struct block *block)
{
    return block > setting->doc->blocks && block[-1].kind == BLOCK_HEADING;
}

/* Lists of tables and figures stand under the contents when they follow it. */
static bool is_chapter(const struct setting *setting, const struct block *block)
{
    return block->kind == BLOCK_CONTENTS || block == setting->doc->blocks ||
           (block[-1].kind != BLOCK_CONTENTS && block[-1].kind != BLOCK_LIST_OF_TABLES &&
            block[-1].kind != BLOCK_LIST_OF_FIGURES);
}

static bool title_set(struct arena *arena, struct setting *setting, const struct block *block,
                      struct diag *diag)
{
    const char *words = list_title(&setting->doc->labels, block->kind);
    bool whole = is_chapter(setting, block);
    struct tag *tag = tag_open(arena, setting->parent, whole ? TAG_H1 : TAG_H2);
    tag->title = words;
    struct text text = text_from(arena, tag->language, 0, words);
    const struct style *style = setting->style;
    if (!text_set(arena, setting, &text, whole ? &style->chapter : &style->section, tag, diag))
        return false;
    galley_keep(setting->galley, 0);
    galley_white(setting->galley, 0, 2 * style->body.leading, style->body.leading / 2);
    setting->galley->strips[setting->galley->n - 1].hold = true;
    return true;
}

bool contents_set(struct arena *arena, struct setting *setting, const struct block *block,
                  struct diag *diag)
{
    struct setting wide = setting_wide(setting, WIDTH_FULL);
    if (!has_title(setting, block) && !title_set(arena, &wide, block, diag))
        return false;
    if (!entries_set(arena, &wide, block, diag))
        return false;
    struct galley *galley = setting->galley;
    for (size_t i = 1; i < galley->n && i < LIST_BEGINS; i++)
        galley->strips[i].keep = true;
    return true;
}

/* --- the page numbers --- */

/* Dots from the grid point after `from` to the last one before `to`, the number
 * with its space. */
static void leaders_draw(struct arena *arena, struct faces *faces,
                         const struct page_number *number, sp to)
{
    struct run dot = label_run(arena, faces, number->style, ".");
    sp from = (number->from + LEADER_GAP + LEADER_STEP - 1) / LEADER_STEP * LEADER_STEP;
    to -= run_width(&dot);
    if (to < from || dot.n != 1)
        return;
    size_t n = (size_t)((to - from) / LEADER_STEP) + 1;
    struct glyph *dots = arena_array(arena, n, sizeof *dots);
    for (size_t i = 0; i < n; i++)
        dots[i] = dot.glyphs[0];
    dot.letter_extra = LEADER_STEP - run_width(&dot);
    dot.glyphs = dots;
    dot.n = n;
    frame_artifact(arena, number->frame, ARTIFACT_LAYOUT);
    label_left(arena, number->frame, dot, from, number->baseline);
}

void page_number_fill(struct arena *arena, struct faces *faces,
                      const struct page_number *number, const char *label)
{
    struct run run = label_run(arena, faces, number->style, arena_printf(arena, " %s", label));
    sp left = number->to - run_width(&run);
    leaders_draw(arena, faces, number, left);
    frame_tag(arena, number->frame, number->content);
    label_left(arena, number->frame, run, left, number->baseline);
    number->link->alt = arena_printf(arena, "%s, %s", number->words, label);
}
