#include "script/script.h"

#include <lauxlib.h>

#include "base/arena.h"
#include "base/file.h"
#include "script/effects.h"
#include "script/inside.h"
#include "study/identity.h"

/* Leaves on the stack: the statements, the function that ends the last of them. */
static bool open_vocabulary(struct script *script)
{
    lua_State *state = script->state;
    sandbox_load_own(script->sandbox, "statements");
    binding_push(script);
    int host = lua_gettop(state);
    sandbox_load_own(script->sandbox, "words");
    if (!sandbox_call(script->sandbox, 0, 1))
        return false;
    sandbox_load_own(script->sandbox, "strict");
    if (!sandbox_call(script->sandbox, 0, 1))
        return false;
    sandbox_load_own(script->sandbox, "check");
    lua_pushvalue(state, host);
    lua_pushvalue(state, -3); /* strict */
    if (!sandbox_call(script->sandbox, 2, 1))
        return false;
    sandbox_load_own(script->sandbox, "exhibits");
    lua_pushvalue(state, host);
    lua_pushvalue(state, -4); /* strict */
    if (!sandbox_call(script->sandbox, 2, 1) || !sandbox_call(script->sandbox, 5, 3))
        return false;
    lua_pushvalue(state, -2);
    script->environment = luaL_ref(state, LUA_REGISTRYINDEX);
    lua_remove(state, -2);
    return true;
}

static bool check_report(struct script *script)
{
    if (script->has_report)
        return true;
    struct pos pos = {.file = script->input->template_path, .line = 1, .col = 1};
    diag_error(script->diag, pos, "report-missing", "the template has no report");
    diag_hint(script->diag, "begin it with report \"Title\" { kind = \"delredovisning\" }");
    return false;
}

static bool run(struct script *script, struct script_output *output)
{
    struct diag *diag = script->diag;
    if (!header_language(script) || !open_vocabulary(script))
        return false;
    int statements = lua_gettop(script->state) - 1, finish = statements + 1;
    if (!load_template(script, script->input->template_path) ||
        !sandbox_call(script->sandbox, 0, 0))
        return false;
    lua_pushvalue(script->state, finish);
    if (!sandbox_call(script->sandbox, 0, 0) || !check_report(script))
        return false;
    if (!lock_check(script))
        return false;
    output->lock = lock_text(script);
    output->doc = document_convert(script, statements);
    identities_check(script->arena, script->package, false, script->input->lint, diag);
    output->style = theme_read(script);
    return output->style && diag_errors(diag) == 0;
}

bool script_run(struct arena *arena, const struct script_input *input,
                struct script_output *output, struct diag *diag)
{
    struct script script = {.arena = arena,
                            .scratch = arena_open(),
                            .templates = arena_open(),
                            .diag = diag,
                            .package = input->package,
                            .input = input,
                            .language = LANGUAGE_SV,
                            .front = {.state = "utkast"},
                            .folder = path_folder(arena, input->template_path)};
    script.sandbox = sandbox_open(arena, &script, diag);
    script.state = sandbox_state(script.sandbox);
    *output = (struct script_output){0};
    size_t before = diag_errors(diag);
    bool ok = run(&script, output) && diag_errors(diag) == before;
    sandbox_close(script.sandbox);
    arena_close(script.scratch);
    arena_close(script.templates);
    output->files = script.files;
    output->n_files = script.n_files;
    return ok;
}
