/*
 * The looks of a report: lua/theme/NAME.lua read into struct style.  Lengths of the page stand
 * there in mm, those of type in pt.
 */
#include "script/inside.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"

struct field {
    const char *key;
    size_t offset;
};

#define FIELD(member)                                                                          \
    {                                                                                          \
#member, offsetof(struct style, member)                                                \
    }

static const struct field millimetres[] = {
    FIELD(page_width),    FIELD(page_height),   FIELD(margin_left), FIELD(margin_right),
    FIELD(margin_top),    FIELD(margin_bottom), FIELD(side_width),  FIELD(side_gap),
    FIELD(head_baseline), FIELD(foot_baseline)};

static const struct field points[] = {FIELD(chapter_drop), FIELD(paragraph_indent),
                                      FIELD(paragraph_skip), FIELD(list_indent)};

static const struct field text_styles[] = {
    FIELD(body),           FIELD(quote),         FIELD(code),
    FIELD(note),           FIELD(chapter),       FIELD(section),
    FIELD(subsection),     FIELD(caption_title), FIELD(caption_measure),
    FIELD(caption_number), FIELD(source),        FIELD(table_head),
    FIELD(table_body),     FIELD(chart_label),   FIELD(running),
    FIELD(contents),       FIELD(listing),       FIELD(reference),
    FIELD(letter),         FIELD(cover_title),   FIELD(cover_subtitle),
    FIELD(cover_small),    FIELD(key_number),    FIELD(key_label),
    FIELD(box_title),      FIELD(box_body)};

static const struct field colours[] = {FIELD(ink),    FIELD(grey), FIELD(light),
                                       FIELD(accent), FIELD(tint), FIELD(link)};

static const char *const face_names[FACE_COUNT] = {[FACE_TEXT] = "text",
                                                   [FACE_TEXT_ITALIC] = "text_italic",
                                                   [FACE_TEXT_BOLD] = "text_bold",
                                                   [FACE_TEXT_BOLD_ITALIC] = "text_bold_italic",
                                                   [FACE_SANS] = "sans",
                                                   [FACE_SANS_ITALIC] = "sans_italic",
                                                   [FACE_SANS_BOLD] = "sans_bold",
                                                   [FACE_SANS_BOLD_ITALIC] = "sans_bold_italic",
                                                   [FACE_CODE] = "code"};

static const char *copy_string(struct script *script, int index)
{
    const char *text = lua_tostring(script->state, index);
    assert(text);
    return arena_copy(script->arena, text, strlen(text));
}

/* The number of a key of the table on top of the stack. */
static double field_number(lua_State *state, const char *key)
{
    lua_getfield(state, -1, key);
    assert(lua_isnumber(state, -1));
    double number = lua_tonumber(state, -1);
    lua_pop(state, 1);
    return number;
}

static double item_number(lua_State *state, int i)
{
    lua_rawgeti(state, -1, i);
    double number = lua_tonumber(state, -1);
    lua_pop(state, 1);
    return number;
}

static void read_lengths(lua_State *state, struct style *style, const struct field fields[],
                         size_t n, double points_each)
{
    for (size_t i = 0; i < n; i++) {
        sp length = (sp)lround(field_number(state, fields[i].key) * points_each * SP_PT);
        memcpy((char *)style + fields[i].offset, &length, sizeof length);
    }
}

static void read_colours(lua_State *state, struct style *style)
{
    for (size_t i = 0; i < LEN(colours); i++) {
        uint32_t value = (uint32_t)field_number(state, colours[i].key);
        memcpy((char *)style + colours[i].offset, &value, sizeof value);
    }
    lua_getfield(state, -1, "series");
    for (int i = 0; i < SERIES_COLOURS; i++)
        style->series[i] = (uint32_t)item_number(state, i + 1);
    lua_pop(state, 1);
}

static enum face face_named(const char *name)
{
    for (int i = 0; i < FACE_COUNT; i++)
        if (strcmp(face_names[i], name) == 0)
            return (enum face)i;
    assert(!"a theme names a face that is not there");
    return FACE_TEXT;
}

/* { "sans", size, leading, colour } */
static struct text_style read_text_style(struct script *script)
{
    lua_State *state = script->state;
    struct text_style look = {0};
    lua_rawgeti(state, -1, 1);
    look.face = face_named(copy_string(script, -1));
    lua_pop(state, 1);
    look.size = (sp)lround(item_number(state, 2) * SP_PT);
    look.leading = (sp)lround(item_number(state, 3) * SP_PT);
    look.colour = (uint32_t)item_number(state, 4);
    return look;
}

static void read_text_styles(struct script *script, struct style *style)
{
    for (size_t i = 0; i < LEN(text_styles); i++) {
        lua_getfield(script->state, -1, text_styles[i].key);
        assert(lua_istable(script->state, -1));
        struct text_style look = read_text_style(script);
        memcpy((char *)style + text_styles[i].offset, &look, sizeof look);
        lua_pop(script->state, 1);
    }
}

static void read_faces(struct script *script, struct style *style)
{
    lua_State *state = script->state;
    lua_getfield(state, -1, "faces");
    for (int i = 0; i < FACE_COUNT; i++) {
        lua_getfield(state, -1, face_names[i]);
        lua_rawgeti(state, -1, 1);
        style->faces[i].path = copy_string(script, -1);
        lua_rawgeti(state, -2, 2);
        style->faces[i].sha256 = copy_string(script, -1);
        lua_pop(state, 3);
    }
    lua_pop(state, 1);
}

static void read_exceptions(struct script *script, struct style *style)
{
    lua_State *state = script->state;
    lua_getfield(state, -1, "hyphen_exceptions");
    size_t n = (size_t)lua_rawlen(state, -1);
    const char **list = arena_array(script->arena, n, sizeof *list);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(state, -1, (lua_Integer)i + 1);
        list[i] = copy_string(script, -1);
        lua_pop(state, 1);
    }
    lua_pop(state, 1);
    style->hyphen_exceptions = list;
    style->n_hyphen_exceptions = n;
}

static bool read_flag(lua_State *state, const char *key)
{
    lua_getfield(state, -1, key);
    bool flag = lua_toboolean(state, -1);
    lua_pop(state, 1);
    return flag;
}

const struct style *theme_read(struct script *script)
{
    static const char *const names[] = {"myndighet", "neutral"};
    const char *name = script->theme ? script->theme : names[0];
    if (strcmp(name, names[0]) != 0 && strcmp(name, names[1]) != 0) {
        diag_error(script->diag, script->report_pos, "theme", "there is no theme '%s'", name);
        diag_hint(script->diag, "write \"%s\" or \"%s\"", names[0], names[1]);
        return NULL;
    }
    struct style *style = arena_alloc(script->arena, sizeof *style);
    sandbox_load_own(script->sandbox, arena_printf(script->arena, "theme/%s", name));
    if (!sandbox_call(script->sandbox, 0, 1))
        return NULL;
    style->name = script->theme = name;
    read_lengths(script->state, style, millimetres, LEN(millimetres), 72.0 / 25.4);
    read_lengths(script->state, style, points, LEN(points), 1.0);
    read_text_styles(script, style);
    read_colours(script->state, style);
    read_faces(script, style);
    read_exceptions(script, style);
    style->chapters_on_new_page = read_flag(script->state, "chapters_on_new_page");
    style->justified = read_flag(script->state, "justified");
    lua_pop(script->state, 1);
    return style;
}
