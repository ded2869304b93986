#!/bin/sh
# Counterfactuals in reports: the numbers of `redovisa evaluate`, gates that withhold the effect and that let it
# be printed, what was known when, locks, the same bytes twice.  $REDOVISA names the program.
cd "$(dirname "$0")/.." || exit 1
. tests/claims
inputs=$root/tests/errors/data

refute() { # refute TEXT: the last output does not say it
    if grep -qF -- "$1" "$work/log"; then failed=$((failed + 1)); echo "FAILED: says '$1'"; fi
}

# template NAME KEYS: a report on the made-up panel, whose unit u00 rises by 8 from 2018 on.
template() {
    cat >"$work/$1.lua" <<LUA
report "Prov" { kind = "slutredovisning", language = "sv", state = "utkast", data_through = "2024-05-31" }
section "Antaganden" {}
counterfactual "effekt" {
  of = "panel", unit = "enhet", time = "år", outcome = "värde", treated = "u00", exclude = { { "hål", "har bara ett år" } },
  methods = { "synthetic control", "sdid", "did" }, $2
}
verdict "effekt" {
  higher = "Högre med {effekt.size}.", lower = "Lägre med {effekt.size}.", unclear = "Det är oklart.",
  poor_fit = "Ingen slutsats.", too_early = "Det är för tidigt.", not_testable = "Det går inte att pröva.",
}
exhibits "effekt" { measure = "Värde", assumptions = "Antaganden", motivation = "Antaganden" }
chart_data {}
LUA
}

show() { # show STAGE NAME
    "$REDOVISA" show "$1" "$work/$2.lua" -i "$inputs"
}

# Shown: the sentence, the numbers of evaluate, and every exhibit.
template shown 'starts = 2018, seen_by = "2021-12-31"'
expect 0 'Högre med 7,' show text shown
for words in 'Tre frågor avgör' 'Inget villkor är underkänt' 'Varje metod ger sin skattning' 'Utan en enhet i taget' \
    'Felkvoten är nummer 1 av 22' 'Så läser du diagrammen' 'Slutsatsen prövas på det som var känt då' 'Det här bör en granskare'; do
    expect 0 "$words" show text shown
done
sed '$a appendix "Tal" {}\nevidence_appendix {}' "$work/shown.lua" >"$work/linked.lua"
expect 0 '8,25: Avvikelse, 2018, u00 (effekt. ' show tags linked
refute 'gap i effekt'
head -n 309 "$inputs/panel.csv" >"$work/panel.csv"
"$REDOVISA" evaluate "$work/panel.csv" --unit enhet --time år --outcome värde --treated u00 --starts 2018 \
    --methods sc,sdid,did --primary sc >"$work/rows" || failed=$((failed + 1))
size=$(awk -F, '$1 == "sc" && $2 == "att" { printf "%.2f", $4 }' "$work/rows" | tr . ,)
expect 0 "Högre med $size" show text shown
p=$(awk -F, '$1 == "sc" && $2 == "placebo_p_abs_att_two_sided" { printf "%.2f", $4 }' "$work/rows" | tr . ,)
show values shown >"$work/log"
grep -qF "$p" "$work/log" || { failed=$((failed + 1)); echo "FAILED: p $p is no value of the report"; }

# A unit that the table of donors says nothing about has no reason, and the checklist tells it.
for column in grupp anmärkning; do
    template reasons "starts = 2018, donor_table = \"panel\", reason = \"$column\""
    expect 0 'Varje enhet har ett skäl' show text reasons
    if [ "$column" = grupp ]; then
        refute 'Skäl saknas'
    else
        expect 0 'Skäl saknas i underlaget.' show text reasons
        expect 0 'Skäl saknas för någon enhet' show text reasons
    fi
done

# The data's words in a condition stand in typographic quotes.
template quoted 'starts = 2018, where = "enhet ≠ \"hål\""'
sed -i 's/exclude = [^}]*} },//' "$work/quoted.lua"
expect 0 'panel, rader där enhet ≠ ”hål”' show text quoted

# The table behind a figure of many lines says what they are counted in.
template units 'starts = 2018, scale = "log"'
expect 0 'head Procent' show doc units

