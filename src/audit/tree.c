/* The tag tree: what may stand in what, headings, figures, lists, links, the
 * order of reading. */
#include <stdlib.h>
#include <string.h>

#include "audit/inside.h"
#include "base/arena.h"

struct tree {
    struct arena *arena;
    const struct audit_input *input;
    struct diag *diag;
    int level;          /* of the last heading; 0: none yet */
    const char **names; /* the tags' IDs */
    size_t n_names, names_room;
};

static bool fault(const struct tree *tree, const struct tag *tag, const char *reason,
                  const char *message)
{
    return diag_error(tree->diag, tag_place(tree->input, tag), reason, "%s", message);
}

/* --- what may stand in what (ISO 32000-1, tables 333 to 338) --- */

#define IN(role) (1u << (TAG_##role))
#define GROUPS (IN(DOCUMENT) | IN(PART) | IN(SECT) | IN(DIV))
#define BLOCKS (GROUPS | IN(BLOCKQUOTE) | IN(LBODY) | IN(NOTE) | IN(TD) | IN(TH) | IN(CAPTION))
#define LINES (IN(P) | IN(H1) | IN(H2) | IN(H3) | IN(TD) | IN(TH) | IN(LBL) | IN(CAPTION))
#define INLINES (LINES | IN(LINK) | IN(REFERENCE) | IN(SPAN) | IN(NOTE) | IN(LBODY))

/* The roles that may be a tag's parent; TAG_CONTENT may stand anywhere. */
static const unsigned parents[TAG_ROLE_COUNT] = {
    [TAG_PART] = GROUPS,
    [TAG_SECT] = GROUPS,
    [TAG_DIV] = BLOCKS,
    [TAG_H1] = GROUPS,
    [TAG_H2] = GROUPS,
    [TAG_H3] = GROUPS,
    [TAG_P] = BLOCKS,
    [TAG_BLOCKQUOTE] = BLOCKS,
    [TAG_L] = BLOCKS | IN(L),
    [TAG_LI] = IN(L),
    [TAG_LBL] = IN(LI) | IN(NOTE),
    [TAG_LBODY] = IN(LI),
    [TAG_TABLE] = BLOCKS,
    [TAG_CAPTION] = GROUPS | IN(TABLE) | IN(FIGURE) | IN(L),
    [TAG_THEAD] = IN(TABLE),
    [TAG_TBODY] = IN(TABLE),
    [TAG_TFOOT] = IN(TABLE),
    [TAG_TR] = IN(TABLE) | IN(THEAD) | IN(TBODY) | IN(TFOOT),
    [TAG_TH] = IN(TR),
    [TAG_TD] = IN(TR),
    [TAG_FIGURE] = BLOCKS | IN(P),
    [TAG_TOC] = GROUPS | IN(TOC),
    [TAG_TOCI] = IN(TOC),
    [TAG_REFERENCE] = INLINES | IN(TOCI),
    [TAG_NOTE] = BLOCKS | IN(P),
    [TAG_LINK] = INLINES | IN(TOCI),
    [TAG_SPAN] = INLINES,
    [TAG_CODE] = INLINES,
};

/* Tags that hold only such children. */
static const struct {
    enum tag_role role;
    unsigned children;
} holders[] = {
    {TAG_L, IN(LI) | IN(L) | IN(CAPTION)},
    {TAG_LI, IN(LBL) | IN(LBODY)},
    {TAG_TABLE, IN(CAPTION) | IN(THEAD) | IN(TBODY) | IN(TFOOT) | IN(TR)},
    {TAG_THEAD, IN(TR)},
    {TAG_TBODY, IN(TR)},
    {TAG_TFOOT, IN(TR)},
    {TAG_TR, IN(TH) | IN(TD)},
    {TAG_TOC, IN(TOCI) | IN(TOC) | IN(CAPTION)},
};

static bool holds(enum tag_role role, enum tag_role child)
{
    for (size_t i = 0; i < sizeof holders / sizeof *holders; i++)
        if (holders[i].role == role)
            return holders[i].children >> child & 1;
    return true;
}

static bool nesting_sound(const struct tree *tree, const struct tag *tag)
{
    const struct tag *parent = tag->parent;
    if (tag->role == TAG_CONTENT || !parent)
        return true;
    bool allowed = tag->role != TAG_DOCUMENT && parents[tag->role] >> parent->role & 1;
    if (allowed && holds(parent->role, tag->role))
        return true;
    return diag_error(tree->diag, tag_place(tree->input, tag), "tag-nesting",
                      "a tag %s stands in a tag %s", tag_name(tag->role),
                      tag_name(parent->role));
}

/* --- the kinds of tags --- */

static bool has_content(const struct tag *tag)
{
    if (tag->page)
        return true;
    for (const struct tag *child = tag->first; child; child = child->next)
        if (has_content(child))
            return true;
    return false;
}

static bool heading_sound(struct tree *tree, const struct tag *tag)
{
    int level = (int)tag->role - TAG_H1 + 1, before = tree->level;
    tree->level = level;
    if (!has_content(tag))
        return fault(tree, tag, "heading-empty", "a heading has no words");
    if (level <= before + 1)
        return true;
    return diag_error(tree->diag, tag_place(tree->input, tag), "heading-level",
                      "a heading of level %d follows one of level %d", level, before);
}

