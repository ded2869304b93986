#!/bin/sh
# `redovisa evaluate`: results, forms and what it says when it cannot.  $REDOVISA names the program.
cd "$(dirname "$0")/.." || exit 1
. tests/claims

# A made-up panel of 21 units over 16 years; unit u04 falls by 6 from 2012 on.
awk 'BEGIN {
    print "enhet,år,y,x,x2,start,always"
    for (i = 0; i < 21; i++)
        for (t = 0; t < 16; t++) {
            seed = (seed * 7621 + 1 + i * 13 + t) % 32768
            y = 40 + (i * 7 % 11) / 3 + t * (i % 5) / 5 + seed / 32768
            printf "u%02d,%d,%.4f,%d,%.4f,%s,%s\n", i, 2000 + t, y - (i == 4 && t > 11 ? 6 : 0), i * 17 % 19, \
                30 + seed / 9999, i % 3 == 0 ? 2008 : i % 4 == 1 ? 2012 : "", 2009
        }
}' >"$work/panel.csv"

run() { # run OPTION...: with the columns of the panel
    "$REDOVISA" evaluate "$work/panel.csv" --unit enhet --time år --outcome y "$@"
}

expect 0 'method,quantity,unit_or_time,value' run --treated u04 --starts 2012
expect 0 'verdict,lower,effect shown,1' run --treated u04 --starts 2012
expect 0 'verdict,too_early,effect not shown,1' run --treated u04 --starts 2016
expect 0 '"method": "sdid", "quantity": "att"' run --treated u04 --starts 2012 --format json
expect 0 'placebo_se_exhaustive' run --treated u04 --starts 2012 --format text
expect 0 'se_jackknife_fixed_weights' run --treated u04,u01 --starts 2012
expect 0 'gate,mde,' run --treated u04 --starts 2012 --relevant 3 --sign -
expect 0 'adh_balance,treated,x,11' run --treated u04 --starts 2012 --predictors x,y@2005 \
    --inference none
expect 0 'honest_relative,ci95_lower_Mbar=1,2012' run --treated u00,u01,u02,u03,u04 --starts 2012 \
    --methods event_study --inference none
expect 0 'honest_relative,ci95_lower_Mbar=1,2012-2015,' run --treated u00,u01,u02,u03,u04 \
    --starts 2012 --methods event_study --inference none
expect 0 'grid_sdid,is_specification,level all 2012,1' run --treated u04 --starts 2012 --methods all
expect 0 'cits_prais_winsten,rho' run --treated u04 --starts 2008 --methods its
expect 0 'outcomes,p_holm,x2' run --treated u04 --starts 2012 --outcome y,x2
expect 0 'outcomes,omnibus_p,,0.0' run --treated u04 --starts 2012 --outcome y,x2
expect 0 'negative_control,p,x2' run --treated u04 --starts 2012 --control-outcome x2
expect 0 'entropy_balance,difference_after_sd,x,' run --treated u04,u09 --starts 2012 \
    --predictors x --methods entropy_balance --inference none
expect 0 'coarsened_match,donors_lost,,' run --treated u04,u09 --starts 2012 --inference none \
    --predictors x --methods coarsened_match --cuts x=6/12
expect 2 '--cuts needs PREDICTOR=POINT' run --treated u04 --starts 2012 --predictors x --cuts x=12/6
expect 2 '--cuts needs PREDICTOR=POINT' run --treated u04 --starts 2012 --predictors x --cuts z=6

# Units that start at different times.
for what in callaway_santanna,att_cohort_2008,2003 callaway_santanna,se_event_mean imputation,se \
    'bacon,weight,2012 against never' sdid_staggered,se_jackknife wild_bootstrap,p; do
    expect 0 "$what" run --cohort start
