#!/usr/bin/env python3
"""The RustSec advisories as one text, and back again as the database that cargo-deny reads.

    table.py compact DATABASE DAY > DAY.tsv    the facts of every advisory on a crate, without its prose
    table.py expand DAY.tsv FOLDER             one file an advisory, in a git repository
"""

import json
import pathlib
import subprocess
import sys
import tomllib

HEADER = """\
# The RustSec Advisory Database (https://github.com/RustSec/advisory-db) as of {day}: the facts of each advisory, made by .ci/advisories/table.py.
# Dedicated to the public domain (CC0-1.0), but for those marked CC-BY-4.0, which are adapted from the GitHub Advisory Database.
# id	crate	day	what it is, if no vulnerability	mended in	not affected	licence	title
"""


def read(path):
    """Returns what stands in an advisory's fences, and its title."""
    head, rest = path.read_text(encoding="utf-8").split("```toml\n", 1)[1].split("\n```", 1)
    title = next(line[2:] for line in rest.splitlines() if line.startswith("# "))
    return tomllib.loads(head), title


def compact(database, day):
    rows = []
    for path in pathlib.Path(database, "crates").glob("*/*.md"):
        facts, title = read(path)
        advisory, versions = facts["advisory"], facts["versions"]
        if "withdrawn" not in advisory:
            rows.append((
                advisory["id"],
                advisory["package"],
                str(advisory["date"]),
                advisory.get("informational", ""),
                " | ".join(versions["patched"]),
                " | ".join(versions.get("unaffected", [])),
                advisory.get("license", "CC0-1.0"),
                " ".join(title.split()),
            ))
    print(HEADER.format(day=day), end="")
    for row in sorted(rows):
        print("\t".join(row))


def expand(table, folder):
    folder = pathlib.Path(folder)
    for line in pathlib.Path(table).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        number, crate, day, informational, patched, unaffected, _, title = line.split("\t")
        quoted = lambda versions: json.dumps([it for it in versions.split(" | ") if it])
        what = f'informational = "{informational}"\n' if informational else ""
        text = (
            f'```toml\n[advisory]\nid = "{number}"\npackage = "{crate}"\ndate = "{day}"\n{what}\n'
            f"[versions]\npatched = {quoted(patched)}\nunaffected = {quoted(unaffected)}\n```\n\n# {title}\n"
        )
        path = folder / "crates" / crate / f"{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git = ["git", "-C", str(folder), "-c", "user.name=ci", "-c", "user.email=ci", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "advisories"]):
        subprocess.run([*git, *words], check=True)
    # By its time cargo-deny knows how old a database is that it may not fetch.
    (folder / ".git" / "FETCH_HEAD").touch()


if __name__ == "__main__":
    {"compact": compact, "expand": expand}[sys.argv[1]](*sys.argv[2:])
