#include "pdf/pdf.h"

#include <assert.h>

#include "base/arena.h"
#include "pdf/attach.h"
#include "pdf/content.h"
#include "pdf/draft.h"
#include "pdf/labels.h"
#include "pdf/links.h"
#include "pdf/meta.h"
#include "pdf/outline.h"
#include "pdf/put.h"
#include "pdf/save.h"

/* The pages that libharu keeps are checked against the limits of ISO 32000-1, annex C. */
#define PAGE_MAX_PT 14400

/* One page's object. */
struct page_object {
    const struct document *document;
    sp width, height;
    size_t draft, n; /* where the draft of its content stands among all; its length */
    size_t first_link, end_link;
    uint32_t index, parent, content, resources;
    bool marked;
};

struct pdf {
    struct arena *arena;
    struct spool *drafts;
    struct document document;
    struct page_object *pages; /* by index */
    size_t n_pages, pages_room;
};

struct catalog {
    const struct pdf_input *input;
    const struct attached *attached;
    uint32_t structure, outline, xmp, intent;
};

static void write_page(struct str *out, const void *what)
{
    const struct page_object *page = what;
    str_puts(out, "/Type/Page/Parent ");
    put_reference(out, page->parent);
    str_puts(out, "/MediaBox[0 0 ");
    put_length(out, page->width);
    str_putc(out, ' ');
    put_length(out, page->height);
    str_puts(out, "]/Tabs/S/Resources ");
    put_reference(out, page->resources);
    str_puts(out, "/Contents ");
    put_reference(out, page->content);
    if (page->marked)
        str_printf(out, "/StructParents %u", (unsigned)page->index);
    if (page->first_link == page->end_link)
        return;
    str_puts(out, "/Annots[");
    links_put(out, page->document->links, page->first_link, page->end_link);
    str_putc(out, ']');
}

static void write_resources(struct str *out, const void *what)
{
    const struct document *document = what;
    str_puts(out, "/Font<<");
    fontfile_resources(out, &document->fonts);
    str_puts(out, ">>/ExtGState<<");
    paint_resources(out, document->opacities);
    str_puts(out, ">>");
}

struct pdf *pdf_open(struct arena *arena, struct font *const fonts[], size_t n_fonts,
                     struct spool *drafts)
{
    struct pdf *pdf = arena_alloc(arena, sizeof *pdf);
    pdf->arena = arena;
    pdf->drafts = drafts;
    pdf->document.fonts = fonts_open(arena, fonts, n_fonts);
    pdf->document.links = links_open(arena);
    pdf->document.structure = structure_open(arena);
    return pdf;
}

void pdf_page(struct pdf *pdf, const struct frame *frame, size_t index)
{
    const sp largest = PAGE_MAX_PT * SP_PT;
    struct document *document = &pdf->document;
    assert(frame->width > 0 && frame->width <= largest);
    assert(frame->height > 0 && frame->height <= largest);
    while (index >= pdf->pages_room)
        pdf->pages = arena_grow(pdf->arena, pdf->pages, pdf->pages_room, &pdf->pages_room,
                                sizeof *pdf->pages);
    struct page_object page = {.width = frame->width,
                               .height = frame->height,
                               .index = (uint32_t)index,
                               .draft = spool_size(pdf->drafts),
                               .first_link = links_count(document->links)};
    content_write(pdf->arena, document, frame, page.index, &pdf->drafts->text);
    page.n = spool_size(pdf->drafts) - page.draft;
    spool_spill(pdf->drafts);
    page.end_link = links_count(document->links);
    pdf->pages[index] = page;
    pdf->n_pages++;
}

