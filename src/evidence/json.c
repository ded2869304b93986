#include "evidence/json.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

/* --- reading --- */

/* The offset of the first bracket that opens a level too many, or n. */
static size_t too_deep(struct bytes bytes)
{
    int depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < bytes.n; i++) {
        char byte = bytes.s[i];
        if (quoted && byte == '\\')
            i++;
        else if (byte == '"')
            quoted = !quoted;
        else if (!quoted && (byte == '{' || byte == '[') && ++depth > JSON_MAX_DEPTH)
            return i;
        else if (!quoted && (byte == '}' || byte == ']'))
            depth--;
    }
    return bytes.n;
}

static struct pos pos_of(const struct json_file *file, size_t offset)
{
    const char *s = file->bytes.s;
    struct json_places *last = file->places;
    for (; last->offset > offset; last->offset--)
        last->line -= s[last->offset - 1] == '\n';
    while (last->line_start > offset ||
           (last->line_start > 0 && s[last->line_start - 1] != '\n'))
        last->line_start--;
    for (; last->offset < offset; last->offset++)
        if (s[last->offset] == '\n') {
            last->line++;
            last->line_start = last->offset + 1;
        }
    return (struct pos){file->path, last->line, (int)(offset - last->line_start) + 1};
}

static struct pos error_pos(const struct json_file *file, const json_error_t *error)
{
    size_t offset = error->position > 0 ? (size_t)error->position - 1 : 0;
    return pos_of(file, offset < file->bytes.n ? offset : file->bytes.n);
}

bool json_open(struct arena *arena, const char *path, size_t limit, struct json_file *file,
               struct diag *diag)
{
    *file =
        (struct json_file){.path = path, .places = arena_alloc(arena, sizeof *file->places)};
    file->places->line = 1;
    if (!file_read(arena, path, limit, &file->bytes, diag))
        return false;
    size_t deep = too_deep(file->bytes);
    if (deep < file->bytes.n)
        return diag_error(diag, pos_of(file, deep), "json-depth",
                          "more than %d levels of brackets", JSON_MAX_DEPTH);
    json_error_t error;
    file->root = json_loadb(file->bytes.s, file->bytes.n, JSON_REJECT_DUPLICATES, &error);
    if (!file->root)
        return diag_error(diag, error_pos(file, &error), "json-syntax", "%s", error.text);
    return true;
}

void json_close(struct json_file *file)
{
    json_decref(file->root);
    file->root = NULL;
}

/* --- nodes --- */

struct node node_root(const struct json_file *file)
{
    return (struct node){.file = file, .value = file->root};
}

struct node node_key(const struct node *up, const char *key)
{
    return (struct node){up->file, up, key, 0, json_object_get(up->value, key)};
}

struct node node_item(const struct node *up, size_t index)
{
    if (!json_is_array(up->value))
        return *up;
    return (struct node){up->file, up, NULL, index, json_array_get(up->value, index)};
}

size_t node_count(const struct node *node)
{
    if (json_is_array(node->value))
        return json_array_size(node->value);
    return node->value != NULL;
}

/* --- places: the text is known to be JSON, so these only step --- */

static const char *skip_space(const char *s)
{
    while (*s == ' ' || *s == '\n' || *s == '\t' || *s == '\r')
        s++;
    return s;
}

static const char *skip_string(const char *s)
{
    for (s++; *s && *s != '"'; s++)
        if (*s == '\\' && s[1])
            s++;
    return *s ? s + 1 : s;
}

static bool is_mark(char byte)
{
    return byte == ',' || byte == ':' || byte == '{' || byte == '}' || byte == '[' ||
           byte == ']';
}

static const char *skip_value(const char *s)
{
    int depth = 0;
    do {
        s = skip_space(s);
        if (*s == '"') {
            s = skip_string(s);
        } else if (is_mark(*s)) {
            depth += (*s == '{' || *s == '[') - (*s == '}' || *s == ']');
            s++;
        } else {
            s += strcspn(s, " \t\r\n{}[],:\"");
        }
    } while (depth > 0 && *s);
    return s;
}

