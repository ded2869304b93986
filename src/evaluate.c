#include "evaluate.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/number.h"
#include "evaluate_rows.h"
#include "study/counterfactual.h"
#include "study/panel.h"

/* A list such as "Sverige,Norge". */
struct list {
    const char **items;
    size_t n;
};

struct request {
    struct arena *arena;
    const char *path, *unit, *time;
    struct list treated, excluded;
    struct counterfactual_spec spec;
    bool has_starts;
    enum result_format format;
};

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

/* --- words to bits --------------------------------------------------------------------------
 */

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

/* --- options --------------------------------------------------------------------------------
 */

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

static bool take(struct request *request, int option)
{
    struct counterfactual_spec *spec = &request->spec;
    unsigned choice = 0;
    bool good = true;
    switch (option) {
    case OPTION_UNIT:
        request->unit = optarg;
        return true;
    case OPTION_TIME:
        request->time = optarg;
        return true;
    case OPTION_OUTCOME:
        spec->outcome = optarg;
        return true;
    case OPTION_TREATED:
        request->treated = split(request->arena, optarg);
        return true;
    case OPTION_EXCLUDE:
        request->excluded = split(request->arena, optarg);
        return true;
    case OPTION_STARTS:
        request->has_starts = true;
        return read_number("starts", optarg, &spec->starts);
    case OPTION_FROM:
        spec->has_first = true;
        return read_number("from", optarg, &spec->first);
    case OPTION_THROUGH:
        spec->has_last = true;
        return read_number("through", optarg, &spec->last);
    case OPTION_PREDICTORS:
        return read_predictors(request);
    case OPTION_METHODS:
        return read_methods(request);
    case OPTION_PRIMARY:
        return read_primary(request);
    case OPTION_INFERENCE:
        return read_words(request->arena, "inference", optarg, check_words, LEN(check_words),
                          &spec->checks);
    case OPTION_SCALE:
        good = read_choice("scale", scale_words, LEN(scale_words), &choice);
        spec->scale = choice;
        return good;
    case OPTION_FORMAT:
        good = read_choice("format", format_words, LEN(format_words), &choice);
        request->format = choice;
        return good;
    case OPTION_ALPHA:
        return read_alpha(request);
    case OPTION_SIGN:
        return read_sign(request);
    case OPTION_RELEVANT:
        return read_number("relevant", optarg, &spec->relevant_effect);
    default:
        return false; /* getopt has said why */
    }
}

static bool is_complete(const struct request *request)
{
    const struct {
        const char *name;
        bool given;
    } needed[] = {{"unit", request->unit},
                  {"time", request->time},
                  {"outcome", request->spec.outcome},
                  {"treated", request->treated.n},
                  {"starts", request->has_starts}};
    for (size_t i = 0; i < LEN(needed); i++)
        if (!needed[i].given) {
            fprintf(stderr, "redovisa: error: evaluate needs --%s\n", needed[i].name);
            return false;
        }
    return true;
}

static bool read_request(struct request *request, int argc, char **argv)
{
    int option;
    optind = 1;
    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1)
        if (!take(request, option))
            return false;
    if (argc - optind != 1) {
        fputs("redovisa: error: evaluate takes one CSV file\n", stderr);
        return false;
    }
    request->path = argv[optind];
    return is_complete(request);
}

/* --- the evaluation -------------------------------------------------------------------------
 */

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

/* The outcome and the predictors' columns, each once. */
static struct list variables_of(struct arena *arena, const struct counterfactual_spec *spec)
{
    struct list list = {.items =
                            arena_array(arena, spec->n_predictors + 1, sizeof *list.items)};
    list.items[list.n++] = spec->outcome;
    for (size_t i = 0; i < spec->n_predictors; i++) {
        size_t k = 0;
        while (k < list.n && strcmp(list.items[k], spec->predictors[i].column) != 0)
            k++;
        if (k == list.n)
            list.items[list.n++] = spec->predictors[i].column;
    }
    return list;
}

static bool run(struct request *request, struct str *out, struct diag *diag)
{
    struct counterfactual_spec *spec = &request->spec;
    struct list variables = variables_of(request->arena, spec);
    const struct panel_columns columns = {.unit = request->unit,
                                          .time = request->time,
                                          .variables = variables.items,
                                          .n_variables = variables.n};
    const struct panel *panel = panel_read(request->arena, request->path, &columns, diag);
    if (!panel)
        return false;
    spec->panel = panel;
    spec->treated = request->treated.items;
    spec->n_treated = request->treated.n;
    spec->pos = (struct pos){.file = request->path};
    if (request->excluded.n && !exclude(request, panel, diag))
        return false;
    const struct counterfactual *counterfactual =
        counterfactual_evaluate(request->arena, spec, diag);
    if (!counterfactual)
        return false;
    struct result_rows rows = {.arena = request->arena};
    rows_add_counterfactual(&rows, counterfactual);
    rows_print(out, &rows, request->format);
    return true;
}

int evaluate(struct arena *arena, int argc, char **argv, struct str *out, struct diag *diag)
{
    struct request request = {.arena = arena, .spec = counterfactual_defaults()};
    if (!read_request(&request, argc, argv))
        return EXIT_WRONG_CALL;
    return run(&request, out, diag) ? EXIT_DONE : (int)diag_exit(diag);
}
