/*
 * audit/colour.h - contrast between colours, also as the colour-blind see them.
 *
 * Contrast is WCAG 2.1's: (lighter + 0.05) / (darker + 0.05) of relative luminance, 1 to 21.
 * Colour blindness is simulated in linear RGB with the matrices of Machado, Oliveira &
 * Fernandes (2009) for complete loss of one kind of cone.  Roots are found by Newton's method,
 * so that the verdict is the same on every processor.  Pure functions.
 */
#ifndef AUDIT_COLOUR_H
#define AUDIT_COLOUR_H

#include "frame/frame.h"

#define CONTRAST_TEXT 4.5     /* WCAG 2.1, 1.4.3, text of every size */
#define CONTRAST_GRAPHICS 3.0 /* WCAG 2.1, 1.4.11 */

enum vision { VISION_FULL, VISION_PROTAN, VISION_DEUTAN, VISION_TRITAN, VISION_COUNT };

/* "full colour vision", "protanopia" …: for messages. */
const char *vision_name(enum vision vision);

double colour_contrast(colour a, colour b);

/* What somebody with that vision sees. */
colour colour_seen(colour from, enum vision vision);

/* The largest difference of a channel, 0 to 255. */
int colour_distance(colour a, colour b);

/* `share` of `over` on `ground`, as a PDF viewer blends them. */
colour colour_blend(colour over, colour ground, double share);

#endif
