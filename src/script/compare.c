/* The statement `compare`: several counterfactuals side by side. */
#include "script/effects.h"

#include "base/arena.h"

bool compare_statement(const struct statement *statement)
{
    struct script *script = statement->script;
    if (statement_is_wrong(statement))
        return false;
    size_t n = (size_t)lua_rawlen(script->state, statement->keys);
    struct effect_labelled *list = arena_array(script->arena, n, sizeof *list);
    for (size_t i = 0; i < n; i++) {
        struct statement item = item_open(statement, "", i);
        const char *name = item_string(&item, 0), *label = item_string(&item, 1);
        const char *path = arena_printf(script->arena, "%s.1", item.path);
        const struct effect *effect = effect_find(script, name, place_value(item.place, path));
        item_close(&item);
        if (!effect)
            return false;
        list[i] = (struct effect_labelled){label, &effect->request, effect->result};
    }
    if (effect_named(script, statement->title))
        return diag_error(script->diag, statement->pos, "name-taken",
                          "there is a counterfactual '%s' already", statement->title);
    package_add(script->package, effect_compare(script->arena, statement->title, list, n));
    return true;
}
