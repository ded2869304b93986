#include "pdf/glyphs.h"

#include <assert.h>
#include <stdbool.h>

#include "pdf/put.h"

/* The most bytes that a glyph takes: a number, brackets, two escaped bytes. */
#define GLYPH_ROOM (NUMBER_ROOM + 6)

/* What a TJ array owes: how far the pen stands to the right of where it should, in units of
 * 1/1000 em / `em`. */
struct pen {
    char *at;
    int64_t owed, em;
    bool in_string;
};

static char *put_byte(char *at, unsigned byte)
{
    if (byte == '(' || byte == ')' || byte == '\\')
        *at++ = '\\';
    if (byte == '\r') {
        *at++ = '\\';
        byte = 'r';
    }
    *at++ = (char)byte;
    return at;
}

/* Pays what is owed in whole thousandths and keeps the rest. */
static void move_pen(struct pen *pen)
{
    int64_t half = pen->owed < 0 ? -pen->em / 2 : pen->em / 2;
    int64_t thousandths = (pen->owed + half) / pen->em;
    if (!thousandths)
        return;
    if (pen->in_string)
        *pen->at++ = ')';
    pen->in_string = false;
    pen->at = number_write(pen->at, thousandths, 0);
    pen->owed -= thousandths * pen->em;
}

static void put_glyph(struct pen *pen, unsigned code)
{
    move_pen(pen);
    if (!pen->in_string)
        *pen->at++ = '(';
    pen->in_string = true;
    pen->at = put_byte(pen->at, code >> 8);
    pen->at = put_byte(pen->at, code & 255);
}

/* `unit` is a font unit, `extra` an sp, both in the pen's units. */
static char *put_array(char *at, const struct face *face, const struct run *run)
{
    const int64_t unit = (int64_t)1000 * run->size, extra = (int64_t)1000 * face->units_per_em;
    struct pen pen = {at, 0, (int64_t)run->size * face->units_per_em, false};
    for (size_t i = 0; i < run->n; i++) {
        const struct glyph *glyph = &run->glyphs[i];
        unsigned code = face->subset->old_to_new[glyph->id];
        pen.owed -= glyph->x_offset * unit;
        put_glyph(&pen, code);
        pen.owed += (face->subset->advance[code] - glyph->advance + glyph->x_offset) * unit;
        pen.owed -= (glyph->flags & GLYPH_SPACE ? run->space_extra : 0) * extra;
        pen.owed -= run->letter_extra * extra;
    }
    *pen.at++ = ')';
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
