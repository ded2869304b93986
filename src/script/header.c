/* The report's header and the words of its language. */
#include "script/effects.h"
#include "script/inside.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"

struct string_field {
    const char *key;
    size_t offset;
};

#define FRONT(key, member)                                                                     \
    {                                                                                          \
        key, offsetof(struct front, member)                                                    \
    }

static const struct string_field front_fields[] = {FRONT("subtitle", subtitle),
                                                   FRONT("short_title", short_title),
                                                   FRONT("series", series),
                                                   FRONT("isbn", isbn),
                                                   FRONT("issn", issn),
                                                   FRONT("dnr", dnr),
                                                   FRONT("dnr_decision", dnr_decision),
                                                   FRONT("agency", agency),
                                                   FRONT("address", address),
                                                   FRONT("to", to),
                                                   FRONT("to_address", to_address),
                                                   FRONT("date", date),
                                                   FRONT("due", due),
                                                   FRONT("data_through", data_through),
                                                   FRONT("state", state),
                                                   FRONT("kind", kind),
                                                   FRONT("assignment", assignment),
                                                   FRONT("signatory", signatory),
                                                   FRONT("rapporteur", rapporteur),
                                                   FRONT("participants", participants),
                                                   FRONT("keywords", keywords),
                                                   FRONT("subject", subject),
                                                   FRONT("standard", standard),
                                                   FRONT("cover", cover_figure)};

#define LABEL(member)                                                                          \
    {                                                                                          \
#member, offsetof(struct labels, member)                                               \
    }

static const struct string_field label_fields[] = {LABEL(table),
                                                   LABEL(figure),
                                                   LABEL(appendix),
                                                   LABEL(section),
                                                   LABEL(chapter),
                                                   LABEL(page),
                                                   LABEL(table_in_text),
                                                   LABEL(figure_in_text),
                                                   LABEL(appendix_in_text),
                                                   LABEL(section_in_text),
                                                   LABEL(chapter_in_text),
                                                   LABEL(page_in_text),
                                                   LABEL(contents),
                                                   LABEL(list_of_tables),
                                                   LABEL(list_of_figures),
                                                   LABEL(continued),
                                                   LABEL(source),
                                                   LABEL(note),
                                                   LABEL(example),
                                                   LABEL(draft),
                                                   LABEL(date),
                                                   LABEL(dnr),
                                                   LABEL(reference),
                                                   LABEL(signatory),
                                                   LABEL(rapporteur),
                                                   LABEL(participants),
                                                   LABEL(not_given),
                                                   LABEL(at_decision),
                                                   LABEL(see_evidence),
                                                   LABEL(due),
                                                   LABEL(data_through),
                                                   LABEL(state),
                                                   LABEL(state_draft),
                                                   LABEL(state_final)};

#define PHRASE(member)                                                                         \
    {                                                                                          \
#member, offsetof(struct phrases, member)                                              \
    }

static const struct string_field phrase_fields[] = {PHRASE(total),
                                                    PHRASE(missing),
                                                    PHRASE(not_applicable),
                                                    PHRASE(rounded),
                                                    PHRASE(more_reasons),
                                                    PHRASE(others),
                                                    PHRASE(example_sign),
                                                    PHRASE(example_note),
                                                    PHRASE(example_source),
                                                    PHRASE(own_source),
                                                    PHRASE(chart_data),
                                                    PHRASE(requirement_id),
                                                    PHRASE(requirement),
                                                    PHRASE(answered_in),
                                                    PHRASE(not_answered),
                                                    PHRASE(no_evidence),
                                                    PHRASE(from),
                                                    PHRASE(to),
                                                    PHRASE(low),
                                                    PHRASE(high),
                                                    PHRASE(registry_number),
                                                    PHRASE(undated),
                                                    PHRASE(joined),
                                                    PHRASE(evidence_tables),
                                                    PHRASE(evidence_numbers),
                                                    PHRASE(evidence_table),
                                                    PHRASE(evidence_key),
                                                    PHRASE(evidence_columns),
                                                    PHRASE(evidence_number),
                                                    PHRASE(evidence_computed),
                                                    PHRASE(evidence_from),
                                                    PHRASE(evidence_rows),
                                                    PHRASE(evidence_several),
                                                    PHRASE(evidence_each),
                                                    PHRASE(evidence_among),
                                                    PHRASE(evidence_alike)};

