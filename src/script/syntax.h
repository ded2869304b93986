/*
 * script/syntax.h - Lua's messages about syntax, told at their place and in our words.
 */
#ifndef SCRIPT_SYNTAX_H
#define SCRIPT_SYNTAX_H

#include "script/template.h"

struct arena;

/* `message` is Lua's own: "source:LINE: '}' expected (to close '{' at line 3) near 'text'". */
void syntax_error(struct arena *arena, const struct template *template, const char *message,
                  struct diag *diag);

#endif
