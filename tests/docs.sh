#!/bin/sh
# The manuals say what is so: every Lua example of the author's guide compiles without a message, the messages it
# shows are the program's, words.md is what the program prints, the man page names every command and option.
# The program is the one that $REDOVISA names.
cd "$(dirname "$0")/.." || exit 1
. tests/claims

# The guide's Lua blocks: the first is a report of its own, the others make one report together.  Every line keeps
# its number, so that a message names the guide's line.
blocks() { # blocks FIRST LAST
    awk -v first="$1" -v last="$2" '
        /^```lua$/ { n++; inside = n >= first && n <= last; print ""; next }
        /^```$/    { inside = 0 }
                   { print inside ? $0 : "" }' "$root/docs/authors.md"
}

compiles() { # compiles TEMPLATE: a file comes out and nothing is said
    "$program" build "$1" -i "$root/docs/examples/inputs" -o "$work/out.pdf" 2>&1 | tee "$work/said"
    [ ! -s "$work/said" ] && [ -s "$work/out.pdf" ]
}

blocks 1 1 >"$work/first.lua"
blocks 2 99 | sed '1s/^/report "Handledningen" { kind = "delredovisning", language = "sv", state = "utkast", data_through = "2024-05-31" }/' \
    >"$work/guide.lua"
claim 'the first report of the guide compiles' compiles "$work/first.lua"
rm -f "$work/out.pdf"
claim 'the other examples of the guide compile' compiles "$work/guide.lua"

# The rows and the identity that the guide shows stand in its package, and the package holds to them.
rows_shown() {
    grep -h -E '^    (år,|land,|valuta,|20[0-9][0-9],[^ ]|EUR,|Nederländerna,|Danmark,)' "$root/docs/authors.md" | sed 's/^    //' >"$work/rows"
    sed -n '/^    "identities": \[/,/^    \]/p' "$root/docs/authors.md" | sed '1d;$d;s/^ *//' >>"$work/rows"
    [ "$(wc -l <"$work/rows")" -ge 17 ] || return 1
    while IFS= read -r line; do
        grep -qF -- "$line" "$root"/docs/examples/inputs/* || { echo "not in the package: $line"; return 1; }
    done <"$work/rows"
}
claim 'the rows and identities in the guide are those of its package' rows_shown
identity_breaks() {
    cp -r "$root/docs/examples/inputs" "$work/broken"
    sed -i 's/^2023,återbetalt,0.4/2023,återbetalt,0.3/' "$work/broken/rekvisitioner.csv"
    "$program" check -i "$root/docs/examples/inputs" >"$work/said" 2>&1 && ! grep -q identit "$work/said" &&
        ! "$program" check -i "$work/broken" >"$work/said" 2>&1 && grep -q 'does not hold for år 2023' "$work/said"
}
claim 'a requisition that is not accounted for is an error' identity_breaks

# Every keyword of the guide's lists is in the vocabulary, and no word is left out of them.
words_listed() {
    "$program" words | sed -n 's/^### //p' | sort >"$work/words"
    awk '/^\| task/ { inside = 1 } /^$/ { inside = 0 } inside' "$root/docs/authors.md" |
        grep -o '`[a-z_]*`' | tr -d '`' | sort >"$work/listed"
    diff "$work/words" "$work/listed"
}
claim 'the guide names every word, by task' words_listed

messages_shown() {
    cd "$root/docs/examples" || return 1
    "$program" check wrong.lua -i inputs >"$work/messages" 2>&1
    [ "$?" -eq 65 ] || return 1
    while IFS= read -r line; do
        grep -qxF -- "    $line" "$root/docs/authors.md" || { echo "not in the guide: $line"; return 1; }
    done <"$work/messages"
}
claim 'the messages in the guide are the program'"'"'s' messages_shown

# The guide's answer of `redovisa trace`, line by line.
trace_shown() {
    mkdir "$work/saved" && sed '/./,$!d' "$work/first.lua" >"$work/saved/first.lua" &&
        "$program" build "$work/saved/first.lua" -i "$root/docs/examples/inputs" -o "$work/first.pdf" &&
        "$program" trace "$work/first.pdf" --text 80 | sed 's/^/    /' >"$work/answer" &&
        sed -n '/^    sida 1, i texten: 80/,/^$/{/./p}' "$root/docs/authors.md" | diff - "$work/answer"
}
claim 'the trace in the guide is the program'"'"'s' trace_shown

# The readme's, but for the places and ids, which move with every edit of the report.
readme_trace() {
    question=$(sed -n 's/^    \$ redovisa trace [^ ]* //p' "$root/README.md")
    places='s/; id [0-9]*;.*//; s/  \[[^]]*\]$//'
    "$program" build "$root/templates/slutredovisning-2025.lua" -i "$root/inputs" -o "$work/slut.pdf" &&
        "$program" trace "$work/slut.pdf" $question | sed "s/^/    /; $places" >"$work/answer" &&
        sed -n "/^    sida/,/^\$/{/./!d; $places; p}" "$root/README.md" | diff - "$work/answer"
}
claim 'the trace in the readme is the program'"'"'s' readme_trace

words_current() { "$program" words | diff "$root/docs/words.md" -; }
claim 'words.md is current (make docs writes it)' words_current

manual_complete() {
    "$program" help >"$work/help"
    {
        sed -n '/^commands:/,/^options:/s/^  \([a-z][a-z]*\) .*/\1/p' "$work/help"
        grep -o -- '--[a-z][a-z]*' "$work/help"
    } | sort -u | while read -r word; do
        grep -qF -- "$(printf '%s' "$word" | sed 's/-/\\-/g')" "$root/docs/redovisa.1" ||
            { echo "not in the man page: $word"; exit 1; }
    done
}
claim 'the man page names every command and option' manual_complete

links_lead() {
    for file in "$root"/README.md "$root"/ARCHITECTURE.md "$root"/docs/*.md "$root"/bench/*.md; do
        grep -o ']([^)]*)' "$file" | sed 's/^](//; s/)$//; s/#.*//; /^https:/d; /^$/d' | while read -r link; do
            [ -e "$(dirname "$file")/$link" ] || { echo "$file: no $link"; exit 1; }
        done || return 1
    done
}
claim 'every link of the documents leads to a file' links_lead

# bench/README.md: a made document, turned into a template with its package, compiles.
made_document_compiles() {
    lua5.4 "$root/bench/generate.lua" 1 "$work/made" &&
        lua5.4 "$root/bench/from-neutral.lua" "$work/made" "$work/made/ours" &&
        "$program" build "$work/made/ours/report.lua" -i "$work/made/ours/inputs" -o "$work/made.pdf"
}
claim 'what the benchmarks make compiles' made_document_compiles

end_claims docs
