"""Writes the Word and OpenDocument files of this folder with programs that people use. Made on 2026-11-30 with python-docx 1.2.0 (p-*),
LibreOffice 7.4.7 (l-*, o-*) and pandoc 2.17 (d-*). tricky.docx is made by tricky.py, by hand. Everybody in them is a group or made up.

A word that begins with »væk« must not come in: it is hidden, deleted or a prompt."""
import pathlib, struct, subprocess, tempfile, zlib
import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches

HERE = pathlib.Path(__file__).parent
def part(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


PIXEL = b"\x89PNG\r\n\x1a\n" + part(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)) + part(b"IDAT", zlib.compress(b"\0\xff\0\0")) + part(b"IEND", b"")


def styles():
    """Headings, quotations and lists by the names that English Word has."""
    d = docx.Document()
    d.add_heading("Samtale om vejen til lægen", 0)
    d.add_heading("Rammen", 1)
    d.add_paragraph("Vi mødtes i beboerhuset.")
    d.add_heading("Det blev sagt", 2)
    d.add_paragraph("Jeg vidste ikke, hvem jeg skulle ringe til.", style="Quote")
    d.add_paragraph("Det kostede penge, troede jeg.", style="Intense Quote")
    for style, text in [("List Bullet", "Tolk"), ("List Bullet 2", "ved lægen"), ("List Bullet 3", "også om aftenen"),
                        ("List Bullet", "Bus"), ("List Number", "Først"), ("List Number 2", "Dernæst"), ("List Number", "Sidst"),
                        ("List Continue", "Fortsat"), ("List Paragraph", "Et listeafsnit")]:
        d.add_paragraph(text, style=style)
    p = d.add_paragraph("Nogle ord er ")
    p.add_run("fede").bold = True
    p.add_run(", ")
    p.add_run("skrå").italic = True
    p.add_run(" og ")
    r = p.add_run("begge dele")
    r.bold = r.italic = True
    p.add_run(".")
    p.add_run(" Stærk", style="Strong")
    p.add_run(" fremhævet", style="Emphasis")
    return d


def danish():
    """The styles of Danish Word, and styles of a municipality that are based on them."""
    d = docx.Document()
    for name, based in [("Citat", "Normal"), ("Stærkt citat", "Citat"), ("Borgerens ord", "Citat"), ("Overskrift 7", "Normal"),
                        ("Kommunens overskrift", "Heading 2"), ("Opstilling - punkttegn", "Normal")]:
        d.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = d.styles[based]
    for style in ["Kommunens overskrift", "Citat", "Stærkt citat", "Borgerens ord", "Overskrift 7", "Opstilling - punkttegn"]:
        d.add_paragraph(f"Med {style}", style=style)
    return d


def tables():
    """Tables: plain, merged, nested, a frame, with lists."""
    d = docx.Document()
    t = d.add_table(3, 3)
    for y, row in enumerate(t.rows):
        for x, c in enumerate(row.cells):
            c.text = f"Celle {y}{x} | a"
    t.cell(1, 0).merge(t.cell(1, 1))
    t.cell(1, 2).merge(t.cell(2, 2))
    d.add_paragraph("Mellem tabellerne")
    t = d.add_table(2, 2)
    t.cell(0, 0).text, t.cell(0, 1).text = "Spørgsmål", "Svar"
    t.cell(1, 0).text = "Hvad manglede?"
    t.cell(1, 1).text = "To ting:"
    t.cell(1, 1).add_paragraph("Tolk", style="List Bullet")
    t.cell(1, 1).add_paragraph("Tid", style="List Bullet")
    t.cell(1, 1).add_paragraph("Ingen spurgte os.", style="Quote")
    n = t.cell(1, 1).add_table(1, 2)
    n.cell(0, 0).text, n.cell(0, 1).text = "inderst", "yderst"
    f = d.add_table(1, 1)
    f.cell(0, 0).text = "I en ramme"
    return d


