#include "layout/para.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "layout/fit.h"
#include "layout/line.h"

/* A badness of 100 is a line whose spaces are half as wide again: accepted without a hyphen.
 * 200 (plain TeX's tolerance) is hardly looser; past that, any lines are better than none. */
struct pass {
    bool hyphenate;
    int64_t tolerance;
    bool emergency, any_hyphens;
};
static const struct pass passes[] = {
    {.tolerance = 100},
    {.hyphenate = true, .tolerance = 200},
    {.hyphenate = true, .tolerance = TOLERANCE_ANY, .emergency = true},
    {.hyphenate = true, .tolerance = TOLERANCE_ANY, .emergency = true, .any_hyphens = true},
};

/* A paragraph between its inlines and its lines. */
struct setting {
    struct arena *scratch;
    struct faces *faces;
    const struct para_style *style;
    struct spans spans;
    struct items items;
    struct breakpoints breakpoints;
    struct fit fit;
};

/* The one arena that all paragraphs use in turn: what leads to lines is many
 * times their size. */
static struct arena *scratch_open(struct faces *faces)
{
    if (!faces->scratch)
        faces->scratch = arena_open();
    return faces->scratch;
}

static struct setting setting_open(const struct para_source *source, enum language language)
{
    struct setting setting = {
        .scratch = scratch_open(source->faces), .faces = source->faces, .style = source->style};
    setting.spans = spans_build(setting.scratch, source, language);
    setting.items = items_build(setting.scratch, setting.faces, &setting.spans);
    return setting;
}

static void setting_close(struct setting *setting)
{
    arena_clear(setting->scratch);
}

static void find_breakpoints(struct setting *setting, bool hyphenate)
{
    struct break_rules rules = {.hyphenate = hyphenate && setting->style->hyphenate,
                                .hang = !line_ragged(setting->style)};
    setting->breakpoints = breakpoints_find(setting->scratch, setting->faces, &setting->spans,
                                            &setting->items, rules);
}

/* --- lines --- */

static void try_pass(struct setting *setting, const struct pass *pass, bool found)
{
    const struct para_style *style = setting->style;
    if (!found)
        find_breakpoints(setting, pass->hyphenate);
    struct fit_rules rules = {.first_width = style->measure - line_indent(style, true),
                              .width = style->measure - line_indent(style, false),
                              .size = style->text.size,
                              .ragged = line_ragged(style),
                              .tolerance = pass->tolerance,
                              .emergency = pass->emergency,
                              .any_hyphens = pass->any_hyphens};
    setting->fit = fit_lines(setting->scratch, &setting->breakpoints, &rules);
}

/* Tries the passes in turn until one gives lines; false when even the last one does not. */
static bool choose_lines(struct setting *setting)
{
    for (size_t i = 0; i < LEN(passes) && setting->fit.n == 0; i++)
        try_pass(setting, &passes[i], i > 0 && passes[i].hyphenate == passes[i - 1].hyphenate);
    return setting->fit.n > 0;
}

static const struct lines *make_lines(struct arena *arena, const struct setting *setting)
{
    struct line_source source = {.faces = setting->faces,
                                 .style = setting->style,
                                 .spans = &setting->spans,
                                 .items = &setting->items};
    const struct fit *fit = &setting->fit;
    const struct breakpoint *points = setting->breakpoints.points;
    struct line *made = arena_array(arena, fit->n, sizeof *made);
    for (size_t i = 0; i < fit->n; i++) {
        struct line_ends ends = {.from = &points[i ? fit->points[i - 1] : 0],
                                 .to = &points[fit->points[i]],
                                 .first = i == 0,
                                 .last = i + 1 == fit->n};
        made[i] = line_make(arena, setting->scratch, &source, ends);
    }
    struct lines *lines = arena_alloc(arena, sizeof *lines);
    *lines = (struct lines){.line = made,
                            .n = fit->n,
                            .height = sp_clamp((int64_t)fit->n * setting->style->text.leading)};
    return lines;
}

/* --- a word that does not fit --- */

#define WORDS_TOLD 200 /* bytes */

