//! What is changed from the workbench: whole or not at all, by nobody else meanwhile, and so that it can be undone.

use super::acts::{Act, Done};
use super::desk::Desk;
use crate::diagnostic::{Diagnostic, Failure};
use crate::disk::error::{Error, Why};
use crate::disk::journal::Change;
use crate::disk::write::Writer;
use crate::workspace::failure;
use crate::workspace::new_record;
use crate::workspace::unwritten;
use std::collections::BTreeMap;

/// What is said of a change that a killed process left half-way.
const COMMAND: &str = "ip serve";

impl Desk {
    /// Waits for its turn to write, and finishes what an earlier process left half-way. What is looked at while there is a writer is
    /// what is changed.
    pub(super) fn writer(&mut self) -> Result<Writer, Failure> {
        let writer = Writer::open(self.root())?;
        for it in writer.recovered().map(failure::recovered).unwrap_or_default() {
            self.tell(&it);
        }
        self.look_anew();
        Ok(writer)
    }

    /// Ends a writing that can be undone.
    pub(super) fn wrote(&mut self, act: Act, writer: Writer) {
        let changes = writer.done();
        self.acts.news.push(act.what.clone());
        if !changes.is_empty() {
            self.acts.keep(act, changes);
        }
    }

    /// Ends a writing that takes something back or away: neither it nor what was done before to the same files can be undone.
    pub(super) fn forget(&mut self, writer: Writer) {
        self.acts.forget(&writer.done());
    }

    /// Says something on the next page, once.
    pub(super) fn remark(&mut self, sentence: String) {
        self.acts.news.push(sentence);
    }

    /// Looks at the project with texts that are not written yet.
    pub(super) fn aside<T>(
        &mut self,
        texts: BTreeMap<String, String>,
        look: impl FnOnce(&crate::workspace::snapshot::Checked) -> T,
    ) -> Result<T, Failure> {
        self.look()?;
        // What fails on the way is read from nothing the next time.
        let workspace = self.workspace.take().ok_or_else(|| Failure::machine("serve-broken"))?;
        let (workspace, seen) = workspace.aside(texts, look)?;
        self.workspace = Some(workspace);
        Ok(seen)
    }

    /// Writes several files as one, unless they would bring personal data into the project; says what that is, with the places masked.
    pub(super) fn put(&mut self, writer: &Writer, changes: &[Change]) -> Result<Vec<Diagnostic>, Failure> {
        let texts = unwritten::texts(changes);
        let paths: Vec<String> = texts.keys().cloned().collect();
        let before = unwritten::personal(self.look()?, &paths);
        let after = self.aside(texts, |checked| unwritten::personal(checked, &paths))?;
        let found = unwritten::added(before, after);
        if found.is_empty() {
            new_record::carry_out(writer, COMMAND, changes)?;
            self.look_anew();
        }
        Ok(found)
    }

