//! One thing with an id: a record, a named part of one, or an entry that stands in a record's fields.

use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::{Place, Span};
use crate::syntax::markdown::outline::Passage;
use crate::syntax::remark::Remark;

/// The kinds of thing that have an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ThingKind {
    /// A file of the project.
    Record(Kind),
    /// A named block of a note.
    Passage,
    /// A named block of a chapter.
    Statement,
    /// A study or a report.
    Source,
    /// A phase of the process.
    Phase,
    /// A milestone of the process.
    Milestone,
    /// What a milestone may require beside other milestones.
    Condition,
    /// A group of the organisation.
    Group,
    /// A part of the vision.
    Part,
    /// A version of the draft.
    Version,
    /// What somebody asked for by their rights.
    Request,
    /// A reader's comment in a chapter.
    Remark,
}

/// The kinds that have no file of their own.
const WITHIN: [ThingKind; 11] = [
    ThingKind::Passage,
    ThingKind::Statement,
    ThingKind::Source,
    ThingKind::Phase,
    ThingKind::Milestone,
    ThingKind::Condition,
    ThingKind::Group,
    ThingKind::Part,
    ThingKind::Version,
    ThingKind::Request,
    ThingKind::Remark,
];

impl ThingKind {
    /// Returns the kind that a word names.
    pub fn of(word: &str) -> Option<Self> {
        let within = WITHIN.into_iter().find(|it| it.word() == word);
        within.or_else(|| Kind::of(word).map(Self::Record))
    }

    /// Returns the kinds that a table of keys names by their words.
    pub fn all(words: &[&str]) -> impl Iterator<Item = Self> + Clone {
        words.iter().filter_map(|it| Self::of(it))
    }

    /// Returns its word, as in commands, references and JSON.
    pub fn word(self) -> &'static str {
        self.row().0
    }

    /// Returns the key of the catalogue by which people know it.
    pub fn key(self) -> String {
        format!("kind-{}", self.word())
    }

    /// Returns the kind of record that it is or stands in.
    pub fn home(self) -> Kind {
        self.row().1
    }

    fn row(self) -> (&'static str, Kind) {
        match self {
            Self::Record(kind) => (kind.row().name, kind),
            Self::Passage => ("passage", Kind::Note),
            Self::Statement => ("statement", Kind::Chapter),
            Self::Source => ("source", Kind::Sources),
            Self::Phase => ("phase", Kind::Process),
            Self::Milestone => ("milestone", Kind::Process),
            Self::Condition => ("condition", Kind::Process),
            Self::Group => ("group", Kind::Organisation),
            Self::Part => ("part", Kind::Policy),
            Self::Version => ("version", Kind::Versions),
            Self::Request => ("request", Kind::Requests),
            Self::Remark => ("remark", Kind::Chapter),
        }
    }
}

impl From<Kind> for ThingKind {
    fn from(kind: Kind) -> Self {
        Self::Record(kind)
    }
}

/// Something that has an id.
#[derive(Debug, Clone, Copy)]
pub enum Thing<'a> {
    /// A record.
    Record(&'a Record),
    /// A passage of a note, or a statement of a chapter.
    Part(&'a Record, &'a Passage),
    /// What stands in a record's fields.
    Entry(Entry<'a>),
}

/// Something that stands in a record's fields and has an id there.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What it is.
    pub kind: ThingKind,
    /// The record that it stands in.
    pub record: &'a Record,
    /// Its id.
    pub id: &'a str,
    /// Where its id stands; empty for a word that is the program's own.
    pub span: Span,
    /// Its title, where such a thing has one.
    pub title: Option<&'a str>,
}

impl<'a> Entry<'a> {
    /// Returns the reader's comment that it is.
    pub fn remark(&self) -> Option<&'a Remark> {
        let is_it = |it: &&Remark| it.span == self.span;
        self.record
            .outline
            .details()
            .remarks
            .iter()
            .find(is_it)
            .filter(|_| self.kind == ThingKind::Remark)
    }
}

impl<'a> Thing<'a> {
    /// Returns what it is.
    pub fn kind(&self) -> ThingKind {
        match self {
            Self::Record(record) => ThingKind::Record(record.kind),
            Self::Part(record, _) if record.kind == Kind::Chapter => ThingKind::Statement,
            Self::Part(..) => ThingKind::Passage,
            Self::Entry(entry) => entry.kind,
        }
    }

    /// Returns its id; a part without a name goes by its record's.
    pub fn id(&self) -> String {
        match self.name() {
            Some(name) => format!("{}#{name}", self.base()),
            None => self.base().to_owned(),
        }
    }

    /// Returns its id without the name of a part, which is its record's.
    pub fn base(&self) -> &'a str {
        match self {
            Self::Record(record) | Self::Part(record, _) => &record.id,
            Self::Entry(entry) => entry.id,
        }
    }

    /// Returns the name of a part.
    pub fn name(&self) -> Option<&'a str> {
        match self {
            Self::Part(_, passage) => passage.name.as_ref().map(|it| &*it.value),
            Self::Record(_) | Self::Entry(_) => None,
        }
    }

    /// Returns the record that it is or stands in.
    pub fn record(&self) -> &'a Record {
        match self {
            Self::Record(record) | Self::Part(record, _) => record,
            Self::Entry(entry) => entry.record,
        }
    }

    /// Returns the note that it is or stands in.
    pub fn note(&self) -> Option<&'a Record> {
        Some(self.record()).filter(|it| it.kind == Kind::Note)
    }

    /// Returns its title: a part's is its record's, and an entry without one goes by its id, as a note does whose
    /// words aren't shown.
    pub fn title(&self) -> &'a str {
        match self {
            Self::Record(record) | Self::Part(record, _) => record.shown_title(),
            Self::Entry(entry) => entry.title.unwrap_or(entry.id),
        }
    }

    /// Returns where it stands, by which it is told apart from others: of a record its file as a whole, of a part its block,
    /// of an entry its id.
    pub fn place(&self) -> Place {
        let span = match self {
            Self::Record(_) => Span::default(),
            Self::Part(_, passage) => passage.span,
            Self::Entry(entry) => entry.span,
        };
        let file = self.record().file;
        Place { file, span }
    }

    /// Returns where its id is given; nothing for a record, whose file's name gives it.
    pub fn definition(&self) -> Option<Place> {
        let span = match self {
            Self::Record(_) => None,
            Self::Part(_, passage) => passage.name.as_ref().map(|it| it.span),
            Self::Entry(entry) => Some(entry.span),
        };
        let file = self.record().file;
        span.map(|span| Place { file, span })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::record::kinds::ROWS;

    #[test]
    fn every_kind_is_found_by_its_word() {
        let mut all = WITHIN.to_vec();
        // Of lists of sources, versions and requests the word means what stands in them.
        let records = ROWS.iter().map(|it| it.kind);
        let listed = |it: &Kind| !matches!(it, Kind::Sources | Kind::Versions | Kind::Requests);
        all.extend(records.filter(listed).map(ThingKind::Record));
        for kind in all {
            assert_eq!(ThingKind::of(kind.word()), Some(kind));
        }
        assert_eq!(ThingKind::of("x"), None);
    }

    #[test]
    fn every_kind_that_people_name_is_in_both_languages() {
        for kind in WITHIN.into_iter().filter(|it| *it != ThingKind::Condition) {
            for language in Language::ALL {
                assert!(language.find(&kind.key(), &[]).is_some(), "{kind:?}");
            }
        }
    }
}
