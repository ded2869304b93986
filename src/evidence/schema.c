#include "evidence/schema.h"

#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"
#include "evidence/cell.h"
#include "evidence/json.h"
#include "evidence/pattern.h"

static const char *const type_names[] = {
    [TYPE_STRING] = "string",       [TYPE_NUMBER] = "number", [TYPE_INTEGER] = "integer",
    [TYPE_BOOLEAN] = "boolean",     [TYPE_DATE] = "date",     [TYPE_YEAR] = "year",
    [TYPE_YEARMONTH] = "yearmonth", [TYPE_ANY] = "any",
};

const char *type_name(enum column_type type)
{
    return type_names[type];
}

/* --- missing values --- */

/* The kind that a label tells, else that of the house marks; an unlabelled mark is as an empty
 * cell. */
static enum missing_kind missing_kind(const char *text, const char *label)
{
    if (strcmp(text, "") == 0)
        return MISSING_EMPTY;
    if (strcmp(text, "..") == 0 ||
        (label && (strstr(label, "saknas") || strstr(label, "unknown"))))
        return MISSING_UNKNOWN;
    if (strcmp(text, ".") == 0 ||
        (label && (strstr(label, "tillämplig") || strstr(label, "applicable"))))
        return MISSING_NOT_APPLICABLE;
    return MISSING_EMPTY;
}

static bool parse_missing_value(struct arena *arena, const struct node *node,
                                struct missing_value *value, struct diag *diag)
{
    const char *label = NULL;
    struct node text = *node;
    if (json_is_object(node->value)) {
        text = node_key(node, "value");
        struct node label_node = node_key(node, "label");
        if (!node_string(arena, &label_node, &label, diag))
            return false;
    }
    if (!text.value)
        return diag_error(diag, node_pos(node), "descriptor",
                          "a missing value needs a \"value\"");
    if (!node_string(arena, &text, &value->text, diag))
        return false;
    value->kind = missing_kind(value->text, label);
    return true;
}

/* Keeps *values as they are when the schema or field has none of its own. */
static bool parse_missing(struct arena *arena, const struct node *up,
                          const struct missing_value **values, size_t *n, struct diag *diag)
{
    struct node node = node_key(up, "missingValues");
    if (!node.value)
        return true;
    if (!json_is_array(node.value))
        return diag_error(diag, node_pos(&node), "descriptor",
                          "\"missingValues\" needs a list");
    *n = node_count(&node);
    struct missing_value *list = arena_array(arena, *n, sizeof *list);
    for (size_t i = 0; i < *n; i++) {
        struct node item = node_item(&node, i);
        if (!parse_missing_value(arena, &item, &list[i], diag))
            return false;
    }
    *values = list;
    return true;
}

/* --- constraints --- */

/* A bound or allowed value: JSON has numbers, and strings for all else. */
static bool parse_allowed(struct arena *arena, const struct node *node,
                          const struct field *field, struct allowed *allowed, struct diag *diag)
{
    if (json_is_number(node->value) &&
        (field->type == TYPE_NUMBER || field->type == TYPE_INTEGER ||
         field->type == TYPE_YEAR)) {
        allowed->number = json_number_value(node->value);
        allowed->text = number_plain(arena, allowed->number, -1, LANGUAGE_EN);
        return true;
    }
    if (!node_string(arena, node, &allowed->text, diag))
        return false;
    if (!cell_number(field, allowed->text, strlen(allowed->text), &allowed->number))
        return diag_error(diag, node_pos(node), "descriptor", "\"%s\" is not %s", allowed->text,
                          cell_example(field->type));
    return true;
}

static bool parse_bound(struct arena *arena, const struct node *constraints, const char *key,
                        const struct field *field, const struct allowed **bound,
                        struct diag *diag)
{
    struct node node = node_key(constraints, key);
    if (!node.value)
        return true;
    if (field->type == TYPE_STRING || field->type == TYPE_BOOLEAN || field->type == TYPE_ANY)
        return diag_error(diag, node_pos(&node), "descriptor", "a %s has no %s",
                          type_name(field->type), key);
    struct allowed *allowed = arena_alloc(arena, sizeof *allowed);
    *bound = allowed;
    return parse_allowed(arena, &node, field, allowed, diag);
}

