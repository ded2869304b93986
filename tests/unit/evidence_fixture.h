/*
 * Evidence for tests: tables from a schema and a CSV text in the test itself, packages in a
 * folder that is deleted again, and the messages as one string.
 */
#ifndef EVIDENCE_FIXTURE_H
#define EVIDENCE_FIXTURE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "evidence/load.h"
#include "evidence/schema.h"

struct fixture {
    struct arena *arena;
    struct diag *diag;
    char dir[64];
    const char *files[16];
    size_t n_files;
};

static inline struct fixture fixture_open(void)
{
    struct fixture fixture = {
        .arena = arena_open(), .diag = diag_open(), .dir = "/tmp/redovisa-test-XXXXXX"};
    assert_non_null(mkdtemp(fixture.dir));
    return fixture;
}

static inline void fixture_close(struct fixture *fixture)
{
    for (size_t i = 0; i < fixture->n_files; i++)
        unlink(fixture->files[i]);
    rmdir(fixture->dir);
    diag_close(fixture->diag);
    arena_close(fixture->arena);
}

static inline const char *fixture_file(struct fixture *fixture, const char *name,
                                       const char *text)
{
    const char *path = arena_printf(fixture->arena, "%s/%s", fixture->dir, name);
    FILE *out = fopen(path, "wb");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
    fixture->files[fixture->n_files++] = path;
    return path;
}

/* All messages so far, sorted, without the folder's name; they are then forgotten. */
static inline const char *fixture_messages(struct fixture *fixture)
{
    char *text = messages_of(fixture->diag);
    char *copy = arena_copy(fixture->arena, text, strlen(text)), *at;
    free(text);
    size_t dir = strlen(fixture->dir) + 1;
    while ((at = strstr(copy, fixture->dir)))
        memmove(at, at + dir, strlen(at + dir) + 1);
    diag_close(fixture->diag);
    fixture->diag = diag_open();
    return copy;
}

static inline const struct schema *fixture_schema(struct fixture *fixture, const char *json)
{
    return schema_read(fixture->arena, fixture_file(fixture, "schema.json", json),
                       fixture->diag);
}

static inline const struct table *fixture_table(struct fixture *fixture, const char *json,
                                                const char *csv)
{
    const struct schema *schema = fixture_schema(fixture, json);
    if (!schema)
        return NULL;
    return table_load(fixture->arena, schema, "prov", "prov.csv",
                      (struct bytes){csv, strlen(csv)}, fixture->diag);
}

/* Fails the test, with all messages shown, unless one of them holds the text. */
static inline void assert_message(const char *messages, const char *text)
{
    if (!strstr(messages, text))
        fail_msg("no \"%s\" in:\n%s", text, messages);
}

/* The double itself, not one near it. */
static inline void assert_number(double number, double wanted)
{
    if (number < wanted || number > wanted || number - wanted != 0.0)
        fail_msg("%.17g is not %.17g", number, wanted);
}

#endif
