#!/bin/sh
# The benchmarks; `make bench` runs them.  What is measured and how to read it: bench/README.md.
#
# REDOVISA, CSVSUM, MEASURE  the programs (make sets them)
# SIZES="1 10"               units of 60 pages of the made report; 100 takes minutes
# NEUTRAL="DIR..."           neutral documents to set as well, each as from-neutral.lua reads it
# PEER='prog {dir} {out}'    another program: {dir} is the neutral document, {out} the PDF to write
# CSV=100000000              bytes of the made CSV file; 0: none
# RUNS=5                     runs of which the median is shown
set -eu
: "${REDOVISA:?run this by \`make bench\`}" "${CSVSUM:?}" "${MEASURE:?}"
sizes=${SIZES-1 10} neutral=${NEUTRAL-} peer=${PEER-} csv=${CSV-100000000} runs=${RUNS-5}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
lua=$(command -v lua5.4 || command -v lua) || { echo 'bench: lua5.4 is not installed' >&2; exit 66; }

pages() { # pages FILE.pdf
    pdfinfo "$1" | awk '/^Pages:/ { print $2 }'
}

# row NAME FILE.pdf COMMAND...: a line of the table; leaves the processor time in $cpu.
row() {
    name=$1 file=$2
    shift 2
    if ! result=$("$MEASURE" "$runs" "$@" 2>"$work/log"); then
        cat "$work/log" >&2
        echo "| $name | failed |"
        return 1
    fi
    cpu=${result%% *}
    echo "$result $(pages "$file") $(wc -c <"$file")" | awk -v name="$name" '{
        printf "| %s | %.0f | %.0f | %.0f | %d | %.2f | %.0f | %.1f |\n",
               name, $1, $2, $3 / 1024, $4, $1 / $4, $5 / 1000, $5 / 1000 / $4 }'
}

# peer NAME COMMAND FOLDER TARGET: a peer's line, and its time over ours ($own).
peer() {
    row "$1" "$4" sh -c "cd '$3' && $2" || return 0
    awk -v name="$1" -v peer="$cpu" -v own="$own" \
        'BEGIN { printf "| %s: times our processor time | %.1f | | | | | | |\n", name, peer / own }'
}

peers() { # peers FOLDER
    if [ -n "$peer" ]; then
        command=$(echo "$peer" | sed "s|{dir}|$1|g; s|{out}|$work/peer.pdf|g")
        peer PEER "$command" "$work" "$work/peer.pdf"
    fi
    if [ -e "$1/report.ms" ] && command -v gropdf >/dev/null; then
        peer 'groff -ms' "groff -Kutf8 -t -p -ms -msv -Tpdf -P-e report.ms >'$work/groff.pdf'" "$1" "$work/groff.pdf"
    fi
    if [ -e "$1/report.typ" ] && command -v typst >/dev/null; then
        peer typst "typst compile report.typ '$work/typst.pdf'" "$1" "$work/typst.pdf"
    fi
    if [ -e "$1/pdf-pdf.tex" ] && command -v pdflatex >/dev/null; then
        peer 'pdflatex, one run' \
            "pdflatex -interaction=batchmode -output-directory '$work' pdf-pdf.tex" "$1" "$work/pdf-pdf.pdf"
    fi
}

document() { # document NAME FOLDER: a neutral document, set by us and by the peers there are
    "$lua" "$root/bench/from-neutral.lua" "$2" "$work/template"
    row "$1" "$work/own.pdf" "$REDOVISA" build "$work/template/report.lua" -i "$work/template/inputs" \
        -o "$work/own.pdf" || return 1
    own=$cpu
    peers "$2"
    rm -rf "$work/template"
}

echo "$(date -u +%Y-%m-%d), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), medians of $runs"
echo
echo '| report | CPU ms | wall ms, least | peak MB | pages | CPU ms a page | kB | kB a page |'
echo '|---|---:|---:|---:|---:|---:|---:|---:|'
for report in delredovisning-2024 slutredovisning-2025; do
    row "$report" "$work/own.pdf" "$REDOVISA" build "$root/templates/$report.lua" -i "$root/inputs" -o "$work/own.pdf" ||
        failed=1
done
for size in $sizes; do
    "$lua" "$root/bench/generate.lua" "$size" "$work/made"
    document "made, units: $size" "$work/made" || failed=1
    rm -rf "$work/made"
done
for folder in $neutral; do
    document "$(basename "$folder")" "$(cd "$folder" && pwd)" || failed=1
done

[ "$csv" != 0 ] || exit $failed
"$lua" "$root/bench/generate-csv.lua" "$csv" "$work/big.csv"
"$CSVSUM" "$root/bench/csvsum.json" "$work/big.csv" | cmp - "$work/big.csv.sums"
echo
echo '| evidence | MB | CPU ms | MB a second of CPU | peak MB |'
echo '|---|---:|---:|---:|---:|'
result=$("$MEASURE" "$runs" "$CSVSUM" "$root/bench/csvsum.json" "$work/big.csv" 2>"$work/log")
echo "$result $(wc -c <"$work/big.csv")" |
    awk '{ printf "| csvsum: load, check, sum by 290 keys | %.0f | %.0f | %.0f | %.0f |\n", $4 / 1e6, $1, $4 / 1e3 / $1, $3 / 1024 }'
exit $failed
