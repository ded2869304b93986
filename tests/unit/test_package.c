#include "claims.h"

#include <stdbool.h>

#include "evidence_fixture.h"
#include "evidence/package.h"

static const struct pos here = {"mall.lua", 17, 5};

#define RESOURCE(name, path, schema)                                                           \
    "{\"name\": \"" name "\", \"path\": \"" path "\", \"schema\": " schema "}"
#define PACKAGE(resources) "{\"title\": \"Prov\", \"resources\": [" resources "]}"
#define ONE_FIELD "{\"fields\": [{\"name\": \"a\", \"type\": \"string\"}]}"

static void refuses(const char *json, const char *message)
{
    struct fixture fixture = fixture_open();
    fixture_file(&fixture, "datapackage.json", json);
    assert_null(package_open(fixture.arena, fixture.dir, fixture.diag));
    assert_message(fixture_messages(&fixture), message);
    fixture_close(&fixture);
}

static void a_package_gives_its_tables_with_their_keys_checked(void **state)
{
    struct fixture fixture = fixture_open();
    fixture_file(&fixture, "datapackage.json",
                 PACKAGE(RESOURCE("hubbar", "hubbar.csv",
                                  "{\"fields\": [{\"name\": \"hubb\"}, {\"name\": \"del "
                                  "av\"}], "
                                  "\"primaryKey\": \"hubb\", \"foreignKeys\": [{\"fields\": "
                                  "\"del av\", "
                                  "\"reference\": {\"resource\": \"\", \"fields\": "
                                  "\"hubb\"}}]}") "," RESOURCE("kunder", "kunder.csv",
                                                               "{\"fields\": [{\"name\": "
                                                               "\"hubb\"}], \"foreignKeys\": "
                                                               "[{\"fields\": "
                                                               "[\"hubb\"], \"reference\": "
                                                               "{\"resource\": \"hubbar\", "
                                                               "\"fields\": "
                                                               "[\"hubb\"]}}]}")));
    const char *hubs = "hubb,del av\nLund,\nGöteborg,Lund\n";
    fixture_file(&fixture, "hubbar.csv", hubs);
    fixture_file(&fixture, "kunder.csv", "hubb\nLund\nGöteborg\nGoteborg\n");
    struct package *package = package_open(fixture.arena, fixture.dir, fixture.diag);
    assert_non_null(package);
    const char *const *names;
    assert_int_equal(package_names(package, &names), 2);
    assert_string_equal(names[1], "kunder");
    const struct file_hash *files;
    assert_int_equal(package_files(package, &files), 1);
    const struct table *table = package_table(package, "hubbar", here, fixture.diag);
    assert_non_null(table);
    assert_int_equal(table->n_key, 1);
    assert_ptr_equal(package_table(package, "hubbar", here, fixture.diag), table);
    assert_int_equal(package_files(package, &files), 2);
    assert_string_equal(files[1].path,
                        arena_printf(fixture.arena, "%s/hubbar.csv", fixture.dir));
    assert_string_equal(files[1].sha256, hash_file("", hubs, strlen(hubs)).sha256);
    assert_null(package_table(package, "kunder", here, fixture.diag));
    const char *messages = fixture_messages(&fixture);
    assert_message(messages,
                   "kunder.csv:4:1: error: \"Goteborg\" is not in the table hubbar (field "
                   "hubb) [foreign-key]");
    assert_message(messages, "did you mean 'Göteborg'?");
    assert_false(package_read_all(package, fixture.diag));
    assert_null(package_table(package, "hubar", here, fixture.diag));
    messages = fixture_messages(&fixture);
    assert_message(messages,
                   "mall.lua:17:5: error: there is no table \"hubar\" [unknown-table]");
    assert_message(messages, "did you mean 'hubbar'?");
    fixture_close(&fixture);
}

static void tables_that_name_each_other_in_a_ring_are_read(void **state)
{
    struct fixture fixture = fixture_open();
#define RING(own, other)                                                                       \
    RESOURCE(own, own ".csv",                                                                  \
             "{\"fields\": [{\"name\": \"a\"}], \"foreignKeys\": [{\"fields\": \"a\", "        \
             "\"reference\": {\"resource\": \"" other "\", \"fields\": \"a\"}}]}")
    fixture_file(&fixture, "datapackage.json", PACKAGE(RING("x", "y") "," RING("y", "x")));
    fixture_file(&fixture, "x.csv", "a\n7\n");
    fixture_file(&fixture, "y.csv", "a\n7\n");
    struct package *package = package_open(fixture.arena, fixture.dir, fixture.diag);
    assert_non_null(package);
    assert_true(package_read_all(package, fixture.diag));
    fixture_close(&fixture);
}

static void unsafe_paths_are_refused(void **state)
{
    static const char *const paths[][2] = {{"../x.csv", "leads out of"},
                                           {"/etc/passwd", "is absolute"},
                                           {"C:/x", "is absolute"},
                                           {"a/../../x", "leads out of"},
                                           {".git/x", "hidden name"},
                                           {"a/.x", "hidden name"},
                                           {"http://x/y.csv", "is a URL"},
                                           {"file:x", "is a URL"},
                                           {"a%2e%2e/x", "percent code"},
                                           {"a\\\\b", "backslash"},
                                           {"", "is empty"},
                                           {"a\\u000ab", "control character"}};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        char json[300];
        snprintf(json, sizeof json, PACKAGE(RESOURCE("p", "%s", ONE_FIELD)), paths[i][0]);
        refuses(json, paths[i][1]);
        refuses(json, "[unsafe-path]");
    }
}

