#include "audit/colour.h"

const char *vision_name(enum vision vision)
{
    static const char *const names[] = {[VISION_FULL] = "full colour vision",
                                        [VISION_PROTAN] = "protanopia",
                                        [VISION_DEUTAN] = "deuteranopia",
                                        [VISION_TRITAN] = "tritanopia"};
    return names[vision];
}

static double power(double base, int exponent)
{
    double product = 1;
    while (exponent-- > 0)
        product *= base;
    return product;
}

/* The n-th root of a number from 0 to 1.  From 1 downwards Newton's steps shrink steadily; 64
 * of them reach the root of the darkest channel that is not linear (0.04) with
 * digits to spare. */
static double root(double number, int n)
{
    double guess = 1;
    if (number <= 0)
        return 0;
    for (int step = 0; step < 64; step++)
        guess -= (guess - number / power(guess, n - 1)) / n;
    return guess;
}

static int channel(colour from, int i)
{
    return (int)(from >> (16 - 8 * i) & 0xFF);
}

/* IEC 61966-2-1: x to the power 2.4 is the fifth root of x to the power 12. */
static double linear(int value)
{
    double coded = value / 255.0;
    if (coded <= 0.04045)
        return coded / 12.92;
    return power(root((coded + 0.055) / 1.055, 5), 12);
}

static int coded(double value)
{
    double number =
        value <= 0.0031308 ? 12.92 * value : 1.055 * power(root(value, 12), 5) - 0.055;
    if (number <= 0)
        return 0;
    return number >= 1 ? 255 : (int)(number * 255 + 0.5);
}

static double luminance(colour of)
{
    return 0.2126 * linear(channel(of, 0)) + 0.7152 * linear(channel(of, 1)) +
           0.0722 * linear(channel(of, 2));
}

double colour_contrast(colour a, colour b)
{
    double light = luminance(a) + 0.05, dark = luminance(b) + 0.05;
    return light > dark ? light / dark : dark / light;
}

colour colour_seen(colour from, enum vision vision)
{
    static const double matrices[VISION_COUNT][3][3] = {
        [VISION_FULL] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        [VISION_PROTAN] = {{0.152286, 1.052583, -0.204868},
                           {0.114503, 0.786281, 0.099216},
                           {-0.003882, -0.048116, 1.051998}},
        [VISION_DEUTAN] = {{0.367322, 0.860646, -0.227968},
                           {0.280085, 0.672501, 0.047413},
                           {-0.011820, 0.042940, 0.968881}},
        [VISION_TRITAN] = {{1.255528, -0.076749, -0.178779},
                           {-0.078411, 0.930809, 0.147602},
                           {0.004733, 0.691367, 0.303900}},
    };
    colour seen = 0;
    for (int row = 0; row < 3; row++) {
        double sum = 0;
        for (int i = 0; i < 3; i++)
            sum += matrices[vision][row][i] * linear(channel(from, i));
        seen = seen << 8 | (colour)coded(sum);
    }
    return seen;
}

int colour_distance(colour a, colour b)
{
    int most = 0;
    for (int i = 0; i < 3; i++) {
        int difference = channel(a, i) - channel(b, i);
        if (difference < 0)
            difference = -difference;
        most = difference > most ? difference : most;
    }
    return most;
}

colour colour_blend(colour over, colour ground, double share)
{
    colour mixed = 0;
    for (int i = 0; i < 3; i++) {
        double value = channel(over, i) * share + channel(ground, i) * (1 - share);
        mixed = mixed << 8 | (colour)(value + 0.5);
    }
    return mixed;
}
