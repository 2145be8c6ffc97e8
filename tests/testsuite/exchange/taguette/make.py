"""A project of Taguette, by its own code: makes taguette.sqlite3.

    python3 -m venv venv && venv/bin/pip install taguette        (seen on 2026-11-30: 1.5.2, BSD)
    venv/bin/python make.py OUT.sqlite3
"""

import datetime
import sys
from html.parser import HTMLParser
from pathlib import Path

from taguette import extract
from taguette.database import Document, Highlight, Privileges, Project, ProjectMember, Tag, TextDirection, User, connect

HTML = (
    "<h1>Aften på biblioteket 😀</h1>\n<p>Vi venter <b>længe</b> på tolk &amp; læge. Det sker hver uge.</p>\n"
    "<ul>\n<li>Skolen skriver for meget</li>\n<li>Bussen kører for sjældent</li>\n</ul>\n"
    "<blockquote><p>Ældre har svært ved digital post 👩‍👩‍👧.</p></blockquote>\n"
    "<table><tbody><tr><td>Ja</td><td>12</td></tr></tbody></table>\n<p>Det sidste<br>sagde flere.</p>"
)
WHEN = datetime.datetime(2018, 5, 2, 10)


class Words(HTMLParser):
    """The words of a page, as its bytes are counted."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.feed(html)
        self.close()

    def handle_data(self, data):
        self.words += data


out = Path(sys.argv[1]).absolute()
out.unlink(missing_ok=True)
session = connect("sqlite:///%s" % out)()
user = User(login="koder-1")
session.add(user)
project = Project(name="Prøve", description="Til en prøve", created=WHEN)
session.add(project)
session.add(ProjectMember(project=project, user=user, privileges=Privileges.ADMIN))
tags = {}
for path, description in [
    ("Sundhed", "Alt om læge og tolk"),
    ("Sundhed.Adgang til tolk", "Når tolken mangler"),
    ("Transport", ""),
    ("2. Digital hjælp", "Post og apps"),
]:
    tags[path] = Tag(project=project, path=path, description=description)
    session.add(tags[path])
documents = [("gruppe-1.html", HTML, "Optaget på biblioteket"), ("kort.txt", "<p>Kun én linje.</p>", "")]
for name, html, description in documents:
    document = Document(
        name=name, description=description, filename=name, created=WHEN, project=project,
        text_direction=TextDirection.LEFT_TO_RIGHT, contents=html,
    )
    session.add(document)
    words = Words(html).words
    for text, own in [
        ("Vi venter længe på tolk & læge. Det sker hver uge.", ["Sundhed.Adgang til tolk"]),
        ("længe på tolk", ["Sundhed"]),
        ("Bussen kører for sjældent", ["Transport"]),
        ("Ældre har svært ved digital post 👩‍👩‍👧.", ["2. Digital hjælp", "Sundhed"]),
        ("sagde flere.", []),
        ("Kun én linje.", ["Transport"]),
    ]:
        if text not in words:
            continue
        start = len(words[: words.index(text)].encode())
        end = start + len(text.encode())
        snippet = extract.extract(html, start, end)
        highlight = Highlight(document=document, start_offset=start, end_offset=end, snippet=snippet)
        highlight.tags = [tags[it] for it in own]
        session.add(highlight)
        print(start, end, snippet)
session.commit()
session.execute("PRAGMA page_size=1024")
session.execute("VACUUM")
