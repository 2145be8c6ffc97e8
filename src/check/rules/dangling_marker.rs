//! A marker in a note whose theme does not exist.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::record::kind::Kind;
use crate::text::nearest::GuessCache;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "dangling-marker",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [
        include_str!("dangling_marker.da.md"),
        include_str!("dangling_marker.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let mut guesses = GuessCache::default();
    for note in project.records(Kind::Note) {
        let passages = note
            .outline
            .passages
            .iter()
            .flat_map(|it| &it.markers)
            .filter(|it| !it.inherited);
        for marker in passages.chain(note.outline.headings.iter().flat_map(|it| &it.markers)) {
            if project.find(Kind::Theme, &marker.theme).is_some() {
                continue;
            }
            let all = || project.ids(ThingKind::Record(Kind::Theme));
            let finding = Diagnostic::new(RULE.name, note.file, marker.span).with("theme", &*marker.theme);
            report(match guesses.near(&["theme"], &marker.theme, all) {
                Some(near) => finding.message("dangling-marker-near").with("near", near),
                None => finding,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    const HEAD: &str = "---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n";

    #[test]
    fn it_points_at_markers_in_blocks_and_headings_once_each() {
        let body =
            "## Om #⟦⟧sundhed\n\nTekst. ⟦#sunhed⟧ `#kode` \\#plain\n\n## Om ⟦#haab⟧\n\nEn.\n\nTo.\n".replace("⟦⟧", "");
        points_at("dangling-marker", &format!("//- interviews/a.md\n{HEAD}{body}"));
    }
}
