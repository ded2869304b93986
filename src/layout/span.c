#include "layout/span.h"

#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "study/explain.h"
#include "study/tally.h"
#include "text/breaks.h"

/* Code is set smaller, because DejaVu Sans Mono has a much larger x-height than text faces. */
#define CODE_PERCENT 88

/* Signs of footnotes: large enough to read at 10.5 pt, their top near the capitals'. */
#define RAISED_PERCENT 62
#define RAISE_PERCENT 33

static sp percent_of(sp length, int percent)
{
    return (sp)((int64_t)length * percent / 100);
}

/* Emphasis within italics is upright; each family's faces are regular, italic, bold, both. */
static enum face styled_face(enum face face, unsigned style)
{
    if ((style & INLINE_CODE) || face == FACE_CODE)
        return FACE_CODE;
    unsigned result = face;
    if (style & INLINE_EMPHASIS)
        result ^= FACE_TEXT_ITALIC;
    if (style & INLINE_STRONG)
        result |= FACE_TEXT_BOLD;
    return (enum face)result;
}

static const char *inline_text(struct arena *scratch, const struct para_source *source,
                               const struct inline_ *inline_)
{
    switch (inline_->kind) {
    case INLINE_TEXT: return inline_->text;
    case INLINE_REFERENCE:
        assert(source->references);
        return source->references->text(source->references->context, inline_);
    case INLINE_NOTE: return arena_printf(scratch, "%d", inline_->note->number);
    case INLINE_BREAK: return "\n";
    }
    return "";
}

/* The row of evidence that a printed value leads to, or NULL. */
static const char *value_target(const struct doc *doc, int value)
{
    return doc && doc->value_targets && value ? doc->value_targets[value - 1] : NULL;
}

static struct leaf inline_leaf(const struct inline_ *inline_, const struct doc *doc,
                               enum language language)
{
    struct leaf leaf = {.kind = LEAF_PLAIN, .language = inline_->language};
    if (inline_->kind == INLINE_NOTE) {
        leaf.kind = LEAF_NOTE;
        leaf.note = inline_->note;
    } else if (inline_->link) {
        leaf.kind = LEAF_LINK;
        leaf.link = inline_->link;
        leaf.uri = inline_->link->uri;
        leaf.target = inline_->link->target;
    } else if (inline_->kind == INLINE_REFERENCE && inline_->target &&
               inline_->target->anchor) {
        leaf.kind = LEAF_LINK;
        leaf.target = inline_->target->anchor;
    } else if (value_target(doc, inline_->value)) {
        leaf.kind = LEAF_VALUE;
        leaf.value = inline_->value;
        leaf.target = value_target(doc, inline_->value);
    } else if (inline_->kind == INLINE_TEXT && inline_->language != language) {
        leaf.kind = LEAF_LANGUAGE;
    } else {
        leaf.language = language;
    }
    return leaf;
}

/* Neighbours with the author's same link are one link; two references are always two. */
static bool leaf_continues(const struct leaf *leaf, const struct leaf *next)
{
    if (leaf->kind != next->kind || leaf->kind == LEAF_NOTE || leaf->value != next->value)
        return false;
    if (leaf->kind == LEAF_LINK)
        return leaf->link && leaf->link == next->link;
    return leaf->language == next->language;
}

static size_t leaf_for(struct arena *scratch, struct spans *spans, struct leaf leaf)
{
    if (spans->n_leaves && leaf_continues(&spans->leaves[spans->n_leaves - 1], &leaf))
        return spans->n_leaves - 1;
    spans->leaves = arena_grow(scratch, spans->leaves, spans->n_leaves, &spans->leaves_capacity,
                               sizeof *spans->leaves);
    spans->leaves[spans->n_leaves] = leaf;
    return spans->n_leaves++;
}

static void set_look(struct span *span, const struct para_source *source,
                     const struct inline_ *inline_, enum leaf_kind leaf)
{
    const struct para_style *style = source->style;
    enum face face = styled_face(style->text.face, inline_->style);
    bool raised = inline_->kind == INLINE_NOTE || (inline_->style & INLINE_RAISED);
    span->font = faces_font(source->faces, face);
    span->figures = style->figures;
    span->size = style->text.size;
    if (face == FACE_CODE && style->text.face != FACE_CODE)
        span->size = percent_of(span->size, CODE_PERCENT);
    if (raised) {
        span->raise = percent_of(span->size, RAISE_PERCENT);
        span->size = percent_of(span->size, RAISED_PERCENT);
    }
    span->verbatim = face == FACE_CODE;
    bool in_colour = style->link_colour && leaf == LEAF_LINK;
    span->colour = in_colour ? source->faces->style->link : style->text.colour;
}

static void add_span(struct arena *scratch, struct spans *spans,
                     const struct para_source *source, const struct inline_ *inline_,
                     enum language language)
{
    const char *text = inline_text(scratch, source, inline_);
    if (*text == '\0')
        return;
    struct leaf leaf = inline_leaf(inline_, spans->doc, language);
    struct span span = {.text = text,
                        .n = strlen(text),
                        .language = inline_->language,
                        .value = inline_->value,
                        .pos = inline_->pos,
                        .line_end = inline_->kind == INLINE_BREAK};
    span.leaf = leaf_for(scratch, spans, leaf);
    set_look(&span, source, inline_, leaf.kind);
    spans->items =
        arena_grow(scratch, spans->items, spans->n, &spans->capacity, sizeof *spans->items);
    spans->items[spans->n++] = span;
}

