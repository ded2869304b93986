#include "evaluate_request.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"

static bool wrong(const char *option, const char *allowed, const char *found)
{
    fprintf(stderr, "redovisa: error: --%s needs %s, not '%s'\n", option, allowed, found);
    return false;
}

static struct list split(struct arena *arena, const char *text)
{
    struct list list = {.items = arena_array(arena, strlen(text) + 1, sizeof *list.items)};
    while (*text) {
        size_t n = strcspn(text, ",");
        if (n)
            list.items[list.n++] = arena_copy(arena, text, n);
        text += n + (text[n] == ',');
    }
    return list;
}

static bool read_number(const char *option, const char *text, double *value)
{
    return number_parse(text, strlen(text), value) || wrong(option, "a number", text);
}

/* --- words to bits --- */

struct word_bit {
    const char *word;
    unsigned bits;
};

/* The extras stand above the methods' bits. */
static const struct word_bit method_words[] = {
    {"sdid", 1u << SYNTH_SDID},
    {"sc", 1u << SYNTH_SC},
    {"did", 1u << SYNTH_DID},
    {"difp", 1u << SYNTH_DIFP},
    {"sc_reg", 1u << SYNTH_SC_REG},
    {"difp_reg", 1u << SYNTH_DIFP_REG},
    {"ascm_ridge", EXTRA_RIDGE << SYNTH_METHODS},
    {"event_study", EXTRA_EVENT << SYNTH_METHODS},
    {"ppml", EXTRA_POISSON << SYNTH_METHODS},
    {"its", EXTRA_SERIES << SYNTH_METHODS},
    {"adh", EXTRA_MATCHED << SYNTH_METHODS},
    {"entropy_balance", EXTRA_ENTROPY << SYNTH_METHODS},
    {"coarsened_match", EXTRA_COARSENED << SYNTH_METHODS},
    {"grid", EXTRA_GRID << SYNTH_METHODS},
    {"callaway_santanna", (EXTRA_COHORTS * STAGGERED_CALLAWAY) << SYNTH_METHODS},
    {"imputation", (EXTRA_COHORTS * STAGGERED_IMPUTATION) << SYNTH_METHODS},
    {"bacon", (EXTRA_COHORTS * STAGGERED_BACON) << SYNTH_METHODS},
    {"wild_bootstrap", (EXTRA_COHORTS * STAGGERED_WILD) << SYNTH_METHODS},
    {"all", (1u << SYNTH_METHODS) - 1 + (EXTRA_ALL << SYNTH_METHODS)},
};

static const struct word_bit check_words[] = {
    {"placebo", CHECK_PLACEBO},
    {"in_time", CHECK_IN_TIME},
    {"leave_one_out", CHECK_LEAVE_ONE_OUT},
    {"interim", CHECK_INTERIM},
    {"conformal", CHECK_CONFORMAL},
    {"all", CHECK_ALL},
    {"none", 0},
};

static const struct word_bit scale_words[] = {{"level", SCALE_LEVEL}, {"log", SCALE_LOG}};

static const struct word_bit control_words[] = {{"never", CONTROL_NEVER},
                                                {"not_yet", CONTROL_NOT_YET}};

static const struct word_bit format_words[] = {
    {"csv", RESULT_CSV}, {"json", RESULT_JSON}, {"text", RESULT_TEXT}};

static bool read_word(const char *option, const char *word, const struct word_bit words[],
                      size_t n, unsigned *bits)
{
    struct str allowed = STR_EMPTY;
    for (size_t i = 0; i < n; i++) {
        if (strcmp(words[i].word, word) == 0) {
            *bits |= words[i].bits;
            str_close(&allowed);
            return true;
        }
        str_printf(&allowed, "%s%s", i ? i + 1 < n ? ", " : " or " : "", words[i].word);
    }
    wrong(option, allowed.s, word);
    str_close(&allowed);
    return false;
}

