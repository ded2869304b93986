#include "study/gate.h"

#include <math.h>
#include <string.h>

#include "stat/special.h"

static const struct rule {
    const char *key;
    double pass, warn;
    bool at_least;
    enum verdict failed; /* what the verdict is when it fails */
} rules[GATES] = {
    [GATE_PRE_PERIODS] = {"pre_periods", 10, 6, true, VERDICT_NOT_TESTABLE},
    [GATE_DONORS] = {"donors", 19, 9, true, VERDICT_NOT_TESTABLE},
    [GATE_FIT] = {"fit", 0.2, 0.5, false, VERDICT_POOR_FIT},
    [GATE_RANGE] = {"range", 0, 1, false, VERDICT_POOR_FIT},
    [GATE_CONCENTRATION] = {"concentration", 0.6, 0.999, false, VERDICT_POOR_FIT},
    [GATE_IN_TIME] = {"in_time", 0.3, 1, false, VERDICT_UNCLEAR},
    [GATE_LEAVE_ONE_OUT] = {"leave_one_out", 0.5, 0, true, VERDICT_UNCLEAR},
    [GATE_MDE] = {"mde", 1, 2, false, VERDICT_NOT_TESTABLE},
    [GATE_POST_PERIODS] = {"post_periods", 3, 1, true, VERDICT_TOO_EARLY},
    [GATE_PRETREND] = {"pretrend", 0.1, 0.05, true, VERDICT_POOR_FIT},
};

/* Fewer effective donors than this warn, whatever the largest weight. */
#define FEWEST_EFFECTIVE_DONORS 3

static const char *const grade_keys[] = {[GRADE_PASS] = "pass",
                                         [GRADE_WARN] = "warn",
                                         [GRADE_FAIL] = "fail",
                                         [GRADE_NONE] = "none",
                                         [GRADE_UNUSED] = "unused"};

static const char *const verdict_keys[VERDICTS] = {
    [VERDICT_HIGHER] = "higher",       [VERDICT_LOWER] = "lower",
    [VERDICT_UNCLEAR] = "unclear",     [VERDICT_POOR_FIT] = "poor_fit",
    [VERDICT_TOO_EARLY] = "too_early", [VERDICT_NOT_TESTABLE] = "not_testable"};

const char *gate_key(enum gate_name name)
{
    return rules[name].key;
}

enum verdict gate_failed(enum gate_name name)
{
    return rules[name].failed;
}

const char *grade_key(enum grade grade)
{
    return grade_keys[grade];
}

const char *verdict_key(enum verdict verdict)
{
    return verdict_keys[verdict];
}

static struct gate graded(enum gate_name name, double value)
{
    const struct rule *rule = &rules[name];
    struct gate gate = {.name = name,
                        .grade = GRADE_FAIL,
                        .value = value,
                        .pass = rule->pass,
                        .warn = rule->warn,
                        .at_least = rule->at_least};
    if (rule->at_least ? value >= rule->pass : value <= rule->pass)
        gate.grade = GRADE_PASS;
    else if (rule->at_least ? value >= rule->warn : value <= rule->warn)
        gate.grade = GRADE_WARN;
    return gate;
}

static struct gate not_computed(enum gate_name name)
{
    struct gate gate = graded(name, 0);
    gate.grade = GRADE_NONE;
    return gate;
}

/* A counterfactual with an intercept is followed in changes, so levels need not overlap. */
static struct gate range_gate(const struct counterfactual *counterfactual)
{
    struct gate gate = graded(GATE_RANGE, (double)counterfactual->outside_range);
    if (gate.grade == GRADE_FAIL && synth_has_intercept(counterfactual->primary->method))
        gate.grade = GRADE_WARN;
    return gate;
}

static struct gate concentration_gate(const struct estimate *estimate)
{
    struct gate gate = graded(GATE_CONCENTRATION, estimate->largest_weight);
    if (gate.grade == GRADE_PASS && estimate->effective_donors < FEWEST_EFFECTIVE_DONORS)
        gate.grade = GRADE_WARN;
    return gate;
}

