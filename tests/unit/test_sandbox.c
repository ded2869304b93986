/*
 * Templates that mean harm: each ends soon, with a message at its place, and nothing is read or
 * written. What one long C call could do is left to the worker's processor limit.
 */
#include "claims.h"

#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "evidence/package.h"
#include "script/script.h"

#define SECONDS 20.0 /* under sanitizers; a release build takes a tenth */

struct hostile {
    const char *source;
    const char
        *expected; /* part of what is printed; "" when the template is harmless after all */
};

static const struct hostile scripts[] = {
    /* endless */
    {"while true do end", "mall.lua:2:1: error: the template runs too long"},
    {"local function f() return f() end f()", "the template runs too long"},
    {"local function f() f() end f()", "functions call each other without end"},
    {"local function f() return 1 + f() end f()", "functions call each other without end"},
    {"for i = 1, 1e18 do end", "the template runs too long"},
    {"repeat local x = 1 until false", "the template runs too long"},
    {"::a:: goto a", "the template runs too long"},
    {"local t = {} for i = 1, 10 do t[i] = i end table.sort(t, function() return true end)",
     "invalid order function"},
    {"table.sort({3, 2, 1}, function() while true do end end)", "the template runs too long"},
    /* memory */
    {"local s = 'x' while true do s = s .. s end", "memory"},
    {"local t = {} for i = 1, 1e9 do t[i] = i end", "memory"},
    {"local t = {} for i = 1, 1e9 do t[i] = {} end", "memory"},
    {"local t = {} for i = 1, 1e9 do t[i] = 'x' .. i end", "memory"},
    {"local s = ('x'):rep(1e9)", "string.rep would make more than 1000000 bytes"},
    {"local s = ('x'):rep(1e5, ('y'):rep(1e5))", "string.rep would make more than"},
    {"local s = (''):rep(1e15)", ""},
    {"local s = string.rep('x', -1)", ""},
    {"local s = string.format('%99999999d', 1)", "invalid conversion"},
    {"local t = table.unpack({}, 1, 1e8)", "too many results to unpack"},
    {"local s = table.concat({}, 'x', 1, 1e12)", "invalid value"},
    {"table.insert({}, 1e12, 1)", "position out of bounds"},
    /* patterns are not offered */
    {"local s = ('a?'):rep(30):match('x')", "attempt to call a nil value (method 'match')"},
    {"local s = ('a'):gsub('a', 'b')", "attempt to call a nil value (method 'gsub')"},
    {"local s = ('a'):gmatch('a')", "attempt to call a nil value (method 'gmatch')"},
    {"local a = ('x'):rep(1e6):find(('y'):rep(2000))", "string.find searches at most"},
    {"assert(('a.c'):find('.') == 2)", ""},
    {"local s = string.format('%p', {})", "string.format does not know '%p'"},
    {"local s = string.format('%a', 1)", "string.format does not know '%a'"},
    {"assert(string.format('%s %5.2f %%', {}, 2.385) == 'table  2.38 %')", ""},
    {"local s = string.dump(print)", "'print' is not a word"},
    {"local s = ('x').dump", ""},
    {"string.rep = nil", "'string' cannot be changed"},
    {"header.kind = 'x'", "'header' cannot be changed"},
    {"math.floor = nil", "'math' cannot be changed"},
    {"table.insert = nil", "'table' cannot be changed"},
    {"get('n').number = 4", "'get' cannot be changed"},
    {"for _, r in rows('mätning') do r.land = 'x' end", "'a row' cannot be changed"},
    {"for _, r in rows('mätning') do local x = r.lan end", "'mätning' has no column 'lan'"},
    {"for _, r in rows('mätnin') do end", "mätnin"},
    {"get('m')", "there is no value 'm'"},
    /* the world outside */
    {"os.execute('true')", "'os' is not a word"},
    {"os.exit(0)", "'os' is not a word"},
    {"io.open('/etc/passwd')", "'io' is not a word"},
    {"require 'x'", "'require' is not a word"},
    {"package.loadlib('x', 'y')", "'package' is not a word"},
    {"dofile 'x'", "'dofile' is not a word"},
    {"loadfile 'x'", "'loadfile' is not a word"},
    {"load('x')", "'load' is not a word"},
    {"debug.sethook()", "'debug' is not a word"},
    {"debug.getregistry()", "'debug' is not a word"},
    {"collectgarbage('stop')", "'collectgarbage' is not a word"},
    {"setmetatable({}, {__gc = function() while true do end end})",
     "'setmetatable' is not a word"},
    {"getmetatable('').__index = nil", "'getmetatable' is not a word"},
    {"rawset(string, 'x', 1)", "'rawset' is not a word"},
    {"local x = rawget", "'rawget' is not a word"},
    {"coroutine.wrap(function() end)()", "'coroutine' is not a word"},
    {"pcall(error)", "'pcall' is not a word"},
    {"xpcall(error, error)", "'xpcall' is not a word"},
    {"local r = math.random()", "attempt to call a nil value (field 'random')"},
    {"_G.x = 1", "'_G' is not a word"},
    {"local t = ('x'):rep(3) .. {}", "attempt to concatenate a table value"},
    /* errors of all kinds */
    {"error(nil)", "the template stops with a nil as its error"},
    {"error({})", "the template stops with a table as its error"},
    {"error('eget fel 2.385')", "mall.lua:2:1: error: eget fel 2.385"},
    {"error('utan plats', 0)", "mall.lua:2:1: error: utan plats"},
    {"assert(false, 'stämmer inte')", "stämmer inte"},
    {"local t = {[0/0] = 1}", "index is NaN"},
    {"local x = 1 // 0", "attempt to divide by zero"},
    {"local x = {} < {}", "attempt to compare two table values"},
    {"local x = 2 ^ 0.5", "'^' cannot be used"},
    {"include 'mall'", "'mall' includes itself"},
    {"include '/etc/passwd'", "is no path below the template's folder"},
    {"include 'a/../../b'", "is no path below the template's folder"},
    {"include '.git/x'", "is no path below the template's folder"},
    {"include 'finns inte'", "finns inte.lua"},
    {"text(setmetatable)", "'setmetatable' is not a word"},
    {"text(nil)", "'text' needs [[ … ]] or { … }, found nil"},
    {"text(text)", "'text' needs [[ … ]] or { … }, found function"},
    {"section(4)", "'section' needs the heading in quotes"},
    {"table 'x' {} {}", "more stands after this word than it takes"},
    {"table 'x' { cells = 'y' }", "'cells' needs a list of rows"},
    {"table 'x' { cells = { { {} } } }",
     "a cell needs text in quotes or a number, found table"},
    {"table 'x' { cells = { 'y' } }", "a row needs cells between { and }, found string"},
    {"chart 'x' { kind = 'line', of = 'mätning', x = 'år', y = 'värde', y_min = 0/0 }",
     "'y_min' needs a number"},
    {"chart 'x' { kind = 'line', of = 'mätning', x = 'år', y = 'värde', limit = 1.5 }",
     "'limit' needs a whole number"},
    {"local t = {} t[1] = t table 'x' { columns = t }", "'column' needs"},
    {"key_figures { { value = 'a', label = 'b' }, 4 }",
     "is a table between { and }, found number"},
    {"table 'x' { cells = { { 0/0 } } }", "a cell needs text in quotes or a number, found nan"},
    {"table 'x' { cells = { {} } }", "a row needs at least one cell"},
    {"decimals = {} count 'x' { of = ('y'):rep(99), where = {} }", "'where' needs a condition"},
    {"count 'x' { of = 'mätning', decimals = 2 }", "no key 'decimals'"},
    {"sum 'x' { of = 'mätning', column = 'värde', decimals = 10 }",
     "'decimals' needs 0 to 9, found 10"},
    {"sum 'x' { of = 'mätning', column = 'värde', decimals = ('y'):rep(99) }",
     "'decimals' needs a whole number, found "
     "\"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…\""},
    {"table 'x' { of = 'mätning', limit = 0 }", "'limit' needs at least 1, found 0"},
    {"sum 'x' { of = 'mätning', column = 'värde' } text '{x|10}'",
     "a number has at most 9 decimals"},
    /* lists with gaps and names; tables that change behind our back */
    {"table 'x' { of = 'mätning', columns = { 'år', nil, 'land' } }",
     "number 2 of the list is nil"},
    {"table 'x' { of = 'mätning', columns = { 'år', titel = 'y' } }",
     "a list cannot hold the key 'titel'"},
    {"table 'x' { cells = { { 'a' }, nil, { 'b' } } }", "number 2 of the list is nil"},
    {"table 'x' { cells = { { 'a', nil, 'b' } } }", "number 2 of the list is nil"},
    {"table 'x' { cells = { huvud = { 'a' }, { 'b' } } }",
     "a list cannot hold the key 'huvud'"},
    {"key_figures { { value = 'a', label = 'b' }, nil, { value = 'a', label = 'b' } }",
     "number 2 of the list is nil"},
    {"figure 'x' { boxes = { { 'a', 'b', column = 0, row = 0 }, nil, { 'c', 'd', column = 1, "
     "row = 0 } } }",
     "number 2 of the list is nil"},
    {"figure 'x' { boxes = { { 'a', 'b', column = -1, row = 0 } } }",
     "'column' needs 0 to 99, found -1"},
    {"local t = { of = 'mätning', columns = { 'år', 'land' } } table 'x' (t) t.columns[1] = "
     "nil t.of = 5",
     ""},
    {"local t = { { value = 'a', label = 'b' } } key_figures(t) t[1].value = 4 t[1] = 4", ""},
    {"chart 'x' { kind = 'gantt', of = 'källor', row = 'titel', start = 'publicerad', finish = "
     "'dag' }",
     "kallor.csv:4:33: error: 'Exempel' of the chart 'x' ends before it begins"},
    /* text made by escapes */
    {"text 'a\\xff'", "the text is not UTF-8"},
    {"text 'a\\0b'", "the text holds a control character"},
    {"section 'a\\27[31m' {}", "the text holds a control character"},
    {"text 'A\\u{30a}'", "a letter of the text is written as two characters"},
    {"table 'x' { cells = { { 'a\\xff' } } }", "the text is not UTF-8"},
    {"table 'x' { of = 'mätning', columns = { { 'land', title = 'a\\xff' } } }",
     "the text is not UTF-8"},
    /* clumsy calls */
    {"string.format(nil)", "'string.format' needs a string as argument 1, found nil"},
    {"string.rep('x', {})", "'string.rep' needs a number as argument 2, found table"},
    {"string.find('x')", "'string.find' needs a string as argument 2, found nil"},
    {"for k in pairs(5) do end", "'pairs' needs a table as argument 1, found number"},
    {"local n = 0 for k in pairs(header) do n = n + 1 end assert(n > 2)", ""},
    {"for _, r in rows('mätning') do local n = 0 for k in pairs(r) do n = n + 1 end assert(n > "
     "5) end",
     ""},
    /* signs without end: a walk to the end of the text for each would take minutes */
    {"text(('['):rep(300000) .. ' x')", ""},
    {"text(('[a]: '):rep(100000) .. ' x')", ""},
    {"text(('{a '):rep(100000))", "'{' is empty or never closed"},
    {"text(('x[^a] '):rep(20000) .. '\\n\\n' .. ('[^a]: x\\n\\n'):rep(20000))",
     "has a sign already"},
    {"text(('['):rep(300000) .. ']{')", "'{' is empty or never closed"},
    /* source bytes */
    {"\xef\xbb\xbftext 'x'", ""},
    {"text 'r\xe4ksm\xf6rg\xe5s'", "the bytes here are not UTF-8"},
    {"text 'A\xcc\x8a'", "a letter here is written as two characters"},
    {"text 'a\x1b[31m'", "the template holds the control character 27"},
    {"text 'a \xe2\x80\xae b'", "a hidden character here turns the text around"},
    {"text 'a\\1b'", "the text holds a control character"},
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void write_template(const char *path, const void *bytes, size_t n, bool report)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    if (report)
        fputs("report \"P\" { kind = \"delredovisning\" } count \"n\" { of = \"krav\" }\n",
              file);
    fwrite(bytes, 1, n, file);
    fclose(file);
}

