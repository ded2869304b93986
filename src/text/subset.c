/* What of a font goes into the file: the used glyphs, renumbered, without what only shaping
 * needs. */

#include <hb-ot.h>
#include <hb-subset.h>

#include "base/arena.h"
#include "base/str.h"
#include "text/font_inside.h"

/* A PDF reader needs outlines and widths alone; without GSUB no glyphs are added for ligatures
 * that the used ones could form. */
static void drop_tables(hb_subset_input_t *input)
{
    static const hb_tag_t dropped[] = {
        HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
        HB_TAG('k', 'e', 'r', 'n'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
        HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('g', 'a', 's', 'p'),
        HB_TAG('B', 'A', 'S', 'E'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('D', 'S', 'I', 'G'),
        HB_TAG('m', 'e', 't', 'a'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('V', 'D', 'M', 'X'),
        HB_TAG('h', 'd', 'm', 'x'), HB_TAG('L', 'T', 'S', 'H'), HB_TAG('M', 'A', 'T', 'H'),
        HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
    };
    hb_set_t *set = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < LEN(dropped); i++)
        hb_set_add(set, dropped[i]);
}

static hb_subset_plan_t *plan_open(const struct font *font)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        out_of_memory();
    hb_set_t *glyphs = hb_subset_input_glyph_set(input);
    for (size_t glyph = 0; glyph < font->n_glyphs; glyph++)
        if (font->text[glyph])
            hb_set_add(glyphs, (hb_codepoint_t)glyph);
    drop_tables(input);
    hb_subset_input_set_flags(input,
                              HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(font->face, input);
    hb_subset_input_destroy(input);
    return plan;
}

/* Numbers, advances and texts by new glyph number; parts of composite glyphs have no text. */
static void fill_glyphs(struct arena *arena, const struct font *font,
                        const hb_map_t *new_of_old, struct subset *subset)
{
    uint16_t *old_to_new = arena_array(arena, font->n_glyphs, sizeof *old_to_new);
    size_t n = hb_map_get_population(new_of_old);
    int *advance = arena_array(arena, n, sizeof *advance);
    const char **text = arena_array(arena, n, sizeof *text);
    for (hb_codepoint_t old = 0; old < font->n_glyphs; old++) {
        hb_codepoint_t new = hb_map_get(new_of_old, old);
        if (new >= n)
            continue;
        old_to_new[old] = (uint16_t) new;
        advance[new] = hb_font_get_glyph_h_advance(font->hb, old);
        text[new] = font->text[old];
    }
    subset->n_glyphs = n;
    subset->old_to_new = old_to_new;
    subset->advance = advance;
    subset->text = text;
}

/* TrueType is embedded as a font file, CFF as its bare table (ISO 32000-1, 9.9). */
static void fill_bytes(struct arena *arena, const struct font *font, hb_face_t *face,
                       struct subset *subset)
{
    hb_blob_t *blob = font->metrics.cff
                          ? hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '))
                          : hb_face_reference_blob(face);
    unsigned n;
    const char *bytes = hb_blob_get_data(blob, &n);
    subset->bytes = arena_copy(arena, bytes, n);
    subset->n = n;
    hb_blob_destroy(blob);
}

const struct subset *font_subset(struct arena *arena, struct font *font, struct diag *diag)
{
    struct subset *subset = arena_alloc(arena, sizeof *subset);
    hb_subset_plan_t *plan = plan_open(font);
    hb_face_t *face = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (face) {
        fill_glyphs(arena, font, hb_subset_plan_old_to_new_glyph_mapping(plan), subset);
        fill_bytes(arena, font, face, subset);
    }
    hb_face_destroy(face);
    hb_subset_plan_destroy(plan);
    if (subset->n > 0)
        return subset;
    diag_error(diag, (struct pos){.file = font->path}, "font-subset",
               "'%s' cannot be reduced to its used glyphs: the file is damaged", font->path);
    return NULL;
}
