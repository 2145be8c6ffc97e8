//! A chapter that is harder to read than the project allows.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::{Diagnostic, Message, Related};
use crate::language::Value;
use crate::project::Inspected;
use crate::record::kind::Kind;
use crate::record::running_text::{readability, running_text};
use crate::source::{Place, Span};
use crate::text::readability::sentences;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "hard-to-read",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [include_str!("hard_to_read.da.md"), include_str!("hard_to_read.en.md")],
};

/// How many of the longest sentences are shown.
const SHOWN: usize = 3;

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let (record, Some(limit)) = (inspected.record, inspected.manifest.lix) else {
        return;
    };
    let (limit, lix) = (limit as usize, readability(&record.outline));
    let (Some(figure), Some(level)) = (lix.rounded(), lix.level()) else {
        return;
    };
    if record.kind != Kind::Chapter || figure <= limit || !lix.is_firm() {
        return;
    }
    let mut finding = Diagnostic::new(RULE.name, record.file, record.head)
        .with("lix", figure)
        .with("limit", limit)
        .with("level", Value::word(level));
    finding.related = longest(inspected);
    report(finding);
}

/// Returns the longest sentences, in the order of the text.
fn longest(inspected: &Inspected<'_>) -> Vec<Related> {
    let mut all: Vec<(usize, Span)> = Vec::new();
    for text in running_text(&inspected.record.outline) {
        let sentences = sentences(&text.words).into_iter();
        all.extend(sentences.map(|it| (it.words, text.place(it.range))));
    }
    all.sort_by_key(|it| std::cmp::Reverse(it.0));
    all.truncate(SHOWN);
    all.sort_by_key(|it| it.1);
    let related = |(words, span): (usize, Span)| Related {
        place: Place {
            file: inspected.record.file,
            span,
        },
        message: Message {
            key: "hard-to-read-sentence",
            arguments: vec![("words", words.into())],
        },
    };
    all.into_iter().map(related).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{Fixture, load, points_at, rules};

    /// Returns a project whose chapter has sentences of 11 words, 2 of them long: LIX 11 + 18.2 = 29.2.
    fn project(limits: &str, sentences: usize) -> String {
        let sentence = "Kommunen spørger alle, og så svarer de os, når vi lytter.\n\n";
        format!(
            "//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage: []\n{limits}\
             //- policy/chapters/10-a.md\n---\n⟦title⟧: A\nstatus: draft\n---\n{}",
            sentence.repeat(sentences)
        )
    }

    fn plain(limits: &str, sentences: usize) -> String {
        project(limits, sentences).replace(['⟦', '⟧'], "")
    }

    #[test]
    fn it_points_at_the_title_of_a_chapter_over_the_limit() {
        points_at("hard-to-read", &project("limits: {lix: 28}\n", 10));
    }

    #[test]
    fn the_limit_itself_a_short_text_and_a_project_without_a_limit_are_free() {
        for (limits, sentences) in [("limits: {lix: 29}\n", 10), ("limits: {lix: 28}\n", 9), ("", 10)] {
            assert_eq!(
                rules(&plain(limits, sentences)),
                Vec::<&str>::new(),
                "{limits}{sentences}"
            );
        }
    }

    #[test]
    fn it_shows_the_three_longest_sentences_in_the_order_of_the_text() {
        let text = plain("limits: {lix: 10}\n", 10)
            + "Kort.\n\nEn sætning med fjorten ord er længere end de elleve som de andre har. [@rapport] Kort.\n";
        let Fixture {
            project,
            diagnostics: found,
            texts,
        } = load(&text);
        let finding = found.iter().find(|it| it.rule == "hard-to-read").unwrap();
        let text = &texts[project.path(finding.place.file)];
        let shown: Vec<&str> = finding.related.iter().map(|it| &text[it.place.span.range()]).collect();
        assert_eq!(shown.len(), 3);
        assert!(shown[0].starts_with("Kommunen") && shown[1].ends_with("lytter."));
        assert_eq!(
            shown[2],
            "En sætning med fjorten ord er længere end de elleve som de andre har."
        );
    }
}
