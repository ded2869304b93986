/* Pages: the runs and marks that bear a value's number become the lines of "numbers", and so
 * does each line of other words with a digit in it: page numbers, references, dates, ticks. */
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "text/font.h"
#include "trace/inside.h"
#include "trace/put.h"

#define SOFT_HYPHEN "\xC2\xAD"

/* --- writing one number --- */

/* What the number stands in, by the nearest element that says. */
static const char *place_name(const struct tag *tag)
{
    static const char *const names[TAG_ROLE_COUNT] = {
        [TAG_TD] = "table",        [TAG_TH] = "table",   [TAG_FIGURE] = "figure",
        [TAG_CAPTION] = "caption", [TAG_NOTE] = "note",  [TAG_H1] = "heading",
        [TAG_H2] = "heading",      [TAG_H3] = "heading",
    };
    while (tag && !names[tag->role])
        tag = tag->parent;
    return tag ? names[tag->role] : "text";
}

/* Of words that are no value: what the program numbers by itself comes before
 * where it stands. */
static const char *words_place(const struct tag *tag)
{
    static const char *const names[TAG_ROLE_COUNT] = {[TAG_TOCI] = "contents",
                                                      [TAG_LBL] = "label",
                                                      [TAG_REFERENCE] = "reference",
                                                      [TAG_LINK] = "reference"};
    if (!tag)
        return "page";
    for (const struct tag *outer = tag; outer; outer = outer->parent)
        if (names[outer->role])
            return names[outer->role];
    return place_name(tag);
}

static struct pos place_of(const struct tag *tag, const struct value *value)
{
    if (value->place.line)
        return value->place;
    while (tag && !tag->pos)
        tag = tag->parent;
    return tag ? *tag->pos : value->origin ? value->origin->pos : (struct pos){0};
}

static void put_boxes(struct str *out, const struct printing *printing)
{
    str_puts(out, ",\"boxes\":[");
    for (size_t i = 0; i < printing->n_boxes; i++) {
        const struct area *box = &printing->boxes[i];
        const sp sides[] = {box->x, box->y, box->width, box->height};
        for (size_t k = 0; k < LEN(sides); k++) {
            str_puts(out, k ? "," : i ? ",[" : "[");
            put_points(out, sides[k]);
        }
        str_putc(out, ']');
    }
    str_putc(out, ']');
}

/* How many decimals the first number of the text has. */
static unsigned decimals_of(const char *text, enum language language)
{
    const char mark = language == LANGUAGE_EN ? '.' : ',';
    unsigned n = 0;
    while (*text && !is_digit(*text))
        text++;
    while (*text && *text != ' ' && !(text[0] == mark && is_digit(text[1])))
        text++;
    while (*text == mark && is_digit(text[n + 1]))
        n++;
    return n;
}

static void put_text(struct trace *trace)
{
    struct str *text = &trace->printing.text;
    while (text->n && text->s[text->n - 1] == ' ')
        text->s[--text->n] = '\0';
    if (text->s)
        put_member(trace->out, "text", text->s + strspn(text->s, " "));
}

static void put_printed(struct trace *trace, const struct value *value)
{
    struct printing *printing = &trace->printing;
    struct str *out = trace->out;
    if (printing->mark) {
        str_puts(out, ",\"in\":\"mark\"");
        return;
    }
    put_member(out, "in", place_name(printing->tag));
    put_text(trace);
    if (value->form != FORM_NUMBER || value->state != VALUE_KNOWN)
        return;
    enum language language =
        printing->tag ? printing->tag->language : trace->input->doc->language;
    str_puts(out, ",\"decimals\":");
    put_unsigned(out, decimals_of(printing->text.s, language));
}

static void put_traced(struct trace *trace, int id)
{
    struct str *out = trace->out;
    struct value value = printed_value(&trace->input->doc->values[id - 1]);
    str_puts(out, ",\"id\":");
    put_unsigned(out, (unsigned)id);
    put_printed(trace, &value);
    trace_put_number(trace, &value);
    put_member(out, "name", value.name);
    trace_put_origin(trace, &value);
    trace_put_place(trace, place_of(trace->printing.tag, &value));
}

/* Words that are no value: the line of text in which their digits stand. */
static void put_words(struct trace *trace)
{
    const struct tag *tag = trace->printing.tag;
    put_member(trace->out, "in", words_place(tag));
    put_text(trace);
    trace_put_place(trace, place_of(tag, &(struct value){0}));
}

