#include "claims.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "base/arena.h"
#include "base/str.h"
#include "text/hyphen.h"

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct hyphenator *hyphenator;
};

static void setup(struct fixture *fixture, const char *const exceptions[], size_t n)
{
    fixture->arena = arena_open();
    fixture->diag = diag_open();
    fixture->hyphenator = hyphenator_open(fixture->arena, exceptions, n, fixture->diag);
}

static void teardown(struct fixture *fixture)
{
    hyphenator_close(fixture->hyphenator);
    diag_close(fixture->diag);
    arena_close(fixture->arena);
}

static void assert_divided(struct fixture *fixture, enum language language, const char *word,
                           const char *expected)
{
    uint16_t offsets[32];
    char shown[200];
    size_t found = hyphenate(fixture->hyphenator, language, word, strlen(word), offsets, 32);
    size_t n = 0, at = 0;
    for (size_t i = 0; i <= strlen(word); i++) {
        if (at < found && offsets[at] == i) {
            shown[n++] = '-';
            at++;
        }
        shown[n++] = word[i];
    }
    assert_string_equal(shown, expected);
}

static void hyphenate_divides_swedish_words_at_letters_not_bytes(void **state)
{
    struct fixture fixture;
    setup(&fixture, NULL, 0);
    assert_divided(&fixture, LANGUAGE_SV, "utvärderingsmetod", "ut-vär-de-rings-me-tod");
    assert_divided(&fixture, LANGUAGE_SV, "läkemedelsverket", "lä-ke-me-dels-ver-ket");
    assert_int_equal(diag_errors(fixture.diag), 0);
    teardown(&fixture);
}

static void hyphenate_takes_the_language_s_own_dictionary(void **state)
{
    struct fixture fixture;
    setup(&fixture, NULL, 0);
    assert_divided(&fixture, LANGUAGE_EN, "government", "gov-ern-ment");
    assert_divided(&fixture, LANGUAGE_SV, "government", "go-vern-ment");
    teardown(&fixture);
}

static void hyphenate_treats_a_first_capital_as_a_small_letter(void **state)
{
    struct fixture fixture;
    setup(&fixture, NULL, 0);
    assert_divided(&fixture, LANGUAGE_SV, "Redovisar", "Re-do-vi-sar");
    assert_divided(&fixture, LANGUAGE_SV, "Ändamålet", "Än-da-må-let");
    teardown(&fixture);
}

static void hyphenate_leaves_short_mixed_and_foreign_words_whole(void **state)
{
    struct fixture fixture;
    setup(&fixture, NULL, 0);
    assert_divided(&fixture, LANGUAGE_SV, "över", "över");
    assert_divided(&fixture, LANGUAGE_SV, "REGERINGEN", "REGERINGEN");
    assert_divided(&fixture, LANGUAGE_SV, "läkeMedel", "läkeMedel");
    assert_divided(&fixture, LANGUAGE_SV, "covid19vaccin", "covid19vaccin");
    assert_divided(&fixture, LANGUAGE_SV, "mellan-rum", "mellan-rum");
    assert_divided(&fixture, LANGUAGE_SV, "философия", "философия");
    assert_divided(&fixture, LANGUAGE_SV, "", "");
    teardown(&fixture);
}

static void hyphenate_leaves_words_longer_than_any_whole(void **state)
{
    struct fixture fixture;
    struct str word = STR_EMPTY;
    setup(&fixture, NULL, 0);
    for (int i = 0; i < 23; i++)
        str_puts(&word, "kost");
    str_puts(&word, "naden");
    assert_divided(&fixture, LANGUAGE_SV, word.s, word.s);
    str_close(&word);
    teardown(&fixture);
}

static void hyphenate_gives_exceptions_before_the_dictionary(void **state)
{
    static const char *const exceptions[] = {"vaccin-produktion", "Vinnova", "må-länge"};
    struct fixture fixture;
    setup(&fixture, exceptions, 3);
    assert_divided(&fixture, LANGUAGE_SV, "vaccinproduktion", "vaccin-produktion");
    assert_divided(&fixture, LANGUAGE_SV, "Vaccinproduktion", "Vaccin-produktion");
    assert_divided(&fixture, LANGUAGE_EN, "vinnova", "vinnova");
    assert_divided(&fixture, LANGUAGE_SV, "Målänge", "Må-länge");
    teardown(&fixture);
}

