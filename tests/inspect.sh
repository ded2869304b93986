#!/bin/bash
# `redovisa inspect` on files of every class: verdict, place and reason as the lists say.
# tests/data/csv is our own small set; ../shared/data/csv-corpus, where it is, holds the test files of
# sixteen other CSV projects.
set -u
cd "$(dirname "$0")/.." || exit 1

if ! [ -x "${REDOVISA:-}" ]; then
    echo "inspect: SKIPPED, LOUDLY: \$REDOVISA names no program"
    exit 0
fi
failed=0 tested=0
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

# check FILE VERDICT RECORDS FIELDS LINE COLUMN REASON
check() {
    local file=$1 verdict=$2 expected got code=0
    got=$("$REDOVISA" inspect "$file" 2>"$errors") || code=$?
    if [ "$verdict" = accept ]; then
        expected="0 $file: $3 records, $4 fields"
        got="$code $got"
    else
        expected="65 $5:$6 ${7%%:*}"
        got="$code $(sed -n "s|^$file:\([0-9]*:[0-9]*\): error: .*\[\(.*\)\]\$|\1 \2|p" "$errors" | head -n 1)"
    fi
    tested=$((tested + 1))
    if [ "$got" != "$expected" ]; then
        echo "inspect: $file: expected '$expected', got '$got'"
        failed=$((failed + 1))
    fi
}

while IFS=, read -r file verdict records fields line column reason; do
    check "tests/data/csv/$file" "$verdict" "$records" "$fields" "$line" "$column" "$reason"
done < <(tail -n +2 tests/data/csv/EXPECTED)

corpus=../shared/data/csv-corpus
if [ -r $corpus/MANIFEST.csv ]; then
    while IFS=, read -r file _ _ _ _ _ _ verdict records fields line column reason _; do
        check "$corpus/$file" "$verdict" "$records" "$fields" "$line" "$column" "$reason"
    done < <(tail -n +2 $corpus/MANIFEST.csv | sed 's/"[^"]*"//g') # quoted cells are not asked for
else
    echo "inspect: SKIPPED, LOUDLY: no $corpus; its 333 files were not tested"
fi
echo "inspect: $tested files, $failed wrong"
[ $failed = 0 ]
