#!/usr/bin/env bash
# A batch as a Slurm array: one share a task, and a last job that joins them when all have ended, or names what is
# missing. Logs and grown neighbourhoods go to folders beside the results.
#
#   bash slurm-array.sh plan.yaml results 10
#
# A task that was killed or requeued goes on from its finished pieces. Every start of a task takes a second or two,
# so a share should be minutes of work: kithwork batch plan.yaml --shard 1/10 --dry-run says how much it is.
# Neighbourhoods that were grown are shared through KITHWORK_CACHE, which all nodes must see.
set -euo pipefail

plan=${1:?expected a plan, such as plan.yaml}
results=${2:?expected a folder for the results}
shares=${3:-10}

kithwork=${KITHWORK:-npx kithwork}
cpus=${CPUS:-2}
memory=${MEMORY:-4G}
time=${TIME:-04:00:00}
export KITHWORK_CACHE=${KITHWORK_CACHE:-$results-cache}

mkdir -p "$results-logs"
array=$(sbatch --parsable --job-name=kithwork --array="1-$shares" --requeue --open-mode=append \
  --cpus-per-task="$cpus" --mem="$memory" --time="$time" --output="$results-logs/%a.log" \
  --wrap "$kithwork batch '$plan' --shard \$SLURM_ARRAY_TASK_ID/$shares --out '$results' --workers $cpus")
merge=$(sbatch --parsable --job-name=kithwork-merge --dependency="afterany:$array" \
  --mem="$memory" --time=01:00:00 --output="$results-logs/merge.log" \
  --wrap "$kithwork merge '$results'")
echo "array job $array, merge job $merge"
