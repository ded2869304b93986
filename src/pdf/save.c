#include "pdf/save.h"

#include "base/arena.h"
#include "base/diag.h"
#include "pdf/put.h"

/* Objects of one object stream: a reader unpacks them all to reach one. */
#define OBJECTS_PER_STREAM 200

/* Where an object stands: in the file, or as number `index` of an object stream. */
struct place {
    uint64_t offset; /* or the object stream's number */
    uint16_t index;
    uint8_t type; /* 0 free, 1 in the file, 2 in an object stream */
};

struct saver {
    struct objects *objects;
    struct spool *spool;
    struct str *out; /* its text */
    size_t start;    /* what the spool held before the file */
    struct place *places;
    uint32_t n_objects;   /* with number 0 */
    uint32_t n, n_places; /* with the object streams and the cross-reference stream */
};

/* NULL when the object is no stream. */
static HPDF_Dict stream_at(const struct saver *saver, uint32_t number)
{
    HPDF_Dict object = object_of_libharu(saver->objects, number);
    bool is_dict = object && (object->header.obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT;
    return is_dict && object->stream ? object : NULL;
}

static void place_here(struct saver *saver, uint32_t number)
{
    saver->places[number] = (struct place){spool_size(saver->spool) - saver->start, 0, 1};
    put_integer(saver->out, number);
    str_puts(saver->out, " 0 obj\n");
}

static void save_streams(struct saver *saver)
{
    HPDF_Stream sink = objects_sink(saver->objects, saver->out);
    for (uint32_t i = 1; i < saver->n_objects; i++) {
        HPDF_Dict stream = stream_at(saver, i);
        if (!stream)
            continue;
        place_here(saver, i);
        object_write(saver->objects, i, sink);
        str_puts(saver->out, "\nendobj\n");
        object_forget(stream);
        spool_spill(saver->spool);
    }
    HPDF_Stream_Free(sink);
}

static void put_stream(struct saver *saver, const struct str *body)
{
    struct str packed = STR_EMPTY;
    objects_deflate(saver->objects, body->s, body->n, &packed);
    str_printf(saver->out, "/Filter/FlateDecode/Length %zu>>\nstream\n", packed.n);
    str_add(saver->out, packed.s, packed.n);
    str_puts(saver->out, "\nendstream\nendobj\n");
    str_close(&packed);
}

/* The objects of one object stream while it fills. */
struct batch {
    struct str index, bodies;
    uint16_t n;
};

static void flush_batch(struct saver *saver, struct batch *batch)
{
    if (!batch->n)
        return;
    place_here(saver, saver->n++);
    str_printf(saver->out, "<</Type/ObjStm/N %d/First %zu", (int)batch->n, batch->index.n);
    str_add(&batch->index, batch->bodies.s, batch->bodies.n);
    put_stream(saver, &batch->index);
    spool_spill(saver->spool);
    str_clear(&batch->index);
    str_clear(&batch->bodies);
    batch->n = 0;
}

static void save_objects(struct saver *saver)
{
    struct batch batch = {0};
    HPDF_Stream sink = objects_sink(saver->objects, &batch.bodies);
    for (uint32_t i = 1; i < saver->n_objects; i++) {
        if (stream_at(saver, i))
            continue;
        saver->places[i] = (struct place){saver->n, batch.n++, 2};
        put_integer(&batch.index, i);
        str_putc(&batch.index, ' ');
        put_integer(&batch.index, (int64_t)batch.bodies.n);
        str_putc(&batch.index, ' ');
        object_write(saver->objects, i, sink);
        str_putc(&batch.bodies, '\n');
        if (batch.n == OBJECTS_PER_STREAM)
            flush_batch(saver, &batch);
    }
    flush_batch(saver, &batch);
    HPDF_Stream_Free(sink);
    str_close(&batch.index);
    str_close(&batch.bodies);
}

/* Bytes that the largest offset needs. */
static int offset_bytes(uint64_t offset)
{
    int n = 1;
    while (offset >>= 8)
        n++;
    return n < 3 ? 3 : n;
}

/* One row of the cross-reference stream: type, offset, index. */
static int put_row(unsigned char *row, const struct place *place, int n_offset)
{
    int n = 0;
    row[n++] = place->type;
    for (int i = n_offset; i-- > 0;)
        row[n++] = (unsigned char)(place->offset >> (8 * i));
    row[n++] = (unsigned char)(place->index >> 8);
    row[n++] = (unsigned char)place->index;
    return n;
}

/* PNG's "up" predictor: each row as its difference from the row before. */
static void put_rows(struct str *table, const struct saver *saver, int n_offset)
{
    unsigned char above[16] = {0}, row[16];
    for (uint32_t i = 0; i < saver->n; i++) {
        int n = put_row(row, &saver->places[i], n_offset);
        str_putc(table, 2);
        for (int j = 0; j < n; j++) {
            str_putc(table, (unsigned char)(row[j] - above[j]));
            above[j] = row[j];
        }
    }
}

static void put_id(struct str *out, const unsigned char id[16])
{
    str_putc(out, '<');
    for (size_t i = 0; i < 16; i++)
        str_printf(out, "%02X", id[i]);
    str_putc(out, '>');
}

static void save_cross_reference(struct saver *saver, const unsigned char id[16])
{
    size_t offset = spool_size(saver->spool) - saver->start;
    HPDF_Doc document = objects_document(saver->objects);
    int n_offset = offset_bytes(offset);
    place_here(saver, saver->n++);
    struct str table = STR_EMPTY;
    put_rows(&table, saver, n_offset);
    str_printf(saver->out, "<</Type/XRef/Size %u/Root ", (unsigned)saver->n);
    put_reference(saver->out, document->catalog->header.obj_id & 0xFFFFFF);
    str_puts(saver->out, "/Info ");
    put_reference(saver->out, document->info->header.obj_id & 0xFFFFFF);
    str_puts(saver->out, "/ID[");
    put_id(saver->out, id);
    put_id(saver->out, id);
    str_printf(saver->out, "]/W[1 %d 2]/DecodeParms<</Predictor 12/Columns %d>>", n_offset,
               n_offset + 3);
    put_stream(saver, &table);
    str_close(&table);
    str_printf(saver->out, "startxref\n%zu\n%%%%EOF\n", offset);
}

bool save(struct arena *arena, struct objects *objects, const unsigned char id[16],
          struct spool *spool, struct diag *diag)
{
    struct saver saver = {
        .objects = objects, .spool = spool, .out = &spool->text, .start = spool_size(spool)};
    saver.n_objects = objects_end(objects);
    saver.n = saver.n_objects;
    saver.n_places = saver.n + saver.n / OBJECTS_PER_STREAM + 2;
    saver.places = arena_array(arena, saver.n_places, sizeof *saver.places);
    saver.places[0].index = 0xFFFF;
    str_puts(saver.out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    save_streams(&saver);
    save_objects(&saver);
    save_cross_reference(&saver, id);
    if (objects_error(objects))
        return diag_fail(diag, EXIT_INTERNAL, (struct pos){"pdf", 0, 0}, "pdf-object",
                         "libharu error 0x%04lX while the file was written",
                         objects_error(objects));
    return true;
}
