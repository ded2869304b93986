# Random panels through `redovisa evaluate` and through R: Rscript beside.R PROGRAM [SEED].
# Prints what differs and how much was compared; ends with 1 when anything differs.
suppressMessages(for (package in c("sandwich", "lmtest", "quadprog", "MatchIt"))
  library(package, character.only = TRUE))
arguments <- commandArgs(TRUE)
set.seed(if (length(arguments) > 1) as.integer(arguments[2]) else 20261)
count <- c(compared = 0, differ = 0)

check <- function(name, ours, theirs, tolerance = 1e-6) {
  theirs <- as.numeric(theirs)
  good <- length(ours) == length(theirs) &&
    all(abs(ours - theirs) <= tolerance * pmax(abs(theirs), 1e-4))
  count <<- count + c(length(theirs), !isTRUE(good))
  if (!isTRUE(good)) cat("differs:", name, "ours", head(ours), "R", head(theirs), "\n")
}

evaluate <- function(panel, ...) {
  file <- tempfile(fileext = ".csv")
  panel[] <- lapply(panel, function(x) if (is.numeric(x)) ifelse(is.na(x), "", sprintf("%.17g", x)) else x)
  write.csv(panel, file, row.names = FALSE, quote = FALSE)
  lines <- system2(arguments[1], c("evaluate", file, "--unit unit --time time --outcome y", ...), stdout = TRUE)
  read.csv(text = lines, colClasses = c(rep("character", 3), "numeric"))
}
value <- function(rows, method, quantity, places = NULL) {
  rows <- rows[rows$method == method & rows$quantity == quantity, ]
  if (is.null(places)) rows$value else rows$value[match(as.character(places), rows$unit_or_time)]
}

outcomes <- function(n, periods) outer(rnorm(n, 10, 4), rep(1, periods)) +
  outer(rnorm(n), cumsum(rnorm(periods))) + matrix(rnorm(n * periods), n)
long <- function(y) data.frame(unit = rep(sprintf("u%03d", seq_len(nrow(y))), each = ncol(y)),
                               time = rep(2000 + seq_len(ncol(y)), nrow(y)), y = as.numeric(t(y)))
clustered <- function(fit, unit, k) {
  g <- length(unique(unit)); n <- length(unit)
  vcovCL(fit, unit, type = "HC0", cadjust = FALSE) * g / (g - 1) * (n - 1) / (n - k)
}
errors <- function(v) sqrt(diag(v))

# Weights by a quadratic program; of several optima those of the least sum of squares.
weigh <- function(a, b, ridge) {
  j <- ncol(a); scale <- max(abs(a)); positive <- cbind(1, diag(j))
  w <- solve.QP(crossprod(a / scale) + diag((ridge + 1e-12 * scale^2) / scale^2, j), crossprod(a / scale, b / scale),
                positive, c(1, rep(0, j)), meq = 1)$solution
  if (ridge > 0) return(w)
  basis <- qr(t(a - a[, 1])); rows <- basis$pivot[seq_len(basis$rank)]
  tryCatch(solve.QP(diag(j), rep(0, j), cbind(1, t(a[rows, , drop = FALSE]), diag(j)),
                    c(1, (a %*% w)[rows], rep(0, j)), meq = 1 + length(rows))$solution, error = function(e) w)
}

