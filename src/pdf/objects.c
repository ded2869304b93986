#include "pdf/objects.h"

#include <assert.h>
#include <libdeflate.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/arena.h"

/* Page-tree nodes stay small enough for a reader to step over. */
#define PAGES_PER_NODE 64

/* libdeflate's levels, measured on the reports: 5 gives a tenth less bytes, but takes a twelfth
 * of the whole program's time for it; those between give little and take half of that. */
#define DEFLATE_LEVEL 1

/* What the attr of an HPDF_Dict of ours points to. */
struct body {
    body_fn *write;
    const void *what;
};

/* A dictionary that nothing but its number ties to libharu is a body alone: an HPDF_Dict with
 * its entry in libharu's table takes ten times the memory, and a long report has a million. */
struct objects {
    HPDF_Doc document;
    struct body *bodies; /* by number; empty where libharu has an object */
    size_t bodies_room;
    struct libdeflate_compressor *compressor;
    struct str packed; /* scratch */
    size_t n_pages;
};

static void *HPDF_STDCALL allocate(HPDF_UINT size)
{
    void *memory = malloc(size);
    if (!memory)
        out_of_memory();
    return memory;
}

static void HPDF_STDCALL release(void *memory)
{
    free(memory);
}

struct objects *objects_open(struct arena *arena)
{
    struct objects *objects = arena_alloc(arena, sizeof *objects);
    objects->document = HPDF_NewEx(NULL, allocate, release, 0, NULL);
    objects->compressor = libdeflate_alloc_compressor(DEFLATE_LEVEL);
    if (!objects->document || !objects->compressor)
        out_of_memory();
    return objects;
}

void objects_close(struct objects *objects)
{
    str_close(&objects->packed);
    libdeflate_free_compressor(objects->compressor);
    HPDF_Free(objects->document);
}

HPDF_Doc objects_document(const struct objects *objects)
{
    return objects->document;
}

unsigned long objects_error(const struct objects *objects)
{
    return objects->document->error.error_no;
}

static uint32_t object_number(HPDF_Dict dict)
{
    return dict->header.obj_id & 0xFFFFFF;
}

/* Called by libharu while it writes a dictionary; the stream is one of objects_sink. */
static HPDF_STATUS emit(HPDF_Dict dict, HPDF_Stream sink)
{
    const struct body *body = dict->attr;
    body->write(sink->attr, body->what);
    return HPDF_OK;
}

static void give_body(struct arena *arena, HPDF_Dict dict, body_fn *write, const void *what)
{
    struct body *body = arena_alloc(arena, sizeof *body);
    *body = (struct body){write, what};
    dict->attr = body;
    dict->write_fn = emit;
}

uint32_t objects_end(const struct objects *objects)
{
    const struct _HPDF_Xref_Rec *xref = objects->document->xref;
    return xref->start_offset + xref->entries->count;
}

uint32_t object_add(struct arena *arena, struct objects *objects, body_fn *body,
                    const void *what)
{
    uint32_t number = objects_end(objects);
    if (number > HPDF_LIMIT_MAX_XREF_ELEMENT)
        out_of_memory();
    while (number >= objects->bodies_room)
        objects->bodies = arena_grow(arena, objects->bodies, objects->bodies_room,
                                     &objects->bodies_room, sizeof *objects->bodies);
    objects->bodies[number] = (struct body){body, what};
    objects->document->xref->start_offset++; /* libharu numbers its next object above it */
    return number;
}

static const struct body *body_of(const struct objects *objects, uint32_t number)
{
    bool ours = number < objects->bodies_room && objects->bodies[number].write;
    return ours ? &objects->bodies[number] : NULL;
}

HPDF_Dict object_of_libharu(const struct objects *objects, uint32_t number)
{
    HPDF_Xref xref = objects->document->xref;
    HPDF_UINT low = 1, high = xref->entries->count;
    if (body_of(objects, number))
        return NULL;
    while (high - low > 1) {
        HPDF_UINT middle = low + (high - low) / 2;
        if (object_number(HPDF_Xref_GetEntry(xref, middle)->obj) <= number)
            low = middle;
        else
            high = middle;
    }
    return HPDF_Xref_GetEntry(xref, low)->obj;
}