static bool read_words(struct arena *arena, const char *option, const char *text,
                       const struct word_bit words[], size_t n, unsigned *bits)
{
    struct list list = split(arena, text);
    *bits = 0;
    for (size_t i = 0; i < list.n; i++)
        if (!read_word(option, list.items[i], words, n, bits))
            return false;
    return true;
}

/* --- options --- */

enum option_name {
    OPTION_UNIT = 256,
    OPTION_TIME,
    OPTION_OUTCOME,
    OPTION_TREATED,
    OPTION_STARTS,
    OPTION_FROM,
    OPTION_THROUGH,
    OPTION_EXCLUDE,
    OPTION_METHODS,
    OPTION_PRIMARY,
    OPTION_INFERENCE,
    OPTION_SCALE,
    OPTION_ALPHA,
    OPTION_PREDICTORS,
    OPTION_CUTS,
    OPTION_COHORT,
    OPTION_CONTROLS,
    OPTION_CONTROL_OUTCOME,
    OPTION_SIGN,
    OPTION_RELEVANT,
    OPTION_FORMAT
};

static const struct option options[] = {
    {"unit", required_argument, NULL, OPTION_UNIT},
    {"time", required_argument, NULL, OPTION_TIME},
    {"outcome", required_argument, NULL, OPTION_OUTCOME},
    {"treated", required_argument, NULL, OPTION_TREATED},
    {"starts", required_argument, NULL, OPTION_STARTS},
    {"from", required_argument, NULL, OPTION_FROM},
    {"through", required_argument, NULL, OPTION_THROUGH},
    {"exclude", required_argument, NULL, OPTION_EXCLUDE},
    {"methods", required_argument, NULL, OPTION_METHODS},
    {"primary", required_argument, NULL, OPTION_PRIMARY},
    {"inference", required_argument, NULL, OPTION_INFERENCE},
    {"scale", required_argument, NULL, OPTION_SCALE},
    {"alpha", required_argument, NULL, OPTION_ALPHA},
    {"sign", required_argument, NULL, OPTION_SIGN},
    {"relevant", required_argument, NULL, OPTION_RELEVANT},
    {"predictors", required_argument, NULL, OPTION_PREDICTORS},
    {"cuts", required_argument, NULL, OPTION_CUTS},
    {"cohort", required_argument, NULL, OPTION_COHORT},
    {"controls", required_argument, NULL, OPTION_CONTROLS},
    {"control-outcome", required_argument, NULL, OPTION_CONTROL_OUTCOME},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {NULL, 0, NULL, 0},
};

static bool read_methods(struct request *request)
{
    unsigned bits;
    if (!read_words(request->arena, "methods", optarg, method_words, LEN(method_words), &bits))
        return false;
    request->spec.methods = bits & ((1u << SYNTH_METHODS) - 1);
    request->spec.extras = bits >> SYNTH_METHODS;
    return true;
}

static bool read_primary(struct request *request)
{
    for (unsigned method = 0; method < SYNTH_METHODS; method++)
        if (strcmp(synth_name(method), optarg) == 0) {
            request->spec.primary = method;
            return true;
        }
    return wrong("primary", "sdid, sc, did, difp, sc_reg or difp_reg", optarg);
}

static bool read_sign(struct request *request)
{
    request->spec.expected_sign = *optarg == '-' ? -1 : 1;
    return strcmp(optarg, "+") == 0 || strcmp(optarg, "-") == 0 ||
           wrong("sign", "+ or -", optarg);
}

static bool read_alpha(struct request *request)
{
    double *alpha = &request->spec.alpha;
    return read_number("alpha", optarg, alpha) &&
           ((*alpha > 0 && *alpha < 1) || wrong("alpha", "a number between 0 and 1", optarg));
}

static bool read_choice(const char *option, const struct word_bit words[], size_t n,
                        unsigned *choice)
{
    *choice = 0;
    return read_word(option, optarg, words, n, choice);
}