/* A rehearsal has no effect to take a share of. */
static struct gate in_time_gate(const struct counterfactual *counterfactual)
{
    const struct estimate *estimate = counterfactual->primary;
    double att = fabs(estimate->fit.att);
    if (counterfactual->rehearsal || !estimate->n_in_time)
        return not_computed(GATE_IN_TIME);
    double placebo = fabs(estimate->in_time[0].att);
    struct gate gate = graded(GATE_IN_TIME, att > 0 ? placebo / att : 0);
    if (!(att > 0) && placebo > 0)
        gate.grade = GRADE_FAIL;
    return gate;
}

/* The share of the effect that is left, with its sign, in the worst case. */
static struct gate leave_one_out_gate(const struct counterfactual *counterfactual)
{
    const struct estimate *estimate = counterfactual->primary;
    double att = estimate->fit.att;
    if (counterfactual->rehearsal || !estimate->leave_one_out || fabs(att) <= 0)
        return not_computed(GATE_LEAVE_ONE_OUT);
    double worst = att > 0 ? estimate->leave_one_out_least : estimate->leave_one_out_most;
    struct gate gate = graded(GATE_LEAVE_ONE_OUT, worst / att);
    if (gate.grade == GRADE_WARN && gate.value <= 0)
        gate.grade = GRADE_FAIL;
    return gate;
}

static struct gate mde_gate(const struct counterfactual *counterfactual)
{
    const struct estimate *estimate = counterfactual->primary;
    double relevant = counterfactual->spec->relevant_effect;
    if (!(relevant > 0) || !estimate->has_mde)
        return not_computed(GATE_MDE);
    double mde =
        estimate->has_mde_permutation ? estimate->mde_permutation : estimate->mde_normal;
    return graded(GATE_MDE, mde / relevant);
}

/* Whether a gate fails that has this verdict for it. */
static bool fails(const struct counterfactual *counterfactual, enum verdict verdict)
{
    for (size_t i = 0; i < GATES; i++)
        if (counterfactual->gates[i].grade == GRADE_FAIL && rules[i].failed == verdict)
            return true;
    return false;
}

/* Whether the estimates for different starts point the same way; that of two-way fixed effects
 * is not meant as an effect. */
static bool starts_agree(const struct counterfactual *counterfactual)
{
    bool agree = true;
    for (size_t i = 0; i < counterfactual->n_estimates; i++) {
        const struct estimate *estimate = &counterfactual->estimates[i];
        if (strcmp(estimate->key, "bacon") != 0)
            agree = agree && estimate->fit.att * counterfactual->primary->fit.att > 0;
    }
    return agree;
}

/* Whether sc and sdid, where both were fitted, point the same way. */
static bool signs_agree(const struct counterfactual *counterfactual)
{
    if (counterfactual->spec->cohort)
        return starts_agree(counterfactual);
    const struct estimate *sc = counterfactual_estimate(counterfactual, SYNTH_SC);
    const struct estimate *sdid = counterfactual_estimate(counterfactual, SYNTH_SDID);
    return !sc || !sdid || sc->fit.att * sdid->fit.att > 0;
}

double decisive_p(const struct estimate *estimate)
{
    if (estimate->has_p)
        return estimate->p;
    if (estimate->placebos.n)
        return estimate->placebos.p_two_sided;
    if (!estimate->has_jackknife || !(estimate->jackknife > 0))
        return 1;
    return 2 * normal_cdf(-fabs(estimate->fit.att) / estimate->jackknife);
}

/* Whether no effect, however large, could pass the level. */
static bool out_of_reach(const struct counterfactual *counterfactual)
{
    const struct placebos *placebos = &counterfactual->primary->placebos;
    if (counterfactual->spec->cohort)
        return !counterfactual->primary->has_jackknife;
    return placebos->n && placebos->p_least > counterfactual->spec->alpha;
}

