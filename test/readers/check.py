"""The Python reader gives what kithwork query gives, from Parquet and from CSV."""

import json
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "scenarios" / "readers"))
from kithwork import manifest, paired_changes, read_tables  # noqa: E402

folder, query = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text())
csv_only = Path(tempfile.mkdtemp())
for file in [*folder.glob("*.csv"), folder / "manifest.json"]:
    shutil.copy(file, csv_only)

compared = 0
for source in (folder, csv_only):
    tables = read_tables(source)
    assert set(tables) >= {"points", "runs", "outcomes"}, sorted(tables)
    changes = paired_changes(tables["outcomes"], "status quo").set_index(["point", "arm", "outcome"])
    for row in query["rows"]:
        expected = dict(zip(query["columns"], row))
        own = changes.loc[(expected["point"], expected["arm"], expected["outcome"])]
        assert own["pairs"] == expected["pairs"]
        for name in ("change", "error"):
            assert abs(own[name] - expected[name]) < 1e-9, (expected, own)
        compared += 1
shutil.rmtree(csv_only)
assert compared >= 20, compared
assert len(manifest(folder)["digest"]) == 64
print(f"python: {compared} rows agree with kithwork query, from Parquet and from CSV")
