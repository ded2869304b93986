/* The colours of the theme and the charts on white, as everybody sees them. */
#include "audit/colour.h"
#include "audit/inside.h"
#include "base/str.h"

/* Two colours nearer than this (of 255) look alike in neighbouring lines of a chart. */
#define DISTANCE 24

struct named_colour {
    const char *name;
    colour colour;
};

static bool colour_stands_out(const struct audit_input *input, struct named_colour named,
                              struct diag *diag)
{
    for (enum vision vision = VISION_FULL; vision < VISION_COUNT; vision++) {
        double contrast = colour_contrast(colour_seen(named.colour, vision), 0xFFFFFF);
        if (contrast >= CONTRAST_GRAPHICS)
            continue;
        diag_error(diag, input->doc->front.pos, "palette",
                   "the colour '%s' (0x%06X) of theme '%s' has contrast %.2f on white in %s",
                   named.name, (unsigned)named.colour, input->style->name, contrast,
                   vision_name(vision));
        diag_hint(diag, "graphics need %.1f; take a darker colour", CONTRAST_GRAPHICS);
        return false;
    }
    return true;
}

static bool pair_differs(const struct audit_input *input, size_t i, size_t j, struct diag *diag)
{
    const colour *series = input->style->series;
    for (enum vision vision = VISION_FULL; vision < VISION_COUNT; vision++) {
        colour a = colour_seen(series[i], vision), b = colour_seen(series[j], vision);
        if (colour_distance(a, b) >= DISTANCE)
            continue;
        diag_error(diag, input->doc->front.pos, "palette",
                   "series %zu (0x%06X) and %zu (0x%06X) of theme '%s' look alike in %s", i + 1,
                   (unsigned)series[i], j + 1, (unsigned)series[j], input->style->name,
                   vision_name(vision));
        diag_hint(diag, "make one of them lighter or darker");
        return false;
    }
    return true;
}

bool audit_palette(const struct audit_input *input, struct diag *diag)
{
    const struct style *style = input->style;
    const struct named_colour named[] = {{"ink", style->ink},
                                         {"grey", style->grey},
                                         {"accent", style->accent},
                                         {"link", style->link}};
    bool sound = true;
    for (size_t i = 0; i < LEN(named); i++)
        sound = colour_stands_out(input, named[i], diag) && sound;
    for (size_t i = 0; i < SERIES_COLOURS; i++) {
        sound =
            colour_stands_out(input, (struct named_colour){"series", style->series[i]}, diag) &&
            sound;
        for (size_t j = 0; j < i; j++)
            sound = pair_differs(input, j, i, diag) && sound;
    }
    return sound;
}
