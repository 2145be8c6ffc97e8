//! A quotation that is not, word for word, what was said.

mod forms;

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::answered::misquoted;
use crate::evidence::quotation::{self, Judge, Quotation, Unfaithful, Verdict, Why};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::Place;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unfaithful-quotation",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [
        include_str!("unfaithful_quotation.da.md"),
        include_str!("unfaithful_quotation.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let mut judge = Judge::of(project);
    for answer in project.records(Kind::Answer) {
        for it in misquoted(project, answer, &mut judge) {
            let finding = Diagnostic::new(RULE.name, answer.file, it.quoted.span);
            report(
                finding
                    .message("unfaithful-quotation-answer")
                    .with("note", &*it.note.id),
            );
        }
    }
    for chapter in project.quoting() {
        for quotation in quotation::quotations(chapter) {
            if let Verdict::Unfaithful(found) = judge.judge(&quotation)
                && !quotation.is_forbidden(&found)
            {
                report(finding(chapter, &quotation, &found, &mut judge));
            }
        }
    }
}

fn finding<'a>(
    chapter: &'a Record,
    quotation: &Quotation<'a>,
    found: &Unfaithful<'a>,
    judge: &mut Judge<'a>,
) -> Diagnostic {
    let difference = judge.difference(quotation, found);
    let record = difference.record.unwrap_or(found.record);
    let key = match found.why {
        Why::Words if quotation.is_half() => "unfaithful-quotation-half",
        Why::Words if difference.word.is_some() => "unfaithful-quotation-from",
        Why::Words if !quotation.cites_in_its_block() => "unfaithful-quotation-beside",
        Why::Words if !quotation.has_own() => "unfaithful-quotation-block",
        Why::Words => RULE.name,
        Why::Summary => "unfaithful-quotation-summary",
        Why::NoQuote => "unfaithful-quotation-none",
        Why::Erased => "unfaithful-quotation-erased",
    };
    let finding = Diagnostic::new(RULE.name, chapter.file, difference.word.unwrap_or(quotation.span))
        .message(key)
        .with("note", &*record.id);
    let Some(passage) = difference.passage else {
        return finding;
    };
    let place = Place {
        file: record.file,
        span: passage.span,
    };
    finding.related(place, "unfaithful-quotation-source")
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{Fixture, load, points_at};

    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";
    const KEY: &str = "@2018-03-14-boligselskaber-k3f#tolk";

    #[test]
    fn it_points_at_the_first_word_that_differs_else_at_the_quotation() {
        points_at(
            "unfaithful-quotation",
            &format!(
                "{CHAPTER}> Vi venter tre uger på en tolk. [{KEY}]\n\n> Vi venter ⟦to⟧ uger på en tolk. [{KEY}]\n\n\
                 De siger »⟦ventetiden er alt for lang⟧« [{KEY}].\n"
            ),
        );
    }

    #[test]
    fn words_whose_other_mark_is_missing_are_held_against_what_is_cited() {
        for (open, close) in [("“", "”"), ("»", "«"), ("\"", "\""), ("''", "''")] {
            points_at(
                "unfaithful-quotation",
                &format!(
                    "{CHAPTER}De siger: {open}Vi venter ⟦to⟧ uger på en tolk. [{KEY}]\n\n- {open}Vi venter ⟦to⟧ uger på en tolk [{KEY}], siger de.\n\n\
                     Vi venter ⟦to⟧ uger på en tolk.{close} [{KEY}]\n\n| A |\n| --- |\n| {open}Vi venter ⟦to⟧ uger på en tolk [{KEY}] |\n\n\
                     De siger: {open}Vi venter tre uger på en tolk. [{KEY}]\n\nVi venter tre uger på en tolk.{close} [{KEY}]\n\n\
                     Et rør på 10\" er langt nok til os. [{KEY}]\n\nDe siger {open}nej [{KEY}].\n\nUden kilde {open}Vi venter to uger på det.\n"
                ),
            );
        }
        let found = load(&format!("{CHAPTER}De siger: “Vi venter to uger på en tolk. [{KEY}]\n")).diagnostics;
        assert_eq!(found[0].message.key, "unfaithful-quotation-half");
    }

    #[test]
    fn a_quotation_over_several_paragraphs_is_held_against_what_its_last_one_cites() {
        points_at(
            "unfaithful-quotation",
            &format!(
                "{CHAPTER}De siger: “Vi venter ⟦to⟧ uger på en tolk.\n\n“Vi venter tre uger på en tolk.” [{KEY}]\n\n\
                 “Vi venter tre uger på en tolk.\n\n“Vi venter ⟦to⟧ uger på en tolk.\n\nVi venter ⟦fem⟧ uger på en tolk.” [{KEY}]\n\n\
                 Andre siger “at de venter to uger.\n\nNoget andet står her. [{KEY}]\n\n## Næste\n\n“Vi venter to uger på en tolk.\n\n\
                 ## Igen\n\n“Vi venter tre uger på en tolk.” [{KEY}]\n"
            ),
        );
    }

    #[test]
    fn a_block_quote_in_a_list_is_held_against_what_stands_around_it_in_its_item_and_leads_up_to_the_list() {
        let other = "@2018-03-14-boligselskaber-k3f#nej";
        points_at(
            "unfaithful-quotation",
            &format!(
                "{CHAPTER}- De siger [{KEY}]:\n\n  > Vi venter ⟦to⟧ uger på en tolk.\n\n  Og her:\n\n  > Vi venter ⟦fem⟧ uger på en tolk.\n\n  [{KEY}]\n\n\
                 ## Et\n\n- De siger [{other}]:\n\n  Og så:\n\n  > Uden kilde her.\n- > Vi venter ⟦fire⟧ uger på en tolk.\n  >\n  > – en beboer\n\n  [{KEY}]\n\n\
                 ## To\n\nDe siger [{KEY}]:\n\n1. En mor:\n   - > Vi venter ⟦seks⟧ uger på en tolk.\n   - > Vi venter tre uger på en tolk.\n2. En far\n\n   > Vi venter ⟦syv⟧ uger på en tolk.\n\n\
                 ## Tre\n\n- > Vi venter ⟦otte⟧ uger på en tolk.\n- > Vi venter tre uger på en tolk.\n\n– to beboere [{KEY}]\n\n\
                 ## Fire\n\n- En siger noget. [{KEY}]\n\n  ```\n  kode\n  ```\n\n  > Helt andre ord end de andre.\n\n\
                 ## Fem\n\n- En siger [{KEY}]:\n- > Helt andre ord end de andre.\n"
            ),
        );
    }

    #[test]
    fn words_in_marks_are_held_against_a_line_that_leads_up_to_them_or_says_where_they_are_from() {
        points_at(
            "unfaithful-quotation",
            &format!(
                "{CHAPTER}De siger [{KEY}]:\n\n- »Vi venter ⟦to⟧ uger på en tolk«\n  - »Vi venter ⟦fem⟧ uger på en tolk«\n- »Vi venter tre uger på en tolk«\n\n\
                 »Vi venter ⟦fire⟧ uger på en tolk«\n\nEt helt andet afsnit om »de gode uger på en tolk«.\n\n## Et\n\n\
                 »Vi venter ⟦to⟧ uger på en tolk«\n\n<!-- husk -->\n\nKilde: [{KEY}]\n\n»Vi venter ⟦fem⟧ uger på en tolk« ^navn\n\n(– en far [{KEY}])\n\n\
                 De siger: »Vi venter ⟦otte⟧ uger på en tolk.«\n\nDet siger en beboer [{KEY}].\n\n\
                 Vi har »åbent hus om fredagen« i år.\n\nDet siger en beboer [{KEY}].\n\n\
                 Vi har »åbent hus om fredagen« i år.\n\nDe siger [{KEY}] noget.\n\n- »Åbent hus om fredagen«\n"
            ),
        );
    }

    #[test]
    fn a_heading_rests_on_the_block_below_it_and_a_footnote_on_the_blocks_that_refer_to_it() {
        points_at(
            "unfaithful-quotation",
            &format!(
                "{CHAPTER}## »Vi venter ⟦to⟧ uger på en tolk«\n\n### Om det\n\nDet siger en. [{KEY}]\n\n\
                 ## »Vi venter ⟦fem⟧ uger på en tolk«\n\n- Et\n- To [{KEY}]\n\n## »Åbent hus om fredagen«\n\nTekst.\n\n\
                 De siger det. [{KEY}]\n\n## »Åbent hus om fredagen«\n\n***\n\nDe siger det. [{KEY}]\n\n## Sidst\n\n\
                 De siger det.[^a] [{KEY}]\n\n[^a]: En sagde: »Vi venter ⟦fire⟧ uger på en tolk.«\n\n    > Vi venter ⟦seks⟧ uger på en tolk.\n\n\
                 Uden kilde.[^b]\n\n[^b]: Vi har »åbent hus om fredagen« i år.\n"
            ),
        );
        let found = load(&format!("{CHAPTER}## »Åbent hus om fredagen«\n\nTekst. [{KEY}]\n")).diagnostics;
        assert_eq!(found[0].message.key, "unfaithful-quotation-beside");
    }

    #[test]
    fn words_behind_the_key_of_a_citation_are_held_against_what_it_cites() {
        let key = "@2018-03-14-boligselskaber-k3f";
        points_at(
            "unfaithful-quotation",
            &format!(
                "{CHAPTER}Det siger de. [{KEY}, »Vi venter ⟦to⟧ uger på en tolk«]\n\nDet siger de. [{KEY}: “Vi venter ⟦fem⟧ uger på en tolk”]\n\n\
                 - Det siger de. [se {key}#tolk »Vi venter ⟦fire⟧ uger på en tolk.«, s. 4; {key}]\n\n\
                 > Vi venter tre uger på en tolk. [{KEY}, 'Vi venter\n> ⟦seks⟧ uger på en tolk']\n\n| A |\n| --- |\n| [{KEY}, »Vi venter ⟦syv⟧ uger på en tolk«] |\n\n\
                 Det siger de. [{KEY}, »Vi venter ⟦otte⟧ uger på en tolk]\n\n\
                 Det siger de. [{KEY}, »Vi venter tre uger på en tolk«]\n\nDet siger de. [{KEY}, afsnittet om tolk, »vent«, s. 14-15]\n"
            ),
        );
    }

    #[test]
    fn pieces_that_only_who_says_them_parts_are_one_quotation() {
        points_at(
            "unfaithful-quotation",
            &format!(
                "{CHAPTER}»Vi venter«, siger en borger, »⟦to⟧ uger på en tolk« [{KEY}].\n\n»Vi venter«, siger en, »⟦fem⟧ uger« [{KEY}].\n\n\
                 De siger [{KEY}]: “⟦på en tolk” – sagde en mor til tre – “vi venter⟧”\n\n»Vi venter tre«, siger en borger, »uger på«, tilføjer hun, »en tolk« [{KEY}].\n\n\
                 »Vi venter«, siger en borger. »To uger« [{KEY}].\n"
            ),
        );
    }

    #[test]
    fn a_last_line_with_a_dash_is_somebody_or_more_words() {
        points_at(
            "unfaithful-quotation",
            &format!(
                "{CHAPTER}> Vi venter tre uger på en tolk.\n> – ⟦og⟧ jeg hader dem derude [{KEY}]\n\n\
                 > Vi venter tre uger på en\n> – ⟦beboer⟧ [{KEY}]\n\n\
                 > Vi venter tre uger på en tolk.\n>\n> – ⟦aldrig⟧ før [{KEY}]\n\n\
                 > Vi venter tre uger på en tolk.\n> – beboer, kvinde [{KEY}]\n\n> »Vi venter tre uger«\n> — en mor til tre [{KEY}]\n\n\
                 > Vi venter tre uger […]\n>\n> – de unge i klubben\n>\n> [{KEY}]\n"
            ),
        );
    }

    /// Returns the rules on quotations that say something of an answer to some notes.
    fn of_answer(to: &str, body: &str) -> Vec<&'static str> {
        let note = |id: &str, publish: &str, words: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                 basis: public-record\npublish: {publish}\n---\n{words}\n"
            )
        };
        let quote = "> Vi vil ikke have, at skolen lukker om fredagen. #sundhed ^skole\n\nDe venter længe på en tolk i byen. #sundhed ^laenge";
        let notes = note("q", "quote", quote)
            + &note(
                "s",
                "summary",
                "> Vi ser de unge mænd stå nede ved stationen. #sundhed ^unge",
            )
            + &note("n", "none", "> Min chef siger, at jeg ikke må bede. #sundhed ^chef");
        let found = load(&format!(
            "{notes}//- policy/organisation.yaml\ngroups:\n  - {{id: g, title: G, members: []}}\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nVi vil ikke lukke skolen om fredagen. [@q] ^fredag\n\
             //- policy/answers/s.md\n---\nto: [{to}]\noutcome: noted\nby: g\ndate: 2018-05-01\n---\n{body}\n"
        ))
        .diagnostics;
        found
            .iter()
            .map(|it| it.rule)
            .filter(|it| it.contains("quot"))
            .collect()
    }

    #[test]
    fn an_answer_is_held_against_the_notes_that_it_is_to() {
        for (to, body, rules) in [
            (
                "q#skole",
                "I sagde: »Vi vil have, at skolen lukker om fredagen.«",
                &["unfaithful-quotation"][..],
            ),
            (
                "note/q",
                "> Vi vil have, at skolen lukker om fredagen.",
                &["unfaithful-quotation"],
            ),
            (
                "q",
                "| A |\n| --- |\n| »Vi vil have, at skolen lukker om fredagen« |",
                &["unfaithful-quotation"],
            ),
            ("s#unge", "I sagde: »Vi ser de unge mænd stå nede ved stationen«.", &[]),
            ("q, s", "- »Vi ser de unge mænd«", &[]),
            (
                "s",
                "I sagde: »Vi ser de unge mænd stå ved stationen«.",
                &["unfaithful-quotation"],
            ),
            ("n", "> Min chef siger, at jeg ikke må bede.", &[]),
            // Right words, the interviewer's, the draft's own, a law's, and few.
            ("q#skole", "I sagde: »vi vil ikke have, at skolen lukker«.", &[]),
            ("q", "I sagde: »Vi vil […] have, at skolen lukker om fredagen.«", &[]),
            ("q", "Om »De venter længe på en tolk« er det svært.", &[]),
            ("q", "Nu står der: »Vi vil ikke lukke skolen om fredagen.«", &[]),
            (
                "q",
                "Efter »lov om kommunernes styrelse og tilsyn« er det ikke muligt.",
                &[],
            ),
            ("q", "Det er »vi vil have« og »at skolen lukker«.", &[]),
            ("sundhed", "I sagde: »Vi vil have, at skolen lukker om fredagen.«", &[]),
        ] {
            assert_eq!(of_answer(to, body), rules, "{to}: {body}");
        }
    }

    #[test]
    fn it_shows_what_was_said() {
        let Fixture {
            project,
            diagnostics: found,
            ..
        } = load(&format!("{CHAPTER}> Vi venter to uger. [{KEY}]\n"));
        let place = found[0].related[0].place;
        assert_eq!(project.path(place.file), "interviews/2018-03-14-boligselskaber-k3f.md");
    }
}
