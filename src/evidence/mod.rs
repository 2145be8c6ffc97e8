//! What the draft's statements rest on, what it quotes, and who cites what.

pub mod answers;
pub mod balance;
pub mod consultation;
pub mod contradictions;
pub mod depth;
pub mod disposition;
pub mod figures;
pub mod people;
pub mod publication;
pub mod quotation;
pub mod resting;
pub mod review;
pub mod saturation;
pub mod support;
pub mod trace;
pub mod uses;

use crate::language::Language;
use crate::project::Project;
use crate::project::thing::Thing;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::syntax::citation::{Citation, Item};
use crate::syntax::markdown::outline::{Form, Passage};

/// A named passage of a chapter: something the policy says.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'a> {
    /// Its chapter.
    pub chapter: &'a Record,
    /// The passage.
    pub passage: &'a Passage,
    /// Its name.
    pub name: &'a str,
}

impl<'a> Statement<'a> {
    /// Returns the statement that a thing is.
    pub fn of(thing: Thing<'a>) -> Option<Self> {
        match thing {
            Thing::Part(chapter, passage) if chapter.kind == Kind::Chapter => Some(Self {
                chapter,
                passage,
                name: thing.name().unwrap_or_default(),
            }),
            _ => None,
        }
    }

    /// Returns the thing that it is.
    pub fn thing(self) -> Thing<'a> {
        Thing::Part(self.chapter, self.passage)
    }

    /// Returns the statement's id, `chapter#name`.
    pub fn id(&self) -> String {
        format!("{}#{}", self.chapter.id, self.name)
    }

    /// Returns its number in the draft, from 1.
    pub fn number(self, project: &Project) -> usize {
        project.number(self.thing().place()).unwrap_or_default()
    }

    /// Returns what people call it in a meeting: `Punkt 14`.
    pub fn point(self, project: &Project, language: Language) -> String {
        language.say("point", &[("number", self.number(project).to_string().into())])
    }

    /// Returns its words without what it cites; its name where they were not kept.
    pub fn words(&self) -> String {
        let kept = self.passage.text.as_ref().map(|it| it.running());
        kept.filter(|it| !it.is_empty()).unwrap_or_else(|| self.name.to_owned())
    }

    /// Tells whether it is the same statement as another.
    pub fn is(&self, other: Statement<'_>) -> bool {
        self.chapter.file == other.chapter.file && self.name == other.name
    }
}

/// Returns every statement of the draft, in its order.
pub fn statements(project: &Project) -> impl Iterator<Item = Statement<'_>> {
    project.chapters().into_iter().flat_map(statements_in)
}

/// Returns the statements of a chapter, in its order.
pub fn statements_in(chapter: &Record) -> impl Iterator<Item = Statement<'_>> {
    chapter.outline.passages.iter().filter_map(move |passage| {
        let name = &*passage.name.as_ref()?.value;
        Some(Statement { chapter, passage, name })
    })
}

/// Returns the citations that a passage of a chapter holds.
///
/// A table or a list that a paragraph of markers names holds all of those within it: its own, and those that belong to
/// statements which stand in it.
pub fn citations<'a>(chapter: &'a Record, passage: &'a Passage) -> impl Iterator<Item = &'a Citation> {
    let all = &chapter.outline.citations;
    let (own, within) = if passage.form == Form::Whole {
        let start = all.partition_point(|it| it.span < passage.span);
        (&[][..], &all[start..])
    } else {
        (&passage.citations[..], &[][..])
    };
    let own = own.iter().filter_map(|at| all.get(*at as usize));
    own.chain(within.iter().take_while(|it| passage.span.contains(it.span)))
}

/// A citation of a note that exists.
#[derive(Debug, Clone, Copy)]
pub struct CitedNote<'a> {
    /// The chapter that cites it.
    pub chapter: &'a Record,
    /// What is cited.
    pub item: &'a Item,
    /// The note.
    pub note: &'a Note,
}

/// Returns every citation of a note that exists.
pub fn cited_notes(project: &Project) -> impl Iterator<Item = CitedNote<'_>> {
    project.records(Kind::Chapter).iter().flat_map(move |chapter| {
        let items = chapter.outline.citations.iter().flat_map(|it| &it.items);
        items.filter_map(move |item| {
            let note = project.find(Kind::Note, &item.record.value)?.note()?;
            Some(CitedNote { chapter, item, note })
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::project::{self, Project};
    use chrono::NaiveDate;

    /// Returns a project of a manifest, one stakeholder's notes `a` to `d` and a chapter `draft` with this body.
    pub(super) fn draft(body: &str) -> Project {
        let note = |keys: &str, body: &str| {
            format!("---\nmethod: interview\nbasis: public-record\npublish: quote\n{keys}\n---\n{body}\n")
        };
        let files = [
            (
                "policy/policy.yaml",
                "title: T\nauthority: A\nlanguage: da\n".to_owned(),
            ),
            (
                "policy/sources.yaml",
                "rapport:\n  type: report\n  title: R\n".to_owned(),
            ),
            (
                "interviews/a.md",
                note(
                    "date: 2018-03\nstakeholders: [x, y]\nparticipants: 4",
                    "> Vi venter tre uger på en tolk.\n> Hver gang, siger »de«. ^tolk\n\nDe venter. ^venter\n\n> Det er »svært« at sige nej. ^nej",
                ),
            ),
            (
                "interviews/b.md",
                note("date: 2018-03\nstakeholders: [y]\nexample: true", ""),
            ),
            (
                "interviews/c.md",
                note(
                    "date: 2018-03\nstakeholders: [z]\nerased: {date: 2018-05, reason: frist}",
                    "",
                ),
            ),
            (
                "interviews/d.md",
                note(
                    "date: 2018-03\nstakeholders: [z]\nwithdrawn: {date: 2018-05, right: consent}",
                    "",
                ),
            ),
            ("interviews/e.md", note("date: 2018-09\nstakeholders: [z]", "")),
            (
                "interviews/f.md",
                note("date: 2017-09\nstakeholders: [z]\nsource: rapport", "Et. ^et"),
            ),
            (
                "policy/chapters/10-draft.md",
                format!("---\ntitle: D\nstatus: draft\n---\n{body}"),
            ),
        ];
        let mut paths: Vec<String> = files.iter().map(|it| it.0.to_owned()).collect();
        paths.sort();
        let read = |path: &str| Ok(files.iter().find(|it| it.0 == path).unwrap().1.clone());
        let today = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
        project::load(paths, today, &read, &|_, _| {}).project
    }
}
