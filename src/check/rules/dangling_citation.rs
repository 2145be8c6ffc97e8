//! A citation of a note, a passage or a source that does not exist.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::{FileId, Spanned};
use crate::syntax::citation::Item;
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
        (Some(note), Some(name)) => {
            let key = format!("{record}#{}", name.value);
            if !project.look_up(&key, [ThingKind::Passage]).is_nothing() {
                return None;
            }
            let names = || note.names().map(str::to_owned).collect();
            let guesses = of_notes.entry(note.file).or_default();
            let near = guesses.near(&["passage"], &name.value, names);
            let finding = finding(name).message("dangling-citation-passage").with("note", record);
            Some(match near {
                Some(near) => finding.message("dangling-citation-passage-near").with("near", near),
                None => finding,
            })
        }
        (None, name) if project.has_source(record) => name
            .as_ref()
            .map(|it| finding(it).message("dangling-citation-source").with("source", record)),
        (None, _) => {
            let citable = [ThingKind::Record(Kind::Note), ThingKind::Source];
            let all = || citable.into_iter().flat_map(|it| project.ids(it)).collect();
            Some(match guesses.near(&["note", "source"], record, all) {
                Some(near) => finding(&item.record)
                    .message("dangling-citation-near")
                    .with("near", near),
                None => finding(&item.record),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

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
