"""Deals files of the checkout out to the readers, as the fuzzer has them: `python3 fuzz/seeds.py FOLDER`."""

import hashlib
import pathlib
import re
import sys
import zipfile

TESTS = pathlib.Path(__file__).parent.parent / "tests" / "testsuite"
EXCHANGE = TESTS / "exchange"
# A longer part is cut down to its beginning and its end: a fuzzer changes it a sign at a time.
LONGEST = 12_000

WORD = [
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/comments.xml",
    "word/commentsExtended.xml",
    "word/footnotes.xml",
    "word/header1.xml",
    "customXml/item1.xml",
]
OPENDOCUMENT = ["content.xml", "styles.xml", "META-INF/manifest.xml", "Object 1/content.xml"]
WORKBOOK = [
    "xl/worksheets/sheet1.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet2.xml",
]


def files(*patterns):
    return sorted(path for pattern in patterns for path in TESTS.glob(pattern))


def cut(part):
    """Returns a part that is no longer than it may be and still well formed: whole elements are taken out of its middle."""
    while len(part) > LONGEST:
        # The last elements that stand beside each other below the same one.
        pairs = re.findall(rb"<([\w:.-]+)(?:\s[^<>]*)?>[^<>]*</\1>|<[\w:.-]+(?:\s[^<>]*)?/>", part)
        if not pairs:
            return b""
        shorter = re.sub(rb"(<([\w:.-]+)(?:\s[^<>]*)?>[^<>]*</\2>|<[\w:.-]+(?:\s[^<>]*)?/>)", halve(), part)
        if len(shorter) >= len(part):
            return b""
        part = shorter
    return part


def halve():
    """Returns what keeps every other match."""
    count = 0

    def kept(match):
        nonlocal count
        count += 1
        return match[0] if count % 2 else b""

    return kept


def parts(path, names):
    """Returns the parts of a packed file, each ended by a zero byte."""
    with zipfile.ZipFile(path) as packed:
        there = set(packed.namelist())
        all_parts = [cut(packed.read(name)) if name in there else b"" for name in names]
    return b"\0".join(part.replace(b"\0", b"") for part in all_parts)


def refi(path):
    with zipfile.ZipFile(path) as packed:
        texts = [name for name in packed.namelist() if name.endswith(".txt")][:2]
        project = packed.read("project.qde")
        for name, ours in zip(texts, ["a.txt", "b.txt"]):
            project = project.replace(pathlib.PurePath(name).name.encode(), ours.encode())
        return b"\0".join([project] + [packed.read(name) for name in texts])


def seeds():
    """Returns the seeds of each reader."""
    word = files("exchange/*.docx", "exchange/talk/*.docx", "forms/*.docx")
    odt = files("exchange/*.odt", "forms/*.odt")
    sheets = files("exchange/tables/*.xlsx")
    raw = lambda *patterns: [path.read_bytes() for path in files(*patterns)]
    mails = [re.sub(rb"^[^\0]*?^From: ", b"", it, count=1, flags=re.M) for it in raw("exchange/mail/*.eml")]
    talks = raw("exchange/talk/*.vtt", "exchange/talk/*.srt", "exchange/talk/*.txt", "exchange/talk/*.json")
    small = [path.read_bytes() for path in word + odt + sheets if path.stat().st_size < LONGEST]
    return {
        "bytes": small + talks + raw("exchange/mail/*.eml", "exchange/tables/*.csv", "exchange/refi/*.qdpx"),
        "word": [parts(it, WORD) for it in word],
        "opendocument": [parts(it, OPENDOCUMENT) for it in odt],
        "returned": [parts(it, WORD) for it in files("returned/*.docx") + word[:6]],
        "workbook": [parts(it, WORKBOOK) for it in sheets] + raw("exchange/tables/*.csv"),
        "refi": [refi(it) for it in files("exchange/refi/*.qdpx")] + [codebook()],
        "mail": mails,
        "transcript": talks,
        "text": raw("exchange/*.txt", "exchange/talk/*.txt", "returned/project.txt"),
    }


def codebook():
    codes = '<Code guid="1" name="Sundhed" isCodable="true"><Description>Om læge</Description><Code guid="2" name="Tolk"/></Code>'
    return f'\0<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>{codes}</Codes></CodeBook>'.encode()


def main():
    folder = pathlib.Path(sys.argv[1])
    for reader, all_seeds in seeds().items():
        home = folder / reader
        home.mkdir(parents=True, exist_ok=True)
        for seed in all_seeds:
            (home / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


main()
