#include "pdf/objects.h"

#include <assert.h>
#include <libdeflate.h>
#include <stdlib.h>

#include "base/arena.h"

/* libharu's list of objects grows by copying: large steps keep a million objects linear. */
#define XREF_BLOCK 131072

/* Page-tree nodes stay small enough for a reader to step over. */
#define PAGES_PER_NODE 64

/* libdeflate's levels, measured on report pages: 4 gives 4 % more bytes, 9 takes twice the time
 * for 2 % less. */
#define DEFLATE_LEVEL 6

struct objects {
    HPDF_Doc document;
    struct libdeflate_compressor *compressor;
    struct str packed; /* scratch */
    size_t n_pages;
};

/* What the attr of an HPDF_Dict of ours points to. */
struct body {
    body_fn *write;
    const void *what;
};

/* A dictionary that libharu only numbers: an HPDF_Dict takes five times the memory, and a long
 * report has a million.  To libharu, which also frees it, it is a null object with something
 * behind it. */
struct plain {
    struct _HPDF_Null_Rec null;
    struct body body;
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
    objects->document->xref->entries->items_per_block = XREF_BLOCK;
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

uint32_t object_add(struct objects *objects, body_fn *body, const void *what)
{
    HPDF_Doc document = objects->document;
    struct plain *plain = allocate(sizeof *plain);
    *plain = (struct plain){.null.header.obj_class = HPDF_OCLASS_NULL, .body = {body, what}};
    if (HPDF_Xref_Add(document->xref, plain) != HPDF_OK)
        out_of_memory();
    return plain->null.header.obj_id & 0xFFFFFF;
}

void object_write(void *object, HPDF_Stream sink)
{
    const struct plain *plain = object;
    if ((plain->null.header.obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_NULL) {
        HPDF_Obj_WriteValue(object, sink, NULL);
        return;
    }
    str_puts(sink->attr, "<<");
    plain->body.write(sink->attr, plain->body.what);
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

uint32_t object_add_text(struct objects *objects, const char *entries)
{
    return object_add(objects, write_text, entries);
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
