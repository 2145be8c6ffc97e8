//! The texts that a project's spans point into: read again when asked for, and refused where they changed meanwhile.

use super::Project;
use super::fingerprint::Fingerprint;
use crate::record::Record;
use crate::source::{FileId, Source, Span, Unreadable};
use crate::syntax::markdown::outline::Passage;
use crate::syntax::markdown::running_text;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The most bytes of texts that are kept at hand, so that a note that is cited fifty times is read once.
const KEPT: usize = 8 * 1024 * 1024;

/// Reads a file's text by its path from the project's root.
type Reading = Box<dyn Fn(&str) -> Result<String, Unreadable> + Send + Sync>;

/// The texts of one loaded project.
pub struct Texts {
    read: Reading,
    kept: Mutex<Kept>,
    changed: Mutex<BTreeSet<String>>,
}

#[derive(Default)]
struct Kept {
    texts: FxHashMap<FileId, Arc<str>>,
    bytes: usize,
}

impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Texts").finish_non_exhaustive()
    }
}

impl Texts {
    /// Returns the texts of a project whose files are read so.
    pub fn new(read: impl Fn(&str) -> Result<String, Unreadable> + Send + Sync + 'static) -> Self {
        Self {
            read: Box::new(read),
            kept: Mutex::default(),
            changed: Mutex::default(),
        }
    }

    /// Returns the text that a file had when the project was loaded; nothing where it had none, or has another one now,
    /// which is remembered.
    pub fn of(&self, project: &Project, file: FileId) -> Option<Arc<str>> {
        let fingerprint = project.fingerprint(file);
        if fingerprint == Fingerprint::NONE {
            return None;
        }
        if let Some(text) = self.kept().texts.get(&file) {
            return Some(Arc::clone(text));
        }
        let path = project.path(file);
        let text = (self.read)(path).ok().filter(|it| Fingerprint::of(it) == fingerprint);
        if text.is_none() {
            lock(&self.changed).insert(path.to_owned());
        }
        let text: Arc<str> = text?.into();
        self.kept().keep(file, &text);
        Some(text)
    }

    /// Returns a file with its text, to be read again.
    pub fn source(&self, project: &Project, file: FileId) -> Option<Source> {
        Some(Source {
            file,
            path: project.path(file).to_owned(),
            text: self.of(project, file)?.to_string(),
        })
    }

    /// Returns what stands at a span of a file; empty where the text can't be had.
    pub fn at(&self, project: &Project, file: FileId, span: Span) -> String {
        let text = self.of(project, file);
        let found = text.as_deref().and_then(|it| it.get(span.range()));
        found.unwrap_or_default().to_owned()
    }

    /// Returns the words of a passage, without markers and citations.
    pub fn words(&self, project: &Project, record: &Record, passage: &Passage) -> String {
        let text = self.of(project, record.file);
        let block = text.as_deref().and_then(|it| it.get(passage.span.range()));
        running_text::words(block.unwrap_or_default(), passage.form, record.kind.row().markers)
    }

    /// Returns the paths of the files that were found to be others than those that the project was loaded from, sorted.
    pub fn changed(&self) -> Vec<String> {
        lock(&self.changed).iter().cloned().collect()
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        lock(&self.kept)
    }
}

impl Kept {
    fn keep(&mut self, file: FileId, text: &Arc<str>) {
        if self.bytes + text.len() > KEPT {
            *self = Self::default();
        }
        self.bytes += text.len();
        self.texts.insert(file, Arc::clone(text));
    }
}

/// Locks what no thread leaves half changed.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::*;
    use crate::record::kind::Kind;
    use chrono::NaiveDate;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const NOTE: &str = "---\nthemes: [sundhed]\n---\nEt ord. #sundhed ^ord\n";

    /// Loads a project of one note, and returns it with texts that are read by `now`.
    fn project(now: impl Fn(&str) -> Result<String, Unreadable> + Send + Sync + 'static) -> (Project, Texts) {
        let day = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
        let paths = vec!["interviews/n.md".to_owned()];
        let loaded = load(paths, day, &|_| Ok(NOTE.to_owned()), &|_, _| {});
        (loaded.project, Texts::new(now))
    }

    fn words(project: &Project, texts: &Texts) -> String {
        let note = &project.records(Kind::Note)[0];
        texts.words(project, note, note.passage("ord").unwrap())
    }

    #[test]
    fn words_come_from_the_text_that_was_loaded() {
        let (project, texts) = project(|_| Ok(NOTE.to_owned()));
        assert_eq!(words(&project, &texts), "Et ord.");
        assert_eq!(texts.changed(), Vec::<String>::new());
    }

    #[test]
    fn a_file_that_changed_meanwhile_gives_no_words_and_is_named() {
        for now in [
            NOTE.replace("Et ord", "To or"),
            NOTE.replace("Et", "Andre"),
            String::new(),
        ] {
            let (project, texts) = project(move |_| Ok(now.clone()));
            assert_eq!(words(&project, &texts), "");
            assert_eq!(texts.changed(), ["interviews/n.md"]);
        }
    }

    #[test]
    fn a_file_that_is_gone_is_named_too() {
        let (project, texts) = project(|_| Err(Unreadable::Denied));
        assert_eq!(words(&project, &texts), "");
        assert_eq!(texts.changed(), ["interviews/n.md"]);
    }

    #[test]
    fn a_note_that_is_asked_for_often_is_read_once() {
        let count = Arc::new(AtomicUsize::new(0));
        let reads = Arc::clone(&count);
        let (project, texts) = project(move |_| {
            reads.fetch_add(1, Ordering::Relaxed);
            Ok(NOTE.to_owned())
        });
        for _ in 0..50 {
            words(&project, &texts);
        }
        assert_eq!(count.load(Ordering::Relaxed), 1);
    }
}
