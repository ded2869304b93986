/*
 * What Lua may call of ours: eleven functions, each checks its arguments, calls one thing and
 * pushes. lua/statements.lua and lua/check.lua are their only users; templates see none of
 * them.
 */
#include "script/effects.h"
#include "script/inside.h"

#include <lauxlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"

/* place(word [, title]) -> number: where the statement stands that is being run. */
static int bind_place(lua_State *state)
{
    struct script *script = sandbox_owner(state);
    const struct template *template;
    int line;
    if (!sandbox_where(state, &template, &line))
        return luaL_error(state, "no statement is being run");
    script->places = arena_grow(script->arena, script->places, script->n_places,
                                &script->places_capacity, sizeof *script->places);
    script->places[script->n_places] =
        template_place(template, line, luaL_checkstring(state, 1), lua_tostring(state, 2));
    lua_pushinteger(state, (lua_Integer)script->n_places++);
    return 1;
}

static const struct place *check_place(lua_State *state, int argument)
{
    struct script *script = sandbox_owner(state);
    lua_Integer place = luaL_checkinteger(state, argument);
    luaL_argcheck(state, place >= 0 && (size_t)place < script->n_places, argument, "no place");
    return &script->places[place];
}

/* The candidate nearest to a word among the strings of the list at `argument`, or NULL. */
static const char *nearest(lua_State *state, const char *word, int argument)
{
    struct script *script = sandbox_owner(state);
    if (!word || !lua_istable(state, argument))
        return NULL;
    size_t n = (size_t)lua_rawlen(state, argument), met = 0;
    const char **list = arena_array(script->arena, n, sizeof *list);
    for (size_t i = 1; i <= n; i++) {
        if (lua_rawgeti(state, argument, (lua_Integer)i) == LUA_TSTRING)
            list[met++] = lua_tostring(state, -1); /* the list keeps the string */
        lua_pop(state, 1);
    }
    return diag_nearest(word, list, met);
}

/* problem(place, path, reason, message [, hint [, wrong, candidates]]): adds an error there;
 * the path
 * "--set" is the command line's. */
static int bind_problem(lua_State *state)
{
    struct script *script = sandbox_owner(state);
    const struct place *place = check_place(state, 1);
    const char *path = luaL_checkstring(state, 2), *reason = luaL_checkstring(state, 3);
    const char *message = luaL_checkstring(state, 4), *wrong = lua_tostring(state, 6);
    bool of_key = strcmp(reason, "unknown-key") == 0, of_call = strcmp(path, "--set") == 0;
    struct pos pos = of_call  ? (struct pos){.file = "--set"}
                     : of_key ? place_key(place, path)
                              : place_value(place, path);
    diag_fail(script->diag, of_call ? EXIT_WRONG_CALL : EXIT_BAD_DATA, pos,
              arena_copy(script->arena, reason, strlen(reason)), "%s", message);
    if (wrong)
        diag_length(script->diag, strlen(wrong));
    const char *meant = nearest(state, wrong, 7);
    if (meant)
        diag_hint(script->diag, "did you mean '%s'?", meant);
    else if (lua_isstring(state, 5))
        diag_hint(script->diag, "%s", lua_tostring(state, 5));
    return 0;
}

/* fault(text) -> why it cannot be printed, or nil. */
static int bind_fault(lua_State *state)
{
    size_t n;
    const char *text = luaL_checklstring(state, 1, &n);
    lua_pushstring(state, template_text_fault(text, n));
    return 1;
}

/* unknown(name, candidates) -> true: the name is no word; true when it is used as a statement,
 * so that reading can go on.  Else the run ends. */
static int bind_unknown(lua_State *state)
{
    struct script *script = sandbox_owner(state);
    const char *name = luaL_tolstring(state, 1, NULL);
    const struct template *template;
    int line;
    if (!sandbox_where(state, &template, &line))
        return luaL_error(state, "'%s' is not known", name);
    diag_error(script->diag, template_find(template, line, name), "unknown-word",
               "'%s' is not a word of the vocabulary", name);
    diag_length(script->diag, strlen(name));
    const char *meant = nearest(state, name, 2);
    if (meant)
        diag_hint(script->diag, "did you mean '%s'?", meant);
    else
        diag_hint(script->diag,
                  "`redovisa words` lists the words; a name of your own needs local first");
    if (!template_is_called(template, line, name))
        sandbox_stop(state);
    lua_pushboolean(state, true);
    return 1;
}

/* date(text) -> whether the day exists. */
static int bind_date(lua_State *state)
{
    size_t n;
    int days;
    const char *text = luaL_checklstring(state, 1, &n);
    lua_pushboolean(state, date_parse(text, n, &days));
    return 1;
}

/* Evaluates what gives values now; false after an error. */
static bool compute(const struct statement *statement)
{
    static const struct {
        const char *word;
        bool (*run)(const struct statement *statement);
    } words[] = {{"counterfactual", effect_statement},
                 {"compare", compare_statement},
                 {"verdict", verdict_statement}};
    for (size_t i = 0; i < LEN(words); i++)
        if (strcmp(words[i].word, statement->word) == 0)
            return words[i].run(statement);
    return value_statement(statement);
}

