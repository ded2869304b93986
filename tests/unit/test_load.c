/* A CSV file against its schema: each fault of labels and cells at its column, none told
 * because of another. */
#include "claims.h"
#include "evidence_fixture.h"
#include "base/str.h"

#define SCHEMA                                                                                 \
    "{\"fields\": [{\"name\": \"land\"}, {\"name\": \"år\", \"type\": \"year\"}, "            \
    "{\"name\": \"belopp\", \"type\": \"number\"}], "                                          \
    "\"primaryKey\": [\"land\", \"år\"]}"

/* The file's messages without their source lines: "1:6: error: … [reason]" a line. */
static void gives(const char *csv, const char *wanted)
{
    struct fixture fixture = fixture_open();
    struct str found = STR_EMPTY;
    const struct told *told;
    assert_null(fixture_table(&fixture, SCHEMA, csv));
    size_t n = diag_list(fixture.arena, fixture.diag, &told);
    for (size_t i = 0; i < n; i++)
        str_printf(&found, "%d:%d: %s [%s]%s%s\n", told[i].pos.line, told[i].pos.col,
                   told[i].text, told[i].reason, told[i].hint ? " " : "",
                   told[i].hint ? told[i].hint : "");
    assert_string_equal(found.s, wanted);
    str_close(&found);
    fixture_close(&fixture);
}

static void a_wrong_label_is_told_at_its_column(void **state)
{
    gives("land,år,belop\nDanmark,2023,7.5\n",
          "1:10: \"belop\" stands where the schema has \"belopp\" [incorrect-label] did you "
          "mean 'belopp'?\n");
    gives("land,,belopp\nDanmark,2023,7.5\n", "1:6: column 2 has no label [blank-label]\n");
    gives("land,år,land\nDanmark,2023,7.5\n",
          "1:1: the column \"belopp\" is missing [missing-label]\n"
          "1:10: another column is called \"land\" too [duplicate-label]\n");
    gives("år,land,belopp\n2023,Danmark,7.5\n",
          "1:1: \"år\" stands where the schema has \"land\" [incorrect-label]\n"
          "1:5: \"land\" stands where the schema has \"år\" [incorrect-label]\n");
}

static void a_missing_or_added_column_is_told_and_not_those_behind_it(void **state)
{
    gives("år,belopp\n2023,7.5\n", "1:1: the column \"land\" is missing [missing-label]\n");
    gives("kod,land,år,belopp\nDK,Danmark,2023,7.5\n",
          "1:1: the schema has no field \"kod\" [extra-label]\n");
}

static void a_record_behind_faulty_labels_is_not_taken_for_labels(void **state)
{
    gives("la\"nd,år,belopp\nDanmark,2023,7.5\n",
          "1:3: a quote stands inside a cell without quotes; put the cell in quotes and double "
          "the quote [stray-quote]\n");
}

static void another_delimiter_is_told_by_its_name(void **state)
{
    gives("land;år;belopp\nDanmark;2023;7\n",
          "1:1: the cells are parted by semicolons; part them by commas [looks-semicolon]\n");
    gives("land;år;belopp\nDanmark;2023;7,5\n\"Norge\";2023;\n",
          "1:1: the cells are parted by semicolons; part them by commas [looks-semicolon]\n");
    gives("\"land\";\"år\";\"belopp\"\n\"Danmark\";2023;7,5\n",
          "1:1: the cells are parted by semicolons; part them by commas [looks-semicolon]\n");
    gives("land\tår\tbelopp\n",
          "1:1: the cells are parted by tabs; part them by commas [looks-tab]\n");
    gives("land|år|belopp\n",
          "1:1: the cells are parted by vertical bars; part them by commas [looks-pipe]\n");
}

static void what_a_cell_cannot_be_is_told_with_what_it_can_be(void **state)
{
    gives("land,år,belopp\nDanmark,2023,7\xC2\xA0"
          "5\n",
          "2:14: \"7\xC2\xA0"
          "5\" is not a number (field belopp, type number) [type-error] "
          "write a number with decimal point, such as 12.5\n");
    gives("land,år,belopp\nA\xCC\x8Aland,2023,7.5\n",
          "2:1: the text is not in Unicode's form NFC (field land); letters and their marks "
          "are apart [not-nfc]\n");
    gives("land,år,belopp\nDanmark,,7.5\n",
          "2:9: the key is missing (field år) [primary-key]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wrong_label_is_told_at_its_column),
        cmocka_unit_test(a_missing_or_added_column_is_told_and_not_those_behind_it),
        cmocka_unit_test(a_record_behind_faulty_labels_is_not_taken_for_labels),
        cmocka_unit_test(another_delimiter_is_told_by_its_name),
        cmocka_unit_test(what_a_cell_cannot_be_is_told_with_what_it_can_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
