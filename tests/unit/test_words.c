/* The author's words: typed figures, claims, directions, and what `check` says of
 * the language. */
#include "claims.h"
#include "base/str.h"
#include "doc/reading.h"
#include "script_fixture.h"

static void run_any(struct fixture *fixture, const char *source)
{
    run_with(fixture, source, (struct script_input){0});
}

static void assert_told(const struct fixture *fixture, const char *words)
{
    if (!strstr(fixture->messages, words))
        print_error("expected %s\nfound %s", words, fixture->messages);
    assert_non_null(strstr(fixture->messages, words));
}

/* The text of the document's first paragraph. */
static void assert_prints(const char *template, const char *expected)
{
    struct fixture fixture;
    run_any(&fixture, template);
    assert_string_equal(fixture.messages, "");
    const char *found = "";
    for (size_t i = 0; i < fixture.doc->n && !*found; i++)
        if (fixture.doc->blocks[i].kind == BLOCK_PARAGRAPH)
            found = text_plain(fixture.arena, &fixture.doc->blocks[i].paragraph);
    assert_string_equal(found, expected);
    close_fixture(&fixture);
}

static void a_typed_figure_is_told_the_values_and_cells_that_equal_it(void **state)
{
    struct fixture fixture;
    run_any(
        &fixture, REPORT
        "sum \"i Norge\" { of = \"mätning\", column = \"antal\", where = \"land = Norge\" }\n"
        "text [[Där pågår 97 prövningar, 37 av dem nya, mot 36 i Sverige och 41,2 förut, 23,85 "
        "först.]]\n");
    assert_told(&fixture, "it equals {i Norge}, or the sum of antal in mätning where land = "
                          "\"Norge\"; write {97 |");
    assert_told(&fixture, "write {37 | reason}");
    assert_told(&fixture,
                "it equals the sum of antal in mätning where land = \"Sverige\"; write {36 |");
    assert_told(&fixture, "it equals tests/errors/data/matning.csv:3, värde; write {41,2 |");
    assert_told(&fixture, "it equals {mätning[\"2021\"].värde}; write {23,85 |");
    close_fixture(&fixture);
}

static void a_marked_figure_prints_as_numbers_do_and_keeps_its_reason(void **state)
{
    struct fixture fixture;
    assert_prints(REPORT "text [[Högst {1200,5 | enligt avtalet} och {−17 | enligt "
                         "protokollet} och {4–6 | planen}.]]",
                  "Högst 1\u202f200,5 och −17 och 4–6.");
    assert_prints(
        REPORT
        "text { [[At most {1,200 | contract} or {1,200.5 | contract}.]], language = \"en\" }",
        "At most 1,200 or 1,200.5.");
    run_any(&fixture, REPORT "text [[Högst {1200,5 | enligt avtalet} kronor.]]");
    assert_int_equal(fixture.doc->n_values, 1);
    assert_string_equal(fixture.doc->values[0].value->reason, "enligt avtalet");
    assert_int_equal(fixture.doc->values[0].value->origin->kind, ORIGIN_CONSTANT);
    close_fixture(&fixture);
}

#define CHANGES                                                                                \
    "sum \"a\" { of = \"mätning\", column = \"värde\", where = \"land = Sverige och år = "  \
    "2021\" }\n"                                                                               \
    "sum \"b\" { of = \"mätning\", column = \"värde\", where = \"land = Sverige och år = "  \
    "2022\" }\n"                                                                               \
    "value \"upp\" { is = \"b - a\" }\nvalue \"ned\" { is = \"a - b\" }\n"                     \
    "value \"lika\" { is = \"(a - b) / 100\", decimals = 1 }\n"

