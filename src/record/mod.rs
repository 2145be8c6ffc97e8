//! Records: one file of the project, read by the table of its kind's keys.

pub mod answer;
pub mod chapter;
pub mod digests;
pub mod disclosure;
pub mod goal;
pub mod insert;
pub mod kind;
pub mod label;
pub mod look;
pub mod manifest;
pub mod memo;
pub mod note;
pub mod organisation;
pub mod process;
pub mod reviewed;
pub mod schema;
pub mod source_list;
pub mod stakeholder;
pub mod theme;
pub mod value;
pub mod version;
pub mod words;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Source, Span, Spanned};
use crate::syntax::allow;
use crate::syntax::date::Date;
use crate::syntax::fields::{self, Fields, Findings, Reference};
use crate::syntax::front_matter;
use crate::syntax::markdown::outline::{self, Outline};
use crate::syntax::yaml;
use digests::Digests;
use kind::{Body, Kind};

/// One file of the project.
#[derive(Debug)]
pub struct Record {
    /// The file.
    pub file: FileId,
    /// What it is.
    pub kind: Kind,
    /// Its id: the file name's stem, without a chapter's number.
    pub id: Box<str>,
    /// Its title or name; the id where there is none.
    pub title: Box<str>,
    /// What its fields and the options of its inserts refer to.
    pub references: Vec<Reference>,
    /// When its fields say that something happened.
    pub happened: Box<[Spanned<Date>]>,
    /// What its body holds.
    pub outline: Outline,
    /// By what its words are known, where statements that were reviewed rest on it or stand in it.
    pub digests: Option<Box<Digests>>,
    /// Where its body stands; empty where there is none.
    pub body: Span,
    /// Where its head stands: the first key, or the file's start.
    pub head: Span,
    /// Its own fields.
    pub data: Data,
}

/// The fields of a record, by its kind.
#[derive(Debug)]
pub enum Data {
    /// A goal.
    Goal(goal::Goal),
    /// A theme.
    Theme(theme::Theme),
    /// A stakeholder.
    Stakeholder(stakeholder::Stakeholder),
    /// A note.
    Note(Box<note::Note>),
    /// A chapter.
    Chapter(chapter::Chapter),
    /// An answer.
    Answer(answer::Answer),
    /// The manifest.
    Manifest(Box<manifest::Manifest>),
    /// The process.
    Process(process::Process),
    /// The organisation.
    Organisation(organisation::Organisation),
    /// The sources.
    Sources(source_list::SourceList),
    /// The versions that got a name.
    Versions(Vec<version::Version>),
    /// A memo, which has only a title.
    Memo,
    /// The statements that were reviewed.
    Reviewed(Vec<reviewed::Entry>),
    /// A record whose head could not be read; its id still counts, so that nothing else seems to point nowhere.
    Unreadable,
}

/// Reads a file as a record of a kind; `keep` keeps the texts of its passages.
pub fn read(source: &Source, kind: Kind, keep: bool) -> (Record, Vec<Diagnostic>) {
    let row = kind.row();
    let mut findings = Findings::new(source.file);
    let (head, body) = parts(source, row.body, &mut findings);
    let mut record = Record {
        file: source.file,
        kind,
        id: kind::id_of(kind, &source.path).into(),
        title: Box::default(),
        references: Vec::new(),
        happened: Box::default(),
        outline: Outline::default(),
        digests: None,
        body,
        head: Span::new(head.start as usize, head.start as usize),
        data: Data::Unreadable,
    };
    if kind == Kind::Sources {
        record.data = Data::Sources(source_list::read(source, head, &mut findings));
    } else if !head.is_empty() {
        read_head(source, head, &mut record, &mut findings);
    }
    if !body.is_empty() {
        let (outline, diagnostics) = outline::read(&source.text, body, source.file, row.markers, keep);
        let inserts = outline.inserts.iter();
        findings
            .references
            .extend(inserts.flat_map(|it| insert::references(source, it)));
        record.outline = outline;
        findings.diagnostics.extend(diagnostics);
    }
    let allows = allow::in_yaml(&source.text[head.range()], head.start as usize);
    record.outline.allows.extend(allows);
    if record.title.is_empty() {
        record.title.clone_from(&record.id);
    }
    record.references = findings.references;
    record.happened = findings.happened.into();
    (record, findings.diagnostics)
}

/// Returns where the head and the body of a file stand.
fn parts(source: &Source, body: Body, findings: &mut Findings) -> (Span, Span) {
    let text = &source.text;
    let bom = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let whole = Span::new(bom, text.len());
    let none = Span::new(text.len(), text.len());
    let is_markdown = source.path.ends_with(".md");
    if !is_markdown || body == Body::None && front_matter::split(text).is_none() {
        return (whole, none);
    }
    if let Some(parts) = front_matter::split(text) {
        return (parts.yaml, parts.body);
    }
    let first = text[bom..].lines().next().unwrap_or_default();
    let finding = |end| Diagnostic::new("missing-front-matter", source.file, Span::new(bom, end));
    findings.diagnostics.push(if first.trim_end() == "---" {
        finding(bom + 3).message("missing-front-matter-open")
    } else {
        finding(bom)
    });
    (Span::new(bom, bom), whole)
}

