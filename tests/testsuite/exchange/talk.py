"""Writes one conversation as each program would: Teams, Zoom, Webex, whisper and its like, Otter. Made on 2026-11-30 with python-docx 1.2.0.
Nobody in it exists. The forms follow what the programs write: WebVTT by the W3C's page, SubRip, and what whisper.cpp, openai-whisper, whisperX and
faster-whisper have as JSON."""
import json, pathlib
import docx

HERE = pathlib.Path(__file__).parent / "talk"
A, B, C = "Prøvine Eksempelsen", "Testius Prøvesen", "Øvelie Øjsen-Prøve"
# Start, end, speaker, words.
TURNS = [
    (3.2, 6.0, A, "Velkommen. Hvad var svært, da I kom hertil?"),
    (6.5, 9.25, B, "Jeg vidste ikke, hvem jeg skulle ringe til."),
    (9.9, 12.0, B, "Og det kostede penge & tid, troede jeg."),
    (16.0, 18.0, B, "Men så hjalp naboen."),
    (18.5, 20.0, A, "Tak, Testius. Hvad siger du, Øvelie?"),
    (20.2, 24.0, C, "Vi ventede < 3 uger på en tolk. Det sagde Prøvesens kone også."),
    (3661.0, 3663.5, B, "Ja."),
]


def clock(t, mark=".", hours=True):
    h, m, s = int(t) // 3600, int(t) // 60 % 60, int(t) % 60
    rest = f"{m:02}:{s:02}{mark}{round(t % 1 * 1000):03}"
    return f"{h:02}:{rest}" if hours or h else rest


def spelt(t):
    return t.replace("&", "&amp;").replace("<", "&lt;")


def vtt(cue, head="WEBVTT\n\n", **how):
    cues = [cue(i + 1, f"{clock(a, **how)} --> {clock(b, **how)}", who, spelt(words)) for i, (a, b, who, words) in enumerate(TURNS)]
    return head + "\n\n".join(cues) + "\n"


def last_first(who):
    first, last = who.split(" ")
    return f"{last}, {first}"


def texts():
    guid = "8a6c2f0e-1b7d-4f0a-9c55-0d3e7b1a2c4d"
    yield "teams.vtt", vtt(lambda i, t, who, w: f"{guid}/{i}-0\n{t}\n<v {who}>{w}</v>")
    yield "teams-mark.vtt", "\ufeff" + vtt(lambda i, t, who, w: f"{t}\n<v {who}>{w}", hours=False).replace("\n", "\r\n")
    yield "teams-notes.vtt", vtt(
        lambda i, t, who, w: f"NOTE Confidence: 0.9{i}\n\n{t} align:start position:0%\n<v {last_first(who) if i % 2 else who.upper()}>{w}</v>\n\nNOTE Skrevet af {who}",
        head="WEBVTT - Samtale med " + B + "\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n")
    yield "zoom.vtt", vtt(lambda i, t, who, w: f"{i}\n{t}\n{who}: {w}")
    yield "zoom-kept.vtt", vtt(lambda i, t, who, w: f"{i}\n{t}\n" + (w if i in (3, 4) else f"{who}: {w}"))
    yield "webex.vtt", vtt(lambda i, t, who, w: f'{i} "{who}" (3212122)\n{t}\n{w}')
    yield "none.vtt", vtt(lambda i, t, who, w: f"{t}\n{w}")
    srt = [f"{i + 1}\n{clock(a, ',')} --> {clock(b, ',')}\n{who}: {w}" for i, (a, b, who, w) in enumerate(TURNS)]
    yield "subtitles.srt", "\n\n".join(srt) + "\n\n8\n01:01:05,000 --> 01:01:06,000\n\n\n9\n01:01:04,000 --> 01:01:07,000\n<i> </i>\n"
    yield "wide.srt", "\r\n\r\n".join(srt).replace("\n", "\r\n")
    yield "otter.txt", "Samtale\n1. maj 2018\n\n" + "\n\n".join(f"{who}  {int(a) // 60}:{int(a) % 60:02}\n{w}" for a, b, who, w in TURNS) + "\n\nTranscribed by https://otter.example\n"
    yield "by-hand.txt", "\n\n".join(f"{who}: {w}" for a, b, who, w in TURNS) + "\n"
    yield "screen.txt", "\n".join(f"[{clock(a)} --> {clock(b)}] [{who}]: {w}" for a, b, who, w in TURNS) + "\n"
    dump = lambda it: json.dumps(it, ensure_ascii=False, indent=1)
    number = {A: "SPEAKER_00", B: "SPEAKER_01", C: "SPEAKER_02"}
    yield "whisper-cpp.json", dump({"systeminfo": "x", "params": {"language": "da"}, "result": {"language": "da"}, "transcription": [
        {"timestamps": {"from": clock(a, ","), "to": clock(b, ",")}, "offsets": {"from": int(a * 1000), "to": int(b * 1000)}, "text": " " + w, "speaker": number[who][-1]}
        for a, b, who, w in TURNS]})
    yield "openai-whisper.json", dump({"text": " ".join(it[3] for it in TURNS), "language": "da", "segments": [
        {"id": i, "seek": 0, "start": a, "end": b, "text": " " + w, "tokens": [50364], "temperature": 0.0} for i, (a, b, who, w) in enumerate(TURNS)]})
    yield "whisperx.json", dump({"segments": [
        {"start": a, "end": b, "text": " " + w, "words": [{"word": "Ja", "start": a, "end": b, "score": 0.5, "speaker": number[who]}], "speaker": number[who]}
        for a, b, who, w in TURNS], "word_segments": []})
    yield "whisperx-named.json", dump({"segments": [{"start": a, "end": b, "text": w, "speaker": who} for a, b, who, w in TURNS]})
    yield "faster-whisper.json", dump([[i, 0, a, b, " " + w, [50364], -0.1, 1.0, 0.0, None, 0.0] for i, (a, b, who, w) in enumerate(TURNS)])


def teams_word():
    """As Teams writes it now: the name bold and the time beside it, the words below on the same paragraph."""
    d = docx.Document()
    d.add_paragraph(f"Samtale med {B}")
    d.add_paragraph("1. maj 2018, 09.00")
    p = d.add_paragraph()
    p.add_run(A).bold = True
    p.add_run(" started transcription")
    for a, b, who, w in TURNS:
        p = d.add_paragraph()
        p.add_run(who).bold = True
        r = p.add_run(f"   {clock(a, hours=False)[:-4].lstrip('0') or '0'}")
        r.text = f"   {int(a) // 60}:{int(a) % 60:02}" if a < 3600 else f"   {int(a) // 3600}:{int(a) // 60 % 60:02}:{int(a) % 60:02}"
        r.add_break()
        p.add_run(w)
    d.add_paragraph(f"{A} stopped transcription")
    return d


def teams_word_before():
    """As Teams wrote it before: a paragraph with the times, one with the name, one with the words."""
    d = docx.Document()
    for a, b, who, w in TURNS:
        d.add_paragraph(f"{int(a) // 3600}:{int(a) // 60 % 60}:{a % 60:.1f} --> {int(b) // 3600}:{int(b) // 60 % 60}:{b % 60:.1f}")
        d.add_paragraph(who)
        d.add_paragraph(w)
    return d


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    for name, text in texts():
        (HERE / name).write_bytes(text.encode("utf-16" if name == "wide.srt" else "utf-8"))
    teams_word().save(HERE / "teams.docx")
    teams_word_before().save(HERE / "teams-before.docx")