static bool parse_enum(struct arena *arena, const struct node *constraints, struct field *field,
                       struct diag *diag)
{
    struct node node = node_key(constraints, "enum");
    field->n_allowed = node_count(&node);
    if (node.value && field->n_allowed == 0)
        return diag_error(diag, node_pos(&node), "descriptor",
                          "\"enum\" needs a list of values");
    struct allowed *allowed = arena_array(arena, field->n_allowed, sizeof *allowed);
    field->allowed = allowed;
    for (size_t i = 0; i < field->n_allowed; i++) {
        struct node item = node_item(&node, i);
        if (!parse_allowed(arena, &item, field, &allowed[i], diag))
            return false;
    }
    return true;
}

static bool check_constraint_names(const struct node *node, struct diag *diag)
{
    static const char *const known[] = {"required", "unique",  "minimum",
                                        "maximum",  "pattern", "enum"};
    bool good = true;
    const char *name;
    json_t *value;
    json_object_foreach(node->value, name, value)
    {
        bool found = false;
        for (size_t i = 0; i < LEN(known); i++)
            found = found || strcmp(known[i], name) == 0;
        if (found)
            continue;
        struct node key = node_key(node, name);
        good = diag_error(diag, node_pos(&key), "unsupported",
                          "the constraint \"%s\" is not supported", name);
        diag_suggest(diag, name, known, LEN(known));
    }
    return good;
}

static bool parse_constraints(struct arena *arena, const struct node *up, struct field *field,
                              struct diag *diag)
{
    struct node node = node_key(up, "constraints");
    if (!node.value)
        return true;
    if (!node_is_object(&node, diag) || !check_constraint_names(&node, diag))
        return false;
    struct node required = node_key(&node, "required"), unique = node_key(&node, "unique"),
                pattern = node_key(&node, "pattern");
    return node_boolean(&required, &field->required, diag) &
           node_boolean(&unique, &field->unique, diag) &
           (node_string(arena, &pattern, &field->pattern, diag) &&
            (!field->pattern || pattern_check(field->pattern, node_pos(&pattern), diag))) &
           parse_bound(arena, &node, "minimum", field, &field->minimum, diag) &
           parse_bound(arena, &node, "maximum", field, &field->maximum, diag) &
           parse_enum(arena, &node, field, diag);
}

/* --- fields --- */

static bool parse_type(struct arena *arena, const struct node *up, enum column_type *type,
                       struct diag *diag)
{
    struct node node = node_key(up, "type");
    const char *name = "any";
    if (!node_string(arena, &node, &name, diag))
        return false;
    for (size_t i = 0; i < LEN(type_names); i++)
        if (strcmp(type_names[i], name) == 0) {
            *type = (enum column_type)i;
            return true;
        }
    diag_error(diag, node_pos(&node), "unsupported", "the type \"%s\" is not supported", name);
    diag_hint(diag, "the types are string, number, integer, boolean, date, year, yearmonth and "
                    "any");
    return false;
}

static bool parse_booleans(struct arena *arena, const struct node *up, struct field *field,
                           struct diag *diag)
{
    static const char *const yes[] = {"true", "True", "TRUE", "1"};
    static const char *const no[] = {"false", "False", "FALSE", "0"};
    struct node yes_node = node_key(up, "trueValues"), no_node = node_key(up, "falseValues");
    field->true_values = yes, field->n_true = LEN(yes);
    field->false_values = no, field->n_false = LEN(no);
    return (!yes_node.value ||
            node_strings(arena, &yes_node, &field->true_values, &field->n_true, diag)) &&
           (!no_node.value ||
            node_strings(arena, &no_node, &field->false_values, &field->n_false, diag));
}

static bool parse_format(struct arena *arena, const struct node *up, struct diag *diag)
{
    struct node node = node_key(up, "format");
    const char *format = "default";
    if (!node_string(arena, &node, &format, diag))
        return false;
    return strcmp(format, "default") == 0 ||
           diag_error(diag, node_pos(&node), "unsupported",
                      "the format \"%s\" is not supported", format);
}

