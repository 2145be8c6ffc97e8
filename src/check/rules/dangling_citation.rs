//! A citation of a note, a passage or a source that does not exist.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::reference::Found;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::citation::Item;
use crate::text::nearest::nearest;

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
    for chapter in project.records(Kind::Chapter) {
        for item in chapter.outline.citations.iter().flat_map(|it| &it.items) {
            if let Some(finding) = dangling(project, chapter, item) {
                report(finding);
            }
        }
    }
}

fn dangling(project: &Project, chapter: &Record, item: &Item) -> Option<Diagnostic> {
    let record = &*item.record.value;
    let finding = |key, span, word: &str| {
        Diagnostic::new(RULE.name, chapter.file, span)
            .message(key)
            .with("id", word)
    };
    let Some(name) = &item.name else {
        if !matches!(project.look_up(record, &["note", "source"]), Found::Nothing) {
            return None;
        }
        return Some(near(
            finding("dangling-citation", item.record.span, record),
            record,
            &both(project),
        ));
    };
    let key = format!("{record}#{}", name.value);
    if !matches!(project.look_up(&key, &["passage"]), Found::Nothing) {
        return None;
    }
    let Some(note) = project.find(Kind::Note, record) else {
        return Some(near(
            finding("dangling-citation", item.record.span, record),
            record,
            &both(project),
        ));
    };
    let names: Vec<String> = note.names().map(str::to_owned).collect();
    let finding = finding("dangling-citation-passage", name.span, &name.value).with("note", record);
    Some(near(finding, &name.value, &names))
}

fn both(project: &Project) -> Vec<String> {
    ["note", "source"].iter().flat_map(|it| project.ids(it)).collect()
}

fn near(finding: Diagnostic, word: &str, ids: &[String]) -> Diagnostic {
    match nearest(word, ids.iter().map(String::as_str)) {
        Some(near) => {
            let key = if finding.message.key == RULE.name {
                "dangling-citation-near"
            } else {
                "dangling-citation-passage-near"
            };
            finding.message(key).with("near", near)
        }
        None => finding,
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
             To [@⟦2018-03-14-boligselskaber⟧; imod @⟦x⟧#tolk].\n",
        );
    }
}
