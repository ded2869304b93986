#include "claims.h"

#include <stdbool.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "evidence/byte.h"
#include "evidence/csv.h"

/* What reading gave: cells joined by "|", records ended by "/", and the first error's place. */
struct reading {
    bool good;
    struct csv_counts counts;
    struct str cells;
    char first[200]; /* "3:14 stray-quote", the first error; "" when there is none */
    char *all;
};

static void collect(void *context, const struct csv_record *record)
{
    struct str *cells = context;
    for (size_t i = 0; i < record->n_cells; i++) {
        str_puts(cells, i ? "|" : "");
        str_add(cells, record->cells[i].text, record->cells[i].n);
        assert_int_equal(record->cells[i].text[record->cells[i].n], '\0');
    }
    str_puts(cells, "/");
}

static void drop(void *context, const struct csv_record *record)
{
    (void)context;
    (void)record;
}

/* Finds "FILE:LINE:COL: error: … [REASON]" in the printed messages. */
static void first_error(const char *messages, char first[200])
{
    first[0] = '\0';
    const char *error = strstr(messages, ": error: ");
    if (!error)
        return;
    const char *line = error;
    while (line > messages && line[-1] != '\n')
        line--;
    const char *end = error + strcspn(error, "\n"), *bracket = end;
    while (bracket > error && *bracket != '[')
        bracket--;
    const char *colon = error;
    for (int colons = 0; colon > line && colons < 2;)
        colons += *--colon == ':';
    snprintf(first, 200, "%.*s %.*s", (int)(error - colon - 1), colon + 1,
             (int)(end - bracket - 2), bracket + 1);
}

static struct reading read_with(struct arena *arena, const char *path, struct bytes bytes,
                                bool keep)
{
    struct reading reading = {.cells = STR_EMPTY};
    struct diag *diag = diag_open();
    struct csv_source source = csv_open(path, bytes);
    reading.good =
        csv_read(arena, &source, keep ? collect : drop, &reading.cells, &reading.counts, diag);
    assert_int_equal(reading.good, diag_errors(diag) == 0);
    char *messages = messages_of(diag);
    reading.all = arena_copy(arena, messages, strlen(messages));
    first_error(reading.all, reading.first);
    free(messages);
    diag_close(diag);
    return reading;
}

static struct reading read_bytes(struct arena *arena, const char *text, size_t n)
{
    return read_with(arena, "prov.csv", (struct bytes){arena_copy(arena, text, n), n}, true);
}

/* --- the compact set: one line a class --- */

static const struct sample {
    const char *text;
    size_t n; /* 0: a string */
    const char *cells, *first;
} samples[] = {
    {"län,antal\nSkåne,17\n", 0, "län|antal/Skåne|17/", ""},
    {"län,antal\r\nSkåne,17\r\n", 0, "län|antal/Skåne|17/", ""},
    {"län,antal\nSkåne,17", 0, "län|antal/Skåne|17/", ""},
    {"a,b\n\"Lund, Malmö\",\"sade \"\"ja\"\"\"\n", 0, "a|b/Lund, Malmö|sade \"ja\"/", ""},
    {"a,b\n  x \t, y\n", 0, "a|b/  x \t| y/", ""},
    {"a,b\n\" x \",\"\t\"\n", 0, "a|b/ x |\t/", ""},
    {"a,b\n\"rad\nett\",\"\"\n", 0, "a|b/rad\nett|/", ""},
    {"a,b\n\"cr\rlf\r\nslut\",2\n", 0, "a|b/cr\rlf\r\nslut|2/", ""},
    {"a\n\nx\n", 0, "a//x/", ""},
    {"\n", 0, "/", ""},
    {",\n,\n", 0, "|/|/", ""},
    {"\xEF\xBB\xBF"
     "a,b\n1,2\n",
     0, "a|b/1|2/", ""},
    {"", 0, "", "1:1 empty-file"},
    {"\xEF\xBB\xBF", 0, "", "1:1 empty-file"},
    {"\xFF\xFE"
     "a\0",
     4, "", "1:1 utf16-bom"},
    {"\xFE\xFF"
     "\0a",
     4, "", "1:1 utf16-bom"},
    {"\xFF\xFE\0\0"
     "a\0\0\0",
     8, "", "1:1 utf32-bom"},
    {"\0\0\xFE\xFF\0\0\0a", 8, "", "1:1 utf32-bom"},
    {"a,b\nSk\xE5ne,2\n", 0, "a|b/Sk\xE5ne|2/", "2:3 invalid-utf8"},
    {"a\n\xC0\xAF\n", 0, "a/\xC0\xAF/", "2:1 invalid-utf8"},
    {"a\nx\xED\xA0\x80\n", 0, "a/x\xED\xA0\x80/", "2:2 invalid-utf8"},
    {"a\n\xF4\x90\x80\x80\n", 0, "a/\xF4\x90\x80\x80/", "2:1 invalid-utf8"},
    {"a\nabc\xE2\x80", 0, "a/abc\xE2\x80/", "2:4 invalid-utf8"},
    {"a,b\n1\0,2\n", 9, NULL, "2:2 nul"},
    {"a,b\n1,\x1B[0m\n", 0, "a|b/1|\x1B[0m/", "2:3 control-char"},
    {"a,b\n1,x\x7F\n", 0, "a|b/1|x\x7F/", "2:4 control-char"},
    {"a,b\n1,\xC2\x85\n", 0, "a|b/1|\xC2\x85/", "2:3 c1-control"},
    {"a,b\r1,2\r", 0, NULL, "1:4 bare-cr"},
    {"a,b\n1,2\r\n", 0, "a|b/1|2/", "2:4 mixed-eol"},
    {"a,b\r\n1,2\n", 0, "a|b/1|2/", "2:4 mixed-eol"},
    {"a,b\n1,x\"y\n", 0, "a|b/", "2:4 stray-quote"},
    {"a,b\n1, \"y\"\n", 0, "a|b/", "2:4 stray-quote"},
    {"a,b\n\"x\"y,2\n", 0, NULL, "2:4 text-after-quote"},
    {"a,b\n\"x\" ,2\n", 0, NULL, "2:4 text-after-quote"},
    {"a,b\n1,\"x\n3,4\n", 0, "a|b/", "2:3 unterminated-quote"},
    {"a,b\n\"p\nq\",\"x\n3,4\n", 0, "a|b/", "3:4 unterminated-quote"},
    {"a,b\n1,2\n\n3,4\n", 0, "a|b/1|2/3|4/", "3:1 blank-line"},
    {"a,b\n1\n", 0, "a|b/", "2:1 ragged"},
    {"a,b\n1,2,3\n", 0, "a|b/", "2:1 ragged"},
    {"a,b\n\"1\n2\",3,4\n5,6\n", 0, "a|b/5|6/", "2:1 ragged"},
};

