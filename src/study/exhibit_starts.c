/* Tables of a counterfactual whose units start at different times: the event study, effects by
 * cohort and period, and what two-way fixed effects compared. */
#include "base/arena.h"
#include "study/exhibit.h"

/* An effect and its interval; none where one unit would be the ground of it, or too few. */
static void put_effect(struct table_maker *maker, const struct exhibit *exhibit, size_t first,
                       const struct effect *effect, const char *why)
{
    double half = exhibit->deviate * effect->error;
    exhibit_put(maker, first, exhibit, effect->att, why);
    if (!effect->has_error || !event_has_valid_errors(&exhibit->result->block))
        return;
    exhibit_put(maker, first + 1, exhibit, effect->att - half, why);
    exhibit_put(maker, first + 2, exhibit, effect->att + half, why);
}

/* By periods since the start; those before it are changes from the period before, which test
 * the trends. */
static void since_start(struct exhibit *exhibit)
{
    enum { TIME, EFFECT, LOW, HIGH, N };
    const struct made_column columns[N] = {
        [TIME] = {"time", exhibit_word(exhibit, "since"), NULL, TYPE_NUMBER},
        [EFFECT] = {"difference", exhibit_word(exhibit, "effect"), exhibit->unit_measure,
                    TYPE_NUMBER},
        [LOW] = {"low", exhibit_word(exhibit, "low"), exhibit->unit_measure, TYPE_NUMBER},
        [HIGH] = {"high", exhibit_word(exhibit, "high"), exhibit->unit_measure, TYPE_NUMBER}};
    const struct group_time *callaway = exhibit->result->staggered->callaway;
    const char *why = exhibit_withheld(exhibit, exhibit->result);
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "event_study", columns, N);
    for (size_t i = 0; callaway && i < callaway->event.n; i++) {
        const struct effect *effect = &callaway->event.list[i];
        make_row(maker);
        make_number(maker, TIME, effect->at, 0);
        put_effect(maker, exhibit, EFFECT, effect, effect->at < 0 ? NULL : why);
    }
    exhibit_add(exhibit, maker);
}

enum { GROUP, UNITS, GROUP_EFFECT, GROUP_LOW, GROUP_HIGH, GROUP_COLUMNS };

/* The units that start in a period. */
static size_t starting(const struct cohorts *cohorts, size_t start)
{
    size_t n = 0;
    for (size_t k = 0; k < cohorts->n; k++)
        n += cohorts->list[k].start == start ? cohorts->list[k].n : 0;
    return n;
}

static void group_rows(struct table_maker *maker, const struct exhibit *exhibit,
                       const struct effects *effects, const char *word, bool counted)
{
    const struct staggered_estimate *staggered = exhibit->result->staggered;
    const char *why = exhibit_withheld(exhibit, exhibit->result);
    for (size_t i = 0; i < effects->n; i++) {
        size_t at = (size_t)effects->list[i].at;
        make_row(maker);
        make_text(maker, GROUP,
                  arena_printf(exhibit->arena, "%s %s", exhibit_word(exhibit, word),
                               staggered->times[at]));
        if (counted)
            make_number(maker, UNITS, (double)starting(&staggered->cohorts, at), 0);
        put_effect(maker, exhibit, GROUP_EFFECT, &effects->list[i], why);
    }
}

static void by_cohort(struct exhibit *exhibit)
{
    const char *unit = exhibit->unit_measure;
    const struct made_column columns[GROUP_COLUMNS] = {
        [GROUP] = {"group", exhibit_word(exhibit, "group"), NULL, TYPE_STRING},
        [UNITS] = {"units", exhibit_word(exhibit, "started"), NULL, TYPE_INTEGER},
        [GROUP_EFFECT] = {"effect", exhibit_word(exhibit, "effect"), unit, TYPE_NUMBER},
        [GROUP_LOW] = {"low", exhibit_word(exhibit, "low"), unit, TYPE_NUMBER},
        [GROUP_HIGH] = {"high", exhibit_word(exhibit, "high"), unit, TYPE_NUMBER}};
    const struct group_time *callaway = exhibit->result->staggered->callaway;
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "cohorts", columns, GROUP_COLUMNS);
    if (callaway) {
        group_rows(maker, exhibit, &callaway->group, "started_in", true);
        group_rows(maker, exhibit, &callaway->period, "effect_in", false);
    }
    exhibit_add(exhibit, maker);
}

/* The weights are no effects, and are shown whatever the gates say. */
static void comparisons(struct exhibit *exhibit)
{
    enum { TREATED, CONTROL, WEIGHT, N };
    const struct made_column columns[N] = {
        [TREATED] = {"treated", exhibit_word(exhibit, "started_in"), NULL, TYPE_STRING},
        [CONTROL] = {"control", exhibit_word(exhibit, "compared_with"), NULL, TYPE_STRING},
        [WEIGHT] = {"weight", exhibit_word(exhibit, "weight"), "procent", TYPE_NUMBER}};
    const struct staggered_estimate *staggered = exhibit->result->staggered;
    const struct bacon *bacon = staggered->bacon;
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "comparisons", columns, N);
    for (size_t i = 0; bacon && i < bacon->n; i++) {
        const struct comparison *own = &bacon->list[i];
        size_t start = staggered->cohorts.list[own->control].start;
        bool never = start == staggered->cohorts.n_times;
        const char *words =
            never ? exhibit_word(exhibit, "never_started")
                  : arena_printf(exhibit->arena, "%s %s",
                                 exhibit_word(exhibit, own->already ? "already_started"
                                                                    : "not_yet_started"),
                                 staggered->times[start]);
        make_row(maker);
        make_text(maker, TREATED,
                  staggered->times[staggered->cohorts.list[own->treated].start]);
        make_text(maker, CONTROL, words);
        make_number(maker, WEIGHT, 100 * own->weight, 0);
    }
    exhibit_add(exhibit, maker);
}

void exhibit_starts(struct exhibit *exhibit)
{
    since_start(exhibit);
    by_cohort(exhibit);
    comparisons(exhibit);
}
