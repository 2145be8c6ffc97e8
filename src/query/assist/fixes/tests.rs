//! What is mended is gone, and nothing else is broken: tried on the examples of every rule's page.

use super::*;
use crate::check::fixture::{self, Fixture};
use crate::check::rules::RULES;
use crate::language::Language;
use crate::project::texts::Texts;
use crate::source::Unreadable;
use crate::text::personal::Names;

/// Returns what can be done about each finding of a fixture: its path, what it is, and the fixes.
fn all(sections: &str) -> (Fixture, Vec<(String, Diagnostic, Vec<Fix>)>) {
    let fixture = fixture::load(sections);
    let own = fixture.texts.clone();
    let texts = Texts::new(move |path| own.get(path).cloned().ok_or(Unreadable::Denied));
    let names = Names::default();
    let assist = Assist::new(&fixture.project, &texts, &names, Language::Danish);
    let of_one = |finding: &Diagnostic| {
        let path = fixture.project.path(finding.place.file).to_owned();
        let text = fixture.texts.get(&path).cloned().unwrap_or_default();
        let fixes = of(&assist, finding, &text);
        (path, finding.clone(), fixes)
    };
    let found: Vec<_> = fixture.diagnostics.iter().map(of_one).collect();
    (fixture, found)
}

fn mended(text: &str, edit: &Edit) -> String {
    let mut text = text.to_owned();
    text.replace_range(edit.span.range(), &edit.new);
    text
}

/// Returns how many findings of each message a project has once one of its files has another text.
fn count(fixture: &Fixture, path: &str, text: &str, key: &str) -> usize {
    let mut sections = String::new();
    for (other, own) in &fixture.texts {
        let text = if other == path { text } else { own };
        sections.push_str(&format!(
            "//- {other}\n{text}{}",
            if text.ends_with('\n') { "" } else { "\n" }
        ));
    }
    let found = fixture::load(&sections).diagnostics;
    found.iter().filter(|it| it.message.key == key).count()
}

/// Returns the examples of what is wrong of every rule.
fn examples() -> impl Iterator<Item = String> {
    RULES
        .iter()
        .flat_map(|it| fixture::blocks(it.page(Language::Danish), "bad"))
}

/// Tells whether an example can be written as plain sections again.
fn is_plain(fixture: &Fixture) -> bool {
    fixture.texts.len() == fixture.project.paths.len()
        && fixture
            .texts
            .values()
            .all(|it| it.ends_with('\n') && !it.contains("\n//- ") && !it.contains("{U+"))
}

#[test]
fn what_is_mended_is_gone() {
    let mut tried = std::collections::BTreeSet::new();
    for example in examples() {
        let (fixture, found) = all(&example);
        if !is_plain(&fixture) {
            continue;
        }
        for (path, finding, fixes) in &found {
            for fix in fixes.iter().filter(|it| it.is_likely) {
                let key = finding.message.key;
                let text = mended(&fixture.texts[path], &fix.edit);
                if finding.rule == "missing-key" {
                    let key = argument(finding, "key").unwrap();
                    assert!(text.contains(&format!("{key}:")), "{text}");
                    continue;
                }
                let (before, after) = (
                    count(&fixture, path, &fixture.texts[path], key),
                    count(&fixture, path, &text, key),
                );
                assert!(after < before, "{key}: {before} → {after}: {:?}\n{text}", fix.edit);
                assert_eq!(count(&fixture, path, &text, "yaml-syntax"), 0, "{key}\n{text}");
                tried.insert(key);
            }
        }
    }
    assert!(tried.len() >= 10, "{tried:?}");
}

#[test]
fn an_excuse_excuses_once_a_reason_is_written_and_not_before() {
    let mut tried = std::collections::BTreeSet::new();
    for example in examples() {
        let (fixture, found) = all(&example);
        if !is_plain(&fixture) {
            continue;
        }
        for (path, finding, fixes) in &found {
            for fix in fixes.iter().filter(|it| it.edit.new.contains("ip: allow")) {
                let key = finding.message.key;
                let reasoned = Edit {
                    span: fix.edit.span,
                    new: fix.edit.new.replace(":  -->", ": fordi -->"),
                };
                let reasoned = if reasoned.new.ends_with(": ") {
                    Edit {
                        new: format!("{}fordi", reasoned.new),
                        ..reasoned
                    }
                } else {
                    reasoned
                };
                let own = &fixture.texts[path];
                let before = count(&fixture, path, own, key);
                assert_eq!(
                    count(&fixture, path, &mended(own, &fix.edit), key),
                    before,
                    "{key} {:?}\n{own}",
                    fix.edit
                );
                let text = mended(own, &reasoned);
                assert!(count(&fixture, path, &text, key) < before, "{key}\n{text}");
                tried.insert(key);
            }
        }
    }
    assert!(tried.len() >= 20, "{tried:?}");
}

#[test]
fn a_key_that_is_missing_comes_with_its_comment() {
    let (fixture, found) = all("//- stakeholders/x.yaml\nname: X\n");
    let (path, _, fixes) = found.iter().find(|it| it.1.rule == "missing-key").unwrap();
    let text = mended(&fixture.texts[path], &fixes[0].edit);
    let first = text.lines().next().unwrap();
    assert!(
        first.starts_with("kind:  # ") && first.contains("citizens, association"),
        "{text}"
    );
    assert!(text.ends_with("name: X\n"));
}
