/* `redovisa words`: the vocabulary for people, from the same data that checks
 * their templates. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "script/sandbox.h"
#include "script/script.h"

/* lua/wordlist.lua makes the text from lua/words.lua; NULL or the text on the stack. */
static const char *call_wordlist(struct sandbox *sandbox, const char *word)
{
    lua_State *state = sandbox_state(sandbox);
    sandbox_load_own(sandbox, "wordlist");
    sandbox_load_own(sandbox, "words");
    if (!sandbox_call(sandbox, 0, 1))
        return NULL;
    sandbox_load_own(sandbox, "strict");
    if (!sandbox_call(sandbox, 0, 1))
        return NULL;
    lua_pushstring(state, word);
    return sandbox_call(sandbox, 3, 1) ? lua_tostring(state, -1) : NULL;
}

/* The names of all words, for "did you mean". */
static const char *nearest_word(struct arena *arena, struct sandbox *sandbox, const char *word)
{
    lua_State *state = sandbox_state(sandbox);
    sandbox_load_own(sandbox, "words");
    if (!sandbox_call(sandbox, 0, 1))
        return NULL;
    size_t n = (size_t)lua_rawlen(state, -1);
    const char **names = arena_array(arena, n, sizeof *names);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(state, -1, (lua_Integer)i + 1);
        lua_getfield(state, -1, "name");
        names[i] = lua_tostring(state, -1); /* the vocabulary keeps the string */
        lua_pop(state, 2);
    }
    return diag_nearest(word, names, n);
}

bool script_words(struct str *out, const char *word, struct diag *diag)
{
    struct arena *arena = arena_open();
    struct sandbox *sandbox = sandbox_open(arena, NULL, diag);
    const char *text = call_wordlist(sandbox, word);
    if (text) {
        str_puts(out, text);
    } else {
        diag_fail(diag, EXIT_WRONG_CALL, (struct pos){.file = "words"}, "unknown-word",
                  "there is no word '%s'", word);
        const char *meant = nearest_word(arena, sandbox, word);
        if (meant)
            diag_hint(diag, "did you mean '%s'?", meant);
    }
    sandbox_close(sandbox);
    arena_close(arena);
    return text != NULL;
}