static void a_direction_follows_the_sign(void **state)
{
    assert_prints(REPORT CHANGES "text [[{upp.ökade}, {ned.ökade}, {ned.minskade}, {upp.fler "
                                 "än | stor}, {(a - b).högre}]]",
                  "ökade, minskade, minskade, Fler än, lägre");
    assert_prints(REPORT CHANGES
                  "text [[{ned.ökade med}, {ned.en ökning med | mnkr, 1}, {upp.större än}]]",
                  "minskade med 3,55\u00a0miljoner kronor, en minskning med 3,5\u00a0miljoner "
                  "kronor, större än");
}

static void what_prints_as_zero_has_not_changed(void **state)
{
    assert_prints(REPORT CHANGES "text [[{lika.ökade med}, {lika.ökade med | ett}, {lika.ökade "
                                 "| flera}, {lika.fler än}]]",
                  "låg kvar på samma nivå, var oförändrat, var oförändrade, lika många som");
    assert_prints(REPORT CHANGES
                  "text [[{lika.ökade | 4}, {lika.större | en}, {lika.steg | en}]]",
                  "minskade, lika stor, låg still");
}

static void directions_are_of_the_language_of_their_text(void **state)
{
    assert_prints(
        REPORT CHANGES "text { [[It {upp.increased by} and {lika.rose}, {ned.more than} "
                       "before.]], language = \"en\" }",
        "It increased by 3.55\u00a0million kronor and did not change, fewer than before.");
}

static void the_largest_row_is_told_by_name(void **state)
{
    assert_prints(
        REPORT
        "largest \"störst\" { of = \"mätning\", column = \"värde\", label = \"land\" }\n"
        "smallest \"minst\" { of = \"mätning\", column = \"antal\", label = \"land\", where = "
        "\"år = 2021\" }\n"
        "text [[{störst} och {minst}{holds: störst = \"Norge\" och minst ≠ \"Norge\"}.]]",
        "Norge och Sverige.");
}

/* The template is warned of with these words; "": with none. */
static void assert_warned(const char *template, const char *words)
{
    struct fixture fixture;
    run_with(&fixture, template, (struct script_input){.lint = true});
    if (*words)
        assert_told(&fixture, words);
    else
        assert_string_equal(fixture.messages, "");
    close_fixture(&fixture);
}

#define RANK(name, column, row, more)                                                          \
    "rank \"" name "\" { of = \"panel\", column = \"" column                                   \
    "\", label = \"enhet\", row = \"" row "\"" more " }\n"
#define YEAR ", where = \"år = 2018 och enhet i (\\\"u00\\\", \\\"u01\\\", \\\"u02\\\")\""

/* In 2018 u00 has 56.201, u02 46.024 and u01 45.367. */
static void a_rank_is_told_by_its_place(void **state)
{
    assert_prints(
        REPORT RANK("a", "värde", "u00", YEAR) RANK("b", "värde", "u02", YEAR)
            RANK("c", "värde", "u01", YEAR) "text [[{a.flest}, {b.störst}, {c.högst | stor}, "
                                            "{c.ordinal}, {c}{holds: a < b < c = 3}]]",
        "flest, näst störst, Tredje högst, tredje, 3");
    assert_prints(
        REPORT RANK("b", "värde", "u02", YEAR)
            RANK("c", "värde", "u01",
                 YEAR) "text { [[{b.largest}, {c.most}, {c.ordinal}]], language = \"en\" }",
        "second largest, third most, third");
}

static void a_rank_counts_from_the_end_it_says(void **state)
{
    assert_prints(REPORT RANK("a", "värde", "u00", ", from = \"smallest\"" YEAR)
                      RANK("c", "värde", "u01",
                           ", from = \"smallest\"" YEAR) "text [[{a.lägst}, {c.minst}]]",
                  "tredje lägst, minst");
}

static void units_that_print_alike_share_a_place(void **state)
{
    assert_prints(REPORT RANK("a", "år", "u01", "") "text [[{a.flest}, {a.ordinal} plats]]",
                  "delat flest, delad första plats");
}