block <- function(n, treated, before, after, change) {
  y <- outcomes(n, before + after); time <- seq_len(before + after)
  d <- outer(seq_len(n) <= treated, time > before)
  y <- change(y + 1.5 * d); panel <- long(y)
  panel$d <- as.numeric(t(d)); panel$own <- rep(seq_len(n) <= treated, each = ncol(y))
  name <- paste(n, treated, before, after)
  rows <- evaluate(panel, "--treated", paste(unique(panel$unit[panel$own]), collapse = ","), "--starts", 2001 + before,
                   "--methods sdid,sc,difp,sc_reg,difp_reg,event_study,its --inference none")
  fit <- lm(y ~ d + unit + factor(time), panel); all_k <- length(coef(fit))
  check(paste("twfe", name), value(rows, "twfe", "att"), coef(fit)["d"])
  for (row in list(list("se_cr1_nested", clustered(fit, panel$unit, 1 + ncol(y))), list("se_cr1_all_k", clustered(fit, panel$unit, all_k)),
                   list("se_hc1", vcovHC(fit, "HC1")), list("se_iid", vcov(fit))))
    check(paste(row[[1]], name), value(rows, "twfe", row[[1]]), sqrt(row[[2]]["d", "d"]))
  years <- setdiff(2000 + time, 2000 + before)
  x <- sapply(years, function(year) panel$own * (panel$time == year))
  fit <- lm(panel$y ~ x + panel$unit + factor(panel$time)); place <- 1 + seq_along(years)
  v <- clustered(fit, panel$unit, ncol(x) + ncol(y))[place, place]
  method <- paste0("event_study_ref", 2000 + before)
  check(paste("event study", name), value(rows, method, "coef", years), coef(fit)[place], 1e-5)
  check(paste("its errors", name), value(rows, method, "se_cr1_nested", years), errors(v), 1e-4)
  leads <- seq_len(before - 1)
  wald <- tryCatch(drop(coef(fit)[place][leads] %*% solve(v[leads, leads], coef(fit)[place][leads], tol = 1e-13)), error = function(e) NA)
  if (length(leads) && !is.na(wald))
    check(paste("leads", name), value(rows, method, "pretrend_p"), pf(wald / length(leads), length(leads), n - 1, lower.tail = FALSE), 1e-3)
  check_weighted(rows, y, seq_len(treated), before, name)
  if (before > 7 && after > 7) {
    check_series(rows, "its", colMeans(y[seq_len(treated), , drop = FALSE]), before, name)
    check_series(rows, "cits", colMeans(y[seq_len(treated), , drop = FALSE]) - colMeans(y[-seq_len(treated), ]), before, name)
  }
}

check_weighted <- function(rows, y, treated, before, name) {
  donors <- y[-treated, ]; own <- colMeans(y[treated, , drop = FALSE]); pre <- seq_len(before)
  noise <- sd(apply(donors[, pre, drop = FALSE], 1, diff))
  zeta <- (length(treated) * (ncol(y) - before))^0.25 * noise
  for (method in c("sdid", "sc", "difp", "sc_reg", "difp_reg")) {
    shifted <- method %in% c("sdid", "difp", "difp_reg")
    a <- t(donors[, pre]); b <- own[pre]
    if (shifted) { a <- scale(a, TRUE, FALSE); b <- b - mean(b) }
    w <- weigh(a, b, if (method %in% c("sc", "difp")) 0 else before * zeta^2)
    l <- rep(if (shifted) 1 / before else 0, before)
    if (method == "sdid") {
      target <- rowMeans(donors[, -pre, drop = FALSE])
      l <- weigh(scale(donors[, pre], TRUE, FALSE), target - mean(target), 0)
    }
    gap <- own - drop(w %*% donors)
    check(paste(method, name), value(rows, method, "att"), mean(gap[-pre]) - sum(l * gap[pre]), 1e-3)
  }
}

check_series <- function(rows, kind, series, before, name) {
  time <- seq_along(series); after <- as.numeric(time > before); since <- pmax(0, time - before)
  fit <- lm(series ~ time + after + since); terms <- c("b0", "b1_trend", "b2_level", "b3_slope")
  method <- if (kind == "its") "its" else "cits_mean_of_controls"
  check(paste(kind, name), value(rows, method, "coef", terms), coef(fit))
  for (lag in 1:3) for (adjust in c(FALSE, TRUE))
    check(paste(kind, "Newey-West", name), value(rows, method, paste0("se_nw_lag", lag, if (adjust) "_adj"), terms),
          errors(NeweyWest(fit, lag = lag, prewhite = FALSE, adjust = adjust)))
  check(paste(kind, "Durbin-Watson", name), value(rows, method, "durbin_watson"), dwtest(fit)$statistic)
  check(paste(kind, "Breusch-Godfrey", name), value(rows, method, "breusch_godfrey_lm1"), bgtest(fit, 1)$statistic)
  check(paste(kind, "Ljung-Box", name), value(rows, method, "ljung_box_3"), Box.test(resid(fit), 3, "Ljung")$statistic)
  x <- model.matrix(fit); rho <- 0; last <- length(series)
  for (round in 1:20000) {
    change <- function(v) c(sqrt(1 - rho^2) * v[1], v[-1] - rho * v[-last])
    changed <- lm(change(series) ~ 0 + apply(x, 2, change))
    u <- series - x %*% coef(changed); now <- sum(u[-1] * u[-last]) / sum(u[-last]^2)
    if (abs(now - rho) < 1e-13) break
    rho <- now
  }
  method <- paste0(kind, "_prais_winsten")
  check(paste(method, name), value(rows, method, "coef", terms), coef(changed))
  check(paste(method, "errors", name), value(rows, method, "se", terms), errors(vcov(changed)), 1e-5)
}