/* The end of a window: "1980-1988" or "1975". */
static bool read_window(const char *text, struct predictor_spec *predictor)
{
    const char *dash = strchr(text, '-');
    size_t n = dash ? (size_t)(dash - text) : strlen(text);
    const char *end = dash ? dash + 1 : text;
    predictor->has_window = true;
    return number_parse(text, n, &predictor->from) &&
           number_parse(end, strlen(end), &predictor->to);
}

/* "[NAME=]COLUMN[@FROM[-TO]]" */
static bool read_predictor(struct arena *arena, const char *text,
                           struct predictor_spec *predictor)
{
    const char *equals = strchr(text, '='), *start = equals ? equals + 1 : text;
    const char *at = strchr(start, '@');
    size_t n = at ? (size_t)(at - start) : strlen(start);
    *predictor = (struct predictor_spec){.column = arena_copy(arena, start, n)};
    predictor->name = equals ? arena_copy(arena, text, (size_t)(equals - text)) : text;
    return (!at || read_window(at + 1, predictor)) ||
           wrong("predictors", "COLUMN, COLUMN@1980 or COLUMN@1980-1988", text);
}

static bool read_predictors(struct request *request)
{
    struct list list = split(request->arena, optarg);
    struct predictor_spec *predictors = arena_array(request->arena, list.n, sizeof *predictors);
    for (size_t i = 0; i < list.n; i++)
        if (!read_predictor(request->arena, list.items[i], &predictors[i]))
            return false;
    request->spec.predictors = predictors;
    request->spec.n_predictors = list.n;
    return true;
}

/* The place of a predictor by its name; n_predictors when there is none. */
static size_t find_predictor(const struct counterfactual_spec *spec, const char *name, size_t n)
{
    size_t k = 0;
    while (k < spec->n_predictors && (strlen(spec->predictors[k].name) != n ||
                                      strncmp(spec->predictors[k].name, name, n) != 0))
        k++;
    return k;
}

/* "9.7/9.9" */
static bool read_points(struct arena *arena, const char *text, struct cuts *cuts)
{
    double *points = arena_array(arena, strlen(text) + 1, sizeof *points);
    cuts->points = points;
    while (*text) {
        size_t n = strcspn(text, "/");
        if (!number_parse(text, n, &points[cuts->n]) ||
            (cuts->n && points[cuts->n] <= points[cuts->n - 1]))
            return false;
        cuts->n++;
        text += n + (text[n] == '/');
    }
    return cuts->n > 0;
}

/* "income=9.7/9.9,price=85": the points at which each predictor is cut. */
static bool read_cuts(struct request *request, const char *text)
{
    struct list list = split(request->arena, text);
    struct counterfactual_spec *spec = &request->spec;
    struct cuts *cuts = arena_array(request->arena, spec->n_predictors, sizeof *cuts);
    for (size_t i = 0; i < list.n; i++) {
        size_t n = strcspn(list.items[i], "="), k = find_predictor(spec, list.items[i], n);
        if (k == spec->n_predictors || list.items[i][n] != '=' ||
            !read_points(request->arena, list.items[i] + n + 1, &cuts[k]))
            return wrong("cuts", "PREDICTOR=POINT/POINT ascending, of --predictors",
                         list.items[i]);
    }
    spec->cuts = cuts;
    return true;
}

static bool take_panel(struct request *request, int option)
{
    struct counterfactual_spec *spec = &request->spec;
    switch (option) {
    case OPTION_UNIT: request->unit = optarg; return true;
    case OPTION_TIME: request->time = optarg; return true;
    case OPTION_OUTCOME:
        request->outcomes = split(request->arena, optarg);
        return request->outcomes.n || wrong("outcome", "a column", optarg);
    case OPTION_CONTROL_OUTCOME: request->control_outcome = optarg; return true;
    case OPTION_TREATED: request->treated = split(request->arena, optarg); return true;
    case OPTION_COHORT: request->cohort = optarg; return true;
    case OPTION_EXCLUDE: request->excluded = split(request->arena, optarg); return true;
    case OPTION_STARTS:
        request->has_starts = true;
        return read_number("starts", optarg, &spec->starts);
    case OPTION_FROM: spec->has_first = true; return read_number("from", optarg, &spec->first);
    case OPTION_THROUGH:
        spec->has_last = true;
        return read_number("through", optarg, &spec->last);
    default: return false; /* getopt has said why */
    }
}

