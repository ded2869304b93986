/* The statement `compare`: several counterfactuals side by side. */
#include "script/effects.h"

#include "base/arena.h"

static bool read_items(const struct statement *statement, struct effect_labelled list[],
                       size_t n)
{
    struct script *script = statement->script;
    for (size_t i = 0; i < n; i++) {
        struct statement item = item_open(statement, "", i);
        const char *name = item_string(&item, 0), *label = item_string(&item, 1);
        bool is_control = key_flag(&item, "control", false);
        const char *path = arena_printf(script->arena, "%s.1", item.path);
        const struct effect *effect = effect_find(script, name, place_value(item.place, path));
        item_close(&item);
        if (!effect)
            return false;
        list[i] = (struct effect_labelled){label, is_control, &effect->request, effect->result};
    }
    return true;
}

bool compare_statement(const struct statement *statement)
{
    struct script *script = statement->script;
    struct arena *arena = script->arena;
    const char *name = statement->title;
    if (statement_is_wrong(statement))
        return false;
    size_t n = (size_t)lua_rawlen(script->state, statement->keys);
    struct effect_labelled *list = arena_array(arena, n, sizeof *list);
    if (!read_items(statement, list, n)) {
        effect_unknown(statement, effect_joint_quantity);
        return false;
    }
    if (effect_named(script, name))
        return diag_error(script->diag, statement->pos, "name-taken",
                          "there is a counterfactual '%s' already", name);
    if (!package_add(script->package, effect_compare(arena, name, list, n), statement->pos,
                     script->diag) ||
        !package_add(script->package, effect_outcomes(arena, name, list, n), statement->pos,
                     script->diag))
        return false;
    size_t n_joint = 0;
    while (effect_joint_quantity(n_joint))
        n_joint++;
    effect_values(script, name, effect_joint(arena, name, list, n), n_joint);
    return true;
}
