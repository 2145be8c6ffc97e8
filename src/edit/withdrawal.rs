//! What somebody took back leaves a note: one participant's passages, or everything that was said.

use super::entry::{Item, parsed, spliced};
use super::head::quoted;
use super::plain_head::{self, entry};
use crate::record::kind::Kind;
use crate::record::vocabulary::Right;
use crate::record::{self, Record};
use crate::source::{FileId, Source, Span};
use crate::syntax::date::Date;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::Passage;
use crate::syntax::markdown::running_text;
use crate::syntax::yaml::Value;

/// What stays of a note of which everything was taken back: what shows that it was lawful, and where its original lies.
const KEPT: [&str; 13] = [
    "method",
    "date",
    "stakeholders",
    "by",
    "source",
    "journal",
    "example",
    "basis",
    "consent",
    "special",
    "informed",
    "publish",
    "delete-after",
];
/// The key of the participants, and that of the list of what they took back.
const KEYS: [&str; 2] = ["participants", "withdrawn-parts"];

/// What somebody took back, by which right.
#[derive(Debug, Clone, Copy)]
pub struct Withdrawal<'a> {
    /// The day.
    pub date: Date,
    /// The right.
    pub right: Right,
    /// Why, without names.
    pub reason: &'a str,
}

/// What is left of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remainder {
    /// Its new text.
    pub text: String,
    /// The names of the passages that are gone.
    pub passages: Vec<String>,
}

impl Withdrawal<'_> {
    /// Returns a note of which nothing is left but its terms; nothing where its head can't be read.
    pub fn of_all(&self, note: &Source, record: &Record) -> Option<Remainder> {
        let mut lines = plain_head::lines(note, &KEPT)?;
        // What was taken back before stays taken back on that day.
        let before = record.note()?.rare().withdrawn.is_some_and(|it| it.value.is_some());
        if before {
            lines.extend(plain_head::lines(note, &["withdrawn"])?);
        } else {
            let Self { date, right, reason } = self;
            let (right, reason) = (right.word(), quoted(reason));
            lines.push(format!("withdrawn: {{date: {date}, right: {right}, reason: {reason}}}"));
        }
        Some(Remainder {
            text: plain_head::note(&note.path, &lines),
            passages: record.names().map(str::to_owned).collect(),
        })
    }

    /// Returns a note without some passages, what stands within them and some of its participants; nothing where it is written in a way
    /// that we do not change.
    pub fn of_part(&self, note: &Source, record: &Record, names: &[&str], participants: u32) -> Option<Remainder> {
        let mut blocks: Vec<Span> = Vec::new();
        for name in names {
            blocks.push(block(&note.text, record.passage(name)?));
        }
        blocks.sort();
        let is_gone = |passage: &Passage| blocks.iter().any(|it| it.contains(passage.span));
        let gone = record.outline.passages.iter().filter(|it| is_gone(it));
        let passages: Vec<String> = gone
            .filter_map(|it| it.name.as_ref().map(|it| it.value.to_string()))
            .collect();
        let head = plain_head::head(note)?;
        let old = &note.text[head.range()];
        let new = self.with_entry(&fewer(old, participants)?, &passages, participants)?;
        let body = without(&note.text, head.end as usize, &blocks);
        let text = format!("{}{new}{body}", &note.text[..head.start as usize]);
        // Whatever shape the body had, it says what it said before but for these passages, or nothing is written.
        let source = Source {
            file: FileId(0),
            path: note.path.clone(),
            text,
        };
        let after = record::read(&source, Kind::Note, true).0;
        let stays = |it: &&Passage| !is_gone(it) && blocks.iter().all(|block| !it.span.contains(*block));
        let words = |text: &str, it: &Passage| running_text::words(&text[it.span.range()], it.form, Markers::Note);
        let expected: Vec<String> = record
            .outline
            .passages
            .iter()
            .filter(stays)
            .map(|it| words(&note.text, it))
            .collect();
        let found: Vec<String> = after
            .outline
            .passages
            .iter()
            .map(|it| words(&source.text, it))
            .collect();
        let mut rest = found.iter();
        let is_whole = expected.iter().all(|it| rest.any(|own| own == it))
            && passages.iter().all(|it| after.passage(it).is_none())
            && after.note().is_some();
        is_whole.then_some(Remainder {
            text: source.text,
            passages,
        })
    }

    /// Adds what was taken back to the list of a head.
    fn with_entry(&self, head: &str, passages: &[String], participants: u32) -> Option<String> {
        let root = parsed(head)?;
        let Self { date, right, reason } = self;
        let line = format!(
            "{{date: {date}, right: {}, reason: {}, passages: [{}], participants: {participants}}}",
            right.word(),
            quoted(reason),
            passages.join(", ")
        );
        let lines = |margin: &str, end: &str| format!("{margin}- {line}{end}");
        spliced(
            head,
            &root,
            KEYS[1],
            Item {
                lines: &lines,
                line: &line,
            },
        )
    }
}

