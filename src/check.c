#include "check.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "show.h"

/* Gates by the reasons of their messages; all others stand last. */
static const struct gate { const char *reason, *words; } gates[] = {
    {"claim", "claims that the data do not bear out"},
    {"orphan-digit", "typed figures"},
    {"identity", "identities that do not hold"},
    {"example-data", "example data"},
    {"not-answered", "requirements that nothing answers"},
    {"no-evidence", "answers without evidence"},
    {"unknown-requirement", "answers to requirements that do not exist"},
    {"open-comment", "open comments"},
    {"missing-field", "facts that the header must give"},
    {NULL, "other errors"},
};

static const struct gate *gate_of(const char *reason)
{
    const struct gate *gate = gates;
    while (gate->reason && (!reason || strcmp(gate->reason, reason) != 0))
        gate++;
    return gate;
}

static void add_gate(const struct gate *gate, const struct told list[], size_t n, struct str *out)
{
    size_t met = 0;
    for (size_t i = 0; i < n; i++)
        met += list[i].severity == SEVERITY_ERROR && gate_of(list[i].reason) == gate;
    if (met == 0)
        return;
    str_printf(out, "  %s: %zu\n", gate->words, met);
    for (size_t i = 0; i < n; i++)
        if (list[i].severity == SEVERITY_ERROR && gate_of(list[i].reason) == gate)
            str_printf(out, "    %s:%d:%d: %s\n", list[i].pos.file ? list[i].pos.file : "", list[i].pos.line,
                       list[i].pos.col, list[i].text);
}

void check_obstacles(struct arena *arena, const struct diag *final, struct str *out)
{
    const struct told *list;
    size_t n = diag_list(arena, final, &list), errors = diag_errors(final);
    if (errors == 0) {
        str_puts(out, "nothing stands in the way of a final report\n");
        return;
    }
    str_printf(out, "in the way of a final report: %zu\n", errors);
    for (size_t i = 0; i < LEN(gates); i++)
        add_gate(&gates[i], list, n, out);
}

void check_requirements(struct arena *arena, const struct build *build, struct str *out)
{
    const struct doc *doc = build->script.doc;
    size_t n = 0, answered = 0;
    for (size_t i = 0; i < doc->n_answers; i++) {
        const struct answer *answer = &doc->answers[i];
        if (i > 0 && strcmp(answer[-1].requirement, answer->requirement) == 0)
            continue;
        n++;
        answered += answer->heading != NULL;
    }
    if (n == 0)
        return;
    str_printf(out, "requirements: %zu, answered: %zu (requirement, section, pieces of evidence, page)\n", n,
               answered);
    show_coverage(arena, build, out, NULL);
}
