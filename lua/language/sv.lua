--- Words that the program prints, in Swedish.  Those "in_text" stand inside sentences.
return {
  table = "Tabell", figure = "Figur", appendix = "Bilaga", section = "Avsnitt", chapter = "Kapitel",
  page = "Sida",
  table_in_text = "tabell", figure_in_text = "figur", appendix_in_text = "bilaga",
  section_in_text = "avsnitt", chapter_in_text = "kapitel", page_in_text = "sidan",
  contents = "Innehåll", list_of_tables = "Tabeller", list_of_figures = "Figurer",
  continued = "forts.", source = "Källa", note = "Anm.", example = "Exempeldata", draft = "Utkast",
  date = "Datum", dnr = "Diarienummer", recipient = "Mottagare", reference = "Er referens",
  phrases = {
    total = "Summa",
    missing = "– uppgift saknas.",
    not_applicable = "· inte tillämpligt.",
    example_sign = "ex",
    example_note = "ex Exempeldata, inte verkliga uppgifter.",
    others = "m.fl., se referenser",
    chart_data = "Underlag till figur",
    requirement_id = "Krav", requirement = "Vad som begärs", answered_in = "Besvaras i",
    not_answered = "Besvaras inte i denna redovisning",
    from = "Från", to = "Till", low = "Nedre gräns", high = "Övre gräns", yes = "ja", no = "nej",
    registry_number = "Dnr", undated = "u.å.",
  },
}