/* Runs the template; its messages, to be freed. */
static char *run_template(const char *path)
{
    struct arena *arena = arena_open();
    struct diag *diag = diag_open();
    struct script_output output;
    struct package *package = package_open(arena, "tests/errors/data", diag);
    assert_non_null(package);
    script_run(arena, &(struct script_input){.template_path = path, .package = package},
               &output, diag);
    char *text = messages_of(diag);
    diag_close(diag);
    arena_close(arena);
    return text;
}

static char folder[] = "/tmp/redovisa-sandbox-XXXXXX";
static char path[64];

static int open_folder(void **state)
{
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/mall.lua", folder);
    return 0;
}

static int close_folder(void **state)
{
    remove(path);
    return rmdir(folder);
}

/* Whether the template ended as it should; tells when not. */
static bool ends_well(const struct hostile *hostile)
{
    write_template(path, hostile->source, strlen(hostile->source), true);
    double start = now();
    char *text = run_template(path);
    double taken = now() - start;
    bool right = *hostile->expected ? strstr(text, hostile->expected) != NULL
                                    : strstr(text, "script]") == NULL;
    if (!right || taken > SECONDS)
        print_error("%s\nexpected: %s\nfound: %s\nafter %.1f s\n", hostile->source,
                    hostile->expected, text, taken);
    free(text);
    return right && taken < SECONDS;
}

