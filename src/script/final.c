/* The gates of a final report: no example data, no open comments, no fact of the header left
 * out. */
#include "script/inside.h"

#include <string.h>

#include "base/str.h"

bool is_final(const struct script *script)
{
    return strcmp(script->front.state, "slutlig") == 0;
}

bool final_value(const struct script *script, const struct value *value, struct pos pos)
{
    if (value->status != STATUS_ILLUSTRATIVE || !is_final(script))
        return true;
    diag_error(script->diag, pos, "example-data",
               "example data cannot stand in a final report");
    diag_hint(script->diag, "use real data, or state = \"utkast\"");
    return false;
}

/* `todo "…"` prints nothing. */
void final_comment(const struct statement *statement, struct blocks *blocks)
{
    struct diag *diag = statement->script->diag;
    (void)blocks;
    if (!is_final(statement->script))
        return;
    diag_error(diag, statement->pos, "open-comment", "'%s' is still to do", statement->title);
    diag_hint(diag, "do it and delete the comment");
}

void final_header(const struct script *script)
{
    const struct front *front = &script->front;
    const struct {
        const char *key, *words, *text;
    } fields[] = {{"dnr", "its registry number", front->dnr},
                  {"date", "the day of the decision", front->date},
                  {"signatory", "who decides on it", front->signatory}};
    for (size_t i = 0; is_final(script) && i < LEN(fields); i++) {
        if (fields[i].text && *fields[i].text)
            continue;
        diag_error(script->diag, script->report_pos, "missing-field",
                   "a final report needs '%s', %s", fields[i].key, fields[i].words);
        diag_hint(script->diag, "write it in report, or give it as --set %s=…", fields[i].key);
    }
}
