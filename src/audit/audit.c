#include "audit/audit.h"

#include <string.h>

#include "audit/inside.h"

struct pos tag_place(const struct audit_input *input, const struct tag *tag)
{
    for (; tag; tag = tag->parent)
        if (tag->pos.file)
            return tag->pos;
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

bool audit(struct arena *arena, const struct audit_input *input, struct diag *diag)
{
    bool sound = audit_title(input, diag);
    sound = audit_palette(input, diag) && sound;
    sound = audit_pages(arena, input, diag) && sound;
    sound = audit_tree(arena, input, diag) && sound;
    return audit_words(input, diag) && sound;
}