void object_write(const struct objects *objects, uint32_t number, HPDF_Stream sink)
{
    const struct body *body = body_of(objects, number);
    if (!body) {
        HPDF_Obj_WriteValue(object_of_libharu(objects, number), sink, NULL);
        return;
    }
    str_puts(sink->attr, "<<");
    body->write(sink->attr, body->what);
    str_puts(sink->attr, ">>");
}

void object_forget(HPDF_Dict stream)
{
    HPDF_MemStream_FreeData(stream->stream);
}

static void write_text(struct str *out, const void *text)
{
    str_puts(out, text);
}

uint32_t object_add_text(struct arena *arena, struct objects *objects, const char *entries)
{
    return object_add(arena, objects, write_text, entries);
}

uint32_t objects_page_parent(const struct objects *objects)
{
    return object_number(objects->document->cur_pages);
}

uint32_t object_add_page(struct arena *arena, struct objects *objects, body_fn *body,
                         const void *what)
{
    HPDF_Doc document = objects->document;
    if (objects->n_pages && objects->n_pages % PAGES_PER_NODE == 0)
        HPDF_Doc_AddPagesTo(document, document->root_pages);
    objects->n_pages++;
    HPDF_Dict page = HPDF_Dict_New(document->mmgr);
    if (!page || HPDF_Xref_Add(document->xref, page) != HPDF_OK)
        out_of_memory();
    give_body(arena, page, body, what);
    HPDF_Array kids = HPDF_Dict_GetItem(document->cur_pages, "Kids", HPDF_OCLASS_ARRAY);
    HPDF_Array_Add(kids, page);
    page->header.obj_class |= HPDF_OSUBCLASS_PAGE; /* after the addition, which looks at it */
    return object_number(page);
}

void objects_catalog(struct arena *arena, struct objects *objects, body_fn *body,
                     const void *what)
{
    give_body(arena, objects->document->catalog, body, what);
}

void objects_info(struct arena *arena, struct objects *objects, body_fn *body, const void *what)
{
    HPDF_Dict_RemoveElement(objects->document->info, "Producer");
    give_body(arena, objects->document->info, body, what);
}

void objects_deflate(struct objects *objects, const void *bytes, size_t n, struct str *out)
{
    size_t room = libdeflate_zlib_compress_bound(objects->compressor, n);
    char *end = str_reserve(out, room);
    size_t size = libdeflate_zlib_compress(objects->compressor, bytes, n, end, room);
    assert(size);
    out->n += size;
}

static void write_deflated(struct str *out, const void *entries)
{
    str_puts(out, entries);
    str_puts(out, "/Filter/FlateDecode");
}

uint32_t object_add_stream(struct arena *arena, struct objects *objects,
                           const struct stream *stream)
{
    HPDF_Doc document = objects->document;
    HPDF_Dict dict = HPDF_DictStream_New(document->mmgr, document->xref);
    const void *bytes = stream->bytes;
    size_t n = stream->n;
    give_body(arena, dict, write_text, stream->entries);
    if (stream->packing == PACKING_DEFLATE) {
        str_clear(&objects->packed);
        objects_deflate(objects, bytes, n, &objects->packed);
        bytes = objects->packed.s;
        n = objects->packed.n;
        give_body(arena, dict, write_deflated, stream->entries);
    }
    HPDF_MemStreamAttr memory = dict->stream->attr;
    /* One block of just this size; the position at its end makes the first write take it. */
    memory->buf_siz = memory->w_pos = n ? (HPDF_UINT)n : 1;
    HPDF_Stream_Write(dict->stream, bytes, (HPDF_UINT)n);
    return object_number(dict);
}

static HPDF_STATUS sink_write(HPDF_Stream sink, const HPDF_BYTE *bytes, HPDF_UINT n)
{
    str_add(sink->attr, bytes, n);
    return HPDF_OK;
}

HPDF_Stream objects_sink(struct objects *objects, struct str *out)
{
    return HPDF_CallbackWriter_New(objects->document->mmgr, sink_write, out);
}
