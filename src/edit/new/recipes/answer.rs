//! A new answer: what was done with an input, by whom and why.

use crate::diagnostic::Message;
use crate::edit::new::answers::Answers;
use crate::edit::new::recipe::{Name, Recipe, TEXT, offered, required};
use crate::edit::new::scaffold::Template;
use crate::record::kind::Kind;
use crate::record::vocabulary::Outcome;
use crate::text::slug::slug;

/// The recipe.
pub static RECIPE: Recipe = Recipe {
    remarks: |answers, _| remarks(answers),
    ..Recipe::new(
        Kind::Answer,
        Template {
            path: "templates/answer.md",
            text: include_str!("../../../../templates/answer.md"),
        },
        Name::Beginning {
            of: beginning,
            alone: true,
        },
        &[
            required("to", "--to"),
            required("outcome", "--outcome").weighty(),
            required("by", "--by"),
            required("date", "--date"),
            offered("changed", "--changed").when(is_accepted),
            offered(TEXT, "--text"),
        ],
    )
};

fn is_accepted(answers: &Answers<'_>) -> bool {
    let outcome = answers.text("outcome").and_then(Outcome::of);
    matches!(outcome, Some(Outcome::Accepted | Outcome::Partly))
}

/// Returns what the id begins with: the first thing that is answered.
fn beginning(answers: &Answers<'_>) -> String {
    let first = answers.list("to").first().map_or("", |it| it);
    slug(first.split_once('/').map_or(first, |it| it.1))
}

/// Returns what the answer lacks, unless somebody goes on writing it at once.
fn remarks(answers: &Answers<'_>) -> Vec<Message> {
    let remarks = [
        (
            is_accepted(answers) && !answers.is_set("changed"),
            "add-answer-unchanged",
        ),
        (answers.body.is_none(), "add-answer-unexplained"),
    ];
    let remarks = remarks.into_iter().filter(|it| it.0 && !answers.is_opened);
    remarks.map(|it| Message::new(it.1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::edit::new::fixture::{Filled, filled};
    use crate::project::Project;

    const PROJECT: &str = "//- policy/organisation.yaml\ngroups: [{id: g, title: Styregruppe, members: [{unit: X}]}]\n\
        //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nIngen skal vente. ^vent\n";

    fn answered<'a>(project: &'a Project, outcome: &str, more: &[(&str, &str)]) -> Filled<'a> {
        let mut answers = vec![
            ("to", "theme/sundhed"),
            ("outcome", outcome),
            ("by", "g"),
            ("date", "20/5"),
        ];
        answers.extend(more);
        filled(&RECIPE, project, &[], &answers)
    }

    fn remarked(filled: &Filled<'_>) -> Vec<&'static str> {
        filled.form.remarks("").iter().map(|it| it.key).collect()
    }

    #[test]
    fn only_what_was_accepted_can_have_changed_something() {
        let project = fixture::load(PROJECT).project;
        for (outcome, changes) in [
            ("accepted", true),
            ("partly", true),
            ("rejected", false),
            ("noted", false),
        ] {
            let asked = answered(&project, outcome, &[]).asked;
            assert_eq!(asked.contains("changed"), changes, "{outcome}");
            assert!(asked.ends_with("text"));
        }
    }

    #[test]
    fn what_an_answer_lacks_is_remarked_unless_somebody_writes_on() {
        let project = fixture::load(PROJECT).project;
        let mut lacking = answered(&project, "accepted", &[]);
        assert_eq!(remarked(&lacking), ["add-answer-unchanged", "add-answer-unexplained"]);
        lacking.form.answers.is_opened = true;
        assert!(remarked(&lacking).is_empty());
        let whole = answered(&project, "accepted", &[("changed", "a#vent"), ("text", "Det kan nås.")]);
        assert!(remarked(&whole).is_empty());
    }

    #[test]
    fn the_id_is_that_of_the_first_thing_answered_without_its_kind() {
        let project = fixture::load(PROJECT).project;
        let filled = answered(&project, "noted", &[]);
        let mut numbers = || 0;
        let paths: Vec<String> = filled.form.paths(&mut numbers).unwrap().take(2).collect();
        assert_eq!(paths, ["policy/answers/sundhed.md", "policy/answers/sundhed-bbb.md"]);
        assert_eq!(
            beginning(&answered(&project, "noted", &[("to", "")]).form.answers),
            "sundhed"
        );
    }
}
