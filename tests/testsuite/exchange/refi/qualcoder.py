"""QualCoder's own code, without its windows: makes qualcoder.qdpx here, or shows what it finds in a file.

    git clone https://github.com/ccbogel/QualCoder        (seen on 2026-11-30: c3204641, LGPL)
    python3 -m venv venv && venv/bin/pip install PyQt6 pandas pillow
    venv/bin/python qualcoder.py QualCoder/src make OUT.qdpx
    venv/bin/python qualcoder.py QualCoder/src read FILE.qdpx      (its codings, one a line, as JSON)
    venv/bin/python qualcoder.py QualCoder/src again FILE.qdpx OUT.qdpx   (taken in, coded once more, and made anew)

Everything that asks or shows in a window is answered here; what is read and written is QualCoder's own.
"""

import builtins
import json
import os
import re
import shutil
import sqlite3
import sys
import tempfile
import types
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
source, task, file = sys.argv[1:4]
sys.path.insert(0, source)
builtins._ = lambda text: text


WHEN = "2018-05-02 10:00:00"


class Message:
    def __init__(self, *_):
        pass

    def exec(self):
        pass


helpers = types.ModuleType("qualcoder.helpers")
helpers.Message = Message
sys.modules["qualcoder.helpers"] = helpers
from PyQt6 import QtWidgets  # noqa: E402

application = QtWidgets.QApplication([])
from qualcoder import refi  # noqa: E402


class Text:
    def append(self, text):
        if "Cannot" in text or "Duplicated" in text:
            print(text, file=sys.stderr)


class App:
    """What the exchange asks of the program around it."""

    version = "QualCoder 3.9"
    project_events = None

    def __init__(self, folder):
        self.project_path = str(folder / "proeve.qda")
        self.project_name = "proeve.qda"
        for name in ("documents", "images", "audio", "video"):
            (folder / "proeve.qda" / name).mkdir(parents=True)
        self.settings = {"directory": str(folder), "codername": "default", "ai_enable": "False"}
        self.ai_models = []
        self.conn = sqlite3.connect(":memory:")
        text = (Path(source) / "qualcoder" / "__main__.py").read_text()
        text = text[: text.index("self.app.update_coder_names()  # Create table coder_names")]
        text = text[text.rindex("CREATE TABLE project") - 100 :]
        for call in re.findall(r"cur\.execute\(((?:\s*\"[^\"]*\")+)\)", text):
            self.conn.execute("".join(re.findall(r'"([^"]*)"', call)))

    def write_config_ini(self, *_):
        pass

    def get_annotations(self):
        keys = "anid", "fid", "pos0", "pos1", "memo", "owner", "date"
        rows = self.conn.execute("select anid, fid, pos0, pos1, memo, owner, date from annotation")
        return [dict(zip(keys, row)) for row in rows]


def take(folder):
    app = App(folder)
    own = folder / "in.qdpx"
    shutil.copyfile(file, own)
    QtWidgets.QFileDialog.getOpenFileName = lambda *_, **__: (str(own), True)
    refi.RefiImport(app, Text(), "qdpx")
    return app


def again(folder):
    """Codes the first sentence of the first document with a new code below the first code."""
    app = take(folder)
    app.conn.execute("insert into project (date, memo) values (?, '')", [WHEN])
    name, text = app.conn.execute("select name, fulltext from source order by name").fetchone()
    cid, code = app.conn.execute("select cid, name from code_name where supercid is null order by cid").fetchone()
    app.conn.execute("insert into code_name (cid, name, memo, owner, date, color, supercid) values (999, 'Nyt fra QualCoder', '', 'x', ?, '#fff000', ?)", [WHEN, cid])
    end = text.index(".") + 1
    row = [name, text[:end], end, WHEN]
    app.conn.execute("insert into code_text (cid, fid, seltext, pos0, pos1, owner, date, memo) select 999, id, ?2, 0, ?3, 'x', ?4, '' from source where name = ?1", row)
    print(json.dumps([name, code, text[:end]], ensure_ascii=False))
    export(app, folder, sys.argv[4])


