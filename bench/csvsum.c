/*
 * csvsum SCHEMA.json FILE.csv - how fast evidence is read: loads the file as the table of its
 * schema, every cell checked, and prints `kommunkod rows sum(antal) 10*sum(varde)` a line for
 * each kommunkod.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "evidence/load.h"
#include "evidence/schema.h"

#define GROUPS 4096 /* a power of two, well above the number of municipalities */

struct group {
    const char *key; /* NULL: free */
    long long rows, antal;
    double varde;
};

static struct group *find(struct group groups[], const char *key)
{
    uint32_t hash = 2166136261u;
    for (const char *s = key; *s; s++)
        hash = (hash ^ (unsigned char)*s) * 16777619u;
    size_t at = hash % GROUPS;
    while (groups[at].key && strcmp(groups[at].key, key) != 0)
        at = (at + 1) % GROUPS;
    groups[at].key = key;
    return &groups[at];
}

static void sum(const struct table *table, struct group groups[])
{
    const struct column *key = table_column(table, "kommunkod");
    const struct column *antal = table_column(table, "antal");
    const struct column *varde = table_column(table, "varde");
    for (size_t row = 0; row < table->n_rows; row++) {
        struct group *group = find(groups, key->text[row]);
        group->rows++;
        group->antal += (long long)antal->number[row];
        group->varde += varde->number[row];
    }
}

static int compare(const void *a, const void *b)
{
    const struct group *left = a, *right = b;
    if (!left->key || !right->key)
        return (left->key == NULL) - (right->key == NULL);
    return strcmp(left->key, right->key);
}

static void print(struct group groups[])
{
    qsort(groups, GROUPS, sizeof *groups, compare);
    for (size_t i = 0; i < GROUPS && groups[i].key; i++)
        printf("%s %lld %lld %.0f\n", groups[i].key, groups[i].rows, groups[i].antal,
               groups[i].varde * 10);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: csvsum SCHEMA.json FILE.csv\n", stderr);
        return EXIT_WRONG_CALL;
    }
    struct arena *arena = arena_open();
    struct diag *diag = diag_open();
    struct bytes bytes;
    struct group *groups = arena_array(arena, GROUPS, sizeof *groups);
    const struct schema *schema = schema_read(arena, argv[1], diag);
    const struct table *table = schema && file_read(arena, argv[2], 0, &bytes, diag)
                                    ? table_load(arena, schema, "csvsum", argv[2], bytes, diag)
                                    : NULL;
    if (table) {
        sum(table, groups);
        print(groups);
    }
    int code = (int)diag_exit(diag);
    diag_print(diag, stderr, false, false);
    diag_close(diag);
    arena_close(arena);
    return code;
}