done
expect 0 'callaway_santanna,att_cohort_2008' run --cohort start --methods callaway_santanna --controls not_yet
expect 2 '--cohort goes with' run --cohort start --treated u04
expect 2 '--methods needs callaway_santanna' run --cohort start --methods sc
expect 2 '--controls needs never or not_yet' run --cohort start --controls some
expect 65 "does not part the units" run --cohort always
expect 65 "panel.csv:3:1: error: 'u00' has another 'x2' for 2001" run --cohort x2
expect 2 'evaluate needs --treated' run --starts 2012
expect 2 '--methods needs sdid, sc' run --treated u04 --starts 2012 --methods soup
expect 2 '--starts needs a number' run --treated u04 --starts soon
expect 2 '--alpha needs a number between 0 and 1' run --treated u04 --starts 2012 --alpha 5
expect 2 '--sign needs + or -' run --treated u04 --starts 2012 --sign down
expect 2 '--primary needs sdid' run --treated u04 --starts 2012 --primary soup
expect 2 '--predictors needs COLUMN' run --treated u04 --starts 2012 --predictors x@soon
expect 2 'evaluate takes one CSV file' run again.csv --treated u04 --starts 2012
expect 65 "did you mean 'u04'" run --treated u044 --starts 2012
expect 65 "there is no column 'z'" run --treated u04 --starts 2012 --predictors z
expect 65 'which is not before the start' run --treated u04 --starts 2012 --predictors x@2012
expect 65 'in the time that predictor' run --treated u04 --starts 2012 --predictors x@1970
expect 65 "excluded unit 'u99'" run --treated u04 --starts 2012 --exclude u99
expect 66 'there is no file' "$REDOVISA" evaluate no.csv --unit a --time b --outcome c --treated d \
    --starts 2000

tr , ';' <"$work/panel.csv" >"$work/semicolons.csv"
expect 65 'semicolons.csv:1:1: error: the cells are parted by semicolons' \
    "$REDOVISA" evaluate "$work/semicolons.csv" --unit enhet --time år --outcome y --treated u04 --starts 2012

# Sums of fourth powers must stay numbers.
sed '2s/^\([^,]*,[^,]*,\)[^,]*/\11e77/' "$work/panel.csv" >"$work/vast.csv"
expect 65 "vast.csv:2:10: error: 'y' is 1e+77; what is compared must be 0, or between 1e-50 and" \
    "$REDOVISA" evaluate "$work/vast.csv" --unit enhet --time år --outcome y --treated u04 --starts 2012

# Each cell of the grid is what a panel made so by hand gives.
values() { # values METHOD PLACE FILE: effect and p, rounded
    awk -F , -v method="$1" -v place="$2" '$1 == method && $3 == place && ($2 == "att" ||
        $2 == "placebo_p_abs_att_two_sided") { printf "%.9f ", $4 }' "$3"
}
same() { # same METHOD CELL OPTION...: of $made, treated u04
    method=$1 cell=$2
    shift 2
    "$REDOVISA" evaluate "$made" --unit enhet --time år --outcome y --treated u04 --methods "$method" \
        --inference placebo "$@" >"$work/alone"
    one=$(values "$method" '' "$work/alone") other=$(values "grid_$method" "$cell" "$work/grid")
    if [ -z "$one" ] || [ "$one" != "$other" ]; then
        failed=$((failed + 1))
        echo "FAILED: the grid's $method $cell: $other for $one"
    fi
}
run --treated u04 --starts 2012 --methods sc,sdid,did,difp,grid --inference none >"$work/grid"
awk -F , '$2 != 2011 { if ($2 > 2011) sub(",20" $2 % 100, "," $2 - 1); print }' "$work/panel.csv" >"$work/cut.csv"
far=$(awk -F , 'NR > 1 && $2 < 2012 { sum[$1] += $3 } END { for (i in sum) if (i != "u04") {
    d = sum[i] - sum["u04"]; print (d < 0 ? -d : d), i } }' "$work/panel.csv" | sort -n | tail -n 10 |
    cut -d ' ' -f 2 | paste -sd ,)