static void hostile_templates_end_with_a_message(void **state)
{
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        wrong += !ends_well(&scripts[i]);
    assert_int_equal(wrong, 0);
}

static void a_link_out_of_the_folder_is_not_followed(void **state)
{
    char link[80];
    snprintf(link, sizeof link, "%s/ut.lua", folder);
    assert_int_equal(symlink("/etc/hosts", link), 0);
    write_template(path, "include 'ut'", strlen("include 'ut'"), true);
    char *text = run_template(path);
    assert_non_null(strstr(text, "'ut' is no path below the template's folder [include-path]"));
    free(text);
    remove(link);
}

static void assert_bytes_refused(const void *bytes, size_t n, const char *expected)
{
    write_template(path, bytes, n, false);
    char *text = run_template(path);
    if (!strstr(text, expected))
        print_error("expected: %s\nfound: %s\n", expected, text);
    assert_non_null(strstr(text, expected));
    free(text);
}

static void what_is_no_text_is_refused(void **state)
{
    assert_bytes_refused("\x1bLua\x54\x00", 6, "this is no text but compiled Lua");
    assert_bytes_refused("\xef\xbb\xbfreport", 9, "the template begins with a byte order mark");
    assert_bytes_refused("text 'a\0b'", 10, "the template holds the control character 0");
    assert_bytes_refused("", 0, "the template has no report");
}

