"""Prints the licences of all that is compiled into the program: licences.py TARGET FEATURES"""

import json
import pathlib
import subprocess
import sys

target, features = sys.argv[1:]
NAMES = ("licen", "copying", "notice", "unlicense", "copyright")
command = ["cargo", "metadata", "--format-version", "1", "--locked", "--features", features, "--filter-platform", target]
found = json.loads(subprocess.check_output(command))
packages = {it["id"]: it for it in found["packages"]}
nodes = {it["id"]: it for it in found["resolve"]["nodes"]}

# What is only used while compiling or testing is not in the program.
root = found["resolve"]["root"]
inside, waiting = set(), [root]
while waiting:
    node = waiting.pop()
    if node not in inside:
        inside.add(node)
        waiting += [it["pkg"] for it in nodes[node]["deps"] if any(kind["kind"] is None for kind in it["dep_kinds"])]

# Many have the same text: it stands once, after all their names.
texts = {}
for package in sorted((packages[it] for it in inside - {root}), key=lambda it: (it["name"], it["version"])):
    folder = pathlib.Path(package["manifest_path"]).parent
    files = sorted(it for it in folder.iterdir() if it.is_file() and it.name.lower().startswith(NAMES))
    title = f"{package['name']} {package['version']} ({package['license'] or 'see its text'})"
    text = "\n\n".join(it.read_text("utf-8", "replace").strip() for it in files)
    texts.setdefault(text or f"Its package has no text of its licence: {package['repository'] or 'crates.io'}", []).append(title)
fonts = pathlib.Path("src/render/pdf/fonts/OFL.txt").read_text("utf-8").strip()
texts[fonts] = ["The Noto fonts (OFL-1.1)"]

sys.stdout.reconfigure(encoding="utf-8", newline="\n")
print("The program `ip` has these parts of others in it, each under the licence that stands below its name.")
for text, titles in texts.items():
    print(f"\n{'=' * 100}\n" + "\n".join(titles) + f"\n{'-' * 100}\n{text}")
