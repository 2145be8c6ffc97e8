"""Makes the drafts of this folder that come back: builds the draft of project.txt with `ip`, and works on it in LibreOffice as
acts.json says. Made on 2026-11-30 with LibreOffice 7.4.7. Usage: make.py IP PYTHON, where PYTHON has LibreOffice's `uno`.

back.docx is as LibreOffice saves it, unmarked.docx has no bookmarks more, bare.docx has neither bookmarks nor the list of what was sent.
marked.docx is a draft that was marked and built; marked.json says what was done to it. The names in them are made up."""
import json, os, pathlib, subprocess, sys, tempfile, zipfile

HERE = pathlib.Path(__file__).parent
BASE = HERE.parent.parent.parent / "src/check/fixture/base.txt"


def lay(root, text):
    for section in text.split("//- ")[1:]:
        path, _, content = section.partition("\n")
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")


def without_list(source, target):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.startswith("customXml"):
                continue
            if entry.filename in ("word/_rels/document.xml.rels", "[Content_Types].xml"):
                text = content.decode("utf-8")
                parts = text.split("<")
                content = "<".join(it for it in parts if "customXml" not in it).encode("utf-8")
            new.writestr(entry.filename, content)


def marked(program, python, root):
    day = {**os.environ, "IP_TODAY": "2018-06-01", "GIT_AUTHOR_DATE": "2018-06-01T12:00:00Z", "GIT_COMMITTER_DATE": "2018-06-01T12:00:00Z"}
    git = ["git", "-C", root, "-c", "user.name=Eksempel", "-c", "user.email=eksempel@example.org"]
    ours = [program, "-C", root]
    for words in [[*git, "init", "-q"], [*git, "add", "-A"], [*git, "commit", "-qm", "A"], [*ours, "mark", "udkast-a", "--sent-to", "C-SS"], [*git, "add", "-A"],
                  [*git, "commit", "-qm", "Udkast A er sendt"], [*ours, "build", "--format", "docx", "--out", root / "sent"]]:
        subprocess.run(words, check=True, env=day)
    draft = next((root / "sent").glob("*.docx"))
    subprocess.run([python, HERE / "office.py", draft, HERE / "marked.docx"], input=(HERE / "marked.json").read_bytes(), check=True)


def main():
    program, python = sys.argv[1:3]
    acts = json.loads((HERE / "acts.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        lay(root, BASE.read_text(encoding="utf-8"))
        lay(root, (HERE / "project.txt").read_text(encoding="utf-8"))
        subprocess.run([program, "-C", root, "build", "--format", "docx", "--evidence", "box"], check=True, env={**os.environ, "IP_TODAY": "2018-06-01"})
        draft = next((root / "build").glob("*.docx"))
        for name, more in [("back", []), ("unmarked", [["unmark", ""]])]:
            done = json.dumps(acts + more).encode("utf-8")
            subprocess.run([python, HERE / "office.py", draft, HERE / f"{name}.docx"], input=done, check=True)
        without_list(HERE / "unmarked.docx", HERE / "bare.docx")
        marked(program, python, root)


main()
