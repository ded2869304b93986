#!/bin/sh
# The estimators; `make bench` runs this last.  REDOVISA, MEASURE: the programs; RUNS: runs a line.
# Proposition 99 is read from ../shared/data, and left out where that is not there.  Where Rscript has
# the packages synthdid and Synth they are timed beside ours (peers.R).
set -eu
: "${REDOVISA:?run this by \`make bench\`}" "${MEASURE:?}"
root=$(cd "$(dirname "$0")/.." && pwd)
data=$root/../shared/data runs=${RUNS-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

row() { # row NAME COMMAND...
    name=$1
    shift
    "$MEASURE" "$runs" "$@" 2>"$work/log" >"$work/result" || { cat "$work/log" >&2; exit 1; }
    awk -v name="$name" '{ printf "| %s | %.0f | %.0f | %.0f |\n", name, $1, $2, $3 / 1024 }' "$work/result"
}

evaluate() { # evaluate NAME FILE UNIT TIME OUTCOME OPTION...
    name=$1 file=$2 unit=$3 time=$4 outcome=$5
    shift 5
    row "$name" "$REDOVISA" evaluate "$file" --unit "$unit" --time "$time" --outcome "$outcome" "$@"
}

peer() { # peer NAME PACKAGE WHAT FILE: in R, where it has the package
    if Rscript -e "library($2)" >/dev/null 2>&1; then
        row "R, $2: $1" Rscript "$root/bench/peers.R" "$3" "$4"
    else
        echo "bench: R is left out: no Rscript with the package $2" >&2
    fi
}

made() { # made UNITS PERIODS: a tenth starts in the middle, as many two periods later
    awk -v units="$1" -v periods="$2" 'BEGIN {
        print "unit,time,y,g"
        for (i = 0; i < units; i++)
            for (t = 0; t < periods; t++) {
                seed = (seed * 7621 + 1) % 32768
                printf "u%05d,%d,%.4f,%s\n", i, t, i % 17 + t * (i % 5) / 9 + seed / 9999, \
                    i % 10 < 2 ? int(periods / 2) + 2 * (i % 10) : ""
            }
    }'
}

echo
echo '| estimates | CPU ms | wall ms, least | peak MB |'
echo '|---|---:|---:|---:|'
if [ -f "$data/california_prop99.csv" ]; then
    prop99="state year packs_per_capita --treated California --starts 1989"
    evaluate 'Proposition 99: sdid' "$data/california_prop99.csv" $prop99 --methods sdid --inference none
    evaluate 'sdid and sc, all 38 placebos each' "$data/california_prop99.csv" $prop99 \
        --methods sdid,sc --inference placebo
    evaluate 'the same, start moved back, donors left out, seen by, conformal' \
        "$data/california_prop99.csv" $prop99 --methods sdid,sc
    peer 'point estimate of sdid' synthdid sdid "$data/california_prop99.csv"
    runs=1
    peer 'sdid, all 38 placebos' synthdid sdid_placebos "$data/california_prop99.csv"
    runs=${RUNS-5}
else
    echo "bench: Proposition 99 is left out: no $data" >&2
fi
made 1000 100 >"$work/units.csv"
evaluate '1,000 units, 100 periods: sdid and sc' "$work/units.csv" unit time y --treated u00001 --starts 50 \
    --methods sdid,sc --inference none
made 50000 15 >"$work/firms.csv"
evaluate '50,000 firms, 15 years: by cohort, imputation, weights' "$work/firms.csv" unit time y --cohort g \
    --methods callaway_santanna,imputation,bacon
runs=1
predicted() { # predicted NAME COMMAND...: placebos of all units, each a search
    name=$1
    shift
    row "$name" "$@" evaluate "$data/california_prop99_predictors.csv" --unit state --time year --outcome cigsale \
        --treated California --starts 1989 --inference placebo --methods sc,adh \
        --predictors "lnincome@1980-1988,retprice@1980-1988,age15to24@1980-1988,beer@1984-1988,a=cigsale@1975,b=cigsale@1980,c=cigsale@1988"
}
if [ -f "$data/california_prop99_predictors.csv" ]; then
    predicted 'matched on 7 predictors, 39 units' "$REDOVISA"
    if command -v taskset >/dev/null; then
        predicted 'the same, on one processor' taskset -c 0 "$REDOVISA"
    fi
    peer 'matched, California alone' Synth matched "$data/california_prop99_predictors.csv"
    peer 'matched, 39 units' Synth matched_placebos "$data/california_prop99_predictors.csv"
fi
