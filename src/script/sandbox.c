#include "script/sandbox.h"

#include <assert.h>
#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "script/embed.h"
#include "script/syntax.h"

#define HOOK_COUNT 10000 /* instructions between two looks at the budget */
#define COLLECT_AT 400   /* percent of what was alive: templates make little garbage */
#define MEMORY_SLACK 2   /* the limit is raised so many times, once, to tell where it was met */

static const char stopped[] = "stopped"; /* its address is the error of sandbox_stop */

struct sandbox {
    struct arena *arena;
    struct diag *diag;
    void *owner;
    lua_State *state;
    size_t used;
    bool memory_spent;
    long budget;
    const struct template **templates;
    size_t n, capacity;
    struct pos pos; /* of the last error, or of the last look at the budget */
    const char *message;
    bool told; /* the error is in diag already */
};

static void interrupt(lua_State *state, lua_Debug *activation);

/*
 * Lua's allocator.  The first request above the limit is granted and the hook set to come at
 * the next instruction: there the error knows its line.  An allocation far above it is refused
 * at once.
 */
static void *allocate(void *context, void *block, size_t old_size, size_t size)
{
    struct sandbox *sandbox = context;
    size_t before = block ? old_size : 0;
    if (size == 0) {
        sandbox->used -= before;
        free(block);
        return NULL;
    }
    size_t used = sandbox->used - before + size;
    if (used > SANDBOX_MEMORY * MEMORY_SLACK)
        return NULL;
    void *moved = realloc(block, size);
    if (!moved)
        return NULL;
    sandbox->used = used;
    if (used > SANDBOX_MEMORY && !sandbox->memory_spent && sandbox->state) {
        sandbox->memory_spent = true;
        lua_sethook(sandbox->state, interrupt, LUA_MASKCOUNT, 1);
    }
    return moved;
}

static struct sandbox *sandbox_of(lua_State *state)
{
    struct sandbox *sandbox;
    memcpy(&sandbox, lua_getextraspace(state), sizeof sandbox);
    return sandbox;
}

void *sandbox_owner(lua_State *state)
{
    return sandbox_of(state)->owner;
}

lua_State *sandbox_state(const struct sandbox *sandbox)
{
    return sandbox->state;
}

static const struct template *template_named(const struct sandbox *sandbox, const char *chunk)
{
    for (size_t i = 0; i < sandbox->n; i++)
        if (strcmp(sandbox->templates[i]->chunk, chunk) == 0)
            return sandbox->templates[i];
    return NULL;
}

bool sandbox_where(lua_State *state, const struct template **template, int *line)
{
    lua_Debug activation;
    for (int level = 0; lua_getstack(state, level, &activation); level++) {
        lua_getinfo(state, "Sl", &activation);
        *template = template_named(sandbox_of(state), activation.source);
        *line = activation.currentline;
        if (*template && *line > 0)
            return true;
    }
    return false;
}

static void note_place(struct sandbox *sandbox, lua_State *state, const char *name)
{
    const struct template *template;
    int line;
    if (sandbox_where(state, &template, &line))
        sandbox->pos = template_find(template, line, name);
}

static void interrupt(lua_State *state, lua_Debug *activation)
{
    (void)activation;
    struct sandbox *sandbox = sandbox_of(state);
    note_place(sandbox, state, "");
    sandbox->budget -= HOOK_COUNT;
    if (sandbox->memory_spent)
        luaL_error(state, "the template needs more than %d MiB of memory",
                   (int)(SANDBOX_MEMORY >> 20));
    if (sandbox->budget < 0)
        luaL_error(state, "the template runs too long");
}

/* Lua puts "source:line: " before its messages; ours have the place apart. */
static const char *without_place(lua_State *state, const char *message)
{
    lua_Debug activation;
    for (int level = 0; lua_getstack(state, level, &activation); level++) {
        lua_getinfo(state, "S", &activation);
        size_t n = strlen(activation.short_src);
        if (strncmp(message, activation.short_src, n) != 0 || message[n] != ':')
            continue;
        size_t digits = strspn(message + n + 1, "0123456789");
        if (digits > 0 && strncmp(message + n + 1 + digits, ": ", 2) == 0)
            return message + n + digits + 3;
    }
    return message;
}

/* The name that Lua quotes in "attempt to call a nil value (local 'x')". */
static const char *quoted_name(struct arena *arena, const char *message)
{
    const char *start = strrchr(message, '(');
    start = start ? strchr(start, '\'') : NULL;
    const char *end = start ? strchr(start + 1, '\'') : NULL;
    return end ? arena_copy(arena, start + 1, (size_t)(end - start - 1)) : "";
}

