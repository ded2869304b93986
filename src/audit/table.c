/* A table of the tag tree: its rows are equally wide, its heads are heads. */
#include "audit/inside.h"
#include "base/arena.h"

/* Cells of one section (head, body, foot) while they are counted. */
struct section {
    const struct audit_input *input;
    struct diag *diag;
    int *carried; /* by row: columns that cells of earlier rows reach into */
    int n_rows;
    int *width; /* of the table; 0 before its first row */
};

static int span(int given)
{
    return given > 1 ? given : 1;
}

static int children(const struct tag *tag, enum tag_role role)
{
    int n = 0;
    for (const struct tag *child = tag->first; child; child = child->next)
        n += child->role == role;
    return n;
}

static bool cell_fits(const struct section *section, const struct tag *cell, int row)
{
    int rows = span(cell->row_span);
    if (row + rows > section->n_rows)
        return diag_error(section->diag, tag_place(section->input, cell), "table-width",
                          "a cell of row %d spans %d rows, but only %d are left", row + 1, rows,
                          section->n_rows - row);
    for (int i = 1; i < rows; i++)
        section->carried[row + i] += span(cell->column_span);
    return true;
}

static bool row_fits(const struct section *section, const struct tag *tag, int row)
{
    int columns = section->carried[row];
    bool fits = true;
    for (const struct tag *cell = tag->first; cell; cell = cell->next) {
        fits = cell_fits(section, cell, row) && fits;
        columns += span(cell->column_span);
    }
    if (*section->width == 0)
        *section->width = columns;
    if (!fits || columns == *section->width)
        return fits;
    diag_error(section->diag, tag_place(section->input, tag), "table-width",
               "row %d of the table has %d columns, the rows before it have %d", row + 1,
               columns, *section->width);
    diag_hint(section->diag, "write a cell for each column, an empty one if need be");
    return false;
}

static bool section_fits(struct arena *arena, const struct audit_input *input,
                         const struct tag *tag, int *width, struct diag *diag)
{
    struct section section = {
        .input = input, .diag = diag, .n_rows = children(tag, TAG_TR), .width = width};
    section.carried = arena_array(arena, (size_t)section.n_rows + 1, sizeof *section.carried);
    int row = 0;
    bool fits = true;
    for (const struct tag *child = tag->first; child; child = child->next)
        if (child->role == TAG_TR)
            fits = row_fits(&section, child, row++) && fits;
    return fits;
}

static bool is_section(const struct tag *tag)
{
    return tag->role == TAG_THEAD || tag->role == TAG_TBODY || tag->role == TAG_TFOOT;
}

/* Every TH says what it is the head of; `*heads` counts them. */
static bool scopes_given(const struct audit_input *input, const struct tag *tag, int *heads,
                         struct diag *diag)
{
    bool given = true;
    for (const struct tag *child = tag->first; child; child = child->next) {
        if (child->role == TAG_TH) {
            ++*heads;
            if (child->scope == SCOPE_NONE)
                given =
                    diag_error(diag, tag_place(input, child), "table-scope",
                               "a head cell does not say whether it heads a row or a column");
        }
        if (child->role != TAG_TABLE)
            given = scopes_given(input, child, heads, diag) && given;
    }
    return given;
}

bool audit_table(struct arena *arena, const struct audit_input *input, const struct tag *table,
                 struct diag *diag)
{
    int width = 0, heads = 0;
    bool sound = section_fits(arena, input, table, &width, diag);
    for (const struct tag *child = table->first; child; child = child->next)
        if (is_section(child))
            sound = section_fits(arena, input, child, &width, diag) && sound;
    sound = scopes_given(input, table, &heads, diag) && sound;
    if (heads > 0)
        return sound;
    diag_error(diag, tag_place(input, table), "table-heads", "the table has no head cells");
    diag_hint(diag, "write head = { … }, or header = true for a column");
    return false;
}
