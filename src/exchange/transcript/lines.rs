//! Transcripts as running text: who speaks stands before the words, or on a line of its own (Otter, Word, a screen).

use super::labels::{self, Labels, Split};
use super::time;
use crate::exchange::talk::{Cue, Cues};

/// A conversation begins before this; what begins later by the clock is a programme of a day.
const BEGINNING: u64 = 5 * 60 * 1000;

/// What programs say of themselves, on a line that begins with somebody's name.
const OF_PROGRAMS: [&str; 8] = [
    "started transcription",
    "stopped transcription",
    "startede transskription",
    "stoppede transskription",
    "startede transskribering",
    "stoppede transskribering",
    "har startet transskription",
    "har stoppet transskription",
];

/// A line, and what stands at its beginning or end.
struct Line<'t> {
    text: &'t str,
    time: Option<(u64, Option<u64>)>,
    /// Whether the time stands in brackets, or has hours.
    is_marked: bool,
    /// What stands beside the time.
    rest: &'t str,
}

impl<'t> Line<'t> {
    fn of(text: &'t str) -> Self {
        let text = text.trim();
        let first = time::span(text);
        let last = || {
            let (before, last) = text.rsplit_once(char::is_whitespace)?;
            let (start, end, after) = time::span(last)?;
            after.trim().is_empty().then(|| (start, end, before.trim_end()))
        };
        let (time, rest) = match first.or_else(last) {
            Some((start, end, rest)) => (
                Some((start, end)),
                rest.trim().trim_start_matches(['-', '–']).trim_start(),
            ),
            None => (None, text),
        };
        let is_marked = text.contains(['[', '(']) || text.split_whitespace().any(|it| it.matches(':').count() == 2);
        Self {
            text,
            time,
            is_marked,
            rest,
        }
    }

    /// Tells whether it is who speaks from when on, and nothing else.
    fn is_head(&self) -> bool {
        self.time.is_some() && labels::is_name_like(self.rest.trim_end_matches(':'))
    }

    fn is_of_program(&self) -> bool {
        let is_short = self.text.len() < 200;
        let small = if is_short {
            self.text.to_lowercase()
        } else {
            String::new()
        };
        small.starts_with("transcribed by ") || OF_PROGRAMS.iter().any(|it| small.contains(it))
    }
}

/// Reads a text that is a transcript; nothing where it may be something else.
pub(super) fn read<'t>(lines: impl Iterator<Item = &'t str>) -> Option<Cues> {
    let lines: Vec<Line<'_>> = lines.map(Line::of).filter(|it| !it.text.is_empty()).collect();
    if has_heads(&lines) {
        return Some(by_heads(&lines));
    }
    let timed = lines.iter().filter(|it| it.time.is_some()).count();
    let ranges = lines
        .iter()
        .filter(|it| it.time.is_some_and(|it| it.1.is_some()))
        .count();
    let is_screen = ranges > 0 && ranges * 2 >= lines.len();
    let is_timed = timed > 2 && timed * 10 >= lines.len() * 6 && is_conversation(&lines);
    if is_screen || is_timed {
        return Some(by_times(&lines));
    }
    let labels = Labels::of(lines.iter().map(|it| it.text));
    let is_talk = labels.is_labelled() && labels.alternate() && !lines.iter().any(|it| is_worked_on(it.text));
    is_talk.then(|| by_labels(&lines, &labels))
}

/// Tells whether somebody has made a note of a line already: it is a quotation, a heading, an item, or coded.
fn is_worked_on(line: &str) -> bool {
    let is_marker = |it: &str| it.len() > 1 && it.starts_with(['#', '^']);
    line.starts_with(['>', '#', '|']) || line.starts_with("- ") || line.split_whitespace().any(is_marker)
}

