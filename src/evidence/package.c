#include "evidence/package.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/str.h"
#include "evidence/csv.h"
#include "evidence/json.h"
#include "evidence/keys.h"
#include "evidence/known.h"
#include "evidence/load.h"
#include "evidence/path.h"
#include "evidence/schema.h"

enum resource_state { RESOURCE_UNREAD, RESOURCE_READ, RESOURCE_BAD };

struct resource {
    const char *name, *path, *title, *description;
    const char *hash; /* "sha256:…" that the file must have, or NULL */
    long long bytes;  /* that the file must have, or -1 */
    const struct schema *schema;
    struct pos pos, path_pos;
    enum resource_state state;
    const struct table *table, *known; /* whole; what is given out */
};

struct package {
    struct arena *arena;
    const char *dir, *title;
    struct resource *resources;
    struct resource **sorted; /* by name */
    const char **names;
    size_t n_resources;
    struct file_hash *files;
    size_t n_files;
    struct identity *identities;
    size_t n_identities;
    bool has_through;
    int through;
    const struct table **made; /* by statements */
    size_t n_made, made_room;
};

/* --- the description --- */

static bool parse_constant(struct arena *arena, const struct node *up, const char *key,
                           const char *const allowed[], size_t n, struct diag *diag)
{
    struct node node = node_key(up, key);
    const char *text = NULL;
    if (!node_string(arena, &node, &text, diag))
        return false;
    for (size_t i = 0; text && i < n; i++)
        if (strcasecmp(text, allowed[i]) == 0)
            return true;
    return !text || diag_error(diag, node_pos(&node), "unsupported",
                               "the %s \"%s\" is not supported; it can only be %s", key, text,
                               allowed[0]);
}

static bool parse_check_sums(struct arena *arena, const struct node *node,
                             struct resource *resource, struct diag *diag)
{
    struct node hash = node_key(node, "hash"), bytes = node_key(node, "bytes");
    resource->bytes = -1;
    if (!node_string(arena, &hash, &resource->hash, diag))
        return false;
    if (resource->hash && strncmp(resource->hash, "sha256:", 7) != 0)
        return diag_error(diag, node_pos(&hash), "unsupported",
                          "the hash \"%s\" is not supported; write \"sha256:\" and the SHA-256",
                          resource->hash);
    if (bytes.value && !json_is_integer(bytes.value))
        return diag_error(diag, node_pos(&bytes), "descriptor", "\"bytes\" needs an integer");
    if (bytes.value)
        resource->bytes = json_integer_value(bytes.value);
    return true;
}

static bool parse_form(struct arena *arena, const struct node *node, struct diag *diag)
{
    static const char *const refused[] = {"data", "dialect", "compression", "url", "scheme"};
    static const char *const types[] = {"table"}, *const encodings[] = {"utf-8", "utf8"},
                             *const formats[] = {"csv"};
    return node_refuse(node, refused, LEN(refused), diag) &
           parse_constant(arena, node, "type", types, LEN(types), diag) &
           parse_constant(arena, node, "format", formats, LEN(formats), diag) &
           parse_constant(arena, node, "encoding", encodings, LEN(encodings), diag);
}

static bool parse_path(struct arena *arena, const struct node *node, const char *dir,
                       struct resource *resource, struct diag *diag)
{
    struct node path = node_key(node, "path");
    const char *name = NULL;
    resource->path_pos = node_pos(&path);
    if (json_is_array(path.value))
        return diag_error(diag, resource->path_pos, "unsupported",
                          "a list of paths is not supported; give one file");
    if (!node_string(arena, &path, &name, diag))
        return false;
    if (!name)
        return diag_error(diag, resource->pos, "descriptor", "a resource needs a \"path\"");
    if (!path_check(name, resource->path_pos, diag))
        return false;
    resource->path = path_join(arena, dir, name);
    return true;
}

