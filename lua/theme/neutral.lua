--- The theme of the benchmarks: A4, 25 mm margins, one column, Liberation Serif 10.5/13.5.
-- Lengths of the page in mm, of type in pt; a text style is { face, size, leading, colour }.

local ink, grey = 0x000000, 0x555555

return {
  faces = {
    text = { "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf",
      "29d12439831b7f59194efec85872f24f54eff05738933f9a860220d2abff88ba" },
    text_italic = { "/usr/share/fonts/truetype/liberation2/LiberationSerif-Italic.ttf",
      "c1830c433ab41379f1139fac388989d37c9f08c81e1bd643efdcc7946db30753" },
    text_bold = { "/usr/share/fonts/truetype/liberation2/LiberationSerif-Bold.ttf",
      "446a4421f297698427170fd7db20e59169a4188baaaf940e9bea58af6341a723" },
    text_bold_italic = { "/usr/share/fonts/truetype/liberation2/LiberationSerif-BoldItalic.ttf",
      "36dd6965be8915f6d7efb259757f1f7546a7c6f72c53a20bbe4ae7092f2cd558" },
    sans = { "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
      "8d91388f1d3604b3b8ae0e3ee2d140e50cd6122f9214514f4aca772540a4076d" },
    sans_italic = { "/usr/share/fonts/truetype/liberation2/LiberationSans-Italic.ttf",
      "01f559e5c501d3d5777647c6a92b3ff37a4523bcf4f3b6e97ae052af567618b1" },
    sans_bold = { "/usr/share/fonts/truetype/liberation2/LiberationSans-Bold.ttf",
      "ba0e0dc3f7aca5b0afbc31e800531ee43be3aa79ae35b2ef1f6470a9547765c4" },
    sans_bold_italic = { "/usr/share/fonts/truetype/liberation2/LiberationSans-BoldItalic.ttf",
      "15c1068175252e4adee6d3721bf74064ffe437f679d9dbaeacd03fa7711a041b" },
    code = { "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
      "0f5db4f1749979d961019838b160bec74abdf7f9eca69553fe1aa856bbff49a4" },
  },

  page_width = 210, page_height = 297,
  margin_left = 25, margin_right = 25, margin_top = 25, margin_bottom = 25,
  side_width = 0, side_gap = 0,
  head_baseline = 15, foot_baseline = 15,

  chapters_on_new_page = true,
  chapter_drop = 0,
  paragraph_indent = 0, paragraph_skip = 6.75,
  list_indent = 14,
  justified = true,

  body = { "text", 10.5, 13.5, ink },
  quote = { "text", 10, 13.5, ink },
  code = { "code", 8.5, 13.5, ink },
  note = { "text", 8.5, 10.5, ink },
  chapter = { "sans_bold", 17, 23, ink },
  section = { "sans_bold", 13, 18, ink },
  subsection = { "sans_bold", 11, 15, ink },
  caption_title = { "sans_bold", 9.5, 12, ink },
  caption_measure = { "sans", 8.5, 11, grey },
  caption_number = { "sans_bold", 9.5, 12, ink },
  source = { "sans", 8, 10, grey },
  table_head = { "sans_bold", 8.5, 11, ink },
  table_body = { "sans", 8.5, 11, ink },
  chart_label = { "sans", 7.5, 9, ink },
  running = { "sans", 8.5, 10, grey },
  contents = { "text", 10.5, 13.5, ink },
  cover_title = { "sans_bold", 24, 30, ink },
  cover_subtitle = { "sans", 13, 18, ink },
  cover_small = { "sans", 9, 13.5, grey },
  key_number = { "sans_bold", 20, 24, ink },
  key_label = { "sans", 9, 12, ink },
  box_title = { "sans_bold", 9.5, 13.5, ink },
  box_body = { "sans", 9, 12, ink },

  ink = ink, grey = grey, accent = 0x0B5563, link = 0x0B5563,
  light = 0xD9D9D9, tint = 0xF0F0F0,
  series = { 0x0B5563, 0xD55E00, 0x0072B2, 0x8A4B9A, 0x3C7A3F, 0x7A5C00 },

  hyphen_exceptions = {},
}
