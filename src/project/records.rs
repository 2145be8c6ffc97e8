//! The loaded project: every record's facts, and how to find one.

use super::fingerprint::Fingerprint;
use super::thing::ThingKind;
use crate::diagnostic::Diagnostic;
use crate::record::feedback::Decision;
use crate::record::kind::{Kind, PICTURES};
use crate::record::kinds::{self, Role};
use crate::record::manifest::Manifest;
use crate::record::organisation::Organisation;
use crate::record::process::Process;
use crate::record::request::Request;
use crate::record::reviewed::{Approval, Entry, Reviewed};
use crate::record::version::Version;
use crate::record::{Data, Record};
use crate::source::{FileId, Place, Spanned};
use crate::text::digest::Digest;
use crate::text::order::Natural;
use crate::text::percent::decoded;
use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use std::sync::OnceLock;

/// Where an entry stands: which of the records of its kind's home it is in, and which of those there it is.
pub(super) type At = (usize, usize);
/// The entries of a project by id; of several with the same one the first.
pub(super) type Entries = FxHashMap<ThingKind, FxHashMap<Box<str>, At>>;

/// A loaded project.
#[derive(Debug)]
pub struct Project {
    /// The paths of all files in the project's folders, pictures too, by `FileId`; sorted, but for those at the end
    /// that have no name to be opened by.
    pub paths: Vec<String>,
    /// The day on which the project is looked at.
    pub today: NaiveDate,
    /// The manifest.
    pub manifest: Manifest,
    /// The process; empty where there is none.
    pub process: Process,
    /// The organisation; empty where there is none.
    pub organisation: Organisation,
    /// The versions of the draft that got a name, in their order.
    pub versions: Vec<Version>,
    /// The statements that were reviewed, in their order.
    pub reviewed: Vec<Entry>,
    /// The quotations that somebody approved for publication, in their order.
    pub approvals: Vec<Approval>,
    /// What people asked for by their rights, in their order.
    pub requests: Vec<Request>,
    /// What was decided about comments and changes that came back.
    pub decisions: Vec<Decision>,
    /// What stands in fields and has an id: phases, milestones, groups, parts of the vision, sources, versions, requests.
    pub(super) entries: Entries,
    /// What the text of each file is recognised by, by `FileId`.
    pub(super) fingerprints: Vec<Fingerprint>,
    /// Every record, by kind, then id, then path.
    pub(super) records: Vec<Record>,
    /// The numbers of the statements, once they were asked for.
    pub(super) numbers: OnceLock<FxHashMap<Place, usize>>,
    kinds: [Range<usize>; kinds::ROWS.len()],
}

impl Project {
    /// Returns the records of a kind, by id; those that could not be read are among them.
    pub fn records(&self, kind: Kind) -> &[Record] {
        &self.records[self.kinds[kind as usize].clone()]
    }

    /// Returns every record, the single files among them.
    pub fn all(&self) -> &[Record] {
        &self.records
    }

    /// Returns the record of a kind and an id; of several with the same id the first by path.
    pub fn find(&self, kind: Kind, id: &str) -> Option<&Record> {
        let records = self.records(kind);
        let at = records.partition_point(|it| &*it.id < id);
        records.get(at).filter(|it| &*it.id == id)
    }

    /// Returns the files of the notes whose words nobody works with.
    pub fn closed(&self) -> FxHashSet<FileId> {
        let notes = self.records(Kind::Note).iter();
        notes.filter(|it| it.is_closed()).map(|it| it.file).collect()
    }

    /// Returns the record that a file is.
    pub fn record_in(&self, file: FileId) -> Option<&Record> {
        self.records.iter().find(|it| it.file == file)
    }

    /// Returns the chapters in the order of the draft.
    pub fn chapters(&self) -> Vec<&Record> {
        let mut chapters: Vec<&Record> = self.records(Kind::Chapter).iter().collect();
        chapters.sort_by_cached_key(|it| (Natural(self.path(it.file)), it.file));
        chapters
    }

    /// Returns what quotes people and cites what they said: the chapters and the memos of the project's own.
    pub fn quoting(&self) -> impl Iterator<Item = &Record> {
        self.records(Kind::Chapter).iter().chain(self.records(Kind::Memo))
    }

    /// Returns the path of a file.
    pub fn path(&self, file: FileId) -> &str {
        self.paths.get(file.0 as usize).map_or("", String::as_str)
    }

