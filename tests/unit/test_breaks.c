#include "claims.h"
#include "base/arena.h"
#include "text/breaks.h"

/* In expectations "_" is a no-break space. */
static void assert_bound(const char *text, const char *expected)
{
    struct arena *arena = arena_open();
    const char *bound = breaks_bind(arena, text, LANGUAGE_SV);
    char shown[200];
    size_t n = 0;
    for (; *bound; bound++)
        if (bound[0] == '\xC2' && bound[1] == '\xA0') {
            shown[n++] = '_';
            bound++;
        } else {
            shown[n++] = *bound;
        }
    shown[n] = '\0';
    assert_string_equal(shown, expected);
    arena_close(arena);
}

static void breaks_bind_keeps_a_number_with_its_unit_and_noun(void **state)
{
    assert_bound("avsatte 25 mnkr och 48 % av", "avsatte 25_mnkr och 48_% av");
    assert_bound("12,5 miljoner kronor", "12,5_miljoner kronor");
    assert_bound("de (17 kliniker) som", "de (17_kliniker) som");
    assert_bound("−3,4 procent", "−3,4_procent");
    assert_bound("kostade 12 345 kr", "kostade 12_345_kr");
}

static void breaks_bind_leaves_numbers_before_other_words(void **state)
{
    assert_bound("av 14 i landet", "av 14 i landet");
    assert_bound("under 2024 startade vi", "under 2024 startade vi");
    assert_bound("perioden 2021–2025 kom", "perioden 2021–2025 kom");
    assert_bound("den 2024-06-01 lämnades", "den 2024-06-01 lämnades");
    assert_bound("1 937, varav", "1_937, varav");
}

static void breaks_bind_binds_a_number_that_looks_like_a_year_to_its_unit(void **state)
{
    assert_bound("för 2025 kronor", "för 2025_kronor");
}

static void breaks_bind_keeps_paragraph_signs_with_their_numbers(void **state)
{
    assert_bound("enligt 3 kap. 4 § lagen (2018:1937)", "enligt 3_kap._4_§ lagen (2018:1937)");
    assert_bound("se § 17 där", "se §_17 där");
}

static void breaks_bind_keeps_a_day_with_its_month_and_a_sum_with_its_currency(void **state)
{
    assert_bound("senast den 30 september 2025 ska", "senast den 30_september 2025 ska");
    assert_bound("från 1 juni.", "från 1_juni.");
    assert_bound("on 17 August 2024,", "on 17_August 2024,");
    assert_bound("on August 17 in May 2024", "on August_17 in May 2024");
    assert_bound("allotted SEK 25 million", "allotted SEK_25_million");
}

static void breaks_bind_keeps_references_together(void **state)
{
    assert_bound("se s. 4 och kap. 3", "se s._4 och kap._3");
    assert_bound("Tabell 4 visar", "Tabell_4 visar");
    assert_bound("nr 2, prop. 2022/23:1 och SOU 2021:53",
                 "nr_2, prop._2022/23:1 och SOU_2021:53");
    assert_bound("dnr 2023-04567", "dnr_2023-04567");
    assert_bound("rum F 12 i Bilaga B.", "rum F_12 i Bilaga_B.");
    assert_bound("bilaga 3 (figur 7)", "bilaga_3 (figur_7)");
}

static void breaks_bind_keeps_initials_and_abbreviations(void **state)
{
    assert_bound("skriver A. B. Ek och Å. Öst", "skriver A._B._Ek och Å._Öst");
    assert_bound("bl. a. vård, t. ex. (m. m.)", "bl._a. vård, t._ex. (m._m.)");
}

static void breaks_bind_lets_no_line_begin_with_a_dash(void **state)
{
    assert_bound("ett – eller två —", "ett_– eller två_—");
}

static void breaks_bind_lets_no_line_begin_with_an_operator(void **state)
{
    assert_bound("där land = ”Sverige” och år ≥ 2018", "där land_= ”Sverige” och år_≥ 2018");
    assert_bound("(efter − före) / före × 100", "(efter_− före)_/ före_× 100");
    assert_bound("från +46 till −3", "från +46 till −3");
}