static bool parse_field(struct arena *arena, const struct node *node, struct field *field,
                        struct diag *diag)
{
    static const char *const refused[] = {"decimalChar", "groupChar", "bareNumber",
                                          "categories", "categoriesOrdered"};
    if (!node_is_object(node, diag))
        return false;
    struct node name = node_key(node, "name"), title = node_key(node, "title"),
                unit = node_key(node, "unit"), description = node_key(node, "description");
    field->pos = node_pos(node);
    if (!node_string(arena, &name, &field->name, diag))
        return false;
    if (!field->name || !*field->name)
        return diag_error(diag, node_pos(node), "descriptor", "a field needs a \"name\"");
    return node_string(arena, &title, &field->title, diag) &
           node_string(arena, &unit, &field->unit_measure, diag) &
           node_string(arena, &description, &field->description, diag) &
           node_refuse(node, refused, LEN(refused), diag) & parse_format(arena, node, diag) &
           (parse_type(arena, node, &field->type, diag) &&
            parse_booleans(arena, node, field, diag) &&
            parse_missing(arena, node, &field->missing, &field->n_missing, diag) &&
            parse_constraints(arena, node, field, diag));
}

static bool field_is_new(const struct field fields[], size_t n, struct diag *diag)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(fields[i].name, fields[n].name) == 0)
            return diag_error(diag, fields[n].pos, "duplicate-field",
                              "two fields are called \"%s\"", fields[n].name);
    return true;
}

static bool parse_fields(struct arena *arena, const struct node *up, struct schema *schema,
                         struct diag *diag)
{
    static const struct missing_value empty[] = {{"", MISSING_EMPTY}};
    const struct missing_value *missing = empty;
    size_t n_missing = LEN(empty);
    struct node node = node_key(up, "fields");
    if (!json_is_array(node.value) || node_count(&node) == 0)
        return diag_error(diag, node_pos(&node), "descriptor", "a schema needs \"fields\"");
    bool good = parse_missing(arena, up, &missing, &n_missing, diag);
    schema->n_fields = node_count(&node);
    struct field *fields = arena_array(arena, schema->n_fields, sizeof *fields);
    schema->fields = fields;
    for (size_t i = 0; i < schema->n_fields; i++) {
        struct node item = node_item(&node, i);
        fields[i].missing = missing, fields[i].n_missing = n_missing;
        if (!parse_field(arena, &item, &fields[i], diag) && !fields[i].name)
            return false;
        good = field_is_new(fields, i, diag) && good;
    }
    return good;
}

/* --- keys --- */

static bool field_index(const struct schema *schema, const char *name, struct pos pos,
                        size_t *index, struct diag *diag)
{
    for (*index = 0; *index < schema->n_fields; ++*index)
        if (strcmp(schema->fields[*index].name, name) == 0)
            return true;
    return diag_error(diag, pos, "unknown-field", "there is no field \"%s\"", name);
}

static bool parse_key(struct arena *arena, const struct node *node, const struct schema *schema,
                      struct key *key, struct diag *diag)
{
    const char *const *names;
    if (!node_strings(arena, node, &names, &key->n, diag))
        return false;
    size_t *columns = arena_array(arena, key->n, sizeof *columns);
    key->columns = columns;
    bool good = true;
    for (size_t i = 0; i < key->n; i++) {
        struct node item = node_item(node, i);
        good = field_index(schema, names[i], node_pos(&item), &columns[i], diag) && good;
    }
    return good;
}

static bool parse_unique(struct arena *arena, const struct node *up, struct schema *schema,
                         struct diag *diag)
{
    struct node node = node_key(up, "uniqueKeys");
    schema->n_unique = node_count(&node);
    struct key *keys = arena_array(arena, schema->n_unique, sizeof *keys);
    schema->unique = keys;
    bool good = true;
    for (size_t i = 0; i < schema->n_unique; i++) {
        struct node item = node_item(&node, i);
        good = parse_key(arena, &item, schema, &keys[i], diag) && good;
    }
    return good;
}

