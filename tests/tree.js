// The tag tree of a file with the text of each leaf, as a screen reader meets it:
//     mutool run tree.js FILE.pdf
// An element a line, its texts in quotes below it.  A word's hyphen at a line's end, which ActualText
// replaces, stands in quotes of its own.  One pass over each page, where pdfinfo -struct-text makes
// one for each element.

// The texts of a page's marked-content sequences, by MCID: the writer numbers them as they are drawn.
function readPage(page) {
    var sequences = [], depth = 0, texts = null
    function newText() { texts.push("") }
    function draw(text) {
        if (texts)
            text.walk({ showGlyph: function (font, matrix, glyph, code) {
                texts[texts.length - 1] += String.fromCharCode(code)
            } })
    }
    page.run({
        fillText: draw, strokeText: draw, ignoreText: draw,
        beginLayer: function (name) {
            if (depth++ === 0 && name !== "Artifact")
                sequences.push(texts = [""])
            else if (texts)
                newText()
        },
        endLayer: function () {
            if (--depth === 0)
                texts = null
            else if (texts)
                newText()
        },
    }, Identity)
    return sequences
}

var file = new PDFDocument(scriptArgs[0])
var pages = {} // by object number
for (var i = 0; i < file.countPages(); i++)
    pages[file.findPage(i).asIndirect()] = readPage(file.loadPage(i))

function show(item, indent, page) {
    if (typeof item === "number" || item.isNumber()) {
        pages[page][item].forEach(function (text) {
            if (text)
                print(indent + '"' + text + '"')
        })
    } else if (item.isArray()) {
        for (var i = 0; i < item.length; i++)
            show(item.get(i), indent, page)
    } else if (item.MCID !== undefined) {
        show(item.MCID, indent, item.Pg ? item.Pg.asIndirect() : page)
    } else if (item.S) {
        print(indent + item.S.asName())
        if (item.K !== undefined)
            show(item.K, indent + "  ", item.Pg ? item.Pg.asIndirect() : page)
    }
}

show(file.getTrailer().Root.StructTreeRoot.K, "", 0)
