#include "check.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "show.h"

/* Gates by the reasons of their messages; all others stand last. */
static const struct gate {
    const char *reason, *words;
} gates[] = {
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

static void add_gate(const struct gate *gate, const struct told list[], size_t n,
                     struct str *out)
{
    size_t met = 0;
    for (size_t i = 0; i < n; i++)
        met += list[i].severity == SEVERITY_ERROR && gate_of(list[i].reason) == gate;
    if (met == 0)
        return;
    str_printf(out, "  %s: %zu\n", gate->words, met);
    for (size_t i = 0; i < n; i++)
        if (list[i].severity == SEVERITY_ERROR && gate_of(list[i].reason) == gate)
            str_printf(out, "    %s:%d:%d: %s\n", list[i].pos.file ? list[i].pos.file : "",
                       list[i].pos.line, list[i].pos.col, list[i].text);
}

static void list_obstacles(struct arena *arena, const struct diag *final, struct str *out)
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

static void list_requirements(struct arena *arena, const struct build *build, struct str *out)
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
    str_printf(
        out,
        "requirements: %zu, answered: %zu (requirement, section, pieces of evidence, page)\n",
        n, answered);
    show_coverage(arena, build, out, NULL);
}

static struct build *draft_of(struct check *check)
{
    return check->is_final ? &check->other : &check->asked;
}

/* The other state, as the last of the settings. */
static void set_state(struct arena *arena, struct build *build, const char *state)
{
    const char **settings = arena_array(arena, build->n_settings + 1, sizeof *settings);
    if (build->n_settings)
        memcpy(settings, build->settings, build->n_settings * sizeof *settings);
    settings[build->n_settings] = state;
    build->settings = settings;
    build->n_settings++;
}

/* Pages and file too: some messages come last. */
static void finish_draft(struct arena *arena, struct build *draft, struct diag *diag)
{
    struct spools spools = {.pdf = SPOOL_EMPTY};
    if (!diag_errors(diag))
        build_file(arena, draft, &spools, diag);
    spools_close(&spools);
}

bool check_compile(struct arena *arena, const struct build *asked, struct check *check,
                   struct diag *diag)
{
    *check = (struct check){.asked = *asked,
                            .other = *asked,
                            .own = diag_open(),
                            .draft_diag = diag,
                            .final_diag = diag};
    check->asked.lint = check->other.lint = true;
    build_document(arena, &check->asked, diag);
    const struct doc *doc = check->asked.script.doc;
    if (!doc)
        return false;
    check->is_final = strcmp(doc->front.state, "slutlig") == 0;
    *(check->is_final ? &check->draft_diag : &check->final_diag) = check->own;
    set_state(arena, &check->other, check->is_final ? "state=utkast" : "state=slutlig");
    build_document(arena, &check->other, check->own);
    finish_draft(arena, draft_of(check), check->draft_diag);
    return true;
}

int check_list(struct arena *arena, struct check *check, struct str *out)
{
    const struct build *draft = draft_of(check);
    str_printf(out, "%s\n", draft->template_path);
    list_obstacles(arena, check->final_diag, out);
    list_requirements(arena, draft, out);
    return check->is_final ? (int)diag_exit(check->final_diag) : EXIT_DONE;
}

void check_close(struct check *check)
{
    build_close(draft_of(check));
    diag_close(check->own);
}
