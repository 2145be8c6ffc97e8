//! Statements that something speaks for and something against: questions that somebody must decide.

use super::support::Support;
use super::{Statement, statements};
use crate::project::Project;
use crate::project::backlink::{self, Link, Via};
use crate::record::Record;
use crate::record::kind::Kind;

/// A statement that evidence both supports and contradicts.
#[derive(Debug)]
pub struct Contradiction<'a> {
    /// The statement.
    pub statement: Statement<'a>,
    /// What speaks for it, and what against.
    pub support: Support<'a>,
    /// The answers that are given to the statement itself, by date.
    pub answers: Vec<&'a Record>,
}

impl Contradiction<'_> {
    /// Returns whether nobody has decided yet.
    pub fn is_open(&self) -> bool {
        self.answers.is_empty()
    }
}

/// Returns the statements with evidence both for and against, in the order of the draft.
pub fn contradictions(project: &Project) -> Vec<Contradiction<'_>> {
    statements(project)
        .filter_map(|it| contradiction(project, it))
        .collect()
}

/// Returns what is contradicted about a statement; nothing where the evidence is of one mind.
pub fn contradiction<'a>(project: &'a Project, statement: Statement<'a>) -> Option<Contradiction<'a>> {
    let support = Support::of(project, statement);
    let is_to_it = |it: &Link<'_>| it.via == Via::Field("to") && it.names("statement", &statement.id());
    support.is_contradicted().then(|| Contradiction {
        statement,
        support,
        answers: answers(project, is_to_it),
    })
}

/// Returns the answers with a reference that is asked for, by date.
pub(super) fn answers(project: &Project, is_asked: impl Fn(&Link<'_>) -> bool) -> Vec<&Record> {
    let all = project.records(Kind::Answer).iter();
    let mut found: Vec<&Record> = all.filter(|it| backlink::links(it).iter().any(&is_asked)).collect();
    found.sort_by_key(|it| (it.answer().and_then(|it| it.date).map(|it| it.value.first()), &it.id));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tests::draft;

    #[test]
    fn a_statement_with_both_sides_is_a_question() {
        let project = draft(
            "Mere tid. [@a; imod @b] ^mere\n\nEn tolk. [@a] ^tolk\n\nRo. [imod @a] ^ro\n\nPlads. [@rapport; imod @b] ^plads\n",
        );
        let found: Vec<String> = contradictions(&project).iter().map(|it| it.statement.id()).collect();
        assert_eq!(found, ["draft#mere", "draft#plads"]);
        assert!(contradictions(&project).iter().all(Contradiction::is_open));
    }
}
