# What estimates.sh times beside ours: Rscript bench/peers.R WHAT FILE, WHAT a function below.
# Proposition 99 with the packages' own defaults; synthdid 0.0.9 and Synth 1.1 are meant.

sdid <- function(file) {
  panel <- synthdid::panel.matrices(read.csv(file))
  synthdid::synthdid_estimate(panel$Y, panel$N0, panel$T0)
}

# Each control once as if treated, the treated state left out.
sdid_placebos <- function(file) {
  panel <- synthdid::panel.matrices(read.csv(file))
  controls <- panel$Y[seq_len(panel$N0), ]
  sapply(seq_len(panel$N0), function(i)
    synthdid::synthdid_estimate(rbind(controls[-i, ], controls[i, ]), panel$N0 - 1, panel$T0))
}

match_state <- function(states, treated, controls) {
  prepared <- Synth::dataprep(
    foo = states, predictors = c("lnincome", "retprice", "age15to24"), predictors.op = "mean",
    time.predictors.prior = 1980:1988, dependent = "cigsale", unit.variable = "id",
    special.predictors = list(list("beer", 1984:1988, "mean"), list("cigsale", 1975, "mean"),
                              list("cigsale", 1980, "mean"), list("cigsale", 1988, "mean")),
    unit.names.variable = "state", time.variable = "year", treatment.identifier = treated,
    controls.identifier = controls, time.optimize.ssr = 1970:1988, time.plot = 1970:2000)
  Synth::synth(prepared, verbose = FALSE)$solution.w
}

read_states <- function(file) {
  states <- read.csv(file, stringsAsFactors = FALSE)
  states$id <- as.integer(factor(states$state))
  states
}

matched <- function(file) {
  states <- read_states(file)
  california <- states$id[states$state == "California"][1]
  match_state(states, california, setdiff(unique(states$id), california))
}

# A state whose weights cannot be found is passed over, as the package's users do.
matched_placebos <- function(file) {
  states <- read_states(file)
  controls <- unique(states$id[states$state != "California"])
  for (i in controls)
    try(match_state(states, i, setdiff(controls, i)), silent = TRUE)
  matched(file)
}

arguments <- commandArgs(TRUE)
get(arguments[1])(arguments[2])
