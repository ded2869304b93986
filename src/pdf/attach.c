#include "pdf/attach.h"

#include "base/arena.h"
#include "pdf/meta.h"
#include "pdf/put.h"

/* A file specification, while it waits to be written. */
struct specification {
    const struct attachment *file;
    uint32_t stream, number;
};

struct attached {
    struct specification *files;
    size_t n;
};

/* A name object: "/" and whatever is no regular character in hexadecimal (ISO
 * 32000-1, 7.3.5). */
static void put_name(struct str *out, const char *name)
{
    str_putc(out, '/');
    for (; *name; name++) {
        bool letter = (*name >= 'a' && *name <= 'z') || (*name >= '0' && *name <= '9');
        if (letter || *name == '-' || *name == '+' || *name == '.')
            str_putc(out, *name);
        else
            str_printf(out, "#%02X", (unsigned)(unsigned char)*name);
    }
}

static uint32_t add_stream(struct arena *arena, struct objects *objects,
                           const struct attachment *file, long long date)
{
    struct str entries = STR_EMPTY;
    str_puts(&entries, "/Type/EmbeddedFile/Subtype");
    put_name(&entries, file->mime);
    str_printf(&entries, "/Params<</Size %zu/ModDate", file->n);
    meta_put_date(&entries, date);
    str_puts(&entries, ">>");
    const struct stream stream = {arena_copy(arena, entries.s, entries.n), file->bytes, file->n,
                                  PACKING_DEFLATE};
    str_close(&entries);
    return object_add_stream(arena, objects, &stream);
}

static void write_specification(struct str *out, const void *what)
{
    static const char *const relationships[] = {
        [RELATIONSHIP_DATA] = "Data", [RELATIONSHIP_SOURCE] = "Source"};
    const struct specification *specification = what;
    const struct attachment *file = specification->file;
    str_puts(out, "/Type/Filespec/F");
    put_text(out, file->name);
    str_puts(out, "/UF");
    put_text(out, file->name);
    str_puts(out, "/Desc");
    put_text(out, file->description);
    str_printf(out, "/AFRelationship/%s/EF<</F ", relationships[file->relationship]);
    put_reference(out, specification->stream);
    str_puts(out, "/UF ");
    put_reference(out, specification->stream);
    str_puts(out, ">>");
}

struct attached *attach_add(struct arena *arena, struct objects *objects,
                            const struct attachment files[], size_t n, long long date)
{
    struct attached *attached = arena_alloc(arena, sizeof *attached);
    attached->files = arena_array(arena, n, sizeof *attached->files);
    attached->n = n;
    for (size_t i = 0; i < n; i++) {
        struct specification *specification = &attached->files[i];
        specification->file = &files[i];
        specification->stream = add_stream(arena, objects, &files[i], date);
        specification->number = object_add(arena, objects, write_specification, specification);
    }
    return attached;
}

/* The name tree's keys are numbers, so that they are in order whatever the files are called. */
void attach_put(struct str *out, const struct attached *attached)
{
    if (!attached->n)
        return;
    str_puts(out, "/Names<</EmbeddedFiles<</Names[");
    for (size_t i = 0; i < attached->n; i++) {
        str_printf(out, "(%05zu)", i + 1);
        put_reference(out, attached->files[i].number);
    }
    str_puts(out, "]>>>>/AF[");
    for (size_t i = 0; i < attached->n; i++) {
        put_reference(out, attached->files[i].number);
        str_putc(out, ' ');
    }
    str_putc(out, ']');
}