/// Tells whether lines that say who speaks from when on alternate with what was said.
fn has_heads(lines: &[Line<'_>]) -> bool {
    let heads: Vec<usize> = (0..lines.len()).filter(|it| lines[*it].is_head()).collect();
    let is_followed = |it: &&usize| lines.get(*it + 1).is_some_and(|it| !it.is_head());
    let followed = heads.iter().filter(is_followed).count();
    let names: rustc_hash::FxHashSet<&str> = heads.iter().map(|it| lines[*it].rest).collect();
    let recurs = heads.len() > names.len();
    heads.len() > 1
        && followed * 10 >= heads.len() * 8
        && heads.len() * 8 >= lines.len()
        && (recurs || is_conversation(lines))
}

/// Tells whether the times of lines are those of a recording: they begin near nothing and go on, and are marked as such.
fn is_conversation(lines: &[Line<'_>]) -> bool {
    let times: Vec<u64> = lines.iter().filter_map(|it| it.time).map(|it| it.0).collect();
    let is_marked = lines.iter().filter(|it| it.time.is_some()).all(|it| it.is_marked);
    let begins = times.first().is_some_and(|it| *it < BEGINNING);
    times.is_sorted() && begins && (is_marked || times.first().is_some_and(|it| *it < 60_000))
}

fn by_heads(lines: &[Line<'_>]) -> Cues {
    let mut cues = Cues::default();
    let mut voice: Option<(String, Option<(u64, u64)>)> = None;
    for line in lines {
        if line.is_of_program() {
            cues.notes += 1;
        } else if line.is_head() {
            let time = line.time.map(|it| (it.0, it.1.unwrap_or(it.0)));
            voice = Some((line.rest.trim_end_matches(':').to_owned(), time));
        } else if let Some((name, time)) = &mut voice {
            cues.said.push(Cue {
                time: time.take(),
                voice: Some(name.clone()),
                text: line.text.to_owned(),
            });
        } else {
            before(&mut cues, line);
        }
    }
    cues
}

fn by_times(lines: &[Line<'_>]) -> Cues {
    let mut cues = Cues::default();
    let mut open = None;
    for line in lines {
        if line.is_of_program() {
            cues.notes += 1;
            continue;
        }
        if let Some((start, end)) = line.time {
            open = Some((start, end.unwrap_or(start)));
        }
        if open.is_none() {
            before(&mut cues, line);
            continue;
        }
        let (voice, text) = bracketed(line.rest);
        cues.said.push(Cue {
            time: open.filter(|_| line.time.is_some()),
            voice,
            text: text.to_owned(),
        });
    }
    cues.said.retain(|it| !it.text.trim().is_empty());
    labels::split(&mut cues, Split::Start);
    cues
}

/// Returns the speaker who stands in brackets before words, as whisperX shows them.
fn bracketed(text: &str) -> (Option<String>, &str) {
    let inner = text.strip_prefix('[').and_then(|it| it.split_once(']'));
    match inner.filter(|it| labels::is_name_like(it.0)) {
        Some((name, rest)) => (Some(name.trim().to_owned()), rest.trim_start_matches(':').trim_start()),
        None => (None, text),
    }
}

fn by_labels(lines: &[Line<'_>], labels: &Labels) -> Cues {
    let mut cues = Cues::default();
    let mut rest = lines.iter();
    // What stands before the first speaker who comes again is about the conversation.
    let first = lines
        .iter()
        .position(|it| labels.speaker(it.text).is_some_and(|it| !it.2));
    for line in rest.by_ref().take(first.unwrap_or(0)) {
        before(&mut cues, line);
    }
    for line in rest {
        cues.said.push(Cue {
            text: line.text.to_owned(),
            ..Cue::default()
        });
    }
    labels::split(&mut cues, Split::Start);
    cues
}

fn before(cues: &mut Cues, line: &Line<'_>) {
    if !cues.before.is_empty() {
        cues.before.push('\n');
    }
    cues.before.push_str(line.text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Option<String> {
        let cues = read(text.lines())?;
        let shown = cues
            .said
            .iter()
            .map(|it| format!("{}|{}\n", it.voice.as_deref().unwrap_or("-"), it.text));
        Some(cues.before.replace('\n', "/") + "\n" + &shown.collect::<String>())
    }

    #[test]
    fn each_program_puts_who_speaks_and_when_elsewhere() {
        let expected = "\nAnna Holm|Hej.\nBo|Dav.\nAnna Holm|Tak.\n";
        for text in [
            "Anna Holm  0:00\nHej.\n\nBo  0:05\nDav.\n\nAnna Holm  0:07\nTak.\n",
            "[00:00:01] Anna Holm\nHej.\n[00:00:05] Bo\nDav.\n[00:00:09] Anna Holm\nTak.\n",
            "00:00:01 Anna Holm\nHej.\n00:00:05 Bo\nDav.\n00:00:09 Anna Holm\nTak.\n",
            "[00:01] Anna Holm: Hej.\n[00:05] Bo: Dav.\n[00:09] Anna Holm: Tak.\n",
            "[00:00:01.000 --> 00:00:02.000] Anna Holm: Hej.\n[00:00:03.000 --> 00:00:04.000]  Bo: Dav.\n[00:05.000 --> 00:06.000]  Anna Holm: Tak.",
            "[00:01.000 --> 00:02.000] [Anna Holm]: Hej.\n[00:03.000 --> 00:04.000] [Bo]: Dav.\n[00:05.000 --> 00:06.000] [Anna Holm]: Tak.",
        ] {
            assert_eq!(seen(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(
            seen("Møde\n1. maj\n\nAnna: Hej.\nBo: Dav.\nMere.\nAnna: Tak.\nBo: Selv tak.").as_deref(),
            Some("Møde/1. maj\nAnna|Hej.\nBo|Dav.\nBo|Mere.\nAnna|Tak.\nBo|Selv tak.\n")
        );
        assert_eq!(
            seen("[00:00:00.000 --> 00:00:02.000]   Hej.\n[00:00:02.000 --> 00:00:04.000]   Dav.").as_deref(),
            Some("\n-|Hej.\n-|Dav.\n")
        );
    }

    #[test]
    fn a_space_of_any_kind_may_stand_before_the_last_word_and_before_a_time() {
        for space in [' ', '\t', '\u{a0}', '\u{202f}', '\u{2003}', '\u{3000}', '\u{85}'] {
            let text = format!("Det koster 5{space}kr.\n{space}\nOg{space}\n");
            assert_eq!(seen(&text), None, "{space:?}");
            let text = format!("Anna Holm{space}0:00\nHej.\nBo{space}0:05\nDav.\nAnna Holm{space}0:07\nTak.\n");
            assert_eq!(
                seen(&text).as_deref(),
                Some("\nAnna Holm|Hej.\nBo|Dav.\nAnna Holm|Tak.\n"),
                "{space:?}"
            );
        }
    }

    #[test]
    fn notes_programmes_and_lists_are_none() {
        for text in [
            "Dato: 1. maj\nSted: Beboerhuset\nEmne: Tolk\nDeltagere: 4\n\nVi talte om tolk.\nDer manglede tid.",
            "9:00 Velkomst\n9:30 Kaffe\n10:00 Oplæg\n12:00 Tak",
            "Velkomst 9:00\nVed borgmesteren\nKaffe 9:30\nI foyeren\nOplæg 10:00\nOm tolk",
            "Vi mødtes kl. 10:30.\n\nDet var godt.",
            "- en\n- to\n\nDer er ét problem: ingen tid.",
            "Anna: Hej. #tolk\nBo: Dav.\nAnna: Tak.\nBo: Selv tak.",
            "",
        ] {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