def read(folder):
    app = take(folder)
    rows = app.conn.execute(
        "select source.name, code_name.name, parent.name, pos0, pos1, seltext from code_text"
        " left join code_name on code_name.cid = code_text.cid left join code_name parent on parent.cid = code_name.supercid"
        " join source on source.id = fid order by source.name, pos0, code_name.name"
    )
    keys = "document", "code", "parent", "start", "end", "text"
    for row in rows:
        print(json.dumps(dict(zip(keys, row)), ensure_ascii=False))


TEXT = """Gruppe 1, aften 😀

Vi venter længe på tolk. Det sker hver uge.
Ældre har svært ved digital post 👩‍👩‍👧, og ingen ringer tilbage.

- Skolen skriver for meget
- Bussen kører for sjældent
Det sidste sagde flere."""


def make(folder):
    app = App(folder)
    run = app.conn.execute
    run("insert into project (date, memo) values (?, 'Prøve')", [WHEN])
    run("insert into code_cat (catid, name, owner, date, memo) values (1, 'Sundhed', 'Koder 1', ?, 'Alt om læge og tolk')", [WHEN])
    codes = [
        (1, "Adgang til tolk", "Når tolken mangler", 1, "#ff0000", None),
        (2, "Digital hjælp", "", None, "#00ff00", None),
        (3, "Post", "", None, "#0000ff", 2),
        (4, "Transport", "", None, "#00ffff", None),
    ]
    for cid, name, memo, category, color, parent in codes:
        run("insert into code_name values (?, ?, ?, ?, 'Koder 1', ?, ?, ?)", [cid, name, memo, category, WHEN, color, parent])
    texts = [("gruppe-1.txt", TEXT, "Optaget på biblioteket"), ("kort", "Kun én linje.", "")]
    for at, (name, text, memo) in enumerate(texts, 1):
        run("insert into source (id, name, fulltext, memo, owner, date) values (?, ?, ?, ?, 'Koder 1', ?)", [at, name, text, memo, WHEN])
    run("insert into source (id, name, mediapath, memo, owner, date) values (3, 'plakat.png', '/images/plakat.png', '', 'Koder 1', ?)", [WHEN])
    (folder / "proeve.qda" / "images" / "plakat.png").write_bytes(b"\x89PNG\r\n")
    parts = [
        (1, 1, "Vi venter længe på tolk.", "Hører sammen med ventetid"),
        (3, 1, "Ældre har svært ved digital post 👩‍👩‍👧, og ingen ringer tilbage.", ""),
        (2, 1, "Ældre har svært ved digital post", ""),
        (4, 1, "Bussen kører for sjældent\nDet sidste sagde flere.", ""),
        (1, 1, "Gruppe 1, aften 😀", ""),
        (4, 2, "Kun én linje.", ""),
    ]
    for cid, fid, words, memo in parts:
        at = texts[fid - 1][1].index(words)
        row = [cid, fid, words, at, at + len(words), WHEN, memo]
        run("insert into code_text (cid, fid, seltext, pos0, pos1, owner, date, memo) values (?, ?, ?, ?, ?, 'Koder 1', ?, ?)", row)
    at = TEXT.index("Skolen")
    run("insert into annotation (fid, pos0, pos1, memo, owner, date) values (1, ?, ?, 'Spørg skolen', 'Koder 1', ?)", [at, at + 6, WHEN])
    run("insert into journal (name, jentry, date, owner) values ('Dagbog', 'Første dag.', ?, 'Koder 1')", [WHEN])
    export(app, folder, file)


def export(app, folder, out):
    home = folder / "home"
    (home / ".qualcoder").mkdir(parents=True)
    os.environ["HOME"] = str(home)
    QtWidgets.QFileDialog.getExistingDirectory = lambda *_, **__: str(folder)
    button = types.SimpleNamespace(isChecked=lambda: False)
    dialog = types.SimpleNamespace(exec=lambda: None, ui=types.SimpleNamespace(radioButton_maxqda=button))
    refi.RefiLineEndings = lambda _: dialog
    refi.RefiExport(app, Text(), "project")
    shutil.copyfile(folder / "proeve.qdpx", out)


with tempfile.TemporaryDirectory() as folder:
    {"make": make, "read": read, "again": again}[task](Path(folder))
