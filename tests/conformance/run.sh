#!/bin/bash
# Conformance: every PDF of out/ and every document of this folder against the standard it claims and
# against PDF/UA-1 by veraPDF, and against what other readers should find: text, outline, metadata,
# fonts, attachments.  Whatever is not a clear pass fails.
# $REDOVISA names the program, $CLASSPATH the validator, $WORK a folder for what is built here.
cd "$(dirname "$0")/../.." || exit 1
suite=tests/conformance
rm -rf "$WORK"
mkdir -p "$WORK" || exit 1
work=$WORK
. tests/claims

build() { "$program" build "$suite/$1.lua" -i $suite/inputs -o "$WORK/$1.pdf"; }

# The level that the document asks for is the one that the file claims.
claims_its_level() {
    local level
    level=$(sed -n 's/.*standard = "a-\([23]\)\([ab]\)".*/\1 \2/p' "$suite/$1.lua")
    set -- "$1" ${level:-2 a}
    grep -aq "<pdfaid:part>$2</pdfaid:part>" "$WORK/$1.pdf" &&
        grep -aqi "<pdfaid:conformance>$3</pdfaid:conformance>" "$WORK/$1.pdf"
}

draws_without_complaint() {
    # Debian's MuPDF is built without colour management, and says so.
    mutool draw -q -r 20 -o "$WORK/page%d.png" "$WORK/$1.pdf" 2>&1 |
        grep -v 'ICC support is not available' | tee "$WORK/complaints"
    ! grep -qE 'error|warning' "$WORK/complaints" && [ -s "$WORK/page1.png" ]
}

# Every font is a subset of its own, embedded, with a map to Unicode.
fonts_are_whole() {
    pdffonts "$WORK/$1.pdf" | tail -n +3 >"$WORK/fonts"
    [ -s "$WORK/fonts" ] && ! awk '{ print $(NF-4) $(NF-3) $(NF-2) }' "$WORK/fonts" | grep -qvx yesyesyes
}

for template in "$suite"/*.lua; do
    name=$(basename "$template" .lua)
    claim "$name builds" build "$name"
    claim "$name claims the level asked for" claims_its_level "$name"
    claim "$name is sound" qpdf --check "$WORK/$name.pdf"
    claim "$name gives its text back" text_comes_back "$template" $suite/inputs "$WORK/$name.pdf"
    claim "$name is drawn by a second reader" draws_without_complaint "$name"
    claim "$name has whole fonts" fonts_are_whole "$name"
    rm -f "$WORK"/page*.png
done

# --- what single documents must show

# info FILE FIELD: a field of the Info dictionary as pdfinfo prints it
info() { pdfinfo -custom "$1" | sed -n "s/^$2: *//p"; }

metadata_agrees() {
    local file=$WORK/omslag.pdf xmp
    xmp=$(pdfinfo -meta "$file")
    while IFS='|' read -r field value element; do
        [ "$(info "$file" "$field")" = "$value" ] && grep -qF "$element" <<<"$xmp" ||
            { echo "$field: $(info "$file" "$field")"; return 1; }
    done <<'LIST'
Title|Omslag, missiv och tryckuppgifter|<rdf:li xml:lang="x-default">Omslag, missiv och tryckuppgifter</rdf:li>
Author|Vinnova|<dc:creator><rdf:Seq><rdf:li>Vinnova</rdf:li></rdf:Seq></dc:creator>
Subject|Delredovisning av regeringsuppdrag|<rdf:li xml:lang="x-default">Delredovisning av regeringsuppdrag</rdf:li>
Keywords|kluster, läkemedel|<pdf:Keywords>kluster, läkemedel</pdf:Keywords>
Diarienummer|2023-01234|<dc:identifier>2023-01234</dc:identifier>
Serienummer|Vinnova Rapport VR 2024:07|<rdf:li>Vinnova Rapport VR 2024:07</rdf:li>
Beslutsdatum|2024-05-31|<dc:date><rdf:Seq><rdf:li>2024-05-31</rdf:li></rdf:Seq></dc:date>
CreationDate|Fri May 31 12:00:00 2024 UTC|<xmp:CreateDate>2024-05-31T12:00:00Z</xmp:CreateDate>
ModDate|Fri May 31 12:00:00 2024 UTC|<xmp:ModifyDate>2024-05-31T12:00:00Z</xmp:ModifyDate>
Creator|redovisa 1.0.0|<xmp:CreatorTool>redovisa 1.0.0</xmp:CreatorTool>
LIST
    grep -qF '<dc:language><rdf:Bag><rdf:li>sv-SE</rdf:li>' <<<"$xmp"
}

same_identifier_twice() {
    "$REDOVISA" build $suite/omslag.lua -i $suite/inputs -o "$WORK/again.pdf" &&
        cmp "$WORK/omslag.pdf" "$WORK/again.pdf" && rm "$WORK/again.pdf"
}

outline_has_three_levels() {
    mutool show "$WORK/avsnitt.pdf" outline | sed 's/^[|+-]//; s/	#page.*//' >"$WORK/outline"
    printf '	"1 Uppdraget"\n		"1.1 Bakgrund"\n			"1.1.1 Tidigare beslut"\n		"1.2 Läget"\n	"2 Slutsatser"\n' |
        cmp - "$WORK/outline" || { cat "$WORK/outline"; return 1; }
}

