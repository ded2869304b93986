#include "frame/dump.h"

#include <inttypes.h>

/* --- pieces --- */

/* " 12.50": hundredths of a point by integers, so that no two machines print
 * different digits. */
static void put_length(struct str *out, sp length)
{
    int64_t twice = 2 * (length < 0 ? -(int64_t)length : (int64_t)length) * 100 + SP_PT;
    int64_t hundredths = twice / (2 * SP_PT);
    str_printf(out, " %s%" PRId64 ".%02" PRId64, length < 0 && hundredths ? "-" : "",
               hundredths / 100, hundredths % 100);
}

static void put_place(struct str *out, sp x, sp y)
{
    str_puts(out, " at");
    put_length(out, x);
    put_length(out, y);
}

static void put_size(struct str *out, sp width, sp height)
{
    put_length(out, width);
    put_length(out, height);
}

/* In quotes, with what would break the line or the quotes escaped. */
static void put_text(struct str *out, const char *text)
{
    for (; *text; text++)
        if (*text == '\n')
            str_puts(out, "\\n");
        else if (*text == '"' || *text == '\\')
            str_printf(out, "\\%c", *text);
        else
            str_putc(out, *text);
}

/* ` name "text"`, nothing when there is none. */
static void put_quoted(struct str *out, const char *name, const char *text)
{
    if (!text)
        return;
    str_printf(out, " %s \"", name);
    put_text(out, text);
    str_putc(out, '"');
}

static void put_colour(struct str *out, const char *name, colour rgb)
{
    if (rgb != NO_COLOUR)
        str_printf(out, " %s #%06" PRIx32, name, rgb);
}

static void put_indent(struct str *out, int depth)
{
    str_printf(out, "%*s", 2 * depth, "");
}

/* --- items --- */

static void put_run(struct str *out, const struct run *run)
{
    str_printf(out, "run %s", font_postscript_name(run->font));
    put_length(out, run->size);
    put_place(out, run->x, run->y);
    put_colour(out, "colour", run->colour);
    if (run->space_extra) {
        str_puts(out, " space");
        put_length(out, run->space_extra);
    }
    if (run->letter_extra) {
        str_puts(out, " letter");
        put_length(out, run->letter_extra);
    }
    if (run->value)
        str_printf(out, " value %d", run->value);
    str_puts(out, " \"");
    for (size_t i = 0; i < run->n; i++) {
        const char *text = font_glyph_text(run->font, run->glyphs[i].id);
        put_text(out, text ? text : "\xEF\xBF\xBD");
    }
    str_putc(out, '"');
    put_quoted(out, "actual", run->actual);
}

static void put_path_points(struct str *out, const struct path *path)
{
    static const struct {
        char letter;
        size_t n_points;
    } ops[] = {
        [PATH_MOVE] = {'M', 1},
        [PATH_LINE] = {'L', 1},
        [PATH_CURVE] = {'C', 3},
        [PATH_CLOSE] = {'Z', 0},
    };
    const struct point *point = path->points;
    for (size_t i = 0; i < path->n_ops; i++) {
        str_printf(out, " %c", ops[path->ops[i]].letter);
        for (size_t k = 0; k < ops[path->ops[i]].n_points; k++, point++)
            put_size(out, point->x, point->y);
    }
}

static void put_path(struct str *out, const struct path *path)
{
    str_puts(out, "path");
    put_colour(out, "fill", path->fill);
    put_colour(out, "stroke", path->stroke);
    if (path->stroke != NO_COLOUR) {
        str_puts(out, " width");
        put_length(out, path->width);
    }
    for (size_t i = 0; i < path->n_dash; i++) {
        str_puts(out, i ? "" : " dash");
        put_length(out, path->dash[i]);
    }
    str_puts(out, path->round ? " round" : "");
    str_puts(out, path->even_odd ? " even-odd" : "");
    if (path->opacity < 1)
        str_printf(out, " opacity %d%%", (int)(path->opacity * 100 + 0.5));
    put_path_points(out, path);
}

/* The nearest element's name: text beside child tags belongs to its parent. */
static void put_tag_item(struct str *out, const struct tag *tag)
{
    if (tag->role == TAG_CONTENT && tag->parent)
        str_printf(out, "tag %s content", tag_name(tag->parent->role));
    else
        str_printf(out, "tag %s", tag_name(tag->role));
}

static void put_link(struct str *out, const struct link_area *link)
{
    str_puts(out, "link");
    put_place(out, link->x, link->y);
    str_puts(out, " size");
    put_size(out, link->width, link->height);
    put_quoted(out, "uri", link->uri);
    put_quoted(out, "target", link->target);
}

static void put_mark(struct str *out, const struct mark_area *mark)
{
    str_puts(out, "mark");
    put_place(out, mark->x, mark->y);
    str_puts(out, " size");
    put_size(out, mark->width, mark->height);
    str_printf(out, " value %d", mark->value);
}

