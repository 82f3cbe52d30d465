# Reads the folder of a Kithwork batch or study into data frames.
#
#   Rscript kithwork.R kithwork-out/kappa
#
# Needs nothing but R for CSV, and the package arrow for Parquet. In a script of your own:
#
#   source("kithwork.R")
#   tables <- read_tables("kithwork-out/kappa")
#   changes <- paired_changes(tables$outcomes, "status quo")

# Every table of the folder by name: Parquet where arrow is installed, otherwise CSV.
read_tables <- function(folder) {
  if (!file.exists(file.path(folder, "manifest.json"))) {
    stop(folder, ": expected the folder of a finished batch (with a manifest.json)")
  }
  tables <- list()
  for (name in c("points", "runs", "outcomes", "draws", "ledger")) {
    parquet <- file.path(folder, paste0(name, ".parquet"))
    csv <- file.path(folder, paste0(name, ".csv"))
    if (file.exists(parquet) && requireNamespace("arrow", quietly = TRUE)) {
      tables[[name]] <- as.data.frame(arrow::read_parquet(parquet))
    } else if (file.exists(csv)) {
      tables[[name]] <- read.csv(csv, check.names = FALSE, stringsAsFactors = FALSE)
    } else if (file.exists(parquet)) {
      stop(parquet, ": expected the package arrow to be installed, or files: both in the plan")
    }
  }
  tables
}

# Mean paired change and its Monte Carlo error by point, outcome and arm: each pair has the same people and the same
# luck in every arm, so differences are taken pair by pair.
paired_changes <- function(outcomes, comparator) {
  one <- aggregate(value ~ point + pair + arm + outcome, data = outcomes, FUN = mean)
  without <- one[one$arm == comparator, c("point", "pair", "outcome", "value")]
  names(without)[4] <- "without"
  joined <- merge(one[one$arm != comparator, ], without, by = c("point", "pair", "outcome"))
  joined$change <- joined$value - joined$without
  summary_of <- function(x) c(pairs = length(x), change = mean(x), error = sd(x) / sqrt(length(x)))
  found <- aggregate(change ~ point + arm + outcome, data = joined, FUN = summary_of)
  data.frame(found[c("point", "arm", "outcome")], as.data.frame(found$change))
}

if (sys.nframe() == 0) {
  arguments <- commandArgs(trailingOnly = TRUE)
  if (length(arguments) < 1) stop("usage: Rscript kithwork.R FOLDER [COMPARATOR]")
  tables <- read_tables(arguments[1])
  for (name in names(tables)) cat(name, ": ", nrow(tables[[name]]), " rows, ", ncol(tables[[name]]), " columns\n", sep = "")
  comparator <- if (length(arguments) > 1) arguments[2] else "status quo"
  print(paired_changes(tables$outcomes, comparator), row.names = FALSE)
}
