#include "script/inside.h"

#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "study/column.h"

static const char *copy_top(struct arena *arena, lua_State *state)
{
    size_t n;
    const char *text = lua_tolstring(state, -1, &n);
    return text ? arena_copy(arena, text, n) : NULL;
}

static const char *field_string(struct script *script, int table, const char *key)
{
    lua_pushstring(script->state, key);
    lua_rawget(script->state, table);
    const char *text = lua_type(script->state, -1) == LUA_TSTRING
                           ? copy_top(script->arena, script->state)
                           : NULL;
    lua_pop(script->state, 1);
    return text;
}

struct statement statement_open(struct script *script, size_t index)
{
    lua_State *state = script->state;
    struct statement statement = {.script = script,
                                  .record = lua_gettop(state),
                                  .path = "",
                                  .index = index,
                                  .language = script->language};
    lua_pushliteral(state, "place");
    lua_rawget(state, statement.record);
    size_t place = (size_t)lua_tointeger(state, -1);
    lua_pop(state, 1);
    assert(place < script->n_places);
    statement.place = &script->places[place];
    statement.word = field_string(script, statement.record, "word");
    statement.title = field_string(script, statement.record, "title");
    statement.pos = place_pos(statement.place);
    lua_pushliteral(state, "keys");
    lua_rawget(state, statement.record);
    statement.keys = lua_gettop(state);
    const char *language = lua_istable(state, -1) ? key_string(&statement, "language") : NULL;
    if (language)
        statement.language = strcmp(language, "en") == 0 ? LANGUAGE_EN : LANGUAGE_SV;
    return statement;
}

void statement_close(const struct statement *statement)
{
    lua_settop(statement->script->state, statement->record);
}

bool statement_is_wrong(const struct statement *statement)
{
    lua_State *state = statement->script->state;
    lua_pushliteral(state, "wrong");
    lua_rawget(state, statement->record);
    bool wrong = lua_toboolean(state, -1) || !lua_istable(state, statement->keys);
    lua_pop(state, 1);
    return wrong;
}

/* Pushes the key's value. */
static int push_key(const struct statement *statement, const char *key)
{
    lua_State *state = statement->script->state;
    if (strcmp(key, "text") == 0 && strcmp(statement->word, "colophon") != 0) {
        lua_pushliteral(state, "text");
        return lua_rawget(state, statement->record);
    }
    lua_pushstring(state, key);
    return lua_rawget(state, statement->keys);
}

bool has_key(const struct statement *statement, const char *key)
{
    int type = push_key(statement, key);
    lua_pop(statement->script->state, 1);
    return type != LUA_TNIL;
}

static const char *copy_key(struct arena *arena, const struct statement *statement,
                            const char *key)
{
    lua_State *state = statement->script->state;
    const char *text = push_key(statement, key) == LUA_TSTRING ? copy_top(arena, state) : NULL;
    lua_pop(state, 1);
    return text;
}

const char *key_string(const struct statement *statement, const char *key)
{
    return copy_key(statement->script->arena, statement, key);
}

const char *key_passing(const struct statement *statement, const char *key)
{
    return copy_key(statement->script->scratch, statement, key);
}

bool key_flag(const struct statement *statement, const char *key, bool otherwise)
{
    bool given = push_key(statement, key) != LUA_TNIL;
    bool flag = lua_toboolean(statement->script->state, -1);
    lua_pop(statement->script->state, 1);
    return given ? flag : otherwise;
}

bool key_number(const struct statement *statement, const char *key, double *number)
{
    bool given = push_key(statement, key) == LUA_TNUMBER;
    if (given)
        *number = lua_tonumber(statement->script->state, -1);
    lua_pop(statement->script->state, 1);
    return given;
}

double key_item_number(const struct statement *statement, const char *key, size_t i)
{
    lua_State *state = statement->script->state;
    int top = lua_gettop(state);
    double number = 0;
    if (push_key(statement, key) == LUA_TTABLE &&
        lua_rawgeti(state, -1, (lua_Integer)i + 1) == LUA_TNUMBER)
        number = lua_tonumber(state, -1);
    lua_settop(state, top);
    return number;
}