static sp stuck_excess(const struct setting *setting)
{
    const struct breakpoint *from = &setting->breakpoints.points[setting->fit.stuck_from];
    const struct breakpoint *to = &setting->breakpoints.points[setting->fit.stuck_to];
    bool first = setting->fit.stuck_from == 0;
    int64_t width = to->end - from->start;
    if (!line_ragged(setting->style))
        width -= cost_shrink(to->end_space - from->start_space);
    return sp_clamp(width - (setting->style->measure - line_indent(setting->style, first)));
}

static const char *shortened(struct arena *arena, const char *words)
{
    size_t n = WORDS_TOLD;
    if (strlen(words) <= n)
        return words;
    while (((unsigned char)words[n] & 0xC0) == 0x80)
        n--;
    return arena_printf(arena, "%.*s…", (int)n, words);
}

/* The whole words of a line, also where it parts them, as far as a message can repeat them. */
static const char *stuck_words(const struct setting *setting, struct pos *pos)
{
    const struct breakpoint *from = &setting->breakpoints.points[setting->fit.stuck_from];
    const struct breakpoint *to = &setting->breakpoints.points[setting->fit.stuck_to];
    const char *words = "";
    size_t end = to->item + (to->offset > 0);
    for (size_t i = from->item; i < end && strlen(words) < WORDS_TOLD; i++) {
        const struct item *item = &setting->items.items[i];
        if (item->kind == ITEM_BOX && *words == '\0')
            *pos = setting->spans.items[item->span].pos;
        if (item->kind == ITEM_BOX)
            words = arena_printf(setting->scratch, "%s%.*s", words, (int)item->n, item->text);
        else if (item->kind == ITEM_TIE)
            words = arena_printf(setting->scratch, "%s ", words);
    }
    return shortened(setting->scratch, words);
}

static bool tell_overflow(const struct setting *setting, struct diag *diag)
{
    struct pos pos = {0};
    const char *words = stuck_words(setting, &pos);
    diag_error(diag, pos, "overflow", "'%s' is %.1f mm wider than its line of %.1f mm", words,
               sp_to_mm(stuck_excess(setting)), sp_to_mm(setting->style->measure));
    diag_hint(diag, "write a shorter word, or in a table give the column more width");
    return false;
}

/* --- what others call --- */

static enum language main_language(const struct text *text, const struct tag *tag)
{
    if (tag)
        return tag->language;
    return text->n ? text->inlines[0].language : LANGUAGE_SV;
}

const struct lines *para_set(struct arena *arena, struct faces *faces, const struct text *text,
                             const struct para_style *style,
                             const struct references *references, struct tag *tag,
                             struct diag *diag)
{
    struct para_source source = {
        .faces = faces, .text = text, .style = style, .references = references};
    struct setting setting = setting_open(&source, main_language(text, tag));
    const struct lines *lines = NULL;
    if (setting.items.n == 0) {
        lines = arena_alloc(arena, sizeof *lines);
    } else if (choose_lines(&setting) || tell_overflow(&setting, diag)) {
        if (tag)
            spans_tag(arena, &setting.spans, tag);
        lines = make_lines(arena, &setting);
    }
    setting_close(&setting);
    return lines;
}

static sp at_least(sp width, int64_t other)
{
    return other > width ? sp_clamp(other) : width;
}

struct para_widths para_widths(struct arena *arena, struct faces *faces,
                               const struct text *text, const struct para_style *style,
                               const struct references *references)
{
    (void)arena; /* nothing of it outlives the call */
    struct para_source source = {
        .faces = faces, .text = text, .style = style, .references = references};
    struct setting setting = setting_open(&source, main_language(text, NULL));
    find_breakpoints(&setting, true);
    struct para_widths widths = {0};
    const struct breakpoint *points = setting.breakpoints.points, *line = points;
    for (size_t i = 1; i < setting.breakpoints.n; i++) {
        widths.min = at_least(widths.min, points[i].end - points[i - 1].start);
        if (!points[i].forced)
            continue;
        sp indent = line_indent(style, line == points);
        widths.max = at_least(widths.max, indent + points[i].end - line->start);
        line = &points[i];
    }
    widths.min += line_indent(style, true) + line_indent(style, false);
    setting_close(&setting);
    return widths;
}
