#include "pdf/glyphs.h"

#include <assert.h>

#include "pdf/draft.h"
#include "pdf/put.h"

/* The most bytes that a glyph takes: a number, a string's head, two bytes. */
#define GLYPH_ROOM (NUMBER_ROOM + DRAFT_GLYPHS_HEAD + 2)

/* As many glyphs as a string of a draft can count. */
#define STRING_MOST 0xFFFF

/* What a TJ array owes: how far the pen stands to the right of where it should, in units of
 * 1/1000 em / `em`. */
struct pen {
    char *at;
    int64_t owed, em;
    uint8_t slot;
    char *string; /* the head of the open string, or NULL */
    unsigned n;   /* its glyphs */
};

static void put_two(char *at, unsigned number)
{
    at[0] = (char)(number >> 8);
    at[1] = (char)number;
}

static void close_string(struct pen *pen)
{
    if (pen->string)
        put_two(pen->string + 2, pen->n);
    pen->string = NULL;
}

static void open_string(struct pen *pen)
{
    pen->string = pen->at;
    pen->n = 0;
    *pen->at++ = DRAFT_GLYPHS;
    *pen->at++ = (char)pen->slot;
    pen->at += 2;
}

/* Pays what is owed in whole thousandths and keeps the rest. */
static void move_pen(struct pen *pen)
{
    int64_t half = pen->owed < 0 ? -pen->em / 2 : pen->em / 2;
    int64_t thousandths = (pen->owed + half) / pen->em;
    if (!thousandths)
        return;
    close_string(pen);
    pen->at = number_write(pen->at, thousandths, 0);
    pen->owed -= thousandths * pen->em;
}

static void put_glyph(struct pen *pen, unsigned glyph)
{
    move_pen(pen);
    if (pen->n == STRING_MOST)
        close_string(pen);
    if (!pen->string)
        open_string(pen);
    put_two(pen->at, glyph);
    pen->at += 2;
    pen->n++;
}

/* `unit` is a font unit, `extra` an sp, both in the pen's units. */
static char *put_array(char *at, const struct face *face, const struct run *run)
{
    const int64_t unit = (int64_t)1000 * run->size, extra = (int64_t)1000 * face->units_per_em;
    struct pen pen = {
        .at = at, .em = (int64_t)run->size * face->units_per_em, .slot = face->slot};
    for (size_t i = 0; i < run->n; i++) {
        const struct glyph *glyph = &run->glyphs[i];
        pen.owed -= glyph->x_offset * unit;
        put_glyph(&pen, glyph->id);
        pen.owed += (face->advance[glyph->id] - glyph->advance + glyph->x_offset) * unit;
        pen.owed -= (glyph->flags & GLYPH_SPACE ? run->space_extra : 0) * extra;
        pen.owed -= run->letter_extra * extra;
    }
    close_string(&pen);
    return pen.at;
}

void glyphs_put(struct str *out, const struct face *face, const struct run *run, sp x, sp y)
{
    assert(run->n && run->size > 0);
    str_puts(out, "BT ");
    put_length(out, x);
    str_putc(out, ' ');
    put_length(out, y);
    str_puts(out, " Td[");
    char *start = str_reserve(out, run->n * GLYPH_ROOM + 1);
    out->n += (size_t)(put_array(start, face, run) - start);
    str_puts(out, "]TJ ET\n");
}
