/* Diagrams of boxes and arrows. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"

static struct chart_box read_box(const struct statement *item)
{
    return (struct chart_box){.name = item_string(item, 0),
                              .text = plain_of(item, item_string(item, 1), key_pos(item, "2")),
                              .column = key_integer(item, "column", 0),
                              .row = key_integer(item, "row", 0),
                              .width = key_integer(item, "width", 1),
                              .highlight = key_flag(item, "highlight", false)};
}

/* Arrows could not tell two boxes of one name apart. */
static bool is_new(const struct statement *item, const struct chart_box boxes[], size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (strcmp(boxes[k].name, boxes[i].name) == 0) {
            diag_error(item->script->diag, item->pos, "name-taken",
                       "there is a box '%s' already", boxes[i].name);
            diag_hint(item->script->diag, "choose another name; only its words are printed");
            return false;
        }
    return true;
}

static bool read_boxes(const struct statement *statement, struct chart *chart)
{
    bool ok = true;
    chart->n_boxes = key_count(statement, "boxes");
    struct chart_box *boxes =
        arena_array(statement->script->arena, chart->n_boxes, sizeof *boxes);
    for (size_t i = 0; i < chart->n_boxes; i++) {
        struct statement item = item_open(statement, "boxes", i);
        boxes[i] = read_box(&item);
        ok = is_new(&item, boxes, i) && ok;
        item_close(&item);
    }
    chart->boxes = boxes;
    return ok;
}

static bool check_box(const struct statement *item, const struct chart *chart, const char *name)
{
    struct script *script = item->script;
    const char **names = arena_array(script->arena, chart->n_boxes, sizeof *names);
    for (size_t i = 0; i < chart->n_boxes; i++) {
        names[i] = chart->boxes[i].name;
        if (strcmp(names[i], name) == 0)
            return true;
    }
    diag_error(script->diag, item->pos, "unknown-box", "there is no box '%s'", name);
    diag_suggest(script->diag, name, names, chart->n_boxes);
    return false;
}

static bool read_arrows(const struct statement *statement, struct chart *chart)
{
    bool ok = true;
    chart->n_arrows = key_count(statement, "arrows");
    struct chart_arrow *arrows =
        arena_array(statement->script->arena, chart->n_arrows, sizeof *arrows);
    for (size_t i = 0; i < chart->n_arrows; i++) {
        struct statement item = item_open(statement, "arrows", i);
        const char *label = key_string(&item, "label");
        arrows[i] = (struct chart_arrow){
            .from = item_string(&item, 0),
            .to = item_string(&item, 1),
            .label = label ? plain_of(&item, label, key_pos(&item, "label")) : NULL,
            .both = key_flag(&item, "both", false),
            .dashed = key_flag(&item, "dashed", false)};
        ok = check_box(&item, chart, arrows[i].from) && check_box(&item, chart, arrows[i].to) &&
             ok;
        item_close(&item);
    }
    chart->arrows = arrows;
    return ok;
}

bool diagram_read(const struct statement *statement, struct chart *chart)
{
    bool ok = read_boxes(statement, chart);
    return read_arrows(statement, chart) && ok;
}
