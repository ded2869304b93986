# Prints how long the functions and files are, by folder: awk -f tests/size.awk src/*/*.c
# A function runs from the line of its name to the brace that closes it at the left edge.

function file_done(name)
{
    if (name == "")
        return
    files[folder] = files[folder] " " lines
    if (lines > 500)
        long_files = long_files sprintf("  %4d lines  %s\n", lines, name)
}

# The values of a list, sorted in place by insertion; returns how many there are.
function sorted(list, value,    n, i, j, v)
{
    n = split(list, value, " ")
    for (i = 2; i <= n; i++) {
        v = value[i] + 0
        for (j = i - 1; j > 0 && value[j] + 0 > v; j--)
            value[j + 1] = value[j]
        value[j + 1] = v
    }
    return n
}

function rank(n, share,    i)
{
    i = int(n * share)
    return i < 1 ? 1 : i
}

function report(name, functions_list, files_list,    value, n, m, total, i, row)
{
    n = sorted(functions_list, value)
    row = sprintf("%-10s %5d functions %4s /%4s /%4s", name, n,
                  n ? value[rank(n, 0.5)] : "-", n ? value[rank(n, 0.9)] : "-", n ? value[n] : "-")
    m = sorted(files_list, value)
    for (i = 1; i <= m; i++)
        total += value[i]
    printf "%s   %3d files %4d /%4d, %6d lines\n", row, m, value[rank(m, 0.5)], value[m], total
}

FNR == 1 { file_done(previous); n = split(FILENAME, part, "/"); folder = part[n - 1]; previous = FILENAME }
{ lines = FNR }
/^[A-Za-z_].*\(/ { start = FNR; name = $0 }
/^\{/ && start { inside = 1 }
/^}/ && inside {
    length_now = FNR - start + 1
    functions[folder] = functions[folder] " " length_now
    if (length_now > 60)
        long_functions = long_functions sprintf("  %4d lines  %s:%d: %s\n", length_now, FILENAME, start, name)
    inside = start = 0
}

END {
    file_done(previous)
    print "lines: functions median / 90th / longest, files median / longest"
    for (folder in files)
        order[++count] = folder
    for (i = 2; i <= count; i++)
        for (j = i; j > 1 && order[j] < order[j - 1]; j--) {
            swap = order[j]; order[j] = order[j - 1]; order[j - 1] = swap
        }
    for (i = 1; i <= count; i++) {
        report(order[i], functions[order[i]], files[order[i]])
        all_functions = all_functions functions[order[i]]
        all_files = all_files files[order[i]]
    }
    report("all", all_functions, all_files)
    if (long_functions)
        printf "functions over 60 lines:\n%s", long_functions
    if (long_files)
        printf "files over 500 lines:\n%s", long_files
}
