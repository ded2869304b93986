/*
 * The build's own: writes hyphenation dictionaries, as libhyphen has read them, as C
 * (src/text/dictionary.h).  Arguments: for each language in the order of enum language the path
 * of its dictionary.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <hyphen.h>

#include "text/dictionary.h"

static void fail(const char *path, const char *why)
{
    fprintf(stderr, "dictionaries: %s: %s\n", path, why);
    exit(EXIT_FAILURE);
}

static void put_text(const char *text)
{
    for (; *text; text++)
        printf("%d,", *text);
    fputs("0,", stdout);
}

/* The texts: what `nohyphen` holds, whose strings stand one after the other, or "". */
static size_t put_nohyphen(const HyphenDict *dict)
{
    const char *text = dict->nohyphen ? dict->nohyphen : "";
    size_t n = 0;
    for (int i = 0; i <= dict->nohyphenl; i++) {
        put_text(text + n);
        n += strlen(text + n) + 1;
    }
    return n;
}

static size_t put_texts(const HyphenDict *dict, const char *name)
{
    printf("static const char texts_%s[] = {", name);
    size_t first = put_nohyphen(dict);
    for (int i = 0; i < dict->num_states; i++)
        if (dict->states[i].match)
            put_text(dict->states[i].match);
    puts("};");
    return first;
}

static void put_transitions(const HyphenDict *dict, const char *name)
{
    printf("static const HyphenTrans transitions_%s[] = {", name);
    for (int i = 0; i < dict->num_states; i++)
        for (int k = 0; k < dict->states[i].num_trans; k++)
            printf("{%d,%d},", dict->states[i].trans[k].ch, dict->states[i].trans[k].new_state);
    puts("};");
}

static void put_states(const HyphenDict *dict, const char *name, size_t text)
{
    int first = 0;
    printf("static const struct dictionary_state states_%s[] = {", name);
    for (int i = 0; i < dict->num_states; i++) {
        const HyphenState *state = &dict->states[i];
        printf("{%zu,%d,%d,%d},", state->match ? text : 0, state->fallback_state, first,
               state->num_trans);
        text += state->match ? strlen(state->match) + 1 : 0;
        first += state->num_trans;
    }
    puts("};");
}

static void put_level(const HyphenDict *dict, const char *name, const char *path)
{
    for (int i = 0; i < dict->num_states; i++)
        if (dict->states[i].repl)
            fail(path, "its divisions change letters, which the tables have no place for");
    size_t first = put_texts(dict, name);
    put_transitions(dict, name);
    put_states(dict, name, first);
}

static void put_head(const HyphenDict *dict, const char *name)
{
    printf("{{.lhmin = %d, .rhmin = %d, .clhmin = %d, .crhmin = %d, .nohyphenl = %d,\n"
           "  .num_states = %d, .cset = \"%s\", .utf8 = %d},\n"
           " states_%s, transitions_%s, texts_%s},\n",
           dict->lhmin, dict->rhmin, dict->clhmin, dict->crhmin, dict->nohyphenl,
           dict->num_states, dict->cset, dict->utf8, name, name, name);
}

static void level_name(char name[16], int language, int level)
{
    snprintf(name, 16, "%d_%d", language, level);
}

static HyphenDict *put_tables(const char *path, int language)
{
    char name[16];
    int n = 0;
    HyphenDict *dict = hnj_hyphen_load(path);
    if (!dict)
        fail(path, "cannot be read");
    for (HyphenDict *level = dict; level; level = level->nextlevel) {
        level_name(name, language, n++);
        put_level(level, name, path);
    }
    if (n != DICTIONARY_LEVELS)
        fail(path, "has another number of levels than the tables");
    return dict;
}

static void put_heads(HyphenDict *dict, int language)
{
    char name[16];
    int n = 0;
    puts("{");
    for (HyphenDict *level = dict; level; level = level->nextlevel) {
        level_name(name, language, n++);
        put_head(level, name);
    }
    puts("},");
}

int main(int argc, char *argv[])
{
    HyphenDict *dicts[8];
    if (argc > 8)
        fail(argv[8], "too many dictionaries");
    puts("#include \"text/dictionary.h\"");
    for (int i = 1; i < argc; i++)
        dicts[i] = put_tables(argv[i], i);
    puts("const struct dictionary_level dictionaries[][DICTIONARY_LEVELS] = {");
    for (int i = 1; i < argc; i++) {
        put_heads(dicts[i], i);
        hnj_hyphen_free(dicts[i]);
    }
    puts("};");
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
