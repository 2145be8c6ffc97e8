//! A few persons in words, where the public edition would print them.

use crate::check::rule::{Check, Level, Published, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::approved::{Approved, Used};
use crate::record::kind::Kind;
use crate::record::{self, Record};
use crate::source::{Source, Span};
use crate::syntax::markdown::outline::Outline;
use crate::text::personal::small_number;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "small-number-in-words",
    default_level: Level::Warn,
    check: Check::Published(check),
    pages: [
        include_str!("small_number_in_words.da.md"),
        include_str!("small_number_in_words.en.md"),
    ],
};

/// What the public edition prints the bodies of.
const PRINTED: [Kind; 4] = [Kind::Goal, Kind::Theme, Kind::Chapter, Kind::Answer];

fn check(published: &Published<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let project = published.project;
    let approved = Approved::of(project, published.texts);
    for record in PRINTED.iter().flat_map(|it| project.records(*it)) {
        let Some(source) = published.texts.source(project, record.file) else {
            continue;
        };
        // Not every word of a body is kept, so it is read again.
        let (read, _) = record::read(&source, record.kind, true);
        let left_out: Vec<Span> = approved.left_out(record).map(|it| it.place.span).collect();
        let printed = found(&read.outline).into_iter();
        let printed = printed.filter(|it| !left_out.iter().any(|own| own.contains(*it)));
        printed.for_each(|it| report(finding(&source, record, it)));
    }
    let is_taken = |it: &&Used<'_>| it.taken.is_some() && approved.is_printed(it.digest);
    for used in approved.used().iter().filter(is_taken) {
        for hit in small_number::find(&used.words) {
            let finding = Diagnostic::new(RULE.name, used.place.file, used.place.span);
            report(finding.with("text", &used.words[hit.range]));
        }
    }
}

/// Returns where a few persons are counted in the texts of a body.
fn found(outline: &Outline) -> Vec<Span> {
    let passages = outline.passages.iter().filter_map(|it| it.text.as_deref());
    let texts = passages.chain(&outline.details().asides);
    let mut found: Vec<Span> = texts
        .flat_map(|text| {
            small_number::find(&text.words)
                .into_iter()
                .map(|it| text.place(it.range))
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn finding(source: &Source, record: &Record, span: Span) -> Diagnostic {
    Diagnostic::new(RULE.name, record.file, span).with("text", &source.text[span.range()])
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;
    use crate::evidence::quotation::digest;

    const KEY: &str = "2018-03-14-boligselskaber-k3f";

    #[test]
    fn it_points_at_the_number_in_what_would_be_printed() {
        let words = "Kun tre af os kom derhen.";
        let note = format!(
            "//- interviews/{KEY}.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\n---\n> {words} #sundhed ^tre\n\n> Kun to gik hjem igen. #sundhed ^to\n"
        );
        let approval = format!(
            "//- policy/reviewed.yaml\nquotes:\n  {}: {{by: X, date: 2018-06-01}}\n",
            digest(KEY, words)
        );
        points_at(
            "small-number-in-words",
            &format!(
                "{note}{approval}//- policy/goals/a.md\n---\ntitle: A\n---\n⟦Kun to⟧ nåede målet.\n\
                 //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
                 ## ⟦Kun tre⟧ kom\n\nTi ville gerne, ⟦to ville⟧ helst vente. ^punkt\n\n<!-- kun to -->\n\n\
                 > ⟦Kun tre⟧ af os kom derhen. [@{KEY}#tre]\n\n> Kun to gik hjem igen. [@{KEY}#to]\n\n\
                 Vi venter kun to uger.\n\n| Hvem |\n| --- |\n| ⟦Kun fire⟧ |\n"
            ),
        );
    }
}
