/*
 * evidence/package.h - a Frictionless data package (Data Package v2): datapackage.json and its
 * CSV files.
 *
 * The description is read at once, tables when first asked for, each with those its foreign
 * keys name.  Reading is strict: nothing is repaired, every error of a file is reported at its
 * place. Ownership: the package and its tables live in the arena it was opened with.
 */
#ifndef EVIDENCE_PACKAGE_H
#define EVIDENCE_PACKAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hash.h"
#include "evidence/table.h"

struct arena;
struct diag;
struct package;

/* Reads `dir`/datapackage.json; NULL when it has errors. */
struct package *package_open(struct arena *arena, const char *dir, struct diag *diag);

/* Tables asked for from now on are as known on that day (since 1970-01-01;
 * evidence/known.h). */
void package_through(struct package *package, int day);

/* The table of that name, read and checked; NULL after an error, or when there is none (then
 * with an error at `pos`, the place that names it, with the nearest name as hint). */
const struct table *package_table(struct package *package, const char *name, struct pos pos,
                                  struct diag *diag);

/* The table as it was known on another day; it has been asked for before. */
const struct table *package_known(const struct package *package, const char *name, int day,
                                  struct diag *diag);

/* Adds a table that the statement at `pos` has made (make.h); an error when its
 * name is taken. */
bool package_add(struct package *package, const struct table *table, struct pos pos,
                 struct diag *diag);

/* Reads and checks every table; false when any has errors. */
bool package_read_all(struct package *package, struct diag *diag);

/* The table when it has been read, else NULL; reads nothing. */
const struct table *package_read(const struct package *package, size_t i);

/* Names of all tables in the order of the description. */
size_t package_names(const struct package *package, const char *const **names);

bool package_is_read(const struct package *package, const char *name);

/* An equation that the tables must fulfil (study/identity.h): its sides as written. */
struct identity {
    const char *name, *left, *right;
    const char *per; /* the column for each of whose values it holds, or NULL */
    struct pos pos, left_pos, right_pos; /* of a side: its first character */
};

size_t package_identities(const struct package *package, const struct identity **identities);

/* The files read so far, datapackage.json first: for --depfile, trace and attachments. */
size_t package_files(const struct package *package, const struct file_hash **files);

/* The title of the table that a file holds, or NULL; reads nothing. */
const char *package_file_title(const struct package *package, const char *path);

#endif
