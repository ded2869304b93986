/* chart/map.h - the names of Sweden's counties. */
#ifndef CHART_MAP_H
#define CHART_MAP_H

/* "Stockholm" for "AB"; the code itself when it is no county. */
const char *map_county_name(const char *code);

#endif
