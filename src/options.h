/*
 * options.h - what a command is called with.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "trace/ask.h"

struct arena;
struct diag;

enum picture_form { PICTURE_NONE, PICTURE_SVG, PICTURE_PNG };

struct call {
    struct arena *arena;
    struct diag *diag;
    const char *inputs, *output, *depfile, *schema;
    const char **settings;
    size_t n_settings, settings_room;
    bool timings, json, quiet, help;
    enum picture_form picture;
    struct question question;
    char **words; /* what stands after the options */
    size_t n_words;
};

/* Reads the options; an exit code to stop with, or -1 to go on. */
int call_take_options(struct call *call, int argc, char **argv);

/* Says on stderr what is wrong with the call; gives EXIT_WRONG_CALL. */
int call_wrong(const char *format, const char *word);

#endif
