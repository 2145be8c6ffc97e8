//! What is known of a project from the last time that it was loaded, for the files that did not change since.

use super::cited::{cited, quoted};
use super::fingerprint::Fingerprint;
use super::{Loaded, Project};
use crate::diagnostic::Diagnostic;
use crate::record::kind::Kind;
use crate::record::{Keep, Record};
use crate::source::FileId;
use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

/// The kinds of which a project has many files; the few others are read again, since the project took their data.
const KINDS: [Kind; 6] = [
    Kind::Answer,
    Kind::Chapter,
    Kind::Goal,
    Kind::Note,
    Kind::Stakeholder,
    Kind::Theme,
];

/// Records that need not be read again, by the paths of their files.
#[derive(Debug, Default)]
pub struct Earlier {
    pub(super) today: NaiveDate,
    /// What the manifest was recognised by: another one sets other levels for the rules.
    manifest: Option<Fingerprint>,
    records: FxHashMap<String, ReadRecord>,
    /// The notes that a chapter quoted: the texts of their passages were kept.
    quoted: FxHashSet<Box<str>>,
    /// The notes that a chapter cited: those that may not be quoted kept theirs too.
    cited: FxHashSet<Box<str>>,
}

/// A record, and what reading it gave.
#[derive(Debug)]
pub(super) struct ReadRecord {
    /// The record.
    pub(super) record: Record,
    /// What its text was recognised by.
    pub(super) fingerprint: Fingerprint,
    /// What reading it and the rules on one record found.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Earlier {
    /// Takes apart a loaded project; `diagnostics` are those that reading and each record alone gave, and a file counts as
    /// unchanged where `is_same` says so.
    pub fn of(loaded: Loaded, is_same: impl Fn(&str) -> bool) -> Self {
        let Loaded { project, diagnostics } = loaded;
        let manifest = project
            .records(Kind::Policy)
            .first()
            .map(|it| project.fingerprint(it.file));
        let (quoted, cited) = (quoted(project.all()), cited(project.all()));
        let mut found: FxHashMap<FileId, Vec<Diagnostic>> = FxHashMap::default();
        for diagnostic in diagnostics {
            found.entry(diagnostic.place.file).or_default().push(diagnostic);
        }
        let Project {
            today,
            paths,
            fingerprints,
            records,
            ..
        } = project;
        let keep = |record: Record| {
            let file = record.file;
            let (path, fingerprint) = (&paths[file.0 as usize], fingerprints[file.0 as usize]);
            let is_kept = KINDS.contains(&record.kind) && is_same(path);
            let diagnostics = found.remove(&file).unwrap_or_default();
            let kept = ReadRecord {
                record,
                fingerprint,
                diagnostics,
            };
            is_kept.then(|| (path.clone(), kept))
        };
        Self {
            today,
            manifest,
            records: records.into_iter().filter_map(keep).collect(),
            quoted,
            cited,
        }
    }

    /// Tells whether the texts of a note's passages were kept.
    pub(super) fn had_texts(&self, note: &Record) -> bool {
        self.quoted.contains(&note.id) || self.cited.contains(&note.id) && Keep::Withheld.of(note)
    }

    /// Forgets everything where the manifest is another one.
    pub(super) fn keep_for(&mut self, manifest: Fingerprint) {
        if self.manifest != Some(manifest) {
            self.records.clear();
        }
    }

    /// Takes the record of a file, which has this name now.
    pub(super) fn take(&mut self, path: &str, file: FileId) -> Option<ReadRecord> {
        let mut known = self.records.remove(path)?;
        known.record.file = file;
        for diagnostic in &mut known.diagnostics {
            diagnostic.place.file = file;
            // What one record alone gives points at no other.
            for related in &mut diagnostic.related {
                related.place.file = file;
            }
        }
        Some(known)
    }
}
