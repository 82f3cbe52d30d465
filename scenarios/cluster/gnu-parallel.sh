#!/usr/bin/env bash
# A batch on one large machine, or several by ssh, with GNU parallel: one share a job.
#
#   bash gnu-parallel.sh plan.yaml results 10
#
# Started again after a kill, it does only the shares that did not end well, each from its finished pieces.
# For other machines add --sshloginfile to parallel; they must see this folder under the same name.
set -euo pipefail

plan=${1:?expected a plan, such as plan.yaml}
results=${2:?expected a folder for the results}
shares=${3:-10}

kithwork=${KITHWORK:-npx kithwork}
seq 1 "$shares" |
  parallel --will-cite --joblog "$results-jobs.log" --resume-failed --jobs "${JOBS:-100%}" \
    "$kithwork batch '$plan' --shard {}/$shares --out '$results' --workers 1"
$kithwork merge "$results"
