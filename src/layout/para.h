/*
 * layout/para.h - a text set into lines: Knuth & Plass (1981), "Breaking paragraphs into
 * lines".
 *
 * Optimum fit over the whole paragraph, with hyphenation, two hyphens in a row at most, and
 * Swedish break rules; justified or ragged.  Units: sp.  Ownership: the arena.
 */
#ifndef LAYOUT_PARA_H
#define LAYOUT_PARA_H

#include <stdbool.h>
#include <stddef.h>

#include "doc/doc.h"
#include "doc/faces.h"
#include "frame/frame.h"

struct arena;

enum para_align { PARA_JUSTIFIED, PARA_LEFT, PARA_RIGHT, PARA_CENTRE };

struct para_style {
    struct text_style text; /* INLINE_EMPHASIS and _STRONG choose the face's italic and bold */
    sp measure;             /* the line's width */
    sp first_indent;        /* of the first line; negative: of all the others */
    enum para_align align;
    bool hyphenate;
    bool link_colour; /* links in the style's link colour (contents, references) */
    enum figures figures;
};

/* One set line: a frame of the measure's width whose height is `ascent + descent`, its baseline
 * `ascent` below the frame's top.  Its items carry their tags, links and anchors. */
struct line {
    const struct frame *frame;
    sp ascent, descent;              /* of the line's leading: ascent + descent = leading */
    sp natural;                      /* the text's own width, without justification */
    const struct note *const *notes; /* footnotes whose signs stand in this line */
    size_t n_notes;
    bool hyphenated; /* ends with a hyphen: not the last line of a page */
};

struct lines {
    const struct line *line;
    size_t n;
    sp height; /* n leadings */
};

/* What a text needs of the document: words for a cross-reference (layout knows numbers and
 * pages; never NULL), and the rows of evidence that printed values lead to. */
struct references {
    const char *(*text)(void *context, const struct inline_ *reference);
    void *context;
    const struct doc *doc; /* NULL: no value leads anywhere */
};

/*
 * Sets `text` in lines; none when it is empty.  Spaces run together, but no-break spaces stay,
 * also at a line's start.  In justified text a hyphen, comma or full stop at a line's end hangs
 * half out.  Content goes to `tag` (a P, TD, Caption …): directly when it is plain, in
 * TAG_CONTENT, TAG_LINK, TAG_REFERENCE and TAG_SPAN (another language) children when it is not.
 * A footnote's sign becomes a Reference with a Link in it, at the anchor "noteref-N" and
 * leading to "note-N"; its Note tag is left to the caller.  Without a tag (NULL: running heads)
 * no marks are set. NULL after an error: a word wider than the measure, named with the excess
 * in mm.
 */
const struct lines *para_set(struct arena *arena, struct faces *faces, const struct text *text,
                             const struct para_style *style,
                             const struct references *references, struct tag *tag,
                             struct diag *diag);

/* The widths a text can take, for table columns: its widest unbreakable piece, and all on one
 * line. */
struct para_widths {
    sp min, max;
};
struct para_widths para_widths(struct arena *arena, struct faces *faces,
                               const struct text *text, const struct para_style *style,
                               const struct references *references);

#endif
