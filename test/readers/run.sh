#!/usr/bin/env bash
# The readers for Python and R against kithwork query, on a small batch: npm run test:readers
# Python takes pandas and pyarrow from a package registry into a folder of its own; R is installed from Debian where it
# is missing and the rights are there. What cannot be had is named, and fails the test unless READERS says which to try.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
wanted="${READERS:-python r}"
failed=0

cat > "$work/town.yaml" <<'YAML'
kithwork: 1
name: Readers
seed: readers
months: 24
place: { population: 300, deprivationDecile: 4 }
comparator: status quo
arms:
  - name: status quo
  - name: a worker
    programmes:
      - { approach: community-development-worker, months: 12, costPerYear: 40000, payer: NHS primary }
YAML
cat > "$work/plan.yaml" <<'YAML'
kithwork-batch: 1
name: Readers
scenario: town.yaml
replicates: 3
design:
  kind: grid
  factors:
    - { vary: settings.effectSet, values: [default, none], name: effects }
YAML
node dist/kithwork.js batch "$work/plan.yaml" --out "$work/out" --workers 1 --json > /dev/null
node dist/kithwork.js query "$work/out" --json > "$work/query.json"

if [[ " $wanted " == *" python "* ]]; then
  python3 -m venv "$work/venv"
  if "$work/venv/bin/pip" install --quiet --prefer-binary pandas pyarrow 2> "$work/pip.log" &&
    "$work/venv/bin/python" -c 'import pandas, pyarrow'; then
    "$work/venv/bin/python" test/readers/check.py "$work/out" "$work/query.json" || failed=1
  else
    echo "python: pandas and pyarrow could not be installed"; tail -2 "$work/pip.log"; failed=1
  fi
fi

if [[ " $wanted " == *" r "* ]]; then
  if ! command -v Rscript > /dev/null && [[ "$(id -u)" == 0 ]] && command -v apt-get > /dev/null; then
    apt-get install -y -qq --no-install-recommends r-base-core > "$work/apt.log" 2>&1 || true
  fi
  if command -v Rscript > /dev/null; then
    node -e '
      const { rows, columns } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
      console.log([columns, ...rows].map((row) => row.join("\t")).join("\n"));
    ' "$work/query.json" > "$work/query.tsv"
    Rscript test/readers/check.R "$work/out" "$work/query.tsv" || failed=1
  else
    echo "r: R could not be installed"; failed=1
  fi
fi
exit "$failed"
