#include "pdf/content.h"

#include "base/utf8.h"
#include "pdf/links.h"
#include "pdf/put.h"
#include "pdf/structure.h"

/* What a piece of content belongs to. */
struct owner {
    struct tag *tag; /* NULL: an artifact */
    enum artifact artifact;
};

/* A page while it is written. */
struct content {
    struct arena *arena;
    struct document *document;
    const struct frame *frame; /* the page's own */
    uint32_t page;
    struct painter painter;
    struct owner wanted, open;
    bool is_open;         /* a marked-content sequence stands open, of `open` */
    struct bounds bounds; /* of the open sequence */
};

/* --- marked content --- */

static enum tag_role role_of(const struct tag *tag)
{
    return tag->role == TAG_CONTENT ? tag->parent->role : tag->role;
}

static bool is_figure(struct owner owner)
{
    return owner.tag && role_of(owner.tag) == TAG_FIGURE;
}

static void close_mark(struct content *content)
{
    if (!content->is_open)
        return;
    content->is_open = false;
    str_puts(content->painter.out, "EMC\n");
    if (is_figure(content->open))
        structure_bounds(content->arena, content->document->structure, content->open.tag,
                         &content->bounds);
}

/* A background needs its box (ISO 32000-1, table 330): the page's. */
static void put_artifact(struct content *content, enum artifact artifact)
{
    static const char *const lists[] = {
        [ARTIFACT_LAYOUT] = "/Artifact<</Type/Layout>>BDC\n",
        [ARTIFACT_HEADER] = "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
        [ARTIFACT_FOOTER] = "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n",
        [ARTIFACT_BACKGROUND] = "/Artifact<</Type/Background/BBox[0 0 "};
    struct str *out = content->painter.out;
    str_puts(out, lists[artifact]);
    if (artifact != ARTIFACT_BACKGROUND)
        return;
    put_length(out, content->frame->width);
    str_putc(out, ' ');
    put_length(out, content->frame->height);
    str_puts(out, "]>>BDC\n");
}

/* Text of a leaf in another language than its element's carries its own Lang. */
static void put_mark_language(struct str *out, const struct tag *tag)
{
    if (tag->role == TAG_CONTENT && tag->language != tag->parent->language)
        str_puts(out, tag->language == LANGUAGE_SV ? "/Lang(sv-SE)" : "/Lang(en-GB)");
}

static void put_actual(struct str *out, const char *actual)
{
    str_puts(out, "/ActualText<FEFF");
    for (uint32_t code; (code = utf8_next(&actual)) != 0;)
        put_utf16(out, code);
    str_putc(out, '>');
}

static void put_mark(struct content *content, struct tag *tag, const char *actual)
{
    struct str *out = content->painter.out;
    uint32_t mcid = structure_mark(content->arena, content->document->structure, tag);
    str_putc(out, '/');
    str_puts(out, tag_name(role_of(tag)));
    str_puts(out, "<</MCID ");
    put_integer(out, mcid);
    put_mark_language(out, tag);
    if (actual)
        put_actual(out, actual);
    str_puts(out, ">>BDC\n");
}

static void open_mark(struct content *content, const char *actual)
{
    close_mark(content);
    content->is_open = true;
    content->open = content->wanted;
    content->bounds = (struct bounds)BOUNDS_EMPTY;
    if (content->wanted.tag)
        put_mark(content, content->wanted.tag, actual);
    else
        put_artifact(content, content->wanted.artifact);
}

static bool same_owner(struct owner a, struct owner b)
{
    return a.tag == b.tag && (a.tag || a.artifact == b.artifact);
}

/* Content of one leaf that follows on its like stays in one sequence. */
static void need_mark(struct content *content)
{
    if (!content->is_open || !same_owner(content->open, content->wanted))
        open_mark(content, NULL);
}

/* --- items --- */

static void add_bounds(struct content *content, sp x, sp y)
{
    bounds_add(&content->bounds, x, content->frame->height - y);
}

