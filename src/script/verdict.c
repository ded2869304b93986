/* The statement `verdict`: a sentence for each outcome, written before the
 * numbers are known. */
#include "script/effects.h"

#include <string.h>

#include "base/arena.h"

/* The name's place: after the word and its quote. */
static struct pos title_pos(const struct statement *statement)
{
    struct pos pos = statement->pos;
    pos.col += (int)strlen(statement->word) + 2;
    return pos;
}

/* The sentences are part of the specification. */
bool verdict_statement(const struct statement *statement)
{
    struct script *script = statement->script;
    if (statement_is_wrong(statement))
        return false;
    struct effect *effect = effect_find(script, statement->title, title_pos(statement));
    if (!effect)
        return false;
    if (effect->has_verdict)
        return diag_error(script->diag, statement->pos, "verdict-twice",
                          "'%s' has a verdict already", statement->title);
    effect->has_verdict = true;
    for (size_t i = 0; i < EFFECT_VERDICTS; i++) {
        const char *key = effect_verdict_key(i);
        lock_line(script->arena, effect, key, key_string(statement, key));
    }
    return true;
}

static const struct block *read_sentence(const struct statement *statement, const char *key,
                                         size_t *n)
{
    return blocks_of(statement, key_string(statement, key), key_pos(statement, key), n);
}

/* A sentence that is not printed is read for its mistakes, and leaves no trace. */
static void try_sentence(const struct statement *statement, const char *key)
{
    struct script *script = statement->script;
    const struct script before = *script;
    size_t n, n_sources = sources_of(script) ? script->sources->n_rows : 0;
    bool *used = arena_array(script->arena, n_sources, sizeof *used);
    if (n_sources)
        memcpy(used, script->source_used, n_sources * sizeof *used);
    script->is_trying = true;
    read_sentence(statement, key, &n);
    script->is_trying = false;
    script->n_printed = before.n_printed;
    script->next_note = before.next_note;
    script->front.illustrative = before.front.illustrative;
    if (n_sources)
        memcpy(script->source_used, used, n_sources * sizeof *used);
}

void verdict_convert(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    const struct effect *effect = effect_named(script, statement->title);
    if (!effect)
        return;
    const char *verdict = effect_verdict(effect->result);
    for (size_t i = 0; i < EFFECT_VERDICTS; i++)
        if (strcmp(effect_verdict_key(i), verdict) != 0)
            try_sentence(statement, effect_verdict_key(i));
    size_t n;
    script->example_printed = false;
    const struct block *sentence = read_sentence(statement, verdict, &n);
    for (size_t i = 0; i < n; i++) {
        struct block *block = add_block(script, blocks, sentence[i].kind, statement);
        *block = sentence[i];
    }
    example_explain(statement, blocks);
}
