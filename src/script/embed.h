/*
 * script/embed.h - the Lua files of the program, compiled into it.
 *
 * The Makefile writes the table from lua/: names are paths there without their suffix ("words",
 * "language/sv"), in byte order.  The bytes are NUL-terminated beyond n.
 */
#ifndef SCRIPT_EMBED_H
#define SCRIPT_EMBED_H

#include <stddef.h>

struct embedded {
    const char *name;
    const unsigned char *bytes;
    size_t n;
};

extern const struct embedded embedded_files[];
extern const size_t embedded_count;

#endif