static void hyphenate_remembers_a_word(void **state)
{
    struct fixture fixture;
    setup(&fixture, NULL, 0);
    assert_divided(&fixture, LANGUAGE_SV, "jämförelse", "jäm-fö-relse");
    assert_divided(&fixture, LANGUAGE_SV, "jämförelse", "jäm-fö-relse");
    size_t before = arena_size(fixture.arena);
    for (int i = 0; i < 100000; i++)
        assert_divided(&fixture, LANGUAGE_SV, "jämförelse", "jäm-fö-relse");
    assert_int_equal(arena_size(fixture.arena), before);
    teardown(&fixture);
}

static void hyphenate_remembers_many_words_apart(void **state)
{
    struct fixture fixture;
    uint16_t first[20000];
    setup(&fixture, NULL, 0);
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < 20000; i++) {
            uint16_t offsets[8] = {0};
            char word[] = "resaaaaord";
            for (int k = 0, rest = i; k < 4; k++, rest /= 12)
                word[3 + k] = "bdfgklmnprst"[rest % 12];
            hyphenate(fixture.hyphenator, LANGUAGE_SV, word, 10, offsets, 8);
            if (pass == 0)
                first[i] = offsets[0];
            assert_int_equal(offsets[0], first[i]);
        }
    teardown(&fixture);
}

static void hyphenate_fills_no_more_than_the_room(void **state)
{
    struct fixture fixture;
    uint16_t offsets[3] = {0, 0, 4711};
    setup(&fixture, NULL, 0);
    assert_int_equal(
        hyphenate(fixture.hyphenator, LANGUAGE_SV, "innovationskluster", 18, offsets, 2), 2);
    assert_int_equal(offsets[2], 4711);
    teardown(&fixture);
}

static void hyphenator_open_refuses_exceptions_that_are_no_words(void **state)
{
    static const char *const exceptions[] = {"-vac-cin", "vac--cin", "vaccin-",
                                             "",         "vac cin",  "vac-19"};
    struct fixture fixture;
    char *text = NULL;
    size_t n = 0;
    setup(&fixture, exceptions, 6);
    assert_int_equal(diag_errors(fixture.diag), 6);
    FILE *out = open_memstream(&text, &n);
    diag_print(fixture.diag, out, false, false);
    fclose(out);
    assert_non_null(strstr(text,
                           "error: '-vac-cin' is no word with its divisions; write it as in "
                           "'vac-cin' [hyphen-exception]"));
    free(text);
    teardown(&fixture);
}

/* Without file descriptors no dictionary opens. */
static void hyphenate_tells_once_that_a_dictionary_cannot_be_read(void **state)
{
    struct fixture fixture;
    struct rlimit limit, none;
    char *text = NULL;
    size_t n = 0;
    setup(&fixture, NULL, 0);
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
    none = (struct rlimit){.rlim_cur = 0, .rlim_max = limit.rlim_max};
    setrlimit(RLIMIT_NOFILE, &none);
    assert_divided(&fixture, LANGUAGE_EN, "government", "government");
    assert_divided(&fixture, LANGUAGE_EN, "counterfactual", "counterfactual");
    setrlimit(RLIMIT_NOFILE, &limit);
    assert_int_equal(diag_exit(fixture.diag), EXIT_IO);
    FILE *out = open_memstream(&text, &n);
    diag_print(fixture.diag, out, false, false);
    fclose(out);
    assert_non_null(
        strstr(text, "/usr/share/hyphen/hyph_en_GB.dic: error: cannot read "
                     "'/usr/share/hyphen/hyph_en_GB.dic': Too many open files [read-error]\n"));
    assert_non_null(strstr(text, "hint: install the package hyphen-en-gb\n"));
    free(text);
    teardown(&fixture);
}

static void hyphenator_close_accepts_null(void **state)
{
    hyphenator_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hyphenate_divides_swedish_words_at_letters_not_bytes),
        cmocka_unit_test(hyphenate_takes_the_language_s_own_dictionary),
        cmocka_unit_test(hyphenate_treats_a_first_capital_as_a_small_letter),
        cmocka_unit_test(hyphenate_leaves_short_mixed_and_foreign_words_whole),
        cmocka_unit_test(hyphenate_leaves_words_longer_than_any_whole),
        cmocka_unit_test(hyphenate_gives_exceptions_before_the_dictionary),
        cmocka_unit_test(hyphenate_remembers_a_word),
        cmocka_unit_test(hyphenate_remembers_many_words_apart),
        cmocka_unit_test(hyphenate_fills_no_more_than_the_room),
        cmocka_unit_test(hyphenator_open_refuses_exceptions_that_are_no_words),
        cmocka_unit_test(hyphenate_tells_once_that_a_dictionary_cannot_be_read),
        cmocka_unit_test(hyphenator_close_accepts_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
