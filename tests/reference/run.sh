#!/bin/sh
# Every published number that the program computes, within the published tolerance.
# The program is the one that $REDOVISA names; $HONEST is tests/reference/honest.c, built.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
data=$root/../shared/data
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ ! -f "$data/california_prop99_reference.csv" ]; then
    echo "SKIPPED: the reference numbers are not there ($data/california_prop99_reference.csv)"
    exit 0
fi

evaluate() { # evaluate FILE OUTCOME TREATED OPTION...
    file=$1 outcome=$2 treated=$3
    shift 3
    "$REDOVISA" evaluate "$data/$file" --unit state --time year --outcome "$outcome" \
        --treated "$treated" --starts 1989 "$@"
}

# The rows of some methods, renamed as the reference calls that run.
rename() { # rename FROM TO
    sed -n "1p; s/^$1,/$2,/p"
}

panel=california_prop99.csv
predictors="lnincome=lnincome@1980-1988,retprice=retprice@1980-1988,age15to24=age15to24@1980-1988"
predictors="$predictors,beer_1984_88=beer@1984-1988,cigsale_1975=cigsale@1975"
predictors="$predictors,cigsale_1980=cigsale@1980,cigsale_1988=cigsale@1988"

evaluate $panel packs_per_capita California --methods all >"$work/all.csv" || exit 1
evaluate $panel packs_per_capita California --methods event_study --scale log --inference none |
    rename twfe twfe_log >"$work/log.csv"
evaluate $panel packs_per_capita California,Nevada,Utah >"$work/three" || exit 1
rename did did_three_treated <"$work/three" >"$work/did.csv"
rename sdid sdid_three_treated <"$work/three" >"$work/sdid.csv"
evaluate california_prop99_predictors.csv cigsale California,Nevada,Utah --inference none \
    --methods entropy_balance \
    --predictors lnincome=lnincome@1980-1988,retprice=retprice@1980-1988,cigsale=cigsale@1980 |
    rename entropy_balance entropy_balance_fixture >"$work/entropy.csv"
evaluate california_prop99_predictors.csv cigsale California --inference placebo \
    --predictors "$predictors" | grep -e ^method -e ^adh_ >"$work/adh.csv"

awk -f "$root/tests/reference/compare.awk" \
    "$data/california_prop99_reference.csv" "$work"/*.csv || exit 1
"$HONEST" "$data/honestdid_bc_input.csv" >"$work/honest" || exit 1
awk -f "$root/tests/reference/compare.awk" "$data/honestdid_bc_reference.csv" "$work/honest" || exit 1

# Random panels beside R, which is no part of the tests' needs.
if Rscript -e 'for (p in c("sandwich", "lmtest", "quadprog", "MatchIt")) library(p, character.only = TRUE)' >/dev/null 2>&1; then
    Rscript "$root/tests/reference/beside.R" "$REDOVISA"
else
    echo 'SKIPPED: random panels beside R: no Rscript with sandwich, lmtest, quadprog and MatchIt'
fi
