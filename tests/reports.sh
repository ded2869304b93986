#!/bin/sh
# The two reports as a reader, an archivist and a pipeline meet them: sound files, the text given back
# exactly, the same bytes whatever the place, the time zone and the locale.
# The program is the one that $REDOVISA names.
cd "$(dirname "$0")/.." || exit 1
. tests/claims

same_bytes_elsewhere() { # NAME
    mkdir -p "$work/elsewhere" &&
        cp -r "$root/templates" "$root/inputs" "$work/elsewhere/" &&
        (cd "$work/elsewhere" && env -i PATH="$PATH" TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 \
            "$program" build "templates/$1.lua" -o "$work/elsewhere/$1.pdf") &&
        cmp "$work/$1.pdf" "$work/elsewhere/$1.pdf" &&
        cmp "$work/$1.trace.json" "$work/elsewhere/$1.trace.json"
}

# Every number of the trace from the CSV files anew, and where it stands on the page.
numbers_are_true() { # NAME
    pdftotext -bbox "$work/$1.pdf" "$work/$1.bbox" &&
        lua5.4 "$root/tests/trace.lua" "$work/$1.trace.json" "$root/inputs" "$work/$1.bbox"
}

tagged() { pdfinfo "$work/$1.pdf" | grep -q '^Tagged: *yes'; }
no_warning() { ! "$program" check "$root/templates/$1.lua" -i "$root/inputs" 2>&1 >/dev/null | grep .; }
fonts_embedded() { ! pdffonts "$work/$1.pdf" | tail -n +3 | awk '{ print $(NF-4) }' | grep -qx no; }

# The text of the final account counts its sources; its list of references has one paragraph each.
counts_its_sources() {
    "$program" show doc "$root/templates/slutredovisning-2025.lua" -i "$root/inputs" >"$work/doc" 2>/dev/null
    listed=$(awk 'seen && /^list/ { counts = 1; next } counts && /^[a-z]/ { exit }
                  counts && /^  paragraph/ { n++ } /^heading|title Referenser/ { seen = /Referenser/ } END { print n + 0 }' "$work/doc")
    [ "$listed" -gt 0 ] && pdftotext "$work/slutredovisning-2025.pdf" - | grep -qF "bygger på $listed offentliga källor"
}

# A country with no programme of its own is told apart from one that the table of donors does not hold.
tells_what_is_not_known_of_donors() {
    "$program" show doc "$root/templates/delredovisning-2024.lua" -i "$root/inputs" 2>/dev/null | tr -s ' \n' ' ' >"$work/doc"
    grep -qF 'cell Finland cell ja cell · cell Ingår i panelen.' "$work/doc" &&
        grep -qF 'cell Norge cell ja cell – cell Skäl saknas' "$work/doc"
}

for report in delredovisning-2024 slutredovisning-2025; do
    claim "$report builds" "$program" build "$root/templates/$report.lua" -i "$root/inputs" \
        -o "$work/$report.pdf"
    claim "$report has no warning" no_warning "$report"
    claim "$report is sound" qpdf --check "$work/$report.pdf"
    claim "$report is tagged" tagged "$report"
    claim "$report embeds its fonts" fonts_embedded "$report"
    claim "$report gives its text back" text_comes_back \
        "$root/templates/$report.lua" "$root/inputs" "$work/$report.pdf"
    claim "$report has true numbers where its trace says" numbers_are_true "$report"
    claim "$report is byte-equal elsewhere" same_bytes_elsewhere "$report"
done
claim "slutredovisning-2025 counts the sources it lists" counts_its_sources

claim "delredovisning-2024 tells what is not known of donors" tells_what_is_not_known_of_donors

end_claims reports
