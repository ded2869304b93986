/* base/language.h - the languages a report or a span of it can be in. */
#ifndef BASE_LANGUAGE_H
#define BASE_LANGUAGE_H

enum language { LANGUAGE_SV, LANGUAGE_EN };

#endif
