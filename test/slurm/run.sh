#!/usr/bin/env bash
# A batch on a real Slurm of one node: ten shares as an array, one of them killed and requeued, joined by a dependent
# job, and held against the digest of one run. Needs root and Debian's packages slurmctld, slurmd, slurm-client, munge.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD
for program in munged slurmctld slurmd sbatch squeue scontrol; do
  command -v "$program" >/dev/null || {
    echo "test:slurm needs $program: apt-get install slurmctld slurmd slurm-client munge" >&2
    exit 2
  }
done
[ -f dist/kithwork.js ] || { echo 'test:slurm needs a build: npm run build' >&2; exit 2; }

work=$(mktemp -d)
chmod 755 "$work"
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  sleep 1
  rm -rf "$work"
}
trap finish EXIT

host=$(hostname -s)
cpus=$(slurmd -C | sed -n 's/.*CPUs=\([0-9]*\).*/\1/p')
memory=$(slurmd -C | sed -n 's/.*RealMemory=\([0-9]*\).*/\1/p')
mkdir -p "$work"/{munge,state,spool,batch}
dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 status=none
chmod 700 "$work/munge"
chmod 400 "$work/munge/key"
cat >"$work/slurm.conf" <<CONF
ClusterName=trial
SlurmctldHost=$host
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CryptoType=crypto/munge
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=1,sched_interval=2,sched_min_interval=0
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
ReturnToService=2
MpiDefault=none
NodeName=$host CPUs=$cpus RealMemory=$memory State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf
export KITHWORK_CACHE=$work/cache
unset XDG_RUNTIME_DIR

munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/socket" \
  --pid-file="$work/munge/pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed" >"$work/munged.log" 2>&1 &
pids+=($!)
for _ in $(seq 50); do [ -S "$work/munge/socket" ] && break; sleep 0.1; done
slurmctld -D >/dev/null 2>&1 &
pids+=($!)
sleep 2
slurmd -D >/dev/null 2>&1 &
pids+=($!)
for _ in $(seq 60); do sinfo -h -o %t 2>/dev/null | grep -q idle && break; sleep 0.5; done
sinfo -h -o %t | grep -q idle || { tail -20 "$work"/*.log >&2; echo 'slurm did not come up' >&2; exit 1; }
echo "slurm $(sinfo --version | cut -d' ' -f2) is up on one node of $cpus processors"

cat >"$work/batch/town.yaml" <<'YAML'
kithwork: 1
name: a street
seed: slurm
months: 36
place: { population: 200, deprivationDecile: 4 }
parameters: { turnoverYears: 20 }
comparator: status quo
arms:
  - name: status quo
  - name: worker
    programmes:
      - { approach: community-development-worker, months: 12, costPerYear: 40000, payer: NHS primary }
YAML
cat >"$work/batch/plan.yaml" <<'YAML'
kithwork-batch: 1
name: slurm
scenario: town.yaml
draws: 2
replicates: 30
outcomes: [isolated, lonely, deaths]
design:
  kind: list
  points:
    - { name: as given }
    - { name: nothing causal, change: { settings.effectSet: none } }
YAML
cd "$work/batch"
kithwork="node $root/dist/kithwork.js"
$kithwork batch plan.yaml --out whole --workers 1 --json >whole.json

KITHWORK=$kithwork CPUS=1 MEMORY=200M bash "$root/scenarios/cluster/slurm-array.sh" plan.yaml results 10 | tee jobs.txt
array=$(sed -n 's/array job \([0-9]*\),.*/\1/p' jobs.txt)

# The first share is killed once it has begun to write, its lock still there, and is put back into the queue.
first=results/shard-01-of-10
for _ in $(seq 600); do
  ls "$first"/pieces/*.piece >/dev/null 2>&1 && break
  sleep 0.1
done
ls "$first"/pieces/*.piece >/dev/null 2>&1 || { cat results-logs/* >&2; echo 'share 1 did not begin' >&2; exit 1; }
victim=$(sed -n 's/.*"pid":\([0-9]*\).*/\1/p' "$first/lock.json")
# Stopped first, so that it cannot end between the two commands.
kill -STOP "$victim"
kill -KILL "$victim"
[ -f "$first/lock.json" ] || { echo 'the killed share left no lock: it had ended before' >&2; exit 1; }
scontrol requeue "${array}_1" || true
for _ in $(seq 900); do
  [ -z "$(squeue -h)" ] && break
  # Slurm holds a requeued task back for two minutes.
  scontrol update "JobId=${array}_1" StartTime=now >/dev/null 2>&1 || true
  sleep 0.5
done

starts=$(ls "$first"/sessions | wc -l)
[ "$starts" -ge 2 ] || { cat results-logs/1.log >&2; echo "share 1 was started $starts time, expected twice" >&2; exit 1; }
[ -f results/manifest.json ] || { cat results-logs/*.log >&2; echo 'the shares were not joined' >&2; exit 1; }
want=$(sed -n 's/.*"digest": "\(.*\)",/\1/p' whole/manifest.json)
got=$(sed -n 's/.*"digest": "\(.*\)",/\1/p' results/manifest.json)
[ -n "$want" ] && [ "$want" = "$got" ] || { echo "digests differ: $want and $got" >&2; exit 1; }
cmp whole/outcomes.parquet results/outcomes.parquet
echo "ten shares under Slurm, one killed and requeued ($starts starts), give the digest of one run: $got"
