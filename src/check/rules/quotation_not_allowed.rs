//! A quotation of a note that may not be quoted.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::runs::runs;
use crate::evidence::quotation::{self, Judge, Verdict};
use crate::project::Project;
use crate::record::Record;
use crate::record::disclosure::Disclosure;
use crate::source::{FileId, Place, Span};
use crate::syntax::markdown::outline::Form;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "quotation-not-allowed",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [
        include_str!("quotation_not_allowed.da.md"),
        include_str!("quotation_not_allowed.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let mut judge = Judge::of(project);
    let mut found = Vec::new();
    for chapter in project.quoting() {
        for quotation in quotation::quotations(chapter) {
            let record = match judge.judge(&quotation) {
                Verdict::Faithful(it) => it.record,
                Verdict::Unfaithful(it) if quotation.is_forbidden(&it) => it.record,
                _ => continue,
            };
            let Some(note) = record.note() else { continue };
            let key = match note.disclosure() {
                it if it.allows(Form::Quote) => continue,
                // Its words are not printed while that lasts, and its citation says so.
                Disclosure::Restricted => continue,
                Disclosure::Retold => RULE.name,
                _ => "quotation-not-allowed-none",
            };
            found.push((chapter.file, quotation.span));
            report(finding(chapter, quotation.span, key, record));
        }
    }
    found.sort_unstable();
    for run in runs(project).into_iter().filter(|it| it.withheld) {
        if !is_within(&found, run.chapter.file, run.span) {
            report(finding(run.chapter, run.span, "quotation-not-allowed-run", run.note));
        }
    }
}

/// Tells whether a quotation that was reported, of those in their order, holds some of these words.
fn is_within(found: &[(FileId, Span)], file: FileId, words: Span) -> bool {
    let next = found.partition_point(|it| (it.0, it.1.start) < (file, words.end));
    let last = next.checked_sub(1).map(|it| found[it]);
    last.is_some_and(|it| it.0 == file && it.1.end > words.start)
}

fn finding(chapter: &Record, span: Span, key: &'static str, record: &Record) -> Diagnostic {
    let note = record.note();
    let by = note.and_then(|it| it.by.as_deref()).unwrap_or("none");
    let finding = Diagnostic::new(RULE.name, chapter.file, span)
        .message(key)
        .with("by", by);
    let Some(terms) = note.and_then(|it| it.publish) else {
        return finding;
    };
    let place = Place {
        file: record.file,
        span: terms.span,
    };
    finding.related(place, "quotation-not-allowed-note")
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    /// The forms in which a chapter says what was said.
    const FORMS: &[&str] = &[
        "“{}” [@a#nej]",
        "“{}”, siger en. [@a]",
        "De siger “{}”, og så gør vi noget. [@a#nej]",
        "Som [@a] siger: '{}'",
        "‘{}’ [@a#nej]",
        "> {} [@a#nej]",
        "> {} [@a; @b]",
        "> {}\n\n– en beboer [@a]",
        "En beboer siger [@a]:\n\n> {}",
        "| “{}” | En [@a] |\n| --- | --- |\n| x | y |",
        "## “{}” [@a#nej]",
        "Det blev sagt: {} [@a#nej]",
        "Det blev sagt, at {} Og mere [@b; @a], som {} før.",
        "- {} [@a]",
        "Noter.[^1]\n\n[^1]: {} [@a]",
        "»Det er«, siger en, »svært at sige« [@a#nej]",
        "Det siger de. [@a#nej, »{}«]",
        "Det siger de. [@a, {}]",
        "- Det siger de. [@b; se @a: {}]",
        "- En siger [@a]:\n\n  > {}",
        "De siger [@a]:\n\n- “{}”",
        "De siger [@a]:\n\n1. {}",
        "## “{}”\n\nDet siger en. [@a]",
        "## {}\n\nDet siger en. [@a]",
        "Det siger en.[^1] [@a]\n\n[^1]: “{}”",
        "Det siger en.[^1] [@a]\n\n[^1]: Sådan: {}",
        "{}\n\nKilde: [@a]",
        "“{}”\n\n– en mor [@a]",
    ];

    #[test]
    fn in_every_form_it_is_one_error_whether_quotation_marks_stand_there_or_not() {
        let words = "Det er svært at sige nej til en nabo, der spørger.";
        for (form, publish) in FORMS.iter().flat_map(|form| ["summary", "none"].map(|it| (form, it))) {
            let text = form.replace("{}", words);
            let note = |id: &str, publish: &str, body: &str| {
                format!(
                    "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                     basis: public-record\npublish: {publish}\n---\n{body}\n"
                )
            };
            let found = load(&format!(
                "{}{}//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{text}\n",
                note("a", publish, &format!("> {words} #sundhed ^nej")),
                note("b", "quote", "> Vi venter tre uger. #sundhed ^tolk"),
            ))
            .diagnostics;
            let found: Vec<_> = found
                .iter()
                .map(|it| it.rule)
                .filter(|it| !matches!(*it, "skipped-heading-level" | "misplaced-footnote" | "carried-citation"))
                .collect();
            assert_eq!(found, ["quotation-not-allowed"], "{text} {publish}");
        }
    }

    #[test]
    fn a_memo_of_the_projects_own_is_held_to_the_same_as_a_chapter() {
        let note = |id: &str, publish: &str, words: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                 basis: public-record\npublish: {publish}\n---\n{words} #sundhed ^nej\n"
            )
        };
        let words = "Vi vil ikke have, at skolen lukker om fredagen her.";
        let notes = format!(
            "{}{}{}",
            note("a", "summary", &format!("> {words}")),
            note("b", "quote", &format!("> {words}")),
            note("c", "summary", words)
        );
        for (body, rule) in [
            (format!("{words} [@a#nej]"), "quotation-not-allowed"),
            (format!("- {words} [@c]"), "copied-words"),
            (format!("> {words} [@a]"), "quotation-not-allowed"),
            (
                words.replace("ikke ", "").replace("Vi", "> Vi") + " [@b#nej]",
                "unfaithful-quotation",
            ),
            (
                format!("> {}", words.replace("ikke", "[…]")) + " [@b#nej]",
                "misleading-elision",
            ),
            (format!("> {words}"), "uncited-quotation"),
        ] {
            let memo = format!("{notes}//- templates/report-sag.md\n---\ntitle: Sag\n---\n{body}\n");
            let found = load(&memo).diagnostics;
            assert_eq!(found.iter().map(|it| it.rule).collect::<Vec<_>>(), [rule], "{body}");
        }
    }

    #[test]
    fn letters_with_their_marks_apart_and_signs_that_nobody_sees_are_the_same_words() {
        let words = "Vi så både café og båd på åen i dag";
        let apart = words.replace('å', "a\u{30a}").replace('é', "e\u{301}");
        let soft = words.replace("café", "ca\u{ad}fé").replace("båd ", "bå\u{200b}d ");
        for (said, written) in [(words, &*apart), (&*apart, words), (words, &*soft), (&*soft, &*apart)] {
            for publish in ["none", "summary"] {
                let found = load(&format!(
                    "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                     basis: public-record\npublish: {publish}\n---\n> {said}. #sundhed ^nej\n\
                     //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{written} [@a#nej]\n"
                ))
                .diagnostics;
                let found: Vec<_> = found
                    .iter()
                    .map(|it| it.rule)
                    .filter(|it| it.starts_with("quot"))
                    .collect();
                assert_eq!(found, ["quotation-not-allowed"], "{written}");
            }
        }
    }

    #[test]
    fn fewer_than_eight_words_in_a_row_are_told_only_in_quotation_marks() {
        points_at(
            "quotation-not-allowed",
            "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: none\n---\nDe siger, at det er svært at sige nej til en nabo. #sundhed ^nej\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             Nogle synes, det er svært at sige nej til naboer. [@a]\n\n\
             Nogle synes, ⟦at *det er svært* at sige nej til en⟧ anden. [@a]\n\n\
             Nogle synes, at det er svært at sige nej til en nabo.\n",
        );
    }

    #[test]
    fn it_points_at_quotations_of_notes_that_allow_none() {
        let note = |id: &str, publish: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                 basis: public-record\npublish: {publish}\n---\n> Det er svært at sige nej. #sundhed ^nej\n"
            )
        };
        let quote = |id: &str, marked: &str| format!("De siger »{marked}« [@{id}#nej].\n\n");
        let (wording, marked) = ("det er svært at sige nej", "⟦det er svært at sige nej⟧");
        points_at(
            "quotation-not-allowed",
            &format!(
                "{}{}{}//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{}{}{}De siger nej [@a#nej].\n",
                note("a", "summary"),
                note("b", "none"),
                note("c", "named"),
                quote("a", marked),
                quote("b", marked),
                quote("c", wording)
            ),
        );
    }
}