fn read_head(source: &Source, head: Span, record: &mut Record, findings: &mut Findings) {
    let keys = record.kind.row().keys;
    let (node, diagnostics) = yaml::parse(&source.text[head.range()], head.start as usize, source.file);
    let broken = diagnostics.iter().any(|it| it.rule == "yaml-syntax");
    findings.diagnostics.extend(diagnostics);
    let Some(node) = node else {
        if !broken && record.kind.row().names.is_none() {
            for key in keys.iter().filter(|it| it.required) {
                findings.missing(key.name, record.head);
            }
        }
        return;
    };
    record.head = fields::head(&node);
    if broken {
        return;
    }
    match record.kind.row().names {
        Some(names) => fields::check_named(names, keys, &node, findings),
        None => fields::check(keys, &node, findings),
    }
    let fields = Fields::of(&node);
    record.title = fields
        .owned("title")
        .or_else(|| fields.owned("name"))
        .unwrap_or_default();
    record.data = data(record.kind, &fields, findings);
}

fn data(kind: Kind, fields: &Fields<'_>, findings: &mut Findings) -> Data {
    match kind {
        Kind::Goal => Data::Goal(goal::Goal::of(fields)),
        Kind::Theme => Data::Theme(theme::Theme::of(fields, findings)),
        Kind::Stakeholder => Data::Stakeholder(stakeholder::Stakeholder::of(fields)),
        Kind::Note => Data::Note(Box::new(note::Note::of(fields, findings))),
        Kind::Chapter => Data::Chapter(chapter::Chapter::of(fields)),
        Kind::Answer => Data::Answer(answer::Answer::of(fields)),
        Kind::Policy => Data::Manifest(Box::new(manifest::Manifest::of(fields))),
        Kind::Process => Data::Process(process::Process::of(fields)),
        Kind::Organisation => Data::Organisation(organisation::Organisation::of(fields)),
        Kind::Sources => Data::Unreadable,
        Kind::Versions => Data::Versions(version::versions(fields)),
        Kind::Memo => Data::Memo,
        Kind::Reviewed => Data::Reviewed(reviewed::entries(fields)),
    }
}

impl Record {
    /// Returns the goal that this is.
    pub fn goal(&self) -> Option<&goal::Goal> {
        if let Data::Goal(it) = &self.data {
            Some(it)
        } else {
            None
        }
    }

    /// Returns the theme that this is.
    pub fn theme(&self) -> Option<&theme::Theme> {
        if let Data::Theme(it) = &self.data {
            Some(it)
        } else {
            None
        }
    }

    /// Returns the stakeholder that this is.
    pub fn stakeholder(&self) -> Option<&stakeholder::Stakeholder> {
        if let Data::Stakeholder(it) = &self.data {
            Some(it)
        } else {
            None
        }
    }

    /// Returns the note that this is.
    pub fn note(&self) -> Option<&note::Note> {
        if let Data::Note(it) = &self.data {
            Some(it)
        } else {
            None
        }
    }

    /// Returns the chapter that this is.
    pub fn chapter(&self) -> Option<&chapter::Chapter> {
        if let Data::Chapter(it) = &self.data {
            Some(it)
        } else {
            None
        }
    }

    /// Returns the answer that this is.
    pub fn answer(&self) -> Option<&answer::Answer> {
        if let Data::Answer(it) = &self.data {
            Some(it)
        } else {
            None
        }
    }

    /// Returns the passage or statement of a name.
    pub fn passage(&self, name: &str) -> Option<&outline::Passage> {
        self.outline
            .passages
            .iter()
            .find(|it| it.name.as_ref().is_some_and(|own| &*own.value == name))
    }

    /// Returns the passages that are coded or named, in their order: what was said, as far as it can be pointed at.
    pub fn voices(&self) -> impl Iterator<Item = &outline::Passage> {
        let is_said = |it: &&outline::Passage| it.name.is_some() || !it.markers.is_empty();
        self.outline.passages.iter().filter(is_said)
    }

    /// Returns the names of passages or statements.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.outline
            .passages
            .iter()
            .filter_map(|it| it.name.as_ref().map(|name| &*name.value))
    }

    /// Returns whether a note counts, and why not; nothing for what is no note.
    pub fn state(&self, today: chrono::NaiveDate) -> Option<words::NoteState> {
        use words::NoteState::{Counted, Erased, Planned, Uncoded, Withdrawn};
        let note = self.note()?;
        Some(match note {
            _ if note.is_withdrawn() => Withdrawn,
            _ if note.erased.is_some() => Erased,
            _ if note.is_planned(today) => Planned,
            _ if self.is_coded() => Counted,
            _ => Uncoded,
        })
    }

    /// Returns the themes that a note's passages are coded with, each once; an erased note keeps those of its head.
    pub fn coded_themes(&self) -> Vec<&str> {
        let kept = self.note().filter(|it| it.erased.is_some()).map(|it| &it.themes);
        let kept = kept.into_iter().flatten().map(|it| &*it.value);
        let coded = self
            .outline
            .passages
            .iter()
            .flat_map(|it| &it.markers)
            .map(|it| &*it.theme);
        let mut themes = Vec::new();
        for theme in kept.chain(coded) {
            if !themes.contains(&theme) {
                themes.push(theme);
            }
        }
        themes
    }

    /// Returns whether any passage is coded with a theme.
    pub fn is_coded(&self) -> bool {
        self.outline.passages.iter().any(|it| !it.markers.is_empty())
    }
}

#[cfg(test)]
mod tests;
