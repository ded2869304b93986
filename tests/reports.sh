#!/bin/sh
# The two reports as a reader, an archivist and a pipeline meet them: sound files, the text given back
# exactly, the same bytes whatever the place, the time zone and the locale.
# The program is the one that $REDOVISA names.
set -u
program=$REDOVISA
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

claim() { # claim NAME COMMAND...: one test
    name=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $name"
        head -n 20 "$work/log"
    fi
}

# From the tag tree exactly and in order, as a screen reader meets it; from the pages every word, as a
# search does.
text_comes_back() { # NAME
    "$program" show text "$root/templates/$1.lua" -i "$root/inputs" >"$work/$1.text" &&
        pdfinfo -struct-text "$work/$1.pdf" >"$work/$1.tree" &&
        awk -f "$root/tests/text.awk" "$work/$1.text" "$work/$1.tree" &&
        pdftotext -enc UTF-8 "$work/$1.pdf" "$work/$1.drawn" &&
        awk -v words=1 -f "$root/tests/text.awk" /dev/null "$work/$1.tree" >"$work/$1.words" &&
        awk -f "$root/tests/words.awk" "$work/$1.words" "$work/$1.drawn"
}

same_bytes_elsewhere() { # NAME
    mkdir -p "$work/elsewhere" &&
        cp -r "$root/templates" "$root/inputs" "$work/elsewhere/" &&
        (cd "$work/elsewhere" && env -i PATH="$PATH" TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 \
            "$program" build "templates/$1.lua" -o "$work/elsewhere/$1.pdf") &&
        cmp "$work/$1.pdf" "$work/elsewhere/$1.pdf" &&
        cmp "$work/$1.trace.json" "$work/elsewhere/$1.trace.json"
}

tagged() { pdfinfo "$work/$1.pdf" | grep -q '^Tagged: *yes'; }
fonts_embedded() { ! pdffonts "$work/$1.pdf" | tail -n +3 | awk '{ print $(NF-4) }' | grep -qx no; }

for report in delredovisning-2024 slutredovisning-2025; do
    claim "$report builds" "$program" build "$root/templates/$report.lua" -i "$root/inputs" \
        -o "$work/$report.pdf"
    claim "$report is sound" qpdf --check "$work/$report.pdf"
    claim "$report is tagged" tagged "$report"
    claim "$report embeds its fonts" fonts_embedded "$report"
    claim "$report gives its text back" text_comes_back "$report"
    claim "$report is byte-equal elsewhere" same_bytes_elsewhere "$report"
done

echo "reports: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
