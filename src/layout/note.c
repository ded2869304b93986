#include "layout/note.h"

#include "base/arena.h"
#include "layout/block.h"
#include "layout/label.h"
#include "layout/measure.h"

/* The text hangs from the number: room for two figures at the size of notes. */
#define NOTE_INDENT SP_FROM_PT(13)

static const char *note_back(struct arena *arena, const struct note *note,
                             enum language language)
{
    return arena_printf(arena_lasting(arena),
                        language == LANGUAGE_EN ? "Back to note %d in the text"
                                                : "Tillbaka till not %d i texten",
                        note->number);
}

/* The number before the note's first line, a link back to the sign. */
static void note_number(struct arena *arena, struct setting *setting, const struct note *note,
                        struct tag *label)
{
    struct tag *link = tag_open(arena, label, TAG_LINK);
    link->alt = note_back(arena, note, setting->doc->language);
    const struct text_style *style = &setting->style->note;
    struct run run =
        label_run(arena, setting->faces, style, arena_printf(arena, "%d", note->number));
    struct strip *strip = &setting->galley->strips[0];
    struct frame *frame = frame_open(arena, strip->frame->width, strip->frame->height);
    frame_tag(arena, frame, link);
    sp width =
        label_left(arena, frame, run, -NOTE_INDENT, label_baseline(setting->faces, style));
    frame_link(arena, frame,
               (struct link_area){
                   .x = -NOTE_INDENT,
                   .width = width,
                   .height = style->leading,
                   .target = arena_printf(arena_lasting(arena), "noteref-%d", note->number),
                   .tag = link,
               });
    frame_frame(arena, frame, strip->frame, 0, 0);
    strip->frame = frame;
}

/* Within notes nothing is far apart. */
static void note_close_up(struct galley *galley)
{
    for (size_t i = 0; i < galley->n; i++)
        galley->strips[i].above = galley->strips[i].below = galley->strips[i].pad = 0;
}

static const struct set_note *note_set(struct arena *arena, struct setting *outer,
                                       const struct note *note, struct diag *diag)
{
    struct galley galley = {0};
    struct setting setting = *outer;
    setting.galley = &galley;
    setting.text = &outer->style->note;
    setting.x = NOTE_INDENT;
    setting.measure = measure_text(outer->style) - NOTE_INDENT;
    setting.follows_paragraph = false;
    setting.parent = tag_open(arena, outer->parent, TAG_NOTE);
    setting.parent->id = arena_printf(arena_lasting(arena), "note-%d", note->number);
    struct tag *label = tag_open(arena, setting.parent, TAG_LBL);
    if (!blocks_set(arena, &setting, note->blocks, note->n_blocks, diag))
        return NULL;
    struct set_note *set = arena_alloc(arena, sizeof *set);
    if (galley.n) {
        note_number(arena, &setting, note, label);
        strip_start(arena, &galley.strips[0], setting.parent->id);
        note_close_up(&galley);
    }
    *set = (struct set_note){galley.strips, galley.n, galley_height(&galley, 0)};
    outer->galley->uses_pages = outer->galley->uses_pages || galley.uses_pages;
    return set;
}

bool notes_set(struct arena *arena, struct setting *setting, const struct lines *lines,
               size_t first, struct diag *diag)
{
    for (size_t i = 0; i < lines->n; i++) {
        const struct line *line = &lines->line[i];
        if (line->n_notes == 0)
            continue;
        const struct set_note **notes = arena_array(arena, line->n_notes, sizeof *notes);
        for (size_t k = 0; k < line->n_notes; k++)
            if (!(notes[k] = note_set(arena, setting, line->notes[k], diag)))
                return false;
        struct strip *strip = &setting->galley->strips[first + i];
        strip->notes = notes;
        strip->n_notes = line->n_notes;
    }
    return true;
}