# A path is counted in what its outcome is counted in, whatever the scale.
printf 'max "högst" { of = "effekt.paths", column = "value" }\ntext [[Högst {högst}.]]\n' >>"$work/units.lua"
expect 0 'Högst 57,19 miljoner kronor.' show text units

# What stands beside the estimates has the numbers of evaluate, too.
template beside 'starts = 2018, methods = { "synthetic control", "sdid", "did", "matched synthetic control", "entropy balancing",
  "coarsened exact matching", "common weights", "poisson", "grid" },
  predictors = "värde", cuts = { { "värde", "30, 40, 50, 60, 70" } }, also = "värde"'
sed -i 's/  methods = { "synthetic control", "sdid", "did" }, starts/  starts/' "$work/beside.lua"
for words in 'Syntetisk kontroll på bakgrundsvariabler' 'Entropibalansering' 'Exakt matchning i klasser' 'Gemensamma vikter' 'Poissonregression' \
    'Grupperna jämförs före och efter viktningen' 'sätt att räkna ger samma tecken' 'Klassgränser' 'värde 30 40 50 60 70'; do
    expect 0 "$words" show text beside
done
"$REDOVISA" evaluate "$work/panel.csv" --unit enhet --time år --outcome värde --treated u00 --starts 2018 --primary sc \
    --methods sc,sdid,did,entropy_balance,coarsened_match,ppml,grid --predictors värde --cuts värde=30/40/50/60/70 >"$work/rows" ||
    failed=$((failed + 1))
show values beside >"$work/log"
for pair in entropy_balance,att_did coarsened_match,att_did ppml,att_counts; do
    number=$(awk -F, -v pair="$pair" '$1 "," $2 == pair { printf "%.2f", $4 }' "$work/rows" | tr . ,)
    expect 0 "${number:-no number of $pair}" show text beside
done
cells=$(grep -c '^grid_.*,att,' "$work/rows")
expect 0 "av $cells sätt att räkna" show text beside

# Several outcomes: adjusted by Holm, one joint p, a negative control, a withheld one that counts as p = 1.
template several 'starts = 2018'
cat >>"$work/several.lua" <<'LUA'
local keys = { of = "panel", unit = "enhet", time = "år", outcome = "värde", starts = 2018, exclude = { { "hål", "har bara ett år" } } }
local function with(name, treated, scale)
  keys.treated, keys.methods, keys.scale = treated, { "synthetic control", "did" }, scale
  counterfactual (name) (keys)
end
with("ett", "u00", "level")
with("två", "u00", "log")
with("kontroll", "u03", "level")
compare "utfallen" { { "ett", "Första" }, { "två", "Andra" }, { "kontroll", "Utanför", control = true } }
exhibits "utfallen" { measure = "Värde", show = { "outcomes", "checklist" }, assumptions = "Antaganden" }
text [[
Alla tillsammans: {utfallen.outcomes.number} utfall, p = {utfallen.omnibus_p}.
]]
LUA
"$REDOVISA" evaluate "$work/panel.csv" --unit enhet --time år --outcome värde --treated u00 --starts 2018 --primary sc --methods sc,did >"$work/rows"
p=$(awk -F, '$1 == "sc" && $2 == "placebo_p_abs_att_two_sided" { print $4 }' "$work/rows")
for words in 'Flera utfall prövas tillsammans' 'negativ kontroll' 'Alla tillsammans: 2 utfall, p = 0,05' 'Låst\|gäller inte'; do
    "$REDOVISA" show text "$work/several.lua" -i "$inputs" >"$work/log" 2>&1
    grep -q -- "$words" "$work/log" || { failed=$((failed + 1)); echo "FAILED: no '$words'"; head "$work/log"; }
done
"$REDOVISA" show text "$work/several.lua" -i "$inputs" | tr '\n' ' ' >"$work/joined"
expect 0 'spridning mellan enheter [@' cat "$work/joined"
expect 0 'är motiverade visas inte här' cat "$work/joined"
holm=$(awk -v p="$p" 'BEGIN { printf "%.2f", 2 * p }' | tr . ,)
expect 0 "$holm" show text several

