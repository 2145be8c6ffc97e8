//! What a title names, or a part of one: whole words from the first to one that may only be begun.

use super::Project;
use super::thing::{Thing, ThingKind};
use crate::record::note::Note;
use crate::text::letters::plain;

/// How well what was written fits a title; the better, the less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    /// It is the name of a passage or a statement.
    Name,
    Part,
}

impl Project {
    /// Returns the things of some kinds that are called so; where some are called so to the letter, only these. What a passage
    /// or a statement is called is its name.
    ///
    /// Of a note whose words nobody may see the title is none.
    pub fn titled(&self, asked: &str, kinds: impl IntoIterator<Item = ThingKind>) -> Vec<Thing<'_>> {
        let words = words(asked);
        if words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Fit, Thing<'_>)> = Vec::new();
        for thing in kinds.into_iter().flat_map(|it| self.things(it)) {
            found.extend(fit(&thing, &words).map(|it| (it, thing)));
        }
        let best = found.iter().map(|it| it.0).min();
        let is_best = |it: &(Fit, Thing<'_>)| Some(it.0) == best;
        found.into_iter().filter(is_best).map(|it| it.1).collect()
    }
}

fn fit(thing: &Thing<'_>, asked: &[String]) -> Option<Fit> {
    if let Some(name) = thing.name() {
        return (words(name) == asked).then_some(Fit::Name);
    }
    let disclosure = thing.note().and_then(|it| it.note()).map(Note::disclosure);
    if matches!(thing, Thing::Part(..)) || disclosure.is_some_and(|it| !it.is_worked_with()) {
        return None;
    }
    let title = words(thing.title());
    if title == asked {
        return Some(Fit::Whole);
    }
    let (last, before) = asked.split_last()?;
    let is_here = |it: &[String]| {
        let (end, start) = it.split_last().unwrap_or((last, &[]));
        start == before && end.starts_with(last.as_str())
    };
    title.windows(asked.len()).any(is_here).then_some(Fit::Part)
}

/// Returns the words of a title in the plainest spelling.
fn words(title: &str) -> Vec<String> {
    let words = title
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty());
    words.map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::record::kind::Kind;

    const KINDS: [ThingKind; 4] = [
        ThingKind::Record(Kind::Theme),
        ThingKind::Record(Kind::Note),
        ThingKind::Passage,
        ThingKind::Milestone,
    ];

    fn titled(asked: &str) -> Vec<String> {
        let project = fixture::load(
            "//- policy/themes/a.md\n---\ntitle: Børn og unge\nstatus: proposed\norigin: inquiry\n---\n\
             //- policy/themes/b.md\n---\ntitle: Børn og unges fritid\nstatus: proposed\norigin: inquiry\n---\n\
             //- policy/process.yaml\nphases: []\nmilestones: [{id: m, title: Første udkast, due: 2018-06}]\n\
             //- interviews/w.md\n---\ntitle: Unge tilbage\nmethod: interview\ndate: 2018-05\n\
             withdrawn: {date: 2018-05-01, right: consent}\n---\n",
        )
        .project;
        project.titled(asked, KINDS).iter().map(Thing::id).collect()
    }

    #[test]
    fn a_title_or_the_beginning_of_its_words_names_what_has_it() {
        assert_eq!(titled("Børn og unge"), ["a"], "a whole title goes before a part of one");
        assert_eq!(titled("boern OG unges"), ["b"]);
        assert_eq!(titled("børn"), ["a", "b"]);
        assert_eq!(titled("frit"), ["b"]);
        assert_eq!(titled("udkast"), ["m"]);
        assert_eq!(titled("tolk"), ["2018-03-14-boligselskaber-k3f#tolk"]);
        for nothing in ["ørn", "unge børn", "–", "", "tilbage"] {
            assert_eq!(titled(nothing), Vec::<String>::new(), "{nothing}");
        }
    }
}