/* Runs where the error was raised, the stack still whole. */
static int on_error(lua_State *state)
{
    struct sandbox *sandbox = sandbox_of(state);
    if (lua_touserdata(state, 1) == (const void *)stopped) {
        sandbox->told = true;
        return 1;
    }
    if (lua_type(state, 1) != LUA_TSTRING) {
        sandbox->message =
            arena_printf(sandbox->arena, "the template stops with a %s as its error",
                         luaL_typename(state, 1));
        note_place(sandbox, state, "error");
        return 1;
    }
    const char *message = without_place(state, lua_tostring(state, 1));
    sandbox->message = arena_copy(sandbox->arena, message, strlen(message));
    note_place(sandbox, state, quoted_name(sandbox->arena, message));
    return 1;
}

/* Lua's own words for what an author meets, in ours. */
static const char *reword(const char *message)
{
    if (strncmp(message, "stack overflow", 14) == 0 || strstr(message, "C stack overflow"))
        return "functions call each other without end";
    if (strcmp(message, "attempt to call a nil value") == 0) /* what a statement gives is nil */
        return "more stands after this word than it takes";
    return message;
}

static void tell(struct sandbox *sandbox, int status)
{
    if (status == LUA_ERRMEM || status == LUA_ERRERR)
        sandbox->message = "the template needs too much memory";
    if (!sandbox->told)
        diag_error(sandbox->diag, sandbox->pos, "script", "%s", reword(sandbox->message));
}

bool sandbox_call(struct sandbox *sandbox, int n_arguments, int n_results)
{
    lua_State *state = sandbox->state;
    int base = lua_gettop(state) - n_arguments;
    sandbox->message = "";
    lua_pushcfunction(state, on_error);
    lua_insert(state, base);
    int status = lua_pcall(state, n_arguments, n_results, base);
    lua_remove(state, base);
    if (status == LUA_OK)
        return true;
    tell(sandbox, status);
    lua_settop(state, base - 1);
    return false;
}

_Noreturn void sandbox_stop(lua_State *state)
{
    union {
        const void *in;
        void *out;
    } address = {.in = stopped};
    lua_pushlightuserdata(state, address.out);
    lua_error(state);
    abort(); /* lua_error never returns */
}

bool sandbox_load(struct sandbox *sandbox, const struct template *template)
{
    sandbox->templates = arena_grow(sandbox->arena, sandbox->templates, sandbox->n,
                                    &sandbox->capacity, sizeof *sandbox->templates);
    sandbox->templates[sandbox->n++] = template;
    int status = luaL_loadbufferx(sandbox->state, template->source.s, template->source.n,
                                  template->chunk, "t");
    if (status == LUA_OK)
        return true;
    const char *message = lua_tostring(sandbox->state, -1);
    syntax_error(sandbox->arena, template, message ? message : "", sandbox->diag);
    lua_pop(sandbox->state, 1);
    return false;
}

void sandbox_load_own(struct sandbox *sandbox, const char *name)
{
    for (size_t i = 0; i < embedded_count; i++) {
        const struct embedded *file = &embedded_files[i];
        if (strcmp(file->name, name) != 0)
            continue;
        const char *chunk = arena_printf(sandbox->arena, "=%s", name);
        int status =
            luaL_loadbufferx(sandbox->state, (const char *)file->bytes, file->n, chunk, "t");
        assert(status == LUA_OK);
        (void)status;
        return;
    }
    assert(!"no such file in lua/");
}

static void open_libraries(lua_State *state)
{
    static const luaL_Reg libraries[] = {{LUA_GNAME, luaopen_base},
                                         {LUA_TABLIBNAME, luaopen_table},
                                         {LUA_STRLIBNAME, luaopen_string},
                                         {LUA_MATHLIBNAME, luaopen_math},
                                         {LUA_UTF8LIBNAME, luaopen_utf8}};
    for (size_t i = 0; i < LEN(libraries); i++) {
        luaL_requiref(state, libraries[i].name, libraries[i].func, 1);
        lua_pop(state, 1);
    }
}

struct sandbox *sandbox_open(struct arena *arena, void *owner, struct diag *diag)
{
    struct sandbox *sandbox = arena_alloc(arena, sizeof *sandbox);
    *sandbox = (struct sandbox){.arena = arena,
                                .diag = diag,
                                .owner = owner,
                                .budget = SANDBOX_INSTRUCTIONS,
                                .message = ""};
    lua_State *state = lua_newstate(allocate, sandbox);
    if (!state)
        out_of_memory();
    memcpy(lua_getextraspace(state), &sandbox, sizeof sandbox);
    lua_gc(state, LUA_GCINC, COLLECT_AT, 0, 0);
    open_libraries(state);
    sandbox->state = state;
    lua_sethook(state, interrupt, LUA_MASKCOUNT, HOOK_COUNT);
    return sandbox;
}

void sandbox_close(struct sandbox *sandbox)
{
    if (sandbox)
        lua_close(sandbox->state);
}
