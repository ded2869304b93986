#include "pdf/element.h"

#include <string.h>

#include "pdf/put.h"

const struct tag *element_tag(const struct tag *leaf)
{
    return leaf->role == TAG_CONTENT ? leaf->parent : leaf;
}

/* The page named once for the element; kids on it are plain MCIDs. */
static const struct mark *first_mark(const struct element *element)
{
    if (element->first)
        return mark_at(element->structure, element->first);
    for (const struct tag *child = element->tag->first; child; child = child->next)
        if (child->role == TAG_CONTENT && element_of(child) && element_of(child)->first)
            return mark_at(element->structure, element_of(child)->first);
    return NULL;
}

static void put_page(struct str *out, const struct structure *structure, uint32_t page)
{
    str_puts(out, "/Pg ");
    put_reference(out, structure->pages[page]);
}

static void put_mark(struct str *out, const struct structure *structure,
                     const struct mark *mark, uint32_t page)
{
    if (mark->annotation) {
        str_puts(out, "<</Type/OBJR/Obj ");
        put_reference(out, mark->annotation);
    } else if (mark->page == page) {
        put_integer(out, mark->mcid);
        return;
    } else {
        str_puts(out, "<</Type/MCR/MCID ");
        put_integer(out, mark->mcid);
    }
    put_page(out, structure, mark->page);
    str_puts(out, ">>");
}

/* Kids while they are printed: the first one opens the array. */
struct kids {
    struct str *out;
    const struct structure *structure;
    uint32_t page;
    bool annotations; /* annotations in this round, or content */
};

static void put_marks(struct kids *kids, const struct element *element)
{
    for (const struct mark *mark = element ? mark_at(kids->structure, element->first) : NULL;
         mark; mark = mark_at(kids->structure, mark->next)) {
        if ((mark->annotation != 0) != kids->annotations)
            continue;
        put_mark(kids->out, kids->structure, mark, kids->page);
        str_putc(kids->out, ' ');
    }
}

static void put_child(struct kids *kids, const struct tag *child)
{
    const struct element *element = element_of(child);
    if (child->role == TAG_CONTENT) {
        put_marks(kids, element);
    } else if (element && element->number) {
        put_reference(kids->out, element->number);
        str_putc(kids->out, ' ');
    }
}

static void put_kids(struct str *out, const struct element *element)
{
    const struct mark *mark = first_mark(element);
    struct kids kids = {out, element->structure, mark ? mark->page : UINT32_MAX, false};
    if (mark)
        put_page(out, element->structure, mark->page);
    str_puts(out, "/K[");
    put_marks(&kids, element);
    for (const struct tag *child = element->tag->first; child; child = child->next)
        put_child(&kids, child);
    kids.annotations = true;
    put_marks(&kids, element);
    str_putc(out, ']');
}

static void put_string(struct str *out, const char *key, const char *text)
{
    if (!text)
        return;
    str_puts(out, key);
    put_text(out, text);
}

static void put_cell(struct str *out, const struct tag *tag)
{
    static const char *const scopes[] = {[SCOPE_NONE] = "",
                                         [SCOPE_COLUMN] = "/Scope/Column",
                                         [SCOPE_ROW] = "/Scope/Row",
                                         [SCOPE_BOTH] = "/Scope/Both"};
    /* A header cell without a scope fails PDF/UA, so a column's is taken. */
    int scope = tag->scope ? tag->scope : SCOPE_COLUMN;
    bool header = tag->role == TAG_TH;
    if (!header && tag->column_span < 2 && tag->row_span < 2)
        return;
    str_puts(out, "/A<</O/Table");
    str_puts(out, header ? scopes[scope] : "");
    if (tag->column_span > 1)
        str_printf(out, "/ColSpan %d", tag->column_span);
    if (tag->row_span > 1)
        str_printf(out, "/RowSpan %d", tag->row_span);
    str_puts(out, ">>");
}

static void put_list(struct str *out, const struct tag *tag)
{
    static const char *const numberings[] = {
        [LIST_NONE] = "None", [LIST_DISC] = "Disc", [LIST_DECIMAL] = "Decimal"};
    str_printf(out, "/A<</O/List/ListNumbering/%s>>", numberings[tag->numbering]);
}

static void put_figure(struct str *out, const struct bounds *bounds)
{
    if (!bounds)
        return;
    str_puts(out, "/A<</O/Layout/Placement/Block/BBox[");
    const sp edges[4] = {bounds->x0, bounds->y0, bounds->x1, bounds->y1};
    for (size_t i = 0; i < LEN(edges); i++) {
        put_length(out, edges[i]);
        str_putc(out, ' ');
    }
    str_puts(out, "]>>");
}

static void put_attributes(struct str *out, const struct element *element)
{
    const struct tag *tag = element->tag;
    if (tag->role == TAG_TH || tag->role == TAG_TD)
        put_cell(out, tag);
    else if (tag->role == TAG_L)
        put_list(out, tag);
    else if (tag->role == TAG_FIGURE)
        put_figure(out, element->bounds);
}

static void put_parent(struct str *out, const struct element *element)
{
    const struct tag *parent = element->tag->parent;
    str_puts(out, "/P ");
    put_reference(out, parent ? element_of(parent)->owner : element->structure->root_number);
}

void element_write(struct str *out, const void *what)
{
    const struct element *element = what;
    const struct tag *tag = element->tag;
    str_puts(out, "/S/");
    str_puts(out, tag_name(tag->role));
    put_parent(out, element);
    if (tag->role != TAG_LINK) /* its words are read as they stand, not what they lead to */
        put_string(out, "/Alt", tag->alt);
    if (!tag->parent || tag->parent->language != tag->language)
        str_puts(out, tag->language == LANGUAGE_SV ? "/Lang(sv-SE)" : "/Lang(en-GB)");
    if (tag->role != TAG_FIGURE && element->id) {
        str_puts(out, "/ID");
        put_literal(out, element->id, strlen(element->id));
    }
    put_attributes(out, element);
    if (element->owner == element->number) {
        put_kids(out, element);
        return;
    }
    str_puts(out, "/K ");
    put_reference(out, element->owner);
}

void element_write_link(struct str *out, const void *what)
{
    const struct element *element = what;
    str_puts(out, "/S/Link/P ");
    put_reference(out, element->number);
    put_kids(out, element);
}
