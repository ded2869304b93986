# Whether every word of one text stands in another at least as often:  awk -f words.awk WANTED GIVEN
# Order does not count: a page draws its notes at the foot and its heads in the margin.  Readers of drawn
# text give every kind of space as a plain one and join lines after any hyphen, a word's own or not, so
# narrow spaces part words here and hyphens join them.  Addresses, which lines and columns part anywhere,
# are not asked for: the tag tree has them whole.

function count(table, sign,    i, n, parts) {
    gsub(/\302\240|\342\200\257/, " ")
    gsub(/\302\255/, "-") # a soft hyphen that the reader has left in place
    $0 = held $0
    held = ""
    if (/- *$/) {
        held = $0
        return
    }
    gsub(/- */, "")
    gsub(/https?:\/\/[^ ]*/, "")
    n = split($0, parts, /[ \t\f]+/)
    for (i = 1; i <= n; i++)
        if (parts[i] != "")
            table[parts[i]] += sign
}

FNR == 1 { file++ }
file == 1 { count(wanted, 1); n_wanted++ }
file == 2 { count(wanted, -1) }

END {
    if (n_wanted == 0 || file != 2) {
        print "words: nothing to compare"
        exit 1
    }
    for (word in wanted)
        if (wanted[word] > 0) {
            print "words: missing " wanted[word] " times: " word
            bad = 1
        }
    exit bad
}
