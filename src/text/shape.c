#include "text/shape.h"

#include <string.h>

#include <hb.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/font_inside.h"
#include "text/words.h"

enum { LANGUAGES = LANGUAGE_EN + 1 };

/* A character that a font lacks, told once. */
struct lack {
    const struct font *font;
    uint32_t code;
};

struct shaper {
    struct arena *arena;
    struct diag *diag;
    struct words *words;
    hb_buffer_t *buffer;
    const struct font *spaced; /* whose space was asked for last: */
    struct glyph space;
    hb_language_t languages[LANGUAGES];
    struct str text; /* of the word being shaped; clusters are offsets in it */
    struct lack *lacks;
    size_t n_lacks, lacks_room;
};

struct shaper *shaper_open(struct arena *arena, struct diag *diag)
{
    struct shaper *shaper = arena_alloc(arena, sizeof *shaper);
    shaper->arena = arena;
    shaper->diag = diag;
    shaper->words = words_open(arena);
    shaper->languages[LANGUAGE_SV] = hb_language_from_string("sv", -1);
    shaper->languages[LANGUAGE_EN] = hb_language_from_string("en", -1);
    shaper->buffer = hb_buffer_create();
    hb_buffer_set_cluster_level(shaper->buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_flags(shaper->buffer, HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT |
                                            HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    return shaper;
}

void shaper_close(struct shaper *shaper)
{
    if (!shaper)
        return;
    hb_buffer_destroy(shaper->buffer);
    str_close(&shaper->text);
}

/* --- text into the buffer --- */

/* Characters that only steer line breaks: they have no glyph, and nothing gives them back. */
static bool is_break_mark(uint32_t code)
{
    return code == 0x00AD || code == 0x200B || code == 0x2060 || code == 0xFEFF;
}

/* A no-break space is set as the word space, so that searching for "25 mnkr" finds it. */
static uint32_t given_back(uint32_t code)
{
    return code == 0x00A0 ? ' ' : code;
}

/* Joiners steer ligatures: HarfBuzz reads them, the text given back leaves them out. */
static bool is_joiner(uint32_t code)
{
    return code == 0x200C || code == 0x200D;
}

static void buffer_fill(struct shaper *shaper, const struct font *font, const char *text,
                        size_t n)
{
    str_clear(&shaper->text);
    for (const char *end = text + n; text < end;) {
        uint32_t code = given_back(utf8_next(&text));
        if (is_break_mark(code))
            continue;
        hb_buffer_add(shaper->buffer, font_stand_in(font, code), (unsigned)shaper->text.n);
        if (!is_joiner(code))
            shaper->text.n += utf8_put(str_reserve(&shaper->text, 4), code);
    }
    *str_reserve(&shaper->text, 0) = '\0';
}

static bool has_figure(const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (is_digit(text[i]))
            return true;
    return false;
}

/* Lining figures always: old-style ones, Vollkorn's default, dance in tables and beside
 * capitals. Tabular numbers are not kerned: figures and decimal commas stand in columns. */
static void buffer_shape(struct shaper *shaper, const struct font *font, enum figures figures,
                         enum language language)
{
    bool tabular = figures == FIGURES_TABULAR;
    const hb_feature_t features[] = {
        {HB_TAG('k', 'e', 'r', 'n'), !tabular, 0, HB_FEATURE_GLOBAL_END},
        {HB_TAG('l', 'i', 'g', 'a'), 1, 0, HB_FEATURE_GLOBAL_END},
        {HB_TAG('l', 'n', 'u', 'm'), 1, 0, HB_FEATURE_GLOBAL_END},
        {HB_TAG('t', 'n', 'u', 'm'), tabular, 0, HB_FEATURE_GLOBAL_END},
        {HB_TAG('p', 'n', 'u', 'm'), !tabular, 0, HB_FEATURE_GLOBAL_END},
    };
    hb_buffer_set_content_type(shaper->buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(shaper->buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(shaper->buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(shaper->buffer, shaper->languages[language]);
    hb_shape(font->hb, shaper->buffer, features, LEN(features));
}

/* --- glyphs out of it --- */

static void tell_missing(struct shaper *shaper, const struct font *font, const char *character,
                         struct pos pos)
{
    const char *after = character;
    uint32_t code = utf8_next(&after);
    char shown[5] = {0};
    memcpy(shown, character, (size_t)(after - character));
    for (size_t i = 0; i < shaper->n_lacks; i++)
        if (shaper->lacks[i].font == font && shaper->lacks[i].code == code)
            return;
    shaper->lacks = arena_grow(shaper->arena, shaper->lacks, shaper->n_lacks,
                               &shaper->lacks_room, sizeof *shaper->lacks);
    shaper->lacks[shaper->n_lacks++] = (struct lack){.font = font, .code = code};
    diag_error(shaper->diag, pos, "glyph-missing", "the font '%s' has no '%s' (U+%04X)",
               font_postscript_name(font), shown, (unsigned)code);
    const char *where = diag_seek(shaper->diag, shown) ? "" : " in the data printed here";
    diag_hint(shaper->diag, "write another character%s, or choose a theme whose fonts have it",
              where);
}

/* Where the text of glyph i ends: where the next cluster begins. */
static size_t cluster_end(const struct shaper *shaper, const hb_glyph_info_t infos[],
                          unsigned n, unsigned i)
{
    unsigned next = i + 1;
    while (next < n && infos[next].cluster == infos[i].cluster)
        next++;
    return next < n ? infos[next].cluster : shaper->text.n;
}

static void use_glyphs(struct shaper *shaper, struct font *font, const hb_glyph_info_t infos[],
                       unsigned n, struct pos pos)
{
    for (unsigned i = 0; i < n; i++) {
        const char *text = shaper->text.s + infos[i].cluster;
        if (infos[i].codepoint == 0)
            tell_missing(shaper, font, text, pos);
        else
            font_use(font, (uint16_t)infos[i].codepoint, text,
                     cluster_end(shaper, infos, n, i) - infos[i].cluster);
    }
}

/* Whether the glyphs' own texts, one after the other, are the word's. */
static bool gives_back(const struct shaper *shaper, const struct font *font,
                       const struct shaped *shaped)
{
    size_t at = 0;
    for (uint32_t i = 0; i < shaped->n; i++) {
        const char *text = font_glyph_text(font, shaped->glyphs[i].id);
        size_t n = text ? strlen(text) : 0;
        if (n > shaper->text.n - at || memcmp(shaper->text.s + at, text ? text : "", n) != 0)
            return false;
        at += n;
    }
    return at == shaper->text.n;
}

/* The narrow no-break space parts thousands: 3/20 em at most, as some fonts draw it as wide as
 * the word space (Vollkorn's 1/5 em), which reads as two numbers. */
static int advance_of(const struct shaper *shaper, const struct font *font, unsigned cluster,
                      int advance)
{
    int most = font_metrics(font)->units_per_em * 3 / 20;
    bool narrow = strncmp(shaper->text.s + cluster, "\u202F", 3) == 0;
    return narrow && advance > most ? most : advance;
}

static void take_glyphs(struct shaper *shaper, const struct font *font,
                        const hb_glyph_info_t infos[], unsigned n, struct shaped *shaped)
{
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(shaper->buffer, NULL);
    struct glyph *glyphs = arena_array(shaper->arena, n, sizeof *glyphs);
    for (unsigned i = 0; i < n; i++) {
        int advance = advance_of(shaper, font, infos[i].cluster, positions[i].x_advance);
        glyphs[i] = (struct glyph){
            .id = (uint16_t)infos[i].codepoint,
            .advance = (int16_t)advance,
            .x_offset = (int16_t)positions[i].x_offset,
        };
        shaped->advance += glyphs[i].advance;
    }
    shaped->glyphs = glyphs;
    shaped->n = n;
}

static struct shaped *shape_new(struct shaper *shaper, struct font *font, struct pos pos)
{
    struct shaped *shaped = arena_alloc(shaper->arena, sizeof *shaped);
    unsigned n;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(shaper->buffer, &n);
    use_glyphs(shaper, font, infos, n, pos);
    take_glyphs(shaper, font, infos, n, shaped);
    if (!gives_back(shaper, font, shaped))
        shaped->actual = arena_copy(shaper->arena, shaper->text.s, shaper->text.n);
    return shaped;
}

const struct shaped *shape_word(struct shaper *shaper, struct font *font, enum figures figures,
                                enum language language, const char *text, size_t n,
                                struct pos pos)
{
    if (figures == FIGURES_TABULAR && !has_figure(text, n))
        figures = FIGURES_PROPORTIONAL; /* the same word */
    /* Fonts are aligned, so the low bits of their addresses are free. */
    struct word_key key = {.text = text, .n = n};
    key.kind = (uint64_t)(uintptr_t)font | (uint64_t)figures << 1 | (uint64_t)language;
    void **known = words_find(shaper->words, key);
    if (*known)
        return *known;
    hb_buffer_clear_contents(shaper->buffer);
    buffer_fill(shaper, font, text, n);
    buffer_shape(shaper, font, figures, language);
    struct shaped *shaped = shape_new(shaper, font, pos);
    *known = shaped;
    return shaped;
}

struct glyph shape_space(struct shaper *shaper, struct font *font)
{
    if (shaper->spaced == font)
        return shaper->space;
    const struct shaped *space = shape_word(shaper, font, FIGURES_PROPORTIONAL, LANGUAGE_SV,
                                            " ", 1, (struct pos){.file = font->path});
    shaper->spaced = font;
    shaper->space = space->glyphs[0];
    shaper->space.flags = GLYPH_SPACE;
    return shaper->space;
}

sp shape_length(const struct font *font, int64_t units, sp size)
{
    int64_t em = font_metrics(font)->units_per_em;
    int64_t twice = 2 * units * size + em, divisor = 2 * em;
    return sp_clamp(twice >= 0 ? twice / divisor : -((divisor - 1 - twice) / divisor));
}
