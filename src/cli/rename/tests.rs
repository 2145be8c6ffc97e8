//! Every name of this repository's own project can be changed, and changed back.

use super::*;
use crate::check;
use crate::cli::ask::script::Script;
use crate::diagnostic::{Cause, Diagnostic};
use crate::disk::read;
use crate::project::texts::Texts;
use crate::project::thing::ThingKind;
use crate::project::{Project, load};
use crate::record::kind::FOLDERS;
use crate::source::Unreadable;
use crate::workspace::files;
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

type Files = BTreeMap<String, String>;

/// What can be renamed.
const KINDS: &[&str] = &[
    "goal",
    "theme",
    "stakeholder",
    "note",
    "chapter",
    "answer",
    "source",
    "phase",
    "milestone",
    "group",
    "part",
    "passage",
    "statement",
];

fn own() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let paths = read::list(root, FOLDERS).paths;
    let texts = paths
        .into_iter()
        .filter_map(|it| Some((it.clone(), read::text(root, &it).ok()?)));
    texts.collect()
}

fn checked(files: &Files) -> (Project, Vec<Diagnostic>) {
    let day = NaiveDate::from_ymd_opt(2018, 12, 31).unwrap();
    let text = |path: &str| Ok(files[path].clone());
    let loaded = load(files.keys().cloned().collect(), day, &text, &check::record);
    let mut found = loaded.diagnostics;
    found.extend(check::project(&loaded.project));
    (loaded.project, found)
}

fn texts(files: &Files) -> Texts {
    let files = files.clone();
    Texts::new(move |path| files.get(path).cloned().ok_or(Unreadable::Denied))
}

fn renamed(files: &Files, (project, found): &(Project, Vec<Diagnostic>), id: &str, new: &str) -> Files {
    let texts = texts(files);
    let renaming = rename::plan(project, found, &texts, id, new).unwrap_or_else(|error| panic!("{id}: {error:?}"));
    let mut files = files.clone();
    for file in renaming.files {
        assert_eq!(files.remove(&file.path), Some(file.old));
        files.insert(file.new_path, file.new);
    }
    files
}

/// Returns what is found, without the names that a rename changes.
fn complaints(found: &[Diagnostic]) -> Vec<String> {
    let mut complaints: Vec<String> = found
        .iter()
        .map(|it| format!("{} {}", it.rule, it.message.key))
        .collect();
    complaints.sort();
    complaints
}

#[test]
fn every_name_can_be_changed_and_changed_back() {
    let old = own();
    let before = checked(&old);
    let known = |kind: &str| ThingKind::of(kind).unwrap();
    let all = |kind: &&'static str| {
        before
            .0
            .ids(known(kind))
            .into_iter()
            .map(|id| (*kind, id))
            .collect::<Vec<_>>()
    };
    let names: Vec<(&str, String)> = KINDS.iter().flat_map(all).collect();
    assert!(names.len() > 150, "{}", names.len());
    names.par_iter().for_each(|(kind, id)| {
        let (record, own) = id.split_once('#').map_or((None, &**id), |it| (Some(it.0), it.1));
        let other = format!("{own}-x");
        let whole = record.map_or(other.clone(), |it| format!("{it}#{other}"));
        let new = renamed(&old, &before, &format!("{kind}/{id}"), &other);
        let after = checked(&new);
        assert_eq!(complaints(&after.1), complaints(&before.1), "{kind}/{id}");
        assert_eq!(after.0.backlinks(known(kind), id).len(), 0, "{kind}/{id}");
        let links = before.0.backlinks(known(kind), id).len();
        assert_eq!(after.0.backlinks(known(kind), &whole).len(), links, "{kind}/{id}");
        assert_eq!(
            renamed(&new, &after, &format!("{kind}/{whole}"), own),
            old,
            "{kind}/{id}"
        );
    });
}

#[test]
fn who_sits_at_the_terminal_is_asked_until_the_name_can_be() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).to_owned();
    let context = Context::new(Some(root.clone()), Some("da"), "never", true);
    let day = NaiveDate::from_ymd_opt(2018, 12, 1).unwrap();
    let checked = Checked::load(files::Files::Disk(root), day, &|| {}).unwrap();
    let mut person = Script::new(&["goal/sundt", "Sundt liv", "uddannelse", "et-sundt-liv"]);
    let transcript = person.transcript.clone();
    let names = asked(None, &checked, &context, &mut person).unwrap();
    assert_eq!(names, ("goal/sundt-liv".to_owned(), "et-sundt-liv".to_owned()));
    let expected = "\
Hvad skal have et nyt navn? goal/sundt
Hvad skal »goal/sundt-liv« hedde? Sundt liv
! »Sundt liv« kan ikke være et navn her
Hvad skal »goal/sundt-liv« hedde? uddannelse
! »uddannelse« findes allerede
Hvad skal »goal/sundt-liv« hedde? et-sundt-liv
";
    assert_eq!(*transcript.borrow(), expected);
    let stopped = asked(Some("theme/sundhed"), &checked, &context, &mut Script::new(&[]));
    assert_eq!(stopped.unwrap_err().cause, Cause::Usage);
}
