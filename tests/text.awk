# Whether a file's tag tree gives a document's text back:
#     awk -f text.awk DOCUMENT TREE
#     awk -v words=1 -f text.awk /dev/null TREE    prints the tree's blocks, but for the insides of figures
# DOCUMENT is `redovisa show text`, a paragraph, heading, cell or caption a line; TREE is tests/tree.js's.
# Every line must be a block of the tree, in the same order and to the last character; before it the
# block may have a number ("2.1 ", "Tabell 4 "), and [@name] stands for a reference's words, made by
# layout.  Between the lines the tree may have more: contents, list marks, the cover.
# A no-break space counts as a space: fonts have one glyph for both.

function plain(text) {
    gsub(/\302\240/, " ", text)
    gsub(/[ \t]+/, " ", text)
    sub(/^ /, "", text)
    sub(/ $/, "", text)
    return text
}

function end_block() {
    block = plain(block)
    if (block != "" && words && !figure)
        print block
    if (block != "")
        blocks[++n_blocks] = block
    block = ""
}

# Whether the block ends with the words from the i-th piece on, what stands for references between.
function ends_with(text, pieces, n,    i, at) {
    for (i = n; i > 1; i--) {
        at = length(text) - length(pieces[i])
        if (pieces[i] != "" && substr(text, at + 1) != pieces[i])
            return 0
        text = substr(text, 1, at)
        sub(/ $/, "", pieces[i - 1])
        # A reference's words are some 60 bytes at most; the piece before them is the nearest one.
        for (at = length(text) - 1; at > 0 && at > length(text) - 90; at--)
            if (pieces[i - 1] == "" || substr(text, at - length(pieces[i - 1]) + 1, length(pieces[i - 1])) == pieces[i - 1])
                break
        if (at <= 0 && pieces[i - 1] != "")
            return 0
        text = substr(text, 1, at)
    }
    at = length(text) - length(pieces[1])
    return at >= 0 && at <= 24 && substr(text, at + 1) == pieces[1]
}

function same(text, line,    pieces, n) {
    n = split(line, pieces, /\[@[^]]*\]/)
    return n < 2 ? ends_with(text, pieces, 1) : ends_with(text, pieces, n)
}

FILENAME != last { file = words ? 2 : file + 1; last = FILENAME }

file == 1 {
    $0 = plain($0)
    if ($0 ~ /[^ .,;:()]/ && $0 !~ /^(\[@[^]]*\][ .,;:()–]*)+$/)
        lines[++n_lines] = $0
    next
}

# A word parted at a line's end: its hyphen is a sequence of its own, replaced by a soft hyphen.
/^ *"-"$/ { next }
/^ *"/ {
    sub(/^ *"/, "")
    sub(/"$/, "")
    block = block $0
    next
}
/^ *(Link|Span|Reference|Code)$/ { next }
{
    end_block()
    figure = /^ *Figure/
}

END {
    end_block()
    if (words)
        exit 0
    if (n_lines == 0 || n_blocks == 0) {
        print "text: nothing to compare: " n_lines " lines, " n_blocks " blocks"
        exit 1
    }
    at = 1
    for (i = 1; i <= n_lines; i++) {
        for (next_at = at; next_at <= n_blocks && !same(blocks[next_at], lines[i]); next_at++)
            ;
        if (next_at <= n_blocks) {
            at = next_at + 1
            continue
        }
        print "text: not in the tag tree from its place on: " lines[i]
        if (++lost == 10)
            break
    }
    exit lost > 0
}
