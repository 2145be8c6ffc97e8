"""Writes the tables of this folder with programs that people use. Made on 2026-11-30 with openpyxl 3.1.5 and LibreOffice 7.4.7.

python make.py IP makes all of it: IP is this program, which first lists the stakeholders of `project.txt` as a workbook. In that, three
cells are changed, by openpyxl and by LibreOffice's own interface. Everybody in the tables is made up; numbers that look like CPR
numbers are replacement numbers, which no person has."""
import os, pathlib, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).parent
BASE = HERE.parents[3] / "src/check/fixture/base.txt"
LONG = "Et langt ord og et til. " * 1700


def lay(folder, sections):
    for section in ("\n" + sections).split("\n//- ")[1:]:
        path, text = section.split("\n", 1)
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("LANG", LONG.strip()) + "\n", "utf-8")


def listed(ip, kind):
    """What the program lists of the project, as a workbook."""
    file = HERE / f"{kind}.xlsx"
    file.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        lay(pathlib.Path(folder), BASE.read_text("utf-8"))
        lay(pathlib.Path(folder), (HERE / "project.txt").read_text("utf-8"))
        surroundings = {**os.environ, "IP_TODAY": "2018-06-01", "IP_LANG": "da"}
        subprocess.run([ip, "-C", folder, "list", kind, "--format", "xlsx", "--out", file], check=True, env=surroundings)
    return file


def by_openpyxl(source, target):
    import datetime, openpyxl
    book = openpyxl.load_workbook(source)
    sheet = book.worksheets[0]
    heads = {cell.value: cell.column for cell in sheet[1]}
    rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=2)}
    sheet.cell(rows["borgere"], heads["Indflydelse"]).value = "høj"
    sheet.cell(rows["aeldre"], heads["Sagt nej · Dato"]).value = datetime.date(2018, 4, 12)
    cell = sheet.cell(rows["unge"], heads["Sådan nås de"])
    cell.value = "=2+2, eller 0045"
    cell.data_type = "s"
    book.save(target)


def by_office(source, target):
    """Changes the same cells with LibreOffice, as somebody who types them."""
    import uno
    from com.sun.star.beans import PropertyValue
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
                                   "--accept=socket,host=127.0.0.1,port=2417;urp;"])
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(60):
            try:
                context = resolver.resolve("uno:socket,host=127.0.0.1,port=2417;urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        hidden = PropertyValue(Name="Hidden", Value=True)
        book = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (hidden,))
        sheet = book.Sheets.getByIndex(0)
        heads = {sheet.getCellByPosition(at, 0).String: at for at in range(40)}
        rows = {sheet.getCellByPosition(0, at).String: at for at in range(40)}
        sheet.getCellByPosition(heads["Indflydelse"], rows["borgere"]).String = "høj"
        # 12 April 2018, in the days that LibreOffice counts from 30 December 1899.
        sheet.getCellByPosition(heads["Sagt nej · Dato"], rows["aeldre"]).Value = 43202
        sheet.getCellByPosition(heads["Sådan nås de"], rows["unge"]).String = "=2+2, eller 0045"
        book.storeToURL(target.as_uri(), (PropertyValue(Name="FilterName", Value="Calc MS Excel 2007 XML"),))
        book.close(True)
        desktop.terminate()
        office.wait()


# OS2agora's two workbooks, by the columns that its code writes; every answer is an example. The CPR numbers are replacement numbers.
EXAMPLE = "Eksempel: "
FIRST = ["Høringssvar #", "Høringssvar", "På vegne af", "Tilknyttede filer", "Begrundelse for afvisning", "Kommentar til høringssvar"]
FIRST_ROWS = [
    [1, EXAMPLE + "Der mangler tolke om aftenen.\n\nSkriv også, hvem der betaler.", "Boligselskaber", "", "", ""],
    [2, EXAMPLE + "#sundhed er vigtigst, og [@alt] andet må vente.", "", "kort.pdf", "", "Sendt videre til C-BUR"],
    [3, EXAMPLE + "Det her er reklame.", "", "", "Ikke et svar på høringen", ""],
    [4, "Slettet af bruger", "", "", "", ""],
    [5, EXAMPLE + "=1+1 er to, siger vi.", "Baltorp Beboerforening", "", "", ""],
    [6, EXAMPLE + "Hun kan ikke læse brevene.", "min mor", "", "", ""],
    [7, None, "", "bilag.docx", "", ""],
]
SECOND = ["Svarnr.", "Navn", "Virksomhed", "Svar på vegne af", "Addresse", "By", "Postnummer", "CVR", "CPR", "Email", "Er inviteret",
          "Er virksomhed", "Høringssvar", "Svarstatus", "Afvist årsag"]
PERSON = ["Eksempel Person", "", "", "Eksempelvej 1", "Eksempelby", "9999", "", "610190-0000", "eksempel@example.org", "Nej", "Nej"]
COMPANY = ["Anden Person", "Eksempel Tolke ApS", "", "Eksempelvej 2", "Eksempelby", "9999", "00000000", "", "tolke@example.org", "Ja", "Ja"]
SECOND_ROWS = [
    [11, *PERSON, EXAMPLE + "Cykelstien er mørk om vinteren.", "Accepteret", ""],
    [12, *COMPANY, EXAMPLE + "Vi kan tolke med en dags varsel.", "Accepteret", ""],
    [13, *PERSON, EXAMPLE + "Det er grimt sagt.", "Afvist", "Sproget"],
    [14, *PERSON, EXAMPLE + "Vi venter på svar.", "Afventer", ""],
]


def agora(target, title, heads, rows):
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    sheet.append(heads)
    for row in rows:
        sheet.append(row)
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    book.save(target)


def separated(target, heads, rows):
    """The same as Danish Excel saves it: parted by semicolons, in Windows-1252."""
    def quoted(value):
        text = "" if value is None else str(value)
        return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ';"\n') else text
    lines = [";".join(quoted(value) for value in row) for row in [heads, *rows]]
    target.write_bytes(("\r\n".join(lines) + "\r\n").encode("cp1252"))


if __name__ == "__main__":
    what = sys.argv[2] if len(sys.argv) > 2 else "all"
    if what in ("all", "listed"):
        listed(sys.argv[1], "stakeholder")
    if what in ("all", "openpyxl"):
        by_openpyxl(HERE / "stakeholder.xlsx", HERE / "stakeholder-openpyxl.xlsx")
    if what in ("all", "office"):
        by_office(HERE / "stakeholder.xlsx", HERE / "stakeholder-office.xlsx")
    if what in ("all", "openpyxl"):
        agora(HERE / "agora-svar.xlsx", "Høringssvar", FIRST, FIRST_ROWS)
        agora(HERE / "agora-brugere.xlsx", "Brugere", SECOND, SECOND_ROWS)
        separated(HERE / "agora-brugere.csv", SECOND, SECOND_ROWS)
