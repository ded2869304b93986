/*
 * study/counterfactual.h - what would have happened without the programme: from a specification
 * to estimates, inference, diagnostics, gates and a verdict.
 *
 * The specification is written before the data are seen: treated units, donors with reasons,
 * start, methods, the one that counts, the level, the expected sign and the smallest effect
 * that matters.  The gates can forbid that an effect is printed; the verdict follows from
 * stated rules (docs/methods.md).
 *
 * A panel that ends before the start is rehearsed: its last pre-periods stand in for the time
 * after the start, so that fit, placebos and the smallest effect that could be seen are told;
 * the verdict is then `too_early` whatever the numbers say.
 *
 * Ownership: everything lives in the arena; the panel must outlive it.  Reasons of errors:
 * unknown-unit, unknown-column, donor-reason, no-donors, one-donor, hole, no-pre-period,
 * short-pre-period, constant-outcome, not-positive, unit-twice, bad-number.
 */
#ifndef STUDY_COUNTERFACTUAL_H
#define STUDY_COUNTERFACTUAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "stat/adh.h"
#include "stat/balance.h"
#include "stat/conformal.h"
#include "stat/event.h"
#include "stat/honest.h"
#include "stat/placebo.h"
#include "stat/poisson.h"
#include "stat/ridge.h"
#include "stat/series.h"
#include "stat/synth.h"
#include "study/donor.h"
#include "study/grid.h"
#include "study/staggered.h"

struct arena;
struct panel;

enum outcome_scale { SCALE_LEVEL, SCALE_LOG };

/* What is computed beside the estimates; ask for what is printed. */
enum check {
    CHECK_PLACEBO = 1,       /* in space: standard error, p, ranks, smallest visible effect */
    CHECK_IN_TIME = 2,       /* a start moved back, on the pre-period alone */
    CHECK_LEAVE_ONE_OUT = 4, /* each donor left out in turn */
    CHECK_INTERIM = 8,       /* what was known after each period ("seen by") */
    CHECK_CONFORMAL = 16,    /* tests and intervals without placebos */
    CHECK_ALL = 31
};

/* What else is computed: checks of another kind, and descriptions. */
enum extra {
    EXTRA_RIDGE = 1,    /* ridge-augmented synthetic control: the bias of sc */
    EXTRA_EVENT = 2,    /* two-way fixed effects, event study, trends before the start */
    EXTRA_SERIES = 4,   /* interrupted series, alone and against the donor mean: descriptive */
    EXTRA_POISSON = 8,  /* two-way fixed effects for counts; on the level scale only */
    EXTRA_MATCHED = 16, /* synthetic control on predictors, where predictors are given */
    EXTRA_ENTROPY = 32, /* entropy balancing on them */
    EXTRA_COARSENED = 64, /* coarsened exact matching on them, where cuts are given */
    EXTRA_GRID = 128,     /* all methods with other scales, donors and starts */
    EXTRA_COMMON = 256,   /* weights that follow several outcomes at once */
    EXTRA_COHORTS = 512,  /* the first of the methods for staggered starts, on one start: this
                             bit and the next three are enum staggered_method */
    EXTRA_ALL = EXTRA_COHORTS * STAGGERED_SDID - 1
};

/* A column that donors are matched on: its mean over a window of the time before the start. */
struct predictor_spec {
    const char *name;   /* as printed */
    const char *column; /* a variable of the panel */
    double from, to;    /* with has_window; else all periods before the start */
    bool has_window;
};