/* Writes one page's content, deflated at once, and adds the page; returns its number. */
static uint32_t add_page(struct arena *arena, struct document *document,
                         struct page_object *page, const struct str *draft, struct str *content)
{
    page->document = document;
    links_number(arena, document->links, page->first_link, page->end_link, document->objects,
                 document->structure);
    page->marked = structure_marks(document->structure, page->index) > 0;
    str_clear(content);
    draft_finish(content, draft->s, draft->n, &document->fonts);
    struct stream stream = {"", content->s, content->n, PACKING_DEFLATE};
    page->content = object_add_stream(arena, document->objects, &stream);
    uint32_t number = object_add_page(arena, document->objects, write_page, page);
    page->parent = objects_page_parent(document->objects);
    return number;
}

/* The pages' object numbers. */
static const uint32_t *add_pages(struct arena *arena, struct pdf *pdf)
{
    struct document *document = &pdf->document;
    uint32_t *numbers = arena_array(arena, pdf->n_pages, sizeof *numbers);
    uint32_t resources = object_add(arena, document->objects, write_resources, document);
    structure_pages_end(arena, document->structure, (uint32_t)pdf->n_pages);
    struct str draft = STR_EMPTY, content = STR_EMPTY;
    for (size_t i = 0; i < pdf->n_pages; i++) {
        struct page_object *page = &pdf->pages[i];
        str_clear(&draft);
        spool_reread(pdf->drafts, page->draft, page->n, &draft);
        page->resources = resources;
        numbers[i] = add_page(arena, document, page, &draft, &content);
    }
    str_close(&draft);
    str_close(&content);
    return numbers;
}

static void write_catalog(struct str *out, const void *what)
{
    const struct catalog *catalog = what;
    const struct pdf_input *input = catalog->input;
    str_printf(out,
               "/Lang(%s)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>",
               meta_language(input->meta.language));
    str_puts(out, "/StructTreeRoot ");
    put_reference(out, catalog->structure);
    str_puts(out, "/Metadata ");
    put_reference(out, catalog->xmp);
    str_puts(out, "/OutputIntents[");
    put_reference(out, catalog->intent);
    str_putc(out, ']');
    labels_put(out, input->pages, input->n_pages);
    attach_put(out, catalog->attached);
    if (!catalog->outline)
        return;
    str_puts(out, "/PageMode/UseOutlines/Outlines ");
    put_reference(out, catalog->outline);
}

/* All objects, in the order in which one needs another's number. */
static bool add_objects(struct arena *arena, struct pdf *pdf, const struct pdf_input *input,
                        struct diag *diag)
{
    struct document *document = &pdf->document;
    struct objects *objects = document->objects;
    struct catalog *catalog = arena_alloc(arena, sizeof *catalog);
    catalog->input = input;
    if (!fontfile_embed(arena, objects, &document->fonts, diag))
        return false;
    const uint32_t *pages = add_pages(arena, pdf);
    if (!spool_sound(pdf->drafts, diag))
        return false;
    struct outline outline = {input->outline, input->n_outline};
    if (!links_close(document->links, pages, diag) ||
        !structure_close(arena, document->structure, objects, input->root, pages,
                         &catalog->structure, diag) ||
        !outline_add(arena, objects, document->links, outline, &catalog->outline, diag))
        return false;
    catalog->attached =
        attach_add(arena, objects, input->attachments, input->n_attachments, input->meta.date);
    catalog->xmp = meta_xmp(arena, objects, &input->meta);
    catalog->intent = meta_output_intent(arena, objects);
    meta_info(arena, objects, &input->meta);
    objects_catalog(arena, objects, write_catalog, catalog);
    return true;
}

bool pdf_write(struct arena *arena, struct pdf *pdf, const struct pdf_input *input,
               struct spool *out, struct diag *diag)
{
    assert(input->n_pages && input->n_pages == pdf->n_pages && input->meta.title);
    assert(!input->n_attachments || input->meta.standard == STANDARD_A_3A);
    struct objects *objects = pdf->document.objects = objects_open(arena);
    bool written =
        add_objects(arena, pdf, input, diag) && save(arena, objects, input->meta.id, out, diag);
    objects_close(objects);
    structure_forget(input->root);
    return written;
}