static bool in_buffer(const struct spans *spans, const struct span *span)
{
    return spans->leaves[span->leaf].kind != LEAF_NOTE;
}

/* All characters but signs of footnotes; the author's soft hyphens are dropped, because the
 * dictionary and the theme's exceptions divide words. */
static char *joined_text(struct arena *scratch, struct spans *spans)
{
    size_t room = 1;
    for (size_t i = 0; i < spans->n; i++)
        room += spans->items[i].n;
    char *text = arena_alloc(scratch, room), *to = text;
    for (size_t i = 0; i < spans->n; i++) {
        struct span *span = &spans->items[i];
        if (!in_buffer(spans, span))
            continue;
        char *start = to;
        for (const char *from = span->text, *end = from + span->n; from < end; from++) {
            if (memcmp(from, "\xC2\xAD", 2) == 0)
                from++;
            else
                *to++ = *from;
        }
        span->n = (size_t)(to - start);
    }
    return text;
}

/* How long the bound form of `n` bytes of text is: a bound space takes two bytes, U+00A0. */
static size_t bound_length(const char *text, size_t n, const char *bound)
{
    const char *at = bound;
    for (size_t i = 0; i < n; i++)
        at += text[i] == ' ' && *at != ' ' ? 2 : 1;
    return (size_t)(at - bound);
}

/* Joins the spans' characters, binds spaces, and points every span at its part
 * of the result. */
static void bind_spans(struct arena *scratch, struct spans *spans, enum language language)
{
    const char *text = joined_text(scratch, spans);
    const char *bound = breaks_bind(scratch, text, language);
    spans->text = bound;
    for (size_t i = 0; i < spans->n; i++) {
        struct span *span = &spans->items[i];
        if (!in_buffer(spans, span))
            continue;
        size_t n = bound_length(text, span->n, bound);
        text += span->n;
        span->text = bound;
        span->n = n;
        bound += n;
    }
}

static void find_leaf_texts(struct spans *spans)
{
    for (size_t i = 0; i < spans->n; i++) {
        const struct span *span = &spans->items[i];
        struct leaf *leaf = &spans->leaves[span->leaf];
        if (!leaf->text)
            leaf->text = span->text;
        leaf->n = (size_t)(span->text + span->n - leaf->text);
    }
}

struct spans spans_build(struct arena *scratch, const struct para_source *source,
                         enum language language)
{
    struct spans spans = {.doc = source->references ? source->references->doc : NULL};
    for (size_t i = 0; i < source->text->n; i++)
        add_span(scratch, &spans, source, &source->text->inlines[i], language);
    bind_spans(scratch, &spans, language);
    find_leaf_texts(&spans);
    return spans;
}

/* What a screen reader says of a link: its words, and its address when the words
 * are not that. */
static const char *link_alt(struct arena *arena, const struct leaf *leaf)
{
    int n = (int)leaf->n;
    if (leaf->uri &&
        (strlen(leaf->uri) != leaf->n || memcmp(leaf->uri, leaf->text, leaf->n) != 0))
        return arena_printf(arena_lasting(arena), "%.*s, %s", n, leaf->text, leaf->uri);
    return arena_copy(arena_lasting(arena), leaf->text, leaf->n);
}

/* "160: summa av belopp i anslag, 2 rader; se Underlag" */
static const char *value_alt(struct arena *arena, const struct doc *doc,
                             const struct leaf *leaf)
{
    struct value value = printed_value(&doc->values[leaf->value - 1]);
    return arena_printf(arena_lasting(arena), "%.*s: %s; %s", (int)leaf->n, leaf->text,
                        value_explain(arena, &value, doc->language), doc->labels.see_evidence);
}

static const char *note_alt(struct arena *arena, const struct leaf *leaf)
{
    static const char *const words[] = {[LANGUAGE_SV] = "Fotnot", [LANGUAGE_EN] = "Footnote"};
    return arena_printf(arena_lasting(arena), "%s %.*s", words[leaf->language], (int)leaf->n,
                        leaf->text);
}

/* PDF/UA wants every link annotation in a Link, so a footnote's Reference holds one. */
static struct tag *leaf_tag(struct arena *arena, const struct doc *doc, const struct leaf *leaf,
                            struct tag *parent)
{
    struct tag *tag = NULL;
    switch (leaf->kind) {
    case LEAF_PLAIN: return tag_open(arena, parent, TAG_CONTENT);
    case LEAF_LANGUAGE: tag = tag_open(arena, parent, TAG_SPAN); break;
    case LEAF_LINK:
        tag = tag_open(arena, parent, TAG_LINK);
        tag->alt = link_alt(arena, leaf);
        break;
    case LEAF_VALUE:
        tag = tag_open(arena, parent, TAG_LINK);
        tag->alt = value_alt(arena, doc, leaf);
        break;
    case LEAF_NOTE:
        tag = tag_open(arena, tag_open(arena, parent, TAG_REFERENCE), TAG_LINK);
        tag->alt = note_alt(arena, leaf);
        break;
    }
    tag->language = (uint8_t)leaf->language;
    return tag;
}

void spans_tag(struct arena *arena, struct spans *spans, struct tag *tag)
{
    if (spans->n_leaves == 1 && spans->leaves->kind == LEAF_PLAIN && !tag->first) {
        spans->leaves->tag = tag;
        return;
    }
    for (size_t i = 0; i < spans->n_leaves; i++)
        spans->leaves[i].tag = leaf_tag(arena, spans->doc, &spans->leaves[i], tag);
}
