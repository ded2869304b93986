/* Word lists of a language, from lua/language: read when a text in it is first met. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"

static const char *const list_names[] = {[LEXICON_MONTHS] = "months",
                                         [LEXICON_BEFORE] = "before_number",
                                         [LEXICON_AFTER] = "after_number",
                                         [LEXICON_JOINING] = "joining",
                                         [LEXICON_UNITS] = "units",
                                         [LEXICON_DIRECTIONS] = "directions",
                                         [LEXICON_LARGEST] = "largest",
                                         [LEXICON_SMALLEST] = "smallest",
                                         [LEXICON_ORDINALS] = "ordinals",
                                         [LEXICON_FORMS] = "reference_forms",
                                         [LEXICON_STATUTES] = "statutes",
                                         [LEXICON_SHORTENED] = "shortened",
                                         [LEXICON_KNOWN] = "known_abbreviations",
                                         [LEXICON_VERBS] = "verbs",
                                         [LEXICON_EFFECTS] = "effects",
                                         [LEXICON_EFFECT_LABELS] = "effect_labels"};

/* The strings of the list on top of the stack. */
static struct word_list read_list(struct script *script)
{
    lua_State *state = script->state;
    size_t n = lua_istable(state, -1) ? (size_t)lua_rawlen(state, -1) : 0;
    const char **items = arena_array(script->arena, n, sizeof *items);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(state, -1, (lua_Integer)i + 1);
        size_t length;
        const char *text = lua_tolstring(state, -1, &length);
        items[i] = arena_copy(script->arena, text, length);
        lua_pop(state, 1);
    }
    return (struct word_list){.items = items, .n = n};
}

const struct lexicon *lexicon_of(struct script *script, enum language language)
{
    if (script->lexicons[language])
        return script->lexicons[language];
    struct lexicon *lexicon = arena_alloc(script->arena, sizeof *lexicon);
    lua_State *state = script->state;
    int top = lua_gettop(state);
    sandbox_load_own(script->sandbox, language == LANGUAGE_EN ? "language/en" : "language/sv");
    if (sandbox_call(script->sandbox, 0, 1) && lua_getfield(state, -1, "lexicon") == LUA_TTABLE)
        for (size_t i = 0; i < LEXICON_LISTS; i++) {
            lua_getfield(state, -1, list_names[i]);
            lexicon->lists[i] = read_list(script);
            lua_pop(state, 1);
        }
    lua_settop(state, top);
    script->lexicons[language] = lexicon;
    return lexicon;
}

bool lexicon_same(const char *small, const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)text[i], before = i ? (unsigned char)text[i - 1] : 0;
        bool capital = (c >= 'A' && c <= 'Z') || (before == 0xC3 && c >= 0x80 && c <= 0x9E);
        if ((unsigned char)small[i] != c + (capital ? 32 : 0))
            return false;
    }
    return true;
}

bool lexicon_has(const struct lexicon *lexicon, enum lexicon_list list, const char *word,
                 size_t n)
{
    for (size_t i = 0; i < lexicon->lists[list].n; i++)
        if (strlen(lexicon->lists[list].items[i]) == n &&
            lexicon_same(lexicon->lists[list].items[i], word, n))
            return true;
    return false;
}