    /// Undoes what was done last, if it is what somebody saw and every file is still as it was left; returns the page to see.
    pub(super) fn undo(&mut self, number: &str) -> Result<String, Failure> {
        let is_last = |it: &Done| it.number.to_string() == number;
        if !self.acts.done.last().is_some_and(is_last) {
            return Err(Failure::usage("serve-undo-other"));
        }
        let writer = self.writer()?;
        let Some(done) = self.acts.done.pop() else {
            return Err(Failure::usage("serve-undo-other"));
        };
        let back = |it: &Change| Change {
            old: it.new.clone(),
            new: it.old.clone(),
        };
        let changes: Vec<Change> = done.changes.iter().rev().map(back).collect();
        match new_record::carry_out(&writer, COMMAND, &changes) {
            Ok(()) => {
                let undone = self
                    .language()
                    .say("serve-undone", &[("what", done.act.what.as_str().into())]);
                self.acts.news.push(undone);
                Ok(done.act.back)
            }
            Err(Error {
                path,
                why: Why::Changed | Why::Exists,
                ..
            }) => Err(Failure::project("serve-undo-changed").with("path", path)),
            // It may work the next time.
            Err(error) => {
                self.acts.done.push(done);
                Err(error.into())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::journal::FileState;
    use crate::language::Language;
    use crate::workspace::opening::Opening;
    use chrono::NaiveDate;
    use std::fs;
    use std::time::Instant;
    use tempfile::TempDir;

    const NOTE: &str = "interviews/2018-03-07-borgere-w9d.md";

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2018, 12, 31).unwrap()
    }

    fn desk() -> (TempDir, Desk) {
        let folder = tempfile::tempdir().unwrap();
        let own = crate::workspace::files::Files::Disk(env!("CARGO_MANIFEST_DIR").into());
        for path in own.list().paths {
            let file = folder.path().join(&path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, own.bytes(&path).unwrap()).unwrap();
        }
        let desk = Desk::new(&Opening {
            root: folder.path().canonicalize().unwrap(),
            language: Some(Language::English),
            moment: || "120000".to_owned(),
            today: day,
            manner: crate::workspace::saving::Manner {
                is_interactive: false,
                language: "en",
            },
            tell: Box::new(|_, _| {}),
        });
        (folder, desk)
    }

    fn act(what: &str) -> Act {
        Act {
            what: what.to_owned(),
            back: format!("/{what}"),
        }
    }

    fn change(folder: &TempDir, from: &str, to: &str) -> Change {
        let old = fs::read(folder.path().join(NOTE)).unwrap();
        let new = String::from_utf8(old.clone()).unwrap().replacen(from, to, 1);
        Change {
            old: Some(FileState::new(NOTE, old)),
            new: Some(FileState::new(NOTE, new)),
        }
    }

    fn write(desk: &mut Desk, what: &str, change: &Change) -> Vec<Diagnostic> {
        let writer = desk.writer().unwrap();
        let found = desk.put(&writer, std::slice::from_ref(change)).unwrap();
        if found.is_empty() {
            desk.wrote(act(what), writer);
        }
        found
    }

    #[test]
    fn what_was_written_is_undone_step_by_step_the_last_first() {
        let (folder, mut desk) = desk();
        let text = || fs::read_to_string(folder.path().join(NOTE)).unwrap();
        let first = text();
        assert!(write(&mut desk, "a", &change(&folder, "læge", "æge")).is_empty());
        let second = text();
        assert!(write(&mut desk, "b", &change(&folder, "æge", "hæge")).is_empty());
        assert_eq!(desk.undo("1").unwrap_err().message.key, "serve-undo-other");
        assert_eq!(desk.undo("2").unwrap(), "/b");
        assert_eq!(text(), second);
        assert_eq!(desk.undo("1").unwrap(), "/a");
        assert_eq!(text(), first);
        assert_eq!(desk.undo("1").unwrap_err().message.key, "serve-undo-other");
    }

    #[test]
    fn pages_that_wait_share_one_look_and_none_is_older_than_its_question() {
        let (folder, mut desk) = desk();
        let early = Instant::now();
        desk.begin(early);
        desk.look().unwrap();
        let first = desk.revision();
        let other = change(&folder, "læge", "kæde").new.unwrap().bytes;
        fs::write(folder.path().join(NOTE), other).unwrap();
        desk.begin(early);
        desk.look().unwrap();
        assert_eq!(desk.revision(), first);
        desk.begin(Instant::now());
        desk.look().unwrap();
        let second = desk.revision();
        assert_ne!(second, first);
        // What was written from here is seen whenever it was asked for.
        write(&mut desk, "a", &change(&folder, "kæde", "bede"));
        desk.begin(early);
        desk.look().unwrap();
        assert_ne!(desk.revision(), second);
    }

    #[test]
    fn what_somebody_changed_meanwhile_is_not_undone() {
        let (folder, mut desk) = desk();
        write(&mut desk, "a", &change(&folder, "læge", "æge"));
        let other = change(&folder, "æge", "uge").new.unwrap().bytes;
        fs::write(folder.path().join(NOTE), &other).unwrap();
        assert_eq!(desk.undo("1").unwrap_err().message.key, "serve-undo-changed");
        assert_eq!(fs::read(folder.path().join(NOTE)).unwrap(), other);
    }

    #[test]
    fn personal_data_is_not_written_and_what_was_there_already_stops_nobody() {
        let (folder, mut desk) = desk();
        let before = fs::read(folder.path().join(NOTE)).unwrap();
        let found = write(&mut desk, "a", &change(&folder, "læge", "læge 670761-1152 "));
        assert_eq!(found.iter().map(|it| it.rule).collect::<Vec<_>>(), ["cpr-number"]);
        assert_eq!(fs::read(folder.path().join(NOTE)).unwrap(), before);
        let with = change(&folder, "læge", "læge 670761-1152 ").new.unwrap().bytes;
        fs::write(folder.path().join(NOTE), with).unwrap();
        assert!(write(&mut desk, "a", &change(&folder, "læge", "en læge")).is_empty());
        assert_eq!(
            write(&mut desk, "a", &change(&folder, "læge", "læge 670761-1152 ")).len(),
            1
        );
    }

    #[test]
    fn what_is_taken_away_for_good_takes_what_was_before_with_it() {
        let (folder, mut desk) = desk();
        write(&mut desk, "a", &change(&folder, "læge", "æge"));
        let writer = desk.writer().unwrap();
        let away = change(&folder, "æge", "");
        new_record::carry_out(&writer, COMMAND, &[away]).unwrap();
        desk.forget(writer);
        let news = desk.acts.news();
        assert_eq!((news.said.len(), news.undo), (1, None));
        assert!(desk.acts.news().said.is_empty());
    }
}
