#include "pdf/fontfile.h"

#include <assert.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "pdf/put.h"

/* bits of a descriptor's Flags (ISO 32000-1, table 123) */
#define FLAG_FIXED_PITCH 1
#define FLAG_SERIF 2
#define FLAG_SYMBOLIC 4
#define FLAG_ITALIC 64

/* Blocks of a CMap hold at most this many entries. */
#define CMAP_BLOCK 100

/* The bodies of one font's objects; all live in the arena until the file is saved. */
struct font_objects {
    const struct font_metrics *metrics;
    const struct subset *subset;
    const char *name; /* with the subset's tag */
    uint32_t file, to_unicode, descriptor, descendant;
};

/* Thousandths of an em, the unit of all font numbers in PDF. */
static int em(const struct font_metrics *metrics, int units)
{
    int64_t scaled = (int64_t)units * 1000, half = metrics->units_per_em / 2;
    return (int)((scaled + (scaled < 0 ? -half : half)) / metrics->units_per_em);
}

/* Six capitals made of the subset's bytes, as the standard asks: "ABCDEF+Name". */
static const char *subset_name(struct arena *arena, const struct font *font,
                               const struct subset *subset)
{
    unsigned char digest[32];
    hash_bytes(subset->bytes, subset->n, digest);
    char tag[7] = {0};
    for (size_t i = 0; i < 6; i++)
        tag[i] = (char)('A' + digest[i] % 26);
    return arena_printf(arena, "%s+%s", tag, font_postscript_name(font));
}

static void write_descriptor(struct str *out, const void *what)
{
    const struct font_objects *font = what;
    const struct font_metrics *metrics = font->metrics;
    int flags = FLAG_SYMBOLIC | (metrics->fixed_pitch ? FLAG_FIXED_PITCH : 0) |
                (metrics->serif ? FLAG_SERIF : 0) | (metrics->italic ? FLAG_ITALIC : 0);
    /* Stem width is not in the font; this usual estimate gives 88 for regular, 166 for bold. */
    int stem = 50 + metrics->weight * metrics->weight / (65 * 65);
    const int *box = metrics->bbox;
    str_printf(out, "/Type/FontDescriptor/FontName/%s/Flags %d", font->name, flags);
    str_printf(out, "/FontBBox[%d %d %d %d]", em(metrics, box[0]), em(metrics, box[1]),
               em(metrics, box[2]), em(metrics, box[3]));
    str_puts(out, "/ItalicAngle ");
    put_decimal(out, (int64_t)(metrics->italic_angle * 100), 2);
    str_printf(out, "/Ascent %d/Descent %d/CapHeight %d/XHeight %d/StemV %d/%s ",
               em(metrics, metrics->ascender), em(metrics, metrics->descender),
               em(metrics, metrics->cap_height), em(metrics, metrics->x_height), stem,
               metrics->cff ? "FontFile3" : "FontFile2");
    put_reference(out, font->file);
}

static void put_widths(struct str *out, const struct font_objects *font)
{
    int64_t units_per_em = font->metrics->units_per_em;
    str_puts(out, "/DW 0/W[0[");
    for (size_t i = 0; i < font->subset->n_glyphs; i++) {
        int64_t scaled = (int64_t)font->subset->advance[i] * 1000000;
        put_decimal(out, (scaled + units_per_em / 2) / units_per_em, 3);
        str_putc(out, ' ');
    }
    str_puts(out, "]]");
}

