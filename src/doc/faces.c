#include "doc/faces.h"

#include <stdlib.h>

#include "base/arena.h"

struct faces *faces_open(struct arena *arena, const struct style *style, struct diag *diag)
{
    struct faces *faces = arena_alloc(arena, sizeof *faces);
    faces->style = style;
    faces->arena = arena;
    faces->diag = diag;
    faces->words = arena_open();
    faces->shaper = shaper_open(faces->words, diag);
    faces->hyphenator = hyphenator_open(faces->words, style->hyphen_exceptions,
                                        style->n_hyphen_exceptions, diag);
    return faces;
}

/* A font that stands in for another is held twice, but closed once. */
static bool held_before(const struct faces *faces, size_t face)
{
    for (size_t i = 0; i < face; i++)
        if (faces->fonts[i] == faces->fonts[face])
            return true;
    return false;
}

void faces_forget(struct faces *faces)
{
    shaper_close(faces->shaper);
    arena_close(faces->scratch);
    arena_close(faces->words);
    faces->shaper = NULL;
    faces->hyphenator = NULL;
    faces->scratch = faces->words = NULL;
}

void faces_close(struct faces *faces)
{
    if (!faces)
        return;
    for (size_t face = 0; face < FACE_COUNT; face++)
        if (!held_before(faces, face))
            font_close(faces->fonts[face]);
    faces_forget(faces);
}

static struct font *face_open(struct faces *faces, enum face face)
{
    const struct face_file *file = &faces->style->faces[face];
    if (file->path)
        return font_open(faces->arena, file->path, file->sha256,
                         (struct pos){.file = file->path}, faces->diag);
    diag_error(faces->diag, (struct pos){.file = faces->style->name}, "face-missing",
               "the theme '%s' lacks one of its %d fonts", faces->style->name, FACE_COUNT);
    return NULL;
}

/* The first face that is open or opens; those before it have failed and share its font, so that
 * each is told once. */
static struct font *any_font(struct faces *faces, enum face failed)
{
    for (size_t face = 0; face < FACE_COUNT; face++) {
        if (!faces->fonts[face] && face != failed)
            faces->fonts[face] = face_open(faces, (enum face)face);
        if (!faces->fonts[face])
            continue;
        for (size_t before = 0; before < face; before++)
            faces->fonts[before] =
                faces->fonts[before] ? faces->fonts[before] : faces->fonts[face];
        return faces->fonts[face];
    }
    diag_print(faces->diag, stderr, false, false);
    exit(EXIT_INPUT_MISSING);
}

struct font *faces_font(struct faces *faces, enum face face)
{
    if (!faces->fonts[face])
        faces->fonts[face] = face_open(faces, face);
    if (!faces->fonts[face])
        faces->fonts[face] = any_font(faces, face);
    return faces->fonts[face];
}