    /// Returns the path of a picture of the project by the address that a text has for it, which begins in `policy/` and may have
    /// percent signs; nothing for what lies elsewhere.
    pub fn picture(&self, address: &str) -> Option<&str> {
        let plain = decoded(address);
        [address, &plain].iter().find_map(|target| {
            let path = format!("policy/{}", target.trim_start_matches("./"));
            let is_inside = path.starts_with(PICTURES) && !path.split('/').any(|it| it == "..");
            let at = self.paths.binary_search(&path).ok().filter(|_| is_inside)?;
            Some(&*self.paths[at])
        })
    }

    /// Returns what the texts of all files are recognised by, in the order of their paths.
    pub fn fingerprints(&self) -> &[Fingerprint] {
        &self.fingerprints
    }

    /// Returns what the text of a file was recognised by when it was read.
    pub fn fingerprint(&self, file: FileId) -> Fingerprint {
        let known = self.fingerprints.get(file.0 as usize);
        known.copied().unwrap_or(Fingerprint::NONE)
    }

    /// Returns the sources' keys, with their place.
    pub fn sources(&self) -> impl Iterator<Item = (&Record, &Spanned<Box<str>>)> {
        let lists = self.records(Kind::Sources).iter();
        lists.flat_map(|record| record.source_keys().iter().map(move |key| (record, key)))
    }

    /// Returns the digest of a source's entry.
    pub fn source_digest(&self, key: &str) -> Option<Digest> {
        self.records(Kind::Sources).iter().find_map(|record| {
            let Data::Sources(list) = &record.data else { return None };
            list.digest(key)
        })
    }

    /// Returns a stakeholder and those above it, nearest first; a cycle ends where it closes.
    pub fn lineage<'a>(&'a self, id: &'a str) -> Vec<&'a str> {
        let mut lineage = vec![id];
        let mut current = id;
        while let Some(parent) = self
            .find(Kind::Stakeholder, current)
            .and_then(Record::stakeholder)
            .and_then(|it| it.part_of.as_ref())
        {
            if lineage.contains(&&*parent.value) {
                break;
            }
            current = &parent.value;
            lineage.push(current);
        }
        lineage
    }

    /// Builds a project from records that were read; the single files are taken out of them, and entries are still to be
    /// indexed.
    pub(super) fn new(
        paths: Vec<String>,
        today: NaiveDate,
        fingerprints: Vec<Fingerprint>,
        mut records: Vec<Record>,
        manifest: Manifest,
    ) -> Self {
        // In place: no two are alike, and a stable sort would hold every record twice.
        records.sort_unstable_by(|a, b| (a.kind, &a.id, a.file).cmp(&(b.kind, &b.id, b.file)));
        let kinds = std::array::from_fn(|kind| {
            let start = records.partition_point(|it| (it.kind as usize) < kind);
            start..records.partition_point(|it| it.kind as usize <= kind)
        });
        let (mut process, mut organisation) = (Process::default(), Organisation::default());
        let mut versions = Vec::new();
        let mut reviewed = Reviewed::default();
        let (mut requests, mut decisions) = (Vec::new(), Vec::new());
        for record in &mut records {
            match &mut record.data {
                Data::Process(it) => process = std::mem::take(&mut **it),
                Data::Organisation(it) => organisation = std::mem::take(&mut **it),
                Data::Versions(it) => versions = std::mem::take(it),
                Data::Reviewed(it) => reviewed = std::mem::take(&mut **it),
                Data::Requests(it) => requests = std::mem::take(it),
                Data::Feedback(it) => decisions = std::mem::take(it),
                _ => {}
            }
        }
        Self {
            paths,
            today,
            manifest,
            process,
            organisation,
            versions,
            reviewed: reviewed.statements,
            approvals: reviewed.quotes,
            requests,
            decisions,
            entries: Entries::default(),
            fingerprints,
            records,
            numbers: OnceLock::new(),
            kinds,
        }
    }
}

/// What loading a project gives: the project, and what reading its files and each record found.
#[derive(Debug)]
pub struct Loaded {
    /// The project.
    pub project: Project,
    /// What was found on the way.
    pub diagnostics: Vec<Diagnostic>,
}

/// Returns the id of the file at a place among a project's paths.
pub fn file_id(at: usize) -> FileId {
    FileId(u32::try_from(at).unwrap_or(u32::MAX))
}

/// Tells whether of a file only the path is known, since nothing reads it as a record: a picture, a part of the look.
pub fn is_only_listed(path: &str) -> bool {
    !matches!(kinds::role(path), Role::Record(_))
}
