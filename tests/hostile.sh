#!/bin/sh
# `redovisa evaluate` on panels that no method was made for: an answer or a reason, never a number
# that is none, never a crash.  $REDOVISA names the program.
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# panel FORMULA UNITS PERIODS: y by unit i and period t; g is the start of units 0 to 2 and 3 to 4.
panel() {
    awk -v units="$2" -v periods="$3" 'function noise() { seed = (seed * 7621 + 1) % 32768; return seed / 32768 }
    BEGIN {
        print "unit,time,y,x,g"
        for (i = 0; i < units; i++)
            for (t = 0; t < periods; t++)
                printf "u%02d,%d,%.17g,%d,%s\n", i, 2000 + t, '"$1"', i * 7 % 5, \
                    i < 3 ? 2000 + int(periods / 2) : i < 5 ? 2001 + int(periods / 2) : ""
    }' >"$work/panel.csv"
}

# try NAME EXIT OPTION...: the exit code that is due, and no NaN and no infinity in what is printed.
try() {
    name=$1 due=$2
    shift 2
    timeout 60 "$REDOVISA" evaluate "$work/panel.csv" --unit unit --time time --outcome y "$@" >"$work/out" 2>"$work/log"
    got=$?
    if [ "$got" != "$due" ] || grep -qiE '[,: -](nan|inf)' "$work/out"; then
        failed=$((failed + 1))
        echo "FAILED: $name: exit $got for $due: $*"
        grep -iE '[,: -](nan|inf)' "$work/out" | head -n 5
        head -n 5 "$work/log"
    fi
}

all() { # all NAME EXIT EXIT: one treated unit, five, and staggered starts (the second code)
    start=$((2000 + periods / 2))
    try "$1, one treated" "$2" --treated u00 --starts $start --methods all --predictors x --cuts x=2
    try "$1, five treated" "$2" --treated u00,u01,u02,u03,u04 --starts $start --methods all \
        --predictors x --cuts x=2
    try "$1, staggered" "$3" --cohort g
    try "$1, staggered, not yet" "$3" --cohort g --controls not_yet
}

periods=12
panel '7' 14 $periods;                              all 'everything constant' 65 0
panel '3 + i' 14 $periods;                          all 'constant in time' 0 0
panel '3 + t' 14 $periods;                          all 'all units equal' 0 0
panel '3 + t + i' 14 $periods;                      all 'exactly parallel' 0 0
panel 'i + t * i' 14 $periods;                      all 'collinear' 0 0
panel '(i < 7 ? i : i - 7) + noise() * 0 + t * (i % 7)' 14 $periods; all 'each donor twice' 0 0
panel '1e-12 * (i + noise())' 14 $periods;          all 'tiny' 0 0
panel '1e12 * (i + noise())' 14 $periods;           all 'huge' 0 0
panel '1e9 + noise()' 14 $periods;                  all 'far from zero' 0 0
panel 'i == 3 ? 1e8 : noise()' 14 $periods;         all 'one donor far away' 0 0
panel 'i == 0 ? 1e8 + t : noise()' 14 $periods;     all 'the treated unit far away' 0 0
panel '(i < 5) * t * 1e48 + 1e-48 * (1 + noise())' 14 $periods; all 'huge beside tiny' 0 0
panel 'int(3 * noise())' 14 $periods;               all 'ties' 0 0
panel 'i < 5 ? 0 : int(3 * noise())' 14 $periods;   all 'no count among the treated' 0 0
panel '-noise()' 14 $periods;                       all 'negative' 0 0
panel 't == 0 ? noise() : 0' 14 $periods;           all 'nothing after the first period' 0 0
periods=4
panel 'i + noise()' 14 $periods;                    all 'two periods before' 0 0
panel 'i + noise()' 7 $periods;                     all 'two donors' 0 0
panel 'i + noise()' 6 $periods
try 'one donor' 65 --treated u00,u01,u02,u03,u04 --starts 2002 --methods all
panel 'i + noise()' 14 2
try 'one period before' 65 --treated u00 --starts 2001 --methods all
try 'one period before, staggered' 0 --cohort g

[ "$failed" = 0 ] && echo 'hostile: all pass'
[ "$failed" = 0 ]
