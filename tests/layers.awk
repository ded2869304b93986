# Checks who includes whom: awk -f tests/layers.awk tests/layers.txt src/*.[ch] src/*/*.[ch]
# A folder includes itself and lower layers; a foreign header is included by its owners only.

function matches(header, pattern)
{
    gsub(/\./, "[.]", pattern)
    gsub(/\*/, ".*", pattern)
    return header ~ ("^" pattern "$")
}

# How "owner" allows the header: 1 yes, 0 no, -1 nobody owns it.
function allowed(header, folder,    pattern, known)
{
    for (pattern in owners)
        if (matches(header, pattern)) {
            known = 1
            if (owners[pattern] == "*" || index(" " owners[pattern] " ", " " folder " "))
                return 1
        }
    return known ? 0 : -1
}

function complain(message)
{
    printf "%s:%d: error: %s\n", FILENAME, FNR, message
    bad = 1
}

FNR == 1 { n = split(FILENAME, part, "/"); mine = part[n - 1] }

FNR == NR && /^(#|$)/ { next }
FNR == NR && $1 == "*" { for (i = 2; i <= NF; i++) owners[$i] = "*"; next }
FNR == NR && /^</ { pattern = $1; $1 = ""; owners[pattern] = $0; next }
FNR == NR { level[$1] = $2; next }

/^#include "/ {
    theirs = split($2, part, /["\/]/) > 3 ? part[2] : "src"
    if (!(mine in level))
        complain("folder " mine " has no layer in tests/layers.txt")
    else if (theirs != mine && !(theirs in level && level[theirs] < level[mine]))
        complain(mine " may not include " $2)
}

/^#include </ {
    verdict = allowed($2, mine)
    if (verdict == 0)
        complain(mine " may not include " $2 ": another folder owns it")
    if (verdict < 0)
        complain("nobody owns " $2 "; name its folder in tests/layers.txt")
}

END { exit bad }