pages_are_labelled() { # Roman before page 1, then from 1
    qpdf --json --json-key=pagelabels "$WORK/omslag.pdf" | tr -d ' \n' | tee "$WORK/labels" |
        grep -q '"/S":"/r".*"/S":"/D","/St":1' || { cat "$WORK/labels"; return 1; }
}

attachments_come_out_equal() {
    local file=$WORK/bilagor-a-3a.pdf folder=$WORK/attachments
    mkdir "$folder" && pdfdetach -list "$file" && pdfdetach -saveall -o "$folder" "$file" &&
        cmp "$folder/datapackage.json" $suite/inputs/datapackage.json &&
        cmp "$folder/delar.csv" $suite/inputs/delar.csv &&
        cmp "$folder/kallor.csv" $suite/inputs/kallor.csv &&
        cmp "$folder/bilagor-a-3a.lua" $suite/bilagor-a-3a.lua &&
        cmp "$folder/trace.json" "$WORK/bilagor-a-3a.trace.json" &&
        [ "$(find "$folder" -type f | wc -l)" = 5 ]
}

attachments_are_described() {
    qpdf --qdf --object-streams=disable "$WORK/bilagor-a-3a.pdf" "$WORK/plain.pdf"
    local wanted=(5 '/AFRelationship /\(Data\|Source\)' 2 '/Subtype /text#2fcsv'
        2 '/Subtype /application#2fjson' 1 '/Subtype /text#2fx-lua' 5 '/Desc ' 5 '/ModDate (D:20240601120000Z)')
    while [ ${#wanted[@]} -gt 0 ]; do
        # Info has a ModDate too.
        local n=${wanted[0]}
        [ "${wanted[1]}" = '/ModDate (D:20240601120000Z)' ] && n=$((n + 1))
        [ "$(grep -ac -- "${wanted[1]}" "$WORK/plain.pdf")" = "$n" ] ||
            { echo "${wanted[1]}: $(grep -ac -- "${wanted[1]}" "$WORK/plain.pdf") times, not $n"; return 1; }
        wanted=("${wanted[@]:2}")
    done
    rm "$WORK/plain.pdf"
}

no_attachments_elsewhere() { pdfdetach -list "$WORK/tabell.pdf" | grep -qx '0 embedded files'; }
# takes NAME PAGES: at least so many
# Its first words stand on page 1, its last on page 2, and it is one Note of the tag tree.
note_is_divided() {
    pdftotext -l 1 "$WORK/delad-fotnot.pdf" - | grep -q 'Här börjar noten' &&
        pdftotext -f 2 -l 2 "$WORK/delad-fotnot.pdf" - | grep -q 'Här slutar noten' &&
        [ "$(grep -c '^ *Note$' "$WORK/delad-fotnot.pdf.tree")" = 1 ] &&
        [ "$(grep -c 'Här börjar noten' "$WORK/delad-fotnot.pdf.tree")" = 1 ] &&
        [ "$(grep -c 'Här slutar noten' "$WORK/delad-fotnot.pdf.tree")" = 1 ]
}
takes() { [ "$(pdfinfo "$WORK/$1.pdf" | sed -n 's/^Pages: *//p')" -ge "$2" ]; }

claim 'Info and XMP agree' metadata_agrees
claim 'the same document has the same identifier and bytes' same_identifier_twice
claim 'the outline has three levels' outline_has_three_levels
claim 'pages are labelled' pages_are_labelled
claim 'attachments come out equal' attachments_come_out_equal
claim 'attachments have relation, type, description, date' attachments_are_described
claim 'PDF/A-2 has no attachments' no_attachments_elsewhere
claim 'the long document has 300 pages' takes trehundra-sidor 300
claim 'the long table takes three pages' takes lang-tabell 3
claim 'the long note is divided over two pages, and one in the tags' note_is_divided

# --- veraPDF

java=(java -XX:TieredStopAtLevel=1 -Xmx2g -Djava.awt.headless=true Validate)

# The validator must also be able to say no, and to say that it could not test.
sed 's|<pdfuaid:part>1<|<pdfuaid:part>2<|' "$WORK/avsnitt.pdf" >"$WORK/broken-ua.pdf"
sed 's|<pdfaid:part>2<|<pdfaid:part>1<|' "$WORK/avsnitt.pdf" >"$WORK/broken-a.pdf"
head -c 3000 "$WORK/avsnitt.pdf" >"$WORK/torn.pdf"
broken=(--broken "$WORK/broken-ua.pdf" --broken "$WORK/broken-a.pdf")
torn_is_not_passed() {
    ! "${java[@]}" "$WORK/torn.pdf" >"$WORK/torn" 2>/dev/null && grep -q '^NOT TESTED' "$WORK/torn"
}

files=(out/*.pdf)
for template in "$suite"/*.lua; do files+=("$WORK/$(basename "$template" .lua).pdf"); done
all_conform() {
    "${java[@]}" "${broken[@]}" "${files[@]}" >"$WORK/verdicts" 2>"$WORK/java.log"
    local code=$?
    grep -vE '^PASS |broken on purpose' "$WORK/verdicts"
    [ $code = 0 ] && [ "$(tail -n 1 "$WORK/verdicts")" = "all $((${#files[@]} + 2)) files as expected" ] ||
        { head -n 5 "$WORK/java.log"; return 1; }
}
claim 'a torn file is not tested, and so not passed' torn_is_not_passed
claim 'every file conforms to the PDF/A it claims and to PDF/UA-1' all_conform

end_claims "conformance, ${#files[@]} files by veraPDF"