static void places_beyond_twelve_are_figures(void **state)
{
    assert_prints(REPORT RANK("a", "värde", "u21", ", where = \"år = 2008\"")
                      RANK("b", "värde", "u16",
                           ", where = \"år = 2008\"") "text { [[{a.ordinal}, {b.ordinal}]], "
                                                      "language = \"en\" }\n",
                  "13th, 22nd");
}

static void days_are_told_as_before_or_after_the_deadline(void **state)
{
    const char *days =
        "first \"dag\" { of = \"källor\", column = \"dag\", where = \"källa = exempel\" }\n"
        "first \"ut\" { of = \"källor\", column = \"publicerad\", where = \"källa = exempel\" "
        "}\n"
        "value \"sen\" { is = \"ut - dag\" }\nvalue \"tidig\" { is = \"(dag - ut) * 3\" }\n"
        "value \"jämn\" { is = \"dag - dag\" }\nvalue \"många\" { is = \"(ut - dag) * 17\" }\n";
    struct arena *arena = arena_open();
    assert_prints(
        arena_printf(
            arena,
            REPORT
            "%s"
            "text [[{sen.för sent}, {tidig.efter fristen}, {jämn.för sent}, {många.för sent}]]",
            days),
        "en dag för sent, tre dagar före fristen, i tid, 17\u00a0dagar för sent");
    assert_prints(arena_printf(arena,
                               REPORT "%s"
                                      "text { [[{sen.late}, {tidig.late}, {jämn.after the "
                                      "deadline}]], language = \"en\" }",
                               days),
                  "one day late, three days early, on the day of the deadline");
    arena_close(arena);
}

#define MONEY                                                                                  \
    "sum \"medel\" { of = \"medel\", column = \"belopp\", where = \"finansiär = staten\" }\n" \
    "sum \"allt\" { of = \"medel\", column = \"belopp\" }\n"

static void a_sum_tells_what_it_is_charged_to(void **state)
{
    assert_prints(REPORT MONEY "text [[{medel | tkr}: {medel.anslag}. {medel - medel | tkr}]]",
                  "24\u202f600\u00a0tusen kronor: anslaget 1:2 Forskning, anslagsposten 1 "
                  "Verket, dnr\u00a0N2021/417. 0\u00a0tusen kronor");
    assert_warned(REPORT MONEY "text [[Vi fick {medel}.]]",
                  ":4:16: warning: the report never says what this is charged to: anslaget 1:2 "
                  "Forskning, "
                  "anslagsposten 1 Verket, dnr\u00a0N2021/417 [appropriation]");
    assert_warned(REPORT MONEY "text [[Vi fick {medel} från {medel.anslag}, och {allt}.]]", "");
    assert_warned(REPORT MONEY "text [[Dubbelt så mycket är {medel * 2}.]]", "");
    assert_warned(
        REPORT MONEY
        "value \"v0\" { is = \"medel + medel\" }\nfor i = 1, 60 do value(\"v\" .. i) "
        "{ is = string.format(\"v%d + v%d\", i - 1, i - 1) } end\ntext [[Allt är {v60}.]]",
        "");
}

static void a_claim_that_holds_prints_its_sentence(void **state)
{
    assert_prints(
        REPORT CHANGES
        "claim \"Värdet {upp.ökade}.\" { holds = \"b > a och (a < 20 eller inte a = b)\" }",
        "Värdet ökade.");
    assert_prints(REPORT CHANGES "text [[Det ökade {holds: a < b <= b och b - a ≥ 3,5}. Ja.]]",
                  "Det ökade. Ja.");
}

static void numbers_are_compared_as_they_print(void **state)
{
    assert_prints(REPORT CHANGES "value \"x\" { is = \"a * 1\", decimals = 0 }\nvalue \"y\" { "
                                 "is = \"a * 1,004\", decimals = 0 }\n"
                                 "text [[Lika{holds: x = y och inte x < y}.]]",
                  "Lika.");
}

