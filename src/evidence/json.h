/*
 * evidence/json.h - a JSON file (RFC 8259) read strictly, each value with its place in the
 * file.
 *
 * At most 32 levels; a key given twice is an error.  Jansson keeps no places, so the
 * place of a value is found by walking the text again; asked for in the file's order, each walk
 * goes on from the last.  Ownership: strings taken from it are copied to the arena; json_close
 * gives up the rest.
 */
#ifndef EVIDENCE_JSON_H
#define EVIDENCE_JSON_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/file.h"

struct arena;

#define JSON_MAX_BYTES ((size_t)16 * 1024 * 1024)
#define JSON_MAX_DEPTH 32

/* A place found last: where the next walk goes on. */
struct json_place {
    const char *above, *found; /* in the text: an array or object, and what stands in it */
    const char *key;           /* in an object: where its key stands */
    size_t index;              /* in an array */
};

struct json_places {
    struct json_place last[JSON_MAX_DEPTH]; /* by depth */
    size_t offset, line_start;
    int line; /* of offset; it begins at line_start */
};

struct json_file {
    const char *path;
    struct bytes bytes;
    json_t *root;
    struct json_places *places;
};

/* Where a value stands in the tree, as a chain to the root; lives on the caller's stack. */
struct node {
    const struct json_file *file;
    const struct node *up;
    const char *key; /* in an object, else NULL */
    size_t index;    /* in an array */
    json_t *value;   /* NULL when the key is not there */
};

/* `limit` bytes at most, 0 for any number. */
bool json_open(struct arena *arena, const char *path, size_t limit, struct json_file *file,
               struct diag *diag);
void json_close(struct json_file *file);

struct node node_root(const struct json_file *file);
struct node node_key(const struct node *up, const char *key);
struct node node_item(const struct node *up, size_t index);

/* Items of an array; 1 for any other value, which node_item then gives itself; 0 when not
 * there. */
size_t node_count(const struct node *node);

/* The value's place, or that of the nearest node above it that is there. */
struct pos node_pos(const struct node *node);

/* A string without U+0000 in NFC; *text stays as it is when the key is not there. */
bool node_string(struct arena *arena, const struct node *node, const char **text,
                 struct diag *diag);
bool node_boolean(const struct node *node, bool *value, struct diag *diag);

/* A list of strings, or one string alone. */
bool node_strings(struct arena *arena, const struct node *node, const char *const **texts,
                  size_t *n, struct diag *diag);

/* Whether the node is there and an object; an error when not. */
bool node_is_object(const struct node *node, struct diag *diag);

/* An error for each key of `refused` that the object has: what is not supported, by name. */
bool node_refuse(const struct node *node, const char *const refused[], size_t n,
                 struct diag *diag);

#endif
