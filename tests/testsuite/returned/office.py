"""Works on a draft in LibreOffice as its readers do. Usage: office.py IN.docx OUT.docx < acts.json

Acts are a list of lists: what is done, by whom, at which words, and with what. To be run by a Python that has LibreOffice's `uno`.
Made with LibreOffice 7.4.7."""
import json, pathlib, subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK


def value(name, content):
    it = PropertyValue()
    it.Name, it.Value = name, content
    return it


def office(profile, pipe):
    command = ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return running, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


class Draft:
    def __init__(self, context, path):
        self.context, self.manager = context, context.ServiceManager
        desktop = self.manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (value("Hidden", True),))

    def be(self, author):
        """What is tracked from now on is this author's."""
        provider = self.manager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", self.context)
        data = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess", (value("nodepath", "/org.openoffice.UserProfile/Data"),))
        data.setPropertyValue("givenname", author)
        data.setPropertyValue("sn", "")
        data.commitChanges()

    def at(self, words):
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        found = self.document.findFirst(search)
        if found is None:
            raise SystemExit(f"not in the draft: {words}")
        return found

    def heading(self, words):
        """A heading that is just some words, behind a number where it has one."""
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        found = self.document.findAll(search)
        for it in (found.getByIndex(at) for at in range(found.Count)):
            cursor = it.Text.createTextCursorByRange(it.Start)
            if cursor.ParaStyleName.startswith("Heading"):
                return it
        raise SystemExit(f"no heading: {words}")

    def paragraph(self, words):
        """The whole paragraph in which some words stand."""
        found = self.at(words)
        cursor = found.Text.createTextCursorByRange(found.Start)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        return cursor

    def comment(self, author, words, text, day="2018-11-02", resolved=False):
        self.note(self.at(words), author, text, day, resolved)

    def note(self, found, author, text, day, resolved=False):
        note = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author, note.Content = author, text
        time_of = uno.createUnoStruct("com.sun.star.util.DateTime")
        time_of.Year, time_of.Month, time_of.Day = map(int, day.split("-"))
        time_of.Hours = 10
        note.DateTimeValue = time_of
        found.Text.insertTextContent(found, note, True)
        if resolved:
            note.Resolved = True

    def tracked(self, author, act):
        self.be(author)
        self.document.RecordChanges = True
        act()
        self.document.RecordChanges = False

    def replace(self, author, words, new):
        self.tracked(author, lambda: self.at(words).setString(new))

    def insert(self, author, words, new):
        """Words behind some words."""
        def act():
            found = self.at(words)
            found.Text.insertString(found.End, new, False)
        self.tracked(author, act)

    def new(self, author, words, new):
        """A paragraph behind the one that has some words."""
        def act():
            cursor = self.paragraph(words)
            cursor.collapseToEnd()
            cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
            cursor.Text.insertString(cursor, new, False)
        self.tracked(author, act)

    def delete(self, author, words):
        """The whole paragraph that has some words."""
        def act():
            cursor = self.paragraph(words)
            if not cursor.goRight(1, True):
                raise SystemExit("the last paragraph can't be deleted")
            cursor.setString("")
        self.tracked(author, act)

    def move(self, author, words, behind):
        """A paragraph goes behind another one."""
        text = self.paragraph(words).String
        def act():
            cursor = self.paragraph(words)
            cursor.goRight(1, True)
            cursor.setString("")
        self.tracked(author, act)
        # It is found where it stood no more once it stands elsewhere too.
        self.new(author, behind, text)

    def bold(self, author, words):
        def act():
            self.at(words).CharWeight = 150.0
        self.tracked(author, act)

    def retitle(self, author, words, new):
        self.tracked(author, lambda: self.heading(words).setString(new))

    def below(self, author, words, new):
        """A paragraph behind a heading."""
        def act():
            found = self.heading(words)
            cursor = found.Text.createTextCursorByRange(found.End)
            cursor.gotoEndOfParagraph(False)
            cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
            cursor.Text.insertString(cursor, new, False)
        self.tracked(author, act)

    def on_heading(self, author, words, text, day):
        # A comment on the whole of a heading that a bookmark is around is refused.
        cursor = self.heading(words)
        cursor = cursor.Text.createTextCursorByRange(cursor.Start)
        cursor.goRight(len(words) - 1, True)
        self.note(cursor, author, text, day)

    def silent(self, _, words, new):
        """A change that nothing keeps track of."""
        self.at(words).setString(new)

    def unmark(self, _):
        marks = self.document.Bookmarks
        for name in list(marks.ElementNames):
            mark = marks.getByName(name)
            mark.Anchor.Text.removeTextContent(mark)

    def save(self, path):
        self.document.storeToURL(path.as_uri(), (value("FilterName", "MS Word 2007 XML"),))
        self.document.close(True)


def main():
    source, target = (pathlib.Path(it).resolve() for it in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        running, context = office(folder, f"draft{time.time_ns()}")
        try:
            draft = Draft(context, source)
            for act, *rest in json.load(sys.stdin):
                getattr(draft, act)(*rest)
            draft.save(target)
        finally:
            running.terminate()
            running.wait()


main()