static enum verdict decide(const struct counterfactual *counterfactual)
{
    const struct estimate *estimate = counterfactual->primary;
    int expected = counterfactual->spec->expected_sign;
    if (fails(counterfactual, VERDICT_TOO_EARLY))
        return VERDICT_TOO_EARLY;
    if (fails(counterfactual, VERDICT_NOT_TESTABLE) || out_of_reach(counterfactual))
        return VERDICT_NOT_TESTABLE;
    if (fails(counterfactual, VERDICT_POOR_FIT))
        return VERDICT_POOR_FIT;
    if (!counterfactual->effect_shown || !signs_agree(counterfactual) ||
        decisive_p(estimate) > counterfactual->spec->alpha || estimate->fit.att * expected < 0)
        return VERDICT_UNCLEAR;
    return estimate->fit.att > 0 ? VERDICT_HIGHER : VERDICT_LOWER;
}

/* Where units are too few for a joint test: the least p over the times before the start, times
 * their number (Bonferroni), by Student's t of the treated units less their cohorts. */
static bool least_lead_p(const struct staggered_estimate *staggered, double *p)
{
    const struct effects *event = &staggered->callaway->event;
    size_t n_cohorts = staggered->cohorts.n - (staggered->cohorts.n_never > 0), n = 0;
    if (staggered->n_treated <= n_cohorts)
        return false;
    *p = 1;
    for (size_t i = 0; i < event->n; i++) {
        const struct effect *effect = &event->list[i];
        if (effect->at >= 0 || !effect->has_error || !(effect->error > 0))
            continue;
        double t = effect->att / effect->error;
        *p = fmin(*p, f_tail(t * t, 1, (double)(staggered->n_treated - n_cohorts)));
        n++;
    }
    *p = fmin(1, (double)n * *p);
    return n > 0;
}

/* No effect can be told where paths parted before the starts. */
static struct gate pretrend_gate(const struct staggered_estimate *staggered)
{
    const struct group_time *callaway = staggered->callaway;
    double p;
    if (!callaway)
        return not_computed(GATE_PRETREND);
    if (callaway->has_pretest)
        return graded(GATE_PRETREND, callaway->p);
    return least_lead_p(staggered, &p) ? graded(GATE_PRETREND, p) : not_computed(GATE_PRETREND);
}

static struct gate unused(enum gate_name name)
{
    struct gate gate = graded(name, 0);
    gate.grade = GRADE_UNUSED;
    return gate;
}

/* Of one start the fit is judged, of different starts the trends before them. */
static void judge_ground(const struct counterfactual *counterfactual, struct gate gates[])
{
    const struct estimate *estimate = counterfactual->primary;
    bool one = !counterfactual->spec->cohort;
    gates[GATE_FIT] = one ? graded(GATE_FIT, estimate->fit_ratio) : unused(GATE_FIT);
    gates[GATE_RANGE] = one ? range_gate(counterfactual) : unused(GATE_RANGE);
    gates[GATE_CONCENTRATION] = one ? concentration_gate(estimate) : unused(GATE_CONCENTRATION);
    gates[GATE_IN_TIME] = one ? in_time_gate(counterfactual) : unused(GATE_IN_TIME);
    gates[GATE_LEAVE_ONE_OUT] =
        one ? leave_one_out_gate(counterfactual) : unused(GATE_LEAVE_ONE_OUT);
    gates[GATE_PRETREND] =
        one ? unused(GATE_PRETREND) : pretrend_gate(counterfactual->staggered);
}

void gates_set(struct counterfactual *counterfactual)
{
    const struct block *block = &counterfactual->block;
    struct gate *gates = counterfactual->gates;
    size_t n_post = counterfactual->rehearsal ? 0 : block->n_post;
    size_t n_pre = block->n_pre + block->n_post - n_post;
    gates[GATE_PRE_PERIODS] = graded(GATE_PRE_PERIODS, (double)n_pre);
    gates[GATE_DONORS] = graded(GATE_DONORS, (double)block->n_donors);
    gates[GATE_MDE] = mde_gate(counterfactual);
    gates[GATE_POST_PERIODS] = graded(GATE_POST_PERIODS, (double)n_post);
    judge_ground(counterfactual, gates);
    counterfactual->effect_shown = true;
    for (size_t i = 0; i < GATES; i++)
        if (gates[i].grade == GRADE_FAIL)
            counterfactual->effect_shown = false;
    counterfactual->verdict = decide(counterfactual);
}