struct counterfactual_spec {
    const char *name; /* for messages */
    const struct panel *panel;
    const char *outcome; /* a variable of the panel */
    const char *cohort;  /* the column of each unit's start, where they differ: then staggered,
                            decides and controls hold in the place of methods, and the
                            treated, donors and starts below are not read */
    enum control_rule controls;
    unsigned staggered;            /* enum staggered_method */
    enum staggered_method decides; /* one of them that has an effect of its own */
    const char *const *treated;
    size_t n_treated;
    const struct donor_choice *donors; /* NULL: every other unit of the panel */
    size_t n_donors;
    double starts;    /* the first treated time */
    double full_from; /* with has_full_from: the first time treated as a whole; from the start
                         until then nothing counts */
    bool has_full_from;
    double first, last; /* the times used, with has_first and has_last */
    bool has_first, has_last;
    enum outcome_scale scale;
    unsigned methods;          /* bit 1 << enum synth_method */
    enum synth_method primary; /* the method whose gates and p decide; one of `methods` */
    unsigned checks;           /* enum check */
    unsigned extras;           /* enum extra */
    bool skips_sensitivity;    /* no bounds beside the event study: they take seconds */
    const struct predictor_spec *predictors; /* none: no synthetic control on predictors */
    size_t n_predictors;
    const struct cuts *cuts; /* for coarsened exact matching, of each predictor; NULL: none */
    const char *const *also; /* other outcomes that common weights follow */
    size_t n_also;
    double alpha;           /* level of the verdict: 0.10 */
    int expected_sign;      /* 1, -1; 0: that of the estimate */
    double relevant_effect; /* the smallest that matters, in the outcome's scale; 0: not said */
    struct pos pos;         /* of the statement or file, for messages */
};

/* The defaults: all checks, sdid sc did with sdid deciding, synthetic control on predictors if
 * there are any, alpha 0.10. */
struct counterfactual_spec counterfactual_defaults(void);

struct in_time {
    size_t start; /* index into times */
    double att;
};

/* What was known when the panel ended with a given period; of a rehearsal, what would have
 * been. */
struct interim {
    size_t through; /* index into times */
    double att;
    double standard_error, p; /* by placebos in space; with has_placebo */
    double mde;               /* the smallest effect that could be seen so early */
    bool has_placebo;
};

struct estimate {
    const char *key; /* the method's name: "sdid", "callaway" … */
    enum synth_method
        method; /* SYNTH_METHODS: one for different starts, which has no fit but att */
    struct synth_fit fit;
    double fit_ratio; /* RMSPE before the start over that of the plain donor mean */
    double largest_weight, effective_donors;
    struct placebos placebos; /* n 0: not asked or not defined */
    double mde_normal, mde_permutation;
    bool has_mde, has_mde_permutation;
    bool has_jackknife;
    double jackknife; /* standard error, several treated units */
    bool has_p;       /* for different starts: p of its own placebos */
    double p;
    const double *leave_one_out; /* for each donor the effect without it; NULL: not asked */
    double leave_one_out_least, leave_one_out_most; /* over the donors with weight */
    const struct in_time *in_time;
    size_t n_in_time;
    const struct interim *interim;
    size_t n_interim;
    bool has_conformal;
    double conformal_p;
    const struct interval *conformal; /* of each period after the start, level 1 - alpha */
};

enum gate_name {
    GATE_PRE_PERIODS,
    GATE_DONORS,
    GATE_FIT,
    GATE_RANGE,
    GATE_CONCENTRATION,
    GATE_IN_TIME,
    GATE_LEAVE_ONE_OUT,
    GATE_MDE,
    GATE_POST_PERIODS,
    GATE_PRETREND, /* for different starts */
    GATES
};

enum grade {
    GRADE_PASS,
    GRADE_WARN,
    GRADE_FAIL,
    GRADE_NONE /* not computed */,
    GRADE_UNUSED /* not asked of such a design */
};

struct gate {
    enum gate_name name;
    enum grade grade;
    double value;      /* what was found */
    double pass, warn; /* the bounds of a pass and of a warning */
    bool at_least;     /* a pass is value >= pass, else value <= pass */
};

/* "pre_periods", …; "pass", "warn", "fail", "none" */
const char *gate_key(enum gate_name name);
const char *grade_key(enum grade grade);

enum verdict {
    VERDICT_HIGHER,
    VERDICT_LOWER,
    VERDICT_UNCLEAR,
    VERDICT_POOR_FIT,
    VERDICT_TOO_EARLY,
    VERDICT_NOT_TESTABLE,
    VERDICTS
};

