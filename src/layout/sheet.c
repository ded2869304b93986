#include "layout/sheet.h"

#include "base/arena.h"
#include "layout/measure.h"

static void list_add(struct arena *arena, struct strip_list *list, const struct strip *strip)
{
    list->items = arena_grow(arena, list->items, list->n, &list->capacity, sizeof *list->items);
    list->items[list->n++] = strip;
}

sp strip_notes(const struct strip *strip)
{
    int64_t height = 0;
    for (size_t i = 0; i < strip->n_notes; i++)
        height += strip->notes[i]->height;
    return sp_clamp(height);
}

static sp notes_area(sp height)
{
    return height ? height + NOTES_GAP + NOTES_RULE_GAP : 0;
}

sp sheet_needs(const struct sheets *sheets, const struct strip *strip)
{
    return strip_white(sheets->upper, strip) + strip->height;
}

sp sheet_left(const struct sheets *sheets, sp notes)
{
    return sheets->room - sheets->y - notes_area(sheets->notes_height + notes);
}

/* --- notes --- */

/* Puts a note's line at the foot, or carries it over when there is no room or others wait. */
static void note_line(struct arena *arena, struct sheets *sheets, const struct strip *line)
{
    if (sheets->carried.n || sheet_left(sheets, line->height) < 0) {
        list_add(arena, &sheets->carried, line);
        return;
    }
    list_add(arena, &sheets->notes, line);
    sheets->notes_height += line->height;
}

void sheet_put_notes(struct arena *arena, struct sheets *sheets, const struct strip *strip)
{
    for (size_t i = 0; i < strip->n_notes; i++)
        for (size_t k = 0; k < strip->notes[i]->n; k++)
            note_line(arena, sheets, &strip->notes[i]->strips[k]);
}

/* Notes carried over take at most two thirds of the page, so that the text goes on. */
static void notes_carry(struct arena *arena, struct sheets *sheets)
{
    struct strip_list *carried = &sheets->carried;
    size_t n = 0;
    while (n < carried->n && (n == 0 || sheets->notes_height + carried->items[n]->height <=
                                            sheets->room / 3 * 2)) {
        list_add(arena, &sheets->notes, carried->items[n]);
        sheets->notes_height += carried->items[n++]->height;
    }
    for (size_t i = n; i < carried->n; i++)
        carried->items[i - n] = carried->items[i];
    carried->n -= n;
}

/* --- pages --- */

static void place(struct arena *arena, struct sheets *sheets, const struct strip *strip, sp y)
{
    sheets->placed = arena_grow(arena, sheets->placed, sheets->n_placed,
                                &sheets->placed_capacity, sizeof *sheets->placed);
    sheets->placed[sheets->n_placed++] = (struct placed){strip, y};
}

void sheet_open(struct arena *arena, struct sheets *sheets, bool landscape)
{
    sheets->open = (struct sheet){.first = sheets->n_placed, .landscape = landscape};
    sheets->room = measure_room(sheets->style, landscape) + (landscape ? 0 : sheets->longer);
    sheets->y = 0;
    sheets->upper = NULL;
    sheets->notes.n = 0;
    sheets->notes_height = 0;
    notes_carry(arena, sheets);
}

void sheet_close(struct arena *arena, struct sheets *sheets)
{
    struct sheet *sheet = &sheets->open;
    sp y = sheets->room - sheets->notes_height;
    if (sheets->notes.n)
        sheet->notes_top = y - NOTES_RULE_GAP;
    for (size_t i = 0; i < sheets->notes.n; i++) {
        place(arena, sheets, sheets->notes.items[i], y);
        y += sheets->notes.items[i]->height;
    }
    sheet->n = sheets->n_placed - sheet->first;
    sheet->white = sheet_left(sheets, 0);
    sheets->done = arena_grow(arena, sheets->done, sheets->n_done, &sheets->done_capacity,
                              sizeof *sheets->done);
    sheets->done[sheets->n_done++] = *sheet;
}

void sheet_put(struct arena *arena, struct sheets *sheets, const struct strip *strip)
{
    sp needs = sheet_needs(sheets, strip);
    place(arena, sheets, strip, sheets->y + needs - strip->height);
    sheets->y += needs;
    sheets->upper = strip;
}
