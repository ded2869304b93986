#include "study/value.h"

#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/number.h"
#include "base/str.h"

#define NO_BREAK_SPACE "\xC2\xA0"

/* How a unit_measure is said after a number, by language: after 1 and after any
 * other number. */
struct unit_words {
    const char *unit;
    const char *one[2], *many[2]; /* by enum language */
};

static const struct unit_words unit_words[] = {
    {"antal", {"", ""}, {"", ""}},
    {"kr", {"krona", "krona"}, {"kronor", "kronor"}},
    {"SEK", {"krona", "krona"}, {"kronor", "kronor"}},
    {"tkr", {"tusen kronor", "thousand kronor"}, {"tusen kronor", "thousand kronor"}},
    {"mnkr", {"miljon kronor", "million kronor"}, {"miljoner kronor", "million kronor"}},
    {"MSEK", {"miljon kronor", "million kronor"}, {"miljoner kronor", "million kronor"}},
    {"MEUR", {"miljon euro", "million euros"}, {"miljoner euro", "million euros"}},
    {"MGBP",
     {"miljon brittiska pund", "million British pounds"},
     {"miljoner brittiska pund", "million British pounds"}},
    {"MDKK",
     {"miljon danska kronor", "million Danish kroner"},
     {"miljoner danska kronor", "million Danish kroner"}},
    {"MNOK",
     {"miljon norska kronor", "million Norwegian kroner"},
     {"miljoner norska kronor", "million Norwegian kroner"}},
    {"MCAD",
     {"miljon kanadensiska dollar", "million Canadian dollars"},
     {"miljoner kanadensiska dollar", "million Canadian dollars"}},
    {"MUSD",
     {"miljon amerikanska dollar", "million US dollars"},
     {"miljoner amerikanska dollar", "million US dollars"}},
    {"miljoner", {"miljon", "million"}, {"miljoner", "million"}},
    {"procent", {"procent", "per cent"}, {"procent", "per cent"}},
    {"procentenheter",
     {"procentenhet", "percentage point"},
     {"procentenheter", "percentage points"}},
    {"m²", {"kvadratmeter", "square metre"}, {"kvadratmeter", "square metres"}},
    {"dagar", {"dag", "day"}, {"dagar", "days"}},
};

static const char *number_text(struct arena *arena, const struct value *value,
                               enum language language)
{
    switch (value->form) {
    case FORM_NUMBER: return number_format(arena, value->number, value->decimals, language);
    case FORM_PLAIN: return number_plain(arena, value->number, value->decimals, language);
    case FORM_DATE: return date_iso(arena, (int)value->number);
    case FORM_TEXT: return value->text;
    }
    return "";
}

const char *value_print(struct arena *arena, const struct value *value, enum language language)
{
    switch (value->state) {
    case VALUE_KNOWN: return number_text(arena, value, language);
    case VALUE_UNKNOWN: return "–";
    case VALUE_NOT_APPLICABLE: return "·";
    }
    return "";
}

/* Words for a missing value in running text, where a mark would not be read. */
static const char *missing_words(enum value_state state, enum language language)
{
    static const char *const words[][2] = {
        [VALUE_KNOWN] = {"", ""},
        [VALUE_UNKNOWN] = {"uppgift saknas", "not available"},
        [VALUE_NOT_APPLICABLE] = {"inte tillämpligt", "not applicable"},
    };
    return words[state][language];
}

static bool is_one(const struct value *value)
{
    double shown =
        value->decimals < 0 ? value->number : number_round(value->number, value->decimals);
    return !(shown < 1) && !(shown > 1);
}

static const char *unit_text(const struct value *value, enum language language)
{
    for (size_t i = 0; i < LEN(unit_words); i++)
        if (strcmp(unit_words[i].unit, value->unit_measure) == 0)
            return is_one(value) ? unit_words[i].one[language] : unit_words[i].many[language];
    return value->unit_measure;
}

/* Inside a unit of several words lines may be broken; between number and unit not. */
const char *value_prose(struct arena *arena, const struct value *value, enum language language)
{
    if (value->state != VALUE_KNOWN)
        return missing_words(value->state, language);
    if (value->form == FORM_DATE)
        return date_long(arena, (int)value->number, language);
    const char *number = number_text(arena, value, language);
    if (!value->unit_measure || value->form == FORM_TEXT)
        return number;
    const char *unit = unit_text(value, language);
    if (*unit == '\0')
        return number;
    return arena_printf(arena, "%s" NO_BREAK_SPACE "%s", number, unit);
}