static bool parse_resource(struct arena *arena, const struct node *node, const char *dir,
                           struct resource *resource, struct diag *diag)
{
    struct node name = node_key(node, "name"), title = node_key(node, "title"),
                description = node_key(node, "description"), schema = node_key(node, "schema");
    resource->pos = node_pos(node);
    if (!node_is_object(node, diag) || !node_string(arena, &name, &resource->name, diag))
        return false;
    if (!resource->name || !*resource->name)
        return diag_error(diag, resource->pos, "descriptor", "a resource needs a \"name\"");
    if (!schema.value)
        return diag_error(diag, resource->pos, "descriptor",
                          "the resource \"%s\" needs a \"schema\"", resource->name);
    bool good = node_string(arena, &title, &resource->title, diag) &
                node_string(arena, &description, &resource->description, diag) &
                parse_form(arena, node, diag) & parse_path(arena, node, dir, resource, diag) &
                parse_check_sums(arena, node, resource, diag);
    resource->schema = schema_parse(arena, &schema, diag);
    return resource->schema && good;
}

/* Names that differ only in the case of letters are one on some disks, and to the eye. */
static int by_name(const void *left, const void *right)
{
    const struct resource *const *a = left, *const *b = right;
    return strcasecmp((*a)->name, (*b)->name);
}

static int by_name_and_place(const void *left, const void *right)
{
    const struct resource *const *a = left, *const *b = right;
    int order = by_name(left, right);
    return order ? order : (*a > *b) - (*a < *b);
}

static bool sort_names(struct arena *arena, struct package *package, struct diag *diag)
{
    size_t n = package->n_resources;
    bool good = true;
    package->sorted = arena_array(arena, n, sizeof *package->sorted);
    for (size_t i = 0; i < n; i++)
        package->sorted[i] = &package->resources[i];
    qsort(package->sorted, n, sizeof *package->sorted, by_name_and_place);
    for (size_t i = 1; i < n; i++)
        if (by_name(&package->sorted[i - 1], &package->sorted[i]) == 0)
            good = diag_error(diag, package->sorted[i]->pos, "duplicate-name",
                              "another resource is called \"%s\" too",
                              package->sorted[i - 1]->name);
    return good;
}

static struct resource *find_resource(const struct package *package, const char *name)
{
    const struct resource key = {.name = name}, *wanted = &key;
    struct resource **found = bsearch(&wanted, package->sorted, package->n_resources,
                                      sizeof *package->sorted, by_name);
    return found && strcmp((*found)->name, name) == 0 ? *found : NULL;
}

static bool check_targets(const struct package *package, struct diag *diag)
{
    bool good = true;
    for (size_t i = 0; i < package->n_resources; i++) {
        const struct schema *schema = package->resources[i].schema;
        for (size_t k = 0; k < schema->n_foreign; k++) {
            const char *target = schema->foreign[k].resource;
            if (*target == '\0' || find_resource(package, target))
                continue;
            good = diag_error(diag, schema->foreign[k].pos, "unknown-resource",
                              "there is no resource \"%s\"", target);
            diag_suggest(diag, target, package->names, package->n_resources);
        }
    }
    return good;
}

static bool parse_side(struct arena *arena, const struct node *up, const char *key,
                       const char **text, struct pos *pos, struct diag *diag)
{
    struct node node = node_key(up, key);
    *pos = node_pos(&node);
    pos->col++; /* behind the quote */
    if (!node_string(arena, &node, text, diag))
        return false;
    return *text ||
           diag_error(diag, node_pos(up), "descriptor", "an identity needs \"%s\"", key);
}

static bool parse_identity(struct arena *arena, const struct node *node,
                           struct identity *identity, struct diag *diag)
{
    struct node name = node_key(node, "name"), per = node_key(node, "per");
    identity->pos = node_pos(node);
    identity->name = "identity";
    return node_is_object(node, diag) && node_string(arena, &name, &identity->name, diag) &&
           node_string(arena, &per, &identity->per, diag) &&
           parse_side(arena, node, "left", &identity->left, &identity->left_pos, diag) &&
           parse_side(arena, node, "right", &identity->right, &identity->right_pos, diag);
}

static bool parse_identities(struct arena *arena, const struct node *root,
                             struct package *package, struct diag *diag)
{
    struct node list = node_key(root, "identities");
    package->n_identities = node_count(&list);
    package->identities =
        arena_array(arena, package->n_identities, sizeof *package->identities);
    bool good = true;
    for (size_t i = 0; i < package->n_identities; i++) {
        struct node item = node_item(&list, i);
        good = parse_identity(arena, &item, &package->identities[i], diag) && good;
    }
    return good;
}