static void deep_brackets_are_refused(void **state)
{
    size_t n = 1000000;
    char *source = malloc(n);
    memset(source, '(', n);
    assert_bytes_refused(source, n, "brackets stand in each other too deep");
    free(source);
}

static void a_long_line_is_no_problem(void **state)
{
    size_t n = 10000000;
    char *source = malloc(n);
    memset(source, ' ', n);
    memcpy(source, "local s = '", 11);
    source[n - 1] = '\'';
    assert_bytes_refused(source, n, "the template has no report");
    free(source);
}

static void line_ends_of_windows_are_read(void **state)
{
    static const char source[] =
        "report 'P' { kind = 'delredovisning' }\r\ntext [[\r\nett\r\n{saknas}\r\n]]\r\n";
    assert_bytes_refused(source, sizeof source - 1,
                         "mall.lua:4:1: error: there is no value 'saknas'");
}

static void pairs_come_in_a_fixed_order(void **state)
{
    static const char source[] = "local t, s = {}, ''\n"
                                 "for _, k in ipairs { 'q', 'a', 'zz', 'm', 'b', 'x1', 'k', "
                                 "'y', 'p', 'c' } do t[k] = 1 end\n"
                                 "t[3], t[2.5], t[-1], t[true] = 1, 1, 1, 1\n"
                                 "for k in pairs(t) do s = s .. tostring(k) .. ' ' end\n"
                                 "error(s)";
    assert_bytes_refused(source, sizeof source - 1, "-1 2.5 3 a b c k m p q x1 y zz true");
}

static void a_table_has_no_address(void **state)
{
    static const char source[] =
        "error(tostring({}) .. tostring(print == nil) .. tostring(ipairs))";
    assert_bytes_refused("error(tostring({}) .. tostring(ipairs))", 39, "tablefunction");
    assert_bytes_refused(source, sizeof source - 1, "'print' is not a word");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hostile_templates_end_with_a_message),
        cmocka_unit_test(a_link_out_of_the_folder_is_not_followed),
        cmocka_unit_test(what_is_no_text_is_refused),
        cmocka_unit_test(deep_brackets_are_refused),
        cmocka_unit_test(a_long_line_is_no_problem),
        cmocka_unit_test(line_ends_of_windows_are_read),
        cmocka_unit_test(pairs_come_in_a_fixed_order),
        cmocka_unit_test(a_table_has_no_address),
    };
    return cmocka_run_group_tests(tests, open_folder, close_folder);
}