counts <- function(n, treated, before, after) {
  panel <- long(outer(rnorm(n), rep(1, before + after)))
  panel$d <- as.numeric(panel$unit <= sprintf("u%03d", treated) & panel$time > 2000 + before)
  panel$y <- rpois(nrow(panel), exp(0.3 + 0.5 * panel$y + 0.4 * panel$d))
  rows <- evaluate(panel, "--treated", paste(sprintf("u%03d", seq_len(treated)), collapse = ","), "--starts", 2001 + before,
                   "--methods ppml --inference none")
  panel <- panel[ave(panel$y, panel$unit, FUN = sum) > 0, ]
  fit <- glm(y ~ d + unit + factor(time), poisson, panel, control = glm.control(1e-14, 200))
  check("ppml", value(rows, "ppml", "att_log"), coef(fit)["d"])
  check("ppml error", value(rows, "ppml", "se_cr1_nested"), errors(clustered(fit, panel$unit, before + after + 1))["d"], 1e-5)
}

# Callaway & Sant'Anna's (2021) formulas, unit by unit.
staggered <- function(starts, sizes, never, periods, rule) {
  g <- sample(c(rep(starts, sizes), rep(Inf, never))); n <- length(g)
  y <- outcomes(n, periods) + outer(g, seq_len(periods), "<=") * 1.5
  panel <- long(y); panel$g <- rep(ifelse(is.finite(g), 2000 + g, NA), each = periods)
  rows <- evaluate(panel, "--cohort g --controls", rule); method <- "callaway_santanna"
  for (s in starts) for (t in 2:periods) {
    control <- is.infinite(g) | (rule == "not_yet" & g > t & g != s)
    if (!any(control)) next
    change <- y[, t] - y[, if (t < s) t - 1 else s - 1]
    psi <- (g == s) / sum(g == s) * (change - mean(change[g == s])) - control / sum(control) * (change - mean(change[control]))
    check(method, value(rows, method, paste0("att_cohort_", 2000 + s), 2000 + t), mean(change[g == s]) - mean(change[control]))
    check("its error", value(rows, method, paste0("se_cohort_", 2000 + s), 2000 + t), sqrt(sum(psi^2)))
  }
  panel$d <- as.numeric(panel$time >= ifelse(is.na(panel$g), Inf, panel$g))
  known <- panel[panel$d == 1 & (never > 0 | panel$time < 2000 + max(starts)), ]
  fit <- lm(y ~ unit + factor(time), panel[panel$d == 0, ])
  effects <- known$y - predict(fit, known)
  check("imputation", value(rows, "imputation", "att"), mean(effects))
  check("imputation by time", value(rows, "imputation", "att_event", sort(unique(known$time - known$g))), tapply(effects, known$time - known$g, mean))
  fit <- lm(y ~ d + unit + factor(time), panel)
  check("bacon", value(rows, "bacon", "att_twfe"), coef(fit)["d"])
  check("bacon error", value(rows, "bacon", "se_twfe"), errors(clustered(fit, panel$unit, 1 + periods))["d"])
  check("bacon mean", sum(value(rows, "bacon", "weight") * value(rows, "bacon", "att")), coef(fit)["d"])
  if (any(rows$quantity == "samples_signs_all")) check_signs(rows, panel, periods, n)
}

# All samples of signs.
check_signs <- function(rows, panel, periods, n) {
  y <- matrix(resid(lm(y ~ unit + factor(time), panel)), periods)
  d <- matrix(resid(lm(d ~ unit + factor(time), panel)), periods)
  t_of <- function(z) {
    z <- t(t(z - rowMeans(z)) - colMeans(z - rowMeans(z)))
    b <- sum(d * z) / sum(d^2)
    b / sqrt(sum(colSums(d * (z - b * d))^2))
  }
  signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), n)))
  check("wild bootstrap", value(rows, "wild_bootstrap", "p"),
        mean(apply(signs, 1, function(s) abs(t_of(t(t(y) * s)))) >= abs(t_of(y)) * (1 - 1e-10)))
}

