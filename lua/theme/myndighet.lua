--- The house theme: A4 with a side column, Vollkorn for text, Lato for all else.
-- Lengths of the page in mm, of type in pt; a text style is { face, size, leading, colour }.

local ink, grey, accent = 0x1A1A1A, 0x5A5A5A, 0x0B5563

return {
  faces = {
    text = { "/usr/share/fonts/truetype/vollkorn/Vollkorn-Regular.ttf",
      "33c0e4742dbf693d8f6cda114c02bcf213c0edfb18f0350e483e9354bf9f0c9b" },
    text_italic = { "/usr/share/fonts/truetype/vollkorn/Vollkorn-Italic.ttf",
      "9261dc54be8ee1c5d4c99c4ae8c51042aaafb370a81394f2f426469b94770b1b" },
    text_bold = { "/usr/share/fonts/truetype/vollkorn/Vollkorn-Bold.ttf",
      "e905eac2b4b6286bafe2c403656665ed455c899ba4e2de6a1fdfaa1d1a78eb0c" },
    text_bold_italic = { "/usr/share/fonts/truetype/vollkorn/Vollkorn-BoldItalic.ttf",
      "736a206307fa2446d469642195ff2add1c1f3a454322d77ae5215d8875181e28" },
    sans = { "/usr/share/fonts/truetype/lato/Lato-Regular.ttf",
      "0ad460bd756454f8485609747b25c5644a54d307a65daabbb24c646c112ed541" },
    sans_italic = { "/usr/share/fonts/truetype/lato/Lato-Italic.ttf",
      "bbc138d69289c5604474166e150d39995770ca98ffb9df02adb68666ec36cc37" },
    sans_bold = { "/usr/share/fonts/truetype/lato/Lato-Bold.ttf",
      "e0b1c4de011de8dd077cf21f97919fc31158eb290ee1176cbae06d500a6304bc" },
    sans_bold_italic = { "/usr/share/fonts/truetype/lato/Lato-BoldItalic.ttf",
      "7e5f7fb881fbdc84c40d6239666afc5e3696c61507534ab16b9f05d40d904f84" },
    code = { "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
      "0f5db4f1749979d961019838b160bec74abdf7f9eca69553fe1aa856bbff49a4" },
  },

  page_width = 210, page_height = 297,
  margin_left = 27, margin_right = 27, margin_top = 24, margin_bottom = 28,
  side_width = 34, side_gap = 6, -- 156 mm between the margins: 116 mm remain for the text
  head_baseline = 14, foot_baseline = 14,

  chapters_on_new_page = true,
  chapter_drop = 72.5, -- five lines of text, 25.6 mm: a chapter begins with a breath, not with a gap
  paragraph_indent = 0, paragraph_skip = 7.25, -- half a line
  list_indent = 14.5,
  justified = true,

  body = { "text", 10.5, 14.5, ink },
  quote = { "text", 9.5, 14.5, ink },
  code = { "code", 8.5, 14.5, ink },
  note = { "text", 8.5, 11.5, ink },
  chapter = { "sans_bold", 20, 29, ink },
  section = { "sans_bold", 13.5, 18, ink },
  subsection = { "sans_bold", 10.5, 14.5, ink },
  caption_title = { "sans_bold", 10.5, 14.5, ink },
  caption_measure = { "sans", 9, 12, grey },
  caption_number = { "sans_bold", 9, 14.5, accent },
  source = { "sans", 8, 10.875, grey },
  table_head = { "sans_bold", 8.5, 10.875, ink },
  table_body = { "sans", 8.5, 10.875, ink },
  chart_label = { "sans", 8, 10, ink },
  running = { "sans", 8.5, 10.875, grey },
  contents = { "sans", 9.5, 12.5, ink },
  listing = { "sans", 9, 12.5, ink },
  reference = { "text", 9, 12, ink },
  letter = { "sans", 9.5, 14.5, ink },
  cover_title = { "sans_bold", 28, 36.25, ink },
  cover_subtitle = { "sans", 14, 21.75, ink },
  cover_small = { "sans", 9.5, 14.5, grey },
  key_number = { "sans_bold", 24, 29, accent },
  key_label = { "sans", 9, 12, ink },
  box_title = { "sans_bold", 9.5, 14.5, accent },
  box_body = { "sans", 9, 13, ink },

  ink = ink, grey = grey, accent = accent, link = accent,
  light = 0xD9D9D9, tint = 0xEFF3F4,
  -- Told apart also by dash, marker or label: hue alone is not enough.
  series = { accent, 0xD55E00, 0x0072B2, 0x8A4B9A, 0x3C7A3F, 0x7A5C00 },

  hyphen_exceptions = {
    "inno-va-tions-klu-ster", "kom-mer-sia-li-se-ring", "läke-medel", "läke-medels-verket",
    "vin-nova", "avan-ce-rade", "cell-terapi", "gen-terapi", "protein-läke-medel",
    -- Too short to part, and what they point at follows.
    "bilaga", "avsnitt", "kapitel", "tabell", "kanada", "active",
  },
}
