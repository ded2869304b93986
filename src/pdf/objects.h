/*
 * pdf/objects.h - the objects of the file, held by libharu's object layer.
 *
 * libharu numbers the objects and keeps the page tree and the streams; a dictionary's entries
 * and a stream's bytes are ours, and each dictionary is asked for its entries when the file is
 * saved.  So an object can be referred to by number long before it is filled. Errors: libharu's
 * are sticky; objects_error tells the first one, read once before saving.
 */
#ifndef PDF_OBJECTS_H
#define PDF_OBJECTS_H

#include <hpdf.h>
#include <stdint.h>

#include "base/str.h"

struct arena;

/* Writes the entries of a dictionary, without its brackets. */
typedef void body_fn(struct str *out, const void *what);

struct objects;

struct objects *objects_open(struct arena *arena);
void objects_close(struct objects *objects);

/* The document, for the saver and the page tree. */
HPDF_Doc objects_document(const struct objects *objects);

/* One more than the largest number. */
uint32_t objects_end(const struct objects *objects);

/* libharu's code of the first error, or 0. */
unsigned long objects_error(const struct objects *objects);

/* Adds a dictionary and returns its number; `what` must live until the file is saved. */
uint32_t object_add(struct arena *arena, struct objects *objects, body_fn *body,
                    const void *what);

/* The same with fixed entries. */
uint32_t object_add_text(struct arena *arena, struct objects *objects, const char *entries);

/* Adds a page as the last one of the page tree. */
uint32_t object_add_page(struct arena *arena, struct objects *objects, body_fn *body,
                         const void *what);

/* The page-tree node of the page added last: its Parent. */
uint32_t objects_page_parent(const struct objects *objects);

void objects_catalog(struct arena *arena, struct objects *objects, body_fn *body,
                     const void *what);
void objects_info(struct arena *arena, struct objects *objects, body_fn *body,
                  const void *what);

/* How the bytes of a stream are stored. */
enum packing { PACKING_NONE, PACKING_DEFLATE };

struct stream {
    const char *entries; /* beside Length and Filter; lives until the file is saved */
    const void *bytes;   /* copied */
    size_t n;
    enum packing packing;
};

uint32_t object_add_stream(struct arena *arena, struct objects *objects,
                           const struct stream *stream);

/* The object with that number, by bisection; NULL when it is one of object_add's. */
HPDF_Dict object_of_libharu(const struct objects *objects, uint32_t number);

/* Writes the value of an object to a sink. */
void object_write(const struct objects *objects, uint32_t number, HPDF_Stream sink);

/* Gives up the bytes of a stream that has been written. */
void object_forget(HPDF_Dict stream);

/* Appends n bytes deflated (zlib format). */
void objects_deflate(struct objects *objects, const void *bytes, size_t n, struct str *out);

/* A libharu stream that appends to `out`; dictionaries can be written to no other kind. */
HPDF_Stream objects_sink(struct objects *objects, struct str *out);

#endif
