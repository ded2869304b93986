#include "audit/audit.h"

#include <string.h>

#include "audit/inside.h"
#include "base/arena.h"

struct pos tag_place(const struct audit_input *input, const struct tag *tag)
{
    for (; tag; tag = tag->parent)
        if (tag->pos)
            return *tag->pos;
    return input->doc->front.pos;
}

static bool audit_title(const struct audit_input *input, struct diag *diag)
{
    const char *title = input->doc->front.title;
    if (title && title[strspn(title, " ")])
        return true;
    diag_error(diag, input->doc->front.pos, "title", "the report has no title");
    diag_hint(diag, "write it after the word: report \"…\"");
    return false;
}

struct audit {
    struct arena *arena;
    struct audit_input input;
    struct walk *walk;
    struct diag *diag;
};

struct audit *audit_open(struct arena *arena, const struct doc *doc, const struct style *style,
                         struct diag *diag)
{
    struct audit *audit = arena_alloc(arena, sizeof *audit);
    *audit = (struct audit){arena, {.doc = doc, .style = style}, NULL, diag};
    audit->walk = walk_open(arena, &audit->input, diag);
    return audit;
}

void audit_page(struct audit *audit, const struct page *page, size_t index)
{
    walk_page(audit->walk, page, index);
}

bool audit_close(struct audit *audit, const struct tag *root, const struct page pages[])
{
    struct audit_input *input = &audit->input;
    input->root = root;
    input->pages = pages;
    bool sound = audit_title(input, audit->diag);
    sound = audit_palette(input, audit->diag) && sound;
    sound = walk_close(audit->walk) && sound;
    sound = audit_tree(audit->arena, input, audit->diag) && sound;
    return audit_words(input, audit->diag) && sound;
}
