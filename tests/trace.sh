#!/bin/bash
# The trace file and `redovisa trace`: asked from the file alone, without the evidence.
# The program is the one that $REDOVISA names.
cd "$(dirname "$0")/.." || exit 1
. tests/claims

ask() { (cd "$work" && "$program" trace "$@"); }
says() { # says TEXT ARGUMENT...: the answer holds the text
    text=$1
    shift
    ask "$@" | tee "$work/answer" | grep -qF -- "$text" || { cat "$work/answer"; return 1; }
}
refuses() { # refuses CODE TEXT ARGUMENT...
    code=$1 text=$2
    shift 2
    ask "$@" >"$work/answer" 2>&1
    [ $? -eq "$code" ] && grep -qF -- "$text" "$work/answer" || { cat "$work/answer"; return 1; }
}

cp -r "$root/docs/examples/inputs" "$work/inputs"
cat >"$work/rapport.lua" <<'LUA'
report "Medel till klustret" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
  language = "sv", state = "utkast",
}
sum "statens medel" { of = "medel", column = "belopp", where = 'finansiär = "staten"' }
sum "allt" { of = "medel", column = "belopp" }
section "Pengarna"
text [[
Staten avsätter {statens medel}, vilket är {statens medel / allt * 100 | procent, 2} av allt.
]]
table "medel per år" {
  of = "medel", columns = { "år", "finansiär", "belopp" }, total = "belopp", title = "Medlen delas lika",
}
chart "medlen" {
  kind = "line", of = "medel", where = "år = 2023 eller år = 2024", x = "år", y = "belopp", series = "finansiär",
  title = "Medlen ökar", data = "none",
}
LUA
build() { (cd "$work" && "$program" build rapport.lua -i inputs -o "$1"); }

claim 'a build writes the trace beside the PDF' build rapport.pdf
mv "$work/inputs" "$work/borta"
claim 'a sum names its formula' says 'summa av belopp i medel där finansiär = ”staten”' rapport.pdf --text 80
claim 'a cell names its line, key and source' says 'medel.csv:2' rapport.pdf --page 1 --text 25
claim 'arithmetic names its operands' says 'allt: 160 mnkr' rapport.pdf --text 50,00
claim 'digits that are no value say what they can be' \
    says 'inget tal ur underlaget: rubrikens nummer, ett år eller ett namn; rapport.lua:7' rapport.pdf --page 1 --text 1
claim 'a tick of an axis says what the figure shows' \
    says 'figuren visar belopp i medel, från 25 mnkr till 55 mnkr' rapport.pdf --page 1 --text 60
claim 'a page is listed without them' sh -c "cd '$work' && ! '$program' trace rapport.pdf --page 1 | grep -q 'inget tal'"
claim 'rounding is told' says 'exakt 50 procent, 2 decimaler' rapport.pdf --text 50,00
claim 'the trace alone answers too' says '= summa av belopp' rapport.trace.json --id 1
claim 'programs get every step' says '"step": "filter"' rapport.pdf --text 80 --json
claim 'the PDF is not needed for the trace' says '"sha256": "' rapport.trace.json --text 25 --json
claim 'what is not printed is told with the nearest' \
    refuses 1 "the nearest printed there are '80 miljoner kronor'" rapport.pdf --page 1 --text 81
claim 'a page that is not there is an error' refuses 1 "the report has no page '9'" rapport.pdf --page 9 --text 80
claim 'an id that is not there is an error' refuses 1 'no such number is printed' rapport.pdf --id 999
claim 'a question is needed' refuses 2 'trace needs --page, --text or --id' rapport.pdf
for id in x 1x 4294967297; do
    claim 'an id is a number' refuses 2 "--id needs a whole number, not '$id'" rapport.pdf --id $id
done
claim 'a PDF without trace is an error' refuses 66 "there is no file 'utan.trace.json'" utan.pdf --id 1
mv "$work/borta" "$work/inputs"
cp "$work/rapport.trace.json" "$work/forra.json"
(cd "$work" && sed -i 's/^2023,staten,25/2023,staten,26/' inputs/medel.csv && "$program" build rapport.lua -i inputs -o ny.pdf)
cp "$work/ny.pdf" "$work/bytt.pdf"
cp "$work/rapport.trace.json" "$work/bytt.trace.json"
claim 'the trace of another PDF is refused' refuses 65 "'bytt.trace.json' was not written with this PDF" bytt.pdf --id 1
claim 'a changed cell changes the trace' says 'medel.csv:2' ny.pdf --text 26
sed 's/^"pages":\[.*/"pages":[1,null]}/' "$work/rapport.trace.json" >"$work/skadad.trace.json"
claim 'a trace whose pages are no labels has no such page' refuses 1 "the report has no page '5'" \
    skadad.trace.json --page 5