def running():
    """Headers, footers, pictures with and without a text alternative, page breaks, sections."""
    d = docx.Document()
    s = d.sections[0]
    s.header.paragraphs[0].text = "Sidehoved med ord"
    s.footer.paragraphs[0].text = "Sidefod med ord"
    with tempfile.NamedTemporaryFile(suffix=".png") as f:
        f.write(PIXEL)
        f.flush()
        p = d.add_paragraph("Et billede: ")
        p.add_run().add_picture(f.name, width=Inches(1))
        p._p.xpath(".//wp:docPr")[0].set("descr", "Et torv med boder")
        d.add_paragraph("Uden ord: ").add_run().add_picture(f.name)
    d.add_page_break()
    d.add_paragraph("Efter sideskiftet")
    d.add_section()
    d.add_paragraph("I næste sektion")
    return d


def comments():
    """Comments: codings, names, several paragraphs, replies, ranges over several paragraphs."""
    d = docx.Document()
    a, b = d.add_paragraph("Vejen ind var svær."), d.add_paragraph("Ingen sagde, hvor døren var.")
    d.add_comment(runs=[a.runs[0], b.runs[0]], text="#sundhed/adgang", author="Nogen", initials="N")
    d.add_comment(runs=b.runs, text="^vejen-ind", author="Nogen", initials="N")
    q = d.add_paragraph("Det var gratis.", style="Quote")
    d.add_comment(runs=q.runs, text="Sundhed", author="Nogen", initials="N")
    c = d.add_comment(runs=q.runs, text="Spørg igen", author="Nogen", initials="N")
    c.add_paragraph("om --> prisen")
    d.add_comment(runs=q.runs, text="#findes-ikke", author="Nogen", initials="N")
    i = d.add_paragraph("Et punkt", style="List Bullet")
    d.add_comment(runs=i.runs, text="#sundhed ^punktet", author="Nogen", initials="N")
    h = d.add_heading("En overskrift", 1)
    d.add_comment(runs=h.runs, text="#sundhed", author="Nogen", initials="N")
    d.add_paragraph("Under den.")
    return d


def looks_like():
    """Text that looks like Markdown, markers, HTML and comments."""
    d = docx.Document()
    for text in ["# ikke en overskrift", "- ikke et punkt", "1. ikke et tal", "> ikke et citat", "#sundhed er et ord", "Et navn ^navn",
                 "[@note#navn] og [x](y) og ![z](w)", "<b>ikke fed</b> <!-- ikke skjult -->", "---", "| a | b |", "*a* _b_ `c` \\d",
                 "&amp; &nbsp;", "<<<<<<< HEAD", "    indrykket", "~~~", "[^1]: note", "C# og a_b_c og 3 < 4", "å^2", "Et sidste âr"]:
        d.add_paragraph(text)
    return d


def raw():
    """Content controls, fields and tracked changes that python-docx has no words for."""
    d = docx.Document()
    body = d.element.body
    for xml in [
        '<w:sdt {0}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>vækprompt</w:t></w:r></w:p></w:sdtContent></w:sdt>',
        '<w:p {0}><w:sdt><w:sdtPr><w:checkBox/></w:sdtPr><w:sdtContent><w:r><w:t>☒ Ja tak</w:t></w:r></w:sdtContent></w:sdt></w:p>',
        '<w:p {0}><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Et afsnit, </w:t></w:r></w:p>',
        '<w:p {0}><w:r><w:t>der blev ét</w:t></w:r><w:del w:id="2" w:author="A"><w:r><w:delText>vækslettet</w:delText></w:r></w:del></w:p>',
        '<w:moveFrom {0} w:id="3" w:author="A"><w:p><w:r><w:t>vækflyttet</w:t></w:r></w:p></w:moveFrom>',
        '<w:p {0}><w:ruby><w:rubyBase><w:r><w:t>ord</w:t></w:r></w:rubyBase><w:rt><w:r><w:t>udtale</w:t></w:r></w:rt></w:ruby></w:p>',
        '<w:p {0}><w:r><w:rPr><w:vanish/></w:rPr><w:t>vækskjult</w:t></w:r><w:r><w:t>synligt</w:t></w:r></w:p>',
        '<w:p {0}><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>J</w:t></w:r><w:r><w:t xml:space="preserve"> glad</w:t></w:r></w:p>',
        '<w:p {0}><w:r><w:t>Det er 10</w:t></w:r><w:r><w:t>\u00a0km – i alt</w:t></w:r></w:p>',
    ]:
        body.insert(len(body) - 1, parse_xml(xml.format(nsdecls("w"))))
    return d