static bool parse_foreign(struct arena *arena, const struct node *node,
                          const struct schema *schema, struct foreign_key *foreign,
                          struct diag *diag)
{
    struct node fields = node_key(node, "fields"), reference = node_key(node, "reference");
    struct node resource = node_key(&reference, "resource"),
                targets = node_key(&reference, "fields");
    size_t n_targets = 0;
    foreign->pos = node_pos(node);
    foreign->resource = "";
    if (!parse_key(arena, &fields, schema, &foreign->key, diag) ||
        !node_is_object(&reference, diag) ||
        !node_string(arena, &resource, &foreign->resource, diag) ||
        !node_strings(arena, &targets, &foreign->target_fields, &n_targets, diag))
        return false;
    if (n_targets == 0 || n_targets != foreign->key.n)
        return diag_error(diag, foreign->pos, "descriptor",
                          "a foreign key needs as many reference fields as fields");
    return true;
}

static bool parse_foreigns(struct arena *arena, const struct node *up, struct schema *schema,
                           struct diag *diag)
{
    struct node node = node_key(up, "foreignKeys");
    schema->n_foreign = node_count(&node);
    struct foreign_key *keys = arena_array(arena, schema->n_foreign, sizeof *keys);
    schema->foreign = keys;
    bool good = true;
    for (size_t i = 0; i < schema->n_foreign; i++) {
        struct node item = node_item(&node, i);
        good = parse_foreign(arena, &item, schema, &keys[i], diag) && good;
    }
    return good;
}

/* The primary key and the vintage together are unique: each revision is a row of its own. */
static bool parse_vintage(struct arena *arena, const struct node *up, struct schema *schema,
                          struct diag *diag)
{
    struct node node = node_key(up, "vintage");
    struct pos pos = node_pos(&node);
    struct key *key = &schema->primary;
    size_t index;
    if (!node.value)
        return true;
    if (!node_string(arena, &node, &schema->vintage, diag) ||
        !field_index(schema, schema->vintage, pos, &index, diag))
        return false;
    if (schema->fields[index].type != TYPE_DATE)
        return diag_error(diag, pos, "descriptor", "the vintage \"%s\" is not of type date",
                          schema->vintage);
    if (key->n == 0)
        return diag_error(diag, pos, "descriptor",
                          "a vintage needs a \"primaryKey\": the rows that it tells apart");
    size_t *columns = arena_array(arena, key->n + 1, sizeof *columns);
    memcpy(columns, key->columns, key->n * sizeof *columns);
    columns[key->n++] = index;
    key->columns = columns;
    return true;
}

static bool check_match(struct arena *arena, const struct node *up, struct diag *diag)
{
    struct node node = node_key(up, "fieldsMatch");
    const char *const *match;
    size_t n;
    if (!node.value)
        return true;
    if (!node_strings(arena, &node, &match, &n, diag))
        return false;
    return (n == 1 && strcmp(match[0], "exact") == 0) ||
           diag_error(diag, node_pos(&node), "unsupported",
                      "\"fieldsMatch\" can only be exact");
}

const struct schema *schema_parse(struct arena *arena, const struct node *node,
                                  struct diag *diag)
{
    struct schema *schema = arena_alloc(arena, sizeof *schema);
    struct node primary = node_key(node, "primaryKey");
    size_t errors = diag_errors(diag);
    if (!node_is_object(node, diag) || !check_match(arena, node, diag) ||
        !parse_fields(arena, node, schema, diag))
        return NULL;
    if (parse_key(arena, &primary, schema, &schema->primary, diag))
        parse_vintage(arena, node, schema, diag);
    parse_unique(arena, node, schema, diag);
    parse_foreigns(arena, node, schema, diag);
    return diag_errors(diag) == errors ? schema : NULL;
}

const struct schema *schema_read(struct arena *arena, const char *path, struct diag *diag)
{
    struct json_file file;
    if (!json_open(arena, path, JSON_MAX_BYTES, &file, diag))
        return NULL;
    struct node root = node_root(&file);
    const struct schema *schema = schema_parse(arena, &root, diag);
    json_close(&file);
    return schema;
}
