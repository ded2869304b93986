/*
 * script/template.h - a template's source and where its words, keys and values stand in it.
 *
 * Lua tells the line of a statement and no more; the tokens give the column, and the place of
 * each key in the { … } that follows.  Ownership: the arena.
 */
#ifndef SCRIPT_TEMPLATE_H
#define SCRIPT_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/file.h"

struct arena;

enum token_kind {
    TOKEN_NAME,
    TOKEN_STRING,
    TOKEN_LONG_STRING,
    TOKEN_NUMBER,
    TOKEN_SIGN,
    TOKEN_END
};

struct token {
    uint32_t start, n; /* bytes in the source */
    int line, col;
    enum token_kind kind;
    int text_line, text_col; /* strings: where their first character stands */
};

struct template
{
    const char *path;
    const char *chunk; /* what Lua calls it: "@" and the path */
    struct bytes source;
    const struct token *tokens; /* the last is TOKEN_END */
    size_t n;
};

/* A statement: the token of its word, or the line alone (token == template->n). */
struct place {
    const struct template *template;
    size_t token;
    int line;
};

/* Checks the bytes (UTF-8 in NFC, no byte order mark, no control characters, no bytecode) and
 * reads their tokens; NULL after an error. */
const struct template *template_read(struct arena *arena, const char *path, struct bytes source,
                                     struct diag *diag);

/* Why a text that the template makes cannot be printed, by the same rules; NULL when it can. */
const char *template_text_fault(const char *text, size_t n);

/* The statement on a line that begins with `word` and, when given, has `title` after it. */
struct place template_place(const struct template *template, int line, const char *word,
                            const char *title);

struct pos place_pos(const struct place *place);

/*
 * Where a key of the statement's { … } stands, or its value: "title", "columns.2.unit",
 * "cells.head.1";
 * "" is the word itself and "text" of a word with a long string that string.  What is not
 * written out there (a variable, a call) gives the nearest place that is.
 */
struct pos place_key(const struct place *place, const char *path);
struct pos place_value(const struct place *place, const char *path);

/* The first token on the line that is this name or sign, or the line's first token. */
struct pos template_find(const struct template *template, int line, const char *name);

/* Whether a call follows the first such name on the line: a string, { or ( after it. */
bool template_is_called(const struct template *template, int line, const char *name);

#endif
