//! A citation of a note, a passage or a source that does not exist.

use super::withdrawn_citation;
use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::source::{FileId, Spanned};
use crate::syntax::citation::Item;
use crate::syntax::markdown::marker;
use crate::text::nearest::GuessCache;
use rustc_hash::FxHashMap;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "dangling-citation",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [
        include_str!("dangling_citation.da.md"),
        include_str!("dangling_citation.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let (mut guesses, mut of_notes) = (GuessCache::default(), FxHashMap::default());
    let memos = project.records(Kind::Memo).iter();
    for chapter in project.records(Kind::Chapter).iter().chain(memos) {
        for item in chapter.outline.citations.iter().flat_map(|it| &it.items) {
            if let Some(finding) = dangling(project, chapter, item, (&mut guesses, &mut of_notes)) {
                report(finding);
            }
        }
    }
}

fn dangling(
    project: &Project,
    chapter: &Record,
    item: &Item,
    (guesses, of_notes): (&mut GuessCache, &mut FxHashMap<FileId, GuessCache>),
) -> Option<Diagnostic> {
    let record = &*item.record.value;
    let finding = |id: &Spanned<Box<str>>| Diagnostic::new(RULE.name, chapter.file, id.span).with("id", &*id.value);
    let note = project.find(Kind::Note, record);
    match (note, &item.name) {
        (Some(_), None) => None,
        // That the note is withdrawn, or this part of it, is said where it is cited.
        (Some(note), Some(_)) if note.note().is_some_and(Note::is_withdrawn) => None,
        (Some(note), Some(name))
            if withdrawn_citation::gone(project, &format!("{}#{}", note.id, name.value)).is_some() =>
        {
            None
        }
        (Some(note), Some(name)) => {
            let key = format!("{record}#{}", name.value);
            if !project.look_up(&key, [ThingKind::Passage]).is_nothing() {
                return None;
            }
            if note.note().is_some_and(Note::is_erased) {
                return Some(finding(name).message("dangling-citation-erased").with("note", record));
            }
            let names = || note.names().map(str::to_owned).collect();
            let guesses = of_notes.entry(note.file).or_default();
            let near = before_sign(&name.value)
                .filter(|it| note.outline.passage(it.0).is_some())
                .map(|it| it.0.to_owned())
                .or_else(|| guesses.near(&["passage"], &name.value, names));
            let right = marker::name_for(&name.value);
            let finding = finding(name).with("note", record).with("right", &*right);
            Some(match near {
                Some(near) => finding.message("dangling-citation-passage-near").with("near", near),
                None if right.is_empty() => finding.message("dangling-citation-passage-letters"),
                None if *right != *name.value => finding.message("dangling-citation-passage-spelt"),
                None => finding.message("dangling-citation-passage"),
            })
        }
        (None, name) if project.has_source(record) => name
            .as_ref()
            .map(|it| finding(it).message("dangling-citation-source").with("source", record)),
        (None, _) => {
            let citable = [ThingKind::Record(Kind::Note), ThingKind::Source];
            let all = || citable.into_iter().flat_map(|it| project.ids(it)).collect();
            let parted = before_sign(record).and_then(|(note, name)| {
                let note = project.find(Kind::Note, note)?;
                let name = marker::name_for(name);
                note.outline.passage(&name)?;
                Some(format!("{}#{name}", note.id))
            });
            Some(
                match parted.or_else(|| guesses.near(&["note", "source"], record, all)) {
                    Some(near) => finding(&item.record)
                        .message("dangling-citation-near")
                        .with("near", near),
                    None => finding(&item.record),
                },
            )
        }
    }
}

/// Parts a key at the first sign that no id has.
fn before_sign(key: &str) -> Option<(&str, &str)> {
    let at = key.find(|it: char| !(it.is_alphanumeric() || it == '-'))?;
    let sign = key[at..].chars().next().map_or(1, char::len_utf8);
    Some((&key[..at], &key[at + sign..]))
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at, rules};

    /// A note whose words are gone, and a chapter.
    fn gone(keys: &str, body: &str) -> String {
        format!(
            "//- interviews/x.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: summary\n{keys}\n---\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{body}\n"
        )
    }

    #[test]
    fn another_sign_between_a_note_and_its_passage_leads_to_the_passage() {
        for (written, near) in [
            (
                "2018-03-14-boligselskaber-k3f/tolk",
                "2018-03-14-boligselskaber-k3f#tolk",
            ),
            (
                "2018-03-14-boligselskaber-k3f:tolk",
                "2018-03-14-boligselskaber-k3f#tolk",
            ),
            (
                "2018-03-14-boligselskaber-k3f.tolk",
                "2018-03-14-boligselskaber-k3f#tolk",
            ),
            ("2018-03-14-boligselskaber-k3f#tolk|ord", "tolk"),
            ("2018-03-14-boligselskaber-k3f#tolk/ord", "tolk"),
        ] {
            let chapter = format!("//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nEt. [@{written}]\n");
            let found = load(&chapter).diagnostics;
            let found = found.iter().find(|it| it.rule == "dangling-citation");
            let Some(found) = found else { panic!("{written}") };
            let own = found.message.arguments.iter().find(|it| it.0 == "near");
            assert_eq!(own.map(|it| &it.1), Some(&near.into()), "{written}: {found:?}");
        }
    }

    #[test]
    fn what_is_cited_of_a_withdrawn_note_is_one_error() {
        let keys = "withdrawn: {date: 2018-05-01, right: consent}";
        for body in [
            "De siger nej. [@x#nej]",
            "De siger nej. [@x#nej] ^nej",
            "De siger »det er svært at sige nej« [@x#nej].",
            "> Det er svært at sige nej. [@x#nej] ^nej",
            "> Det er svært at sige nej.\n\n– en beboer [@x]",
        ] {
            assert_eq!(rules(&gone(keys, body)), ["withdrawn-citation"], "{body}");
        }
    }

    #[test]
    fn what_is_cited_or_quoted_of_an_erased_note_is_one_error_that_asks_for_nothing_back() {
        let keys = "erased: {date: 2018-05-01, reason: frist}";
        for (body, rule, message) in [
            (
                "De siger nej. [@x#nej]",
                "dangling-citation",
                "dangling-citation-erased",
            ),
            (
                "De siger nej. [@x#nej] ^nej",
                "dangling-citation",
                "dangling-citation-erased",
            ),
            (
                "> Det er svært at sige nej. [@x#nej]",
                "dangling-citation",
                "dangling-citation-erased",
            ),
            (
                "> Det er svært at sige nej. [@x]",
                "unfaithful-quotation",
                "unfaithful-quotation-erased",
            ),
            (
                "De siger »det er svært at sige nej«, og. [@x]",
                "unfaithful-quotation",
                "unfaithful-quotation-erased",
            ),
        ] {
            let found = load(&gone(keys, body)).diagnostics;
            let found: Vec<_> = found.iter().map(|it| (it.rule, it.message.key)).collect();
            assert_eq!(found, [(rule, message)], "{body}");
        }
        assert_eq!(rules(&gone(keys, "De siger nej. [@x] ^nej")), [""; 0]);
    }

    #[test]
    fn a_misspelt_citation_does_not_say_that_nothing_supports_the_statement() {
        for cited in [
            "@2018-03-14-boligselskaber-k3f#tolke",
            "@2018-03-14-boligselskaber",
            "imod @x; @y",
        ] {
            let body = format!("De venter. [{cited}] ^venter");
            let keys = "withdrawn: {date: 2018-05-01, right: consent}";
            assert!(!rules(&gone(keys, &body)).contains(&"unsupported-statement"), "{cited}");
        }
    }

    #[test]
    fn the_name_that_is_advised_is_taken_when_it_is_written() {
        for name in [
            "plads-på-holdet",
            "Æble",
            "2018",
            "Café",
            "venter-længe",
            "дом",
            "tolk-en",
        ] {
            let chapter = |name: &str| {
                format!(
                    "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nDe venter. [@b#{name}] ^venter\n"
                )
            };
            let note = |name: &str| {
                format!(
                    "//- interviews/b.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                     basis: public-record\npublish: summary\n---\nDe venter. #sundhed {name}\n"
                )
            };
            let found = load(&format!("{}{}", chapter(name), note(""))).diagnostics;
            let Some(finding) = found.iter().find(|it| it.rule == "dangling-citation") else {
                panic!("{name}");
            };
            let right = finding.message.arguments.iter().find(|it| it.0 == "right").unwrap();
            let crate::language::Value::Text(right) = right.1.clone() else {
                panic!("{name}");
            };
            if right.is_empty() {
                assert_eq!(finding.message.key, "dangling-citation-passage-letters", "{name}");
                continue;
            }
            let mended = format!("{}{}", chapter(&right), note(&format!("^{right}")));
            assert!(
                !rules(&mended)
                    .iter()
                    .any(|it| it.contains("citation") || it.contains("marker")),
                "{name}: {right}"
            );
        }
    }

    #[test]
    fn it_points_at_the_part_of_the_key_that_names_nothing() {
        points_at(
            "dangling-citation",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             En [@2018-03-14-boligselskaber-k3f#tolk; @2018-03-14-boligselskaber-k3f#⟦tolke⟧].\n\n\
             To [@⟦2018-03-14-boligselskaber⟧; imod @⟦x⟧#tolk; @⟦note/2018-03-14-boligselskaber-k3f⟧].\n\n\
             Tre [@guest-2006, s. 3; @guest-2006#⟦s3⟧].\n\
             //- policy/sources.yaml\nguest-2006:\n  type: report\n  title: R\n",
        );
    }
}
