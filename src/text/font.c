#include "text/font.h"

#include <string.h>

#include <hb-ot.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hash.h"
#include "text/font_inside.h"

/* The largest text fonts (pan-CJK) have some 20 MB. */
#define FILE_LIMIT ((size_t)64 * 1024 * 1024)

/* A PostScript name has at most 63 characters (OpenType, name ID 6). */
#define NAME_ROOM 64

/* --- tables of the file: big-endian numbers at fixed offsets --- */

struct bytes_of_table {
    const unsigned char *s;
    unsigned n;
};

/* The table's bytes; they lie in the file's own bytes, so they outlive the reference. */
static struct bytes_of_table table_bytes(hb_face_t *face, hb_tag_t tag)
{
    hb_blob_t *blob = hb_face_reference_table(face, tag);
    struct bytes_of_table table = {.s = NULL};
    table.s = (const unsigned char *)hb_blob_get_data(blob, &table.n);
    hb_blob_destroy(blob);
    return table;
}

static bool table_holds(struct bytes_of_table table, unsigned n)
{
    return table.s && table.n >= n;
}

static int table_u16(struct bytes_of_table table, unsigned offset)
{
    return table.s[offset] << 8 | table.s[offset + 1];
}

static int table_i16(struct bytes_of_table table, unsigned offset)
{
    return (int16_t)table_u16(table, offset);
}

/* --- metrics --- */

static void read_head(struct font_metrics *metrics, struct bytes_of_table head)
{
    metrics->units_per_em = table_u16(head, 18);
    for (unsigned i = 0; i < 4; i++)
        metrics->bbox[i] = table_i16(head, 36 + 2 * i);
}

/* Old style and transitional to slab are family classes 1 to 7, sans serif is 8; a font without
 * a class tells by PANOSE, where serif styles 2 to 10 have serifs. */
static bool has_serifs(struct bytes_of_table os2)
{
    int class = os2.s[30], family = os2.s[32], serif = os2.s[33];
    if (class)
        return class <= 7;
    return family == 2 && serif >= 2 && serif <= 10;
}

static void read_os2(struct font_metrics *metrics, struct bytes_of_table os2)
{
    metrics->weight = table_u16(os2, 4);
    metrics->serif = has_serifs(os2);
    metrics->italic = (table_u16(os2, 62) & 1) != 0;
    metrics->ascender = table_i16(os2, 68);
    metrics->descender = table_i16(os2, 70);
    if (table_u16(os2, 0) >= 2 && os2.n >= 90) {
        metrics->x_height = table_i16(os2, 86);
        metrics->cap_height = table_i16(os2, 88);
    }
}

static void read_post(struct font_metrics *metrics, struct bytes_of_table post)
{
    metrics->italic_angle = table_i16(post, 4) + table_u16(post, 6) / 65536.0;
    metrics->fixed_pitch = table_u16(post, 12) || table_u16(post, 14);
}

/* A height the file does not tell is that of a letter. */
static int letter_height(hb_font_t *hb, uint32_t letter)
{
    hb_codepoint_t glyph;
    hb_glyph_extents_t extents;
    if (!hb_font_get_nominal_glyph(hb, letter, &glyph) ||
        !hb_font_get_glyph_extents(hb, glyph, &extents))
        return 0;
    return extents.y_bearing;
}

static void fill_heights(struct font *font)
{
    if (!font->metrics.x_height)
        font->metrics.x_height = letter_height(font->hb, 'x');
    if (!font->metrics.cap_height)
        font->metrics.cap_height = letter_height(font->hb, 'H');
}

/* --- opening --- */

static bool check_pin(struct bytes bytes, const char *path, const char *sha256, struct pos pos,
                      struct diag *diag)
{
    char hex[HASH_HEX];
    if (!sha256)
        return true;
    hash_hex(bytes.s, bytes.n, hex);
    if (strcmp(hex, sha256) == 0)
        return true;
    diag_error(diag, pos, "font-changed", "'%s' is not the font that the theme was made with",
               path);
    diag_hint(diag, "its SHA-256 is %s, wanted is %s", hex, sha256);
    return false;
}

