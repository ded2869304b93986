#include "options.h"

#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/str.h"
#include "version.h"

int call_wrong(const char *format, const char *word)
{
    fputs("redovisa: error: ", stderr);
    fprintf(stderr, "%s '%s'\n", format, word);
    return EXIT_WRONG_CALL;
}

enum option_name {
    OPTION_STATE = 256,
    OPTION_STANDARD,
    OPTION_SET,
    OPTION_DEPFILE,
    OPTION_SCHEMA,
    OPTION_DIAGNOSTICS,
    OPTION_TIMINGS,
    OPTION_SVG,
    OPTION_PNG,
    OPTION_PAGE,
    OPTION_TEXT,
    OPTION_ID,
    OPTION_JSON,
    OPTION_VERSION
};

static const struct option options[] = {
    {"inputs", required_argument, NULL, 'i'},
    {"output", required_argument, NULL, 'o'},
    {"quiet", no_argument, NULL, 'q'},
    {"help", no_argument, NULL, 'h'},
    {"state", required_argument, NULL, OPTION_STATE},
    {"standard", required_argument, NULL, OPTION_STANDARD},
    {"set", required_argument, NULL, OPTION_SET},
    {"depfile", required_argument, NULL, OPTION_DEPFILE},
    {"schema", required_argument, NULL, OPTION_SCHEMA},
    {"diagnostics", required_argument, NULL, OPTION_DIAGNOSTICS},
    {"timings", no_argument, NULL, OPTION_TIMINGS},
    {"svg", no_argument, NULL, OPTION_SVG},
    {"png", no_argument, NULL, OPTION_PNG},
    {"page", required_argument, NULL, OPTION_PAGE},
    {"text", required_argument, NULL, OPTION_TEXT},
    {"id", required_argument, NULL, OPTION_ID},
    {"json", no_argument, NULL, OPTION_JSON},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0},
};

static void add_setting(struct call *call, const char *setting)
{
    call->settings = arena_grow(call->arena, call->settings, call->n_settings,
                                &call->settings_room, sizeof *call->settings);
    call->settings[call->n_settings++] = setting;
}

static int take_setting(struct call *call, const char *key, const char *value)
{
    add_setting(call, arena_printf(call->arena, "%s=%s", key, value));
    return -1;
}

static int take_path(const char **path, const char *given)
{
    *path = given;
    return *given ? -1 : call_wrong("an option needs a path, not", "");
}

/* Whatever the command: what stands there was written by hand, or belongs to a PDF. */
static int take_output(const char **path, const char *given)
{
    static const char *const inputs[] = {".lua", ".csv", "datapackage.json", ".trace.json"};
    for (size_t i = 0; i < LEN(inputs); i++)
        if (path_ends(given, inputs[i]) || strcmp(given, inputs[i]) == 0)
            return call_wrong("templates, tables and traces are no place for results, as",
                              given);
    return take_path(path, given);
}

static int take_form(struct call *call, const char *form)
{
    call->json = strcmp(form, "json") == 0;
    bool known = call->json || strcmp(form, "text") == 0;
    return known ? -1 : call_wrong("--diagnostics is text or json, not", form);
}

static int take_id(struct question *question, const char *word)
{
    char *end;
    long id = strtol(word, &end, 10);
    question->id = *end == '\0' && id <= INT_MAX ? (int)id : 0;
    return question->id > 0 ? -1 : call_wrong("--id needs a whole number, not", word);
}

/* An option with a word behind it; gives an exit code to stop with, or -1 to go on. */
static int take_word(struct call *call, int option, const char *word)
{
    switch (option) {
    case 'i': return take_path(&call->inputs, word);
    case 'o': return take_output(&call->output, word);
    case OPTION_STATE: return take_setting(call, "state", word);
    case OPTION_STANDARD: return take_setting(call, "standard", word);
    case OPTION_SET:
        add_setting(call, word);
        return strchr(word, '=') ? -1 : call_wrong("--set needs KEY=VALUE, not", word);
    case OPTION_DEPFILE: return take_output(&call->depfile, word);
    case OPTION_SCHEMA: return take_path(&call->schema, word);
    case OPTION_DIAGNOSTICS: return take_form(call, word);
    case OPTION_PAGE: call->question.page = word; return -1;
    case OPTION_TEXT:
        call->question.text = word;
        return *word ? -1 : call_wrong("--text needs what is printed, not", "");
    case OPTION_ID: return take_id(&call->question, word);
    default: return EXIT_WRONG_CALL; /* getopt has said why */
    }
}

/* An option alone; likewise. */
static int take_flag(struct call *call, int option)
{
    switch (option) {
    case 'q': call->quiet = true; break;
    case 'h': call->help = true; break;
    case OPTION_TIMINGS: call->timings = true; break;
    case OPTION_SVG: call->picture = PICTURE_SVG; break;
    case OPTION_PNG: call->picture = PICTURE_PNG; break;
    case OPTION_JSON: call->question.json = true; break;
    case OPTION_VERSION: puts("redovisa " REDOVISA_VERSION); return EXIT_DONE;
    default: return EXIT_WRONG_CALL; /* getopt has said why */
    }
    return -1;
}

int call_take_options(struct call *call, int argc, char **argv)
{
    int option;
    call->words = argv + 1;
    call->n_words = argc ? (size_t)argc - 1 : 0;
    bool evaluates = argc > 1 && strcmp(argv[1], "evaluate") == 0;
    if (evaluates && !(argc == 3 && strcmp(argv[2], "--help") == 0))
        return -1; /* its options are its own */
    while ((option = getopt_long(argc, argv, "i:o:qh", options, NULL)) != -1) {
        int code = optarg ? take_word(call, option, optarg) : take_flag(call, option);
        if (code >= 0)
            return code;
    }
    call->words = argv + optind;
    call->n_words = (size_t)(argc - optind);
    return -1;
}