/* The language's table of words for effects. */
void effect_words_push(struct script *script)
{
    lua_State *state = script->state;
    lua_rawgetp(state, LUA_REGISTRYINDEX, &label_fields);
}

const char *effect_word(struct script *script, const char *key)
{
    effect_words_push(script);
    lua_getfield(script->state, -1, key);
    const char *word = lua_tostring(script->state, -1);
    assert(word);
    word = arena_copy(script->arena, word, strlen(word));
    lua_pop(script->state, 2);
    return word;
}

static void set_field(void *record, size_t offset, const char *text)
{
    memcpy((char *)record + offset, &text, sizeof text);
}

static const char *top_string(struct script *script)
{
    size_t n;
    const char *text = lua_tolstring(script->state, -1, &n);
    return text ? arena_copy(script->arena, text, n) : "";
}

/* Copies the strings of the table on top of the stack. */
static void read_fields(struct script *script, const struct string_field fields[], size_t n,
                        void *record)
{
    for (size_t i = 0; i < n; i++) {
        lua_getfield(script->state, -1, fields[i].key);
        set_field(record, fields[i].offset, top_string(script));
        lua_pop(script->state, 1);
    }
}

bool header_language(struct script *script)
{
    sandbox_load_own(script->sandbox,
                     script->language == LANGUAGE_EN ? "language/en" : "language/sv");
    if (!sandbox_call(script->sandbox, 0, 1))
        return false;
    read_fields(script, label_fields, LEN(label_fields), &script->labels);
    lua_getfield(script->state, -1, "effects");
    lua_rawsetp(script->state, LUA_REGISTRYINDEX, &label_fields);
    lua_getfield(script->state, -1, "phrases");
    read_fields(script, phrase_fields, LEN(phrase_fields), &script->phrases);
    lua_pop(script->state, 2);
    return true;
}

void header_push(struct script *script)
{
    lua_State *state = script->state;
    lua_createtable(state, 0, (int)LEN(front_fields) + 2);
    for (size_t i = 0; i < LEN(front_fields); i++) {
        const char *text;
        memcpy(&text, (const char *)&script->front + front_fields[i].offset, sizeof text);
        lua_pushstring(state, text); /* nil when not given */
        lua_setfield(state, -2, front_fields[i].key);
    }
    lua_pushstring(state, script->front.title);
    lua_setfield(state, -2, "title");
    lua_pushstring(state, script->language == LANGUAGE_EN ? "en" : "sv");
    lua_setfield(state, -2, "language");
}

const char *report_day(const struct script *script)
{
    const struct front *front = &script->front;
    return front->data_through ? front->data_through : front->date;
}

static bool read_cutoff(struct script *script)
{
    const char *day = report_day(script);
    int days;
    if (!day)
        return true;
    if (!date_parse(day, strlen(day), &days))
        return diag_error(script->diag, script->report_pos, "date", "%s '%s' is no date",
                          script->front.data_through ? "data_through" : "date", day);
    package_through(script->package, days);
    if (!script->has_read)
        return true;
    diag_error(script->diag, script->report_pos, "report-late",
               "'report' stands after statements that have read tables without its cut-off");
    diag_hint(script->diag, "let it be the first statement");
    return false;
}

bool header_read(const struct statement *statement)
{
    struct script *script = statement->script;
    if (script->has_report) {
        diag_error(script->diag, statement->pos, "report-twice", "'report' stands twice");
        diag_hint(script->diag, "the first is on line %d", script->report_pos.line);
        return false;
    }
    script->has_report = true;
    script->report_pos = statement->pos;
    script->front.title = statement->title;
    script->front.pos = statement->pos;
    for (size_t i = 0; i < LEN(front_fields); i++) {
        const char *text = key_string(statement, front_fields[i].key);
        if (text)
            set_field(&script->front, front_fields[i].offset, text);
    }
    script->theme = key_string(statement, "theme");
    const char *language = key_string(statement, "language");
    script->language = language && strcmp(language, "en") == 0 ? LANGUAGE_EN : LANGUAGE_SV;
    if (!script->front.state)
        script->front.state = "utkast";
    if (!script->front.standard)
        script->front.standard = "a-2a";
    return read_cutoff(script) && header_language(script);
}
