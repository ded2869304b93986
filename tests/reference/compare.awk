# Compares results with published ones: awk -f compare.awk REFERENCE.csv RESULTS.csv...
# Columns: method, quantity, unit_or_time, value, tolerance (of the reference).  A tolerance holds for
# the difference.  Prints each miss, a table of hits and misses by method, and ends with 1 when any
# number misses.  Rows for which there is no result are counted apart.  Where the reference calls
# its number an upper bound that a better optimiser may undercut, less is a hit, and numbers that
# follow from the bettered fit are not compared.

# The cells of a CSV line, quotes taken off.
function cells(line, cell,    n, part) {
    n = 0
    while (line != "" || n == 0) {
        if (line ~ /^"/) {
            match(line, /^"([^"]|"")*"/)
            part = substr(line, 2, RLENGTH - 2)
            gsub(/""/, "\"", part)
            line = substr(line, RLENGTH + 1)
        } else {
            match(line, /^[^,]*/)
            part = substr(line, 1, RLENGTH)
            line = substr(line, RLENGTH + 1)
        }
        cell[++n] = part
        if (line !~ /^,/)
            break
        line = substr(line, 2)
        if (line == "")
            cell[++n] = ""
    }
    return n
}

FNR == 1 { file++; next }

file == 1 {
    cells($0, cell)
    key = cell[1] SUBSEP cell[2] SUBSEP cell[3]
    order[++n_order] = key
    method_of[key] = cell[1]
    want[key] = cell[4]
    tolerance[key] = cell[5] + 0
    if (cell[2] == "pre_mspe" && cell[6] ~ /upper bound/)
        bound[key] = 1
    next
}

{
    cells($0, cell)
    got[cell[1] SUBSEP cell[2] SUBSEP cell[3]] = cell[4]
}

END {
    for (i = 1; i <= n_order; i++) {
        key = order[i]
        method = method_of[key]
        if (!(method in seen)) {
            seen[method] = 1
            methods[++n_methods] = method
        }
        if (!(key in got)) {
            absent[method]++
            split(key, part, SUBSEP)
            why[method] = part[2]
            continue
        }
        split(key, part, SUBSEP)
        follows = part[1] SUBSEP "pre_mspe" SUBSEP part[3]
        if (follows in bound && got[follows] + 0 < want[follows] - tolerance[follows]) {
            bettered[method]++
            continue
        }
        difference = got[key] - want[key]
        if (difference < 0)
            difference = -difference
        if (difference <= tolerance[key] + 1e-12 * (want[key] < 0 ? -want[key] : want[key]))
            hits[method]++
        else {
            misses[method]++
            printf "MISS %s %s %s: %s, published %s, off by %g, tolerance %g\n", part[1], part[2], \
                part[3], got[key], want[key], difference, tolerance[key]
        }
    }
    printf "%-32s %6s %6s %9s %10s\n", "method", "hits", "misses", "bettered", "no result"
    for (i = 1; i <= n_methods; i++) {
        method = methods[i]
        printf "%-32s %6d %6d %9d %10d%s\n", method, hits[method], misses[method], bettered[method], \
            absent[method], absent[method] && hits[method] ? "  e.g. " why[method] : ""
        all_bettered += bettered[method]
        all_hits += hits[method]
        all_misses += misses[method]
        all_absent += absent[method]
    }
    printf "%-32s %6d %6d %9d %10d\n", "all", all_hits, all_misses, all_bettered, all_absent
    exit all_misses > 0 || all_hits == 0
}
