/* A template on the package of tests/errors, compiled to a document. */
#ifndef SCRIPT_FIXTURE_H
#define SCRIPT_FIXTURE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "doc/prose.h"
#include "evidence/package.h"
#include "script/script.h"
#include "study/value.h"

#define REPORT "report \"Prov\" { kind = \"delredovisning\", data_through = \"2024-05-31\" }\n"

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct script_output output;
    const struct doc *doc; /* NULL after an error */
    char *messages;
};

/* `input` says how; its template and package are those of the fixture. */
static inline void run_with(struct fixture *fixture, const char *source,
                            struct script_input input)
{
    char path[] = "/tmp/redovisa-script-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, source, strlen(source)), (long)strlen(source));
    close(file);
    *fixture = (struct fixture){.arena = arena_open(), .diag = diag_open()};
    input.template_path = path;
    input.package = package_open(fixture->arena, "tests/errors/data", fixture->diag);
    assert_non_null(input.package);
    script_run(fixture->arena, &input, &fixture->output, fixture->diag);
    fixture->doc = fixture->output.doc;
    fixture->messages = messages_of(fixture->diag);
    remove(path);
}

/* A template that has no mistake. */
static inline void run(struct fixture *fixture, const char *source)
{
    run_with(fixture, source, (struct script_input){0});
    assert_int_equal(diag_errors(fixture->diag), 0);
}

static inline void close_fixture(struct fixture *fixture)
{
    free(fixture->messages);
    diag_close(fixture->diag);
    arena_close(fixture->arena);
}

static inline const char *plain(const struct fixture *fixture, const struct text *text)
{
    return text_plain(fixture->arena, text);
}

/* The i-th block of a kind. */
static inline const struct block *nth(const struct fixture *fixture, enum block_kind kind,
                                      size_t i)
{
    for (size_t k = 0; k < fixture->doc->n; k++)
        if (fixture->doc->blocks[k].kind == kind && i-- == 0)
            return &fixture->doc->blocks[k];
    fail_msg("no such block");
    return NULL;
}

#endif
