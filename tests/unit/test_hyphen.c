#include "claims.h"
#include "base/arena.h"
#include "base/str.h"
#include "text/dictionary.h"
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
    setup(&fixture, exceptions, 6);
    assert_int_equal(diag_errors(fixture.diag), 6);
    assert_says(fixture.diag, "error: '-vac-cin' is no word with its divisions; write it as in "
                              "'vac-cin' [hyphen-exception]");
    teardown(&fixture);
}

static void assert_same_state(const HyphenState *state, const HyphenState *wanted)
{
    assert_int_equal(state->fallback_state, wanted->fallback_state);
    assert_int_equal(state->num_trans, wanted->num_trans);
    assert_int_equal(state->match != NULL, wanted->match != NULL);
    if (wanted->match)
        assert_string_equal(state->match, wanted->match);
    for (int i = 0; i < wanted->num_trans; i++) {
        assert_int_equal(state->trans[i].ch, wanted->trans[i].ch);
        assert_int_equal(state->trans[i].new_state, wanted->trans[i].new_state);
    }
}

static void assert_same_level(const HyphenDict *dict, const HyphenDict *wanted)
{
    assert_int_equal(dict->num_states, wanted->num_states);
    assert_string_equal(dict->cset, wanted->cset);
    assert_int_equal(dict->utf8, wanted->utf8);
    assert_int_equal(dict->lhmin, wanted->lhmin);
    assert_int_equal(dict->rhmin, wanted->rhmin);
    assert_int_equal(dict->clhmin, wanted->clhmin);
    assert_int_equal(dict->crhmin, wanted->crhmin);
    assert_int_equal(dict->nohyphen != NULL, wanted->nohyphen != NULL);
    assert_int_equal(dict->nohyphenl, wanted->nohyphenl);
    for (size_t i = 0, at = 0; wanted->nohyphen && i <= (size_t)wanted->nohyphenl; i++) {
        assert_string_equal(dict->nohyphen + at, wanted->nohyphen + at);
        at += strlen(wanted->nohyphen + at) + 1;
    }
    for (int i = 0; i < wanted->num_states; i++)
        assert_same_state(&dict->states[i], &wanted->states[i]);
}

static void dictionary_open_gives_what_libhyphen_reads(void **state)
{
    static const char *const paths[] = {
        [LANGUAGE_SV] = "/usr/share/hyphen/hyph_sv_SE.dic",
        [LANGUAGE_EN] = "/usr/share/hyphen/hyph_en_GB.dic",
    };
    struct arena *arena = arena_open();
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        HyphenDict *wanted = hnj_hyphen_load(paths[i]);
        const HyphenDict *dict = dictionary_open(arena, (enum language)i);
        assert_non_null(wanted);
        const HyphenDict *level = wanted;
        for (; level && dict; level = level->nextlevel, dict = dict->nextlevel)
            assert_same_level(dict, level);
        assert_true(!level && !dict);
        hnj_hyphen_free(wanted);
    }
    arena_close(arena);
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
        cmocka_unit_test(dictionary_open_gives_what_libhyphen_reads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
