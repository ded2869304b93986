/* The sign for example data: raised behind a number, and explained in words that stand near. */
#include "script/inside.h"

#include "base/arena.h"

struct text example_sign(const struct script *script)
{
    struct inline_ *sign = arena_alloc(script->arena, sizeof *sign);
    *sign = (struct inline_){.kind = INLINE_TEXT,
                             .style = INLINE_RAISED,
                             .language = script->language,
                             .text = script->phrases.example_sign};
    return (struct text){.inlines = sign, .n = 1};
}

struct text example_note(const struct script *script)
{
    return text_join(script->arena, example_sign(script),
                     words_of(script, script->phrases.example_note));
}

void example_explain(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    if (!script->example_printed || script->example_explained)
        return;
    script->example_explained = true;
    add_block(script, blocks, BLOCK_PARAGRAPH, statement)->paragraph = example_note(script);
}