static bool take(struct request *request, int option)
{
    struct counterfactual_spec *spec = &request->spec;
    unsigned choice = 0;
    bool good = true;
    switch (option) {
    case OPTION_PREDICTORS: return read_predictors(request);
    case OPTION_CUTS: request->cuts = optarg; return true;
    case OPTION_METHODS: return read_methods(request);
    case OPTION_PRIMARY: return read_primary(request);
    case OPTION_INFERENCE:
        return read_words(request->arena, "inference", optarg, check_words, LEN(check_words),
                          &spec->checks);
    case OPTION_CONTROLS:
        good = read_choice("controls", control_words, LEN(control_words), &choice);
        request->controls = choice;
        return good;
    case OPTION_SCALE:
        good = read_choice("scale", scale_words, LEN(scale_words), &choice);
        spec->scale = choice;
        return good;
    case OPTION_FORMAT:
        good = read_choice("format", format_words, LEN(format_words), &choice);
        request->format = choice;
        return good;
    case OPTION_ALPHA: return read_alpha(request);
    case OPTION_SIGN: return read_sign(request);
    case OPTION_RELEVANT: return read_number("relevant", optarg, &spec->relevant_effect);
    default: return take_panel(request, option);
    }
}

static bool is_complete(const struct request *request)
{
    const struct {
        const char *name;
        bool given;
    } needed[] = {{"unit", request->unit},
                  {"time", request->time},
                  {"outcome", request->outcomes.n},
                  {"treated", request->treated.n || request->cohort},
                  {"starts", request->has_starts || request->cohort}};
    for (size_t i = 0; i < LEN(needed); i++)
        if (!needed[i].given) {
            fprintf(stderr, "redovisa: error: evaluate needs --%s\n", needed[i].name);
            return false;
        }
    return true;
}

unsigned request_staggered_methods(const struct request *request)
{
    unsigned methods = request->spec.extras / EXTRA_COHORTS;
    if (request->spec.methods & 1u << SYNTH_SDID)
        methods |= STAGGERED_SDID;
    return methods;
}

/* With a column of starts all units and periods of the panel are used, by other methods. */
static bool check_cohort(struct request *request, bool has_methods)
{
    const struct counterfactual_spec *spec = &request->spec;
    if (!request->cohort)
        return true;
    if (request->has_starts || request->treated.n || request->outcomes.n > 1 ||
        request->control_outcome || request->excluded.n || spec->n_predictors ||
        spec->has_first || spec->has_last) {
        fputs("redovisa: error: --cohort goes with --unit, --time, one --outcome, --scale, "
              "--methods and --controls alone\n",
              stderr);
        return false;
    }
    if (!has_methods)
        request->spec.extras = EXTRA_ALL;
    if (request_staggered_methods(request))
        return true;
    fputs("redovisa: error: --methods needs callaway_santanna, imputation, bacon, sdid, "
          "wild_bootstrap or all where --cohort is given\n",
          stderr);
    return false;
}

bool request_read(struct request *request, int argc, char **argv)
{
    int option;
    bool has_methods = false;
    optind = 1;
    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
        has_methods |= option == OPTION_METHODS;
        if (!take(request, option))
            return false;
    }
    if (argc - optind != 1) {
        fputs("redovisa: error: evaluate takes one CSV file\n", stderr);
        return false;
    }
    request->path = argv[optind];
    return is_complete(request) && check_cohort(request, has_methods) &&
           (!request->cuts || read_cuts(request, request->cuts));
}