for method in sc sdid difp did; do
    made=$work/panel.csv
    same $method 'level all 2012' --starts 2012
    same $method 'log all 2012' --starts 2012 --scale log
    same $method 'level nearest_half 2012' --starts 2012 --exclude "$far"
    [ $method = did ] || same $method 'level without_heaviest 2012' --starts 2012 --exclude \
        "$(run --treated u04 --starts 2012 --methods $method --inference none |
            awk -F , '$2 == "unit_weight" && $4 > most { most = $4; unit = $3 } END { print unit }')"
    made=$work/cut.csv
    same $method 'level all 2011' --starts 2011
done

# The comparative series is the series of the difference.
awk -F , 'NR == 1 { print; next }
    { all[$2] += $3; own[$1, $2] = $3 } $1 == "u05" { rest[$2] = $0 } $1 == "u06" { other[$2] = $0 }
    END { for (t = 2000; t < 2016; t++) {
        printf "u04,%d,%.10f,,,,\n", t, own["u04", t] - (all[t] - own["u04", t]) / 20
        print rest[t]; print other[t] } }' "$work/panel.csv" >"$work/difference.csv"
"$REDOVISA" evaluate "$work/difference.csv" --unit enhet --time år --outcome y --treated u04 --starts 2008 \
    --methods its | awk -F , '/^its/ && $2 ~ /^(coef|se|rho$)/ { sub("its", "cits")
        printf "%s,%s,%s,%.6f\n", $1, $2, $3, $4 }' >"$work/one"
run --treated u04 --starts 2008 --methods its | awk -F , '/^cits_/ && $2 ~ /^(coef|se|rho$)/ {
    sub("_mean_of_controls", ""); printf "%s,%s,%s,%.6f\n", $1, $2, $3, $4 }' >"$work/other"
diff "$work/one" "$work/other" && [ -s "$work/one" ] || failed=$((failed + 1))

# The order of rows changes no byte.
{ head -n 1 "$work/panel.csv"; tail -n +2 "$work/panel.csv" | sort -t, -k2,2 -k1,1r; } >"$work/turned.csv"
run --treated u04 --starts 2012 --methods all >"$work/one"
mv "$work/turned.csv" "$work/panel.csv"
run --treated u04 --starts 2012 --methods all >"$work/other"
cmp "$work/one" "$work/other" || failed=$((failed + 1))

# Nor do order and names of units that start at different times.
{ head -n 1 "$work/panel.csv"; tail -n +2 "$work/panel.csv" | sort -t, -k3,3 | sed 's/^u/enhet /'; } >"$work/named.csv"
run --cohort start >"$work/one"
mv "$work/panel.csv" "$work/whole.csv"
mv "$work/named.csv" "$work/panel.csv"
run --cohort start | sed 's/enhet /u/' >"$work/other"
cmp "$work/one" "$work/other" || failed=$((failed + 1))

# Nor does the number of processors.
awk -F , 'NR == 1 || $1 < "u08"' "$work/whole.csv" >"$work/panel.csv"
awk -F , -v OFS=, 'NR > 1 { $6 = $1 == "u00" ? 2008 : $1 == "u01" ? 2012 : "" } { print }' "$work/whole.csv" \
    >"$work/few.csv"
if command -v taskset >/dev/null; then
    for cores in 0 0-255; do
        taskset -c "$cores" "$REDOVISA" evaluate "$work/panel.csv" --unit enhet --time år --outcome y \
            --treated u04 --starts 2012 --methods all --predictors x,x2,y@2005 >"$work/$cores"
        taskset -c "$cores" "$REDOVISA" evaluate "$work/few.csv" --unit enhet --time år --outcome y \
            --cohort start >>"$work/$cores"
    done
    cmp "$work/0" "$work/0-255" && grep -q '^adh' "$work/0" && grep -q '^sdid_staggered,placebo_seed' "$work/0" ||
        failed=$((failed + 1))
else
    echo 'SKIPPED: one processor beside several: there is no taskset' >&2
fi

end_claims evaluate