/* Whether the string at s, in quotes and maybe with escapes, is the key. */
static bool is_key(const char *s, const char *key)
{
    const char *end = skip_string(s);
    size_t n = (size_t)(end - s) - 2;
    if (!memchr(s, '\\', n))
        return strlen(key) == n && memcmp(s + 1, key, n) == 0;
    json_t *text = json_loadb(s, (size_t)(end - s), JSON_DECODE_ANY, NULL);
    bool same = text && strcmp(json_string_value(text), key) == 0;
    json_decref(text);
    return same;
}

static const char *find_key(struct json_place *last, const char *object, const char *key)
{
    if (last->above == object && is_key(last->key, key))
        return last->found;
    const char *s = skip_space(object + 1);
    while (*s == '"' && !is_key(s, key)) {
        s = skip_space(skip_string(s));
        s = skip_space(skip_value(s + 1));
        s = skip_space(s + (*s == ','));
    }
    if (*s != '"')
        return object;
    *last = (struct json_place){
        .above = object, .key = s, .found = skip_space(skip_space(skip_string(s)) + 1)};
    return last->found;
}

static const char *find_item(struct json_place *last, const char *array, size_t index)
{
    const char *s = skip_space(array + 1);
    size_t at = 0;
    if (last->above == array && last->index <= index) {
        s = last->found;
        at = last->index;
    }
    for (; at < index; at++)
        s = skip_space(skip_space(skip_value(s)) + 1);
    *last = (struct json_place){.above = array, .index = index, .found = s};
    return s;
}

/* *depth is set to the node's; the root's is 0. */
static const char *find_node(const struct node *node, size_t *depth)
{
    *depth = 0;
    if (!node->up)
        return skip_space(node->file->bytes.s);
    const char *up = find_node(node->up, depth);
    if (!node->value)
        return up;
    struct json_place *last = &node->file->places->last[(*depth)++];
    return node->key ? find_key(last, up, node->key) : find_item(last, up, node->index);
}

struct pos node_pos(const struct node *node)
{
    size_t depth;
    return pos_of(node->file, (size_t)(find_node(node, &depth) - node->file->bytes.s));
}

/* --- values --- */

static bool kind_error(const struct node *node, const char *wanted, struct diag *diag)
{
    return diag_error(diag, node_pos(node), "descriptor", "\"%s\" needs %s",
                      node->key ? node->key : "item", wanted);
}

bool node_string(struct arena *arena, const struct node *node, const char **text,
                 struct diag *diag)
{
    if (!node->value)
        return true;
    if (!json_is_string(node->value))
        return kind_error(node, "a string", diag);
    size_t n = json_string_length(node->value);
    if (!utf8_is_nfc(json_string_value(node->value), n))
        return kind_error(node, "text in Unicode's form NFC", diag);
    *text = arena_copy(arena, json_string_value(node->value), n);
    return true;
}

bool node_boolean(const struct node *node, bool *value, struct diag *diag)
{
    if (!node->value)
        return true;
    if (!json_is_boolean(node->value))
        return kind_error(node, "true or false", diag);
    *value = json_is_true(node->value);
    return true;
}

bool node_strings(struct arena *arena, const struct node *node, const char *const **texts,
                  size_t *n, struct diag *diag)
{
    *n = node_count(node);
    const char **list = arena_array(arena, *n, sizeof *list);
    for (size_t i = 0; i < *n; i++) {
        struct node item = node_item(node, i);
        if (!node_string(arena, &item, &list[i], diag))
            return false;
    }
    *texts = list;
    return true;
}

bool node_is_object(const struct node *node, struct diag *diag)
{
    return json_is_object(node->value) || kind_error(node, "an object in braces", diag);
}

bool node_refuse(const struct node *node, const char *const refused[], size_t n,
                 struct diag *diag)
{
    bool good = true;
    for (size_t i = 0; i < n; i++) {
        struct node key = node_key(node, refused[i]);
        if (key.value)
            good = diag_error(diag, node_pos(&key), "unsupported", "\"%s\" is not supported",
                              refused[i]);
    }
    return good;
}
