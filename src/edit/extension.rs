//! A later day of deletion in a note's head, and why: every other word of the note stays as it is.

use super::entry::{Item, indent, inserted, line_end, parsed, spelt, spliced};
use super::head::quoted;
use super::plain_head::{entry, head};
use crate::source::Source;
use crate::syntax::date::Date;
use crate::syntax::yaml::{Node, Value};

/// The key of the day, and that of the list that says why it was put off.
const KEYS: [&str; 2] = ["delete-after", "extended"];

/// A later day of deletion.
#[derive(Debug, Clone, Copy)]
pub struct Extension<'a> {
    /// The new day.
    pub until: Date,
    /// Why.
    pub reason: &'a str,
    /// The unit that decided it.
    pub by: &'a str,
    /// When it was decided.
    pub date: Date,
}

impl Extension<'_> {
    /// Returns it as the list of the note has it.
    pub fn line(&self) -> String {
        let Self {
            until,
            reason,
            by,
            date,
        } = self;
        format!(
            "{{until: {until}, reason: {}, by: {}, date: {date}}}",
            quoted(reason),
            quoted(by)
        )
    }

    /// Returns the note's new text; nothing where its head is written in a way that we do not change.
    pub fn written(&self, note: &Source) -> Option<String> {
        let text = &*note.text;
        let head = head(note)?;
        let (before, old, after) = (
            &text[..head.start as usize],
            &text[head.range()],
            &text[head.end as usize..],
        );
        let with_day = self.with_day(old)?;
        let new = self.with_reason(&with_day)?;
        // Whatever shape the head had, it says the same as before but for these two keys, or nothing is written.
        let (was, is) = (parsed(old)?, parsed(&new)?);
        let is_whole = others(&was) == others(&is)
            && value(&is, KEYS[0]).is_some_and(|it| it == spelt_plain(self.until))
            && items(&is).len() == items(&was).len() + 1
            && items(&is).starts_with(&items(&was));
        is_whole.then(|| format!("{before}{new}{after}"))
    }

    fn with_day(&self, head: &str) -> Option<String> {
        let root = parsed(head)?;
        let span = entry(&root, KEYS[0])?.node.span;
        let (before, after) = (&head[..span.start as usize], &head[span.end as usize..]);
        Some(format!("{before}{}{after}", self.until))
    }

    /// Adds the reason to the list, which begins below the day where there is none yet.
    fn with_reason(&self, head: &str) -> Option<String> {
        let root = parsed(head)?;
        let line = self.line();
        let lines = |margin: &str, end: &str| format!("{margin}- {line}{end}");
        if entry(&root, KEYS[1]).is_some() {
            let item = Item {
                lines: &lines,
                line: &line,
            };
            return spliced(head, &root, KEYS[1], item);
        }
        if head[root.span.start as usize..].starts_with('{') {
            return None;
        }
        let end = if head.contains("\r\n") { "\r\n" } else { "\n" };
        let day = entry(&root, KEYS[0])?;
        let margin = indent(head, day.key.span.start as usize);
        let list = format!("{margin}{}:{end}{}", KEYS[1], lines(&format!("{margin}  "), end));
        Some(inserted(head, line_end(head, day.node.span.end as usize), &list, end))
    }
}

fn value(root: &Node<'_>, key: &str) -> Option<String> {
    entry(root, key).map(|it| spelt(&it.node))
}

fn spelt_plain(date: Date) -> String {
    format!("true\"{date}\"")
}

/// Returns what the other keys say.
fn others(root: &Node<'_>) -> Vec<String> {
    let Value::Map(entries) = &root.value else {
        return Vec::new();
    };
    let others = entries.iter().filter(|it| !KEYS.contains(&&*it.key.value));
    others
        .map(|it| format!("{}: {}", it.key.value, spelt(&it.node)))
        .collect()
}

