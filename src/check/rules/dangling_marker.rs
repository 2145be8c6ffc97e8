//! A marker in a note whose theme does not exist.

use crate::check::rule::{Check, Level, Rule};
use crate::check::themes::Themes;
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::syntax::markdown::marker::Marker;
use crate::syntax::markdown::outline::Form;

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
    let mut themes = Themes::of(project);
    for note in project.records(Kind::Note) {
        let passages = note.outline.passages.iter();
        let own = passages.flat_map(|passage| passage.markers.iter().map(|it| (it, passage.form == Form::Quote)));
        let headings = note.outline.details().headings.iter().flat_map(|it| &it.markers);
        let all = own.filter(|it| !it.0.inherited).chain(headings.map(|it| (it, false)));
        for (marker, quoted) in all {
            if !themes.has(marker.theme()) {
                report(finding(note, marker, quoted, &mut themes));
            }
        }
    }
}

fn finding(note: &Record, marker: &Marker, quoted: bool, themes: &mut Themes<'_>) -> Diagnostic {
    let finding = |rule| Diagnostic::new(rule, note.file, marker.span).with("theme", marker.theme());
    if let Some(near) = themes.near(marker.theme(), "") {
        return finding(RULE.name).message("dangling-marker-near").with("near", near);
    }
    // What a citizen wrote with `#` is most likely none of ours.
    if quoted || note.note().is_some_and(Note::is_response) {
        return finding("stray-hashtag");
    }
    finding(RULE.name)
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