def personal():
    """What no note may have, in the text, a table, a footnote's place and a comment."""
    d = docx.Document()
    d.add_paragraph("Hun sagde sit cpr: 070761-4285 højt.")
    d.add_table(1, 2).cell(0, 0).text = "Skriv til kontakt@example.dk"
    p = d.add_paragraph("Mødet varede en time.")
    d.add_comment(runs=p.runs, text="Ring på tlf. 22 22 22 22", author="Nogen", initials="N")
    return d


HTML = """<html><head><meta charset=utf-8></head><body><h1>Overskrift</h1><p>Tekst med <b>fed</b>, <i>skrå</i> og
<a href="https://example.org/side">et link</a>.<br>Ny linje.</p><blockquote>Egne ord</blockquote>
<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul><table border=1><tr><th>x<th>y<tr><td colspan=2>z</table></body></html>"""

MARKDOWN = """---
title: En titel
---

# Overskrift

Tekst med en note[^a] og [indsat]{.insertion author="A" date="2026-01-01T00:00:00Z"}[vækslettet]{.deletion author="A"
date="2026-01-01T00:00:00Z"} og [#sundhed]{.comment-start id="1" author="A" date="2026-01-01T00:00:00Z"}kodet tekst[]{.comment-end id="1"}.

> Et citat
> over to linjer
>
> og to afsnit

1. a

    Mere af a

    - b
2. c

Term

:   Forklaring

| x | y |
|---|---|
| 1 | 2 |

    kode i en blok

Formlen $a^2 + b$ står her, og ![Et foto](pixel.png) her.

[^a]: Notens tekst med *skrå* ord

    og et afsnit til.
"""


def run(*words, cwd):
    subprocess.run(words, cwd=cwd, check=True, stdout=subprocess.DEVNULL)


def main():
    makers = [styles, danish, tables, running, comments, looks_like, raw]
    for maker in makers:
        maker().save(HERE / f"p-{maker.__name__.replace('_', '-')}.docx")
    (HERE / "personal").mkdir(exist_ok=True)
    personal().save(HERE / "personal" / "p-personal.docx")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "pixel.png").write_bytes(PIXEL)
        (folder / "l-page.html").write_text(HTML)
        (folder / "d-all.md").write_text(MARKDOWN)
        run("pandoc", "d-all.md", "-o", str(HERE / "d-all.docx"), cwd=folder)
        run("soffice", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "odt:writer8", "l-page.html", cwd=folder)
        run("soffice", "--headless", "--convert-to", "docx", "l-page.odt", "--outdir", str(HERE), cwd=folder)
        for name in ["tricky", "p-styles", "p-tables", "p-comments", "p-running", "d-all"]:
            (folder / f"l-{name}.docx").write_bytes((HERE / f"{name}.docx").read_bytes())
            run("soffice", "--headless", "--convert-to", "odt", f"l-{name}.docx", cwd=folder)
            run("soffice", "--headless", "--convert-to", "docx", f"l-{name}.odt", "--outdir", str(HERE), cwd=folder)
        for name in ["tricky", "p-styles", "p-danish", "p-tables", "p-running", "p-comments", "p-looks-like", "d-all"]:
            (folder / f"o-{name}.docx").write_bytes((HERE / f"{name}.docx").read_bytes())
            run("soffice", "--headless", "--convert-to", "odt", f"o-{name}.docx", "--outdir", str(HERE), cwd=folder)
        # Pandoc writes what was deleted as text of an OpenDocument file.
        text = MARKDOWN[:MARKDOWN.index("[vækslettet]")] + MARKDOWN[MARKDOWN.index(" og [#sundhed]"):]
        (folder / "d-text.md").write_text(text)
        run("pandoc", "d-text.md", "-o", str(HERE / "d-text.odt"), cwd=folder)
        (HERE / "o-page.odt").write_bytes((folder / "l-page.odt").read_bytes())


if __name__ == "__main__":
    main()
