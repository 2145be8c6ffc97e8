//! Text that was only to hold a place, in what is built: the scaffold’s own words, TODO.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::project::Inspected;
use crate::record::kind::Kind;
use crate::record::vocabulary::DocumentStatus;
use crate::record::{Data, Record};
use crate::source::Span;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "placeholder",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [include_str!("placeholder.da.md"), include_str!("placeholder.en.md")],
};

/// What people write where text is still to come; a word of these letters in another case is none.
const MARKS: [&str; 5] = ["TODO", "TBD", "FIXME", "XXX", "Lorem ipsum"];
/// What a new project begins with, by the catalogue’s keys.
const SCAFFOLDS: [&str; 3] = ["init-authority.otherwise", "init-goal", "init-theme"];

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    if !is_out(inspected) {
        each(inspected, RULE.name, report);
    }
}

/// Tells whether the document is shown to others: from the hearing on.
pub(super) fn is_out(inspected: &Inspected<'_>) -> bool {
    // The manifest itself is read before there is one to hold it against.
    let status = match &inspected.record.data {
        Data::Manifest(own) => own.status,
        _ => inspected.manifest.status,
    };
    status.is_some_and(|it| it >= DocumentStatus::Hearing)
}

/// Reports every placeholder of a record that is built, by a rule’s name.
pub(super) fn each(inspected: &Inspected<'_>, rule: &'static str, report: &mut dyn FnMut(Diagnostic)) {
    let (record, text) = (inspected.record, &*inspected.source.text);
    let is_built = matches!(record.kind, Kind::Policy | Kind::Goal | Kind::Theme | Kind::Chapter);
    if !is_built || matches!(record.data, Data::Unreadable) {
        return;
    }
    let mut found = titles(record, text);
    let body = &text[record.body.range()];
    if MARKS
        .iter()
        .any(|it| memchr::memmem::find(body.as_bytes(), it.as_bytes()).is_some())
    {
        found.extend(marks(record, text));
    }
    for span in found {
        let words = text.get(span.range()).unwrap_or_default();
        report(Diagnostic::new(rule, record.file, span).with("text", words));
    }
}

/// Returns where a scaffold’s words are still the title or the municipality’s name.
fn titles(record: &Record, text: &str) -> Vec<Span> {
    let authority = match &record.data {
        Data::Manifest(own) => &*own.authority,
        _ => "",
    };
    let head = &text[..if record.body.is_empty() {
        text.len()
    } else {
        record.body.start as usize
    }];
    let mut found = Vec::new();
    for words in [&*record.title, authority] {
        if is_filler(words)
            && let Some(at) = head.find(words)
        {
            found.push(Span::new(at, at + words.len()));
        }
    }
    found
}

fn is_filler(words: &str) -> bool {
    let is_scaffold = |key: &str| Language::ALL.iter().any(|it| it.word(key) == words);
    !words.is_empty() && (SCAFFOLDS.iter().any(|it| is_scaffold(it)) || !marked(words).is_empty())
}

/// Returns where marks stand in running text: not in comments, code or inserts, which are not built as text.
fn marks(record: &Record, text: &str) -> Vec<Span> {
    let (outline, _) = outline::read(text, record.body, record.file, Markers::Chapter, true);
    let passages = outline.passages.iter().filter_map(|it| it.text.as_deref());
    let texts = passages.chain(&outline.details().asides);
    let mut found: Vec<Span> = texts
        .flat_map(|it| marked(&it.words).into_iter().map(|range| it.place(range)))
        // Code is among the words, between signs that are not.
        .filter(|range| text.get(range.range()).is_some_and(|it| MARKS.contains(&it)))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Returns where marks stand as words of their own.
fn marked(words: &str) -> Vec<std::ops::Range<usize>> {
    let is_word = |sign: Option<char>| sign.is_some_and(|it| it.is_alphanumeric() || it == '_');
    let all = MARKS.iter().flat_map(|mark| words.match_indices(mark));
    all.map(|(at, mark)| at..at + mark.len())
        .filter(|it| !is_word(words[..it.start].chars().next_back()) && !is_word(words[it.end..].chars().next()))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    #[test]
    fn it_points_at_the_scaffolds_words_and_at_what_is_still_to_come() {
        points_at(
            "placeholder",
            "//- policy/policy.yaml\ntitle: T\nauthority: ⟦Kommunens navn⟧\nlanguage: da\ncoverage: []\n\
             //- policy/goals/x.md\n---\ntitle: ⟦Et første mål⟧\n---\nTekst med ⟦TODO⟧.\n\
             //- policy/themes/x.md\n---\ntitle: ⟦Et første tema⟧\nstatus: proposed\norigin: inquiry\n\
             goals: [x, sundt-liv]\n---\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n## ⟦XXX⟧\n\nTekst.\n\n\
             - Et (⟦TODO⟧: mere)\n\n| Mål |\n| --- |\n| ⟦TBD⟧ |\n\n⟦Lorem ipsum⟧ dolor.\n\n> ⟦FIXME⟧\n",
        );
    }

    #[test]
    fn what_is_not_printed_and_words_of_other_letters_are_left_alone() {
        points_at(
            "placeholder",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n<!-- TODO: mere -->\n\n\
             Metodologi, Todo, TODOS, XXXL, `TODO`.\n\n```\nTODO\n```\n\n\
             //- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\n---\nTODO #sundhed\n",
        );
    }

    #[test]
    fn from_the_hearing_on_it_is_the_other_rules() {
        let project = |status: &str| {
            rules(&format!(
                "//- policy/policy.yaml\ntitle: T\nauthority: The municipality’s name\nlanguage: da\ncoverage: []\n\
                 status: {status}\n//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nTODO\n"
            ))
        };
        assert_eq!(project("draft"), ["placeholder"; 2]);
        assert_eq!(project("hearing"), ["published-placeholder"; 2]);
        assert_eq!(project("adopted"), ["published-placeholder"; 2]);
    }
}
