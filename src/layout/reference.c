#include "layout/reference.h"

#include <string.h>

#include "base/arena.h"

/* --- page labels --- */

int page_code(size_t index, bool front)
{
    return (int)index * 2 + front;
}

static const char *roman(struct arena *arena, int n)
{
    static const struct {
        int value;
        const char *sign;
    } signs[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"},
    };
    const char *text = "";
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        for (; n >= signs[i].value; n -= signs[i].value)
            text = arena_printf(arena, "%s%s", text, signs[i].sign);
    return text;
}

const char *page_label(struct arena *arena, int code)
{
    if (code < 0)
        return "–";
    int number = code / 2 + 1;
    return code % 2 ? roman(arena, number) : arena_printf(arena, "%d", number);
}

int page_of(const struct map *places, const char *anchor)
{
    size_t page = anchor ? map_find_text(places, anchor) : MAP_NONE;
    return page == MAP_NONE ? -1 : (int)page;
}

/* --- words --- */

/* What the first pass prints: most page numbers have two figures. */
static const char *page_words(struct reference_words *words, const struct inline_ *reference)
{
    int page = words->places ? page_of(words->places, reference->target->anchor) : PAGE_UNKNOWN;
    words->asked = arena_grow(words->arena, words->asked, words->n, &words->capacity,
                              sizeof *words->asked);
    words->asked[words->n++] = (struct page_asked){reference, page};
    return page == PAGE_UNKNOWN ? "00" : page_label(words->arena, page);
}

static const char *numbered(struct arena *arena, const char *word, const char *number)
{
    return arena_printf(arena, "%s\u00A0%s", word, number);
}

/* An appendix' number bears its word: "Bilaga A" becomes "bilaga A". */
static const char *heading_words(struct arena *arena, const struct labels *labels,
                                 const struct heading *heading)
{
    if (!heading->number)
        return arena_printf(arena, "”%s”", heading->plain ? heading->plain : "");
    size_t n = labels->appendix ? strlen(labels->appendix) : 0;
    if (n && strncmp(heading->number, labels->appendix, n) == 0)
        return numbered(arena, labels->appendix_in_text, heading->number + n + 1);
    return numbered(arena,
                    heading->level <= 1 ? labels->chapter_in_text : labels->section_in_text,
                    heading->number);
}

static const char *caption_words(struct arena *arena, const char *word,
                                 const struct caption *caption)
{
    if (caption->number)
        return numbered(arena, word, caption->number);
    return arena_printf(arena, "”%s”", caption->plain ? caption->plain : "");
}

static const char *target_words(struct arena *arena, const struct labels *labels,
                                const struct block *target)
{
    if (target->kind == BLOCK_HEADING)
        return heading_words(arena, labels, &target->heading);
    if (target->kind == BLOCK_TABLE)
        return caption_words(arena, labels->table_in_text, &target->table.caption);
    if (target->kind == BLOCK_FIGURE)
        return caption_words(arena, labels->figure_in_text, &target->figure.caption);
    return target->name ? target->name : "";
}

/* The labels for inside a sentence, or for its start. */
static struct labels labels_for(const struct doc *doc, unsigned style)
{
    struct labels labels = doc->labels;
    if (!(style & INLINE_CAPITAL))
        return labels;
    labels.table_in_text = labels.table;
    labels.figure_in_text = labels.figure;
    labels.appendix_in_text = labels.appendix;
    labels.section_in_text = labels.section;
    labels.chapter_in_text = labels.chapter;
    return labels;
}

static const char *reference_text(void *context, const struct inline_ *reference)
{
    struct reference_words *words = context;
    struct arena *arena = words->arena;
    struct labels labels = labels_for(words->doc, reference->style);
    if (reference->form == REFERENCE_PAGE)
        return numbered(arena, labels.page_in_text, page_words(words, reference));
    const char *target = target_words(arena, &labels, reference->target);
    if (reference->form == REFERENCE_NUMBER)
        return target;
    return arena_printf(arena, "%s %s %s\u00A0%s", target,
                        reference->language == LANGUAGE_EN ? "on" : "på", labels.page_in_text,
                        page_words(words, reference));
}

struct references references_from(struct reference_words *words)
{
    return (struct references){.text = reference_text, .context = words, .doc = words->doc};
}
