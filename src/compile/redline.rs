//! Two versions and what changed from the one to the other: as a list of changes, and as one document that shows both.

use super::draft::{draft, evidence};
use crate::change::redline::{Annotation, redline};
use crate::change::{self, Changes, ChapterChange, Draft, PartChange, State};
use crate::diagnostic::Failure;
use crate::document::{Block, Changes as Author, Document, Inline};
use crate::draft::{Stem, file_stem};
use crate::language::Language;
use crate::project::texts::Texts;
use crate::project::thing::Thing;
use crate::record::kind::Kind;
use crate::record::vocabulary::Edition;
use crate::render::Format;
use crate::workspace::recall;
use crate::workspace::snapshot::Snapshot;
use crate::workspace::version::{Version, VersionName};

/// Two versions and what changed from the one to the other.
#[derive(Debug)]
pub struct Compared {
    /// The earlier version.
    pub old: Version,
    /// The later version.
    pub new: Version,
    /// What changed.
    pub changes: Changes,
}

impl Compared {
    /// Compares two versions.
    pub fn of(old: Version, new: Version) -> Result<Self, Failure> {
        let mut new = new;
        if let Some(resting) = recall::printable(&new.snapshot)? {
            new.snapshot = resting;
        }
        let changes = compare(&old.snapshot, &new.snapshot)?;
        Ok(Self { old, new, changes })
    }

    /// Returns the new draft with every change in it, to be accepted or rejected, for a format.
    pub fn redline(&self, format: &Format) -> Result<Document, Failure> {
        let language = self.language();
        let arguments = [
            ("old", self.old.label(language).into()),
            ("new", self.new.label(language).into()),
        ];
        let key = match self.new.called {
            VersionName::Now => "change-line-since",
            _ => "change-line-between",
        };
        let style = evidence(self.new.project(), format);
        let (old, new) = (draft(&self.old.snapshot, style)?, draft(&self.new.snapshot, style)?);
        let mut remark = vec![vec![Inline::text(language.say(key, &arguments))]];
        remark.extend(
            self.changes
                .counted(language)
                .into_iter()
                .map(|it| vec![Inline::text(it)]),
        );
        if self.changes.is_empty() {
            remark.push(vec![Inline::text(language.word("diff-nothing"))]);
        }
        remark.extend(self.places(&new));
        remark.push(vec![Inline::text(language.word("change-made-anew"))]);
        // The day is the program's own, so it does not change.
        let mut old = old;
        let day = self.language().word("front-day");
        let today = new.front.lines.iter().find(|it| it.label == day);
        let today = today.map(|it| it.value.clone());
        for line in old.front.lines.iter_mut().filter(|it| it.label == day) {
            line.value = today.clone().unwrap_or_default();
        }
        let annotation = Annotation {
            remark: remark.into_iter().map(Block::Paragraph).collect(),
            author: change_of(&self.new),
        };
        Ok(redline(&old, &new, &self.changes, annotation))
    }

    /// Says which chapters something changed in, each as the way to it; a chapter that is gone has none.
    fn places(&self, new: &Document) -> Option<Vec<Inline>> {
        let stands = |chapter: &str| {
            let is_it = |it: &Block| matches!(it, Block::Heading { id, .. } if id == chapter);
            new.blocks.iter().any(is_it)
        };
        let mut line = vec![Inline::text(self.language().word("change-places"))];
        for (at, chapter) in self.changes.chapters.iter().enumerate() {
            line.push(Inline::text(if at == 0 { " " } else { " · " }));
            let title = Inline::text(chapter.title.clone());
            line.push(if stands(&chapter.id) {
                let (target, content) = (format!("#{}", chapter.id), vec![title]);
                Inline::Link {
                    target,
                    title: String::new(),
                    content,
                }
            } else {
                title
            });
        }
        (line.len() > 1).then_some(line)
    }

    /// Returns the number of a statement in the version that has it: the new one, or of one that is gone the old one.
    pub fn number(&self, chapter: &ChapterChange, part: &PartChange) -> Option<usize> {
        let version = if part.state == State::Gone {
            &self.old
        } else {
            &self.new
        };
        let project = version.project();
        let record = project.find(Kind::Chapter, &chapter.id)?;
        let passage = record.passage(part.name.as_deref()?)?;
        project.number(Thing::Part(record, passage).place())
    }

    /// Returns the name of the files, which says which versions they show.
    pub fn stem(&self) -> Stem {
        let language = self.language();
        let (old, new) = (self.old.stem(language), self.new.stem(language));
        file_stem(self.new.project(), Edition::Internal).of(&format!("{}-{old}-{new}", language.word("change-file")))
    }

    /// Returns the language of the document.
    fn language(&self) -> Language {
        self.new.project().manifest.language
    }
}

/// Returns whose the changes are: the authority's, of the day of the version; what lies in the folder has none.
fn change_of(version: &Version) -> Author {
    Author {
        by: version.project().manifest.authority.to_string(),
        date: Some(version.day).filter(|_| version.called != VersionName::Now),
        front: None,
    }
}

/// Returns what changed in the draft from one snapshot to another.
pub(super) fn compare(old: &Snapshot, new: &Snapshot) -> Result<Changes, Failure> {
    old.with_texts(|old_texts| {
        new.with_texts(|new_texts| change::compare(version(old, old_texts), version(new, new_texts)))
    })?
}

fn version<'a>(snapshot: &'a Snapshot, texts: &'a Texts) -> Draft<'a> {
    Draft {
        project: &snapshot.project,
        texts,
        recalled: &snapshot.recalled,
        nameless: &snapshot.nameless,
    }
}