/* Both without what surrounds their words. */
static bool same_words(const char *a, const char *b)
{
    static const char outer[] = " .";
    a += strspn(a, outer);
    b += strspn(b, outer);
    size_t n = strlen(a), m = strlen(b);
    while (n && strchr(outer, a[n - 1]))
        n--;
    while (m && strchr(outer, b[m - 1]))
        m--;
    return n == m && memcmp(a, b, n) == 0;
}

static bool figure_sound(const struct tree *tree, const struct tag *tag)
{
    if (!tag->alt || !tag->alt[strspn(tag->alt, " ")])
        return fault(tree, tag, "figure-alt", "a figure has no alternative text");
    if (tag->title && same_words(tag->alt, tag->title)) {
        fault(tree, tag, "figure-alt",
              "a figure's alternative text says no more than its title");
        diag_hint(tree->diag,
                  "leave out alt, then it is written from the data; or describe them");
        return false;
    }
    return has_content(tag) || fault(tree, tag, "figure-empty", "a figure shows nothing");
}

static bool item_sound(const struct tree *tree, const struct tag *tag)
{
    for (const struct tag *child = tag->first; child; child = child->next)
        if (child->role == TAG_LBODY)
            return true;
    return fault(tree, tag, "list-item", "a list item has no body");
}

static bool kind_sound(struct tree *tree, const struct tag *tag)
{
    if (tag->role >= TAG_H1 && tag->role <= TAG_H3)
        return heading_sound(tree, tag);
    if (tag->role == TAG_FIGURE)
        return figure_sound(tree, tag);
    if (tag->role == TAG_LI)
        return item_sound(tree, tag);
    if (tag->role == TAG_TABLE)
        return audit_table(tree->arena, tree->input, tag, tree->diag);
    if (tag->role == TAG_LINK && !has_content(tag))
        return fault(tree, tag, "link-empty", "a link has no words");
    return true;
}

static void name_note(struct tree *tree, const char *name)
{
    tree->names = arena_grow(tree->arena, tree->names, tree->n_names, &tree->names_room,
                             sizeof *tree->names);
    tree->names[tree->n_names++] = name;
}

static bool tags_sound(struct tree *tree, const struct tag *tag)
{
    bool sound = nesting_sound(tree, tag);
    sound = kind_sound(tree, tag) && sound;
    if (tag->id)
        name_note(tree, tag->id);
    for (const struct tag *child = tag->first; child; child = child->next)
        sound = tags_sound(tree, child) && sound;
    return sound;
}

static int by_name(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static bool names_sound(const struct tree *tree)
{
    if (tree->n_names)
        qsort(tree->names, tree->n_names, sizeof *tree->names, by_name);
    for (size_t i = 1; i < tree->n_names; i++)
        if (strcmp(tree->names[i - 1], tree->names[i]) == 0)
            return diag_error(tree->diag, tree->input->doc->front.pos, "tag-name",
                              "two tags are named '%s'", tree->names[i]);
    return true;
}

/* --- the order of reading --- */

static bool same_place(struct pos a, struct pos b)
{
    return a.line == b.line && a.col == b.col && strcmp(a.file, b.file) == 0;
}

/* Sets *next to the block that the tag belongs to, from *next on. */
static bool block_follows(const struct tree *tree, const struct tag *tag, size_t *next)
{
    const struct doc *doc = tree->input->doc;
    for (size_t i = *next; tag->pos && i < doc->n; i++)
        if (doc->blocks[i].pos.file && same_place(doc->blocks[i].pos, *tag->pos)) {
            *next = i;
            return true;
        }
    return !tag->pos || fault(tree, tag, "reading-order",
                              "the tags stand in another order than the template");
}

/* Within a block what is read later is not drawn on an earlier page; notes stand apart. */
static bool pages_ascend(const struct tree *tree, const struct tag *tag, uint32_t *page)
{
    if (tag->role == TAG_NOTE)
        return true;
    if (tag->page && tag->page < *page)
        return diag_error(tree->diag, tag_place(tree->input, tag), "reading-order",
                          "what is read later stands on an earlier page, %s",
                          tree->input->pages[tag->page - 1].label);
    if (tag->page)
        *page = tag->page;
    for (const struct tag *child = tag->first; child; child = child->next)
        if (!pages_ascend(tree, child, page))
            return false;
    return true;
}

static bool order_sound(const struct tree *tree)
{
    size_t next = 0;
    for (const struct tag *sect = tree->input->root->first; sect; sect = sect->next)
        for (const struct tag *tag = sect->first; tag; tag = tag->next) {
            uint32_t page = 0;
            if (!block_follows(tree, tag, &next) || !pages_ascend(tree, tag, &page))
                return false;
        }
    return true;
}

bool audit_tree(struct arena *arena, const struct audit_input *input, struct diag *diag)
{
    struct tree tree = {.arena = arena, .input = input, .diag = diag};
    bool sound = tags_sound(&tree, input->root);
    sound = names_sound(&tree) && sound;
    return order_sound(&tree) && sound;
}