# Units that start at different times.
cat >"$work/starts.lua" <<'LUA'
report "Prov" { kind = "slutredovisning", language = "sv", state = "utkast", data_through = "2024-05-31" }
section "Antaganden" {}
counterfactual "stöd" {
  of = "kohorter", unit = "företag", time = "år", outcome = "anställda", cohort = "start", sign = "+", relevant = 2,
  methods = { "imputation", "callaway-santanna", "sdid", "goodman-bacon" }, lock = "starts",
}
verdict "stöd" {
  higher = "Högre med {stöd.size}, p = {stöd.p}, {stöd.treated_units.number} företag.", lower = "Lägre.", unclear = "Det är oklart.",
  poor_fit = "Ingen slutsats.", too_early = "Det är för tidigt.", not_testable = "Det går inte att pröva.",
}
exhibits "stöd" { measure = "Anställda", assumptions = "Antaganden", motivation = "Antaganden" }
compare "båda" { { "stöd", "Alla företag" } }
exhibits "båda" { measure = "Anställda", show = { "robustness", "outcomes" } }
chart "metoderna" { compare = "båda", kind = "robustness", title = "Metoderna ger olika skattningar", data = "appendix" }
LUA
show lock starts >"$work/starts.lock"
expect 0 'cohort: start' cat "$work/starts.lock"
expect 0 'methods: imputation, sdid, callaway-santanna, goodman-bacon' cat "$work/starts.lock"

"$REDOVISA" evaluate "$inputs/kohorter.csv" --unit företag --time år --outcome anställda --cohort start \
    --methods callaway_santanna,imputation,sdid,bacon >"$work/rows" || failed=$((failed + 1))
for pair in imputation,att callaway_santanna,att_simple sdid_staggered,att bacon,att_twfe; do
    number=$(awk -F, -v pair="$pair" '$1 "," $2 == pair && $3 == "" { printf "%.2f", $4 }' "$work/rows" | tr . ,)
    expect 0 "${number:-no number of $pair}" show text starts
done
number=$(awk -F, '$1 "," $2 "," $3 == "callaway_santanna,att_event,3" { printf "%.2f", $4 }' "$work/rows" | tr . ,)
echo 'chart_data {}' >>"$work/starts.lua"
expect 0 "${number:-no effect of the third period}" show text starts
number=$(awk -F, '$1 "," $2 == "imputation,att" { printf "%.2f", $4 }' "$work/rows" | tr . ,)
expect 0 "Högre med $number, p = 0,000, 15 företag" show text starts
for words in 'Effekten anges för varje grupp och år' 'Start 2020' 'enheter som fick insatsen redan 2018' 'före starterna' \
    'perioder sedan starten' 'Alla företag: Imputation' 'färre än fem enheter fick insatsen'; do
    expect 0 "$words" show text starts
done
sed 's/"goodman-bacon" }/"goodman-bacon" }, where = "företag i (\\"f00\\", \\"f01\\", \\"f08\\", \\"f20\\", \\"f21\\", \\"f22\\", \\"f23\\", \\"f24\\", \\"f25\\", \\"f26\\", \\"f27\\", \\"f28\\")"/; s/, lock = "starts"//' \
    "$work/starts.lua" >"$work/three.lua"
expect 0 'Det går inte att pröva.' show text three
refute 'p = 0,'

# What was known in 2021 ends before 2020: two periods after the start, not four.
expect 0 '2021-12-31' show text shown
expect 0 '2019' show text shown

# Withheld: by a start that no period follows, and by too few donors.
template early 'starts = 2025'
expect 0 'Det är för tidigt.' show text early
refute 'Högre med 7'
refute 'Varje metod ger sin skattning'
expect 0 'Utan hela perioder efter starten får ingen effekt anges' show text early
# Only a rehearsal has an interval at its made-up start.
expect 0 'skillnad efter en påhittad start, med 90' show text early
expect 0 'skillnad efter en påhittad start' show text shown
refute 'skillnad efter en påhittad start, med'
template few 'starts = 2018, donors = "enhet i (\"u02\", \"u04\", \"u06\", \"u09\")"'
expect 0 'Det går inte att pröva.' show text few
refute 'Högre med 7'
expect 0 'Minst ett villkor är underkänt' show text few