static void a_text_is_read_word_by_word_with_exact_places(void **state)
{
    struct arena *arena = arena_open();
    size_t n;
    const struct piece *pieces = reading_split(
        arena, "- *Ett* {a} [@b|sida]\n  `2,5`, 12,5 %[^n]", (struct pos){"m.lua", 4, 9}, &n);
    static const struct {
        enum piece_kind kind;
        const char *s;
        int line, col;
    } expected[] = {{PIECE_WORD, "Ett", 4, 12},
                    {PIECE_VALUE, "a", 4, 17},
                    {PIECE_REFERENCE, "b|sida", 4, 21},
                    {PIECE_CODE, "2,5", 5, 3},
                    {PIECE_SIGN, ",", 5, 8},
                    {PIECE_WORD, "12,5", 5, 10},
                    {PIECE_SIGN, "%", 5, 15},
                    {PIECE_END, "", 5, 20}};
    assert_int_equal(n, LEN(expected) - 1);
    for (size_t i = 0; i < LEN(expected); i++) {
        assert_int_equal(pieces[i].kind, expected[i].kind);
        assert_true(piece_is(&pieces[i], expected[i].s));
        assert_int_equal(pieces[i].pos.line, expected[i].line);
        assert_int_equal(pieces[i].pos.col, expected[i].col);
    }
    assert_false(pieces[4].spaced);
    assert_true(pieces[5].spaced);
    arena_close(arena);
}

/* --- the language --- */

#define TEXT(words) REPORT "text [[" words "]]\n"
#define TEN "ett två tre fyra fem sex sju åtta nio tio "

static void a_build_does_not_lint(void **state)
{
    struct fixture fixture;
    run_any(&fixture, TEXT("Det är \"rakt\"."));
    assert_string_equal(fixture.messages, "");
    close_fixture(&fixture);
}

static void a_sentence_of_more_than_thirty_words_is_long(void **state)
{
    assert_warned(TEXT("Kort. Nu " TEN TEN TEN "."),
                  ":2:14: warning: the sentence has 31 words [long-sentence]");
    assert_warned(TEXT(TEN TEN TEN ". Ny, t.ex. kap. 3, " TEN TEN "."), "");
    assert_warned(TEXT("- " TEN TEN "\n- " TEN TEN "\n\n" TEN), "");
    assert_warned(TEXT(TEN TEN "nio tio, t.ex. A. Ek " TEN "."), "[long-sentence]");
}

static void a_comment_with_a_reason_switches_a_rule_off(void **state)
{
    assert_warned(REPORT "-- allow long-sentence: beslutets ord\n-- allow straight-quote: kod\n"
                         "text [[\"" TEN TEN TEN "elva\".]]",
                  "");
    assert_warned(REPORT "-- allow long-sentence: beslutets ord\n\ntext [[" TEN TEN TEN
                         "elva.]]",
                  "[long-sentence]");
    assert_warned(REPORT "-- allow lång-mening: beslutets ord\n",
                  ":2:10: error: 'lång-mening' allows nothing");
    assert_warned(REPORT "-- allow long-sentnce: ord\n", "write -- allow long-sentence: why");
    assert_warned(REPORT "-- allow long-sentence:  \n", "[allow-form]");
}

static void a_comment_that_silences_nothing_is_told(void **state)
{
    assert_warned(REPORT
                  "-- allow long-sentence: beslutets ord\ntext [[En kort mening är nog.]]",
                  ":2:10: warning: 'long-sentence' silences nothing [allow-unused]");
    assert_warned(REPORT "-- allow long-sentence: beslutets ord\n\ntext [[" TEN TEN TEN
                         "elva.]]",
                  "[allow-unused]");
}

