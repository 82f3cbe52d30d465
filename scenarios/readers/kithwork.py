"""Reads the folder of a Kithwork batch or study into pandas.

    python kithwork.py kithwork-out/kappa

needs pandas, and pyarrow for Parquet. In a script of your own:

    from kithwork import read_tables, paired_changes
    tables = read_tables("kithwork-out/kappa")
    changes = paired_changes(tables["outcomes"], "status quo")
"""

import json
import sys
from pathlib import Path

import pandas as pd

NAMES = ("points", "runs", "outcomes", "draws", "ledger")


def read_tables(folder):
    """Every table of the folder by name: Parquet where there is some, otherwise CSV."""
    folder = Path(folder)
    if not (folder / "manifest.json").exists():
        raise FileNotFoundError(f"{folder}: expected the folder of a finished batch (with a manifest.json)")
    tables = {}
    for name in NAMES:
        parquet, csv = folder / f"{name}.parquet", folder / f"{name}.csv"
        if parquet.exists():
            tables[name] = pd.read_parquet(parquet)
        elif csv.exists():
            tables[name] = pd.read_csv(csv)
    return tables


def manifest(folder):
    """Digest, seed, version and the hash of each file."""
    return json.loads((Path(folder) / "manifest.json").read_text(encoding="utf-8"))


def paired_changes(outcomes, comparator):
    """Mean paired change and its Monte Carlo error by point, outcome and arm.

    Each pair has the same people and the same luck in every arm, so differences are taken pair by pair.
    """
    one = outcomes.groupby(["point", "pair", "arm", "outcome"], as_index=False)["value"].mean()
    without = one[one["arm"] == comparator].drop(columns="arm")
    joined = one[one["arm"] != comparator].merge(without, on=["point", "pair", "outcome"], suffixes=("", "_without"))
    joined["change"] = joined["value"] - joined["value_without"]
    groups = joined.groupby(["point", "arm", "outcome"])["change"]
    return groups.agg(pairs="count", change="mean", error="sem").reset_index()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python kithwork.py FOLDER [COMPARATOR]")
    found = read_tables(sys.argv[1])
    for table, frame in found.items():
        print(f"{table}: {len(frame)} rows, {len(frame.columns)} columns")
    print(paired_changes(found["outcomes"], sys.argv[2] if len(sys.argv) > 2 else "status quo").to_string())