/// Returns a head with fewer participants; one that does not say how many stays as it is.
fn fewer(head: &str, participants: u32) -> Option<String> {
    let root = parsed(head)?;
    let Some(entry) = entry(&root, KEYS[0]) else {
        return Some(head.to_owned());
    };
    let Value::Scalar { text, .. } = &entry.node.value else {
        return None;
    };
    let left = text.trim().parse::<u32>().ok()?.checked_sub(participants)?;
    let span = entry.node.span.range();
    Some(format!("{}{left}{}", &head[..span.start], &head[span.end..]))
}

/// Returns the lines on which a passage stands, those of its name and markers among them.
fn block(text: &str, passage: &Passage) -> Span {
    let own = passage.markers.iter().filter(|it| !it.inherited).map(|it| it.span.end);
    let name = passage.name.as_ref().map(|it| it.span.end);
    let end = own.chain(name).fold(passage.span.end, u32::max) as usize;
    let end = text[..end].trim_end().len();
    let start = text[..passage.span.start as usize].rfind('\n').map_or(0, |it| it + 1);
    let end = text[end..].find('\n').map_or(text.len(), |it| end + it + 1);
    Span::new(start, end)
}

/// Returns a text from a byte on without some blocks, which stand in order, and without the empty lines after each.
fn without(text: &str, from: usize, blocks: &[Span]) -> String {
    let (mut left, mut at) = (String::with_capacity(text.len() - from), from);
    for block in blocks {
        let (start, end) = (block.start as usize, block.end as usize);
        if start < at {
            continue;
        }
        left.push_str(&text[at..start]);
        at = end;
        let is_apart = left.ends_with("\n\n") || left.ends_with("\n\r\n") || left.trim_end().ends_with("---");
        while is_apart && at < text.len() {
            let line = text[at..].find('\n').map_or(text.len(), |it| at + it + 1);
            if !text[at..line].trim().is_empty() {
                break;
            }
            at = line;
        }
    }
    left.push_str(&text[at..]);
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use snapbox::{assert_data_eq, str};

    const HEAD: &str = "---\n# deltager 2 er født her\nmethod: group-interview\ndate: 2018-03-14\nstakeholders: [a, 'b']\n\
                        title: Ved bordet\nparticipants: 3 # uden os\nthemes:\n  - sundhed\nbasis: consent\n\
                        consent:\n  date: 2018-03-01\n  form: written\n  evidence: \"18/1: #4\"\nspecial: none\ninformed: 2018-03-01\n\
                        publish: quote\ndelete-after: 2019-03\n";

    fn source(text: &str) -> Source {
        Source {
            file: FileId(0),
            path: "interviews/a.md".to_owned(),
            text: text.to_owned(),
        }
    }

    fn withdrawal() -> Withdrawal<'static> {
        Withdrawal {
            date: Date::parse("2018-06-01").unwrap(),
            right: Right::Consent,
            reason: "Vil ikke være med: \"nej\"",
        }
    }

    fn part(text: &str, names: &[&str], participants: u32) -> Option<Remainder> {
        let source = source(text);
        let record = record::read(&source, Kind::Note, true).0;
        withdrawal().of_part(&source, &record, names, participants)
    }

    #[test]
    fn of_a_whole_note_its_terms_stay_and_no_word_of_it_remarks_included() {
        let source = source(&format!("{HEAD}---\nSagt af en. #sundhed ^en\n"));
        let record = record::read(&source, Kind::Note, true).0;
        let left = withdrawal().of_all(&source, &record).unwrap();
        assert_eq!(left.passages, ["en"]);
        assert_data_eq!(
            &left.text,
            str![[r#"
---
method: group-interview
date: 2018-03-14
stakeholders: [a, "b"]
basis: consent
consent: {date: 2018-03-01, form: written, evidence: "18/1: #4"}
special: none
informed: 2018-03-01
publish: quote
delete-after: 2019-03
withdrawn: {date: 2018-06-01, right: consent, reason: "Vil ikke være med: /"nej/""}
---

"#]]
        );
        let after = Source {
            text: left.text,
            ..source
        };
        let (record, found) = record::read(&after, Kind::Note, false);
        assert_eq!(found, []);
        assert!(record.note().unwrap().is_withdrawn());
    }

    #[test]
    fn one_participants_passages_leave_in_every_form_and_the_others_stay_word_for_word() {
        let body = "\n## Hos lægen #sundhed\n\n> Jeg gik forgæves.\n> To gange. #sundhed ^forgaeves\n\nDe venter. ^venter\n\n\
                    - Et punkt. ^punkt\n  - Under punktet. ^under\n- Et andet. ^andet\n\n| Hvad | Antal |\n| --- | --- |\n| Tolk | 3 |\n\n\
                    #sundhed/tolk ^tabel\n\nSidst. ^sidst\n";
        let text = format!("{HEAD}---\n{body}");
        let left = part(&text, &["punkt", "forgaeves", "tabel"], 1).unwrap();
        assert_eq!(left.passages, ["forgaeves", "punkt", "under", "tabel"]);
        assert_data_eq!(
            left.text.replacen(HEAD, "", 1),
            str![[r#"
---
# deltager 2 er født her
method: group-interview
date: 2018-03-14
stakeholders: [a, 'b']
title: Ved bordet
participants: 2 # uden os
themes:
  - sundhed
basis: consent
consent:
  date: 2018-03-01
  form: written
  evidence: "18/1: #4"
special: none
informed: 2018-03-01
publish: quote
delete-after: 2019-03
withdrawn-parts:
  - {date: 2018-06-01, right: consent, reason: "Vil ikke være med: /"nej/"", passages: [forgaeves, punkt, under, tabel], participants: 1}
---

## Hos lægen #sundhed

De venter. ^venter

- Et andet. ^andet

Sidst. ^sidst

"#]]
        );
        let after = source(&left.text);
        let (record, found) = record::read(&after, Kind::Note, false);
        assert_eq!(found, []);
        let note = record.note().unwrap();
        assert_eq!(note.participants, Some(2));
        assert!(note.withdrawn_part("under").is_some() && note.withdrawn_part("venter").is_none());
        let again = part(&left.text, &["venter"], 1).unwrap();
        assert_eq!(again.text.matches("  - {date: 2018-06-01").count(), 2, "{}", again.text);
    }

    #[test]
    fn line_ends_of_windows_and_a_note_that_does_not_say_how_many_are_kept() {
        let text = "---\r\nmethod: interview\r\ndate: 2018\r\n---\r\nEt. ^et\r\n\r\nTo. ^to\r\n";
        let left = part(text, &["to"], 1).unwrap().text;
        assert!(left.ends_with("---\r\nEt. ^et\r\n\r\n"), "{left:?}");
        assert!(left.contains("withdrawn-parts:\r\n  - {date"), "{left:?}");
        assert!(!left.contains("participants: 0"), "{left:?}");
    }

    #[test]
    fn what_is_written_in_a_way_that_we_do_not_change_is_left_alone() {
        let body = "---\nEt. ^et\n";
        for head in [
            "---\nparticipants: to\n",
            "---\nparticipants: 0\n",
            "---\nparticipants: 2\nwithdrawn-parts: ja\n",
            "---\n{participants: 2}\n",
        ] {
            assert_eq!(part(&format!("{head}{body}"), &["et"], 1), None, "{head}");
        }
        assert_eq!(part(&format!("{HEAD}{body}"), &["to"], 1), None);
    }
}