static void an_abbreviation_is_explained_somewhere(void **state)
{
    assert_warned(TEXT("Stödet till XYZQ växer."),
                  ":2:21: warning: 'XYZQ' is explained nowhere [abbreviation]");
    assert_warned(TEXT("Stödet till XYZQ växer. Det är en sak (XYZQ)."), "");
    assert_warned(TEXT("Stödet till XYZQ (en sak) växer i EU. Del IV."), "");
    assert_warned(REPORT "-- allow abbreviation: ett namn\ntext [[Stödet till XYZQ växer.]]",
                  "");
}

static void decimals_and_thousands_are_of_the_language(void **state)
{
    assert_warned(TEXT("Det är {12.5 | avtalet} kronor."),
                  ":2:16: warning: a full stop stands for a decimal comma [decimal-mark]");
    assert_warned(TEXT("Det är {1.200 | avtalet} kronor."),
                  "a full stop parts thousands [thousands-mark]");
    assert_warned(TEXT("Det är {1 200,5 | avtalet} kronor enligt avsnitt 3.2."), "");
    assert_warned(REPORT "text { [[It is {12,5 | the contract} kronor.]], language = \"en\" }",
                  "[decimal-mark]");
    assert_warned(
        REPORT "text { [[It is {1,200.5 | the contract} kronor.]], language = \"en\" }", "");
}

static void a_hyphen_is_no_dash_and_no_minus(void **state)
{
    assert_warned(TEXT("Ett ord - ett till."),
                  ":2:16: warning: a hyphen stands for a dash [hyphen-dash]");
    assert_warned(TEXT("Åren 2020-2023."), "a hyphen stands between numbers [hyphen-dash]");
    assert_warned(REPORT "count \"a\" { of = \"mätning\" }\ntext [[Det är -{a}.]]",
                  "a hyphen stands for a minus [hyphen-dash]");
    assert_warned(
        TEXT("- CAR-T, 2024-05-31, 2024-05 och dnr 2023-01234 – 2020–2023, in- och utförsel."),
        "");
}

static void quotes_are_those_of_the_language(void **state)
{
    assert_warned(TEXT("Ordet \"ledande\" är vagt."),
                  ":2:14: warning: this is no quotation mark of the language [straight-quote]");
    assert_warned(TEXT("Ordet “ledande” är vagt."), "[straight-quote]");
    assert_warned(TEXT("Ordet ”ledande” är `\"kod\"`."), "");
    assert_warned(REPORT "text { [[The word “leading” and Sweden’s.]], language = \"en\" }",
                  "");
}

static void a_space_stands_before_a_unit(void **state)
{
    assert_warned(REPORT "count \"a\" { of = \"mätning\" }\ntext [[Det är {a}% mer.]]",
                  ":3:16: warning: a space is missing");
    assert_warned(TEXT("Enligt §5 i lagen."), "[unit-space]");
    assert_warned(TEXT("Enligt 5§ i lagen."), "[unit-space]");
    assert_warned(TEXT("Enligt 5 § i lagen, {5 | lagen} %."), "");
}

static void references_have_one_form(void **state)
{
    assert_warned(TEXT("Enligt sfs 2018:218."),
                  ":2:15: warning: this is no number of a statute [reference-form]");
    assert_warned(TEXT("Enligt SFS 2018/218."), "write SFS 2018:218");
    assert_warned(TEXT("Se dnr: N2023/00123."), "no sign stands after dnr [reference-form]");
    assert_warned(TEXT("Se diarienr N2023/00123."), "write dnr");
    assert_warned(TEXT("Se prop 2020/21:60."), "write prop.");
    assert_warned(TEXT("Se SFS 2018:218, dnr N2023/00123, prop. 2020/21:60, s. 12, kap. 3."),
                  "");
}