static void write_descendant(struct str *out, const void *what)
{
    const struct font_objects *font = what;
    str_printf(out, "/Type/Font/Subtype/%s/BaseFont/%s",
               font->metrics->cff ? "CIDFontType0" : "CIDFontType2", font->name);
    str_puts(out, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
    if (!font->metrics->cff)
        str_puts(out, "/CIDToGIDMap/Identity");
    str_puts(out, "/FontDescriptor ");
    put_reference(out, font->descriptor);
    put_widths(out, font);
}

static void write_font(struct str *out, const void *what)
{
    const struct font_objects *font = what;
    str_printf(out, "/Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/%s", font->name);
    str_puts(out, "/DescendantFonts[");
    put_reference(out, font->descendant);
    str_puts(out, "]/ToUnicode ");
    put_reference(out, font->to_unicode);
}

static void put_mapping(struct str *out, size_t glyph, const char *text)
{
    str_printf(out, "<%04zX><", glyph);
    for (uint32_t code; (code = utf8_next(&text)) != 0;)
        put_utf16(out, code);
    str_puts(out, ">\n");
}

static void put_mappings(struct str *out, const struct subset *subset)
{
    size_t n = 0, n_left = 0;
    for (size_t i = 0; i < subset->n_glyphs; i++)
        n_left += subset->text[i] != NULL;
    for (size_t i = 0; i < subset->n_glyphs; i++) {
        if (!subset->text[i])
            continue;
        if (n++ % CMAP_BLOCK == 0)
            str_printf(out, "%zu beginbfchar\n", n_left < CMAP_BLOCK ? n_left : CMAP_BLOCK);
        put_mapping(out, i, subset->text[i]);
        n_left--;
        if (n % CMAP_BLOCK == 0 || n_left == 0)
            str_puts(out, "endbfchar\n");
    }
}

static uint32_t add_to_unicode(struct arena *arena, struct objects *objects,
                               const struct subset *subset)
{
    struct str map = STR_EMPTY;
    str_puts(&map, "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                   "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                   "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                   "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
    put_mappings(&map, subset);
    str_puts(&map, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
    struct stream stream = {"", map.s, map.n, PACKING_DEFLATE};
    uint32_t number = object_add_stream(arena, objects, &stream);
    str_close(&map);
    return number;
}

static uint32_t add_file(struct arena *arena, struct objects *objects,
                         const struct font_objects *font)
{
    const struct subset *subset = font->subset;
    const char *entries = font->metrics->cff ? "/Subtype/CIDFontType0C"
                                             : arena_printf(arena, "/Length1 %zu", subset->n);
    struct stream stream = {entries, subset->bytes, subset->n, PACKING_DEFLATE};
    return object_add_stream(arena, objects, &stream);
}

static uint32_t add_font(struct arena *arena, struct objects *objects, const struct face *face)
{
    struct font_objects *font = arena_alloc(arena, sizeof *font);
    font->metrics = font_metrics(face->font);
    font->subset = face->subset;
    font->name = subset_name(arena, face->font, face->subset);
    font->file = add_file(arena, objects, font);
    font->to_unicode = add_to_unicode(arena, objects, face->subset);
    font->descriptor = object_add(arena, objects, write_descriptor, font);
    font->descendant = object_add(arena, objects, write_descendant, font);
    return object_add(arena, objects, write_font, font);
}

struct fonts fonts_open(struct arena *arena, struct font *const fonts[], size_t n)
{
    return (struct fonts){arena, fonts, arena_array(arena, n, sizeof(struct face)), n};
}

const struct face *fonts_face(struct fonts *fonts, const struct font *font)
{
    size_t slot = 0;
    while (slot < fonts->n && fonts->given[slot] != font)
        slot++;
    assert(slot < fonts->n); /* every font of the pages is given */
    struct face *face = &fonts->faces[slot];
    if (!face->font)
        *face = (struct face){.font = font,
                              .units_per_em = font_metrics(font)->units_per_em,
                              .advance = font_advances(fonts->arena, font),
                              .slot = (uint8_t)slot};
    return face;
}

bool fontfile_embed(struct arena *arena, struct objects *objects, struct fonts *fonts,
                    struct diag *diag)
{
    size_t n = 0;
    for (size_t i = 0; i < fonts->n; i++) {
        struct font *font = fonts->given[i];
        const struct subset *subset = font ? font_subset(arena, font, diag) : NULL;
        if (font && !subset)
            return false;
        if (!font || subset->n_glyphs < 2) /* .notdef alone: never used */
            continue;
        struct face *face = &fonts->faces[i];
        face->font = font;
        face->subset = subset;
        face->name = n++;
        face->number = add_font(arena, objects, face);
    }
    return true;
}

void fontfile_resources(struct str *out, const struct fonts *fonts)
{
    for (size_t i = 0; i < fonts->n; i++) {
        if (!fonts->faces[i].subset)
            continue;
        str_printf(out, "/F%zu ", fonts->faces[i].name);
        put_reference(out, fonts->faces[i].number);
    }
}
