//! A participant's own words in quotation marks, which no chapter can quote.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::note::Note;
use crate::record::vocabulary::{Method, Publish};
use crate::source::Span;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::text::quotation_marks::{has_opening, marked};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unmarked-voice",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("unmarked_voice.da.md"),
        include_str!("unmarked_voice.en.md"),
    ],
};

/// How many words somebody's own words have; fewer are a title, a term or a way of putting it.
const FEWEST: usize = 7;

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    if !record.note().is_some_and(is_talk) {
        return;
    }
    let is_prose = |it: &&Passage| matches!(it.form, Form::Paragraph | Form::Item);
    // The first says it for the whole note: whoever mends it sees the others.
    let first = record.outline.passages.iter().filter(is_prose).find_map(|passage| {
        let block = &inspected.source.text[passage.span.range()];
        let voice = has_opening(block)
            .then(|| wording(block))
            .filter(|it| has_opening(it))
            .and_then(voice)?;
        Some(voice.shifted(passage.span.start as usize))
    });
    if let Some(place) = first {
        report(Diagnostic::new(RULE.name, record.file, place));
    }
}

/// Tells whether a note holds what was said, and may be quoted.
fn is_talk(note: &Note) -> bool {
    let is_read = matches!(note.method, Some(Method::Study | Method::Survey | Method::Hearing));
    let may_be_quoted = |it: &Publish| matches!(it, Publish::Quote | Publish::Named);
    !is_read && note.publish.as_ref().is_some_and(|it| may_be_quoted(&it.value))
}

/// Returns the text of a block up to a quotation in it.
fn wording(text: &str) -> &str {
    let is_quoted = |it: &&str| it.trim_start_matches([' ', '\t', '-', '*', '+']).starts_with('>');
    let before = text.split_inclusive('\n').take_while(|it| !is_quoted(it));
    &text[..before.map(str::len).sum()]
}

/// Returns the first words in quotation marks that are long enough, and no part of a quotation with `>`.
fn voice(text: &str) -> Option<Span> {
    let fits = |it: &&str| it.split_whitespace().count() >= FEWEST && !it.contains("\n\n");
    let mut outer = marked(text).into_iter().map(|it| it.outer);
    outer.find(|it| fits(&&text[it.clone()])).map(Span::from)
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    fn note(keys: &str, body: &str) -> String {
        format!(
            "//- interviews/a.md\n---\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\n{keys}---\n{body}"
        )
    }

    const QUOTED: &str = "method: interview\npublish: quote\n";

    #[test]
    fn it_points_at_the_first_in_a_coded_block() {
        let body = "Han sagde: ⟦»Vi venter altid tre uger på en tolk.«⟧ Og: »Det er alt for længe for os alle.« #sundhed\r\n\r\n\
                    - \"Jeg vidste ikke, hvem jeg skulle ringe til\" #sundhed\r\n";
        points_at("unmarked-voice", &note(QUOTED, body));
        points_at(
            "unmarked-voice",
            &note(
                QUOTED,
                "- Hun: ⟦“Jeg vidste ikke, hvem\n  jeg skulle ringe til”⟧ #sundhed\n",
            ),
        );
    }

    #[test]
    fn single_marks_are_marks_and_apostrophes_are_none() {
        for [open, close] in [["'", "'"], ["‘", "’"], ["’", "’"], ["‚", "‘"], ["›", "‹"], ["´", "´"]]
        {
            let body = format!("Han sagde: ⟦{open}Vi venter altid tre uger på en tolk{close}⟧, og så. #sundhed\n");
            points_at("unmarked-voice", &note(QUOTED, &body));
        }
        let body =
            "Det er hos'en, Lars' nabo og hans', der ku' ta' det, og I '68 var det 'en af dem' her i byen. #sundhed\n";
        assert_eq!(rules(&note(QUOTED, body)), Vec::<&str>::new());
    }

    #[test]
    fn titles_terms_and_quotations_are_left_alone() {
        for body in [
            "Mange kalder det »det store hul«, og pjecen »Ny i kommunen: sådan gør du« hjælper. #sundhed\n",
            "> Han sagde: »Du skal bare vente tre uger på en tolk.« #sundhed\n",
            "Uden mærke: »Vi venter altid tre uger på en tolk her.«\n\nEn. #sundhed\n",
            "- Han sagde: #sundhed\n\n  > »Vi venter altid tre uger på en tolk her.«\n",
        ] {
            assert_eq!(rules(&note(QUOTED, body)), Vec::<&str>::new(), "{body}");
        }
    }

    #[test]
    fn what_may_not_be_quoted_or_was_read_is_left_alone() {
        let body = "Der står: »Vi venter altid tre uger på en tolk her.« #sundhed\n";
        for keys in [
            "method: interview\npublish: summary\n",
            "method: survey\npublish: quote\n",
        ] {
            assert_eq!(rules(&note(keys, body)), Vec::<&str>::new(), "{keys}");
        }
    }
}
