#!/bin/sh
# The command line: every exit code, the old file after every failure, depfiles, messages.
# The program is the one that $REDOVISA names.
cd "$(dirname "$0")/.." || exit 1
. tests/claims
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

same() { # same NAME A B
    if cmp -s "$2" "$3"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $1"; fi
}

cp -r "$root/tests/data/small" "$work/small"
cd "$work/small" || exit 1

expect 2 'usage' "$program"
expect 2 "did you mean 'build'" "$program" biuld
expect 2 'usage: redovisa build' "$program" build
expect 2 'KEY=VALUE' "$program" build report.lua --set state
expect 2 'text or json' "$program" build report.lua --diagnostics xml
expect 2 'show knows' "$program" show soup report.lua
expect 2 'a stage and a template' "$program" show text report.lua report.lua
expect 2 'a name and a template' "$program" show chart report.lua
expect 2 'usage: redovisa words' "$program" words sum table
expect 2 'need a folder' "$program" build report.lua report.lua -o one.pdf
expect 2 'a --depfile of its own' "$program" build report.lua report.lua -o out/ --depfile out/two.d
expect 0 'exit codes' "$program" --help
expect 0 'exit codes' "$program" evaluate --help
for command in --help --version 'words sum' 'check report.lua' 'show text report.lua'; do
    expect 74 'cannot write to standard output' sh -c "'$program' $command >/dev/full"
done
expect 0 'redovisa 1.' "$program" --version
expect 0 '' "$program" check
expect 0 '' "$program" build report.lua -o out/report.pdf --depfile out/report.d
expect 0 'inputs/tal.csv' cat out/report.d
cp report.lua 'en #1 $.lua'
expect 0 '' "$program" build 'en #1 $.lua' -o out/odd.pdf --depfile out/odd.d
printf 'include out/odd.d\nout/odd.pdf:\n\t@echo built\n' >odd.mk
expect 0 'up to date' make -f odd.mk out/odd.pdf
touch -d '1 hour' 'en #1 $.lua'
expect 0 'built' make -f odd.mk out/odd.pdf
cp report.lua 'a:b.lua'
expect 65 "a rule of make cannot name the file 'a:b.lua'" "$program" build a:b.lua -o out/x.pdf --depfile out/x.d
expect 0 'sum' "$program" words sum
expect 66 'saknas.lua' "$program" build saknas.lua
expect 66 'datapackage.json' "$program" build report.lua -i nowhere
expect 73 '' "$program" build report.lua -o /proc/none/report.pdf
ln -s report.pdf out/link.pdf
expect 73 'not a regular file' "$program" build report.lua -o out/link.pdf
rm out/link.pdf
expect 2 'ends with .pdf' "$program" build report.lua -o report.txt
# No result is written over what is read: by the name, or because this call reads it.
mkdir before
cp -r report.lua inputs before
for file in report.lua other.lua inputs/tal.csv inputs/datapackage.json out/report.trace.json; do
    expect 2 "no place for results, as '$file'" "$program" build report.lua -o out/x.pdf --depfile "$file"
    expect 2 "no place for results, as '$file'" "$program" show text report.lua -o "$file"
    expect 2 "no place for results, as '$file'" "$program" words -o "$file"
done
expect 2 'rule of make' "$program" build report.lua -o out/x.pdf --depfile out/x.pdf
cp report.lua named.pdf
expect 73 "'named.pdf' is read here" "$program" build named.pdf -o named.pdf
same 'a template is not replaced, whatever its name' report.lua named.pdf
ln inputs/tal.csv link.txt
echo {} >schema.json
expect 73 "'link.txt' is read here" "$program" build report.lua -o out/x.pdf --depfile link.txt
expect 73 "'./link.txt' is read here" "$program" show text report.lua -o ./link.txt
expect 2 "-o needs another file than is read, not 'link.txt'" "$program" inspect link.txt -o link.txt
expect 2 "-o needs another file than is read, not './schema.json'" "$program" inspect inputs/tal.csv --schema schema.json -o ./schema.json
claim 'templates and evidence stand as they stood' diff -r before/inputs inputs
rm named.pdf link.txt
sed 's/^Siffran är/&\n*en* rad\noch ett 漢/' report.lua >glyph.lua
expect 65 "glyph.lua:$(grep -n 漢 glyph.lua | cut -d: -f1):9: error: the font 'Vollkorn-Regular' has no '漢'" \
    "$program" build glyph.lua -o out/x.pdf
sed 's/värde" }, title/källa" }, title/' report.lua >glyph.lua
mkdir glyphs
cp inputs/datapackage.json glyphs/
sed 's/prov/漢/' inputs/tal.csv >glyphs/tal.csv
expect 65 'hint: write another character in the data printed here' "$program" build glyph.lua -i glyphs -o out/x.pdf
cp -r inputs vast
truncate -s 2G vast/tal.csv
expect 65 "'vast/tal.csv' has 2147483648 bytes; at most 1073741824 are read" "$program" check -i vast
expect 65 'at most 1073741824 are read' "$program" inspect vast/tal.csv
expect 65 'at most 1073741824 are read' "$program" evaluate vast/tal.csv --unit a --time b --outcome c \
    --treated d --starts 2000
