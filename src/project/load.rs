//! Reads every file side by side; a file's text is at hand only while it is read.

use super::cited::{cited, quoted};
use super::earlier::{Earlier, ReadRecord};
use super::fingerprint::Fingerprint;
use super::{Loaded, Project};
use crate::diagnostic::Diagnostic;
use crate::record::kind::{self, Kind};
use crate::record::kinds::{self, Role};
use crate::record::manifest::Manifest;
use crate::record::note;
use crate::record::reviewed;
use crate::record::{self, Data, Keep, Record};
use crate::source::{FileId, Source, Span, Unreadable};
use crate::syntax::{characters, svg};
use crate::text::personal::{self, Hit};
use crate::text::slug::{LONGEST_ID, is_id, is_reserved, slug};
use chrono::NaiveDate;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::cell::OnceCell;

/// The length of the character that stands for a byte that is none, where such a file is shown.
const REPLACEMENT: usize = char::REPLACEMENT_CHARACTER.len_utf8();

/// Gives the text of a file by its path from the root.
pub type Read<'a> = &'a (dyn Fn(&str) -> Result<String, Unreadable> + Sync);
/// Looks at one record while its text is at hand.
pub type Inspect<'a> = &'a (dyn Fn(&Inspected<'_>, &mut Vec<Diagnostic>) + Sync);

/// A record, its text, and what it must be held against.
#[derive(Debug)]
pub struct Inspected<'a> {
    /// The record.
    pub record: &'a Record,
    /// Its text.
    pub source: &'a Source,
    /// The project's manifest.
    pub manifest: &'a Manifest,
    /// The day on which the project is looked at.
    pub today: NaiveDate,
    personal: OnceCell<Personal>,
}

/// The personal data of a record.
#[derive(Debug)]
pub struct Personal {
    /// What stands in its text.
    pub in_text: Vec<Hit>,
    /// What stands in its path.
    pub in_path: Vec<Hit>,
}

impl Inspected<'_> {
    /// Returns the personal data of the record, which several rules ask for.
    pub fn personal(&self) -> &Personal {
        self.personal.get_or_init(|| Personal {
            in_text: personal::find(&self.source.text),
            in_path: personal::find(&self.source.path),
        })
    }
}

/// Loads a project from the paths of its files: the manifest first, the notes last, so that only the texts of notes
/// that a chapter quotes need be kept.
pub fn load(paths: Vec<String>, today: NaiveDate, read: Read<'_>, inspect: Inspect<'_>) -> Loaded {
    load_with(Earlier::default(), paths, today, read, inspect)
}

/// Loads a project anew; of the files that are as they were, what was read and found then is taken over.
pub fn reload(earlier: Earlier, paths: Vec<String>, read: Read<'_>, inspect: Inspect<'_>) -> Loaded {
    let today = earlier.today;
    load_with(earlier, paths, today, read, inspect)
}

fn load_with(earlier: Earlier, paths: Vec<String>, today: NaiveDate, read: Read<'_>, inspect: Inspect<'_>) -> Loaded {
    let mut diagnostics = Vec::new();
    let (mut first, mut rest, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    for (at, path) in paths.iter().enumerate() {
        let file = FileId(u32::try_from(at).unwrap_or(u32::MAX));
        match kinds::role(path) {
            Role::Record(Kind::Policy) => first.push((file, Kind::Policy)),
            Role::Record(Kind::Note) => notes.push((file, Kind::Note)),
            Role::Record(kind) => rest.push((file, kind)),
            Role::Unexpected => diagnostics.push(unexpected(path, file)),
            Role::Other => {}
        }
    }
    let mut loader = Loader {
        paths: &paths,
        today,
        read,
        inspect,
        manifest: Manifest::default(),
        quoted: FxHashSet::default(),
        is_reviewed: paths.iter().any(|it| it == reviewed::PATH),
        cited: FxHashSet::default(),
        earlier,
        fingerprints: vec![Fingerprint::NONE; paths.len()],
    };
    let mut records = Vec::with_capacity(paths.len());
    loader.read_all(&first, &mut records, &mut diagnostics);
    if let Some(Data::Manifest(manifest)) = records.first_mut().map(|it: &mut Record| &mut it.data) {
        loader.manifest = std::mem::take(manifest);
    }
    let manifest = first.first().map(|it| loader.fingerprints[it.0.0 as usize]);
    loader.earlier.keep_for(manifest.unwrap_or(Fingerprint::NONE));
    loader.read_all(&rest, &mut records, &mut diagnostics);
    loader.quoted = quoted(&records);
    loader.cited = cited(&records);
    loader.read_all(&notes, &mut records, &mut diagnostics);
    let Loader {
        manifest, fingerprints, ..
    } = loader;
    diagnostics.extend(pictures(&paths, read));
    Loaded {
        project: Project::new(paths, today, fingerprints, records, manifest).indexed(),
        diagnostics,
    }
}

/// Returns what is unsafe in the pictures that are text.
fn pictures(paths: &[String], read: Read<'_>) -> Vec<Diagnostic> {
    let is_drawing = |it: &str| it.starts_with(kind::PICTURES) && it.to_ascii_lowercase().ends_with(".svg");
    let drawings = paths.iter().enumerate().filter(|it| is_drawing(it.1));
    let check = |(at, path): (usize, &String)| {
        let file = FileId(u32::try_from(at).unwrap_or(u32::MAX));
        match read(path) {
            Ok(text) => svg::check(&text, file),
            Err(_) => vec![svg::unreadable(file)],
        }
    };
    drawings.flat_map(check).collect()
}

struct Loader<'a> {
    paths: &'a [String],
    today: NaiveDate,
    read: Read<'a>,
    inspect: Inspect<'a>,
    manifest: Manifest,
    /// The notes whose words a chapter quotes.
    quoted: FxHashSet<Box<str>>,
    /// Whether the project keeps a list of the statements that were reviewed.
    is_reviewed: bool,
    /// The notes that a chapter or a memo cites.
    cited: FxHashSet<Box<str>>,
    /// What is known of files that did not change.
    earlier: Earlier,
    fingerprints: Vec<Fingerprint>,
}