/* "higher", "lower", "unclear", "poor_fit", "too_early", "not_testable": the keys of the
 * sentences */
const char *verdict_key(enum verdict verdict);
/* What the verdict is when the gate fails. */
enum verdict gate_failed(enum gate_name name);

/* Synthetic control on predictors, with what it was matched on. */
struct predictor_estimate {
    struct adh_fit fit;
    struct placebos placebos;                       /* n 0: not asked */
    const double *treated, *donor_mean, *synthetic; /* of each predictor */
    const double *before, *after; /* treated less donors, over the donors' sd */
};

/* Two-way fixed effects for counts, and how unusual it is among the donors. */
struct poisson_estimate {
    struct poisson_fit fit;
    double att; /* in counts: what the treated had beyond what the effect takes away */
    double p;   /* of the donors' placebos, two-sided; with has_p */
    bool has_p; /* one treated unit */
};

/* Synthetic control by weights that follow several outcomes (study/common.h). */
struct common_estimate {
    struct synth_fit fit; /* its paths hold the other outcomes first */
    struct placebos placebos;
};

/* Relative magnitudes 0, 0.5, 1, 1.5, 2: the steps after the start against the largest before
 * it. */
#define SENSITIVITY_STEPS 5
#define SENSITIVITY_STEP 0.5

struct event_estimate {
    struct twfe twfe;
    struct event_study study;
    struct trend trend;       /* of the treated before the start */
    struct trend unit_trends; /* the effect, when each unit has a trend */
    bool has_valid_errors;    /* EVENT_FEWEST_TREATED treated units and as many donors */
    bool has_sensitivity;     /* valid errors, and three periods before the start */
    /* For Mbar 0, 0.5, …: of the first period after, and of the mean over all periods after. */
    struct honest_interval relative[SENSITIVITY_STEPS], relative_mean[SENSITIVITY_STEPS];
};

#define SERIES_LAGS 3

struct series_estimate {
    struct series_fit own[SERIES_LAGS];         /* the treated mean; Newey-West lags 1, 2, 3 */
    struct series_fit against[SERIES_LAGS];     /* less the plain donor mean */
    struct prais_winsten prais_winsten;         /* of the treated mean */
    struct prais_winsten prais_winsten_against; /* of it less the donor mean */
};

struct counterfactual {
    const struct counterfactual_spec *spec;
    const char *const *times; /* labels of the periods used, n_pre + n_post */
    const double *time;
    const char *const *donors; /* in byte order; of the weights and placebos */
    const char *const *treated;
    struct block block;         /* outcomes in the scale of the specification */
    const double *treated_mean; /* the path of the treated units */
    const double *donor_mean;   /* the plain mean of the donors */
    double noise;
    bool rehearsal;        /* no period after the start: see above */
    size_t own_programmes; /* donors that have one in the periods used */
    size_t outside_range;  /* pre-periods in which the treated path leaves the donors' range */
    const struct estimate *estimates;
    size_t n_estimates;
    const struct estimate *primary;
    const struct predictor_estimate *predicted; /* NULL: no predictors */
    const struct ridge_fit *ridge; /* these four: NULL when not asked or not defined */
    const struct event_estimate *event;
    const struct series_estimate *series;
    const struct poisson_estimate *poisson;
    const struct common_estimate *common;
    const struct balanced *entropy, *coarsened; /* NULL also without weights or matches */
    const struct grid *grid;
    /* NULL: not asked; with spec->cohort the ground of all estimates, whose block then holds
     * numbers alone */
    const struct staggered_estimate *staggered;
    struct gate gates[GATES];
    enum verdict verdict;
    bool effect_shown; /* no gate fails: the effect may be printed */
};

/* NULL after an error. */
const struct counterfactual *counterfactual_evaluate(struct arena *arena,
                                                     const struct counterfactual_spec *spec,
                                                     struct diag *diag);

/* The estimate of a method, or NULL. */
const struct estimate *counterfactual_estimate(const struct counterfactual *counterfactual,
                                               enum synth_method method);

#endif