rm -r vast
expect 2 "'due' needs a date" "$program" build report.lua --set due=2024-02-31
expect 2 "a report has no 'titel' to set" "$program" build report.lua --set titel=x
expect 2 'SOURCE_DATE_EPOCH' env SOURCE_DATE_EPOCH=x "$program" build report.lua -o out/x.pdf

# What stands in the way of a final report is a list for a draft, and a no for a final report.
expect 0 'facts that the header must give: 3' "$program" check report.lua
expect 0 'nothing stands in the way' "$program" check report.lua --set dnr=2024-01234 --set date=2024-06-03 \
    --set signatory='A. A.'
expect 0 'nothing stands in the way' "$program" check report.lua --set dnr=2024-01234 --set date=2024-06-03 \
    --set signatory='A. A.' --state slutlig
expect 65 "needs 'dnr'" "$program" check report.lua --state slutlig
expect 65 '"reason":"missing-field"' "$program" check report.lua --state slutlig --diagnostics json
expect 65 "needs 'dnr'" "$program" build report.lua --state slutlig -o out/final.pdf
expect 2 "'state' cannot be \"klar\"" "$program" check report.lua --state klar

# The old file stands after every failure, whatever fails.
cp out/report.pdf kept.pdf
sed 's/^text /txet /' report.lua >broken.lua
expect 65 "did you mean 'text'" "$program" build broken.lua -o out/report.pdf
same 'a broken template leaves the old file' kept.pdf out/report.pdf
cp inputs/tal.csv tal.csv
sed 's/12\.5/12,5/' tal.csv >inputs/tal.csv
expect 65 'inputs/tal.csv:2:' "$program" build report.lua -o out/report.pdf
expect 65 '"reason":' "$program" build report.lua -o out/report.pdf --diagnostics=json
same 'broken data leave the old file' kept.pdf out/report.pdf
rm inputs/tal.csv
expect 66 "there is no file 'inputs/tal.csv'" "$program" build report.lua -o out/report.pdf
expect 66 'of inputs/datapackage.json names it' "$program" build report.lua -o out/report.pdf
same 'missing data leave the old file' kept.pdf out/report.pdf
cp tal.csv inputs/tal.csv
cat >sources.lua <<'LUA'
report "Prov" { kind = "delredovisning", language = "sv" }
text [[
Det är så [@källa:beslut].
]]
LUA
mkdir nameless
printf 'titel,utgivare,dag\nBeslut,Regeringen,1\n' >nameless/sources.csv
printf '{"name": "p", "resources": [{"name": "källor", "path": "sources.csv", "schema": {"fields": [
    {"name": "titel", "type": "string"}, {"name": "utgivare", "type": "string"}, {"name": "dag", "type": "string"}]}}]}
' >nameless/datapackage.json
expect 65 "sources.lua:3:13: error: the table 'källor' has no column 'källa'" \
    "$program" build sources.lua -i nameless -o out/report.pdf
sed -i 's/"titel", "type"/"källa", "type": "string"}, {"name": "titel", "type"/' nameless/datapackage.json
awk 'BEGIN { print "källa,titel,utgivare,dag"
             for (i = 10; i < 37; i++) print (i < 36 ? "k" i : "beslut") ",Beslut " i ",Regeringen,2020" }' >nameless/sources.csv
echo 'for i = 10, 35 do text("Så är det [@källa:k" .. i .. "].") end' >>sources.lua
expect 0 '2020aa).' "$program" show text sources.lua -i nameless
echo 'while true do end' >>broken.lua
printf 'report "x" { language = "sv" }\nwhile true do end\n' >endless.lua
expect 65 'endless.lua:2' "$program" build endless.lua -o out/report.pdf
same 'an endless template leaves the old file' kept.pdf out/report.pdf
printf 'report "x" { kind = "delredovisning", language = "sv" }\nfor i = 1, 20000 do section("A" .. i) end\n' >slow.lua
ended() { # ended SIGNAL CODE: in the middle of a build
    "$program" build slow.lua -o out/report.pdf &
    sleep 0.3
    kill -s "$1" $!
    wait $!
    [ $? -eq "$2" ] && [ -z "$(ls -A out | grep part)" ]
}
claim 'a build that is terminated ends at once, without a trace' ended TERM 143
claim 'a build that is hung up ends at once, without a trace' ended HUP 129
same 'an ended build leaves the old file' kept.pdf out/report.pdf
if [ "$(id -u)" -ne 0 ]; then
    chmod a-w out
    sed -i 's/Siffran/Summan/' report.lua
    expect 73 'out' "$program" build report.lua -o out/report.pdf
    chmod u+w out
    same 'a closed folder leaves the old file' kept.pdf out/report.pdf
fi

# A build that changes nothing leaves the time stamp; one that changes something does not.
before=$(stat -c %Y.%y out/report.pdf)
expect 0 '' "$program" build report.lua -o out/report.pdf
[ "$before" = "$(stat -c %Y.%y out/report.pdf)" ] && passed=$((passed + 1)) ||
    { failed=$((failed + 1)); echo 'FAILED: an equal file keeps its time stamp'; }

end_claims cli
