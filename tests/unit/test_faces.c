#include "claims.h"

#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "doc/faces.h"

#define LATO "/usr/share/fonts/truetype/lato/Lato-Regular.ttf"
#define LATO_BOLD "/usr/share/fonts/truetype/lato/Lato-Bold.ttf"

struct fixture {
    struct arena *arena;
    struct diag *diag;
    struct style style;
    struct faces *faces;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture.arena = arena_open();
    fixture.diag = diag_open();
    fixture.style = (struct style){
        .name = "prov",
        .faces = {[FACE_TEXT] = {.path = "/tmp/ingen/Brödtext.ttf"},
                  [FACE_SANS] = {.path = LATO},
                  [FACE_SANS_BOLD] = {.path = LATO_BOLD},
                  [FACE_CODE] = {.path = "/tmp/ingen/Kod.ttf"}},
    };
    fixture.faces = faces_open(fixture.arena, &fixture.style, fixture.diag);
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    faces_close(fixture->faces);
    diag_close(fixture->diag);
    arena_close(fixture->arena);
    return 0;
}

static void faces_font_opens_a_face_when_it_is_first_asked_for(void **state)
{
    struct fixture *fixture = *state;
    assert_null(fixture->faces->fonts[FACE_SANS_BOLD]);
    struct font *font = faces_font(fixture->faces, FACE_SANS_BOLD);
    assert_string_equal(font_postscript_name(font), "Lato-Bold");
    assert_ptr_equal(faces_font(fixture->faces, FACE_SANS_BOLD), font);
    assert_null(fixture->faces->fonts[FACE_SANS]);
    assert_int_equal(diag_errors(fixture->diag), 0);
}

static void faces_font_lets_an_open_font_stand_in_and_tells_each_fault_once(void **state)
{
    struct fixture *fixture = *state;
    struct font *bold = faces_font(fixture->faces, FACE_SANS_BOLD);
    assert_non_null(faces_font(fixture->faces, FACE_CODE));
    size_t told = 0;
    for (int i = 0; i < 3; i++) {
        for (int face = 0; face < FACE_COUNT; face++)
            assert_non_null(faces_font(fixture->faces, (enum face)face));
        assert_true(i == 0 || diag_errors(fixture->diag) == told);
        told = diag_errors(fixture->diag);
    }
    /* Two files that are not there, and a font that the theme lacks. */
    assert_int_equal(told, 3);
    assert_ptr_equal(faces_font(fixture->faces, FACE_SANS_BOLD), bold);
}

static void faces_font_names_the_theme_that_lacks_a_font(void **state)
{
    struct fixture *fixture = *state;
    faces_font(fixture->faces, FACE_TEXT_BOLD);
    assert_says(fixture->diag,
                "error: the theme 'prov' lacks one of its 9 fonts [face-missing]");
    assert_says(fixture->diag, "/tmp/ingen/Brödtext.ttf");
}

static void faces_font_ends_the_process_when_no_font_opens(void **state)
{
    struct fixture *fixture = *state;
    int status;
    pid_t child;
    fixture->style.faces[FACE_SANS].path = "/tmp/ingen/Lato.ttf";
    fixture->style.faces[FACE_SANS_BOLD].path = NULL;
    fflush(NULL);
    child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stderr))
            _exit(1);
        faces_font(fixture->faces, FACE_SANS);
        _exit(1);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), EXIT_INPUT_MISSING);
}

static void faces_close_accepts_null(void **state)
{
    faces_close(NULL);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(faces_font_opens_a_face_when_it_is_first_asked_for),
        TEST(faces_font_lets_an_open_font_stand_in_and_tells_each_fault_once),
        TEST(faces_font_names_the_theme_that_lacks_a_font),
        TEST(faces_font_ends_the_process_when_no_font_opens),
        TEST(faces_close_accepts_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
