//! Subtitles: cues, each after a line that says when (`.vtt`, `.srt`, what Teams put into Word).

use super::labels::{self, Split};
use super::{tags, time};
use crate::exchange::talk::{Cues, MOST};

/// How far into a text the first time stands at the latest, in lines.
const HEAD: usize = 12;

/// What begins a block that is no cue, each up to the next empty line.
const ASIDE: [&str; 3] = ["NOTE", "STYLE", "REGION"];

/// What programs note of their own work.
const OF_PROGRAMS: [&str; 5] = ["confidence", "duration", "language", "recognizability", "created"];

/// Tells whether a text is one of subtitles.
pub(super) fn is_timed(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    let Some(first) = lines.next() else { return false };
    let is_number = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    is_vtt(first)
        || time::timing(first).is_some()
        || is_number(first) && lines.next().is_some_and(|it| time::timing(it).is_some())
}

/// Tells whether lines out of a word processor are subtitles: a time stands among the first.
pub(super) fn has_timing(lines: &[String]) -> bool {
    let own = lines.iter().filter(|it| !it.trim().is_empty());
    own.take(HEAD).any(|it| time::timing(it).is_some())
}

fn is_vtt(line: &str) -> bool {
    line.strip_prefix("WEBVTT")
        .is_some_and(|it| it.is_empty() || it.starts_with([' ', '\t', '-']))
}

/// A cue as it stands in the file.
struct Block {
    time: (u64, u64),
    voice: Option<String>,
    lines: Vec<String>,
}

/// What reads subtitles.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// Lines that stand in no cue yet.
    pending: Vec<String>,
    /// Whether lines are the words of the last cue.
    is_open: bool,
    is_aside: bool,
    before: Vec<String>,
    notes: usize,
}

/// Reads the text of subtitles.
pub(super) fn read<'a>(lines: impl Iterator<Item = &'a str>) -> Cues {
    let mut reader = Reader::default();
    lines.for_each(|it| reader.line(it));
    reader.stray();
    reader.finish()
}

impl Reader {
    fn line(&mut self, line: &str) {
        let line = line.trim();
        if line.is_empty() {
            (self.is_open, self.is_aside) = (false, false);
        } else if let Some(time) = time::timing(line) {
            self.begin(time);
        } else if self.is_aside {
        } else if self.is_open {
            if let Some(last) = self.blocks.last_mut() {
                last.lines.push(line.to_owned());
            }
        } else if self.pending.is_empty() && ASIDE.iter().any(|it| begins(line, it)) {
            self.is_aside = true;
            let own = line.strip_prefix("NOTE").map(|it| it.trim().to_lowercase());
            let is_remark = own.is_some_and(|it| !OF_PROGRAMS.iter().any(|own| it.starts_with(own)));
            self.notes += usize::from(is_remark);
        } else if is_vtt(line) && self.blocks.is_empty() && self.pending.is_empty() {
            // What stands beside the name of the format and below it is about the file.
            self.is_aside = true;
        } else {
            self.pending.push(line.to_owned());
        }
    }

    /// Begins a cue; the line before its time is its name, and stands right after the words of the one before where no line is empty.
    fn begin(&mut self, time: (u64, u64)) {
        let is_number = |it: &String| it.bytes().all(|it| it.is_ascii_digit());
        let name = if self.is_open {
            self.blocks
                .last_mut()
                .and_then(|it| it.lines.pop_if(|it| is_number(it)))
        } else {
            self.pending.pop()
        };
        self.stray();
        if self.blocks.len() > MOST {
            return;
        }
        self.blocks.push(Block {
            time,
            voice: name.as_deref().and_then(quoted),
            lines: Vec::new(),
        });
        (self.is_open, self.is_aside) = (true, false);
    }

    /// Keeps lines that stand in no cue: they go on in the one before, after an empty line.
    fn stray(&mut self) {
        let lines = std::mem::take(&mut self.pending);
        match self.blocks.last_mut() {
            Some(last) => last.lines.extend(lines),
            None => self.before.extend(lines),
        }
    }

    fn finish(self) -> Cues {
        let named = named_by_line(&self.blocks);
        let mut cues = Cues {
            before: self.before.join("\n"),
            notes: self.notes,
            ..Cues::default()
        };
        for block in self.blocks {
            let mut lines = block.lines;
            let mut voice = block.voice;
            if named && lines.len() > 1 {
                voice = Some(lines.remove(0));
            }
            cues.said
                .extend(tags::parts(&lines.join("\n"), Some(block.time), voice));
        }
        labels::split(&mut cues, Split::Lines);
        cues
    }
}

/// Tells whether a line begins a block of a kind.
fn begins(line: &str, kind: &str) -> bool {
    line.strip_prefix(kind)
        .is_some_and(|it| it.is_empty() || it.starts_with([' ', '\t', ':']))
}

/// Returns the speaker in the name of a cue, as Webex writes it: `1 "Name" (123)`.
fn quoted(name: &str) -> Option<String> {
    let (number, rest) = name.split_once(" \"")?;
    let (name, _) = rest.rsplit_once('"')?;
    let is_number = number.bytes().all(|it| it.is_ascii_digit());
    (is_number && !name.trim().is_empty()).then(|| name.trim().to_owned())
}

/// Tells whether the first line of each cue is who speaks, as in Teams' older documents: there are few of them, and each comes again.
fn named_by_line(blocks: &[Block]) -> bool {
    let firsts: Vec<&str> = blocks
        .iter()
        .filter(|it| it.lines.len() > 1)
        .map(|it| &*it.lines[0])
        .collect();
    let distinct: rustc_hash::FxHashSet<&str> = firsts.iter().copied().collect();
    let is_name = |it: &&str| !it.contains(['<', ':']) && labels::is_name_like(it);
    firsts.len() > 2
        && firsts.len() * 10 >= blocks.len() * 9
        && distinct.len() * 2 <= firsts.len()
        && distinct.iter().all(is_name)
}