static const char *artifact_name(enum artifact artifact)
{
    static const char *const names[] = {
        [ARTIFACT_LAYOUT] = "layout",
        [ARTIFACT_HEADER] = "header",
        [ARTIFACT_FOOTER] = "footer",
        [ARTIFACT_BACKGROUND] = "background",
    };
    return names[artifact];
}

/* Everything but a frame within the frame, which takes more lines than one. */
static void put_item(struct str *out, const struct frame_item *item)
{
    switch (item->kind) {
    case FRAME_RUN: put_run(out, &item->run); break;
    case FRAME_PATH: put_path(out, item->path); break;
    case FRAME_TAG: put_tag_item(out, item->tag); break;
    case FRAME_ARTIFACT: str_printf(out, "artifact %s", artifact_name(item->artifact)); break;
    case FRAME_LINK: put_link(out, &item->link); break;
    case FRAME_MARK: put_mark(out, &item->mark); break;
    case FRAME_ANCHOR:
        str_puts(out, "anchor");
        put_place(out, item->anchor.x, item->anchor.y);
        put_quoted(out, "name", item->anchor.name);
        break;
    case FRAME_FRAME:
        str_puts(out, "frame");
        put_place(out, item->frame.x, item->frame.y);
        break;
    case FRAME_CLIP:
        str_puts(out, "clip");
        put_place(out, item->clip.x, item->clip.y);
        str_puts(out, " size");
        put_size(out, item->clip.width, item->clip.height);
        break;
    }
}

static void put_frame(struct str *out, const struct frame *frame, int depth)
{
    str_puts(out, " size");
    put_size(out, frame->width, frame->height);
    str_putc(out, '\n');
    for (size_t i = 0; i < frame->n; i++) {
        put_indent(out, depth);
        put_item(out, &frame->items[i]);
        if (frame->items[i].kind == FRAME_FRAME)
            put_frame(out, frame->items[i].frame.frame, depth + 1);
        else
            str_putc(out, '\n');
    }
}

void dump_frame(struct str *out, const struct frame *frame)
{
    str_puts(out, "frame");
    put_frame(out, frame, 1);
}

/* --- lines --- */

static void put_words(struct str *out, const struct run *run)
{
    for (size_t i = 0; i < run->n; i++) {
        const char *text = font_glyph_text(run->font, run->glyphs[i].id);
        str_puts(out, run->glyphs[i].flags & GLYPH_SPACE ? " " : text ? text : "?");
    }
}

/* `*baseline` is the last run's, in the page's coordinates. */
static void put_lines(struct str *out, const struct frame *frame, sp y, sp *baseline)
{
    for (size_t i = 0; i < frame->n; i++) {
        const struct frame_item *item = &frame->items[i];
        if (item->kind == FRAME_FRAME)
            put_lines(out, item->frame.frame, y + item->frame.y, baseline);
        if (item->kind != FRAME_RUN)
            continue;
        if (*baseline != INT32_MIN && *baseline != y + item->run.y)
            str_putc(out, '\n');
        *baseline = y + item->run.y;
        put_words(out, &item->run);
    }
}

void dump_lines(struct str *out, const struct frame *frame)
{
    sp baseline = INT32_MIN;
    put_lines(out, frame, 0, &baseline);
    if (baseline != INT32_MIN)
        str_putc(out, '\n');
}

/* --- tags --- */

static void put_attributes(struct str *out, const struct tag *tag)
{
    static const char *const scopes[] = {
        [SCOPE_NONE] = "",
        [SCOPE_COLUMN] = " scope Column",
        [SCOPE_ROW] = " scope Row",
        [SCOPE_BOTH] = " scope Both",
    };
    static const char *const lists[] = {
        [LIST_NONE] = "",
        [LIST_DISC] = " list Disc",
        [LIST_DECIMAL] = " list Decimal",
    };
    static const char *const languages[] = {[LANGUAGE_SV] = "sv", [LANGUAGE_EN] = "en"};
    if (!tag->parent || tag->parent->language != tag->language)
        str_printf(out, " lang %s", languages[tag->language]);
    str_puts(out, scopes[tag->scope]);
    str_puts(out, lists[tag->numbering]);
    if (tag->column_span > 1)
        str_printf(out, " columns %d", tag->column_span);
    if (tag->row_span > 1)
        str_printf(out, " rows %d", tag->row_span);
    put_quoted(out, "title", tag->title);
    put_quoted(out, "id", tag->id);
    put_quoted(out, "alt", tag->alt);
}

static void put_tag(struct str *out, const struct tag *tag, int depth)
{
    put_indent(out, depth);
    str_puts(out, tag->role == TAG_CONTENT ? "content" : tag_name(tag->role));
    put_attributes(out, tag);
    str_putc(out, '\n');
    for (const struct tag *child = tag->first; child; child = child->next)
        put_tag(out, child, depth + 1);
}

void dump_tags(struct str *out, const struct tag *root)
{
    put_tag(out, root, 0);
}
