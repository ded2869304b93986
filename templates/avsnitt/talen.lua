-- Bilaga: varifrån varje tal kommer.
appendix "Underlag till talen" { name = "underlag till talen" }
text [[
Talen i text och tabeller är länkar till den här bilagan. Den första tabellen visar vilka tabeller i underlaget som talen är hämtade ur. Den andra visar hur övriga tal är beräknade. Exakta värden och alla rader står i den spårfil som hör till redovisningen.
]]
evidence_appendix {}
