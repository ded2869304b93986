/*
 * claims.h - cmocka with what it must find before itself.  A test is a claim, named as one.
 */
#ifndef CLAIMS_H
#define CLAIMS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