matched <- function(n, treated) {
  y <- outcomes(n, 8); own <- seq_len(n) <= treated
  x <- matrix(rnorm(2 * n), n) * ifelse(own, 0.3, 1); panel <- cbind(long(y), x1 = rep(x[, 1], each = 8), x2 = rep(x[, 2], each = 8))
  rows <- evaluate(panel, "--treated", paste(sprintf("u%03d", seq_len(treated)), collapse = ","),
                   "--starts 2006 --inference none --methods entropy_balance,coarsened_match --predictors x1,x2 --cuts x1=-0.1/0.5,x2=0.1")
  z <- scale(x[!own, ], colMeans(x[own, ]), apply(x[!own, ], 2, sd)); least <- function(l) log(sum(exp(-z %*% l)))
  w <- exp(-z %*% optim(c(0, 0), least, method = "BFGS", control = list(reltol = 1e-16))$par); w <- w / sum(w)
  check("entropy balance", value(rows, "entropy_balance", "unit_weight"), w, 1e-2)
  states <- data.frame(own, x1 = x[, 1], x2 = x[, 2])
  w <- matchit(own ~ x1 + x2, states, method = "cem", estimand = "ATT",
               cutpoints = list(x1 = c(-9, -0.1, 0.5, 9), x2 = c(-9, 0.1, 9)))$weights[!own]
  check("coarsened match", value(rows, "coarsened_match", "unit_weight"), (w / sum(w))[w > 0])
}

# For did, whose placebos have a closed form.
inference <- function(n, before, after) {
  y <- outcomes(n, before + after); pre <- seq_len(before); units <- sprintf("u%03d", seq_len(n))
  change <- rowMeans(y[, -pre, drop = FALSE]) - rowMeans(y[, pre])
  rows <- evaluate(long(y), "--treated u001 --starts", 2001 + before, "--methods did --inference placebo,conformal")
  placebo <- sapply(2:n, function(i) change[i] - mean(change[-c(1, i)]))
  check("placebos", value(rows, "did", "placebo_att", units[-1]), placebo)
  check("their error", value(rows, "did", "placebo_se_exhaustive"), sqrt(mean((placebo - mean(placebo))^2)))
  check("their p", value(rows, "did", "placebo_p_abs_att_two_sided"), (1 + sum(abs(placebo) >= abs(change[1] - mean(change[-1])))) / n)
  gap <- y[1, ] - colMeans(y[-1, ]); u <- abs(gap - mean(gap)); last <- length(u)
  sums <- sapply(seq_along(u), function(shift) sum(u[(before + seq_len(after) + shift - 1) %% last + 1]))
  check("conformal", value(rows, "did", "conformal_moving_block_p"), mean(sums >= sums[last] * (1 - 1e-10)))
  rows <- evaluate(long(y), "--treated u001,u002,u003 --starts", 2001 + before, "--methods did --inference placebo")
  left <- sapply(seq_len(n), function(i) mean(change[setdiff(1:3, i)]) - mean(change[setdiff(4:n, i)]))
  check("jackknife", value(rows, "did", "se_jackknife_fixed_weights"), sqrt((n - 1) / n * sum((left - mean(left))^2)))
}

for (change in list(identity, round, function(y) 1e6 + 1e3 * y))
  for (shape in list(c(12, 1, 10, 9), c(14, 3, 6, 2), c(20, 6, 9, 8), c(7, 2, 5, 1), c(24, 20, 5, 3), c(9, 1, 3, 1), c(40, 9, 8, 8)))
    block(shape[1], shape[2], shape[3], shape[4], change)
for (treated in c(2, 6)) counts(18, treated, 6, 4)
for (rule in c("never", "not_yet")) {
  staggered(c(3, 5, 9), c(20, 15, 10), 15, 10, rule)
  staggered(c(4, 6), c(4, 3), 5, 6, rule)
}
staggered(c(3, 5, 7), c(7, 7, 6), 0, 8, "not_yet")
matched(40, 8)
inference(15, 12, 3)
cat("all", count["compared"], "numbers beside R,", count["differ"], "checks differ\n")
quit(status = min(1, count["differ"]))
