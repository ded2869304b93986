-- Omslag och kolofon.
cover {}
colophon { text = string.format([[
Redovisning av regeringens uppdrag till Vinnova att etablera ett innovationskluster för kommersialisering av avancerade läkemedel. Beslutet fattades i mars 2023. Beslutets diarienummer: uppgift saknas.

Diagrammet på omslaget är [@%s].
]], header.cover) }