impl Loader<'_> {
    fn read_all(&mut self, files: &[(FileId, Kind)], records: &mut Vec<Record>, diagnostics: &mut Vec<Diagnostic>) {
        let mut unknown = Vec::with_capacity(files.len());
        for &(file, kind) in files {
            match self.known(file, kind) {
                Some(known) => self.put(known, records, diagnostics),
                None => unknown.push((file, kind)),
            }
        }
        // Each record is put where it stays, so that none is held twice and no thread waits for the others.
        let mut beside: Vec<(Fingerprint, Vec<Diagnostic>)> = vec![(Fingerprint::NONE, Vec::new()); unknown.len()];
        let one = |(&(file, kind), beside): (&(FileId, Kind), &mut (Fingerprint, Vec<Diagnostic>))| {
            let read = self.one(file, kind);
            *beside = (read.fingerprint, read.diagnostics);
            read.record
        };
        records.par_extend(unknown.par_iter().zip(&mut beside).with_min_len(16).map(one));
        for ((file, _), (fingerprint, found)) in unknown.iter().zip(beside) {
            self.fingerprints[file.0 as usize] = fingerprint;
            diagnostics.extend(found);
        }
    }

    fn put(&mut self, read: ReadRecord, records: &mut Vec<Record>, diagnostics: &mut Vec<Diagnostic>) {
        self.fingerprints[read.record.file.0 as usize] = read.fingerprint;
        records.push(read.record);
        diagnostics.extend(read.diagnostics);
    }

    /// Returns what is known of a file that did not change, if what must be kept of it is the same too.
    fn known(&mut self, file: FileId, kind: Kind) -> Option<ReadRecord> {
        let path = &self.paths[file.0 as usize];
        let (keep, wants_digests) = (self.keep(kind, path), self.wants_digests(kind, path));
        let known = self.earlier.take(path, file)?;
        let wants_texts = kind != Kind::Note || keep.of(&known.record);
        let has_texts = kind != Kind::Note || self.earlier.had_texts(&known.record);
        let has_digests = known.record.digests.is_some() || matches!(known.record.data, Data::Unreadable);
        (has_texts == wants_texts && has_digests == wants_digests).then_some(known)
    }

    /// Tells whether the texts of a record's passages are kept: of notes those that a chapter quotes, and those that it
    /// cites and may not quote.
    fn keep(&self, kind: Kind, path: &str) -> Keep {
        match kind {
            // A memo of the project's own quotes as chapters do.
            Kind::Chapter | Kind::Memo => Keep::Everything,
            Kind::Note if self.quoted.contains(kind::id_of(kind, path)) => Keep::Everything,
            Kind::Note if self.cited.contains(kind::id_of(kind, path)) => Keep::Withheld,
            _ => Keep::Nothing,
        }
    }

    /// Tells whether digests of a record's words are kept.
    fn wants_digests(&self, kind: Kind, path: &str) -> bool {
        match kind {
            Kind::Chapter => self.is_reviewed,
            Kind::Note => self.is_reviewed && self.cited.contains(kind::id_of(kind, path)),
            _ => false,
        }
    }

    fn one(&self, file: FileId, kind: Kind) -> ReadRecord {
        let path = &self.paths[file.0 as usize];
        let mut diagnostics = names(path, kind, file);
        let text = match (self.read)(path) {
            Ok(text) => text,
            Err(why) => {
                diagnostics.push(unreadable(why, file));
                return ReadRecord {
                    record: hollow(file, kind, path),
                    fingerprint: Fingerprint::NONE,
                    diagnostics,
                };
            }
        };
        let fingerprint = Fingerprint::of(&text);
        let signs = characters::check(&text, file);
        let fatal = characters::is_fatal(&signs);
        let signs_are_bad = signs.iter().any(|it| it.rule == "control-character");
        diagnostics.extend(signs);
        if fatal {
            return ReadRecord {
                record: hollow(file, kind, path),
                fingerprint,
                diagnostics,
            };
        }
        let keep = self.keep(kind, path);
        let source = Source {
            file,
            path: path.clone(),
            text,
        };
        let (mut record, mut found) = record::read(&source, kind, keep);
        if signs_are_bad {
            // What YAML says of a control character is another name for the same defect.
            found.retain(|it| it.rule != "yaml-syntax");
        }
        if record.note().is_some_and(|it| it.is_planned(self.today)) {
            found.retain(|it| !note::is_asked_later(it));
        }
        diagnostics.extend(found);
        let inspected = Inspected {
            record: &record,
            source: &source,
            manifest: &self.manifest,
            today: self.today,
            personal: OnceCell::new(),
        };
        (self.inspect)(&inspected, &mut diagnostics);
        if self.wants_digests(kind, path) {
            record.digests = Some(Box::new(record.digest(&source.text)));
        }
        record.outline.settle(matches!(kind, Kind::Chapter | Kind::Memo));
        // Only the record's own rules ask when something happened, and they have had it by now.
        record.happened = thin_vec::ThinVec::new();
        ReadRecord {
            record,
            fingerprint,
            diagnostics,
        }
    }
}