static void write_run(struct content *content, const struct run *run, struct point at)
{
    if (!run->n)
        return;
    /* A figure is spoken by its Alt, so it stays one sequence; so does what is not spoken. */
    bool actual = run->actual && content->wanted.tag && !is_figure(content->wanted);
    if (actual)
        open_mark(content, run->actual);
    else
        need_mark(content);
    paint_run(&content->painter, run, at);
    if (actual)
        close_mark(content);
    if (!is_figure(content->wanted))
        return;
    /* An em's height, a quarter of it below the baseline, covers the letters. */
    add_bounds(content, at.x + run->x, at.y + run->y - run->size / 4 * 3);
    add_bounds(content, at.x + run->x + run_width(run), at.y + run->y + run->size / 4);
}

static void write_path(struct content *content, const struct path *path, struct point at)
{
    need_mark(content);
    paint_path(&content->painter, path, at);
    if (is_figure(content->wanted))
        for (size_t i = 0; i < path->n_points; i++)
            add_bounds(content, at.x + path->points[i].x, at.y + path->points[i].y);
}

static struct point moved(struct point at, sp x, sp y)
{
    return (struct point){at.x + x, at.y + y};
}

static struct point flipped(const struct content *content, struct point at)
{
    return (struct point){at.x, content->frame->height - at.y};
}

static void write_link(struct content *content, const struct link_area *area, struct point at)
{
    struct document *document = content->document;
    struct point corner = flipped(content, moved(at, area->x, area->y + area->height));
    links_add(content->arena, document->links, area, content->page, corner);
}

/* The clips of one frame, and what to go back to when it ends. */
struct clips {
    int n;
    struct owner owner;
    struct paint_state state;
};

static void begin_clip(struct content *content, struct clips *clips,
                       const struct frame_item *item, struct point at)
{
    need_mark(content);
    struct point corner = moved(at, item->clip.x, item->clip.y);
    struct paint_state state =
        paint_clip(&content->painter, corner, item->clip.width, item->clip.height);
    if (clips->n++)
        return;
    clips->owner = content->open;
    clips->state = state;
}

static void end_clips(struct content *content, const struct clips *clips)
{
    if (clips->n && !same_owner(content->open, clips->owner))
        close_mark(content);
    for (int i = 0; i < clips->n; i++)
        paint_unclip(&content->painter, clips->state);
}

static void write_frame(struct content *content, const struct frame *frame, struct point at);

static void write_item(struct content *content, struct clips *clips,
                       const struct frame_item *item, struct point at)
{
    switch (item->kind) {
    case FRAME_RUN: write_run(content, &item->run, at); break;
    case FRAME_PATH: write_path(content, item->path, at); break;
    case FRAME_TAG: content->wanted = (struct owner){item->tag, ARTIFACT_LAYOUT}; break;
    case FRAME_ARTIFACT: content->wanted = (struct owner){NULL, item->artifact}; break;
    case FRAME_LINK: write_link(content, &item->link, at); break;
    case FRAME_MARK: break;
    case FRAME_ANCHOR:
        links_place(content->arena, content->document->links, item->anchor.name, content->page,
                    flipped(content, moved(at, item->anchor.x, item->anchor.y)));
        break;
    case FRAME_FRAME:
        write_frame(content, item->frame.frame, moved(at, item->frame.x, item->frame.y));
        break;
    case FRAME_CLIP: begin_clip(content, clips, item, at); break;
    }
}

/* Marks that a frame sets hold until it ends. */
static void write_frame(struct content *content, const struct frame *frame, struct point at)
{
    struct owner outer = content->wanted;
    struct clips clips = {0};
    for (size_t i = 0; i < frame->n; i++)
        write_item(content, &clips, &frame->items[i], at);
    end_clips(content, &clips);
    content->wanted = outer;
}

void content_write(struct arena *arena, struct document *document, const struct frame *frame,
                   uint32_t page, struct str *out)
{
    struct content content = {
        .arena = arena, .document = document, .frame = frame, .page = page};
    structure_page(arena, document->structure, page);
    content.painter = painter_open(out, &document->fonts, frame->height, document->opacities);
    write_frame(&content, frame, (struct point){0, 0});
    close_mark(&content);
}