static void each_class_has_its_verdict_and_place(void **state)
{
    for (size_t i = 0; i < LEN(samples); i++) {
        const struct sample *sample = &samples[i];
        struct arena *arena = arena_open();
        size_t n = sample->n ? sample->n : strlen(sample->text);
        struct reading reading = read_bytes(arena, sample->text, n);
        assert_string_equal(reading.first, sample->first);
        if (sample->cells)
            assert_string_equal(reading.cells.s ? reading.cells.s : "", sample->cells);
        str_close(&reading.cells);
        arena_close(arena);
    }
}

static size_t count(const char *text, const char *word)
{
    size_t n = 0;
    for (const char *at = text; (at = strstr(at, word)); at += strlen(word))
        n++;
    return n;
}

static void all_errors_of_a_file_are_reported(void **state)
{
    static const char text[] = "a,b\n1\nx\"y,2\n\n\"p\"q,2\n3,\x01\n4,\xE5\n5,6\r\n7,8,9\n";
    struct arena *arena = arena_open();
    struct reading reading = read_bytes(arena, text, sizeof text - 1);
    static const char *const reasons[] = {
        "2:1: error: the record has 1 field, the first record 2 [ragged]",
        "3:2: error: a quote stands inside",
        "4:1: error: an empty line",
        "5:4: error: text follows",
        "[text-after-quote]",
        "hint: put a cell"};
    for (size_t i = 0; i < LEN(reasons); i++)
        assert_non_null(strstr(reading.all, reasons[i]));
    assert_false(reading.good);
    str_close(&reading.cells);
    arena_close(arena);
}

static void a_byte_order_mark_is_left_out_with_a_warning(void **state)
{
    struct arena *arena = arena_open();
    struct reading reading = read_bytes(arena,
                                        "\xEF\xBB\xBF"
                                        "kön\n",
                                        7);
    assert_true(reading.good);
    assert_int_equal(count(reading.all, "[bom]"), 1);
    str_close(&reading.cells);
    arena_close(arena);
}

static void too_long_cells_and_records_and_too_many_fields_are_told(void **state)
{
    struct arena *arena = arena_open();
    struct str text = STR_EMPTY;
    str_puts(&text, "a,b\n1,");
    memset(str_reserve(&text, CSV_MAX_CELL + 3), 'x', CSV_MAX_CELL + 3);
    text.n += CSV_MAX_CELL + 3;
    str_puts(&text, "\n3,4\n");
    struct reading reading = read_bytes(arena, text.s, text.n);
    assert_string_equal(reading.first, "2:1 cell-too-long");
    assert_string_equal(reading.cells.s, "a|b/3|4/");
    str_close(&reading.cells);
    str_clear(&text);
    for (size_t i = 0; i < CSV_MAX_FIELDS + 2; i++)
        str_puts(&text, "x,");
    reading = read_bytes(arena, text.s, text.n);
    assert_string_equal(reading.first, "1:1 too-many-fields");
    str_close(&reading.cells);
    str_clear(&text);
    str_puts(&text, "a\n\"");
    memset(str_reserve(&text, CSV_MAX_RECORD), 'y', CSV_MAX_RECORD);
    text.n += CSV_MAX_RECORD;
    reading = read_bytes(arena, text.s, text.n);
    assert_string_equal(reading.first, "2:1 record-too-long");
    str_close(&reading.cells);
    str_close(&text);
    arena_close(arena);
}

