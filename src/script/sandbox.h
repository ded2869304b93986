/*
 * script/sandbox.h - a Lua state that can be given code nobody has read.
 *
 * Memory and instructions are limited; code is loaded as text only; every error, of syntax or
 * of a run, becomes a message at file:line:column of a template.  What the limits here cannot
 * stop (one long C call) the worker's processor time does.
 */
#ifndef SCRIPT_SANDBOX_H
#define SCRIPT_SANDBOX_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

#include "script/template.h"

#define SANDBOX_MEMORY                                                                         \
    ((size_t)256 << 20) /* bytes; the tables of a report of 6,000 pages take 60 MB */
#define SANDBOX_INSTRUCTIONS 50000000 /* about a second */

struct arena;
struct sandbox;

/* `owner` is what sandbox_owner gives to C functions called from Lua. */
struct sandbox *sandbox_open(struct arena *arena, void *owner, struct diag *diag);
void sandbox_close(struct sandbox *sandbox); /* accepts NULL */

lua_State *sandbox_state(const struct sandbox *sandbox);
void *sandbox_owner(lua_State *state);

/* Loads a template's source as a function on the stack; its errors are messages. */
bool sandbox_load(struct sandbox *sandbox, const struct template *template);

/* Loads one of the program's own files (lua/NAME.lua) as a function on the stack; they have no
 * errors. */
void sandbox_load_own(struct sandbox *sandbox, const char *name);

/* Calls as lua_pcall does; an error is told at its place in a template and leaves the stack as
 * before the function and its arguments. */
bool sandbox_call(struct sandbox *sandbox, int n_arguments, int n_results);

/* The template and line that is being run: the innermost call that stands in a template. */
bool sandbox_where(lua_State *state, const struct template **template, int *line);

/* Ends the run from a C function whose error is told already. */
_Noreturn void sandbox_stop(lua_State *state);

#endif