static void flush(struct trace *trace)
{
    struct printing *printing = &trace->printing;
    struct str *out = trace->out;
    bool digits = printing->text.n && strpbrk(printing->text.s, "0123456789");
    if (printing->id || digits) {
        str_puts(out, trace->n_numbers++ ? ",\n{\"page\":" : "\n{\"page\":");
        put_unsigned(out, trace->page);
        put_boxes(out, printing);
        if (printing->id)
            put_traced(trace, printing->id);
        else
            put_words(trace);
        str_putc(out, '}');
    }
    printing->id = 0;
    printing->n_boxes = 0;
    str_clear(&printing->text);
}

/* --- reading a page --- */

static void begin(struct trace *trace, int id, bool mark, const struct tag *tag)
{
    struct printing *printing = &trace->printing;
    flush(trace);
    printing->id = id;
    printing->mark = mark;
    printing->tag = tag;
}

/* A value may be parted into lines; other words are told line by line, and ticks one by one. */
static bool goes_on(const struct printing *printing, int id, const struct tag *tag, sp x, sp y)
{
    if (printing->mark || printing->id != id || !printing->n_boxes)
        return false;
    const struct area *last = &printing->boxes[printing->n_boxes - 1];
    return id || (printing->tag == tag && last->y == y && x > last->x &&
                  x - last->x - last->width < last->height / 2);
}

/* What goes on on the same line makes the last rectangle longer. */
static void add_box(struct trace *trace, struct area box)
{
    struct printing *printing = &trace->printing;
    struct area *last = printing->n_boxes ? &printing->boxes[printing->n_boxes - 1] : NULL;
    if (last && last->y == box.y && last->height == box.height) {
        last->width = box.x + box.width - last->x;
        return;
    }
    printing->boxes = arena_grow(trace->arena, printing->boxes, printing->n_boxes,
                                 &printing->boxes_room, sizeof *printing->boxes);
    printing->boxes[printing->n_boxes++] = box;
}

static void add_text(struct str *text, const struct run *run)
{
    if (run->actual) {
        str_puts(text, strcmp(run->actual, SOFT_HYPHEN) == 0 ? "" : run->actual);
        return;
    }
    for (size_t i = 0; i < run->n; i++) {
        const char *glyph = font_glyph_text(run->font, run->glyphs[i].id);
        str_puts(text, run->glyphs[i].flags & GLYPH_SPACE || !glyph ? " " : glyph);
    }
}

static sp scaled(const struct run *run, int units)
{
    return (sp)((int64_t)run->size * units / font_metrics(run->font)->units_per_em);
}

static void read_run(struct trace *trace, const struct run *run, struct point at,
                     const struct tag *tag)
{
    const struct font_metrics *metrics = font_metrics(run->font);
    sp ascent = scaled(run, metrics->ascender), descent = scaled(run, -metrics->descender);
    struct area area = {at.x + run->x, at.y + run->y - ascent, run_width(run),
                        ascent + descent};
    if (!goes_on(&trace->printing, run->value, tag, area.x, area.y))
        begin(trace, run->value, false, tag);
    add_box(trace, area);
    add_text(&trace->printing.text, run);
}

static void read_frame(struct trace *trace, const struct frame *frame, struct point at,
                       const struct tag *tag)
{
    for (size_t i = 0; i < frame->n; i++) {
        const struct frame_item *item = &frame->items[i];
        const struct mark_area *mark = &item->mark;
        if (item->kind == FRAME_RUN) {
            read_run(trace, &item->run, at, tag);
        } else if (item->kind == FRAME_MARK) {
            begin(trace, mark->value, true, tag);
            add_box(trace,
                    (struct area){at.x + mark->x, at.y + mark->y, mark->width, mark->height});
        } else if (item->kind == FRAME_FRAME) {
            read_frame(trace, item->frame.frame,
                       (struct point){at.x + item->frame.x, at.y + item->frame.y}, tag);
        } else if (item->kind == FRAME_TAG || item->kind == FRAME_ARTIFACT) {
            tag = item->kind == FRAME_TAG ? item->tag : NULL;
        }
    }
}

void trace_page(struct trace *trace, const struct page *page, size_t index)
{
    trace->page = index + 1;
    read_frame(trace, page->frame, (struct point){0, 0}, NULL);
    flush(trace);
    spool_spill(trace->spool);
}

void trace_close(struct trace *trace, const struct page pages[], size_t n)
{
    str_puts(trace->out, "],\n\"pages\":[");
    for (size_t i = 0; i < n; i++) {
        if (i)
            str_putc(trace->out, ',');
        str_json(trace->out, pages[i].label);
    }
    str_puts(trace->out, "]}\n");
    str_close(&trace->printing.text);
}
