//! What still rests on something that is to go: statements and text, answers, and quotations.

use super::answers::Answers;
use super::quotation::{digest, quotations};
use super::trace::{Trace, Written};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::Span;
use crate::text::phrase::{Word, holds, words};

/// What rests on a note, or on some passages of one.
#[derive(Debug, Default)]
pub struct Resting<'a> {
    /// The statements and the text without a name that cite it, in the order of the draft.
    pub written: Vec<Written<'a>>,
    /// What cites the whole note, of which only a part goes: it holds as before, and is to be read again.
    pub nearby: Vec<Written<'a>>,
    /// The answers that name it.
    pub answers: Vec<&'a Record>,
    /// The quotations of it, in the order of the draft.
    pub quotations: Vec<Quoted<'a>>,
}

/// A quotation in a chapter.
#[derive(Debug, Clone)]
pub struct Quoted<'a> {
    /// The chapter.
    pub chapter: &'a Record,
    /// Where it stands.
    pub span: Span,
    /// Its words, without the marks around them.
    pub words: String,
    /// Whether somebody approved it for publication.
    pub is_approved: bool,
}

impl<'a> Resting<'a> {
    /// Returns what rests on a note: everything that `trace` finds.
    pub fn on_note(project: &'a Project, record: &'a Record) -> Self {
        let trace = Trace::of_note(project, &Answers::whenever(project), record);
        Self {
            written: trace.written,
            nearby: Vec::new(),
            answers: trace.answers,
            quotations: quoted(project, record, &|_, _| true),
        }
    }

    /// Returns what rests on some passages of a note, given the words of each.
    pub fn on_passages(project: &'a Project, record: &'a Record, passages: &[(&str, String)]) -> Self {
        let answers = Answers::whenever(project);
        let mut resting = Self::default();
        for (name, _) in passages {
            let Some(passage) = record.passage(name) else { continue };
            let trace = Trace::of_passage(project, &answers, record, passage);
            let is_new = |it: &Written<'_>, known: &[Written<'_>]| {
                known
                    .iter()
                    .all(|own| (own.chapter.file, own.block, own.against) != (it.chapter.file, it.block, it.against))
            };
            for it in trace.written {
                let list = if it.passage.is_some() {
                    &mut resting.written
                } else {
                    &mut resting.nearby
                };
                if is_new(&it, list) {
                    list.push(it);
                }
            }
            for it in trace.answers {
                if resting.answers.iter().all(|own| own.file != it.file) {
                    resting.answers.push(it);
                }
            }
        }
        let said: Vec<Vec<Word>> = passages.iter().map(|it| words(&it.1)).collect();
        let is_said = |quotation: &str| {
            let mut parts = quotation
                .split(['[', ']', '…'])
                .map(words)
                .filter(|it| !it.is_empty())
                .peekable();
            parts.peek().is_some() && parts.all(|part| said.iter().any(|it| holds(it, &part)))
        };
        resting.quotations = quoted(project, record, &|name, quotation| match name {
            Some(name) => passages.iter().any(|it| it.0 == name),
            None => is_said(quotation),
        });
        resting
    }

    /// Returns whether nothing rests on it.
    pub fn is_empty(&self) -> bool {
        self.written.is_empty() && self.nearby.is_empty() && self.answers.is_empty() && self.quotations.is_empty()
    }
}

/// Returns the quotations, in chapters and in the project's own memos, for which a note is cited, and that are its own by the passage cited and the words.
fn quoted<'a>(project: &'a Project, record: &Record, is_its: &dyn Fn(Option<&str>, &str) -> bool) -> Vec<Quoted<'a>> {
    let mut found = Vec::new();
    let memos = project.records(Kind::Memo).iter();
    for chapter in project.chapters().into_iter().chain(memos) {
        for quotation in quotations(chapter) {
            let mut cited = quotation.cited().filter(|it| it.record.value == record.id);
            let name = |it: &crate::syntax::citation::Item| it.name.as_ref().map(|it| it.value.to_string());
            if cited.any(|it| is_its(name(it).as_deref(), quotation.said())) {
                let digest = digest(&record.id, quotation.words());
                found.push(Quoted {
                    chapter,
                    span: quotation.span,
                    words: quotation.words().to_owned(),
                    is_approved: project.approvals.iter().any(|it| it.digest == digest),
                });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tests::draft;

    const BODY: &str = "En siger: »Vi venter tre uger på en tolk.« [@a#tolk] ^en\n\n\
                        De venter. [@a#venter; imod @a#tolk] ^to\n\n\
                        > Det er »svært« at sige nej. [@a]\n\nVi hørte dem. [@a] ^tre\n\nAndre. [@c] ^fire\n";

    fn described(resting: &Resting<'_>) -> (Vec<String>, Vec<String>, Vec<String>) {
        let ids = |all: &[Written<'_>]| {
            let id = |it: &Written<'_>| it.statement.map_or_else(|| "–".to_owned(), |it| it.id());
            all.iter().map(id).collect::<Vec<_>>()
        };
        let quotations = resting.quotations.iter().map(|it| it.words.clone()).collect();
        (ids(&resting.written), ids(&resting.nearby), quotations)
    }

    #[test]
    fn on_a_note_rests_what_the_trace_finds_and_every_quotation_of_it() {
        let project = draft(BODY);
        let note = project.find(Kind::Note, "a").unwrap();
        let (written, nearby, quotations) = described(&Resting::on_note(&project, note));
        assert_eq!(written, ["draft#en", "draft#to", "draft#to", "–", "draft#tre"]);
        assert_eq!(nearby, Vec::<String>::new());
        assert_eq!(quotations.len(), 2, "{quotations:?}");
    }

    #[test]
    fn on_a_passage_rests_what_cites_it_and_the_rest_of_the_note_is_only_near() {
        let project = draft(BODY);
        let note = project.find(Kind::Note, "a").unwrap();
        let of = |name: &'static str, words: &str| {
            described(&Resting::on_passages(&project, note, &[(name, words.to_owned())]))
        };
        let (written, nearby, quotations) = of("tolk", "Vi venter tre uger på en tolk.");
        assert_eq!(written, ["draft#en", "draft#to"]);
        assert_eq!(nearby, ["–", "draft#tre"]);
        assert_eq!(quotations, ["Vi venter tre uger på en tolk."]);
        let (written, _, quotations) = of("nej", "Det er »svært« at sige nej.");
        assert_eq!(written, Vec::<String>::new());
        assert_eq!(quotations.len(), 1, "{quotations:?}");
    }
}
