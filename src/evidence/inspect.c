#include "evidence/inspect.h"

#include "base/file.h"
#include "evidence/csv.h"
#include "evidence/load.h"
#include "evidence/schema.h"

static void count_only(void *context, const struct csv_record *record)
{
    (void)context;
    (void)record;
}

/* With a schema the records are read as its table; its keys into other tables are
 * not followed. */
static bool inspect_bytes(struct arena *arena, const char *path, struct bytes bytes,
                          const struct schema *schema, struct csv_counts *counts,
                          struct diag *diag)
{
    struct csv_source source = csv_open(path, bytes);
    if (!schema)
        return csv_read(arena, &source, count_only, NULL, counts, diag);
    const struct table *table = table_load(arena, schema, path, path, bytes, diag);
    if (table)
        *counts =
            (struct csv_counts){.n_records = table->n_rows + 1, .n_fields = table->n_columns};
    return table;
}

bool inspect_files(struct arena *arena, const char *const paths[], size_t n,
                   const char *schema_path, struct str *out, struct diag *diag)
{
    const struct schema *schema = schema_path ? schema_read(arena, schema_path, diag) : NULL;
    bool good = schema || !schema_path;
    for (size_t i = 0; i < n; i++) {
        struct bytes bytes;
        struct csv_counts counts;
        if (file_read(arena, paths[i], CSV_MAX_FILE, &bytes, diag) &&
            inspect_bytes(arena, paths[i], bytes, schema, &counts, diag))
            str_printf(out, "%s: %zu records, %zu fields\n", paths[i], counts.n_records,
                       counts.n_fields);
        else
            good = false;
    }
    return good;
}
