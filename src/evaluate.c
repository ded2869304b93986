#include "evaluate.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "evaluate_request.h"
#include "evaluate_rows.h"
#include "study/outcomes.h"
#include "study/panel.h"
#include "study/staggered.h"

/* --- the panel --- */

static void add_once(struct list *list, const char *name)
{
    for (size_t k = 0; k < list->n; k++)
        if (strcmp(list->items[k], name) == 0)
            return;
    list->items[list->n++] = name;
}

/* The columns that are read as numbers, each once. */
static struct list variables_of(const struct request *request)
{
    const struct counterfactual_spec *spec = &request->spec;
    size_t room = request->outcomes.n + spec->n_predictors + 2;
    struct list list = {.items = arena_array(request->arena, room, sizeof *list.items)};
    for (size_t i = 0; i < request->outcomes.n; i++)
        add_once(&list, request->outcomes.items[i]);
    for (size_t i = 0; i < spec->n_predictors; i++)
        add_once(&list, spec->predictors[i].column);
    if (request->control_outcome)
        add_once(&list, request->control_outcome);
    if (request->cohort)
        add_once(&list, request->cohort);
    return list;
}

static const struct panel *read_panel(const struct request *request, struct diag *diag)
{
    struct list variables = variables_of(request);
    const struct panel_columns columns = {.unit = request->unit,
                                          .time = request->time,
                                          .variables = variables.items,
                                          .n_variables = variables.n};
    return panel_read(request->arena, request->path, &columns, diag);
}

/* Donors that are left out on the command line; the others follow from the panel. */
static bool exclude(struct request *request, const struct panel *panel, struct diag *diag)
{
    struct counterfactual_spec *spec = &request->spec;
    struct donor_choice *donors = arena_array(request->arena, panel->n_units, sizeof *donors);
    for (size_t i = 0; i < request->excluded.n; i++)
        if (panel_unit(panel, request->excluded.items[i]) == panel->n_units)
            return diag_error(diag, spec->pos, "unknown-unit",
                              "excluded unit '%s' is not in the panel",
                              request->excluded.items[i]);
    for (size_t unit = 0; unit < panel->n_units; unit++) {
        struct donor_choice choice = {.unit = panel->units[unit],
                                      .included = true,
                                      .reason = "in the panel",
                                      .pos = spec->pos};
        bool treated = false;
        for (size_t i = 0; i < request->excluded.n; i++)
            if (strcmp(request->excluded.items[i], choice.unit) == 0)
                choice.included = false;
        for (size_t i = 0; i < request->treated.n; i++)
            treated |= strcmp(request->treated.items[i], choice.unit) == 0;
        if (!treated)
            donors[spec->n_donors++] = choice;
    }
    spec->donors = donors;
    return true;
}

/* --- one start --- */

/* Each outcome by itself; NULL after an error. */
static const struct counterfactual *evaluate_outcome(const struct request *request,
                                                     const char *outcome, struct diag *diag)
{
    struct counterfactual_spec *spec = arena_alloc(request->arena, sizeof *spec);
    *spec = request->spec;
    spec->outcome = outcome;
    return counterfactual_evaluate(request->arena, spec, diag);
}

/* All numbers of the first outcome; of the others what they are worth together. */
static bool evaluate_start(struct request *request, const struct panel *panel,
                           struct result_rows *rows, struct diag *diag)
{
    size_t n = request->outcomes.n;
    const struct counterfactual **results = arena_array(request->arena, n, sizeof *results);
    const struct counterfactual *control = NULL;
    request->spec.treated = request->treated.items;
    request->spec.n_treated = request->treated.n;
    if (request->excluded.n && !exclude(request, panel, diag))
        return false;
    for (size_t k = 0; k < n; k++) {
        results[k] = evaluate_outcome(request, request->outcomes.items[k], diag);
        if (!results[k])
            return false;
    }
    if (request->control_outcome) {
        control = evaluate_outcome(request, request->control_outcome, diag);
        if (!control)
            return false;
    }
    struct outcomes outcomes = outcomes_judge(request->arena, results, n);
    rows_add_counterfactual(rows, results[0]);
    rows_add_outcomes(rows, &outcomes, control);
    return true;
}

/* --- a column of starts --- */

static bool evaluate_staggered(const struct request *request, const struct panel *panel,
                               struct result_rows *rows, struct diag *diag)
{
    const struct staggered_spec spec = {.panel = panel,
                                        .outcome = request->outcomes.items[0],
                                        .cohort = request->cohort,
                                        .is_log = request->spec.scale == SCALE_LOG,
                                        .controls = request->controls,
                                        .methods = request_staggered_methods(request),
                                        .pos = request->spec.pos};
    const struct staggered_estimate *estimate = staggered_evaluate(request->arena, &spec, diag);
    if (estimate)
        rows_add_staggered(rows, estimate);
    return estimate;
}

static bool run(struct request *request, struct str *out, struct diag *diag)
{
    struct result_rows rows = {.arena = request->arena};
    const struct panel *panel = read_panel(request, diag);
    if (!panel)
        return false;
    request->spec.panel = panel;
    request->spec.pos = (struct pos){.file = request->path};
    if (request->cohort ? !evaluate_staggered(request, panel, &rows, diag)
                        : !evaluate_start(request, panel, &rows, diag))
        return false;
    rows_print(out, &rows, request->format);
    return true;
}

int evaluate(struct arena *arena, int argc, char **argv, struct str *out, struct diag *diag)
{
    struct request request = {.arena = arena, .spec = counterfactual_defaults()};
    if (!request_read(&request, argc, argv))
        return EXIT_WRONG_CALL;
    return run(&request, out, diag) ? EXIT_DONE : (int)diag_exit(diag);
}