static bool parse_package(struct arena *arena, const struct node *root, struct package *package,
                          struct diag *diag)
{
    struct node title = node_key(root, "title"), resources = node_key(root, "resources");
    if (!node_is_object(root, diag) || !node_string(arena, &title, &package->title, diag))
        return false;
    if (!json_is_array(resources.value) || node_count(&resources) == 0)
        return diag_error(diag, node_pos(&resources), "descriptor",
                          "a package needs \"resources\"");
    package->n_resources = node_count(&resources);
    package->resources = arena_array(arena, package->n_resources, sizeof *package->resources);
    package->names = arena_array(arena, package->n_resources, sizeof *package->names);
    package->files = arena_array(arena, package->n_resources + 1, sizeof *package->files);
    bool good = true;
    for (size_t i = 0; i < package->n_resources; i++) {
        struct node item = node_item(&resources, i);
        struct resource *resource = &package->resources[i];
        good = parse_resource(arena, &item, package->dir, resource, diag) && good;
        if (!resource->name)
            return false;
        package->names[i] = resource->name;
    }
    good = sort_names(arena, package, diag) && good;
    return parse_identities(arena, root, package, diag) && good && check_targets(package, diag);
}

struct package *package_open(struct arena *arena, const char *dir, struct diag *diag)
{
    struct package *package = arena_alloc(arena, sizeof *package);
    struct json_file file;
    package->arena = arena;
    package->dir = arena_copy(arena, dir, strlen(dir));
    if (!json_open(arena, path_join(arena, dir, "datapackage.json"), JSON_MAX_BYTES, &file,
                   diag))
        return NULL;
    struct node root = node_root(&file);
    bool good = parse_package(arena, &root, package, diag);
    json_close(&file);
    if (!good)
        return NULL;
    package->files[package->n_files++] = hash_file(file.path, file.bytes.s, file.bytes.n);
    return package;
}

/* --- tables --- */

static bool check_sums(const struct resource *resource, struct bytes bytes, const char *hex,
                       struct diag *diag)
{
    struct pos pos = {resource->path, 0, 0};
    bool good = true;
    if (resource->bytes >= 0 && (unsigned long long)resource->bytes != bytes.n)
        good =
            diag_error(diag, pos, "byte-count", "the file has %zu bytes, the package says %lld",
                       bytes.n, resource->bytes);
    if (resource->hash && strcasecmp(hex, resource->hash + strlen("sha256:")) != 0)
        good =
            diag_error(diag, pos, "hash-count", "the file's SHA-256 is %s, the package says %s",
                       hex, resource->hash + strlen("sha256:"));
    return good;
}

static bool load_resource(struct package *package, struct resource *resource, struct diag *diag)
{
    struct bytes bytes;
    resource->state = RESOURCE_BAD;
    if (!path_inside(package->dir, resource->path, resource->path_pos, diag))
        return false;
    if (!file_read(package->arena, resource->path, CSV_MAX_FILE, &bytes, diag)) {
        diag_hint(diag, "line %d of %s names it", resource->path_pos.line,
                  resource->path_pos.file);
        return false;
    }
    struct file_hash *file = &package->files[package->n_files++];
    *file = hash_file(resource->path, bytes.s, bytes.n);
    if (!check_sums(resource, bytes, file->sha256, diag))
        return false;
    const struct table *table = table_load(package->arena, resource->schema, resource->name,
                                           resource->path, bytes, diag);
    if (!table)
        return false;
    resource->table =
        table_titled(package->arena, table, resource->title, resource->description);
    resource->state = RESOURCE_READ;
    return true;
}

static struct resource *find_target(const struct package *package, struct resource *resource,
                                    const struct foreign_key *foreign)
{
    return *foreign->resource ? find_resource(package, foreign->resource) : resource;
}

/* Reads the table and those its foreign keys name; rings end because a table that is read is
 * not read again. */
static bool read_resource(struct package *package, struct resource *resource, struct diag *diag)
{
    if (resource->state != RESOURCE_UNREAD)
        return resource->state == RESOURCE_READ;
    bool good = load_resource(package, resource, diag);
    for (size_t i = 0; i < resource->schema->n_foreign; i++) {
        const struct foreign_key *foreign = &resource->schema->foreign[i];
        struct resource *target = find_target(package, resource, foreign);
        read_resource(package, target, diag);
        if (resource->table && target->table)
            good =
                keys_foreign(package->arena, resource->table, foreign, target->table, diag) &&
                good;
        good = good && target->table;
    }
    resource->state = good ? RESOURCE_READ : RESOURCE_BAD;
    return good;
}