static void a_link_out_of_the_folder_is_refused(void **state)
{
    struct fixture fixture = fixture_open();
    fixture_file(&fixture, "datapackage.json", PACKAGE(RESOURCE("p", "p.csv", ONE_FIELD)));
    const char *path = arena_printf(fixture.arena, "%s/p.csv", fixture.dir);
    assert_int_equal(symlink("/etc/passwd", path), 0);
    fixture.files[fixture.n_files++] = path;
    struct package *package = package_open(fixture.arena, fixture.dir, fixture.diag);
    assert_null(package_table(package, "p", here, fixture.diag));
    assert_message(fixture_messages(&fixture),
                   "is a link that leads out of the package's folder");
    fixture_close(&fixture);
}

static void what_is_not_supported_is_refused_by_name(void **state)
{
#define MORE(more)                                                                             \
    "{\"resources\": [{\"name\": \"p\", \"path\": \"p.csv\", \"schema\": " ONE_FIELD ", " more \
    "}]}"
    refuses(MORE("\"dialect\": {}"), "\"dialect\" is not supported [unsupported]");
    refuses(MORE("\"data\": []"), "\"data\" is not supported");
    refuses(MORE("\"encoding\": \"latin-1\""), "the encoding \"latin-1\" is not supported");
    refuses(MORE("\"format\": \"xlsx\""), "the format \"xlsx\" is not supported");
    refuses(MORE("\"type\": \"json\""), "the type \"json\" is not supported");
    refuses(MORE("\"hash\": \"0123\""), "the hash \"0123\" is not supported");
    refuses(MORE("\"bytes\": \"many\""), "\"bytes\" needs an integer");
    refuses("{\"resources\": [{\"name\": \"p\", \"path\": [\"a\"], \"schema\": " ONE_FIELD
            "}]}",
            "a list of paths is not supported");
}

static void a_wrong_description_is_told(void **state)
{
    refuses("{}", "a package needs \"resources\"");
    refuses("{\"resources\": [{}]}", "a resource needs a \"name\"");
    refuses("{\"resources\": [{\"name\": \"p\"}]}", "the resource \"p\" needs a \"schema\"");
    refuses("{\"resources\": [{\"name\": \"p\", \"schema\": " ONE_FIELD "}]}",
            "a resource needs a \"path\"");
    refuses(
        PACKAGE(RESOURCE("p", "p.csv", ONE_FIELD) ",\n" RESOURCE("P", "q.csv", ONE_FIELD)),
        "datapackage.json:2:1: error: another resource is called \"p\" too [duplicate-name]");
    refuses(PACKAGE(RESOURCE(
                "hubbar", "p.csv",
                "{\"fields\": [{\"name\": \"a\"}], \"foreignKeys\": "
                "[{\"fields\": \"a\", \"reference\": {\"resource\": \"hubar\", \"fields\": "
                "\"a\"}}]}")),
            "there is no resource \"hubar\" [unknown-resource]");
}

static void a_file_must_have_its_bytes_and_hash(void **state)
{
    struct fixture fixture = fixture_open();
    fixture_file(&fixture, "datapackage.json", MORE("\"bytes\": 5, \"hash\": \"sha256:00ff\""));
    fixture_file(&fixture, "p.csv", "a\n7\n");
    struct package *package = package_open(fixture.arena, fixture.dir, fixture.diag);
    assert_null(package_table(package, "p", here, fixture.diag));
    const char *messages = fixture_messages(&fixture);
    assert_message(messages, "the file has 4 bytes, the package says 5 [byte-count]");
    assert_message(messages, "the package says 00ff [hash-count]");
    fixture_close(&fixture);
}

static void a_foreign_key_must_fit_its_target(void **state)
{
    struct fixture fixture = fixture_open();
#define TO(field)                                                                              \
    "{\"fields\": [{\"name\": \"a\"}, {\"name\": \"n\", \"type\": \"integer\"}], "             \
    "\"foreignKeys\": "                                                                        \
    "[{\"fields\": \"a\", \"reference\": {\"resource\": \"\", \"fields\": \"" field "\"}}]}"
    fixture_file(&fixture, "datapackage.json",
                 PACKAGE(RESOURCE("p", "p.csv", TO("b")) "," RESOURCE("q", "p.csv", TO("n"))));
    fixture_file(&fixture, "p.csv", "a,n\nx,7\n");
    struct package *package = package_open(fixture.arena, fixture.dir, fixture.diag);
    assert_non_null(package);
    assert_false(package_read_all(package, fixture.diag));
    const char *messages = fixture_messages(&fixture);
    assert_message(messages, "the table p has no field \"b\" [unknown-field]");
    assert_message(messages, "the fields \"a\" and \"n\" are of different types");
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_package_gives_its_tables_with_their_keys_checked),
        cmocka_unit_test(tables_that_name_each_other_in_a_ring_are_read),
        cmocka_unit_test(unsafe_paths_are_refused),
        cmocka_unit_test(a_link_out_of_the_folder_is_refused),
        cmocka_unit_test(what_is_not_supported_is_refused_by_name),
        cmocka_unit_test(a_wrong_description_is_told),
        cmocka_unit_test(a_file_must_have_its_bytes_and_hash),
        cmocka_unit_test(a_foreign_key_must_fit_its_target),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