/* statement(record) -> for a report its header; else evaluates now, -> whether it could. */
static int bind_statement(lua_State *state)
{
    struct script *script = sandbox_owner(state);
    luaL_checktype(state, 1, LUA_TTABLE);
    lua_settop(state, 1);
    struct statement statement = statement_open(script, 0);
    bool report = strcmp(statement.word, "report") == 0;
    bool good = report ? header_read(&statement) : compute(&statement);
    statement_close(&statement);
    if (report)
        header_push(script);
    else
        lua_pushboolean(state, good);
    return 1;
}

/* settings() -> list of "KEY=VALUE", what the command line sets over the report's header. */
static int bind_settings(lua_State *state)
{
    const struct script *script = sandbox_owner(state);
    lua_createtable(state, (int)script->input->n_settings, 0);
    for (size_t i = 0; i < script->input->n_settings; i++) {
        lua_pushstring(state, script->input->settings[i]);
        lua_rawseti(state, -2, (lua_Integer)i + 1);
    }
    return 1;
}

static struct pos running_pos(lua_State *state, const char *name)
{
    const struct template *template;
    int line;
    if (sandbox_where(state, &template, &line))
        return template_find(template, line, name);
    return (struct pos){0};
}

/* get(name) -> number or nil, unit or nil, known, text. */
static int bind_get(lua_State *state)
{
    struct script *script = sandbox_owner(state);
    const char *name = luaL_checkstring(state, 1);
    const struct value *value = values_named(&script->values, name);
    if (!value) {
        struct pos pos = running_pos(state, "get");
        diag_error(script->diag, pos, "unknown-value", "there is no value '%s'", name);
        diag_hint(script->diag, "define it above with count, sum, value or another word");
        sandbox_stop(state);
    }
    bool known = value->state == VALUE_KNOWN;
    if (known && value->form != FORM_TEXT)
        lua_pushnumber(state, value->number);
    else
        lua_pushnil(state);
    lua_pushstring(state, value->unit_measure);
    lua_pushboolean(state, known);
    lua_pushstring(state, value_print(script->arena, value, script->language));
    return 4;
}

static void push_cell(lua_State *state, const struct column *column, size_t row)
{
    bool number = column->type == TYPE_NUMBER || column->type == TYPE_INTEGER ||
                  column->type == TYPE_YEAR;
    if (column->missing[row] != MISSING_NOT)
        lua_pushnil(state);
    else if (column->type == TYPE_BOOLEAN)
        lua_pushboolean(state, column->number[row] != 0);
    else if (number && column->number[row] == (double)(lua_Integer)column->number[row])
        lua_pushinteger(state, (lua_Integer)column->number[row]);
    else if (number)
        lua_pushnumber(state, column->number[row]);
    else
        lua_pushstring(state, column->text[row]);
}

static void push_row(lua_State *state, const struct table *table, size_t row)
{
    lua_createtable(state, 0, (int)table->n_columns);
    for (size_t i = 0; i < table->n_columns; i++) {
        lua_pushstring(state, table->columns[i].name);
        push_cell(state, &table->columns[i], row);
        lua_rawset(state, -3);
    }
}

/* rows(table [, where]) -> list of rows, set of the columns. */
static int bind_rows(lua_State *state)
{
    struct script *script = sandbox_owner(state);
    struct pos pos = running_pos(state, "rows");
    const char *name = luaL_checkstring(state, 1);
    const struct table *table =
        find_table(script, arena_copy(script->arena, name, strlen(name)), pos);
    if (!table)
        sandbox_stop(state);
    const char *where = luaL_optstring(state, 2, NULL);
    size_t n;
    const size_t *rows = rows_where(
        script, table, where ? arena_copy(script->arena, where, strlen(where)) : NULL, pos, &n);
    if (!rows)
        sandbox_stop(state);
    lua_createtable(state, (int)n, 0);
    for (size_t i = 0; i < n; i++) {
        push_row(state, table, rows[i]);
        lua_rawseti(state, -2, (lua_Integer)i + 1);
    }
    lua_createtable(state, 0, (int)table->n_columns);
    for (size_t i = 0; i < table->n_columns; i++) {
        lua_pushboolean(state, true);
        lua_setfield(state, -2, table->columns[i].name);
    }
    return 2;
}

/* load(place, path) -> the file as a function, or nothing after an error. */
static int bind_load(lua_State *state)
{
    struct script *script = sandbox_owner(state);
    const struct place *place = check_place(state, 1);
    const char *name = luaL_checkstring(state, 2);
    return load_include(script, arena_copy(script->arena, name, strlen(name)),
                        place_value(place, "text"));
}

/* words() -> the language's words for effects. */
static int bind_words(lua_State *state)
{
    effect_words_push(sandbox_owner(state));
    return 1;
}

void binding_push(struct script *script)
{
    static const luaL_Reg functions[] = {
        {"place", bind_place},         {"problem", bind_problem}, {"fault", bind_fault},
        {"unknown", bind_unknown},     {"date", bind_date},       {"settings", bind_settings},
        {"statement", bind_statement}, {"get", bind_get},         {"rows", bind_rows},
        {"load", bind_load},           {"words", bind_words}};
    lua_createtable(script->state, 0, (int)LEN(functions));
    for (size_t i = 0; i < LEN(functions); i++) {
        lua_pushcfunction(script->state, functions[i].func);
        lua_setfield(script->state, -2, functions[i].name);
    }
}