static const struct table *known_table(const struct package *package, struct resource *resource,
                                       struct diag *diag)
{
    if (!resource->known && resource->table)
        resource->known = table_known(package->arena, resource->table,
                                      package->has_through ? &package->through : NULL, diag);
    return resource->known;
}

/* A row that was known may not lean on one that was not. */
static bool check_known(const struct package *package, struct resource *resource,
                        struct diag *diag)
{
    const struct schema *schema = resource->schema;
    bool good = true;
    for (size_t i = 0; i < schema->n_foreign; i++) {
        const struct foreign_key *foreign = &schema->foreign[i];
        struct resource *target = find_target(package, resource, foreign);
        const struct table *known = known_table(package, target, diag);
        good = known && good;
        if (known && known != target->table)
            good = keys_foreign(package->arena, resource->known, foreign, known, diag) && good;
    }
    return good;
}

static const struct table *as_known(const struct package *package, struct resource *resource,
                                    struct diag *diag)
{
    if (resource->known)
        return resource->known;
    if (!known_table(package, resource, diag) || !check_known(package, resource, diag))
        resource->state = RESOURCE_BAD;
    return resource->state == RESOURCE_READ ? resource->known : NULL;
}

void package_through(struct package *package, int day)
{
    package->has_through = true;
    package->through = day;
    for (size_t i = 0; i < package->n_resources; i++)
        package->resources[i].known = NULL;
}

static const struct table *find_made(const struct package *package, const char *name)
{
    for (size_t i = 0; i < package->n_made; i++)
        if (strcmp(package->made[i]->name, name) == 0)
            return package->made[i];
    return NULL;
}

bool package_add(struct package *package, const struct table *table, struct pos pos,
                 struct diag *diag)
{
    if (find_resource(package, table->name) || find_made(package, table->name))
        return diag_error(diag, pos, "name-taken",
                          "there is a table '%s' already; choose another name", table->name);
    package->made = arena_grow(package->arena, package->made, package->n_made,
                               &package->made_room, sizeof *package->made);
    package->made[package->n_made++] = table;
    return true;
}

const struct table *package_table(struct package *package, const char *name, struct pos pos,
                                  struct diag *diag)
{
    struct resource *resource = find_resource(package, name);
    const struct table *made = resource ? NULL : find_made(package, name);
    if (made)
        return made;
    if (resource)
        return read_resource(package, resource, diag) ? as_known(package, resource, diag)
                                                      : NULL;
    diag_error(diag, pos, "unknown-table", "there is no table \"%s\"", name);
    diag_suggest(diag, name, package->names, package->n_resources);
    return NULL;
}

const struct table *package_known(const struct package *package, const char *name, int day,
                                  struct diag *diag)
{
    const struct resource *resource = find_resource(package, name);
    return table_known(package->arena, resource->table, &day, diag);
}

bool package_read_all(struct package *package, struct diag *diag)
{
    bool good = true;
    for (size_t i = 0; i < package->n_resources; i++)
        good = read_resource(package, &package->resources[i], diag) && good;
    return good;
}

const struct table *package_read(const struct package *package, size_t i)
{
    return package->resources[i].table;
}

bool package_is_read(const struct package *package, const char *name)
{
    const struct resource *resource = find_resource(package, name);
    return resource && resource->state == RESOURCE_READ;
}

size_t package_identities(const struct package *package, const struct identity **identities)
{
    *identities = package->identities;
    return package->n_identities;
}

size_t package_names(const struct package *package, const char *const **names)
{
    *names = package->names;
    return package->n_resources;
}

size_t package_files(const struct package *package, const struct file_hash **files)
{
    *files = package->files;
    return package->n_files;
}

const char *package_file_title(const struct package *package, const char *path)
{
    for (size_t i = 0; i < package->n_resources; i++)
        if (strcmp(package->resources[i].path, path) == 0)
            return package->resources[i].title;
    return NULL;
}