/// A record of which only the id is known.
fn hollow(file: FileId, kind: Kind, path: &str) -> Record {
    let id: Box<str> = kind::id_of(kind, path).into();
    Record {
        file,
        kind,
        title: id.clone(),
        id,
        references: Box::default(),
        happened: thin_vec::ThinVec::new(),
        outline: crate::syntax::markdown::outline::Outline::default(),
        digests: None,
        body: Span::default(),
        head: Span::default(),
        lost: thin_vec::ThinVec::new(),
        data: Data::Unreadable,
    }
}

fn unreadable(why: Unreadable, file: FileId) -> Diagnostic {
    let whole = |rule| Diagnostic::new(rule, file, Span::default());
    match why {
        Unreadable::NotUtf8 { byte, .. } => Diagnostic::new("not-utf8", file, Span::new(byte, byte + REPLACEMENT)),
        Unreadable::Utf16 => whole("not-utf8").message("not-utf8-utf16"),
        Unreadable::Utf32 => whole("not-utf8").message("not-utf8-utf32"),
        Unreadable::TooLarge => whole("file-too-large"),
        Unreadable::NotAFile => whole("unreadable-file").message("unreadable-file-kind"),
        Unreadable::Link => whole("unreadable-file").message("unreadable-file-link"),
        Unreadable::Denied => whole("unreadable-file"),
    }
}

/// Says what kind of stray a file is: a record with a wrong ending, what a program left behind, or neither.
fn unexpected(path: &str, file: FileId) -> Diagnostic {
    let finding = Diagnostic::new("unexpected-file", file, Span::default());
    if kinds::is_leftover(path) {
        return finding.message("unexpected-file-leftover");
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let right = match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" | "txt" => format!("{stem}.md"),
        "yaml" | "yml" => format!("{stem}.yaml"),
        _ => return finding,
    };
    let renamed = format!("{}{right}", &path[..path.len() - name.len()]);
    if matches!(kinds::role(&renamed), Role::Record(_)) {
        finding.message("unexpected-file-ending").with("right", right)
    } else {
        finding
    }
}

fn names(path: &str, kind: Kind, file: FileId) -> Vec<Diagnostic> {
    let id = kind::id_of(kind, path);
    let finding = |rule| Diagnostic::new(rule, file, Span::default()).with("name", id);
    if is_reserved(id) {
        return vec![finding("reserved-file-name")];
    }
    let letter_first = kind != Kind::Theme || !id.starts_with(|it: char| it.is_ascii_digit());
    let right = slug(id);
    let malformed = finding("malformed-file-name");
    if id.len() > LONGEST_ID {
        vec![malformed.message("malformed-file-name-long")]
    } else if !letter_first {
        vec![malformed.message("malformed-file-name-letter")]
    } else if is_id(id) {
        Vec::new()
    } else if right.is_empty() {
        vec![malformed]
    } else {
        let name = path.rsplit('/').next().unwrap_or(path);
        let right = name.replacen(id, &right, 1);
        vec![malformed.message("malformed-file-name-near").with("right", right)]
    }
}
