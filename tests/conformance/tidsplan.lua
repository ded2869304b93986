-- A Gantt chart with milestones, planned steps and groups.
report "Tidsplan" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Stegen"
chart "stegen" { kind = "gantt", of = "steg", row = "steg", start = "start", finish = "slut", label = "läge", group = "spår", planned = 'läge = "planerad"', width = "full", title = "Tillståndet kommer sist" }
