//! Statements that something speaks for and something against: questions that somebody must decide.

use super::answers::Answers;
use super::support::Support;
use super::{Statement, statements};
use crate::project::Project;
use crate::record::Record;

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
pub fn contradictions<'a>(project: &'a Project, answers: &Answers<'a>) -> Vec<Contradiction<'a>> {
    statements(project)
        .filter_map(|it| contradiction(project, answers, it))
        .collect()
}

/// Returns what is contradicted about a statement; nothing where the evidence is of one mind.
pub fn contradiction<'a>(
    project: &'a Project,
    answers: &Answers<'a>,
    statement: Statement<'a>,
) -> Option<Contradiction<'a>> {
    let support = Support::of(project, statement);
    support.is_contradicted().then(|| Contradiction {
        statement,
        support,
        answers: answers.to(statement.thing()).map(|it| it.record).collect(),
    })
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
        let found = contradictions(&project, &Answers::of(&project));
        let ids: Vec<String> = found.iter().map(|it| it.statement.id()).collect();
        assert_eq!(ids, ["draft#mere", "draft#plads"]);
        assert!(found.iter().all(Contradiction::is_open));
    }
}