static void breaks_bind_returns_the_text_itself_when_nothing_binds(void **state)
{
    const char *text = " inget  att binda ";
    assert_ptr_equal(breaks_bind(NULL, text, LANGUAGE_SV), text);
    assert_ptr_equal(breaks_bind(NULL, text + 18, LANGUAGE_EN), text + 18);
}

/* In expectations "|" is a break. */
static void assert_parted(const char *word, const char *expected)
{
    uint16_t offsets[16];
    char shown[200];
    size_t n = 0, at = 0, found = breaks_inside(word, strlen(word), offsets, 16);
    for (size_t i = 0; i <= strlen(word); i++) {
        if (at < found && offsets[at] == i) {
            shown[n++] = '|';
            at++;
        }
        shown[n++] = word[i];
    }
    assert_string_equal(shown, expected);
}

static void breaks_inside_parts_after_hyphens_between_letters(void **state)
{
    assert_parted("mRNA-vaccin", "mRNA-|vaccin");
    assert_parted("Malmö–Lund-området", "Malmö–|Lund-|området");
    assert_parted("och/eller", "och/|eller");
}

static void breaks_inside_parts_a_time_after_the_dash_of_its_year(void **state)
{
    assert_parted("2016–februari", "2016–|februari");
    assert_parted("2016-februari", "2016-februari");
    assert_parted("12–mars", "12–mars");
}

static void breaks_inside_keeps_codes_numbers_and_short_pieces(void **state)
{
    assert_parted("e-post", "e-post");
    assert_parted("2021–2025", "2021–2025");
    assert_parted("2022/23:1", "2022/23:1");
    assert_parted("km/h", "km/h");
    assert_parted("ATMP-2030", "ATMP-2030");
    assert_parted("import-", "import-");
    assert_parted("e\u2011post\u2011lista", "e\u2011post\u2011lista");
}

static void breaks_inside_parts_addresses_after_their_signs(void **state)
{
    assert_parted("https://www.esv.se/vagledning/", "https://|www.esv.se/|vagledning/");
    assert_parted("www.scb.se/a-o?x=17", "www.scb.se/|a-|o?|x=17");
    assert_parted("registrator@vinnova.se", "registrator@|vinnova.se");
    assert_parted("10.1257/aer.20190159", "10.1257/|aer.20190159");
}

static void breaks_inside_fills_no_more_than_the_room(void **state)
{
    uint16_t offsets[2] = {0, 4711};
    assert_int_equal(breaks_inside("Falun-Borlänge-Avesta", 22, offsets, 1), 1);
    assert_int_equal(offsets[0], 6);
    assert_int_equal(offsets[1], 4711);
    assert_int_equal(breaks_inside("http://a/b/c/d/e/f/g", 20, offsets, 1), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(breaks_bind_keeps_a_number_with_its_unit_and_noun),
        cmocka_unit_test(breaks_bind_leaves_numbers_before_other_words),
        cmocka_unit_test(breaks_bind_binds_a_number_that_looks_like_a_year_to_its_unit),
        cmocka_unit_test(breaks_bind_keeps_paragraph_signs_with_their_numbers),
        cmocka_unit_test(breaks_bind_keeps_a_day_with_its_month_and_a_sum_with_its_currency),
        cmocka_unit_test(breaks_bind_keeps_references_together),
        cmocka_unit_test(breaks_bind_keeps_initials_and_abbreviations),
        cmocka_unit_test(breaks_bind_lets_no_line_begin_with_a_dash),
        cmocka_unit_test(breaks_bind_lets_no_line_begin_with_an_operator),
        cmocka_unit_test(breaks_bind_returns_the_text_itself_when_nothing_binds),
        cmocka_unit_test(breaks_inside_parts_after_hyphens_between_letters),
        cmocka_unit_test(breaks_inside_parts_a_time_after_the_dash_of_its_year),
        cmocka_unit_test(breaks_inside_keeps_codes_numbers_and_short_pieces),
        cmocka_unit_test(breaks_inside_parts_addresses_after_their_signs),
        cmocka_unit_test(breaks_inside_fills_no_more_than_the_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