static void a_cell_is_found_again_by_its_record(void **state)
{
    static const char text[] = "a,b,c\n\"x, \"\"y\n\",\"å\nö\",17\n";
    struct csv_source source = csv_open("p", (struct bytes){text, sizeof text - 1});
    struct pos pos = csv_pos(&source, 6, 2, 0);
    assert_true(pos.line == 2 && pos.col == 1);
    pos = csv_pos(&source, 6, 2, 1);
    assert_true(pos.line == 3 && pos.col == 3);
    pos = csv_pos(&source, 6, 2, 2);
    assert_true(pos.line == 4 && pos.col == 5);
}

static void the_census_counts_what_it_steps_over(void **state)
{
    static const char text[] = "abcdefgh\nijklmnopåäö–qrstuvwx\r\nyz0123456789abcdef\n";
    struct byte_census census = byte_census((struct bytes){text, sizeof text - 1});
    assert_int_equal(census.lf, 3);
    assert_int_equal(census.cr, 1);
    assert_false(census.bad);
    assert_false(census.below_300);
}

/* --- the corpus of other projects' test files --- */

#define CORPUS "../shared/data/csv-corpus/"

enum { FILE_NAME = 0, VERDICT = 7, RECORDS, FIELDS, LINE, COLUMN, REASON };

struct corpus {
    struct arena *arena;
    size_t n, wrong;
};

static void check_file(void *context, const struct csv_record *record)
{
    struct corpus *corpus = context;
    const struct csv_cell *cell = record->cells;
    if (corpus->n++ == 0)
        return;
    char path[400], expected[300], got[300];
    snprintf(path, sizeof path, CORPUS "%s", cell[FILE_NAME].text);
    struct diag *diag = diag_open();
    struct bytes bytes;
    assert_true(file_read(corpus->arena, path, 0, &bytes, diag));
    diag_close(diag);
    struct reading reading = read_with(corpus->arena, path, bytes, false);
    if (strcmp(cell[VERDICT].text, "accept") == 0)
        snprintf(expected, sizeof expected, "%s records %s fields", cell[RECORDS].text,
                 cell[FIELDS].text);
    else
        snprintf(expected, sizeof expected, "%s:%s %.*s", cell[LINE].text, cell[COLUMN].text,
                 (int)strcspn(cell[REASON].text, ":"), cell[REASON].text);
    if (reading.good)
        snprintf(got, sizeof got, "%zu records %zu fields", reading.counts.n_records,
                 reading.counts.n_fields);
    else
        snprintf(got, sizeof got, "%s", reading.first);
    if (strcmp(expected, got) != 0) {
        print_error("%s: expected %s, got %s\n", path, expected, got);
        corpus->wrong++;
    }
}

static void the_corpus_has_its_verdicts_places_and_reasons(void **state)
{
    struct arena *arena = arena_open();
    struct diag *diag = diag_open();
    struct bytes manifest;
    if (!file_read(arena, CORPUS "MANIFEST.csv", 0, &manifest, diag)) {
        print_error("SKIPPED, LOUDLY: no " CORPUS
                    "MANIFEST.csv; the corpus of 333 files was not "
                    "tested\n");
        diag_close(diag);
        arena_close(arena);
        skip();
    }
    struct corpus corpus = {.arena = arena};
    struct csv_counts counts;
    struct csv_source source = csv_open("MANIFEST.csv", manifest);
    assert_true(csv_read(arena, &source, check_file, &corpus, &counts, diag));
    assert_int_equal(corpus.wrong, 0);
    assert_int_equal(corpus.n, 334);
    diag_close(diag);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_class_has_its_verdict_and_place),
        cmocka_unit_test(all_errors_of_a_file_are_reported),
        cmocka_unit_test(a_byte_order_mark_is_left_out_with_a_warning),
        cmocka_unit_test(too_long_cells_and_records_and_too_many_fields_are_told),
        cmocka_unit_test(a_cell_is_found_again_by_its_record),
        cmocka_unit_test(the_census_counts_what_it_steps_over),
        cmocka_unit_test(the_corpus_has_its_verdicts_places_and_reasons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