/// Returns what the list says.
fn items(root: &Node<'_>) -> Vec<String> {
    match entry(root, KEYS[1]).map(|it| &it.node.value) {
        Some(Value::List(items)) => items.iter().map(spelt).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record;
    use crate::record::kind::Kind;
    use crate::source::FileId;

    fn source(path: &str, text: &str) -> Source {
        Source {
            file: FileId(0),
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    fn extension(until: &str) -> Extension<'_> {
        Extension {
            until: Date::parse(until).unwrap(),
            reason: "Klagen er ikke afgjort: \"sag\" #4",
            by: "C-SS",
            date: Date::parse("2018-06-01").unwrap(),
        }
    }

    const LINE: &str = r#"{until: 2020, reason: "Klagen er ikke afgjort: \"sag\" #4", by: "C-SS", date: 2018-06-01}"#;

    fn written(head: &str) -> Option<String> {
        let note = source("interviews/a.md", &format!("---\n{head}---\n- tekst: {{x}}\n"));
        let new = extension("2020").written(&note)?;
        let head = new.strip_prefix("---\n").unwrap();
        Some(head.strip_suffix("---\n- tekst: {x}\n").unwrap().to_owned())
    }

    #[test]
    fn the_day_is_rewritten_and_the_reason_stands_below_it_and_nothing_else_moves() {
        let old = "# øverst\nmethod: interview\ndelete-after: 2019-03-14 # et år\n# hold: # venter\nhold: x\n";
        let list = format!("2020 # et år\nextended:\n  - {LINE}\n");
        assert_eq!(written(old), Some(old.replace("2019-03-14 # et år\n", &list)));
    }

    #[test]
    fn a_further_reason_comes_last_in_every_shape_that_the_list_may_have() {
        let one = "{until: 2019, reason: A, by: B, date: 2018}";
        for (list, expected) in [
            (
                format!("extended:\n  - {one}\n"),
                format!("extended:\n  - {one}\n  - {LINE}\n"),
            ),
            (
                format!("extended:\n- {one} # se\n"),
                format!("extended:\n- {one} # se\n- {LINE}\n"),
            ),
            (
                "extended:\n  - until: 2019\n    reason: A\n    by: B\n    date: 2018\n# mere\n".to_owned(),
                format!("extended:\n  - until: 2019\n    reason: A\n    by: B\n    date: 2018\n  - {LINE}\n# mere\n"),
            ),
            (
                format!("extended: [{one}] # se\n"),
                format!("extended: [{one}, {LINE}] # se\n"),
            ),
            ("extended: []\n".to_owned(), format!("extended:\n  - {LINE}\n")),
            ("extended:\n".to_owned(), format!("extended:\n  - {LINE}\n")),
            (
                "extended: ~ # intet\n".to_owned(),
                format!("extended: # intet\n  - {LINE}\n"),
            ),
        ] {
            for (before, after) in [("delete-after: 2019\n", ""), ("", "delete-after: 2019\n")] {
                let old = format!("{before}{list}{after}publish: quote\n");
                let new =
                    format!("{before}{expected}{after}publish: quote\n").replace("after: 2019\n", "after: 2020\n");
                assert_eq!(written(&old), Some(new), "{old}");
            }
        }
    }

    #[test]
    fn a_day_in_quotation_marks_line_ends_of_windows_and_a_file_without_a_body_are_kept() {
        let text = "\u{feff}method: study\r\ndelete-after: '2019-03'\r\npublish: quote";
        let new = extension("2020-01")
            .written(&source("interviews/a.yaml", text))
            .unwrap();
        assert!(
            new.starts_with("\u{feff}method: study\r\ndelete-after: 2020-01\r\nextended:\r\n  - {"),
            "{new}"
        );
        assert!(new.ends_with("2018-06-01}\r\npublish: quote"), "{new}");
        let last = "publish: quote\ndelete-after: 2019";
        let new = extension("2020").written(&source("interviews/a.yaml", last)).unwrap();
        assert_eq!(
            new,
            format!("publish: quote\ndelete-after: 2020\nextended:\n  - {LINE}\n")
        );
    }

    #[test]
    fn what_was_written_is_read_as_a_note_with_a_reason_more_each_time() {
        let mut text = "---\nmethod: interview\ndate: 2018\nstakeholders: [a]\nbasis: public-task\nspecial: none\njournal: 18-1\ninformed: 2018\n\
                        publish: quote\ndelete-after: 2019\n---\nTekst.\n"
            .to_owned();
        for (times, until) in ["2020", "2021-06", "2022-02-28"].into_iter().enumerate() {
            text = extension(until).written(&source("interviews/a.md", &text)).unwrap();
            let (record, found) = record::read(&source("interviews/a.md", &text), Kind::Note, false);
            assert_eq!(found, [], "{text}");
            let note = record.note().unwrap();
            assert_eq!(note.rare().extended, times + 1);
            assert_eq!(note.delete_after.unwrap().value.to_string(), until);
        }
    }

    #[test]
    fn a_head_in_another_shape_is_left_alone() {
        for strange in [
            "{delete-after: 2019}\n",
            "method: interview\n",
            "delete-after: 2019\nextended: ja\n",
            "delete-after: 2019\nextended: {a: b}\n",
            "delete-after: 2019\nextended: [\n",
            "delete-after: [2019]\nextended: &x []\n",
        ] {
            assert_eq!(written(strange), None, "{strange}");
        }
        assert_eq!(extension("2020").written(&source("interviews/a.md", "Tekst.\n")), None);
    }
}