/* OpenType, OS/2 fsType: 2 in the low four bits forbids embedding, 0x100 forbids subsets. */
static bool check_licence(const char *path, struct bytes_of_table os2, struct pos pos,
                          struct diag *diag)
{
    int type = table_u16(os2, 8);
    if ((type & 0xF) == 2)
        return diag_error(diag, pos, "font-licence",
                          "'%s' forbids embedding, which PDF/A needs", path);
    if (type & 0x100)
        return diag_error(diag, pos, "font-licence", "'%s' forbids embedding a subset of it",
                          path);
    return true;
}

/* Sane units, and for TrueType a place for every glyph's outline. */
static bool is_whole(const struct font *font, struct bytes_of_table head)
{
    struct bytes_of_table glyf = table_bytes(font->face, HB_TAG('g', 'l', 'y', 'f')),
                          loca = table_bytes(font->face, HB_TAG('l', 'o', 'c', 'a'));
    int em = table_u16(head, 18); /* OpenType allows 16 to 16,384 */
    unsigned place = table_u16(head, 50) == 0 ? 2 : 4;
    if (table_u16(head, 12) != 0x5F0F || em < 16 || em > 16384)
        return false;
    return font->metrics.cff ||
           (glyf.n > 0 && table_holds(loca, place * (unsigned)font->n_glyphs));
}

static bool read_tables(struct font *font, struct pos pos, struct diag *diag)
{
    struct bytes_of_table head = table_bytes(font->face, HB_TAG('h', 'e', 'a', 'd')),
                          os2 = table_bytes(font->face, HB_TAG('O', 'S', '/', '2')),
                          post = table_bytes(font->face, HB_TAG('p', 'o', 's', 't')),
                          cff = table_bytes(font->face, HB_TAG('C', 'F', 'F', ' '));
    font->metrics.cff = cff.n > 0;
    if (!table_holds(head, 54) || !table_holds(os2, 78) || !table_holds(post, 32) ||
        font->n_glyphs == 0 || !is_whole(font, head))
        return diag_error(diag, pos, "font-format", "'%s' is no TrueType or OpenType font",
                          font->path);
    if (hb_ot_var_has_data(font->face))
        return diag_error(diag, pos, "font-format",
                          "'%s' is a variable font; give a font of one weight", font->path);
    if (!check_licence(font->path, os2, pos, diag))
        return false;
    read_head(&font->metrics, head);
    read_os2(&font->metrics, os2);
    read_post(&font->metrics, post);
    return true;
}

static const char *read_name(struct font *font)
{
    char name[NAME_ROOM];
    unsigned n = NAME_ROOM;
    hb_ot_name_get_utf8(font->face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &n,
                        name);
    if (n > 0)
        return arena_copy(font->arena, name, n);
    const char *slash = strrchr(font->path, '/');
    return slash ? slash + 1 : font->path;
}

static void open_face(struct font *font, struct bytes bytes)
{
    hb_blob_t *blob =
        hb_blob_create(bytes.s, (unsigned)bytes.n, HB_MEMORY_MODE_READONLY, NULL, NULL);
    font->face = hb_face_create(blob, 0);
    font->hb = hb_font_create(font->face);
    font->n_glyphs = hb_face_get_glyph_count(font->face);
    hb_blob_destroy(blob);
}

struct font *font_open(struct arena *arena, const char *path, const char *sha256,
                       struct pos pos, struct diag *diag)
{
    struct bytes bytes;
    if (!file_read(arena, path, FILE_LIMIT, &bytes, diag) ||
        !check_pin(bytes, path, sha256, pos, diag))
        return NULL;
    struct font *font = arena_alloc(arena, sizeof *font);
    font->arena = arena;
    font->path = path;
    open_face(font, bytes);
    if (!read_tables(font, pos, diag)) {
        font_close(font);
        return NULL;
    }
    font->postscript_name = read_name(font);
    fill_heights(font);
    font_glyphs_open(font);
    return font;
}

void font_close(struct font *font)
{
    if (!font)
        return;
    hb_font_destroy(font->hb);
    hb_face_destroy(font->face);
}

const struct font_metrics *font_metrics(const struct font *font)
{
    return &font->metrics;
}

const char *font_postscript_name(const struct font *font)
{
    return font->postscript_name;
}
