#include "frame/tag.h"

#include "base/arena.h"

struct tag *tag_open(struct arena *arena, struct tag *parent, enum tag_role role)
{
    struct tag *tag = arena_alloc(arena_lasting(arena), sizeof *tag);
    tag->role = (uint8_t)role;
    if (!parent)
        return tag;
    tag->language = parent->language;
    tag->parent = parent;
    if (parent->last)
        parent->last->next = tag;
    else
        parent->first = tag;
    parent->last = tag;
    return tag;
}

const char *tag_name(enum tag_role role)
{
    static const char *const names[TAG_ROLE_COUNT] = {
        [TAG_DOCUMENT] = "Document",
        [TAG_PART] = "Part",
        [TAG_SECT] = "Sect",
        [TAG_DIV] = "Div",
        [TAG_H1] = "H1",
        [TAG_H2] = "H2",
        [TAG_H3] = "H3",
        [TAG_P] = "P",
        [TAG_BLOCKQUOTE] = "BlockQuote",
        [TAG_L] = "L",
        [TAG_LI] = "LI",
        [TAG_LBL] = "Lbl",
        [TAG_LBODY] = "LBody",
        [TAG_TABLE] = "Table",
        [TAG_CAPTION] = "Caption",
        [TAG_THEAD] = "THead",
        [TAG_TBODY] = "TBody",
        [TAG_TFOOT] = "TFoot",
        [TAG_TR] = "TR",
        [TAG_TH] = "TH",
        [TAG_TD] = "TD",
        [TAG_FIGURE] = "Figure",
        [TAG_TOC] = "TOC",
        [TAG_TOCI] = "TOCI",
        [TAG_REFERENCE] = "Reference",
        [TAG_NOTE] = "Note",
        [TAG_LINK] = "Link",
        [TAG_SPAN] = "Span",
        [TAG_CODE] = "Code",
        [TAG_CONTENT] = "",
    };
    return names[role];
}
