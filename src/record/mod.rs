//! Records: one file of the project, read by the table of its kind's keys.

pub mod answer;
pub mod bibliography;
pub mod cells;
pub mod chapter;
pub mod digests;
pub mod disclosure;
pub mod draft_files;
pub mod feedback;
pub mod goal;
pub mod insert;
pub mod kind;
pub mod kinds;
pub mod label;
pub mod look;
pub mod manifest;
pub mod memo;
pub mod note;
pub mod organisation;
pub mod process;
mod read;
pub mod request;
pub mod reviewed;
pub mod running_text;
pub mod schema;
pub mod source_list;
pub mod spoken;
pub mod stakeholder;
pub mod theme;
pub mod value;
pub mod version;
pub mod vocabulary;

pub use read::{Keep, read};

use crate::source::{FileId, Span, Spanned};
use crate::syntax::date::Date;
use crate::syntax::fields::Reference;
use crate::syntax::markdown::marker::Marker;
use crate::syntax::markdown::outline::{Form, Outline, Passage};
use digests::Digests;
use kind::Kind;
use thin_vec::ThinVec;

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
    pub references: Box<[Reference]>,
    /// When its fields say that something happened.
    pub happened: ThinVec<Spanned<Date>>,
    /// What its body holds.
    pub outline: Outline,
    /// The digests of its words, where statements that were reviewed rest on it or stand in it.
    pub digests: Option<Box<Digests>>,
    /// Where its body stands; empty where there is none.
    pub body: Span,
    /// Where its head stands: the first key, or the file's start.
    pub head: Span,
    /// The keys of its head of which nobody knows what stands under them: misspelt or missing ones.
    pub lost: ThinVec<&'static str>,
    /// Its own fields.
    pub data: Data,
}

/// The fields of a record, by its kind.
#[derive(Debug)]
pub enum Data {
    /// A goal.
    Goal(Box<goal::Goal>),
    /// A theme.
    Theme(Box<theme::Theme>),
    /// A stakeholder.
    Stakeholder(Box<stakeholder::Stakeholder>),
    /// A note.
    Note(Box<note::Note>),
    /// A chapter.
    Chapter(Box<chapter::Chapter>),
    /// An answer.
    Answer(Box<answer::Answer>),
    /// The manifest.
    Manifest(Box<manifest::Manifest>),
    /// The process.
    Process(Box<process::Process>),
    /// The organisation.
    Organisation(Box<organisation::Organisation>),
    /// The sources.
    Sources(Box<source_list::SourceList>),
    /// The versions that got a name.
    Versions(Vec<version::Version>),
    /// A memo, which has only a title.
    Memo,
    /// The statements that were reviewed, and the quotations that were approved.
    Reviewed(Box<reviewed::Reviewed>),
    /// What people asked for.
    Requests(Vec<request::Request>),
    /// What was decided about comments and changes that came back.
    Feedback(Vec<feedback::Decision>),
    /// A record whose head could not be read; its id still counts, so that nothing else seems to point nowhere.
    Unreadable,
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

    /// Returns the keys of a list of sources; none for other records.
    pub fn source_keys(&self) -> &[Spanned<Box<str>>] {
        if let Data::Sources(it) = &self.data {
            &it.keys
        } else {
            &[]
        }
    }

    /// Returns the digests of its words, given its text.
    pub fn digest(&self, text: &str) -> Digests {
        Digests::of(text, self.kind.row().markers, self.body, &self.outline)
    }

    /// Returns the passage or statement of a name.
    pub fn passage(&self, name: &str) -> Option<&Passage> {
        self.outline.passage(name)
    }

    /// Returns the passages that are coded or named, in their order: what was said, as far as it can be pointed at.
    pub fn voices(&self) -> impl Iterator<Item = &Passage> {
        let is_voiced = |it: &&Passage| it.name.is_some() || !it.markers.is_empty();
        self.outline.passages.iter().filter(is_voiced)
    }

    /// Returns the names of passages or statements.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.outline
            .passages
            .iter()
            .filter_map(|it| it.name.as_ref().map(|name| &*name.value))
    }

    /// Returns whether a note counts, and why not; nothing for what is no note.
    pub fn state(&self, today: chrono::NaiveDate) -> Option<vocabulary::NoteState> {
        use vocabulary::NoteState::{Counted, Erased, Planned, Restricted, Uncoded, Withdrawn};
        let note = self.note()?;
        Some(match note {
            _ if note.is_withdrawn() => Withdrawn,
            _ if note.is_erased() => Erased,
            _ if note.is_restricted() => Restricted,
            _ if note.is_planned(today) => Planned,
            _ if self.is_coded() => Counted,
            _ => Uncoded,
        })
    }

    /// Returns the themes that a note's passages are coded with, each once; an erased note keeps those of its head.
    pub fn coded_themes(&self) -> Vec<&str> {
        let kept = self.note().filter(|it| it.is_erased()).map(|it| &it.themes);
        let kept = kept.into_iter().flatten().map(|it| &*it.value);
        let coded = self
            .outline
            .passages
            .iter()
            .flat_map(|it| &it.markers)
            .map(Marker::theme);
        let mut themes = Vec::new();
        for theme in kept.chain(coded) {
            if !themes.contains(&theme) {
                themes.push(theme);
            }
        }
        themes
    }

    /// Returns the themes that a passage is coded with; a list that is only named has those of its items.
    pub fn themes_of<'a>(&'a self, passage: &'a Passage) -> Vec<&'a str> {
        if !passage.markers.is_empty() || passage.form != Form::Whole {
            return passage.markers.iter().map(Marker::theme).collect();
        }
        // Whatever stands before a block ends before it, and whatever stands after begins after it.
        let (all, block) = (&self.outline.passages, passage.span);
        let after = &all[all.partition_point(|it| it.span.end <= block.start)..];
        let within = &after[..after.partition_point(|it| it.span.start < block.end)];
        let items = within.iter().filter(|it| block.contains(it.span));
        items.flat_map(|it| &it.markers).map(Marker::theme).collect()
    }

    /// Returns whether any passage is coded with a theme.
    pub fn is_coded(&self) -> bool {
        self.outline.is_coded()
    }
}

#[cfg(test)]
mod tests;
