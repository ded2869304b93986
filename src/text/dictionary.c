#include "text/dictionary.h"

#include "base/arena.h"

static HyphenState *states_open(struct arena *arena, const struct dictionary_level *level)
{
    size_t n = (size_t)level->head.num_states;
    HyphenState *states = arena_array(arena, n, sizeof *states);
    char *texts = (char *)(uintptr_t)level->texts; /* libhyphen does not write there */
    HyphenTrans *transitions = (HyphenTrans *)(uintptr_t)level->transitions;
    for (size_t i = 0; i < n; i++) {
        const struct dictionary_state *state = &level->states[i];
        states[i] = (HyphenState){
            .match = state->match ? texts + state->match : NULL,
            .fallback_state = state->fallback,
            .num_trans = (int)state->n,
            .trans = transitions + state->first,
        };
    }
    return states;
}

HyphenDict *dictionary_open(struct arena *arena, enum language language)
{
    HyphenDict *dict = NULL;
    for (size_t i = DICTIONARY_LEVELS; i-- > 0;) {
        const struct dictionary_level *level = &dictionaries[language][i];
        HyphenDict *opened = arena_alloc(arena, sizeof *opened);
        *opened = level->head;
        opened->nohyphen = (char *)(uintptr_t)(*level->texts ? level->texts : NULL);
        opened->states = states_open(arena, level);
        opened->nextlevel = dict;
        dict = opened;
    }
    return dict;
}