claim 'a file that is no trace is refused' refuses 65 'is no trace of this program' inputs/datapackage.json --id 1
claim 'the same build gives the same trace' build igen.pdf
claim 'byte for byte' cmp "$work/igen.trace.json" "$work/ny.trace.json"

# With the appendix of evidence each number is a link that says where it comes from.
tags_say() { # tags_say TEXT
    (cd "$work" && "$program" show tags bilaga.lua -i inputs) | tee "$work/tags" | grep -qF -- "$1" ||
        { cat "$work/tags"; return 1; }
}
{
    cat "$work/rapport.lua"
    printf 'appendix "Underlag till talen" {}\nevidence_appendix {}\n'
} >"$work/bilaga.lua"
claim 'a number without the appendix is no link' \
    sh -c "cd '$work' && ! '$program' show tags rapport.lua -i inputs | grep -q 'se Underlag'"
claim 'a computed number says its formula' \
    tags_say 'summa av belopp i medel där finansiär = ”staten”, 2 rader; se Underlag'
claim 'a cell says its column, table, key and source' tags_say '55: belopp i medel, 2024, staten, källa beslut; se Underlag'
claim 'the appendix names the rows of a computed number' \
    sh -c "cd '$work' && '$program' show text bilaga.lua -i inputs | grep -qF 'medel: 2023, staten; 2024, staten'"
claim 'and the file of each table' \
    sh -c "cd '$work' && '$program' show text bilaga.lua -i inputs | grep -q 'medel.csv'"

# Each value uses the one before twice: 2^60 ways down.
cat >"$work/kedja.lua" <<'LUA'
report "Kedja" { kind = "delredovisning", language = "sv", data_through = "2024-05-31" }
sum "v0" { of = "medel", column = "belopp" }
for i = 1, 60 do value("v" .. i) { is = string.format("v%d / 2 + v%d / 2", i - 1, i - 1) } end
text [[
Medlen är {v60}.
]]
appendix "Underlag till talen" {}
evidence_appendix {}
LUA
unfolds() { # unfolds LINES ARGUMENT...: so many lines name the first value of all
    lines=$1
    shift
    ask kedja.pdf "$@" | grep -c 'summa av belopp' | grep -qx "$lines"
}
claim 'values that share operands are built' sh -c "cd '$work' && '$program' build kedja.lua -i inputs -o kedja.pdf"
claim 'and each step of them is unfolded once' unfolds 2 --id 1
claim 'for programs as well' unfolds 2 --id 1 --json

# A remark told below a table is traced to its cell.
(cd "$work" && sed -i 's/har inte redovisat sitt utfall/väntade 24 mnkr/' inputs/medel.csv && cat >skal.lua <<'LUA'
report "Skäl" { kind = "delredovisning", language = "sv", data_through = "2024-05-31" }
table "t" { of = "medel", columns = { "år", "finansiär", "utfall" }, title = "Utfallet saknas" }
LUA
"$program" build skal.lua -i inputs -o skal.pdf)
claim 'a figure in a remark leads to the remark' \
    says 'medel.csv:3  2023, näringslivet: anmärkning Bolaget väntade 24 mnkr.' skal.pdf --text 24

# Estimates that one statement makes in a loop have a row each.
cat >"$work/tva.lua" <<'LUA'
report "Två" { kind = "delredovisning", language = "sv", data_through = "2024-05-31" }
for _, kommun in ipairs { "A", "B" } do
  counterfactual ("effekt " .. kommun) {
    of = "kommuner", unit = "kommun", time = "år", outcome = "företag", treated = "Kommun " .. kommun, starts = 2018,
    methods = { "did" } }
end
section "Effekten" {}
text [[Perioderna är {effekt A.donors} och {effekt B.donors}.]]
appendix "Underlag till talen" {}
evidence_appendix {}
LUA
claim 'each estimate of a loop has a row in the appendix' \
    sh -c "cd '$work' && [ \$('$program' show text tva.lua -i inputs | grep -c '^effekt [AB]\.') -eq 2 ]"

end_claims trace
