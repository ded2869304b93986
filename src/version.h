/* version.h - the program's version; it enters every file's identifier. */
#ifndef VERSION_H
#define VERSION_H

#define REDOVISA_VERSION "1.0.0"

#endif
