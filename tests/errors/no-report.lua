section "Mätning"
-- expect: 1:1: error: the template has no report [report-missing]