int key_integer(const struct statement *statement, const char *key, int otherwise)
{
    double number;
    if (!key_number(statement, key, &number) || number < -1e9 || number > 1e9)
        return otherwise;
    return (int)number;
}

size_t key_strings(const struct statement *statement, const char *key, const char *const **list)
{
    struct script *script = statement->script;
    lua_State *state = script->state;
    size_t n = 0;
    const char **items = NULL;
    int type = push_key(statement, key);
    if (type == LUA_TSTRING) {
        items = arena_array(script->arena, 1, sizeof *items);
        items[n++] = copy_top(script->arena, script->state);
    } else if (type == LUA_TTABLE) {
        size_t length = (size_t)lua_rawlen(state, -1);
        items = arena_array(script->arena, length, sizeof *items);
        for (; n < length; n++) {
            lua_rawgeti(state, -1, (lua_Integer)n + 1);
            items[n] = copy_top(script->arena, script->state);
            lua_pop(state, 1);
        }
    }
    lua_pop(state, 1);
    *list = items;
    return n;
}

enum block_width key_width(const struct statement *statement)
{
    const char *width = key_string(statement, "width");
    if (width && strcmp(width, "full") == 0)
        return WIDTH_FULL;
    return width && strcmp(width, "landscape") == 0 ? WIDTH_LANDSCAPE : WIDTH_TEXT;
}

struct pos key_pos(const struct statement *statement, const char *key)
{
    const char *path =
        *statement->path ? arena_printf(statement->script->arena, "%s.%s", statement->path, key)
                         : key;
    return place_value(statement->place, path);
}

size_t key_count(const struct statement *statement, const char *key)
{
    size_t n = 0;
    if (push_key(statement, key) == LUA_TTABLE)
        n = (size_t)lua_rawlen(statement->script->state, -1);
    lua_pop(statement->script->state, 1);
    return n;
}

struct statement item_open(const struct statement *statement, const char *key, size_t i)
{
    struct statement item = *statement;
    lua_State *state = statement->script->state;
    item.path = arena_printf(statement->script->arena, "%s%s%zu", key, *key ? "." : "", i + 1);
    if (*key)
        push_key(statement, key);
    else
        lua_pushvalue(state, statement->keys);
    lua_rawgeti(state, -1, (lua_Integer)i + 1);
    lua_remove(state, -2);
    item.keys = lua_gettop(state);
    item.pos = place_key(statement->place, item.path);
    return item;
}

void item_close(const struct statement *item)
{
    lua_settop(item->script->state, item->keys - 1);
}

const char *item_string(const struct statement *item, size_t i)
{
    lua_rawgeti(item->script->state, item->keys, (lua_Integer)i + 1);
    const char *text = copy_top(item->script->arena, item->script->state);
    lua_pop(item->script->state, 1);
    return text;
}

const struct table *find_table(struct script *script, const char *name, struct pos pos)
{
    script->has_read = true;
    return package_table(script->package, name, pos, script->diag);
}

const struct table *key_table(const struct statement *statement, const char *key)
{
    const char *name = key_string(statement, key);
    return find_table(statement->script, name, key_pos(statement, key));
}

const struct column *find_column(const struct script *script, const struct table *table,
                                 const char *name, struct pos pos)
{
    return column_named(script->arena, table, name, pos, script->diag);
}

const struct column *key_column(const struct statement *statement, const struct table *table,
                                const char *key)
{
    const char *name = key_string(statement, key);
    if (!name) {
        diag_error(statement->script->diag, statement->pos, "missing-key",
                   "'%s' needs the key '%s' here", statement->word, key);
        return NULL;
    }
    return find_column(statement->script, table, name, key_pos(statement, key));
}

const struct column *optional_column(const struct statement *statement,
                                     const struct table *table, const char *key, bool *ok)
{
    if (!has_key(statement, key))
        return NULL;
    const struct column *column = key_column(statement, table, key);
    *ok = *ok && column;
    return column;
}
