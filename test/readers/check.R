# The R reader gives what kithwork query gives; from Parquet too where arrow is installed.
source("scenarios/readers/kithwork.R")
arguments <- commandArgs(trailingOnly = TRUE)
expected <- read.delim(arguments[2], check.names = FALSE)
changes <- paired_changes(read_tables(arguments[1])$outcomes, "status quo")
both <- merge(expected, changes, by = c("point", "arm", "outcome"), suffixes = c("", ".own"))
stopifnot(nrow(both) == nrow(expected), nrow(both) >= 10)
stopifnot(all(both$pairs == both$pairs.own))
stopifnot(max(abs(both$change - both$change.own)) < 1e-9, max(abs(both$error - both$error.own)) < 1e-9)
form <- if (requireNamespace("arrow", quietly = TRUE)) "Parquet" else "CSV (arrow is not installed)"
cat("r:", nrow(both), "rows agree with kithwork query, from", form, "\n")
