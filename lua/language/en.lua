--- Words that the program prints, in English.  Those "in_text" stand inside sentences.
return {
  table = "Table", figure = "Figure", appendix = "Appendix", section = "Section", chapter = "Chapter",
  page = "Page",
  table_in_text = "table", figure_in_text = "figure", appendix_in_text = "appendix",
  section_in_text = "section", chapter_in_text = "chapter", page_in_text = "page",
  contents = "Contents", list_of_tables = "Tables", list_of_figures = "Figures",
  continued = "cont.", source = "Source", note = "Note", example = "Example data", draft = "Draft",
  date = "Date", dnr = "Registry number", recipient = "Recipient", reference = "Your reference",
  phrases = {
    total = "Total",
    missing = "– not available.",
    not_applicable = "· not applicable.",
    example_sign = "ex",
    example_note = "ex Example data, not real figures.",
    others = "and others, see references",
    chart_data = "Data behind figure",
    requirement_id = "Requirement", requirement = "What is asked", answered_in = "Answered in",
    not_answered = "Not answered in this report",
    from = "From", to = "To", low = "Lower limit", high = "Upper limit", yes = "yes", no = "no",
    registry_number = "Reg. no.", undated = "n.d.",
  },
}