# The English edition has every word.
expect 0 'Three questions decide whether the evaluation holds' "$REDOVISA" show text "$work/shown.lua" -i "$inputs" --set language=en
for words in 'How to read the charts' 'No condition fails' 'Smallest visible effect' 'synthetic control, synthetic DiD, plain DiD'; do
    expect 0 "$words" "$REDOVISA" show text "$work/shown.lua" -i "$inputs" --set language=en
done
for word in Effekt Metod Villkor Underlag underkänt; do refute "$word"; done

# The same bytes again.
for copy in a b; do
    "$REDOVISA" build "$work/shown.lua" -i "$inputs" -o "$work/$copy.pdf" || failed=$((failed + 1))
done
cmp "$work/a.pdf" "$work/b.pdf" || failed=$((failed + 1))

# Locks: written, kept, changed without and with a reason, edited by hand, not there.
template plan 'starts = 2018, lock = "plan"'
expect 66 "there is no lock file" "$REDOVISA" check "$work/plan.lua" -i "$inputs"
show lock plan >"$work/plan.lock"
expect 0 'starts: 2018' cat "$work/plan.lock"
expect 0 'Inget har ändrats' show text plan
hash=$(sed -n 's/^sha256 //p' "$work/plan.lock")
expect 0 "$(echo "$hash" | cut -c1-16) …" show text plan
"$REDOVISA" build "$work/plan.lua" -i "$inputs" -o "$work/plan.pdf" || failed=$((failed + 1))
expect 0 "{\"name\":\"effekt\",\"sha256\":\"$hash\",\"locked\":\"2024-05-31\",\"changed\":0}" cat "$work/plan.trace.json"
template later 'starts = 2018, lock = "plan", relevant = 2'
expect 65 "'relevant' of 'effekt' differs from the lock of 2024-05-31: it was '–' and is '2'" \
    "$REDOVISA" check "$work/later.lua" -i "$inputs"
template later 'starts = 2018, lock = "plan", relevant = 2, changes = { { "relevant", "regeringen har angett den" } }'
expect 0 'regeringen har angett den' show text later
expect 0 'En del har ändrats sedan specifikationen låstes 2024-05-31' show text later
expect 0 'Följer av ändringarna ovan' show text later
"$REDOVISA" build "$work/plan.lua" -i "$inputs" -o "$work/c.pdf" --depfile "$work/c.d"
expect 0 '/plan.lock' cat "$work/c.d"
{
    sed '$d' "$work/plan.lua"
    sed -n '3,/^exhibits/p' "$work/plan.lua" | sed 's/effekt/andra/g'
    echo 'chart_data {}'
} | sed 's/lock = "plan"/lock = "both"/' >"$work/both.lua"
show lock both >"$work/both.lock"
"$REDOVISA" build "$work/both.lua" -i "$inputs" -o "$work/both.pdf" --standard a-3a
expect 0 '1' sh -c "pdfdetach -list '$work/both.pdf' | grep -c '\.lock\$'"
sed -i 's/starts: 2018/starts: 2017/' "$work/plan.lock"
expect 65 'plan.lock:5:1: error: the lines below do not give the hash: the lock has been edited' \
    "$REDOVISA" check "$work/plan.lua" -i "$inputs"
echo 'inget lås' >"$work/plan.lock"
expect 65 'plan.lock:1:1: error: this is no lock file' "$REDOVISA" check "$work/plan.lua" -i "$inputs"
printf 'redovisa lock 1\nsoon\n' >"$work/plan.lock"
expect 65 'plan.lock:2:1: error: the second line needs the date' "$REDOVISA" check "$work/plan.lua" -i "$inputs"
printf 'redovisa lock 1\ndate 2024-05-31\n\ncounterfactual effekt\nsha256 00\nsoup\n' >"$work/plan.lock"
expect 65 'plan.lock:6:1: error: the line is no part of a specification' "$REDOVISA" check "$work/plan.lua" -i "$inputs"

end_claims effect
