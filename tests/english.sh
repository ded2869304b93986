#!/bin/sh
# A whole report in English: numbers, dates, labels, sources and references of the printed page.
# The program is the one that $REDOVISA names.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

if ! command -v pdftotext >/dev/null; then
    echo 'SKIPPED: pdftotext (poppler-utils) is missing'
    exit 0
fi
"$REDOVISA" build "$root/tests/data/english/report.lua" -i "$root/tests/data/english/inputs" \
    -o "$work/report.pdf" || exit 1
pdftotext -raw "$work/report.pdf" - | tr '\n' ' ' | LC_ALL=C sed 's/\xc2\xa0\|\xe2\x80\xaf/ /g; s/  */ /g' >"$work/text"

# What the pages must say, a line each; spaces of every width count as spaces.
while IFS= read -r words; do
    grep -qF -- "$words" "$work/text" || { echo "FAILED: no '$words'"; failed=1; }
done <<'WORDS'
3,667.75 million kronor in two years
1,166.75 million kronor more
the average is 1,299.8
published on 31 March 2022
Two years are known
see table 1, figure 1 and chapter 1 on page
(The Grants Board 2022, 2023)
Table 1 The northern hub received most
Figure 1 Grants grew
Source: The Grants Board (2022, 2023, 2024), example data.
not available. 2023: The outturn is not decided.
= example data, not real figures
Data behind figure 1
Contents
Appendix A Data
Registry number
set on decision
Decided by
Reg. no. GB 2023-0417
Draft
WORDS

# No word of the Swedish edition is left.
for word in Tabell Figur Källa Sida Bilaga Innehåll Utkast exempeldata saknas; do
    if grep -qwF -- "$word" "$work/text"; then echo "FAILED: '$word' is Swedish"; failed=1; fi
done
exit $failed
