#include "layout/tags.h"

struct tag *tags_loose(struct arena *arena, enum language language, enum tag_role role)
{
    struct tag *tag = tag_open(arena, NULL, role);
    tag->language = (uint8_t)language;
    return tag;
}

/* Makes the loose tag the parent's last child. */
static void append(struct tag *parent, struct tag *child)
{
    child->parent = parent;
    child->next = NULL;
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

void tags_move(struct tag *to, struct tag *from)
{
    for (struct tag *child = from->first, *next; child; child = next) {
        next = child->next;
        append(to, child);
    }
    from->first = from->last = NULL;
}

const struct lines *tags_para(struct arena *arena, struct faces *faces, const struct text *text,
                              const struct para_style *style,
                              const struct references *references, struct tag *tag,
                              struct diag *diag)
{
    struct tag *content = tags_loose(arena, tag->language, TAG_CONTENT);
    const struct lines *lines = para_set(arena, faces, text, style, references, content, diag);
    if (content->first)
        tags_move(tag, content);
    else
        append(tag, content);
    return lines;
}
