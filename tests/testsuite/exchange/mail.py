"""Writes mails as programs send them: Outlook, Gmail, Thunderbird, a phone. Made on 2026-11-30 with Python's email package. Nobody in them exists."""
import pathlib
from email.message import EmailMessage
from email.policy import SMTP

HERE = pathlib.Path(__file__).parent / "mail"
A, B = "Prøvine Eksempelsen <proevine.eksempelsen@example.dk>", '"Prøvesen, Testius" <tp@example.dk>'


def mail(subject="Svar om tolk", **heads):
    m = EmailMessage(policy=SMTP)
    m["From"], m["To"], m["Subject"], m["Date"], m["Message-ID"] = A, B, subject, "Tue, 01 May 2018 09:00:00 +0200", "<1@example.dk>"
    for name, value in heads.items():
        m[name] = value
    return m


TEXT = """Kære Testius

Tak for jeres spørgsmål. Vi har tænkt over det i foreningen, og der er især to ting, som vi
synes mangler i udkastet, blåbærgrød eller ej:

- Tolk, også om aftenen
- Tid hos lægen

Det sagde Prøvesens kollega også. #sundhed er vigtigt.

Med venlig hilsen

Prøvine Eksempelsen
Formand, Eksempelvej 1
Tlf. 22 22 22 22
"""

QUOTED = """
Fra: Prøvesen, Testius <tp@example.dk>
Sendt: 30. april 2018 10:12
Til: Prøvine Eksempelsen; Øvelie Øjsen
<oo@example.dk>
Emne: Spørgsmål

Kære Prøvine og Øvelie

Hvad mangler der i udkastet?

Venlig hilsen Testius
"""

HTML = """<html><body><p>Kære Testius</p><p>Der mangler <b>tolk</b>.</p><ul><li>om aftenen</ul><p>Med venlig hilsen<br>Prøvine Eksempelsen<br>Formand</p>
<blockquote type="cite"><div><b>Fra:</b> Prøvesen, Testius<br><b>Sendt:</b> 30. april 2018<br><b>Til:</b> Prøvine<br><b>Emne:</b> Spørgsmål</div>
<p>Hvad mangler der?</p></blockquote><img src="cid:x" alt="Logo"></body></html>"""


def mails():
    m = mail()
    m.set_content(TEXT, charset="iso-8859-1", cte="quoted-printable")
    yield "plain", m
    m = mail("SV: Spørgsmål", Cc='"Øjsen, Øvelie" <oo@example.dk>')
    m.set_content(TEXT + QUOTED)
    m.add_alternative("<p>Den anden form</p>", subtype="html")
    m.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="Referat Øvelie.pdf")
    m.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="torv.png")
    yield "outlook", m
    m = mail()
    m.set_content(HTML, subtype="html", charset="windows-1252", cte="base64")
    yield "page", m
    m = mail("Re: Spørgsmål")
    m.set_content("Der mangler tolk.\n\nSendt fra min iPhone\n\nDen man. 30. apr. 2018 kl. 10.12 skrev Testius Prøvesen <\ntp@example.dk>:\n\n"
                  "> Hej Prøvine\n>\n> Hvad mangler der i udkastet?\n>> Et ældre spørgsmål\n>\n> Hilsen\n> Testius\n")
    yield "gmail", m
    inner = mail("Det første")
    inner.set_content(TEXT)
    m = mail("VS: Det første")
    m.set_content("Se nedenfor. \nDet er vigtigt.\n-- \nTestius Prøvesen\nBallerup\n", params={"format": "flowed"})
    m.add_attachment(inner)
    yield "forwarded", m


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    for name, m in mails():
        m.set_boundary("grænse".encode("ascii", "ignore").decode() + name) if m.is_multipart() else None
        (HERE / f"{name}.eml").write_bytes(bytes(m))
