/*
 * `-- allow long-sentence: why` above a statement: a rule of the language that does not hold
 * for it. Several may stand there, one a line.  One that allows nothing would be believed to.
 */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"

#define ALLOW "-- allow "

/* The n-th line of the source (from 1), without its end; NULL when there is none. */
static const char *line_at(const struct template *template, int line, size_t *n)
{
    const char *at = template->source.s, *end = at + template->source.n;
    for (; line > 1 && at < end; line--) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        at = next ? next + 1 : end;
    }
    const char *stop = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
    *n = (size_t)((stop ? stop : end) - at);
    return line == 1 && at < end ? at : NULL;
}

/* What stands behind the comment's dashes; NULL when the line is no comment. */
static const char *comment_at(const struct template *template, int line, size_t *n)
{
    const char *text = line_at(template, line, n);
    size_t blanks = 0;
    while (text && blanks < *n && text[blanks] == ' ')
        blanks++;
    if (!text || *n - blanks < 2 || memcmp(text + blanks, "--", 2) != 0)
        return NULL;
    *n -= blanks;
    return text + blanks;
}

/* The comment on the line has silenced something. */
static void note_used(struct script *script, const char *path, int line)
{
    for (size_t i = 0; i < script->n_allowances; i++) {
        struct allowance *allowance = &script->allowances[i];
        allowance->used |=
            allowance->pos.line == line && strcmp(allowance->pos.file, path) == 0;
    }
}

bool allow_holds(const struct statement *statement, const char *rule)
{
    const struct template *template = statement->place->template;
    size_t n, length = strlen(rule);
    const char *text;
    for (int line = statement->place->line - 1;
         line > 0 && (text = comment_at(template, line, &n)); line--) {
        const char *name = text + strlen(ALLOW);
        if (n > strlen(ALLOW) + length && memcmp(text, ALLOW, strlen(ALLOW)) == 0 &&
            memcmp(name, rule, length) == 0 && name[length] == ':') {
            note_used(statement->script, template->path, line);
            return true;
        }
    }
    return false;
}

/* A file may be included twice. */
static void keep_allowance(struct script *script, struct pos pos, const char *rule)
{
    for (size_t i = 0; i < script->n_allowances; i++)
        if (script->allowances[i].pos.line == pos.line &&
            strcmp(script->allowances[i].pos.file, pos.file) == 0)
            return;
    script->allowances = arena_grow(script->arena, script->allowances, script->n_allowances,
                                    &script->allowances_capacity, sizeof *script->allowances);
    script->allowances[script->n_allowances++] = (struct allowance){pos, rule, false};
}

void allow_finish(const struct script *script)
{
    for (size_t i = 0; i < script->n_allowances; i++) {
        const struct allowance *allowance = &script->allowances[i];
        if (allowance->used)
            continue;
        diag_warning(script->diag, allowance->pos, "allow-unused", "'%s' silences nothing",
                     allowance->rule);
        diag_length(script->diag, strlen(allowance->rule));
        diag_hint(
            script->diag,
            "take the comment away, or put it right above the statement that it is about");
    }
}

static void check_comment(struct script *script, struct pos pos, const char *name, size_t n)
{
    const char *colon = memchr(name, ':', n);
    size_t length = colon ? (size_t)(colon - name) : n;
    bool reason = colon && length + 1 + strspn(colon + 1, " ") < n;
    const char *rule = arena_copy(script->arena, name, length);
    const char *const *rules;
    size_t n_rules = lint_rules(&rules);
    for (size_t i = 0; i < n_rules; i++)
        if (reason && strcmp(rules[i], rule) == 0) {
            keep_allowance(script, pos, rules[i]);
            return;
        }
    diag_error(script->diag, pos, "allow-form",
               "'%s' allows nothing: a rule, a colon and a reason are needed", rule);
    const char *meant = diag_nearest(rule, rules, n_rules);
    diag_hint(script->diag, "write -- allow %s: why", meant ? meant : rules[0]);
}

void allow_check(struct script *script, const struct template *template)
{
    const char *at = template->source.s, *end = at + template->source.n;
    for (int line = 1; at < end; line++) {
        const char *next = memchr(at, '\n', (size_t)(end - at)), *text = at;
        next = next ? next : end;
        while (text < next && *text == ' ')
            text++;
        const char *name = text + strlen(ALLOW);
        if (name <= next && memcmp(text, ALLOW, strlen(ALLOW)) == 0)
            check_comment(script, (struct pos){template->path, line, (int)(name - at) + 1},
                          name, (size_t)(next - name));
        at = next < end ? next + 1 : end;
    }
}