static void a_title_states_a_finding(void **state)
{
#define TABLE(title)                                                                           \
    REPORT "table \"t\" { of = \"mätning\", where = \"år = 2021\", title = \"" title "\" }"
    assert_warned(TABLE("Antal prövningar per land"),
                  ":2:61: warning: the title states no finding [title-finding]");
    assert_warned(TABLE("Serie A: beviljade patent"), "[title-finding]");
    assert_warned(TABLE("Norge har flest prövningar"), "");
    assert_warned(TABLE("Prövningarna fördubblades"), "");
    assert_warned(REPORT CHANGES "table \"t\" { of = \"mätning\", where = \"år = 2021\", title "
                                 "= \"Värdet {upp.ökade}\" }",
                  "");
    assert_warned(REPORT "-- allow title-finding: underlag\ntable \"t\" { of = \"mätning\", "
                         "where = \"år = 2021\", title = \"Serie A\" }",
                  "");
}

static void an_effect_says_how_it_is_known_in_a_chapter_that_declares_effects(void **state)
{
#define CHAPTER(words)                                                                         \
    REPORT "section \"Nytta\" { effects = true }\nsubsection \"Fler\"\ntext [[" words "]]\n"
    assert_warned(
        CHAPTER("Stödet ledde till fler prövningar."),
        ":4:16: warning: an effect is told without saying how it is known [effect-claim]");
    assert_warned(CHAPTER("Tack vare stödet växer företagen."), "[effect-claim]");
    assert_warned(CHAPTER("Stödet hade effekt."), "[effect-claim]");
    assert_warned(CHAPTER("En hypotetisk effekt är fler prövningar. Har det haft effekt? "
                          "Effekten är inte känd. Stödet växer."),
                  "");
    assert_warned(
        CHAPTER("Ord.") "section \"Annat\"\ntext [[Stödet ledde till fler prövningar.]]", "");
}

static void a_comparison_takes_its_than_inside(void **state)
{
    assert_warned(REPORT CHANGES "text [[De är {upp.fler} än förut.]]",
                  "write it inside: {upp.fler än}");
    assert_warned(REPORT CHANGES "text [[De är {upp.fler än} förut, {upp.fler} nu.]]", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_typed_figure_is_told_the_values_and_cells_that_equal_it),
        cmocka_unit_test(a_marked_figure_prints_as_numbers_do_and_keeps_its_reason),
        cmocka_unit_test(a_direction_follows_the_sign),
        cmocka_unit_test(what_prints_as_zero_has_not_changed),
        cmocka_unit_test(directions_are_of_the_language_of_their_text),
        cmocka_unit_test(the_largest_row_is_told_by_name),
        cmocka_unit_test(a_rank_is_told_by_its_place),
        cmocka_unit_test(a_rank_counts_from_the_end_it_says),
        cmocka_unit_test(units_that_print_alike_share_a_place),
        cmocka_unit_test(places_beyond_twelve_are_figures),
        cmocka_unit_test(days_are_told_as_before_or_after_the_deadline),
        cmocka_unit_test(a_sum_tells_what_it_is_charged_to),
        cmocka_unit_test(a_claim_that_holds_prints_its_sentence),
        cmocka_unit_test(numbers_are_compared_as_they_print),
        cmocka_unit_test(a_text_is_read_word_by_word_with_exact_places),
        cmocka_unit_test(a_build_does_not_lint),
        cmocka_unit_test(a_sentence_of_more_than_thirty_words_is_long),
        cmocka_unit_test(a_comment_with_a_reason_switches_a_rule_off),
        cmocka_unit_test(a_comment_that_silences_nothing_is_told),
        cmocka_unit_test(an_abbreviation_is_explained_somewhere),
        cmocka_unit_test(decimals_and_thousands_are_of_the_language),
        cmocka_unit_test(a_hyphen_is_no_dash_and_no_minus),
        cmocka_unit_test(quotes_are_those_of_the_language),
        cmocka_unit_test(a_space_stands_before_a_unit),
        cmocka_unit_test(references_have_one_form),
        cmocka_unit_test(a_title_states_a_finding),
        cmocka_unit_test(an_effect_says_how_it_is_known_in_a_chapter_that_declares_effects),
        cmocka_unit_test(a_comparison_takes_its_than_inside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
